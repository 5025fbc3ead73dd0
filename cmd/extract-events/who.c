/* SPDX-License-Identifier: ISC */
/* who: of whom a noun phrase speaks. */
#include "who.h"

#include "code.h"

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

bool
ends_with(const struct sent *s, const struct chunk *u, const char *words)
{
	const struct tok *t = &s->text->tok[u->head];
	size_t b = t->e;

	while (b > t->b && s->row->text.p[b - 1] != ' ')
		b--;
	return word_among(str_of(s->row->text.p + b, t->e - b),
	    str_of(words, strlen(words)));
}

/* The sidelines of a summit are nobody's. */
static enum answer
by_margins(struct ask *q)
{
	return q->u->plural && code_none(&q->c) &&
		tok_in_unit(q->s, q->u, "sidelines margins fringes")
	    ? NOBODY
	    : OPEN;
}

/* Iran's attack: who is named in it. */
static enum answer
by_event(struct ask *q)
{
	const struct chunk *u = q->u;
	enum answer a = NOBODY;
	int n;

	if (!u->event.cat.p || !code_none(&q->c))
		return OPEN;
	for (n = 0; n < (int)u->nmod; n++)
		if (group_add(q->g, u->mod[n], u->modtok[n], u->modtok[n] + 1,
			NULL))
			a = FOUND;
	return a;
}

/* The code of its own. */
static enum answer
by_name(struct ask *q)
{
	struct sent *s = q->s;
	int k, n;

	if (!code_is(&q->c))
		return OPEN;
	/* King Abdullah of Jordan is no namesake of his */
	if (q->u->tabled && (k = unit_next(s, q->i + 1)) >= 0 &&
	    unit_is(s, k, "of") && k + 1 < s->n && s->u[k + 1].kind == NP &&
	    code_is(&s->u[k + 1].code) && !s->u[k + 1].code.role[0]) {
		memcpy(q->c.who, s->u[k + 1].code.who, 4);
		return answer(q, q->c, q->u->person);
	}
	/* Kenzo Oshima, the United Nations coordinator, said */
	if (q->u->tabled && (k = unit_next(s, q->i + 1)) >= 0 &&
	    s->u[k].kind == COMMA && (k = unit_next(s, k + 1)) >= 0 &&
	    s->u[k].kind == NP && !s->u[k].person && !s->u[k].pron &&
	    code_is(&s->u[k].code) && unit_is(s, k, "the a an")) {
		/* the Union's envoy to Chad and Mali, said */
		for (n = unit_next(s, k + 1); n > 0 && n < k + 8 &&
		     (s->u[n].kind == PREP || s->u[n].kind == NP ||
			 s->u[n].kind == CONJ);
		     n = unit_next(s, n + 1))
			;
		if (n > 0 && s->u[n].kind == COMMA)
			return answer(q, s->u[k].code, q->u->person);
	}
	return answer(q, q->c, q->u->person);
}

/* A delegation led by General Orlin of Chad: of his country. */
static enum answer
by_leader(struct ask *q)
{
	const struct sent *s = q->s;
	int k = unit_next(s, q->i + 1), o = k + 2;

	if (q->u->person || k < 0 || o >= s->n || s->u[k].kind != VG ||
	    !s->u[k].part || !unit_is(s, k + 1, "by") || s->u[o].kind != NP ||
	    !word_among(s->u[k].lemma, STR("lead head")))
		return OPEN;
	if (!code_is(&s->u[o].code) && o + 2 < s->n && unit_is(s, o + 1, "of"))
		o += 2;
	if (s->u[o].kind != NP || !code_is(&s->u[o].code))
		return OPEN;
	memcpy(q->c.who, s->u[o].code.who, 4);
	if (q->c.role[0] == 0)
		memcpy(q->c.role, s->u[o].code.role, 4);
	return answer(q, q->c, NULL);
}

/* Soldiers with the Union were killed: is it the `with` of a subject? */
static bool
member_with(const struct sent *s, int k)
{
	return unit_is(s, k, "with") && k + 2 < s->n &&
	    s->u[k + 1].kind == NP && s->u[k + 2].kind == VG &&
	    s->text->tok[s->u[k + 1].head].kind == T_ENT;
}

