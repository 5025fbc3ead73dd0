/* SPDX-License-Identifier: ISC */
/* feat: stretches in which a name can be, features of their tokens. */
#include "feat.h"

#include <stdlib.h>

#include "label.h"
#include "word.h"


/* A small word or mark that may stand inside a name. */
static bool
is_inner(const struct token *k)
{
	if (k->kind == T_PUNCT)
		return k->c == '-' || k->c == '&' || k->c == '\'' || k->c == '.'
		    || k->c == '/' || k->c == '+' || k->c == '"'
		    || (k->c == ',' && !k->space);
	if (k->kind == T_POSS || k->kind == T_NUM)
		return true;
	return k->cs == C_LOWER && (k->words & W_inner);
}

static enum mode
mode_of(const struct text *t)
{
	size_t i, upper = 0, cap = 0, lower = 0, longer = 0;

	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->kind != T_WORD || k->dots)
			continue;
		if (k->cs == C_UPPER)
			upper++;
		else if (k->cs == C_CAP)
			cap++;
		else if (k->cs == C_LOWER) {
			lower++;
			if (k->e - k->b > 4)
				longer++;
		}
	}
	if (upper + cap == 0)
		return lower > 0 ? M_LOWER : M_MIXED;
	if (upper >= 2 && upper >= 3 * (lower + cap))
		return M_UPPER;
	if (cap + upper < 4 || cap + upper < 4 * longer
	    || cap + upper < lower)
		return M_MIXED;
	/* "The Foreign Secretary, Ann Lee, said": a title has a Said */
	for (i = 0; i < t->tokens.n; i++)
		if (t->tokens.t[i].cs == C_LOWER
		    && (t->tokens.t[i].words & W_say))
			return M_MIXED;
	return M_TITLE;
}

/* May it begin or end a name? */
static bool
can_be_name(const struct text *t, const struct token *k)
{
	if (k->kind != T_WORD || k->other)
		return false;
	if (t->mode == M_LOWER)
		return k->e - k->b > 1;
	return k->cs == C_CAP || k->cs == C_UPPER || k->cs == C_MIXED;
}

static void
see_lower(struct seen *seen, uint64_t hash)
{
	uint32_t at = (uint32_t)token_mix(hash) & (SEEN_BITS - 1);

	seen->bit[at >> 3] |= (unsigned char)(1 << (at & 7));
	seen->any = true;
}

static bool
seen_lower(const struct seen *seen, uint64_t hash)
{
	uint32_t at = (uint32_t)token_mix(hash) & (SEEN_BITS - 1);

	return seen->bit[at >> 3] >> (at & 7) & 1;
}

void
feat_text(struct text *t, struct str s, struct seen *seen)
{
	size_t i;

	t->s = s;
	t->seen = seen;
	token_split(&t->tokens, s);
	words_mark(&t->tokens);
	if (t->cap < t->tokens.n)
		t->look = xgrow(t->look, &t->cap, t->tokens.n,
		    sizeof(*t->look));
	t->mode = mode_of(t);
	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		t->look[i].done = t->look[i].in = t->look[i].hit = false;
		t->look[i].u = t->look[i].b = t->look[i].i = t->look[i].l = 0;
		t->look[i].name = can_be_name(t, k);
		if (t->look[i].name)
			gaz_soon(&gaz_names, k);
		if (k->cs == C_LOWER && k->kind == T_WORD
		    && t->mode != M_LOWER)
			see_lower(seen, k->hash);
	}
}

