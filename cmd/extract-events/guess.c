/* SPDX-License-Identifier: ISC */
/* guess: who is meant by what was said before and what the text is about. */
#include "who.h"

#include "code.h"

/* Does the sentence name this country? */
static bool
named(const struct sent *s, const struct code *c)
{
	int i, k;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < (int)s->u[i].nmod; k++)
			if (memcmp(s->u[i].mod[k].who, c->who, 4) == 0)
				return true;
	return false;
}

static enum answer
answer_guess(struct ask *q, const char who[4], struct ent *person)
{
	int n = q->g->n;

	memcpy(q->c.who, who, 4);
	group_add(q->g, q->c, q->u->a, q->u->z, person);
	if (q->g->n > n)
		q->g->guess[n] = true;
	return FOUND;
}

/* Is its role but that of any leader, official, member? */
static bool
is_weak(const struct ask *q)
{
	int k = unit_next(q->s, q->i + 1);

	/* the adviser, Ali Orlin, said: an office is no mere adviser */
	if (k > 0 && q->s->u[k].kind == COMMA && is_gov(&q->c) &&
	    unit_is(q->s, q->i, "the") && (k = unit_next(q->s, k + 1)) > 0 &&
	    q->s->u[k].kind == NP && q->s->u[k].person &&
	    !code_is(&q->s->u[k].code))
		return false;
	return q->u->weak && !q->strong;
}

/* The delegation, the fishermen: of whose ones were spoken of. */
enum answer
by_noun(struct ask *q)
{
	const struct tok *t = head_of(q);
	struct code c;
	char low[WORD_MAX + 4];
	struct str word = word_lower(low, sizeof(low),
	    str_of(q->s->row->text.p + t->b, t->e - t->b));

	if (q->u->person ||
	    (t->kind != T_WORD &&
		!(t->kind == T_ENT && t->ent->kind == E_TITLE)) ||
	    q->u->nmod > 0 || !unit_is(q->s, q->i, "the these those") ||
	    tok_in_unit(q->s, q->u, "two three four both") ||
	    unit_is(q->s, unit_next(q->s, q->i + 1), "of from"))
		return OPEN;
	/* the tribunal, where a court was named; the group: the armed one */
	if (!memory_whose(q->m, word, &c) &&
	    !(str_eq(word, STR("tribunal")) &&
		memory_whose(q->m, STR("court"), &c))) {
		if (!code_is(&q->m->rising[0]) ||
		    q->m->sent - q->m->rose[0] > SAID ||
		    !word_among(word,
			STR("group movement militia organisation "
			    "organization outfit")))
			return OPEN;
		c = q->m->rising[0];
	}
	if (c.role[0] == 0 || (q->c.role[0] && !q->u->weak))
		memcpy(c.role, q->c.role, 4);
	return answer(q, c, NULL);
}

/* The rebels, the protesters: those spoken of a little before. */
enum answer
by_rising(struct ask *q)
{
	const struct memory *m = q->m;
	int n = memcmp(q->c.role, "REB", 4) == 0 ? 0 : 1;
	size_t ago = m->sent - m->rose[n];
	bool the = unit_is(q->s, q->i, "the");

	if (!q->c.role[0] || !strstr("REB OPP", q->c.role) || q->u->person ||
	    is_weak(q) || !code_is(&m->rising[n]) || ago > RECENT ||
	    !(the || (q->u->plural && n == 0 && (ago < 3 || !q->s->home[0]))) ||
	    (q->s->home[0] && !q->s->home_named))
		return OPEN;
	memcpy(q->c.who, m->rising[n].who, 4);
	return answer(q, q->c, NULL);
}

