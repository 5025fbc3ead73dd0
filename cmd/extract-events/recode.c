/* SPDX-License-Identifier: ISC */
/* recode: what an event is by its parties and by what stands about. */
#include "act.h"

/* Kinds of places, held or lost in a war. */
#define LAND                                                                      \
	"airbase airfield airport area areas base bases border "                  \
	"bridge building buildings capital center centre checkpoint cities city " \
	"crossing dam district districts east field fields "                      \
	"headquarters hill hills hilltop hilltops island islands "                \
	"mosque neighborhood neighbourhood north northeast "                      \
	"northwest outpost outposts outskirts parts port position "               \
	"positions post posts province provinces region south "                   \
	"southeast southwest stronghold strongholds suburb suburbs "              \
	"territories territory town towns village villages west"

/* Does the phrase end with a place's name or a kind of place? */
bool
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
bool
fighters(const struct group *g)
{
	return g->n > 0 &&
	    (memcmp(g->code[0].role, "MIL", 4) == 0 ||
		memcmp(g->code[0].role, "REB", 4) == 0);
}

/* Is the object somebody who can be set free? */
bool
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

static bool
keeps_peace(const struct sent *s, const struct chunk *u)
{
	return u->kind == NP &&
	    tok_in_unit(s, u,
		"peacekeepers peacekeeper peacekeeping peace-keeping observers "
		"monitors medics doctors rescue medical relief rescuers "
		"firefighters");
}

/* Is it the strike of workers, not that of an army? */
static bool
walkout(const struct act *a)
{
	const struct sent *s = a->s;

	return !act_has(a, "R") && a->actor.n > 0 && a->actor.code[0].role[0] &&
	    strstr("LAB EDU HLH MED BUS CVL", a->actor.code[0].role) &&
	    tok_in_unit(s, &s->u[a->ev], "strike strikes");
}

/* Is the event that it governs a noun, its own object? */
static bool
noun_object(const struct act *a)
{
	return a->ev >= 0 && a->ev == a->arg && a->s->u[a->ev].kind == NP;
}

static void
to_code(struct act *a, const char *code)
{
	a->c = cameo_of(str_of(code, strlen(code)));
}

/* vowed not to return it; will boycott it */
static void
recode_threat(struct act *a)
{
	if (a->op == OP_AGREE && a->ev >= 0 && a->s->u[a->ev].kind == VG &&
	    a->s->u[a->ev].neg) {
		if (root_of(a->in) < 13)
			a->c = compose(OP_REJECT, a->in);
		else
			to_code(a, "0356");
	}
	if (act_has(a, "T") && a->future)
		a->c = compose(OP_THREATEN, cameo_of(STR("163")));
}

/* What a court orders is done; ordered the arrest of, an attack on. */
static void
recode_order(struct act *a)
{
	if (a->op != OP_DEMAND)
		return;
	if ((code_as(a->in, "0841") && a->actor.n > 0 &&
		memcmp(a->actor.code[0].role, "JUD", 3) == 0) ||
	    (act_lemma(a, "order") && noun_object(a) &&
		(root_of(a->in) >= 15 || root_of(a->in) == 8)))
		a->c = a->in;
}

/* Missiles fired at somebody are no test. */
static void
recode_missile(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = &s->u[a->k + 1];
	bool at = false;
	int i;

	if (!(act_lemma(a, "fire") || act_lemma(a, "launch")))
		return;
	/* a long-range missile is no aid */
	if (code_as(a->c, "072") && a->k + 1 < s->n && u->kind == NP &&
	    tok_in_unit(s, u, "missile missiles rocket rockets"))
		to_code(a, "155");
	if (!code_as(a->c, "155"))
		return;
	for (i = a->k + 1; i + 1 < a->end && !at; i++)
		at = unit_is(s, i, "at on against into toward towards") &&
		    s->u[i + 1].kind == NP &&
		    !tok_in_unit(s, &s->u[i + 1],
			"sea seas ocean water waters air space orbit");
	if (at)
		to_code(a, "194");
}

