/* SPDX-License-Identifier: ISC */
/* worldrel: what relates to another date: last week, three days ago. */
#include "cmd/extract-dates/date.h"
#include "cmd/extract-dates/english/count.h"
#include "world.h"

/* Does the word end so? */
static bool
ends(struct str w, const char *end)
{
	size_t n = strlen(end);

	return w.n >= n && memcmp(w.p + w.n - n, end, n) == 0;
}

static int
dir_step(enum dir d)
{
	return d == DIR_LAST || d == DIR_BEFORE
	    ? -1
	    : d == DIR_NEXT || d == DIR_AFTER;
}

static void
set_unit(struct ex *x, enum dir d, enum unit u)
{
	x->type = u < UN_DAY ? EX_TIME : EX_DATE;
	x->a.unit = u;
	x->a.n = dir_step(d);
	x->a.rel = d >= DIR_BEFORE ? REL_SAME : REL_UNIT;
}

/*
 * More amounts behind the one that ends at *e: 2 години 5 хвилин тому.
 * Adds them to n of unit u, both then in the smallest unit.
 */
static void
more(const struct ps *p, int *e, int64_t *n, enum unit *u)
{
	static const int parts[] = { 0, 1, 60, 60, 24, 7 };
	int64_t v;
	int j, k, frac;
	enum unit w;

	for (;;) {
		j = *e;
		if (w_pc(p, j, ','))
			j++;
		if (w_at(p, j, '&'))
			j++;
		if ((k = w_num(p, j, &v, &frac)) == 0 || frac != 0 ||
		    (w = w_unit(p, k)) == UN_NONE || w >= *u || v > 100000)
			return;
		if (*u == UN_YEAR && w == UN_MONTH) {
			*n = *n * 12 + v;
			*u = w;
		} else if (*u <= UN_WEEK && w >= UN_SEC && *n < 100000) {
			while (*u > w)
				*n *= parts[(*u)--];
			*n += v;
		} else
			return;
		*e = k + 1;
	}
}

/*
 * накануне (выборов): of what does the word at i, in the genitive by its
 * ending, say that it is the eve?  Verbs end otherwise: накануне заявила.
 */
static bool
eve_of(const struct ps *p, int i)
{
	static const char *const cases[] = { "а", "я", "ы", "и", "ов", "ев",
		"ей", "ой", "го", "их", "ых", "ів", "їв", "у", "ю" };
	static const char *const verbs[] = { "ла", "ли", "лся", "лась", "лось",
		"лись", "ся", "тся" };
	struct str w;
	size_t k;

	if (i >= p->n || tk(p, i)->kind == TK_NUM)
		return i < p->n;
	w = str_of(p->text.p + tk(p, i)->b, tk(p, i)->e - tk(p, i)->b);
	if (tk(p, i)->kind != TK_WORD || w.n < 6)
		return false;
	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (ends(w, verbs[k]))
			return false;
	for (k = 0; k < sizeof(cases) / sizeof(cases[0]); k++)
		if (ends(w, cases[k]))
			return true;
	return false;
}

/* Is the word in Arabic letters? */
static bool
arabic(const struct ps *p, int i)
{
	return first_byte(p, i) >= 0xD8 && first_byte(p, i) <= 0xDB;
}

