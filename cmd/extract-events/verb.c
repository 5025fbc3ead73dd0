/* SPDX-License-Identifier: ISC */
/*
 * verb: the event that a verb group says: whether and when it is (what.c: what).
 */
#include "act.h"

/* in the hope of improving it, at the risk of losing it: none did */
static bool
of_plan(const struct sent *s, int k)
{
	/* instead of, stopped short of attacking */
	if (s->u[k].ing && k > 0 && unit_is(s, k - 1, "of") &&
	    s->u[k - 1].a > 0 &&
	    tok_is(s->text, s->row, s->u[k - 1].a - 1, "instead short"))
		return true;
	return s->u[k].ing && k > 1 && unit_is(s, k - 1, "of") &&
	    s->u[k - 2].kind == NP &&
	    (head_has(s, k - 2, "t") ||
		tok_in_unit(s, &s->u[k - 2],
		    "hope hopes idea prospect risk "
		    "possibility aim goal theme intention purpose view "
		    "importance necessity verge brink point cusp danger"));
}

/* Is the noun before unit k a plan to do it: no part of "sign an order to"? */
static bool
planned(struct sent *s, int k)
{
	const int gov = s->u[k].gov;
	size_t last;
	int arg, p = k - 1;

	/* a plan by Israel to attack */
	if (p > 1 && s->u[p].kind == NP && unit_is(s, p - 1, "by of"))
		p -= 2;
	if (!s->u[k].to || p < 0 || s->u[p].kind != NP || !head_has(s, p, "t"))
		return false;
	if (gov < 0)
		return s->u[k].subj != p;
	verb_sense(s, gov, &arg, &last);
	return last < s->u[p].head;
}

/* The infinitive that hangs on the object behind verb group k; 0: none. */
static int
told_to(const struct sent *s, int k)
{
	int i;

	for (i = k + 2; i < s->n && i < k + 8; i++) {
		if (s->u[i].kind == VG)
			return s->u[i].to && s->u[i].gov == k &&
				s->u[i].subj > k && s->u[i - 1].kind != PREP
			    ? i
			    : 0;
		if (s->u[i].kind != NP && !unit_is(s, i, "of in and"))
			return 0;
	}
	return 0;
}

/* Chad was told by Mali to withdraw */
static bool
was_told_to(const struct sent *s, int k)
{
	int i;

	for (i = k + 1; i < s->n && i < k + 5; i++)
		if (s->u[i].kind == VG)
			return s->u[i].to && s->u[i].gov == k;
		else if (s->u[i].kind != NP && !unit_is(s, i, "by"))
			return false;
	return false;
}

/* insisted that Chad withdraw, not that it withdraws */
static bool
told_that(const struct sent *s, int k)
{
	const struct tok *t;
	int i = k + 1;

	if (i >= s->n || s->u[i].kind != SUB || !unit_is(s, i, "that"))
		return false;
	for (i++; i < s->n && i < k + 8 && s->u[i].kind != VG; i++)
		if (s->u[i].kind != NP && !unit_is(s, i, "of in"))
			return false;
	if (i >= s->n || i >= k + 8)
		return false;
	t = &s->text->tok[s->u[i].main];
	return s->u[i].a == s->u[i].main && s->u[i].subj >= 0 &&
	    !s->u[s->u[i].subj].plural && t->kind == T_WORD &&
	    (t->w.form & F_BASE) && !(t->w.form & F_PAST);
}

/* Is the object behind verb group k asked to do something, not to come? */
static bool
invited_to(const struct sent *s, int k)
{
	int i = told_to(s, k);

	return i > 0 && root_of(cameo_of(s->u[i].verb.cat)) != 4 &&
	    !word_among(s->u[i].lemma,
		STR("come attend travel participate take "
		    "pay hold visit"));
}

/* The rebels took Goma, Russia takes Bakhmut: a place that is no country. */
static bool
takes_town(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP), *who;
	const struct tok *t;

	if (!act_lemma(a, "take") || u == NULL || a->v->passive ||
	    a->v->subj < 0 || u->z - u->a > 2)
		return false;
	t = sent_tok(s, u->head);
	if (t->kind != T_ENT || t->ent->kind != E_GPE || t->ent->value.n == 3 ||
	    /* took Paris by storm, Chad off the list, Oslo to court */
	    unit_is(s, a->k + 2, "by off to into as from apart away for"))
		return false;
	who = &s->u[np_left(s, a->v->subj)];
	return memcmp(who->code.role, "MIL", 4) == 0 ||
	    memcmp(who->code.role, "REB", 4) == 0 ||
	    (code_is(&who->code) && !code_is_body(&who->code) &&
		!who->code.role[0] && !who->person);
}

