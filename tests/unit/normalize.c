/* SPDX-License-Identifier: ISC */
/* normalize's engine: the scans and their scalar twins, chunks, NFC. */
#include <stdlib.h>

#include "cmd/normalize/norm.h"
#include "cmd/normalize/scan.h"

#include "tap.h"

static uint32_t state = 12345;

static uint32_t
next(void)
{
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

static void
twins(void)
{
	static const char odd[] = "  &\t\x1b~\x7f\x80\xff\n\x0e";
	char p[80];
	size_t i, k, n, plain = 0, other = 0;

	for (i = 0; i < 200000; i++) {
		n = next() % sizeof(p);
		for (k = 0; k < n; k++)
			p[k] = next() % 24 == 0
			    ? odd[next() % (sizeof(odd) - 1)]
			    : (char)(' ' + next() % 95);
		plain += scan_plain(p, n) != scan_plain_scalar(p, n);
		other += scan_odd(p, n) != scan_odd_scalar(p, n);
	}
	is_int((int64_t)plain, 0, "scan_plain and its scalar twin agree");
	is_int((int64_t)other, 0, "scan_odd and its scalar twin agree");
}

static void
rows_of(struct norm *n, const char *p, size_t len, size_t step,
    struct buf *rows)
{
	size_t at = 0, have = 0, k;

	rows->n = 0;
	norm_start(n, STR("x"), STR(""), rows);
	while (at < len || have < len) {
		have = have + step < len ? have + step : len;
		do {
			k = norm_feed(n, p + at, have - at, have == len);
			at += k;
		} while (k > 0 && at < have);
		if (have == len)
			break;
	}
	norm_end(n, true);
}

static void
chunks(void)
{
	static const char *const parts[] = { "The envoys ", "met in Lima",
		"\n", "\n\n", " - ", "-\n", "e\xcc\x81", "\xc2\xad", "\xff",
		"\xe1\x84\x80\xe1\x85\xa1", "\r\n", ".", "\t", "&amp;",
		"\xd8\xa7\xd9\x84 ", "# ", "\f", "Page 2\n" };
	static struct norm norm;
	struct buf text = { 0 }, all = { 0 }, some = { 0 };
	size_t i, k, wrong = 0;
	const char *w;

	norm_init(&norm, FORM_NFC, NULL);
	for (i = 0; i < 300; i++) {
		text.n = 0;
		for (k = next() % 400; k > 0; k--) {
			w = parts[next() % (sizeof(parts) / sizeof(parts[0]))];
			buf_put(&text, str_of(w, strlen(w)));
		}
		rows_of(&norm, text.p, text.n, text.n + 1, &all);
		rows_of(&norm, text.p, text.n, 1 + next() % 97, &some);
		wrong += !str_eq(buf_str(&all), buf_str(&some));
	}
	is_int((int64_t)wrong, 0, "the same rows whatever the pieces");
	norm_free(&norm);
	buf_free(&text);
	buf_free(&all);
	buf_free(&some);
}

static void
forms(void)
{
	static struct clean clean;
	struct cpbuf out = { 0 };
	static const uint32_t lv[] = { 0xac00, 0x11a7 };
	uint32_t marks[3001];
	size_t i, wrong = 0;

	nfc_compose(&clean, lv, 2, &out);
	ok(out.n == 2 && out.p[1] == 0x11a7, "U+11A7 behind LV is not lost");
	marks[0] = 'a';
	for (i = 1; i < 3001; i++)
		marks[i] = i % 2 == 1 ? 0x301 : 0x323;
	out.n = 0;
	nfc_compose(&clean, marks, 3001, &out);
	for (i = 1; i < out.n; i++)
		wrong += out.p[i] != (i < 1500 ? 0x323 : 0x301);
	ok(out.n == 3000 && out.p[0] == 0x1ea1 && wrong == 0,
	    "three thousand marks are sorted, and stably");
	clean_free(&clean);
	free(out.p);
}

int
main(void)
{
	twins();
	chunks();
	forms();
	return done_testing();
}
