/* SPDX-License-Identifier: ISC */
/* language: whether a row of Latin letters is English, else its language. */
#include "language.h"

#include "cmd/tag-entities/phrase.h"
#include "cmd/tag-entities/word.h"
#include "foreign.h"
#include "langid.h"
#include "votes.h"

/* Does English have that word often?  "fiscal 1989", "in re" are no offices. */
static bool
frequent(const struct text *t, size_t i)
{
	struct str w = text_word(t, i);

	return votes_shared(w.p, w.n) || cluster_of(cluster_hash(w)).freq > 5;
}

/*
 * The language of an office that begins the row, if English does not have the
 * word, and the token behind it; LANG_EN: none.
 */
static int
opening_title(const struct text *t, size_t *end)
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
					((t->tokens.t[i].words &
					     (W_head | W_pre | W_hon)) ||
					    frequent(t, i))))
					continue;
				*end = i + hit[k].n;
				for (lang = 1; lang < LANG_N; lang++)
					if (e.langs >> lang & 1)
						return lang;
			}
	return LANG_EN;
}

/* ambassadör: the hash of its word is that of "ambassador" */
static bool
accented(struct str w)
{
	size_t i = 0;

	while (i < w.n && (unsigned char)w.p[i] < 0x80)
		i++;
	return i < w.n;
}

/* Names that tell a language: offices and peoples; of countries too. */
#define OFFICES                                                       \
	(BIT(G_title) | BIT(G_job) | BIT(G_demonym) | BIT(G_status) | \
	    BIT(G_field))

/* Votes of such names that English writes otherwise. */
static void
name_votes(const struct text *t, uint64_t classes, unsigned count[LANG_N])
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	size_t i, k;
	uint32_t set;
	int lang;

	for (i = 0; i < t->tokens.n; i++) {
		if (t->tokens.t[i].kind != T_WORD ||
		    (t->tokens.t[i].cs == C_UPPER &&
			t->tokens.t[i].e - t->tokens.t[i].b > 4) ||
		    ((t->tokens.t[i].words & (W_head | W_pre | W_hon)) &&
			!accented(text_word(t, i))) ||
		    (tongue_english(t, i, i + 1, &rec) &
			(PEOPLES | STATES | BODIES | BIT(G_capital))) ||
		    frequent(t, i))
			continue;
		set = 0;
		k = gaz_find(&gaz_world, &t->tokens, i, hit);
		for (rec = k > 0 ? hit[k - 1].rec : NULL; gaz_next(&rec, &e);)
			if (tongue_of(classes, &e))
				set |= e.langs;
		for (lang = 1; lang < LANG_N; lang++)
			count[lang] += set >> lang & 1;
	}
}

/* Words in small letters, and those of them that English has most; true: so
 * many of these that it is English, whatever comes. */
static bool
count_small(const struct text *t, unsigned *words, unsigned *stops)
{
	size_t i;

	*words = *stops = 0;
	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->kind != T_WORD || k->cs != C_LOWER)
			continue;
		++*words;
		/* "a", "on", "do" are words of others too */
		if ((k->words & W_stop) && k->e - k->b > 2 && ++*stops > 1 &&
		    *stops * 6 >= t->tokens.n && !t->tokens.other)
			return true;
	}
	return false;
}

/* Is there one of the words that English alone has most: no "under", "her"? */
static bool
some_english(const struct text *t)
{
	const struct token *k;
	size_t i;

	for (i = 0; i < t->tokens.n; i++) {
		k = &t->tokens.t[i];
		if (k->kind == T_WORD && k->cs == C_LOWER &&
		    (k->words & W_stop) && k->e - k->b > 2 &&
		    !votes_shared(t->s.p + k->b, k->e - k->b))
			return true;
	}
	return false;
}

static int
most_voted(const unsigned count[LANG_N])
{
	int lang, own = 1;

	for (lang = 1; lang < LANG_N; lang++)
		if (count[lang] > count[own])
			own = lang;
	return own;
}

/* Of the languages with as many votes as `own`, that of most of the short
 * words which English has as well: "in" is Dutch rather than French. */
static int
of_shared(const struct text *t, const unsigned count[LANG_N], int own)
{
	unsigned shared[LANG_N] = { 0 };
	uint32_t set;
	struct str w;
	size_t i;
	int lang, most = own;

	for (i = 0; i < t->tokens.n; i++) {
		w = text_word(t, i);
		if (!tongue_small(t, i) || !votes_shared(w.p, w.n))
			continue;
		set = langid_small(w);
		for (lang = 1; lang < LANG_N; lang++)
			shared[lang] += set >> lang & 1;
	}
	for (lang = 1; lang < LANG_N; lang++)
		if (count[lang] == count[own] && shared[lang] > shared[most])
			most = lang;
	return most;
}

/* Small words that may be a part of a person's name: von der (Leyen). */
static unsigned
particles(const struct text *t)
{
	unsigned n = 0, run = 0;
	size_t i;

	for (i = 0; i < t->tokens.n; i++) {
		if (tongue_small(t, i) && phrase_particle(t, i) != 0) {
			run++;
			continue;
		}
		if (run > 0 && tongue_capital(t, i))
			n += run;
		run = 0;
	}
	return n;
}

