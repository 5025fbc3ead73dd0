/* SPDX-License-Identifier: ISC */
/* mkmodel: model.tsv to modeldata.h, run at build time. */
#include <stdio.h>
#include <stdlib.h>

#include "label.h"
#include "literal.h"
#include "modelhash.h"
#include "slurp.h"

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
		v = v << 4 |
		    (uint64_t)(s.p[i] <= '9' ? s.p[i] - '0'
					     : s.p[i] - 'a' + 10);
	return v;
}

struct feature {
	uint64_t key;
	uint32_t bucket, size; /* size: features in its bucket */
	unsigned char weight[WIDTH];
};

/* Large buckets first: they are the hardest to place. */
static int
by_bucket(const void *a, const void *b)
{
	const struct feature *x = a, *y = b;

	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	return x->key < y->key ? -1 : x->key > y->key;
}

/* Places n features of one bucket; false: that number does not do. */
static bool
place(const struct feature *f, uint32_t n, uint32_t number, uint32_t *owner,
    uint32_t nslots, uint32_t first)
{
	uint32_t i, at;

	for (i = 0; i < n; i++) {
		at = model_place(f[i].key, number, nslots);
		if (owner[at] != 0)
			break;
		owner[at] = first + i + 1;
	}
	if (i == n)
		return true;
	while (i-- > 0)
		owner[model_place(f[i].key, number, nslots)] = 0;
	return false;
}

int
main(int argc, char **argv)
{
	struct buf b = { 0 };
	struct str text, line, field, label;
	int32_t trans[LABELS][LABELS] = { { 0 } };
	static unsigned char topic[MODEL_TOPIC_BITS / 8];
	uint32_t n = 0, lines = 0, nslots, nbuckets, *owner, *size, i, k, at;
	uint16_t *number;
	struct feature *f, *one;
	int l, p;

	err_name = "mkmodel";
	if (argc != 2)
		die("usage: mkmodel model.tsv >modeldata.h");
	text = slurp(&b, argv[1]);
	while (str_cut(&text, '\n', &line))
		lines += line.n > 0 && line.p[0] != '#';
	/* 32 of 33 slots taken, four features a bucket: more of either take
	 * long to find numbers for */
	f = calloc(lines + 1, sizeof(*f));
	if (f == NULL)
		die("out of memory");
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
		one = &f[n++];
		one->key = hex(field);
		memset(one->weight, 128, WIDTH);
		str_cut(&line, '\t', &field); /* its name */
		if (field.n > 6 && memcmp(field.p, "topic=", 6) == 0) {
			at = model_topic_bit(one->key);
			topic[at >> 3] |= (unsigned char)(1u << (at & 7));
		}
		while (str_cut(&line, '\t', &field)) {
			str_cut(&field, ':', &label);
			l = weight_of(field);
			one->weight[label_of(label)] = (unsigned char)(l + 128);
		}
	}
	nslots = n + n / 32 + 1;
	nbuckets = n / 4 + 1;
	owner = calloc(nslots, sizeof(*owner));
	size = calloc(nbuckets, sizeof(*size));
	number = calloc(nbuckets, sizeof(*number));
	if (owner == NULL || size == NULL || number == NULL)
		die("out of memory");
	for (i = 0; i < n; i++) {
		f[i].bucket = model_bucket(f[i].key, nbuckets);
		size[f[i].bucket]++;
	}
	for (i = 0; i < n; i++)
		f[i].size = size[f[i].bucket];
	qsort(f, n, sizeof(*f), by_bucket);
	for (i = 0; i < n; i += f[i].size) {
		for (k = 0; k <= UINT16_MAX; k++)
			if (place(f + i, f[i].size, k, owner, nslots, i))
				break;
		if (k > UINT16_MAX)
			die("no place for a bucket of %u", (unsigned)f[i].size);
		number[f[i].bucket] = (uint16_t)k;
	}
	printf("/* made by mkmodel */\n#define MODEL_SLOTS %uu\n"
	       "#define MODEL_BUCKETS %uu\n",
	    nslots, nbuckets);
	printf("static const char model_number[] =\n\"");
	for (i = 0; i < nbuckets; i++)
		for (l = 0; l < 16; l += 8)
			literal_byte(number[i] >> l & 255u);
	printf("\";\nstatic const char model_topic[] =\n\"");
	for (i = 0; i < sizeof(topic); i++)
		literal_byte(topic[i]);
	/* fingerprint and weights side by side: one cache line a look-up */
	printf("\";\nstatic const _Alignas(64) char model_slot[] =\n\"");
	for (i = 0; i < nslots; i++) {
		one = owner[i] != 0 ? &f[owner[i] - 1] : NULL;
		for (l = 0; l < 32; l += 8)
			literal_byte(one != NULL ? model_print(one->key) >> l & 255
					 : 0);
		for (l = 0; l < WIDTH; l++)
			literal_byte(one != NULL ? one->weight[l] : 128);
		for (l = 4 + WIDTH; l < SLOT; l++)
			literal_byte(0);
	}
	printf("\";\nstatic const int32_t model_trans[LABELS][WIDTH] = {\n");
	for (p = 0; p < LABELS; p++) {
		printf("\t{ ");
		for (l = 0; l < LABELS; l++)
			printf("%d, ", (int)trans[p][l]);
		printf("},\n");
	}
	printf("};\n");
	free(f);
	free(owner);
	free(size);
	free(number);
	buf_free(&b);
	return ferror(stdout) != 0 ? 2 : 0;
}
