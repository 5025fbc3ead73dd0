/* SPDX-License-Identifier: ISC */
/* name: names by the model, and what stands at their edges. */
#include "phrase.h"
#include "tag.h"

/* Articles, possessives and marks at the edges are no part of a name. */
static bool
trim(const struct text *t, size_t *first, size_t *end)
{
	const struct token *k;

	while (*first < *end) {
		k = &t->tokens.t[*first];
		if (text_is_any(t, *first, "the") ||
		    text_is_any(t, *first, "a") ||
		    text_is_any(t, *first, "an")) {
			if (*first + 1 == *end)
				return false;
		} else if (!(k->kind == T_PUNCT && k->c != '(') &&
		    k->kind != T_POSS) {
			break;
		}
		++*first;
	}
	while (*first < *end) {
		k = &t->tokens.t[*end - 1];
		if (k->kind == T_POSS ||
		    (k->kind == T_PUNCT && k->c != '.' && k->c != ')' &&
			k->c != '!'))
			--*end;
		else if (k->kind == T_PUNCT && k->c == '.' &&
		    *end == t->tokens.n)
			--*end; /* the end of the sentence */
		else
			break;
	}
	return *first < *end;
}

/*
 * Where a person's name ends: Abdullah II (of Jordan, up to *rest), Sam
 * Collins (of Newton; but Joan of Arc), Lai Ching-te.
 */
static size_t
person_end(const struct text *t, size_t first, size_t stop, size_t *rest)
{
	static const char *const other[] = { "led", "era", "style", "like",
		"based", "made", "born", "run", "held", "in", "to", "elect",
		"class", "the", NULL };
	const struct token *tok = t->tokens.t;
	struct gaz_hit hit[GAZ_HITS];
	size_t q, k;

	for (q = first + 1; q + 1 < stop; q++) {
		if (!text_is(t, q, "of"))
			continue;
		for (k = gaz_find(&gaz_names, &t->tokens, q + 1, hit); k-- > 0;)
			if (q + 1 + hit[k].n == stop &&
			    tag_country(hit[k].rec,
				q - first > 1
				    ? STATES | 1u << G_city | 1u << G_capital
				    : STATES)
				    .n == 3)
				return q;
		return stop;
	}
	if (stop + 1 < t->tokens.n && stop - first > 1 &&
	    tok[stop].kind == T_PUNCT && tok[stop].c == '-' &&
	    !tok[stop].space && !tok[stop + 1].space &&
	    tok[stop + 1].cs == C_LOWER &&
	    tok[stop - 1].e - tok[stop - 1].b <= 6 &&
	    tok[stop + 1].e - tok[stop + 1].b <= 5) {
		for (k = 0; other[k] != NULL; k++)
			if (text_is(t, stop + 1, other[k]))
				return stop;
		stop += 2;
	}
	*rest = stop;
	return stop;
}

/* Kyrgyz-Tajik, Iran-Iraq: two names. */
static bool
two_countries(const struct text *t, size_t first, size_t stop)
{
	const uint32_t is = STATES | PEOPLES;

	return stop - first == 3 && t->tokens.t[first + 1].c == '-' &&
	    (t->look[first].u & is) && (t->look[stop - 1].u & is);
}

/*
 * Where the name of a body of countries ends in a headline: "African Union
 * Watches Vote", but "African Union Commission".
 */
static size_t
igo_end(const struct text *t, size_t first, size_t stop)
{
	struct gaz_hit hit[GAZ_HITS];
	size_t k = gaz_find(&gaz_names, &t->tokens, first, hit);
	struct gaz_entry e;
	const char *rec;

	while (k-- > 0) {
		if (first + hit[k].n >= stop)
			continue;
		for (rec = hit[k].rec; gaz_next(&rec, &e);)
			if (e.class == G_igo &&
			    t->tokens.t[first + hit[k].n].kind == T_WORD &&
			    !(t->tokens.t[first + hit[k].n].words &
				(W_inst | W_kind | W_port | W_pre | W_head |
				    W_inner)))
				return first + hit[k].n;
		break;
	}
	return stop;
}

