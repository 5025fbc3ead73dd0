/* SPDX-License-Identifier: ISC */
/*
 * events: any bytes as a document, a line of them a row of text.  Words in
 * capitals are annotations of a kind that their letters choose.  Must hold:
 * events lie in the text at character boundaries and do not cross, and the
 * document read a second time gives the same: nothing is remembered.
 */
#include "cmd/extract-events/events.h"
#include "tests/fuzz/anns.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const struct {
	struct str kind, value, attrs;
} kinds[] = {
	{ { "GPE", 3 }, { "PAK", 3 }, { "_", 1 } },
	{ { "GPE", 3 }, { "Oslo", 4 }, { "country=NOR|gov=NOR", 19 } },
	{ { "NORP", 4 }, { "IRN", 3 }, { "_", 1 } },
	{ { "PERSON", 6 }, { "Ann Orlin", 9 }, { "role=minister", 13 } },
	{ { "ORG", 3 }, { "United Nations", 14 }, { "_", 1 } },
	{ { "TITLE", 5 }, { "president", 9 }, { "_", 1 } },
	{ { "MONEY", 5 }, { "USD 3", 5 }, { "_", 1 } },
	{ { "DATE", 4 }, { "2025", 4 },
	    { "first=2025-01-01|last=2025-12-31", 32 } },
};

/* The row's lines, annotations of its words in capitals behind it. */
static void
group(struct buf *b, struct str s)
{
	size_t i, e;

	b->n = 0;
	row_print(b, STR("d"), 0, s.n, STR("text"), 1, STR("_"), STR("_"), s);
	for (i = 0; i < s.n; i = e + 1) {
		unsigned k;

		for (e = i; e < s.n && s.p[e] != ' '; e++)
			;
		if (e == i || s.p[i] < 'A' || s.p[i] > 'Z')
			continue;
		k = (unsigned char)s.p[e - 1] % 8;
		row_print(b, STR("d"), i, e, kinds[k].kind, 1, kinds[k].value,
		    kinds[k].attrs, str_of(s.p + i, e - i));
	}
}

static void
document(struct events *e, struct str s, struct buf *made)
{
	static struct row row;
	static struct buf lines;
	struct str line;

	made->n = 0;
	while (str_cut(&s, '\n', &line)) {
		line.n = utf8_valid(line); /* rows are well-formed */
		if (line.n == 0)
			continue;
		group(&lines, line);
		row_parse_group(&row, buf_str(&lines));
		events_tag(e, &row);
		check_anns(&row);
		buf_put(made, buf_str(&row.made));
	}
	events_end(e);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct events e;
	static struct buf first, second;
	struct str s = str_of((const char *)data, size);

	document(&e, s, &first);
	document(&e, s, &second);
	if (!str_eq(buf_str(&first), buf_str(&second)))
		abort();
	return 0;
}
