/* SPDX-License-Identifier: ISC */
/*
 * act: the event of a verb group while it is worked out: verb.c finds out
 * whether and when it is, what.c what, doer.c by whom, whom.c, object.c and
 * topic.c to whom, recode.c what that makes of it, void.c whether it is one at
 * all.
 */
#ifndef ACT_H
#define ACT_H

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
	bool given;            /* ... but for what was given to it */
	bool self;             /* passive, but done by the subject */
};

/* hold, end, lift: what they do is their noun's. */
static inline bool
act_of_noun(const struct act *a)
{
	return a->op == OP_DO || a->op == OP_END || a->op == OP_EASE;
}

static inline bool
act_has(const struct act *a, const char *opt)
{
	return opt_has(a->sense.opts, opt);
}

static inline bool
act_lemma(const struct act *a, const char *word)
{
	return str_eq(a->v->lemma, str_of(word, strlen(word)));
}

static inline bool
code_as(struct cameo c, const char *d)
{
	return strcmp(c.d, d) == 0;
}

/* What stands behind the verb, NULL if it is of another kind. */
static inline const struct chunk *
act_behind(const struct act *a, enum unit_kind kind)
{
	return a->arg < a->s->n && a->s->u[a->arg].kind == kind
	    ? &a->s->u[a->arg] : NULL;
}

static inline bool
before_infinitive(const struct act *a)
{
	const struct chunk *u = act_behind(a, VG);

	return u && u->to;
}

static inline int
act_root(const struct act *a)
{
	return root_of(a->c);
}

/* The unit of what it is done to: of the object or, passive, of the subject. */
static inline int
act_patient(const struct act *a)
{
	return a->v->passive && a->v->subj >= 0 ? np_left(a->s, a->v->subj)
	                                        : a->arg;
}

/* ... the noun phrase, NULL if there is none. */
static inline const struct chunk *
act_patient_np(const struct act *a)
{
	return a->v->passive && a->v->subj >= 0 ? &a->s->u[act_patient(a)]
	                                        : act_behind(a, NP);
}

/* Does it condemn an attack, of nobody knows whom? */
static inline bool
blames_deed(const struct act *a)
{
	const struct chunk *u = act_behind(a, NP);

	return act_root(a) == 11 && u && u->event.cat.p &&
	    root_of(cameo_of(u->event.cat)) >= 18;
}

/* what.c: what it is, with what it governs; false if it is nothing. */
bool act_code(struct act *a);

/* whom.c: the event that ends with unit i: a meeting of X and Y was held. */
int subject_event(const struct sent *s, int i);

/* doer.c: who does it. */
void act_who(struct act *a);

/* whom.c: whom it is done to, false if nobody to nobody. */
bool act_whom(struct act *a);

/* object.c: the target that stands where it should. */
void act_object(struct act *a);

/* topic.c: to whom it is done by what the text is about, if nothing says so. */
void act_topic(struct act *a);

/* Do those who do it do it with each other? */
bool act_mutual(const struct act *a);

/* recode.c: what it is by who takes part and what stands about. */
void act_recode(struct act *a);

/* Does the phrase end with a place's name or a kind of place? */
bool is_area(const struct sent *s, const struct chunk *u);

/* Are they soldiers or rebels? */
bool fighters(const struct group *g);

/* Is the object, unit arg, somebody who can be set free? */
bool frees(const struct sent *s, int arg);

/* Which unit is what one is provided with; 0: none. */
int provided_with(const struct act *a);

/* Is this the role of the first of a group? */
static inline bool
first_role(const struct group *g, const char *role)
{
	return g->n > 0 && strcmp(g->code[0].role, role) == 0;
}

/* void.c: does it look like an event and is none? */
bool act_void(const struct act *a);

#endif
