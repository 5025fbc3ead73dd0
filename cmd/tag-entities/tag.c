/* SPDX-License-Identifier: ISC */
/* tag: the mentions of a row, and the rules around the model. */
#include "tag.h"

#include <stdlib.h>

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
	feat_free(&g->text);
	doc_free(&g->doc);
	free(g->lattice);
	free(g->m);
	free(g->rows);
	buf_free(&g->values);
	buf_free(&g->scratch);
}

void
tagger_end(struct tagger *g)
{
	doc_clear(&g->doc);
	if (g->seen.any)
		memset(&g->seen, 0, sizeof(g->seen));
	g->nm = g->nrows = g->next_m = g->next_row = 0;
	g->values.n = 0;
}

static struct mention *
add(struct tagger *g, size_t first, size_t end, enum kind kind)
{
	const struct token *tok = g->text.tokens.t;
	struct mention *m;

	if (g->nm == g->capm)
		g->m = xgrow(g->m, &g->capm, g->nm + 1, sizeof(*g->m));
	m = &g->m[g->nm++];
	*m = (struct mention){ .b = tok[first].b, .e = tok[end - 1].e,
		.first = (uint32_t)first, .end = (uint32_t)end,
		.name = NO_NAME, .kind = (unsigned char)kind,
		.sure = g->text.mode == M_MIXED };
	return m;
}

static bool
is(const struct text *t, size_t i, const char *w)
{
	const struct token *k;

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	return k->e - k->b == strlen(w)
	       && memcmp(t->s.p + k->b, w, strlen(w)) == 0;
}

static bool
is_any(const struct text *t, size_t i, const char *w)
{
	const struct token *k;
	size_t j;

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	if (k->e - k->b != strlen(w))
		return false;
	for (j = 0; w[j] != '\0'; j++)
		if ((t->s.p[k->b + j] | 32) != w[j])
			return false;
	return true;
}

/* Articles, possessives and marks at the edges are no part of a name. */
static bool
trim(const struct text *t, size_t *first, size_t *end)
{
	const struct token *k;

	while (*first < *end) {
		k = &t->tokens.t[*first];
		if (is_any(t, *first, "the") || is_any(t, *first, "a")
		    || is_any(t, *first, "an")) {
			if (*first + 1 == *end)
				return false;
		} else if (!(k->kind == T_PUNCT && k->c != '(')
		    && k->kind != T_POSS) {
			break;
		}
		++*first;
	}
	while (*first < *end) {
		k = &t->tokens.t[*end - 1];
		if (k->kind == T_POSS || (k->kind == T_PUNCT && k->c != '.'
		    && k->c != ')' && k->c != '!'))
			--*end;
		else if (k->kind == T_PUNCT && k->c == '.' && *end
		    == t->tokens.n)
			--*end; /* the end of the sentence */
		else
			break;
	}
	return *first < *end;
}

/* In quotation marks? */
static bool
quoted(const struct text *t, size_t first, size_t end)
{
	const struct token *k;

	if (first == 0 || end >= t->tokens.n)
		return false;
	k = &t->tokens.t[first - 1];
	return k->kind == T_PUNCT && (k->c == '"' || k->c == '\''
	    || (unsigned char)k->c == 0xE2);
}

/* The kind after the rules that know more than the model. */
static enum kind
rename_kind(const struct text *t, size_t first, size_t end, enum kind k)
{
	uint32_t whole = end == first + 1 ? t->look[first].u
	    : t->look[first].b & t->look[end - 1].l;
	enum kind by;

	/* a word alone, not quoted, is hardly a work */
	if (k == K_WORK_OF_ART && end == first + 1 && t->mode == M_MIXED
	    && !quoted(t, first, end) && !(whole >> G_work & 1))
		return whole >> G_media & 1 ? K_ORG : K_NONE;
	/* Tehran is nobody's name */
	if (k == K_PERSON && end == first + 1 && (whole & (STATES
	    | 1u << G_seat)) && !(whole & (1u << G_given | 1u << G_family)))
		return K_GPE;
	if (end == first + 1 || k == K_PERSON)
		return k;
	by = kind_by_head(t, first, end);
	if (by == k || by == K_NONE || whole != 0)
		return k;
	switch (by) {
	case K_LAW:
		return k == K_ORG || k == K_EVENT || k == K_WORK_OF_ART
		    || k == K_GPE || k == K_LOC || k == K_PRODUCT ? K_LAW : k;
	case K_FAC:
		return k == K_GPE || k == K_LOC || k == K_ORG ? K_FAC : k;
	case K_LOC:
		return k == K_GPE || k == K_FAC || k == K_ORG ? K_LOC : k;
	case K_EVENT:
		return k == K_ORG || k == K_LAW || k == K_WORK_OF_ART
		    || k == K_LOC || k == K_GPE ? K_EVENT : k;
	default:
		return k;
	}
}

