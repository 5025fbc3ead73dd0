/* SPDX-License-Identifier: ISC */
/*
 * recall: what short lines looked like that were seen of late.  Pages of a site
 * have their menus, share bars and notices in common, and what is known of a
 * line follows from its text, whatever document it stands in: so a table in
 * which a line has two places.  It grows, up to a size, when it has lost some
 * lines: few documents need more than a few pages of memory for it.
 * recall_init() at first, recall_free() at the end.
 */
#ifndef RECALL_H
#define RECALL_H

#include "feat.h"

/* Two hashes of a line's text; a is 0: too long. */
struct recall_key {
	uint64_t a, b;
};

struct recall_line {
	struct recall_key key;
	struct feat f;
};

/* Rows of the table: at first; at most, 2 MB. */
#define RECALL_FIRST 8
#define RECALL_BITS 14
struct recall {
	struct recall_line (*set)[2]; /* [0]: the later */
	void *room;
	unsigned bits;  /* there are 1 << bits */
	size_t lost;    /* lines that made place for others */
};

void recall_init(struct recall *m);
void recall_free(struct recall *m);
void recall_grow(struct recall *m);

static inline struct recall_line *
recall_set(const struct recall *m, struct recall_key key)
{
	return m->set[key.a >> (64 - m->bits)];
}

static inline bool
recall_is(const struct recall_line *l, struct recall_key key)
{
	return l->key.a == key.a && l->key.b == key.b;
}

/*
 * The key of a line.  Its place in the table is sent for: that takes as long as
 * a line does, so something else is to be done before recall_feat().
 */
struct recall_key recall_key(const struct recall *m, struct str line);

/* As feat_line(), with what was found out when the line was last seen. */
void recall_feat(const struct recall *m, struct recall_key key,
    struct str line, struct feat *f);

/* The line of this key was seen, and looks like f. */
static inline void
recall_keep(struct recall *m, struct recall_key key, const struct feat *f)
{
	struct recall_line *l = recall_set(m, key);

	if (key.a == 0)
		return;
	if (!recall_is(l, key)) {
		m->lost += l[1].key.a != 0;
		l[1] = l[0];
	}
	l->key = key;
	l->f = *f;
	l->f.boiler = -1;
	if (m->lost >> (m->bits - 2) != 0 && m->bits < RECALL_BITS)
		recall_grow(m);
}

#endif
