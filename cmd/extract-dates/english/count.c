/* SPDX-License-Identifier: ISC */
/* count: what amounts are said of: every two weeks, two years ago. */
#include "count.h"

void
set_dur(struct ex *x, int64_t n, enum unit u, bool open)
{
	x->type = EX_DURATION;
	x->namt = 1;
	memset(&x->amt[0], 0, sizeof(x->amt[0]));
	x->amt[0].n = n;
	x->amt[0].unit = u;
	x->amt[0].open = open;
}

void
set_rel(struct ex *x, enum rel rel, int n, enum unit u)
{
	x->type = EX_DATE;
	x->a.rel = rel;
	x->a.n = n;
	x->a.unit = u;
	if (u < UN_DAY)
		x->type = EX_TIME;
}

/* "6.5 cubic kilometres a year": is a quantity right before i? */
bool
rate(const struct ps *p, int i)
{
	int k;

	for (k = i - 1; k >= 0 && k > i - 5; k--) {
		if (isnum(p, k) || is(p, k, 'H') || is(p, k, 'N'))
			return k < i - 1;
		if (tk(p, k)->kind != TK_WORD || tk(p, k)->cls != 0 ||
		    tk(p, k)->cap)
			return false;
	}
	return false;
}

/* every day at 7:13 p.m.: the time into the set; the token behind. */
int
p_set_time(const struct ps *p, int e, struct ex *x)
{
	struct pt c;
	int k;

	pt_clear(&c);
	k = e + is(p, e, '@');
	/* Thursdays at 17.30 */
	if (k > e && isnum(p, k) && tk(p, k)->nd <= 2 && tk(p, k)->v < 24 &&
	    is(p, k + 1, '.') && glued(p, k + 1) && isnum(p, k + 2) &&
	    glued(p, k + 2) && tk(p, k + 2)->nd == 2 && tk(p, k + 2)->v < 60 &&
	    open_right(p, k + 3) && !is(p, k + 3, '%')) {
		x->a.hour = (int)tk(p, k)->v;
		x->a.min = (int)tk(p, k + 2)->v;
		x->openset = true;
		return k + 3;
	}
	if ((k = p_clock(p, k, &c)) == 0)
		return e;
	x->a.hour = c.hour;
	x->a.min = c.min;
	x->openset = true;
	return k;
}

/* twice, three times, 24 hours: how often or how long in each of a unit. */
static int
p_often(const struct ps *p, int i, struct ex *x)
{
	static const char letters[] = "XSMHDWMQY";
	struct amount am;
	int64_t v;
	int e, frac;

	if (isv(p, i, 'R', -2) || is(p, i, 's')) {
		x->times = is(p, i, 's') ? tk(p, i)->v : 1;
		x->each_of = 'X';
		return i + 1;
	}
	if ((e = p_number(p, i, &v, &frac)) && frac == 0 && v > 0 &&
	    (isw(p, e, "times") || (v == 1 && isw(p, e, "time")))) {
		x->times = v;
		x->each_of = 'X';
		return e + 1;
	}
	if ((e = p_amount(p, i, &am)) && !am.open && am.frac == 0 &&
	    am.n2 == 0 && am.unit <= UN_YEAR && !dash(p, e - 2)) {
		x->times = am.n;
		x->each_of = letters[am.unit];
		return e;
	}
	return 0;
}

