/* SPDX-License-Identifier: ISC */
/* worldtense: does a clause look back or forward, any language but English. */
#include "world.h"

/*
 * Endings of verbs that other words hardly have.  The word is of min bytes at
 * least, in lower case where its script has case; what the tables know is no
 * verb.
 */
#define END(s) s, sizeof(s) - 1
static const struct ending {
	const char *end;
	unsigned char n;
	const char *lang;
	unsigned char min;
	signed char tense;
} endings[] = { { END("\340\244\227\340\244\276"), "hi", 6,
		    1 }, /* -ga -gi -ge */
	{ END("\340\244\227\340\245\200"), "hi", 6, 1 },
	{ END("\340\244\227\340\245\207"), "hi", 6, 1 },
	{ END("ecek"), "tr", 5, 1 }, { END("acak"), "tr", 5, 1 },
	{ END("d\304\261"), "tr", 4, -1 }, { END("di"), "tr", 3, -1 },
	{ END("du"), "tr", 3, -1 }, { END("d\303\274"), "tr", 4, -1 },
	{ END("t\304\261"), "tr", 4, -1 }, { END("ti"), "tr", 3, -1 },
	{ END("tu"), "tr", 3, -1 }, { END("t\303\274"), "tr", 4, -1 },
	/* marschierte */
	{ END("te"), "de", 6, -1 },
	/* se rendra, rouvriront; rencontrèrent */
	{ END("dra"), "fr", 5, 1 }, { END("vra"), "fr", 5, 1 },
	{ END("era"), "fr", 6, 1 }, { END("ira"), "fr", 5, 1 },
	{ END("eront"), "fr", 7, 1 }, { END("iront"), "fr", 7, 1 },
	{ END("dront"), "fr", 7, 1 }, { END("\303\250rent"), "fr", 7, -1 },
	/* viajará, firmó; irá, sancionou; andrà, ritireranno, andò */
	{ END("r\303\241"), "es", 5, 1 }, { END("r\303\241n"), "es", 6, 1 },
	{ END("\303\263"), "es", 5, -1 }, { END("aron"), "es", 6, -1 },
	{ END("ieron"), "es", 7, -1 }, { END("r\303\241"), "pt", 4, 1 },
	{ END("aram"), "pt", 6, -1 }, { END("ou"), "pt", 6, -1 },
	{ END("r\303\240"), "it", 5, 1 }, { END("ranno"), "it", 7, 1 },
	{ END("arono"), "it", 7, -1 }, { END("irono"), "it", 7, -1 },
	{ END("\303\262"), "it", 7, -1 },
	/* -li, -las', -los', -lsja, -lis' */
	{ END("\320\273\320\270"), "ru", 10, -1 },
	{ END("\320\270\320\273"), "ru", 10, -1 }, /* -il, -nul, -sal, -oval */
	{ END("\320\275\321\203\320\273"), "ru", 10, -1 },
	{ END("\321\201\320\260\320\273"), "ru", 10, -1 },
	{ END("\320\276\320\262\320\260\320\273"), "ru", 12, -1 },
	{ END("\320\273\320\260\321\201\321\214"), "ru", 10, -1 },
	{ END("\320\273\320\276\321\201\321\214"), "ru", 10, -1 },
	{ END("\320\273\321\201\321\217"), "ru", 10, -1 },
	{ END("\320\273\320\270\321\201\321\214"), "ru", 10, -1 },
	/* sostoitsja, vstretjatsja, vernetsja; vidbudet'sja, povernut'sja */
	{ END("\320\270\321\202\321\201\321\217"), "ru", 14, 1 },
	{ END("\321\217\321\202\321\201\321\217"), "ru", 14, 1 },
	{ END("\321\203\321\202\321\201\321\217"), "ru", 14, 1 },
	{ END("\320\275\320\265\321\202\321\201\321\217"), "ru", 14, 1 },
	{ END("\320\275\321\221\321\202\321\201\321\217"), "ru", 14, 1 },
	{ END("\320\265\321\202\321\214\321\201\321\217"), "uk", 16, 1 },
	{ END("\321\203\321\202\321\214\321\201\321\217"), "uk", 16, 1 },
	{ END("\320\273\320\270"), "uk", 10, -1 },
	{ END("\320\273\320\260\321\201\321\217"), "uk", 10, -1 },
	{ END("\320\273\320\276\321\201\321\217"), "uk", 10, -1 },
	{ END("\320\262\321\201\321\217"), "uk", 10, -1 },
	{ END("\320\273\320\270\321\201\321\217"), "uk", 10, -1 },
	/* -ike, -ikan; -san, -xan, -psan, -alan */
	{ END("\316\267\316\272\316\265"), "el", 10, -1 },
	{ END("\316\267\316\272\316\261\316\275"), "el", 12, -1 },
	{ END("\317\203\316\265"), "el", 10, -1 },
	{ END("\317\203\316\261\316\275"), "el", 10, -1 },
	{ END("\316\276\316\261\316\275"), "el", 10, -1 },
	{ END("\317\210\316\261\316\275"), "el", 10, -1 },
	{ END("\316\261\316\273\316\261\316\275"), "el", 12, -1 } };

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

