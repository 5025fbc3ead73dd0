/* SPDX-License-Identifier: ISC */
/* foreign: names by lists and frames in the languages of Latin letters. */
#include "foreign.h"

#include "cmd/tag-entities/phrase.h"
#include "cmd/tag-entities/word.h"
#include "langid.h"
#include "nominative.h"
#include "office.h"
#include "run.h"

void
foreign_put(struct tagger *g, size_t first, size_t end,
    const struct gaz_entry *e)
{
	tag_world(g, tag_add(g, first, end, tag_world_kind(e)), e);
}

/* The same in the cases of any language: tokens of the name, 0: none. */
static size_t
declined(struct tagger *g, int lang, size_t i, struct gaz_entry *e)
{
	if (lang >= LANG_RU)
		return tag_declined(g, i, e);
	return foreign_case(g, lang, i, e) ? 1 : 0;
}

size_t
foreign_place(struct tagger *g, int lang, size_t i, char country[4])
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e = { 0 };
	const char *rec;
	size_t k, n;
	struct str c = STR("");

	country[0] = '\0';
	n = tongue_form(t, lang, i, PLACES | BODIES, &e, NULL);
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;)
		if (hit[k].n > n &&
		    (tongue_english(t, i, i + hit[k].n, &rec) &
			(STATES | BODIES | BIT(G_capital) | BIT(G_seat) |
			    BIT(G_region)))) {
			c = tag_country(rec, STATES);
			e.class = G_MAX;
			n = hit[k].n;
			break;
		}
	if (n == 0)
		n = declined(g, lang, i, &e);
	if (n > 0 && (e.class == G_country || e.class == G_city)) {
		c = e.country;
		if (c.n != 3 && tongue_english(t, i, i + n, &rec) != 0)
			c = tag_country(rec, STATES);
	}
	if (c.n == 3) {
		memcpy(country, c.p, 3);
		country[3] = '\0';
	}
	return n;
}

/* The kind of what the English lists know as [i, end), of several words. */
static enum kind
kind_of_listed(uint32_t c)
{
	if (c & BIT(G_leader))
		return K_PERSON;
	if (c &
	    (BIT(G_city) | BIT(G_capital) | BIT(G_seat) | BIT(G_admin) |
		STATES))
		return K_GPE;
	if (c & (BODIES | BIT(G_university) | BIT(G_club) | BIT(G_company)))
		return K_ORG;
	if (c & (BIT(G_physical) | BIT(G_region)))
		return K_LOC;
	return c & BIT(G_facility) ? K_FAC : K_NONE;
}

/* Does a word for a town stand before token i: la ciudad de, der Stadt? */
static bool
behind_town(const struct text *t, int lang, size_t i)
{
	static const char *const towns[] = { "ciudad", "localidad", "provincia",
		"estado", "departamento", "ville", "localité", "province",
		"région", "wilaya", "gouvernorat", "Stadt", "Ortschaft",
		"cidade", "città", "stad", "oraș", "orașul", "miasto",
		"mieście", "město", "městě", "mesto", "meste", "grad", "gradu",
		"kota", "staden", "byen", NULL };

	while (i > 1 && tongue_words(t, lang, i - 1, G_of) == 1)
		i--;
	return i > 0 && text_is_one(t, i - 1, towns);
}

/* Does a word for "in", "to" stand before token i, of these classes?  llegó a
 * Cali, but: llamó a Santos. */
static bool
behind_near(const struct text *t, int lang, size_t i, uint32_t c)
{
	return i > 0 &&
	    (tongue_is(t, lang, i - 1, G_near) ||
		((lang == LANG_ES || lang == LANG_PT) &&
		    ((c & (BIT(G_capital) | BIT(G_seat))) ||
			!(c & (BIT(G_given) | BIT(G_family)))) &&
		    text_is(t, i - 1, "a")));
}

/* Is token i of a list of towns that a word for "in" begins: à Lyon, Nice et
 * (Pau)? */
