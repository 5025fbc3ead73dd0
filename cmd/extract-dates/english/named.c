/* SPDX-License-Identifier: ISC */
/*
 * named: days by which an attack is known: the Sept. 11 attacks, les
 * attentats du 13 novembre, 9/11.  They keep their year in news of later
 * ones.  Facts; written for this project.
 */
#include "parse.h"

static const struct {
	short year;
	signed char month, day;
} days[] = { { 2001, 9, 11 }, { 2004, 3, 11 }, { 2005, 7, 7 }, { 2008, 11, 26 },
	{ 2015, 11, 13 }, { 2021, 1, 6 }, { 2023, 10, 7 } };

/* What they are called, in small letters, and how many bytes are compared. */
static const char *const attacks[] = { "attack", "terror", "bombing", "hijack",
	"insurrection", "capitol", "massacre", "attentat", "attent", "anschl",
	"angriff", "atentado", "ataque", "aanslag", "zamach", "теракт", "атак",
	"هجمات", "هجوم", "وهجوم", "حملات", "اعتداءات", "saldırı" };

static bool
attack_at(const struct ps *p, int i)
{
	const struct tok *t;
	size_t k, n, j;

	if (i < 0 || i >= p->n || p->t[i].kind != TK_WORD)
		return false;
	t = &p->t[i];
	for (k = 0; k < sizeof(attacks) / sizeof(attacks[0]); k++) {
		const char *s = p->text.p + t->b, *w = attacks[k];

		n = strlen(w);
		if (t->e - t->b < n || ((w[0] ^ s[0]) & 0x5F) != 0)
			continue;
		for (j = 1; j < n &&
		     (s[j] == w[j] ||
			 ((unsigned char)s[j] < 0x80 && (s[j] | 0x20) == w[j]));
		     j++)
			;
		if (j == n)
			return true;
	}
	return false;
}

static bool
clause_end(const struct ps *p, int i)
{
	return i < 0 || i >= p->n ||
	    (p->t[i].kind == TK_PUNCT && p->t[i].cls != ',' &&
		p->t[i].cls != '-' && p->t[i].cls != '\'');
}

/* "9/11" is the attack, but on a list of days or behind "on" a day */
static bool
nine_eleven(const struct ps *p, const struct ex *x)
{
	int b = x->b;

	return x->e == b + 3 && isnum(p, b) && tk(p, b)->v == 9 &&
	    tk(p, b)->nd == 1 && is(p, b + 1, '/') && x->a.month == 9 &&
	    !is(p, b - 1, 'W') && !is(p, b - 1, ',') && !is(p, b - 1, '-') &&
	    !isw(p, b - 1, "on") && !is(p, x->e, '-') && !isnum(p, x->e) &&
	    b > 0;
}

void
p_named(const struct ps *p, struct ex *x)
{
	struct pt *a = &x->a;
	size_t k;
	int i;
	bool said;

	if (a->day == NONE || a->month == NONE || a->year != NONE || x->range ||
	    x->type != EX_DATE || a->cal != CAL_GREGORIAN)
		return;
	for (k = 0; k < sizeof(days) / sizeof(days[0]); k++)
		if (days[k].month == a->month && days[k].day == a->day)
			break;
	if (k == sizeof(days) / sizeof(days[0]))
		return;
	said = nine_eleven(p, x);
	if (said)
		a->alt_d = a->alt_m = NONE;
	for (i = x->b - 1; i >= x->b - 4 && !said && !clause_end(p, i); i--)
		said = attack_at(p, i);
	for (i = x->e; i < x->e + 3 && !said && !clause_end(p, i); i++)
		said = attack_at(p, i);
	if (said)
		a->named = days[k].year;
}
