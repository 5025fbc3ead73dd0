/* SPDX-License-Identifier: ISC */
/*
 * misread: which characters are bytes of UTF-8 in some code page, and what
 * a few of them, one after another, stand for.  A struct misread owns its
 * tables; zeroed, then misread_init(); nothing to free.
 */
#ifndef MISREAD_H
#define MISREAD_H

#include "cell.h"
#include "prose.h"

#define MISREAD_PAGES 14
#define MISREAD_ALL ((1u << MISREAD_PAGES) - 1)
#define MISREAD_CP 0x2704 /* code points of the pages: misread_slot() */
#define MISREAD_SLOTS 1024

struct misread {
	uint16_t slot[MISREAD_CP];      /* of a code point; 0: none */
	unsigned char byte[MISREAD_SLOTS][MISREAD_PAGES];
	/* bits: pages where it is one; lead3: of three bytes or more */
	uint16_t lead[MISREAD_SLOTS], lead3[MISREAD_SLOTS];
	uint16_t cont[MISREAD_SLOTS];
	uint16_t c1252[32], cmac[32];   /* what 0x80..0x9F stand for */
	uint32_t gap[MISREAD_PAGES];    /* bits: those that stand for nothing */
	/* a byte that is lost is this one, where but one stands for nothing */
	unsigned char only[MISREAD_PAGES];
	struct prose prose;
};

/* What is known of a line. */
struct way {
	unsigned pages;  /* bits: allowed */
	int fee;         /* for a stretch */
	bool support;    /* others on the line are sure */
	unsigned best;   /* bits: the pages of most of them */
};

/* What a page costs if another one would do too: parts of mojibake.c's UNIT. */
extern const unsigned char misread_order[MISREAD_PAGES];

void misread_init(struct misread *m);

/* May a repair begin with these characters? */
bool misread_pair(const struct misread *m, uint32_t a, uint32_t b, uint32_t c);

/* May `a` be one, with only its no-break space lost behind it? */
bool misread_lonely(const struct misread *m, uint32_t before, uint32_t a);

/*
 * Of these pages (bits), those in which misread_at() may find something at
 * c[i], i < n: what a look at three characters tells.
 */
unsigned misread_begins(const struct misread *m, const struct cell *c,
    size_t i, size_t n, unsigned pages);

/*
 * What c[i], i < n, and the cells behind it stand for if they are UTF-8 read
 * in this page: the number of cells, 0 if they are not; *r is the character,
 * *extra what it costs beyond its neighbours' cost (prose_pair).
 */
size_t misread_at(const struct misread *m, const struct cell *c, size_t i,
    size_t n, unsigned page, const struct way *w, uint32_t *r, int *extra);

/* Where a code point is in the tables. */
static inline size_t
misread_slot(uint32_t cp)
{
	if (cp < 0x2700)
		return cp;
	/* Mac OS Roman: the apple, fi, fl */
	return cp == 0xf8ff ? 0x2700 : cp == 0xfb01 ? 0x2701
	    : cp == 0xfb02 ? 0x2702 : 0x2703;
}

/* Which byte a code point is in a page; 0: none, or ASCII. */
static inline unsigned char
misread_byte(const struct misread *m, uint32_t cp, unsigned page)
{
	return cp < 0x80 ? 0 : m->byte[m->slot[misread_slot(cp)]][page];
}

#endif
