/* SPDX-License-Identifier: ISC */
/* clause: subjects, governors, compounds. */
#include "clause.h"

#include "code.h"

int
unit_next(const struct sent *s, int i)
{
	while (i < s->n && (s->u[i].kind == TIME || s->u[i].kind == QUOTE))
		i++;
	return i < s->n ? i : -1;
}

int
unit_prev(const struct sent *s, int i)
{
	while (i >= 0 && (s->u[i].kind == TIME || s->u[i].kind == QUOTE))
		i--;
	return i;
}

bool
unit_in(const struct sent *s, int i, struct str list)
{
	const struct tok *t;

	if (i < 0 || i >= s->n)
		return false;
	t = &s->text->tok[s->u[i].a];
	return word_among(str_of(s->row->text.p + t->b, t->e - t->b), list);
}

bool
unit_is(const struct sent *s, int i, const char *word)
{
	return unit_in(s, i, str_of(word, strlen(word)));
}

/* Does the phrase hold one of these words? */
bool
tok_in_unit(const struct sent *s, const struct chunk *u, const char *words)
{
	const struct str list = { words, strlen(words) };
	size_t i;

	for (i = u->a; i < u->z; i++) {
		const struct tok *t = &s->text->tok[i];

		if (word_among(str_of(s->row->text.p + t->b, t->e - t->b), list))
			return true;
	}
	return false;
}

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

