/* SPDX-License-Identifier: ISC */
/*
 * mojibake: UTF-8 that was read in a wrong code page, found and undone.
 *
 * A candidate is a few characters whose bytes, in some code page, are one
 * character in UTF-8.  Which of them are taken is decided by the cheapest
 * way through the line: each character has a cost (how rare it is in
 * prose), each pair of neighbours has one (a capital behind a small letter,
 * a copyright sign before one, two scripts in a word), and a stretch that is
 * read anew has a cost too.  What a reader would call clean text is cheap
 * as it is: "MARQUE'..." in French capitals, "5x£35", a box drawing.
 */
#include "mojibake.h"

#include <stdlib.h>

#include "dict.h"
#include "pages.h"
#include "utf8.h"

#define NPAGE 14
#define NCP 0x2704 /* code points that pages can have, see slot_of() */
#define NSLOT 1024
#define RUN_MAX 1024 /* code points of a stretch that is looked at as one */

/* What a stretch read anew costs: alone; with the support of others. */
#define ALONE 6
#define AMONG 2
#define SURE 8 /* gain that supports others */
#define MANY 12 /* gain of several, none of which is enough alone */
#define FULL 30 /* gain of a line that is mojibake all through */
#define UNIT 4 /* of cost: below it, the order of the pages */

static const char *const names[NPAGE] = { "1252", "1251", "1250", "1254",
	"1257", "8859-2", "macroman", "1253", "437", "850", "866", "koi8-r",
	"1256", "1255" };

/* Pages whose 0xA0 is the no-break space, which often becomes a space. */
#define NBSP_PAGES 0x30bf

/* What a page costs if another one would do too, in parts of UNIT. */
static const unsigned char order[NPAGE] = { 0, 0, 1, 1, 3, 2, 0, 1, 1, 2,
	1, 1, 1, 1 };

enum { P1252 = 0, P8859_2 = 5, PMAC = 6, LITERAL = NPAGE };

/* Classes of characters: who may stand beside whom. */
enum k {
	K_SPACE, K_LOW, K_CAP, K_DIGIT, K_OPEN, K_CLOSE, K_PUNCT,
	K_LOWX, K_CAPX,         /* Latin beyond ASCII */
	K_CLOW, K_CCAP, K_GLOW, K_GCAP, K_HEB, K_ARAB, K_LETTER, K_HAN,
	K_MARK, K_QOPEN, K_QCLOSE, K_APOS, K_GUIL, K_DASH, K_DOTS,
	K_SIGN,                 /* stands behind a word: (R), (TM), a, 2 */
	K_MONEY, K_MATH, K_ODD, K_BOX, K_PICT, K_CTRL, K_LOST, K_BAD
};

struct node {
	int cost;
	int back;          /* node before */
	int next;          /* another one that ends here */
	uint32_t cp, prev; /* the last two characters of the text so far */
	unsigned char page, len;
	bool strong;
};

struct mojibake {
	uint16_t slot[NCP];             /* of a code point; 0: none */
	unsigned char byte[NSLOT][NPAGE];
	/* bits: pages where it is one; lead3: of three bytes or more */
	uint16_t lead[NSLOT], lead3[NSLOT], cont[NSLOT];
	uint16_t c1252[32], cmac[32];   /* what 0x80..0x9F stand for */
	unsigned char kind[NCP], cost[NCP];
	struct node *node;
	size_t nnode, nodecap;
	int first[RUN_MAX + 16];
	int gain;                       /* of all stretches */
	unsigned char *take;            /* length of what is taken, by cell */
	size_t takecap;
	uint32_t *as;                   /* what it is taken for */
	size_t ascap;
	struct cells tmp;
};

struct way {
	unsigned pages;  /* bits: allowed */
	int fee;         /* for a stretch */
	bool support;    /* others on the line are sure */
	unsigned best;   /* bits: the pages of most of them */
};

