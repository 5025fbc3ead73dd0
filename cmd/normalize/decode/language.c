/* SPDX-License-Identifier: ISC */
/*
 * language: look-ups in the compiled table, and the language of a text: its
 * script, then the language whose letter n-grams cost least.
 */
#include "language.h"

#include "detect-model.h"
#include "detect-table.h"
#include "rowlang.h"
#include "utf8.h"

const struct detect_group *const detect_groups = model_groups;
const struct detect_named *const detect_sets = model_sets;
const struct detect_named *const detect_wides = model_wides;

const char *const detect_syms = model_sym0;

/* Scripts without n-grams, behind those of enum detect_script. */
enum {
	DS_ARMENIAN = 6,
	DS_GEORGIAN,
	DS_DEVANAGARI,
	DS_HANGUL,
	DS_KANA,
	DS_HAN,
	DS_OTHER,
};

unsigned
detect_cjk(uint32_t cp)
{
	if (cp < 0x3000 || cp > 0xFFFF)
		return DETECT_NONE;
	return (unsigned char)model_cjk0[cp - 0x3000];
}

const char *
detect_find(const struct detect_named *sets, const char *name)
{
	for (; sets->name != NULL; sets++)
		if (strcmp(sets->name, name) == 0)
			return sets->p;
	return NULL;
}

static bool
letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static int
other_script(uint32_t cp)
{
	switch (utf8_script(cp)) {
	case S_ARMENIAN:
		return DS_ARMENIAN;
	case S_GEORGIAN:
		return DS_GEORGIAN;
	case S_DEVANAGARI:
		return DS_DEVANAGARI;
	case S_HANGUL:
		return DS_HANGUL;
	case S_KANA:
		return DS_KANA;
	case S_HAN:
		return DS_HAN;
	case S_COMMON:
		return -1;
	default:
		return utf8_alpha(cp) ? DS_OTHER : -1;
	}
}

/*
 * The token (up to white space) at p is no prose: markup, an address, code.
 * Its length, 0 if it is prose.
 */
static size_t
code(const char *p, size_t n)
{
	size_t i;
	bool is = false;

	for (i = 0; i < n && (unsigned char)p[i] > ' '; i++)
		switch (p[i]) {
		case '<':
		case '>':
		case '/':
		case '@':
		case '_':
		case '=':
		case '{':
		case '}':
		case '#':
		case '&':
		case '|':
		case '\\':
			is = true;
			break;
		case '.':
		case ':': /* www.un.org, but not "word." */
			if (i + 1 < n && letter(p[i + 1]) && i > 0 &&
			    letter(p[i - 1]))
				is = true;
			break;
		}
	return is ? i : 0;
}

bool
language_feed(struct language *l, struct str text)
{
	const struct detect_group *g = NULL, *now;
	uint32_t cp, a = 0, b = DETECT_EDGE, c;
	size_t i, len;
	uint32_t latin = l->script[DS_LATIN], cyrillic = l->script[DS_CYRILLIC];
	unsigned s, script, more, k;
	int other;

	for (i = 0; i < text.n && l->n < LANGUAGE_MAX; i += len) {
		if (i == 0 || (unsigned char)text.p[i - 1] <= ' ') {
			len = code(text.p + i, text.n - i);
			if (len > 0)
				continue;
		}
		len = utf8_decode(text.p + i, text.n - i, &cp);
		s = detect_sym(cp);
		if ((s & (DETECT_ID - 1)) == DETECT_MARK &&
		    s >> DETECT_SHIFT != DETECT_SIGN)
			continue;
		script = s >> DETECT_SHIFT;
		now = script < DETECT_GROUPS ? &detect_groups[script] : NULL;
		if (g != NULL && now != g) { /* the word ends */
			if (g->stride > 1)
				detect_add(l->cost[g - detect_groups],
				    detect_row(g, a, b, DETECT_EDGE, &more),
				    g->stride);
			l->n++;
			b = DETECT_EDGE;
		}
		if (now != g) {
			a = 0;
			b = DETECT_EDGE;
			g = now;
		}
		if (g != NULL) {
			c = s & (DETECT_ID - 1);
			l->script[script]++;
			l->n++;
			if (g->stride > 1)
				detect_add(l->cost[script],
				    detect_row(g, a, b, c, &more), g->stride);
			a = b;
			b = c;
			continue;
		}
		if (script != DETECT_OTHER)
			continue;
		other = other_script(cp);
		if (other < 0)
			continue;
		l->script[other]++;
		l->n++;
		if (cp >= 0x4E00 && cp < 0xA000) {
			k = (unsigned char)model_han0[(cp - 0x4E00) / 4] >>
			    (cp - 0x4E00) % 4 * 2;
			l->han[0] += k & 1;
			l->han[1] += k >> 1 & 1;
		}
	}
	l->uzbek += l->script[DS_LATIN] > latin && row_uzbek(text);
	if (l->script[DS_CYRILLIC] > cyrillic)
		row_lang(text, &l->near);
	return l->n < LANGUAGE_MAX;
}

