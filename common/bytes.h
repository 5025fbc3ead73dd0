/* SPDX-License-Identifier: ISC */
/*
 * bytes: eight bytes at a time in one 64-bit word, the first byte lowest on
 * any machine (Warren, Hacker's Delight, 6-1).
 */
#ifndef BYTES_H
#define BYTES_H

#include <stddef.h>
#include <stdint.h>

#define BYTES_ONES UINT64_C(0x0101010101010101)
#define BYTES_HIGH UINT64_C(0x8080808080808080)

static inline uint64_t
bytes_at(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	/* one load where the machine's order is this one */
	return u[0] | (uint64_t)u[1] << 8 | (uint64_t)u[2] << 16
	    | (uint64_t)u[3] << 24 | (uint64_t)u[4] << 32
	    | (uint64_t)u[5] << 40 | (uint64_t)u[6] << 48
	    | (uint64_t)u[7] << 56;
}

/* Stores w, its lowest byte first. */
static inline void
bytes_put(char *p, uint64_t w)
{
	/* one store where the machine's order is this one */
	p[0] = (char)w, p[1] = (char)(w >> 8);
	p[2] = (char)(w >> 16), p[3] = (char)(w >> 24);
	p[4] = (char)(w >> 32), p[5] = (char)(w >> 40);
	p[6] = (char)(w >> 48), p[7] = (char)(w >> 56);
}

/* The first n <= 8 bytes of w, the others 0. */
static inline uint64_t
bytes_first(uint64_t w, size_t n)
{
	return n < 8 ? w & ~(~UINT64_C(0) << 8 * n) : w;
}

/* The top bit of each byte of w, all below 0x80, that is in [from, to]. */
static inline uint64_t
bytes_between(uint64_t w, unsigned char from, unsigned char to)
{
	return (w + BYTES_ONES * (0x80u - from))
	    & ~(w + BYTES_ONES * (0x7Fu - to)) & BYTES_HIGH;
}

/* The top bit of each byte that is an ASCII letter. */
static inline uint64_t
bytes_letters(uint64_t w)
{
	return bytes_between((w & ~BYTES_HIGH) | BYTES_ONES * 0x20, 'a', 'z')
	    & ~w;
}

/* Index of the lowest bit that is set in w, not 0. */
static inline unsigned
bytes_lowest(uint64_t w)
{
#ifdef __GNUC__
	return (unsigned)__builtin_ctzll(w);
#else
	unsigned n = 0;

	for (; (w & 1) == 0; w >>= 1)
		n++;
	return n;
#endif
}

#endif
