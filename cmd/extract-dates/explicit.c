/* SPDX-License-Identifier: ISC */
/* explicit: dates that are written out. */
#include "date.h"
#include "parse.h"

const struct pt pt_none = { .year = NONE,
	.month = NONE,
	.day = NONE,
	.wday = NONE,
	.week = NONE,
	.season = NONE,
	.quarter = NONE,
	.half = NONE,
	.decade = NONE,
	.century = NONE,
	.nth = NONE,
	.hour = NONE,
	.min = NONE,
	.sec = NONE,
	.zone = NONE,
	.part = NONE,
	.holiday = NONE,
	.alt_d = NONE,
	.alt_m = NONE };

static bool
valid(int y, int m, int d)
{
	return m >= 1 && m <= 12 && d >= 1 &&
	    d <= (y == NONE ? (m == 2 ? 29 : cal_month_days(2001, m))
			    : cal_month_days(y, m));
}

static int
yy(int y)
{
	return y < 50 ? 2000 + y : 1900 + y;
}

/* Can an expression begin at i, or does the number belong to a word? */
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

/* ... and end before token e? */
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

/* 05/31/2024:14:15, as logs write it. */
static bool
log_time(const struct ps *p, int e)
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
	if (!log_time(p, e))
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

/* 2025-07-26 26/07/2025 07.04.25 7/2018 2024/25 20250726 11/3 */
int
p_numeric(const struct ps *p, int i, struct pt *a, struct pt *z, bool *range)
{
	const struct tok *x = tk(p, i), *y, *w;
	int s1, d, m, yr, order;

	(void)z;
	(void)range;
	if (x->kind != TK_NUM || !open_left(p, i))
		return 0;
	if (x->nd == 8 &&
	    (open_right(p, i + 1) || (isw(p, i + 1, "t") && isnum(p, i + 2)))) {
		yr = (int)(x->v / 10000);
		m = (int)(x->v / 100 % 100);
		d = (int)(x->v % 100);
		if (yr >= 1900 && yr < 2100 && valid(yr, m, d) &&
		    (isw(p, i + 1, "t") || (i == 0 && i + 1 >= p->n) ||
			is(p, i - 1, 'j'))) {
			a->year = yr;
			a->month = m;
			a->day = d;
			return i + 1;
		}
		return 0;
	}
	/* 271530Z JUL 25: a military date-time group */
	if (x->nd == 6 && is(p, i + 1, 'Z') && glued(p, i + 1) &&
	    tk(p, i + 1)->e - tk(p, i + 1)->b == 1 &&
	    valid(NONE, 1, (int)(x->v / 10000)) && x->v / 100 % 100 < 24 &&
	    x->v % 100 < 60) {
		a->day = (int)(x->v / 10000);
		a->hour = (int)(x->v / 100 % 100);
		a->min = (int)(x->v % 100);
		a->zone = 0;
		a->zulu = true;
		if (is(p, i + 2, 'M')) {
			a->month = (int)(tk(p, i + 2)->v & 15);
			if (isnum(p, i + 3) &&
			    (tk(p, i + 3)->nd == 2 || tk(p, i + 3)->nd == 4)) {
				a->year = tk(p, i + 3)->nd == 2
				    ? yy((int)tk(p, i + 3)->v)
				    : (int)tk(p, i + 3)->v;
				return i + 4;
			}
			return i + 3;
		}
		return i + 2;
	}
	if (x->nd > 4)
		return 0;
	s1 = tk(p, i + 1)->cls;
	if (tk(p, i + 1)->kind != TK_PUNCT || !glued(p, i + 1) ||
	    !isnum(p, i + 2) || (!glued(p, i + 2) && s1 != '.'))
		return 0;
	y = tk(p, i + 2);
	if (s1 != '-' && s1 != '/' && s1 != '.' && s1 != ':')
		return 0;
	if (y->sp && !(s1 == '.' && is(p, i + 3, '.') && isnum(p, i + 4)))
		return 0; /* "26. 7. 2025" */
	w = tk(p, i + 4);
	if (tk(p, i + 3)->kind == TK_PUNCT && tk(p, i + 3)->cls == s1 &&
	    glued(p, i + 3) && w->kind == TK_NUM && w->sp == y->sp &&
	    i + 4 < p->n) {
		if (!open_right(p, i + 5) &&
		    !(isw(p, i + 5, "t") && isnum(p, i + 6)) &&
		    !range_dash(p, i + 5, s1) && !log_time(p, i + 5))
			return 0;
		if (x->nd == 4 && y->nd <= 2 && w->nd <= 2) {
			yr = (int)x->v;
			if (yr < 1000 || yr > 2999)
				return 0;
			m = (int)y->v;
			d = (int)w->v;
			if (!valid(yr, m, d)) {
				if (!valid(yr, d, m))
					return 0;
				m = (int)w->v;
				d = (int)y->v;
			}
			a->year = yr;
			a->month = m;
			a->day = d;
			return i + 5;
		}
		if (x->nd > 2 || y->nd > 2 || s1 == ':' ||
		    (w->nd != 4 && w->nd != 2))
			return 0;
		if (w->nd == 2 && s1 == '.' && (x->nd != 2 || y->nd != 2))
			return 0; /* versions: 1.2.10 */
		yr = (int)w->v;
		if (w->nd == 2) {
			yr = yy(yr);
			a->yy = true;
		} else if (yr < 1000 || yr > 2999)
			return 0;
		if (p->order == ORDER_YMD && w->nd == 2 && x->nd == 2 &&
		    valid(yy((int)x->v), (int)y->v, (int)w->v)) {
			a->year = yy((int)x->v);
			a->month = (int)y->v;
			a->day = (int)w->v;
			return i + 5;
		}
		order = order_of(p, s1);
		d = (int)(order == ORDER_DMY ? x->v : y->v);
		m = (int)(order == ORDER_DMY ? y->v : x->v);
		if (!valid(yr, m, d)) {
			int k = d;

			d = m;
			m = k;
			if (!valid(yr, m, d)) {
				/* 96-08-10 */
				if (w->nd == 2 && x->nd == 2 && s1 == '-' &&
				    x->v > 31 &&
				    valid(yy((int)x->v), (int)y->v,
					(int)w->v)) {
					a->year = yy((int)x->v);
					a->month = (int)y->v;
					a->day = (int)w->v;
					return i + 5;
				}
				return 0;
			}
		} else if (d <= 12 && d != m && p->order == ORDER_NONE) {
			a->alt_d = m;
			a->alt_m = d;
		}
		a->year = yr;
		a->month = m;
		a->day = d;
		a->day_first = order == ORDER_DMY;
		return i + 5;
	}
	if (y->sp || (!open_right(p, i + 3) && !range_dash(p, i + 3, s1)))
		return 0;
	if (x->nd == 4 && x->v >= 1000 && x->v <= 2200 && y->nd <= 2 &&
	    s1 != '.' && s1 != ':') {
		a->year = (int)x->v;
		if (y->nd == 2 && y->v == (x->v + 1) % 100 && x->v < 2150) {
			a->span_years = 1; /* 2024/25, 2024-25 */
			return i + 3;
		}
		if (s1 == '-' && y->nd == 2 && (y->v > 12 || y->v == 0)) {
			if (y->v > x->v % 100 && x->v > 1400 && x->v < 2150) {
				a->span_years = (int)(y->v - x->v % 100);
				return i + 3; /* 1914-18 */
			}
			return 0;
		}
		if (y->v >= 1 && y->v <= 12 && (y->nd == 2 || s1 == '/')) {
			a->month = (int)y->v;
			return i + 3;
		}
		return 0;
	}
	if (x->nd <= 2 && y->nd == 4 && x->v >= 1 && x->v <= 12 &&
	    y->v >= 1000 && y->v <= 2200 &&
	    (s1 == '/' || s1 == '-' || (s1 == '.' && i == 0)) &&
	    (s1 != '-' || x->nd == 2 || i == 0)) {
		a->year = (int)y->v;
		a->month = (int)x->v;
		return i + 3;
	}
	if (x->nd <= 2 && y->nd <= 2 && x->v == 24 && y->v == 7)
		return 0; /* 24/7 */
	/* 11/3: only where a preposition or a weekday says so */
	if (s1 != ':' && x->nd <= 2 && y->nd <= 2 &&
	    (s1 == '/' || (p->lex->first != 0 && s1 == '.')) &&
	    (is(p, i - 1, 'j') || is(p, i - 1, '-') || is(p, i - 1, 'W') ||
		isv(p, i - 1, 'i', 3) || isv(p, i - 1, '-', 2) ||
		is(p, i - 1, 'F') || is(p, i - 1, 'D') || is(p, i - 1, 'B') ||
		is(p, i - 1, 't') || is(p, i - 1, 'n') ||
		range_dash(p, i + 3, s1) ||
		(isnum(p, i + 3) &&
		    (is(p, i + 4, 'K') ||
			(is(p, i + 4, ':') && glued(p, i + 4)))) ||
		(is(p, i - 1, ',') && is(p, i - 2, 'W')) ||
		(i == 0 && (i + 3 >= p->n || tk(p, i + 3)->cls != 0)))) {
		order = order_of(p, s1);
		d = (int)(order == ORDER_DMY ? x->v : y->v);
		m = (int)(order == ORDER_DMY ? y->v : x->v);
		if (!valid(NONE, m, d)) {
			int k = d;

			d = m;
			m = k;
			if (!valid(NONE, m, d) ||
			    (i == 0 && p->order == ORDER_NONE))
				return 0;
		} else if (d <= 12 && d != m && p->order == ORDER_NONE) {
			a->alt_d = m;
			a->alt_m = d;
		}
		a->month = m;
		a->day = d;
		if (is(p, i - 1, '-') && is(p, i + 3, ',') && isnum(p, i + 4) &&
		    year_ok(p, i + 4, i + 5)) {
			a->year = (int)tk(p, i + 4)->v; /* 5/1-5/7, 2020 */
			return i + 5;
		}
		return i + 3;
	}
	return 0;
}

