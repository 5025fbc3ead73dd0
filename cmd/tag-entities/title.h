/* SPDX-License-Identifier: ISC */
/* title: offices and ranks in a text's tokens. */
#ifndef TITLE_H
#define TITLE_H

#include "cmd/tag-entities/model/feat.h"
#include "word.h"

struct title {
	size_t first, end;  /* tokens [first, end) */
	bool alone;         /* may stand without a name behind it */
	bool polite;        /* Mr., Dr.: with a name only */
	bool capital;       /* written with capitals throughout */
	bool rank;          /* General, Senator: less than an office */
	struct str status;  /* former, acting; n = 0: none */
};

/*
 * The title that begins at token i; `lower` lets small letters pass too.
 * False if there is none.
 */
bool title_at(const struct text *t, size_t i, bool lower, struct title *x);

/* Its value: small letters, abbreviations spelled out; appended to b. */
void title_value(const struct text *t, const struct title *x, struct buf *b);

#endif
