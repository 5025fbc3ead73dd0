/* SPDX-License-Identifier: ISC */
/* month: dates with a month's name. */
#include "parse.h"

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
	if (!is(p, i, 'M') ||
	    (tk(p, i)->v & W_BASE) > 12 + (tk(p, i)->v >= 512))
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
			    !p_is_logtime(p, e))))
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
	    (j == i || is(p, i, '-') || (is(p, i, ',') && tk(p, j)->v > 31) ||
		(is(p, i, 'o') && tk(p, j)->v > 31 &&
		    !(tk(p, j + 1)->kind == TK_WORD &&
			tk(p, j + 1)->cls == 0))) &&
	    open_right(p, j + 1) && !is(p, j + 1, 'U') &&
	    !(is(p, j + 1, ':') && glued(p, j + 1)) && !is(p, j + 1, 'K') &&
	    (j + 1 >= p->n || tk(p, j + 1)->kind == TK_PUNCT ||
		(tk(p, j)->v > 31 &&
		    !(is(p, i, ',') && tk(p, j + 1)->cls == 0)) ||
		is(p, i, '-'))) { /* on July 7, 56 people */
		pt->year = p_two_digits((int)tk(p, j)->v);
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
		    first_byte(p, i + 2) < 'a' &&
		    p_valid((int)tk(p, i + 4)->v, m + 1, (int)tk(p, i)->v)) {
			a->year = (int)tk(p, i + 4)->v;
			a->month = m + 1;
			a->day = (int)tk(p, i)->v;
			return i + 5;
		}
	return 0;
}

/* 7-9 May: the dash of a range; a hyphen stands for "to". */
static bool
en_dash(const struct ps *p, int i)
{
	return dash(p, i) && tk(p, i)->e - tk(p, i)->b > 1;
}

/* The range ends at day d of month m, NONE: that of its begin. */
static void
set_end(struct days *x, int m, int d)
{
	if (m == NONE)
		x->z = x->a;
	else {
		pt_clear(&x->z);
		x->z.month = m;
	}
	x->z.day = d;
	x->range = true;
}

/*
 * The year behind the end of a range, which begins in the month m, for both
 * sides: the token behind, or e.
 */
static int
end_year(const struct ps *p, int e, int m, bool two, struct days *x)
{
	int k = year_after(p, e, &x->z, two);

	if (k == 0)
		return e;
	x->a.year = x->z.year - (x->z.month < m);
	return k;
}

/* The year behind e, into a: the token behind, or e. */
static int
maybe_year(const struct ps *p, int e, struct pt *a, bool two)
{
	int k = year_after(p, e, a, two);

	return k ? k : e;
}

/* May twenty nine [nineteen eighty six]: the day in words at k. */
static int
words_behind(const struct ps *p, int k, struct pt *a)
{
	int64_t v;
	int e, f, y;

	if ((e = p_number(p, k, &v, &f)) == 0 || f != 0 || v < 1 || v > 31 ||
	    is(p, e, 'U') || is(p, e, 'H') ||
	    (e < p->n && tk(p, e)->kind == TK_WORD && !is(p, e, 'N') &&
		tk(p, e)->cls == 0) ||
	    p_yearword(p, k, &y))
		return 0;
	a->day = (int)v;
	return maybe_year(p, e, a, false);
}

/* The day behind a month m, at k; not May 10:30, May 10 %, May 5,000. */
static int
day_behind(const struct ps *p, int k, int m, int *d)
{
	int e = day_at(p, k, d);
	bool figure = e == k + 1;

	if (e == 0 || !p_valid(NONE, m, *d))
		return 0;
	if (figure && isnum(p, k) && is(p, e, ':') && glued(p, e) &&
	    isnum(p, e + 1))
		return 0;
	if (figure && glued(p, e) &&
	    (is(p, e, '%') ||
		(is(p, e, '.') && isnum(p, e + 1) && glued(p, e + 1))))
		return 0;
	if ((figure && is(p, e, 'K')) ||
	    (tk(p, k)->cls == 'O' && is(p, e, 'U')))
		return 0;
	return figure && is(p, e, ',') && glued(p, e) && isnum(p, e + 1) &&
		glued(p, e + 1) && tk(p, e + 1)->nd == 3
	    ? 0
	    : e;
}

