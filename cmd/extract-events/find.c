/* SPDX-License-Identifier: ISC */
/*
 * find: events of a sentence: each verb that the table knows with what it
 * governs (verb.c), then event nouns that no verb has taken.
 */
#include "find.h"

#include "act.h"

/* What "the attack" of a later sentence may mean. */
static void
remember(struct memory *m, const struct hit *h)
{
	if (h->actor.n == 0)
		return;
	memmove(&m->past[1], &m->past[0], (PAST - 1) * sizeof(m->past[0]));
	m->past[0].root = root_of(h->code);
	m->past[0].pact = strncmp(h->code.d, "057", 3) == 0 ||
	    strncmp(h->code.d, "0871", 4) == 0 ||
	    (root_of(h->code) == 3 && h->actor.n > 1);
	m->past[0].sent = m->sent;
	m->past[0].actor[0] = h->actor.code[0];
	m->past[0].n = 1;
	/* what two agreed on */
	if (h->actor.n == 2)
		m->past[0].actor[m->past[0].n++] = h->actor.code[1];
	else if (m->past[0].pact && h->actor.n == 1 && h->target.n == 1)
		m->past[0].actor[m->past[0].n++] = h->target.code[0];
}

/* Has one of them a role that players have not? */
static bool
rules(const struct group *g)
{
	int i;

	for (i = 0; i < g->n; i++)
		if (role_official(g->code[i].role) && !g->guess[i] &&
		    strcmp(g->code[i].role, "MIL") != 0)
			return true;
	return false;
}

/* Is it the affair of cooks, firms or players, not of states? */
static bool private(const struct hit *h, const struct sent *s)
{
	const struct chunk *v = &s->u[h->unit];
	int root = root_of(h->code);

	if (s->sport)
		return !rules(&h->actor) && !rules(&h->target);
	/* sold it to X: of states alone */
	if (strcmp(h->code.d, "061") == 0 && v->kind == VG &&
	    !official(s, &h->actor))
		return true;
	/* people call for reforms, for somebody's resignation */
	if (h->actor.n > 0 && (root == 2 || root == 10) && h->code.d[2] == '4')
		return false;
	if (root == 14 || strcmp(h->code.d, "133") == 0 ||
	    strcmp(h->code.d, "176") == 0 ||
	    (h->actor.n == 0 && h->target.n == 0) || official(s, &h->actor) ||
	    official(s, &h->target))
		return false;
	/* the minister of we know not where; we, who write communiques */
	if (h->actor.n == 0 && v->kind == VG && !v->passive && v->subj >= 0 &&
	    (s->u[v->subj].pron == 'w' ||
		role_official(s->u[v->subj].code.role)))
		return false;
	if (root == 12 && h->actor.n > 0 && h->actor.code[0].role[0])
		return false; /* teachers will not end their strike */
	/* a bomb ripped through a Malian bus */
	if (root >= 18 && h->actor.n == 0 && v->kind == VG && !v->passive &&
	    v->subj >= 0 && h->target.n > 0 && code_is(&h->target.code[0]) &&
	    root_of(cameo_of(s->u[np_left(s, v->subj)].event.cat)) >= 18)
		return false;
	/* a Malian bus was hit by a bomb */
	if (root >= 18 && h->actor.n == 0 && v->kind == VG && v->passive &&
	    h->target.n > 0 && code_is(&h->target.code[0]) &&
	    h->unit + 2 < s->n && unit_is(s, h->unit + 1, "by"))
		return false;
	/* two villages were shelled */
	if (root >= 18 && h->actor.n == 0 && v->kind == VG && v->passive &&
	    v->subj >= 0 && h->target.n > 0 && code_is(&h->target.code[0]) &&
	    word_among(v->lemma, STR("shell bomb bombard pound strafe")) &&
	    is_area(s, &s->u[np_left(s, v->subj)]))
		return false;
	/* an attack on a Chadian base, by nobody knows whom */
	if (root >= 18 && h->actor.n == 0 && h->target.n > 0 &&
	    (v->kind == NP || op_of(v->phrase.cat) == OP_DO) &&
	    code_is(&h->target.code[0]))
		return false;
	/* violence against those of whom something is said */
	return !((root >= 15 || root == 8 || strcmp(h->code.d, "116") == 0) &&
	    h->target.n > 0 && h->target.code[0].role[0]);
}

