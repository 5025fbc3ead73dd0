/* SPDX-License-Identifier: ISC */
/* mkmodel: model.tsv to modeldata.h, run at build time. */
#include <stdio.h>
#include <stdlib.h>

#include "label.h"

static size_t column;

static void
byte(unsigned v)
{
	if (column++ % 64 == 0)
		fputs("\"\n\"", stdout);
	if (v >= 32 && v < 127 && v != '"' && v != '\\' && v != '?')
		putchar((int)v);
	else
		printf("\\%03o", v & 255);
}

static int
label_of(struct str s)
{
	enum kind k;

	if (str_eq(s, STR("O")))
		return 0;
	if (s.n < 3 || (k = kind_of(str_of(s.p + 2, s.n - 2))) >= K_NAMES)
		die("unknown label `%.*s'", (int)s.n, s.p);
	return s.p[0] == 'B' ? LABEL_B(k) : LABEL_I(k);
}

static int
weight_of(struct str s)
{
	uint64_t n = 0;
	bool neg = s.n > 0 && s.p[0] == '-';

	if (!str_u64(str_of(s.p + neg, s.n - neg), &n) || n > 30000)
		die("bad weight `%.*s'", (int)s.n, s.p);
	return neg ? -(int)n : (int)n;
}

static uint64_t
hex(struct str s)
{
	uint64_t v = 0;
	size_t i;

	for (i = 0; i < s.n; i++)
		v = v << 4 | (uint64_t)(s.p[i] <= '9' ? s.p[i] - '0'
		                                      : s.p[i] - 'a' + 10);
	return v;
}

/*
 * Linear probing, larger fingerprints first: a search for what is not there
 * ends at the first smaller one (Amble and Knuth 1974, ordered tables).
 */
static void
insert(uint32_t *fp, unsigned char *row, uint32_t nslots, uint64_t key,
    unsigned char new[WIDTH])
{
	uint32_t at = model_home(key, nslots), print, other;
	unsigned char old[WIDTH];

	print = (uint32_t)(key >> 32) | 1;
	for (; fp[at] != 0; at++) {
		if (fp[at] >= print)
			continue;
		other = fp[at];
		memcpy(old, row + (size_t)at * WIDTH, WIDTH);
		fp[at] = print;
		memcpy(row + (size_t)at * WIDTH, new, WIDTH);
		print = other;
		memcpy(new, old, WIDTH);
	}
	fp[at] = print;
	memcpy(row + (size_t)at * WIDTH, new, WIDTH);
}

int
main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
	struct buf b = { 0 };
	struct str text, line, field, label;
	int32_t trans[LABELS][LABELS] = { { 0 } };
	uint32_t n = 0, nslots, used, *fp;
	unsigned char *row, new[WIDTH];
	uint64_t key;
	size_t got, i;
	int l, p;

	err_name = "mkmodel";
	if (f == NULL)
		die("usage: mkmodel model.tsv >modeldata.h");
	while ((got = fread(buf_room(&b, 65536), 1, 65536, f)) > 0)
		b.n += got;
	fclose(f);
	text = buf_str(&b);
	while (str_cut(&text, '\n', &line))
		n += line.n > 0 && line.p[0] != '#';
	/* six of ten slots taken: fewer are larger, more are longer to search;
	 * behind the last there is room for all, so none wraps */
	nslots = n + n * 2 / 3 + 4;
	fp = calloc((size_t)nslots + n + 1, sizeof(*fp));
	row = malloc(((size_t)nslots + n + 1) * WIDTH);
	if (fp == NULL || row == NULL)
		die("out of memory");
	memset(row, 128, ((size_t)nslots + n + 1) * WIDTH);
	text = buf_str(&b);
	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		str_cut(&line, '\t', &field);
		if (str_eq(field, STR("trans"))) {
			str_cut(&line, '\t', &field);
			p = label_of(field);
			while (str_cut(&line, '\t', &field)) {
				str_cut(&field, ':', &label);
				trans[p][label_of(label)] = weight_of(field);
			}
			continue;
		}
		key = hex(field);
		memset(new, 128, WIDTH);
		str_cut(&line, '\t', &field); /* its name */
		while (str_cut(&line, '\t', &field)) {
			str_cut(&field, ':', &label);
			l = weight_of(field);
			new[label_of(label)] = (unsigned char)(l + 128);
		}
		insert(fp, row, nslots, key, new);
	}
	printf("/* made by mkmodel */\n#define MODEL_SLOTS %uu\n", nslots);
	/* fingerprint and weights side by side: one cache line a look-up */
	printf("static const char model_slot[] =\n\"");
	for (used = nslots; fp[used] != 0; used++)
		;
	for (i = 0; i <= used; i++) {
		for (l = 0; l < 32; l += 8)
			byte(fp[i] >> l & 255);
		for (l = 0; l < WIDTH; l++)
			byte(row[i * WIDTH + (size_t)l]);
		for (l = 4 + WIDTH; l < SLOT; l++)
			byte(0);
	}
	printf("\";\nstatic const int32_t model_trans[LABELS][WIDTH] = {\n");
	for (p = 0; p < LABELS; p++) {
		printf("\t{ ");
		for (l = 0; l < LABELS; l++)
			printf("%d, ", (int)trans[p][l]);
		printf("},\n");
	}
	printf("};\n");
	free(fp);
	free(row);
	buf_free(&b);
	return ferror(stdout) != 0 ? 2 : 0;
}
