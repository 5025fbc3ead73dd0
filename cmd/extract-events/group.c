/* SPDX-License-Identifier: ISC */
/* group: compounds, "Iran, Iraq and rebels in Chad", to the right and left. */
#include "clause.h"

bool
group_add(struct group *g, struct code c, size_t a, size_t z,
    struct ent *person)
{
	int i;

	if (!code_is(&c))
		return false;
	if (code_is_body(&c) && memcmp(c.role, "GOV", 4) == 0)
		memset(c.role, 0, 4);
	for (i = 0; i < g->n; i++)
		if (code_eq(&g->code[i], &c) ||
		    (memcmp(g->code[i].who, c.who, 4) == 0 && (c.role[0] == 0)))
			return true;
	if (g->n == GROUP)
		return true;
	g->code[g->n] = c;
	g->a[g->n] = a;
	g->z[g->n] = z;
	g->guess[g->n] = false;
	g->person[g->n++] = person;
	return true;
}

/* Puts number i of g to place n. */
static void
group_move(struct group *g, int n, int i)
{
	g->code[n] = g->code[i];
	g->a[n] = g->a[i];
	g->z[n] = g->z[i];
	g->guess[n] = g->guess[i];
	g->person[n] = g->person[i];
}

bool
in_group(const struct group *g, const struct code *c, bool country)
{
	int i;

	for (i = 0; i < g->n; i++)
		if (country ? memcmp(g->code[i].who, c->who, 4) == 0
			    : code_eq(&g->code[i], c))
			return true;
	return false;
}

void
group_minus(struct group *g, const struct group *without)
{
	int i, n = 0;

	for (i = 0; i < g->n; i++)
		if (!in_group(without, &g->code[i], false))
			group_move(g, n++, i);
	g->n = n;
}

/* Takes out of g what stands in it twice, from number `from` on. */
static void
group_unique(struct group *g, int from)
{
	int i, k, n = from;

	for (i = from; i < g->n; i++) {
		for (k = 0; k < n && !code_eq(&g->code[k], &g->code[i]); k++)
			;
		if (k == n)
			group_move(g, n++, i);
	}
	g->n = n;
}

/* Ministers of Iran and Iraq; Iranian and Iraqi ministers: each is one. */
static void
share_role(struct sent *s, int first, int last, struct group *g, int from)
{
	const struct chunk *a = &s->u[first], *z = &s->u[last];
	const struct tok *t = &s->text->tok[a->head];
	int i;

	if (g->n - from < 2)
		return;
	/* the parties alone are those to talks */
	if (a->plural && !code_is(&a->code) && a->code.role[0] &&
	    !(first == last && memcmp(a->code.role, "PTY", 4) == 0)) {
		for (i = from; i < g->n; i++)
			if (g->code[i].role[0] == 0 &&
			    !code_is_body(&g->code[i]))
				memcpy(g->code[i].role, a->code.role, 4);
	} else if (t->kind == T_ENT &&
	    (t->ent->kind == E_GPE
		    ? z->nmod > 0
		    : t->ent->kind == E_NORP && t->ent->text.n > 0 &&
			t->ent->text.p[t->ent->text.n - 1] != 's') &&
	    z->code.role[0] && !z->person &&
	    s->text->tok[z->head].kind == T_WORD) {
		for (i = from; i < g->n; i++)
			if (g->code[i].role[0] == 0 &&
			    !code_is_body(&g->code[i]))
				memcpy(g->code[i].role, z->code.role, 4);
	}
	group_unique(g, from);
}

/* Does an `and` end the list that goes on behind a comma, at unit c? */
static bool
list_ahead(const struct sent *s, int c)
{
	int n = 0;

	while (c >= 0 && n++ < 24 &&
	    (s->u[c].kind == NP || s->u[c].kind == COMMA ||
		(s->u[c].kind == PREP && unit_is(s, c, "of"))))
		c = unit_next(s, c + 1);
	return c > 0 && s->u[c].kind == CONJ;
}

/*
 * The next noun phrase of the compound whose last one is `last`; -1 if it
 * ends.  *list: an `and` is known to come.
 */
