/* SPDX-License-Identifier: ISC */
/* foreign: names by lists and frames in the languages of Latin letters. */
#include "foreign.h"

#include "word.h"

#define BIT(c) (1u << (c))

/* What the lists of the world (world.tsv) name. */
#define PLACES                                                            \
	(BIT(G_country) | BIT(G_city) | BIT(G_region) | BIT(G_physical) | \
	    BIT(G_facility))
#define BODIES (BIT(G_igo) | BIT(G_body) | BIT(G_party) | BIT(G_media))

static bool
capital(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
	    t->tokens.t[i].cs >= C_CAP;
}

static bool
small(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
	    t->tokens.t[i].cs == C_LOWER;
}

static bool
is_mark(const struct text *t, size_t i, char c)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_PUNCT &&
	    t->tokens.t[i].c == c;
}

/* The longest form of the world's lists at token i in one of these classes. */
static size_t
world(const struct text *t, int lang, size_t i, uint32_t classes,
    struct gaz_entry *e)
{
	struct gaz_hit hit[GAZ_HITS];
	const char *rec;
	size_t k;

	for (k = gaz_find(&gaz_world, &t->tokens, i, hit); k-- > 0;)
		for (rec = hit[k].rec; gaz_next(&rec, e);) {
			if (!foreign_of(classes, e) ||
			    (e->langs != 0 && !(e->langs >> lang & 1)) ||
			    (e->upper && t->tokens.t[i].cs != C_UPPER))
				continue;
			return hit[k].n;
		}
	return 0;
}

/* Is token i a word of that class in this language, by itself? */
static bool
is_word(const struct text *t, int lang, size_t i, enum gaz_class class)
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

/* Tokens of a word of that class at i: "de la", "ministre de la Défense". */
static size_t
words_of(const struct text *t, int lang, size_t i, enum gaz_class class)
{
	struct gaz_entry e;

	return i < t->tokens.n ? world(t, lang, i, BIT(class), &e) : 0;
}

/*
 * The language of an office that begins the row, if English does not have the
 * word; LANG_EN: none.
 */
static int
opening_title(const struct text *t)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	size_t i, k;
	int lang;

	for (i = 0; i < 2 && i < t->tokens.n; i++)
		for (k = gaz_find(&gaz_world, &t->tokens, i, hit); k-- > 0;)
			for (rec = hit[k].rec; gaz_next(&rec, &e);) {
				if (e.class != G_title ||
				    (hit[k].n == 1 &&
					(t->tokens.t[i].words &
					    (W_head | W_pre | W_hon))))
					continue;
				for (lang = 1; lang < LANG_N; lang++)
					if (e.langs >> lang & 1)
						return lang;
			}
	return LANG_EN;
}

int
foreign_lang(struct tagger *g)
{
	const struct text *t = &g->text;
	unsigned count[LANG_N], words = 0, stops = 0, n, en;
	size_t i;
	int lang, own = 1, of = 1;

	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->kind != T_WORD || k->cs != C_LOWER)
			continue;
		words++;
		/* "a", "on", "do" are words of others too */
		stops += (k->words & W_stop) && k->e - k->b > 2;
	}
	if (t->tokens.other &&
	    (lang = langid_script(&t->tokens, t->s)) != LANG_EN)
		return lang;
	/* a word in four or five of English is one of these: most rows need
	 * no more than this */
	if (words > 0 && stops * 6 >= words && stops > 1) {
		g->english++;
		return LANG_EN;
	}
	/* a text that was English so far: a row of it is hardly another */
	if ((words < 2 && g->alien == 0) ||
	    (g->english > 16 * (g->alien + 1) && stops > 0))
		return LANG_EN;
	langid_votes(&t->tokens, t->s, count);
	en = count[LANG_EN];
	for (lang = 1; lang < LANG_N; lang++)
		if (count[lang] > count[own])
			own = lang;
	n = count[own];
	/* of languages that share their small words, the document's */
	for (lang = 1; lang < LANG_N; lang++)
		if (g->votes[lang] + count[lang] > g->votes[of] + count[of])
			of = lang;
	if (count[of] * 2 >= n)
		own = of;
	if (n > 2 * en &&
	    (n >= 3 || (stops == 0 && n >= 2 && words >= 6) ||
		(n >= 1 && g->alien > 2 * g->english))) {
		g->alien++;
		for (lang = 1; lang < LANG_N; lang++)
			g->votes[lang] += count[lang];
		return own;
	}
	if (en > n || stops > 0) {
		g->english += en > n;
		return LANG_EN;
	}
	/* a heading of a text that is not English */
	if (g->alien > 3 * g->english)
		return of;
	if (g->english == 0 && (lang = opening_title(t)) != LANG_EN) {
		g->alien++;
		g->votes[lang]++;
		return lang;
	}
	return LANG_EN;
}

