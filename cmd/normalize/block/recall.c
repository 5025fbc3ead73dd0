/* SPDX-License-Identifier: ISC */
/* recall: what short lines looked like that were seen of late. */
#include "recall.h"

#include <stdlib.h>

#include "cmd/normalize/clean/scan.h"
#include "err.h"

static void
empty(struct recall *m, unsigned bits)
{
	const size_t n = (size_t)1 << bits, each = sizeof(m->set[0][0]);

	/* pages of it that no line falls into are never touched */
	m->room = calloc(n + 1, sizeof(*m->set));
	if (m->room == NULL)
		die("out of memory");
	/* a line of the table is one of the cache's, of 64 bytes */
	m->set = (void *)((char *)m->room + each - (uintptr_t)m->room % each);
	m->bits = bits;
	m->lost = 0;
}

void
recall_init(struct recall *m)
{
	empty(m, RECALL_FIRST);
}

void
recall_grow(struct recall *m)
{
	const struct recall old = *m;
	struct recall_line *from, *to;
	size_t i;

	empty(m, old.bits + 2);
	for (i = 0; i < (size_t)2 << old.bits; i++) {
		from = &old.set[i / 2][!(i % 2)]; /* the later one behind */
		if (from->key.a == 0)
			continue;
		to = recall_set(m, from->key);
		to[1] = to[0];
		to[0] = *from;
	}
	free(old.room);
}

void
recall_free(struct recall *m)
{
	free(m->room);
}

static uint64_t
mix(uint64_t h, uint64_t word)
{
	h = (h ^ word) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/*
 * A hash of the first of two words in turn, and one of the second; by four, since
 * nobody foretells how often to go round.
 */
struct recall_key
recall_key(const struct recall *m, struct str s)
{
#define EIGHT(c) c, c, c, c, c, c, c, c
	static const char keep[64] = { EIGHT(-1), EIGHT(-1), EIGHT(-1),
		EIGHT(-1) };
#undef EIGHT
	struct recall_key h = { s.n, s.n };
	const char *p = s.p, *k;

	if (s.n > FEAT_LONG)
		return (struct recall_key){ 0, 0 };
	for (; s.n >= 32; p += 32, s.n -= 32) {
		h.a = mix(mix(h.a, scan_eight(p)), scan_eight(p + 16));
		h.b = mix(mix(h.b, scan_eight(p + 8)), scan_eight(p + 24));
	}
	/* the rest, and of the slack behind it nothing */
	k = keep + 32 - s.n;
	h.a = mix(h.a, scan_eight(p) & scan_eight(k));
	h.b = mix(h.b, scan_eight(p + 8) & scan_eight(k + 8));
	h.a = mix(h.a, scan_eight(p + 16) & scan_eight(k + 16));
	h.b = mix(h.b, scan_eight(p + 24) & scan_eight(k + 24));
	h.a = (h.a ^ h.b) * 0x9e3779b97f4a7c15u | 1; /* 0 is no line's */
#if defined(__GNUC__)
	__builtin_prefetch(recall_set(m, h), 1);
	__builtin_prefetch(recall_set(m, h) + 1, 1);
#else
	(void)m;
#endif
	return h;
}

void
recall_feat(const struct recall *m, struct recall_key key, struct str s,
    struct feat *f)
{
	const struct recall_line *l = recall_set(m, key);

	if (key.a != 0 && recall_is(l, key))
		*f = l[0].f;
	else if (key.a != 0 && recall_is(l + 1, key))
		*f = l[1].f;
	else
		feat_line(f, s);
}