/* One word that says it: gestern, сейчас, 去年, بعد يومين */
static int
one_word(const struct ps *p, int i, struct ex *x)
{
	int v, w;

	if ((v = w_has(p, i, 'D')) != NONE) {
		if (v == D_EVE) {
			if (eve_of(p, i + 1))
				return 0;
			v = -1;
		}
		x->type = EX_DATE;
		x->a.rel = REL_DAY;
		x->a.unit = UN_DAY;
		x->a.n = v;
		/* أمس الأربعاء, сегодня четверг: the weekday says no more */
		if ((v == D_BESIDE || v < 60) &&
		    (w = w_has(p, i + 1, 'W')) != NONE && w < W_ABBR &&
		    !w_at(p, i + 2, 'o'))
			return i + 2;
		if (v == D_BESIDE)
			return i + 1; /* kal: yesterday or tomorrow */
		if (v == 0 &&
		    (p->story || isw(p, i - 1, "bis") || isw(p, i - 1, "von") ||
			isw(p, i - 1, "noch") || isw(p, i + 1, "noch"))) {
			/* a story's "today" is no day of it, nor is that of
			 * "bis heute" */
			x->a.rel = REL_VAGUE;
			return i + 1;
		}
		if (v >= 96) { /* tonight; yesterday morning ... last night */
			x->type = EX_TIME;
			x->a.n = v == 100 ? 0 : -1;
			x->a.part = v >= 99 ? PA_NIGHT : v - 96 + PA_MORNING;
		} else if (v >= 60) { /* this morning ... */
			x->type = EX_TIME;
			x->a.n = 0;
			x->a.part = v - 60;
		}
		return i + 1;
	}
	if ((v = w_has(p, i, 'R')) != NONE) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = v;
		return i + 1;
	}
	if ((v = w_has(p, i, 'c')) != NONE) {
		x->a.rel = REL_UNIT;
		x->a.unit = (enum unit)(v / 16);
		x->a.n = v % 16 - 8;
		x->type = x->a.unit < UN_DAY ? EX_TIME : EX_DATE;
		/* 今年度: Japan's begins in April */
		x->a.fiscal = x->a.unit == UN_YEAR && lex_first(p->lex, "ja") &&
		    ends(str_of(p->text.p + tk(p, i)->b,
			     tk(p, i)->e - tk(p, i)->b),
			"度");
		return i + 1;
	}
	if ((v = w_has(p, i, 'C')) != NONE) {
		x->a.rel = REL_SAME; /* le lendemain, 次日 */
		x->a.unit = (enum unit)(v / 16);
		x->a.n = v % 16 - 8;
		x->type = EX_DATE;
		return i + 1;
	}
	if ((v = w_has(p, i, 'w')) != NONE) {
		x->type = EX_DATE;
		x->a.wday = v / 16;
		v = v % 16 - 8;
		if (w_han(p, i)) { /* 本周三: of this week */
			x->a.rel = REL_UNIT;
			x->a.unit = UN_WEEK;
			x->a.n = v;
			return i + 1;
		}
		x->a.dir = v < 0 ? DIR_LAST : v > 0 ? DIR_NEXT : DIR_THIS;
		return i + 1;
	}
	if ((v = w_has(p, i, 'z')) != NONE) {
		x->a.rel = REL_AGO;
		x->a.unit = (enum unit)(v / 16);
		x->a.n = v % 16 - 8;
		x->type = x->a.unit < UN_DAY ? EX_TIME : EX_DATE;
		/* بعد عامين: as any number of years */
		if (x->a.n > 0 && arabic(p, i) && x->a.unit >= UN_DAY)
			x->a.dir = DIR_AFTER;
		return i + 1;
	}
	return 0;
}

/* Has the Arabic word its article? */
static bool
definite(const struct ps *p, int i)
{
	return p->t[i].e - p->t[i].b > 4 &&
	    memcmp(p->text.p + p->t[i].b, "\330\247\331\204", 4) == 0;
}

/* What a word says of n units: values of classes a and v (v + 16: one) */
enum { WAY_AGO = 1, WAY_HENCE, WAY_EARLIER, WAY_LATER, WAY_EITHER };

/*
 * n units on the way, or an unknown number of them where n is 0: from the
 * reference, or what a story spoke of.  EITHER way (üç gün sonra): as the clause
 * tells, which is settled when its tense is known.
 */
static void
set_offset(const struct ps *p, struct ex *x, int way, enum unit u, int64_t n)
{
	bool back = way == WAY_AGO || way == WAY_EARLIER;
	enum rel rel = way == WAY_EARLIER || way == WAY_LATER || p->story
	    ? REL_LATER
	    : REL_AGO;

	if (n == 0 && rel == REL_LATER && !back) {
		x->type = EX_DURATION; /* einige Tage später: than what? */
		x->namt = 1;
		x->amt[0].open = true;
		x->amt[0].unit = u;
		return;
	}
	x->type = u < UN_DAY && n != 0 ? EX_TIME : EX_DATE;
	x->a.rel = n != 0 ? rel : REL_VAGUE;
	x->a.unit = u;
	x->a.n = (int)(n == 0 ? (back ? -1 : 1) : back ? -n : n);
	if (way == WAY_EITHER && n != 0)
		x->a.dir = DIR_AFTER;
}

