/* SPDX-License-Identifier: ISC */
/*
 * length: how long the paragraphs of a document are, and so whether two
 * stretches of text are more likely two paragraphs or one.  Zeroed is empty.
 */
#ifndef LENGTH_H
#define LENGTH_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* Logarithms of the bytes of paragraphs, to the base 2, in 64ths. */
struct lengths {
	int64_t n, sum, squares;
};

void length_add(struct lengths *l, size_t bytes);

/*
 * The odds that a bytes and the b behind them, where a sentence ends at a
 * line's end, are two paragraphs: a logarithm as above, above 0 if they are.
 */
int64_t length_odds(const struct lengths *l, size_t a, size_t b);

#endif
