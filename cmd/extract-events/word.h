/* SPDX-License-Identifier: ISC */
/*
 * word: what words.tsv says of an English word, whatever its inflection.
 * What it points to is constant.
 */
#ifndef WORD_H
#define WORD_H

#include "str.h"

/* Forms that a word may be, of a verb unless it says otherwise. */
enum {
	F_BASE = 1,
	F_S = 2,     /* third person singular */
	F_PAST = 4,
	F_PART = 8,  /* past participle */
	F_ING = 16,
	F_NOUN = 32,
	F_PLURAL = 64, /* a noun in the plural */
	F_ADJ = 128,
	F_ADV = 256,
};

/*
 * What a word stands for as a verb, noun or adjective: a CAMEO code, an
 * operator (code.h) or `-`; and how its parts are said (find.c).
 */
struct sense {
	struct str cat;  /* p NULL: it is none */
	struct str opts;
};

struct word {
	struct sense verb, noun, adj;
	unsigned form;    /* F_... that it may be */
	char func;        /* class of a function word, 0 none */
	struct str sub;   /* of a function word: what it is more closely */
	struct str lemma; /* of the verb: its key in the table */
	bool known;
};

#define WORD_MAX 40 /* bytes of the longest word that is looked up */

/* The word `s` in lower case; w is filled whether it is known or not. */
void word_get(struct word *w, struct str s);

/* A phrase of the table, such as "call on", as a verb; p NULL if none. */
struct sense word_phrase(struct str s);

/* A noun of two words, "peace talks", in either number; p NULL if none. */
struct sense word_compound(struct str s);

/* Is the word among those of the list, parted by blanks, all lower case? */
bool word_among(struct str word, struct str list);

/* Is `opt` among the options, words parted by blanks? */
bool opt_in(struct str opts, struct str opt);

static inline bool
opt_has(struct str opts, const char *opt)
{
	return opt_in(opts, str_of(opt, strlen(opt)));
}

/* The role of a noun or a title's word: MIL; weak: of any leader. */
struct str word_role(struct str s, bool *weak);

/* The code of an organization by its name in lower case: UNO, AFG.REB. */
struct str word_body(struct str s);

/* The code of an office-holder by the name in lower case, or its last word. */
struct str word_person(struct str s, bool by_last);

/* Copies s in lower case into to[n], at most n bytes, and returns it. */
struct str word_lower(char *to, size_t n, struct str s);

#endif
