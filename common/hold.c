/* SPDX-License-Identifier: ISC */
/* hold: a document's rows until its `doc` row. */
#include "hold.h"

#include <stdlib.h>

/*
 * What stands behind the text rows is not counted (STREAM), but it needs
 * memory: past this the rows are decided as if HOLD_MAX were reached.
 */
#define HOLD_BEHIND (16 * 1024 * 1024)

static void
write_row(struct hold *h, struct row *row, int seen, struct out *out)
{
	if (seen != 0)
		h->tag(h->arg, row, seen);
	row_write(row, out, h->only);
}

/* Tags and writes the rows held; what lies between those to tag, at once. */
static void
release(struct hold *h, struct out *out)
{
	size_t i, at = 0, done = 0, n;

	for (i = 0; i < h->nrows; i++, at += n) {
		n = h->held[i].n;
		if (h->held[i].seen == 0)
			continue;
		if (!h->only)
			out_put(out, str_of(h->bytes.p + done, at - done));
		row_parse_group(&h->again, str_of(h->bytes.p + at, n));
		write_row(h, &h->again, h->held[i].seen, out);
		done = at + n;
	}
	if (!h->only && at > done)
		out_put(out, str_of(h->bytes.p + done, at - done));
	h->bytes.n = h->nrows = h->text = 0;
}

/* The document is over; doc: its row, NULL if it was cut short. */
static void
finish(struct hold *h, const struct row *doc, struct out *out)
{
	if (h->doc != NULL)
		h->doc(h->arg, doc);
	release(h, out);
	h->end(h->arg);
	h->in_doc = h->over = false;
}

static void
keep(struct hold *h, const struct row *row, int seen)
{
	buf_put(&h->bytes, row->group);
	h->held = xgrow(h->held, &h->heldsize, h->nrows + 1, sizeof(*h->held));
	h->held[h->nrows++] = (struct held){ row->group.n, seen };
}

/* A line that is no row goes with the row before it. */
static void
keep_behind(struct hold *h, const struct row *row)
{
	h->held[h->nrows - 1].n += row->group.n;
	buf_put(&h->bytes, row->group);
}

static void
text_row(struct hold *h, struct row *row, struct out *out)
{
	bool live = h->live || row->live;
	int seen;

	h->in_doc = true;
	if (h->text + row->line.n > HOLD_MAX ||
	    h->bytes.n + row->group.n > HOLD_MAX + HOLD_BEHIND) {
		release(h, out);
		h->over = true;
	}
	seen = h->see(h->arg, row);
	if (live || h->over) {
		write_row(h, row, seen, out);
		return;
	}
	h->text += row->line.n;
	keep(h, row, seen);
}

void
hold_run(struct hold *h, struct rows *rows, struct out *out)
{
	struct row *row;

	rows->early = h->live && !h->only;
	while ((row = row_read(rows)) != NULL) {
		if (row->fresh && h->in_doc)
			finish(h, NULL, out);
		if (row_is_text(row)) {
			text_row(h, row, out);
		} else if (row->type == ROW_DOC) {
			finish(h, row, out);
			write_row(h, row, 0, out);
		} else if (h->nrows > 0 && h->bytes.n < HOLD_BEHIND) {
			keep_behind(h, row);
		} else {
			if (h->nrows > 0) {
				release(h, out);
				h->over = true;
			}
			write_row(h, row, 0, out);
		}
	}
	if (h->in_doc)
		finish(h, NULL, out);
	row_free(&h->again);
	buf_free(&h->bytes);
	free(h->held);
	h->held = NULL;
	h->heldsize = 0;
}
