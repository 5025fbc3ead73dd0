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

#include "misread.h"
#include "utf8.h"

#define RUN_MAX 1024 /* code points of a stretch that is looked at as one */
/* Characters around a suspicious one that mojibake_gains() looks at. */
#define NEAR_BEFORE 8
#define NEAR 32

/* What a stretch read anew costs: alone; with the support of others. */
#define ALONE 6
#define AMONG 2
#define SURE 8  /* gain that supports others */
#define FULL 30 /* gain of a line that is mojibake all through */
#define UNIT 4  /* of cost: below it, the order of the pages */

enum { LITERAL = MISREAD_PAGES };

struct node {
	int cost;
	int back;          /* node before */
	int next;          /* another one that ends here */
	uint32_t cp, prev; /* the last two characters of the text so far */
	unsigned char page, len;
};

struct mojibake {
	struct misread read;
	struct node *node;
	size_t nnode, nodecap;
	int first[RUN_MAX + 16]; /* the last node that ends there */
	size_t nfirst;           /* that many are set */
	size_t nplace;           /* where a candidate may begin */
	int gain;                /* of all stretches */
	unsigned char *take;     /* length of what is taken, by cell */
	size_t takecap;
	uint32_t *as; /* what it is taken for */
	size_t ascap;
	struct cells tmp;
};

