/* SPDX-License-Identifier: ISC */
/*
 * normalize: raw bytes to text rows: UTF-8, NFC, one a block, labelled,
 * with source spans.  The engine is norm.c and what it calls.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "cmd/normalize/decode/detect.h"
#include "norm.h"
#include "row.h"

static const struct opt opts[] = { { 'f', "from", "ENCODING",
				       "the encoding of all input" },
	{ 'd', "doc", "DOC", "document id instead of the file's name" },
	{ 't', "date", "DATE", "the documents' date, YYYY-MM-DD" },
	{ 'n', "form", "FORM", "nfc (default), nfkc or none" },
	{ 1, "no-fix", "[LIST]", "repair nothing, or none of LIST" },
	{ 2, "tsv", NULL, "each line is a document: id, perhaps date, text" },
	{ 3, "files0-from", "FILE", "read the names in FILE, each with a NUL" },
	{ 4, "strict", NULL, "exit 1 if a byte cannot be decoded" },
	{ 5, "progress", NULL, "say on standard error how far it is" }, { 0 } };

/* Is what s has at i, if it goes so far, a number from 1 to max? */
static bool
in_range(struct str s, size_t i, int max)
{
	int n = s.n > i ? (s.p[i] - '0') * 10 + (s.p[i + 1] - '0') : 1;

	return n >= 1 && n <= max;
}

/* Of the month of YYYY-MM. */
static int
days(struct str s)
{
	int y = 0, m = 1, i;

	for (i = 0; i < 4; i++)
		y = 10 * y + s.p[i] - '0';
	if (s.n > 5)
		m = 10 * (s.p[5] - '0') + s.p[6] - '0';
	if (m == 2)
		return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) ? 29 : 28;
	return m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
}

/* YYYY, YYYY-MM, YYYY-MM-DD, then perhaps Thh:mm[:ss] */
static bool
is_date(struct str s)
{
	static const char *const forms[] = { "0000", "0000-00", "0000-00-00",
		"0000-00-00T00:00", "0000-00-00T00:00:00", NULL };
	const char *const *f;
	size_t i;

	for (f = forms; *f != NULL; f++) {
		if (strlen(*f) != s.n)
			continue;
		for (i = 0; i < s.n; i++)
			if ((*f)[i] == '0' ? s.p[i] < '0' || s.p[i] > '9'
					   : s.p[i] != (*f)[i])
				break;
		if (i == s.n)
			return in_range(s, 5, 12) && in_range(s, 8, days(s));
	}
	return false;
}

/* What a file is by its first bytes if it is no text; NULL: nothing known. */
static const char *
no_text(struct str s)
{
	static const struct {
		struct str magic;
		const char *what;
	} list[] = {
		{ { "%PDF-", 5 }, "a PDF file" },
		{ { "PK\003\004", 4 }, "a zip archive (docx, odt, epub)" },
		{ { "\320\317\021\340\241\261\032\341", 8 },
		    "an old Office file" },
		{ { "{\\rtf", 5 }, "an RTF file" },
		{ { "\037\213", 2 }, "compressed by gzip" },
		{ { "BZh", 3 }, "compressed by bzip2" },
		{ { "\375"
		    "7zXZ\0",
		      6 },
		    "compressed by xz" },
		{ { "(\265/\375", 4 }, "compressed by zstd" },
		{ { "\211PNG", 4 }, "a picture" },
		{ { "\377\330\377", 3 }, "a picture" },
		{ { "\177ELF", 4 }, "a program" },
	};
	const char *nl;
	size_t i;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (s.n >= list[i].magic.n &&
		    memcmp(s.p, list[i].magic.p, list[i].magic.n) == 0)
			return list[i].what;
	nl = memchr(s.p, '\n', s.n);
	return nl != NULL && row_seems(str_of(s.p, (size_t)(nl - s.p)))
	    ? "rows as normalize writes them"
	    : NULL;
}

/* What main() and the functions below share. */
struct run {
	struct norm norm;
	struct out out;
	struct in in;
	struct buf id, text;
	struct str doc, date;
	bool strict, progress;
	uint64_t docs, bytes, told, bad;
};

