/* SPDX-License-Identifier: ISC */
/*
 * train-crf: weights under which the labels that the annotation allows are
 * likely: a conditional random field (Lafferty et al. 2001) of whole label
 * sequences, learnt by stochastic gradients with AdaGrad's steps (Duchi et
 * al. 2011).  Single precision, e^x of its own: only what IEEE 754 settles
 * to the last bit.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "train.h"

/* Step; what a weight's sum of squared gradients begins with. */
#define RATE 0.1f
#define START 1.0f

static float *weight, *squares; /* feature x WIDTH */
static double *total;           /* of the weights after each epoch */
static float trans[LABELS][WIDTH], trans_squares[LABELS][WIDTH];
static double trans_total[LABELS][LABELS];

/* e to the transitions, by either label first; 0: there is no such way. */
static float way[WIDTH][WIDTH], way_back[WIDTH][WIDTH];

static uint64_t random_state = 88172645463325252u;

/* e^x for x <= 88: a power of two times a polynomial. */
static float
power(float x)
{
	union {
		float f;
		uint32_t u;
	} two;
	int n;
	float r;

	if (x < -80.0f)
		return 0;
	n = (int)(x * 1.44269504f + (x < 0 ? -0.5f : 0.5f));
	r = x - (float)n * 0.693147182f;
	two.u = (uint32_t)(n + 127) << 23;
	return two.f *
	    (1.0f +
		r *
		    (1.0f +
			r *
			    (0.5f +
				r *
				    (0.166666667f +
					r *
					    (0.0416666667f +
						r * 0.00833333333f)))));
}

static void
open_ways(void)
{
	int p, l;

	for (p = 0; p < LABELS; p++)
		for (l = 0; l < LABELS; l++)
			way[p][l] = way_back[l][p] =
			    l == 0 || (l & 1) || p == l || p == l - 1
			    ? power(trans[p][l])
			    : 0;
}

/* What is known of one example in one step. */
static float score[STRETCH][WIDTH];
static float slope[STRETCH][WIDTH]; /* what each label has too much */
static float trans_slope[WIDTH][WIDTH];
static uint64_t dropped[STRETCH][2]; /* features left out, a bit each */
static uint32_t allow[STRETCH], all[STRETCH];

static void
add_row(float *restrict to, const float *restrict from, float by)
{
	int l;

	for (l = 0; l < WIDTH; l++)
		to[l] += from[l] * by;
}

static float
sum_of(const float *restrict a, const float *restrict b)
{
	float s = 0;
	int l;

	for (l = 0; l < LABELS; l++)
		s += a[l] * b[l];
	return s;
}

/*
 * Forward and back over n tokens: adds the likelihood of each label and
 * transition, given that a label is of `may', by sign.  False: nothing is
 * left of the numbers.
 */
static bool
likely(uint32_t n, const uint32_t *may, float sign)
{
	enum { TINY = 100000000 }; /* parts of which one is nothing */
	static float f[STRETCH][WIDTH], e[STRETCH][WIDTH];
	const float least = 1.0f / TINY, none = 1e-35f;
	float back[WIDTH], next[WIDTH], v[WIDTH], z;
	uint32_t j;
	int l, p;

	for (j = 0; j < n; j++) {
		float max = -1e30f;

		for (l = 0; l < LABELS; l++)
			if ((may[j] >> l & 1) && score[j][l] > max)
				max = score[j][l];
		for (l = 0; l < WIDTH; l++)
			e[j][l] = may[j] >> l & 1 && l < LABELS
			    ? power(score[j][l] - max)
			    : 0;
		if (j == 0) { /* O stands before */
			memcpy(v, way[0], sizeof(v));
		} else {
			memset(v, 0, sizeof(v));
			for (p = 0; p < LABELS; p++)
				if (f[j - 1][p] >= least)
					add_row(v, way[p], f[j - 1][p]);
		}
		z = sum_of(v, e[j]);
		if (!(z > none))
			return false;
		for (l = 0; l < WIDTH; l++)
			f[j][l] = v[l] * e[j][l] / z;
	}
	memcpy(back, way_back[0], sizeof(back)); /* and behind */
	z = sum_of(f[n - 1], back);
	if (!(z > none))
		return false;
	for (l = 0; l < LABELS; l++)
		trans_slope[l][0] += sign * f[n - 1][l] * back[l] / z;
	for (j = n; j-- > 0;) {
		z = sum_of(f[j], back);
		if (!(z > none))
			return false;
		for (l = 0; l < WIDTH; l++)
			v[l] = f[j][l] * back[l];
		add_row(slope[j], v, sign / z);
		if (j == 0) {
			add_row(trans_slope[0], v, sign / z);
			break;
		}
		for (l = 0; l < WIDTH; l++)
			next[l] = e[j][l] * back[l];
		memset(v, 0, sizeof(v));
		for (l = 0; l < LABELS; l++)
			if (next[l] > 0)
				add_row(v, way_back[l], next[l]);
		z = sum_of(f[j - 1], v);
		if (!(z > none))
			return false;
		for (p = 0; p < LABELS; p++) {
			float by = sign * f[j - 1][p] / z;

			if (f[j - 1][p] < least)
				continue;
			for (l = 0; l < WIDTH; l++)
				trans_slope[p][l] += by * way[p][l] * next[l];
		}
		for (p = 0; p < WIDTH; p++)
			back[p] = v[p] / z;
	}
	return true;
}

/* Scores of the labels of token j; some features are left out, so that
 * none is relied on alone, and the others stand for them. */
