/* SPDX-License-Identifier: ISC */
/*
 * text: the words of a row with the entities and times that other filters
 * found in it.  A struct text is reused from row to row; text_free() at the
 * end.  What it points to is the row's.
 */
#ifndef TEXT_H
#define TEXT_H

#include "row.h"
#include "word.h"

/* A country or body and a role: PAK MIL; empty strings: unknown. */
struct code {
	char who[4], role[4];
};

enum ent_kind {
	E_PERSON,
	E_NORP,
	E_GPE,
	E_ORG,
	E_LOC,
	E_FAC,
	E_TITLE,
	E_TIME,   /* DATE TIME DURATION SET */
	E_AMOUNT, /* MONEY PERCENT QUANTITY */
	E_OTHER,
};

struct ent {
	enum ent_kind kind;
	size_t b, e;            /* bytes of the text */
	uint64_t sb, se;        /* of the source */
	struct str value, attrs, text; /* as written */
	struct code code;
};

enum tok_kind { T_WORD, T_ENT, T_TIME, T_NUM, T_PUNCT };

/* Parts of speech as they are decided (chunk.c). */
enum pos { N, V, A, R, D, P, C, S, W, U, X, H, O, M, T, NOT, POSS, PUNCT };

struct tok {
	size_t b, e;
	enum tok_kind kind;
	enum pos pos;
	char mark;        /* of punctuation, an ASCII stand-in */
	bool cap;
	bool skip;        /* inside parentheses */
	struct ent *ent;
	struct word w;
};

struct text {
	struct ent *ent;
	size_t nent, entsize;
	struct tok *tok;
	size_t ntok, toksize;
	struct known *known; /* words seen of late */
};

/* Reads the row's annotations and words. */
void text_read(struct text *t, const struct row *row);

/* Is tok[i] this word, in lower case? */
bool tok_is(const struct text *t, const struct row *row, size_t i,
    const char *word);

void text_free(struct text *t);

#endif