/* Does the phrase name a movement of rebels? */
static bool
rebels(const struct sent *s, const struct chunk *u)
{
	size_t i;

	for (i = u->a; i < u->z; i++)
		if (s->text->tok[i].kind == T_ENT &&
		    memcmp(s->text->tok[i].ent->code.role, "REB", 4) == 0)
			return true;
	return false;
}

/* Does it say that soldiers are a coalition's? */
static bool
is_coalition(const struct ask *q, const struct chunk *u)
{
	return memcmp(q->c.role, "MIL", 4) == 0 &&
	    tok_in_unit(q->s, u, "coalition alliance");
}

/* Coalition jets: whose it is, or nobody knows. */
static enum answer
of_coalition(struct ask *q)
{
	struct code of = q->m->coalition;

	memcpy(of.role, q->c.role, 4);
	return answer(q, of, q->u->person);
}

/* Those of the two sides, of the group, by what was said before. */
static bool
by_whose(struct ask *q, int k)
{
	struct ask of = { .s = q->s,
		.i = k,
		.u = &q->s->u[k],
		.c = q->s->u[k].code,
		.m = q->m };
	struct group g = { .n = 0 };
	int n;

	of.g = &g;
	if (of.u->person || of.u->event.cat.p ||
	    (by_meeting(&of) != FOUND && by_noun(&of) != FOUND &&
		by_rising(&of) != FOUND))
		return false;
	for (n = 0; n < g.n; n++) {
		struct code c = g.code[n];

		if (q->c.role[0] && !(q->u->weak && c.role[0]))
			memcpy(c.role, q->c.role, 4);
		answer(q, c, q->u->person);
	}
	return g.n > 0;
}

/*
 * Talks between the Congolese government and the rebels in Doha: is what the
 * preposition k leads to where they are held, not whose the rebels are?
 */
static bool
held_there(const struct ask *q, int k)
{
	const struct sent *s = q->s;
	int i;

	if (!unit_is(s, k, "in at near") || q->i < 2 ||
	    !unit_is(s, q->i - 1, "and") || s->u[q->i - 2].kind != NP ||
	    !(code_is(&s->u[q->i - 2].code) || s->u[q->i - 2].nmod > 0))
		return false;
	for (i = q->i - 2; i-- > 0;)
		if (root_of(cameo_of(s->u[i].verb.cat)) == 4 ||
		    root_of(cameo_of(s->u[i].event.cat)) == 4)
			return true;
	return false;
}

/* The president of Yugoslavia, rebels in Macedonia; its troops from there. */
static enum answer
by_chain(struct ask *q)
{
	struct sent *s = q->s;
	int k = unit_next(s, q->i + 1), n;

	if (!code_is(&q->c) && q->u->nmod == 0 && is_coalition(q, q->u))
		return of_coalition(q);

	if (k >= 0 && unit_is(s, k, "from") && unit_is(s, q->i, "its their") &&
	    q->c.role[0])
		return OPEN;
	/* the president's envoy to Chad is not Chad's */
	if (k >= 0 && unit_is(s, k, "to") &&
	    ends_with(s, q->u, "envoy envoys ambassador ambassadors"))
		return OPEN;
	/* workers employed by the Red Cross */
	if (k >= 0 && k + 2 < s->n && s->u[k].kind == VG && !s->u[k].finite &&
	    word_among(s->u[k].lemma, STR("employ belong link serve work")) &&
	    unit_is(s, k + 1, "by to for with in") && s->u[k + 2].kind == NP &&
	    code_is(&s->u[k + 2].code))
		return answer(q, s->u[k + 2].code, q->u->person);
	for (n = 0;
	     n < 2 && k >= 0 && s->u[k].kind == PREP && !held_there(q, k) &&
	     (unit_is(s, k, "of in from at for to near inside") ||
		 (q->c.role[0] && n == 0 && member_with(s, k)));
	     n++) {
		const struct chunk *o;

		k = unit_next(s, k + 1);
		if (k < 0 || s->u[k].kind != NP)
			break;
		o = &s->u[k];
		if (!code_is(&o->code) && o->nmod == 0 && n == 0 &&
		    is_coalition(q, o))
			return of_coalition(q);
		if (o->event.cat.p && n == 0 && unit_is(s, k - 1, "for") &&
		    unit_is(s, k + 1, "of"))
			break; /* thanked the minister for the visit of */
		if (code_is(&o->code) || o->nmod > 0) {
			struct code of =
			    code_is(&o->code) ? o->code : o->mod[0];

			/* a member of the Liberation Army */
			if (q->c.role[0] &&
			    !(q->u->weak && role_official(of.role)) &&
			    /* troops from the Liberation Army */
			    !(memcmp(q->c.role, "MIL", 4) == 0 &&
				unit_is(s, k - 1, "of from") && rebels(s, o)))
				memcpy(of.role, q->c.role, 4);
			return answer(q, of, q->u->person);
		}
		/* ministers of the two countries, leaders of the group */
		if (n == 0 && unit_is(s, k - 1, "of from for") &&
		    unit_is(s, k, "the both these those two") && by_whose(q, k))
			return FOUND;
		/* members of the police */
		if (q->c.role[0] == 0 ||
		    (q->u->weak && o->code.role[0] && !o->weak &&
			unit_is(s, k - 1, "of for") &&
			ends_with(s, q->u,
			    "member members leader leaders head chief "
			    "spokesman spokeswoman spokesperson"))) {
			memcpy(q->c.role, o->code.role, 4);
			q->strong |= o->code.role[0] && !o->weak;
		}
		k = unit_next(s, k + 1);
	}
	return OPEN;
}

