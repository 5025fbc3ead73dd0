/* SPDX-License-Identifier: ISC */
/* calendar: days counted from 1970-01-01 and the calendars that name them. */
#include "calendar.h"
#include "dict.h"

#include "umalqura.h"

/* Floor division and its remainder. */
static int64_t
fdiv(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static int64_t
fmod64(int64_t a, int64_t b)
{
	return a - fdiv(a, b) * b;
}

int64_t
cal_days(int y, int m, int d)
{
	int64_t yy = (int64_t)y - (m <= 2), era = fdiv(yy, 400);
	int64_t yoe = yy - era * 400;
	int64_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct ymd
cal_ymd(int64_t days)
{
	int64_t z = days + 719468, era = fdiv(z, 146097);
	int64_t doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
	int64_t mp = (5 * doy + 2) / 153;
	struct ymd r;

	r.d = (int)(doy - (153 * mp + 2) / 5 + 1);
	r.m = (int)(mp < 10 ? mp + 3 : mp - 9);
	r.y = (int)(yoe + era * 400 + (r.m <= 2));
	return r;
}

int
cal_month_days(int y, int m)
{
	static const char n[] = "\37\34\37\36\37\36\37\37\36\37\36\37";

	if (m == 2 && fmod64(y, 4) == 0 &&
	    (fmod64(y, 100) != 0 || fmod64(y, 400) == 0))
		return 29;
	return n[m - 1];
}

int
cal_wday(int64_t days)
{
	return (int)fmod64(days + 3, 7) + 1; /* 1970-01-01: Thursday */
}

int64_t
cal_week_monday(int year, int week)
{
	int64_t jan4 = cal_days(year, 1, 4);

	return jan4 - (cal_wday(jan4) - 1) + (int64_t)(week - 1) * 7;
}

int
cal_week(int64_t days, int *year)
{
	/* the week's Thursday decides (ISO 8601, 2.2.10) */
	int y = cal_ymd(days - cal_wday(days) + 4).y;

	if (year)
		*year = y;
	return (int)((days - cal_week_monday(y, 1)) / 7) + 1;
}

int
cal_weeks(int year)
{
	return (int)((cal_week_monday(year + 1, 1) - cal_week_monday(year, 1)) /
	    7);
}

int64_t
cal_easter(int y)
{
	/* the anonymous Gregorian algorithm (Meeus) */
	int a = (int)fmod64(y, 19), b = y / 100, c = y % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7;
	int m = (a + 11 * h + 22 * l) / 451;
	int n = h + l - 7 * m + 114;

	return cal_days(y, n / 31, n % 31 + 1);
}

int64_t
cal_pascha(int y)
{
	/* Meeus, Julian calendar; then 13 days and more to Gregorian */
	int a = y % 4, b = y % 7, c = y % 19, d = (19 * c + 15) % 30;
	int e = (2 * a + 4 * b - d + 34) % 7, n = d + e + 114;

	return cal_days(y, n / 31, n % 31 + 1) + y / 100 - y / 400 - 2;
}

/* Solar Hijri */

static bool
persian_leap(int64_t y)
{
	return fmod64(25 * y + 11, 33) < 8;
}

/* 1 Farvardin. */
static int64_t
persian_year(int64_t y)
{
	int64_t cycle = fdiv(y - 1400, 33), k, n = 0;

	for (k = 1400 + cycle * 33; k < y; k++)
		n += persian_leap(k);
	return 18707 + cycle * (33 * 365 + 8) + /* 2021-03-21 */
	    (y - 1400 - cycle * 33) * 365 + n;
}

/* Islamic: 30-year cycle, leap years 2 5 7 10 13 16 18 21 24 26 29 */

static int64_t
tabular_month(int64_t y, int m)
{
	return (y - 1) * 354 + fdiv(3 + 11 * y, 30) + 29 * (int64_t)(m - 1) +
	    m / 2 - 492148; /* 1 Muharram 1 AH: 16 July 622, Julian */
}

static int
tabular_length(int64_t y, int m)
{
	return 29 + m % 2 + (m == 12 && fmod64(14 + 11 * y, 30) < 11);
}

/* First day and lengths of the months of an Umm al-Qura year. */
static bool
umalqura_year(int y, int64_t *first, struct str *months)
{
	char key[4];
	uint64_t n;
	struct str line;

	if (y < 1300 || y > 1600)
		return false;
	key[0] = '0' + y / 1000;
	key[1] = '0' + y / 100 % 10;
	key[2] = '0' + y / 10 % 10;
	key[3] = '0' + y % 10;
	line = dict_get(&umalqura, str_of(key, 4));
	if (line.p == NULL || !str_u64(str_field(line, 0), &n))
		return false;
	*first = (int64_t)n - 100000;
	*months = str_field(line, 1);
	return months->n == 12;
}

int
cal_length(enum calendar cal, int y, int m)
{
	struct str months;
	int64_t first;

	switch (cal) {
	case CAL_PERSIAN:
		return m <= 6 ? 31 : m <= 11 ? 30 : 29 + persian_leap(y);
	case CAL_UMALQURA:
		if (umalqura_year(y, &first, &months))
			return months.p[m - 1] == '1' ? 30 : 29;
		/* FALLTHROUGH */
	case CAL_TABULAR:
		return tabular_length(y, m);
	case CAL_ETHIOPIC:
		return m <= 12 ? 30 : 5 + (fmod64(y, 4) == 3);
	default:
		return cal_month_days(y, m);
	}
}

int64_t
cal_to_days(enum calendar cal, int y, int m, int d)
{
	struct str months;
	int64_t first;
	int i;

	switch (cal) {
	case CAL_PERSIAN:
		return persian_year(y) +
		    (m <= 7 ? (m - 1) * 31 : 186 + (m - 7) * 30) + d - 1;
	case CAL_UMALQURA:
		if (umalqura_year(y, &first, &months)) {
			for (i = 0; i < m - 1; i++)
				first += months.p[i] == '1' ? 30 : 29;
			return first + d - 1;
		}
		/* FALLTHROUGH */
	case CAL_TABULAR:
		return tabular_month(y, m) + d - 1;
	case CAL_ETHIOPIC: /* 1 Meskerem 1: 29 August 8, Julian */
		return 365 * ((int64_t)y - 1) + fdiv(y, 4) +
		    30 * ((int64_t)m - 1) + d - 716368;
	default:
		return cal_days(y, m, d);
	}
}

struct ymd
cal_from_days(enum calendar cal, int64_t days)
{
	struct ymd r;
	int n;

	switch (cal) {
	case CAL_PERSIAN:
		r.y = (int)fdiv((days - 18707) * 33, 33 * 365 + 8) + 1400;
		break;
	case CAL_UMALQURA:
	case CAL_TABULAR:
		r.y = (int)fdiv((days + 492148) * 30, 10631) + 1;
		break;
	case CAL_ETHIOPIC:
		r.y = (int)fdiv((days + 716367) * 4, 1461) + 1;
		break;
	default:
		return cal_ymd(days);
	}
	while (cal_to_days(cal, r.y, 1, 1) > days)
		r.y--;
	while (cal_to_days(cal, r.y + 1, 1, 1) <= days)
		r.y++;
	days -= cal_to_days(cal, r.y, 1, 1);
	for (r.m = 1; r.m < 12 + (cal == CAL_ETHIOPIC); r.m++) {
		if (days < (n = cal_length(cal, r.y, r.m)))
			break;
		days -= n;
	}
	r.d = (int)days + 1;
	return r;
}
