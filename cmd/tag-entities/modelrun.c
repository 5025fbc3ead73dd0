/* SPDX-License-Identifier: ISC */
/* modelrun: scores by the shipped weights (mkmodel made the table). */
#include "label.h"
#include "modeldata.h"

static inline const char *
home(uint64_t key)
{
	return model_slot + (size_t)model_home(key, MODEL_SLOTS) * SLOT;
}

static inline uint32_t
fingerprint(const char *slot)
{
	const unsigned char *p = (const unsigned char *)slot;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16
	       | (uint32_t)p[3] << 24;
}

#if defined(__GNUC__)
#define SOON(p) __builtin_prefetch(p)
#else
#define SOON(p) ((void)0)
#endif

/*
 * What n features add.  Whole slots are summed, so that the loop is vector
 * code; the lanes of the fingerprint wrap and are thrown away.
 */
static void
sum(const uint64_t *key, size_t n, struct sums *s)
{
	uint32_t fp, got;
	uint16_t lane[SLOT] = { 0 };
	size_t k, hits = 0;
	const char *p;
	int l;

	for (k = 0; k < n; k++)
		SOON(home(key[k]));
	for (k = 0; k < n; k++) {
		fp = (uint32_t)(key[k] >> 32) | 1;
		for (p = home(key[k]); (got = fingerprint(p)) > fp; p += SLOT)
			;
		if (got != fp) /* larger ones come first: mkmodel.c */
			continue;
		hits++;
		for (l = 0; l < SLOT; l++)
			lane[l] = (uint16_t)(lane[l] + (unsigned char)p[l]);
	}
	/* FEAT_MAX * 255 < 32768: no lane of a label wraps */
	for (l = 0; l < LANES; l++)
		s->s[l] = (int16_t)(lane[l + 4] - (int)hits * 128);
}

/* The transitions, and how far behind a label is behind for good. */
static void
prune(struct lattice *x)
{
	int q, p, l;

	x->trans = model_trans;
	for (q = 0; q < LABELS; q++)
		for (p = 0; p < WIDTH; p++) {
			int32_t least = INT32_MAX, v;

			for (l = 0; p < LABELS && l < LABELS; l += 1 + (l > 0)) {
				v = model_trans[q][l] - model_trans[p][l];
				least = v < least ? v : least;
			}
			x->behind[q][p] = p == q ? INT32_MAX : least;
		}
	x->pruned = true;
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	uint64_t key[2][FEAT_MAX]; /* a token ahead: its slots are fetched */
	struct sums sums[2], rest;
	size_t n[2] = { 0, 0 }, i, k;
	int l;

	if (t->memo != NULL)
		t->memo->sum = sum;
	if (!x->pruned)
		prune(x);
	x->n = end - at;
	for (i = at; i <= end; i++) {
		if (i < end) {
			sums[i & 1] = (struct sums){ .s = { 0 } };
			n[i & 1] = feat_of(t, i, key[i & 1], &sums[i & 1]);
			for (k = 0; k < n[i & 1]; k++)
				SOON(home(key[i & 1][k]));
		}
		if (i > at) {
			int32_t *to = x->s[i - 1 - at];

			k = (i - 1) & 1;
			sum(key[k], n[k], &rest);
			for (l = 0; l < LANES; l++)
				to[l] = sums[k].s[l] + rest.s[l];
		}
	}
}
