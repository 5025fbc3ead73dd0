/* SPDX-License-Identifier: ISC */
/* label: the best path through a lattice of labels. */
#include "label.h"

const struct str kind_names[] = {
	{ "PERSON", 6 },
	{ "NORP", 4 },
	{ "ORG", 3 },
	{ "GPE", 3 },
	{ "LOC", 3 },
	{ "FAC", 3 },
	{ "EVENT", 5 },
	{ "LAW", 3 },
	{ "PRODUCT", 7 },
	{ "WORK_OF_ART", 11 },
	{ "LANGUAGE", 8 },
	{ "TITLE", 5 },
	{ "MONEY", 5 },
	{ "PERCENT", 7 },
	{ "QUANTITY", 8 },
};

enum kind
kind_of(struct str name)
{
	int k;

	for (k = 0; k < K_NONE; k++)
		if (str_eq(name, kind_names[k]))
			break;
	return (enum kind)k;
}

/* The largest of WIDTH scores, as vector code. */
static inline int32_t
largest(const int32_t *v)
{
	enum { PART = WIDTH / 3 };
	int32_t m[PART], best;
	int l;

	for (l = 0; l < PART; l++) {
		m[l] = v[l] > v[l + PART] ? v[l] : v[l + PART];
		m[l] = m[l] > v[l + 2 * PART] ? m[l] : v[l + 2 * PART];
	}
	for (best = m[0], l = 1; l < PART; l++)
		best = m[l] > best ? m[l] : best;
	return best;
}

static inline int
first_of(const int32_t *v, int32_t x)
{
	int l = 0;

	while (v[l] != x)
		l++;
	return l;
}

/* Scores of the labels of a token from those of the one before. */
static void
step(const struct lattice *x, const int32_t *restrict from,
    const int32_t *restrict s, int32_t *restrict to)
{
	int32_t best = largest(from), near = 0, in, begun;
	int arg = first_of(from, best), l, p;

	for (l = 0; l < WIDTH; l++)
		to[l] = best + x->trans[arg][l];
	/* mostly the best one leaves all others behind */
	for (p = 0; p < WIDTH; p++)
		near |= from[p] - best > x->behind[arg][p];
	for (p = 0; p < LABELS && (near || !x->pruned); p++) {
		const int32_t *t = x->trans[p];
		int32_t base = from[p];

		if (base - best <= (x->pruned ? x->behind[arg][p] : -x->range))
			continue;
		for (l = 0; l < WIDTH; l++)
			to[l] = base + t[l] > to[l] ? base + t[l] : to[l];
	}
	for (l = 2; l < LABELS; l += 2) { /* I: of its kind only */
		begun = from[l - 1] + x->trans[l - 1][l];
		in = from[l] + x->trans[l][l];
		to[l] = begun >= in ? begun : in;
	}
	for (l = 0; l < WIDTH; l++)
		to[l] += s[l];
	for (l = LABELS; l < WIDTH; l++)
		to[l] = NEVER;
}

/*
 * Forward: only the scores, so that the inner loops are vector code; which
 * label a score came from is found again on the way back, for one label a
 * token.  NEVER is far below any path's score, so no test for it is needed.
 */
int64_t
model_best(const struct lattice *x, const uint32_t *allow,
    unsigned char label[STRETCH])
{
	int32_t f[STRETCH + 1][WIDTH], want;
	size_t i;
	int l, p, arg;

	if (x->n == 1 && allow == NULL && x->pruned) { /* every second one */
		for (l = 0; l < WIDTH; l++)
			f[0][l] = x->s[0][l] + x->alone[l];
		want = largest(f[0]);
		label[0] = (unsigned char)first_of(f[0], want);
		return want;
	}
	for (l = 0; l < WIDTH; l++)
		f[0][l] = l == 0 ? 0 : NEVER;
	for (i = 0; i < x->n; i++) {
		step(x, f[i], x->s[i], f[i + 1]);
		for (l = 0; allow != NULL && l < LABELS; l++)
			if (!(allow[i] >> l & 1))
				f[i + 1][l] = NEVER;
	}
	arg = 0;
	for (l = 1; l < LABELS; l++)
		if (f[x->n][l] + x->trans[l][0] >
		    f[x->n][arg] + x->trans[arg][0])
			arg = l;
	want = f[x->n][arg] + x->trans[arg][0];
	for (i = x->n; i-- > 0;) {
		int32_t come = f[i + 1][arg] - x->s[i][arg];

		label[i] = (unsigned char)arg;
		l = arg;
		if (l != 0 && (l & 1) == 0) {
			arg = f[i][l - 1] + x->trans[l - 1][l] == come ? l - 1
								       : l;
			continue;
		}
		for (p = 0; p < LABELS; p++)
			if (f[i][p] + x->trans[p][l] == come)
				break;
		arg = p < LABELS ? p : 0;
	}
	return want;
}