static void
fill(const struct examples *x, const struct options *o, const struct tok *tok,
    uint32_t j)
{
	size_t k;
	int l;

	memset(score[j], 0, sizeof(score[j]));
	memset(slope[j], 0, sizeof(slope[j]));
	dropped[j][0] = dropped[j][1] = 0;
	for (k = 0; k < tok->nfeat; k++) {
		if ((int)(train_random(&random_state) >> 40 & 15) < o->drop)
			dropped[j][k >> 6] |= 1ull << (k & 63);
		else
			add_row(score[j],
			    weight + (size_t)x->feats[tok->feat + k] * WIDTH,
			    1);
	}
	for (l = 0; l < WIDTH; l++)
		score[j][l] *= 16.0f / (float)(16 - o->drop);
	allow[j] = tok->allow & tok->all;
	all[j] = tok->all;
}

static void
step(float *w, float *sq, float by)
{
	*sq += by * by;
	*w -= RATE * by / sqrtf(*sq);
}

/* Learns from one example; returns how many labels of it were unlikely. */
static double
learn(const struct examples *x, const struct options *o,
    const struct example *g)
{
	double wrong = 0;
	float most;
	uint32_t j;
	size_t k;
	int p, l;

	for (j = 0; j < g->n; j++)
		fill(x, o, &x->toks[g->at + j], j);
	memset(trans_slope, 0, sizeof(trans_slope));
	if (!likely(g->n, all, 1) || !likely(g->n, allow, -1))
		return 0;
	for (j = 0; j < g->n; j++) {
		const struct tok *tok = &x->toks[g->at + j];

		for (l = 0, most = 0; l < LABELS; l++)
			most += slope[j][l] > 0 ? slope[j][l] : 0;
		wrong += most;
		if (most < 5e-5f)
			continue;
		for (l = 0; l < WIDTH; l++)
			slope[j][l] *= 16.0f / (float)(16 - o->drop);
		for (k = 0; k < tok->nfeat; k++) {
			size_t at = (size_t)x->feats[tok->feat + k] * WIDTH;

			if (dropped[j][k >> 6] >> (k & 63) & 1)
				continue;
			for (l = 0; l < WIDTH; l++)
				step(&weight[at + l], &squares[at + l],
				    slope[j][l]);
		}
	}
	for (p = 0; p < LABELS; p++)
		for (l = 0; l < LABELS; l++)
			step(&trans[p][l], &trans_squares[p][l],
			    trans_slope[p][l]);
	return wrong;
}

/* Once over all examples, each with its part. */
static void
epoch(const struct examples *x, const struct options *o, uint32_t *order, int e)
{
	enum { OFTEN = 8 }; /* examples: the ways change slowly */
	size_t i, seen = 0, n = 0;
	double wrong = 0;

	train_shuffle(&random_state, order, x->nex);
	for (i = 0; i < x->nex; i++) {
		const struct example *g = &x->ex[order[i]];

		if ((int)(train_random(&random_state) >> 32 & 0x7FFFFFFF) %
			WHOLE >=
		    g->part)
			continue;
		if (n++ % OFTEN == 0)
			open_ways();
		wrong += learn(x, o, g);
		seen += g->n;
	}
	fprintf(stderr, "train: epoch %d: %.0f of %zu tokens wrong\n", e + 1,
	    wrong, seen);
}

/* A run from nothing; its weights are the means of its later epochs. */
static void
train_once(const struct examples *x, const struct options *o,
    struct means *mean)
{
	uint32_t *order = xrealloc(NULL, x->nex, sizeof(*order));
	size_t n = (size_t)x->nids * WIDTH, i;
	/* it needs fewer than the perceptron */
	int epochs = o->epochs * 3 / 5, from = epochs / 2, e, p, l;
	double unit = 10000.0 / (epochs - from);

	for (i = 0; i < n; i++)
		weight[i] = 0, squares[i] = START, total[i] = 0;
	for (p = 0; p < LABELS; p++)
		for (l = 0; l < WIDTH; l++)
			trans[p][l] = 0, trans_squares[p][l] = START;
	memset(trans_total, 0, sizeof(trans_total));
	for (i = 0; i < x->nex; i++)
		order[i] = (uint32_t)i;
	for (e = 0; e < epochs; e++) {
		epoch(x, o, order, e);
		if (e < from)
			continue;
		for (i = 0; i < n; i++)
			total[i] += (double)weight[i];
		for (p = 0; p < LABELS; p++)
			for (l = 0; l < LABELS; l++)
				trans_total[p][l] += (double)trans[p][l];
	}
	for (i = 0; i < n; i++)
		mean->weight[i] += (int64_t)(total[i] * unit);
	for (p = 0; p < LABELS; p++)
		for (l = 0; l < LABELS; l++)
			mean->trans[p][l] +=
			    (int64_t)(trans_total[p][l] * unit);
	free(order);
}

void
crf(const struct examples *x, const struct options *o, int runs,
    struct means *mean)
{
	size_t n = (size_t)x->nids * WIDTH;
	int run;

	weight = xrealloc(NULL, n, sizeof(*weight));
	squares = xrealloc(NULL, n, sizeof(*squares));
	total = xrealloc(NULL, n, sizeof(*total));
	*mean = (struct means){ .weight = calloc(n, sizeof(*mean->weight)) };
	if (mean->weight == NULL)
		die("out of memory");
	/* runs differ in order and in what is left out: their mean is steadier */
	for (run = 0; run < runs; run++)
		train_once(x, o, mean);
	free(weight);
	free(squares);
	free(total);
}
