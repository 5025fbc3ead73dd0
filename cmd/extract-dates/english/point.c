/* SPDX-License-Identifier: ISC */
/* point: a day, a time of day, a part of one, put together. */
#include "cmd/extract-dates/date.h"
#include "count.h"

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
	if (isv(p, j, 't', 3) && isv(p, j + 1, 't', 4))
		j++; /* that same evening */
	if (is(p, j, 't') || is(p, j, 'l') || is(p, j, 'n')) {
		x->a.dir = is(p, j, 'l') ? DIR_LAST
		    : is(p, j, 'n')      ? DIR_NEXT
		    : tk(p, j)->v >= 3   ? DIR_SAME
					 : DIR_THIS;
		if (is(p, j, 'l') && tk(p, j)->v == 3)
			x->a.dir = DIR_BEFORE;
		if (is(p, j, 'n') && (tk(p, j)->v == 3 || det))
			x->a.dir = DIR_AFTER;
		j++;
	}
	if (is(p, j, 'm')) {
		x->mod = (enum mod)tk(p, j)->v;
		j++;
		if (dash(p, j) && glued(p, j))
			j++;
	}
	/* "last nights game" has lost its apostrophe */
	if (j > i && is(p, j - 1, 'm') && isv(p, j, 'U', UN_HOUR + W_PLURAL) &&
	    x->mod != MOD_MID) {
		/* the early hours [of Saturday]; Sunday morning tells more */
		if (is(p, j + 1, 'o') && is(p, j + 2, 'W') && is(p, j + 3, 'P'))
			return 0;
		x->a.part = x->mod == MOD_START ? PA_MORNING : PA_NIGHT;
		return j + 1;
	}
	if (!is(p, j, 'P') ||
	    ((tk(p, j)->v & W_PLURAL) &&
		!(isv(p, j - 1, 'l', 1) && j == i + 1 && !is(p, i - 1, 'T'))))
		return 0;
	x->a.part = (int)(tk(p, j)->v & W_BASE);
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
	pt_clock(&x->a, &t);
	x->a.part = t.part;
	pt_clock(&x->z, &u);
	x->z.part = u.part;
	if (d->a.part >= PA_AFTERNOON && d->a.part <= PA_NIGHT && t.hour < 12 &&
	    u.hour < 12) {
		x->a.hour += 12;
		x->z.hour += 12;
	}
	x->mod = MOD_NONE;
	return e;
}

/*
 * The day behind a time, its part with it (Monday morning, last night): the
 * part is said by the time already.
 */
static int
day_part(const struct ps *p, int i, struct ex *x, int depth)
{
	int e;

	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	if ((is(p, i, 't') || is(p, i, 'l') || is(p, i, 'n')) &&
	    is(p, i + 1, 'P') && (tk(p, i + 1)->v & W_PLURAL) == 0) {
		x->a.rel = REL_DAY;
		x->a.unit = UN_DAY;
		x->a.n = is(p, i, 'l') ? -1 : is(p, i, 'n');
		e = i + 1;
	} else if ((e = p_date(p, i, x, depth)) == 0 || x->type != EX_DATE ||
	    x->range || !dayish(&x->a))
		return 0;
	if (is(p, e, 'P') && tk(p, e)->v <= PA_NIGHT) {
		x->a.part = (int)tk(p, e)->v;
		return e + 1;
	}
	return is(p, e - 1, 't') || is(p, e - 1, 'l') || is(p, e - 1, 'n') ? 0
									   : e;
}

/* The unit at hand or n further on (the end of the past year), its edge. */
static int
unit_edge(struct ex *x, enum unit u, int n, enum mod mod, int e)
{
	set_rel(x, REL_UNIT, n, u);
	x->mod = mod;
	return e;
}

/* early in the year, late in 1943, mid-June, the early part of: at k its date */
static int
early(const struct ps *p, int k, bool the)
{
	if (dash(p, k) && glued(p, k))
		k++;
	if (isv(p, k, 'i', 0) && !the &&
	    (is(p, k + 1, 'T') || isnum(p, k + 1) || is(p, k + 1, 'M') ||
		is(p, k + 1, 'S')))
		return k + 1;
	return isw(p, k, "part") && is(p, k + 1, 'o') ? k + 2 : k;
}

