/* SPDX-License-Identifier: ISC */
/* party: who takes part in an event. */
#include "find.h"

/* Nouns of what a state has, and is, that no role is said of. */
#define FORCES                                                                 \
	"unit units vessel vessels ship ships boat boats plane planes bomber " \
	"bombers missile missiles rocket rockets coalition regime side "       \
	"sides delegation country countries nation nations state states "      \
	"capital convoy patrol patrols power powers affiliate branch wing "    \
	"cell faction offer proposal plan decision policy policies position "  \
	"positions effort efforts expansion action actions party parties "     \
	"factions stakeholders agency authority commission watchdog regulator"
#define AGENCIES                                            \
	"agency treasury council authority service bureau " \
	"administration office"

bool
prep_group(struct events *e, int from, int to, struct str list, struct group *g)
{
	struct sent *s = &e->sent;
	int i, o;

	for (i = from; i < to; i++) {
		if (s->u[i].kind == VG && str_eq(list, STR("by")))
			return false; /* killed in a war begun by */
		if (s->u[i].kind != PREP || !unit_in(s, i, list))
			continue;
		o = unit_next(s, i + 1);
		/* they met, with ten killed in Chad */
		if (i > 0 && s->u[i - 1].kind == COMMA && o > 0 &&
		    o + 1 < s->n && s->u[o].kind == NP &&
		    s->u[o + 1].kind == VG && s->u[o + 1].part &&
		    unit_is(s, i, "with"))
			continue;
		if (o >= 0 && s->u[o].kind == NP &&
		    group_right(s, o, g, &e->memory))
			return true;
		if (str_eq(list, STR("by")) && o >= 0 && s->u[o].kind == NP)
			return false; /* the next one is another's */
	}
	return false;
}

/* The two countries, X and Y, signed: the first unit of X; 0 if none. */
static int
apposed(const struct sent *s, int i)
{
	const struct chunk *u;

	if (i + 1 >= s->n ||
	    (s->u[i + 1].kind != COMMA && (i < 2 || s->u[i - 1].kind != COMMA)))
		return 0;
	/* the subject may be the first of three, or the countries */
	if (i > 1 && s->u[i].kind == NP && s->u[i - 1].kind == COMMA)
		i -= 2;
	/* the ministers of the two countries, X and Y; the two kings of the Gulf */
	u = &s->u[i];
	if (u->kind == NP && !tok_in_unit(s, u, "two three four both five"))
		u = &s->u[np_left(s, i)];
	return s->u[i].kind == NP && i + 2 < s->n &&
		s->u[i + 1].kind == COMMA && s->u[i + 2].kind == NP &&
		!code_is(&u->code) && !u->person &&
		tok_in_unit(s, u,
		    "countries nations neighbours neighbors sides "
		    "states rivals allies parties powers governments foes leaders "
		    "presidents ministers premiers kings") &&
		tok_in_unit(s, u, "two three four both five")
	    ? i + 2
	    : 0;
}

/* The ministers of the two countries, X and Y: ministers of each. */
static void
give_role(const struct chunk *u, struct group *g)
{
	int i;

	for (i = 0; u->code.role[0] && i < g->n; i++)
		if (!g->code[i].role[0] && !code_is_body(&g->code[i]))
			memcpy(g->code[i].role, u->code.role, 4);
}

/*
 * Ten countries, including X and Y; governments, among them those of X and Y;
 * leaders, who include X: the first unit that names them behind unit i, 0.
 */
static int
among_them(const struct sent *s, int i)
{
	int k = unit_next(s, i + 1);

	if (k < 0 || s->u[k].kind != COMMA || (k = unit_next(s, k + 1)) < 0)
		return 0;
	if (unit_is(s, k, "including"))
		k = unit_next(s, k + 1);
	else if (unit_is(s, k, "among") &&
	    unit_is(s, k + 1, "them which whom")) {
		k = unit_next(s, k + 2);
		if (unit_is(s, k, "those that") && unit_is(s, k + 1, "of from"))
			k = unit_next(s, k + 2);
	} else if (s->u[k].kind == REL && k + 1 < s->n &&
	    str_eq(s->u[k + 1].lemma, STR("include")))
		k = unit_next(s, k + 2);
	else
		return 0;
	return k > 0 && s->u[k].kind == NP ? k : 0;
}

