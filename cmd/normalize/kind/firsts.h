/* SPDX-License-Identifier: ISC */
/*
 * firsts: a set of phrases, by the first eight bytes of their first words: what
 * has others is none of them.  Zeroed is empty; nothing is owned.
 */
#ifndef FIRSTS_H
#define FIRSTS_H

#include "cmd/normalize/clean/scan.h"

#define FIRSTS_BITS 15 /* a thousand phrases fill 3 % */
struct firsts {
	uint64_t bit[(1 << FIRSTS_BITS) / 64];
};

/*
 * The first word of s, up to 8 bytes of it, in any case: it ends at what is no
 * letter or digit of ASCII, but for few signs.  0: there is none.
 */
static inline uint64_t
firsts_word(struct str s)
{
	const uint64_t each = 0x0101010101010101u, top = each << 7;
	uint64_t x = scan_eight(s.p), low, ends;

	if (s.n < 8)
		x &= ((uint64_t)1 << 8 * s.n) - 1;
	low = x & ~top;
	/* not ASCII, below '0', of : ; < = > ?, from '{' on: the top bits tell */
	ends = x | ~(low + each * (0x80 - '0')) |
	    ((low + each * (0x80 - ':')) & ~(low + each * (0x80 - '@'))) |
	    (low + each * (0x80 - '{'));
	ends &= top;
	/* the bytes before the first of these; all of them if there is none */
	return (x | each * 0x20) & (((ends & (0 - ends)) >> 7) - 1);
}

static inline size_t
firsts_place(uint64_t word)
{
	return (size_t)(word * 0x9e3779b97f4a7c15u >> (64 - FIRSTS_BITS));
}

/* A phrase in lower case, of one word, or of more with a sign behind the first. */
static inline void
firsts_add(struct firsts *f, struct str s)
{
	char p[8] = { 0 };
	size_t at;

	memcpy(p, s.p, s.n < 8 ? s.n : 8);
	at = firsts_place(firsts_word(str_of(p, 8)));
	f->bit[at / 64] |= (uint64_t)1 << at % 64;
}

/* May a line begin with one, or be one, whose first word is this?  True for 0. */
static inline bool
firsts_has(const struct firsts *f, uint64_t word)
{
	size_t at = firsts_place(word);

	return word == 0 || (f->bit[at / 64] >> at % 64 & 1) != 0;
}

/* May s, all of a line, begin with one, or be one?  8 bytes can be read. */
static inline bool
firsts_may(const struct firsts *f, struct str s)
{
	return firsts_has(f, firsts_word(s));
}

#endif
