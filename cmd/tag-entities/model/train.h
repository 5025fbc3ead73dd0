/* SPDX-License-Identifier: ISC */
/*
 * train: what the trainer's parts share.  Examples are read (train-read.c)
 * into struct examples (train-examples.c), learnt from by
 * two learners (train-perceptron.c, train-crf.c) and the weights printed
 * (train.c).  All live until the end of the program.
 */
#ifndef TRAIN_H
#define TRAIN_H

#include "label.h"

/* How often an example is learnt from: so many of WHOLE times. */
#define WHOLE 10000

struct options {
	int epochs, runs; /* of each of the two learners */
	int first; /* runs by which the features are chosen; 0: not before */
	int margin;     /* by which a right label must win (perceptron) */
	int drop;       /* features left out of 16 in each step */
	int list_names; /* of a class of the lists seen in an epoch */
	int list_most;  /* part of one of them, at most */
	int keep;       /* features in the table */
	int least;      /* of 127: weights below it are left out of the table */
	int caution;    /* put on each way to O */
	int minimum;    /* times that a feature is seen, at least */
	int topic_minimum; /* the same for words that say what a row is about */
	const char *skip[64]; /* templates to do without */
	size_t nskip;
};

struct example {
	size_t at;      /* first token in toks */
	uint32_t n;
	int part;       /* of WHOLE */
};

struct tok {
	size_t feat;    /* first feature in feats */
	uint32_t nfeat;
	uint32_t allow; /* labels that may be right */
	uint32_t all;   /* labels that they are told from */
};

struct examples {
	struct example *ex;
	size_t nex, capex;
	struct tok *toks;
	size_t ntoks, captoks;
	uint32_t *feats; /* numbers of features */
	size_t nfeats, capfeats;

	/* the features: a hash table of keys; numbers in order of arrival */
	uint64_t *keys;
	uint32_t *ids, mask;
	uint32_t nids;
	uint32_t *count;
	size_t capcount;
	struct buf names; /* NUL behind each */
	uint32_t *name_at;
	size_t capname;
};

/* The next number (Marsaglia, Xorshift RNGs, 2003); the order of n examples. */
uint64_t train_random(uint64_t *state);
void train_shuffle(uint64_t *state, uint32_t *order, size_t n);

/* Adds an example of n tokens; each is then added by examples_token(). */
void examples_begin(struct examples *x, size_t n, int part);

/*
 * Token i of t with its features: what stands around it too, or (bare) what
 * a name says by itself.  The result is good until the next call.
 */
struct tok *examples_token(struct examples *x, struct text *t, size_t i,
    bool bare);

/* Drops features that are rare or of a template to skip; numbers them anew. */
void examples_rare(struct examples *x, const struct options *o);

/* Drops all others too. */
void examples_keep(struct examples *x, const bool *keep);

/* TYPES.tsv: which kinds a type of a set may be. */
void read_types(const char *name);

/* An annotated set (its first line says so), or a list of names. */
void read_file(struct examples *x, const char *name,
    const struct options *o);

/* Sums over the runs of the averaged weights, in some unit. */
struct means {
	int64_t *weight; /* feature x WIDTH */
	int64_t trans[LABELS][LABELS];
};

/* An averaged perceptron and a conditional random field over label
 * sequences; see train.c. */
void perceptron(const struct examples *x, const struct options *o, int runs,
    struct means *mean);
void crf(const struct examples *x, const struct options *o, int runs,
    struct means *mean);

#endif