/*
 * What stands behind month m and its day d, before e: July 3-4, 2025; May 5
 * to June 7; April 24 and 25.
 */
static int
days_behind(const struct ps *p, int e, int m, int d, struct days *x)
{
	int k, d2, m2;

	if (dash(p, e) && isnum(p, e + 1) && tk(p, e + 1)->nd == 2 &&
	    tk(p, e + 1)->v <= 31 && !p_valid(NONE, m, (int)tk(p, e + 1)->v) &&
	    is(p, e + 2, ','))
		return 0; /* June 10 - 31, 2022 */
	if ((dash(p, e) || is(p, e, '-')) && (k = day_at(p, e + 1, &d2)) &&
	    d2 > d && p_valid(NONE, m, d2) && !is(p, k, 'M') &&
	    !is(p, k, 'K') && !is(p, k, ':') && !is(p, k, 'U') &&
	    !is(p, k, '/')) {
		set_end(x, NONE, d2);
		if (!en_dash(p, e))
			x->split = e;
		e = k;
	} else if (dash(p, e) && (k = month_at(p, e + 1, &m2)) &&
	    (k = day_at(p, k, &d2)) && p_valid(NONE, m2, d2)) {
		set_end(x, m2, d2);
		x->split = e;
		e = k;
	}
	if (!x->range && isv(p, e, '&', 0) && isnum(p, e + 1) &&
	    (k = day_at(p, e + 1, &d2)) && d2 > d && p_valid(NONE, m, d2) &&
	    (k >= p->n || tk(p, k)->kind == TK_PUNCT ||
		(isnum(p, k) && tk(p, k)->nd == 4)) &&
	    !is(p, k, ':') && !is(p, k, '/') && !is(p, k, '%') &&
	    !(is(p, k, '-') && glued(p, k))) {
		set_end(x, NONE, d2);
		x->split = e;
		e = k;
	}
	if ((k = year_after(p, e, &x->a, !x->range)) == 0)
		return e;
	if (x->range && x->z.month != NONE) {
		x->z.year = x->a.year;
		if (x->z.month < x->a.month)
			x->a.year--;
	}
	return k;
}

/* July-August 2024, December to May 2022: behind month m, at j. */
static int
months_behind(const struct ps *p, int i, int j, int m, struct days *x)
{
	int k, d, m2;

	if (!is(p, j, '-') && !(is(p, j, '/') && glued(p, j)) &&
	    !(isv(p, j, '&', 0) && is(p, i - 1, 'F')))
		return 0;
	if ((k = month_at(p, j + 1, &m2)) == 0)
		return 0;
	if (!dash(p, j) &&
	    ((tk(p, j + 1)->cap != tk(p, i)->cap &&
		 (!is(p, i - 1, 'F') || m2 == 3 || m2 == 5)) ||
		day_at(p, k, &d) || isv(p, k + 1, 'U', UN_YEAR)))
		return 0;
	set_end(x, m2, NONE);
	x->split = j;
	return end_year(p, k, m, false, x);
}

/* May 3, 2024; October 1st; a bare month too (the caller judges it). */
static int
month_first(const struct ps *p, int i, struct days *x)
{
	int j, k, e, m, d;

	if ((j = month_at(p, i, &m)) == 0)
		return 0;
	x->a.month = m;
	k = j;
	if (is(p, k, 'T') && p_ordinal(p, k + 1, &d))
		k++;
	else if (is(p, k, ',') && p_ordinal(p, k + 1, &d) && isnum(p, k + 1))
		k++; /* October, 1st */
	else if (is(p, k, '/') && glued(p, k) && isnum(p, k + 1) &&
	    tk(p, k + 1)->nd <= 2 && !is(p, k + 2, '/'))
		k++; /* Nov/2 */
	else if (is(p, k, 'N') && tk(p, i)->cap && !p_ordinal(p, k, &d) &&
	    (e = words_behind(p, k, &x->a)))
		return e;
	if (dash(p, k) && glued(p, k) && isnum(p, k + 1) && glued(p, k + 1) &&
	    tk(p, k + 1)->nd <= 2)
		k++;
	if ((e = day_behind(p, k, m, &d))) {
		x->a.day = d;
		return days_behind(p, e, m, d, x);
	}
	if ((e = months_behind(p, i, j, m, x)))
		return e;
	if ((k = year_after(p, j, &x->a, is(p, j, 'o'))) &&
	    !(is(p, j, ',') && tk(p, k)->cls == 'U'))
		return k;
	/* may '01 is p_year's; jan 82 */
	x->a.year = NONE;
	return j;
}

