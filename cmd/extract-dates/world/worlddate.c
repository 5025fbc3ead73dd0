/* SPDX-License-Identifier: ISC */
/* worlddate: dates of day, month, year, any language. */
#include "cmd/extract-dates/date.h"
#include "cmd/extract-dates/english/count.h"
#include "world.h"

void
w_clear(struct ex *x)
{
	*x = ex_none;
}

enum unit
w_unit(const struct ps *p, int i)
{
	int u = w_has(p, i, 'U');

	return u == NONE ? UN_NONE : (enum unit)(u & W_BASE);
}

/* A unit in the dual: two of them. */
enum unit
w_dual(const struct ps *p, int i)
{
	int u = w_has(p, i, 'm');

	return u == NONE ? UN_NONE : (enum unit)u;
}

/* last, next, this before or behind a word */
enum dir
w_dir(const struct ps *p, int i)
{
	int v;

	if ((v = w_has(p, i, 'l')) != NONE)
		return v >= 3 ? DIR_BEFORE : DIR_LAST;
	if ((v = w_has(p, i, 'n')) != NONE)
		return v >= 3 ? DIR_AFTER : DIR_NEXT;
	if ((v = w_has(p, i, 't')) != NONE)
		return v >= 3 ? DIR_SAME : DIR_THIS;
	return DIR_NONE;
}

/* Articles, "of" and other glue from i on, at most n. */
int
w_glue(const struct ps *p, int i, int n)
{
	while (n-- > 0 &&
	    (w_at(p, i, 'T') || w_at(p, i, 'o') || w_at(p, i, '_'))) {
		i++;
		if (w_pc(p, i, '\'') && glued(p, i) && glued(p, i + 1))
			i++; /* l'année */
	}
	return i;
}

/* 1至6月, 1～6月: behind the number n at e, a later one that has its word */
static bool
months_to(const struct ps *p, int e, int64_t n)
{
	int64_t to;
	int f, k;

	if (n < 1 || n > 12 || !(w_pc(p, e, '-') || w_at(p, e, '-')))
		return false;
	return (k = w_num(p, e + 1, &to, &f)) != 0 && f == 0 && to > n &&
	    to <= 12 && w_has(p, k, 'k') == 2 &&
	    (w_han(p, k) || first_byte(p, k) >= 0xEA) && !w_at(p, k + 1, 'D');
}

/* A month by name: M Gregorian, J Persian, I Islamic. */
static int
month_at(const struct ps *p, int i, int *m, enum calendar *cal, bool *abbr)
{
	int v, j = i + 1;

	*cal = CAL_GREGORIAN;
	/* Tigrinya has some of these names for other months */
	if (first_byte(p, i) == 0xE1 && (v = w_has(p, i, 'I')) != NONE &&
	    (v & 16) != 0) {
		*cal = CAL_ETHIOPIC;
	} else if ((v = w_has(p, i, 'M')) == NONE) {
		if ((v = w_has(p, i, 'J')) != NONE)
			*cal = CAL_PERSIAN;
		else if ((v = w_has(p, i, 'I')) != NONE)
			*cal = CAL_UMALQURA;
		else if (w_has(p, i, 'k') == 1 && isnum(p, i + 1) &&
		    tk(p, i + 1)->v >= 1 && tk(p, i + 1)->v <= 12) {
			*m = (int)tk(p, i + 1)->v; /* tháng 7 */
			*abbr = false;
			return i + 2;
		} else {
			int64_t n;
			int f, e = w_num(p, i, &n, &f);

			j = e;
			if (e && f == 0 && w_pc(p, j, '-') && glued(p, j))
				j++;
			if (e && f == 0 && months_to(p, e, n)) {
				*m = (int)n;
				*abbr = false;
				return e;
			}
			if (e == 0 || f != 0 || n < 1 || n > 12 ||
			    w_has(p, j, 'k') != 2)
				return 0;
			*m = (int)n; /* 7月 */
			*abbr = false;
			return j + 1;
		}
	}
	*m = v & 15;
	*abbr = (v & W_ABBR) != 0;
	if (*m < 1 || *m > 12 + (*cal == CAL_ETHIOPIC))
		return 0;
	/* mai is its own abbreviation: the last full stop is the row's */
	if (w_pc(p, j, '.') && glued(p, j) && *abbr && j + 1 < p->n)
		j++;
	return j;
}

