/* SPDX-License-Identifier: ISC */
/*
 * rows: reading, adding, writing and holding, on a file made here.  The
 * filter marks runs of capitals as ORG and, with `names`, single words in
 * capitals as PERSON.
 */
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "hold.h"
#include "tap.h"

static char in_name[] = "rows.XXXXXX";
static struct buf got;

static void
mark(struct row *row, const char *kind)
{
	struct str t = row->text;
	size_t i, j;

	if (!row_is_body(row))
		return;
	for (i = 0; i < t.n; i = j + 1) {
		for (j = i; j < t.n && t.p[j] >= 'A' && t.p[j] <= 'Z'; j++)
			;
		if (j - i > 1)
			row_add(row, i, j, str_of(kind, strlen(kind)), STR(""),
			    STR(""));
	}
}

static void
slurp(FILE *f)
{
	size_t n;

	got.n = 0;
	do {
		n = fread(buf_room(&got, 65536), 1, 65536, f);
		got.n += n;
	} while (n > 0);
}

static const char *hold_kind;

static int
see(void *arg, const struct row *row)
{
	(void)row;
	++*(int *)arg;
	return 1;
}

static void
tag(void *arg, struct row *row, int seen)
{
	(void)arg, (void)seen;
	mark(row, hold_kind);
}

static void
end(void *arg)
{
	*(int *)arg = 0;
}

/* Output for the input, in `got`; the exit status is returned. */
static int
filter(struct str input, const char *kind, bool held, bool only)
{
	FILE *f = fopen(in_name, "wb"), *o = tmpfile();
	char *argv[] = { in_name, NULL };
	struct rows rows = { 0 };
	struct out out = { 0 };
	struct row *row;
	int seen = 0;
	struct hold hold = {
		.see = see, .tag = tag, .end = end, .arg = &seen, .only = only
	};

	fwrite(input.p, 1, input.n, f);
	fclose(f);
	out.fd = fileno(o);
	err_status = EXIT_OK;
	rows_open(&rows, argv, &out);
	if (held) {
		hold_kind = kind;
		hold_run(&hold, &rows, &out);
	} else {
		while ((row = row_read(&rows)) != NULL) {
			mark(row, kind);
			row_write(row, &out, only);
		}
	}
	out_flush(&out);
	rewind(o);
	slurp(o);
	rows_close(&rows);
	buf_free(&out.buf);
	fclose(o);
	return err_status;
}

static void
expect(const char *input, const char *want, int status, const char *title)
{
	int s = filter(str_of(input, strlen(input)), "ORG", false, false);

	is_str(buf_str(&got), str_of(want, strlen(want)), title);
	if (s != status)
		is_int(s, status, title);
	/* holding changes nothing but the time */
	filter(str_of(input, strlen(input)), "ORG", true, false);
	if (!str_eq(buf_str(&got), str_of(want, strlen(want))))
		is_str(buf_str(&got), str_of(want, strlen(want)), title);
}

#define DOC "d\t0\t99\tdoc\t0\t_\tencoding=UTF-8\t_\n"
#define AB_CD "d\t0\t5\ttext\t0\t_\t_\tAB CD\n"
#define AB "d\t0\t2\tORG\t0\t_\t_\tAB\n"
#define CD "d\t3\t5\tORG\t0\t_\t_\tCD\n"

#define REMARKS "#1\n#2\n#3\n#4\n#5\n#6\n#7\n"

