/* SPDX-License-Identifier: ISC */
/*
 * find: events of a sentence: each verb that the table knows with what it
 * governs (code.c), then event nouns that no verb has taken.
 */
#include "events.h"

#define DEPTH 4    /* agreed to begin to hold talks */
#define REACH 24   /* units behind a verb where its event may be */

static bool
has_opt(struct str opts, const char *opt)
{
	struct str word;

	while (str_cut(&opts, ' ', &word))
		if (str_eq(word, str_of(opt, strlen(opt))))
			return true;
	return false;
}

/*
 * The sense of verb group k, with the particles or the noun behind it that
 * the table has: "call on", "open fire".  *arg: the first unit behind.
 */
static struct sense
verb_sense(const struct sent *s, int k, int *arg, size_t *last)
{
	const struct chunk *v = &s->u[k];
	const struct text *t = s->text;
	struct sense best = v->verb, p;
	char key[3 * WORD_MAX], low[WORD_MAX + 4];
	size_t n = v->lemma.n, i, words = 0, end = s->u[s->n - 1].z;
	struct str w;

	*last = v->main;
	if (v->lemma.p && n < WORD_MAX && t->tok[v->main].pos != A) {
		memcpy(key, v->lemma.p, n);
		for (i = v->main + 1; i < end && words < 3; i++) {
			const struct tok *k2 = &t->tok[i];

			if (k2->skip || k2->kind == T_TIME || k2->pos == R ||
			    (k2->pos == D && k2->kind == T_WORD))
				continue; /* recalled its ambassador */
			if (k2->pos == P && i + 1 < end &&
			    t->tok[i + 1].kind == T_TIME)
				continue;
			if (k2->kind != T_WORD)
				break;
			w = word_lower(low, sizeof(low),
			    str_of(s->row->text.p + k2->b, k2->e - k2->b));
			if (n + 1 + w.n > sizeof(key))
				break;
			key[n++] = ' ';
			memcpy(key + n, w.p, w.n);
			n += w.n;
			words++;
			p = word_phrase(str_of(key, n));
			if (p.cat.p) {
				best = p;
				*last = i;
			}
		}
	}
	/* found X guilty, took X hostage */
	if (*last == v->main && v->lemma.p && k + 1 < s->n &&
	    s->u[k + 1].kind == NP && v->lemma.n < WORD_MAX &&
	    t->tok[v->main].pos != A) {
		n = v->lemma.n;
		memcpy(key, v->lemma.p, n);
		memcpy(key + n, " ~", 2);
		n += 2;
		i = s->u[k + 1].z; /* the word may have been taken for a head */
		if (s->u[k + 1].head > s->u[k + 1].a &&
		    t->tok[s->u[k + 1].head].kind == T_WORD)
			i = s->u[k + 1].head;
		for (words = 0; i < end && words < 2; i++) {
			const struct tok *k2 = &t->tok[i];

			if (k2->skip || k2->kind == T_TIME || k2->pos == R)
				continue;
			if (k2->kind != T_WORD)
				break;
			w = word_lower(low, sizeof(low),
			    str_of(s->row->text.p + k2->b, k2->e - k2->b));
			if (n + 1 + w.n > sizeof(key))
				break;
			key[n++] = ' ';
			memcpy(key + n, w.p, w.n);
			n += w.n;
			words++;
			p = word_phrase(str_of(key, n));
			if (p.cat.p)
				best = p;
		}
	}
	for (*arg = k + 1; *arg < s->n && s->u[*arg].z <= *last + 1; ++*arg)
		;
	return best;
}

/* The code behind `=` among the options: of a verb that governs nothing. */
static struct cameo
own_code(struct str opts)
{
	struct cameo none = { { 0 } };
	struct str word;

	while (str_cut(&opts, ' ', &word))
		if (word.n > 1 && word.p[0] == '=')
			return cameo_of(str_of(word.p + 1, word.n - 1));
	return none;
}

static struct cameo event_of(struct sent *s, int i, int depth, int *last);

/* Is the object an amount of money? */
static bool
money_behind(const struct sent *s, int arg)
{
	size_t i;

	if (arg >= s->n || s->u[arg].kind != NP)
		return false;
	for (i = s->u[arg].a; i < s->u[arg].z; i++)
		if (s->text->tok[i].kind == T_ENT &&
		    s->text->tok[i].ent->kind == E_AMOUNT)
			return true;
	return false;
}

/* What the table says of a noun phrase's head. */
static struct str
head_opts(const struct sent *s, const struct chunk *u)
{
	const struct str none = { "", 0 };
	struct str o = s->text->tok[u->head].w.noun.opts;

	return o.p ? o : none;
}

