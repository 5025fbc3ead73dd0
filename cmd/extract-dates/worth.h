/* SPDX-License-Identifier: ISC */
/*
 * worth: is a row worth a look?  A prefilter: it passes over text without
 * a digit and without a word that tells time, 64 bytes at a time.  What it
 * says yes to may be nothing; what it says no to holds no expression.
 */
#ifndef WORTH_H
#define WORTH_H

#include "str.h"

/* What worth() saw. */
#define WORTH_LOOK 1  /* there may be an expression */
#define WORTH_DIGIT 2 /* ... for there is an ASCII digit */

/* Text is well-formed UTF-8; reads text.n bytes and no more. */
unsigned worth(struct str text);

/*
 * Classes of 64 bytes, bit i for p[i]: ASCII letters, ASCII digits, bytes
 * from 0x80 on.  worth_block() is vector code where the compiler has it;
 * worth_block_plain() gives the same bits anywhere (tests/unit/date.c).
 */
struct worth_block {
	uint64_t alpha, digit, high;
};
void worth_block(const char *p, struct worth_block *b);
void worth_block_plain(const char *p, struct worth_block *b);

/* The tables' sizes in bits; how mklex and worth() hash a word. */
#define WORTH_HEADS 32768u /* 4 KiB: the first level, asked for each word */
#define WORTH_WORDS 65536u /* 8 KiB: the second, for what passed */

/* First level: up to eight first letters in lower case, first one lowest. */
static inline uint32_t
worth_head(uint64_t letters, size_t n)
{
	letters += (n < 15 ? n : 15) * UINT64_C(0x9E3779B97F4A7C15);
	return (uint32_t)(letters * UINT64_C(0xD6E8FEB86659FD93) >> 49);
}

#endif
