/* SPDX-License-Identifier: ISC */
/*
 * unsaid: what a date leaves out and its document tells: the year of a
 * month, a season, a holiday; the week of a weekday; the month of a day.
 */
#include "resolve.h"

bool
res_base(const struct dates *d, int64_t *day)
{
	if (value_narrative(d) && d->anchor_prec != 0) {
		*day = d->anchor;
		return true;
	}
	*day = d->ref.day;
	return d->ref.set;
}

int
res_year(const struct dates *d, const struct pt *a)
{
	int64_t b;
	int ref = d->ref.set ? cal_ymd(d->ref.day).y : NONE;

	switch (a->ydir) {
	case DIR_LAST:
		return ref == NONE ? NONE : ref - 1;
	case DIR_THIS:
		/* "8. Mai dieses Jahres" is told against other years */
		if (value_narrative(d) && d->anchor_prec &&
		    (ref == NONE || a->day == NONE))
			return cal_ymd(d->anchor).y;
		return ref;
	case DIR_NEXT: /* весной следующего года */
		if (value_narrative(d) && d->anchor_prec)
			return cal_ymd(d->anchor).y + 1;
		return ref == NONE ? NONE : ref + 1;
	case DIR_SAME:
	case DIR_BEFORE:
	case DIR_AFTER:
		if (d->anchor_prec == 0) {
			if (ref == NONE)
				return NONE;
			b = d->ref.day;
		} else
			b = d->anchor;
		return cal_ymd(b).y + (a->ydir == DIR_AFTER) -
		    (a->ydir == DIR_BEFORE);
	default:
		return NONE;
	}
}

/* The year of a month in a story that stands at day b, of precision prec. */
static int
story_year(int64_t b, int prec, int m)
{
	struct ymd g = cal_ymd(b);
	int diff = m - g.m;

	if (prec >= UN_YEAR && prec != UN_QUARTER)
		return g.y;
	/* December, then January: the story goes on */
	return diff <= -8 ? g.y + 1 : diff >= 10 ? g.y - 1 : g.y;
}

/*
 * How far a story that stands at b would go to a month and day of year y, in
 * days; back is worse than on.
 */
static int64_t
story_step(int64_t b, int prec, int y, int m, int day)
{
	int64_t c = cal_days(y, m, day == NONE ? 15 : day);

	if (prec >= UN_YEAR && prec != UN_QUARTER)
		return 60;
	if (prec == UN_MONTH || day == NONE)
		b = cal_days(cal_ymd(b).y, cal_ymd(b).m, 15);
	else if (prec == UN_QUARTER)
		b += 45;
	return c >= b ? c - b : (b - c) * 2 + 10;
}

/*
 * The year of a month (and day) without one.  News: a day's is the nearest,
 * a bare month's the last; a cue of the future flips both.  A story goes on
 * from its last date.
 */
static int
month_year(const struct dates *d, const struct ex *x, int m, int day,
    enum dir dir)
{
	int64_t b;
	struct ymd g;