/* A day of the month: 26, 26th, twenty-sixth; *e the token behind. */
static int
day_at(const struct ps *p, int i, int *day)
{
	int e, v;

	if ((e = p_ordinal(p, i, &v)) && v >= 1 && v <= 31) {
		*day = v;
		return e;
	}
	if (isnum(p, i) && tk(p, i)->nd <= 2 && tk(p, i)->v >= 1 &&
	    tk(p, i)->v <= 31) {
		*day = (int)tk(p, i)->v;
		return i + 1;
	}
	return 0;
}

/* A month's name with the dot of its abbreviation. */
static int
month_at(const struct ps *p, int i, int *m)
{
	if (!is(p, i, 'M') || (tk(p, i)->v & W_BASE) > 12)
		return 0;
	*m = (int)(tk(p, i)->v & W_BASE);
	if (tk(p, i)->kind != TK_WORD)
		return 0;
	if (tk(p, i)->v == 138 && tk(p, i)->lang == 0 && !tk(p, i)->cap)
		return 0; /* dey 2 real */
	i++;
	if (is(p, i, '.') && glued(p, i) && (tk(p, i - 1)->v & W_ABBR))
		i++;
	return i;
}

/* The year behind a day and a month, with or without comma. */
static int
year_after(const struct ps *p, int i, struct pt *pt, bool two)
{
	struct pt q;
	int j = i, e;

	if (is(p, j, ',') && isnum(p, j + 1) && tk(p, j + 1)->nd == 4)
		j++;
	else if (is(p, j, '-') && glued(p, j))
		j++;
	else if (is(p, j, '/') && glued(p, j))
		j++;
	else if (is(p, j, 'o') || isv(p, j, 'i', 0)) {
		j++;
		if (is(p, j, 'T') && isv(p, j + 1, 'U', 8))
			j += 2;
	} else if (is(p, j, ','))
		j++;
	pt_clear(&q);
	if ((e = p_year(p, j, &q))) {
		const struct tok *t = tk(p, j);

		if (t->kind == TK_NUM && t->nd < 3 && q.bc == false &&
		    e == j + 1)
			return 0;
		if (t->kind == TK_NUM && e == j + 1 &&
		    ((isnum(p, e) && glued(p, e)) ||
			(is(p, e, ':') && glued(p, e) && isnum(p, e + 1) &&
			    !log_time(p, e))))
			return 0;
		if (t->kind == TK_NUM && e == j + 1 && is(p, e, ',') &&
		    glued(p, e) && isnum(p, e + 1) && glued(p, e + 1) &&
		    tk(p, e + 1)->nd == 3)
			return 0;
		if (t->kind == TK_NUM && e == j + 1 && is(p, e, 'H'))
			return 0;
		pt->year = q.year;
		pt->bc = q.bc;
		if (q.cal != CAL_GREGORIAN)
			pt->cal = q.cal;
		/* 1375 AH after a plain year: "1 Muharram 1447" */
		return e;
	}
	if (two && isnum(p, j) && tk(p, j)->nd == 2 &&
	    (j == i || is(p, i, '-') || (is(p, i, ',') && tk(p, j)->v > 31)) &&
	    open_right(p, j + 1) && !is(p, j + 1, 'U') &&
	    !(is(p, j + 1, ':') && glued(p, j + 1)) && !is(p, j + 1, 'K') &&
	    (j + 1 >= p->n || tk(p, j + 1)->kind == TK_PUNCT ||
		(tk(p, j)->v > 31 &&
		    !(is(p, i, ',') && tk(p, j + 1)->cls == 0)) ||
		is(p, i, '-'))) { /* on July 7, 56 people */
		pt->year = yy((int)tk(p, j)->v);
		pt->yy = true;
		return j + 1;
	}
	return 0;
}

