/* SPDX-License-Identifier: ISC */
/* who: of whom a noun phrase, a pronoun or a compound of them speaks. */
#include "clause.h"

bool
group_add(struct group *g, struct code c, size_t a, size_t z,
    struct ent *person)
{
	int i;

	if (!code_is(&c))
		return false;
	for (i = 0; i < g->n; i++)
		if (code_eq(&g->code[i], &c) ||
		    (memcmp(g->code[i].who, c.who, 4) == 0 &&
			(c.role[0] == 0)))
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

/* Those who met last: they, the two sides. */
static bool
they(const struct sent *s, const struct chunk *u, struct group *g, const struct memory *m)
{
	bool found = false;
	int i;

	if (m->nthey > 2 && tok_in_unit(s, u, "two both"))
		return false;
	for (i = 0; i < m->nthey; i++)
		found |= group_add(g, m->they[i], u->a, u->z, NULL);
	return found;
}

/* them, object of a verb: the nearest of many before it, not its subject */
static bool
them(const struct sent *s, int i, struct group *g)
{
	const struct chunk *u = &s->u[i], *o;
	int k, v, n = 0;

	v = unit_prev(s, i - 1);
	if (v < 0 || s->u[v].kind != VG)
		return false;
	for (k = v - 1; k >= 0 && n < 16; k--, n++) {
		o = &s->u[k];
		if (o->kind == NP && o->plural && !o->pron && !o->person &&
		    code_is(&o->code) && k != s->u[v].subj)
			return group_add(g, o->code, u->a, u->z, NULL);
	}
	return false;
}

/*
 * The country of him who says what unit i stands in or, if own, of the
 * subject before it, into c.
 */
static bool
spoken(struct sent *s, int i, bool own, const struct memory *m,
    struct code *c)
{
	struct group one = { .n = 0 };
	int k, n = 0;

	for (k = i - 1; k >= 0 && n < 12; k--, n++) {
		const struct chunk *v = &s->u[k];

		if (v->kind == STOP)
			break;
		if (v->kind != VG || !v->finite || v->subj < 0 ||
		    v->subj == i || s->u[v->subj].pron ||
		    !(own || str_eq(v->verb.cat, STR("SAY"))))
			continue;
		if (!np_who(s, v->subj, &one, m) || one.guess[0] ||
		    code_is_body(&one.code[0]))
			return false;
		memcpy(c->who, one.code[0].who, 4);
		return true;
	}
	return false;
}

/* We: those named behind it, him who says so, who issues the document. */
static bool
we(struct sent *s, int i, struct group *g, const struct memory *m)
{
	const struct chunk *u = &s->u[i];
	struct code c = { { 0 }, { 0 } };
	int k = unit_next(s, i + 1);

	if (k >= 0 && s->u[k].kind == COMMA && (k = unit_next(s, k + 1)) >= 0 &&
	    s->u[k].kind == NP && unit_is(s, k, "the") &&
	    group_right(s, k, g, m))
		return true; /* we, the ministers of Chad and Niger */
	if (!spoken(s, i, false, m, &c))
		c = m->we;
	return group_add(g, c, u->a, u->z, NULL);
}

static bool
pronoun(struct sent *s, int i, struct group *g, const struct memory *m)
{
	const struct chunk *u = &s->u[i];
	int k, n = 0;

	if (u->pron == 'w' && s->text->tok[u->head].w.sub.n == 1)
		return we(s, i, g, m);
	if (u->pron != 'h' && u->pron != 'i' && u->pron != 't')
		return false;
	/* urged him: not the one who urged */
	if (s->text->tok[u->head].w.sub.n > 1)
		return u->pron == 'h'
		    ? group_add(g, u->ante, u->a, u->z, NULL)
		    : u->pron == 't' && them(s, i, g);
	/* the subject of the verb before it, in the same sentence */
	for (k = i - 1; k >= 0 && n < 30; k--, n++)
		if (s->u[k].kind == VG && s->u[k].finite && s->u[k].subj >= 0 &&
		    s->u[k].subj != i && s->u[s->u[k].subj].pron == 0) {
			if (u->pron == 'h' && s->u[s->u[k].subj].person == NULL)
				break;
			return group_left(s, s->u[k].subj, g, m);
		}
	if (u->pron == 'h')
		return group_add(g, u->ante, u->a, u->z, NULL);
	if (u->pron == 'i')
		return group_add(g, u->ante, u->a, u->z, NULL);
	return they(s, u, g, m);
}

/* Does the sentence name this country? */
static bool
named(const struct sent *s, const struct code *c)
{
	int i, k;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < (int)s->u[i].nmod; k++)
			if (memcmp(s->u[i].mod[k].who, c->who, 4) == 0)
				return true;
	return false;
}

