/* SPDX-License-Identifier: ISC */
/* kind: what kind.c and head.c say to each other; block.h has the rest. */
#ifndef KIND_H
#define KIND_H

#include "block.h"

#define S(lit) { lit, sizeof(lit) - 1 }

/* Does s begin with the lower-case w, whatever its case? */
bool kind_fronts(struct str s, struct str w);

/* Is it lo to hi words that all begin with capitals (or "de", "al-"...)? */
bool kind_names(struct str s, size_t lo, size_t hi);

/* Is it a month's name, a comma or full stop behind it or not? */
bool kind_month(struct str w);

/* Does a word stand in a line with a date: "Friday,", "updated", "GMT"? */
bool kind_dated_word(struct str w);

/* Is item i of the window the beginning of a paragraph of the article? */
bool head_paragraph(const struct block *b, size_t i);

/* Is it a sentence, however short? */
bool head_sentence(const struct block *b, size_t i);

/* "On Thursday. Photograph: Lena Dahl": does s say whose picture it is? */
bool head_credit(struct str s);

#endif
