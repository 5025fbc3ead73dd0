/* SPDX-License-Identifier: ISC */
/* count: numbers of units of time; what units.c and quarter.c share. */
#ifndef COUNT_H
#define COUNT_H

#include "parse.h"

/* amount.c: an adjective that may stand between a number and its unit */
bool filler(const struct ps *p, int i);

/* "6.5 cubic kilometres a year": is a quantity right before i? */
bool rate(const struct ps *p, int i);

/* A number of units at i; several joined (1 hour 30 minutes) into x->amt. */
int p_amount(const struct ps *p, int i, struct amount *am);
int p_amounts(const struct ps *p, int i, struct ex *x);

/* count.c: the first Monday of every month: "first" is at j */
int p_month_nth(const struct ps *p, int j, struct ex *x);

/* every day, each Monday at 4 pm, weekly */
int p_every(const struct ps *p, int i, struct ex *x);

/* "at 4 pm" behind a set that ends before e, into x; the token behind. */
int p_set_time(const struct ps *p, int e, struct ex *x);

/* The amount in x that began at i and ends before e, and its ago, later ... */
int p_offset(const struct ps *p, int i, struct ex *x, int e);

/* Makes x a duration, a date that hangs on another; its amount from one. */
void set_dur(struct ex *x, int64_t n, enum unit u, bool open);
void set_rel(struct ex *x, enum rel rel, int n, enum unit u);
bool counted_from(struct ex *x, enum rel rel, int sign);

/* two to three weeks ago, in 5 to 10 days: the amount in x as a range */
bool counted_range(struct ex *x, enum rel rel, int sign);

/*
 * quarter.c.  Each looks for its own forms at token j and returns the token
 * behind, 0 where it is none of time after all, PASS where others may try.
 */
#define PASS (-1)

/* What was said in front of a unit: the value of its word, 0: none. */
struct front {
	bool the, fiscal;
	int last, next, this;
};

/* this year's third quarter, last year's quarter */
int p_quarter_of(const struct ps *p, int j, struct ex *x);

/* October-December quarter; 0 where it is none */
int p_months_quarter(const struct ps *p, int j, struct ex *x);

/* the 1988 second quarter, the 1989 period */
int p_year_quarter(const struct ps *p, int j, bool the, struct ex *x);

/* year-ago, year-earlier [third] quarter; the same period last year */
int p_year_ago(const struct ps *p, int j, bool the, struct ex *x);
int p_same_term(const struct ps *p, int j, struct ex *x);

/* fiscal year 2024-25, fiscal 2024: j is behind "fiscal" */
int p_fiscal(const struct ps *p, int j, const struct front *f, struct ex *x);

/* the third quarter, the second half of 2023, the 20th century, the third
 * week of May */
int p_nth(const struct ps *p, int j, const struct front *f, struct ex *x);

/* ... of which the unit is at k, its number being o (99: the last) */
int p_nth_part(const struct ps *p, int k, int o, const struct front *f,
    struct ex *x);

/*
 * Does "to 19th centuries" follow at k, "and early 20th century"?  *bc: are
 * they before ours?
 */
bool p_centuries(const struct ps *p, int k, bool *bc);

/* last week of July, last Wednesday of December, the last half of 2023 */
int p_last_of(const struct ps *p, int j, const struct front *f, struct ex *x);

/* The year behind a quarter, a half or a month, into a; 0: none. */
int p_of_year(const struct ps *p, int j, struct pt *a);

/* A date at k that is no range, into in; 0: none. */
int p_date_of(const struct ps *p, int k, struct ex *in);

#endif
