/* SPDX-License-Identifier: ISC */
/*
 * filter: says quickly that a word is no abbreviation: a bit for each key of
 * abbrev.tsv (a Bloom filter with one hash).  mkfilter sets the bits at build
 * time, decide.c asks them before it looks into the table.
 */
#ifndef FILTER_H
#define FILTER_H

#include "str.h"

/* 8 KiB for 2,200 keys: 3 % of other words pass. */
#define FILTER_BITS 16

/* The n < 5 bytes at p as a number, the first the lowest. */
static inline uint64_t
filter_load(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;
	uint64_t v = 0;
	size_t i;

	for (i = 0; i < n; i++)
		v |= (uint64_t)u[i] << 8 * i;
	return v;
}

/*
 * The bit of a word, ASCII capitals as small letters: its first eight bytes
 * and its length count.  Loads overlap where it is shorter.
 */
static inline uint32_t
filter_slot(struct str w)
{
	const char *p = w.p;
	size_t n = w.n;
	uint64_t v;

	if (n >= 8)
		v = filter_load(p, 4) | filter_load(p + 4, 4) << 32;
	else if (n >= 4)
		v = filter_load(p, 4)
		    | filter_load(p + n - 4, 4) << 8 * (n - 4);
	else if (n > 0)
		v = filter_load(p, 1) | filter_load(p + n / 2, 1) << n / 2 * 8
		    | filter_load(p + n - 1, 1) << 8 * (n - 1);
	else
		v = 0;
	v |= 0x2020202020202020u;
	return (uint32_t)((v ^ n) * 0x9E3779B97F4A7C15u >> (64 - FILTER_BITS));
}

#endif
