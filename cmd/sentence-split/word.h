/* SPDX-License-Identifier: ISC */
/*
 * word: a word of the text as the rules and the model see it.  What is looked
 * at stays the caller's; nothing is allocated.
 */
#ifndef WORD_H
#define WORD_H

#include "lexicon.h"
#include "utf8.h"

/* Longest word looked at, in bytes of its lower-case form. */
#define WORD_MAX 40

enum shape {
	SH_NONE,   /* no word: a mark, or nothing */
	SH_LOWER,  /* word */
	SH_CAP,    /* Word */
	SH_UPPER,  /* WORD */
	SH_ONE,    /* W */
	SH_ONELOW, /* w */
	SH_MIXED,  /* wordWord, Word.Word */
	SH_DIGIT,  /* 12 */
	SH_DIGITS, /* 1234 */
	SH_NUMBER, /* 12.5, 3rd, A4 */
	SH_OTHER,  /* letters without case */
	SH_N
};

struct word {
	size_t b, e;        /* in the text */
	char key[WORD_MAX]; /* a lexicon's key, or longer */
	size_t n;           /* bytes of key; 0: too long */
	uint32_t hash;      /* word_hash() */
	bool hashed;
	enum shape shape;
	unsigned letters, marks;
	bool dots; /* a full stop inside */
	bool wide; /* beyond ASCII, \u2019 left out */
	bool odd;  /* @ / _ or the like: an address, a file */
	uint32_t first, last;
};

/* utf8_class(), quick for ASCII; Georgian's letters have no case here. */
static inline enum utf8_class
class_of(uint32_t cp)
{
	if (cp >= 0x10D0 && cp <= 0x10FF)
		return U_LETTER; /* Georgian writes no capitals in prose */
	if (cp < 0x80) {
		uint32_t c = cp | 0x20;

		if (c >= 'a' && c <= 'z')
			return cp == c ? U_LOWER : U_UPPER;
		if (cp >= '0' && cp <= '9')
			return U_DIGIT;
		if (cp == ' ')
			return U_SPACE;
	}
	return utf8_class(cp);
}

/* The word that ends before i, white space and closers there passed. */
void word_left(struct word *w, struct str t, size_t from, size_t i);

/* The word at i: letters, digits, apostrophes. */
void word_right(struct word *w, struct str t, size_t i);

/* What the model knows it by: FNV-1a of its code points, digits as 0. */
uint32_t word_hash(const struct word *w);

/* Is the word in a list of words, each between blanks? */
bool word_among(const struct word *w, const char *words);

bool word_roman(const struct word *w);

/* Of small letters alone? */
bool word_small(const struct word *w);

/* "W.R", "K.J.P", "p.p": a full stop behind each letter but the last. */
bool word_initials(const struct word *w);

/* A capital that is a word, no initial: Cyrillic "V Moskve". */
static inline bool
word_alone(struct str t, const struct word *w)
{
	return w->shape == SH_ONE && w->e < t.n && t.p[w->e] == ' ';
}

/* Two capitals, the same: "EE"? */
bool word_doubled(const struct word *w);

/* Digits alone, four at most? */
bool word_digits(const struct word *w);

/* Does a number stand before the word, *number: "500 kr", "1991 g"? */
bool word_measures(const struct word *w, struct str t, size_t from,
    struct word *number);

/* Does the number stand behind another and its full stop: "3. 15"? */
bool word_counts_on(const struct word *w, struct str t, size_t from);

#endif
