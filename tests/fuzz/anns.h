/* SPDX-License-Identifier: ISC */
/* anns: what must hold of the annotations that a filter adds to a row. */
#ifndef ANNS_H
#define ANNS_H

#include "row.h"

#include <stdlib.h>

/* They lie in the text, at character boundaries, and do not cross. */
static void
check_anns(const struct row *row)
{
	const struct ann *a = row->add, *b;
	size_t i, j;

	for (i = 0; i < row->nadd; i++, a++) {
		if (a->begin >= a->end || a->end > row->text.n ||
		    ((unsigned char)row->text.p[a->begin] & 0xc0) == 0x80 ||
		    (a->end < row->text.n &&
			((unsigned char)row->text.p[a->end] & 0xc0) == 0x80))
			abort();
		for (j = 0; j < i; j++) {
			b = &row->add[j];
			if ((a->begin < b->begin && b->begin < a->end &&
				a->end < b->end) ||
			    (b->begin < a->begin && a->begin < b->end &&
				b->end < a->end))
				abort();
		}
	}
}

#endif
