/* SPDX-License-Identifier: ISC */
/*
 * language: which language UTF-8 text is in, for lang=.  Zero-initialised is
 * empty; nothing is owned, names are constant memory.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "str.h"

/* N-grams looked up in all: some 5 microseconds a document, no more. */
#define LANGUAGE_MAX 600

struct language {
	uint64_t cost[3][10]; /* of Latin, Cyrillic, Arabic languages */
	uint32_t script[16];  /* letters of each script */
	uint32_t han[2];      /* simplified alone, traditional alone */
	uint32_t n;           /* n-grams looked up */
	const char *near;     /* of row_lang() */
	uint32_t uzbek;       /* pieces in Latin letters that are Uzbek */
};

/*
 * Looks at a piece of text: say the first bytes of a block, so that all of
 * the document is heard.  It may be cut anywhere.  False: has enough.
 */
bool language_feed(struct language *l, struct str text);

/*
 * "en", "sr-Latn", "zh-Hant"...; NULL: too little to tell.  latin: the
 * document's encoding is one for Latin letters too; those of another are
 * markup and names, however many there are.
 */
const char *language_name(const struct language *l, bool latin);

/*
 * How much letters are like a word: what one costs on the average, in fifths
 * of a nat, in the language of their script that they fit best (in running
 * text 8 to 12, by chance 18 and more); UINT_MAX where they have no n-grams.
 */
unsigned language_word(struct str word);

#endif
