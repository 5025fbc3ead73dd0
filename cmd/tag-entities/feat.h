/* SPDX-License-Identifier: ISC */
/*
 * feat: what the model sees of a text: tokens, the stretches of them in
 * which a name can be, and the features of each token of a stretch.  The
 * caller owns struct text and reuses it; feat_free() at the end.
 */
#ifndef FEAT_H
#define FEAT_H

#include "gaz.h"

/* What is known of one token. */
struct look {
	bool done;           /* the rest is filled in */
	bool in;             /* part of a stretch */
	bool name;           /* may begin or end a name */
	bool hit;            /* first token of a form of the gazetteer */
	uint64_t low;        /* small letters, digits as 0 */
	uint64_t exact;      /* of the bytes as they are */
	struct cluster c;    /* of the word as it is, see look() */
	unsigned char low_freq, cap_freq; /* of its small letters; Capital */
	unsigned char cs;    /* enum token_case, see true_case() */
	unsigned says;       /* what words.tsv says of it: see word_role() */
	uint32_t u, b, i, l; /* classes of which it is whole, begin, ... */
};

enum mode { M_MIXED, M_UPPER, M_TITLE, M_LOWER };

/* Words seen in small letters in this document: a bit each. */
#define SEEN_BITS 65536
struct seen {
	unsigned char bit[SEEN_BITS / 8];
	bool any;
};

/* Sums of rows of weights, a lane a label. */
enum { LANES = 24 };
struct sums {
	int16_t s[LANES];
};

/*
 * What a group of features adds that depend on one word (itself, the one
 * before, the last of a run, ...) or on a few small facts (case, classes of
 * the gazetteer): they come again and again.  A cache of sums: it changes no
 * score.  Sizes: measured, smaller ones are slower.
 */
#define MEMO_WORDS 4096
#define MEMO_SUMS 16384
struct memo {
	/* Puts what n features add into sums. */
	void (*sum)(const uint64_t *key, size_t n, struct sums *sums);
	struct memo_word {
		uint64_t exact; /* 0: empty */
		struct cluster c;
		unsigned char low_freq, cap_freq, cs;
		unsigned says;
	} word[MEMO_WORDS];
	struct memo_sum {
		uint64_t key; /* 0: empty */
		struct sums sums;
	} group[MEMO_SUMS];
};

struct text {
	struct memo *memo; /* NULL: none */
	struct str s;
	struct tokens tokens;
	struct look *look;
	size_t cap;
	enum mode mode;
	const struct seen *seen;
};

/* Cuts s and finds its stretches.  `seen` is read and added to. */
void feat_text(struct text *t, struct str s, struct seen *seen);

/*
 * The next stretch from token *at on: [*at, *end); false: none is left.
 * Call it again with *at = *end.
 */
/* Tokens in the longest stretch. */
#define STRETCH 512

bool feat_stretch(struct text *t, size_t *at, size_t *end);

/*
 * Keys of the features of token i; returns their number.  With a memo, only
 * those that are not in it, and *sums gets the rest.
 */
#define FEAT_MAX 96
size_t feat_of(struct text *t, size_t i, uint64_t key[FEAT_MAX],
    struct sums *sums);

/*
 * For the trainer: those features of token i that say what a name looks
 * like, whatever stands around it: for names of lists.
 */
size_t feat_bare(struct text *t, size_t i, uint64_t key[FEAT_MAX]);

/* For the trainer: the name of feature k of token i, as feat_of() had it, or
 * feat_bare(). */
void feat_name(struct text *t, size_t i, size_t k, bool bare, struct buf *b);

/* Is token i this word, byte for byte?  `w` is a literal. */
static inline bool
text_is(const struct text *t, size_t i, const char *w)
{
	const struct token *k;
	size_t n = strlen(w);

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	return k->e - k->b == n && memcmp(t->s.p + k->b, w, n) == 0;
}

/* The same in any case; `w` in small letters. */
bool text_is_any(const struct text *t, size_t i, const char *w);

void feat_free(struct text *t);

#endif
