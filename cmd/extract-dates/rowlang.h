/* SPDX-License-Identifier: ISC */
/* rowlang: the language of a row by the letters that only it writes. */
#ifndef ROWLANG_H
#define ROWLANG_H

#include "str.h"

/*
 * Of the languages that share the Arabic, the Cyrillic, the Devanagari or
 * the Chinese script, the one that the text (UTF-8) is in: "ar", "fa", "ur",
 * "ps", "ru", "uk", "bg", "be", "sr", "mk", "kk", "hi", "ja", "zh", a constant
 * string.  NULL where the letters do not tell, as of a short text; "" where
 * there are none.  *near remembers, from row to row of a document (NULL at its
 * beginning), which of the last four a row was in whose letters told it: many
 * of their rows have no other letters than Russian.
 */
const char *row_lang(struct str text, const char **near);

#endif
