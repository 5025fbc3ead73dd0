/* SPDX-License-Identifier: ISC */
/*
 * list: lines that stand among others of their form: rows of CSV, labels with
 * their values, years of a chronicle, names.  Each is to be asked of each block,
 * once, in their order.
 */
#ifndef LIST_H
#define LIST_H

#include "kind.h"

/* A row of CSV: the line before or behind it has as many cells. */
bool list_celled_slow(struct block *b, struct str s);
static inline bool
list_celled(struct block *b, struct str s, const struct feat *f)
{
	if (!f->is_long && f->sign[FEAT_COMMAS] >= 2 && f->last < 0x2e80)
		return list_celled_slow(b, s);
	b->cells = 0;
	return false;
}

/* Does the open block, a pair, stand among others? */
bool list_paired_slow(struct block *b);
static inline bool
list_paired(struct block *b)
{
	if (b->cur.nlines == 1 && (b->cur.told & TOLD_PAIR))
		return list_paired_slow(b);
	b->pairs = 0;
	return false;
}

/*
 * A year above what happened in it: another one stands near, which a page's
 * number never does.
 */
bool list_annal(struct block *b, struct str s);

/*
 * "3 May 2024 - The truce ends": does the open block begin with a date, as
 * another line near it does?  The same of the line at i of the window.
 */
bool list_entry_slow(struct block *b, struct str s, const struct feat *f);
static inline bool
list_entry(struct block *b, struct str s, const struct feat *f)
{
	return f->digits > 0 && f->words >= 4 && list_entry_slow(b, s, f);
}
bool list_entry_at(const struct block *b, size_t i);

/*
 * Names of participants, of attachments: does the open block stand in a
 * document's body, in three lines and more, all short, without a blank one?
 */
bool list_ranked(struct block *b, const struct feat *f);

/*
 * Is the open block one of three titles and more, one below the other, with no
 * mark and no text between them?
 */
bool list_titled(const struct block *b);

/* Is all of s the sign of a list's item? */
bool list_bullet(struct str s);

/*
 * The open block has a number: is it a paragraph of a cable, a report, a
 * resolution?  "3. (SBU) The Ambassador called on Karimov."
 */
bool list_clause(const struct block *b, struct str s, const struct feat *f);

#endif
