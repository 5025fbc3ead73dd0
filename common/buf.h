/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow.  Zero-initialised is empty; buf_free() at the end. */
#ifndef BUF_H
#define BUF_H

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

/* Writes n in decimal, all of to[] is overwritten; returns its digits. */
#define BUF_DIGITS 20
size_t buf_digits(char to[BUF_DIGITS], uint64_t n);

void buf_u64(struct buf *b, uint64_t n); /* decimal */
void buf_i64(struct buf *b, int64_t n, int width); /* zero-padded decimal */
void buf_free(struct buf *b);

#endif
