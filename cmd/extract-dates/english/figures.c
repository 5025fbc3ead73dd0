/* SPDX-License-Identifier: ISC */
/* figures: dates in figures alone. */
#include "cmd/extract-dates/date.h"
#include "parse.h"

const struct pt pt_none = PT_NONE;
const struct ex ex_none = { .a = PT_NONE, .z = PT_NONE };

bool
p_valid(int y, int m, int d)
{
	return m >= 1 && m <= 12 && d >= 1 &&
	    d <= (y == NONE ? (m == 2 ? 29 : cal_month_days(2001, m))
			    : cal_month_days(y, m));
}

int
p_two_digits(int y)
{
	return y < 50 ? 2000 + y : 1900 + y;
}

bool
open_left(const struct ps *p, int i)
{
	const struct tok *q = tk(p, i - 1);

	if (i == 0 || p->t[i].sp)
		return true;
	if (q->kind == TK_WORD)
		return q->cls == 'W' ||
		    (q->cls == 'M' && glued(p, i - 1) && isnum(p, i - 2)) ||
		    /* 07AUG2025 */ q->cls == 'C' || q->lang != 0;
	if (q->kind == TK_NUM)
		return false;
	if (q->cls == '.' || q->cls == '/' || q->cls == ',' || q->cls == ':')
		return i < 2 || p->t[i - 1].sp || p->t[i - 2].kind != TK_NUM;
	if (q->cls == '-')
		return i < 2 ||
		    (p->t[i - 2].kind != TK_WORD || p->t[i - 2].cls != 0);
	return q->cls != '$' && q->cls != '#' && q->cls != '+' &&
	    q->cls != '=' && q->cls != '%' && q->cls != '@' && q->cls != '_' &&
	    q->cls != '&';
}

bool
open_right(const struct ps *p, int e)
{
	const struct tok *q = tk(p, e);

	if (e >= p->n || q->sp)
		return true;
	if (q->kind == TK_NUM)
		return false;
	if (q->kind == TK_WORD)
		return q->lang != 0;
	if ((q->cls == '-' || q->cls == '/' || q->cls == '.' || q->cls == ',' ||
		q->cls == ':') &&
	    glued(p, e + 1))
		return tk(p, e + 1)->kind != TK_NUM &&
		    !(q->cls != ',' && tk(p, e + 1)->kind == TK_WORD &&
			q->cls != '-');
	return q->cls != '%' && q->cls != '+' && q->cls != '=';
}

/* 10/1/2018-10/7/2018, 5/1-5/7: the dash of a range of figures at e. */
static bool
range_dash(const struct ps *p, int e, int sep)
{
	return sep == '/' && dash(p, e) && isnum(p, e + 1) &&
	    is(p, e + 2, sep) && glued(p, e + 2) && isnum(p, e + 3) &&
	    glued(p, e + 3) && tk(p, e + 1)->nd <= 2;
}

static int
order_of(const struct ps *p, int sep)
{
	if (p->order != ORDER_NONE && p->order != ORDER_YMD)
		return p->order;
	return sep == '.' ? ORDER_DMY : ORDER_MDY;
}

bool
p_is_logtime(const struct ps *p, int e)
{
	return (is(p, e, ':') || dash(p, e)) && glued(p, e) &&
	    isnum(p, e + 1) && glued(p, e + 1) && tk(p, e + 1)->nd == 2 &&
	    is(p, e + 2, ':') && isnum(p, e + 3) && glued(p, e + 3) &&
	    tk(p, e + 3)->nd == 2 && tk(p, e + 1)->v < 24 &&
	    tk(p, e + 3)->v < 60;
}

int
p_logtime(const struct ps *p, int e, struct pt *pt)
{
	if (!p_is_logtime(p, e))
		return 0;
	pt->hour = (int)tk(p, e + 1)->v;
	pt->min = (int)tk(p, e + 3)->v;
	e += 4;
	if (is(p, e, ':') && isnum(p, e + 1) && glued(p, e + 1) &&
	    tk(p, e + 1)->nd == 2 && tk(p, e + 1)->v < 60) {
		pt->sec = (int)tk(p, e + 1)->v;
		e += 2;
	}
	return e;
}

static void
set_date(struct pt *a, int y, int m, int d)
{
	a->year = y;
	a->month = m;
	a->day = d;
}

/*
 * Day and month of two figures, in the order of the text; in the other one
 * (2) if that is no date of year y, which may be NONE; 0: neither is.
 */
static int
day_and_month(const struct ps *p, int sep, int y, int first, int second,
    struct pt *a)
{
	bool day_first = order_of(p, sep) == ORDER_DMY;
	int d = day_first ? first : second, m = day_first ? second : first;

	if (!p_valid(y, m, d)) {
		if (!p_valid(y, d, m))
			return 0;
		set_date(a, y, d, m);
		return 2;
	}
	if (d <= 12 && d != m && p->order == ORDER_NONE) {
		a->alt_d = m;
		a->alt_m = d;
	}
	set_date(a, y, m, d);
	return 1;
}

