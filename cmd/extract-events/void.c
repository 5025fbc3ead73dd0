/* SPDX-License-Identifier: ISC */
/* void: what looks like an event and is none. */
#include "act.h"

/* Nouns of what is damaged without violence. */
#define ABSTRACT                                                                  \
	"prospects hopes hope relations relationship relationships "              \
	"ties chances credibility image reputation efforts confidence trust "     \
	"interests economy economies cooperation friendship unity health "        \
	"environment standing morale career chance process position opportunity " \
	"initiative moment attention imagination lead"

/* Has one of the phrase's nouns this option? */
static bool
phrase_has(const struct sent *s, const struct chunk *u, const char *opt)
{
	size_t i;

	struct sense two;

	for (i = u->a; i < u->z; i++)
		if (i > u->a && s->text->tok[i].pos == N &&
		    (two = sent_compound(s, i - 1, i)).opts.p &&
		    opt_has(two.opts, opt))
			return true;
		else if (s->text->tok[i].kind == T_WORD &&
		    s->text->tok[i].pos == N && s->text->tok[i].w.noun.opts.p &&
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
	    u->code.role[0] ||
	    (t->w.noun.opts.p &&
		(opt_has(t->w.noun.opts, "o") || opt_has(t->w.noun.opts, "q")));
}

/* Nobody is said to demand what must be; went to Oslo: who? */
static bool
void_nobody(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v;
	int i = v->subj;

	if (v->must && !a->maybe)
		return true;
	if (code_as(a->c, "042") && a->actor.n == 0 && a->op == OP_NONE)
		return true;
	/* none of the countries did it */
	if (i > 1 && unit_is(s, i - 1, "of"))
		i -= 2;
	return unit_in(s, i, STR("none nobody neither"));
}

/* claimed that its troops had won; defended itself */
static bool
void_own(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return (act_lemma(a, "claim") && a->target.n > 0 &&
		   in_group(&a->actor, &a->target.code[0], true)) ||
	    (u && act_root(a) < 18 && u->pron == 'x');
}

/* troops stationed there were attacked: no news that they are there */
static bool
void_stationed(const struct act *a)
{
	return a->v->part && code_as(a->c, "154") &&
	    (word_among(a->v->lemma, STR("station base")) ||
		(act_lemma(a, "deploy") &&
		    unit_is(a->s, a->k + 1, "in at along on near")));
}

/* the region surrounding the town */
static bool
void_around(const struct act *a)
{
	return act_root(a) == 15 && a->v->ing && a->v->gov < 0 &&
	    !(a->v->subj >= 0 && a->actor.n > 0 && a->actor.code[0].role[0]);
}

/* Is it what only words attack or kill: a bill, a proposal? */
static bool
is_idea(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];
	int root = root_of(cameo_of(u->event.cat));

	return t->kind == T_WORD && !u->person && !u->code.role[0] &&
	    ((root > 0 && root < 8) ||
		(t->w.noun.opts.p &&
		    (opt_has(t->w.noun.opts, "t") ||
			opt_has(t->w.noun.opts, "i"))) ||
		tok_in_unit(s, u,
		    "bill bills law laws legislation amendment motion measure "
		    "project policy policies record budget reform reforms "
		    "programme program idea ideas theory speech remarks comments "
		    "article book film ruling verdict tax subsidy subsidies "
		    "handling approach strategy stance"));
}

