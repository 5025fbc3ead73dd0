/* SPDX-License-Identifier: ISC */
/*
 * who: who wrote a text, who else took part, whose a picture is.  Functions of
 * clean text with SCAN_SLACK bytes behind it; nothing is owned.
 */
#ifndef WHO_H
#define WHO_H

#include "kind.h"

/* "(c) Agency/Lena Dahl" right below a line: is it whose picture it is? */
bool who_picture(const struct item *it, struct str s);

/*
 * "In front of the palace, 1979. (Carter Library)", "[Lena Dahl/Agency]",
 * "(c) Agency / Lena Dahl": does s end with whose picture it is?
 */
bool who_credited(struct str s);

/*
 * "The ministers on Tuesday in Santiago. EFE", "... (Associated Press)": an
 * agency behind the last sentence; above the text it is a caption.
 */
bool who_wired(struct str s);

/* "Lorries at the crossing (ansa)": no sentence, and an agency in brackets? */
bool who_pictured(struct str s);

/* Behind an author's name: " is the Gazette's Baltic correspondent". */
bool who_is(struct str s);

/*
 * "Anna Keller is a senior fellow at ...", "Jo Hart (@johart) covers ...": is s
 * about who wrote the text, if it stands behind it?
 */
bool who_biography(struct str s);

/*
 * "(Reporting by Ann Lee; editing by Jo Hart)", and who else took part; ruled:
 * it may begin as who_rules() says.
 */
bool who_credits(struct str s, bool ruled);

/* Puts to firsts what lines of those who took part begin with. */
void who_rules(struct firsts *firsts);

/*
 * A name and nothing else between the headline and the first paragraph, of what
 * is no page with menus: who wrote it?
 */
bool who_alone(const struct block *b, struct str s, const struct feat *f);

#endif
