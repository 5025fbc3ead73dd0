/* SPDX-License-Identifier: ISC */
/*
 * norm: any bytes as a document.  The first byte chooses the options.  Must
 * hold: each line is a row as row.c reads it, its map adds up and says N
 * only of bytes that equal the source's; rows come in order, disjoint but
 * for furniture, inside the document, the doc row last; the same rows come
 * of pieces of any size, and whatever lines were seen before.
 */
#include "cmd/normalize/norm.h"
#include "row.h"
#include "utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Feeds `step` bytes at a time, the end told apart from the last of them. */
static void
feed(struct norm *n, struct str s, size_t step, struct buf *rows)
{
	size_t at = 0, have = 0, used;

	rows->n = 0;
	norm_start(n, STR("d"), STR(""), rows);
	while (have < s.n) {
		have = s.n - have > step ? have + step : s.n;
		used = norm_feed(n, s.p + at, have - at, false);
		if (used > have - at)
			abort();
		at += used;
	}
	while (at < s.n && (used = norm_feed(n, s.p + at, s.n - at, true)) > 0)
		at += used;
	if (at > s.n)
		abort();
	norm_end(n, true);
}

/* Bytes that the map calls equal are. */
static void
check_equal(const struct row *row, struct str s)
{
	struct unit whole = { row->text.n, 0, 0, 0, 0 };
	const struct unit *u = row->has_map ? row->map.u : &whole;
	size_t i, n = row->has_map ? row->map.n : 1;

	for (i = 0; i < n; i++, u++)
		if (u->s == 0 && u->t == 0 &&
		    memcmp(row->text.p + u->txt, s.p + row->begin + u->src,
			u->n) != 0)
			abort();
}

static void
check(struct str rows, struct str s)
{
	static struct row row;
	uint64_t last = 0, reach = 0;
	uint32_t cp;

	while (rows.n > 0) {
		struct tabs tabs;

		if (!tabs_scan(&tabs, rows, 0) ||
		    !row_parse(&row, rows.p, &tabs) || row.end > s.n ||
		    row.sent != 0)
			abort();
		rows.n -= tabs.n;
		rows.p += tabs.n;
		if (row.type == ROW_DOC) {
			if (row.end != s.n || rows.n > 0)
				abort();
			return;
		}
		if (row.text.n == 0 || row.begin < last ||
		    (row.type != ROW_BOILERPLATE && row.begin < reach))
			abort();
		utf8_decode(row.text.p, row.text.n, &cp);
		if (utf8_space(cp))
			abort();
		utf8_decode_last(row.text.p, row.text.n, &cp);
		if (utf8_space(cp))
			abort();
		check_equal(&row, s);
		last = row.begin;
		if (row.end > reach)
			reach = row.end;
	}
	abort(); /* no doc row */
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct norm n;
	static struct buf whole, parts;
	static const enum form forms[] = { FORM_NFC, FORM_NFC, FORM_NFKC,
		FORM_NONE };
	struct str s;

	if (size == 0)
		return 0;
	s = str_of((const char *)data + 1, size - 1);
	norm_init(&n, forms[data[0] & 3], NULL);
	n.repair.off = data[0] & 4 ? FIX_ALL : 0;
	feed(&n, s, s.n, &whole);
	check(buf_str(&whole), s);
	recall_free(&n.block.lines);
	recall_init(&n.block.lines);
	feed(&n, s, 1 + (data[0] >> 3) * 7u, &parts);
	if (!str_eq(buf_str(&whole), buf_str(&parts)))
		abort();
	return 0;
}
