/* SPDX-License-Identifier: ISC */
/* language: which language a row of Latin letters is in. */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include "tongue.h"

/*
 * The language of the row in g->text, by its small words and by the rows
 * before it in the document; LANG_EN: English, or nothing says so.
 */
int language_of_row(struct tagger *g);

#endif
