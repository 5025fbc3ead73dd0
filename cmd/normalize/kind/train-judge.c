/* SPDX-License-Identifier: ISC */
/*
 * train-judge: judge-model.tsv from documents with labelled blocks (make
 * models).  Gradient-boosted trees over the features of judge.c, logistic
 * loss, a block weighs what it has in bytes.  Each tree is shown some of the
 * pages and some of the features: what holds only where all of them are
 * there is not learnt.  A page with a line a block is learnt without its blank
 * lines, too, as many leave none, and with few lines around its article.
 *
 *	train-judge FILE.txt ...     FILE.blocks.tsv holds the labels
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "cmd/normalize/norm.h"
#include "slurp.h"

#define BINS 48
#define DEPTH 4
#define INNER ((1 << DEPTH) - 1)
#define LEAVES (1 << DEPTH)
#define TREES 96 /* a multiple of mkjudge's LANES */
#define RATE 0.16
#define RIDGE 300      /* added to the weight of a leaf */
#define SHOWN_PAGES 60 /* of 100 */
#define SHOWN_FEATURES 30
#define SCALE 256

struct sample {
	int16_t x[JUDGE_FEATURES];
	unsigned char bin[JUDGE_FEATURES];
	float w, f;
	uint32_t page;
	bool y;
};

static struct sample *all;
static size_t nall, capall;
static int16_t edge[JUDGE_FEATURES][BINS];
static int nedge[JUDGE_FEATURES];

struct tree {
	int feature[INNER], bin[INNER];
	double leaf[LEAVES];
};

/* label of each source byte: 0 none, 1 page, 2 article, 3 either */
static unsigned char *label;
static size_t nlabel;
static uint32_t page; /* hash of its name: the same in each rendering */
static float share;   /* what a rendering weighs */

static uint32_t
mix(uint32_t h, uint32_t c)
{
	h = (h ^ c) * 0x9e3779b1u;
	return h ^ h >> 15;
}

static void
take(void *arg, const int16_t *x, uint64_t b, uint64_t e)
{
	size_t i, n[4] = { 0 };
	struct sample *s;

	(void)arg;
	for (i = (size_t)b; i < e && i < nlabel; i++)
		n[label[i]]++;
	if (n[1] + n[2] == 0 || n[3] > n[1] + n[2])
		return;
	all = xgrow(all, &capall, nall + 1, sizeof(*all));
	s = &all[nall++];
	*s = (struct sample){ .y = n[2] > n[1], .page = page };
	memcpy(s->x, x, sizeof(s->x));
	n[1] += n[2];
	s->w = share * (float)(n[1] < 500 ? n[1] : 500);
}

/* Is tree t shown so much of 100 of what this number stands for? */
static bool
shown(uint32_t what, int t, uint32_t of)
{
	return mix(mix(mix(1, what), (uint32_t)t + 1), 7) % 100 < of;
}

static bool
has(struct str s, struct str what)
{
	for (; s.n >= what.n; s.p++, s.n--)
		if (memcmp(s.p, what.p, what.n) == 0)
			return true;
	return false;
}

/* The features of the blocks of a text, whose labels are known. */
static void
look(struct norm *norm, struct str text)
{
	static struct buf rows;
	size_t i, used;

	rows.n = 0;
	nlabel = text.n;
	norm_start(norm, STR("x"), STR(""), &rows);
	norm->block.look = take;
	for (used = 0; used < text.n; used += i) {
		i = norm_feed(norm, text.p + used, text.n - used, true);
		if (i == 0)
			break;
	}
	norm_end(norm, true);
}

#define UNWRAPPED 200 /* bytes of its longest line, at least */

/* Has the text a line a block? */
static bool
unwrapped(struct str text)
{
	struct str line;

	while (str_cut(&text, '\n', &line))
		if (line.n >= UNWRAPPED)
			return true;
	return false;
}

/* Leaves the blank lines out, and their labels. */
static void
unblank(struct buf *text)
{
	size_t i, n = 0;

	for (i = 0; i < text->n; i++)
		if (text->p[i] != '\n' || n == 0 || text->p[n - 1] != '\n') {
			label[n] = label[i];
			text->p[n++] = text->p[i];
		}
	text->n = n;
}

#define LEFT_OUT 60 /* of 100 lines around the article */

