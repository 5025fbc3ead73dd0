/* SPDX-License-Identifier: ISC */
/* resolve: which days a point means, by what is known of the document. */
#include "resolve.h"

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

/* Days of months and years; no overflow for any year we accept. */
void
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
	if (x->after && dir == DIR_NONE) {
		g = cal_ymd(d->anchor);
		return g.y + (m < g.m || (m == g.m && day != NONE &&
		    day < g.d));
	}
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
	if (x->future == 0 && (m - g.m + 12) % 12 >= 1 &&
	    (m - g.m + 12) % 12 <= 3)
		return m > g.m ? g.y : g.y + 1; /* a month to come */
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
	if (x->after && a->dir == DIR_NONE) {
		day = d->anchor + (a->wday - cal_wday(d->anchor) + 7) % 7;
		res_day(r, day);
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
		if (a->n == -1 && a->unit == UN_YEAR && d->quarter &&
		    !d->months) {
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
		    !d->months && a->rel == REL_LATER) {
			r->y = d->quarter_year - 1;
			r->quarter = d->quarter;
			r->prec = UN_QUARTER;
			return;
		}
		/* nine months' figures and those of a year earlier */
		if (a->n == -1 && a->unit == UN_YEAR && d->months &&
		    a->rel == REL_LATER && d->ref.set)
			b = d->ref.day;
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
			if (d->months && (a->year != NONE ||
			    a->ydir == DIR_LAST)) {
				r->prec = UN_YEAR; /* of nine months */
				return;
			}
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
		if (per == 4 && a->nth == NONE && a->ydir != DIR_LAST &&
		    (a->year == NONE || !d->ref.set ||
		    a->year >= cal_ymd(d->ref.day).y) && (!d->ref.set ||
		    value_narrative(d) || cal_days(r->y, q * 3, 28) <=
		    d->ref.day)) {
			d->months = false;
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
				if (x->future == 2)
					s = k;
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

void
resolve(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	resolve_point(d, x, a, r);
	if (a->nth != NONE && r->cal == CAL_GREGORIAN && !r->open &&
	    !r->vague)
		res_nth(r, a->nth, a->nthunit);
}
