/* SPDX-License-Identifier: ISC */
/*
 * normalize: raw bytes to text rows: UTF-8, NFC, one a block, labelled,
 * with source spans.  The engine is norm.c and what it calls.
 */
#include <stdlib.h>

#include "cli.h"
#include "norm.h"

static const struct opt opts[] = {
	{ 'f', "from", "ENCODING", "the encoding of all input" },
	{ 'd', "doc", "DOC", "document id instead of the file's name" },
	{ 't', "date", "DATE", "the documents' date, YYYY-MM-DD" },
	{ 'n', "form", "FORM", "nfc (default), nfkc or none" },
	{ 1, "no-fix", "[LIST]", "repair nothing, or none of LIST" },
	{ 0 }
};

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
			return true;
	}
	return false;
}

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "normalize", .opts = opts, .argv = argv,
	    .what = "Turn raw text of any encoding into rows of clean text." };
	static struct norm norm;
	struct decoder forced = { 0 };
	struct out out = { 0 };
	struct in in;
	struct buf id = { 0 };
	struct str doc = { NULL, 0 }, date = { "", 0 };
	enum form form = FORM_NFC;
	size_t used;
	int c, off;

	(void)argc;
	while ((c = cli_next(&cli)) != 0) {
		struct str arg = str_of(cli.arg, cli.arg ? strlen(cli.arg)
		                                         : 0);

		if (c == 'f') {
			decoder_close(&forced);
			if (!decoder_open_name(&forced, arg))
				cli_usage(&cli, "unknown encoding: %s",
				    cli.arg);
		} else if (c == 'd') {
			doc = arg;
		} else if (c == 't') {
			if (!is_date(arg))
				cli_usage(&cli, "not a date: %s", cli.arg);
			date = arg;
		} else if (c == 1) {
			off = cli.arg == NULL ? FIX_ALL : repair_parse(arg);
			if (off < 0)
				cli_usage(&cli, "unknown repair: %s", cli.arg);
			norm.repair.off |= (unsigned)off;
		} else if (str_eq(arg, STR("nfc"))) {
			form = FORM_NFC;
		} else if (str_eq(arg, STR("nfkc"))) {
			form = FORM_NFKC;
		} else if (str_eq(arg, STR("none"))) {
			form = FORM_NONE;
		} else {
			cli_usage(&cli, "unknown form: %s", cli.arg);
		}
	}
	norm_init(&norm, form, forced.enc != NULL ? &forced : NULL);
	in_open(&in, cli.argv, &out);
	while (in_next(&in)) {
		id.n = 0;
		row_docid(&id, doc.p != NULL ? doc
		    : str_of(in.name, strlen(in.name)));
		norm_start(&norm, buf_str(&id), date, &out.buf);
		while (in_more(&in, in.n + 1)) {
			used = norm_feed(&norm, in.p, in.n, in.eof);
			in_skip(&in, used);
			if (out.buf.n >= OUT_SIZE)
				out_flush(&out);
			if (used == 0 && in.eof)
				break;
		}
		norm_end(&norm, !in.failed);
	}
	in_close(&in);
	norm_free(&norm);
	decoder_close(&forced);
	buf_free(&id);
	return cli_end(&out);
}
