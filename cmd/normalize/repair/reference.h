/* SPDX-License-Identifier: ISC */
/*
 * reference: HTML's character references (HTML Living Standard, 13.2.5.72
 * and 13.5), read where they can be nothing else: AT&T and ?a=1&copy=2 stay.
 */
#ifndef REFERENCE_H
#define REFERENCE_H

#include "cell.h"

/* An ampersand at p[i], i < n: may a character reference begin there? */
bool reference_may_begin(const char *p, size_t i, size_t n);

/*
 * Writes `from` to `to` (emptied first) with its references replaced.
 * False if there is none: then `to` is of no use.
 */
bool references_fix(const struct cells *from, struct cells *to);

#endif