/* The verb's sense and its trigger; false if it says nothing. */
static bool
act_sense(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v, *u;
	size_t last;

	a->sense = verb_sense(s, a->k, &a->arg, &last);
	/* agreed on Monday to: the verb alone is the trigger */
	for (a->z = a->a;
	     a->z < last && s->text->tok[a->z + 1].kind == T_WORD &&
	     s->text->tok[a->z + 1].pos != T &&
	     !(a->z + 2 < s->text->ntok &&
		 s->text->tok[a->z + 2].kind == T_TIME);
	     a->z++)
		;
	if (v->seen)
		return false;
	if (v->must) {
		if (demanded(a->e, a->k))
			return false;
		swallow(a->s, a->k + 1, clause_end(s, a->k));
	}
	if (judged(a->e, a->k, a->sense) || a->sense.cat.n == 0 ||
	    a->sense.cat.p[0] == '-')
		return false;
	if (planned(a->s, a->k) || of_plan(s, a->k)) { /* no attack yet */
		if (!a->e->irrealis)
			return false;
		a->maybe = true;
	}
	a->op = op_of(a->sense.cat);
	/* condemns in the strongest terms X's attack */
	if (act_behind(a, PREP) && unit_is(s, a->arg, "in") &&
	    a->arg + 2 < s->n && s->u[a->arg + 1].kind == NP &&
	    s->u[a->arg + 2].kind == NP &&
	    tok_in_unit(s, &s->u[a->arg + 1], "terms"))
		a->arg += 2;
	u = act_behind(a, NP);
	/* what X wants */
	if (a->op == OP_ASK && !u && v->subj > 0 && act_lemma(a, "want") &&
	    unit_is(s, v->subj - 1, "what"))
		return false;
	/* recommended the hotel */
	if (act_lemma(a, "recommend") && u && !u->event.cat.p &&
	    !told_to(s, a->k))
		return false;
	/* a court tried the general */
	if (a->op == OP_TRY && act_lemma(a, "try") && u && !v->passive &&
	    (u->person || u->code.role[0]) && v->subj >= 0 &&
	    memcmp(s->u[np_left(s, v->subj)].code.role, "JUD", 4) == 0) {
		a->op = OP_NONE;
		a->sense.cat = STR("115");
		a->sense.opts = STR("");
	}
	if (a->op == OP_DO && takes_town(a)) {
		a->op = OP_NONE;
		a->sense.cat = STR("192");
		a->sense.opts = STR("");
	}
	/* tells Chad to stop */
	if (a->op == OP_SAY && act_lemma(a, "tell") &&
	    (v->passive ? was_told_to(s, a->k) : u && told_to(s, a->k))) {
		a->op = OP_ASK;
		a->sense.cat = STR("ASK");
	}
	/* we expect Chad to act */
	if (a->op == OP_SAY && u && !v->passive && act_lemma(a, "expect") &&
	    v->subj >= 0 &&
	    (s->u[v->subj].pron == 'w' ||
		memcmp(s->u[v->subj].code.role, "GOV", 4) == 0 ||
		(code_is(&s->u[v->subj].code) && !s->u[v->subj].plural &&
		    !s->u[v->subj].code.role[0])) &&
	    code_is(&u->code) && told_to(s, a->k)) {
		a->op = OP_ASK;
		a->sense.cat = STR("ASK");
	}
	/* the attack was claimed by rebels */
	if (a->op == OP_SAY && act_lemma(a, "claim") && v->passive &&
	    v->subj >= 0 &&
	    root_of(cameo_of(s->u[subject_event(s, v->subj)].event.cat)) >=
		18) {
		a->op = OP_NONE;
		a->sense.cat = STR("015");
		a->sense.opts = STR("s");
	}
	/* said no to the offer */
	if (a->op == OP_SAY && u && act_lemma(a, "say") && !v->passive &&
	    u->z == u->a + 1 && unit_is(s, a->arg, "no") &&
	    unit_is(s, a->arg + 1, "to")) {
		a->op = OP_REJECT;
		a->sense.cat = STR("REJECT");
		a->arg += 2;
	}
	/* insisted that Chad withdraw */
	if (a->op == OP_SAY && act_lemma(a, "insist") && told_that(s, a->k)) {
		a->op = OP_DEMAND;
		a->sense.cat = STR("DEMAND");
	}
	if (act_lemma(a, "invite") && u && !v->passive && invited_to(s, a->k)) {
		a->op = OP_ASK;
		a->sense.cat = STR("ASK");
		a->sense.opts = STR("c");
	}
	/* is going to leave: to no place */
	if (act_lemma(a, "go") && before_infinitive(a) &&
	    (s->text->tok[v->main].w.form & F_ING))
		return false;
	if (a->op == OP_SAY && act_has(a, "e") && a->arg < s->n &&
	    (v->passive || (u && u->event.cat.p)))
		a->op = OP_DO; /* announced sanctions against */
	return (a->op != OP_SAY || (v->passive && act_lemma(a, "recall"))) &&
	    a->op != OP_TRY && a->op != OP_HELP;
}

