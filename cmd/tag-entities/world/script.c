/* SPDX-License-Identifier: ISC */
/*
 * script: countries in text that the model does not know: other scripts, and
 * words with a prefix, case ending or particle of their language.  A form of
 * the lists is looked for in what is left, so an affix that is none does no
 * harm.
 */
#include "tongue.h"

#include "cmd/tag-entities/word.h"
#include "utf8.h"

/* Particles and clitics, and what stands there in the form of the lists. */
struct affix {
	const char *is, *was;
};

/* Arabic and, so, in, to (لل is to the); Hebrew and, in, to, from. */
static const struct affix prefixes[] = {
	{ "\xD9\x88", "" },
	{ "\xD9\x81", "" },
	{ "\xD8\xA8", "" },
	{ "\xD9\x84\xD9\x84", "\xD8\xA7\xD9\x84" },
	{ "\xD9\x84", "" },
	{ "\xD9\x88\xD8\xA8", "" },
	{ "\xD9\x88\xD9\x84", "" },
	{ "\xD9\x88\xD9\x84\xD9\x84", "\xD8\xA7\xD9\x84" },
	{ "\xD7\x95", "" },
	{ "\xD7\x91", "" },
	{ "\xD7\x9C", "" },
	{ "\xD7\x9E", "" },
	{ "\xD7\x95\xD7\x91", "" },
	{ "\xD7\x95\xD7\x9C", "" },
	{ "\xD7\x95\xD7\x9E", "" },
};

/* Korean particles. */
static const char *const particles[] = { "은", "는", "이", "가", "을", "를",
	"과", "와", "의", "에", "에서", "에게", "도", "로", "으로", "만",
	"까지", "부터", "측", "과의", "와의", "에도", "에는", "군", "인" };

/* Russian and Ukrainian cases: of nouns, of adjectives before them. */
static const struct affix cases[] = {
	{ "ии", "ия" }, { "ию", "ия" }, { "ией", "ия" }, { "ії", "ія" },
	{ "ію", "ія" }, { "ією", "ія" }, { "ы", "а" }, { "и", "а" },
	{ "е", "а" }, { "у", "а" }, { "ой", "а" }, { "ою", "а" },
	{ "і", "а" }, { "и", "я" }, { "е", "я" }, { "ю", "я" },
	{ "ей", "я" }, { "шей", "ша" }, { "а", "" }, { "у", "" }, { "ом", "" }, { "е", "" },
	{ "і", "" }, { "я", "й" }, { "ю", "й" }, { "ем", "й" }, { "е", "й" },
	{ "єм", "й" }, { "ї", "й" }, { "я", "ь" }, { "ю", "ь" },
	{ "и", "ь" }, { "ью", "ь" }, { "ов", "ы" }, { "ам", "ы" },
	{ "ами", "ы" }, { "ах", "ы" }, { "", "ы" }, { "ів", "и" },
	{ "ам", "и" }, { "ах", "и" }, { "ами", "и" }, { "і", "ь" },
	{ "ем", "ь" }, { "ові", "ів" }, { "ова", "ів" }, { "овом", "ів" },
	{ "єві", "їв" }, { "єва", "їв" }, { "євом", "їв" }, { "", "" },
}, adjectives[] = {
	{ "ой", "ая" }, { "ую", "ая" }, { "ых", "ые" }, { "ым", "ые" },
	{ "ыми", "ые" }, { "ої", "а" }, { "ій", "а" }, { "ою", "а" },
	{ "у", "а" }, { "их", "і" }, { "ими", "і" }, { "", "" }
};
/* Greek: Κύπρου, Αθήνας, Λίβανο */
static const struct affix greek_cases[] = { { "ου", "ος" }, { "ς", "" },
	{ "ο", "ος" }, { "ού", "ός" }, { "ό", "ός" }, { "ών", "ες" },
	{ "ων", "ες" }, { "ου", "ο" } };
#define N(x) (sizeof(x) / sizeof(*(x)))

/* What script.c looks for in the lists of the world. */
#define NAMED                                                                 \
	(1u << G_country | 1u << G_city | 1u << G_region | 1u << G_physical | \
	    1u << G_facility | 1u << G_igo | 1u << G_body | 1u << G_party |   \
	    1u << G_media)

/*
 * Has the row, in the script of Arabic, letters that Arabic does not have, as
 * Persian, Urdu and Pashto write k, y, g, p ... (U+0679 on)?  Looked for once a
 * row.
 */
static bool
persian(struct tagger *g)
{
	const struct str s = g->text.s;
	size_t i;

	if (g->persian >= 0)
		return g->persian;
	for (i = 0; i + 1 < s.n; i++)
		if ((unsigned char)s.p[i] == 0xDA ||
		    (unsigned char)s.p[i] == 0xDB ||
		    ((unsigned char)s.p[i] == 0xD9 &&
			(unsigned char)s.p[i + 1] >= 0xB9))
			break;
	g->persian = i + 1 < s.n;
	return g->persian;
}

