/* SPDX-License-Identifier: ISC */
/* map: the alignment of a row's text with the source bytes of its span. */
#include "map.h"

#include <stdlib.h>

void
map_clear(struct map *m)
{
	m->n = 0;
	m->src = m->txt = 0;
}

void
map_free(struct map *m)
{
	free(m->u);
	*m = (struct map){ 0 };
}

static bool
is_same(const struct unit *u)
{
	return u->s == 0 && u->t == 0;
}

static struct unit *
push(struct map *m, uint64_t n, uint64_t s, uint64_t t)
{
	m->u = xgrow(m->u, &m->cap, m->n + 1, sizeof(*m->u));
	m->u[m->n] = (struct unit){ n, s, t, m->src, m->txt };
	return &m->u[m->n++];
}

void
map_same(struct map *m, uint64_t n)
{
	if (n == 0)
		return;
	if (m->n > 0 && is_same(&m->u[m->n - 1]))
		m->u[m->n - 1].n += n;
	else
		push(m, n, 0, 0);
	m->src += n;
	m->txt += n;
}

void
map_unit(struct map *m, uint64_t n, uint64_t s, uint64_t t)
{
	struct unit *last = m->n > 0 ? &m->u[m->n - 1] : NULL;

	if (n == 0 || (s == 0 && t == 0))
		return;
	if (t == 0) {
		s *= n;
		n = 1;
		if (last != NULL && last->s != 0 && last->t == 0)
			last->s += s;
		else
			push(m, 1, s, 0);
	} else if (last != NULL && last->s == s && last->t == t) {
		last->n += n;
	} else {
		push(m, n, s, t);
	}
	m->src += n * s;
	m->txt += n * t;
}

void
map_parts(struct map *m, const struct part *p, size_t n)
{
	struct unit *u;
	size_t i;

	if (n == 0)
		return;
	/* the first alone may join what is there */
	if (p[0].s == 0 && p[0].t == 0)
		map_same(m, p[0].n);
	else
		map_unit(m, p[0].n, p[0].s, p[0].t);
	m->u = xgrow(m->u, &m->cap, m->n + n, sizeof(*m->u));
	u = m->u + m->n;
	for (i = 1; i < n; i++, u++) {
		*u = (struct unit){ p[i].n, p[i].s, p[i].t, m->src, m->txt };
		m->src += (uint64_t)p[i].n * (is_same(u) ? 1 : p[i].s);
		m->txt += (uint64_t)p[i].n * (is_same(u) ? 1 : p[i].t);
	}
	m->n += n - 1;
}

bool
map_differs(const struct map *m)
{
	return m->n > 1 || (m->n == 1 && !is_same(&m->u[0]));
}

/* Digits at the front of *v, without a leading zero before others. */
static bool
number(struct str *v, uint64_t *out)
{
	size_t i = 0;

	while (i < v->n && v->p[i] >= '0' && v->p[i] <= '9')
		i++;
	if ((i > 1 && v->p[0] == '0') || !str_u64(str_of(v->p, i), out))
		return false;
	v->p += i;
	v->n -= i;
	return true;
}

static bool
skip(struct str *v, char c)
{
	if (v->n == 0 || v->p[0] != c)
		return false;
	v->p++;
	v->n--;
	return true;
}

bool
map_parse(struct map *m, struct str v, uint64_t src, uint64_t txt)
{
	uint64_t n, s, t;

	map_clear(m);
	do {
		if (!number(&v, &n) || n == 0) {
			/* 0:T */
			if (v.n == 0 || v.p[0] != ':')
				return false;
		}
		s = t = 0;
		if (skip(&v, 'x')) {
			if (n < 2 || !number(&v, &s) || !skip(&v, ':') ||
			    !number(&v, &t) || (s == 0 && t == 0))
				return false;
		} else if (skip(&v, ':')) {
			s = n;
			n = 1;
			if (!number(&v, &t) || (s == 0 && t == 0))
				return false;
		}
		/* room left on either side, without overflow */
		if (s == 0 && t == 0) {
			if (n > src - m->src || n > txt - m->txt)
				return false;
			map_same(m, n);
		} else {
			if ((s != 0 && n > (src - m->src) / s) ||
			    (t != 0 && n > (txt - m->txt) / t) ||
			    (m->src == 0 && m->txt == 0 && (s == 0 || t == 0)))
				return false;
			map_unit(m, n, s, t);
		}
	} while (skip(&v, ','));
	if (v.n != 0 || m->src != src || m->txt != txt || m->n == 0)
		return false;
	return is_same(&m->u[m->n - 1]) ||
	    (m->u[m->n - 1].s != 0 && m->u[m->n - 1].t != 0);
}