static size_t
slot_of(uint32_t cp)
{
	if (cp < 0x2700)
		return cp;
	/* Mac OS Roman: the apple, fi, fl */
	return cp == 0xf8ff ? 0x2700 : cp == 0xfb01 ? 0x2701
	    : cp == 0xfb02 ? 0x2702 : 0x2703;
}

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
		/* 130 */ "001111001000000110000000011100110000111100001100"
		/* 160 */ "00000011000011000000111100000000" };

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
	} some[] = {
		{ 0xa0, K_SPACE, 1 }, { 0xa1, K_QOPEN, 1 },
		{ 0xa2, K_MONEY, 3 }, { 0xa3, K_MONEY, 2 },
		{ 0xa4, K_MONEY, 4 }, { 0xa5, K_MONEY, 3 },
		{ 0xa6, K_ODD, 4 }, { 0xa7, K_ODD, 2 }, { 0xa8, K_ODD, 4 },
		{ 0xa9, K_SIGN, 2 }, { 0xaa, K_SIGN, 2 },
		{ 0xab, K_GUIL, 1 }, { 0xac, K_MATH, 4 },
		{ 0xad, K_ODD, 3 }, { 0xae, K_SIGN, 2 }, { 0xaf, K_ODD, 4 },
		{ 0xb0, K_SIGN, 2 }, { 0xb1, K_MATH, 3 },
		{ 0xb2, K_SIGN, 2 }, { 0xb3, K_SIGN, 3 }, { 0xb4, K_ODD, 3 },
		{ 0xb5, K_ODD, 3 }, { 0xb6, K_ODD, 4 }, { 0xb7, K_ODD, 2 },
		{ 0xb8, K_ODD, 4 }, { 0xb9, K_SIGN, 3 }, { 0xba, K_SIGN, 2 },
		{ 0xbb, K_GUIL, 1 }, { 0xbc, K_SIGN, 3 }, { 0xbd, K_SIGN, 2 },
		{ 0xbe, K_SIGN, 3 }, { 0xbf, K_QOPEN, 1 },
		{ 0xd7, K_MATH, 2 }, { 0xf7, K_MATH, 3 },
		{ 0x192, K_ODD, 4 }, { 0x2116, K_QOPEN, 1 },
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
		{ 0x149, K_LOWX, 8 }, { 0xf8ff, K_PICT, 4 }
	};
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
		if (cp == ')' || cp == ']' || cp == '}' || cp == '.'
		    || cp == ',' || cp == ';' || cp == ':' || cp == '!'
		    || cp == '?')
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
			*cost += cp == 0xd0 || cp == 0xf0 || cp == 0xde
			    || cp == 0xfe || cp == 0xff;
		else if (cp < 0x180)
			*cost += 1 + rare(cp);
		else if (within(cp, 0x1ea0, 0x1ef9))
			*cost += 1;
		else if (cp == 0x1a0 || cp == 0x1a1 || cp == 0x1af
		    || cp == 0x1b0 || within(cp, 0x218, 0x21b))
			*cost += 1;
		else
			*cost += cp == 0x18f ? 2 : 9;
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
		*cost = cp == 0x300 || cp == 0x301 || cp == 0x303
		    || cp == 0x309 || cp == 0x323 || cp == 0x302
		    || cp == 0x308 || cp == 0x306 || cp == 0x31b ? 2
		    : within(cp, 0x591, 0x5c7) ? 3
		    : within(cp, 0x900, 0x109f) || within(cp, 0x64b, 0x652)
		    ? 1 : 7;
		return within(cp, 0x900, 0x109f) ? K_LETTER : K_MARK;
	}
	if (within(cp, 0x400, 0x52f)) {
		*cost = within(cp, 0x410, 0x44f) ? 1 : cp < 0x460 ? 2
		    : within(cp, 0x490, 0x491) || within(cp, 0x492, 0x4ff)
		    ? 3 : 8;
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
		return within(cp, 0x660, 0x669) || within(cp, 0x6f0, 0x6f9)
		    ? K_DIGIT : K_ARAB;
	}
	if (within(cp, 0x2500, 0x259f)) {
		*cost = 2;
		return K_BOX;
	}
	if (within(cp, 0x2190, 0x23ff) || within(cp, 0x2200, 0x22ff)) {
		*cost = 3;
		return K_MATH;
	}
	if (within(cp, 0x2800, 0x28ff)
	    || within(cp, 0x2460, 0x2bff) || within(cp, 0x1f000, 0x1faff)) {
		*cost = within(cp, 0x2600, 0x27bf) || cp > 0xffff ? 2 : 3;
		return K_PICT;
	}
	if (within(cp, 0x3000, 0x303f) || within(cp, 0xff00, 0xffef)) {
		*cost = 2;
		return K_HAN;
	}
	if (within(cp, 0x3040, 0x30ff) || within(cp, 0x4e00, 0x9fff)
	    || within(cp, 0xac00, 0xd7a3)) {
		*cost = 4;
		return K_HAN;
	}
	if (within(cp, 0x3400, 0x4dff) || within(cp, 0x20000, 0x3ffff)) {
		*cost = 6;
		return K_HAN;
	}
	if (within(cp, 0x531, 0x589) || within(cp, 0x900, 0x109f)
	    || within(cp, 0x10a0, 0x10ff) || within(cp, 0x1200, 0x137f)
	    || within(cp, 0x1780, 0x17ff)) {
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

struct mojibake *
mojibake_new(void)
{
	struct mojibake *m = xrealloc(NULL, 1, sizeof(*m));
	struct str s;
	size_t i, k, at, n = 1;
	uint32_t cp;
	unsigned b, cost;

	memset(m, 0, sizeof(*m));
	for (i = 0; i < NCP; i++) {
		static const uint32_t far[] = { 0xf8ff, 0xfb01, 0xfb02,
			0x10ffff };

		cp = i < 0x2700 ? (uint32_t)i : far[i - 0x2700];
		m->kind[i] = (unsigned char)kind_of(cp, &cost);
		m->cost[i] = (unsigned char)cost;
	}
	for (i = 0; i < NPAGE; i++) {
		s = dict_get(&pages, str_of(names[i], strlen(names[i])));
		for (at = 0, b = 0x80; b < 0x100 && at < s.n; b++) {
			at += utf8_decode(s.p + at, s.n - at, &cp);
			if (i == P1252 && b < 0xa0)
				m->c1252[b - 0x80] = (uint16_t)cp;
			if (i == PMAC && b < 0xa0)
				m->cmac[b - 0x80] = (uint16_t)cp;
			/* a page's gaps, and Latin-1 and -2: C1 controls */
			if (cp == UTF8_BAD)
				cp = b;
			for (;;) {
				k = slot_of(cp);
				if (k >= 0x2703)
					break;
				if (m->slot[k] == 0)
					m->slot[k] = (uint16_t)n++;
				k = m->slot[k];
				m->byte[k][i] = (unsigned char)b;
				if (b >= 0xc2 && b <= 0xf4)
					m->lead[k] |= (uint16_t)(1 << i);
				if (b >= 0xe0 && b <= 0xf4)
					m->lead3[k] |= (uint16_t)(1 << i);
				if (b < 0xc0)
					m->cont[k] |= (uint16_t)(1 << i);
				if (i != P1252 || cp == b || b >= 0xa0)
					break;
				cp = b;
			}
		}
	}
	return m;
}

void
mojibake_free(struct mojibake *m)
{
	if (m == NULL)
		return;
	free(m->node);
	free(m->take);
	free(m->as);
	free(m->tmp.p);
	free(m);
}

static unsigned char
byte_of(const struct mojibake *m, uint32_t cp, unsigned page)
{
	return cp < 0x80 ? 0 : m->byte[m->slot[slot_of(cp)]][page];
}

static enum k
kind(const struct mojibake *m, uint32_t cp, unsigned *cost)
{
	if (cp < NCP - 4) {
		*cost = m->cost[cp];
		return (enum k)m->kind[cp];
	}
	return kind_of(cp, cost);
}

static bool
is_low(enum k k)
{
	return k == K_LOW || k == K_LOWX || k == K_CLOW || k == K_GLOW;
}

static bool
is_cap(enum k k)
{
	return k == K_CAP || k == K_CAPX || k == K_CCAP || k == K_GCAP;
}

static bool
is_letter(enum k k)
{
	return is_low(k) || is_cap(k) || k == K_HEB || k == K_ARAB
	    || k == K_LETTER;
}

bool
mojibake_at(const struct mojibake *m, uint32_t a, uint32_t b, uint32_t c)
{
	size_t i = m->slot[slot_of(a)], k = m->slot[slot_of(b)];
	unsigned pages = m->lead[i] & (b == UTF8_BAD ? ~0u : m->cont[k]);

	if (pages == 0)
		return false;
	/* of two bytes; else a third one must follow, or be lost */
	return (pages & ~(unsigned)m->lead3[i]) != 0 || c == ' ' || c == '?'
	    || c == UTF8_BAD
	    || (pages & m->cont[m->slot[slot_of(c)]]) != 0;
}

bool
mojibake_lonely(const struct mojibake *m, uint32_t before, uint32_t a)
{
	unsigned cost;
	enum k k = kind(m, before, &cost);

	if (a == 0xc2 || a == 0x412)
		return !is_cap(k) && k != K_SPACE;
	return is_low(k) && (m->lead[m->slot[slot_of(a)]] & NBSP_PAGES) != 0
	    && is_cap(kind(m, a, &cost));
}

static int
script(enum k k)
{
	switch (k) {
	case K_LOW: case K_CAP: case K_LOWX: case K_CAPX:
		return 1;
	case K_CLOW: case K_CCAP:
		return 2;
	case K_GLOW: case K_GCAP:
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
		if (a == K_CAPX && x < 0x100 && (y == 0x152 || y == 0x153
		    || y == 0x160 || y == 0x161 || y == 0x17d || y == 0x17e
		    || y == 0x178))
			return 5;
		return x == y ? 0 : 2;
	}
	return 0;
}

/* The cost of y behind x, with w before both and classes known. */
static int
pair(const struct mojibake *m, uint32_t w, uint32_t x, uint32_t y)
{
	unsigned c, unused;
	enum k a = kind(m, x, &unused), b = kind(m, y, &c);
	enum k z = kind(m, w, &unused);
	int cost = (int)c;

	if (b == K_LOST || a == K_LOST)
		return cost;
	if (b == K_MARK && !is_letter(a))
		return cost + 5;
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
		if (a == K_QOPEN)
			cost += 2;
		/* A~ as a word before a no-break space */
		if (x == 0xc3 && y == 0xa0 && z == K_SPACE)
			cost += 6;
		return cost;
	}
	if (a == K_SPACE) {
		/* A~, a no-break space, a small letter: "a`" in "Canan" */
		if (x == 0xa0 && w == 0xc3 && is_low(b))
			cost += 5;
		if (b == K_SIGN || b == K_QCLOSE)
			cost += 1;
		return cost;
	}
	/* A^ before a sign: no word, but what C2 looks like */
	if (x == 0xc2 && (b == K_MONEY || b == K_ODD || b == K_SIGN
	    || b == K_MATH || y == 0xab))
		cost += 2;
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
		case K_MONEY: case K_ODD: case K_BOX:
			return cost + (y == 0xb7 ? 1 : 4);
		case K_MATH:
			return cost + 3;
		case K_HAN:
			return cost + (a == K_LOW || a == K_CAP ? 1 : 7);
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
			return cost + (x == 0xbb ? 4 : is_letter(z) ? 3 : 0);
		case K_QOPEN:
			return cost + (!is_letter(z) ? 0
			    : x == 0x201c || x == 0x2018 ? 5 : 2);
		case K_DOTS:
			return cost + (is_letter(z) ? 2 : 0);
		case K_APOS:
			return cost + (z == K_CAPX ? 2 : 0);
		case K_DASH:
			return cost + (z == K_CAPX ? 3 : 0);
		case K_MONEY:
			return cost + 3;
		case K_MATH:
			return cost + (script(b) == 3 || x == 0xd7 ? 0
			    : x1 ? 5 : 2);
		case K_ODD: case K_BOX:
			return cost + 4;
		case K_HAN:
			return cost + (x1 ? 7 : 1);
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
	case K_ODD: case K_MONEY: case K_SIGN: case K_MATH:
		if (b == K_DIGIT || b == K_CLOSE || b == K_PUNCT
		    || b == K_QCLOSE || b == K_APOS || b == K_DASH
		    || b == K_OPEN || b == K_DOTS || y == 0xbb)
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

/* Signs that stand for a sign, no letter beside them: rather a drawing. */
static int
alone(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    size_t len, uint32_t r)
{
	unsigned cost;

	size_t k;

	for (k = i; k < i + len && kind(m, c[k].cp, &cost) == K_BOX; k++)
		continue;
	if (k == i + len && r != 0xbf && r != 0xa1)
		return 4; /* +- and the like */
	if (is_letter(kind(m, r, &cost)))
		return 0;
	if (i > 0 && is_letter(kind(m, c[i - 1].cp, &cost)))
		return 0;
	if (i + len < n && is_letter(kind(m, c[i + len].cp, &cost)))
		return 0;
	return 8;
}

/*
 * The candidate that begins at c[i] in a page: its length, 0 for none; *r
 * what it stands for, *extra what it costs beyond that.
 */
static size_t
candidate(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    unsigned page, const struct way *w, uint32_t *r, int *extra)
{
	unsigned b = byte_of(m, c[i].cp, page), need, v, cost;
	uint32_t cp;
	size_t k, spaces = 0, lost = 0;
	enum k kd;

	*extra = 0;
	if (b < 0xc2 || b > 0xf4)
		return 0;
	need = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
	cp = b & (0x3fu >> need);
	if (i + need >= n)
		return 0;
	for (k = 1; k <= need; k++) {
		uint32_t x = c[i + k].cp;

		if (x == ' ') {
			if ((NBSP_PAGES >> page & 1) == 0)
				return 0;
			v = 0xa0;
			spaces++;
		} else if (x == UTF8_BAD
		    || (x == '?' && k == 2 && b == 0xe2 && cp == 0x80)) {
			v = 0x80;
			lost++;
		} else {
			v = byte_of(m, x, page);
		}
		if (v < 0x80 || v > 0xbf)
			return 0;
		if (k == 1 && ((b == 0xe0 && v < 0xa0)
		    || (b == 0xf0 && v < 0x90 && !lost)
		    || (b == 0xf4 && v > 0x8f)))
			return 0;
		cp = cp << 6 | (v & 0x3f);
	}
	if (spaces > 0) {
		if (spaces > 1 || lost > 0 || need == 1)
			return 0; /* see lonely() */
		*extra = !w->support ? 5 : cp == 0x2800 ? -3 : 1;
	}
	if (lost > 0) {
		if (lost == need && need > 1)
			return 0;
		*r = UTF8_BAD;
		return need + 1;
	}
	if (cp >= 0xd800 && cp <= 0xdfff) {
		/* CESU-8: a pair of surrogates, each in three bytes */
		uint32_t lo;

		if (cp >= 0xdc00 || i + 5 >= n
		    || byte_of(m, c[i + 3].cp, page) != 0xed)
			return 0;
		v = byte_of(m, c[i + 4].cp, page);
		b = byte_of(m, c[i + 5].cp, page);
		if (v < 0xb0 || v > 0xbf || b < 0x80 || b > 0xbf)
			return 0;
		lo = 0xd000 | (v & 0x3f) << 6 | (b & 0x3f);
		*r = 0x10000 + ((cp - 0xd800) << 10) + (lo - 0xdc00);
		return 6;
	}
	if (cp >= 0x80 && cp < 0xa0) {
		/* windows-1252 read as Latin-1, then this: don<A^'>t */
		if ((NBSP_PAGES >> page & 1) == 0)
			return 0;
		if (m->c1252[cp - 0x80] == UTF8_BAD) {
			*r = cp; /* a part of what was misread twice */
			*extra -= 5;
			return 2;
		}
		cp = m->c1252[cp - 0x80];
		*extra += 1;
	}
	if (need > 1)
		*extra -= need == 2 ? 2 : 5;
	if (w->best != 0 && (w->best >> page & 1) == 0)
		*extra += 2;
	if (!w->support && (NBSP_PAGES >> page & 1) == 0)
		*extra += alone(m, c, i, n, need + 1, cp);
	kd = kind(m, cp, &cost);
	if (kd == K_BAD)
		return 0;
	*r = cp;
	return need + 1;
}

/* The letters at c[i] are s, and then no letter comes. */
static bool
word_is(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    const char *s)
{
	unsigned cost;

	for (; *s != '\0'; s++, i++)
		if (i >= n || c[i].cp != (unsigned char)*s)
			return false;
	return i >= n || !is_letter(kind(m, c[i].cp, &cost));
}

/* Are the nearest letters around c[i] Latin? */
static bool
latin(const struct cell *c, size_t i, size_t n)
{
	size_t k;
	bool yes = false;

	for (k = i; k > 0 && i - k < 4; k--)
		if (c[k - 1].cp < 0x80 && (c[k - 1].cp | 0x20) >= 'a'
		    && (c[k - 1].cp | 0x20) <= 'z')
			yes = true;
	if (i > 0 && !yes)
		return false;
	for (k = i + 1; k < n && k - i < 4; k++)
		if (c[k].cp < 0x80 && (c[k].cp | 0x20) >= 'a'
		    && (c[k].cp | 0x20) <= 'z')
			return true;
	return false;
}

/*
 * A lead byte whose no-break space (0xA0) became a space, or went with the
 * blanks at the end: "voil<A~> le" for "voila`", "end.<A^> The".
 */
static size_t
lonely(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    unsigned page, const struct way *w, uint32_t *r, int *extra)
{
	static const char *const tails[] = { "s", "i", "y", "m", "n", "ng",
		"nh", "o", "u", "p", "c", "t", "ch" };
	unsigned b = byte_of(m, c[i].cp, page), cost;
	enum k before, after;
	size_t k;

	if (b < 0xc2 || b > 0xdf || (i + 1 < n && c[i + 1].cp != ' ')
	    || (NBSP_PAGES >> page & 1) == 0)
		return 0;
	before = i > 0 ? kind(m, c[i - 1].cp, &cost) : K_SPACE;
	after = i + 2 < n ? kind(m, c[i + 2].cp, &cost) : K_SPACE;
	*extra = 0;
	if (b == 0xc3) {
		*r = 0xe0;
		if (!w->support && !(before == K_LOW && page != 1))
			return 0;
		if (is_cap(before) && !w->support)
			return 0;
		*extra = w->support && before == K_SPACE ? -2 : -1;
		if (w->support && page == 1 && latin(c, i, n))
			*extra -= 2;
		if (i + 1 >= n)
			return 1;
		if (after == K_SPACE && i + 2 < n)
			return 2;
		if (i + 2 < n && (after == K_CLOSE))
			return 2;
		if (word_is(m, c, i + 2, n, "s"))
			return 2;
		/* Vietnamese: h<a`>i, b<a`>ng */
		if (w->support && is_letter(before) && page != 1)
			for (k = 1; k < sizeof(tails) / sizeof(tails[0]); k++)
				if (word_is(m, c, i + 2, n, tails[k]))
					return 2;
		return 1;
	}
	if (b == 0xc2) {
		*r = 0xa0;
		if (is_cap(before) || (before == K_SPACE && !w->support))
			return 0;
		if (before == K_SPACE && i + 1 >= n)
			return 0;
		*extra = before == K_SPACE ? 0 : -3;
		return i + 1 < n ? 2 : 1;
	}
	if (i + 1 >= n)
		return 0;
	*r = (uint32_t)(b & 0x1f) << 6 | 0x20;
	if (kind(m, *r, &cost) == K_BAD || cost > 3)
		return 0;
	/* S^ and Cyrillic, Greek, Hebrew letters */
	if (*r == 0x160) {
		if (!is_low(after) || !(w->support || is_low(before)))
			return 0;
		return 2;
	}
	if (*r == 0x420 || *r == 0x3a0 || *r == 0x5e0 || *r == 0x660) {
		if (b == 0xd7 && before != K_HEB && !is_letter(before)
		    && before != K_QCLOSE && before != K_SPACE)
			return 0;
		*extra = w->support ? -3 : 4;
		return 2;
	}
	return 0;
}

static void
reach(struct mojibake *m, size_t pos, struct node nd)
{
	int i;

	for (i = m->first[pos]; i >= 0; i = m->node[i].next)
		if (m->node[i].page == nd.page && (nd.page != LITERAL
		    || m->node[i].cp == nd.cp)) {
			if (nd.cost < m->node[i].cost) {
				nd.next = m->node[i].next;
				m->node[i] = nd;
			}
			return;
		}
	m->node = xgrow(m->node, &m->nodecap, m->nnode + 1,
	    sizeof(*m->node));
	nd.next = m->first[pos];
	m->first[pos] = (int)m->nnode;
	m->node[m->nnode++] = nd;
}

/* Was r, behind what the stretch gave before it, misread twice? */
static bool
twice(const struct mojibake *m, uint32_t w, uint32_t x, uint32_t r,
    unsigned page)
{
	if ((byte_of(m, r, page) & 0xc0) != 0x80)
		return false;
	return byte_of(m, x, page) >= 0xc2 || (byte_of(m, w, page) >= 0xe0
	    && (byte_of(m, x, page) & 0xc0) == 0x80);
}

/*
 * The cheapest way through c[from, ...): sets take[] and as[] for what is
 * read anew, adds to gain[].  Returns the end of the stretch.
 */
static size_t
stretch(struct mojibake *m, const struct cell *c, size_t from, size_t n,
    const struct way *w, uint32_t prev, uint32_t prev2)
{
	size_t i, far = from, len, page, end, k;
	struct node nd, at;
	uint32_t r;
	unsigned bits, kc;
	int j, best, cost, extra, literal = 0;
	uint32_t p = prev, q = prev2;

	m->nnode = 0;
	for (i = 0; i < RUN_MAX + 16; i++)
		m->first[i] = -1;
	reach(m, 0, (struct node){ .back = -1, .cp = prev, .prev = prev2,
	    .page = LITERAL });
	for (i = from; i < n; i++) {
		if (i > far + 1 || i - from >= RUN_MAX)
			break;
		bits = m->lead[m->slot[slot_of(c[i].cp)]] & w->pages;
		for (page = 0; bits >> page != 0; page++) {
			if ((bits >> page & 1) == 0)
				continue;
			len = candidate(m, c, i, n, (unsigned)page, w, &r,
			    &extra);
			if (len == 0)
				len = lonely(m, c, i, n, (unsigned)page, w,
				    &r, &extra);
			if (len == 0)
				continue;
			kind(m, r, &kc);
			for (j = m->first[i - from]; j >= 0;
			    j = m->node[j].next) {
				at = m->node[j];
				nd = at;
				cost = extra + pair(m, at.prev, at.cp, r);
				if (cost > -5 && at.page == page
				    && twice(m, at.prev, at.cp, r,
				    (unsigned)page))
					cost = -5;
				nd.cost += order[page] + UNIT * cost;
				if (at.page != page)
					nd.cost += UNIT * (at.page == LITERAL
					    || w->fee > 0 ? w->fee : AMONG);
				nd.back = j;
				nd.prev = at.cp;
				nd.cp = r;
				nd.page = (unsigned char)page;
				nd.len = (unsigned char)len;
				reach(m, i - from + len, nd);
			}
			if (i + len > far)
				far = i + len;
		}
		for (j = m->first[i - from]; j >= 0; j = m->node[j].next) {
			at = m->node[j];
			nd = at;
			nd.cost += UNIT * pair(m, at.prev, at.cp, c[i].cp);
			nd.back = j;
			nd.prev = at.cp;
			nd.cp = c[i].cp;
			nd.page = LITERAL;
			nd.len = 1;
			reach(m, i - from + 1, nd);
		}
		literal += UNIT * pair(m, q, p, c[i].cp);
		q = p;
		p = c[i].cp;
	}
	end = i;
	if (end == n) {
		/* the end of the line is a space */
		for (j = m->first[n - from]; j >= 0; j = m->node[j].next)
			m->node[j].cost += UNIT * pair(m, m->node[j].prev,
			    m->node[j].cp, ' ');
		literal += UNIT * pair(m, q, p, ' ');
	}
	best = m->first[end - from];
	for (j = best; j >= 0; j = m->node[j].next)
		if (m->node[j].cost < m->node[best].cost)
			best = j;
	m->gain += literal - m->node[best].cost;
	for (k = end, j = best; j >= 0 && m->node[j].back >= 0;
	    j = m->node[j].back) {
		k -= m->node[j].len;
		if (m->node[j].page == LITERAL)
			continue;
		m->take[k] = m->node[j].len;
		m->as[k] = m->node[j].cp;
	}
	return end;
}

/* One pass over a line; the number of places taken. */
static size_t
pass(struct mojibake *m, const struct cells *from, const struct way *w)
{
	const struct cell *c = from->p;
	size_t i, n = from->n, taken = 0, e;

	memset(m->take, 0, n + 1);
	m->gain = 0;
	for (i = 0; i < n;) {
		if ((m->lead[m->slot[slot_of(c[i].cp)]] & w->pages) == 0) {
			i++;
			continue;
		}
		e = stretch(m, c, i, n, w, i > 0 ? c[i - 1].cp : ' ',
		    i > 1 ? c[i - 2].cp : ' ');
		for (; i < e; i++)
			taken += m->take[i] != 0;
	}
	return taken;
}

/* The pages in which the places taken mean the same. */
static unsigned
pages_taken(struct mojibake *m, const struct cells *from, unsigned *best)
{
	unsigned bits = 0, page;
	size_t count[NPAGE] = { 0 }, most = 1;
	size_t i, len;
	uint32_t r;
	int extra;
	struct way any = { (1 << NPAGE) - 1, 0, true, 0 };

	for (i = 0; i < from->n; i++) {
		if (m->take[i] == 0)
			continue;
		for (page = 0; page < NPAGE; page++) {
			len = candidate(m, from->p, i, from->n, page, &any,
			    &r, &extra);
			if (len == m->take[i])
				count[page]++;
		}
	}
	for (page = 0; page < NPAGE; page++) {
		if (count[page] > 0)
			bits |= 1u << page;
		if (count[page] > most)
			most = count[page];
	}
	for (*best = page = 0; page < NPAGE; page++)
		if (count[page] == most)
			*best |= 1u << page;
	return bits;
}

/*
 * Is all that is not ASCII a candidate in this page?  By chance it is not,
 * so if something was taken, all of it is.
 */
static bool
whole(struct mojibake *m, const struct cells *from, unsigned page, int *cost)
{
	struct way w = { 1u << page, 0, true, 0 };
	size_t i, len, n = from->n, count = 0;
	uint32_t r;
	uint32_t x = ' ', y = ' ';
	int extra;

	*cost = order[page];
	memset(m->take, 0, n + 1);
	for (i = 0; i < n; i += len) {
		len = 1;
		r = from->p[i].cp;
		if (r < 0x80) {
			*cost += UNIT * pair(m, x, y, r);
			x = y;
			y = r;
			continue;
		}
		len = candidate(m, from->p, i, n, page, &w, &r, &extra);
		if (len == 0)
			len = lonely(m, from->p, i, n, page, &w, &r, &extra);
		if (len == 0)
			return false;
		m->take[i] = (unsigned char)len;
		m->as[i] = r;
		count++;
		*cost += UNIT * (extra + pair(m, x, y, r));
		x = y;
		y = r;
	}
	return count > 1;
}

void
cells_copy(struct cells *to, const struct cell *from, size_t n)
{
	to->p = xgrow(to->p, &to->cap, to->n + n, sizeof(*to->p));
	if (n > 0)
		memcpy(to->p + to->n, from, n * sizeof(*from));
	to->n += n;
}

void
cells_merge(struct cells *to, const struct cell *from, size_t n, uint32_t cp)
{
	struct cell one = { cp, 0, CELL_NEW };
	size_t i;

	for (i = 0; i < n; i++)
		one.src += from[i].src;
	one.how |= from[0].how & CELL_JOIN;
	cells_copy(to, &one, 1);
}

static bool
once(struct mojibake *m, const struct cells *from, struct cells *to)
{
	const unsigned all = (1 << NPAGE) - 1;
	struct way w = { all, ALONE, false, 0 };
	size_t k, run;
	unsigned bits, best, i, page;
	int cost, least = 0;

	m->take = xgrow(m->take, &m->takecap, from->n + 8, 1);
	m->as = xgrow(m->as, &m->ascap, from->n + 8, sizeof(*m->as));
	if (pass(m, from, &w) > 0) {
		if (m->gain >= UNIT * (SURE - ALONE)) {
			bits = pages_taken(m, from, &best);
			w = (struct way){ bits, AMONG, true, best };
			if (m->gain >= UNIT * FULL)
				w.fee = 0;
			for (i = 0, page = NPAGE; i < NPAGE; i++)
				if ((best >> i & 1) != 0
				    && whole(m, from, i, &cost)
				    && (page == NPAGE || cost < least)) {
					page = i;
					least = cost;
				}
			if (page < NPAGE)
				whole(m, from, page, &cost);
			else
				pass(m, from, &w);
		}
	} else {
		w = (struct way){ all, AMONG, false, 0 };
		if (pass(m, from, &w) < 2 || m->gain < UNIT * MANY)
			return false;
	}
	to->n = 0;
	for (k = run = 0; k < from->n;) {
		if (m->take[k] == 0) {
			k++;
			continue;
		}
		cells_copy(to, from->p + run, k - run);
		cells_merge(to, from->p + k, m->take[k], m->as[k]);
		k += m->take[k];
		run = k;
	}
	cells_copy(to, from->p + run, from->n - run);
	return run > 0;
}

/*
 * What is left in the end: C1 controls, which are bytes of windows-1252
 * read as Latin-1 (Mac OS Roman, if one of them is a letter there and makes
 * no sense in 1252), and quotation marks cut short: "<a^><euro>" without
 * the byte 9D, which windows-1252 does not have.
 */
static bool
rest(struct mojibake *m, const struct cells *from, struct cells *to,
    bool fixed)
{
	const struct cell *c = from->p;
	size_t i, n = from->n, run = 0;
	uint32_t cp, r;
	unsigned cost;
	bool mac = false, only85 = true;
	enum k a, b;

	to->n = 0;
	for (i = 0; i < n; i++) {
		cp = c[i].cp;
		if (cp < 0x80 || cp >= 0xa0)
			continue;
		only85 = only85 && cp == 0x85;
		if (i == 0 || i + 1 >= n)
			continue;
		a = kind(m, c[i - 1].cp, &cost);
		b = kind(m, c[i + 1].cp, &cost);
		r = m->c1252[cp - 0x80];
		/* between small letters only an apostrophe or a letter */
		if (is_low(a) && is_low(b) && cp != 0x92 && (r == UTF8_BAD
		    || !is_low(kind(m, r, &cost)))
		    && is_low(kind(m, m->cmac[cp - 0x80], &cost)))
			mac = true;
	}
	for (i = 0; i < n; i++) {
		size_t len = 1;

		cp = c[i].cp;
		r = 0;
		if (cp >= 0x80 && cp < 0xa0) {
			if (cp == 0x85 && only85 && !fixed)
				continue; /* NEL: the end of a line */
			r = mac ? m->cmac[cp - 0x80] : m->c1252[cp - 0x80];
			if (r == UTF8_BAD)
				continue;
		} else if (cp == 0xe2 && i + 1 < n
		    && (c[i + 1].cp == 0x20ac || c[i + 1].cp == 0x80)) {
			b = i + 2 < n ? kind(m, c[i + 2].cp, &cost) : K_SPACE;
			if (b == K_SPACE || b == K_CLOSE || b == K_PUNCT) {
				r = 0x201d;
				len = 2;
			}
		}
		if (r == 0)
			continue;
		cells_copy(to, c + run, i - run);
		cells_merge(to, c + i, len, r);
		i += len - 1;
		run = i + 1;
	}
	if (run == 0)
		return false;
	cells_copy(to, c + run, n - run);
	return true;
}

bool
mojibake_fix(struct mojibake *m, const struct cells *from, struct cells *to)
{
	struct cells t;
	bool done = false;
	int i;

	/* more than four times has not been seen */
	for (i = 0; i < 4 && once(m, i == 0 ? from : to, &m->tmp); i++) {
		t = *to;
		*to = m->tmp;
		m->tmp = t;
		done = true;
	}
	if (rest(m, done ? to : from, &m->tmp, done)) {
		t = *to;
		*to = m->tmp;
		m->tmp = t;
		done = true;
	}
	return done;
}