/* The event that verb group (or noun) k governs, and the unit that is it. */
static struct cameo
complement(struct sent *s, int k, int arg, enum op op, int depth, int *unit)
{
	struct cameo c = { { 0 } };
	int i, n = 0;
	bool that = false;    /* the demand that */
	bool blocked = false; /* by a noun that is neither actor nor plan */
	bool no_v = s->u[k].kind == VG &&
	    str_eq(s->u[k].lemma, STR("have"));

	*unit = -1;
	if (depth >= DEPTH)
		return c;
	for (i = arg; i < s->n && n < REACH; i++, n++) {
		const struct chunk *u = &s->u[i];

		if (u->kind == STOP || u->kind == REL)
			break;
		that |= u->kind == SUB && unit_is(s, i, "that") && n < 3;
		if (u->kind == COMMA && op == OP_DO)
			break;
		if (u->kind == VG) {
			if (op == OP_DO || op == OP_EASE)
				break;
			if (u->finite && u->gov != k &&
			    !(u->gov > k && u->gov < i) &&
			    !(s->u[k].kind == NP && that))
				break;
			if (u->ing && i > 0 && s->u[i - 1].kind == COMMA)
				break;
			if (u->part)
				continue;
		}
		if (u->kind == CONJ && i + 1 < s->n && s->u[i + 1].kind == VG &&
		    (s->u[i + 1].finite || op == OP_DO))
			break;
		if (u->kind == VG || (u->kind == PREP && unit_is(s, i, "for")))
			blocked = false;
		if ((u->kind == NP && u->event.cat.p && !blocked &&
			!(has_opt(u->event.opts, "v") &&
			    (no_v || (op != OP_DO && op != OP_END &&
				op != OP_EASE && i != arg)))) ||
		    u->kind == VG) {
			int last;

			c = event_of(s, i, depth + 1, &last);
			if (c.d[0]) {
				*unit = i;
				return c;
			}
			if (u->kind == NP && op == OP_DO)
				break;
		}
		if (u->kind == NP && code_none(&u->code) && !u->pron &&
		    !has_opt(head_opts(s, u), "t") &&
		    !has_opt(head_opts(s, u), "q") && !money_behind(s, i))
			blocked = true;
		/* what is held, signed, imposed is the object or nothing */
		if (op == OP_DO && u->kind == NP &&
		    !(i + 1 < s->n && unit_is(s, i + 1, "of") &&
			has_opt(head_opts(s, u), "q")) &&
		    !(i + 2 < s->n && s->u[i + 1].kind == PREP &&
			unit_is(s, i + 1, "in") && money_behind(s, i)) &&
		    !(i == arg && i + 1 < s->n && s->u[i + 1].kind == NP))
			break;
	}
	return c;
}

static struct cameo
event_of(struct sent *s, int i, int depth, int *last)
{
	struct cameo c = { { 0 } }, none = { { 0 } }, in;
	struct chunk *u = &s->u[i];
	struct sense sense;
	enum op op;
	int arg = i + 1, unit;
	size_t tok;

	*last = i;
	sense = u->kind == VG ? verb_sense(s, i, &arg, &tok) : u->event;
	if (sense.cat.p == NULL || sense.cat.p[0] == '-')
		return c;
	op = op_of(sense.cat);
	c = cameo_of(sense.cat);
	if (u->kind == VG && has_opt(sense.opts, "w"))
		return none; /* declined to discuss it */
	if (op == OP_NONE)
		;
	else {
		in = complement(s, i, arg, op, depth, &unit);
		if (in.d[0]) {
			c = compose(op, in);
			s->u[unit].seen = true;
			*last = unit;
		} else if (op == OP_DO)
			c = own_code(sense.opts);
	}
	if (c.d[0])
		u->seen = true;
	return c;
}

/* One past all that verb group k governs. */
static int
region_end(const struct sent *s, int k)
{
	int i, n = 0;

	for (i = k + 1; i < s->n && n < 48; i++, n++) {
		const struct chunk *u = &s->u[i];

		if (u->kind == STOP)
			return i;
		if (u->kind == VG && u->finite && u->gov != k &&
		    !(u->gov > k && u->gov < i)) {
			int c = unit_prev(s, i - 1);

			if (c >= 0 && (s->u[c].kind == REL ||
			    (s->u[c].kind == SUB && c > 0 &&
				u->subj == unit_prev(s, c - 1))))
				return c;
			return u->subj > k ? np_left(s, u->subj) : i;
		}
	}
	return i;
}

