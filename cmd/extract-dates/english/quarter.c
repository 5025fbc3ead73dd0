/* SPDX-License-Identifier: ISC */
/* quarter: quarters, halves and fiscal years; the nth part of a date. */
#include "count.h"

int
p_of_year(const struct ps *p, int j, struct pt *a)
{
	struct pt q;
	int k = j, e;
	bool of = false;

	if (is(p, k, ',') && isnum(p, k + 1) && tk(p, k + 1)->nd == 4)
		k++;
	else if (is(p, k, 'o') || isv(p, k, 'i', 0)) {
		of = true;
		k++;
	}
	if (isv(p, k + (of && is(p, k, 'T')), 'F', 10)) {
		a->fiscal = true;
		k += 1 + is(p, k, 'T');
		/* of the fiscal year [2024] */
		if (isv(p, k, 'U', UN_YEAR)) {
			k++;
			if (!isnum(p, k) || tk(p, k)->nd != 4) {
				a->ydir = DIR_THIS;
				return k;
			}
		}
	}
	pt_clear(&q);
	if ((e = p_year(p, k, &q)) &&
	    (q.bc || tk(p, k)->kind != TK_NUM || year_ok(p, k, e))) {
		a->year = q.year;
		a->bc = q.bc;
		return e;
	}
	if (of && is(p, k, 'T'))
		k++;
	if ((of || !is(p, k - 1, 'T')) &&
	    (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) &&
	    isv(p, k + 1, 'U', UN_YEAR)) {
		a->ydir = is(p, k, 'l') ? DIR_LAST
		    : is(p, k, 'n')     ? DIR_NEXT
		    : tk(p, k)->v == 3  ? DIR_SAME
					: DIR_THIS;
		return k + 2;
	}
	if (of && isv(p, k, 'U', UN_YEAR) && is(p, k - 1, 'T') &&
	    !isw(p, k + 1, "before")) {
		a->ydir = DIR_THIS;
		return k + 1;
	}
	return 0;
}

int
p_date_of(const struct ps *p, int k, struct ex *in)
{
	int e;

	memset(in, 0, sizeof(*in));
	e = p_point(p, k, in, 2);
	return e && in->type == EX_DATE && !in->range ? e : 0;
}

/* The date at k into x, of which the nth unit is meant. */
static int
nth_of(const struct ps *p, int k, int nth, int unit, struct ex *x)
{
	struct ex in;
	int e;

	if ((e = p_date_of(p, k, &in)) == 0 || in.a.day != NONE ||
	    in.mod != MOD_NONE || in.a.rel == REL_VAGUE)
		return 0;
	x->a = in.a;
	x->a.nth = nth;
	x->a.nthunit = unit;
	x->type = EX_DATE;
	return e;
}

/* What a token says is counted: a unit, a weekday (from 100 on). */
static int
counted_of(const struct ps *p, int k)
{
	return is(p, k, 'W') ? 100 + (int)(tk(p, k)->v & 7)
			     : (int)unit_of(p, k);
}

int
p_quarter_of(const struct ps *p, int j, struct ex *x)
{
	struct pt y;
	int e, o = NONE;

	if (!((is(p, j, 'l') || is(p, j, 'n') || is(p, j, 't')) &&
		isv(p, j + 1, 'U', UN_YEAR) && is(p, j + 2, '\'') &&
		isw(p, j + 3, "s")))
		return PASS;
	pt_clear(&y);
	y.ydir = is(p, j, 'l') ? DIR_LAST : is(p, j, 'n') ? DIR_NEXT : DIR_THIS;
	if (isv(p, j + 4, 'F', 10))
		j++;
	if ((e = p_ordinal(p, j + 4, &o)) && e > 0) {
		if (dash(p, e) && glued(p, e))
			e++;
	} else {
		o = NONE;
		e = j + 4;
	}
	if (isv(p, e, 'U', UN_QUARTER) || (is(p, e, 'h') && o != NONE)) {
		x->a = y;
		x->type = EX_DATE;
		if (is(p, e, 'h'))
			x->a.half = o;
		else
			x->a.quarter = o == NONE ? 0 : o;
		return e + 1;
	}
	if (is(p, e, 'S') && o == NONE) {
		x->a = y;
		x->type = EX_DATE;
		x->a.season = (int)(tk(p, e)->v & 7);
		return e + 1;
	}
	return PASS;
}

