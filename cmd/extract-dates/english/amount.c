/* SPDX-License-Identifier: ISC */
/* amount: how many units: ten days, half an hour, a year or two. */
#include "count.h"

/* Adjectives that may stand between a number and its unit. */
bool
filler(const struct ps *p, int i)
{
	static const char *const words[] = { "full", "entire", "whole",
		"fiscal", "financial", "calendar", "trading", "consecutive",
		"straight", "additional", "extra", "more", "further",
		"business", "working", "short", "single", "long", "good",
		"solid", "crucial", "successive", "odd", "other" };
	/* their first letters: a b c e f g l m o s t w */
	enum { FIRSTS = 0x4C5877 };
	size_t k;
	char c;

	if (tk(p, i)->kind != TK_WORD)
		return false;
	c = first_byte(p, i) | 0x20;
	if (c < 'a' || c > 'w' || (FIRSTS >> (c - 'a') & 1) == 0)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (words[k][0] == c && isw_n(p, i, words[k], strlen(words[k])))
			return true;
	return false;
}

/*
 * 5h; 10d, 3w, 45m, 30s only where what is around them says time: "in" or
 * "for" before, "ago" or a smaller unit behind.
 */
static enum unit
letter_unit(const struct ps *p, int j, int i)
{
	static const char letters[] = "smhdw";
	const struct tok *t = tk(p, j);
	const char *c;
	int k = j + 1;

	if (t->kind != TK_WORD || t->e - t->b != 1)
		return UN_NONE;
	c = strchr(letters, p->text.p[t->b] | 0x20);
	if (c == NULL)
		return UN_NONE;
	if (*c == 'h')
		return UN_HOUR;
	if (is(p, k, ',') && isnum(p, k + 1))
		k++;
	if (is(p, k, 'a') || is(p, k, 'r') ||
	    (*c != 'm' && (isv(p, i - 1, 'i', 0) || isv(p, i - 1, 'i', 2)) &&
		!(p->text.p[t->b] == 'S' ||
		    (p->text.p[t->b] == 'D' &&
			isv(p, i - 1, 'i', 0)))) || /* in 3D */
	    (isnum(p, k) && tk(p, k + 1)->kind == TK_WORD &&
		tk(p, k + 1)->e - tk(p, k + 1)->b == 1 &&
		strchr(letters, first_byte(p, k + 1) | 0x20)) ||
	    (isnum(p, k) && is(p, k + 1, 'U') && unit_of(p, k + 1) < UN_DAY) ||
	    (isnum(p, i) && isw(p, i - 1, "h") && glued(p, i)))
		return (enum unit)(UN_SEC + (c - letters));
	return UN_NONE;
}

/* No amount begins at i: it is part of something else. */
static bool
no_amount(const struct ps *p, int i)
{
	/* the 2h of an address or an id */
	if (isnum(p, i) && glued(p, i) && tk(p, i - 1)->kind == TK_WORD &&
	    tk(p, i - 1)->cls == 0 &&
	    !(isw(p, i - 1, "h") && glued(p, i - 1) && isnum(p, i - 2)))
		return true;
	/* twice in as many months, the $540 million Millennium Challenge */
	return (isw(p, i, "many") && isw(p, i - 1, "as")) || is(p, i - 1, '$');
}

/* half an hour, half century, a quarter-century, a quarter of an hour */
static int
part_of_unit(const struct ps *p, int j, struct amount *am)
{
	int e, k;

	if (is(p, j, 'h') && is(p, j + 1, 'A') && is(p, j + 2, 'U')) {
		am->frac = 50;
		am->unit = unit_of(p, j + 2);
		return j + 3;
	}
	e = j + is(p, j, 'A');
	if (is(p, e, 'h') || isv(p, e, 'U', UN_QUARTER)) {
		k = e + 1 + (dash(p, e + 1) && glued(p, e + 1));
		if (isv(p, k, 'U', UN_CENTURY) || isv(p, k, 'U', UN_DECADE)) {
			am->frac = is(p, e, 'h') ? 50 : 25;
			am->unit = unit_of(p, k);
			return k + 1;
		}
	}
	/* a quarter of a century, three quarters of an hour */
	k = j + 1 + (dash(p, j + 1) && glued(p, j + 1));
	if (((is(p, j, 'A') && isv(p, k, 'U', UN_QUARTER)) ||
		(isv(p, j, 'N', 3) && isv(p, k, 'U', UN_QUARTER + W_PLURAL))) &&
	    is(p, k + 1, 'o') && is(p, k + 2, 'A') && is(p, k + 3, 'U')) {
		am->frac = is(p, j, 'A') ? 25 : 75;
		am->unit = unit_of(p, k + 3);
		return k + 4;
	}
	return 0;
}

