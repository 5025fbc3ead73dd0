/* SPDX-License-Identifier: ISC */
/* spaced: letter-spaced headings, "T H E   L O N G   C A N A L". */
#include "block.h"
#include "cmd/normalize/decode/language.h"
#include "utf8.h"

/*
 * A word that no list has, "М И Н И С Т Р": so many letters (one less where
 * words stand apart), some of them different, that are like a language's.
 * Of words of 20 languages in capitals four in five pass, of their letters
 * shuffled 5 %, of A to Z 1 %.
 */
#define LONG 5
#define DIFFERENT 4
#define LIKE 11

static bool
like_a_word(struct str s)
{
	uint32_t seen[DIFFERENT], cp;
	size_t i, k, n = 0, len;

	for (i = 0; i < s.n && n < DIFFERENT; i += len) {
		len = utf8_decode(s.p + i, s.n - i, &cp);
		for (k = 0; k < n && seen[k] != cp; k++)
			continue;
		if (k == n)
			seen[n++] = cp;
	}
	return n == DIFFERENT && language_word(s) <= LIKE;
}

/* The gap behind byte i of the line: source bytes of the blank there. */
static uint32_t
gap_at(const struct clean *c, const struct line *l, size_t i)
{
	const struct part *u = c->unit + l->unit;
	size_t k, pos = 0, n;

	for (k = 0; k < l->nunit; k++) {
		n = (size_t)u[k].n * (u[k].s == 0 && u[k].t == 0 ? 1 : u[k].t);
		if (i < pos + n)
			return u[k].s == 0 && u[k].t == 0 ? 1 : u[k].s;
		pos += n;
	}
	return 1;
}

size_t
spaced_gaps(const struct block *b, const struct item *it,
    size_t gap[SPACED_MAX])
{
	struct str s = block_text(b, it);
	uint32_t wide[SPACED_MAX], least = UINT32_MAX, cp;
	size_t at[SPACED_MAX], i, k, n = 0, len, known = 0, in = 0, kept = 0;
	uint64_t h = HYPHEN_SEED;
	char word[2 * SPACED_MAX];
	size_t nword = 0, apart = 0;

	if (!spaced_may(&it->f) || s.n > 2 * SPACED_MAX)
		return 0;
	for (i = 0; i < s.n; i += len) {
		len = utf8_decode(s.p + i, s.n - i, &cp);
		if (cp != ' ')
			continue;
		if (n == SPACED_MAX)
			return 0;
		at[n] = i;
		wide[n] = gap_at(b->clean, &it->l, i);
		least = wide[n] < least ? wide[n] : least;
		n++;
	}
	for (i = 0; i < n; i++)
		apart |= wide[i] > least;
	/* words are parted by wider gaps; they must be words */
	for (i = k = 0; i <= s.n; i += len) {
		len = i < s.n ? utf8_decode(s.p + i, s.n - i, &cp) : 1;
		if (i < s.n && k < n && i == at[k] && wide[k++] == least) {
			gap[kept++] = i;
			continue;
		}
		if (i < s.n && (utf8_alpha(cp) || utf8_digit(cp) >= 0)) {
			h = hyphen_hash(h, str_of(s.p + i, len));
			memcpy(word + nword, s.p + i, len);
			nword += len;
			in++;
			continue;
		}
		if (in > 2 &&
		    (hyphen_known(h) ||
			(in >= LONG - apart &&
			    like_a_word(str_of(word, nword)))))
			known += in;
		if (i == s.n || cp == ' ') {
			h = HYPHEN_SEED;
			in = nword = 0;
		}
	}
	/* with two gaps and more that are wider, half of it: names are unknown */
	return known >= 4 &&
		known * (n > kept + 1 ? 4 : 3) >=
		    (it->f.letters + it->f.digits) * 2
	    ? kept
	    : 0;
}
