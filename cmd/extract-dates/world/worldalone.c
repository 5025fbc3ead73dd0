/* SPDX-License-Identifier: ISC */
/*
 * worldalone: a day of the month, a year, a feast by itself, and the nth
 * Sunday or week of a month, any language.
 */
#include "cmd/extract-dates/date.h"
#include "world.h"

/*
 * Le 12, la traversée ...; am 12. begann, el 20 había: in a story, a day of the
 * month at hand, behind its article and before a comma or a verb; the token
 * behind, 0: it counts something.
 */
static int
story_day(const struct ps *p, int i)
{
	int e = w_ending(p, i + 1);

	if (!p->story)
		return 0;
	if (e > i + 1 && first_byte(p, e - 1) >= 0xD0 && w_verb(p, e))
		return e; /* 12-го началась */
	/* στις 12, but no nominative: η 19η στρατιά */
	if ((!w_at(p, i - 1, 'T') && !w_at(p, i - 1, 'j')) ||
	    (first_byte(p, i - 1) >= 0xCE &&
		tk(p, i - 1)->e - tk(p, i - 1)->b < 6))
		return 0;
	if (lex_first(p->lex, "de"))
		return w_pc(p, e, '.') && glued(p, e) &&
			(w_verb(p, e + 1) || w_at(p, e + 1, 'T'))
		    ? e + 1
		    : 0;
	return w_verb(p, e) || (w_pc(p, e, ',') && !isnum(p, e + 1)) ? e : 0;
}

/* le 16 à 18 h: a day alone, behind its article, before a time or the end */
int
w_lone(const struct ps *p, int i, struct ex *x)
{
	struct pt c;
	int j;

	if (!isnum(p, i) || tk(p, i)->nd > 2 || tk(p, i)->v < 1 ||
	    tk(p, i)->v > 31)
		return 0;
	if ((j = story_day(p, i)) != 0) {
		x->type = EX_DATE;
		x->a.day = (int)tk(p, i)->v;
		return j;
	}
	j = i + 1;
	if (!w_at(p, i - 1, 'T'))
		return 0;
	pt_clear(&c);
	if (!(j >= p->n && p->n <= 4) &&
	    !(w_at(p, j, '@') && w_clock(p, j, &c)))
		return 0;
	x->type = EX_DATE;
	x->a.day = (int)tk(p, i)->v;
	return j;
}

/* The last Sunday in March, la première semaine d'octobre 2014. */
int
w_nth(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	int e, j, k, n, u, v = NONE;

	if ((u = w_has(p, i, 'l')) != NONE && u == 1) {
		v = 99;
		e = i + 1;
	} else if ((e = w_ord(p, i, &v)) == 0 || v > 53)
		return 0;
	j = e;
	if ((n = w_has(p, j, 'W')) != NONE && (n & W_ABBR) == 0 &&
	    (v <= 5 || v == 99))
		n = 100 + (n & 7);
	else if ((u = w_unit(p, j)) == UN_WEEK || u == UN_DAY)
		n = u;
	else
		return 0;
	j++;
	k = j;
	while (k < j + 4 &&
	    (w_at(p, k, 'o') || w_at(p, k, 'T') || w_at(p, k, 'j') ||
		(k > j && w_pc(p, k, '\'') && glued(p, k)))) /* d'octobre */
		k++;
	w_clear(&y);
	/* am ersten Mittwoch des nächsten Monats */
	if ((e = w_relative(p, k, &y)) != 0 && y.type == EX_DATE &&
	    y.a.unit == UN_MONTH && y.a.day == NONE &&
	    (y.a.rel == REL_UNIT || y.a.rel == REL_SAME)) {
		*x = y;
		x->a.nth = v;
		x->a.nthunit = n;
		return e;
	}
	if (k == j && !w_at(p, k, 'M')) /* первый понедельник мая */
		return 0;
	w_clear(&y);
	if ((e = w_date(p, k, &y)) && y.a.month != NONE && y.a.day == NONE &&
	    y.a.cal == CAL_GREGORIAN) {
		*x = y;
		if (y.a.year == NONE)
			e = w_of_year(p, e, &x->a);
	} else if (n < 100 && (pt_clear(&y.a), e = w_year(p, k, &y.a)) &&
	    y.a.cal == CAL_GREGORIAN && y.a.year > 1000)
		x->a = y.a;
	else
		return 0;
	x->type = EX_DATE;
	x->a.nth = v;
	x->a.nthunit = n;
	return e;
}

