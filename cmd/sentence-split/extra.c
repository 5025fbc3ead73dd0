/* SPDX-License-Identifier: ISC */
/* extra: a user's own abbreviations. */
#include "extra.h"

#include <stdio.h>
#include <stdlib.h>

#include "dict.h"
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

bool
extra_read(struct extra *x, const char *file)
{
	struct buf line = { 0 };
	FILE *in = fopen(file, "rb");
	int c;
	size_t n;
	bool ok;

	if (in == NULL)
		return false;
	do {
		c = getc(in);
		if (c != '\n' && c != EOF) {
			buf_putc(&line, (char)c);
			continue;
		}
		n = line.n;
		if (n > 0 && memchr(line.p, '\t', n) != NULL)
			n = (size_t)((char *)memchr(line.p, '\t', n) - line.p);
		while (n > 0 && (line.p[n - 1] == ' ' || line.p[n - 1] == '\r'))
			n--;
		if (n > 1 && line.p[n - 1] == '.')
			n--;
		if (n > 0 && line.p[0] != '#')
			add(x, str_of(line.p, n));
		line.n = 0;
	} while (c != EOF);
	ok = ferror(in) == 0;
	fclose(in);
	buf_free(&line);
	return ok;
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
