/* SPDX-License-Identifier: ISC */
/* worldera: seasons, quarters, halves, decades, centuries, any language. */
#include "cmd/extract-dates/date.h"
#include "world.h"

/* last year, del año que viene at j: into a; 0: it is none */
static int
near_year(const struct ps *p, int j, struct pt *a)
{
	enum dir d;
	int v;

	if ((v = w_has(p, j, 'c')) != NONE && v / 16 == UN_YEAR) {
		a->ydir = v % 16 < 8 ? DIR_LAST
		    : v % 16 > 8     ? DIR_NEXT
				     : DIR_THIS;
		return j + 1;
	}
	if ((v = w_has(p, j, '=')) != NONE && v < 4) { /* с.г., ub.r. */
		a->ydir = v < 0 ? DIR_LAST : v > 0 ? DIR_NEXT : DIR_THIS;
		return j + 1;
	}
	if ((d = w_dir(p, j)) != DIR_NONE && w_unit(p, j + 1) == UN_YEAR) {
		a->ydir = d;
		return j + 2;
	}
	if (w_unit(p, j) == UN_YEAR && (d = w_dir(p, j + 1)) != DIR_NONE) {
		a->ydir = d;
		return j + 2;
	}
	return 0;
}

int
w_of_near_year(const struct ps *p, int i, struct pt *a)
{
	int e = near_year(p, w_glue(p, i, 3), a);

	return e ? e : i;
}

int
w_of_year(const struct ps *p, int i, struct pt *a)
{
	struct pt y;
	int j = i, e;

	if ((w_pc(p, j, ',') && !w_han(p, j - 1)) || w_pc(p, j, '/'))
		j++;
	j = w_glue(p, j, 3);
	if (w_at(p, j, 'j'))
		j++;
	j = w_glue(p, j, 1);
	pt_clear(&y);
	if ((e = w_year(p, j, &y))) {
		a->year = y.year;
		a->bc = y.bc;
		a->cal = y.cal;
		return e;
	}
	if (w_pc(p, i, ','))
		return i; /* "in May, next year" may be two */
	return (e = near_year(p, j, a)) ? e : i;
}

/* The year behind the words at i: mismo periodo de 2023, selben Monat des
 * Vorjahres */
int
w_same_term(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, '*'), e;

	if (v == NONE || v >= 16)
		return 0;
	x->type = EX_DATE;
	x->a.same = (enum same)v;
	if ((e = w_of_year(p, i + 1, &x->a)) > i + 1 ||
	    (e = w_of_near_year(p, i + 1, &x->a)) > i + 1)
		return e;
	return 0;
}

/* 前年: the year before the one spoken of */
static bool
year_before(const struct ps *p, int i)
{
	return tk(p, i)->e - tk(p, i)->b == 6 &&
	    memcmp(p->text.p + tk(p, i)->b, "前年", 6) == 0;
}

int
w_same_behind(const struct ps *p, int e, struct ex *x)
{
	int k = w_glue(p, e, 2), v;

	if ((v = w_has(p, k, '*')) == NONE || v < 16)
		return e;
	if (x->a.rel != REL_NONE) {
		x->a.ydir = x->a.rel == REL_SAME || year_before(p, e - 1)
		    ? DIR_BEFORE
		    : x->a.n < 0 ? DIR_LAST
		    : x->a.n > 0 ? DIR_NEXT
				 : DIR_THIS;
		x->a.rel = REL_NONE;
		x->a.unit = UN_NONE;
	}
	x->a.same = (enum same)(v - 16);
	return k + 1;
}

/* The era at k, of a decade or century. */
static void
era(const struct ps *p, int k, struct pt *a)
{
	int v = w_has(p, k, 'E');

	a->bc = v < 0;
	if (v == 2 || v == 3)
		a->cal = v == 2 ? CAL_UMALQURA : CAL_PERSIAN;
}

/*
 * A quarter or half of a year at i, into a: 第一季度, الربع الأول, the second
 * half.  *open: it may be half of anything, a year must be told.
 */