static void
streams(void)
{
	expect(AB_CD DOC, AB_CD AB CD DOC, 0, "annotations are added");
	expect(AB_CD AB CD DOC, AB_CD AB CD DOC, 0, "but not twice");
	expect(AB_CD CD DOC, AB_CD AB CD DOC, 0, "and in order");
	expect(AB_CD "d\t0\t5\tORG\t0\t_\t_\tAB CD\n" DOC,
	    AB_CD "d\t0\t5\tORG\t0\t_\t_\tAB CD\n" AB CD DOC, 0,
	    "longest first");
	expect(AB_CD
	    "d\t0\t2\tGPE\t0\t_\t_\tAB\nd\t0\t2\tPERSON\t0\t_\t_\tAB\n" DOC,
	    AB_CD "d\t0\t2\tGPE\t0\t_\t_\tAB\n" AB
		  "d\t0\t2\tPERSON\t0\t_\t_\tAB\n" CD DOC,
	    0, "then by kind");
	expect("#1\n" AB_CD "#2\n" CD "#3\n" DOC "#4\n",
	    "#1\n" AB_CD AB "#2\n" CD "#3\n" DOC "#4\n", 0,
	    "comments stay behind their line, new rows before them");
	expect("#" AB_CD AB_CD DOC, "#" AB_CD AB_CD AB CD DOC, 0,
	    "a comment that looks like a row is none");
	expect(AB_CD REMARKS REMARKS REMARKS AB REMARKS DOC,
	    AB_CD REMARKS REMARKS REMARKS AB CD REMARKS DOC, 0,
	    "many lines behind a row");
	expect(AB_CD REMARKS REMARKS AB DOC, AB_CD REMARKS REMARKS AB CD DOC, 0,
	    "as many as tabs are kept");
	expect(AB_CD REMARKS REMARKS AB "#\n" DOC,
	    AB_CD REMARKS REMARKS AB CD "#\n" DOC, 0, "and one more");
	expect(AB_CD "junk\n\n" DOC, AB_CD AB CD "junk\n\n" DOC, 1,
	    "lines that are no rows are passed on");
	expect(AB_CD "d\t0\t6\tORG\t0\t_\t_\tAB CD.\n" DOC,
	    AB_CD AB CD "d\t0\t6\tORG\t0\t_\t_\tAB CD.\n" DOC, 1,
	    "an annotation outside its text row is no row");
	expect(AB_CD "d\t0\t5\ttext\t0\t_\tmap=4\tAB CD\n" DOC,
	    AB_CD AB CD "d\t0\t5\ttext\t0\t_\tmap=4\tAB CD\n" DOC, 1,
	    "nor is a text row whose map does not add up");
	expect("d\t0\t5\ttext\t0\t_\t_\tAB CD.\n" DOC,
	    "d\t0\t5\ttext\t0\t_\t_\tAB CD.\n" DOC, 1,
	    "nor one without map and of another length");
	expect("d\t5\t7\ttext\t0\t_\t_\tAB\nd\t0\t2\ttext\t0\t_\t_\tCD\n" DOC,
	    "d\t5\t7\ttext\t0\t_\t_\tAB\nd\t5\t7\tORG\t0\t_\t_\tAB\n"
	    "d\t0\t2\ttext\t0\t_\t_\tCD\n" DOC,
	    1, "nor one that goes backwards");
	expect("d\t0\t3\ttext\t0\t_\t_\tA\xFF"
	       "B\n" DOC,
	    "d\t0\t3\ttext\t0\t_\t_\tA\xFF"
	    "B\n" DOC,
	    1, "nor one that is not UTF-8");
	expect(AB_CD, AB_CD AB CD, 1, "a missing doc row is an error");
	expect(AB_CD "e\t0\t2\ttext\t0\t_\t_\tAB\ne\t0\t2\tdoc\t0\t_\t_\t_\n",
	    AB_CD AB CD "e\t0\t2\ttext\t0\t_\t_\tAB\n"
			"e\t0\t2\tORG\t0\t_\t_\tAB\ne\t0\t2\tdoc\t0\t_\t_\t_\n",
	    1, "also between documents");
	expect(AB_CD "d\t0\t5\tdoc\t0\t_\t_\t_",
	    AB_CD AB CD "d\t0\t5\tdoc\t0\t_\t_\t_\n", 1,
	    "a last line without LF is given one");
	expect("d\t2\t9\ttext\t0\t_\tmap=2,3:2,2\tABxyCD\n" DOC,
	    "d\t2\t9\ttext\t0\t_\tmap=2,3:2,2\tABxyCD\n"
	    "d\t2\t4\tORG\t0\t_\t_\tAB\nd\t7\t9\tORG\t0\t_\t_\tCD\n" DOC,
	    0, "spans go through the map");
	expect("d\t0\t5\ttext\t0\t_\t_\tAB\\tCD\n" DOC,
	    "d\t0\t5\ttext\t0\t_\t_\tAB\\tCD\n" AB CD DOC, 0,
	    "text is unescaped");
	expect("d\t0\t9\ttext\t0\t_\t_\tAAA bbb C\nd\t4\t7\tboilerplate\t0\t_"
	       "\t_\tBBB\n" DOC,
	    "d\t0\t9\ttext\t0\t_\t_\tAAA bbb C\nd\t0\t3\tORG\t0\t_\t_\tAAA\n"
	    "d\t4\t7\tboilerplate\t0\t_\t_\tBBB\n" DOC,
	    0, "furniture lies inside, and is passed over");
	filter(STR(AB_CD AB DOC), "ORG", false, true);
	is_str(buf_str(&got), STR(CD), "-o: only what was added");
}

static void
plain_text(void)
{
	struct buf want = { 0 };

	expect("", "", 0, "nothing gives nothing");
	filter(STR("x AB\r\n\r\n \xEF\xBB\xBF CD\n"), "ORG", false, true);
	buf_put(&want, str_of(in_name, strlen(in_name)));
	buf_put(&want, STR("\t2\t4\tORG\t0\t_\t_\tAB\n"));
	buf_put(&want, str_of(in_name, strlen(in_name)));
	buf_put(&want, STR("\t13\t15\tORG\t0\t_\t_\tCD\n"));
	is_str(buf_str(&got), buf_str(&want), "plain text: lines are rows");
	want.n = 0;
	filter(STR("\xC3 AB \xE2\x82"), "ORG", false, false);
	buf_put(&want, str_of(in_name, strlen(in_name)));
	buf_put(&want,
	    STR("\t0\t7\ttext\t0\t_\tmap=1:3,4,2:3\t"
		"\xEF\xBF\xBD AB \xEF\xBF\xBD\n"));
	buf_put(&want, str_of(in_name, strlen(in_name)));
	buf_put(&want, STR("\t2\t4\tORG\t0\t_\t_\tAB\n"));
	buf_put(&want, str_of(in_name, strlen(in_name)));
	buf_put(&want, STR("\t0\t7\tdoc\t0\t_\tbad=3|encoding=UTF-8\t_\n"));
	is_str(buf_str(&got), buf_str(&want), "ill-formed bytes are counted");
	buf_free(&want);
}