/* Is code c among g's, or only its role another? */
static bool
in_group(const struct group *g, const struct code *c, bool country)
{
	int i;

	for (i = 0; i < g->n; i++)
		if (country ? memcmp(g->code[i].who, c->who, 4) == 0
			    : code_eq(&g->code[i], c))
			return true;
	return false;
}

static void
group_minus(struct group *g, const struct group *without)
{
	int i, n = 0;

	for (i = 0; i < g->n; i++) {
		if (in_group(without, &g->code[i], false))
			continue;
		if (n != i) {
			g->code[n] = g->code[i];
			g->a[n] = g->a[i];
			g->z[n] = g->z[i];
			g->person[n] = g->person[i];
			g->guess[n] = g->guess[i];
		}
		n++;
	}
	g->n = n;
}

/* The group behind the first preposition of the list in [from, to). */
static bool
prep_group(struct events *e, int from, int to, struct str list,
    struct group *g)
{
	struct sent *s = &e->sent;
	int i, o;

	for (i = from; i < to; i++) {
		if (s->u[i].kind == VG && str_eq(list, STR("by")))
			return false; /* killed in a war begun by */
		if (s->u[i].kind != PREP || !unit_in(s, i, list))
			continue;
		o = unit_next(s, i + 1);
		if (o >= 0 && s->u[o].kind == NP &&
		    group_right(s, o, g, &e->memory))
			return true;
		if (str_eq(list, STR("by")) && o >= 0 && s->u[o].kind == NP)
			return false; /* the next one is another's */
	}
	return false;
}

/* Who is the subject of verb group v. */
static void
subject_group(struct events *e, const struct chunk *v, struct group *g)
{
	if (v->subj < 0)
		return;
	if (v->near)
		group_right(&e->sent, v->subj, g, &e->memory);
	else
		group_left(&e->sent, v->subj, g, &e->memory);
}

static bool
is_place(const struct sent *s, int i)
{
	int p = unit_prev(s, i - 1);

	return p >= 0 && s->u[p].kind == PREP &&
	    unit_is(s, p, "in at near outside inside across around");
}

/* Somebody named in [from, to) who is not the actor. */
static void
anybody(struct events *e, int from, int to, const struct group *actor,
    struct cameo c, struct group *g)
{
	struct sent *s = &e->sent;
	struct group at = { .n = 0 }, one, own = { .n = 0 };
	int i, root = root_of(c);
	bool where = root == 7 || root == 12 ||
	    (root == 3 && strcmp(c.d, "036") != 0) || root == 8 || root >= 14 || root == 2 ||
	    root == 10 || root == 11 || root == 9;

	for (i = from; i < to; i++) {
		if (s->u[i].kind != NP || s->u[i].pron == 'w' ||
		    unit_is(s, unit_prev(s, i - 1), "according"))
			continue;
		one.n = 0;
		if (!np_who(s, i, &one, &e->memory)) {
			int m;

			for (m = 0; m < (int)s->u[i].nmod; m++)
				group_add(&one, s->u[i].mod[m],
				    s->u[i].modtok[m], s->u[i].modtok[m] + 1,
				    NULL);
		}
		group_minus(&one, actor);
		if (one.n == 0 || (one.guess[0] && actor->n > 0 &&
		    !in_group(actor, &one.code[0], true)))
			continue;
		if (in_group(actor, &one.code[0], true)) {
			if (own.n == 0 || (where && is_place(s, i)))
				own = one;
			continue;
		}
		if (is_place(s, i)) {
			if (at.n == 0)
				at = one;
			continue;
		}
		one.n = 0;
		group_right(s, i, &one, &e->memory);
		if (one.n == 0)
			np_who(s, i, &one, &e->memory);
		group_minus(&one, actor);
		*g = one;
		return;
	}
	if (at.n > 0 && where)
		*g = at;
	else if (own.n > 0 && (own.code[0].role[0] || root == 8 || root >= 13))
		*g = own;
}

static void
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
	    ? e->sent.u[e->sent.u[unit].subj].person : NULL;
	if (root_of(c) == 4) {
		int i;

		e->memory.nthey = 0;
		for (i = 0; i < actor->n && i < 2; i++)
			e->memory.they[e->memory.nthey++] = actor->code[i];
		for (i = 0; i < target->n && i < 2; i++)
			e->memory.they[e->memory.nthey++] = target->code[i];
	}
}

