/* SPDX-License-Identifier: ISC */
/* link: the subject and the governor of each verb group. */
#include "clause.h"

#include "code.h"

/* Does the noun phrase end with what an infinitive may hang on: a decision? */
static bool
is_plan(const struct sent *s, int i)
{
	const struct tok *t = &s->text->tok[s->u[i].head];

	return t->kind == T_WORD && t->w.noun.opts.p &&
	    opt_has(t->w.noun.opts, "t");
}

/* Does unit q begin a relative clause: rebels who, drones that? */
static bool
relative(const struct sent *s, int q)
{
	return s->u[q].kind == REL ||
	    (s->u[q].kind == SUB && q > 0 && unit_is(s, q, "that") &&
		s->u[q - 1].kind == NP);
}

/*
 * The noun phrase at j or, if it belongs to a participle or a relative clause
 * (rebels holding the town, who hold it), the one that this is about.
 */
static int
subject_before(struct sent *s, int j)
{
	int h, p, q, n = 0;

	while (n++ < 3) {
		h = np_left(s, j);
		p = unit_prev(s, h - 1);
		/* families of hostages held by rebels, who march */
		if (p > 0 && s->u[p].kind == PREP && unit_is(s, p, "by") &&
		    s->u[p - 1].kind == VG && s->u[p - 1].part &&
		    !(code_is(&s->u[h].code) && s->u[p - 1].subj >= 0 &&
			!code_is(&s->u[s->u[p - 1].subj].code)))
			p--;
		/* troops stationed in Chad, who left */
		else if (p > 1 && s->u[p].kind == PREP &&
		    unit_is(s, p, "in at near along inside across on under") &&
		    s->u[p - 1].kind == VG && s->u[p - 1].part &&
		    s->u[p - 2].kind == NP)
			p--;
		/* drones that strayed into Chad were shot down */
		else if (p > 1 && s->u[p].kind == PREP &&
		    s->u[p - 1].kind == VG && s->u[p - 1].finite &&
		    relative(s, p - 2))
			p--;
		/* rebels led by a man known as X left */
		else if (p > 1 && unit_is(s, p, "as") &&
		    s->u[p - 1].kind == VG && s->u[p - 1].part &&
		    s->u[p - 2].kind == NP)
			p--;
		/* its decision to bomb the town was condemned: the decision */
		if (p > 0 && s->u[p].kind == VG && s->u[p].to &&
		    s->u[p - 1].kind == NP && is_plan(s, p - 1)) {
			j = p - 1;
			continue;
		}
		/* troops who had smashed windows to enter it withdrew */
		if (p > 2 && s->u[p].kind == VG && s->u[p].to &&
		    (q = verb_before(s, p - 1, true)) > 0 && p - q <= 3 &&
		    (q < 1 || relative(s, q - 1)) && s->u[q].subj >= 0 &&
		    s->u[q].subj < q - 1 &&
		    !str_eq(s->u[q].verb.cat, STR("SAY"))) {
			j = s->u[q].subj;
			continue;
		}
		if (p < 1 || s->u[p].kind != VG || s->u[p].to)
			break;
		q = unit_prev(s, p - 1);
		if (q < 0)
			break;
		if (!s->u[p].finite && s->u[q].kind == NP && s->u[p].subj == q)
			j = s->u[p].part ? np_left(s, q) : q;
		else if (s->u[p].finite && relative(s, q) &&
		    s->u[p].subj >= 0 && s->u[p].subj < q &&
		    !str_eq(s->u[p].verb.cat, STR("SAY")))
			j = s->u[p].subj;
		/* a militia which they say attacked it was disarmed */
		else if (s->u[p].finite && s->u[q].kind == VG &&
		    str_eq(s->u[q].verb.cat, STR("SAY")) && s->u[q].subj > 1 &&
		    (h = unit_prev(s, s->u[q].subj - 1)) >= 0 &&
		    s->u[h].kind == REL && s->u[p].subj >= 0 &&
		    s->u[p].subj < s->u[q].subj)
			j = s->u[p].subj;
		else
			break;
	}
	return j;
}