/* Is the subject that ends with unit i no one?  But no fewer than 20, No. 2 */
static bool
nobody(const struct sent *s, int i)
{
	int h = np_left(s, i), k = unit_prev(s, h - 1);
	size_t n;

	if (s->u[h].kind != NP)
		return false;
	for (n = s->u[h].a + 1; n < s->u[h].z; n++)
		if (s->text->tok[n].kind == T_NUM ||
		    tok_is(s->text, s->row, n, "fewer less more"))
			return false;
	return unit_in(s, h, STR("no neither none nobody")) ||
	    (k >= 0 && unit_in(s, k, STR("nor neither")));
}

/* amid fears that X will do it */
static bool
feared(const struct sent *s, const struct chunk *v)
{
	int p;

	/* analysts fear, believe that X will do it */
	if (v->gov >= 0 && v->gov < v->subj && v->finite &&
	    word_among(s->u[v->gov].lemma, STR("doubt wonder imagine pretend")))
		return true;
	if (v->gov >= 0 && v->gov < v->subj && v->finite && v->future &&
	    word_among(s->u[v->gov].lemma,
		STR("fear worry hope suspect speculate believe think guess bet "
		    "assume suppose")))
		return true;
	if (v->subj < 2 || v->near)
		return false;
	p = unit_prev(s, np_left(s, v->subj) - 1);
	return p > 0 && s->u[p].kind == SUB && unit_is(s, p, "that") &&
	    s->u[p - 1].kind == NP &&
	    (tok_in_unit(s, &s->u[p - 1],
		 "fear fears "
		 "possibility risk hope hopes speculation prospect likelihood "
		 "chance worries concern concerns suspicion suspicions rumor "
		 "rumors rumour rumours doubt doubts myth scenario") ||
		(unit_is(s, p - 1, "no little") &&
		    tok_in_unit(s, &s->u[p - 1],
			"sign signs evidence proof indication indications "
			"reason guarantee suggestion question word")));
}

/* Had Chad attacked, it would have: does a clause so turned say it? */
static bool
inverted(const struct sent *s, int k)
{
	int i;

	if (k < 2 || k > 8 || s->u[0].kind != VG || s->u[1].kind != NP ||
	    !tok_is(s->text, s->row, s->u[0].a, "had should") ||
	    s->u[0].z != s->u[0].a + 1)
		return false;
	for (i = 1; i < k; i++)
		if (s->u[i].kind == COMMA || s->u[i].kind == STOP)
			return false;
	return true;
}