void
subject_group(struct events *e, const struct chunk *v, struct group *g)
{
	struct sent *s = &e->sent;
	int k;

	if (v->subj < 0)
		return;
	k = among_them(s, v->subj);
	if (k > 0 && s->u[v->subj].plural &&
	    !code_is(&s->u[np_left(s, v->subj)].code) &&
	    group_right(s, k, g, &e->memory)) {
		give_role(&s->u[np_left(s, v->subj)], g);
		return;
	}
	k = apposed(s, v->subj);
	if (k > 0 && group_right(s, k, g, &e->memory) && g->n > 1) {
		give_role(&s->u[np_left(s, v->subj)], g);
		return;
	}
	g->n = 0;
	if (v->near) {
		group_right(s, v->subj, g, &e->memory);
		return;
	}
	group_left(s, v->subj, g, &e->memory);
	/* X, together with Y, met; X, accompanied by Y, met */
	k = unit_next(s, v->subj + 1);
	if (k < 0 || s->u[k].kind != COMMA || (k = unit_next(s, k + 1)) < 0)
		return;
	if (unit_is(s, k, "as along") && k + 1 < s->n && unit_joins(s, k + 1))
		k++;
	if (s->u[k].kind == VG && s->u[k].part &&
	    (str_eq(s->u[k].lemma, STR("accompany")) ||
		str_eq(s->u[k].lemma, STR("join"))) &&
	    unit_is(s, k + 1, "by"))
		k++;
	else if (!unit_joins(s, k))
		return;
	k = unit_next(s, k + 1);
	if (k >= 0 && &s->u[k] < v && s->u[k].kind == NP)
		group_right(s, k, g, &e->memory);
}

/* Is an event of root r what a noun of root n may be said of? */
static bool
same_kind(int r, int n)
{
	if (n <= 0) /* the move, the decision */
		return true;
	if (n == 15) /* the deployment, which may be but announced */
		return r >= 15 || r == 3 || r == 7 || r == 13;
	if (n >= 17)
		return r >= 18 || r == 15 || r == 17;
	if (n == 1 || n == 9 || n == 11)
		return r == 9 || r == 11;
	if (n == 2 || n == 10)
		return r == 2 || r == 10;
	return r == n || (n == 6 && r == 15) || (n == 7 && r == 3) ||
	    ((n == 4 || n == 5) && r == 3) || (n == 3 && r == 5);
}

/* Nouns of what was done or said, but are no events by themselves. */
#define DEEDS                                                                        \
	"move decision step steps act test tests launch incident claim "             \
	"claims charge report reports disinformation charges allegation "            \
	"allegations assertion suggestion remarks comments measure measures action " \
	"actions behaviour behavior announcement gesture outcome"
/* ... and of what is offered to others. */
#define OFFERS "proposal proposals package plan plans initiative idea"

/* His remarks: of whom the document spoke before. */
static bool
deed_of_his(struct sent *s, int i, const struct group *actor, struct group *g)
{
	const struct chunk *u = &s->u[i];
	const struct code *c =
	    in_group(actor, &u->ante, true) ? &u->ante0 : &u->ante;

	return unit_is(s, i, "his her") && !in_group(actor, c, true) &&
	    group_add(g, *c, u->a, u->z, NULL);
}

/* Do those who did it do the deed n, too, or speak of their own? */
static bool
own_deed(const struct group *actor, const struct past *p)
{
	int i;

	for (i = 0; i < p->n; i++) {
		const struct code *c = &p->actor[i], *a = &actor->code[0];

		if (in_group(actor, c, true) &&
		    /* the president and the rebels are not the same */
		    !(actor->n == 1 && a->role[0] && c->role[0] &&
			strcmp(a->role, c->role) != 0 &&
			(strcmp(c->role, "REB") == 0 ||
			    strcmp(a->role, "REB") == 0)))
			return true;
	}
	return false;
}