/* The talks that Chad held with Mali ended: the talks; -1 if j is no such. */
static int
of_object(const struct sent *s, int j)
{
	int p = j - 1, n;

	for (n = 0; n < 4 && p > 0 && s->u[p].kind == PREP; n++) {
		if (s->u[p - 1].kind == VG)
			return s->u[p - 1].gap;
		p -= 2;
	}
	return -1;
}

/* Is it one word in the past, as warned is? */
static bool
plain_past(const struct sent *s, const struct chunk *v)
{
	const struct tok *t = &s->text->tok[v->main];

	return v->finite && v->a == v->main && t->kind == T_WORD &&
	    t->w.func == 0 && (t->w.form & F_PAST);
}

/*
 * The verb that an `and` joins k to: g, or the one that g hangs on: warned
 * that time was running out and threatened.
 */
static int
parallel(const struct sent *s, int g, int k)
{
	int o = s->u[g].gov;

	if (k < 2)
		return g;
	/* was a step that could heighten tensions, and urged it */
	if (g > 1 &&
	    (s->u[g - 1].kind == REL ||
		(s->u[g - 1].kind == SUB && s->u[g].subj == g - 2 &&
		    unit_is(s, g - 1, "that"))) &&
	    plain_past(s, &s->u[k]) && !plain_past(s, &s->u[g]) &&
	    s->text->tok[s->u[g].a].pos != H) {
		o = verb_before(s, g - 2, true);
		if (o < 0)
			return g;
		g = o;
		o = s->u[g].gov;
	}
	/* said the deal was a threat and recalled its envoy: no deal did */
	if (o >= 0 && s->u[g].finite && plain_past(s, &s->u[k]) &&
	    str_eq(s->u[o].verb.cat, STR("SAY")) && s->u[o].subj >= 0 &&
	    s->u[g].subj >= 0 && s->u[s->u[g].subj].event.cat.p &&
	    root_of(cameo_of(s->u[s->u[g].subj].event.cat)) < 14 &&
	    root_of(cameo_of(s->u[g].verb.cat)) < 18 &&
	    s->u[k].verb.cat.n > 1 && s->u[k].verb.cat.p[0] > '9')
		return o;
	/* had stirred unrest and urged violence: had urged */
	if (s->text->tok[s->u[g].a].pos == H && !s->u[g].passive &&
	    s->u[g].main > s->u[g].a && s->u[k - 2].kind != COMMA &&
	    s->u[g].subj >= 0 && s->u[s->u[g].subj].pron == 0 &&
	    !s->u[s->u[g].subj].event.cat.p)
		return g;
	return o >= 0 && s->u[g].finite && plain_past(s, &s->u[k]) &&
		!plain_past(s, &s->u[g]) && plain_past(s, &s->u[o]) &&
		s->u[o].subj >= 0
	    ? o
	    : g;
}

/* Was among the countries that did it: who was, else p itself. */
static int
one_among(const struct sent *s, int p)
{
	return p > 2 && code_none(&s->u[p].code) &&
		unit_is(s, p - 1, "among") && s->u[p - 2].kind == VG &&
		s->u[p - 2].be && s->u[p - 2].subj >= 0
	    ? s->u[p - 2].subj
	    : p;
}

/* Is the noun phrase a place's name? */
static bool
is_town(const struct sent *s, int i)
{
	const struct tok *t = &s->text->tok[s->u[i].head];

	return t->kind == T_ENT &&
	    (t->ent->kind == E_GPE || t->ent->kind == E_LOC);
}

