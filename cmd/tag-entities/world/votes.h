/* SPDX-License-Identifier: ISC */
/*
 * votes: the languages of Latin letters that tag-entities tells apart, by
 * small words and letters.
 */
#ifndef VOTES_H
#define VOTES_H

#include "lang.h"
#include "cmd/tag-entities/token.h"

/* Russian, Ukrainian, Greek, by the letters of most words; else LANG_EN. */
int votes_script(const struct tokens *ts, struct str s);

/* A short word of English that others have as well: it tells nothing. */
bool votes_shared(const char *w, size_t n);

/*
 * For each language how many of the tokens before a URL are small words of it
 * or have a letter that few others write; for English, words that only it has.
 */
void votes_count(const struct tokens *ts, struct str s, unsigned count[LANG_N]);

#endif