static int day_at(const struct ps *, int, int *, bool *);

/*
 * The month that a list of days ends in: the 3rd, 4th and 7 October; 7-9
 * May.  Fills month and year of a; e is the token behind the first day.
 */
static bool
listed(const struct ps *p, int e, int d, struct pt *a)
{
	struct pt y;
	enum calendar cal;
	int j = e, n, k, d2, m;
	bool ord, abbr, dash;

	for (n = 0; n < 8; n++) {
		dash = w_pc(p, j, '-') || w_pc(p, j, '_') || w_at(p, j, '-');
		if (isw(p, j, "t") && w_pc(p, j + 1, '/') &&
		    isw(p, j + 2, "m")) {
			dash = true; /* 3 t/m 5 mei */
			j += 2;
		}
		if (!dash && !w_pc(p, j, ',') && !w_at(p, j, '&') &&
		    !w_pc(p, j, '/'))
			return false;
		j++;
		if (w_pc(p, j - 1, ',') && w_at(p, j, '&'))
			j++;
		for (k = 0; k < 3 &&
		     (w_at(p, j, 'T') || w_at(p, j, 'o') || w_at(p, j, 'j'));
		     k++)
			j++;
		if ((k = day_at(p, j, &d2, &ord)) == 0 || d2 <= d)
			return false;
		d = d2;
		j = k;
		for (k = 0; k < 2 &&
		     (w_at(p, j, 'o') || w_at(p, j, 'T') || w_at(p, j, '_') ||
			 w_has(p, j, 'X') == 1);
		     k++)
			j++;
		if (w_pc(p, j, '-') && glued(p, j) && w_at(p, j + 1, 'M'))
			j++; /* 10-12-sentabr */
		if ((k = month_at(p, j, &m, &cal, &abbr)) == 0 ||
		    (isnum(p, j) && !w_at(p, k - 1, 'k'))) {
			continue;
		}
		a->month = m;
		a->cal = cal;
		j = k;
		if (w_pc(p, j, ','))
			j++;
		for (k = 0; k < 2 &&
		     (w_at(p, j, 'o') || w_at(p, j, 'T') || w_at(p, j, '_'));
		     k++)
			j++;
		pt_clear(&y);
		if (w_year(p, j, &y) && (y.year >= 1000 || y.bc)) {
			a->year = y.year;
			a->bc = y.bc;
			if (y.cal != CAL_GREGORIAN)
				a->cal = y.cal;
		}
		return true;
	}
	return false;
}

static bool
ends_here(const struct ps *p, int e)
{
	return e >= p->n || tk(p, e)->kind == TK_PUNCT ||
	    (tk(p, e)->rec != NULL && tk(p, e)->lang != 0);
}

/* A day of the month in figures or as an ordinal word. */
static int
day_at(const struct ps *p, int i, int *d, bool *ordinal)
{
	int e, v;

	*ordinal = false;
	if ((e = w_ord(p, i, &v)) && v >= 1 && v <= 31) {
		*d = v;
		*ordinal = !isnum(p, i);
		return e;
	}
	if (isnum(p, i) && tk(p, i)->nd <= 2 && tk(p, i)->v >= 1 &&
	    tk(p, i)->v <= 31) {
		*d = (int)tk(p, i)->v;
		e = i + 1;
		if (w_pc(p, e, '%') ||
		    ((w_pc(p, e, '.') || w_pc(p, e, ',') || w_pc(p, e, ':')) &&
			glued(p, e) && isnum(p, e + 1) && glued(p, e + 1)))
			return 0;
		return e;
	}
	if (w_at(p, i, 'N')) {
		int64_t n;
		int f;

		e = w_num(p, i, &n, &f);
		if (e && f == 0 && n >= 1 && n <= 31) {
			*d = (int)n;
			*ordinal = true;
			return e;
		}
	}
	return 0;
}

