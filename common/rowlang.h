/* SPDX-License-Identifier: ISC */
/* rowlang: the language of a row by the letters that only it writes. */
#ifndef ROWLANG_H
#define ROWLANG_H

#include "str.h"

/*
 * Of the languages that share the Arabic, the Cyrillic, the Devanagari or
 * the Chinese script, the one that the text (UTF-8) is in: "ar", "fa", "ur",
 * "ps", "ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg", "uz", "hi",
 * "ja", "zh", a constant string.  NULL where the letters do not tell, as of a
 * short text; "" where there are none.  *near remembers, from row to row of a
 * document (NULL at its beginning), which of those from "be" to "uz" a row was
 * in whose letters told it: many of their rows have no others than Russian.
 */
const char *row_lang(struct str text, const char **near);

/*
 * Is the front of a text in Latin letters, as far as the bytes that characters
 * begin with tell?  *azeri: the letter of Azerbaijani, in every other of its
 * words, is there three times.
 */
bool row_latin(struct str text, bool *azeri);

/*
 * Is the front of a text Uzbek in Latin letters: o' and g' inside words, with any
 * apostrophe (Turkish may have two in foreign names), q without u behind it?
 */
bool row_uzbek(struct str text);

#endif
