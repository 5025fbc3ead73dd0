/* SPDX-License-Identifier: ISC */
/*
 * cursor: where in the source the text that is cleaned came from: what
 * clean.c and stretch.c put behind the line at hand, with its alignment.  All
 * offsets are of decoded bytes of c->mid; they never go back.
 */
#ifndef CURSOR_H
#define CURSOR_H

#include "clean.h"
#include "utf8.h"

/* n units of s source bytes each that are t of text; 0:0: n equal bytes. */
static inline void
cursor_push(struct clean *c, uint32_t n, uint32_t s, uint32_t t)
{
	struct part *u = NULL;

	if (c->nunit > c->unit0)
		u = &c->unit[c->nunit - 1];
	if (s == 0 && t == 0) {
		if (u != NULL && u->s == 0 && u->t == 0) {
			u->n += n;
			return;
		}
	} else if (t == 0) {
		s *= n;
		n = 1;
		if (u != NULL && u->s != 0 && u->t == 0) {
			u->s += s;
			return;
		}
	} else if (u != NULL && u->s == s && u->t == t) {
		u->n += n;
		return;
	}
	c->unit = xgrow(c->unit, &c->unitcap, c->nunit + 1, sizeof(*c->unit));
	c->unit[c->nunit++] = (struct part){ n, s, t };
}

/* cursor_move() by n bytes where there are segments. */
uint64_t cursor_segments(struct clean *c, size_t n, bool emit);

/*
 * Moves the cursor over the decoded bytes up to m, which may not lie before
 * it; emit: with units for them.  Returns the source offset of m.
 */
static inline uint64_t
cursor_move(struct clean *c, size_t m, bool emit)
{
	size_t n = m - c->segmid;

	c->segmid = m;
	if (c->mid->seg != NULL)
		return cursor_segments(c, n, emit);
	if (emit && n > 0)
		cursor_push(c, (uint32_t)n, 0, 0);
	return c->mid->src + m;
}

/* Decoded bytes [from, to) as they are. */
void cursor_same(struct clean *c, struct line *l, size_t from, size_t to);

/* Decoded bytes [from, to) became t[0, n) as one unit. */
void cursor_changed(struct clean *c, struct line *l, size_t from, size_t to,
    const char *t, size_t n);

/* Is the decoded offset m, not before the cursor, between two units? */
bool cursor_between(const struct clean *c, size_t m);

/* The code point at p[i], i < n, and its bytes; *bad: they are ill-formed. */
static inline uint32_t
cursor_get(const char *p, size_t i, size_t n, size_t *len, bool *bad)
{
	uint32_t cp;

	*bad = false;
	if ((unsigned char)p[i] < 0x80) {
		*len = 1;
		return (unsigned char)p[i];
	}
	*len = utf8_decode_slow(p + i, n - i, &cp, bad);
	return cp;
}

#endif