/* The point at i ends a sentence: février 1942. Du 3 mai; pénteken. 2021 */
static bool
full_stop(const struct ps *p, int i)
{
	int v = w_has(p, i - 1, 'W');

	if (v != NONE && (v & W_ABBR) == 0 && tk(p, i + 1)->sp)
		return true;
	return isnum(p, i - 1) && tk(p, i + 1)->kind == TK_WORD &&
	    tk(p, i + 1)->sp && tk(p, i + 1)->cap == 1 &&
	    !w_at(p, i + 1, 'M') && !w_at(p, i + 1, 'W');
}

/* What may stand between the parts of a date. */
static int
between(const struct ps *p, int i)
{
	int j = i, n;

	for (n = 0; n < 3; n++) {
		if ((w_pc(p, j, ',') && !w_han(p, j - 1)) ||
		    (w_pc(p, j, '.') && glued(p, j) && !full_stop(p, j)) ||
		    ((w_pc(p, j, '-') || w_pc(p, j, '/')) && glued(p, j) &&
			glued(p, j + 1)) ||
		    w_at(p, j, 'T') || w_at(p, j, 'o') || w_at(p, j, '_') ||
		    w_at(p, j, 'X') ||
		    (w_at(p, j, 'j') && n == 0 && !w_at(p, j, '-')) ||
		    w_unit(p, j) == UN_DAY || w_pc(p, j, '\''))
			j++;
		else
			break;
	}
	return j;
}

/*
 * Is the weekday at k, whose word has another meaning too (128), one by its
 * company?  An abbreviation wants a point, a comma or a number; среда, بدھ,
 * pazar want what goes with days.
 */
static bool
sure_day(const struct ps *p, int k, int v)
{
	bool post = first_byte(p, k) >= 0xD8;
	int e = k + 1;

	if ((v & 128) == 0 || isnum(p, e) || w_pc(p, e, ','))
		return true;
	if (v & W_ABBR)
		return w_pc(p, e, '.');
	if (w_at(p, e, 'P') || w_unit(p, e) == UN_DAY || w_pc(p, e, '\'') ||
	    (post && w_at(p, e, 'j')) || w_at(p, k - 1, '-') ||
	    (w_at(p, e, '&') && w_at(p, e + 1, 'W')) ||
	    (w_at(p, k - 1, '&') && w_at(p, k - 2, 'W')) ||
	    (!post && tk(p, k)->cap && k > 0 && lex_first(p->lex, "tr")))
		return true;
	/* την Τρίτη συναντά, not η Τρίτη τάξη, την Τρίτη Μάχη: the third */
	if (first_byte(p, k) == 0xCE)
		return e >= p->n || tk(p, e)->kind != TK_WORD ||
		    w_at(p, e, 'j') || w_at(p, e, 'T') ||
		    (w_at(p, k - 1, 'T') && !tk(p, e)->cap &&
			tk(p, k - 1)->e - tk(p, k - 1)->b > 2);
	return w_at(p, e, 'o') &&
	    (w_at(p, e + 1, 'P') || w_unit(p, e + 1) == UN_DAY);
}

/* A date while its parts are found. */
struct date {
	struct pt *a;
	int next;       /* the token behind the last part */
	int end;        /* the same, but for a day that may be no day yet */
	bool abbr;      /* the month is abbreviated */
	bool weekday;   /* the weekday is written out */
	bool day_word;  /* the day has a word of its own: 26日 */
	bool year_last; /* the year stands behind the month */
};

/* What each part is asked: is it at k, the nth token but glue? */
enum take { TAKE_NOT, TAKEN, TAKE_ENDS };

static enum take
part_ends_at(struct date *d, int e)
{
	d->end = d->next = e;
	return TAKEN;
}

