/* SPDX-License-Identifier: ISC */
/* year: years, and what they are cut into: seasons, quarters, weeks, feasts. */
#include "date-form.h"

/* The 1990s, '80s, the nineties, mid-80s. */
static int
decade(const struct ps *p, int i, struct pt *a)
{
	int j = i, v;
	bool the = false, apos = false;

	if (is(p, j, 'T')) {
		the = true;
		j++;
	}
	if (is(p, i - 1, 'm') &&
	    (isw(p, i - 2, "his") || isw(p, i - 2, "her") ||
		isw(p, i - 2, "their") || isw(p, i - 2, "my") ||
		isw(p, i - 2, "your") || isw(p, i - 2, "our")))
		return 0; /* in her late 20s */
	if (is(p, j, 'd')) {
		if (!the && !is(p, i - 1, 'm'))
			return 0;
		a->decade = 190 + (int)tk(p, j)->v / 10;
		return j + 1;
	}
	if (is(p, j, 'N') && is(p, j + 1, 'd') && tk(p, j)->v >= 17 &&
	    tk(p, j)->v <= 20) {
		/* the nineteen fifties */
		a->decade = (int)(tk(p, j)->v * 10 + tk(p, j + 1)->v / 10);
		return j + 2;
	}
	if (is(p, j, '\'') && isnum(p, j + 1) && glued(p, j + 1)) {
		apos = true;
		j++;
	}
	if (!isnum(p, j) ||
	    (tk(p, j)->nd != 4 && tk(p, j)->nd != 2 && tk(p, j)->nd != 3))
		return 0;
	v = (int)tk(p, j)->v;
	if (v % 10 != 0)
		return 0;
	if (!glued(p, j + 1))
		return 0;
	if (is(p, j + 1, '\'') && isw(p, j + 2, "s") && glued(p, j + 2))
		j++;
	if (!isw(p, j + 1, "s") || !glued(p, j + 1))
		return 0;
	if (tk(p, j)->kind == TK_PUNCT)
		v = (int)tk(p, j - 1)->v;
	j += 2;
	if (v < 100) {
		/* the 1860s and 70s */
		bool listed = is(p, i - 1, '&') && isw(p, i - 2, "s") &&
		    isnum(p, i - 3) && tk(p, i - 3)->nd == 4 && v > 0;

		if (!the && !apos && !is(p, i - 1, 'm') && !dash(p, i - 1) &&
		    !listed)
			return 0;
		if (isnum(p, i - 1))
			return 0;
		v += listed ? (int)tk(p, i - 3)->v / 100 * 100
		    : v < 30 ? 2000
			     : 1900;
		if (v == 1900)
			return 0;
	}
	if (v < 1000 && !is(p, j, 'E'))
		return 0;
	if (v > 2200)
		return 0;
	a->decade = v / 10;
	if (is(p, j, 'E')) {
		a->bc = tk(p, j)->v < 0;
		j++;
	}
	/* "the 1800s" is a century as often; TIMEX3 says decade 180 */
	return j;
}

int
p_decade(const struct ps *p, int i, struct ex *x, int best)
{
	struct pt a;
	int e, j = i + is(p, i, 'T');

	if (!isnum(p, j) && !is(p, j, 'd') && !is(p, j, 'N') && !is(p, j, '\''))
		return best; /* nearly always */
	pt_clear(&a);
	if ((e = decade(p, i, &a)) <= best)
		return best;
	x->type = EX_DATE;
	x->a = a;
	x->range = false;
	return e;
}