static int
term_at(const struct ps *p, int i, struct pt *a, bool *open)
{
	int64_t n;
	int e = 0, v = NONE, u, f;
	bool whole;

	*open = false;
	u = w_has(p, i, 'h');
	whole = u == 9; /* semester: half of a year, of nothing else */
	if (whole)
		u = 3;
	if (u == 4 || u == 5) {
		a->half = u - 3; /* 上半年 */
		return i + 1;
	}
	if (w_unit(p, i) == UN_QUARTER || u == 3) {
		/* الربع الأول, النصف الثاني, kvartal 2 */
		e = w_ord(p, i + 1, &v);
		if (u != 3 && e == 0 &&
		    (isnum(p, i + 1) || w_at(p, i + 1, 'N'))) {
			v = isnum(p, i + 1) ? (int)tk(p, i + 1)->v
					    : w_has(p, i + 1, 'N');
			e = i + 2;
		}
	} else {
		int j = w_at(p, i, '_') ? i + 1 : i;

		/* 第一季度, 二季度 */
		if (w_han(p, i) && (e = w_num(p, j, &n, &f)) && n <= 4 &&
		    !w_at(p, i - 1, 'l'))
			v = (int)n;
		else if ((e = w_ord(p, i, &v)) == 0 && isnum(p, i) &&
		    tk(p, i)->nd == 1) {
			v = (int)tk(p, i)->v;
			e = i + 1;
		}
		if (e == 0)
			return 0;
		if (w_at(p, e, '_'))
			e++;
		u = w_unit(p, e) == UN_QUARTER ? NONE : w_has(p, e, 'h');
		whole = u == 9;
		if (whole)
			u = 3;
		if (w_unit(p, e) != UN_QUARTER && u != 3)
			return 0;
		e++;
	}
	if (e == 0 || v < 1 || v > (u == 3 ? 2 : 4))
		return 0;
	if (u == 3) {
		*open = !whole;
		a->half = v;
	} else
		a->quarter = v;
	return e;
}

/*
 * A quarter or half with its year behind or in front: 2024 की पहली तिमाही.
 * *half: of something else, which is to follow.
 */
static int
term(const struct ps *p, int i, struct ex *x, int *half)
{
	struct pt y;
	bool open;
	int e, k, v;

	if ((e = term_at(p, i, &x->a, &open)) != 0) {
		if ((k = w_of_year(p, e, &x->a)) != e)
			return k;
		/* of the year: the one at hand */
		k = w_glue(p, e, 3);
		v = w_has(p, k, 'U');
		if (v == UN_YEAR && !isnum(p, k - 1)) {
			x->a.ydir = DIR_THIS;
			return k + 1;
		}
		/* prima jumătate a secolului XX */
		if (open ||
		    (x->a.half != NONE && k > e && w_unit(p, k) == UN_CENTURY))
			*half = x->a.half;
		return e;
	}
	pt_clear(&y);
	if ((v = w_has(p, i, 'c')) != NONE && v / 16 == UN_YEAR) {
		y.ydir = v % 16 < 8 ? DIR_LAST
		    : v % 16 > 8    ? DIR_NEXT
				    : DIR_THIS;
		e = i + 1;
	} else if ((e = w_year(p, i, &y)) == 0)
		return 0;
	k = w_han(p, e) ? e : w_glue(p, e, 2);
	if (k == e && !w_han(p, k) && first_byte(p, k) < 0xEA &&
	    !lex_first(p->lex, "tr") && !lex_first(p->lex, "hu"))
		return 0; /* "2024 first quarter": not in the others */
	if ((k = term_at(p, k, &y, &open)) == 0)
		return 0;
	x->a = y;
	return k;
}

/* 八十年代: a decade in Chinese numbers at i */
static int
han_tens(const struct ps *p, int i, int *v)
{
	int64_t n;
	int f, e = w_num(p, i, &n, &f);

	if (e == 0 || f != 0 || n < 10 || n > 90 || n % 10 != 0 ||
	    w_has(p, e, 'd') != 100)
		return 0;
	*v = (int)n;
	return e + 1;
}

