/* SPDX-License-Identifier: ISC */
/* what: the code of what a verb group says, with what it governs. */
#include "act.h"
#include "who.h"

/* It is this, whatever the verb governs or its options say. */
static void
only_code(struct act *a, struct str code)
{
	a->op = OP_NONE;
	a->sense.opts = STR("");
	a->c = cameo_of(code);
}

/* imposed sanctions but lifted them, signed it and then suspended it */
static void
code_them(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	int i;

	if ((a->op != OP_END && a->op != OP_EASE) || a->v->passive ||
	    u == NULL || (u->pron != 't' && u->pron != 'i') || u->z - u->a > 1)
		return;
	for (i = a->k - 1; i >= 0 && a->k - i < 16; i--)
		if (s->u[i].kind == NP && s->u[i].event.cat.p &&
		    (u->pron == 'i' || s->u[i].plural))
			break;
	if (i < 0 || a->k - i >= 16)
		return;
	a->in = event_of(s, i, 1);
}

/* The ban that Chad imposed: the event before its clause. */
static void
before_clause(struct act *a)
{
	if (a->in.d[0] || a->v->gap < 0 || !a->s->u[a->v->gap].event.cat.p)
		return;
	a->ev = a->v->gap;
	a->in = event_of(a->s, a->ev, 1);
}

/* The code of a verb whose noun says what is done; false if there is none. */
static bool
noun_code(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	struct cameo own = own_code(a->sense.opts);

	/* were engaged in fighting: did it themselves */
	a->turned = (a->v->passive && !act_has(a, "a")) || act_has(a, "S") ||
	    act_has(a, "B");
	/* X was granted asylum by Y */
	a->given = a->v->passive && u && a->v->subj >= 0 && a->op == OP_DO &&
	    !s->u[subject_event(s, a->v->subj)].event.cat.p;
	if (!a->turned || a->given)
		a->in = complement(s, a->k, a->arg, a->op, 0, &a->ev);
	/* ended on Monday without a deal */
	if (a->ev > 0 && unit_is(s, a->ev - 1, "without")) {
		a->in.d[0] = 0;
		a->ev = -1;
	}
	before_clause(a);
	if (a->in.d[0] == 0)
		code_them(a);
	if (a->given && a->in.d[0]) {
		a->c = a->in;
		return true;
	}
	/* fighting continues, talks stalled */
	a->turned |= a->in.d[0] == 0 && own.d[0] == 0 && u == NULL &&
	    (a->op == OP_DO ||
		(a->op == OP_END &&
		    (act_lemma(a, "stall") ||
			(word_among(a->v->lemma, STR("end close finish")) &&
			    a->v->subj >= 0 &&
			    root_of(cameo_of(s->u[subject_event(s, a->v->subj)]
						 .event.cat)) == 4)))) &&
	    a->v->finite && !before_infinitive(a);
	if (a->turned && a->v->subj >= 0) {
		a->ev = subject_event(s, a->v->subj);
		a->in = event_of(s, a->ev, 1);
	}
	/* efforts to revive talks stalled */
	if (a->op == OP_END && a->turned && a->ev > 0 &&
	    s->u[a->ev - 1].kind == VG) {
		a->in.d[0] = 0;
		a->ev = -1;
	}
	/* new measures target X: sanctions */
	if (act_has(a, "B") && a->in.d[0] == 0 && a->turned && a->ev >= 0 &&
	    u && (code_is(&u->code) || u->nmod > 0) &&
	    tok_in_unit(s, &s->u[a->ev],
		"measures restrictions curbs penalties"))
		a->in = cameo_of(STR("163"));
	/* forces targeted rebels: they are no blow themselves */
	if (act_has(a, "B") && root_of(a->in) < 16) {
		a->in.d[0] = 0;
		a->ev = -1;
		a->turned = false;
	}
	a->c = a->in.d[0] ? compose(a->op, a->in) : own;
	/* raised the killing of ten with Chad: a topic */
	if (act_lemma(a, "raise") && root_of(a->in) > 8 && !a->turned) {
		a->c = cameo_of(STR("040"));
		return prep_group(a->e, a->arg + 1, a->end, STR("with"),
		    &a->target);
	}
	if (a->in.d[0] == 0 &&
	    ((u && head_has(s, a->arg, "i")) ||
		(a->turned && a->v->subj >= 0 &&
		    head_has(s, subject_event(s, a->v->subj), "i"))))
		return false; /* provided a report; a photo provided by */
	if (act_lemma(a, "grant") &&
	    (root_of(a->in) == 2 || root_of(a->in) == 10))
		return false; /* a request was granted */
	if (a->op == OP_DO &&
	    ((strncmp(a->in.d, "083", 3) == 0 &&
		 !(a->ev >= 0 &&
		     tok_in_unit(s, &s->u[a->ev], "resignation"))) ||
		(a->turned && code_as(a->in, "0841"))))
		return false; /* took part in the election; hostages held */
	/* ended their meeting: it was held */
	if (a->op == OP_END && root_of(a->in) == 4 && a->in.d[2] != '5' &&
	    (act_lemma(a, "end") || act_lemma(a, "close") ||
		act_lemma(a, "finish")))
		a->c = a->in;
	if (root_of(a->c) == 5 && root_of(own) == 7)
		a->c = own; /* provides support */
	if (a->c.d[0] == 0 && act_has(a, "m") && a->op == OP_DO &&
	    money_behind(s, a->arg))
		a->c = cameo_of(STR("071"));
	/* gave Chad ambulances */
	if (a->c.d[0] == 0 && act_has(a, "m") && !a->v->passive && u &&
	    code_is(&u->code) && !u->event.cat.p && a->arg + 1 < s->n &&
	    s->u[a->arg + 1].kind == NP && s->u[a->arg + 1].plural &&
	    head_has(s, a->arg + 1, "o") && !s->u[a->arg + 1].code.role[0] &&
	    group_right(s, a->arg, &a->target, &a->e->memory))
		a->c = cameo_of(STR("070"));
	/* gives medical equipment to Chad */
	if (a->c.d[0] == 0 && act_has(a, "m") && !a->v->passive && u &&
	    !u->pron && !u->person && !head_has(s, a->arg, "t") &&
	    prep_group(a->e, a->arg + 1, a->arg + 4, STR("to"), &a->target))
		a->c = cameo_of(STR("070"));
	return true;
}

