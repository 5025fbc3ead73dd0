/* SPDX-License-Identifier: ISC */
/* parse: an expression, with what stands before it: about, more than. */
#include "cmd/extract-dates/date.h"
#include "count.h"

/* about, ca., over, under: the word at i */
static int
approx_word(const struct ps *p, int i, enum mod *mod)
{
	bool number = isnum(p, i + 1) || is(p, i + 1, 'N') || is(p, i + 1, 'A');

	switch (tk(p, i)->v) {
	case 1:
		*mod = MOD_APPROX;
		return i + 1 + (is(p, i + 1, '.') && glued(p, i + 1));
	case 2:
		*mod = MOD_APPROX;
		return i + 1;
	case 3:
		if ((!number && !is(p, i + 1, 'h')) || tk(p, i)->cap)
			return 0; /* Over ten days, crews ... */
		*mod = MOD_MORE_THAN;
		return i + 1;
	case 4:
		*mod = MOD_LESS_THAN;
		return number ? i + 1 : 0;
	default:
		return 0;
	}
}

/* about, more than, at least, up to: the modifier and the token behind. */
static int
approx(const struct ps *p, int i, enum mod *mod)
{
	bool no = isw(p, i, "no") || isw(p, i, "not");

	if (isv(p, i, 'q', 3) && (isnum(p, i + 1) || is(p, i + 1, 'N'))) {
		*mod = MOD_APPROX; /* some fifty years */
		return i + 1;
	}
	if (is(p, i, '~') && tk(p, i)->v != 8)
		return approx_word(p, i, mod);
	if (no)
		i++;
	if ((isw(p, i, "more") || isw(p, i, "less") || isw(p, i, "fewer") ||
		is(p, i, 'r')) &&
	    isw(p, i + 1, "than")) {
		bool more = isw(p, i, "more") || is(p, i, 'r');

		*mod = no  ? (more ? MOD_EQUAL_OR_LESS : MOD_EQUAL_OR_MORE)
		    : more ? MOD_MORE_THAN
			   : MOD_LESS_THAN;
		return is(p, i, 'r') ? 0 : i + 2;
	}
	if (no)
		return 0;
	if (isv(p, i, '@', 0) && isw(p, i + 1, "least")) {
		*mod = MOD_EQUAL_OR_MORE;
		return i + 2;
	}
	if (isv(p, i, '@', 0) && isw(p, i + 1, "most")) {
		*mod = MOD_EQUAL_OR_LESS;
		return i + 2;
	}
	if (isw(p, i, "up") && isv(p, i + 1, '-', 1) &&
	    (isnum(p, i + 2) || is(p, i + 2, 'N') || is(p, i + 2, 'A') ||
		is(p, i + 2, 'h'))) {
		*mod = MOD_EQUAL_OR_LESS;
		return i + 2;
	}
	if (isw(p, i, "just") &&
	    (isw(p, i + 1, "over") || isw(p, i + 1, "under"))) {
		*mod = isw(p, i + 1, "over") ? MOD_MORE_THAN : MOD_LESS_THAN;
		return i + 2;
	}
	if (isw(p, i, "close") && isv(p, i + 1, '-', 1)) {
		*mod = MOD_APPROX;
		return i + 2;
	}
	return 0;
}

/*
 * Is what looks like a word of direction at i another word?  It will last
 * four days; an attack following Monday's; the report that four days passed.
 */
static bool
no_direction(const struct ps *p, int i)
{
	bool count = isnum(p, i + 1) || is(p, i + 1, 'N') ||
	    is(p, i + 1, 'q') || is(p, i + 1, 'A') || is(p, i + 1, '~');

	if (isw(p, i, "last"))
		return count &&
		    (is(p, i - 1, '>') || isw(p, i - 1, "to") ||
			isw(p, i - 1, "could") || isw(p, i - 1, "may") ||
			isw(p, i - 1, "can") || isw(p, i - 1, "must") ||
			isw(p, i - 1, "should") || isw(p, i - 1, "t"));
	if (isw(p, i, "following"))
		return (i > 0 || p->n > 4) && !is(p, i - 1, 'T') &&
		    !is(p, i - 1, 't') && !is(p, i - 1, 'j') &&
		    (count || is(p, i + 1, 't') || is(p, i + 1, 'l') ||
			is(p, i + 1, 'M') || is(p, i + 1, 'W') ||
			plural(p, i + 1));
	if (isw(p, i, "that"))
		return isnum(p, i + 1) || is(p, i + 1, 'N') ||
		    is(p, i + 1, 'q');
	return false;
}

/* now - 2 hours, +15 minutes: a row that says nothing else. */
static int
p_shift(const struct ps *p, int i, struct ex *x)
{
	int j = i, e;

	if (i == 0 && isw(p, i, "now"))
		j++;
	else if (i == 1)
		j--;
	else
		return 0;
	if ((!is(p, j, '+') && !dash(p, j)) ||
	    (e = p_amounts(p, j + 1, x)) < p->n ||
	    !counted_from(x, REL_AGO, is(p, j, '+') ? 1 : -1))
		return 0;
	x->b = i;
	return x->e = e;
}

/* Time that no day or year says: -1 past, 0 present, 1 future; up to e. */
static int
vague(struct ex *x, int i, int e, int n)
{
	x->type = EX_DATE;
	x->a.rel = REL_VAGUE;
	x->a.n = n;
	x->b = i;
	return x->e = e;
}

/* long-term users, a present-day problem: the word at i is half of another */
static bool
compound(const struct ps *p, int i)
{
	return memchr(p->text.p + tk(p, i)->b, '-',
		   tk(p, i)->e - tk(p, i)->b) != NULL &&
	    tk(p, i + 1)->kind == TK_WORD;
}

