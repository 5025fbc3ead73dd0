/* SPDX-License-Identifier: ISC */
/* units: what is said by counting days, weeks, quarters, years. */
#include "count.h"

/* The year that a quarter, a half or a month belongs to, behind it. */
static int
of_year(const struct ps *p, int j, struct pt *a)
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
	if (is(p, k, 'F') && tk(p, k)->v == 10) {
		a->fiscal = true;
		k++;
	}
	pt_clear(&q);
	if ((e = p_year(p, k, &q)) && (q.bc || tk(p, k)->kind != TK_NUM ||
	    year_ok(p, k, e))) {
		a->year = q.year;
		a->bc = q.bc;
		return e;
	}
	if (of && is(p, k, 'T'))
		k++;
	if (of && isv(p, k, 'F', 10))
		k++;
	if ((of || !is(p, k - 1, 'T')) && (is(p, k, 'l') || is(p, k, 'n') ||
	    is(p, k, 't')) && isv(p, k + 1, 'U', UN_YEAR)) {
		a->ydir = is(p, k, 'l') ? DIR_LAST : is(p, k, 'n') ? DIR_NEXT
		    : tk(p, k)->v == 3 ? DIR_SAME : DIR_THIS;
		return k + 2;
	}
	if (of && isv(p, k, 'U', UN_YEAR) && is(p, k - 1, 'T')) {
		a->ydir = DIR_THIS;
		return k + 1;
	}
	return 0;
}

/* "in three days", "within an hour": from the reference on. */
bool
p_in(const struct ps *p, struct ex *x)
{
	struct ex y = *x;

	(void)p;
	if (x->type != EX_DURATION || x->namt == 0 ||
	    x->amt[0].unit > UN_CENTURY)
		return false;
	if (x->amt[0].open)
		return false;
	if (x->amt[0].n2 > x->amt[0].n) {
		const struct amount *am = &x->amt[0];
		int w = am->unit == UN_WEEK ? 7 : am->unit == UN_QUARTER ? 3
		    : 1;
		enum unit u = am->unit == UN_WEEK ? UN_DAY
		    : am->unit == UN_QUARTER ? UN_MONTH : am->unit;

		if (u < UN_DAY || am->n2 > 100000)
			return false;
		pt_clear(&x->a);
		set_rel(x, REL_AGO, (int)am->n * w, u);
		x->z = x->a;
		x->z.n = (int)am->n2 * w;
		x->range = true;
		return true;
	}
	pt_clear(&y.a);
	if (!counted_from(&y, REL_AGO, 1))
		return false;
	*x = y;
	return true;
}

/* last week's Sunday, next week on Tuesday: the day of the week in x. */
static int
week_day(const struct ps *p, int k, struct ex *x)
{
	if (x->a.rel != REL_UNIT || x->a.unit != UN_WEEK)
		return 0;
	if (is(p, k, '\'') && isw(p, k + 1, "s"))
		k += 2;
	else if (is(p, k, 'j') && is(p, k + 1, 'W'))
		k++;
	else
		return 0;
	if (!is(p, k, 'W') || (tk(p, k)->v & W_PLURAL))
		return 0;
	x->a.wday = (int)(tk(p, k)->v & 7);
	return k + 1;
}

