/* SPDX-License-Identifier: ISC */
/* run: persons by runs of capitals, given names, particles. */
#include "run.h"

#include "cmd/tag-entities/phrase.h"

#define L(lang) (1u << (lang))

/* Is token i a small part of a person's name in that language? */
static bool
particle(const struct text *t, int lang, size_t i)
{
	uint32_t langs = phrase_particle(t, i);

	return langs != 0 &&
	    ((langs >> lang & 1) || tongue_mark(t, i + 1, '-'));
}

/* Are tokens [i, end) a head of state or government that lists know? */
static bool
leader(const struct text *t, size_t i, size_t end)
{
	const char *rec;

	return tongue_english(t, i, end, &rec) & BIT(G_leader);
}

/* A capital alone?  Of any script where a name begins with it. */
static bool
one_letter(const struct text *t, size_t i, bool begins)
{
	struct str w = text_word(t, i);

	return w.n == 1 || (begins && w.n == 2 && (unsigned char)*w.p >= 0xC3);
}

/* Do lists know the word as a given name, of any language? */
static bool
is_given(const struct text *t, size_t i)
{
	struct gaz_entry e;
	const char *rec;

	return (tongue_english(t, i, i + 1, &rec) & BIT(G_given)) ||
	    tongue_form(t, -1, i, BIT(G_given), &e, NULL) == 1;
}

size_t
run_end(const struct text *t, int lang, size_t i)
{
	size_t e = i, j, names = 0, most = lang == LANG_DE ? 3 : 5;
	bool initials = true; /* nothing else so far: "С. В. Лавров" */
	struct gaz_entry x;
	const char *rec;

	/* abd al-Rahman, es-Sisi */
	while (e < t->tokens.n && names < most) {
		if (tongue_capital(t, e)) {
			/* "Angela Merkel Gespräche" */
			if (lang == LANG_DE && names == 2 &&
			    !tongue_mark(t, e - 1, '-') &&
			    !text_is(t, e - 1, "Le") && !leader(t, i, e + 1) &&
			    !(tongue_english(t, e, e + 1, &rec) &
				BIT(G_family)))
				break;
			/* but Bruno Le Maire */
			if (e > i && !text_is(t, e - 1, "Le") &&
			    tongue_words(t, lang, e, G_title) > 0)
				break;
			/* Johann Wadephul Ankara'ya */
			if (lang == LANG_TR && names > 1 &&
			    tongue_mark(t, e + 1, '\'') &&
			    run_is_listed(t, lang, e, e + 1))
				break;
			/* (sources at) La Moncloa */
			if (e > i && !tongue_capital(t, e - 1) &&
			    tongue_form(t, lang, e, PLACES | BODIES, &x, NULL) >
				0)
				break;
			/* "Donald Trump Meksika'ya", "von der Linken" */
			if (names > 1 &&
			    (tongue_words(t, lang, e, G_country) > 0 ||
				(tongue_english(t, e, e + 1, &rec) & STATES) ||
				(lang == LANG_DE && !tongue_capital(t, e - 1) &&
				    !tongue_mark(t, e - 1, '-') &&
				    !(tongue_english(t, e, e + 1, &rec) &
					BIT(G_family)))))
				break;
			/* Jean-Marc is one name */
			names += !(e == i + 2 && tongue_mark(t, e - 1, '-') &&
			    is_given(t, i));
			e++;
			/* J.D. Vance: one token; J. D.; Ν. Δένδιας, but Ван И. */
			initials = one_letter(t, e - 1, initials);
			if (tongue_mark(t, e, '.') && !t->tokens.t[e].space &&
			    initials && tongue_capital(t, e + 1))
				e++;
			continue;
		}
		if (tongue_mark(t, e, '-') && !t->tokens.t[e].space &&
		    tongue_capital(t, e + 1) && !t->tokens.t[e + 1].space) {
			e++;
			continue;
		}
		/* O'Neill */
		if (tongue_mark(t, e, '\'') && !t->tokens.t[e].space && e > i &&
		    t->tokens.t[e - 1].e - t->tokens.t[e - 1].b == 1 &&
		    tongue_capital(t, e + 1)) {
			e++;
			continue;
		}
		for (j = e; j < e + 3 && particle(t, lang, j); j++)
			if ((tongue_mark(t, j + 1, '-') ||
				tongue_mark(t, j + 1, '\'')) &&
			    !t->tokens.t[j + 1].space)
				j++;
		if (j == e || !tongue_capital(t, j) || names == 0)
			break;
		/* "Sisi de Egipto": what a country follows is no name */
		e = j;
	}
	while (e > i + 1 && !tongue_capital(t, e - 1))
		e--;
	return e;
}

size_t
run_names(const struct text *t, size_t i, size_t end)
{
	size_t n = 0;

	for (; i < end; i++)
		n += tongue_capital(t, i);
	return n;
}

