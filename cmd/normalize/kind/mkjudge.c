/* SPDX-License-Identifier: ISC */
/*
 * mkjudge: judge-model.tsv as C arrays: tree by tree, and 32 trees side by
 * side, node by node, for the vectors of judge_over().
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAXTREES 1024 /* a multiple of LANES */
#define MAXNODES 64
#define LANES 32
#define MAXFEATURES 48
#define NEVER 32767 /* the limit of a node that has no right side */

static int trees, depth, base, inner;
static long feature[MAXTREES][MAXNODES], limit[MAXTREES][MAXNODES];
static long leaf[MAXTREES][MAXNODES];

static void
die(const char *what, int n)
{
	fprintf(stderr, "mkjudge: %s: %d\n", what, n);
	exit(1);
}

static void
load(FILE *f)
{
	static char line[4096];
	char *p;
	int t = 0, i;

	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#')
			continue;
		if (sscanf(line, "judge\t%d\t%d\t%d", &trees, &depth, &base) ==
		    3) {
			if (depth < 1 || 1 << depth > MAXNODES)
				die("depth", depth);
			inner = (1 << depth) - 1;
			continue;
		}
		if (t == MAXTREES || inner == 0)
			die("trees", t);
		for (p = line, i = 0; i < inner; i++) {
			feature[t][i] = strtol(p, &p, 10);
			limit[t][i] = strtol(p + 1, &p, 10);
			if (feature[t][i] < 0 || feature[t][i] >= MAXFEATURES)
				die("feature out of range, tree", t);
		}
		for (i = 0; i <= inner; i++) {
			leaf[t][i] = strtol(p, &p, 10);
			/* the vectors have a byte for it */
			if (leaf[t][i] < -128 || leaf[t][i] > 127)
				die("leaf out of range, tree", t);
		}
		t++;
	}
	if (t != trees || trees == 0)
		die("trees", t);
}

/*
 * Limits of a byte, for the vectors: features are at least -1, and count up to
 * SMALL, so that x > t is x + 1 > t + 1; what lies beyond is the number of the
 * feature's larger limits that it passes.
 */
#define SMALL 250
#define WIDES 4
static long wide[MAXFEATURES][WIDES];
static int nwide[MAXFEATURES];

static void
find_wide(void)
{
	int t, i, k, j;
	long f, to;

	for (t = 0; t < trees; t++)
		for (i = 0; i < inner; i++) {
			f = feature[t][i];
			to = limit[t][i];
			if (to < -1)
				die("limit, tree", t);
			if (to < SMALL || to == NEVER)
				continue;
			for (k = 0; k < nwide[f] && wide[f][k] < to; k++)
				continue;
			if (k < nwide[f] && wide[f][k] == to)
				continue;
			if (nwide[f] == WIDES)
				die("too many large limits, feature", (int)f);
			for (j = nwide[f]++; j > k; j--)
				wide[f][j] = wide[f][j - 1];
			wide[f][k] = to;
		}
}

/* The limit of node i, as a signed byte. */
static long
narrow(int t, int i)
{
	long f = feature[t][i], to = limit[t][i];
	int k = 0;

	if (to == NEVER)
		return 255 - 128;
	if (to < SMALL)
		return to + 1 - 128;
	while (wide[f][k] != to)
		k++;
	return SMALL + k + 1 - 128;
}

/* A node or leaf of the LANES trees behind t. */
enum { FEATURE, LIMIT, LEAF };
static void
lanes(int t, int i, int what)
{
	int k;

	printf("{ ");
	for (k = t; k < t + LANES; k++)
		printf("%ld, ",
		    k >= trees            ? (what == LIMIT ? 127L : 0L)
			: what == FEATURE ? feature[k][i]
			: what == LIMIT   ? narrow(k, i)
					  : leaf[k][i]);
	printf("}, ");
}

static void
side_by_side(void)
{
	int t, i, k, most = 1;

	find_wide();
	for (i = 0; i < MAXFEATURES; i++)
		most = nwide[i] > most ? nwide[i] : most;
	printf("#define JUDGE_SMALL %d\n#define JUDGE_WIDES %d\n"
	       "static const int16_t judge_wide[JUDGE_WIDES][%d] = {\n",
	    SMALL, most, MAXFEATURES);
	for (k = 0; k < most; k++) {
		printf("\t{ ");
		for (i = 0; i < MAXFEATURES; i++)
			printf("%ld, ",
			    k < nwide[i] ? wide[i][k] : (long)NEVER);
		printf("},\n");
	}
	printf("};\nstatic const struct {\n"
	       "\tuint8_t feature[%d][%d];\n\tint8_t limit[%d][%d];\n"
	       "\tint8_t leaf[%d][%d];\n} judge_group[%d] = {\n",
	    inner, LANES, inner, LANES, inner + 1, LANES,
	    (trees + LANES - 1) / LANES);
	for (t = 0; t < trees; t += LANES) {
		printf("{ { ");
		for (i = 0; i < inner; i++)
			lanes(t, i, FEATURE);
		printf("},\n{ ");
		for (i = 0; i < inner; i++)
			lanes(t, i, LIMIT);
		printf("},\n{ ");
		for (i = 0; i <= inner; i++)
			lanes(t, i, LEAF);
		printf("} },\n");
	}
	printf("};\n");
}

int
main(int argc, char **argv)
{
	static long low[MAXTREES + 1], high[MAXTREES + 1];
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	int i, t;

	if (f == NULL) {
		fprintf(stderr, "usage: mkjudge judge-model.tsv\n");
		return 2;
	}
	load(f);
	fclose(f);
	printf("/* made by mkjudge */\n#define JUDGE_TREES %d\n"
	       "#define JUDGE_INNER %d\n#define JUDGE_BASE %d\n"
	       "#define JUDGE_LANES %d\n",
	    trees, inner, base, LANES);
	printf("static const int16_t judge_node[%d][%d][2] = {\n", trees,
	    inner);
	for (t = 0; t < trees; t++) {
		printf("\t{ ");
		for (i = 0; i < inner; i++)
			printf("{ %ld, %ld }, ", feature[t][i], limit[t][i]);
		printf("},\n");
	}
	printf("};\nstatic const int16_t judge_leaf[%d][%d] = {\n", trees,
	    inner + 1);
	for (t = 0; t < trees; t++) {
		printf("\t{ ");
		for (i = 0; i <= inner; i++)
			printf("%ld, ", leaf[t][i]);
		printf("},\n");
	}
	printf("};\n");
	side_by_side();
	/* what a tree and those behind it may add, at least and at most */
	for (t = trees - 1; t >= 0; t--) {
		low[t] = high[t] = leaf[t][0];
		for (i = 1; i <= inner; i++) {
			if (leaf[t][i] < low[t])
				low[t] = leaf[t][i];
			if (leaf[t][i] > high[t])
				high[t] = leaf[t][i];
		}
		low[t] += low[t + 1];
		high[t] += high[t + 1];
	}
	/* and one more row: none behind */
	printf("static const int32_t judge_rest[%d][2] = {\n", trees + 1);
	for (t = 0; t <= trees; t++)
		printf("\t{ %ld, %ld },\n", low[t], high[t]);
	printf("};\n");
	return 0;
}
