/* SPDX-License-Identifier: ISC */
/* currency: currencies by sign, code and name (amount.c). */
#ifndef CURRENCY_H
#define CURRENCY_H

#include "cmd/tag-entities/word.h"

/* Bytes of token i of s; the same letters, w small; is it this word? */
static inline struct str
token_text(const struct tokens *ts, struct str s, size_t i)
{
	return str_of(s.p + ts->t[i].b, ts->t[i].e - ts->t[i].b);
}

bool token_same(struct str a, const char *w);
bool token_is(const struct tokens *ts, struct str s, size_t i, const char *w);

/* Is there a dash at token i that touches what is before it? */
bool token_hyphen(const struct tokens *ts, size_t i);

/* Code of a sign; NULL: none. */
const char *currency_sign(struct str sign);

/*
 * A currency that ends before token i, none before `from`: where it begins,
 * or i.  *loose: several countries have one of that name.
 */
size_t currency_before(const struct tokens *ts, struct str s, size_t i,
    size_t from, struct str *code, bool *loose);

/*
 * A currency that begins at token i: the token behind it, or i.  *small: of
 * its hundredths.
 */
size_t currency_after(const struct tokens *ts, struct str s, size_t i,
    struct str *code, bool *small, bool *loose);

/*
 * A currency and a number in one word, Rs500 N2.5bn, at token i: *number
 * gets the digits, *rest the letters behind; the token behind it all, or i.
 */
size_t currency_glued(const struct tokens *ts, struct str s, size_t i,
    struct str *code, struct str *number, struct str *rest, bool *loose);

/*
 * Countries that call their currency as `code`'s does (rupee, peso), and
 * their own code, one a call, code's own first: start with *at = 0; false
 * after the last.
 */
bool currency_local(size_t *at, struct str code, struct str *country,
    struct str *local);

#endif
