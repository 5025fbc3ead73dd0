/* SPDX-License-Identifier: ISC */
/* worldclock: times of day, any language. */
#include "world.h"

/* Token i is in Latin, Greek or Cyrillic letters. */
static bool
latin(const struct ps *p, int i)
{
	return first_byte(p, i) < 0xD5;
}

/* Morning or afternoon, as the words before or behind a time say it. */
static void
half_day(struct pt *a, int k, int part)
{
	if (k == 12 || part == PA_AFTERNOON || part == PA_EVENING) {
		if (a->hour < 12)
			a->hour += 12;
	} else if (part == PA_NIGHT) {
		if (a->hour >= 6 && a->hour < 12)
			a->hour += 12;
		else if (a->hour == 12)
			a->hour = 0;
	} else if (part == PA_NOON) {
		if (a->hour < 6)
			a->hour += 12;
	} else if (a->hour == 12 && (k == 0 || part == PA_MORNING))
		a->hour = 0;
	a->pm_open = false;
}

static int
part_at(const struct ps *p, int i, int *k, int *part)
{
	int j = i, n;

	*k = *part = NONE;
	for (n = 0; n < 3 &&
	     (w_at(p, j, 'T') || w_at(p, j, 'o') || w_at(p, j, 'j') ||
		 w_pc(p, j, ','));
	     n++)
		j++;
	if ((*k = w_has(p, j, 'K')) != NONE) {
		j++;
		if (w_pc(p, j, '.') && glued(p, j))
			j++;
		return j;
	}
	if ((*part = w_has(p, j, 'P')) != NONE) {
		*part &= W_BASE;
		return j + 1;
	}
	return 0;
}

/*
 * Is 点 behind the number at j, e the token behind it, of the clock?  It is a
 * point of a list too, or a bit.
 */
static bool
point(const struct ps *p, int j, int e)
{
	int64_t v;
	int f, q;

	if ((q = w_num(p, e, &v, &f)) != 0) /* 十点二: 10.2 */
		return v >= 10 || w_unit(p, q) == UN_MIN;
	return w_at(p, j - 1, 'j') || w_at(p, j - 1, '-') ||
	    w_at(p, j - 1, '~') || (j == 0 && e >= p->n) ||
	    w_at(p, j - 1, 'X') || w_at(p, j - 1, 'D') || w_at(p, j - 1, 'W') ||
	    w_has(p, e, 'h') == 1 || w_at(p, e, '-') ||
	    (isnum(p, j) &&
		(e >= p->n || tk(p, e)->kind == TK_PUNCT || w_at(p, e, 'a')));
}

/*
 * 14:20, 20 Uhr 15, 17h30, в 17 часов, 下午3点半, 3:30 بجے: a time of day
 * with the words around it.
 */