/* now, recently, once a week: the word of reference at i */
static int
reference(const struct ps *p, int i, struct ex *x)
{
	int v = (int)tk(p, i)->v, e;

	if (v == -2) {
		if ((e = p_units(p, i, x)) == 0)
			return 0;
		x->b = i;
		return x->e = e;
	}
	/* the future wants its article, or "in" */
	if (v >= 10 && (!(v == 11 && isv(p, i - 1, 'i', 0)) || compound(p, i)))
		return 0;
	return vague(x, i, i + 1, v > 0 ? v != 10 : v);
}

/* the past, which ends here: not the past week, the past practice */
static bool
is_past(const struct ps *p, int i)
{
	int e = i + 2;

	if (!is(p, i, 'T') || !isv(p, i + 1, 'l', 2))
		return false;
	if (e >= p->n || tk(p, e)->kind == TK_PUNCT || is(p, e, '&'))
		return true;
	return isv(p, i - 1, 'i', 0) && !isnum(p, e) &&
	    (tk(p, e)->cls == 0 || is(p, e, 'T') || is(p, e, 'A') ||
		is(p, e, 't'));
}

/* Words of time without a date at i; PASS: others may know it. */
static int
vague_words(const struct ps *p, int i, struct ex *x)
{
	if (is(p, i, 'R'))
		return reference(p, i, x);
	if (is(p, i, 'T') && is(p, i + 1, 'R') && tk(p, i + 1)->v >= 10 &&
	    !compound(p, i + 1))
		return vague(x, i, i + 2, tk(p, i + 1)->v == 11);
	if (is_past(p, i))
		return vague(x, i, i + 2, -1);
	if (is(p, i, 'T') && isv(p, i + 2, 'U', UN_DAY) &&
	    isw(p, i + 1, "other") && !isw(p, i + 3, "before"))
		return vague(x, i, i + 3, -1);
	/* it will one day */
	if (isv(p, i, 'N', 1) && isv(p, i + 1, 'U', UN_DAY) &&
	    (is(p, i - 1, '>') || isw(p, i - 1, "may") ||
		isw(p, i - 1, "could") || isw(p, i - 1, "might")))
		return vague(x, i, i + 2, 1);
	return PASS;
}

/* current, at present: no unit behind it, and no present to give */
static bool
is_present(const struct ps *p, int i)
{
	const struct tok *next = tk(p, i + 1);

	if (!isv(p, i, 't', 2) || is(p, i + 1, 'U') || is(p, i + 1, '&'))
		return false;
	return !isw(p, i, "present") ||
	    (next->kind == TK_WORD && next->cls == 0 && is(p, i - 1, 'T'));
}

/*
 * The modifier that is read from i to j onto x, which ends before e; false:
 * it is another word there, or x has none.
 */
static bool
modified(const struct ps *p, int i, int j, int e, enum mod mod, struct ex *x)
{
	if (x->type == EX_SET)
		return false;
	if (x->mod == MOD_NONE)
		x->mod = mod;
	if (!is(p, i, '~'))
		return true;
	if (isv(p, i, '~', 2) && x->type == EX_DURATION &&
	    x->mod == MOD_APPROX)
		x->mod = MOD_LESS_THAN; /* nearly three years */
	/* to get around Wednesday's ruling, to talk about this year */
	if (x->type == EX_DATE &&
	    ((x->a.wday != NONE && is(p, e, '\'')) || is(p, j, 't') ||
		is(p, j, 'l') || is(p, j, 'n')))
		return false;
	/* "over the weekend", "around the World" */
	return tk(p, i)->v < 3 || tk(p, i)->v >= 8 || x->type == EX_DURATION ||
	    x->a.rel == REL_AGO || x->a.rel == REL_LATER;
}

/* 31 March of each year: the day in x, which ends before e, as a set */
static int
of_each_year(const struct ps *p, int e, struct ex *x)
{
	if (x->type != EX_DATE || x->range || x->a.month == NONE ||
	    x->a.day == NONE || x->a.year != NONE || x->a.wday != NONE ||
	    !is(p, e, 'o') || !is(p, e + 1, 'e') ||
	    !isv(p, e + 2, 'U', UN_YEAR))
		return e;
	x->type = EX_SET;
	x->openset = true;
	x->quant = isw(p, e + 1, "each") ? "EACH" : "EVERY";
	return e + 3;
}

int
p_expr(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	enum mod mod = MOD_NONE;
	int j, e, f;

	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	if ((e = p_shift(p, i, x)))
		return e;
	if (no_direction(p, i) ||
	    (is(p, i, 'A') && glued(p, i) && dash(p, i - 1)))
		return 0; /* once-a-decade */
	if (isv(p, i, 't', 3) && (is(p, i + 1, 'l') || is(p, i + 1, 'n')))
		return 0; /* he says that next week all will be well */
	if ((j = approx(p, i, &mod)) == 0) {
		j = i;
		if ((e = vague_words(p, i, x)) != PASS)
			return e;
	}
	e = p_point(p, j, x, 0);
	memset(&y, 0, sizeof(y));
	f = p_units(p, j, &y);
	if (e == 0 && f == 0)
		return j == i && is_present(p, i) ? vague(x, i, i + 1, 0) : 0;
	if (f > e) {
		*x = y;
		e = f;
	}
	if (mod != MOD_NONE && !modified(p, i, j, e, mod, x))
		return 0;
	x->b = i;
	return x->e = of_each_year(p, e, x);
}
