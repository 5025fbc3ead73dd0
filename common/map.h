/* SPDX-License-Identifier: ISC */
/*
 * map: the alignment of a row's text with the source bytes of its span
 * (chancery-stream(5), map=).  A struct map owns its units; zeroed is empty;
 * map_free() at the end.  All text positions are bytes of unescaped text.
 *
 * The functions that append keep the one way to write a map: equal bytes
 * join, equal neighbours join, vanished neighbours become one S:0.  That a
 * unit runs from starter to starter, and a run of white space is one unit,
 * is the caller's care.
 */
#ifndef MAP_H
#define MAP_H

#include "buf.h"

/* n times: s source bytes became t text bytes; s = t = 0: n equal bytes. */
struct unit {
	uint64_t n, s, t;
	uint64_t src, txt; /* where it begins, relative to the row */
};

/* The same for a piece that knows its place by itself. */
struct part {
	uint32_t n, s, t;
};

struct map {
	struct unit *u;
	size_t n, cap;
	uint64_t src, txt; /* sums of both sides */
};

void map_clear(struct map *m);
void map_free(struct map *m);

/* Append: n equal bytes; n units of s:t. */
void map_same(struct map *m, uint64_t n);
void map_unit(struct map *m, uint64_t n, uint64_t s, uint64_t t);

/* Append n parts that are written in the one way. */
void map_parts(struct map *m, const struct part *p, size_t n);

/* Does the map say anything (is some unit not equal bytes)? */
bool map_differs(const struct map *m);

/*
 * Reads the value of map=.  False unless it has the form, no 0 at an edge,
 * and the sides add up to src and txt.
 */
bool map_parse(struct map *m, struct str value, uint64_t src, uint64_t txt);

/* Appends the value of map= to b; the same for parts written in the one way. */
void map_print(const struct map *m, struct buf *b);
void map_print_parts(const struct part *p, size_t n, struct buf *b);

/*
 * Source offset of text position t, as a beginning or as an end: inside a
 * unit it is the unit's beginning or end; beside vanished bytes, these are
 * outside.  *hint (may be NULL) speeds up calls with rising t; start at 0.
 */
uint64_t map_begin(const struct map *m, uint64_t t, size_t *hint);
uint64_t map_end(const struct map *m, uint64_t t, size_t *hint);

/* t, or the end of the unit that it lies inside: where a cut may be. */
uint64_t map_cut(const struct map *m, uint64_t t, size_t *hint);

/*
 * The part of `from` for text [tb, te), both places where map_cut() leaves
 * them, appended to an emptied `to`; *sb, *se get its source span.
 */
void map_slice(const struct map *from, uint64_t tb, uint64_t te,
    struct map *to, uint64_t *sb, uint64_t *se);

/*
 * outer: source to middle; inner: middle to text; `to` (emptied first, not
 * one of the two) gets source to text.  A unit of either side that touches
 * one of the other makes one unit with it.
 */
void map_compose(const struct map *outer, const struct map *inner,
    struct map *to);

#endif