int
np_left(const struct sent *s, int i)
{
	int k, n = 0;

	while (n++ < 6) {
		k = unit_prev(s, i - 1);
		if (k < 1 || s->u[k].kind != PREP ||
		    unit_is(s, k, "after before since until as while than "
				  "despite by with during following amid"))
			break;
		k = unit_prev(s, k - 1);
		if (k < 0 || s->u[k].kind != NP || s->u[k].pron)
			break;
		i = k;
	}
	return i;
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

static bool
pronoun(struct sent *s, int i, struct group *g, const struct memory *m)
{
	const struct chunk *u = &s->u[i];
	int k, n = 0;

	if (u->pron != 'h' && u->pron != 'i' && u->pron != 't')
		return false;
	/* urged him: not the one who urged */
	if (s->text->tok[u->head].w.sub.n > 1)
		return u->pron == 'h'
		    ? group_add(g, u->ante, u->a, u->z, NULL) : false;
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
	/* the president of Yugoslavia, rebels in Macedonia */
	k = unit_next(s, i + 1);
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

			if (c.role[0])
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

			if (s->u[k].person == NULL && np_who(s, k, &one, m)) {
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
	if (c.role[0] && !u->person && (unit_is(s, i, "its their his her") ||
	    !u->weak) && spoken(s, i, unit_is(s, i, "its their his her"),
	    m, &c))
		return group_add(g, c, u->a, u->z, u->person);
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

/* The verb group at or before k; -1. */
static int
verb_before(const struct sent *s, int k, bool finite)
{
	int n = 0;

	for (; k >= 0 && n < 40; k--, n++)
		if (s->u[k].kind == VG && (!finite || s->u[k].finite))
			return k;
		else if (s->u[k].kind == STOP)
			return -1;
	return -1;
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
			conj = true;
			c = unit_prev(s, k - 1);
			if (c >= 0 && s->u[c].kind == COMMA)
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

/* Where the clause of the finite verb group k begins, behind i. */
static int
own_subject(const struct sent *s, int i, int k)
{
	int h, c;

	if (s->u[i].kind != VG || s->u[k].subj <= i || s->u[k].subj >= k)
		return k;
	h = np_left(s, s->u[k].subj);
	c = h - 1;
	while (c > i && (s->u[c].kind == TIME || s->u[c].kind == QUOTE))
		c--;
	return c > i && (s->u[c].kind == CONJ || s->u[c].kind == COMMA)
	    ? c : k;
}

int
clause_end(const struct sent *s, int i)
{
	int k, c, n = 0;

	for (k = i + 1; k < s->n && n < 48; k++, n++) {
		const struct chunk *u = &s->u[k];

		switch (u->kind) {
		case STOP:
			return k;
		case REL:
			return k;
		case SUB:
			return k;
		case VG:
			/* and Iran said: the clause of a subject of its own */
			if (u->finite)
				return own_subject(s, i, k);
			c = unit_prev(s, k - 1);
			if (u->ing && c > i && s->u[c].kind == COMMA)
				return c;
			break;
		case CONJ:
			c = unit_next(s, k + 1);
			if (c >= 0 && s->u[c].kind == VG)
				return k;
			break;
		default:
			break;
		}
	}
	return k;
}

/* A participle that says what was done to the noun before it? */
static bool
reduced(const struct sent *s, int k)
{
	int i, n = 0;

	if (unit_is(s, unit_next(s, k + 1), "by"))
		return true;
	/* returned a ring engraved with: an object is no subject */
	i = unit_prev(s, k - 1);
	if (i > 0 && s->u[i].kind == NP) {
		i = unit_prev(s, np_left(s, i) - 1);
		if (i >= 0 && s->u[i].kind == VG && s->u[i].finite &&
		    s->u[i].verb.cat.n > 0 &&
		    (op_of(s->u[i].verb.cat) == OP_NONE ||
			op_of(s->u[i].verb.cat) == OP_DO) &&
		    s->u[i].verb.cat.p[0] != '-')
			return true;
	}
	i = unit_next(s, k + 1);
	if (i < 0 || s->u[i].kind == NP)
		return false;
	for (; i >= 0 && n < 8; i = unit_next(s, i + 1), n++) {
		if (s->u[i].kind == VG && s->u[i].ing)
			continue; /* aimed at revising it */
		if (s->u[i].kind == VG && !s->u[i].to)
			return n > 0 || s->u[i].finite;
		if ((s->u[i].kind != PREP && s->u[i].kind != NP) ||
		    unit_is(s, i, "before after since until as while"))
			return false;
		if (s->u[i].kind == NP && s->u[i - 1].kind != PREP)
			return false;
	}
	return false;
}

static void
link_to(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int g = verb_before(s, k - 1, false), j = unit_prev(s, k - 1), o;

	v->gov = g;
	if (g < 0) {
		/* "To end the war, X met": who follows */
		return;
	}
	v->subj = s->u[g].subj;
	/* urged Turkey to act: the object does it */
	if (j > g && s->u[j].kind == NP && !s->u[j].event.cat.p &&
	    opt_has(s->u[g].verb.opts, "c")) {
		for (o = g + 1; o < k; o++)
			if (s->u[o].kind == NP) {
				v->subj = o;
				break;
			}
	}
	if (s->u[g].passive && v->subj < 0)
		v->subj = s->u[g].subj;
}

/*
 * The noun phrase at j or, if it belongs to a participle or a relative clause
 * (rebels holding the town, who hold it), the one that this is about.
 */
static int
subject_before(struct sent *s, int j)
{
	int h, p, q, n = 0;

	while (n++ < 3) {
		h = np_left(s, j);
		p = unit_prev(s, h - 1);
		if (p < 1 || s->u[p].kind != VG || s->u[p].to)
			break;
		q = unit_prev(s, p - 1);
		if (q < 0)
			break;
		if (!s->u[p].finite && s->u[q].kind == NP &&
		    s->u[p].subj == q)
			j = q;
		else if (s->u[p].finite && s->u[q].kind == REL &&
		    s->u[p].subj >= 0 && s->u[p].subj < q &&
		    !str_eq(s->u[p].verb.cat, STR("SAY")))
			j = s->u[p].subj;
		else
			break;
	}
	return j;
}

/* Is it one word in the past, as warned is? */
static bool
plain_past(const struct sent *s, const struct chunk *v)
{
	const struct tok *t = &s->text->tok[v->main];

	return v->finite && v->a == v->main && t->kind == T_WORD &&
	    t->w.func == 0 && (t->w.form & F_PAST);
}

/*
 * The verb that an `and` joins k to: g, or the one that g hangs on: warned
 * that time was running out and threatened.
 */
static int
parallel(const struct sent *s, int g, int k)
{
	int o = s->u[g].gov;

	return o >= 0 && s->u[g].finite && plain_past(s, &s->u[k]) &&
	    !plain_past(s, &s->u[g]) && plain_past(s, &s->u[o]) &&
	    s->u[o].subj >= 0 ? o : g;
}

static void
link_finite(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int j = unit_prev(s, k - 1), g, p, n;

	if (j >= 0 && s->u[j].kind == OTHER)
		j = unit_prev(s, j - 1);
	if (j < 0)
		return;
	switch (s->u[j].kind) {
	case REL:
		p = unit_prev(s, j - 1);
		if (p >= 0 && s->u[p].kind == COMMA)
			p = unit_prev(s, p - 1);
		if (p >= 0 && s->u[p].kind == NP) {
			int h = np_left(s, p);

			v->subj = unit_is(s, j, "who") &&
				!s->u[p].person && h != p &&
				!s->u[p].code.role[0] &&
				(s->u[h].code.role[0] || s->u[h].person)
			    ? h
			    : p;
			v->near = true;
		}
		return;
	case SUB:
		p = unit_prev(s, j - 1);
		if (unit_is(s, j, "that") && p >= 0 && s->u[p].kind == NP)
			v->subj = p;
		return;
	case CONJ:
		g = verb_before(s, j - 1, true);
		if (g < 0)
			g = verb_before(s, j - 1, false);
		if (g >= 0) {
			g = parallel(s, g, k);
			v->subj = s->u[g].subj;
			v->gov = s->u[g].gov;
			/* must ensure and provide; to meet and discuss */
			if (v->a == v->main &&
			    s->text->tok[v->main].kind == T_WORD &&
			    (s->text->tok[v->main].w.form & F_BASE)) {
				const struct chunk *w = &s->u[verb_before(s,
				    j - 1, false)];

				v->must |= w->must;
				v->future |= w->future;
				v->maybe |= w->maybe;
				v->neg |= w->neg;
				if (w->to) {
					v->to = true;
					v->finite = false;
					v->gov = w->gov;
					v->subj = w->subj;
				}
			}
			if (!v->passive && s->u[g].passive && v->part)
				v->passive = true;
		}
		return;
	case COMMA:
		/* X, who is here, said; X, the head of Y, said */
		for (n = 0, p = j - 1; p >= 0 && n < 24; p--, n++) {
			if (s->u[p].kind == STOP)
				break;
			if (s->u[p].kind == COMMA && p > 0) {
				int q = unit_prev(s, p - 1);
				int f = unit_next(s, p + 1);

				if (q < 0 || s->u[q].kind != NP || f < 0)
					continue;
				if (s->u[f].kind == REL || s->u[f].kind == PREP ||
				    s->u[f].kind == NP || f == j ||
				    (s->u[f].kind == VG && !s->u[f].finite) ||
				    s->u[f].kind == SUB) {
					v->subj = q;
					break;
				}
			}
		}
		if (v->subj < 0) {
			g = verb_before(s, j - 1, true);
			if (g >= 0)
				v->subj = s->u[g].subj;
			else if ((p = unit_prev(s, j - 1)) >= 0 &&
			    s->u[p].kind == NP)
				v->subj = p; /* a comma too many */
		}
		return;
	case NP:
		v->subj = j = subject_before(s, j);
		/* who says so: X said (that) Y went */
		p = unit_prev(s, np_left(s, j) - 1);
		for (n = 0; n < 6 && p >= 0 && s->u[p].kind == CONJ; n++) {
			p = unit_prev(s, p - 1); /* a compound subject */
			if (p >= 0 && s->u[p].kind == NP)
				p = unit_prev(s, np_left(s, p) - 1);
		}
		if (p >= 0 && s->u[p].kind == SUB) {
			if (!unit_is(s, p, "that")) {
				v->maybe |= unit_is(s, p, "if unless whether");
				return;
			}
			p = unit_prev(s, p - 1);
			for (n = 0; n < 4 && p >= 0 && s->u[p].kind != VG; n++)
				p = unit_prev(s, p - 1);
		}
		if (p >= 0 && s->u[p].kind == VG)
			v->gov = p;
		return;
	case VG:
		v->gov = j;
		v->subj = s->u[j].subj;
		/* the bombs that Kyiv says killed three */
		if (str_eq(s->u[j].verb.cat, STR("SAY")) && v->subj > 0) {
			p = unit_prev(s, v->subj - 1);
			v->subj = -1;
			if (p > 0 && (s->u[p].kind == REL || s->u[p].kind == SUB) &&
			    (p = unit_prev(s, p - 1)) >= 0 &&
			    s->u[p].kind == NP) {
				v->subj = p;
				v->near = true;
			}
		}
		return;
	default:
		return;
	}
}

static void
link_participle(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int j = unit_prev(s, k - 1), g;

	if (j < 0)
		return;
	switch (s->u[j].kind) {
	case NP:
		g = verb_before(s, j, false);
		if (v->ing && g >= 0 && g == j - 1 &&
		    opt_has(s->u[g].verb.opts, "c")) {
			v->gov = g;
		}
		v->subj = j;
		/* passed a resolution criticizing X */
		if (v->ing && g >= 0 && g == j - 1 && s->u[g].finite &&
		    code_none(&s->u[j].code) && !s->u[j].person &&
		    !s->u[j].event.cat.p)
			v->subj = s->u[g].subj;
		break;
	case PREP:
	case SUB:
		g = verb_before(s, j, false);
		if (g >= 0) {
			v->gov = g;
			v->subj = s->u[g].subj;
			/* accused X of doing */
			if (unit_is(s, j, "of for from") &&
			    s->u[g].passive == false && g + 1 < j &&
			    s->u[g + 1].kind == NP &&
			    opt_has(s->u[g].verb.opts, "c"))
				v->subj = g + 1;
		}
		break;
	case VG:
		v->gov = j;
		v->subj = s->u[j].subj;
		break;
	case COMMA:
	case CONJ:
		g = verb_before(s, j, false);
		/* ", officials said, killing": not by the officials */
		if (g > 1 && s->u[j].kind == COMMA && s->u[g].subj > 0 &&
		    str_eq(s->u[g].verb.cat, STR("SAY")) &&
		    s->u[np_left(s, s->u[g].subj) - 1 < 0
			    ? 0 : np_left(s, s->u[g].subj) - 1].kind == COMMA)
			g = verb_before(s, g - 1, true);
		if (g >= 0) {
			v->subj = s->u[g].subj;
			if (s->u[j].kind == CONJ)
				v->gov = s->u[g].gov;
		}
		break;
	default:
		break;
	}
	if (v->part && !v->ing)
		v->passive = true;
}

void
clause_link(struct sent *s)
{
	int k;

	for (k = 0; k < s->n; k++) {
		struct chunk *v = &s->u[k];
		const struct tok *t;

		if (v->kind != VG)
			continue;
		t = &s->text->tok[v->main];
		if (v->finite && v->a == v->main && t->kind == T_WORD &&
		    (t->w.form & F_PAST) && (t->w.form & F_PART) && k > 0 &&
		    s->u[unit_prev(s, k - 1) < 0 ? 0 : unit_prev(s, k - 1)].kind == NP &&
		    reduced(s, k)) {
			v->finite = false;
			v->part = true;
		}
		if (v->to)
			link_to(s, k);
		else if (v->ing || v->part)
			link_participle(s, k);
		else
			link_finite(s, k);
	}
}

/* Who he and it of the next sentence are: its subjects before all others. */
void
clause_recall(const struct sent *s, struct memory *m)
{
	const struct chunk *u, *he = NULL, *it = NULL;
	int i;

	for (i = 0; i < s->n; i++) {
		if (s->u[i].kind != VG || !s->u[i].finite || s->u[i].subj < 0)
			continue;
		u = &s->u[s->u[i].subj];
		if (u->pron || !code_is(&u->code))
			continue;
		if (u->person && he == NULL)
			he = u;
		else if (!u->person && it == NULL)
			it = u;
	}
	if (he)
		m->he = he->code;
	if (it)
		m->it = it->code;
}
