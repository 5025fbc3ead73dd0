/* SPDX-License-Identifier: ISC */
/*
 * code: CAMEO codes, how operators change them, and the PLOVER types and
 * modes that they stand for (CAMEO manual 1.1b3, PLOVER manual 2.0).
 */
#ifndef CODE_H
#define CODE_H

#include "str.h"

/* What a verb makes of the event that it governs. */
enum op {
	OP_NONE,     /* a code of its own */
	OP_DO,       /* hold talks, launch an attack: that event itself */
	OP_AGREE,    /* promise, offer, plan: 03 */
	OP_ASK,      /* 02 */
	OP_DEMAND,   /* 10 */
	OP_REJECT,   /* 12 */
	OP_THREATEN, /* 13 */
	OP_END,      /* suspend, cut off */
	OP_EASE,     /* lift, relax */
	OP_SAY,      /* its clause is what counts */
	OP_TRY,      /* try to, begin to: that event itself */
	OP_DENY,     /* 016, or 12 of what was asked */
	OP_HELP,     /* help to, so that: no event by itself */
};

/* Four digits at most, NUL behind. */
struct cameo {
	char d[5];
};

/* The operator that a table's word names; OP_NONE for codes. */
enum op op_of(struct str cat);

/* The code of a table's cell; an operator's own code if it is one. */
struct cameo cameo_of(struct str cat);

/* What op makes of an event of this code ("": of none). */
struct cameo compose(enum op op, struct cameo event);

/* PLOVER's type, a constant; NULL if there is none. */
const char *plover_type(struct cameo c);

/* ... and mode; "" if none. */
const char *plover_mode(struct cameo c);

static inline int
root_of(struct cameo c)
{
	return c.d[0] ? (c.d[0] - '0') * 10 + c.d[1] - '0' : -1;
}

#endif
