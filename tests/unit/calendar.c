/* SPDX-License-Identifier: ISC */
/*
 * calendar: days of three calendars.  The vectors are facts, computed with
 * ICU 78 (calendars persian, islamic-umalqura, islamic-civil).
 */
#include "cmd/extract-dates/value/calendar.h"
#include "tap.h"

static const struct {
	enum calendar cal;
	int y, m, d, gy, gm, gd;
} vectors[] = {
	{ CAL_ETHIOPIC, 2015, 2, 23, 2022, 11, 2 },
	{ CAL_ETHIOPIC, 2011, 13, 6, 2019, 9, 11 },
	{ CAL_ETHIOPIC, 2012, 1, 1, 2019, 9, 12 },
	{ CAL_ETHIOPIC, 2013, 2, 24, 2020, 11, 3 },
	{ CAL_ETHIOPIC, 1928, 8, 27, 1936, 5, 5 },
	{ CAL_ETHIOPIC, 2000, 1, 1, 2007, 9, 12 },
	{ CAL_UMALQURA, 1369, 4, 15, 1950, 2, 3 },
	{ CAL_UMALQURA, 1351, 3, 25, 1932, 7, 29 },
	{ CAL_UMALQURA, 1332, 12, 28, 1914, 11, 17 },
	{ CAL_UMALQURA, 1301, 10, 6, 1884, 7, 29 },
	{ CAL_UMALQURA, 1386, 6, 20, 1966, 10, 5 },
	{ CAL_UMALQURA, 1445, 12, 5, 2024, 6, 11 },
	{ CAL_UMALQURA, 1538, 2, 29, 2113, 12, 8 },
	{ CAL_UMALQURA, 1502, 12, 17, 2079, 10, 13 },
	{ CAL_UMALQURA, 1398, 2, 16, 1978, 1, 25 },
	{ CAL_UMALQURA, 1415, 7, 12, 1994, 12, 15 },
	{ CAL_UMALQURA, 1591, 1, 15, 2165, 3, 28 },
	{ CAL_UMALQURA, 1340, 6, 18, 1922, 2, 15 },
	{ CAL_UMALQURA, 1575, 7, 25, 2150, 3, 25 },
	{ CAL_UMALQURA, 1582, 5, 29, 2156, 11, 13 },
	{ CAL_UMALQURA, 1494, 4, 2, 2071, 5, 2 },
	{ CAL_UMALQURA, 1506, 5, 19, 2083, 2, 6 },
	{ CAL_UMALQURA, 1568, 1, 9, 2142, 11, 27 },
	{ CAL_UMALQURA, 1463, 7, 10, 2041, 7, 9 },
	{ CAL_UMALQURA, 1503, 1, 21, 2079, 11, 15 },
	{ CAL_UMALQURA, 1473, 8, 12, 2051, 4, 23 },
	{ CAL_UMALQURA, 1498, 9, 28, 2075, 9, 9 },
	{ CAL_UMALQURA, 1317, 1, 18, 1899, 5, 28 },
	{ CAL_UMALQURA, 1353, 11, 3, 1935, 2, 7 },
	{ CAL_UMALQURA, 1493, 7, 24, 2070, 8, 31 },
	{ CAL_UMALQURA, 1577, 5, 2, 2151, 12, 11 },
	{ CAL_TABULAR, 1080, 12, 28, 1670, 5, 19 },
	{ CAL_TABULAR, 1350, 4, 18, 1931, 9, 2 },
	{ CAL_TABULAR, 1381, 6, 9, 1961, 11, 18 },
	{ CAL_TABULAR, 690, 2, 25, 1291, 3, 6 },
	{ CAL_TABULAR, 871, 9, 21, 1467, 5, 5 },
	{ CAL_TABULAR, 1301, 4, 13, 1884, 2, 11 },
	{ CAL_TABULAR, 1436, 8, 2, 2015, 5, 21 },
	{ CAL_TABULAR, 564, 6, 22, 1169, 3, 30 },
	{ CAL_TABULAR, 723, 6, 23, 1323, 7, 7 },
	{ CAL_TABULAR, 324, 4, 26, 936, 3, 28 },
	{ CAL_TABULAR, 1199, 2, 25, 1785, 1, 7 },
	{ CAL_TABULAR, 824, 7, 7, 1421, 7, 17 },
	{ CAL_TABULAR, 1201, 5, 30, 1787, 3, 20 },
	{ CAL_TABULAR, 846, 4, 3, 1442, 8, 20 },
	{ CAL_TABULAR, 643, 12, 12, 1246, 5, 7 },
	{ CAL_TABULAR, 736, 1, 10, 1335, 9, 7 },
	{ CAL_TABULAR, 289, 7, 15, 902, 6, 30 },
	{ CAL_TABULAR, 1190, 2, 22, 1776, 4, 12 },
	{ CAL_TABULAR, 142, 3, 20, 759, 7, 25 },
	{ CAL_TABULAR, 478, 7, 14, 1085, 11, 11 },
	{ CAL_TABULAR, 1528, 11, 5, 2104, 11, 23 },
	{ CAL_TABULAR, 1284, 7, 2, 1867, 10, 30 },
	{ CAL_TABULAR, 358, 4, 14, 969, 3, 12 },
	{ CAL_TABULAR, 81, 11, 20, 701, 1, 9 },
	{ CAL_TABULAR, 1314, 6, 13, 1896, 11, 19 },
	{ CAL_PERSIAN, 1420, 4, 19, 2041, 7, 9 },
	{ CAL_PERSIAN, 1304, 12, 6, 1926, 2, 25 },
	{ CAL_PERSIAN, 1428, 12, 16, 2050, 3, 6 },
	{ CAL_PERSIAN, 1456, 3, 14, 2077, 6, 3 },
	{ CAL_PERSIAN, 1333, 8, 19, 1954, 11, 10 },
	{ CAL_PERSIAN, 1465, 9, 21, 2086, 12, 11 },
	{ CAL_PERSIAN, 1417, 6, 6, 2038, 8, 28 },
	{ CAL_PERSIAN, 1311, 8, 2, 1932, 10, 24 },
	{ CAL_PERSIAN, 1292, 3, 1, 1913, 5, 22 },
	{ CAL_PERSIAN, 1299, 2, 2, 1920, 4, 22 },
	{ CAL_PERSIAN, 1390, 9, 6, 2011, 11, 27 },
	{ CAL_PERSIAN, 1377, 6, 30, 1998, 9, 21 },
	{ CAL_PERSIAN, 1249, 3, 2, 1870, 5, 23 },
	{ CAL_PERSIAN, 1422, 10, 3, 2043, 12, 24 },
	{ CAL_PERSIAN, 1283, 10, 1, 1904, 12, 22 },
	{ CAL_PERSIAN, 1321, 10, 21, 1943, 1, 11 },
	{ CAL_PERSIAN, 1184, 4, 25, 1805, 7, 16 },
	{ CAL_PERSIAN, 1284, 2, 2, 1905, 4, 22 },
	{ CAL_PERSIAN, 1358, 8, 30, 1979, 11, 21 },
	{ CAL_PERSIAN, 1320, 12, 18, 1942, 3, 9 },
	{ CAL_PERSIAN, 1418, 10, 8, 2039, 12, 29 },
	{ CAL_PERSIAN, 1458, 7, 17, 2079, 10, 9 },
	{ CAL_PERSIAN, 1182, 10, 1, 1803, 12, 23 },
	{ CAL_PERSIAN, 1464, 8, 14, 2085, 11, 4 },
	{ CAL_PERSIAN, 1497, 3, 26, 2118, 6, 16 },
};

