/* SPDX-License-Identifier: ISC */
/* langid: which Latin-script language a text is in, by its small words. */
#ifndef LANGID_H
#define LANGID_H

#include "lang.h"

/* The enum lang of the first 1000 bytes of text; English if in doubt. */
int langid(struct str text);

/* Are ordinals written "12." in it? */
bool lang_ordinals(int lang);

#endif
