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

#include "encoding.h"
#include "prose.h"
#include "utf8.h"

#define NPAGE 14
#define NCP 0x2704 /* code points that pages can have, see slot_of() */
#define NSLOT 1024
#define RUN_MAX 1024 /* code points of a stretch that is looked at as one */
/* Characters around a suspicious one that mojibake_gains() looks at. */
#define NEAR_BEFORE 8
#define NEAR 32

/* What a stretch read anew costs: alone; with the support of others. */
#define ALONE 6
#define AMONG 2
#define SURE 8 /* gain that supports others */
#define FULL 30 /* gain of a line that is mojibake all through */
#define UNIT 4 /* of cost: below it, the order of the pages */

static const char *const names[NPAGE] = { "windows-1252", "windows-1251",
	"windows-1250", "windows-1254", "windows-1257", "ISO-8859-2",
	"macintosh", "windows-1253", "IBM437", "IBM850", "IBM866", "KOI8-R",
	"windows-1256", "windows-1255" };

/* Pages whose 0xA0 is the no-break space, which often becomes a space. */
#define NBSP_PAGES 0x30bf
/* Up to this one C2 80..9F is a byte of windows-1252 misread twice. */
#define C1_PAGES 3

/* What a page costs if another one would do too, in parts of UNIT. */
static const unsigned char order[NPAGE] = { 0, 0, 1, 1, 3, 2, 0, 1, 1, 2,
	1, 1, 1, 1 };

enum { P1252 = 0, P8859_2 = 5, PMAC = 6, LITERAL = NPAGE };

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
	struct prose prose;
	struct node *node;
	size_t nnode, nodecap;
	int first[RUN_MAX + 16];        /* the last node that ends there */
	size_t nfirst;                  /* that many are set */
	size_t nplace;                  /* where a candidate may begin */
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

struct mojibake *
mojibake_new(void)
{
	struct mojibake *m = xrealloc(NULL, 1, sizeof(*m));
	size_t i, k, n = 1;
	uint32_t cp, page[256];
	unsigned b;

	memset(m, 0, sizeof(*m));
	prose_init(&m->prose);
	for (i = 0; i < NPAGE; i++) {
		encoding_page(str_of(names[i], strlen(names[i])), page);
		for (b = 0x80; b < 0x100; b++) {
			cp = page[b];
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
	return prose_kind(&m->prose, cp, cost);
}

static int
pair(const struct mojibake *m, uint32_t w, uint32_t x, uint32_t y)
{
	return prose_pair(&m->prose, w, x, y);
}

/* Pages where x may be a byte 80..BF, or one that was lost or became ' '. */
static unsigned
follows(const struct mojibake *m, uint32_t x)
{
	if (x == ' ')
		return NBSP_PAGES;
	return x == UTF8_BAD || x == '?' ? ~0u : m->cont[m->slot[slot_of(x)]];
}

/*
 * Of these pages, those in which candidate() or lonely() may find something
 * at c[i]: what a look at three characters tells.
 */
static unsigned
may_begin(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    unsigned pages)
{
	size_t s = m->slot[slot_of(c[i].cp)];
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
 * Something alone, in quotation marks or with what it stands for on the
 * same line: a text about encodings.
 */
static bool
spoken_of(const struct mojibake *m, const struct cell *c, size_t i, size_t n,
    size_t len, uint32_t r)
{
	unsigned cost;
	enum k a = i > 0 ? kind(m, c[i - 1].cp, &cost) : K_SPACE, b;
	size_t k;

	b = i + len < n ? kind(m, c[i + len].cp, &cost) : K_SPACE;
	if (r < 0xa0 || is_letter(a) || is_letter(b) || a == K_DIGIT
	    || b == K_DIGIT || !is_letter(kind(m, r, &cost)))
		return false;
	if ((a == K_PUNCT || a == K_QOPEN || a == K_APOS || a == K_OPEN)
	    && (b == K_PUNCT || b == K_QCLOSE || b == K_APOS
	    || b == K_CLOSE))
		return true;
	for (k = i > 200 ? i - 200 : 0; k < n && k < i + 200; k++)
		if (c[k].cp == r)
			return true;
	return false;
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
		if (cp == 0x2020)
			return 0; /* a quotation mark cut short, see rest() */
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
		if (page > C1_PAGES)
			return 0;
		if (m->c1252[cp - 0x80] == UTF8_BAD) {
			*r = cp; /* a part of what was misread twice */
			*extra -= 5;
			return 2;
		}
		cp = m->c1252[cp - 0x80];
		*extra += 1;
	}
	if (cp == 0xfeff)
		*extra -= 6;
	if (!w->support && spoken_of(m, c, i, n, need + 1, cp))
		*extra += 8;
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

	while (m->nfirst <= pos)
		m->first[m->nfirst++] = -1;
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

	m->nnode = m->nfirst = 0;
	reach(m, 0, (struct node){ .back = -1, .cp = prev, .prev = prev2,
	    .page = LITERAL });
	for (i = from; i < n; i++) {
		if (i > far + 1 || i - from >= RUN_MAX)
			break;
		bits = may_begin(m, c, i, n, w->pages);
		m->nplace += bits != 0;
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
				if (cost > -5 && w->support && at.page == page
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
	m->nplace = 0;
	for (i = 0; i < n;) {
		if (c[i].cp < 0x80 || may_begin(m, c, i, n, w->pages) == 0) {
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
			if (len == 0)
				len = lonely(m, from->p, i, from->n, page,
				    &any, &r, &extra);
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
		/* one place alone will not do */
		if (m->nplace < 2 || pass(m, from, &w) < 2 || m->gain < MOJIBAKE_SURE)
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
		if (is_letter(a) && is_low(b) && cp != 0x92 && (r == UTF8_BAD
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

int
mojibake_gains(struct mojibake *m, const char *p, size_t n, size_t i)
{
	struct cell c[NEAR];
	struct cells near = { c, 0, NEAR };
	/* as cheap as it ever is where nothing is sure */
	struct way w = { (1 << NPAGE) - 1, AMONG, false, 0 };
	size_t b, k, len;
	uint32_t cp;
	int gain;
	bool bad;

	for (b = i, k = 0; k < NEAR_BEFORE && b > 0; k++) {
		len = utf8_decode_last(p, b, &cp);
		if (cp == '\n' || cp == '\r')
			break;
		b -= len;
	}
	for (; near.n < NEAR && b < n && p[b] != '\n' && p[b] != '\r';
	    b += len) {
		bad = false;
		len = utf8_decode_slow(p + b, n - b, &c[near.n].cp, &bad);
		if (bad) {
			len = 1;
			c[near.n].cp = CELL_RAW | (unsigned char)p[b];
		}
		near.n++;
	}
	m->take = xgrow(m->take, &m->takecap, NEAR + 8, 1);
	m->as = xgrow(m->as, &m->ascap, NEAR + 8, sizeof(*m->as));
	if (pass(m, &near, &w) == 0)
		return 0;
	gain = m->gain;
	w.fee = ALONE;
	return pass(m, &near, &w) > 0 ? MOJIBAKE_SURE : gain;
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
