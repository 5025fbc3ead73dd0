/* SPDX-License-Identifier: ISC */
/* gaz: a trie over folded tokens in one hash table. */
#include "gaz.h"

#include <stdlib.h>

enum {
	HAS_COUNTRY = 1,
	HAS_ID = 2,
	HAS_VALUE = 4,
	HAS_USER = 8,
	WEAK = 16,
	UPPER = 32,
	MAIN = 64,
	HAS_LANGS = 128
};
#define LONGER 0x80000000u /* in a slot's record: longer forms begin so */

static const char *const class_names[] = {
#define X(c) #c,
	GAZ_CLASSES(X)
#undef X
};

enum gaz_class
gaz_class(struct str name)
{
	int c;

	for (c = 0; c < G_MAX; c++)
		if (str_eq(name,
			str_of(class_names[c], strlen(class_names[c]))))
			break;
	return (enum gaz_class)c;
}

const char *
gaz_class_name(enum gaz_class c)
{
	return class_names[c];
}

static inline uint32_t
get32(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;
}

static void
put32(char *p, uint32_t v)
{
	p[0] = (char)(v & 255), p[1] = (char)(v >> 8 & 255);
	p[2] = (char)(v >> 16 & 255), p[3] = (char)(v >> 24);
}

/* Does the token count for nothing in a form? */
static inline bool
skipped(const struct token *t)
{
	return t->kind == T_PUNCT && !(t->space && t->c == '.') &&
	    (t->c == '-' || t->c == '.' || t->c == '\'');
}

static inline uint64_t
step(uint64_t h, const struct token *t)
{
	return token_mix(h * 0xD6E8FEB86659FD93u + t->hash);
}

/* The slot of key h: where it is, or the free one where it would be. */
static inline uint32_t
probe(const struct gaz *g, uint64_t h, uint32_t *rec)
{
	uint32_t i = (uint32_t)h & g->mask, fp = (uint32_t)(h >> 32) | 1, got;

	for (;; i = (i + 1) & g->mask) {
		got = get32(g->slot + (size_t)i * 8);
		if (got == fp || got == 0) {
			*rec = got == 0 ? UINT32_MAX
					: get32(g->slot + (size_t)i * 8 + 4);
			return i;
		}
	}
}

void
gaz_soon(const struct gaz *g, const struct token *t)
{
#if defined(__GNUC__)
	__builtin_prefetch(g->slot +
	    (size_t)((uint32_t)step(0, t) & g->mask) * 8);
#else
	(void)g, (void)t;
#endif
}

size_t
gaz_find(const struct gaz *g, const struct tokens *ts, size_t i,
    struct gaz_hit hit[GAZ_HITS])
{
	size_t j, n = 0, k = 0;
	uint64_t h = 0;
	uint32_t rec;

	if (g->slot == NULL)
		return 0;
	for (j = i; j < ts->n && n < GAZ_LONGEST && j < i + 2 * GAZ_LONGEST;
	     j++) {
		if (j > i && skipped(&ts->t[j]))
			continue;
		h = step(h, &ts->t[j]);
		probe(g, h, &rec);
		if (rec == UINT32_MAX)
			break;
		n++;
		if ((rec & ~LONGER) != 0)
			hit[k++] = (struct gaz_hit){ (uint32_t)(j + 1 - i),
				g->rec + (rec & ~LONGER) };
		if (!(rec & LONGER))
			break;
	}
	return k;
}

bool
gaz_next(const char **at, struct gaz_entry *e)
{
	const unsigned char *p = (const unsigned char *)*at;
	unsigned flags;

	*e = (struct gaz_entry){
		.country = { "", 0 }, .value = { "", 0 }, .attrs = { "", 0 }
	};
	if (p == NULL)
		return false;
	e->class = (enum gaz_class)(p[4] & 0x7F);
	flags = p[5];
	e->weak = flags & WEAK;
	e->upper = flags & UPPER;
	e->main = flags & MAIN;
	*at = get32(*at) != 0 ? *at - get32(*at) : NULL;
	p += 6;
	if (flags & HAS_COUNTRY) {
		e->country = str_of((const char *)p, 3);
		p += 3;
	}
	if (flags & HAS_ID) {
		e->id = get32((const char *)p);
		p += 4;
	}
	if (flags & HAS_LANGS) {
		e->langs = get32((const char *)p);
		p += 4;
	}
	if (flags & HAS_USER) {
		e->kind = p[0];
		e->attrs.n = (size_t)p[1] | (size_t)p[2] << 8;
		e->attrs.p = (const char *)p + 3;
		p += 3 + e->attrs.n;
	}
	if (flags & HAS_VALUE) {
		e->value.n = (size_t)p[0] | (size_t)p[1] << 8;
		e->value.p = (const char *)p + 2;
	}
	return true;
}

