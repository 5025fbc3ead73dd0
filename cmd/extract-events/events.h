/* SPDX-License-Identifier: ISC */
/*
 * events: who did what to whom in a text row, by the entities and times that
 * stand behind it.  A struct events (zeroed is new) remembers who was spoken
 * of in the document; events_free() at the end.
 */
#ifndef EVENTS_H
#define EVENTS_H

#include "clause.h"
#include "code.h"

struct hit {
	size_t b, e;          /* trigger, bytes of the text */
	int unit;             /* ... and what heads it */
	struct cameo code;
	const char *time;     /* fact, future, ... */
	struct group actor, target;
	const struct ent *who; /* an actor of whom the name is all that is known */
};

struct events {
	struct text text;
	struct sent sent;
	struct memory memory;
	struct article {
		bool text;    /* it has text */
		bool head, day; /* ... and, below it, a heading, a bare day */
		size_t since; /* ... from this sentence on */
	} article;
	struct hit *hit;
	size_t nhit, hitsize;
	struct buf attrs;
	bool irrealis; /* rows for what was not done or may be, too */
	bool again;    /* ... in its second pass */
};

/* article.c: is the row one where the next article begins?  All starts anew. */
void article_see(struct events *e, const struct row *row);

/* Adds an ACTION row to `row` for each event in it. */
void events_tag(struct events *e, struct row *row);

/* The document is over. */
void events_end(struct events *e);

void events_free(struct events *e);

/*
 * The events of the sentence in e->sent, appended to e->hit (find.c); the
 * attributes of one, into e->attrs (attrs.c).
 */
void find_events(struct events *e);
void hit_attrs(struct events *e, const struct hit *h);

#endif