/* Puts n in decimal to p; returns its end. */
static inline char *
decimal(char *p, uint64_t n)
{
	if (n >= 100)
		return p + buf_digits(p, n);
	*p = (char)('0' + n / 10);
	p += n > 9;
	*p++ = (char)('0' + n % 10);
	return p;
}

#define UNIT_MAX (3 * BUF_DIGITS + 3) /* bytes of ,NxS:T */

/* Puts a unit to p, behind a comma if it is not the first; returns its end. */
static inline char *
print(char *p, bool first, uint64_t n, uint64_t s, uint64_t t)
{
	*p = ',';
	p += !first;
	if (n > 1 || (s == 0 && t == 0))
		p = decimal(p, n);
	if (s == 0 && t == 0)
		return p;
	*p = 'x';
	p += n > 1;
	if (s > 9 || t > 9) {
		p = decimal(p, s);
		*p++ = ':';
		return decimal(p, t);
	}
	p[0] = (char)('0' + s);
	p[1] = ':';
	p[2] = (char)('0' + t);
	return p + 3;
}

#define UNITS 32 /* that many at once: room for them is asked for once */

void
map_print(const struct map *m, struct buf *b)
{
	const struct unit *u = m->u;
	size_t i, end;
	char *p;

	for (i = 0; i < m->n;) {
		end = m->n - i < UNITS ? m->n : i + UNITS;
		for (p = buf_room(b, UNITS * UNIT_MAX); i < end; i++)
			p = print(p, i == 0, u[i].n, u[i].s, u[i].t);
		b->n = (size_t)(p - b->p);
	}
}

void
map_print_parts(const struct part *u, size_t n, struct buf *b)
{
	size_t i, end;
	char *p;

	for (i = 0; i < n;) {
		end = n - i < UNITS ? n : i + UNITS;
		for (p = buf_room(b, UNITS * UNIT_MAX); i < end; i++)
			p = print(p, i == 0, u[i].n, u[i].s, u[i].t);
		b->n = (size_t)(p - b->p);
	}
}

/* The last unit that begins before t (at or before it, if `at`). */
static size_t
find(const struct map *m, uint64_t t, bool at, size_t *hint)
{
	size_t lo = 0, hi = m->n, mid, i;

	if (hint != NULL && *hint < m->n) {
		i = *hint;
		if (m->u[i].txt < t || (at && m->u[i].txt == t))
			lo = i;
		else
			hi = i;
		/* mostly it is one of the next few */
		for (i = lo + 1; i < hi && i < lo + 8; i++)
			if (m->u[i].txt > t || (!at && m->u[i].txt == t)) {
				hi = i;
				lo = i - 1;
			}
	}
	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (m->u[mid].txt < t || (at && m->u[mid].txt == t))
			lo = mid;
		else
			hi = mid;
	}
	if (hint != NULL)
		*hint = lo;
	return lo;
}

uint64_t
map_begin(const struct map *m, uint64_t t, size_t *hint)
{
	const struct unit *u;

	if (t >= m->txt)
		return m->src;
	u = &m->u[find(m, t, true, hint)];
	if (is_same(u))
		return u->src + (t - u->txt);
	return u->src + (t - u->txt) / u->t * u->s;
}