static int
member_next(const struct sent *s, int last, bool *list)
{
	int k = unit_next(s, last + 1), c;

	if (k < 0 || (s->u[k].kind != COMMA && s->u[k].kind != CONJ))
		return -1;
	if (s->u[k].kind == COMMA) {
		c = unit_next(s, k + 1);
		if (c >= 0 && s->u[c].kind == CONJ)
			k = c;
		else if (!*list && !(*list = list_ahead(s, c)))
			return -1;
	}
	k = unit_next(s, k + 1);
	return k >= 0 && s->u[k].kind == NP && !s->u[k].pron ? k : -1;
}

/* Is noun phrase k the subject of another clause: "and Iran said"? */
static bool
is_subject(const struct sent *s, int k)
{
	int v = unit_next(s, k + 1);

	return v >= 0 && s->u[v].kind == VG && s->u[v].finite &&
	    !s->u[k].event.cat.p;
}

/* Is unit i but the name of a country? */
static bool
bare_country(const struct sent *s, int i)
{
	const struct chunk *u = &s->u[i];
	const struct tok *t;

	if (i < 0 || u->kind != NP || u->z != u->a + 1 || !code_is(&u->code))
		return false;
	t = sent_tok(s, u->a);
	return t->kind == T_ENT && t->ent->kind == E_GPE;
}

bool
group_right(struct sent *s, int i, struct group *g, const struct memory *m)
{
	int k, n = 0, last = i, was = g->n;
	bool found = np_who(s, i, g, m), list = false;

	while (n++ < 2 * GROUP) {
		/* the chain of "of" stays with its head */
		k = unit_next(s, last + 1);
		if (k >= 0 && s->u[k].kind == PREP &&
		    unit_is(s, k, "of in from") &&
		    (k = unit_next(s, k + 1)) >= 0 && s->u[k].kind == NP) {
			last = k;
			continue;
		}
		k = member_next(s, last, &list);
		if (k < 0 ||
		    (is_subject(s, k) && verb_before(s, i, true) >= 0 &&
			!unit_is(s, unit_prev(s, i - 1), "between")))
			break;
		/* rebels in Chad and Mali: Mali is but a place */
		if (last != i && unit_is(s, last - 1, "in") &&
		    code_is(&s->u[i].code) && !s->u[i].person &&
		    bare_country(s, last) && bare_country(s, k)) {
			last = k;
			continue;
		}
		/* officers and their families: of no other country */
		if (!(found && unit_is(s, k, "his her their its") &&
			!code_is(&s->u[k].code)))
			found |= np_who(s, k, g, m);
		last = k;
	}
	share_role(s, i, last, g, was);
	return found;
}

/* Does it join as an `and` does: together with, along with, alongside? */
bool
unit_joins(const struct sent *s, int k)
{
	const struct chunk *u;

	if (k <= 0 || s->u[k].kind != PREP)
		return false;
	u = &s->u[k];
	if (unit_is(s, k, "with"))
		return u->a > 0 &&
		    tok_is(s->text, s->row, u->a - 1, "together along jointly");
	return unit_is(s, k, "alongside including") ||
	    (unit_is(s, k, "as") && u->a > 1 &&
		tok_is(s->text, s->row, u->a - 1, "well"));
}

/*
 * Does a clause end at comma c: "They met in Chad, and Niger said"?  A list
 * of three has a comma more, or no verb before it.
 */
static bool
clause_before(const struct sent *s, int c)
{
	int k;

	for (k = c - 1; k >= 0 && c - k < 16; k--) {
		if (s->u[k].kind == VG && s->u[k].finite)
			return k + 1 < np_left(s, c - 1) ||
			    !str_eq(s->u[k].verb.cat, STR("SAY"));
		if (s->u[k].kind == COMMA || s->u[k].kind == STOP ||
		    s->u[k].kind == SUB || s->u[k].kind == REL)
			return false;
	}
	return false;
}

