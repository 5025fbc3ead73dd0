/* SPDX-License-Identifier: ISC */
/* pronoun: whom he, it, they, we stand for. */
#include "clause.h"

#include "code.h"

/* How many a phrase says they are: the two sides, both; 0 if it does not. */
static int
how_many(const struct sent *s, const struct chunk *u)
{
	static const char *const words[] = { "two both", "three", "four",
		"five", "six", "seven", "eight" };
	int n;

	for (n = 0; n < (int)(sizeof(words) / sizeof(words[0])); n++)
		if (tok_in_unit(s, u, words[n]))
			return n + 2;
	return 0;
}

/* Those who met last: they, the two sides; the four who did something. */
bool
they_who(const struct sent *s, const struct chunk *u, struct group *g,
    const struct memory *m)
{
	bool found = false;
	int i, n = how_many(s, u);

	if (n > 2 && n == m->nmany && m->sent - m->spoke <= 2) {
		for (i = 0; i < n; i++)
			group_add(g, m->many[i], u->a, u->z, NULL);
		return true;
	}
	if (n > 0 && m->nthey > n)
		return false;
	if (n > 2 && m->nthey < n)
		return false;
	for (i = 0; i < m->nthey; i++) {
		struct code c = m->they[i];

		/* both presidents, one of whom landed at an air base */
		if (memcmp(c.role, "MIL", 4) == 0 &&
		    tok_in_unit(s, u, "presidents leaders ministers premiers"))
			memcpy(c.role, "GOV", 4);
		found |= group_add(g, c, u->a, u->z, NULL);
	}
	return found;
}

/* May noun phrase o be meant by pronoun p, the object of a verb? */
static bool
stands_for(const struct sent *s, const struct chunk *o, char p)
{
	if (o->kind != NP || o->pron || !code_is(&o->code))
		return false;
	if (p == 't')
		return o->plural && !o->person;
	if (o->plural || o->event.cat.p || o->poss)
		return false;
	if (p == 'i')
		return !o->person;
	return o->person ||
	    (memcmp(o->code.role, "GOV", 4) == 0 &&
		(s->text->tok[o->head].kind == T_ENT
			? s->text->tok[o->head].ent->kind == E_TITLE
			: tok_in_unit(s, o,
			      "monarch king queen emir sultan prince "
			      "president minister premier chancellor ambassador envoy "
			      "governor mayor leader chief head secretary")));
}

/* Is one of the group the person of that name? */
static bool
has_person(const struct group *g, uint32_t id)
{
	int i;

	for (i = 0; i < g->n; i++)
		if (id && person_id(g->person[i]) == id)
			return true;
	return false;
}

/* Does one say to somebody what the verb says: accuse it; but: reject it? */
static bool
said_to(const struct chunk *v)
{
	enum op op = op_of(v->verb.cat);
	int root = root_of(cameo_of(v->verb.cat));

	return op == OP_ASK || op == OP_DEMAND || op == OP_THREATEN ||
	    root == 2 || root == 8 || root == 10 || root == 11 || root == 13 ||
	    root >= 16;
}

/* Is the pronoun at i, behind a verb, its object: "urged it to", no "said it"? */
static bool
is_object(const struct sent *s, int i)
{
	int n = unit_next(s, i + 1);

	return i > 0 && s->u[i - 1].kind == VG && said_to(&s->u[i - 1]) &&
	    !(n > 0 && s->u[n].kind == VG && !s->u[n].to && !s->u[n].ing);
}

bool
is_office(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];

	if (u->plural || u->person)
		return false;
	if (t->kind == T_ENT)
		return t->ent->kind == E_TITLE;
	return memcmp(u->code.role, "GOV", 4) == 0 &&
	    word_among(str_of(s->row->text.p + t->b, t->e - t->b),
		STR("president "
		    "minister premier chancellor king queen emir ambassador envoy "
		    "spokesman spokeswoman spokesperson secretary leader chief "
		    "official"));
}

/* Is the subject that ends with unit i a person or an office: the minister? */
static bool
somebody_named(const struct sent *s, int i)
{
	const struct chunk *u = &s->u[np_left(s, i)];

	return s->u[i].person || u->person || is_office(s, u);
}

/*
 * them, the object of verb group v: those of several whom the sentence names
 * before it, if not its subject, else who met or was at odds before.
 */
