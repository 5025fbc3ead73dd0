/* SPDX-License-Identifier: ISC */
/* worldtense: does a clause look back or forward, any language but English. */
#include "world.h"

/*
 * Endings of verbs that other words hardly have, by language.  The word is of
 * min bytes at least, in lower case where its script has case; what the tables
 * know is no verb.
 */
struct ending {
	const char *end;
	unsigned char n, min;
	signed char tense;
};

#define END(s, min, tense)                   \
	{                                    \
		s, sizeof(s) - 1, min, tense \
	}
static const struct verbs {
	const char *lang;
	struct ending endings[16]; /* n 0: no more */
} verbs[] = {
	/* marschierte */
	{ "de", { END("te", 6, -1) } },
	/* landade */
	{ "sv", { END("ade", 6, -1) } },
	/* undirritaði */
	{ "is", { END("aði", 7, -1), END("uðu", 7, -1) } },
	/* se rendra, rouvriront; rencontrèrent */
	{ "fr",
	    { END("dra", 5, 1), END("vra", 5, 1), END("era", 6, 1),
		END("ira", 5, 1), END("eront", 7, 1), END("iront", 7, 1),
		END("dront", 7, 1), END("èrent", 7, -1) } },
	/* viajará, firmó */
	{ "es",
	    { END("rá", 5, 1), END("rán", 6, 1), END("ó", 5, -1),
		END("aron", 6, -1), END("ieron", 7, -1) } },
	/* irá, sancionou */
	{ "pt",
	    { END("rá", 4, 1), END("rão", 6, 1), END("aram", 6, -1),
		END("ou", 6, -1) } },
	/* andrà, ritireranno, andò */
	{ "it",
	    { END("rà", 5, 1), END("ranno", 7, 1), END("arono", 7, -1),
		END("irono", 7, -1), END("ò", 7, -1) } },
	/* arribarà */
	{ "ca", { END("rà", 5, 1), END("aran", 7, 1) } },
	/* отправились; состоится, вернётся */
	{ "ru",
	    { END("ли", 10, -1), END("ил", 10, -1), END("нул", 10, -1),
		END("сал", 10, -1), END("овал", 12, -1), END("лась", 10, -1),
		END("лось", 10, -1), END("лся", 10, -1), END("лись", 10, -1),
		END("ится", 14, 1), END("ятся", 14, 1), END("утся", 14, 1),
		END("нется", 14, 1), END("нётся", 14, 1) } },
	/* відбулася; повернуться */
	{ "uk",
	    { END("еться", 16, 1), END("уться", 16, 1), END("ли", 10, -1),
		END("лася", 10, -1), END("лося", 10, -1), END("вся", 10, -1),
		END("лися", 10, -1) } },
	/* schválila */
	{ "cs",
	    { END("il", 7, -1), END("ila", 7, -1), END("ala", 7, -1),
		END("ela", 7, -1), END("ili", 7, -1), END("ali", 7, -1) } },
	/* schválila */
	{ "sk",
	    { END("il", 7, -1), END("ila", 7, -1), END("ala", 7, -1),
		END("ela", 7, -1), END("ili", 7, -1), END("ali", 7, -1) } },
	/* spotkali */
	{ "pl",
	    { END("ali", 6, -1), END("ili", 6, -1), END("ił", 7, -1),
		END("iła", 7, -1), END("ała", 7, -1), END("ował", 8, -1) } },
	/* gidecek, gitti */
	{ "tr",
	    { END("ecek", 5, 1), END("acak", 5, 1), END("dı", 4, -1),
		END("di", 3, -1), END("du", 3, -1), END("dü", 4, -1),
		END("tı", 4, -1), END("ti", 3, -1), END("tu", 3, -1),
		END("tü", 4, -1) } },
	/* gedəcək, gəldi */
	{ "az",
	    { END("əcək", 7, 1), END("acaq", 6, 1), END("dı", 6, -1),
		END("di", 5, -1), END("du", 5, -1), END("dü", 6, -1) } },
	/* boradi, bordi */
	{ "uz",
	    { END("adi", 6, 1), END("ydi", 6, 1), END("di", 5, -1),
		END("ади", 10, 1), END("йди", 10, 1), END("ди", 10, -1) } },
	/* барады, барды */
	{ "kk",
	    { END("ады", 10, 1), END("еді", 10, 1), END("йды", 10, 1),
		END("йді", 10, 1), END("ды", 10, -1), END("ді", 10, -1),
		END("ты", 10, -1), END("ті", 10, -1) } },
	/* очно, очсон */
	{ "mn",
	    { END("сан", 10, -1), END("сэн", 10, -1), END("сон", 10, -1),
		END("сөн", 10, -1), END("лаа", 10, -1), END("лээ", 10, -1),
		END("на", 12, 1), END("нэ", 12, 1), END("но", 12, 1),
		END("нө", 12, 1) } },
	/* जाएंगे */
	{ "hi", { END("गा", 6, 1), END("गी", 6, 1), END("गे", 6, 1) } },
	/* করবেন, করেছেন */
	{ "bn",
	    { END("বেন", 12, 1), END("বে", 9, 1), END("লেন", 12, -1),
		END("েছে", 12, -1), END("েছেন", 15, -1), END("ছিল", 12, -1) } },
	/* υπογράφηκε, έφτασαν */
	{ "el",
	    { END("ηκε", 10, -1), END("ηκαν", 12, -1), END("σε", 10, -1),
		END("σαν", 10, -1), END("ξαν", 10, -1), END("ψαν", 10, -1),
		END("αλαν", 12, -1) } },
	/* հայտնեց */
	{ "hy", { END("եց", 10, -1), END("եցին", 12, -1) } },
	/* aláírták */
	{ "hu",
	    { END("ták", 7, -1), END("ték", 7, -1), END("tak", 8, -1),
		END("tek", 8, -1) } },
	/* kertoivat, avattiin */
	{ "fi", { END("ivat", 7, -1), END("ttiin", 8, -1) } },
	/* joango */
	{ "eu", { END("ngo", 6, 1), END("tuko", 7, 1), END("duko", 7, 1) } },
};

