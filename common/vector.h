/* SPDX-License-Identifier: ISC */
/*
 * vector: 16 bytes at once, where the compiler knows how: SSSE3 (ask
 * VECTOR_PRESENT at run time) or NEON; else VECTOR is not defined.  Short
 * names for the .c file that includes it, where it needs them:
 *	TARGET        attributes of a function that uses them
 *	V, W          a vector of W bytes
 *	LOAD(p) TABLE(p) SPLAT(c)   from memory; a table of 16; one byte
 *	LOOK(t, i)    table look-up, i < 16
 *	AND OR XOR SUBS(a, b)  SUBS: unsigned, not below 0
 *	HIGH(a) LOW(a)         nibbles
 *	EQ(a, b) UNDER(a, b)   0xff where; UNDER: a < b, unsigned
 *	PREV(a, b, k)          the W bytes that begin k before a; b: before a
 *	MASK(a)                bit i: the top bit of byte i
 *	SOME(a) WIDE(a)         is a byte not 0; beyond ASCII
 */
#if defined(__SSE2__) && (defined(__x86_64__) || defined(__i386__)) && \
    defined(__GNUC__)
#define VECTOR 1
#define VECTOR_X86 1
#define VECTOR_PRESENT __builtin_cpu_supports("ssse3")
#include <immintrin.h>
#define TARGET __attribute__((target("ssse3")))
#define V __m128i
#define LOAD(p) _mm_loadu_si128((const __m128i *)(const void *)(p))
#define SPLAT(c) _mm_set1_epi8((char)(c))
#define LOOK(t, i) _mm_shuffle_epi8(t, i)
#define AND(a, b) _mm_and_si128(a, b)
#define OR(a, b) _mm_or_si128(a, b)
#define XOR(a, b) _mm_xor_si128(a, b)
#define SUBS(a, b) _mm_subs_epu8(a, b)
#define HIGH(a) LOW(_mm_srli_epi16(a, 4))
#define EQ(a, b) _mm_cmpeq_epi8(a, b)
#define UNDER(a, b) XOR(EQ(_mm_max_epu8(a, b), a), SPLAT(0xff))
#define PREV(a, b, k) _mm_alignr_epi8(a, b, 16 - (k))
#define MASK(a) (uint64_t)(uint32_t)_mm_movemask_epi8(a)
#define SOME(a) (MASK(EQ(a, SPLAT(0))) != 0xffff)
#define WIDE(a) (MASK(a) != 0)

#elif defined(__ARM_NEON) && defined(__aarch64__)
#define VECTOR 1
#define VECTOR_ARM 1
#define VECTOR_PRESENT true
#include <arm_neon.h>
#define TARGET
#define V uint8x16_t
#define LOAD(p) vld1q_u8((const uint8_t *)(p))
#define SPLAT(c) vdupq_n_u8((uint8_t)(c))
#define LOOK(t, i) vqtbl1q_u8(t, i)
#define AND(a, b) vandq_u8(a, b)
#define OR(a, b) vorrq_u8(a, b)
#define XOR(a, b) veorq_u8(a, b)
#define SUBS(a, b) vqsubq_u8(a, b)
#define HIGH(a) vshrq_n_u8(a, 4)
#define EQ(a, b) vceqq_u8(a, b)
#define UNDER(a, b) vcltq_u8(a, b)
#define PREV(a, b, k) vextq_u8(b, a, 16 - (k))
#define MASK(a) vector_top_bits(a)
#define SOME(a) (vmaxvq_u8(a) != 0)
#define WIDE(a) (vmaxvq_u8(a) >= 0x80)

/* The top bits of 16 bytes. */
static inline uint64_t
vector_top_bits(uint8x16_t v)
{
	static const uint8_t weights[16] = { 1, 2, 4, 8, 16, 32, 64, 128, 1, 2,
		4, 8, 16, 32, 64, 128 };
	uint8x16_t m =
	    vandq_u8(vcltzq_s8(vreinterpretq_s8_u8(v)), vld1q_u8(weights));

	return (uint64_t)vaddv_u8(vget_low_u8(m)) |
	    (uint64_t)vaddv_u8(vget_high_u8(m)) << 8;
}
#endif

#if VECTOR
#define W 16
#define TABLE(p) LOAD(p)
#define LOW(a) AND(a, SPLAT(15))
#endif