/* Is it a small word of this language: the, of, and, but? */
static bool
function_word(const struct text *t, int lang, size_t i)
{
	return is_word(t, lang, i, G_small);
}

/* The classes of the form of the English lists that is tokens [i, end). */
static uint32_t
listed(const struct text *t, size_t i, size_t end, const char **rec)
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
			if (!e.upper || t->tokens.t[i].cs == C_UPPER)
				c |= BIT(e.class);
	}
	return c;
}

/* First word of the sentence, or behind a mark that opens one? */
static bool
opens(const struct text *t, size_t i)
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

/* Small parts of names of persons, and where they are no other word. */
static bool
particle(const struct text *t, int lang, size_t i)
{
#define ROMANCE                                                      \
	(BIT(LANG_FR) | BIT(LANG_ES) | BIT(LANG_PT) | BIT(LANG_IT) | \
	    BIT(LANG_CA) | BIT(LANG_RO))
#define DUTCH (BIT(LANG_NL) | BIT(LANG_DE))
	static const struct {
		const char *word;
		uint32_t langs;
	} list[] = { { "bin", 0 }, { "ben", 0 }, { "ibn", 0 }, { "bint", 0 },
		{ "al", ~(BIT(LANG_IT) | BIT(LANG_ES)) }, { "el", ~ROMANCE },
		{ "es", ~(BIT(LANG_ES) | BIT(LANG_DE)) }, { "ul", 0 },
		{ "von", 0 }, { "van", ~BIT(LANG_TR) }, { "der", 0 },
		{ "den", DUTCH }, { "de", ROMANCE | BIT(LANG_NL) },
		{ "da", ROMANCE }, { "do", BIT(LANG_PT) }, { "dos", 0 },
		{ "das", BIT(LANG_PT) }, { "del", ROMANCE },
		{ "della", BIT(LANG_IT) }, { "di", BIT(LANG_IT) },
		{ "la", ROMANCE }, { "ter", DUTCH }, { "ten", DUTCH },
		{ "af", 0 }, { "zu", BIT(LANG_DE) } };
	size_t k;

	for (k = 0; k < sizeof(list) / sizeof(*list); k++)
		if (text_is(t, i, list[k].word))
			return list[k].langs == 0 ||
			    (list[k].langs >> lang & 1) ||
			    is_mark(t, i + 1, '-');
	return false;
}

/* Where the run of capitals from token i on ends: Ursula von der Leyen. */
static size_t
run_end(const struct text *t, int lang, size_t i)
{
	size_t e = i, j, names = 0, most = lang == LANG_DE ? 3 : 5;
	struct gaz_entry x;
	const char *rec;

	/* abd al-Rahman, es-Sisi */
	while (e < t->tokens.n && names < most) {
		if (capital(t, e)) {
			/* "Angela Merkel Gespräche" */
			if (lang == LANG_DE && names == 2 &&
			    !(listed(t, e, e + 1, &rec) & BIT(G_family)))
				break;
			if (e > i && is_word(t, lang, e, G_title))
				break;
			/* (sources at) La Moncloa */
			if (e > i && !capital(t, e - 1) &&
			    world(t, lang, e, PLACES | BODIES, &x) > 0)
				break;
			/* "Donald Trump Meksika'ya", "von der Linken" */
			if (names > 1 &&
			    (world(t, lang, e, BIT(G_country), &x) > 0 ||
				(listed(t, e, e + 1, &rec) & STATES) ||
				(lang == LANG_DE && !capital(t, e - 1) &&
				    !(listed(t, e, e + 1, &rec) &
					BIT(G_family)))))
				break;
			e++, names++;
			/* J.D. Vance: one token; J. D. */
			if (is_mark(t, e, '.') && !t->tokens.t[e].space &&
			    t->tokens.t[e - 1].e - t->tokens.t[e - 1].b == 1 &&
			    capital(t, e + 1))
				e++;
			continue;
		}
		if (is_mark(t, e, '-') && !t->tokens.t[e].space &&
		    capital(t, e + 1) && !t->tokens.t[e + 1].space) {
			e++;
			continue;
		}
		/* O'Neill */
		if (is_mark(t, e, '\'') && !t->tokens.t[e].space && e > i &&
		    t->tokens.t[e - 1].e - t->tokens.t[e - 1].b == 1 &&
		    capital(t, e + 1)) {
			e++;
			continue;
		}
		for (j = e; j < e + 3 && particle(t, lang, j); j++)
			if (is_mark(t, j + 1, '-') || is_mark(t, j + 1, '\''))
				j++;
		if (j == e || !capital(t, j) || names == 0)
			break;
		/* "Sisi de Egipto": what a country follows is no name */
		e = j;
	}
	while (e > i + 1 && !capital(t, e - 1))
		e--;
	return e;
}

