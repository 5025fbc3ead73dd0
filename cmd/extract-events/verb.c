/* SPDX-License-Identifier: ISC */
/*
 * verb: the event that a verb group says: what, by whom, to whom, whether.
 */
#include "find.h"

/* What is known of it while it is worked out. */
struct act {
	struct events *e;
	struct sent *s;
	struct chunk *v;
	int k;                 /* v's unit */
	struct sense sense;
	enum op op;
	int arg;               /* first unit behind the verb */
	int end;               /* ... and the one behind its clause */
	size_t a, z;           /* trigger: tokens [a, z] */
	struct cameo c;        /* the event */
	struct cameo in;       /* the one that it governs */
	int ev;                /* ... and the unit that says that, -1 none */
	struct group actor, target;
	bool future, maybe, neg, soon;
	bool turned;           /* the subject is what is done */
	bool self;             /* passive, but done by the subject */
};

/* Nouns of what is held or lost in a war. */
#define LAND "area areas airport airbase airfield base bases border " \
	"bridge capital checkpoint city cities crossing dam district " \
	"districts field fields headquarters hill hills hilltop hilltops " \
	"island islands mosque neighbourhood neighborhood outpost outposts " \
	"parts port position positions post posts province provinces region " \
	"stronghold suburb territory territories town towns village villages"

/* Does the phrase end with a place's name or a kind of place? */
static bool
is_area(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];

	if (u->kind != NP)
		return false;
	if (t->kind == T_ENT)
		return t->ent->kind == E_GPE || t->ent->kind == E_LOC;
	return word_among(str_of(s->row->text.p + t->b, t->e - t->b),
	    STR(LAND));
}

/* Are they soldiers or rebels? */
static bool
fighters(const struct group *g)
{
	return g->n > 0 && (memcmp(g->code[0].role, "MIL", 4) == 0 ||
	    memcmp(g->code[0].role, "REB", 4) == 0);
}

/* Is the object somebody who can be set free? */
static bool
frees(const struct sent *s, int arg)
{
	const struct chunk *u;

	if (arg >= s->n || s->u[arg].kind != NP)
		return false;
	u = &s->u[arg];
	if (u->plural && arg + 2 < s->n && unit_is(s, arg + 1, "of") &&
	    s->u[arg + 2].code.role[0])
		return true; /* dozens of activists */
	return u->person || u->code.role[0] || u->pron ||
	    s->text->tok[u->head].kind != T_WORD || s->text->tok[u->head].cap;
}

/* Is unit i of somebody, though none knows of what country? */
static bool
somebody(const struct sent *s, int i)
{
	return i >= 0 && (s->u[i].pron == 'w' || s->u[i].person ||
	    (s->u[i].code.role[0] && !s->u[i].weak));
}

