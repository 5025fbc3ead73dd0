/* SPDX-License-Identifier: ISC */
/* train-perceptron: the weights that tell right labels from wrong ones. */
#include <stdio.h>
#include <stdlib.h>

#include "train.h"

static int32_t *weight; /* feature x WIDTH */
static int64_t *total;  /* of the steps at which they changed */
static int32_t trans[LABELS][WIDTH];
static int64_t trans_total[LABELS][LABELS];

static uint64_t random_state = 88172645463325252u;

static uint64_t
rnd(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

static void
update(const struct examples *x, const struct tok *tok, const uint64_t *dropped,
    int label, int32_t by, int64_t step)
{
	size_t k;

	for (k = 0; k < tok->nfeat; k++) {
		size_t at;

		if (dropped[k >> 6] >> (k & 63) & 1)
			continue;
		at = (size_t)x->feats[tok->feat + k] * WIDTH + (size_t)label;
		weight[at] += by;
		total[at] += by * step;
	}
}

static void
train_once(const struct examples *x, const struct options *o,
    struct means *mean)
{
	static struct lattice la;
	static uint64_t dropped[STRETCH][2];
	static uint32_t allow[STRETCH], all[STRETCH];
	static unsigned char good[STRETCH], bad[STRETCH];
	uint32_t *order = xrealloc(NULL, x->nex, sizeof(*order));
	int64_t step = 1, steps = (int64_t)x->nex * o->epochs;
	size_t i, j, k, wrong, seen;
	int e, l, p, q;

	memset(weight, 0, (size_t)x->nids * WIDTH * sizeof(*weight));
	memset(total, 0, (size_t)x->nids * WIDTH * sizeof(*total));
	memset(trans, 0, sizeof(trans));
	memset(trans_total, 0, sizeof(trans_total));
	for (i = 0; i < x->nex; i++)
		order[i] = (uint32_t)i;
	for (e = 0; e < o->epochs; e++) {
		wrong = seen = 0;
		for (i = x->nex; i > 1; i--) {
			uint32_t tmp;

			j = rnd() % i;
			tmp = order[i - 1];
			order[i - 1] = order[j];
			order[j] = tmp;
		}
		for (i = 0; i < x->nex; i++, step++) {
			const struct example *g = &x->ex[order[i]];

			if ((int)(rnd() >> 32 & 0x7FFFFFFF) % WHOLE >= g->part)
				continue;
			la.n = g->n;
			for (j = 0; j < g->n; j++) {
				const struct tok *tok = &x->toks[g->at + j];

				allow[j] = tok->allow;
				all[j] = tok->all;
				memset(la.s[j], 0, sizeof(la.s[j]));
				dropped[j][0] = dropped[j][1] = 0;
				for (k = 0; k < tok->nfeat; k++) {
					const int32_t *w;

					if ((int)(rnd() >> 40 & 15) < o->drop) {
						dropped[j][k >> 6] |= 1ull
						    << (k & 63);
						continue;
					}
					w = weight +
					    (size_t)x->feats[tok->feat + k] *
						WIDTH;
					for (l = 0; l < WIDTH; l++)
						la.s[j][l] += w[l];
				}
			}
			la.trans = (const int32_t(*)[WIDTH])trans;
			la.range = INT32_MAX / 4;
			for (j = 0; j < g->n; j++)
				for (l = 0; l < LABELS; l++)
					if (!(allow[j] >> l & 1))
						la.s[j][l] += o->margin;
			model_best(&la, all, bad);
			for (j = 0; j < g->n; j++)
				if (!(allow[j] >> bad[j] & 1))
					break;
			seen += g->n;
			if (j == g->n)
				continue;
			model_best(&la, allow, good);
			for (j = 0, p = q = 0; j <= g->n; j++) {
				int gl = j < g->n ? good[j] : 0;
				int bl = j < g->n ? bad[j] : 0;

				if (j < g->n && gl != bl) {
					wrong++;
					update(x, &x->toks[g->at + j],
					    dropped[j], gl, 4, step);
					update(x, &x->toks[g->at + j],
					    dropped[j], bl, -4, step);
				}
				if (gl != bl || p != q) {
					trans[p][gl] += 4;
					trans_total[p][gl] += 4 * step;
					trans[q][bl] -= 4;
					trans_total[q][bl] -= 4 * step;
				}
				p = gl, q = bl;
			}
		}
		fprintf(stderr, "train: epoch %d: %zu of %zu tokens wrong\n",
		    e + 1, wrong, seen);
	}
	/* averages, in units of 1/16 */
	for (i = 0; i < (size_t)x->nids * WIDTH; i++)
		mean->weight[i] +=
		    ((int64_t)weight[i] * (steps + 1) - total[i]) * 16 / steps;
	for (p = 0; p < LABELS; p++)
		for (q = 0; q < LABELS; q++)
			mean->trans[p][q] +=
			    ((int64_t)trans[p][q] * (steps + 1) -
				trans_total[p][q]) *
			    16 / steps;
	free(order);
}

void
perceptron(const struct examples *x, const struct options *o,
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
	for (run = 0; run < o->runs; run++)
		train_once(x, o, mean);
	free(weight);
	free(total);
}
