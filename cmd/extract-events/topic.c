/* SPDX-License-Identifier: ISC */
/* topic: to whom it is done if nothing says so: what the text is about. */
#include "act.h"

/* May what it says be of whom the text is about: rejected it, cut its aid? */
static bool
directed(const struct act *a)
{
	const struct chunk *u = act_patient_np(a);
	const int root = act_root(a), o = unit_next(a->s, a->arg);
	bool known;

	/* those whom a state deals with at home are not of the topic */
	if (a->turned ||
	    /* the fair closed here */
	    (root > 15 && a->arg == a->k + 1 && !a->v->passive &&
		(o < 0 || a->s->u[o].kind != NP)) ||
	    (a->actor.n > 1 && root == 16) || blames_deed(a) ||
	    (a->actor.code[0].role[0] &&
		!strstr("GOV LEG MIL", a->actor.code[0].role)) ||
	    (u && (u->person || code_is(&u->code) || u->pron == 'x')) ||
	    (u && act_lemma(a, "urge") && !u->code.role[0])) /* violence */
		return false;
	known = u &&
	    (u->pron ||
		unit_is(a->s, (int)(u - a->s->u),
		    "the this that these those its their his her"));
	switch (root) {
	case 5:
		return known && !a->v->passive;
	case 11:
	case 12:
		return known || u == NULL; /* but: condemned violence */
	case 3:
		return strncmp(a->c.d, "033", 3) == 0;
	case 17:
		return code_as(a->c, "172");
	case 2:
	case 7:
	case 9:
	case 10:
	case 13:
		return true;
	case 16:
		/* but: withdrew from a regional bloc */
		return u == NULL || known || u->event.cat.p;
	default:
		return false;
	}
}

/* Is noun phrase i, or what it hangs on, the subject of a verb? */
static bool
is_doer(const struct sent *s, int i)
{
	int k;

	for (k = 0; k < s->n; k++)
		if (s->u[k].kind == VG && s->u[k].finite && s->u[k].subj >= i &&
		    np_left(s, s->u[k].subj) <= i)
			return true;
	return false;
}

/*
 * Does the sentence name a country that is not this one and neither did it
 * nor something else?
 */
static bool
names_other(const struct act *a, const char who[4])
{
	const struct sent *s = a->s;
	int i, k;

	for (i = 0; i < s->n; i++)
		for (k = 0; k < (int)s->u[i].nmod; k++) {
			const struct code *c = &s->u[i].mod[k];

			if (!code_is_body(c) && memcmp(c->who, who, 4) != 0 &&
			    !in_group(&a->actor, c, true) && !is_doer(s, i))
				return true;
		}
	return false;
}

/*
 * Chad turned back a ship, whereupon Niger put a tariff on its goods; its
 * region was hit by Y: who does something before it in the sentence.
 */
static bool
owner(struct act *a)
{
	struct sent *s = a->s;
	struct group g = { .n = 0 };
	int from = act_patient(a), i, k;

	for (i = from; i < s->n && i < a->end; i++)
		if (s->u[i].kind == NP && unit_is(s, i, "its") &&
		    !s->u[i].pron && !code_is(&s->u[i].code))
			break;
	if (i >= s->n || i >= a->end)
		return false;
	for (k = (from < a->k ? from : a->k) - 1; k >= 0; k--)
		if (s->u[k].kind == STOP)
			return false;
		else if (s->u[k].kind == VG && s->u[k].finite &&
		    s->u[k].subj >= 0 && s->u[k].subj < k &&
		    s->u[k].subj != a->v->subj)
			break;
	if (k < 0 || s->u[s->u[k].subj].pron ||
	    !group_left(s, s->u[k].subj, &g, &a->e->memory) || g.n != 1 ||
	    g.guess[0] || in_group(&a->actor, &g.code[0], true))
		return false;
	return group_add(&a->target, g.code[0], s->u[i].a, s->u[i].z, NULL);
}

/*
 * France cut its aid, in a text on the coup in Niger: the country that the
 * sentences before named most, who does it set apart.
 */
void
act_topic(struct act *a)
{
	const struct land *l = a->s->said, *best = NULL;
	struct code c = { { 0 }, { 0 } };
	unsigned next = 0, own = 0;
	int i;

	if (a->target.n > 0 || a->actor.n == 0 || owner(a) || !directed(a))
		return;
	for (i = 0; i < LANDS && l[i].n > 0; i++) {
		memcpy(c.who, l[i].who, 4);
		if (in_group(&a->actor, &c, true)) {
			own += l[i].n;
		} else if (best == NULL || l[i].n > best->n) {
			next = best ? best->n : 0;
			best = &l[i];
		} else if (l[i].n > next)
			next = l[i].n;
	}
	if (best == NULL || best->n < 2 * next || 2 * best->n < own ||
	    a->e->memory.sent - best->sent > RECENT)
		return;
	memcpy(c.who, best->who, 4);
	if (names_other(a, c.who))
		return;
	group_add(&a->target, c, a->v->main, a->v->main + 1, NULL);
}
