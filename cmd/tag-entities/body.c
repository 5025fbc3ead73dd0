/* SPDX-License-Identifier: ISC */
/*
 * body: ministries, agencies and committees that the model let pass, by the
 * head of their names: "the U.N. Relief and Works Agency director".
 */
#include "phrase.h"
#include "tag.h"
#include "word.h"

/* The most words to each side of a head: names of ministries are long. */
#define REACH 8

/* Heads that need a country or body before them: many offices are rooms. */
static bool
is_unit(const struct text *t, size_t i)
{
	return text_is(t, i, "Office") || text_is(t, i, "Army") ||
	    text_is(t, i, "Navy");
}

bool
body_is_mission(const struct text *t, size_t i)
{
	return text_is(t, i, "Embassy") || text_is(t, i, "Consulate");
}

bool
body_is_head(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	if (k->kind != T_WORD || k->cs != C_CAP ||
	    !(k->words & (W_inst | W_kind | W_state)))
		return false;
	/* Service is more often one that was good */
	if (text_is(t, i, "Service") || text_is(t, i, "Services"))
		return false;
	return (k->words & W_inst) || body_is_mission(t, i) ||
	    text_is(t, i, "Administration") || text_is(t, i, "Organization") ||
	    text_is(t, i, "Organisation") || text_is(t, i, "Association") ||
	    is_unit(t, i);
}

/* A word that opens a sentence or stands before names but is none's part. */
static bool
is_outside(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return (k->words & (W_stop | W_status | W_head | W_hon | W_say)) != 0 ||
	    phrase_is_day(t, i);
}

/* Where the name of the body with its head at token i begins. */
static size_t
begin(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	const struct mention *m;
	size_t b = i;

	while (b > 0 && i - b < REACH) {
		if ((m = tag_ends(g, from, b)) != NULL) {
			/* Russian, U.N.: whose it is; another name is not */
			if (m->kind != K_NORP && m->kind != K_GPE &&
			    m->kind != K_ORG)
				break;
			b = m->first;
			break;
		}
		if (text_capital(t, b - 1) && !is_outside(t, b - 1))
			b--;
		else if (b > 1 && b < i &&
		    (text_is(t, b - 1, "and") || tok[b - 1].c == '&') &&
		    text_capital(t, b - 2) && !is_outside(t, b - 2) &&
		    tag_is_free(g, from, b - 2, b - 1))
			b -= 2; /* Relief and Works */
		else
			break;
	}
	return b;
}

/* Is token i a field of an office, with a capital: Trade? */
static bool
is_field(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].cs == C_CAP &&
	    (t->tokens.t[i].words & W_port) &&
	    !(t->tokens.t[i].words & (W_head | W_inst));
}

/* (Ministry of Trade), Industry and Energy: does the comma at token j stand in
 * a list of fields, whose last has "and" before it? */
static bool
in_fields(const struct text *t, size_t j)
{
	size_t stop = j + 8;

	if (j == 0 || !is_field(t, j - 1))
		return false;
	while (j < t->tokens.n && j < stop && t->tokens.t[j].c == ',' &&
	    is_field(t, j + 1)) {
		j += 2;
		if (text_is(t, j, "and"))
			return is_field(t, j + 1);
	}
	return false;
}

/*
 * Where it ends: Office for the Coordination of Humanitarian Affairs.  Tokens
 * before `own` are its own already.
 */
