/* SPDX-License-Identifier: ISC */
/* doer: who does what a verb group says. */
#include "act.h"

/* It is too early to lift sanctions, France said: who says so. */
static bool
expletive(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *g = a->v->gov >= 0 ? &s->u[a->v->gov] : NULL;

	return g && a->v->to && g->be && g->verb.cat.p && g->subj >= 0 &&
	    s->u[g->subj].pron == 'i';
}

static void
speaker_group(struct act *a)
{
	struct sent *s = a->s;
	int i;

	for (i = 0; i < s->n && a->actor.n == 0; i++)
		if (s->u[i].kind == VG && s->u[i].finite && s->u[i].subj >= 0 &&
		    !s->u[s->u[i].subj].pron &&
		    (str_eq(s->u[i].verb.cat, STR("SAY")) ||
			(i < a->k && s->u[i].subj < 2)))
			subject_group(a->e, &s->u[i], &a->actor);
}

/* Killed in an Israeli raid, in clashes with Chad: by whom it names. */
static void
killed_in(struct act *a)
{
	const struct sent *s = a->s;
	size_t n;
	int i;

	if (act_root(a) < 18)
		return;
	/* killed when French jets bombed it */
	for (i = a->k + 1; i + 2 < s->n && i < a->k + 8; i++) {
		const struct chunk *v = &s->u[i + 2];

		if (!unit_is(s, i, "when after as") || s->u[i + 1].kind != NP ||
		    v->kind != VG)
			continue;
		if (v->finite && !v->passive && v->subj == i + 1 &&
		    !s->u[i + 1].event.cat.p && !s->u[i + 1].person &&
		    code_is(&s->u[i + 1].code) &&
		    root_of(cameo_of(v->verb.cat)) >= 18)
			subject_group(a->e, v, &a->actor);
		break;
	}
	/* killed when an Israeli strike hit it */
	for (i = a->k + 1; i + 1 < s->n && i < a->k + 8; i++) {
		const struct chunk *u = &s->u[i + 1];

		if (!unit_is(s, i, "when after as") || u->kind != NP)
			continue;
		if (u->event.cat.p && root_of(cameo_of(u->event.cat)) >= 18)
			for (n = 0; n < u->nmod; n++)
				if (!tok_opposed(s, u->modtok[n]))
					group_add(&a->actor, u->mod[n],
					    u->modtok[n], u->modtok[n] + 1,
					    NULL);
		break;
	}
	for (i = a->k + 1; a->actor.n == 0 && i + 1 < a->end; i++) {
		const struct chunk *u = &s->u[i + 1];

		if (s->u[i].kind != PREP || u->kind != NP ||
		    !unit_is(s, i, "in during under") ||
		    u->event.cat.p == NULL || tok_in_unit(s, u, "war wars") ||
		    root_of(cameo_of(u->event.cat)) < 17)
			continue;
		for (n = 0; n < u->nmod; n++)
			if (!tok_opposed(s, u->modtok[n]) &&
			    !(sent_tok(s, u->modtok[n])->ent->kind == E_GPE &&
				sent_tok(s, u->modtok[n] + 1)->pos != POSS))
				group_add(&a->actor, u->mod[n], u->modtok[n],
				    u->modtok[n] + 1, NULL);
		n = (size_t)i + 2;
		if (a->actor.n == 0 && (int)n < a->end &&
		    unit_is(s, (int)n, "with between by") &&
		    !tok_in_unit(s, u, "joint"))
			prep_group(a->e, (int)n, a->end, STR("with between by"),
			    &a->actor);
		/* in the raid: of whom the sentence before told */
		if (a->actor.n == 0 && a->e->memory.past[0].root >= 17 &&
		    a->e->memory.sent - a->e->memory.past[0].sent < 2 &&
		    tok_in_unit(s, u,
			"attack attacks raid raids assault "
			"strike strikes airstrike airstrikes operation "
			"offensive ambush crackdown shelling bombardment"))
			deed_of(a->e, i + 1, &a->target, &a->actor);
		return;
	}
}

/* An attack by rebels, clashes between X and Y killed ten: those who fought. */
static void
fought(struct act *a)
{
	struct group to;
	struct sent *s = a->s;
	int h;

	to.n = 0;
	if (act_root(a) < 17 || a->v->subj < 0 || a->v->near)
		return;
	h = subject_event(s, a->v->subj);
	/* In fighting in Chad, rebels killed ten: the rebels */
	if (h != np_left(s, a->v->subj) && h > 0 &&
	    (s->u[h - 1].kind == PREP || s->u[h - 1].kind == VG))
		return;
	if (s->u[h].event.cat.p && root_of(cameo_of(s->u[h].event.cat)) >= 17) {
		a->actor.n = 0;
		noun_parts(a->e, h, a->k, a->c, &a->actor, &to);
		/* a clash with X killed ten of Y */
		if (a->actor.n == 0 && unit_is(s, h + 1, "with"))
			a->actor = to;
		/* X staged a raid that killed ten */
		if (a->actor.n == 0 && s->u[h].seen && a->e->nhit > 0 &&
		    root_of(a->e->hit[a->e->nhit - 1].code) >= 17)
			a->actor = a->e->hit[a->e->nhit - 1].actor;
	}
}

