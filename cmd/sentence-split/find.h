/* SPDX-License-Identifier: ISC */
/* find: where the bytes stand that split.c looks at. */
#ifndef FIND_H
#define FIND_H

#include "str.h"

/*
 * What a byte can begin: 0 nothing of interest, T a terminator, Q and P the
 * quotes and brackets of ASCII, C what may be a face's eyes or another
 * script's end, M a character of several bytes that may be of interest (the
 * lead bytes of the marks in mark.c).
 */
enum { T = 1, Q, P, M, C };

extern const unsigned char find_class[256];

/* So many bytes at once: most rows need one call. */
#define FIND_BLOCKS 8
#define FIND_SPAN (FIND_BLOCKS * 64)

/*
 * Bit i of marks[k] for byte from + 64 * k + i of t, from < t.n: set if it
 * has a class, perhaps if it has none, not set behind the end.
 */
void find_marks(struct str t, size_t from, uint64_t marks[FIND_BLOCKS]);

#endif