/* twice a week, three times each month, 24 hours a day, once daily */
static int
p_often_each(const struct ps *p, int i, struct ex *x)
{
	struct ex in;
	int e, k;

	/* no number is longer; most have no "a", "each" or "per" behind them */
	for (k = i + 1; k < i + 12 && !is(p, k, 'e') && !is(p, k, 'f') &&
	     !is(p, k, 'A') && !isw(p, k, "per");
	     k++)
		if (k >= p->n)
			return 0;
	if (k == i + 12 || (e = p_often(p, i, x)) == 0)
		return 0;
	x->type = EX_SET;
	if (is(p, e, 'e')) {
		memset(&in, 0, sizeof(in));
		if ((k = p_every(p, e, &in)) && in.type == EX_SET &&
		    !in.openset) {
			x->quant = in.quant;
			x->freq = in.freq;
			x->freqn = in.freqn;
			return k;
		}
		return 0;
	}
	if (is(p, e, 'f') && tk(p, e)->v <= UN_YEAR && x->each_of == 'X') {
		x->freq = (enum unit)tk(p, e)->v;
		x->freqn = 1;
		return e + 1;
	}
	if ((is(p, e, 'A') || isw(p, e, "per")) && is(p, e + 1, 'U') &&
	    !plural(p, e + 1) && unit_of(p, e + 1) <= UN_YEAR &&
	    !is(p, e + 2, 'a') && !is(p, e + 2, 'r')) {
		x->freq = unit_of(p, e + 1);
		x->freqn = 1;
		return e + 2;
	}
	return 0;
}

/*
 * First Monday of every month, every third Thursday of the month: the number
 * is at j.  Once a month, whichever.
 */
int
p_month_nth(const struct ps *p, int j, struct ex *x)
{
	bool each = is(p, j - 1, 'e');
	int e, o;

	if (isv(p, j, 'l', 1))
		e = j + 1;
	else if ((e = p_ordinal(p, j, &o)) == 0)
		return 0;
	if (!is(p, e, 'W') && !isv(p, e, 'U', UN_DAY) &&
	    !isv(p, e, 'U', UN_WEEK) && !isv(p, e, 'U', UN_WEEKEND))
		return 0;
	e++;
	if (!is(p, e, 'o') && !isv(p, e, 'i', 0))
		return 0;
	e++;
	each |= is(p, e, 'e');
	if ((!is(p, e, 'e') && !is(p, e, 'T')) || !each || !is(p, e + 1, 'U') ||
	    plural(p, e + 1) || unit_of(p, e + 1) < UN_MONTH ||
	    unit_of(p, e + 1) > UN_YEAR)
		return 0;
	x->type = EX_SET;
	x->quant =
	    isw(p, e, "each") || isw(p, j - 1, "each") ? "EACH" : "EVERY";
	x->freq = unit_of(p, e + 1);
	x->freqn = 1;
	return e + 2;
}

/* Is the word at i one of these? */
static bool
word_of(const struct ps *p, int i, const char *const *words, size_t n)
{
	for (; n > 0; n--, words++)
		if (isw_n(p, i, *words, strlen(*words)))
			return true;
	return false;
}

/* Annual sales, quarterly results: a figure, not how often. */
static bool
is_figure(const struct ps *p, int j)
{
	static const char *const year[] = { "rate", "rates", "sales", "revenue",
		"revenues", "dividend", "income", "budget", "savings",
		"average" };
	static const char *const quarter[] = { "dividend", "dividends",
		"earnings", "profit", "profits", "loss", "losses", "net",
		"cash", "results", "sales", "revenue" };

	if (isw(p, j, "annual"))
		return word_of(p, j + 1, year, sizeof(year) / sizeof(*year));
	return tk(p, j)->v == UN_QUARTER &&
	    (is(p, j + 1, 'o') ||
		word_of(p, j + 1, quarter, sizeof(quarter) / sizeof(*quarter)));
}

/* daily, semiannual, nightly at j */
static int
adverb(const struct ps *p, int j, struct ex *x)
{
	int v = (int)tk(p, j)->v;

	if (is_figure(p, j))
		return 0;
	x->type = EX_SET;
	x->freq = (enum unit)(v & W_BASE);
	x->freqn = v >= W_ABBR ? 2 : 1;
	if (v == 21) { /* semiannual */
		x->freq = UN_MONTH;
		x->freqn = 6;
	} else if (v == 20) {
		x->freq = UN_NONE;
		x->a.part = PA_NIGHT;
		x->openset = true;
	}
	return v == UN_DAY ? p_set_time(p, j + 1, x) : j + 1;
}