/* What an army or a state bombs it bombs from the air: 183 is others'. */
static void
recode_bomb(struct act *a)
{
	const struct code *c = &a->actor.code[0];

	if (code_as(a->c, "183") && a->actor.n > 0 && act_lemma(a, "bomb") &&
	    !a->actor.person[0] && memcmp(c->who, "IMG", 4) != 0 &&
	    (!c->role[0] || strstr("MIL GOV", c->role)))
		to_code(a, "195");
}

/* retaliated for tariffs: with the like */
static void
recode_trade(struct act *a)
{
	const struct sent *s = a->s;
	int i;

	if (!act_lemma(a, "retaliate") || !code_as(a->c, "190"))
		return;
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == NP &&
		    tok_in_unit(s, &s->u[i],
			"tariff "
			"tariffs duties sanctions trade imports exports goods")) {
			to_code(a, "163");
			return;
		}
}

/* Peacekeepers are aid. */
static void
recode_peace(struct act *a)
{
	const struct sent *s = a->s;
	bool peace;
	int i;

	if (!code_as(a->c, "154") && !code_as(a->c, "042"))
		return;
	peace = a->v->subj >= 0 && keeps_peace(s, &s->u[a->v->subj]);
	for (i = a->arg; i < a->end && !peace; i++)
		peace = keeps_peace(s, &s->u[i]);
	if (peace)
		to_code(a, "074");
}

/* Workers began, ended, called off their strike. */
static void
recode_strike(struct act *a)
{
	if (!code_as(a->in, "190") || a->ev < 0 || !walkout(a))
		return;
	a->in = cameo_of(STR("143"));
	a->c = compose(act_lemma(a, "call") ? OP_END : a->op, a->in);
}

/* Police blocked roads, a coast guard ships: no demonstration. */
static void
recode_block(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);
	bool force =
	    first_role(&a->actor, "COP") || first_role(&a->actor, "MIL");

	if (!act_lemma(a, "block") || !force || a->v->passive)
		return;
	if (code_as(a->c, "144"))
		to_code(a, "172");
	else if (code_as(a->c, "120") && u &&
	    tok_in_unit(a->s, u,
		"vessel "
		"vessels ship ships boat boats convoy convoys trucks tanker"))
		to_code(a, "191");
}

/* filed a protest; summoned the ambassador */
static void
recode_protest(struct act *a)
{
	if ((a->op == OP_DO && code_as(a->c, "141") &&
		word_among(a->v->lemma, STR("file lodge send deliver"))) ||
	    (act_lemma(a, "summon") && a->target.n > 0 &&
		!in_group(&a->actor, &a->target.code[0], true)))
		to_code(a, "114");
}

/* Is it opened to people: to displaced Afghans, a million migrants? */
static bool
to_people(const struct act *a)
{
	const struct sent *s = a->s;
	int i;

	for (i = a->k + 1; i + 1 < a->end; i++) {
		const struct chunk *u = &s->u[i + 1];
		const struct tok *t = &s->text->tok[u->head];

		if (!unit_is(s, i, "to") || u->kind != NP)
			continue;
		return tok_in_unit(s, u, "refugees migrants people families") ||
		    (t->kind == T_ENT && t->ent->kind == E_NORP &&
			t->ent->text.p[t->ent->text.n - 1] == 's');
	}
	return false;
}

/* accepted refugees, opened its borders to them; agreed a deal */
static void
recode_accept(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if ((a->op == OP_AGREE && act_lemma(a, "accept") && u &&
		memcmp(u->code.role, "REF", 3) == 0) ||
	    (code_as(a->c, "086") && act_lemma(a, "open") &&
		(first_role(&a->target, "REF") || to_people(a))))
		to_code(a, "075");
	/* ... which a parliament approved */
	if (a->op == OP_AGREE && noun_object(a) && code_as(a->in, "057") &&
	    (act_lemma(a, "agree") ||
		(act_lemma(a, "approve") && first_role(&a->actor, "LEG"))))
		a->c = a->in;
}