int
p_year_quarter(const struct ps *p, int j, bool the, struct ex *x)
{
	int e, k, o = NONE;

	if (!isnum(p, j) || tk(p, j)->nd != 4 || !year_ok(p, j, j + 1))
		return PASS;
	k = j + 1;
	if (isv(p, k, 'F', 10)) {
		k++;
		if (isv(p, k, 'U', UN_YEAR)) { /* the 2024 fiscal year */
			x->type = EX_DATE;
			x->a.year = (int)tk(p, j)->v;
			x->a.fiscal = true;
			return k + 1;
		}
	}
	if ((e = p_ordinal(p, k, &o)))
		k = e;
	if (dash(p, k) && e)
		k++;
	if (isv(p, k, 'U', UN_QUARTER) || (e && is(p, k, 'h'))) {
		x->type = EX_DATE;
		x->a.year = (int)tk(p, j)->v;
		if (is(p, k, 'h'))
			x->a.half = o;
		else
			x->a.quarter = e ? o : 0;
		return k + 1;
	}
	if (isw(p, k, "period") && the && !e) {
		x->type = EX_DATE;
		x->a.year = (int)tk(p, j)->v;
		x->a.quarter = 0;
		return k + 1;
	}
	return 0;
}

int
p_months_quarter(const struct ps *p, int j, struct ex *x)
{
	int from, to, e = j + 3;

	if (!is(p, j, 'M') || !dash(p, j + 1) || !is(p, j + 2, 'M'))
		return 0;
	from = (int)(tk(p, j)->v & 15);
	to = (int)(tk(p, j + 2)->v & 15);
	if (from % 3 != 1 || to != from + 2 ||
	    !(isv(p, e, 'U', UN_QUARTER) || isw(p, e, "period")))
		return 0;
	x->type = EX_DATE;
	x->a.quarter = to / 3;
	return (j = p_of_year(p, e + 1, &x->a)) ? j : e + 1;
}

int
p_year_ago(const struct ps *p, int j, bool the, struct ex *x)
{
	struct amount am;
	int e, k, o = NONE;

	if ((isw(p, j, "prior") || isw(p, j, "previous")) && dash(p, j + 1) &&
	    glued(p, j + 1) && isv(p, j + 2, 'U', UN_YEAR)) {
		/* the prior-year quarter */
		if (!isv(p, j + 3, 'U', UN_QUARTER) && !isw(p, j + 3, "period"))
			return PASS;
		j += 3;
	} else if (isv(p, j, 'U', UN_YEAR)) {
		if (!dash(p, j + 1) || !glued(p, j + 1) ||
		    (!is(p, j + 2, 'a') && !isv(p, j + 2, 'r', 1)))
			return PASS;
		j += 3;
	} else if (!isw(p, j, "comparable") && !isw(p, j, "corresponding") &&
	    !(the && isv(p, j, 't', 4))) {
		return PASS;
	} else if (isv(p, j + 1, 'U', UN_YEAR) && dash(p, j + 2)) {
		j += 4;
	} else {
		if (!isw(p, j + 1, "period") && !isv(p, j + 1, 'U', UN_QUARTER))
			return PASS;
		k = j + 2;
		if (isv(p, k, 'i', 0) || is(p, k, 'o'))
			k++;
		if (is(p, k, 'T'))
			k++;
		if (isv(p, k, 'l', 1) && isv(p, k + 1, 'U', UN_YEAR))
			k += 2;
		else if (is(p, k, 'A') && isv(p, k + 1, 'U', UN_YEAR) &&
		    (is(p, k + 2, 'a') || is(p, k + 2, 'r')))
			k += 3;
		else
			return PASS;
		x->type = EX_DATE;
		x->a.quarter = 0;
		x->a.ydir = DIR_LAST;
		x->a.same =
		    isw(p, j + 1, "period") ? SAME_PERIOD : SAME_QUARTER;
		return k;
	}
	if ((e = p_ordinal(p, j, &o)))
		j = e;
	x->type = EX_DATE;
	x->a.ydir = DIR_LAST;
	if (the && !isv(p, j, 'U', UN_QUARTER) && !e && !isw(p, j, "period") &&
	    !isnum(p, j) && !is(p, j, 'N'))
		return 0; /* the year-earlier loss: no article */
	if (isv(p, j, 'U', UN_QUARTER)) {
		x->a.quarter = e ? o : 0;
		return j + 1;
	}
	x->a.quarter = 0;
	if (isw(p, j, "period") && !e)
		return j + 1;
	if (e)
		return 0;
	if ((e = p_amount(p, j, &am))) {
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = am;
		return e;
	}
	return j;
}

/*
 * The same month last year, the same period of 2021, the corresponding quarter
 * of the previous year, the same time a year earlier.
 */