/*
 * An Arabic verb of the future by its prefix, s- before y- or t-: سيتوجه, ستعقد;
 * not nouns that begin so (سياسة, سيد, ستار), which the letter behind tells.
 */
static bool
arabic_future(const struct ps *p, int i)
{
	static const char nouns[][3] = { "\330\247", "\330\257", "\330\261",
		"\331\206", "\331\210", "\331\212", "\331\205" };
	const struct tok *t = tk(p, i);
	const char *s = p->text.p + t->b;
	size_t n = t->e - t->b, k;

	if (n >= 2 && memcmp(s, "\331\210", 2) == 0) {
		s += 2; /* wa-, and */
		n -= 2;
	}
	if (n < 10 || memcmp(s, "\330\263", 2) != 0 ||
	    (memcmp(s + 2, "\331\212", 2) != 0 &&
		memcmp(s + 2, "\330\252", 2) != 0) ||
	    memcmp(s + n - 2, "\330\251", 2) == 0)
		return false;
	for (k = 0; k < sizeof(nouns) / sizeof(nouns[0]); k++)
		if (memcmp(s + 4, nouns[k], 2) == 0)
			return false;
	return true;
}

static bool
hangul(const struct ps *p, int i)
{
	return first_byte(p, i) >= 0xEA && first_byte(p, i) <= 0xED;
}

/*
 * The tense of the sentence that goes on at token e, in which the verb comes
 * last: Japanese -ta, -ru; Korean -ssda, -nda.
 */
static int
tense_at_end(const struct ps *p, int e)
{
	const char *s = p->text.p + tk(p, e)->b, *end = p->text.p + p->text.n;
	unsigned cp;

	if (e >= p->n)
		return 0;
	if (end - s > 400)
		end = s + 400;
	if (!hangul(p, e - 1)) {
		for (; s + 3 <= end && memcmp(s, "。", 3) != 0; s++)
			;
		if (s + 3 > end)
			s = end; /* a headline has no stop */
		if (s - p->text.p < 9)
			return 0;
		if (memcmp(s - 3, "た", 3) == 0)
			return -1;
		/* tte iru, de aru, to iu: as things are */
		if (memcmp(s - 6, "いる", 6) == 0 ||
		    memcmp(s - 6, "ある", 6) == 0 ||
		    memcmp(s - 6, "いう", 6) == 0)
			return 0;
		return memcmp(s - 3, "る", 3) == 0 ||
		    memcmp(s - 3, "す", 3) == 0 ||
		    memcmp(s - 3, "う", 3) == 0 || memcmp(s - 3, "く", 3) == 0;
	}
	for (; s + 4 <= end && memcmp(s, "다.", 4) != 0; s++)
		;
	if (s + 4 > end || s - p->text.p < 6)
		return 0;
	cp = ((unsigned char)s[-3] & 15u) << 12 |
	    ((unsigned char)s[-2] & 63u) << 6 | ((unsigned char)s[-1] & 63u);
	if (cp < 0xAC00 || cp > 0xD7A3 || cp == 0xC788) /* 있다: is */
		return 0;
	/* the consonant that ends the syllable */
	return (cp - 0xAC00) % 28 == 20 ? -1 : (cp - 0xAC00) % 28 == 4;
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
	if (first_byte(p, i) >= 0xD8 && first_byte(p, i) <= 0xDB)
		return lex_first(p->lex, "ar") && arabic_future(p, i);
	for (k = 0; k < sizeof(endings) / sizeof(endings[0]); k++) {
		const struct ending *x = &endings[k];

		n = x->n;
		if (m >= x->min && e[-1] == x->end[n - 1] &&
		    memcmp(e - n, x->end, n) == 0 && lex_first(p->lex, x->lang))
			return x->tense;
	}
	return 0;
}

