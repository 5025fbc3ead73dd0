/* SPDX-License-Identifier: ISC */
/* utf8: UTF-8 and character properties of Unicode 15.0. */
#include "utf8.h"

#include "unicode.h"

#define HIGH 0x8080808080808080u

/* Second bytes that may follow a lead byte (Unicode 15, table 3-7). */
static bool
second_ok(unsigned char lead, unsigned char b)
{
	switch (lead) {
	case 0xE0:
		return b >= 0xA0 && b <= 0xBF;
	case 0xED:
		return b >= 0x80 && b <= 0x9F;
	case 0xF0:
		return b >= 0x90 && b <= 0xBF;
	case 0xF4:
		return b >= 0x80 && b <= 0x8F;
	default:
		return b >= 0x80 && b <= 0xBF;
	}
}

size_t
utf8_decode_slow(const char *p, size_t n, uint32_t *cp, bool *bad)
{
	const unsigned char *u = (const unsigned char *)p;
	size_t need, i;
	uint32_t c;

	if (u[0] < 0x80) {
		*cp = u[0];
		return 1;
	}
	if (u[0] >= 0xC2 && u[0] <= 0xDF)
		need = 2, c = u[0] & 0x1Fu;
	else if ((u[0] & 0xF0) == 0xE0)
		need = 3, c = u[0] & 0x0Fu;
	else if (u[0] >= 0xF0 && u[0] <= 0xF4)
		need = 4, c = u[0] & 0x07u;
	else
		need = 1, c = 0;
	for (i = 1; i < need && i < n; i++) {
		if (i == 1 ? !second_ok(u[0], u[1]) : (u[i] & 0xC0) != 0x80)
			break;
		c = c << 6 | (u[i] & 0x3Fu);
	}
	if (need > 1 && i == need) {
		*cp = c;
		return need;
	}
	*cp = UTF8_BAD;
	if (bad != NULL)
		*bad = true;
	return i;
}

size_t
utf8_decode_last(const char *p, size_t n, uint32_t *cp)
{
	size_t at = n - 1;

	while (at > 0 && n - at < 4 && ((unsigned char)p[at] & 0xC0) == 0x80)
		at--;
	utf8_decode(p + at, n - at, cp);
	return n - at;
}

size_t
utf8_encode(char *p, uint32_t cp)
{
	if (cp < 0x80) {
		p[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		p[0] = (char)(0xC0 | cp >> 6);
		p[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		p[0] = (char)(0xE0 | cp >> 12);
		p[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		p[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	p[0] = (char)(0xF0 | cp >> 18);
	p[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	p[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	p[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

size_t
utf8_ascii(struct str s)
{
	const char *p = s.p, *end = s.p + s.n;
	uint64_t w[4];

	while (end - p >= 32) {
		memcpy(w, p, sizeof(w));
		if (((w[0] | w[1] | w[2] | w[3]) & HIGH) != 0)
			break;
		p += 32;
	}
	while (end - p >= 8) {
		memcpy(w, p, 8);
		if ((w[0] & HIGH) != 0)
			break;
		p += 8;
	}
	while (p < end && (unsigned char)*p < 0x80)
		p++;
	return (size_t)(p - s.p);
}

static unsigned
record(uint32_t cp)
{
	const unsigned char *a = (const unsigned char *)unicode_stage1;
	const unsigned char *b = (const unsigned char *)unicode_stage2;
	size_t block;

	if (cp >= 0x110000)
		return 0;
	a += 2 * (size_t)(cp >> 7);
	block = a[0] | (size_t)a[1] << 8;
	b += 2 * (block * 128 + (cp & 127));
	return b[0] | (unsigned)b[1] << 8;
}

/* As the database has it; tests/unit/utf8.c compares the two. */
const unsigned char utf8_ascii_class[128] = {
#define K U_CTRL
#define W U_SPACE
#define P U_PUNCT
#define S U_SYMBOL
#define O U_OPEN
#define C U_CLOSE
#define N U_DIGIT
#define U U_UPPER
#define L U_LOWER
	K, K, K, K, K, K, K, K, K, W, W, W, W, W, K, K, /* 00 */
	K, K, K, K, K, K, K, K, K, K, K, K, K, K, K, K, /* 10 */
	W, P, P, P, S, P, P, P, O, C, P, S, P, P, P, P, /* 20 */
	N, N, N, N, N, N, N, N, N, N, P, P, S, S, S, P, /* 30 */
	P, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, /* 40 */
	U, U, U, U, U, U, U, U, U, U, U, O, P, C, S, P, /* 50 */
	S, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 60 */
	L, L, L, L, L, L, L, L, L, L, L, O, S, C, S, K, /* 70 */
#undef K
#undef W
#undef P
#undef S
#undef O
#undef C
#undef N
#undef U
#undef L
};

enum utf8_class
utf8_class_slow(uint32_t cp)
{
	return (enum utf8_class)unicode_record[record(cp)].class;
}

enum utf8_script
utf8_script(uint32_t cp)
{
	return (enum utf8_script)unicode_record[record(cp)].script;
}

uint32_t
utf8_lower_slow(uint32_t cp)
{
	return cp + (uint32_t)unicode_record[record(cp)].lower;
}

uint32_t
utf8_upper_slow(uint32_t cp)
{
	return cp + (uint32_t)unicode_record[record(cp)].upper;
}

int
utf8_digit(uint32_t cp)
{
	return unicode_record[record(cp)].digit;
}

unsigned
utf8_ccc(uint32_t cp)
{
	return unicode_record[record(cp)].ccc;
}

size_t
utf8_cut(struct str s, size_t max)
{
	size_t at = max, n, starter = 0;
	uint32_t cp;

	while (at > 0 && ((unsigned char)s.p[at] & 0xC0) == 0x80)
		at--;
	/* backwards from max: white space of the second half, a starter */
	if (at > 0 && utf8_decode(s.p + at, s.n - at, &cp) > 0 &&
	    utf8_ccc(cp) == 0)
		starter = at;
	while (at > max / 2 || (at > 0 && starter == 0)) {
		n = utf8_decode_last(s.p, at, &cp);
		if (at > max / 2 && at - n >= max / 2 && utf8_space(cp))
			return at;
		at -= n;
		if (starter == 0 && at > 0 && utf8_ccc(cp) == 0)
			starter = at;
	}
	if (starter != 0)
		return starter;
	for (at = max; at < s.n; at += n) {
		if (((unsigned char)s.p[at] & 0xC0) == 0x80) {
			n = 1;
			continue;
		}
		n = utf8_decode(s.p + at, s.n - at, &cp);
		if (utf8_ccc(cp) == 0)
			return at;
	}
	return s.n;
}
