/* SPDX-License-Identifier: ISC */
/*
 * phrase: what pages say that is no article, in many languages
 * (phrases.tsv).  Pure functions of clean text; nothing is owned.
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "firsts.h"
#include "str.h"

enum phrase {
	PHRASE_NONE,
	PHRASE_PAGE,    /* a menu, a button, a notice */
	PHRASE_LINKS,   /* what stands over a list of links to other pages */
	PHRASE_CAPTION,
	PHRASE_AUTHOR,  /* about the author */
	PHRASE_BYLINE,  /* "Author: ", in languages without a word for "by" */
	PHRASE_KICKER,  /* what stands above a headline: "Press release" */
	PHRASE_SECTION, /* a heading: "Introduction" */
	PHRASE_OMITTED, /* of a message: "image omitted" */
};

/* What phrases begin with, put to what is there. */
void phrase_learn(struct firsts *firsts);

/*
 * What a line is by the words that it begins with, from phrase_learn(); a short
 * line, all of it.
 */
enum phrase phrase_slow(struct str line);
static inline enum phrase
phrase_of(const struct firsts *firsts, struct str line)
{
	/* the first word, which is the key, decides for nearly all lines */
	return firsts_may(firsts, line) ? phrase_slow(line) : PHRASE_NONE;
}

#define PHRASE_MAX 96 /* bytes at the front of a line that are looked at */
#define PHRASE_LOWER (PHRASE_MAX + 4)

/* s without arrows and pictures at its front: "\342\236\241 Subscribe now". */
struct str phrase_bare_slow(struct str s);
static inline struct str
phrase_bare(struct str s)
{
	return s.n > 0 && (unsigned char)*s.p >= 0xe2 ? phrase_bare_slow(s) : s;
}

/* s in lower case, as much as fits: its bytes. */
size_t phrase_lower(struct str s, char to[PHRASE_LOWER]);

/*
 * What a word is: a month's name; one that stands in a line with a date; one
 * that a number follows in headings, or stands before in buttons; one that names
 * stand behind; one that a caption ends in, behind its sentences; one that
 * whose picture it is stands behind, and a colon; one that a number stands
 * behind in captions; one that names of bodies begin or end with.  A sum of these.
 */
enum { PHRASE_MONTH = 1, PHRASE_DATED = 2, PHRASE_DIVISION = 4,
	PHRASE_COUNTED = 8, PHRASE_BY = 16, PHRASE_PICTURE = 32,
	PHRASE_REPLY = 64, PHRASE_WHOSE = 128, PHRASE_EXHIBIT = 256,
	PHRASE_BODY = 512 };
unsigned phrase_roles(struct str word);

/* "Article 2", "CHAPTER IV.": does a division of a text begin with this line? */
bool phrase_division(struct str line);

#endif
