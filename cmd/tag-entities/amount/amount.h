/* SPDX-License-Identifier: ISC */
/*
 * amount: sums of money, percentages and quantities, with their values.
 * Works on the tokens of one text; the buffer for the value is the caller's.
 */
#ifndef AMOUNT_H
#define AMOUNT_H

#include "cmd/tag-entities/word.h"

enum amount_kind { A_MONEY, A_PERCENT, A_QUANTITY };

struct amount {
	enum amount_kind kind;
	size_t first, last;  /* tokens, both inside */
	size_t begin, end;   /* bytes of the text; may end inside a token */
	struct str mod;      /* APPROX, MORE_THAN, ...; n = 0: none */
	bool loose;          /* a rupee, a peso: of which country? */
};

/* May an amount begin or stand at this token?  Cheap. */
bool amount_near(const struct tokens *ts, size_t i);

/*
 * The amount whose number begins at token i, if there is one: value gets
 * "USD 3000000000", "10-15%", "6.5 km3" (emptied first).  `from`: first
 * token that it may include (for "about").
 */
bool amount_at(const struct tokens *ts, struct str s, size_t i, size_t from,
    struct amount *a, struct buf *value);

/* The same as Chinese, Japanese, Korean write it: 30亿欧元, 5퍼센트. */
bool amount_eastern(const struct tokens *ts, struct str s, size_t i,
    struct amount *a, struct buf *value);

/* million, bn, lakh crore: the power of ten and the token behind. */
size_t amount_powers(const struct tokens *ts, struct str s, size_t i,
    const struct str *rest, unsigned *power);

/* % per cent percent: the token behind, or i. */
size_t amount_percent(const struct tokens *ts, struct str s, size_t i);

#endif