/* قبل عام 2014, قبل شهر رمضان: what the unit before i is called by */
static bool
is_name_of(const struct ps *p, int i)
{
	return isnum(p, i) || w_at(p, i, 'M') || w_at(p, i, 'I') ||
	    w_at(p, i, 'W') || w_at(p, i, 'Y');
}

/* Días antes de la guerra, jours après l'attaque: does i go on so? */
static bool
before_what(const struct ps *p, int i)
{
	return w_at(p, i, 'o') ||
	    (w_at(p, i, 'T') &&
		(lex_first(p->lex, "el") || lex_first(p->lex, "fr")));
}

/* Behind "and a half" at k: un an et demi, 两年半; k: it is none */
static int
half_behind(const struct ps *p, int k)
{
	if (w_at(p, k, '&') && w_has(p, k + 1, 'h') == 1)
		return k + 2;
	return w_has(p, k, 'h') == 1 &&
		(glued(p, k) || tk(p, k)->words > 1 || first_byte(p, k) >= 0xE1)
	    ? k + 1
	    : k;
}

/*
 * A unit or units at j without a number, behind a preposition of value v or
 * before what says from when: does that mean one, or some (n 0)?
 */
static bool
no_number(const struct ps *p, int j, int v, int64_t *n)
{
	bool one = (w_has(p, j, 'U') & W_PLURAL) == 0;
	enum unit u = w_unit(p, j);
	int a = half_behind(p, j + 1); /* rok a půl později */

	*n = one;
	if (u == UN_NONE)
		return false;
	if (v != NONE && one)
		return (v & 16) != 0 && !definite(p, j) &&
		    !is_name_of(p, j + 1);
	if (v != NONE) /* hace siglos, před staletími, بعد ساعات */
		return u >= UN_HOUR && !w_at(p, j - 1, 'F') &&
		    ((v & 15) == 1 || (arabic(p, j) && !definite(p, j)));
	/* год назад, rok temu, tydzień wcześniej; horas más tarde */
	return u >= (one ? UN_DAY : UN_HOUR) &&
	    (one ? first_byte(p, j) < 0xD5 : !before_what(p, j + 2)) &&
	    w_at(p, a, 'a') && w_has(p, a, 'a') != 2;
}

/* What halves are told of, the unit at j, maybe with "ago" in one phrase */
static bool
hour_or_year(const struct ps *p, int j)
{
	int g = w_has(p, j, 'g'), u = g != NONE ? g / 2 : (int)w_unit(p, j);

	return u == UN_HOUR || u == UN_YEAR;
}

/*
 * How many units: a number at j, "some" (0), or none said, the units at j;
 * v is the value of the preposition before it.  The token of the units, NONE
 * if there are none.
 */
static int
how_many(const struct ps *p, int j, int v, int64_t *n, int *frac)
{
	int e = w_num(p, j, n, frac);

	if (e != 0)
		return e;
	e = w_has(p, j, 'h');
	if ((e == 1 || e == 2) && hour_or_year(p, j + 1)) {
		*n = 0; /* media hora después, fél órával később */
		*frac = 50;
		return j + 1;
	}
	if (w_at(p, j, 'q')) {
		*n = 0;
		return j + 1;
	}
	if (v != NONE && w_at(p, j, 'A')) {
		*n = 1;
		return j + 1;
	}
	return no_number(p, j, v, n) ? j : NONE;
}

/* Decades in years; halves of years and hours in the unit below. */
static void
smaller(enum unit *u, int64_t *n, int frac)
{
	if (*u == UN_DECADE || *u == UN_CENTURY) {
		*n *= *u == UN_DECADE ? 10 : 100;
		*u = UN_YEAR;
	} else if (*u == UN_FORTNIGHT) {
		*n *= 2;
		*u = UN_WEEK;
	}
	if (frac == 50 && *u == UN_YEAR) {
		*n = *n * 12 + 6;
		*u = UN_MONTH;
	} else if (frac == 50 && *u == UN_HOUR) {
		*n = *n * 60 + 30;
		*u = UN_MIN;
	}
}

