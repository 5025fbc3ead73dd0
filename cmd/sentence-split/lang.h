/* SPDX-License-Identifier: ISC */
/* lang: which Latin-script language a text is in, by its small words. */
#ifndef LANG_H
#define LANG_H

#include "str.h"

enum lang {
	LANG_EN, LANG_DE, LANG_FR, LANG_ES, LANG_IT, LANG_PT, LANG_NL,
	LANG_DA, LANG_SV, LANG_NO, LANG_FI, LANG_PL, LANG_CS, LANG_SK,
	LANG_TR, LANG_HU, LANG_RO, LANG_HR, LANG_ET, LANG_LV, LANG_LT, LANG_SL,
	LANG_IS, LANG_EU, LANG_CA, LANG_SQ, LANG_N
};

/* Their codes, in that order. */
#define LANG_CODES "endefresitptnldasvnofiplcssktrhurohretlvltsliseucasq"

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

/* Sets of languages: for all, and a bit each (one for those not known). */
#define LANG_ALL ((uint32_t)1 << 31)

static inline uint32_t
lang_bit(int lang)
{
	return (uint32_t)1 << (lang < 0 ? LANG_N : lang);
}

/* Is the set for this language? */
static inline bool
lang_listed(uint32_t set, int lang)
{
	return (set & (LANG_ALL | lang_bit(lang))) != 0;
}

/* By the function words in the first 1000 bytes; English if in doubt. */
int lang_guess(struct str text);

/* Are ordinals written "12." in it? */
bool lang_ordinals(int lang);

#endif
