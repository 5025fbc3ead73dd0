/* SPDX-License-Identifier: ISC */
/* see: all that is found in a row, in its order. */
#include "tag.h"

#include "alike.h"
#include "cmd/tag-entities/world/foreign.h"
#include "cmd/tag-entities/world/language.h"
#include "cmd/tag-entities/world/office.h"
#include "phrase.h"

static void
amounts(struct tagger *g, size_t from)
{
	static const enum kind kinds[] = { K_MONEY, K_PERCENT, K_QUANTITY };
	struct text *t = &g->text;
	size_t i, j, next, last = 0;
	struct amount a;
	struct mention *m;

	for (i = 0; i < t->tokens.n; i = next) {
		next = i + 1;
		if (!amount_near(&t->tokens, i) ||
		    !amount_at(&t->tokens, t->s, i, last, &a, &g->scratch))
			continue;
		next = last = a.last + 1;
		/* names inside give way (US in US$5m); others stay */
		for (j = tag_touch(g, from, a.first);
		     j < g->sorted && g->m[j].first <= a.last; j++)
			if (g->m[j].first >= a.first &&
			    g->m[j].end <= a.last + 1)
				g->m[j].kind = K_GONE;
		if (!tag_is_free(g, from, a.first, a.last + 1))
			continue;
		m = tag_add(g, a.first, a.last + 1, kinds[a.kind]);
		m->b = (uint32_t)a.begin; /* (و)20, 30억 달러(를) */
		m->e = (uint32_t)a.end;
		tag_value(g, m, buf_str(&g->scratch));
		m->loose = a.loose;
		if (a.mod.n > 0)
			tag_attr(g, m, STR("mod"), a.mod);
	}
}

/* Users' own names win over all others, unless they are weak. */
static void
users(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t i, k, j, next;
	struct gaz_entry e, got;
	const char *rec;
	struct mention *m;

	for (i = 0; i < t->tokens.n; i = next) {
		next = i + 1;
		k = gaz_find(g->user, &t->tokens, i, hit);
		if (k == 0)
			continue;
		rec = hit[k - 1].rec;
		gaz_next(&rec, &got); /* the newest entry comes first */
		while (rec != NULL && gaz_next(&rec, &e))
			;
		next = i + hit[k - 1].n;
		if (got.weak && !tag_is_free(g, from, i, next))
			continue;
		for (j = tag_touch(g, from, i);
		     j < g->sorted && g->m[j].first < next; j++)
			g->m[j].kind = K_GONE;
		m = tag_add(g, i, next, (enum kind)got.kind);
		m->user = true;
		m->weak = got.weak;
		tag_value(g, m, got.value);
		m->attrs = (uint32_t)g->values.n;
		m->nattrs = (uint32_t)got.attrs.n;
		buf_put(&g->values, got.attrs);
	}
}

/* A word of Russian or Ukrainian that opens a sentence and is no name:
 * Сегодня (Лавров) вылетел. */
static bool
opens_row(const struct text *t, size_t i)
{
	static const char *const words[] = { "Вчера", "Затем", "Кстати",
		"Накануне", "Напомним", "Однако", "Позднее", "Позже", "Ранее",
		"Сегодня", "Сейчас", "Также", "Теперь", "Тогда", "Вчора",
		"Зараз", "Нагадаємо", "Напередодні", "Однак", "Пізніше",
		"Раніше", "Сьогодні", "Також", "Тепер", NULL };

	return i == 0 && t->tokens.n > 1 &&
	    (unsigned char)t->s.p[t->tokens.t[0].b] >= 0xD0 &&
	    text_is_one(t, 0, words);
}

