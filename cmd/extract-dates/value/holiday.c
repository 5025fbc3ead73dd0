/* SPDX-License-Identifier: ISC */
/* holiday: days with a name, fixed or computed (holidays.tsv has the names) */
#include <stdio.h>

#include "dict.h"
#include "value.h"

#include "feasts.h"

/* nth weekday of a month; nth 9: the last. */
static int64_t
nth_wday(int y, int m, int wday, int nth)
{
	int64_t day;

	if (nth == 9) {
		day = cal_days(y, m, cal_month_days(y, m));
		return day - (cal_wday(day) - wday + 7) % 7;
	}
	day = cal_days(y, m, 1);
	return day + (wday - cal_wday(day) + 7) % 7 + 7 * (nth - 1);
}

/* The day m/d of the Islamic calendar that falls into a Gregorian year. */
static int64_t
islamic(int y, int m, int d)
{
	struct ymd h = cal_from_days(CAL_UMALQURA, cal_days(y, 1, 1));
	int k;

	for (k = h.y; k <= h.y + 1; k++) {
		int64_t day = cal_to_days(CAL_UMALQURA, k, m, d);

		if (cal_ymd(day).y == y)
			return day;
	}
	return INT64_MIN;
}

/* 1 Tishri of a Hebrew year (Dershowitz and Reingold, 8.1). */
static int64_t
tishri(int y)
{
	int64_t e[3];
	int k;

	for (k = 0; k < 3; k++) {
		int64_t months = (235 * (int64_t)(y - 1 + k) - 234) / 19;
		int64_t d = 29 * months + (12084 + 13753 * months) / 25920;

		e[k] = d + (3 * (d + 1) % 7 < 3);
	}
	return e[1] - 1373428 - 719162 +
	    (e[2] - e[1] == 356 ? 2 : e[1] - e[0] == 382);
}

/* Hanukkah: 25 Kislev; the length of the year tells that of Heshvan. */
static int64_t
hanukkah(int y)
{
	int64_t first = tishri(y + 3761), len = tishri(y + 3762) - first;

	return first + 30 + (len % 10 == 5 ? 30 : 29) + 24;
}

/* The nth feast of feasts.tsv. */
static int64_t
feast(int y, int n)
{
	char key[8];
	struct str s;
	int mmdd, k;

	snprintf(key, sizeof(key), "%04d", y);
	s = dict_get(&feasts, str_of(key, 4));
	if (s.p == NULL || s.n < 4 * ((size_t)n + 1))
		return INT64_MIN;
	for (mmdd = 0, k = 4 * n; k < 4 * n + 4; k++)
		mmdd = mmdd * 10 + s.p[k] - '0';
	return mmdd == 0 ? INT64_MIN : cal_days(y, mmdd / 100, mmdd % 100);
}

/* The last Friday of Ramadan. */
static int64_t
last_friday(int y)
{
	int64_t day = islamic(y, 10, 1);

	if (day == INT64_MIN)
		return day;
	day--;
	return day - (cal_wday(day) - 5 + 7) % 7;
}

/*
 * id: 1MMDD fixed; 2MMWN weekday W, nth N; 3NNN Easter + NNN - 500;
 * 4NNN Orthodox Easter; 6MMDD Islamic.  Values fit 16 bits as id / 1 with
 * the kinds folded: see holidays.tsv.
 */
bool
holiday_fixed(int id, struct ymd *day)
{
	if (id < 0 || id / 2000 != 0)
		return false;
	day->m = id % 2000 / 100;
	day->d = id % 100;
	return true;
}

int64_t
holiday_day(int id, int y)
{
	int kind = id / 2000, v = id % 2000;

	if (y < 1 || y > 9999)
		return INT64_MIN;
	switch (kind) {
	case 0: /* MMDD */
		if (v / 100 < 1 || v / 100 > 12 || v % 100 < 1 ||
		    v % 100 > cal_month_days(y, v / 100))
			return INT64_MIN;
		return cal_days(y, v / 100, v % 100);
	case 1: /* MMWN */
		return nth_wday(y, v / 100, v / 10 % 10, v % 10);
	case 2: /* Easter + v - 500 */
		return cal_easter(y) + v - 500;
	case 3: /* Islamic MMDD */
		return islamic(y, v / 100, v % 100);
	case 4: /* Orthodox Easter + v - 500 */
		return cal_pascha(y) + v - 500;
	case 5:             /* weekday W before the day MMDD: v = index */
		if (v == 1) /* Election Day: Tuesday after a Monday */
			return nth_wday(y, 11, 1, 1) + 1;
		if (v == 2) /* Black Friday */
			return nth_wday(y, 11, 4, 4) + 1;
		if (v == 3) /* Nowruz */
			return cal_to_days(CAL_PERSIAN, y - 621, 1, 1);
		if (v == 4) /* first Sunday of Advent */
			return cal_days(y, 12, 24) - 21 -
			    cal_wday(cal_days(y, 12, 24)) % 7;
		if (v == 5)
			return hanukkah(y);
		if (v == 6)
			return last_friday(y);
		return INT64_MIN;
	case 6: /* feast N, and so many days from it: 20 N + 10 + days */
		if (feast(y, v / 20) == INT64_MIN)
			return INT64_MIN;
		return feast(y, v / 20) + v % 20 - 10;
	case 7: /* Passover + v - 500 */
		return tishri(y + 3761) - 163 + v - 500;
	default:
		return INT64_MIN;
	}
}