static bool
keeps_peace(const struct sent *s, const struct chunk *u)
{
	return u->kind == NP && tok_in_unit(s, u,
	    "peacekeepers peacekeeper peacekeeping peace-keeping observers "
	    "monitors medics doctors");
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

/* Russia said Sudan must (should) return it: a demand (an appeal). */
static bool
demanded(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c;

	if (v->gov < 0 || v->passive ||
	    op_of(s->u[v->gov].verb.cat) == OP_NONE)
		return false;
	subject_group(e, &s->u[v->gov], &actor);
	subject_group(e, v, &target);
	group_minus(&target, &actor);
	if (actor.n == 0 || target.n == 0)
		return false;
	c = event_of(s, k, 0);
	c = compose(tok_is(s->text, s->row, v->a, "should") ? OP_ASK
							    : OP_DEMAND, c);
	v->seen = true;
	swallow(s, k + 1, clause_end(s, k));
	keep(e, k, v->main, v->main, c, &actor, &target, "fact");
	return true;
}

/* hold, end, lift: what they do is their noun's. */
static bool
of_noun(const struct act *a)
{
	return a->op == OP_DO || a->op == OP_END || a->op == OP_EASE;
}

static bool
has(const struct act *a, const char *opt)
{
	return opt_has(a->sense.opts, opt);
}

static bool
lemma(const struct act *a, const char *word)
{
	return str_eq(a->v->lemma, str_of(word, strlen(word)));
}

static bool
code_as(struct cameo c, const char *d)
{
	return strcmp(c.d, d) == 0;
}

/* What stands behind the verb, NULL if it is of another kind. */
static const struct chunk *
behind(const struct act *a, enum unit_kind kind)
{
	return a->arg < a->s->n && a->s->u[a->arg].kind == kind
	    ? &a->s->u[a->arg] : NULL;
}

/* Has one of the phrase's nouns this option? */
static bool
phrase_has(const struct sent *s, const struct chunk *u, const char *opt)
{
	size_t i;

	for (i = u->a; i < u->z; i++)
		if (s->text->tok[i].kind == T_WORD &&
		    s->text->tok[i].w.noun.opts.p &&
		    opt_has(s->text->tok[i].w.noun.opts, opt))
			return true;
	return false;
}

/* May the noun phrase be what is attacked, not a problem, a record? */
static bool
hurtable(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];

	return t->kind != T_WORD || t->pos != N || t->cap || u->pron ||
	    u->code.role[0] || (t->w.noun.opts.p &&
		(opt_has(t->w.noun.opts, "o") || opt_has(t->w.noun.opts, "q")));
}