/* What looks like a name but was not taken: a known one perhaps. */
static void
loose(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t i, j, n = t->tokens.n, at = from, all = g->nm;
	struct mention *m;
	uint64_t h;

	if (t->mode != M_MIXED)
		return;
	for (i = 0; i < n; i = j) {
		j = i + 1;
		while (at < all && g->m[at].end <= i)
			at++;
		if (at < all && g->m[at].first <= i) {
			j = g->m[at].end > i ? g->m[at].end : i + 1;
			continue;
		}
		/* (The) SCO */
		if (!t->look[i].name ||
		    (t->tokens.t[i].cs == C_CAP &&
			(t->tokens.t[i].words & W_stop)) ||
		    opens_row(t, i))
			continue;
		while (j < n && t->look[j].name && j - i < 6 &&
		    !(at < all && g->m[at].first <= j))
			j++;
		if (j == i + 1 && phrase_is_day(t, i))
			continue;
		if (j == i + 1 && kind_on_the_way(t, i)) {
			m = tag_add(g, i, j, K_GPE);
			m->name = doc_name(&g->doc, t, i, j);
			doc_vote(&g->doc, m->name, K_GPE, 1);
			continue;
		}
		m = tag_add(g, i, j, K_NONE);
		for (h = 0; i < j; i++)
			h = token_mix(h * 0xD6E8FEB86659FD93u +
			    t->tokens.t[i].hash);
		m->hash = h;
		m->word = t->tokens.t[j - 1].hash;
		/* Путина, Tuskowi */
		if ((g->doc.declines || alike_cyrillic(text_word(t, j - 1))) &&
		    !text_seen(t->seen, t->tokens.t[j - 1].hash))
			doc_alike(str_of(t->s.p + m->b, m->e - m->b), true,
			    &m->last, &m->alike);
		/* alone, and an English word at the start of a sentence */
		if (m->end - m->first == 1 && m->first == 0 &&
		    look(t, 0)->low_freq > 0)
			m->sure = false;
	}
}

/* Was a person of this last word named a moment ago?  (Michael) Jordan. */
static bool
near_person(const struct tagger *g, const struct mention *m)
{
	const struct doc *d = &g->doc;
	uint64_t w = d->words[d->names[m->name].tok];
	const struct mention *p;
	const struct name *n;

	for (p = m; p > g->m && m - p < 12;) {
		p--;
		if (p->kind >= K_NAMES || p->name == NO_NAME)
			continue;
		n = &d->names[p->name];
		if (p->name == m->name && p->located)
			return false;
		if (p->kind == K_PERSON && n->ntok > 1 &&
		    d->words[n->tok + n->ntok - 1] == w)
			return true;
	}
	return false;
}

/* A surname is that of who was named so far. */
static void
whose(const struct tagger *g, struct mention *m)
{
	uint32_t full;

	if (m->kind != K_PERSON || g->doc.names[m->name].ntok != 1)
		return;
	full = doc_full(&g->doc, m->name, K_PERSON);
	if (full != m->name)
		m->full = full;
}

/*
 * What is known of a mention at this point only: what brackets said last
 * that it is short for (NSC of two bodies), what country it adds.
 */
static void
settle(struct tagger *g, struct mention *m)
{
	const struct text *t = &g->text;
	const struct name *n;

	if (m->user || m->kind >= K_NAMES || m->name == NO_NAME)
		return;
	n = &g->doc.names[m->name];
	if (n->full != NO_NAME)
		m->full = n->full;
	else if (n->nrole > 0)
		whose(g, m); /* President Marcos */
	if ((m->kind == K_GPE || m->kind == K_NORP) &&
	    (n->classes & (STATES | PEOPLES)))
		doc_country(&g->doc, tag_country(n->rec, STATES | PEOPLES));
	/* Washington is a word for the United States */
	if (m->kind == K_GPE && (n->classes >> G_seat & 1))
		doc_country(&g->doc, tag_country(n->rec, 1u << G_seat));
	m->located = m->first > 0 && t->tokens.t[m->first - 1].cs == C_LOWER &&
	    (t->tokens.t[m->first - 1].words & W_place) &&
	    !text_is(t, m->first - 1, "for") && !text_is(t, m->first - 1, "of");
	m->near = n->ntok == 1 && m->kind == K_PERSON &&
	    (n->classes & (STATES | 1u << G_seat | 1u << G_capital)) &&
	    near_person(g, m);
}

void
tagger_whole(struct tagger *g)
{
	struct doc *d = &g->doc;
	uint32_t i, full;
	int32_t lead;

	for (i = 0; i < d->nnames; i++) {
		const struct name n = d->names[i];

		if ((n.country[0] == '\0' && n.nrole == 0) ||
		    doc_kind(d, i, &lead) != K_PERSON)
			continue;
		full = doc_full(d, i, K_PERSON);
		if (full != i)
			doc_said(d, full, i);
	}
}

/* The country whose government a place's name stands for; n = 0: none. */
static struct str
seat_of(const struct name *n)
{
	return n->classes >> G_seat & 1 ? tag_country(n->rec, 1u << G_seat)
					: STR("");
}

/*
 * What a place is of the place p before it in the row, or p of it; p may be
 * NULL.
 */