/* handed over prisoners; a court dismissed a claim; left the Union */
static void
recode_leave(struct act *a)
{
	if (code_as(a->c, "073") && act_lemma(a, "hand") &&
	    frees(a->s, a->arg) &&
	    (a->s->u[a->arg].plural || a->s->u[a->arg].person ||
		(a->s->u[a->arg].code.role[0] &&
		    memcmp(a->s->u[a->arg].code.role, "GOV", 4) != 0)))
		to_code(a, "0841");
	/* the pilot was handed over to Chad, not: to the police */
	if (code_as(a->c, "073") && act_lemma(a, "hand") && a->v->passive &&
	    a->v->subj >= 0) {
		const struct chunk *u = &a->s->u[np_left(a->s, a->v->subj)];
		struct group to;

		to.n = 0;
		if ((u->person || u->pron == 'h' || u->code.role[0]) &&
		    !first_role(&a->target, "GOV") &&
		    prep_group(a->e, a->k + 1, a->end, STR("to"), &to) &&
		    !first_role(&to, "COP") && !first_role(&to, "JUD") &&
		    !first_role(&to, "MIL"))
			to_code(a, "0841");
	}
	if (code_as(a->c, "016") && a->op == OP_REJECT &&
	    first_role(&a->actor, "JUD"))
		to_code(a, "120");
	if (((code_as(a->c, "0874") &&
		 (a->arg > a->k + 1 || act_lemma(a, "leave"))) ||
		(code_as(a->c, "0831") && act_lemma(a, "quit"))) &&
	    a->target.n == 1 && code_is_body(&a->target.code[0]) &&
	    a->target.code[0].role[0] == 0 && !fighters(&a->actor)) {
		to_code(a, "161");
		a->sense.opts = STR("");
	}
	/* withdrew from a regional bloc, whose name is not said */
	if (code_as(a->c, "0874") && a->op == OP_NONE && !a->v->passive &&
	    a->arg > a->k + 1 && act_behind(a, NP) && !fighters(&a->actor) &&
	    tok_in_unit(a->s, act_behind(a, NP),
		"bloc alliance union organization organisation treaty pact "
		"convention accord agreement league council forum")) {
		to_code(a, "161");
		a->sense.opts = STR("");
	}
	/* pulled out of the drills, quit the talks */
	if ((code_as(a->c, "0874") || code_as(a->c, "0831")) &&
	    a->op == OP_NONE && !a->v->passive && !fighters(&a->actor) &&
	    act_behind(a, NP) && a->s->u[a->arg].event.cat.p) {
		struct cameo in = cameo_of(a->s->u[a->arg].event.cat);

		if (root_of(in) >= 4 && root_of(in) <= 6) {
			a->c = compose(OP_END, in);
			a->s->u[a->arg].seen = true;
		}
	}
}

/* discussed it by telephone */
static void
recode_phone(struct act *a)
{
	const struct sent *s = a->s;
	int i;

	if (!code_as(a->c, "040"))
		return;
	for (i = a->k + 1; i + 1 < a->end; i++)
		if (unit_is(s, i, "by over via on") && s->u[i + 1].kind == NP &&
		    tok_in_unit(s, &s->u[i + 1],
			"phone telephone videoconference"))
			to_code(a, "041");
}

int
provided_with(const struct act *a)
{
	int i;

	if (a->op != OP_NONE ||
	    !word_among(a->v->lemma, STR("provide supply furnish")))
		return 0;
	for (i = a->arg; i + 1 < a->end; i++)
		if (unit_is(a->s, i, "with") && a->s->u[i + 1].kind == NP)
			return i + 1;
	return 0;
}

/* provided it with weapons, with food */
static void
recode_with(struct act *a)
{
	int i = provided_with(a);
	struct cameo c;

	if (i == 0 || a->s->u[i].event.cat.p == NULL)
		return;
	c = cameo_of(a->s->u[i].event.cat);
	if (root_of(c) == 7)
		a->c = c;
	a->s->u[i].seen = true;
}

/* captured a town; strikes destroyed a tank; seized him */
static void
recode_seizure(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *v = a->v, *u = act_behind(a, NP);

	if (v->passive)
		u = v->subj >= 0 ? &s->u[np_left(s, v->subj)] : NULL;
	if ((code_as(a->c, "173") || act_lemma(a, "liberate") ||
		(code_as(a->c, "1711") && fighters(&a->actor))) &&
	    a->op == OP_NONE && u && is_area(s, u))
		to_code(a, "192");
	if (code_as(a->c, "1712") && v->subj >= 0 && !v->passive &&
	    root_of(event_of(s, v->subj, 1)) >= 18)
		to_code(a, "190");
	if (code_as(a->c, "1711") && a->target.n > 0 && a->target.person[0])
		to_code(a, "173");
}

