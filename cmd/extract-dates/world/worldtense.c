/* SPDX-License-Identifier: ISC */
/* worldtense: does a clause look back or forward, any language but English. */
#include "world.h"

/*
 * Endings of verbs that other words hardly have.  The word is of min bytes at
 * least, in lower case where its script has case; what the tables know is no
 * verb.
 */
static const struct ending {
	const char *end, *lang;
	unsigned char min;
	signed char tense;
} endings[] = { { "\340\244\227\340\244\276", "hi", 6, 1 }, /* -ga -gi -ge */
	{ "\340\244\227\340\245\200", "hi", 6, 1 },
	{ "\340\244\227\340\245\207", "hi", 6, 1 }, { "ecek", "tr", 5, 1 },
	{ "acak", "tr", 5, 1 }, { "d\304\261", "tr", 4, -1 },
	{ "di", "tr", 3, -1 }, { "du", "tr", 3, -1 },
	{ "d\303\274", "tr", 4, -1 }, { "t\304\261", "tr", 4, -1 },
	{ "ti", "tr", 3, -1 }, { "tu", "tr", 3, -1 },
	{ "t\303\274", "tr", 4, -1 },
	/* se rendra, rouvriront; rencontrèrent */
	{ "dra", "fr", 5, 1 }, { "vra", "fr", 5, 1 }, { "era", "fr", 6, 1 },
	{ "ira", "fr", 5, 1 }, { "eront", "fr", 7, 1 }, { "iront", "fr", 7, 1 },
	{ "dront", "fr", 7, 1 }, { "\303\250rent", "fr", 7, -1 },
	/* viajará, firmó; irá, sancionou; andrà, ritireranno, andò */
	{ "r\303\241", "es", 5, 1 }, { "r\303\241n", "es", 6, 1 },
	{ "\303\263", "es", 5, -1 }, { "aron", "es", 6, -1 },
	{ "ieron", "es", 7, -1 }, { "r\303\241", "pt", 4, 1 },
	{ "aram", "pt", 6, -1 }, { "ou", "pt", 6, -1 },
	{ "r\303\240", "it", 5, 1 }, { "ranno", "it", 7, 1 },
	{ "arono", "it", 7, -1 }, { "irono", "it", 7, -1 },
	/* -li, -las', -los', -lsja, -lis' */
	{ "\320\273\320\270", "ru", 10, -1 },
	{ "\320\270\320\273", "ru", 10, -1 }, /* -il, -nul, -sal, -oval */
	{ "\320\275\321\203\320\273", "ru", 10, -1 },
	{ "\321\201\320\260\320\273", "ru", 10, -1 },
	{ "\320\276\320\262\320\260\320\273", "ru", 12, -1 },
	{ "\320\273\320\260\321\201\321\214", "ru", 10, -1 },
	{ "\320\273\320\276\321\201\321\214", "ru", 10, -1 },
	{ "\320\273\321\201\321\217", "ru", 10, -1 },
	{ "\320\273\320\270\321\201\321\214", "ru", 10, -1 },
	{ "\320\273\320\270", "uk", 10, -1 },
	{ "\320\273\320\260\321\201\321\217", "uk", 10, -1 },
	{ "\320\273\320\276\321\201\321\217", "uk", 10, -1 },
	{ "\320\262\321\201\321\217", "uk", 10, -1 },
	{ "\320\273\320\270\321\201\321\217", "uk", 10, -1 },
	/* -ike, -ikan; -san, -xan, -psan, -alan */
	{ "\316\267\316\272\316\265", "el", 10, -1 },
	{ "\316\267\316\272\316\261\316\275", "el", 12, -1 },
	{ "\317\203\316\261\316\275", "el", 10, -1 },
	{ "\316\276\316\261\316\275", "el", 10, -1 },
	{ "\317\210\316\261\316\275", "el", 10, -1 },
	{ "\316\261\316\273\316\261\316\275", "el", 12, -1 } };

