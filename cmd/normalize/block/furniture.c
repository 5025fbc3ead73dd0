/* SPDX-License-Identifier: ISC */
/* furniture: page numbers and running heads between the lines of a text. */
#include "cmd/normalize/kind/kind.h"

/* Was a line like this one seen, or does it come again? */
static bool
repeats(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	size_t j;

	if (it->f.hash == 0)
		return false;
	if (it->f.hash == b->headhash || block_seen(b, it->f.hash))
		return true;
	for (j = 0; j < b->n; j++)
		if (j != i && block_at(b, j)->f.hash == it->f.hash)
			return true;
	return false;
}

/* Digits of the number, of four at most, at an end of s; 0: there is none. */
static size_t
number(struct str s)
{
	size_t n = 0;

	while (n < s.n && s.p[s.n - 1 - n] >= '0' && s.p[s.n - 1 - n] <= '9')
		n++;
	if (n == 0)
		while (n < s.n && s.p[n] >= '0' && s.p[n] <= '9')
			n++;
	return n <= 4 ? n : 0;
}

#define HEAD_WIDE 12 /* columns between its parts where none is a number */

bool
furniture_edge_slow(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	const struct item *next = i + 1 < b->n ? block_at(b, i + 1) : NULL;
	const bool top = b->nrows == 0 ? i == 0 : it->ff;

	/* it stands alone, on top of a page or at its foot */
	if (next == NULL || next->blanks + next->ff == 0 ||
	    (top && it->f.lower) || it->f.term != TERM_NONE ||
	    it->f.words > HEAD_WORDS || it->f.shape != SHAPE_NONE ||
	    !(top || (next->ff && it->blanks > 0)))
		return false;
	return number(block_text(b, it)) > 0 ||
	    (it->ff && b->nrows > 0 && it->l.gap >= HEAD_WIDE);
}

/* "Report of the Commission            12", where a sentence is open. */
static bool
running_head(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *a;

	if (i == 0 || b->wrap == 0 || it->blanks == 0 || it->l.gap < HEAD_GAP ||
	    it->f.term != TERM_NONE || it->f.words > HEAD_WORDS || it->f.lower)
		return false;
	a = block_at(b, i - 1);
	if (a->f.term == TERM_STOP || a->f.term == TERM_COLON ||
	    a->l.width * 10 < b->wrap * 7 || a->l.gap >= HEAD_GAP)
		return false;
	return number(block_text(b, it)) > 0;
}

/*
 * "3 May 2021 : Column 318", "Rivers and Rivals 12", between blank lines: does a
 * sentence run on around it?
 */
static bool
folio(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *a, *c;

	if (i == 0 || i + 1 >= b->n || b->wrap == 0 || it->blanks == 0 ||
	    it->f.digits == 0 || it->f.words > FOLIO || it->f.lower ||
	    it->f.bullet || it->f.term != TERM_NONE)
		return false;
	a = block_at(b, i - 1);
	c = block_at(b, i + 1);
	return c->blanks > 0 && c->f.lower && c->f.words >= 4 &&
	    (a->f.term == TERM_NONE || a->f.term == TERM_COMMA) &&
	    a->l.gap < HEAD_GAP &&
	    (a->l.indent + a->l.width) * 10 >= b->wrap * 8 &&
	    it->l.width * 10 < b->wrap * 7;
}

/* A number that is no page's: pages end in form feeds, and this stands within. */
static bool
footnote(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return b->paged && i + 1 < b->n && !it->ff && !block_at(b, i + 1)->ff &&
	    it->blanks == 0 && it->l.n < 3 && it->f.digits == it->l.n;
}