static bool
they_before(struct sent *s, int v, struct group *g, const struct group *own,
    const struct memory *m)
{
	struct group one = { .n = 0 };
	int k, n = 0, i;

	for (k = v - 1; k > s->u[v].subj && k >= 0 && n < 16; k--, n++) {
		const struct chunk *o = &s->u[k];

		if (o->kind != NP || o->pron || !o->plural || o->event.cat.p ||
		    np_left(s, k) != k)
			continue;
		if ((k > 2 && unit_is(s, k - 1, "and")
			    ? group_left(s, k, &one, m)
			    : np_who(s, k, &one, m)) &&
		    !one.guess[0])
			break;
		one.n = 0;
	}
	if (one.n == 0 && m->nthey > 1 && m->sent - m->met < 2)
		for (i = 0; i < m->nthey; i++)
			group_add(&one, m->they[i], s->u[v].a, s->u[v].z, NULL);
	/* offered to mediate between them */
	if (one.n == 0 && m->sent - m->sided < 3 && code_is(&m->side[0]) &&
	    code_is(&m->side[1]) && !in_group(own, &m->side[0], true) &&
	    !in_group(own, &m->side[1], true))
		for (i = 0; i < 2; i++)
			group_add(&one, m->side[i], s->u[v].a, s->u[v].z, NULL);
	for (i = 0; i < one.n; i++)
		if (!in_group(own, &one.code[i], true))
			group_add(g, one.code[i], one.a[i], one.z[i],
			    one.person[i]);
	return g->n > 0;
}

/*
 * it, him, them, object of a verb: the nearest before it that is not the
 * verb's subject: "cut ties with Chad, accusing it".
 */
static bool
object(struct sent *s, int i, struct group *g, const struct memory *m)
{
	const struct chunk *u = &s->u[i], *o;
	struct group own = { .n = 0 };
	int k, v, n = 0;

	v = unit_prev(s, i - 1);
	if (u->pron == 't' && v > 0 && unit_is(s, v, "between with to") &&
	    (k = verb_before(s, v - 1, false)) >= 0) {
		if (s->u[k].subj >= 0 && s->u[k].subj < k)
			group_left(s, s->u[k].subj, &own, m);
		return they_before(s, k, g, &own, m);
	}
	if (v < 0 || s->u[v].kind != VG) {
		/* X spoke with him: not with X */
		if (u->pron == 'h' && (k = verb_before(s, i - 1, true)) >= 0 &&
		    s->u[k].subj >= 0 && s->u[k].subj < k)
			group_left(s, s->u[k].subj, &own, m);
		if (has_person(&own, u->ante_id) &&
		    !in_group(&own, &s->he, true))
			return group_add(g, s->he, u->a, u->z, NULL);
		return u->pron == 'h' &&
		    group_add(g, u->ante, u->a, u->z, NULL);
	}
	if (s->u[v].subj >= 0 && s->u[v].subj < v)
		group_left(s, s->u[v].subj, &own, m);
	/* X acted after Y, which fights Z, accused it: X */
	if (u->pron != 't' && s->u[v].subj > 1 && s->u[v].subj < v &&
	    (k = unit_prev(s, np_left(s, s->u[v].subj) - 1)) > 0 &&
	    unit_is(s, k, "after before since when while as because") &&
	    (k = verb_before(s, k - 1, true)) >= 0 && s->u[k].subj >= 0 &&
	    s->u[s->u[k].subj].pron == 0) {
		struct group one = { .n = 0 };

		if (s->u[k].subj < k &&
		    (u->pron == 'h') == somebody_named(s, s->u[k].subj) &&
		    np_who(s, np_left(s, s->u[k].subj), &one, m) &&
		    one.n == 1 && !in_group(&own, &one.code[0], true))
			return group_add(g, one.code[0], u->a, u->z,
			    one.person[0]);
	}
	for (k = v - 1; k >= 0 && n < 16; k--, n++) {
		o = &s->u[k];
		/* the talks of X and Y, and urged them */
		if (u->pron == 't' && k > 2 && code_is(&o->code) &&
		    o->code.role[0] && unit_is(s, k - 1, "and") &&
		    s->u[k - 2].kind == NP && s->u[k - 2].code.role[0] &&
		    k > s->u[v].subj && !o->event.cat.p && !o->pron)
			return group_left(s, k, g, m);
		if (k != s->u[v].subj && stands_for(s, o, u->pron) &&
		    !(u->pron == 'i' && in_group(&own, &o->code, true)) &&
		    !(u->pron == 'h' && has_person(&own, person_id(o->person))))
			return group_add(g, o->code, u->a, u->z, o->person);
	}
	if (u->pron == 't')
		return they_before(s, v, g, &own, m);
	/* X, Y and Z promised him: none of them, but he before them */
	if (u->pron == 'h' && own.n > 1)
		return !in_group(&own, &s->he, true) &&
		    group_add(g, s->he, u->a, u->z, NULL);
	if (u->pron == 'h' ? has_person(&own, u->ante_id)
			   : in_group(&own, &u->ante, true))
		return group_add(g, u->ante0, u->a, u->z, NULL);
	return group_add(g, u->ante, u->a, u->z, NULL);
}