/* A language without n-grams by its letters, NULL: none; name: by n-grams. */
static const char *
lettered(const struct language *l, unsigned script, const char *name)
{
	static const char *const asian[] = { "ky", "mn", "tg", "uz" };
	size_t i;

	if (script == DS_LATIN)
		return l->uzbek > 0 && strcmp(name, "en") != 0 ? "uz" : NULL;
	if (script == DS_CYRILLIC && l->near != NULL)
		for (i = 0; i < sizeof(asian) / sizeof(asian[0]); i++)
			if (strcmp(l->near, asian[i]) == 0)
				return asian[i];
	return NULL;
}

const char *
language_name(const struct language *l, bool latin)
{
	static const char *const only[] = { NULL, NULL, NULL, "el", "he", "th",
		"hy", "ka", "hi", "ko" };
	const struct detect_group *g;
	const char *name;
	uint32_t n[DS_OTHER + 1], cost, least = UINT32_MAX, next = UINT32_MAX;
	unsigned i, best = 0;

	memcpy(n, l->script, sizeof(n));
	/* a syllable or word a character */
	n[DS_HANGUL] *= 2;
	n[DS_HAN] = 2 * n[DS_HAN] + n[DS_KANA];
	n[DS_KANA] = 0;
	/* English is everywhere: in markup, names, addresses */
	n[DS_LATIN] = latin ? (2 * n[DS_LATIN] + 4) / 5 : n[DS_LATIN] / 20;
	for (i = 1; i <= DS_OTHER; i++)
		if (n[i] > n[best])
			best = i;
	if (n[best] < 3 || best == DS_OTHER)
		return NULL;
	if (best == DS_HAN) {
		/* Chinese with a Japanese name in it has few kana */
		if (10 * l->script[DS_KANA] > l->script[DS_HAN])
			return "ja";
		return l->han[1] > l->han[0] ? "zh-Hant" : "zh";
	}
	if (best >= DS_GREEK)
		return only[best];
	g = &detect_groups[best];
	for (i = 0; i < g->nlangs; i++) {
		cost = detect_sum(l->cost[best], i) + (unsigned char)g->rare[i];
		if (cost < least) {
			next = least;
			least = cost;
			n[0] = i;
		} else if (cost < next)
			next = cost;
	}
	if ((name = lettered(l, best, g->langs[n[0]])) != NULL)
		return name;
	/* "Envoys met" may be French; of a few words three nats decide */
	if (l->n < 80 && (next - least < 15 || (best == DS_LATIN && l->n < 20)))
		return NULL;
	return g->langs[n[0]];
}

unsigned
language_word(struct str word)
{
	const struct detect_group *g = NULL;
	uint64_t sum[10] = { 0 };
	uint32_t cp, a = 0, b = DETECT_EDGE, c, cost, least = UINT32_MAX;
	unsigned s, more, above = 0, n = 0, k;
	const unsigned char *row;
	size_t i = 0;

	for (;;) {
		c = DETECT_EDGE;
		if (i < word.n) {
			i += utf8_decode(word.p + i, word.n - i, &cp);
			s = detect_sym(cp);
			c = s & (DETECT_ID - 1);
			if (s >> DETECT_SHIFT >= DETECT_GROUPS || n > 500 ||
			    (g != NULL &&
				g != &detect_groups[s >> DETECT_SHIFT]))
				return UINT32_MAX;
			g = &detect_groups[s >> DETECT_SHIFT];
		} else if (g == NULL)
			return UINT32_MAX;
		row = detect_row(g, a, b, c, &more);
		above += more;
		if (g->stride > 1)
			detect_add(sum, row, g->stride);
		else
			above += row[0];
		n++;
		if (c == DETECT_EDGE)
			break;
		a = b;
		b = c;
	}
	for (k = 0; k < g->nlangs && g->stride > 1; k++) {
		cost = detect_sum(sum, k);
		least = cost < least ? cost : least;
	}
	return ((g->stride > 1 ? least : 0) + above) / n;
}
