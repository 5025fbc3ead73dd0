/* SPDX-License-Identifier: ISC */
/*
 * train: learns the weights of tag-entities from annotated text.
 *
 *	train [OPTIONS] TYPES.tsv FILE... >model.tsv
 *
 * FILE: token TAB tag lines (BIO), an empty line behind each sentence, `# set
 * = NAME` first; or a list of the gazetteer, whose names say what their words
 * and letters are.  TYPES.tsv says what a set's types may be.  An averaged
 * perceptron over whole label sequences (Collins 2002) that learns from
 * partial labels: the best path that the annotation allows is right.
 * Integers only: the same bytes on every machine.
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

static void
put_label(int l)
{
	if (l == 0)
		putchar('O');
	else
		printf("%c-%.*s", l & 1 ? 'B' : 'I',
		    (int)kind_names[LABEL_KIND(l)].n,
		    kind_names[LABEL_KIND(l)].p);
}

static void
print(struct examples *x, const struct means *mean, const struct options *o)
{
	uint32_t *order = xrealloc(NULL, x->nids, sizeof(*order)), i;
	uint64_t *key = xrealloc(NULL, x->nids, sizeof(*key));
	int64_t max = 1, v, scale;
	int l, p;

	size = xrealloc(NULL, x->nids, sizeof(*size));
	for (i = 0; i <= x->mask; i++)
		if (x->keys[i] != 0)
			key[x->ids[i]] = x->keys[i];
	for (i = 0; i < x->nids; i++) {
		const int64_t *w = mean->weight + (size_t)i * WIDTH;

		order[i] = i;
		size[i] = 0;
		for (l = 0; l < LABELS; l++) {
			v = w[l] < 0 ? -w[l] : w[l];
			if (v > size[i])
				size[i] = v;
		}
	}
	qsort(order, x->nids, sizeof(*order), by_size);
	if (x->nids > (uint32_t)o->keep)
		x->nids = (uint32_t)o->keep;
	/* the few largest are clipped, so that the small ones show */
	max = size[order[x->nids / 500]];
	scale = max > 127 ? max : 127;
	fprintf(stderr, "train: %u features, largest %lld, smallest %lld\n",
	    x->nids, (long long)max, (long long)size[order[x->nids - 1]]);
	for (p = 0; p < LABELS; p++) {
		printf("trans\t");
		put_label(p);
		for (l = 0; l < LABELS; l++) {
			if (l != 0 && (l & 1) == 0 && p != l && p != l - 1)
				continue;
			v = mean->trans[p][l] * 127 / scale;
			/* a name too many is worse than one missed */
			if (l == 0)
				v += o->caution;
			if (v != 0) {
				printf("%c", '\t');
				put_label(l);
				printf(":%lld", (long long)v);
			}
		}
		putchar('\n');
	}
	for (i = 0; i < x->nids; i++) {
		const int64_t *w = mean->weight + (size_t)order[i] * WIDTH;
		bool any = false;

		for (l = 0; l < LABELS; l++) {
			v = w[l] * 127 / scale;
			v = v > 127 ? 127 : v < -127 ? -127 : v;
			if (v == 0)
				continue;
			if (!any)
				printf("%016llx\t%s",
				    (unsigned long long)key[order[i]],
				    x->names.p + x->name_at[order[i]]);
			any = true;
			putchar('\t');
			put_label(l);
			printf(":%d", (int)v);
		}
		if (any)
			putchar('\n');
	}
	free(order);
}

int
main(int argc, char **argv)
{
	struct options o = { .epochs = 20,
		.runs = 8,
		.margin = 100,
		.drop = 8,
		.list_names = 2000,
		.list_most = WHOLE / 5,
		.keep = 50000,
		.caution = 90,
		.minimum = 2,
		.topic_minimum = 15 };
	static struct examples x;
	static struct means mean;
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
		die("usage: train [-n EPOCHS] [-s RUNS] [-d DROP] [-m MARGIN] "
		    "[-w NAMES] "
		    "[-k FEATURES] [-c CAUTION] [-r RARE] [-t RARE] [-x TEMPLATE] "
		    "TYPES.tsv FILE...");
	read_types(argv[i++]);
	for (; i < argc; i++)
		read_file(&x, argv[i], &o);
	examples_rare(&x, &o);
	perceptron(&x, &o, &mean);
	print(&x, &mean, &o);
	return ferror(stdout) != 0 || fflush(stdout) != 0 ? 2 : 0;
}
