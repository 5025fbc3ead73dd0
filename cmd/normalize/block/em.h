/* SPDX-License-Identifier: ISC */
/*
 * em: how wide a line is in print, where i is narrower than m.  Lines that were
 * set in a proportional font and read back by pdftotext are alike in this
 * width, not in their number of letters.  Nothing is owned.
 */
#ifndef EM_H
#define EM_H

#include "str.h"

/* The width of UTF-8 text, in hundredths of an em. */
uint32_t em_width(struct str text);

/* Width of a blank. */
#define EM_BLANK 25

#endif