/* called him, called him a liar; false if nobody is called */
static bool
code_called(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	int o = a->arg + 1;

	/* the envoy was called to the ministry */
	if (act_has(a, "k") && a->v->passive && a->v->subj >= 0 &&
	    unit_is(s, a->k + 1, "to into") && a->k + 2 < s->n &&
	    tok_in_unit(s, &s->u[a->k + 2], "ministry office") &&
	    tok_in_unit(s, &s->u[np_left(s, a->v->subj)],
		"ambassador ambassadors envoy envoys diplomat diplomats "
		"charge chargé"))
		only_code(a, STR("114"));
	if (!act_has(a, "k") || a->v->passive)
		return true;
	/* called its ambassador to Chad back */
	if (act_has(a, "k") && !a->v->passive && u &&
	    ends_with(s, u,
		"ambassador ambassadors envoy envoys commissioner diplomats")) {
		size_t i = u->z,
		       z = a->end < s->n ? s->u[a->end].a : s->u[s->n - 1].z;

		for (; i < z && i < u->z + 8; i++)
			if (tok_is(s->text, s->row, i, "back home")) {
				only_code(a, STR("161"));
				return true;
			}
	}
	/* what they call a crime */
	if (a->v->subj > 0 && unit_is(s, a->v->subj - 1, "what"))
		return false;
	/* called the decision unjustified, called it a hostile step */
	if (u && !u->person && !code_is(&u->code) && calls_bad(s, a->arg) &&
	    (u->pron == 'i' || unit_is(s, a->arg, "the this that these"))) {
		a->c = cameo_of(STR("111"));
		return true;
	}
	/* ... or the president of Chad */
	if (u == NULL ||
	    (!u->person && !code_is(&u->code) &&
		!(memcmp(u->code.role, "GOV", 4) == 0 && unit_is(s, o, "of"))))
		return false;
	/* a group called the Liberation Front */
	if (a->v->subj >= 0 && s->text->tok[u->head].kind == T_ENT &&
	    tok_in_unit(s, &s->u[a->v->subj],
		"group groups organization "
		"organisation movement faction militia network operation"))
		return false;
	while (o + 1 < s->n && s->u[o].kind == PREP &&
	    unit_is(s, o, "of to in") && s->u[o + 1].kind == NP)
		o += 2; /* the ambassador to Chad */
	if (o < s->n && (s->u[o].kind == NP || s->u[o].kind == QUOTE)) {
		if (!bad_name(s, o))
			return false; /* a success */
		a->c = cameo_of(STR("111"));
	} else if (!u->person && !u->code.role[0])
		return false;
	return true;
}

