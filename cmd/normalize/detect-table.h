/* SPDX-License-Identifier: ISC */
/*
 * detect-table: what contest.c and language.c read of the compiled table
 * (detect-model.tsv through mkdetect).  Costs are -ln P in fifths of a nat.
 */
#ifndef DETECT_TABLE_H
#define DETECT_TABLE_H

#include "str.h"

#define DETECT_GROUPS 6   /* scripts with n-grams: see enum detect_script */
#define DETECT_LATIN 40   /* languages of the largest, rounded up */
#define DETECT_NONE 0x7F  /* cost of bytes that are no character */

/*
 * What a code point below DETECT_SYMS is: its number as a letter of the
 * n-grams (0: a letter not in them), its case, its script.  DETECT_SIGN: no
 * letter, and instead of a number a cost.
 */
#define DETECT_SYMS 0x2200
#define DETECT_ID 0x400   /* numbers are below; DETECT_EDGE: edge of a word */
#define DETECT_EDGE 1
#define DETECT_UPPER 0x400
#define DETECT_LOWER 0x800
#define DETECT_SHIFT 12
#define DETECT_OTHER 6u   /* letter of another script */
#define DETECT_SIGN 15u

enum detect_script { /* scripts that have n-grams */
	DS_LATIN, DS_CYRILLIC, DS_ARABIC, DS_GREEK, DS_HEBREW, DS_THAI,
};

/* Languages of the Latin and the Cyrillic group, in the table's order. */
enum {
	L_EN, L_DE, L_FR, L_ES, L_IT, L_PT, L_NL, L_SV, L_DA, L_NB, L_FI, L_IS,
	L_PL, L_CS, L_SK, L_HU, L_RO, L_HR, L_SL, L_SR_LATN, L_TR, L_AZ, L_ET,
	L_LV, L_LT, L_VI, L_SQ, L_EU, L_CA, L_GA, L_CY, L_EO, L_MT, L_AF, L_ID,
	L_MS, L_SW,
	L_RU = 0, L_UK, L_BE, L_BG, L_MK, L_SR, L_KK,
};

struct detect_group {
	const char *slots; /* u32 little-endian: row + 1, 16 bits of hash */
	const char *rows;  /* `stride` costs each */
	unsigned shift;
	unsigned stride, nlangs;
	const char *const *langs;
	const char *rare;  /* what each costs beforehand */
};

struct detect_named {
	const char *name, *p;
};

/* The low 16 bits are the check, the high ones the slot. */
static inline uint32_t
detect_hash(uint32_t a, uint32_t b, uint32_t c)
{
	return (a << 20 | b << 10 | c) * 0x9E3779B1u;
}

/* Entry of a code point; those beyond the table are DETECT_OTHER. */
unsigned detect_sym(uint32_t cp);

extern const struct detect_group *const detect_groups;
extern const struct detect_named *const detect_sets;  /* u16 of 80..FF */
extern const struct detect_named *const detect_wides; /* 81..FE, 31..FE */

/* The single-byte or wide set of that name, NULL: none. */
const char *detect_find(const struct detect_named *sets, const char *name);

/*
 * Costs of letter c behind a and b, for each language of the group; *more
 * is what comes on top for all of them (the n-gram itself was too rare).
 * a 0: not known.
 */
const unsigned char *detect_row(const struct detect_group *g, uint32_t a,
    uint32_t b, uint32_t c, unsigned *more);

/*
 * Adds a row to the sums of a group's languages: 16 bits each, so at most
 * 1000 rows; and the sum of one language.
 */
void detect_add(uint64_t sum[10], const unsigned char *row, unsigned stride);
unsigned detect_sum(const uint64_t sum[10], unsigned lang);

/* Cost of a code point from U+3000 on; DETECT_NONE: hardly text. */
unsigned detect_cjk(uint32_t cp);

#endif
