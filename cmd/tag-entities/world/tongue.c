/* SPDX-License-Identifier: ISC */
/* tongue: look-up in the lists of other languages. */
#include "tongue.h"

#define L(lang) (1u << (lang))

size_t
tongue_form(const struct text *t, int lang, size_t i, uint64_t classes,
    struct gaz_entry *e, const char **rec)
{
	struct gaz_hit hit[GAZ_HITS];
	const char *at;
	size_t k;

	if (i >= t->tokens.n)
		return 0;
	for (k = gaz_find(&gaz_world, &t->tokens, i, hit); k-- > 0;)
		for (at = hit[k].rec; gaz_next(&at, e);) {
			if (!tongue_of(classes, e) ||
			    (e->langs != 0 && lang >= 0 &&
				!(e->langs >> lang & 1)) ||
			    (e->upper && t->tokens.t[i].cs != C_UPPER))
				continue;
			if (rec != NULL)
				*rec = hit[k].rec;
			return hit[k].n;
		}
	return 0;
}

bool
tongue_is(const struct text *t, int lang, size_t i, enum gaz_class class)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	size_t k;

	if (i >= t->tokens.n)
		return false;
	for (k = gaz_find(&gaz_world, &t->tokens, i, hit); k-- > 0;)
		for (rec = hit[k].n == 1 ? hit[k].rec : NULL;
		     gaz_next(&rec, &e);)
			if (e.class == class && (e.langs >> lang & 1))
				return true;
	return false;
}

bool
tongue_opens(const struct text *t, size_t i)
{
	const struct token *k;

	while (i > 0 && t->tokens.t[i - 1].kind == T_PUNCT &&
	    t->tokens.t[i - 1].c != ',' && t->tokens.t[i - 1].c != '-')
		i--;
	if (i == 0)
		return true;
	k = &t->tokens.t[i - 1];
	return k->kind == T_PUNCT && k->c != ',' && k->c != '-' && k->c != '\'';
}

/* A word for language beside token i (behind it at `end`): en français,
 * русский язык, lingua italiana. */
static bool
is_language(const struct text *t, int lang, size_t i, size_t end)
{
	static const char *const words[] = { "язык", "мов", "język", "jazy",
		"nyelv", "språk", "sprog", "Sprach", "taal", "dil", "lengua",
		"idioma", "langue", "lingua", "língua", "limb", NULL };
	static const char *const speak[] = { "habl", "parl", "fala", "govori",
		"vorbe", NULL };
	size_t k;

	if (i > 0 &&
	    (((lang == LANG_FR || lang == LANG_ES) &&
		 text_is(t, i - 1, "en")) ||
		(lang == LANG_PT && text_is(t, i - 1, "em")) ||
		(lang == LANG_IT && text_is(t, i - 1, "in"))))
		return true;
	/* parle espagnol (et français) */
	for (k = 0; speak[k] != NULL; k++)
		if ((i > 0 && begins_in(text_word(t, i - 1), speak[k])) ||
		    (i > 2 &&
			(text_is(t, i - 1, "et") || text_is(t, i - 1, "y") ||
			    text_is(t, i - 1, "e")) &&
			begins_in(text_word(t, i - 3), speak[k])))
			return true;
	for (k = 0; words[k] != NULL; k++)
		if ((end < t->tokens.n &&
			begins_in(text_word(t, end), words[k])) ||
		    (i > 0 && begins_in(text_word(t, i - 1), words[k])))
			return true;
	return false;
}

/* Slavic -ski, -cki in any case? */
static bool
adjective(const struct text *t, size_t i)
{
	struct str w = text_word(t, i);
	size_t k;

	for (k = w.n > 6 ? w.n - 6 : 0; k + 2 < w.n; k++)
		if (w.p[k + 1] == 'k' && (w.p[k] == 's' || w.p[k] == 'c'))
			return true;
	return false;
}

size_t
tongue_people(const struct text *t, int lang, size_t i, struct gaz_entry *e)
{
	/* peoples as other nouns: small; and with a capital, adjectives too */
	static const uint32_t nouns = L(LANG_ES) | L(LANG_IT) | L(LANG_PT) |
	    L(LANG_CA) | L(LANG_RO) | L(LANG_RU) | L(LANG_UK) | L(LANG_SV) |
	    L(LANG_DA) | L(LANG_NO) | L(LANG_FI) | L(LANG_ET) | L(LANG_HU),
			      all = L(LANG_NL) | L(LANG_TR),
			      slavic = L(LANG_PL) | L(LANG_CS) | L(LANG_SK) |
	    L(LANG_HR) | L(LANG_SL);
	size_t n =
	    tongue_form(t, lang, i, BIT(G_demonym) | BIT(G_group), e, NULL);
	bool next;

	if (n == 0 || e->langs == 0 || is_language(t, lang, i, i + n))
		return 0;
	if (!tongue_capital(t, i))
		return all >> lang & 1 ? 0 : n;
	if (all >> lang & 1)
		return n;
	next = tongue_capital(t, i + n);
	/* gli Houthi */
	if (nouns >> lang & 1)
		return (tongue_opens(t, i) || e->class == G_group) && !next ? n
									    : 0;
	/* prezydent Polski: a country, its adjective is small there */
	if ((slavic >> lang & 1) && !tongue_opens(t, i) && adjective(t, i))
		return 0;
	if (!next)
		return n;
	/* Russische Truppen, but Deutsche Bank; le Français Jean Petit */
	if (lang == LANG_DE)
		return tongue_opens(t, i) && !str_eq(e->country, STR("DEU"))
		    ? n
		    : 0;
	return tongue_opens(t, i) ||
		(lang == LANG_FR && tongue_function(t, lang, i - 1))
	    ? n
	    : 0;
}

uint32_t
tongue_english(const struct text *t, size_t i, size_t end, const char **rec)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *at;
	uint32_t c = 0;
	size_t k;

	*rec = NULL;
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
		if (i + hit[k].n != end)
			continue;
		*rec = hit[k].rec;
		for (at = hit[k].rec; gaz_next(&at, &e);)
			if (e.class < 32 &&
			    (!e.upper || t->tokens.t[i].cs == C_UPPER))
				c |= (uint32_t)1 << e.class;
	}
	return c;
}

bool
tongue_and(const struct text *t, size_t i)
{
	static const char *const words[] = { "y", "e", "et", "und", "en", "i",
		"a", "и", "та", "і", "και", "și", NULL };

	return text_is_one(t, i, words);
}