static bool
words_only(struct str opts, char *to, size_t size, struct str *list)
{
	struct str word;
	size_t n = 0;

	while (str_cut(&opts, ' ', &word)) {
		if (word.n < 2 || word.p[0] == '=' || n + word.n + 1 > size)
			continue;
		if (n > 0)
			to[n++] = ' ';
		memcpy(to + n, word.p, word.n);
		n += word.n;
	}
	*list = str_of(to, n);
	return n > 0;
}

/* Who takes part in event noun i: actors and targets by what stands about. */
static void
noun_parts(struct events *e, int i, int to, struct cameo c,
    struct group *actor, struct group *target)
{
	struct sent *s = &e->sent;
	const struct chunk *u = &s->u[i];
	struct group g;
	struct str list;
	char word[64];
	int k, o, root = root_of(c), n = 0;
	bool object = has_opt(u->event.opts, "O");

	for (k = 0; k < (int)u->nmod; k++) {
		const struct ent *m = s->text->tok[u->modtok[k]].ent;

		/* Berlin talks, the Geneva accord: where they are held */
		if (root <= 5 && m && m->kind == E_GPE &&
		    attr_get(m->attrs, STR("country")).p &&
		    u->modtok[k] + 1 < u->z &&
		    s->text->tok[u->modtok[k] + 1].pos != POSS)
			continue;
		group_add(actor, u->mod[k], u->modtok[k], u->modtok[k] + 1,
		    NULL);
	}
	for (k = i + 1; k < to && k < s->n && n < 10; k++, n++) {
		if (s->u[k].kind == VG && s->u[k].part && k == i + 1)
			continue; /* sanctions imposed on */
		if (s->u[k].kind == VG || s->u[k].kind == STOP ||
		    s->u[k].kind == REL || s->u[k].kind == SUB)
			break;
		if (s->u[k].kind != PREP)
			continue;
		o = unit_next(s, k + 1);
		if (o < 0 || s->u[o].kind != NP)
			continue;
		g.n = 0;
		if (unit_is(s, k, "by")) {
			if (group_right(s, o, &g, &e->memory))
				*actor = g;
		} else if (unit_is(s, k, "between among")) {
			if (group_right(s, o, &g, &e->memory))
				*(strcmp(c.d, "045") == 0 ? target : actor) = g;
		} else if (unit_is(s, k, "of")) {
			group_right(s, o, &g, &e->memory);
			if (object) {
				if (target->n == 0)
					*target = g;
			} else if (actor->n == 0)
				*actor = g;
		} else if ((words_only(u->event.opts, word, sizeof(word), &list) &&
			       unit_in(s, k, list)) ||
		    unit_is(s, k, "with against on to toward towards into over") ||
		    (root >= 14 && unit_is(s, k, "in at from"))) {
			group_right(s, o, &g, &e->memory);
			if (target->n == 0)
				*target = g;
		}
	}
	group_minus(target, actor);
}

/* Marks what op makes mere talk: nothing in it happened. */
static void
swallow(struct sent *s, int from, int to)
{
	int i;

	for (i = from; i < to && i < s->n; i++)
		if (s->u[i].kind == VG || s->u[i].event.cat.p)
			s->u[i].seen = true;
}

/* Does the phrase end with a place's name? */
static bool
is_area(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];

	return u->kind == NP && t->kind == T_ENT &&
	    (t->ent->kind == E_GPE || t->ent->kind == E_LOC);
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
	    s->text->tok[u->head].kind == T_ENT ||
	    s->text->tok[u->head].kind == T_NUM;
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
	int last;

	if (v->gov < 0 || v->passive)
		return false;
	subject_group(e, &s->u[v->gov], &actor);
	subject_group(e, v, &target);
	group_minus(&target, &actor);
	if (actor.n == 0 || target.n == 0)
		return false;
	c = event_of(s, k, 0, &last);
	c = compose(tok_is(s->text, s->row, v->a, "should") ? OP_ASK
							    : OP_DEMAND, c);
	v->seen = true;
	swallow(s, k + 1, clause_end(s, k));
	keep(e, k, v->main, v->main, c, &actor, &target, "fact");
	return true;
}