/* "in Sarmin", "near Dayr Hafir": a person does not stand there. */
static bool
is_place(const struct text *t, size_t first, size_t end)
{
	if (first == 0 || t->mode != M_MIXED || t->tokens.t[first - 1].cs
	    != C_LOWER || end - first > 3)
		return false;
	if (end < t->tokens.n && t->tokens.t[end].kind == T_POSS)
		return false;
	return is(t, first - 1, "in") || is(t, first - 1, "near")
	       || is(t, first - 1, "outside") || is(t, first - 1, "inside");
}

/* A name by the model. */
static void
names(struct tagger *g)
{
	struct text *t = &g->text;
	unsigned char label[STRETCH];
	size_t at = 0, end, i, j, first, stop;
	struct title x;
	int k;

	for (; feat_stretch(t, &at, &end); at = end) {
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
			while (k == K_PERSON && first < stop
			    && title_at(t, first, false, &x)
			    && x.end < stop)
				first = x.end;
			/* "Col." by itself is none */
			if (first < stop && title_at(t, first, false, &x)
			    && x.end >= stop && (k == K_PERSON
			    || (t->tokens.t[first].words
			        & W_abbr)))
				continue;
			/* "Near Palmyra, one strike": a word in the way */
			if (stop - first > 1 && t->tokens.t[first].cs == C_CAP
			    && (first == 0 || t->tokens.t[first - 1].kind
			        == T_PUNCT) && (t->tokens.t[first].words & W_place)) {
				first++;
				if (k == K_PERSON)
					k = K_GPE;
			}
			if (!trim(t, &first, &stop))
				continue;
			if (k == K_PERSON && is_place(t, first, stop))
				k = K_GPE;
			k = rename_kind(t, first, stop, (enum kind)k);
			if (k != K_NONE)
				add(g, first, stop, (enum kind)k);
		}
	}
}

/*
 * Puts a name over those that lie inside it.  One that crosses its edge, or
 * holds all of it, stays, and nothing happens.
 */
static bool
put_over(struct tagger *g, size_t from, size_t first, size_t end,
    enum kind kind, bool keep)
{
	size_t j, w;

	for (j = from; j < g->nm; j++) {
		const struct mention *m = &g->m[j];

		if (m->end <= first || m->first >= end)
			continue;
		if (m->first < first || m->end > end)
			return false;
		if (m->first == first && m->end == end) {
			if (!keep)
				g->m[j].kind = (unsigned char)kind;
			return true;
		}
	}
	for (j = w = from; j < g->nm; j++)
		if (g->m[j].end <= first || g->m[j].first >= end)
			g->m[w++] = g->m[j];
	g->nm = w;
	add(g, first, end, kind);
	return true;
}

