/* SPDX-License-Identifier: ISC */
/*
 * script: countries in text that the model does not know: other scripts, and
 * words with a prefix, case ending or particle of their language.  A form of
 * the lists is looked for in what is left, so an affix that is none does no
 * harm.
 */
#include "tag.h"

#include "utf8.h"
#include "word.h"

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
	{ "ей", "я" }, { "а", "" }, { "у", "" }, { "ом", "" }, { "е", "" },
	{ "і", "" }, { "я", "й" }, { "ю", "й" }, { "ем", "й" }, { "е", "й" },
	{ "єм", "й" }, { "ї", "й" }, { "я", "ь" }, { "ю", "ь" },
	{ "и", "ь" }, { "ью", "ь" }, { "ов", "ы" }, { "ам", "ы" },
	{ "ами", "ы" }, { "ах", "ы" }, { "", "ы" }, { "ів", "и" },
	{ "ам", "и" }, { "ах", "и" }, { "ами", "и" }, { "", "" },
}, adjectives[] = {
	{ "ой", "ая" }, { "ую", "ая" }, { "ых", "ые" }, { "ым", "ые" },
	{ "ыми", "ые" }, { "ої", "а" }, { "ій", "а" }, { "ою", "а" },
	{ "у", "а" }, { "их", "і" }, { "ими", "і" }, { "", "" },
};
#define N(x) (sizeof(x) / sizeof(*(x)))

static bool
starts(struct str s, const char *w)
{
	return s.n >= strlen(w) && memcmp(s.p, w, strlen(w)) == 0;
}

static bool
ends(struct str s, const char *w)
{
	size_t n = strlen(w);

	return s.n >= n && memcmp(s.p + s.n - n, w, n) == 0;
}

/*
 * The country whose name s is, or begins with: *n gets the bytes of it.
 * Whole words only.
 */
static struct str
look_up(struct tagger *g, struct str s, size_t *n)
{
	struct gaz_hit hit[GAZ_HITS];
	struct str c;
	size_t k;

	token_split(&g->part, s);
	for (k = gaz_find(&gaz_names, &g->part, 0, hit); k-- > 0;) {
		c = tag_country(hit[k].rec, STATES);
		if (c.n == 3) {
			*n = g->part.t[hit[k].n - 1].e;
			return c;
		}
	}
	return STR("");
}

/* The same for all of what scratch holds. */
static struct str
look_up_all(struct tagger *g)
{
	size_t n;
	struct str c = look_up(g, buf_str(&g->scratch), &n);

	return c.n == 3 && n == g->scratch.n ? c : STR("");
}

/* A mention of bytes [b, e), tokens [first, end): a country. */
static void
put(struct tagger *g, size_t from, size_t first, size_t end, size_t b, size_t e,
    struct str country)
{
	struct mention *m;

	if (!tag_put_over(g, from, first, end, K_GPE, false))
		return;
	m = &g->m[g->nm - 1];
	if (m->first != first || m->end != end) /* stood there already */
		m = tag_begins(g, from, first);
	if (m == NULL)
		return;
	m->b = (uint32_t)b;
	m->e = (uint32_t)e;
	tag_value(g, m, country);
	doc_country(&g->doc, country);
}

/* Prefixes: what follows may be of several words. */
static size_t
prefixed(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t last = i + 4 < t->tokens.n ? i + 4 : t->tokens.n - 1, k, n;
	struct str s = str_of(t->s.p + tok[i].b, tok[last].e - tok[i].b), c;

	for (k = 0; k < N(prefixes); k++) {
		size_t cut = strlen(prefixes[k].is);

		if (!starts(s, prefixes[k].is) || tok[i].e - tok[i].b <= cut)
			continue;
		g->scratch.n = 0;
		buf_put(&g->scratch,
		    str_of(prefixes[k].was, strlen(prefixes[k].was)));
		buf_put(&g->scratch, str_of(s.p + cut, s.n - cut));
		c = look_up(g, buf_str(&g->scratch), &n);
		if (c.n == 0)
			continue;
		n = tok[i].b + cut + n - strlen(prefixes[k].was);
		for (last = i; tok[last].e < n; last++)
			;
		if (tok[last].e != n)
			continue;
		put(g, from, i, last + 1,
		    tok[i].b + (prefixes[k].was[0] != 0 ? cut - 2 : cut), n, c);
		return last + 1;
	}
	return i;
}

