/* SPDX-License-Identifier: ISC */
/* look: what is known of a word, whatever stands around it. */
#include "cmd/tag-entities/word.h"
#include "feat.h"
#include "label.h"

/* Titles, verbs of saying, prepositions of place, heads of names. */
static unsigned
word_role(const struct token *tok)
{
	uint32_t c = tok->words;
	unsigned r = 0;

	/* NSA is an agency as well */
	if ((c & W_weak) && (c & W_abbr))
		c &= ~(uint32_t)(W_head | W_hon);
	if (c == 0)
		return 0;
	r = (c & W_hon ? 1 : 0) | (c & (W_head | W_pre) ? 2 : 0) |
	    (c & W_say ? 4 : 0) | (c & W_place ? 8 : 0) |
	    (c & W_port ? 16 : 0) | (c & W_suffix ? 32 : 0);
	if (c & W_kind)
		r |= (1 + (unsigned)kind_of(word_value(tok->hash, W_kind)))
		    << 6;
	return r;
}

/*
 * The cluster of a word and how often it is written small and Capital.  In
 * running text its own form counts, and PAKISTAN is as Pakistan; where the
 * case says nothing, the more frequent form is the word.
 */
static void
clusters(const struct text *t, const struct token *tok, uint64_t raw,
    struct look *k)
{
	const char *p = t->s.p + tok->b;
	size_t n = tok->e - tok->b, j;
	struct cluster own, low, cap;
	char buf[64];

	k->c = (struct cluster){ 0, 0, 0 };
	k->low_freq = k->cap_freq = 0;
	if (n >= sizeof(buf))
		return;
	own = low = cap = cluster_of(raw);
	if (tok->kind == T_WORD) {
		for (j = 0; j < n; j++)
			buf[j] = p[j] >= 'A' && p[j] <= 'Z' ? (char)(p[j] | 32)
							    : p[j];
		if (tok->cs != C_LOWER)
			low = cluster_of(cluster_hash(str_of(buf, n)));
		if (tok->cs != C_CAP &&
		    (tok->cs != C_LOWER || t->mode == M_LOWER || k->name)) {
			if (buf[0] >= 'a' && buf[0] <= 'z')
				buf[0] = (char)(buf[0] & ~32);
			cap = cluster_of(cluster_hash(str_of(buf, n)));
		}
	}
	k->c = own;
	if (t->mode != M_MIXED || (k->name && tok->cs == C_LOWER)) {
		k->c = cap.freq > low.freq ? cap : low;
	} else if (own.len == 0 && tok->cs == C_UPPER) {
		k->c = cap;
	}
	k->low_freq = low.freq;
	k->cap_freq = cap.freq;
}

/*
 * Where the case says nothing, the one that the word mostly has: Capital,
 * or small letters (a value of its own: it is a guess).
 */
#define C_SMALL (C_MIXED + 1)
#define C_KNOWN (C_MIXED + 2) /* small, but a known name: careless text */
static unsigned char
true_case(const struct text *t, const struct token *tok, const struct look *k)
{
	if (t->mode == M_MIXED && k->name && tok->cs == C_LOWER)
		return C_KNOWN;
	if (t->mode == M_MIXED || tok->kind != T_WORD || tok->cs == C_NONE)
		return tok->cs;
	if (k->low_freq > k->cap_freq)
		return C_SMALL;
	return k->cap_freq > 0 ? C_CAP : tok->cs;
}

const struct look *
look_fill(struct text *t, size_t i)
{
	struct look *k = &t->look[i];
	const struct token *tok = &t->tokens.t[i];
	const char *p = t->s.p + tok->b;
	size_t n = tok->e - tok->b, j;
	struct memo_word *w = NULL;
	uint64_t raw;

	k->done = true;
	k->low = tok->hash;
	if (tok->kind == T_NUM) {
		k->low = TOKEN_SEED;
		for (j = 0; j < n; j++)
			k->low = token_step(k->low,
			    p[j] >= '0' && p[j] <= '9' ? '0'
						       : (unsigned char)p[j]);
	}
	raw = cluster_hash(str_of(p, n));
	/* in another casing the same word is another */
	k->exact = token_mix(raw * 0x9E3779B97F4A7C15u + tok->hash + t->mode +
		       (k->name ? 8u : 0u)) |
	    1;
	k->memo = w = t->memo == NULL
	    ? NULL
	    : &t->memo->word[k->exact >> 32 & (MEMO_WORDS - 1)];
	if (w == NULL || w->exact != k->exact) {
		clusters(t, tok, raw, k);
		k->cs = true_case(t, tok, k);
		k->says = word_role(tok);
		if (w != NULL)
			memo_fill(t->memo, w, k);
		return k;
	}
	k->c = w->c;
	k->low_freq = w->low_freq;
	k->cap_freq = w->cap_freq;
	k->says = w->says;
	k->cs = w->cs;
	return k;
}
