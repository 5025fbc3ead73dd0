/* SPDX-License-Identifier: ISC */
/* prose: what a character costs beside its neighbours. */
#include "prose.h"

#include "utf8.h"

static bool
within(uint32_t cp, uint32_t lo, uint32_t hi)
{
	return cp >= lo && cp <= hi;
}

/* Letters of U+0100..017F that few languages have, or none. */
static bool
rare(uint32_t cp)
{
	static const char of[] = {
		/* 100 */ "000000001111000000001100000011001100111100001100"
			  /* 130 */ "001111001000000110000000011100110000111100"
			  "001100"
			  /* 160 */ "00000011000011000000111100000000"
	};

	return within(cp, 0x100, 0x17f) && of[cp - 0x100] == '1';
}

/* Class and cost of one character. */
static enum k
kind_of(uint32_t cp, unsigned *cost)
{
	static const struct {
		uint32_t cp;
		enum k k;
		unsigned char cost;
	} some[] = { { 0xa0, K_SPACE, 1 }, { 0xa1, K_QOPEN, 1 },
		{ 0xa2, K_MONEY, 3 }, { 0xa3, K_MONEY, 2 },
		{ 0xa4, K_MONEY, 4 }, { 0xa5, K_MONEY, 3 }, { 0xa6, K_ODD, 4 },
		{ 0xa7, K_ODD, 2 }, { 0xa8, K_ODD, 4 }, { 0xa9, K_SIGN, 2 },
		{ 0xaa, K_SIGN, 2 }, { 0xab, K_GUIL, 1 }, { 0xac, K_MATH, 4 },
		{ 0xad, K_ODD, 3 }, { 0xae, K_SIGN, 2 }, { 0xaf, K_ODD, 4 },
		{ 0xb0, K_SIGN, 2 }, { 0xb1, K_MATH, 3 }, { 0xb2, K_SIGN, 2 },
		{ 0xb3, K_SIGN, 3 }, { 0xb4, K_ODD, 3 }, { 0xb5, K_ODD, 3 },
		{ 0xb6, K_ODD, 4 }, { 0xb7, K_ODD, 2 }, { 0xb8, K_ODD, 4 },
		{ 0xb9, K_SIGN, 3 }, { 0xba, K_SIGN, 2 }, { 0xbb, K_GUIL, 1 },
		{ 0xbc, K_SIGN, 3 }, { 0xbd, K_SIGN, 2 }, { 0xbe, K_SIGN, 3 },
		{ 0xbf, K_QOPEN, 1 }, { 0xd7, K_MATH, 2 }, { 0xf7, K_MATH, 3 },
		{ 0x192, K_ODD, 4 },
		/* of Greek numerals: the third is a capital gamma and this */
		{ 0x374, K_APOS, 2 }, { 0x384, K_APOS, 1 },
		{ 0x2116, K_QOPEN, 1 },
		{ 0x2013, K_DASH, 1 }, { 0x2014, K_DASH, 1 },
		{ 0x2018, K_QOPEN, 1 }, { 0x2019, K_APOS, 1 },
		{ 0x201a, K_QOPEN, 2 }, { 0x201c, K_QOPEN, 1 },
		{ 0x201d, K_QCLOSE, 1 }, { 0x201e, K_QOPEN, 1 },
		{ 0x2020, K_ODD, 3 }, { 0x2021, K_ODD, 4 },
		{ 0x2022, K_ODD, 2 }, { 0x2026, K_DOTS, 1 },
		{ 0x2030, K_ODD, 3 }, { 0x2039, K_QOPEN, 3 },
		{ 0x203a, K_QCLOSE, 3 }, { 0x20ac, K_MONEY, 1 },
		{ 0x2122, K_SIGN, 2 }, { 0x25ca, K_ODD, 4 },
		{ 0xfffd, K_LOST, 1 }, { 0xfeff, K_PUNCT, 0 },
		{ 0x202f, K_SPACE, 2 }, { 0x2009, K_SPACE, 2 },
		{ 0x200b, K_PUNCT, 2 }, { 0x200c, K_PUNCT, 2 },
		{ 0x200d, K_PUNCT, 2 }, { 0xfe0f, K_PUNCT, 1 },
		{ 0x17f, K_LOWX, 12 }, { 0x138, K_LOWX, 8 },
		{ 0x149, K_LOWX, 8 }, { 0xf8ff, K_PICT, 4 } };
	size_t i;
	enum utf8_class c;
	bool low;

	*cost = 0;
	if (cp >= CELL_RAW) {
		*cost = 1;
		return K_LOST;
	}
	if (cp < 0x80) {
		if (cp <= ' ' || cp == 0x7f)
			return K_SPACE;
		if (within(cp, 'a', 'z'))
			return K_LOW;
		if (within(cp, 'A', 'Z'))
			return K_CAP;
		if (within(cp, '0', '9'))
			return K_DIGIT;
		if (cp == '(' || cp == '[' || cp == '{')
			return K_OPEN;
		if (cp == ')' || cp == ']' || cp == '}' || cp == '.' ||
		    cp == ',' || cp == ';' || cp == ':' || cp == '!' ||
		    cp == '?')
			return K_CLOSE;
		return K_PUNCT;
	}
	if (cp < 0xa0) {
		*cost = 8;
		return K_CTRL;
	}
	for (i = 0; i < sizeof(some) / sizeof(some[0]); i++)
		if (some[i].cp == cp) {
			*cost = some[i].cost;
			return some[i].k;
		}
	c = utf8_class(cp);
	if (c == U_OTHER && !within(cp, 0xe000, 0xf8ff)) {
		*cost = 20;
		return K_BAD;
	}
	low = c == U_LOWER;
	if (within(cp, 0xc0, 0x24f) || within(cp, 0x1e00, 0x1eff)) {
		*cost = low ? 1 : 2;
		if (cp < 0x100)
			*cost += cp == 0xd0 || cp == 0xf0 || cp == 0xde ||
			    cp == 0xfe || cp == 0xff;
		else if (cp < 0x180)
			*cost += 1 + rare(cp);
		else if (within(cp, 0x1ea0, 0x1ef9))
			*cost += 1;
		else if (cp == 0x1a0 || cp == 0x1a1 || cp == 0x1af ||
		    cp == 0x1b0 || within(cp, 0x218, 0x21b))
			*cost += 1;
		else
			*cost += cp == 0x18f ? 1 : 9;
		return low ? K_LOWX : K_CAPX;
	}
	if (cp == 0x259) { /* Azerbaijani */
		*cost = 2;
		return K_LOWX;
	}
	if (within(cp, 0x250, 0x2af) || within(cp, 0x1d00, 0x1dbf)) {
		*cost = cp < 0x2b0 ? 6 : 15;
		return K_LOWX;
	}
	if (c == U_MARK) {
		*cost = cp == 0x300 || cp == 0x301 || cp == 0x303 ||
			cp == 0x309 || cp == 0x323 || cp == 0x302 ||
			cp == 0x308 || cp == 0x306 || cp == 0x31b
		    ? 2
		    : within(cp, 0x591, 0x5c7)                              ? 3
		    : within(cp, 0x900, 0x109f) || within(cp, 0x64b, 0x652) ? 1
		    : cp < 0x1100                                           ? 7
									    : 12;
		return within(cp, 0x900, 0x109f) ? K_LETTER
		    : within(cp, 0x64b, 0x652)   ? K_ARAB
						 : K_MARK;
	}
	if (within(cp, 0x400, 0x52f)) {
		*cost = within(cp, 0x410, 0x44f)                           ? 1
		    : cp < 0x460                                           ? 2
		    : within(cp, 0x490, 0x491) || within(cp, 0x492, 0x4ff) ? 3
									   : 8;
		return low ? K_CLOW : K_CCAP;
	}
	if (within(cp, 0x370, 0x3ff)) {
		*cost = within(cp, 0x386, 0x3ce) ? 1 : 7;
		return low ? K_GLOW : K_GCAP;
	}
	if (within(cp, 0x5d0, 0x5f4)) {
		*cost = 1;
		return K_HEB;
	}
	if (within(cp, 0x600, 0x6ff)) {
		*cost = within(cp, 0x621, 0x64a) ? 1 : 2;
		return K_ARAB;
	}
	if (within(cp, 0x2500, 0x259f)) {
		*cost = 2;
		return K_BOX;
	}
	if (within(cp, 0x2190, 0x23ff) || within(cp, 0x2200, 0x22ff)) {
		*cost = 3;
		return K_MATH;
	}
	if (within(cp, 0x27c0, 0x2aff)) { /* arrows, braille, mathematics */
		*cost = cp == 0x2800 ? 3 : 8;
		return K_PICT;
	}
	if (within(cp, 0x24b0, 0x24ff) || within(cp, 0x2460, 0x2bff) ||
	    within(cp, 0x1f000, 0x1faff)) {
		*cost = within(cp, 0x2600, 0x27bf) || cp > 0xffff ? 2 : 3;
		return K_PICT;
	}
	if ((within(cp, 0x3000, 0x303f) && !within(cp, 0x3005, 0x3007)) ||
	    within(cp, 0xff00, 0xffef)) {
		*cost = 2; /* punctuation and wide forms */
		return K_PICT;
	}
	if (within(cp, 0x3005, 0x30ff) || within(cp, 0x4e00, 0x9fff) ||
	    within(cp, 0xac00, 0xd7a3)) {
		*cost = 4;
		return K_HAN;
	}
	if (within(cp, 0x3400, 0x4dff) || within(cp, 0x20000, 0x3ffff)) {
		*cost = 6;
		return K_HAN;
	}
	if (within(cp, 0x531, 0x589) || within(cp, 0x900, 0x109f) ||
	    within(cp, 0x10a0, 0x10ff) || within(cp, 0x1200, 0x137f) ||
	    within(cp, 0x1780, 0x17ff)) {
		*cost = 2;
		return K_LETTER;
	}
	if (c == U_UPPER || c == U_LOWER || c == U_LETTER) {
		*cost = 7;
		return K_LETTER;
	}
	*cost = 4;
	return K_ODD;
}

