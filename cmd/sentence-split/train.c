/* SPDX-License-Identifier: ISC */
/*
 * train: learns model.tsv, or lower.tsv, from texts with gold sentences.
 * Whole numbers alone, so that every machine makes the same bytes.
 *
 *	train [-L] [-b|-n] [-w WEIGHT] NAME.txt...
 *
 * NAME.gold.tsv beside each text holds a sentence a line, begin TAB end.
 * -n: a line break ends a block (so at first); -b: only a blank line does;
 * -w: how much each document that follows counts (1); these stand between
 * the files.  -L: print lower.tsv. 
 */
#include <stdio.h>
#include <stdlib.h>

#include "buf.h"
#include "decide.h"
#include "err.h"
#include "langid.h"
#include "lexicon.h"
#include "slurp.h"
#include "utf8.h"

enum { EPOCHS = 14, SCALE = 24, ONE = 65536 };
#define ETA (ONE / 5)
#define MIN_SEEN 2
#define DECAY 32
#define EXP64 1057095000u /* 2^30 exp(-1/64) */

struct example {
	size_t at, n; /* its slots */
	bool end;
	int weight;
};

struct learner {
	uint32_t *slots;
	size_t nslots, slotcap;
	struct example *ex;
	size_t n, cap;
	int weight;
};

struct document {
	struct buf text;
	size_t *begin, *end; /* gold sentences */
	size_t n, cap, cap2;
};

static int32_t w[1 << MODEL_BITS];
static int64_t sum[1 << MODEL_BITS], grad[1 << MODEL_BITS];
static uint32_t seen[1 << MODEL_BITS];
static int32_t sigmoid[8 * 64 + 1];

/* split.o wants one; training never asks. */
int
split_decide(struct split *s, const struct place *p)
{
	(void)s, (void)p;
	return 0;
}

static void
read_document(struct document *d, const char *name)
{
	struct buf gold = { 0 };
	struct str all, line;
	char file[1000];
	size_t n = strlen(name);
	uint64_t b, e;

	if (n < 5 || n > 900 || strcmp(name + n - 4, ".txt") != 0)
		die("%s: not NAME.txt", name);
	slurp(&d->text, name);
	snprintf(file, sizeof(file), "%.*s.gold.tsv", (int)(n - 4), name);
	slurp(&gold, file);
	d->n = 0;
	all = buf_str(&gold);
	while (str_cut(&all, '\n', &line)) {
		if (line.n == 0)
			continue;
		struct str col;

		str_cut(&line, '\t', &col);
		if (!str_u64(col, &b))
			die("%s: bad line", file);
		str_cut(&line, '\t', &col);
		if (!str_u64(col, &e) || e > d->text.n)
			die("%s: bad line", file);
		d->begin = xgrow(d->begin, &d->cap, d->n + 1, sizeof(size_t));
		d->end = xgrow(d->end, &d->cap2, d->n + 1, sizeof(size_t));
		d->begin[d->n] = b;
		d->end[d->n++] = e;
	}
	buf_free(&gold);
}

/*
 * The next block from *at on, white space as one space, and for each byte
 * of it 1 if a gold sentence begins there, 2 if one ended before it.
 */
static bool
next_block(struct document *d, size_t *at, size_t *g, bool blank,
    struct buf *text, struct buf *marks)
{
	const char *p = d->text.p;
	size_t n = d->text.n, i = *at, len;
	unsigned nl = 0;
	bool space = false, ended = false;
	uint32_t cp;

	text->n = marks->n = 0;
	for (; i < n; i += len) {
		len = utf8_decode(p + i, n - i, &cp);
		while (*g < 2 * d->n && (*g & 1) && d->end[*g / 2] <= i)
			ended = true, ++*g;
		if (utf8_space(cp)) {
			nl += cp == '\n';
			space = true;
			if (text->n > 0 && nl >= (blank ? 2u : 1u))
				break;
			continue;
		}
		if (space && text->n > 0) {
			buf_putc(text, ' ');
			buf_putc(marks, 0);
		}
		space = false;
		nl = 0;
		buf_put(text, str_of(p + i, len));
		buf_putc(marks, (char)(ended ? 2 : 0));
		ended = false;
		while (*g < 2 * d->n && !(*g & 1) && d->begin[*g / 2] <= i) {
			marks->p[marks->n - 1] |= 1;
			++*g;
		}
		while (marks->n < text->n)
			buf_putc(marks, 0);
	}
	*at = i;
	return text->n > 0;
}

