/* SPDX-License-Identifier: ISC */
/*
 * tabs: where a line of a stream and its columns end, found in one pass of 64
 * bytes at a time.  Nothing here is owned or allocated.
 */
#ifndef TABS_H
#define TABS_H

#include "str.h"

struct tabs {
	size_t n;      /* bytes with LF; while there is none: bytes seen */
	size_t at[8];  /* where its first tabs are */
	unsigned count; /* how many, 8 at most */
	bool backslash, wide; /* it may hold a backslash; a byte beyond ASCII */
};

/* The columns of a line, as written. */
struct columns {
	struct str doc, kind, value, attrs, text;
	uint64_t begin, end, sent;
};

/*
 * Looks for the end of the line that begins at s.p in all that is in memory
 * behind it; false: it is not there, tabs->n is s.n.  from: 0, or that many
 * bytes were looked at before (by this tabs; the line may have moved).
 */
bool tabs_scan(struct tabs *tabs, struct str s, size_t from);

/*
 * The columns of the line at p, which tabs_scan() found; false: they are not
 * eight, one is empty, 2, 3 or 5 is no number, or the span is negative.
 */
bool tabs_split(const struct tabs *tabs, const char *p, struct columns *c);

/* Does the fourth column begin in lower case, as that of a text row? */
static inline bool
tabs_is_text(const struct tabs *tabs, const char *p)
{
	return tabs->count > 2 && *p != '#' && p[tabs->at[2] + 1] >= 'a' &&
	    p[tabs->at[2] + 1] <= 'z';
}

#endif