/* The attack killed ten: whose attack the sentence before told of. */
static void
attacker(struct act *a)
{
	const struct memory *m = &a->e->memory;
	const struct group none = { .n = 0 };
	const struct chunk *u;

	if (a->v->subj < 0 || a->v->near)
		return;
	u = &a->s->u[a->v->subj];
	/* this aid will support them: of who gives it */
	if ((act_root(a) == 3 || act_root(a) == 5 || act_root(a) == 7) &&
	    u->event.cat.p && root_of(cameo_of(u->event.cat)) == 7) {
		deed_of(a->e, a->v->subj, &none, &a->actor);
		if (a->actor.n > 0 && act_root(a) == 5)
			a->c = cameo_of(STR("070"));
	}
	if (act_root(a) < 18)
		return;
	if (u->z - u->a < 3 && u->event.cat.p &&
	    root_of(cameo_of(u->event.cat)) >= 18 && m->past[0].root >= 18 &&
	    m->sent - m->past[0].sent < 2)
		deed_of(a->e, a->v->subj, &none, &a->actor);
}

/* Accused Niger of lying, which it denies: who is accused. */
static bool
denier(struct act *a)
{
	const struct sent *s = a->s;
	size_t i;

	if (a->op != OP_DENY || a->v->passive || a->v->subj < 0 ||
	    strchr("hit", s->u[a->v->subj].pron) == NULL ||
	    s->u[a->v->subj].pron == 0)
		return false;
	for (i = a->e->nhit; i > 0; i--) {
		const struct hit *h = &a->e->hit[i - 1];

		if (root_of(h->code) != 11 || h->target.n == 0 ||
		    h->actor.n == 0)
			continue;
		a->actor = h->target;
		a->target = h->actor;
		return true;
	}
	return false;
}

/* Protests erupted in Berlin: people of there. */
static void
protesters_in(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *o = act_behind(a, NP);
	int i;

	/* unrest rocked Mali */
	if (a->turned && !a->v->passive && o && code_is(&o->code) &&
	    !code_is_body(&o->code) && !o->code.role[0] &&
	    s->text->tok[o->head].kind == T_ENT) {
		struct code c = { { 0 }, "CVL" };

		memcpy(c.who, o->code.who, 4);
		group_add(&a->actor, c, o->a, o->z, NULL);
		return;
	}
	if ((a->v->passive && a->op != OP_DO) || a->ev < 0 ||
	    s->u[a->ev].nmod > 0)
		return;
	for (i = a->ev + 1; i + 1 < s->n && i < a->end; i++) {
		const struct chunk *u = &s->u[i + 1];
		struct code c = { { 0 }, "CVL" };

		if (!unit_is(s, i, "in across") || u->kind != NP ||
		    !code_is(&u->code) || code_is_body(&u->code))
			continue;
		memcpy(c.who, u->code.who, 4);
		group_add(&a->actor, c, u->a, u->z, NULL);
		break;
	}
	a->target.n = 0;
	prep_group(a->e, a->ev + 1, a->end, STR("against"), &a->target);
}

/* In which country that is: behind the verb, or before the sentence. */
static bool
tried_in(const struct sent *s, int k, struct code *c)
{
	int i = unit_next(s, k + 1);

	if (i < 0 || !unit_is(s, i, "in at") || i + 1 >= s->n ||
	    !code_is(&s->u[i + 1].code))
		i = 0;
	if (!unit_is(s, i, "in at") || i + 1 >= s->n ||
	    s->u[i + 1].kind != NP || s->u[i + 1].person ||
	    !code_is(&s->u[i + 1].code) || code_is_body(&s->u[i + 1].code))
		return false;
	memcpy(c->who, s->u[i + 1].code.who, 4);
	return true;
}

/*
 * Activists in Chad were jailed, Chadian journalists; those of whom the text
 * is about: there.
 */
