/* SPDX-License-Identifier: ISC */
/* parse: an expression, with what stands before it: about, more than. */
#include "count.h"
#include "date.h"

/* about, more than, at least, up to: the modifier and the token behind. */
static int
approx(const struct ps *p, int i, enum mod *mod)
{
	bool no = isw(p, i, "no") || isw(p, i, "not");

	if (isv(p, i, 'q', 3) && (isnum(p, i + 1) || is(p, i + 1, 'N'))) {
		*mod = MOD_APPROX; /* some fifty years */
		return i + 1;
	}
	if (is(p, i, '~') && tk(p, i)->v != 8) {
		switch (tk(p, i)->v) {
		case 1:
			*mod = MOD_APPROX;
			if (is(p, i + 1, '.') && glued(p, i + 1))
				return i + 2;
			return i + 1;
		case 2:
			*mod = MOD_APPROX;
			return i + 1;
		case 3:
			if (!isnum(p, i + 1) && !is(p, i + 1, 'N') &&
			    !is(p, i + 1, 'A') && !is(p, i + 1, 'h'))
				return 0;
			if (tk(p, i)->cap)
				return 0; /* Over ten days, crews ... */
			*mod = MOD_MORE_THAN;
			return i + 1;
		case 4:
			if (!isnum(p, i + 1) && !is(p, i + 1, 'N') &&
			    !is(p, i + 1, 'A'))
				return 0;
			*mod = MOD_LESS_THAN;
			return i + 1;
		default:
			return 0;
		}
	}
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
	if (isw(p, i, "up") && isv(p, i + 1, '-', 1)) {
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

int
p_expr(const struct ps *p, int i, struct ex *x)
{
	struct ex y;
	enum mod mod = MOD_NONE;
	int j = i, e, f;

	memset(x, 0, sizeof(*x));
	pt_clear(&x->a);
	if ((e = p_shift(p, i, x)))
		return e;
	if (no_direction(p, i) ||
	    (is(p, i, 'A') && glued(p, i) && dash(p, i - 1)))
		return 0; /* once-a-decade */
	if (isv(p, i, 't', 3) && (is(p, i + 1, 'l') || is(p, i + 1, 'n')))
		return 0; /* he says that next week all will be well */
	if ((e = approx(p, i, &mod)))
		j = e;
	/* vague references; the future wants its article */
	if (j == i && is(p, i, 'T') && is(p, i + 1, 'R') &&
	    tk(p, i + 1)->v >= 10 &&
	    !(memchr(p->text.p + tk(p, i + 1)->b, '-',
		  tk(p, i + 1)->e - tk(p, i + 1)->b) &&
		tk(p, i + 2)->kind == TK_WORD)) {
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = tk(p, i + 1)->v == 11;
		x->b = i;
		return x->e = i + 2;
	}
	if (j == i && is(p, i, 'R')) {
		int v = (int)tk(p, i)->v;

		if (v >= 10 &&
		    (!(v == 11 && isv(p, i - 1, 'i', 0)) ||
			(memchr(p->text.p + tk(p, i)->b, '-',
			     tk(p, i)->e - tk(p, i)->b) &&
			    tk(p, i + 1)->kind == TK_WORD)))
			return 0; /* in long-term users */

		if (v == -2) {
			if ((e = p_units(p, i, x)) == 0)
				return 0;
			x->b = i; /* once a week */
			return x->e = e;
		}
		x->type = EX_DATE;
		x->a.rel = REL_VAGUE;
		x->a.n = v > 0 ? v != 10 : v;
		x->b = i;
		return x->e = i + 1;
	}
	if (j == i && is(p, i, 'T') && isv(p, i + 1, 'l', 2) &&
	    (i + 2 >= p->n || tk(p, i + 2)->kind == TK_PUNCT ||
		is(p, i + 2, '&') ||
		(isv(p, i - 1, 'i', 0) && !isnum(p, i + 2) &&
		    (tk(p, i + 2)->cls == 0 || is(p, i + 2, 'T') ||
			is(p, i + 2, 'A') || is(p, i + 2, 't'))))) {
		x->type = EX_DATE; /* the past */
		x->a.rel = REL_VAGUE;
		x->a.n = -1;
		x->b = i;
		return x->e = i + 2;
	}
	if (j == i && isv(p, i, 'N', 1) && isv(p, i + 1, 'U', UN_DAY) &&
	    (is(p, i - 1, '>') || isw(p, i - 1, "may") ||
		isw(p, i - 1, "could") || isw(p, i - 1, "might"))) {
		x->type = EX_DATE; /* it will one day */
		x->a.rel = REL_VAGUE;
		x->a.n = 1;
		x->b = i;
		return x->e = i + 2;
	}
	e = p_point(p, j, x, 0);
	if (e == 0 && j == i && isv(p, i, 't', 2) && !is(p, i + 1, 'U') &&
	    !is(p, i + 1, '&') &&
	    !(isw(p, i, "present") &&
		(tk(p, i + 1)->kind != TK_WORD || tk(p, i + 1)->cls != 0 ||
		    !is(p, i - 1, 'T')))) {
		x->type = EX_DATE; /* current */
		x->a.rel = REL_VAGUE;
		x->a.n = 0;
		x->b = i;
		if (p_units(p, i, &y) == 0)
			return x->e = i + 1;
		memset(x, 0, sizeof(*x));
		pt_clear(&x->a);
	}
	memset(&y, 0, sizeof(y));
	pt_clear(&y.a);
	f = p_units(p, j, &y);
	if (f > e ||
	    (f == e && e && y.type != EX_DATE && x->type == EX_DATE &&
		x->a.rel == REL_NONE && 0)) {
		*x = y;
		e = f;
	}
	if (e == 0)
		return 0;
	if (mod != MOD_NONE) {
		if (x->type == EX_SET)
			return 0;
		if (x->mod == MOD_NONE)
			x->mod = mod;
		/* to get around Wednesday's ruling, to talk about this year */
		if (is(p, i, '~') &&
		    ((x->a.wday != NONE && is(p, e, '\'')) || is(p, j, 't') ||
			is(p, j, 'l') || is(p, j, 'n')) &&
		    x->type == EX_DATE)
			return 0;
		/* "over the weekend", "around the World" */
		if (is(p, i, '~') && tk(p, i)->v >= 3 && tk(p, i)->v < 8 &&
		    x->type != EX_DURATION && x->a.rel != REL_AGO &&
		    x->a.rel != REL_LATER)
			return 0;
	}
	if (x->type == EX_DATE && !x->range && x->a.month != NONE &&
	    x->a.day != NONE && x->a.year == NONE && x->a.wday == NONE &&
	    is(p, e, 'o') && is(p, e + 1, 'e') &&
	    isv(p, e + 2, 'U', UN_YEAR)) {
		x->type = EX_SET; /* 31 March of each year */
		x->openset = true;
		x->quant = isw(p, e + 1, "each") ? "EACH" : "EVERY";
		e += 3;
	}
	x->b = i;
	x->e = e;
	return e;
}
