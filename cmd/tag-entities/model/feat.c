/* SPDX-License-Identifier: ISC */
/* feat: the features of a token, by templates. */
#include "feat.h"

#include "cmd/tag-entities/word.h"

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

		c = u >= 'A' && u <= 'Z'   ? 'X'
		    : u >= 'a' && u <= 'z' ? 'x'
		    : u >= '0' && u <= '9' ? '9'
		    : u >= 0x80            ? 'u'
					   : (char)u;
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
/* clang-format off */
#define TEMPLATES(X) \
	X(bias) X(w) X(w_1) X(w1) X(w_2) X(w2) X(case) X(shape) X(cases) X(pre2) \
	X(pre3) X(pre4) X(suf2) X(suf3) X(suf4) X(c) X(c4) X(c6) X(c10) \
	X(c_1) X(c1) X(c6_1) X(c61) X(gaz) X(gaz_1) X(gaz1) X(gazs) \
	X(common) X(seen) X(mode) X(head) X(first) X(run) X(after) \
	X(before) X(poss) X(gazhead) X(cc_1) X(cc1) X(w3) X(w_3) X(chead) \
	X(cfirst) X(cafter) X(cbefore) X(c_2) X(c2) X(role) \
	X(role_1) X(role1) X(rhead) X(rafter) X(rbefore) X(rfirst) \
	X(truecase) X(topic)
/* clang-format on */

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
		o->key[o->n] =
		    token_mix((value + tmpl) * 0x9FB21C651E98DF25u + tmpl);
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

/* The letters of a word. */
static void
letters(const struct text *t, const struct token *tok, unsigned cs,
    struct out_feats *o)
{
	const char *p = t->s.p + tok->b;
	size_t n = tok->e - tok->b, j, m;
	char buf[16];