/* La semaine du 6 octobre, in der Woche vom 6. Oktober: the week of a day */
int
w_week_of(const struct ps *p, int i, struct ex *x)
{
	int e, k;

	if (w_has(p, i, 'U') != UN_WEEK)
		return 0;
	for (k = i + 1; k < i + 4 &&
	     (w_at(p, k, 'o') || w_at(p, k, 'T') || w_at(p, k, 'j'));
	     k++)
		;
	if (k == i + 1 || !isnum(p, k) || tk(p, k)->nd > 2 ||
	    ((e = w_days(p, k, x)) == 0 &&
		(w_clear(x), e = w_date(p, k, x)) == 0) ||
	    x->a.day == NONE || x->a.month == NONE || x->a.cal != CAL_GREGORIAN)
		return 0;
	x->a.nth = 0;
	x->a.nthunit = UN_WEEK;
	return e;
}

/*
 * Behind a month that ends at e: Mayısın ilk pazartesi, toukokuun ensimmäisenä
 * maanantaina, 5月的第一个星期一; e: its weekday is not told so
 */
int
w_nth_behind(const struct ps *p, int e, struct ex *x)
{
	int64_t n;
	int j = e, k, f, v;

	for (k = 0; k < 3 &&
	     (w_at(p, j, 'o') || w_at(p, j, 'T') || w_at(p, j, '_') ||
		 w_at(p, j, '#'));
	     k++)
		j++;
	if ((k = w_ord(p, j, &v)) == 0) {
		if (!w_at(p, j - 1, '#') || (k = w_num(p, j, &n, &f)) == 0 ||
		    n > 5)
			return e;
		v = (int)n;
	}
	k += w_at(p, k, '_');
	if (v >= 1 && v <= 5 && w_han(p, k) && w_unit(p, k) == UN_WEEK &&
	    (((j = w_has(p, k + 1, 'N')) >= 1 && j <= 6) ||
		w_has(p, k + 1, 'X') == 1)) {
		x->a.nth = v; /* 第一|个星期|一, 第二个星期日 */
		x->a.nthunit = 100 + (j >= 1 && j <= 6 ? j : 7);
		return k + 2;
	}
	if (v < 1 || v > 5 || (j = w_has(p, k, 'W')) == NONE ||
	    (j & W_ABBR) != 0)
		return e;
	x->a.nth = v;
	x->a.nthunit = 100 + (j & 7);
	return k + 1;
}

/* Weihnachten 2024, прошлое Рождество: days with a name */
int
w_holiday(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, 'Y');

	if (v == NONE)
		return 0;
	/* Jean-Noël */
	if (i > 1 && glued(p, i) && w_pc(p, i - 1, '-') && glued(p, i - 1) &&
	    tk(p, i - 2)->cap)
		return 0;
	x->type = EX_DATE;
	x->a.holiday = v;
	return w_of_year(p, i + 1, &x->a);
}

