/* SPDX-License-Identifier: ISC */
/* teaser: what stands below a page's text: titles of others, comments. */
#include "kind.h"
#include "phrase.h"
#include "utf8.h"

bool
teaser_cut(struct str s)
{
	uint32_t cp = 0;
	size_t n;

	for (; s.n > 3; s.n -= n) {
		n = utf8_decode_last(s.p, s.n, &cp);
		if (cp != '"' && cp != '\'' && utf8_class(cp) != U_CLOSE)
			break;
	}
	return cp == 0x2026 || cp == '?' ||
	    (s.n > 3 && memcmp(s.p + s.n - 3, "...", 3) == 0);
}

/* Is there no paragraph and no sentence in the window, the document's last? */
static bool
heads_nothing(const struct block *b)
{
	size_t i;

	for (i = 1; i < b->n; i++)
		if (block_at(b, i)->f.bullet ||
		    ((head_paragraph(b, i) || head_sentence(b, i)) &&
			!teaser_cut(block_text(b, block_at(b, i)))))
			return false;
	return true;
}

#define TEASERS 3 /* as many in turn need nothing above them that says so */

/*
 * Behind the last paragraph of a page: titles of others, or who signed?  The
 * page has spoken of itself, twice, or since that paragraph; or they are many.
 */
bool
teaser_below(const struct block *b, const struct feat *f)
{
	if (!b->body || !b->whole || head_documented(b) || b->note ||
	    b->listing)
		return false;
	/* an address at the end is to write to */
	return (f->at || b->judge.phrases > 1 ||
		   b->judge.said < b->judge.since ||
		   (f->words >= 5 &&
		       (b->last == KIND_BOILERPLATE ||
			   (b->n >= TEASERS && b->judge.term == TERM_STOP)))) &&
	    heads_nothing(b);
}

#define COMMENT 8 /* lines of a comment, at most */

bool
teaser_comment(struct block *b)
{
	struct str s;
	size_t i;

	if (b->nline < b->comment)
		return true;
	/* a name, the day, the comment, and the button below it */
	for (i = 1; i < b->n && i <= COMMENT; i++) {
		s = block_text(b, block_at(b, i));
		if (s.n < 24 && (phrase_roles(s) & PHRASE_REPLY)) {
			b->comment = b->nline + i;
			return true;
		}
	}
	return false;
}
