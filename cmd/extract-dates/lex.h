/* SPDX-License-Identifier: ISC */
/*
 * lex: text to tokens with the classes of the word tables.  A struct lex
 * says which languages are on; the tokens lie in an array of the caller's.
 */
#ifndef LEX_H
#define LEX_H

#include <stdint.h>
#include <string.h>

#include "str.h"

#define LEX_BITS 262144u

/* Slots, by code point, of the longest key that begins with a character. */
#define LEX_WIDE 4096u

/*
 * Can an English word of this class be all of time that a row says?  The
 * row that has no such word, no figure and no other script is passed over
 * (worth.h).  Of numbers in words from ten on: every year or time of day
 * that is said by numbers alone has one ("nineteen eighty-four").
 */
static inline bool
lex_tells(int cls, int value)
{
	switch (cls) {
	case 'M': case 'W': case 'U': case 'P': case 'S': case 'D': case 'R':
	case 'Y': case 'd': case 'f': case 'C': case 'H': case 'K':
	case 'O':
		return true;
	case 'l': /* the past */
	case 't': /* current */
		return value == 2;
	case 'N':
		return value >= 10;
	default:
		return false;
	}
}

/* On the count of a record: its script tells that its languages are on. */
#define LEX_ALWAYS 128

/* The value of a word that a language has not in a class, say what may. */
#define LEX_NOT (-99)

enum tok_kind { TK_END, TK_WORD, TK_NUM, TK_PUNCT };

struct tok {
	uint32_t b, e;  /* bytes of the text */
	int64_t v;      /* value of the class or the number */
	uint8_t kind;
	uint8_t cls;    /* class; of punctuation: an ASCII stand-in */
	uint8_t nd;     /* digits of a number */
	bool sp;        /* white space before it */
	bool nl;        /* ... with a line end */
	uint8_t cap;    /* 0 lower, 1 Capital, 2 CAPITALS */
	uint8_t lang;
	uint8_t words;  /* words of a phrase */
	const unsigned char *rec; /* what the tables say of it, or NULL */
};

struct lex {
	bool on[256];   /* languages that are on */
	uint8_t first;  /* language preferred where several are */
	bool any_latin; /* another Latin-script language than English */
	bool pref[256]; /* named by lex_lang: its words go first */
	uint8_t script[256]; /* only some of its languages count: LEX_NAMED */
	const char *row;     /* the language that the row's letters told */
	uint8_t row_first;   /* ... or its small words, and its number */
	bool named;          /* lex_lang named English or one in Latin script */
	int latin;           /* lex_latin's, LANG_EN: none beside English */
};

/* Named by lex_lang; told by the letters of a row. */
enum { LEX_ALL, LEX_ROW, LEX_NAMED };

/* English and all that are told by their script. */
void lex_init(struct lex *lex);

/* Switches a language on ("de", "pt-BR" tries "pt" too). */
bool lex_lang(struct lex *lex, struct str name);

/*
 * The language of the rows to come, NULL where it is not known: of its
 * script no other counts, unless lex_lang named some of that script.
 */
void lex_row(struct lex *lex, const char *lang);

/*
 * The language of the rows to come, an enum lang of those in Latin script or
 * LEX_AZ or LEX_UZ, is on beside English; not where lex_lang named some of that
 * script.
 */
#define LEX_AZ LANG_N /* Azerbaijani and Uzbek have no number there */
#define LEX_UZ (LANG_N + 1)
void lex_latin(struct lex *lex, int lang);

/* Was this language the first that lex_lang switched on, else the row's? */
bool lex_first(const struct lex *lex, const char *name);

/* The language of which lex_first() would say so, NULL: there is none. */
const char *lex_own(const struct lex *lex);

/* The value of a token in class cls in any language on but English. */
int lex_class(const struct lex *lex, const struct tok *t, int cls);

/*
 * The classes of a token in the languages on but English, a bit each: a set
 * that has them all, for two classes may have one bit.
 */
#define LEX_BIT(cls) (UINT64_C(1) << ((cls) & 63))
uint64_t lex_classes(const struct lex *lex, const struct tok *t);

/* 1 a word of another language that is on, -1 of English, 0 both or none. */
int lex_side(const struct lex *lex, const struct tok *t);

/*
 * Tokens of text into t[0..max); returns how many, the last being TK_END.
 * *done is how many bytes were read: all of them unless max was too small.
 */
size_t lex_run(const struct lex *lex, struct str text, struct tok *t,
    size_t max, size_t *done);

/* FNV-1a (Fowler, Noll, Vo), 32 bits. */
#define LEX_HASH 2166136261u

static inline uint32_t
lex_hash_byte(uint32_t h, int byte)
{
	return (h ^ (unsigned char)byte) * 16777619u;
}

static inline uint32_t
lex_hash(const char *p, size_t n)
{
	uint32_t h = LEX_HASH;

	while (n-- > 0)
		h = lex_hash_byte(h, *p++);
	return h;
}

static inline uint32_t
lex_mix(uint32_t h)
{
	h ^= h >> 15;
	h *= 0x85ebca6bu;
	h ^= h >> 13;
	return h;
}

#endif