static void
verb_event(struct events *e, int k)
{
	struct sent *s = &e->sent;
	struct chunk *v = &s->u[k];
	struct group actor = { .n = 0 }, target = { .n = 0 }, extra;
	struct cameo c, in = { { 0 } };
	struct sense sense;
	struct str list;
	char word[64];
	const char *time = "fact";
	enum op op;
	int arg, end, ev = -1, o, g;
	size_t last, a = v->main, z;
	bool future = v->future, maybe = v->maybe, neg = v->neg, must = v->must;
	bool soon = v->to && v->gov >= 0 &&
	    tok_is(s->text, s->row, s->u[v->gov].main, "about");

	sense = verb_sense(s, k, &arg, &last);
	/* agreed on Monday to: the verb alone is the trigger */
	for (z = v->main; z < last && s->text->tok[z + 1].kind == T_WORD &&
	     s->text->tok[z + 1].pos != T &&
	     !(z + 2 < s->text->ntok && s->text->tok[z + 2].kind == T_TIME);
	     z++)
		;
	if (v->must && !v->seen && demanded(e, k))
		return;
	if (v->seen || sense.cat.n == 0 || sense.cat.p[0] == '-')
		return;
	if (v->to && k > 0 && s->u[k - 1].kind == NP &&
	    has_opt(head_opts(s, &s->u[k - 1]), "t"))
		return; /* a plan to attack is no attack */
	op = op_of(sense.cat);
	if (op == OP_SAY && has_opt(sense.opts, "e") && arg < s->n &&
	    (v->passive || (s->u[arg].kind == NP && s->u[arg].event.cat.p)))
		op = OP_DO; /* announced sanctions against */
	if (op == OP_SAY || op == OP_TRY || op == OP_HELP)
		return;
	/* began to, was expected to: what governs says when and whether */
	for (g = v->gov, o = 0; g >= 0 && o < 3; g = s->u[g].gov, o++) {
		int ga;
		size_t gl;
		struct sense gs = verb_sense(s, g, &ga, &gl);
		enum op gop = op_of(gs.cat);

		if (v->to || v->ing) {
			if ((gop == OP_SAY && s->u[g].passive) ||
			    has_opt(gs.opts, "f"))
				future = true; /* is expected, likely to */
			if (gs.cat.p == NULL || gop == OP_TRY || gop == OP_NONE) {
				future |= s->u[g].future && gop == OP_TRY;
				neg |= s->u[g].neg && gop == OP_TRY;
				maybe |= s->u[g].maybe && gop == OP_TRY;
			}
		}
		if (gop != OP_TRY)
			break;
	}
	end = clause_end(s, k);
	if (arg < s->n && s->u[arg].kind == SUB && unit_is(s, arg, "that"))
		end = region_end(s, k);
	c = cameo_of(sense.cat);
	/* called him, called him a liar */
	if (has_opt(sense.opts, "k") && !v->passive) {
		if (arg >= s->n || s->u[arg].kind != NP ||
		    (!s->u[arg].person && !code_is(&s->u[arg].code)))
			return;
		if (arg + 1 < s->n && (s->u[arg + 1].kind == NP ||
			s->u[arg + 1].kind == QUOTE))
			c = cameo_of(STR("111"));
		else if (!s->u[arg].person && !s->u[arg].code.role[0])
			return;
	}
	/* demonstrated a new engine, that it can */
	if (has_opt(sense.opts, "u") && arg < s->n &&
	    (s->u[arg].kind == NP || s->u[arg].kind == SUB))
		return;
	if (op == OP_DO || op == OP_END || op == OP_EASE) {
		if (v->passive || has_opt(sense.opts, "S")) {
			ev = v->subj;
			if (ev >= 0) {
				int l;

				ev = np_left(s, ev);
				in = event_of(s, ev, 1, &l);
			}
		} else
			in = complement(s, k, arg, op, 0, &ev);
		c = in.d[0] ? compose(op, in) : own_code(sense.opts);
		if (in.d[0] == 0 && arg < s->n && s->u[arg].kind == NP &&
		    has_opt(head_opts(s, &s->u[arg]), "i"))
			return; /* provided a report */
		/* ended their meeting: it was held */
		if (op == OP_END && root_of(in) == 4 && in.d[2] != '5' &&
		    (str_eq(v->lemma, STR("end")) ||
			str_eq(v->lemma, STR("close")) ||
			str_eq(v->lemma, STR("finish"))))
			c = in;
		if (root_of(c) == 5 && root_of(own_code(sense.opts)) == 7)
			c = own_code(sense.opts); /* provides support */
		if (c.d[0] == 0 && op == OP_DO && has_opt(sense.opts, "m") &&
		    money_behind(s, arg))
			c = cameo_of(STR("071"));
		/* gives medical equipment to Chad */
		if (c.d[0] == 0 && has_opt(sense.opts, "m") && !v->passive &&
		    arg < s->n && s->u[arg].kind == NP && !s->u[arg].pron &&
		    !s->u[arg].person && !has_opt(head_opts(s, &s->u[arg]), "t") &&
		    prep_group(e, arg + 1, arg + 4, STR("to"), &target))
			c = cameo_of(STR("070"));
		if (c.d[0] == 0)
			return;
	} else if (op != OP_NONE) {
		if (v->passive && v->subj >= 0 && s->u[v->subj].event.cat.p) {
			int l;

			in = event_of(s, np_left(s, v->subj), 1, &l);
		}
		if (in.d[0] == 0)
			in = complement(s, k, arg, op, 0, &ev);
		if (in.d[0])
			c = compose(op, in);
		end = region_end(s, k);
	}
	if (c.d[0] == 0)
		return;
	if (v->to && v->gov >= 0 && (op == OP_END || op == OP_EASE) &&
	    (str_eq(s->u[v->gov].lemma, STR("try")) ||
		str_eq(s->u[v->gov].lemma, STR("attempt"))))
		return;
	/* "to defeat them": an aim, unless somebody tried or managed to */
	if (v->to && v->gov >= 0 && (op == OP_NONE || op == OP_DO ||
	    op == OP_END || op == OP_EASE)) {
		int ga, root = root_of(c);
		size_t gl;

		if (op_of(verb_sense(s, v->gov, &ga, &gl).cat) != OP_TRY &&
		    !future && !soon && (root == 4 || (root >= 6 && root <= 8) || root >= 15))
			return;
	}
	/* who */
	if (has_opt(sense.opts, "a") && !v->passive &&
	    !(arg < s->n && s->u[arg].kind == VG && s->u[arg].to) && ev < 0)
		return;
	if (v->passive && has_opt(sense.opts, "a")) {
		subject_group(e, v, &actor); /* is committed to */
	} else if (v->passive || has_opt(sense.opts, "S")) {
		prep_group(e, k + 1, end, STR("by"), &actor);
		if (op == OP_DO || op == OP_END || op == OP_EASE) {
			struct group na = { .n = 0 };

			if (ev >= 0) {
				noun_parts(e, ev, k, in, &na, &target);
				if (op == OP_DO && actor.n == 0)
					actor = na;
				else if (target.n == 0 && op != OP_DO)
					target = na;
			}
			if (actor.n == 0)
				prep_group(e, k + 1, end, STR("between"),
				    &actor);
		} else
			subject_group(e, v, &target);
	} else
		subject_group(e, v, &actor);
	/* whom */
	if (target.n == 0 && !has_opt(sense.opts, "s")) {
		o = unit_next(s, arg);
		if (ev >= 0 && (op == OP_DO || op == OP_END || op == OP_EASE) &&
		    s->u[ev].kind == NP && !v->passive) {
			struct group na = { .n = 0 };

			noun_parts(e, ev, end, in, &na, &target);
			if (na.n > 0 && in_group(&actor, &na.code[0], true))
				na.n = 0; /* Iran voiced Iran's support */
			if (target.n == 0 && na.n > 0) {
				if (actor.n == 0)
					actor = na;
				else
					target = na;
			}
		}
		if (target.n == 0 && words_only(sense.opts, word, sizeof(word), &list))
			prep_group(e, k + 1, end, list, &target);
		if (target.n == 0 && op != OP_DO && !v->passive && o >= 0 &&
		    !has_opt(sense.opts, "w") &&
		    s->u[o].kind == NP) {
			if (root_of(c) == 11 || root_of(c) == 9) {
				extra.n = 0;
				/* condemned the killing by X */
				if (s->u[o].event.cat.p && s->u[o].nmod == 0 &&
				    prep_group(e, o + 1, end, STR("by"), &extra))
					target = extra;
			}
			if (target.n == 0)
				group_right(s, o, &target, &e->memory);
			if (code_eq(&target.code[0], &actor.code[0]) &&
			    target.a[0] == actor.a[0])
				target.n = 0;
		}
		/* peacekeepers whom the UN withdrew are not of the country */
		if (target.n > 0 && target.guess[0] && (root_of(c) < 9 ||
		    (actor.n > 0 && !in_group(&actor, &target.code[0], true))))
			target.n = 0;
		if (target.n == 0 && !has_opt(sense.opts, "w") &&
		    !has_opt(sense.opts, "y") && !has_opt(sense.opts, "S") &&
		    strcmp(c.d, "042") != 0 &&
		    !(v->passive && (op == OP_NONE || op == OP_DO ||
			op == OP_END || op == OP_EASE))) {
			if (actor.n == 0 && !somebody(s, v->subj))
				return; /* nobody is said to do it to nobody */
			if (root_of(c) == 7 && in.d[0] == 0 &&
			    !money_behind(s, arg))
				return; /* contributed to this article */
			anybody(e, arg, end, &actor, c, &target);
		}
	}
	if (actor.n > 1)
		group_minus(&target, &actor);
	if (actor.n == 0 && target.n == 0 &&
	    !((ev >= 0 ? root_of(in) : root_of(c)) == 4 && dated(s, k, end) &&
		(ev >= 0 || (!v->passive && v->subj >= 0 &&
		    s->u[v->subj].code.role[0]))))
		return;
	/* expelled from Chad: by it */
	if (v->passive && actor.n == 0 &&
	    (strncmp(c.d, "166", 3) == 0 || strcmp(c.d, "174") == 0))
		prep_group(e, k + 1, end, STR("from"), &actor);
	if (op == OP_AGREE && v->passive && actor.n == 0)
		return; /* was intended to */
	/* vowed not to return it */
	if (op == OP_AGREE && ev >= 0 && s->u[ev].kind == VG && s->u[ev].neg &&
	    root_of(in) < 13)
		c = compose(OP_REJECT, in);
	/* troops leave, others depart */
	if (has_opt(sense.opts, "M") &&
	    (actor.n == 0 || arg >= s->n || !is_area(s, &s->u[arg]) || memcmp(actor.code[0].role, "MIL", 3) != 0))
		return;
	if (has_opt(sense.opts, "T") && future)
		c = compose(OP_THREATEN, cameo_of(STR("163")));
	/* what a court orders is done */
	if (op == OP_DEMAND && strcmp(in.d, "0841") == 0 && actor.n > 0 &&
	    memcmp(actor.code[0].role, "JUD", 3) == 0)
		c = in;
	/* peacekeepers are aid */
	if (strcmp(c.d, "154") == 0 || strcmp(c.d, "042") == 0) {
		bool peace = v->subj >= 0 && keeps_peace(s, &s->u[v->subj]);

		for (o = arg; o < end && !peace; o++)
			peace = keeps_peace(s, &s->u[o]);
		if (peace)
			c = cameo_of(STR("074"));
	}
	/* filed a protest; summoned the ambassador */
	if (op == OP_DO && strcmp(c.d, "141") == 0 &&
	    (str_eq(v->lemma, STR("file")) || str_eq(v->lemma, STR("lodge"))))
		c = cameo_of(STR("114"));
	if (str_eq(v->lemma, STR("summon")) && target.n > 0 &&
	    !in_group(&actor, &target.code[0], true))
		c = cameo_of(STR("114"));
	/* accepted refugees */
	if (op == OP_AGREE && str_eq(v->lemma, STR("accept")) &&
	    arg < s->n && s->u[arg].kind == NP &&
	    memcmp(s->u[arg].code.role, "REF", 3) == 0)
		c = cameo_of(STR("075"));
	/* agreed a deal */
	if (op == OP_AGREE && ev == arg && s->u[ev].kind == NP &&
	    strcmp(in.d, "057") == 0 && str_eq(v->lemma, STR("agree")))
		c = in;
	/* praised by nobody */
	if (v->passive && actor.n == 0 && ev < 0 && root_of(c) <= 7 &&
	    op == OP_NONE)
		return;
	if (has_opt(sense.opts, "R")) { /* faces an attack by */
		extra = actor;
		actor = target;
		target = extra;
	}
	if (has_opt(sense.opts, "n") && ev < 0 &&
	    !(arg < s->n && s->u[arg].kind == VG && s->u[arg].to))
		return; /* the talks failed */
	if (has_opt(sense.opts, "x") && (target.n == 0 && ev < 0))
		return;
	if (v->passive && (has_opt(sense.opts, "w") ||
	    has_opt(sense.opts, "y") || strcmp(c.d, "042") == 0))
		return; /* met with anger, flown to Oslo */
	if (has_opt(sense.opts, "W") && target.n == 0)
		return;
	if (has_opt(sense.opts, "E") && ev < 0)
		return;
	if (strcmp(c.d, "0841") == 0 && op == OP_NONE && !v->passive &&
	    !frees(s, arg))
		return; /* released a report */
	if (strcmp(c.d, "173") == 0 && op == OP_NONE && arg < s->n &&
	    s->u[arg].kind == NP && is_area(s, &s->u[arg]))
		c = cameo_of(STR("192")); /* captured a town */
	if (op == OP_ASK && v->subj >= 0 && s->u[v->subj].pron == 'i' &&
	    (s->text->tok[v->main].w.form & F_ING))
		return; /* it is encouraging */
	if (strcmp(c.d, "1711") == 0 && target.n > 0 && target.person[0])
		c = cameo_of(STR("173"));
	/* what two do together each does with the other */
	if (target.n == 0 && actor.n > 1 && !v->passive &&
	    (root_of(c) == 6 || strncmp(c.d, "050", 3) == 0 ||
		strncmp(c.d, "057", 3) == 0 || (op == OP_AGREE &&
		str_eq(v->lemma, STR("agree")))))
		target = actor;
	/* when and whether */
	if (must)
		return; /* nobody is said to demand it */
	if (neg) {
		int root = root_of(c);

		if (!future && !v->to)
			return;
		if (root >= 3 && root <= 8)
			c = compose(OP_REJECT, c);
		else
			return;
	} else if (maybe)
		return;
	else if (future) {
		int root = root_of(c);

		time = "future";
		/* what is about to be is no mere promise */
		if (root >= 4 && root <= 8 && !soon)
			c = compose(OP_AGREE, c);
	}
	if (ev >= 0 && s->u[ev].kind == NP && s->u[ev].head > a &&
	    s->u[ev].head < a + 8 && op == OP_DO)
		z = s->u[ev].head;
	v->seen = true;
	if (ev >= 0)
		s->u[ev].seen = true;
	if (op == OP_AGREE || op == OP_ASK || op == OP_DEMAND ||
	    op == OP_REJECT || op == OP_THREATEN || op == OP_DENY)
		swallow(s, k + 1, end);
	else if (root_of(c) == 4 || strcmp(c.d, "036") == 0) {
		int i; /* met to discuss */

		for (i = k + 1; i < s->n && i < k + 12; i++)
			if (s->u[i].kind == VG && s->u[i].to &&
			    s->u[i].gov == k &&
			    root_of(cameo_of(s->u[i].verb.cat)) == 4)
				s->u[i].seen = true;
	} else if (root_of(c) == 11 || root_of(c) == 9) {
		int i; /* accused them of attacking, for failing to act */

		for (i = k + 1, end = region_end(s, k); i < end; i++)
			if (s->u[i].kind == VG && !s->u[i].finite)
				s->u[i].seen = true;
	}
	keep(e, k, a, z, c, &actor, &target, time);
}