/* The document that was read is over. */
static void
over(struct run *r, const char *name, uint64_t line, bool whole)
{
	norm_end(&r->norm, whole);
	if (r->strict && r->norm.anybad && line > 0)
		warn("%s:%llu: byte %llu cannot be decoded", name,
		    (unsigned long long)line,
		    (unsigned long long)r->norm.firstbad);
	else if (r->strict && r->norm.anybad)
		warn("%s: byte %llu cannot be decoded", name,
		    (unsigned long long)r->norm.firstbad);
	r->docs++;
	r->bytes += r->norm.pos;
	if (r->progress && r->bytes - r->told >= 64000000) {
		r->told = r->bytes;
		fprintf(stderr, "normalize: %llu documents, %llu MB\n",
		    (unsigned long long)r->docs,
		    (unsigned long long)(r->bytes / 1000000));
	}
}

static void
documents(struct run *r)
{
	struct in *in = &r->in;
	size_t used;
	const char *what;
	bool first;

	while (in_next(in)) {
		r->id.n = 0;
		row_docid(&r->id,
		    r->doc.p != NULL ? r->doc
				     : str_of(in->name, strlen(in->name)));
		norm_start(&r->norm, buf_str(&r->id), r->date, &r->out.buf);
		for (first = true; in_more(in, in->n + 1); first = false) {
			if (first &&
			    (what = no_text(str_of(in->p, in->n))) != NULL)
				warn("%s: %s, not text", in->name, what);
			used = norm_feed(&r->norm, in->p, in->n, in->eof);
			in_skip(in, used);
			if (r->out.buf.n >= OUT_SIZE)
				out_flush(&r->out);
			if (used == 0 && in->eof)
				break;
		}
		over(r, in->name, 0, !in->failed);
	}
}

/* Undoes \\ \t \n \r of the stream. */
static void
unescape(struct buf *b, struct str s)
{
	const char *p;
	size_t n;

	while ((p = memchr(s.p, '\\', s.n)) != NULL &&
	    (n = (size_t)(p - s.p)) + 1 < s.n) {
		char c = p[1];

		buf_put(b, str_of(s.p, n));
		if (c == 't' || c == 'n' || c == 'r')
			c = c == 't' ? '\t' : c == 'n' ? '\n' : '\r';
		else if (c != '\\' && c != '_')
			buf_putc(b, '\\');
		buf_putc(b, c);
		s.p += n + 2;
		s.n -= n + 2;
	}
	buf_put(b, s);
}

/* One line of --tsv: id TAB text, or id TAB date TAB text. */
static void
tsv_line(struct run *r, struct str line, uint64_t number)
{
	struct str id, date, text = line, rest;
	size_t used, k, bom;

	if (number == 1 && detect_bom(line, &bom) != NULL && bom == 3)
		text = str_of(line.p + bom, line.n - bom);
	if (!str_cut(&text, '\t', &id) || text.p == NULL) {
		warn_line(&r->bad, r->in.name, number, "no tab");
		return;
	}
	if (id.n == 0) {
		warn_line(&r->bad, r->in.name, number, "no id");
		id = STR("_");
	}
	date = r->date;
	if (memchr(text.p, '\t', text.n) != NULL) {
		rest = text;
		str_cut(&rest, '\t', &date);
		if (date.n == 0 || str_eq(date, STR("_"))) {
			date = r->date;
			text = rest;
		} else if (is_date(date)) {
			text = rest;
		} else { /* it is text, with a tab in it */
			warn_line(&r->bad, r->in.name, number, "not a date");
			date = r->date;
		}
	}
	r->text.n = 0;
	unescape(&r->text, id);
	r->id.n = 0;
	row_docid(&r->id, r->doc.p != NULL ? r->doc : buf_str(&r->text));
	r->text.n = 0;
	unescape(&r->text, text);
	norm_start(&r->norm, buf_str(&r->id), date, &r->out.buf);
	for (used = 0; used < r->text.n; used += k) {
		k = norm_feed(&r->norm, r->text.p + used, r->text.n - used,
		    true);
		if (k == 0)
			break;
	}
	over(r, r->in.name, number, true);
	if (r->out.buf.n >= OUT_SIZE)
		out_flush(&r->out);
}

