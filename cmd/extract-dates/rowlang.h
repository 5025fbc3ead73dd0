/* SPDX-License-Identifier: ISC */
/* rowlang: the language of a row by the letters that only it writes. */
#ifndef ROWLANG_H
#define ROWLANG_H

#include "str.h"

/*
 * Of the languages that share the Arabic, the Cyrillic, the Devanagari or
 * the Chinese script, the one that the text (UTF-8) is in: "ar", "fa", "ur",
 * "ps", "ru", "uk", "bg", "hi", "ja", "zh", a constant string.  NULL where
 * the letters do not tell, as of a short text; "" where there are none.
 */
const char *row_lang(struct str text);

#endif