static bool
listed_town(const struct text *t, int lang, size_t i)
{
	const char *rec;
	uint32_t c;
	size_t n;

	for (n = 0; n < 6 && i > 1; n++) {
		if (!(tongue_mark(t, i - 1, ',') || tongue_and(t, i - 1)))
			return false;
		i -= 2;
		c = tongue_english(t, i, i + 1, &rec);
		if (!(c &
			(BIT(G_city) | BIT(G_admin) | BIT(G_capital) |
			    BIT(G_seat))))
			return false;
		if (behind_near(t, lang, i, c))
			return true;
	}
	return false;
}

/* The kind of one word [i, end) that the English lists know as c; K_NONE. */
static enum kind
kind_of_word(const struct text *t, int lang, size_t i, uint32_t c)
{
	bool first = tongue_opens(t, i), more = tongue_capital(t, i + 1);
	const struct token *k = &t->tokens.t[i];

	if (tongue_function(t, lang, i))
		return K_NONE;
	/* Islamabad; Lahore behind a word for "in" */
	if (((c & (BIT(G_capital) | BIT(G_seat))) && !(first && more)) ||
	    ((c & (BIT(G_city) | BIT(G_admin))) && i > 0 && !more &&
		(behind_near(t, lang, i, c) || behind_town(t, lang, i) ||
		    listed_town(t, lang, i))))
		return K_GPE;
	/* AIEA, Gazprom */
	return c != 0 && (c & ~(BODIES | BIT(G_company))) == 0 &&
		(k->cs >= C_UPPER || (c == BIT(G_igo) && k->e - k->b > 5) ||
		    (!first && lang != LANG_DE && !more)) &&
		k->e - k->b > 2
	    ? K_ORG
	    : K_NONE;
}

/* The kind of tokens [i, end), a form of the English lists; K_NONE. */
static enum kind
kind_of_english(const struct text *t, int lang, size_t i, size_t end)
{
	const char *rec;
	uint32_t c = tongue_english(t, i, end, &rec);
	bool alone = end == i + 1;
	size_t j;

	if (alone && tongue_is(t, lang, i, G_not))
		return K_NONE;
	for (j = i; j < end; j++)
		if (!tongue_capital(t, j) && !(t->tokens.t[j].words & W_inner))
			return K_NONE;
	/* Jordan Bardella, Israel Katz; but İran Dışişleri Bakanı */
	if (alone && tongue_capital(t, end) && (c & BIT(G_given)) &&
	    tongue_words(t, lang, end, G_title) == 0)
		return K_NONE;
	/* Dominique de Villepin; but of la Dominique */
	if (alone && lang == LANG_FR && (c & BIT(G_given)) &&
	    text_is(t, end, "de") && tongue_capital(t, end + 1) &&
	    !(i > 0 && text_is(t, i - 1, "la")))
		return K_NONE;
	if (c & STATES)
		return K_GPE;
	if (alone)
		return kind_of_word(t, lang, i, c);
	return tongue_function(t, lang, i) ? K_NONE : kind_of_listed(c);
}

/* Has a word of [i, end) a capital: la bande de Gaza, mer de Chine orientale? */
static bool
has_capital(const struct text *t, size_t i, size_t end)
{
	while (i < end && !tongue_capital(t, i))
		i++;
	return i < end;
}

/*
 * A name that lists know at token i.  Returns the token behind it; i: none.
 */
