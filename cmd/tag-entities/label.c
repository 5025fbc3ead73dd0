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

int64_t
model_best(const struct lattice *x, const uint32_t *allow,
    unsigned char label[STRETCH])
{
	unsigned char back[STRETCH][LABELS];
	int32_t now[LABELS], next[LABELS], best, v;
	size_t i;
	int l, p, arg;

	for (l = 0; l < LABELS; l++)
		now[l] = l == 0 ? 0 : NEVER;
	for (i = 0; i < x->n; i++) {
		uint32_t ok = allow != NULL ? allow[i] : UINT32_MAX;

		for (l = 0; l < LABELS; l++) {
			best = NEVER, arg = 0;
			if (l != 0 && (l & 1) == 0) { /* I: of its kind only */
				for (p = l - 1; p <= l; p++) {
					v = now[p] + x->trans[p][l];
					if (v > best)
						best = v, arg = p;
				}
			} else {
				for (p = 0; p < LABELS; p++) {
					v = now[p] + x->trans[p][l];
					if (v > best)
						best = v, arg = p;
				}
			}
			next[l] = (ok >> l & 1) && best > NEVER
			    ? best + x->s[i][l] : NEVER;
			back[i][l] = (unsigned char)arg;
		}
		memcpy(now, next, sizeof(now));
	}
	best = NEVER, arg = 0;
	for (l = 0; l < LABELS; l++)
		if (now[l] + x->trans[l][0] > best)
			best = now[l] + x->trans[l][0], arg = l;
	for (i = x->n; i-- > 0;) {
		label[i] = (unsigned char)arg;
		arg = back[i][arg];
	}
	return best;
}
