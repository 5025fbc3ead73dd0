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
sum(const uint64_t *key, const char *const *slot, size_t n, struct sums *s)
{
	uint16_t lane[SLOT] = { 0 };
	size_t k, hits = 0;
	int l;

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

/* Makes the sums that are wanted. */
static void
make(struct memo *m)
{
	size_t i;

	for (i = 0; i < m->nwant; i++) {
		const struct memo_want *w = &m->want[i];

		if (*w->owner == w->is)
			sum(m->key + w->from, m->slot + w->from, w->n, w->to);
	}
	m->nwant = m->nkey = 0;
}

/* Where the keys of the next sum go: room for FEAT_MAX. */
static uint64_t *
want_keys(struct memo *m)
{
	if (m->nwant == MEMO_WANT || m->nkey + FEAT_MAX > MEMO_WANT)
		make(m);
	return m->key + m->nkey;
}

/* The sum of n features whose keys lie there. */
static void
want(struct memo *m, size_t n, struct sums *to, const uint64_t *owner)
{
	size_t k;

	m->want[m->nwant++] = (struct memo_want){ to, owner, *owner,
		(uint32_t)m->nkey, (uint32_t)n };
	for (k = m->nkey; k < m->nkey + n; k++) {
		m->slot[k] = home(m->key[k]);
		SOON(m->slot[k]);
	}
	m->nkey += n;
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

/* The record of token i: if another word took its place, it is new. */
static inline struct memo_word *
word_of(struct text *t, size_t i)
{
	const struct look *k = &t->look[i];
	struct memo_word *w = i == NOBODY ? &t->memo->nobody : k->memo;

	if (i != NOBODY && w->exact != k->exact) {
		w->exact = k->exact;
		w->have = 0;
		w->c = k->c;
		w->low_freq = k->low_freq;
		w->cap_freq = k->cap_freq;
		w->says = k->says;
		w->cs = k->cs;
	}
	return w;
}

static const struct sums *
role_sums(struct text *t, size_t i, enum role r)
{
	struct memo_word *w = word_of(t, i);
	struct memo *m = t->memo;

	if (!(w->have >> r & 1)) {
		w->have |= 1u << r;
		want(m, feat_role(t, i, r, want_keys(m)), &w->role[r],
		    &w->exact);
	}
	return &w->role[r];
}

static const struct sums *
fact_sums(struct memo *m, enum fact which, const struct fact_key *f)
{
	uint64_t h = token_mix((((f->a * 8 + which) * 0xD6E8FEB86659FD93u
	    ^ f->b) * 0x9E3779B97F4A7C15u) ^ f->c) | 1;
	struct memo_fact *x = &m->fact[h >> 32 & (MEMO_FACTS - 1)];

	if (x->key != h) {
		x->key = h;
		want(m, feat_fact(which, f, want_keys(m)), &x->sums, &x->key);
	}
	return &x->sums;
}

/* Adds up, or (NULL) only wants, what there is around a token. */
static void
add_all(struct text *t, const struct around *a, struct sums *to)
{
	const struct sums *s;
	struct memo *m = t->memo;
	int k;

	for (k = 0; k < ROLES; k++) {
		if (!(a->roles >> k & 1))
			continue;
		s = role_sums(t, a->word[k], (enum role)k);
		if (to == NULL) {
			SOON(s);
			continue;
		}
		if (m->nwant > 0)
			make(m);
		add(to, s);
	}
	for (k = 0; k < FACTS; k++) {
		if (!(a->facts >> k & 1))
			continue;
		s = fact_sums(m, (enum fact)k, &a->fact[k]);
		if (to == NULL)
			continue;
		if (m->nwant > 0)
			make(m);
		add(to, s);
	}
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	enum { BATCH = 8 }; /* tokens: measured */
	static const uint64_t mine = 1;
	struct sums sums[BATCH], pairs[BATCH];
	struct around a[BATCH];
	struct memo *m = t->memo;
	size_t i, j, n;
	int l, k;

	if (!x->pruned)
		prune(x);
	x->n = end - at;
	for (i = at; i < end; i += n) {
		n = end - i < BATCH ? end - i : BATCH;
		for (j = 0; j < n; j++) {
			uint64_t *key;

			feat_around(t, i + j, &a[j]);
			add_all(t, &a[j], NULL);
			key = want_keys(m);
			for (k = 0; k < a[j].npairs; k++)
				key[k] = feat_pair(&a[j].pair[k]);
			want(m, (size_t)k, &pairs[j], &mine);
		}
		make(m);
		for (j = 0; j < n; j++) {
			int32_t *to = x->s[i + j - at];

			sums[j] = pairs[j];
			add_all(t, &a[j], &sums[j]);
			for (l = 0; l < LANES; l++)
				to[l] = sums[j].s[l];
		}
	}
}
