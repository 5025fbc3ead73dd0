/* SPDX-License-Identifier: ISC */
/*
 * utf8-error: what two bytes show to be ill-formed UTF-8, by both nibbles of
 * the first and the high one of the second: a bit that all three tables have
 * (J. Keiser and D. Lemire, "Validating UTF-8 in less than one instruction
 * per byte", 2021).
 */
#ifndef UTF8_ERROR_H
#define UTF8_ERROR_H

typedef const unsigned char nibbles[16];

enum {
	SHORT = 1,      /* a lead byte, then none that continues */
	LONG = 2,       /* ASCII, then one that continues */
	OVER3 = 4, LARGE = 8, SURROGATE = 16, OVER2 = 32,
	LARGE4 = 64, OVER4 = 64, /* F5.., F4 90..; F0 80.. */
	CONTS = 128,    /* two that continue: right behind E0.. alone */
	CARRY = SHORT | LONG | CONTS,
	BIG = CARRY | LARGE | LARGE4,
	MIDDLE = LONG | OVER2 | CONTS
};
static nibbles err_high = { LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG,
	CONTS, CONTS, CONTS, CONTS, SHORT | OVER2, SHORT,
	SHORT | OVER3 | SURROGATE, SHORT | LARGE | LARGE4 };
static nibbles err_low = { CARRY | OVER3 | OVER2 | OVER4, CARRY | OVER2,
	CARRY, CARRY, CARRY | LARGE, BIG, BIG, BIG, BIG, BIG, BIG, BIG, BIG,
	BIG | SURROGATE, BIG, BIG };
static nibbles err_next = { SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
	SHORT, MIDDLE | OVER3 | LARGE4 | OVER4, MIDDLE | OVER3 | LARGE,
	MIDDLE | SURROGATE | LARGE, MIDDLE | SURROGATE | LARGE, SHORT, SHORT,
	SHORT, SHORT };

#endif