/* a few, several, a couple of at j; art: behind an article.  0: none. */
static int
some(const struct ps *p, int j, bool art, struct amount *am)
{
	am->open = true;
	if (tk(p, j)->v == 2) {
		am->open = false;
		am->n = 2;
		if (!is(p, j + 1, 'o') && !is(p, j + 1, 'U') &&
		    !isw(p, j + 1, "more"))
			return 0;
		if (!art && !is(p, j - 1, 'l') && !is(p, j - 1, 'n') &&
		    !is(p, j - 1, 'T') && !is(p, j - 1, 'q'))
			return 0;
	}
	j++;
	if (art && dash(p, j) && glued(p, j))
		return 0; /* a several-year plan */
	if (is(p, j, 'o'))
		j++;
	if (is(p, j, 'H')) { /* a few hundred years */
		am->open = true;
		j++;
	}
	return j;
}

/* A number at j, or two of them: two to three, 12-18, five (5). */
static int
numbers(const struct ps *p, int j, struct amount *am)
{
	int64_t more;
	int f, k;

	if ((j = p_number(p, j, &am->n, &am->frac)) == 0)
		return 0;
	am->plus = true;
	if (is(p, j, '+') && glued(p, j))
		j++;
	else if (dash(p, j) && glued(p, j) && isw(p, j + 1, "plus"))
		j += 2;
	else
		am->plus = false;
	/* five (5) years: the number told twice */
	if (is(p, j, '(') && isnum(p, j + 1) && tk(p, j + 1)->v == am->n &&
	    is(p, j + 2, ')') && is(p, j + 3, 'U'))
		j += 3;
	/* two to three weeks, 12-18 months, a year or two */
	if ((isv(p, j, '-', 1) || isv(p, j, '&', 1) ||
		(dash(p, j) && isnum(p, j + 1))) &&
	    (is(p, j + 1, 'N') || isnum(p, j + 1)) &&
	    (k = p_number(p, j + 1, &more, &f)) != 0 && more > am->n &&
	    is(p, k, 'U') && (plural(p, k) || (tk(p, k)->v & W_ABBR))) {
		am->n2 = more;
		return k;
	}
	return j;
}

/* What p_amount() knows of the words before the unit. */
struct count {
	int begin;
	bool num, art, hyphen; /* a number, an article; two-year */
};

/* The unit in a letter or a word of another sense: 5h, one second, three
 * nights; 0: none of them. */
static int
odd_unit(const struct ps *p, int j, const struct count *c, struct amount *am)
{
	if (!c->num)
		return 0;
	if (isv(p, j, 'O', 2)) {
		am->unit = UN_SEC;
		return j + 1;
	}
	if (isnum(p, j - 1) &&
	    !(tk(p, j - 1)->nd == 4 && isnum(p, j + 1) &&
		glued(p, j + 1)) && /* 2025H1 */
	    (glued(p, j) ? (am->unit = letter_unit(p, j, c->begin))
		    : isw(p, j, "h") &&
			(am->frac || is(p, j + 1, 'a') || isnum(p, j + 1))
		    ? (am->unit = UN_HOUR)
		    : UN_NONE))
		return j + 1;
	if (is(p, j, 'P') &&
	    (tk(p, j)->v >= W_PLURAL ||
		(isnum(p, j - 1) && am->n == 1 && tk(p, j)->v == PA_NIGHT))) {
		am->unit = UN_DAY;
		return j + 1;
	}
	return 0;
}

/* The unit at j, where it can be counted so; the token behind, 0. */
static int
plain_unit(const struct ps *p, int j, const struct count *c, struct amount *am)
{
	if (!is(p, j, 'U'))
		return 0;
	am->unit = unit_of(p, j);
	if ((tk(p, j)->v & W_ABBR) && !c->num &&
	    !(c->art && j == c->begin + 1 && !plural(p, j) &&
		!is(p, j + 1, 'o') && !tk(p, j)->cap))
		return 0; /* "a wk", "a min": not "a min of three" */
	if (am->unit == UN_QUARTER &&
	    (is(p, j + 1, 'o') || c->hyphen ||
		(c->art && !c->num && !is(p, j + 1, 'a') &&
		    !is(p, j + 1, 'r'))))
		return 0; /* three quarters of it */
	if (am->unit == UN_WEEKEND && c->art && !c->num &&
	    isw(p, j - 1, "long"))
		return 0; /* a long weekend: the one at hand */
	/* "a minutes" is no amount, "second" the unit needs a number */
	if (c->art && !c->num && plural(p, j))
		return 0;
	if (am->unit == UN_FORTNIGHT) {
		am->unit = UN_WEEK;
		am->n *= 2;
	}
	return j + 1;
}

