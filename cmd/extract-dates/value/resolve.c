/* SPDX-License-Identifier: ISC */
/* resolve: which days a point means, by what is known of the document. */
#include "resolve.h"

bool
value_narrative(const struct dates *d)
{
	if (d->narrative)
		return true;
	if (!d->ref.set) /* a report's days are not those of years it tells */
		return !d->undated;
	return d->far >= 2 && d->far > 4 * d->near;
}

/*
 * The months of a season, a quarter or a half of a year, the first in *m: how
 * many there are, 0 if a tells none.  A Persian year begins with spring.
 */
static int
term_months(const struct pt *a, int *m)
{
	if (a->season != NONE && a->cal == CAL_PERSIAN)
		*m = a->season * 3 - 2;
	else if (a->quarter != NONE && a->quarter > 0)
		*m = a->quarter * 3 - 2;
	else if (a->half != NONE) {
		*m = a->half * 6 - 5;
		return 6;
	} else
		return 0;
	return 3;
}

/* Many years of another calendar: the 1360s, the fourth century AH. */
static void
res_years(enum calendar cal, int y, int n, struct res *r)
{
	r->cal = cal;
	r->first = cal_to_days(cal, y, 1, 1);
	r->last = cal_to_days(cal, y + n, 1, 1) - 1;
	r->bounds = true;
	r->prec = UN_NONE;
}

/* The year of that calendar in which its month a lies nearest to day b. */
static int
nearest_year(enum calendar cal, const struct pt *a, int64_t b, int future)
{
	int64_t c, best = INT64_MAX;
	int k, y = cal_from_days(cal, b).y, from = y - 1;

	for (k = from; k <= from + 2; k++) {
		c = cal_to_days(cal, k, a->month,
			a->day == NONE ? 15 : a->day) -
		    b;
		if (future > 0 && c < -20)
			continue;
		c = c < 0 ? -c : c;
		if (c < best) {
			best = c;
			y = k;
		}
	}
	return y;
}

/* Ramadan 2018: the year of the calendar, where y is a Gregorian one. */
static int
year_within(enum calendar cal, int y, int month)
{
	int k, g = cal_from_days(cal, cal_days(y, 1, 1)).y;

	for (k = g + 1; k >= g; k--)
		if (cal_ymd(cal_to_days(cal, k, month, 1)).y == y)
			break;
	return k;
}

/* The first day of a in year y of its calendar, and of how many; 0: none */
static int
days_of(const struct pt *a, int y, int64_t *first)
{
	enum calendar cal = a->cal;
	int len, m, n;

	if (a->month == NONE && (n = term_months(a, &m)) > 0) {
		*first = cal_to_days(cal, y, m, 1);
		m += n;
		return (int)(cal_to_days(cal, y + (m > 12), m > 12 ? 1 : m, 1) -
		    *first);
	}
	if (a->month == NONE) {
		*first = cal_to_days(cal, y, 1, 1);
		return (int)(cal_to_days(cal, y + 1, 1, 1) - *first);
	}
	len = cal_length(cal, y, a->month);
	*first = cal_to_days(cal, y, a->month, a->day == NONE ? 1 : a->day);
	if (a->day == NONE)
		return len;
	/* a month begun by sight may have a day more */
	return a->day <= len + (cal != CAL_PERSIAN && cal != CAL_ETHIOPIC);
}

