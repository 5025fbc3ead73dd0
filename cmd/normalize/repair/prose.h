/* SPDX-License-Identifier: ISC */
/*
 * prose: what a character costs beside its neighbours, in text as people
 * write it.  The unit is about a bit; 0 is what nobody wonders at.
 * A struct prose owns its tables; prose_init() first, nothing to free.
 */
#ifndef PROSE_H
#define PROSE_H

#include <stdbool.h>
#include <stdint.h>

#include "repair.h"

/* Classes of characters: who may stand beside whom. */
enum k {
	K_SPACE, K_LOW, K_CAP, K_DIGIT, K_OPEN, K_CLOSE, K_PUNCT,
	K_LOWX, K_CAPX,         /* Latin beyond ASCII */
	K_CLOW, K_CCAP, K_GLOW, K_GCAP, K_HEB, K_ARAB, K_LETTER, K_HAN,
	K_MARK, K_QOPEN, K_QCLOSE, K_APOS, K_GUIL, K_DASH, K_DOTS,
	K_SIGN,                 /* stands behind a word: (R), (TM), a, 2 */
	K_MONEY, K_MATH, K_ODD, K_BOX, K_PICT, K_CTRL, K_LOST, K_BAD
};

#define PROSE_CP 0x2700

#define PROSE_UNASKED 0xff

struct prose {
	unsigned char kind[PROSE_CP], cost[PROSE_CP];
};

void prose_init(struct prose *p);

enum k prose_kind_slow(const struct prose *p, uint32_t cp, unsigned *cost);

/* The class of a character; *cost gets its own cost. */
static inline enum k
prose_kind(const struct prose *p, uint32_t cp, unsigned *cost)
{
	if (cp >= PROSE_CP || p->kind[cp] == PROSE_UNASKED)
		return prose_kind_slow(p, cp, cost);
	*cost = p->cost[cp];
	return (enum k)p->kind[cp];
}

static inline bool
is_low(enum k k)
{
	return k == K_LOW || k == K_LOWX || k == K_CLOW || k == K_GLOW;
}

static inline bool
is_cap(enum k k)
{
	return k == K_CAP || k == K_CAPX || k == K_CCAP || k == K_GCAP;
}

static inline bool
is_letter(enum k k)
{
	return is_low(k) || is_cap(k) || k == K_HEB || k == K_ARAB
	    || k == K_LETTER;
}

/* The cost of y behind x, with w before both. */
int prose_pair(const struct prose *p, uint32_t w, uint32_t x, uint32_t y);


#endif