/* Behind the unit, at j: its point, "and a half", "or two" */
static int
unit_tail(const struct ps *p, int j, struct amount *am)
{
	if (is(p, j, '.') && glued(p, j) && (tk(p, j - 1)->v & W_ABBR) &&
	    j + 1 < p->n && !tk(p, j + 1)->cap)
		j++;
	if (isv(p, j, '&', 0) && is(p, j + 1, 'A') && is(p, j + 2, 'h')) {
		am->frac = 50;
		j += 3;
	}
	if (dash(p, j) && glued(p, j) && isv(p, j + 1, '&', 0) &&
	    dash(p, j + 2) && is(p, j + 3, 'A') && dash(p, j + 4) &&
	    is(p, j + 5, 'h')) {
		am->frac = 50; /* a year-and-a-half */
		j += 6;
	}
	if (isv(p, j, '&', 1) && isv(p, j + 1, 'N', 2) && am->n == 1)
		j += 2; /* a year or two */
	return j;
}

/* [a few] DAYS: the token behind, the amount. */
int
p_amount(const struct ps *p, int i, struct amount *am)
{
	struct count c = { .begin = i };
	int j = i, e;

	memset(am, 0, sizeof(*am));
	am->n = 1;
	if (no_amount(p, i))
		return 0;
	if ((e = part_of_unit(p, i, am)) != 0) {
		am->n = 0;
		return e;
	}
	if (is(p, j, 'A')) {
		c.art = true;
		j++;
		if (isnum(p, j) || is(p, j, 'N'))
			return 0; /* a two-year deal */
		if (isw(p, j, "good") || isw(p, j, "mere"))
			j++;
		if (is(p, j, 'H') || isw(p, j, "half"))
			j--;
	}
	c.num = true;
	if (is(p, j, 'q') && tk(p, j)->v != 3) {
		if ((j = some(p, j, c.art, am)) == 0)
			return 0;
	} else if ((e = numbers(p, j, am)) != 0)
		j = e;
	else if (c.art) {
		c.num = false;
		am->n = 1;
		am->frac = 0;
	} else
		return 0;
	if (isv(p, j, 'l', 3) ||
	    (c.num && (isv(p, j, 'l', 1) || isv(p, j, 'n', 1)) &&
		is(p, j + 1, 'U') && plural(p, j + 1)))
		j++; /* the four previous weeks, 2 next days */
	while (j < i + 12 && filler(p, j) && is(p, j + 1, 'U'))
		j++;
	if (dash(p, j) && glued(p, j) &&
	    (glued(p, j + 1) || is(p, j + 1, 'U'))) {
		c.hyphen = true;
		j++;
	}
	if (c.num && !c.art && glued(p, j) && !c.hyphen && !isnum(p, j - 1) &&
	    tk(p, j)->kind == TK_WORD && tk(p, j)->lang == 0)
		return 0;
	if ((e = odd_unit(p, j, &c, am)) != 0)
		return e;
	e = plain_unit(p, j, &c, am);
	return e ? unit_tail(p, e, am) : 0;
}

int
p_amounts(const struct ps *p, int i, struct ex *x)
{
	int e, k;

	x->namt = 0;
	if ((e = p_amount(p, i, &x->amt[0])) == 0)
		return 0;
	x->namt = 1;
	if (x->amt[0].plus)
		x->mod = MOD_MORE_THAN;
	while (x->namt < 4) {
		k = e;
		if (is(p, k, ',') && !is(p, k + 1, 'A'))
			k++;
		if (isv(p, k, '&', 0))
			k++;
		if (k == e && isnum(p, k) == false && !is(p, k, 'N'))
			break;
		if (!isnum(p, k) && !is(p, k, 'N') && !is(p, k, 'A'))
			break;
		if ((k = p_amount(p, k, &x->amt[x->namt])) == 0 ||
		    x->amt[x->namt].unit >= x->amt[x->namt - 1].unit)
			break;
		x->namt++;
		e = k;
	}
	/* weeks or months, days and weeks */
	return e;
}