int
p_units(const struct ps *p, int i, struct ex *x)
{
	int j = i, e, k, o = NONE, last = 0, next = 0, this = 0;
	bool the = false, fiscal = false, num = false, ya = false;
	struct amount am;
	enum unit u;
	struct pt y;

	pt_clear(&x->a);
	pt_clear(&y);
	x->namt = 0;
	if ((e = p_every(p, i, x)))
		return e;
	x->quant = NULL;
	x->type = EX_NONE;
	if (is(p, j, 'T')) {
		the = true;
		j++;
	}
	/* two upcoming weeks; four Tuesdays from now, two Fridays ago */
	{
		int64_t v;
		int f, q;

		if ((q = p_number(p, i, &v, &f)) && f == 0 && v > 0 &&
		    v < 1000) {
			if (isv(p, q, 'n', 4) && is(p, q + 1, 'U')) {
				set_rel(x, REL_AGO, (int)v, unit_of(p, q + 1));
				return q + 2;
			}
			if (is(p, q, 'W') && (is(p, q + 1, 'a') ||
			    (isv(p, q + 1, 'F', 1) &&
			    isv(p, q + 2, 'R', 0)))) {
				bool ago = is(p, q + 1, 'a') &&
				    tk(p, q + 1)->v != 2;

				x->type = EX_DATE;
				x->a.wday = (int)(tk(p, q)->v & 7);
				x->a.dir = ago ? DIR_LAST : DIR_NEXT;
				x->a.offn = (int)(ago ? 1 - v : v - 1);
				x->a.offunit = UN_WEEK;
				return is(p, q + 1, 'a') ? q + 2 : q + 3;
			}
		}
	}
	/* this year's third quarter, last year's quarter */
	if ((is(p, j, 'l') || is(p, j, 'n') || is(p, j, 't')) &&
	    isv(p, j + 1, 'U', UN_YEAR) && is(p, j + 2, '\'') &&
	    isw(p, j + 3, "s")) {
		y.ydir = is(p, j, 'l') ? DIR_LAST : is(p, j, 'n') ? DIR_NEXT
		    : DIR_THIS;
		if (isv(p, j + 4, 'F', 10))
			j++;
		if ((e = p_ordinal(p, j + 4, &o)) && e > 0) {
			if (dash(p, e) && glued(p, e))
				e++;
		} else {
			o = NONE;
			e = j + 4;
		}
		if (isv(p, e, 'U', UN_QUARTER) || (is(p, e, 'h') &&
		    o != NONE)) {
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
		o = NONE;
	}
	/* the 1988 second quarter, the 1989 period */
	if (isnum(p, j) && tk(p, j)->nd == 4 && year_ok(p, j, j + 1)) {
		k = j + 1;
		if (isv(p, k, 'F', 10))
			k++;
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
	/* year-ago, year-earlier [third] quarter */
	if (isv(p, j, 'U', UN_YEAR) && ((dash(p, j + 1) && glued(p, j + 1) &&
	    (is(p, j + 2, 'a') || isv(p, j + 2, 'r', 1))))) {
		ya = true;
		j += 3;
	} else if (isw(p, j, "comparable") || isw(p, j, "corresponding") ||
	    (the && isv(p, j, 't', 4))) {
		if (isv(p, j + 1, 'U', UN_YEAR) && dash(p, j + 2)) {
			ya = true;
			j += 4;
		} else if (isw(p, j + 1, "period") || isv(p, j + 1, 'U',
		    UN_QUARTER)) {
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
				k = 0;
			if (k) {
				x->type = EX_DATE;
				x->a.quarter = 0;
				x->a.ydir = DIR_LAST;
				return k;
			}
		}
	}
	if (ya) {
		if ((e = p_ordinal(p, j, &o)))
			j = e;
		x->type = EX_DATE;
		x->a.ydir = DIR_LAST;
		if (the && !isv(p, j, 'U', UN_QUARTER) && !e &&
		    !isw(p, j, "period") && !isnum(p, j) && !is(p, j, 'N'))
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
	/* words of direction and order before the number */
	for (k = 0; k < 4; k++) {
		if (is(p, j, 'l') && !last && !next)
			last = (int)tk(p, j)->v;
		else if (is(p, j, 'n') && !next && !last)
			next = (int)tk(p, j)->v;
		else if (is(p, j, 't') && (!this || tk(p, j)->v == 4))
			this = (int)tk(p, j)->v;
		else if (isv(p, j, 'F', 10) && !fiscal) {
			fiscal = true;
			if (dash(p, j + 1) && glued(p, j + 1))
				j++;
		}
		else if (filler(p, j) && (k > 0 || (the && (isw(p, j, "full") ||
		    isw(p, j, "whole") || isw(p, j, "entire")))))
			;
		else
			break;
		j++;
	}
	if (fiscal && isv(p, j, 'U', UN_YEAR) && !last && !next && !this) {
		/* fiscal year 2024-25 */
		pt_clear(&y);
		k = j + 1;
		if (isnum(p, k) && tk(p, k)->nd == 4 &&
		    tk(p, k)->v > 1000 && tk(p, k)->v < 2200) {
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
	if (isnum(p, j) && tk(p, j)->nd == 4 && fiscal && !last && !next &&
	    !this && tk(p, j)->v > 1900 && tk(p, j)->v < 2200) {
		x->type = EX_DATE;
		x->a.year = (int)tk(p, j)->v;
		x->a.fiscal = true;
		if ((is(p, j + 1, '/') || dash(p, j + 1)) &&
		    isnum(p, j + 2) && glued(p, j + 1) &&
		    tk(p, j + 2)->nd == 2) {
			x->a.span_years = 1;
			return j + 3;
		}
		return j + 1;
	}
	if (isv(p, j, 'O', 1) && the && !is(p, j + 1, 'h') &&
	    (is(p, j + 1, 'N') || isnum(p, j + 1) || is(p, j + 1, 'q')) &&
	    (e = p_amount(p, j + 1, &am))) {
		/* the first nine months */
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = am;
		if (am.unit == UN_QUARTER && am.n == 1)
			return 0;
		return e;
	}
	if (!this && (e = p_ordinal(p, j, &o)) != 0) {
		bool quarterish;

		k = e;
		if (isv(p, k, 'F', 10))
			k++;
		if (filler(p, k) && is(p, k + 1, 'U'))
			k++;
		if (dash(p, k) && glued(p, k) && glued(p, k + 1))
			k++;
		quarterish = isv(p, k, 'U', UN_QUARTER) ||
		    isv(p, k, 'U', UN_QUARTER + W_PLURAL) || is(p, k, 'h');
		if (quarterish && the && dash(p, k - 1))
			return 0; /* the third-quarter loss */
		if (quarterish && o >= 1 && (o <= 4 || o == 99)) {
			bool half = is(p, k, 'h');

			if (half && !the && !is(p, k + 1, 'o') &&
			    !isnum(p, k + 1))
				return 0;
			if (half && o > 2 && o != 99)
				return 0;
			x->type = EX_DATE;
			x->a.fiscal = fiscal;
			k++;
			if (half)
				x->a.half = o == 99 ? 2 : o;
			else
				x->a.quarter = o == 99 ? 4 : o;
			if ((e = of_year(p, k, &x->a)))
				return e;
			if (half && is(p, k, 'o')) {
				struct ex in;

				memset(&in, 0, sizeof(in));
				if ((e = p_point(p, k + 1, &in, 2)) &&
				    in.type == EX_DATE && !in.range) {
					in.a.nth = x->a.half;
					in.a.nthunit = -1; /* a half of it */
					x->a = in.a;
					return e;
				}
				return 0;
			}
			if (half)
				return 0;
			return k;
		}
		if (isv(p, k, 'U', UN_CENTURY) && o >= 1 && o <= 30) {
			x->type = EX_DATE;
			x->a.century = o - 1;
			k++;
			if (is(p, k, 'E')) {
				x->a.bc = tk(p, k)->v < 0;
				k++;
			} else if (isw(p, k, "b") && is(p, k + 1, '.') &&
			    isw(p, k + 2, "c")) {
				x->a.bc = true;
				k += 3 + (is(p, k + 3, '.') &&
				    glued(p, k + 3));
			}
			return k;
		}
		/* the first day of Ramadan, the third week of May,
		 * the second Wednesday of December */
		if (((is(p, k, 'U') && !plural(p, k) &&
		    unit_of(p, k) >= UN_DAY && unit_of(p, k) <= UN_WEEK) ||
		    is(p, k, 'W') || isv(p, k, 'U', UN_WEEKEND)) &&
		    (is(p, k + 1, 'o') || isv(p, k + 1, 'i', 0))) {
			struct ex in;

			memset(&in, 0, sizeof(in));
			if ((e = p_point(p, k + 2, &in, 2)) &&
			    in.type == EX_DATE && !in.range &&
			    in.a.day == NONE && in.mod == MOD_NONE &&
			    in.a.rel != REL_VAGUE) {
				in.a.nth = o;
				in.a.nthunit = is(p, k, 'W') ?
				    100 + (int)(tk(p, k)->v & 7) :
				    (int)unit_of(p, k);
				x->a = in.a;
				x->type = EX_DATE;
				return e;
			}
		}
		o = NONE;
		if (!is(p, j, 'N'))
			return 0;
	}
	/* last week of July, last Wednesday of December */
	if (last == 1 && ((is(p, j, 'U') && !plural(p, j) &&
	    (unit_of(p, j) == UN_DAY || unit_of(p, j) == UN_WEEK)) ||
	    is(p, j, 'W')) && (is(p, j + 1, 'o') || isv(p, j + 1, 'i', 0))) {
		struct ex in;

		memset(&in, 0, sizeof(in));
		if ((e = p_point(p, j + 2, &in, 2)) && in.type == EX_DATE &&
		    !in.range && in.a.day == NONE && in.mod == MOD_NONE &&
		    in.a.rel != REL_VAGUE) {
			in.a.nth = 99;
			in.a.nthunit = is(p, j, 'W') ?
			    100 + (int)(tk(p, j)->v & 7) : (int)unit_of(p, j);
			x->a = in.a;
			x->type = EX_DATE;
			return e;
		}
	}
	if (last == 1 && is(p, j, 'h') && the) {
		x->a.half = 2;
		x->type = EX_DATE;
		if ((e = of_year(p, j + 1, &x->a)))
			return e;
		return 0;
	}
	/* the past two weeks, next few days */
	if (last || next || this == 5 || this == 6) {
		if (is(p, j, 'A') || !is(p, j, 'U')) {
			if ((e = p_amount(p, j, &am))) {
				if (next == 4 && !am.open && am.n < 1000 &&
				    am.unit <= UN_YEAR) {
					/* upcoming two weeks: counted */
					set_rel(x, REL_AGO, (int)am.n *
					    (am.unit == UN_QUARTER ? 1 : 1),
					    am.unit);
					return e;
				}
				x->type = EX_DURATION;
				x->namt = 1;
				x->amt[0] = am;
				if (isv(p, e, '&', 1) && isw(p, e + 1, "so"))
					e += 2;
				return e;
			}
			return 0;
		}
		num = false;
	} else if ((e = p_amounts(p, j, x))) {
		num = true;
		am = x->amt[0];
		x->type = EX_DURATION;
		if (this && dash(p, e - 2))
			return 0; /* this three-hour film */
		if (the && tk(p, e - 1)->cls == 'U' && !plural(p, e - 1) &&
		    (am.n > 1 || dash(p, e - 2)))
			return 0; /* the two-day visit: "two-day" */
		if ((k = p_offset(p, i, x, e)))
			return k;
		if (the && am.n == 1 && !is(p, j, 'N') && !isnum(p, j))
			return 0;
		/* two years old, 8-month-old, day-long: an age in years is
		 * no time */
		if (isw(p, e, "old") && x->namt == 1 && !glued(p, e) &&
		    am.unit == UN_YEAR && !dash(p, e - 2))
			return 0;
		if (am.unit == UN_YEAR && x->namt == 1 && (isw(p, i - 1,
		    "aged") || (is(p, e, 'o') && isw(p, e + 1, "age")) ||
		    (isv(p, e, '&', 1) && (isw(p, e + 1, "older") ||
		    isw(p, e + 1, "younger")))))
			return 0; /* 14 years of age, 21 years or older */
		if (dash(p, e) && glued(p, e) && isw(p, e + 1, "old"))
			return am.unit == UN_YEAR ? 0 : e + 2;
		if (dash(p, e) && glued(p, e) && isw(p, e + 1, "long"))
			return e + 2;
		if (dash(p, e) && glued(p, e) && (is(p, e + 1, 'r') ||
		    is(p, e + 1, 'a') || is(p, e + 1, 'b')))
			return 0; /* a year-earlier loss */
		if (dash(p, e) && glued(p, e) && isw(p, e + 1, "olds"))
			return 0;
		/* "$3 billion a year", "twice a week": a rate */
		if (is(p, i, 'A') && am.n == 1 && x->namt == 1 &&
		    am.frac == 0 && e == i + 2 && i > 0 &&
		    (is(p, i - 1, 'H') || isnum(p, i - 1) ||
		    is(p, i - 1, '%') || isw(p, i - 1, "percent") ||
		    isw(p, i - 1, "once") || isw(p, i - 1, "twice") ||
		    isw(p, i - 1, "times") || isw(p, i - 1, "dollars") ||
		    isw(p, i - 1, "barrels") || isw(p, i - 1, "tons") ||
		    isw(p, i - 1, "tonnes") || isw(p, i - 1, "cents") ||
		    isw(p, i - 1, "euros") || isw(p, i - 1, "rupees") ||
		    rate(p, i))) {
			x->type = EX_SET;
			x->freq = am.unit;
			x->freqn = 1;
			x->namt = 0;
			return e;
		}
		if (isw(p, e, "ahead") && the)
			return e + 1;
		return e;
	}
	if (is(p, i, 'A'))
		return 0;
	if (!is(p, j, 'U')) {
		if (isv(p, i, 't', 4))
			return 0;
		/* the latest period */
		if (last == 5 && isw(p, j, "period") && the) {
			x->type = EX_DATE;
			x->a.quarter = 0;
			return j + 1;
		}
		return 0;
	}
	u = unit_of(p, j);
	k = j + 1;
	/* "This Week": a programme; Sandra Day O'Connor */
	if (tk(p, j)->cap == 1 && ((this && is(p, i - 1, '"')) || (j == i &&
	    tk(p, i - 1)->cap == 1 && tk(p, i - 1)->cls == 0 &&
	    tk(p, k)->cap == 1 && tk(p, k)->cls == 0)))
		return 0;
	if (u == UN_FORTNIGHT) {
		if (!last && !next)
			return 0;
		set_dur(x, 2, UN_WEEK, false);
		return k;
	}
	if (u == UN_DAY && !plural(p, j) && !last && !next && !this &&
	    is(p, k, 'B') && is(p, k + 1, 'D') && tk(p, k + 1)->v < 50) {
		set_rel(x, REL_DAY, (int)tk(p, k + 1)->v +
		    (tk(p, k)->v == 1 ? -1 : 1), UN_DAY);
		return k + 2; /* [the] day after tomorrow */
	}
	if (u >= UN_DAY && u <= UN_YEAR && the && ((isv(p, k, 'B', 2) &&
	    isv(p, k + 1, 'n', 1)) || (isv(p, k, 'B', 1) &&
	    isv(p, k + 1, 'l', 1))) && (k + 2 >= p->n ||
	    tk(p, k + 2)->kind == TK_PUNCT || tk(p, k + 2)->cls == 0)) {
		/* the week after next, the week before last */
		set_rel(x, REL_UNIT, tk(p, k)->v == 1 ? -2 : 2, u);
		return k + 2;
	}
	/* year-end, year's end */
	if (u == UN_YEAR && !plural(p, j) && !last && !next && !this &&
	    !num) {
		if ((dash(p, k) && glued(p, k) && isv(p, k + 1, 'b', 3)) ||
		    (is(p, k, '\'') && isw(p, k + 1, "s") &&
		    isv(p, k + 2, 'b', 3)) || isv(p, k, 'b', 3)) {
			set_rel(x, REL_UNIT, 0, UN_YEAR);
			x->mod = MOD_END;
			return isv(p, k, 'b', 3) ? k + 1 : dash(p, k) ? k + 2
			    : k + 3;
		}
	}
	/* the year 2000, week 31 */
	if (u == UN_YEAR && !plural(p, j) && !last && !next &&
	    (the || !this)) {
		pt_clear(&y);
		if ((e = p_year(p, k, &y)) && (tk(p, k)->kind != TK_NUM ||
		    y.bc || tk(p, k)->nd == 4)) {
			x->type = EX_DATE;
			x->a = y;
			x->a.fiscal = fiscal;
			return e;
		}
	}
	if (u == UN_WEEK && !plural(p, j) && !last && !next && !this &&
	    isnum(p, k) && tk(p, k)->v >= 1 && tk(p, k)->v <= 53 &&
	    tk(p, k)->nd <= 2) {
		x->type = EX_DATE;
		x->a.week = (int)tk(p, k)->v;
		if ((e = of_year(p, k + 1, &x->a)))
			return e;
		return the || tk(p, j)->cap || i == 0 ||
		    isv(p, i - 1, 'i', 0) ? k + 1 : 0;
	}
	if (plural(p, j)) {
		/* months ahead, years ago, years later; years of war */
		if (is(p, k, 'a') && tk(p, k)->v == 1) {
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = -1;
			return k + 1;
		}
		if (isw(p, k, "ahead")) {
			set_dur(x, 0, u, true);
			return k + 1;
		}
		if (last == 4) {
			if (u == UN_YEAR) {
				x->type = EX_DATE;
				x->a.rel = REL_VAGUE;
				x->a.n = -1;
			} else
				set_dur(x, 0, u, true);
			return k;
		}
		if (next == 2 || next == 4) {
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = 1;
			return k;
		}
		if (this == 5 && u == UN_DAY) {
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = 0;
			return k;
		}
		if (u == UN_WEEKEND && !last && !next && !this) {
			x->type = EX_SET;
			x->openset = true;
			x->freq = UN_WEEKEND;
			x->freqn = 1;
			return k;
		}
		if (u < UN_SEC || u == UN_WEEKEND || u == UN_QUARTER)
			return 0;
		if (dash(p, k) && glued(p, k) && isw(p, k + 1, "old"))
			return 0;
		if (!the && is(p, i - 1, 'o') && (is(p, i - 2, 'q') ||
		    isw(p, i - 2, "hundreds") || isw(p, i - 2, "thousands")))
			return 0; /* couple of days */
		if (j == i && (isnum(p, i - 1) || is(p, i - 1, 'N') ||
		    filler(p, i - 1) || isw(p, k, "apart")))
			return 0; /* 52 years old, minutes apart */
		set_dur(x, 0, u, true);
		if (is(p, k, 'r') && u < UN_DAY) {
			set_rel(x, REL_LATER, 0, u);
			return k + 1;
		}
		if (dash(p, k) && glued(p, k) && isw(p, k + 1, "long"))
			return k + 2;
		/* weeks or months */
		if (is(p, k, '&') && is(p, k + 1, 'U') && plural(p, k + 1) &&
		    !the && unit_of(p, k + 1) > u)
			return k + 2;
		return k;
	}
	if (tk(p, j)->v & W_ABBR && !last && !next && !this)
		return 0;
	if (dash(p, k) && glued(p, k) && isw(p, k + 1, "long") && !the) {
		set_dur(x, 1, u, false);
		return k + 2;
	}
	if (u < UN_DAY && !(u == UN_HOUR && (last || next || this)))
		return 0;
	if (fiscal)
		x->a.fiscal = true;
	if (last) {
		if ((last == 2 || (last == 1 && the && u >= UN_DECADE &&
		    u <= UN_MILLENNIUM)) && u != UN_WEEKEND) {
			set_dur(x, 1, u, false);
			if (isv(p, k, '&', 1) && isw(p, k + 1, "so"))
				k += 2;
			return k;
		}
		if (last == 5 && u == UN_QUARTER) {
			x->type = EX_DATE;
			x->a.quarter = 0;
			return k;
		}
		if (last == 4)
			return 0;
		if (last == 3 || u == UN_DAY)
			set_rel(x, REL_SAME, -1, u);
		else
			set_rel(x, REL_UNIT, -1, u);
		return (e = week_day(p, k, x)) ? e : k;
	}
	if (next) {
		if (next == 3 || u == UN_DAY)
			set_rel(x, REL_SAME, 1, u);
		else
			set_rel(x, REL_UNIT, 1, u);
		if ((e = week_day(p, k, x)))
			return e;
		if (isv(p, k, '&', 1) && isw(p, k + 1, "so"))
			k += 2;
		return k;
	}
	if (this) {
		if (this == 3 || this == 4)
			set_rel(x, REL_SAME, 0, u);
		else if (this == 5 || this == 6)
			return 0;
		else
			set_rel(x, REL_UNIT, 0, u);
		return k;
	}
	if (the && u == UN_WEEKEND && tk(p, k)->kind == TK_WORD &&
	    tk(p, k)->cls == 0 && !last && !next && !this && (i == 0 ||
	    (tk(p, i - 1)->kind == TK_PUNCT)))
		return 0; /* the weekend talks */
	if (the && (u == UN_YEAR || u == UN_QUARTER || u == UN_MONTH) &&
	    (isw(p, k, "ended") || isw(p, k, "ending")) && u != UN_QUARTER) {
		set_dur(x, 1, u, false);
		return k;
	}
	if (the) {
		/* the day, the year: the one spoken of */
		if (isw(p, k, "round") || is(p, k, '-'))
			return 0;
		if (u == UN_DAY && isv(p, k, 'B', 1) && is(p, k + 1, 'D')) {
			set_rel(x, REL_DAY, (int)tk(p, k + 1)->v - 1, UN_DAY);
			return k + 2;
		}
		if (u == UN_DAY && isv(p, k, 'B', 2) && is(p, k + 1, 'D')) {
			set_rel(x, REL_DAY, (int)tk(p, k + 1)->v + 1, UN_DAY);
			return k + 2;
		}
		if (u <= UN_YEAR && is(p, k, 'B') && k + 1 < p->n &&
		    tk(p, k + 1)->kind == TK_PUNCT) {
			set_rel(x, REL_SAME, tk(p, k)->v == 1 ? -1 : 1, u);
			return k + 1;
		}
		if (u <= UN_YEAR && isv(p, k, 'n', 3) && k + 1 < p->n &&
		    tk(p, k + 1)->kind == TK_PUNCT) {
			set_rel(x, REL_SAME, 1, u);
			return k + 1;
		}
		if (u == UN_WEEK && (isw(p, k, "commencing") ||
		    isw(p, k, "starting") || isw(p, k, "beginning"))) {
			k++;
			if (!is(p, k, 'j'))
				k--;
		}
		if (u == UN_WEEK && (is(p, k, 'o') || is(p, k, 'j') ||
		    isw(p, k, "commencing") || isw(p, k, "starting") ||
		    isv(p, k, 'b', 1))) {
			struct ex in;

			memset(&in, 0, sizeof(in));
			if ((e = p_point(p, k + 1, &in, 2)) &&
			    in.type == EX_DATE && in.a.day != NONE &&
			    !in.range) {
				in.a.nth = 0;
				in.a.nthunit = UN_WEEK; /* its week */
				x->a = in.a;
				x->type = EX_DATE;
				return e;
			}
		}
		if ((u == UN_MONTH || u == UN_YEAR) && is(p, k, 'o')) {
			struct ex in;

			memset(&in, 0, sizeof(in));
			if ((e = p_point(p, k + 1, &in, 2)) &&
			    in.type == EX_DATE && !in.range) {
				x->a = in.a;
				x->type = EX_DATE;
				return e;
			}
		}
		if (is(p, k, 'o') && u != UN_QUARTER)
			return 0;
		if (u > UN_YEAR && u != UN_WEEKEND)
			return 0;
		if (u == UN_QUARTER) {
			x->type = EX_DATE;
			x->a.quarter = 0;
			if (isw(p, k, "ended") || isw(p, k, "ending")) {
				/* the quarter ended July 31: the one that
				 * holds most of its three months */
				int m = is(p, k + 1, 'M') ? (int)(tk(p,
				    k + 1)->v & W_BASE) : 0;

				if (m >= 2 && m <= 12)
					x->a.quarter = (m + 1) / 3;
			}
			if (is(p, k, 'A') && isv(p, k + 1, 'U', UN_YEAR) &&
			    (is(p, k + 2, 'a') || is(p, k + 2, 'r'))) {
				x->a.ydir = DIR_LAST;
				return k + 3;
			}
			return k;
		}
		if (u == UN_WEEKEND) {
			set_rel(x, REL_UNIT, 0, u);
			x->a.dir = DIR_THIS; /* the one at hand or past */
		} else {
			set_rel(x, REL_SAME, 0, u);
			x->a.dir = DIR_THIS; /* the month: the reference's */
		}
		return k;
	}
	/* per day: a rate */
	if (isw(p, i - 1, "per") && j == i && u <= UN_YEAR) {
		x->type = EX_SET;
		x->freq = u;
		x->freqn = 1;
		return k;
	}
	/* "a hot day", "a record week": how long, if nothing else; not
	 * "time of day", "year after year", "Year of the Dog" */
	if (!is(p, i - 1, 'o') && !(is(p, k, 'B') && is(p, k + 1, 'U')) &&
	    !is(p, i - 1, 'B') && !(tk(p, j)->cap && is(p, k, 'o')) &&
	    !is(p, i - 1, 't') && !is(p, i - 1, 'l') &&
	    !isw(p, i - 1, "modern") && !isw(p, i - 1, "latter") &&
	    !(filler(p, i - 1) && is(p, i - 2, 'O')) &&
	    !(tk(p, j)->v & W_ABBR) && !(dash(p, j - 1) && glued(p, j)) &&
	    !(dash(p, k) && glued(p, k)) && !is(p, i - 1, 'A') &&
	    !is(p, i - 1, 'T') && !is(p, i - 1, 'N') && !isnum(p, i - 1) &&
	    !isnum(p, k) && j == i && !is(p, k, 'b') &&
	    !isw(p, i - 3, "have") && !is(p, i - 1, 'O') &&
	    !isv(p, i - 1, 'i', 3) && !(glued(p, i - 1) &&
	    isnum(p, i - 2))) {
		if (u == UN_WEEKEND) {
			set_rel(x, REL_UNIT, 0, u);
			return k;
		}
		if (u >= UN_DAY && u <= UN_YEAR && u != UN_QUARTER) {
			set_dur(x, 1, u, false);
			return k;
		}
	}
	return 0;
}