int
p_same_term(const struct ps *p, int j, struct ex *x)
{
	struct pt y;
	enum same same;
	int e, k = j + 1;

	if (p->t[j].cls != 0 && !isv(p, j, 't', 4))
		return PASS;
	if (!isv(p, j, 't', 4) && !isw(p, j, "comparable") &&
	    !isw(p, j, "corresponding") && !isw(p, j, "equivalent"))
		return PASS;
	if (isv(p, k, 'U', UN_MONTH))
		same = SAME_MONTH;
	else if (isv(p, k, 'U', UN_QUARTER))
		same = SAME_QUARTER;
	else if (is(p, k, 'h'))
		same = SAME_HALF;
	else if (isw(p, k, "period") || isw(p, k, "time") || isw(p, k, "term"))
		same = SAME_PERIOD;
	else
		return PASS;
	k++;
	if (isv(p, k, 'i', 0) || is(p, k, 'o') || isw(p, k, "during"))
		k++;
	pt_clear(&y);
	if (isnum(p, k) && tk(p, k)->nd == 4) {
		if ((e = p_year(p, k, &y)) == 0 || !year_ok(p, k, e))
			return PASS;
	} else if (is(p, k, 'A') && isv(p, k + 1, 'U', UN_YEAR) &&
	    (isv(p, k + 2, 'a', 1) || isv(p, k + 2, 'r', 1))) {
		e = k + 3; /* a year ago, a year earlier */
		y.ydir = DIR_BEFORE;
	} else {
		k += is(p, k, 'T');
		if (!isv(p, k + 1, 'U', UN_YEAR) ||
		    (!is(p, k, 'l') && !is(p, k, 'n') && !isv(p, k, 't', 1)))
			return PASS;
		e = k + 2;
		y.ydir = is(p, k, 't')  ? DIR_THIS
		    : is(p, k, 'n')     ? DIR_NEXT
		    : isv(p, k, 'l', 1) ? DIR_LAST
					: DIR_BEFORE;
	}
	x->type = EX_DATE;
	x->a = y;
	x->a.same = same;
	return e;
}

int
p_fiscal(const struct ps *p, int j, const struct front *f, struct ex *x)
{
	int k;

	if (f->last || f->next || f->this)
		return PASS;
	if (isv(p, j, 'U', UN_YEAR)) {
		k = j + 1;
		if (isnum(p, k) && tk(p, k)->nd == 4 && tk(p, k)->v > 1000 &&
		    tk(p, k)->v < 2200) {
			x->type = EX_DATE;
			x->a.year = (int)tk(p, k)->v;
			x->a.fiscal = true;
			if ((dash(p, k + 1) || is(p, k + 1, '/')) &&
			    isnum(p, k + 2) && glued(p, k + 1)) {
				x->a.span_years = 1;
				return k + 3;
			}
			return k + 1;
		}
	}
	if (isnum(p, j) && tk(p, j)->nd == 4 && tk(p, j)->v > 1900 &&
	    tk(p, j)->v < 2200) {
		x->type = EX_DATE;
		x->a.year = (int)tk(p, j)->v;
		x->a.fiscal = true;
		if ((is(p, j + 1, '/') || dash(p, j + 1)) && isnum(p, j + 2) &&
		    glued(p, j + 1) && tk(p, j + 2)->nd == 2) {
			x->a.span_years = 1;
			return j + 3;
		}
		return j + 1;
	}
	return PASS;
}

bool
p_centuries(const struct ps *p, int k, bool *bc)
{
	int e, o;

	if (!is(p, k, '-') && !is(p, k, '&'))
		return false;
	k++;
	if (is(p, k, 'T'))
		k++;
	if (is(p, k, 'm'))
		k++;
	if ((e = p_ordinal(p, k, &o)) == 0)
		return false;
	if (dash(p, e))
		e++;
	if (!is(p, e, 'U') || unit_of(p, e) != UN_CENTURY)
		return false;
	e++;
	*bc = (is(p, e, 'E') && tk(p, e)->v < 0) ||
	    (isw(p, e, "b") && is(p, e + 1, '.') && isw(p, e + 2, "c"));
	return true;
}

/* A year and no part of it: last year, FY26, the next fiscal year */
static bool
year_only(const struct pt *a)
{
	return (a->year != NONE || a->ydir != DIR_NONE ||
		   (a->rel == REL_UNIT && a->unit == UN_YEAR && a->n >= -1 &&
		       a->n <= 1)) &&
	    a->month == NONE && a->quarter == NONE && a->half == NONE &&
	    a->season == NONE;
}

/* The third quarter, second half of 2024: its unit at k; PASS: another */
int
p_nth_part(const struct ps *p, int k, int o, const struct front *f,
    struct ex *x)
{
	struct ex in;
	bool half = is(p, k, 'h');
	int e;

