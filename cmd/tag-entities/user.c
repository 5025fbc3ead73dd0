/* SPDX-License-Identifier: ISC */
/* user: FORM, KIND, VALUE, ATTRS, a line each. */
#include "user.h"

#include "cmd/tag-entities/model/label.h"
#include "slurp.h"
#include "utf8.h"

/* Keys an entity may have, in the order of the stream. */
static const struct str keys[] = { { "country", 7 }, { "gov", 3 }, { "id", 2 },
	{ "mod", 3 }, { "role", 4 }, { "score", 5 }, { "status", 6 } };

/* The attributes without weak=, checked; false: with a message in *why. */
static bool
attributes(struct str in, struct buf *b, bool *weak, const char **why)
{
	struct str one, key;
	size_t at = 0, k;

	b->n = 0;
	*weak = false;
	if (in.n == 0 || str_eq(in, STR("_")))
		return true;
	while (str_cut(&in, '|', &one)) {
		struct str whole = one;

		if (memchr(one.p, '=', one.n) == NULL) {
			*why = "an attribute without =";
			return false;
		}
		str_cut(&one, '=', &key);
		if (str_eq(key, STR("weak"))) {
			*weak = str_eq(one, STR("1"));
			continue;
		}
		for (k = 0; k < sizeof(keys) / sizeof(*keys); k++)
			if (str_eq(key, keys[k]))
				break;
		if (k == sizeof(keys) / sizeof(*keys)) {
			*why = "an attribute that entities do not have";
			return false;
		}
		if (k < at) {
			*why = "attributes that are not in order";
			return false;
		}
		at = k + 1;
		if (one.n == 0 || memchr(one.p, '=', one.n) != NULL ||
		    memchr(one.p, ',', one.n) != NULL) {
			*why = "an attribute with a bad value";
			return false;
		}
		if (b->n > 0)
			buf_putc(b, '|');
		buf_put(b, whole);
	}
	return true;
}

static void
line(struct gaz *g, const char *name, uint64_t number, struct str l,
    struct buf *b, uint64_t *bad)
{
	struct gaz_entry e = { .class = G_user };
	struct str kind;
	const char *why = NULL;

	if (l.n > 0 && l.p[l.n - 1] == '\r')
		l.n--;
	if (l.n == 0 || l.p[0] == '#')
		return;
	kind = str_field(l, 1);
	e.kind = (unsigned char)kind_of(kind);
	e.value = str_field(l, 2);
	if (str_eq(e.value, STR("_")))
		e.value.n = 0;
	if (e.kind == K_NONE)
		why = kind.n == 0 ? "no kind" : "no such kind of name";
	else if (utf8_valid(l) < l.n)
		why = "bad UTF-8";
	else if (attributes(str_field(l, 3), b, &e.weak, &why)) {
		e.attrs = buf_str(b);
		if (!gaz_add(g, str_field(l, 0), &e))
			why = "a form without words, or of too many";
	}
	if (why != NULL)
		warn_line(bad, name, number, why);
}

void
user_read(struct gaz *g, const char *name)
{
	struct buf text = { 0 }, scratch = { 0 };
	struct str rest = slurp(&text, name), l;
	uint64_t number = 0, bad = 0;

	while (str_cut(&rest, '\n', &l))
		line(g, name, ++number, l, &scratch, &bad);
	warn_lines(bad, name);
	buf_free(&text);
	buf_free(&scratch);
}