	/* capitals are folded by bytes_hash: tell them apart by the case */
	put(o, F_shape,
	    (t->mode != M_MIXED ? 0
				: bytes_hash(buf, shape(str_of(p, n), buf))) +
		(uint64_t)cs * 0x51ED27);
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

/* Where a text has no token. */
static const struct look nobody = { .done = true, .low = 1 };

/* The features of a word in one of its roles. */
static void
role(struct text *t, size_t i, enum role r, struct out_feats *o)
{
	const struct look *k = i == NOBODY ? &nobody : look(t, i);

	switch (r) {
	case R_SELF:
		put_word(t, &t->tokens.t[i], k, o);
		put_role(o, F_role, k->says);
		break;
	case R_PREV:
		put(o, F_w_1, k->low);
		if (k->c.len > 0) {
			put(o, F_c_1, bits(k->c, 31));
			put(o, F_c6_1, bits(k->c, 6));
		}
		put_role(o, F_role_1, k->says);
		break;
	case R_NEXT:
		put(o, F_w1, k->low);
		if (k->c.len > 0) {
			put(o, F_c1, bits(k->c, 31));
			put(o, F_c61, bits(k->c, 6));
		}
		put_role(o, F_role1, k->says);
		break;
	case R_PREV2:
		put(o, F_w_2, k->low);
		if (k->c.len > 0)
			put(o, F_c_2, bits(k->c, 10));
		break;
	case R_NEXT2:
		put(o, F_w2, k->low);
		if (k->c.len > 0)
			put(o, F_c2, bits(k->c, 10));
		break;
	case R_LAST:
		put(o, F_head, k->low);
		put(o, F_chead, bits(k->c, 12));
		put_role(o, F_rhead, k->says);
		break;
	case R_FIRST:
		put(o, F_first, k->low);
		put(o, F_cfirst, bits(k->c, 12));
		put_role(o, F_rfirst, k->says);
		break;
	case R_AFTER:
		put(o, F_after, k->low);
		if (i != NOBODY)
			put(o, F_cafter, bits(k->c, 12));
		put_role(o, F_rafter, k->says);
		break;
	case R_BEFORE:
		put(o, F_before, k->low);
		if (i != NOBODY)
			put(o, F_cbefore, bits(k->c, 12));
		put_role(o, F_rbefore, k->says);
		break;
	default:
		break;
	}
}

/* The features of a fact. */
static void
fact(enum fact which, const struct fact_key *f, struct out_feats *o)
{
	unsigned c;

	switch (which) {
	case FACT_CASE: {
		uint64_t cs = f->a >> 8, freq = f->b >> 8;

		put(o, F_bias, 0);
		put(o, F_case, cs);
		put(o, F_cases, f->a);
		put(o, F_common, (freq >> 8) << 8 | cs);
		put(o, F_truecase, freq << 8 | cs);
		put(o, F_seen, (f->b & 1) << 8 | cs);
		put(o, F_mode, (f->b >> 1 & 0x7F) << 8 | cs);
		break;
	}
	case FACT_LISTS: {
		uint32_t u = (uint32_t)(f->a >> 32), b = (uint32_t)f->a,
			 i = (uint32_t)(f->b >> 32), l = (uint32_t)f->b;
		uint32_t all = u | b | i | l;

		for (c = 0; all >> c != 0; c++) {
			if (u >> c & 1)
				put(o, F_gaz, c * 4);
			if (b >> c & 1)
				put(o, F_gaz, c * 4 + 1);
			if (i >> c & 1)
				put(o, F_gaz, c * 4 + 2);
			if (l >> c & 1)
				put(o, F_gaz, c * 4 + 3);
		}
		put(o, F_gazs,
		    ((u * 31ull + b) * 31 + i) * 31 + l + (f->c << 56));
		break;
	}
	case FACT_LISTS_PREV:
		for (c = 0; f->a >> c != 0; c++)
			if (f->a >> c & 1)
				put(o, F_gaz_1, c);
		break;
	case FACT_LISTS_NEXT:
		for (c = 0; f->a >> c != 0; c++)
			if (f->a >> c & 1)
				put(o, F_gaz1, c);
		break;
	case FACT_RUN:
		put(o, F_run, f->b >> 1);
		put(o, F_gazhead, f->a);
		if (f->b & 1)
			put(o, F_poss, 1);
		break;
	default:
		break;
	}
}

void
feat_around(struct text *t, size_t i, struct around *a)
{
	const struct look *k = look(t, i), *p1 = NULL, *n1 = NULL;
	size_t n = t->tokens.n;
	uint64_t cs, freq;
	int r;

	a->facts = 1u << FACT_CASE | 1u << FACT_LISTS;
	a->roles = 1u << R_SELF | 1u << R_PREV | 1u << R_NEXT | 1u << R_PREV2 |
	    1u << R_NEXT2;
	a->word[R_SELF] = i;
	a->word[R_PREV] = i > 0 ? i - 1 : NOBODY;
	a->word[R_NEXT] = i + 1 < n ? i + 1 : NOBODY;
	a->word[R_PREV2] = i > 1 ? i - 2 : NOBODY;
	a->word[R_NEXT2] = i + 2 < n ? i + 2 : NOBODY;
	if (i > 0)
		p1 = look(t, i - 1);
	if (i + 1 < n)
		n1 = look(t, i + 1);
	cs = k->cs + (i == 0 ? 8u : 0u);
	freq = (uint64_t)k->low_freq << 8 | k->cap_freq;
	a->fact[FACT_CASE].a = cs << 8 | (p1 != NULL ? p1->cs : 15u) << 4 |
	    (n1 != NULL ? n1->cs : 15u);
	a->fact[FACT_CASE].b = freq << 8 | (uint64_t)t->mode << 1 |
	    text_seen(t->seen, t->tokens.t[i].hash);
	a->fact[FACT_CASE].c = 0;
	a->fact[FACT_LISTS].a = (uint64_t)k->u << 32 | k->b;
	a->fact[FACT_LISTS].b = (uint64_t)k->i << 32 | k->l;
	a->fact[FACT_LISTS].c = cs;
	if (p1 != NULL && (p1->u | p1->l) != 0) {
		a->facts |= 1u << FACT_LISTS_PREV;
		a->fact[FACT_LISTS_PREV] =
		    (struct fact_key){ p1->u | p1->l, 0, 0 };
	}
	if (n1 != NULL && (n1->u | n1->b) != 0) {
		a->facts |= 1u << FACT_LISTS_NEXT;
		a->fact[FACT_LISTS_NEXT] =
		    (struct fact_key){ n1->u | n1->b, 0, 0 };
	}
	/* clusters of it and a neighbour */
	a->npairs = 0;
	if (k->c.len > 0 && p1 != NULL && p1->c.len > 0)
		a->pair[a->npairs++] = (struct pair){ F_cc_1,
			bits(p1->c, 8) << 32 | bits(k->c, 8) };
	if (k->c.len > 0 && n1 != NULL && n1->c.len > 0)
		a->pair[a->npairs++] = (struct pair){ F_cc1,
			bits(k->c, 8) << 32 | bits(n1->c, 8) };
	if (k->name) {
		size_t first = k->first, last = k->last;
		const struct look *e = &t->look[last];
		uint64_t run;
		bool poss;

		run = (uint64_t)(i - first < 3 ? i - first : 3) << 4 |
		    (last - i < 3 ? last - i : 3);
		poss = last + 1 < n && t->tokens.t[last + 1].kind == T_POSS;
		a->facts |= 1u << FACT_RUN;
		a->fact[FACT_RUN] =
		    (struct fact_key){ (e->u | e->l) * 8ull + (last == i),
			    run << 1 | poss, 0 };
		a->roles |= 1u << R_LAST | 1u << R_AFTER | 1u << R_BEFORE |
		    (unsigned)(first < i) << R_FIRST;
		a->word[R_LAST] = last;
		a->word[R_FIRST] = first;
		a->word[R_AFTER] = last + 1 < n ? last + 1 : NOBODY;
		a->word[R_BEFORE] = first > 0 ? first - 1 : NOBODY;
	}
	for (r = 0; r < ROLES; r++)
		if ((a->roles >> r & 1) && a->word[r] != NOBODY)
			look(t, a->word[r]);
}

static void
topic(const struct text *t, struct out_feats *o)
{
	enum { FAR = 200 }; /* tokens: no row of prose is longer */
	size_t i, n = 0;

	for (i = 0; i < t->tokens.n && i < FAR && n < TOPIC; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->kind != T_WORD || k->cs != C_LOWER || k->e - k->b < 4 ||
		    (k->words & (W_stop | W_inner)))
			continue;
		put(o, F_topic, k->hash);
		n++;
	}
}