static bool
before_infinitive(const struct act *a)
{
	const struct chunk *u = behind(a, VG);

	return u && u->to;
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
	for (a->z = a->a; a->z < last &&
	     s->text->tok[a->z + 1].kind == T_WORD &&
	     s->text->tok[a->z + 1].pos != T &&
	     !(a->z + 2 < s->text->ntok &&
		 s->text->tok[a->z + 2].kind == T_TIME);
	     a->z++)
		;
	if (v->seen || (v->must && demanded(a->e, a->k)) ||
	    a->sense.cat.n == 0 || a->sense.cat.p[0] == '-')
		return false;
	if (v->to && a->k > 0 && s->u[a->k - 1].kind == NP &&
	    head_has(s, a->k - 1, "t")) { /* a plan to attack is no attack */
		if (!a->e->irrealis)
			return false;
		a->maybe = true;
	}
	a->op = op_of(a->sense.cat);
	u = behind(a, NP);
	if (a->op == OP_SAY && has(a, "e") && a->arg < s->n &&
	    (v->passive || (u && u->event.cat.p)))
		a->op = OP_DO; /* announced sanctions against */
	return a->op != OP_SAY && a->op != OP_TRY && a->op != OP_HELP;
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
	a->maybe |= v->maybe || a->e->again || (a->e->irrealis && v->must);
	a->neg = v->neg || (a->k + 1 < s->n && s->u[a->k + 1].kind == NP &&
	    a->op != OP_DENY && a->op != OP_REJECT &&
	    unit_is(s, a->k + 1, "no")); /* sent no troops */
	a->soon = v->to && v->gov >= 0 &&
	    tok_is(s->text, s->row, s->u[v->gov].main, "about");
	/* are to meet */
	a->future |= v->to && v->gov >= 0 && v->gov == a->k - 1 &&
	    s->u[v->gov].be &&
	    s->u[v->gov].verb.cat.p == NULL;
	/* if X were to; it would be wise to */
	if (v->to && v->gov >= 0 && s->u[v->gov].be)
		a->maybe |= s->u[v->gov].maybe || (s->u[v->gov].subj >= 0 &&
		    s->u[s->u[v->gov].subj].pron == 'i' &&
		    s->u[v->gov].subj == v->gov - 1 && v->gov < a->k - 1);
	for (g = v->gov, n = 0; g >= 0 && n < 3; g = s->u[g].gov, n++) {
		struct sense sense = verb_sense(s, g, &arg, &last);
		enum op op = op_of(sense.cat);

		if (v->to || v->ing) {
			a->future |= (op == OP_SAY && s->u[g].passive) ||
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

/* Is it the strike of workers, not that of an army? */
static bool
walkout(const struct act *a)
{
	const struct sent *s = a->s;

	return a->actor.n > 0 && a->actor.code[0].role[0] &&
	    strstr("LAB EDU HLH MED BUS CVL", a->actor.code[0].role) &&
	    tok_in_unit(s, &s->u[a->ev], "strike strikes");
}

/* The code of a verb whose noun says what is done; false if there is none. */
static bool
noun_code(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *u = behind(a, NP);
	struct cameo own = own_code(a->sense.opts);

	a->turned = a->v->passive || has(a, "S");
	if (!a->turned)
		a->in = complement(s, a->k, a->arg, a->op, 0, &a->ev);
	/* fighting continues */
	a->turned |= a->in.d[0] == 0 && own.d[0] == 0 && a->op == OP_DO &&
	    u == NULL && a->v->finite;
	if (a->turned && a->v->subj >= 0) {
		a->ev = np_left(s, a->v->subj);
		a->in = event_of(s, a->ev, 1);
	}
	a->c = a->in.d[0] ? compose(a->op, a->in) : own;
	if (a->in.d[0] == 0 && u && head_has(s, a->arg, "i"))
		return false; /* provided a report */
	if (a->op == OP_DO && (strncmp(a->in.d, "083", 3) == 0 ||
	    (a->turned && code_as(a->in, "0841"))))
		return false; /* took part in the election; hostages held */
	/* ended their meeting: it was held */
	if (a->op == OP_END && root_of(a->in) == 4 && a->in.d[2] != '5' &&
	    (lemma(a, "end") || lemma(a, "close") || lemma(a, "finish")))
		a->c = a->in;
	if (root_of(a->c) == 5 && root_of(own) == 7)
		a->c = own; /* provides support */
	if (a->c.d[0] == 0 && has(a, "m") && a->op == OP_DO &&
	    money_behind(s, a->arg))
		a->c = cameo_of(STR("071"));
	/* gives medical equipment to Chad */
	if (a->c.d[0] == 0 && has(a, "m") && !a->v->passive && u && !u->pron &&
	    !u->person && !head_has(s, a->arg, "t") &&
	    prep_group(a->e, a->arg + 1, a->arg + 4, STR("to"), &a->target))
		a->c = cameo_of(STR("070"));
	return true;
}

/* What it is, with what it governs; false if it is nothing. */
static bool
act_code(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *v = a->v, *u = behind(a, NP);
	int root;

	a->end = clause_end(s, a->k);
	if (behind(a, SUB) && unit_is(s, a->arg, "that"))
		a->end = region_end(s, a->k);
	a->c = cameo_of(a->sense.cat);
	/* called him, called him a liar */
	if (has(a, "k") && !v->passive) {
		int o = a->arg + 1;

		if (u == NULL || (!u->person && !code_is(&u->code)))
			return false;
		while (o + 1 < s->n && s->u[o].kind == PREP &&
		    unit_is(s, o, "of to in") && s->u[o + 1].kind == NP)
			o += 2; /* the ambassador to Chad */
		if (o < s->n && (s->u[o].kind == NP || s->u[o].kind == QUOTE))
			a->c = cameo_of(STR("111"));
		else if (!u->person && !u->code.role[0])
			return false;
	}
	/* received the ambassador, a delegation from Chad */
	if (lemma(a, "receive") && u && !v->passive && !u->event.cat.p &&
	    (u->person || memcmp(u->code.role, "GOV", 3) == 0) &&
	    (code_is(&u->code) || (a->arg + 1 < s->n &&
		unit_is(s, a->arg + 1, "from of")))) {
		a->op = OP_NONE;
		a->sense.opts = STR("");
		a->c = cameo_of(STR("043"));
	}
	/* demonstrated a new engine, that it can */
	if (has(a, "u") && (u || behind(a, SUB)))
		return false;
	if (of_noun(a)) {
		if (!noun_code(a))
			return false;
	} else if (a->op != OP_NONE) {
		if (v->passive && v->subj >= 0 && s->u[v->subj].event.cat.p)
			a->in = event_of(s, np_left(s, v->subj), 1);
		if (a->in.d[0] == 0)
			a->in = complement(s, a->k, a->arg, a->op, 0, &a->ev);
		if (a->in.d[0])
			a->c = compose(a->op, a->in);
		/* rejected a bid to condemn it: no denial */
		if (a->op == OP_REJECT && root_of(a->in) == 11 &&
		    u && a->ev > a->arg)
			a->c = cameo_of(STR("120"));
		a->end = region_end(s, a->k);
	}
	if (a->c.d[0] == 0)
		return false;
	if (v->to && v->gov >= 0 && (of_noun(a) || a->op == OP_NONE)) {
		int arg;
		size_t last;

		if (a->op != OP_DO && a->op != OP_NONE &&
		    (str_eq(s->u[v->gov].lemma, STR("try")) ||
			str_eq(s->u[v->gov].lemma, STR("attempt"))))
			return false;
		/* "to defeat them": an aim, unless somebody managed to */
		root = root_of(a->c);
		if (op_of(verb_sense(s, v->gov, &arg, &last).cat) != OP_TRY &&
		    !a->future && !a->soon &&
		    (root == 4 || (root >= 6 && root <= 8) || root >= 15)) {
			if (!a->e->irrealis)
				return false;
			a->maybe = true;
		}
	}
	/* resolved the dispute: no resolve to do anything */
	return !has(a, "a") || v->passive || before_infinitive(a) ||
	    a->ev >= 0;
}

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
		if (s->u[i].kind == VG && s->u[i].finite &&
		    s->u[i].subj >= 0 && !s->u[s->u[i].subj].pron &&
		    (str_eq(s->u[i].verb.cat, STR("SAY")) ||
			(i < a->k && s->u[i].subj < 2)))
			subject_group(a->e, &s->u[i], &a->actor);
}

static void
act_who(struct act *a)
{
	struct group of = { .n = 0 };

	if (expletive(a)) {
		speaker_group(a);
		return;
	}

	/* is committed to; troops were deployed in */
	a->self = a->v->passive && (has(a, "a") || (has(a, "d") &&
	    a->v->subj >= 0 &&
	    memcmp(a->s->u[a->v->subj].code.role, "MIL", 4) == 0));
	if (a->self) {
		subject_group(a->e, a->v, &a->actor);
		return;
	}
	if (!a->v->passive && !a->turned) {
		subject_group(a->e, a->v, &a->actor);
		return;
	}
	prep_group(a->e, a->k + 1, a->end, STR("by"), &a->actor);
	if (!of_noun(a)) {
		subject_group(a->e, a->v, &a->target);
		return;
	}
	if (a->ev >= 0) {
		noun_parts(a->e, a->ev, a->k, a->in, &of, &a->target);
		if (a->op == OP_DO && a->actor.n == 0)
			a->actor = of;
		else if (a->target.n == 0 && a->op != OP_DO)
			a->target = of;
	}
	if (a->actor.n == 0)
		prep_group(a->e, a->k + 1, a->end, STR("between"), &a->actor);
}

/* Police arrested demonstrators: those of the country whose police it is. */
static void
own_people(struct act *a, int o)
{
	const struct chunk *u = &a->s->u[o];
	struct code c = u->code;

	if (root_of(a->c) < 17 || a->actor.n != 1 || c.role[0] == 0 ||
	    a->actor.code[0].role[0] == 0 ||
	    strstr("OPP CVL LAB EDU MED REL", c.role) == NULL ||
	    strstr("COP JUD GOV MIL", a->actor.code[0].role) == NULL)
		return;
	memcpy(c.who, a->actor.code[0].who, 4);
	group_add(&a->target, c, u->a, u->z, NULL);
}

/* The target that stands where it should. */
static void
direct(struct act *a)
{
	struct sent *s = a->s;
	struct group of = { .n = 0 };
	struct str list;
	char word[64];
	int o = unit_next(s, a->arg);

	if (a->ev >= 0 && of_noun(a) && s->u[a->ev].kind == NP &&
	    !a->v->passive) {
		noun_parts(a->e, a->ev, a->end, a->in, &of, &a->target);
		if (of.n > 0 && in_group(&a->actor, &of.code[0], true))
			of.n = 0; /* Iran voiced Iran's support */
		if (a->target.n == 0 && of.n > 0)
			*(a->actor.n == 0 ? &a->actor : &a->target) = of;
	}
	/* met Iran to discuss trade with Iraq */
	if (a->target.n == 0 && lemma(a, "meet") && a->op == OP_NONE &&
	    !a->v->passive && o >= 0 && s->u[o].kind == NP)
		group_right(s, o, &a->target, &a->e->memory);
	if (a->target.n == 0 &&
	    words_only(a->sense.opts, word, sizeof(word), &list))
		prep_group(a->e, a->k + 1, a->end, list, &a->target);
	if (a->target.n == 0 && a->op != OP_DO && !a->v->passive && o >= 0 &&
	    !has(a, "w") && s->u[o].kind == NP) {
		/* condemned the killing by X */
		of.n = 0;
		if ((root_of(a->c) == 11 || root_of(a->c) == 9) &&
		    s->u[o].event.cat.p && s->u[o].nmod == 0 &&
		    prep_group(a->e, o + 1, a->end, STR("by"), &of))
			a->target = of;
		if (a->target.n == 0)
			group_right(s, o, &a->target, &a->e->memory);
		if (a->target.n == 0)
			own_people(a, o);
		if (a->target.n == 0 && (root_of(a->c) == 1 ||
		    root_of(a->c) == 5 || root_of(a->c) == 11 ||
		    root_of(a->c) == 12))
			deed_of(a->e, o, &a->actor, &a->target);
		if (a->target.n > 0 && a->actor.n > 0 &&
		    code_eq(&a->target.code[0], &a->actor.code[0]) &&
		    a->target.a[0] == a->actor.a[0])
			a->target.n = 0;
	}
	/* withdrew its troops from X */
	if (root_of(a->c) < 18 && a->target.n == 1 && o >= 0 &&
	    unit_is(s, o, "its their") &&
	    in_group(&a->actor, &a->target.code[0], true) &&
	    a->target.a[0] == s->u[o].a)
		a->target.n = 0;
	/* were imposed on X by Y */
	if (a->target.n == 0 && a->v->passive && a->arg > a->k + 1 &&
	    s->u[a->arg - 1].kind == PREP && a->arg < s->n &&
	    s->u[a->arg].kind == NP)
		group_right(s, a->arg, &a->target, &a->e->memory);
	/* peacekeepers whom the UN withdrew are not of the country */
	if (a->target.n > 0 && a->target.guess[0] &&
	    !(a->actor.n > 0 && code_is_body(&a->actor.code[0]) &&
		(root_of(a->c) == 9 || root_of(a->c) == 11)) &&
	    (root_of(a->c) < 9 ||
	    in_group(&a->actor, &a->target.code[0], false) ||
	    (a->actor.n > 0 && !in_group(&a->actor, &a->target.code[0], true))))
		a->target.n = 0;
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
		    (root_of(h->code) == 4 && (root == 3 || root == 4)) ||
		    (root_of(h->code) >= 18 && root >= 18 && a->v->ing)) {
			a->target = h->target;
			group_minus(&a->target, &a->actor);
		}
		return;
	}
}

