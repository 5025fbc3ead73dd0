/* SPDX-License-Identifier: ISC */
/* mkjudge: judge-model.tsv as C arrays. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAXTREES 1000

int
main(int argc, char **argv)
{
	static char line[4096];
	static long low[MAXTREES], high[MAXTREES];
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	int trees = 0, depth = 0, base = 0, inner, pass, n, i, t;
	long v, w;
	char *p;

	if (f == NULL) {
		fprintf(stderr, "usage: mkjudge judge-model.tsv\n");
		return 2;
	}
	printf("/* made by mkjudge */\n");
	for (pass = 0; pass < 2; pass++) {
		rewind(f);
		t = 0;
		while (fgets(line, sizeof(line), f) != NULL) {
			if (line[0] == '#')
				continue;
			if (sscanf(line, "judge\t%d\t%d\t%d", &trees, &depth,
			    &base) == 3) {
				if (pass == 0)
					printf("#define JUDGE_TREES %d\n"
					       "#define JUDGE_INNER %d\n"
					       "#define JUDGE_BASE %d\n"
					       "static const int16_t "
					       "judge_node[%d][%d][2] = {\n",
					    trees, (1 << depth) - 1, base,
					    trees, (1 << depth) - 1);
				else
					printf("static const int16_t "
					       "judge_leaf[%d][%d] = {\n",
					    trees, 1 << depth);
				continue;
			}
			inner = (1 << depth) - 1;
			p = line;
			printf("\t{ ");
			for (i = 0; i < inner; i++) {
				v = strtol(p, &p, 10);
				w = strtol(p + 1, &p, 10);
				p++;
				if (pass == 0)
					printf("{ %ld, %ld }, ", v, w);
			}
			for (i = 0, n = 1 << depth; i < n; i++) {
				v = strtol(p, &p, 10);
				p++;
				if (pass == 1)
					printf("%ld, ", v);
				if (t < MAXTREES && (i == 0 || v < low[t]))
					low[t] = v;
				if (t < MAXTREES && (i == 0 || v > high[t]))
					high[t] = v;
			}
			printf("},\n");
			t++;
		}
		printf("};\n");
		if (t != trees || trees == 0 || trees > MAXTREES) {
			fprintf(stderr, "mkjudge: %d trees of %d\n", t, trees);
			return 1;
		}
	}
	fclose(f);
	/* what a tree and those behind it may add, at least and at most */
	for (t = trees - 2; t >= 0; t--) {
		low[t] += low[t + 1];
		high[t] += high[t + 1];
	}
	printf("static const int32_t judge_rest[%d][2] = {\n", trees);
	for (t = 0; t < trees; t++)
		printf("\t{ %ld, %ld },\n", low[t], high[t]);
	printf("};\n");
	return 0;
}
