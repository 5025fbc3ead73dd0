/* SPDX-License-Identifier: ISC */
/*
 * token: words, numbers and marks of a text with their byte offsets.  The
 * caller owns the array; it is reused from row to row.
 */
#ifndef TOKEN_H
#define TOKEN_H

#include "buf.h"

enum token_kind {
	T_WORD,  /* letters, with digits inside: G20 */
	T_NUM,   /* begins with a digit: 1,200 3.5 3bn 17th */
	T_IDEO,  /* one character of a script without spaces */
	T_POSS,  /* 's */
	T_PUNCT, /* any other character */
	T_URL,   /* address of the web or of mail */
};

enum token_case {
	C_NONE,  /* no letter, or letters without case */
	C_LOWER, /* small */
	C_CAP,   /* Capital */
	C_UPPER, /* CAPITALS, two letters at least, U.N. too */
	C_MIXED, /* eBay, McDonald */
};

struct token {
	uint32_t b, e;
	uint64_t hash; /* of the folded characters */
	uint32_t words; /* its classes in words.tsv: words_mark(), word.h */
	uint8_t kind, cs;
	bool space;    /* white space before it, or first */
	bool dots;     /* U.S. J. */
	bool digit;    /* a word that holds one: G20 */
	bool apostrophe; /* a word that holds one: O'Brien */
	bool other;    /* has a letter without case: Arabic, Hindi, Han */
	char c;        /* its first byte; dashes are '-', apostrophes '\'' */
};

struct tokens {
	struct token *t; /* and an empty mark behind the last */
	size_t n, cap;
	/* by words_mark(): */
	uint32_t words; /* all their classes */
	uint32_t kinds; /* a bit for each kind of token there is */
	bool other;     /* letters beyond Latin, or an apostrophe in a word */
	bool digit;     /* a word with a digit */
	bool comma;     /* 2.000 is two thousand here, 2,5 two and a half */
};

/* Start of a folded hash, one step of it. */
#define TOKEN_SEED 0xcbf29ce484222325u
static inline uint64_t
token_step(uint64_t h, uint64_t c)
{
	return (h ^ c) * 0x9E3779B97F4A7C15u;
}

/* The end of a hash: its bits mixed, so that any of them may be used. */
static inline uint64_t
token_mix(uint64_t h)
{
	h ^= h >> 29;
	h *= 0xBF58476D1CE4E5B9u;
	return h ^ h >> 32;
}

/* A character as the hash has it; 0: it leaves no trace. */
uint32_t token_fold(uint32_t cp);

/*
 * Cuts s into tokens (emptied first).  Linear.  The hash is of small
 * letters without accents and apostrophes; Arabic letters without points
 * and with one form of alef, yeh, kaf.
 */
void token_split(struct tokens *tokens, struct str s);

/* The same, but an apostrophe ends a word: l'Europe. */
void token_split_apart(struct tokens *tokens, struct str s);

void token_free(struct tokens *tokens);

/* Is it a word with a capital in front? */
static inline bool
token_capital(const struct token *k)
{
	return k->kind == T_WORD &&
	    (k->cs == C_CAP || k->cs == C_UPPER || k->cs == C_MIXED);
}

#endif
