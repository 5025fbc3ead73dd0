/* SPDX-License-Identifier: ISC */
/* worldpart: a day with its time or part, whichever comes first. */
#include "world.h"

/* in the morning, вночі, 上午 */
static int
part_at(const struct ps *p, int i, struct ex *x)
{
	int v;

	if ((v = w_has(p, i, 'P')) == NONE || (v & W_ABBR) != 0 ||
	    w_loose(p, i))
		return 0;
	x->type = EX_TIME;
	x->a.part = v & W_BASE;
	return i + 1;
}

/*
 * 9-12 und 14-18 Uhr: does a list of hours, each in figures, go on from i to the
 * word that says so?
 */
static bool
hours_listed(const struct ps *p, int i)
{
	int n, k = i;

	for (n = 0; n < 6; n++) {
		if (!isnum(p, k) || tk(p, k)->nd > 2 || tk(p, k)->v > 24)
			return false;
		k++;
		if ((w_pc(p, k, '.') || w_pc(p, k, ':')) && glued(p, k)) {
			if (!isnum(p, k + 1) || !glued(p, k + 1) ||
			    tk(p, k + 1)->nd != 2 || tk(p, k + 1)->v > 59)
				return false;
			k += 2;
		}
		if (w_has(p, k, 'u') == 0)
			return n > 0;
		if (!w_pc(p, k, '-') && !w_pc(p, k, '/') && !w_pc(p, k, ',') &&
		    !w_at(p, k, '&') && !w_at(p, k, '-'))
			return false;
		k++;
	}
	return false;
}

/* 14-18 Uhr, с 10 до 11 вечера: two times of one day, the first is bare. */
int
w_hours(const struct ps *p, int i, struct ex *x)
{
	struct pt z;
	int e = i + 1, j, k, n;

	if (!isnum(p, i) || tk(p, i)->nd > 2 || tk(p, i)->v > 24)
		return 0;
	x->a.hour = (int)tk(p, i)->v;
	x->a.min = 0;
	if ((w_pc(p, e, '.') || w_pc(p, e, ':')) && glued(p, e) &&
	    isnum(p, e + 1) && glued(p, e + 1) && tk(p, e + 1)->nd == 2 &&
	    tk(p, e + 1)->v < 60) {
		x->a.min = (int)tk(p, e + 1)->v;
		e += 2;
	}
	j = e;
	if (!w_pc(p, j, '-') && !w_at(p, j, '-') && !w_at(p, j, '&') &&
	    !w_pc(p, j, '/') && !(w_pc(p, j, '_')))
		return 0;
	j++;
	if (hours_listed(p, i)) {
		x->type = EX_TIME;
		return e;
	}
	for (n = 0; n < 2 && (w_at(p, j, 'T') || w_at(p, j, 'j')); n++)
		j++;
	pt_clear(&z);
	if (!isnum(p, j) || (k = w_clock(p, j, &z)) == 0 ||
	    (tk(p, k - 1)->kind == TK_NUM && !w_pc(p, j + 1, ':')))
		return 0;
	if (w_unit(p, j + 1) == UN_HOUR && !w_at(p, j + 1, 'u'))
		return 0;
	if (z.hour >= 12 && z.hour != 24 && tk(p, j)->v < 12 &&
	    x->a.hour < 12 && x->a.hour <= tk(p, j)->v)
		x->a.hour += 12; /* evening of both */
	x->type = EX_TIME;
	return e;
}

bool
w_dayish(const struct ex *x)
{
	return x->type == EX_DATE && !x->range &&
	    (x->a.day != NONE || x->a.wday != NONE || x->a.rel == REL_DAY ||
		((x->a.rel == REL_SAME || x->a.rel == REL_LATER ||
		     x->a.rel == REL_AGO) &&
		    x->a.unit == UN_DAY));
}

/* Behind prepositions, articles and, if asked, commas, three at most. */
static int
past_glue(const struct ps *p, int e, bool commas)
{
	int j;

	for (j = e; j < e + 3 &&
	     (w_at(p, j, 'j') || w_at(p, j, 'T') || w_at(p, j, 'o') ||
		 (commas && w_pc(p, j, ',')));
	     j++)
		;
	return j;
}

/* A day at j, into x. */
static int
day_at(const struct ps *p, int j, struct ex *x)
{
	int e;

	w_clear(x);
	if ((e = w_relative(p, j, x)) == 0) {
		w_clear(x);
		e = w_date(p, j, x);
	}
	return e && w_dayish(x) ? e : 0;
}

/* Short words (from, to, the) from k on, three at most; the token behind. */
static int
short_words(const struct ps *p, int k)
{
	int n;

	for (n = 0; n < 3 && tk(p, k)->kind == TK_WORD &&
	     tk(p, k)->e - tk(p, k)->b <= 8 && !w_at(p, k, 'W');
	     n++)
		k++;
	return k;
}

