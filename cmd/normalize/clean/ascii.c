/* SPDX-License-Identifier: ISC */
/*
 * ascii: text of code pages and of UTF-16 that is mostly ASCII.  A block is
 * copied anew from behind each character that is not; what is copied too far
 * is written over.  So no branch depends on how much stands between two.
 */
#include "ascii.h"

#include "vector.h"

#if VECTOR

/* Four in a row are not ASCII: a word of them, better taken as a run. */
#define WORD(m) (((m) & (m) >> 1 & (m) >> 2 & (m) >> 3) != 0)

/* What is left of a block up to end, unless it stopped early, m not 0: false. */
static inline bool
close_block(struct decoder *d, char *to, uint64_t m, size_t end, size_t *at,
    size_t *run)
{
	if (m == 0) {
		to += end - *at;
		*run += end - *at;
		*at = end;
	}
	d->mid.n = (size_t)(to - d->mid.p);
	return m == 0;
}

#define BYTES 64

size_t
ascii_bytes(struct decoder *d, const char *s, size_t n)
{
	size_t at = 0, end, k, run = 0;
	unsigned char u;
	uint64_t m;
	char *to;

	for (end = BYTES; end + BYTES <= n; end += BYTES) {
		m = MASK(LOAD(s + at)) | MASK(LOAD(s + at + 16)) << 16 |
		    MASK(LOAD(s + at + 32)) << 32 |
		    MASK(LOAD(s + at + 48)) << 48;
		if (WORD(m))
			break;
		/* three bytes at most for one, and what is too much */
		to = buf_room(&d->mid, 3 * BYTES + BYTES);
		memcpy(to, s + at, BYTES);
		for (; m != 0; m &= m - 1) {
			k = end - BYTES + (size_t)__builtin_ctzll(m);
			u = (unsigned char)s[k];
			to += k - at;
			run += k - at;
			at = k;
			if (d->len[u] == 0)
				break;
			if (run > 0)
				decoder_segs(d, run, 0, 0);
			run = 0;
			memcpy(to, d->utf8[u], 4);
			to += d->len[u];
			d->odd = d->odds[u] ? (size_t)(to - d->mid.p) : d->odd;
			decoder_segs(d, 1, 1, d->len[u]);
			memcpy(to, s + ++at, BYTES);
		}
		if (!close_block(d, to, m, end, &at, &run))
			break;
	}
	if (run > 0)
		decoder_segs(d, run, 0, 0);
	return at;
}

#define UNITS 64

/*
 * The low bytes of p's units, le: each its first; bit k of *m: the one at k is
 * not ASCII.
 */
static inline V
narrow(const char *p, bool le, uint64_t *m)
{
#if VECTOR_X86
	const V more = _mm_set1_epi16((short)(le ? 0xff80 : 0x80ff)),
		zero = _mm_setzero_si128();
	V a = LOAD(p), b = LOAD(p + 16);

	*m = ~MASK(_mm_packs_epi16(_mm_cmpeq_epi16(AND(a, more), zero),
		 _mm_cmpeq_epi16(AND(b, more), zero))) &
	    0xffff;
	return le
	    ? _mm_packus_epi16(AND(a, _mm_set1_epi16(0xff)),
		  AND(b, _mm_set1_epi16(0xff)))
	    : _mm_packus_epi16(_mm_srli_epi16(a, 8), _mm_srli_epi16(b, 8));
#else
	uint8x16x2_t v = vld2q_u8((const uint8_t *)p);

	*m = MASK(OR(v.val[!le], vtstq_u8(v.val[le], v.val[le])));
	return v.val[!le];
#endif
}

static inline void
store(char *to, V v)
{
#if VECTOR_X86
	_mm_storeu_si128((V *)(void *)to, v);
#else
	vst1q_u8((uint8_t *)to, v);
#endif
}

/* A block of them to `to`; the bits of those that are not ASCII. */
static inline uint64_t
block(char *to, const char *p, bool le)
{
	uint64_t a, b, c, d;

	store(to, narrow(p, le, &a));
	store(to + 16, narrow(p + 32, le, &b));
	store(to + 32, narrow(p + 64, le, &c));
	store(to + 48, narrow(p + 96, le, &d));
	return a | b << 16 | c << 32 | d << 48;
}

size_t
ascii_units(struct decoder *d, const char *s, size_t n, bool le)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t at = 0, end, k, run = 0;
	uint64_t m;
	uint32_t u;
	char *to, low[2 * UNITS] = { 0 };
	bool wide;

	for (end = UNITS; 2 * (end + UNITS) <= n; end += UNITS) {
		to = buf_room(&d->mid, 3 * UNITS + UNITS);
		m = block(low, s + 2 * at, le);
		if (WORD(m))
			break;
		memcpy(to, low, UNITS);
		for (; m != 0; m &= m - 1) {
			k = end - UNITS + (size_t)__builtin_ctzll(m);
			u = (uint32_t)p[2 * k + le] << 8 | p[2 * k + !le];
			to += k - at;
			run += k - at;
			at = k;
			if (u - 0xd800 < 0x800)
				break;
			if (run > 0)
				decoder_segs(d, run, 2, 1);
			run = 0;
			wide = u >= 0x800;
			to[0] = (char)(wide ? 0xe0 | u >> 12 : 0xc0 | u >> 6);
			to[1] = (char)(0x80 | ((wide ? u >> 6 : u) & 0x3f));
			to[2] = (char)(0x80 | (u & 0x3f));
			to += 2 + wide;
			if (!decoder_simple(u))
				d->odd = (size_t)(to - d->mid.p);
			decoder_segs(d, 1, 2, 2 + wide);
			at++;
			memcpy(to, low + UNITS - (end - at), UNITS);
		}
		if (!close_block(d, to, m, end, &at, &run))
			break;
	}
	if (run > 0)
		decoder_segs(d, run, 2, 1);
	return 2 * at;
}

#else

size_t
ascii_bytes(struct decoder *d, const char *p, size_t n)
{
	(void)d, (void)p, (void)n;
	return 0;
}

size_t
ascii_units(struct decoder *d, const char *p, size_t n, bool le)
{
	(void)d, (void)p, (void)n, (void)le;
	return 0;
}

#endif