size_t
foreign_list(struct tagger *g, int lang, size_t i)
{
	struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	bool first = tongue_opens(t, i);
	enum kind kind;
	size_t n, k;

	n = tongue_form(t, lang, i, PLACES | BODIES, &e, NULL);
	/* "Paris Hilton", "Roma Capitale": not the city alone */
	if (n > 0 && has_capital(t, i, i + n) &&
	    !(n == 1 && first && tongue_is(t, lang, i, G_not)) &&
	    !(n == 1 && e.class == G_city && tongue_capital(t, i + 1) &&
		(tongue_english(t, i, i + 1, &rec) & BIT(G_given)))) {
		foreign_put(g, i, i + n, &e);
		return i + n;
	}
	if (!tongue_capital(t, i))
		return i;
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
		kind = kind_of_english(t, lang, i, i + hit[k].n);
		if (kind != K_NONE) {
			tag_add(g, i, i + hit[k].n, kind);
			return i + hit[k].n;
		}
	}
	if (!(first &&
		(tongue_function(t, lang, i) ||
		    tongue_is(t, lang, i, G_not))) &&
	    (n = declined(g, lang, i, &e)) > 0) {
		foreign_put(g, i, i + n, &e);
		return i + n;
	}
	return i;
}

/* Where the name of a body ends whose head is token i: i + 1 if nowhere. */
static size_t
body_end(const struct text *t, int lang, size_t i)
{
	size_t e = i + 1, j, n;

	while (e < t->tokens.n && e < i + 10) {
		if (tongue_capital(t, e)) {
			e++;
			continue;
		}
		for (j = e; j < t->tokens.n &&
		     ((n = tongue_words(t, lang, j, G_of)) > 0 ||
			 (tongue_mark(t, j, '\'') && (n = 1)) ||
			 (tongue_mark(t, j, '-') && !t->tokens.t[j].space &&
			     (n = 1)));
		     j += n)
			;
		if (j == e || !tongue_capital(t, j))
			break;
		/* "y", "et" join two bodies as well as two parts of one */
		if (e == i + 1 && !tongue_is(t, lang, e, G_of))
			break;
		e = j + 1;
	}
	return e;
}

/* Behind a Hungarian name: (Vlagyimir Putyin) orosz elnökkel. */
static size_t
office_behind(struct tagger *g, size_t from, size_t first, size_t end)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	struct office o;
	size_t i = end, n, who;

	while ((n = tongue_people(t, LANG_HU, i, &e)) > 0 ||
	    (n = tongue_form(t, LANG_HU, i, BIT(G_status), &e, NULL)) > 0)
		i += n;
	if (!office_at(g, from, LANG_HU, i, &o) || o.class == G_polite ||
	    !run_is_person(t, LANG_HU, first, end))
		return end;
	who = g->nm;
	tag_add(g, first, end, K_PERSON);
	for (i = end; i < o.first; i += n) {
		n = tongue_people(t, LANG_HU, i, &e);
		if (n > 0)
			foreign_put(g, i, i + n, &e);
		else
			n = 1;
	}
	office_at(g, from, LANG_HU, o.first, &o);
	office_hold(g, from, &o, who);
	return o.end;
}

/* The rows of a person, and of the office behind a comma. */
static size_t
person(struct tagger *g, size_t from, int lang, size_t first, size_t end)
{
	size_t who = g->nm;

	tag_add(g, first, end, K_PERSON);
	return office_apposition(g, from, lang, who);
}

/* A people, or what is theirs, at token i; the token behind it, or i. */
static size_t
people_at(struct tagger *g, int lang, size_t i)
{
	struct gaz_entry e;
	size_t n = tongue_people(&g->text, lang, i, &e);

	if (n > 0)
		foreign_put(g, i, i + n, &e);
	return i + n;
}

/* The same for what the lists know, with the office of a person. */
static size_t
listed_at(struct tagger *g, size_t from, int lang, size_t i)
{
	size_t who = g->nm, end = foreign_list(g, lang, i);

	return end > i && g->nm > who && g->m[who].kind == K_PERSON
	    ? office_apposition(g, from, lang, who)
	    : end;
}

/* Delta Eyalet Universitesi: in Turkish the head is last. */
static size_t
turkish_body(struct tagger *g, size_t i)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	size_t end = i;

	while (end < i + 8 && tongue_capital(t, end) &&
	    !(tongue_form(t, LANG_TR, end, BIT(G_head), &e, NULL) == 1 &&
		e.value.n == 0))
		end++;
	if (end == i || !tongue_capital(t, end))
		return i;
	tag_add(g, i, end + 1, K_ORG);
	return end + 1;
}

