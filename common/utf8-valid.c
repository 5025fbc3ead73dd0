/* SPDX-License-Identifier: ISC */
/* utf8-valid: how many bytes are well-formed UTF-8. */
#include "utf8-error.h"
#include "utf8.h"

#if defined(__SSE2__) && defined(__GNUC__)
#define VECTOR 1
#include <immintrin.h>
#define TARGET __attribute__((target("ssse3")))
#define PRESENT __builtin_cpu_supports("ssse3")
#define V __m128i
#define LOAD(p) _mm_loadu_si128((const __m128i *)(const void *)(p))
#define SPLAT(c) _mm_set1_epi8((char)(c))
#define AND(a, b) _mm_and_si128(a, b)
#define OR(a, b) _mm_or_si128(a, b)
#define XOR(a, b) _mm_xor_si128(a, b)
/* not below 0; the nibbles; table look-up, i < 16 */
#define SUBS(a, b) _mm_subs_epu8(a, b)
#define LOW(a) AND(a, SPLAT(15))
#define HIGH(a) LOW(_mm_srli_epi16(a, 4))
#define LOOK(t, i) _mm_shuffle_epi8(LOAD(t), i)
/* the 16 bytes that begin k before a; b: before a */
#define PREV(a, b, k) _mm_alignr_epi8(a, b, 16 - (k))
/* is a byte not 0; beyond ASCII */
#define ANY(a) (_mm_movemask_epi8(_mm_cmpeq_epi8(a, SPLAT(0))) != 0xffff)
#define WIDE(a) (_mm_movemask_epi8(a) != 0)
#elif defined(__ARM_NEON) && defined(__aarch64__)
#define VECTOR 1
#include <arm_neon.h>
#define TARGET
#define PRESENT true
#define V uint8x16_t
#define LOAD(p) vld1q_u8((const uint8_t *)(p))
#define SPLAT(c) vdupq_n_u8((uint8_t)(c))
#define AND(a, b) vandq_u8(a, b)
#define OR(a, b) vorrq_u8(a, b)
#define XOR(a, b) veorq_u8(a, b)
#define SUBS(a, b) vqsubq_u8(a, b)
#define LOW(a) AND(a, SPLAT(15))
#define HIGH(a) vshrq_n_u8(a, 4)
#define LOOK(t, i) vqtbl1q_u8(LOAD(t), i)
#define PREV(a, b, k) vextq_u8(b, a, 16 - (k))
#define ANY(a) (vmaxvq_u8(a) != 0)
#define WIDE(a) (vmaxvq_u8(a) >= 0x80)
#endif

#if VECTOR

/* So many bytes are well-formed, and perhaps some of the next 19. */
TARGET static size_t
valid_vector(const char *p, size_t n)
{
	const V top = SPLAT(0x80);
	V v, p1, was = SPLAT(0), bad, third;
	size_t i, back;

	for (i = 0; n - i >= 16; i += 16, was = v) {
		v = LOAD(p + i);
		if (!WIDE(OR(v, was)))
			continue;
		p1 = PREV(v, was, 1);
		bad = AND(AND(LOOK(err_high, HIGH(p1)), LOOK(err_low, LOW(p1))),
		    LOOK(err_next, HIGH(v)));
		/* CONTS is right where a third or fourth byte is due */
		third = OR(SUBS(PREV(v, was, 2), SPLAT(0xe0 - 0x80)),
		    SUBS(PREV(v, was, 3), SPLAT(0xf0 - 0x80)));
		if (ANY(XOR(bad, AND(third, top))))
			break;
	}
	/* a character may go on behind i */
	for (back = 0; i > 0 && back < 3; back++)
		i--;
	while (i > 0 && ((unsigned char)p[i] & 0xC0) == 0x80)
		i--;
	return i;
}

#endif

size_t
utf8_valid_scalar(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p, *end = p + s.n;
	uint32_t cp;

	while (p < end) {
		if (*p < 0x80) {
			p += utf8_ascii(str_of((const char *)p,
			    (size_t)(end - p)));
		} else if (*p >= 0xC2 && *p <= 0xDF) {
			/* runs of two bytes: Arabic, Cyrillic, Greek */
			if (end - p < 2 || (p[1] & 0xC0) != 0x80)
				break;
			p += 2;
		} else if (utf8_three(p, (size_t)(end - p))) {
			p += 3;
		} else {
			bool bad = false;
			size_t n = utf8_decode_slow((const char *)p,
			    (size_t)(end - p), &cp, &bad);

			if (bad)
				break;
			p += n;
		}
	}
	return (size_t)(p - (const unsigned char *)s.p);
}

size_t
utf8_valid(struct str s)
{
	size_t i = 0;

#if VECTOR
	if (s.n >= 32 && PRESENT)
		i = valid_vector(s.p, s.n);
#endif
	return i + utf8_valid_scalar(str_of(s.p + i, s.n - i));
}
