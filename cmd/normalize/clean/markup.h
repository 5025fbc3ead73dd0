/* SPDX-License-Identifier: ISC */
/*
 * markup: marks that a reader does not see: bullets, links, emphasis, as
 * Markdown (CommonMark) has them.  Nothing is owned.
 */
#ifndef MARKUP_H
#define MARKUP_H

#include "cmd/normalize/block/feat.h"

/* Part [from, to) of a line's text that is dropped. */
struct drop {
	size_t from, to;
};
#define MARKUP_DROPS 64

/*
 * What a reader does not see of the text s of a line that looks like f: marks at
 * its edges, [*from, *to) gets what is left; link addresses, ** inside, in
 * Markdown * too: d gets these in order, how many is returned.  first: the line
 * begins a block.
 */
size_t markup(const struct feat *f, struct str s, bool first, bool markdown,
    size_t *from, size_t *to, struct drop d[MARKUP_DROPS]);

#endif