/* Dates of other calendars become Gregorian. */
static void
res_other(const struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	int y = a->year, len;
	int64_t b, first;

	if (a->decade != NONE) {
		res_years(a->cal, a->decade * 10, 10, r);
		return;
	}
	if (a->century != NONE) {
		res_years(a->cal, a->century * 100 + 1, 100, r);
		return;
	}
	r->cal = a->cal;
	r->open = true;
	if (y == NONE) {
		if (!res_base(d, &b) || a->month == NONE)
			return;
		y = nearest_year(a->cal, a, b, x->future);
	}
	if (y > 1600 && y < 2200 && a->month != NONE && a->cal != CAL_ETHIOPIC)
		y = year_within(a->cal, y, a->month);
	if (y < 1 || y > 3000 || (len = days_of(a, y, &first)) == 0)
		return;
	r->open = false;
	if (a->nth != NONE && a->nthunit == UN_DAY && len > 1 && a->nth >= 1) {
		first += a->nth == 99 ? len - 1 : a->nth - 1;
		len = 1;
	}
	r->first = first;
	r->last = first + len - 1;
	r->bounds = true;
	if (len == 1)
		res_day(r, first);
	else
		r->prec = UN_NONE; /* a range of days */
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
	case UN_DAY:
	case UN_WORKDAY:
		day += a->offn;
		break;
	case UN_WEEK:
		day += 7 * (int64_t)a->offn;
		break;
	default:
		g = cal_ymd(day);
		res_months(&g.y, &g.m,
		    (int64_t)a->offn *
			(a->offunit == UN_YEAR             ? 12
				: a->offunit == UN_QUARTER ? 3
							   : 1));
		if (g.d > cal_month_days(g.y, g.m))
			g.d = cal_month_days(g.y, g.m);
		day = cal_days(g.y, g.m, g.d);
	}
	res_day(r, day);
}

/* A year before the quarter spoken of: its quarter; false: there is none. */
static bool
res_quarter_before(const struct dates *d, const struct pt *a, struct res *r)
{
	if (a->n != -1 || a->unit != UN_YEAR || !d->quarter || d->months)
		return false;
	r->y = d->quarter_year - 1;
	r->quarter = d->quarter;
	r->prec = UN_QUARTER;
	return true;
}

/* Three weeks later, the next day, but than which of 1941, of March? */
static bool
coarse(const struct dates *d, const struct pt *a, int64_t b, struct res *r)
{
	bool year = d->anchor_prec == UN_YEAR;

	if (b != d->anchor || (a->rel != REL_LATER && a->n == 0) ||
	    !(year ? a->unit >= UN_DAY && a->unit < UN_YEAR
		   : d->anchor_prec > UN_WEEK && a->unit == UN_DAY))
		return false;
	r->open = true;
	r->y = cal_ymd(b).y;
	if (d->anchor_prec == UN_MONTH)
		r->m = cal_ymd(b).m;
	return true;
}

/* Last week, this year: from the reference. */
static void
res_unit(const struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	int64_t b;

	if (!res_base(d, &b)) {
		r->open = true;
		return;
	}
	if (a->n == -1 && d->ref.set)
		b = d->ref.day;
	if (a->unit == UN_WEEKEND && a->dir == DIR_THIS && a->n == 0 &&
	    cal_wday(b) <= 4 && x->future <= 0 && x->quant == NULL)
		b -= 7; /* "over the weekend", said on a Monday */
	if (a->unit == UN_DAY && coarse(d, a, b, r))
		return;
	/* il prossimo fine settimana: the one that comes, of this week;
	 * 今年度 in March: that of the year before */
	res_step(r, b, a->unit,
	    a->n - (a->fiscal && x->world && cal_ymd(b).m <= 3) -
		((x->world || a->dir == DIR_NEXT) && a->n == 1 &&
		    a->unit == UN_WEEKEND && cal_wday(b) <= 5));
}

/* So many units from day b on; two weeks from a day are a day. */
static void
res_count(struct res *r, int64_t b, const struct pt *a, bool day)
{
	if (a->unit == UN_WEEK && a->n > 0 && day)
		res_step(r, b, UN_DAY, (int64_t)a->n * 7);
	else
		res_step(r, b, a->unit, a->n);
}

/*
 * Üç gün sonra, через три дня: of what is past, or behind a date of its row,
 * three days later than the day spoken of; but that lies ahead.
 */
static bool
on_from_spoken(const struct dates *d, const struct ex *x, const struct pt *a)
{
	struct res r;

	if (a->dir != DIR_AFTER || a->unit < UN_DAY || x->future > 0 ||
	    d->anchor_prec == 0 || d->anchor >= d->ref.day ||
	    (x->future == 0 && !d->row_day && d->row_year == 0))
		return false;
	res_clear(&r);
	res_step(&r, d->anchor, a->unit, a->n);
	return r.y != NONE && r.y <= cal_ymd(d->ref.day).y &&
	    (r.prec > UN_DAY || r.m == NONE || r.d == NONE ||
		cal_days(r.y, r.m, r.d) <= d->ref.day);
}

