/* SPDX-License-Identifier: ISC */
/*
 * phrase: names whose extent a rule knows better than the model: the words
 * that an acronym in brackets stands for, treaties and resolutions, types
 * of weapons and ships.  All by tokens [*first, *end).
 */
#ifndef PHRASE_H
#define PHRASE_H

#include "cmd/tag-entities/model/label.h"

/*
 * The kind that the head of a name says: Treaty of Lisbon, Black Sea Fleet;
 * K_NONE if its head is no word of the list.  Tokens [first, end).
 */
enum kind kind_by_head(const struct text *t, size_t first, size_t end);

/*
 * The words before "(" at token `open` whose initials are the acronym at
 * token s: "Commission electorale nationale (CEN)".  False: none.
 */
bool phrase_acronym(const struct text *t, size_t open, size_t s,
    size_t *first, size_t *end);

/* A name that has its head at token i: "1992 Almaty Agreement on Water". */
enum kind phrase_named(const struct text *t, size_t i, size_t *first,
    size_t *end);

/* Is token i a weekday or month: no name goes on so, "on Tuesday"? */
bool phrase_is_day(const struct text *t, size_t i);

/* A type or ship that begins at token i: F-16, USS Cole. */
bool phrase_product(const struct text *t, size_t i, size_t *end);

/* COP30, COP 30, UNGA 80: where a session's name ends; i: it is none. */
size_t phrase_session(const struct text *t, size_t i);

/*
 * The name of a ship behind the word for one at token i: the frigate Carl
 * Nesjar.
 */
bool phrase_ship(const struct text *t, size_t i, size_t *first, size_t *end);

/* A small word of names of persons (von der Leyen): the languages in which it
 * is one, a bit each; 0: none. */
uint32_t phrase_particle(const struct text *t, size_t i);

#endif
