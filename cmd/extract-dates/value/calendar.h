/* SPDX-License-Identifier: ISC */
/*
 * calendar: days counted from 1970-01-01 and the calendars that name them.
 * Nothing here fails on any int: years far outside history just compute.
 */
#ifndef CALENDAR_H
#define CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

enum calendar {
	CAL_GREGORIAN, CAL_PERSIAN, CAL_UMALQURA, CAL_TABULAR, CAL_ETHIOPIC
};

struct ymd {
	int y, m, d;
};

/* Proleptic Gregorian; year 0 is 1 BC. */
int64_t cal_days(int y, int m, int d);
struct ymd cal_ymd(int64_t days);
int cal_month_days(int y, int m);

/* ISO 8601 weeks: weekday 1 (Monday) to 7; the week's year may differ. */
int cal_wday(int64_t days);
int cal_week(int64_t days, int *year);
int64_t cal_week_monday(int year, int week);
int cal_weeks(int year);

/* Western and Orthodox Easter Sunday. */
int64_t cal_easter(int year);
int64_t cal_pascha(int year);

/*
 * Solar Hijri: leap <=> (25y + 11) mod 33 < 8, exact for 1200-1500.
 * Umm al-Qura: the official months of 1300-1600 AH, else the tabular
 * (civil, type II) calendar.
 * Ethiopian: thirteen months, the last of 5 or 6 days, leap <=> y mod 4 = 3.
 */
int64_t cal_to_days(enum calendar cal, int y, int m, int d);
struct ymd cal_from_days(enum calendar cal, int64_t days);
int cal_length(enum calendar cal, int y, int m);

#endif