/* Behind the number n: its units at k and, but for a preposition (v) before
 * it, what says from when. */
static int
units_from(const struct ps *p, int k, int v, int64_t n, int frac, struct ex *x)
{
	enum unit u = w_unit(p, k), u1;
	int64_t n1 = n;
	int k1, a, b;

	k++;
	if (w_pc(p, k, '.') && glued(p, k) && (w_has(p, k - 1, 'U') & W_ABBR))
		k++;
	if ((a = half_behind(p, k)) > k) {
		frac = 50;
		k = a;
	}
	if (frac == 0 && n > 0) {
		k1 = k;
		u1 = u;
		more(p, &k1, &n1, &u1);
		if (v != NONE || w_at(p, k1, 'a')) {
			k = k1;
			n = n1;
			u = u1;
		}
	}
	if (v != NONE && n == 0 && w_at(p, k, 'q'))
		k++; /* قبل أيام قليلة */
	if (v == NONE) {
		if (w_at(p, k, 'j') && w_at(p, k + 1, 'a'))
			k++;
		if ((a = w_has(p, k, 'a')) == NONE)
			return 0;
		k++;
	} else {
		a = v & 15;
		b = w_has(p, k, 'a');
		if (b == WAY_LATER && a != WAY_AGO)
			a = b; /* через три дня после этого */
		k += b == WAY_AGO || a == b; /* för tre år sedan */
	}
	if (a == 0)
		return 0;
	smaller(&u, &n, frac);
	set_offset(p, x, a, u, n);
	return k;
}

/* vor drei Tagen, через неделю; also with the number behind */
static int
counted(const struct ps *p, int i, struct ex *x)
{
	enum unit u;
	int64_t n;
	int e, g, j, k, v, frac;

	v = w_has(p, i, 'v');
	if (p->story && v == WAY_HENCE)
		v = NONE; /* "in two years" is how long it took */
	j = v == NONE ? i : i + 1;
	if (v != NONE && w_at(p, j, '~') &&
	    !(w_at(p, j, 'q') && w_at(p, j + 1, 'U'))) {
		x->mod = w_has(p, j, '~') < 16 ? w_about(w_has(p, j, '~'))
					       : MOD_NONE;
		j++;
	}
	if (v != NONE && w_at(p, j, 'T'))
		j++;
	e = how_many(p, j, v, &n, &frac);
	/* قبل شهرين: a dual is its own number */
	if (e == NONE && v != NONE && (u = w_dual(p, j)) != UN_NONE) {
		n = 2;
		k = half_behind(p, j + 1); /* بعد عامين ونصف */
		smaller(&u, &n, k > j + 1 ? 50 : 0);
		set_offset(p, x, v & 15, u, n);
		return k;
	}
	/* שנתיים אחר כך */
	if (e == NONE && v == NONE && w_at(p, j + 1, 'a') &&
	    (u = w_dual(p, j)) != UN_NONE) {
		set_offset(p, x, w_has(p, j + 1, 'a'), u, 2);
		return j + 2;
	}
	if (e != NONE && n <= 100000) {
		k = e;
		if (w_pc(p, k, '-') && glued(p, k))
			k++;
		if ((w_at(p, k, '_') && !w_at(p, k, 'U')) ||
		    (w_pc(p, k, '\'') && glued(p, k) && w_at(p, k + 1, 'U')))
			k++;
		/* for [to] dage siden: both say the same */
		if ((frac == 0 || frac == 50) &&
		    (g = w_has(p, k, 'g')) != NONE &&
		    (v == NONE || v % 16 == g % 2)) {
			u = (enum unit)(g % 64 / 2);
			smaller(&u, &n, frac);
			set_offset(p, x,
			    g >= 64     ? WAY_LATER
				: g % 2 ? WAY_AGO
					: WAY_EITHER,
			    u, n);
			return k + 1;
		}
		/* 2019 کال, ۱۹۹۰ لسیزه: a year */
		if ((u = w_unit(p, k)) != UN_NONE &&
		    !(u >= UN_YEAR && isnum(p, j) && tk(p, j)->nd == 4) &&
		    (k = units_from(p, k, v, n, frac, x)) != 0)
			/* dalam beberapa hari | terakhir: the last few */
			return v != NONE && w_at(p, k, 'L') &&
				w_dir(p, k) != DIR_NONE
			    ? 0
			    : k;
	}
	/* год назад in one phrase */
	if ((v = w_has(p, i, 'g')) != NONE && v / 2 >= UN_DAY && v % 2 == 1 &&
	    first_byte(p, i) < 0xD5 && !isnum(p, i - 1)) {
		set_offset(p, x, WAY_AGO, (enum unit)(v / 2), 1);
		return i + 1;
	}
	/* p: a phrase before the number alone */
	if ((v = w_has(p, i, 'p')) != NONE &&
	    (e = w_num(p, i + 1, &n, &frac)) && n <= 100000) {
		set_offset(p, x, v % 2 ? WAY_AGO : WAY_EITHER,
		    (enum unit)(v / 2), n);
		return e;
	}
	return 0;
}