/* began to, is expected to: what governs it says when and whether. */
static void
act_mood(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v;
	int g, n, arg;
	size_t last;

	a->future = v->future;
	a->maybe |= v->maybe || s->question || a->e->again ||
	    (a->e->irrealis && v->must);
	a->neg = v->neg ||
	    (a->k + 1 < s->n && s->u[a->k + 1].kind == NP && a->op != OP_DENY &&
		a->op != OP_REJECT &&
		unit_is(s, a->k + 1, "no")); /* sent no troops */
	/* any country that sends troops */
	a->maybe |= feared(s, v) || inverted(s, a->k) ||
	    (v->subj >= 0 && unit_is(s, np_left(s, v->subj), "any anyone"));
	/* should troops be sent, X will act */
	a->maybe |= a->k > 1 && s->u[a->k - 1].kind == NP &&
	    s->u[a->k - 2].kind == VG && s->u[a->k - 2].must &&
	    s->u[a->k - 2].z == s->u[a->k - 2].a + 1;
	/* would do it if X did */
	if (v->future && tok_is(s->text, s->row, v->a, "would") &&
	    !(v->gov >= 0 && str_eq(s->u[v->gov].verb.cat, STR("SAY"))))
		for (g = a->k + 1; g < s->n && g < a->k + 14; g++)
			a->maybe |= unit_is(s, g, "if");
	/* hopes that Chad will */
	a->maybe |=
	    v->gov >= 0 && v->finite && str_eq(s->u[v->gov].lemma, STR("hope"));
	/* neither Chad nor Mali has, no state has */
	a->neg |= v->subj >= 0 && nobody(s, v->subj);
	/* has yet to ratify it */
	a->maybe |=
	    v->to && v->a > 0 && tok_is(s->text, s->row, v->a - 1, "yet");
	a->soon = v->to && v->gov >= 0 &&
	    tok_is(s->text, s->row, s->u[v->gov].main, "about");
	/* its aim was to bomb X */
	a->maybe |= v->to && v->gov >= 0 && v->gov == a->k - 1 &&
	    s->u[v->gov].be && s->u[v->gov].subj >= 0 &&
	    tok_in_unit(s, &s->u[np_left(s, s->u[v->gov].subj)],
		"aim goal purpose plan plans idea objective intention task "
		"mission role job point");
	/* are to meet */
	a->future |= v->to && v->gov >= 0 && v->gov == a->k - 1 &&
	    s->u[v->gov].be && s->u[v->gov].verb.cat.p == NULL;
	/* was to have met him: did not */
	a->maybe |= v->to && v->gov >= 0 && v->gov == a->k - 1 &&
	    s->u[v->gov].be && s->u[v->gov].verb.cat.p == NULL &&
	    v->main > v->a + 1 && s->text->tok[v->a + 1].pos == H;
	/* if X were to; it would be wise to */
	if (v->to && v->gov >= 0 && s->u[v->gov].be)
		a->maybe |= s->u[v->gov].maybe ||
		    (s->u[v->gov].subj >= 0 &&
			s->u[s->u[v->gov].subj].pron == 'i' &&
			s->u[v->gov].subj == v->gov - 1 && v->gov < a->k - 1);
	for (g = v->gov, n = 0; g >= 0 && n < 3; g = s->u[g].gov, n++) {
		struct sense sense = verb_sense(s, g, &arg, &last);
		enum op op = op_of(sense.cat);

		if (v->to || v->ing) {
			/* is expected to, but: is said to */
			a->future |=
			    (op == OP_SAY && s->u[g].passive &&
				!word_among(s->u[g].lemma,
				    STR("say believe report think claim"))) ||
			    opt_has(sense.opts, "f");
			if (op == OP_TRY) {
				a->maybe |= opt_has(sense.opts, "h");
				a->neg |= opt_has(sense.opts, "N");
				a->future |= s->u[g].future;
				a->neg |= s->u[g].neg;
				a->maybe |= s->u[g].maybe;
			}
		}
		if (op != OP_TRY)
			break;
	}
}

/* X said, warned that it would strike: does who says it do it? */
static bool
announced(const struct act *a)
{
	const struct chunk *v = a->v;
	struct group g = { .n = 0 };

	if (v->gov < 0 || !v->finite || v->passive ||
	    !word_among(a->s->u[v->gov].lemma,
		STR("say warn announce declare insist tell repeat claim")))
		return false;
	subject_group(a->e, &a->s->u[v->gov], &g);
	return g.n > 0 && a->actor.n > 0 &&
	    in_group(&g, &a->actor.code[0], true);
}

/* Is not expected to attend: nobody refuses. */
static bool
not_expected(const struct act *a)
{
	const struct chunk *g =
	    a->v->to && a->v->gov >= 0 ? &a->s->u[a->v->gov] : NULL;

	return g && g->passive && g->neg &&
	    word_among(g->lemma, STR("expect think believe anticipate"));
}

