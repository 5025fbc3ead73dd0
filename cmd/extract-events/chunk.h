/* SPDX-License-Identifier: ISC */
/*
 * chunk: the words of a sentence to units: noun phrases, verb groups and
 * what stands between them.  No parser: each word's part of speech is
 * decided once, from left to right, by its neighbours.
 */
#ifndef CHUNK_H
#define CHUNK_H

#include "actor.h"

enum unit_kind {
	NP,    /* noun phrase */
	VG,    /* verb group */
	PREP,
	CONJ,  /* and, or, but */
	SUB,   /* that, if, because */
	REL,   /* who, which; also that behind a noun phrase */
	TIME,
	COMMA,
	QUOTE,
	STOP,  /* ; : and dashes */
	OTHER,
};

enum voice { ACTIVE, PASSIVE };

#define MODS 4 /* actors said inside one noun phrase */

struct chunk {
	enum unit_kind kind;
	size_t a, z;      /* tokens [a, z) */
	/* of a noun phrase */
	size_t head;
	struct sense event;   /* of its head: cat.p NULL if it is no event */
	struct code code;     /* who it is */
	struct code mod[MODS]; /* who is named before the head */
	size_t modtok[MODS];  /* ... by which token */
	size_t nmod;
	size_t at;            /* token that the code comes from */
	char pron;            /* h he/she, i it, t they, w we, x itself */
	struct code ante;     /* ... who was spoken of before it */
	struct code ante0;    /* ... and before him */
	uint32_t ante_id;     /* ... his name */
	struct ent *person;
	bool plural;
	bool poss;            /* ends with 's: what follows is its own */
	bool tabled;          /* its country is but what a table says of him */
	bool weak;            /* its role is that of any leader or official */
	/* of a verb group */
	size_t main;          /* token of the main verb or adjective */
	struct sense verb;
	struct str lemma;
	struct sense phrase;  /* sense.c: with the words behind it */
	int arg;              /* ... the first unit behind them */
	size_t last;          /* ... their last token */
	bool finite, to, ing, part; /* to go; going; gone without a be */
	bool passive, neg, future, must, maybe, be;
	bool seen;            /* taken by another event */
	bool kept;            /* a row was made of it */
	bool raised;          /* its phrase is that of a subject: a letter was sent */
	/* filled by link.c */
	int subj;             /* unit of its subject, -1 none */
	bool near;            /* ... which is that noun phrase alone */
	int gap;              /* unit of its object, if that stands before: the deal
	                       * that Chad struck; -1 none */
	int gov;              /* verb group that it hangs on, -1 none */
};

#define UNITS 160 /* of one sentence; a longer one is cut */

struct sent {
	const struct row *row;
	struct text *text;
	struct chunk u[UNITS];
	int n;
	char home[4]; /* the only country it names, if it names one, */
	bool home_named; /* ... and not only as a place */
	bool home_place; /* ... as a place */
	size_t home_at;  /* token where it is named first */
	int asking;    /* np_who() calls that go on */
	char about[4]; /* what the sentences before it were about */
	struct land said[LANDS]; /* ... and how often they named whom */
	struct code he;          /* ... and who he was at their end */
	bool sport;  /* it is on sports, or the document is */
	bool question; /* it asks */
	size_t nsport; /* two words that say so: world record */
};

static inline struct tok *
sent_tok(const struct sent *s, size_t i)
{
	return &s->text->tok[i];
}

/* pos.c: decides tok[].pos of the tokens [from, z). */
void pos_tag(struct sent *s, size_t from, size_t z);

/* The table's sense of two words, tokens first and i, as one noun. */
struct sense sent_compound(const struct sent *s, size_t first, size_t i);

/* Is who token i names against whom it is: anti-Russian? */
bool tok_opposed(const struct sent *s, size_t i);

/*
 * naming.c: the head of noun phrase u, whose tokens are known, who it is and
 * what event its head says.
 */
void np_end(struct sent *s, struct chunk *u, struct memory *m);

/* Is the name at i one that does not say of what country a sentence is? */
bool name_elsewhere(const struct sent *s, size_t i);

/*
 * Units of the tokens from *from on, up to the end of a sentence, which
 * *from is set to.  Sets tok[].pos.
 */
void chunk(struct sent *s, size_t *from, struct memory *m);

#endif