static void
test_vectors(void)
{
	size_t i, there = 0, back = 0, n = sizeof(vectors) / sizeof(*vectors);

	for (i = 0; i < n; i++) {
		int64_t day = cal_to_days(vectors[i].cal, vectors[i].y,
		    vectors[i].m, vectors[i].d);
		struct ymd g = cal_ymd(day);
		struct ymd o = cal_from_days(vectors[i].cal, day);

		there += g.y == vectors[i].gy && g.m == vectors[i].gm &&
		    g.d == vectors[i].gd;
		back += o.y == vectors[i].y && o.m == vectors[i].m &&
		    o.d == vectors[i].d;
	}
	is_int(there, n, "vectors of three calendars to Gregorian days");
	is_int(back, n, "and back");
}

/* Every day of each calendar's span is the one after the day before it. */
static void
test_days(enum calendar cal, int from, int to, const char *title)
{
	int64_t day = cal_to_days(cal, from, 1, 1);
	int y, m, d, bad = 0;

	for (y = from; y <= to; y++)
		for (m = 1; m <= 12; m++)
			for (d = 1; d <= cal_length(cal, y, m); d++, day++) {
				struct ymd o = cal_from_days(cal, day);

				bad += cal_to_days(cal, y, m, d) != day ||
				    o.y != y || o.m != m || o.d != d;
			}
	is_int(bad, 0, title);
}

int
main(void)
{
	int64_t day;
	int y, bad = 0;

	is_int(cal_days(1970, 1, 1), 0, "days count from 1970");
	is_int(cal_days(2000, 3, 1), 11017, "29 February 2000 was");
	is_int(cal_days(-4713, 11, 24), -2440588, "Julian day 0");
	is_int(cal_month_days(1900, 2), 28, "1900 is no leap year");
	for (day = -800000; day < 800000; day++) {
		struct ymd g = cal_ymd(day);

		bad += cal_days(g.y, g.m, g.d) != day;
	}
	is_int(bad, 0, "days to dates and back, 4000 years");
	is_int(cal_wday(cal_days(2025, 7, 26)), 6, "a Saturday");
	is_int(cal_week(cal_days(2024, 12, 30), &y), 1, "ISO week 1 ...");
	is_int(y, 2025, "... of the next year");
	is_int(cal_week(cal_days(2027, 1, 1), &y), 53, "week 53");
	is_int(cal_weeks(2026), 53, "2026 has 53 weeks");
	is_int(cal_easter(2025), cal_days(2025, 4, 20), "Easter 2025");
	is_int(cal_pascha(2025), cal_days(2025, 4, 20), "both fell together");
	is_int(cal_pascha(2024), cal_days(2024, 5, 5), "Pascha 2024");
	is_int(cal_length(CAL_PERSIAN, 1403, 12), 30, "1403 is a leap year");
	is_int(cal_length(CAL_PERSIAN, 1404, 12), 29, "1404 is none");
	test_vectors();
	test_days(CAL_PERSIAN, 1200, 1500, "each day, Solar Hijri 1200-1500");
	test_days(CAL_UMALQURA, 1300, 1600, "each day, Umm al-Qura");
	test_days(CAL_UMALQURA, 1290, 1299, "tabular before it");
	test_days(CAL_TABULAR, 1, 60, "each day, tabular");
	return done_testing();
}
