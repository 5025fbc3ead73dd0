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
	uint64_t shape;
	uint64_t pre[3], suf[3];
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

struct text {
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

/* Keys of the features of token i; returns their number. */
#define FEAT_MAX 96
size_t feat_of(struct text *t, size_t i, uint64_t key[FEAT_MAX]);

/* For the trainer: the name of feature k of token i, as feat_of() had it. */
void feat_name(struct text *t, size_t i, size_t k, struct buf *b);

void feat_free(struct text *t);

#endif