static void
learn_block(struct learner *l, struct str text, const char *marks)
{
	static const struct split_opt opt = { .all = true };
	struct split s = { .opt = &opt };
	struct place p;
	uint32_t f[MODEL_FEATURES];
	size_t nf, i;
	bool end;

	split_start(&s, text);
	while (split_place(&s, &p)) {
		if (p.rb > s.item || p.ce <= s.start)
			continue;
		end = false;
		for (i = p.te; i <= p.rb; i++)
			end |= marks[i] != 0;
		if (decide_rules(&s, &p, f, &nf) == 0) {
			l->slots = xgrow(l->slots, &l->slotcap, l->nslots + nf,
			    sizeof(*l->slots));
			memcpy(l->slots + l->nslots, f, nf * sizeof(*f));
			l->ex = xgrow(l->ex, &l->cap, l->n + 1, sizeof(*l->ex));
			l->ex[l->n++] =
			    (struct example){ l->nslots, nf, end, l->weight };
			l->nslots += nf;
			for (i = 0; i < nf; i++)
				seen[f[i]]++;
		}
		if (end) {
			s.start = p.rb;
			if (s.pos < p.rb)
				s.pos = p.rb;
		}
	}
}

static uint32_t
isqrt(uint64_t v)
{
	uint64_t r = 0, bit = (uint64_t)1 << 62;

	while (bit > v)
		bit >>= 2;
	for (; bit != 0; bit >>= 2) {
		if (v >= r + bit) {
			v -= r + bit;
			r = (r >> 1) + bit;
		} else {
			r >>= 1;
		}
	}
	return (uint32_t)r;
}

/* 1 / (1 + exp(-x)), x and result in 1/65536. */
static int32_t
logistic(int64_t x)
{
	int64_t a = x < 0 ? -x : x;
	int32_t p;

	if (a > 8 * ONE - 1)
		a = 8 * ONE - 1;
	p = sigmoid[a / (ONE / 64)];
	return x < 0 ? ONE - p : p;
}

/* Logistic regression, AdaGrad's steps, weights averaged over the end. */
static void
learn(struct learner *l)
{
	uint64_t e, random = 12345;
	size_t i, j, epoch;
	int64_t score, g;
	struct example t;

	for (e = (uint64_t)1 << 30, i = 0; i <= 8 * 64; i++) {
		/* EXP64 / 2^30 = exp(-1/64) */
		sigmoid[i] = (int32_t)(((uint64_t)ONE << 30) /
		    (((uint64_t)1 << 30) + e));
		e = e * EXP64 >> 30;
	}
	for (epoch = 0; epoch < EPOCHS; epoch++) {
		for (i = l->n; i > 1; i--) {
			random = random * 6364136223846793005u +
			    1442695040888963407u;
			j = (size_t)((random >> 33) % i);
			t = l->ex[i - 1];
			l->ex[i - 1] = l->ex[j];
			l->ex[j] = t;
		}
		for (i = 0; i < l->n; i++) {
			const uint32_t *f = l->slots + l->ex[i].at;

			score = 0;
			for (j = 0; j < l->ex[i].n; j++)
				if (seen[f[j]] >= MIN_SEEN)
					score += w[f[j]];
			g = (logistic(score) - (l->ex[i].end ? ONE : 0)) *
			    l->ex[i].weight;
			for (j = 0; j < l->ex[i].n; j++) {
				if (seen[f[j]] < MIN_SEEN)
					continue;
				grad[f[j]] += g * g / ONE;
				w[f[j]] -= (int32_t)(ETA * g /
				    (int64_t)(isqrt((uint64_t)grad[f[j]] *
						  ONE) +
					ONE / 4));
			}
		}
		for (i = 0; i < 1 << MODEL_BITS; i++) {
			w[i] -= w[i] / DECAY;
			if (epoch >= EPOCHS / 2)
				sum[i] += w[i];
		}
	}
}

static void
print_model(void)
{
	int64_t q, n = EPOCHS - EPOCHS / 2;
	size_t i;

	printf("# Weights of sentence-split's model, made by train (make "
	       "models).\n"
	       "# slot TAB weight.  Learnt from texts named in the Makefile:\n"
	       "# Universal Dependencies English EWT (CC BY-SA 4.0), PUD\n"
	       "# (CC BY-SA 3.0); Groningen Meaning Bank (public domain);\n"
	       "# re3d without the BBC's texts (OGL v3, public domain,\n"
	       "# CC BY 3.0 AU, CC BY-SA 3.0, EU reuse notice); MultiLegalSBD\n"
	       "# (CC BY 4.0).\n");
	for (i = 0; i < 1 << MODEL_BITS; i++) {
		q = sum[i] * SCALE / n;
		q = (q + (q < 0 ? -ONE / 2 : ONE / 2)) / ONE;
		if (q > 127)
			q = 127;
		if (q < -127)
			q = -127;
		if (q != 0)
			printf("%zu\t%d\n", i, (int)q);
	}
}

/* Words for lower.tsv: how often in lower case, capital inside a sentence. */
struct count {
	char word[24];
	unsigned low, cap, first;
};

static struct count *counts;
static size_t ncounts;