/* Words that are names in a run, particles and marks apart. */
static size_t
run_names(const struct text *t, size_t i, size_t end)
{
	size_t n = 0;

	for (; i < end; i++)
		n += capital(t, i);
	return n;
}

/* A mention with a value of the world's lists. */
static void
put(struct tagger *g, size_t first, size_t end, const struct gaz_entry *e)
{
	tag_world(g, tag_add(g, first, end, tag_world_kind(e)), e);
}

/* The same for any language; tokens of the name, 0: none. */
static size_t
in_case(struct tagger *g, int lang, size_t i, struct gaz_entry *e)
{
	if (lang >= LANG_RU)
		return tag_declined(g, i, e);
	return foreign_case(g, lang, i, e) ? 1 : 0;
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

/*
 * A name that lists know at token i.  Returns the token behind it; i: none.
 */
static size_t
by_list(struct tagger *g, int lang, size_t i)
{
	struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	bool first = opens(t, i), alone;
	size_t n, k, j, end;
	uint32_t c;

	n = world(t, lang, i, PLACES | BODIES, &e);
	/* la bande de Gaza: its last word at least has a capital */
	if (n > 0 && (capital(t, i) || (n > 1 && capital(t, i + n - 1))) &&
	    !(n == 1 && first && is_word(t, lang, i, G_not))) {
		end = i + n;
		/* "Paris Hilton", "Roma Capitale": not the city alone */
		if (!(n == 1 && e.class == G_city && capital(t, i + 1) &&
			(listed(t, i, i + 1, &rec) & BIT(G_given)))) {
			put(g, i, end, &e);
			return end;
		}
	}
	if (!capital(t, i))
		return i;
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
		end = i + hit[k].n;
		alone = hit[k].n == 1;
		c = listed(t, i, end, &rec);
		if (alone && is_word(t, lang, i, G_not))
			continue;
		for (j = i; j < end; j++)
			if (!capital(t, j) && !(t->tokens.t[j].words & W_inner))
				break;
		if (j < end)
			continue;
		/* Jordan Bardella, Israel Katz */
		if (alone && capital(t, end) && (c & BIT(G_given)))
			continue;
		if (c & STATES) {
			tag_add(g, i, end, K_GPE);
			return end;
		}
		if (alone) {
			if (function_word(t, lang, i))
				continue;
			/* Islamabad; Lahore behind a word for "in" */
			if ((c & (BIT(G_capital) | BIT(G_seat))) &&
			    !(first && capital(t, end))) {
				tag_add(g, i, end, K_GPE);
				return end;
			}
			if ((c & (BIT(G_city) | BIT(G_admin))) && i > 0 &&
			    is_word(t, lang, i - 1, G_near) &&
			    !capital(t, end)) {
				tag_add(g, i, end, K_GPE);
				return end;
			}
			/* AIEA, Gazprom */
			if (c != 0 && (c & ~(BODIES | BIT(G_company))) == 0 &&
			    (t->tokens.t[i].cs >= C_UPPER ||
				(!first && lang != LANG_DE &&
				    !capital(t, end))) &&
			    t->tokens.t[i].e - t->tokens.t[i].b > 2) {
				tag_add(g, i, end, K_ORG);
				return end;
			}
			continue;
		}
		if (kind_of_listed(c) != K_NONE && !function_word(t, lang, i)) {
			tag_add(g, i, end, kind_of_listed(c));
			return end;
		}
	}
	if (!(first &&
		(function_word(t, lang, i) || is_word(t, lang, i, G_not))) &&
	    (n = in_case(g, lang, i, &e)) > 0) {
		put(g, i, i + n, &e);
		return i + n;
	}
	return i;
}