static bool
particle(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = &t->tokens.t[i];
	struct str s = str_of(t->s.p + tok->b, tok->e - tok->b), c;
	size_t k, n;

	for (k = 0; k < N(particles); k++) {
		if (!ends(s, particles[k]))
			continue;
		n = s.n - strlen(particles[k]);
		g->scratch.n = 0;
		buf_put(&g->scratch, str_of(s.p, n));
		c = look_up_all(g);
		if (c.n == 3) {
			put(g, from, i, i + 1, tok->b, tok->b + n, c);
			return true;
		}
	}
	return false;
}

/* A word in the nominative, as far as its ending may be of that case. */
static bool
nominative(struct str s, const struct affix *a, struct buf *b)
{
	if (!ends(s, a->is) || s.n < strlen(a->is) + 4)
		return false;
	buf_put(b, str_of(s.p, s.n - strlen(a->is)));
	buf_put(b, str_of(a->was, strlen(a->was)));
	return true;
}

static bool
cyrillic(const struct token *k)
{
	return k->kind == T_WORD &&
	    ((unsigned char)k->c == 0xD0 || (unsigned char)k->c == 0xD1 ||
		(unsigned char)k->c == 0xD2);
}

static size_t
declined(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	struct str s = str_of(t->s.p + tok[i].b, tok[i].e - tok[i].b), c;
	size_t k, j;

	for (k = 0; k < N(cases); k++) {
		g->scratch.n = 0;
		if (!nominative(s, &cases[k], &g->scratch))
			continue;
		c = look_up_all(g);
		if (c.n == 3) {
			put(g, from, i, i + 1, tok[i].b, tok[i].e, c);
			return i + 1;
		}
	}
	if (i + 1 >= t->tokens.n || !cyrillic(&tok[i + 1]))
		return i;
	for (j = 0; j < N(adjectives); j++) {
		g->scratch.n = 0;
		if (!nominative(s, &adjectives[j], &g->scratch))
			continue;
		buf_putc(&g->scratch, ' ');
		for (k = 0; k < N(cases); k++) {
			size_t n = g->scratch.n;

			if (nominative(str_of(t->s.p + tok[i + 1].b,
					   tok[i + 1].e - tok[i + 1].b),
				&cases[k], &g->scratch) &&
			    (c = look_up_all(g)).n == 3) {
				put(g, from, i, i + 2, tok[i].b, tok[i + 1].e,
				    c);
				return i + 2;
			}
			g->scratch.n = n;
		}
	}
	return i;
}

/* Turkish Rusya'nin, French l'Allemagne: the half with the capital. */
static bool
apostrophe(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = &t->tokens.t[i];
	struct str s = str_of(t->s.p + tok->b, tok->e - tok->b), c;
	size_t at, len = 1, b, e;

	for (at = 1; at + 1 < s.n; at++) {
		if (s.p[at] == '\'')
			break;
		if (starts(str_of(s.p + at, s.n - at), "\xE2\x80\x99")) {
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
	c = look_up_all(g);
	if (c.n < 3)
		return false;
	put(g, from, i, i + 1, tok->b + b, tok->b + e, c);
	return true;
}

void
tag_scripts(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t i, k, next;

	for (i = 0; i < t->tokens.n; i = next) {
		const struct token *tok = &t->tokens.t[i];
		unsigned char c = (unsigned char)tok->c;

		next = i + 1;
		if (cyrillic(tok) && tok->cs >= C_CAP) {
			next = declined(g, from, i);
			if (next == i)
				next = i + 1;
			continue;
		}
		if (tok->apostrophe) {
			apostrophe(g, from, i);
			continue;
		}
		if (!tok->other)
			continue;
		for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;)
			if (tag_country(hit[k].rec, STATES).n == 3) {
				next = i + hit[k].n;
				tag_put_over(g, from, i, next, K_GPE, false);
				break;
			}
		if (next > i + 1 || k != SIZE_MAX)
			continue;
		if (c >= 0xD7 && c <= 0xDB) { /* Hebrew, Arabic */
			next = prefixed(g, from, i);
			if (next == i)
				next = i + 1;
		} else if (c >= 0xEA && c <= 0xED) { /* Hangul */
			particle(g, from, i);
		}
	}
	tag_settle(g, from);
}