static enum take
weekday_part(const struct ps *p, int k, int n, struct date *d)
{
	int v = w_has(p, k, 'W'), e = k + 1;

	if (d->a->wday != NONE || v == NONE || (n == 0 && !sure_day(p, k, v)) ||
	    (w_at(p, k, 'O') && !tk(p, k)->cap) ||
	    ((v & W_ABBR) && w_at(p, k, '-') && !w_pc(p, e, '.')) ||
	    (isw(p, k, "so") && !tk(p, k)->cap))
		return TAKE_NOT; /* с 3 мая по 5 июня; das war so. */
	/* le 28 juillet, je (suis), sa (visite); el 28 de julio, mi (país) */
	if ((v & W_ABBR) && d->a->month != NONE && !tk(p, k)->cap &&
	    first_byte(p, k) < 0x80 && !w_pc(p, e, '.') && e < p->n &&
	    tk(p, e)->kind == TK_WORD)
		return TAKE_NOT;
	/* 二 may be Tuesday's, 七月二十六日 has none */
	if (w_han(p, k) &&
	    (n > 0 ? w_at(p, k, 'N') : (v & W_ABBR) != 0 && p->n > 2))
		return TAKE_NOT;
	if (w_pc(p, e, '.') && glued(p, e) && (v & W_ABBR))
		e++;
	/* "(Sa)" closes a date */
	if (n > 0 && (v & W_ABBR) && d->a->day == NONE)
		return TAKE_ENDS;
	d->a->wday = v & 7;
	d->weekday = (v & W_ABBR) == 0;
	return part_ends_at(d, e);
}

/* A month is at i, and not in figures without its word. */
static bool
month_behind(const struct ps *p, int i)
{
	enum calendar cal;
	bool abbr;
	int m;

	return month_at(p, i, &m, &cal, &abbr) &&
	    (tk(p, i)->kind != TK_NUM || w_at(p, i + 1, 'k') ||
		w_at(p, i, 'k'));
}

/* The abbreviation before e has its point; the end of a sentence is none. */
static bool
shortened(const struct ps *p, int e)
{
	return w_pc(p, e - 1, '.') &&
	    !(e > 3 && (e >= p->n || (tk(p, e)->sp && tk(p, e)->cap)));
}

/* A day in front of its month, or with a word: 26日; 号 is any number's too */
static enum take
day_part(const struct ps *p, int k, struct date *d)
{
	bool ordinal;
	int e, v, word;

	if (d->a->month != NONE || d->a->day != NONE ||
	    (e = day_at(p, k, &v, &ordinal)) == 0 ||
	    (w_pc(p, e - 1, '.') && full_stop(p, e - 1)))
		return TAKE_NOT;
	if (month_behind(p, between(p, w_unit(p, e) == UN_DAY ? e + 1 : e))) {
		d->a->day = v;
		d->next = e;
		return TAKEN;
	}
	word = w_has(p, e, 'X');
	if (word == 1 && w_span_ending(p, e + 1))
		return TAKE_NOT; /* 3일간: how long */
	if (word != 1 &&
	    (word != 2 ||
		!(w_at(p, k - 1, 'j') || w_at(p, k - 1, 'U') ||
		    w_at(p, k - 1, 'c') || w_at(p, k - 1, 'C') ||
		    w_at(p, k - 1, '-') || w_at(p, k - 1, '&'))))
		return TAKE_NOT;
	d->a->day = v;
	d->day_word = true;
	return part_ends_at(d, e + 1);
}

static enum take
month_part(const struct ps *p, int k, struct date *d)
{
	enum calendar cal;
	bool abbr;
	int e, m;

	if (d->a->month != NONE || (e = month_at(p, k, &m, &cal, &abbr)) == 0)
		return TAKE_NOT;
	d->a->month = m;
	d->a->cal = cal;
	d->abbr = abbr;
	/* تموز/يوليو: the month twice */
	if (w_pc(p, e, '/') && w_at(p, e + 1, 'M') &&
	    (w_has(p, e + 1, 'M') & 15) == m)
		e += 2;
	return part_ends_at(d, e);
}

