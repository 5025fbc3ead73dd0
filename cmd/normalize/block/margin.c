/* SPDX-License-Identifier: ISC */
/* margin: line numbers down the margin, "4  THE COURT:  We are here on". */
#include "margin.h"

#define ENOUGH 6 /* numbers in turn */
#define MOST 60  /* a page has no more lines */
#define FULL 10  /* and the next page may begin with 1 */
#define WIDE 40  /* columns of a line that goes on in the next */
#define AWAY 12  /* lines without a number, and there are no more */

/* The number in front of the line, text or nothing behind it; 0: none. */
static unsigned
number(struct str s, size_t *len)
{
	unsigned v = 0;
	size_t i = 0;

	if (s.n == 0 || *s.p == '0')
		return 0;
	while (i < s.n && i < 3 && s.p[i] >= '0' && s.p[i] <= '9')
		v = v * 10 + (unsigned)(s.p[i++] - '0');
	*len = i + (i < s.n);
	return (i == s.n || s.p[i] == ' ') && v <= MOST ? v : 0;
}

static struct str
text(const struct clean *c, const struct line *l)
{
	return str_of(c->text.p + l->text, l->n);
}

/* The line without the first len bytes of its text, its number and blanks. */
static void
strip(struct clean *c, struct line *l, size_t len)
{
	const uint32_t columns = l->width;
	uint64_t src = 0;
	size_t left = len;
	struct part *u;

	l->text += len;
	l->n -= len;
	if (l->nunit == 0)
		src = len;
	while (l->nunit > 0) {
		u = &c->unit[l->unit];
		if (left == 0 && (u->s == 0 || u->t != 0))
			break; /* what vanished goes, too */
		if (u->s == 0 && u->t == 0) {
			const uint32_t take =
			    u->n < left ? u->n : (uint32_t)left;

			src += take;
			left -= take;
			u->n -= take;
		} else {
			src += u->s;
			left -= u->t < left ? u->t : left;
			u->n--;
		}
		if (u->n == 0) {
			l->unit++;
			l->nunit--;
		}
	}
	l->b += src;
	l->indent += (uint32_t)src;
	l->width = columns > len ? columns - (uint32_t)len : 0;
	if (l->gap > 0 && src >= l->gap)
		l->gap = 0;
}

/* The line goes on to the block; len: its number and blanks, which do not. */
static void
pass(struct margin *m, struct block *b, struct clean *c, struct line l,
    struct str enc, size_t len)
{
	/* of lines set double, the blank one between */
	const bool between = l.n == 0 && m->spaced && !m->blank && !l.ff;

	m->blank = l.n == 0;
	if (between)
		return;
	if (len > 0 && len < l.n)
		strip(c, &l, len);
	block_line(b, &l, enc);
}

/* Passes on what is held; sure: without the numbers. */
static void
release(struct margin *m, struct block *b, struct clean *c)
{
	size_t i, blank = 0, len;

	for (i = 0; i < m->n; i++)
		blank += m->l[i].n == 0;
	m->spaced = m->sure && 2 * blank + 2 >= m->n;
	m->blank = false;
	for (i = 0; i < m->n; i++) {
		len = 0;
		if (m->sure)
			number(text(c, &m->l[i]), &len);
		pass(m, b, c, m->l[i], m->enc[i], len);
	}
	m->n = 0;
}

/*
 * Do words run on over the numbers that are held, twice: a wide line without a
 * stop, then a small letter?  No list's items do.
 */
static bool
runs_on(const struct margin *m, const struct clean *c)
{
	size_t i, len = 0, n = 0;
	bool wide = false;

	for (i = 0; i < m->n; i++) {
		const struct str s = text(c, &m->l[i]);
		char z;

		if (s.n == 0 || number(s, &len) == 0)
			continue;
		n += wide && len < s.n && s.p[len] >= 'a' && s.p[len] <= 'z';
		z = s.p[s.n - 1];
		wide = m->l[i].width >= WIDE &&
		    ((z >= 'a' && z <= 'z') || z == ',');
	}
	return n >= 2;
}

void
margin_line_slow(struct margin *m, struct block *b, struct clean *c,
    const struct line *l, struct str enc)
{
	size_t len = 0;
	unsigned v = l->more ? 0 : number(text(c, l), &len);
	const bool next = v == m->last + 1 ||
	    (v == 1 && (m->sure ? m->last >= FULL : m->n == 0));

	if (m->sure) {
		if (next) {
			m->last = v;
			m->away = 0;
		} else if (l->n > 0 && ++m->away > AWAY) {
			m->sure = false;
			m->last = 0;
		}
		pass(m, b, c, *l, enc, next ? len : 0);
		return;
	}
	if ((!next && l->n > 0) || m->n == MARGIN_LINES) {
		release(m, b, c);
		m->last = 0;
		if (v != 1) {
			block_line(b, l, enc);
			return;
		}
	}
	m->l[m->n] = *l;
	m->enc[m->n++] = enc;
	if (l->n > 0)
		m->last = v;
	if (m->last >= ENOUGH && runs_on(m, c)) {
		m->sure = true;
		m->away = 0;
		release(m, b, c);
	}
}

void
margin_end(struct margin *m, struct block *b)
{
	size_t i;

	for (i = 0; i < m->n; i++)
		block_line(b, &m->l[i], m->enc[i]);
	*m = (struct margin){ .n = 0 };
}