/* The Council: of the body named before, no country's. */
enum answer
by_body(struct ask *q)
{
	const struct tok *h = head_of(q);

	/* the League, but no Delian League */
	if (h->kind == T_ENT && ends_with(q->s, q->u, "league union") &&
	    memchr(h->ent->text.p, ' ', h->ent->text.n))
		return OPEN;
	/* the 31 allies, member states */
	if (q->u->plural && code_is(&q->m->body) && code_none(&q->c) &&
	    unit_is(q->s, q->i, "the all its") &&
	    (ends_with(q->s, q->u, "allies")
		    ? memcmp(q->m->body.who, "IGO", 4) == 0
		    : tok_in_unit(q->s, q->u, "member") &&
			ends_with(q->s, q->u, "states countries")))
		return answer(q, q->m->body, NULL);
	if (q->u->person || q->u->plural || (q->c.role[0] && !is_gov(&q->c)) ||
	    !unit_is(q->s, q->i, "the") ||
	    !ends_with(q->s, q->u,
		"body council committee commission assembly "
		"bloc league union secretariat alliance organization organisation mission"))
		return OPEN;
	return answer(q, q->m->body, NULL);
}

/* Is noun phrase k the subject of a verb before unit i? */
static bool
acts(const struct sent *s, int k, int i)
{
	int v;

	for (v = k + 1; v < i; v++)
		if (s->u[v].kind == VG && s->u[v].subj == k)
			return true;
	return false;
}

/* Does one say it to a country: urge, accuse, call on it? */
static bool
told(const struct chunk *v)
{
	const enum op op = op_of(v->phrase.cat);
	const int root = root_of(cameo_of(v->phrase.cat));

	return op == OP_ASK || op == OP_DEMAND || op == OP_THREATEN ||
	    root == 11 || root == 16;
}

/* Of whom is the visit to it: "during Orlin's visit to the country"? */
static bool
visitor(struct ask *q, struct group *g)
{
	struct sent *s = q->s;
	int k = q->i - 2;

	g->n = 0;
	return k >= 0 && s->u[k].kind == NP && unit_is(s, k + 1, "to") &&
	    tok_in_unit(s, &s->u[k], "visit trip tour") &&
	    np_who(s, k, g, q->m);
}

/* The country: the one named last before it that is no subject. */
enum answer
by_land(struct ask *q)
{
	struct sent *s = q->s;
	const struct code *it;
	struct group own;
	bool visit;
	int k, n = 0;

	if (q->u->plural || q->c.role[0] || !unit_is(s, q->i, "the") ||
	    !ends_with(s, q->u, "country nation republic kingdom") ||
	    q->u->nmod > 0 || q->u->z - q->u->a > 4)
		return OPEN;
	visit = visitor(q, &own);
	for (k = q->i - 1; k >= 0 && n < 16; k--, n++)
		if (s->u[k].kind == NP && code_is(&s->u[k].code) &&
		    !code_is_body(&s->u[k].code) &&
		    s->text->tok[s->u[k].head].kind == T_ENT &&
		    s->text->tok[s->u[k].head].ent->kind == E_GPE &&
		    (visit ? memcmp(s->u[k].code.who, own.code[0].who, 4) != 0
			   : !acts(s, k, q->i)))
			return answer(q, s->u[k].code, NULL);
	/* ... or the sentence before */
	k = verb_before(s, q->i - 1, true);
	if (q->i == 0 && s->about[0]) /* The island country did it. */
		return answer_guess(q, s->about, NULL);
	if (k < 0 || k < q->i - 2 || s->u[k].subj < 0 || !told(&s->u[k]) ||
	    !code_is(&s->u[s->u[k].subj].code))
		return OPEN;
	it = memcmp(s->u[s->u[k].subj].code.who, q->m->it.who, 4) == 0
	    ? &q->m->it0
	    : &q->m->it;
	if (!code_is(it) || code_is_body(it) ||
	    memcmp(s->u[s->u[k].subj].code.who, it->who, 4) == 0)
		return OPEN;
	memcpy(q->c.who, it->who, 4);
	return answer(q, q->c, NULL);
}

/* Congress is that of the United States, but where others are spoken of. */
enum answer
by_congress(struct ask *q)
{
	if (memcmp(q->c.role, "LEG", 4) != 0 || q->u->person ||
	    !ends_with(q->s, q->u, "congress") || q->u->z - q->u->a > 2 ||
	    memory_named(q->m,
		"MEX PER BRA ARG CHL COL IND PHL ECU BOL VEN "
		"ESP NPL HND GTM PRY"))
		return OPEN;
	memcpy(q->c.who, "USA", 4);
	return answer(q, q->c, NULL);
}