/* Iran, who met Iraq */
static void
link_relative(struct sent *s, struct chunk *v, int j)
{
	int p = unit_prev(s, j - 1), h;
	bool comma = p >= 0 && s->u[p].kind == COMMA;

	if (comma)
		p = unit_prev(s, p - 1);
	if (p < 0 || s->u[p].kind != NP)
		return;
	h = np_left(s, p);
	v->subj = unit_is(s, j, "who") && !s->u[p].person && h != p &&
		!s->u[p].code.role[0] &&
		(s->u[h].code.role[0] || s->u[h].person)
	    ? h
	    : p;
	/* a raid in Chad, which killed ten: the raid */
	if (root_of(cameo_of(v->verb.cat)) >= 18 ||
	    str_eq(v->lemma, STR("leave"))) {
		int n, b = p;

		for (n = 0; b >= 0 && n < 10 && s->u[b].kind != VG &&
		     s->u[b].kind != STOP;
		     b--, n++)
			if (s->u[b].kind == NP && s->u[b].event.cat.p &&
			    root_of(cameo_of(s->u[b].event.cat)) >= 17)
				break;
		if (n < 10 && b >= 0 && b != p && s->u[b].kind == NP &&
		    !s->u[p].code.role[0] && !s->u[p].person) {
			v->subj = b;
			v->near = false;
			return;
		}
	}
	/* ambushed them in Chad, which killed ten: he who did */
	if (unit_is(s, j, "which") && root_of(cameo_of(v->verb.cat)) >= 18 &&
	    is_town(s, p) && p > 0 && s->u[p - 1].kind == PREP) {
		int g = verb_before(s, p, true);

		if (g >= 0 && root_of(cameo_of(s->u[g].verb.cat)) >= 17) {
			v->subj = s->u[g].subj;
			return;
		}
	}
	/* Iran and Iraq, which met: both, where the sentence begins */
	v->near = !(comma && h <= 2 && h > 1 && s->u[h - 1].kind == CONJ &&
	    s->u[h - 2].kind == NP);
}

/* must ensure and provide; to meet and discuss: as the one before, w */
static void
link_base(struct chunk *v, const struct chunk *w)
{
	v->must |= w->must;
	v->future |= w->future;
	v->maybe |= w->maybe;
	v->neg |= w->neg;
	if (w->to) {
		v->to = true;
		v->finite = false;
		v->gov = w->gov;
		v->subj = w->subj;
	}
}

static void
link_and(struct sent *s, int k, int j)
{
	struct chunk *v = &s->u[k];
	const struct tok *t = &s->text->tok[v->main];
	int near = verb_before(s, j - 1, false),
	    g = verb_before(s, j - 1, true);

	if (g < 0)
		g = near;
	if (g < 0)
		return;
	g = parallel(s, g, k);
	v->subj = s->u[g].subj;
	v->gov = s->u[g].gov;
	if (v->a == v->main && t->kind == T_WORD && (t->w.form & F_BASE))
		link_base(v, &s->u[near]);
	/* were held and deported by X */
	if (!v->passive && s->u[g].passive &&
	    (v->part ||
		(v->a == v->main && t->kind == T_WORD && (t->w.form & F_PART) &&
		    unit_is(s, k + 1, "by"))))
		v->passive = true;
}

/* Countries, including X, Y and Z, said: is it X that ends with unit q? */
static bool
first_included(const struct sent *s, int q)
{
	int p = unit_prev(s, np_left(s, q) - 1);

	/* X, with support from A, B and C, did it */
	if (p > 1 && s->u[p].kind == PREP && s->u[p - 1].kind == COMMA &&
	    np_left(s, q) != q)
		return true;
	return p > 0 &&
	    (unit_is(s, p, "including like") ||
		(unit_is(s, p, "as") && unit_is(s, p - 1, "such")) ||
		str_eq(s->u[p].lemma, STR("include")) ||
		unit_is(s, p - 1, "among"));
}