/* Are they of two countries, or a government and who fights it? */
static bool
two_sides(const struct code *a, const struct code *b)
{
	static const char *const state = "GOV MIL", *const foe = "REB";

	if (memcmp(a->who, b->who, 4) != 0)
		return true;
	return a->role[0] && b->role[0] &&
	    ((strstr(state, a->role) && strstr(foe, b->role)) ||
		(strstr(foe, a->role) && strstr(state, b->role)));
}

/* Notes two at odds or in talks. */
static void
two_at(struct memory *m, const struct code *a, const struct code *b)
{
	m->side[0] = *a;
	m->side[1] = *b;
	m->sided = m->sent;
}

void
keep(struct events *e, int unit, size_t a, size_t z, struct cameo c,
    const struct group *actor, const struct group *target, const char *time)
{
	struct hit *h;
	const struct tok *t = e->text.tok;

	if (plover_type(c) == NULL)
		return;
	e->hit = xgrow(e->hit, &e->hitsize, e->nhit + 1, sizeof(*e->hit));
	h = &e->hit[e->nhit++];
	h->b = t[a].b;
	h->e = t[z].e;
	h->unit = unit;
	h->code = c;
	h->actor = *actor;
	h->target = *target;
	h->time = time;
	h->who = actor->n == 0 && e->sent.u[unit].kind == VG &&
		!e->sent.u[unit].passive && e->sent.u[unit].subj >= 0
	    ? e->sent.u[e->sent.u[unit].subj].person
	    : NULL;
	if (private(h, &e->sent)) {
		e->nhit--;
		return;
	}
	e->sent.u[unit].kept = true;
	if (strcmp(time, "hypothetical") == 0 || strcmp(time, "negated") == 0)
		return;
	remember(&e->memory, h);
	if (actor->n == 1 && target->n == 1 && root_of(c) != 5 &&
	    two_sides(&actor->code[0], &target->code[0]))
		two_at(&e->memory, &actor->code[0], &target->code[0]);
	else if (actor->n == 2)
		two_at(&e->memory, &actor->code[0], &actor->code[1]);
	else if (target->n == 2 && code_is_body(&actor->code[0]) &&
	    actor->n == 1) /* the Union congratulated X and Y */
		two_at(&e->memory, &target->code[0], &target->code[1]);
	/* I met the delegations: they */
	if (root_of(c) == 4 && (actor->n + target->n > 1 || actor->n == 0)) {
		int i;

		e->memory.nthey = 0;
		/* whom they visited are not they */
		e->memory.met = strncmp(c.d, "042", 3) ? e->memory.sent : 0;
		for (i = 0; i < actor->n && i < THEY / 2; i++)
			e->memory.they[e->memory.nthey++] = actor->code[i];
		for (i = 0; i < target->n && i < THEY / 2; i++)
			e->memory.they[e->memory.nthey++] = target->code[i];
	}
}

void
swallow(struct sent *s, int from, int to)
{
	int i;

	for (i = from; i < to && i < s->n; i++)
		if (s->u[i].kind == VG || s->u[i].event.cat.p)
			s->u[i].seen = true;
}

/* Is a place all that names somebody: the Ukraine talks? */
static bool
named_only(const struct sent *s, const struct chunk *u)
{
	const struct ent *m =
	    u->nmod > 0 ? s->text->tok[u->modtok[0]].ent : NULL;

	return m &&
	    (m->kind == E_GPE || m->kind == E_LOC || m->kind == E_FAC) &&
	    u->modtok[0] + 1 < u->z &&
	    s->text->tok[u->modtok[0] + 1].pos != POSS;
}

/* Is the verb before unit i one of blows: those were dealt in the fight? */
static bool
killing(const struct sent *s, int i)
{
	int k = verb_before(s, i - 1, true);

	return k >= 0 && root_of(cameo_of(s->u[k].verb.cat)) >= 18;
}

