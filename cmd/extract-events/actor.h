/* SPDX-License-Identifier: ISC */
/*
 * actor: who an entity is, as a code: a country (ISO 3166-1 alpha-3) or body
 * and a role (PLOVER's sectors, CAMEO's where it has none).
 */
#ifndef ACTOR_H
#define ACTOR_H

#include "text.h"

/* Fills e->code from its value, attributes and text. */
void ent_code(struct ent *e);

/*
 * The role that words say, in lower case or not: the last strong one, else
 * GOV if a weak one ("leader") is there; "" if none.
 */
void role_of(char role[4], struct str words);

/* Is it a role of states or of who fights them: no firm's, no cook's? */
bool role_official(const char role[4]);

static inline bool
code_is(const struct code *c)
{
	return c->who[0] != 0;
}

/* The code of a person whom a table names, if it is not known yet. */
void person_code(const struct ent *e, struct code *c);

/* The country of the office-holder whose government it is: Assad regime. */
void leader_code(struct str leader, struct code *c);

/* The United Nations and the like: no country. */
static inline bool
code_is_body(const struct code *c)
{
	return memcmp(c->who, "UNO", 4) == 0 || memcmp(c->who, "EUR", 4) == 0 ||
	    memcmp(c->who, "IGO", 4) == 0 || memcmp(c->who, "NGO", 4) == 0 ||
	    memcmp(c->who, "IMG", 4) == 0;
}

/* Neither a country nor a role is known. */
static inline bool
code_none(const struct code *c)
{
	return c->who[0] == 0 && c->role[0] == 0;
}

static inline bool
code_eq(const struct code *a, const struct code *b)
{
	return memcmp(a->who, b->who, 4) == 0 &&
	    memcmp(a->role, b->role, 4) == 0;
}

/* Persons of a document whose codes were said, the latest of them. */
#define MEMORY 64
#define TITLES 16
#define GOVS 4
#define THEY 8
#define LANDS 12
#define NOUNS 16 /* nouns whose country was said: Chadian fishermen, ... */
#define SAID 6   /* ... and that "the fishermen" of so many sentences mean */
#define PAST 4   /* events that "the attack" may mean, ... */
#define RECENT 4 /* ... of this many sentences */

struct memory {
	struct person {
		uint32_t hash, last; /* of the name, its last word; 0: none */
		struct code code;
	} person[MEMORY];
	size_t next;
	struct code he, it; /* last one spoken of */
	struct code he0, it0; /* ... another before him */
	uint32_t he_id;       /* he by his name, 0 if he has none */
	struct code we;     /* who issues the document */
	bool office;        /* ... a ministry, of a country that is not said yet */
	struct code body;   /* the intergovernmental one named last */
	struct code coalition; /* whose coalition was spoken of last */
	struct noun {
		uint32_t hash; /* of the word, in the singular; 0: none */
		size_t sent;
		struct code code;
	} noun[NOUNS];
	size_t nnoun;
	struct code they[THEY]; /* who met last */
	int nthey;
	size_t met;         /* ... in which sentence */
	struct code many[THEY]; /* the last subject of several */
	int nmany;
	size_t spoke;       /* ... of which sentence */
	struct code rising[2]; /* rebels, protesters spoken of last */
	size_t rose[2];        /* ... in which sentence */
	struct code side[2]; /* two at odds or in talks last */
	size_t sided;       /* ... in which sentence */
	struct person title[TITLES]; /* by a title's hash */
	struct code gov[GOVS]; /* governments named, the latest first */
	struct past {
		int root;      /* 0: none */
		bool pact;     /* signed, agreed on */
		size_t sent;
		struct code actor[2];
		int n;
	} past[PAST]; /* events, the latest first */
	struct land {
		char who[4];
		unsigned n;
		size_t sent; /* the last one that did */
	} land[LANDS]; /* how often countries were named */
	size_t sent; /* sentences so far */
	size_t sport; /* words of sports in them */
};

void memory_clear(struct memory *m);

/* The same, but for the countries named since a sentence: of a title. */
void memory_next(struct memory *m, size_t since);

/* A person's name as a number. */
uint32_t person_id(const struct ent *e);

/* Notes who is spoken of: he, if known by his name; it. */
void memory_he(struct memory *m, const struct code *c, const struct ent *e);
void memory_it(struct memory *m, const struct code *c);

/* Notes, tells whose a noun is, by its word; false if it is not known. */
void memory_noun(struct memory *m, struct str word, const struct code *c);
bool memory_whose(const struct memory *m, struct str word, struct code *c);

/* Notes that a country was named. */
void memory_land(struct memory *m, const struct code *c);

/* Was one of the countries of the list named? */
bool memory_named(const struct memory *m, const char *list);

/* The country that the document is about so far, NULL if it is about none. */
const char *memory_main(const struct memory *m);

/* ... is it about that one alone, no other half as often? */
bool memory_alone(const struct memory *m);

/* Notes the code of a person's name, or fills it in if it has none. */
void memory_person(struct memory *m, struct ent *e, struct code *code);

/* Whose office a person that it knows has in this text, whatever tables say. */
void memory_office(struct memory *m, const struct ent *e,
    const struct code *code);

#endif
