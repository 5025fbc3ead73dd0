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
	if (k == 20) /* of the night */
		part = PA_NIGHT;
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
		 (w_pc(p, j, ',') && !lex_first(p->lex, "de")));
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

/* A time of day while its parts are found. */
struct clock {
	struct pt *a;
	bool at;     /* a word like "at" stands before it */
	bool weak;   /* ... and before much else: Czech v */
	bool sure;   /* something says that it is one */
	int k, part; /* AM or PM, the part of the day, NONE */
};

/* Words before: 下午, الساعة, klokken */
static int
clock_front(const struct ps *p, int i, struct clock *c)
{
	int j = i, n;

	if ((n = part_at(p, j, &c->k, &c->part)) && !w_at(p, j, 'T') &&
	    !w_at(p, j, 'j') && !w_at(p, j, 'o') && !w_pc(p, j, ',')) {
		j = n;
		if (w_pc(p, j, ','))
			j++;
		else if (w_at(p, j, 'j') && isnum(p, j + 1) &&
		    w_at(p, j + 2, 'u') && !latin(p, j))
			j++; /* ماسپښین په ۳ بجو */
	}
	c->at = w_at(p, j - 1, '@') ||
	    (w_pc(p, j - 1, '.') && w_at(p, j - 2, '@')); /* o godz. 17.30 */
	c->weak = w_has(p, j - 1, '@') == 2;
	c->sure = c->at && w_has(p, j - 1, 'u') == 2; /* alle ore 9 */
	if (w_at(p, j, '@')) {
		c->at = true;
		c->weak = w_has(p, j, '@') == 2;
		c->sure |= w_has(p, j, 'u') == 2;
		j++;
		if (w_pc(p, j, '.') && glued(p, j) && isnum(p, j + 1))
			j++; /* kl. 15 */
		if (w_at(p, j, 'T'))
			j++;
	}
	if (w_has(p, j, 'u') == 2 && !w_at(p, j, '@')) {
		c->sure = true; /* الساعة 5 */
		j++;
	}
	return j;
}

/*
 * Halves and quarters by a word h before the hour at j: halb neun is half an
 * hour before it; साढ़े दस बजे, سوا, پونے: half past, a quarter past, to.
 */
static int
clock_fraction(const struct ps *p, int j, int h, struct clock *c)
{
	int64_t v;
	int e, frac, n;

	if ((e = w_num(p, j, &v, &frac)) == 0 && h == 2 && !isnum(p, j) &&
	    (e = w_ord(p, j, &n)) != 0)
		v = n; /* v půl osmé, wpół do ósmej */
	if (e == 0 || v < 1 || v > 12 || frac != 0)
		return 0;
	c->sure = true;
	c->a->min = h == 7 ? 15 : h == 8 ? 45 : 30;
	c->a->hour = (int)v - (h == 2 || h == 8);
	if (h == 2) {
		if (c->a->hour == 0)
			c->a->hour = 12;
		return e;
	}
	return w_at(p, e, 'u') ? e + 1 : c->at ? e : 0;
}

/* The hour at j, in figures, numbers, or الساعة الخامسة, الثانية عشرة */
static int
clock_hour(const struct ps *p, int j, struct clock *c)
{
	int64_t v;
	int e, frac, n;

	/* الساعة الثامنة; o ósmej rano, о восьмій ранку */
	if ((c->sure || (c->at && w_at(p, j + 1, 'P'))) &&
	    (n = w_has(p, j, 'O')) != NONE && n <= 12) {
		if (n <= 2 && w_has(p, j + 1, 'N') == 10 &&
		    !w_at(p, j + 1, '+')) {
			c->a->hour = n + 10;
			return j + 2;
		}
		c->a->hour = n;
		return j + 1;
	}
	if (c->at && w_has(p, j, 'u') == 0 && w_has(p, j, 'U') == UN_HOUR &&
	    w_at(p, j + 1, 'P')) {
		c->a->hour = 1; /* в час ночи */
		return j;
	}
	if ((e = w_num(p, j, &v, &frac)) == 0 || v > 24 || v < 0)
		return 0; /* 14 тысяч is none */
	if (isnum(p, j)) {
		if (tk(p, j)->nd > 2 ||
		    (!w_free(p, j) &&
			!((w_pc(p, j - 1, '-') || w_pc(p, j - 1, '/')) &&
			    isnum(p, j - 2) && tk(p, j - 2)->nd <= 2)))
			return 0;
		e = j + 1;
		v = tk(p, j)->v;
	} else if (frac == 50 && (c->at || c->sure)) {
		c->sure = true; /* στις επτάμισι, в полвосьмого */
		c->a->min = 30;
	} else if (frac != 0)
		return 0;
	c->a->hour = (int)v;
	return e;
}