/*
 * In talks with Y, on a visit to Y: he who says or does something in them, at
 * the head of a clause ("X said that during a visit to Y, Z") him behind.
 */
static void
who_does_in(struct events *e, int i, struct group *actor,
    const struct group *target)
{
	struct sent *s = &e->sent;
	int k = i - 1, p = unit_prev(s, i - 2);

	if (p < 0 || s->u[p].kind != SUB || !unit_is(s, i - 1, "during on in"))
		for (; k >= 0 && i - k < 16; k--)
			if (s->u[k].kind == VG && s->u[k].finite)
				break;
	if (k < 0 || i - k >= 16 || s->u[k].kind != VG)
		for (k = i + 1; k < s->n && k - i < 16; k++)
			if (s->u[k].kind == VG && s->u[k].finite &&
			    s->u[k].subj != i)
				break;
	if (k >= 0 && k < s->n && s->u[k].kind == VG && s->u[k].subj != i)
		subject_group(e, &s->u[k], actor);
	group_minus(actor, target);
}

/*
 * Deplored the killing of Y, unrest over the killing: by nobody knows whom; but
 * no trial for it, no probe into it, which are of long ago.
 */
static bool
killed_of(const struct sent *s, int i)
{
	return i + 1 < s->n && unit_is(s, i, "the this") &&
	    unit_is(s, i + 1, "of") &&
	    tok_in_unit(s, &s->u[i],
		"killing "
		"killings murder murders assassination abduction kidnapping") &&
	    (i == 0 || s->u[i - 1].kind != PREP ||
		unit_is(s, i - 1, "over after following on about by"));
}

/* The verb, if any, whose subject noun phrase i and what hangs on it is. */
static int
verb_of(const struct sent *s, int i)
{
	int k;

	for (k = i + 1; k < s->n && k < i + 12 && s->u[k].kind != STOP; k++)
		if (s->u[k].kind == VG && s->u[k].finite)
			return k;
	return -1;
}

/* Does a clause begin with noun phrase i? */
static bool
leads(const struct sent *s, int i)
{
	int p = unit_prev(s, i - 1);

	return p < 0 || s->u[p].kind == COMMA || s->u[p].kind == STOP ||
	    s->u[p].kind == SUB ||
	    (s->u[p].kind == CONJ && p > 0 && s->u[p - 1].kind == COMMA);
}

/*
 * France's call for Chad to act, the demand by France that Chad act was ignored:
 * it was made.
 */
static void
call_made(struct events *e, int i)
{
	struct sent *s = &e->sent;
	struct chunk *u = &s->u[i];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	int o = i + 1, k, to;
	bool that;
	struct cameo c;

	if (o + 1 < s->n && unit_is(s, o, "by from"))
		o += 2;
	that = o + 1 < s->n && s->u[o].kind == SUB && unit_is(s, o, "that");
	if (o + 1 >= s->n || s->u[o + 1].kind != NP ||
	    !(that || (s->u[o].kind == PREP && unit_is(s, o, "for on"))) ||
	    !tok_in_unit(s, u,
		"call calls request requests demand demands plea pleas") ||
	    !(u->nmod > 0 || o > i + 1 || unit_is(s, i, "its his her their")) ||
	    !leads(s, i))
		return;
	for (to = o + 2;
	     to < s->n && s->u[to].kind != VG && s->u[to].kind != STOP; to++)
		;
	if (to >= s->n || s->u[to].kind != VG ||
	    (that ? !s->u[to].finite : !s->u[to].to) ||
	    (k = verb_of(s, to)) < 0)
		return;
	c = event_of(s, i, 1);
	noun_parts(e, i, o, c, &actor, &target);
	if (actor.n == 0 && code_is(&u->ante))
		group_add(&actor, u->ante, u->a, u->a + 1, NULL);
	target.n = 0;
	group_right(s, o + 1, &target, &e->memory);
	group_minus(&target, &actor);
	if (actor.n == 0 || target.n == 0)
		return;
	swallow(s, i, k);
	keep(e, i, u->head, u->head, c, &actor, &target, "fact");
}

