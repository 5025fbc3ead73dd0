/* SPDX-License-Identifier: ISC */
/* chronology: the year of the days that the entries of one begin with. */
#include "chronology.h"

/* Is the row the title of a chronology? */
static bool
timeline(const struct ps *p)
{
	int i;

	for (i = 0; i < p->n; i++)
		if (isw(p, i, "timeline") || isw(p, i, "chronology") ||
		    isw(p, i, "events") || isw(p, i, "dates"))
			return true;
	return false;
}

/* A year that is all of its row, or ends the title of a chronology. */
static bool
heading(const struct ps *p, const struct ex *x)
{
	return x->type == EX_DATE && !x->range && x->a.year != NONE &&
	    x->a.month == NONE && x->a.season == NONE && x->a.quarter == NONE &&
	    x->a.half == NONE && x->a.nth == NONE && x->a.holiday == NONE &&
	    !x->a.bc && x->mod == MOD_NONE && x->a.cal == CAL_GREGORIAN &&
	    ((x->b == 0 && x->e >= p->n - 1) ||
		(x->e >= p->n && p->n <= 8 && timeline(p)));
}

/* The year of a month of the entry at hand: January follows December. */
static int
year_of(const struct dates *d, int month)
{
	int on = month - d->head_month;

	if (d->head_month == 0)
		return d->head_year;
	return d->head_year + (!d->head_down && on < -6) -
	    (d->head_down && on > 6);
}

/* An entry of that year and month begins. */
static void
begin(struct dates *d, int year, int month)
{
	if (d->head_month != 0 &&
	    (year != d->head_year || month != d->head_month))
		d->head_down = year < d->head_year ||
		    (year == d->head_year && month < d->head_month);
	d->head_year = year;
	d->head_month = month;
	d->head_rows = 0;
}

void
chronology(struct dates *d, const struct ps *p, struct ex *x, bool first)
{
	bool mark = is(p, x->e, ':') || dash(p, x->e);
	bool open = x->type == EX_DATE && x->a.month != NONE &&
	    x->a.year == NONE && x->a.dir == DIR_NONE &&
	    x->a.ydir == DIR_NONE && x->a.cal == CAL_GREGORIAN;
	bool entry = open && x->b == 0 && (x->a.day != NONE || mark);

	if (first && x->b == 0 && mark && x->type == EX_DATE &&
	    x->a.year != NONE && x->a.month != NONE && !x->a.bc &&
	    x->a.cal == CAL_GREGORIAN) {
		/* two entries that tell their year, and one may leave it out */
		if (++d->entries > 1 || d->head_year != 0) {
			begin(d,
			    x->range && x->z.year != NONE ? x->z.year
							  : x->a.year,
			    x->a.month);
		}
		return;
	}
	if (first && d->head_year != 0 && !entry && ++d->head_rows > 3)
		d->head_year = 0;
	if (open && d->head_year != 0) {
		x->a.year = year_of(d, x->a.month);
		if (x->range && x->z.year == NONE && x->z.month != NONE)
			x->z.year = x->a.year + (x->z.month < x->a.month);
		if (entry)
			begin(d, x->a.year, x->a.month);
	} else if (heading(p, x)) {
		d->head_year = x->a.year;
		d->head_month = d->head_rows = 0;
		d->head_down = false;
	}
}

bool
is_entry(struct str text, const struct date_hit *hit)
{
	const char *p = text.p + hit->end, *end = text.p + text.n;

	while (p < end && *p == ' ')
		p++;
	return hit->begin == 0 &&
	    ((p + 1 == end && (*p == '-' || *p == ':')) ||
		(p + 3 == end && memcmp(p, "\xE2\x80", 2) == 0 &&
		    (p[2] == '\x93' || p[2] == '\x94')));
}