/* received the ambassador, a delegation from Chad */
static void
code_received(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if (!act_lemma(a, "receive") || u == NULL || a->v->passive ||
	    u->event.cat.p ||
	    (!u->person && memcmp(u->code.role, "GOV", 3) != 0) ||
	    (!code_is(&u->code) && !unit_is(a->s, a->arg + 1, "from of")))
		return;
	only_code(a, STR("043"));
}

/* He was received by the minister. */
static void
code_received_by(struct act *a)
{
	struct group by = { .n = 0 };
	const struct chunk *u;

	if (!(act_lemma(a, "receive") ||
		(act_lemma(a, "meet") &&
		    unit_is(a->s, a->k + 1, "by in at on"))) ||
	    !a->v->passive || a->v->subj < 0)
		return;
	u = &a->s->u[np_left(a->s, a->v->subj)];
	if (u->event.cat.p ||
	    !(u->person || u->pron == 'h' ||
		memcmp(u->code.role, "GOV", 4) == 0) ||
	    !prep_group(a->e, a->k + 1, a->end, STR("by"), &by))
		return;
	only_code(a, STR("043"));
}

/* The envoy called on the minister: a visit, if he asks for nothing. */
static void
code_visited(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	int i;

	if (a->op != OP_ASK || a->v->passive || !act_lemma(a, "call") ||
	    !tok_is(s->text, s->row, a->z, "on upon") || u == NULL ||
	    (!u->person && (u->plural || !u->code.role[0])))
		return;
	for (i = a->arg; i < s->n && s->u[i].kind != STOP; i++) {
		const struct chunk *w = &s->u[i];

		if (w->kind == VG &&
		    (w->finite ||
			(w->to && root_of(cameo_of(w->verb.cat)) == 4)))
			break;
		if (w->kind == VG || w->kind == SUB || unit_is(s, i, "for"))
			return;
	}
	only_code(a, STR("040"));
}

/* A union suspended Chad, Chad was suspended: from its seat there. */
static void
code_suspended(struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	if (a->op != OP_END || !act_lemma(a, "suspend"))
		return;
	if (a->v->passive)
		u = a->v->subj >= 0 ? &a->s->u[a->v->subj] : NULL;
	if (u == NULL || !code_is(&u->code) || code_is_body(&u->code) ||
	    u->code.role[0] || u->event.cat.p || u->poss)
		return;
	a->op = OP_NONE;
	a->c = cameo_of(STR("166"));
}

/* The ambassador was recalled. */
static void
code_recalled(struct act *a)
{
	const struct chunk *u;

	if (!a->v->passive || !act_lemma(a, "recall") || a->v->subj < 0)
		return;
	u = &a->s->u[np_left(a->s, a->v->subj)];
	if (!tok_in_unit(a->s, u,
		"ambassador ambassadors envoy envoys "
		"diplomat diplomats"))
		return;
	only_code(a, STR("161"));
}