static void
place(struct tagger *g, size_t from, struct mention *m, struct mention *p)
{
	const struct text *t = &g->text;
	const struct name *n = &g->doc.names[m->name];
	struct str seat = seat_of(n), other;

	if (p != NULL && (p->kind != K_GPE || p->end + 1 != m->first))
		p = NULL;
	if (seat.n == 3) {
		m->gov = gov_here(t, m->first, m->end);
		other = p != NULL && p->name != NO_NAME
		    ? seat_of(&g->doc.names[p->name])
		    : STR("");
		/* between Washington and Tehran; Tokyo and Seoul agreed */
		if (other.n == 3 && (p->gov || m->gov) &&
		    (text_is(t, p->end, "and") || text_is(t, p->end, "or"))) {
			p->gov = m->gov = true;
			memcpy(p->country, other.p, 3);
			gov_others(g, from, p);
		}
		if (m->gov)
			memcpy(m->country, seat.p, 3);
	}
	/* Paris, Texas; but Paris, Washington and London are three */
	if (p != NULL && t->tokens.t[p->end].c == ',' &&
	    !(seat.n == 3 && p->name != NO_NAME &&
		seat_of(&g->doc.names[p->name]).n == 3) &&
	    (other = tag_country(n->rec, STATES | 1u << G_admin)).n == 3)
		memcpy(p->country, other.p, 3);
}

/* Where the name of a place ends: (Anbar) province is Anbar. */
static size_t
name_end(const struct text *t, const struct mention *m)
{
	size_t i = m->end - 1;

	return m->kind == K_GPE && i > m->first &&
		t->tokens.t[i].cs == C_LOWER && (t->tokens.t[i].words & W_kind)
	    ? i
	    : m->end;
}

/* Gives the mentions of the row their names, which the document counts. */
static void
name(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	size_t i, end;

	for (i = from; i < g->nm; i++) {
		struct mention *m = &g->m[i], *p = i > from ? m - 1 : NULL;

		if (m->nvalue > 0)
			continue;
		end = name_end(t, m);
		m->part = end < m->end;
		m->name = doc_name(&g->doc, t, m->first, end);
		if (m->name == NO_NAME)
			continue;
		if (kind_spoken(t, m, p,
			g->doc.names[m->name].classes >> G_language & 1))
			m->kind = K_LANGUAGE;
		doc_vote(&g->doc, m->name, (enum kind)m->kind, m->sure ? 4 : 1);
		whose(g, m);
		if (m->kind == K_GPE)
			place(g, from, m, p);
	}
}

/* Languages in which names have cases. */
#define CASES                                                            \
	(1u << LANG_RU | 1u << LANG_UK | 1u << LANG_PL | 1u << LANG_CS | \
	    1u << LANG_SK | 1u << LANG_HR | 1u << LANG_SL)

void
tagger_see(struct tagger *g, const struct row *row)
{
	struct text *t = &g->text;
	size_t from = g->nm, i;
	int lang;

	if (g->nrows == g->caprows)
		g->rows =
		    xgrow(g->rows, &g->caprows, g->nrows + 1, sizeof(*g->rows));
	g->rows[g->nrows] = 0;
	if (!row_is_body(row) && !g->all) {
		g->nrows++;
		return;
	}
	text_cut(t, row->text, &g->seen);
	lang = language_of_row(g);
	g->doc.cases = lang != LANG_EN;
	g->doc.declines |= lang >= 0 && (CASES >> lang & 1);
	if (lang != LANG_EN) {
		text_apart(t);
		foreign_names(g, lang);
	} else {
		tag_names(g);
		kind_in_lists(g, from);
		tag_extents(g, from);
		tag_settle(g, from);
		tag_bodies(g, from);
		tag_settle(g, from);
		tag_widen(g, from);
	}
	tag_settle(g, from);
	if (lang == LANG_EN)
		tag_press(g, from);
	if (t->tokens.other) {
		tag_scripts(g, from);
		tag_beside(g, from);
	}
	name(g, from);
	tag_brackets(g, from);
	tag_known(g, from);
	if (lang == LANG_EN &&
	    (t->tokens.words & (W_head | W_pre | W_port | W_hon)))
		tag_titles(g, from);
	if ((t->tokens.kinds & 1u << T_NUM) || t->tokens.digit ||
	    (t->tokens.words & (W_num | W_frac | W_mult)))
		amounts(g, from);
	tag_settle(g, from);
	if (lang == LANG_EN) {
		tag_plurals(g, from);
		tag_settle(g, from);
		tag_context(g, from);
	}
	loose(g, from);
	if (g->user != NULL) {
		tag_settle(g, from);
		users(g, from);
	}
	tag_settle(g, from);
	if (lang != LANG_EN)
		office_inner(g, from);
	for (i = from; i < g->nm; i++)
		settle(g, &g->m[i]);
	g->rows[g->nrows++] = (uint32_t)(g->nm - from);
}
