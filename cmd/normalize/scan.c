/* SPDX-License-Identifier: ISC */
/* scan: how far the bytes at hand need no care. */
#include "scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON) && defined(__aarch64__)
#include <arm_neon.h>
#endif

size_t
scan_plain_scalar(const char *p, size_t n)
{
	size_t i;
	unsigned char c;

	for (i = 0; i < n; i++) {
		c = (unsigned char)p[i];
		if (c < 0x20 || c >= 0x7f || c == '&')
			break;
		if (c == ' ' && i > 0 && p[i - 1] == ' ')
			break;
	}
	return i;
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

#if defined(__SSE2__)

/* 16 bytes a step; bit i of a mask is byte i. */
size_t
scan_plain(const char *p, size_t n)
{
	const __m128i low = _mm_set1_epi8(0x1f), del = _mm_set1_epi8(0x7f),
	    amp = _mm_set1_epi8('&'), sp = _mm_set1_epi8(' ');
	size_t i = 0;
	unsigned space, bad, carry = 0;
	__m128i v, ok;

	for (; i + 16 <= n; i += 16) {
		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		/* signed: bytes from 0x80 are below 0x20 too */
		ok = _mm_cmpgt_epi8(v, low);
		ok = _mm_andnot_si128(_mm_cmpeq_epi8(v, del), ok);
		ok = _mm_andnot_si128(_mm_cmpeq_epi8(v, amp), ok);
		space = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, sp));
		bad = ~(unsigned)_mm_movemask_epi8(ok) & 0xffff;
		bad |= space & ((space << 1) | carry);
		if (bad != 0)
			return i + (size_t)__builtin_ctz(bad);
		carry = space >> 15;
	}
	if (i > 0 && i < n && p[i - 1] == ' ' && p[i] == ' ')
		return i;
	return i + scan_plain_scalar(p + i, n - i);
}

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
		odd = _mm_or_si128(_mm_cmpeq_epi8(v, nul),
		    _mm_cmpeq_epi8(v, so));
		odd = _mm_or_si128(odd, _mm_cmpeq_epi8(v, esc));
		odd = _mm_or_si128(odd, _mm_cmpeq_epi8(v, tilde));
		odd = _mm_or_si128(odd, v);
		m = (unsigned)_mm_movemask_epi8(odd);
		if (m != 0)
			return i + (size_t)__builtin_ctz(m);
	}
	return i + scan_odd_scalar(p + i, n - i);
}

#elif defined(__ARM_NEON) && defined(__aarch64__)

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

size_t
scan_plain(const char *p, size_t n)
{
	size_t i = 0;
	uint8x16_t v, w, bad;

	/* the byte before is loaded too, so the first one goes alone */
	if (n < 17 || scan_plain_scalar(p, 1) == 0)
		return scan_plain_scalar(p, n);
	for (i = 1; i + 16 <= n; i += 16) {
		v = vld1q_u8((const uint8_t *)p + i);
		w = vld1q_u8((const uint8_t *)p + i - 1);
		bad = vorrq_u8(vcltq_u8(v, vdupq_n_u8(0x20)),
		    vcgeq_u8(v, vdupq_n_u8(0x7f)));
		bad = vorrq_u8(bad, vceqq_u8(v, vdupq_n_u8('&')));
		bad = vorrq_u8(bad, vandq_u8(vceqq_u8(v, vdupq_n_u8(' ')),
		    vceqq_u8(w, vdupq_n_u8(' '))));
		if (vmaxvq_u8(bad) != 0)
			break;
	}
	if (i < n && p[i - 1] == ' ' && p[i] == ' ')
		return i;
	return i + scan_plain_scalar(p + i, n - i);
}

#else

size_t
scan_odd(const char *p, size_t n)
{
	return scan_odd_scalar(p, n);
}

size_t
scan_plain(const char *p, size_t n)
{
	return scan_plain_scalar(p, n);
}

#endif

size_t
scan_count(const char *p, size_t n)
{
	size_t i, k = 0;

	for (i = 0; i < n; i++)
		k += ((unsigned char)p[i] & 0xc0) != 0x80;
	return k;
}
