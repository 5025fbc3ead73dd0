/* SPDX-License-Identifier: ISC */
/* units: what is said by counting days, weeks, quarters, years. */
#include "count.h"

/* "in three days", "within an hour": from the reference on. */
bool
p_in(struct ex *x)
{
	struct ex y = *x;

	if (x->type != EX_DURATION || x->namt == 0 ||
	    x->amt[0].unit > UN_CENTURY || x->amt[0].open)
		return false;
	if (x->amt[0].n2 > x->amt[0].n)
		return counted_range(x, REL_AGO, 1);
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

/* two upcoming weeks; four Tuesdays from now, two Fridays ago */
static int
counted_days(const struct ps *p, int i, struct ex *x)
{
	int64_t v;
	int f, q;

	if (!(q = p_number(p, i, &v, &f)) || f != 0 || v <= 0 || v >= 1000)
		return PASS;
	if (isv(p, q, 'n', 4) && is(p, q + 1, 'U')) {
		set_rel(x, unit_of(p, q + 1) == UN_WEEK ? REL_UNIT : REL_AGO,
		    (int)v, unit_of(p, q + 1));
		return q + 2;
	}
	if (is(p, q, 'W') &&
	    (is(p, q + 1, 'a') ||
		(isv(p, q + 1, 'F', 1) && isv(p, q + 2, 'R', 0)))) {
		bool ago = is(p, q + 1, 'a') && tk(p, q + 1)->v != 2;

		x->type = EX_DATE;
		x->a.wday = (int)(tk(p, q)->v & 7);
		x->a.dir = ago ? DIR_LAST : DIR_NEXT;
		x->a.offn = (int)(ago ? 1 - v : v - 1);
		x->a.offunit = UN_WEEK;
		return is(p, q + 1, 'a') ? q + 2 : q + 3;
	}
	return PASS;
}

/* The first nine months: how long, the order is lost. */
static int
first_units(const struct ps *p, int j, const struct front *f, struct ex *x)
{
	struct amount am;
	int e;

	if (isv(p, j, 'O', 1) && f->the && !is(p, j + 1, 'h') &&
	    (is(p, j + 1, 'N') || isnum(p, j + 1) || is(p, j + 1, 'q')) &&
	    (e = p_amount(p, j + 1, &am))) {
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = am;
		if (am.unit == UN_QUARTER && am.n == 1)
			return 0;
		return e;
	}
	return PASS;
}

/* Words of direction and order from j on, into f; the token behind. */
static int
front(const struct ps *p, int j, struct front *f)
{
	int k;

	for (k = 0; k < 4; k++) {
		if (is(p, j, 'l') && !f->last && !f->next)
			f->last = (int)tk(p, j)->v;
		else if (is(p, j, 'n') && !f->next && !f->last)
			f->next = (int)tk(p, j)->v;
		else if (is(p, j, 't') && (!f->this || tk(p, j)->v == 4))
			f->this = (int)tk(p, j)->v;
		else if (isv(p, j, 'F', 10) && !f->fiscal) {
			f->fiscal = true;
			if (dash(p, j + 1) && glued(p, j + 1))
				j++;
		} else if (filler(p, j) &&
		    (k > 0 ||
			(f->the &&
			    (isw(p, j, "full") || isw(p, j, "whole") ||
				isw(p, j, "entire")))))
			;
		else
			break;
		j++;
	}
	return j;
}

/* the past two weeks, next few days: a number behind a direction */
static int
directed_units(const struct ps *p, int j, const struct front *f, struct ex *x)
{
	struct amount am;
	int e;

	/* the last week, but: the last quarter century */
	if (is(p, j, 'U') &&
	    !(isv(p, j, 'U', UN_QUARTER) && isv(p, j + 1, 'U', UN_CENTURY)))
		return PASS;
	if (f->last == 5 && f->the && isw(p, j, "period")) {
		x->type = EX_DATE; /* the latest period: the quarter */
		x->a.quarter = 0;
		return j + 1;
	}
	if ((e = p_amount(p, j, &am))) {
		if (f->next == 4 && !am.open && am.n < 1000 &&
		    am.unit <= UN_YEAR) {
			/* upcoming two weeks: counted */
			set_rel(x, am.unit == UN_WEEK ? REL_UNIT : REL_AGO,
			    (int)am.n, am.unit);
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

/* Three weeks, two years and a half; not what is an age or a rate. */
static int
amounts(const struct ps *p, int i, int j, const struct front *f, struct ex *x)
{
	const struct amount *am = &x->amt[0];
	int e, k;

	if ((e = p_amounts(p, j, x)) == 0)
		return PASS;
	x->type = EX_DURATION;
	if (f->this && dash(p, e - 2))
		return 0; /* this three-hour film */
	if (f->the && tk(p, e - 1)->cls == 'U' && !plural(p, e - 1) &&
	    (am->n > 1 || dash(p, e - 2)))
		return 0; /* the two-day visit: "two-day" */
	if ((k = p_offset(p, i, x, e)))
		return k;
	if (f->the && am->n == 1 && !is(p, j, 'N') && !isnum(p, j))
		return 0;
	/* two years old, 8-month-old, day-long: an age in years is
	 * no time */
	if (isw(p, e, "old") && x->namt == 1 && !glued(p, e) &&
	    am->unit == UN_YEAR && !dash(p, e - 2))
		return 0;
	if (am->unit == UN_YEAR && x->namt == 1 &&
	    (isw(p, i - 1, "aged") || (is(p, e, 'o') && isw(p, e + 1, "age")) ||
		(isv(p, e, '&', 1) &&
		    (isw(p, e + 1, "older") || isw(p, e + 1, "younger")))))
		return 0; /* 14 years of age, 21 years or older */
	if (dash(p, e) && glued(p, e) && isw(p, e + 1, "old"))
		return am->unit == UN_YEAR ? 0 : e + 2;
	if (dash(p, e) && glued(p, e) && isw(p, e + 1, "long"))
		return e + 2;
	if (dash(p, e) && glued(p, e) &&
	    (is(p, e + 1, 'r') || is(p, e + 1, 'a') || is(p, e + 1, 'b') ||
		isw(p, e + 1, "round")))
		return 0; /* a year-earlier loss, a year-round job */
	/* in two weeks' time */
	k = is(p, e, '\'') ? e + 1 + isw(p, e + 1, "s") : e;
	if (isw(p, i - 1, "in") && k > e && isw(p, k, "time") &&
	    counted_from(x, REL_AGO, 1))
		return k + 1;
	if (dash(p, e) && glued(p, e) && isw(p, e + 1, "olds"))
		return 0;
	/* "$3 billion a year", "twice a week": a rate */
	if (is(p, i, 'A') && am->n == 1 && x->namt == 1 && am->frac == 0 &&
	    e == i + 2 && i > 0 &&
	    (is(p, i - 1, 'H') || isnum(p, i - 1) || is(p, i - 1, '%') ||
		isw(p, i - 1, "percent") || isw(p, i - 1, "once") ||
		isw(p, i - 1, "twice") || isw(p, i - 1, "times") ||
		isw(p, i - 1, "dollars") || isw(p, i - 1, "barrels") ||
		isw(p, i - 1, "tons") || isw(p, i - 1, "tonnes") ||
		isw(p, i - 1, "cents") || isw(p, i - 1, "euros") ||
		isw(p, i - 1, "rupees") || rate(p, i))) {
		x->type = EX_SET;
		x->freq = am->unit;
		x->freqn = 1;
		x->namt = 0;
		return e;
	}
	if (isw(p, e, "ahead") && f->the)
		return e + 1;
	return e;
}

/* Units in the plural at j: months ahead, years ago, years of war. */
static int
many_units(const struct ps *p, int i, int j, const struct front *f,
    struct ex *x)
{
	enum unit u = unit_of(p, j);
	int k = j + 1;

	if (isw(p, i - 1, "many") && isw(p, i - 2, "as"))
		return 0; /* twice in as many months */
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
	if (f->last == 4) {
		if (u == UN_YEAR) {
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = -1;
		} else
			set_dur(x, 0, u, true);
		return k;
	}
	if (f->next == 2 || f->next == 4) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = 1;
		return k;
	}
	if (f->this == 5 && u == UN_DAY) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = 0;
		return k;
	}
	if (u == UN_WEEKEND && !f->last && !f->next && !f->this) {
		x->type = EX_SET;
		x->openset = true;
		x->freq = UN_WEEKEND;
		x->freqn = 1;
		return k;
	}
	if (u < UN_SEC || u == UN_WEEKEND || u == UN_QUARTER ||
	    (u == UN_HOUR && is(p, i - 1, 'm')) ||
	    (u == UN_MIN && (f->the || is(p, i - 1, 'T') || j == 0) &&
		(is(p, k, 'o') || k >= p->n)))
		return 0; /* the minutes of the meeting, MINUTES */
	if (dash(p, k) && glued(p, k) && isw(p, k + 1, "old"))
		return 0;
	if (!f->the && is(p, i - 1, 'o') &&
	    (is(p, i - 2, 'q') || isw(p, i - 2, "hundreds") ||
		isw(p, i - 2, "thousands")))
		return 0; /* couple of days */
	if (j == i &&
	    (isnum(p, i - 1) || is(p, i - 1, 'N') || is(p, i - 1, 'H') ||
		is(p, i - 1, 'O') || filler(p, i - 1) || isw(p, k, "apart") ||
		(glued(p, i - 1) && isnum(p, i - 2))))
		return 0; /* 52 years old, minutes apart, the 84th minutes */
	set_dur(x, 0, u, true);
	if (is(p, k, 'r') && u < UN_DAY) {
		set_rel(x, REL_LATER, 0, u);
		return k + 1;
	}
	if (dash(p, k) && glued(p, k) && isw(p, k + 1, "long"))
		return k + 2;
	/* weeks or months */
	if (is(p, k, '&') && is(p, k + 1, 'U') && plural(p, k + 1) && !f->the &&
	    unit_of(p, k + 1) > u)
		return k + 2;
	return k;
}

/* The day before yesterday, the day after May 5, the year before: B at k. */
static int
the_unit_beside(const struct ps *p, int k, enum unit u, struct ex *x)
{
	struct ex in;
	int e, n = isv(p, k, 'B', 1) ? -1 : 1;

	if (u == UN_DAY && is(p, k + 1, 'D')) {
		set_rel(x, REL_DAY, (int)tk(p, k + 1)->v + n, UN_DAY);
		return k + 2;
	}
	if (u == UN_DAY && (e = p_date_of(p, k + 1, &in)) &&
	    in.a.rel != REL_VAGUE && in.a.offunit == UN_NONE &&
	    in.mod == MOD_NONE &&
	    (in.a.day != NONE || in.a.wday != NONE || in.a.holiday != NONE)) {
		x->type = EX_DATE;
		x->a = in.a;
		x->a.offn = n;
		x->a.offunit = UN_DAY;
		return e;
	}
	if (u <= UN_YEAR && k + 1 < p->n && tk(p, k + 1)->kind == TK_PUNCT) {
		set_rel(x, REL_SAME, n, u);
		return k + 1;
	}
	return PASS;
}

/* The week of, commencing 5 May; the weekend of the 5th: the end of the week */
static int
unit_of_day(const struct ps *p, int k, enum unit u, struct ex *x)
{
	struct ex in;
	int e;

	if (u == UN_WEEK &&
	    (isw(p, k, "commencing") || isw(p, k, "starting") ||
		isw(p, k, "beginning"))) {
		k += is(p, k + 1, 'j');
	} else if (!is(p, k, 'o') &&
	    (u != UN_WEEK ||
		(!is(p, k, 'j') && !isw(p, k, "ending") &&
		    !isw(p, k, "ended") && !isv(p, k, 'b', 1))))
		return PASS;
	if ((e = p_date_of(p, k + 1, &in)) == 0 || in.a.day == NONE)
		return PASS;
	/* 98: the week that ends on it */
	in.a.nth = isw(p, k, "ending") || isw(p, k, "ended") ? 98 : 0;
	in.a.nthunit = u;
	x->a = in.a;
	x->type = EX_DATE;
	return e;
}

/* The quarter [ended July 31, a year ago], up to k */
static int
the_quarter(const struct ps *p, int k, struct ex *x)
{
	int m = is(p, k + 1, 'M') ? (int)(tk(p, k + 1)->v & W_BASE) : 0;

	x->type = EX_DATE;
	x->a.quarter = 0;
	/* the one that holds most of its three months */
	if ((isw(p, k, "ended") || isw(p, k, "ending")) && m >= 2 && m <= 12)
		x->a.quarter = (m + 1) / 3;
	if (is(p, k, 'A') && isv(p, k + 1, 'U', UN_YEAR) &&
	    (is(p, k + 2, 'a') || is(p, k + 2, 'r'))) {
		x->a.ydir = DIR_LAST;
		return k + 3;
	}
	return k;
}

/*
 * The day, the year, the quarter ended July 31: the one spoken of, unless
 * the tokens from k on say more (the week of 5 May).
 */
static int
the_unit(const struct ps *p, int k, enum unit u, struct ex *x)
{
	struct ex in;
	int e;

	if (isw(p, k, "round") || dash(p, k) ||
	    (is(p, k, '-') && (u == UN_DAY || is(p, k + 1, 'U'))))
		return 0; /* the day-to-day affairs; the day to look */
	if (is(p, k, 'B') && (e = the_unit_beside(p, k, u, x)) != PASS)
		return e;
	if (u <= UN_YEAR && isv(p, k, 'n', 3) && k + 1 < p->n &&
	    tk(p, k + 1)->kind == TK_PUNCT) {
		set_rel(x, REL_SAME, 1, u); /* the day following, ... */
		return k + 1;
	}
	if ((u == UN_WEEK || u == UN_WEEKEND) &&
	    (e = unit_of_day(p, k, u, x)) != PASS)
		return e;
	if ((u == UN_MONTH || u == UN_YEAR) && is(p, k, 'o') &&
	    (e = p_date_of(p, k + 1, &in))) {
		x->a = in.a;
		x->type = EX_DATE;
		return e;
	}
	if (u == UN_QUARTER)
		return the_quarter(p, k, x);
	if (is(p, k, 'o') || (u > UN_YEAR && u != UN_WEEKEND))
		return 0;
	/* the month: the reference's; the weekend: the one at hand or past */
	set_rel(x, u == UN_WEEKEND ? REL_UNIT : REL_SAME, 0, u);
	x->a.dir = DIR_THIS;
	return k;
}

/* A unit without the or a direction: a rate, or how long. */
static int
bare_unit(const struct ps *p, int i, int j, enum unit u, struct ex *x)
{
	int k = j + 1;

	/* per day: a rate */
	if (isw(p, i - 1, "per") && j == i && u <= UN_YEAR) {
		x->type = EX_SET;
		x->freq = u;
		x->freqn = 1;
		return k;
	}
	/* year on year */
	if ((is(p, k, 'j') && is(p, k + 1, 'U')) ||
	    (is(p, i - 1, 'j') && is(p, i - 2, 'U')))
		return 0;
	/* "a hot day", "a record week": how long, if nothing else; not
	 * "time of day", "year after year", "Year of the Dog" */
	if (!is(p, i - 1, 'o') && !(is(p, k, 'B') && is(p, k + 1, 'U')) &&
	    !is(p, i - 1, 'B') && !(tk(p, j)->cap && is(p, k, 'o')) &&
	    !is(p, i - 1, 't') && !is(p, i - 1, 'l') &&
	    !isw(p, i - 1, "modern") && !isw(p, i - 1, "latter") &&
	    !isw(p, i - 1, "academic") && !isw(p, i - 1, "leap") &&
	    !isw(p, i - 1, "school") && !isw(p, i - 1, "election") &&
	    !isw(p, i - 1, "tax") && !(filler(p, i - 1) && is(p, i - 2, 'O')) &&
	    !(tk(p, j)->v & W_ABBR) && !(dash(p, j - 1) && glued(p, j)) &&
	    !(dash(p, k) && glued(p, k)) && !is(p, i - 1, 'A') &&
	    !is(p, i - 1, 'T') && !is(p, i - 1, 'N') && !isnum(p, i - 1) &&
	    !isnum(p, k) && j == i && !is(p, k, 'b') &&
	    !isw(p, i - 3, "have") && !is(p, i - 1, 'O') &&
	    !isv(p, i - 1, 'i', 3) && !(glued(p, i - 1) && isnum(p, i - 2))) {
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

/* Last week, next year, this month: the unit at j, named by its front. */
static int
named_unit(const struct ps *p, int j, const struct front *f, enum unit u,
    struct ex *x)
{
	int e, k = j + 1;

	/* the last quarter of 2023 */
	if (f->last == 1 && f->the && u == UN_QUARTER && is(p, k, 'o') &&
	    (e = p_nth_part(p, j, 99, f, x)) > k)
		return e;
	if (f->last) {
		if ((f->last == 2 ||
			(f->last == 1 && f->the && u >= UN_DECADE &&
			    u <= UN_MILLENNIUM)) &&
		    u != UN_WEEKEND) {
			set_dur(x, 1, u, false);
			if (isv(p, k, '&', 1) && isw(p, k + 1, "so"))
				k += 2;
			return k;
		}
		if (f->last == 5 && u == UN_QUARTER) {
			x->type = EX_DATE;
			x->a.quarter = 0;
			return k;
		}
		if (f->last == 4)
			return 0;
		if (f->last == 1 && f->the && u == UN_DAY) {
			set_dur(x, 1, u, false); /* the last day to register */
			return k;
		}
		if (f->last == 3 || u == UN_DAY)
			set_rel(x, REL_SAME, -1, u);
		else
			set_rel(x, REL_UNIT, -1, u);
		return (e = week_day(p, k, x)) ? e : k;
	}
	if (f->next) {
		if (f->next == 3 || u == UN_DAY)
			set_rel(x, REL_SAME, 1, u);
		else
			set_rel(x, REL_UNIT, 1, u);
		if (u == UN_WEEKEND && (f->next == 2 || f->next == 4))
			x->a.dir = DIR_NEXT; /* the coming one */
		if ((e = week_day(p, k, x)))
			return e;
		if (isv(p, k, '&', 1) && isw(p, k + 1, "so"))
			k += 2;
		return k;
	}
	if (f->this) {
		if (f->this == 3 || f->this == 4)
			set_rel(x, REL_SAME, 0, u);
		else if (f->this == 5 || f->this == 6)
			return 0;
		else
			set_rel(x, REL_UNIT, 0, u);
		return k;
	}
	return PASS;
}

/* Is the unit at j part of a name? */
static bool
unit_name(const struct ps *p, int i, int j, const struct front *f)
{
	if (tk(p, j)->cap != 1)
		return false;
	/* Republic Day: a feast that no table has */
	if (unit_of(p, j) == UN_DAY && j == i && name_at(p, i - 1))
		return true;
	/* "This Week": a programme; Sandra Day O'Connor */
	return (f->this && is(p, i - 1, '"')) ||
	    (j == i && tk(p, i - 1)->cap == 1 && tk(p, i - 1)->cls == 0 &&
		tk(p, j + 1)->cap == 1 && tk(p, j + 1)->cls == 0);
}

/* The day after tomorrow, the week before last: what is at k, behind u. */
static int
unit_beside(const struct ps *p, int k, enum unit u, const struct front *f,
    struct ex *x)
{
	const struct tok *end = tk(p, k + 2);

	if (u == UN_DAY && !f->last && !f->next && !f->this && is(p, k, 'B') &&
	    is(p, k + 1, 'D') && tk(p, k + 1)->v < 50) {
		set_rel(x, REL_DAY,
		    (int)tk(p, k + 1)->v + (tk(p, k)->v == 1 ? -1 : 1), UN_DAY);
		return k + 2;
	}
	if (u >= UN_DAY && u <= UN_YEAR && f->the &&
	    ((isv(p, k, 'B', 2) && isv(p, k + 1, 'n', 1)) ||
		(isv(p, k, 'B', 1) && isv(p, k + 1, 'l', 1))) &&
	    (k + 2 >= p->n || end->kind == TK_PUNCT || end->cls == 0)) {
		set_rel(x, REL_UNIT, tk(p, k)->v == 1 ? -2 : 2, u);
		return k + 2;
	}
	return 0;
}

/* year-end, year's end, month end: the end at k, behind u */
static int
unit_end(const struct ps *p, int k, enum unit u, struct ex *x)
{
	if (isv(p, k, 'b', 3))
		k++;
	else if (dash(p, k) && glued(p, k) && isv(p, k + 1, 'b', 3))
		k += 2;
	else if (is(p, k, '\'') && isw(p, k + 1, "s") && isv(p, k + 2, 'b', 3))
		k += 3;
	else
		return 0;
	set_rel(x, REL_UNIT, 0, u);
	x->mod = MOD_END;
	/* year-end 2025 */
	if (u == UN_YEAR && isnum(p, k) && tk(p, k)->nd == 4 &&
	    year_ok(p, k, k + 1)) {
		x->a = pt_none;
		x->a.year = (int)tk(p, k++)->v;
	}
	return k;
}

/* in the year 955 he won, but: in the year 500 people died */
static bool
early_year(const struct ps *p, int k)
{
	const struct tok *t = tk(p, k + 1);

	return isnum(p, k) && tk(p, k)->nd == 3 && tk(p, k)->v >= 100 &&
	    is(p, k - 2, 'T') && is(p, k - 3, 'i') &&
	    (k + 1 >= p->n || t->cap || t->e - t->b <= 3) &&
	    !is(p, k + 1, 'U') && !is(p, k + 1, 'H') && !is(p, k + 1, 'E');
}

/* the year 2000, the year 2024/25: the number at k */
static int
year_number(const struct ps *p, int k, struct ex *x)
{
	struct pt y;
	int e;

	pt_clear(&y);
	if (early_year(p, k)) {
		x->type = EX_DATE;
		x->a = y;
		x->a.year = (int)tk(p, k)->v;
		return k + 1;
	}
	if ((e = p_year(p, k, &y)) == 0 ||
	    (tk(p, k)->kind == TK_NUM && !y.bc && tk(p, k)->nd != 4))
		return 0;
	y.fiscal = x->a.fiscal;
	x->type = EX_DATE;
	x->a = y;
	/* of a school, a budget */
	if ((dash(p, e) || is(p, e, '/')) && glued(p, e) && isnum(p, e + 1) &&
	    glued(p, e + 1) && !y.bc &&
	    (tk(p, e + 1)->nd == 4 || tk(p, e + 1)->nd == 2) &&
	    tk(p, e + 1)->v % 100 == (y.year + 1) % 100 &&
	    open_right(p, e + 2)) {
		x->a.span_years = 1;
		return e + 2;
	}
	return e;
}

/* week 31 [of 2025]: the number at k; PASS: it is none of a week */
static int
week_number(const struct ps *p, int i, int k, const struct front *f,
    struct ex *x)
{
	int e;

	if (!isnum(p, k) || tk(p, k)->v < 1 || tk(p, k)->v > 53 ||
	    tk(p, k)->nd > 2)
		return PASS;
	x->type = EX_DATE;
	x->a.week = (int)tk(p, k)->v;
	if ((e = p_of_year(p, k + 1, &x->a)))
		return e;
	return f->the || tk(p, k - 1)->cap || i == 0 || isv(p, i - 1, 'i', 0)
	    ? k + 1
	    : 0;
}

/* One unit at j, by what is behind it and with nothing that names it. */
static int
plain_unit(const struct ps *p, int i, int j, const struct front *f,
    struct ex *x)
{
	enum unit u = unit_of(p, j);
	int e, k = j + 1;

	if (u == UN_DAY && f->the && isv(p, i - 1, '-', 1) && is(p, i - 2, 'U'))
		return 0; /* nine months to the day */
	if (f->the && u == UN_WEEKEND && tk(p, k)->kind == TK_WORD &&
	    tk(p, k)->cls == 0 && (i == 0 || tk(p, i - 1)->kind == TK_PUNCT))
		return 0; /* the weekend talks */
	if (f->the && (u == UN_YEAR || u == UN_MONTH) &&
	    (isw(p, k, "ended") || isw(p, k, "ending") ||
		(u == UN_YEAR && (isw(p, k, "to") || isw(p, k, "through")) &&
		    is(p, k + 1, 'M') && tk(p, k + 1)->cap))) {
		set_dur(x, 1, u, false);
		return k;
	}
	if (!f->the && u == UN_WEEK && j == i && is(p, k, 'o') &&
	    (i == 0 || tk(p, i)->cap || prep_before(p, i)) &&
	    (e = the_unit(p, k, u, x)))
		return e; /* Week of 24 February */
	return f->the ? the_unit(p, k, u, x) : bare_unit(p, i, j, u, x);
}

/* Forms of one unit that only what stands behind it tells; PASS: none. */
static int
unit_behind(const struct ps *p, int i, int j, const struct front *f,
    struct ex *x)
{
	enum unit u = unit_of(p, j);
	bool directed = f->last || f->next || f->this;
	int e, k = j + 1;

	if ((e = unit_beside(p, k, u, f, x)))
		return e;
	if (!directed &&
	    (u == UN_YEAR ||
		((u == UN_MONTH || u == UN_QUARTER) && j == i &&
		    !is(p, k, 'b'))) &&
	    (e = unit_end(p, k, u, x)))
		return e;
	x->a.fiscal = f->fiscal;
	if (u == UN_YEAR && !f->last && !f->next && (f->the || !f->this) &&
	    (e = year_number(p, k, x)))
		return e;
	return u == UN_WEEK && !directed ? week_number(p, i, k, f, x) : PASS;
}

/* The unit at j, with what stands in front of it. */
static int
one_unit(const struct ps *p, int i, int j, const struct front *f, struct ex *x)
{
	enum unit u = unit_of(p, j);
	bool directed = f->last || f->next || f->this;
	int e, k = j + 1;

	if (unit_name(p, i, j, f))
		return 0;
	if (u == UN_FORTNIGHT) {
		if (!f->last && !f->next)
			return 0;
		set_dur(x, 2, UN_WEEK, false);
		return k;
	}
	if (!plural(p, j) && (e = unit_behind(p, i, j, f, x)) != PASS)
		return e;
	/* fiscal years 2019 to 2023, the years 1941 and 1942 */
	if (plural(p, j) && u == UN_YEAR && !directed &&
	    (f->the || f->fiscal) && isnum(p, k) && year_ok(p, k, k + 1) &&
	    (e = year_number(p, k, x)))
		return e;
	if (plural(p, j))
		return many_units(p, i, j, f, x);
	if (tk(p, j)->v & W_ABBR && !directed)
		return 0;
	if (dash(p, k) && glued(p, k) && isw(p, k + 1, "long") && !f->the) {
		set_dur(x, 1, u, false);
		return k + 2;
	}
	if (u < UN_DAY && !(u == UN_HOUR && directed))
		return 0;
	if ((e = named_unit(p, j, f, u, x)) != PASS)
		return e;
	return plain_unit(p, i, j, f, x);
}

int
p_units(const struct ps *p, int i, struct ex *x)
{
	struct front f = { 0 };
	int j = i, e;

	pt_clear(&x->a);
	x->namt = 0;
	if ((e = p_every(p, i, x)))
		return e;
	x->quant = NULL;
	x->type = EX_NONE;
	if (is(p, j, 'T')) {
		f.the = true;
		j++;
	}
	if ((e = counted_days(p, i, x)) != PASS ||
	    (e = p_months_quarter(p, j, x)) != 0 ||
	    (e = p_quarter_of(p, j, x)) != PASS ||
	    (e = p_year_quarter(p, j, f.the, x)) != PASS ||
	    (e = p_year_ago(p, j, f.the, x)) != PASS ||
	    (f.the && (e = p_same_term(p, j, x)) != PASS))
		return e;
	j = front(p, j, &f);
	if ((f.fiscal && (e = p_fiscal(p, j, &f, x)) != PASS) ||
	    (e = first_units(p, j, &f, x)) != PASS ||
	    (e = p_month_nth(p, f.last ? j - 1 : j, x)) != 0 ||
	    (e = p_nth(p, j, &f, x)) != PASS ||
	    (e = p_last_of(p, j, &f, x)) != PASS)
		return e;
	e = f.last || f.next || f.this == 5 || f.this == 6
	    ? directed_units(p, j, &f, x)
	    : amounts(p, i, j, &f, x);
	if (e != PASS)
		return e;
	if (is(p, i, 'A'))
		return 0;
	if (is(p, j, 'U'))
		return one_unit(p, i, j, &f, x);
	return 0;
}
