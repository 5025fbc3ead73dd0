/* SPDX-License-Identifier: ISC */
/*
 * page: is a block of a dumped web page its text, or the furniture around it?
 * What judge's trees say of it, and what the rest of the page says.
 */
#ifndef PAGE_H
#define PAGE_H

#include "kind.h"

enum page {
	PAGE_FURNITURE,
	PAGE_TEXT,
	PAGE_ENTRY,   /* of a programme, a directory: "09:30 Welcome" */
	PAGE_BETWEEN, /* it would be furniture, but for the texts around it */
};

/*
 * How many bars part s, which is part of what f is of: "Home | News | Sport" has
 * two.
 */
size_t page_bars(struct str s, const struct feat *f);

/* Are so many parts that short in s: sections of a site, "World|Africa|Asia"? */
static inline bool
page_bar(struct str s, const struct feat *f)
{
	return f->bar && s.n < 24 * page_bars(s, f);
}

/*
 * Is the open block, whose text is s and looks like f, a row of links, four
 * parts and more?  A table without marks at its edges has rows alike, one below
 * the other; links inside a sentence end with it.  To be asked of each block,
 * once.
 */
bool page_links_slow(struct block *b, struct str s, const struct feat *f);
static inline bool
page_links(struct block *b, struct str s, const struct feat *f)
{
	if (f->bar)
		return page_links_slow(b, s, f);
	b->bars = 0;
	return false;
}

/*
 * "This website uses cookies to improve your experience": is s a notice, however
 * long?
 */
bool page_notice(const struct boiler_words *w, struct str s);

/* "The Herald uses cookies to improve your visit"; other notices of that kind. */
bool page_cookies(struct str s);

/*
 * Was the paragraph s there before, letter for letter?  To be asked of each
 * block, once.
 */
#define PAGE_PARAGRAPH 120 /* bytes; less comes again in lists, forms, refrains */
bool page_again_slow(struct block *b, struct str s);
static inline bool
page_again(struct block *b, struct str s)
{
	return s.n >= PAGE_PARAGRAPH && page_again_slow(b, s);
}

/*
 * "River Brief No. 41 3" by itself, and in the window, or before, the same with
 * another number at its end: a page's foot?
 */
bool page_foot(const struct block *b, struct str s, const struct feat *f);

/* Does s, long and no sentence, come again in the window: below a picture? */
bool page_later_slow(const struct block *b, struct str s);
static inline bool
page_later(const struct block *b, struct str s, const struct feat *f)
{
	return s.n >= PAGE_PARAGRAPH && f->term == TERM_NONE &&
	    b->cur.nlines == 1 && page_later_slow(b, s);
}

/*
 * What the open block is, whose text is s, that looks like f, is a kind by its
 * form, and has features x.
 */
enum page page_of(struct block *b, struct str s, const struct feat *f,
    enum kind kind, const int16_t x[JUDGE_FEATURES]);

#endif
