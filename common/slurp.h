/* SPDX-License-Identifier: ISC */
/* slurp: a whole file in memory, for trainers and makers of tables. */
#ifndef SLURP_H
#define SLURP_H

#include <stdio.h>

#include "buf.h"

/* What the file holds, in b (emptied first; the caller's); or dies. */
static inline struct str
slurp(struct buf *b, const char *file)
{
	FILE *f = fopen(file, "rb");
	size_t n;

	if (f == NULL)
		die("%s: cannot be read", file);
	b->n = 0;
	while ((n = fread(buf_room(b, 65536), 1, 65536, f)) > 0)
		b->n += n;
	fclose(f);
	return buf_str(b);
}

#endif
