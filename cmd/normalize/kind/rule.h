/* SPDX-License-Identifier: ISC */
/*
 * rule: what a block is by its form and place, by rules that are asked in turn:
 * the first one that knows decides.  What judge.c says of pages comes behind.
 */
#ifndef RULE_H
#define RULE_H

#include "kind.h"

/*
 * The kind of the open block, whose text is s and looks like f; the window
 * begins with its last line.  To be asked of each block, once: what the next
 * ones are depends on it.
 */
enum kind rule_kind(struct block *b, struct str s, struct feat *f);

/* Puts to firsts what lines begin with that rules know. */
void rule_learn(struct firsts *firsts);

#endif
