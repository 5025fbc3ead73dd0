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
	/* talks of X and Y over a deal */
	if (h > 3 && unit_is(s, h - 1, "over about on") &&
	    root_of(cameo_of(s->u[h].event.cat)) < 8)
		for (k = h - 2, n = 0; k >= 0 && n < 6 &&
		     (s->u[k].kind == NP || s->u[k].kind == CONJ ||
			 unit_is(s, k, "between with of"));
		     k--, n++)
			if (s->u[k].kind == NP && s->u[k].event.cat.p &&
			    root_of(cameo_of(s->u[k].event.cat)) == 4)
				return k;
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
			(root == 2 || root == 3 || root == 4 || root == 10 ||
			    (root == 5 && a->v->to))) ||
		    /* summoned its envoy and warned of a response */
		    ((root_of(h->code) == 11 || root_of(h->code) == 16) &&
			(root == 11 || root == 13 || root == 16)) ||
		    /* condemned X's attack and demanded an inquiry */
		    (root_of(h->code) == 11 && (root == 2 || root == 10) &&
			a->ev >= 0 && s->u[a->ev].kind == NP) ||
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
		    strstr("EDU LAB OPP CVL REL MED HLH", u->code.role)) ||
		tok_in_unit(a->s, u,
		    "people crowd crowds mob mobs rioters looters "
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
	/* In Chad, thousands rallied against X: there */
	if (unit_is(s, 0, "in") && s->n > 1 && s->u[1].kind == NP &&
	    !s->u[1].person)
		memcpy(c.who, s->u[1].code.who, 4);
	if (!code_is(&c))
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
	const struct chunk *u = act_patient_np(a);
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
	    ((a->ev >= 0 && a->turned) ||
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
	int who = a->v->passive ? a->v->subj : a->arg, i, deed;

	on.n = 0;
	/* killed scores of people */
	if (who >= 0 && who + 2 < s->n && is_count(s, &s->u[who]) &&
	    unit_is(s, who + 1, "of") && s->u[who + 2].kind == NP)
		who += 2;
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
	if (i + 2 >= s->n)
		return;
	deed =
	    i > 1 && unit_is(s, i - 1, "by") ? i - 2 : i; /* strike by X on */
	if (s->u[deed].event.cat.p == NULL ||
	    root_of(cameo_of(s->u[deed].event.cat)) < 18)
		return;
	if (!(unit_is(s, i + 1,
		  "on against at near outside across throughout") ||
		(unit_is(s, i + 1, "of") &&
		    opt_has(s->u[deed].event.opts, "O"))) ||
	    s->u[i + 2].kind != NP)
		return;
	group_right(s, i + 2, &on, &a->e->memory);
	if (on.n != 1 || code_is_body(&on.code[0]))
		return;
	memcpy(on.code[0].role, s->u[who].code.role, 4);
	group_add(&a->target, on.code[0], s->u[who].a, s->u[who].z, NULL);
}

/* Relations were severed, ties restored: those of the two spoken of last. */
static void
relations(struct act *a)
{
	const struct memory *m = &a->e->memory;
	const struct sent *s = a->s;
	int n, h;

	if (!a->v->passive || a->v->subj < 0 || m->sent - m->sided > RECENT ||
	    !code_is(&m->side[0]) || !code_is(&m->side[1]))
		return;
	h = np_left(s, a->v->subj);
	if (h != a->v->subj || s->u[h].nmod > 0 ||
	    !tok_in_unit(s, &s->u[h], "ties relations links"))
		return;
	for (n = 0; n < 2; n++)
		group_add(&a->actor, m->side[n], s->u[h].a, s->u[h].z, NULL);
}

/* X fired missiles at what it called a base in Chad: Chad is hit. */
static void
abroad(struct act *a)
{
	struct code c = { { 0 }, { 0 } };

	if (act_root(a) < 18 || a->target.n > 0 || a->actor.n != 1 ||
	    a->actor.guess[0] || code_is_body(&a->actor.code[0]) ||
	    a->v->passive || a->turned ||
	    (a->actor.code[0].role[0] && !first_role(&a->actor, "MIL")) ||
	    !place_inside(a->s, &c) || in_group(&a->actor, &c, true))
		return;
	group_add(&a->target, c, a->v->main, a->v->main + 1, NULL);
}

bool
act_whom(struct act *a)
{
	int i;

	if (a->target.n == 0 && !act_has(a, "s")) {
		if (!lodged(a))
			act_object(a);
		of_attacked(a);
		if (a->target.n == 0 && !indirect(a))
			return false;
	}
	/* claimed that it had hit X */
	if (a->target.n == 0 && code_as(a->c, "015") && act_lemma(a, "claim"))
		for (i = a->arg; i + 1 < a->s->n && i < a->arg + 4; i++)
			if (a->s->u[i].kind == VG && a->s->u[i].finite) {
				group_right(a->s, i + 1, &a->target,
				    &a->e->memory);
				group_minus(&a->target, &a->actor);
				break;
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
	abroad(a);
	not_itself(a);
	/* reopened its own border: to whom it does not say */
	if ((code_as(a->c, "085") || code_as(a->c, "086")) && a->actor.n == 1 &&
	    a->target.n == 1 && code_eq(&a->actor.code[0], &a->target.code[0]))
		a->target.n = 0;
	/* the commissioner met the premier of Chad: not Chad's */
	if (a->actor.n == 1 && a->actor.guess[0] && a->target.n == 1 &&
	    !a->target.guess[0] && act_root(a) < 14 &&
	    first_role(&a->actor, "GOV") && !a->s->about[0] &&
	    (first_role(&a->target, "GOV") || !a->target.code[0].role[0]) &&
	    in_group(&a->actor, &a->target.code[0], true))
		a->actor.n = 0;
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
	if (a->actor.n == 0 && a->target.n == 0)
		relations(a);
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
		/* received a warm welcome in X */
		if (code_as(a->c, "043") && a->actor.n == 0)
			prep_group(a->e, a->k + 1, a->end, STR("in at"),
			    &a->actor);
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
