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

/* -1: not one that we know. */
int lang_named(struct str code);

/* By the function words in the first 1000 bytes; English if in doubt. */
int lang_guess(struct str text);

/*
 * The languages ("en,de") in which the word (lower case) is an article,
 * preposition or the like; empty if in none.
 */
struct str lang_small(struct str word);

/* Are ordinals written "12." in it? */
bool lang_ordinals(int lang);

/* Is the list "de,fr" (or "*") for this language? */
bool lang_listed(struct str list, int lang);

#endif
