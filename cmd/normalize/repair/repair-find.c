/* SPDX-License-Identifier: ISC */
/*
 * repair-find: is there anything to repair?  Almost free on clean text: a
 * look at bytes, then at pairs of characters, then at what a repair gains.
 */
#include "repair.h"

#include <string.h>

#include "ligature.h"
#include "mojibake.h"
#include "reference.h"
#include "tag.h"
#include "utf8.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define FIND_X86 1
#include <immintrin.h>
#endif

/* A whole character of three bytes that no code page has: E3..E9, Asia's. */
static bool
mute(const unsigned char *p, size_t i, size_t n)
{
	return p[i] > 0xe2 && p[i] < 0xea && i + 2 < n &&
	    (p[i + 1] & 0xc0) == 0x80 && (p[i + 2] & 0xc0) == 0x80;
}

/* No blank, and no mark of what was lost. */
static bool
solid(const unsigned char *p, size_t i, size_t n)
{
	return (p[i] > ' ' && p[i] < 0x80 && p[i] != '?') || mute(p, i, n);
}

/* Is the character before p[i] ASCII, or in no code page? */
static bool
behind_plain(const unsigned char *p, size_t i, size_t n)
{
	return i > 0 && (p[i - 1] < 0x80 || (i > 2 && mute(p, i - 3, n)));
}

/*
 * What French has in every line, between what is in no code page or ASCII: an
 * apostrophe and a letter of Latin-1, a quotation mark and its no-break space.
 * Only Mac OS Roman makes a character of one of these pairs: an Armenian letter
 * of the first.  Does one begin at p[i], or does its second character?
 */
static bool
french(const unsigned char *p, size_t i, size_t n)
{
	if (p[i] == 0xc3 && i > 3)
		i -= 3;
	else if (p[i] == 0xc2 && i > 2 && p[i - 2] == 0xc2 && p[i - 1] >= 0x80)
		i -= 2;
	if (i + 5 >= n || !behind_plain(p, i, n))
		return false;
	if (memcmp(p + i, "\342\200\231\303", 4) == 0)
		return p[i + 5] < 0x80 &&
		    (p[i + 4] >= 0xa0 || solid(p, i + 5, n));
	if (memcmp(p + i, "\302\253\302\240", 4) == 0)
		return solid(p, i + 4, n);
	return memcmp(p + i, "\302\240\302\273", 4) == 0 && p[i + 4] < 0x80 &&
	    p[i + 4] != '?';
}

/*
 * Is p[i] an ampersand, < or [, or the lead byte of a character that a repair may begin
 * with?  Not so are the letters of Russian, D0 90..BF and D1 80..8F, and of
 * Greek but for some capitals, CE 90.., nor the lead bytes of those that no
 * code page of misread.c has.
 */
static bool
stops(const unsigned char *p, size_t i, size_t n)
{
	size_t next = i + (p[i] < 0xe0 ? 2 : 3);
	/* between what is ASCII or in no code page nothing was misread */
	bool alone = next < n && behind_plain(p, i, n);

	/* if what comes is solid.  C1 controls stop all the same. */
	if (p[i] > 0xc1 && p[i] < 0xe3 && alone &&
	    (p[i] > 0xc2 || p[i + 1] >= 0xa0) && solid(p, next, n))
		return false;
	/* nor, whatever comes, a small letter or a quotation mark: the lead
	 * byte whose no-break space was lost is a capital, misread_lonely() */
	if (p[i] == 0xc3 && i > 0 && p[i - 1] < 0x80 && next < n &&
	    p[next] < 0x80 && p[i + 1] >= 0xa0)
		return false;
	if (p[i] == 0xe2 && alone && p[i + 1] == 0x80 && p[i + 2] > 0x92 &&
	    p[i + 2] < 0x9f && p[next] == ' ')
		return false;
	if ((p[i] == 0xc2 || p[i] == 0xc3 || p[i] == 0xe2) && french(p, i, n))
		return false;
	switch (p[i]) {
	case '&':
	case '<':
	case '[':
	case 0xc2:
	case 0xc3:
	case 0xc4:
	case 0xc5:
	case 0xc6:
	case 0xcb:
	case 0xd2:
	case 0xe2:
		return true;
	case 0xce:
	case 0xd0:
		return i + 1 >= n || p[i + 1] < 0x90;
	case 0xd1:
		/* t A is E2 80 in IBM 866 */
		return i + 1 >= n || p[i + 1] >= 0x90 ||
		    (p[i + 1] == 0x82 && i + 3 < n && p[i + 2] == 0xd0 &&
			p[i + 3] == 0x90);
	case 0xef:
		/* Apple's sign, ligatures, U+FFFD; not forms of letters, wide
		 * or of Arabic */
		return i + 2 >= n || p[i + 1] < 0xa4 || p[i + 1] == 0xac ||
		    p[i + 1] > 0xbe || (p[i + 2] & 0xc0) != 0x80;
	default:
		return false;
	}
}

