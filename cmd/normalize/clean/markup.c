/* SPDX-License-Identifier: ISC */
/* markup: marks that a reader does not see: bullets, links, emphasis. */
#include "markup.h"

/* So far an address, or what is between two **, goes: else time is squared. */
#define MARKUP_FAR 4096

/* A link's address, from "](": its end, 0 if it is none. */
static size_t
address(struct str s, size_t i)
{
	size_t depth = 0, end = s.n - i > MARKUP_FAR ? i + MARKUP_FAR : s.n;

	for (i += 2; i < end; i++) {
		if (s.p[i] == ' ')
			return 0;
		if (s.p[i] == '(')
			depth++;
		if (s.p[i] == ')' && depth-- == 0)
			return i + 1;
	}
	return 0;
}

/* The asterisk that closes the one at s.p[i], with a word close to it; 0. */
static size_t
emphasis(struct str s, size_t i, size_t to)
{
	const char *p = memchr(s.p + i + 1, '*', to - i - 1);
	size_t j = p != NULL ? (size_t)(p - s.p) : 0;

	if (j < i + 2 || s.p[j - 1] == ' ' || j > i + 200 ||
	    (j + 1 < to && strchr(" .,;:!?)\"'-", s.p[j + 1]) == NULL &&
		(unsigned char)s.p[j + 1] < 0x80))
		return 0;
	return j;
}

/* What is shown of a line so far, [from, to), and what of that is dropped. */
struct shown {
	struct str s;
	size_t from, to;
	struct drop *d;
	size_t n;
	size_t strong, star; /* where the ** and the * that close stand; 0 */
	unsigned links;      /* that are open */
};

/* Drops [i, to); the bytes that are passed. */
static size_t
drop(struct shown *m, size_t i, size_t to)
{
	m->d[m->n++] = (struct drop){ i, to };
	return to - i;
}

/* What a wiki says below a picture is behind the last bar, no "left", "300px". */
static void
wiki_image(struct shown *m)
{
	const char *p = m->s.p;
	size_t i = m->to;

	while (i > 2 && p[i - 1] != '|')
		i--;
	if (p[m->to - 1] == ']' && m->to > i + 2)
		m->to -= 2;
	if (i > 2 &&
	    (memchr(p + i, ' ', m->to - i) != NULL ||
		!((p[i] >= '0' && p[i] <= '9') ||
		    (p[i] >= 'a' && p[i] <= 'z'))))
		m->from = i;
}

/* Marks at the edges of a heading, an image's line, a table's row. */
static void
bare(struct shown *m, const struct feat *f, bool first)
{
	const char *p = m->s.p;

	if (f->shape == SHAPE_IMAGE && first) {
		m->from = 2;
		if (p[0] == '[') /* "[[File:a.jpg|thumb|The talks]]" */
			wiki_image(m);
	} else if (f->shape == SHAPE_TABLE) {
		while (m->from < m->to &&
		    (p[m->from] == '|' || p[m->from] == ' '))
			m->from++;
		while (m->to > m->from &&
		    (p[m->to - 1] == '|' || p[m->to - 1] == ' '))
			m->to--;
	}
}

/* *whole line*; where no heading has a #, it may be any sign */
static void
unwrap(struct shown *m)
{
	const char *p = m->s.p;

	while (m->to - m->from > 2 &&
	    (p[m->from] == '*' || p[m->from] == '_') &&
	    p[m->to - 1] == p[m->from] &&
	    memchr(p + m->from + 1, p[m->from], m->to - m->from - 2) == NULL) {
		m->from++;
		m->to--;
	}
}

/* ** at i: both of a pair go, with text close to them.  Bytes passed. */
static size_t
strong(struct shown *m, size_t i)
{
	const char *p = m->s.p;
	size_t j;

	if (m->strong == 0 && i + 3 < m->to && p[i + 2] != ' ' &&
	    p[i + 2] != '*') {
		for (j = i + 3; j + 1 < m->to && j < i + MARKUP_FAR; j++)
			if (p[j] == '*' && p[j + 1] == '*' && p[j - 1] != ' ') {
				m->strong = j;
				return drop(m, i, i + 2);
			}
		return 1;
	}
	if (m->strong != i)
		return 1;
	m->strong = 0;
	return drop(m, i, i + 2);
}

