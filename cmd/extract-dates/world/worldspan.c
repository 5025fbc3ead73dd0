/* SPDX-License-Identifier: ISC */
/* worldspan: sets and amounts of time, any language. */
#include "world.h"

/*
 * jeden letzten Samstag im Monat; ersten Montag jeden Monats: the weekday's
 * or the week's number in the month is at j.  Once a month, whichever.
 */
int
w_month_nth(const struct ps *p, int j, struct ex *x)
{
	int e, k, v;
	bool each = w_at(p, j - 1, 'e');

	if ((v = w_has(p, j, 'w')) != NONE && v % 16 == 8 - 1)
		e = j; /* "letzten Samstag" is one phrase of the tables */
	else if (w_has(p, j, 'l') == 1)
		e = j + 1;
	else if ((e = w_ord(p, j, &v)) == 0 || (v > 5 && v != 99))
		return 0;
	if (e > j && ((v = w_has(p, e, 'W')) == NONE || (v & W_ABBR) != 0) &&
	    w_unit(p, e) != UN_WEEK && w_unit(p, e) != UN_DAY)
		return 0;
	for (k = e + 1; k < e + 4 &&
	     (w_at(p, k, 'o') || w_at(p, k, 'T') || w_at(p, k, 'j'));
	     k++)
		;
	if (w_at(p, k, 'e')) {
		k++;
		each = true;
	}
	if (!each || w_unit(p, k) != UN_MONTH)
		return 0;
	x->type = EX_SET;
	x->quant = "EVERY";
	x->freq = UN_MONTH;
	x->freqn = 1;
	return k + 1;
}

/* los lunes, but not los lunes 3 y 10 */
int
w_plural_day(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, 'W');

	if (v == NONE || (v & (W_ABBR | 128)) != 0 || isnum(p, i + 1) ||
	    !lex_first(p->lex, "es") || !isw(p, i - 1, "los"))
		return 0;
	x->type = EX_SET;
	x->openset = true;
	x->a.wday = v & 7;
	x->freq = UN_WEEK;
	x->freqn = 1;
	return i + 1;
}

/* daily, weekly, mornings, 매주 수요일: a word f at i, of value v */
static int
adverb_at(const struct ps *p, int i, int v, struct ex *x)
{
	x->type = EX_SET;
	x->freqn = 1;
	if (v >= 100) { /* 100 + part, 200 + day */
		x->openset = true;
		if (v < 200)
			x->a.part = v - 100;
		else
			x->a.wday = v - 200;
		x->freq = v < 200 ? UN_DAY : UN_WEEK;
		return i + 1;
	}
	x->freq = (enum unit)(v & W_BASE);
	if (v & 64)
		x->freqn = 2;
	if (x->freq == 21) { /* halbjährlich */
		x->freq = UN_MONTH;
		x->freqn = 6;
	}
	v = w_has(p, i + 1, 'W');
	if (x->freq != UN_WEEK || x->freqn != 1 || v == NONE ||
	    (v & (W_ABBR | 128)) != 0)
		return i + 1;
	x->openset = true;
	x->a.wday = v & 7;
	return i + 2;
}

/* Behind "every": a weekday, month, season or part of the day at j */
static int
each_name(const struct ps *p, int j, struct ex *x)
{
	int v;

	x->openset = true;
	x->freq = UN_WEEK;
	if ((v = w_has(p, j, 'W')) != NONE &&
	    ((v & W_ABBR) == 0 ||
		(first_byte(p, j) >= 0xD8 && !lex_first(p->lex, "th")))) {
		x->a.wday = v & 7;
		if ((v = w_has(p, j + 1, 'P')) == NONE)
			return j + 1;
		x->a.part = v & W_BASE;
		return j + 2;
	}
	if ((v = w_has(p, j, 'V')) != NONE) {
		x->a.wday = v / 16;
		x->a.part = v % 16;
	} else if ((v = w_has(p, j, 'M')) != NONE && (v & W_ABBR) == 0)
		x->a.month = v & 15;
	else if ((v = w_has(p, j, 'S')) != NONE)
		x->a.season = v & 7;
	else if ((v = w_has(p, j, 'P')) != NONE)
		x->a.part = v & W_BASE;
	else
		return 0;
	return j + 1;
}

