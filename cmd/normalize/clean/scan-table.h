/* SPDX-License-Identifier: ISC */
/*
 * scan-table: the characters that scan_text() stops at, by the nibbles of
 * their bytes.  A line of a set is a rectangle of code points: the high and
 * low nibbles that the lead byte may have, then those of the byte behind
 * it.  A character lies in one if all four fit, which four table look-ups
 * and three ANDs tell for 16 or 32 bytes at a time (G. Langdale's and
 * D. Lemire's way of simdjson).  tests/unit/normalize.c tries all code
 * points against clean_kind().
 */
#ifndef SCAN_TABLE_H
#define SCAN_TABLE_H

#include "utf8-error.h"

#define N(k) (1u << 0x##k)
#define NN(from, to) ((2u << 0x##to) - N(from))
#define ANY 0xffffu

/* Two bytes */
#define TWO(R, v) \
	/* C1, NEL, no-break space, soft hyphen */ \
	R(0, N(C), N(2), N(8) | N(9), ANY, v) \
	| R(1, N(C), N(2), N(A), N(0) | N(D), v) \
	/* U+0300..037F, Syriac */ \
	| R(2, N(C) | N(D), N(C) | N(D), ANY, ANY, v) \
	/* Thaana, NKo */ \
	| R(3, N(D), N(E) | N(F), N(A) | N(B), ANY, v) \
	/* U+0387, Cyrillic marks */ \
	| R(4, N(C) | N(D), N(2) | N(E), N(8), NN(3, 7), v) \
	/* Hebrew points */ \
	| R(5, N(D), N(6), NN(9, B), ANY, v) \
	| R(6, N(D), N(7), N(8), ANY, v)
/* Arabic marks: all of D8..DB */
#define ARABIC(R, v) \
	R(0, N(D), N(9), N(9), ANY, v) \
	| R(1, N(D), N(9), N(8), NN(B, F), v) \
	| R(2, N(D), N(9), N(B), N(0), v) \
	| R(3, N(D), N(B), N(A), ANY, v) \
	| R(4, N(D), N(B), N(9), NN(6, F), v) \
	| R(5, N(D), N(8), N(9), NN(0, A) | N(C), v)

/* Three bytes and more: by the first two of them */
#define THREE(R, v) \
	/* India, Thailand, Tibet: marks everywhere */ \
	R(0, N(E), N(0), ANY, ANY, v) \
	/* Myanmar, Jamo, Ethiopian marks */ \
	| R(1, N(E), N(1), N(8), NN(0, 2) | NN(4, 7) | N(D), v) \
	| R(2, N(E), N(1), N(9) | N(A), ANY, v) \
	/* all but Latin Extended Additional */ \
	| R(3, N(E), N(1), N(B), NN(0, 7) | NN(C, F), v) \
	/* U+2040.., marks of signs, Kelvin and the like, U+2329 */ \
	| R(4, N(E), N(2), N(8), N(1) | N(3) | N(4) | N(C), v) \
	| R(5, N(E), N(2), N(A) | N(B), N(3) | N(5) | N(7) | N(B), v) \
	/* U+A400..ABFF */ \
	| R(6, N(E), N(A), N(9) | N(A), ANY, v) \
	/* all of four bytes */ \
	| R(7, N(F), ANY, ANY, ANY, v)
#define THREE_MORE(R, v) \
	/* compatibility ideographs, presentation forms */ \
	R(0, N(E), N(F), N(A), ANY, v) \
	/* U+FE00.., byte order mark, U+FFC0.. */ \
	| R(1, N(E), N(F), N(B), N(8) | N(B) | N(F), v)

/* Three bytes, by the first two, ... */
#define LAST(R, v) \
	R(0, N(E), N(2), N(8), N(0), v) \
	| R(1, N(E), N(2), N(8), N(0), v) \
	| R(2, N(E), N(3), N(8), N(0), v) \
	| R(3, N(E), N(3), N(8), N(0), v) \
	| R(4, N(E), N(3), N(8), N(2), v)
/* ... and the high and low nibble of the last */
#define LAST_BYTE(R, v) \
	/* U+2000..200F: spaces, invisible */ \
	R(0, N(8), ANY, 0, 0, v) \
	/* U+2028..202F: ends of lines, directions */ \
	| R(1, N(A), NN(8, F), 0, 0, v) \
	/* the ideographic space, U+302A.. */ \
	| R(2, N(8), N(0), 0, 0, v) \
	| R(3, N(A), ANY, 0, 0, v) \
	/* voiced marks of kana */ \
	| R(4, N(9), N(9) | N(A), 0, 0, v)

#define COL1(k, a, b, c, d, v) ((a) >> (v) & 1) << (k)
#define COL2(k, a, b, c, d, v) ((b) >> (v) & 1) << (k)
#define COL3(k, a, b, c, d, v) ((c) >> (v) & 1) << (k)
#define COL4(k, a, b, c, d, v) ((d) >> (v) & 1) << (k)
#define ROW(S, R) { S(R, 0), S(R, 1), S(R, 2), S(R, 3), S(R, 4), S(R, 5), \
	S(R, 6), S(R, 7), S(R, 8), S(R, 9), S(R, 10), S(R, 11), S(R, 12), \
	S(R, 13), S(R, 14), S(R, 15) }
#define SET(S) { ROW(S, COL1), ROW(S, COL2), ROW(S, COL3), ROW(S, COL4) }

static nibbles two[4] = SET(TWO), arabic[4] = SET(ARABIC),
	three[4] = SET(THREE), three_more[4] = SET(THREE_MORE),
	last[4] = SET(LAST), last_byte[2] = { ROW(LAST_BYTE, COL1),
	ROW(LAST_BYTE, COL2) };

#endif
