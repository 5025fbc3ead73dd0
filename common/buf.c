/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow. */
#include "buf.h"

#include <stdlib.h>

void
buf_u64(struct buf *b, uint64_t n)
{
	char d[20 + 20] = { 0 };
	size_t i = 20;

	/* two digits at a time: half the divisions */
	for (; n >= 100; n /= 100) {
		d[--i] = (char)('0' + n % 10);
		d[--i] = (char)('0' + n % 100 / 10);
	}
	d[--i] = (char)('0' + n % 10);
	if (n >= 10)
		d[--i] = (char)('0' + n / 10);
	/* more than are asked for: their number is the same each time */
	memcpy(buf_room(b, 20), d + i, 20);
	b->n += 20 - i;
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
