/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow.  Zero-initialised is empty; buf_free() at the end. */
#ifndef BUF_H
#define BUF_H

#include "bytes.h"
#include "err.h"
#include "str.h"

struct buf {
	char *p;
	size_t n, cap;
};

/* Room for `more` bytes behind the n that are there; returns where. */
static inline char *
buf_room(struct buf *b, size_t more)
{
	if (b->cap - b->n < more)
		b->p = xgrow(b->p, &b->cap, b->n + more, 1);
	return b->p + b->n;
}

static inline void
buf_putc(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->n++;
}

static inline void
buf_put(struct buf *b, struct str s)
{
	if (s.n == 0)
		return;
	memcpy(buf_room(b, s.n), s.p, s.n);
	b->n += s.n;
}

static inline struct str
buf_str(const struct buf *b)
{
	return str_of(b->p, b->n);
}

/*
 * The eight digits of n < 10^8 as numbers, the first in the lowest byte:
 * halves, then quarters, then digits, each in a lane of its own (P. Khuong,
 * "How to print integers really fast", 2017).
 */
static inline uint64_t
buf_eight(uint64_t n)
{
	uint64_t w = n / 10000 | n % 10000 << 32, high;

	/* 10486 / 2^20 is 1 / 100, and 103 / 2^10 1 / 10, for what is here */
	high = (w * 10486 >> 20) & UINT64_C(0x0000007F0000007F);
	w = high | (w - high * 100) << 16;
	high = (w * 103 >> 10) & UINT64_C(0x000F000F000F000F);
	return high | (w - high * 10) << 8;
}

#define BUF_DIGITS 20
size_t buf_digits_long(char to[BUF_DIGITS], uint64_t n); /* n >= 10^8 */

/* Writes n in decimal; all of to[] may change; returns how many digits. */
static inline size_t
buf_digits(char to[BUF_DIGITS], uint64_t n)
{
	uint64_t w;
	unsigned skip;

	if (n >= 100000000)
		return buf_digits_long(to, n);
	w = buf_eight(n);
	skip = bytes_lowest(w | UINT64_C(1) << 56) & 56; /* zeros in front */
	bytes_put(to, (w | BYTES_ONES * '0') >> skip);
	return 8 - skip / 8;
}

void buf_u64(struct buf *b, uint64_t n); /* decimal */
void buf_free(struct buf *b);

#endif