/* Is it a name of a place or body, as a whole: no person? */
static bool
is_listed(const struct text *t, int lang, size_t i, size_t end)
{
	struct gaz_entry e;
	const char *rec;
	size_t n = world(t, lang, i, PLACES | BODIES, &e);

	return (n > 0 && i + n >= end) ||
	    (listed(t, i, end, &rec) &
		(STATES | BODIES | BIT(G_capital) | BIT(G_region))) ||
	    (listed(t, i, end, &rec) &
		    (BIT(G_seat) | BIT(G_admin) | BIT(G_city) | BIT(G_company) |
			BIT(G_university)) &&
		run_names(t, i, end) > 1);
}

/* May tokens [i, end) be a person's name? */
static bool
may_be_person(const struct text *t, int lang, size_t i, size_t end)
{
	size_t j;

	if (end <= i || is_listed(t, lang, i, end) || function_word(t, lang, i))
		return false;
	for (j = i; j < end; j++)
		if (capital(t, j) &&
		    (is_word(t, lang, j, G_head) ||
			is_word(t, lang, j, G_title) || t->tokens.t[j].digit))
			return false;
	/* initials alone: ONU, TVA */
	return !(run_names(t, i, end) == 1 && t->tokens.t[i].cs == C_UPPER);
}

/* Does a given name begin there, and more capitals follow? */
static bool
given(const struct text *t, int lang, size_t i)
{
	const char *rec;
	size_t end;

	if (!capital(t, i) || t->tokens.t[i].cs != C_CAP ||
	    !(listed(t, i, i + 1, &rec) & BIT(G_given)) ||
	    function_word(t, lang, i) || is_word(t, lang, i, G_not) ||
	    is_word(t, lang, i, G_title) || is_word(t, lang, i, G_head))
		return false;
	end = run_end(t, lang, i);
	if (run_names(t, i, end) < 2 ||
	    (capital(t, i + 1) && function_word(t, lang, i + 1)))
		return false;
	/* German nouns have capitals too */
	return lang != LANG_DE ||
	    (listed(t, end - 1, end, &rec) & (BIT(G_family) | BIT(G_given)));
}

static bool
ends_like(const struct text *t, size_t i, const char *const *list)
{
	for (; *list != NULL; list++)
		if (ends_in(text_word(t, i), *list))
			return true;
	return false;
}

/*
 * Of a run of capitals behind an office in Russian or Ukrainian: where the
 * person begins; `end`: none.  The body stands there in its genitive: "глава
 * Минприроды Сергей Донской", "директор Агентства".
 */
static size_t
past_genitive(const struct text *t, size_t first, size_t end)
{
	static const char *const adjective[] = { "ого", "его", "ой", "их", "ых",
		"ої", NULL };
	static const char *const body[] = { "ства", "тета", "ции", "ния", "ии",
		"ту", "ции", "ої", NULL };
	static const char *const vowel[] = { "а", "я", "ы", "и", NULL };
	static const char *const patronymic[] = { "вич", "вича", "вичу",
		"вичем", "вна", "вны", "вной", "вне", "вну", "вни", "вною",
		NULL };
	size_t n = run_names(t, first, end);

	if (ends_like(t, first, adjective) ||
	    (n == 1 && ends_like(t, first, body)))
		return end;
	if (n == 3 && end - first == 3 && ends_like(t, first, vowel) &&
	    !ends_like(t, end - 1, vowel) && !ends_like(t, first + 1, vowel) &&
	    !ends_like(t, first + 1, patronymic) &&
	    !ends_like(t, first + 2, patronymic))
		return first + 1;
	return first;
}

/* How far behind an office its holder may be named. */
#define REACH 10

/*
 * The person behind the office that ends before token i: "(ministre)
 * allemand de la Défense, Boris Pistorius".  False: none.
 */