static size_t
finish(struct tagger *g, size_t from, size_t i, size_t own)
{
	const struct text *t = &g->text;
	size_t n = t->tokens.n, e = own, j = i + 1;
	const struct mention *m;
	struct title x;
	bool the;

	/* Consulate General */
	if (body_is_mission(t, i) && text_is(t, j, "General"))
		e = ++j > e ? j : e;
	if (!text_is(t, j, "of") && !text_is(t, j, "for"))
		return e;
	/* of Labor (a party elsewhere); Embassy of Japan */
	the = text_is(t, ++j, "the");
	j += the;
	if (j >= own && (m = tag_begins(g, from, j)) != NULL &&
	    ((m->kind == K_ORG && !the && m->end == j + 1) ||
		m->kind == K_WORK_OF_ART ||
		(m->kind == K_GPE && body_is_mission(t, i))))
		return m->end;
	/* Office of the High Commissioner for Refugees */
	if (j < n && text_capital(t, j) && title_at(t, j, false, &x))
		return x.end > e ? x.end : e;
	while (j < n && j - i < REACH && text_capital(t, j) &&
	    !phrase_is_day(t, j) &&
	    (j < own || tag_is_free(g, from, j, j + 1) || is_field(t, j))) {
		if (++j > e)
			e = j;
		if (in_fields(t, j)) {
			j++;
			continue;
		}
		/* Re-liberation: a word goes on behind its hyphen */
		if (j + 1 < n && t->tokens.t[j].c == '-' &&
		    !t->tokens.t[j].space && !t->tokens.t[j + 1].space) {
			j += 2;
			e = j > e ? j : e;
		}
		if (text_is(t, j, "of") && text_is(t, j + 1, "the"))
			j++;
		if (j + 1 < n &&
		    (text_is(t, j, "and") || text_is(t, j, "of") ||
			text_is(t, j, "the")) &&
		    text_capital(t, j + 1))
			j++;
	}
	return e;
}

/* West African Economic and (Monetary Union), Foreign Affairs and (Trade
 * Department): one body, its head at token i. */
static void
join_halves(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct mention *m = tag_ends(g, from, i + 1), *p;

	if (m == NULL || m->kind != K_ORG || m->first < 2 ||
	    !text_is(t, m->first - 1, "and"))
		return;
	p = tag_ends(g, from, m->first - 1);
	/* Hanwha Ocean is a firm by itself */
	if (p != NULL && p->kind == K_ORG && p->end - p->first > 1 &&
	    !(t->look[p->first].b & t->look[p->end - 1].l & 1u << G_company) &&
	    (is_adjective(text_word(t, p->end - 1)) ||
		text_is(t, p->end - 1, "Affairs")))
		tag_put_over(g, from, p->first, m->end, K_ORG, false);
}

/*
 * Ministry of Foreign Affairs (and International Cooperation of Cambodia): the
 * model has two bodies.  The first goes as far as "of", which a country follows.
 */
static void
join_fields(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct mention *m, *p;
	const size_t n = t->tokens.n;
	size_t e;

	if (!(text_is(t, i, "Ministry") || text_is(t, i, "Department")) ||
	    (m = tag_at(g, from, i)) == NULL || m->kind != K_ORG ||
	    m->end + 1 >= n || !text_is(t, m->end, "and") ||
	    !is_field(t, m->end - 1) ||
	    (p = tag_begins(g, from, m->end + 1)) == NULL ||
	    (p->kind != K_ORG && p->kind != K_WORK_OF_ART))
		return;
	for (e = p->first; e < p->end && text_capital(t, e); e++)
		if ((t->tokens.t[e].words & W_inst))
			return; /* and Defence Ministry */
	if (e < p->end) {
		struct mention *of = &g->m[p - g->m];

		if (!text_is(t, e, "of") || !(t->look[e + 1].u & STATES) ||
		    p->end != e + 2)
			return;
		of->first = (uint32_t)e + 1;
		of->b = t->tokens.t[e + 1].b;
		of->kind = K_GPE;
	} else if (p->end < n && !text_is(t, p->end, "of")) {
		/* a body of its own, perhaps */
		if (!(t->tokens.t[p->first].words & W_port) &&
		    !text_is(t, p->first, "International"))
			return;
	}
	tag_put_over(g, from, m->first, e, K_ORG, false);
}