	if (!res_base(d, &b))
		return NONE;
	if (x->after && dir == DIR_NONE) {
		g = cal_ymd(d->anchor);
		return g.y +
		    (m < g.m || (m == g.m && day != NONE && day < g.d));
	}
	g = cal_ymd(b);
	if (value_narrative(d) && d->anchor_prec && dir == DIR_NONE) {
		int y = story_year(b, d->anchor_prec, m), z;
		int64_t step;

		/* from a day in August to one in January: on, not back */
		if (day != NONE && d->anchor_prec == UN_DAY && m - g.m == -7)
			y = g.y + 1;
		/* where it was before another year was spoken of is nearer */
		if (d->back_prec != 0 &&
		    (day != NONE || d->anchor_prec < UN_YEAR)) {
			z = story_year(d->back, d->back_prec, m);
			step = story_step(d->back, d->back_prec, z, m, day);
			if (step <= 20 &&
			    step < story_step(b, d->anchor_prec, y, m, day))
				return z;
		}
		return y;
	}
	switch (dir) {
	case DIR_LAST:
		if (day != NONE)
			return m < g.m || (m == g.m && day < g.d) ? g.y
								  : g.y - 1;
		/* "last February", said in March, is a year old; not so febrero
		 * pasado */
		return m < g.m - !x->world ? g.y : g.y - 1;
	case DIR_NEXT:
		return m > g.m || (m == g.m && day != NONE && day > g.d)
		    ? g.y
		    : g.y + 1;
	case DIR_THIS:
		return g.y;
	default:
		break;
	}
	if (day != NONE) {
		/* nearest: within half a year to either side */
		int64_t best = INT64_MAX;
		int y, by = g.y;

		for (y = g.y - 1; y <= g.y + 1; y++) {
			int64_t c, dd = day;

			if (dd > cal_month_days(y, m))
				continue;
			c = cal_days(y, m, (int)dd) - b;
			/* a day's slack: the news is of another zone */
			if (x->sure && (x->future > 0 ? c < -1 : c > 1))
				continue;
			if (x->future > 0 && c < 0)
				c = -c * 3;
			else if (c > 0 && x->future < 0)
				c = c * (x->future == -2 ? 9 : 2);
			else if (c < 0)
				c = -c;
			if (c < best) {
				best = c;
				by = y;
			}
		}
		return by;
	}
	if (x->future > 0)
		return m >= g.m ? g.y : g.y + 1;
	if (x->future == 0 && (m - g.m + 12) % 12 >= 1 &&
	    (m - g.m + 12) % 12 <= 3)
		return m > g.m ? g.y : g.y + 1; /* a month to come */
	return m <= g.m ? g.y : g.y - 1;
}

void
res_wday(const struct dates *d, const struct ex *x, struct res *r)
{
	const struct pt *a = &x->a;
	bool known = true;
	int64_t b, day;
	int w;

	if (a->rel == REL_UNIT && a->unit == UN_WEEK) {
		if (!res_base(d, &b)) {
			r->open = true;
			return;
		}
		res_day(r, b - cal_wday(b) + a->wday + 7 * (int64_t)a->n);
		return;
	}
	if (a->dir == DIR_SAME || a->dir == DIR_BEFORE || a->dir == DIR_AFTER)
		b = d->anchor_prec ? d->anchor : d->ref.day;
	else {
		known = res_base(d, &b);
		/* a story's weekday follows a day, not a month or a year;
		 * one told as news is the news' own */
		if (d->ref.set &&
		    (d->anchor_prec != UN_DAY ||
			(!d->narrative && d->near > 0)))
			b = d->ref.day;
	}
	/* which Monday of 2018? */
	if (!d->ref.set &&
	    (d->anchor_prec == 0 || d->anchor_prec > UN_WEEK ||
		!(known || x->after))) {
		r->open = true;
		return;
	}
	if (x->after && a->dir == DIR_NONE) {
		day = d->anchor + (a->wday - cal_wday(d->anchor) + 7) % 7;
		res_day(r, day);
		return;
	}
	w = cal_wday(b);
	switch (a->dir) {
	case DIR_LAST:
	case DIR_BEFORE:
		day = b - (w - a->wday + 7) % 7;
		if (day == b)
			day -= 7;
		break;
	case DIR_NEXT:
	case DIR_AFTER:
		day = b + (a->wday - w + 7) % 7;
		/* "next Saturday", said on a Tuesday, is none of this week */
		if (day == b ||
		    (a->dir == DIR_NEXT && a->n == 0 && !x->world &&
			a->wday > w && a->wday < 7 && a->offunit == UN_NONE))
			day += 7;
		break;
	case DIR_THIS:
		day = b + (a->wday - w + 7) % 7;
		break;
	default:
		if (x->future > 0 || (value_narrative(d) && b == d->anchor))
			day = b + (a->wday - w + 7) % 7;
		else
			day = b - (w - a->wday + 7) % 7;
	}
	res_day(r, day);
}