/* When it is; false if it is not. */
static bool
act_when(struct act *a, const char **time)
{
	int root = root_of(a->c);

	*time = "fact";
	if (a->neg && !a->e->again && (a->future || a->v->to) && root >= 3 &&
	    root <= 8 && !not_expected(a)) {
		a->c = compose(OP_REJECT, a->c);
		return true;
	}
	if (a->neg || a->maybe) {
		*time = a->neg ? "negated" : "hypothetical";
		return a->e->irrealis;
	}
	if (a->future && root >= 18 && announced(a)) {
		a->c = compose(OP_THREATEN, a->c);
		return true;
	}
	if (a->future) {
		*time = "future";
		/* what is about to be is no mere promise */
		if (root >= 4 && root <= 8 && !a->soon)
			a->c = compose(OP_AGREE, a->c);
	}
	return true;
}

/* Marks what belongs to it and is no event of its own. */
static void
act_take(struct act *a)
{
	struct sent *s = a->s;
	int i, root = root_of(a->c);

	a->v->seen = true;
	/* broke off talks, vowed to hit back: words of its phrase */
	swallow(s, a->k + 1, a->arg);
	if (a->ev >= 0)
		s->u[a->ev].seen = true;
	/* a round of negotiations opened: one event */
	if (a->ev >= 0 && a->ev + 2 < s->n && s->u[a->ev].kind == NP &&
	    opt_has(s->u[a->ev].event.opts, "Q") &&
	    unit_is(s, a->ev + 1, "of") && root == 4)
		s->u[a->ev + 2].seen = true;
	switch (a->op) {
	case OP_AGREE:
	case OP_ASK:
	case OP_DEMAND:
	case OP_REJECT:
	case OP_THREATEN:
	case OP_DENY:
		swallow(s, a->k + 1, a->end);
		return;
	default:
		break;
	}
	/* forced him to resign */
	if (root == 19 && act_lemma(a, "force"))
		for (i = a->k + 1; i < a->end; i++)
			if (s->u[i].kind == VG && s->u[i].to)
				s->u[i].seen = true;
	if (root == 4 || code_as(a->c, "036")) { /* met to discuss */
		for (i = a->k + 1; i < s->n && i < a->k + 12; i++)
			if (s->u[i].kind == VG && s->u[i].to &&
			    s->u[i].gov == a->k &&
			    root_of(cameo_of(s->u[i].verb.cat)) == 4)
				s->u[i].seen = true;
		/* discussed cooperation, a deal: a topic */
		for (i = a->arg;
		     (act_lemma(a, "discuss") ||
			 (act_has(a, "w") &&
			     !word_among(a->v->lemma,
				 STR("send "
				     "deliver convey hand write address"))) ||
			 act_lemma(a, "exchange")) &&
		     i < a->end;
		     i++)
			if ((s->u[i].kind == NP && s->u[i].event.cat.p &&
				root_of(cameo_of(s->u[i].event.cat)) != 4 &&
				root_of(cameo_of(s->u[i].event.cat)) < 9) ||
			    (s->u[i].kind == VG && s->u[i].ing))
				s->u[i].seen = true;
	} else if (root == 11 || root == 9 || root == 5 || root == 16 ||
	    root == 17) {
		/* accused them of attacking, thanked, jailed them for it */
		bool any = root == 11 || root == 9;

		a->end = region_end(s, a->k);
		/* charged that X had broken the truce: alleged */
		if (root == 11 && a->arg > a->k + 1 &&
		    unit_is(s, a->arg - 1, "that"))
			swallow(s, a->arg, a->end);
		for (i = a->k + 1; i < a->end; i++)
			if (s->u[i].kind == VG && !s->u[i].finite &&
			    (any ||
				unit_is(s, i - 1,
				    root == 5        ? "for on"
					: root >= 16 ? "for over from"
						     : "for over")))
				s->u[i].seen = true;
	}
}

/*
 * What was agreed to, asked for, refused, threatened or alleged is no event,
 * but for those who ask for it as such: it may come, or have come, to pass.
 */
void
verb_again(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct sense sense;
	enum op op;
	int arg, root;
	size_t last;

	if (v->kept || !v->seen || v->gov < 0 || !s->u[v->gov].kept)
		return;
	sense = verb_sense(s, v->gov, &arg, &last);
	op = op_of(sense.cat);
	root = root_of(cameo_of(sense.cat));
	if (op == OP_DO || op == OP_END || op == OP_EASE ||
	    (op == OP_NONE && root != 5 && root != 9 && root != 11))
		return; /* met to discuss it */
	v->seen = false;
	v->neg |= op == OP_REJECT || op == OP_DENY;
	e->again = true;
	verb_event(e, k);
	e->again = false;
}

