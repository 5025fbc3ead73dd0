/* SPDX-License-Identifier: ISC */
/*
 * train: learns the weights of tag-entities from annotated text.
 *
 *	train [OPTIONS] TYPES.tsv FILE... >model.tsv
 *
 * FILE: token TAB tag lines (BIO), an empty line behind each sentence, `# set
 * = NAME` first; or a list of the gazetteer, whose names say what their words
 * and letters are.  TYPES.tsv says what a set's types may be.  A perceptron
 * and a conditional random field learn from partial labels: a path is right
 * if the annotation allows it; their weights are added.  The same bytes on
 * every machine.
 */
#include <stdio.h>
#include <stdlib.h>

#include "train.h"

static int64_t *size; /* of each feature's largest weight */

static int
by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (size[x] != size[y])
		return size[x] > size[y] ? -1 : 1;
	return x < y ? -1 : x > y;
}

static int64_t
largest(const int64_t *w)
{
	int64_t max = 0;
	int l;

	for (l = 0; l < LABELS; l++) {
		if (w[l] > max)
			max = w[l];
		if (-w[l] > max)
			max = -w[l];
	}
	return max;
}

/* The features in the order of their largest weight, largest first. */
static uint32_t *
sorted(const struct examples *x, const struct means *mean)
{
	uint32_t *order = xrealloc(NULL, x->nids, sizeof(*order)), i;

	for (i = 0; i < x->nids; i++) {
		order[i] = i;
		size[i] = largest(mean->weight + (size_t)i * WIDTH);
	}
	qsort(order, x->nids, sizeof(*order), by_size);
	return order;
}

/* The largest weight but for a few, which are clipped in the table, so that
 * the small ones show. */
static int64_t
find_scale(const struct examples *x, const struct means *mean)
{
	enum { FEW = 100 };
	uint32_t *order = sorted(x, mean);
	int64_t scale = size[order[x->nids > FEW ? FEW : 0]];

	free(order);
	return scale > 127 ? scale : 127;
}

/*
 * Adds the weights of one learner, each of the two in its own unit, as parts
 * of those of the table: where they agree, a weight may be 1.4 times 127.
 */
enum { UNIT = 1000 };
static void
add(struct means *to, const struct means *from, const struct examples *x)
{
	const int64_t part = 127 * UNIT * 7 / 10, scale = find_scale(x, from);
	size_t n = (size_t)x->nids * WIDTH, i;
	int p, l;

	for (i = 0; i < n; i++)
		to->weight[i] += from->weight[i] * part / scale;
	for (p = 0; p < LABELS; p++)
		for (l = 0; l < LABELS; l++)
			to->trans[p][l] += from->trans[p][l] * part / scale;
	free(from->weight);
}

/* Keeps the best features, which learn again without the others: their
 * weights had a part of what these now say alone. */
static void
choose(struct examples *x, struct means *mean, const struct options *o)
{
	uint32_t *order = sorted(x, mean), i;
	bool *keep = xrealloc(NULL, x->nids, sizeof(*keep));

	for (i = 0; i < x->nids; i++)
		keep[order[i]] = i < (uint32_t)o->keep;
	examples_keep(x, keep);
	free(mean->weight);
	free(order);
	free(keep);
}

/* Three letters of the kind, capitals where a name begins: the table is
 * long. */
static void
put_weight(int l, int64_t w)
{
	const char *kind = kind_names[LABEL_KIND(l)].p;
	int i;

	putchar('\t');
	if (l == 0)
		putchar('O');
	for (i = 0; l > 0 && i < 3; i++)
		putchar(l & 1 ? kind[i] : kind[i] | 32);
	if (w != 0)
		printf("%lld", (long long)w);
}

