/* SPDX-License-Identifier: ISC */
/* mkmodel: model.tsv to modeldata.h, run at build time. */
#include <stdio.h>
#include <stdlib.h>

#include "label.h"
#include "literal.h"
#include "modelhash.h"
#include "slurp.h"

/* O, or letters of a kind, three at least: capitals where a name begins,
 * small where it goes on. */
static int
label_of(struct str s)
{
	char up[16];
	size_t i;
	int k;

	if (str_eq(s, STR("O")))
		return 0;
	for (i = 0; i < s.n && i < sizeof(up); i++)
		up[i] = s.p[i] >= 'a' && s.p[i] <= 'z' ? (char)(s.p[i] - 32)
						       : s.p[i];
	for (k = 0; i == s.n && s.n >= 3 && k < K_NAMES; k++)
		if (kind_names[k].n >= s.n &&
		    memcmp(kind_names[k].p, up, s.n) == 0)
			return up[0] == s.p[0] ? LABEL_B(k) : LABEL_I(k);
	die("unknown label `%.*s'", (int)s.n, s.p);
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

static struct feature *features;
static uint32_t nfeatures, nslots, nbuckets;
static int32_t trans[LABELS][LABELS];
static unsigned char topic[MODEL_TOPIC_BITS / 8];

static void *
zeroed(size_t n, size_t size)
{
	void *p = calloc(n, size);

	if (p == NULL)
		die("out of memory");
	return p;
}

/* The rest of a line: weights by label, the label's letters first. */
static bool
next_weight(struct str *line, int *label, int *weight)
{
	struct str field;
	size_t n = 0;

	if (!str_cut(line, '\t', &field))
		return false;
	while (n < field.n && (field.p[n] | 32) >= 'a' &&
	    (field.p[n] | 32) <= 'z')
		n++;
	*label = label_of(str_of(field.p, n));
	*weight = weight_of(str_of(field.p + n, field.n - n));
	return true;
}

static void
read_feature(struct str key, struct str line)
{
	struct feature *f = &features[nfeatures++];
	struct str name;
	uint32_t at;
	int l, w;

	f->key = hex(key);
	memset(f->weight, 128, WIDTH);
	str_cut(&line, '\t', &name);
	if (name.n > 6 && memcmp(name.p, "topic=", 6) == 0) {
		at = model_topic_bit(f->key);
		topic[at >> 3] |= (unsigned char)(1u << (at & 7));
	}
	while (next_weight(&line, &l, &w))
		f->weight[l] = (unsigned char)(w + 128);
}

static void
read_model(struct str text)
{
	struct str rest = text, line, field;
	size_t lines = 0;
	int l, p, w;

	while (str_cut(&rest, '\n', &line))
		lines++;
	features = zeroed(lines + 1, sizeof(*features));
	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		str_cut(&line, '\t', &field);
		if (!str_eq(field, STR("trans"))) {
			read_feature(field, line);
			continue;
		}
		str_cut(&line, '\t', &field);
		p = label_of(field);
		while (next_weight(&line, &l, &w))
			trans[p][l] = w;
	}
}

/* Gives each bucket the number with which its features find free slots;
 * owner: of a slot, feature + 1. */
static void
place_all(uint16_t *number, uint32_t *owner)
{
	uint32_t *size = zeroed(nbuckets, sizeof(*size)), i, k;
	struct feature *f = features;

	for (i = 0; i < nfeatures; i++) {
		f[i].bucket = model_bucket(f[i].key, nbuckets);
		size[f[i].bucket]++;
	}
	for (i = 0; i < nfeatures; i++)
		f[i].size = size[f[i].bucket];
	free(size);
	qsort(f, nfeatures, sizeof(*f), by_bucket);
	for (i = 0; i < nfeatures; i += f[i].size) {
		for (k = 0; k <= UINT16_MAX; k++)
			if (place(f + i, f[i].size, k, owner, nslots, i))
				break;
		if (k > UINT16_MAX)
			die("no place for a bucket of %u", (unsigned)f[i].size);
		number[f[i].bucket] = (uint16_t)k;
	}
}

/* Fingerprint and weights side by side: one cache line a look-up. */
static void
print_slot(const struct feature *f)
{
	int l;

	for (l = 0; l < 32; l += 8)
		literal_byte(f != NULL ? model_print(f->key) >> l & 255 : 0);
	for (l = 0; l < WIDTH; l++)
		literal_byte(f != NULL ? f->weight[l] : 128);
	for (l = 4 + WIDTH; l < SLOT; l++)
		literal_byte(0);
}

static void
print(const uint16_t *number, const uint32_t *owner)
{
	uint32_t i;
	int l, p;

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
	printf("\";\nstatic const _Alignas(64) char model_slot[] =\n\"");
	for (i = 0; i < nslots; i++)
		print_slot(owner[i] != 0 ? &features[owner[i] - 1] : NULL);
	printf("\";\nstatic const int32_t model_trans[LABELS][WIDTH] = {\n");
	for (p = 0; p < LABELS; p++) {
		printf("\t{ ");
		for (l = 0; l < LABELS; l++)
			printf("%d, ", (int)trans[p][l]);
		printf("},\n");
	}
	printf("};\n");
}

int
main(int argc, char **argv)
{
	struct buf b = { 0 };
	uint32_t *owner;
	uint16_t *number;

	err_name = "mkmodel";
	if (argc != 2)
		die("usage: mkmodel model.tsv >modeldata.h");
	read_model(slurp(&b, argv[1]));
	/* 32 of 33 slots taken, four features a bucket: more of either take
	 * long to find numbers for */
	nslots = nfeatures + nfeatures / 32 + 1;
	nbuckets = nfeatures / 4 + 1;
	owner = zeroed(nslots, sizeof(*owner));
	number = zeroed(nbuckets, sizeof(*number));
	place_all(number, owner);
	print(number, owner);
	free(features);
	free(owner);
	free(number);
	buf_free(&b);
	return ferror(stdout) != 0 ? 2 : 0;
}