/* Sanctions hit Iran: no blow. */
static void
recode_measure(struct act *a)
{
	const struct chunk *u;

	if (act_root(a) < 18 || a->op != OP_NONE || a->v->subj < 0 ||
	    (a->v->passive &&
		!(a->k + 2 < a->s->n && unit_is(a->s, a->k + 1, "by") &&
		    a->s->u[a->k + 2].kind == NP)))
		return;
	u = a->v->passive ? &a->s->u[a->k + 2]
			  : &a->s->u[np_left(a->s, a->v->subj)];
	if (u->event.cat.p && root_of(cameo_of(u->event.cat)) == 16)
		a->c = cameo_of(u->event.cat);
}

/* Is it force by a means of its own: explosives, guns, shells, from the air? */
static bool
by_means(struct cameo c)
{
	return strncmp(c.d, "183", 3) == 0 || strncmp(c.d, "193", 3) == 0 ||
	    strncmp(c.d, "194", 3) == 0 || strncmp(c.d, "195", 3) == 0;
}

/* A roadside bomb, artillery fire killed ten, ten died in air strikes: with
 * what is said. */
static void
recode_weapon(struct act *a)
{
	const struct sent *s = a->s;
	struct cameo c = { "" };
	int i, u = a->v->passive ? -1 : a->v->subj;

	if (a->op != OP_NONE ||
	    !(code_as(a->c, "190") || code_as(a->c, "180") ||
		strncmp(a->c.d, "182", 3) == 0))
		return;
	if (u >= 0)
		c = cameo_of(s->u[subject_event(s, u)].event.cat);
	for (i = a->k + 1; i + 1 < a->end && !by_means(c); i++)
		if (unit_is(s, i, "by in during with") &&
		    s->u[i + 1].kind == NP)
			c = cameo_of(s->u[i + 1].event.cat);
	if (by_means(c))
		a->c = c;
}

/* Jets carried out raids: no search. */
static void
recode_raid(struct act *a)
{
	const struct chunk *u =
	    a->v->subj >= 0 ? &a->s->u[np_left(a->s, a->v->subj)] : NULL;

	if (strncmp(a->c.d, "171", 3) || u == NULL || a->v->passive ||
	    !(act_lemma(a, "raid") ||
		(a->ev >= 0 &&
		    tok_in_unit(a->s, &a->s->u[a->ev], "raid raids"))))
		return;
	if (tok_in_unit(a->s, u,
		"jets jet planes plane warplanes warplane aircraft bombers "
		"helicopters drones airforce"))
		to_code(a, "195");
	else if (first_role(&a->actor, "REB") || act_has(a, "R"))
		to_code(a, "190"); /* ten died in a raid */
}

/* Soldiers torched a village, blasted a base with rockets. */
static void
recode_blast(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if (a->op != OP_NONE || !fighters(&a->actor) || u == NULL)
		return;
	if (code_as(a->c, "145"))
		to_code(a, "1712");
	else if (act_lemma(a, "blast") && !u->person && !u->event.cat.p &&
	    (head_has(a->s, a->arg, "o") || is_area(a->s, u)) &&
	    !u->code.role[0])
		to_code(a, "194");
}

/* Two countries patrol, search together: with each other. */
static void
recode_joint(struct act *a)
{
	const struct sent *s = a->s;
	size_t i, z = a->z + 8;

	if (a->actor.n < 2 || act_root(a) < 15 || act_root(a) == 16 ||
	    (act_root(a) > 17 &&
		!(a->ev >= 0 && tok_in_unit(s, &s->u[a->ev], "joint"))) ||
	    memcmp(a->actor.code[0].who, a->actor.code[1].who, 4) == 0)
		return;
	for (i = a->v->a > 0 ? a->v->a - 1 : 0; i <= z && i < s->text->ntok;
	     i++)
		if (tok_is(s->text, s->row, i, "jointly together joint")) {
			to_code(a, act_root(a) == 15 ? "062" : "060");
			a->target.n = 0;
			return;
		}
}

