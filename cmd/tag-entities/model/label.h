/* SPDX-License-Identifier: ISC */
/*
 * label: a linear model of label sequences.  O, then B and I of each kind
 * of name; weights are small integers, so every machine decides alike.
 */
#ifndef LABEL_H
#define LABEL_H

#include "feat.h"

enum kind {
	K_PERSON, K_NORP, K_ORG, K_GPE, K_LOC, K_FAC, K_EVENT, K_LAW,
	K_PRODUCT, K_WORK_OF_ART, K_LANGUAGE,
	K_NAMES, /* what the model knows */
	K_TITLE = K_NAMES, K_MONEY, K_PERCENT, K_QUANTITY, K_NONE,
	K_GONE /* a mention that gave way to another */
};

extern const struct str kind_names[];

/* Kind of that name, or K_NONE. */
enum kind kind_of(struct str name);

/* A slot of the table of weights: fingerprint, WIDTH weights, padding. */
enum { LABELS = 1 + 2 * K_NAMES, WIDTH = 24, SLOT = 32 };
#define LABEL_B(k) (1 + 2 * (k))
#define LABEL_I(k) (2 + 2 * (k))
#define LABEL_KIND(l) (((l) - 1) / 2)

/* Below any path's score, and two of them are no overflow. */
#define NEVER (INT32_MIN / 2)

/* Scores of one stretch, token by token, and of label after label. */
struct lattice {
	size_t n;
	int32_t s[STRETCH][WIDTH];
	const int32_t (*trans)[WIDTH]; /* from, to */
	int32_t range; /* largest less smallest of those */
	/* so far behind label q, label p can lead to nothing better */
	bool pruned; /* behind and alone are filled in; else -range will do */
	int32_t behind[WIDTH][WIDTH];
	int32_t alone[WIDTH]; /* transitions of a stretch of one token */
};

/*
 * The best path; allow (may be NULL): a bit for each label that may stand
 * at a token.  O stands before and behind.  Returns its score.
 */
int64_t model_best(const struct lattice *x, const uint32_t *allow,
    unsigned char label[STRETCH]);

/* Fills in x from the shipped weights: tokens [at, end) of the text. */
void model_score(struct text *t, size_t at, size_t end, struct lattice *x);


#endif