/* What two do together, or fail to, each does with the other. */
static bool
mutual(const struct act *a)
{
	int root = root_of(a->c);

	if (a->actor.n < 2)
		return false;
	if (lemma(a, "agree"))
		return a->op == OP_AGREE &&
		    (a->v->passive || a->target.n == 0);
	if (lemma(a, "fail"))
		return a->ev >= 0 && root == 12 && (root_of(a->in) == 3 ||
		    root_of(a->in) == 4 || root_of(a->in) == 5);
	return a->target.n == 0 && !a->v->passive && (root == 6 ||
	    strncmp(a->c.d, "050", 3) == 0 || strncmp(a->c.d, "057", 3) == 0);
}

/* Whom it is done to; false if nobody does it to nobody. */
static bool
act_whom(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *v = a->v;

	if (a->target.n == 0 && !has(a, "s")) {
		direct(a);
		if (a->target.n == 0 && !has(a, "w") && !has(a, "y") &&
		    !a->turned && !code_as(a->c, "042") &&
		    !(v->passive && !a->self &&
			(of_noun(a) || a->op == OP_NONE))) {
			if (a->actor.n == 0 && !somebody(s, v->subj))
				return false;
			if (root_of(a->c) == 7 && a->in.d[0] == 0 &&
			    !money_behind(s, a->arg))
				return false; /* contributed to this article */
			if (!(a->actor.n > 1 && a->op == OP_AGREE &&
			    lemma(a, "agree")))
				anybody(a->e, a->arg, a->end, &a->actor, a->c,
				    &a->target);
			if (a->target.n == 0)
				inherit(a);
		}
	}
	if (a->actor.n > 1)
		group_minus(&a->target, &a->actor);
	/* a meeting of which but the day is known */
	if (a->actor.n == 0 && a->target.n == 0 &&
	    !(root_of(a->ev >= 0 ? a->in : a->c) == 4 &&
		dated(s, a->k, a->end) &&
		(a->ev >= 0 || (!v->passive && v->subj >= 0 &&
		    s->u[v->subj].code.role[0]))))
		return false;
	/* expelled from Chad: by it */
	if (v->passive && a->actor.n == 0 &&
	    (strncmp(a->c.d, "166", 3) == 0 || code_as(a->c, "174")))
		prep_group(a->e, a->k + 1, a->end, STR("from"), &a->actor);
	if (has(a, "R")) { /* faces an attack by */
		struct group g = a->actor;

		a->actor = a->target;
		a->target = g;
	}
	return true;
}

