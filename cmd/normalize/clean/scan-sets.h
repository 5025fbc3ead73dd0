/* SPDX-License-Identifier: ISC */
/*
 * scan-sets: scan_sets() to be compiled into what calls it often, as
 * scan_sets_here() without and scan_sets_avx2() with vectors; the latter for
 * functions with the attribute SCAN_WIDE, to be called if scan_wide() says so.
 */
#ifndef SCAN_SETS_H
#define SCAN_SETS_H

#include "scan.h"

static inline uint64_t
scan_sets_here(const char *p, size_t n, const struct scan_sets *s,
    uint64_t mask[SCAN_MASKS])
{
	uint64_t high = 0;
	size_t i, k;

	for (k = 0; k < SCAN_MASKS; k++)
		mask[k] = 0;
	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];
		unsigned is = s->low[c & 15] & s->high[c >> 4];

		high |= (uint64_t)(c >> 7) << i;
		for (k = 0; is != 0 && k < 4; k++)
			mask[k] |= (uint64_t)((is & s->of[k]) != 0) << i;
		mask[4] |= (uint64_t)(is >> 7) << i;
	}
	return high;
}

#if defined(__SSE2__) && defined(__x86_64__) && defined(__GNUC__)
#define SCAN_SETS_AVX2 1
#include <immintrin.h>

#define SCAN_WIDE __attribute__((target("avx2,bmi,popcnt")))
static inline bool
scan_wide(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
	    __builtin_cpu_supports("popcnt");
}

#define SCAN_INLINE \
	static inline __attribute__((target("avx2,bmi,popcnt"), always_inline))

/* The classes of 32 bytes. */
SCAN_INLINE __m256i
scan_classes(__m256i v, const struct scan_sets *s)
{
	const __m256i
	    low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i
		    *)(const void *)s->low)),
	    high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i
		    *)(const void *)s->high)),
	    nibble = _mm256_set1_epi8(15);

	return _mm256_and_si256(_mm256_shuffle_epi8(low,
				    _mm256_and_si256(v, nibble)),
	    _mm256_shuffle_epi8(high,
		_mm256_and_si256(_mm256_srli_epi16(v, 4), nibble)));
}

/* Which of 32 classes have none of the bits. */
SCAN_INLINE uint32_t
scan_without(__m256i is, unsigned char bits)
{
	return (uint32_t)
	    _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_and_si256(is,
						       _mm256_set1_epi8((char)
							       bits)),
		_mm256_setzero_si256()));
}

SCAN_INLINE uint64_t
scan_sets_avx2(const char *p, size_t n, const struct scan_sets *s,
    uint64_t mask[SCAN_MASKS])
{
	const uint64_t in = n < 64 ? ((uint64_t)1 << n) - 1 : ~(uint64_t)0;
	__m256i v = _mm256_loadu_si256((const __m256i *)(const void *)p), w;
	__m256i a = scan_classes(v, s), b;
	size_t k;

	if (n <= 32) {
		for (k = 0; k < 4; k++)
			mask[k] = ~scan_without(a, s->of[k]) & in;
		mask[4] = (uint32_t)_mm256_movemask_epi8(a) & in;
		return (uint32_t)_mm256_movemask_epi8(v) & in;
	}
	w = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
	b = scan_classes(w, s);
	for (k = 0; k < 4; k++)
		mask[k] = ~(scan_without(a, s->of[k]) |
			      (uint64_t)scan_without(b, s->of[k]) << 32) &
		    in;
	mask[4] = ((uint32_t)_mm256_movemask_epi8(a) |
		      (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32) &
	    in;
	return ((uint32_t)_mm256_movemask_epi8(v) |
		   (uint64_t)(uint32_t)_mm256_movemask_epi8(w) << 32) &
	    in;
}

#endif
#endif