/* overturned a ban: lifted it; a ban on what another sells: on trade */
static void
recode_lift(struct act *a)
{
	if (a->op == OP_REJECT &&
	    (root_of(a->in) == 16 || root_of(a->in) == 17) &&
	    word_among(a->v->lemma,
		STR("overturn reverse quash rescind cancel scrap")))
		a->c = compose(OP_EASE, a->in);
	if (strncmp(a->c.d, "081", 3) == 0 && a->actor.n > 0 &&
	    a->target.n > 0 && !a->target.code[0].role[0] &&
	    !in_group(&a->actor, &a->target.code[0], true) &&
	    !(act_behind(a, NP) &&
		tok_in_unit(a->s, act_behind(a, NP), "visa visas")))
		to_code(a, "085");
}

/* Teachers boycotted the courts, the opposition elections: no talks. */
static void
recode_boycott(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if (!act_lemma(a, "boycott") || a->op != OP_REJECT || a->actor.n == 0 ||
	    !a->actor.code[0].role[0])
		return;
	if ((a->ev < 0 &&
		strstr("LAB EDU HLH MED BUS CVL JUD", a->actor.code[0].role)) ||
	    (strstr("OPP PTY", a->actor.code[0].role) && u &&
		tok_in_unit(a->s, u,
		    "election elections poll polls vote ballot referendum "
		    "runoff parliament")))
		to_code(a, "143");
}

/* An exercise of its own is a show of force, one with others is not. */
static void
recode_drill(struct act *a)
{
	const struct chunk *u = a->ev >= 0 ? &a->s->u[a->ev] : NULL;
	bool with = a->actor.n > 1 &&
	    memcmp(a->actor.code[0].who, a->actor.code[1].who, 4) != 0;
	int i;

	if (u == NULL || u->kind != NP ||
	    !tok_in_unit(a->s, u,
		"exercise "
		"exercises drill drills maneuver maneuvers manoeuvre manoeuvres "
		"game games"))
		return;
	with |= tok_in_unit(a->s, u,
		    "joint combined bilateral trilateral "
		    "multinational") ||
	    act_lemma(a, "join") || u->nmod > 1 ||
	    (a->v->subj >= 0 &&
		tok_in_unit(a->s, &a->s->u[a->v->subj],
		    "allies partners countries"));
	for (i = a->ev + 1; i < a->end && !with; i++)
		with = unit_is(a->s, i, "with alongside");
	if (code_as(a->c, "062") && !with)
		to_code(a, "154");
	else if (code_as(a->c, "154") && with)
		to_code(a, "062");
}

/* withdrew its peacekeepers: those who keep a peace are aid */
static void
recode_unkept(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if (!code_as(a->c, "0874") || u == NULL || a->v->passive)
		return;
	if (unit_is(a->s, a->arg + 1, "of") && a->arg + 2 < a->s->n &&
	    a->s->u[a->arg + 2].kind == NP)
		u += 2; /* a batch of peacekeepers */
	if (tok_in_unit(a->s, u, "peacekeepers peacekeeper"))
		to_code(a, "1661");
	else if (tok_in_unit(a->s, u, "observers monitors inspectors"))
		to_code(a, "1662");
}

/* The minister came under fire for, over her remarks. */
static void
recode_fire(struct act *a)
{
	int k;

	if (act_root(a) < 18 || !act_has(a, "R") || a->ev < 0 ||
	    !tok_in_unit(a->s, &a->s->u[a->ev], "fire attack"))
		return;
	k = unit_next(a->s, a->ev + 1);
	if (unit_is(a->s, k, "for over") && first_role(&a->target, "GOV"))
		to_code(a, "111");
	/* a state or its government, from another: in words */
	if (act_lemma(a, "come") && a->ev == a->k + 2 &&
	    tok_in_unit(a->s, &a->s->u[a->ev], "fire") &&
	    unit_is(a->s, k, "from") &&
	    (a->target.n == 0 || a->target.code[0].role[0] == 0 ||
		first_role(&a->target, "GOV")) &&
	    (a->actor.n == 0 || a->actor.code[0].role[0] == 0 ||
		strstr("GOV LEG OPP NGO", a->actor.code[0].role)) &&
	    a->v->subj >= 0 && !a->s->u[a->v->subj].plural)
		to_code(a, "111");
}