/* A month, or a day and its month, is at i: a year in front wants that. */
static bool
month_or_day(const struct ps *p, int i)
{
	enum calendar cal;
	bool any;
	int v, e;

	return month_at(p, i, &v, &cal, &any) ||
	    ((e = day_at(p, i, &v, &any)) != 0 &&
		month_at(p, between(p, e), &v, &cal, &any));
}

static enum take
year_part(const struct ps *p, int k, struct date *d)
{
	struct pt *a = d->a, y;
	int e;

	if (a->year != NONE)
		return TAKE_NOT;
	pt_clear(&y);
	if ((e = w_year(p, k, &y)) == 0)
		return TAKE_NOT;
	if (a->month == NONE) {
		if (!month_or_day(p, between(p, e)))
			return TAKE_NOT;
		a->cal = y.cal;
	} else {
		if (a->cal == CAL_GREGORIAN && y.year < 1000 && !y.bc)
			return TAKE_NOT;
		if (w_pc(p, k - 1, ',') && w_at(p, e, 'U'))
			return TAKE_NOT;
		/* ኖቬምበር 2015 ዓ.ም */
		if (a->cal == CAL_GREGORIAN && y.cal != CAL_ETHIOPIC)
			a->cal = y.cal;
		d->year_last = true;
	}
	a->year = y.year;
	a->bc = y.bc;
	return part_ends_at(d, e);
}

/*
 * What is left of a year in words behind its thousands or hundreds, v, at e:
 * (mil) novecentos e noventa e um, (dwa tysiące) dwudziestego piątego
 */
static int
year_rest(const struct ps *p, int e, int64_t *v)
{
	int64_t n;
	int k = e + w_at(p, e, '&'), q, f, o;

	if (*v % 100 != 0) { /* две тысячи двадцать | пятого */
		if (*v % 10 != 0 || (o = w_has(p, e, 'O')) == NONE || o > 9)
			return e;
		*v += o;
		return e + 1;
	}
	if (isnum(p, k))
		return e;
	if ((q = w_ord(p, k, &o)) != 0)
		n = o;
	else if ((q = w_num(p, k, &n, &f)) == 0 || f != 0)
		return e;
	if (n >= (*v % 1000 == 0 ? 1000 : 100))
		return e;
	*v += n;
	return q;
}

/* The year in words: vingt-cinq juillet deux mille vingt-cinq, двадцать пятого
 * июля две тысячи двадцать пятого года */
static enum take
worded_year_part(const struct ps *p, int k, struct date *d)
{
	struct pt *a = d->a;
	int64_t v;
	int e, f;

	if (a->month == NONE || a->day == NONE || a->year != NONE ||
	    a->cal != CAL_GREGORIAN || isnum(p, k) ||
	    !(w_at(p, k, 'N') || w_at(p, k, 'H')) ||
	    (e = w_num(p, k, &v, &f)) == 0 || f != 0)
		return TAKE_NOT;
	e = year_rest(p, e, &v);
	/* le trois mai, deux mille soldats */
	if (v <= 1000 || v >= 2200 ||
	    (v == 2000 && tk(p, e)->kind == TK_WORD && !w_at(p, e, 'y')))
		return TAKE_NOT;
	e += w_at(p, e, 'y');
	a->year = (int)v;
	d->year_last = true;
	return part_ends_at(d, e);
}

/* 3~4일, 3至4日: the first day d, before e, of two that say no month */
static bool
first_of_two(const struct ps *p, int e, int d)
{
	return (w_pc(p, e, '-') || w_pc(p, e, '~') || w_at(p, e, '-')) &&
	    isnum(p, e + 1) && tk(p, e + 1)->nd <= 2 && tk(p, e + 1)->v > d &&
	    tk(p, e + 1)->v <= 31 && w_has(p, e + 2, 'X') == 1 &&
	    first_byte(p, e + 2) >= 0xE3 && !w_span_ending(p, e + 3) &&
	    !w_at(p, e + 3, 'U');
}

