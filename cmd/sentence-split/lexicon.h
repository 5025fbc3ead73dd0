/* SPDX-License-Identifier: ISC */
/*
 * lexicon: what the tables say of a word: abbrev.tsv, lower.tsv, small.tsv and
 * openers.tsv as one, made by mklexicon at build time.  The memory is constant.
 */
#ifndef LEXICON_H
#define LEXICON_H

#include "str.h"

#include "bytes.h"

/* A key: small letters, digits as 0; zeros behind it, one at least. */
#define LEXICON_KEY 24

/* A line of abbrev.tsv. */
struct abbrev {
	uint32_t langs;   /* a lang_bit() each, or LANG_ALL */
	uint32_t classes; /* bits of 'a'..'z' */
};

struct lexeme {
	char key[LEXICON_KEY];
	unsigned char lower;    /* class in lower.tsv; 0: it is not there */
	unsigned char nabbrevs; /* its lines of abbrev.tsv, in their order */
	unsigned short abbrevs; /* where they are: lexicon_abbrev() */
	uint32_t small;         /* languages in which it is a small word */
};

/* What there is of a word; NULL: nothing. */
const struct lexeme *lexicon_get(const char key[LEXICON_KEY]);

/* The same, for one without zeros behind it, of any length. */
const struct lexeme *lexicon_find(struct str word);

/* The first of the lexeme's nabbrevs lines. */
const struct abbrev *lexicon_abbrev(const struct lexeme *l);

/*
 * May a word of n bytes, ASCII capitals in it or not, be in abbrev.tsv?  True
 * for 4 % of those that are not (a Bloom filter with one hash), and quick.
 * tail: its last eight bytes; of a shorter one all, zeros behind them.
 */
bool lexicon_may_abbreviate(uint64_t tail, size_t n);

/*
 * For mklexicon.  A slot has the number of a word, from 1, and above it some
 * bits of its hash, so that few words that are in no table are compared; 0 is
 * free.  Small, so that it stays in the cache.
 */
#define LEXICON_BITS 15 /* 64 KiB of slots for 14,000 keys */
#define LEXICON_WORD 14 /* bits of a word's number */
#define FILTER_BITS 17  /* 16 KiB for 5,000 abbreviations */

static inline uint64_t
lexicon_hash(const char key[LEXICON_KEY])
{
	/* any odd numbers: parts of pi */
	return bytes_at(key) * 0x243F6A8885A308D3u +
	    bytes_at(key + 8) * 0x13198A2E03707345u +
	    bytes_at(key + 16) * 0xA4093822299F31D1u;
}

/* Where probing begins, line by line, and what stands above the number. */
static inline size_t
lexicon_first(uint64_t hash)
{
	return (size_t)(hash >> (64 - LEXICON_BITS));
}

static inline unsigned
lexicon_mark(uint64_t hash)
{
	return (unsigned)(hash >> 32 << LEXICON_WORD & 0xFFFF);
}

static inline size_t
lexicon_next(size_t slot)
{
	return (slot + 1) & (((size_t)1 << LEXICON_BITS) - 1);
}

static inline uint32_t
lexicon_filter_slot(uint64_t tail, size_t n)
{
	tail |= 0x2020202020202020u;
	return (uint32_t)((tail ^ n) * 0x9E3779B97F4A7C15u >>
	    (64 - FILTER_BITS));
}

#endif