/* Bytes at the front of p[0, n), and not before i, at which stops() does not. */
static size_t
plain_scalar(const unsigned char *p, size_t i, size_t n)
{
	while (i < n && !stops(p, i, n))
		i++;
	return i;
}

size_t
repair_plain_scalar(const char *p, size_t n)
{
	return plain_scalar((const unsigned char *)p, 0, n);
}

#if FIND_X86

#define TARGET __attribute__((target("avx2")))
/* 64 bits: where the bytes of a and b are so */
#define BITS(a, b)                           \
	((uint32_t)_mm256_movemask_epi8(a) | \
	    (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32)
#define IS(c)                                                   \
	BITS(_mm256_cmpeq_epi8(a, _mm256_set1_epi8((char)(c))), \
	    _mm256_cmpeq_epi8(b, _mm256_set1_epi8((char)(c))))
#define TO(v, c) \
	_mm256_cmpeq_epi8(v, _mm256_min_epu8(v, _mm256_set1_epi8((char)(c))))
/* up to c */
#define UPTO(c) BITS(TO(a, c), TO(b, c))

/* over c, as signed: over a letter of ASCII, or over 0x80 and what is ASCII */
#define OVER(c)                                                 \
	BITS(_mm256_cmpgt_epi8(a, _mm256_set1_epi8((char)(c))), \
	    _mm256_cmpgt_epi8(b, _mm256_set1_epi8((char)(c))))

TARGET static size_t
plain_avx2(const unsigned char *p, size_t n)
{
	/*
	 * the lead bytes, & < [ in sets of the code table, as in scan.h; the
	 * set of < and [ is that of CE: others of it go below
	 */
	static const unsigned char low[16] = { 0x28, 0x28, 0x19, 0x81, 0x81,
		0x81, 0x85, 0x80, 0x80,
		0x80, [0xb] = 0x41, [0xc] = 0x40, [0xe] = 0x40, [0xf] = 0x02 },
				   high[16] = { [2] = 0x04,
					   [3] = 0x40,
					   [5] = 0x40,
					   [0xc] = 0x41,
					   [0xd] = 0x28,
					   [0xe] = 0x92 };
	const __m256i
	    lows = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i
		    *)(const void *)low)),
	    highs = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i
		    *)(const void *)high)),
	    nibble = _mm256_set1_epi8(15), zero = _mm256_setzero_si256(),
	    halved = _mm256_set1_epi8(0x60),      /* D0, D1, CE and < [ */
	    asian = _mm256_set1_epi8((char)0x82), /* E3..E9, EF */
	    all = _mm256_set1_epi8(0x7f);         /* but E3..E9 */
	uint64_t alone, ascii, cont, hit, d0, d1, ce, c2, e2, mutes, solid, two,
	    below90, pair, begun, late = 0;
	size_t i;

	/* the last six of 64 bytes are for what stands behind the others */
	for (i = 0; i + 64 <= n; i += 58) {
		begun = late;
		late = 0;
		__m256i
		    a = _mm256_loadu_si256((const __m256i *)(const void *)(p +
			i)),
		    b = _mm256_loadu_si256((const __m256i *)(const void *)(p +
			i + 32)),
		    ia, ib;

		ia = _mm256_and_si256(_mm256_shuffle_epi8(lows,
					  _mm256_and_si256(a, nibble)),
		    _mm256_shuffle_epi8(highs,
			_mm256_and_si256(_mm256_srli_epi16(a, 4), nibble)));
		ib = _mm256_and_si256(_mm256_shuffle_epi8(lows,
					  _mm256_and_si256(b, nibble)),
		    _mm256_shuffle_epi8(highs,
			_mm256_and_si256(_mm256_srli_epi16(b, 4), nibble)));
		hit = ~BITS(_mm256_cmpeq_epi8(zero, _mm256_and_si256(ia, all)),
		    _mm256_cmpeq_epi8(zero, _mm256_and_si256(ib, all)));
		hit &= ((uint64_t)1 << 58) - 1;
		if (hit == 0)
			continue;
		/* as in stops() */
		if (!_mm256_testz_si256(_mm256_or_si256(ia, ib), halved)) {
			d0 = IS(0xd0);
			d1 = IS(0xd1);
			ce = IS(0xce);
			below90 = UPTO(0x8f);
			hit &= ~((d0 | ce) & ~(below90 >> 1));
			hit &= ~(d1 & below90 >> 1 &
			    ~(IS(0x82) >> 1 & d0 >> 2 & IS(0x90) >> 3));
			hit &= BITS(a, b) | IS('&') | IS('<') | IS('[');
			hit &= ~IS(0xcc);
			if (hit == 0)
				continue;
		}
		ascii = ~BITS(a, b);
		/* in most blocks these are all */
		alone = ascii << 1 | (i > 0 && p[i - 1] < 0x80);
		hit &= ~(alone & IS(0xc3) & ~UPTO(0x9f) >> 1 & ascii >> 2);
		if (hit == 0)
			continue;
		mutes = 0;
		if (!_mm256_testz_si256(_mm256_or_si256(ia, ib), asian)) {
			cont = ~OVER(0xbf);
			hit &= ~(IS(0xef) &
			    (OVER(0xa3) & ~OVER(0xbe) & ~IS(0xac)) >> 1 &
			    cont >> 2);
			mutes =
			    OVER(0xe2) & ~OVER(0xe9) & cont >> 1 & cont >> 2;
		}
		solid = (OVER(' ') & ~IS('?')) | mutes;
		/* behind one of ASCII, or a mute; at the front there is none */
		alone = ascii << 1 | mutes << 3;
		if (i > 0 && (hit & 7) != 0)
			alone |= (p[i - 1] < 0x80) | mute(p, i - 3, n) |
			    mute(p, i - 2, n) << 1 | mute(p, i - 1, n) << 2;
		two = hit & alone & solid >> 2;
		hit &= ~(two & OVER(0xc2) & ~OVER(0xdf));
		if ((two &= hit) != 0)
			hit &= ~(two & IS(0xc2) & ~UPTO(0x9f) >> 1);
		if (hit == 0)
			continue;
		e2 = hit & alone & IS(0xe2);
		if (e2 != 0) {
			hit &= ~(e2 & solid >> 3);
			hit &= ~(e2 & IS(0x80) >> 1 &
			    (UPTO(0x9e) & ~UPTO(0x92)) >> 2 & IS(' ') >> 3);
		}
		if (hit == 0)
			continue;
		/* french(): a second character may stand in the next 58 */
		c2 = IS(0xc2);
		pair = hit & alone & c2 & c2 >> 2 &
		    ((IS(0xab) >> 1 & IS(0xa0) >> 3 & solid >> 4) |
			(IS(0xa0) >> 1 & IS(0xbb) >> 3 &
			    (ascii & ~IS('?')) >> 4));
		e2 &= IS(0x80) >> 1 & IS(0x99) >> 2 & IS(0xc3) >> 3 &
		    ascii >> 5 & (~UPTO(0x9f) >> 4 | solid >> 5);
		hit &= ~(pair | pair << 2 | e2 | e2 << 3 | begun);
		late = pair >> 56 | e2 >> 55;
		if (hit != 0)
			return i + (size_t)__builtin_ctzll(hit);
	}
	return plain_scalar(p, i, n);
}

