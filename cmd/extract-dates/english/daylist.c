/* SPDX-License-Identifier: ISC */
/*
 * daylist: lists and ranges of days, of which one says the month or the year
 * for all: "May 3, 4 and 5", "from 26 June to 3 July 2020".
 */
#include "count.h"

/*
 * The year of a month or season of a list or range, of which the last says
 * it: "in January and February 1942", "the winter and spring of 1919".
 */
static void
year_of_list(const struct ps *p, int e, struct ex *x)
{
	bool season = x->a.season != NONE;
	int link, back = 0, was = x->a.month;
	struct ex y;

	for (link = 0; link < 6; link++) { /* enough */
		if (!is(p, e, '-') && !is(p, e, '&') && !is(p, e, ','))
			return;
		e++;
		e += is(p, e, '&');
		e += is(p, e, 'j');
		e += is(p, e, 'm'); /* the spring and early summer of 1863 */
		memset(&y, 0, sizeof(y));
		pt_clear(&y.a);
		pt_clear(&y.z);
		if ((e = p_date(p, e, &y, 0)) == 0 || y.type != EX_DATE ||
		    y.a.bc || y.a.cal != CAL_GREGORIAN || y.a.dir != DIR_NONE ||
		    (season ? y.a.season : y.a.month) == NONE)
			return;
		/* December, then January: a year further */
		back += !season && y.a.month < was;
		if (y.a.year != NONE || y.a.ydir != DIR_NONE) {
			if (y.a.year != NONE)
				x->a.year = y.a.year - back;
			else if (back == 0)
				x->a.ydir = y.a.ydir;
			return;
		}
		was = y.a.month;
	}
}

/*
 * The year of a day that is said only behind the last of a list or a range:
 * "from 26 June to 3 July 2020", "on 5, 7 May and 9 June 2020".
 */
void
p_year_ahead(const struct ps *p, int e, struct ex *x)
{
	struct pt was = x->a;
	struct days day;
	int link, begin, year, back = 0;

	if (x->type == EX_TIME && x->a.zulu && x->a.day != NONE &&
	    x->a.month == NONE && is(p, e, '-')) {
		/* from 010600Z to 032359Z SEP 25 */
		pt_clear(&day.a);
		if (p_numeric(p, e + 1, &day.a) && day.a.zulu &&
		    day.a.month != NONE && day.a.day >= x->a.day) {
			x->a.month = day.a.month;
			x->a.year = day.a.year;
		}
		return;
	}
	if (x->type != EX_DATE || x->range || x->a.year != NONE ||
	    x->a.ydir != DIR_NONE || x->a.dir != DIR_NONE ||
	    x->a.rel != REL_NONE || x->a.cal != CAL_GREGORIAN)
		return;
	if (x->a.day == NONE && (x->a.month != NONE || x->a.season != NONE)) {
		year_of_list(p, e, x);
		return;
	}
	if (x->a.month == NONE || x->a.day == NONE)
		return;
	for (link = 0; link < 6; link++) { /* of a list: enough */
		if (!is(p, e, '-') && !is(p, e, '&') && !is(p, e, ','))
			return;
		e++;
		if (is(p, e, '&'))
			e++;
		if (is(p, e, 'j'))
			e++;
		if (is(p, e, 'T'))
			e++;
		/* May 3, 4 and 5, 2024 */
		if (isnum(p, e) && tk(p, e)->nd <= 2 && tk(p, e)->v <= 31 &&
		    tk(p, e)->v > x->a.day && isnum(p, x->e - 1) &&
		    (is(p, e + 1, '&') || is(p, e + 1, ','))) {
			if (isnum(p, e + 2) && tk(p, e + 2)->nd == 4 &&
			    is(p, e + 1, ',') && year_ok(p, e + 2, e + 3)) {
				x->a.year = (int)tk(p, e + 2)->v;
				return;
			}
			e++;
			if (is(p, e, ',') && is(p, e + 1, '&'))
				e++;
			continue;
		}
		begin = e;
		day.range = false;
		pt_clear(&day.a);
		if (is(p, e - 1, '-') && isnum(p, e) &&
		    (e = p_numeric(p, e, &day.a)) != 0 && day.a.month != NONE) {
			/* 10/1-11/2/2017, 5/1-5/7, 2020 */
			if (day.a.year == NONE && is(p, e, ',') &&
			    year_ok(p, e + 1, e + 2) && isnum(p, e + 1))
				day.a.year = (int)tk(p, e + 1)->v;
		} else
			e = p_monthday(p, begin, &day);
		if (e == 0 || day.a.day == NONE || day.a.cal != CAL_GREGORIAN)
			return;
		/* December, then January: a year further */
		back += day.a.month < was.month;
		year =
		    day.range && day.z.year != NONE ? day.z.year : day.a.year;
		if (year != NONE && !day.a.bc) {
			x->a.year = year - back;
			return;
		}
		was = day.a;
	}
}

