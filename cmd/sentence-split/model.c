/* SPDX-License-Identifier: ISC */
/* model: the sum of the weights of a place's features. */
#include "model.h"
#include "decide.h"
#include "known.h"

/*
 * Learnt from English: elsewhere most words have no weight, and a doubtful
 * place is an end more often.  One unit of log odds, train.c's SCALE: mean
 * inF1 of 19 sets 96.66 to 96.69, of 57 languages 97.61 to 97.62.
 */
enum { ELSEWHERE = 24 };

int
split_decide(struct split *s, const struct place *p)
{
	uint32_t f[MODEL_FEATURES];
	size_t n, i;
	int sum;

	sum = decide_rules(s, p, f, &n);
	for (i = 0; i < n; i++)
		sum += model_weights[f[i]];
	if (n > 0 && sum <= 0 && sum > -ELSEWHERE && !known_english(s))
		sum += ELSEWHERE;
	return sum;
}
