/* SPDX-License-Identifier: ISC */
/* alias: other names of the same: acronyms in brackets, "known as". */
#include "tag.h"

#include "utf8.h"

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
			if (((unsigned char)t->s.p[t->tokens.t[b].b] | 32) ==
			    (c | 32)) {
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
	return t->tokens.t[s].cs == C_UPPER && t->tokens.t[s + 1].c == ')' &&
	    !(t->look[s].u & (1u << G_country | 1u << G_demonym));
}

/* Is the word of Latin letters? */
static bool
is_latin(const struct text *t, size_t i)
{
	struct str w = text_word(t, i);
	uint32_t cp;

	utf8_decode(w.p, w.n, &cp);
	return utf8_script(cp) == S_LATIN;
}

/* The same person in other letters: Xi Jinping (习近平). */
static void
other_letters(struct tagger *g, size_t from, const struct mention *m)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t s = m->end + 1, e = s, n = t->tokens.n;
	struct mention *in;
	bool latin;

	if (s >= n || !(tok[s - 1].c == '(' || text_is(t, s - 1, "（")))
		return;
	latin = is_latin(t, m->first);
	while (e < n && e < s + 12 && is_latin(t, e) != latin &&
	    (tok[e].kind == T_IDEO ||
		(tok[e].kind == T_WORD && (latin || tok[e].cs != C_LOWER))))
		e++;
	if (e == s || e >= n || !(tok[e].c == ')' || text_is(t, e, "）")))
		return;
	in = tag_begins(g, from, s);
	if (in == NULL && tag_is_free(g, from, s, e)) {
		in = tag_add(g, s, e, K_PERSON);
		in->name = doc_name(&g->doc, t, s, e);
	}
	if (in == NULL || in->end != e || in->kind != K_PERSON)
		return;
	in->fixed = true;
	doc_alias(&g->doc, in->name, m->name);
	doc_vote(&g->doc, in->name, K_PERSON, 8);
}

/* Hurricane Katrina: from here on Katrina is no person. */
static void
storm(struct tagger *g, const struct mention *m)
{
	static const char *const storms[] = { "Cyclone", "Hurricane", "Storm",
		"Typhoon", NULL };
	const struct text *t = &g->text;
	uint32_t name;

	if (m->end < m->first + 2 || t->tokens.t[m->end - 1].cs != C_CAP ||
	    !text_is_one(t, m->end - 2, storms))
		return;
	name = doc_name(&g->doc, t, m->end - 1, m->end);
	if (name == NO_NAME)
		return;
	doc_alias(&g->doc, name, m->name);
	doc_vote(&g->doc, name, K_EVENT, STORM);
}

/* What is known of m holds for `in`, of which nothing is. */
static void
known_value(struct mention *in, const struct mention *m)
{
	if (in->nvalue > 0)
		return;
	in->value = m->value;
	in->nvalue = m->nvalue;
	in->attrs = m->attrs;
	in->nattrs = m->nattrs;
	in->name = NO_NAME;
}

