/* SPDX-License-Identifier: ISC */
/* ownday: the day that a document, its next article, a message bears; its order. */
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

/*
 * A dateline below text has n hits: is one the day of another article, a whole
 * date?  Then it is the reference from there on.
 */
void next_article(struct dates *d, struct str text, const struct date_hit *hit,
    size_t n);

/*
 * "[12/03/2024, 08:14] Amina: tomorrow", "12.03.24, 08:14 - Amina: ": is the hit
 * the day and the time of a message in a chat?  Then it is the reference from
 * there on, unless one was given.
 */
bool message_day(struct dates *d, struct str text, const struct date_hit *hit);

#endif
