/* SPDX-License-Identifier: ISC */
/* scan: how far the bytes at hand need no care. */
#include "scan.h"

#include "scan-sets.h"
#include "scan-table.h"
#include "utf8.h"
#include "vector.h"

/* ---- text ------------------------------------------------------------- */

/* Does the pair of bytes lie in the set's rectangles? */
static unsigned
in(nibbles set[4], unsigned char a, unsigned char b)
{
	return set[0][a >> 4] & set[1][a & 15] & set[2][b >> 4] &
	    set[3][b & 15];
}

static size_t
text_scalar(const char *s, size_t n, bool *wide)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i, len;
	uint32_t cp;
	bool bad = false;

	for (i = 0; i < n; i += len) {
		len = 1;
		if (p[i] < 0x80) {
			if (p[i] < 0x20 || p[i] == 0x7f ||
			    (p[i] == ' ' && i > 0 && p[i - 1] == ' '))
				break;
			continue;
		}
		*wide = true;
		len = utf8_decode_slow(s + i, n - i, &cp, &bad);
		if (bad || in(two, p[i], p[i + 1]) ||
		    in(arabic, p[i], p[i + 1]) || in(three, p[i], p[i + 1]) ||
		    in(three_more, p[i], p[i + 1]))
			break;
		if (len == 3 &&
		    (in(last, p[i], p[i + 1]) & last_byte[0][p[i + 2] >> 4] &
			last_byte[1][p[i + 2] & 15]) != 0)
			break;
	}
	return i;
}

/*
 * Scripts whose letters are one of a few lead bytes and one more: D0, D1,
 * Cyrillic, where no other needs care, and D8..DB, Arabic.
 */
#define CYRILLIC 0xd0
#define ARABIC_LEAD 0xd8
#define LEADS(first) ((first) == CYRILLIC ? 0xfe : 0xfc) /* what they share */

/* Does a letter of the script end before `end`, or begin there? */
static inline bool
letter_ends(const char *end, unsigned script)
{
	const unsigned char *e = (const unsigned char *)end;

	return (e[-1] & LEADS(script)) == script ||
	    ((e[-2] & LEADS(script)) == script && (e[-1] & 0xc0) == 0x80);
}

#if VECTOR
#define NAME text_16
#include "scan-vector.h"
#endif

#if VECTOR_X86
#define TARGET __attribute__((target("avx2")))
#define NAME text_avx2
#define V __m256i
#define W 32
#define LOAD(p) _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define TABLE(p)                                                   \
	_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i \
		*)(const void *)(p)))
#define SPLAT(c) _mm256_set1_epi8((char)(c))
#define LOOK(t, i) _mm256_shuffle_epi8(t, i)
#define AND(a, b) _mm256_and_si256(a, b)
#define OR(a, b) _mm256_or_si256(a, b)
#define XOR(a, b) _mm256_xor_si256(a, b)
#define SUBS(a, b) _mm256_subs_epu8(a, b)
#define LOW(a) AND(a, SPLAT(15))
#define HIGH(a) LOW(_mm256_srli_epi16(a, 4))
#define EQ(a, b) _mm256_cmpeq_epi8(a, b)
#define UNDER(a, b) XOR(EQ(_mm256_max_epu8(a, b), a), SPLAT(0xff))
#define PREV(a, b, k) \
	_mm256_alignr_epi8(a, _mm256_permute2x128_si256(b, a, 0x21), 16 - (k))
#define MASK(a) (uint64_t)(uint32_t) _mm256_movemask_epi8(a)
#include "scan-vector.h"

#endif

scan_text_fn *
scan_text_by(enum scan_way way)
{
	switch (way) {
	case SCAN_SCALAR:
		return text_scalar;
#if VECTOR_X86
	case SCAN_SSSE3:
		return __builtin_cpu_supports("ssse3") ? text_16 : NULL;
	case SCAN_AVX2:
		return __builtin_cpu_supports("avx2") ? text_avx2 : NULL;
#elif VECTOR_ARM
	case SCAN_NEON:
		return text_16;
#endif
	default:
		return NULL;
	}
}

size_t
scan_text(const char *p, size_t n, bool *wide)
{
#if VECTOR_X86
	if (__builtin_cpu_supports("avx2"))
		return text_avx2(p, n, wide);
	if (__builtin_cpu_supports("ssse3"))
		return text_16(p, n, wide);
#elif VECTOR_ARM
	return text_16(p, n, wide);
#endif
	return text_scalar(p, n, wide);
}

