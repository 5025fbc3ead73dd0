/* SPDX-License-Identifier: ISC */
/* cell: a line of text as code points, each with its source. */
#include "cell.h"

#include <string.h>

#include "err.h"

void
cells_copy(struct cells *to, const struct cell *from, size_t n)
{
	to->p = xgrow(to->p, &to->cap, to->n + n, sizeof(*to->p));
	if (n > 0)
		memcpy(to->p + to->n, from, n * sizeof(*from));
	to->n += n;
}

void
cells_merge(struct cells *to, const struct cell *from, size_t n, uint32_t cp)
{
	struct cell one = { cp, 0, from[0].at, CELL_NEW };
	size_t i;

	for (i = 0; i < n; i++)
		one.src += from[i].src;
	one.how |= from[0].how & CELL_JOIN;
	cells_copy(to, &one, 1);
}
