/* SPDX-License-Identifier: ISC */
/* tag: the mentions of the rows seen. */
#include "tag.h"

#include <stdio.h>
#include <stdlib.h>

void
tagger_init(struct tagger *g)
{
	memset(g, 0, sizeof(*g));
	g->lattice = xrealloc(NULL, 1, sizeof(*g->lattice));
	g->lattice->pruned = false;
	g->text.memo = calloc(1, sizeof(*g->text.memo));
	if (g->text.memo == NULL)
		die("out of memory");
}

void
tagger_free(struct tagger *g)
{
	free(g->text.memo);
	text_free(&g->text);
	doc_free(&g->doc);
	free(g->lattice);
	free(g->m);
	free(g->rows);
	buf_free(&g->values);
	buf_free(&g->scratch);
	buf_free(&g->person);
	token_free(&g->part);
}

void
tagger_end(struct tagger *g)
{
	doc_clear(&g->doc);
	if (g->seen.any)
		memset(&g->seen, 0, sizeof(g->seen));
	g->nm = g->nrows = g->next_m = g->next_row = 0;
	g->values.n = 0;
	if (g->alien > 0)
		memset(g->votes, 0, sizeof(g->votes));
	g->english = g->alien = 0;
}

struct mention *
tag_add(struct tagger *g, size_t first, size_t end, enum kind kind)
{
	const struct token *tok = g->text.tokens.t;
	struct mention *m;

	if (g->nm == g->capm)
		g->m = xgrow(g->m, &g->capm, g->nm + 1, sizeof(*g->m));
	m = &g->m[g->nm++];
	*m = (struct mention){ .b = tok[first].b,
		.e = tok[end - 1].e,
		.first = (uint32_t)first,
		.end = (uint32_t)end,

		.name = NO_NAME,
		.full = NO_NAME,
		.kind = (unsigned char)kind,
		.sure = g->text.mode == M_MIXED };
	return m;
}

size_t
tag_touch(const struct tagger *g, size_t from, size_t first)
{
	size_t lo = from, hi = g->sorted, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (g->m[mid].end <= first)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

struct mention *
tag_at(const struct tagger *g, size_t from, size_t i)
{
	size_t at = tag_touch(g, from, i);

	for (; at < g->sorted && g->m[at].first <= i; at++)
		if (g->m[at].kind != K_GONE)
			return &g->m[at];
	return NULL;
}

bool
tag_is_free(const struct tagger *g, size_t from, size_t first, size_t end)
{
	size_t i;

	for (i = tag_touch(g, from, first);
	     i < g->sorted && g->m[i].first < end; i++)
		if (g->m[i].kind != K_GONE)
			return false;
	return true;
}

struct mention *
tag_begins(const struct tagger *g, size_t from, size_t first)
{
	size_t i = tag_touch(g, from, first);

	return i < g->sorted && g->m[i].first == first && g->m[i].kind != K_GONE
	    ? &g->m[i]
	    : NULL;
}

struct mention *
tag_ends(const struct tagger *g, size_t from, size_t end)
{
	size_t i = end > 0 ? tag_touch(g, from, end - 1) : g->sorted;

	return i < g->sorted && g->m[i].end == end && g->m[i].kind != K_GONE
	    ? &g->m[i]
	    : NULL;
}

bool
tag_put_over(struct tagger *g, size_t from, size_t first, size_t end,
    enum kind kind, bool keep)
{
	size_t lo = tag_touch(g, from, first), hi, j;

	for (hi = lo; hi < g->sorted && g->m[hi].first < end; hi++) {
		struct mention *m = &g->m[hi];

		if (m->kind == K_GONE)
			continue;
		if (m->first < first || m->end > end)
			return false;
		if (m->first == first && m->end == end) {
			if (!keep)
				m->kind = (unsigned char)kind;
			return true;
		}
	}
	/* those put before, from the last on: they too are in order */
	for (j = g->nm; j > g->sorted && g->m[j - 1].end > first; j--)
		if (g->m[j - 1].first < end &&
		    (g->m[j - 1].first < first || g->m[j - 1].end > end ||
			(g->m[j - 1].first == first && g->m[j - 1].end == end)))
			return false;
	for (; j < g->nm; j++)
		if (g->m[j].first < end)
			g->m[j].kind = K_GONE;
	while (lo < hi)
		g->m[lo++].kind = K_GONE;
	tag_add(g, first, end, kind);
	return true;
}

static int
by_place(const void *x, const void *y)
{
	const struct mention *a = x, *b = y;

	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	if (a->e != b->e)
		return a->e > b->e ? -1 : 1;
	return (a->kind > b->kind) - (a->kind < b->kind);
}

void
tag_settle(struct tagger *g, size_t from)
{
	size_t i, w;

	for (i = w = from; i < g->nm; i++) {
		if (g->m[i].kind == K_GONE)
			continue;
		if (w != i)
			g->m[w] = g->m[i];
		w++;
	}
	g->nm = g->sorted = w;
	for (i = from + 1; i < g->nm; i++)
		if (by_place(&g->m[i - 1], &g->m[i]) > 0) {
			qsort(g->m + from, g->nm - from, sizeof(*g->m),
			    by_place);
			return;
		}
}

void
tag_value(struct tagger *g, struct mention *m, struct str v)
{
	m->value = (uint32_t)g->values.n;
	m->nvalue = (uint32_t)v.n;
	buf_put(&g->values, v);
}

void
tag_attr(struct tagger *g, struct mention *m, struct str key, struct str v)
{
	size_t i;

	m->attrs = (uint32_t)g->values.n;
	buf_put(&g->values, key);
	buf_putc(&g->values, '=');
	for (i = 0; i < v.n; i++) {
		char c = v.p[i];

		buf_putc(&g->values,
		    c >= 'A' && c <= 'Z' && !str_eq(key, STR("mod")) &&
			    !str_eq(key, STR("country"))
			? (char)(c | 32)
			: c);
	}
	m->nattrs = (uint32_t)g->values.n - m->attrs;
}

enum kind
tag_world_kind(const struct gaz_entry *e)
{
	switch (e->class) {
	case G_country:
	case G_city:
		return K_GPE;
	case G_demonym:
	case G_group:
		return K_NORP;
	case G_region:
	case G_physical:
		return K_LOC;
	case G_facility:
		return K_FAC;
	default:
		return K_ORG;
	}
}

void
tag_world(struct tagger *g, struct mention *m, const struct gaz_entry *e)
{
	const struct text *t = &g->text;
	char id[24];
	int n;

	if (e->class == G_country || e->class == G_demonym) {
		tag_value(g, m, e->country);
		doc_country(&g->doc, e->country);
		return;
	}
	tag_value(g, m,
	    e->value.n > 0 ? e->value : str_of(t->s.p + m->b, m->e - m->b));
	if (e->country.n < 3)
		return;
	tag_attr(g, m, STR("country"), e->country);
	if (e->id == 0)
		return;
	n = snprintf(id, sizeof(id), "|id=geonames:%u", (unsigned)e->id);
	buf_put(&g->values, str_of(id, (size_t)n));
	m->nattrs += (uint32_t)n;
}
