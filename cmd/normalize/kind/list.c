/* SPDX-License-Identifier: ISC */
/* list: lines that stand among others of their form. */
#include "list.h"

#include "form.h"
#include "phrase.h"
#include "utf8.h"

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

/* Digits of a year alone, of a day in figures: 1994, 12.05.2024? */
static bool
whole_date(struct str w)
{
	size_t i, digits = 0, signs = 0;

	for (i = 0; i < w.n; i++)
		if (w.p[i] >= '0' && w.p[i] <= '9')
			digits++;
		else if (strchr("./-", w.p[i]) != NULL)
			signs++;
		else
			return false;
	return signs == 0 ? form_year(w) : signs >= 2 && digits >= 4;
}

#define DATED 28 /* bytes of a date and the sign behind it */

/* Bytes in front of ": ", " - " or a longer dash; 0: none is near, or no digit. */
static size_t
front(struct str s)
{
	size_t i, most = s.n < DATED ? s.n : DATED;
	bool digit = false;

	for (i = 0; i + 2 < most; i++) {
		digit |= s.p[i] >= '0' && s.p[i] <= '9';
		if (s.p[i + 1] == ' ' && s.p[i] == ':')
			break;
		if (s.p[i] == ' ' &&
		    (s.p[i + 1] == '-' ? s.p[i + 2] == ' '
				       : s.p[i + 1] == '\342'))
			break;
	}
	return i + 2 < most && digit ? i : 0;
}

/* "3 May 2024 - The truce ends": a day, a month, a sign and words behind it? */
static bool
entry(struct str s, const struct feat *f)
{
	size_t i = 0, n;
	bool month = false, digit = false;
	struct str w;

	if (f->digits == 0 || f->words < 4 || f->shape != SHAPE_NONE ||
	    /* no day, month, "On" */
	    ((unsigned char)*s.p < 0x80 && !f->digit &&
		memchr("JFMASOND", *s.p, 8) == NULL) ||
	    (n = front(s)) == 0)
		return false;
	for (s.n = n; kind_word(s, i, &w); i += w.n + 1)
		if (kind_digits(w, 0) > 0) {
			digit = true;
			month |= whole_date(w);
		} else if (kind_month(w)) {
			month = true;
		} else if (!kind_dated_word(w)) {
			return false;
		}
	return digit && month;
}

#define ENTRIES 3 /* lines from one to the next, at most */

bool
list_entry_at(const struct block *b, size_t k)
{
	size_t i;

	if (!entry(block_text(b, block_at(b, k)), &block_at(b, k)->f))
		return false;
	for (i = k > ENTRIES ? k - ENTRIES : 0; i < b->n && i <= k + ENTRIES;
	     i++)
		if (i != k &&
		    entry(block_text(b, block_at(b, i)), &block_at(b, i)->f))
			return true;
	return false;
}

bool
list_entry_slow(struct block *b, struct str s, const struct feat *f)
{
	bool near = b->entry > 0 && b->nline - b->entry <= ENTRIES;
	size_t i;

	if (!entry(s, f))
		return false;
	for (i = 1; i < b->n && i <= ENTRIES && !near; i++)
		near = entry(block_text(b, block_at(b, i)), &block_at(b, i)->f);
	if (near)
		b->entry = b->nline;
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

#define TITLE 4 /* words of a title in a list of some, at least */

/* Is the line at i of the window one of a list of titles? */
static bool
title(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s;

	if (!rank(it) || it->f.words < TITLE || it->blanks > 0)
		return false;
	s = block_text(b, it);
	return !it->f.bar || memchr(s.p, '|', s.n) == NULL;
}

bool
list_titled(const struct block *b)
{
	return b->cur.nlines == 1 && title(b, 0) &&
	    (b->last == KIND_ITEM || (b->n > 2 && title(b, 1) && title(b, 2)));
}

bool
list_bullet(struct str s)
{
	uint32_t cp;

	return utf8_decode(s.p, s.n, &cp) == s.n &&
	    (cp == 0x2022 || cp == 0x25cf || cp == 0x25cb || cp == 0x25aa ||
		cp == 0x25a0 || cp == 0x2023 || cp == 0x25e6 || cp == 0xf0b7);
}

/* A numbered paragraph is as long as this, or it is a list's item. */
#define CLAUSE 80

bool
list_clause(const struct block *b, struct str s, const struct feat *f)
{
	size_t i = b->cur.f.mark, k;

	if (f->term == TERM_STOP && s.n >= CLAUSE)
		return true;
	/* of a resolution, and behind another one; (a), (b) are a list's */
	if (*s.p >= '0' && *s.p <= '9' &&
	    ((f->words >= 5 && s.p[s.n - 1] == ';') ||
		(b->numbered && f->term != TERM_NONE)))
		return true;
	/* its classification: (U), (SBU), (C), (S//NF) */
	if (i >= s.n || s.p[i] != '(')
		return false;
	for (k = ++i; k < s.n && k < i + 8; k++)
		if (!(s.p[k] >= 'A' && s.p[k] <= 'Z') && s.p[k] != '/')
			break;
	return k > i && k + 1 < s.n && s.p[k] == ')' && s.p[k + 1] == ' ';
}
