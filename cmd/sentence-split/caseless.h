/* SPDX-License-Identifier: ISC */
/* caseless: scripts without capitals, and full stops that are nothing else. */
#ifndef CASELESS_H
#define CASELESS_H

#include "split.h"
#include "word.h"

/* Does the place end a sentence (1) or not (-1)?  l: the word before it;
   right: the first letter or digit behind it. */
int caseless_decide(struct split *s, const struct place *p,
    const struct word *l, uint32_t right);

#endif
