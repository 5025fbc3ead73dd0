/* SPDX-License-Identifier: ISC */
/* list: lists inside a row, headings in front of its text. */
#ifndef LIST_H
#define LIST_H

#include "split.h"

/*
 * Does the row begin with "1.", "(a)", "2)"?  Then s->item is where the next
 * item begins, else the row's end.
 */
void list_start(struct split *s);

/* Sets s->item to where item number s->item_no + 1 begins, or the end. */
void list_next(struct split *s, size_t from);

/* Where a heading or dateline in front of the sentence's text ends, or 0. */
size_t list_head(const struct split *s);

#endif
