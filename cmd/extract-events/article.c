/* SPDX-License-Identifier: ISC */
/*
 * article: where a file's next article or mail begins: who was meant before
 * is not meant there.
 */
#include "events.h"

/* Is the row but a day or a time: of a chronicle, a live blog? */
static bool
only_time(const struct row *row)
{
	uint64_t n = 0;
	size_t i;

	for (i = 0; i < row->nann; i++)
		if (str_eq(row->ann[i].kind, STR("DATE")) ||
		    str_eq(row->ann[i].kind, STR("TIME")))
			n += row->ann[i].end - row->ann[i].begin;
	/* May 3, 2024 Wednesday; 10:45 GMT - */
	return 2 * n > row->end - row->begin;
}

/* Does it begin as reports do: "Accra, 3 May 2024 - Chad and Mali signed"? */
static bool
has_dateline(const struct row *row)
{
	const struct ann *town = row->nann > 0 ? &row->ann[0] : NULL;
	size_t i;

	if (town == NULL || town->begin != row->begin ||
	    !str_eq(town->kind, STR("GPE")))
		return false;
	for (i = 1; i < row->nann && row->ann[i].begin < town->end + 4; i++)
		if (row->ann[i].begin > town->end &&
		    str_eq(row->ann[i].kind, STR("DATE")))
			return true;
	return false;
}

/* It begins, with the heading before this row. */
static void
begins(struct events *e)
{
	memory_next(&e->memory, e->article.since);
	e->article.text = e->article.head = e->article.day = false;
}

void
article_see(struct events *e, const struct row *row)
{
	struct article *a = &e->article;
	const bool dateline = str_eq(row->kind, STR("dateline"));
	const bool heading = str_eq(row->kind, STR("heading")) ||
	    str_eq(row->kind, STR("headline"));

	if (!dateline && !heading) {
		if (a->text && a->head && has_dateline(row))
			begins(e);
		a->text |= str_eq(row->kind, STR("text"));
		a->head = a->day = false;
		return;
	}
	if (!a->text || (heading && only_time(row)))
		return; /* the year of a chronicle */
	if (!a->head && !a->day)
		a->since = e->memory.sent;
	if (heading) {
		a->head = true;
		if (a->day)
			begins(e);
	} else if (!only_time(row))
		begins(e);
	else {
		/* a day of a chronicle, unless a title is beside it */
		a->day = true;
		if (a->head)
			begins(e);
	}
}