void
res_holiday(const struct dates *d, const struct ex *x, const struct pt *a,
    int y, struct res *r)
{
	int64_t b, best = INT64_MIN, c;
	struct ymd g;
	int k;

	if (y == NONE) {
		if (!res_base(d, &b)) {
			r->open = true;
			return;
		}
		g = cal_ymd(b);
		/* in 2021 they promised it by Christmas */
		if (d->row_year != 0 && a->dir == DIR_NONE &&
		    d->row_year < g.y) {
			best = holiday_day(a->holiday, d->row_year);
			if (best != INT64_MIN) {
				res_day(r, best);
				return;
			}
		}
		for (k = g.y - 1; k <= g.y + 1; k++) {
			c = holiday_day(a->holiday, k);
			if (c == INT64_MIN)
				continue;
			if (a->dir == DIR_NEXT || x->future > 0) {
				if (c >= b) {
					best = c;
					break;
				}
			} else if (a->dir == DIR_THIS || value_narrative(d)) {
				if (k == g.y)
					best = c;
			} else if (a->dir == DIR_LAST) {
				if (c < b)
					best = c;
			} else if (best == INT64_MIN ||
			    (c > b ? c - b : b - c) <
				(best > b ? best - b : b - best))
				best = c;
		}
	} else
		best = holiday_day(a->holiday, y);
	if (best == INT64_MIN) {
		r->open = true;
		return;
	}
	res_day(r, best);
}

void
res_week(const struct dates *d, const struct pt *a, int y, struct res *r)
{
	int64_t b;

	if (y == NONE && res_base(d, &b))
		cal_week(b, &y);
	if (y == NONE) {
		r->open = true;
		return;
	}
	r->y = y;
	r->week = a->week;
	r->prec = UN_WEEK;
}

void
res_quarter(struct dates *d, const struct ex *x, const struct pt *a, int y,
    struct res *r)
{
	int q = a->quarter != NONE ? a->quarter : a->half;
	int per = a->quarter != NONE ? 4 : 2;
	struct ymd g;
	int64_t b;

	if (a->quarter == 0) {
		/* the quarter, the year-ago quarter */
		if (d->quarter) {
			q = d->quarter;
			r->y = d->quarter_year;
		} else if (d->ref.set) {
			g = cal_ymd(d->ref.day);
			q = (g.m - 1) / 3;
			r->y = g.y;
			if (q == 0) {
				q = 4;
				r->y--;
			}
		} else {
			r->open = true;
			return;
		}
		if (a->ydir == DIR_LAST)
			r->y--;
		if (a->year != NONE)
			r->y = a->year;
		if (d->months && (a->year != NONE || a->ydir == DIR_LAST)) {
			r->prec = UN_YEAR; /* of nine months */
			return;
		}
	} else if (y != NONE) {
		r->y = y;
	} else {
		if (!res_base(d, &b)) {
			r->open = true;
			return;
		}
		g = cal_ymd(b);
		r->y = g.y;
		/* the last one that began */
		if ((q - 1) * (12 / per) + 1 > g.m && x->future <= 0)
			r->y--;
		if (x->future == 2 && q * (12 / per) < g.m)
			r->y++;
	}
	if (per == 4)
		r->quarter = q;
	else
		r->half = q;
	r->prec = UN_QUARTER;
	if (per == 4 && a->nth == NONE && a->ydir != DIR_LAST &&
	    (a->year == NONE || !d->ref.set ||
		a->year >= cal_ymd(d->ref.day).y) &&
	    (!d->ref.set || value_narrative(d) ||
		cal_days(r->y, q * 3, 28) <= d->ref.day)) {
		d->months = false;
		d->quarter = q;
		d->quarter_year =
		    r->y + (a->ydir == DIR_LAST && a->quarter == 0);
	}
}

void
res_season(const struct dates *d, const struct ex *x, const struct pt *a, int y,
    struct res *r)
{
	/* its first month: spring 3 ... winter 12 */
	static const int from[] = { 0, 3, 6, 9, 12 };
	struct ymd g;
	int64_t b;

