/* SPDX-License-Identifier: ISC */
/*
 * split: any bytes as a row's text.  The first byte chooses the options.
 * Must hold: sentences are in order, disjoint, not empty, end at characters,
 * and what lies outside them is white space (or BOM and the like).
 */
#include "cmd/sentence-split/split.h"
#include "utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_gap(struct str t, size_t from, size_t to)
{
	uint32_t cp;

	while (from < to) {
		from += utf8_decode(t.p + from, t.n - from, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF && cp != 0x200B)
			abort();
	}
	if (from != to)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct split_opt opt = { 0 };
	struct split s = { .opt = &opt };
	struct str t;
	size_t begin, end, last = 0;

	if (size == 0)
		return 0;
	opt.uax29 = data[0] & 1;
	if (data[0] & 2)
		opt.lang = STR("de");
	t = str_of((const char *)data + 1, size - 1);
	t.n = utf8_valid(t);
	split_start(&s, t);
	while (split_next(&s, &begin, &end)) {
		if (begin < last || end <= begin || end > t.n)
			abort();
		check_gap(t, last, begin);
		if (utf8_valid(str_of(t.p + begin, end - begin)) != end - begin)
			abort();
		last = end;
	}
	check_gap(t, last, t.n);
	return 0;
}