bool
w_verb(const struct ps *p, int i)
{
	return i < p->n && tense(p, i) != 0;
}

/* The end of a clause at i. */
static bool
clause_end(const struct ps *p, int i)
{
	return w_pc(p, i, ';') || w_pc(p, i, '?') || w_pc(p, i, '!') ||
	    (w_pc(p, i, '.') && i + 1 < p->n && p->t[i + 1].sp);
}

/* Languages whose verbs end the clause: none before a comma is the date's. */
static bool
verb_last(const struct ps *p)
{
	static const char *const langs[] = { "tr", "hi", "ur", "fa", "az", "uz" };
	size_t k;

	for (k = 0; k < sizeof(langs) / sizeof(langs[0]); k++)
		if (lex_first(p->lex, langs[k]))
			return true;
	return false;
}

/* Does a date, of which another is the end, end with token i? */
static bool
dated(const struct ps *p, int i)
{
	i -= w_pc(p, i, '.');
	return isnum(p, i) || w_at(p, i, 'M') || w_at(p, i, 'W') ||
	    w_at(p, i, 'D') || w_at(p, i, 'y') || w_at(p, i, 'P') ||
	    w_at(p, i, 'V');
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

	for (i = x->b - 1, n = 0; i >= 0 && n < 10 && !clause_end(p, i) &&
	     !(w_pc(p, i, ',') && verb_last(p));
	     i--, n++) {
		if (beside && w_at(p, i, '<') && w_has(p, i, '<') != 0) {
			x->sure = true;
			return -1; /* seit Anfang März */
		}
		/* bis Freitag, but: vom 3. Mai bis 5. Juni */
		by |= beside && w_has(p, i, '>') == 2 && !dated(p, i - 1);
		beside = beside && tk(p, i)->rec != NULL &&
		    (w_at(p, i, 'T') || w_at(p, i, 'b') || w_at(p, i, 'o') ||
			w_at(p, i, 'j'));
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
		} else if (n < 2 + glued(p, x->e) && w_has(p, i, '>') == 2 &&
		    ((n == 0 && x->a.hour != NONE) ||
			(first_byte(p, i) >= 0xE0 &&
			    !lex_first(p->lex, "zh")) ||
			lex_first(p->lex, "tr") ||
			lex_first(p->lex, "fi")) &&
		    !dated(p, x->b - 1) &&
		    !(w_pc(p, x->b - 2, '\'') && dated(p, x->b - 3)))
			by = true; /* cuma gününe kadar, but: pribuv do Baku */
	by |= isw(p, x->e - 1, "ig") && lex_first(p->lex, "hu");
	if (first == 0 && by && (x->a.wday != NONE || x->a.month != NONE) &&
	    x->a.year == NONE)
		return 1;
	if (first == 0 && x->a.year == NONE &&
	    (x->a.wday != NONE || x->a.month != NONE || x->a.day != NONE) &&
	    first_byte(p, x->e - 1) >= 0xE3 &&
	    (hangul(p, x->e - 1) || lex_first(p->lex, "ja")))
		return tense_at_end(p, x->e);
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
