/* SPDX-License-Identifier: ISC */
/*
 * feat: the features of a token, as keys of the table of weights.  A struct
 * memo, zeroed, is the caller's; struct text points to it.
 */
#ifndef FEAT_H
#define FEAT_H

#include "text.h"

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

#endif