/* Leaves most lines of the page out that are not its article. */
static void
thin(struct buf *text)
{
	size_t i, k, end, n = 0;
	uint32_t nth = 0;
	bool kept;

	for (i = 0; i < text->n; i = end) {
		kept = false;
		for (end = i; end < text->n && text->p[end] != '\n'; end++)
			kept |= label[end] >= 2;
		end += end < text->n;
		kept = kept || mix(mix(page, ++nth), 5) % 100 >= LEFT_OUT;
		for (k = i; kept && k < end; k++) {
			label[n] = label[k];
			text->p[n++] = text->p[k];
		}
	}
	text->n = n;
}

#define TWO 0.6f  /* what each of two renderings weighs, */
#define THIN 0.2f /* and the third */

static void
document(struct norm *norm, const char *name)
{
	static struct buf text, gold;
	char path[4096];
	struct str s, line, kind, attrs;
	uint64_t b, e;
	size_t n = strlen(name), i;
	bool article, other;

	slurp(&text, name);
	for (page = 0, i = n; i > 0 && name[i - 1] != '-' && name[i - 1] != '/';
	     i--)
		page = mix(page, (unsigned char)name[i - 1]);
	if (n < 5 || n >= sizeof(path) - 12)
		die("%s: not a name", name);
	memcpy(path, name, n - 4);
	memcpy(path + n - 4, ".blocks.tsv", 12);
	slurp(&gold, path);
	label = xrealloc(label, text.n + 1, 1);
	memset(label, 0, text.n);
	s = buf_str(&gold);
	while (str_cut(&s, '\n', &line)) {
		kind = str_field(line, 3);
		attrs = str_field(line, 6);
		if (!str_u64(str_field(line, 1), &b) ||
		    !str_u64(str_field(line, 2), &e) || e > text.n ||
		    str_eq(kind, STR("doc")))
			continue;
		article = !str_eq(kind, STR("boilerplate"));
		/* right as either: alt= names the other side */
		other = attrs.n > 4 && memcmp(attrs.p, "alt=", 4) == 0 &&
		    (!article || has(attrs, STR("boilerplate")));
		for (i = (size_t)b; i < e; i++)
			if ((unsigned char)text.p[i] > ' ')
				label[i] = other ? 3 : article ? 2 : 1;
	}
	if (!unwrapped(buf_str(&text))) {
		share = 1;
		look(norm, buf_str(&text));
		return;
	}
	share = TWO;
	look(norm, buf_str(&text));
	unblank(&text);
	look(norm, buf_str(&text));
	share = THIN;
	thin(&text);
	look(norm, buf_str(&text));
}

static int
by_value(const void *a, const void *b)
{
	return *(const int16_t *)a - *(const int16_t *)b;
}

static void
binning(void)
{
	int16_t *v = xrealloc(NULL, nall, sizeof(*v));
	size_t i, k, f;

	for (f = 0; f < JUDGE_FEATURES; f++) {
		for (i = 0; i < nall; i++)
			v[i] = all[i].x[f];
		qsort(v, nall, sizeof(*v), by_value);
		nedge[f] = 0;
		for (k = 1; k < BINS; k++) {
			int16_t t = v[nall * k / BINS];

			if (t < v[nall - 1] &&
			    (nedge[f] == 0 || edge[f][nedge[f] - 1] < t))
				edge[f][nedge[f]++] = t;
		}
		/* few values: all of them */
		for (i = 0; i < nall; i++) {
			for (k = 0;
			     k < (size_t)nedge[f] && all[i].x[f] > edge[f][k];
			     k++)
				continue;
			all[i].bin[f] = (unsigned char)k;
		}
	}
	free(v);
}

