/* SPDX-License-Identifier: ISC */
/* parse: dates and times put together from their parts. */
#include "count.h"
#include "date.h"

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
		x->a.dir = is(p, j, 'l') ? DIR_LAST
		    : is(p, j, 'n')      ? DIR_NEXT
		    : tk(p, j)->v >= 3   ? DIR_SAME
					 : DIR_THIS;
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
	(void)det;
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
			if (isv(p, k, 'i', 0) && !the &&
			    (is(p, k + 1, 'T') || isnum(p, k + 1) ||
				is(p, k + 1, 'M') || is(p, k + 1, 'S')))
				k++; /* early in the year, late in 1943 */
			else if (isw(p, k, "part") && is(p, k + 1, 'o'))
				k += 2;
		} else if (c == 'b') {
			if (is(p, k, 'o')) {
				int q = k + 1 + is(p, k + 1, 'T');

				k++;
				/* the end of the past year */
				if (isv(p, q, 'l', 2) && is(p, q + 1, 'U') &&
				    !plural(p, q + 1) &&
				    unit_of(p, q + 1) >= UN_WEEK &&
				    unit_of(p, q + 1) <= UN_YEAR) {
					x->type = EX_DATE;
					x->a.rel = REL_UNIT;
					x->a.unit = unit_of(p, q + 1);
					x->a.n = -1;
					x->mod = mod;
					return q + 2;
				}
				/* at the end of month */
				if (is(p, k, 'U') &&
				    (tk(p, k)->v == UN_MONTH ||
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
			} else if (mod == MOD_END && dash(p, k) &&
			    glued(p, k) && glued(p, k + 1) && !the &&
			    (is(p, k + 1, 'M') || isnum(p, k + 1) ||
				is(p, k + 1, 'U')))
				k++; /* end-June */
			else if (mod == MOD_END && !the && prep_before(p, i) &&
			    !is(p, i - 1, 'o') && tk(p, k)->sp &&
			    ((is(p, k, 'M') && tk(p, k)->cap) ||
				(isnum(p, k) && tk(p, k)->nd == 4)))
				; /* by end 2025 */
			else if (!isv(p, k, 'U', UN_YEAR) || the)
				k = 0;
		} else {
			if (isv(p, k, 'i', 0) &&
			    (is(p, k + 1, 'T') || is(p, k + 1, 't') ||
				isnum(p, k + 1) || is(p, k + 1, 'M')))
				k++;
			else if (!is(p, k, 't') && !is(p, k, 'W') &&
			    !is(p, k, 'D') && !is(p, k, 'M') && !is(p, k, 'l'))
				k = 0;
		}
		/* mid-month, end-year, mid-week: the one at hand */
		if (k > j + 1 && dash(p, k - 1) && is(p, k, 'U') &&
		    !plural(p, k) && !(tk(p, k)->v & W_ABBR) &&
		    unit_of(p, k) >= UN_WEEK && unit_of(p, k) <= UN_YEAR &&
		    !dash(p, k + 1)) {
			x->type = EX_DATE;
			x->a.rel = REL_UNIT;
			x->a.unit = unit_of(p, k);
			x->a.n = 0;
			x->mod = mod;
			return k + 1;
		}
		if (k && (e = p_point(p, k, &in, depth + 1)) &&
		    (in.type == EX_DATE ||
			(in.type == EX_TIME && in.a.hour == NONE)) &&
		    in.a.rel != REL_VAGUE) {
			if (in.mod == MOD_NONE)
				in.mod = mod;
			*x = in;
			return e;
		}
	}

	/* from one time of day to another, on a day */
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
		if (is(p, k, ','))
			k++;
		if (is(p, k, 'j') || is(p, k, 'o'))
			k++;
		memset(&in, 0, sizeof(in));
		pt_clear(&in.a);
		if ((k = day_part(p, k, &in, depth + 1)))
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
		    (in.a.day != NONE || in.a.wday != NONE ||
			in.a.rel == REL_DAY || in.a.holiday != NONE ||
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

	/* the morning of X, this morning, Tuesday night; bare: with det */
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
			if (is(p, i, 'T') && in.a.dir == DIR_NONE &&
			    is(p, e, 'B') &&
			    (e + 1 >= p->n || tk(p, e + 1)->kind == TK_PUNCT)) {
				x->a.dir = isv(p, e, 'B', 1)
				    ? DIR_BEFORE
				    : DIR_AFTER; /* the night before */
				return e + 1;
			}
			/* this morning at 9 is clock's part below */
		} else if ((in.a.part == PA_DAWN || in.a.part == PA_DUSK ||
			       in.a.part == PA_NOON ||
			       in.a.part == PA_MIDNIGHT) &&
		    is(p, i - 1, '@')) {
			x->a = in.a;
			x->type = EX_TIME;
			best = e;
		} else if (in.a.part <= PA_NIGHT && !isw(p, i - 1, "good")) {
			x->a = in.a;
			x->type = EX_TIME;
			best = e;
		}
	}

	if (best == 0) {
		memset(&in, 0, sizeof(in));
		pt_clear(&in.a);
		pt_clear(&in.z);
		if ((e = p_date(p, i, &in, depth)) == 0)
			return 0;
		*x = in;
		best = e;
		if (x->type == EX_SET && x->a.wday != NONE &&
		    is(p, best, 'P')) {
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
		if ((x->type != EX_DATE &&
			!(x->type == EX_TIME && x->a.part != NONE)) ||
		    x->a.rel == REL_VAGUE)
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
		else if (is(p, k, 'm') && isv(p, k + 1, 'i', 0) &&
		    is(p, k + 2, 'T') && is(p, k + 3, 'P'))
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
			best = k + 1;
			k = best + is(p, best, 'o');
			if (x->a.wday != NONE && x->a.day == NONE &&
			    x->a.dir == DIR_NONE &&
			    (is(p, k, 'l') || is(p, k, 'n') || is(p, k, 't')) &&
			    isv(p, k + 1, 'U', UN_WEEK)) {
				x->a.rel =
				    REL_UNIT; /* Monday night last week */
				x->a.unit = UN_WEEK;
				x->a.n = is(p, k, 'l') ? -1 : is(p, k, 'n');
				best = k + 2;
			}
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
		/* 29.02.2020 13.12: the time written like its date */
		k = best;
		if (isnum(p, k - 1) && is(p, k - 2, '.') && isnum(p, k) &&
		    tk(p, k)->nd == 2 && tk(p, k)->v < 24 && tk(p, k)->sp &&
		    is(p, k + 1, '.') && glued(p, k + 1) && isnum(p, k + 2) &&
		    glued(p, k + 2) && tk(p, k + 2)->nd == 2 &&
		    tk(p, k + 2)->v < 60 && open_right(p, k + 3) &&
		    !is(p, k + 3, 'H') && !is(p, k + 3, 'U')) {
			x->a.hour = (int)tk(p, k)->v;
			x->a.min = (int)tk(p, k + 2)->v;
			x->type = EX_TIME;
			return k + 3;
		}
		/* ISO T, comma, at, around, from */
		if ((q = p_logtime(p, k, &x->a))) {
			x->type = EX_TIME;
			return q;
		}
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
							c.sec =
							    (int)tk(p, q + 1)
								->v;
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
				pt_clock(&x->a, &c);
				x->type = EX_TIME;
				return q;
			}
			return best;
		}
		if (is(p, k, ','))
			k++;
		if (is(p, k, '@') || isv(p, k, '~', 1) ||
		    (is(p, k, 'F') && tk(p, k)->v != 2))
			k++;
		if (isv(p, k, '~', 1))
			k++;
		if (k == best && is(p, k, 'B')) {
			/* Friday after 2 p.m. */
			pt_clear(&c);
			if ((q = p_clock(p, k + 1, &c)) && c.part == NONE &&
			    x->mod == MOD_NONE) {
				x->mod =
				    tk(p, k)->v == 1 ? MOD_BEFORE : MOD_AFTER;
				pt_clock(&x->a, &c);
				x->type = EX_TIME;
				return q;
			}
			return best;
		}
		if (k < p->n &&
		    ((q = p_clocks(p, k, &c, &c2)) ||
			(q = p_hours(p, k, &c, &c2)))) {
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
			    (c.pm_open ||
				(c.hour >= 7 && !is(p, q - 1, 'K') &&
				    !is(p, q - 1, '.'))))
				c.hour += 12;
			pt_clock(&x->a, &c);
			x->a.pm_open = c.pm_open;
			if (c.part == PA_MIDNIGHT)
				x->a.part = PA_MIDNIGHT;
			x->type = EX_TIME;
			best = q;
			/* 16:34 local time, in the afternoon */
		} else if (k < p->n && is(p, k - 1, '@') && isnum(p, k) &&
		    tk(p, k)->nd <= 2 && tk(p, k)->v <= 24 && tk(p, k)->v > 0 &&
		    (k + 1 >= p->n || tk(p, k + 1)->kind == TK_PUNCT) &&
		    !is(p, k + 1, '%') &&
		    !(isnum(p, k + 2) && glued(p, k + 1) && glued(p, k + 2))) {
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
		is(p, i, 'r')) &&
	    isw(p, i + 1, "than")) {
		bool more = isw(p, i, "more") || is(p, i, 'r');

		*mod = no  ? (more ? MOD_EQUAL_OR_LESS : MOD_EQUAL_OR_MORE)
		    : more ? MOD_MORE_THAN
			   : MOD_LESS_THAN;
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
	if (isw(p, i, "just") &&
	    (isw(p, i + 1, "over") || isw(p, i + 1, "under"))) {
		*mod = isw(p, i + 1, "over") ? MOD_MORE_THAN : MOD_LESS_THAN;
		return i + 2;
	}
	if (isw(p, i, "close") && isv(p, i + 1, '-', 1)) {
		*mod = MOD_APPROX;
		return i + 2;
	}
	return 0;
}

