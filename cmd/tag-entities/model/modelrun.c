/* SPDX-License-Identifier: ISC */
/* modelrun: scores by the shipped weights (mkmodel made the table). */
#include "label.h"
#include "modeldata.h"
#include "modelhash.h"

static inline const char *
home(uint64_t key)
{
	const unsigned char *p = (const unsigned char *)model_number +
	    (size_t)model_bucket(key, MODEL_BUCKETS) * 2;

	return model_slot +
	    (size_t)model_place(key, p[0] | (uint32_t)p[1] << 8, MODEL_SLOTS) *
	    SLOT;
}

static inline uint32_t
fingerprint(const char *slot)
{
	const unsigned char *p = (const unsigned char *)slot;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
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

			for (l = 0; p < LABELS && l < LABELS;
			     l += 1 + (l > 0)) {
				v = model_trans[q][l] - model_trans[p][l];
				least = v < least ? v : least;
			}
			x->behind[q][p] = p == q ? INT32_MAX : least;
		}
	for (l = 0; l < WIDTH; l++)
		x->alone[l] = l >= LABELS || (l > 0 && (l & 1) == 0)
		    ? NEVER
		    : model_trans[0][l] + model_trans[l][0];
	x->pruned = true;
}

/* The record of token i: if another word took its place, it is new. */
static inline struct memo_word *
word_of(struct text *t, size_t i)
{
	const struct look *k;

	if (i == NOBODY)
		return &t->memo->nobody;
	k = &t->look[i];
	if (k->memo->exact != k->exact)
		memo_fill(t->memo, k->memo, k);
	return k->memo;
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
	w->batch = m->batch;
	return &w->role[r];
}

static const struct sums *
fact_sums(struct memo *m, enum fact which, const struct fact_key *f)
{
	uint64_t h =
	    token_mix((((f->a * 8 + which) * 0xD6E8FEB86659FD93u ^ f->b) *
			  0x9E3779B97F4A7C15u) ^
		f->c) |
	    1;
	struct memo_fact *x = &m->fact[h >> 32 & (MEMO_FACTS - 1)];

	if (x->key != h) {
		m->clash |= x->batch == m->batch;
		x->key = h;
		want(m, feat_fact(which, f, want_keys(m)), &x->sums, &x->key);
	}
	x->batch = m->batch;
	return &x->sums;
}

enum { PARTS = ROLES + FACTS };

/* What the topic of the row adds: most of its words say nothing. */
static const struct sums *
topic_sums(const struct text *t)
{
	struct memo *m = t->memo;
	uint64_t key[TOPIC];
	const char *slot[TOPIC];
	size_t n = 0, all, k;

	if (m->topic_known)
		return &m->topic;
	all = feat_topic(t, key);
	for (k = 0; k < all; k++) {
		uint32_t at = model_topic_bit(key[k]);

		if (!((unsigned char)model_topic[at >> 3] >> (at & 7) & 1))
			continue;
		key[n] = key[k];
		slot[n] = home(key[n]);
		SOON(slot[n]);
		n++;
	}
	sum(key, slot, n, &m->topic);
	m->topic_known = true;
	return &m->topic;
}

/* Finds, or wants, the sums of what there is around a token: how many. */
static int
find(struct text *t, const struct around *a, const struct sums *s[PARTS])
{
	int k, n = 0;

	for (k = 0; k < ROLES; k++)
		if (a->roles >> k & 1) {
			s[n] = role_sums(t, a->word[k], (enum role)k);
			SOON(s[n]);
			n++;
		}
	for (k = 0; k < FACTS; k++)
		if (a->facts >> k & 1)
			s[n++] = fact_sums(t->memo, (enum fact)k, &a->fact[k]);
	return n;
}

static void
add(const struct sums *const *s, int n, int32_t *to)
{
	enum { PART = 8 }; /* lanes of a vector */
	int i, l, from;

	for (from = 0; from < LANES; from += PART) {
		int16_t v[PART] = { 0 };

		for (i = 0; i < n; i++)
			for (l = 0; l < PART; l++)
				v[l] = (int16_t)(v[l] + s[i]->s[from + l]);
		for (l = 0; l < PART; l++)
			to[from + l] += v[l];
	}
}

/* The same one by one: no sum goes before it is added. */
static void
add_slowly(struct text *t, const struct around *a, int32_t *to)
{
	const struct sums *s;
	int k;

	for (k = 0; k < PARTS; k++) {
		if (k < ROLES ? !(a->roles >> k & 1)
			      : !(a->facts >> (k - ROLES) & 1))
			continue;
		s = k < ROLES ? role_sums(t, a->word[k], (enum role)k)
			      : fact_sums(t->memo, (enum fact)(k - ROLES),
				    &a->fact[k - ROLES]);
		make(t->memo);
		add(&s, 1, to);
	}
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	enum { BATCH = 8 }; /* tokens: measured */
	static const uint64_t mine = 1;
	const struct sums *part[BATCH][PARTS + 2];
	struct sums pairs[BATCH];
	struct around a[BATCH];
	struct memo *m = t->memo;
	int nparts[BATCH], k;
	size_t i, j, n;
	uint64_t *key;

	if (!x->pruned)
		prune(x);
	x->n = end - at;
	memset(x->s, 0, x->n * sizeof(x->s[0]));
	for (i = at; i < end; i += n) {
		n = end - i < BATCH ? end - i : BATCH;
		m->batch++;
		m->clash = false;
		for (j = 0; j < n; j++) {
			feat_around(t, i + j, &a[j]);
			nparts[j] = find(t, &a[j], part[j]);
			key = want_keys(m);
			for (k = 0; k < a[j].npairs; k++)
				key[k] = feat_pair(&a[j].pair[k]);
			want(m, (size_t)k, &pairs[j], &mine);
			part[j][nparts[j]++] = &pairs[j];
			if (t->look[i + j].name)
				part[j][nparts[j]++] = topic_sums(t);
		}
		make(m);
		for (j = 0; j < n; j++) {
			if (!m->clash) {
				add(part[j], nparts[j], x->s[i + j - at]);
				continue;
			}
			part[j][0] = &pairs[j];
			add(part[j], 1, x->s[i + j - at]);
			if (t->look[i + j].name) {
				part[j][0] = topic_sums(t);
				add(part[j], 1, x->s[i + j - at]);
			}
			add_slowly(t, &a[j], x->s[i + j - at]);
		}
	}
}