/* Where what follows "Heads of" or "Foreign Ministers of" begins; else 0. */
static size_t
offices_of(const struct text *t, size_t first, size_t stop)
{
	size_t q;

	for (q = first + 1; q + 1 < stop; q++)
		if (text_is(t, q, "of") &&
		    (text_is(t, q - 1, "Ministers") ||
			text_is(t, q - 1, "Presidents") ||
			text_is(t, q - 1, "Heads") ||
			text_is(t, q - 1, "Leaders") ||
			text_is(t, q - 1, "Ambassadors")))
			return q + 1;
	return 0;
}

/* What the model takes for a name. */
struct found {
	size_t first, end; /* tokens */
	size_t rest;       /* Abdullah II (of Jordan): where that ends */
	enum kind kind;
};

/* Moves its edges to where the name's are; false: it is none. */
static bool
set_edges(const struct text *t, struct found *f)
{
	const struct token *tok = t->tokens.t;
	struct title x;
	size_t q;

	/* an office at the front of a person, but Sheikh Hasina is her name */
	while (f->kind == K_PERSON && f->first < f->end &&
	    title_at(t, f->first, false, &x) && x.end < f->end &&
	    !(t->look[f->first].b & t->look[f->end - 1].l & 1u << G_leader))
		f->first = x.end;
	/* the Foreign Ministers of Azerbaijan: no body */
	if (f->kind == K_ORG && (q = offices_of(t, f->first, f->end)) > 0) {
		if (!(t->look[q].b & STATES))
			return false;
		f->first = q;
		f->kind = K_GPE;
	}
	/* Sultan of Sokoto */
	if (f->kind == K_WORK_OF_ART && title_at(t, f->first, false, &x) &&
	    x.alone && x.end + 1 < f->end && text_is(t, x.end, "of")) {
		f->first = x.end + 1;
		f->kind = K_GPE;
	}
	f->rest = f->end;
	if (f->kind == K_PERSON)
		f->end = person_end(t, f->first, f->end, &f->rest);
	/* "Col." by itself is none; but the NSA is an agency */
	if (f->first < f->end && title_at(t, f->first, false, &x) &&
	    x.end >= f->end &&
	    (f->kind == K_PERSON ||
		((tok[f->first].words & W_abbr) &&
		    !(tok[f->first].words & W_weak))))
		return false;
	/* "Near Palmyra, one strike": a word in the way */
	if (f->end - f->first > 1 && tok[f->first].cs == C_CAP &&
	    (f->first == 0 || tok[f->first - 1].kind == T_PUNCT) &&
	    (tok[f->first].words & W_place)) {
		f->first++;
		if (f->kind == K_PERSON)
			f->kind = K_GPE;
	}
	/* "Mr. Solana Monday said" */
	if (f->end - f->first > 1 + (size_t)(f->kind == K_PERSON) &&
	    (f->kind == K_PERSON || f->kind == K_ORG || f->kind == K_NORP ||
		f->kind == K_GPE || f->kind == K_LOC) &&
	    phrase_is_day(t, f->end - 1) && tok[f->end - 1].cs == C_CAP &&
	    t->mode == M_MIXED)
		f->end--;
	if (!trim(t, &f->first, &f->end))
		return false;
	if (f->kind == K_ORG && t->mode == M_TITLE)
		f->end = igo_end(t, f->first, f->end);
	/* Ferdinand Marcos Jr(.) */
	if (f->kind == K_PERSON && f->end > f->first + 1 &&
	    f->end + 1 < t->tokens.n && tok[f->end].c == '.' &&
	    !tok[f->end].space &&
	    (text_is(t, f->end - 1, "Jr") || text_is(t, f->end - 1, "Sr")))
		f->end++;
	return true;
}

/* The kind that its neighbours and the lists say it is. */
static enum kind
settle_kind(const struct text *t, const struct found *f)
{
	enum kind k = kind_of_place(t, f->first, f->end, f->kind);

	/* Arleigh Burke-class */
	if (k != K_NORP && f->end + 1 < t->tokens.n &&
	    t->tokens.t[f->end].c == '-' && !t->tokens.t[f->end].space &&
	    text_is(t, f->end + 1, "class"))
		k = K_PRODUCT;
	return kind_by_lists(t, f->first, f->end, k);
}

