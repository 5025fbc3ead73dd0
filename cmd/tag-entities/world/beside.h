/* SPDX-License-Identifier: ISC */
/*
 * beside: what beside.c and suffix.c share: words of scripts without capitals,
 * persons who hold an office.
 */
#ifndef BESIDE_H
#define BESIDE_H

#include "office.h"

#include "utf8.h"

static inline size_t
form(const struct text *t, size_t i, enum gaz_class class)
{
	return tongue_words(t, -1, i, class);
}

static inline bool
one_of(struct str w, const char *const *list)
{
	for (; *list != NULL; list++)
		if (w.n == strlen(*list) && memcmp(w.p, *list, w.n) == 0)
			return true;
	return false;
}

/* Arabic: an office that says whose by what follows it: ملك (the king of), and
 * is a name otherwise: امیر? */
static inline bool
wants_place(const struct tagger *g, size_t from, size_t i)
{
	static const char *const list[] = { "أمير", "امیر", "امير", "ملك",
		"ملک", "سلطان", NULL };
	const struct mention *m;

	return one_of(text_word(&g->text, i), list) &&
	    form(&g->text, i, G_title) == 1 &&
	    ((m = tag_begins(g, from, i + 1)) == NULL || m->kind != K_GPE);
}

/* A word of a script without capitals that may belong to a name. */
static inline bool
may_belong(const struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;

	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
	    t->tokens.t[i].other &&
	    /* Persian verbs: he says, becomes */
	    !begins_in(text_word(t, i), "می\xE2\x80\x8C") &&
	    tag_begins(g, from, i) == NULL &&
	    /* Persian Ali is no Arabic "on" */
	    (form(t, i, G_small) == 0 ||
		one_of(text_word(t, i),
		    (const char *const[]){ "علی", NULL })) &&
	    (form(t, i, G_title) == 0 || wants_place(g, from, i));
}

/* The person of tokens [first, end), who holds office o, of that country. */
static inline void
person(struct tagger *g, size_t from, size_t first, size_t end,
    struct office *o)
{
	size_t who = g->nm;

	tag_add(g, first, end, K_PERSON);
	office_hold(g, from, o, who);
}

/* A country at token i says whose office it is. */
static inline void
of_country(const struct tagger *g, const struct mention *m, struct office *o)
{
	if (m != NULL && o->country[0] == '\0')
		office_country(g, m, o->country);
}

/* What ends before token i: रूस के (राष्ट्रपति), 俄罗斯(总统), フランスの(X). */
static inline void
country_before(const struct tagger *g, size_t from, size_t i, struct office *o)
{
	static const char *const of[] = { "के", "की", "का", "کے", "کی", "کا",
		"の", "的", NULL };

	const struct mention *m;
	bool joined = i > 0 && one_of(text_word(&g->text, i - 1), of);
	unsigned char c = (unsigned char)g->text.tokens.t[i].c;

	m = tag_ends(g, from, joined ? i - 1 : i);
	/* a city says nothing; in Arabic the country stands behind */
	if (m != NULL && m->nattrs == 0 &&
	    (joined || m->kind == K_NORP || c < 0xD7 || c > 0xDB))
		of_country(g, m, o);
}

/* Code point of a token of one character. */
static inline uint32_t
letter(const struct text *t, size_t i)
{
	uint32_t cp = 0;

	/* the long vowel mark of katakana is a word by itself */
	if (i < t->tokens.n &&
	    (t->tokens.t[i].kind == T_IDEO ||
		t->tokens.t[i].e - t->tokens.t[i].b == 3))
		utf8_decode(t->s.p + t->tokens.t[i].b,
		    t->tokens.t[i].e - t->tokens.t[i].b, &cp);
	return cp;
}

static inline bool
is_in(uint32_t cp, const char *list)
{
	struct str s = str_of(list, strlen(list));
	uint32_t x;
	size_t i;

	for (i = 0; cp != 0 && i < s.n;) {
		i += utf8_decode(s.p + i, s.n - i, &x);
		if (x == cp)
			return true;
	}
	return false;
}

/* Does the word begin with one of these letters? */
static inline bool
is_in_str(struct str w, const char *list)
{
	uint32_t cp;

	utf8_decode(w.p, w.n, &cp);
	return is_in(cp, list);
}

static inline bool
katakana(uint32_t cp)
{
	return (cp >= 0x30A1 && cp <= 0x30FA) || cp == 0x30FC || cp == 0x30FB;
}

/* Are these tokens, all of them, a form of that class?  *rec: its entries. */
static inline bool
is_of(const struct tokens *ts, enum gaz_class class, const char **rec)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	size_t k = gaz_find(&gaz_world, ts, 0, hit);
	const char *at;

	if (k == 0 || hit[k - 1].n != ts->n)
		return false;
	*rec = hit[k - 1].rec;
	for (at = *rec; gaz_next(&at, &e);)
		if (e.class == class)
			return true;
	return false;
}

static inline bool
han(uint32_t cp)
{
	return cp >= 0x4E00 && cp < 0xA000;
}

/* Korean particles behind a name. */
static const char *const korean_particles[] = { "은", "는", "이", "가", "과",
	"와", "을", "를", "의", "도", "에게", NULL };

/*
 * A leader whom the lists know, at token i: 普京, بوتين, 푸틴이.  Tokens, 0:
 * none; *cut: bytes of the particle that is no part of the name.
 */
size_t beside_leader(struct tagger *g, size_t i, size_t *cut);

#endif