/* Does a character that needs care begin at p[i], C2 or E2? */
static bool
careful(const unsigned char *p, size_t i, size_t n)
{
	if (p[i] == 0xc2)
		return i + 1 >= n || p[i + 1] < 0xa1 || p[i + 1] == 0xad;
	return i + 2 >= n ||
	    (p[i + 1] == 0x80 &&
		(p[i + 2] < 0x90 || (p[i + 2] >= 0xa8 && p[i + 2] < 0xb0)));
}

size_t
scan_known_scalar(const char *s, size_t n, bool *wide)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i;

	for (i = 0; i < n; i++) {
		if (p[i] < 0x20 || p[i] == 0x7f ||
		    (p[i] == ' ' && i > 0 && p[i - 1] == ' '))
			break;
		if ((p[i] == 0xc2 || p[i] == 0xe2) && careful(p, i, n))
			break;
		*wide |= p[i] >= 0x80;
	}
	return i;
}

#if VECTOR_X86

#define LOAD32(p) _mm256_loadu_si256((const __m256i *)(const void *)(p))
#define IS(v, c) _mm256_cmpeq_epi8(v, _mm256_set1_epi8((char)(c)))
#define UPTO(v, c) \
	_mm256_cmpeq_epi8(v, _mm256_min_epu8(v, _mm256_set1_epi8((char)(c))))

__attribute__((target("avx2"))) static size_t
known_avx2(const char *p, size_t n, bool *wide)
{
	const __m256i eights = _mm256_set1_epi8((char)0xf8);
	uint32_t space, stop, carry = 0, high = 0;
	size_t i, k;

	/* two bytes more, which careful() looks at */
	for (i = 0; i + 34 <= n; i += 32) {
		__m256i v = LOAD32(p + i), b = LOAD32(p + i + 1),
			c = LOAD32(p + i + 2), two, three;

		two = _mm256_and_si256(IS(v, 0xc2),
		    _mm256_or_si256(UPTO(b, 0xa0), IS(b, 0xad)));
		three =
		    _mm256_and_si256(_mm256_and_si256(IS(v, 0xe2), IS(b, 0x80)),
			_mm256_or_si256(UPTO(c, 0x8f),
			    IS(_mm256_and_si256(c, eights), 0xa8)));
		space = (uint32_t)_mm256_movemask_epi8(IS(v, ' '));
		stop = (uint32_t)_mm256_movemask_epi8(
			   _mm256_or_si256(_mm256_or_si256(two, three),
			       _mm256_or_si256(UPTO(v, 0x1f), IS(v, 0x7f)))) |
		    (space & (space << 1 | carry));
		carry = space >> 31;
		if (stop != 0) {
			k = (size_t)__builtin_ctz(stop);
			high |= (uint32_t)_mm256_movemask_epi8(v) &
			    (((uint32_t)1 << k) - 1);
			*wide |= high != 0;
			return i + k;
		}
		high |= (uint32_t)_mm256_movemask_epi8(v);
	}
	*wide |= high != 0;
	if (i > 0 && i < n && p[i] == ' ' && p[i - 1] == ' ')
		return i;
	return i + scan_known_scalar(p + i, n - i, wide);
}

#undef LOAD32
#undef IS
#undef UPTO

#endif

size_t
scan_known(const char *p, size_t n, bool *wide)
{
#if VECTOR_X86
	if (__builtin_cpu_supports("avx2"))
		return known_avx2(p, n, wide);
#endif
	return scan_known_scalar(p, n, wide);
}

/* ---- ASCII ------------------------------------------------------------ */

size_t
scan_plain_scalar(const char *p, size_t n)
{
	size_t i;
	unsigned char c;

	for (i = 0; i < n; i++) {
		c = (unsigned char)p[i];
		if (c < 0x20 || c >= 0x7f ||
		    (c == ' ' && i > 0 && p[i - 1] == ' '))
			break;
	}
	return i;
}

#if VECTOR_X86

/* scan_plain() of p[i, n), i 0 or behind as much, by 16 bytes. */
static inline __attribute__((always_inline)) size_t
plain_sse2(const char *p, size_t i, size_t n)
{
	const __m128i low = _mm_set1_epi8(0x20), del = _mm_set1_epi8(0x7f);
	unsigned stop, space, before = i > 0 && p[i - 1] == ' ';
	__m128i v;

	for (; i + 16 <= n; i += 16) {
		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		space = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, low));
		/* below 0x20, signed: all that is not ASCII too */
		stop =
		    (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_cmplt_epi8(v,
								 low),
			_mm_cmpeq_epi8(v, del))) |
		    (space & (space << 1 | before));
		if (stop != 0)
			return i + (size_t)__builtin_ctz(stop);
		before = space >> 15;
	}
	if (i > 0 && i < n && p[i] == ' ' && p[i - 1] == ' ')
		return i;
	return i + scan_plain_scalar(p + i, n - i);
}

