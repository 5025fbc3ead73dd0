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

/* Signs, and letters of no language that is written today. */
static const struct {
	uint32_t cp;
	enum k k;
	unsigned char cost;
} signs[] = { { 0xa0, K_SPACE, 1 }, { 0xa1, K_QOPEN, 1 }, { 0xa2, K_MONEY, 3 },
	{ 0xa3, K_MONEY, 2 }, { 0xa4, K_MONEY, 4 }, { 0xa5, K_MONEY, 3 },
	{ 0xa6, K_ODD, 4 }, { 0xa7, K_ODD, 2 }, { 0xa8, K_ODD, 4 },
	{ 0xa9, K_SIGN, 2 }, { 0xaa, K_SIGN, 2 }, { 0xab, K_GUIL, 1 },
	{ 0xac, K_MATH, 4 }, { 0xad, K_ODD, 3 }, { 0xae, K_SIGN, 2 },
	{ 0xaf, K_ODD, 4 }, { 0xb0, K_SIGN, 2 }, { 0xb1, K_MATH, 3 },
	{ 0xb2, K_SIGN, 2 }, { 0xb3, K_SIGN, 3 }, { 0xb4, K_ODD, 3 },
	{ 0xb5, K_ODD, 3 }, { 0xb6, K_ODD, 4 }, { 0xb7, K_ODD, 2 },
	{ 0xb8, K_ODD, 4 }, { 0xb9, K_SIGN, 3 }, { 0xba, K_SIGN, 2 },
	{ 0xbb, K_GUIL, 1 }, { 0xbc, K_SIGN, 3 }, { 0xbd, K_SIGN, 2 },
	{ 0xbe, K_SIGN, 3 }, { 0xbf, K_QOPEN, 1 }, { 0xd7, K_MATH, 2 },
	{ 0xf7, K_MATH, 3 }, { 0x138, K_LOWX, 8 }, { 0x149, K_LOWX, 8 },
	{ 0x17f, K_LOWX, 12 }, { 0x192, K_ODD, 4 },
	/* of Greek numerals: the third is a capital gamma and this */
	{ 0x374, K_APOS, 2 }, { 0x384, K_APOS, 1 }, { 0x2009, K_SPACE, 2 },
	{ 0x200b, K_PUNCT, 2 }, { 0x200c, K_PUNCT, 2 }, { 0x200d, K_PUNCT, 2 },
	{ 0x2013, K_DASH, 1 }, { 0x2014, K_DASH, 1 }, { 0x2018, K_QOPEN, 1 },
	{ 0x2019, K_APOS, 1 }, { 0x201a, K_QOPEN, 2 }, { 0x201c, K_QOPEN, 1 },
	{ 0x201d, K_QCLOSE, 1 }, { 0x201e, K_QOPEN, 1 }, { 0x2020, K_ODD, 3 },
	{ 0x2021, K_ODD, 4 }, { 0x2022, K_ODD, 2 }, { 0x2026, K_DOTS, 1 },
	{ 0x202f, K_SPACE, 2 }, { 0x2030, K_ODD, 3 }, { 0x2039, K_QOPEN, 3 },
	{ 0x203a, K_QCLOSE, 3 }, { 0x20ac, K_MONEY, 1 }, { 0x2116, K_QOPEN, 1 },
	{ 0x2122, K_SIGN, 2 }, { 0x25ca, K_ODD, 4 }, { 0xf8ff, K_PICT, 4 },
	{ 0xfe0f, K_PUNCT, 1 }, { 0xfeff, K_PUNCT, 0 }, { 0xfffd, K_LOST, 1 } };

/* Blocks of Unicode beyond Latin, parts of them first; K_CLOW, K_GLOW: cased. */
static const struct {
	uint32_t lo, hi;
	enum k k;
	unsigned char cost;
} blocks[] = { { 0x259, 0x259, K_LOWX, 2 }, /* Azerbaijani */
	{ 0x250, 0x2af, K_LOWX, 6 }, { 0x1d00, 0x1dbf, K_LOWX, 15 },
	{ 0x410, 0x44f, K_CLOW, 1 }, { 0x400, 0x45f, K_CLOW, 2 },
	{ 0x490, 0x4ff, K_CLOW, 3 }, { 0x460, 0x52f, K_CLOW, 8 },
	{ 0x386, 0x3ce, K_GLOW, 1 }, { 0x370, 0x3ff, K_GLOW, 7 },
	{ 0x5d0, 0x5f4, K_HEB, 1 }, { 0x621, 0x64a, K_ARAB, 1 },
	{ 0x600, 0x6ff, K_ARAB, 2 }, { 0x2500, 0x259f, K_BOX, 2 },
	{ 0x2190, 0x23ff, K_MATH, 3 },
	/* pictures; arrows, braille, mathematics are rarer */
	{ 0x2800, 0x2800, K_PICT, 3 }, { 0x27c0, 0x2aff, K_PICT, 8 },
	{ 0x2600, 0x27bf, K_PICT, 2 }, { 0x2460, 0x2bff, K_PICT, 3 },
	{ 0x1f000, 0x1faff, K_PICT, 2 },
	/* punctuation and wide forms of East Asia, but for three letters */
	{ 0x3005, 0x3007, K_HAN, 4 }, { 0x3000, 0x303f, K_PICT, 2 },
	{ 0xff00, 0xffef, K_PICT, 2 }, { 0x3040, 0x30ff, K_HAN, 4 },
	{ 0x4e00, 0x9fff, K_HAN, 4 }, { 0xac00, 0xd7a3, K_HAN, 4 },
	{ 0x3400, 0x4dff, K_HAN, 6 }, { 0x20000, 0x3ffff, K_HAN, 6 },
	{ 0x531, 0x589, K_LETTER, 2 }, { 0x900, 0x10ff, K_LETTER, 2 },
	{ 0x1200, 0x137f, K_LETTER, 2 }, { 0x1780, 0x17ff, K_LETTER, 2 } };

