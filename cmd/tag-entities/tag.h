/* SPDX-License-Identifier: ISC */
/*
 * tag: the engine of tag-entities.  Rows are first seen, then tagged, in
 * the same order (hold.h); between documents comes tagger_end().
 */
#ifndef TAG_H
#define TAG_H

#include "cmd/tag-entities/amount/amount.h"
#include "doc.h"
#include "lang.h"
#include "row.h"
#include "title.h"

struct mention {
	uint32_t b, e;       /* bytes of the row's text */
	uint32_t first, end; /* tokens */
	uint32_t name;       /* in doc; NO_NAME */
	uint32_t value, nvalue; /* in `values`: amounts, titles, attributes */
	uint32_t attrs, nattrs;
	uint64_t hash;       /* of a loose one */
	uint64_t word;       /* its last word */
	uint64_t last, alike; /* keys of doc_alike(); 0 where none is asked */
	unsigned char kind;  /* enum kind; K_NONE: loose, a name perhaps */
	bool user, weak;
	bool gov;            /* a capital that stands for its government */
	bool sure;           /* the case of the row says something */
	bool loose;          /* money: which country's pound? */
	bool fixed;          /* its kind is certain: Mr. X */
	bool part;           /* a word of its name */
	bool located;        /* "in X": a place */
	bool near;           /* a person of this last word came just before */
	uint32_t full;       /* what it is short for at this point; NO_NAME */
	char country[3];     /* "Paris, Texas": what stands behind; or 0 */
	uint32_t inner, inner_end; /* of a title: tokens of a people in it */
};

struct tagger {
	const struct gaz *user; /* NULL: none */
	bool all;               /* boilerplate too */
	uint32_t english, alien; /* rows of the document in English, not */
	uint32_t votes[LANG_N]; /* small words of each language in these */

	struct text text;
	struct seen seen;
	struct doc doc;
	struct lattice *lattice;
	struct mention *m;      /* of the rows seen and not yet tagged */
	size_t nm, capm;
	uint32_t *rows;         /* number of mentions of each such row */
	size_t nrows, caprows;
	size_t next_m, next_row;
	size_t sorted;          /* mentions of the row before it are in
	                         * order, disjoint; those behind are new */
	struct buf values, scratch;
	struct buf person;   /* a name in the nominative */
	struct tokens part;     /* of a part of a row */
	signed char persian; /* script.c's, of the row; -1: not asked yet */
};

/* A class of names in a set of them. */
#define CLASS(c) (1u << G_##c)
/* Classes of names that a country's code follows from. */
#define STATES (1u << G_country | 1u << G_former)
#define PEOPLES (1u << G_demonym)

/* The country of a form that the lists know in one of these classes. */
struct str tag_country(const char *rec, uint32_t classes);

/* The same, empty if they know several. */
struct str tag_only_country(const char *rec, uint32_t classes);

/*
 * For the rules about a row (tag.c, role.c): its mentions are g->m from
 * `from` on, those before g->sorted in order and disjoint.  What gives way
 * becomes K_GONE, what is new stands behind, until tag_settle(): so that no
 * row takes quadratic time.
 */
/* A mention of tokens [first, end) more, behind the others. */
struct mention *tag_add(struct tagger *g, size_t first, size_t end,
    enum kind kind);
/* The first in order that ends behind token `first`: an index. */
size_t tag_touch(const struct tagger *g, size_t from, size_t first);
/* Does no one in order touch these tokens? */
bool tag_is_free(const struct tagger *g, size_t from, size_t first,
    size_t end);
/* The one in order that holds token i; NULL: none. */
struct mention *tag_at(const struct tagger *g, size_t from, size_t i);
/* The one in order that begins, that ends at that token; NULL. */
struct mention *tag_begins(const struct tagger *g, size_t from, size_t first);
struct mention *tag_ends(const struct tagger *g, size_t from, size_t end);
/* All are in order again, without those that are gone. */
void tag_settle(struct tagger *g, size_t from);
/*
 * Puts a name over those that lie inside it.  One that crosses its edge, or
 * holds all of it, stays, and nothing happens: false.  One that stands there
 * takes the kind, unless `keep`.
 */
bool tag_put_over(struct tagger *g, size_t from, size_t first, size_t end,
    enum kind kind, bool keep);
/* Names by the model (name.c). */
void tag_names(struct tagger *g);
/* Names of which a rule or a list knows the extent better (extent.c). */
void tag_extents(struct tagger *g, size_t from);
/*
 * Where a name of several words ends that begins at token i and that the lists
 * have in one of these classes; i: there is none.
 */
