/* SPDX-License-Identifier: ISC */
/* tag: the mentions of a row, and the rules around the model. */
#include "tag.h"

#include <stdlib.h>

#include "foreign.h"
#include "phrase.h"

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
 * Where a person's name ends: Abdullah II (of Jordan, up to *rest), Lai
 * Ching-te.
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
			    tag_country(hit[k].rec, STATES).n == 3)
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

/* A name by the model. */
static void
names(struct tagger *g)
{
	struct text *t = &g->text;
	unsigned char label[STRETCH];
	size_t at = 0, end, i, j, q, first, stop, rest;
	struct title x;
	int k;

	for (; text_stretch(t, &at, &end); at = end) {
		model_score(t, at, end, g->lattice);
		model_best(g->lattice, NULL, label);
		for (i = 0; i < end - at; i = j) {
			j = i + 1;
			if (!(label[i] & 1))
				continue;
			k = LABEL_KIND(label[i]);
			while (j < end - at && label[j] == LABEL_I(k))
				j++;
			first = at + i, stop = at + j;
			/* an office at the front of a person */
			while (k == K_PERSON && first < stop &&
			    title_at(t, first, false, &x) &&
			    x.end < stop
			    /* but Sheikh Hasina is her name */
			    && !(t->look[first].b & t->look[stop - 1].l &
				   1u << G_leader))
				first = x.end;
			/* the Foreign Ministers of Azerbaijan: no body */
			if (k == K_ORG && (q = offices_of(t, first, stop)) > 0) {
				if (!(t->look[q].b & STATES))
					continue;
				first = q;
				k = K_GPE;
			}
			/* Sultan of Sokoto */
			if (k == K_WORK_OF_ART &&
			    title_at(t, first, false, &x) && x.alone &&
			    x.end + 1 < stop && text_is(t, x.end, "of")) {
				first = x.end + 1;
				k = K_GPE;
			}
			rest = stop;
			if (k == K_PERSON)
				stop = person_end(t, first, stop, &rest);
			/* "Col." by itself is none */
			if (first < stop && title_at(t, first, false, &x) &&
			    x.end >= stop &&
			    (k == K_PERSON ||
				(t->tokens.t[first].words & W_abbr)))
				continue;
			/* "Near Palmyra, one strike": a word in the way */
			if (stop - first > 1 &&
			    t->tokens.t[first].cs == C_CAP &&
			    (first == 0 ||
				t->tokens.t[first - 1].kind == T_PUNCT) &&
			    (t->tokens.t[first].words & W_place)) {
				first++;
				if (k == K_PERSON)
					k = K_GPE;
			}
			if (!trim(t, &first, &stop))
				continue;
			if (k == K_ORG && t->mode == M_TITLE)
				stop = igo_end(t, first, stop);
			k = kind_of_place(t, first, stop, (enum kind)k);
			/* Arleigh Burke-class */
			if (k != K_NORP && stop + 1 < t->tokens.n &&
			    t->tokens.t[stop].c == '-' &&
			    !t->tokens.t[stop].space &&
			    text_is(t, stop + 1, "class"))
				k = K_PRODUCT;
			k = kind_by_lists(t, first, stop, (enum kind)k);
			if (two_countries(t, first, stop)) {
				tag_add(g, first, first + 1, (enum kind)k);
				first += 2;
			}
			if (k != K_NONE)
				tag_add(g, first, stop, (enum kind)k);
			/* of Jordan */
			if (rest > stop + 1 && k == K_PERSON)
				tag_add(g, stop + 1, rest, K_GPE);
		}
	}
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

/*
 * Where a name of the lists that is a treaty's or an event's and nothing
 * else ends; i: there is none.
 */
static size_t
listed(const struct text *t, size_t i, enum kind *kind)
{
	const uint32_t law = 1u << G_law, event = 1u << G_event;
	uint32_t whole;
	size_t j, end = i;

	/* three letters are short for many things */
	if (t->look[i].u == law && t->tokens.t[i].cs == C_UPPER &&
	    t->mode == M_MIXED && t->tokens.t[i].e - t->tokens.t[i].b > 4)
		end = i + 1, *kind = K_LAW;
	if ((t->look[i].b & (law | event)) && t->mode != M_UPPER)
		for (j = i + 1; j < t->tokens.n; j++) {
			whole = t->look[i].b & t->look[j].l;
			if (whole == law || whole == event) {
				end = j + 1;
				*kind = whole == law ? K_LAW : K_EVENT;
			}
			if (!(t->look[j].i & (law | event)))
				break;
		}
	return end;
}

/*
 * Where a name ends that begins at token i and that the lists have for bodies
 * only, while none of its words is one in small letters; i: there is none.
 */
static size_t
listed_body(const struct text *t, size_t i)
{
	const uint32_t bodies =
	    1u << G_igo | 1u << G_body | 1u << G_party | 1u << G_media;
	uint32_t u = t->look[i].u, b = t->look[i].b;
	size_t j;

	if (b & bodies) {
		for (j = i + 1; j < t->tokens.n && j < i + 8; j++)
			if (t->look[j].l & bodies)
				return j + 1;
		return i;
	}
	return u != 0 && (u & ~bodies) == 0 && t->look[i].low_freq == 0 &&
		t->look[i].done
	    ? i + 1
	    : i;
}

/* The rules about extents, after the model. */
static void
phrases(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	const uint32_t peoples = 1u << G_demonym | 1u << G_group;
	const uint32_t orgs = 1u << G_igo | 1u << G_body | 1u << G_party;
	const uint32_t capitals = 1u << G_capital | 1u << G_seat;
	size_t i, j, n = t->tokens.n, first, end, s, w;
	enum kind kind;

	/* Aslonova-Reed is one person, and so is Anita Christina Asher */
	for (j = w = from; j < g->nm; j++) {
		struct mention *m = &g->m[j],
			       *p = w > from ? &g->m[w - 1] : NULL;

		if (m->kind == K_PERSON && p != NULL && p->kind == K_PERSON &&
		    ((m->first == p->end && m->first == p->first + 1 &&
			 t->mode == M_MIXED && tok[p->first].cs == C_CAP &&
			 tok[m->first].cs == C_CAP &&
			 tok[p->first].hash != tok[m->first].hash &&
			 (t->look[p->first].u >> G_given & 1)) ||
			(m->first == p->end + 1 && tok[p->end].c == '-' &&
			    !tok[p->end].space && !tok[m->first].space))) {
			p->end = m->end;
			p->e = m->e;
			continue;
		}
		g->m[w++] = *m;
	}
	g->nm = g->sorted = w;
	for (i = 0; i < n; i++) {
		if (tok[i].kind == T_PUNCT && tok[i].c == '(' && i > 1 &&
		    i + 2 < n) {
			s = i + 1;
			if (tok[s].kind == T_PUNCT && s + 2 < n)
				s++; /* ("SCO") */
			if (tok[s + 1].kind != T_PUNCT ||
			    !phrase_acronym(t, i, s, &first, &end))
				continue;
			kind = kind_by_head(t, first, end);
			if (kind == K_NONE || kind == K_LOC || kind == K_FAC)
				kind = K_ORG;
			tag_put_over(g, from, first, end, kind, kind == K_ORG);
			continue;
		}
		if ((tok[i].words & W_ship) &&
		    phrase_ship(t, i, &first, &end)) {
			tag_put_over(g, from, first, end, K_PRODUCT, false);
			continue;
		}
		if (!t->look[i].name)
			continue;
		if (phrase_product(t, i, &end)) {
			if (tag_put_over(g, from, i, end, K_PRODUCT, false))
				i = end - 1;
			continue;
		}
		/* a Burke-class ship; a World-class one */
		for (j = i; j + 1 < n && j < i + 4 && t->look[j + 1].name; j++)
			;
		if (j + 2 < n && tok[j + 1].c == '-' && !tok[j + 1].space &&
		    text_is(t, j + 2, "class") && look(t, j)->low_freq == 0) {
			tag_put_over(g, from, i, j + 1, K_PRODUCT, false);
			i = j + 2;
			continue;
		}
		kind = phrase_named(t, i, &first, &end);
		if (kind != K_NONE) {
			if (tag_put_over(g, from, first, end, kind, false))
				i = end - 1;
			continue;
		}
		/* the Paris Agreement, UNCLOS */
		if ((end = listed(t, i, &kind)) > i &&
		    tag_put_over(g, from, i, end, kind, false)) {
			i = end - 1;
			continue;
		}
		/* UNESCO and FOREIGN OFFICE in a row of capitals */
		if (t->mode == M_UPPER && tag_is_free(g, from, i, i + 1)) {
			end = listed_body(t, i);
			if (end > i &&
			    tag_put_over(g, from, i, end, K_ORG, true)) {
				i = end - 1;
				continue;
			}
		}
		/* Islamic State of Iraq and the Levant; Great Hall of the
		 * People */
		if (t->look[i].b & (orgs | 1u << G_facility)) {
			uint32_t is = t->look[i].b & orgs ? orgs
							  : 1u << G_facility;

			for (j = end = i + 1; j < n && j < i + 10; j++) {
				if (t->look[j].l & is)
					end = j + 1;
				if (!(t->look[j].i & is))
					break;
			}
			j = end - 1;
			if (j > i + 1 &&
			    tag_put_over(g, from, i, end,
				is == orgs ? K_ORG : K_FAC, true)) {
				i = j;
				continue;
			}
		}
		/* Port-au-Prince */
		if (t->look[i].b & capitals) {
			for (j = i + 1;
			     j < n && j < i + 8 && !(t->look[j].l & capitals);
			     j++)
				;
			if (j < n && j < i + 8)
				tag_put_over(g, from, i, j + 1, K_GPE, true);
		}
		/* Central Asian, New Zealand: the lists know where it ends */
		if (t->look[i].b & (peoples | 1u << G_country)) {
			uint32_t bit =
			    t->look[i].b & peoples ? peoples : 1u << G_country;

			for (j = i + 1;
			     j < n && j < i + 8 && !(t->look[j].l & bit); j++)
				;
			if (j < n && j < i + 8)
				tag_put_over(g, from, i, j + 1,
				    bit == peoples ? K_NORP : K_GPE,
				    bit != peoples ||
					(t->look[i].b & 1u << G_country));
		}
	}
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
			(t->tokens.t[i].words & W_stop)))
			continue;
		while (j < n && t->look[j].name && j - i < 6 &&
		    !(at < all && g->m[at].first <= j))
			j++;
		if (j == i + 1 && phrase_is_day(t, i))
			continue;
		m = tag_add(g, i, j, K_NONE);
		for (h = 0; i < j; i++)
			h = token_mix(h * 0xD6E8FEB86659FD93u +
			    t->tokens.t[i].hash);
		m->hash = h;
		m->word = t->tokens.t[j - 1].hash;
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
	m->full = n->full;
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