/* 12.VIII.1949, of treaties: the token behind. */
static int
roman_month(const struct ps *p, int i, struct pt *a)
{
	static const char *const months[] = { "i", "ii", "iii", "iv", "v", "vi",
		"vii", "viii", "ix", "x", "xi", "xii" };
	int m;

	if (!isnum(p, i) || tk(p, i)->nd > 2 || !is(p, i + 1, '.') ||
	    !glued(p, i + 1) || !glued(p, i + 2) || !is(p, i + 3, '.') ||
	    !glued(p, i + 3) || !isnum(p, i + 4) || tk(p, i + 4)->nd != 4 ||
	    !glued(p, i + 4) || !open_right(p, i + 5))
		return 0;
	for (m = 0; m < 12; m++)
		if (isw_n(p, i + 2, months[m], strlen(months[m])) &&
		    p->text.p[tk(p, i + 2)->b] < 'a' &&
		    valid((int)tk(p, i + 4)->v, m + 1, (int)tk(p, i)->v)) {
			a->year = (int)tk(p, i + 4)->v;
			a->month = m + 1;
			a->day = (int)tk(p, i)->v;
			return i + 5;
		}
	return 0;
}

/* Dates with a month's name; a bare month too (the caller judges it). */
/* 7–9 May: the dash of a range; a hyphen stands for "to". */
static bool
en_dash(const struct ps *p, int i)
{
	return dash(p, i) && tk(p, i)->e - tk(p, i)->b > 1;
}