void
prose_init(struct prose *p)
{
	memset(p->kind, PROSE_UNASKED, sizeof(p->kind));
}

enum k
prose_kind_slow(const struct prose *p, uint32_t cp, unsigned *cost)
{
	/* the tables are filled where a text needs them: a millisecond */
	struct prose *w = (struct prose *)(uintptr_t)p;

	if (cp >= PROSE_CP)
		return kind_of(cp, cost);
	w->kind[cp] = (unsigned char)kind_of(cp, cost);
	w->cost[cp] = (unsigned char)*cost;
	return (enum k)p->kind[cp];
}

static int
script(enum k k)
{
	switch (k) {
	case K_LOW:
	case K_CAP:
	case K_LOWX:
	case K_CAPX:
		return 1;
	case K_CLOW:
	case K_CCAP:
		return 2;
	case K_GLOW:
	case K_GCAP:
		return 3;
	case K_HEB:
		return 4;
	case K_ARAB:
		return 5;
	default:
		return 6;
	}
}

/* Two letters side by side. */
static int
letters(enum k a, enum k b, uint32_t x, uint32_t y)
{
	if (script(a) != script(b)) {
		if (script(a) + script(b) == 4 && (a == K_GLOW || b == K_GLOW))
			return 3; /* IL2R<gamma>c */
		return 6;
	}
	if (is_low(a) && is_cap(b))
		return a == K_LOW && b == K_CAP ? 3 : 5;
	if ((a == K_LOWX || a == K_CAPX) && (b == K_LOWX || b == K_CAPX)) {
		/* what 1252 has at 8A 8C 8E 9A 9C 9E 9F: of no language
		 * that has the capitals C2..DF too */
		if (a == K_CAPX && x < 0x100 &&
		    (y == 0x152 || y == 0x153 || y == 0x160 || y == 0x161 ||
			y == 0x17d || y == 0x17e || y == 0x178))
			return 6;
		return x == y ? 0 : 2;
	}
	return 0;
}

