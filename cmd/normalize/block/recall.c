/* SPDX-License-Identifier: ISC */
/* recall: what short lines looked like that were seen of late. */
#include "recall.h"

#include <stdlib.h>

#include "cmd/normalize/clean/scan.h"
#include "err.h"

void
recall_init(struct recall *m)
{
	const size_t n = (size_t)1 << RECALL_BITS, each = sizeof(m->set[0][0]);

	/* pages of it that no line falls into are never touched */
	m->room = calloc(n + 1, sizeof(*m->set));
	if (m->room == NULL)
		die("out of memory");
	/* a line of the table is one of the cache's, of 64 bytes */
	m->set = (void *)((char *)m->room + each - (uintptr_t)m->room % each);
}

void
recall_free(struct recall *m)
{
	free(m->room);
}

/* A hash of the first of two words in turn, and one of the second. */
struct recall_key
recall_key(const struct recall *m, struct str s)
{
	struct recall_key h = { s.n, s.n };
	uint64_t last;
	size_t i;

	if (s.n > FEAT_LONG)
		return (struct recall_key){ 0, 0 };
	/* the slack behind the text is read, too */
	for (i = 0; i + 16 <= s.n; i += 16) {
		h.a = scan_mix(h.a, s.p + i);
		h.b = scan_mix(h.b, s.p + i + 8);
	}
	if (i + 8 <= s.n) {
		h.a = scan_mix(h.a, s.p + i);
		i += 8;
	}
	last = scan_eight(s.p + i) & (((uint64_t)1 << 8 * (s.n - i)) - 1);
	h.b = (h.b ^ last) * 0x9e3779b97f4a7c15u;
	h.b ^= h.b >> 32;
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