static enum k
ascii(uint32_t cp)
{
	if (cp <= ' ' || cp == 0x7f)
		return K_SPACE;
	if (within(cp, 'a', 'z'))
		return K_LOW;
	if (within(cp, 'A', 'Z'))
		return K_CAP;
	if (within(cp, '0', '9'))
		return K_DIGIT;
	if (strchr("([{", (int)cp) != NULL)
		return K_OPEN;
	return strchr(")]}.,;:!?", (int)cp) != NULL ? K_CLOSE : K_PUNCT;
}

/* The cost of a Latin letter beyond ASCII, but for its case. */
static unsigned
latin(uint32_t cp)
{
	if (cp < 0x100) /* Icelandic, and y with a diaeresis */
		return cp == 0xd0 || cp == 0xf0 || cp == 0xde || cp == 0xfe ||
		    cp == 0xff;
	if (cp < 0x180)
		return 1 + rare(cp);
	/* Vietnamese, Romanian, Azerbaijani */
	return within(cp, 0x1ea0, 0x1ef9) || cp == 0x1a0 || cp == 0x1a1 ||
		cp == 0x1af || cp == 0x1b0 || within(cp, 0x218, 0x21b) ||
		cp == 0x18f
	    ? 1
	    : 9;
}

/* Class and cost of a mark on the letter before it. */
static enum k
mark(uint32_t cp, unsigned *cost)
{
	/* grave, acute, circumflex, tilde, breve, diaeresis, hook, horn, dot */
	static const uint16_t often[] = { 0x300, 0x301, 0x302, 0x303, 0x306,
		0x308, 0x309, 0x31b, 0x323 };
	size_t i;

	*cost = cp < 0x1100 ? 7 : 12;
	for (i = 0; i < sizeof(often) / sizeof(often[0]); i++)
		if (cp == often[i])
			*cost = 2;
	if (within(cp, 0x591, 0x5c7)) /* Hebrew points */
		*cost = 3;
	if (!within(cp, 0x900, 0x109f) && !within(cp, 0x64b, 0x652))
		return K_MARK;
	/* vowels of India, of Arabic */
	*cost = 1;
	return cp < 0x900 ? K_ARAB : K_LETTER;
}