/* the end of X, end-June, by end 2025: where X begins, 0 if it is none */
static int
end_of(const struct ps *p, int i, int k, bool the, enum mod mod)
{
	if (is(p, k, 'o'))
		return k + 1;
	if (mod == MOD_END && !the && dash(p, k) && glued(p, k) &&
	    glued(p, k + 1) &&
	    (is(p, k + 1, 'M') || isnum(p, k + 1) || is(p, k + 1, 'U')))
		return k + 1;
	if (mod == MOD_END && !the && prep_before(p, i) && !is(p, i - 1, 'o') &&
	    tk(p, k)->sp &&
	    ((is(p, k, 'M') && tk(p, k)->cap) ||
		(isnum(p, k) && tk(p, k)->nd == 4)))
		return k;
	return isv(p, k, 'U', UN_YEAR) && !the ? k : 0;
}

/* earlier this X, later in X: where X begins */
static int
earlier(const struct ps *p, int k)
{
	if (isv(p, k, 'i', 0) &&
	    (is(p, k + 1, 'T') || is(p, k + 1, 't') || isnum(p, k + 1) ||
		is(p, k + 1, 'M')))
		return k + 1;
	return is(p, k, 't') || is(p, k, 'W') || is(p, k, 'D') ||
		is(p, k, 'M') || is(p, k, 'l')
	    ? k
	    : 0;
}

/* the last days of, the opening months of: where X begins; 0: it is none */
static int
edge_days(const struct ps *p, int j, enum mod *mod)
{
	if (isv(p, j, 'O', 1) || isv(p, j, 'm', MOD_START) ||
	    isw(p, j, "opening"))
		*mod = MOD_START;
	else if (isv(p, j, 'l', 1) || isv(p, j, 'm', MOD_END) ||
	    isw(p, j, "final") || isw(p, j, "closing") || isw(p, j, "waning"))
		*mod = MOD_END;
	else
		return 0;
	return is(p, j + 1, 'U') && plural(p, j + 1) &&
		unit_of(p, j + 1) >= UN_DAY && is(p, j + 2, 'o')
	    ? j + 3
	    : 0;
}

/* The unit at k, behind the word of an edge at j, as a date; 0: none. */
static int
edge_unit(const struct ps *p, int j, int k, enum mod mod, struct ex *x)
{
	bool of = is(p, j, 'b') && is(p, j + 1, 'o');
	int q = k + is(p, k, 'T');
	enum unit u = is(p, q, 'U') ? unit_of(p, q) : UN_NONE;

	/* the end of the past year */
	if (of && isv(p, q, 'l', 2) && is(p, q + 1, 'U') && !plural(p, q + 1) &&
	    unit_of(p, q + 1) >= UN_WEEK && unit_of(p, q + 1) <= UN_YEAR)
		return unit_edge(x, unit_of(p, q + 1), -1, mod, q + 2);
	/* at the end of month */
	if (of && q == k && tk(p, k)->v == u && u >= UN_WEEK && u <= UN_YEAR)
		return unit_edge(x, u, 0, mod, k + 1);
	/* the end of the decade, later in the century */
	if (q > k && (is(p, k - 1, 'o') || is(p, k - 1, 'i')) &&
	    tk(p, q)->v == u && (u == UN_DECADE || u == UN_CENTURY))
		return unit_edge(x, u, 0, mod, q + 1);
	/* mid-month, end-year, mid-week: the one at hand */
	if (q == k && k > j + 1 && dash(p, k - 1) && !plural(p, k) &&
	    !(tk(p, k)->v & W_ABBR) && u >= UN_WEEK && u <= UN_CENTURY &&
	    !dash(p, k + 1))
		return unit_edge(x, u, 0, mod, k + 1);
	return 0;
}

/* early/mid/late X, the end of X, end-June, earlier this X */
static int
edge_of(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex in = { 0 };
	bool the = is(p, i, 'T');
	int j = i + the, k, e;
	enum mod mod;
	bool days;

	if ((days = (k = edge_days(p, j, &mod)) != 0))
		;
	else if (is(p, j, 'm')) {
		mod = (enum mod)tk(p, j)->v;
		k = early(p, j + 1, the);
	} else if (is(p, j, 'b')) {
		mod = (enum mod)tk(p, j)->v;
		k = end_of(p, i, j + 1, the, mod);
	} else if (is(p, j, 'r') && !the) {
		mod = tk(p, j)->v == 1 ? MOD_START : MOD_END;
		k = earlier(p, j + 1);
	} else
		return 0;
	if (k == 0)
		return 0;
	if (!days && (e = edge_unit(p, j, k, mod, x)))
		return e;
	if ((e = p_point(p, k, &in, depth + 1)) == 0 ||
	    (in.type != EX_DATE && (in.type != EX_TIME || in.a.hour != NONE)) ||
	    in.a.rel == REL_VAGUE)
		return 0;
	if (days &&
	    (in.a.day != NONE || in.a.wday != NONE || in.a.holiday != NONE ||
		in.type != EX_DATE || in.mod != MOD_NONE))
		return 0;
	if (in.mod == MOD_NONE)
		in.mod = mod;
	*x = in;
	return e;
}