/* What it is by who takes part and what stands about. */
static void
act_recode(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *v = a->v, *u = behind(a, NP);
	int i;

	/* vowed not to return it */
	if (a->op == OP_AGREE && a->ev >= 0 && s->u[a->ev].kind == VG &&
	    s->u[a->ev].neg)
		a->c = root_of(a->in) < 13 ? compose(OP_REJECT, a->in)
					   : cameo_of(STR("0356"));
	if (has(a, "T") && a->future)
		a->c = compose(OP_THREATEN, cameo_of(STR("163")));
	/* what a court orders is done */
	if (a->op == OP_DEMAND && code_as(a->in, "0841") && a->actor.n > 0 &&
	    memcmp(a->actor.code[0].role, "JUD", 3) == 0)
		a->c = a->in;
	/* peacekeepers are aid */
	if (code_as(a->c, "154") || code_as(a->c, "042")) {
		bool peace = v->subj >= 0 && keeps_peace(s, &s->u[v->subj]);

		for (i = a->arg; i < a->end && !peace; i++)
			peace = keeps_peace(s, &s->u[i]);
		if (peace)
			a->c = cameo_of(STR("074"));
	}
	/* workers began, ended, called off their strike */
	if (code_as(a->in, "190") && a->ev >= 0 && walkout(a)) {
		a->in = cameo_of(STR("143"));
		a->c = compose(lemma(a, "call") ? OP_END : a->op, a->in);
	}
	/* filed a protest; summoned the ambassador */
	if ((a->op == OP_DO && code_as(a->c, "141") &&
		(lemma(a, "file") || lemma(a, "lodge"))) ||
	    (lemma(a, "summon") && a->target.n > 0 &&
		!in_group(&a->actor, &a->target.code[0], true)))
		a->c = cameo_of(STR("114"));
	if (a->op == OP_AGREE && lemma(a, "accept") && u &&
	    memcmp(u->code.role, "REF", 3) == 0)
		a->c = cameo_of(STR("075")); /* accepted refugees */
	if (code_as(a->c, "086") && lemma(a, "open") && a->target.n > 0 &&
	    memcmp(a->target.code[0].role, "REF", 3) == 0)
		a->c = cameo_of(STR("075")); /* opened its borders to them */
	/* ordered the arrest of, sanctions on, an attack on */
	if (a->op == OP_DEMAND && lemma(a, "order") && a->ev == a->arg &&
	    s->u[a->ev].kind == NP && (root_of(a->in) >= 15 ||
		root_of(a->in) == 8))
		a->c = a->in;
	if (a->op == OP_AGREE && lemma(a, "agree") && a->ev == a->arg &&
	    s->u[a->ev].kind == NP && code_as(a->in, "057"))
		a->c = a->in; /* agreed a deal */
	if ((code_as(a->c, "173") || (code_as(a->c, "1711") &&
	    fighters(&a->actor))) && a->op == OP_NONE && u && is_area(s, u))
		a->c = cameo_of(STR("192")); /* captured a town */
	/* strikes destroyed a tank */
	if (code_as(a->c, "1712") && v->subj >= 0 && !v->passive &&
	    root_of(event_of(s, v->subj, 1)) >= 18)
		a->c = cameo_of(STR("190"));
	if (code_as(a->c, "1711") && a->target.n > 0 && a->target.person[0])
		a->c = cameo_of(STR("173"));
}