/* The 20th century, 19世紀, 20世纪90年代 */
static int
century_behind(const struct ps *p, int i, struct ex *x)
{
	int64_t n;
	int e, v, j, k, f;

	if ((e = w_ord(p, i, &v)) == 0) {
		if (isnum(p, i) ? tk(p, i)->nd > 2 : !w_han(p, i))
			return 0;
		f = 0;
		e = isnum(p, i) ? i + 1 : w_num(p, i, &n, &f);
		if (e == 0 || f != 0)
			return 0; /* 四半世紀: quarter of one */
		v = (int)(isnum(p, i) ? tk(p, i)->v : n);
	}
	/* 18. und 19. Jahrhundert, XVIII—XIX століття: the first of two */
	j = e;
	if ((w_at(p, j, '&') || w_at(p, j, '-') || w_pc(p, j, '-') ||
		w_pc(p, j, '_')) &&
	    v >= 1 && w_ord(p, j + 1, &k) > 0 && k > v && k <= 30 &&
	    w_unit(p, w_ord(p, j + 1, &k)) == UN_CENTURY) {
		x->a.century = v - 1;
		return e;
	}
	j = w_at(p, e, '_') ? e + 1 : e;
	if (!isnum(p, i) && isw(p, j, "w") && w_pc(p, j + 1, '.') &&
	    glued(p, j + 1) && lex_first(p->lex, "pl") && v >= 1) {
		x->a.century = v - 1; /* w XIX w. */
		return j + 2;
	}
	if (w_unit(p, j) != UN_CENTURY || v < 1 || v > 30)
		return 0;
	/* 20 в. is a century, "20 в месяц" none, nor is "Jan Paweł II w" */
	if ((w_has(p, j, 'U') & W_ABBR) != 0 && !w_pc(p, j + 1, '.') &&
	    (isnum(p, i) || w_at(p, j, 'j')))
		return 0;
	j++;
	if (w_pc(p, j, '.') && glued(p, j) && (w_has(p, j - 1, 'U') & W_ABBR))
		j++;
	if (w_han(p, j) && (k = han_tens(p, j, &f)) != 0) {
		x->a.decade = (v - 1) * 10 + f / 10; /* 二十世纪八十年代 */
		return k;
	}
	if (isnum(p, j) && tk(p, j)->nd == 2 && tk(p, j)->v % 10 == 0 &&
	    (w_has(p, j + 1, 'd') == 100 || w_unit(p, j + 1) == UN_DECADE)) {
		x->a.decade = (v - 1) * 10 + (int)tk(p, j)->v / 10;
		return j + 2;
	}
	if (w_at(p, j, 'E'))
		era(p, j++, &x->a);
	x->a.century = v - 1;
	return j;
}

/* siècle XX, siglo XX, століття ХХ */
static int
century_in_front(const struct ps *p, int i, struct ex *x)
{
	int e, v, j = w_glue(p, i + 1, 1);

	if (w_has(p, i, 'U') != UN_CENTURY)
		return 0;
	j += w_pc(p, j, '-') && glued(p, j + 1); /* המאה ה-19 */
	if ((e = w_ord(p, j, &v)) == 0 && isnum(p, j) && tk(p, j)->nd <= 2 &&
	    tk(p, j)->v >= 5 && tk(p, j)->v <= 21 && !w_at(p, j + 1, 'U')) {
		v = (int)tk(p, j)->v; /* secolo 19, القرن 21 */
		e = j + 1;
	}
	if (e == 0 || v > 30)
		return 0;
	if (w_pc(p, e - 1, '.') && (e >= p->n || tk(p, e)->cap))
		e--;
	x->a.century = v - 1;
	if (w_at(p, e, 'E'))
		era(p, e++, &x->a);
	return e;
}

/* 上世纪八十年代: the century's word is at i. */
static int
decade_of_century(const struct ps *p, int i, struct ex *x)
{
	int e, f, cent = w_has(p, i, 'c') % 16 - 8;
	int64_t n;

	if ((e = w_num(p, i + 1, &n, &f)) == 0 || w_has(p, e, 'd') != 100 ||
	    n % 10 != 0 || n >= 100)
		return 0;
	x->a.decade = (20 + cent) * 10 + (int)n / 10;
	return e + 1;
}

/* Tens in two or four figures at i: 80, 1980. */
static bool
tens(const struct ps *p, int i)
{
	return isnum(p, i) && tk(p, i)->v % 10 == 0 &&
	    (tk(p, i)->nd == 4 || tk(p, i)->nd == 2);
}

/* Behind the word for a decade, at j: δεκαετία του '80, دهه هشتاد */
static int
tens_behind(const struct ps *p, int j, int *v)
{
	int64_t n;
	int e, f;

	if (w_pc(p, j, '\'') && isnum(p, j + 1) && glued(p, j + 1))
		j++;
	if (tens(p, j)) {
		*v = (int)tk(p, j)->v;
		return w_pc(p, j + 1, '\'') || w_pc(p, j + 1, 0xB4) ? j + 2
								    : j + 1;
	}
	if ((*v = w_has(p, j, 'd')) != NONE)
		return j + 1;
	if (!lex_first(p->lex, "fa") || (e = w_num(p, j, &n, &f)) == 0 ||
	    n % 10 != 0 || n >= 100 || w_at(p, e, '&'))
		return 0;
	*v = (int)n;
	return e;
}