/* Venafro, Italy */
static enum answer
by_country_behind(struct ask *q)
{
	struct sent *s = q->s;
	const struct tok *h = head_of(q), *t;
	int k = unit_next(s, q->i + 1);

	if (h->kind != T_ENT || h->ent->kind != E_GPE || k < 0 ||
	    s->u[k].kind != COMMA || (k = unit_next(s, k + 1)) < 0 ||
	    s->u[k].kind != NP)
		return OPEN;
	t = &s->text->tok[s->u[k].a];
	if (t->kind != T_ENT || t->ent->kind != E_GPE ||
	    !code_is(&s->u[k].code))
		return OPEN;
	return answer(q, s->u[k].code, NULL);
}

/* X, the foreign minister of Y */
static enum answer
by_apposition(struct ask *q)
{
	struct sent *s = q->s;
	struct group one;
	int k = unit_next(s, q->i + 1);

	one.n = 0;
	if (!q->u->person || k < 0 || s->u[k].kind != COMMA ||
	    (k = unit_next(s, k + 1)) < 0 || s->u[k].kind != NP ||
	    !s->u[k].code.role[0] || s->u[k].pron || s->u[k].person ||
	    renamed(s, k) || !np_who(s, k, &one, q->m))
		return OPEN;
	if (one.code[0].role[0] == 0)
		memcpy(one.code[0].role, q->c.role, 4);
	return answer(q, one.code[0], q->u->person);
}

/* The president, Ali Orlin, said: he whose name tells where he belongs. */
static enum answer
by_holder(struct ask *q)
{
	struct sent *s = q->s;
	int k = unit_next(s, q->i + 1), n;

	if (q->u->person || q->u->plural || q->u->nmod > 0 || !q->c.role[0] ||
	    k < 0 || s->u[k].kind != COMMA || (k = unit_next(s, k + 1)) < 0 ||
	    s->u[k].kind != NP || !s->u[k].person || !code_is(&s->u[k].code) ||
	    (n = unit_next(s, k + 1)) < 0 || s->u[n].kind != COMMA)
		return OPEN;
	memcpy(q->c.who, s->u[k].code.who, 4);
	return answer(q, q->c, s->u[k].person);
}

/* Ministers and officials of a country named with the other. */
static enum answer
by_fellow(struct ask *q)
{
	struct sent *s = q->s;
	struct group one;
	int k = unit_next(s, q->i + 1), p;

	one.n = 0;
	if (!q->c.role[0] || k < 0 || s->u[k].kind != CONJ ||
	    (k = unit_next(s, k + 1)) < 0 || s->u[k].kind != NP ||
	    s->u[k].event.cat.p || code_is(&s->u[k].code) ||
	    (p = unit_next(s, k + 1)) < 0 || s->u[p].kind != PREP ||
	    !np_who(s, k, &one, q->m))
		return OPEN;
	memcpy(one.code[0].role, q->c.role, 4);
	return answer(q, one.code[0], q->u->person);
}