/* Is a place all that names somebody: the Ukraine talks? */
static bool
named_only(const struct sent *s, const struct chunk *u)
{
	const struct ent *m =
	    u->nmod > 0 ? s->text->tok[u->modtok[0]].ent : NULL;

	return m && m->kind == E_GPE && u->modtok[0] + 1 < u->z &&
	    s->text->tok[u->modtok[0] + 1].pos != POSS;
}

static void
noun_event(struct events *e, int i)
{
	struct sent *s = &e->sent;
	struct chunk *u = &s->u[i];
	struct group actor = { .n = 0 }, target = { .n = 0 };
	struct cameo c;
	int last, root;

	if (u->seen || u->event.cat.n == 0)
		return;
	if (has_opt(u->event.opts, "v") && !(has_opt(u->event.opts, "t") &&
	    i > 0 && s->u[i - 1].kind == PREP && i + 1 < s->n &&
	    unit_is(s, i + 1, "with")))
		return; /* only what a verb does with it counts */
	c = event_of(s, i, 1, &last);
	root = root_of(c);
	if (root < 0)
		return;
	noun_parts(e, i, s->n, c, &actor, &target);
	/* in talks with Y: he who says or does something in them */
	if (root == 4 && actor.n == 0 && target.n > 0 && i > 0 &&
	    s->u[i - 1].kind == PREP) {
		int k;

		for (k = i - 1; k >= 0 && i - k < 16; k--)
			if (s->u[k].kind == VG && s->u[k].finite)
				break;
		if (k < 0 || i - k >= 16)
			for (k = i + 1; k < s->n && k - i < 16; k++)
				if (s->u[k].kind == VG && s->u[k].finite)
					break;
		if (k >= 0 && k < s->n && s->u[k].kind == VG &&
		    s->u[k].subj != i)
			subject_group(e, &s->u[k], &actor);
		group_minus(&actor, &target);
	}
	if (actor.n == 0 || (target.n == 0 && actor.n < 2 && root != 14 &&
	    (root != 4 || named_only(s, u))))
		return;
	keep(e, i, u->head, u->head, c, &actor, &target, "fact");
}

void
find_events(struct events *e)
{
	struct sent *s = &e->sent;
	int i;

	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == VG)
			verb_event(e, i);
	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == NP && s->u[i].event.cat.p)
			noun_event(e, i);
}
