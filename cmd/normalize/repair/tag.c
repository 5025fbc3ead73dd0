/* SPDX-License-Identifier: ISC */
/*
 * tag: tags that were left in a text.  A closing tag of HTML is one, an
 * opening one at the front of a line, with attributes, or with its closing
 * one behind it; "press <a> to go on" and "a < b" stay.  Of other names all
 * are tags where one element is the whole line, as in XML.
 */
#include "tag.h"

#include <string.h>

/* What a tag does: nothing shows, a space parts cells, or the line ends. */
enum what { NONE, INLINE, SPACE, BREAK, CODE };

static const struct {
	const char *name;
	enum what what;
} names[] = { { "a", INLINE }, { "abbr", INLINE }, { "acronym", INLINE },
	{ "address", BREAK }, { "article", BREAK }, { "aside", BREAK },
	{ "b", INLINE }, { "big", INLINE }, { "blockquote", BREAK },
	{ "body", BREAK }, { "br", BREAK }, { "c", INLINE },
	{ "caption", BREAK }, { "center", BREAK }, { "cite", INLINE },
	{ "dd", BREAK }, { "del", INLINE }, { "div", BREAK }, { "dl", BREAK },
	{ "dt", BREAK }, { "em", INLINE }, { "figcaption", BREAK },
	{ "figure", BREAK }, { "font", INLINE }, { "footer", BREAK },
	{ "h1", BREAK }, { "h2", BREAK }, { "h3", BREAK }, { "h4", BREAK },
	{ "h5", BREAK }, { "h6", BREAK }, { "head", BREAK },
	{ "header", BREAK }, { "hr", BREAK }, { "html", BREAK },
	{ "i", INLINE }, { "iframe", CODE }, { "img", INLINE },
	{ "ins", INLINE }, { "li", BREAK }, { "link", INLINE },
	{ "main", BREAK }, { "mark", INLINE }, { "meta", INLINE },
	{ "nav", BREAK }, { "ol", BREAK }, { "p", BREAK }, { "pre", BREAK },
	{ "q", INLINE }, { "s", INLINE }, { "script", CODE },
	{ "section", BREAK }, { "small", INLINE }, { "span", INLINE },
	{ "strike", INLINE }, { "strong", INLINE }, { "style", CODE },
	{ "sub", INLINE }, { "sup", INLINE }, { "svg", CODE },
	{ "table", BREAK }, { "tbody", BREAK }, { "td", SPACE },
	{ "th", SPACE }, { "thead", BREAK }, { "time", INLINE },
	{ "title", BREAK }, { "tr", BREAK }, { "u", INLINE }, { "ul", BREAK },
	{ "wbr", INLINE } };
#define NAMES (sizeof(names) / sizeof(names[0]))
#define NAME_MAX 40 /* letters of a name */

struct tag {
	size_t name, end; /* where its name ends, and it */
	size_t known;     /* of names[]; NAMES: of none */
	bool closes, empty, attributes;
};

static bool
letter(uint32_t cp)
{
	return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
}

/* Which of names[] the name at c[i] is. */
static size_t
known(const struct cell *c, size_t i, size_t len)
{
	size_t k;

	for (k = 0; k < NAMES; k++)
		if (strlen(names[k].name) == len &&
		    tag_is(c, i, i + len, names[k].name))
			break;
	return k;
}

/* Is c[i], a "<", the front of a tag?  One has no other within, so this is fast. */
static bool
tag_at(const struct cell *c, size_t i, size_t n, struct tag *t)
{
	size_t k = i + 1, at;

	*t = (struct tag){ .closes = k < n && c[k].cp == '/' };
	at = k += t->closes;
	if (k >= n || !(letter(c[k].cp) || (c[k].cp >= '0' && c[k].cp <= '9')))
		return false;
	/* "00:00:01.199", as automatic subtitles have it, too */
	while (k < n && k - at < NAME_MAX &&
	    (cell_alnum(c[k].cp) || c[k].cp == ':' || c[k].cp == '.' ||
		c[k].cp == '-' || c[k].cp == '_'))
		k++;
	t->name = k;
	if (k >= n ||
	    (c[k].cp != '>' && c[k].cp != '/' && c[k].cp != ' ' &&
		c[k].cp != '\t'))
		return false;
	t->known = known(c, at, k - at);
	for (; k < n && c[k].cp != '>' && c[k].cp != '<'; k++)
		t->attributes |= c[k].cp == '=';
	if (k >= n || c[k].cp != '>')
		return false;
	t->empty = c[k - 1].cp == '/';
	/* "<b and c>" has none */
	if (!t->attributes && !t->empty && k > t->name + 1)
		return false;
	t->end = k + 1;
	/* a time is nothing but digits */
	if (!letter(c[at].cp))
		return !t->closes && k == t->name && k - at >= 9 &&
		    c[at + 2].cp == ':' && c[at + 5].cp == ':';
	return true;
}