	if (!half && !isv(p, k, 'U', UN_QUARTER) &&
	    !isv(p, k, 'U', UN_QUARTER + W_PLURAL))
		return PASS;
	if (f->the && dash(p, k - 1))
		return 0; /* the third-quarter loss */
	if (o < 1 || (o > 4 && o != 99))
		return PASS;
	if (half &&
	    ((!f->the && !is(p, k + 1, 'o') && !isnum(p, k + 1)) ||
		(o > 2 && o != 99)))
		return 0;
	x->type = EX_DATE;
	x->a.fiscal = f->fiscal;
	k++;
	if (half)
		x->a.half = o == 99 ? 2 : o;
	else
		x->a.quarter = o == 99 ? 4 : o;
	if ((e = p_of_year(p, k, &x->a)))
		return e;
	if (!is(p, k, 'o'))
		return half ? 0 : k;
	/* the first quarter of FY26: not of a game, of a century */
	if ((e = p_date_of(p, k + 1, &in)) == 0 || (!half && !year_only(&in.a)))
		return !half && !is(p, k + 1, 'T') && e == 0 ? k : 0;
	if (half) {
		in.a.nth = x->a.half;
		in.a.nthunit = -1; /* a half of it */
	} else {
		in.a.quarter = x->a.quarter;
		if (in.a.rel == REL_UNIT) { /* of this fiscal year */
			in.a.rel = REL_NONE;
			in.a.ydir = in.a.n < 0 ? DIR_LAST
			    : in.a.n > 0       ? DIR_NEXT
					       : DIR_THIS;
		}
	}
	x->a = in.a;
	return e;
}

/* The 19th century [BC], the 19th and 20th centuries; PASS: none is at k */
static int
nth_century(const struct ps *p, int k, int o, struct ex *x)
{
	if (o < 1 || o > 30)
		return PASS;
	if (!p_centuries(p, k, &x->a.bc)) {
		if (isw(p, k, "c") && is(p, k + 1, '.') && is(p, k + 2, 'E'))
			k++; /* the 3rd c. BC */
		else if (!isv(p, k, 'U', UN_CENTURY) &&
		    !isv(p, k, 'U', UN_CENTURY + W_PLURAL))
			return PASS;
		k++;
		if (is(p, k, 'E')) {
			x->a.bc = tk(p, k)->v < 0;
			k++;
		} else if (isw(p, k, "b") && is(p, k + 1, '.') &&
		    isw(p, k + 2, "c")) {
			x->a.bc = true;
			k += 3 + (is(p, k + 3, '.') && glued(p, k + 3));
		}
	}
	x->type = EX_DATE;
	x->a.century = o - 1;
	return k;
}

int
p_nth(const struct ps *p, int j, const struct front *f, struct ex *x)
{
	int e, k, o = NONE;

	if (f->this || (k = p_ordinal(p, j, &o)) == 0)
		return PASS;
	if (isv(p, k, 'F', 10))
		k++;
	if (filler(p, k) && is(p, k + 1, 'U'))
		k++;
	if (dash(p, k) && glued(p, k) && glued(p, k + 1))
		k++;
	if ((e = p_nth_part(p, k, o, f, x)) != PASS ||
	    (e = nth_century(p, k, o, x)) != PASS)
		return e;
	/* the first day of Ramadan, the third week of May,
	 * the second Wednesday of December */
	if (((is(p, k, 'U') && !plural(p, k) && unit_of(p, k) >= UN_DAY &&
		 unit_of(p, k) <= UN_WEEK) ||
		is(p, k, 'W') || isv(p, k, 'U', UN_WEEKEND)) &&
	    ((is(p, k + 1, 'o') || isv(p, k + 1, 'i', 0))
		    ? (e = nth_of(p, k + 2, o, counted_of(p, k), x))
		    : is(p, k, 'W') && is(p, k + 2, 'M') &&
			(is(p, k + 1, 't') || is(p, k + 1, 'l') ||
			    is(p, k + 1, 'n')) &&
			(e = nth_of(p, k + 1, o, counted_of(p, k), x))))
		return e;
	return is(p, j, 'N') ? PASS : 0;
}

int
p_last_of(const struct ps *p, int j, const struct front *f, struct ex *x)
{
	int e;

	if (f->last == 1 &&
	    ((is(p, j, 'U') && !plural(p, j) &&
		 (unit_of(p, j) == UN_DAY || unit_of(p, j) == UN_WEEK)) ||
		is(p, j, 'W')) &&
	    (is(p, j + 1, 'o') || isv(p, j + 1, 'i', 0)) &&
	    (e = nth_of(p, j + 2, 99, counted_of(p, j), x)))
		return e;
	if (f->last == 1 && is(p, j, 'h') && f->the) {
		x->a.half = 2;
		x->type = EX_DATE;
		if ((e = p_of_year(p, j + 1, &x->a)))
			return e;
		return 0;
	}
	return PASS;
}
