/* SPDX-License-Identifier: ISC */
/* day: dates without a time of day. */
#include "count.h"

/* What a word of direction at k says: last, previous, next, this, that. */
static enum dir
direction(const struct ps *p, int k)
{
	return is(p, k, 'l')   ? (tk(p, k)->v == 3 ? DIR_BEFORE : DIR_LAST)
	    : is(p, k, 'n')    ? (tk(p, k)->v == 3 ? DIR_AFTER : DIR_NEXT)
	    : tk(p, k)->v >= 3 ? DIR_SAME
			       : DIR_THIS;
}

/* The same where "previous" and "following" are from the reference, too. */
static enum dir
near_direction(const struct ps *p, int k)
{
	return is(p, k, 'l')   ? DIR_LAST
	    : is(p, k, 'n')    ? DIR_NEXT
	    : tk(p, k)->v >= 3 ? DIR_SAME
			       : DIR_THIS;
}

/* Decades: the 1990s, '80s, the nineties, mid-80s. */
static int
decade_at(const struct ps *p, int i, struct pt *a)
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
		if (!the && !apos && !is(p, i - 1, 'm') && !dash(p, i - 1))
			return 0;
		if (isnum(p, i - 1))
			return 0;
		v += v < 30 ? 2000 : 1900;
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

/* 2017 Q1, 2019-H2, 18Q4, 3Q 2024, 1H25: figures first. */
static int
p_yearquarter(const struct ps *p, int i, struct pt *a)
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
	    !(glued(p, k) && (t->nd == 2 || t->nd == 4) && isw(p, k, "q")) &&
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
 * A date without time of day at i; x->type EX_NONE if there is none.  The
 * longest of the forms wins.
 */