static void
print(const struct examples *x, const struct means *mean,
    const struct options *o)
{
	uint64_t *key = xrealloc(NULL, x->nids, sizeof(*key));
	uint32_t *order, i;
	int64_t v;
	int l, p;

	for (i = 0; i <= x->mask; i++)
		if (x->keys[i] != 0 && x->ids[i] != UINT32_MAX)
			key[x->ids[i]] = x->keys[i];
	order = sorted(x, mean);
	fprintf(stderr, "train: %u features\n", x->nids);
	for (p = 0; p < LABELS; p++) {
		printf("trans");
		put_weight(p, 0);
		for (l = 0; l < LABELS; l++) {
			if (l != 0 && (l & 1) == 0 && p != l && p != l - 1)
				continue;
			v = mean->trans[p][l] / UNIT;
			/* a name too many is worse than one missed */
			if (l == 0)
				v += o->caution;
			if (v != 0)
				put_weight(l, v);
		}
		putchar('\n');
	}
	for (i = 0; i < x->nids; i++) {
		const int64_t *w = mean->weight + (size_t)order[i] * WIDTH;
		bool any = false;

		for (l = 0; l < LABELS; l++) {
			v = w[l] / UNIT;
			v = v > 127 ? 127 : v < -127 ? -127 : v;
			if (v == 0 || (v < o->least && -v < o->least))
				continue;
			if (!any)
				printf("%016llx\t%s",
				    (unsigned long long)key[order[i]],
				    x->names.p + x->name_at[order[i]]);
			any = true;
			put_weight(l, v);
		}
		if (any)
			putchar('\n');
	}
	free(order);
	free(key);
}

int
main(int argc, char **argv)
{
	struct options o = { .epochs = 20,
		.first = 1,
		.runs = 2,
		.margin = 100,
		.drop = 8,
		.list_names = 2000,
		.list_most = WHOLE / 5,
		.keep = 80000,
		.least = 2,
		.caution = 85,
		.minimum = 2,
		.topic_minimum = 15 };
	static struct examples x;
	static struct means mean, one;
	int i = 1;

	err_name = "train";
	for (; i + 1 < argc && argv[i][0] == '-'; i += 2)
		switch (argv[i][1]) {
		case 'n':
			o.epochs = atoi(argv[i + 1]);
			break;
		case 's':
			o.runs = atoi(argv[i + 1]);
			break;
		case 'd':
			o.drop = atoi(argv[i + 1]);
			break;
		case 'm':
			o.margin = atoi(argv[i + 1]);
			break;
		case 'p':
			o.first = atoi(argv[i + 1]);
			break;
		case 'l':
			o.least = atoi(argv[i + 1]);
			break;
		case 'w':
			o.list_names = atoi(argv[i + 1]);
			break;
		case 'k':
			o.keep = atoi(argv[i + 1]);
			break;
		case 'c':
			o.caution = atoi(argv[i + 1]);
			break;
		case 'r':
			o.minimum = atoi(argv[i + 1]);
			break;
		case 't':
			o.topic_minimum = atoi(argv[i + 1]);
			break;
		case 'x':
			if (o.nskip < sizeof(o.skip) / sizeof(*o.skip))
				o.skip[o.nskip++] = argv[i + 1];
			break;
		default:
			die("unknown option %s", argv[i]);
		}
	if (argc - i < 2)
		die("usage: train [-n EPOCHS] [-s RUNS] [-p RUNS] [-d DROP] [-m MARGIN] "
		    "[-w NAMES] "
		    "[-k FEATURES] [-l LEAST] [-c CAUTION] [-r RARE] [-t RARE] [-x TEMPLATE] "
		    "TYPES.tsv FILE...");
	read_types(argv[i++]);
	for (; i < argc; i++)
		read_file(&x, argv[i], &o);
	examples_rare(&x, &o);
	size = xrealloc(NULL, x.nids, sizeof(*size));
	perceptron(&x, &o, o.first, &one);
	choose(&x, &one, &o);
	mean.weight = calloc((size_t)x.nids * WIDTH, sizeof(*mean.weight));
	if (mean.weight == NULL)
		die("out of memory");
	/* they err in different places: their sum is better than either */
	perceptron(&x, &o, o.runs, &one);
	add(&mean, &one, &x);
	crf(&x, &o, o.runs, &one);
	add(&mean, &one, &x);
	print(&x, &mean, &o);
	return ferror(stdout) != 0 || fflush(stdout) != 0 ? 2 : 0;
}
