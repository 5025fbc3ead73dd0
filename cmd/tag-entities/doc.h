/* SPDX-License-Identifier: ISC */
/*
 * doc: what a document says of its names: which mentions are one name, the
 * fullest form of it, of which kind it mostly is, which country, which
 * office.  Bounded: past DOC_NAMES names no further ones are learnt.
 * struct doc owns its memory; doc_clear() between documents.
 */
#ifndef DOC_H
#define DOC_H

#include "cmd/tag-entities/model/label.h"

#define DOC_NAMES 50000
#define NO_NAME UINT32_MAX

struct name {
	uint64_t hash;       /* of its tokens */
	uint32_t text, n;    /* its first form, in the arena */
	uint32_t tok, ntok;  /* hashes of its words, in `words` */
	uint32_t full;       /* what brackets said last it is short for */
	uint32_t first_full; /* ... and first: for mentions before them */
	uint32_t next;       /* with the same hash slot */
	uint64_t last;       /* alike_key() of a person's surname, or 0 */
	uint64_t alike;      /* of all its words */
	int32_t votes[K_NAMES];
	uint32_t role, nrole;
	uint32_t status, nstatus;
	char country[3];     /* as the text says; [0] = 0: it does not */
	const char *rec;     /* what the gazetteer says of the whole */
	uint32_t classes;    /* the classes of that, a bit each */
	bool upper;          /* written in capitals: an acronym */
	bool small;          /* of a row all in small letters */
	bool cases;          /* first seen where names may have cases */
	bool indexed;
	bool rank;           /* its role is a rank: an office is more */
	bool titled;         /* stood behind a title: a person */
	bool common;         /* of words that many bodies have: Supreme Court */
};

struct link { uint32_t name, next; };

struct doc {
	struct name *names;
	size_t nnames, capnames;
	uint32_t *slot;      /* hash to name + 1 */
	size_t nslots;
	uint64_t *words;
	size_t nwords, capwords;
	uint32_t *word_slot; /* a person's or organisation's words: to links */
	size_t nword_slots;
	struct link *links;
	size_t nlinks, caplinks;
	struct buf arena;
	struct { char a3[3]; uint32_t n; } country[64];
	size_t ncountries;
	bool cases;    /* the row is not English: names may have cases */
	bool declines; /* some row is of a language in which they do */
};

/* The name that tokens [i, j) are; NO_NAME if there is no room. */
uint32_t doc_name(struct doc *doc, const struct text *t, size_t i, size_t j);

/* The same if it is known; NO_NAME. */
uint32_t doc_known(const struct doc *doc, const struct text *t, size_t i,
    size_t j);

/* The name whose words have this hash, if it is known. */
uint32_t doc_by_hash(const struct doc *doc, uint64_t hash);

/* One mention more of that kind. */
void doc_vote(struct doc *doc, uint32_t name, enum kind kind, int32_t weight);

/* Brackets: `name` is short for `full`. */
void doc_alias(struct doc *doc, uint32_t name, uint32_t full);

/* A country was mentioned. */
void doc_country(struct doc *doc, struct str a3);
uint32_t doc_country_top(const struct doc *doc); /* the highest count */
uint32_t doc_country_count(const struct doc *doc, struct str a3);

/*
 * Office, country, status that the text gives a name; each may be empty.
 * The first one stays, but that an office wins over a rank.
 */
void doc_role(struct doc *doc, uint32_t name, struct str role,
    struct str country, struct str status, bool rank);

/* What was said of the first name holds for the other, where that lacks it. */
void doc_said(struct doc *doc, uint32_t name, uint32_t from);

/*
 * Who is meant: the fullest name of a person of which this is a part, the
 * organisation that brackets, the lists or a longer name say; else itself.
 */
uint32_t doc_full(const struct doc *doc, uint32_t name, enum kind kind);

/* The kind a name mostly is, and by how much. */
enum kind doc_kind(const struct doc *doc, uint32_t name, int32_t *lead);

/* A word alone (folded hash) that belongs to a person's name: that name. */
uint32_t doc_person(const struct doc *doc, uint64_t word);

/*
 * Keys of a text of one word or several: of its last (alike.h) and of all;
 * and the person whose name has them, of which the word may be a part.
 */
void doc_alike(struct str text, bool cases, uint64_t *last, uint64_t *all);
uint32_t doc_person_alike(const struct doc *doc, uint64_t last, uint64_t all);

struct str doc_text(const struct doc *doc, uint32_t name);

void doc_clear(struct doc *doc);
void doc_free(struct doc *doc);

#endif