/*
 * A name in one case from end to end, the given one known: Donaldem Trumpem.
 * Of Cyrillic letters the lists have the cases.
 */
static bool
in_case(struct tagger *g, int lang, size_t i, size_t end)
{
	const struct text *t = &g->text;
	const uint32_t langs = 1u << LANG_PL | 1u << LANG_CS | 1u << LANG_SK |
	    1u << LANG_HR | 1u << LANG_SL;
	size_t k;

	if (!(langs >> lang & 1) || run_names(t, i, end) < 2)
		return false;
	for (k = i; k < end; k++) /* Rady KNV */
		if (t->tokens.t[k].cs == C_UPPER)
			return false;
	return t->tokens.t[i].cs == C_CAP && !tongue_function(t, lang, i) &&
	    !tongue_is(t, lang, i, G_not) && !tongue_is(t, lang, i, G_head) &&
	    (nominative(str_of(t->s.p + t->tokens.t[i].b,
			    t->tokens.t[end - 1].e - t->tokens.t[i].b),
		 &g->part, &g->person) ||
		(ends_in(text_word(t, end - 1), "em") &&
		    nominative_with(text_word(t, i), &g->part, &g->person)));
}

/* "А. С. Пушкин": two initials beyond ASCII and a name. */
static bool
initialled(const struct text *t, size_t i, size_t end)
{
	size_t k;

	for (k = i; k < i + 4; k += 2)
		if (k + 1 >= end || text_word(t, k).n != 2 ||
		    (unsigned char)*text_word(t, k).p < 0xC3 ||
		    !tongue_mark(t, k + 1, '.'))
			return false;
	return end == i + 5 && t->tokens.t[i + 4].cs == C_CAP;
}

/* A person no list knows: behind a given name, before an office. */
static size_t
person_at(struct tagger *g, size_t from, int lang, size_t i)
{
	const struct text *t = &g->text;
	size_t end = run_end(t, lang, i), who = g->nm, n;
	bool given = run_given(t, lang, i) || initialled(t, i, end) ||
	    in_case(g, lang, i, end);

	/* Annalena Baerbock, die frühere Außenministerin, */
	if ((!given &&
		(run_names(t, i, end) < 2 || !tongue_mark(t, end, ','))) ||
	    !run_is_person(t, lang, i, end))
		return i;
	n = person(g, from, lang, i, end);
	if (given)
		return n;
	if (n > end)
		return n;
	g->nm = who;
	return i;
}

/* Trump, Poutine, Зеленского: one whom the lists of leaders know by this name
 * alone; tokens, 0: none. */
static size_t
leader_at(const struct text *t, int lang, size_t i)
{
	struct gaz_entry e;
	size_t n = tongue_form(t, lang, i, BIT(G_leader), &e, NULL);

	return n > 0 && !tongue_capital(t, i + n) &&
		!(i > 0 && tongue_capital(t, i - 1)) &&
		!(tongue_mark(t, i + n, '-') && !t->tokens.t[i + n].space &&
		    tongue_capital(t, i + n + 1))
	    ? n
	    : 0;
}

/* Palacio (de) San Carlos, Palais de l'Élysée: where the name ends that a
 * word for a seat of power at token i begins; i: none. */
static size_t
palace_end(const struct text *t, int lang, size_t i)
{
	static const char *const heads[] = { "Palacio", "Palais", "Palazzo",
		"Palácio", NULL };
	size_t k = i + 1, n;

	if (lang == LANG_DE || !text_is_one(t, i, heads))
		return i;
	while ((n = tongue_words(t, lang, k, G_of)) > 0 && k < i + 4)
		k += n;
	if (tongue_mark(t, k, '\''))
		k++;
	n = k < t->tokens.n && tongue_capital(t, k) ? run_end(t, lang, k) : k;
	return n > k && n <= k + 3 ? n : i;
}