/* How long, of what is past or to come: n units, open without a number. */
static void
span(struct ex *x, int64_t n, bool open, enum unit u)
{
	x->type = EX_DURATION;
	x->namt = 1;
	x->amt[0].n = n;
	x->amt[0].open = open;
	x->amt[0].unit = u;
}

/* следующей недели: an adjective of the singular, where its noun does not
 * tell */
static bool
singular(const struct ps *p, int i, enum unit u)
{
	static const char *const ends[] = { "ей", "ой", "ої", "ог", "ым" };
	const struct tok *t = tk(p, i);
	size_t k;

	/* ce mois, le mois suivant: the plural of the noun is the same */
	if (u == UN_MONTH && lex_first(p->lex, "fr"))
		return (p->text.p[t->e - 1] != 's' && !isw(p, i, "venir")) ||
		    isw(p, i, "cours");
	for (k = 0; t->e - t->b > 4 && k < sizeof(ends) / sizeof(ends[0]); k++)
		if (memcmp(p->text.p + t->e - 4, ends[k], 4) == 0)
			return true;
	if (lex_first(p->lex, "pl")) /* tego lata: of this summer */
		return p->text.p[t->e - 1] == 'o';
	return lex_first(p->lex, "hr") &&
	    (p->text.p[t->e - 1] == 'g' || p->text.p[t->e - 2] == 'g');
}

/*
 * The unit at k behind direction d at i, perhaps counted: its number n ends
 * at k if `number`, 0 being a few; PASS: there is no unit.
 */
static int
directed_unit(const struct ps *p, int i, int k, enum dir d, bool number,
    int64_t n, int frac, struct ex *x)
{
	enum unit u = w_unit(p, k);
	int flags = w_has(p, k, 'U'), g = w_has(p, k, 'g');

	if (!number && w_at(p, k, 'S') && singular(p, i, u))
		return PASS;       /* tego lata: this summer, and no years */
	if (number && g != NONE) { /* پچھلے تین [سال میں] */
		span(x, n, n == 0, (enum unit)(g / 2));
		return k + 1;
	}
	/* el próximo día 25 */
	if (!number && u == UN_DAY && !(flags & W_PLURAL) && isnum(p, k + 1) &&
	    tk(p, k + 1)->nd <= 2 && tk(p, k + 1)->v >= 1 &&
	    tk(p, k + 1)->v <= 31 && (d == DIR_LAST || d == DIR_NEXT) &&
	    first_byte(p, k) < 0x80 &&
	    !w_at(p, k + 2 + w_at(p, k + 2, 'o'), 'M')) {
		x->type = EX_DATE;
		x->a.day = (int)tk(p, k + 1)->v;
		x->a.dir = d;
		return k + 2;
	}
	/* los últimos minutos are of a match; las últimas horas of the day */
	if (u == UN_NONE ||
	    (!number &&
		(u < UN_HOUR || (u == UN_HOUR && !(flags & W_PLURAL)) ||
		    (flags & W_ABBR))) ||
	    (!number && u == UN_DAY && isnum(p, k + 1) &&
		w_at(p, k + 2 + w_at(p, k + 2, 'o'), 'M')))
		return PASS; /* o passado dia 9 de maio */
	if (number ? d != DIR_SAME : (flags & W_PLURAL) && !singular(p, i, u)) {
		if (number && n == 1 && (d == DIR_LAST || d == DIR_NEXT) &&
		    w_has(p, i, 'l') != 2 && w_has(p, i, 'n') != 2) {
			set_unit(x, d, u);
			return k + 1;
		}
		if (!number && d == DIR_NEXT && !p->story) {
			/* in den kommenden Jahren */
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = 1;
			return k + 1;
		}
		span(x, n, !number || n == 0, u);
		x->amt[0].frac = number ? frac : 0;
		return k + 1;
	}
	set_unit(x, d, u);
	return k + 1;
}

