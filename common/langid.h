/* SPDX-License-Identifier: ISC */
/* langid: which Latin-script language a text is in, by its small words. */
#ifndef LANGID_H
#define LANGID_H

#include "lang.h"

/*
 * The enum lang of the first 1000 bytes of text; -1 if in doubt: it has not so
 * many votes, of a small word or a letter each.  Where more than two are asked
 * for, "the" alone is English enough.
 */
int langid(struct str text, unsigned least);

/* The set of languages in which a word, in any case, is a small one; 0: none. */
uint32_t langid_small(struct str word);

#endif
