/* SPDX-License-Identifier: ISC */
/* period: the days of a year, a month, a week; the one that is n further. */
#include "resolve.h"

void
res_clear(struct res *r)
{
	memset(r, 0, sizeof(*r));
	r->y = r->m = r->d = r->week = r->season = r->quarter = NONE;
	r->half = r->decade = r->century = NONE;
}

void
res_day(struct res *r, int64_t day)
{
	struct ymd g = cal_ymd(day);

	r->y = g.y;
	r->m = g.m;
	r->d = g.d;
	r->prec = UN_DAY;
}

/* No overflow for any year we accept. */
void
res_bounds(struct res *r)
{
	r->bounds = true;
	if (r->y == NONE && r->decade == NONE && r->century == NONE) {
		r->bounds = false;
		return;
	}
	switch (r->prec) {
	case UN_DAY:
		r->first = r->last = cal_days(r->y, r->m, r->d);
		return;
	case UN_WEEK:
		r->first = cal_week_monday(r->y, r->week);
		r->last = r->first + 6;
		if (r->weekend)
			r->first += 5;
		return;
	case UN_MONTH:
		r->first = cal_days(r->y, r->m, 1);
		r->last = cal_days(r->y, r->m, cal_month_days(r->y, r->m));
		return;
	case UN_QUARTER:
		if (r->season != NONE)
			break; /* begins when? */
		if (r->half != NONE) {
			int m = r->half * 6;

			r->first = cal_days(r->y, m - 5, 1);
			r->last = cal_days(r->y, m, cal_month_days(r->y, m));
			return;
		}
		r->first = cal_days(r->y, r->quarter * 3 - 2, 1);
		r->last = cal_days(r->y, r->quarter * 3,
		    cal_month_days(r->y, r->quarter * 3));
		return;
	case UN_YEAR:
		r->first = cal_days(r->y, 1, 1);
		r->last = cal_days(r->y + r->span, 12, 31);
		return;
	case UN_DECADE:
		if (r->decade <= 0)
			break;
		r->first = cal_days(r->decade * 10, 1, 1);
		r->last = cal_days(r->decade * 10 + 9, 12, 31);
		return;
	case UN_CENTURY:
		if (r->century <= 0)
			break;
		r->first = cal_days(r->century * 100, 1, 1);
		r->last = cal_days(r->century * 100 + 99, 12, 31);
		return;
	default:
		break;
	}
	r->bounds = false;
}

void
res_months(int *y, int *m, int64_t n)
{
	int64_t k = (int64_t)*y * 12 + *m - 1 + n;

	*y = (int)(k / 12 - (k % 12 < 0));
	*m = (int)(k - (int64_t)*y * 12) + 1;
}

void
res_step(struct res *r, int64_t day, enum unit u, int64_t n)
{
	struct ymd g = cal_ymd(day);

	switch (u) {
	case UN_SEC:
	case UN_MIN:
	case UN_HOUR:
		res_day(r, day);
		return;
	case UN_DAY:
	case UN_WORKDAY:
		res_day(r, day + n);
		return;
	case UN_WEEK:
	case UN_WEEKEND:
	case UN_FORTNIGHT:
		day += n * (u == UN_FORTNIGHT ? 14 : 7);
		r->week = cal_week(day, &r->y);
		r->prec = UN_WEEK;
		r->weekend = u == UN_WEEKEND;
		return;
	case UN_MONTH:
		res_months(&g.y, &g.m, n);
		r->y = g.y;
		r->m = g.m;
		r->prec = UN_MONTH;
		return;
	case UN_QUARTER:
		n += (int64_t)g.y * 4 + (g.m - 1) / 3;
		r->y = (int)(n / 4 - (n % 4 < 0));
		r->quarter = (int)(n - (int64_t)r->y * 4) + 1;
		r->prec = UN_QUARTER;
		return;
	case UN_YEAR:
		r->y = (int)(g.y + n);
		r->prec = UN_YEAR;
		return;
	case UN_DECADE:
		r->decade = (int)(g.y / 10 + n);
		r->prec = UN_DECADE;
		return;
	case UN_CENTURY:
		r->century = (int)(g.y / 100 + n);
		r->prec = UN_CENTURY;
		return;
	default:
		r->y = g.y;
		r->prec = UN_YEAR;
	}
}

void
res_nth(struct res *r, int nth, int unit)
{
	int64_t day, half;

	res_bounds(r);
	if (!r->bounds)
		return;
	if (unit == -1) { /* a half of it */
		if (r->prec == UN_YEAR) {
			r->half = nth;
			r->prec = UN_QUARTER;
		} else if (r->prec == UN_MONTH) {
			/* the second half of August: bounds tell */
			if (nth == 1)
				r->last = r->first + 14;
			else
				r->first += 15;
		} else if (r->prec == UN_DECADE || r->prec == UN_CENTURY) {
			/* the first half of the 1990s */
			half = cal_days(cal_ymd(r->first).y +
				(r->prec == UN_DECADE ? 5 : 50),
			    1, 1);
			if (nth == 1)
				r->last = half - 1;
			else
				r->first = half;
		}
		return;
	}
	if ((unit == UN_WEEK || unit == UN_WEEKEND) &&
	    (nth == 0 || nth == 98)) {
		r->weekend = unit == UN_WEEKEND;
		/* the week of Sunday the 6th begins on it */
		day = r->first +
		    (unit == UN_WEEK && nth == 0 && cal_wday(r->first) == 7);
		r->week = cal_week(day, &r->y);
		r->prec = UN_WEEK;
		r->d = NONE;
		return;
	}
	if (unit >= 100 && nth > 5 && nth != 99 && r->prec == UN_MONTH) {
		r->open = true;
		return;
	}
	if (unit == UN_DAY || unit >= 100) {
		if (nth == 99) {
			day = r->last;
			if (unit >= 100)
				while (cal_wday(day) != unit - 100)
					day--;
		} else {
			day = r->first;
			if (unit >= 100) {
				while (cal_wday(day) != unit - 100)
					day++;
				day += 7 * (int64_t)(nth - 1);
			} else
				day += nth - 1;
		}
		if (day < r->first || day > r->last)
			return;
		res_clear(r);
		res_day(r, day);
		return;
	}
	if (unit == UN_WEEK || unit == UN_WEEKEND) {
		if (nth == 99)
			day = r->last - 3; /* its week lies in the month */
		else
			day = r->first + 3 + 7 * (int64_t)(nth - 1);
		if (nth != 99 && r->prec == UN_YEAR)
			day = cal_week_monday(r->y, nth);
		r->week = cal_week(day, &r->y);
		r->prec = UN_WEEK;
		r->weekend = unit == UN_WEEKEND;
		r->m = r->d = NONE;
	}
}