int
prose_pair(const struct prose *p, uint32_t w, uint32_t x, uint32_t y)
{
	unsigned c, unused;
	enum k a = prose_kind(p, x, &unused), b = prose_kind(p, y, &c);
	enum k z = prose_kind(p, w, &unused);
	int cost = (int)c;

	if (b == K_LOST || a == K_LOST)
		return cost;
	if (b == K_MARK && !is_letter(a))
		return cost + 5;
	/* a point of Hebrew on any other letter */
	if (b == K_MARK && within(y, 0x591, 0x5c7) && a != K_HEB)
		return cost + 6;
	if (is_letter(a) && is_letter(b)) {
		cost += letters(a, b, x, y);
		/* capitals, then a small letter with an accent */
		if (is_cap(z) && is_cap(a) && b == K_LOWX)
			cost += 3;
		return cost;
	}
	if (b == K_SPACE) {
		/* a small letter at the end of a word in capitals */
		if (is_low(a) && a != K_LOW && is_cap(z))
			cost += 3;
		if (a == K_QOPEN || (a == K_HAN && z == K_SPACE))
			cost += 2;
		/* A~, a dash, a space: O-umlaut ends the word */
		if (w == 0xc3 && x == 0x2013)
			cost += 6;
		/* A~ as a word before a no-break space */
		if (x == 0xc3 && y == 0xa0 && z == K_SPACE)
			cost += 6;
		return cost;
	}
	if (a == K_SPACE) {
		/* A~, a no-break space, a small letter: "a`" in "Canan" */
		if (x == 0xa0 && is_low(b))
			cost += w == 0xc3 ? 5 : 0;
		if (b == K_SIGN || b == K_QCLOSE)
			cost += 1;
		return cost;
	}
	/* A^ before a sign: no word, but what C2 looks like */
	if (x == 0xc2 &&
	    (b == K_MONEY || b == K_ODD || b == K_SIGN || b == K_MATH ||
		y == 0xab))
		cost += is_letter(z) ? 2 : 6;
	if (x == 0xc2 && y == 0xbb && !is_letter(z))
		cost += 5;
	/* nor is A~: the multiplication sign, capitals with an accent */
	if (x == 0xc3 && (b == K_DASH || b == K_QOPEN || y == 0x20ac))
		cost += is_letter(z) ? (b != K_DASH ? 3 : 0) : 6;
	if (is_letter(a)) {
		switch (b) {
		case K_SIGN:
			/* no word ends in OA~: "OU`" */
			if (x == 0xc3 && y == 0x2122 && w == 'O')
				return cost + 6;
			/* behind a small accented letter too; but a sign
			 * of copyright or degree behind none */
			return cost + (y == 0xa9 || y == 0xb0 ? 4 : 1);
		case K_QOPEN:
			/* in many languages these close */
			return cost + (y == 0x201c || y == 0x2018 ? 2 : 5);
		case K_GUIL:
			return cost + (y == 0xab ? 3 : 0);
		case K_MONEY:
		case K_ODD:
		case K_BOX:
			return cost + (y == 0xb7 ? 1 : 4);
		case K_MATH:
			return cost + 3;
		case K_HAN:
			return cost + (a == K_LOW || a == K_CAP ? 4 : 7);
		case K_PICT:
			return cost + (a == K_LOW || a == K_CAP ? 0 : 3);
		case K_DIGIT:
			return cost + (a == K_CAPX || a == K_LOWX ? 2 : 0);
		default:
			return cost;
		}
	}
	if (is_letter(b)) {
		bool x1 = b != K_LOW && b != K_CAP;

		switch (a) {
		case K_DIGIT:
			return cost + (x1 ? 2 : 0);
		case K_CLOSE:
			return cost + (x1 ? 2 : 1);
		case K_SIGN:
			return cost + (z == K_CAPX ? 8 : 4);
		case K_QCLOSE:
			return cost + (is_letter(z) ? 6 : 4);
		case K_GUIL:
			return cost +
			    (x == 0xbb ? ((is_letter(z) && x1) || w == 0xc5 ? 7 : 4)
				    : is_letter(z) ? 3
						   : 0);
		case K_QOPEN:
			return cost +
			    (!is_letter(z)                       ? 0
				    : x == 0x201c || x == 0x2018 ? 5
								 : 2);
		case K_DOTS:
			/* A~...land for A-ring-land */
			return cost +
			    (w == 0xc3 && is_low(b) ? 7
				    : w == 0xc3     ? 6
				    : is_letter(z)  ? 2
						    : 0);
		case K_APOS:
			return cost + (z == K_CAPX ? 2 : 0);
		case K_DASH:
			return cost +
			    (w == 0xc3 && x == 0x2013 ? 6
				    : z == K_CAPX     ? 3
						      : 0);
		case K_MONEY:
			return cost + 3;
		case K_MATH:
			return cost +
			    (script(b) == 3 || x == 0xd7 ? 0
				    : x1                 ? 5
							 : 2);
		case K_ODD:
		case K_BOX:
			return cost + 4;
		case K_HAN:
			return cost + (x1 ? 7 : 4);
		default:
			return cost;
		}
	}
	if (x == y)
		return cost;
	if (b == K_MARK)
		return cost + 5;
	switch (a) {
	case K_BOX:
		return cost + (b == K_BOX ? 0 : 4);
	case K_ODD:
	case K_MONEY:
	case K_SIGN:
	case K_MATH:
		if (b == K_DIGIT || b == K_CLOSE || b == K_PUNCT ||
		    b == K_QCLOSE || b == K_APOS || b == K_DASH ||
		    b == K_OPEN || b == K_DOTS || y == 0xbb)
			return cost;
		if (a == K_MATH && b == K_GLOW)
			return cost;
		return cost + 3;
	case K_DIGIT:
		if (b == K_BOX || (b == K_ODD && y != 0x2030 && y != 0xb7))
			return cost + 3;
		return cost;
	default:
		if (b == K_ODD || b == K_MONEY || b == K_MATH || b == K_BOX)
			return cost + (b == K_MONEY ? 1 : 3);
		return cost;
	}
}
