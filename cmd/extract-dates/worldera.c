/* SPDX-License-Identifier: ISC */
/* worldera: seasons, quarters, halves, decades, centuries, any language. */
#include "date.h"
#include "world.h"

int
w_of_year(const struct ps *p, int i, struct pt *a)
{
	struct pt y;
	enum dir d;
	int j = i, e, v;

	if (w_pc(p, j, ',') || w_pc(p, j, '/'))
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
	if ((v = w_has(p, j, 'c')) != NONE && v / 16 == UN_YEAR) {
		a->ydir = v % 16 < 8 ? DIR_LAST
		    : v % 16 > 8     ? DIR_NEXT
				     : DIR_THIS;
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
	return i;
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

	*open = false;
	if ((u = w_has(p, i, 'h')) == 4 || u == 5) {
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
		if (w_unit(p, e) != UN_QUARTER && u != 3)
			return 0;
		e++;
	}
	if (e == 0 || v < 1 || v > (u == 3 ? 2 : 4))
		return 0;
	if (u == 3) {
		*open = true;
		a->half = v;
	} else
		a->quarter = v;
	return e;
}

/* A quarter or half with its year behind or in front: 2024 की पहली तिमाही */
static int
term(const struct ps *p, int i, struct ex *x)
{
	struct pt y;
	bool open;
	int e, k, v;

	if ((e = term_at(p, i, &x->a, &open)) != 0) {
		k = w_of_year(p, e, &x->a);
		return open && k == e ? 0 : k;
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
	if (k == e && !w_han(p, k) && !lex_first(p->lex, "tr"))
		return 0; /* "2024 first quarter": not in these */
	if ((k = term_at(p, k, &y, &open)) == 0)
		return 0;
	x->a = y;
	return k;
}

/* Quarters, halves, centuries, decades, seasons and bare years. */
int
w_era(const struct ps *p, int i, struct ex *x)
{
	struct pt y;
	int e, v, j, k, u, cent;
	int64_t n;

	x->type = EX_DATE;
	if ((e = term(p, i, x)) != 0)
		return e;
	/* the 20th century, століття ХХ, 19世紀 */
	if ((e = w_ord(p, i, &v)) ||
	    (isnum(p, i) && tk(p, i)->nd <= 2 &&
		(v = (int)tk(p, i)->v, e = i + 1))) {
		j = e;
		if (w_at(p, j, '_'))
			j++;
		u = w_unit(p, j);
		/* 20 в. is a century, "20 в месяц" none */
		if (u == UN_CENTURY && v >= 1 && v <= 30 &&
		    !((w_has(p, j, 'U') & W_ABBR) != 0 && isnum(p, i) &&
			!w_pc(p, j + 1, '.'))) {
			j++;
			if (w_pc(p, j, '.') && glued(p, j) &&
			    (w_has(p, j - 1, 'U') & W_ABBR))
				j++;
			k = j;
			/* 20世纪90年代 */
			if (isnum(p, k) && tk(p, k)->nd == 2 &&
			    tk(p, k)->v % 10 == 0 &&
			    (w_has(p, k + 1, 'd') == 100 ||
				w_unit(p, k + 1) == UN_DECADE)) {
				x->a.decade =
				    (v - 1) * 10 + (int)tk(p, k)->v / 10;
				return k + 2;
			}
			if (w_at(p, k, 'E')) {
				era(p, k, &x->a);
				j = k + 1;
			}
			x->a.century = v - 1;
			return j;
		}
	}
	if (w_has(p, i, 'U') == UN_CENTURY && (e = w_ord(p, i + 1, &v)) &&
	    v <= 30) {
		if (w_pc(p, e - 1, '.') && (e >= p->n || tk(p, e)->cap))
			e--;
		/* siècle XX, siglo XX */
		x->a.century = v - 1;
		if (w_at(p, e, 'E'))
			era(p, e++, &x->a);
		return e;
	}
	/* decades: die 1960er Jahre, 1990-ті роки, années 90, años sesenta */
	j = i;
	v = NONE;
	/* 上世纪八十年代 */
	if ((k = w_has(p, j, 'c')) != NONE && k / 16 == UN_CENTURY &&
	    w_han(p, j)) {
		cent = k % 16 - 8;
		j++;
		if ((e = w_num(p, j, &n, &k)) && w_has(p, e, 'd') == 100 &&
		    n % 10 == 0 && n < 100) {
			x->a.decade = (20 + cent) * 10 + (int)n / 10;
			return e + 1;
		}
		return 0;
	}
	if (w_unit(p, j) == UN_DECADE) {
		j = w_glue(p, j + 1, 3);
		if (w_pc(p, j, '\'') && isnum(p, j + 1) && glued(p, j + 1))
			j++; /* δεκαετία του '80 */
		if (isnum(p, j) && tk(p, j)->v % 10 == 0 &&
		    (tk(p, j)->nd == 4 || tk(p, j)->nd == 2)) {
			v = (int)tk(p, j)->v;
			e = j + 1;
			if (w_pc(p, e, '\'') || w_pc(p, e, 0xB4))
				e++;
		} else if ((v = w_has(p, j, 'd')) != NONE) {
			e = j + 1;
		} else if (lex_first(p->lex, "fa") &&
		    (e = w_num(p, j, &n, &u)) && n % 10 == 0 && n < 100 &&
		    !w_at(p, e, '&'))
			v = (int)n; /* دهه هشتاد */
		else
			v = NONE;
		/* دهه ۶۰, دهه ۱۳۶۰ in Persian: of its calendar */
		if (v != NONE && lex_first(p->lex, "fa") &&
		    (v < 100 || (v >= 1250 && v <= 1450)) &&
		    w_has(p, e, 'E') != 1) {
			x->a.cal = CAL_PERSIAN;
			x->a.decade = (v < 100 ? 1300 + v : v) / 10;
			return w_at(p, e, 'E') ? e + 1 : e;
		}
		if (v != NONE && w_has(p, e, 'E') == 1)
			e++;
	} else if (w_at(p, j, 'Q')) {
		k = w_glue(p, j + 1, 1);
		if (w_pc(p, k, '\''))
			k++;
		if (isnum(p, k) && tk(p, k)->v % 10 == 0 &&
		    (tk(p, k)->nd == 4 || tk(p, k)->nd == 2) &&
		    !w_at(p, k + 1, 'U')) {
			v = (int)tk(p, k)->v;
			e = k + 1;
		} else if ((v = w_has(p, k, 'd')) != NONE && v < 100)
			e = k + 1;
	} else if ((v = w_has(p, j, 'd')) != NONE && v < 100) {
		e = j + 1;
		if (w_at(p, e, 'U') && w_unit(p, e) == UN_YEAR)
			e++;
		else if (!w_at(p, j - 1, 'T') && !w_at(p, j - 1, 'j') &&
		    first_byte(p, j) < 0xD8)
			v = NONE; /* Arabic has a word of its own */
	} else if (isnum(p, j) && tk(p, j)->v % 10 == 0 &&
	    (tk(p, j)->nd == 4 || tk(p, j)->nd == 2)) {
		v = (int)tk(p, j)->v;
		k = j + 1;
		if ((w_pc(p, k, '-') || w_pc(p, k, '\'')) && glued(p, k))
			k++;
		/* er, ті, -х, 年代 */
		if (w_has(p, k, 'd') == 100 && (glued(p, k) || tk(p, k)->sp)) {
			e = k + 1;
			if (w_unit(p, e) == UN_YEAR ||
			    w_unit(p, e) == UN_DECADE || w_at(p, e, 'y'))
				e++;
			else if (k == j + 1 && !glued(p, k))
				v = NONE;
		} else if (w_unit(p, w_glue(p, k, 1)) == UN_DECADE) {
			e = w_glue(p, k, 1) + 1;
			if (w_pc(p, k + 1, '-'))
				v = NONE;
		} else
			v = NONE;
	} else
		v = NONE;
	if (v != NONE && (v < 100 || (v >= 1000 && v < 2200))) {
		if (v < 100)
			v += v <= 10 ? 2000 : 1900;
		x->a.decade = v / 10;
		/* 60-ті роки XIX століття, تسعينيات القرن الماضي */
		j = w_glue(p, e, 1);
		if ((k = w_has(p, j, 'c')) != NONE && k / 16 == UN_CENTURY) {
			x->a.decade = (20 + k % 16 - 8) * 10 + v / 10 % 10;
			return j + 1;
		}
		if (w_unit(p, j) == UN_CENTURY &&
		    (w_dir(p, j + 1) == DIR_LAST ||
			w_dir(p, j + 1) == DIR_THIS)) {
			x->a.decade =
			    (w_dir(p, j + 1) == DIR_LAST ? 190 : 200) +
			    v / 10 % 10;
			return j + 2;
		}
		if (v < 2000 && w_ord(p, j, &k) &&
		    w_unit(p, w_ord(p, j, &k)) == UN_CENTURY && k > 10 &&
		    k < 22) {
			x->a.decade = (k - 1) * 10 + v / 10 % 10;
			e = w_ord(p, j, &k) + 1;
			if (w_pc(p, e, '.') && glued(p, e))
				e++;
		}
		return e;
	}
	if ((v = w_has(p, i, 'S')) != NONE) {
		x->a.season = v & 7;
		e = w_of_year(p, i + 1, &x->a);
		/* a été is no summer, l'été and en été are */
		return (((v & 128) != 0 && !w_pc(p, i - 1, '\'') &&
			    !isw(p, i - 1, "en")) ||
			   w_loose(p, i)) &&
			e == i + 1
		    ? 0
		    : e;
	}
	/* 2025春 */
	if (isnum(p, i) && tk(p, i)->nd == 4) {
		pt_clear(&y);
		if ((e = w_year(p, i, &y)) &&
		    (v = w_has(p, w_glue(p, e, 1), 'S')) != NONE &&
		    w_glue(p, e, 1) < p->n && y.cal == CAL_GREGORIAN) {
			x->a = y;
			x->a.season = v & 7;
			return w_glue(p, e, 1) + 1;
		}
	}
	return 0;
}
