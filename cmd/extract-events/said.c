/* SPDX-License-Identifier: ISC */
/*
 * said: what a speaker says that others must do, or are: "Russia said Sudan
 * must return it", "the decision is unacceptable, the minister said".
 */
#include "find.h"

/* Who says it behind verb group k: "..., the minister said"; "..., said X". */
static bool
speaker_behind(struct events *e, int k, struct group *g)
{
	struct sent *s = &e->sent;
	int i, p;

	for (i = k + 1; i < s->n && i - k < 32; i++) {
		const struct chunk *u = &s->u[i];

		if (u->kind != VG || !u->finite ||
		    !str_eq(u->verb.cat, STR("SAY")))
			continue;
		p = unit_prev(s, i - 1);
		if (p > k && s->u[p].kind == COMMA) { /* said the minister */
			p = unit_next(s, i + 1);
			return p > 0 && s->u[p].kind == NP &&
			    group_right(s, p, g, &e->memory);
		}
		if (u->subj <= k)
			continue;
		p = unit_prev(s, np_left(s, u->subj) - 1);
		if (p <= k || s->u[p].kind != COMMA)
			return false;
		subject_group(e, u, g);
		return g->n > 0;
	}
	return false;
}

/* Who says what verb group k does: before it or behind it. */
static bool
speaker(struct events *e, int k, struct group *g)
{
	const struct chunk *v = &e->sent.u[k];

	if (v->gov < 0)
		return speaker_behind(e, k, g);
	if (op_of(e->sent.u[v->gov].verb.cat) == OP_NONE)
		return false;
	/* has evidence proving that X did it: the evidence, no speaker */
	if (e->sent.u[v->gov].ing && v->gov > 0 &&
	    e->sent.u[v->gov - 1].kind == NP)
		return false;
	subject_group(e, &e->sent.u[v->gov], g);
	return g->n > 0;
}

bool
demanded(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c;

	if (v->passive || (v->subj >= 0 && s->u[v->subj].pron == 'w') ||
	    !speaker(e, k, &actor))
		return false; /* we must be resolute */
	subject_group(e, v, &target);
	group_minus(&target, &actor);
	/* his own country must grow; drivers should expect snow */
	if (target.n == 0 ||
	    (target.code[0].role[0] && !role_official(target.code[0].role)) ||
	    (target.code[0].role[0] == 0 &&
		in_group(&actor, &target.code[0], true)))
		return false;
	c = event_of(s, k, 0);
	c = compose(tok_is(s->text, s->row, v->a, "should") ? OP_ASK
							    : OP_DEMAND,
	    c);
	v->seen = true;
	swallow(s, k + 1, clause_end(s, k));
	keep(e, k, v->main, v->main, c, &actor, &target, "fact");
	return true;
}

/* Is the word at token i, as a noun or an adjective, one of judgment? */
static bool
judgment(const struct sent *s, size_t i)
{
	const struct tok *t = &s->text->tok[i];

	return t->kind == T_WORD &&
	    ((t->w.noun.opts.p && opt_has(t->w.noun.opts, "V")) ||
		(t->w.adj.opts.p && opt_has(t->w.adj.opts, "V")));
}

bool
bad_name(const struct sent *s, int o)
{
	size_t i = s->u[o].a, z = s->u[s->n - 1].z;

	if (s->u[o].kind == NP)
		z = s->u[o].z;
	else if (z > i + 8)
		z = i + 8;
	for (; i < z; i++)
		if (judgment(s, i))
			return true;
	return false;
}

bool
calls_bad(const struct sent *s, int arg)
{
	size_t i, z;

	if (arg >= s->n || s->u[arg].kind != NP)
		return false;
	z = s->u[s->n - 1].z;
	/* the words behind its first noun: the decision unjustified */
	i = s->u[arg].z - s->u[arg].a > 2 ? s->u[arg].a + 2 : s->u[arg].z;
	for (; i < z && i < s->u[arg].z + 8; i++)
		if (judgment(s, i))
			return !tok_is(s->text, s->row, i - 1, "never not no");
		else if (s->text->tok[i].pos == V ||
		    ((s->text->tok[i].pos == P || s->text->tok[i].pos == T) &&
			!tok_is(s->text, s->row, i, "as of")))
			return false; /* a blow to terrorism */
	return false;
}

/* Is a provocation, an act of aggression: what stands behind the be at k. */
static struct sense
predicate(const struct sent *s, int k)
{
	const struct sense none = { { NULL, 0 }, { NULL, 0 } };
	const struct sense bad = { STR("111"), STR("V") };
	const struct chunk *v = &s->u[k], *u = v + 1;

	if (!v->be || v->verb.cat.p || k + 1 >= s->n || u->kind != NP)
		return none;
	if (k + 3 < s->n && tok_in_unit(s, u, "act acts") &&
	    unit_is(s, k + 2, "of") && u[2].kind == NP)
		u += 2;
	return judgment(s, u->head) ? bad : none;
}

