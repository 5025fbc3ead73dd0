/* SPDX-License-Identifier: ISC */
/* list: lines that stand among others of their form. */
#include "list.h"

#include "form.h"

bool
list_celled_slow(struct block *b, struct str s)
{
	size_t was = b->cells;
	const struct item *next;

	b->cells = form_cells(s);
	if (b->cells < 2)
		return false;
	if (b->cells == was)
		return true;
	next = block_at(b, 1);
	return b->n > 1 && form_cells(block_text(b, next)) == b->cells;
}

/* Labels with their values in turn are a list; a transcript's end in a stop. */
#define PAIRS 3

bool
list_paired_slow(struct block *b)
{
	size_t i, n;

	n = b->pairs = b->cur.blanks > 0 ? 1 : b->pairs + 1;
	for (i = 1; i < b->n && n < PAIRS; i++, n++)
		if (block_at(b, i)->blanks > 0 ||
		    !form_pair(block_text(b, block_at(b, i)),
			&block_at(b, i)->f))
			break;
	return n >= PAIRS;
}

bool
list_annal(struct block *b, struct str s)
{
	size_t i;
	bool near = b->year > 0 && b->nline - b->year <= BLOCK_LOOK;

	if (!form_year(s) || b->n < 2 ||
	    !(head_sentence(b, 1) || head_paragraph(b, 1)))
		return false;
	for (i = 2; i < b->n && !near; i++)
		near = form_year(block_text(b, block_at(b, i)));
	if (near)
		b->year = b->nline;
	return near;
}

/* Is the line at i of the window one of a list without marks? */
static bool
rank(const struct item *it)
{
	return it->f.words > 0 && it->f.words <= 12 && !it->f.is_long &&
	    it->f.term != TERM_STOP && !it->f.bullet && it->f.level == 0 &&
	    it->f.shape == SHAPE_NONE;
}

bool
list_ranked(struct block *b, const struct feat *f)
{
	const struct cur *c = &b->cur;
	size_t i, n = 0;

	if (!b->body || c->nlines > 1 || f->term == TERM_COLON ||
	    !rank(block_at(b, 0))) {
		b->ranks = 0;
		return false;
	}
	b->ranks = c->blanks > 0 ? 1 : b->ranks + 1;
	for (i = 1; i < b->n && i < 3 && b->ranks + n < 3; i++, n++)
		if (block_at(b, i)->blanks > 0 || !rank(block_at(b, i)))
			break;
	return b->ranks + n >= 3;
}