/*
 * The country of him who says what unit i stands in or, if own, of the
 * subject before it, into c.
 */
bool
spoken(struct sent *s, int i, bool own, const struct memory *m, struct code *c)
{
	struct group one = { .n = 0 };
	bool other = false;
	int k, n = 0;

	for (k = i - 1; k >= 0 && n < 12; k--, n++) {
		const struct chunk *v = &s->u[k];

		if (v->kind == STOP &&
		    s->text->tok[v->a].mark != ':') /* said: "We ..." */
			break;
		/* said that X fired at its troops: not at X's own */
		if (own && v->kind == VG && v->subj >= 0 && v->subj < k &&
		    !v->passive && unit_is(s, i, "its their") &&
		    unit_prev(s, i - 1) <= k + 2 &&
		    root_of(cameo_of(v->phrase.cat)) >= 17) {
			other = true;
			continue;
		}
		/* said; the statement read: "We ..." */
		if (v->kind != VG || !v->finite || v->subj < 0 ||
		    v->subj == i || s->u[v->subj].pron ||
		    !(own || str_eq(v->verb.cat, STR("SAY")) ||
			str_eq(v->lemma, STR("read"))))
			continue;
		if (!np_who(s, v->subj, &one, m) || (one.guess[0] && !other) ||
		    code_is_body(&one.code[0]))
			return false;
		memcpy(c->who, one.code[0].who, 4);
		return true;
	}
	return false;
}

/* "We reject it," X said: he who stands behind the quotation. */
static bool
quoted(struct sent *s, int i, const struct memory *m, struct code *c)
{
	struct group one = { .n = 0 };
	bool end = false;
	int k;

	for (k = i + 1; k < s->n; k++) {
		const struct chunk *v = &s->u[k];

		end |= v->kind == QUOTE;
		if (!end || v->kind != VG || !v->finite || v->subj <= i ||
		    s->u[v->subj].pron || !str_eq(v->verb.cat, STR("SAY")))
			continue;
		if (!np_who(s, v->subj, &one, m) || one.guess[0])
			return false;
		*c = one.code[0];
		return true;
	}
	return false;
}

bool
speaker_of_we(struct sent *s, int i, const struct memory *m, struct code *c)
{
	memset(c, 0, sizeof(*c));
	return (spoken(s, i, false, m, c) || quoted(s, i, m, c)) && code_is(c);
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
	if (!spoken(s, i, false, m, &c) && !quoted(s, i, m, &c))
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
	if (s->text->tok[u->head].w.sub.n > 1 ||
	    (u->pron == 'i' && is_object(s, i)))
		return object(s, i, g, m);
	/* the subject of the verb before it, in the same sentence */
	for (k = i - 1; k >= 0 && n < 30; k--, n++) {
		const struct chunk *w = &s->u[k];

		/* urged X to rejoin the league that it left: X */
		if (u->pron == 'i' && w->kind == VG && w->to && w->gov >= 0 &&
		    w->subj > w->gov && w->subj < k && !s->u[w->subj].person &&
		    !s->u[w->subj].pron && code_is(&s->u[w->subj].code))
			return group_left(s, w->subj, g, m);
		if (s->u[k].kind == VG && s->u[k].finite && s->u[k].subj >= 0 &&
		    s->u[k].subj != i && s->u[s->u[k].subj].pron == 0 &&
		    !parallel_to_main(s, i, k)) {
			if (u->pron == 'h' && !somebody_named(s, s->u[k].subj))
				break;
			if (group_left(s, s->u[k].subj, g, m))
				return true;
			if (u->pron == 'h' && s->u[s->u[k].subj].person == NULL)
				break; /* the minister, of whom it spoke before */
			return false;
		}
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
