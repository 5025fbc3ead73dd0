/* SPDX-License-Identifier: ISC */
/* feat: the features of a token: templates, and the sums of what recurs. */
#include "feat.h"

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
	bool seen = text_seen(t->seen, tok->hash);

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
