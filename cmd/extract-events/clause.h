/* SPDX-License-Identifier: ISC */
/*
 * clause: what belongs to what among the units of a sentence: subjects,
 * verbs that govern others, who is meant by a noun phrase.
 */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "chunk.h"

#define GROUP 16 /* noun phrases of one compound; more are left out */

/* Actors with the noun phrases that they come from. */
struct group {
	struct code code[GROUP];
	size_t a[GROUP], z[GROUP];      /* tokens */
	struct ent *person[GROUP];
	bool guess[GROUP];              /* only the sentence's country */
	int n;
};

/* link.c: finds the subject and the governor of each verb group. */
void clause_link(struct sent *s);

/*
 * nonfinite.c: is verb group k, by its form a past, a participle: a town held
 * by rebels?  The subject and the governor of an infinitive, a participle.
 */
bool link_is_reduced(const struct sent *s, int k);
void link_infinitive(struct sent *s, int k);
void link_participle(struct sent *s, int k);

/* Who is he, and what it and they, from now on. */
void clause_recall(struct sent *s, struct memory *m);

/* The unit at or behind i (before i) that is no TIME and no QUOTE; -1. */
int unit_next(const struct sent *s, int i);
int unit_prev(const struct sent *s, int i);

/* The verb group at or before k, a finite one if so asked; -1. */
int verb_before(const struct sent *s, int k, bool finite);

/* Does the list of words, parted by blanks, hold unit i's word? */
bool unit_in(const struct sent *s, int i, struct str list);

/* Is unit i one of these prepositions (or other small words)?  Here, so that
 * the length of a literal costs nothing. */
static inline bool
unit_is(const struct sent *s, int i, const char *words)
{
	return unit_in(s, i, str_of(words, strlen(words)));
}

/* Does the phrase hold one of these words? */
bool tok_in_list(const struct sent *s, const struct chunk *u, struct str list);

static inline bool
tok_in_unit(const struct sent *s, const struct chunk *u, const char *words)
{
	return tok_in_list(s, u, str_of(words, strlen(words)));
}

/* Is a noun phrase's head a number or a quantity: 12, twelve, dozens? */
bool is_count(const struct sent *s, const struct chunk *u);

/* First noun phrase of the chain "A of B in C" that ends with unit i. */
int np_left(const struct sent *s, int i);

/*
 * Who the noun phrase i is, with what hangs on it by of, in, from; a
 * pronoun is who it stands for.  Appended to g; false if nobody is known.
 */
bool np_who(struct sent *s, int i, struct group *g, const struct memory *m);

/*
 * place.c: the country of the first place where things happen, in Berlin,
 * into c; the same, if no other place is named.
 */
bool place_here(const struct sent *s, struct code *c);
bool place_inside(const struct sent *s, struct code *c);

/* Who the person i is by what stands behind him: X, the minister of Y. */
bool person_said(struct sent *s, int i, struct group *g,
    const struct memory *m);

/* pronoun.c: is it an office, as a person: the French president? */
bool is_office(const struct sent *s, const struct chunk *u);

/* pronoun.c: the same of pronoun i; of those who met last: the two sides. */
bool pronoun_who(struct sent *s, int i, struct group *g,
    const struct memory *m);
bool they_who(const struct sent *s, const struct chunk *u, struct group *g,
    const struct memory *m);

/*
 * The country of him who says what unit i stands in or, if own, of the
 * subject before it, into c.
 */
bool spoken(struct sent *s, int i, bool own, const struct memory *m,
    struct code *c);

/* ... of him who says "we", unit i, in a quotation. */
bool speaker_of_we(struct sent *s, int i, const struct memory *m,
    struct code *c);

/* The same for the compound that i begins, ends. */
bool group_right(struct sent *s, int i, struct group *g,
    const struct memory *m);
bool group_left(struct sent *s, int i, struct group *g,
    const struct memory *m);

/* Does preposition k join as an `and` does: together with? */
bool unit_joins(const struct sent *s, int k);

/* One past the last unit of the clause that verb group or noun i heads. */
int clause_end(const struct sent *s, int i);

bool group_add(struct group *g, struct code c, size_t a, size_t z,
    struct ent *person);

/* Is code c among g's, or, if country, one of the same country? */
bool in_group(const struct group *g, const struct code *c, bool country);

/* Takes the codes of `without` out of g. */
void group_minus(struct group *g, const struct group *without);

#endif
