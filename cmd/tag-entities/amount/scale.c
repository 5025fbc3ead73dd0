/* SPDX-License-Identifier: ISC */
/* scale: what follows a number: its power of ten, percent. */
#include "amount.h"
#include "currency.h"

size_t
amount_powers(const struct tokens *ts, struct str s, size_t i,
    const struct str *rest, unsigned *power)
{
	size_t at = i, k;
	uint64_t v = 0;
	uint32_t c;

	*power = 0;
	if (rest->n > 0) {
		static const struct {
			const char *w;
			unsigned p;
		} list[] = { { "k", 3 }, { "m", 6 }, { "mn", 6 }, { "mln", 6 },
			{ "b", 9 }, { "bn", 9 }, { "bln", 9 }, { "t", 12 },
			{ "tn", 12 }, { "trn", 12 }, { "cr", 7 } };

		for (k = 0; k < sizeof(list) / sizeof(*list); k++)
			if (token_same(*rest, list[k].w)) {
				*power = list[k].p;
				return i; /* the caller sees if it may be */
			}
		return i;
	}
	for (k = 0; k < 3; k++) {
		size_t j = at;

		/* 20 de milioane */
		if (token_hyphen(ts, j) ||
		    (k == 0 && ts->comma && j + 1 < ts->n &&
			ts->t[j].c == 'd' && ts->t[j].e - ts->t[j].b == 2 &&
			(ts->t[j + 1].words & W_mult)))
			j++;
		if (j >= ts->n || ts->t[j].kind != T_WORD)
			break;
		/* mil millones */
		if (ts->comma && k == 0 && token_is(ts, s, j, "mil")) {
			*power = 3;
			at = j + 1;
			continue;
		}
		c = ts->t[j].words;
		if (!(c & W_mult))
			break;
		str_u64(word_value(ts->t[j].hash, W_mult), &v);
		*power += (unsigned)v;
		at = j + 1;
		/* 5 Mio. Dollar */
		if (ts->comma && at + 1 < ts->n && ts->t[at].c == '.' &&
		    !ts->t[at].space && ts->t[j].e - ts->t[j].b < 7 &&
		    (ts->t[at + 1].words & W_cur))
			at++;
	}
	return at;
}

/* por ciento, τοις εκατό: two words at token i? */
static bool
in_hundred(const struct tokens *ts, struct str s, size_t i)
{
	static const char *const words[][2] = { { "por", "ciento" },
		{ "por", "cento" }, { "pour", "cent" }, { "per", "cento" },
		{ "per", "cent" }, { "la", "sută" }, { "τοις", "εκατό" },
		{ "phần", "trăm" }, { "في", "المئة" }, { "في", "المائة" } };
	size_t k;

	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (token_is(ts, s, i, words[k][0]) &&
		    token_is(ts, s, i + 1, words[k][1]))
			return true;
	return false;
}

size_t
amount_percent(const struct tokens *ts, struct str s, size_t i)
{
	size_t j = i;

	if (token_hyphen(ts, j))
		j++;
	if (j < ts->n && ts->t[j].kind == T_PUNCT &&
	    str_eq(token_text(ts, s, j), STR("%")))
		return j + 1;
	if (j >= ts->n || ts->t[j].kind != T_WORD)
		return i;
	if (ts->t[j].words & W_pct)
		return j + 1;
	if (token_is(ts, s, j, "per") && token_is(ts, s, j + 1, "cent"))
		return j + 2;
	return ts->comma && in_hundred(ts, s, j) ? j + 2 : i;
}