/* Arabic: "financial aid" has a noun before it, "in Mali" a small word. */
static bool
adjective(const struct tagger *g, const struct tokens *ts, size_t i)
{
	struct gaz_entry e;

	return ts == &g->text.tokens && i > 0 && ts->t[i - 1].kind == T_WORD &&
	    tongue_form(&g->text, -1, i - 1,
		BIT(G_small) | BIT(G_title) | BIT(G_near), &e, NULL) == 0;
}

/*
 * The longest form that begins at token i: a name of the world's lists, or a
 * country.  Returns its tokens; 0: none.
 */
static size_t
longest(struct tagger *g, const struct tokens *ts, size_t i,
    struct gaz_entry *e)
{
	struct gaz_hit hit[GAZ_HITS], old[GAZ_HITS];
	size_t k = gaz_find(&gaz_world, ts, i, hit);
	size_t n = gaz_find(&gaz_names, ts, i, old);
	struct gaz_entry people;
	const char *rec;

	for (; k > 0; k--) {
		people.class = G_MAX;
		for (rec = hit[k - 1].rec; gaz_next(&rec, e);) {
			/* a country rather than what is its */
			if ((e->class == G_demonym || e->class == G_group) &&
			    e->langs == 0)
				people = *e;
			/* a list of countries may have a longer one */
			/* Persian "financial" is no Mali */
			if ((e->class == G_not && e->langs == 0) ||
			    (e->class == G_arabic && !persian(g)) ||
			    (e->class == G_persian &&
				(persian(g) || adjective(g, ts, i))))
				return 0;
			if (e->class >= 32 || !(NAMED >> e->class & 1) ||
			    (e->upper && ts->t[i].cs != C_UPPER) ||
			    (n > 0 && old[n - 1].n > hit[k - 1].n &&
				tag_country(old[n - 1].rec, STATES).n == 3))
				continue;
			return hit[k - 1].n;
		}
		if (people.class != G_MAX) {
			*e = people;
			return hit[k - 1].n;
		}
	}
	for (; n > 0; n--) {
		*e = (struct gaz_entry){ .class = G_country,
			.country = tag_country(old[n - 1].rec, STATES) };
		if (e->country.n == 3)
			return old[n - 1].n;
	}
	return 0;
}

/*
 * The name that s is, or begins with: *n gets the bytes of it.  Whole words
 * only.
 */
static bool
look_up(struct tagger *g, struct str s, size_t *n, struct gaz_entry *e)
{
	size_t k;

	token_split(&g->part, s);
	k = longest(g, &g->part, 0, e);
	if (k > 0)
		*n = g->part.t[k - 1].e;
	return k > 0;
}

/* The same for all of what scratch holds. */
static bool
look_up_all(struct tagger *g, struct gaz_entry *e)
{
	size_t n;

	return look_up(g, buf_str(&g->scratch), &n, e) && n == g->scratch.n;
}

/* A mention of bytes [b, e), tokens [first, end): a name of the lists. */
static void
put(struct tagger *g, size_t from, size_t first, size_t end, size_t b, size_t e,
    const struct gaz_entry *entry)
{
	enum kind kind = tag_world_kind(entry);
	struct mention *m;

	if (!tag_put_over(g, from, first, end, kind, false))
		return;
	m = &g->m[g->nm - 1];
	if (m->first != first || m->end != end) /* stood there already */
		m = tag_begins(g, from, first);
	if (m == NULL)
		return;
	m->b = (uint32_t)b;
	m->e = (uint32_t)e;
	tag_world(g, m, entry);
}

/* Prefixes: what follows may be of several words. */
static size_t
prefixed(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t last = i + 4 < t->tokens.n ? i + 4 : t->tokens.n - 1, k, n;
	struct str s = str_of(t->s.p + tok[i].b, tok[last].e - tok[i].b);
	struct gaz_entry e;

	for (k = 0; k < N(prefixes); k++) {
		size_t cut = strlen(prefixes[k].is);

		if (!begins_in(s, prefixes[k].is) || tok[i].e - tok[i].b <= cut)
			continue;
		g->scratch.n = 0;
		buf_put(&g->scratch,
		    str_of(prefixes[k].was, strlen(prefixes[k].was)));
		buf_put(&g->scratch, str_of(s.p + cut, s.n - cut));
		if (!look_up(g, buf_str(&g->scratch), &n, &e))
			continue;
		n = tok[i].b + cut + n - strlen(prefixes[k].was);
		for (last = i; tok[last].e < n; last++)
			;
		if (tok[last].e != n)
			continue;
		put(g, from, i, last + 1,
		    tok[i].b + (prefixes[k].was[0] != 0 ? cut - 2 : cut), n,
		    &e);
		return last + 1;
	}
	return i;
}

