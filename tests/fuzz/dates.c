/* SPDX-License-Identifier: ISC */
/*
 * dates: any bytes as a row of text.  Must hold: spans lie in the text at
 * character boundaries, in order, disjoint; values are not empty.
 */
#include <stdlib.h>

#include "cmd/extract-dates/date.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct dates d;
	const struct date_hit *hits;
	struct str s = str_of((const char *)data, size);
	size_t i, n, last = 0;
	static bool ready;
	int seen;

	if (!ready) {
		lex_init(&d.lex);
		ready = true;
	}
	s.n = utf8_valid(s); /* rows are well-formed */
	memset(&d.given, 0, sizeof(d.given));
	if (size & 1)
		dates_moment(&d.given, STR("2025-07-31T14:20"));
	d.narrative = size & 2;
	dates_begin(&d);
	seen = dates_see(&d, s, size & 4 ? DATE_HEAD : DATE_BODY);
	n = seen == 0 ? 0 : dates_find(&d, s, seen, &hits);
	for (i = 0; i < n; i++) {
		if (hits[i].begin < last || hits[i].begin >= hits[i].end ||
		    hits[i].end > s.n || hits[i].value[0] == '\0' ||
		    ((unsigned char)s.p[hits[i].begin] & 0xC0) == 0x80 ||
		    (hits[i].end < s.n &&
			((unsigned char)s.p[hits[i].end] & 0xC0) == 0x80))
			abort();
		last = hits[i].end;
	}
	return 0;
}