/*
 * How many times at i, zweimal or trois fois, or 两次, where the unit stands
 * before it: the token behind; 0: none
 */
static int
times(const struct ps *p, int i, bool behind, int64_t *n)
{
	int e, f, v = w_has(p, i, '^');

	if (v >= 100) {
		*n = v - 100;
		return i + 1;
	}
	if (!w_at(p, i + 1, '^') && !w_at(p, i + 2, '^'))
		return 0;
	e = w_num(p, i, n, &f);
	return e != 0 && f == 0 && *n > 0 && w_has(p, e, '^') == 1 + behind
	    ? e + 1
	    : 0;
}

/* zweimal täglich, deux fois par an, два раза в неделю, dos veces al mes */
int
w_often(const struct ps *p, int i, struct ex *x)
{
	int64_t n;
	int e, k, u = NONE;

	if ((e = times(p, i, false, &n)) == 0)
		return 0;
	if ((k = w_set(p, e, x)) == 0 || x->openset) {
		/* small words at most, and their article */
		for (k = e; k < e + 3 &&
		     ((u = w_has(p, k, 'U')) == NONE || (u & W_ABBR) != 0) &&
		     tk(p, k)->kind == TK_WORD && tk(p, k)->e - tk(p, k)->b < 7;
		     k++)
			;
		/* kerran vuodessa: its case is the preposition */
		if ((k == e && !lex_first(p->lex, "fi") &&
			!lex_first(p->lex, "he") && !lex_first(p->lex, "id") &&
			!lex_first(p->lex, "ms")) ||
		    u == NONE || (u & (W_PLURAL | W_ABBR)) != 0 ||
		    u < UN_HOUR || u > UN_YEAR)
			return 0;
		w_clear(x);
		x->type = EX_SET;
		x->freq = (enum unit)u;
		x->freqn = 1;
		k++;
	}
	x->quant = NULL;
	x->times = n;
	x->each_of = 'X';
	return k;
}

/*
 * How often, behind the unit that ends at e: 每年两次, 年に2回, yılda iki kez,
 * ayda bir.  The token behind, 0: it is not said.
 */
static int
times_behind(const struct ps *p, int e, struct ex *x)
{
	int64_t n;
	int k;

	if ((first_byte(p, e) >= 0xE0 || lex_first(p->lex, "ur")) &&
	    w_at(p, e, 'j') && !w_at(p, e, '@'))
		e++; /* 年に2回, but 1年で2回; 1년에 한 번; साल में तीन बार */
	if ((k = times(p, e, true, &n)) == 0)
		return 0;
	x->quant = NULL;
	x->times = n;
	x->each_of = 'X';
	return k;
}

/* A unit at i, perhaps of a number, and how often in it */
int
w_unit_times(const struct ps *p, int i, struct ex *x)
{
	int64_t n = 1;
	int e, f, u, k;

	if ((e = w_num(p, i, &n, &f)) == 0)
		n = 1;
	else if (f != 0 || n < 1 || n > 100)
		return 0;
	k = e != 0 ? e : i;
	u = w_has(p, k, 'U');
	if (u == NONE && (f = w_has(p, k, 'g')) != NONE && f % 2 == 0)
		u = f / 2; /* सप्ताह में: the tables have both words as one */
	if (u == NONE || (u & (W_PLURAL | W_ABBR)) != 0 || u < UN_HOUR ||
	    u > UN_YEAR ||
	    (w_han(p, k) && e == 0 && w_loose(p, k) && !w_at(p, k + 1, 'j')))
		return 0;
	x->type = EX_SET;
	x->freq = (enum unit)u;
	x->freqn = n;
	if (e == 0 && w_at(p, k + 1, 'r') && lex_first(p->lex, "tr") &&
	    (p->text.p[tk(p, k)->e - 2] == 'd' || /* ayda, but: günü bir */
		p->text.p[tk(p, k)->e - 2] == 't')) {
		x->times = 1; /* ayda bir */
		x->each_of = 'X';
		return k + 2;
	}
	return times_behind(p, k + 1, x);
}

