/* SPDX-License-Identifier: ISC */
/* nominative: persons in the cases of Slavic languages. */
#ifndef NOMINATIVE_H
#define NOMINATIVE_H

#include "cmd/tag-entities/gaz/gaz.h"

/*
 * The nominative of a person's name of two words and more, in UTF-8, of a text
 * in a Slavic language: "Александром Лукашенко" is Александр Лукашенко, "Borisem
 * Johnsonem" Boris Johnson.  True: it is in *to,
 * which the caller owns; false: it is one already, or not known for sure.
 * part: tokens to work with.
 */
bool nominative(struct str name, struct tokens *part, struct buf *to);

/*
 * Is w a given name of a man in the instrumental, of whichever nominative:
 * Markiem (Mark or Marek), Pedrem (Pedro)?
 */
bool nominative_with(struct str w, struct tokens *part, struct buf *to);

#endif
