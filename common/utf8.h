/* SPDX-License-Identifier: ISC */
/*
 * utf8: UTF-8 and the character properties of Unicode 15.0.  The tables
 * come from common/unicode.tsv; nothing here allocates.
 */
#ifndef UTF8_H
#define UTF8_H

#include "str.h"

#define UTF8_BAD 0xFFFDu /* U+FFFD REPLACEMENT CHARACTER */

/*
 * One code point from p[0..n), n > 0; *cp gets it and its length in bytes
 * is returned.  Ill-formed: *cp = UTF8_BAD, *bad (if not NULL) set, and the
 * length is that of the maximal subpart (Unicode 15, 3.9, D93b; >= 1).
 */
size_t utf8_decode_slow(const char *p, size_t n, uint32_t *cp, bool *bad);

/* Three bytes well-formed at u[0..n); ED has other bounds, left to others. */
static inline bool
utf8_three(const unsigned char *u, size_t n)
{
	return n > 2 && (u[0] & 0xF0) == 0xE0 && u[0] != 0xED &&
	    (u[1] & 0xC0) == 0x80 && (u[2] & 0xC0) == 0x80 &&
	    (u[0] != 0xE0 || u[1] >= 0xA0);
}

static inline size_t
utf8_decode(const char *p, size_t n, uint32_t *cp)
{
	const unsigned char *u = (const unsigned char *)p;

	if (*u < 0x80) {
		*cp = *u;
		return 1;
	}
	if (*u >= 0xC2 && *u <= 0xDF && n > 1 && (u[1] & 0xC0) == 0x80) {
		*cp = (*u & 0x1Fu) << 6 | (u[1] & 0x3Fu);
		return 2;
	}
	if (utf8_three(u, n)) {
		*cp = (*u & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
		return 3;
	}
	return utf8_decode_slow(p, n, cp, NULL);
}

/* The code point that ends at p[n), n > 0, of well-formed text. */
size_t utf8_decode_last(const char *p, size_t n, uint32_t *cp);

/* Writes 1..4 bytes to p; cp must be a scalar value. */
size_t utf8_encode(char *p, uint32_t cp);

/* Bytes at the front of s that are well-formed (s.n when all are). */
size_t utf8_valid(struct str s);
size_t utf8_valid_scalar(struct str s); /* on any machine */

/* Bytes at the front of s that are ASCII. */
size_t utf8_ascii(struct str s);

/* General category (UnicodeData.txt, field 2), folded to what we ask. */
enum utf8_class {
	U_OTHER,  /* Cn Co Cs: unassigned, private, surrogate */
	U_UPPER,  /* Lu Lt */
	U_LOWER,  /* Ll */
	U_LETTER, /* Lo Lm: letters without case */
	U_MARK,   /* Mn Mc Me */
	U_DIGIT,  /* Nd */
	U_NUMBER, /* Nl No */
	U_PUNCT,  /* Pc Pd Po */
	U_OPEN,   /* Ps Pi */
	U_CLOSE,  /* Pe Pf */
	U_SYMBOL, /* Sm Sc Sk So */
	U_SPACE,  /* White_Space: Zs Zl Zp, U+0009..000D, U+0085 */
	U_CTRL,   /* Cc but white space */
	U_FORMAT, /* Cf */
};

/* Script (Scripts.txt); those that the filters tell apart. */
enum utf8_script {
	S_COMMON, S_LATIN, S_GREEK, S_CYRILLIC, S_ARMENIAN, S_HEBREW,
	S_ARABIC, S_DEVANAGARI, S_BENGALI, S_THAI, S_LAO, S_MYANMAR,
	S_KHMER, S_ETHIOPIC, S_GEORGIAN, S_HANGUL, S_KANA, S_HAN,
	S_TIBETAN, S_TAMIL, S_OTHER,
};

extern const unsigned char utf8_ascii_class[128]; /* enum utf8_class */
enum utf8_class utf8_class_slow(uint32_t cp);
uint32_t utf8_lower_slow(uint32_t cp);
uint32_t utf8_upper_slow(uint32_t cp);

static inline enum utf8_class
utf8_class(uint32_t cp)
{
	return cp < 0x80 ? (enum utf8_class)utf8_ascii_class[cp]
	                 : utf8_class_slow(cp);
}

/* Simple lower case of cp, else cp. */
static inline uint32_t
utf8_lower(uint32_t cp)
{
	return cp < 0x80 ? cp + (cp - 'A' < 26 ? 32 : 0)
	                 : utf8_lower_slow(cp);
}

/* Simple upper case of cp, else cp. */
static inline uint32_t
utf8_upper(uint32_t cp)
{
	return cp < 0x80 ? cp - (cp - 'a' < 26 ? 32 : 0)
	                 : utf8_upper_slow(cp);
}

enum utf8_script utf8_script(uint32_t cp);
int utf8_digit(uint32_t cp);      /* 0..9 of any script's Nd; -1 */
unsigned utf8_ccc(uint32_t cp);   /* Canonical_Combining_Class */

/* Does it stand for an apostrophe: straight, curled, turned, a prime, an accent? */
static inline bool
utf8_apostrophe(uint32_t cp)
{
	return cp == '\'' || cp == 0x2019 || cp == 0x2018 || cp == 0x2BC ||
	    cp == 0x2BB || cp == 0x60 || cp == 0xB4 || cp == 0x2B9;
}

static inline bool
utf8_space(uint32_t cp)
{
	return cp < 0x80 ? cp == ' ' || (cp >= 9 && cp <= 13)
	                 : utf8_class(cp) == U_SPACE;
}

static inline bool
utf8_alpha(uint32_t cp)
{
	enum utf8_class c = utf8_class(cp);

	return c == U_UPPER || c == U_LOWER || c == U_LETTER || c == U_MARK;
}

/*
 * Where to cut s, which has more than max > 0 bytes: behind the last white
 * space of the second half of s[0..max), else before the last starter
 * (ccc 0) that begins in it; > max if one starter's marks fill it; s.n if
 * no starter follows at all.  STREAM: blocks of at most 64 KiB.
 */
size_t utf8_cut(struct str s, size_t max);

#endif
