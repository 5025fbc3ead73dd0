/* SPDX-License-Identifier: ISC */
/*
 * alike: keys of words that are one name written otherwise: spelled another
 * way (Zelensky, Zelenskyy), or in another case of a Slavic language
 * (Путина, Tuskowi).  Nothing is allocated.
 */
#ifndef ALIKE_H
#define ALIKE_H

#include "str.h"

/*
 * The key of a word; 0: too short to say.  `cases`: the row's language has
 * cases; words of Cyrillic letters always do.
 */
uint64_t alike_key(struct str word, bool cases);

/* Is it of Cyrillic letters? */
bool alike_cyrillic(struct str word);

#endif