/* Where the day behind a time of day may begin: ", on"; *in is cleared. */
static int
day_behind(const struct ps *p, int k, struct ex *in)
{
	memset(in, 0, sizeof(*in));
	pt_clear(&in->a);
	k += is(p, k, ',');
	return k + (is(p, k, 'j') || is(p, k, 'o'));
}

/* From one time of day to another, on a day. */
static int
two_times(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex in;
	int k, e;

	if (depth < 2 && (e = p_hours(p, i, &x->a, &x->z)) &&
	    (k = day_part(p, e + is(p, e, 'j'), &in, depth + 1)) &&
	    (is(p, e, 'j') || in.a.part != NONE || in.a.rel == REL_DAY)) {
		x->type = EX_TIME;
		x->range = true;
		return join_times(x, &in, k);
	}
	if (depth < 2 && (e = p_clocks(p, i, &x->a, &x->z))) {
		x->type = EX_TIME;
		x->range = true;
		k = e;
		k = day_behind(p, k, &in);
		if ((k = day_part(p, k, &in, depth + 1)))
			return join_times(x, &in, k);
		return e;
	}
	return 0;
}

/* A time of day first: 9 a.m. on Wednesday, noon Thursday. */
static int
time_first(const struct ps *p, int i, struct ex *x, int depth)
{
	struct ex in;
	int k, e, best;
	bool part = false;

	pt_clear(&x->a);
	if ((e = p_clock(p, i, &x->a)) == 0)
		return 0;
	x->type = EX_TIME;
	best = e;
	k = e;
	/* 4 in the morning, 10:30 at night */
	if ((isv(p, k, 'i', 0) || isv(p, k, '@', 0) || is(p, k, 'T')) &&
	    x->a.hour <= 12 && x->a.part == NONE && !is(p, k - 1, 'K')) {
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
	k = day_behind(p, k, &in);
	if (depth < 3 && !part && is(p, k, 'D') && tk(p, k)->v == 100) {
		if (x->a.hour < 12)
			x->a.hour += 12; /* 7 tonight */
		x->a.rel = REL_DAY;
		x->a.n = 0;
		x->a.unit = UN_DAY;
		return k + 1;
	}
	if (depth < 3 && !part && k == best &&
	    (is(p, k, 't') || is(p, k, 'l')) && x->a.dir == DIR_NONE &&
	    x->a.part == NONE && (e = day_part(p, k, &in, depth + 1)) &&
	    in.a.part != NONE) {
		x->a.rel = REL_DAY; /* 8am this morning */
		x->a.unit = UN_DAY;
		x->a.n = in.a.n;
		return e;
	}
	if (depth < 3 && (e = p_date(p, k, &in, depth + 1)) &&
	    in.type == EX_DATE && !in.range && in.a.rel != REL_VAGUE &&
	    (in.a.day != NONE || in.a.wday != NONE || in.a.rel == REL_DAY ||
		in.a.holiday != NONE ||
		(in.a.rel == REL_SAME && in.a.unit == UN_DAY) ||
		(in.a.rel == REL_AGO && in.a.unit == UN_DAY))) {
		pt_clock(&in.a, &x->a);
		in.a.pm_open = x->a.pm_open;
		if (x->a.part == PA_MIDNIGHT)
			in.a.part = PA_MIDNIGHT;
		in.type = EX_TIME;
		*x = in;
		best = e;
	}
	return best;
}

/*
 * The morning of X, this morning, Tuesday night.  *done: nothing may follow.
 */
static int
part_first(const struct ps *p, int i, struct ex *x, int depth, bool *done)
{
	struct ex in;
	int k, e, best = 0;

	*done = false;
	memset(&in, 0, sizeof(in));
	pt_clear(&in.a);
	if ((e = part_at(p, i, &in))) {
		k = e;
		if (is(p, k, 'o') || is(p, k, 'j') ||
		    (is(p, k, ',') == 0 && (is(p, k, 'D') || is(p, k, 'W')))) {
			struct ex d;
			int q = k + (is(p, k, 'o') || is(p, k, 'j'));

			memset(&d, 0, sizeof(d));
			pt_clear(&d.a);
			if (depth < 3 && (q = p_date(p, q, &d, depth + 1)) &&
			    d.type == EX_DATE &&
			    !(plural(p, e - 1) && is(p, q, 'P')) &&
			    (!d.range ||
				(in.a.part == PA_NIGHT &&
				    d.z.month == d.a.month &&
				    d.z.day == d.a.day + 1)) &&
			    d.a.rel != REL_VAGUE &&
			    (d.a.day != NONE || d.a.wday != NONE ||
				d.a.rel == REL_DAY || d.a.holiday != NONE ||
				(d.a.rel == REL_SAME && d.a.unit == UN_DAY))) {
				d.a.part = in.a.part;
				d.mod = in.mod;
				d.type = EX_TIME;
				/* the night of 6-7 May is that of the 6th */
				d.range = false;
				d.split_e = 0;
				*x = d;
				*done = true;
				return q;
			}
		}
		if (in.a.dir != DIR_NONE || is(p, i, 'T') || is(p, i, 'm')) {
			x->a = in.a;
			x->mod = in.mod;
			x->type = EX_TIME;
			best = e;
			if (in.a.dir == DIR_NONE && is(p, i, 'T') &&
			    (in.a.part == PA_DAYTIME))
				best = 0;
			if (is(p, i, 'T') && in.a.dir == DIR_NONE &&
			    is(p, e, 'B') &&
			    (e + 1 >= p->n || tk(p, e + 1)->kind == TK_PUNCT)) {
				x->a.dir = isv(p, e, 'B', 1)
				    ? DIR_BEFORE
				    : DIR_AFTER; /* the night before */
				*done = true;
				return e + 1;
			}
			/* this morning at 9 is clock's part below */
		} else if ((in.a.part == PA_DAWN || in.a.part == PA_DUSK ||
			       in.a.part == PA_NOON ||
			       in.a.part == PA_MIDNIGHT) &&
		    (is(p, i - 1, '@') || is(p, i - 1, 'B'))) {
			x->a = in.a;
			x->type = EX_TIME;
			best = e;
		} else if (in.a.part <= PA_NIGHT && !isw(p, i - 1, "good")) {
			x->a = in.a;
			if (isw(p, i - 1, "by"))
				x->a.dir = DIR_SAME; /* of the day told */
			x->type = EX_TIME;
			best = e;
		}
	}
	return best;
}

/* A date, and what only a set has behind it: Tuesdays at 9 am.  *done as above. */
static int
date_first(const struct ps *p, int i, struct ex *x, int depth, bool *done)
{
	struct ex in;
	int k, e, best;

	*done = true;
	memset(&in, 0, sizeof(in));
	pt_clear(&in.a);
	pt_clear(&in.z);
	if ((e = p_date(p, i, &in, depth)) == 0)
		return 0;
	*x = in;
	best = e;
	if (x->type == EX_SET && x->a.wday != NONE && is(p, best, 'P')) {
		x->a.part = (int)(tk(p, best)->v & W_BASE);
		return best + 1;
	}
	if (x->type == EX_SET && x->a.wday != NONE &&
	    (k = p_set_time(p, best, x)) > best)
		return k; /* Tuesdays at 9am */
	if ((x->type != EX_DATE &&
		!(x->type == EX_TIME && x->a.part != NONE)) ||
	    x->a.rel == REL_VAGUE)
		return best;
	*done = false;
	return best;
}

/* The time at k behind the T of ISO 8601: 14:20:05.5+02:00, 142005Z. */
static int
iso_time(const struct ps *p, int k, struct pt *c)
{
	int q, v, zone;

	if ((q = p_clock(p, k, c)) != 0)
		return q;
	/* p_clock wants an open left side */
	v = (int)tk(p, k)->v;
	if (tk(p, k)->nd == 2 && v <= 24) {
		c->hour = v;
		q = k + 1;
		if (is(p, q, ':') && isnum(p, q + 1)) {
			c->min = (int)tk(p, q + 1)->v;
			q += 2;
			if (is(p, q, ':') && isnum(p, q + 1)) {
				c->sec = (int)tk(p, q + 1)->v;
				q += 2;
				if (is(p, q, '.') && isnum(p, q + 1) &&
				    glued(p, q + 1))
					q += 2;
			}
		}
	} else if (tk(p, k)->nd == 6 || tk(p, k)->nd == 4) {
		if (tk(p, k)->nd == 6) {
			c->sec = v % 100;
			v /= 100;
		}
		c->hour = v / 100;
		c->min = v % 100;
		q = k + 1;
	}
	if (q == 0 || (c->min != NONE && c->min >= 60) || c->hour > 24)
		return 0;
	zone = p_zone(p, q, c);
	return zone ? zone : q;
}

/*
 * The part of the day behind a day that ends before *best, which moves; the
 * token behind where nothing can follow (Monday mornings), else 0.
 */
static int
part_behind(const struct ps *p, int *best, struct ex *x)
{
	int k = *best;

	if (is(p, k, 'm') && is(p, k + 1, 'P'))
		k++;
	else if (is(p, k, 'm') && isv(p, k + 1, 'i', 0) && is(p, k + 2, 'T') &&
	    is(p, k + 3, 'P'))
		k += 3; /* Monday early in the morning */
	if (is(p, k, ',') && is(p, k + 1, 'P') && tk(p, k)->sp == 0)
		k++;
	if (isv(p, k, 'i', 0) && is(p, k + 1, 'T') && is(p, k + 2, 'P'))
		k += 2;
	if (isv(p, k, '@', 0) && is(p, k + 1, 'P'))
		k++;
	if (is(p, k, 'P') && x->a.part == NONE &&
	    (tk(p, k)->v & W_PLURAL) == 0 && tk(p, k)->v != PA_NOON &&
	    tk(p, k)->v != PA_MIDNIGHT) {
		x->a.part = (int)(tk(p, k)->v & W_BASE);
		x->type = EX_TIME;
		*best = k + 1;
		k = *best + is(p, *best, 'o');
		if (x->a.wday != NONE && x->a.day == NONE &&
		    x->a.dir == DIR_NONE &&
		    (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) &&
		    isv(p, k + 1, 'U', UN_WEEK)) {
			x->a.rel = REL_UNIT; /* Monday night last week */
			x->a.unit = UN_WEEK;
			x->a.n = is(p, k, 'l') ? -1 : is(p, k, 'n');
			*best = k + 2;
		}
	} else if (is(p, k, 'P') && (tk(p, k)->v & W_PLURAL) &&
	    x->a.wday != NONE) {
		x->type = EX_SET;
		x->openset = true;
		x->a.part = (int)(tk(p, k)->v & W_BASE);
		return k + 1;
	}
	if (is(p, *best, 'K') && x->a.part == NONE && x->type == EX_DATE) {
		x->a.part = tk(p, *best)->v ? PA_AFTERNOON : PA_MORNING;
		x->type = EX_TIME; /* tomorrow pm */
		return *best + 1;
	}
	return 0;
}

/*
 * The time in the figures of its date, at k: 29.02.2020 13.12, of a log, ISO's
 * T.  The token behind, k where its T has none, 0: nothing of it.
 */
static int
written_time(const struct ps *p, int k, struct ex *x)
{
	struct pt c;
	int e;

	if (isnum(p, k - 1) && is(p, k - 2, '.') && isnum(p, k) &&
	    tk(p, k)->nd == 2 && tk(p, k)->v < 24 && tk(p, k)->sp &&
	    is(p, k + 1, '.') && glued(p, k + 1) && isnum(p, k + 2) &&
	    glued(p, k + 2) && tk(p, k + 2)->nd == 2 && tk(p, k + 2)->v < 60 &&
	    open_right(p, k + 3) && !is(p, k + 3, 'H') && !is(p, k + 3, 'U')) {
		x->a.hour = (int)tk(p, k)->v;
		x->a.min = (int)tk(p, k + 2)->v;
		e = k + 3;
	} else if ((e = p_logtime(p, k, &x->a)) == 0) {
		if (!isw(p, k, "t") || !glued(p, k) || !isnum(p, k + 1) ||
		    !glued(p, k + 1))
			return 0;
		pt_clear(&c);
		if ((e = iso_time(p, k + 1, &c)) == 0)
			return k;
		pt_clock(&x->a, &c);
	}
	x->type = EX_TIME;
	return e;
}

/* Friday after 2 p.m.: "after" is at k, behind the day; k: no time. */
static int
bounded_time(const struct ps *p, int k, struct ex *x)
{
	struct pt c;
	int e;

	pt_clear(&c);
	if ((e = p_clock(p, k + 1, &c)) == 0 || c.part != NONE ||
	    x->mod != MOD_NONE)
		return k;
	x->mod = tk(p, k)->v == 1 ? MOD_BEFORE : MOD_AFTER;
	pt_clock(&x->a, &c);
	x->type = EX_TIME;
	return e;
}

/* Is the hour h of an evening, told without a.m. or p.m.? */
static bool
evening(const struct ex *x, int h)
{
	return x->a.part >= PA_AFTERNOON && x->a.part <= PA_NIGHT && h < 12;
}

/* A time of day at k behind a day that ends before best; best: none. */
static int
clock_behind(const struct ps *p, int best, int k, struct ex *x)
{
	struct pt c;
	int e;

	pt_clear(&c);
	if (k < p->n && (e = p_clock(p, k, &c)) &&
	    !(is(p, k, 'P') && is(p, best, ','))) {
		if (evening(x, c.hour) &&
		    (c.pm_open ||
			(c.hour >= 7 && !is(p, e - 1, 'K') &&
			    !is(p, e - 1, '.'))))
			c.hour += 12;
		pt_clock(&x->a, &c);
		x->a.pm_open = c.pm_open;
		if (c.part == PA_MIDNIGHT)
			x->a.part = PA_MIDNIGHT;
		x->type = EX_TIME;
		return e;
	}
	/* tomorrow at 7 */
	if (k < p->n && is(p, k - 1, '@') && isnum(p, k) && tk(p, k)->nd <= 2 &&
	    tk(p, k)->v <= 24 && tk(p, k)->v > 0 &&
	    (k + 1 >= p->n || tk(p, k + 1)->kind == TK_PUNCT) &&
	    !is(p, k + 1, '%') &&
	    !(isnum(p, k + 2) && glued(p, k + 1) && glued(p, k + 2))) {
		x->a.hour = (int)tk(p, k)->v;
		if (evening(x, x->a.hour))
			x->a.hour += 12;
		x->type = EX_TIME;
		return k + 1;
	}
	return best;
}

/* A part of the day or a time behind the date that ends before best. */
static int
time_behind(const struct ps *p, int best, struct ex *x)
{
	struct pt c, c2;
	int e, k;

	if (!dayish(&x->a) || x->range)
		return best;
	if ((e = part_behind(p, &best, x)) != 0 ||
	    (e = written_time(p, best, x)) != 0)
		return e;
	/* comma, at, around, from */
	k = best;
	if (is(p, k, ','))
		k++;
	if (is(p, k, '@') || isv(p, k, '~', 1) ||
	    (is(p, k, 'F') && tk(p, k)->v != 2))
		k++;
	if (isv(p, k, '~', 1))
		k++;
	if (k == best && is(p, k, 'B'))
		return bounded_time(p, k, x);
	if (k < p->n &&
	    ((e = p_clocks(p, k, &c, &c2)) || (e = p_hours(p, k, &c, &c2)))) {
		struct ex y = *x;

		x->a = c;
		x->z = c2;
		x->type = EX_TIME;
		x->range = true;
		return join_times(x, &y, e);
	}
	if (is(p, k - 1, 'F'))
		return best;
	best = clock_behind(p, best, k, x);
	/* the year behind the time: Aug 10 11:00 2023 */
	if (x->a.hour != NONE && x->a.day != NONE && x->a.year == NONE &&
	    isnum(p, best) && tk(p, best)->nd == 4 && tk(p, best)->v > 1000 &&
	    tk(p, best)->v < 2200) {
		x->a.year = (int)tk(p, best)->v;
		best++;
	}
	return best;
}

int
p_point(const struct ps *p, int i, struct ex *x, int depth)
{
	int e;
	bool done;

	if (depth > 3)
		return 0;
	pt_clear(&x->a);
	pt_clear(&x->z);
	x->range = false;
	x->mod = MOD_NONE;
	x->type = EX_NONE;
	if ((e = edge_of(p, i, x, depth)) || (e = two_times(p, i, x, depth)))
		return e;
	pt_clear(&x->z);
	if ((e = time_first(p, i, x, depth)))
		return e;
	if ((e = part_first(p, i, x, depth, &done)) == 0 && !done)
		e = date_first(p, i, x, depth, &done);
	return e == 0 || done ? e : time_behind(p, e, x);
}

int
p_at(const struct ps *p, int e, struct ex *x)
{
	struct pt c;
	int k = e + is(p, e, '@');

	pt_clear(&c);
	if (k >= p->n || (k = p_clock(p, k, &c)) == 0)
		return e;
	pt_clock(&x->a, &c);
	x->a.pm_open = c.pm_open;
	x->type = EX_TIME;
	return x->e = k;
}
