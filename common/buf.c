/* SPDX-License-Identifier: ISC */
/* buf: bytes that grow. */
#include "buf.h"

#include <stdlib.h>

size_t
buf_digits(char to[BUF_DIGITS], uint64_t n)
{
	static const char pairs[] = "00010203040506070809"
				    "10111213141516171819"
				    "20212223242526272829"
				    "30313233343536373839"
				    "40414243444546474849"
				    "50515253545556575859"
				    "60616263646566676869"
				    "70717273747576777879"
				    "80818283848586878889"
				    "90919293949596979899";
	char d[2 * BUF_DIGITS] = { 0 };
	size_t i = BUF_DIGITS;

	/* two digits at a time: half the divisions */
	for (; n >= 100; n /= 100)
		memcpy(d + (i -= 2), pairs + n % 100 * 2, 2);
	memcpy(d + (i -= 2), pairs + n * 2, 2);
	i += n < 10;
	/* more than are asked for: their number is the same each time */
	memcpy(to, d + i, BUF_DIGITS);
	return BUF_DIGITS - i;
}

void
buf_u64(struct buf *b, uint64_t n)
{
	b->n += buf_digits(buf_room(b, BUF_DIGITS), n);
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
