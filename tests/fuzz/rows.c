/* SPDX-License-Identifier: ISC */
/*
 * rows: any bytes as an operand of a filter that marks capitals.  Must hold:
 * nothing is lost (each line of a stream comes out again, in order), and the
 * output read again comes out unchanged.
 */
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct buf first, second;

static void
filter(const char *p, size_t n, struct buf *to)
{
	static char name[] = "-";
	char *argv[] = { name, NULL };
	struct rows rows = { 0 };
	struct out out = { 0 };
	struct row *row;
	FILE *f = tmpfile(), *o = tmpfile();
	size_t i, j;

	if (f == NULL || o == NULL)
		abort();
	fwrite(p, 1, n, f);
	fflush(f);
	rewind(f);
	dup2(fileno(f), 0);
	out.fd = fileno(o);
	rows_open(&rows, argv, &out);
	while ((row = row_read(&rows)) != NULL) {
		struct str t = row->text;

		if (row_is_body(row))
			for (i = 0; i < t.n; i = j + 1) {
				for (j = i;
				     j < t.n && t.p[j] >= 'A' && t.p[j] <= 'Z';
				     j++)
					;
				if (j > i)
					row_add(row, i, j, STR("ORG"),
					    str_of(t.p + i, j - i), STR(""));
			}
		row_write(row, &out, false);
	}
	out_flush(&out);
	rows_close(&rows);
	buf_free(&out.buf);
	rewind(o);
	to->n = 0;
	do {
		i = fread(buf_room(to, 65536), 1, 65536, o);
		to->n += i;
	} while (i > 0);
	fclose(f);
	fclose(o);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool quiet;

	if (!quiet && getenv("FUZZ_LOUD") == NULL) {
		quiet = true;
		if (freopen("/dev/null", "w", stderr) == NULL)
			abort();
	}
	filter((const char *)data, size, &first);
	filter(first.p, first.n, &second);
	if (!str_eq(buf_str(&first), buf_str(&second)))
		abort();
	return 0;
}