void
tagger_see(struct tagger *g, const struct row *row)
{
	struct text *t = &g->text;
	size_t from = g->nm, i;
	struct mention *p;
	const struct name *n;
	struct str seat;
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
	lang = foreign_lang(g);
	if (lang != LANG_EN) {
		text_apart(t);
		foreign_names(g, lang);
	} else {
		names(g);
		kind_in_lists(g, from);
		phrases(g, from);
		tag_settle(g, from);
		tag_bodies(g, from);
	}
	tag_settle(g, from);
	if (t->tokens.other) {
		tag_scripts(g, from);
		tag_beside(g, from);
	}
	for (i = from; i < g->nm; i++) {
		struct mention *m = &g->m[i];

		if (m->nvalue > 0)
			continue;
		m->name = doc_name(&g->doc, t, m->first, m->end);
		if (m->name == NO_NAME)
			continue;
		if (m->kind == K_NORP &&
		    (g->doc.names[m->name].classes >> G_language & 1) &&
		    kind_spoken(t, m, i > from ? m - 1 : NULL))
			m->kind = K_LANGUAGE;
		doc_vote(&g->doc, m->name, (enum kind)m->kind, m->sure ? 4 : 1);
		n = &g->doc.names[m->name];
		if (m->kind != K_GPE)
			continue;
		p = i > from ? &g->m[i - 1] : NULL;
		seat = n->classes >> G_seat & 1
		    ? tag_country(n->rec, 1u << G_seat)
		    : STR("");
		if (seat.n == 3) {
			m->gov = gov_here(t, m->first, m->end);
			/* between Washington and Tehran; Tokyo and Seoul
			 * agreed */
			if (p != NULL && p->kind == K_GPE &&
			    p->end + 1 == m->first &&
			    (text_is(t, p->end, "and") ||
				text_is(t, p->end, "or")) &&
			    p->name != NO_NAME &&
			    tag_country(g->doc.names[p->name].rec, 1u << G_seat)
				    .n == 3 &&
			    (p->gov || m->gov)) {
				p->gov = m->gov = true;
				memcpy(p->country,
				    tag_country(g->doc.names[p->name].rec,
					1u << G_seat)
					.p,
				    3);
				gov_others(g, from, p);
			}
			if (m->gov)
				memcpy(m->country, seat.p, 3);
		}
		/* Paris, Texas */
		if (p != NULL && p->kind == K_GPE && p->end + 1 == m->first &&
		    t->tokens.t[p->end].c == ',' &&
		    tag_country(n->rec, STATES | 1u << G_admin).n == 3)
			memcpy(p->country,
			    tag_country(n->rec, STATES | 1u << G_admin).p, 3);
	}
	tag_brackets(g, from);
	tag_known(g, from);
	if (lang == LANG_EN &&
	    (t->tokens.words & (W_head | W_pre | W_port | W_hon)))
		tag_titles(g, from);
	if ((t->tokens.kinds & 1u << T_NUM) || t->tokens.digit ||
	    (t->tokens.words & (W_num | W_frac | W_mult)))
		amounts(g, from);
	tag_settle(g, from);
	if (lang == LANG_EN)
		tag_context(g, from);
	loose(g, from);
	if (g->user != NULL) {
		tag_settle(g, from);
		users(g, from);
	}
	tag_settle(g, from);
	for (i = from; i < g->nm; i++)
		settle(g, &g->m[i]);
	g->rows[g->nrows++] = (uint32_t)(g->nm - from);
}