#endif

size_t
repair_plain(const char *p, size_t n)
{
#if FIND_X86
	if (__builtin_cpu_supports("avx2"))
		return plain_avx2((const unsigned char *)p, n);
#endif
	return repair_plain_scalar(p, n);
}

static bool
cyrillic(uint32_t c)
{
	return c >= 0x401 && c <= 0x491 && c != 0x402 && c != 0x403 &&
	    c != 0x452 && c != 0x453;
}

/* The character that ends before p[i]; ' ' if there is none. */
static uint32_t
before(const char *p, size_t i)
{
	uint32_t cp;

	if (i == 0)
		return ' ';
	if ((unsigned char)p[i - 1] < 0x80)
		return (unsigned char)p[i - 1];
	utf8_decode_last(p, i, &cp);
	return cp;
}

/* May UTF-8 that was misread be at the character x, p[i, i + len)? */
static bool
suspicious(const struct misread *m, const char *p, size_t i, size_t len,
    size_t n, uint32_t x)
{
	size_t l2 = 0;
	uint32_t a = before(p, i), b = ' ', c;

	if (i + len < n)
		l2 = utf8_decode(p + i + len, n - i - len, &b);
	if (b >= 0x80) {
		c = ' ';
		if (i + len + l2 < n)
			utf8_decode(p + i + len + l2, n - i - len - l2, &c);
		if (misread_pair(m, x, b, c) &&
		    !(cyrillic(x) && cyrillic(b) && !cell_alnum(a)))
			return true;
	} else if ((b <= ' ' || b == '?' || i + len >= n) &&
	    misread_lonely(m, a, x)) {
		return true;
	}
	return a >= 0x80 && a != UTF8_BAD && misread_pair(m, a, x, b) &&
	    !(cyrillic(a) && cyrillic(x) &&
		!cell_alnum(before(p, i - (a < 0x800 ? 2 : 3))));
}

