/* SPDX-License-Identifier: ISC */
/*
 * tag: tags of HTML and XML, links and notes of wikis, that were left in a
 * text, where they can be nothing else: what is between them stays, what ends a
 * block ends the line.
 */
#ifndef TAG_H
#define TAG_H

#include "cell.h"

/* A "<" or "[" at p[i], i < n: may a tag or a wiki's link begin there? */
bool tag_may_begin(const char *p, size_t i, size_t n);

/*
 * Writes `from` to `to` (emptied first) without its tags.  False if there is
 * none, or nothing else: then `to` is of no use.
 */
bool tags_fix(const struct cells *from, struct cells *to);

/* The same of links, emphasis and notes of a wiki. */
bool wiki_fix(const struct cells *from, struct cells *to);

/* What stands for characters that show nothing, and that clean.c takes out. */
#define TAG_GONE 0x200b

/* Does it show, as letters, digits and signs beyond ASCII do? */
static inline bool
tag_shows(uint32_t cp)
{
	return cell_alnum(cp) ||
	    (cp > 0xa0 && cp != 0xad && cp != 0xfeff &&
		!(cp >= 0x2000 && cp < 0x2010) &&
		!(cp >= 0x2028 && cp < 0x2030) && !(cp >= 0x205f && cp < 0x2070));
}

/* Are the letters at c[i] those of w, in either case? */
static inline bool
tag_is(const struct cell *c, size_t i, size_t n, const char *w)
{
	for (; *w != '\0'; w++, i++)
		if (i >= n || (c[i].cp | 0x20) != (unsigned char)(*w | 0x20))
			return false;
	return true;
}

#endif