/* el diario, ce quotidien, del mensile: where adjectives stand behind nouns */
static bool
newspaper(const struct ps *p, int i)
{
	return (w_at(p, i - 1, 'T') || w_at(p, i - 1, 'A') ||
		   w_at(p, i - 1, 't') || isw(p, i - 1, "del") ||
		   isw(p, i - 1, "al")) &&
	    (lex_first(p->lex, "es") || lex_first(p->lex, "fr") ||
		lex_first(p->lex, "it") || lex_first(p->lex, "pt"));
}

/* every day, each Monday, daily */
static int
every(const struct ps *p, int i, struct ex *x)
{
	int64_t n = 1;
	int e, f, j, v, o;

	if ((v = w_has(p, i, 'f')) != NONE)
		return newspaper(p, i) ? 0 : adverb_at(p, i, v, x);
	if ((v = w_has(p, i, 'e')) == NONE)
		return 0;
	j = w_at(p, i + 1, 'U') ? i + 1 : w_glue(p, i + 1, 1);
	x->type = EX_SET;
	x->quant = "EVERY";
	if ((e = w_month_nth(p, j, x)) != 0)
		return e;
	if (w_dual(p, j) != UN_NONE) {
		x->freq = w_dual(p, j); /* كل أسبوعين */
		x->freqn = 2;
		return j + 1;
	}
	if ((e = w_num(p, j, &n, &f)) && f == 0 && n <= 100)
		j = e;
	else if ((e = w_ord(p, j, &o)) && o < 20) {
		j = e;
		n = o;
	} else
		n = v; /* varannan: every second */
	x->freqn = n;
	/* în fiecare luni: of Monday and months */
	if (w_at(p, j, 'U') &&
	    (e != 0 || !w_at(p, j, 'W') || !(w_has(p, j, 'U') & W_PLURAL))) {
		x->freq = w_unit(p, j);
		v = w_has(p, j + 1, 'W');
		if (e || x->freq != UN_DAY || v == NONE || (v & W_ABBR) != 0)
			return j + 1;
		j++; /* كل يوم اثنين */
	}
	if (e && w_at(p, j, 'M'))
		return 0; /* dal 3 al 5 ottobre; al giorno */
	return each_name(p, j, x);
}

/* Behind a set of days that ends at e: the part of the day, the time of it */
static int
time_of_days(const struct ps *p, int e, struct ex *x)
{
	int j = w_glue(p, e, 1), k, v;
	struct pt c;

	if (x->freqn != 1 || lex_first(p->lex, "de") ||
	    !(x->freq == UN_DAY ||
		(x->openset && x->a.wday != NONE && x->a.part == NONE)))
		return e;
	pt_clear(&c);
	if ((k = w_clock(p, j, &c)) != 0) {
		pt_clock(&x->a, &c);
		x->openset = true;
		return k;
	}
	if ((v = w_has(p, j, 'P')) == NONE || (v & W_ABBR) != 0 ||
	    !(w_han(p, j) || first_byte(p, j) >= 0xD8))
		return e;
	x->a.part = v & W_BASE;
	x->openset = true;
	return j + 1;
}

int
w_set(const struct ps *p, int i, struct ex *x)
{
	int e = every(p, i, x), k;

	if (e == 0)
		return 0;
	if (!x->openset && (k = times_behind(p, e, x)) != 0)
		return k;
	return time_of_days(p, e, x);
}

/* How many at k: a number, "some", an article, half of one. */
static int
amount_number(const struct ps *p, int k, struct amount *am)
{
	int64_t more;
	int e, f, q;

	e = k + w_at(p, k, 'A'); /* einem halben Jahr, but: une heure */
	if ((w_has(p, e, 'h') == 1 || w_has(p, e, 'h') == 2) &&
	    (e == k || w_at(p, e + 1, 'U'))) {
		am->frac = 50; /* half a year */
		return e + 1;
	}
	if ((e = w_num(p, k, &am->n, &am->frac)) == 0) {
		if (w_at(p, k, 'q'))
			am->open = true;
		else if (w_at(p, k, 'A'))
			am->n = 1;
		else
			return 0;
		return k + 1;
	}
	/* zwei bis drei Wochen */
	if ((w_pc(p, e, '-') || w_pc(p, e, '~') || w_at(p, e, '-') ||
		w_at(p, e, '&')) &&
	    (q = w_num(p, e + 1, &more, &f)) != 0 && more > am->n &&
	    w_at(p, q, 'U'))
		return q;
	return e;
}

