/* SPDX-License-Identifier: ISC */
/* str: bytes by pointer and length; never NUL-terminated, never owned. */
#ifndef STR_H
#define STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *p;
	size_t n;
};

/* A string literal as a struct str. */
#define STR(lit) ((struct str){ (lit), sizeof(lit) - 1 })

static inline struct str
str_of(const char *p, size_t n)
{
	return (struct str){ p, n };
}

static inline bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Order of bytes, a prefix first: <0, 0, >0. */
int str_cmp(struct str a, struct str b);

/*
 * Cuts the part before the first `sep` (or all) off the front of *s and
 * returns it; *s keeps what follows.  False when *s was used up (p NULL).
 */
bool str_cut(struct str *s, char sep, struct str *part);

/* The n-th (from 0) tab-separated field of a table line; empty if none. */
struct str str_field(struct str line, size_t n);

/* Decimal digits alone, no overflow; false otherwise. */
bool str_u64(struct str s, uint64_t *out);

#endif
