/* SPDX-License-Identifier: ISC */
/* sides: who is meant by those who met, were at odds or in talks before. */
#include "who.h"

/* The country of the subject of the verb before it, into own. */
static bool
own_subject(struct ask *q, struct group *own)
{
	int k = verb_before(q->s, q->i - 1, true);

	own->n = 0;
	return k >= 0 && q->s->u[k].subj >= 0 && q->s->u[k].subj < q->i &&
	    np_who(q->s, q->s->u[k].subj, own, q->m);
}

/* Her counterparts, their hosts: those who met with her, to whom they went. */
enum answer
by_counterpart(struct ask *q)
{
	struct group own;
	enum answer a = NOBODY;
	int i;

	if (code_is(&q->c) || !its(q) ||
	    !ends_with(q->s, q->u,
		"counterpart counterparts host hosts guest guests"))
		return OPEN;
	if (!own_subject(q, &own))
		return NOBODY;
	for (i = 0; i < q->m->nthey; i++)
		if (memcmp(q->m->they[i].who, own.code[0].who, 4) != 0 &&
		    answer(q, q->m->they[i], NULL) == FOUND)
			a = FOUND;
	return a;
}

/* Its two partners: the two that did something together, or to each other. */
static enum answer
others(struct ask *q, const struct group *own)
{
	const struct memory *m = q->m;
	int n;

	if (m->nmany == 2 && m->sent - m->spoke <= RECENT &&
	    !in_group(own, &m->many[0], true) &&
	    !in_group(own, &m->many[1], true)) {
		for (n = 0; n < 2; n++)
			answer(q, m->many[n], NULL);
		return FOUND;
	}
	if (!code_is(&m->side[0]) || !code_is(&m->side[1]) ||
	    m->sent - m->sided > RECENT || in_group(own, &m->side[0], true) ||
	    in_group(own, &m->side[1], true))
		return NOBODY;
	for (n = 0; n < 2; n++) {
		struct code c = m->side[n];

		memset(c.role, 0, 4);
		answer(q, c, NULL);
	}
	return FOUND;
}

/*
 * Its neighbour: the other of two at odds or in talks, else the other country
 * that the document is about.
 */
enum answer
by_neighbour(struct ask *q)
{
	struct group own;
	const struct memory *m = q->m;
	unsigned most = 0;
	int n;

	if (code_is(&q->c) || !unit_is(q->s, q->i, "its their") ||
	    !ends_with(q->s, q->u,
		"neighbour neighbor rival ally partner neighbours neighbors "
		"allies partners"))
		return OPEN;
	if (!own_subject(q, &own))
		return NOBODY;
	memset(q->c.role, 0, 4);
	if (q->u->plural)
		return others(q, &own);
	for (n = 0; n < 2; n++)
		if (code_is(&m->side[n]) && code_is(&m->side[!n]) &&
		    in_group(&own, &m->side[n], true) &&
		    !in_group(&own, &m->side[!n], true)) {
			memcpy(q->c.who, m->side[!n].who, 4);
			return answer(q, q->c, NULL);
		}
	for (n = 0; n < LANDS && q->s->said[n].n > 0; n++) {
		struct code c = { { 0 }, { 0 } };

		memcpy(c.who, q->s->said[n].who, 4);
		if (in_group(&own, &c, true) || q->s->said[n].n < most)
			continue;
		if (q->s->said[n].n == most)
			memset(q->c.who, 0, 4); /* no one of two */
		else
			memcpy(q->c.who, c.who, 4);
		most = q->s->said[n].n;
	}
	return code_is(&q->c) ? answer(q, q->c, NULL) : NOBODY;
}

/*
 * The president, the emir: of another country than the subject's; of one that
 * has such an office, who was spoken of last.
 */
enum answer
by_office(struct ask *q)
{
	static const char *const of[][2] = {
		{ "emir", "QAT KWT" }, { "sultan", "OMN BRN" },
		{ "chancellor", "DEU AUT" },
		{ "junta", "MMR MLI BFA NER GIN GAB SDN TCD GNB MDG" },
		{ "king monarch",
		    "SAU JOR MAR BHR GBR ESP NLD BEL SWE NOR DNK THA KHM MYS" }
	};
	const struct memory *m = q->m;
	struct group own;
	unsigned most = 0;
	size_t i, n;

	if (code_is(&q->c) || q->u->person || q->u->plural || q->u->nmod > 0 ||
	    memcmp(q->c.role, "GOV", 4) != 0 || !unit_is(q->s, q->i, "the") ||
	    q->u->z - q->u->a > 3 ||
	    unit_is(q->s, unit_next(q->s, q->i + 1), "of from in"))
		return OPEN;
	for (n = 0; n < sizeof(of) / sizeof(of[0]); n++) {
		if (!ends_with(q->s, q->u, of[n][0]))
			continue;
		for (i = 0; i < LANDS; i++)
			if (m->land[i].n > most &&
			    strstr(of[n][1], m->land[i].who)) {
				most = m->land[i].n;
				memcpy(q->c.who, m->land[i].who, 4);
			}
		return most > 0 ? answer(q, q->c, NULL) : OPEN;
	}
	if (!ends_with(q->s, q->u, "president minister premier leader") ||
	    !own_subject(q, &own))
		return OPEN;
	for (i = m->next; i > 0 && m->next - i < MEMORY; i--) {
		const struct code *c = &m->person[(i - 1) % MEMORY].code;

		if (!is_gov(c) || code_is_body(c) || in_group(&own, c, true))
			continue;
		memcpy(q->c.who, c->who, 4);
		return answer(q, q->c, NULL);
	}
	return OPEN;
}

