/* SPDX-License-Identifier: ISC */
/* day: dates without a time of day. */
#include "date-form.h"

enum dir
p_direction(const struct ps *p, int k)
{
	return is(p, k, 'l')   ? (tk(p, k)->v == 3 ? DIR_BEFORE : DIR_LAST)
	    : is(p, k, 'n')    ? (tk(p, k)->v == 3 ? DIR_AFTER : DIR_NEXT)
	    : tk(p, k)->v >= 3 ? DIR_SAME
			       : DIR_THIS;
}

enum dir
p_near_direction(const struct ps *p, int k)
{
	enum dir dir = p_plain_direction(p, k);

	return dir == DIR_THIS && tk(p, k)->v >= 3 ? DIR_SAME : dir;
}

enum dir
p_plain_direction(const struct ps *p, int k)
{
	return is(p, k, 'l') ? DIR_LAST : is(p, k, 'n') ? DIR_NEXT : DIR_THIS;
}

static void
set_days(struct ex *x, const struct days *d)
{
	x->type = EX_DATE;
	x->a = d->a;
	if (d->range)
		x->z = d->z;
	x->range = d->range;
	x->split_e = d->split;
	x->split_b = d->split ? d->split + 1 : 0;
}

/* 2025-07-26, 5/12/2024 */
static int
figures(const struct ps *p, int i, struct ex *x)
{
	struct pt a;
	int e;

	pt_clear(&a);
	if ((e = p_numeric(p, i, &a))) {
		x->type = a.hour == NONE ? EX_DATE : EX_TIME;
		x->a = a;
	}
	if (e != 0 && a.span_years == 1 && isv(p, e, 'F', 10) &&
	    isv(p, e + 1, 'U', UN_YEAR)) {
		x->a.fiscal = true;
		return e + 2; /* 2022-23 financial year */
	}
	if (e == i + 3 && a.span_years > 1) { /* 1932-39: two years */
		x->range = true;
		x->split_e = i + 1;
		x->split_b = i + 2;
		x->a.span_years = 0;
		x->z = x->a;
		x->z.year += a.span_years;
	}
	return e;
}

/* this 5/12 */
static int
directed_figures(const struct ps *p, int j, struct ex *x)
{
	struct pt a;
	int e;

	if (!isv(p, j, 't', 1) && !isv(p, j, 'n', 1) && !isv(p, j, 'l', 1))
		return 0;
	if (!isnum(p, j + 1) || tk(p, j + 1)->nd > 2 || !is(p, j + 2, '/'))
		return 0;
	pt_clear(&a);
	e = p_numeric(p, j + 1, &a);
	if (e == 0 || a.year != NONE || a.day == NONE)
		return 0;
	x->type = EX_DATE;
	x->a = a;
	x->a.ydir = p_plain_direction(p, j);
	return e;
}

/* Is the month alone at k, which ends before token e, a date here? */
static bool
bare_month(const struct ps *p, int k, int e, bool the, enum dir dir)
{
	const struct tok *t = tk(p, k);

	if (the && !name_at(p, e) && !t->cap)
		return false;
	if (dir == DIR_NONE)
		return month_alone(p, k, e);
	/* this may take long */
	return dir != DIR_THIS || t->cap || t->lang != 0 ||
	    ((t->v & 15) != 3 && (t->v & 15) != 5);
}

/* June last year, October of that year: what stands behind a month. */
static int
year_behind_month(const struct ps *p, int e, struct pt *a)
{
	int q = e + is(p, e, ',');

	q += is(p, q, 'o');
	q += is(p, q, 'T');
	if (!directed(p, q, UN_YEAR))
		return e;
	a->ydir = p_direction(p, q);
	return q + 2;
}

/* 14 December, Friday */
static int
weekday_behind(const struct ps *p, int e, struct pt *a)
{
	int q = e + is(p, e, ',');

	if (!is(p, q, 'W') || (tk(p, q)->v & W_PLURAL) || is(p, q + 1, 'P') ||
	    is(p, q + 1, '\'') ||
	    (q != e && q + 1 < p->n && tk(p, q + 1)->kind != TK_PUNCT &&
		!is(p, q + 1, '@')))
		return e;
	a->wday = (int)(tk(p, q)->v & 7);
	return q + 1;
}