/* 2017 Q1, 2019-H2, 18Q4, 3Q 2024, 1H25: figures first. */
static int
year_quarter(const struct ps *p, int i, struct pt *a)
{
	const struct tok *t = tk(p, i);
	int k = i + 1, v, e;
	bool half;

	if (!open_left(p, i))
		return 0;
	pt_clear(a);
	if (t->nd == 1 && glued(p, k) && tk(p, k)->cap &&
	    (isw(p, k, "q") || isw(p, k, "h")) && t->v >= 1 &&
	    t->v <= (isw(p, k, "h") ? 2 : 4)) {
		struct pt y;

		/* 3Q 2024, 3Q24; "1H" alone is an hour */
		half = isw(p, k, "h");
		k++;
		e = k + (is(p, k, 'o') && !glued(p, k));
		pt_clear(&y);
		if (isw(p, k, "fy") && glued(p, k) && isnum(p, k + 1) &&
		    glued(p, k + 1)) {
			a->fiscal = true;
			k++; /* 1QFY26 */
		}
		if (isnum(p, k) && glued(p, k) && tk(p, k)->nd == 2 &&
		    open_right(p, k + 1)) {
			a->year = 2000 + (int)tk(p, k)->v;
			k++;
		} else if ((e = p_year(p, e, &y)) &&
		    (tk(p, e - 1)->nd == 4 || is(p, k, '\''))) {
			a->year = y.year;
			k = e;
		} else if (half)
			return 0;
		*(half ? &a->half : &a->quarter) = (int)t->v;
		return k;
	}
	if (!(t->nd == 4 && year_ok(p, i, i + 1)) &&
	    !(glued(p, k) && (t->nd == 2 || t->nd == 4) &&
		(isw(p, k, "q") || (t->nd == 4 && isw(p, k, "h")))) &&
	    !(glued(p, k) && t->nd == 4 && isw(p, k, "w")) &&
	    !(t->nd == 4 && dash(p, k) && t->v > 1900 && t->v < 2100))
		return 0;
	if (dash(p, k) && glued(p, k))
		k++;
	/* 2025-W30, 2025W30-2: ISO 8601's weeks and their days */
	if (isw(p, k, "w") && tk(p, k)->cap && t->nd == 4 && isnum(p, k + 1) &&
	    glued(p, k + 1) && tk(p, k + 1)->nd == 2) {
		v = (int)tk(p, k + 1)->v;
		if (v < 1 || v > cal_weeks((int)t->v))
			return 0;
		a->year = (int)t->v;
		a->week = v;
		if (open_right(p, k + 2))
			return k + 2;
		if (dash(p, k + 2) && glued(p, k + 2) && isnum(p, k + 3) &&
		    glued(p, k + 3) && tk(p, k + 3)->nd == 1 &&
		    tk(p, k + 3)->v >= 1 && tk(p, k + 3)->v <= 7 &&
		    open_right(p, k + 4)) {
			struct ymd g = cal_ymd(cal_week_monday(a->year, v) +
			    tk(p, k + 3)->v - 1);

			a->week = NONE;
			a->year = g.y;
			a->month = g.m;
			a->day = g.d;
			return k + 4;
		}
		return 0;
	}
	half = isw(p, k, "h") && tk(p, k)->cap;
	if (!(half || isw(p, k, "q")) || !isnum(p, k + 1) || !glued(p, k + 1) ||
	    tk(p, k + 1)->nd != 1)
		return 0;
	v = (int)tk(p, k + 1)->v;
	if (v < 1 || v > (half ? 2 : 4) || !open_right(p, k + 2))
		return 0;
	a->year = (int)t->v + (t->nd == 2 ? 2000 : 0);
	*(half ? &a->half : &a->quarter) = v;
	return k + 2;
}

/*
 * The year behind Q3, H1, a feast, at q: a number of four digits or with an
 * apostrophe (`words`: or in words), "last year".  Into a; e: there is none.
 */
static int
year_behind(const struct ps *p, int e, int q, bool words, struct pt *a)
{
	struct pt y;
	int end;

	pt_clear(&y);
	if ((end = p_year(p, q, &y)) &&
	    (tk(p, q)->nd == 4 ||
		(words ? tk(p, q)->kind == TK_WORD : is(p, q, '\'')))) {
		a->year = y.year;
		return end;
	}
	if (!directed(p, q, UN_YEAR))
		return e;
	a->ydir = p_plain_direction(p, q);
	return q + 2;
}

/* Q3 2025, H1: letters first; of Q1 to Q3 2025 each has the year. */
static int
quarter(const struct ps *p, int j, struct ex *x)
{
	int v = (int)tk(p, j + 1)->v, own = j + 2, e = own, q;
	bool half = isw(p, j, "h");
	struct pt a;

	if (tk(p, j + 1)->nd != 1 || v < 1 || v > (half ? 2 : 4) ||
	    (half && !tk(p, j)->cap))
		return 0;
	pt_clear(&a);
	while ((is(p, e, '-') || is(p, e, '&')) &&
	    (half ? isw(p, e + 1, "h") : isw(p, e + 1, "q")) &&
	    isnum(p, e + 2) && glued(p, e + 2) && tk(p, e + 2)->nd == 1)
		e += 3;
	q = e + (is(p, e, 'o') || is(p, e, ','));
	if (isw(p, q, "fy") && isnum(p, q + 1) &&
	    (tk(p, q + 1)->nd == 2 || tk(p, q + 1)->nd == 4) &&
	    !dash(p, q + 2) && !is(p, q + 2, '/')) { /* Q3 FY24 */
		a.year = (int)tk(p, q + 1)->v + (tk(p, q + 1)->nd == 2) * 2000;
		a.fiscal = true;
		e = q + 2;
	} else
		e = year_behind(p, e, q + isv(p, q, 'F', 10), false, &a);
	/* "H1" alone is a name */
	if (half && a.year == NONE && a.ydir == DIR_NONE)
		return 0;
	*(half ? &a.half : &a.quarter) = v;
	x->type = EX_DATE;
	x->a = a;
	return is(p, own, '-') || is(p, own, '&') ? own : e;
}

