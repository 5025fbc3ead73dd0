/* SPDX-License-Identifier: ISC */
/* hyphen: does a hyphen at a line's end belong to the word? */
#ifndef HYPHEN_H
#define HYPHEN_H

#include "lang.h"

#define HYPHEN_BITS (1u << 22)
#define HYPHEN_HASHES 8
#define HYPHEN_SEEN 4096

enum hyphen_fate {
	HYPHEN_GOES,
	HYPHEN_STAYS,
	HYPHEN_STAYS_APART, /* "Ost- und Westteil": with a space */
};

/* Words of the document, by hash; zeroed is empty. */
struct hyphen {
	unsigned char sum, heard[LANG_N]; /* small words, of each language */
	uint32_t seen[HYPHEN_SEEN];
};

/* FNV-1a over the lower-case word; what mkwords.c uses too. */
uint64_t hyphen_hash(uint64_t h, struct str word);
#define HYPHEN_SEED 14695981039346656037u

/* Is the word of this hash in the list of words?  One in 25,000 is by chance. */
bool hyphen_known(uint64_t hash);

/* Remembers the words of a line, those with hyphens inside too. */
void hyphen_learn(struct hyphen *h, struct str line);

/*
 * Line a ends in a letter and a hyphen, c follows: what becomes of the hyphen
 * when they are joined.  near: text around them, where the word may be
 * written out.
 */
enum hyphen_fate hyphen_fate(struct hyphen *h, struct str a,
    struct str c, struct str near);

#endif
