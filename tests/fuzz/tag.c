/* SPDX-License-Identifier: ISC */
/*
 * tag: any bytes as a document, a line of them a row of text.  The first
 * byte chooses the options.  Must hold: annotations lie in the text at
 * character boundaries and do not cross; the document read a second time
 * gives the same: nothing is remembered.
 */
#include "cmd/tag-entities/tag.h"
#include "tests/fuzz/anns.h"
#include "utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
row_of(struct row *row, struct str s, bool boilerplate)
{
	row_none(row, STR(""));
	row->type = boilerplate ? ROW_BOILERPLATE : ROW_TEXT;
	row->doc = STR("d");
	row->text = s;
	row->end = s.n;
}

/* The document's annotations, one after another, in `made`. */
static void
document(struct tagger *g, struct str s, bool live, struct buf *made)
{
	static struct row row;
	struct str rest, line;
	size_t n;
	int pass;

	made->n = 0;
	for (pass = 0; pass < 2 - live; pass++)
		for (rest = s, n = 0; str_cut(&rest, '\n', &line); n++) {
			line.n = utf8_valid(line); /* rows are well-formed */
			if (line.n == 0)
				continue;
			row_of(&row, line, n % 4 == 3);
			if (pass == 0)
				tagger_see(g, &row);
			if (pass == 0 && !live)
				continue;
			tagger_tag(g, &row);
			check_anns(&row);
			buf_put(made, buf_str(&row.made));
		}
	tagger_end(g);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tagger g;
	static struct gaz user;
	static struct buf first, second;
	static bool ready;
	struct gaz_entry strong = { .class = G_user, .kind = K_ORG },
			 weak = {
				 .class = G_user, .kind = K_PERSON, .weak = true
			 };
	struct str s;

	if (!ready) {
		ready = true;
		tagger_init(&g);
		gaz_add(&user, STR("New Orenia Council"), &strong);
		gaz_add(&user, STR("of"), &strong);
		gaz_add(&user, STR("Peter Orlin"), &weak);
	}
	if (size == 0)
		return 0;
	g.all = data[0] & 1;
	g.user = data[0] & 4 ? &user : NULL;
	s = str_of((const char *)data + 1, size - 1);
	document(&g, s, data[0] & 2, &first);
	document(&g, s, data[0] & 2, &second);
	if (!str_eq(buf_str(&first), buf_str(&second)))
		abort();
	return 0;
}