/*
 * Is what looks like a word of direction at i another word?  It will last
 * four days; an attack following Monday's; the report that four days passed.
 */
static bool
no_direction(const struct ps *p, int i)
{
	bool count = isnum(p, i + 1) || is(p, i + 1, 'N') ||
	    is(p, i + 1, 'q') || is(p, i + 1, 'A') || is(p, i + 1, '~');

	if (isw(p, i, "last"))
		return count &&
		    (is(p, i - 1, '>') || isw(p, i - 1, "to") ||
			isw(p, i - 1, "could") || isw(p, i - 1, "may") ||
			isw(p, i - 1, "can") || isw(p, i - 1, "must") ||
			isw(p, i - 1, "should") || isw(p, i - 1, "t"));
	if (isw(p, i, "following"))
		return (i > 0 || p->n > 4) && !is(p, i - 1, 'T') &&
		    !is(p, i - 1, 't') && !is(p, i - 1, 'j') &&
		    (count || is(p, i + 1, 't') || is(p, i + 1, 'l') ||
			is(p, i + 1, 'M') || is(p, i + 1, 'W') ||
			plural(p, i + 1));
	if (isw(p, i, "that"))
		return isnum(p, i + 1) || is(p, i + 1, 'N') ||
		    is(p, i + 1, 'q');
	return false;
}

