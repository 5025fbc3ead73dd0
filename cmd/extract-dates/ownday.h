/* SPDX-License-Identifier: ISC */
/* ownday: the day that a document bears, in a row at its top. */
#ifndef OWNDAY_H
#define OWNDAY_H

#include "date.h"

/*
 * Takes a hit of the row for the day of the document if it says that; a day
 * without its year says that there is one.
 */
bool own_day(struct dates *d, struct str text, const struct date_hit *hit,
    enum date_row row);

#endif