/* attacked the problem, met the target; damaged hopes */
static bool
void_thing(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if ((code_as(a->c, "1712") || code_as(a->c, "1711")) && u &&
	    tok_in_unit(a->s, u, ABSTRACT))
		return true;
	/* bombed at the contest */
	if (act_lemma(a, "bomb") && a->op == OP_NONE && u == NULL &&
	    !a->v->passive && (a->target.n == 0 || !fighters(&a->actor)))
		return true;
	/* went to great lengths */
	if (act_lemma(a, "go") && a->target.n == 0 && u &&
	    tok_in_unit(a->s, u,
		"length lengths extremes trouble pains bed work school church "
		"college university court trial polls press heart root"))
		return true;
	/* hit a record high */
	if (act_lemma(a, "hit") && u && !a->v->passive &&
	    tok_in_unit(a->s, u, "record high highs low lows peak snag pocket"))
		return true;
	/* "I am talking about money," she said */
	if (act_lemma(a, "talk") && a->target.n == 0 && a->v->subj >= 0 &&
	    a->s->u[a->v->subj].pron == 'w')
		return true;
	/* defended its plan */
	if (act_lemma(a, "defend") && a->op == OP_NONE && a->target.n == 0 &&
	    u && code_none(&u->code) && !u->person && !a->v->passive)
		return true;
	/* fired its minister */
	if (act_lemma(a, "fire") && a->z == a->a && u &&
	    (u->person || u->pron == 'h' ||
		memcmp(u->code.role, "GOV", 4) == 0))
		return true;
	/* the river meets the Black Sea */
	if (act_lemma(a, "meet") && u &&
	    a->s->text->tok[u->head].kind == T_ENT &&
	    a->s->text->tok[u->head].ent->kind == E_LOC && !a->v->passive)
		return true;
	return ((act_root(a) >= 18 &&
		    (act_lemma(a, "bomb") || act_lemma(a, "shoot") ||
			!(a->c.d[1] == '9' && a->c.d[2] > '0'))) ||
		   (code_as(a->c, "040") && act_lemma(a, "meet") && !a->neg)) &&
	    a->op == OP_NONE && u && !a->v->passive && !hurtable(a->s, u) &&
	    (a->target.n == 0 || is_idea(a->s, u));
}

/* a storm killed ten; killed in a crash, when it collapsed */
static bool
void_accident(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v;
	int i;

	/* investigated the crash */
	if (act_root(a) == 9 && !v->passive && act_behind(a, NP) &&
	    phrase_has(s, act_behind(a, NP), "z"))
		return true;
	/* died in a blast at a coal mine */
	if (act_root(a) >= 18 && (act_has(a, "R") || v->passive))
		for (i = a->k + 1; i < s->n && s->u[i].kind != STOP; i++)
			if (s->u[i].kind == NP &&
			    tok_in_unit(s, &s->u[i],
				"blast explosion fire blaze") &&
			    i + 2 < s->n && unit_is(s, i + 1, "at in on") &&
			    tok_in_unit(s, &s->u[i + 2],
				"mine factory plant refinery pipeline boiler "
				"warehouse workshop kitchen nightclub"))
				return true;
	if (act_root(a) >= 17 && v->subj >= 0 && !v->passive)
		return phrase_has(s, &s->u[v->subj], "z") ||
		    /* what left them dead was no attack */
		    (act_lemma(a, "leave") && act_root(a) >= 18 &&
			a->actor.n == 0 &&
			root_of(cameo_of(s->u[subject_event(s, v->subj)]
					     .event.cat)) < 14);
	if (act_root(a) < 18 || !v->passive)
		return false;
	for (i = a->k + 1; i < a->end; i++)
		if (s->u[i].kind == NP && phrase_has(s, &s->u[i], "z"))
			return true;
	for (i = a->k + 1; a->actor.n == 0 && i < s->n; i++)
		if (s->u[i].kind == VG && opt_has(s->u[i].verb.opts, "z"))
			return true;
	return false;
}

/* warned the cell was there: no threat */
static bool
void_warning(const struct act *a)
{
	const struct sent *s = a->s;
	int i;

	return a->op == OP_THREATEN && act_behind(a, NP) && a->arg + 1 < s->n &&
	    (i = unit_next(s, a->arg + 1)) >= 0 && s->u[i].kind == VG &&
	    s->u[i].finite && s->u[i].subj == a->arg;
}

/* she beat him in two sets */
static bool
void_sport(const struct act *a)
{
	const struct sent *s = a->s;
	int i;

	if (act_root(a) < 17 || !act_has(a, "p"))
		return false;
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == NP && phrase_has(s, &s->u[i], "p"))
			return true;
	return false;
}

/* troops leave and enter towns; others depart and enter */
static bool
void_leave(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return act_has(a, "M") && a->ev < 0 &&
	    (u == NULL || !is_area(a->s, u) || !fighters(&a->actor));
}

/* Rockets landed there, its economy is heading for it: no visit. */
static bool
void_visitor(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u;

	if (!code_as(a->c, "042") || a->v->subj < 0 || a->op != OP_NONE)
		return false;
	u = &s->u[np_left(s, a->v->subj)];
	if (tok_in_unit(s, u,
		"tourist tourists visitors travellers travelers fans couple "
		"couples pilgrims"))
		return true;
	return u->kind == NP && s->text->tok[u->head].kind == T_WORD &&
	    !u->person && !u->pron && !u->code.role[0] &&
	    (u->nmod > 0 ||
		tok_in_unit(s, u,
		    "batch evidence shipment news report reports letter word "
		    "results body bodies remains goods cargo storm case")) &&
	    !tok_in_unit(s, u,
		"team delegation mission group side party "
		"parties experts inspectors investigators observers monitors "
		"pair duo trio contingent convoy");
}

