/* SPDX-License-Identifier: ISC */
/*
 * extract-dates: a DATE, TIME, DURATION or SET row for every expression of
 * time, with its TIMEX3 value and calendar bounds.  The engine is date.c.
 */
#include "cli.h"
#include "date.h"
#include "hold.h"

static const struct opt opts[] = {
	{ 'r', "reference", "DATE",
	    "resolve against DATE (YYYY-MM-DD[Thh:mm[:ss]])" },
	{ 'l', "languages", "LANG,...",
	    "Latin-script languages, not each row's" },
	{ 'O', "order", "ORDER", "day and month in figures: dmy, mdy or ymd" },
	{ 1, "narrative", NULL, "each date goes on from the one before" },
	{ 'a', "all", NULL, "look into boilerplate rows, too" },
	{ 'o', "only", NULL, "print only the rows added" },
	{ 2, "live", NULL, "decide row by row, hold nothing" }, { 0 }
};

struct state {
	struct dates dates;
	bool all;
	bool fresh;   /* the next row opens a document */
	bool text;    /* a row of text came */
	unsigned top; /* rows of the document seen, no more than TOP */
};

#define TOP 6 /* rows that may be the head of a letter or a statement */

static bool
looked_at(const struct state *s, const struct row *row)
{
	return row_is_body(row) || (s->all && row_is_text(row));
}

/* A line at the top that is no sentence: "Statement (17 September 2025)". */
static bool
is_top(struct str t)
{
	return t.n > 0 && t.n < 250 && strchr(".?!\"", t.p[t.n - 1]) == NULL;
}

static enum date_row
kind_of(const struct state *s, const struct row *row)
{
	if (str_eq(row->kind, STR("dateline")) ||
	    str_eq(row->kind, STR("byline")) ||
	    str_eq(row->kind, STR("headline")))
		return DATE_HEAD;
	if (s->top >= TOP)
		return DATE_BODY;
	return is_top(row->text) ? DATE_TOP : DATE_LEAD;
}

static int
see(void *arg, const struct row *row)
{
	struct state *s = arg;
	enum date_row kind;
	struct str date;
	bool next;
	int seen;

	if (s->fresh) {
		dates_begin(&s->dates);
		s->fresh = s->text = false;
		s->top = 0;
		date = attr_get(row->attrs, STR("date"));
		if (date.p)
			dates_date(&s->dates, date);
	}
	if (!looked_at(s, row))
		return 0;
	kind = kind_of(s, row);
	s->top += s->top < TOP;
	next = s->text && str_eq(row->kind, STR("dateline"));
	s->text |= kind != DATE_HEAD;
	seen = dates_see(&s->dates, row->text, kind);
	return seen != 0 && next ? seen | DATE_NEXT : seen;
}

static void
doc(void *arg, const struct row *row)
{
	struct state *s = arg;
	struct str value;

	if (row == NULL || s->fresh)
		return;
	value = attr_get(row->attrs, STR("lang"));
	if (value.p)
		dates_lang(&s->dates, value);
	value = attr_get(row->attrs, STR("date"));
	if (value.p)
		dates_date(&s->dates, value);
}

static void
tag(void *arg, struct row *row, int seen)
{
	struct state *s = arg;
	const struct date_hit *hits;
	size_t i, n;

	n = dates_find(&s->dates, row->text, seen, &hits);
	for (i = 0; i < n; i++)
		row_add(row, hits[i].begin, hits[i].end, hits[i].kind,
		    str_of(hits[i].value, strlen(hits[i].value)),
		    str_of(hits[i].attrs, strlen(hits[i].attrs)));
}

static void
end(void *arg)
{
	struct state *s = arg;

	s->fresh = true;
}

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "extract-dates",
		.opts = opts,
		.argv = argv,
		.what = "Add a row for every expression of time." };
	static struct state state = { .fresh = true };
	struct hold hold = {
		.see = see, .tag = tag, .doc = doc, .end = end, .arg = &state
	};
	struct out out = { 0 };
	struct rows rows = { 0 };
	struct str list, name;
	int c;

	(void)argc;
	lex_init(&state.dates.lex);
	while ((c = cli_next(&cli)) != 0) {
		struct str arg =
		    cli.arg ? str_of(cli.arg, strlen(cli.arg)) : STR("");

		switch (c) {
		case 'r':
			if (!dates_moment(&state.dates.given, arg))
				cli_usage(&cli,
				    "%s: not a date "
				    "(YYYY-MM-DD[Thh:mm[:ss]])",
				    cli.arg);
			break;
		case 'l':
			for (list = arg; str_cut(&list, ',', &name);)
				if (!lex_lang(&state.dates.lex, name) &&
				    (name.n < 2 || name.n > 35))
					cli_usage(&cli, "%.*s: not a language",
					    (int)name.n, name.p);
			break;
		case 'O':
			state.dates.order = str_eq(arg, STR("dmy")) ? ORDER_DMY
			    : str_eq(arg, STR("mdy"))               ? ORDER_MDY
			    : str_eq(arg, STR("ymd"))               ? ORDER_YMD
						      : ORDER_NONE;
			if (state.dates.order == ORDER_NONE)
				cli_usage(&cli, "%s: not dmy, mdy or ymd",
				    cli.arg);
			break;
		case 1:
			state.dates.narrative = true;
			break;
		case 'a':
			state.all = true;
			break;
		case 'o':
			hold.only = true;
			break;
		case 2:
			hold.live = true;
			break;
		}
	}
	rows_open(&rows, cli.argv, &out);
	hold_run(&hold, &rows, &out);
	rows_close(&rows);
	dates_free(&state.dates);
	return cli_end(&out);
}