/* Iran, EU sign; ministers of Iran, Iraq meet: is comma k an `and`? */
static bool
headline_pair(const struct sent *s, int k, int h)
{
	const struct chunk *a, *z = &s->u[h];
	size_t i;

	if (k < 1 || k > 4 || s->u[k - 1].kind != NP || np_left(s, k - 1) != 0)
		return false;
	a = &s->u[k - 1];
	/* China, Australia's partner: one */
	for (i = z->a; i < z->head; i++)
		if (sent_tok(s, i)->pos == POSS)
			return false;
	return !code_none(&a->code) && !code_none(&z->code) &&
	    code_is(&a->code) == code_is(&z->code) &&
	    (a->person != NULL) == (z->person != NULL) &&
	    (a->person == NULL || (a->code.role[0] && z->code.role[0])) &&
	    (s->u[0].person == NULL || k == 1);
}

/* Chad, Mali, Niger met: no `and`, but three countries. */
static bool
bare_list(const struct sent *s, int k, int h)
{
	return k > 2 && bare_country(s, h) && bare_country(s, k - 1) &&
	    s->u[k - 2].kind == COMMA && bare_country(s, k - 3);
}

/*
 * They set fire to buses and police arrested X: does a verb before it have
 * the noun phrases at h, so that who is behind the `and` acts alone?
 */
static bool
taken(const struct sent *s, int h, int i)
{
	int k = h - 1, n = 0;

	if (!is_subject(s, i))
		return false;
	while (k > 0 && n++ < 6 &&
	    (s->u[k].kind == PREP || s->u[k].kind == NP) &&
	    !unit_is(s, k, "between among"))
		k--;
	return k > 0 && s->u[k].kind == VG && s->u[k].finite &&
	    !unit_is(s, k + 1, "of") && !s->u[k].passive && s->u[k].subj >= 0 &&
	    s->u[k].subj < k && s->u[k - 1].kind != REL &&
	    s->u[k - 1].kind != SUB && !str_eq(s->u[k].verb.cat, STR("SAY"));
}

bool
group_left(struct sent *s, int i, struct group *g, const struct memory *m)
{
	int h = np_left(s, i), k, list[GROUP], n = 0, was = g->n;
	bool found = false, conj = false;

	list[n++] = h;
	while (n < GROUP) {
		int c;

		k = unit_prev(s, h - 1);
		if (k < 0)
			break;
		if (s->u[k].kind == CONJ && unit_is(s, k, "and & or")) {
			c = unit_prev(s, k - 1);
			if (c >= 0 && s->u[c].kind == COMMA) {
				if (!conj && clause_before(s, c))
					break;
				c = unit_prev(s, c - 1);
			}
			conj = true;
		} else if (unit_joins(s, k)) {
			c = unit_prev(s, k - 1);
			if (c >= 0 && unit_is(s, c, "as along"))
				c = unit_prev(s, c - 1);
		} else if (s->u[k].kind == COMMA && conj)
			c = unit_prev(s, k - 1);
		else if (s->u[k].kind == COMMA && bare_list(s, k, h)) {
			conj = true;
			c = unit_prev(s, k - 1);
		} else if (s->u[k].kind == COMMA && headline_pair(s, k, h)) {
			c = unit_prev(s, k - 1);
		} else
			break;
		if (c < 0 || s->u[c].kind != NP ||
		    (s->u[c].pron && s->u[c].pron != 'h') || /* he and Orlin */
		    (s->u[c].event.cat.p && !s->u[c].code.role[0] &&
			!s->u[i].event.cat.p))
			break;
		if (s->u[k].kind == CONJ && n == 1 &&
		    taken(s, np_left(s, c), i))
			break;
		/* "At Iran's request, X and Y met": no list of three */
		if (s->u[k].kind == COMMA &&
		    (k = unit_prev(s, np_left(s, c) - 1)) >= 0 &&
		    s->u[k].kind == PREP && !unit_is(s, k, "as while") &&
		    !(unit_is(s, k, "before after since until") &&
			bare_country(s, c) && np_left(s, c) == c))
			break;
		h = np_left(s, c);
		/* the summit between Chad and Mali */
		if (h != c && unit_is(s, unit_prev(s, c - 1), "between among"))
			h = c;
		list[n++] = h;
	}
	/* an `and` alone joins two objects as well: "met X and Y said" */
	while (n > 0)
		found |= np_who(s, list[--n], g, m);
	share_role(s, h, i, g, was);
	return found;
}