/* Behind a word like "anni", at j: gli anni '60, años sesenta */
static int
tens_of_years(const struct ps *p, int j, int *v)
{
	if (w_pc(p, j, '\'') || (w_pc(p, j, '-') && glued(p, j + 1)))
		j++; /* anni '60, שנות ה-90 */
	if (tens(p, j) && !w_at(p, j + 1, 'U') &&
	    !(w_pc(p, j + 1, '-') && isnum(p, j + 2) && !tens(p, j + 2))) {
		*v = (int)tk(p, j)->v;
		return j + 1;
	}
	return (*v = w_has(p, j, 'd')) != NONE && *v < 100 ? j + 1 : 0;
}

/* A word of its own at j: sixties, تسعينيات */
static int
tens_word(const struct ps *p, int j)
{
	/* neunziger Jahre, but: quarante ans */
	if (w_at(p, j + 1, 'U') && w_unit(p, j + 1) == UN_YEAR)
		return w_at(p, j, 'N') ? 0 : j + 2;
	/* les quarante, but: en los setenta */
	if (w_at(p, j, 'N') && (!lex_first(p->lex, "es") || w_counts(p, j + 1)))
		return 0;
	/* elsewhere an article must stand before it; Arabic has a word */
	return w_at(p, j - 1, 'T') || w_at(p, j - 1, 'j') ||
		w_at(p, j - 1, 'b') || first_byte(p, j) >= 0xD8
	    ? j + 1
	    : 0;
}

/* Figures at j and what makes them a decade: er, ті, -х, 年代 */
static int
tens_in_front(const struct ps *p, int j)
{
	int e, k = j + 1;

	if ((w_pc(p, k, '-') || w_pc(p, k, '\'')) && glued(p, k))
		k++;
	if (w_pc(p, k, '.') && glued(p, k) && w_at(p, k + 1, 'Q') &&
	    (tk(p, j)->nd == 2 || lex_first(p->lex, "et")))
		return k + 2; /* v 90. letech, 1990. aastatel */
	/* 1990-cı illərdə, 1990-жылдары, 1960 жылдардың */
	e = w_ending(p, j + 1);
	e = e > j + 1 ? e : k;
	if (w_at(p, e, 'Q') &&
	    (e > j + 1 || (tk(p, j)->nd == 4 && lex_first(p->lex, "kk"))))
		return e + 1;
	if (w_has(p, k, 'd') == 100 && (glued(p, k) || tk(p, k)->sp)) {
		e = k + 1;
		if (w_pc(p, e, '-') && glued(p, e) &&
		    w_unit(p, e + 1) == UN_YEAR)
			e++; /* den 1990er-Jahren */
		if (w_unit(p, e) == UN_YEAR || w_unit(p, e) == UN_DECADE ||
		    w_at(p, e, 'y'))
			return e + 1;
		if (lex_first(p->lex, "id") || lex_first(p->lex, "ms"))
			return e; /* 1960-an */
		return k == j + 1 && !glued(p, k) && !w_han(p, k) ? 0 : e;
	}
	e = w_glue(p, k, 1);
	return w_unit(p, e) != UN_DECADE || w_pc(p, k + 1, '-') ? 0 : e + 1;
}

/* The century that a decade v, which ends before e, is said to be of:
 * 60-ті роки XIX століття, siglo XX, تسعينيات القرن الماضي, vorige eeuw */
static int
century_of_decade(const struct ps *p, int e, int v, struct ex *x)
{
	int j = w_glue(p, e + (w_pc(p, e, '.') && glued(p, e)), 2), k, q;
	int ten = v / 10 % 10, behind = w_unit(p, j) == UN_CENTURY;
	enum dir d = w_dir(p, j + behind);

	x->a.decade = v / 10;
	if (w_unit(p, j + !behind) == UN_CENTURY &&
	    (d == DIR_LAST || d == DIR_THIS)) {
		x->a.decade = (d == DIR_LAST ? 190 : 200) + ten;
		return j + 2;
	}
	if (v >= 2000 || (q = w_ord(p, j + behind, &k)) == 0 || k <= 10 ||
	    k >= 22 || (!behind && w_unit(p, q) != UN_CENTURY))
		return e;
	x->a.decade = (k - 1) * 10 + ten;
	q += !behind;
	/* ст., w. */
	return q +
	    (!behind && w_pc(p, q, '.') && glued(p, q) &&
		tk(p, q - 1)->e - tk(p, q - 1)->b <= 4);
}

