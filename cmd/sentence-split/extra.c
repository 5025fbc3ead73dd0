/* SPDX-License-Identifier: ISC */
/* extra: a user's own abbreviations. */
#include "extra.h"

#include <stdlib.h>

#include "dict.h"
#include "slurp.h"
#include "utf8.h"

static void
insert(struct extra *x, size_t at, size_t n)
{
	size_t i = dict_hash(str_of(x->words.p + at, n));

	while (x->slot[i & (x->nslots - 1)] != 0)
		i++;
	x->slot[i & (x->nslots - 1)] = at + 1;
}

static size_t
length(const struct extra *x, size_t at)
{
	const char *p = x->words.p + at;

	return (size_t)((const char *)memchr(p, '\n', x->words.n - at) - p);
}

static void
add(struct extra *x, struct str word)
{
	size_t at = x->words.n, n, from;
	uint32_t cp;
	char low[4];

	while (word.n > 0) {
		n = utf8_decode(word.p, word.n, &cp);
		word.p += n;
		word.n -= n;
		if (cp < 0x80 && cp >= '0' && cp <= '9')
			cp = '0';
		n = utf8_encode(low, utf8_lower(cp));
		buf_put(&x->words, str_of(low, n));
	}
	n = x->words.n - at;
	buf_putc(&x->words, '\n');
	x->nwords++;
	if (x->nwords * 2 > x->nslots) {
		x->nslots = x->nslots == 0 ? 64 : x->nslots * 2;
		free(x->slot);
		x->slot = xrealloc(NULL, x->nslots, sizeof(*x->slot));
		memset(x->slot, 0, x->nslots * sizeof(*x->slot));
		for (from = 0; from < x->words.n; from += n + 1) {
			n = length(x, from);
			insert(x, from, n);
		}
	} else {
		insert(x, at, n);
	}
}

/* What is wrong with a word, or NULL. */
static const char *
fault(struct str word)
{
	if (utf8_valid(word) < word.n)
		return "bad UTF-8";
	if (word.n == 0 || str_eq(word, STR(".")))
		return "no word";
	if (memchr(word.p, ' ', word.n) != NULL)
		return "more than one word";
	/* decide.c looks at no longer ones */
	return word.n > 35 ? "a word of more than 35 bytes" : NULL;
}

static void
line(struct extra *x, const char *file, uint64_t number, struct str l,
    uint64_t *bad)
{
	struct str word;
	const char *why;

	if (l.n > 0 && l.p[l.n - 1] == '\r')
		l.n--;
	if (l.n == 0 || l.p[0] == '#')
		return;
	str_cut(&l, '\t', &word);
	while (word.n > 0 && word.p[word.n - 1] == ' ')
		word.n--;
	if ((why = fault(word)) != NULL) {
		warn_line(bad, file, number, why);
		return;
	}
	if (word.n > 1 && word.p[word.n - 1] == '.')
		word.n--;
	add(x, word);
}

void
extra_read(struct extra *x, const char *file)
{
	struct buf text = { 0 };
	struct str rest = slurp(&text, file), l;
	uint64_t number = 0, bad = 0;

	while (str_cut(&rest, '\n', &l))
		line(x, file, ++number, l, &bad);
	warn_lines(bad, file);
	buf_free(&text);
}

bool
extra_has(const struct extra *x, struct str word)
{
	size_t i, at, n;

	if (x->nwords == 0)
		return false;
	for (i = dict_hash(word);; i++) {
		at = x->slot[i & (x->nslots - 1)];
		if (at == 0)
			return false;
		n = length(x, at - 1);
		if (str_eq(str_of(x->words.p + at - 1, n), word))
			return true;
	}
}

void
extra_free(struct extra *x)
{
	buf_free(&x->words);
	free(x->slot);
	*x = (struct extra){ 0 };
}