/* X, who is here, said; X, the head of Y, said */
static void
link_comma(struct sent *s, struct chunk *v, int j)
{
	const struct tok *t = &s->text->tok[v->main];
	int p, q, f, g, n;

	g = verb_before(s, j - 1, false);
	if (g >= 0 && v->a == v->main && t->kind == T_WORD &&
	    (t->w.form & F_BASE) && verb_before(s, g - 1, true) >= 0 &&
	    (s->u[g].to || s->u[g].must || s->u[g].future || s->u[g].maybe)) {
		v->subj = s->u[g].subj;
		link_base(v, &s->u[g]); /* to end the war, free them */
		return;
	}
	for (n = 0, p = j - 1; p >= 0 && n < 24; p--, n++) {
		if (s->u[p].kind == STOP)
			break;
		if (s->u[p].kind != COMMA || p == 0)
			continue;
		/* X praised Y, however, rejected Z */
		if (unit_next(s, p + 1) == j &&
		    (g = verb_before(s, p, true)) >= 0 && g > 0 &&
		    !str_eq(s->u[g].verb.cat, STR("SAY")) &&
		    s->u[g].subj >= 0 && s->u[g].subj < g)
			break;
		q = unit_prev(s, p - 1);
		f = unit_next(s, p + 1);
		if (q < 0 || s->u[q].kind != NP || f < 0 ||
		    (s->u[f].kind == NP && f != j && first_included(s, q)))
			continue;
		if (s->u[f].kind == REL || s->u[f].kind == PREP ||
		    s->u[f].kind == NP || f == j || s->u[f].kind == SUB ||
		    (s->u[f].kind == VG && !s->u[f].finite)) {
			v->subj = subject_before(s, q);
			return;
		}
	}
	g = verb_before(s, j - 1, true);
	if (g >= 0)
		v->subj = s->u[g].subj;
	else if ((p = unit_prev(s, j - 1)) >= 0 && s->u[p].kind == NP)
		v->subj = p; /* a comma too many */
}

/* The unit before the subject that ends at j, compound or not. */
static int
before_subject(const struct sent *s, int j)
{
	int p = unit_prev(s, np_left(s, j) - 1), n;

	for (n = 0; n < 6 && p >= 0 && s->u[p].kind == CONJ; n++) {
		p = unit_prev(s, p - 1);
		if (p >= 0 && s->u[p].kind == NP)
			p = unit_prev(s, np_left(s, p) - 1);
	}
	return p;
}

/*
 * The subject of which the noun phrase at j is no part: "The minister during
 * the talks urged", "rebels near the border with Chad attacked".
 */
static int
behind_subject(const struct sent *s, int j)
{
	int h = np_left(s, j), p = unit_prev(s, h - 1), q;

	if (p < 1 || s->u[p].kind != PREP || unit_joins(s, p) ||
	    !unit_is(s, p,
		"during after before amid following with despite "
		"since"))
		return j;
	q = unit_prev(s, p - 1);
	if (q < 0 || s->u[q].kind != NP || s->u[q].pron)
		return j;
	h = np_left(s, q);
	p = unit_prev(s, h - 1);
	/* where a clause begins */
	return p < 0 || s->u[p].kind == SUB || s->u[p].kind == STOP ? q : j;
}

static void
link_subject(struct sent *s, struct chunk *v, int j)
{
	const struct tok *t = &s->text->tok[v->main];
	int p, n;

	p = of_object(s, j);
	v->subj = j = subject_before(s, p >= 0 ? p : behind_subject(s, j));
	/* who says so: X said (that) Y went */
	p = before_subject(s, j);
	/* said the attack by X went */
	if (p > 1 && s->u[p].kind == PREP && unit_is(s, p, "by") &&
	    s->u[p - 1].kind == NP)
		p = before_subject(s, p - 1);
	if (p >= 0 && s->u[p].kind == SUB) {
		if (!unit_is(s, p, "that")) {
			v->maybe |= unit_is(s, p, "if unless whether lest");
			return;
		}
		p = unit_prev(s, p - 1);
		for (n = 0; n < 4 && p >= 0 && s->u[p].kind != VG; n++)
			p = unit_prev(s, p - 1);
	}
	if (p >= 0 && s->u[p].kind == VG)
		v->gov = p;
	/* until it frees them: it has not */
	if (p >= 0 && s->u[p].kind == PREP && unit_is(s, p, "until") &&
	    v->a == v->main && t->kind == T_WORD &&
	    (!(t->w.form & F_PAST) ||
		/* would go on until it freed them */
		((n = verb_before(s, p - 1, true)) >= 0 && s->u[n].future)))
		v->maybe = true;
}

