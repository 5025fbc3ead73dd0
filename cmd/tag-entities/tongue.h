/* SPDX-License-Identifier: ISC */
/*
 * tongue: the languages of Latin letters that tag-entities tells apart, by
 * small words (class `small` of the lists of the world) and letters.
 */
#ifndef TONGUE_H
#define TONGUE_H

#include "token.h"

enum lang {
	LANG_EN, LANG_DE, LANG_FR, LANG_ES, LANG_IT, LANG_PT, LANG_NL,
	LANG_DA, LANG_SV, LANG_NO, LANG_FI, LANG_PL, LANG_CS, LANG_SK,
	LANG_TR, LANG_HU, LANG_RO, LANG_HR, LANG_ET, LANG_LV, LANG_LT, LANG_SL,
	LANG_IS, LANG_EU, LANG_CA, LANG_SQ, LANG_ID, LANG_VI, LANG_SW,
	LANG_RU, LANG_UK, LANG_EL, LANG_N /* one bit each: no more than 32 */
};

/* Their codes, in that order. */
#define LANG_CODES \
	"endefresitptnldasvnofiplcssktrhurohretlvltsliseucasqidviswruukel"

/* -1: not one that we know. */
static inline int
lang_named(struct str code)
{
	int i;

	for (i = 0; i < LANG_N; i++)
		if (code.n == 2 && memcmp(code.p, &LANG_CODES[2 * i], 2) == 0)
			return i;
	return -1;
}

/* Russian, Ukrainian, Greek, by the letters of most words; else LANG_EN. */
int tongue_script(const struct tokens *ts, struct str s);

/*
 * For each language how many of the tokens before a URL are small words of it
 * or have a letter that few others write; for English, words that only it has.
 */
void tongue_votes(const struct tokens *ts, struct str s,
    unsigned count[LANG_N]);

#endif
