/* SPDX-License-Identifier: ISC */
/*
 * train-perceptron: weights that tell right label sequences from wrong ones
 * (Collins 2002); the best path that the annotation allows is right.
 */
#include <stdio.h>
#include <stdlib.h>

#include "train.h"

static int32_t *weight; /* feature x WIDTH */
static int64_t *total;  /* of the steps at which they changed */
static int32_t trans[LABELS][WIDTH];
static int64_t trans_total[LABELS][LABELS];

static uint64_t random_state = 88172645463325252u;

/* What is known of one example in one step. */
static struct lattice lattice;
static uint64_t dropped[STRETCH][2]; /* features left out, a bit each */
static uint32_t allow[STRETCH], all[STRETCH];

/* Adds the weights of the token's features, of which some are left out. */
static void
score(const struct examples *x, const struct options *o, const struct tok *tok,
    int32_t *sum, uint64_t *out)
{
	const int32_t *w;
	size_t k;
	int l;

	memset(sum, 0, sizeof(lattice.s[0]));
	out[0] = out[1] = 0;
	for (k = 0; k < tok->nfeat; k++) {
		if ((int)(train_random(&random_state) >> 40 & 15) < o->drop) {
			out[k >> 6] |= 1ull << (k & 63);
			continue;
		}
		w = weight + (size_t)x->feats[tok->feat + k] * WIDTH;
		for (l = 0; l < WIDTH; l++)
			sum[l] += w[l];
	}
}

/* The lattice of an example, in which a wrong label has the margin more. */
static void
fill(const struct examples *x, const struct options *o, const struct example *g)
{
	uint32_t j;
	int l;

	lattice.n = g->n;
	lattice.trans = (const int32_t(*)[WIDTH])trans;
	lattice.range = INT32_MAX / 4;
	for (j = 0; j < g->n; j++) {
		const struct tok *tok = &x->toks[g->at + j];

		allow[j] = tok->allow;
		all[j] = tok->all;
		score(x, o, tok, lattice.s[j], dropped[j]);
		for (l = 0; l < LABELS; l++)
			if (!(allow[j] >> l & 1))
				lattice.s[j][l] += o->margin;
	}
}

static void
update(const struct examples *x, const struct tok *tok, const uint64_t *out,
    int label, int32_t by, int64_t step)
{
	size_t k, at;

	for (k = 0; k < tok->nfeat; k++) {
		if (out[k >> 6] >> (k & 63) & 1)
			continue;
		at = (size_t)x->feats[tok->feat + k] * WIDTH + (size_t)label;
		weight[at] += by;
		total[at] += by * step;
	}
}

static void
update_trans(int from, int to, int32_t by, int64_t step)
{
	trans[from][to] += by;
	trans_total[from][to] += by * step;
}

/* Learns from one example; returns the number of wrong labels. */
static size_t
learn(const struct examples *x, const struct options *o,
    const struct example *g, int64_t step)
{
	enum { BY = 4 };
	static unsigned char good[STRETCH], bad[STRETCH];
	size_t wrong = 0;
	uint32_t j;
	int p = 0, q = 0, gl, bl;

	fill(x, o, g);
	model_best(&lattice, all, bad);
	for (j = 0; j < g->n && (allow[j] >> bad[j] & 1); j++)
		;
	if (j == g->n)
		return 0;
	model_best(&lattice, allow, good);
	for (j = 0; j <= g->n; j++, p = gl, q = bl) {
		gl = j < g->n ? good[j] : 0;
		bl = j < g->n ? bad[j] : 0;
		if (gl != bl) {
			const struct tok *tok = &x->toks[g->at + j];

			wrong++;
			update(x, tok, dropped[j], gl, BY, step);
			update(x, tok, dropped[j], bl, -BY, step);
		}
		if (gl != bl || p != q) {
			update_trans(p, gl, BY, step);
			update_trans(q, bl, -BY, step);
		}
	}
	return wrong;
}

/* Adds the averages over the steps, in units of 1/16. */
static void
add_means(struct means *mean, size_t n, int64_t steps)
{
	size_t i;
	int p, q;

	for (i = 0; i < n; i++)
		mean->weight[i] +=
		    ((int64_t)weight[i] * (steps + 1) - total[i]) * 16 / steps;
	for (p = 0; p < LABELS; p++)
		for (q = 0; q < LABELS; q++)
			mean->trans[p][q] +=
			    ((int64_t)trans[p][q] * (steps + 1) -
				trans_total[p][q]) *
			    16 / steps;
}

static void
train_once(const struct examples *x, const struct options *o,
    struct means *mean)
{
	uint32_t *order = xrealloc(NULL, x->nex, sizeof(*order));
	size_t n = (size_t)x->nids * WIDTH, i, wrong, seen;
	int64_t step = 1;
	int e;

	memset(weight, 0, n * sizeof(*weight));
	memset(total, 0, n * sizeof(*total));
	memset(trans, 0, sizeof(trans));
	memset(trans_total, 0, sizeof(trans_total));
	for (i = 0; i < x->nex; i++)
		order[i] = (uint32_t)i;
	for (e = 0; e < o->epochs; e++) {
		wrong = seen = 0;
		train_shuffle(&random_state, order, x->nex);
		for (i = 0; i < x->nex; i++, step++) {
			const struct example *g = &x->ex[order[i]];

			if ((int)(train_random(&random_state) >> 32 &
				0x7FFFFFFF) %
				WHOLE >=
			    g->part)
				continue;
			wrong += learn(x, o, g, step);
			seen += g->n;
		}
		fprintf(stderr, "train: epoch %d: %zu of %zu tokens wrong\n",
		    e + 1, wrong, seen);
	}
	add_means(mean, n, (int64_t)x->nex * o->epochs);
	free(order);
}

void
perceptron(const struct examples *x, const struct options *o, int runs,
    struct means *mean)
{
	int run;

	weight = calloc((size_t)x->nids * WIDTH, sizeof(*weight));
	total = calloc((size_t)x->nids * WIDTH, sizeof(*total));
	*mean = (struct means){ .weight = calloc((size_t)x->nids * WIDTH,
				    sizeof(*mean->weight)) };
	if (weight == NULL || total == NULL || mean->weight == NULL)
		die("out of memory");
	/* runs differ in order and in what is left out: their mean is steadier */
	for (run = 0; run < runs; run++)
		train_once(x, o, mean);
	free(weight);
	free(total);
}