/* Decades: die 1960er Jahre, 1990-ті роки, années 90, años sesenta */
static int
decade(const struct ps *p, int i, struct ex *x)
{
	int v = NONE, e = 0;

	if (w_unit(p, i) == UN_DECADE) {
		e = tens_behind(p, w_glue(p, i + 1, 3), &v);
		/* دهه ۶۰, دهه ۱۳۶۰ in Persian: of its calendar */
		if (e && lex_first(p->lex, "fa") &&
		    (v < 100 || (v >= 1250 && v <= 1450)) &&
		    w_has(p, e, 'E') != 1) {
			x->a.cal = CAL_PERSIAN;
			x->a.decade = (v < 100 ? 1300 + v : v) / 10;
			return w_at(p, e, 'E') ? e + 1 : e;
		}
		if (e && w_has(p, e, 'E') == 1)
			e++;
	} else if (w_at(p, i, 'Q'))
		e = tens_of_years(p, w_glue(p, i + 1, 1), &v);
	else if ((v = w_has(p, i, 'd')) != NONE && v < 100)
		e = tens_word(p, i);
	else if (w_han(p, i))
		e = han_tens(p, i, &v);
	else if (tens(p, i)) {
		v = (int)tk(p, i)->v;
		e = tens_in_front(p, i);
		/* 1800-talet */
		if (e && v % 100 == 0 && v >= 1000 &&
		    (lex_first(p->lex, "sv") || lex_first(p->lex, "da") ||
			lex_first(p->lex, "nb") || lex_first(p->lex, "fi"))) {
			x->a.century = v / 100;
			return e;
		}
	}
	if (e == 0 || (v >= 100 && (v < 1000 || v >= 2200)))
		return 0;
	if (v < 100)
		v += v <= 10 ? 2000 : 1900;
	return century_of_decade(p, e, v, x);
}

/* A season, with the year behind it or, 2025春, in front. */
static int
season(const struct ps *p, int i, struct ex *x)
{
	struct pt y;
	int e, v, k;

	if ((v = w_has(p, i, 'S')) != NONE) {
		if (w_at(p, i, 'Q') && isnum(p, i + 1))
			return 0; /* lata 1950-1989 are years */
		x->a.season = v & 7;
		e = w_of_year(p, i + 1, &x->a);
		if (e > i + 1)
			return e;
		/* a été is no summer, l'été and en été are */
		return w_loose(p, i) ||
			((v & 128) != 0 && !w_pc(p, i - 1, '\'') &&
			    !isw(p, i - 1, "en"))
		    ? 0
		    : e;
	}
	if (!isnum(p, i) || tk(p, i)->nd != 4)
		return 0;
	pt_clear(&y);
	if ((e = w_year(p, i, &y)) == 0 || y.cal != CAL_GREGORIAN)
		return 0;
	k = w_glue(p, e, 1);
	if (k >= p->n || (v = w_has(p, k, 'S')) == NONE)
		return 0;
	x->a = y;
	x->a.season = v & 7;
	return k + 1;
}

int
w_era(const struct ps *p, int i, struct ex *x)
{
	int e, c, half = NONE;

	x->type = EX_DATE;
	if ((e = term(p, i, x, &half)) != 0) {
		if (half == NONE)
			return e;
		/* la primera mitad | del siglo XX, degli anni 80 */
		i = w_glue(p, e, 3);
		x->a.half = NONE;
	}
	if ((e = century_behind(p, i, x)) != 0) {
		if ((c = w_has(p, e, 'h')) == 4 || c == 5) {
			half = c - 3; /* 20. yüzyılın ilk yarısında */
			e++;
		}
	} else if ((e = century_in_front(p, i, x)) == 0) {
		if (w_han(p, i) && half == NONE &&
		    (c = w_has(p, i, 'c')) != NONE && c / 16 == UN_CENTURY)
			return decade_of_century(p, i, x);
		e = decade(p, i, x);
	}
	if (half == NONE)
		return e ? e : season(p, i, x);
	if (e == 0 && (c = w_has(p, i, 'd')) >= 1200 && tk(p, i)->cap) {
		x->a.century = c / 100; /* del Novecento */
		e = i + 1;
	}
	x->a.nth = half;
	x->a.nthunit = -1;
	return e;
}
