/* SPDX-License-Identifier: ISC */
/* place: names of which what stands around them says that they are places. */
#include "tag.h"

#include "word.h"

/* A common noun for a place: village, river, airport; K_NONE. */
static enum kind
place_noun(const struct text *t, size_t i)
{
	static const char *const built[] = { "checkpoint", "mine", "oilfield",
		"pipeline", "plant", "port", "prison", "refinery", "shipyard",
		"terminal", NULL };
	static const char *const several[] = { "cities", "counties",
		"districts", "provinces", "towns", "villages", NULL };
	const struct token *k = &t->tokens.t[i];
	enum kind kind;
	size_t j;

	if (i >= t->tokens.n || k->cs != C_LOWER)
		return K_NONE;
	for (j = 0; several[j] != NULL; j++)
		if (text_is(t, i, several[j]))
			return K_GPE;
	if (text_is_one(t, i, built))
		return K_FAC;
	if (!(k->words & W_kind))
		return K_NONE;
	kind = kind_of(word_value(k->hash, W_kind));
	return kind == K_GPE || kind == K_LOC || kind == K_FAC ? kind : K_NONE;
}

/* "a small border town in", from its article at token i on; K_NONE. */
static enum kind
place_phrase(const struct text *t, size_t i)
{
	enum kind kind = K_NONE;
	size_t end;

	if (!text_is(t, i, "a") && !text_is(t, i, "an") &&
	    !text_is(t, i, "the") && !text_is(t, i, "another"))
		return K_NONE;
	for (end = i + 5; i < end && kind == K_NONE;)
		kind = place_noun(t, ++i);
	if (kind == K_NONE || ++i >= t->tokens.n)
		return kind;
	/* a village elder, a port official: no place */
	return t->tokens.t[i].kind != T_WORD ||
		(t->tokens.t[i].words & (W_place | W_stop | W_inner)) ||
		text_is(t, i, "that") || text_is(t, i, "where") ||
		text_is(t, i, "which") || text_is(t, i, "located")
	    ? kind
	    : K_NONE;
}

/* Does "seized", "withdrawn to", "the road to", "south of" end before token i? */
static bool
on_the_way(const struct text *t, size_t i)
{
	static const char *const to[] = { "withdrawn", "withdrew", "fled",
		"retreated", "flew", "flown", "drove", "travelled", "traveled",
		"marched", "deported", "road", "highway", NULL };
	static const char *const of[] = { "north", "south", "east", "west",
		"northeast", "northwest", "southeast", "southwest", "outskirts",
		"suburb", "suburbs", NULL };
	static const char *const taken[] = { "besieged", "capture", "captured",
		"encircled", "recaptured", "retake", "retook", "seize",
		"seized", "shelled", "stormed", NULL };
	const char *const *w;

	if (i > 0 && text_is_one(t, i - 1, taken))
		return true;
	if (i < 2 || !(text_is(t, i - 1, "to") || text_is(t, i - 1, "of")))
		return false;
	for (w = text_is(t, i - 1, "to") ? to : of; *w != NULL; w++)
		if (text_is(t, i - 2, *w))
			return true;
	return false;
}

bool
kind_on_the_way(struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return k->cs == C_CAP && k->e - k->b > 3 && k->words == 0 &&
	    on_the_way(t, i) && look(t, i)->u == 0 && look(t, i)->low_freq == 0;
}

/* ZachXBT, an analyst: is it one who does a job? */
static bool
does_a_job(const struct text *t, size_t i)
{
	size_t j;

	if (i + 2 >= t->tokens.n || t->tokens.t[i].kind != T_PUNCT ||
	    t->tokens.t[i].c != ',' ||
	    !(text_is(t, i + 1, "a") || text_is(t, i + 1, "an")))
		return false;
	for (j = i + 2; j < i + 5 && j < t->tokens.n; j++)
		if (t->tokens.t[j].cs == C_LOWER &&
		    (t->tokens.t[j].words & (W_job | W_head)))
			return true;
	return false;
}

