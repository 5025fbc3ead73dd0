/* SPDX-License-Identifier: ISC */
/*
 * split: where the sentences of one block of text begin and end.  A function
 * of bytes, and of the language of the document's blocks before it: nothing is allocated, read or printed.  The text must be
 * well-formed UTF-8 and stays the caller's.
 *
 *	struct split s = { .opt = &opt };
 *	split_document(&s);
 *	split_start(&s, text);
 *	while (split_next(&s, &begin, &end))
 *		... text.p[begin..end) is a sentence, white space left out ...
 */
#ifndef SPLIT_H
#define SPLIT_H

#include "str.h"

/* Words that the user wants to be abbreviations; see extra.h. */
struct extra;

struct split_opt {
	struct str lang;           /* "de"; n 0: found out from the text */
	bool uax29;                /* Unicode's algorithm, nothing else */
	bool item;                 /* a list's item, its mark not in the text */
	bool all;                  /* to learn: plain places are asked about too */
	const struct extra *extra; /* may be NULL */
};

/* What is known of one place where a sentence may end. */
struct place {
	size_t tb, te;    /* terminators: "." "?!" ". . ." */
	size_t ce;        /* end of closers and [1] behind them */
	size_t rb;        /* first byte behind the white space that follows */
	unsigned term;    /* TERM_ bits */
	unsigned nterm;   /* how many terminators */
	unsigned closers; /* CLOSE_ bits */
	bool glued;       /* no white space before rb */
};

enum {
	TERM_DOT = 1,
	TERM_BANG = 2,
	TERM_QUERY = 4,
	TERM_DOTS = 8,    /* U+2026, or two full stops and more */
	TERM_FULL = 16,   /* a full stop that is nothing else: U+3002, danda */
	TERM_WIDE = 32,   /* of a script that puts no space behind it */
	TERM_SMILE = 64,  /* a face, alone or behind the others */
};

enum {
	CLOSE_QUOTE = 1,
	CLOSE_PAREN = 2,
	CLOSE_NOTE = 4,   /* [1] */
	CLOSE_CORNER = 8, /* U+300D, U+300F */
};

#define SPLIT_SAMPLE 400 /* bytes of a row that tell its language */

struct split {
	const struct split_opt *opt;
	struct str t;
	/* private */
	size_t pos, start;
	uint64_t marks[8]; /* FIND_BLOCKS: find_marks() of t from `found` on */
	size_t found;
	size_t item;      /* where the next item of an inline list begins */
	unsigned item_no; /* its number; style below */
	char item_kind;   /* '1' or 'a'; 0: no list */
	char item_close;  /* '.' or ')' or '2' for ".)" */
	unsigned paren;   /* open brackets */
	bool quote;       /* inside "..." */
	char guil;        /* '<': inside \u00AB..., '>': inside \u00BB... */
	bool low;         /* inside \u201E... */
	unsigned title;   /* open U+300A */
	signed char lang; /* index into languages, -1: not yet known */
	bool lang_known, lang_told; /* not told: taken for English */
	/* for a row that does not tell its language: what most rows before it
	   told (a vote of Boyer and Moore), and one that was not asked */
	unsigned doc_votes;
	signed char doc_lang;
	unsigned short doc_n; /* bytes of doc_text */
	char doc_text[SPLIT_SAMPLE];
};

/* Forgets the document before. */
void split_document(struct split *s);

void split_start(struct split *s, struct str text);

/* The next sentence; false behind the last one.  O(its length). */
bool split_next(struct split *s, size_t *begin, size_t *end);

/* The next place where a decision is due, with the scanner behind it. */
bool split_place(struct split *s, struct place *p);

/* Is the letter a sentence's end?  >0: yes.  Used by split_next alone. */
int split_decide(struct split *s, const struct place *p);

#endif