static bool
tried_home(struct act *a, struct code *c)
{
	const struct sent *s = a->s;
	const struct chunk *u = &s->u[np_left(s, a->v->subj)];
	static const char *const own =
	    "OPP CVL MED PTY LEG EDU REL LAB BUS JUD";
	int i;

	if (u->pron || u->event.cat.p ||
	    !(u->person || (u->code.role[0] && strstr(own, u->code.role))))
		return false;
	for (i = (int)(u - s->u) + 1; i < a->k; i++)
		if (s->u[i].kind == NP && !s->u[i].person &&
		    unit_is(s, i - 1, "in") && code_is(&s->u[i].code)) {
			memcpy(c->who, s->u[i].code.who, 4);
			return true;
		}
	/* where other countries are named, it may be any of them */
	if (!s->about[0] || !memory_alone(&a->e->memory) ||
	    (s->home[0] && strcmp(s->home, s->about) != 0) ||
	    (code_is(&u->code) && strcmp(u->code.who, s->about) != 0) ||
	    (s->home[0] == 0 && s->home_place))
		return false;
	memcpy(c->who, s->about, 4);
	if (!code_is(&u->code) && a->target.n == 0) {
		struct code to = *c;

		memcpy(to.role, u->code.role, 4);
		group_add(&a->target, to, u->a, u->z, u->person);
	}
	return true;
}

/*
 * Ten were arrested in Chad, officials have jailed them: by the country where
 * it is, or that the document is about.
 */
static void
jailer(struct act *a)
{
	const struct sent *s = a->s;
	struct code c = { { 0 }, { 0 } };
	const struct chunk *u;
	bool tried = strncmp(a->c.d, "116", 3) == 0 ||
	    strncmp(a->c.d, "115", 3) == 0 || strncmp(a->c.d, "1121", 4) == 0 ||
	    (act_lemma(a, "charge") && a->v->passive);

	if (a->actor.n > 0 || a->v->subj < 0 || a->op != OP_NONE ||
	    !(tried || code_as(a->c, "173")))
		return;
	u = &s->u[np_left(s, a->v->subj)];
	if (!a->v->passive &&
	    !(u->plural && u->weak && !u->person &&
		tok_in_unit(s, u, "officials authorities prosecutors")))
		return;
	/* those whom rebels hold are no prisoners of a state's */
	if (a->v->passive && !a->v->finite)
		return;
	if (a->v->passive) {
		if (word_among(a->v->lemma, STR("capture seize nab")) ||
		    !(tried_in(s, a->k, &c) || tried_home(a, &c)))
			return;
	} else if (!s->home_place)
		memcpy(c.who, s->home[0] ? s->home : s->about, 4);
	memcpy(c.role, !a->v->passive ? "GOV" : tried ? "JUD" : "COP", 4);
	group_add(&a->actor, c, u->a, u->z, NULL);
}

/*
 * A letter to X was sent by Y, Y's border with X was closed: to whom the
 * verb's prepositions lead, else whose the subject is.
 */
static void
parts_raised(struct act *a)
{
	struct group own;
	struct str list;
	char word[64];
	int h = passive_object(a->s, a->v->subj);

	if (!words_only(a->sense.opts, word, sizeof(word), &list))
		list = act_root(a) == 16 || act_root(a) == 17
		    ? STR("in with to")
		    : STR("");
	if (list.n > 0 && !prep_group(a->e, a->k + 1, a->end, list, &a->target))
		prep_group(a->e, h + 1, a->k, list, &a->target);
	if (a->target.n == 0 && act_root(a) > 8)
		prep_group(a->e, h + 1, a->k, STR("against"), &a->target);
	/* the border between X and Y */
	if (a->target.n == 0)
		prep_group(a->e, h + 1, a->k, STR("between"), &a->target);
	own.n = 0;
	np_who(a->s, h, &own, &a->e->memory);
	/* X's assets in Y were frozen: by Y */
	if (code_as(a->c, "163") && a->actor.n == 0 && a->target.n > 0 &&
	    own.n > 0 && !in_group(&own, &a->target.code[0], true)) {
		a->actor = a->target;
		a->target = own;
		return;
	}
	group_minus(&own, &a->actor);
	if (a->target.n == 0)
		a->target = own;
	else if (a->actor.n == 0) {
		a->actor = own;
		group_minus(&a->actor, &a->target);
	}
}

/* Those who agreed on it in the sentence, else who are at odds or in talks. */
static void
sides_at_odds(struct act *a)
{
	const struct memory *m = &a->e->memory;
	const struct chunk *u =
	    a->v->subj >= 0 ? &a->s->u[np_left(a->s, a->v->subj)] : NULL;
	size_t i;
	int n;

	if (u == NULL || u->person || code_is(&u->code))
		return;
	for (i = a->e->nhit; i > 0; i--)
		if (a->e->hit[i - 1].actor.n > 1) {
			a->target = a->e->hit[i - 1].actor;
			group_minus(&a->target, &a->actor);
			return;
		}
	if (m->sent - m->sided > RECENT)
		return;
	for (n = 0; n < 2; n++)
		group_add(&a->target, m->side[n], u->a, u->z, NULL);
	group_minus(&a->target, &a->actor);
}

