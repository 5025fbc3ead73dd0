/* SPDX-License-Identifier: ISC */
/*
 * chronology: days in order, each at the front of its row.  A year alone heads
 * those below it ("2024", "Key events in 2024"), or an entry that tells its
 * own those behind it ("19 March 2003 - ...", "3 May - ...").  It ends where
 * rows begin so no more.
 */
#ifndef CHRONOLOGY_H
#define CHRONOLOGY_H

#include "cmd/extract-dates/date.h"
#include "cmd/extract-dates/english/parse.h"

/* Gives x, the first expression of its row or not, the year of its entry. */
void chronology(struct dates *d, const struct ps *p, struct ex *x, bool first);

/* Is the row the day of an entry, and no more: "Nov. 4, 2020 -"? */
bool is_entry(struct str text, const struct date_hit *hit);

#endif
