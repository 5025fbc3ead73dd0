/* SPDX-License-Identifier: ISC */
/*
 * tongue: what the lists of other languages (world.tsv, offices.tsv,
 * peoples.tsv, small.tsv) say at a token of a row.  No memory of its own.
 */
#ifndef TONGUE_H
#define TONGUE_H

#include "cmd/tag-entities/tag.h"

#define BIT(c) ((uint64_t)1 << (c))

/* What world.tsv names. */
#define PLACES                                                            \
	(BIT(G_country) | BIT(G_city) | BIT(G_region) | BIT(G_physical) | \
	    BIT(G_facility))
#define BODIES (BIT(G_igo) | BIT(G_body) | BIT(G_party) | BIT(G_media))

/* A word with a capital, in small letters; this mark. */
static inline bool
tongue_capital(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
	    t->tokens.t[i].cs >= C_CAP;
}

static inline bool
tongue_small(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
	    t->tokens.t[i].cs == C_LOWER;
}

static inline bool
tongue_mark(const struct text *t, size_t i, char c)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_PUNCT &&
	    t->tokens.t[i].c == c;
}

/* Is the entry of one of these classes? */
static inline bool
tongue_of(uint64_t classes, const struct gaz_entry *e)
{
	return (classes >> e->class & 1) != 0;
}

/*
 * The longest form in one of these classes at token i, of this language
 * (lang < 0: of any): its tokens, 0 if there is none.  *e: the entry; *rec, if
 * not NULL: all entries of the form.
 */
size_t tongue_form(const struct text *t, int lang, size_t i, uint64_t classes,
    struct gaz_entry *e, const char **rec);

/* The same where only its length matters: "de la". */
static inline size_t
tongue_words(const struct text *t, int lang, size_t i, enum gaz_class class)
{
	struct gaz_entry e;

	return tongue_form(t, lang, i, BIT(class), &e, NULL);
}

/* Is token i by itself a word of that class in this language? */
bool tongue_is(const struct text *t, int lang, size_t i, enum gaz_class class);

/* Is it a small word of this language: the, of, and, but? */
static inline bool
tongue_function(const struct text *t, int lang, size_t i)
{
	return tongue_is(t, lang, i, G_small);
}

/* First word of the sentence, or behind a mark that opens one? */
bool tongue_opens(const struct text *t, size_t i);

/*
 * A people or what is theirs, at token i, written as that language writes
 * it: russe, les Russes, rosyjski, Rosjanie.  Tokens; 0: none.
 */
size_t tongue_people(const struct text *t, int lang, size_t i,
    struct gaz_entry *e);

/*
 * The classes in the English lists of the form that is tokens [i, end), *rec
 * its entries; 0: none.
 */
uint32_t tongue_english(const struct text *t, size_t i, size_t end,
    const char **rec);

/* Is token i a word for "and" in one of the languages? */
bool tongue_and(const struct text *t, size_t i);

#endif
