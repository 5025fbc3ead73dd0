/* SPDX-License-Identifier: ISC */
/* modelrun: scores by the shipped weights (mkmodel made the table). */
#include "label.h"
#include "modeldata.h"
#include "modelhash.h"

static inline const char *
home(uint64_t key)
{
	const unsigned char *p = (const unsigned char *)model_number
	    + (size_t)model_bucket(key, MODEL_BUCKETS) * 2;

	return model_slot + (size_t)model_place(key, p[0]
	    | (uint32_t)p[1] << 8, MODEL_SLOTS) * SLOT;
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
	uint16_t lane[SLOT] = { 0 };
	const char *slot[FEAT_MAX];
	size_t k, hits = 0;
	int l;

	for (k = 0; k < n; k++) {
		slot[k] = home(key[k]);
		SOON(slot[k]);
	}
	for (k = 0; k < n; k++) {
		const char *p = slot[k];

		if (fingerprint(p) != model_print(key[k]))
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
	for (l = 0; l < WIDTH; l++)
		x->alone[l] = l >= LABELS || (l > 0 && (l & 1) == 0) ? NEVER
		    : model_trans[0][l] + model_trans[l][0];
	x->pruned = true;
}

static inline void
add(struct sums *to, const struct sums *s)
{
	int l;

	for (l = 0; l < LANES; l++)
		to->s[l] = (int16_t)(to->s[l] + s->s[l]);
}

static const struct sums *
role_sums(struct text *t, size_t i, enum role r)
{
	const struct look *k = &t->look[i];
	struct memo_word *w = i == NOBODY ? &t->memo->nobody : k->memo;
	uint64_t key[FEAT_MAX];

	if (i != NOBODY && w->exact != k->exact) {
		/* another word of this stretch took its place */
		w->exact = k->exact;
		w->have = 0;
		w->c = k->c;
		w->low_freq = k->low_freq;
		w->cap_freq = k->cap_freq;
		w->says = k->says;
		w->cs = k->cs;
	}
	if (!(w->have >> r & 1)) {
		sum(key, feat_role(t, i, r, key), &w->role[r]);
		w->have |= 1u << r;
	}
	return &w->role[r];
}

static const struct sums *
fact_sums(struct memo *memo, enum fact which, const struct fact_key *f)
{
	uint64_t h = token_mix((((f->a * 8 + which) * 0xD6E8FEB86659FD93u
	    ^ f->b) * 0x9E3779B97F4A7C15u) ^ f->c) | 1, key[FEAT_MAX];
	struct memo_fact *m = &memo->fact[h >> 32 & (MEMO_FACTS - 1)];

	if (m->key != h) {
		m->key = h;
		sum(key, feat_fact(which, f, key), &m->sums);
	}
	return &m->sums;
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	struct sums sums, rest;
	struct around a;
	uint64_t key[2];
	size_t i;
	int l, k;

	if (!x->pruned)
		prune(x);
	x->n = end - at;
	for (i = at; i < end; i++) {
		int32_t *to = x->s[i - at];

		feat_around(t, i, &a);
		for (k = 0; k < a.npairs; k++)
			key[k] = feat_pair(&a.pair[k]);
		for (k = 0; k < a.npairs; k++)
			SOON(home(key[k]));
		sums = *role_sums(t, i, R_SELF);
		for (k = R_SELF + 1; k < ROLES; k++)
			if (a.roles >> k & 1)
				add(&sums, role_sums(t, a.word[k],
				    (enum role)k));
		for (k = 0; k < FACTS; k++)
			if (a.facts >> k & 1)
				add(&sums, fact_sums(t->memo, (enum fact)k,
				    &a.fact[k]));
		sum(key, (size_t)a.npairs, &rest);
		for (l = 0; l < LANES; l++)
			to[l] = sums.s[l] + rest.s[l];
	}
}
