/* SPDX-License-Identifier: ISC */
/*
 * find: what find.c, sense.c, party.c and verb.c know of each other: senses
 * of verbs and what they govern, who takes part, events kept.
 */
#ifndef FIND_H
#define FIND_H

#include "events.h"

/* sense.c */

/* Reads the senses of all verb groups, with the words behind them. */
void verb_senses(struct sent *s);

/*
 * The sense of verb group k: "call on", "open fire".  *arg: the first unit
 * behind; *last: the last token.
 */
struct sense verb_sense(const struct sent *s, int k, int *arg, size_t *last);

/* What is done in a passive: the first unit of the subject that ends at subj. */
int passive_object(const struct sent *s, int subj);

/* The code behind `=` among the options: of a verb that governs nothing. */
struct cameo own_code(struct str opts);

/* Is the object, unit arg, an amount of money? */
bool money_behind(const struct sent *s, int arg);

/* Has the noun phrase at i a head with this option? */
bool head_has(const struct sent *s, int i, const char *opt);

/*
 * The event that verb group (or noun) k governs, from unit arg on; *unit: what
 * says it, -1 if nothing does.
 */
struct cameo complement(struct sent *s, int k, int arg, enum op op, int depth,
    int *unit);

/* The event that unit i says, with what it governs, which is marked as seen. */
struct cameo event_of(struct sent *s, int i, int depth);

/* One past all that verb group k governs. */
int region_end(const struct sent *s, int k);

/* party.c */

/* The group behind the first preposition of the list in [from, to). */
bool prep_group(struct events *e, int from, int to, struct str list,
    struct group *g);

/* Who is the subject of verb group v. */
void subject_group(struct events *e, const struct chunk *v, struct group *g);

/*
 * Who did what noun phrase i says ("condemned the attack"), as an event
 * remembered tells; not the actor.
 */
bool deed_of(struct events *e, int i, const struct group *actor,
    struct group *g);

/* Is one of them a state, its organs or who fights them: no firm, no cook? */
bool official(const struct sent *s, const struct group *g);

/* Is noun phrase i but where others met: on the sidelines of? */
bool occasion(const struct sent *s, int i);

/* Somebody named in [from, to) who is not the actor, for an event c. */
void anybody(struct events *e, int from, int to, const struct group *actor,
    struct cameo c, struct group *g);

/* The prepositions among options, in to[size]; false if there are none. */
bool words_only(struct str opts, char *to, size_t size, struct str *list);

/* Who takes part in event noun i: actors and targets by what stands about. */
void noun_parts(struct events *e, int i, int to, struct cameo c,
    struct group *actor, struct group *target);

/* find.c */

/* Keeps an event of tokens [a, z] that unit `unit` heads. */
void keep(struct events *e, int unit, size_t a, size_t z, struct cameo c,
    const struct group *actor, const struct group *target, const char *time);

/* Marks what is mere talk in [from, to): nothing of it happened. */
void swallow(struct sent *s, int from, int to);

/* said.c */

/* Keeps what somebody says that the subject of verb group k must do. */
bool demanded(struct events *e, int k);

/*
 * Does the sense say what a speaker thinks of its subject: is unacceptable,
 * will pay a price?  Then no more is to be found; his is the event.
 */
bool judged(struct events *e, int k, struct sense sense);

/* Does unit o, behind whom it is said of, say something bad: "a liar"? */
bool bad_name(const struct sent *s, int o);

/* Is the object at unit arg called something bad: "as a provocation"? */
bool calls_bad(const struct sent *s, int arg);

/* verb.c: who is somewhere for talks, says a headline without a verb. */
void headline_visit(struct events *e);

/* ... the event of verb group k, if it says one. */
void verb_event(struct events *e, int k);

/* ... once more, if another's event took it: what might be. */
void verb_again(struct events *e, int k);

#endif
