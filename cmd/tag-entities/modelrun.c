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
	const unsigned char *p = (const unsigned char *)model_fp
	    + (size_t)slot * 4;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16
	       | (uint32_t)p[3] << 24;
}

#if defined(__GNUC__)
#define SOON(p) __builtin_prefetch(p)
#else
#define SOON(p) ((void)0)
#endif

/* The sum of the rows of n features. */
static void
sum(const uint64_t *key, size_t n, int32_t *s)
{
	static const union { uint16_t v; unsigned char b[2]; } one = { 1 };
	uint64_t even[3] = { 0 }, odd[3] = { 0 }, v;
	uint32_t slot, fp, got, hit[FEAT_MAX];
	size_t k, hits = 0;
	int l, w;

	for (k = 0; k < n; k++) {
		fp = (uint32_t)(key[k] >> 32) | 1;
		for (slot = (uint32_t)key[k] & (MODEL_SLOTS - 1);
		     (got = fingerprint(slot)) != 0 && got != fp;
		     slot = (slot + 1) & (MODEL_SLOTS - 1))
			;
		if (got == 0)
			continue;
		SOON(model_row + (size_t)slot * WIDTH);
		hit[hits++] = slot;
	}
	for (k = 0; k < hits; k++)
		for (w = 0; w < 3; w++) {
			v = get64(model_row + (size_t)hit[k] * WIDTH + w * 8);
			even[w] += v & EVEN;
			odd[w] += v >> 8 & EVEN;
		}
	/* FEAT_MAX * 255 < 65536: no lane ran over */
	for (l = 0; l < LABELS; l++) {
		int lane = l & 7, pos = one.b[0] ? lane : 7 - lane;

		v = pos & 1 ? odd[l >> 3] : even[l >> 3];
		s[l] = (int32_t)(v >> (pos >> 1) * 16 & 0xFFFF)
		    - (int32_t)hits * 128;
	}
}

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	uint64_t key[2][FEAT_MAX]; /* a token ahead: its slots are fetched */
	size_t n[2] = { 0, 0 }, i, k;

	x->trans = model_trans;
	x->n = end - at;
	for (i = at; i <= end; i++) {
		if (i < end) {
			n[i & 1] = feat_of(t, i, key[i & 1]);
			for (k = 0; k < n[i & 1]; k++)
				SOON(model_fp
				    + (size_t)((uint32_t)key[i & 1][k]
				          & (MODEL_SLOTS - 1))
				        * 4);
		}
		if (i > at)
			sum(key[(i - 1) & 1], n[(i - 1) & 1], x->s[i - 1 - at]);
	}
}
