/* SPDX-License-Identifier: ISC */
/*
 * search: finds the expressions of time in a row.  The hits are in d->hit,
 * which struct dates owns, until the next row.
 */
#ifndef SEARCH_H
#define SEARCH_H

#include "date.h"

/* Their number. */
size_t search_row(struct dates *d, struct str text);

#endif
