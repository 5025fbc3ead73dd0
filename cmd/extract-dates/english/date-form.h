/* SPDX-License-Identifier: ISC */
/*
 * date-form: the forms of a date without a time of day, of which p_date()
 * in day.c takes the longest.  i is where it begins, j the token behind its
 * article.
 */
#ifndef DATE_FORM_H
#define DATE_FORM_H

#include "count.h"

/* A word of direction at k: last, next, this, and the like. */
static inline bool
directs(const struct ps *p, int k)
{
	return is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't');
}

/* Such a word and its unit: next week. */
static inline bool
directed(const struct ps *p, int k, enum unit unit)
{
	return directs(p, k) && isv(p, k + 1, 'U', unit);
}

/* How many units it goes: -1, 0, 1. */
static inline int
p_step(const struct ps *p, int k)
{
	return is(p, k, 'l') ? -1 : is(p, k, 'n');
}

/*
 * What a word of direction at k says; near: "previous" and "following" are
 * from the reference, too; plain: and "same" is "this".
 */
enum dir p_direction(const struct ps *p, int k);
enum dir p_near_direction(const struct ps *p, int k);
enum dir p_plain_direction(const struct ps *p, int k);

/*
 * year.c: each returns the token behind its form, now in x, if that is beyond
 * token best; else best, and x is as it was.
 */
/* The winter of 2024, next spring. */
int p_season(const struct ps *p, int i, int j, struct ex *x, int best);
/* The 1990s, the nineties. */
int p_decade(const struct ps *p, int i, struct ex *x, int best);
/* Christmas 2024, next Easter. */
int p_holiday(const struct ps *p, int j, struct ex *x, int best);

/* The same with best 0: Q3 2025, H1, FY2024, 2025-W30; 2024, 44 BC. */
int p_year_part(const struct ps *p, int i, int j, struct ex *x);
int p_bare_year(const struct ps *p, int i, struct ex *x);

#endif