static struct count *
counter(const char *word, size_t n)
{
	static size_t *slot, nslots;
	size_t i;
	uint32_t h = 2166136261u;

	if (slot == NULL) {
		nslots = 1 << 18;
		slot = xrealloc(NULL, nslots, sizeof(*slot));
		memset(slot, 0, nslots * sizeof(*slot));
		counts = xrealloc(NULL, nslots / 2, sizeof(*counts));
	}
	for (i = 0; i < n; i++)
		h = (h ^ (unsigned char)word[i]) * 16777619u;
	for (i = h;; i++) {
		size_t at = slot[i & (nslots - 1)];

		if (at == 0)
			break;
		if (strlen(counts[at - 1].word) == n &&
		    memcmp(counts[at - 1].word, word, n) == 0)
			return &counts[at - 1];
	}
	if (ncounts == nslots / 2)
		die("too many words");
	memset(&counts[ncounts], 0, sizeof(*counts));
	memcpy(counts[ncounts].word, word, n);
	slot[i & (nslots - 1)] = ncounts + 1;
	return &counts[ncounts++];
}

static void
count_block(struct str text, const char *marks)
{
	size_t i, j;
	char word[24];
	bool cap, first = true, upper;

	for (i = 0; i < text.n; i = j) {
		char c = text.p[i];

		j = i + 1;
		first |= marks[i] != 0;
		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
			continue;
		cap = c <= 'Z';
		upper = false;
		for (; j < text.n &&
		     ((text.p[j] >= 'a' && text.p[j] <= 'z') ||
			 text.p[j] == '\'' ||
			 (text.p[j] >= 'A' && text.p[j] <= 'Z'));
		     j++)
			upper |= text.p[j] >= 'A' && text.p[j] <= 'Z';
		if (j - i < sizeof(word) && !upper &&
		    (j >= text.n || (unsigned char)text.p[j] < 0x80)) {
			struct count *k;
			size_t n;

			for (n = 0; n < j - i; n++)
				word[n] =
				    text.p[i + n] >= 'A' && text.p[i + n] <= 'Z'
				    ? (char)(text.p[i + n] + 32)
				    : text.p[i + n];
			k = counter(word, n);
			if (!cap)
				k->low++;
			else if (first)
				k->first++;
			else
				k->cap++;
		}
		first = false;
	}
}

static int
by_word(const void *a, const void *b)
{
	return strcmp(((const struct count *)a)->word,
	    ((const struct count *)b)->word);
}

/*
 * 1 never in lower case, 2 seldom, 3 as often as not, 4 mostly, 5 always;
 * 6 always, and it opens sentences.
 */
static void
print_lower(void)
{
	size_t i;
	unsigned n, class;
	const struct lexeme *l;

	qsort(counts, ncounts, sizeof(*counts), by_word);
	printf(
	    "# How often a word stands in lower case inside sentences: 1 "
	    "never,\n"
	    "# 2 seldom, 3 as often as not, 4 mostly, 5 always, 6 always, and\n"
	    "# it opens sentences, as do the words of small.tsv.  Counted by\n"
	    "# train -L (make models) in the texts that model.tsv is learnt\n"
	    "# from; see there.\n");
	for (i = 0; i < ncounts; i++) {
		const struct count *k = &counts[i];

		n = k->low + k->cap;
		class = 0;
		l = lexicon_find(str_of(k->word, strlen(k->word)));
		if (l != NULL && lang_listed(l->small, LANG_EN))
			class = 6;
		else if (n < 3 || strlen(k->word) < 2)
			continue;
		else
			class = k->low == 0         ? 1
			    : k->low * 5 < n        ? 2
			    : k->low * 5 < n * 4    ? 3
			    : k->low * 50 < n * 49  ? 4
			    : k->first * 8 < k->low ? 5
						    : 6;
		printf("%s\t%u\n", k->word, class);
	}
}

int
main(int argc, char **argv)
{
	struct learner l = { .weight = 1 };
	struct document d = { 0 };
	struct buf text = { 0 }, marks = { 0 };
	bool lower = false, blank = false;
	size_t at, g;
	int i;

	err_name = "train";
	for (i = 1; i < argc; i++) {
		if (strcmp(argv[i], "-L") == 0) {
			lower = true;
		} else if (strcmp(argv[i], "-b") == 0) {
			blank = true;
		} else if (strcmp(argv[i], "-n") == 0) {
			blank = false;
		} else if (strcmp(argv[i], "-w") == 0 && i + 1 < argc) {
			l.weight = atoi(argv[++i]);
		} else {
			read_document(&d, argv[i]);
			at = g = 0;
			while (next_block(&d, &at, &g, blank, &text, &marks)) {
				buf_putc(&marks, 0);
				if (lower)
					count_block(buf_str(&text), marks.p);
				else
					learn_block(&l, buf_str(&text),
					    marks.p);
			}
		}
	}
	if (lower) {
		print_lower();
		return 0;
	}
	learn(&l);
	print_model();
	fprintf(stderr, "%zu places\n", l.n);
	return 0;
}