/* the bombs that Kyiv says killed three */
static void
link_verb(struct sent *s, struct chunk *v, int j)
{
	int p;

	if (s->u[j].gap >= 0) { /* the ban that X imposed was lifted */
		v->subj = s->u[j].gap;
		return;
	}
	v->gov = j;
	v->subj = s->u[j].subj;
	if (!str_eq(s->u[j].verb.cat, STR("SAY")) || v->subj <= 0)
		return;
	p = unit_prev(s, v->subj - 1);
	v->subj = -1;
	if (p > 0 && s->u[p].kind == REL) { /* a raid, which he says killed */
		link_relative(s, v, p);
		return;
	}
	if (p < 1 || (s->u[p].kind != REL && s->u[p].kind != SUB))
		return;
	p = unit_prev(s, p - 1);
	if (p > 0 && s->u[p].kind == COMMA) /* France, which Kyiv says did */
		p = unit_prev(s, p - 1);
	if (p >= 0 && s->u[p].kind == NP) {
		v->subj = p;
		v->near = true;
	}
}

static void
link_finite(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int j = unit_prev(s, k - 1), p;

	if (j >= 0 && s->u[j].kind == OTHER)
		j = unit_prev(s, j - 1);
	if (j < 0)
		return;
	switch (s->u[j].kind) {
	case REL:
		link_relative(s, v, j);
		return;
	case SUB:
		p = unit_prev(s, j - 1);
		if (unit_is(s, j, "that") && p >= 0 && s->u[p].kind == NP)
			v->subj = one_among(s, p);
		return;
	case CONJ:
		link_and(s, k, j);
		return;
	case COMMA:
		link_comma(s, v, j);
		return;
	case NP:
		link_subject(s, v, j);
		return;
	case VG:
		link_verb(s, v, j);
		return;
	default:
		return;
	}
}

/* Is it what they were left: (the raid) left ten men and a boy killed? */
static bool
left_so(const struct sent *s, int k)
{
	int i = k, n;

	if (k < 2 || !word_among(s->u[k].lemma, STR("kill")))
		return false;
	for (n = 0; n < 3 && i > 1 && s->u[i - 1].kind == NP; n++) {
		i = np_left(s, i - 1);
		if (i > 0 && s->u[i - 1].kind == VG)
			return word_among(s->u[i - 1].lemma, STR("leave"));
		if (i < 2 || s->u[i - 1].kind != CONJ)
			return false;
		i--;
	}
	return false;
}

/* Ten killed in Chad, rebels arrested: whom nobody is said to have killed. */
static void
link_headline(struct sent *s, int k)
{
	struct chunk *v = &s->u[k], *u;
	int n = k + 1 < s->n ? k + 1 : -1;

	if (left_so(s, k)) {
		v->finite = false;
		v->part = v->passive = true;
		v->subj = k - 1;
		return;
	}

	if (v->passive || v->gap >= 0 || v->subj != k - 1 || k == 0 ||
	    !plain_past(s, v) ||
	    (n >= 0 && s->u[n].kind != PREP && s->u[n].kind != TIME &&
		s->u[n].kind != OTHER) ||
	    (n >= 0 && unit_is(s, n, "about around over under between")) ||
	    !word_among(v->lemma,
		STR("kill wound injure arrest detain abduct "
		    "kidnap murder behead assassinate jail")))
		return;
	u = &s->u[v->subj];
	if (u->pron ||
	    (n >= 0 && s->u[n].kind == TIME && n + 1 < s->n &&
		s->u[n + 1].kind == NP))
		return;
	if (code_none(&u->code) && is_count(s, u))
		memcpy(u->code.role, "CVL", 4);
	v->passive = true;
}

/*
 * Condemning it, X said; after meeting X, Y left; outraged, Z said: the
 * subject of the clause behind the comma, for a participle before any verb.
 */