/* The rules about extents, after the model. */
static void
phrases(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	const uint32_t peoples = 1u << G_demonym | 1u << G_group;
	const uint32_t orgs = 1u << G_igo | 1u << G_body | 1u << G_party;
	size_t i, j, n = t->tokens.n, first, end, s, w;
	enum kind kind;

	/* Aslonova-Reed is one person */
	for (j = w = from; j < g->nm; j++) {
		struct mention *m = &g->m[j], *p = w > from ? &g->m[w - 1]
		    : NULL;

		if (m->kind == K_PERSON && p != NULL && p->kind == K_PERSON
		    && m->first == p->end + 1 && tok[p->end].c == '-'
		    && !tok[p->end].space && !tok[m->first].space) {
			p->end = m->end;
			p->e = m->e;
			continue;
		}
		g->m[w++] = *m;
	}
	g->nm = w;
	for (i = 0; i < n; i++) {
		if (tok[i].kind == T_PUNCT && tok[i].c == '(' && i > 1
		    && i + 2 < n) {
			s = i + 1;
			if (tok[s].kind == T_PUNCT && s + 2 < n)
				s++; /* ("SCO") */
			if (tok[s + 1].kind != T_PUNCT
			    || !phrase_acronym(t, i, s, &first, &end))
				continue;
			kind = kind_by_head(t, first, end);
			if (kind == K_NONE || kind == K_LOC || kind == K_FAC)
				kind = K_ORG;
			put_over(g, from, first, end, kind,
			    kind == K_ORG);
			continue;
		}
		if (!t->look[i].name)
			continue;
		if (phrase_product(t, i, &end)) {
			if (put_over(g, from, i, end, K_PRODUCT, false))
				i = end - 1;
			continue;
		}
		kind = phrase_named(t, i, &first, &end);
		if (kind != K_NONE) {
			if (put_over(g, from, first, end, kind, false))
				i = end - 1;
			continue;
		}
		/* Islamic State of Iraq and the Levant */
		if (t->look[i].b & orgs) {
			for (j = i + 1; j < n && j < i + 10
			     && !(t->look[j].l & orgs); j++)
				;
			if (j < n && j > i + 1 && j < i + 10
			    && put_over(g, from, i, j + 1, K_ORG, true)) {
				i = j;
				continue;
			}
		}
		/* Central Asian, New Zealand: the lists know where it ends */
		if (t->look[i].b & (peoples | 1u << G_country)) {
			uint32_t bit = t->look[i].b & peoples ? peoples
			    : 1u << G_country;

			for (j = i + 1; j < n && j < i + 8
			     && !(t->look[j].l & bit); j++)
				;
			if (j < n && j < i + 8)
				put_over(g, from, i, j + 1,
				    bit == peoples ? K_NORP : K_GPE, true);
		}
	}
}

static bool
free_of_names(const struct tagger *g, size_t from, size_t first, size_t end)
{
	size_t i;

	for (i = from; i < g->nm; i++)
		if (g->m[i].first < end && g->m[i].end > first)
			return false;
	return true;
}

/* The mention of this row that begins at the token; NULL. */
static struct mention *
begins(const struct tagger *g, size_t from, size_t first)
{
	size_t lo = from, hi = g->nm, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (g->m[mid].first < first)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < g->nm && g->m[lo].first == first ? &g->m[lo] : NULL;
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

/* The mentions of this row in their order, which they mostly have. */
static void
sort(struct tagger *g, size_t from)
{
	size_t i;

	for (i = from + 1; i < g->nm; i++)
		if (by_place(&g->m[i - 1], &g->m[i]) > 0) {
			qsort(g->m + from, g->nm - from, sizeof(*g->m),
			    by_place);
			return;
		}
}

static void
put_value(struct tagger *g, struct mention *m, struct str v)
{
	m->value = (uint32_t)g->values.n;
	m->nvalue = (uint32_t)v.n;
	buf_put(&g->values, v);
}

static void
put_attr(struct tagger *g, struct mention *m, struct str key, struct str v)
{
	size_t i;

	m->attrs = (uint32_t)g->values.n;
	buf_put(&g->values, key);
	buf_putc(&g->values, '=');
	for (i = 0; i < v.n; i++) {
		char c = v.p[i];

		buf_putc(&g->values, c >= 'A' && c <= 'Z'
		    && !str_eq(key, STR("mod")) ? (char)(c | 32) : c);
	}
	m->nattrs = (uint32_t)g->values.n - m->attrs;
}

/* The country that tokens [.., i) say, as "Pakistan's" or "Chinese" do. */
static struct str
country_before(const struct tagger *g, size_t i)
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t k, n, b;
	bool poss = i > 0 && t->tokens.t[i - 1].kind == T_POSS, place;

	if (poss)
		i--;
	for (b = i > 3 ? i - 3 : 0; b < i; b++) {
		const struct token *w = &t->tokens.t[b];

		if (w->kind != T_WORD || w->cs == C_LOWER)
			continue;
		/* "As Foreign Minister Dar said" is not American Samoa's */
		if (w->words & W_stop && (w->cs != C_UPPER
		    || t->mode != M_MIXED))
			continue;
		/* "in Turkey Minister Ellwood met" */
		place = !poss && b > 0 && (is(t, b - 1, "in")
		    || is(t, b - 1, "In"));
		n = gaz_find(&gaz_names, &t->tokens, b, hit);
		for (k = n; k-- > 0;)
			if (b + hit[k].n == i) {
				struct str c = tag_country(hit[k].rec,
				    place ? PEOPLES : STATES | PEOPLES);
				if (c.n == 3)
					return c;
			}
	}
	return STR("");
}

