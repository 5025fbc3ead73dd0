/* SPDX-License-Identifier: ISC */
/* value: an expression and what is known of the document make a hit. */
#ifndef VALUE_H
#define VALUE_H

#include "cmd/extract-dates/date.h"
#include "cmd/extract-dates/english/parse.h"

/* Fills hit->kind, value, attrs; false if x means nothing after all. */
bool value_of(struct dates *d, struct ex *x, struct date_hit *hit);

/* The year of the point in x, NONE where nothing tells it. */
int value_year(struct dates *d, const struct ex *x);

/* Is the document told like a story, date after date? */
bool value_narrative(const struct dates *d);

/* holiday.c: the day of a holiday in a year, INT64_MIN if it has none. */
int64_t holiday_day(int id, int year);

/* Is it the same day of each year?  Its month and day, in day->m and ->d. */
bool holiday_fixed(int id, struct ymd *day);

#endif
