/* SPDX-License-Identifier: ISC */
/*
 * wiki: links, emphasis and notes of a wiki's source: "[[Oslo|the capital]]",
 * '''Oslo''', [http://example.org its page], <ref>...</ref>.  A line without a
 * link or a note is no wiki's.
 */
#include "tag.h"

#define TITLE 250 /* characters of a link */

/* A link at c[i], "[[": where it ends, what it shows is c[*at, *to); or i. */
static size_t
link(const struct cell *c, size_t i, size_t n, size_t *at, size_t *to)
{
	size_t k;

	if (i + 5 > n || c[i + 1].cp != '[')
		return i;
	/* [[1]] is a note of another kind */
	if (!(cell_alnum(c[i + 2].cp) || c[i + 2].cp >= 0x80) ||
	    (c[i + 2].cp >= '0' && c[i + 2].cp <= '9' &&
		(c[i + 3].cp == ']' || c[i + 4].cp == ']')))
		return i;
	*at = i + 2;
	for (k = i + 2; k + 1 < n && k < i + TITLE && c[k].cp != ']'; k++)
		if (c[k].cp == '[')
			return i;
		else if (c[k].cp == '|' && c[k + 1].cp != ']')
			*at = k + 1;
		else if (c[k].cp == ':' && c[k + 1].cp != ' ' && *at == i + 2)
			return i; /* a picture, a category */
	if (k + 1 >= n || c[k].cp != ']' || c[k + 1].cp != ']')
		return i;
	*to = c[k - 1].cp == '|' ? k - 1 : k;
	return *to > *at ? k + 2 : i;
}

/* A note at c[i], <ref...>: its end, or i; `last`: where the last </ref> is. */
static size_t
note(const struct cell *c, size_t i, size_t n, size_t last)
{
	size_t k;

	if (!tag_is(c, i, n, "<ref") || i + 4 >= n ||
	    (c[i + 4].cp != ' ' && c[i + 4].cp != '>'))
		return i;
	for (k = i + 4; k < n && c[k].cp != '>' && c[k].cp != '<'; k++)
		continue;
	if (k >= n || c[k].cp != '>')
		return i;
	if (c[k - 1].cp == '/')
		return k + 1;
	for (; k <= last; k++)
		if (c[k].cp == '<' && tag_is(c, k, n, "</ref>"))
			return k + 6;
	return i;
}

/* Templates that are a note in the text, or an order to its writers. */
static const char *const asides[] = { "citation needed", "citation", "cite ",
	"cn|", "cn}", "fact|", "fact}", "sfn", "efn", "refn|", "rp|", "harv",
	"clarify", "dead link", "webarchive", "when|", "who|", "by whom",
	"dubious", "ref|", "ref label", "note|", "ill-wd" };

/* A template at c[i], "{{": its end, or i; c[*at, *to) is what it shows. */
static size_t template(const struct cell *c, size_t i, size_t n, size_t *at,
    size_t *to)
{
	size_t k, j, bar = 0;

	if (i + 5 > n || c[i + 1].cp != '{')
		return i;
	for (k = i + 2; k + 1 < n && k < i + 4 * TITLE && c[k].cp != '}'; k++)
		if (c[k].cp == '{')
			return i;
		else if (c[k].cp == '|')
			bar = k;
	if (k + 1 >= n || c[k].cp != '}' || c[k + 1].cp != '}')
		return i;
	*at = *to = k;
	for (j = 0; j < sizeof(asides) / sizeof(asides[0]); j++)
		if (tag_is(c, i + 2, k + 1, asides[j]))
			return k + 2;
	/* {{lang|fr|Le Monde}} */
	if (bar == 0 || bar + 1 >= k ||
	    !(tag_is(c, i + 2, k, "lang|") || tag_is(c, i + 2, k, "lang-") ||
		tag_is(c, i + 2, k, "nowrap|")))
		return i;
	*at = bar + 1;
	return k + 2;
}

/* How many ' stand at c[i]. */
static size_t
quotes(const struct cell *c, size_t i, size_t n)
{
	size_t k = i;

	while (k < n && c[k].cp == '\'')
		k++;
	return k - i;
}

/* "[http://...", whatever is behind it: where the text begins; or i. */
static size_t
outside(const struct cell *c, size_t i, size_t n)
{
	size_t k;

	if (!tag_is(c, i, n, "[http"))
		return i;
	for (k = i + 5; k < n && c[k].cp != ' '; k++)
		if (c[k].cp == ']' || c[k].cp == '[')
			return i;
	return k < n ? k + 1 : i;
}

/* What is found in a line before anything is taken for a wiki's. */
struct found {
	size_t links, marks, last; /* '' and '''; where the last </ref> is */
};

static struct found
look(const struct cell *c, size_t n)
{
	struct found f = { 0, 0, 0 };
	size_t i, k, at, to, open = 0;

	for (i = 0; i < n; i++) {
		if (c[i].cp == '[' && (k = link(c, i, n, &at, &to)) > i) {
			f.links++;
			i = k - 1;
		} else if (c[i].cp == '[') {
			open += outside(c, i, n) > i;
		} else if (c[i].cp == ']' && open > 0) {
			f.links++;
			open--;
		} else if (c[i].cp == '<' && tag_is(c, i, n, "</ref>")) {
			f.last = i;
			f.links++;
		} else if (c[i].cp == '<' && note(c, i, n, 0) > i) {
			f.links++;
		} else if (c[i].cp == '\'' && (k = quotes(c, i, n)) > 1) {
			f.marks++;
			i += k - 1;
		}
	}
	return f;
}

bool
wiki_fix(const struct cells *from, struct cells *to)
{
	const struct cell *c = from->p;
	size_t i, n = from->n, run = 0, end, a, b, open = 0;
	struct found f = look(c, n);
	bool shows = false;

	if (f.links == 0)
		return false;
	to->n = 0;
	for (i = 0; i < n; i++) {
		a = b = end = i;
		switch (c[i].cp) {
		case '[':
			if ((end = link(c, i, n, &a, &b)) > i)
				break;
			end = a = b = outside(c, i, n);
			open += end > i;
			break;
		case ']':
			if (open > 0) {
				open--;
				end = a = b = i + 1;
			}
			break;
		case '<':
			end = a = b = note(c, i, n, f.last);
			break;
		case '{':
			end = template(c, i, n, &a, &b);
			break;
		case '\'':
			if (f.marks % 2 == 0 && quotes(c, i, n) > 1)
				end = a = b = i + quotes(c, i, n);
			break;
		default:
			break;
		}
		if (end == i) {
			shows |= tag_shows(c[i].cp);
			continue;
		}
		shows |= b > a;
		cells_copy(to, c + run, i - run);
		if (a == b) {
			cells_merge(to, c + i, end - i, TAG_GONE);
		} else {
			cells_merge(to, c + i, a - i, TAG_GONE);
			cells_copy(to, c + a, b - a);
			cells_merge(to, c + b, end - b, TAG_GONE);
		}
		run = end;
		i = end - 1;
	}
	if (run == 0 || !shows)
		return false;
	cells_copy(to, c + run, n - run);
	return true;
}