/* The two at odds or in talks last; as countries, whoever acted for them. */
static enum answer
sides(struct ask *q)
{
	bool lands = ends_with(q->s, q->u,
	    "countries nations states neighbours "
	    "neighbors");
	enum answer a = NOBODY;
	int i;

	for (i = 0; i < 2; i++) {
		struct code c = q->m->side[i];

		if (lands)
			memset(c.role, 0, 4);
		else if (c.role[0] == 0 && !code_is_body(&c))
			memcpy(c.role, q->c.role, 4);
		a = answer(q, c, NULL);
	}
	return a;
}

/* The ministers, both sides; "Two sides agreed", but no two soldiers. */
static bool
both(const struct ask *q)
{
	return unit_is(q->s, q->i, "the both these each") ||
	    (unit_is(q->s, q->i, "two") && q->u->z - q->u->a == 2 &&
		tok_in_unit(q->s, q->u, "sides countries leaders nations"));
}

/* The two leaders, where two governments were at odds or in talks. */
static bool
two_leaders(const struct ask *q)
{
	int i;

	for (i = 0; i < 2; i++)
		if (q->m->side[i].role[0] && !is_gov(&q->m->side[i]))
			return false;
	return q->u->z - q->u->a <= 3 && !code_is_body(&q->m->side[0]) &&
	    !code_is_body(&q->m->side[1]) &&
	    tok_in_unit(q->s, q->u, "leaders presidents ministers premiers") &&
	    !unit_is(q->s, unit_next(q->s, q->i + 1), "of from in");
}

/* Chad and Mali ..., where the two countries fight: those named before. */
static enum answer
two_named(struct ask *q)
{
	const struct sent *s = q->s;
	const struct code *c[2] = { NULL, NULL };
	int i, n;

	for (i = 0; i < q->i; i++)
		for (n = 0; n < (int)s->u[i].nmod; n++) {
			const struct code *m = &s->u[i].mod[n];

			if (code_is_body(m) ||
			    (c[0] && memcmp(c[0]->who, m->who, 4) == 0) ||
			    (c[1] && memcmp(c[1]->who, m->who, 4) == 0))
				continue;
			if (c[1])
				return OPEN;
			c[c[0] != NULL] = m;
		}
	if (c[1] == NULL)
		return OPEN;
	for (i = 0; i < 2; i++) {
		struct code is = *c[i];

		memset(is.role, 0, 4);
		answer(q, is, NULL);
	}
	return FOUND;
}

/* The subject of several of the sentence before, as countries. */
static enum answer
many(struct ask *q)
{
	enum answer a = NOBODY;
	int i;

	for (i = 0; i < q->m->nmany; i++) {
		struct code c = q->m->many[i];

		if (!is_gov(&q->c))
			memset(c.role, 0, 4);
		a = answer(q, c, NULL);
	}
	return a;
}

/* The other side: of those who met, not the subject. */
enum answer
by_other(struct ask *q)
{
	struct group own;
	int k, i;

	if (code_is(&q->c) || q->u->plural || q->u->person ||
	    !ends_with(q->s, q->u, "side party country") ||
	    !unit_is(q->s, q->i, "the") || !tok_in_unit(q->s, q->u, "other"))
		return OPEN;
	own.n = 0;
	k = verb_before(q->s, q->i - 1, true);
	if (k < 0 || q->s->u[k].subj < 0 || q->s->u[k].subj >= q->i ||
	    !np_who(q->s, q->s->u[k].subj, &own, q->m))
		return OPEN;
	for (i = 0; i < q->m->nthey; i++)
		if (memcmp(q->m->they[i].who, own.code[0].who, 4) != 0)
			return answer(q, q->m->they[i], NULL);
	for (i = 0; i < 2; i++)
		if (code_is(&q->m->side[i]) &&
		    memcmp(q->m->side[i].who, own.code[0].who, 4) != 0)
			return answer(q, q->m->side[i], NULL);
	return NOBODY;
}