static void
grow(struct gaz *g)
{
	uint32_t n = g->slot == NULL ? 1024 : (g->mask + 1) * 2, i, rec, at;
	char *new = xrealloc(NULL, n, 8), *old = (char *)g->slot;
	uint32_t *keys = xrealloc(NULL, n, sizeof(*keys));
	uint32_t oldn = g->slot == NULL ? 0 : g->mask + 1;
	uint64_t h;

	memset(new, 0, (size_t)n * 8);
	g->slot = new;
	g->mask = n - 1;
	for (i = 0; i < oldn; i++) {
		if (get32(old + (size_t)i * 8) == 0)
			continue;
		h = (uint64_t)get32(old + (size_t)i * 8) << 32 | g->keys[i];
		at = probe(g, h, &rec);
		memcpy(new + (size_t)at * 8, old + (size_t)i * 8, 8);
		keys[at] = g->keys[i];
	}
	free(old);
	free(g->keys);
	g->keys = keys;
}

static void
put_entry(struct gaz *g, const struct gaz_entry *e, uint32_t back)
{
	struct buf *b = &g->own;
	char four[4];
	size_t n;

	put32(four, back);
	buf_put(b, str_of(four, 4));
	buf_putc(b, (char)e->class);
	buf_putc(b,
	    (char)((e->country.n == 3 ? HAS_COUNTRY : 0) |
		(e->id != 0 ? HAS_ID : 0) | (e->value.n > 0 ? HAS_VALUE : 0) |
		(e->langs != 0 ? HAS_LANGS : 0) |
		(e->class == G_user ? HAS_USER : 0) | (e->weak ? WEAK : 0) |
		(e->upper ? UPPER : 0) | (e->main ? MAIN : 0)));
	if (e->country.n == 3)
		buf_put(b, e->country);
	if (e->id != 0) {
		put32(four, e->id);
		buf_put(b, str_of(four, 4));
	}
	if (e->langs != 0) {
		put32(four, e->langs);
		buf_put(b, str_of(four, 4));
	}
	if (e->class == G_user) {
		n = e->attrs.n < 65536 ? e->attrs.n : 0;
		buf_putc(b, (char)e->kind);
		buf_putc(b, (char)(n & 255)), buf_putc(b, (char)(n >> 8));
		buf_put(b, str_of(e->attrs.p, n));
	}
	if (e->value.n > 0) {
		n = e->value.n < 65536 ? e->value.n : 65535;
		buf_putc(b, (char)(n & 255)), buf_putc(b, (char)(n >> 8));
		buf_put(b, str_of(e->value.p, n));
	}
}

bool
gaz_add(struct gaz *g, struct str form, const struct gaz_entry *e)
{
	size_t i, n = 0;
	uint32_t rec, at = 0, here;
	uint64_t h = 0;
	struct gaz_entry entry;
	bool alone;
	char *slot;

	token_split(&g->tokens, form);
	for (i = 0; i < g->tokens.n; i++)
		if (i == 0 || !skipped(&g->tokens.t[i]))
			n++;
	if (n == 0 || n > GAZ_LONGEST || g->own.n >= LONGER - 1)
		return false;
	alone = n == 1;
	for (i = 0; i < g->tokens.n; i++) {
		if (i > 0 && skipped(&g->tokens.t[i]))
			continue;
		if (g->slot == NULL || g->used * 3 >= (size_t)g->mask * 2)
			grow(g);
		h = step(h, &g->tokens.t[i]);
		at = probe(g, h, &rec);
		if (rec == UINT32_MAX) {
			slot = (char *)g->slot + (size_t)at * 8;
			put32(slot, (uint32_t)(h >> 32) | 1);
			put32(slot + 4, 0);
			g->keys[at] = (uint32_t)h;
			g->used++;
			rec = 0;
		}
		if (--n > 0)
			put32((char *)g->slot + (size_t)at * 8 + 4,
			    rec | LONGER);
	}
	probe(g, h, &rec);
	if (g->own.n == 0) /* record 0 means: none */
		buf_put(&g->own, STR("gaz "));
	here = (uint32_t)g->own.n;
	entry = *e;
	/* WHO is no Who, US no us */
	entry.upper = alone && g->tokens.t[0].cs == C_UPPER;
	put_entry(g, &entry, (rec & ~LONGER) != 0 ? here - (rec & ~LONGER) : 0);
	put32((char *)g->slot + (size_t)at * 8 + 4, here | (rec & LONGER));
	g->rec = g->own.p;
	return true;
}

void
gaz_free(struct gaz *g)
{
	free((char *)g->slot);
	free(g->keys);
	buf_free(&g->own);
	token_free(&g->tokens);
	*g = (struct gaz){ 0 };
}

uint64_t
cluster_hash(struct str w)
{
	uint64_t h = TOKEN_SEED;
	size_t i;
	unsigned char c;

	for (i = 0; i < w.n; i++) {
		c = (unsigned char)w.p[i];
		h = token_step(h, c >= '0' && c <= '9' ? '0' : c);
	}
	return token_mix(h);
}