/* Rockets landed in a village; jets of two countries trained together. */
static void
recode_landed(struct act *a)
{
	const struct sent *s = a->s;

	if (code_as(a->c, "042") && act_lemma(a, "land") && a->v->subj >= 0 &&
	    tok_in_unit(s, &s->u[np_left(s, a->v->subj)],
		"rocket rockets missile missiles shell shells mortar mortars "
		"bomb bombs grenade grenades"))
		to_code(a, "194");
	if (code_as(a->c, "072") && act_lemma(a, "train") && !a->v->passive &&
	    !act_behind(a, NP) && a->actor.n > 1)
		to_code(a, "062");
}

/* Rebels surrendered. */
static void
recode_surrender(struct act *a)
{
	if (code_as(a->c, "080") && act_lemma(a, "surrender") &&
	    !act_behind(a, NP) && fighters(&a->actor))
		to_code(a, "0874");
}

/* Aid arrived: given by whose aid it is. */
static void
recode_arrival(struct act *a)
{
	struct sent *s = a->s;
	struct group from = { .n = 0 }, to = { .n = 0 };
	int h;

	if (!code_as(a->c, "042") || a->v->subj < 0 || a->v->passive)
		return;
	h = np_left(s, a->v->subj);
	if (s->u[h].event.cat.p == NULL || s->u[h].code.role[0] ||
	    root_of(cameo_of(s->u[h].event.cat)) != 7)
		return;
	a->c = cameo_of(s->u[h].event.cat);
	noun_parts(a->e, h, a->k, a->c, &from, &to);
	a->actor = from;
	s->u[h].seen = true;
}

/* A state that protests does so by a note; diplomats told to leave. */
static void
recode_state(struct act *a)
{
	const struct code *c = &a->actor.code[0];

	if (code_as(a->c, "141") && act_lemma(a, "protest") && a->actor.n > 0 &&
	    !code_is_body(c) && a->target.n > 0 &&
	    !in_group(&a->actor, &a->target.code[0], true) &&
	    (memcmp(c->role, "GOV", 4) == 0 ||
		(c->role[0] == 0 && a->v->subj >= 0 &&
		    !a->s->u[a->v->subj].plural &&
		    np_left(a->s, a->v->subj) == a->v->subj)))
		to_code(a, "114");
	if ((code_as(a->c, "174") || code_as(a->in, "0874")) &&
	    word_among(a->v->lemma, STR("order tell ask instruct")) &&
	    first_role(&a->target, "GOV") && act_behind(a, NP) &&
	    tok_in_unit(a->s, act_behind(a, NP),
		"ambassador ambassadors "
		"envoy envoys diplomat diplomats attache attaches official "
		"officials consul consuls staff charge"))
		to_code(a, "166");
}

/* welcomed him at the palace: received him */
static void
recode_welcome(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);
	int n = a->arg + 1;

	if (unit_is(a->s, n, "of"))
		n += 2; /* the president of Chad */
	if (code_as(a->c, "051") && act_lemma(a, "welcome") && u &&
	    ((u->person && a->s->text->tok[u->head].kind == T_ENT) ||
		(is_office(a->s, u) && unit_is(a->s, n, "to at"))) &&
	    !u->poss && !a->v->passive &&
	    !(a->arg + 1 < a->s->n && a->s->u[a->arg + 1].kind == VG &&
		a->s->u[a->arg + 1].to))
		to_code(a, "043");
}

static void (*const recodes[])(struct act *) = {
	recode_measure,
	recode_weapon,
	recode_raid,
	recode_blast,
	recode_boycott,
	recode_lift,
	recode_threat,
	recode_order,
	recode_missile,
	recode_bomb,
	recode_trade,
	recode_peace,
	recode_strike,
	recode_block,
	recode_protest,
	recode_accept,
	recode_leave,
	recode_phone,
	recode_seizure,
	recode_with,
	recode_drill,
	recode_joint,
	recode_unkept,
	recode_fire,
	recode_landed,
	recode_surrender,
	recode_arrival,
	recode_state,
	recode_welcome,
};

void
act_recode(struct act *a)
{
	size_t i;

	for (i = 0; i < sizeof(recodes) / sizeof(recodes[0]); i++)
		recodes[i](a);
}