/* A season, weekday, month, part of the day at j, of direction d; 0: none. */
static int
directed_name(const struct ps *p, int j, enum dir d, struct ex *x)
{
	int v;

	if ((v = w_has(p, j, 'S')) != NONE)
		x->a.season = v & 7;
	else if ((v = w_has(p, j, 'W')) != NONE && (v & 192) != 192)
		x->a.wday = v & 7;
	else if ((v = w_has(p, j, 'M')) != NONE)
		x->a.month = v & 15;
	else
		return 0;
	x->type = EX_DATE;
	if (x->a.wday != NONE && w_han(p, j) && d < DIR_BEFORE)
		set_rel(x, REL_UNIT, dir_step(d), UN_WEEK); /* 上星期三 */
	else
		x->a.dir = d;
	return j + 1;
}

bool
w_span_ending(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);

	return i < p->n && glued(p, i) && t->e - t->b >= 3 &&
	    memcmp(p->text.p + t->b, "간", 3) == 0;
}

/*
 * 오는 22일, 지난 9월, 지난 2023년: is what begins with the figures at j, their
 * word at k, a date and no span of time, as 지난 10일간, 지난 3년 are?
 */
static bool
korean_date(const struct ps *p, int j, int k)
{
	if (!isnum(p, j) || k != j + 1 || first_byte(p, j - 1) < 0xEA ||
	    first_byte(p, j - 1) > 0xED)
		return false;
	if (!w_at(p, k, 'X') && w_has(p, k, 'k') != 2 &&
	    !(w_at(p, k, 'y') && tk(p, j)->nd == 4))
		return false;
	return !w_span_ending(p, k + 1);
}

/* last, next, this in front of their noun */
static int
directed(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	enum dir d;
	int64_t n;
	int e, j, k, v, frac;
	bool number;

	if ((d = w_dir(p, i)) == DIR_NONE)
		return 0;
	j = i + 1;
	if (w_at(p, j, '&') && w_dir(p, j + 1) == DIR_NONE)
		j++;
	if ((w_at(p, j, '_') || w_at(p, j, 'o')) && !w_at(p, j, 'U'))
		j++;
	e = w_num(p, j, &n, &frac);
	if (e == 0 && w_at(p, j, 'q')) {
		n = 0;
		e = j + 1;
	}
	number = e != 0;
	k = number ? e : j;
	if (number && d >= DIR_BEFORE && w_han(p, k) &&
	    (w_at(p, k, 'X') || d == DIR_SAME))
		return 0; /* 翌15日; 同3年, of the reign */
	if (!(number && korean_date(p, j, k)) &&
	    (e = directed_unit(p, i, k, d, number, n, frac, x)) != PASS)
		return e;
	if (!number && (e = directed_name(p, j, d, x)))
		return e;
	/* el próximo 6 de abril */
	w_clear(&y);
	if (number && korean_date(p, j, k) && (e = w_date(p, j, &y)) != 0) {
		*x = y;
		if (y.a.year == NONE)
			x->a.dir = d;
		return e;
	}
	if ((k = w_date(p, j, &y)) && y.a.day != NONE && y.a.year == NONE) {
		*x = y;
		x->a.dir = d;
		return k;
	}
	if (!number && (v = w_has(p, j, 'P')) != NONE) {
		x->type = EX_TIME;
		x->a.part = v & W_BASE;
		x->a.dir = d;
		return j + 1;
	}
	return 0;
}

