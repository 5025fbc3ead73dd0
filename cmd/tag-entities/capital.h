/* SPDX-License-Identifier: ISC */
/*
 * capital: names that a text has in capitals, as in cables, headlines and
 * "Mr. LAVROV", in the case that they have elsewhere, so that one name has one
 * value.  Pure functions of the name and the lists.
 */
#ifndef CAPITAL_H
#define CAPITAL_H

#include "cmd/tag-entities/tag.h"

/*
 * The name of that kind (PERSON, ORG, GPE, LOC, FAC), UTF-8, with capitals
 * inside its words made small, into *out, what was there is gone.  Acronyms,
 * initials, Roman numerals and what is not all in capitals stay (of a
 * person's name each word by itself).  False: there is nothing to change.
 * part: scratch.
 */
bool capital_soft(struct str name, enum kind kind, struct tokens *part,
    struct buf *out);

#endif
