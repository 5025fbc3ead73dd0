/* SPDX-License-Identifier: ISC */
/*
 * cell: a line of text as code points, each with the source bytes behind
 * it.  A repair puts one cell where several were, so the alignment is kept
 * by itself.  A struct cells owns its memory: zeroed is empty, free(p) at
 * the end.
 */
#ifndef CELL_H
#define CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A code point on its way, with the source bytes behind it. */
struct cell {
	uint32_t cp;       /* CELL_RAW + byte where the text is ill-formed */
	uint32_t src;
	uint32_t at;       /* where it was in the decoded text */
	unsigned char how; /* CELL_* */
};

#define CELL_RAW 0x80000000u

enum {
	CELL_SAME = 1, /* its bytes are the source's */
	CELL_JOIN = 2, /* of one unit with the cell before it */
	CELL_NEW = 4   /* put there by a repair */
};

struct cells {
	struct cell *p;
	size_t n, cap;
};

/* Appends n cells. */
void cells_copy(struct cells *to, const struct cell *from, size_t n);

/* Appends one cell, cp, for from[0, n), with the source of all of them. */
void cells_merge(struct cells *to, const struct cell *from, size_t n,
    uint32_t cp);

/* Is it a letter or digit of ASCII? */
static inline bool
cell_alnum(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
	    || (c >= 'A' && c <= 'Z');
}

#endif