/* What is left of them behind i, which is few, and all of it copied. */
static __attribute__((noinline)) size_t
copy_rest(char *to, const char *p, size_t i, size_t n)
{
	memcpy(to + i, p + i, n - i);
	return plain_sse2(p, i, n);
}

static inline __attribute__((target("avx2"), always_inline)) size_t
ascii_avx2(bool copies, char *to, const char *p, size_t n)
{
	const __m256i low = _mm256_set1_epi8(0x20),
		      del = _mm256_set1_epi8(0x7f);
	uint32_t stop, space, before = 0;
	size_t i;
	__m256i v;

	for (i = 0; i + 32 <= n; i += 32) {
		v = _mm256_loadu_si256((const __m256i *)(const void *)(p + i));
		if (copies)
			_mm256_storeu_si256((__m256i *)(void *)(to + i), v);
		space =
		    (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v, low));
		stop =
		    (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(
			_mm256_cmpgt_epi8(low, v), _mm256_cmpeq_epi8(v, del))) |
		    (space & (space << 1 | before));
		if (stop != 0)
			return i + (size_t)__builtin_ctz(stop);
		before = space >> 31;
	}
	return copies ? copy_rest(to, p, i, n) : plain_sse2(p, i, n);
}

__attribute__((target("avx2"))) static size_t
plain_avx2(const char *p, size_t n)
{
	return ascii_avx2(false, NULL, p, n);
}

__attribute__((target("avx2"))) static size_t
copy_avx2(char *to, const char *p, size_t n)
{
	return ascii_avx2(true, to, p, n);
}

#endif

size_t
scan_plain(const char *p, size_t n)
{
#if VECTOR_X86
	if (__builtin_cpu_supports("avx2"))
		return plain_avx2(p, n);
	return plain_sse2(p, 0, n);
#else
	return scan_plain_scalar(p, n);
#endif
}

size_t
scan_copy(char *to, const char *p, size_t n)
{
#if VECTOR_X86
	if (__builtin_cpu_supports("avx2"))
		return copy_avx2(to, p, n);
#endif
	n = scan_plain(p, n);
	memcpy(to, p, n);
	return n;
}

size_t
scan_odd_scalar(const char *p, size_t n)
{
	size_t i;
	unsigned char c;

	for (i = 0; i < n; i++) {
		c = (unsigned char)p[i];
		if (c >= 0x80 || c == 0 || c == 0x0e || c == 0x1b || c == '~')
			break;
	}
	return i;
}

#if VECTOR_X86

size_t
scan_odd(const char *p, size_t n)
{
	const __m128i nul = _mm_setzero_si128(), so = _mm_set1_epi8(0x0e),
		      esc = _mm_set1_epi8(0x1b), tilde = _mm_set1_epi8('~');
	size_t i = 0;
	unsigned m;
	__m128i v, odd;

	for (; i + 16 <= n; i += 16) {
		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		odd =
		    _mm_or_si128(_mm_cmpeq_epi8(v, nul), _mm_cmpeq_epi8(v, so));
		odd = _mm_or_si128(odd, _mm_cmpeq_epi8(v, esc));
		odd = _mm_or_si128(odd, _mm_cmpeq_epi8(v, tilde));
		odd = _mm_or_si128(odd, v);
		m = (unsigned)_mm_movemask_epi8(odd);
		if (m != 0)
			return i + (size_t)__builtin_ctz(m);
	}
	return i + scan_odd_scalar(p + i, n - i);
}

#elif VECTOR_ARM

size_t
scan_odd(const char *p, size_t n)
{
	size_t i = 0;
	uint8x16_t v, odd;

	for (; i + 16 <= n; i += 16) {
		v = vld1q_u8((const uint8_t *)p + i);
		odd = vorrq_u8(vceqq_u8(v, vdupq_n_u8(0)),
		    vceqq_u8(v, vdupq_n_u8(0x0e)));
		odd = vorrq_u8(odd, vceqq_u8(v, vdupq_n_u8(0x1b)));
		odd = vorrq_u8(odd, vceqq_u8(v, vdupq_n_u8('~')));
		odd = vorrq_u8(odd, vcgeq_u8(v, vdupq_n_u8(0x80)));
		if (vmaxvq_u8(odd) != 0)
			break;
	}
	return i + scan_odd_scalar(p + i, n - i);
}

#else

size_t
scan_odd(const char *p, size_t n)
{
	return scan_odd_scalar(p, n);
}

#endif

/* ---- sets of bytes ---------------------------------------------------- */

uint64_t
scan_sets_scalar(const char *p, size_t n, const struct scan_sets *s,
    uint64_t mask[SCAN_MASKS])
{
	return scan_sets_here(p, n, s, mask);
}

#if SCAN_SETS_AVX2

