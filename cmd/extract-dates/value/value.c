/* SPDX-License-Identifier: ISC */
/* value: an expression and what is known of the document make a hit. */
#include "timex.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const mod_name[] = { "", "START", "MID", "END", "APPROX",
	"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE",
	"AFTER", "ON_OR_BEFORE", "ON_OR_AFTER" };

/* A year so far from the story's is told in passing. */
#define FAR 20

/*
 * Is it a year told in passing in a story: the borders of 1772 in one of
 * 1920?  It is not if the next date goes on from it.
 */
static bool
in_passing(struct dates *d, const struct ex *x, const struct res *r)
{
	int y = cal_ymd(d->anchor).y;

	if (d->anchor_prec == 0 || x->a.year == NONE || !value_narrative(d))
		return false;
	d->aside_last = false;
	if (abs(r->y - y) <= FAR || x->alone || x->b < 2 ||
	    (d->aside_prec != 0 && abs(r->y - cal_ymd(d->aside).y) <= FAR)) {
		d->aside_prec = 0;
		return false;
	}
	d->aside =
	    cal_days(r->y, r->m == NONE ? 1 : r->m, r->d == NONE ? 1 : r->d);
	d->aside_prec = r->prec;
	d->aside_last = true;
	return true;
}

/* "a year later", "the same year" behind a year told in passing: of it */
static void
go_on(struct dates *d, const struct ex *x)
{
	if (d->aside_last &&
	    (x->a.rel == REL_LATER || x->a.rel == REL_SAME ||
		x->a.ydir >= DIR_BEFORE)) {
		d->anchor = d->aside;
		d->anchor_prec = d->aside_prec;
		d->aside_prec = 0;
	}
	d->aside_last = false;
}

/* A month, a quarter, a half: what "the same period of" another year may mean. */
static void
term_spoken(struct dates *d, const struct res *r)
{
	if (r->prec == UN_MONTH) {
		d->term = SAME_MONTH;
		d->term_n = r->m;
	} else if (r->prec == UN_QUARTER && r->quarter != NONE) {
		d->term = SAME_QUARTER;
		d->term_n = r->quarter;
	} else if (r->prec == UN_QUARTER && r->half != NONE) {
		d->term = SAME_HALF;
		d->term_n = r->half;
	} else
		return;
	d->term_year = r->y;
	d->term_rows = 0;
}

