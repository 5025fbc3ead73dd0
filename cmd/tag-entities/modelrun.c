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

void
model_score(struct text *t, size_t at, size_t end, struct lattice *x)
{
	static const union { uint16_t v; unsigned char b[2]; } one = { 1 };
	uint64_t key[FEAT_MAX], even[3], odd[3], v;
	size_t i, k, n, hits;
	uint32_t slot, fp, got;
	int l, w, p;

	for (p = 0; p < LABELS; p++)
		for (l = 0; l < LABELS; l++)
			x->trans[p][l] = model_trans[p][l];
	x->n = end - at;
	for (i = at; i < end; i++) {
		int32_t *s = x->s[i - at];

		memset(even, 0, sizeof(even));
		memset(odd, 0, sizeof(odd));
		n = feat_of(t, i, key);
		for (k = hits = 0; k < n; k++) {
			fp = (uint32_t)(key[k] >> 32) | 1;
			for (slot = (uint32_t)key[k] & (MODEL_SLOTS - 1);
			     (got = fingerprint(slot)) != 0 && got != fp;
			     slot = (slot + 1) & (MODEL_SLOTS - 1))
				;
			if (got == 0)
				continue;
			hits++;
			for (w = 0; w < 3; w++) {
				v = get64(model_row + (size_t)slot * WIDTH
				    + w * 8);
				even[w] += v & EVEN;
				odd[w] += v >> 8 & EVEN;
			}
		}
		/* FEAT_MAX * 255 < 65536: no lane ran over */
		for (l = 0; l < LABELS; l++) {
			int lane = l & 7, pos = one.b[0] ? lane : 7 - lane;

			v = pos & 1 ? odd[l >> 3] : even[l >> 3];
			s[l] = (int32_t)(v >> (pos >> 1) * 16 & 0xFFFF)
			    - (int32_t)hits * 128;
		}
	}
}