/* 440-430 π.Χ., 500 или 499 г. до н. э.: a year whose era is said behind */
static int
before_era(const struct ps *p, int i, struct ex *x)
{
	struct pt y;
	int e = i, n, last = INT_MAX;

	for (n = 0; n < 3; n++) {
		pt_clear(&y);
		if (!isnum(p, e) || tk(p, e)->nd > 4 || tk(p, e)->v > last)
			return 0;
		if (n > 0 && w_year(p, e, &y) && y.bc)
			break;
		last = (int)tk(p, e++)->v;
		if (!w_pc(p, e, '-') && !w_pc(p, e, '_') && !w_at(p, e, '&') &&
		    !w_at(p, e, '-'))
			return 0;
		for (e++; e < p->n && (w_at(p, e, 'T') || w_at(p, e, 'j')); e++)
			;
	}
	if (n == 3)
		return 0;
	x->type = EX_DATE;
	x->a.year = (int)tk(p, i)->v;
	x->a.bc = true;
	return i + 1;
}

/* A year alone: words of the year or its size and company must tell. */
int
w_alone(const struct ps *p, int i, struct ex *x)
{
	const struct tok *t = tk(p, i), *q = tk(p, i - 1), *r;
	struct pt y;
	int e;
	bool bare;

	pt_clear(&y);
	if ((e = w_year(p, i, &y)) == 0)
		return before_era(p, i, x);
	x->type = EX_DATE;
	x->a = y;
	if (w_at(p, i - 1, '~') && e == i + 1 && tk(p, e)->kind == TK_WORD &&
	    tk(p, e)->rec == NULL)
		return 0; /* some 2000 soldiers */
	bare = e == i + 1 && isnum(p, i) && y.cal == CAL_GREGORIAN && !y.bc &&
	    y.year == (int)t->v;
	/* القرار 1701, 1701 sayılı karar */
	if (isnum(p, i) && e == i + 1 &&
	    (w_at(p, i - 1, '#') || w_at(p, e, '#')))
		return 0;
	if (!bare)
		return e;
	r = tk(p, e);
	if (t->nd != 4 || y.year > 2100)
		return 0;
	if (i > 0 && !t->sp && q->kind == TK_PUNCT && q->cls != '(' &&
	    q->cls != '"' && q->cls != '-' && q->cls != '_' && q->cls != '/' &&
	    q->cls != '\'' && q->cls != 1 && q->cls != ',')
		return 0;
	if (i > 0 && !t->sp && q->kind == TK_NUM)
		return 0;
	if (i > 0 && !t->sp && q->kind == TK_WORD && q->lang == 0 &&
	    q->cls == 0 && (p->text.p[q->b] & 0x80) == 0)
		return 0;
	if (e < p->n && !r->sp &&
	    (r->kind == TK_NUM ||
		(r->kind == TK_WORD && (p->text.p[r->b] & 0x80) == 0) ||
		r->cls == '%' ||
		((r->cls == '.' || r->cls == ',' || r->cls == ':' ||
		     r->cls == '-') &&
		    isnum(p, e + 1) && glued(p, e + 1) &&
		    tk(p, e + 1)->nd != 4)))
		return 0;
	if (w_at(p, e, 'U') || w_at(p, e, 'H') || w_at(p, e, 'u'))
		return 0;
	/* 1700 im vergangenen Jahr: how many in it */
	if (w_at(p, e, 'j') &&
	    (w_unit(p, e + 1) == UN_YEAR ||
		(w_dir(p, e + 1) != DIR_NONE && w_unit(p, e + 2) == UN_YEAR)))
		return 0;
	/* 2000 Menschen */
	if (y.year % 100 == 0 && r->kind == TK_WORD && r->rec == NULL &&
	    e < p->n && !w_at(p, i - 1, 'j') && !w_at(p, i - 1, 'T') &&
	    !w_at(p, i - 1, 'o') && !w_at(p, i - 1, 'b'))
		return 0;
	if (y.year >= 1700 && y.year < 2060)
		return e;
	if (w_at(p, i - 1, 'j') || w_at(p, i - 1, 'T') || w_at(p, i - 1, 'o') ||
	    w_at(p, i - 1, 'b') || w_pc(p, i - 1, '(') || w_pc(p, i - 1, '-'))
		return r->kind != TK_WORD || r->lang != 0 ? e : 0;
	return 0;
}