/* every 5 May, at j: its day; 0: none */
static int
every_date(const struct ps *p, int j, struct ex *x)
{
	struct days day = { 0 };
	int e;

	if (!isnum(p, j) && !is(p, j + 1, 'O') && !isnum(p, j + 1))
		return 0;
	pt_clear(&day.a);
	if ((e = p_monthday(p, j, &day)) == 0 || day.range ||
	    day.a.day == NONE || day.a.month == NONE || day.a.year != NONE)
		return 0;
	x->type = EX_SET;
	x->openset = true;
	x->a = day.a;
	return e;
}

/* every Monday, May, summer, night: the name at j; 0: none */
static int
every_name(const struct ps *p, int j, struct ex *x)
{
	int v = (int)tk(p, j)->v;

	x->openset = true;
	if (is(p, j, 'W')) {
		x->a.wday = v & 7;
		x->freq = UN_WEEK;
		if (is(p, j + 1, 'P')) {
			x->a.part = (int)(tk(p, j + 1)->v & W_BASE);
			return j + 2;
		}
		return p_set_time(p, j + 1, x); /* each Monday at 4pm */
	}
	if (is(p, j, 'M') && tk(p, j)->cap) {
		x->a.month = v & 15;
		return j + 1;
	}
	if (is(p, j, 'S')) {
		x->a.season = v & 7;
		return j + 1;
	}
	if (is(p, j, 'P')) {
		x->a.part = v & W_BASE;
		return p_set_time(p, j + 1, x);
	}
	x->openset = false;
	return 0;
}

/* every two weeks, every few days, every third year: the unit at j or behind
 * its number; other: every second one */
static int
every_unit(const struct ps *p, int j, bool other, struct ex *x)
{
	int64_t n;
	int e, frac, o;

	if (!other && (e = p_number(p, j, &n, &frac)) && n > 0) {
		x->freqn = n;
		j = e;
	} else if (!other && is(p, j, 'q')) {
		x->freqn = 0;
		j++;
	} else if (!other && (e = p_ordinal(p, j, &o)) && is(p, e, 'U')) {
		x->freqn = o;
		j = e;
	}
	while (filler(p, j))
		j++;
	if (!is(p, j, 'U'))
		return 0;
	x->freq = unit_of(p, j);
	return x->freq == UN_DAY && x->freqn == 1 ? p_set_time(p, j + 1, x)
						  : j + 1;
}

/* every day, each of the past three years, every two weeks */
int
p_every(const struct ps *p, int i, struct ex *x)
{
	struct amount am;
	int j = i, e, o;
	bool other;

	if ((e = p_often_each(p, i, x)))
		return e;
	x->times = 0;
	if (is(p, j, 'f'))
		return adverb(p, j, x);
	if (!is(p, j, 'e'))
		return 0;
	x->quant = isw(p, j, "each") ? "EACH" : "EVERY";
	j++;
	/* each of the last five years: how long */
	if (is(p, j, 'o') && is(p, j + 1, 'T') &&
	    (is(p, j + 2, 'l') || is(p, j + 2, 'n'))) {
		if ((e = p_amount(p, j + 3, &am)) == 0)
			return 0;
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = am;
		x->quant = NULL;
		return e;
	}
	if (isw(p, j, "single"))
		j++;
	/* every third Thursday of the month */
	if ((e = p_month_nth(p, j, x)) || (e = every_date(p, j, x)))
		return e;
	other = isw(p, j, "other") || (isv(p, j, 'O', 2) && !is(p, j + 1, 'h'));
	j += other;
	x->type = EX_SET;
	x->freqn = 1 + other;
	if ((e = every_name(p, j, x)))
		return e;
	/* every third Tuesday: that many weeks from one to the next */
	if (!other && (e = p_ordinal(p, j, &o)) && is(p, e, 'W') && o > 1 &&
	    o < 10) {
		x->freq = UN_WEEK;
		x->freqn = o;
		return e + 1;
	}
	return every_unit(p, j, other, x);
}

