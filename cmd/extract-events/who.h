/* SPDX-License-Identifier: ISC */
/*
 * who: what who.c, sides.c and guess.c share: a noun phrase of which it is
 * asked who it is, and ways to answer.
 */
#ifndef WHO_H
#define WHO_H

#include "clause.h"

/* What is asked of a noun phrase: who it is. */
struct ask {
	struct sent *s;
	int i;
	const struct chunk *u; /* unit i */
	struct code c;         /* what is known of it */
	bool strong;           /* its role is not only that of a member */
	struct group *g;       /* where the answer goes */
	const struct memory *m;
};

/* One way to answer: nobody is known by it, nobody is meant, found. */
enum answer { OPEN, NOBODY, FOUND };

static inline enum answer
answer(const struct ask *q, struct code c, struct ent *person)
{
	return group_add(q->g, c, q->u->a, q->u->z, person) ? FOUND : NOBODY;
}

static inline bool
its(const struct ask *q)
{
	return unit_is(q->s, q->i, "its their his her");
}

static inline const struct tok *
head_of(const struct ask *q)
{
	return &q->s->text->tok[q->u->head];
}

static inline bool
is_gov(const struct code *c)
{
	return memcmp(c->role, "GOV", 4) == 0;
}

/* Is the last word of the phrase among these? */
bool ends_with(const struct sent *s, const struct chunk *u, const char *words);

/*
 * sides.c: her counterparts; its neighbour; both sides, the two neighbours,
 * the ministers: by who met, was at odds or in talks before.
 */
enum answer by_counterpart(struct ask *q);
enum answer by_neighbour(struct ask *q);
enum answer by_other(struct ask *q);
enum answer by_office(struct ask *q);
enum answer by_meeting(struct ask *q);

/*
 * guess.c: the delegation, the rebels, the council, the country, Congress, the
 * minister, its forces, President X, police: by what was said before, where it
 * is and what the text is about.
 */
enum answer by_noun(struct ask *q);
enum answer by_rising(struct ask *q);
enum answer by_body(struct ask *q);
enum answer by_land(struct ask *q);
enum answer by_congress(struct ask *q);
enum answer by_government(struct ask *q);
enum answer by_last(struct ask *q);
enum answer by_speaker(struct ask *q);
enum answer by_document(struct ask *q);
enum answer by_place(struct ask *q);
enum answer by_scene(struct ask *q);
enum answer by_beside(struct ask *q);
enum answer by_subject(struct ask *q);
enum answer by_home(struct ask *q);

#endif
