/* SPDX-License-Identifier: ISC */
/* resolve: which days a point means, by what is known of the document. */
#ifndef RESOLVE_H
#define RESOLVE_H

#include "value.h"

/* A resolved point: parts that are known, and the days it covers. */
struct res {
	int y, m, d;         /* NONE: not known */
	enum unit prec;      /* how fine; UN_NONE: open */
	int week, season, quarter, half, decade, century;
	bool weekend, vague, open;
	int vaguev;
	bool bounds;
	int64_t first, last;
	enum calendar cal;
	int span;            /* years beyond the first */
};

/* period.c: nothing known; the day that many days from 1970 */
void res_clear(struct res *r);
void res_day(struct res *r, int64_t day);

/* r->first and r->last, r->bounds: are they exact? */
void res_bounds(struct res *r);

/* The month n months from the one given. */
void res_months(int *y, int *m, int64_t n);

/* The unit n steps from the one that holds `day`. */
void res_step(struct res *r, int64_t day, enum unit u, int64_t n);

/*
 * The nth unit of what r covers; 99: the last; unit -1: the nth half, 100
 * and more: a weekday.
 */
void res_nth(struct res *r, int nth, int unit);

/*
 * unsaid.c.  What incomplete dates hang on, the story's last date or the
 * reference, in *day; false if neither is known.
 */
bool res_base(const struct dates *d, int64_t *day);

/* The year of "June last year" by a->ydir; NONE: open. */
int res_year(const struct dates *d, const struct pt *a);

/* A weekday, in the week that is meant. */
void res_wday(const struct dates *d, const struct ex *x, struct res *r);

/* A holiday, a week, a quarter or half, a season, a month with or without
 * its day: of year y or, where y is NONE, of the one that is meant. */
void res_holiday(const struct dates *d, const struct ex *x,
    const struct pt *a, int y, struct res *r);
void res_week(const struct dates *d, const struct pt *a, int y,
    struct res *r);
void res_quarter(struct dates *d, const struct ex *x, const struct pt *a,
    int y, struct res *r);
void res_season(const struct dates *d, const struct ex *x,
    const struct pt *a, int y, struct res *r);
void res_month(const struct dates *d, const struct ex *x,
    const struct pt *a, int y, struct res *r);

/* The 27th, Friday 31: a day in the month that is meant. */
void res_monthday(const struct dates *d, const struct ex *x,
    const struct pt *a, struct res *r);

/* resolve.c: what point a of x is; r->open where it cannot be told. */
void resolve(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r);

#endif