/* fifteen August, twenty five January */
static int
words_first(const struct ps *p, int i, struct pt *a)
{
	int64_t v;
	int e, f, m, j;

	if ((e = p_number(p, i, &v, &f)) == 0 || v > 31 || v <= 0 ||
	    !is(p, e, 'M') || !tk(p, e)->cap || f != 0)
		return 0;
	j = month_at(p, e, &m);
	if (m == 5 || m == 3 || !p_valid(NONE, m, (int)v))
		return 0;
	a->month = m;
	a->day = (int)v;
	return maybe_year(p, j, a, false);
}

/*
 * A range of days d, which ends before e, and another of one month: 3 and 4
 * November (two dates); 7-9 May, the 13th to the 15th of July.
 */
static int
days_first(const struct ps *p, int i, int e, int d, struct days *x)
{
	bool and = isv(p, e, '&', 0), two = and&&isnum(p, i);
	int k, d2, m;

	if (two && (k = day_at(p, e + 1, &d2)) && d2 > d &&
	    (k = month_at(p, k + is(p, k, 'o'), &m)) && p_valid(NONE, m, d2))
		x->split = e;
	else if ((dash(p, e) || is(p, e, '-') ||
		     (is(p, e, '/') && glued(p, e) && /* 14/15 May */
			 isnum(p, e + 1) && tk(p, e + 1)->v == d + 1) ||
		     (and&&(is(p, i - 1, 'F') ||
			 (is(p, i - 1, 'T') && is(p, i - 2, 'F'))))) &&
	    ((k = day_at(p, e + 1, &d2)) ||
		(is(p, e + 1, 'T') && (k = day_at(p, e + 2, &d2)))) &&
	    d2 > d && (k = month_at(p, k + is(p, k, 'o'), &m)) &&
	    p_valid(NONE, m, d2)) {
		x->split = en_dash(p, e) ? 0 : e;
		two = false;
	} else
		return 0;
	x->a.month = m;
	x->a.day = d;
	k = maybe_year(p, k, &x->a, !two);
	set_end(x, NONE, d2);
	return k;
}

/* The 3rd, 5th and 7th of May 2024: the first, with the month of the last. */
static int
day_of_list(const struct ps *p, int e, int d, struct days *x)
{
	int k = e, n, m, last = d;
	bool and = false;

	for (n = 0; n < 8 && !and; n++) { /* more are seldom */
		if (is(p, k, ','))
			k++;
		else if (n > 0 && !isv(p, k, '&', 0))
			return 0;
		and = isv(p, k, '&', 0);
		k += and;
		k += is(p, k, 'T');
		if ((k = day_at(p, k, &m)) == 0 || m <= last)
			return 0;
		last = m;
	}
	if (!and || (k = month_at(p, k + is(p, k, 'o'), &m)) == 0 ||
	    !tk(p, k - 1)->cap || !p_valid(NONE, m, last))
		return 0;
	x->a.month = m;
	x->a.day = d;
	maybe_year(p, k, &x->a, true);
	return e;
}

