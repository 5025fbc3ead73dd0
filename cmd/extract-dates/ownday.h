/* SPDX-License-Identifier: ISC */
/* ownday: the day that a document bears, in a row at its top; its order. */
#ifndef OWNDAY_H
#define OWNDAY_H

#include "date.h"

/*
 * Takes a hit of the row for the day of the document if it says that; a day
 * without its year says that there is one.
 */
bool own_day(struct dates *d, struct str text, const struct date_hit *hit,
    enum date_row row);

/* 13/06/2025 in a row tells the order of the document's other dates. */
void see_order(struct dates *d, struct str s);

#endif