/* ", the president of Chad, Ali Orlin, met": what k says is of who follows */
static bool
renamed(const struct sent *s, int k)
{
	int n;

	for (n = 0; n < 4; n++) {
		k = unit_next(s, k + 1);
		if (k < 0 || s->u[k].kind != PREP ||
		    (k = unit_next(s, k + 1)) < 0 || s->u[k].kind != NP)
			break;
	}
	if (k < 0 || s->u[k].kind != COMMA)
		return false;
	k = unit_next(s, k + 1);
	return k >= 0 && s->u[k].kind == NP && s->u[k].person &&
	    (k = unit_next(s, k + 1)) >= 0 && s->u[k].kind == COMMA;
}

/* The country of the first place where things happen: in Berlin. */
static bool
here(const struct sent *s, struct code *c)
{
	int i;

	for (i = 1; i < s->n; i++)
		if (s->u[i].kind == NP && s->u[i - 1].kind == PREP &&
		    unit_is(s, i - 1, "in at near") &&
		    code_is(&s->u[i].code) && !s->u[i].person &&
		    !code_is_body(&s->u[i].code)) {
			memcpy(c->who, s->u[i].code.who, 4);
			return true;
		}
	return false;
}

/* Is the last word of the phrase among these? */
static bool
ends_with(const struct sent *s, const struct chunk *u, const char *words)
{
	const struct tok *t = &s->text->tok[u->head];
	size_t b = t->e;

	while (b > t->b && s->row->text.p[b - 1] != ' ')
		b--;
	return word_among(str_of(s->row->text.p + b, t->e - b),
	    str_of(words, strlen(words)));
}