/* F-35, COP30: a type of weapons, a session; the token behind it, or i. */
static size_t
type_at(struct tagger *g, size_t i)
{
	struct text *t = &g->text;
	size_t end;

	if (t->tokens.t[i].cs == C_UPPER && (end = phrase_session(t, i)) > i)
		tag_add(g, i, end, K_EVENT);
	else if (phrase_product(t, i, &end))
		tag_add(g, i, end, K_PRODUCT);
	else
		return i;
	return end;
}

/*
 * French, Italian: where the body's name ends whose head at token i has but
 * adjectives behind it: la Commission électorale indépendante.  i + 1: there
 * is none, or the head opens the sentence.
 */
static size_t
adjectives_end(const struct text *t, int lang, size_t i)
{
	static const char *const french[] = { "ale", "al", "que", "enne", "ien",
		"elle", "el", "ive", "if", "aire", "aine", "ain", "oise", "ois",
		"aise", "ais", NULL };
	static const char *const italian[] = { "ale", "ica", "ico", "ana",
		"ano", "aria", "ario", "iva", "ivo", "ese", NULL };
	const char *const *a,
	    *const *ends = lang == LANG_FR ? french
	    : lang == LANG_IT              ? italian
					   : NULL;
	size_t e = i + 1;

	if (ends == NULL || tongue_opens(t, i))
		return e;
	for (;
	     e < i + 4 && tongue_small(t, e) && !tongue_function(t, lang, e) &&
	     t->tokens.t[e].e - t->tokens.t[e].b > 5;
	     e++) {
		for (a = ends; *a != NULL && !ends_in(text_word(t, e), *a); a++)
			;
		/* indépendante; but it may be a verb (le Conseil) présente */
		if (*a == NULL &&
		    !(e > i + 1 &&
			(ends_in(text_word(t, e), "ant") ||
			    ends_in(text_word(t, e), "ante") ||
			    ends_in(text_word(t, e), "ente"))))
			break;
	}
	return e;
}

/* Appends to what stands in to[*n] the words of v, each with a capital. */
static void
capitals(char *to, size_t room, size_t *n, struct str v)
{
	size_t i;
	char c;

	if (v.n > 4 && memcmp(v.p, "the ", 4) == 0)
		v = str_of(v.p + 4, v.n - 4);
	for (i = 0; i < v.n && *n < room; i++) {
		c = v.p[i];
		if (c >= 'a' && c <= 'z' && (i == 0 || v.p[i - 1] == ' ') &&
		    !(v.n - i >= 4 && memcmp(v.p + i, "and ", 4) == 0))
			c -= 32;
		to[(*n)++] = c;
	}
}

/*
 * A row for the ministry whose head is token i: Ministerio de Economía y
 * Hacienda is the Ministry of Economy and Finance.  The token behind it; i: no
 * ministry, or nobody knows of what.
 */
static size_t
ministry(struct tagger *g, int lang, size_t i)
{
	const struct text *t = &g->text;
	char value[96] = "Ministry of ";
	size_t n = strlen(value), end = i, k = i + 1, first, len, more;
	char country[4] = "", c = t->s.p[t->tokens.t[i].b] | 0x20;
	struct mention *m;
	struct gaz_entry e;

	/* Indonesian kementerian; no look at the lists for most words */
	if ((c != 'm' && c != 'k') ||
	    tongue_form(t, lang, i, BIT(G_head), &e, NULL) != 1 ||
	    !str_eq(e.value, STR("ministry")))
		return i;
	while (k < i + 16 && (len = office_field(t, lang, k, &first, &e)) > 0) {
		if (end > i)
			capitals(value, sizeof(value), &n, STR(" and "));
		capitals(value, sizeof(value), &n, e.value);
		k = end = first + len;
		if (!tongue_and(t, k))
			break;
		k++;
	}
	if (end == i)
		return i;
	/* Ministerio de Defensa de Francia; but not de Defensa Civil */
	more = tongue_capital(t, i) ? body_end(t, lang, i) : end;
	if (more > end) {
		for (k = end; (len = tongue_words(t, lang, k, G_of)) > 0;)
			k += len;
		if (k + foreign_place(g, lang, k, country) != more || k == more)
			return i;
		end = more;
	}
	m = tag_add(g, i, end, K_ORG);
	tag_value(g, m, str_of(value, n));
	if (country[0] != '\0')
		tag_attr(g, m, STR("country"), str_of(country, 3));
	return end;
}