/* No noun at k that the number before it counts. */
static bool
list_end(const struct ps *p, int k)
{
	return k >= p->n || tk(p, k)->kind == TK_PUNCT || is(p, k, 'i') ||
	    is(p, k, 'o') || is(p, k, '@');
}

/*
 * "May 3, 4 and 5": the day at i of the month that the expression before it,
 * x, has said, at the end of which, prev, a list begins.
 */
int
p_next_day(const struct ps *p, int i, int prev, struct ex *x)
{
	bool last = is(p, i - 1, '&');
	int k, year = x->a.year;

	if ((i != prev + 1 && !(i == prev + 2 && is(p, prev, ','))) ||
	    !isnum(p, i) || tk(p, i)->nd > 2 || tk(p, i)->v > 31 ||
	    (!last && !is(p, i - 1, ',')) || x->type != EX_DATE || x->range ||
	    x->a.month == NONE || x->a.day == NONE || tk(p, i)->v <= x->a.day ||
	    !isnum(p, prev - 1) || tk(p, prev - 1)->nd > 2 ||
	    x->a.cal != CAL_GREGORIAN ||
	    tk(p, i)->v > cal_month_days(2000, x->a.month))
		return 0;
	k = i + 1;
	if (last ? !list_end(p, k)
		 : !is(p, k, '&') &&
		    !(is(p, k, ',') && (isnum(p, k + 1) || is(p, k + 1, '&'))))
		return 0;
	if (!last) /* the list has an end */
		for (; is(p, k, ',') || isnum(p, k) || is(p, k, '&'); k++)
			if (is(p, k, '&') && isnum(p, k + 1) &&
			    tk(p, k + 1)->nd <= 2 && list_end(p, k + 2))
				break;
	if ((!last && !is(p, k, '&')) || is(p, k, '%') || is(p, k, ':') ||
	    is(p, k, '/') || dash(p, k) ||
	    (is(p, k, '.') && isnum(p, k + 1) && glued(p, k + 1)))
		return 0;
	k = x->a.month;
	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	x->type = EX_DATE;
	x->a.month = k;
	x->a.day = (int)tk(p, i)->v;
	x->a.year = year;
	if (year == NONE)
		x->a.ydir = DIR_SAME;
	x->b = i;
	x->e = i + 1;
	if (is(p, x->e, ',') && isnum(p, x->e + 1) &&
	    year_ok(p, x->e + 1, x->e + 2)) {
		x->a.year = (int)tk(p, x->e + 1)->v;
		x->a.ydir = DIR_NONE;
		x->e += 2;
	}
	return x->e;
}

/* "May 2-3, 9-10 and 16-17": the same, of ranges of days. */
int
p_next_range(const struct ps *p, int i, int prev, struct ex *x)
{
	int k = i + 3, d = x->z.day;

	if (i != prev + 1 || (!is(p, i - 1, ',') && !is(p, i - 1, '&')) ||
	    x->type != EX_DATE || x->a.month == NONE || d == NONE ||
	    x->z.month != x->a.month || x->a.cal != CAL_GREGORIAN ||
	    !isnum(p, i) || !dash(p, i + 1) || !isnum(p, i + 2) ||
	    tk(p, i)->nd > 2 || tk(p, i)->v <= d ||
	    tk(p, i + 2)->v <= tk(p, i)->v || tk(p, i + 2)->nd > 2 ||
	    tk(p, i + 2)->v > cal_month_days(2000, x->a.month) ||
	    (k < p->n && tk(p, k)->kind != TK_PUNCT && !is(p, k, '&') &&
		!is(p, k, 'i')) ||
	    is(p, k, '%') || is(p, k, ':') || is(p, k, '/'))
		return 0;
	x->a.day = (int)tk(p, i)->v;
	x->z.day = (int)tk(p, i + 2)->v;
	if (x->a.year == NONE)
		x->a.ydir = x->z.ydir = DIR_SAME;
	x->b = i;
	x->split_e = i + 1;
	x->split_b = i + 2;
	return x->e = k;
}
