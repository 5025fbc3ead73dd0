/* SPDX-License-Identifier: ISC */
/*
 * firsts: a set of phrases, by their first four bytes: what has others is none
 * of them.  Zeroed is empty; nothing is owned.
 */
#ifndef FIRSTS_H
#define FIRSTS_H

#include "str.h"

struct firsts {
	uint64_t bit[128];
};

/*
 * Where phrases that begin with p[0, 4) have their bit, whatever their case; a
 * word of fewer letters ends at a sign.
 */
static inline unsigned
firsts_place(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t x = p[0], ends = 0;
	unsigned i;

	for (i = 1; i < 4; i++) {
		/* : > | and all else below the digits */
		ends |= p[i] < '0' || p[i] == ':' || p[i] == '>' || p[i] == '|';
		x |= ends ? 0 : (uint32_t)p[i] << 8 * i;
	}
	return ((x | 0x20202020) * 0x9e3779b1u) >> 19;
}

/* A phrase of one byte and more, in lower case; behind a short one stands a sign. */
static inline void
firsts_add(struct firsts *f, struct str s)
{
	char p[4] = { ' ', ' ', ' ', ' ' };
	unsigned at;

	memcpy(p, s.p, s.n < 4 ? s.n : 4);
	at = firsts_place(p);
	f->bit[at / 64] |= (uint64_t)1 << at % 64;
}

/* May s begin with one, or be one?  True where it is short or not ASCII. */
static inline bool
firsts_may(const struct firsts *f, struct str s)
{
	unsigned at;

	if (s.n < 4 || ((s.p[0] | s.p[1] | s.p[2] | s.p[3]) & 0x80) != 0)
		return true;
	at = firsts_place(s.p);
	return (f->bit[at / 64] >> at % 64 & 1) != 0;
}

#endif