/* All of them, for the trainer. */
static void
feats(struct text *t, size_t i, struct out_feats *o)
{
	struct around a;
	int r, f;

	feat_around(t, i, &a);
	fact(FACT_CASE, &a.fact[FACT_CASE], o);
	for (r = R_SELF; r <= R_NEXT2; r++)
		role(t, a.word[r], (enum role)r, o);
	for (f = FACT_LISTS; f <= FACT_LISTS_NEXT; f++)
		if (a.facts >> f & 1)
			fact((enum fact)f, &a.fact[f], o);
	for (f = 0; f < a.npairs; f++)
		put(o, (enum template)a.pair[f].tmpl, a.pair[f].value);
	if (a.facts >> FACT_RUN & 1)
		fact(FACT_RUN, &a.fact[FACT_RUN], o);
	for (r = R_LAST; r <= R_BEFORE; r++)
		if (a.roles >> r & 1)
			role(t, a.word[r], (enum role)r, o);
	if (look(t, i)->name)
		topic(t, o);
}

size_t
feat_role(struct text *t, size_t i, enum role r, uint64_t key[FEAT_MAX])
{
	struct out_feats o = { .key = key, .want = SIZE_MAX };

	role(t, i, r, &o);
	return o.n;
}

size_t
feat_fact(enum fact which, const struct fact_key *f, uint64_t key[FEAT_MAX])
{
	struct out_feats o = { .key = key, .want = SIZE_MAX };

	fact(which, f, &o);
	return o.n;
}

uint64_t
feat_pair(const struct pair *p)
{
	uint64_t key;
	struct out_feats o = { .key = &key, .want = SIZE_MAX };

	put(&o, (enum template)p->tmpl, p->value);
	return key;
}

size_t
feat_topic(const struct text *t, uint64_t key[TOPIC])
{
	struct out_feats o = { .key = key, .want = SIZE_MAX };

	topic(t, &o);
	return o.n;
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
feat_of(struct text *t, size_t i, uint64_t key[FEAT_MAX])
{
	struct out_feats o = { .key = key, .want = SIZE_MAX };

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
		buf_putc(b,
		    c >= 'A' && c <= 'Z'         ? (char)(c | 32)
			: c == '\t' || c == '\n' ? '_'
						 : c);
	}
}

static void
put_name(const char *name, struct buf *b)
{
	buf_put(b, str_of(name, strlen(name)));
}

/* The first or last letters of a word that the template takes. */
static void
put_affix(struct str w, enum template tmpl, struct buf *b)
{
	bool last = tmpl >= F_suf2;
	size_t j, m = (size_t)(tmpl - (last ? F_suf2 : F_pre2)) + 2;
	char c;

	if (m > w.n)
		m = w.n;
	for (j = 0; j < m; j++) {
		c = last ? w.p[w.n - m + j] : w.p[j];
		/* half a character is no text */
		buf_putc(b, (unsigned char)c < 0x80 && c > ' ' ? c : '?');
	}
}

/* What a feature of the template says of token i. */
static void
put_value(const struct text *t, size_t i, const struct out_feats *o,
    struct buf *b)
{
	size_t n = t->tokens.n, j = 0;

	switch (o->tmpl) {
	case F_w_1:
	case F_c_1:
	case F_c6_1:
		if (i > 0)
			put_token(t, i - 1, b);
		break;
	case F_w1:
	case F_c1:
	case F_c61:
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
	case F_pre2:
	case F_pre3:
	case F_pre4:
	case F_suf2:
	case F_suf3:
	case F_suf4:
		put_affix(text_word(t, i), o->tmpl, b);
		break;
	case F_gaz:
		put_name(gaz_class_name(o->value / 4), b);
		buf_putc(b, '-');
		buf_putc(b, "UBIL"[o->value & 3]);
		break;
	case F_gaz_1:
	case F_gaz1:
		put_name(gaz_class_name(o->value), b);
		break;
	case F_w:
	case F_c:
	case F_c4:
	case F_c6:
	case F_c10:
	case F_shape:
	case F_gazs:
	case F_head:
	case F_first:
	case F_after:
	case F_before:
		put_token(t, i, b); /* but for the word, of the first such */
		break;
	case F_topic:
		while (j < n && t->tokens.t[j].hash != o->value)
			j++;
		put_token(t, j, b);
		break;
	default:
		buf_u64(b, o->value & 0xFFFFFF);
	}
}

void
feat_name(struct text *t, size_t i, size_t k, bool alone, struct buf *b)
{
	struct out_feats o = { .want = k };

	if (alone)
		bare(t, i, &o);
	else
		feats(t, i, &o);
	put_name(templates[o.tmpl], b);
	buf_putc(b, '=');
	put_value(t, i, &o, b);
}
