/* SPDX-License-Identifier: ISC */
/*
 * text: a row's text as the model sees it: tokens, and the stretches of them
 * in which a name can be.  The caller owns struct text and reuses it;
 * text_free() at the end.
 */
#ifndef TEXT_H
#define TEXT_H

#include "cmd/tag-entities/gaz/gaz.h"

/* What is known of one token.  From `low` on: by look(). */
struct look {
	bool done;           /* by look() */
	bool in;             /* part of a stretch */
	bool name;           /* may begin or end a name */
	bool hit;            /* first token of a form of the gazetteer */
	uint32_t u, b, i, l; /* classes of which it is whole, begin, ... */
	uint32_t first, last; /* of its run of capitals: text_stretch() */
	uint64_t low;        /* small letters, digits as 0 */
	uint64_t exact;      /* of the bytes as they are */
	struct cluster c;    /* of the word as it is, see clusters() */
	unsigned char low_freq, cap_freq; /* of its small letters; Capital */
	unsigned char cs;    /* enum token_case, see true_case() */
	unsigned says;       /* what words.tsv says of it: see word_role() */
	struct memo_word *memo; /* NULL: none */
};

enum mode { M_MIXED, M_UPPER, M_TITLE, M_LOWER };

/* Words seen in small letters in this document: a bit each. */
#define SEEN_BITS 65536
struct seen {
	unsigned char bit[SEEN_BITS / 8];
	bool any;
};

struct memo; /* feat.h */

struct text {
	struct memo *memo; /* NULL: none */
	struct str s;
	struct tokens tokens;
	struct look *look;
	size_t cap;
	enum mode mode;
	const struct seen *seen;
};

/* Cuts s into tokens and tells its mode.  `seen` is read and added to. */
void text_cut(struct text *t, struct str s, struct seen *seen);

/* Cuts it again, words ending at apostrophes: l'Europe, Ankara'da. */
void text_apart(struct text *t);

/* Tokens in the longest stretch; a run is seen as far as RUN to each side. */
#define STRETCH 512
#define RUN 8

/*
 * The next stretch from token *at on: [*at, *end); false: none is left.
 * Call it again with *at = *end.
 */
bool text_stretch(struct text *t, size_t *at, size_t *end);

static inline uint32_t
seen_at(uint64_t hash)
{
	return (uint32_t)token_mix(hash) & (SEEN_BITS - 1);
}

/* Was the word of that folded hash seen in small letters? */
static inline bool
text_seen(const struct seen *seen, uint64_t hash)
{
	uint32_t at = seen_at(hash);

	return seen->bit[at >> 3] >> (at & 7) & 1;
}

/* look(), when it is not done yet: look.c. */
const struct look *look_fill(struct text *t, size_t i);

/* What is known of token i. */
static inline const struct look *
look(struct text *t, size_t i)
{
	return t->look[i].done ? &t->look[i] : look_fill(t, i);
}

static inline bool
text_capital(const struct text *t, size_t i)
{
	return token_capital(&t->tokens.t[i]);
}

/* Is token i this word, byte for byte?  `w` is a literal. */
static inline bool
text_is(const struct text *t, size_t i, const char *w)
{
	const struct token *k;
	size_t n;

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	if (t->s.p[k->b] != *w)
		return false;
	n = strlen(w);
	return k->e - k->b == n && memcmp(t->s.p + k->b, w, n) == 0;
}

/* The bytes of token i. */
static inline struct str
text_word(const struct text *t, size_t i)
{
	return str_of(t->s.p + t->tokens.t[i].b,
	    t->tokens.t[i].e - t->tokens.t[i].b);
}

/* Does s begin, end with these bytes? */
static inline bool
begins_in(struct str s, const char *x)
{
	return s.n >= strlen(x) && memcmp(s.p, x, strlen(x)) == 0;
}

static inline bool
ends_in(struct str s, const char *x)
{
	size_t n = strlen(x);

	return s.n >= n && memcmp(s.p + s.n - n, x, n) == 0;
}

/* Does the word end as adjectives do: no portfolio, no name of a body ends so? */
static inline bool
is_adjective(struct str w)
{
	return ends_in(w, "al") || ends_in(w, "an") || ends_in(w, "ic") ||
	    ends_in(w, "ary") || ends_in(w, "ous");
}

/* Is it one of these words?  NULL ends them. */
static inline bool
text_is_one(const struct text *t, size_t i, const char *const *words)
{
	for (; *words != NULL; words++)
		if (text_is(t, i, *words))
			return true;
	return false;
}

/* As text_is() in any case; `w` in small letters. */
bool text_is_any(const struct text *t, size_t i, const char *w);

/* Is token i a quotation mark? */
bool text_is_quote(const struct text *t, size_t i);

void text_free(struct text *t);

#endif
