/* SPDX-License-Identifier: ISC */
/*
 * out: buffered output to a descriptor, every write checked: a write that
 * fails is one line on standard error and exit status 2.
 */
#ifndef OUT_H
#define OUT_H

#include "buf.h"

struct out {
	struct buf buf;
	int fd; /* 0 (as in { 0 }) means standard output */
};

/* Bytes held before a write: 64 KiB, as large as a Linux pipe. */
#define OUT_SIZE 65536

void out_flush(struct out *out);

static inline void
out_put(struct out *out, struct str s)
{
	buf_put(&out->buf, s);
	if (out->buf.n >= OUT_SIZE)
		out_flush(out);
}

static inline void
out_putc(struct out *out, char c)
{
	buf_putc(&out->buf, c);
	if (out->buf.n >= OUT_SIZE)
		out_flush(out);
}

/* Flush, check that the descriptor closes well, free the memory. */
void out_close(struct out *out);

#endif
