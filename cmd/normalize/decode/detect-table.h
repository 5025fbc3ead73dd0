/* SPDX-License-Identifier: ISC */
/*
 * detect-table: what contest.c and language.c read of the compiled table
 * (detect-model.tsv through mkdetect).  Costs are -ln P in fifths of a nat.
 */
#ifndef DETECT_TABLE_H
#define DETECT_TABLE_H

#include "utf8.h"

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
#define DETECT_MARK 2     /* a point or vowel sign that few texts have */
#define DETECT_UPPER 0x400
#define DETECT_LOWER 0x800
#define DETECT_ALONE 0x400 /* a rare sign, and none that opens */
#define DETECT_SHIFT 12
#define DETECT_OTHER 6u   /* letter of another script */
#define DETECT_SIGN 15u

enum detect_script { /* scripts that have n-grams */
	DS_LATIN, DS_CYRILLIC, DS_ARABIC, DS_GREEK, DS_HEBREW, DS_THAI,
};

/* Which script's letter; DETECT_OTHER: none of these. */
static inline unsigned
detect_script(uint32_t cp)
{
	switch (utf8_script(cp)) {
	case S_LATIN:
		return DS_LATIN;
	case S_CYRILLIC:
		return DS_CYRILLIC;
	case S_ARABIC:
		return DS_ARABIC;
	case S_GREEK:
		return DS_GREEK;
	case S_HEBREW:
		return DS_HEBREW;
	case S_THAI:
		return DS_THAI;
	default:
		return DETECT_OTHER;
	}
}

/* Arabic and Hebrew vowel signs, tatweel: passed over. */
static inline bool
detect_mark(uint32_t cp)
{
	return (cp >= 0x591 && cp <= 0x5C7 && cp != 0x5BE && cp != 0x5C0 &&
	    cp != 0x5C3 && cp != 0x5C6) || (cp >= 0x64B && cp <= 0x652) ||
	    cp == 0x640 || cp == 0x670;
}

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

extern const char *const detect_syms; /* u16 little-endian */
extern const struct detect_group *const detect_groups;
extern const struct detect_named *const detect_sets;  /* u16 of 80..FF */
extern const struct detect_named *const detect_wides; /* 81..FE, 31..FE */

/* The single-byte or wide set of that name, NULL: none. */
const char *detect_find(const struct detect_named *sets, const char *name);

/* Cost of a code point from U+3000 on; DETECT_NONE: hardly text. */
unsigned detect_cjk(uint32_t cp);

static inline uint32_t
detect_le16(const char *p)
{
	return (uint32_t)(unsigned char)p[0] |
	    (uint32_t)(unsigned char)p[1] << 8;
}

static inline uint64_t
detect_le64(const unsigned char *p)
{
	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	    (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
	    (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
	    (uint64_t)p[7] << 56;
}

/* Entry of a code point. */
static inline unsigned
detect_sym(uint32_t cp)
{
	unsigned sign = DETECT_SIGN << DETECT_SHIFT;

	if (cp < DETECT_SYMS)
		return detect_le16(detect_syms + 2 * cp);
	if (cp == UTF8_BAD)
		return sign | 150;
	if (cp < 0x2C00) /* box drawing: DOS sets read wrongly */
		return sign | (cp >= 0x2500 && cp < 0x25A0 ? 90 : 75);
	if (cp >= 0xE000 && cp < 0xF900)
		return sign | 110;
	return DETECT_OTHER << DETECT_SHIFT;
}

static inline const unsigned char *
detect_look(const struct detect_group *g, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t h = detect_hash(a, b, c), i = h >> g->shift;
	uint32_t mask = 0xFFFFFFFFu >> g->shift, row;

	for (;; i = (i + 1) & mask) {
		row = detect_le16(g->slots + 4 * i + 2);
		if (row == 0)
			return NULL;
		if (detect_le16(g->slots + 4 * i) == (h & 0xFFFF))
			return (const unsigned char *)g->rows +
			    (size_t)(row - 1) * g->stride;
	}
}

/*
 * Costs of letter c behind a and b, for each language of the group; *more
 * is what comes on top for all of them (the n-gram itself was too rare).
 * a 0: not known.
 */
static inline const unsigned char *
detect_row(const struct detect_group *g, uint32_t a, uint32_t b, uint32_t c,
    unsigned *more)
{
	static const unsigned char never[DETECT_LATIN] = {
		63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
		63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
		63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
		63, 63, 63, 63, 63, 63, 63, 63, 63, 63,
	};
	const unsigned char *p;

	*more = 0;
	if (c == 0)
		return never;
	if (a != 0 && b != 0) {
		p = detect_look(g, a, b, c);
		if (p != NULL)
			return p;
		*more = 3;
	}
	if (b != 0) {
		p = detect_look(g, 0, b, c);
		if (p != NULL)
			return p;
		*more = 8;
	}
	p = detect_look(g, 0, 0, c);
	return p == NULL ? never : p;
}

/*
 * Adds a row to the sums of a group's languages: 16 bits each, so at most
 * 1000 rows; and the sum of one language.
 */
static inline void
detect_add(uint64_t sum[10], const unsigned char *row, unsigned stride)
{
	const uint64_t even = 0x00FF00FF00FF00FFu;
	unsigned i;
	uint64_t v;

	for (i = 0; i < stride / 8; i++) {
		v = detect_le64(row + 8 * i);
		sum[2 * i] += v & even;
		sum[2 * i + 1] += v >> 8 & even;
	}
}

static inline unsigned
detect_sum(const uint64_t sum[10], unsigned lang)
{
	return (unsigned)(sum[lang / 8 * 2 + lang % 2] >>
	    (lang % 8 / 2 * 16) & 0xFFFF);
}

#endif
