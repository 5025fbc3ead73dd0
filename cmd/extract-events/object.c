/* SPDX-License-Identifier: ISC */
/* object: to whom it is done by the object, or what stands in its place. */
#include "act.h"

/* Police arrested demonstrators: those of the country whose police it is; an
 * army killed ten in Chad: those there. */
static void
own_people(struct act *a, int o)
{
	const struct chunk *u = &a->s->u[o];
	struct code c, there = { { 0 }, { 0 } };

	/* raided the homes of journalists */
	if (u->code.role[0] == 0 && o + 2 < a->s->n &&
	    unit_is(a->s, o + 1, "of") && u[2].kind == NP)
		u += 2;
	c = u->code;
	if ((root_of(a->c) < 17 &&
		((root_of(a->c) != 11 && root_of(a->c) != 13) ||
		    (memcmp(c.role, "CVL", 4) == 0 &&
			strstr("COP JUD", a->actor.code[0].role) == NULL))) ||
	    a->actor.n != 1 || c.role[0] == 0 ||
	    code_is_body(&a->actor.code[0]) || a->actor.code[0].role[0] == 0 ||
	    strstr("OPP CVL LAB EDU MED REL ELI", c.role) == NULL ||
	    strstr("COP JUD GOV MIL", a->actor.code[0].role) == NULL)
		return;
	memcpy(c.who,
	    root_of(a->c) >= 18 &&
		    memcmp(a->actor.code[0].role, "MIL", 4) == 0 &&
		    place_inside(a->s, &there)
		? there.who
		: a->actor.code[0].who,
	    4);
	group_add(&a->target, c, u->a, u->z, NULL);
}

/* The target within the noun that says what is done. */
static void
target_of_noun(struct act *a)
{
	struct group of;

	of.n = 0;
	if (a->ev < 0 || !act_of_noun(a) || a->s->u[a->ev].kind != NP ||
	    a->v->passive)
		return;
	noun_parts(a->e, a->ev,
	    a->end < a->s->n && unit_is(a->s, a->end, "that") ? a->end + 1
							      : a->end,
	    a->in, &of, &a->target);
	/* died in an attack on X by Y: of Y; ten died: of X */
	if (of.n > 0 && act_has(a, "R")) {
		if (a->actor.n == 0)
			a->actor = a->target;
		a->target = of;
		return;
	}
	if (of.n > 0 && in_group(&a->actor, &of.code[0], true))
		of.n = 0; /* Iran voiced Iran's support */
	if (a->target.n == 0 && of.n > 0)
		*(a->actor.n == 0 ? &a->actor : &a->target) = of;
}

/* criticized the vote: those who held it, where the document is about. */
static void
target_state(struct act *a, int o)
{
	const struct sent *s = a->s;
	const struct chunk *u = &s->u[o];
	struct code c = { { 0 }, "GOV" };
	const char *who =
	    s->about[0] && !(s->home[0] && s->home_place && !s->home_named)
	    ? s->about
	    : s->home;

	if (a->actor.n > 0 && memcmp(a->actor.code[0].role, "OPP", 4) == 0)
		who = a->actor.code[0].who;
	if (u->nmod > 0 || !code_none(&u->code) || !who[0] ||
	    !unit_is(s, o, "the") ||
	    !tok_in_unit(s, u,
		"vote election "
		"elections poll polls referendum ballot verdict crackdown "
		"arrests coup"))
		return;
	memcpy(c.who, who, 4);
	if (tok_in_unit(s, u, "coup"))
		c.role[0] = 0; /* not by the government */
	group_add(&a->target, c, u->a, u->z, NULL);
}

/* The target that the object, unit o, is or whose deed it is. */
static void
target_object(struct act *a, int o)
{
	struct sent *s = a->s;
	struct group *t = &a->target;
	int root = act_root(a);

	/* condemned the killing, crimes by X */
	if ((root == 11 || (root == 9 && s->u[o].event.cat.p)) &&
	    s->u[o].nmod == 0 && code_none(&s->u[o].code) && !s->u[o].person)
		prep_group(a->e, o + 1, a->end, STR("by"), t);
	/* the abuses in Chad: of those who rule there */
	if (root == 11 && unit_is(s, o + 1, "in") &&
	    tok_in_unit(s, &s->u[o],
		"abuses abuse violations crackdown repression persecution "
		"executions detention detentions arrest arrests jailing coup "
		"imprisonment"))
		prep_group(a->e, o + 1, o + 2, STR("in"), t);
	/* condemned bombings in Chad and Mali: neither did it */
	if (t->n == 0 && !(root == 11 && s->u[o].event.cat.p
		? np_who(s, o, t, &a->e->memory)
		: group_right(s, o, t, &a->e->memory)))
		own_people(a, o);
	if (t->n == 0 && (root == 1 || root == 5 || root == 11 || root == 12))
		deed_of(a->e, o, &a->actor, t);
	if (t->n == 0 && root == 11)
		target_state(a, o);
	/* the statement underlines France's commitment */
	if (a->op == OP_AGREE && a->actor.n == 0 && s->u[o].event.cat.p &&
	    op_of(s->u[o].event.cat) == OP_AGREE &&
	    word_among(a->v->lemma,
		STR("underline underscore reiterate reaffirm reflect show "
		    "demonstrate signal confirm emphasize emphasise"))) {
		a->actor = *t;
		t->n = 0;
	}
	if (t->n > 0 && a->actor.n > 0 &&
	    ((code_eq(&t->code[0], &a->actor.code[0]) &&
		 t->a[0] == a->actor.a[0]) ||
		/* underlined its country's commitment */
		(a->op == OP_AGREE && in_group(&a->actor, &t->code[0], true))))
		t->n = 0;
}

