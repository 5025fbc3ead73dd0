/* SPDX-License-Identifier: ISC */
/*
 * known: what the tables say of a word in the language of its text, which is
 * found out when it first matters.
 */
#ifndef KNOWN_H
#define KNOWN_H

#include "lexicon.h"
#include "split.h"
#include "word.h"

/* The classes of abbrev.tsv, as bits of 'a'..'z'. */
#define CLASS(c) (1u << ((c) - 'a'))
enum {
	ABBR_NAME = CLASS('t'),   /* before a name: "Dr." */
	ABBR_PLACE = CLASS('p'),  /* before a place's: "Mt." */
	ABBR_NUMBER = CLASS('n'), /* before a number: "No." */
	ABBR_INSIDE = CLASS('x'), /* never last: "e.g." */
	/* these may be last */
	ABBR_DATE = CLASS('m'),   /* month or day: "Dec." */
	ABBR_FIRM = CLASS('c'),   /* behind a name: "Inc." */
	ABBR_UNIT = CLASS('u'),   /* behind a number: "p.m." */
	ABBR_COUNTRY = CLASS('g'),
	ABBR_STATE = CLASS('k'),
	ABBR_STREET = CLASS('s'),
	ABBR_LAW = CLASS('l'),     /* in references: "Compl." */
	ABBR_LETTERS = CLASS('i'), /* "F.B.I." */
	ABBR_OTHER = CLASS('a'),
	ABBR_END = CLASS('e') /* of a list, and before a capital it is */
};

/* Finds out s->lang. */
void known_find_language(struct split *s);

/* enum lang, or -1: a language without a number. */
static inline int
known_language(struct split *s)
{
	if (!s->lang_known)
		known_find_language(s);
	return s->lang;
}

/* Is the text English, or not known to be anything else? */
bool known_english(struct split *s);

/* Is the word, without its full stop, in a table or the user's? */
bool known_abbrev(const struct split *s, struct str word);

/* Is it (small letters) an English word that is always written so? */
bool known_common(struct str word);

/* The classes of an abbreviation, 0: it is none; *foreign: not of English. */
uint32_t known_classes(struct split *s, const struct word *w, bool *foreign);

/* How often a word, its lexeme x or NULL, stands in lower case inside
   sentences, as in lower.tsv; 0 if that is not known. */
unsigned known_lower(struct split *s, const struct word *w,
    const struct lexeme *x);

#endif