static void
link_fronted(struct sent *s)
{
	int k, f, p;

	for (f = 0; f < s->n; f++)
		if (s->u[f].kind == STOP || s->u[f].kind == SUB ||
		    s->u[f].kind == REL)
			return;
		else if (s->u[f].kind == VG && s->u[f].finite)
			break;
	if (f >= s->n || s->u[f].subj < 1 || s->u[f].subj >= f)
		return;
	p = before_subject(s, s->u[f].subj);
	if (p < 1 || s->u[p].kind != COMMA)
		return;
	for (k = 0; k < p; k++) {
		struct chunk *v = &s->u[k];

		if (v->kind == VG && v->subj < 0 && (v->ing || v->part)) {
			v->subj = s->u[f].subj;
			v->passive |= v->part && !v->ing;
			v->near = false;
		}
	}
}

/* Nouns behind which `that` tells what they say. */
static const char saying[] =
    "claim claims report reports allegation allegations fact accusation "
    "accusations charge charges announcement statement statements belief hope "
    "hopes fear fears sign signs evidence idea view warning warnings news "
    "rumour rumours rumor rumors assurance assurances promise pledge vow "
    "threat threats demand demands call calls request possibility condition "
    "argument assertion concern concerns complaint complaints understanding "
    "proof suggestion suggestions notion time times day days moment year reason "
    "reasons way ways extent degree place";

/*
 * The deal that Chad struck, the ship it seized, which Mali has: what stands
 * before the clause of verb group k is its object; -1 if nothing is.
 */
static int
object_before(const struct sent *s, int k)
{
	const struct chunk *v = &s->u[k];
	int j, p, q;

	if (k < 2 || v->passive || v->be || !v->finite ||
	    (k + 1 < s->n &&
		(s->u[k + 1].kind == NP || s->u[k + 1].kind == VG)) ||
	    (j = unit_prev(s, k - 1)) < 1 || s->u[j].kind != NP ||
	    (p = before_subject(s, j)) < 0)
		return -1;
	if (s->u[p].kind == NP) {
		const struct chunk *u = &s->u[p];

		return p == np_left(s, j) - 1 && !u->person && !u->pron &&
			!u->poss && !code_is(&u->code) &&
			!(p > 0 && str_eq(u[-1].verb.cat, STR("SAY"))) &&
			sent_tok(s, u->head)->kind == T_WORD &&
			sent_tok(s, u->a)->pos == D &&
			!tok_in_unit(s, u, saying)
		    ? p
		    : -1;
	}
	if (!relative(s, p) || !unit_is(s, p, "that which whom") || p < 1)
		return -1;
	q = p - (s->u[p - 1].kind == COMMA && p > 1 ? 2 : 1);
	if (s->u[q].kind != NP || s->u[q].pron ||
	    (s->u[p].kind == SUB && sent_tok(s, v->a)->pos != H &&
		(s->u[q].person || sent_tok(s, s->u[q].head)->kind != T_WORD ||
		    tok_in_unit(s, &s->u[q], saying))))
		return -1;
	p = np_left(s, q);
	return s->u[p].event.cat.p && !s->u[q].event.cat.p ? p : q;
}

void
clause_link(struct sent *s)
{
	int k;

	for (k = 0; k < s->n; k++) {
		struct chunk *v = &s->u[k];
		const struct tok *t;

		if (v->kind != VG)
			continue;
		t = &s->text->tok[v->main];
		v->gap = object_before(s, k);
		if (v->finite && v->a == v->main && t->kind == T_WORD &&
		    (t->w.form & F_PAST) && (t->w.form & F_PART) &&
		    v->gap < 0 && link_is_reduced(s, k)) {
			v->finite = false;
			v->part = true;
		}
		if (v->to)
			link_infinitive(s, k);
		else if (v->ing || v->part)
			link_participle(s, k);
		else
			link_finite(s, k);
		if (v->gap >= 0)
			v->gov = -1;
		link_headline(s, k);
		/* If X falls, Y will: it may not */
		if (v->finite && v->future && s->u[0].kind == SUB &&
		    unit_is(s, 0, "if unless") && k > 2)
			v->maybe = true;
	}
	link_fronted(s);
}