#define WEAPONS                                                                  \
	"missile missiles rocket rockets shell shells mortar mortars bomb "      \
	"bombs drone drones projectile projectiles munition munitions bullet "   \
	"bullets grenade grenades shrapnel artillery mine mines torpedo sniper " \
	"snipers gunman gunmen"

/* Is the subject what is fired or dropped? */
static bool
by_weapon(const struct act *a)
{
	return a->v->subj >= 0 &&
	    tok_in_unit(a->s, &a->s->u[np_left(a->s, a->v->subj)], WEAPONS);
}

/* Were they hit by what strikes nobody: a slump, sanctions? */
static bool
void_struck(const struct act *a)
{
	const struct sent *s = a->s;
	int o = a->k + 2, root;

	if (!a->v->passive || act_root(a) < 18 || o >= s->n ||
	    !unit_is(s, a->k + 1, "by") || s->u[o].kind != NP ||
	    !word_among(a->v->lemma, STR("hit strike batter rock shake")))
		return false;
	root = root_of(cameo_of(s->u[o].event.cat));
	return code_none(&s->u[o].code) && s->u[o].nmod == 0 && !s->u[o].pron &&
	    root < 15 && root != 7 && !head_has(s, o, "o") &&
	    !tok_in_unit(s, &s->u[o], WEAPONS);
}

/* A proposal failed to win support; ordered coffee: nobody refused, asked. */
static bool
void_idle(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);

	/* failed to stem violence: refused nothing */
	if (act_lemma(a, "fail") && before_infinitive(a) &&
	    word_among(s->u[a->arg].lemma,
		STR("stem stop prevent curb contain halt quell tackle combat "
		    "avert deter suppress reflect materialize materialise "
		    "win gain find mention notice understand realize see")))
		return true;
	if (act_lemma(a, "fail") && a->v->subj >= 0)
		return is_idea(s, &s->u[np_left(s, a->v->subj)]);
	return act_lemma(a, "order") && a->op == OP_DEMAND && a->ev < 0 &&
	    !a->v->passive && u && a->z == a->a && code_none(&u->code) &&
	    u->nmod == 0 && !u->person && !u->pron && !u->event.cat.p &&
	    !(a->arg + 1 < s->n && s->u[a->arg + 1].kind == VG &&
		s->u[a->arg + 1].to);
}

/* Passives that nobody does. */
static bool
void_passive(const struct act *a)
{
	if (!a->v->passive)
		return false;
	/* a group linked to X */
	if (!a->v->finite && a->actor.n == 0 && act_lemma(a, "link"))
		return true;
	/* a drone fired from Chad hit it */
	if (!a->v->finite && a->actor.n == 0 && by_weapon(a) &&
	    word_among(a->v->lemma, STR("fire launch send")))
		return true;
	if ((act_lemma(a, "discuss") && a->actor.n > 1) ||
	    (act_lemma(a, "visit") && a->actor.n > 0 && a->target.n > 0))
		return false; /* was discussed by the two, visited by one */
	if (!a->v->raised &&
	    (act_has(a, "w") || act_has(a, "y") || code_as(a->c, "042")))
		return true; /* met with anger, flown to Oslo */
	/* the attack was planned by X */
	if (a->op == OP_AGREE && a->v->subj >= 0 &&
	    root_of(cameo_of(a->s->u[subject_event(a->s, a->v->subj)]
				 .event.cat)) > 13)
		return true;
	if (a->actor.n > 0)
		return false;
	if (code_as(a->c, "043") && a->target.n == 0)
		return true;        /* hosted at a server */
	return a->op == OP_AGREE || /* was intended to; praised by nobody */
	    (a->ev < 0 && a->op == OP_NONE && act_root(a) <= 7);
}

/* Is what is done to it done to a plan: shelved its plans? */
static bool
of_plan(const struct act *a)
{
	int o = act_patient(a);

	return o < a->s->n && a->s->u[o].kind == NP && head_has(a->s, o, "t") &&
	    a->target.n > 0 && a->actor.n > 0;
}

