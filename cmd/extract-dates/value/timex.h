/* SPDX-License-Identifier: ISC */
/*
 * timex: values as TIMEX3 (ISO-TimeML, ISO 24617-1) and EDTF (ISO 8601-2:2019)
 * write them, into s, which has room for n bytes, 40 at least, and a NUL.
 */
#ifndef TIMEX_H
#define TIMEX_H

#include "resolve.h"

/* A date that is resolved: 2025-07-26, 2025-W30, 199. */
void timex_date(char *s, size_t n, const struct res *r);

/* One that is not: X as fine as the expression says; the year may be known. */
void timex_open(char *s, size_t n, const struct pt *a, int year, int month);

/* What stands behind a date: T18:30, TNI; s stays as it is if nothing. */
void timex_time(char *s, size_t n, const struct pt *a);

void timex_duration(char *s, size_t n, const struct ex *x); /* P4D */
void timex_set(char *s, size_t n, const struct ex *x);      /* P1W */

/* The day of the calendar of that number (calendar.h). */
void timex_day(char *s, size_t n, int64_t day);

/* EDTF level 2 of a date; "" if it has none or says nothing new. */
void edtf_date(char *s, size_t n, const struct res *r);

#endif
