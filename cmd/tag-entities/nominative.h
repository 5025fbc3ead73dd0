/* SPDX-License-Identifier: ISC */
/* nominative: persons in the cases of Russian and Ukrainian. */
#ifndef NOMINATIVE_H
#define NOMINATIVE_H

#include "gaz.h"

/*
 * The nominative of a person's name of two words and more in Cyrillic letters,
 * UTF-8: "Александром Лукашенко" is Александр Лукашенко.  True: it is in *to,
 * which the caller owns; false: it is one already, or not known for sure.
 * part: tokens to work with.
 */
bool nominative(struct str name, struct tokens *part, struct buf *to);

#endif
