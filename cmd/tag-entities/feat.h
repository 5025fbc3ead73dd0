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
	struct cluster c;    /* of the word as written */
	struct cluster lc;   /* of its small letters */
	uint32_t u, b, i, l; /* classes of which it is whole, begin, ... */
};

enum mode { M_MIXED, M_UPPER, M_TITLE, M_LOWER };

/* Words seen in small letters in this document: a bit each. */
#define SEEN_BITS 65536
struct seen {
	unsigned char bit[SEEN_BITS / 8];
	bool any;
};

/* Sums of rows of weights: bytes of even and odd places apart, biased. */
struct sums {
	uint64_t even[3], odd[3];
	uint32_t hits;
};

/*
 * What one word adds wherever it stands, for each role that it may have (the
 * word itself, the one before, the last of a run, ...): words come again
 * and again.  A cache of sums: it changes no score.
 */
enum role { R_SELF, R_PREV, R_NEXT, R_PREV2, R_NEXT2, R_HEAD, R_FIRST,
	R_AFTER, R_BEFORE, R_MAX };
#define MEMO 2048
struct memo {
	void (*sum)(const uint64_t *key, size_t n, struct sums *sums);
	struct memo_word {
		uint64_t exact;
		struct cluster c, lc;
		uint32_t done; /* a bit for each role */
		struct sums role[R_MAX];
	} word[MEMO];
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

/* For the trainer: the name of feature k of token i, as feat_of() had it. */
void feat_name(struct text *t, size_t i, size_t k, struct buf *b);

void feat_free(struct text *t);

#endif
