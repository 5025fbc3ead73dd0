/* SPDX-License-Identifier: ISC */
/*
 * date: the engine of extract-dates: reference dates, spans, and that every
 * edtf= that is written is EDTF (ISO 8601-2, level 2).
 */
#include <stdlib.h>

#include "cmd/extract-dates/date.h"
#include "cmd/extract-dates/worth.h"
#include "tap.h"

static struct dates dates;

static const struct date_hit *hits;

static size_t
find(const char *ref, const char *text)
{
	struct str s = str_of(text, strlen(text));
	int seen;

	memset(&dates.given, 0, sizeof(dates.given));
	if (ref && !dates_moment(&dates.given, str_of(ref, strlen(ref))))
		abort();
	dates_begin(&dates);
	seen = dates_see(&dates, s, DATE_BODY);
	return seen == 0 ? 0 : dates_find(&dates, s, seen, &hits);
}

static void
value(const char *ref, const char *text, const char *want, const char *title)
{
	size_t n = find(ref, text), i;
	char got[1024] = "";

	for (i = 0; i < n; i++) {
		if (i > 0)
			strcat(got, " ");
		strcat(got, hits[i].value);
	}
	is_str(str_of(got, strlen(got)), str_of(want, strlen(want)), title);
}

/* Digits, X where they may stand; *n how many were read. */
static bool
digits(const char **p, int n, bool x)
{
	for (; n > 0; n--, (*p)++)
		if (!(**p >= '0' && **p <= '9') && !(x && **p == 'X'))
			return false;
	return true;
}

/* One date of EDTF level 2: [-]YYYY[-MM[-DD]][?~%], a season for MM. */
static bool
edtf_date(const char *p, const char *end)
{
	int m, d;

	if (p < end && *p == '-')
		p++;
	if (!digits(&p, 4, true))
		return false;
	if (p < end && *p == '-') {
		p++;
		if (end - p < 2)
			return false;
		m = p[0] == 'X' || p[1] == 'X' ? 1
					       : (p[0] - '0') * 10 + p[1] - '0';
		if (!digits(&p, 2, true) || m < 1 || (m > 12 && m < 21) ||
		    m > 41)
			return false;
		if (p < end && *p == '-') {
			p++;
			if (end - p < 2 || m > 12)
				return false;
			d = p[0] == 'X' || p[1] == 'X'
			    ? 1
			    : (p[0] - '0') * 10 + p[1] - '0';
			if (!digits(&p, 2, true) || d < 1 || d > 31 ||
			    (m == 2 && d > 29) ||
			    (d > 30 && (m == 4 || m == 6 || m == 9 || m == 11)))
				return false;
		}
	}
	if (p < end && (*p == '~' || *p == '?' || *p == '%'))
		p++;
	return p == end;
}

static bool
edtf(struct str s)
{
	const char *slash = memchr(s.p, '/', s.n);

	if (slash == NULL)
		return edtf_date(s.p, s.p + s.n);
	return edtf_date(s.p, slash) && edtf_date(slash + 1, s.p + s.n);
}