struct mojibake *
mojibake_new(void)
{
	struct mojibake *m = xrealloc(NULL, 1, sizeof(*m));

	memset(m, 0, sizeof(*m));
	misread_init(&m->read);
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

const struct misread *
mojibake_misread(const struct mojibake *m)
{
	return &m->read;
}

static enum k
kind(const struct mojibake *m, uint32_t cp, unsigned *cost)
{
	return prose_kind(&m->read.prose, cp, cost);
}

static int
pair(const struct mojibake *m, uint32_t w, uint32_t x, uint32_t y)
{
	return prose_pair(&m->read.prose, w, x, y);
}

static void
reach(struct mojibake *m, size_t pos, struct node nd)
{
	int i;

	while (m->nfirst <= pos)
		m->first[m->nfirst++] = -1;
	for (i = m->first[pos]; i >= 0; i = m->node[i].next)
		if (m->node[i].page == nd.page &&
		    (nd.page != LITERAL || m->node[i].cp == nd.cp)) {
			if (nd.cost < m->node[i].cost) {
				nd.next = m->node[i].next;
				m->node[i] = nd;
			}
			return;
		}
	m->node = xgrow(m->node, &m->nodecap, m->nnode + 1, sizeof(*m->node));
	nd.next = m->first[pos];
	m->first[pos] = (int)m->nnode;
	m->node[m->nnode++] = nd;
}

/* Was r, behind what the stretch gave before it, misread twice? */
static bool
twice(const struct mojibake *m, uint32_t w, uint32_t x, uint32_t r,
    unsigned page)
{
	const struct misread *t = &m->read;

	if ((misread_byte(t, r, page) & 0xc0) != 0x80)
		return false;
	return misread_byte(t, x, page) >= 0xc2 ||
	    (misread_byte(t, w, page) >= 0xe0 &&
		(misread_byte(t, x, page) & 0xc0) == 0x80);
}

/* All ways that end at pos go on by len characters read in a page as r. */
static void
read_anew(struct mojibake *m, size_t pos, size_t len, unsigned page,
    const struct way *w, uint32_t r, int extra)
{
	struct node at, nd;
	int j, cost;

	for (j = m->first[pos]; j >= 0; j = m->node[j].next) {
		at = nd = m->node[j];
		cost = extra + pair(m, at.prev, at.cp, r);
		if (cost > -5 && w->support && at.page == page &&
		    twice(m, at.prev, at.cp, r, page))
			cost = -5;
		nd.cost += misread_order[page] + UNIT * cost;
		if (at.page != page)
			nd.cost += UNIT *
			    (at.page == LITERAL || w->fee > 0 ? w->fee : AMONG);
		nd.back = j;
		nd.prev = at.cp;
		nd.cp = r;
		nd.page = (unsigned char)page;
		nd.len = (unsigned char)len;
		reach(m, pos + len, nd);
	}
}

/* They go on by the next character as it is. */
static void
leave(struct mojibake *m, size_t pos, uint32_t cp)
{
	struct node at, nd;
	int j;

	for (j = m->first[pos]; j >= 0; j = m->node[j].next) {
		at = nd = m->node[j];
		nd.cost += UNIT * pair(m, at.prev, at.cp, cp);
		nd.back = j;
		nd.prev = at.cp;
		nd.cp = cp;
		nd.page = LITERAL;
		nd.len = 1;
		reach(m, pos + 1, nd);
	}
}

/* Sets take[] and as[] by the cheapest way from `from` to end; its cost. */
static int
take_cheapest(struct mojibake *m, size_t from, size_t end)
{
	int j, best = m->first[end - from];
	size_t k = end;

	for (j = best; j >= 0; j = m->node[j].next)
		if (m->node[j].cost < m->node[best].cost)
			best = j;
	for (j = best; j >= 0 && m->node[j].back >= 0; j = m->node[j].back) {
		k -= m->node[j].len;
		if (m->node[j].page == LITERAL)
			continue;
		m->take[k] = m->node[j].len;
		m->as[k] = m->node[j].cp;
	}
	return m->node[best].cost;
}

/*
 * The cheapest way through c[from, ...): sets take[] and as[] for what is
 * read anew, adds to gain[].  Returns the end of the stretch.
 */
static size_t
stretch(struct mojibake *m, const struct cell *c, size_t from, size_t n,
    const struct way *w, uint32_t prev, uint32_t prev2)
{
	size_t i, far = from, len;
	uint32_t r;
	unsigned bits, page;
	int j, extra, literal = 0;

	m->nnode = m->nfirst = 0;
	reach(m, 0,
	    (struct node){
		.back = -1, .cp = prev, .prev = prev2, .page = LITERAL });
	for (i = from; i < n; i++) {
		if (i > far + 1 || i - from >= RUN_MAX)
			break;
		bits = misread_begins(&m->read, c, i, n, w->pages);
		m->nplace += bits != 0;
		for (page = 0; bits >> page != 0; page++) {
			if ((bits >> page & 1) == 0)
				continue;
			len =
			    misread_at(&m->read, c, i, n, page, w, &r, &extra);
			if (len == 0)
				continue;
			read_anew(m, i - from, len, page, w, r, extra);
			if (i + len > far)
				far = i + len;
		}
		leave(m, i - from, c[i].cp);
		literal += UNIT * pair(m, prev2, prev, c[i].cp);
		prev2 = prev;
		prev = c[i].cp;
	}
	if (i == n) {
		/* the end of the line is a space */
		for (j = m->first[n - from]; j >= 0; j = m->node[j].next)
			m->node[j].cost +=
			    UNIT * pair(m, m->node[j].prev, m->node[j].cp, ' ');
		literal += UNIT * pair(m, prev2, prev, ' ');
	}
	m->gain += literal - take_cheapest(m, from, i);
	return i;
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
		if (c[i].cp < 0x80 ||
		    misread_begins(&m->read, c, i, n, w->pages) == 0) {
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
	size_t count[MISREAD_PAGES] = { 0 }, most = 1;
	size_t i, len;
	uint32_t r;
	int extra;
	struct way any = { MISREAD_ALL, 0, true, 0 };

	for (i = 0; i < from->n; i++) {
		if (m->take[i] == 0)
			continue;
		for (page = 0; page < MISREAD_PAGES; page++) {
			len = misread_at(&m->read, from->p, i, from->n, page,
			    &any, &r, &extra);
			if (len == m->take[i])
				count[page]++;
		}
	}
	for (page = 0; page < MISREAD_PAGES; page++) {
		if (count[page] > 0)
			bits |= 1u << page;
		if (count[page] > most)
			most = count[page];
	}
	for (*best = page = 0; page < MISREAD_PAGES; page++)
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

	*cost = misread_order[page];
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
		len = misread_at(&m->read, from->p, i, n, page, &w, &r, &extra);
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

/*
 * Would most of what is not ASCII stay, and make no sense?  Then the line is
 * not UTF-8 misread but some other set, Russian in windows-1251 or Chinese,
 * and what looks like UTF-8 in it does so by chance.  Own bench: what stays
 * of true mojibake costs at most 2 a character, of such lines 2 to 6.
 */
static bool
senseless(const struct mojibake *m, const struct cells *from)
{
	size_t i, rest = 0, taken = 0;
	uint32_t x = ' ', y = ' ', cp;
	int cost = 0;

	for (i = 0; i < from->n; i++, x = y, y = cp) {
		cp = from->p[i].cp;
		if (m->take[i] != 0) {
			cp = m->as[i];
			taken += m->take[i];
			i += m->take[i] - 1u;
		} else if (cp >= 0x80 && cp < 0x2c00) { /* Han is no page's */
			cost += pair(m, x, y, cp);
			rest++;
		}
	}
	return rest >= 6 && rest > taken && cost >= 3 * (int)rest;
}

static bool
once(struct mojibake *m, const struct cells *from, struct cells *to)
{
	const unsigned all = MISREAD_ALL;
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
			for (i = 0, page = MISREAD_PAGES; i < MISREAD_PAGES;
			     i++)
				if ((best >> i & 1) != 0 &&
				    whole(m, from, i, &cost) &&
				    (page == MISREAD_PAGES || cost < least)) {
					page = i;
					least = cost;
				}
			if (page < MISREAD_PAGES)
				whole(m, from, page, &cost);
			else
				pass(m, from, &w);
		}
	} else {
		w = (struct way){ all, AMONG, false, 0 };
		/* one place alone will not do */
		if (m->nplace < 2 || pass(m, from, &w) < 2 ||
		    m->gain < MOJIBAKE_SURE)
			return false;
	}
	if (senseless(m, from))
		return false;
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
rest(struct mojibake *m, const struct cells *from, struct cells *to, bool fixed)
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
		r = m->read.c1252[cp - 0x80];
		/* between small letters only an apostrophe or a letter */
		if (is_letter(a) && is_low(b) && cp != 0x92 &&
		    (r == UTF8_BAD || !is_low(kind(m, r, &cost))) &&
		    is_low(kind(m, m->read.cmac[cp - 0x80], &cost)))
			mac = true;
	}
	for (i = 0; i < n; i++) {
		size_t len = 1;

		cp = c[i].cp;
		r = 0;
		if (cp >= 0x80 && cp < 0xa0) {
			if (cp == 0x85 && only85 && !fixed)
				continue; /* NEL: the end of a line */
			r = mac ? m->read.cmac[cp - 0x80]
				: m->read.c1252[cp - 0x80];
			if (r == UTF8_BAD)
				continue;
		} else if (cp == 0xe2 && i + 1 < n &&
		    (c[i + 1].cp == 0x20ac || c[i + 1].cp == 0x80)) {
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

static bool
ascii(const char *p, size_t from, size_t to)
{
	while (from < to && (unsigned char)p[from] < 0x80)
		from++;
	return from >= to;
}

int
mojibake_gains(struct mojibake *m, const char *p, size_t n, size_t i,
    struct mojibake_calm *calm)
{
	struct cell c[NEAR];
	struct cells near = { c, 0, NEAR };
	/* as cheap as it ever is where nothing is sure */
	struct way w = { MISREAD_ALL, AMONG, false, 0 };
	size_t from, b, k, len;
	uint32_t cp;
	int gain;
	bool bad;

	for (b = i, k = 0; k < NEAR_BEFORE && b > 0; k++) {
		len = utf8_decode_last(p, b, &cp);
		if (cp == '\n' || cp == '\r')
			break;
		b -= len;
	}
	for (from = b; near.n < NEAR && b < n && p[b] != '\n' && p[b] != '\r';
	     b += len) {
		len = 1;
		if ((unsigned char)p[b] < 0x80) {
			c[near.n++].cp = (unsigned char)p[b];
			continue;
		}
		bad = false;
		len = utf8_decode_slow(p + b, n - b, &c[near.n].cp, &bad);
		if (bad) {
			len = 1;
			c[near.n].cp = CELL_RAW | (unsigned char)p[b];
		}
		near.n++;
	}
	/*
	 * As the last time, but for ASCII at the ends, where nothing begins;
	 * what begins before it reaches six characters far, blanks included.
	 */
	if (i < calm->to &&
	    (from == calm->from ||
		(from > calm->from && ascii(p, calm->from, from + 2))) &&
	    (b == calm->to ||
		(b > calm->to && calm->to >= i + 8 &&
		    ascii(p, calm->to - 8, b)))) {
		*calm = (struct mojibake_calm){ from, b };
		return 0;
	}
	m->take = xgrow(m->take, &m->takecap, NEAR + 8, 1);
	m->as = xgrow(m->as, &m->ascap, NEAR + 8, sizeof(*m->as));
	*calm = (struct mojibake_calm){ from, 0 };
	if (pass(m, &near, &w) == 0) {
		calm->to = b;
		return 0;
	}
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