/* Chad's pledge of aid to Mali, offer of talks came late: it was made. */
static void
word_given_of(struct events *e, int i)
{
	struct sent *s = &e->sent;
	struct chunk *u = &s->u[i];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c = cameo_of(STR("030"));
	int k, z;

	if (i + 4 >= s->n || !unit_is(s, i + 1, "of") || u->nmod == 0 ||
	    s->u[i + 2].kind != NP || !leads(s, i) ||
	    !tok_in_unit(s, u, "promise pledge pledges offer offers") ||
	    (k = verb_of(s, i)) < 0)
		return;
	if (s->u[i + 2].event.cat.p)
		c = compose(OP_AGREE, cameo_of(s->u[i + 2].event.cat));
	else if (money_behind(s, i + 2))
		c = cameo_of(STR("0331"));
	for (z = i + 3; z < k && !unit_is(s, z, "to with for"); z++)
		;
	if (z + 1 >= k || s->u[z + 1].kind != NP || c.d[0] == 0)
		return;
	noun_parts(e, i, i + 1, c, &actor, &target);
	target.n = 0;
	group_right(s, z + 1, &target, &e->memory);
	group_minus(&target, &actor);
	if (actor.n == 0 || target.n == 0)
		return;
	swallow(s, i, k);
	keep(e, i, u->head, u->head, c, &actor, &target, "fact");
}

/* Chad's refusal, threat to do it dismayed Mali: it was made. */
static void
word_given(struct events *e, int i)
{
	struct sent *s = &e->sent;
	struct chunk *u = &s->u[i];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c;
	int k;

	if (i + 1 >= s->n || s->u[i + 1].kind != VG || !s->u[i + 1].to ||
	    u->nmod == 0 || !leads(s, i) ||
	    !tok_in_unit(s, u,
		"refusal threat threats vow promise pledge offer") ||
	    (k = verb_of(s, i + 1)) < 0)
		return;
	c = event_of(s, i, 1);
	noun_parts(e, i, i + 1, c, &actor, &target);
	target.n = 0;
	if (actor.n == 0)
		return;
	anybody(e, i + 2, k, &actor, c, &target);
	swallow(s, i, k);
	keep(e, i, u->head, u->head, c, &actor, &target, "fact");
}

/* It was, has been, caused; attacks on X are crimes: of none in particular. */
static bool
is_past(const struct sent *s, int k)
{
	const struct tok *t = &s->text->tok[s->u[k].a];

	return t->pos == H || tok_is(s->text, s->row, s->u[k].a, "was were") ||
	    (s->u[k].a == s->u[k].main && (t->w.form & F_PAST));
}

/*
 * An attack on X caused a fire, there was an attack on X: news of who was
 * hit, though not of who did it; no verb has told it.
 */
static bool
hit_unknown(const struct sent *s, int i)
{
	const struct chunk *u = &s->u[i];
	int p = unit_prev(s, i - 1), k;
	bool there = p >= 0 && s->u[p].kind == VG && s->u[p].finite &&
	    s->text->tok[s->u[p].main].pos == X && s->u[p].a > 0 &&
	    tok_is(s->text, s->row, s->u[p].a - 1, "there");

	if (root_of(cameo_of(u->event.cat)) < 18 || i + 1 >= s->n ||
	    !unit_is(s, i + 1, "on against") ||
	    !(unit_is(s, i, "a an another") ||
		(u->plural && s->text->tok[u->a].pos != D)))
		return false;
	k = there ? p : verb_of(s, i);
	return (there || leads(s, i)) && k >= 0 && is_past(s, k) &&
	    !s->u[k].kept && !s->u[k].neg && !s->u[k].maybe &&
	    !s->u[k].future && !s->u[k].must && (there || s->u[k].subj >= i);
}

/* Shelling was reported in X: of X. */
static bool
reported_in(struct events *e, int i, struct group *target)
{
	struct sent *s = &e->sent;
	const struct chunk *v = &s->u[i + 1];

	return i + 3 < s->n && v->kind == VG && v->passive && !v->neg &&
	    !v->maybe && str_eq(v->lemma, STR("report")) &&
	    root_of(cameo_of(s->u[i].event.cat)) >= 18 &&
	    unit_is(s, i + 2, "in near across around") &&
	    s->u[i + 3].kind == NP && group_right(s, i + 3, target, &e->memory);
}