/*
 * The minister is in Chad for talks, was there to meet: a visit, of somebody
 * from elsewhere.
 */
static void
presence(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor, target;
	int i, o = k + 2, why = -1;
	const struct cameo visit = cameo_of(STR("042"));

	const bool due = (v->passive && str_eq(v->lemma, STR("expect"))) ||
	    (v->be && tok_is(s->text, s->row, v->main, "due"));

	if ((!(v->be && v->verb.cat.p == NULL) && !due) || v->neg || v->maybe ||
	    v->subj < 0 || !unit_is(s, k + 1, "in") || o >= s->n ||
	    s->u[o].kind != NP || !code_is(&s->u[o].code) ||
	    s->u[o].code.role[0])
		return;
	for (i = o + 1; i < s->n && why < 0 && i < k + 10; i++) {
		const struct chunk *u = &s->u[i];

		if (u->kind == STOP || u->kind == SUB ||
		    (u->kind == VG && u->finite))
			return;
		if ((u->kind == VG && u->to &&
			root_of(cameo_of(u->verb.cat)) == 4) ||
		    (u->kind == NP && u->event.cat.p && i > o + 1 &&
			root_of(cameo_of(u->event.cat)) == 4 &&
			unit_is(s, i - 1, "for on of")))
			why = i;
	}
	if (why < 0 && !due)
		return;
	actor.n = target.n = 0;
	subject_group(e, v, &actor);
	if (actor.n == 0 || in_group(&actor, &s->u[o].code, true) ||
	    (!actor.code[0].role[0] && !actor.person[0]))
		return;
	group_right(s, o, &target, &e->memory);
	if (why >= 0 && s->u[why].kind == NP &&
	    strncmp(cameo_of(s->u[why].event.cat).d, "042", 3) == 0)
		s->u[why].seen = true;
	keep(e, k, v->main, v->main,
	    v->future || due ? compose(OP_AGREE, visit) : visit, &actor,
	    &target, v->future || due ? "future" : "fact");
}

/* Is unit i goods that are given: flour, medical supplies, French aid? */
static bool
aid_goods(const struct sent *s, int i)
{
	return i < s->n && s->u[i].kind == NP &&
	    (root_of(cameo_of(s->u[i].event.cat)) == 7 ||
		tok_in_unit(s, &s->u[i],
		    "aid relief humanitarian food flour medicine medicines "
		    "medical supplies tents blankets grain wheat rice fuel "
		    "vaccines rations"));
}

/*
 * Trucks of the Red Cross rolled into Mali, carrying flour; a ship laden with
 * French grain docked there: aid, by whose they or the goods are.
 */
static bool
aid_arrives(struct events *e, int k)
{
	struct sent *s = &e->sent;
	const struct chunk *v = &s->u[k];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	int h, i, to = -1, goods = -1;
	const struct cameo aid = cameo_of(STR("073"));

	if (!v->finite || v->passive || v->neg || v->maybe || v->subj < 0 ||
	    v->subj > k ||
	    !word_among(v->lemma,
		STR("arrive land enter reach dock roll cross drive touch")))
		return false;
	h = np_left(s, v->subj);
	if (s->u[h].kind != NP || s->u[h].person ||
	    !tok_in_unit(s, &s->u[h],
		"plane planes aircraft flight flights truck trucks lorry "
		"lorries convoy convoys ship ships vessel vessels train "
		"shipment shipments"))
		return false;
	if (aid_goods(s, h))
		goods = h;
	for (i = h + 1; i < s->n && i < k + 12 && goods < 0; i++)
		if (s->u[i].kind == VG && !s->u[i].finite &&
		    word_among(s->u[i].lemma,
			STR("carry bear load lade transport bring take")))
			goods = aid_goods(s, i + 1) ? i + 1
			    : unit_is(s, i + 1, "with") && aid_goods(s, i + 2)
			    ? i + 2
			    : -1;
		else if (s->u[i].kind == PREP && unit_is(s, i, "of with") &&
		    i < k && aid_goods(s, i + 1))
			goods = i + 1;
	for (i = k + 1; i + 1 < s->n && i < k + 4 && to < 0; i++)
		if (s->u[i].kind == PREP && unit_is(s, i, "in at into to"))
			to = i + 1;
	if (to < 0 && k + 1 < s->n && s->u[k + 1].kind == NP)
		to = k + 1;
	if (goods < 0 || to < 0 || !group_right(s, to, &target, &e->memory))
		return false;
	np_who(s, h, &actor, &e->memory);
	if (actor.n == 0 && goods != h && s->u[goods].nmod > 0)
		group_add(&actor, s->u[goods].mod[0], s->u[goods].a,
		    s->u[goods].a + 1, NULL);
	group_minus(&actor, &target);
	if (actor.n == 0)
		return false;
	for (i = 0; i < actor.n; i++)
		memset(actor.code[i].role, 0, 4); /* jets, but no air force */
	swallow(s, k, k + 1);
	s->u[goods].seen = true;
	keep(e, k, v->main, v->main, v->future ? compose(OP_AGREE, aid) : aid,
	    &actor, &target, v->future ? "future" : "fact");
	return true;
}