static bool
holder(struct tagger *g, int lang, size_t i, size_t *first, size_t *end)
{
	const struct text *t = &g->text;
	size_t k = i, n, adjectives = 0, stop = i + REACH;
	bool of = false, comma = false;
	struct gaz_entry e;

	while (k < t->tokens.n && k < stop) {
		if (is_mark(t, k, ',') && !comma) {
			comma = true;
			of = false;
			k++;
			continue;
		}
		if (capital(t, k)) {
			if (given(t, lang, k))
				break;
			n = world(t, lang, k, PLACES | BODIES, &e);
			if (n == 0)
				n = is_listed(t, lang, k, k + 1)
				    ? 1
				    : in_case(g, lang, k, &e);
			if (n > 0 && !comma) {
				k += n;
				of = false;
				continue;
			}
			if (!of)
				break;
			/* ministro de Planificación (Juan Pérez) */
			n = run_end(t, lang, k);
			while (k < n && !given(t, lang, k))
				k++;
			if (k < n)
				break;
			of = false;
			continue;
		}
		if (comma)
			return false;
		n = words_of(t, lang, k, G_of);
		if (n > 0) {
			of = true;
			k += n;
			continue;
		}
		if (is_mark(t, k, '\'') && of) {
			k++;
			continue;
		}
		if (!small(t, k) || function_word(t, lang, k) ||
		    ++adjectives > 2)
			return false;
		k++;
	}
	if (k >= t->tokens.n || k >= stop || !capital(t, k))
		return false;
	*first = k;
	*end = run_end(t, lang, k);
	if (lang == LANG_RU || lang == LANG_UK)
		*first = k = past_genitive(t, k, *end);
	n = run_names(t, k, *end);
	if ((comma || adjectives > 0 || k > i) && n < 2)
		return false;
	return may_be_person(t, lang, *first, *end);
}

/* Where the name of a body ends whose head is token i: i + 1 if nowhere. */
static size_t
body_end(const struct text *t, int lang, size_t i)
{
	size_t e = i + 1, j, n;

	while (e < t->tokens.n && e < i + 10) {
		if (capital(t, e)) {
			e++;
			continue;
		}
		for (j = e; j < t->tokens.n &&
		     ((n = words_of(t, lang, j, G_of)) > 0 ||
			 (is_mark(t, j, '\'') && (n = 1)) ||
			 (is_mark(t, j, '-') && !t->tokens.t[j].space &&
			     (n = 1)));
		     j += n)
			;
		if (j == e || !capital(t, j))
			break;
		/* "y", "et" join two bodies as well as two parts of one */
		if (e == i + 1 && !is_word(t, lang, e, G_of))
			break;
		e = j + 1;
	}
	return e;
}

void
foreign_names(struct tagger *g, int lang)
{
	struct text *t = &g->text;
	struct gaz_entry e;
	struct mention *m;
	size_t i, next, n, first, end;

	for (i = 0; i < t->tokens.n; i = next) {
		next = i + 1;
		if (t->tokens.t[i].kind != T_WORD)
			continue;
		n = words_of(t, lang, i, G_title);
		/* Hungarian has it behind the name */
		if (n > 0 && lang != LANG_HU) {
			next = i + n;
			if (holder(g, lang, next, &first, &end)) {
				/* names between the office and him */
				for (; next < first; next = n)
					if ((n = by_list(g, lang, next)) ==
					    next)
						n++;
				m = tag_add(g, first, end, K_PERSON);
				m->fixed = true;
				next = end;
			}
			continue;
		}
		if (small(t, i) && !(t->tokens.t[i].words & W_inner)) {
			/* mer Baltique */
			n = by_list(g, lang, i);
			next = n > i ? n : next;
			continue;
		}
		if (!capital(t, i))
			continue;
		/* "Selon Berlin": its capital says nothing */
		if (opens(t, i) &&
		    (function_word(t, lang, i) || is_word(t, lang, i, G_not)))
			t->look[i].name = false;
		n = by_list(g, lang, i);
		if (n > i) {
			next = n;
			continue;
		}
		/* Orbán Viktor miniszterelnök */
		if (lang == LANG_HU && (end = run_end(t, lang, i)) > i + 1 &&
		    words_of(t, lang, end, G_title) > 0 &&
		    may_be_person(t, lang, i, end)) {
			tag_add(g, i, end, K_PERSON);
			next = end;
			continue;
		}
		/* Delta Eyalet Universitesi: in Turkish the head is last */
		if (lang == LANG_TR) {
			for (end = i; end < i + 8 && capital(t, end); end++)
				if (world(t, lang, end, BIT(G_head), &e) == 1 &&
				    e.value.n == 0)
					break;
			if (end > i && capital(t, end)) {
				tag_add(g, i, end + 1, K_ORG);
				next = end + 1;
				continue;
			}
		}
		if (given(t, lang, i)) {
			end = run_end(t, lang, i);
			if (may_be_person(t, lang, i, end)) {
				tag_add(g, i, end, K_PERSON);
				next = end;
				continue;
			}
		}
		if (lang != LANG_DE && lang != LANG_TR &&
		    is_word(t, lang, i, G_head)) {
			end = body_end(t, lang, i);
			if (end > i + 1) {
				tag_add(g, i, end, K_ORG);
				next = end;
			}
		}
	}
}
