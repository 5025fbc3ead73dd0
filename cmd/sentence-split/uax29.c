/* SPDX-License-Identifier: ISC */
#include "uax29.h"
bool
uax29_next(struct split *s, size_t *begin, size_t *end)
{
	if (s->start >= s->t.n)
		return false;
	*begin = s->start;
	*end = s->start = s->t.n;
	return true;
}
