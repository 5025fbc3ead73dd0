/* SPDX-License-Identifier: ISC */
/*
 * gaz: names known beforehand, found by longest match over folded tokens.
 * A trie whose nodes lie in one hash table: a node's key is the hash of the
 * tokens so far.  The built-in one is constant (mkgaz made it); one that
 * was built at run time (users' own names) is freed by gaz_free().
 */
#ifndef GAZ_H
#define GAZ_H

#include "cmd/tag-entities/token.h"

/* Classes of names: what the lists say, not what a text means. */
#define GAZ_CLASSES(X) \
	X(country) X(former) X(demonym) X(group) X(language) X(city) \
	X(capital) X(seat) X(admin) X(region) X(physical) X(facility) \
	X(igo) X(party) X(body) X(media) X(company) X(club) X(university) \
	X(event) X(law) X(product) X(work) X(leader) X(given) X(family) \
	X(user) X(title) X(near) X(head) X(of) X(not) X(small) \
	X(field) X(status) X(job) X(polite) X(arabic) X(persian)

enum gaz_class {
#define X(c) G_##c,
	GAZ_CLASSES(X)
#undef X
	G_MAX
};

/* Class of that name, or G_MAX. */
enum gaz_class gaz_class(struct str name);
const char *gaz_class_name(enum gaz_class c);

struct gaz {
	const char *slot; /* fingerprint and record, u32 each, little-endian */
	uint32_t mask;    /* slots - 1 */
	const char *rec;  /* records */
	struct buf own;   /* built at run time */
	uint32_t *keys;
	size_t used;
	struct tokens tokens;
};

/* One entry of a form. */
struct gaz_entry {
	enum gaz_class class;
	bool weak;
	bool upper;          /* an acronym: only in capitals */
	bool main;           /* the one meant if the text says no more */
	unsigned char kind;  /* users': the caller's number */
	struct str country;  /* alpha-3, or n = 0 */
	struct str value;    /* n = 0: the form itself */
	struct str attrs;    /* users' */
	uint32_t id;         /* geonames, or 0 */
	uint32_t langs;      /* a bit for each enum lang (lang.h); 0: any */
};

struct gaz_hit {
	uint32_t n;          /* tokens */
	const char *rec;
};

/* Tokens in the longest form. */
#define GAZ_LONGEST 16
#define GAZ_HITS GAZ_LONGEST

/*
 * The forms that begin at token i, shortest first; returns their number.
 * Hyphens, and full stops that touch, count for nothing.
 */
size_t gaz_find(const struct gaz *gaz, const struct tokens *ts, size_t i,
    struct gaz_hit hit[GAZ_HITS]);

/* gaz_find() will be asked for forms that begin with t: fetch its slot. */
void gaz_soon(const struct gaz *gaz, const struct token *t);

/* The entries of a hit: start with *at = hit.rec; false after the last. */
bool gaz_next(const char **at, struct gaz_entry *entry);

/* Adds a form with one entry; `form` may be any text.  False: no token. */
bool gaz_add(struct gaz *gaz, struct str form, const struct gaz_entry *e);

void gaz_free(struct gaz *gaz);

/* The built-in names. */
extern const struct gaz gaz_names;

/* Names and offices in other languages: for rows that are not English. */
extern const struct gaz gaz_world;

/* Brown cluster of a word as written, digits as 0. */
struct cluster {
	uint32_t bits;      /* its path, from the highest of `len` bits on */
	unsigned char len;  /* 0: unknown word */
	unsigned char freq; /* log2 of its count */
};

struct cluster cluster_of(uint64_t hash);

/* The hash that cluster_of() takes. */
uint64_t cluster_hash(struct str word);

#endif