/* Is the unit at e, behind the number at k, none: an abbreviation of more? */
static bool
no_unit(const struct ps *p, int k, int e, bool first)
{
	int u = w_has(p, e, 'U'), unit;

	if (u == NONE)
		return true;
	unit = u & W_BASE;
	if ((u & W_ABBR) &&
	    (!isnum(p, e - 1) || (unit == UN_CENTURY && !w_pc(p, e + 1, '.'))))
		return true;
	if ((unit == UN_CENTURY && glued(p, e)) || w_has(p, e, 'd') == 100)
		return true; /* 19세기, 八十年代 */
	if (unit == UN_HOUR && isnum(p, e - 1) && isnum(p, k) && e - k == 3 &&
	    tk(p, e - 1)->nd == 2 && w_at(p, e, 'u'))
		return true; /* rond 20.00 uur */
	if (unit == UN_MIN && w_han(p, e)) {
		if (first && lex_first(p->lex, "zh") &&
		    tk(p, e)->e - tk(p, e)->b == 3)
			return true; /* 三分: points; minutes are 分钟 */
		/* 十分: very; 百分之三, 三分之一 */
		if (!isnum(p, k) &&
		    (w_has(p, k, 'N') == 10 || w_at(p, k, 'H') ||
			w_at(p, e + 1, '#')))
			return true;
	}
	/* a year's number is none of years */
	return isnum(p, k) && tk(p, k)->nd == 4 && unit == UN_YEAR &&
	    !lex_first(p->lex, "fa") && !lex_first(p->lex, "ur");
}

/* An adjective that says number and unit, or its unit behind figures:
 * dreitägig, τρίμηνη, 6-денної */
static int
amount_adjective(const struct ps *p, int i, struct amount *am)
{
	int e = i, v;

	memset(am, 0, sizeof(*am));
	if (isnum(p, i) && tk(p, i)->nd <= 3) {
		am->n = tk(p, e++)->v;
		e += w_pc(p, e, '-');
		if (!glued(p, e) || !glued(p, i + 1))
			return 0;
	}
	v = w_has(p, e, 'i');
	if (v == NONE || (v / 16 == 0) != isnum(p, i))
		return 0;
	if (!isnum(p, i)) {
		am->open = v / 16 == 99;
		am->n = am->open ? 0 : v / 16;
	}
	am->unit = (enum unit)(v % 16);
	return e + 1;
}

/* A number and its unit at k; `last` is the unit of the amount before it. */
static int
one_amount(const struct ps *p, int k, enum unit last, struct amount *am)
{
	int e, j, u;

	memset(am, 0, sizeof(*am));
	if (w_dual(p, k) != UN_NONE) {
		am->n = 2;
		am->unit = w_dual(p, k);
		return k + 1;
	}
	if ((e = amount_number(p, k, am)) == 0)
		return 0;
	if (w_pc(p, e, '-') && glued(p, e))
		e++;
	if ((w_at(p, e, '_') && !w_at(p, e, 'U') && w_dir(p, e) == DIR_NONE) ||
	    (w_pc(p, e, '\'') && glued(p, e) && w_at(p, e + 1, 'U')))
		e++; /* une dizaine d'années */
	if (am->n > 1000000 || no_unit(p, k, e, last == UN_NONE))
		return 0;
	u = w_has(p, e, 'U');
	am->unit = (enum unit)(u & W_BASE);
	if (last != UN_NONE && am->unit >= last)
		return 0;
	/* 3至4日, 5月3至4日: days of a month */
	if (isnum(p, k) && isnum(p, e - 1) && e - k == 3 &&
	    w_has(p, e, 'X') == 1 && first_byte(p, e) >= 0xE3 &&
	    !w_span_ending(p, e + 1))
		return 0;
	if (am->unit == UN_FORTNIGHT) {
		am->unit = UN_WEEK;
		am->n *= 2;
	}
	j = e + 1;
	if (w_pc(p, j, '.') && glued(p, j) && (u & W_ABBR) && j + 1 < p->n &&
	    !tk(p, j + 1)->cap)
		j++;
	if (am->frac != 0)
		return j;
	if (w_at(p, j, '&') && w_has(p, j + 1, 'h') == 1) {
		am->frac = 50;
		j += 2;
	} else if (w_has(p, j, 'h') == 1 &&
	    (glued(p, j) || tk(p, j)->words > 1 || first_byte(p, j) >= 0xE1)) {
		am->frac = 50; /* 三年半 */
		j++;
	}
	return j;
}

