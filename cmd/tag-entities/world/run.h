/* SPDX-License-Identifier: ISC */
/*
 * run: runs of words with capitals that may be a person's name, in languages
 * of Latin, Cyrillic and Greek letters.  All by tokens; no memory of its own.
 */
#ifndef RUN_H
#define RUN_H

#include "tongue.h"

/* Where the run of capitals from token i on ends: Ursula von der Leyen. */
size_t run_end(const struct text *t, int lang, size_t i);

/* Words of [i, end) that are names, particles and marks apart. */
size_t run_names(const struct text *t, size_t i, size_t end);

/* Is it a name of a place or body, as a whole: no person? */
bool run_is_listed(const struct text *t, int lang, size_t i, size_t end);

/* May tokens [i, end) be a person's name? */
bool run_is_person(const struct text *t, int lang, size_t i, size_t end);

/* Does a given name begin at token i, and more capitals follow? */
bool run_given(const struct text *t, int lang, size_t i);

/*
 * Of a run of capitals behind an office in Russian or Ukrainian: where the
 * person begins; `end`: none.  The body stands there in its genitive: "глава
 * Минприроды Сергей Донской", "директор Агентства".
 */
size_t run_past_genitive(const struct text *t, size_t first, size_t end);

#endif