/* A day behind its month: July 26; 1404 Mordad 4 */
static enum take
day_behind_part(const struct ps *p, int k, struct date *d)
{
	bool ordinal, word, year = d->a->year != NONE, ok;
	int e, v;

	/* i maj 2021, den 5. juni: another date's */
	if (d->a->month == NONE || d->a->day != NONE || d->year_last ||
	    w_at(p, k - 1, '#') || /* 5月の第1月曜日 */
	    (e = day_at(p, k, &v, &ordinal)) == 0)
		return TAKE_NOT;
	word = w_has(p, e, 'X') > 0;
	if (!word && !isnum(p, k))
		return TAKE_NOT;
	ok = word || year || ends_here(p, e) || first_of_two(p, e, v) ||
	    (e > k + 1 && !w_pc(p, e - 1, '.')) || /* július 26-án */
	    (tk(p, e)->kind == TK_NUM && tk(p, e)->nd == 4);
	e += word;
	if (!word &&
	    (w_at(p, e, 'U') || w_at(p, e, 'u') || w_at(p, e, 'k') ||
		(w_pc(p, k - 1, ',') && !year)))
		ok = false;
	/* د سپتمبر د ۱۱مې */
	if (!ok && !w_at(p, e - 1, 's'))
		return TAKE_NOT;
	d->a->day = v;
	if (w_pc(p, e, '.') && glued(p, e) && w_pc(p, e + 1, ','))
		e++; /* 2025. július 26., szombat */
	return part_ends_at(d, e);
}

/* el 3 de marzo de 99, 12. Mai '45 */
static enum take
short_year_part(const struct ps *p, int k, struct date *d)
{
	struct pt *a = d->a;

	if (a->month == NONE || a->day == NONE || a->year != NONE ||
	    a->cal != CAL_GREGORIAN || !isnum(p, k) || tk(p, k)->nd != 2 ||
	    (tk(p, k)->v <= 31 && !w_pc(p, k - 1, '\'')) ||
	    (k + 1 < p->n && tk(p, k + 1)->kind != TK_PUNCT) ||
	    w_pc(p, k + 1, '%') || w_pc(p, k + 1, ':'))
		return TAKE_NOT;
	a->year = (int)tk(p, k)->v + (tk(p, k)->v < 50 ? 2000 : 1900);
	return part_ends_at(d, k + 1);
}

/* The parts from token i on, each at most once. */
static void
date_parts(const struct ps *p, int i, struct date *d)
{
	enum take t;
	int k, n;

	d->next = i;
	for (n = 0; n < 5; n++) {
		k = n == 0 ? i : between(p, d->next);
		if (k >= p->n)
			return;
		if ((t = weekday_part(p, k, n, d)) == TAKE_NOT &&
		    (t = day_part(p, k, d)) == TAKE_NOT &&
		    (t = month_part(p, k, d)) == TAKE_NOT &&
		    (t = year_part(p, k, d)) == TAKE_NOT &&
		    (t = worded_year_part(p, k, d)) == TAKE_NOT &&
		    (t = day_behind_part(p, k, d)) == TAKE_NOT)
			t = short_year_part(p, k, d);
		if (t != TAKEN)
			return;
	}
}

/* The month of a has the day of a. */
static bool
month_has_day(const struct pt *a)
{
	if (a->cal != CAL_GREGORIAN)
		return a->day <= 31;
	return a->day <=
	    cal_month_days(a->year == NONE || a->bc ? 2000 : a->year, a->month);
}

/* Behind a weekday that ends at e: samedi 16 à 18h, Samstag, 23.06.18 */
static int
figures_behind(const struct ps *p, int e, struct ex *x)
{
	struct ex y;
	int q = w_glue(p, e, 1), wday = x->a.wday;

	if (isnum(p, q) && tk(p, q)->nd <= 2 && tk(p, q)->v >= 1 &&
	    tk(p, q)->v <= 31 &&
	    (q + 1 >= p->n || w_at(p, q + 1, '@') || w_pc(p, q + 1, ',') ||
		(w_pc(p, q + 1, '.') && (q + 2 >= p->n || p->t[q + 2].sp)))) {
		x->a.day = (int)tk(p, q)->v;
		return q + 1;
	}
	w_clear(&y);
	q = between(p, e);
	if (!isnum(p, q) || (q = w_numeric(p, q, &y)) == 0 || y.a.day == NONE)
		return 0;
	x->a = y.a;
	x->a.wday = wday;
	return q;
}

