/* SPDX-License-Identifier: ISC */
/* parse: dates and times put together from their parts. */
#include "date.h"
#include "parse.h"

static bool
dash(const struct ps *p, int i)
{
	return is(p, i, '-') && tk(p, i)->kind == TK_PUNCT;
}

/* A word in capitals that says nothing of time, in the same phrase. */
static bool
name_at(const struct ps *p, int i)
{
	return i >= 0 && i < p->n && p->t[i].kind == TK_WORD &&
	    p->t[i].cls == 0 && p->t[i].cap;
}

static bool
prep_before(const struct ps *p, int i)
{
	return is(p, i - 1, 'i') || is(p, i - 1, 'o') || is(p, i - 1, 'F') ||
	    is(p, i - 1, '-') || is(p, i - 1, 'B') || is(p, i - 1, 'm') ||
	    is(p, i - 1, 'l') || is(p, i - 1, 'n') || is(p, i - 1, 't') ||
	    is(p, i - 1, 'e') || is(p, i - 1, 'r') || is(p, i - 1, 'b') ||
	    is(p, i - 1, 'j');
}

/* Is a month that stands alone the month? */
static bool
month_alone(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i);
	int m = (int)(t->v & 15);
	bool prep = prep_before(p, i);

	if (t->v >= 128 && t->lang == 0)
		return t->cap && (prep || t->v == 265 || t->v == 257) &&
		    !name_at(p, e);
	if (t->lang != 0)
		return !(t->v & W_ABBR) || t->cls != 'M' || prep;
	if (isnum(p, e) && tk(p, e)->nd > 4)
		return false; /* February 151998 */
	if (i == 0 && e >= p->n && t->cap)
		return true;
	if (glued(p, i) && !(i > 0 && (is(p, i - 1, '-') ||
	    is(p, i - 1, '(') || is(p, i - 1, '"') || is(p, i - 1, '\'') ||
	    is(p, i - 1, '/'))))
		return false;
	if (is(p, e, '\'') && isw(p, e + 1, "s") && (m == 4 || m == 5 ||
	    m == 6) && !prep)
		return false;
	if (t->v & W_ABBR) {
		/* "mar", "dec", "jan" say little alone */
		return t->cap && (prep || is(p, e - 1, '.') ||
		    is(p, e, '-') || i == 0) && m != 5 &&
		    !name_at(p, e);
	}
	if (!t->cap)
		return (m != 3 && m != 5 && m != 8) ? true :
		    (isv(p, i - 1, 'i', 0) || is(p, i - 1, 'm') ||
		    is(p, i - 1, 'l') || is(p, i - 1, 'n')) &&
		    !is(p, e, 'T');
	if (m == 5)
		return (isv(p, i - 1, 'i', 0) || isv(p, i - 1, 'i', 3) ||
		    is(p, i - 1, 'm') || is(p, i - 1, 'l') ||
		    is(p, i - 1, 'n') || is(p, i - 1, 'F') ||
		    isv(p, i - 1, 't', 1) || is(p, i - 1, 'o') ||
		    isv(p, i - 1, '-', 2) || is(p, i - 1, '-') ||
		    isv(p, i - 1, 'i', 1) || (is(p, i - 1, '&') &&
		    is(p, i - 2, 'M')) || is(p, i - 1, 'b')) &&
		    !name_at(p, e);
	if ((m == 4 || m == 6 || m == 8 || m == 3 || m == 1) &&
	    name_at(p, e) && !prep && !glued(p, e))
		return false; /* April Ryan */
	if (name_at(p, i - 1) && !prep && i > 1 && m != 9 && m != 10 &&
	    m != 11 && m != 12 && m != 2 && m != 7)
		return false; /* Minister April */
	if (m == 3 && !prep && (is(p, e, 'j') || isw(p, e, "against") ||
	    isw(p, e, "for") || isw(p, e, "through") || i == 0))
		return false; /* March on Rome */
	return true;
}

static bool
wday_alone(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i);
	bool prep = is(p, i - 1, 'l') || is(p, i - 1, 'n') ||
	    is(p, i - 1, 't') || is(p, i - 1, 'j') || is(p, i - 1, 'e') ||
	    is(p, i - 1, 'F') || isv(p, i - 1, '-', 2) ||
	    isv(p, i - 1, 'i', 3);

	if (t->lang != 0)
		return !(t->v & W_ABBR) || prep;
	if (i == 0 && e >= p->n && p->n <= 2)
		return (t->v & 7) < 6;
	if (is(p, e, '.') && glued(p, e) && glued(p, e + 1) &&
	    tk(p, e + 1)->kind == TK_WORD)
		return false; /* Monday.com */
	if (is(p, i - 1, 'T') && name_at(p, e) && t->cap)
		return false; /* The Friday Times */
	if (glued(p, i) && i > 0 && (is(p, i - 1, '@') || is(p, i - 1, '#') ||
	    is(p, i - 1, '/') || is(p, i - 1, '_') || isnum(p, i - 1) ||
	    is(p, i - 1, '.')))
		return false;
	if (t->v & W_ABBR) {
		int w = (int)(t->v & 7);

		if (!prep && name_at(p, i - 1) && i > 1)
			return false;
		if (w == 7)
			return prep && !name_at(p, e) && (t->cap ||
			    is(p, i - 1, 't') || is(p, i - 1, 'n'));
		if (w == 6 || w == 3 || w == 1)
			return prep || (t->cap == 1 && !name_at(p, e) &&
			    i + 1 < p->n);
		return (t->cap || prep) && !(t->cap == 2 && p->n > 3 && !prep);
	}
	return true;
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
	if (!isnum(p, j) || (tk(p, j)->nd != 4 && tk(p, j)->nd != 2 &&
	    tk(p, j)->nd != 3))
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