int
w_clock(const struct ps *p, int i, struct pt *a)
{
	int j = i, e, k = NONE, part = NONE, k2, part2, frac, h, n;
	int64_t v;
	bool sure = false, pre = false, half = false;

	/* words before: 下午, الساعة, klokken */
	if ((n = part_at(p, j, &k, &part)) && j < n && !w_at(p, j, 'T') &&
	    !w_at(p, j, 'j') && !w_at(p, j, 'o') && !w_pc(p, j, ',')) {
		j = n;
		if (w_pc(p, j, ','))
			j++;
		else if (w_at(p, j, 'j') && isnum(p, j + 1) &&
		    w_at(p, j + 2, 'u') && !latin(p, j))
			j++; /* ماسپښین په ۳ بجو */
	}
	if (w_at(p, j - 1, '@'))
		pre = true;
	if (w_at(p, j, '@')) {
		pre = true;
		j++;
		if (w_at(p, j, 'T'))
			j++;
	}
	if (w_has(p, j, 'u') == 2) {
		sure = true; /* الساعة 5 */
		j++;
	}
	if (w_has(p, j, 'h') == 2) {
		/* halb neun: half an hour before */
		if ((e = w_num(p, j + 1, &v, &frac)) == 0 || v < 1 || v > 12 ||
		    frac != 0)
			return 0;
		a->hour = (int)v - 1;
		if (a->hour == 0)
			a->hour = 12;
		a->min = 30;
		goto tail;
	}
	if ((n = w_has(p, j, 'h')) >= 6 && n <= 8) {
		/* साढ़े दस बजे, سوا, پونے: half past, a quarter past, to */
		e = w_num(p, j + 1, &v, &frac);
		if (e == 0 || v < 1 || v > 12 || frac != 0 || !w_at(p, e, 'u'))
			return 0;
		a->hour = (int)v - (n == 8);
		a->min = n == 6 ? 30 : n == 7 ? 15 : 45;
		e++;
		sure = true;
		goto tail;
	}
	if (sure && (n = w_has(p, j, 'O')) != NONE && n <= 12) {
		e = j + 1; /* الساعة الخامسة, الثانية عشرة */
		v = n;
		frac = 0;
		if (n <= 2 && w_has(p, e, 'N') == 10 && !w_at(p, e, '+')) {
			v += 10;
			e++;
		}
	} else if ((e = w_num(p, j, &v, &frac)) == 0 || v > 24 || v < 0)
		return 0;
	if (isnum(p, j)) {
		if (tk(p, j)->nd > 2 ||
		    (!w_free(p, j) &&
			!(w_pc(p, j - 1, '-') && isnum(p, j - 2) &&
			    tk(p, j - 2)->nd <= 2)))
			return 0;
		e = j + 1;
		v = tk(p, j)->v;
		frac = 0;
	} else if (frac != 0)
		return 0;
	h = (int)v;
	a->hour = h;
	/* minutes */
	if (isnum(p, j) &&
	    (w_pc(p, e, ':') || w_pc(p, e, '.') || w_pc(p, e, ',')) &&
	    glued(p, e) && isnum(p, e + 1) &&
	    (glued(p, e + 1) || w_pc(p, e, ':')) && tk(p, e + 1)->nd == 2 &&
	    tk(p, e + 1)->v < 60) {
		bool colon = w_pc(p, e, ':');

		if (w_pc(p, e, ','))
			return 0;
		a->min = (int)tk(p, e + 1)->v;
		e += 2;
		if (colon && w_pc(p, e, ':') && glued(p, e) &&
		    isnum(p, e + 1) && tk(p, e + 1)->nd == 2) {
			a->sec = (int)tk(p, e + 1)->v;
			e += 2;
			if (w_pc(p, e, '.') && isnum(p, e + 1) && glued(p, e) &&
			    glued(p, e + 1))
				e += 2;
		}
		if ((w_pc(p, e, ':') || w_pc(p, e, '.') || w_pc(p, e, '/')) &&
		    glued(p, e) && isnum(p, e + 1) && glued(p, e + 1))
			return 0;
		sure |= colon;
		if (w_at(p, e, 'u')) {
			sure = true;
			e++;
		}
	} else {
		if (pre && isnum(p, j) && (n = w_ending(p, e)) > e &&
		    (w_at(p, n, 'u') || w_has(p, n, 'U') == UN_HOUR))
			e = n; /* о 17-й годині */
		n = w_has(p, e, 'U');
		if (w_has(p, e, 'u') == 4 && !pre && part == NONE &&
		    k == NONE && !point(p, j, e + 1))
			return 0; /* 五点建议 */
		if (w_han(p, j) && v == 1 && w_at(p, e, 'u') && !pre &&
		    part == NONE && k == NONE && !point(p, j, e + 1))
			return 0; /* 一時: for a time */
		if (w_at(p, e, 'u') && w_has(p, e, 'u') != 2) {
			sure = true;
			e++;
		} else if (n != NONE && (n & W_BASE) == UN_HOUR &&
		    (pre || part != NONE || k != NONE ||
			w_has(p, e, 'u') != NONE ||
			((isnum(p, e + 1) || w_at(p, e + 1, 'h')) &&
			    glued(p, e)))) {
			sure = true; /* à 5 heures */
			e++;
		} else if (isnum(p, j) && isw(p, e, "h") && glued(p, e)) {
			sure = true; /* 17h30 */
			e++;
		} else if ((n = part_at(p, e, &k2, &part2)) &&
		    (k2 != NONE || (part2 != NONE && pre)))
			sure = true;
		else if (!sure &&
		    !(pre && (h > 1 || (h == 1 && isnum(p, j))) &&
			(e >= p->n || w_pc(p, e, ',') || w_pc(p, e, ')') ||
			    (w_pc(p, e, '.') &&
				(e + 1 >= p->n || p->t[e + 1].sp)))))
			return 0;
		if (sure) {
			/* 20 Uhr 15, 3点半, 5 heures et quart */
			n = e;
			if (w_at(p, n, '&'))
				n++;
			if (w_has(p, n, 'h') == 1) {
				a->min = 30;
				half = true;
				e = n + 1;
			} else if (isnum(p, n)
				? tk(p, n)->nd == 2 && tk(p, n)->v < 60 &&
				    !(w_pc(p, n + 1, '.') && isnum(p, n + 2) &&
					glued(p, n + 2))
				: w_at(p, n, 'N')) {
				int q = w_num(p, n, &v, &frac);

				if (q && v < 60 && frac == 0 &&
				    (!w_at(p, q, 'U') ||
					(w_has(p, q, 'U') & W_BASE) ==
					    UN_MIN)) {
					a->min = (int)v;
					e = q;
					if (w_at(p, e, 'U'))
						e++;
				}
			} else if (isnum(p, n) && tk(p, n)->v < 60 &&
			    w_has(p, n + 1, 'U') != NONE &&
			    (w_has(p, n + 1, 'U') & W_BASE) == UN_MIN) {
				a->min = (int)tk(p, n)->v;
				e = n + 2;
			}
		}
	}
	(void)half;
	if (!sure && !pre && a->min == NONE)
		return 0;
tail:
	if (k == NONE && part == NONE && (n = part_at(p, e, &k, &part)))
		e = n;
	else if (!sure && !pre && !(k != NONE || part != NONE) &&
	    w_has(p, j, 'h') != 2)
		return 0; /* "3.15" alone */
	if (k != NONE || part != NONE)
		half_day(a, k, part);
	else
		a->pm_open = a->hour < 12 && a->min == NONE && !sure;
	if (a->hour == 24 && a->min != NONE && a->min > 0)
		return 0;
	if ((n = p_zone(p, e, a)))
		e = n;
	return e;
}
