/* SPDX-License-Identifier: ISC */
/*
 * gutter: columns of prose side by side, as pdftotext -layout leaves them.
 * Their lines are cut in two, since read across they make sentences that nobody
 * wrote.  Tables and lists side by side have no prose on both sides.
 */
#include "block.h"

/* Lines of two columns that must be seen, that are looked at. */
#define LINES 6
#define AHEAD 24
/* Columns that the right column's lines may begin apart: indents, headings. */
#define APART 6
/* Words of a line of prose, half a line wide, on average. */
#define WORDS 4

struct halves {
	uint32_t column; /* where the right one begins, */
	uint32_t wide;   /* behind so many blanks, */
	size_t right;    /* and by bytes */
};

/* The runs of blanks in a line, wide enough; what is behind each. */
static size_t
runs(const struct block *b, const struct item *it, struct halves h[GUTTERS])
{
	const struct part *u = b->clean->unit + it->l.unit;
	const char *p = b->clean->text.p + it->l.text;
	uint32_t at = it->l.indent, k;
	size_t i, j, pos = 0, n = 0;

	for (i = 0; i < it->l.nunit && n < GUTTERS; i++, u++) {
		if (u->t == 1 && u->s >= GUTTER && u->n == 1 && p[pos] == ' ') {
			at += u->s;
			pos++;
			h[n++] = (struct halves){ at, u->s, pos };
			continue;
		}
		k = u->n * (u->s == 0 && u->t == 0 ? 1 : u->t);
		for (j = 0; j < k; j++, pos++)
			at += ((unsigned char)p[pos] & 0xc0) != 0x80;
	}
	return n;
}

/* Of the runs behind which the text begins near a column the widest; 0: any. */
static bool
halves(const struct block *b, const struct item *it, uint32_t column,
    struct halves *best)
{
	struct halves h[GUTTERS];
	size_t i, n = runs(b, it, h);

	best->wide = 0;
	for (i = 0; i < n; i++)
		if (h[i].wide > best->wide &&
		    (column == 0 ||
			(h[i].column + APART >= column &&
			    h[i].column <= column + APART)))
			*best = h[i];
	return best->wide > 0;
}

static unsigned
words(struct str s)
{
	unsigned n = s.n > 0;
	size_t i;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

/* Do two columns of prose begin with line i of the window? */
static bool
begins(const struct block *b, size_t i, struct halves *first)
{
	struct halves h;
	struct feat f;
	struct str s, half[2];
	unsigned n = 0, across = 0, k, count[2] = { 0, 0 }, low[2] = { 0, 0 };
	const struct item *it = block_at(b, i);
	size_t j;

	if (!halves(b, it, 0, first))
		return false;
	h = *first;
	for (j = i; j < b->n && j < i + AHEAD; j++) {
		it = block_at(b, j);
		if (j > i && it->ff)
			break;
		s = block_text(b, it);
		if (it->l.gap < GUTTER || !halves(b, it, first->column, &h)) {
			/* one column alone, or a line across both */
			across += it->l.indent + APART < first->column &&
			    it->l.indent + it->l.width > first->column;
			continue;
		}
		half[0] = str_of(s.p, h.right - 1);
		half[1] = str_of(s.p + h.right, s.n - h.right);
		for (k = 0; k < 2; k++) {
			if (n == 0 && words(half[k]) < WORDS - 1)
				return false;
			count[k] += words(half[k]);
			feat_line(&f, half[k]);
			low[k] += f.lower;
		}
		n++;
	}
	return n >= LINES && across * 4 <= n && count[0] >= WORDS * n &&
	    count[1] >= WORDS * n && low[0] * 5 >= n * 2 && low[1] * 5 >= n * 2;
}

void
gutter_look_slow(struct block *b, size_t i)
{
	struct item *it = block_at(b, i);
	struct halves h;

	it->looked = true;
	if (b->gutter > 0 && halves(b, it, b->gutter, &h)) {
		it->right = h.right;
		return;
	}
	b->gutter = 0;
	if (it->l.nunit > 0 && begins(b, i, &h)) {
		b->gutter = h.column;
		it->right = h.right;
	}
}

void
gutter_furniture(struct block *b, size_t i)
{
	block_at(b, i)->furniture = true;
}

enum kind
gutter_kind(const struct block *b, enum kind kind)
{
	const struct item *it = block_at(b, 0);

	/* one column's line beside nothing may look like a heading */
	return it->furniture                      ? KIND_BOILERPLATE
	    : kind == KIND_HEADING && it->f.lower ? KIND_TEXT
						  : kind;
}

size_t
gutter_cuts(const struct block *b, size_t cut[GUTTERS])
{
	struct halves h[GUTTERS];
	size_t i, n = runs(b, block_at(b, 0), h);

	for (i = 0; i < n; i++)
		cut[i] = h[i].right;
	return n;
}
