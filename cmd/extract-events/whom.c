/* SPDX-License-Identifier: ISC */
/* whom: to whom it is done what a verb group says. */
#include "act.h"

int
subject_event(const struct sent *s, int i)
{
	int first = np_left(s, i), h = first, k, n;

	for (n = 0; n < 8 && !s->u[h].event.cat.p; n++) {
		k = unit_prev(s, h - 1);
		while (k >= 0 &&
		    (s->u[k].kind == CONJ || s->u[k].kind == COMMA))
			k = unit_prev(s, k - 1);
		if (k < 0 || k == h - 1 || s->u[k].kind != NP ||
		    ((h = np_left(s, k)) == k && s->u[h].event.cat.p))
			return first;
	}
	if (s->u[h].event.cat.p == NULL)
		return first;
	/* a march for peace was held, a protest over the killing */
	while (h > 1 && unit_is(s, h - 1, "for over against about") &&
	    s->u[h - 2].kind == NP && s->u[h - 2].event.cat.p)
		h = np_left(s, h - 2);
	return h;
}

/* Is unit i of somebody, though none knows of what country? */
static bool
somebody(const struct sent *s, int i)
{
	return i >= 0 &&
	    (s->u[i].pron == 'w' || s->u[i].person ||
		(s->u[i].code.role[0] && !s->u[i].weak));
}

/* Does the clause of verb group k name a day? */
static bool
dated(const struct sent *s, int k, int end)
{
	for (; k < end; k++)
		if (s->u[k].kind == TIME)
			return true;
	return false;
}

/* Police arrested demonstrators: those of the country whose police it is; an
 * army killed ten in Chad: those there. */