/* X said Y had violated the truce: a breach, which is Y's if nobody says so. */
static bool
breach(const struct sent *s, int k, struct sense sense)
{
	const struct chunk *v = &s->u[k];

	return v->gov >= 0 && v->verb.opts.n > 0 &&
	    opt_has(v->verb.opts, "Z") && !v->passive && !v->ing && !v->to &&
	    !v->future && v->subj > v->gov && k + 1 < s->n &&
	    (v->verb.cat.p[0] != 'E' || str_eq(sense.cat, STR("128")) ||
		str_eq(sense.cat, STR("196"))) &&
	    word_among(s->u[v->gov].lemma,
		STR("say claim complain charge allege insist maintain argue "
		    "contend state assert tell report counter"));
}

/*
 * X warned that any intervention by Y would be met with force, "any attack
 * will have consequences," X said: a threat.
 */
static bool
warned(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor, target, own;
	bool war = false;
	int h, i;

	if (!v->future || v->seen || v->neg || !v->finite || v->subj < 0 ||
	    !tok_is(s->text, s->row, v->a, "will would shall"))
		return false;
	h = np_left(s, v->subj);
	if (h > 1 && unit_is(s, h - 1, "by on against") && h < k)
		h = np_left(s, h - 2); /* any attack by X */
	actor.n = target.n = own.n = 0;
	if (!unit_is(s, h, "any") ||
	    !tok_in_unit(s, &s->u[h],
		"intervention attack attacks aggression strike strikes "
		"incursion invasion intrusion action interference violation "
		"provocation retaliation escalation assault") ||
	    !speaker(e, k, &actor))
		return false;
	for (i = k + 1; i < s->n && s->u[i].kind != STOP; i++)
		war |= s->u[i].kind == NP &&
		    tok_in_unit(s, &s->u[i],
			"war force retaliation fire blow strike strikes");
	noun_parts(e, h, k, cameo_of(STR("190")), &target, &own);
	group_minus(&target, &actor);
	v->seen = true;
	s->u[h].seen = true;
	swallow(s, k + 1, clause_end(s, k));
	i = v->gov >= 0 ? v->gov : k;
	keep(e, i, s->u[i].main, s->u[i].main,
	    cameo_of(war ? STR("138") : STR("130")), &actor, &target, "fact");
	return true;
}

bool
judged(struct events *e, int k, struct sense sense)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor, target;
	int o = v->subj, last = k;
	const bool bad = breach(s, k, sense);

	if (warned(e, k))
		return true;
	/* is to blame for it */
	if (v->to && v->gov >= 0 && v->gov == k - 1 && s->u[k - 1].be &&
	    s->u[k - 1].verb.cat.p == NULL && str_eq(v->lemma, STR("blame"))) {
		v = &s->u[--k];
		o = v->subj;
		sense.opts = STR("V");
	}

	if (sense.cat.p == NULL)
		sense = predicate(s, k);
	if (bad)
		sense.cat = STR("112");
	else if (sense.cat.p == NULL || sense.opts.p == NULL ||
	    !opt_has(sense.opts, "V"))
		return false;
	actor.n = target.n = 0;
	if (v->seen || v->neg || v->maybe || !v->finite || o < 0 ||
	    !speaker(e, k, &actor))
		return !bad;
	if (s->u[o].pron == 0 || s->u[o].pron == 't' || s->u[o].pron == 'i')
		subject_group(e, v, &target);
	if (target.n == 0 && s->u[np_left(s, o)].event.cat.p) {
		struct group done_to = { .n = 0 };

		noun_parts(e, np_left(s, o), k,
		    cameo_of(s->u[np_left(s, o)].event.cat), &target,
		    &done_to); /* the attack by Mali */
	}
	if (target.n == 0)
		deed_of(e, o, &actor, &target);
	group_minus(&target, &actor);
	/* the government says its rebels were responsible */
	if (target.n == 0 ||
	    (in_group(&actor, &target.code[0], true) &&
		!(target.code[0].role[0] &&
		    strstr("REB OPP CRM SPY", target.code[0].role) &&
		    !in_group(&actor, &target.code[0], false))))
		return !bad;
	v->seen = true;
	if (last + 1 < s->n && s->u[last + 1].kind == NP)
		s->u[last + 1].seen = true;
	if (s->u[o].event.cat.p)
		s->u[o].seen = true;
	keep(e, k, v->main, v->main, cameo_of(sense.cat), &actor, &target,
	    "fact");
	return true;
}