/* Does a person's name end at this token? */
static bool
ends_person(const struct tagger *g, size_t from, size_t to, size_t end)
{
	size_t lo = from, hi = to, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (g->m[mid].end < end)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < to && g->m[lo].end == end && g->m[lo].kind == K_PERSON;
}

/* Offices and ranks, and who holds them. */
static void
titles(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t i, j, w, n = t->tokens.n, names_end = g->nm, next;
	struct title x;
	struct mention *who, *m;
	struct str country, role;

	for (i = 0; i < n; i = next) {
		const struct token *k = &t->tokens.t[i];
		uint32_t c;

		next = i + 1;
		if (k->kind != T_WORD)
			continue;
		c = k->words;
		if (!(c & (W_head | W_pre | W_port | W_hon)))
			continue;
		if (!title_at(t, i, true, &x))
			continue;
		/* of "Defence Minister", not of "and Defence Minister" */
		who = NULL;
		if (x.end < n) {
			size_t save = g->nm;

			g->nm = names_end;
			who = begins(g, from, x.end);
			/* Iran's foreign minister, Abbas Araghchi */
			if (who == NULL && !x.polite && x.end + 1 < n
			    && t->tokens.t[x.end].c == ',')
				who = begins(g, from, x.end + 1);
			g->nm = save;
			/* Mr. Jordan is no country */
			if (who != NULL && who->kind != K_PERSON && x.polite
			    && x.capital && (who->kind == K_GPE
			        || who->kind == K_LOC || who->kind == K_ORG
			        || who->kind == K_NORP)) {
				who->kind = K_PERSON;
				doc_vote(&g->doc, who->name, K_PERSON, 12);
			}
			if (who != NULL && who->kind != K_PERSON)
				who = NULL;
		}
		next = x.end;
		if (who == NULL && !x.alone) {
			/* "Ann Lee, Senior Correspondent", "the Special
			 * Adviser" */
			if (x.first < 1 || x.polite || !x.capital)
				continue;
			if (!(t->tokens.t[x.first - 1].c == ','
			    && ends_person(g, from, names_end, x.first - 1))
			    && !(x.end - x.first > 1
			        && is(t, x.first - 1, "the")))
				continue;
		}
		country = country_before(g, x.first);
		if (who != NULL && !x.polite) {
			g->scratch.n = 0;
			title_value(t, &x, &g->scratch);
			role = buf_str(&g->scratch);
			if (who->name != NO_NAME)
				doc_role(&g->doc, who->name, role, country);
		}
		if (!x.capital || t->tokens.t[x.first].cs == C_LOWER)
			continue;
		if (who == NULL) {
			/* alone: only where capitals mean something, and
			 * not before another word in capitals */
			if (t->mode != M_MIXED)
				continue;
			if (x.end < n && t->look[x.end].name
			    && x.end + 1 < n
			    && !free_of_names(g, from, x.end, x.end + 1))
				continue;
		}
		/* "Minister of Trade" is no organisation */
		for (j = w = from; j < g->nm; j++) {
			if (g->m[j].first >= x.first && g->m[j].end <= x.end
			    && g->m[j].kind != K_TITLE) {
				names_end--;
				continue;
			}
			g->m[w++] = g->m[j];
		}
		g->nm = w;
		if (!free_of_names(g, from, x.first, x.end))
			continue;
		m = add(g, x.first, x.end, K_TITLE);
		g->scratch.n = 0;
		title_value(t, &x, &g->scratch);
		put_value(g, m, buf_str(&g->scratch));
		if (x.status.n > 0)
			put_attr(g, m, STR("status"),
			    is_any(t, x.first, "ex") ? STR("former")
			                             : x.status);
	}
}

static void
amounts(struct tagger *g, size_t from)
{
	static const enum kind kinds[] = { K_MONEY, K_PERCENT, K_QUANTITY };
	struct text *t = &g->text;
	size_t i, j, next, last = 0, w;
	struct amount a;
	struct mention *m;

	for (i = 0; i < t->tokens.n; i = next) {
		next = i + 1;
		if (!amount_near(&t->tokens, i)
		    || !amount_at(&t->tokens, t->s, i, last, &a, &g->scratch))
			continue;
		/* names inside give way (US in US$5m); others stay */
		for (j = w = from; j < g->nm; j++) {
			if (g->m[j].first >= a.first
			    && g->m[j].end <= a.last + 1)
				continue;
			g->m[w++] = g->m[j];
		}
		g->nm = w;
		next = last = a.last + 1;
		if (!free_of_names(g, from, a.first, a.last + 1))
			continue;
		m = add(g, a.first, a.last + 1, kinds[a.kind]);
		put_value(g, m, buf_str(&g->scratch));
		if (a.mod.n > 0)
			put_attr(g, m, STR("mod"), a.mod);
	}
}

