/* SPDX-License-Identifier: ISC */
/* model: the sum of the weights of a place's features. */
#include "decide.h"
#include "model.h"

int
split_decide(struct split *s, const struct place *p)
{
	uint32_t f[MODEL_FEATURES];
	size_t n, i;
	int sum;

	sum = decide_rules(s, p, f, &n);
	for (i = 0; i < n; i++)
		sum += model_weights[f[i]];
	return sum;
}
