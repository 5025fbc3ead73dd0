/* SPDX-License-Identifier: ISC */
/* whose: the country that stands beside an office or a body. */
#include "role.h"

bool
role_between(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	if (k->kind == T_PUNCT)
		return k->c == '-' && !k->space;
	return k->kind == T_WORD &&
	    ((k->words & W_status) ||
		(k->cs == C_LOWER &&
		    (text_is_any(t, i, "de") || text_is_any(t, i, "facto") ||
			text_is_any(t, i, "new") ||
			text_is_any(t, i, "newly") ||
			text_is_any(t, i, "current") ||
			text_is_any(t, i, "incumbent") ||
			text_is_any(t, i, "elected") ||
			text_is_any(t, i, "ruling") ||
			text_is_any(t, i, "veteran") ||
			text_is_any(t, i, "longtime") ||
			text_is_any(t, i, "top") || text_is_any(t, i, "own"))));
}

struct str
country_before(const struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const uint32_t bodies =
	    1u << G_igo | 1u << G_body | 1u << G_party | 1u << G_facility;
	struct gaz_hit hit[GAZ_HITS];
	const struct mention *m;
	size_t k, n, b;
	bool poss, place;

	for (n = 0; n < 4 && i > 0 && role_between(t, i - 1); n++)
		i--;
	poss = i > 0 && t->tokens.t[i - 1].kind == T_POSS;
	if (poss)
		i--;
	for (b = i > 3 ? i - 3 : 0; b < i; b++) {
		const struct token *w = &t->tokens.t[b];

		if (w->kind != T_WORD || w->cs == C_LOWER)
			continue;
		/* "As Foreign Minister Dar said" is not American Samoa's */
		if (w->words & W_stop &&
		    (w->cs != C_UPPER || t->mode != M_MIXED))
			continue;
		/* "in Turkey Minister Ellwood met" */
		place = !poss && b > 0 && text_is_any(t, b - 1, "in");
		n = gaz_find(&gaz_names, &t->tokens, b, hit);
		for (k = n; k-- > 0;)
			if (b + hit[k].n == i) {
				struct str c = tag_country(hit[k].rec,
				    place ? PEOPLES : STATES | PEOPLES);
				if (c.n == 3)
					return c;
			}
	}
	m = tag_ends(g, from, i);
	if (m != NULL && m->name != NO_NAME &&
	    (m->kind == K_ORG || m->kind == K_FAC)) {
		const struct name *name = &g->doc.names[m->name];

		if (name->country[0] != '\0')
			return str_of(name->country, 3);
		/* which SDF, which Supreme Court? */
		if (name->common || name->upper)
			return STR("");
		n = gaz_find(&gaz_names, &t->tokens, m->first, hit);
		for (k = n; k-- > 0;)
			if (m->first + hit[k].n == i)
				return tag_only_country(hit[k].rec, bodies);
	}
	return STR("");
}

struct str
country_at(const struct tagger *g, size_t i, size_t *end)
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	struct str c;
	size_t k;

	if (text_is_any(t, i, "the"))
		i++;
	if (i >= t->tokens.n || t->tokens.t[i].cs == C_LOWER ||
	    (t->tokens.t[i].words & W_stop && t->tokens.t[i].cs != C_UPPER))
		return STR("");
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
		c = tag_country(hit[k].rec, STATES | PEOPLES);
		if (c.n == 3) {
			*end = i + hit[k].n;
			return c;
		}
	}
	return STR("");
}

struct str
city_at(const struct tagger *g, size_t i)
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	size_t k;

	if (i >= t->tokens.n || t->tokens.t[i].cs == C_LOWER)
		return STR("");
	k = gaz_find(&gaz_names, &t->tokens, i, hit);
	return k > 0
	    ? tag_only_country(hit[k - 1].rec,
		  1u << G_city | 1u << G_capital | 1u << G_seat | 1u << G_admin)
	    : STR("");
}