size_t
repair_find(struct repair *r, const char *p, size_t n, size_t from)
{
	const unsigned moji = !(r->off & FIX_MOJIBAKE);
	struct mojibake *m = repair_tables(r);
	size_t i, len, first = 0;
	uint32_t x;
	int gain, sum = 0;
	struct mojibake_calm calm = { 0, 0 };

	for (i = from; i < n; i += len) {
		i += repair_plain(p + i, n - i);
		if (i >= n)
			break;
		len = 1;
		if (p[i] == '&') {
			if (!(r->off & FIX_ENTITY) &&
			    reference_may_begin(p, i, n))
				return i;
			continue;
		}
		if (p[i] == '<' || p[i] == '[') {
			if (!(r->off & FIX_MARKUP) && tag_may_begin(p, i, n))
				return i;
			continue;
		}
		len = utf8_decode(p + i, n - i, &x);
		if (x >= 0xfb00 && x <= 0xfb17) {
			if (!(r->off & FIX_LIGATURE) && ligature(x) != NULL)
				return i;
			continue;
		}
		if (!moji)
			continue;
		if (x < 0xa0 ||
		    (x == 0xe2 && n - i > 4 &&
			(memcmp(p + i + 2, "\342\202\254", 3) == 0 ||
			    memcmp(p + i + 2, "\302\200", 2) == 0)))
			return i; /* what is left in the end: rest() */
		if (!suspicious(mojibake_misread(m), p, i, len, n, x))
			continue;
		gain = mojibake_gains(m, p, n, i, &calm);
		if (gain <= 0)
			continue;
		/* a line's gains add up, from the first place on */
		if (sum == 0 || memchr(p + first, '\n', i - first) != NULL ||
		    memchr(p + first, '\r', i - first) != NULL) {
			first = i;
			sum = 0;
		}
		sum += gain;
		if (sum >= MOJIBAKE_SURE)
			return first;
	}
	return n;
}