/* The minister: of the latest government that is not named here. */
enum answer
by_government(struct ask *q)
{
	struct sent *s = q->s;
	int n;

	if (!is_gov(&q->c) || q->u->plural || q->u->person ||
	    head_of(q)->kind != T_ENT ||
	    (s->text->tok[q->u->a].kind != T_ENT && !unit_is(s, q->i, "the")) ||
	    unit_is(s, unit_next(s, q->i + 1), "of for from"))
		return OPEN;
	for (n = 0; n < GOVS; n++)
		if (code_is(&q->m->gov[n]) && !named(s, &q->m->gov[n])) {
			memcpy(q->c.who, q->m->gov[n].who, 4);
			return answer(q, q->c, q->u->person);
		}
	return OPEN;
}

/* The visiting minister, the envoy: he who was spoken of last. */
enum answer
by_last(struct ask *q)
{
	const struct code *he = &q->u->ante;

	if (!is_gov(&q->c) || q->u->plural || q->u->person ||
	    (q->i > 0 && q->s->u[q->i - 1].kind == VG) ||
	    head_of(q)->kind != T_WORD || !unit_is(q->s, q->i, "the") ||
	    !(ends_with(q->s, q->u,
		  "minister premier chancellor diplomat envoy ambassador") ||
		tok_in_unit(q->s, q->u, "former visiting")) ||
	    unit_is(q->s, unit_next(q->s, q->i + 1), "of for from in to"))
		return OPEN;
	if (code_is(he) && named(q->s, he))
		he = &q->u->ante0;
	if (!code_is(he) || code_is_body(he) || !is_gov(he) || named(q->s, he))
		return OPEN;
	memcpy(q->c.who, he->who, 4);
	return answer(q, q->c, NULL);
}

/* Is the subject before it a person, whose it may be? */
static bool
his_subject(const struct ask *q)
{
	const struct sent *s = q->s;
	int k = verb_before(s, q->i - 1, true);
	const struct chunk *u;

	if (k < 0 || s->u[k].subj < 0)
		return true;
	u = &s->u[np_left(s, s->u[k].subj)];
	return u->person || u->pron || u->code.role[0];
}

/* Its forces; Turkey says rebels attacked. */
enum answer
by_speaker(struct ask *q)
{
	bool own;

	if (q->u->person ||
	    (!q->c.role[0] &&
		!ends_with(q->s, q->u,
		    its(q) || unit_is(q->s, q->i, "our")
			? "country nation government territory airspace "
			  "soil sites facilities capital embassy consulate "
			  "citizens nationals ships vessels boats waters "
			  "border borders islands sovereignty"
			: "country nation government")))
		return OPEN;
	/* his family, of him who was spoken of, not of a country */
	if (unit_is(q->s, q->i, "his her") && !his_subject(q)) {
		if (!code_is(&q->u->ante))
			return NOBODY;
		memcpy(q->c.who, q->u->ante.who, 4);
		return answer(q, q->c, NULL);
	}
	/* our troops, in a briefing */
	if (unit_is(q->s, q->i, "our")) {
		struct code we = { { 0 }, { 0 } };

		if (tok_in_unit(q->s, q->u,
			"partners partner allies ally friends friend colleagues "
			"neighbours neighbors counterparts counterpart "
			"adversaries enemies enemy"))
			return NOBODY;
		if (!speaker_of_we(q->s, q->i, q->m, &we))
			we = q->m->we;
		if (!code_is(&we) || code_is_body(&we))
			return OPEN;
		memcpy(q->c.who, we.who, 4);
		return answer(q, q->c, NULL);
	}
	own = its(q);
	if ((!own && q->u->weak) || !spoken(q->s, q->i, own, q->m, &q->c) ||
	    (!own && tok_in_unit(q->s, q->u, "foreign international")))
		return OPEN;
	return answer(q, q->c, NULL);
}