/* A row of that language more. */
static int
count_alien(struct tagger *g, int lang, const unsigned *count)
{
	int l;

	g->alien++;
	if (count == NULL)
		g->votes[lang]++;
	else
		for (l = 1; l < LANG_N; l++)
			g->votes[l] += count[l];
	return lang;
}

/* Are there so many words in small letters, and English has hardly one of
 * them?  So it is with a document's headline, where little tells the language. */
static bool
few_english(const struct text *t, size_t least)
{
	size_t i, n = 0, known = 0;

	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];
		unsigned freq;
		uint32_t set;

		/* an address is of no language */
		if (k->kind == T_URL || tongue_mark(t, i, '@') ||
		    tongue_mark(t, i, '/'))
			return false;
		/* not "van der" of a name, nor "minister" */
		if (k->kind != T_WORD || k->cs != C_LOWER || k->e - k->b < 3 ||
		    (k->words & (W_inner | W_head)))
			continue;
		set = langid_small(text_word(t, i));
		freq = cluster_of(cluster_hash(text_word(t, i))).freq;
		n++;
		/* "die", "des", "per" stand in English texts too, "met" is both */
		if (set != 0 && !(set & lang_bit(LANG_EN)))
			known += freq > 8;
		else if (freq > 3)
			known++;
		else
			n += accented(text_word(t, i)); /* weszły */
	}
	return n >= least && known * 3 < n;
}

/* The language of a row that is not plainly English, of so many small words;
 * stops: some of them are words of English alone. */
static int
by_votes(struct tagger *g, unsigned words, bool stops)
{
	const struct text *t = &g->text;
	unsigned count[LANG_N], n, en;
	bool voted = false, alone = !stops && g->english == 0;
	int lang, own, of;
	size_t i;

	votes_count(&t->tokens, t->s, count);
	en = count[LANG_EN];
	own = most_voted(count);
	alone = alone && en == 0 && count[own] < 3 && few_english(t, 1);
	/* offices and peoples tell near languages apart: statsminister; of a
	 * short row countries and bodies too: Sjeverna Koreja razgovara */
	if (count[own] > 2 * en || alone) {
		n = count[own];
		name_votes(t, alone ? OFFICES | PLACES | BODIES : OFFICES,
		    count);
		/* an office more than "Turkin", which others have too */
		if (alone)
			name_votes(t, BIT(G_title), count);
		if (count[most_voted(count)] > count[own])
			own = most_voted(count);
		voted = count[own] > n;
	}
	if (g->alien == 0 && g->english == 0 && count[own] > 0)
		own = of_shared(t, count, own);
	n = count[own];
	of = own;
	/* of languages that share their small words, the document's */
	for (lang = 1; lang < LANG_N && g->alien > 0; lang++)
		if (g->votes[lang] + count[lang] > g->votes[of] + count[of])
			of = lang;
	if (count[of] * 2 >= n)
		own = of;
	/* He met von der Leyen */
	if (n < 4 && n <= particles(t) && !few_english(t, 2))
		n = 0;
	if (n > 2 * en &&
	    (n >= 3 || (!stops && n >= 2 && (words >= 6 || voted)) ||
		(n >= 1 && g->alien > 2 * g->english) ||
		(n >= 1 && alone && few_english(t, n > 1 ? 1 : 2))))
		return count_alien(g, own, count);
	if (en > n || stops) {
		g->english += en > n;
		return LANG_EN;
	}
	/* a heading of a text that is not English */
	if (g->alien > 3 * g->english)
		return of;
	if (g->english == 0 && (lang = opening_title(t, &i)) != LANG_EN)
		return count_alien(g, lang, NULL);
	return LANG_EN;
}

int
language_of_row(struct tagger *g)
{
	const struct text *t = &g->text;
	unsigned words, stops;
	char country[4];
	const char *rec;
	size_t i;
	int lang;

	if (count_small(t, &words, &stops)) {
		g->english++;
		return LANG_EN;
	}
	if (t->tokens.other &&
	    (lang = votes_script(&t->tokens, t->s)) != LANG_EN)
		return lang;
	/* a word in four or five of English is one of these: most rows need
	 * no more than this */
	if (words > 0 && stops * 6 >= words && stops > 1) {
		g->english++;
		return LANG_EN;
	}
	/* "Kanselir Jerman X menelepon": an office and its country */
	if (words < 2 && g->english == 0 && g->alien == 0 &&
	    (lang = opening_title(t, &i)) != LANG_EN &&
	    ((tongue_english(t, i, i + 1, &rec) & STATES) ||
		foreign_place(g, lang, i, country) > 0))
		return count_alien(g, lang, NULL);
	/* a text that was English so far: a row of it is hardly another */
	if ((words == 0 && g->alien == 0) ||
	    (g->english > 16 * (g->alien + 1) && stops > 0))
		return LANG_EN;
	return by_votes(g, words, stops > 0 && some_english(t));
}