/* h is 0 for what tree number nth is not shown. */
static void
grow(struct tree *t, int nth, double *g, double *h, int *node)
{
	static double hg[LEAVES][JUDGE_FEATURES][BINS + 1];
	static double hh[LEAVES][JUDGE_FEATURES][BINS + 1];
	size_t i, f;
	int depth, k, base, b;

	for (i = 0; i < nall; i++)
		node[i] = 0;
	for (depth = 0; depth < DEPTH; depth++) {
		base = (1 << depth) - 1;
		memset(hg, 0, sizeof(hg));
		memset(hh, 0, sizeof(hh));
		for (i = 0; i < nall; i++) {
			k = node[i] - base;
			for (f = 0; h[i] > 0 && f < JUDGE_FEATURES; f++) {
				hg[k][f][all[i].bin[f]] += g[i];
				hh[k][f][all[i].bin[f]] += h[i];
			}
		}
		for (k = 0; k < 1 << depth; k++) {
			double best = 1e-9, tg = 0, th = 0, lg, lh, gain;

			t->feature[base + k] = 0;
			t->bin[base + k] = BINS;
			for (b = 0; b <= BINS; b++) {
				tg += hg[k][0][b];
				th += hh[k][0][b];
			}
			for (f = 0; f < JUDGE_FEATURES; f++) {
				if (!shown((uint32_t)f, nth, SHOWN_FEATURES))
					continue;
				for (b = 0, lg = lh = 0; b < nedge[f]; b++) {
					lg += hg[k][f][b];
					lh += hh[k][f][b];
					if (lh < 300 || th - lh < 300)
						continue;
					gain = lg * lg / (lh + RIDGE) +
					    (tg - lg) * (tg - lg) /
						(th - lh + RIDGE) -
					    tg * tg / (th + RIDGE);
					if (gain > best) {
						best = gain;
						t->feature[base + k] = (int)f;
						t->bin[base + k] = b;
					}
				}
			}
		}
		for (i = 0; i < nall; i++) {
			k = node[i];
			node[i] =
			    2 * k + 1 + (all[i].bin[t->feature[k]] > t->bin[k]);
		}
	}
	{
		double lg[LEAVES] = { 0 }, lh[LEAVES] = { 0 };

		for (i = 0; i < nall; i++) {
			lg[node[i] - INNER] += g[i];
			lh[node[i] - INNER] += h[i];
		}
		for (k = 0; k < LEAVES; k++)
			t->leaf[k] = RATE * lg[k] / (lh[k] + RIDGE);
	}
}

static double
train(struct tree *trees)
{
	double *g = xrealloc(NULL, nall, sizeof(*g));
	double *h = xrealloc(NULL, nall, sizeof(*h)), p, pos = 0, sum = 0;
	int *node = xrealloc(NULL, nall, sizeof(*node)), t;
	size_t i;
	double base;

	for (i = 0; i < nall; i++) {
		pos += all[i].y ? all[i].w : 0;
		sum += all[i].w;
	}
	base = log(pos / (sum - pos));
	for (i = 0; i < nall; i++)
		all[i].f = (float)base;
	for (t = 0; t < TREES; t++) {
		for (i = 0; i < nall; i++) {
			p = 1 / (1 + exp(-all[i].f));
			if (!shown(all[i].page, t, SHOWN_PAGES)) {
				g[i] = h[i] = 0;
				continue;
			}
			g[i] = all[i].w * ((all[i].y ? 1 : 0) - p);
			h[i] = all[i].w * p * (1 - p);
		}
		grow(&trees[t], t, g, h, node);
		for (i = 0; i < nall; i++)
			all[i].f += (float)trees[t].leaf[node[i] - INNER];
	}
	free(g);
	free(h);
	free(node);
	return base;
}

/* judge_over() has a byte for it. */
static long
byte(double leaf)
{
	return lround(leaf < -127 ? -127 : leaf > 127 ? 127 : leaf);
}

int
main(int argc, char **argv)
{
	static struct norm norm;
	static struct tree trees[TREES];
	double base;
	int i, k, t;

	norm_init(&norm, FORM_NFC, NULL);
	for (i = 1; i < argc; i++)
		document(&norm, argv[i]);
	if (nall == 0)
		die("no labelled blocks");
	binning();
	base = train(trees);
	printf("# Trees of judge.c, made by train-judge.c from the labels of\n"
	       "# the text of %d pages (scrapinghub/article-extraction-"
	       "benchmark, MIT):\n# features only, no words of the pages.\n"
	       "# feature:threshold of %d nodes, then %d leaves, a tree a "
	       "line\njudge\t%d\t%d\t%d\n",
	    argc - 1, INNER, LEAVES, TREES, DEPTH, (int)lround(base * SCALE));
	for (t = 0; t < TREES; t++) {
		for (k = 0; k < INNER; k++)
			printf("%d:%d\t", trees[t].feature[k],
			    trees[t].bin[k] < nedge[trees[t].feature[k]]
				? edge[trees[t].feature[k]][trees[t].bin[k]]
				: 32767);
		for (k = 0; k < LEAVES; k++)
			printf("%ld%c", byte(trees[t].leaf[k] * SCALE),
			    k + 1 < LEAVES ? '\t' : '\n');
	}
	norm_free(&norm);
	free(all);
	free(label);
	return 0;
}
