/* SPDX-License-Identifier: ISC */
/*
 * mark: what single marks mean: ends, quotes, brackets, notes, smiles.
 * Positions are bytes of s->t; nothing is allocated.
 */
#ifndef MARK_H
#define MARK_H

#include "split.h"
#include "utf8.h"

/* The character at i, which must be < n; its length. */
static inline size_t
at(const struct split *s, size_t i, uint32_t *cp)
{
	return utf8_decode(s->t.p + i, s->t.n - i, cp);
}

/* TERM_ bits of a character, 0 if it ends no sentence. */
unsigned mark_term_wide(uint32_t cp);

static inline unsigned
mark_term(uint32_t cp)
{
	if (cp >= 0x80)
		return mark_term_wide(cp);
	return (cp == '.' ? TERM_DOT : 0u) | (cp == '!' ? TERM_BANG : 0u) |
	    (cp == '?' ? TERM_QUERY : 0u);
}

/* Where the white space at i ends. */
size_t mark_space_slow(const struct split *s, size_t i);

static inline size_t
mark_space(const struct split *s, size_t i)
{
	const unsigned char *t = (const unsigned char *)s->t.p;

	/* mostly there is none, or one blank, and then ASCII */
	if (i < s->t.n && t[i] == ' ')
		i++;
	return i < s->t.n && t[i] > ' ' && t[i] < 0x80 ? i
						       : mark_space_slow(s, i);
}

/*
 * The end of the emoji (from a face or hand on), ":-)", "=D" or "))" at i;
 * i: there is none.
 */
size_t mark_smile(const struct split *s, size_t i);

/* Is the bracket at i a smile, as in Russian: "word) ", "word))) "? */
bool mark_laughs(const struct split *s, size_t i);

/* Keeps the books of quotes and brackets for a character that is passed. */
void mark_pass(struct split *s, uint32_t cp);

/* The same for the one at i; U+201D opens too in Finnish and Swedish. */
void mark_pass_at(struct split *s, size_t i, size_t len, uint32_t cp);

/*
 * CLOSE_ bits if cp, which stands behind a terminator and before `next`,
 * closes something; 0 if not.  spaced: white space stands before it.
 */
unsigned mark_closes(const struct split *s, uint32_t cp, size_t next,
    bool spaced);

/*
 * Is what is left of the text from i on a few marks?  They make no sentence;
 * but "[...]", "--", "..." may stand for what is left out.
 */
bool mark_only(const struct split *s, size_t i);

/* The end of "[1]", "[a] [12, 13]", "[by whom?]", superscripts at i, or i. */
size_t mark_note(const struct split *s, size_t i);

#endif