/* The protest in Chad drew thousands: people of there. */
static void
people_there(const struct sent *s, int i, struct group *actor)
{
	struct code c = { { 0 }, "CVL" };
	const struct chunk *u;
	int k = verb_of(s, i), o = i + 1;

	if (k < 0 || !leads(s, i) || !is_past(s, k) || s->u[k].neg)
		return;
	/* outside an embassy in Chad */
	if (o + 2 < k && unit_is(s, o, "outside near at") &&
	    unit_is(s, o + 2, "in"))
		o += 2;
	u = &s->u[o + 1];
	if (o + 1 >= k || !unit_is(s, o, "in across at") || u->kind != NP ||
	    !code_is(&u->code) || code_is_body(&u->code) || u->person)
		return;
	memcpy(c.who, u->code.who, 4);
	group_add(actor, c, u->a, u->z, NULL);
}

/* The expulsion of two diplomats by X: does it say of whom? */
static bool
of_people(const struct sent *s, int i)
{
	return i + 2 < s->n &&
	    ((opt_has(s->u[i].event.opts, "O") && unit_is(s, i + 1, "of")) ||
		unit_is(s, i + 1, "on against")) &&
	    s->u[i + 2].kind == NP &&
	    (s->u[i + 2].person || s->u[i + 2].code.role[0] ||
		is_count(s, &s->u[i + 2]));
}

/* Is event noun i the subject of verb group k, whose row tells all of it? */
static bool
told_by(const struct events *e, int i, int k)
{
	const struct chunk *v = &e->sent.u[k];
	size_t n;
	int h;

	if (!v->kept || v->subj < i)
		return false;
	h = np_left(&e->sent, v->subj);
	if (h != i && !(h == i + 2 && unit_is(&e->sent, i + 1, "by")))
		return false;
	for (n = e->nhit; n > 0 && e->hit[n - 1].unit != k; n--)
		;
	return n > 0 && root_of(e->hit[n - 1].code) >= 18 &&
	    e->hit[n - 1].actor.n > 0 && e->hit[n - 1].target.n > 0;
}