/* (UN Regional Center) for Preventive Diplomacy: what it is there for. */
static void
add_purpose(struct tagger *g, size_t from, size_t i)
{
	const struct mention *m = tag_ends(g, from, i + 1);
	size_t e;

	/* the ASEAN Centre is no building */
	if (m == NULL || !text_is(&g->text, i + 1, "for") ||
	    (m->kind != K_ORG &&
		!(m->kind == K_FAC &&
		    (text_is(&g->text, i, "Centre") ||
			text_is(&g->text, i, "Center")))))
		return;
	e = finish(g, from, i, i + 1);
	if (e > i + 2)
		tag_put_over(g, from, m->first, e, K_ORG, false);
}

/* 47th, 3rd */
static bool
is_ordinal(const struct text *t, size_t i)
{
	struct str w = text_word(t, i);

	return w.n > 2 && w.p[0] >= '0' && w.p[0] <= '9' &&
	    (ends_in(w, "st") || ends_in(w, "nd") || ends_in(w, "rd") ||
		ends_in(w, "th"));
}

/* The 47th Separate Mechanized (Brigade), its last word at token i. */
static void
put_unit(struct tagger *g, size_t from, size_t i)
{
	static const char *const units[] = { "Army", "Battalion", "Brigade",
		"Corps", "Division", "Fleet", "Regiment", "Squadron", "Wing",
		NULL };
	const struct text *t = &g->text;
	size_t b = i;

	/* few rows have a number */
	if (!(t->tokens.kinds & 1u << T_NUM) && !t->tokens.digit)
		return;
	if (!text_is_one(t, i, units))
		return;
	while (b > 0 && i - b < REACH && text_capital(t, b - 1) &&
	    !is_ordinal(t, b - 1))
		b--;
	if (b > 0 && is_ordinal(t, b - 1))
		tag_put_over(g, from, b - 1, i + 1, K_ORG, false);
}

void
tag_bodies(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	const struct mention *m, *p;
	struct title x;
	size_t i, b, e;

	if (t->mode != M_MIXED ||
	    !(t->tokens.words & (W_inst | W_kind | W_state)))
		return;
	for (i = 0; i < t->tokens.n; i++) {
		if (t->tokens.t[i].words & W_kind) {
			join_halves(g, from, i);
			put_unit(g, from, i);
		}
		if (t->tokens.t[i].words & W_inst)
			join_fields(g, from, i);
		if (!body_is_head(t, i)) {
			if (t->tokens.t[i].words & W_kind)
				add_purpose(g, from, i);
			continue;
		}
		/* Parliament Speaker: an office */
		if (title_at(t, i, false, &x) && x.end > i + 1)
			continue;
		m = tag_at(g, from, i);
		if (m != NULL) {
			if (m->kind != K_ORG)
				continue;
			b = m->first;
			e = finish(g, from, i, m->end);
			/* the Iraqi Interior Ministry, the U.S. Department of
			 * Energy are one name */
			p = tag_ends(g, from, b);
			if ((m->end == i + 1 || b == i) && p != NULL &&
			    (p->kind == K_NORP || p->kind == K_GPE))
				b = p->first;
			if (b < m->first || e > m->end)
				tag_put_over(g, from, b, e, K_ORG, false);
			continue;
		}
		/* Public Service and Administration Minister */
		if (text_is(t, i + 1, "and") && i + 2 < t->tokens.n &&
		    text_capital(t, i + 2) &&
		    tag_is_free(g, from, i + 2, i + 3))
			continue;
		b = begin(g, from, i);
		e = finish(g, from, i, i + 1);
		if (e == i + 1 && is_unit(t, i) &&
		    tag_begins(g, from, b) == NULL)
			continue;
		/* Food and Drug, but no president's */
		if (text_is(t, i, "Administration") && i - b < 2)
			continue;
		/* a row of capitals alone says nothing: Poor Service */
		if (e - b < 2 || (b == 0 && e + 1 >= t->tokens.n))
			continue;
		tag_put_over(g, from, b, e, K_ORG, false);
		i = e - 1;
	}
}