/* Three days ago, in two weeks: from the reference. */
static void
res_ago(const struct dates *d, const struct pt *a, struct res *r)
{
	if (!d->ref.set)
		r->open = true;
	else if (a->unit < UN_DAY)
		res_day(r, d->ref.day);
	else if (!res_quarter_before(d, a, r))
		res_count(r, d->ref.day, a, true);
}

/* From which day "a year later", "the week" count; false: none is known. */
static bool
res_spoken(const struct dates *d, const struct pt *a, int64_t *b)
{
	bool story = value_narrative(d);

	*b = d->ref.day;
	if (a->rel == REL_LATER && a->n < 0 && d->ref.set &&
	    a->unit <= UN_WEEK && d->anchor_prec > (int)a->unit && !story)
		; /* a day earlier: than the news, not than April 2021 */
	else if (d->anchor_prec != 0 &&
	    (story || a->n != 0 ||
		(d->anchor_prec <= (int)a->unit &&
		    !(a->dir == DIR_THIS && d->ref.set && a->unit > UN_DAY))))
		*b = d->anchor;
	else if (!d->ref.set)
		return false;
	/* the previous quarter: before the one that was spoken of */
	if (a->unit == UN_QUARTER && a->n != 0 && d->quarter && !story)
		*b = cal_days(d->quarter_year, d->quarter * 3 - 2, 1);
	/* nine months' figures and those of a year earlier */
	if (a->n == -1 && a->unit == UN_YEAR && d->months &&
	    a->rel == REL_LATER && d->ref.set)
		*b = d->ref.day;
	return true;
}

/* A year later, the week, the following month: from what was spoken of. */
static void
res_later(const struct dates *d, const struct pt *a, struct res *r)
{
	int64_t b;

	if (!res_spoken(d, a, &b)) {
		r->open = true;
		return;
	}
	if (a->rel == REL_LATER && res_quarter_before(d, a, r))
		return;
	if (coarse(d, a, b, r))
		return;
	res_count(r, b, a,
	    a->rel == REL_LATER &&
		(d->anchor_prec == UN_DAY || d->anchor_prec == 0));
}

/* Last week, three days ago, a year later: by rel; false if a is none. */
static bool
res_relative(const struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	switch (a->rel) {
	case REL_DAY:
		if (d->ref.set)
			res_day(r, d->ref.day + (a->n < 50 ? a->n : 0));
		else if (a->n == 0 && d->anchor_prec != 0 &&
		    x->type == EX_DATE && value_narrative(d))
			r->vague = true; /* a history's "today": these days */
		else
			r->open = true;
		return true;
	case REL_UNIT:
		res_unit(d, x, a, r);
		return true;
	case REL_AGO:
		if (d->ref.set && on_from_spoken(d, x, a))
			res_count(r, d->anchor, a, d->anchor_prec == UN_DAY);
		else
			res_ago(d, a, r);
		return true;
	case REL_LATER:
	case REL_SAME:
		res_later(d, a, r);
		return true;
	default:
		return false;
	}
}

/* A time of day alone: the day spoken of, else the reference's. */
static void
res_clock(const struct dates *d, const struct pt *a, struct res *r)
{
	int64_t b = d->ref.day;

	r->open = true;
	if (a->hour == NONE && a->part == NONE)
		return;
	if (a->part != NONE && a->hour == NONE && a->dir == DIR_NONE &&
	    value_narrative(d)) {
		r->prec = UN_NONE; /* night raids of a story */
		return;
	}
	/* a day weeks away, of a row before, is no news' "at 1015 GMT" */
	if (d->has_lastday &&
	    !(!d->row_day && d->ref.set && !value_narrative(d) &&
		(d->lastday < b - 14 || d->lastday > b + 14)))
		b = d->lastday;
	else if (!d->ref.set)
		return;
	if (a->dir == DIR_LAST)
		b = (d->ref.set ? d->ref.day : b) - 1;
	else if (a->dir == DIR_THIS)
		b = d->ref.set ? d->ref.day : b;
	else if (a->dir == DIR_NEXT)
		b = (d->ref.set ? d->ref.day : b) + 1;
	else if (a->dir == DIR_AFTER)
		b += 1;
	else if (a->dir == DIR_BEFORE)
		b -= 1;
	r->open = false;
	res_day(r, b);
}

