/* SPDX-License-Identifier: ISC */
/* features: what the model is told of a place that the rules left to it. */
#ifndef FEATURES_H
#define FEATURES_H

#include "decide.h"
#include "lexicon.h"
#include "word.h"

/* What stands around a place. */
struct context {
	struct word l, r;        /* to the left, to the right */
	const struct lexeme *rx; /* of r; NULL: there is none */
	uint32_t abbr;           /* classes of l as an abbreviation */
	bool foreign;            /* in another language than English */
	uint32_t first;          /* letter or digit of r; 0: none near */
	uint32_t opener;         /* mark before r; 0: none */
	uint32_t after;          /* character behind r */
	size_t next;             /* where the word behind r may begin */
	unsigned low;            /* how often r stands in lower case */
};

/* The features of the context into f; their number. */
size_t features_of(const struct split *s, const struct place *p,
    const struct context *c, uint32_t f[MODEL_FEATURES]);

#endif
