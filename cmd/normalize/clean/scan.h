/* SPDX-License-Identifier: ISC */
/*
 * scan: how far the bytes at hand need no care.  Vector code where the
 * machine has it (AVX2 and SSSE3 if the processor says so, NEON), with a
 * scalar twin that gives the same answers.  Nothing is owned.
 */
#ifndef SCAN_H
#define SCAN_H

#include "str.h"

/*
 * Bytes at the front of p[0, n) that are whole characters in well-formed
 * UTF-8 and stand for themselves in NFC whatever is around them: none is a
 * control, invisible, white space but for U+0020, a mark, or composed with
 * another; and no space follows a space.  It stops early at some others,
 * those that share their lead bytes with such characters.  *wide is set, and
 * never cleared, when some may not be ASCII.
 */
size_t scan_text(const char *p, size_t n, bool *wide);

/*
 * The same for well-formed text in which nothing but U+0080..U+00A0, U+00AD,
 * U+2000..U+200F and U+2028..U+202F needs care beyond ASCII.
 */
size_t scan_known(const char *p, size_t n, bool *wide);
size_t scan_known_scalar(const char *p, size_t n, bool *wide);

/* scan_text() by one of the ways there are; NULL: not on this machine. */
enum scan_way { SCAN_SCALAR, SCAN_SSSE3, SCAN_AVX2, SCAN_NEON, SCAN_WAYS };
typedef size_t scan_text_fn(const char *p, size_t n, bool *wide);
scan_text_fn *scan_text_by(enum scan_way way);

/* Bytes at the front of p[0, n) of printable ASCII, no two spaces in turn. */
size_t scan_plain(const char *p, size_t n);
size_t scan_plain_scalar(const char *p, size_t n);

/*
 * The same, and these bytes copied to `to`, where n + 32 may be written: any
 * bytes lie behind them.
 */
size_t scan_copy(char *to, const char *p, size_t n);

/* Bytes before the first that is not ASCII, or NUL, SO, ESC or '~'. */
size_t scan_odd(const char *p, size_t n);
size_t scan_odd_scalar(const char *p, size_t n);

/*
 * Sets of bytes: the class of byte c is low[c & 15] & high[c >> 4], so that a
 * bit of it stands for a rectangle of the code table.
 */
struct scan_sets {
	unsigned char low[16], high[16];
	unsigned char of[4]; /* classes that belong together; 0: no more */
};
#define SCAN_MASKS 5 /* one for each of[], and one for the class 0x80 */

#define SCAN_SLACK 64 /* bytes behind a text that may be read, but mean nothing */

/*
 * Of p[0, n), n <= 64, where p[0, 64) can be read: bit k of mask[i] says that
 * the class of p[k] has a bit of sets->of[i], of the last mask 0x80; that of
 * what is returned, that p[k] >= 0x80.
 */
uint64_t scan_sets(const char *p, size_t n, const struct scan_sets *sets,
    uint64_t mask[SCAN_MASKS]);
uint64_t scan_sets_scalar(const char *p, size_t n,
    const struct scan_sets *sets, uint64_t mask[SCAN_MASKS]);

/* The classes of all bytes of p[0, n) together. */
unsigned scan_any(const char *p, size_t n, const struct scan_sets *sets);
unsigned scan_any_scalar(const char *p, size_t n,
    const struct scan_sets *sets);

/* The next 8 bytes, the same number on every machine. */
static inline uint64_t
scan_eight(const char *s)
{
	const unsigned char *p = (const unsigned char *)s;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16
	    | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32
	    | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48
	    | (uint64_t)p[7] << 56;
}

/* A hash with the next 8 bytes in it (the multiplier: 2^64 by the golden ratio). */
static inline uint64_t
scan_mix(uint64_t h, const char *p)
{
	h = (h ^ scan_eight(p)) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* What it is where a word of at most five bytes stands, then NUL. */
#define SMALL_NUMBER(a, b, c, d, e)                             \
	((uint64_t)(a) | (uint64_t)(b) << 8 | (uint64_t)(c) << 16 | \
	    (uint64_t)(d) << 24 | (uint64_t)(e) << 32)

/* Writes the number that scan_eight() reads. */
static inline void
scan_put_eight(char *p, uint64_t x)
{
	p[0] = (char)x;
	p[1] = (char)(x >> 8);
	p[2] = (char)(x >> 16);
	p[3] = (char)(x >> 24);
	p[4] = (char)(x >> 32);
	p[5] = (char)(x >> 40);
	p[6] = (char)(x >> 48);
	p[7] = (char)(x >> 56);
}

/* How many bits of m are set; which is the lowest, m not 0. */
static inline unsigned
scan_bits(uint64_t m)
{
	m -= m >> 1 & 0x5555555555555555u;
	m = (m & 0x3333333333333333u) + (m >> 2 & 0x3333333333333333u);
	m = (m + (m >> 4)) & 0x0f0f0f0f0f0f0f0fu;
	return (unsigned)(m * 0x0101010101010101u >> 56);
}

static inline unsigned
scan_lowest(uint64_t m)
{
#if defined(__GNUC__) && __GNUC__ >= 4
	return (unsigned)__builtin_ctzll(m);
#else
	return scan_bits((m & (0 - m)) - 1);
#endif
}

/* Code points in well-formed text: bytes that do not continue another. */
size_t scan_count(const char *p, size_t n);
size_t scan_count_scalar(const char *p, size_t n);

#endif