/* Is the target a guess that cannot be? */
static bool
bad_guess(const struct act *a)
{
	const struct group *t = &a->target;
	int root = act_root(a);

	if (t->n == 0 || !t->guess[0])
		return false;
	/* Amnesty accused the police, of the country that the text is about */
	if (a->actor.n > 0 && code_is_body(&a->actor.code[0]) &&
	    (root == 9 || root == 11))
		return false;
	/* peacekeepers whom the UN withdrew are not of the country */
	if (root == 16 && in_group(&a->actor, &t->code[0], true))
		return true; /* sanctions on the ruling party are on no own */
	/* slapped a visa ban on the junta's leaders: not on its own */
	if (code_as(a->c, "172") && a->op == OP_DO && first_role(t, "GOV") &&
	    !t->code[0].role[3] && in_group(&a->actor, &t->code[0], true))
		return true;
	/* states speak of others', rebels of their own army */
	if (root < 14 &&
	    !(a->actor.n > 0 && a->actor.code[0].role[0] &&
		strstr("REB OPP EDU LAB COP JUD CVL", a->actor.code[0].role)))
		return in_group(&a->actor, &t->code[0], root < 9);
	return in_group(&a->actor, &t->code[0], false) ||
	    (a->actor.n > 0 && !in_group(&a->actor, &t->code[0], true));
}

/* A diplomat whom it accuses: who is before the `whom`. */
static void
whom_before(struct act *a)
{
	const struct sent *s = a->s;
	int p = a->v->subj > 0 ? unit_prev(s, np_left(s, a->v->subj) - 1) : -1;

	/* the league, whose members it accused */
	if (p > 1 && s->u[p].kind == NP && !code_is(&s->u[p].code) &&
	    unit_is(s, p - 1, "whose")) {
		p = s->u[p - 2].kind == COMMA ? p - 3 : p - 2;
		if (p >= 0 && s->u[p].kind == NP)
			group_left(a->s, p, &a->target, &a->e->memory);
		return;
	}
	if (p <= 0 || s->u[p].kind != REL ||
	    !(unit_is(s, p, "whom") ||
		(unit_is(s, p, "which that") && a->op == OP_NONE &&
		    !act_has(a, "w"))) ||
	    (p = unit_prev(s, p - 1)) < 0)
		return;
	/* on whom it imposed sanctions */
	if (s->u[p].kind == PREP && unit_is(s, p, "on against to with from"))
		p = unit_prev(s, p - 1);
	if (p >= 0 && s->u[p].kind == COMMA)
		p = unit_prev(s, p - 1);
	if (p >= 0 && s->u[p].kind == NP &&
	    !group_left(a->s, p, &a->target, &a->e->memory))
		deed_of(a->e, p, &a->actor, &a->target);
}

/* Who is behind the "from" of object o is the target, not o's country. */
static void
from_where(struct act *a, int o)
{
	struct group g = { .n = 0 };
	int end = o + 1;

	while (end < a->end && a->s->u[end].kind != VG)
		end++;
	if (prep_group(a->e, o + 1, end, STR("from"), &g) &&
	    !in_group(&a->actor, &g.code[0], true))
		a->target = g;
}

/*
 * The target in what the verb's phrase has taken: turned down Iran's offer,
 * provided Iran with aid.
 */
static void
within_phrase(struct act *a)
{
	struct sent *s = a->s;
	struct group g = { .n = 0 };
	const struct chunk *u = &s->u[a->k + 1];

	if (a->arg <= a->k + 1 || (a->op == OP_DO && s->u[a->arg].pron))
		return;
	if (a->op != OP_DO)
		u = &s->u[a->arg - 1];
	if (u->kind != NP || (u->nmod == 0 && !code_is(&u->code)))
		return;
	group_right(s, (int)(u - s->u), &g, &a->e->memory);
	if (g.n == 0 ||
	    (a->actor.n > 0 && in_group(&a->actor, &g.code[0], true)))
		return;
	if (a->op != OP_AGREE)
		a->target = g;
}

