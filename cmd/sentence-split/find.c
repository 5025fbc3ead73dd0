/* SPDX-License-Identifier: ISC */
/* find: where the bytes stand that split.c looks at, 64 at a time. */
#include "find.h"

#if defined(__GNUC__) && defined(__x86_64__)
#define WIDE 1
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

const unsigned char find_class[256] = {
	['.'] = T,
	['!'] = T,
	['?'] = T,
	['"'] = Q,
	['('] = P,
	[')'] = P,
	['['] = P,
	[']'] = P,
	[':'] = C,
	[';'] = C,
	['='] = C,
	['|'] = C,
	[0xC2] = M,
	[0xCD] = M,
	[0xD6] = M,
	[0xD8] = M,
	[0xDB] = M,
	[0xDC] = M,
	[0xE0] = M,
	[0xE1] = M,
	[0xE2] = M,
	[0xE3] = M,
	[0xEF] = M,
	[0xF0] = M,
};

#ifdef WIDE
/*
 * By nibbles: a bit for each row of find_class that is not empty, by the
 * byte's upper half, and by its lower half the rows that have it (Lemire and
 * Langdale, "Parsing gigabytes of JSON per second", 3.1.2).
 */
enum { R2 = 1, R3 = 2, R5 = 4, RC = 8, RD = 16, RE = 32, RF = 64, R7 = 128 };

#define BOTH(...)                        \
	{                                \
		__VA_ARGS__, __VA_ARGS__ \
	}

static const unsigned char upper[32] =
    BOTH(0, 0, R2, R3, 0, R5, 0, R7, 0, 0, 0, 0, RC, RD, RE, RF);
static const unsigned char lower[32] =
    BOTH(RE | RF, R2 | RE, R2 | RC | RE, RE, 0, 0, RD, 0, R2 | RD, R2, R3,
	R3 | R5 | RD, RD | R7, R3 | R5 | RC, R2, R3 | RE);

__attribute__((target("avx2"))) static inline uint64_t
half(const char *p)
{
	const __m256i v = _mm256_loadu_si256((const void *)p);
	const __m256i nibble = _mm256_set1_epi8(15);
	const __m256i up = _mm256_and_si256(_mm256_srli_epi16(v, 4), nibble);
	const __m256i hit =
	    _mm256_and_si256(_mm256_shuffle_epi8(_mm256_loadu_si256((const void
							 *)upper),
				 up),
		_mm256_shuffle_epi8(_mm256_loadu_si256((const void *)lower),
		    _mm256_and_si256(v, nibble)));

	return (uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(hit,
	    _mm256_setzero_si256()));
}

/* Whole blocks of a text of 64 bytes and more, and its end. */
__attribute__((target("avx2"))) static void
find_wide(struct str t, size_t from, uint64_t marks[FIND_BLOCKS])
{
	size_t k, i = from;
	const char *p;

	for (k = 0; k < FIND_BLOCKS && i < t.n; k++, i += 64) {
		/* the last block overlaps the one before */
		p = t.p + (t.n - i < 64 ? t.n - 64 : i);
		marks[k] = (half(p) | half(p + 32) << 32) >> (t.p + i - p);
	}
	for (; k < FIND_BLOCKS; k++)
		marks[k] = 0;
}
#endif

#ifdef __SSE2__
/* A bit for each of the 16 bytes at p; of those beyond ASCII all leads. */
static inline uint64_t
sixteen(const char *p)
{
	const __m128i v = _mm_loadu_si128((const void *)p);
	const __m128i odd = _mm_or_si128(v, _mm_set1_epi8(1));
	const __m128i bang = _mm_sub_epi8(v, _mm_set1_epi8('!'));
	__m128i hit;

	hit = _mm_cmpeq_epi8(v, _mm_set1_epi8('.'));
	hit = _mm_or_si128(hit, /* ! " */
	    _mm_cmpeq_epi8(_mm_min_epu8(bang, _mm_set1_epi8(1)), bang));
	hit = _mm_or_si128(hit, /* ( ) */
	    _mm_cmpeq_epi8(odd, _mm_set1_epi8(')')));
	hit = _mm_or_si128(hit, /* : ; */
	    _mm_cmpeq_epi8(odd, _mm_set1_epi8(';')));
	hit = _mm_or_si128(hit, /* = ? */
	    _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(2)),
		_mm_set1_epi8('?')));
	hit = _mm_or_si128(hit, /* [ ], and Y _ */
	    _mm_cmpeq_epi8(_mm_or_si128(v, _mm_set1_epi8(6)),
		_mm_set1_epi8('_')));
	hit = _mm_or_si128(hit, _mm_cmpeq_epi8(v, _mm_set1_epi8('|')));
	hit = _mm_or_si128(hit, /* 0xC0 and above */
	    _mm_and_si128(v, _mm_cmpgt_epi8(v, _mm_set1_epi8(-65))));
	return (unsigned)_mm_movemask_epi8(hit);
}
#endif

/* A block of 64 bytes, or what is left of it. */
static uint64_t
block(const char *p, size_t n)
{
	uint64_t marks = 0;
	size_t k = 0;

#ifdef __SSE2__
	for (; k < 64 && n - k >= 16; k += 16)
		marks |= sixteen(p + k) << k;
	if (k > 0 && k < 64 && k < n) /* the last 16 overlap those before */
		return marks | sixteen(p + n - 16) >> (k + 16 - n) << k;
#endif
	for (; k < 64 && k < n; k++)
		marks |= (uint64_t)(find_class[(unsigned char)p[k]] != 0) << k;
	return marks;
}

void
find_marks(struct str t, size_t from, uint64_t marks[FIND_BLOCKS])
{
	size_t k, i = from;

#ifdef WIDE
	if (t.n >= 64 && __builtin_cpu_supports("avx2")) {
		find_wide(t, from, marks);
		return;
	}
#endif
	for (k = 0; k < FIND_BLOCKS && i < t.n; k++, i += 64)
		marks[k] = block(t.p + i, t.n - i);
	for (; k < FIND_BLOCKS; k++)
		marks[k] = 0;
}