bool
run_is_listed(const struct text *t, int lang, size_t i, size_t end)
{
	struct gaz_entry e;
	const char *rec;
	size_t n = tongue_form(t, lang, i, PLACES | BODIES, &e, NULL);

	return (n > 0 && i + n >= end) ||
	    (tongue_english(t, i, end, &rec) &
		(STATES | BODIES | BIT(G_capital) | BIT(G_region))) ||
	    (tongue_english(t, i, end, &rec) &
		    (BIT(G_seat) | BIT(G_admin) | BIT(G_city) | BIT(G_company) |
			BIT(G_university)) &&
		run_names(t, i, end) > 1);
}

static bool
ends_like(const struct text *t, size_t i, const char *const *list)
{
	for (; *list != NULL; list++)
		if (ends_in(text_word(t, i), *list))
			return true;
	return false;
}

/* A German noun: "der Außenministerin Kritik", "des Präsidenten Entscheidung" */
static bool
german_noun(const struct text *t, size_t i)
{
	static const char *const endings[] = { "ung", "heit", "keit", "schaft",
		"tion", "tik", "tät", "ismus", NULL };
	const char *rec;

	return ends_like(t, i, endings) &&
	    !(tongue_english(t, i, i + 1, &rec) & BIT(G_family));
}

bool
run_is_person(const struct text *t, int lang, size_t i, size_t end)
{
	size_t j;

	if (lang == LANG_DE && end == i + 1 && german_noun(t, i))
		return false;
	if (end <= i || run_is_listed(t, lang, i, end) ||
	    tongue_function(t, lang, i))
		return false;
	for (j = i; j < end; j++)
		if (tongue_capital(t, j) &&
		    (tongue_is(t, lang, j, G_head) ||
			(tongue_is(t, lang, j, G_title) &&
			    !(j > i && text_is(t, j - 1, "Le"))) ||
			t->tokens.t[j].digit))
			return false;
	/* initials alone: ONU, TVA */
	return !(run_names(t, i, end) == 1 && t->tokens.t[i].cs == C_UPPER);
}

bool
run_given(const struct text *t, int lang, size_t i)
{
	const char *rec;
	size_t end;

	if (!tongue_capital(t, i) || t->tokens.t[i].cs != C_CAP ||
	    !is_given(t, i) || tongue_function(t, lang, i) ||
	    tongue_is(t, lang, i, G_not) || tongue_is(t, lang, i, G_title) ||
	    tongue_is(t, lang, i, G_head) || tongue_is(t, lang, i, G_near))
		return false;
	/* en France (Jan Dahl) */
	if (i > 0 && tongue_is(t, lang, i - 1, G_near) &&
	    (tongue_english(t, i, i + 1, &rec) & STATES))
		return false;
	end = run_end(t, lang, i);
	if (run_names(t, i, end) < 2 ||
	    (tongue_capital(t, i + 1) && tongue_function(t, lang, i + 1)))
		return false;
	/* German nouns have capitals too; but Wladimir is German for no other */
	return lang != LANG_DE || tongue_words(t, lang, i, G_given) == 1 ||
	    (tongue_mark(t, i + 1, '-') && is_given(t, i + 2)) ||
	    (tongue_english(t, end - 1, end, &rec) &
		(BIT(G_family) | BIT(G_given)));
}

size_t
run_past_genitive(const struct text *t, size_t first, size_t end)
{
	static const char *const adjective[] = { "ого", "его", "ой", "ских",
		"цких", "ших", "щих", "них", "ых", "ої", NULL };
	static const char *const body[] = { "ства", "тета", "ции", "ния", "ии",
		"ту", "ции", "ої", NULL };
	static const char *const vowel[] = { "а", "я", "ы", "и", NULL };
	static const char *const patronymic[] = { "вич", "вича", "вичу",
		"вичем", "вна", "вны", "вной", "вне", "вну", "вни", "вною",
		NULL };
	size_t n = run_names(t, first, end), i;

	/* (глава) Госдепартамента (Энтони Блинкен) */
	if (!is_given(t, first))
		for (i = first + 1; i + 1 < end; i++)
			if (is_given(t, i))
				return i;
	if (ends_like(t, first, adjective) ||
	    (n == 1 && ends_like(t, first, body)))
		return end;
	/* (глава) Пензы (Ирина Ширшина) */
	if (n == 3 && end - first == 3 &&
	    (ends_in(text_word(t, first), "ы") ||
		ends_in(text_word(t, first), "и")))
		return first + 1;
	if (n == 3 && end - first == 3 && ends_like(t, first, vowel) &&
	    !ends_like(t, end - 1, vowel) && !ends_like(t, first + 1, vowel) &&
	    !ends_like(t, first + 1, patronymic) &&
	    !ends_like(t, first + 2, patronymic))
		return first + 1;
	return first;
}
