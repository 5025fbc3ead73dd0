/* SPDX-License-Identifier: ISC */
/* events: a row, sentence by sentence. */
#include "events.h"

#include <stdlib.h>

#include "langid.h"

/* Is the row, in which words look like an event, in another language? */
static bool
foreign(const struct row *row)
{
	int lang = langid(row->text, 3);

	return lang >= 0 && lang != LANG_EN;
}

/* Annotations of one filter may nest, never cross. */
static bool
crosses(const struct hit *a, const struct hit *b)
{
	return (a->b < b->b && b->b < a->e && a->e < b->e) ||
	    (b->b < a->b && a->b < b->e && b->e < a->e);
}

static void
add(struct events *e, struct row *row, size_t from)
{
	size_t i, k;

	for (i = from; i < e->nhit; i++) {
		struct hit *h = &e->hit[i];

		for (k = from; k < i; k++)
			if (crosses(h, &e->hit[k]) ||
			    (h->b == e->hit[k].b && h->e == e->hit[k].e))
				break;
		if (k < i)
			continue;
		hit_attrs(e, h);
		row_add(row, h->b, h->e, STR("ACTION"),
		    str_of(plover_type(h->code), strlen(plover_type(h->code))),
		    buf_str(&e->attrs));
	}
}

void
events_tag(struct events *e, struct row *row)
{
	size_t i = 0, was;
	bool english = false; /* asked, and so told */

	article_see(e, row);
	if (row->nann == 0 && !code_is(&e->memory.he) &&
	    !code_is(&e->memory.it))
		return; /* nobody is named, nor was */
	text_read(&e->text, row);
	e->sent.row = row;
	e->sent.text = &e->text;
	while (i < e->text.ntok) {
		was = i;
		chunk(&e->sent, &i, &e->memory);
		if (i == was)
			i++;
		e->nhit = 0;
		clause_link(&e->sent);
		find_events(e);
		if (e->nhit > 0 && !english && foreign(row))
			return;
		english |= e->nhit > 0;
		clause_recall(&e->sent, &e->memory);
		e->memory.sent++;
		add(e, row, 0);
	}
}

void
events_end(struct events *e)
{
	memory_clear(&e->memory);
	memset(&e->article, 0, sizeof(e->article));
}

void
events_free(struct events *e)
{
	text_free(&e->text);
	buf_free(&e->attrs);
	free(e->hit);
}