static void
remember(struct dates *d, const struct ex *x, const struct res *r)
{
	if (r->vague || r->open || r->y == NONE ||
	    (r->y <= 0 && x->a.rel == REL_AGO))
		return; /* ten thousand years ago: nothing goes on from there */
	/* "a year earlier", "the previous year": a look back */
	if ((x->a.rel == REL_LATER || x->a.rel == REL_SAME) && x->a.n < 0 &&
	    x->a.unit >= UN_YEAR && value_narrative(d))
		return;
	/* a story of long ago does not go on from today */
	if ((x->a.rel == REL_DAY || x->a.rel == REL_AGO ||
		x->a.dir == DIR_NEXT || x->a.dir == DIR_LAST ||
		(x->a.rel == REL_UNIT && (x->a.n == -1 || x->a.n == 1))) &&
	    d->ref.set && value_narrative(d) && !d->narrative)
		return;
	if (x->a.named != 0 && r->y == x->a.named)
		return; /* the day of an attack long ago dates nothing else */
	if (r->prec <= UN_YEAR && in_passing(d, x, r))
		return;
	if (x->a.rel == REL_SAME || x->a.rel == REL_LATER ||
	    (x->a.rel == REL_UNIT && x->a.n == 0))
		; /* "on that day" hangs on what led the story away */
	else if (x->a.year == NONE)
		d->back_prec = 0;
	else if (d->anchor_prec != 0 && d->anchor_prec <= UN_QUARTER &&
	    d->back_prec == 0 && cal_ymd(d->anchor).y != r->y && !x->alone) {
		d->back = d->anchor;
		d->back_prec = d->anchor_prec;
	}
	if (x->a.year != NONE && r->prec <= UN_YEAR)
		d->row_year = r->y;
	if (x->a.same == SAME_NONE)
		term_spoken(d, r);
	switch (r->prec) {
	case UN_DAY:
		d->anchor = cal_days(r->y, r->m, r->d);
		d->anchor_prec = UN_DAY;
		d->lastday = d->anchor;
		d->has_lastday = d->row_day = true;
		d->lastsecs = x->type == EX_TIME && x->a.hour != NONE
		    ? x->a.hour * 3600 + (x->a.min == NONE ? 0 : x->a.min * 60)
		    : -1;
		d->lastzulu = x->a.zulu;
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
		d->anchor = r->season == 4 && x->a.span_years
		    ? cal_days(r->y + 1, 1, 1) /* the winter of 1941-42 */
		    : cal_days(r->y,
			  r->season != NONE
			      ? (r->season < 4 ? r->season * 3 : 12)
			      : r->half != NONE ? r->half * 6 - 5
						: r->quarter * 3 - 2,
			  1);
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
}

/* Counts how the document's dates lie to its reference. */
static void
evidence(struct dates *d, const struct ex *x, const struct res *r)
{
	int64_t day, dist;

	if (x->a.rel == REL_DAY || (x->a.wday != NONE && x->a.day == NONE) ||
	    (x->a.rel == REL_UNIT && x->a.n < 0) ||
	    (x->a.quarter != NONE && x->a.year == NONE) ||
	    (x->a.rel == REL_AGO)) {
		/* a bare weekday is what news has, and hardly a story */
		d->near += 1 + (x->a.wday != NONE && x->type == EX_DATE);
		return;
	}
	if (!d->ref.set || x->a.year == NONE || r->y == NONE ||
	    x->a.cal != CAL_GREGORIAN)
		return;
	day = r->prec == UN_DAY ? cal_days(r->y, r->m, r->d)
	    : r->m != NONE      ? cal_days(r->y, r->m, 15)
				: cal_days(r->y, 7, 1);
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
	size_t k = strlen(key), v = strlen(value);

	if (at->n + k + v + 3 > at->cap)
		return;
	if (at->n > 0)
		at->s[at->n++] = '|';
	memcpy(at->s + at->n, key, k);
	at->n += k;
	at->s[at->n++] = '=';
	memcpy(at->s + at->n, value, v + 1);
	at->n += v;
}

int
value_year(struct dates *d, const struct ex *x)
{
	struct res r;

	resolve(d, x, &x->a, &r);
	return r.open ? NONE : r.y;
}

/*
 * "half past two" asked for on its own: the next of the two on the day at
 * hand, an hour of the working day on another.
 */
static bool
afternoon(const struct dates *d, const struct ex *x, const struct res *r)
{
	int secs = x->a.hour * 3600 + (x->a.min == NONE ? 0 : x->a.min) * 60;

	if (r->prec == UN_DAY && r->y != NONE &&
	    cal_days(r->y, r->m, r->d) == d->ref.day)
		return secs < d->ref.secs && secs + 43200 >= d->ref.secs;
	return x->a.hour >= 1 && x->a.hour < 7;
}

/* Of a hit, what becomes its attributes; "" and NULL: none. */
struct parts {
	char alt[64], edtf[64], first[16], last[16], freq[24];
	const char *cal;
};

/* Appends "/to" if there is room. */
static void
put_end(char *value, size_t n, const char *to)
{
	if (strlen(value) + strlen(to) + 2 < n) {
		strcat(value, "/");
		strcat(value, to);
	}
}

static void
put_bounds(struct parts *a, const struct res *r, const struct res *z)
{
	timex_day(a->first, sizeof(a->first), r->first);
	timex_day(a->last, sizeof(a->last), z->last);
}

/* From a time of day to another, of the same day r or past midnight. */
static void
time_range(struct dates *d, const struct ex *x, struct res *r,
    struct date_hit *hit, struct parts *a)
{
	const struct pt *b = &x->z;
	char t[24] = "", end[64];
	struct res z = *r;

	if (z.prec == UN_DAY &&
	    (b->hour < x->a.hour ||
		(b->hour == x->a.hour && b->min < x->a.min && b->min != NONE)))
		res_day(&z, cal_days(z.y, z.m, z.d) + 1);
	timex_date(hit->value, sizeof(hit->value) / 2, r);
	timex_time(t, sizeof(t), &x->a);
	strcat(hit->value, t);
	timex_date(end, sizeof(end) / 2, &z);
	*t = '\0';
	timex_time(t, sizeof(t), b);
	strcat(end, t);
	put_end(hit->value, sizeof(hit->value), end);
	res_bounds(r);
	res_bounds(&z);
	if (r->bounds && z.bounds && r->y > 0)
		put_bounds(a, r, &z);
	evidence(d, x, r);
	remember(d, x, &z);
}

/* From a date r to another, which leaves unsaid what they share. */
static void
date_range(struct dates *d, struct ex *x, struct res *r, struct date_hit *hit,
    struct parts *a)
{
	struct pt b = x->z;
	char end[64];
	struct res z;

	if (b.rel == REL_NONE) {
		if (b.year == NONE)
			b.year = x->a.year;
		if (b.month == NONE)
			b.month = x->a.month;
	}
	b.cal = x->a.cal;
	resolve(d, x, &b, &z);
	if (z.y != NONE && r->y != NONE && x->a.year == NONE &&
	    x->z.year == NONE && b.rel == REL_NONE &&
	    (z.m < r->m || z.y < r->y))
		z.y = r->y + (z.m < r->m);
	timex_date(hit->value, sizeof(hit->value) / 2, r);
	timex_date(end, sizeof(end) / 2, &z);
	put_end(hit->value, sizeof(hit->value), end);
	if (r->cal == CAL_GREGORIAN) {
		res_bounds(r);
		res_bounds(&z);
	}
	if (r->bounds && z.bounds && r->y > 0) {
		edtf_date(a->edtf, sizeof(a->edtf) / 2, r);
		edtf_date(end, sizeof(end) / 2, &z);
		if (*a->edtf && *end)
			put_end(a->edtf, sizeof(a->edtf), end);
		else
			*a->edtf = '\0';
		put_bounds(a, r, &z);
	}
	remember(d, x, &z);
}

/* Minutes and hours before or after a moment; which one they come to. */
static struct moment
from_moment(const struct moment *m, const struct ex *x, struct res *r,
    struct date_hit *hit)
{
	static const int secs[] = { 0, 1, 60, 3600 };
	size_t n = sizeof(hit->value);
	int64_t s =
	    (m->secs >= 0 ? m->secs : 0) + (int64_t)x->a.n * secs[x->a.unit];
	int64_t day = m->day + s / 86400 - (s % 86400 < 0);
	struct moment to = { true, day, -1 };
	char t[24];

	if (m->secs < 0 && s % 86400 == 0 && s != 0) {
		/* 72 hours ago: a day, as fine as it gets */
		timex_day(hit->value, n, day);
		return to;
	}
	if (m->secs < 0) {
		timex_day(hit->value, n, m->day);
		strcat(hit->value, "TXX");
		return to;
	}
	s -= (day - m->day) * 86400;
	to.secs = (int)s;
	res_day(r, day);
	timex_date(hit->value, n, r);
	if (s % 60)
		snprintf(t, sizeof(t), "T%02d:%02d:%02d", (int)(s / 3600),
		    (int)(s / 60 % 60), (int)(s % 60));
	else
		snprintf(t, sizeof(t), "T%02d:%02d", (int)(s / 3600),
		    (int)(s / 60 % 60));
	strcat(hit->value, t);
	return to;
}

/* "40 minutes later": than the time of day told last. */
static void
from_time(struct dates *d, const struct ex *x, struct res *r,
    struct date_hit *hit)
{
	struct moment m = { true, d->lastday, d->lastsecs };

	m = from_moment(&m, x, r, hit);
	if (d->lastzulu)
		strcat(hit->value, "Z");
	remember(d, x, r);
	d->lastsecs = m.secs;
}

/* The days of the calendar that r covers, if a modifier leaves them so. */
static void
point_bounds(struct ex *x, struct res *r, struct parts *a)
{
	bool bounds, kept;

	if (r->cal == CAL_GREGORIAN && !r->vague) {
		kept = r->bounds && x->a.nthunit == -1 &&
		    (r->prec == UN_MONTH || r->prec == UN_DECADE ||
			r->prec == UN_CENTURY);
		if (!kept)
			res_bounds(r);
		else if (x->mod == MOD_NONE)
			x->mod = x->a.nth == 1 ? MOD_START : MOD_END;
		bounds = r->bounds && r->y != 0 &&
		    (x->mod < MOD_START || x->mod > MOD_END || kept) &&
		    x->mod != MOD_BEFORE && x->mod != MOD_AFTER && !x->a.fiscal;
	} else
		bounds = r->bounds;
	if (bounds && (r->y == NONE || r->y > 0) && !r->vague)
		put_bounds(a, r, r);
}

/* A date, or a time of day of one. */
static void
point(struct dates *d, struct ex *x, struct res *r, struct date_hit *hit,
    struct parts *a)
{
	size_t n = sizeof(hit->value);
	char t[24] = "";
	struct res o;

	if (x->type == EX_TIME && x->a.pm_open && x->a.hour < 12 &&
	    x->a.part == NONE && x->future == 2 && d->ref.secs >= 0 &&
	    afternoon(d, x, r))
		x->a.hour += 12;
	if (r->open && r->prec == UN_NONE && r->season == NONE && !r->bounds &&
	    (r->m == NONE || x->a.rel != REL_NONE))
		timex_open(hit->value, n / 2, &x->a, r->y, r->m);
	else
		timex_date(hit->value, n / 2, r);
	if (x->type == EX_TIME && x->a.hour == NONE && x->a.part == NONE) {
		strcat(hit->value, "TXX");
	} else if (x->type == EX_TIME) {
		timex_time(t, sizeof(t), &x->a);
		strcat(hit->value, t);
	}
	point_bounds(x, r, a);
	if (x->type == EX_DATE) {
		edtf_date(a->edtf, sizeof(a->edtf) - 4, r);
		if (*a->edtf && x->mod == MOD_APPROX &&
		    strchr(a->edtf, 'X') == NULL &&
		    !(r->prec == UN_YEAR && r->span))
			strcat(a->edtf, "~");
		if (strcmp(a->edtf, hit->value) == 0)
			*a->edtf = '\0';
	}
	if (x->a.alt_d != NONE && r->y != NONE) {
		o = *r;
		o.m = x->a.alt_m;
		o.d = x->a.alt_d;
		timex_date(a->alt, sizeof(a->alt), &o);
	}
	a->cal = x->a.cal == CAL_PERSIAN ? "persian"
	    : x->a.cal == CAL_ETHIOPIC   ? "ethiopic"
	    : x->a.cal == CAL_UMALQURA   ? "islamic-umalqura"
					 : "";
	evidence(d, x, r);
	remember(d, x, r);
}

/* In ASCII order, as the stream wants them. */
static void
put_attrs(const struct ex *x, const struct parts *a, struct date_hit *hit)
{
	struct attrs at = { hit->attrs, 0, sizeof(hit->attrs) };

	if (*a->alt)
		attr(&at, "alt", a->alt);
	if (*a->cal)
		attr(&at, "cal", a->cal);
	if (*a->edtf)
		attr(&at, "edtf", a->edtf);
	if (*a->first)
		attr(&at, "first", a->first);
	if (*a->freq)
		attr(&at, "freq", a->freq);
	if (*a->last)
		attr(&at, "last", a->last);
	if (x->mod != MOD_NONE)
		attr(&at, "mod", mod_name[x->mod]);
	if (x->quant && x->type == EX_SET)
		attr(&at, "quant", x->quant);
}

bool
value_of(struct dates *d, struct ex *x, struct date_hit *hit)
{
	struct parts a = { .cal = "" };
	size_t n = sizeof(hit->value);
	struct res r;

	hit->attrs[0] = '\0';
	res_clear(&r);
	switch (x->type) {
	case EX_DURATION:
		hit->kind = STR("DURATION");
		if (x->namt == 1 && x->amt[0].unit == UN_MONTH) {
			d->months |= x->amt[0].n == 9 || x->amt[0].n == 6;
			d->term = SAME_NONE;
		}
		timex_duration(hit->value, n, x);
		break;
	case EX_SET:
		hit->kind = STR("SET");
		timex_set(hit->value, n, x);
		if (x->times > 0)
			snprintf(a.freq, sizeof(a.freq), "%lld%c",
			    (long long)x->times, x->each_of);
		break;
	case EX_DATE:
	case EX_TIME:
		hit->kind = x->type == EX_DATE ? STR("DATE") : STR("TIME");
		go_on(d, x);
		if (x->a.rel == REL_UNIT && x->a.n == 0)
			d->near++; /* "this year": that of what is read */
		resolve(d, x, &x->a, &r);
		if (x->a.nth != NONE && x->a.nth > 5 && x->a.nth != 99 &&
		    x->a.nthunit >= 100 && r.open)
			return false; /* the 10th Wednesday of November */
		if (x->a.rel == REL_LATER && x->a.unit < UN_DAY && d->ref.set &&
		    d->ref.secs >= 0 && d->anchor_prec == 0 && x->a.n != 0 &&
		    !x->range)
			x->a.rel = REL_AGO;
		if (x->range && x->type == EX_TIME && x->z.hour != NONE)
			time_range(d, x, &r, hit, &a);
		else if (x->range)
			date_range(d, x, &r, hit, &a);
		else if (x->a.rel == REL_AGO && x->a.unit < UN_DAY &&
		    d->ref.set)
			from_moment(&d->ref, x, &r, hit);
		else if (x->a.rel == REL_LATER && x->a.unit < UN_DAY &&
		    x->a.n != 0 && d->has_lastday && d->lastsecs >= 0)
			from_time(d, x, &r, hit);
		else
			point(d, x, &r, hit, &a);
		break;
	default:
		return false;
	}
	put_attrs(x, &a, hit);
	return true;
}
