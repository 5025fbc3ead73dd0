/* SPDX-License-Identifier: ISC */
/* cursor: where in the source the text that is cleaned came from. */
#include "cursor.h"

void
mid_skip(struct mid *m, size_t n)
{
	uint64_t left;
	size_t take;

	m->p += n;
	m->n -= n;
	if (m->seg == NULL) {
		m->src += n;
		return;
	}
	while (n > 0) {
		uint32_t s = m->seg->s ? m->seg->s : 1;
		uint32_t t = m->seg->t ? m->seg->t : 1;

		left = m->seg->n - m->segused;
		take = n / t < left ? n / t : (size_t)left;
		m->src += (uint64_t)take * s;
		n -= take * t;
		m->segused += take;
		if (m->segused == m->seg->n) {
			m->seg++;
			m->nseg--;
			m->segused = 0;
		} else if (take == 0) {
			break; /* inside a character: never asked for */
		}
	}
}

void
clean_skip_slow(const struct clean *c, struct mid *m, size_t used)
{
	if (c->segmid > used) {
		mid_skip(m, used);
		return;
	}
	m->p += c->segmid;
	m->n -= c->segmid;
	m->seg += c->seg;
	m->nseg -= c->seg;
	m->segused = c->segused;
	m->src = c->segsrc;
	mid_skip(m, used - c->segmid);
}

uint64_t
cursor_segments(struct clean *c, size_t n, bool emit)
{
	const struct mid *d = c->mid;
	const struct seg *g = d->seg + c->seg, *end = d->seg + d->nseg;
	struct part *to;
	size_t used = c->segused, bytes;
	uint64_t src = c->segsrc;
	uint32_t s, t, take;

	while (n > 0 && g < end) {
		s = g->s ? g->s : 1;
		t = g->t ? g->t : 1;
		take = g->n - (uint32_t)used;
		if ((uint64_t)take * t > n)
			take = (uint32_t)(n / t);
		if (take == 0)
			break;
		if (emit)
			cursor_push(c, take, g->s, g->t);
		src += (uint64_t)take * s;
		n -= (size_t)take * t;
		used += take;
		if (used < g->n)
			break;
		used = 0;
		g++;
		if (!emit)
			continue;
		/* neighbours differ: what is whole now joins nothing */
		c->unit = xgrow(c->unit, &c->unitcap,
		    c->nunit + (size_t)(end - g), sizeof(*c->unit));
		for (to = c->unit + c->nunit; g < end; g++) {
			bytes = (size_t)g->n * (g->t + (g->t == 0));
			if (bytes > n || (g->t == 0 && g->s != 0))
				break;
			*to++ = (struct part){ g->n, g->s, g->t };
			src += (uint64_t)g->n * (g->s + (g->s == 0));
			n -= bytes;
		}
		c->nunit = (size_t)(to - c->unit);
	}
	c->seg = (size_t)(g - d->seg);
	c->segused = used;
	c->segsrc = src;
	return src;
}

void
cursor_same(struct clean *c, struct line *l, size_t from, size_t to)
{
	if (from >= to)
		return;
	if (!c->any) {
		l->b = cursor_move(c, from, false);
		c->any = true;
	}
	buf_put(&c->text, str_of(c->mid->p + from, to - from));
	c->end = cursor_move(c, to, true);
}

void
cursor_changed(struct clean *c, struct line *l, size_t from, size_t to,
    const char *t, size_t n)
{
	uint64_t b = cursor_move(c, from, false), e = cursor_move(c, to, false);

	if (n == 0 && !c->any)
		return; /* vanished at the edge: outside of the span */
	if (!c->any) {
		l->b = b;
		c->any = true;
	}
	cursor_push(c, 1, (uint32_t)(e - b), (uint32_t)n);
	buf_put(&c->text, str_of(t, n));
	if (n > 0)
		c->end = e;
}

bool
cursor_between(const struct clean *c, size_t m)
{
	const struct mid *d = c->mid;
	size_t i, at = c->segmid, used = c->segused, t, n;

	if (!d->many || d->seg == NULL)
		return true;
	for (i = c->seg; i < d->nseg && at < m; i++, used = 0) {
		t = d->seg[i].t ? d->seg[i].t : 1;
		n = (d->seg[i].n - used) * t;
		if (m - at < n)
			return (m - at) % t == 0;
		at += n;
	}
	return true;
}