size_t tag_listed(const struct text *t, size_t i, uint32_t classes);
/* A name at token i that its neighbour or its form gives away (cue.c); where to
 * go on, i: none. */
size_t tag_cue(struct tagger *g, size_t from, size_t i);
/* What stands behind a name and is part of it: (Anbar) province (widen.c). */
void tag_widen(struct tagger *g, size_t from);
/* Calif., Danes, Sino-Indian (press.c). */
void tag_press(struct tagger *g, size_t from);
/* Countries in other scripts and with affixes (script.c). */
void tag_scripts(struct tagger *g, size_t from);
/* Persons beside offices, in scripts without capitals (beside.c). */
void tag_beside(struct tagger *g, size_t from);
/* Value and attributes of an entry of the world's lists. */
void tag_world(struct tagger *g, struct mention *m, const struct gaz_entry *e);
enum kind tag_world_kind(const struct gaz_entry *e);
/* A name of those lists at token i, in any case of Russian, Ukrainian or
 * Greek: its tokens; 0: none. */
size_t tag_declined(struct tagger *g, size_t i, struct gaz_entry *e);
/* Value; an attribute. */
void tag_value(struct tagger *g, struct mention *m, struct str v);
void tag_attr(struct tagger *g, struct mention *m, struct str key,
    struct str v);

/* The kind that the lists and heads say tokens [first, end) are, where the
 * model says `kind`; K_NONE: no name.  (kind.c) */
enum kind kind_by_lists(const struct text *t, size_t first, size_t end,
    enum kind kind);
/* Is token i a word for a weapon: missiles? */
bool kind_is_weapon(const struct text *t, size_t i);
/*
 * The kind of place that what stands around tokens [first, end) says they
 * are, where the model says `kind`: "in Sarmin", "the village of X", "X, a
 * town near"; or `kind`.  (place.c)
 */
enum kind kind_of_place(const struct text *t, size_t first, size_t end,
    enum kind kind);
/*
 * Persons that no list knows, beside places or companies: "in Chaman, Kurram
 * and Angoor Adda".  The row's mentions are in order.  (place.c)
 */
void kind_in_lists(struct tagger *g, size_t from);
/* Does the capital of tokens [first, end) stand for its government? */
bool gov_here(const struct text *t, size_t first, size_t end);
/* (Ankara,) Damascus and Beirut signed: what holds for p holds for them. */
void gov_others(struct tagger *g, size_t from, struct mention *p);
/* (withdrawn to) Anefis, (south of) Qarabulaq: a place by the way to it, of
 * which no list knows?  (place.c) */
bool kind_on_the_way(struct text *t, size_t i);

/*
 * Is a name a language here: "the Tzotzil language"; one that the lists have
 * as such: "speaks Persian", "in English and French"?  m is the mention, p the
 * one before it in the row, or NULL.
 */
bool kind_spoken(const struct text *t, const struct mention *m,
    const struct mention *p, bool listed);

/* Is token i the head of a body's name, as it is written: Ministry? */
bool body_is_head(const struct text *t, size_t i);
/* Is token i the head of the name of a state's mission: Embassy, Consulate? */
bool body_is_mission(const struct text *t, size_t i);
/* Bodies that no mention touches, by the heads of their names (body.c). */
void tag_bodies(struct tagger *g, size_t from);
/* Votes that make Katrina what Hurricane Katrina is. */
#define STORM 400
/* Acronyms bound by brackets, storms (alias.c). */
void tag_brackets(struct tagger *g, size_t from);
/* Mohamed Hamdan Dagalo, the leader better known as Hemedti (alias.c). */
void tag_known(struct tagger *g, size_t from);
/* Offices and ranks, and who holds them (role.c). */
void tag_titles(struct tagger *g, size_t from);
/* Offices of several persons (plural.c). */
void tag_plurals(struct tagger *g, size_t from);
/* What stands around persons and bodies: "X, the Russian premier". */
void tag_context(struct tagger *g, size_t from);

void tagger_init(struct tagger *tagger);
void tagger_see(struct tagger *tagger, const struct row *row);
/* All rows of the document were seen: what was said of short names counts
 * for the full ones. */
void tagger_whole(struct tagger *tagger);
void tagger_tag(struct tagger *tagger, struct row *row);
void tagger_end(struct tagger *tagger);
void tagger_free(struct tagger *tagger);

#endif