/* 20250726 */
static int
eight_digits(const struct ps *p, int i, struct pt *a)
{
	int64_t v = tk(p, i)->v;
	int y = (int)(v / 10000), m = (int)(v / 100 % 100), d = (int)(v % 100);

	if (y < 1900 || y >= 2100 || !p_valid(y, m, d) ||
	    !(isw(p, i + 1, "t") || (i == 0 && i + 1 >= p->n) ||
		is(p, i - 1, 'j')))
		return 0;
	set_date(a, y, m, d);
	return i + 1;
}

/* ZJUL: the zone and the month of a date-time group in one; 0: none */
static int
zone_month(const struct ps *p, int i)
{
	static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	const struct tok *t = tk(p, i);
	char s[4];
	int k, m;

	if (t->kind != TK_WORD || t->e - t->b != 4)
		return 0;
	for (k = 0; k < 4; k++)
		s[k] = p->text.p[t->b + k] | 0x20;
	for (m = 0; m < 12; m++)
		if (s[0] == 'z' && memcmp(s + 1, names + 3 * m, 3) == 0)
			return m + 1;
	return 0;
}

/*
 * Hours east of Greenwich by the letter that is token i: Alpha 1 to Mike 12
 * without Juliet, November -1 to Yankee -12, Zulu 0; NONE for another.
 */
static int
zone_letter(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	int c = first_byte(p, i);

	if (t->kind != TK_WORD || t->e - t->b != 1 || !t->cap || c == 'J')
		return NONE;
	return c == 'Z' ? 0
	    : c < 'J'   ? c - 'A' + 1
	    : c <= 'M'  ? c - 'A'
			: 'M' - c;
}

/* 271530Z JUL 25, 271530ZJUL25, 130900C FEB 24: a date-time group */
static int
date_time_group(const struct ps *p, int i, struct pt *a)
{
	int64_t v = tk(p, i)->v;
	int day = (int)(v / 10000), hour = (int)(v / 100 % 100),
	    min = (int)(v % 100), month = zone_month(p, i + 1),
	    zone = month ? 0 : zone_letter(p, i + 1);
	const struct tok *y = tk(p, i + 3 - (month != 0));

	if (zone == NONE || (zone != 0 && !is(p, i + 2, 'M')) ||
	    !glued(p, i + 1) || !p_valid(NONE, 1, day) || hour >= 24 ||
	    min >= 60)
		return 0;
	a->day = day;
	a->hour = hour;
	a->min = min;
	a->zone = zone * 100;
	a->zulu = zone == 0;
	if (month == 0 && !is(p, i + 2, 'M'))
		return i + 2;
	a->month = month ? month : (int)(tk(p, i + 2)->v & 15);
	i += month == 0;
	if (!isnum(p, i + 2) || (y->nd != 2 && y->nd != 4))
		return i + 2;
	a->year = y->nd == 2 ? p_two_digits((int)y->v) : (int)y->v;
	return i + 3;
}

/* 2025-07-26 26/07/2025 07.04.25: three figures x, y, w with sep between */
static int
three_figures(const struct ps *p, int i, int sep, struct pt *a)
{
	const struct tok *x = tk(p, i), *y = tk(p, i + 2), *w = tk(p, i + 4);
	int yr, first = p_two_digits((int)x->v);

	if (!open_right(p, i + 5) && !(isw(p, i + 5, "t") && isnum(p, i + 6)) &&
	    !range_dash(p, i + 5, sep) && !p_is_logtime(p, i + 5))
		return 0;
	if (x->nd == 4 && y->nd <= 2 && w->nd <= 2) {
		yr = (int)x->v;
		if (yr < 1000 || yr > 2999)
			return 0;
		if (p_valid(yr, (int)y->v, (int)w->v))
			set_date(a, yr, (int)y->v, (int)w->v);
		else if (p_valid(yr, (int)w->v, (int)y->v))
			set_date(a, yr, (int)w->v, (int)y->v);
		else
			return 0;
		return i + 5;
	}
	if (x->nd > 2 || y->nd > 2 || sep == ':' || (w->nd != 4 && w->nd != 2))
		return 0;
	if (w->nd == 2 && sep == '.' && (x->nd != 2 || y->nd != 2))
		return 0; /* versions: 1.2.10 */
	yr = (int)w->v;
	if (w->nd == 2) {
		yr = p_two_digits(yr);
		a->yy = true;
	} else if (yr < 1000 || yr > 2999)
		return 0;
	if (p->order == ORDER_YMD && w->nd == 2 && x->nd == 2 &&
	    p_valid(first, (int)y->v, (int)w->v)) {
		set_date(a, first, (int)y->v, (int)w->v);
		return i + 5;
	}
	if (day_and_month(p, sep, yr, (int)x->v, (int)y->v, a)) {
		a->day_first = order_of(p, sep) == ORDER_DMY;
		return i + 5;
	}
	/* 96-08-10 */
	if (w->nd != 2 || x->nd != 2 || sep != '-' || x->v <= 31 ||
	    !p_valid(first, (int)y->v, (int)w->v))
		return 0;
	set_date(a, first, (int)y->v, (int)w->v);
	return i + 5;
}