/* Korean: is it a name from token i to token last, with a particle? */
static bool
particle(struct tagger *g, size_t from, size_t i, size_t last)
{
	const struct text *t = &g->text;
	const struct token *tok = &t->tokens.t[i];
	struct gaz_entry e;
	struct str s;
	size_t k, n;

	if (last >= t->tokens.n)
		return false;
	s = str_of(t->s.p + tok->b, t->tokens.t[last].e - tok->b);

	for (k = 0; k < N(particles); k++) {
		if (!ends_in(s, particles[k]))
			continue;
		n = s.n - strlen(particles[k]);
		g->scratch.n = 0;
		buf_put(&g->scratch, str_of(s.p, n));
		if (look_up_all(g, &e)) {
			put(g, from, i, last + 1, tok->b, tok->b + n, &e);
			return true;
		}
	}
	return false;
}

/* A word in the nominative, as far as its ending may be of that case. */
static bool
nominative(struct str s, const struct affix *a, struct buf *b)
{
	if (!ends_in(s, a->is) || s.n < strlen(a->is) + 4)
		return false;
	buf_put(b, str_of(s.p, s.n - strlen(a->is)));
	buf_put(b, str_of(a->was, strlen(a->was)));
	return true;
}

static bool
greek(const struct token *k)
{
	return k->kind == T_WORD &&
	    ((unsigned char)k->c == 0xCE || (unsigned char)k->c == 0xCF);
}

static bool
cyrillic(const struct token *k)
{
	return k->kind == T_WORD &&
	    ((unsigned char)k->c == 0xD0 || (unsigned char)k->c == 0xD1 ||
		(unsigned char)k->c == 0xD2);
}

#define JOINED 4 /* words that hyphens join: Рио-де-Жанейро has three */

/* Token i and what hyphens join to it, as in New York: the token behind them. */
static size_t
joined(const struct text *t, size_t i)
{
	const struct token *tok = t->tokens.t;
	size_t n = 1;

	for (i++; n < JOINED && i + 1 < t->tokens.n && tongue_mark(t, i, '-') &&
	     !tok[i].space && !tok[i + 1].space && cyrillic(&tok[i + 1]);
	     i += 2)
		n++;
	return i;
}

/* Are tokens [i, end), one word or several with hyphens, a name in a case? */
static bool
is_declined(struct tagger *g, size_t i, size_t end, struct gaz_entry *e)
{
	const struct token *tok = g->text.tokens.t;
	struct str s =
	    str_of(g->text.s.p + tok[i].b, tok[end - 1].e - tok[i].b);
	size_t k;

	for (k = 0; k < N(cases); k++) {
		g->scratch.n = 0;
		if (nominative(s, &cases[k], &g->scratch) && look_up_all(g, e))
			return true;
	}
	return false;
}

size_t
tag_declined(struct tagger *g, size_t i, struct gaz_entry *e)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	struct str s = text_word(t, i);
	size_t k, j, n = longest(g, &t->tokens, i, e);

	if (n > 0)
		return n;
	if (greek(&tok[i])) {
		for (k = 0; k < N(greek_cases); k++) {
			g->scratch.n = 0;
			if (nominative(s, &greek_cases[k], &g->scratch) &&
			    look_up_all(g, e))
				return 1;
		}
		return 0;
	}
	n = joined(t, i);
	if (n > i + 1 && is_declined(g, i, n, e))
		return n - i;
	if (is_declined(g, i, i + 1, e))
		return 1;
	if (i + 1 >= t->tokens.n || !cyrillic(&tok[i + 1]))
		return 0;
	for (j = 0; j < N(adjectives); j++) {
		g->scratch.n = 0;
		if (!nominative(s, &adjectives[j], &g->scratch))
			continue;
		buf_putc(&g->scratch, ' ');
		for (k = 0; k < N(cases); k++) {
			n = g->scratch.n;
			if (nominative(str_of(t->s.p + tok[i + 1].b,
					   tok[i + 1].e - tok[i + 1].b),
				&cases[k], &g->scratch) &&
			    look_up_all(g, e))
				return 2;
			g->scratch.n = n;
		}
	}
	return 0;
}