bool
np_who(struct sent *s, int i, struct group *g, const struct memory *m)
{
	const struct chunk *u = &s->u[i];
	struct code c = u->code;
	int k, n;
	bool found = false;

	if (u->kind != NP)
		return false;
	if (u->pron)
		return pronoun(s, i, g, m);
	if (u->event.cat.p && code_none(&c)) {
		for (n = 0; n < (int)u->nmod; n++)
			found |= group_add(g, u->mod[n], u->modtok[n],
			    u->modtok[n] + 1, NULL);
	}
	/* Kenzo Oshima, the United Nations coordinator, said */
	if (code_is(&c) && u->tabled && (k = unit_next(s, i + 1)) >= 0 &&
	    s->u[k].kind == COMMA && (k = unit_next(s, k + 1)) >= 0 &&
	    s->u[k].kind == NP && !s->u[k].person && !s->u[k].pron &&
	    code_is(&s->u[k].code) && unit_is(s, k, "the a an") &&
	    (n = unit_next(s, k + 1)) >= 0 && s->u[n].kind == COMMA)
		c = s->u[k].code;
	if (code_is(&c))
		return group_add(g, c, u->a, u->z, u->person) || found;
	if (found || (u->event.cat.p && code_none(&c)))
		return found;
	/* the president of Yugoslavia, rebels in Macedonia; its troops from */
	k = unit_next(s, i + 1);
	if (k >= 0 && unit_is(s, k, "from") && unit_is(s, i, "its their") &&
	    c.role[0])
		k = -1;
	for (n = 0; n < 2 && k >= 0 && s->u[k].kind == PREP &&
	     unit_is(s, k, "of in from at for to near inside");
	     n++) {
		const struct chunk *o;

		k = unit_next(s, k + 1);
		if (k < 0 || s->u[k].kind != NP)
			break;
		o = &s->u[k];
		if (code_is(&o->code) || o->nmod > 0) {
			struct code of = code_is(&o->code) ? o->code : o->mod[0];

			/* a member of the Liberation Army */
			if (c.role[0] && !(u->weak && role_official(of.role)))
				memcpy(of.role, c.role, 4);
			return group_add(g, of, u->a, u->z, u->person);
		}
		if (c.role[0] == 0)
			memcpy(c.role, o->code.role, 4);
		k = unit_next(s, k + 1);
	}
	/* Venafro, Italy */
	k = unit_next(s, i + 1);
	if (s->text->tok[u->head].kind == T_ENT &&
	    s->text->tok[u->head].ent->kind == E_GPE && k >= 0 &&
	    s->u[k].kind == COMMA && (k = unit_next(s, k + 1)) >= 0 &&
	    s->u[k].kind == NP && s->text->tok[s->u[k].a].kind == T_ENT &&
	    s->text->tok[s->u[k].a].ent->kind == E_GPE &&
	    code_is(&s->u[k].code))
		return group_add(g, s->u[k].code, u->a, u->z, NULL);
	/* X, the foreign minister of Y */
	k = unit_next(s, i + 1);
	if (u->person && k >= 0 && s->u[k].kind == COMMA) {
		k = unit_next(s, k + 1);
		if (k >= 0 && s->u[k].kind == NP && s->u[k].code.role[0] &&
		    !s->u[k].pron) {
			struct group one = { .n = 0 };

			if (s->u[k].person == NULL && !renamed(s, k) &&
			    np_who(s, k, &one, m)) {
				if (one.code[0].role[0] == 0)
					memcpy(one.code[0].role, c.role, 4);
				return group_add(g, one.code[0], u->a, u->z,
				    u->person);
			}
		}
	}
	/* ... ministers and officials of a country named with the other */
	if (c.role[0]) {
		k = unit_next(s, i + 1);
		if (k >= 0 && s->u[k].kind == CONJ &&
		    (k = unit_next(s, k + 1)) >= 0 && s->u[k].kind == NP &&
		    s->u[k].event.cat.p == NULL && !code_is(&s->u[k].code)) {
			struct group one = { .n = 0 };
			int p = unit_next(s, k + 1);

			if (p >= 0 && s->u[p].kind == PREP &&
			    np_who(s, k, &one, m)) {
				memcpy(one.code[0].role, c.role, 4);
				return group_add(g, one.code[0], u->a, u->z,
				    u->person);
			}
		}
	}
	/* the Council: of the body named before, no country's */
	if (unit_is(s, i, "the") && !u->person && !u->plural &&
	    (c.role[0] == 0 || memcmp(c.role, "GOV", 4) == 0) &&
	    ends_with(s, u, "council committee commission assembly bloc "
		"secretariat alliance organization organisation mission"))
		return group_add(g, m->body, u->a, u->z, NULL);
	/* both sides, the two neighbours */
	if (u->plural && c.role[0] == 0 && code_is(&m->side[0]) &&
	    unit_is(s, i, "the both") && tok_in_unit(s, u,
		"sides parties neighbours neighbors countries nations"))
		return group_add(g, m->side[0], u->a, u->z, NULL) &&
		    group_add(g, m->side[1], u->a, u->z, NULL);
	/* the ministers, both sides */
	if ((u->plural || s->text->tok[u->head].kind == T_NUM ||
		tok_in_unit(s, u, "two")) &&
	    (c.role[0] == 0 || memcmp(c.role, "GOV", 3) == 0) &&
	    m->nthey > 1 && unit_is(s, i, "the both these") &&
	    tok_in_unit(s, u, "side sides leaders ministers presidents two "
		"parties delegations diplomats officials countries nations "
		"neighbours neighbors governments capitals premiers envoys"))
		return they(s, u, g, m);
	/* the minister: of the latest government that is not named here */
	if (memcmp(c.role, "GOV", 3) == 0 && !u->plural && !u->person &&
	    s->text->tok[u->head].kind == T_ENT &&
	    (s->text->tok[u->a].kind == T_ENT || unit_is(s, i, "the")) &&
	    !unit_is(s, unit_next(s, i + 1), "of for from"))
		for (n = 0; n < GOVS; n++)
			if (code_is(&m->gov[n]) && !named(s, &m->gov[n])) {
				memcpy(c.who, m->gov[n].who, 4);
				return group_add(g, c, u->a, u->z, u->person);
			}
	/* its forces; Turkey says rebels attacked */
	if ((c.role[0] || ends_with(s, u, "country nation government")) &&
	    !u->person && (unit_is(s, i, "its their his her") || !u->weak) && spoken(s, i, unit_is(s, i, "its their his her"),
	    m, &c))
		return group_add(g, c, u->a, u->z, u->person);
	/* President Orlin, of the country that the document is about */
	if (u->person && role_official(c.role) && s->about[0]) {
		memcpy(c.who, s->about, 4);
		return group_add(g, c, u->a, u->z, u->person);
	}
	if (!s->home_named && unit_is(s, i, "its their his her"))
		return false;
	/* Israeli helicopters and tanks */
	k = unit_prev(s, i - 1);
	if (c.role[0] && k > 0 && s->u[k].kind == CONJ && unit_is(s, k, "and") &&
	    (k = unit_prev(s, k - 1)) >= 0 && s->u[k].kind == NP &&
	    !s->u[k].person && code_is(&s->u[k].code) &&
	    !code_is_body(&s->u[k].code)) {
		memcpy(c.who, s->u[k].code.who, 4);
		return group_add(g, c, u->a, u->z, NULL);
	}
	/* police in Berlin: of where it is */
	k = unit_prev(s, i - 1);
	if (c.role[0] && !u->person && s->home[0] == 0 &&
	    (memcmp(c.role, "COP", 4) == 0 ||
		(memcmp(c.role, "OPP", 4) == 0 && !(k >= 0 &&
		    (s->u[k].kind == COMMA || s->u[k].kind == CONJ)))) &&
	    here(s, &c))
		return group_add(g, c, u->a, u->z, NULL);
	/* the international community */
	if (tok_in_unit(s, u, "international global foreign"))
		return false;
	/* ... the army, too, where no country is named or but as a place */
	if (c.role[0] && !u->person && !u->weak && s->about[0] &&
	    (s->home[0] == 0 || !s->home_named) &&
	    strstr(unit_is(s, i, "the") ? "GOV MIL COP JUD LEG REB OPP LAB"
		    : u->plural         ? "MIL COP"
					: "GOV MIL COP JUD LEG",
		c.role)) {
		memcpy(c.who, s->about, 4);
		n = g->n;
		group_add(g, c, u->a, u->z, NULL);
		if (g->n > n)
			g->guess[n] = true;
		return true;
	}
	/* the police, the court: of the only country named */
	if (c.role[0] && s->home[0] && !u->person && !u->weak &&
	    (memcmp(c.role, "GOV", 3) != 0 || s->home_named || !u->plural)) {
		memcpy(c.who, s->home, 4);
		n = g->n;
		group_add(g, c, u->a, u->z, u->person);
		if (g->n > n)
			g->guess[n] = true;
		return true;
	}
	return false;
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
	if (a->plural && !code_is(&a->code) && a->code.role[0]) {
		for (i = from; i < g->n; i++)
			if (g->code[i].role[0] == 0 &&
			    !code_is_body(&g->code[i]))
				memcpy(g->code[i].role, a->code.role, 4);
	} else if (t->kind == T_ENT &&
	    (t->ent->kind == E_NORP || t->ent->kind == E_GPE) &&
	    z->code.role[0] && !z->person &&
	    s->text->tok[z->head].kind == T_WORD) {
		for (i = from; i < g->n; i++)
			if (g->code[i].role[0] == 0 &&
			    !code_is_body(&g->code[i]))
				memcpy(g->code[i].role, z->code.role, 4);
	}
}

