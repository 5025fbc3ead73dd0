/* SPDX-License-Identifier: ISC */
/*
 * mktab: NAME.tsv to NAME.h with a struct dict NAME (see dict.h), run at
 * build time.  `#` lines and empty lines are passed over; the first column
 * is the key; `\_` is nothing special.  Lines with the same key are kept
 * together in the order of the table.
 */
#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "literal.h"

struct line {
	char *key;
	size_t nkey, nrest;
	size_t at; /* order in the table */
	uint32_t offset;
};

static struct line *lines;
static size_t nlines;

static uint32_t
hash(const char *p, size_t n)
{
	uint32_t h = 2166136261u;

	while (n-- > 0)
		h = (h ^ (unsigned char)*p++) * 16777619u;
	h ^= h >> 16;
	h *= 0x85EBCA6Bu;
	h ^= h >> 13;
	return h;
}

static int
compare(const void *a, const void *b)
{
	const struct line *x = a, *y = b;
	size_t n = x->nkey < y->nkey ? x->nkey : y->nkey;
	int c = memcmp(x->key, y->key, n);

	if (c != 0)
		return c;
	if (x->nkey != y->nkey)
		return x->nkey < y->nkey ? -1 : 1;
	return x->at < y->at ? -1 : 1;
}

static int
same(const struct line *x, const struct line *y)
{
	return x->nkey == y->nkey && memcmp(x->key, y->key, x->nkey) == 0;
}

static void
u32(uint32_t v)
{
	literal_byte(v & 255), literal_byte(v >> 8 & 255),
	    literal_byte(v >> 16 & 255), literal_byte(v >> 24);
}

static void *
grow(void *p, size_t n)
{
	p = realloc(p, n == 0 ? 1 : n);
	if (p == NULL)
		fprintf(stderr, "mktab: out of memory\n"), exit(2);
	return p;
}

int
main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
	char *text = NULL, *p, *end, *eol, *tab, name[64];
	size_t n = 0, cap = 0, got, i, j, nslots = 4, nkeys = 0, maxkey = 0;
	uint32_t *slot, offset = 0, h;

	if (f == NULL)
		return fprintf(stderr, "usage: mktab NAME.tsv >NAME.h\n"), 2;
	do {
		text = grow(text, cap = n + 65536);
		got = fread(text + n, 1, cap - n, f);
		n += got;
	} while (got > 0);
	fclose(f);
	for (p = text, end = text + n; p < end; p = eol + 1) {
		eol = memchr(p, '\n', (size_t)(end - p));
		if (eol == NULL)
			return fprintf(stderr, "mktab: %s: no line end\n",
				   argv[1]),
			       2;
		if (*p == '#' || p == eol)
			continue;
		if ((nlines & (nlines - 1)) == 0)
			lines = grow(lines,
			    (nlines == 0 ? 1 : nlines * 2) * sizeof(*lines));
		tab = memchr(p, '\t', (size_t)(eol - p));
		lines[nlines].key = p;
		lines[nlines].nkey = (size_t)((tab == NULL ? eol : tab) - p);
		lines[nlines].nrest = tab == NULL ? 0 : (size_t)(eol - tab - 1);
		lines[nlines].at = nlines;
		nlines++;
	}
	qsort(lines, nlines, sizeof(*lines), compare);

	/* identifier: the file's base name, `-` as `_` */
	p = strrchr(argv[1], '/') == NULL ? argv[1] : strrchr(argv[1], '/') + 1;
	for (i = 0; p[i] != '\0' && p[i] != '.' && i + 1 < sizeof(name); i++)
		name[i] = isalnum((unsigned char)p[i]) ? p[i] : '_';
	name[i] = '\0';

	printf("/* made by mktab from %s */\n#include \"dict.h\"\n", p);
	printf("static const char %s_data[] =\n\"", name);
	for (i = 0; i < nlines; i = j) {
		size_t rest = 0;

		for (j = i; j < nlines && same(&lines[i], &lines[j]); j++)
			rest += lines[j].nrest + (j > i);
		lines[i].offset = offset;
		lines[nkeys].offset = offset;
		lines[nkeys].key = lines[i].key;
		u32((uint32_t)lines[i].nkey), u32((uint32_t)rest);
		for (n = 0; n < lines[i].nkey; n++)
			literal_byte((unsigned char)lines[i].key[n]);
		for (n = i; n < j; n++) {
			const char *r = lines[n].key + lines[n].nkey + 1;
			size_t k;

			if (n > i)
				literal_byte('\n');
			for (k = 0; k < lines[n].nrest; k++)
				literal_byte((unsigned char)r[k]);
		}
		offset += (uint32_t)(8 + lines[i].nkey + rest);
		if (lines[i].nkey > maxkey)
			maxkey = lines[i].nkey;
		lines[nkeys].nkey = lines[i].nkey;
		nkeys++;
	}
	while (nslots < nkeys * 2)
		nslots *= 2;
	slot = calloc(nslots, sizeof(*slot));
	if (slot == NULL)
		return 2;
	for (i = 0; i < nkeys; i++) {
		for (h = hash(lines[i].key, lines[i].nkey);
		     slot[h & (nslots - 1)] != 0; h++)
			;
		slot[h & (nslots - 1)] = lines[i].offset + 1;
	}
	printf("\";\nstatic const char %s_slot[] =\n\"", name);
	for (i = 0; i < nslots; i++)
		u32(slot[i]);
	printf("\";\nstatic const struct dict %s = { %s_data, %s_slot, "
	       "%zu, %zu, %zu };\n",
	    name, name, name, nslots, nkeys, maxkey);
	free(slot), free(lines), free(text);
	return ferror(stdout) != 0 ? 2 : 0;
}