/* Months, with days and years: last June, 3 May 2024. */
static int
month_form(const struct ps *p, int j, bool the, struct ex *x)
{
	struct days d;
	int e, k = j, q;
	bool bare;
	enum dir dir = DIR_NONE;

	if (is(p, j, 'T'))
		return 0;
	if (!the && directs(p, k) && tk(p, k)->v != 2 && is(p, k + 1, 'M') &&
	    !(is(p, k, 'l') && tk(p, k)->v > 3))
		dir = p_plain_direction(p, k++);
	e = p_monthday(p, k, &d);
	if (e == 0)
		return 0;
	bare = is(p, k, 'M') && d.a.day == NONE && d.a.year == NONE && !d.range;
	if (bare) {
		if (!bare_month(p, k, e, the, dir))
			return 0;
		if (dir == DIR_NONE)
			e = year_behind_month(p, e, &d.a);
	} else if (d.a.day != NONE && d.a.year == NONE && !d.range) {
		q = e + is(p, e, 'o');
		if (directed(p, q, UN_YEAR)) {
			d.a.ydir = p_near_direction(p, q);
			e = q + 2;
		} else /* 12 May of the following year */
			e = year_behind_month(p, e, &d.a);
	}
	if (!bare && d.a.day != NONE && !d.range && d.a.wday == NONE)
		e = weekday_behind(p, e, &d.a);
	/* the article is another noun's: the Oct. 23 vote */
	if (the &&
	    (is(p, k, 'M') ||
		(isnum(p, k) && !is(p, k + 1, 'o') && !glued(p, k + 1))))
		return 0;
	d.a.dir = dir;
	set_days(x, &d);
	return e;
}

/*
 * The day behind a weekday that ends before token e, at q: Tuesday, May 3;
 * Tuesday the eleventh; Tuesday 11.  0: none.
 */
static int
day_behind(const struct ps *p, int i, int e, int q, bool cap, struct days *d)
{
	int k, w;

	pt_clear(&d->a);
	d->range = false;
	d->split = 0;
	if (isnum(p, q) && (k = p_numeric(p, q, &d->a)) && d->a.month != NONE &&
	    d->a.day != NONE && d->a.hour == NONE)
		return k;
	if ((k = p_monthday(p, q, d)) && d->a.day != NONE)
		return k;
	pt_clear(&d->a);
	d->range = false;
	d->split = 0;
	if ((k = p_ordinal(p, q, &w)) && w >= 1 && w <= 31 &&
	    (is(p, q - 1, 'T') || isnum(p, q)) && !is(p, k, 'U') &&
	    !is(p, k, 'O') &&
	    !(is(p, e, ',') && tk(p, k)->kind == TK_WORD &&
		(tk(p, k)->cls == 0 || !isnum(p, q)))) {
		d->a.day = w;
		return k;
	}
	k = q + 1;
	if (isnum(p, q) && tk(p, q)->sp && q == e && tk(p, q)->nd <= 2 &&
	    tk(p, q)->v >= 1 && tk(p, q)->v <= 31 && cap &&
	    (k >= p->n || is(p, k, '.') || is(p, k, '!') || is(p, k, '?') ||
		is(p, k, '@') || is(p, k, 'F')) &&
	    !(glued(p, k + 1) && isnum(p, k + 1)) && !is(p, i - 1, '-')) {
		d->a.day = (int)tk(p, q)->v;
		return k;
	}
	return 0;
}