/* An amount before (sign < 0) or after something; false if too large. */
bool
counted_from(struct ex *x, enum rel rel, int sign)
{
	const struct amount *am = &x->amt[0];
	/* the smallest unit decides: 1 hour 30 minutes ago */
	int64_t n = am->n;
	enum unit u = am->unit;
	static const int parts[] = { 0, 1, 60, 60, 24, 7 };
	int k, frac = am->frac;

	if (n > 100000)
		return false;
	if (u == UN_DECADE || u == UN_CENTURY || u == UN_MILLENNIUM) {
		int y = u == UN_DECADE ? 10 : u == UN_CENTURY ? 100 : 1000;

		n = n * y + frac * y / 100; /* half a century ago */
		frac = 0;
		u = UN_YEAR;
	}
	if (u == UN_QUARTER && (frac || x->namt > 1)) {
		n *= 3;
		u = UN_MONTH;
	}
	if (x->namt >= 2 && u == UN_YEAR && x->amt[1].unit == UN_MONTH) {
		n = n * 12 + x->amt[1].n;
		u = UN_MONTH;
	} else if (x->namt >= 2 && u <= UN_WEEK) {
		for (k = 1; k < x->namt && x->amt[k].n <= 100000; k++) {
			while (u > x->amt[k].unit)
				n *= parts[u--];
			n += x->amt[k].n;
		}
	} else if (frac >= 25) {
		if (u == UN_YEAR) {
			n = n * 12 + frac * 12 / 100;
			u = UN_MONTH;
		} else if (u == UN_HOUR || u == UN_MIN) {
			n = n * 60 + frac * 60 / 100;
			u--;
		}
	}
	if (n > 3000000)
		return false;
	set_rel(x, rel, (int)(sign * n), u);
	return true;
}

/* An amount of one unit and known, of a length that a calendar counts. */
static bool
is_plain(const struct ex *x, enum unit least)
{
	return x->namt == 1 && !x->amt[0].open && x->amt[0].unit >= least &&
	    x->amt[0].unit <= UN_YEAR && x->amt[0].n < 10000;
}

/* a year ago today, two weeks ago Friday: the day at k */
static int
ago_day(const struct ps *p, int k, struct ex *x)
{
	const struct amount *am = &x->amt[0];

	if (is(p, k, 'D') && tk(p, k)->v < 50 && is_plain(x, UN_WEEK) &&
	    am->frac == 0) {
		set_rel(x, REL_DAY, (int)tk(p, k)->v, UN_DAY);
		x->a.offn = -(int)am->n;
		x->a.offunit = am->unit;
		return k + 1;
	}
	if (is(p, k, 'W') && !plural(p, k) && is_plain(x, UN_WEEK) &&
	    am->unit == UN_WEEK && am->n < 100 && !is(p, k + 1, 'P') &&
	    !is(p, k + 1, '\'')) {
		set_rel(x, REL_UNIT, -(int)am->n, UN_WEEK);
		x->a.wday = (int)(tk(p, k)->v & 7);
		return k + 1;
	}
	return 0;
}

/* two weeks before May 13 1999, a week from tomorrow: the day behind k */
static int
from_day(const struct ps *p, int k, struct ex *x)
{
	struct ex in = { 0 };
	int e;

	if (!is_plain(x, UN_DAY) ||
	    (!is(p, k, 'B') && !isv(p, k, 'F', 1) && !isv(p, k, 'F', 2)) ||
	    (e = p_point(p, k + 1, &in, 2)) == 0 || in.range ||
	    in.type != EX_DATE || in.mod != MOD_NONE || in.a.rel == REL_VAGUE ||
	    in.a.offunit != UN_NONE ||
	    (in.a.day == NONE && in.a.wday == NONE && in.a.holiday == NONE &&
		in.a.rel != REL_DAY))
		return 0;
	x->a = in.a;
	x->a.offn = (int)(isv(p, k, 'B', 1) ? -x->amt[0].n : x->amt[0].n);
	x->a.offunit = x->amt[0].unit;
	x->type = EX_DATE;
	return e;
}