/* A single * at i: "a *word*", in Markdown. */
static size_t
star(struct shown *m, size_t i, bool markdown)
{
	const char *p = m->s.p;
	size_t j;

	if (markdown && i + 2 < m->to && p[i + 1] != ' ' &&
	    (i == m->from || strchr(" (\"'", p[i - 1]) != NULL) &&
	    (j = emphasis(m->s, i, m->to)) > 0)
		m->star = j;
	else if (m->star == i && i > 0)
		m->star = 0;
	else
		return 1;
	return drop(m, i, i + 1);
}

/* [ or ![ at i: the front of "[text](address)"? */
static size_t
link_opens(struct shown *m, size_t i)
{
	const char *p = m->s.p;
	size_t front = p[i] == '!' ? 2 : 1, k, depth = 0;

	for (k = i + front; k < m->to && k < i + 1000; k++)
		if (p[k] == '[')
			depth++;
		else if (p[k] == ']' && depth-- == 0)
			break;
	if (k + 1 >= m->to || p[k] != ']' || k == i + front ||
	    p[k + 1] != '(' || address(m->s, k) == 0 || m->links == 8)
		return 1;
	m->links++;
	return drop(m, i, i + front);
}

/* "](address)" at i. */
static size_t
link_closes(struct shown *m, size_t i)
{
	size_t end = address(m->s, i);

	if (end == 0 || end > m->to)
		return 1;
	m->links -= m->links > 0;
	return drop(m, i, end);
}

/* What is dropped at an edge lies outside, and so do blanks between. */
static void
trim(struct shown *m)
{
	const char *p = m->s.p;
	size_t i;

	for (i = 0; m->from < m->to; m->from++)
		if (i < m->n && m->d[i].from == m->from)
			m->from = m->d[i++].to - 1;
		else if (p[m->from] != ' ')
			break;
	while (m->to > m->from)
		if (m->n > i && m->d[m->n - 1].to == m->to)
			m->to = m->d[--m->n].from;
		else if (p[m->to - 1] == ' ')
			m->to--;
		else
			break;
	m->n -= i;
	memmove(m->d, m->d + i, m->n * sizeof(*m->d));
}

/* Marks inside the line. */
static void
inside(struct shown *m, bool image, bool markdown)
{
	size_t i, len;

	for (i = m->from; i < m->to && m->n + 4 < MARKUP_DROPS; i += len) {
		char c = m->s.p[i], next = i + 1 < m->to ? m->s.p[i + 1] : ' ';

		len = 1;
		if (c == '*')
			len = next == '*' ? strong(m, i) : star(m, i, markdown);
		else if (c == '[' || (c == '!' && next == '['))
			len = link_opens(m, i);
		else if (c == ']' && next == '(' && (m->links > 0 || image))
			len = link_closes(m, i);
	}
}

size_t
markup(const struct feat *f, struct str s, bool first, bool markdown,
    size_t *from, size_t *to, struct drop d[MARKUP_DROPS])
{
	struct shown m = { .s = s, .to = s.n, .d = d };

	m.from = first || f->quoted > 0 ? f->mark : 0;
	if (f->level > 0)
		while (m.to > m.from &&
		    (s.p[m.to - 1] == '#' || s.p[m.to - 1] == *s.p ||
			s.p[m.to - 1] == ' '))
			m.to--;
	if ((f->markup || f->level > 0) && f->shape != SHAPE_RULE &&
	    f->shape != SHAPE_CODE) {
		bare(&m, f, first);
		if (markdown)
			unwrap(&m);
		inside(&m, f->shape == SHAPE_IMAGE, markdown);
		trim(&m);
		if (m.from >= m.to) /* nothing but marks: keep them */
			m = (struct shown){ .to = s.n };
	}
	*from = m.from;
	*to = m.to;
	return m.n;
}