/* now - 2 hours, +15 minutes: a row that says nothing else. */
static int
p_shift(const struct ps *p, int i, struct ex *x)
{
	int j = i, e;

	if (i == 0 && isw(p, i, "now"))
		j++;
	else if (i == 1)
		j--;
	else
		return 0;
	if ((!is(p, j, '+') && !dash(p, j)) ||
	    (e = p_amounts(p, j + 1, x)) < p->n ||
	    !counted_from(x, REL_AGO, is(p, j, '+') ? 1 : -1))
		return 0;
	x->b = i;
	return x->e = e;
}

int
p_expr(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	enum mod mod = MOD_NONE;
	int j = i, e, f;

	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	if ((e = p_shift(p, i, x)))
		return e;
	if (no_direction(p, i) ||
	    (is(p, i, 'A') && glued(p, i) && dash(p, i - 1)))
		return 0; /* once-a-decade */
	if (isv(p, i, 't', 3) && (is(p, i + 1, 'l') || is(p, i + 1, 'n')))
		return 0; /* he says that next week all will be well */
	if ((e = approx(p, i, &mod)))
		j = e;
	/* vague references; the future wants its article */
	if (j == i && is(p, i, 'T') && is(p, i + 1, 'R') &&
	    tk(p, i + 1)->v >= 10 &&
	    !(memchr(p->text.p + tk(p, i + 1)->b, '-',
		  tk(p, i + 1)->e - tk(p, i + 1)->b) &&
		tk(p, i + 2)->kind == TK_WORD)) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = tk(p, i + 1)->v == 11;
		x->b = i;
		return x->e = i + 2;
	}
	if (j == i && is(p, i, 'R')) {
		int v = (int)tk(p, i)->v;

		if (v >= 10 &&
		    (!(v == 11 && isv(p, i - 1, 'i', 0)) ||
			(memchr(p->text.p + tk(p, i)->b, '-',
			     tk(p, i)->e - tk(p, i)->b) &&
			    tk(p, i + 1)->kind == TK_WORD)))
			return 0; /* in long-term users */

		if (v == -2) {
			if ((e = p_units(p, i, x)) == 0)
				return 0;
			x->b = i; /* once a week */
			return x->e = e;
		}
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = v > 0 ? v != 10 : v;
		x->b = i;
		return x->e = i + 1;
	}
	if (j == i && is(p, i, 'T') && isv(p, i + 1, 'l', 2) &&
	    (i + 2 >= p->n || tk(p, i + 2)->kind == TK_PUNCT ||
		is(p, i + 2, '&') ||
		(isv(p, i - 1, 'i', 0) && !isnum(p, i + 2) &&
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
	if (e == 0 && j == i && isv(p, i, 't', 2) && !is(p, i + 1, 'U') &&
	    !is(p, i + 1, '&') &&
	    !(isw(p, i, "present") &&
		(tk(p, i + 1)->kind != TK_WORD || tk(p, i + 1)->cls != 0 ||
		    !is(p, i - 1, 'T')))) {
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
	if (f > e ||
	    (f == e && e && y.type != EX_DATE && x->type == EX_DATE &&
		x->a.rel == REL_NONE && 0)) {
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
		/* to get around Wednesday's ruling, to talk about this year */
		if (is(p, i, '~') &&
		    ((x->a.wday != NONE && is(p, e, '\'')) || is(p, j, 't') ||
			is(p, j, 'l') || is(p, j, 'n')) &&
		    x->type == EX_DATE)
			return 0;
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
