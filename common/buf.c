/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow. */
#include "buf.h"

#include <stdlib.h>

size_t
buf_digits_long(char to[BUF_DIGITS], uint64_t n)
{
	size_t k = buf_digits(to, n / 100000000);

	bytes_put(to + k, buf_eight(n % 100000000) | BYTES_ONES * '0');
	return k + 8;
}

void
buf_u64(struct buf *b, uint64_t n)
{
	b->n += buf_digits(buf_room(b, BUF_DIGITS), n);
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}