/* "Shanghai Cooperation Organisation (SCO)", "SCO (Shanghai ...)". */
void
tag_brackets(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t j, n = g->nm, open, s;
	struct title office;
	struct mention m;

	for (j = from; j < n; j++) {
		struct mention *in;
		uint32_t name;
		enum kind kind;
		bool or ;

		m = g->m[j];
		if (m.kind == K_PERSON)
			other_letters(g, from, &m);
		if (m.kind == K_EVENT && m.name != NO_NAME)
			storm(g, &m);
		if (m.kind >= K_NAMES || m.kind == K_PERSON || m.kind == K_NORP)
			continue;
		open = m.end;
		if (open + 2 >= t->tokens.n)
			continue;
		/* the Syrian Democratic Forces, or SDF */
		or = t->tokens.t[open].c == ',' &&
		    text_is_any(t, open + 1, "or");
		if (t->tokens.t[open].c != '(' && ! or)
			continue;
		/* an office, which the model has for a body */
		if (m.kind == K_ORG && title_at(t, m.first, false, &office) &&
		    office.end == m.end)
			continue;
		s = open + 1 + or ;
		/* ("SCO"), (the SCO) */
		if (t->tokens.t[s].kind == T_PUNCT || text_is_any(t, s, "the"))
			s++;
		if (s + 1 >= t->tokens.n)
			continue;
		if (t->tokens.t[s].kind == T_WORD &&
		    t->tokens.t[s].cs >= C_UPPER && m.end - m.first >= 2 &&
		    (or || t->tokens.t[s + 1].kind == T_PUNCT) &&
		    (initials(t, s, m.first, m.end) ||
			((m.kind == K_ORG || m.kind == K_LAW) &&
			    tok_is_free(t, s)))) {
			in = tag_begins(g, from, s);
			kind = (enum kind)m.kind;
			if (in == NULL || in->first != s) {
				if (!tag_is_free(g, from, s, s + 1))
					continue;
				in = tag_add(g, s, s + 1, kind);
			}
			if (in->end != s + 1)
				continue;
			in->kind = (unsigned char)kind;
			/* Organización de los Estados Americanos (OEA): lists
			 * of other languages know what it is */
			if (m.nvalue > 0 || in->nvalue > 0) {
				known_value(in, &m);
				continue;
			}
			name = doc_name(&g->doc, t, s, s + 1);
			if (name != NO_NAME) {
				doc_alias(&g->doc, name, m.name);
				doc_vote(&g->doc, name, kind, 8);
				in->name = name;
			}
		} else if (! or
		    &&m.end - m.first == 1 &&
			t->tokens.t[m.first].cs == C_UPPER &&
			(in = tag_begins(g, from, s)) != NULL &&
			in->end - in->first >= 2 && in->end < t->tokens.n &&
			t->tokens.t[in->end].c == ')' && in->kind == m.kind &&
			initials(t, m.first, in->first, in->end)) {
			doc_alias(&g->doc, m.name, in->name);
		}
	}
	tag_settle(g, from);
}

#define APART 16 /* tokens from a name to "known as" */

/* The token behind "known as", "alias" or "aka" at token i; 0: none. */
static size_t
known_as(const struct text *t, size_t i)
{
	size_t s;

	if (text_is_any(t, i, "known") && text_is_any(t, i + 1, "as"))
		s = i + 2;
	else if (text_is_any(t, i, "alias") || text_is_any(t, i, "aka") ||
	    text_is_any(t, i, "a.k.a.") || text_is_any(t, i, "nicknamed"))
		s = i + 1;
	else
		return 0;
	/* the "Tiger" */
	if (text_is_any(t, s, "the"))
		s++;
	if (s < t->tokens.n && t->tokens.t[s].kind == T_PUNCT)
		s++;
	return s < t->tokens.n && t->tokens.t[s].cs > C_LOWER ? s : 0;
}

void
tag_known(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t j, k, s, e;

	for (j = from; j < g->sorted; j++) {
		const struct mention x = g->m[j];
		struct mention *y;

		if ((x.kind != K_PERSON && x.kind != K_ORG) ||
		    x.end - x.first < 2 || x.name == NO_NAME)
			continue;
		for (k = x.end, s = 0;
		     k < t->tokens.n && k < x.end + APART && s == 0; k++)
			s = known_as(t, k);
		if (s == 0)
			continue;
		/* of two persons, or two bodies, the nearer */
		for (k = j + 1; k < g->sorted && g->m[k].end < s; k++)
			if (g->m[k].kind == x.kind &&
			    g->m[k].end - g->m[k].first > 1)
				break;
		if (k < g->sorted && g->m[k].end < s)
			continue;
		y = tag_begins(g, from, s);
		if (y == NULL) {
			for (e = s + 1; e < t->tokens.n && t->look[e].name;)
				e++;
			if (!t->look[s].name || !tag_is_free(g, from, s, e))
				continue;
			y = tag_add(g, s, e, x.kind);
			y->name = doc_name(&g->doc, t, s, e);
		}
		/* not "Putin's chef" */
		if (y->fixed || y->kind >= K_NAMES || y->kind == K_GPE ||
		    (y->kind == K_ORG) != (x.kind == K_ORG) ||
		    (y->end < t->tokens.n &&
			t->tokens.t[y->end].kind == T_POSS))
			continue;
		y->kind = x.kind;
		y->fixed = true;
		doc_alias(&g->doc, y->name, x.name);
		doc_vote(&g->doc, y->name, (enum kind)x.kind, 12);
	}
	tag_settle(g, from);
}
