/* SPDX-License-Identifier: ISC */
/* amount: money, percentages, quantities and their values. */
#include "cmd/tag-entities/amount/amount.h"

#include "tap.h"

/* The first amount of s as "KIND|span|value|mod". */
static void
first(const char *s, const char *want)
{
	static const char *const kinds[] = { "MONEY", "PERCENT", "QUANTITY" };
	struct str text = str_of(s, strlen(s));
	struct tokens ts = { 0 };
	struct buf value = { 0 };
	struct amount a;
	char got[256] = "none";
	size_t i;

	token_split(&ts, text);
	words_mark(&ts);
	for (i = 0; i < ts.n; i++)
		if (amount_near(&ts, i) &&
		    amount_at(&ts, text, i, 0, &a, &value)) {
			snprintf(got, sizeof(got), "%s|%.*s|%.*s|%.*s",
			    kinds[a.kind], (int)(a.end - a.begin), s + a.begin,
			    (int)value.n, value.p, (int)a.mod.n, a.mod.p);
			break;
		}
	is_str(str_of(got, strlen(got)), str_of(want, strlen(want)), s);
	token_free(&ts);
	buf_free(&value);
}

int
main(void)
{
	first("it cost $3bn to build", "MONEY|$3bn|USD 3000000000|");
	first("about Rs 5 crore", "MONEY|about Rs 5 crore|INR 50000000|APPROX");
	first("\xE2\x82\xAC"
	      "10\xE2\x80\x93"
	      "12 million",
	    "MONEY|\xE2\x82\xAC"
	    "10\xE2\x80\x93"
	    "12 million|"
	    "EUR 10000000-12000000|");
	first("twenty-five dollars", "MONEY|twenty-five dollars|USD 25|");
	first("a US$2.5 million grant", "MONEY|US$2.5 million|USD 2500000|");
	first("in all 2 million Pakistani rupees",
	    "MONEY|2 million Pakistani rupees|PKR 2000000|");
	first("40 per cent", "PERCENT|40 per cent|40%|");
	first("10 to 15 percent", "PERCENT|10 to 15 percent|10-15%|");
	first("nearly two-thirds of them",
	    "PERCENT|nearly two-thirds|66.7%|APPROX");
	first("some 1,200 km away", "QUANTITY|some 1,200 km|1200 km|APPROX");
	first("a 285-kilometre canal", "QUANTITY|285-kilometre|285 km|");
	first("at least 6.5 cubic kilometres",
	    "QUANTITY|at least 6.5 cubic kilometres|6.5 km3|EQUAL_OR_MORE");
	first("five nautical miles", "QUANTITY|five nautical miles|5 nmi|");
	first("N2.5 trillion", "MONEY|N2.5 trillion|NGN 2500000000000|");
	first("R350bn", "MONEY|R350bn|ZAR 350000000000|");
	first("Rs2,500 crore", "MONEY|Rs2,500 crore|INR 25000000000|");
	first("USD1.5m", "MONEY|USD1.5m|USD 1500000|");
	first("half a million dollars",
	    "MONEY|half a million dollars|USD 500000|");
	first("a billion euros", "MONEY|a billion euros|EUR 1000000000|");
	first("two and a half million euros",
	    "MONEY|two and a half million euros|EUR 2500000|");
	first("80\xC2\xA2", "MONEY|80\xC2\xA2|USD 0.8|");
	first("3.5m tonnes", "QUANTITY|3.5m tonnes|3500000 t|");
	first("a wall of 3.5m", "none");
	first("at -5\xC2\xB0"
	      "C",
	    "QUANTITY|-5\xC2\xB0"
	    "C|-5 \xC2\xB0"
	    "C|");
	first("60 km/h", "QUANTITY|60 km/h|60 km/h|");
	first("minus 2.5 percent", "PERCENT|minus 2.5 percent|-2.5%|");
	first("6.5%-7%", "PERCENT|6.5%-7%|6.5-7%|");
	first("rose from 10% to 20%", "PERCENT|10%|10%|");
	first("5 percentage points", "PERCENT|5 percentage points|5 pp|");
	first("a third of them", "PERCENT|a third|33.3%|");
	/* what is none */
	first("a third of an hour", "none");
	first("the G20 and the P5", "none");
	first("a dozen", "none");
	first("5 in Lahore", "none");
	first("300 people on 3 May 2024", "none");
	first("Boeing 747", "none");
	return done_testing();
}