/* What begins at token i, a word with a capital; the token behind it, or i. */
static size_t
capital_at(struct tagger *g, size_t from, int lang, size_t i)
{
	struct text *t = &g->text;
	struct gaz_entry e;
	size_t end, n;

	/* "Selon Berlin": its capital says nothing */
	if (tongue_opens(t, i) &&
	    (tongue_function(t, lang, i) || tongue_is(t, lang, i, G_not)))
		t->look[i].name = false;
	/* Orbán Viktor miniszterelnök */
	if (lang == LANG_HU && (end = run_end(t, lang, i)) > i + 1 &&
	    (n = office_behind(g, from, i, end)) > end)
		return n;
	/* Francuski predsjednik: no form of Francuska */
	if ((lang == LANG_HR || lang == LANG_SL) &&
	    tongue_form(t, lang, i, PLACES | BODIES, &e, NULL) < 2 &&
	    !ends_in(text_word(t, i), "a") && !ends_in(text_word(t, i), "e") &&
	    (n = people_at(g, lang, i)) > i)
		return n;
	if ((n = ministry(g, lang, i)) > i)
		return n;
	if ((end = palace_end(t, lang, i)) > i) {
		tag_add(g, i, end, K_FAC);
		return end;
	}
	if ((n = type_at(g, i)) > i)
		return n;
	if ((n = listed_at(g, from, lang, i)) > i ||
	    (n = people_at(g, lang, i)) > i ||
	    (lang == LANG_TR && (n = turkish_body(g, i)) > i) ||
	    (n = person_at(g, from, lang, i)) > i)
		return n;
	if ((n = leader_at(t, lang, i)) > 0)
		return person(g, from, lang, i, i + n);
	/* Keirem Starmerem: a word that no list knows before one of them */
	if (lang != LANG_DE && t->tokens.t[i].cs == C_CAP &&
	    tongue_capital(t, i + 1) && !tongue_is(t, lang, i, G_head) &&
	    !tongue_is(t, lang, i, G_not) && !tongue_function(t, lang, i) &&
	    (n = tongue_form(t, lang, i + 1, BIT(G_leader), &e, NULL)) > 0 &&
	    !tongue_capital(t, i + 1 + n))
		return person(g, from, lang, i, i + 1 + n);
	if (lang == LANG_DE || lang == LANG_TR ||
	    !tongue_is(t, lang, i, G_head) ||
	    ((end = body_end(t, lang, i)) == i + 1 &&
		(end = adjectives_end(t, lang, i)) == i + 1))
		return i;
	tag_add(g, i, end, K_ORG);
	return end;
}

void
foreign_names(struct tagger *g, int lang)
{
	const struct text *t = &g->text;
	struct office o;
	size_t i, end, from = g->nm;

	for (i = 0; i<t->tokens.n; i = end> i ? end : i + 1) {
		end = i;
		if (t->tokens.t[i].kind != T_WORD)
			continue;
		/* Hungarian has it behind the name */
		if (lang != LANG_HU && office_at(g, from, lang, i, &o)) {
			end = office_person(g, from, lang, &o);
		} else if (tongue_small(t, i)) {
			/* mer Baltique; russe */
			if (!(t->tokens.t[i].words & W_inner))
				end = foreign_list(g, lang, i);
			if (end == i)
				end = people_at(g, lang, i);
			if (end == i)
				end = ministry(g, lang, i);
		} else if (tongue_capital(t, i)) {
			end = capital_at(g, from, lang, i);
		}
	}
}
