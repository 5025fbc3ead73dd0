/* SPDX-License-Identifier: ISC */
/* value: an expression and what is known of the document make a hit. */
#include <stdio.h>

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

bool
value_narrative(const struct dates *d)
{
	if (d->narrative)
		return true;
	if (!d->ref.set)
		return true;
	return d->far >= 2 && d->far > 3 * d->near;
}

/* What incomplete dates hang on: the story's last date or the reference. */
static bool
base(const struct dates *d, int64_t *day)
{
	if (value_narrative(d) && d->anchor_prec != 0) {
		*day = d->anchor;
		return true;
	}
	*day = d->ref.day;
	return d->ref.set;
}

static void
res_clear(struct res *r)
{
	memset(r, 0, sizeof(*r));
	r->y = r->m = r->d = r->week = r->season = r->quarter = NONE;
	r->half = r->decade = r->century = NONE;
}

static void
res_day(struct res *r, int64_t day)
{
	struct ymd g = cal_ymd(day);

	r->y = g.y;
	r->m = g.m;
	r->d = g.d;
	r->prec = UN_DAY;
}

/* Days of months and years; no overflow for any year we accept. */
static void
res_bounds(struct res *r)
{
	static const int smonth[] = { 0, 3, 6, 9, 12 };

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
		if (r->season != NONE) {
			(void)smonth;
			r->bounds = false;
			return;
		}
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

static void
add_months(int *y, int *m, int64_t n)
{
	int64_t k = (int64_t)*y * 12 + *m - 1 + n;

	*y = (int)(k / 12 - (k % 12 < 0));
	*m = (int)(k - (int64_t)*y * 12) + 1;
}

/* The unit n steps from the one that holds `day`. */
static void
unit_from(struct res *r, int64_t day, enum unit u, int64_t n)
{
	struct ymd g = cal_ymd(day);

	switch (u) {
	case UN_SEC: case UN_MIN: case UN_HOUR:
		res_day(r, day);
		return;
	case UN_DAY: case UN_WORKDAY:
		res_day(r, day + n);
		return;
	case UN_WEEK: case UN_WEEKEND: case UN_FORTNIGHT:
		day += n * (u == UN_FORTNIGHT ? 14 : 7);
		r->week = cal_week(day, &r->y);
		r->prec = UN_WEEK;
		r->weekend = u == UN_WEEKEND;
		return;
	case UN_MONTH:
		add_months(&g.y, &g.m, n);
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

/* The year that ydir or a lone word leaves to be found; NONE: open. */
static int
year_by(const struct dates *d, const struct pt *a)
{
	int64_t b;
	int ref = d->ref.set ? cal_ymd(d->ref.day).y : NONE;

	switch (a->ydir) {
	case DIR_LAST:
		return ref == NONE ? NONE : ref - 1;
	case DIR_THIS:
		if (value_narrative(d) && d->anchor_prec)
			return cal_ymd(d->anchor).y;
		return ref;
	case DIR_NEXT:
		return ref == NONE ? NONE : ref + 1;
	case DIR_SAME: case DIR_BEFORE: case DIR_AFTER:
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
	int diff;

	if (!base(d, &b))
		return NONE;
	g = cal_ymd(b);
	if (value_narrative(d) && d->anchor_prec && dir == DIR_NONE) {
		if (d->anchor_prec >= UN_YEAR && d->anchor_prec != UN_QUARTER)
			return g.y;
		diff = m - g.m;
		/* December, then January: the story goes on */
		return diff <= -9 ? g.y + 1 : diff >= 10 ? g.y - 1 : g.y;
	}
	switch (dir) {
	case DIR_LAST:
		/* "last February", said in March, is a year old */
		return (m < g.m - 1 && m < g.m) || (m == g.m && day != NONE && day < g.d)
		    ? g.y : g.y - 1;
	case DIR_NEXT:
		return m > g.m ? g.y : g.y + 1;
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
	if (x->future == 0 && (m == g.m + 1 || (m == 1 && g.m == 12)))
		return m == 1 ? g.y + 1 : g.y; /* the month to come */
	return m <= g.m ? g.y : g.y - 1;
}

static void
res_wday(const struct dates *d, const struct ex *x, struct res *r)
{
	const struct pt *a = &x->a;
	int64_t b, day;
	int w;

	if (a->rel == REL_UNIT && a->unit == UN_WEEK) {
		if (!base(d, &b)) {
			r->open = true;
			return;
		}
		res_day(r, b - cal_wday(b) + a->wday + 7 * (int64_t)a->n);
		return;
	}
	if (a->dir == DIR_SAME || a->dir == DIR_BEFORE || a->dir == DIR_AFTER)
		b = d->anchor_prec ? d->anchor : d->ref.day;
	else {
		base(d, &b);
		/* a story's weekday follows a day, not a month or a year;
		 * one told as news is the news' own */
		if (d->ref.set && (d->anchor_prec != UN_DAY || (!d->narrative
		    && d->near > 0)))
			b = d->ref.day;
	}
	if (!d->ref.set && !d->anchor_prec) {
		r->open = true;
		return;
	}
	w = cal_wday(b);
	switch (a->dir) {
	case DIR_LAST: case DIR_BEFORE:
		day = b - (w - a->wday + 7) % 7;
		if (day == b)
			day -= 7;
		break;
	case DIR_NEXT: case DIR_AFTER:
		day = b + (a->wday - w + 7) % 7;
		if (day == b)
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

/* The nth day, week or weekday of what r covers. */
static void
res_nth(struct res *r, int nth, int unit)
{
	int64_t day;

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
		}
		return;
	}
	if (unit == UN_WEEK && nth == 0) {
		r->week = cal_week(r->first, &r->y);
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
		{
			enum calendar cal = r->cal;

			res_clear(r);
			r->cal = cal;
			res_day(r, day);
		}
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

/* Dates of the Persian and Islamic calendars become Gregorian. */
static void
res_other(const struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	enum calendar cal = a->cal;
	int y = a->year, len;
	int64_t b, first, best = INT64_MAX;

	r->cal = cal;
	if (y == NONE) {
		struct ymd g;
		int k;

		if (!base(d, &b) || a->month == NONE) {
			r->open = true;
			return;
		}
		g = cal_from_days(cal, b);
		for (k = g.y - 1; k <= g.y + 1; k++) {
			int64_t c = cal_to_days(cal, k, a->month,
			    a->day == NONE ? 15 : a->day) - b;

			if (x->future > 0 && c < -20)
				continue;
			c = c < 0 ? -c : c;
			if (c < best) {
				best = c;
				y = k;
			}
		}
	}
	if (y > 1600 && y < 2200 && a->month != NONE) {
		/* Ramadan 2018: the year is Gregorian */
		int k, g = cal_from_days(cal, cal_days(y, 1, 1)).y;

		for (k = g + 1; k >= g; k--)
			if (cal_ymd(cal_to_days(cal, k, a->month, 1)).y == y)
				break;
		y = k;
	}
	if (y < 1 || y > 3000) {
		r->open = true;
		return;
	}
	if (a->month == NONE) {
		first = cal_to_days(cal, y, 1, 1);
		len = (int)(cal_to_days(cal, y + 1, 1, 1) - first);
	} else {
		len = cal_length(cal, y, a->month);
		if (a->day != NONE && a->day > len) {
			if (a->day > len + 1) {
				r->open = true;
				return;
			}
		}
		first = cal_to_days(cal, y, a->month,
		    a->day == NONE ? 1 : a->day);
		if (a->day != NONE)
			len = 1;
	}
	r->first = first;
	r->last = first + len - 1;
	r->bounds = true;
	if (len == 1)
		res_day(r, first);
	else
		r->prec = UN_NONE; /* a range of days */
	if (a->nth != NONE && a->nthunit == UN_DAY && len > 1 && a->nth >= 1) {
		first += a->nth == 99 ? len - 1 : a->nth - 1;
		res_day(r, first);
		r->first = r->last = first;
	}
}

static void resolve(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r);

/* Two weeks before a date: the date first, then the way from it. */
static void
res_offset(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	struct pt in = *a;
	struct ymd g;
	int64_t day;

	in.offunit = UN_NONE;
	resolve(d, x, &in, r);
	if (r->open || r->vague || r->prec != UN_DAY || r->y == NONE)
		return;
	day = cal_days(r->y, r->m, r->d);
	switch (a->offunit) {
	case UN_DAY: case UN_WORKDAY:
		day += a->offn;
		break;
	case UN_WEEK:
		day += 7 * (int64_t)a->offn;
		break;
	default:
		g = cal_ymd(day);
		add_months(&g.y, &g.m, (int64_t)a->offn * (a->offunit ==
		    UN_YEAR ? 12 : a->offunit == UN_QUARTER ? 3 : 1));
		if (g.d > cal_month_days(g.y, g.m))
			g.d = cal_month_days(g.y, g.m);
		day = cal_days(g.y, g.m, g.d);
	}
	res_day(r, day);
}

static void
resolve_point(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	int64_t b;
	struct ymd g;
	int y;

	res_clear(r);
	if (a->offunit != UN_NONE) {
		res_offset(d, x, a, r);
		return;
	}
	if (a->rel == REL_UNIT && a->unit == UN_MONTH && a->day != NONE) {
		/* the 20th of next month */
		if (!base(d, &b)) {
			r->open = true;
			return;
		}
		g = cal_ymd(b);
		add_months(&g.y, &g.m, a->n);
		if (a->day > cal_month_days(g.y, g.m)) {
			r->open = true;
			return;
		}
		res_day(r, cal_days(g.y, g.m, a->day));
		return;
	}
	if (a->rel == REL_VAGUE) {
		r->vague = true;
		r->vaguev = a->n;
		return;
	}
	if (a->cal != CAL_GREGORIAN) {
		res_other(d, x, a, r);
		return;
	}
	if (a->wday != NONE && a->day == NONE) {
		res_wday(d, x, r);
		return;
	}
	switch (a->rel) {
	case REL_DAY:
		if (!d->ref.set) {
			r->open = true;
			return;
		}
		res_day(r, d->ref.day + (a->n < 50 ? a->n : 0));
		return;
	case REL_UNIT:
		if (!base(d, &b)) {
			r->open = true;
			return;
		}
		if (a->n == -1 && d->ref.set)
			b = d->ref.day;
		if (a->unit == UN_WEEKEND && a->dir == DIR_THIS &&
		    a->n == 0 && cal_wday(b) <= 4 &&
		    x->future <= 0 && x->quant == NULL)
			b -= 7; /* "over the weekend", said on a Monday */
		unit_from(r, b, a->unit, a->n);
		return;
	case REL_AGO:
		if (!d->ref.set) {
			r->open = true;
			return;
		}
		if (a->unit < UN_DAY) {
			res_day(r, d->ref.day);
			return;
		}
		if (a->n == -1 && a->unit == UN_YEAR && d->quarter) {
			r->y = d->quarter_year - 1;
			r->quarter = d->quarter;
			r->prec = UN_QUARTER;
			return;
		}
		if (a->unit == UN_WEEK && a->n > 0)
			unit_from(r, d->ref.day, UN_DAY, (int64_t)a->n * 7);
		else
			unit_from(r, d->ref.day, a->unit, a->n);
		return;
	case REL_LATER: case REL_SAME:
		b = d->ref.day;
		if (d->anchor_prec != 0 && (value_narrative(d) ||
		    a->n != 0 || (d->anchor_prec <= (int)a->unit &&
		    !(a->dir == DIR_THIS && d->ref.set &&
		    a->unit > UN_DAY))))
			b = d->anchor;
		else if (!d->ref.set) {
			r->open = true;
			return;
		}
		if (a->n == -1 && a->unit == UN_YEAR && d->quarter &&
		    a->rel == REL_LATER) {
			r->y = d->quarter_year - 1;
			r->quarter = d->quarter;
			r->prec = UN_QUARTER;
			return;
		}
		if (a->rel == REL_LATER && a->unit == UN_WEEK && a->n > 0 &&
		    (d->anchor_prec == UN_DAY || d->anchor_prec == 0))
			unit_from(r, b, UN_DAY, (int64_t)a->n * 7);
		else
			unit_from(r, b, a->unit, a->n);
		return;
	default:
		break;
	}
	if (a->decade != NONE) {
		r->decade = a->decade;
		r->prec = UN_DECADE;
		if (a->bc)
			r->decade = -a->decade;
		return;
	}
	if (a->century != NONE) {
		r->century = a->bc ? -a->century - 1 : a->century;
		r->prec = UN_CENTURY;
		return;
	}
	y = a->year;
	if (y != NONE && a->bc)
		y = 1 - y;
	if (y == NONE && a->ydir != DIR_NONE)
		y = year_by(d, a);
	if (a->holiday != NONE) {
		int64_t best = INT64_MIN, c;
		int k;

		if (y == NONE) {
			if (!base(d, &b)) {
				r->open = true;
				return;
			}
			g = cal_ymd(b);
			for (k = g.y - 1; k <= g.y + 1; k++) {
				c = holiday_day(a->holiday, k);
				if (c == INT64_MIN)
					continue;
				if (a->dir == DIR_NEXT || x->future > 0) {
					if (c >= b) {
						best = c;
						break;
					}
				} else if (a->dir == DIR_THIS ||
				    value_narrative(d)) {
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
		return;
	}
	if (a->week != NONE) {
		if (y == NONE && base(d, &b))
			cal_week(b, &y);
		if (y == NONE) {
			r->open = true;
			return;
		}
		r->y = y;
		r->week = a->week;
		r->prec = UN_WEEK;
		return;
	}
	if (a->quarter != NONE || a->half != NONE) {
		int q = a->quarter != NONE ? a->quarter : a->half;
		int per = a->quarter != NONE ? 4 : 2;

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
		} else if (y != NONE) {
			r->y = y;
		} else {
			if (!base(d, &b)) {
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
		if (per == 4 && a->nth == NONE && (!d->ref.set ||
		    value_narrative(d) || cal_days(r->y, q * 3, 28) <=
		    d->ref.day)) {
			d->quarter = q;
			d->quarter_year = r->y + (a->ydir == DIR_LAST &&
			    a->quarter == 0);
		}
		return;
	}
	if (a->season != NONE) {
		static const int from[] = { 0, 3, 6, 9, 12 };

		if (y == NONE) {
			if (!base(d, &b)) {
				r->open = true;
				r->season = a->season;
				return;
			}
			g = cal_ymd(b);
			y = g.y;
			if (value_narrative(d) && a->dir == DIR_NONE)
				;
			else if (a->dir == DIR_THIS)
				;
			else if (a->dir == DIR_NEXT || a->dir == DIR_AFTER ||
			    x->future > 0) {
				if (from[a->season] <= g.m &&
				    a->season != 4)
					y++;
				if (a->season == 4 && g.m == 12)
					y++;
			} else if (a->dir == DIR_LAST ||
			    a->dir == DIR_BEFORE) {
				if (from[a->season] + 2 >= g.m)
					y--;
			} else if (from[a->season] > g.m)
				y--;
		}
		r->y = y;
		r->season = a->season;
		r->prec = UN_QUARTER;
		return;
	}
	if (a->month != NONE) {
		if (y == NONE)
			y = month_year(d, x, a->month, a->day, a->dir);
		r->y = y;
		r->m = a->month;
		r->d = a->day;
		r->prec = a->day == NONE ? UN_MONTH : UN_DAY;
		if (y == NONE)
			r->open = true;
		else if (a->day != NONE &&
		    a->day > cal_month_days(y, a->month)) {
			/* 29 February: the nearest year that has one */
			int k;

			for (k = 1; k < 8; k++)
				if (cal_month_days(y - k, 2) == 29) {
					r->y = y - k;
					break;
				}
		}
		return;
	}
	if (a->day != NONE) {
		/* the 27th */
		b = d->ref.day;
		if (d->anchor_prec && d->anchor_prec <= UN_MONTH)
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
				if (x->future >= 0)
					s = -s;
				g = cal_ymd(b);
				add_months(&g.y, &g.m, s);
				if (a->day <= cal_month_days(g.y, g.m) &&
				    cal_wday(cal_days(g.y, g.m, a->day)) ==
				    a->wday)
					break;
			}
		} else if (b == d->ref.day && a->day > g.d && x->future <= 0)
			add_months(&g.y, &g.m, -1);
		if (a->day > cal_month_days(g.y, g.m)) {
			r->open = true;
			return;
		}
		r->y = g.y;
		r->m = g.m;
		r->d = a->day;
		r->prec = UN_DAY;
		return;
	}
	if (y != NONE) {
		r->y = y;
		r->prec = UN_YEAR;
		r->span = a->span_years;
		return;
	}
	/* time of day alone: the day spoken of, else the reference's */
	r->open = true;
	if (a->hour != NONE || a->part != NONE) {
		b = d->ref.day;
		if (a->part != NONE && a->hour == NONE && a->dir == DIR_NONE &&
		    value_narrative(d)) {
			r->prec = UN_NONE; /* night raids of a story */
			return;
		}
		if (d->has_lastday)
			b = d->lastday;
		else if (!d->ref.set)
			return;
		if (a->dir == DIR_LAST)
			b = d->ref.day - 1;
		else if (a->dir == DIR_THIS)
			b = d->ref.day;
		else if (a->dir == DIR_NEXT)
			b = d->ref.day + 1;
		else if (a->dir == DIR_AFTER)
			b += 1;
		else if (a->dir == DIR_BEFORE)
			b -= 1;
		r->open = false;
		res_day(r, b);
	}
}

static void
resolve(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	resolve_point(d, x, a, r);
	if (a->nth != NONE && r->cal == CAL_GREGORIAN && !r->open &&
	    !r->vague)
		res_nth(r, a->nth, a->nthunit);
}

static const char *const season_name[] = { "", "SP", "SU", "FA", "WI" };
static const char *const part_name[] = { "", "MO", "AF", "EV", "NI", "12:00",
    "00:00", "MO", "EV", "DT", "MI" };

static int
put_year(char *s, size_t n, int y)
{
	if (y == NONE)
		return snprintf(s, n, "XXXX");
	if (y <= 0)
		return snprintf(s, n, "BC%04d", 1 - y);
	return snprintf(s, n, "%04d", y);
}

/* The date's value; s has room for 40 bytes at least. */
static void
put_date(char *s, size_t n, const struct res *r)
{
	int k;

	if (r->vague) {
		snprintf(s, n, "%s", r->vaguev < 0 ? "PAST_REF" :
		    r->vaguev > 0 ? "FUTURE_REF" : "PRESENT_REF");
		return;
	}
	if (r->cal != CAL_GREGORIAN && r->prec == UN_NONE && r->bounds) {
		struct ymd a = cal_ymd(r->first), z = cal_ymd(r->last);

		snprintf(s, n, "%04d-%02d-%02d/%04d-%02d-%02d", a.y, a.m, a.d,
		    z.y, z.m, z.d);
		return;
	}
	switch (r->prec) {
	case UN_DECADE:
		if (r->decade < 0)
			snprintf(s, n, "BC%03d", -r->decade);
		else
			snprintf(s, n, "%03d", r->decade);
		return;
	case UN_CENTURY:
		if (r->century < 0)
			snprintf(s, n, "BC%02d", -r->century - 1);
		else
			snprintf(s, n, "%02d", r->century);
		return;
	default:
		break;
	}
	k = put_year(s, n, r->y);
	if (k < 0 || (size_t)k >= n)
		return;
	s += k;
	n -= (size_t)k;
	switch (r->prec) {
	case UN_DAY:
		snprintf(s, n, "-%02d-%02d", r->m, r->d);
		break;
	case UN_MONTH:
		snprintf(s, n, "-%02d", r->m);
		break;
	case UN_WEEK:
		snprintf(s, n, "-W%02d%s", r->week, r->weekend ? "-WE" : "");
		break;
	case UN_QUARTER:
		if (r->season != NONE)
			snprintf(s, n, "-%s", season_name[r->season]);
		else if (r->half != NONE)
			snprintf(s, n, "-H%d", r->half);
		else
			snprintf(s, n, "-Q%d", r->quarter);
		break;
	case UN_YEAR:
		if (r->span) {
			snprintf(s, n, "/%04d", r->y + r->span);
		}
		break;
	default:
		if (r->m != NONE && r->d != NONE)
			snprintf(s, n, "-%02d-%02d", r->m, r->d);
		else if (r->m != NONE)
			snprintf(s, n, "-%02d", r->m);
		else if (r->season != NONE)
			snprintf(s, n, "-%s", season_name[r->season]);
		else
			snprintf(s, n, "-XX-XX");
	}
}

static void
put_time(char *s, size_t n, const struct pt *a)
{
	int k = 0;

	if (a->hour != NONE) {
		int h = a->hour;

		if (a->part == PA_MIDNIGHT && h == 24)
			h = 0;
		k = snprintf(s, n, "T%02d:%02d", h,
		    a->min == NONE ? 0 : a->min);
		if (a->sec != NONE)
			k += snprintf(s + k, n - (size_t)k, ":%02d", a->sec);
		if (a->zulu)
			snprintf(s + k, n - (size_t)k, "Z");
		else if (a->zone != NONE && a->zone % 100 == 0 && 0)
			snprintf(s + k, n - (size_t)k, "%+03d",
			    a->zone / 100);
		return;
	}
	if (a->part != NONE)
		snprintf(s, n, "T%s", part_name[a->part]);
}

static void
put_duration(char *s, size_t n, const struct ex *x)
{
	int i, k;
	bool time = false;

	k = snprintf(s, n, "P");
	for (i = 0; i < x->namt && (size_t)k + 24 < n; i++) {
		const struct amount *am = &x->amt[i];
		int64_t v = am->n;
		const char *u;
		int64_t extra = 0;
		const char *eu = NULL;
		bool dec = false;

		switch (am->unit) {
		case UN_SEC:
			u = "S";
			dec = am->frac != 0;
			break;
		case UN_MIN:
			u = "M";
			extra = am->frac * 60 / 100;
			eu = "S";
			break;
		case UN_HOUR:
			u = "H";
			extra = am->frac * 60 / 100;
			eu = "M";
			break;
		case UN_DAY: case UN_WORKDAY:
			u = "D";
			dec = am->frac != 0;
			break;
		case UN_WEEK:
			u = "W";
			dec = am->frac != 0;
			break;
		case UN_MONTH:
			u = "M";
			dec = am->frac != 0;
			break;
		case UN_QUARTER:
			u = "M";
			v *= 3;
			break;
		case UN_YEAR:
			u = "Y";
			if (am->frac % 25 == 0) {
				extra = am->frac * 12 / 100;
				eu = "M";
			} else
				dec = am->frac != 0;
			break;
		case UN_DECADE:
			u = am->open ? "DE" : "Y";
			v = v * 10 + am->frac / 10;
			break;
		case UN_CENTURY:
			u = am->open ? "C" : "Y";
			v = v * 100 + am->frac;
			break;
		case UN_MILLENNIUM:
			u = am->open ? "L" : "Y";
			v = v * 1000 + am->frac * 10;
			break;
		default:
			u = "WE";
		}
		if (am->unit <= UN_HOUR && !time) {
			k += snprintf(s + k, n - (size_t)k, "T");
			time = true;
		}
		if (am->open)
			k += snprintf(s + k, n - (size_t)k, "X%s", u);
		else if (dec)
			k += snprintf(s + k, n - (size_t)k, "%lld.%d%s",
			    (long long)v, am->frac % 10 ? am->frac
			    : am->frac / 10, u);
		else {
			if (v != 0 || extra == 0)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)v, u);
			if (extra)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)extra, eu);
		}
	}
}

static void
put_set(char *s, size_t n, const struct ex *x)
{
	const struct pt *a = &x->a;
	char t[16] = "";

	if (x->openset) {
		put_time(t, sizeof(t), a);
		if (a->wday != NONE)
			snprintf(s, n, "XXXX-WXX-%d%s", a->wday, t);
		else if (a->month != NONE)
			snprintf(s, n, "XXXX-%02d", a->month);
		else if (a->season != NONE)
			snprintf(s, n, "XXXX-%s", season_name[a->season]);
		else if (x->freq == UN_WEEKEND)
			snprintf(s, n, "XXXX-WE");
		else
			snprintf(s, n, "XXXX-XX-XX%s", t);
		return;
	}
	{
		static const char *const u[] = { "D", "S", "M", "H", "D", "W",
		    "M", "Q", "Y", "Y", "Y", "Y", "WE", "W", "D" };
		int64_t v = x->freqn;

		if (x->freq == UN_QUARTER && v != 1) {
			snprintf(s, n, "P%lldM", (long long)v * 3);
			return;
		}
		if (x->freq == UN_QUARTER) {
			snprintf(s, n, "P1Q");
			return;
		}
		v *= x->freq == UN_DECADE ? 10 : x->freq == UN_CENTURY ? 100
		    : x->freq == UN_MILLENNIUM ? 1000
		    : x->freq == UN_FORTNIGHT ? 2 : 1;
		if (v == 0)
			snprintf(s, n, "P%sX%s", x->freq <= UN_HOUR ? "T" : "",
			    u[x->freq]);
		else
			snprintf(s, n, "P%s%lld%s", x->freq <= UN_HOUR ? "T"
			    : "", (long long)v, u[x->freq]);
	}
}

static const char *const mod_name[] = { "", "START", "MID", "END", "APPROX",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE",
    "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER" };

static void
put_ymd(char *s, size_t n, int64_t day)
{
	struct ymd g = cal_ymd(day);

	snprintf(s, n, "%04d-%02d-%02d", g.y, g.m, g.d);
}

/* EDTF level 2 of a resolved point; "" if it has none or says nothing new */
static void
put_edtf(char *s, size_t n, const struct res *r)
{
	static const int season[] = { 0, 21, 22, 23, 24 };

	s[0] = '\0';
	if (r->vague || r->cal != CAL_GREGORIAN)
		return;
	switch (r->prec) {
	case UN_DECADE:
		if (r->decade > 0)
			snprintf(s, n, "%03dX", r->decade);
		return;
	case UN_CENTURY:
		if (r->century > 0)
			snprintf(s, n, "%02dXX", r->century);
		return;
	default:
		break;
	}
	if (r->y == NONE) {
		if (r->prec == UN_MONTH && r->m != NONE)
			snprintf(s, n, "XXXX-%02d", r->m);
		else if (r->prec == UN_DAY && r->m != NONE)
			snprintf(s, n, "XXXX-%02d-%02d", r->m, r->d);
		return;
	}
	if (r->y > 9999 || r->y < -9998)
		return;
	{
		char y[16];

		snprintf(y, sizeof(y), "%s%04d", r->y < 0 ? "-" : "",
		    r->y < 0 ? -r->y : r->y);
		if (r->prec == UN_YEAR && r->span == 0)
			snprintf(s, n, "%s", y);
		else if (r->prec == UN_YEAR)
			snprintf(s, n, "%s/%04d", y, r->y + r->span);
		else if (r->prec == UN_MONTH)
			snprintf(s, n, "%s-%02d", y, r->m);
		else if (r->prec == UN_DAY)
			snprintf(s, n, "%s-%02d-%02d", y, r->m, r->d);
		else if (r->prec == UN_QUARTER && r->season != NONE)
			snprintf(s, n, "%s-%02d", y, season[r->season]);
		else if (r->prec == UN_QUARTER && r->half != NONE)
			snprintf(s, n, "%s-%02d", y, 39 + r->half);
		else if (r->prec == UN_QUARTER)
			snprintf(s, n, "%s-%02d", y, 32 + r->quarter);
	}
}

static void
remember(struct dates *d, const struct ex *x, const struct res *r)
{
	if (r->vague || r->open || r->y == NONE)
		return;
	switch (r->prec) {
	case UN_DAY:
		d->anchor = cal_days(r->y, r->m, r->d);
		d->anchor_prec = UN_DAY;
		d->lastday = d->anchor;
		d->has_lastday = true;
		break;
	case UN_WEEK:
		d->anchor = cal_week_monday(r->y, r->week);
		d->anchor_prec = UN_WEEK;
		break;
	case UN_MONTH:
		d->anchor = cal_days(r->y, r->m, 1);
		d->anchor_prec = UN_MONTH;
		break;
	case UN_QUARTER:
		d->anchor = cal_days(r->y, r->season != NONE ? (r->season <
		    4 ? r->season * 3 : 12) : r->half != NONE ?
		    r->half * 6 - 5 : r->quarter * 3 - 2, 1);
		d->anchor_prec = UN_QUARTER;
		break;
	case UN_YEAR:
		/* a year alone does not move the story within it */
		if (d->anchor_prec && cal_ymd(d->anchor).y == r->y &&
		    d->anchor_prec <= UN_QUARTER)
			break;
		d->anchor = cal_days(r->y, 1, 1);
		d->anchor_prec = UN_YEAR;
		break;
	default:
		break;
	}
	(void)x;
}

/* Counts how the document's dates lie to its reference. */
static void
evidence(struct dates *d, const struct ex *x, const struct res *r)
{
	int64_t day, dist;

	if ((x->a.rel == REL_DAY && x->a.n != 0) ||
	    (x->a.wday != NONE && x->a.day == NONE) ||
	    (x->a.rel == REL_UNIT && x->a.n < 0) ||
	    (x->a.quarter != NONE && x->a.year == NONE) ||
	    (x->a.rel == REL_AGO)) {
		d->near++;
		return;
	}
	if (!d->ref.set || x->a.year == NONE || r->y == NONE ||
	    x->a.cal != CAL_GREGORIAN)
		return;
	day = r->prec == UN_DAY ? cal_days(r->y, r->m, r->d)
	    : r->m != NONE ? cal_days(r->y, r->m, 15) : cal_days(r->y, 7, 1);
	dist = d->ref.day - day;
	if (dist > 600)
		d->far += r->m != NONE || x->alone ? 2 : 1; /* "1936" heads */
	else if (r->m != NONE)
		d->near++;
}

struct attrs {
	char *s;
	size_t n, cap;
};

static void
attr(struct attrs *at, const char *key, const char *value)
{
	int k;

	if (at->n + strlen(key) + strlen(value) + 3 > at->cap)
		return;
	k = snprintf(at->s + at->n, at->cap - at->n, "%s%s=%s",
	    at->n ? "|" : "", key, value);
	if (k > 0)
		at->n += (size_t)k;
}

bool
value_of(struct dates *d, struct ex *x, struct date_hit *hit)
{
	struct res r, z;
	char tmp[64], alt[64] = "", ed[64] = "", first[16] = "", last[16] = "";
	char freq[16] = "", t[24] = "";
	struct attrs at = { hit->attrs, 0, sizeof(hit->attrs) };
	const char *cal = "";
	bool bounds = false;
	size_t n = sizeof(hit->value);

	hit->attrs[0] = '\0';
	res_clear(&r);
	switch (x->type) {
	case EX_DURATION:
		hit->kind = STR("DURATION");
		put_duration(hit->value, n, x);
		break;
	case EX_SET:
		hit->kind = STR("SET");
		put_set(hit->value, n, x);
		break;
	case EX_DATE: case EX_TIME:
		hit->kind = x->type == EX_DATE ? STR("DATE") : STR("TIME");
		resolve(d, x, &x->a, &r);
		if (x->range) {
			struct pt b = x->z;

			if (x->type == EX_TIME && b.hour != NONE) {
				char t2[24] = "";

				z = r;
				if (z.prec == UN_DAY && (b.hour < x->a.hour ||
				    (b.hour == x->a.hour &&
				    b.min < x->a.min && b.min != NONE)))
					res_day(&z, cal_days(z.y, z.m, z.d) +
					    1);
				put_date(hit->value, n / 2, &r);
				put_time(t, sizeof(t), &x->a);
				strcat(hit->value, t);
				put_date(tmp, sizeof(tmp) / 2, &z);
				put_time(t2, sizeof(t2), &b);
				strcat(tmp, t2);
				if (strlen(hit->value) + strlen(tmp) + 2 < n) {
					strcat(hit->value, "/");
					strcat(hit->value, tmp);
				}
				res_bounds(&r);
				res_bounds(&z);
				if (r.bounds && z.bounds && r.y > 0) {
					put_ymd(first, sizeof(first), r.first);
					put_ymd(last, sizeof(last), z.last);
				}
				evidence(d, x, &r);
				remember(d, x, &z);
				break;
			}
			if (b.rel != REL_NONE)
				;
			else if (b.year == NONE)
				b.year = x->a.year;
			if (b.month == NONE && b.rel == REL_NONE)
				b.month = x->a.month;
			b.cal = x->a.cal;
			resolve(d, x, &b, &z);
			if (z.y != NONE && r.y != NONE && x->a.year == NONE &&
			    x->z.year == NONE && b.rel == REL_NONE && (z.m < r.m || z.y < r.y))
				z.y = r.y + (z.m < r.m);
			put_date(hit->value, n / 2, &r);
			put_date(tmp, sizeof(tmp) / 2, &z);
			if (strlen(hit->value) + strlen(tmp) + 2 < n) {
				strcat(hit->value, "/");
				strcat(hit->value, tmp);
			}
			if (r.cal == CAL_GREGORIAN) {
				res_bounds(&r);
				res_bounds(&z);
			}
			if (r.bounds && z.bounds && r.y > 0) {
				put_edtf(ed, sizeof(ed) / 2, &r);
				put_edtf(tmp, sizeof(tmp) / 2, &z);
				if (*ed && *tmp) {
					strcat(ed, "/");
					strcat(ed, tmp);
				} else
					*ed = '\0';
				put_ymd(first, sizeof(first), r.first);
				put_ymd(last, sizeof(last), z.last);
			}
			remember(d, x, &z);
			break;
		}
		if (x->a.rel == REL_LATER && x->a.unit < UN_DAY && d->ref.set &&
		    d->ref.secs >= 0 && d->anchor_prec == 0 && x->a.n != 0)
			x->a.rel = REL_AGO;
		if (x->a.rel == REL_AGO && x->a.unit < UN_DAY && d->ref.set) {
			/* minutes and hours count from the moment */
			static const int secs[] = { 0, 1, 60, 3600 };
			int64_t s = (d->ref.secs >= 0 ? d->ref.secs : 0) +
			    (int64_t)x->a.n * secs[x->a.unit];
			int64_t day = d->ref.day + s / 86400 -
			    (s % 86400 < 0);

			if (d->ref.secs < 0) {
				put_ymd(hit->value, n, d->ref.day);
				strcat(hit->value, "TXX");
				break;
			}
			s -= (day - d->ref.day) * 86400;
			res_day(&r, day);
			put_date(hit->value, n, &r);
			if (s % 60)
				snprintf(t, sizeof(t), "T%02d:%02d:%02d",
				    (int)(s / 3600), (int)(s / 60 % 60),
				    (int)(s % 60));
			else
				snprintf(t, sizeof(t), "T%02d:%02d",
				    (int)(s / 3600), (int)(s / 60 % 60));
			strcat(hit->value, t);
			break;
		}
		put_date(hit->value, n / 2, &r);
		if (x->type == EX_TIME) {
			if (x->a.hour == NONE && x->a.part == NONE) {
				strcat(hit->value, "TXX");
			} else {
				put_time(t, sizeof(t), &x->a);
				strcat(hit->value, t);
			}
		}
		if (r.cal == CAL_GREGORIAN && !r.vague) {
			bool kept = r.bounds && x->a.nthunit == -1 &&
			    r.prec == UN_MONTH;

			if (kept) {
				if (x->mod == MOD_NONE)
					x->mod = x->a.nth == 1 ? MOD_START
					    : MOD_END;
			} else
				res_bounds(&r);
			bounds = r.bounds && r.y != 0 && (x->mod < MOD_START ||
			    x->mod > MOD_END || kept) && x->mod != MOD_BEFORE &&
			    x->mod != MOD_AFTER && !x->a.fiscal;
		} else
			bounds = r.bounds;
		if (bounds && (r.y == NONE || r.y > 0) && !r.vague) {
			put_ymd(first, sizeof(first), r.first);
			put_ymd(last, sizeof(last), r.last);
		}
		if (x->type == EX_DATE) {
			put_edtf(ed, sizeof(ed) - 4, &r);
			if (*ed && x->mod == MOD_APPROX && strchr(ed, 'X') ==
			    NULL && !(r.prec == UN_YEAR && r.span))
				strcat(ed, "~");
			if (strcmp(ed, hit->value) == 0)
				*ed = '\0';
		}
		if (x->a.alt_d != NONE && r.y != NONE) {
			struct res o = r;

			o.m = x->a.alt_m;
			o.d = x->a.alt_d;
			put_date(alt, sizeof(alt), &o);
		}
		if (x->a.cal == CAL_PERSIAN)
			cal = "persian";
		else if (x->a.cal == CAL_UMALQURA)
			cal = "islamic-umalqura";
		evidence(d, x, &r);
		remember(d, x, &r);
		break;
	default:
		return false;
	}
	if (x->type == EX_SET && x->freqn > 1 && !x->openset && 0)
		snprintf(freq, sizeof(freq), "%lldX", (long long)x->freqn);
	/* in ASCII order */
	if (*alt)
		attr(&at, "alt", alt);
	if (*cal)
		attr(&at, "cal", cal);
	if (*ed)
		attr(&at, "edtf", ed);
	if (*first)
		attr(&at, "first", first);
	if (*freq)
		attr(&at, "freq", freq);
	if (*last)
		attr(&at, "last", last);
	if (x->mod != MOD_NONE)
		attr(&at, "mod", mod_name[x->mod]);
	if (x->quant && x->type == EX_SET)
		attr(&at, "quant", x->quant);
	return true;
}