bool
deed_of(struct events *e, int i, const struct group *actor, struct group *g)
{
	struct sent *s = &e->sent;
	const struct chunk *u = &s->u[i];
	const struct memory *m = &e->memory;
	bool offer, pact, found = false;
	int n, k, root;

	if (u->kind != NP || u->nmod > 0 || u->person || !code_none(&u->code))
		return false;
	offer = tok_in_unit(s, u, OFFERS);
	if (!(u->event.cat.p || u->pron == 'i' || offer ||
		(u->z - u->a == 1 && unit_is(s, i, "this that")) ||
		tok_in_unit(s, u, DEEDS)))
		return false;
	n = unit_next(s, i + 1);
	if (n >= 0 && s->u[n].kind == PREP &&
	    unit_is(s, n, "of by on against in with from between to") &&
	    !(u->event.cat.p && unit_is(s, n, "on against") &&
		root_of(cameo_of(u->event.cat)) >= 18))
		return false; /* it says whose, not: the attack on X */
	if (deed_of_his(s, i, actor, g))
		return true;
	/* imposed sanctions, a measure which X condemned */
	if (!unit_is(s, i, "the this that these those such") &&
	    u->pron != 'i' &&
	    !(i > 1 && s->u[i - 1].kind == COMMA && unit_is(s, i, "a an")))
		return false;
	root = u->event.cat.p ? root_of(cameo_of(u->event.cat)) : 0;
	pact = str_eq(u->event.cat, STR("057"));
	for (n = 0; n < PAST && m->past[n].root > 0; n++) {
		const struct past *p = &m->past[n];

		if (m->sent - p->sent > RECENT)
			break;
		/* the deal is none that was but praised */
		if ((!(pact && p->pact) &&
			(!same_kind(p->root, root) ||
			    (pact && p->root == 5))) ||
		    (offer && (p->root == 4 || p->root == 11 || p->root == 12)))
			continue;
		/* hailed the pact that it signed with another: the other */
		if (own_deed(actor, p) && p->pact && p->n == 2 &&
		    (pact || u->pron == 'i')) {
			for (k = 0; k < 2; k++)
				if (!in_group(actor, &p->actor[k], true))
					return group_add(g, p->actor[k], u->a,
					    u->z, NULL);
			return false;
		}
		if (own_deed(actor, p)) {
			/* it speaks of its own, or blames the other's */
			if (root >= 15)
				continue;
			return false;
		}
		for (k = 0; k < p->n; k++)
			found |= group_add(g, p->actor[k], u->a, u->z, NULL);
		return found;
	}
	return false;
}

/* The last noun of the tokens [a, z): who they are. */
static const struct tok *
last_noun(const struct sent *s, size_t a, size_t z)
{
	while (z > a + 1 && s->text->tok[z - 1].pos != N &&
	    s->text->tok[z - 1].pos != U)
		z--;
	return &s->text->tok[z - 1];
}

/* Is an organization by its name's last word one of a state? */
static bool
agency(const struct ent *e)
{
	struct str last = e->text;
	size_t i = last.n;

	while (i > 0 && last.p[i - 1] != ' ')
		i--;
	return word_among(str_of(last.p + i, last.n - i), STR(AGENCIES));
}

bool
official(const struct sent *s, const struct group *g)
{
	int i;

	for (i = 0; i < g->n; i++) {
		const struct code *c = &g->code[i];
		const struct tok *t = last_noun(s, g->a[i], g->z[i]);
		struct chunk u = { .a = g->a[i], .z = g->z[i] };

		if (code_is_body(c))
			return true;
		if (role_official(c->role))
			return true;
		if (c->role[0])
			continue;
		if (g->person[i])
			continue;
		/* Iran, the Iranians, it, its offer; not: its players */
		if (t->kind == T_ENT) {
			if (t->ent->kind != E_ORG || agency(t->ent))
				return true;
		} else if (t->kind == T_NUM || t->pos == U || t->pos == D ||
		    (t->kind == T_WORD &&
			(t->w.noun.cat.n > 1 || tok_in_unit(s, &u, FORCES))))
			return true; /* the two, too */
	}
	return false;
}

bool
occasion(const struct sent *s, int i)
{
	for (; i > 2 && unit_is(s, i - 1, "of"); i -= 2)
		if (tok_in_unit(s, &s->u[i - 2], "margins sidelines fringes"))
			return true;
	return false;
}

static bool
is_place(const struct sent *s, int i)
{
	int p = unit_prev(s, i - 1);

	return p >= 0 && s->u[p].kind == PREP &&
	    unit_is(s, p, "in at near outside inside across around");
}

