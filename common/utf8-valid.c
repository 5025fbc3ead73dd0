/* SPDX-License-Identifier: ISC */
/* utf8-valid: how many bytes are well-formed UTF-8. */
#include "utf8-error.h"
#include "utf8.h"
#include "vector.h"

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
		bad = AND(AND(LOOK(TABLE(err_high), HIGH(p1)),
			      LOOK(TABLE(err_low), LOW(p1))),
		    LOOK(TABLE(err_next), HIGH(v)));
		/* CONTS is right where a third or fourth byte is due */
		third = OR(SUBS(PREV(v, was, 2), SPLAT(0xe0 - 0x80)),
		    SUBS(PREV(v, was, 3), SPLAT(0xf0 - 0x80)));
		if (SOME(XOR(bad, AND(third, top))))
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
	if (s.n >= 32 && VECTOR_PRESENT)
		i = valid_vector(s.p, s.n);
#endif
	return i + utf8_valid_scalar(str_of(s.p + i, s.n - i));
}