/* Weekdays, with a date behind: next Monday, Friday last week. */
static int
weekday_form(const struct ps *p, int i, int j, struct ex *x, int best)
{
	const struct tok *t;
	struct pt a;
	struct days d;
	int e, k = j, q, day = 0;
	bool the = j > i;
	enum dir dir = DIR_NONE;

	if ((is(p, k, 't') && tk(p, k)->v == 1 && is(p, k + 1, 'n')) ||
	    (isv(p, k, 'n', 1) && isv(p, k + 1, 'n', 1)))
		k++; /* this coming Sunday, next next Monday */
	/* "to present Monday": a verb */
	if (directs(p, k) && !isv(p, k, 't', 2))
		dir = p_direction(p, k++);
	t = tk(p, k);
	if (!is(p, k, 'W') || (dir == DIR_SAME && (t->v & W_ABBR)))
		return best;
	if (dir == DIR_NONE && k != i &&
	    !(the &&
		!(tk(p, k + 1)->kind == TK_WORD &&
		    (tk(p, k + 1)->cls == 0 || is(p, k + 1, '>')) &&
		    !tk(p, k + 1)->cap && t->lang == 0)))
		return best;
	e = q = k + 1 + (is(p, k + 1, '.') && (t->v & W_ABBR));
	if (!(t->v & W_PLURAL)) {
		q += is(p, q, ',');
		q += is(p, q, 'T');
		day = day_behind(p, i, e, q, t->cap, &d);
	}
	if (day > 0) {
		if (day <= best)
			return best;
		d.a.wday = (int)(t->v & 7);
		set_days(x, &d);
		return day;
	}
	if (e <= best || (dir == DIR_NONE && !wday_alone(p, k, e)))
		return best;
	pt_clear(&a);
	a.wday = (int)(t->v & 7);
	a.dir = dir;
	if (dir == DIR_NEXT && !isv(p, k - 1, 'n', 1))
		a.n = 1; /* the coming Sunday: the first that comes */
	if (dir == DIR_NEXT && isv(p, j, 'n', 1) && isv(p, j + 1, 'n', 1)) {
		a.offn = 1;
		a.offunit = UN_WEEK;
	}
	if (is(p, e - 1, '.') && !(e < p->n && tk(p, e)->cap == 0))
		e--;
	x->type = EX_DATE;
	if (t->v & W_PLURAL) {
		x->type = EX_SET;
		x->openset = true;
		x->freq = UN_WEEK;
		x->freqn = 1;
		a.dir = DIR_NONE;
	}
	x->a = a;
	x->range = false;
	/* Tuesday of next week, Friday last week */
	q = e + is(p, e, 'o');
	if (x->type == EX_DATE && directed(p, q, UN_WEEK)) {
		x->a.dir = DIR_NONE;
		x->a.rel = REL_UNIT;
		x->a.unit = UN_WEEK;
		x->a.n = p_step(p, q);
		e = q + 2;
	}
	return e;
}

/* Today, yesterday; the day before yesterday is p_units'. */
static int
day_word(const struct ps *p, int i, struct ex *x)
{
	const struct tok *t = tk(p, i);
	int e = i + 1, k;

	if (!is(p, i, 'D'))
		return 0;
	/* USA Today; the liberal Tomorrow party */
	if ((t->cap == 1 && name_at(p, i - 1) && i > 1 && tk(p, i - 1)->cap &&
		t->lang == 0 && t->v == 0) ||
	    (t->cap == 1 && t->lang == 0 && i > 1 &&
		tk(p, i - 1)->kind == TK_WORD && tk(p, i - 1)->cls == 0 &&
		!tk(p, i - 1)->cap && t->sp) ||
	    (glued(p, i) && i > 0 && (is(p, i - 1, '@') || is(p, i - 1, '#'))))
		return 0;
	x->type = EX_DATE;
	x->a.rel = REL_DAY;
	x->a.unit = UN_DAY;
	x->a.n = (int)t->v;
	if (t->v == 100 || t->v == 101) { /* tonight, overnight */
		x->type = EX_TIME;
		x->a.n = 0;
		x->a.part = PA_NIGHT;
	}
	if (t->v == 100 && isnum(p, e) && tk(p, e)->sp && tk(p, e)->v >= 1 &&
	    tk(p, e)->v <= 12 && e + 1 >= p->n) {
		x->a.hour = (int)tk(p, e)->v % 12 + 12;
		x->a.part = NONE;
		return e + 1; /* tonight 7 */
	}
	k = e + is(p, e, 'j');
	if (t->v == 101 && is(p, k, 'W') && !plural(p, k)) {
		x->a.rel = REL_NONE; /* overnight on Tuesday */
		x->a.unit = UN_NONE;
		x->a.wday = (int)(tk(p, k)->v & 7);
		return k + 1;
	}
	return e;
}

/* 2day, 2nite, 2moro: the figure at i is the first syllable */
static int
chat_day(const struct ps *p, int i, struct ex *x)
{
	bool night = isw(p, i + 1, "nite") || isw(p, i + 1, "night");
	bool next = isw(p, i + 1, "moro") || isw(p, i + 1, "morrow") ||
	    isw(p, i + 1, "moz");

	if (tk(p, i)->v != 2 || tk(p, i)->nd != 1 || !glued(p, i + 1) ||
	    tk(p, i + 1)->cap == 1 || dash(p, i + 2) ||
	    !(night || next || isw(p, i + 1, "day")))
		return 0;
	x->type = night ? EX_TIME : EX_DATE;
	x->a.rel = REL_DAY;
	x->a.unit = UN_DAY;
	x->a.n = next;
	if (night)
		x->a.part = PA_NIGHT;
	return i + 2;
}

/* The day of the month before q, as "of next month" at q says, or "ult."; 0:
 * no. */