/* Is the subject of the verb before it of its country, too? */
static bool
fellow_subject(const struct ask *q)
{
	struct group one = { .n = 0 };
	int k = verb_before(q->s, q->i - 1, true);

	return k >= 0 && q->s->u[k].subj >= 0 && q->s->u[k].subj < k &&
	    root_of(cameo_of(q->s->u[k].verb.cat)) == 4 &&
	    np_who(q->s, q->s->u[k].subj, &one, q->m) &&
	    memcmp(one.code[0].who, q->c.who, 4) == 0;
}

/* President Orlin, of the country that the document is about. */
enum answer
by_document(struct ask *q)
{
	if (q->u->person && role_official(q->c.role) &&
	    (q->s->about[0] ||
		(code_is(&q->m->we) && !code_is_body(&q->m->we)))) {
		memcpy(q->c.who,
		    code_is(&q->m->we) && !code_is_body(&q->m->we)
			? q->m->we.who /* who issues it */
			: q->s->about,
		    4);
		/* ... but whom its own minister met there is of there */
		if (fellow_subject(q) && !place_here(q->s, &q->c))
			return NOBODY;
		return answer(q, q->c, q->u->person);
	}
	return !q->s->home_named && its(q) ? NOBODY : OPEN;
}

/* Police in Berlin: of where it is; the international community: nobody. */
enum answer
by_place(struct ask *q)
{
	struct sent *s = q->s;
	int k = unit_prev(s, q->i - 1);

	if (!q->u->person && s->home[0] == 0 &&
	    (memcmp(q->c.role, "COP", 4) == 0 ||
		(memcmp(q->c.role, "OPP", 4) == 0 &&
		    !(k >= 0 &&
			(s->u[k].kind == COMMA || s->u[k].kind == CONJ)))) &&
	    place_here(s, &q->c))
		return answer(q, q->c, NULL);
	/* six civilians killed in Yemen by another's army */
	if (!q->u->person && s->home[0] == 0 &&
	    memcmp(q->c.role, "CVL", 4) == 0 &&
	    tok_in_unit(s, q->u, "civilians civilian villagers residents") &&
	    place_inside(s, &q->c))
		return answer(q, q->c, NULL);
	return tok_in_unit(s, q->u, "international global foreign") ? NOBODY
								    : OPEN;
}

/* Is it one of several, of somebody: and lawmakers, or not the state's? */
static bool
joined(const struct ask *q)
{
	int k = unit_prev(q->s, q->i - 1);

	if (tok_in_unit(q->s, q->u, "speakers lawyers attorneys"))
		return true;
	return k >= 0 && (q->s->u[k].kind == CONJ || q->s->u[k].kind == PREP);
}

/*
 * The military, where one country alone has sent or used its own a little
 * before: of that one, not of where the document is about.  NULL: of any.
 */
static const char *
at_war(const struct ask *q)
{
	const struct memory *m = q->m;
	const char *who = NULL;
	int n;

	if (memcmp(q->c.role, "MIL", 4) != 0 || !unit_is(q->s, q->i, "the"))
		return NULL;
	for (n = 0; n < PAST && m->past[n].root > 0; n++) {
		const struct code *c = &m->past[n].actor[0];
		const int root = m->past[n].root;

		if (m->sent - m->past[n].sent > RECENT)
			break;
		if ((root != 15 && root < 18) || code_is_body(c) ||
		    (c->role[0] && !strstr("MIL GOV", c->role)))
			continue;
		if (who && memcmp(who, c->who, 4) != 0)
			return NULL;
		who = c->who;
	}
	return who;
}

/* In Syria, the government, the authorities, police: Syria's. */
enum answer
by_scene(struct ask *q)
{
	const struct sent *s = q->s;

	if (!q->c.role[0] || q->u->person || q->i < 2 || !unit_is(s, 0, "in") ||
	    s->u[1].kind != NP || !code_is(&s->u[1].code) || s->u[1].person ||
	    s->u[1].code.role[0] || sent_tok(s, s->u[1].head)->kind != T_ENT ||
	    sent_tok(s, s->u[1].head)->ent->kind != E_GPE ||
	    (!unit_is(s, q->i, "the") && !q->u->plural) ||
	    !(strstr("COP MIL JUD LEG OPP", q->c.role) ||
		(is_gov(&q->c) &&
		    ends_with(s, q->u,
			"government authorities officials president "
			"parliament junta"))))
		return OPEN;
	memcpy(q->c.who, s->u[1].code.who, 4);
	return answer(q, q->c, NULL);
}

