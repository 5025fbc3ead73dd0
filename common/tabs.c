/* SPDX-License-Identifier: ISC */
/* tabs: where a line of a stream and its columns end. */
#include "tabs.h"

#include "bytes.h"

/* TABS_PORTABLE: as on machines without vectors (tests/unit/tabs.c) */
#if defined(TABS_PORTABLE)
#elif defined(__SSE2__)
#define TABS_SSE2 1
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#define TABS_NEON 1
#include <arm_neon.h>
#endif

#define BLOCK 64

/* What is in a block of bytes: bit i of tab and lf is byte i. */
struct block {
	uint64_t tab, lf;
	bool backslash, wide;
};

#if TABS_SSE2

static inline uint64_t
mask(__m128i a, __m128i b, __m128i c, __m128i d)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(a) |
	    (uint64_t)(unsigned)_mm_movemask_epi8(b) << 16 |
	    (uint64_t)(unsigned)_mm_movemask_epi8(c) << 32 |
	    (uint64_t)(unsigned)_mm_movemask_epi8(d) << 48;
}

#define EQ(v, c) _mm_cmpeq_epi8(v, _mm_set1_epi8(c))
#define OR(a, b) _mm_or_si128(a, b)

static inline struct block
look(const char *p)
{
	__m128i a = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i b = _mm_loadu_si128((const __m128i *)(const void *)(p + 16));
	__m128i c = _mm_loadu_si128((const __m128i *)(const void *)(p + 32));
	__m128i d = _mm_loadu_si128((const __m128i *)(const void *)(p + 48));
	__m128i back =
	    OR(OR(EQ(a, '\\'), EQ(b, '\\')), OR(EQ(c, '\\'), EQ(d, '\\')));

	__m128i least = _mm_min_epu8(_mm_min_epu8(a, b), _mm_min_epu8(c, d));
	struct block k = {
		.backslash = _mm_movemask_epi8(back) != 0,
		.wide = _mm_movemask_epi8(OR(OR(a, b), OR(c, d))) != 0,
	};

	/* in a long text few blocks have a byte as low as LF */
	least = EQ(_mm_max_epu8(least, _mm_set1_epi8('\n')), '\n');
	if (_mm_movemask_epi8(least) == 0)
		return k;
	k.tab = mask(EQ(a, '\t'), EQ(b, '\t'), EQ(c, '\t'), EQ(d, '\t'));
	k.lf = mask(EQ(a, '\n'), EQ(b, '\n'), EQ(c, '\n'), EQ(d, '\n'));
	return k;
}

#elif TABS_NEON

#define EQ(v, c) vceqq_u8(v, vdupq_n_u8(c))
#define OR(a, b) vorrq_u8(a, b)

/* Bytes of all ones or zeros to bits: neighbours are added three times. */
static inline uint64_t
mask(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d)
{
	const uint8x16_t bit =
	    vreinterpretq_u8_u64(vdupq_n_u64(UINT64_C(0x8040201008040201)));
	uint8x16_t ab = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
	uint8x16_t cd = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));

	ab = vpaddq_u8(ab, cd);
	return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(ab, ab)), 0);
}

static inline struct block
look(const char *p)
{
	const uint8_t *u = (const uint8_t *)p;
	uint8x16_t a = vld1q_u8(u), b = vld1q_u8(u + 16);
	uint8x16_t c = vld1q_u8(u + 32), d = vld1q_u8(u + 48);
	uint8x16_t back =
	    OR(OR(EQ(a, '\\'), EQ(b, '\\')), OR(EQ(c, '\\'), EQ(d, '\\')));

	return (struct block){
		.tab = mask(EQ(a, '\t'), EQ(b, '\t'), EQ(c, '\t'), EQ(d, '\t')),
		.lf = mask(EQ(a, '\n'), EQ(b, '\n'), EQ(c, '\n'), EQ(d, '\n')),
		.backslash = vmaxvq_u8(back) != 0,
		.wide = vmaxvq_u8(OR(OR(a, b), OR(c, d))) >= 0x80,
	};
}

#else