int
p_date(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex y;
	struct pt a, z;
	int e, k, best = 0, j = i, split = 0;
	bool range = false, the = false;
	enum dir dir = DIR_NONE;

	/* ISO and other figures; a weekday may stand before */
	pt_clear(&a);
	pt_clear(&z);
	if (isnum(p, i) && (e = p_numeric(p, i, &a, &z, &range))) {
		x->type = a.hour == NONE ? EX_DATE : EX_TIME;
		x->a = a;
		return e;
	}
	if (is(p, j, 'T')) {
		the = true;
		j++;
	}
	if ((isv(p, j, 't', 1) || isv(p, j, 'n', 1) || isv(p, j, 'l', 1)) &&
	    isnum(p, j + 1) && tk(p, j + 1)->nd <= 2 && is(p, j + 2, '/') &&
	    (e = p_numeric(p, j + 1, &a, &z, &range)) && a.year == NONE &&
	    a.day != NONE) {
		x->type = EX_DATE; /* this 5/12 */
		x->a = a;
		x->a.ydir = is(p, j, 'l') ? DIR_LAST
		    : is(p, j, 'n')       ? DIR_NEXT
					  : DIR_THIS;
		return e;
	}
	/* months and days */
	pt_clear(&a);
	pt_clear(&z);
	k = j;
	if (!the && (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) &&
	    tk(p, k)->v != 2 && is(p, k + 1, 'M')) {
		dir = is(p, k, 'l') ? DIR_LAST
		    : is(p, k, 'n') ? DIR_NEXT
				    : DIR_THIS;
		if (is(p, k, 'l') && tk(p, k)->v > 3)
			dir = DIR_NONE;
		else
			k++;
	}
	if (!(is(p, j, 'T')) &&
	    (e = p_monthday(p, k, &a, &z, &range, &split))) {
		bool bare =
		    is(p, k, 'M') && a.day == NONE && a.year == NONE && !range;

		if (bare && the && !name_at(p, e) && !tk(p, k)->cap)
			e = 0;
		if (e && bare && !month_alone(p, k, e) && dir == DIR_NONE)
			e = 0;
		if (e && bare && dir == DIR_THIS && !tk(p, k)->cap &&
		    tk(p, k)->lang == 0 &&
		    ((tk(p, k)->v & 15) == 3 || (tk(p, k)->v & 15) == 5))
			e = 0; /* this may take long */
		if (e && bare) {
			/* June last year, October of that year */
			int q = e;

			if (is(p, q, ','))
				q++;
			if (is(p, q, 'o'))
				q++;
			if (is(p, q, 'T'))
				q++;
			if ((is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR) && dir == DIR_NONE) {
				a.ydir = direction(p, q);
				e = q + 2;
			}
		} else if (e && a.day != NONE && a.year == NONE && !range) {
			int q = e;

			if (is(p, q, 'o'))
				q++;
			if ((is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = near_direction(p, q);
				e = q + 2;
			}
		}
		if (e && !bare && a.day != NONE && !range && a.wday == NONE) {
			int q = e + is(p, e, ',');

			/* 14 December, Friday */
			if (is(p, q, 'W') && !(tk(p, q)->v & W_PLURAL) &&
			    !is(p, q + 1, 'P') && !is(p, q + 1, '\'') &&
			    (q == e || q + 1 >= p->n ||
				tk(p, q + 1)->kind == TK_PUNCT ||
				is(p, q + 1, '@'))) {
				a.wday = (int)(tk(p, q)->v & 7);
				e = q + 1;
			}
		}
		/* the article is another noun's: the Oct. 23 vote */
		if (e && the &&
		    (is(p, k, 'M') ||
			(isnum(p, k) && !is(p, k + 1, 'o') &&
			    glued(p, k + 1) == 0)))
			e = 0;
		if (e) {
			a.dir = dir;
			x->type = EX_DATE;
			x->a = a;
			x->z = z;
			x->range = range;
			x->split_e = split;
			x->split_b = split ? split + 1 : 0;
			best = e;
		}
	}
	/* weekdays, with a date behind */
	k = j;
	dir = DIR_NONE;
	if ((is(p, k, 't') && tk(p, k)->v == 1 && is(p, k + 1, 'n')) ||
	    (isv(p, k, 'n', 1) && isv(p, k + 1, 'n', 1)))
		k++; /* this coming Sunday, next next Monday */
	if (is(p, k, 'l') || is(p, k, 'n') ||
	    (is(p, k, 't') &&
		tk(p, k)->v != 2)) { /* "to present Monday": a verb */
		dir = direction(p, k);
		k++;
	}
	if (is(p, k, 'W') && !(dir == DIR_SAME && (tk(p, k)->v & W_ABBR)) &&
	    (dir != DIR_NONE || k == i ||
		(the &&
		    !(tk(p, k + 1)->kind == TK_WORD &&
			(tk(p, k + 1)->cls == 0 || is(p, k + 1, '>')) &&
			!tk(p, k + 1)->cap && tk(p, k)->lang == 0)))) {
		const struct tok *t = tk(p, k);
		int w = (int)(t->v & 7);
		int q = k + 1;
		bool joined = false;

		if (is(p, q, '.') && (t->v & W_ABBR))
			q++;
		e = q;
		if (!(t->v & W_PLURAL)) {
			if (is(p, q, ','))
				q++;
			if (is(p, q, 'T'))
				q++;
			pt_clear(&a);
			pt_clear(&z);
			range = false;
			if (isnum(p, q) && (p_numeric(p, q, &a, &z, &range)) &&
			    a.month != NONE && a.day != NONE &&
			    a.hour == NONE) {
				e = p_numeric(p, q, &a, &z, &range);
				joined = true;
			} else {
				pt_clear(&a);
				pt_clear(&z);
				range = false;
				if ((k = p_monthday(p, q, &a, &z, &range,
					 &split)) &&
				    a.day != NONE) {
					e = k;
					joined = true;
				} else if ((k = p_ordinal(p, q, &w)) &&
				    w >= 1 && w <= 31 &&
				    (is(p, q - 1, 'T') || isnum(p, q)) &&
				    !is(p, k, 'U') && !is(p, k, 'O') &&
				    !(is(p, e, ',') &&
					tk(p, k)->kind == TK_WORD &&
					(tk(p, k)->cls == 0 || !isnum(p, q)))) {
					/* Tuesday the eleventh */
					pt_clear(&a);
					a.day = w;
					e = k;
					joined = true;
				} else if (isnum(p, q) && tk(p, q)->sp &&
				    q == e && tk(p, q)->nd <= 2 &&
				    tk(p, q)->v >= 1 && tk(p, q)->v <= 31 &&
				    t->cap &&
				    (q + 1 >= p->n || is(p, q + 1, '.') ||
					is(p, q + 1, '!') ||
					is(p, q + 1, '?') ||
					is(p, q + 1, '@') ||
					is(p, q + 1, 'F')) &&
				    !(glued(p, q + 2) && isnum(p, q + 2)) &&
				    !is(p, i - 1, '-')) {
					pt_clear(&a);
					a.day = (int)tk(p, q)->v;
					e = q + 1;
					joined = true;
				}
				w = (int)(t->v & 7);
			}
		}
		if (joined) {
			a.wday = w;
			if (e > best) {
				x->type = EX_DATE;
				x->a = a;
				x->z = z;
				x->range = range;
				x->split_e = split;
				x->split_b = split ? split + 1 : 0;
				best = e;
			}
		} else if (e > best &&
		    (dir != DIR_NONE || wday_alone(p, (int)(t - p->t), e))) {
			pt_clear(&a);
			a.wday = w;
			a.dir = dir;
			if (dir == DIR_NEXT && isv(p, j, 'n', 1) &&
			    isv(p, j + 1, 'n', 1)) {
				a.offn = 1;
				a.offunit = UN_WEEK;
			}
			if (is(p, e - 1, '.') &&
			    !(e < p->n && tk(p, e)->cap == 0))
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
			best = e;
			/* Tuesday of next week, Friday last week */
			q = e;
			if (is(p, q, 'o'))
				q++;
			if (x->type == EX_DATE &&
			    (is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_WEEK)) {
				x->a.dir = DIR_NONE;
				x->a.rel = REL_UNIT;
				x->a.unit = UN_WEEK;
				x->a.n = is(p, q, 'l') ? -1 : is(p, q, 'n');
				best = q + 2;
			}
		}
	}
	/* today, yesterday; the day before yesterday is p_units' */
	if (is(p, i, 'D') && best == 0) {
		const struct tok *t = tk(p, i);

		/* USA Today; the liberal Tomorrow party */
		if (!(t->cap == 1 && name_at(p, i - 1) && i > 1 &&
			tk(p, i - 1)->cap && t->lang == 0 && t->v == 0) &&
		    !(t->cap == 1 && t->lang == 0 && i > 1 &&
			tk(p, i - 1)->kind == TK_WORD &&
			tk(p, i - 1)->cls == 0 && !tk(p, i - 1)->cap &&
			tk(p, i)->sp) &&
		    !(glued(p, i) && i > 0 &&
			(is(p, i - 1, '@') || is(p, i - 1, '#')))) {
			x->type = EX_DATE;
			x->a.rel = REL_DAY;
			x->a.unit = UN_DAY;
			x->a.n = (int)t->v;
			if (t->v == 100 || t->v == 101) {
				x->type = EX_TIME;
				x->a.n = 0;
				x->a.part = PA_NIGHT;
			}
			best = i + 1;
			if (t->v == 100 && isnum(p, best) && tk(p, best)->sp &&
			    tk(p, best)->v >= 1 && tk(p, best)->v <= 12 &&
			    best + 1 >= p->n) {
				x->a.hour = (int)tk(p, best)->v % 12 + 12;
				x->a.part = NONE;
				return best + 1; /* tonight 7 */
			}
			k = best + is(p, best, 'j');
			if (t->v == 101 && is(p, k, 'W') && !plural(p, k)) {
				x->a.rel = REL_NONE; /* overnight on Tuesday */
				x->a.unit = UN_NONE;
				x->a.wday = (int)(tk(p, k)->v & 7);
				best = k + 1;
			}
			/* a week ago today, 1 year ago tomorrow */
		}
	}
	/* seasons */
	k = j;
	dir = DIR_NONE;
	if (isv(p, k, 't', 1) && (is(p, k + 1, 'l') || is(p, k + 1, 'n')))
		k++; /* this past spring */
	if (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) {
		dir = direction(p, k);
		k++;
	}
	if (isnum(p, k) && tk(p, k)->nd == 4 && the && is(p, k + 1, 'S') &&
	    tk(p, k)->v < 2200 && tk(p, k)->v > 1000 && k + 2 > best &&
	    !games_at(p, k + 2)) {
		pt_clear(&x->a);
		x->type = EX_DATE;
		x->a.year = (int)tk(p, k)->v;
		x->a.season = (int)(tk(p, k + 1)->v & 7);
		best = k + 2;
	} else if (isnum(p, k) && tk(p, k)->nd == 4 && the && dash(p, k + 1) &&
	    isnum(p, k + 2) && is(p, k + 3, 'S') && k + 4 > best) {
		pt_clear(&x->a); /* the 2025-26 winter */
		x->type = EX_DATE;
		x->a.year = (int)tk(p, k)->v;
		x->a.season = (int)(tk(p, k + 3)->v & 7);
		best = k + 4;
	}
	if (is(p, k, 'S') && k + 1 > best) {
		const struct tok *t = tk(p, k);
		bool ok = dir != DIR_NONE || the ||
		    ((t->v == 2 || t->v == 4 || t->v == 3) &&
			!name_at(p, i - 1) && (!t->cap || i == 0)) ||
		    isv(p, i - 1, 'i', 0) || is(p, i - 1, 'm') ||
		    isv(p, i - 1, 'i', 1) || isv(p, i - 1, 'i', 3) ||
		    is(p, i - 1, 'o') || is(p, i - 1, '&') ||
		    is(p, i - 1, 'F') || is(p, i - 1, '-') ||
		    is(p, i - 1, 'r') || is(p, i - 1, 'b') ||
		    is(p, i - 1, 'l') || t->lang;
		int q = k + 1;

		if (t->v == 67 && dir == DIR_NONE) {
			/* "the fall of Rome" falls */
			ok = (isv(p, i - 1, 'i', 0) ||
				 (the && isv(p, i - 1, 'i', 0))) ||
			    is(p, i - 1, 'm') || is(p, i - 1, 'o') ||
			    isv(p, i - 1, 'i', 3);
		}
		if (t->v == 1 && !the && dir == DIR_NONE && !t->cap)
			ok = isv(p, i - 1, 'i', 0) || is(p, i - 1, 'm') ||
			    isv(p, i - 1, 'i', 3);
		pt_clear(&a);
		a.season = (int)(t->v & 7);
		if (is(p, q, 'o') || (is(p, q, ',') && isnum(p, q + 1)))
			q++;
		if (is(p, q, 'T') && isv(p, q + 1, 'U', UN_YEAR))
			q += 2;
		{
			struct pt yy;

			pt_clear(&yy);
			if ((e = p_year(p, q, &yy)) &&
			    (yy.bc || tk(p, q)->kind != TK_NUM ||
				tk(p, q)->nd == 4) &&
			    !(t->v == 67 && !isnum(p, q))) {
				a.year = yy.year;
				a.bc = yy.bc;
				ok = true;
				q = e;
				if (dash(p, q) && isnum(p, q + 1) &&
				    tk(p, q + 1)->nd == 2 && glued(p, q))
					q += 2;
			} else if ((is(p, q, 'l') || is(p, q, 'n') ||
				       is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = near_direction(p, q);
				ok = true;
				q += 2;
			} else
				q = k + 1;
		}
		if (t->cap == 2 && dir == DIR_NONE && a.year == NONE &&
		    !isv(p, i - 1, 'i', 0))
			ok = false; /* THE PRICE OF WINTER */
		if (name_at(p, q) && the && t->cap)
			ok = false; /* the Winter Palace */
		if (t->cap && !is(p, i - 1, 'i') && a.year == NONE &&
		    dir == DIR_NONE && name_at(p, q))
			ok = false;
		if (is(p, q, 'U') || games_at(p, q))
			ok = ok && a.year != NONE;
		if (ok && dir == DIR_NONE && (t->v & W_PLURAL)) {
			x->type = EX_SET;
			x->openset = true;
			x->a = a;
			x->freq = UN_YEAR;
			x->freqn = 1;
			best = q;
		} else if (ok) {
			a.dir = dir;
			x->type = EX_DATE;
			x->a = a;
			x->range = false;
			best = q;
		}
	}
	/* decades */
	pt_clear(&a);
	if ((e = decade_at(p, i, &a)) > best) {
		x->type = EX_DATE;
		x->a = a;
		x->range = false;
		best = e;
	}
	/* Q3 2025, H1, FY2024 */
	if (best == 0 && tk(p, j)->kind == TK_WORD && isnum(p, j + 1) &&
	    (glued(p, j + 1) || isw(p, j, "fy"))) {
		int v = (int)tk(p, j + 1)->v;

		pt_clear(&a);
		if ((isw(p, j, "q") && v >= 1 && v <= 4 &&
			tk(p, j + 1)->nd == 1) ||
		    (isw(p, j, "h") && v >= 1 && v <= 2 && tk(p, j)->cap &&
			tk(p, j + 1)->nd == 1)) {
			struct pt yy;
			int q = j + 2;
			bool h = isw(p, j, "h");

			pt_clear(&yy);
			if (is(p, q, 'o') || is(p, q, ','))
				q++;
			if (isv(p, q, 'F', 10))
				q++;
			if ((e = p_year(p, q, &yy)) &&
			    (tk(p, q)->nd == 4 || is(p, q, '\''))) {
				a.year = yy.year;
				q = e;
			} else if ((is(p, q, 'l') || is(p, q, 'n') ||
				       is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = is(p, q, 'l') ? DIR_LAST
				    : is(p, q, 'n')    ? DIR_NEXT
						       : DIR_THIS;
				q += 2;
			} else
				q = j + 2;
			if (!h || a.year != NONE || a.ydir != DIR_NONE) {
				if (h)
					a.half = v;
				else
					a.quarter = v;
				x->type = EX_DATE;
				x->a = a;
				best = q;
			}
		} else if (isw(p, j, "fy") &&
		    (tk(p, j + 1)->nd == 4 || tk(p, j + 1)->nd == 2)) {
			a.year = v < 100 ? v + 2000 : v;
			a.fiscal = true;
			best = j + 2;
			if ((dash(p, best) || is(p, best, '/')) &&
			    isnum(p, best + 1) && glued(p, best)) {
				a.span_years = 1;
				best += 2;
			}
			x->type = EX_DATE;
			x->a = a;
		}
	}
	if (best == 0 && isnum(p, i) && (e = p_yearquarter(p, i, &a))) {
		x->type = EX_DATE;
		x->a = a;
		best = e;
	}
	/* holidays */
	k = j;
	dir = DIR_NONE;
	if (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) {
		dir = near_direction(p, k);
		k++;
	}
	/* "a new year" is none, "new years day" is */
	if (is(p, k, 'Y') && k + 1 > best &&
	    (tk(p, k)->cap || tk(p, k)->v != 101 || tk(p, k)->lang ||
		tk(p, k)->e - tk(p, k)->b > 10) &&
	    !feast_name(p, k)) {
		struct pt yy;
		int q = k + 1;

		pt_clear(&a);
		a.holiday = (int)tk(p, k)->v;
		a.dir = dir;
		if (is(p, q, ',') || is(p, q, 'o'))
			q++;
		if (isv(p, q, 'i', 0) && isnum(p, q + 1) &&
		    year_ok(p, q + 1,
			q + 2)) /* election day in 1910: two, TIMEX3 has it */
			a.year = (int)tk(p, q + 1)->v;
		pt_clear(&yy);
		if ((e = p_year(p, q, &yy)) &&
		    (tk(p, q)->nd == 4 || tk(p, q)->kind == TK_WORD)) {
			a.year = yy.year;
			q = e;
		} else if ((is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
		    isv(p, q + 1, 'U', UN_YEAR)) {
			a.ydir = is(p, q, 'l') ? DIR_LAST
			    : is(p, q, 'n')    ? DIR_NEXT
					       : DIR_THIS;
			q += 2;
		} else
			q = k + 1;
		x->type = EX_DATE;
		x->a = a;
		x->range = false;
		best = q;
	}
	/* 20 of this month, 20th of the next month */
	if (best == 0 && isnum(p, j) && tk(p, j)->nd <= 2 && tk(p, j)->v >= 1 &&
	    tk(p, j)->v <= 31) {
		int q = j + 1;

		if ((e = p_ordinal(p, j, &k)))
			q = e;
		if (is(p, q, 'o')) {
			q++;
			if (is(p, q, 'T'))
				q++;
			if ((is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_MONTH)) {
				pt_clear(&a);
				a.day = (int)tk(p, j)->v;
				a.rel = REL_UNIT;
				a.unit = UN_MONTH;
				a.n = is(p, q, 'l') ? -1 : is(p, q, 'n');
				x->type = EX_DATE;
				x->a = a;
				best = q + 2;
			}
		}
	}
	/* the 27th, on the 6th; the 20th of next month */
	if (best == 0 && (the || is(p, i - 1, 'j')) && isnum(p, j) &&
	    (e = p_ordinal(p, j, &k)) && k >= 1 && k <= 31) {
		int q = e;

		pt_clear(&a);
		a.day = k;
		if (is(p, q, 'o'))
			q++;
		if (q > e && is(p, q, 'T'))
			q++;
		if ((is(p, q, 'l') || is(p, q, 'n') || is(p, q, 't')) &&
		    isv(p, q + 1, 'U', UN_MONTH)) {
			a.rel = REL_UNIT;
			a.unit = UN_MONTH;
			a.n = is(p, q, 'l') ? -1 : is(p, q, 'n');
			x->type = EX_DATE;
			x->a = a;
			best = q + 2;
		} else if (p_centuries(p, e, &a.bc)) {
			; /* the 16th to 19th centuries */
		} else if (e >= p->n || tk(p, e)->kind == TK_PUNCT ||
		    is(p, e, '&') || is(p, e, '@') || is(p, e, '-') ||
		    is(p, e, 'F')) {
			if (!(is(p, e, '-') && glued(p, e)) && !is(p, e, 'o')) {
				x->type = EX_DATE;
				x->a = a;
				best = e;
			}
		}
	}
	if (best == 0 && the && is(p, i - 1, 'j') && is(p, j, 'O') &&
	    tk(p, j)->v <= 31 && (j + 1 >= p->n || is(p, j + 1, '.'))) {
		pt_clear(&x->a); /* on the first */
		x->type = EX_DATE;
		x->a.day = (int)tk(p, j)->v;
		best = j + 1;
	}
	/* bare years */
	if (best == 0 && !the) {
		pt_clear(&a);
		if ((e = p_year(p, i, &a)) &&
		    (a.bc || a.cal || e > i + 1 || tk(p, i)->kind != TK_NUM ||
			(year_ok(p, i, e)))) {
			/* a number in words is a year behind "in" and the
			 * like, or when it has the tune of one */
			if (tk(p, i)->kind == TK_NUM || is(p, i, 'E') ||
			    is(p, i, '\'') || prep_before(p, i) ||
			    (i == 0 && e >= p->n) ||
			    (a.year >= 1900 && a.year % 100 > 9 &&
				!is(p, e, 'U') && !is(p, i, 'H') &&
				!is(p, e, '%') && !is(p, e, 'H') &&
				tk(p, i)->v >= 18)) {
				if (!is(p, e, 'H') ||
				    tk(p, i)->kind == TK_NUM) {
					x->type = EX_DATE;
					x->a = a;
					best = e;
				}
			}
		}
	}
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
