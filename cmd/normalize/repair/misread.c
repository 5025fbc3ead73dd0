/* SPDX-License-Identifier: ISC */
/*
 * misread: which characters are bytes of UTF-8 in some code page, and what
 * a few of them, one after another, stand for.
 */
#include "misread.h"

#include <string.h>

#include "cmd/normalize/clean/scan.h"
#include "cmd/normalize/decode/encoding.h"
#include "utf8.h"

static const char *const names[MISREAD_PAGES] = { "windows-1252",
	"windows-1251", "windows-1250", "windows-1254", "windows-1257",
	"ISO-8859-2", "macintosh", "windows-1253", "IBM437", "IBM850", "IBM866",
	"KOI8-R", "windows-1256", "windows-1255" };

/* Pages whose 0xA0 is the no-break space, which often becomes a space. */
#define NBSP_PAGES 0x30bf
/* Up to this one C2 80..9F is a byte of windows-1252 misread twice. */
#define C1_PAGES 3

const unsigned char misread_order[MISREAD_PAGES] = { 0, 0, 1, 1, 3, 2, 0, 1, 1,
	2, 1, 1, 1, 1 };

enum { P1252 = 0, PMAC = 6 };

void
misread_init(struct misread *m)
{
	size_t i, k, n = 1;
	uint32_t cp, page[256];
	unsigned b;

	prose_init(&m->prose);
	for (i = 0; i < MISREAD_PAGES; i++) {
		encoding_page(str_of(names[i], strlen(names[i])), page);
		for (b = 0x80; b < 0x100; b++) {
			cp = page[b];
			if (i == P1252 && b < 0xa0)
				m->c1252[b - 0x80] = (uint16_t)cp;
			if (i == PMAC && b < 0xa0)
				m->cmac[b - 0x80] = (uint16_t)cp;
			/* a page's gaps, and Latin-1 and -2: C1 controls */
			if (cp == UTF8_BAD) {
				cp = b;
				if (b < 0xa0)
					m->gap[i] |= 1u << (b - 0x80);
			}
			for (;;) {
				k = misread_slot(cp);
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
		if (m->gap[i] != 0 && (m->gap[i] & (m->gap[i] - 1)) == 0)
			m->only[i] =
			    (unsigned char)(0x80 + scan_lowest(m->gap[i]));
	}
}

static enum k
kind(const struct misread *m, uint32_t cp, unsigned *cost)
{
	return prose_kind(&m->prose, cp, cost);
}

/* Pages where x may be a byte 80..BF, or one that was lost or became ' '. */
static unsigned
follows(const struct misread *m, uint32_t x)
{
	if (x == ' ')
		return NBSP_PAGES;
	return x == UTF8_BAD || x == '?' ? ~0u
					 : m->cont[m->slot[misread_slot(x)]];
}

/*
 * Of these pages, those in which candidate() or lonely() may find something
 * at c[i]: what a look at three characters tells.
 */
unsigned
misread_begins(const struct misread *m, const struct cell *c, size_t i,
    size_t n, unsigned pages)
{
	size_t s = m->slot[misread_slot(c[i].cp)];
	unsigned third;

	pages &= m->lead[s];
	if (pages == 0 || i + 1 >= n)
		return pages;
	pages &= follows(m, c[i + 1].cp);
	if ((pages & m->lead3[s]) == 0 || c[i + 1].cp == ' ')
		return pages;
	third = i + 2 < n ? follows(m, c[i + 2].cp) : 0;
	return pages & (third | ~(unsigned)m->lead3[s]);
}

bool
misread_pair(const struct misread *m, uint32_t a, uint32_t b, uint32_t c)
{
	size_t i = m->slot[misread_slot(a)], k = m->slot[misread_slot(b)];
	unsigned pages = m->lead[i] & (b == UTF8_BAD ? ~0u : m->cont[k]);

	if (pages == 0)
		return false;
	/* of two bytes; else a third one must follow, or be lost */
	return (pages & ~(unsigned)m->lead3[i]) != 0 || c == ' ' || c == '?' ||
	    c == UTF8_BAD || (pages & m->cont[m->slot[misread_slot(c)]]) != 0;
}

bool
misread_lonely(const struct misread *m, uint32_t before, uint32_t a)
{
	unsigned cost;
	enum k k = kind(m, before, &cost);

	if (a == 0xc2 || a == 0x412)
		return !is_cap(k) && k != K_SPACE;
	return is_low(k) &&
	    (m->lead[m->slot[misread_slot(a)]] & NBSP_PAGES) != 0 &&
	    is_cap(kind(m, a, &cost));
}

/* Signs that stand for a sign, no letter beside them: rather a drawing. */
static int
alone(const struct misread *m, const struct cell *c, size_t i, size_t n,
    size_t len, uint32_t r)
{
	unsigned cost;
	size_t k;

	/*
	 * Three that stand for a dash or a quotation mark are no drawing; nor
	 * are, in Mac OS Roman, a low quotation mark, a letter with an accent
	 * and one more, an apple and what makes it an emoji, a not sign before
	 * another sign; nor a sign of money before a number.
	 */
	if (len > 2 &&
	    ((r >= 0x2010 && r <= 0x203a) || c[i].cp == 0xf8ff ||
		(c[i].cp == 0x201a && c[i + 1].cp >= 0x80 &&
		    is_letter(kind(m, c[i + 1].cp, &cost)))))
		return 0;
	if (c[i].cp == 0xac && c[i + 1].cp != 0xa8 && c[i + 1].cp != 0xb4)
		return -1;
	if (kind(m, r, &cost) == K_MONEY && i + len < n &&
	    kind(m, c[i + len].cp, &cost) == K_DIGIT)
		return 0;
	for (k = i; k < i + len && kind(m, c[k].cp, &cost) == K_BOX; k++)
		continue;
	if (k == i + len && r != 0xbf && r != 0xa1)
		return 4;                 /* +- and the like */
	if (is_letter(kind(m, r, &cost))) /* a Cyrillic one: Eth, a-grave? */
		return r >= 0x370 && r < 0x1e00 &&
			(i == 0 || c[i - 1].cp < 0x80) &&
			(i + len >= n || c[i + len].cp < 0x80)
		    ? 8
		    : 0;
	if (i > 0 && is_letter(kind(m, c[i - 1].cp, &cost)))
		return 0;
	if (i + len < n && is_letter(kind(m, c[i + len].cp, &cost)))
		return 0;
	return 8;
}

/*
 * Something alone, in quotation marks or with what it stands for on the
 * same line: a text about encodings.
 */
static bool
spoken_of(const struct misread *m, const struct cell *c, size_t i, size_t n,
    size_t len, uint32_t r)
{
	unsigned cost;
	enum k a = i > 0 ? kind(m, c[i - 1].cp, &cost) : K_SPACE, b;
	size_t k;

	b = i + len < n ? kind(m, c[i + len].cp, &cost) : K_SPACE;
	if (r < 0xa0 || is_letter(a) || is_letter(b) || a == K_DIGIT ||
	    b == K_DIGIT || !is_letter(kind(m, r, &cost)))
		return false;
	if ((a == K_PUNCT || a == K_QOPEN || a == K_APOS || a == K_OPEN) &&
	    (b == K_PUNCT || b == K_QCLOSE || b == K_APOS || b == K_CLOSE))
		return true;
	for (k = i > 200 ? i - 200 : 0; k < n && k < i + 200; k++)
		if (c[k].cp == r)
			return true;
	return false;
}

/* Characters read as the bytes of one in UTF-8. */
struct seq {
	uint32_t cp;
	size_t n;      /* how many */
	size_t spaces; /* that are a blank now */
	size_t lost;   /* whose byte is not known */
	bool asked;    /* one is a question mark now */
};

/* Reads c[i] and what follows in a page as UTF-8; false: it is none. */
static bool
as_utf8(const struct misread *m, const struct cell *c, size_t i, size_t n,
    unsigned page, struct seq *q)
{
	unsigned b = misread_byte(m, c[i].cp, page), v;
	uint32_t x;
	size_t k;

	if (b < 0xc2 || b > 0xf4)
		return false;
	*q = (struct seq){ .n = b < 0xe0 ? 2 : b < 0xf0 ? 3 : 4 };
	q->cp = b & (0x7fu >> q->n);
	if (i + q->n > n)
		return false;
	for (k = 1; k < q->n; k++) {
		x = c[i + k].cp;
		if (x == ' ') {
			if ((NBSP_PAGES >> page & 1) == 0)
				return false;
			v = 0xa0;
			q->spaces++;
		} else if ((x == UTF8_BAD || x == '?') && m->only[page] != 0) {
			v = m->only[page];
			q->asked |= x == '?';
		} else if (x == UTF8_BAD ||
		    (x == '?' && k == 2 && b == 0xe2 && q->cp == 0x80)) {
			v = 0x80;
			q->lost++;
		} else {
			v = misread_byte(m, x, page);
		}
		if (v < 0x80 || v > 0xbf)
			return false;
		if (k == 1 &&
		    ((b == 0xe0 && v < 0xa0) ||
			(b == 0xf0 && v < 0x90 && !q->lost) ||
			(b == 0xf4 && v > 0x8f)))
			return false;
		q->cp = q->cp << 6 | (v & 0x3f);
	}
	return true;
}

/* CESU-8: a pair of surrogates, each in three bytes, the first of them hi. */
static size_t
surrogates(const struct misread *m, const struct cell *c, size_t i, size_t n,
    unsigned page, uint32_t hi, uint32_t *r)
{
	unsigned v, b;

	if (hi >= 0xdc00 || i + 5 >= n ||
	    misread_byte(m, c[i + 3].cp, page) != 0xed)
		return 0;
	v = misread_byte(m, c[i + 4].cp, page);
	b = misread_byte(m, c[i + 5].cp, page);
	if (v < 0xb0 || v > 0xbf || b < 0x80 || b > 0xbf)
		return 0;
	*r = 0x10000 + ((hi - 0xd800) << 10) + ((v & 0x0f) << 6 | (b & 0x3f));
	return 6;
}

/* What it costs that the len characters at c[i] are cp. */
static int
price(const struct misread *m, const struct cell *c, size_t i, size_t n,
    size_t len, unsigned page, const struct way *w, uint32_t cp)
{
	int sum = 0;

	if (cp == 0xfeff)
		sum -= 6;
	/* of Greek numerals, not behind an I-acute in capitals */
	if ((cp == 0x374 || cp == 0x384) && !w->support)
		sum += 8;
	if (!w->support && spoken_of(m, c, i, n, len, cp))
		sum += 8;
	if (len > 2)
		sum -= len == 4 ? 5 : page == P1252 ? 3 : 2;
	if (w->best != 0 && (w->best >> page & 1) == 0)
		sum += 2;
	if (!w->support && (NBSP_PAGES >> page & 1) == 0)
		sum += alone(m, c, i, n, len, cp);
	return sum;
}

/*
 * The candidate that begins at c[i] in a page: its length, 0 for none; *r
 * what it stands for, *extra what it costs beyond that.
 */
static size_t
candidate(const struct misread *m, const struct cell *c, size_t i, size_t n,
    unsigned page, const struct way *w, uint32_t *r, int *extra)
{
	struct seq q;
	unsigned cost;

	*extra = 0;
	if (!as_utf8(m, c, i, n, page, &q) || (q.asked && !w->support))
		return 0;
	if (q.spaces > 0) {
		if (q.spaces > 1 || q.lost > 0 || q.n == 2)
			return 0; /* see lonely() */
		if (q.cp == 0x2020)
			return 0; /* a quotation mark cut short, see rest() */
		*extra = !w->support ? 5 : q.cp == 0x2800 ? -3 : 1;
	}
	if (q.lost > 0) {
		*r = UTF8_BAD;
		return q.lost + 1 == q.n && q.n > 2 ? 0 : q.n;
	}
	if (q.cp >= 0xd800 && q.cp <= 0xdfff)
		return surrogates(m, c, i, n, page, q.cp, r);
	if (q.cp >= 0x80 && q.cp < 0xa0) {
		/* windows-1252 read as Latin-1, then this: don<A^'>t */
		if (page > C1_PAGES)
			return 0;
		if (m->gap[page] >> (q.cp - 0x80) & 1) {
			*r = q.cp; /* a part of what was misread twice */
			*extra -= 5;
			return 2;
		}
		q.cp = m->c1252[q.cp - 0x80];
		*extra += 1;
	}
	*extra += price(m, c, i, n, q.n, page, w, q.cp);
	if (kind(m, q.cp, &cost) == K_BAD)
		return 0;
	*r = q.cp;
	return q.n;
}

/* The letters at c[i] are s, and then no letter comes. */
static bool
word_is(const struct misread *m, const struct cell *c, size_t i, size_t n,
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
		if (c[k - 1].cp < 0x80 && (c[k - 1].cp | 0x20) >= 'a' &&
		    (c[k - 1].cp | 0x20) <= 'z')
			yes = true;
	if (i > 0 && !yes)
		return false;
	for (k = i + 1; k < n && k - i < 4; k++)
		if (c[k].cp < 0x80 && (c[k].cp | 0x20) >= 'a' &&
		    (c[k].cp | 0x20) <= 'z')
			return true;
	return false;
}

/* Of a lone C3 at c[i], a-grave: does the blank behind it belong to it? */
static bool
takes_blank(const struct misread *m, const struct cell *c, size_t i, size_t n,
    bool vietnamese)
{
	static const char *const tails[] = { "i", "y", "m", "n", "ng", "nh",
		"o", "u", "p", "c", "t", "ch" };
	unsigned cost;
	enum k after;
	size_t k;

	if (i + 2 >= n)
		return false;
	after = kind(m, c[i + 2].cp, &cost);
	if (after == K_SPACE || after == K_CLOSE ||
	    word_is(m, c, i + 2, n, "s"))
		return true;
	/* h<a`>i, b<a`>ng */
	for (k = 0; vietnamese && k < sizeof(tails) / sizeof(tails[0]); k++)
		if (word_is(m, c, i + 2, n, tails[k]))
			return true;
	return false;
}

/*
 * A lead byte whose no-break space (0xA0) became a space, or went with the
 * blanks at the end: "voil<A~> le" for "voila`", "end.<A^> The".
 */
static size_t
lonely(const struct misread *m, const struct cell *c, size_t i, size_t n,
    unsigned page, const struct way *w, uint32_t *r, int *extra)
{
	unsigned b = misread_byte(m, c[i].cp, page), cost;
	enum k before, after;

	if (b < 0xc2 || b > 0xdf || (i + 1 < n && c[i + 1].cp != ' ') ||
	    (NBSP_PAGES >> page & 1) == 0)
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
		return 1 +
		    takes_blank(m, c, i, n,
			w->support && is_letter(before) && page != 1);
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
		if (!(w->support ? is_letter(after)
				 : is_low(after) && is_low(before)))
			return 0;
		*extra = w->support ? -3 : 0;
		return 2;
	}
	if (*r == 0x420 || *r == 0x3a0 || *r == 0x5e0 || *r == 0x660) {
		if (b == 0xd7 && !w->support && before != K_HEB &&
		    !is_letter(before) && before != K_QCLOSE &&
		    before != K_SPACE)
			return 0;
		*extra = w->support ? -3 : 4;
		return 2;
	}
	return 0;
}

size_t
misread_at(const struct misread *m, const struct cell *c, size_t i, size_t n,
    unsigned page, const struct way *w, uint32_t *r, int *extra)
{
	size_t len = candidate(m, c, i, n, page, w, r, extra);

	return len > 0 ? len : lonely(m, c, i, n, page, w, r, extra);
}
