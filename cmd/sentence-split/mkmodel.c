/* SPDX-License-Identifier: ISC */
/*
 * mkmodel: model.tsv (slot TAB weight) to model.h, run at build time.  The
 * weights become a string literal, which compiles fast.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decide.h"

static signed char weights[1 << MODEL_BITS];

int
main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[256], *end;
	unsigned long slot;
	long w;
	size_t i;

	if (f == NULL)
		return fprintf(stderr, "usage: mkmodel MODEL.tsv >MODEL.h\n"),
		       2;
	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#')
			continue;
		slot = strtoul(line, &end, 10);
		w = strtol(end, NULL, 10);
		if (*end != '\t' || slot >= sizeof(weights) || w < -128 ||
		    w > 127)
			return fprintf(stderr, "mkmodel: bad line: %s", line),
			       2;
		weights[slot] = (signed char)w;
	}
	fclose(f);
	printf("/* made by mkmodel from %s */\n", argv[1]);
	printf("static const signed char model_weights[] =");
	for (i = 0; i < sizeof(weights); i++) {
		if (i % 64 == 0)
			printf("%s\n\"", i == 0 ? "" : "\"");
		printf("\\%o", (unsigned char)weights[i]);
		/* a short octal escape must not swallow a digit: all are
		 * escapes, so none follows */
	}
	printf("\";\n");
	return ferror(stdout) != 0 ? 2 : 0;
}