/* Does it look like an event and is none? */
static bool
act_void(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v, *u = behind(a, NP);
	int i;

	if (v->must && !a->maybe)
		return true; /* nobody is said to demand it */
	/* went to Oslo: who? */
	if (code_as(a->c, "042") && a->actor.n == 0 && a->op == OP_NONE)
		return true;
	/* claimed that its troops had won */
	if (lemma(a, "claim") && a->target.n > 0 &&
	    in_group(&a->actor, &a->target.code[0], true))
		return true;
	/* the region surrounding the town */
	if (root_of(a->c) == 15 && v->ing && v->gov < 0 &&
	    !(v->subj >= 0 && a->actor.n > 0 && a->actor.code[0].role[0]))
		return true;
	/* defended itself */
	if (u && root_of(a->c) < 18 && u->pron == 'x')
		return true;
	/* none of the countries did it */
	i = v->subj > 1 && unit_is(s, v->subj - 1, "of") ? v->subj - 2 : v->subj;
	if (unit_in(s, i, STR("none nobody neither")))
		return true;
	/* attacked the problem, met the target */
	if (((root_of(a->c) >= 18 && !(a->c.d[1] == '9' && a->c.d[2] > '0')) ||
		(code_as(a->c, "040") && lemma(a, "meet") && !a->neg)) &&
	    a->op == OP_NONE && a->target.n == 0 && u && !v->passive &&
	    !hurtable(s, u))
		return true;
	/* a storm killed ten; she defeated him in two sets */
	if (root_of(a->c) >= 17 && v->subj >= 0 && !v->passive &&
	    phrase_has(s, &s->u[v->subj], "z"))
		return true;
	if (root_of(a->c) >= 18 && v->passive) /* killed in a crash */
		for (i = a->k + 1; i < a->end; i++)
			if (s->u[i].kind == NP && phrase_has(s, &s->u[i], "z"))
				return true;
	if (root_of(a->c) >= 18 && v->passive && a->actor.n == 0)
		for (i = a->k + 1; i < s->n; i++) /* when it collapsed */
			if (s->u[i].kind == VG && opt_has(s->u[i].verb.opts, "z"))
				return true;
	/* hosted at a server */
	if (v->passive && code_as(a->c, "043") && a->target.n == 0 &&
	    a->actor.n == 0)
		return true;
	/* warned the cell was there: no threat */
	if (a->op == OP_THREATEN && u && a->arg + 1 < s->n &&
	    (i = unit_next(s, a->arg + 1)) >= 0 && s->u[i].kind == VG &&
	    s->u[i].finite && s->u[i].subj == a->arg)
		return true;
	if (root_of(a->c) >= 17 && has(a, "p"))
		for (i = 0; i < s->n; i++)
			if (s->u[i].kind == NP && phrase_has(s, &s->u[i], "p"))
				return true;
	if (a->op == OP_AGREE && v->passive && a->actor.n == 0)
		return true; /* was intended to */
	/* troops leave, others depart */
	if (has(a, "M") && (a->actor.n == 0 || u == NULL || !is_area(s, u) ||
	    memcmp(a->actor.code[0].role, "MIL", 3) != 0))
		return true;
	if (v->passive && a->actor.n == 0 && a->ev < 0 && a->op == OP_NONE &&
	    root_of(a->c) <= 7)
		return true; /* praised by nobody */
	if (has(a, "n") && a->ev < 0 && !before_infinitive(a))
		return true; /* the talks failed */
	if ((has(a, "x") && a->target.n == 0 && a->ev < 0) ||
	    (has(a, "W") && a->target.n == 0) || (has(a, "E") && a->ev < 0))
		return true;
	if (v->passive && (has(a, "w") || has(a, "y") || code_as(a->c, "042")))
		return true; /* met with anger, flown to Oslo */
	if (code_as(a->c, "0841") && a->op == OP_NONE && !v->passive &&
	    !frees(s, a->arg))
		return true; /* released a report */
	/* it is encouraging */
	return a->op == OP_ASK && v->subj >= 0 && s->u[v->subj].pron == 'i' &&
	    (s->text->tok[v->main].w.form & F_ING);
}