/* Marks the classes of the forms that begin in [at, end). */
static void
mark(struct text *t, size_t at, size_t end)
{
	struct gaz_hit hit[GAZ_HITS];
	size_t until[G_MAX] = { 0 }, i, j, k, last;
	struct gaz_entry e;
	const char *rec;

	for (i = at; i < end; i++) {
		const struct token *tok = &t->tokens.t[i];

		if (tok->kind != T_WORD && tok->kind != T_NUM)
			continue;
		if (tok->cs == C_LOWER && t->mode != M_LOWER)
			continue;
		for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
			last = i + hit[k].n;
			if (last > end)
				continue;
			/* not "of" alone, nor up to the "of" of "Bank of" */
			if (t->tokens.t[last - 1].cs == C_LOWER
			    && t->mode != M_LOWER)
				continue;
			for (rec = hit[k].rec; gaz_next(&rec, &e);) {
				uint32_t bit = 1u << e.class;

				if (i < until[e.class])
					continue;
				if (e.upper && tok->cs != C_UPPER
				    && t->mode != M_LOWER)
					continue;
				if (tok->kind == T_NUM && last == i + 1)
					continue;
				t->look[i].hit = true;
				if (last == i + 1) {
					t->look[i].u |= bit;
				} else {
					t->look[i].b |= bit;
					for (j = i + 1; j + 1 < last; j++)
						t->look[j].i |= bit;
					t->look[last - 1].l |= bit;
				}
				/* shorter ones of this class do not count,
				 * another entry of this form does */
				until[e.class] = rec != NULL ? until[e.class]
				    : last;
			}
			for (rec = hit[k].rec; gaz_next(&rec, &e);)
				if (until[e.class] < last)
					until[e.class] = last;
		}
	}
}

/*
 * "2005 United Kingdom general election": behind a year and a name, the
 * small words up to what happened belong to the stretch.
 */
static size_t
happening(const struct text *t, size_t at, size_t end)
{
	size_t i, year = at;

	if (t->mode != M_MIXED)
		return end;
	while (year < end && !(t->tokens.t[year].kind == T_NUM
	    && t->tokens.t[year].e - t->tokens.t[year].b == 4))
		year++;
	if (year + 1 >= end)
		return end;
	for (i = end; i < t->tokens.n && i < end + 4; i++) {
		const struct token *k = &t->tokens.t[i];
		uint32_t c;

		if (k->kind == T_PUNCT && k->c == '-' && !k->space)
			continue;
		if (k->kind != T_WORD || k->cs != C_LOWER)
			break;
		c = word_class(k->hash);
		if ((c & W_kind)
		    && kind_of(word_value(k->hash, W_kind)) == K_EVENT)
			return i + 1;
	}
	return end;
}

bool
feat_stretch(struct text *t, size_t *at, size_t *end)
{
	size_t i = *at, j, gap;

again:
	for (; i < t->tokens.n && !t->look[i].name; i++)
		;
	if (i == t->tokens.n)
		return false;
	/* a number before: 38 North, 10 Downing Street */
	*at = i;
	if (i > 0 && t->tokens.t[i - 1].kind == T_NUM && !t->look[i - 1].in)
		*at = i - 1;
	for (j = i + 1, gap = 0; j < t->tokens.n && j - *at < STRETCH - 8;
	     j++) {
		if (t->look[j].name) {
			gap = 0;
			continue;
		}
		if (++gap > 4 || !is_inner(&t->tokens.t[j]))
			break;
	}
	/* j: one past the last that may end it; a number may: Resolution 1 */
	while (j > i + 1 && !t->look[j - 1].name
	    && t->tokens.t[j - 1].kind != T_NUM)
		j--;
	while (j < t->tokens.n && j - *at < STRETCH
	    && t->tokens.t[j].kind == T_NUM)
		j++;
	*end = happening(t, *at, j);
	/* "The", "But", "I": a capital, and no name */
	if (j == *at + 1 && t->mode == M_MIXED && t->tokens.t[*at].cs == C_CAP
	    && (t->tokens.t[*at].words & W_stop)) {
		i = j;
		goto again;
	}
	for (i = *at; i < *end; i++)
		t->look[i].in = true;
	mark(t, *at, *end);
	return true;
}

static uint64_t
bytes_hash(const char *p, size_t n)
{
	uint64_t h = TOKEN_SEED;
	unsigned char c;

	while (n-- > 0) {
		c = (unsigned char)*p++;
		h = token_step(h, c >= 'A' && c <= 'Z' ? c | 32 : c);
	}
	return h;
}

