/* SPDX-License-Identifier: ISC */
/* slurp: a whole file in memory: a user's list, a table, a trainer's text. */
#ifndef SLURP_H
#define SLURP_H

#include <errno.h>
#include <stdio.h>

#include "buf.h"

/*
 * What the file holds ("-": standard input), in b, which is emptied first and
 * stays the caller's.  Dies if it cannot be read.
 */
static inline struct str
slurp(struct buf *b, const char *file)
{
	bool input = strcmp(file, "-") == 0;
	FILE *f = input ? stdin : fopen(file, "rb");
	size_t n;

	if (f == NULL)
		die("%s: %s", file, strerror(errno));
	b->n = 0;
	while ((n = fread(buf_room(b, 65536), 1, 65536, f)) > 0)
		b->n += n;
	if (ferror(f))
		die("%s: %s", file, strerror(errno));
	if (!input)
		fclose(f);
	return buf_str(b);
}

#endif