SCAN_WIDE static uint64_t
sets_avx2(const char *p, size_t n, const struct scan_sets *s,
    uint64_t mask[SCAN_MASKS])
{
	return scan_sets_avx2(p, n, s, mask);
}

#endif

uint64_t
scan_sets(const char *p, size_t n, const struct scan_sets *s,
    uint64_t mask[SCAN_MASKS])
{
#if SCAN_SETS_AVX2
	if (scan_wide())
		return sets_avx2(p, n, s, mask);
#endif
	return scan_sets_here(p, n, s, mask);
}

unsigned
scan_any_scalar(const char *p, size_t n, const struct scan_sets *s)
{
	unsigned any = 0;
	size_t i;

	for (i = 0; i < n; i++)
		any |= s->low[p[i] & 15] & s->high[(unsigned char)p[i] >> 4];
	return any;
}

#if SCAN_SETS_AVX2

SCAN_WIDE static unsigned
any_avx2(const char *p, size_t n, const struct scan_sets *s)
{
	__m256i any = _mm256_setzero_si256();
	uint64_t is[4];
	size_t i;

	if (n < 32)
		return scan_any_scalar(p, n, s);

	for (i = 0; i + 32 <= n; i += 32)
		any = _mm256_or_si256(any,
		    scan_classes(_mm256_loadu_si256((const __m256i *)(const void
					 *)(p + i)),
			s));
	/* what is left, and some of it again */
	any = _mm256_or_si256(any,
	    scan_classes(_mm256_loadu_si256((const __m256i *)(const void *)(p +
				 n - 32)),
		s));
	_mm256_storeu_si256((__m256i *)(void *)is, any);
	is[0] |= is[1] | is[2] | is[3];
	is[0] |= is[0] >> 32;
	is[0] |= is[0] >> 16;
	return (is[0] | is[0] >> 8) & 0xff;
}

#endif

unsigned
scan_any(const char *p, size_t n, const struct scan_sets *s)
{
#if SCAN_SETS_AVX2
	if (scan_wide())
		return any_avx2(p, n, s);
#endif
	return scan_any_scalar(p, n, s);
}

/* ---- counting --------------------------------------------------------- */

size_t
scan_count_scalar(const char *p, size_t n)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += ((unsigned char)p[i] & 0xc0) != 0x80;
	return k;
}

#if VECTOR_X86

__attribute__((target("avx2"))) static size_t
count_avx2(const char *p, size_t n)
{
	/* 80..BF are the bytes below -64, signed */
	const __m256i least = _mm256_set1_epi8((char)0xbf),
		      zero = _mm256_setzero_si256();
	__m256i v, sum = zero;
	uint64_t part[4], left = 0;
	size_t i;

	for (i = 0; i + 32 <= n; i += 32) {
		v = _mm256_loadu_si256((const __m256i *)(const void *)(p + i));
		v = _mm256_sub_epi8(zero, _mm256_cmpgt_epi8(v, least));
		sum = _mm256_add_epi64(sum, _mm256_sad_epu8(v, zero));
	}
	/* what is left: the last of the 32 bytes at the end */
	if (i < n) {
		v = _mm256_loadu_si256((const __m256i *)(const void *)(p + n -
		    32));
		left = (uint64_t)(uint32_t)_mm256_movemask_epi8(
			   _mm256_cmpgt_epi8(v, least)) >>
		    (32 - (n - i));
	}
	_mm256_storeu_si256((__m256i *)(void *)part, sum);
	return (size_t)(part[0] + part[1] + part[2] + part[3]) +
	    scan_bits(left);
}

#endif

size_t
scan_count(const char *p, size_t n)
{
	size_t i = 0, k = 0;

#if VECTOR_X86
	if (n >= 32 && __builtin_cpu_supports("avx2"))
		return count_avx2(p, n);
	/* 80..BF are the bytes below -64, signed */
	const __m128i least = _mm_set1_epi8((char)0xbf),
		      zero = _mm_setzero_si128();
	__m128i v, sum = zero;

	for (; i + 16 <= n; i += 16) {
		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		v = _mm_sub_epi8(zero, _mm_cmpgt_epi8(v, least));
		sum = _mm_add_epi64(sum, _mm_sad_epu8(v, zero));
	}
	sum = _mm_add_epi64(sum, _mm_srli_si128(sum, 8));
	k = (size_t)(unsigned)_mm_cvtsi128_si32(sum);
#elif VECTOR_ARM
	for (; i + 16 <= n; i += 16)
		k += vaddvq_u8(vshrq_n_u8(vcgtq_s8(vld1q_s8((const int8_t *)p +
						       i),
					      vdupq_n_s8(-65)),
		    7));
#endif
	return k + scan_count_scalar(p + i, n - i);
}
