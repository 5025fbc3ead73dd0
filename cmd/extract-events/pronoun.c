/* SPDX-License-Identifier: ISC */
/* pronoun: whom he, it, they, we stand for. */
#include "clause.h"

/* Those who met last: they, the two sides. */
bool
they_who(const struct sent *s, const struct chunk *u, struct group *g,
    const struct memory *m)
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
bool
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

/*
 * Is the clause of subject i parallel to that of verb group k, which hangs on
 * another: "demanded that rebels leave, as it condemned"?
 */
static bool
parallel_to_main(const struct sent *s, int i, int k)
{
	int p = unit_prev(s, i - 1);

	return s->u[k].gov >= 0 && s->u[s->u[k].gov].finite && p > 0 &&
	    !str_eq(s->u[s->u[k].gov].verb.cat, STR("SAY")) &&
	    (s->u[p].kind == SUB || s->u[p].kind == PREP) &&
	    unit_is(s, p, "as while after before when") &&
	    s->u[p - 1].kind == COMMA;
}

bool
pronoun_who(struct sent *s, int i, struct group *g, const struct memory *m)
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
		    s->u[k].subj != i && s->u[s->u[k].subj].pron == 0 &&
		    !parallel_to_main(s, i, k)) {
			if (u->pron == 'h' && s->u[s->u[k].subj].person == NULL)
				break;
			return group_left(s, s->u[k].subj, g, m);
		}
	if (u->pron == 'h')
		return group_add(g, u->ante, u->a, u->z, NULL);
	if (u->pron == 'i')
		return group_add(g, u->ante, u->a, u->z, NULL);
	/* ... or of the sentence before */
	if (m->nmany > 0 && m->sent - m->spoke == 1 &&
	    (m->nthey == 0 || m->met < m->spoke)) {
		for (n = 0; n < m->nmany; n++)
			group_add(g, m->many[n], u->a, u->z, NULL);
		return true;
	}
	return they_who(s, u, g, m);
}
