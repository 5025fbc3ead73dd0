/* SPDX-License-Identifier: ISC */
/* modelrun: scores by the shipped weights (mkmodel made the table). */
#include "label.h"
#include "modeldata.h"

/* Bytes of even and odd places apart, so that sums of 16 bits fit. */
#define EVEN 0x00FF00FF00FF00FFu

static inline uint64_t
get64(const char *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof(v));
	return v;
}

static inline uint32_t
fingerprint(uint32_t slot)
{
	const unsigned char *p = (const unsigned char *)model_slot
	    + (size_t)slot * SLOT;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16
	       | (uint32_t)p[3] << 24;
}

#if defined(__GNUC__)
#define SOON(p) __builtin_prefetch(p)
#else
#define SOON(p) ((void)0)
#endif

/* Adds the rows of n features. */
static void
sum(const uint64_t *key, size_t n, struct sums *s)
{
	uint32_t slot, fp, got, hit[FEAT_MAX];
	size_t k, hits = 0;
	uint64_t v;
	int w;

	for (k = 0; k < n; k++) {
		fp = (uint32_t)(key[k] >> 32) | 1;
		for (slot = (uint32_t)key[k] & (MODEL_SLOTS - 1);
		     (got = fingerprint(slot)) != 0 && got != fp;
		     slot = (slot + 1) & (MODEL_SLOTS - 1))
			;
		if (got == 0)
			continue;
		hit[hits++] = slot;
	}
	for (k = 0; k < hits; k++)
		for (w = 0; w < 3; w++) {
			v = get64(model_slot + (size_t)hit[k] * SLOT + 4
			    + w * 8);
			s->even[w] += v & EVEN;
			s->odd[w] += v >> 8 & EVEN;
		}
	s->hits += (uint32_t)hits;
}

static void
unpack(const struct sums *sums, int32_t *s)
{
	static const union { uint16_t v; unsigned char b[2]; } one = { 1 };
	uint64_t v;
	int l;

	/* FEAT_MAX * 255 < 65536: no lane ran over */
	for (l = 0; l < LABELS; l++) {
		int lane = l & 7, pos = one.b[0] ? lane : 7 - lane;

		v = pos & 1 ? sums->odd[l >> 3] : sums->even[l >> 3];
		s[l] = (int32_t)(v >> (pos >> 1) * 16 & 0xFFFF)
		    - (int32_t)sums->hits * 128;
	}
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	uint64_t key[2][FEAT_MAX]; /* a token ahead: its slots are fetched */
	struct sums sums[2];
	size_t n[2] = { 0, 0 }, i, k;

	if (t->memo != NULL)
		t->memo->sum = sum;
	if (x->trans != model_trans) {
		int32_t min = 0, max = 0, v;
		int l, p;

		for (p = 0; p < LABELS; p++)
			for (l = 0; l < LABELS; l++) {
				v = model_trans[p][l];
				min = v < min ? v : min;
				max = v > max ? v : max;
			}
		x->trans = model_trans;
		x->range = max - min;
	}
	x->n = end - at;
	for (i = at; i <= end; i++) {
		if (i < end) {
			sums[i & 1] = (struct sums){ .hits = 0 };
			n[i & 1] = feat_of(t, i, key[i & 1], &sums[i & 1]);
			for (k = 0; k < n[i & 1]; k++)
				SOON(model_slot
				    + (size_t)((uint32_t)key[i & 1][k]
				          & (MODEL_SLOTS - 1))
				        * SLOT);
		}
		if (i > at) {
			k = (i - 1) & 1;
			sum(key[k], n[k], &sums[k]);
			unpack(&sums[k], x->s[i - 1 - at]);
		}
	}
}