/* last, next, this behind their noun, or between it and its number */
static int
directed_behind(const struct ps *p, int i, struct ex *x)
{
	enum unit u;
	enum dir d;
	int64_t n;
	int e, j, k, v, frac;

	e = w_num(p, i, &n, &frac);
	if (e == 0 && w_at(p, i, 'q')) {
		n = 0; /* beberapa hari terakhir */
		e = i + 1;
	}
	k = e ? e : i;
	if (e && (v = w_has(p, k, 'c')) != NONE &&
	    (v % 16 == 7 || v % 16 == 9) && first_byte(p, k) >= 0xD8 &&
	    !w_han(p, k)) {
		span(x, n, n == 0, (enum unit)(v / 16)); /* پنج سال گذشته */
		return k + 1;
	}
	/* السنوات الخمس الماضية, os anos vinte: the number behind its unit */
	if (e == 0 && (u = w_unit(p, i)) != UN_NONE &&
	    (w_has(p, i, 'U') & W_PLURAL)) {
		bool few = w_at(p, i + 1, 'q');

		n = 0;
		j = few ? i + 2 : w_num(p, i + 1, &n, &frac);
		if (j && (few || (n > 1 && frac == 0)) &&
		    w_dir(p, j) != DIR_NONE && w_at(p, j, 'L')) {
			span(x, n, few, u);
			return j + 1;
		}
	}
	if (e && w_dir(p, k) != DIR_NONE && w_dir(p, k) != DIR_THIS &&
	    w_unit(p, k + 1) != UN_NONE) {
		/* zwei letzten Jahre, 3 prochaines heures */
		span(x, n, n == 0, w_unit(p, k + 1));
		return k + 2;
	}
	j = k + 1;
	if (w_at(p, j, 'o') && w_dir(p, j + 1) != DIR_NONE &&
	    w_unit(p, j + 2) == UN_NONE)
		j++; /* but: marzo dello scorso anno */
	if ((d = w_dir(p, j)) != DIR_NONE &&
	    (w_at(p, j, 'L') || d == DIR_THIS)) {
		/* behind only where the language puts it there: pasado */
		if (d == DIR_THIS && !w_at(p, j, 'L'))
			return 0;
		if ((u = w_unit(p, k)) != UN_NONE) {
			if (e ||
			    ((w_has(p, k, 'U') & W_PLURAL) &&
				!singular(p, j, u))) {
				span(x, n, e == 0 || n == 0, u);
				return j + 1;
			}
			set_unit(x, d, u);
			return j + 1;
		}
		if (e)
			return 0;
		x->type = EX_DATE;
		x->a.dir = d;
		if ((v = w_has(p, i, 'W')) != NONE && (v & 128) == 0)
			x->a.wday = v & 7;
		else if ((v = w_has(p, i, 'M')) != NONE)
			x->a.month = v & 15;
		else if ((v = w_has(p, i, 'S')) != NONE)
			x->a.season = v & 7;
		else if ((v = w_has(p, i, 'P')) != NONE && d != DIR_THIS) {
			x->type = EX_TIME; /* la noche siguiente */
			x->a.part = v & W_BASE;
		} else
			return 0;
		return j + 1;
	}
	return 0;
}

int
w_relative(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	int e;

	/* 过去, a word of the past by itself, also in 过去五年 */
	w_clear(&y);
	if (w_at(p, i, 'R') &&
	    ((e = directed(p, i, &y)) != 0 ||
		(w_clear(&y), w_at(p, i, 'v') && (e = counted(p, i, &y))))) {
		*x = y;
		return e;
	}
	if ((e = one_word(p, i, x)) != 0 || (e = counted(p, i, x)) != 0)
		return e;
	x->a.rel = REL_NONE;
	/* trước ngày 5: before; as "last" it stands behind its noun alone */
	if (w_at(p, i, 'L') && lex_first(p->lex, "vi"))
		return 0;
	return w_dir(p, i) != DIR_NONE ? directed(p, i, x)
				       : directed_behind(p, i, x);
}