/* Minutes in figures begin at e: a mark and two figures. */
static bool
clock_colon(const struct ps *p, int e)
{
	return (w_pc(p, e, ':') || w_pc(p, e, '.') || w_pc(p, e, ',')) &&
	    glued(p, e) && isnum(p, e + 1) &&
	    (glued(p, e + 1) || w_pc(p, e, ':')) && tk(p, e + 1)->nd == 2 &&
	    tk(p, e + 1)->v < 60;
}

/* :20, .20, :20:15.5 at e */
static int
clock_figures(const struct ps *p, int e, struct clock *c)
{
	bool colon = w_pc(p, e, ':');

	if (w_pc(p, e, ','))
		return 0;
	c->a->min = (int)tk(p, e + 1)->v;
	e += 2;
	if (colon && w_pc(p, e, ':') && glued(p, e) && isnum(p, e + 1) &&
	    tk(p, e + 1)->nd == 2) {
		c->a->sec = (int)tk(p, e + 1)->v;
		e += 2;
		if (w_pc(p, e, '.') && isnum(p, e + 1) && glued(p, e) &&
		    glued(p, e + 1))
			e += 2;
	}
	if ((w_pc(p, e, ':') || w_pc(p, e, '.') || w_pc(p, e, '/')) &&
	    glued(p, e) && isnum(p, e + 1) && glued(p, e + 1))
		return 0;
	c->sure |= colon;
	if (w_at(p, e, 'u')) {
		c->sure = true;
		e++;
	}
	return e;
}

/* Behind the hour at j, from e on: what says that it is one */
static int
clock_word(const struct ps *p, int j, int e, struct clock *c)
{
	bool told = c->at || c->part != NONE || c->k != NONE;
	int n, k, part, h = c->a->hour;

	if (c->at && isnum(p, j) && (n = w_ending(p, e)) > e &&
	    (w_at(p, n, 'u') || w_has(p, n, 'U') == UN_HOUR))
		e = n; /* о 17-й годині */
	/* 五点建议; 一時: for a time */
	if (!told && !point(p, j, e + 1) &&
	    (w_has(p, e, 'u') == 4 ||
		(w_han(p, j) && h == 1 && w_at(p, e, 'u'))))
		return 0;
	n = w_has(p, e, 'U');
	if ((w_at(p, e, 'u') && w_has(p, e, 'u') != 2) ||
	    /* à 5 heures */
	    (n != NONE && (n & W_BASE) == UN_HOUR &&
		(told || w_at(p, e, 'u') ||
		    ((isnum(p, e + 1) || w_at(p, e + 1, 'h')) &&
			glued(p, e)))) ||
	    /* 17h30 */
	    (isnum(p, j) && isw(p, e, "h") && glued(p, e))) {
		c->sure = true;
		return e + 1;
	}
	if (part_at(p, e, &k, &part) && (k != NONE || (part != NONE && c->at)))
		c->sure = true;
	/* a las siete y media */
	n = e + w_at(p, e, '&');
	if (c->at && !c->weak && h >= 1 && h <= 12 && w_has(p, n, 'h') == 1 &&
	    !w_at(p, n + 1, 'U'))
		c->sure = true;
	/* "at five" at the end of a statement */
	return c->sure ||
		(c->at && !c->weak && (h > 1 || (h == 1 && isnum(p, j))) &&
		    (e >= p->n || w_pc(p, e, ',') || w_pc(p, e, ')') ||
			(w_pc(p, e, '.') && (e + 1 >= p->n || p->t[e + 1].sp))))
	    ? e
	    : 0;
}