static void
own_people(struct act *a, int o)
{
	const struct chunk *u = &a->s->u[o];
	struct code c = u->code, there = { { 0 }, { 0 } };

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
	if (t->n == 0)
		group_right(s, o, t, &a->e->memory);
	if (t->n == 0)
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

/* Who is expelled or summoned is of another country: the other of two. */
static void
foreign_envoy(struct act *a, int o)
{
	struct group *t = &a->target;
	const struct memory *m = &a->e->memory;
	const struct chunk *u = &a->s->u[o];
	int n;

	if (t->n != 1 || a->actor.n != 1 ||
	    !in_group(&a->actor, &t->code[0], true) ||
	    !(act_lemma(a, "expel") || act_lemma(a, "summon")) ||
	    !(u->person ||
		tok_in_unit(a->s, u,
		    "diplomat diplomats ambassador "
		    "ambassadors envoy envoys")))
		return;
	t->n = 0;
	if (act_lemma(a, "summon") &&
	    !(u->person && tok_in_unit(a->s, u, "ambassador")))
		return;
	for (n = 0; n < 2; n++)
		if (memcmp(m->side[n].who, a->actor.code[0].who, 4) == 0 &&
		    code_is(&m->side[!n])) {
			struct code c = { { 0 }, "GOV" };

			memcpy(c.who, m->side[!n].who, 4);
			group_add(t, c, u->a, u->z, u->person);
			return;
		}
}

/*
 * Summoned the envoy of Chad and lodged a protest over the killing of ten:
 * with whom the same one spoke.
 */
static bool
lodged(struct act *a)
{
	const struct sent *s = a->s;
	struct group to = { .n = 0 };
	size_t i;

	if (!word_among(a->v->lemma, STR("lodge file issue hand")) ||
	    act_root(a) != 11 || a->actor.n == 0 || a->v->subj < 0 ||
	    prep_group(a->e, a->k + 1, a->end, STR("to with against"), &to))
		return false;
	for (i = a->e->nhit; i > 0; i--) {
		const struct hit *h = &a->e->hit[i - 1];

		if (s->u[h->unit].kind == VG && root_of(h->code) == 11 &&
		    s->u[h->unit].subj == a->v->subj && h->target.n > 0) {
			a->target = h->target;
			return true;
		}
	}
	return false;
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
	/* the statement underlines France's commitment */
	if (a->op == OP_AGREE && a->actor.n == 0)
		a->actor = g;
	else if (a->op != OP_AGREE)
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

/*
 * Rebels took a town from the army, the army fought with rebels: of the same
 * country, where no other is said.
 */
static void
home_foe(struct act *a)
{
	const struct sent *s = a->s;
	const struct code *own = &a->actor.code[0];
	struct code there;
	const char *foe;
	int i;

	/* rebels abducted ten women */
	if (a->actor.n != 1 || code_is_body(own) || act_root(a) < 17 ||
	    own->role[0] == 0 || a->v->subj < 0 ||
	    s->u[np_left(s, a->v->subj)].event.cat.p ||
	    (place_inside(s, &there) && memcmp(there.who, own->who, 4) != 0))
		return;
	if (memcmp(own->role, "REB", 4) == 0)
		foe = "MIL GOV COP CVL";
	else if (strstr("MIL GOV COP", own->role))
		foe = "REB";
	else
		return;
	for (i = a->arg; i < a->end; i++) {
		const struct chunk *u = &s->u[i];
		struct code c = u->code;

		if (u->kind != NP || code_is(&c) || c.role[0] == 0 || u->weak ||
		    u->person || u->nmod > 0 || !strstr(foe, c.role) ||
		    (memcmp(c.role, "CVL", 4) == 0 &&
			(i > a->arg || a->v->ing)) ||
		    !(i == a->arg ||
			unit_is(s, i - 1, "from with against on")) ||
		    (i + 1 < s->n && unit_is(s, i + 1, "of in from")))
			continue;
		memcpy(c.who, own->who, 4);
		group_add(&a->target, c, u->a, u->z, NULL);
		return;
	}
}

/* The target that stands where it should. */
static void
direct(struct act *a)
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
	if (object && (act_root(a) == 16 || act_lemma(a, "summon")))
		foreign_envoy(a, o);
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

/* met X and agreed to, struck Y, killing: what the same one did before. */
static void
inherit(struct act *a)
{
	const struct sent *s = a->s;
	int root = root_of(a->c);
	size_t i;

	if (a->v->passive || a->v->subj < 0 || a->actor.n == 0)
		return;
	for (i = a->e->nhit; i > 0; i--) {
		const struct hit *h = &a->e->hit[i - 1];

		if (s->u[h->unit].kind != VG ||
		    s->u[h->unit].subj != a->v->subj || h->target.n == 0)
			continue;
		/* expelled its envoys and recalled its own */
		if (((root_of(h->code) == 16 || root_of(h->code) == 17) &&
			(root == 16 || root == 17)) ||
		    (root_of(h->code) == 4 &&
			(root == 3 || root == 4 || (root == 5 && a->v->to))) ||
		    (root_of(h->code) >= 17 && root >= 18 && a->v->ing) ||
		    /* imposed sanctions on it, but lifted them */
		    (a->op != OP_NONE && a->ev < 0 && a->in.d[0] &&
			root_of(h->code) == root_of(a->in))) {
			a->target = h->target;
			group_minus(&a->target, &a->actor);
		}
		return;
	}
}

/*
 * will not lift the embargo until Cuba acts: who is to act; vowed to retaliate
 * after Cuba had acted: who has
 */
static void
conditional(struct act *a)
{
	const char *when =
	    act_root(a) == 13 ? "until unless if after" : "until unless if";
	struct sent *s = a->s;
	int i, o;

	for (i = a->k + 1; i < s->n && i - a->k < 12; i++) {
		if (s->u[i].kind == STOP)
			return;
		if (!unit_is(s, i, when))
			continue;
		o = unit_next(s, i + 1);
		if (unit_is(s, i, "after") &&
		    !(o > 0 && o + 1 < s->n && s->u[o].kind == NP &&
			s->u[o + 1].kind == VG && s->u[o + 1].finite))
			continue;
		if (o >= 0 && s->u[o].kind == NP)
			group_right(s, o, &a->target, &a->e->memory);
		group_minus(&a->target, &a->actor);
		return;
	}
}

/* Does it condemn an attack, of nobody knows whom? */
static bool
blames_deed(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return act_root(a) == 11 && u && u->event.cat.p &&
	    root_of(cameo_of(u->event.cat)) >= 18;
}

/* Are those who meet of two countries: all that it takes? */
static bool
complete(const struct group *g)
{
	return g->n > 1 && memcmp(g->code[0].who, g->code[1].who, 4) != 0;
}

/* Is the subject of a protest a crowd: thousands, residents? */
static bool
is_crowd(const struct act *a)
{
	const struct chunk *u;

	if (act_root(a) != 14 || a->v->passive || a->v->subj < 0)
		return false;
	u = &a->s->u[np_left(a->s, a->v->subj)];
	return u->kind == NP && !u->person && !u->pron && !code_is(&u->code) &&
	    (is_count(a->s, u) ||
		(u->plural && u->code.role[0] &&
		    strstr("EDU LAB OPP CVL REL MED", u->code.role)) ||
		tok_in_unit(a->s, u,
		    "people crowd crowds "
		    "residents locals youths women men villagers relatives"));
}

/* Thousands rallied in Chad, against its president: people there. */
static void
crowd(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = &s->u[a->v->subj];
	struct code c = { { 0 }, "CVL" };
	int i;

	if (u->code.role[0] && strstr("GOV MIL LEG JUD SPY", u->code.role))
		return;
	if (u->code.role[0])
		memcpy(c.role, u->code.role, 4);
	memcpy(c.who, s->home, 4);
	for (i = np_left(s, a->v->subj) + 1; i < a->end && !code_is(&c); i++)
		if (s->u[i].kind == NP && i > a->k && s->u[i - 1].kind != PREP)
			break; /* what they protest is done elsewhere */
		else if (s->u[i].kind == NP && !s->u[i].person &&
		    unit_is(s, i - 1, "in across at inside through outside"))
			memcpy(c.who, s->u[i].code.who, 4);
	if (!code_is(&c) && a->target.n == 1 && a->target.code[0].role[0])
		memcpy(c.who, a->target.code[0].who, 4);
	if (!code_is(&c))
		memcpy(c.who, s->about, 4);
	if (code_is(&c) && !code_is_body(&c))
		group_add(&a->actor, c, u->a, u->z, NULL);
}

/*
 * X withdrew its envoy, vowed to respond, rejected the claims, where X and Y
 * were at odds a little before: Y.
 */
static void
opponent(struct act *a)
{
	const struct memory *m = &a->e->memory;
	const struct chunk *u = a->v->passive && a->v->subj >= 0
	    ? &a->s->u[np_left(a->s, a->v->subj)]
	    : act_behind(a, NP);
	const struct code *own = &a->actor.code[0];
	int root = act_root(a), n;

	if (a->actor.n != 1 || m->sent - m->sided > RECENT ||
	    (own->role[0] && strstr("GOV REB", own->role) == NULL) ||
	    !((code_as(a->c, "161") && act_lemma(a, "recall")) ||
		(code_as(a->c, "161") && act_lemma(a, "withdraw")) ||
		(root == 13 && (a->ev < 0 || a->s->u[a->ev].kind == NP)) ||
		((root == 12 || code_as(a->c, "016")) && u && u->nmod == 0 &&
		    (a->ev < 0 || a->s->u[a->ev].kind == NP) &&
		    tok_in_unit(a->s, u,
			"claim claims accusation accusations "
			"allegation allegations charge charges demand demands "
			"criticism request offer proposal"))))
		return;
	for (n = 0; n < 2; n++)
		if (memcmp(m->side[n].who, own->who, 4) == 0 &&
		    (memcmp(own->role, "REB", 4) != 0 ||
			code_eq(&m->side[n], own)) &&
		    code_is(&m->side[!n]) &&
		    memcmp(m->side[!n].who, own->who, 4) != 0) {
			group_add(&a->target, m->side[!n], a->v->main,
			    a->v->main + 1, NULL);
			return;
		}
}

/* Is the object aid: a loan? */
static bool
aid_behind(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return u && u->event.cat.p && root_of(cameo_of(u->event.cat)) == 7;
}

/* Whoever stands about is the target; false if it is no event. */
static bool
indirect(struct act *a)
{
	if (act_has(a, "w") && act_root(a) == 4)
		inherit(a);
	if (act_has(a, "w") || act_has(a, "y") || a->turned ||
	    code_as(a->c, "042") ||
	    (a->v->passive && !a->self && (act_of_noun(a) || a->op == OP_NONE)))
		return true;
	if (a->actor.n == 0 && !somebody(a->s, a->v->subj) && !is_crowd(a))
		return false;
	if (act_root(a) == 7 && a->in.d[0] == 0 &&
	    !(a->actor.n > 1 && act_lemma(a, "train")) &&
	    !money_behind(a->s, a->arg) && !aid_behind(a))
		return false; /* contributed to this article */
	if (!(a->actor.n > 1 && a->op == OP_AGREE && act_lemma(a, "agree")) &&
	    !(act_root(a) == 4 && complete(&a->actor)) && !blames_deed(a))
		anybody(a->e, a->arg, a->end, &a->actor, a->c, &a->target);
	if (a->target.n == 0)
		inherit(a);
	if (a->target.n == 0 &&
	    (act_root(a) == 12 || act_root(a) == 13 || (a->neg && a->future)))
		conditional(a);
	if (a->target.n == 0)
		opponent(a);
	return true;
}

/* A meeting of which but the day is known. */
static bool
known_day(const struct act *a)
{
	const struct chunk *v = a->v;

	return root_of(a->ev >= 0 ? a->in : a->c) == 4 &&
	    dated(a->s, a->k, a->end) &&
	    (a->ev >= 0 ||
		(!v->passive && v->subj >= 0 && a->s->u[v->subj].code.role[0]));
}

/* X did it.  It urged X to stop: not X, but the other one spoken of. */
static void
not_itself(struct act *a)
{
	const struct chunk *u;
	const struct memory *m = &a->e->memory;
	const struct tok *t;
	struct code c;
	int root = act_root(a), n;

	if (a->actor.n != 1 || a->target.n != 1 || a->v->subj < 0 ||
	    code_is_body(&a->actor.code[0]) || act_behind(a, NP) == NULL ||
	    a->target.a[0] != a->s->u[a->arg].a ||
	    a->s->u[a->arg].z > a->s->u[a->arg].a + 1 ||
	    !(root == 2 || root == 10 || root == 11 || root == 13) ||
	    !in_group(&a->actor, &a->target.code[0], true))
		return;
	u = &a->s->u[a->v->subj];
	t = &a->s->text->tok[a->target.a[0]];
	if ((u->pron != 'i' && u->pron != 'h') || t->kind != T_ENT ||
	    t->ent->kind != E_GPE)
		return;
	c = u->ante0;
	for (n = 0; n < 2 && (!code_is(&c) || in_group(&a->target, &c, true));
	     n++)
		c = m->side[n];
	a->actor.n = 0;
	if (!in_group(&a->target, &c, true))
		group_add(&a->actor, c, u->a, u->z, NULL);
}

/* Fighting resumed in X, airstrikes on X were reported: it is X that is hit. */
static void
where_hit(struct act *a)
{
	const char *at = "on in across near around inside at";
	bool told = a->turned && a->ev >= 0 && a->op == OP_DO;
	int i = told ? a->ev + 1 : a->k + 1;
	const struct chunk *o;

	/* a governor was shot dead in Mali: one of there */
	if (a->target.n == 0 && a->v->passive && act_root(a) >= 18 &&
	    a->op == OP_NONE && a->v->subj >= 0 && a->v->finite) {
		const struct chunk *u = &a->s->u[np_left(a->s, a->v->subj)];
		struct code c = { { 0 }, { 0 } };

		if (u->code.role[0] && !code_is(&u->code) && !u->person &&
		    !u->pron && place_inside(a->s, &c) &&
		    !in_group(&a->actor, &c, true)) {
			memcpy(c.role, u->code.role, 4);
			group_add(&a->target, c, u->a, u->z, NULL);
		}
	}
	/* blasts rocked Mali */
	if (a->target.n == 0 && told && act_root(a) >= 18 && !a->v->passive &&
	    act_behind(a, NP) && code_is(&act_behind(a, NP)->code))
		group_right(a->s, a->arg, &a->target, &a->e->memory);
	if (a->target.n > 0 || a->actor.n > 1 || act_root(a) < 18 ||
	    !(told || a->v->raised) ||
	    (told &&
		tok_in_unit(a->s, &a->s->u[a->ev],
		    act_lemma(a, "break")
			? "fire fires"
			: "campaign campaigns operation operations")))
		return; /* a fire broke out, a campaign was launched */
	prep_group(a->e, i, a->end, str_of(at, strlen(at)), &a->target);
	for (; a->target.n == 0 && i + 1 < a->end; i++) {
		o = &a->s->u[i + 1]; /* in Chad's Lake region */
		if (unit_is(a->s, i, at) && o->kind == NP && o->nmod > 0)
			group_add(&a->target, o->mod[0], o->modtok[0],
			    o->modtok[0] + 1, NULL);
	}
	group_minus(&a->target, &a->actor);
	if (a->actor.n > 0 && a->target.n > 0 &&
	    in_group(&a->actor, &a->target.code[0], true))
		a->target.n = 0;
}

/*
 * An attack on a base of X killed two soldiers, two soldiers were killed in it:
 * soldiers of X, if none of their own is said.
 */
static void
of_attacked(struct act *a)
{
	struct sent *s = a->s;
	struct group on;
	int who = a->v->passive ? a->v->subj : a->arg, i;

	on.n = 0;
	if (a->target.n > 0 || act_root(a) < 18 || a->op != OP_NONE ||
	    who < 0 || who >= s->n || s->u[who].kind != NP ||
	    !s->u[who].code.role[0] || code_is(&s->u[who].code))
		return;
	if (!a->v->passive && a->v->subj >= 0)
		i = subject_event(s, a->v->subj);
	else
		for (i = a->k + 2; i < a->end &&
		     !(s->u[i].event.cat.p && unit_is(s, i - 1, "in during"));
		     i++)
			;
	if (i + 2 >= s->n || s->u[i].event.cat.p == NULL ||
	    root_of(cameo_of(s->u[i].event.cat)) < 18 ||
	    !unit_is(s, i + 1, "on against") || s->u[i + 2].kind != NP)
		return;
	group_right(s, i + 2, &on, &a->e->memory);
	if (on.n != 1 || code_is_body(&on.code[0]))
		return;
	memcpy(on.code[0].role, s->u[who].code.role, 4);
	group_add(&a->target, on.code[0], s->u[who].a, s->u[who].z, NULL);
}

/* May what it says be of whom the text is about: rejected it, cut its aid? */
static bool
directed(const struct act *a)
{
	const struct chunk *u = a->v->passive && a->v->subj >= 0
	    ? &a->s->u[np_left(a->s, a->v->subj)]
	    : act_behind(a, NP);
	const int root = act_root(a), o = unit_next(a->s, a->arg);
	bool known;

	/* those whom a state deals with at home are not of the topic */
	if (a->turned ||
	    /* the fair closed here */
	    (root > 15 && a->arg == a->k + 1 && !a->v->passive &&
		(o < 0 || a->s->u[o].kind != NP)) ||
	    (a->actor.n > 1 && root == 16) || blames_deed(a) ||
	    (a->actor.code[0].role[0] &&
		!strstr("GOV LEG MIL", a->actor.code[0].role)) ||
	    (u && (u->person || code_is(&u->code) || u->pron == 'x')) ||
	    (u && act_lemma(a, "urge") && !u->code.role[0])) /* violence */
		return false;
	known = u &&
	    (u->pron ||
		unit_is(a->s, (int)(u - a->s->u),
		    "the this that these those its their his her"));
	switch (root) {
	case 5:
		return known && !a->v->passive;
	case 11:
	case 12:
		return known || u == NULL; /* but: condemned violence */
	case 3:
		return strncmp(a->c.d, "033", 3) == 0;
	case 17:
		return code_as(a->c, "172");
	case 2:
	case 7:
	case 9:
	case 10:
	case 13:
		return true;
	case 16:
		/* but: withdrew from a regional bloc */
		return u == NULL || known || u->event.cat.p;
	default:
		return false;
	}
}

/* Is noun phrase i, or what it hangs on, the subject of a verb? */
static bool
is_doer(const struct sent *s, int i)
{
	int k;

	for (k = 0; k < s->n; k++)
		if (s->u[k].kind == VG && s->u[k].finite && s->u[k].subj >= i &&
		    np_left(s, s->u[k].subj) <= i)
			return true;
	return false;
}

/*
 * Does the sentence name a country that is not this one and neither did it
 * nor something else?
 */
static bool
names_other(const struct act *a, const char who[4])
{
	const struct sent *s = a->s;
	int i, k;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < (int)s->u[i].nmod; k++) {
			const struct code *c = &s->u[i].mod[k];

			if (!code_is_body(c) && memcmp(c->who, who, 4) != 0 &&
			    !in_group(&a->actor, c, true) && !is_doer(s, i))
				return true;
		}
	return false;
}

/*
 * Chad turned back a ship, whereupon Niger put a tariff on its goods; its
 * region was hit by Y: who does something before it in the sentence.
 */
static bool
owner(struct act *a)
{
	struct sent *s = a->s;
	struct group g = { .n = 0 };
	int from =
	    a->v->passive && a->v->subj >= 0 ? np_left(s, a->v->subj) : a->arg;
	int i, k;

	for (i = from; i < s->n && i < a->end; i++)
		if (s->u[i].kind == NP && unit_is(s, i, "its") &&
		    !s->u[i].pron && !code_is(&s->u[i].code))
			break;
	if (i >= s->n || i >= a->end)
		return false;
	for (k = (from < a->k ? from : a->k) - 1; k >= 0; k--)
		if (s->u[k].kind == STOP)
			return false;
		else if (s->u[k].kind == VG && s->u[k].finite &&
		    s->u[k].subj >= 0 && s->u[k].subj < k &&
		    s->u[k].subj != a->v->subj)
			break;
	if (k < 0 || s->u[s->u[k].subj].pron ||
	    !group_left(s, s->u[k].subj, &g, &a->e->memory) || g.n != 1 ||
	    g.guess[0] || in_group(&a->actor, &g.code[0], true))
		return false;
	return group_add(&a->target, g.code[0], s->u[i].a, s->u[i].z, NULL);
}

/*
 * France cut its aid, in a text on the coup in Niger: the country that the
 * sentences before named most, who does it set apart.
 */
void
act_topic(struct act *a)
{
	const struct land *l = a->s->said, *best = NULL;
	struct code c = { { 0 }, { 0 } };
	unsigned next = 0, own = 0;
	int i;

	if (a->target.n > 0 || a->actor.n == 0 || owner(a) || !directed(a))
		return;
	for (i = 0; i < LANDS && l[i].n > 0; i++) {
		memcpy(c.who, l[i].who, 4);
		if (in_group(&a->actor, &c, true)) {
			own += l[i].n;
		} else if (best == NULL || l[i].n > best->n) {
			next = best ? best->n : 0;
			best = &l[i];
		} else if (l[i].n > next)
			next = l[i].n;
	}
	if (best == NULL || best->n < 2 * next || 2 * best->n < own ||
	    a->e->memory.sent - best->sent > RECENT)
		return;
	memcpy(c.who, best->who, 4);
	if (names_other(a, c.who))
		return;
	group_add(&a->target, c, a->v->main, a->v->main + 1, NULL);
}

bool
act_whom(struct act *a)
{
	int i;

	if (a->target.n == 0 && !act_has(a, "s")) {
		if (!lodged(a))
			direct(a);
		of_attacked(a);
		if (a->target.n == 0 && !indirect(a))
			return false;
	}
	if (a->target.n == 0 && a->v->passive)
		opponent(a);
	if (a->target.n == 0 && !a->v->passive)
		home_foe(a);
	/* asked for the release of its citizens: whom it asked */
	if ((act_root(a) == 2 || act_root(a) == 10) && a->target.n == 1 &&
	    memcmp(a->target.code[0].role, "CVL", 4) == 0 &&
	    a->arg > a->k + 1 && unit_is(a->s, a->arg - 1, "for") &&
	    in_group(&a->actor, &a->target.code[0], true))
		a->target.n = 0;
	where_hit(a);
	not_itself(a);
	if (a->actor.n > 1) {
		group_minus(&a->target, &a->actor);
		/* Chad and Mali signed it during the visit of Mali's minister */
		if (a->target.n == 1 &&
		    (act_lemma(a, "sign") ||
			(act_root(a) == 6 && !a->target.code[0].role[0])) &&
		    in_group(&a->actor, &a->target.code[0], true))
			a->target.n = 0;
	}
	if (a->actor.n == 0 && is_crowd(a))
		crowd(a);
	if (a->actor.n == 0 && a->target.n == 0 && !known_day(a))
		return false;
	/* expelled from Chad, summoned to its ministry: by it */
	if (a->v->passive && a->actor.n == 0 &&
	    (strncmp(a->c.d, "166", 3) == 0 || code_as(a->c, "174") ||
		code_as(a->c, "0841")))
		prep_group(a->e, a->k + 1, a->end, STR("from"), &a->actor);
	/* banned from Chad, from entering it */
	if (a->v->passive && a->actor.n == 0 && code_as(a->c, "172") &&
	    unit_is(a->s, a->k + 1, "from"))
		for (i = a->k + 2; i < a->k + 4 && i < a->s->n; i++)
			if (a->s->u[i].kind == NP) {
				group_right(a->s, i, &a->actor, &a->e->memory);
				break;
			}
	if (a->v->passive && a->actor.n == 0 && act_lemma(a, "summon"))
		prep_group(a->e, a->k + 1, a->end, STR("to"), &a->actor);
	if (act_has(a, "R")) { /* faces an attack by */
		struct group g = a->actor;

		a->actor = a->target;
		a->target = g;
	}
	return true;
}

/* Chad and Mali accused each other; each accused the other. */
static bool
each_other(const struct act *a)
{
	const struct sent *s = a->s;
	size_t i, end;
	int n = a->k + 1;

	while (n < s->n && s->u[n].kind != VG)
		n++;
	end = n < s->n ? s->u[n].a : s->u[s->n - 1].z;
	for (i = a->v->a; i + 1 < end && i < a->v->a + 8; i++)
		if ((tok_is(s->text, s->row, i, "each the") &&
			tok_is(s->text, s->row, i + 1, "other") &&
			(i + 2 >= s->text->ntok ||
			    (sent_tok(s, i + 2)->pos != N &&
				sent_tok(s, i + 2)->pos != POSS))) ||
		    (tok_is(s->text, s->row, i, "one") &&
			tok_is(s->text, s->row, i + 1, "another")))
			return true;
	return false;
}

/* What two do together, or fail to, each does with the other. */
bool
act_mutual(const struct act *a)
{
	int root = root_of(a->c);

	if (a->actor.n < 2)
		return false;
	if (each_other(a) || act_lemma(a, "exchange") ||
	    (act_lemma(a, "trade") && (root == 11 || root > 12)))
		return a->target.n == 0;
	/* recalled their envoys */
	if (code_as(a->c, "161") &&
	    word_among(a->v->lemma, STR("recall withdraw sever cut break")))
		return a->target.n == 0 && !a->v->passive;
	if (act_lemma(a, "agree"))
		return a->op == OP_AGREE && (a->v->passive || a->target.n == 0);
	if (act_lemma(a, "fail"))
		return a->ev >= 0 && root == 12 &&
		    (root_of(a->in) == 3 || root_of(a->in) == 4 ||
			root_of(a->in) == 5);
	/* delayed their meeting */
	if (a->ev >= 0 && (root_of(a->in) == 4 || root_of(a->in) == 6) &&
	    (root == 12 || root == 16))
		return a->target.n == 0 && !a->v->passive;
	return a->target.n == 0 &&
	    (root == 6 || strncmp(a->c.d, "050", 3) == 0 ||
		strncmp(a->c.d, "057", 3) == 0);
}