static void
test_edtf(void)
{
	static const char *const texts[] = { "the 1990s", "19th century",
		"in 490 BC", "Summer 2024", "last winter", "Q3 2025",
		"the second half of 2025", "7\342\200\2239 May 2025",
		"June-August 2024", "about 3 May 2024", "around 1910",
		"around March 1981", "2024/25", "29 February", "July 14",
		"1914-18", "in 2019", "two to three weeks ago",
		"the spring of 33 BC", "the 1810s", "1 Muharram 1447 AH",
		"3 and 4 November", "late 2023", "28 December - 3 January 2025",
		"nearly ten years ago" };
	size_t i, k, n, bad = 0, seen = 0;
	int ref;

	for (i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		for (ref = 0; ref < 2; ref++) {
			n = find(ref ? "2025-07-31" : NULL, texts[i]);
			for (k = 0; k < n; k++) {
				const char *e = strstr(hits[k].attrs, "edtf=");
				const char *z;

				if (e == NULL)
					continue;
				e += 5;
				z = strchr(e, '|');
				if (z == NULL)
					z = e + strlen(e);
				seen++;
				if (!edtf(str_of(e, (size_t)(z - e)))) {
					bad++;
					printf("# %s: %s\n", texts[i], e);
				}
			}
		}
	ok(seen > 20, "edtf= is written");
	is_int((int64_t)bad, 0, "and is valid EDTF, level 2");
	ok(edtf(STR("196X")) && edtf(STR("2016-21")) && edtf(STR("2017~")) &&
		edtf(STR("-0489")) && edtf(STR("2017-01-10/2017-03-14")) &&
		edtf(STR("XXXX-09-06")),
	    "the validator takes what is valid");
	ok(!edtf(STR("2016-13")) && !edtf(STR("201X-")) &&
		!edtf(STR("2016-02-30")) && !edtf(STR("16")) &&
		!edtf(STR("2016-42")) && !edtf(STR("2016/")),
	    "and nothing else");
}

static void
test_spans(void)
{
	static const char text[] =
	    "On 3 May 2024, 4 June or (\"5 July\") at "
	    "9:30 a.m., two days later, from 1914 to 1918; \303\251t\303\251 "
	    "2019\342\200\2232020, '89 and 10/11/2012 by noon.";
	size_t n = find("2025-07-31", text), i, bad = n < 8, last = 0;

	for (i = 0; i < n; i++) {
		bad += hits[i].begin < last || hits[i].begin >= hits[i].end ||
		    hits[i].end > sizeof(text) - 1 ||
		    text[hits[i].begin] == ' ' || text[hits[i].end - 1] == ' ';
		last = hits[i].end;
	}
	is_int((int64_t)bad, 0, "spans lie in the text, in order, disjoint");
}

/* The prefilter: vector and plain code see the same, at every place. */
static void
test_worth(void)
{
	static const char bytes[] = "aAzZ@[`{09/:\x7F\x80\xC2\xFF m";
	struct worth_block a, b;
	char text[200], block[64];
	unsigned seed = 1, i, k, wrong = 0, missed = 0;

	for (i = 0; i < 4096; i++) {
		for (k = 0; k < sizeof(block); k++) {
			seed = seed * 1103515245u + 12345;
			block[k] = i < 256 ? (char)i
			    : i < 2048
			    ? bytes[(seed >> 16) % (sizeof(bytes) - 1)]
			    : (char)(seed >> 16);
		}
		worth_block(block, &a);
		worth_block_plain(block, &b);
		wrong += a.alpha != b.alpha || a.digit != b.digit ||
		    a.high != b.high;
	}
	is_int(wrong, 0, "vector and plain code see the same classes");
	for (i = 0; i < 150; i++) {
		memset(text, ' ', sizeof(text));
		memcpy(text + i, "Wednesday", 9);
		missed += (worth(str_of(text, i + 9)) & WORTH_LOOK) == 0;
		missed += (worth(str_of(text, 200)) & WORTH_LOOK) == 0;
		missed += worth(str_of(text, i + 8)) != 0;
		memset(text + i, 'x', 9);
		missed += worth(str_of(text, 200)) != 0;
		text[i + 3] = '7';
		missed +=
		    worth(str_of(text, i + 4)) != (WORTH_LOOK | WORTH_DIGIT);
		memset(text, 'x', sizeof(text));
		memcpy(text + i, " today ", 7);
		missed += (worth(str_of(text, 200)) & WORTH_LOOK) == 0;
	}
	is_int(missed, 0, "a word of time or a figure is seen at any place");
	is_int(worth(STR("")), 0, "nothing is worth nothing");
	ok(worth(STR("the caf\xC3\xA9 \xE2\x80\x93 \xE2\x80\x9Cyes"
		     "\xE2\x80\x9D")) == 0,
	    "Latin letters, dashes, quotes are passed");
	ok(worth(STR("\xD0\xBC\xD0\xB0\xD0\xB9")) == WORTH_LOOK &&
		worth(STR("Mon\xC2\xAD"
			  "day")) == WORTH_LOOK &&
		worth(STR("\xD9\xA3")) == WORTH_LOOK,
	    "other scripts and soft hyphens are looked at");
	ok(worth(STR("in nineteen eighty-four")) == WORTH_LOOK,
	    "so are numbers in words from ten on");
}

int
main(void)
{
	struct moment m = { 0 };

	lex_init(&dates.lex);
	ok(dates_moment(&m, STR("2025-07-31T14:20")) && m.secs == 51600,
	    "a moment with a time of day");
	ok(!dates_moment(&m, STR("2025-02-29")) &&
		!dates_moment(&m, STR("2025-7-1")) &&
		!dates_moment(&m, STR("20250701")) &&
		!dates_moment(&m, STR("")),
	    "what is no moment");
	value("2025-07-31", "on 26 July 2025", "2025-07-26", "a full date");
	value(NULL, "on 26 July", "XXXX-07-26", "open without a reference");
	value(NULL, "on 26 July 2025. On the 28th", "2025-07-26 2025-07-28",
	    "... else the date before");
	value("2025-07-31", "03/06/2025", "2025-03-06", "month first");
	dates.order = ORDER_DMY;
	value("2025-07-31", "03/06/2025", "2025-06-03", "-O dmy");
	dates.order = ORDER_NONE;
	value("2025-07-31", "13/06/2025 and 03/06/2025",
	    "2025-06-13 2025-06-03", "a day above 12 settles the order");
	value("2025-02-28", "a year ago", "2024", "a year ago");
	value("2024-02-29", "a week before yesterday", "2024-02-21",
	    "an offset from a date");
	value("2025-07-31T14:20", "20 minutes ago", "2025-07-31T14:00",
	    "minutes count from the moment");
	test_edtf();
	test_spans();
	test_worth();
	dates_free(&dates);
	return done_testing();
}