static void
noun_event(struct events *e, int i)
{
	struct sent *s = &e->sent;
	struct chunk *u = &s->u[i];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c;
	int root, k;

	if (u->event.cat.n == 0 || occasion(s, i) || u->kept || u->seen)
		return;
	if (opt_has(u->event.opts, "v") &&
	    !(opt_has(u->event.opts, "t") && i > 0 &&
		s->u[i - 1].kind == PREP && i + 1 < s->n &&
		unit_is(s, i + 1, "with")))
		return; /* only what a verb does with it counts */
	/* the threat posed by them: a danger */
	if (i + 1 < s->n && s->u[i + 1].kind == VG &&
	    str_eq(s->u[i + 1].lemma, STR("pose")))
		return;
	c = event_of(s, i, 1);
	root = root_of(c);
	/* rebels search no village */
	if (strncmp(c.d, "171", 3) == 0 && tok_in_unit(s, u, "raid raids") &&
	    (k = unit_next(s, i + 1)) >= 0 && unit_is(s, k, "by") &&
	    k + 1 < s->n && memcmp(s->u[k + 1].code.role, "REB", 4) == 0)
		c = cameo_of(STR("190"));
	/* a plan for a conference */
	if (i > 1 && unit_is(s, i - 1, "for") && s->u[i - 2].kind == NP &&
	    tok_in_unit(s, &s->u[i - 2],
		"plan plans proposal proposals idea ideas "
		"preparations bid hopes hope calls call"))
		return;
	/* the agreement expired: it is of long ago */
	if (root == 5 && (k = verb_of(s, i)) >= 0 &&
	    word_among(s->u[k].lemma, STR("expire lapse")))
		return;
	if (root < 0 ||
	    (u->head > u->a &&
		tok_in_unit(s, u,
		    "planned "
		    "proposed possible potential threatened prospective impending")))
		return;
	if (root == 14 && u->a == u->head && i > 0 && unit_is(s, i - 1, "in"))
		return; /* marched in protest */
	/* any attack by X would be a mistake */
	if ((unit_is(s, i, "a an any another") || unit_is(s, i - 1, "any")) &&
	    leads(s, i) && (k = verb_of(s, i)) >= 0 &&
	    tok_is(s->text, s->row, s->u[k].a, "would could might may"))
		return;
	/* it will, would lead to an agreement: there is none yet */
	if (root >= 3 && root <= 7 && (k = verb_before(s, i - 1, true)) >= 0 &&
	    i < clause_end(s, k) && s->u[k].subj < k &&
	    (s->u[k].future || s->u[k].maybe || s->u[k].must) && !s->u[k].kept)
		return;
	/* X's attack on Y killed ten: one event */
	if (root >= 18 && (k = verb_of(s, i)) >= 0 && told_by(e, i, k))
		return;
	noun_parts(e, i, s->n, c, &actor, &target);
	/* a strike by nurses */
	if (root == 19 && tok_in_unit(s, u, "strike strikes") && actor.n > 0 &&
	    actor.code[0].role[0] &&
	    strstr("LAB HLH EDU", actor.code[0].role)) {
		c = cameo_of(STR("143"));
		root = 14;
	}
	/* efforts to promote dialogue between X and Y: none yet */
	if (i > 1 && s->u[i - 1].kind == VG && s->u[i - 1].to &&
	    word_among(s->u[i - 1].lemma,
		STR("promote foster encourage facilitate advance enable seek")) &&
	    s->u[i - 2].kind == NP) {
		if (actor.n == 2 && e->memory.nthey < 2)
			two_at(&e->memory, &actor.code[0], &actor.code[1]);
		return;
	}
	/* her trip to Y */
	if (actor.n == 0 && target.n > 0 && strncmp(c.d, "042", 3) == 0 &&
	    unit_is(s, i, "his her") && !in_group(&target, &u->ante, true))
		group_add(&actor, u->ante, u->a, u->a + 1, NULL);
	if (actor.n == 0 && target.n > 0 && unit_is(s, i, "his her their") &&
	    root == 4)
		who_does_in(e, i, &actor, &target);
	if (actor.n == 0 && target.n > 0 && i > 0 && s->u[i - 1].kind == PREP &&
	    !unit_is(s, i - 1, "of") &&
	    (root == 4 ||
		(root >= 18 && i + 1 < s->n && unit_is(s, i + 1, "with") &&
		    unit_is(s, i - 1, "after") && !killing(s, i))))
		who_does_in(e, i, &actor, &target);
	if (actor.n == 0 && target.n > 0 &&
	    (killed_of(s, i) || hit_unknown(s, i)))
		keep(e, i, u->head, u->head, c, &actor, &target, "fact");
	if (root == 14 && actor.n == 0)
		people_there(s, i, &actor);
	if (root == 14 && actor.n > 0 && target.n == 1 &&
	    in_group(&actor, &target.code[0], true) && !target.code[0].role[0])
		target.n = 0;
	if (target.n == 0 && actor.n < 2 && reported_in(e, i, &target) &&
	    actor.n == 0)
		keep(e, i, u->head, u->head, c, &actor, &target, "fact");
	if (actor.n == 0 ||
	    (target.n == 0 && actor.n < 2 && root != 14 &&
		strncmp(c.d, "155", 3) != 0 && /* a missile test */
		!(root > 14 && of_people(s, i)) &&
		(root != 4 || named_only(s, u))))
		return;
	keep(e, i, u->head, u->head, c, &actor, &target, "fact");
}

void
find_events(struct events *e)
{
	struct sent *s = &e->sent;
	int i;

	verb_senses(s);
	headline_visit(e);
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == VG)
			verb_event(e, i);
		else if (s->u[i].kind == NP && s->u[i].event.cat.p)
			call_made(e, i), word_given(e, i), word_given_of(e, i);
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == NP && s->u[i].event.cat.p)
			noun_event(e, i);
	if (e->irrealis)
		for (i = 0; i < s->n; i++)
			if (s->u[i].kind == VG)
				verb_again(e, i);
}