/* A comment at c[i]: its end, or i. */
static size_t
comment(const struct cell *c, size_t i, size_t n)
{
	size_t k;

	if (!tag_is(c, i, n, "<!--"))
		return i;
	for (k = i + 4; k + 2 < n && c[k].cp != '<'; k++)
		if (c[k].cp == '-' && tag_is(c, k, n, "-->"))
			return k + 3;
	return i;
}

/* Is the line, [i, n) without blanks, one element, <date>May</date>? */
static bool
element(const struct cell *c, size_t i, size_t n)
{
	struct tag t;
	size_t len;

	if (i >= n || c[i].cp != '<' || !tag_at(c, i, n, &t) || t.closes ||
	    !letter(c[i + 1].cp))
		return false;
	len = t.name - i - 1;
	if (n < len + 3 || n - len - 3 < t.end || c[n - 1].cp != '>' ||
	    c[n - len - 3].cp != '<' || c[n - len - 2].cp != '/')
		return false;
	for (; len > 0; len--)
		if (c[n - len - 1].cp != c[t.name - len].cp)
			return false;
	return true;
}

static bool
blank(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == 0xa0;
}

bool
tag_may_begin(const char *p, size_t i, size_t n)
{
	size_t k = i + 1;

	if (p[i] == '[')
		return (k + 1 < n && p[k] == '[' &&
			   (letter((unsigned char)p[k + 1]) ||
			       (p[k + 1] & 0x80) != 0)) ||
		    (k + 4 <= n && memcmp(p + k, "http", 4) == 0);
	if (k < n && p[k] == '/')
		k++;
	if (k >= n || !(cell_alnum((unsigned char)p[k]) || p[k] == '!'))
		return false;
	/* an address of mail has an @, a link a colon and // */
	for (; k < n && k - i < NAME_MAX && cell_alnum((unsigned char)p[k]);
	     k++)
		continue;
	return k < n && p[k] != '@' &&
	    memchr(p + k, '>', n - k < 4096 ? n - k : 4096) != NULL;
}

bool
tags_fix(const struct cells *from, struct cells *to)
{
	const struct cell *c = from->p;
	size_t last[NAMES] = { 0 }, i, end, run, lead, n = from->n, tail = n;
	struct tag t;
	bool xml, shows = false, any = false, front = true;

	for (i = 0; i < n && blank(c[i].cp); i++)
		continue;
	for (lead = i; tail > lead && blank(c[tail - 1].cp); tail--)
		continue;
	xml = element(c, lead, tail);
	/* where each closes last; what is shown beside tags */
	for (; i < n; i++) {
		if (c[i].cp == '<' && (end = comment(c, i, n)) > i) {
			i = end - 1;
			continue;
		}
		if (c[i].cp != '<' || !tag_at(c, i, n, &t)) {
			shows |= tag_shows(c[i].cp);
			continue;
		}
		/* a script's, document.write('<img src="..">') too */
		if (t.known < NAMES &&
		    (names[t.known].what == CODE ||
			(t.attributes && i > 0 && c[i - 1].cp == '\'')))
			return false;
		if (t.closes && t.known < NAMES)
			last[t.known] = i;
		i = t.end - 1;
	}
	if (!shows)
		return false;
	to->n = 0;
	for (i = run = 0; i < n; i++) {
		enum what what = NONE;

		if (c[i].cp != '<') {
			front &= blank(c[i].cp);
			continue;
		}
		if ((end = comment(c, i, n)) > i)
			what = INLINE;
		else if (!tag_at(c, i, n, &t))
			continue;
		else if (t.known == NAMES)
			what = !letter(c[i + 1].cp) && !t.closes ? INLINE
			    : xml                                ? SPACE
								 : NONE;
		else if (t.closes || front || t.attributes || t.empty ||
		    last[t.known] > i || tag_is(c, i, n, "<br>"))
			what = names[t.known].what;
		if (end == i)
			end = t.end;
		if (what == NONE) {
			front = false;
			continue;
		}
		cells_copy(to, c + run, i - run);
		cells_merge(to, c + i, end - i,
		    what == BREAK       ? '\n'
			: what == SPACE ? ' '
					: TAG_GONE);
		any = true;
		run = end;
		i = end - 1;
	}
	cells_copy(to, c + run, n - run);
	return any;
}