/* Is noun phrase k one of the two that stand behind "between"? */
static bool
one_of_two(const struct ask *q, int k)
{
	return k < q->i && q->s->u[k].kind == NP &&
	    /* these ask who they are themselves */
	    !tok_in_unit(q->s, &q->s->u[k], "both two sides parties");
}

/* Talks between Chad and Mali failed; both sides left: those of one sentence. */
static enum answer
between_here(struct ask *q)
{
	struct sent *s = q->s;
	struct group g;
	int i, n;

	for (i = q->i - 4; i >= 0; i--) {
		if (s->u[i].kind != PREP || !unit_is(s, i, "between") ||
		    !one_of_two(q, i + 1) || !unit_is(s, i + 2, "and") ||
		    !one_of_two(q, i + 3))
			continue;
		g.n = 0;
		if (!np_who(s, i + 1, &g, q->m) ||
		    !np_who(s, i + 3, &g, q->m) || g.n != 2)
			return OPEN;
		for (n = 0; n < 2; n++)
			answer(q, g.code[n], NULL);
		return FOUND;
	}
	return OPEN;
}

/* Both sides, the two neighbours; the ministers. */
enum answer
by_meeting(struct ask *q)
{
	struct sent *s = q->s;
	const struct chunk *u = q->u;
	const struct memory *m = q->m;

	/* the two parties: to talks or a war, no parties of a parliament */
	if (memcmp(q->c.role, "PTY", 4) == 0 && u->plural &&
	    tok_in_unit(s, u, "two both warring"))
		memset(q->c.role, 0, 4);
	/* the parties, behind talks; the two men: who held them */
	if (unit_is(s, q->i, "the") &&
	    (((m->nthey > 1 || code_is(&m->side[0])) && u->z - u->a == 2 &&
		 ends_with(s, u, "parties")) ||
		(m->nthey > 1 && tok_in_unit(s, u, "two") &&
		    is_gov(&m->they[0]) && is_gov(&m->they[1]) &&
		    ends_with(s, u, "men women politicians diplomats"))))
		memset(q->c.role, 0, 4);
	/* Ministers agreed */
	if (q->i == 0 && u->plural && u->z == u->a + 1 && m->nthey > 1 &&
	    m->sent - m->met <= RECENT &&
	    ends_with(s, u,
		"ministers leaders presidents sides parties officials "
		"delegations negotiators") &&
	    !unit_is(s, unit_next(s, 1), "of from in"))
		return they_who(s, u, q->g, m) ? FOUND : NOBODY;
	/* Each accused the other; both did it. */
	if ((u->z - u->a == 1 ||
		(u->z - u->a == 2 && ends_with(s, u, "side party country"))) &&
	    unit_is(s, q->i, "each both") && code_is(&m->side[0]) &&
	    m->sent - m->sided <= RECENT)
		return sides(q);
	if (u->plural && unit_is(s, q->i, "the both") &&
	    tok_in_unit(s, u, "two both") &&
	    tok_in_unit(s, u,
		"countries nations neighbours neighbors states") &&
	    two_named(q) == FOUND)
		return FOUND;
	if (u->plural && u->z - u->a <= 3 && unit_is(s, q->i, "the both") &&
	    tok_in_unit(s, u, "two both") &&
	    tok_in_unit(s, u, "sides parties") &&
	    !unit_is(s, unit_next(s, q->i + 1), "of to in") &&
	    between_here(q) == FOUND)
		return FOUND;
	/* X and Y warned.  Both countries ... */
	if (u->plural && m->nmany == 2 &&
	    memcmp(m->many[0].who, m->many[1].who, 4) != 0 &&
	    m->sent - m->spoke <= 1 && (q->c.role[0] == 0 || is_gov(&q->c)) &&
	    both(q) && tok_in_unit(s, u, "two both") &&
	    tok_in_unit(s, u,
		"sides parties neighbours neighbors countries "
		"nations states ministers leaders presidents"))
		return many(q);
	if (u->plural && code_is(&m->side[0]) &&
	    !tok_in_unit(s, u, "three four five six seven eight") && both(q) &&
	    (q->c.role[0] == 0 ? tok_in_unit(s, u,
				     "sides parties neighbours neighbors "
				     "countries nations states")
			       : m->nthey < 2 && is_gov(&q->c) &&
			(tok_in_unit(s, u, "governments countries nations") ||
			    two_leaders(q))))
		return sides(q);
	if ((u->plural || head_of(q)->kind == T_NUM ||
		tok_in_unit(s, u, "two pair duo")) &&
	    (q->c.role[0] == 0 || is_gov(&q->c)) &&
	    (m->nthey > 1 || m->nmany > 2) && both(q) &&
	    tok_in_unit(s, u,
		"side sides leaders ministers presidents two pair duo men women "
		"parties delegations diplomats officials countries nations "
		"states neighbours neighbors governments capitals premiers envoys"))
		return they_who(s, u, q->g, m) ? FOUND : NOBODY;
	return OPEN;
}