/* Countries and peoples in scripts that the model does not know. */
static void
scripts(struct tagger *g)
{
	struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t i, k, next;
	struct gaz_entry e;
	const char *rec;

	for (i = 0; i < t->tokens.n; i = next) {
		next = i + 1;
		if (!t->tokens.t[i].other)
			continue;
		k = gaz_find(&gaz_names, &t->tokens, i, hit);
		if (k == 0)
			continue;
		rec = hit[k - 1].rec;
		while (gaz_next(&rec, &e))
			if (STATES >> e.class & 1) {
				next = i + hit[k - 1].n;
				add(g, i, next, K_GPE);
				break;
			}
	}
}

/* Users' own names win over all others, unless they are weak. */
static void
users(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t i, k, j, w, next;
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
		if (got.weak && !free_of_names(g, from, i, next))
			continue;
		for (j = w = from; j < g->nm; j++) {
			if (g->m[j].first < next && g->m[j].end > i)
				continue;
			g->m[w++] = g->m[j];
		}
		g->nm = w;
		m = add(g, i, next, (enum kind)got.kind);
		m->user = true;
		m->weak = got.weak;
		put_value(g, m, got.value);
		m->attrs = (uint32_t)g->values.n;
		m->nattrs = (uint32_t)got.attrs.n;
		buf_put(&g->values, got.attrs);
	}
}

/* Do the letters of the short form begin words of the long one, in order? */
static bool
initials(const struct text *t, size_t s, size_t b, size_t e)
{
	const struct token *k = &t->tokens.t[s];
	size_t i, hit = 0, all = 0;

	for (i = k->b; i < k->e; i++) {
		unsigned char c = (unsigned char)t->s.p[i];

		if (c == '.')
			continue;
		all++;
		for (; b < e; b++)
			if (((unsigned char)t->s.p[t->tokens.t[b].b] | 32)
			    == (c | 32)) {
				hit++;
				b++;
				break;
			}
	}
	return all >= 2 && hit * 2 >= all;
}

/* An acronym before ")" that is no country: BBC (UK). */
static bool
tok_is_free(const struct text *t, size_t s)
{
	return t->tokens.t[s].cs == C_UPPER && t->tokens.t[s + 1].c == ')'
	       && !(t->look[s].u & (1u << G_country | 1u << G_demonym));
}

/* "Shanghai Cooperation Organisation (SCO)", "SCO (Shanghai ...)". */
static void
brackets(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t j, n = g->nm, open, s;
	struct mention m;

	for (j = from; j < n; j++) {
		struct mention *in;
		uint32_t name;
		enum kind kind;

		m = g->m[j];
		if (m.kind >= K_NAMES || m.kind == K_PERSON
		    || m.kind == K_NORP)
			continue;
		open = m.end;
		if (open + 2 >= t->tokens.n || t->tokens.t[open].c != '(')
			continue;
		s = open + 1;
		/* ("SCO"), (the SCO) */
		if (t->tokens.t[s].kind == T_PUNCT || is(t, s, "the"))
			s++;
		if (s + 1 >= t->tokens.n)
			continue;
		if (t->tokens.t[s].kind == T_WORD
		    && t->tokens.t[s].cs >= C_UPPER && m.end - m.first >= 2
		    && (t->tokens.t[s + 1].c == ')'
		        || t->tokens.t[s + 1].c == '"'
		        || t->tokens.t[s + 1].kind == T_PUNCT)
		    && (initials(t, s, m.first, m.end)
		        || (m.kind == K_ORG && tok_is_free(t, s)))) {
			in = begins(g, from, s);
			kind = (enum kind)m.kind;
			if (in == NULL || in->first != s) {
				if (!free_of_names(g, from, s, s + 1))
					continue;
				in = add(g, s, s + 1, kind);
			}
			if (in->end != s + 1)
				continue;
			in->kind = (unsigned char)kind;
			name = doc_name(&g->doc, t, s, s + 1);
			if (name != NO_NAME) {
				doc_alias(&g->doc, name, m.name);
				doc_vote(&g->doc, name, kind, 8);
				in->name = name;
			}
		} else if (m.end - m.first == 1
		    && t->tokens.t[m.first].cs == C_UPPER
		    && (in = begins(g, from, s)) != NULL
		    && in->end - in->first >= 2 && in->end < t->tokens.n
		    && t->tokens.t[in->end].c == ')' && in->kind == m.kind
		    && initials(t, m.first, in->first, in->end)) {
			doc_alias(&g->doc, m.name, in->name);
		}
	}
	sort(g, from);
}