/* Does a preposition among the units [i, end) say for what? */
static bool
for_what(const struct sent *s, int i, int end)
{
	for (; i < end && s->u[i].kind != VG; i++)
		if (unit_is(s, i, "for"))
			return true;
	return false;
}

/* dispersed a rally */
static bool
of_protest(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return u && u->event.cat.p && root_of(cameo_of(u->event.cat)) == 14;
}

/* What the table wants is not there: the talks failed. */
static bool
void_alone(const struct act *a)
{
	/* turned to Chad for help, not: turned to the door */
	if (act_has(a, "F") &&
	    (a->target.n == 0 || !for_what(a->s, a->arg + 1, a->end)))
		return true;
	return (act_has(a, "g") && !by_weapon(a) &&
		   !(a->v->subj >= 0 &&
		       root_of(cameo_of(a->s->u[subject_event(a->s, a->v->subj)]
					    .event.cat)) >= 18)) ||
	    (act_has(a, "n") && a->ev < 0 && !before_infinitive(a)) ||
	    (act_has(a, "x") && a->target.n == 0 && a->ev < 0 &&
		!of_protest(a)) ||
	    (act_has(a, "W") && a->target.n == 0 &&
		!(act_has(a, "w") && a->actor.n > 1)) ||
	    (act_has(a, "E") && a->ev < 0 &&
		(a->in.d[0] == 0 || root_of(a->in) > 8) &&
		!(a->op == OP_REJECT && of_plan(a)));
}

/* launched a campaign, against nobody */
static bool
void_campaign(const struct act *a)
{
	return a->op == OP_DO && a->ev >= 0 && act_root(a) >= 18 &&
	    (a->target.n == 0 ||
		(!fighters(&a->actor) && !first_role(&a->target, "REB") &&
		    (a->actor.n == 0 || a->actor.code[0].role[0]) &&
		    a->s->u[a->ev].kind == NP &&
		    tok_in_unit(a->s, &a->s->u[a->ev], "campaign campaigns") &&
		    !tok_in_unit(a->s, &a->s->u[a->ev],
			"military bombing air aerial offensive terror"))) &&
	    tok_in_unit(a->s, &a->s->u[a->ev],
		"campaign campaigns operation operations");
}

/* A firm's operations, an embassy's, ours at home: nobody fights there. */
static bool
void_business(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = a->ev >= 0 ? &s->u[a->ev] : NULL;
	const struct code *c = &a->actor.code[0];

	if (u == NULL || u->kind != NP || a->op == OP_NONE ||
	    !str_eq(u->event.cat, STR("190")) || act_has(a, "B") ||
	    !tok_in_unit(s, u, "operation operations") ||
	    tok_in_unit(s, u,
		"military security combat ground rescue air naval special "
		"police counterterrorism anti-terror clearance search "
		"offensive mopping-up cross-border sweep"))
		return false;
	if (a->actor.n == 0)
		return a->target.n == 0 || !a->v->passive;
	return !strstr("MIL REB COP SPY IMG", c->role) ||
	    (c->role[0] == 0 &&
		((code_is_body(c) && tok_in_unit(s, u, "operations")) ||
		    act_lemma(a, "have") || !official(s, &a->actor)));
}

/* asked whether, about: no request */
static bool
void_asked(const struct act *a)
{
	return act_lemma(a, "ask") && !a->v->passive && a->ev < 0 &&
	    (unit_is(a->s, a->k + 1,
		 "whether if about how why what when "
		 "where who which") ||
		unit_is(a->s, a->k + 2,
		    "whether if about how why what when "
		    "where who which"));
}

/* planned a rally, to boost trade at home: nothing agreed */
static bool
void_plan(const struct act *a)
{
	return code_as(a->c, "030") && a->op == OP_AGREE &&
	    word_among(a->v->lemma, STR("plan intend")) &&
	    (a->target.n == 0 || in_group(&a->actor, &a->target.code[0], true));
}