	if (y == NONE) {
		if (!res_base(d, &b)) {
			r->open = true;
			r->season = a->season;
			return;
		}
		if (a->dir == DIR_SAME && d->anchor_prec != 0)
			b = d->anchor; /* that winter: of what was spoken of */
		g = cal_ymd(b);
		y = g.y;
		if (value_narrative(d) && a->dir == DIR_NONE)
			;
		else if (a->dir == DIR_THIS || a->dir == DIR_SAME)
			;
		else if (a->dir == DIR_NEXT || a->dir == DIR_AFTER ||
		    x->future > 0) {
			/* in 1939 ... the following spring: of 1940 */
			if (a->season != 4 &&
			    (from[a->season] <= g.m ||
				(a->dir == DIR_AFTER && b == d->anchor &&
				    d->anchor_prec == UN_YEAR)))
				y++;
			if (a->season == 4 && g.m == 12)
				y++;
		} else if (a->dir == DIR_LAST || a->dir == DIR_BEFORE) {
			if (from[a->season] + 2 >= g.m)
				y--;
		} else if (from[a->season] > g.m && x->future < 0)
			y--;
	}
	r->y = y;
	r->season = a->season;
	r->prec = UN_QUARTER;
}

/*
 * Friday, July 18: year y or the one beside it in which it is a Friday, on the
 * side that the tense allows.  A day that is near has a wrong weekday instead.
 */
static int
weekday_year(const struct dates *d, const struct pt *a, int y, int future)
{
	int64_t b, off;
	int k;

	if (a->day > cal_month_days(y, a->month) || !res_base(d, &b))
		return y;
	off = cal_days(y, a->month, a->day) - b;
	if (off > -60 && off < 60)
		return y;
	for (k = 0; k < 3; k++) {
		int z = y + (k == 1) - (k == 2);

		if ((future > 0 && z < y) || (future < 0 && z > y))
			continue;
		if (a->day <= cal_month_days(z, a->month) &&
		    cal_wday(cal_days(z, a->month, a->day)) == a->wday)
			return z;
	}
	return y;
}

void
res_month(const struct dates *d, const struct ex *x, const struct pt *a, int y,
    struct res *r)
{
	if (y == NONE && a->named != 0 && d->ref.set && !value_narrative(d) &&
	    d->ref.day >= cal_days(a->named, a->month, a->day))
		y = a->named;
	if (y == NONE) {
		y = month_year(d, x, a->month, a->day, a->dir);
		if (y != NONE && a->wday != NONE && a->day != NONE)
			y = weekday_year(d, a, y, x->future);
	}
	r->y = y;
	r->m = a->month;
	r->d = a->day;
	r->prec = a->day == NONE ? UN_MONTH : UN_DAY;
	if (y == NONE)
		r->open = true;
	else if (a->day != NONE && a->day > cal_month_days(y, a->month)) {
		/* 29 February: the nearest year that has one */
		int k;

		for (k = 1; k < 8; k++)
			if (cal_month_days(y - k, 2) == 29) {
				r->y = y - k;
				break;
			}
	}
}

void
res_monthday(const struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	int future = a->dir == DIR_NEXT ? 1
	    : a->dir == DIR_LAST        ? -1
					: x->future;
	struct ymd g;
	int64_t b;

	b = d->ref.day;
	if (d->anchor_prec && d->anchor_prec <= UN_MONTH &&
	    (a->dir == DIR_NONE || !d->ref.set))
		b = d->anchor;
	else if (!d->ref.set) {
		r->open = true;
		return;
	}
	g = cal_ymd(b);
	if (a->wday != NONE) {
		/* Friday 31: the nearest month where it is one */
		int k, s;

		for (k = 0; k < 24; k++) {
			s = k % 2 ? (k + 1) / 2 : -k / 2;
			if (future >= 0)
				s = -s;
			if (future == 2)
				s = k;
			g = cal_ymd(b);
			res_months(&g.y, &g.m, s);
			if (a->day <= cal_month_days(g.y, g.m) &&
			    cal_wday(cal_days(g.y, g.m, a->day)) == a->wday)
				break;
		}
	} else if (b == d->anchor && d->anchor_prec == UN_DAY &&
	    value_narrative(d) && a->day + 20 < g.d)
		res_months(&g.y, &g.m, 1); /* the 28th, then the 3rd */
	else if (b == d->ref.day && a->day > g.d && future <= 0)
		res_months(&g.y, &g.m, -1);
	else if (b == d->ref.day && a->day < g.d && future > 0)
		res_months(&g.y, &g.m, 1); /* will vote on the 6th */
	if (a->day > cal_month_days(g.y, g.m)) {
		r->open = true;
		return;
	}
	r->y = g.y;
	r->m = g.m;
	r->d = a->day;
	r->prec = UN_DAY;
}
