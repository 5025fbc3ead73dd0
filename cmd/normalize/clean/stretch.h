/* SPDX-License-Identifier: ISC */
/*
 * stretch: characters that compose, or change places, become one unit
 * (UAX #15).  Offsets are of decoded bytes of c->mid, [*run, ...) is what was
 * read but not put behind the line's text yet.
 */
#ifndef STRETCH_H
#define STRETCH_H

#include "clean.h"

/*
 * The stretch that begins at `from`, a starter or marks with no starter;
 * [run, from) was not emitted yet.  Emits both if the form changes it.
 * Returns its end; *run is where what is not yet emitted begins.
 */
size_t stretch_at(struct clean *c, struct line *l, size_t *run, size_t from,
    size_t n);

/*
 * What stretch_at() does, for letters of ASCII with one or two accents that are in
 * the memo, one after another as in a decomposed text of Latin letters: the
 * first mark is at i, the text is the source.  Returns the end of what needs no
 * care behind them; *run is where what is not yet emitted begins.  i: there was
 * none.
 */
size_t stretch_accents(struct clean *c, struct line *l, size_t *run, size_t i,
    size_t n);

#endif
