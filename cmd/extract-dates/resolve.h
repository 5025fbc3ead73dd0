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

void res_clear(struct res *r);
void res_day(struct res *r, int64_t day);

/* r->first and r->last, r->bounds: are they exact? */
void res_bounds(struct res *r);

/* What point a of x is; r->open where it cannot be told. */
void resolve(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r);

#endif