/* The endings of the language of token i, by its letters or as it was told. */
static const struct verbs *
verbs_of(const struct ps *p, int i)
{
	const char *s = p->text.p + tk(p, i)->b, *lang = lex_own(p->lex);
	unsigned char c = (unsigned char)s[0], d = (unsigned char)s[1];
	size_t k;

	if (c == 0xCE || c == 0xCF)
		lang = "el";
	else if (c == 0xD5 || c == 0xD6)
		lang = "hy";
	else if (c == 0xE0 && (d == 0xA4 || d == 0xA5))
		lang = "hi";
	else if (c == 0xE0 && (d == 0xA6 || d == 0xA7))
		lang = "bn";
	if (lang == NULL)
		return NULL;
	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (strcmp(verbs[k].lang, lang) == 0)
			return &verbs[k];
	return NULL;
}

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

/* atasafiri, walikutana, imeanza: subject, tense, stem of a Swahili verb */
static int
swahili(const struct ps *p, int i)
{
	static const char *const subjects[] = { "wa", "zi", "ya", "ki", "vi",
		"li", "tu", "ni", "a", "i", "u" };
	const struct tok *t = tk(p, i);
	const char *s = p->text.p + t->b;
	size_t k, n;

	if (t->e - t->b < 7 || !lex_first(p->lex, "sw"))
		return 0;
	for (k = 0; k < sizeof(subjects) / sizeof(subjects[0]); k++) {
		n = strlen(subjects[k]);
		if (memcmp(s, subjects[k], n) != 0)
			continue;
		if (memcmp(s + n, "ta", 2) == 0)
			return 1;
		if (memcmp(s + n, "li", 2) == 0 || memcmp(s + n, "me", 2) == 0)
			return -1;
	}
	return 0;
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

/*
 * 1 for a word of the future, -1 of the past; some say it by their end, of those
 * in v.
 */
static int
tense(const struct ps *p, int i, const struct verbs *v)
{
	const struct tok *t = tk(p, i);
	const char *e = p->text.p + t->e;
	const struct ending *x;
	size_t m = t->e - t->b;

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
	if (v == NULL)
		return swahili(p, i);
	for (x = v->endings; x->n > 0; x++)
		if (m >= x->min && e[-1] == x->end[x->n - 1] &&
		    memcmp(e - x->n, x->end, x->n) == 0)
			return x->tense;
	return 0;
}

bool
w_verb(const struct ps *p, int i)
{
	return i < p->n && tense(p, i, verbs_of(p, i)) != 0;
}

/* The end of a clause at i. */
static bool
clause_end(const struct ps *p, int i)
{
	return w_pc(p, i, ';') || w_pc(p, i, '?') || w_pc(p, i, '!') ||
	    (w_pc(p, i, '.') && i + 1 < p->n && p->t[i + 1].sp);
}

/* Languages whose verbs end the clause, or may: none before a comma is the
 * date's. */
static bool
verb_last(const struct ps *p, int i)
{
	static const char *const langs[] = { "tr", "hi", "ur", "fa", "az", "uz",
		"kk", "ky", "mn", "hu" };
	const char *s = p->text.p + tk(p, i)->b;
	size_t k;

	/* Devanagari, Bengali */
	if ((unsigned char)s[0] == 0xE0 && (unsigned char)s[1] >= 0xA4 &&
	    (unsigned char)s[1] <= 0xA7)
		return true;
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
	const struct verbs *v = verbs_of(p, x->b);
	int i, n, k, first = 0, other = 0;
	bool beside = true, by = false;
	/* он вернулся, через два дня уедет */
	bool own = x->a.rel == REL_AGO && x->a.dir == DIR_AFTER;

	for (i = x->b - 1, n = 0; i >= 0 && n < 10 && !clause_end(p, i) &&
	     !(w_pc(p, i, ',') && (own || verb_last(p, x->b)));
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
		if ((k = tense(p, i, v)) != 0) {
			if (first == 0)
				first = k;
			other |= k != first || n == 0; /* ab 3. November */
		}
	}
	for (i = x->e, n = 0; i < p->n && n < 10 && !clause_end(p, i); i++, n++)
		if (w_at(p, i, '&') && tense(p, i + 1, v) != 0) {
			break; /* tiba pada hari Selasa | dan akan pergi */
		} else if ((k = tense(p, i, v)) != 0) {
			if (first == 0)
				first = k;
			other |= k != first;
		} else if (n < 2 + glued(p, x->e) && w_has(p, i, '>') == 2 &&
		    ((n == 0 && x->a.hour != NONE) ||
			(first_byte(p, i) >= 0xE0 &&
			    !lex_first(p->lex, "zh")) ||
			lex_first(p->lex, "tr") || lex_first(p->lex, "fi")) &&
		    !dated(p, x->b - 1) &&
		    !(w_pc(p, x->b - 2, '\'') && dated(p, x->b - 3)))
			by = true; /* cuma gününe kadar, but: pribuv do Baku */
	by |= isw(p, x->e - 1, "ig") && lex_first(p->lex, "hu");
	if (first == 0 && by && (x->a.wday != NONE || x->a.month != NONE) &&
	    x->a.year == NONE)
		return 1;
	if (first == 0 && x->a.year == NONE &&
	    (x->a.wday != NONE || x->a.month != NONE || x->a.day != NONE ||
		x->a.rel == REL_AGO) &&
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
