/* SPDX-License-Identifier: ISC */
/*
 * lang: the languages that the filters tell apart, and the letters by which
 * they do.  The memory is constant.
 */
#ifndef LANG_H
#define LANG_H

#include "str.h"

/* In the order of letters.tsv; a set of them is a uint32_t, a bit each. */
enum lang {
	LANG_EN, LANG_DE, LANG_FR, LANG_ES, LANG_IT, LANG_PT, LANG_NL,
	LANG_DA, LANG_SV, LANG_NO, LANG_FI, LANG_PL, LANG_CS, LANG_SK,
	LANG_TR, LANG_HU, LANG_RO, LANG_HR, LANG_ET, LANG_LV, LANG_LT, LANG_SL,
	LANG_IS, LANG_EU, LANG_CA, LANG_SQ, LANG_ID, LANG_VI, LANG_SW,
	LANG_RU, LANG_UK, LANG_EL, LANG_N /* no more than 32 */
};

/* Their ISO 639-1 codes, in that order. */
#define LANG_CODES \
	"endefresitptnldasvnofiplcssktrhurohretlvltsliseucasqidviswruukel"

/* Of any language, those that have no number here too. */
#define LANG_ALL UINT32_MAX

/* The number of a code; -1: none of these. */
int lang_named(struct str code);

/* The set that a table writes "de,fr" or "*"; 0: it has another in it. */
uint32_t lang_set(struct str codes);

/* The set of one; 0 of lang < 0. */
static inline uint32_t
lang_bit(int lang)
{
	return lang < 0 ? 0 : (uint32_t)1 << lang;
}

/* Is it in the set?  lang < 0: one without a number. */
static inline bool
lang_listed(uint32_t set, int lang)
{
	return set == LANG_ALL || (set & lang_bit(lang)) != 0;
}

/*
 * The languages for which a letter speaks, capital or small: English has it
 * not and few have (letters.tsv).  0: none.
 */
uint32_t lang_letter(uint32_t cp);

/* How many letters of lang lang_letter() knows; small ones count. */
unsigned lang_letters(int lang);

/* Are ordinals written "12." in it? */
bool lang_ordinals(int lang);

#endif
