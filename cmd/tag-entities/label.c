/* SPDX-License-Identifier: ISC */
/* label: the best path through a lattice of labels. */
#include "label.h"

const struct str kind_names[] = {
	{ "PERSON", 6 }, { "NORP", 4 }, { "ORG", 3 }, { "GPE", 3 },
	{ "LOC", 3 }, { "FAC", 3 }, { "EVENT", 5 }, { "LAW", 3 },
	{ "PRODUCT", 7 }, { "WORK_OF_ART", 11 }, { "LANGUAGE", 8 },
	{ "TITLE", 5 }, { "MONEY", 5 }, { "PERCENT", 7 }, { "QUANTITY", 8 },
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

#define NEVER (INT32_MIN / 2)

/*
 * Forward: only the scores, so that the inner loop is vector code; which
 * label a score came from is found again on the way back, for one label a
 * token.  NEVER is far below any path's score, so no test for it is needed.
 */
int64_t
model_best(const struct lattice *x, const uint32_t *allow,
    unsigned char label[STRETCH])
{
	int32_t f[STRETCH + 1][WIDTH], *to, want, best;
	size_t i;
	int l, p, arg, near;

	if (x->n == 1 && allow == NULL) { /* every second stretch */
		for (want = NEVER, arg = 0, l = 0; l < LABELS;
		     l += 1 + (l > 0)) {
			int32_t v = x->trans[0][l] + x->s[0][l]
			    + x->trans[l][0];

			if (v > want)
				want = v, arg = l;
		}
		label[0] = (unsigned char)arg;
		return want;
	}
	for (l = 0; l < WIDTH; l++)
		f[0][l] = l == 0 ? 0 : NEVER;
	for (i = 0; i < x->n; i++) {
		const int32_t *from = f[i], *s = x->s[i];
		uint32_t ok = allow != NULL ? allow[i] : UINT32_MAX;

		to = f[i + 1];
		for (best = from[0], p = 1; p < WIDTH; p++)
			best = from[p] > best ? from[p] : best;
		for (arg = 0; from[arg] != best; arg++)
			;
		for (l = 0; l < WIDTH; l++)
			to[l] = best + x->trans[arg][l];
		/* mostly the best one leaves all others behind */
		for (near = 0, p = 0; p < WIDTH; p++)
			near |= from[p] - best > x->behind[arg][p];
		for (p = 0; p < LABELS && (near || !x->pruned); p++) {
			const int32_t *t = x->trans[p];
			int32_t base = from[p];

			if (base - best <= (x->pruned ? x->behind[arg][p]
			    : -x->range))
				continue;
			for (l = 0; l < WIDTH; l++)
				to[l] = base + t[l] > to[l] ? base + t[l]
				                            : to[l];
		}
		for (l = 2; l < LABELS; l += 2) { /* I: of its kind only */
			int32_t b = from[l - 1] + x->trans[l - 1][l],
			        in = from[l] + x->trans[l][l];

			to[l] = b >= in ? b : in;
		}
		for (l = 0; l < WIDTH; l++)
			to[l] += s[l];
		for (l = 0; l < WIDTH; l++)
			if (l >= LABELS || !(ok >> l & 1))
				to[l] = NEVER;
	}
	arg = 0;
	for (l = 1; l < LABELS; l++)
		if (f[x->n][l] + x->trans[l][0]
		    > f[x->n][arg] + x->trans[arg][0])
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