/* Is one in power and the other against it?  A foreign army may be, too. */
static bool
at_odds(const struct code *a, const struct code *b)
{
	static const char against[] = "REB OPP";

	return a->role[0] && b->role[0] &&
	    ((strstr(against, a->role) && is_gov(b)) ||
		(strstr("GOV MIL", a->role) && strstr(against, b->role)));
}

/* Rebels and President Orlin, the government and the Front: of one country. */
static enum answer
by_foe(struct ask *q)
{
	const struct sent *s = q->s;
	int k = unit_next(s, q->i + 1), n;

	if (!q->c.role[0] || q->u->person)
		return OPEN;
	if (k >= 0 && s->u[k].kind == CONJ && unit_is(s, k, "and") &&
	    (n = unit_next(s, k + 1)) >= 0 && s->u[n].kind == NP &&
	    code_is(&s->u[n].code) && at_odds(&q->c, &s->u[n].code))
		;
	else if ((k = unit_prev(s, q->i - 1)) > 0 && s->u[k].kind == CONJ &&
	    unit_is(s, k, "and") && (n = unit_prev(s, k - 1)) >= 0 &&
	    s->u[n].kind == NP && code_is(&s->u[n].code) &&
	    at_odds(&q->c, &s->u[n].code))
		;
	else
		return OPEN;
	memcpy(q->c.who, s->u[n].code.who, 4);
	return answer(q, q->c, NULL);
}

/* Israeli helicopters and tanks; NATO jets and helicopters */
static enum answer
by_fellow_before(struct ask *q)
{
	struct sent *s = q->s;
	int k = unit_prev(s, q->i - 1);

	if (!q->c.role[0] || k <= 0 || s->u[k].kind != CONJ ||
	    !unit_is(s, k, "and") || (k = unit_prev(s, k - 1)) < 0 ||
	    s->u[k].kind != NP || s->u[k].person || !code_is(&s->u[k].code) ||
	    (code_is_body(&s->u[k].code) &&
		!tok_in_unit(s, q->u,
		    "helicopters jets planes aircraft drones "
		    "warplanes warships ships gunships tanks artillery")))
		return OPEN;
	memcpy(q->c.who, s->u[k].code.who, 4);
	return answer(q, q->c, NULL);
}

/* From what is said to what is guessed. */
static enum answer (*const ways[])(struct ask *) = {
	by_margins,
	by_holder,
	by_name,
	by_event,
	by_neighbour,
	by_leader,
	by_chain,
	by_counterpart,
	by_other,
	by_country_behind,
	by_apposition,
	by_fellow,
	by_foe,
	by_body,
	by_land,
	by_congress,
	by_meeting,
	by_scene,
	by_noun,
	by_office,
	by_government,
	by_last,
	by_speaker,
	by_document,
	by_fellow_before,
	by_rising,
	by_place,
	by_beside,
	by_subject,
	by_home,
};

/* One noun phrase is told by another, "we" by who says so, the president by
 * the subject before him: how far they are followed, who may go in a circle. */
#define ASKS 4

bool
np_who(struct sent *s, int i, struct group *g, const struct memory *m)
{
	struct ask q = {
		.s = s, .i = i, .u = &s->u[i], .c = s->u[i].code, .g = g, .m = m
	};
	enum answer a = OPEN;
	size_t n;

	if (q.u->kind != NP || s->asking == ASKS)
		return false;
	s->asking++;
	if (q.u->pron)
		a = pronoun_who(s, i, g, m) ? FOUND : NOBODY;
	for (n = 0; n < sizeof(ways) / sizeof(ways[0]) && a == OPEN; n++)
		a = ways[n](&q);
	s->asking--;
	return a == FOUND;
}

bool
person_said(struct sent *s, int i, struct group *g, const struct memory *m)
{
	struct ask q = { .s = s, .i = i, .u = &s->u[i], .g = g, .m = m };

	return by_apposition(&q) == FOUND && !g->guess[0];
}