/* FY2024, FY 2024-25 */
static int
fiscal_year(const struct ps *p, int j, struct ex *x)
{
	int v = (int)tk(p, j + 1)->v, e = j + 2;

	if (tk(p, j + 1)->nd != 4 && tk(p, j + 1)->nd != 2)
		return 0;
	x->type = EX_DATE;
	pt_clear(&x->a);
	x->a.year = v < 100 ? v + 2000 : v;
	x->a.fiscal = true;
	if ((dash(p, e) || is(p, e, '/')) && isnum(p, e + 1) && glued(p, e)) {
		x->a.span_years = 1;
		e += 2;
	}
	return e;
}

int
p_year_part(const struct ps *p, int i, int j, struct ex *x)
{
	struct pt a;
	int e = 0;

	if (tk(p, j)->kind == TK_WORD && isnum(p, j + 1)) {
		if ((isw(p, j, "q") || isw(p, j, "h")) && glued(p, j + 1))
			e = quarter(p, j, x);
		else if (isw(p, j, "fy"))
			e = fiscal_year(p, j, x);
	}
	if (e == 0 && isnum(p, i) && (e = year_quarter(p, i, &a))) {
		x->type = EX_DATE;
		x->a = a;
	}
	return e;
}

/* The 2024 winter, the 2025-26 winter: the token behind; 0: none. */
static int
year_season(const struct ps *p, int k, struct pt *a)
{
	int e = k + 1;

	if (!isnum(p, k) || tk(p, k)->nd != 4)
		return 0;
	if (dash(p, e) && isnum(p, e + 1))
		e += 2;
	else if (tk(p, k)->v >= 2200 || tk(p, k)->v <= 1000 ||
	    games_at(p, e + 1))
		return 0;
	if (!is(p, e, 'S'))
		return 0;
	pt_clear(a);
	a->year = (int)tk(p, k)->v;
	a->season = (int)(tk(p, e)->v & 7);
	return e + 1;
}

/* Does what stands before i make the season at k one, where nothing else? */
static bool
season_alone(const struct ps *p, int i, int k, bool the)
{
	const struct tok *t = tk(p, k);
	bool in =
	    isv(p, i - 1, 'i', 0) || is(p, i - 1, 'm') || isv(p, i - 1, 'i', 3);

	if (t->v == 67) /* "the fall of Rome" falls */
		return in || is(p, i - 1, 'o');
	if (t->v == 1 && !the && !t->cap) /* spring is a verb, too */
		return in;
	return the || in || t->lang ||
	    ((t->v == 2 || t->v == 4 || t->v == 3) && !name_at(p, i - 1) &&
		(!t->cap || i == 0)) ||
	    isv(p, i - 1, 'i', 1) || is(p, i - 1, 'o') || is(p, i - 1, '&') ||
	    is(p, i - 1, 'F') || is(p, i - 1, '-') || is(p, i - 1, 'r') ||
	    is(p, i - 1, 'b') || is(p, i - 1, 'l');
}

/* The year behind the season at k, into a: the token behind; k + 1: none. */
static int
year_of_season(const struct ps *p, int k, struct pt *a)
{
	struct pt y;
	int q = k + 1, e;

	q += is(p, q, 'o') || (is(p, q, ',') && isnum(p, q + 1));
	if (is(p, q, 'T') && isv(p, q + 1, 'U', UN_YEAR))
		q += 2;
	pt_clear(&y);
	if ((e = p_year(p, q, &y)) &&
	    (y.bc || tk(p, q)->kind != TK_NUM || tk(p, q)->nd == 4) &&
	    !(tk(p, k)->v == 67 && !isnum(p, q))) {
		a->year = y.year;
		a->bc = y.bc;
		if (dash(p, e) && isnum(p, e + 1) && tk(p, e + 1)->nd == 2 &&
		    glued(p, e)) {
			a->span_years = 1; /* the winter of 1941-42 */
			e += 2;
		}
		return e;
	}
	if (!directed(p, q, UN_YEAR))
		return k + 1;
	a->ydir = p_near_direction(p, q);
	return q + 2;
}