/* Turkish Rusya'nin, French l'Allemagne: the half with the capital. */
static bool
apostrophe(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = &t->tokens.t[i];
	struct str s = str_of(t->s.p + tok->b, tok->e - tok->b);
	struct gaz_entry entry;
	size_t at, len = 1, b, e;

	for (at = 1; at + 1 < s.n; at++) {
		if (s.p[at] == '\'')
			break;
		if (begins_in(str_of(s.p + at, s.n - at), "\xE2\x80\x99")) {
			len = 3;
			break;
		}
	}
	if (at + len >= s.n)
		return false;
	/* an article before a capital, or a name before an ending */
	b = at + len;
	b = at <= 4 &&
		((s.p[b] >= 'A' && s.p[b] <= 'Z') ||
		    (unsigned char)s.p[b] == 0xC3)
	    ? b
	    : 0;
	e = b > 0 ? s.n : at;
	if ((b == 0 && s.n - at - len > 5) || (s.p[b] >= 'a' && s.p[b] <= 'z'))
		return false;
	g->scratch.n = 0;
	buf_put(&g->scratch, str_of(s.p + b, e - b));
	if (!look_up_all(g, &entry) || entry.class != G_country)
		return false;
	put(g, from, i, i + 1, tok->b + b, tok->b + e, &entry);
	return true;
}

/* Is token i a letter of katakana? */
static bool
katakana(const struct text *t, size_t i)
{
	const unsigned char *p;

	/* its long vowel mark is a word by itself */
	if (i >= t->tokens.n || t->tokens.t[i].e - t->tokens.t[i].b != 3)
		return false;
	p = (const unsigned char *)t->s.p + t->tokens.t[i].b;
	return p[0] == 0xE3 && ((p[1] == 0x82 && p[2] >= 0xA1) || p[1] == 0x83);
}

/*
 * May token i, of a people's name of n tokens, be one here?  Arabic: not the
 * last word of a person's (Mohamed al-Sudani), which stands behind a word
 * without its article.  Chinese: not a part of a word (the People's Bank).
 */
static bool
may_be_people(const struct text *t, size_t i, size_t n)
{
	static const char *const behind[] = { "的", "在", "和", "与", "與",
		"也", "都", "不", "是", "被", "将", "會", "会", "对", "對",
		NULL };
	struct gaz_entry e;
	struct str w = text_word(t, i), b;
	size_t k;

	if (begins_in(w, "ال") && i > 0 &&
	    (ends_in(w, "ي") || ends_in(w, "ی"))) {
		b = text_word(t, i - 1);
		return t->tokens.t[i - 1].kind != T_WORD ||
		    begins_in(b, "ال") || begins_in(b, "وال") ||
		    begins_in(b, "بال") || begins_in(b, "لل") ||
		    tongue_form(t, -1, i - 1, BIT(G_small) | BIT(G_title), &e,
			NULL) > 0;
	}
	/* 维吾尔族 is no part of a longer word */
	if (t->tokens.t[i].kind != T_IDEO || n > 3 || i + n >= t->tokens.n ||
	    t->tokens.t[i + n].kind != T_IDEO)
		return true;
	w = text_word(t, i + n);
	/* kana */
	if (begins_in(w, "\xE3\x81") || begins_in(w, "\xE3\x82"))
		return true;
	for (k = 0; behind[k] != NULL; k++)
		if (begins_in(w, behind[k]))
			return true;
	return false;
}

void
tag_scripts(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	size_t i, n, next;

	g->persian = -1;
	for (i = 0; i < t->tokens.n; i = next) {
		const struct token *tok = &t->tokens.t[i];
		unsigned char c = (unsigned char)tok->c;

		next = i + 1;
		if (cyrillic(tok) || greek(tok)) {
			if (tok->cs < C_CAP)
				continue;
			n = tag_declined(g, i, &e);
			if (n > 0) {
				next = i + n;
				put(g, from, i, next, tok->b,
				    t->tokens.t[next - 1].e, &e);
			}
			continue;
		}
		if (tok->apostrophe) {
			apostrophe(g, from, i);
			continue;
		}
		if (!tok->other)
			continue;
		/* 유엔 안전보장이사회가: no row for its first word alone */
		if (c >= 0xEA && c <= 0xED && particle(g, from, i, i + 1)) {
			next = i + 2;
			continue;
		}
		n = longest(g, &t->tokens, i, &e);
		if (n > 0 && tag_world_kind(&e) == K_NORP &&
		    !may_be_people(t, i, n))
			continue;
		/* katakana is not cut into words: no part of one */
		if (n > 0 &&
		    !(katakana(t, i) &&
			((i > 0 && katakana(t, i - 1)) ||
			    (katakana(t, i + n - 1) && katakana(t, i + n))))) {
			next = i + n;
			put(g, from, i, next, tok->b, t->tokens.t[next - 1].e,
			    &e);
			continue;
		}
		if (c >= 0xD7 && c <= 0xDB) { /* Hebrew, Arabic */
			next = prefixed(g, from, i);
			if (next == i)
				next = i + 1;
		} else if (c >= 0xEA && c <= 0xED) { /* Hangul */
			particle(g, from, i, i);
		}
	}
	tag_settle(g, from);
}