uint64_t
map_end(const struct map *m, uint64_t t, size_t *hint)
{
	const struct unit *u;

	if (t > m->txt)
		t = m->txt;
	if (t == 0)
		return 0;
	u = &m->u[find(m, t, false, hint)];
	if (is_same(u))
		return u->src + (t - u->txt);
	return u->src + (t - u->txt + u->t - 1) / u->t * u->s;
}

uint64_t
map_cut(const struct map *m, uint64_t t, size_t *hint)
{
	const struct unit *u;

	if (t >= m->txt)
		return m->txt;
	u = &m->u[find(m, t, true, hint)];
	if (is_same(u))
		return t;
	return u->txt + (t - u->txt + u->t - 1) / u->t * u->t;
}

void
map_slice(const struct map *from, uint64_t tb, uint64_t te, struct map *to,
    uint64_t *sb, uint64_t *se)
{
	uint64_t lo, hi;
	size_t i, hint = 0;

	map_clear(to);
	*sb = map_begin(from, tb, &hint);
	i = hint;
	*se = map_end(from, te, NULL);
	for (; i < from->n && from->u[i].txt < te; i++) {
		const struct unit *u = &from->u[i];
		uint64_t each = is_same(u) ? 1 : u->t;

		if (each == 0) { /* vanished: only between what stays */
			if (u->txt > tb)
				map_unit(to, 1, u->s, 0);
			continue;
		}
		lo = tb > u->txt ? (tb - u->txt + each - 1) / each : 0;
		hi = (te - u->txt + each - 1) / each;
		if (hi > u->n)
			hi = u->n;
		if (lo >= hi)
			continue;
		if (is_same(u))
			map_same(to, hi - lo);
		else
			map_unit(to, hi - lo, u->s, u->t);
	}
}

/* A walk over the units of a map. */
struct walk {
	const struct map *m;
	size_t i;
	uint64_t used; /* of m->u[i].n */
};

static const struct unit *
here(const struct walk *w)
{
	return w->i < w->m->n ? &w->m->u[w->i] : NULL;
}

static void
step(struct walk *w, uint64_t n)
{
	w->used += n;
	if (w->used == w->m->u[w->i].n) {
		w->used = 0;
		w->i++;
	}
}

static uint64_t
left(const struct walk *w)
{
	return w->m->u[w->i].n - w->used;
}

static uint64_t
min(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

/*
 * Takes from w at most `want` equal bytes or one unit; adds what it holds
 * of the middle to *mid and of its other side to *far.
 */
static void
take(struct walk *w, bool outer, uint64_t want, uint64_t *mid, uint64_t *far)
{
	const struct unit *u = here(w);
	uint64_t n = 1;

	if (is_same(u)) {
		n = min(want, left(w));
		*mid += n;
		*far += n;
	} else {
		*mid += outer ? u->t : u->s;
		*far += outer ? u->s : u->t;
	}
	step(w, n);
}

void
map_compose(const struct map *outer, const struct map *inner, struct map *to)
{
	struct walk o = { outer, 0, 0 }, i = { inner, 0, 0 };
	uint64_t n, s, t, mo, mi;

	map_clear(to);
	while (here(&o) != NULL || here(&i) != NULL) {
		const struct unit *a = here(&o), *b = here(&i);

		if (a != NULL && !is_same(a) && a->t == 0) {
			map_unit(to, 1, a->s, 0);
			step(&o, 1);
		} else if (b != NULL && !is_same(b) && b->s == 0) {
			map_unit(to, 1, 0, b->t);
			step(&i, 1);
		} else if (a == NULL || b == NULL) {
			return; /* the middles differ: the caller's error */
		} else if (is_same(a) && is_same(b)) {
			n = min(left(&o), left(&i));
			map_same(to, n);
			step(&o, n);
			step(&i, n);
		} else {
			s = t = mo = mi = 0;
			do {
				if (mo <= mi && here(&o) != NULL)
					take(&o, true, mi > mo ? mi - mo : 1,
					    &mo, &s);
				else if (here(&i) != NULL)
					take(&i, false, mo - mi, &mi, &t);
				else
					break;
			} while (mo != mi);
			map_unit(to, 1, s, t);
		}
	}
}