/*
 * A date of its parts in any order: [weekday] day month year, year month
 * day, month day year, with glue between.  A part comes once.
 */
int
w_date(const struct ps *p, int i, struct ex *x)
{
	struct pt *a = &x->a;
	struct date d = { .a = a };
	int e;

	date_parts(p, i, &d);
	e = d.end;
	x->type = EX_DATE;
	if (d.day_word && a->month == NONE)
		return e;
	if (a->month == NONE) {
		a->day = NONE;
		if (e == 0 || a->wday == NONE)
			return 0;
		if ((i = figures_behind(p, e, x)) != 0)
			return i;
		return d.weekday || shortened(p, e) || p->n <= 1 ? e : 0;
	}
	/* un tir: a Persian month in Latin letters wants its year */
	if (a->cal == CAL_PERSIAN && a->year == NONE &&
	    first_byte(p, i) < 0x80 && !lex_first(p->lex, "fa"))
		return 0;
	if (a->day != NONE)
		return month_has_day(a) ? e : 0;
	a->wday = NONE;
	if (a->year != NONE)
		return e;
	/* Жовтневий район: a name, but in a story of 1917 */
	if (w_has(p, i, 'M') == (a->month | W_PLURAL) && tk(p, i)->cap &&
	    i > 0 && !p->story)
		return 0;
	/* Islamic and Persian months are names too: not alone */
	if (a->cal != CAL_GREGORIAN)
		return 0;
	/* می is a prefix; ماه می is none */
	return d.abbr && !shortened(p, e) && (i > 0 || i + 1 < p->n) &&
		w_unit(p, i - 1) != UN_MONTH
	    ? 0
	    : e;
}

/* τις 29 του ίδιου μήνα, el 5 del mes pasado: of a month that is near */
int
w_day_of(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	int d, e, j, k;
	bool ordinal;

	if ((e = day_at(p, i, &d, &ordinal)) == 0)
		return 0;
	w_clear(&y);
	if ((k = w_has(p, e, '=')) != NONE && k >= 4) { /* vom 5. d. M. */
		set_rel(x, REL_UNIT, k - 6, UN_MONTH);
		x->type = EX_DATE;
		x->a.day = d;
		return e + 1;
	}
	j = w_glue(p, e + (w_at(p, e, 'X') && !w_han(p, e)), 3); /* 15 числа */
	if (j == e && e == i + 1) /* 29-го того же месяца */
		return 0;
	if ((k = w_relative(p, j, &y)) != 0) {
		if (y.type != EX_DATE || y.a.unit != UN_MONTH ||
		    (y.a.rel != REL_UNIT && y.a.rel != REL_SAME))
			return 0;
	} else {
		/* στις 27 του μήνα, am 27. des Monats: of the one at hand */
		for (k = e; k <= j && w_has(p, k, 'U') != UN_MONTH; k++)
			;
		if (k == e || k++ > j)
			return 0;
		y.type = EX_DATE;
		y.a.rel = REL_SAME;
		y.a.unit = UN_MONTH;
		y.a.n = 0;
	}
	*x = y;
	x->a.day = d;
	return k;
}

/* A day of a list or range whose month stands behind the last one. */
int
w_days(const struct ps *p, int i, struct ex *x)
{
	int d, e;
	bool ordinal;

	if ((!isnum(p, i) && !w_at(p, i, 'O')) ||
	    (e = day_at(p, i, &d, &ordinal)) == 0 ||
	    (!listed(p, e, d, &x->a) &&
		!(isnum(p, i) && w_free(p, i) && first_of_two(p, e, d))))
		return 0;
	x->a.day = d;
	x->type = EX_DATE;
	return e;
}