/*
 * Ambassador to the Philippines (Huang Xilian): where the person begins
 * behind the country; else 0.
 */
static size_t
behind_post(const struct text *t, const struct found *f)
{
	struct gaz_hit hit[GAZ_HITS];
	size_t k, b = f->first, i;

	if ((f->kind != K_GPE && f->kind != K_PERSON) || b < 2)
		return 0;
	b -= text_is(t, b - 1, "the");
	if (!(text_is(t, b - 1, "to") || text_is(t, b - 1, "of")) || b < 2 ||
	    !(t->tokens.t[b - 2].words & W_head))
		return 0;
	k = gaz_find(&gaz_names, &t->tokens, f->first, hit);
	if (k == 0 || tag_country(hit[k - 1].rec, STATES).n != 3)
		return 0;
	b = f->first + hit[k - 1].n;
	for (i = b; i < f->end; i++)
		if (t->tokens.t[i].kind != T_WORD ||
		    t->tokens.t[i].cs == C_LOWER)
			return 0; /* Bosnia and Herzegovina */
	return f->end >= b + 2 ? b : 0;
}

/* Russian (Iskander) missiles: a people, and what is its own. */
static bool
behind_people(const struct text *t, const struct found *f)
{
	return f->end == f->first + 2 && f->kind != K_ORG &&
	    f->kind != K_PERSON && t->mode == M_MIXED &&
	    (t->look[f->first].u & PEOPLES) &&
	    !(t->look[f->first].b & t->look[f->end - 1].l) &&
	    (t->look[f->end - 1].u >> G_product & 1);
}

/* Bosnian Serbs, Sri Lankan Tamil: of one country, of another people. */
static bool
are_peoples(const struct text *t, const struct found *f)
{
	uint32_t of;

	if (f->end < f->first + 2 || f->kind != K_NORP || t->mode != M_MIXED)
		return false;
	of = f->end == f->first + 2
	    ? t->look[f->first].u
	    : t->look[f->first].b & t->look[f->end - 2].l;
	return (of & PEOPLES) &&
	    (t->look[f->end - 1].u &
		(PEOPLES | CLASS(group) | CLASS(language))) &&
	    !(t->look[f->first].b & t->look[f->end - 1].l);
}

static void
add(struct tagger *g, struct found *f)
{
	size_t who;

	if (!set_edges(&g->text, f))
		return;
	if ((who = behind_post(&g->text, f)) > 0) {
		tag_add(g, f->first, who, K_GPE);
		f->first = who;
		f->kind = K_PERSON;
	}
	if (behind_people(&g->text, f)) {
		tag_add(g, f->first, f->first + 1, K_NORP);
		f->first++;
		f->kind = K_PRODUCT;
	}
	if (are_peoples(&g->text, f)) {
		tag_add(g, f->first, f->end - 1, K_NORP);
		f->first = f->end - 1;
	}
	f->kind = settle_kind(&g->text, f);
	if (two_countries(&g->text, f->first, f->end)) {
		tag_add(g, f->first, f->first + 1, f->kind);
		f->first += 2;
	}
	if (f->kind != K_NONE)
		tag_add(g, f->first, f->end, f->kind);
	/* of Jordan */
	if (f->rest > f->end + 1 && f->kind == K_PERSON)
		tag_add(g, f->end + 1, f->rest, K_GPE);
}

void
tag_names(struct tagger *g)
{
	unsigned char label[STRETCH];
	size_t at = 0, end, i, j;
	struct found f;
	int k;

	for (; text_stretch(&g->text, &at, &end); at = end) {
		model_score(&g->text, at, end, g->lattice);
		model_best(g->lattice, NULL, label);
		for (i = 0; i < end - at; i = j) {
			j = i + 1;
			if (!(label[i] & 1)) /* no LABEL_B */
				continue;
			k = LABEL_KIND(label[i]);
			while (j < end - at && label[j] == LABEL_I(k))
				j++;
			f = (struct found){ at + i, at + j, at + j,
				(enum kind)k };
			add(g, &f);
		}
	}
}