/* Xx: runs of capitals, small letters, digits and the rest, as one. */
static size_t
shape(struct str s, char out[16])
{
	size_t i, n = 0;
	char c, last = 0;

	for (i = 0; i < s.n && n < 12; i++) {
		unsigned char u = (unsigned char)s.p[i];

		c = u >= 'A' && u <= 'Z' ? 'X'
		    : u >= 'a' && u <= 'z' ? 'x'
		    : u >= '0' && u <= '9' ? '9'
		    : u >= 0x80 ? 'u' : (char)u;
		if (c == last && n > 1 && out[n - 2] == c)
			continue;
		out[n++] = last = c;
	}
	return n;
}

/* Titles, verbs of saying, prepositions of place, heads of names. */
static unsigned
word_role(const struct token *tok)
{
	uint32_t c = tok->words;
	unsigned r = 0;

	if (c == 0)
		return 0;
	r = (c & W_hon ? 1 : 0) | (c & (W_head | W_pre) ? 2 : 0)
	    | (c & W_say ? 4 : 0) | (c & W_place ? 8 : 0)
	    | (c & W_port ? 16 : 0) | (c & W_suffix ? 32 : 0);
	if (c & W_kind)
		r |= (1 + (unsigned)kind_of(word_value(tok->hash, W_kind))) << 6;
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
			buf[j] = p[j] >= 'A' && p[j] <= 'Z'
			    ? (char)(p[j] | 32) : p[j];
		if (tok->cs != C_LOWER)
			low = cluster_of(cluster_hash(str_of(buf, n)));
		if (tok->cs != C_CAP && (tok->cs != C_LOWER
		    || t->mode == M_LOWER)) {
			if (buf[0] >= 'a' && buf[0] <= 'z')
				buf[0] = (char)(buf[0] & ~32);
			cap = cluster_of(cluster_hash(str_of(buf, n)));
		}
	}
	k->c = own;
	if (t->mode != M_MIXED) {
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
static unsigned char
true_case(const struct text *t, const struct token *tok,
    const struct look *k)
{
	if (t->mode == M_MIXED || tok->kind != T_WORD || tok->cs == C_NONE)
		return tok->cs;
	if (k->low_freq > k->cap_freq)
		return C_SMALL;
	return k->cap_freq > 0 ? C_CAP : tok->cs;
}

static const struct look *
look(struct text *t, size_t i)
{
	struct look *k = &t->look[i];
	const struct token *tok = &t->tokens.t[i];
	const char *p = t->s.p + tok->b;
	size_t n = tok->e - tok->b, j;
	struct memo_word *w = NULL;
	uint64_t raw;

	if (k->done)
		return k;
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
	k->exact = token_mix(raw * 0x9E3779B97F4A7C15u + tok->hash
	    + t->mode) | 1;
	if (t->memo != NULL) {
		w = &t->memo->word[k->exact >> 32 & (MEMO_WORDS - 1)];
		if (w->exact == k->exact) {
			k->c = w->c;
			k->low_freq = w->low_freq;
			k->cap_freq = w->cap_freq;
			k->says = w->says;
			k->cs = w->cs;
			return k;
		}
	}
	clusters(t, tok, raw, k);
	k->cs = true_case(t, tok, k);
	k->says = word_role(tok);
	if (w != NULL) {
		w->exact = k->exact;
		w->says = k->says;
		w->cs = k->cs;
		w->c = k->c;
		w->low_freq = k->low_freq;
		w->cap_freq = k->cap_freq;
	}
	return k;
}

static uint64_t
bits(struct cluster c, unsigned len)
{
	if (c.len == 0)
		return 1;
	if (len >= c.len)
		return (uint64_t)c.bits << 8 | c.len;
	return (uint64_t)(c.bits >> (c.len - len)) << 8 | len;
}

/* Templates, by the names they have in model.tsv. */
#define TEMPLATES(X) \
	X(bias) X(w) X(w_1) X(w1) X(w_2) X(w2) X(case) X(shape) X(cases) \
	X(pre2) X(pre3) X(pre4) X(suf2) X(suf3) X(suf4) X(c) X(c4) X(c6) \
	X(c10) X(c_1) X(c1) X(c6_1) X(c61) X(gaz) X(gaz_1) X(gaz1) X(gazs) \
	X(common) X(seen) X(mode) X(head) X(first) X(run) X(after) X(before) \
	X(poss) X(gazhead) X(cc_1) X(cc1) X(w3) X(w_3) X(chead) X(cfirst) \
	X(cafter) X(cbefore) X(quote) X(c_2) X(c2) X(role) \
	X(role_1) X(role1) X(rhead) X(rafter) X(rbefore) X(rfirst) \
	X(truecase)

enum template {
#define X(n) F_##n,
	TEMPLATES(X)
#undef X
};

static const char *const templates[] = {
#define X(n) #n,
	TEMPLATES(X)
#undef X
};

struct out_feats {
	struct sums *sums;
	struct sums *into; /* of the group that is being put */
	size_t from;
	uint64_t *key;
	size_t n, want;
	enum template tmpl; /* of feature number `want` */
	uint64_t value;
};

static inline void
put(struct out_feats *o, enum template tmpl, uint64_t value)
{
	if (o->n == FEAT_MAX)
		return;
	if (o->key != NULL)
		o->key[o->n]
		    = token_mix((value + tmpl) * 0x9FB21C651E98DF25u + tmpl);
	if (o->n == o->want) {
		o->tmpl = tmpl;
		o->value = value;
	}
	o->n++;
}

static inline void
put_role(struct out_feats *o, enum template tmpl, unsigned role)
{
	if (role != 0)
		put(o, tmpl, role);
}

static inline void
add_sums(struct sums *to, const struct sums *s)
{
	int l;

	for (l = 0; l < LANES; l++)
		to->s[l] = (int16_t)(to->s[l] + s->s[l]);
}

/* Groups: of a word in its role, of small facts. */
enum group { R_SELF, R_PREV, R_NEXT, R_PREV2, R_NEXT2, R_HEAD, R_FIRST,
	R_AFTER, R_BEFORE, R_CASE, R_GAZ, R_GAZ_PREV, R_GAZ_NEXT, R_RUN };

/*
 * Features that depend on a and b alone follow, up to group_end(): false if
 * their sum is known already, and added.
 */
static inline bool
group(const struct text *t, struct out_feats *o, enum group which,
    uint64_t a, uint64_t b)
{
	struct memo_sum *m;
	uint64_t key;

	if (o->sums == NULL)
		return true;
	key = token_mix((a * 16 + which) * 0xD6E8FEB86659FD93u + b) | 1;
	m = &t->memo->group[key >> 32 & (MEMO_SUMS - 1)];
	if (m->key == key) {
		add_sums(o->sums, &m->sums);
		return false;
	}
	m->key = key;
	o->into = &m->sums;
	o->from = o->n;
	return true;
}

static inline void
group_end(const struct text *t, struct out_feats *o)
{
	if (o->sums == NULL)
		return;
	t->memo->sum(o->key + o->from, o->n - o->from, o->into);
	add_sums(o->sums, o->into);
	o->n = o->from;
}

/* The letters of a word. */
static void
letters(const struct text *t, const struct token *tok, unsigned cs,
    struct out_feats *o)
{
	const char *p = t->s.p + tok->b;
	size_t n = tok->e - tok->b, j, m;
	char buf[16];

	/* capitals are folded by bytes_hash: tell them apart by the case */
	put(o, F_shape, (t->mode != M_MIXED ? 0
	    : bytes_hash(buf, shape(str_of(p, n), buf)))
	    + (uint64_t)cs * 0x51ED27);
	for (j = 0; j < 3; j++) {
		m = j + 2 < n ? j + 2 : n;
		put(o, F_pre2 + j, bytes_hash(p, m));
		put(o, F_suf2 + j, bytes_hash(p + n - m, m));
	}
}

/* The word itself, its letters and its cluster. */
static void
put_word(const struct text *t, const struct token *tok, const struct look *k,
    struct out_feats *o)
{
	put(o, F_w, k->low);
	letters(t, tok, k->cs, o);
	if (k->c.len > 0) {
		put(o, F_c, bits(k->c, 31));
		put(o, F_c4, bits(k->c, 4));
		put(o, F_c6, bits(k->c, 6));
		put(o, F_c10, bits(k->c, 10));
	}
}

/* Is it one of the words of a run of capitals? */
static bool
runs(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return t->look[i].name || (k->kind == T_PUNCT && !k->space
	    && (k->c == '-' || k->c == '&'))
	    || (k->kind == T_PUNCT && k->c == '&');
}

static void
feats(struct text *t, size_t i, struct out_feats *o)
{
	const struct look *k = look(t, i);
	const struct token *tok = &t->tokens.t[i];
	size_t n = t->tokens.n, first, last, c;
	const struct look *p1 = i > 0 ? look(t, i - 1) : NULL;
	const struct look *n1 = i + 1 < n ? look(t, i + 1) : NULL;
	const struct look *p2 = i > 1 ? look(t, i - 2) : NULL;
	const struct look *n2 = i + 2 < n ? look(t, i + 2) : NULL;
	const struct look *e;
	uint64_t cs = k->cs + (i == 0 ? 8u : 0u), all;
	uint64_t cases = cs << 8 | (p1 != NULL ? p1->cs : 7u) << 4
	    | (n1 != NULL ? n1->cs : 7u);
	uint64_t freq = (uint64_t)k->low_freq << 8 | k->cap_freq;
	bool seen = seen_lower(t->seen, tok->hash);

	if (group(t, o, R_CASE, cases, freq << 8 | (uint64_t)t->mode << 1 | seen)) {
		put(o, F_bias, 0);
		put(o, F_case, cs);
		put(o, F_cases, cases);
		put(o, F_common, (uint64_t)k->low_freq << 8 | cs);
		put(o, F_truecase, freq << 8 | cs);
		put(o, F_seen, (uint64_t)seen << 8 | cs);
		put(o, F_mode, (uint64_t)t->mode << 8 | cs);
		group_end(t, o);
	}
	if (group(t, o, R_SELF, k->exact, 0)) {
		put_word(t, tok, k, o);
		put_role(o, F_role, k->says);
		group_end(t, o);
	}
	if (p1 == NULL) {
		put(o, F_w_1, 1);
	} else if (group(t, o, R_PREV, p1->exact, 0)) {
		put(o, F_w_1, p1->low);
		if (p1->c.len > 0) {
			put(o, F_c_1, bits(p1->c, 31));
			put(o, F_c6_1, bits(p1->c, 6));
		}
		put_role(o, F_role_1, p1->says);
		group_end(t, o);
	}
	if (n1 == NULL) {
		put(o, F_w1, 1);
	} else if (group(t, o, R_NEXT, n1->exact, 0)) {
		put(o, F_w1, n1->low);
		if (n1->c.len > 0) {
			put(o, F_c1, bits(n1->c, 31));
			put(o, F_c61, bits(n1->c, 6));
		}
		put_role(o, F_role1, n1->says);
		group_end(t, o);
	}
	if (p2 == NULL) {
		put(o, F_w_2, 1);
	} else if (group(t, o, R_PREV2, p2->exact, 0)) {
		put(o, F_w_2, p2->low);
		if (p2->c.len > 0)
			put(o, F_c_2, bits(p2->c, 10));
		group_end(t, o);
	}
	if (n2 == NULL) {
		put(o, F_w2, 1);
	} else if (group(t, o, R_NEXT2, n2->exact, 0)) {
		put(o, F_w2, n2->low);
		if (n2->c.len > 0)
			put(o, F_c2, bits(n2->c, 10));
		group_end(t, o);
	}
	all = k->u | k->b | k->i | k->l;
	if (group(t, o, R_GAZ, (uint64_t)k->u << 32 | k->b,
	    ((uint64_t)k->i << 32 | k->l) * 0x9E3779B97F4A7C15u + cs)) {
		for (c = 0; all >> c != 0; c++) {
			if (!(all >> c & 1))
				continue;
			if (k->u >> c & 1)
				put(o, F_gaz, c * 4);
			if (k->b >> c & 1)
				put(o, F_gaz, c * 4 + 1);
			if (k->i >> c & 1)
				put(o, F_gaz, c * 4 + 2);
			if (k->l >> c & 1)
				put(o, F_gaz, c * 4 + 3);
		}
		put(o, F_gazs, ((k->u * 31ull + k->b) * 31 + k->i) * 31 + k->l
		    + (cs << 56));
		group_end(t, o);
	}
	if (p1 != NULL && (all = p1->u | p1->l) != 0
	    && group(t, o, R_GAZ_PREV, all, 0)) {
		for (c = 0; all >> c != 0; c++)
			if (all >> c & 1)
				put(o, F_gaz_1, c);
		group_end(t, o);
	}
	if (n1 != NULL && (all = n1->u | n1->b) != 0
	    && group(t, o, R_GAZ_NEXT, all, 0)) {
		for (c = 0; all >> c != 0; c++)
			if (all >> c & 1)
				put(o, F_gaz1, c);
		group_end(t, o);
	}
	if (k->c.len > 0 && p1 != NULL && p1->c.len > 0)
		put(o, F_cc_1, bits(p1->c, 8) << 32 | bits(k->c, 8));
	if (k->c.len > 0 && n1 != NULL && n1->c.len > 0)
		put(o, F_cc1, bits(k->c, 8) << 32 | bits(n1->c, 8));
	if (t->look[i].name) {
		uint64_t run, gazhead;
		bool poss;

		for (first = i; first > 0 && i - first < 8
		     && runs(t, first - 1); first--)
			;
		for (last = i; last + 1 < n && last - i < 8
		     && runs(t, last + 1); last++)
			;
		run = (uint64_t)(i - first < 3 ? i - first : 3) << 4
		    | (last - i < 3 ? last - i : 3);
		gazhead = (t->look[last].u | t->look[last].l) * 8ull
		    + (last == i);
		poss = last + 1 < n && t->tokens.t[last + 1].kind == T_POSS;
		if (group(t, o, R_RUN, gazhead, run << 1 | poss)) {
			put(o, F_run, run);
			put(o, F_gazhead, gazhead);
			if (poss)
				put(o, F_poss, 1);
			group_end(t, o);
		}
		e = look(t, last);
		if (group(t, o, R_HEAD, e->exact, 0)) {
			put(o, F_head, e->low);
			put(o, F_chead, bits(e->c, 12));
			put_role(o, F_rhead, e->says);
			group_end(t, o);
		}
		if (first < i) {
			e = look(t, first);
			if (group(t, o, R_FIRST, e->exact, 0)) {
				put(o, F_first, e->low);
				put(o, F_cfirst, bits(e->c, 12));
				put_role(o, F_rfirst, e->says);
				group_end(t, o);
			}
		}
		if (last + 1 < n) {
			e = look(t, last + 1);
			if (group(t, o, R_AFTER, e->exact, 0)) {
				put(o, F_after, e->low);
				put(o, F_cafter, bits(e->c, 12));
				put_role(o, F_rafter, e->says);
				group_end(t, o);
			}
		} else {
			put(o, F_after, 1);
		}
		if (first > 0) {
			e = look(t, first - 1);
			if (group(t, o, R_BEFORE, e->exact, 0)) {
				put(o, F_before, e->low);
				put(o, F_cbefore, bits(e->c, 12));
				put_role(o, F_rbefore, e->says);
				group_end(t, o);
			}
		} else {
			put(o, F_before, 1);
		}
	}
}

/* A name by itself: its words, its first, its last. */
static void
bare(struct text *t, size_t i, struct out_feats *o)
{
	const struct look *k = look(t, i), *e;
	const struct token *tok = &t->tokens.t[i];
	size_t n = t->tokens.n;

	put_word(t, tok, k, o);
	if (i > 0)
		put(o, F_w_1, look(t, i - 1)->low);
	if (i + 1 < n)
		put(o, F_w1, look(t, i + 1)->low);
	put_role(o, F_role, k->says);
	if (!t->look[i].name)
		return;
	e = look(t, n - 1);
	put_role(o, F_rhead, e->says);
	put(o, F_head, e->low);
	put(o, F_chead, bits(e->c, 12));
	if (i > 0) {
		e = look(t, 0);
		put(o, F_first, e->low);
		put(o, F_cfirst, bits(e->c, 12));
	}
}

size_t
feat_bare(struct text *t, size_t i, uint64_t key[FEAT_MAX])
{
	struct out_feats o = { .key = key, .want = SIZE_MAX };

	bare(t, i, &o);
	return o.n;
}

size_t
feat_of(struct text *t, size_t i, uint64_t key[FEAT_MAX], struct sums *sums)
{
	struct out_feats o = { .key = key, .want = SIZE_MAX,
		.sums = t->memo != NULL ? sums : NULL };

	feats(t, i, &o);
	return o.n;
}

static void
put_token(const struct text *t, size_t i, struct buf *b)
{
	size_t j;
	char c;

	for (j = t->tokens.t[i].b; j < t->tokens.t[i].e; j++) {
		c = t->s.p[j];
		buf_putc(b, c >= 'A' && c <= 'Z' ? (char)(c | 32)
		    : c == '\t' || c == '\n' ? '_' : c);
	}
}

void
feat_name(struct text *t, size_t i, size_t k, bool alone, struct buf *b)
{
	struct out_feats o = { .want = k };
	size_t n, m, j;
	struct str w;

	if (alone)
		bare(t, i, &o);
	else
		feats(t, i, &o);
	for (j = 0; templates[o.tmpl][j] != '\0'; j++)
		buf_putc(b, templates[o.tmpl][j]);
	buf_putc(b, '=');
	w = str_of(t->s.p + t->tokens.t[i].b,
	    t->tokens.t[i].e - t->tokens.t[i].b);
	n = t->tokens.n;
	switch (o.tmpl) {
	case F_w: put_token(t, i, b); break;
	case F_w_1: case F_c_1: case F_c6_1:
		if (i > 0)
			put_token(t, i - 1, b);
		break;
	case F_w1: case F_c1: case F_c61:
		if (i + 1 < n)
			put_token(t, i + 1, b);
		break;
	case F_w_2:
		if (i > 1)
			put_token(t, i - 2, b);
		break;
	case F_w2:
		if (i + 2 < n)
			put_token(t, i + 2, b);
		break;
	case F_pre2: case F_pre3: case F_pre4: case F_suf2: case F_suf3:
	case F_suf4:
		m = (o.tmpl >= F_suf2 ? o.tmpl - F_suf2 : o.tmpl - F_pre2) + 2;
		if (m > w.n)
			m = w.n;
		for (j = 0; j < m; j++) {
			char c = o.tmpl >= F_suf2 ? w.p[w.n - m + j] : w.p[j];

			/* half a character is no text */
			buf_putc(b, (unsigned char)c < 0x80 && c > ' ' ? c
			    : '?');
		}
		break;
	case F_gaz:
		for (j = 0; gaz_class_name(o.value / 4)[j] != '\0'; j++)
			buf_putc(b, gaz_class_name(o.value / 4)[j]);
		buf_putc(b, '-');
		buf_putc(b, "UBIL"[o.value & 3]);
		break;
	case F_gaz_1: case F_gaz1:
		for (j = 0; gaz_class_name(o.value)[j] != '\0'; j++)
			buf_putc(b, gaz_class_name(o.value)[j]);
		break;
	case F_c: case F_c4: case F_c6: case F_c10: case F_shape:
	case F_gazs: case F_head: case F_first: case F_after: case F_before:
		put_token(t, i, b); /* of the first such */
		break;
	default: buf_u64(b, o.value & 0xFFFFFF);
	}
}

bool
text_is_any(const struct text *t, size_t i, const char *w)
{
	const struct token *k;
	size_t j;

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	for (j = 0; w[j] != '\0'; j++)
		if (k->b + j >= k->e || (t->s.p[k->b + j] | 32) != w[j])
			return false;
	return k->b + j == k->e;
}

void
feat_free(struct text *t)
{
	token_free(&t->tokens);
	free(t->look);
	*t = (struct text){ 0 };
}