/* Condemned what it called a crime by X: the phrase is the object. */
static void
past_what(struct act *a)
{
	struct sent *s = a->s;
	int k = a->arg;

	if (a->v->passive || k + 3 >= s->n || !unit_is(s, k, "what") ||
	    s->u[k + 1].kind != NP || s->u[k + 2].kind != VG ||
	    !word_among(s->u[k + 2].lemma,
		STR("call describe see term regard label say")))
		return;
	s->u[k + 2].seen = true;
	k += unit_is(s, k + 3, "as") || s->u[k + 3].kind == VG ? 4 : 3;
	k = unit_next(s, k);
	if (k > 0 && s->u[k].kind == NP) {
		a->arg = k;
		a->end = clause_end(s, k);
	}
}

void
act_object(struct act *a)
{
	struct sent *s = a->s;
	struct memory *m = &a->e->memory;
	struct group *t = &a->target;
	struct str list;
	char word[64];
	int o;
	bool object;

	past_what(a);
	o = unit_next(s, a->arg);
	object = o >= 0 && s->u[o].kind == NP && !a->v->passive;

	if (a->v->gap >= 0) {
		/* the deal that it struck with X, the man whom it jailed */
		prep_group(a->e, a->k + 1, a->end, STR("on against to with"),
		    t);
		if (t->n == 0 && a->op == OP_NONE && a->arg == a->k + 1)
			target_object(a, a->v->gap);
	}
	if (a->ev < 0 || a->ev != a->v->gap)
		target_of_noun(a);
	if (t->n == 0 && !object && !a->v->passive)
		whom_before(a);
	if (t->n == 0 && object && a->op == OP_DO && a->v->subj > 2 &&
	    unit_is(s, np_left(s, a->v->subj) - 1, "whom which") &&
	    unit_is(s, np_left(s, a->v->subj) - 2, "on against to with"))
		whom_before(a);
	/* met Iran to discuss trade with Iraq */
	if (t->n == 0 && object && a->op == OP_NONE && act_lemma(a, "meet"))
		group_right(s, o, t, m);
	if (t->n == 0 && words_only(a->sense.opts, word, sizeof(word), &list))
		prep_group(a->e, a->k + 1, a->end, list, t);
	if (t->n == 0 && object && !act_has(a, "w") &&
	    (a->op != OP_DO || act_has(a, "B")))
		target_object(a, o);
	if (t->n == 0 && !a->v->passive)
		within_phrase(a);
	/* arrested and charged X */
	if (t->n == 0 && !a->v->passive && a->op == OP_NONE &&
	    a->arg == a->k + 1 && act_root(a) != 14 && a->arg + 2 < s->n &&
	    s->u[a->arg].kind == CONJ && s->u[a->arg + 1].kind == VG &&
	    !s->u[a->arg + 1].passive && s->u[a->arg + 2].kind == NP &&
	    !act_has(a, "w"))
		target_object(a, a->arg + 2);
	/* withdrew its troops from X, recalled Chad's envoy from X */
	if (act_root(a) < 18 && t->n > 0 && o >= 0 &&
	    in_group(&a->actor, &t->code[0], true) && t->a[0] == s->u[o].a) {
		if (unit_is(s, o, "its their")) {
			t->n = 0;
			if (act_root(a) == 16)
				from_where(a, o);
		} else if (t->n > 1)
			;
		else if (act_root(a) == 16 || act_root(a) == 8)
			from_where(a, o);
	}
	/* a complaint made against X, tariffs introduced by Y on X */
	if (t->n == 0 && a->turned && a->v->passive && act_root(a) > 8)
		prep_group(a->e, a->k + 1, a->end, STR("against"), t);
	if (t->n == 0 && a->v->passive && act_lemma(a, "raise"))
		prep_group(a->e, a->k + 1, a->end, STR("with"), t);
	if (t->n == 0 && a->turned && a->v->passive && act_root(a) > 15 &&
	    unit_is(s, a->k + 1, "by on"))
		prep_group(a->e, a->k + 1,
		    a->end < a->k + 4 ? a->end : a->k + 4, STR("on"), t);
	/* were imposed on X by Y */
	if (t->n == 0 && a->v->passive && a->arg > a->k + 1 &&
	    s->u[a->arg - 1].kind == PREP && act_behind(a, NP))
		group_right(s, a->arg, t, m);
	/* activists were beaten by police */
	if (t->n == 0 && a->v->passive && !a->turned && a->v->subj >= 0)
		own_people(a, np_left(s, a->v->subj));
	if (bad_guess(a))
		t->n = 0;
}