/* A bit for each byte of w that is c: bytes to 0, top bits, then bits. */
static inline uint64_t
mask(uint64_t w, char c)
{
	const uint64_t low = ~BYTES_HIGH;

	w ^= BYTES_ONES * (unsigned char)c;
	w = ~(((w & low) + low) | w | low);
	return (w >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline struct block
look(const char *p)
{
	struct block k = { 0, 0, false, false };
	uint64_t w;
	unsigned i;

	for (i = 0; i < BLOCK; i += 8) {
		w = bytes_at(p + i);
		k.tab |= mask(w, '\t') << i;
		k.lf |= mask(w, '\n') << i;
		k.backslash |= mask(w, '\\') != 0;
		k.wide |= (w & BYTES_HIGH) != 0;
	}
	return k;
}

#endif

bool
tabs_scan(struct tabs *tabs, struct str s, size_t from)
{
	unsigned count = from == 0 ? 0 : tabs->count;
	bool backslash = from != 0 && tabs->backslash;
	bool wide = from != 0 && tabs->wide;
	char tail[BLOCK];
	const char *p;
	struct block k = { 0, 0, false, false };
	size_t i;

	for (i = from; i < s.n && k.lf == 0; i += BLOCK) {
		p = s.p + i;
		if (s.n - i < BLOCK) {
			memset(tail, 0, sizeof(tail));
			p = memcpy(tail, p, s.n - i);
		}
		k = look(p);
		/* what stands behind the LF counts too: it costs a look */
		backslash |= k.backslash;
		wide |= k.wide;
		k.tab &= k.lf ^ (k.lf - 1); /* up to the first LF */
		for (; k.tab != 0 && count < 8; k.tab &= k.tab - 1)
			tabs->at[count++] = i + bytes_lowest(k.tab);
	}
	tabs->n = k.lf != 0 ? i - BLOCK + bytes_lowest(k.lf) + 1 : s.n;
	tabs->count = count;
	tabs->backslash = backslash;
	tabs->wide = wide;
	return k.lf != 0;
}

/*
 * The number in p[0..n): digits alone.  Eight bytes may be read: behind each
 * number of a row with all its columns stand seven others at least.
 */
static inline bool
number(const char *p, size_t n, uint64_t *v)
{
	const uint64_t even = UINT64_C(0x000000FF000000FF);
	uint64_t w;

	if (n > 8)
		return str_u64(str_of(p, n), v);
	/* the last digit to the top, no digits below the first */
	w = (bytes_at(p) ^ BYTES_ONES * '0') << (64 - 8 * n);
	if (((w + BYTES_ONES * (0x80 - 10)) | w) & BYTES_HIGH)
		return false;
	/* pairs, fours, all eight (W. Mula, D. Lemire) */
	w = w * 10 + (w >> 8);
	w = (w & even) * (100 + (UINT64_C(1000000) << 32)) +
	    (w >> 16 & even) * (1 + (UINT64_C(10000) << 32));
	*v = w >> 32;
	return true;
}

bool
tabs_split(const struct tabs *tabs, const char *p, struct columns *c)
{
	const size_t *t = tabs->at;

	if (tabs->count != 7 || t[0] == 0 || t[1] - t[0] < 2 ||
	    t[2] - t[1] < 2 || t[3] - t[2] < 2 || t[4] - t[3] < 2 ||
	    t[5] - t[4] < 2 || t[6] - t[5] < 2 || tabs->n - t[6] < 3)
		return false; /* a column is empty, or there are not eight */
	c->doc = str_of(p, t[0]);
	c->kind = str_of(p + t[2] + 1, t[3] - t[2] - 1);
	c->value = str_of(p + t[4] + 1, t[5] - t[4] - 1);
	c->attrs = str_of(p + t[5] + 1, t[6] - t[5] - 1);
	c->text = str_of(p + t[6] + 1, tabs->n - t[6] - 2);
	return number(p + t[0] + 1, t[1] - t[0] - 1, &c->begin) &&
	    number(p + t[1] + 1, t[2] - t[1] - 1, &c->end) &&
	    number(p + t[3] + 1, t[4] - t[3] - 1, &c->sent) &&
	    c->begin <= c->end;
}