/*
 * The Prime Minister and President Orlin met: not of his country, but of the
 * other that the text is about.
 */
enum answer
by_beside(struct ask *q)
{
	const struct sent *s = q->s;
	const struct land *best = NULL;
	int k = unit_next(s, q->i + 1), i;

	if (!is_gov(&q->c) || q->u->person || q->u->plural || k < 0 ||
	    !unit_is(s, q->i, "the") || s->u[k].kind != CONJ ||
	    (k = unit_next(s, k + 1)) < 0 || !s->u[k].person ||
	    !code_is(&s->u[k].code) || !is_gov(&s->u[k].code))
		return OPEN;
	for (i = 0; i < LANDS; i++)
		if (s->said[i].n > 0 &&
		    memcmp(s->said[i].who, s->u[k].code.who, 4) != 0 &&
		    (best == NULL || s->said[i].n > best->n))
			best = &s->said[i];
	return best ? answer_guess(q, best->who, NULL) : OPEN;
}

/* The army blamed Chad: is the country that is named the verb's object? */
static bool
home_object(const struct ask *q)
{
	const struct sent *s = q->s;
	const struct tok *t;
	int k = q->i + 1;

	if (!s->home[0] || s->home_place || s->home_at < q->u->z)
		return false;
	t = sent_tok(s, s->home_at);
	while (k < s->n && s->u[k].kind != VG && s->u[k].kind != STOP)
		k++;
	return k + 1 < s->n && s->u[k].kind == VG && !s->u[k].passive &&
	    s->u[k].subj >= 0 && np_left(s, s->u[k].subj) == q->i &&
	    s->u[k + 1].kind == NP && s->u[k + 1].head == s->home_at &&
	    t->kind == T_ENT && t->ent->kind == E_GPE && t->ent->value.n == 3;
}

/* The army, where no country is named or but as a place. */
enum answer
by_subject(struct ask *q)
{
	const struct sent *s = q->s;
	const char *who;

	if (!q->c.role[0] || q->u->person || !s->about[0] ||
	    (is_weak(q) && !ends_with(s, q->u, "authorities")) ||
	    (s->home[0] && s->home_named && !home_object(q) &&
		/* the government expelled two Chadians: not theirs */
		!(is_gov(&q->c) && !s->home_place && !q->u->plural &&
		    unit_is(s, q->i, "the") && s->home_at >= q->u->z &&
		    strcmp(s->home, s->about) != 0)) ||
	    /* police and rebels are where they are, soldiers may not be */
	    (s->home[0] &&
		strstr(unit_is(s, q->i, "the") ? "COP OPP REB LAB"
					       : "COP OPP REB LAB MIL",
		    q->c.role)) ||
	    !strstr(unit_is(s, q->i, "the")
		    ? "GOV MIL COP JUD LEG REB OPP LAB PTY"
		    : q->u->plural || head_of(q)->kind == T_NUM
		    ? (joined(q) ? "MIL COP OPP REB"
				 : "MIL COP OPP REB JUD LEG")
		    : "GOV MIL COP JUD LEG",
		q->c.role))
		return OPEN;
	who = at_war(q);
	return answer_guess(q, who ? who : s->about, NULL);
}

/* The police, the court: of the only country named. */
enum answer
by_home(struct ask *q)
{
	const struct sent *s = q->s;

	if (!q->c.role[0] || !s->home[0] || q->u->person || is_weak(q) ||
	    (is_gov(&q->c) && !s->home_named && q->u->plural))
		return OPEN;
	/* the government thanked China: not China's */
	if ((is_gov(&q->c) && !s->home_place && s->home_at >= q->u->z) ||
	    (strstr("MIL JUD LEG", q->c.role) && home_object(q)))
		return OPEN;
	return answer_guess(q, s->home, NULL);
}