/* a sanctionné, a été, sont arrivés: a French participle behind its verb */
static bool
participle(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	const char *s = p->text.p + t->b;
	size_t n = t->e - t->b;

	if (!isw(p, i - 1, "a") && !isw(p, i - 1, "ont") &&
	    !isw(p, i - 1, "est") && !isw(p, i - 1, "sont"))
		return false;
	if (!lex_first(p->lex, "fr"))
		return false;
	while (n > 4 && (s[n - 1] == 'e' || s[n - 1] == 's'))
		n--;
	return n > 3 && memcmp(s + n - 2, "\303\251", 2) == 0;
}

/* 1 for a word of the future, -1 of the past; some say it by their end. */
static int
tense(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	const char *e = p->text.p + t->e;
	size_t k, n, m = t->e - t->b;

	if (participle(p, i))
		return -1;
	if (t->rec != NULL) {
		uint64_t kinds = lex_classes(p->lex, t);

		return (kinds & LEX_BIT('>')) != 0 && w_has(p, i, '>') == 0 ? 1
		    : (kinds & LEX_BIT('<')) != 0 && w_has(p, i, '<') == 0  ? -1
									    : 0;
	}
	if (t->kind != TK_WORD || t->cap || w_han(p, i))
		return 0;
	for (k = 0; k < sizeof(endings) / sizeof(endings[0]); k++) {
		const struct ending *x = &endings[k];

		n = strlen(x->end);
		if (m >= x->min && e[-1] == x->end[n - 1] &&
		    memcmp(e - n, x->end, n) == 0 && lex_first(p->lex, x->lang))
			return x->tense;
	}
	return 0;
}

/* The end of a clause at i. */
static bool
clause_end(const struct ps *p, int i)
{
	return w_pc(p, i, ';') || w_pc(p, i, '?') || w_pc(p, i, '!') ||
	    (w_pc(p, i, '.') && i + 1 < p->n && p->t[i + 1].sp);
}

/*
 * Future or past, by the words of the clause: its own come first, those
 * behind it next.  Auxiliaries and the like: classes > and < (< with a value:
 * "since", right before the date).  A day of a month where they all say the
 * same, and that hangs on no noun (die Wahl vom 18. Mai), is surely so.
 */
int
w_tense(const struct ps *p, struct ex *x)
{
	int i, n, k, first = 0, other = 0;
	bool beside = true, by = false;

	for (i = x->b - 1, n = 0; i >= 0 && n < 10 && !clause_end(p, i);
	     i--, n++) {
		if (beside && w_at(p, i, '<') && w_has(p, i, '<') != 0) {
			x->sure = true;
			return -1; /* seit Anfang März */
		}
		by |= beside && w_has(p, i, '>') == 2; /* bis Freitag */
		beside = beside &&
		    (w_at(p, i, 'T') || w_at(p, i, 'b') || w_at(p, i, 'o'));
		if ((k = tense(p, i)) != 0) {
			if (first == 0)
				first = k;
			other |= k != first || n == 0; /* ab 3. November */
		}
	}
	for (i = x->e, n = 0; i < p->n && n < 10 && !clause_end(p, i); i++, n++)
		if ((k = tense(p, i)) != 0) {
			if (first == 0)
				first = k;
			other |= k != first;
		} else if (n < 2 && w_has(p, i, '>') == 2)
			by = true; /* cuma gününe kadar */
	if (first == 0 && by && x->a.wday != NONE && x->a.month == NONE)
		return 1;
	x->sure = first != 0 && !other && x->a.month != NONE &&
	    x->a.day != NONE && x->a.year == NONE && !w_at(p, x->b - 1, 'o') &&
	    !isw(p, x->b - 1, "vom");
	if (first < 0 && x->a.rel == REL_UNIT && x->a.unit == UN_WEEKEND &&
	    x->a.n == 0 && x->a.dir == DIR_NONE)
		x->a.dir = DIR_THIS; /* said on a Monday: the one that was */
	/* sostuvo este miércoles, viajará este lunes: as a day without "this" */
	if (x->a.wday != NONE && x->a.day == NONE && x->a.rel == REL_NONE &&
	    x->a.dir == DIR_THIS)
		x->a.dir = DIR_NONE;
	return first;
}