/* A row of n bytes of line, number i, with capitals. */
static void
big_row(struct buf *b, size_t i, size_t n)
{
	size_t from = b->n, k;

	buf_put(b, STR("d\t"));
	buf_u64(b, i * 100000);
	buf_putc(b, '\t');
	k = b->n;
	buf_put(b, STR("0000000000\ttext\t0\t_\t_\tAB "));
	while (b->n - from < n - 1)
		buf_putc(b, 'x');
	snprintf(b->p + k, 11, "%010zu",
	    i * 100000 + (b->n - k) - strlen("0000000000\ttext\t0\t_\t_\t"));
	b->p[k + 10] = '\t';
	buf_putc(b, '\n');
}

static int most, now;

static int
count_see(void *arg, const struct row *row)
{
	(void)arg, (void)row;
	if (++now > most)
		most = now;
	return 1;
}

static void
count_tag(void *arg, struct row *row, int seen)
{
	(void)arg, (void)row, (void)seen;
	now--;
}

static void
holding(void)
{
	struct buf in = { 0 };
	char *argv[] = { in_name, NULL };
	struct rows rows = { 0 };
	struct out out = { 0 };
	FILE *f, *o;
	size_t i;
	int dummy;
	struct hold hold = {
		.see = count_see, .tag = count_tag, .end = end, .arg = &dummy
	};

	for (i = 0; i < 64; i++)
		big_row(&in, i, 32768);
	buf_put(&in, STR("d\t0\t9999999\tdoc\t0\t_\t_\t_\n"));
	f = fopen(in_name, "wb");
	fwrite(in.p, 1, in.n, f);
	fclose(f);
	o = tmpfile();
	out.fd = fileno(o);
	rows_open(&rows, argv, &out);
	hold_run(&hold, &rows, &out);
	out_flush(&out);
	rewind(o);
	slurp(o);
	is_int(most, 32, "exactly 1 MiB of text rows is held");
	is_int(now, 0, "each row that is seen is tagged");
	ok(str_eq(buf_str(&got), buf_str(&in)), "and written as it came");
	rows_close(&rows);
	buf_free(&out.buf);
	buf_free(&in);
	fclose(o);
}

static void
escapes(void)
{
	struct buf b = { 0 }, want = { 0 };
	char s[40];
	size_t at, wrong = 0;
	int c;

	/* every byte at every place of a longer text */
	for (c = 0; c < 256; c++)
		for (at = 0; at < sizeof(s); at++) {
			memset(s, 'a', sizeof(s));
			s[at] = (char)c;
			b.n = want.n = 0;
			row_escape(&b, str_of(s, sizeof(s)));
			buf_put(&want, str_of(s, at));
			buf_put(&want,
			    c == '\\'       ? STR("\\\\")
				: c == '\t' ? STR("\\t")
				: c == '\n' ? STR("\\n")
				: c == '\r' ? STR("\\r")
					    : str_of(s + at, 1));
			buf_put(&want, str_of(s + at + 1, sizeof(s) - at - 1));
			wrong += !str_eq(buf_str(&b), buf_str(&want));
		}
	is_int((int64_t)wrong, 0, "four bytes are escaped, wherever they are");
	buf_free(&b);
	buf_free(&want);
}

static bool
is_decimal(struct buf *b, uint64_t n)
{
	char want[24];

	b->n = 0;
	buf_u64(b, n);
	snprintf(want, sizeof(want), "%" PRIu64, n);
	return str_eq(buf_str(b), str_of(want, strlen(want)));
}

static void
numbers(void)
{
	struct buf b = { 0 };
	uint64_t ten, x = 1;
	int wrong = !is_decimal(&b, UINT64_MAX), i;

	for (ten = 1; ten <= UINT64_MAX / 10; ten *= 10)
		wrong += !is_decimal(&b, ten - 1) + !is_decimal(&b, ten);
	for (i = 0; i < 200000; i++) { /* of all lengths */
		x ^= x << 13;
		x ^= x >> 7;
		x ^= x << 17;
		wrong += !is_decimal(&b, x >> i % 64);
	}
	is_int(wrong, 0, "numbers are decimal");
	buf_free(&b);
}

int
main(void)
{
	int fd = mkstemp(in_name);

	/* the messages asked for here are not news to anyone */
	if (fd < 0 || freopen("/dev/null", "w", stderr) == NULL)
		return 1;
	close(fd);
	escapes();
	numbers();
	streams();
	plain_text();
	holding();
	remove(in_name);
	buf_free(&got);
	return done_testing();
}
