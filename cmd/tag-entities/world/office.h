/* SPDX-License-Identifier: ISC */
/*
 * office: offices in rows that are not English, what they are called in
 * English, of which country, who holds them.  By tokens of the row; the
 * strings point into the lists.
 */
#ifndef OFFICE_H
#define OFFICE_H

#include "tongue.h"

/* Fields of one minister that are told apart. */
#define FIELDS 3

struct office {
	const char *rec;      /* entries of its form */
	int lang;             /* that they must be of; -1: any */
	enum gaz_class class; /* G_title, G_polite or G_job */
	size_t first, end;    /* tokens of its TITLE row */
	size_t behind;        /* where office_read() stopped */
	bool comma, place;    /* it read these */
	bool others;          /* another's: who stands behind has it not */
	unsigned adjectives;  /* and words that nobody knows */
	size_t row;           /* its row, g->m; 0: none */
	struct str field[FIELDS];
	size_t nfield;
	struct str status;    /* former, acting, elect; or empty */
	char country[4];      /* alpha-3, or "" */
};

/*
 * The office, Mr. or job at token i; its country and status from what stands
 * before; lang < 0: of any language, without these.  False: none.
 */
bool office_at(const struct tagger *g, size_t from, int lang, size_t i,
    struct office *o);

/*
 * Reads on behind it, in languages with capitals: what it is of, its country,
 * its status, up to a name or mark; over one comma if `commas`.  Returns the
 * token where it stops.
 */
size_t office_read(struct tagger *g, int lang, struct office *o, bool commas);

/*
 * Rows for the office, the person behind it and what stands between them;
 * the person has its role, country, status.  Returns the token behind them;
 * o->end: nobody is there.
 */
size_t office_person(struct tagger *g, size_t from, int lang,
    struct office *o);

/* The same for a person that has a row, g->m[who] (the rows may move), without
 * what stands between. */
void office_hold(struct tagger *g, size_t from, struct office *o, size_t who);

/*
 * "Marco Rubio, secretario de Estado de EE. UU.,": the office behind the
 * person g->m[who].  Returns the token behind it; the person's end: none.
 */
size_t office_apposition(struct tagger *g, size_t from, int lang, size_t who);

/* Rows of peoples inside TITLE rows: when all other rows are settled. */
void office_inner(struct tagger *g, size_t from);

/*
 * What a minister or ministry is of, at token i or behind a word for "of"
 * there, *first: its tokens, 0: nothing.
 */
size_t office_field(const struct text *t, int lang, size_t i, size_t *first,
    struct gaz_entry *e);

/* The country that a mention of a place or people says: "" if none. */
void office_country(const struct tagger *g, const struct mention *m,
    char country[4]);

#endif