enum kind
kind_of_place(const struct text *t, size_t first, size_t end, enum kind k)
{
	const struct token *tok = t->tokens.t;
	enum kind kind;
	bool alone = (k == K_NORP || k == K_PRODUCT) &&
	    tok[end - 1].kind == T_WORD &&
	    !(t->look[first].u | (t->look[first].b & t->look[end - 1].l));

	/* Victoria Nuland; the lists have the places of two words */
	if (k == K_GPE && !(t->look[first].b & t->look[end - 1].l) &&
	    end == first + 2 && !(t->tokens.t[end - 1].words & W_kind) &&
	    t->tokens.t[first].cs == C_CAP &&
	    t->tokens.t[end - 1].cs == C_CAP &&
	    (t->look[first].u >> G_given & 1) &&
	    (t->look[end - 1].u & ~(1u << G_given | 1u << G_family)) == 0 &&
	    t->look[end - 1].low_freq == 0 &&
	    !(first > 0 && (t->tokens.t[first - 1].words & W_place)))
		k = K_PERSON;
	/* the Barvi refinery: no place of the lists */
	if (k == K_GPE && t->mode == M_MIXED && end == first + 1 &&
	    t->look[first].u == 0 && end < t->tokens.n &&
	    place_noun(t, end) == K_FAC)
		return K_FAC;
	if (t->mode != M_MIXED || end - first > 3 || (k != K_PERSON && !alone))
		return k;
	if (k == K_PRODUCT && does_a_job(t, end))
		return K_PERSON;
	/* Vorukh, an enclave in; Bontnewydd is a small village */
	if (end + 1 < t->tokens.n) {
		kind = text_is(t, end, "is") || text_is(t, end, "was") ||
			(tok[end].kind == T_PUNCT && tok[end].c == ',')
		    ? place_phrase(t, end + 1)
		    : K_NONE;
		if (kind != K_NONE)
			return kind;
		/* Abu Shouk camp; but the Clinton camp */
		kind = place_noun(t, end);
		if (kind != K_NONE &&
		    !((t->look[end - 1].u | t->look[end - 1].l) &
			(1u << G_family | 1u << G_leader)))
			return kind;
	}
	if (first == 0 || (tok[first - 1].cs != C_LOWER && first > 1))
		return k;
	/* the village of Ak-Sai */
	if (first > 1 && text_is(t, first - 1, "of")) {
		kind = place_noun(t, first - 2);
		if (kind == K_GPE || kind == K_LOC)
			return kind;
	}
	if (end < t->tokens.n && tok[end].kind == T_POSS)
		return k;
	return on_the_way(t, first) || text_is_any(t, first - 1, "in") ||
		text_is_any(t, first - 1, "near") ||
		text_is_any(t, first - 1, "outside") ||
		text_is_any(t, first - 1, "inside")
	    ? K_GPE
	    : k;
}

/* Does a list say that some word of the mention is of a person's name? */
static bool
of_person(const struct text *t, const struct mention *m)
{
	size_t i;

	for (i = m->first; i < m->end; i++) {
		const struct look *k = &t->look[i];

		if ((k->u | k->b | k->i | k->l) &
		    (1u << G_given | 1u << G_family | 1u << G_leader))
			return true;
	}
	return m->first > 0 &&
	    (t->tokens.t[m->first - 1].words & (W_hon | W_head | W_job));
}

/* Do the two stand side by side in a list?  *last: "and" joins them. */
static bool
joined(const struct text *t, const struct mention *a, const struct mention *b,
    bool *last)
{
	size_t i = a->end;
	bool comma = i < b->first && t->tokens.t[i].kind == T_PUNCT &&
	    t->tokens.t[i].c == ',';

	i += comma;
	*last = i < b->first && (text_is(t, i, "and") || text_is(t, i, "or"));
	i += *last;
	return i == b->first && (comma || *last);
}

void
kind_in_lists(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	size_t i;

	if (t->mode != M_MIXED)
		return;
	for (i = from; i < g->nm; i++) {
		struct mention *m = &g->m[i], *p = i > from ? m - 1 : NULL,
			       *q = i + 1 < g->nm ? m + 1 : NULL;
		bool last, next;
		const struct token *w;
		uint32_t all;

		if (m->kind != K_PERSON || m->end - m->first > 2 || p == NULL ||
		    (p->kind != K_GPE && p->kind != K_ORG) || of_person(t, m) ||
		    !joined(t, p, m, &last))
			continue;
		if (q != NULL && q->kind == p->kind && joined(t, m, q, &next) &&
		    next) {
			m->kind = p->kind;
			continue;
		}
		if (!last || p->first == 0)
			continue;
		w = &t->tokens.t[p->first - 1];
		all = t->look[p->first].u | t->look[p->first].b;
		if (p->kind == K_GPE ? (w->words & W_place) ||
			    text_is(t, p->first - 1, "of") ||
			    text_is(t, p->first - 1, "to") ||
			    text_is(t, p->first - 1, "between") ||
			    (p > &g->m[from] && p[-1].kind == K_GPE &&
				joined(t, p - 1, p, &next))
				     : (all &
					   (1u << G_company | 1u << G_club |
					       1u << G_media)) &&
			    m->end == m->first + 1)
			m->kind = p->kind;
	}
}
