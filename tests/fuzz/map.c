/* SPDX-License-Identifier: ISC */
/*
 * map: any bytes as the value of map=, and as the units of two maps, the
 * one's text the other's source.  Must hold: what is read is printed so
 * that it is read as the same; look-ups rise, a hint changes nothing, they
 * agree with a walk over single units; slices and compositions add up.
 */
#include "map.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct map a, b, c, d;
static struct buf printed, again;

/* Printed, read and printed again: the same. */
static void
check_round(const struct map *m)
{
	printed.n = again.n = 0;
	map_print(m, &printed);
	if (!map_parse(&d, buf_str(&printed), m->src, m->txt))
		abort();
	map_print(&d, &again);
	if (!str_eq(buf_str(&printed), buf_str(&again)))
		abort();
}

/* Does it keep to what map_parse() wants: no 0 at an edge, not empty? */
static bool
is_whole(const struct map *m)
{
	const struct unit *u = m->u;

	return m->n > 0 && !(u[0].s == 0) == !(u[0].t == 0) &&
	    !(u[m->n - 1].s == 0) == !(u[m->n - 1].t == 0);
}

/* Every text byte's unit, by a walk that looks nothing up. */
static void
check_lookups(const struct map *m)
{
	size_t hint = 0, hint2 = 0, i;
	uint64_t k, t, txt = 0, src = 0, step_t, step_s;

	for (i = 0; i < m->n; i++) {
		const struct unit *u = &m->u[i];
		bool same = u->s == 0 && u->t == 0;

		step_t = same ? 1 : u->t;
		step_s = same ? 1 : u->s;
		for (k = 0; k < u->n; k++, txt += step_t, src += step_s)
			for (t = txt; t < txt + step_t; t++)
				if (map_begin(m, t, &hint) != src ||
				    map_begin(m, t, NULL) != src ||
				    map_end(m, t + 1, &hint2) != src + step_s ||
				    map_end(m, t + 1, NULL) != src + step_s ||
				    map_cut(m, t, NULL) !=
					(t == txt ? t : txt + step_t))
					abort();
	}
	if (txt != m->txt || src != m->src)
		abort();
}

/* Slices of about n bytes of text, the first hundred of them. */
static void
check_slices(const struct map *m, uint64_t n)
{
	uint64_t tb, te, sb, se;

	for (tb = 0; tb < m->txt && tb < 100; tb++) {
		te = map_cut(m, tb + n, NULL);
		if (map_cut(m, tb, NULL) != tb || tb >= te)
			continue;
		map_slice(m, tb, te, &d, &sb, &se);
		if (sb > se || se > m->src || d.txt != te - tb ||
		    d.src != se - sb)
			abort();
	}
}

/* Two bytes a unit; `want` (0: any) bytes of source in all. */
static void
build(struct map *m, const uint8_t *p, size_t n, uint64_t want)
{
	uint64_t s, t, k;
	bool any = want == 0;

	map_clear(m);
	for (; n >= 2 && (any || m->src < want); p += 2, n -= 2) {
		s = p[0] & 7;
		t = p[0] >> 3 & 7;
		k = 1 + (p[1] & 15);
		if (!any && s > want - m->src)
			s = want - m->src;
		if (p[0] & 0x80) {
			if (!any && k > want - m->src)
				k = want - m->src;
			map_same(m, k);
		} else {
			if (!any && s > 0 && k > (want - m->src) / s)
				k = 1;
			map_unit(m, k, s, t);
		}
	}
	if (!any)
		map_same(m, want - m->src);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint64_t src, txt;

	if (size < 4)
		return 0;
	src = data[0] | data[1] << 8;
	txt = data[2] | data[3] << 8;
	data += 4;
	size -= 4;
	if (map_parse(&a, str_of((const char *)data, size), src, txt)) {
		check_round(&a);
		check_lookups(&a);
		check_slices(&a, txt / 2);
	}
	build(&a, data, size / 2, 0);
	check_lookups(&a);
	check_slices(&a, src & 15);
	if (is_whole(&a))
		check_round(&a);
	build(&b, data + size / 2, size - size / 2, a.txt);
	if (b.src != a.txt) /* all of it was 0:T */
		return 0;
	map_compose(&a, &b, &c);
	if (c.src != a.src || c.txt != b.txt)
		abort();
	check_lookups(&c);
	if (is_whole(&c))
		check_round(&c);
	return 0;
}
