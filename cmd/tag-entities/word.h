/* SPDX-License-Identifier: ISC */
/* word: words that rules ask for (words.tsv), by the hash of their token. */
#ifndef WORD_H
#define WORD_H

#include "token.h"

#define WORD_CLASSES(X) \
	X(abbr) X(cur) X(dim) X(frac) X(head) X(hon) X(inner) X(inst) X(job) \
	X(kind) X(loose) X(mod) X(mult) \
	X(num) X(pct) X(per) X(place) X(port) X(pre) X(rank) X(rel) X(say) \
	X(ship) X(state) X(status) X(stop) X(strong) X(suffix) X(unit) X(urge) X(weak)

enum {
#define X(c) WB_##c,
	WORD_CLASSES(X)
#undef X
	WB_MAX
};

/* W_head, W_unit, ...: bits of a set of classes. */
enum {
#define X(c) W_##c = 1 << WB_##c,
	WORD_CLASSES(X)
#undef X
};

/* Set of classes of the word with this hash; 0: none. */
uint32_t word_class(uint64_t hash);

/* Fills in the classes of all tokens, and what there is of them at all. */
void words_mark(struct tokens *tokens);

/* Its value in one class; empty if it has none. */
struct str word_value(uint64_t hash, uint32_t class);

#endif