/*
 * A date without time of day at i; x->type EX_NONE if there is none.  The
 * longest of the forms wins.
 */
static int
date_at(const struct ps *p, int i, struct ex *x, int depth)
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
	/* months and days */
	pt_clear(&a);
	pt_clear(&z);
	k = j;
	if (!the && (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) &&
	    tk(p, k)->v != 2 && is(p, k + 1, 'M')) {
		dir = is(p, k, 'l') ? DIR_LAST : is(p, k, 'n') ? DIR_NEXT
		    : DIR_THIS;
		if (is(p, k, 'l') && tk(p, k)->v > 3)
			dir = DIR_NONE;
		else
			k++;
	}
	if (!(is(p, j, 'T')) && (e = p_monthday(p, k, &a, &z, &range, &split))) {
		bool bare = is(p, k, 'M') && a.day == NONE &&
		    a.year == NONE && !range;

		if (bare && the && !name_at(p, e) && !tk(p, k)->cap)
			e = 0;
		if (e && bare && !month_alone(p, k, e) && dir == DIR_NONE)
			e = 0;
		if (e && bare && dir == DIR_THIS && !tk(p, k)->cap &&
		    tk(p, k)->lang == 0 && ((tk(p, k)->v & 15) == 3 ||
		    (tk(p, k)->v & 15) == 5))
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
			if ((is(p, q, 'l') || is(p, q, 'n') ||
			    is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR) && dir == DIR_NONE) {
				a.ydir = is(p, q, 'l') ? (tk(p, q)->v == 3 ?
				    DIR_BEFORE : DIR_LAST) : is(p, q, 'n') ?
				    (tk(p, q)->v == 3 ? DIR_AFTER : DIR_NEXT)
				    : tk(p, q)->v >= 3 ? DIR_SAME : DIR_THIS;
				e = q + 2;
			}
		} else if (e && a.day != NONE && a.year == NONE && !range) {
			int q = e;

			if (is(p, q, 'o'))
				q++;
			if ((is(p, q, 'l') || is(p, q, 'n') ||
			    is(p, q, 't')) &&
			    isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = is(p, q, 'l') ? DIR_LAST :
				    is(p, q, 'n') ? DIR_NEXT :
				    tk(p, q)->v >= 3 ? DIR_SAME : DIR_THIS;
				e = q + 2;
			}
		}
		/* the article is another noun's: the Oct. 23 vote */
		if (e && the && (is(p, k, 'M') || (isnum(p, k) &&
		    !is(p, k + 1, 'o') && glued(p, k + 1) == 0)))
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
	if (is(p, k, 't') && tk(p, k)->v == 1 && is(p, k + 1, 'n'))
		k++; /* this coming Sunday */
	if (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) {
		dir = is(p, k, 'l') ? (tk(p, k)->v == 3 ? DIR_BEFORE
		    : DIR_LAST) : is(p, k, 'n') ? (tk(p, k)->v == 3 ?
		    DIR_AFTER : DIR_NEXT) : tk(p, k)->v >= 3 ? DIR_SAME
		    : DIR_THIS;
		k++;
	}
	if (is(p, k, 'W') && (dir != DIR_NONE || k == i || the)) {
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
			    a.month != NONE && a.day != NONE && a.hour == NONE) {
				e = p_numeric(p, q, &a, &z, &range);
				joined = true;
			} else {
				pt_clear(&a);
				pt_clear(&z);
				range = false;
				if ((k = p_monthday(p, q, &a, &z, &range, &split)) &&
				    a.day != NONE) {
					e = k;
					joined = true;
				} else if ((k = p_ordinal(p, q, &w)) &&
				    w >= 1 && w <= 31 && (is(p, q - 1, 'T') ||
				    isnum(p, q)) && !is(p, k, 'U') &&
				    !is(p, k, 'O')) {
					/* Tuesday the eleventh */
					pt_clear(&a);
					a.day = w;
					e = k;
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
		} else if (e > best && (dir != DIR_NONE ||
		    wday_alone(p, (int)(t - p->t), e))) {
			pt_clear(&a);
			a.wday = w;
			a.dir = dir;
			if (is(p, e - 1, '.') && !(e < p->n &&
			    tk(p, e)->cap == 0))
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
			if (x->type == EX_DATE && (is(p, q, 'l') ||
			    is(p, q, 'n') || is(p, q, 't')) &&
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

		if (!(t->cap == 1 && name_at(p, i - 1) && i > 1 &&
		    tk(p, i - 1)->cap && t->lang == 0 && t->v == 0) &&
		    !(glued(p, i) && i > 0 && (is(p, i - 1, '@') ||
		    is(p, i - 1, '#')))) {
			x->type = EX_DATE;
			x->a.rel = REL_DAY;
			x->a.unit = UN_DAY;
			x->a.n = (int)t->v;
			if (t->v == 100 || t->v == 101) {
				x->type = EX_TIME;
				x->a.n = t->v == 101 && t->lang == 0 ? 0 : 0;
				x->a.part = PA_NIGHT;
			}
			best = i + 1;
			/* a week ago today, 1 year ago tomorrow */
		}
	}
	/* seasons */
	k = j;
	dir = DIR_NONE;
	if (isv(p, k, 't', 1) && (is(p, k + 1, 'l') || is(p, k + 1, 'n')))
		k++; /* this past spring */
	if (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) {
		dir = is(p, k, 'l') ? (tk(p, k)->v == 3 ? DIR_BEFORE :
		    DIR_LAST) : is(p, k, 'n') ? (tk(p, k)->v == 3 ? DIR_AFTER
		    : DIR_NEXT) : tk(p, k)->v >= 3 ? DIR_SAME : DIR_THIS;
		k++;
	}
	if (isnum(p, k) && tk(p, k)->nd == 4 && the && is(p, k + 1, 'S') &&
	    tk(p, k)->v < 2200 && tk(p, k)->v > 1000 && k + 2 > best) {
		pt_clear(&x->a);
		x->type = EX_DATE;
		x->a.year = (int)tk(p, k)->v;
		x->a.season = (int)(tk(p, k + 1)->v & 7);
		best = k + 2;
	} else if (isnum(p, k) && tk(p, k)->nd == 4 && the &&
	    dash(p, k + 1) && isnum(p, k + 2) && is(p, k + 3, 'S') &&
	    k + 4 > best) {
		pt_clear(&x->a); /* the 2025-26 winter */
		x->type = EX_DATE;
		x->a.year = (int)tk(p, k)->v;
		x->a.season = (int)(tk(p, k + 3)->v & 7);
		best = k + 4;
	}
	if (is(p, k, 'S') && k + 1 > best) {
		const struct tok *t = tk(p, k);
		bool ok = dir != DIR_NONE || the || ((t->v == 2 ||
		    t->v == 4 || t->v == 3) && !name_at(p, i - 1) &&
		    (!t->cap || i == 0)) || isv(p, i - 1, 'i', 0) ||
		    is(p, i - 1, 'm') || isv(p, i - 1, 'i', 1) ||
		    isv(p, i - 1, 'i', 3) || is(p, i - 1, 'o') ||
		    is(p, i - 1, '&') || is(p, i - 1, 'F') ||
		    is(p, i - 1, '-') || is(p, i - 1, 'r') ||
		    is(p, i - 1, 'b') || is(p, i - 1, 'l') || t->lang;
		int q = k + 1;

		if (t->v == 67 && dir == DIR_NONE) {
			/* "the fall of Rome" falls */
			ok = (isv(p, i - 1, 'i', 0) || (the &&
			    isv(p, i - 1, 'i', 0))) || is(p, i - 1, 'm') ||
			    is(p, i - 1, 'o') || isv(p, i - 1, 'i', 3);
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
			if ((e = p_year(p, q, &yy)) && (yy.bc ||
			    tk(p, q)->kind != TK_NUM || tk(p, q)->nd == 4) &&
			    !(t->v == 67 && !isnum(p, q))) {
				a.year = yy.year;
				a.bc = yy.bc;
				ok = true;
				q = e;
				if (dash(p, q) && isnum(p, q + 1) &&
				    tk(p, q + 1)->nd == 2 && glued(p, q))
					q += 2;
			} else if ((is(p, q, 'l') || is(p, q, 'n') ||
			    is(p, q, 't')) && isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = is(p, q, 'l') ? DIR_LAST :
				    is(p, q, 'n') ? DIR_NEXT :
				    tk(p, q)->v >= 3 ? DIR_SAME : DIR_THIS;
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
		if (is(p, q, 'U') || isw(p, q, "olympics"))
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
	    glued(p, j + 1)) {
		int v = (int)tk(p, j + 1)->v;

		pt_clear(&a);
		if ((isw(p, j, "q") && v >= 1 && v <= 4 &&
		    tk(p, j + 1)->nd == 1) || (isw(p, j, "h") && v >= 1 &&
		    v <= 2 && tk(p, j)->cap && tk(p, j + 1)->nd == 1)) {
			struct pt yy;
			int q = j + 2;
			bool h = isw(p, j, "h");

			pt_clear(&yy);
			if (is(p, q, 'o') || is(p, q, ','))
				q++;
			if (isv(p, q, 'F', 10))
				q++;
			if ((e = p_year(p, q, &yy)) && (tk(p, q)->nd == 4 ||
			    is(p, q, '\''))) {
				a.year = yy.year;
				q = e;
			} else if ((is(p, q, 'l') || is(p, q, 'n') ||
			    is(p, q, 't')) && isv(p, q + 1, 'U', UN_YEAR)) {
				a.ydir = is(p, q, 'l') ? DIR_LAST :
				    is(p, q, 'n') ? DIR_NEXT : DIR_THIS;
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
		} else if (isw(p, j, "fy") && (tk(p, j + 1)->nd == 4 ||
		    tk(p, j + 1)->nd == 2)) {
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
	/* 2017 Q1 */
	if (best == 0 && isnum(p, i) && tk(p, i)->nd == 4 &&
	    isw(p, i + 1, "q") && isnum(p, i + 2) && glued(p, i + 2) &&
	    tk(p, i + 2)->v >= 1 && tk(p, i + 2)->v <= 4 &&
	    year_ok(p, i, i + 1)) {
		pt_clear(&x->a);
		x->type = EX_DATE;
		x->a.year = (int)tk(p, i)->v;
		x->a.quarter = (int)tk(p, i + 2)->v;
		best = i + 3;
	}
	/* holidays */
	k = j;
	dir = DIR_NONE;
	if (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) {
		dir = is(p, k, 'l') ? DIR_LAST : is(p, k, 'n') ? DIR_NEXT
		    : tk(p, k)->v >= 3 ? DIR_SAME : DIR_THIS;
		k++;
	}
	if (is(p, k, 'Y') && k + 1 > best && (tk(p, k)->cap ||
	    tk(p, k)->v != 101 || tk(p, k)->lang)) {
		struct pt yy;
		int q = k + 1;

		pt_clear(&a);
		a.holiday = (int)tk(p, k)->v;
		a.dir = dir;
		if (is(p, q, ',') || is(p, q, 'o'))
			q++;
		pt_clear(&yy);
		if ((e = p_year(p, q, &yy)) && tk(p, q)->nd == 4) {
			a.year = yy.year;
			q = e;
		} else if ((is(p, q, 'l') || is(p, q, 'n') ||
		    is(p, q, 't')) && isv(p, q + 1, 'U', UN_YEAR)) {
			a.ydir = is(p, q, 'l') ? DIR_LAST :
			    is(p, q, 'n') ? DIR_NEXT : DIR_THIS;
			q += 2;
		} else
			q = k + 1;
		x->type = EX_DATE;
		x->a = a;
		x->range = false;
		best = q;
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
		} else if (e >= p->n || tk(p, e)->kind == TK_PUNCT ||
		    is(p, e, '&') || is(p, e, '@') || is(p, e, '-') ||
		    is(p, e, 'F')) {
			if (!(is(p, e, '-') && glued(p, e)) &&
			    !is(p, e, 'o')) {
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
		if ((e = p_year(p, i, &a)) && (a.bc || a.cal ||
		    e > i + 1 || tk(p, i)->kind != TK_NUM ||
		    (year_ok(p, i, e)))) {
			/* a number in words is a year behind "in" and the
			 * like, or when it has the tune of one */
			if (tk(p, i)->kind == TK_NUM || is(p, i, 'E') ||
			    is(p, i, '\'') || prep_before(p, i) ||
			    (a.year >= 1900 && a.year % 100 > 9 &&
			    !is(p, e, 'U') && !is(p, i, 'H') &&
			    !is(p, e, '%') && !is(p, e, 'H') &&
			    tk(p, i)->v >= 18)) {
				if (!is(p, e, 'H') || tk(p, i)->kind ==
				    TK_NUM) {
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

/* A part of the day at i, perhaps "the", "this", "late" before it. */
static int
part_at(const struct ps *p, int i, struct ex *x)
{
	int j = i;
	bool det = false;

	x->mod = MOD_NONE;
	x->a.dir = DIR_NONE;
	if (is(p, j, 'T') || is(p, j, 'A')) {
		det = true;
		j++;
	}
	if (is(p, j, 't') || is(p, j, 'l') || is(p, j, 'n')) {
		x->a.dir = is(p, j, 'l') ? DIR_LAST : is(p, j, 'n') ?
		    DIR_NEXT : tk(p, j)->v >= 3 ? DIR_SAME : DIR_THIS;
		if (is(p, j, 'l') && tk(p, j)->v == 3)
			x->a.dir = DIR_BEFORE;
		if (is(p, j, 'n') && (tk(p, j)->v == 3 || det))
			x->a.dir = DIR_AFTER;
		det = true;
		j++;
	}
	if (is(p, j, 'm')) {
		x->mod = (enum mod)tk(p, j)->v;
		det = true;
		j++;
		if (dash(p, j) && glued(p, j))
			j++;
	}
	if (!is(p, j, 'P') || (tk(p, j)->v & W_PLURAL))
		return 0;
	(void)det;
	x->a.part = (int)tk(p, j)->v;
	return j + 1;
}

/* Does the point say a day, so that a time of day may follow? */
static bool
dayish(const struct pt *a)
{
	return a->day != NONE || a->wday != NONE || a->holiday != NONE ||
	    a->part != NONE || a->rel == REL_DAY || a->offunit != UN_NONE ||
	    ((a->rel == REL_SAME || a->rel == REL_AGO) && a->unit == UN_DAY);
}

/* The times of x on the day of d. */
static int
join_times(struct ex *x, const struct ex *d, int e)
{
	struct pt t = x->a, u = x->z;

	x->a = x->z = d->a;
	x->a.hour = t.hour;
	x->a.min = t.min;
	x->a.sec = t.sec;
	x->a.zone = t.zone;
	x->a.zulu = t.zulu;
	x->a.part = t.part;
	x->z.hour = u.hour;
	x->z.min = u.min;
	x->z.sec = u.sec;
	x->z.zone = u.zone;
	x->z.zulu = u.zulu;
	x->z.part = u.part;
	if (d->a.part >= PA_AFTERNOON && d->a.part <= PA_NIGHT) {
		if (t.hour < 12)
			x->a.hour += 12;
		if (u.hour < 12)
			x->z.hour += 12;
	}
	x->mod = MOD_NONE;
	return e;
}

int
p_point(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex in;
	int j = i, k, e, best = 0;
	bool the = false;
	enum mod mod;

	if (depth > 3)
		return 0;
	pt_clear(&x->a);
	pt_clear(&x->z);
	x->range = false;
	x->mod = MOD_NONE;
	x->type = EX_NONE;

	/* early/mid/late X, the end of X, earlier this X */
	if (is(p, j, 'T')) {
		the = true;
		j++;
	}
	if (is(p, j, 'm') || is(p, j, 'b') || (is(p, j, 'r') && !the)) {
		int c = tk(p, j)->cls;

		mod = c == 'r' ? (tk(p, j)->v == 1 ? MOD_START : MOD_END)
		    : (enum mod)tk(p, j)->v;
		k = j + 1;
		memset(&in, 0, sizeof(in));
		if (c == 'm') {
			if (dash(p, k) && glued(p, k))
				k++;
			if (isv(p, k, 'i', 0) && !the && (is(p, k + 1, 'T') ||
			    isnum(p, k + 1) || is(p, k + 1, 'M') ||
			    is(p, k + 1, 'S')))
				k++; /* early in the year, late in 1943 */
			else if (isw(p, k, "part") && is(p, k + 1, 'o'))
				k += 2;
		} else if (c == 'b') {
			if (is(p, k, 'o')) {
				k++;
				/* at the end of month */
				if (is(p, k, 'U') && (tk(p, k)->v == UN_MONTH ||
				    tk(p, k)->v == UN_YEAR ||
				    tk(p, k)->v == UN_WEEK ||
				    tk(p, k)->v == UN_QUARTER)) {
					x->type = EX_DATE;
					x->a.rel = REL_UNIT;
					x->a.unit = (enum unit)tk(p, k)->v;
					x->a.n = 0;
					x->mod = mod;
					return k + 1;
				}
			} else if (!isv(p, k, 'U', UN_YEAR) || the)
				k = 0;
		} else {
			if (isv(p, k, 'i', 0) && (is(p, k + 1, 'T') ||
			    is(p, k + 1, 't') || isnum(p, k + 1) ||
			    is(p, k + 1, 'M')))
				k++;
			else if (!is(p, k, 't') && !is(p, k, 'W') &&
			    !is(p, k, 'D') && !is(p, k, 'M') &&
			    !is(p, k, 'l'))
				k = 0;
		}
		if (k && (e = p_point(p, k, &in, depth + 1)) &&
		    (in.type == EX_DATE || (in.type == EX_TIME &&
		    in.a.hour == NONE)) && in.a.rel != REL_VAGUE) {
			if (in.mod == MOD_NONE)
				in.mod = mod;
			*x = in;
			return e;
		}
	}

	/* from one time of day to another, on a day */
	if (depth < 2 && (e = p_clocks(p, i, &x->a, &x->z))) {
		x->type = EX_TIME;
		x->range = true;
		k = e;
		if (is(p, k, ','))
			k++;
		if (is(p, k, 'j') || is(p, k, 'o'))
			k++;
		memset(&in, 0, sizeof(in));
		pt_clear(&in.a);
		if ((k = date_at(p, k, &in, depth + 1)) &&
		    in.type == EX_DATE && !in.range && dayish(&in.a))
			return join_times(x, &in, k);
		return e;
	}
	pt_clear(&x->z);
	/* a time of day first: 9 a.m. on Wednesday, noon Thursday */
	pt_clear(&x->a);
	if ((e = p_clock(p, i, &x->a))) {
		bool part = false;

		x->type = EX_TIME;
		best = e;
		k = e;
		/* 4 in the morning, 10:30 at night */
		if ((isv(p, k, 'i', 0) || isv(p, k, '@', 0) || is(p, k, 'T')) &&
		    x->a.hour <= 12 && x->a.part == NONE &&
		    !is(p, k - 1, 'K')) {
			int q = k + !is(p, k, 'T');

			if (is(p, q, 'T'))
				q++;
			if (isv(p, k, 'i', 0) && isv(p, q, 't', 1))
				q++;
			if (is(p, q, 'P') && tk(p, q)->v <= PA_NIGHT) {
				int pa = (int)tk(p, q)->v;

				if (pa != PA_MORNING && x->a.hour < 12 &&
				    !(pa == PA_NIGHT && x->a.hour < 5))
					x->a.hour += 12;
				best = k = q + 1;
				part = true;
				x->a.pm_open = false;
			}
		}
		if (is(p, k, ','))
			k++;
		if (is(p, k, 'j') || is(p, k, 'o'))
			k++;
		memset(&in, 0, sizeof(in));
		pt_clear(&in.a);
		if (depth < 3 && !part && is(p, k, 'D') &&
		    tk(p, k)->v == 100 && x->a.hour < 12) {
			x->a.hour += 12; /* 7 tonight */
			x->a.rel = REL_DAY;
			x->a.n = 0;
			x->a.unit = UN_DAY;
			return k + 1;
		}
		if (depth < 3 && (e = date_at(p, k, &in, depth + 1)) &&
		    in.type == EX_DATE && !in.range &&
		    in.a.rel != REL_VAGUE && (in.a.day != NONE ||
		    in.a.wday != NONE || in.a.rel == REL_DAY ||
		    in.a.holiday != NONE || (in.a.rel == REL_SAME &&
		    in.a.unit == UN_DAY) || (in.a.rel == REL_AGO &&
		    in.a.unit == UN_DAY))) {
			in.a.hour = x->a.hour;
			in.a.min = x->a.min;
			in.a.sec = x->a.sec;
			in.a.zone = x->a.zone;
			in.a.zulu = x->a.zulu;
			in.a.pm_open = x->a.pm_open;
			if (x->a.part == PA_MIDNIGHT)
				in.a.part = PA_MIDNIGHT;
			in.type = EX_TIME;
			*x = in;
			best = e;
		}
		return best;
	}

	/* the morning of X, this morning, Tuesday night; bare: with det */
	memset(&in, 0, sizeof(in));
	pt_clear(&in.a);
	if ((e = part_at(p, i, &in))) {
		k = e;
		if (is(p, k, 'o') || is(p, k, 'j') || (is(p, k, ',') == 0 &&
		    (is(p, k, 'D') || is(p, k, 'W')))) {
			struct ex d;
			int q = k + (is(p, k, 'o') || is(p, k, 'j'));

			memset(&d, 0, sizeof(d));
			pt_clear(&d.a);
			if (depth < 3 &&
			    (q = date_at(p, q, &d, depth + 1)) &&
			    d.type == EX_DATE && !d.range &&
			    d.a.rel != REL_VAGUE && (d.a.day != NONE ||
			    d.a.wday != NONE || d.a.rel == REL_DAY ||
			    (d.a.rel == REL_SAME && d.a.unit == UN_DAY))) {
				d.a.part = in.a.part;
				d.mod = in.mod;
				d.type = EX_TIME;
				*x = d;
				return q;
			}
		}
		if (in.a.dir != DIR_NONE || is(p, i, 'T') || is(p, i, 'm') ||
		    (is(p, i, 'A') && 0)) {
			x->a = in.a;
			x->mod = in.mod;
			x->type = EX_TIME;
			best = e;
			if (in.a.dir == DIR_NONE && is(p, i, 'T') &&
			    (in.a.part == PA_DAYTIME))
				best = 0;
			/* this morning at 9 is clock's part below */
		} else if ((in.a.part == PA_DAWN || in.a.part == PA_DUSK ||
		    in.a.part == PA_NOON || in.a.part == PA_MIDNIGHT) &&
		    is(p, i - 1, '@')) {
			x->a = in.a;
			x->type = EX_TIME;
			best = e;
		} else if (in.a.part <= PA_NIGHT) {
			x->a = in.a;
			x->type = EX_TIME;
			best = e;
		}
	}

	if (best == 0) {
		memset(&in, 0, sizeof(in));
		pt_clear(&in.a);
		pt_clear(&in.z);
		if ((e = date_at(p, i, &in, depth)) == 0)
			return 0;
		*x = in;
		best = e;
		if (x->type == EX_SET && x->a.wday != NONE && is(p, best, 'P')) {
			x->a.part = (int)(tk(p, best)->v & W_BASE);
			return best + 1;
		}
		if (x->type == EX_SET && x->a.wday != NONE) {
			struct pt c;

			/* Tuesdays at 9am */
			pt_clear(&c);
			k = best + is(p, best, '@');
			if ((e = p_clock(p, k, &c))) {
				x->a.hour = c.hour;
				x->a.min = c.min;
				return e;
			}
		}
		if ((x->type != EX_DATE && !(x->type == EX_TIME &&
		    x->a.part != NONE)) || x->a.rel == REL_VAGUE)
			return best;
	}
	/* a part of the day or a time behind the date */
	{
		struct pt c, c2;
		int q;

		if (!dayish(&x->a) || x->range)
			return best;
		k = best;
		if (is(p, k, 'm') && is(p, k + 1, 'P'))
			k++;
		if (is(p, k, ',') && is(p, k + 1, 'P') && tk(p, k)->sp == 0)
			k++;
		if (isv(p, k, 'i', 0) && is(p, k + 1, 'T') &&
		    is(p, k + 2, 'P'))
			k += 2;
		if (isv(p, k, '@', 0) && is(p, k + 1, 'P'))
			k++;
		if (is(p, k, 'P') && x->a.part == NONE &&
		    (tk(p, k)->v & W_PLURAL) == 0 &&
		    tk(p, k)->v != PA_NOON && tk(p, k)->v != PA_MIDNIGHT) {
			x->a.part = (int)(tk(p, k)->v & W_BASE);
			x->type = EX_TIME;
			best = k + 1;
		} else if (is(p, k, 'P') && (tk(p, k)->v & W_PLURAL) &&
		    x->a.wday != NONE) {
			x->type = EX_SET;
			x->openset = true;
			x->a.part = (int)(tk(p, k)->v & W_BASE);
			return k + 1;
		}
		if (is(p, best, 'K') && x->a.part == NONE &&
		    x->type == EX_DATE) {
			x->a.part = tk(p, best)->v ? PA_AFTERNOON : PA_MORNING;
			x->type = EX_TIME; /* tomorrow pm */
			return best + 1;
		}
		/* ISO T, comma, at, around, from */
		k = best;
		if (isw(p, k, "t") && glued(p, k) && isnum(p, k + 1) &&
		    glued(p, k + 1)) {
			pt_clear(&c);
			q = p_clock(p, k + 1, &c);
			if (q == 0) {
				/* p_clock wants an open left side */
				struct ps s = *p;

				(void)s;
				if (tk(p, k + 1)->nd == 2 &&
				    tk(p, k + 1)->v <= 24) {
					c.hour = (int)tk(p, k + 1)->v;
					q = k + 2;
					if (is(p, q, ':') && isnum(p, q + 1)) {
						c.min = (int)tk(p, q + 1)->v;
						q += 2;
						if (is(p, q, ':') &&
						    isnum(p, q + 1)) {
							c.sec = (int)tk(p,
							    q + 1)->v;
							q += 2;
							if (is(p, q, '.') &&
							    isnum(p, q + 1) &&
							    glued(p, q + 1))
								q += 2;
						}
					}
				} else if ((tk(p, k + 1)->nd == 6 ||
				    tk(p, k + 1)->nd == 4)) {
					int v = (int)tk(p, k + 1)->v;

					if (tk(p, k + 1)->nd == 6) {
						c.sec = v % 100;
						v /= 100;
					}
					c.hour = v / 100;
					c.min = v % 100;
					q = k + 2;
				}
				if (q && (c.min == NONE || c.min < 60) &&
				    c.hour <= 24) {
					int zz = p_zone(p, q, &c);

					if (zz)
						q = zz;
				} else
					q = 0;
			}
			if (q) {
				x->a.hour = c.hour;
				x->a.min = c.min;
				x->a.sec = c.sec;
				x->a.zone = c.zone;
				x->a.zulu = c.zulu;
				x->type = EX_TIME;
				return q;
			}
			return best;
		}
		if (is(p, k, ','))
			k++;
		if (is(p, k, '@') || isv(p, k, '~', 1) || (is(p, k, 'F') &&
		    tk(p, k)->v != 2))
			k++;
		if (isv(p, k, '~', 1))
			k++;
		if (k < p->n && (q = p_clocks(p, k, &c, &c2))) {
			struct ex y = *x;

			x->a = c;
			x->z = c2;
			x->type = EX_TIME;
			x->range = true;
			return join_times(x, &y, q);
		}
		if (is(p, k - 1, 'F'))
			return best;
		pt_clear(&c);
		if (k < p->n && (q = p_clock(p, k, &c)) &&
		    !(is(p, k, 'P') && is(p, best, ','))) {
			if (x->a.part >= PA_AFTERNOON &&
			    x->a.part <= PA_NIGHT && c.hour < 12 &&
			    c.pm_open)
				c.hour += 12;
			x->a.hour = c.hour;
			x->a.min = c.min;
			x->a.sec = c.sec;
			x->a.zone = c.zone;
			x->a.zulu = c.zulu;
			x->a.pm_open = c.pm_open;
			if (c.part == PA_MIDNIGHT)
				x->a.part = PA_MIDNIGHT;
			x->type = EX_TIME;
			best = q;
			/* 16:34 local time, in the afternoon */
		} else if (k < p->n && is(p, k - 1, '@') && isnum(p, k) &&
		    tk(p, k)->nd <= 2 && tk(p, k)->v <= 24 &&
		    tk(p, k)->v > 0 && (k + 1 >= p->n ||
		    tk(p, k + 1)->kind == TK_PUNCT) &&
		    !is(p, k + 1, '%') && !(isnum(p, k + 2) &&
		    glued(p, k + 1) && glued(p, k + 2))) {
			/* tomorrow at 7 */
			int h = (int)tk(p, k)->v;

			if (x->a.part >= PA_AFTERNOON &&
			    x->a.part <= PA_NIGHT && h < 12)
				h += 12;
			x->a.hour = h;
			x->type = EX_TIME;
			best = k + 1;
		}
		/* the year behind the time: Aug 10 11:00 2023 */
		if (x->a.hour != NONE && x->a.day != NONE &&
		    x->a.year == NONE && isnum(p, best) &&
		    tk(p, best)->nd == 4 && tk(p, best)->v > 1000 &&
		    tk(p, best)->v < 2200) {
			x->a.year = (int)tk(p, best)->v;
			best++;
		}
	}
	return best;
}

/* about, more than, at least, up to: the modifier and the token behind. */
static int
approx(const struct ps *p, int i, enum mod *mod)
{
	bool no = isw(p, i, "no") || isw(p, i, "not");

	if (isv(p, i, 'q', 3) && (isnum(p, i + 1) || is(p, i + 1, 'N'))) {
		*mod = MOD_APPROX; /* some fifty years */
		return i + 1;
	}
	if (is(p, i, '~') && tk(p, i)->v != 8) {
		switch (tk(p, i)->v) {
		case 1:
			*mod = MOD_APPROX;
			if (is(p, i + 1, '.') && glued(p, i + 1))
				return i + 2;
			return i + 1;
		case 2:
			*mod = MOD_APPROX;
			return i + 1;
		case 3:
			if (!isnum(p, i + 1) && !is(p, i + 1, 'N') &&
			    !is(p, i + 1, 'A') && !is(p, i + 1, 'h'))
				return 0;
			if (tk(p, i)->cap)
				return 0; /* Over ten days, crews ... */
			*mod = MOD_MORE_THAN;
			return i + 1;
		case 4:
			if (!isnum(p, i + 1) && !is(p, i + 1, 'N') &&
			    !is(p, i + 1, 'A'))
				return 0;
			*mod = MOD_LESS_THAN;
			return i + 1;
		default:
			return 0;
		}
	}
	if (no)
		i++;
	if ((isw(p, i, "more") || isw(p, i, "less") || isw(p, i, "fewer") ||
	    is(p, i, 'r')) && isw(p, i + 1, "than")) {
		bool more = isw(p, i, "more") || is(p, i, 'r');

		*mod = no ? (more ? MOD_EQUAL_OR_LESS : MOD_EQUAL_OR_MORE)
		    : more ? MOD_MORE_THAN : MOD_LESS_THAN;
		return is(p, i, 'r') ? 0 : i + 2;
	}
	if (no)
		return 0;
	if (isv(p, i, '@', 0) && isw(p, i + 1, "least")) {
		*mod = MOD_EQUAL_OR_MORE;
		return i + 2;
	}
	if (isv(p, i, '@', 0) && isw(p, i + 1, "most")) {
		*mod = MOD_EQUAL_OR_LESS;
		return i + 2;
	}
	if (isw(p, i, "up") && isv(p, i + 1, '-', 1)) {
		*mod = MOD_EQUAL_OR_LESS;
		return i + 2;
	}
	if (isw(p, i, "just") && (isw(p, i + 1, "over") ||
	    isw(p, i + 1, "under"))) {
		*mod = isw(p, i + 1, "over") ? MOD_MORE_THAN : MOD_LESS_THAN;
		return i + 2;
	}
	if (isw(p, i, "close") && isv(p, i + 1, '-', 1)) {
		*mod = MOD_APPROX;
		return i + 2;
	}
	return 0;
}

int
p_expr(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	enum mod mod = MOD_NONE;
	int j = i, e, f;

	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	if ((e = approx(p, i, &mod)))
		j = e;
	/* vague references; the future wants its article */
	if (j == i && is(p, i, 'T') && is(p, i + 1, 'R') &&
	    tk(p, i + 1)->v >= 10 && !(memchr(p->text.p +
	    tk(p, i + 1)->b, '-', tk(p, i + 1)->e - tk(p, i + 1)->b) &&
	    tk(p, i + 2)->kind == TK_WORD)) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = tk(p, i + 1)->v == 11;
		x->b = i;
		return x->e = i + 2;
	}
	if (j == i && is(p, i, 'R')) {
		int v = (int)tk(p, i)->v;

		if (v >= 10 && !(v == 11 && isv(p, i - 1, 'i', 0)))
			return 0;

		if (v == -2)
			return 0;
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = v > 0 ? v != 10 : v;
		x->b = i;
		return x->e = i + 1;
	}
	if (j == i && is(p, i, 'T') && isv(p, i + 1, 'l', 2) &&
	    (i + 2 >= p->n || tk(p, i + 2)->kind == TK_PUNCT ||
	    is(p, i + 2, '&') || (isv(p, i - 1, 'i', 0) && !isnum(p, i + 2) &&
	    (tk(p, i + 2)->cls == 0 || is(p, i + 2, 'T') ||
	    is(p, i + 2, 'A') || is(p, i + 2, 't'))))) {
		x->type = EX_DATE; /* the past */
		x->a.rel = REL_VAGUE;
		x->a.n = -1;
		x->b = i;
		return x->e = i + 2;
	}
	if (j == i && isv(p, i, 'N', 1) && isv(p, i + 1, 'U', UN_DAY) &&
	    (is(p, i - 1, '>') || isw(p, i - 1, "may") ||
	    isw(p, i - 1, "could") || isw(p, i - 1, "might"))) {
		x->type = EX_DATE; /* it will one day */
		x->a.rel = REL_VAGUE;
		x->a.n = 1;
		x->b = i;
		return x->e = i + 2;
	}
	e = p_point(p, j, x, 0);
	if (e == 0 && j == i && isv(p, i, 't', 2) &&
	    !is(p, i + 1, 'U') && !is(p, i + 1, '&')) {
		x->type = EX_DATE; /* current */
		x->a.rel = REL_VAGUE;
		x->a.n = 0;
		x->b = i;
		if (p_units(p, i, &y) == 0)
			return x->e = i + 1;
		memset(x, 0, sizeof(*x));
		pt_clear(&x->a);
	}
	memset(&y, 0, sizeof(y));
	pt_clear(&y.a);
	f = p_units(p, j, &y);
	if (f > e || (f == e && e && y.type != EX_DATE &&
	    x->type == EX_DATE && x->a.rel == REL_NONE && 0)) {
		*x = y;
		e = f;
	}
	if (e == 0)
		return 0;
	if (mod != MOD_NONE) {
		if (x->type == EX_SET)
			return 0;
		if (x->mod == MOD_NONE)
			x->mod = mod;
		/* "over the weekend", "around the World" */
		if (is(p, i, '~') && tk(p, i)->v >= 3 && tk(p, i)->v < 8 &&
		    x->type != EX_DURATION && x->a.rel != REL_AGO &&
		    x->a.rel != REL_LATER)
			return 0;
	}
	x->b = i;
	x->e = e;
	return e;
}