/* according to X: who says so */
static bool
cited(const struct sent *s, int i)
{
	int p = unit_prev(s, np_left(s, i) - 1);

	return unit_is(s, p, "according") ||
	    (unit_is(s, p, "to") &&
		unit_is(s, unit_prev(s, p - 1), "according"));
}

void
anybody(struct events *e, int from, int to, const struct group *actor,
    struct cameo c, struct group *g)
{
	struct sent *s = &e->sent;
	struct group at = { .n = 0 }, one, own = { .n = 0 };
	int i, root = root_of(c);
	/* a place may stand for who is there, but for talks and praise */
	bool where = (root == 3 && strcmp(c.d, "036") != 0) || root == 2 ||
	    (root >= 7 && root <= 12) || root >= 14;

	for (i = from; i < to; i++) {
		/* agreed to resign after protests by workers */
		if (s->u[i].kind == PREP &&
		    unit_is(s, i,
			"after before since "
			"following amid despite under"))
			break;
		/* attacked ships in solidarity with Chad */
		if (s->u[i].kind == NP && i > from && unit_is(s, i - 1, "in") &&
		    tok_in_unit(s, &s->u[i],
			"solidarity support response "
			"retaliation reaction"))
			break;
		/* defended the plan against critics, as a blow to Y */
		if ((root == 5 || root == 11 || root == 12) && i > from &&
		    s->u[i].kind == PREP &&
		    unit_is(s, i, root == 5 ? "against as" : "as"))
			break;
		if (s->u[i].kind != NP || s->u[i].pron == 'w' || cited(s, i) ||
		    occasion(s, i) ||
		    ((root == 5 || root == 7) && s->u[i].event.cat.p &&
			root_of(cameo_of(s->u[i].event.cat)) >= 17))
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
		if (one.n == 0 ||
		    (one.guess[0] && actor->n > 0 &&
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
	if (at.n > 0 && where && (actor->n < 2 || root >= 14))
		*g = at;
	else if (own.n > 0 && strcmp(c.d, "0874") != 0 &&
	    !(own.guess[0] &&
		(strncmp(c.d, "033", 3) == 0 || root == 16 ||
		    (root == 2 && memcmp(own.code[0].role, "MIL", 4) == 0))) &&
	    (own.code[0].role[0] || root == 8 || root >= 13))
		*g = own;
}

bool
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

/* Berlin talks, the Geneva accord: is modifier k where they are held? */
static bool
venue(const struct sent *s, const struct chunk *u, int k)
{
	const struct ent *m = s->text->tok[u->modtok[k]].ent;

	return m && (m->kind == E_GPE || m->kind == E_FAC) &&
	    attr_get(m->attrs, STR("country")).p && u->modtok[k] + 1 < u->z &&
	    s->text->tok[u->modtok[k] + 1].pos != POSS;
}

/* Whom the preposition at k, behind event noun u, names; NULL for nobody. */
static struct group *
part_of(const struct sent *s, const struct chunk *u, int k, struct cameo c,
    struct group *actor, struct group *target)
{
	struct str list;
	char word[64];

	if (unit_is(s, k, "by"))
		return actor;
	/* a complaint to the Union against Y */
	if (unit_is(s, k, "against"))
		return target;
	if (unit_is(s, k, "between among"))
		return strcmp(c.d, "045") == 0 ? target : actor;
	if (unit_is(s, k, "of") && !opt_has(u->event.opts, "O"))
		return actor->n == 0 ? actor : NULL;
	/* criticism of X from Y */
	if (unit_is(s, k, "from") && actor->n == 0 &&
	    (root_of(c) == 5 || strncmp(c.d, "072", 3) == 0 ||
		root_of(c) == 11))
		return actor;
	if (target->n > 0)
		return NULL;
	return unit_is(s, k,
		   "of with against on to toward towards into over") ||
		(root_of(c) >= 14 && unit_is(s, k, "in at from")) ||
		(strcmp(c.d, "0874") == 0 && unit_is(s, k, "in")) ||
		(words_only(u->event.opts, word, sizeof(word), &list) &&
		    unit_in(s, k, list))
	    ? target
	    : NULL;
}

static void
part_behind(struct events *e, const struct chunk *u, int k, struct cameo c,
    struct group *actor, struct group *target)
{
	struct sent *s = &e->sent;
	struct group g = { .n = 0 }, *to;
	int o = unit_next(s, k + 1);

	if (o < 0 || s->u[o].kind != NP ||
	    (to = part_of(s, u, k, c, actor, target)) == NULL)
		return;
	if (group_right(s, o, &g, &e->memory))
		*to = g;
}

/* Its demand that X act: who is at the `that` at k. */
static void
part_that(struct events *e, const struct chunk *u, int k, struct group *target)
{
	struct sent *s = &e->sent;
	enum op op = op_of(u->event.cat);
	int o = unit_next(s, k + 1);

	if (unit_is(s, k, "that") &&
	    (op == OP_ASK || op == OP_DEMAND ||
		str_eq(u->event.cat, STR("112"))) &&
	    target->n == 0 && o >= 0 && s->u[o].kind == NP) {
		group_right(s, o, target, &e->memory);
		/* ... armed rebels: so it is said */
		for (k = o + 1; op == OP_NONE && k < s->n && k < o + 4; k++)
			if (s->u[k].kind == VG && s->u[k].subj == o)
				s->u[k].seen = true;
	}
}

/* Does participle k say who did it: an attack, blamed on rebels, killed? */
static bool
done_by(const struct sent *s, int k)
{
	const struct str lemma = s->u[k].lemma;

	return (unit_is(s, k + 1, "by") &&
		   word_among(lemma,
		       STR("claim conduct launch perpetrate stage mount"))) ||
	    (unit_is(s, k + 1, "on to") &&
		word_among(lemma, STR("blame attribute")));
}

void
noun_parts(struct events *e, int i, int to, struct cameo c, struct group *actor,
    struct group *target)
{
	struct sent *s = &e->sent;
	const struct chunk *u = &s->u[i], *o;
	int k, n;

	/* Chad, Mali talks end: a headline */
	if (i == 2 && s->u[1].kind == COMMA && u->nmod == 1 &&
	    s->u[0].kind == NP && s->u[0].z == 1 && code_is(&s->u[0].code) &&
	    u->modtok[0] == u->a && root_of(c) >= 3 && root_of(c) <= 6) {
		group_add(actor, s->u[0].code, s->u[0].a, s->u[0].z, NULL);
		group_add(actor, u->mod[0], u->a, u->a + 1, NULL);
	}
	for (k = 0; k < (int)u->nmod; k++)
		if (root_of(c) > 5 || !venue(s, u, k))
			group_add(tok_opposed(s, u->modtok[k]) ||
				    /* the Bali bombings: there */
				    (root_of(c) > 17 && venue(s, u, k) &&
					!u->mod[k].role[0])
				? target
				: actor,
			    u->mod[k], u->modtok[k], u->modtok[k] + 1, NULL);
	for (k = i + 1; k < to && k < s->n && k <= i + 10; k++) {
		o = &s->u[k];
		if (o->kind == VG && o->part && k == i + 1)
			continue; /* sanctions imposed on */
		if (actor->n == 0 && o->kind == VG && o->part &&
		    done_by(s, k) && (n = unit_next(s, k + 2)) >= 0 &&
		    s->u[n].kind == NP)
			group_right(s, n, actor, &e->memory);
		if (o->kind == SUB && k < i + 3)
			part_that(e, u, k, target);
		if (o->kind == VG || o->kind == STOP || o->kind == REL ||
		    o->kind == SUB)
			break;
		/* "of" belongs to the noun before it, but: under auspices of */
		if (o->kind == PREP &&
		    !(k > i + 1 && unit_is(s, k, "of") &&
			/* the rejection by Chad of the plan */
			!(k == i + 3 && unit_is(s, i + 1, "by")) &&
			s->u[k - 1].kind == NP &&
			!tok_in_unit(s, &s->u[k - 1],
			    "framework auspices aegis leadership")) &&
		    /* violence on the border between them */
		    !(k > i + 1 && unit_is(s, k, "between") &&
			tok_in_unit(s, &s->u[k - 1],
			    "border frontier line "
			    "zone")))
			part_behind(e, u, k, c, actor, target);
	}
	group_minus(target, actor);
}
