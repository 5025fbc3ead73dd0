/* SPDX-License-Identifier: ISC */
/*
 * mkunicode: unicode.tsv to unicode.h, run at build time.  Two stages:
 * block of 128 code points -> record number -> record, all as bytes of
 * string literals (compilers read those much faster than numbers).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK 128
#define NCP 0x110000
#define NBLOCK (NCP / BLOCK)

static const char classes[] = "-UlLMDNPOCSWKF"; /* enum utf8_class */
static const char *const scripts[] = { "Common", "Latin", "Greek", "Cyrillic",
	"Armenian", "Hebrew", "Arabic", "Devanagari", "Bengali", "Thai", "Lao",
	"Myanmar", "Khmer", "Ethiopic", "Georgian", "Hangul", "Kana", "Han",
	"Tibetan", "Tamil", "Other" }; /* enum utf8_script */

struct record {
	int class, script, ccc, lower, upper, digit;
};

static struct record records[4096];
static unsigned nrecords = 1; /* 0: not listed */
static unsigned short of[NCP];
static unsigned short blocks[NBLOCK][BLOCK];
static unsigned nblocks, stage1[NBLOCK];

static unsigned
number(const struct record *r)
{
	unsigned i;

	for (i = 0; i < nrecords; i++)
		if (memcmp(&records[i], r, sizeof(*r)) == 0)
			return i;
	if (nrecords == sizeof(records) / sizeof(*records))
		exit(2);
	records[nrecords] = *r;
	return nrecords++;
}

static void
byte(unsigned v)
{
	static unsigned n;

	printf("\\%03o%s", v & 255, ++n % 16 == 0 ? "\"\n\"" : "");
}

int
main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[256], script[32], class;
	unsigned long first, last, i;
	struct record r;
	unsigned b, n, k;
	const char *at;

	records[0].digit = -1;
	if (f == NULL)
		return fprintf(stderr, "usage: mkunicode unicode.tsv\n"), 2;
	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#')
			continue;
		memset(&r, 0, sizeof(r));
		if (sscanf(line, "%lX %lX %c %31s %d %d %d %d", &first, &last,
			&class, script, &r.ccc, &r.lower, &r.upper,
			&r.digit) != 8 ||
		    first > last || last >= NCP ||
		    (at = strchr(classes, class)) == NULL)
			return fprintf(stderr, "mkunicode: %s", line), 2;
		r.class = (int)(at - classes);
		for (n = 0; strcmp(scripts[n], script) != 0; n++)
			if (n + 1 == sizeof(scripts) / sizeof(*scripts))
				return fprintf(stderr, "mkunicode: %s", line),
				       2;
		r.script = (int)n;
		k = number(&r);
		for (i = first; i <= last; i++)
			of[i] = (unsigned short)k;
	}
	fclose(f);
	for (b = 0; b < NBLOCK; b++) {
		for (n = 0; n < nblocks; n++)
			if (memcmp(blocks[n], of + b * BLOCK,
				sizeof(blocks[n])) == 0)
				break;
		if (n == nblocks)
			memcpy(blocks[nblocks++], of + b * BLOCK,
			    sizeof(blocks[n]));
		stage1[b] = n;
	}
	puts("/* made by mkunicode from unicode.tsv */");
	puts("/* two bytes each, low one first */");
	printf("static const char unicode_stage1[] =\n\"");
	for (b = 0; b < NBLOCK; b++)
		byte(stage1[b]), byte(stage1[b] >> 8);
	printf("\";\nstatic const char unicode_stage2[] =\n\"");
	for (n = 0; n < nblocks; n++)
		for (i = 0; i < BLOCK; i++)
			byte(blocks[n][i]), byte(blocks[n][i] >> 8);
	puts("\";\nstatic const struct {\n"
	     "\tint lower, upper;\n"
	     "\tunsigned char class, script, ccc;\n"
	     "\tsigned char digit;\n} unicode_record[] = {");
	for (n = 0; n < nrecords; n++)
		printf("\t{ %d, %d, %d, %d, %d, %d },\n", records[n].lower,
		    records[n].upper, records[n].class, records[n].script,
		    records[n].ccc, records[n].digit);
	puts("};");
	return 0;
}
