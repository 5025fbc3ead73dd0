/* SPDX-License-Identifier: ISC */
/* langid: which Latin-script language a text is in, by its small words. */
#ifndef LANGID_H
#define LANGID_H

#include "lang.h"

/* The enum lang of the first 1000 bytes of text; -1 if in doubt. */
int langid(struct str text);

#endif