/* Class and cost of one character. */
static enum k
kind_of(uint32_t cp, unsigned *cost)
{
	const enum utf8_class c = cp < CELL_RAW ? utf8_class(cp) : U_OTHER;
	size_t i;

	*cost = 0;
	if (cp < 0x80)
		return ascii(cp);
	if (cp >= CELL_RAW) {
		*cost = 1;
		return K_LOST;
	}
	if (cp < 0xa0) {
		*cost = 8;
		return K_CTRL;
	}
	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i].cp == cp) {
			*cost = signs[i].cost;
			return signs[i].k;
		}
	if (c == U_OTHER && !within(cp, 0xe000, 0xf8ff)) {
		*cost = 20;
		return K_BAD;
	}
	if (within(cp, 0xc0, 0x24f) || within(cp, 0x1e00, 0x1eff)) {
		*cost = (c == U_LOWER ? 1 : 2) + latin(cp);
		return c == U_LOWER ? K_LOWX : K_CAPX;
	}
	if (c == U_MARK)
		return mark(cp, cost);
	for (i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
		if (within(cp, blocks[i].lo, blocks[i].hi)) {
			const enum k k = blocks[i].k;

			*cost = blocks[i].cost;
			if (c == U_LOWER || (k != K_CLOW && k != K_GLOW))
				return k;
			return k == K_CLOW ? K_CCAP : K_GCAP;
		}
	*cost = c == U_UPPER || c == U_LOWER || c == U_LETTER ? 7 : 4;
	return *cost == 7 ? K_LETTER : K_ODD;
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

/* A letter and a space, or a sign and one, behind w. */
static int
before_space(enum k z, enum k a, uint32_t w, uint32_t x, uint32_t y)
{
	int cost = 0;

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

static int
behind_space(enum k b, uint32_t w, uint32_t x)
{
	/* A~, a no-break space, a small letter: "a`" in "Canan" */
	if (x == 0xa0 && is_low(b))
		return w == 0xc3 ? 5 : 0;
	return b == K_SIGN || b == K_QCLOSE;
}

/* What C2 and C3 look like before a sign: no word has A^ or A~ there. */
static int
misread(enum k z, enum k b, uint32_t x, uint32_t y)
{
	int cost = 0;

	if (x == 0xc2 &&
	    (b == K_MONEY || b == K_ODD || b == K_SIGN || b == K_MATH ||
		y == 0xab))
		cost += is_letter(z) ? 2 : 6;
	if (x == 0xc2 && y == 0xbb && !is_letter(z))
		cost += 5;
	/* the multiplication sign, capitals with an accent */
	if (x == 0xc3 && (b == K_DASH || b == K_QOPEN || y == 0x20ac))
		cost += is_letter(z) ? (b != K_DASH ? 3 : 0) : 6;
	return cost;
}

/* A letter and what is none. */
static int
behind_letter(enum k a, enum k b, uint32_t w, uint32_t x, uint32_t y)
{
	const bool ascii = a == K_LOW || a == K_CAP;

	switch (b) {
	case K_SIGN:
		/* no word ends in OA~: "OU`" */
		if (x == 0xc3 && y == 0x2122 && w == 'O')
			return 6;
		/* behind a small accented letter too; but a sign of copyright
		 * or degree behind none */
		return y == 0xa9 || y == 0xb0 ? 4 : 1;
	case K_QOPEN:
		/* in many languages these close */
		return y == 0x201c || y == 0x2018 ? 2 : 5;
	case K_GUIL:
		return y == 0xab ? 3 : 0;
	case K_MONEY:
	case K_ODD:
	case K_BOX:
		return y == 0xb7 ? 1 : 4;
	case K_MATH:
		return 3;
	case K_HAN:
		return ascii ? 4 : 7;
	case K_PICT:
		return ascii ? 0 : 3;
	case K_DIGIT:
		return a == K_CAPX || a == K_LOWX ? 2 : 0;
	default:
		return 0;
	}
}

/* What is no letter, and one. */
static int
before_letter(enum k z, enum k a, enum k b, uint32_t w, uint32_t x)
{
	const bool ascii = b == K_LOW || b == K_CAP, inside = is_letter(z);

	switch (a) {
	case K_DIGIT:
		return ascii ? 0 : 2;
	case K_CLOSE:
		return ascii ? 1 : 2;
	case K_SIGN:
		return z == K_CAPX ? 8 : 4;
	case K_QCLOSE:
		return inside ? 6 : 4;
	case K_GUIL:
		if (x == 0xbb)
			return (inside && !ascii) || w == 0xc5 ? 7 : 4;
		return inside ? 3 : 0;
	case K_QOPEN:
		if (!inside)
			return 0;
		return x == 0x201c || x == 0x2018 ? 5 : 2;
	case K_DOTS:
		/* A~...land for A-ring-land */
		if (w == 0xc3)
			return is_low(b) ? 7 : 6;
		return inside ? 2 : 0;
	case K_APOS:
		return z == K_CAPX ? 2 : 0;
	case K_DASH:
		if (w == 0xc3 && x == 0x2013)
			return 6;
		return z == K_CAPX ? 3 : 0;
	case K_MONEY:
		return 3;
	case K_MATH:
		if (script(b) == 3 || x == 0xd7)
			return 0;
		return ascii ? 2 : 5;
	case K_ODD:
	case K_BOX:
		return 4;
	case K_HAN:
		return ascii ? 4 : 7;
	default:
		return 0;
	}
}

/* Two that are no letters, unlike each other. */
static int
no_letters(enum k a, enum k b, uint32_t y)
{
	if (b == K_MARK)
		return 5;
	switch (a) {
	case K_BOX:
		return b == K_BOX ? 0 : 4;
	case K_ODD:
	case K_MONEY:
	case K_SIGN:
	case K_MATH:
		if (b == K_DIGIT || b == K_CLOSE || b == K_PUNCT ||
		    b == K_QCLOSE || b == K_APOS || b == K_DASH ||
		    b == K_OPEN || b == K_DOTS || y == 0xbb)
			return 0;
		return a == K_MATH && b == K_GLOW ? 0 : 3;
	case K_DIGIT:
		return b == K_BOX || (b == K_ODD && y != 0x2030 && y != 0xb7)
		    ? 3
		    : 0;
	default:
		if (b == K_MONEY)
			return 1;
		return b == K_ODD || b == K_MATH || b == K_BOX ? 3 : 0;
	}
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
	if (is_letter(a) && is_letter(b))
		/* capitals, then a small letter with an accent, cost more */
		return cost + letters(a, b, x, y) +
		    (is_cap(z) && is_cap(a) && b == K_LOWX ? 3 : 0);
	if (b == K_SPACE)
		return cost + before_space(z, a, w, x, y);
	if (a == K_SPACE)
		return cost + behind_space(b, w, x);
	cost += misread(z, b, x, y);
	if (is_letter(a))
		return cost + behind_letter(a, b, w, x, y);
	if (is_letter(b))
		return cost + before_letter(z, a, b, w, x);
	return x == y ? cost : cost + no_letters(a, b, y);
}