/*
 * *split: token of the dash of a range whose both sides have a month; such
 * a range is two dates (30 June - 2 July), and so is one with a hyphen or
 * "to" (7 to 9 May, as TIMEX3 has it); with an en dash it is one.
 */
static int
monthday(const struct ps *p, int i, struct pt *a, struct pt *z, bool *range,
    int *split)
{
	int j, k, e, m, d, d2, m2;

	*range = false;
	/* MONTH ... */
	if ((j = month_at(p, i, &m))) {
		a->month = m;
		k = j;
		if (is(p, k, 'T') && p_ordinal(p, k + 1, &d))
			k++;
		else if (is(p, k, ',') && p_ordinal(p, k + 1, &d) &&
		    isnum(p, k + 1))
			k++; /* October, 1st */
		else if (is(p, k, '/') && glued(p, k) && isnum(p, k + 1) &&
		    tk(p, k + 1)->nd <= 2 && !is(p, k + 2, '/'))
			k++; /* Nov/2 */
		else if (is(p, k, 'N') && tk(p, i)->cap &&
		    !p_ordinal(p, k, &d)) {
			int64_t v;
			int f;

			/* May twenty nine [nineteen eighty six] */
			if ((e = p_number(p, k, &v, &f)) && f == 0 && v >= 1 &&
			    v <= 31 && !is(p, e, 'U') && !is(p, e, 'H') &&
			    (e >= p->n || tk(p, e)->kind != TK_WORD ||
				is(p, e, 'N') || tk(p, e)->cls != 0) &&
			    !p_yearword(p, k, &d)) {
				a->day = (int)v;
				if ((k = year_after(p, e, a, false)))
					return k;
				return e;
			}
		}
		if (dash(p, k) && glued(p, k) && isnum(p, k + 1) &&
		    glued(p, k + 1) && tk(p, k + 1)->nd <= 2)
			k++;
		if ((e = day_at(p, k, &d)) && valid(NONE, m, d) &&
		    !(isnum(p, k) && e == k + 1 && is(p, e, ':') &&
			glued(p, e) && isnum(p, e + 1)) &&
		    !(e == k + 1 && (is(p, e, '.') || is(p, e, '%')) &&
			glued(p, e) &&
			(is(p, e, '%') ||
			    (isnum(p, e + 1) && glued(p, e + 1)))) &&
		    !(is(p, e, 'K') && e == k + 1) &&
		    !(tk(p, k)->cls == 'O' && is(p, e, 'U')) &&
		    !(k == e - 1 && is(p, e, ',') && glued(p, e) &&
			isnum(p, e + 1) && glued(p, e + 1) &&
			tk(p, e + 1)->nd == 3)) {
			a->day = d;
			if (dash(p, e) && isnum(p, e + 1) &&
			    tk(p, e + 1)->nd == 2 && tk(p, e + 1)->v <= 31 &&
			    !valid(NONE, m, (int)tk(p, e + 1)->v) &&
			    is(p, e + 2, ','))
				return 0; /* June 10 - 31, 2022 */
			/* July 3-4, 2025; May 5 to 7 */
			if ((dash(p, e) || is(p, e, '-')) &&
			    (k = day_at(p, e + 1, &d2)) && d2 > d &&
			    valid(NONE, m, d2) && !is(p, k, 'M') &&
			    !is(p, k, 'K') && !is(p, k, ':') &&
			    !is(p, k, 'U') && !is(p, k, '/')) {
				*z = *a;
				z->day = d2;
				*range = true;
				if (!en_dash(p, e))
					*split = e;
				e = k;
			} else if (dash(p, e) &&
			    (k = month_at(p, e + 1, &m2))) {
				int at = e;

				pt_clear(z);
				if ((k = day_at(p, k, &d2)) &&
				    valid(NONE, m2, d2)) {
					z->month = m2;
					z->day = d2;
					*range = true;
					*split = at;
					e = k;
				}
			}
			if (!*range && isv(p, e, '&', 0) && isnum(p, e + 1) &&
			    (k = day_at(p, e + 1, &d2)) && d2 > d &&
			    valid(NONE, m, d2) &&
			    (k >= p->n || tk(p, k)->kind == TK_PUNCT ||
				(isnum(p, k) && tk(p, k)->nd == 4)) &&
			    !is(p, k, ':') && !is(p, k, '/') &&
			    !is(p, k, '%') && !(is(p, k, '-') && glued(p, k))) {
				*z = *a; /* April 24 and 25 */
				z->day = d2;
				*range = true;
				*split = e;
				e = k;
			}
			if ((k = year_after(p, e, a, !*range))) {
				if (*range && z->month != NONE) {
					z->year = a->year;
					if (z->month < a->month)
						a->year--;
				}
				return k;
			}
			return e;
		}
		/* July-August 2024, December to May 2022 */
		if ((is(p, j, '-') || (is(p, j, '/') && glued(p, j)) ||
			(isv(p, j, '&', 0) && is(p, i - 1, 'F'))) &&
		    (k = month_at(p, j + 1, &m2)) &&
		    (dash(p, j) ||
			((tk(p, j + 1)->cap == tk(p, i)->cap ||
			     (is(p, i - 1, 'F') && m2 != 3 && m2 != 5)) &&
			    !day_at(p, k, &d) &&
			    !isv(p, k + 1, 'U', UN_YEAR)))) {
			pt_clear(z);
			z->month = m2;
			*range = true;
			*split = j;
			if ((e = year_after(p, k, z, false))) {
				a->year = z->year - (m2 < m);
				return e;
			}
			return k;
		}
		if ((k = year_after(p, j, a, false)) &&
		    !(is(p, j, ',') && tk(p, k)->cls == 'U'))
			return k;
		/* may '01 is p_year's; jan 82 */
		a->year = NONE;
		return j;
	}
	/* DAY [of] MONTH */
	j = i;
	if (!isnum(p, i) && is(p, i, 'N')) {
		int64_t v;
		int f;

		/* "fifteen August", "twenty five January" */
		if ((e = p_number(p, i, &v, &f)) && v <= 31 && v > 0 &&
		    is(p, e, 'M') && tk(p, e)->cap && f == 0) {
			j = month_at(p, e, &m);
			if (m == 5 || m == 3 || !valid(NONE, m, (int)v))
				return 0;
			a->month = m;
			a->day = (int)v;
			if ((k = year_after(p, j, a, false)))
				return k;
			return j;
		}
	}
	if (!open_left(p, i))
		return 0;
	if ((e = roman_month(p, i, a)))
		return e;
	if ((e = day_at(p, i, &d))) {
		int e0 = e;

		/* 3 and 4 November: two dates */
		if (isv(p, e, '&', 0) && isnum(p, i) &&
		    (k = day_at(p, e + 1, &d2)) && d2 > d) {
			int m0;

			j = k;
			if (is(p, j, 'o'))
				j++;
			if ((k = month_at(p, j, &m0)) && valid(NONE, m0, d2)) {
				*split = e;
				a->month = m0;
				a->day = d;
				if ((e = year_after(p, k, a, false)) == 0)
					e = k;
				*z = *a;
				z->day = d2;
				*range = true;
				return e;
			}
		}
		/* 7-9 May, 10 to 22 August, the 13th to the 15th of July */
		if ((dash(p, e) || is(p, e, '-') ||
			(isv(p, e, '&', 0) &&
			    (is(p, i - 1, 'F') ||
				(is(p, i - 1, 'T') && is(p, i - 2, 'F'))))) &&
		    ((k = day_at(p, e + 1, &d2)) ||
			(is(p, e + 1, 'T') && (k = day_at(p, e + 2, &d2)))) &&
		    d2 > d) {
			j = k;
			if (is(p, j, 'o'))
				j++;
			if ((k = month_at(p, j, &m)) && valid(NONE, m, d2)) {
				a->month = m;
				a->day = d;
				if (!en_dash(p, e))
					*split = e;
				if ((e = year_after(p, k, a, true)) == 0)
					e = k;
				*z = *a;
				z->day = d2;
				*range = true;
				return e;
			}
		}
		j = e0;
		if (is(p, j, '.') && glued(p, j) && is(p, j + 1, 'M'))
			j++;
		else if (is(p, j, 'o')) {
			j++;
			if (is(p, j, 'T'))
				j++;
		} else if (dash(p, j) && glued(p, j) && glued(p, j + 1))
			j++;
		else if (is(p, j, '/') && glued(p, j))
			j++;
		if ((k = month_at(p, j, &m)) && valid(NONE, m, d) &&
		    (tk(p, j)->cap || tk(p, j)->lang || m != 5 || j > e0 ||
			tk(p, i)->kind == TK_NUM)) {
			a->month = m;
			a->day = d;
			if (dash(p, k) && (e = day_at(p, k + 1, &d2))) {
				int k2;

				if (is(p, e, 'o'))
					e++;
				if ((k2 = month_at(p, e, &m2)) &&
				    valid(NONE, m2, d2)) {
					pt_clear(z);
					z->month = m2;
					z->day = d2;
					*range = true;
					*split = k;
					if ((e = year_after(p, k2, z, true))) {
						a->year = z->year - (m2 < m);
						return e;
					}
					return k2;
				}
			}
			if ((e = year_after(p, k, a, true)))
				return e;
			return k;
		}
		return 0;
	}
	/* YEAR MONTH [DAY]: 2017 april, 2024/August */
	if (isnum(p, i) && tk(p, i)->nd == 4 && tk(p, i)->v >= 1000 &&
	    tk(p, i)->v < 2200) {
		j = i + 1;
		if ((is(p, j, '/') || dash(p, j) || is(p, j, '.')) &&
		    glued(p, j))
			j++;
		if ((k = month_at(p, j, &m)) == 0)
			return 0;
		a->year = (int)tk(p, i)->v;
		a->month = m;
		if ((dash(p, k) || is(p, k, '/')) && glued(p, k))
			k++;
		if ((e = day_at(p, k, &d)) && valid(a->year, m, d) &&
		    open_right(p, e)) {
			a->day = d;
			return e;
		}
		return k;
	}
	return 0;
}

int
p_monthday(const struct ps *p, int i, struct pt *a, struct pt *z, bool *range,
    int *split)
{
	int e, k;

	*split = 0;
	if ((e = monthday(p, i, a, z, range, split)) == 0)
		return 0;
	/* people aged 13-17 may be allowed, groups of 10 march */
	if (e > i + 1 && is(p, e - 1, 'M') && !tk(p, e - 1)->cap &&
	    tk(p, e - 1)->lang == 0 &&
	    (isw(p, e - 1, "may") || isw(p, e - 1, "march")) &&
	    tk(p, e)->kind == TK_WORD && tk(p, e)->cls == 0 && !tk(p, e)->cap &&
	    isnum(p, e - 2))
		return 0;
	for (k = i; k < e; k++)
		if (is(p, k, 'M') && tk(p, k)->v >= 128)
			a->cal = z->cal =
			    tk(p, k)->v >= 256 ? CAL_UMALQURA : CAL_PERSIAN;
	if (a->day == 29 && a->month == 2 && a->year != NONE && !a->bc &&
	    a->cal == CAL_GREGORIAN && cal_month_days(a->year, 2) < 29)
		return 0; /* February 29, 2014 */
	return e;
}
