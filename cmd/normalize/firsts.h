/* SPDX-License-Identifier: ISC */
/*
 * firsts: a set of phrases, by their first three bytes: what has others is none
 * of them.  Zeroed is empty; nothing is owned.
 */
#ifndef FIRSTS_H
#define FIRSTS_H

#include "str.h"

struct firsts {
	uint64_t bit[64];
};

/*
 * Where phrases that begin with p[0, 3) have their bit, whatever their case; a
 * word of one or two letters ends at a sign.
 */
static inline unsigned
firsts_place(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t x = p[0], ends = 0;

	/* > , . : and all else below a letter of ASCII */
	ends = p[1] < '0' || p[1] == ':' || p[1] == '>' || p[1] == '|';
	x |= ends ? 0 : (uint32_t)p[1] << 8;
	ends |= p[2] < '0' || p[2] == ':' || p[2] == '>' || p[2] == '|';
	x |= ends ? 0 : (uint32_t)p[2] << 16;
	return ((x | 0x202020) * 0x9e3779b1u) >> 20;
}

/* A phrase of one byte and more, in lower case; behind a short one stands a sign. */
static inline void
firsts_add(struct firsts *f, struct str s)
{
	char p[3] = { ' ', ' ', ' ' };
	unsigned at;

	memcpy(p, s.p, s.n < 3 ? s.n : 3);
	at = firsts_place(p);
	f->bit[at / 64] |= (uint64_t)1 << at % 64;
}

/* May p, of three bytes and more, begin with one?  True where not all is ASCII. */
static inline bool
firsts_may(const struct firsts *f, const char *p)
{
	unsigned at = firsts_place(p);

	return ((p[0] | p[1] | p[2]) & 0x80) != 0 ||
	    (f->bit[at / 64] >> at % 64 & 1) != 0;
}

#endif