/* 20 Uhr 15, 3点半, 5 heures et quart: minutes at e, else e */
static int
clock_minutes(const struct ps *p, int e, struct clock *c)
{
	int n = w_at(p, e, '&') ? e + 1 : e, q, u, frac;
	int64_t v;

	if (w_has(p, n, 'h') == 1) {
		c->a->min = 30;
		return n + 1;
	}
	if (isnum(p, n) ? tk(p, n)->nd == 2 && tk(p, n)->v < 60 &&
		    !(w_pc(p, n + 1, '.') && isnum(p, n + 2) && glued(p, n + 2))
			: w_at(p, n, 'N')) {
		if ((q = w_num(p, n, &v, &frac)) == 0 || v >= 60 || frac != 0)
			return e;
		u = w_has(p, q, 'U');
		if (u != NONE && (u & W_BASE) != UN_MIN)
			return e;
		c->a->min = (int)v;
		return u != NONE ? q + 1 : q;
	}
	u = w_has(p, n + 1, 'U');
	if (isnum(p, n) && tk(p, n)->v < 60 && u != NONE &&
	    (u & W_BASE) == UN_MIN) {
		c->a->min = (int)tk(p, n)->v;
		return n + 2;
	}
	return e;
}

/* Behind all of it: the part of the day, the zone */
static int
clock_tail(const struct ps *p, int e, struct clock *c)
{
	struct pt *a = c->a;
	int n;

	if (c->k == NONE && c->part == NONE) {
		if ((n = part_at(p, e, &c->k, &c->part)))
			e = n;
		else if (!c->sure && !c->at)
			return 0; /* "3.15" alone */
	}
	if (c->k != NONE || c->part != NONE)
		half_day(a, c->k, c->part);
	else
		a->pm_open = a->hour < 12 && a->min == NONE && !c->sure;
	if (a->hour == 24 && a->min != NONE && a->min > 0)
		return 0;
	n = p_zone(p, e, a);
	return n ? n : e;
}

/*
 * 14:20, 20 Uhr 15, 17h30, в 17 часов, 下午3点半, 3:30 بجے: a time of day
 * with the words around it.
 */
int
w_clock(const struct ps *p, int i, struct pt *a)
{
	return w_clock_of(p, i, NONE, a);
}

int
w_clock_of(const struct ps *p, int i, int part, struct pt *a)
{
	struct clock c = { .a = a, .k = NONE, .part = NONE };
	int j = clock_front(p, i, &c), h = w_has(p, j, 'h'), e;

	if (part != NONE && c.k == NONE && c.part == NONE) {
		c.part = part;
		c.sure |= c.at;
	}
	if (c.at && (h == 1 || h == 3) && first_byte(p, j) < 0xD5 &&
	    w_at(p, j + 1, 'O'))
		h = 2; /* в половине девятого, v půl osmé */
	if (h == 2 || (h >= 6 && h <= 8)) {
		e = clock_fraction(p, j + 1, h, &c);
		return e ? clock_tail(p, e, &c) : 0;
	}
	if ((e = clock_hour(p, j, &c)) == 0)
		return 0;
	if (isnum(p, j) && clock_colon(p, e))
		e = clock_figures(p, e, &c);
	else if (isnum(p, j) && w_pc(p, e, ',') && isnum(p, e + 1) &&
	    glued(p, e + 1))
		return 0; /* um 3,5 Prozent */
	else if ((e = clock_word(p, j, e, &c)) != 0 && c.sure)
		e = clock_minutes(p, e, &c);
	if (e == 0 || (!c.sure && !c.at && a->min == NONE))
		return 0;
	return clock_tail(p, e, &c);
}

/* about, more than ...: class ~ */
enum mod
w_about(int v)
{
	return v == 3 ? MOD_MORE_THAN
	    : v == 4  ? MOD_LESS_THAN
	    : v == 5  ? MOD_EQUAL_OR_MORE
	    : v == 6  ? MOD_EQUAL_OR_LESS
		      : MOD_APPROX;
}