bool
furniture_slow(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *o;
	bool page = false;

	if (it->f.shape == SHAPE_PAGE)
		return !footnote(b, i);
	if (it->f.shape != SHAPE_NONE || it->f.term == TERM_STOP ||
	    it->l.width > 100 || it->f.words == 0)
		return false;
	if (running_head(b, i) || folio(b, i) || furniture_edge(b, i))
		return true;
	/* its second line */
	if (i > 1 && it->blanks == 0 && it->f.upper && it->f.words < 10 &&
	    i + 1 < b->n && block_at(b, i + 1)->blanks > 0 &&
	    block_at(b, i + 1)->f.lower && running_head(b, i - 1))
		return true;
	/* a running head stands beside a page number or a form feed */
	if (it->ff || (i + 1 < b->n && block_at(b, i + 1)->ff))
		page = true;
	if (i > 0 && block_at(b, i - 1)->f.shape == SHAPE_PAGE)
		page = true;
	if (i + 1 < b->n && block_at(b, i + 1)->f.shape == SHAPE_PAGE)
		page = true;
	/* "Vol. 3", which stood at the other end of the running head */
	if (i > 0 && block_at(b, i - 1)->ff && it->blanks > 0 && i + 1 < b->n &&
	    block_at(b, i + 1)->blanks > 0 && it->l.width * 4 < b->wrap)
		page = true;
	if (!page)
		return false;
	if (repeats(b, i))
		return true;
	/* behind a page number at the foot, and a sentence is open before */
	if (it->ff && i > 1 && block_at(b, i - 1)->f.shape == SHAPE_PAGE &&
	    block_at(b, i - 2)->f.term != TERM_STOP && it->f.upper &&
	    it->f.titles * 2 >= it->f.words &&
	    block_at(b, i - 2)->l.width * 10 > b->wrap * 7)
		return true;
	/* centred or short, and what follows goes on with a sentence */
	if (i + 1 >= b->n || it->f.lower || b->wrap == 0)
		return false;
	o = block_at(b, i + 1);
	/* or between blank lines, behind the foot that cut the sentence */
	if (i > 1 && it->blanks > 0 && o->blanks > 0 && o->f.lower &&
	    block_at(b, i - 1)->f.shape == SHAPE_PAGE &&
	    block_at(b, i - 2)->f.term != TERM_STOP)
		return true;
	return o->f.lower && it->l.width * 10 < b->wrap * 8 &&
	    it->f.titles * 2 >= it->f.words;
}

/* "1 For the chronology see", "[4] Ibid.", "* Not published.": a note's front? */
static bool
note(const struct block *b, const struct item *it)
{
	struct str s = block_text(b, it);
	size_t i = 0, k;

	if (s.n < 4)
		return false;
	if (*s.p == '*')
		return s.p[1] != '*';
	i = *s.p == '[' || *s.p == '(';
	for (k = i; k < s.n && k < i + 3 && s.p[k] >= '0' && s.p[k] <= '9'; k++)
		continue;
	if (k == i)
		return false;
	while (k < s.n && (s.p[k] == ']' || s.p[k] == ')' || s.p[k] == '.'))
		k++;
	k += k < s.n && s.p[k] == ' ';
	return k < s.n &&
	    ((s.p[k] >= 'A' && s.p[k] <= 'Z') || (s.p[k] & 0x80) != 0);
}

size_t
furniture_foot_slow(const struct block *b, size_t i)
{
	const struct item *a = block_at(b, 0), *it = block_at(b, i);
	size_t k;
	bool line = it->f.shape == SHAPE_RULE, page = false;

	if (a->f.term == TERM_STOP || a->f.term == TERM_COLON ||
	    a->f.shape != SHAPE_NONE ||
	    (a->l.indent + a->l.width) * 10 < b->wrap * 7 ||
	    !(line ? i + 1 < b->n && note(b, block_at(b, i + 1)) : note(b, it)))
		return i;
	for (k = i + 1; k < b->n && k < BLOCK_INNER; k++) {
		it = block_at(b, k);
		page |= it->ff || it->f.shape == SHAPE_PAGE;
		if (page && !furniture_is(b, k))
			return it->f.words >= 2 ? k : i;
	}
	return i;
}