/* Does this capital stand for its government here? */
static bool
stands_for_government(const struct tagger *g, const struct mention *m)
{
	const struct text *t = &g->text;
	size_t n = t->tokens.n;
	uint32_t before = 0, after = 0;

	if (m->first > 0 && t->tokens.t[m->first - 1].kind == T_WORD)
		before = t->tokens.t[m->first - 1].words;
	if (m->end < n && t->tokens.t[m->end].cs == C_LOWER)
		after = t->tokens.t[m->end].words;
	if (before & W_place)
		return false;
	if (after & W_say)
		return true;
	return before & W_rel;
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
		if (!t->look[i].name)
			continue;
		while (j < n && t->look[j].name && j - i < 6
		    && !(at < all && g->m[at].first <= j))
			j++;
		m = add(g, i, j, K_NONE);
		for (h = 0; i < j; i++)
			h = token_mix(h * 0xD6E8FEB86659FD93u
			    + t->tokens.t[i].hash);
		m->hash = h;
		m->word = t->tokens.t[j - 1].hash;
		/* alone, and an English word at the start of a sentence */
		if (m->end - m->first == 1 && m->first == 0)
			m->sure = false;
	}
}

void
tagger_see(struct tagger *g, const struct row *row)
{
	struct text *t = &g->text;
	size_t from = g->nm, i;
	struct mention *p;
	const struct name *n;

	if (g->nrows == g->caprows)
		g->rows = xgrow(g->rows, &g->caprows, g->nrows + 1,
		    sizeof(*g->rows));
	g->rows[g->nrows] = 0;
	if (!row_is_body(row) && !g->all) {
		g->nrows++;
		return;
	}
	feat_text(t, row->text, &g->seen);
	names(g);
	phrases(g, from);
	if (t->tokens.other)
		scripts(g);
	sort(g, from);
	for (i = from; i < g->nm; i++) {
		struct mention *m = &g->m[i];

		m->name = doc_name(&g->doc, t, m->first, m->end);
		if (m->name == NO_NAME)
			continue;
		doc_vote(&g->doc, m->name, (enum kind)m->kind,
		    m->sure ? 4 : 1);
		n = &g->doc.names[m->name];
		if (m->kind == K_GPE || m->kind == K_NORP)
			doc_country(&g->doc, tag_country(n->rec,
			    STATES | PEOPLES));
		if (m->kind != K_GPE)
			continue;
		p = i > from ? &g->m[i - 1] : NULL;
		if (tag_country(n->rec, 1u << G_seat).n == 3
		    && (m->gov = stands_for_government(g, m)
		        /* between Washington and Tehran */
		        || (p != NULL && p->gov && p->end + 1 == m->first
		            && is(t, p->end, "and"))))
			memcpy(m->country, tag_country(n->rec,
			    1u << G_seat).p, 3);
		/* Paris, Texas */
		if (p != NULL && p->kind == K_GPE && p->end + 1 == m->first
		    && t->tokens.t[p->end].c == ','
		    && tag_country(n->rec, STATES | 1u << G_admin).n == 3)
			memcpy(p->country, tag_country(n->rec,
			    STATES | 1u << G_admin).p, 3);
	}
	brackets(g, from);
	if (t->tokens.words & (W_head | W_pre | W_port | W_hon))
		titles(g, from);
	if ((t->tokens.kinds & 1u << T_NUM)
	    || (t->tokens.words & (W_num | W_frac)))
		amounts(g, from);
	sort(g, from);
	loose(g, from);
	if (g->user != NULL)
		users(g, from);
	sort(g, from);
	g->rows[g->nrows++] = (uint32_t)(g->nm - from);
}