/* 26 July 2025, the 3rd of May; 30 June - 2 July 2025 */
static int
day_first(const struct ps *p, int i, struct days *x)
{
	int j, k, e, m, d, d2, m2, end;

	if ((e = day_at(p, i, &d)) == 0)
		return 0;
	if ((k = days_first(p, i, e, d, x)))
		return k;
	if ((is(p, e, ',') || isv(p, e, '&', 0)) &&
	    (k = day_of_list(p, e, d, x)))
		return k;
	j = e;
	if (is(p, j, '.') && glued(p, j) && is(p, j + 1, 'M'))
		j++;
	else if (is(p, j, 'o'))
		j += 1 + is(p, j + 1, 'T');
	else if ((dash(p, j) && glued(p, j) && glued(p, j + 1)) ||
	    (is(p, j, '/') && glued(p, j)))
		j++;
	else if (is(p, j, ',') && tk(p, j + 1)->cap && isnum(p, j + 2) &&
	    tk(p, j + 2)->nd == 4)
		j++; /* 15th, March 2024 */
	if ((k = month_at(p, j, &m)) == 0 || !p_valid(NONE, m, d) ||
	    !(tk(p, j)->cap || tk(p, j)->lang || m != 5 || j > e ||
		tk(p, i)->kind == TK_NUM))
		return 0;
	x->a.month = m;
	x->a.day = d;
	if (dash(p, k) && (e = day_at(p, k + 1, &d2)) &&
	    (end = month_at(p, e + is(p, e, 'o'), &m2)) &&
	    p_valid(NONE, m2, d2)) {
		set_end(x, m2, d2);
		x->split = k;
		return end_year(p, end, m, true, x);
	}
	return maybe_year(p, k, &x->a, true);
}

/* 2017 april, 2024/August/3 */
static int
year_first(const struct ps *p, int i, struct pt *a)
{
	int j = i + 1, k, e, m, d;

	if (!isnum(p, i) || tk(p, i)->nd != 4 || tk(p, i)->v < 1000 ||
	    tk(p, i)->v >= 2200)
		return 0;
	if ((is(p, j, '/') || dash(p, j) || is(p, j, '.')) && glued(p, j))
		j++;
	if ((k = month_at(p, j, &m)) == 0)
		return 0;
	a->year = (int)tk(p, i)->v;
	a->month = m;
	if ((dash(p, k) || is(p, k, '/')) && glued(p, k))
		k++;
	if ((e = day_at(p, k, &d)) && p_valid(a->year, m, d) &&
	    open_right(p, e)) {
		a->day = d;
		return e;
	}
	return k;
}

static int
monthday(const struct ps *p, int i, struct days *x)
{
	int e, d;

	pt_clear(&x->a);
	x->range = false;
	x->split = 0;
	if (is(p, i, 'M') && (e = month_first(p, i, x)))
		return e;
	if (is(p, i, 'N') && (e = words_first(p, i, &x->a)))
		return e;
	if (!open_left(p, i))
		return 0;
	if ((e = roman_month(p, i, &x->a)))
		return e;
	/* a day is no year */
	return day_at(p, i, &d) ? day_first(p, i, x) : year_first(p, i, &x->a);
}

int
p_monthday(const struct ps *p, int i, struct days *x)
{
	int e, k;

	/* nearly always there is none */
	if (!isnum(p, i) && !is(p, i, 'M') && !is(p, i, 'N') && !is(p, i, 'O'))
		return 0;
	if ((e = monthday(p, i, x)) == 0)
		return 0;
	/* people aged 13-17 may be allowed, groups of 10 march */
	if (e > i + 1 && is(p, e - 1, 'M') && !tk(p, e - 1)->cap &&
	    tk(p, e - 1)->lang == 0 &&
	    (isw(p, e - 1, "may") || isw(p, e - 1, "march")) &&
	    tk(p, e)->kind == TK_WORD && tk(p, e)->cls == 0 && !tk(p, e)->cap &&
	    isnum(p, e - 2))
		return 0;
	for (k = i; k < e; k++)
		if (is(p, k, 'M') && tk(p, k)->v >= 128) {
			x->a.cal = x->z.cal = tk(p, k)->v >= 512
			    ? CAL_ETHIOPIC
			    : tk(p, k)->v >= 256 ? CAL_UMALQURA
						 : CAL_PERSIAN;
			/* Asad is a name: 24 Asad 1400 */
			if ((tk(p, k)->v & W_PLURAL) != 0 &&
			    (x->a.year == NONE || x->a.day == NONE))
				return 0;
		}
	/* February 29, 2014 */
	return x->a.year != NONE && !x->a.bc && x->a.cal == CAL_GREGORIAN &&
		x->a.day == 29 && x->a.month == 2 &&
		cal_month_days(x->a.year, 2) < 29
	    ? 0
	    : e;
}
