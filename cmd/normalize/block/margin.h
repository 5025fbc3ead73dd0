/* SPDX-License-Identifier: ISC */
/*
 * margin: line numbers down the margin of a transcript or a bill, which come
 * between its words.  Holds a few lines until it is certain that they are
 * numbers; the text of a line is clean's.
 */
#ifndef MARGIN_H
#define MARGIN_H

#include "block.h"

#define MARGIN_LINES 40 /* that are held, blank ones included */

struct margin {
	struct line l[MARGIN_LINES];
	struct str enc[MARGIN_LINES];
	size_t n;       /* lines that are held */
	unsigned last;  /* the last number; 0: none so far */
	unsigned away;  /* lines without one since then */
	bool sure;      /* they are numbers of lines, */
	bool spaced;    /* with a blank line between each two */
	bool blank;     /* the last line was one */
};

/* Passes a line, and those held, on to the block; without its number. */
void margin_line_slow(struct margin *m, struct block *b, struct clean *c,
    const struct line *l, struct str enc);
/* Is nothing held, nothing to count on from? */
static inline bool
margin_idle(const struct margin *m)
{
	return m->n == 0 && !m->sure;
}
static inline void
margin_line(struct margin *m, struct block *b, struct clean *c,
    const struct line *l, struct str enc)
{
	/* nearly all: nothing to count on from, and no 1 */
	if (margin_idle(m) && (l->n == 0 || c->text.p[l->text] != '1'))
		block_line(b, l, enc);
	else
		margin_line_slow(m, b, c, l, enc);
}

/* The document is over. */
void margin_end(struct margin *m, struct block *b);

#endif
