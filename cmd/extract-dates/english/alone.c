/* SPDX-License-Identifier: ISC */
/* alone: whether a month, a weekday or a feast by itself is a date. */
#include "count.h"

/* A word in capitals that says nothing of time, in the same phrase. */
bool
name_at(const struct ps *p, int i)
{
	return i >= 0 && i < p->n && p->t[i].kind == TK_WORD &&
	    p->t[i].cls == 0 && p->t[i].cap;
}

bool
prep_before(const struct ps *p, int i)
{
	return is(p, i - 1, 'i') || is(p, i - 1, 'o') || is(p, i - 1, 'F') ||
	    is(p, i - 1, '-') || is(p, i - 1, 'B') || is(p, i - 1, 'm') ||
	    is(p, i - 1, 'l') || is(p, i - 1, 'n') || is(p, i - 1, 't') ||
	    is(p, i - 1, 'e') || is(p, i - 1, 'r') || is(p, i - 1, 'b') ||
	    is(p, i - 1, 'j');
}

/* Is a month that stands alone the month? */
bool
month_alone(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i);
	int m = (int)(t->v & 15);
	bool prep = prep_before(p, i);

	if (t->v >= 128 && t->lang == 0)
		return t->cap && (t->v & W_PLURAL) == 0 && t->v != 135 &&
		    t->v != 138 &&
		    /* Mehr News */ (prep || t->v == 265 || t->v == 257) &&
		    !name_at(p, e);
	if (t->lang != 0)
		return !(t->v & W_ABBR) || t->cls != 'M' || prep;
	if (isnum(p, e) && tk(p, e)->nd > 4)
		return false; /* February 151998 */
	if (i == 0 && e >= p->n && t->cap)
		return true;
	if (glued(p, i) &&
	    !(i > 0 &&
		(is(p, i - 1, '-') || is(p, i - 1, '(') || is(p, i - 1, '"') ||
		    is(p, i - 1, '\'') || is(p, i - 1, '/') ||
		    is(p, i - 1, ','))))
		return false;
	if (is(p, e, '\'') && isw(p, e + 1, "s") &&
	    (m == 4 || m == 5 || m == 6) && !prep)
		return false;
	if (t->v & W_ABBR) {
		/* "mar", "dec", "jan" say little alone */
		return t->cap &&
		    (prep || is(p, e - 1, '.') || is(p, e, '-') || i == 0 ||
			((is(p, i - 1, '&') || is(p, i - 1, ',')) &&
			    is(p, i - 2, 'M'))) && /* July and Aug */
		    m != 5 &&
		    !name_at(p, e) &&
		    !(m == 3 && !is(p, e - 1, '.') &&
			tk(p, e)->kind == TK_WORD && tk(p, e)->cls == 0);
	}
	if (!t->cap)
		return (m != 3 && m != 5 && m != 8)
		    ? true
		    : (isv(p, i - 1, 'i', 0) || is(p, i - 1, 'm') ||
			  is(p, i - 1, 'l') || is(p, i - 1, 'n')) &&
			!is(p, e, 'T');
	if (m == 5)
		return (isv(p, i - 1, 'i', 0) || isv(p, i - 1, 'i', 3) ||
			   is(p, i - 1, 'm') || is(p, i - 1, 'l') ||
			   is(p, i - 1, 'n') || is(p, i - 1, 'F') ||
			   isv(p, i - 1, 't', 1) || is(p, i - 1, 'o') ||
			   isv(p, i - 1, '-', 2) || is(p, i - 1, '-') ||
			   isv(p, i - 1, 'i', 1) ||
			   (is(p, i - 1, '&') && is(p, i - 2, 'M')) ||
			   is(p, i - 1, 'b')) &&
		    !name_at(p, e);
	if ((m == 4 || m == 6 || m == 8 || m == 3 || m == 1) && name_at(p, e) &&
	    !prep && !glued(p, e))
		return false; /* April Ryan */
	if (name_at(p, i - 1) && !prep && i > 1 && m != 9 && m != 10 &&
	    m != 11 && m != 12 && m != 2 && m != 7)
		return false; /* Minister April */
	if (m == 3 && !prep &&
	    (is(p, e, 'j') || (is(p, e, 'o') && is(p, e + 1, 'T')) ||
		isv(p, e, '-', 1) ||
		(is(p, i - 1, 'T') && tk(p, e)->kind == TK_PUNCT) ||
		isw(p, e, "against") || isw(p, e, "for") ||
		isw(p, e, "through") || i == 0))
		return false; /* March on Rome */
	return true;
}