/* X was accused of stealing secrets by Y. */
static void
accuser_behind(struct act *a)
{
	const struct sent *s = a->s;
	int i, end = region_end(s, a->k);

	for (i = a->k + 2; i + 1 < end; i++)
		if (unit_is(s, i, "by") && s->u[i + 1].kind == NP &&
		    code_is(&s->u[i + 1].code) && s->u[i - 1].kind == NP &&
		    !s->u[i - 1].event.cat.p) {
			group_right(a->s, i + 1, &a->actor, &a->e->memory);
			return;
		}
}

void
act_who(struct act *a)
{
	struct group of;

	of.n = 0;
	if (denier(a))
		return;

	if (expletive(a)) {
		speaker_group(a);
		return;
	}

	/* is committed to; troops were deployed in */
	a->self = a->v->passive &&
	    (act_has(a, "a") ||
		(act_has(a, "d") && a->v->subj >= 0 &&
		    (memcmp(a->s->u[a->v->subj].code.role, "MIL", 4) == 0 ||
			/* troops of Chad */
			memcmp(a->s->u[np_left(a->s, a->v->subj)].code.role,
			    "MIL", 4) == 0)));
	if (a->self) {
		subject_group(a->e, a->v, &a->actor);
		return;
	}
	if (!a->v->passive && !a->turned) {
		subject_group(a->e, a->v, &a->actor);
		/* a drone hit Chad: nobody knows whose */
		if (a->actor.n == 1 && a->actor.guess[0] && act_root(a) >= 18 &&
		    tok_in_unit(a->s, &a->s->u[np_left(a->s, a->v->subj)],
			"drone drones missile missiles rocket rockets bomb "
			"bombs shell shells mortar mortars"))
			a->actor.n = 0;
		/* strengthens relations between X and Y */
		if (a->actor.n < 2 && a->arg > a->k + 1 &&
		    unit_is(a->s, a->arg, "between") &&
		    (act_root(a) == 5 || act_root(a) == 6)) {
			a->actor.n = 0;
			prep_group(a->e, a->arg, a->arg + 1, STR("between"),
			    &a->actor);
		}
		fought(a);
		if (a->actor.n == 0)
			attacker(a);
		jailer(a);
		return;
	}
	prep_group(a->e, a->k + 1, a->end, STR("by"), &a->actor);
	/* was accused of stealing secrets by X */
	if (a->actor.n == 0 && a->v->passive && act_root(a) == 11)
		accuser_behind(a);
	if (a->actor.n == 0 && act_root(a) == 14)
		protesters_in(a);
	if (a->actor.n == 0 && a->v->passive)
		killed_in(a);
	jailer(a);
	/* its ambassador to Chad was recalled */
	if (code_as(a->c, "161") && act_lemma(a, "recall")) {
		if (a->actor.n == 0)
			subject_group(a->e, a->v, &a->actor);
		if (a->v->subj >= 0)
			prep_group(a->e, np_left(a->s, a->v->subj), a->k,
			    STR("to from in"), &a->target);
		group_minus(&a->target, &a->actor);
		return;
	}
	if (a->v->raised) {
		parts_raised(a);
		return;
	}
	if (!act_of_noun(a) || a->given) {
		subject_group(a->e, a->v, &a->target);
		/* the accusations were rejected by X */
		if (a->target.n == 0 && a->v->passive && a->v->subj >= 0 &&
		    a->actor.n > 0 &&
		    (act_root(a) == 5 || act_root(a) == 11 ||
			act_root(a) == 12))
			deed_of(a->e, np_left(a->s, a->v->subj), &a->actor,
			    &a->target);
		/* a truce brokered by X: between those at odds */
		if (a->target.n == 0 && a->actor.n > 0 && a->v->passive &&
		    (a->actor.n == 1 || !act_lemma(a, "negotiate")) &&
		    word_among(a->v->lemma, STR("broker mediate negotiate")))
			sides_at_odds(a);
		/* one side's were killed in clashes of two: by the other */
		if (act_root(a) >= 18)
			group_minus(&a->actor, &a->target);
		return;
	}
	if (a->ev >= 0) {
		noun_parts(a->e, a->ev, a->k, a->in, &of, &a->target);
		/* talks between X and Y collapsed: each let them */
		if (a->actor.n == 0 && (a->op == OP_DO || of.n > 1))
			a->actor = of;
		else if (a->target.n == 0 && a->op != OP_DO)
			a->target = of;
	}
	if (a->actor.n == 0)
		prep_group(a->e, a->k + 1, a->end,
		    act_root(a) == 4 ? STR("between with") : STR("between"),
		    &a->actor);
}