static int
of_month(const struct ps *p, int q, int day, struct ex *x)
{
	bool clerk = is(p, q, '='); /* the 5th ult. */

	if (!clerk && !directed(p, q, UN_MONTH))
		return 0;
	x->type = EX_DATE;
	pt_clear(&x->a);
	x->a.day = day;
	x->a.rel = REL_UNIT;
	x->a.unit = UN_MONTH;
	x->a.n = clerk ? (int)tk(p, q)->v - 6 : p_step(p, q);
	return q + 2 - clerk;
}

/* Does the word at e begin another phrase: by the 20th it was over? */
static bool
no_noun(const struct ps *p, int e)
{
	static const char *const words[] = { "it", "he", "she", "they", "we",
		"you", "his", "her", "its", "their", "our", "my", "there",
		"all", "both", "nothing", "everything" };
	size_t k;

	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (isw_n(p, e, words[k], strlen(words[k])))
			return true;
	return false;
}

/* 20 of this month, the 20th of next month; on the 6th; on the first */
static int
month_day_form(const struct ps *p, int i, int j, struct ex *x)
{
	int e, q, day = 0;
	bool the = j > i, bc;

	if (isnum(p, j)) {
		e = p_ordinal(p, j, &day);
		q = e ? e : j + 1;
		if (tk(p, j)->nd <= 2 && tk(p, j)->v >= 1 &&
		    tk(p, j)->v <= 31 && is(p, q, 'o') &&
		    (q = of_month(p, q + 1 + is(p, q + 1, 'T'),
			 (int)tk(p, j)->v, x)))
			return q;
		/* your note of 5th instant */
		if (!(the || is(p, i - 1, 'j') || is(p, e, '=')) || !e ||
		    day < 1 || day > 31)
			return 0;
		/* the 27th next month */
		if ((q = of_month(p, e, day, x)))
			return q;
		/* the 16th to 19th centuries */
		if (p_centuries(p, e, &bc))
			return 0;
		/* on the 30th a sortie failed: another noun's article */
		if (e < p->n && tk(p, e)->kind != TK_PUNCT && !is(p, e, '&') &&
		    !is(p, e, '@') && !is(p, e, '-') && !is(p, e, 'F') &&
		    !(the &&
			(is(p, i - 1, 'j') || isw(p, i - 1, "by") ||
			    /* on the night of the 12th the crossing ... */
			    (is(p, i - 1, 'o') && is(p, i - 2, 'P'))) &&
			(is(p, e, 'T') || is(p, e, 'A') || no_noun(p, e))))
			return 0;
		if ((is(p, e, '-') && glued(p, e)) || is(p, e, 'o'))
			return 0;
	} else {
		if (!the || !is(p, i - 1, 'j') || !is(p, j, 'O') ||
		    tk(p, j)->v > 31 || (j + 1 < p->n && !is(p, j + 1, '.')))
			return 0;
		day = (int)tk(p, j)->v;
		e = j + 1;
	}
	x->type = EX_DATE;
	pt_clear(&x->a);
	x->a.day = day;
	return e;
}

/* 3/4 May: two days, not the 4th of March */
static bool
slashed_days(const struct ps *p, int i)
{
	return is(p, i + 1, '/') && isnum(p, i + 2) &&
	    tk(p, i + 2)->v == tk(p, i)->v + 1 && is(p, i + 3, 'M') &&
	    tk(p, i + 3)->cap == 1;
}

int
p_date(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex y;
	int e, best, j = i + is(p, i, 'T');
	bool dir;

	if (isnum(p, i) && !slashed_days(p, i) &&
	    ((e = figures(p, i, x)) || (e = chat_day(p, i, x))))
		return e;
	if ((e = directed_figures(p, j, x)))
		return e;
	best = month_form(p, j, j > i, x);
	best = weekday_form(p, i, j, x, best);
	if (best == 0)
		best = day_word(p, i, x);
	dir = directs(p, j);
	if (dir || is(p, j, 'S') || isnum(p, j))
		best = p_season(p, i, j, x, best);
	best = p_decade(p, i, x, best);
	if (best == 0)
		best = p_year_part(p, i, j, x);
	if (dir || is(p, j, 'Y'))
		best = p_holiday(p, j, x, best);
	if (best == 0)
		best = month_day_form(p, i, j, x);
	if (best == 0 && j == i)
		best = p_bare_year(p, i, x);
	/* units: last week, the end of the month, two years ago */
	memset(&y, 0, sizeof(y));
	pt_clear(&y.a);
	if (depth < 3 && (e = p_units(p, i, &y)) > best &&
	    (y.type == EX_DATE || y.type == EX_TIME)) {
		*x = y;
		best = e;
	}
	return best;
}
