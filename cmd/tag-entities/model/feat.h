/* SPDX-License-Identifier: ISC */
/*
 * feat: the features of a token, as keys of the table of weights.  A struct
 * memo, zeroed, is the caller's; struct text points to it.
 */
#ifndef FEAT_H
#define FEAT_H

#include "cmd/tag-entities/text.h"

#define FEAT_MAX 128

/*
 * Most features depend on one word, in its role for the token that is looked
 * at: itself, its neighbours, the last and first of its run of capitals, what
 * stands behind and before that.
 */
enum role {
	R_SELF, R_PREV, R_NEXT, R_PREV2, R_NEXT2, R_LAST, R_FIRST, R_AFTER,
	R_BEFORE, ROLES
};
#define NOBODY SIZE_MAX /* there is no such word */

/* Others depend on a few small facts: case, lists, the run. */
enum fact {
	FACT_CASE, FACT_LISTS, FACT_LISTS_PREV, FACT_LISTS_NEXT, FACT_RUN,
	FACTS
};
struct fact_key { uint64_t a, b, c; };

/* The rest: one feature of the clusters of two words. */
struct pair { int tmpl; uint64_t value; };

/* What there is around a token. */
struct around {
	unsigned roles, facts; /* a bit for each there is */
	int npairs;
	size_t word[ROLES];
	struct fact_key fact[FACTS];
	struct pair pair[2];
};

void feat_around(struct text *t, size_t i, struct around *a);

/* Keys of the features of token i in a role; of a fact; of a pair. */
size_t feat_role(struct text *t, size_t i, enum role r,
    uint64_t key[FEAT_MAX]);
size_t feat_fact(enum fact which, const struct fact_key *f,
    uint64_t key[FEAT_MAX]);
uint64_t feat_pair(const struct pair *p);

/*
 * What a row is about: its first words in small letters, but the commonest.
 * They count for each word of the row that may be a name.  Keys of their
 * features; returns their number.
 */
#define TOPIC 32
size_t feat_topic(const struct text *t, uint64_t key[TOPIC]);

/* For the trainer: all keys of token i; returns their number. */
size_t feat_of(struct text *t, size_t i, uint64_t key[FEAT_MAX]);

/* Sums of rows of weights, a lane a label. */
enum { LANES = 24 };
struct sums {
	int16_t s[LANES];
};

/*
 * What the features of a word in a role, of a fact add: they come again and
 * again.  A cache of sums: it changes no score.  Sums that are missing are
 * wanted first, for some tokens at once, and then made together, so that
 * their weights are on the way when they are needed.
 */
#define MEMO_WORDS 4096
#define MEMO_FACTS 4096
#define MEMO_WANT 1024
struct memo {
	struct memo_word {
		uint64_t exact; /* 0: empty */
		struct cluster c;
		unsigned says;
		unsigned have;  /* roles whose sums are known */
		uint32_t batch; /* in which it was used last */
		unsigned char low_freq, cap_freq, cs;
		struct sums role[ROLES];
	} word[MEMO_WORDS], nobody;
	struct memo_fact {
		uint64_t key; /* 0: empty */
		uint32_t batch;
		struct sums sums;
	} fact[MEMO_FACTS];
	struct memo_want {
		struct sums *to;
		const uint64_t *owner; /* it is no longer wanted if this */
		uint64_t is;           /* is no longer so */
		uint32_t from, n;      /* of its keys */
	} want[MEMO_WANT];
	uint64_t key[MEMO_WANT];
	const char *slot[MEMO_WANT];
	size_t nwant, nkey;
	struct sums topic; /* of this row, if it is known */
	bool topic_known;
	uint32_t batch; /* of tokens that are scored at once */
	bool clash;     /* one in use in this batch gave way to another */
};

/* The record is that of word k now: no sum of it is known. */
static inline void
memo_fill(struct memo *memo, struct memo_word *w, const struct look *k)
{
	memo->clash |= w->batch == memo->batch;
	w->exact = k->exact;
	w->have = 0;
	w->c = k->c;
	w->low_freq = k->low_freq;
	w->cap_freq = k->cap_freq;
	w->says = k->says;
	w->cs = k->cs;
}

/*
 * For the trainer: those features of token i that say what a name looks
 * like, whatever stands around it: for names of lists.
 */
size_t feat_bare(struct text *t, size_t i, uint64_t key[FEAT_MAX]);

/* For the trainer: the name of feature k of token i, as feat_of() had it, or
 * feat_bare(). */
void feat_name(struct text *t, size_t i, size_t k, bool bare, struct buf *b);

#endif
