/* SPDX-License-Identifier: ISC */
/*
 * langid: the languages of Latin letters that tag-entities tells apart, by
 * small words (class `small` of the lists of the world) and letters.
 */
#ifndef LANGID_H
#define LANGID_H

#include "lang.h"
#include "token.h"

/* Russian, Ukrainian, Greek, by the letters of most words; else LANG_EN. */
int langid_script(const struct tokens *ts, struct str s);

/*
 * For each language how many of the tokens before a URL are small words of it
 * or have a letter that few others write; for English, words that only it has.
 */
void langid_votes(const struct tokens *ts, struct str s,
    unsigned count[LANG_N]);

#endif
