/* SPDX-License-Identifier: ISC */
/* lexchar: the characters of a text, as the lexer takes them. */
#ifndef LEXCHAR_H
#define LEXCHAR_H

#include "utf8.h"

#define APOSTROPHE 0x2BC /* a letter in Unicode; п'ять is written so, too */
#define HAN_ZERO 0x3007 /* a number letter (Nl), no ideograph */

enum { C_OTHER, C_ALPHA, C_DIGIT, C_SPACE, C_HIGH };

static inline int
ascii_class(unsigned char c)
{
	if (c >= 0x80)
		return C_HIGH;
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		return C_ALPHA;
	if (c >= '0' && c <= '9')
		return C_DIGIT;
	if (c == ' ' || (c >= 9 && c <= 13))
		return C_SPACE;
	return C_OTHER;
}

/* Scripts that put no spaces between words. */
static inline bool
unspaced(uint32_t cp)
{
	if (cp < 0x0E00)
		return false;
	switch (utf8_script(cp)) {
	case S_HAN:
	case S_KANA:
	case S_THAI:
	case S_LAO:
	case S_MYANMAR:
	case S_KHMER:
	case S_TIBETAN:
	case S_HANGUL:
		return true;
	default:
		return false;
	}
}

/* A mark of one or more bytes by one of ASCII that it looks like; 1: another */
static inline int
punct(uint32_t cp)
{
	switch (cp) {
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2212:
	case 0xFF5E:
	case 0x301C:
	case 0x30FC:
	case 0xFF0D:
		return '-';
	case 0x2014:
	case 0x2015:
		return '_';
	case 0x2018:
	case 0x2019:
	case APOSTROPHE:
	case 0x60:
	case 0xB4:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0xAB:
	case 0xBB:
		return '"';
	case 0x3001:
	case 0x060C:
	case 0xFF0C:
	case 0x1363:
		return ',';
	case 0xFF0E:
	case 0x3002:
	case 0x06D4:
	case 0x0964:
	case 0xB7:
	case 0x0970:
	case 0x2024:
	case 0x5F3:
		return '.';
	case 0xFF1A:
		return ':';
	case 0xFF0F:
	case 0x2044:
		return '/';
	case 0xFF08:
		return '(';
	case 0xFF09:
		return ')';
	case 0xBD:
		return 0xBD;
	default:
		return cp < 0x80 ? (int)cp : 1;
	}
}

/* What may stand between the words of a phrase: blanks - ' and . */
static inline size_t
gap(const char *p, const char *end, bool dots)
{
	const char *q = p;

	while (q < end && q - p < 8) {
		unsigned char c = (unsigned char)*q;

		if (c == ' ' || c == '-' || c == '\'' ||
		    (dots && (c == '.' || c == '\n')))
			q++;
		else if (end - q > 2 && c == 0xE2 &&
		    (unsigned char)q[1] == 0x80 &&
		    ((unsigned char)q[2] == 0x98 || (unsigned char)q[2] == 0x99 ||
			(unsigned char)q[2] == 0xA4 ||
			((unsigned char)q[2] >= 0x8B &&
			    (unsigned char)q[2] <= 0x8D)))
			q += 3; /* quotation marks, one-dot leader; joiners */
		else if (end - q > 1 &&
		    ((c == 0xC2 && (unsigned char)q[1] == 0xA0) ||
			(c == 0xCA && (unsigned char)q[1] == 0xBC)))
			q += 2;
		else
			break;
	}
	return q - p;
}

static inline bool
ideograph(uint32_t cp)
{
	return cp >= 0x4E00 && cp <= 0x9FFF;
}

/* CJK, kana, Hangul: no letter of theirs has a lower case. */
static inline bool
caseless(uint32_t cp)
{
	return cp >= 0x2E80 && cp < 0xA000;
}

/* What a character of more than one byte is, as ascii_class() has it. */
static inline int
wide_class(uint32_t cp)
{
	if (ideograph(cp))
		return C_ALPHA;
	if (utf8_digit(cp) >= 0)
		return C_DIGIT;
	if (cp == APOSTROPHE)
		return C_HIGH;
	if (utf8_alpha(cp) || cp == HAN_ZERO)
		return C_ALPHA;
	return utf8_space(cp) ? C_SPACE : C_HIGH;
}

#endif
