/* SPDX-License-Identifier: ISC */
/* count: numbers of units: ten days, every two weeks, two years ago. */
#include "count.h"

/* Adjectives that may stand between a number and its unit. */
bool
filler(const struct ps *p, int i)
{
	static const char *const words[] = { "full", "entire", "whole",
		"calendar", "trading", "consecutive", "straight", "additional",
		"extra", "more", "further", "business", "working", "short",
		"single",
		"long", "good", "solid", "crucial", "successive", "odd",
		"other" };
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
	return (isw(p, i, "many") && isw(p, i - 1, "as")) ||
	    is(p, i - 1, '$');
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
	if (is(p, j, 'A') && isv(p, j + 1, 'U', UN_QUARTER) &&
	    is(p, j + 2, 'o') && is(p, j + 3, 'A') && is(p, j + 4, 'U')) {
		am->frac = 25;
		am->unit = unit_of(p, j + 4);
		return j + 5;
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
	if (is(p, j, '+') && glued(p, j))
		j++;
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

void
set_dur(struct ex *x, int64_t n, enum unit u, bool open)
{
	x->type = EX_DURATION;
	x->namt = 1;
	memset(&x->amt[0], 0, sizeof(x->amt[0]));
	x->amt[0].n = n;
	x->amt[0].unit = u;
	x->amt[0].open = open;
}

void
set_rel(struct ex *x, enum rel rel, int n, enum unit u)
{
	x->type = EX_DATE;
	x->a.rel = rel;
	x->a.n = n;
	x->a.unit = u;
	if (u < UN_DAY)
		x->type = EX_TIME;
}

/* "6.5 cubic kilometres a year": is a quantity right before i? */
bool
rate(const struct ps *p, int i)
{
	int k;

	for (k = i - 1; k >= 0 && k > i - 5; k--) {
		if (isnum(p, k) || is(p, k, 'H') || is(p, k, 'N'))
			return k < i - 1;
		if (tk(p, k)->kind != TK_WORD || tk(p, k)->cls != 0 ||
		    tk(p, k)->cap)
			return false;
	}
	return false;
}

/* every day at 7:13 p.m.: the time into the set; the token behind. */
int
p_set_time(const struct ps *p, int e, struct ex *x)
{
	struct pt c;
	int k;

	pt_clear(&c);
	k = e + is(p, e, '@');
	/* Thursdays at 17.30 */
	if (k > e && isnum(p, k) && tk(p, k)->nd <= 2 && tk(p, k)->v < 24 &&
	    is(p, k + 1, '.') && glued(p, k + 1) && isnum(p, k + 2) &&
	    glued(p, k + 2) && tk(p, k + 2)->nd == 2 && tk(p, k + 2)->v < 60 &&
	    open_right(p, k + 3) && !is(p, k + 3, '%')) {
		x->a.hour = (int)tk(p, k)->v;
		x->a.min = (int)tk(p, k + 2)->v;
		x->openset = true;
		return k + 3;
	}
	if ((k = p_clock(p, k, &c)) == 0)
		return e;
	x->a.hour = c.hour;
	x->a.min = c.min;
	x->openset = true;
	return k;
}

/* twice, three times, 24 hours: how often or how long in each of a unit. */
static int
p_often(const struct ps *p, int i, struct ex *x)
{
	static const char letters[] = "XSMHDWMQY";
	struct amount am;
	int64_t v;
	int e, frac;

	if (isv(p, i, 'R', -2) || is(p, i, 's')) {
		x->times = is(p, i, 's') ? tk(p, i)->v : 1;
		x->each_of = 'X';
		return i + 1;
	}
	if ((e = p_number(p, i, &v, &frac)) && frac == 0 && v > 0 &&
	    (isw(p, e, "times") || (v == 1 && isw(p, e, "time")))) {
		x->times = v;
		x->each_of = 'X';
		return e + 1;
	}
	if ((e = p_amount(p, i, &am)) && !am.open && am.frac == 0 &&
	    am.n2 == 0 && am.unit <= UN_YEAR && !dash(p, e - 2)) {
		x->times = am.n;
		x->each_of = letters[am.unit];
		return e;
	}
	return 0;
}

/* twice a week, three times each month, 24 hours a day, once daily */
static int
p_often_each(const struct ps *p, int i, struct ex *x)
{
	struct ex in;
	int e, k;

	/* no number is longer; most have no "a", "each" or "per" behind them */
	for (k = i + 1; k < i + 12 && !is(p, k, 'e') && !is(p, k, 'f') &&
	     !is(p, k, 'A') && !isw(p, k, "per");
	     k++)
		if (k >= p->n)
			return 0;
	if (k == i + 12 || (e = p_often(p, i, x)) == 0)
		return 0;
	x->type = EX_SET;
	if (is(p, e, 'e')) {
		memset(&in, 0, sizeof(in));
		if ((k = p_every(p, e, &in)) && in.type == EX_SET &&
		    !in.openset) {
			x->quant = in.quant;
			x->freq = in.freq;
			x->freqn = in.freqn;
			return k;
		}
		return 0;
	}
	if (is(p, e, 'f') && tk(p, e)->v <= UN_YEAR && x->each_of == 'X') {
		x->freq = (enum unit)tk(p, e)->v;
		x->freqn = 1;
		return e + 1;
	}
	if ((is(p, e, 'A') || isw(p, e, "per")) && is(p, e + 1, 'U') &&
	    !plural(p, e + 1) && unit_of(p, e + 1) <= UN_YEAR &&
	    !is(p, e + 2, 'a') && !is(p, e + 2, 'r')) {
		x->freq = unit_of(p, e + 1);
		x->freqn = 1;
		return e + 2;
	}
	return 0;
}

/* every day, each of the past three years, every two weeks */
/*
 * First Monday of every month, every third Thursday of the month: the number
 * is at j.  Once a month, whichever.
 */
int
p_month_nth(const struct ps *p, int j, struct ex *x)
{
	bool each = is(p, j - 1, 'e');
	int e, o;

	if (isv(p, j, 'l', 1))
		e = j + 1;
	else if ((e = p_ordinal(p, j, &o)) == 0)
		return 0;
	if (!is(p, e, 'W') && !isv(p, e, 'U', UN_DAY) &&
	    !isv(p, e, 'U', UN_WEEK) && !isv(p, e, 'U', UN_WEEKEND))
		return 0;
	e++;
	if (!is(p, e, 'o') && !isv(p, e, 'i', 0))
		return 0;
	e++;
	each |= is(p, e, 'e');
	if ((!is(p, e, 'e') && !is(p, e, 'T')) || !each ||
	    !is(p, e + 1, 'U') || plural(p, e + 1) ||
	    unit_of(p, e + 1) < UN_MONTH || unit_of(p, e + 1) > UN_YEAR)
		return 0;
	x->type = EX_SET;
	x->quant = isw(p, e, "each") || isw(p, j - 1, "each") ? "EACH"
								: "EVERY";
	x->freq = unit_of(p, e + 1);
	x->freqn = 1;
	return e + 2;
}

int
p_every(const struct ps *p, int i, struct ex *x)
{
	int64_t v = 1, n;
	int j = i, e, frac, o;
	bool other = false;

	if ((e = p_often_each(p, i, x)))
		return e;
	x->times = 0;
	if (is(p, j, 'f')) {
		if (isw(p, j, "annual") &&
		    (isw(p, j + 1, "rate") || isw(p, j + 1, "rates") ||
			isw(p, j + 1, "sales") || isw(p, j + 1, "revenue") ||
			isw(p, j + 1, "revenues") ||
			isw(p, j + 1, "dividend") || isw(p, j + 1, "income") ||
			isw(p, j + 1, "budget") || isw(p, j + 1, "savings") ||
			isw(p, j + 1, "average")))
			return 0; /* a year's figure */
		if (tk(p, j)->v == UN_QUARTER &&
		    (isw(p, j + 1, "dividend") || isw(p, j + 1, "dividends") ||
			isw(p, j + 1, "earnings") || isw(p, j + 1, "profit") ||
			isw(p, j + 1, "profits") || isw(p, j + 1, "loss") ||
			isw(p, j + 1, "losses") || isw(p, j + 1, "net") ||
			isw(p, j + 1, "cash") || is(p, j + 1, 'o') ||
			isw(p, j + 1, "results") || isw(p, j + 1, "sales") ||
			isw(p, j + 1, "revenue")))
			return 0; /* a figure, not how often */
		enum unit u = (enum unit)(tk(p, j)->v & W_BASE);

		x->type = EX_SET;
		x->freq = u;
		x->freqn = tk(p, j)->v >= W_ABBR ? 2 : 1;
		if (tk(p, j)->v == 21) { /* semiannual */
			x->freq = UN_MONTH;
			x->freqn = 6;
		}
		if (tk(p, j)->v == 20) {
			x->freq = UN_NONE;
			x->a.part = PA_NIGHT;
			x->openset = true;
		}
		if (tk(p, j)->v == UN_DAY)
			return p_set_time(p, j + 1, x);
		return j + 1;
	}
	if (!is(p, j, 'e'))
		return 0;
	x->quant = isw(p, j, "each") ? "EACH" : "EVERY";
	j++;
	if (is(p, j, 'o') && is(p, j + 1, 'T') &&
	    (is(p, j + 2, 'l') || is(p, j + 2, 'n'))) {
		struct amount am;

		if ((e = p_amount(p, j + 3, &am))) {
			x->type = EX_DURATION;
			x->namt = 1;
			x->amt[0] = am;
			x->quant = NULL;
			return e;
		}
		return 0;
	}
	if (isw(p, j, "single"))
		j++;
	if ((e = p_month_nth(p, j, x)))
		return e; /* every third Thursday of the month */
	if (isnum(p, j) || is(p, j + 1, 'O') || isnum(p, j + 1)) {
		struct days day = { 0 };

		pt_clear(&day.a);
		if ((e = p_monthday(p, j, &day)) && !day.range &&
		    day.a.day != NONE && day.a.month != NONE &&
		    day.a.year == NONE) {
			x->type = EX_SET; /* every 5 May */
			x->openset = true;
			x->a = day.a;
			return e;
		}
	}
	if (isw(p, j, "other") || (isv(p, j, 'O', 2) && !is(p, j + 1, 'h'))) {
		other = true;
		v = 2;
		j++;
	}
	x->type = EX_SET;
	x->freqn = v;
	if (is(p, j, 'W')) {
		x->openset = true;
		x->a.wday = (int)(tk(p, j)->v & 7);
		x->freq = UN_WEEK;
		j++;
		if (is(p, j, 'P')) {
			x->a.part = (int)(tk(p, j)->v & W_BASE);
			j++;
			return j;
		}
		return p_set_time(p, j, x); /* each Monday at 4pm */
	}
	if (is(p, j, 'M') && tk(p, j)->cap) {
		x->openset = true;
		x->a.month = (int)(tk(p, j)->v & 15);
		return j + 1;
	}
	if (is(p, j, 'S')) {
		x->openset = true;
		x->a.season = (int)(tk(p, j)->v & 7);
		return j + 1;
	}
	if (is(p, j, 'P')) {
		x->openset = true;
		x->a.part = (int)(tk(p, j)->v & W_BASE);
		return p_set_time(p, j + 1, x);
	}
	if (!other && (e = p_number(p, j, &n, &frac)) && n > 0) {
		v = n;
		j = e;
	} else if (!other && is(p, j, 'q')) {
		v = 0;
		j++;
	} else if (!other && (e = p_ordinal(p, j, &o)) && is(p, e, 'U')) {
		v = o;
		j = e;
	}
	while (filler(p, j))
		j++;
	if (!is(p, j, 'U'))
		return 0;
	x->freq = unit_of(p, j);
	x->freqn = v;
	if (x->freq == UN_DAY && v == 1)
		return p_set_time(p, j + 1, x);
	return j + 1;
}

/* An amount before (sign < 0) or after something; false if too large. */
bool
counted_from(struct ex *x, enum rel rel, int sign)
{
	const struct amount *am = &x->amt[0];
	/* the smallest unit decides: 1 hour 30 minutes ago */
	int64_t n = am->n;
	enum unit u = am->unit;
	static const int parts[] = { 0, 1, 60, 60, 24, 7 };
	int k, frac = am->frac;

	if (n > 100000)
		return false;
	if (u == UN_DECADE || u == UN_CENTURY || u == UN_MILLENNIUM) {
		int y = u == UN_DECADE ? 10 : u == UN_CENTURY ? 100 : 1000;

		n = n * y + frac * y / 100; /* half a century ago */
		frac = 0;
		u = UN_YEAR;
	}
	if (u == UN_QUARTER && (frac || x->namt > 1)) {
		n *= 3;
		u = UN_MONTH;
	}
	if (x->namt >= 2 && u == UN_YEAR && x->amt[1].unit == UN_MONTH) {
		n = n * 12 + x->amt[1].n;
		u = UN_MONTH;
	} else if (x->namt >= 2 && u <= UN_WEEK) {
		for (k = 1; k < x->namt && x->amt[k].n <= 100000; k++) {
			while (u > x->amt[k].unit)
				n *= parts[u--];
			n += x->amt[k].n;
		}
	} else if (frac >= 25) {
		if (u == UN_YEAR) {
			n = n * 12 + frac * 12 / 100;
			u = UN_MONTH;
		} else if (u == UN_HOUR || u == UN_MIN) {
			n = n * 60 + frac * 60 / 100;
			u--;
		}
	}
	if (n > 3000000)
		return false;
	set_rel(x, rel, (int)(sign * n), u);
	return true;
}

/* ago, earlier, later, before ... behind an amount; 0 if none follows. */
int
p_offset(const struct ps *p, int i, struct ex *x, int e)
{
	struct amount *am = &x->amt[0];
	enum rel rel = REL_NONE;
	int sign = 0, k = e;

	if (isv(p, k, '&', 1) && isw(p, k + 1, "so")) {
		k += 2; /* a week or so ago */
		if (!is(p, k, 'a'))
			return 0;
	}
	if (isv(p, k, 'a', 1)) {
		rel = REL_AGO;
		sign = -1;
		k++;
		if (is(p, k, 'D') && tk(p, k)->v < 50 && x->namt == 1 &&
		    !am->open && am->unit >= UN_WEEK && am->unit <= UN_YEAR &&
		    am->n < 10000 && am->frac == 0) {
			set_rel(x, REL_DAY, (int)tk(p, k)->v, UN_DAY);
			x->a.offn = -(int)am->n;
			x->a.offunit = am->unit;
			return k + 1; /* a year ago today */
		}
		if (is(p, k, 'W') && !plural(p, k) && x->namt == 1 &&
		    !am->open && am->unit == UN_WEEK && am->n < 100 &&
		    !is(p, k + 1, 'P') && !is(p, k + 1, '\'')) {
			set_rel(x, REL_UNIT, -(int)am->n, UN_WEEK);
			x->a.wday = (int)(tk(p, k)->v & 7);
			return k + 1; /* two weeks ago Friday */
		}
	} else if (isv(p, k, 'a', 2)) {
		rel = REL_AGO;
		sign = 1;
		k++;
	} else if (isv(p, k, 'a', 5)) {
		rel = REL_AGO;
		sign = -1;
		k++;
		if (is(p, i, 'T'))
			return 0;
	} else if (isv(p, k, 'F', 1) &&
	    (is(p, k + 1, 'R') || isv(p, k + 1, 'D', 0))) {
		rel = REL_AGO;
		sign = 1;
		k += 2;
	} else if (is(p, k, 'r')) {
		rel = REL_LATER;
		sign = tk(p, k)->v == 1 ? -1 : 1;
		k++;
	} else if (isw(p, k, "previously")) {
		rel = REL_LATER;
		sign = -1;
		k++;
	} else if (isv(p, k, 'B', 1) && i == 0 && k + 1 >= p->n) {
		rel = REL_AGO; /* "10 days before", and no more */
		sign = -1;
		k++;
	} else if (is(p, k, 'B') && isv(p, k + 1, 'R', 0)) {
		rel = REL_AGO; /* 20 seconds before now */
		sign = tk(p, k)->v == 1 ? -1 : 1;
		k += 2;
	} else if (x->namt == 1 && !am->open && am->unit >= UN_DAY &&
	    am->unit <= UN_YEAR && am->n < 10000 &&
	    (is(p, k, 'B') || isv(p, k, 'F', 1) || isv(p, k, 'F', 2))) {
		/* two weeks before May 13 1999, a week from tomorrow */
		struct ex in;
		int q;

		sign = isv(p, k, 'B', 1) ? -1 : 1;
		memset(&in, 0, sizeof(in));
		if ((q = p_point(p, k + 1, &in, 2)) && !in.range &&
		    in.type == EX_DATE && in.mod == MOD_NONE &&
		    in.a.rel != REL_VAGUE && in.a.offunit == UN_NONE &&
		    (in.a.day != NONE || in.a.wday != NONE ||
			in.a.holiday != NONE || in.a.rel == REL_DAY)) {
			x->a = in.a;
			x->a.offn = (int)(sign * am->n);
			x->a.offunit = am->unit;
			x->type = EX_DATE;
			return q;
		}
		return 0;
	} else
		return 0;
	if (x->namt == 1 && am->open) {
		if (rel == REL_LATER && am->unit < UN_DAY)
			set_rel(x, REL_LATER, 0, am->unit);
		else if (rel == REL_LATER)
			set_dur(x, 0, am->unit, true);
		else {
			x->type = EX_DATE;
			x->a.rel = REL_VAGUE;
			x->a.n = sign;
		}
		return k;
	}
	if (am->n > 100000) {
		x->type = EX_DATE; /* 65 million years ago */
		x->a.rel = REL_VAGUE;
		x->a.n = sign;
		return k;
	}
	if (am->n2 > am->n && am->n2 < 100000 && x->namt == 1 &&
	    rel == REL_AGO) {
		/* two to three weeks ago: a range of days, months, years */
		int w = am->unit == UN_WEEK  ? 7
		    : am->unit == UN_QUARTER ? 3
		    : am->unit == UN_DECADE  ? 10
					     : 1;
		enum unit u = am->unit == UN_WEEK ? UN_DAY
		    : am->unit == UN_QUARTER      ? UN_MONTH
		    : am->unit == UN_DECADE       ? UN_YEAR
						  : am->unit;
		int64_t lo = sign > 0 ? am->n : am->n2;
		int64_t hi = sign > 0 ? am->n2 : am->n;

		if (u > UN_YEAR || u < UN_DAY)
			return 0;
		set_rel(x, rel, (int)(sign * lo * w), u);
		x->z = x->a;
		x->z.n = (int)(sign * hi * w);
		x->range = true;
		return k;
	}
	if (!counted_from(x, rel, sign))
		return 0;
	return k;
}