/* gave the army a week to leave: how long is said, and what for */
static bool
code_deadline(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *u = act_behind(a, NP);
	int i = a->arg + 1;

	if (!act_lemma(a, "give") || u == NULL || a->v->passive)
		return false;
	if (i + 1 >= s->n || s->u[i + 1].kind != VG || !s->u[i + 1].to ||
	    (s->u[i].kind != TIME &&
		!(s->u[i].kind == NP &&
		    tok_in_unit(s, &s->u[i],
			"hours days weeks months week deadline"))))
		return false;
	only_code(a, STR("139"));
	swallow(a->s, a->arg, a->end);
	return true;
}

/* The code of an operator with the event that it governs. */
static void
code_governed(struct act *a)
{
	struct sent *s = a->s;
	const struct chunk *v = a->v;
	int i;

	if (v->passive && v->subj >= 0 && s->u[np_left(s, v->subj)].event.cat.p)
		a->in = event_of(s, np_left(s, v->subj), 1);
	if (a->in.d[0] == 0)
		a->in = complement(s, a->k, a->arg, a->op, 0, &a->ev);
	before_clause(a);
	if (a->in.d[0])
		a->c = compose(a->op, a->in);
	/* "I want to thank X": thanks */
	if (act_lemma(a, "want") && a->op == OP_AGREE && a->ev >= 0 &&
	    s->u[a->ev].kind == VG &&
	    word_among(s->u[a->ev].lemma,
		STR("thank congratulate commend praise salute applaud")))
		a->c = a->in;
	/* called on X to investigate: no inquiry of its own */
	if (a->op == OP_ASK && root_of(a->in) == 9 && a->ev >= 0 &&
	    s->u[a->ev].kind == VG && s->u[a->ev].to)
		a->c = cameo_of(STR("020"));
	/* ordered its navy to step up patrols: its own act */
	if (a->op == OP_DEMAND && a->in.d[0] && !v->passive &&
	    (root_of(a->in) == 15 || strncmp(a->in.d, "0874", 4) == 0) &&
	    act_behind(a, NP) && act_behind(a, NP)->code.role[0] &&
	    strstr("MIL COP", act_behind(a, NP)->code.role) &&
	    !code_is(&act_behind(a, NP)->code) &&
	    word_among(v->lemma, STR("order instruct direct command")))
		a->c = a->in;
	/* rejected a bid to condemn it: no denial */
	if (a->op == OP_REJECT && root_of(a->in) == 11 && act_behind(a, NP) &&
	    a->ev > a->arg)
		a->c = cameo_of(STR("120"));
	/* denied supplying weapons */
	if (a->op == OP_DENY && a->ev >= 0 && s->u[a->ev].kind == VG)
		a->c = cameo_of(STR("016"));
	/* plans, is prepared to impose sanctions, to march, but: agreed to */
	if (a->op == OP_AGREE && a->ev >= 0 &&
	    (s->u[a->ev].kind == VG ||
		(act_lemma(a, "vow") && s->u[a->arg].kind != VG)) &&
	    (root_of(a->in) == 14 || root_of(a->in) == 16 ||
		root_of(a->in) == 17) &&
	    !word_among(v->lemma, STR("agree decide approve choose")))
		a->c = compose(OP_THREATEN, a->in);
	/* is considering sanctions, an attack */
	a->maybe |= a->op == OP_AGREE && root_of(a->in) > 12 &&
	    str_eq(v->lemma, STR("consider"));
	/* approved it, drawing criticism */
	a->end = region_end(s, a->k);
	for (i = a->k + 2; i < a->end; i++)
		if (s->u[i].kind == VG && s->u[i].ing &&
		    s->u[i - 1].kind == COMMA && s->u[i].subj == v->subj)
			a->end = i;
}

