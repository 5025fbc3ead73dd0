/* SPDX-License-Identifier: ISC */
/* ligature: what typesetters joined (U+FB00 to U+FB17), as letters. */
#ifndef LIGATURE_H
#define LIGATURE_H

#include "cell.h"

/* The letters of a ligature, UTF-8; NULL if cp is none. */
const char *ligature(uint32_t cp);

/*
 * Writes `from` to `to` (emptied first) with the ligatures that stand in
 * words as letters.  False if there is none: then `to` is of no use.
 */
bool ligatures_fix(const struct cells *from, struct cells *to);

#endif