/* drei Tage, 2 Jahre und 3 Monate, einige Wochen, dreitägig */
int
w_amount(const struct ps *p, int i, struct ex *x)
{
	enum unit last = UN_NONE;
	int e, j = i, k;

	x->type = EX_DURATION;
	x->namt = 1;
	if ((e = amount_adjective(p, i, &x->amt[0])) != 0)
		return e;
	if (w_han(p, i) && w_at(p, i - 1, '#'))
		return 0; /* 第三天 */
	for (x->namt = 0; x->namt < 3; x->namt++) {
		k = j;
		if (x->namt > 0) {
			k += w_pc(p, k, ',');
			if (w_has(p, k, '&') == 1)
				break; /* drei Jahre oder fünf Monate */
			k += w_at(p, k, '&');
			/* plus de deux ans, une semaine plus tôt */
			if (w_pc(p, k - 1, ',') && !isnum(p, k))
				break;
		}
		if ((e = one_amount(p, k, last, &x->amt[x->namt])) == 0)
			break;
		last = x->amt[x->namt].unit;
		j = e;
	}
	if (x->namt > 0 &&
	    (w_has(p, j, 'x') == 0 ||
		(w_at(p, i - 1, 'x') &&
		    (w_has(p, i - 1, 'x') == 0 || x->amt[0].unit == UN_YEAR))))
		return 0; /* 16 Jahre alt, mit 16 Jahren */
	if (x->namt == 1 && x->amt[0].unit == UN_YEAR && w_at(p, j, 'E') &&
	    isnum(p, i) && w_has(p, j, 'E') < 0)
		return 0; /* у 430 роках до н. е. */
	if (x->namt == 1 && w_at(p, j, 'r') && !x->amt[0].open) {
		x->type = EX_SET; /* 2주마다, iki haftada bir */
		x->quant = "EVERY";
		x->freq = x->amt[0].unit;
		x->freqn = x->amt[0].n;
		x->namt = 0;
		return j + 1;
	}
	return x->namt > 0 ? j : 0;
}

/* Behind "since", "before", "after": years, weeks, of unknown number;
 * महीनों से: before it, where F is 1 */
int
w_bare_units(const struct ps *p, int i, struct ex *x)
{
	int u = w_has(p, i, 'U');

	if (u == NONE || (u & W_PLURAL) == 0 || (u & W_ABBR) != 0 ||
	    (u & W_BASE) < UN_HOUR || (u & W_BASE) > UN_CENTURY ||
	    (w_has(p, i - 1 - w_at(p, i - 1, 'T'), 'F') != 0 &&
		w_has(p, i + 1, 'F') != 1) ||
	    w_dir(p, i + 1) != DIR_NONE || w_at(p, i + 1, 'a'))
		return 0;
	x->type = EX_DURATION;
	x->namt = 1;
	x->amt[0].open = true;
	x->amt[0].unit = (enum unit)(u & W_BASE);
	return i + 1;
}

/* عام ونصف, rok a půl: a unit and a half of it, without a number */
int
w_unit_half(const struct ps *p, int i, struct ex *x)
{
	int j = w_at(p, i + 1, '&') ? i + 2 : i + 1, u = w_has(p, i, 'U');

	if (u == NONE || (u & (W_ABBR | W_PLURAL)) != 0 || u < UN_HOUR ||
	    u > UN_CENTURY || w_has(p, j, 'h') != 1 || w_at(p, i - 1, 'N') ||
	    isnum(p, i - 1) || w_han(p, i) || w_at(p, j + 1, 'U'))
		return 0;
	x->type = EX_DURATION;
	x->namt = 1;
	x->amt[0].n = 1;
	x->amt[0].frac = 50;
	x->amt[0].unit = (enum unit)u;
	return j + 1;
}
