/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow. */
#include "buf.h"

#include <stdlib.h>

void
buf_u64(struct buf *b, uint64_t n)
{
	char *p = buf_room(b, 20), *q;
	uint64_t least = 10; /* of more than k digits */
	size_t k = 1;

	while (k < 20 && n >= least) {
		k++;
		least *= 10;
	}
	b->n += k;
	for (q = p + k; q - p > 1; n /= 100) {
		*--q = (char)('0' + n % 10);
		*--q = (char)('0' + n % 100 / 10);
	}
	if (q > p)
		*p = (char)('0' + n);
}

void
buf_i64(struct buf *b, int64_t n, int width)
{
	uint64_t u = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
	uint64_t v = u;
	int digits = 1;

	if (n < 0)
		buf_putc(b, '-');
	while ((v /= 10) != 0)
		digits++;
	for (; digits < width; width--)
		buf_putc(b, '0');
	buf_u64(b, u);
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){ 0 };
}