/* Lavrov in Ankara for talks: a headline without a verb. */
void
headline_visit(struct events *e)
{
	struct sent *s = &e->sent;
	struct group actor = { .n = 0 }, target = { .n = 0 };
	int in = 1, i;

	if (s->n > 4 && unit_is(s, 1, "of"))
		in = 3; /* the president of Chad */
	if (s->n < in + 4 || s->u[0].kind != NP || s->u[0].event.cat.p ||
	    (!s->u[0].code.role[0] && !s->u[0].person) ||
	    !unit_is(s, in, "in") || !code_is(&s->u[in + 1].code) ||
	    s->u[in + 1].code.role[0] || s->u[in + 1].event.cat.p ||
	    !unit_is(s, in + 2, "for on") ||
	    root_of(cameo_of(s->u[in + 3].event.cat)) != 4)
		return;
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == VG && s->u[i].finite)
			return;
	np_who(s, 0, &actor, &e->memory);
	np_who(s, in + 1, &target, &e->memory);
	if (actor.n == 0 || target.n == 0 ||
	    in_group(&actor, &target.code[0], true))
		return;
	i = in + 3;
	s->u[i].seen = true;
	keep(e, i, s->u[i].head, s->u[i].head, cameo_of(STR("042")), &actor,
	    &target, "fact");
}

/* X cut ties and Y followed suit: what was told last, of another. */
static void
follows(struct events *e, int k)
{
	const struct chunk *v = &e->sent.u[k];
	const struct hit *h = e->nhit > 0 ? &e->hit[e->nhit - 1] : NULL;
	struct group actor = { .n = 0 }, target;
	struct cameo c;

	if (v->neg || v->maybe || h == NULL || h->unit >= k ||
	    e->sent.u[h->unit].kind != VG ||
	    h->b < e->text.tok[e->sent.u[0].a].b)
		return;
	subject_group(e, v, &actor);
	c = h->code;
	target = h->target;
	if (actor.n > 0 && h->actor.n > 0 &&
	    !in_group(&h->actor, &actor.code[0], true))
		keep(e, k, v->main, v->main,
		    v->future ? compose(OP_AGREE, c) : c, &actor, &target,
		    v->future ? "future" : "fact");
}

void
verb_event(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct act a = { .e = e,
		.s = s,
		.v = &s->u[k],
		.k = k,
		.ev = -1,
		.a = s->u[k].main };
	const char *time;

	if (str_eq(s->u[k].phrase.cat, STR("SAME"))) {
		if (!s->u[k].seen && !s->u[k].to)
			follows(e, k);
		return;
	}
	if (aid_arrives(e, k))
		return;
	if (!act_sense(&a)) {
		presence(e, k); /* is in Oslo, is due there, for talks */
		return;
	}
	act_mood(&a);
	if (!act_code(&a))
		return;
	act_who(&a);
	if (!act_whom(&a))
		return;
	act_recode(&a);
	if (act_mutual(&a))
		a.target = a.actor;
	if (act_void(&a))
		return;
	if (!act_when(&a, &time)) {
		/* no effort to urge X to act: nor does X */
		if (a.op == OP_ASK || a.op == OP_DEMAND)
			swallow(s, k + 1, a.end);
		return;
	}
	act_topic(&a);
	if (a.ev >= 0 && s->u[a.ev].kind == NP && a.op == OP_DO &&
	    s->u[a.ev].head > a.a && s->u[a.ev].head < a.a + 8)
		a.z = s->u[a.ev].head; /* held talks */
	act_take(&a);
	keep(e, k, a.a, a.z, a.c, &a.actor, &a.target, time);
}
