/* SPDX-License-Identifier: ISC */
/* extra: a user's own abbreviations (-A FILE).  Owns its memory. */
#ifndef EXTRA_H
#define EXTRA_H

#include "buf.h"

struct extra {
	struct buf words;  /* lower case, each with LF */
	size_t *slot;      /* offset + 1 into words, 0 free */
	size_t nslots, nwords;
};

/*
 * Reads FILE (- is standard input): a word a line, its last full stop left
 * out or not; `#` lines and what stands behind a tab are passed over.  Lines
 * that are wrong are reported with their number and passed over, a file that
 * cannot be read is fatal.
 */
void extra_read(struct extra *x, const char *file);

/* Is this word (lower case, no last full stop) among them? */
bool extra_has(const struct extra *x, struct str word);

void extra_free(struct extra *x);

#endif