/* 2024/25, 1914-18, 2018-07: the year first */
static bool
year_first(int sep, const struct tok *x, const struct tok *y, struct pt *a)
{
	a->year = (int)x->v;
	if (y->nd == 2 && y->v == (x->v + 1) % 100 && x->v < 2150) {
		a->span_years = 1;
		return true;
	}
	if (sep == '-' && y->nd == 2 && (y->v > 12 || y->v == 0)) {
		if (y->v <= x->v % 100 || x->v <= 1400 || x->v >= 2150)
			return false;
		a->span_years = (int)(y->v - x->v % 100);
		return true;
	}
	if (y->v < 1 || y->v > 12 || (y->nd != 2 && sep != '/'))
		return false;
	a->month = (int)y->v;
	return true;
}

/* Does what stands around i make "11/3" there a date? */
static bool
two_are_date(const struct ps *p, int i, int sep)
{
	return is(p, i - 1, 'j') || is(p, i - 1, '-') || is(p, i - 1, 'W') ||
	    isv(p, i - 1, 'i', 3) || isv(p, i - 1, '-', 2) ||
	    is(p, i - 1, 'F') || is(p, i - 1, 'D') || is(p, i - 1, 'B') ||
	    is(p, i - 1, 't') || is(p, i - 1, 'n') ||
	    range_dash(p, i + 3, sep) ||
	    (isnum(p, i + 3) &&
		(is(p, i + 4, 'K') ||
		    (is(p, i + 4, ':') && glued(p, i + 4)))) ||
	    (is(p, i - 1, ',') && is(p, i - 2, 'W')) ||
	    (i == 0 && (i + 3 >= p->n || tk(p, i + 3)->cls != 0));
}

/* 7/2018 2024/25 11/3: two figures with sep between */
static int
two_figures(const struct ps *p, int i, int sep, struct pt *a)
{
	const struct tok *x = tk(p, i), *y = tk(p, i + 2);
	int ok;

	if (!open_right(p, i + 3) && !range_dash(p, i + 3, sep))
		return 0;
	if (x->nd == 4 && x->v >= 1000 && x->v <= 2200 && y->nd <= 2 &&
	    sep != '.' && sep != ':')
		return year_first(sep, x, y, a) ? i + 3 : 0;
	if (x->nd <= 2 && y->nd == 4 && x->v >= 1 && x->v <= 12 &&
	    y->v >= 1000 && y->v <= 2200 &&
	    (sep == '/' || sep == '-' || (sep == '.' && i == 0)) &&
	    (sep != '-' || x->nd == 2 || i == 0)) {
		a->year = (int)y->v;
		a->month = (int)x->v;
		return i + 3;
	}
	if (x->nd > 2 || y->nd > 2 || (x->v == 24 && y->v == 7))
		return 0; /* 24/7 */
	if ((sep != '/' &&
		!((p->lex->first != 0 || p->lex->any_latin) && sep == '.')) ||
	    !two_are_date(p, i, sep))
		return 0;
	ok = day_and_month(p, sep, NONE, (int)x->v, (int)y->v, a);
	if (ok == 0 || (ok == 2 && i == 0 && p->order == ORDER_NONE))
		return 0;
	if (is(p, i - 1, '-') && is(p, i + 3, ',') && isnum(p, i + 4) &&
	    year_ok(p, i + 4, i + 5)) {
		a->year = (int)tk(p, i + 4)->v; /* 5/1-5/7, 2020 */
		return i + 5;
	}
	return i + 3;
}

int
p_numeric(const struct ps *p, int i, struct pt *a)
{
	const struct tok *x = tk(p, i), *y, *w;
	int sep = tk(p, i + 1)->cls;

	if (x->kind != TK_NUM || !open_left(p, i))
		return 0;
	if (x->nd == 8 &&
	    (open_right(p, i + 1) || (isw(p, i + 1, "t") && isnum(p, i + 2))))
		return eight_digits(p, i, a);
	if (x->nd == 6)
		return date_time_group(p, i, a);
	if (x->nd > 4)
		return 0;
	if (tk(p, i + 1)->kind != TK_PUNCT || !glued(p, i + 1) ||
	    !isnum(p, i + 2) || (!glued(p, i + 2) && sep != '.'))
		return 0;
	if (sep != '-' && sep != '/' && sep != '.' && sep != ':')
		return 0;
	y = tk(p, i + 2);
	if (y->sp && !(sep == '.' && is(p, i + 3, '.') && isnum(p, i + 4)))
		return 0; /* "26. 7. 2025" */
	w = tk(p, i + 4);
	if (tk(p, i + 3)->kind == TK_PUNCT && tk(p, i + 3)->cls == sep &&
	    glued(p, i + 3) && w->kind == TK_NUM && w->sp == y->sp &&
	    i + 4 < p->n)
		return three_figures(p, i, sep, a);
	return y->sp ? 0 : two_figures(p, i, sep, a);
}
