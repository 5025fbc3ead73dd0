/* SPDX-License-Identifier: ISC */
/* worldown: forms that one language has of its own: 11-S, los 60, Ottocento. */
#include "world.h"

/* Days by which Spain knows what happened; facts. */
static const struct {
	short year;
	signed char day, month;
	char letter;
} days[] = { { 1975, 20, 11, 'n' }, { 1981, 23, 2, 'f' }, { 2001, 11, 9, 's' },
	{ 2004, 11, 3, 'm' }, { 2011, 15, 5, 'm' }, { 2014, 9, 11, 'n' },
	{ 2017, 1, 10, 'o' }, { 2017, 17, 8, 'a' }, { 2023, 7, 10, 'o' } };

/* El 11-S, tras el 23-F: a day and the first letter of its month. */
static int
known_day(const struct ps *p, int i, struct ex *x)
{
	const struct tok *w = tk(p, i + 2);
	size_t k;

	if (!w_pc(p, i + 1, '-') || !glued(p, i + 1) || !glued(p, i + 2) ||
	    w->kind != TK_WORD || w->e - w->b != 1 || !w->cap ||
	    !w_at(p, i - 1, 'T'))
		return 0;
	for (k = 0; k < sizeof(days) / sizeof(days[0]); k++)
		if (days[k].day == tk(p, i)->v &&
		    days[k].letter == (p->text.p[w->b] | 32)) {
			x->a.named = days[k].year;
			x->a.month = days[k].month;
			x->a.day = days[k].day;
			return i + 3;
		}
	return 0;
}

bool
w_counts(const struct ps *p, int e)
{
	const struct tok *t = tk(p, e);

	if (e >= p->n)
		return false;
	if (t->kind != TK_WORD)
		return t->kind == TK_NUM || w_pc(p, e, '%') ||
		    (glued(p, e) && e + 1 < p->n && glued(p, e + 1));
	return t->cap || w_at(p, e, 'U') || w_at(p, e, 'H') ||
	    p->text.p[t->e - 1] == 's' || isw(p, e, "mil") || isw(p, e, "por");
}

/* en los 60, a finales de los 80 */
static int
tens(const struct ps *p, int i, struct ex *x)
{
	static const char *const before[] = { "en", "desde", "hasta",
		"durante" };
	size_t k;
	int64_t v = tk(p, i)->v;

	if (tk(p, i)->nd != 2 || v % 10 != 0 || v < 20 ||
	    !isw(p, i - 1, "los") || w_counts(p, i + 1))
		return 0;
	for (k = 0; k < sizeof(before) / sizeof(before[0]); k++)
		if (isw_n(p, i - 2, before[k], strlen(before[k])))
			break;
	if (k == sizeof(before) / sizeof(before[0]) &&
	    !(isw(p, i - 2, "de") && w_at(p, i - 3, 'b')))
		return 0;
	x->a.decade = (int)(190 + v / 10);
	return i + 1;
}

/* Does an article or a word inside a date, or l', stand before token i? */
static bool
of_article(const struct ps *p, int i)
{
	return w_at(p, i - 1, 'T') || w_at(p, i - 1, 'j') ||
	    w_at(p, i - 1, 'o') || w_at(p, i - 1, 'b') ||
	    (w_pc(p, i - 1, '\'') && glued(p, i)) || isw(p, i - 1, "primo") ||
	    isw(p, i - 1, "secondo") || isw(p, i - 1, "tardo");
}

/* nell'Ottocento, il primo Novecento: hundreds with a capital */
static int
hundreds(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, 'd');

	if (v < 1000 || tk(p, i)->cap != 1 || !of_article(p, i) ||
	    tk(p, i + 1)->cap)
		return 0;
	x->a.century = v / 100;
	return i + 1;
}

/* Figures at i are a day of a month that is not said: the token behind. */
static int
day_figures(const struct ps *p, int i, struct ex *x)
{
	int e = i + 1;

	if (!isnum(p, i) || tk(p, i)->nd > 2 || tk(p, i)->v < 1 ||
	    tk(p, i)->v > 31 || w_at(p, e, 'M') || w_at(p, e, 'U') ||
	    (w_at(p, e, 'o') && w_at(p, e + 1, 'M')) ||
	    ((w_pc(p, e, '-') || w_pc(p, e, '/') || w_pc(p, e, ':') ||
		 w_pc(p, e, '.') || w_pc(p, e, ',')) &&
		isnum(p, e + 1) && glued(p, e)))
		return 0;
	x->a.day = (int)tk(p, i)->v;
	return e;
}

/* no dia 25: a day of the month */
static int
day_number(const struct ps *p, int i, struct ex *x)
{
	int u = w_has(p, i, 'U');

	return u != NONE && (u & W_PLURAL) == 0 && w_unit(p, i) == UN_DAY &&
		(w_at(p, i - 1, 'T') || w_at(p, i - 1, 'j') ||
		    w_at(p, i - 1, 'o'))
	    ? day_figures(p, i + 1, x)
	    : 0;
}

/* el día (3): the tables have both words as one */
static bool
behind_day(const struct ps *p, int i)
{
	return i > 0 && tk(p, i - 1)->words == 2 && w_at(p, i - 1, 'j') &&
	    (p->text.p[tk(p, i - 1)->b] | 32) == 'e';
}

/* Pazartesiyi salıya bağlayan gece: the night from the first day on */
static int
binding_night(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, 'W'), to = w_has(p, i + 1, 'W');

	if (v == NONE || to == NONE || tk(p, i + 2)->words != 2 ||
	    w_has(p, i + 2, 'P') != PA_NIGHT || (to & 7) != (v & 7) % 7 + 1)
		return 0;
	x->type = EX_TIME;
	x->a.wday = v & 7;
	x->a.part = PA_NIGHT;
	return i + 3;
}

/* Ayın 12'sinde, 20'sinde: in a story, a day of the month at hand */
static int
turkish_day(const struct ps *p, int i, struct ex *x)
{
	static const char *const cases[] = { "inde", "sinde", "unda", "ünde",
		"ında", "sında" };
	size_t k;

	if (!p->story || tk(p, i)->v < 1 || tk(p, i)->v > 31 ||
	    !w_pc(p, i + 1, '\'') || !glued(p, i + 1) || !glued(p, i + 2))
		return 0;
	for (k = 0; k < sizeof(cases) / sizeof(cases[0]); k++)
		if (isw_n(p, i + 2, cases[k], strlen(cases[k]))) {
			x->a.day = (int)tk(p, i)->v;
			return i + 3;
		}
	return 0;
}

int
w_own(const struct ps *p, int i, struct ex *x)
{
	int e;

	x->type = EX_DATE;
	if (w_at(p, i, 'W'))
		return lex_first(p->lex, "tr") ? binding_night(p, i, x) : 0;
	if (!isnum(p, i))
		return w_at(p, i, 'd') ? hundreds(p, i, x)
		    : lex_first(p->lex, "es") || lex_first(p->lex, "pt")
		    ? day_number(p, i, x)
		    : 0;
	if (tk(p, i)->nd > 2)
		return 0;
	if (w_pc(p, i + 1, '\'') && lex_first(p->lex, "tr"))
		return turkish_day(p, i, x);
	if (!lex_first(p->lex, "es"))
		return 0;
	if ((e = known_day(p, i, x)) || (e = tens(p, i, x)))
		return e;
	return behind_day(p, i) ? day_figures(p, i, x) : 0;
}
