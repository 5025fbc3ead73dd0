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
#include "utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Is p[i] one of the bytes that plain() stops at? */
static bool
stops(const unsigned char *p, size_t i, size_t n)
{
	size_t next = i + (p[i] < 0xe0 ? 2 : 3);

	/*
	 * Between two of ASCII nothing was misread, if the later one is no
	 * blank and no mark of what was lost.  C1 controls stop all the same.
	 */
	if (p[i] > 0xc2 && p[i] < 0xe3 && i > 0 && next < n
	    && p[i - 1] < 0x80 && p[next] < 0x80 && p[next] > ' '
	    && p[next] != '?')
		return false;
	/* nor a quotation mark before a space: lonely() wants a capital */
	if (p[i] == 0xe2 && i > 0 && next < n && p[i + 1] == 0x80
	    && p[i + 2] > 0x92 && p[i + 2] < 0x9f && p[i - 1] < 0x80
	    && p[next] == ' ')
		return false;
	switch (p[i]) {
	case '&': case 0xe2: case 0xef:
		return true;
	case 0xce: case 0xd0:
		return i + 1 >= n || p[i + 1] < 0x90;
	case 0xd1:
		return i + 1 >= n || p[i + 1] >= 0x90 || (p[i + 1] == 0x82
		    && i + 3 < n && p[i + 2] == 0xd0 && p[i + 3] == 0x90);
	case 0xcf:
		return false;
	default:
		return p[i] >= 0xc2 && p[i] <= 0xd2;
	}
}

/*
 * Bytes at the front of p[0, n) that are neither '&' nor lead bytes of the
 * characters without which there is no mojibake and no ligature: all but
 * those of plain ASCII, the letters A-ya, Armenian to Arabic and most of
 * Asia.
 */
static size_t
plain(const unsigned char *p, size_t n)
{
	size_t i = 0;

#if defined(__SSE2__)
	const __m128i amp = _mm_set1_epi8('&'), e2 = _mm_set1_epi8('\342'),
	    ef = _mm_set1_epi8('\357'), c2 = _mm_set1_epi8('\302'),
	    range = _mm_set1_epi8((char)(0xcd - 0xc2 - 128)),
	    sign = _mm_set1_epi8((char)0x80);
	__m128i v, w;
	int hit;

	/* the letters of Russian, D0 90..BF and D1 80..8F, and of Greek but
	 * for some capitals, CE 90.., are plain; t A, which is E2 80 in
	 * IBM 866, is not */
	const __m128i d0 = _mm_set1_epi8('\320'), d1 = _mm_set1_epi8('\321'),
	    mid = _mm_set1_epi8((char)0x8f), te = _mm_set1_epi8((char)0x82),
	    d2 = _mm_set1_epi8('\322'), ce = _mm_set1_epi8('\316');

	for (; i + 18 <= n; i += 16) {
		__m128i is0, is1, high, cyr;

		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		/* C2..CD, unsigned, by a signed comparison */
		w = _mm_xor_si128(_mm_sub_epi8(v, c2), sign);
		w = _mm_cmpgt_epi8(w, range);
		w = _mm_andnot_si128(w, _mm_set1_epi8(-1));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, d2));
		is0 = _mm_or_si128(_mm_cmpeq_epi8(v, d0),
		    _mm_cmpeq_epi8(v, ce));
		is1 = _mm_cmpeq_epi8(v, d1);
		cyr = _mm_or_si128(is0, is1);
		if (_mm_movemask_epi8(cyr) != 0) {
			__m128i next = _mm_loadu_si128(
			    (const __m128i *)(const void *)(p + i + 1));
			__m128i third = _mm_loadu_si128(
			    (const __m128i *)(const void *)(p + i + 2));

			high = _mm_cmpgt_epi8(next, mid);
			is0 = _mm_andnot_si128(high, is0);
			third = _mm_and_si128(_mm_cmpeq_epi8(next, te),
			    _mm_cmpeq_epi8(third, d0));
			is1 = _mm_and_si128(_mm_or_si128(high, third), is1);
			w = _mm_or_si128(w, _mm_or_si128(is0, is1));
		}
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, amp));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, e2));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, ef));
		hit = _mm_movemask_epi8(w);
		while (hit != 0) {
			size_t k = i + (size_t)__builtin_ctz((unsigned)hit);

			if (stops(p, k, n))
				return k;
			hit &= hit - 1;
		}
	}
#endif
	for (; i < n && !stops(p, i, n); i++)
		continue;
	return i;
}

static bool
cyrillic(uint32_t c)
{
	return c >= 0x401 && c <= 0x491 && c != 0x402 && c != 0x403
	    && c != 0x452 && c != 0x453;
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
		if (misread_pair(m, x, b, c)
		    && !(cyrillic(x) && cyrillic(b) && !cell_alnum(a)))
			return true;
	} else if ((b <= ' ' || b == '?' || i + len >= n)
	    && misread_lonely(m, a, x)) {
		return true;
	}
	return a >= 0x80 && a != UTF8_BAD && misread_pair(m, a, x, b)
	    && !(cyrillic(a) && cyrillic(x)
	    && !cell_alnum(before(p, i - (a < 0x800 ? 2 : 3))));
}

size_t
repair_find(struct repair *r, const char *p, size_t n, size_t from)
{
	const unsigned moji = !(r->off & FIX_MOJIBAKE);
	struct mojibake *m = repair_tables(r);
	size_t i, len, first = 0;
	uint32_t x;
	int gain, sum = 0;

	for (i = from; i < n; i += len) {
		i += plain((const unsigned char *)p + i, n - i);
		if (i >= n)
			break;
		len = 1;
		if (p[i] == '&') {
			if (!(r->off & FIX_ENTITY) && reference_may_begin(p, i, n))
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
		if (x < 0xa0 || (x == 0xe2 && n - i > 4 && (memcmp(p + i + 2,
		    "\342\202\254", 3) == 0 || memcmp(p + i + 2, "\302\200",
		    2) == 0)))
			return i; /* what is left in the end: rest() */
		if (!suspicious(mojibake_misread(m), p, i, len, n, x))
			continue;
		gain = mojibake_gains(m, p, n, i);
		if (gain <= 0)
			continue;
		/* a line's gains add up, from the first place on */
		if (sum == 0 || memchr(p + first, '\n', i - first) != NULL
		    || memchr(p + first, '\r', i - first) != NULL) {
			first = i;
			sum = 0;
		}
		sum += gain;
		if (sum >= MOJIBAKE_SURE)
			return first;
	}
	return n;
}