/* The 2012 Summer Games have a year, not a season. */
bool
games_at(const struct ps *p, int i)
{
	return isw(p, i, "olympics") || isw(p, i, "olympic") ||
	    isw(p, i, "games") || isw(p, i, "paralympics") ||
	    isw(p, i, "paralympic");
}

/* A weekday at i that cannot be another word: "tues", "Sat", "friday". */
static bool
plain_wday(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	int w = (int)(t->v & 7);

	return is(p, i, 'W') &&
	    (!(t->v & W_ABBR) || t->cap == 1 || (w != 3 && w != 6 && w != 7));
}

/* mon, wed or thurs: does a list of weekdays hold the one from i to e? */
static bool
wday_listed(const struct ps *p, int i, int e)
{
	bool plain = plain_wday(p, i); /* one of the two is enough */
	int k = i - 1;

	if ((is(p, e, ',') || is(p, e, '&') || is(p, e, '-') ||
		is(p, e, '/')) &&
	    (plain ? is(p, e + 1, 'W') : plain_wday(p, e + 1)))
		return true;
	if (!is(p, k, ',') && !is(p, k, '&') && !is(p, k, '-') &&
	    !is(p, k, '/'))
		return false;
	if (is(p, k, '&') && is(p, k - 1, ','))
		k--; /* mon, wed, and thur */
	k--;
	if (is(p, k, 'P'))
		k--; /* friday night or sat */
	return plain ? is(p, k, 'W') : plain_wday(p, k);
}

bool
wday_alone(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i);
	bool prep = is(p, i - 1, 'l') || is(p, i - 1, 'n') ||
	    isv(p, i - 1, 't', 1) || is(p, i - 1, 'j') || is(p, i - 1, 'e') ||
	    is(p, i - 1, 'F') || isv(p, i - 1, '-', 2) || isv(p, i - 1, 'i', 3);

	if (t->lang != 0)
		return !(t->v & W_ABBR) || prep;
	if (i == 0 && e >= p->n && p->n <= 2)
		return !(t->v & W_ABBR) || (t->v & 7) < 6;
	if (is(p, e, '.') && glued(p, e) && glued(p, e + 1) &&
	    tk(p, e + 1)->kind == TK_WORD)
		return false; /* Monday.com */
	if (is(p, i - 1, 'T') && name_at(p, e) && t->cap)
		return false; /* The Friday Times */
	if (t->cap && tk(p, e)->cap &&
	    (isw(p, e, "times") || isw(p, e, "telegraph") ||
		isw(p, e, "mirror") || isw(p, e, "mail") ||
		isw(p, e, "express") || isw(p, e, "herald") ||
		isw(p, e, "tribune")))
		return false;
	if ((t->v & W_ABBR) && wday_listed(p, i, e))
		return true;
	if (glued(p, i) && i > 0 &&
	    (is(p, i - 1, '@') || is(p, i - 1, '#') || is(p, i - 1, '/') ||
		is(p, i - 1, '_') || isnum(p, i - 1) || is(p, i - 1, '.')))
		return false;
	/* sat nite: of what a row of chat is about */
	if ((t->v & W_ABBR) && !t->cap && is(p, e, 'P') && !plural(p, e) &&
	    (i == 0 || tk(p, i - 1)->kind != TK_WORD || tk(p, i - 1)->cls != 0))
		return true;
	if (t->v & W_ABBR) {
		int w = (int)(t->v & 7);

		if (!prep && name_at(p, i - 1) && i > 1)
			return false;
		if (!prep && is(p, e, '<'))
			return false; /* Thu said */
		if (w == 7)
			return prep && !name_at(p, e) &&
			    (t->cap || is(p, i - 1, 't') || is(p, i - 1, 'n'));
		if (w == 6 || w == 3 || w == 1)
			return prep ||
			    (t->cap == 1 && !name_at(p, e) && i + 1 < p->n);
		return (t->cap || prep) && !(t->cap == 2 && p->n > 3 && !prep);
	}
	return true;
}

/* Good Friday Agreement, Easter Island, Corpus Christi, Texas: no feasts. */
bool
feast_name(const struct ps *p, int i)
{
	static const char *const names[] = { "island", "islands", "agreement",
		"agreements", "accord", "accords", "rising", "offensive",
		"pact" };
	int j = i + 1 + isw(p, i + 1, "peace");
	size_t k;

	for (k = 0; k < sizeof(names) / sizeof(names[0]); k++)
		if (isw_n(p, j, names[k], strlen(names[k])))
			return true;
	return isw(p, i, "corpus christi") &&
	    (isv(p, i - 1, 'i', 0) || isw(p, i - 1, "near") ||
		(is(p, i + 1, ',') && name_at(p, i + 2)));
}