/* The 20th of next month, the 29th of the same one. */
static void
res_day_of_month(const struct dates *d, const struct pt *a, struct res *r)
{
	struct ymd g;
	int64_t b;

	if (a->rel == REL_SAME && d->anchor_prec != 0)
		b = d->anchor;
	else if (!res_base(d, &b)) {
		r->open = true;
		return;
	}
	g = cal_ymd(b);
	res_months(&g.y, &g.m, a->n);
	if (a->day > cal_month_days(g.y, g.m)) {
		r->open = true;
		return;
	}
	res_day(r, cal_days(g.y, g.m, a->day));
}

static bool
told_term(const struct dates *d)
{
	return d->term != SAME_NONE && d->term_rows <= 1;
}

/*
 * The same month, the same period of another year: the part of a year spoken
 * of, in this row or the one before; else the year is all that is known.
 */
static void
res_term(const struct dates *d, const struct pt *a, struct res *r)
{
	bool told = told_term(d);
	int y = a->year;

	if (y == NONE && told && (a->ydir == DIR_BEFORE || a->quarter == 0))
		y = d->term_year - 1;
	else if (y == NONE)
		y = res_year(d, a);
	if (y == NONE) {
		r->open = true;
		return;
	}
	r->y = y;
	r->prec = UN_YEAR;
	if (told && (a->same == SAME_PERIOD || (int)a->same == d->term)) {
		*(d->term == SAME_MONTH        ? &r->m
			: d->term == SAME_HALF ? &r->half
					       : &r->quarter) = d->term_n;
		r->prec = d->term == SAME_MONTH ? UN_MONTH : UN_QUARTER;
	} else if (a->same == SAME_MONTH && d->anchor_prec != 0 &&
	    d->anchor_prec <= UN_MONTH) {
		r->m = cal_ymd(d->anchor).m;
		r->prec = UN_MONTH;
	}
}

static void
resolve_point(struct dates *d, const struct ex *x, const struct pt *a,
    struct res *r)
{
	int y;

	res_clear(r);
	if (a->offunit != UN_NONE) {
		res_offset(d, x, a, r);
		return;
	}
	if ((a->rel == REL_UNIT || a->rel == REL_SAME) && a->unit == UN_MONTH &&
	    a->day != NONE) {
		res_day_of_month(d, a, r);
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
	if (res_relative(d, x, a, r))
		return;
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
	/* a quarter's figures, where none is spoken of: the one before the news */
	if (a->same != SAME_NONE && (a->quarter != 0 || told_term(d))) {
		res_term(d, a, r);
		return;
	}
	y = a->year;
	if (y != NONE && a->bc)
		y = 1 - y;
	if (y == NONE && a->ydir != DIR_NONE)
		y = res_year(d, a);
	if (a->holiday != NONE)
		res_holiday(d, x, a, y, r);
	else if (a->week != NONE)
		res_week(d, a, y, r);
	else if (a->quarter != NONE || a->half != NONE)
		res_quarter(d, x, a, y, r);
	else if (a->season != NONE)
		res_season(d, x, a, y, r);
	else if (a->month != NONE)
		res_month(d, x, a, y, r);
	else if (a->day != NONE)
		res_monthday(d, x, a, r);
	else if (y != NONE) {
		r->y = y;
		r->prec = UN_YEAR;
		r->span = a->span_years;
	} else
		res_clock(d, a, r);
}

void
resolve(struct dates *d, const struct ex *x, const struct pt *a, struct res *r)
{
	resolve_point(d, x, a, r);
	if (a->nth != NONE && r->cal == CAL_GREGORIAN && !r->open && !r->vague)
		res_nth(r, a->nth, a->nthunit);
}
