/* SPDX-License-Identifier: ISC */
/* list: lists inside a row, headings in front of its text. */
#ifndef LIST_H
#define LIST_H

#include "bytes.h"
#include "split.h"

/*
 * Does the row begin with "1.", "(a)", "2)"?  Then s->item is where the next
 * item begins, else the row's end.
 */
void list_start(struct split *s);

/* Sets s->item to where item number s->item_no + 1 begins, or the end. */
void list_next(struct split *s, size_t from);

/* list_head() where it may not be 0. */
size_t list_head_slow(const struct split *s);

/* Where a heading or dateline in front of the sentence's text ends, or 0. */
static inline size_t
list_head(const struct split *s)
{
	uint64_t w;

	if (s->t.n - s->start < 20)
		return 0;
	/* most have a small letter soon: no heading of 12 capitals */
	w = bytes_at(s->t.p + s->start);
	return (w & BYTES_HIGH) == 0 && bytes_between(w, 'a', 'z') != 0
	    ? 0
	    : list_head_slow(s);
}

#endif