/* ago, earlier, from now ... at k: from what it counts, and which way. */
static int
way(const struct ps *p, int i, int k, enum rel *rel, int *sign)
{
	*rel = REL_AGO;
	*sign = -1;
	if (isv(p, k, 'a', 1) || (isv(p, k, 'a', 5) && !is(p, i, 'T')))
		return k + 1;
	if (isv(p, k, 'B', 1) && i == 0 && k + 1 >= p->n)
		return k + 1; /* "10 days before", and no more */
	if (is(p, k, 'B') && isv(p, k + 1, 'R', 0)) {
		*sign = tk(p, k)->v == 1 ? -1 : 1; /* 20 seconds before now */
		return k + 2;
	}
	*sign = 1;
	if (isv(p, k, 'a', 2))
		return k + 1;
	if (isv(p, k, 'F', 1) && (is(p, k + 1, 'R') || isv(p, k + 1, 'D', 0)))
		return k + 2;
	*rel = REL_LATER;
	*sign = isw(p, k, "previously") || isv(p, k, 'r', 1) ? -1 : 1;
	return is(p, k, 'r') || isw(p, k, "previously") ? k + 1 : 0;
}

bool
counted_range(struct ex *x, enum rel rel, int sign)
{
	const struct amount *am = &x->amt[0];
	enum unit u = am->unit;
	int64_t w = 1;

	if (u == UN_WEEK) {
		w = 7;
		u = UN_DAY;
	} else if (u == UN_QUARTER) {
		w = 3;
		u = UN_MONTH;
	} else if (u == UN_DECADE) {
		w = 10;
		u = UN_YEAR;
	}
	if (u > UN_YEAR || u < UN_DAY || am->n2 > 100000)
		return false;
	pt_clear(&x->a);
	set_rel(x, rel, (int)(sign * w * (sign > 0 ? am->n : am->n2)), u);
	x->z = x->a;
	x->z.n = (int)(sign * w * (sign > 0 ? am->n2 : am->n));
	x->range = true;
	return true;
}

/* The amount in x as a time so far off; false: it is none. */
static bool
offset(struct ex *x, enum rel rel, int sign)
{
	const struct amount *am = &x->amt[0];

	if (rel == REL_LATER && x->namt == 1 && am->open) {
		if (am->unit < UN_DAY)
			set_rel(x, REL_LATER, 0, am->unit);
		else
			set_dur(x, 0, am->unit, true);
		return true;
	}
	/* some years ago, 65 million years ago */
	if ((x->namt == 1 && am->open) || am->n > 100000) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = sign;
		return true;
	}
	if (am->n2 > am->n && x->namt == 1 && rel == REL_AGO)
		return counted_range(x, rel, sign);
	/* 72 hours earlier: so many days */
	if (rel == REL_LATER && x->namt == 1 && am->unit == UN_HOUR &&
	    am->n2 == 0 && am->frac == 0 && am->n > 0 && am->n % 24 == 0) {
		x->amt[0].n /= 24;
		x->amt[0].unit = UN_DAY;
	}
	return counted_from(x, rel, sign);
}

/* ago, earlier, later, before ... behind an amount; 0 if none follows. */
int
p_offset(const struct ps *p, int i, struct ex *x, int e)
{
	enum rel rel;
	int sign, k = e;

	if (isv(p, k, '&', 1) && isw(p, k + 1, "so")) {
		k += 2; /* a week or so ago */
		if (!is(p, k, 'a'))
			return 0;
	}
	if (isv(p, k, 'a', 1) && (e = ago_day(p, k + 1, x)))
		return e;
	if ((e = way(p, i, k, &rel, &sign)) == 0)
		return from_day(p, k, x);
	return offset(x, rel, sign) ? e : 0;
}