/* Verbs that are events with an object of one kind alone. */
static bool
void_object(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	int i;

	if (a->v->passive)
		return false;
	/* recognized the constraints, the need; but: its government */
	if (code_as(a->c, "054") &&
	    word_among(a->v->lemma, STR("recognize recognise")) && u &&
	    tok_in_unit(s, u,
		"constraints constraint need needs importance fact facts value "
		"problem problems danger dangers limits role difficulty "
		"difficulties contribution contributions efforts necessity "
		"challenge challenges potential risk risks reality"))
		return true;
	/* declined from 10 to 5 */
	if (act_lemma(a, "decline") && u == NULL &&
	    unit_is(s, a->k + 1, "from by in sharply since during after"))
		return true;
	/* asked not to be named */
	if (act_lemma(a, "ask") && before_infinitive(a) &&
	    act_behind(a, VG)->neg && act_behind(a, VG)->passive)
		return true;
	/* is fighting to keep the boy */
	if (act_lemma(a, "fight") &&
	    (before_infinitive(a) || unit_is(s, a->k + 1, "for")) &&
	    a->op == OP_NONE && !fighters(&a->actor) &&
	    (first_role(&a->actor, "GOV") || !official(s, &a->actor)))
		return true;
	/* returned to the talks, but: returned to Chad in May its ship */
	if (!act_lemma(a, "return") || !code_as(a->c, "0842") || u)
		return false;
	for (i = a->k + 1; i < a->end; i++)
		if (s->u[i].kind == NP && s->u[i - 1].kind != PREP)
			return false;
	return true;
}

/* the search for it: nobody's house */
static bool
void_search(const struct act *a)
{
	return strncmp(a->c.d, "171", 3) == 0 && a->ev >= 0 &&
	    unit_is(a->s, a->ev + 1, "for") &&
	    tok_in_unit(a->s, &a->s->u[a->ev], "search searches");
}

/* targeted growth: by no soldiers, no attack */
static bool
void_target(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);
	bool hits = fighters(&a->actor) ||
	    (a->actor.n > 0 && !a->actor.code[0].role[0] && u &&
		phrase_has(a->s, u, "o"));

	return act_has(a, "B") && a->ev < 0 && (!hits || a->target.n == 0);
}

/* designated him prime minister */
static bool
void_named(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);

	return act_lemma(a, "designate") && u && u->person &&
	    (s->text->tok[u->head].kind == T_WORD ||
		(a->arg + 1 < s->n && s->u[a->arg + 1].kind == NP));
}

/* Speaking to reporters, he said: no talks */
static bool
void_speaking(const struct act *a)
{
	const struct group *t = &a->target;

	return a->v->ing && a->v->subj > a->k && act_lemma(a, "speak") &&
	    !(t->n > 0 && (t->person[0] || first_role(t, "GOV")) &&
		!in_group(&a->actor, &t->code[0], true));
}

/* provided it with a report */
static bool
void_provided(const struct act *a)
{
	int i = provided_with(a);

	return i > 0 && head_has(a->s, i, "i");
}

/* released a report; it is encouraging */
static bool
void_other(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v;

	return (code_as(a->c, "0841") && a->op == OP_NONE && a->z == a->a &&
		   (v->passive ? v->subj >= 0 &&
			       head_has(s, np_left(s, v->subj), "i")
			       : !frees(s, a->arg) &&
			       !(act_lemma(a, "free") && act_behind(a, NP) &&
				   head_has(s, a->arg, "o")))) ||
	    (a->op == OP_ASK && v->subj >= 0 && s->u[v->subj].pron == 'i' &&
		(s->text->tok[v->main].w.form & F_ING));
}

/* held elections: their own; a message that a blow sends */
static bool
void_held(const struct act *a)
{
	return (code_as(a->c, "083") && act_lemma(a, "hold")) ||
	    (code_as(a->c, "040") && act_lemma(a, "send") &&
		!(a->actor.n > 0 &&
		    (a->actor.code[0].role[0] || a->actor.person[0] ||
			a->v->passive)));
}

/* critical to its security, for trade */
static bool
void_vital(const struct act *a)
{
	const struct sent *s = a->s;

	return tok_is(s->text, s->row, a->v->main, "critical") &&
	    tok_is(s->text, s->row, a->v->main + 1, "to for in that");
}

static bool (*const voids[])(const struct act *) = {
	void_nobody,
	void_own,
	void_stationed,
	void_around,
	void_thing,
	void_accident,
	void_warning,
	void_sport,
	void_leave,
	void_visitor,
	void_struck,
	void_idle,
	void_passive,
	void_alone,
	void_campaign,
	void_business,
	void_asked,
	void_plan,
	void_search,
	void_object,
	void_target,
	void_named,
	void_provided,
	void_speaking,
	void_other,
	void_vital,
	void_held,
};

bool
act_void(const struct act *a)
{
	size_t i;

	for (i = 0; i < sizeof(voids) / sizeof(voids[0]); i++)
		if (voids[i](a))
			return true;
	return false;
}