bool
group_right(struct sent *s, int i, struct group *g, const struct memory *m)
{
	int k, n = 0, last = i, was = g->n;
	bool found = np_who(s, i, g, m), list = false;

	while (n++ < 2 * GROUP) {
		k = unit_next(s, last + 1);
		/* the chain of "of" stays with its head */
		if (k >= 0 && s->u[k].kind == PREP && unit_is(s, k, "of in from") &&
		    (k = unit_next(s, k + 1)) >= 0 && s->u[k].kind == NP) {
			last = k;
			continue;
		}
		k = unit_next(s, last + 1);
		if (k < 0)
			break;
		if (s->u[k].kind == COMMA) {
			int c = unit_next(s, k + 1);

			if (c >= 0 && s->u[c].kind == CONJ)
				k = c;
			else if (!list) {
				/* a list only if an `and` comes */
				int q = c, w = 0;

				list = false;
				while (q >= 0 && w++ < 24 &&
				    (s->u[q].kind == NP ||
					s->u[q].kind == COMMA ||
					(s->u[q].kind == PREP && unit_is(s, q, "of"))))
					q = unit_next(s, q + 1);
				if (q >= 0 && s->u[q].kind == CONJ &&
				    q > 0 && s->u[unit_prev(s, q - 1)].kind != COMMA)
					list = true;
				else if (q >= 0 && s->u[q].kind == CONJ)
					list = true;
				if (!list)
					break;
			}
		} else if (s->u[k].kind != CONJ)
			break;
		k = unit_next(s, k + 1);
		if (k < 0 || s->u[k].kind != NP || s->u[k].pron)
			break;
		{
			int v = unit_next(s, k + 1);

			/* "and Iran said": another clause's subject */
			if (v >= 0 && s->u[v].kind == VG && s->u[v].finite &&
			    !s->u[k].event.cat.p &&
			    verb_before(s, i, true) >= 0)
				break;
		}
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
		return u->a > 0 && tok_is(s->text, s->row, u->a - 1,
		    "together along jointly");
	return unit_is(s, k, "alongside") ||
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
		if (s->u[k].kind == VG)
			return s->u[k].finite &&
			    !str_eq(s->u[k].verb.cat, STR("SAY"));
		if (s->u[k].kind == COMMA || s->u[k].kind == STOP ||
		    s->u[k].kind == SUB || s->u[k].kind == REL)
			return false;
	}
	return false;
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
		else if (s->u[k].kind == COMMA && k <= 2 && s->u[0].kind == NP &&
		    code_is(&s->u[0].code) && s->u[h].code.who[0] &&
		    !s->u[h].person && !s->u[0].person) {
			c = unit_prev(s, k - 1); /* headline: Iran, EU sign */
		} else
			break;
		if (c < 0 || s->u[c].kind != NP || s->u[c].pron ||
		    (s->u[c].event.cat.p && !s->u[i].event.cat.p))
			break;
		/* "At Iran's request, X and Y met": no list of three */
		if (s->u[k].kind == COMMA &&
		    (k = unit_prev(s, np_left(s, c) - 1)) >= 0 &&
		    s->u[k].kind == PREP)
			break;
		h = np_left(s, c);
		list[n++] = h;
	}
	/* an `and` alone joins two objects as well: "met X and Y said" */
	while (n > 0)
		found |= np_who(s, list[--n], g, m);
	share_role(s, h, i, g, was);
	return found;
}