/*
 * La nuit de lundi à mardi, в ночь с 3 на 4 мая: the night of the first of
 * two days that follow each other; e is behind the night.
 */
static int
night_between(const struct ps *p, int e, struct ex *x)
{
	struct ex y;
	int j = short_words(p, e), k, v = w_has(p, j, 'W'), w, d;

	if (j == e && !(isnum(p, j) && dash(p, j + 1)))
		return 0;
	if (v != NONE) {
		k = dash(p, j + 1) ? j + 2 : short_words(p, j + 1);
		w = w_has(p, k, 'W');
		if (k == j + 1 || w == NONE || (v & W_ABBR) != 0 ||
		    (w & 7) != (v & 7) % 7 + 1)
			return 0;
		x->a.wday = v & 7;
		return k + 1;
	}
	if (!isnum(p, j) || tk(p, j)->nd > 2)
		return 0;
	d = (int)tk(p, j)->v;
	j = w_ending(p, j + 1);
	j += w_pc(p, j, '.') && glued(p, j); /* vom 4. auf den 5. Mai */
	k = dash(p, j) ? j + 1 : short_words(p, j);
	w_clear(&y);
	if (k == j || !isnum(p, k) || tk(p, k)->v != d + 1 ||
	    (k = w_date(p, k, &y)) == 0 || y.a.day != d + 1)
		return 0;
	x->a.day = d;
	x->a.month = y.a.month;
	x->a.year = y.a.year;
	return k;
}

/*
 * À 21 heures, в 10 часов, om 20 uur: the hours x, [i, e), of the day, not of
 * a span; but: à 5 heures de route
 */
static bool
at_hours(const struct ps *p, int i, int e, const struct ex *x)
{
	int at = w_has(p, i - 1, '@');
	struct ex day;

	return x->type == EX_DURATION && x->namt == 1 &&
	    x->amt[0].unit == UN_HOUR && at != NONE && at != 1 &&
	    (!w_at(p, e, 'o') || day_at(p, past_glue(p, e, false), &day));
}

/* A time at i that reaches behind best, and its day: 20 Uhr am Montag */
int
w_clock_day(const struct ps *p, int i, int best, struct ex *x)
{
	struct ex y;
	int e, k, v;

	w_clear(&y);
	if ((w_at(p, i, '@') && w_has(p, i, 'u') != 2) ||
	    ((v = w_has(p, i, 'D')) != NONE && v < 60) || /* morgen um 14 Uhr */
	    (e = w_clock(p, i, &y.a)) == 0 || e < best + !at_hours(p, i, e, x))
		return 0;
	*x = y;
	x->type = EX_TIME;
	k = past_glue(p, e, !lex_first(p->lex, "de"));
	if ((k = day_at(p, k, &y)) == 0)
		return e;
	pt_clock(&y.a, &x->a);
	y.a.pm_open = x->a.pm_open;
	y.type = EX_TIME;
	*x = y;
	return k;
}

/* A part of the day at i, where best ends something else, and its day: the
 * evening of the 12th */
int
w_part_day(const struct ps *p, int i, int best, struct ex *x)
{
	/* am frühen Morgen: a capital inside a German sentence is no tomorrow */
	bool article = w_at(p, i - 1, 'T') ||
	    (tk(p, i)->cap == 1 && i > 0 && tk(p, i - 1)->kind == TK_WORD &&
		(w_at(p, i - 1, 'j') || tk(p, i - 1)->cap == 0));
	struct ex y, d;
	int e, k;

	if (best != 0 &&
	    !(best == i + 1 && w_at(p, i, 'P') &&
		(w_at(p, best, 'o') || w_at(p, best, 'T') || article)))
		return 0;
	w_clear(&y);
	if ((e = part_at(p, i, &y)) == 0)
		return 0;
	if (best && !article) {
		/* only with a day behind: am Morgen des 5. Mai */
		for (k = e; k < e + 3 && (w_at(p, k, 'T') || w_at(p, k, 'o'));
		     k++)
			;
		w_clear(&d);
		if (w_date(p, k, &d) == 0 || d.a.day == NONE)
			return 0;
	}
	*x = y;
	if ((x->a.part == PA_NIGHT || x->a.part == PA_EVENING) &&
	    (k = night_between(p, e, x))) {
		x->a.part = PA_NIGHT; /* noite is both */
		return k;
	}
	if ((k = day_at(p, past_glue(p, e, false), &y)) == 0)
		return e;
	y.a.part = x->a.part;
	y.type = EX_TIME;
	*x = y;
	return w_time_of_part(p, k, x);
}