/* Behind a part of a day, at e: ieri sera alle 9, 昨晚9时30分 */
int
w_time_of_part(const struct ps *p, int e, struct ex *x)
{
	struct pt c;
	int j = e + w_pc(p, e, ','), k, v = w_has(p, j, '~');

	if (lex_first(p->lex, "de"))
		return e; /* two expressions */
	pt_clear(&c);
	if ((k = w_clock_of(p, j, x->a.part, &c)) == 0)
		return e;
	if (v != NONE && v < 16)
		x->mod = w_about(v);
	pt_clock(&x->a, &c);
	x->a.part = NONE;
	return k;
}

/*
 * El viernes a las 10, venerdì alle 10, vineri la ora 10: an hour behind a day
 * that ends at e, in figures alone, which elsewhere count something
 */
static int
bare_hour(const struct ps *p, int e, struct pt *a)
{
	static const char *const langs[] = { "es", "it", "pl", "pt", "ro" };
	int j = e + w_pc(p, e, ','), h;
	size_t k;

	for (k = 0; !lex_first(p->lex, langs[k]);)
		if (++k == sizeof(langs) / sizeof(langs[0]))
			return 0;
	if (!w_at(p, j, '@') && !isw(p, j, "alle"))
		return 0;
	h = j + 1 + (w_pc(p, j + 1, '.') && glued(p, j + 1));
	if (!isnum(p, h) || tk(p, h)->nd > 2 || tk(p, h)->v > 24 ||
	    w_at(p, h + 1, 'U') || w_pc(p, h + 1, '%') ||
	    (glued(p, h + 1) && !w_pc(p, h + 1, '.') && !w_pc(p, h + 1, ',')))
		return 0;
	a->hour = (int)tk(p, h)->v;
	a->min = 0;
	if (!isnum(p, h + 2) || !glued(p, h + 1) || !glued(p, h + 2))
		return h + 1;
	a->min = (int)tk(p, h + 2)->v; /* o godz. 10.30 */
	return tk(p, h + 2)->nd == 2 && a->min < 60 ? h + 3 : 0;
}

/* A part of the day or a time behind a day. */
int
w_with_time(const struct ps *p, int e, struct ex *x)
{
	struct pt c;
	int j = e, k, v, n;

	if (x->a.wday != NONE && x->a.day == NONE && w_unit(p, j) == UN_DAY)
		j++; /* cuma günü */
	for (n = 0; n < 3 &&
	     (w_pc(p, j, ',') || w_at(p, j, 'T') || w_at(p, j, 'o') ||
		 w_at(p, j, 'j') || w_pc(p, j, '-'));
	     n++)
		j++;
	pt_clear(&c);
	/* German: "am Montag" and "um 17.30 Uhr" are two expressions */
	if (lex_first(p->lex, "de") &&
	    (j > e || tk(p, j)->kind == TK_NUM || w_at(p, j, '@')) &&
	    !w_at(p, j, 'P'))
		return e;
	if ((k = w_clock(p, j, &c)) ||
	    (j > e && (pt_clear(&c), k = w_clock(p, j - 1, &c)))) {
		/* gestern morgen | um 8.30 Uhr, but: heute Abend um 8 */
		if (!(w_at(p, j, 'P') && w_at(p, k - 1, 'u') &&
			lex_first(p->lex, "de"))) {
			pt_clock(&x->a, &c);
			x->a.pm_open = c.pm_open;
			x->type = EX_TIME;
			return k;
		}
	}
	if (x->a.part == NONE && (v = w_has(p, j, 'P')) != NONE) {
		/* trois jours plus tôt, | dans la nuit de samedi à dimanche */
		if (j > e && w_at(p, w_glue(p, j + 1, 1), 'W') &&
		    !w_at(p, j + 1, 'W'))
			return e;
		x->a.part = v & W_BASE;
		x->type = EX_TIME;
		return w_time_of_part(p, j + 1, x);
	}
	if (x->a.wday != NONE && x->a.hour == NONE &&
	    (k = bare_hour(p, e, &x->a)) != 0) {
		x->type = EX_TIME;
		return k;
	}
	return e;
}