int
p_season(const struct ps *p, int i, int j, struct ex *x, int best)
{
	const struct tok *t;
	int e, k = j;
	bool the = j > i, dated, ok;
	enum dir dir = DIR_NONE;
	struct pt a;

	if (isv(p, k, 't', 1) && (is(p, k + 1, 'l') || is(p, k + 1, 'n')))
		k++; /* this past spring */
	if (directs(p, k))
		dir = p_direction(p, k++);
	if (the && (e = year_season(p, k, &a)) > best) {
		x->type = EX_DATE;
		x->a = a;
		best = e;
	}
	if (!is(p, k, 'S') || k + 1 <= best)
		return best;
	t = tk(p, k);
	pt_clear(&a);
	e = year_of_season(p, k, &a);
	dated = a.year != NONE || a.ydir != DIR_NONE;
	ok = dir != DIR_NONE || dated || season_alone(p, i, k, the);
	/* THE PRICE OF WINTER */
	if (t->cap == 2 && dir == DIR_NONE && a.year == NONE &&
	    !isv(p, i - 1, 'i', 0))
		ok = false;
	/* the Winter Palace */
	if (name_at(p, e) && t->cap &&
	    (the || (!is(p, i - 1, 'i') && a.year == NONE && dir == DIR_NONE)))
		ok = false;
	if ((is(p, e, 'U') || games_at(p, e)) && a.year == NONE)
		ok = false;
	if (!ok)
		return best;
	a.season = (int)(t->v & 7);
	a.dir = dir;
	x->a = a;
	if (dir == DIR_NONE && (t->v & W_PLURAL)) {
		x->type = EX_SET;
		x->openset = true;
		x->freq = UN_YEAR;
		x->freqn = 1;
	} else {
		x->type = EX_DATE;
		x->range = false;
	}
	return e;
}

int
p_holiday(const struct ps *p, int j, struct ex *x, int best)
{
	const struct tok *t;
	enum dir dir = DIR_NONE;
	struct pt a;
	int k = j, q;

	if (directs(p, k))
		dir = p_near_direction(p, k++);
	t = tk(p, k);
	/* "a new year" is none, "new years day" is */
	if (!is(p, k, 'Y') || k + 1 <= best ||
	    !(t->cap || t->v != 101 || t->lang || t->e - t->b > 10) ||
	    feast_name(p, k))
		return best;
	pt_clear(&a);
	a.holiday = (int)t->v;
	a.dir = dir;
	q = k + 1 + (is(p, k + 1, ',') || is(p, k + 1, 'o'));
	/* election day in 1910: two, TIMEX3 has it */
	if (isv(p, q, 'i', 0) && isnum(p, q + 1) && year_ok(p, q + 1, q + 2))
		a.year = (int)tk(p, q + 1)->v;
	best = year_behind(p, k + 1, q, true, &a);
	x->type = EX_DATE;
	x->a = a;
	x->range = false;
	return best;
}

/* 490-480 BC, from 499 to 493 BC: a year whose era is said behind, at i */
static int
before_era(const struct ps *p, int i, struct pt *a)
{
	int e = i, n;

	for (n = 0; n < 3; n++) {
		if (!isnum(p, e) || tk(p, e)->nd > 4 ||
		    (n > 0 && tk(p, e)->v > tk(p, i)->v))
			return 0;
		if (n > 0 && p_year(p, e, a) && a->bc)
			break;
		if (!is(p, ++e, '-') && !is(p, e, '&'))
			return 0;
		e++;
	}
	if (!a->bc)
		return 0;
	a->year = (int)tk(p, i)->v;
	return i + 1;
}

int
p_bare_year(const struct ps *p, int i, struct ex *x)
{
	const struct tok *t = tk(p, i);
	bool figures = t->kind == TK_NUM;
	struct pt a;
	int e;

	pt_clear(&a);
	if (figures && (e = before_era(p, i, &a))) {
		x->type = EX_DATE;
		x->a = a;
		return e;
	}
	pt_clear(&a);
	if ((e = p_year(p, i, &a)) == 0 ||
	    !(a.bc || a.cal || e > i + 1 || !figures || year_ok(p, i, e)))
		return 0;
	/* a number in words is a year behind "in" and the like, or when it
	 * has the tune of one */
	if (!figures && !is(p, i, 'E') && !is(p, i, '\'') &&
	    !prep_before(p, i) && !(i == 0 && e >= p->n) &&
	    !(a.year >= 1900 && a.year % 100 > 9 && !is(p, e, 'U') &&
		!is(p, i, 'H') && !is(p, e, '%') && !is(p, e, 'H') &&
		t->v >= 18))
		return 0;
	if (is(p, e, 'H') && !figures)
		return 0;
	x->type = EX_DATE;
	x->a = a;
	return e;
}