/* When it is; false if it is not. */
static bool
act_when(struct act *a, const char **time)
{
	int root = root_of(a->c);

	*time = "fact";
	if (a->neg && !a->e->again && (a->future || a->v->to) && root >= 3 &&
	    root <= 8) {
		a->c = compose(OP_REJECT, a->c);
		return true;
	}
	if (a->neg || a->maybe) {
		*time = a->neg ? "negated" : "hypothetical";
		return a->e->irrealis;
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
	if (a->ev >= 0)
		s->u[a->ev].seen = true;
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
	if (root == 4 || code_as(a->c, "036")) { /* met to discuss */
		for (i = a->k + 1; i < s->n && i < a->k + 12; i++)
			if (s->u[i].kind == VG && s->u[i].to &&
			    s->u[i].gov == a->k &&
			    root_of(cameo_of(s->u[i].verb.cat)) == 4)
				s->u[i].seen = true;
	} else if (root == 11 || root == 9 || root == 5) {
		/* accused them of attacking, thanked them for hosting */
		a->end = region_end(s, a->k);
		for (i = a->k + 1; i < a->end; i++)
			if (s->u[i].kind == VG && !s->u[i].finite &&
			    (root != 5 || unit_is(s, i - 1, "for on")))
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

void
verb_event(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct act a = { .e = e, .s = s, .v = &s->u[k], .k = k, .ev = -1,
		.a = s->u[k].main };
	const char *time;

	if (!act_sense(&a))
		return;
	act_mood(&a);
	if (!act_code(&a))
		return;
	act_who(&a);
	if (!act_whom(&a))
		return;
	act_recode(&a);
	if (mutual(&a))
		a.target = a.actor;
	if (act_void(&a) || !act_when(&a, &time))
		return;
	if (a.ev >= 0 && s->u[a.ev].kind == NP && a.op == OP_DO &&
	    s->u[a.ev].head > a.a && s->u[a.ev].head < a.a + 8)
		a.z = s->u[a.ev].head; /* held talks */
	act_take(&a);
	keep(e, k, a.a, a.z, a.c, &a.actor, &a.target, time);
}