static void
tsv(struct run *r)
{
	struct in *in = &r->in;
	uint64_t number;
	const char *p;
	size_t n, seen;

	while (in_next(in)) {
		for (number = 1, seen = 0; in_more(in, seen + 1);) {
			p = memchr(in->p + seen, '\n', in->n - seen);
			if (p == NULL && !in->eof) {
				seen = in->n;
				continue;
			}
			n = p != NULL ? (size_t)(p - in->p) : in->n;
			tsv_line(r,
			    str_of(in->p,
				n > 0 && in->p[n - 1] == '\r' ? n - 1 : n),
			    number++);
			in_skip(in, p != NULL ? n + 1 : n);
			seen = 0;
		}
		warn_lines(r->bad, in->name);
		r->bad = 0;
	}
}

/* Names that end in NUL, read from `list`, one after another. */
static void
files0(struct run *r, char *list, void (*each)(struct run *))
{
	char *argv[] = { list, NULL }, *one[] = { NULL, NULL };
	struct in names;
	struct buf name = { 0 };
	const char *p;
	size_t n;

	in_open(&names, argv, &r->out);
	while (in_next(&names))
		while (in_more(&names, 1)) {
			p = memchr(names.p, '\0', names.n);
			n = p != NULL ? (size_t)(p - names.p) : names.n;
			buf_put(&name, str_of(names.p, n));
			in_skip(&names, p != NULL ? n + 1 : n);
			if (p == NULL && !(names.eof && names.n == 0) &&
			    in_more(&names, 1))
				continue;
			if (name.n == 0) {
				warn("%s: an empty name", names.name);
				continue;
			}
			buf_putc(&name, '\0');
			one[0] = name.p;
			in_open(&r->in, one, &r->out);
			each(r);
			in_close(&r->in);
			name.n = 0;
		}
	in_close(&names);
	buf_free(&name);
}

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "normalize",
		.opts = opts,
		.argv = argv,
		.what =
		    "Turn raw text of any encoding into rows of clean text." };
	static struct run r;
	struct decoder forced = { 0 };
	enum form form = FORM_NFC;
	void (*each)(struct run *) = documents;
	char *list = NULL;
	int c, off;

	(void)argc;
	while ((c = cli_next(&cli)) != 0) {
		struct str arg = str_of(cli.arg, cli.arg ? strlen(cli.arg) : 0);

		switch (c) {
		case 'f':
			decoder_close(&forced);
			/* of no name iconv makes the locale's set */
			if (arg.n == 0 || !decoder_open_name(&forced, arg))
				cli_usage(&cli, "unknown encoding: %s",
				    cli.arg);
			break;
		case 'd':
			if (arg.n == 0)
				cli_usage(&cli, "an empty id");
			r.doc = arg;
			break;
		case 't':
			if (!is_date(arg))
				cli_usage(&cli, "not a date: %s", cli.arg);
			r.date = arg;
			break;
		case 1:
			off = cli.arg == NULL ? FIX_ALL : repair_parse(arg);
			if (off < 0)
				cli_usage(&cli, "unknown repair: %s", cli.arg);
			r.norm.repair.off |= (unsigned)off;
			break;
		case 2:
			each = tsv;
			break;
		case 3:
			list = (char *)(uintptr_t)cli.arg;
			break;
		case 4:
			r.strict = true;
			break;
		case 5:
			r.progress = true;
			break;
		default:
			if (str_eq(arg, STR("nfc")))
				form = FORM_NFC;
			else if (str_eq(arg, STR("nfkc")))
				form = FORM_NFKC;
			else if (str_eq(arg, STR("none")))
				form = FORM_NONE;
			else
				cli_usage(&cli, "unknown form: %s", cli.arg);
		}
	}
	if (list != NULL && *cli.argv != NULL)
		cli_usage(&cli, "no files beside --files0-from");
	norm_init(&r.norm, form, forced.enc != NULL ? &forced : NULL);
	if (list != NULL) {
		files0(&r, list, each);
	} else {
		in_open(&r.in, cli.argv, &r.out);
		each(&r);
		in_close(&r.in);
	}
	norm_free(&r.norm);
	decoder_close(&forced);
	buf_free(&r.id);
	buf_free(&r.text);
	return cli_end(&r.out);
}