/* "to defeat them": is it but an aim that nobody is said to reach? */
static bool
mere_aim(const struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *g = &s->u[a->v->gov];
	int arg, root = act_root(a);
	size_t last;
	enum op op = op_of(verb_sense(s, a->v->gov, &arg, &last).cat);

	/* imposed it, only to lift it */
	if (a->v->a > 0 && tok_is(s->text, s->row, a->v->a - 1, "only"))
		return false;
	/* claimed to have hit them */
	if (op == OP_SAY && s->text->tok[a->v->main - 1].pos == H)
		return false;
	return op != OP_TRY && !(op == OP_SAY && g->passive) && !a->future &&
	    !a->soon &&
	    (root == 4 || (root >= 6 && root <= 8) || root >= 15 ||
		(root == 5 &&
		    (g->future || (g->kept && act_lemma(a, "support")))));
}

/* discussed ending it, proposed holding it: it is but talked about */
static bool
mere_topic(const struct act *a)
{
	const struct chunk *g = a->v->gov >= 0 ? &a->s->u[a->v->gov] : NULL;

	if (g && a->v->ing && a->k > 0 &&
	    unit_is(a->s, a->k - 1, "on over about") &&
	    word_among(g->lemma,
		STR("vote decide talk negotiate debate argue deliberate split")))
		return true; /* will vote on recognizing it */
	return g && a->v->ing && a->v->gov == a->k - 1 &&
	    word_among(g->lemma,
		STR("discuss consider propose suggest advocate mull weigh debate "
		    "recommend contemplate"));
}

/* Does "from doing" stand behind the noun phrases from unit i on? */
static bool
kept_from(const struct sent *s, int i)
{
	int n;

	for (n = 0; n < 5 && i + 1 < s->n &&
	     (s->u[i].kind == NP || s->u[i].kind == CONJ ||
		 s->u[i].kind == COMMA);
	     n++)
		i++;
	return i + 1 < s->n && unit_is(s, i, "from") &&
	    s->u[i + 1].kind == VG && s->u[i + 1].ing;
}

bool
act_code(struct act *a)
{
	const struct sent *s = a->s;
	const struct chunk *v = a->v;

	a->end = act_behind(a, SUB) && unit_is(s, a->arg, "that")
	    ? region_end(s, a->k)
	    : clause_end(s, a->k);
	a->c = cameo_of(a->sense.cat);
	if (!code_called(a) || (act_has(a, "J") && !calls_bad(s, a->arg)))
		return false;
	code_received(a);
	code_received_by(a);
	code_visited(a);
	code_suspended(a);
	code_recalled(a);
	/* claimed that it had hit X: its own deed */
	if (act_lemma(a, "claim") && a->arg > a->k + 1 && act_behind(a, NP) &&
	    act_behind(a, NP)->pron && unit_is(s, a->arg - 1, "that"))
		only_code(a, STR("015"));
	/* demonstrated a new engine, that it can */
	if (act_has(a, "u") && (act_behind(a, NP) || act_behind(a, SUB)))
		return false;
	/* stopped rebels from attacking: no stop, no attack */
	if (act_lemma(a, "stop") && !v->passive && act_behind(a, NP) &&
	    kept_from(s, a->arg)) {
		swallow(a->s, a->k + 1, a->end);
		return false;
	}
	if (code_deadline(a))
		;
	else if (act_of_noun(a)) {
		if (!noun_code(a))
			return false;
	} else if (a->op != OP_NONE)
		code_governed(a);
	if (a->c.d[0] == 0)
		return false;
	if (v->to && v->gov >= 0 && (act_of_noun(a) || a->op == OP_NONE)) {
		if (a->op != OP_DO && a->op != OP_NONE &&
		    word_among(s->u[v->gov].lemma, STR("try attempt")))
			return false;
		if (mere_aim(a)) {
			if (!a->e->irrealis)
				return false;
			a->maybe = true;
		}
	}
	if (mere_topic(a)) {
		if (!a->e->irrealis)
			return false;
		a->maybe = true;
	}
	/* resolved the dispute: no resolve to do anything */
	return !act_has(a, "a") || v->passive || before_infinitive(a) ||
	    a->ev >= 0;
}
