/* SPDX-License-Identifier: ISC */
/*
 * detect: any bytes as a document's first ones, as a line, as text.  The
 * first byte chooses the options.  Must hold: the answer is a known encoding
 * that may be had, the same one the second time; what is ASCII all through
 * and has no shifts is none; well-formed UTF-8 with letters is UTF-8.
 */
#include "cmd/normalize/decode/detect.h"
#include "cmd/normalize/decode/contest.h"
#include "cmd/normalize/decode/language.h"
#include "utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool
have(void *arg, const char *name)
{
	return (*(const uint8_t *)arg & 8) == 0 ||
	    strncmp(name, "UTF", 3) == 0 || strcmp(name, "KOI8-R") == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct language l = { 0 };
	const struct encoding *e, *hint;
	const char *name;
	size_t seen, i, bom;
	uint8_t opt;
	struct str s;

	if (size == 0)
		return 0;
	opt = data[0];
	s = str_of((const char *)data + 1, size - 1);
	hint = detect_hint(s);
	detect_bom(s, &bom);
	if (bom > s.n || detect_odd(s) > s.n)
		abort();
	seen = s.n;
	e = detect(s, opt & 1, opt & 2, hint, have, &opt, &seen);
	if (e != detect(s, opt & 1, opt & 2, hint, have, &opt, &seen))
		abort();
	if (e == NULL ? seen > s.n || utf8_ascii(s) < seen
		      : encoding_find(str_of(e->name, strlen(e->name))) != e)
		abort();
	/* no control characters, which might be UTF-16 */
	for (i = 0; i < s.n && (unsigned char)s.p[i] >= ' '; i++)
		;
	if (i == s.n && utf8_valid(s) == s.n && utf8_ascii(s) < s.n &&
	    (e == NULL || strcmp(e->name, "UTF-8") != 0))
		abort();
	e = detect_line(s, hint, opt & 4);
	if (e != NULL && utf8_valid(s) == s.n)
		abort();
	name = contest(s, opt & 1, opt & 2, NULL, NULL, NULL);
	if (!contest_knows(name))
		abort();
	for (i = 0; i < s.n; i += 100)
		if (language_feed(&l,
			str_of(s.p + i, s.n - i < 100 ? s.n - i : 100)) !=
		    (l.n < LANGUAGE_MAX))
			abort();
	name = language_name(&l, opt & 1);
	if (name != NULL && (strlen(name) < 2 || strlen(name) > 7))
		abort();
	return 0;
}
