/* SPDX-License-Identifier: ISC */
/* feat: what one line of clean text looks like.  Nothing is owned. */
#ifndef FEAT_H
#define FEAT_H

#include "str.h"

enum term {
	TERM_NONE,
	TERM_COMMA, /* , and the dash: the sentence goes on */
	TERM_COLON, /* : ; */
	TERM_STOP,  /* . ! ? and their like, quotes behind them or not */
};

/* Lines that say by their form what they are. */
enum shape {
	SHAPE_NONE,
	SHAPE_PAGE,   /* Page 1 of 3; - 2 -; 17 */
	SHAPE_RULE,   /* ------ or |---|---| */
	SHAPE_CODE,   /* script or style residue */
	SHAPE_URL,    /* an address and nothing else */
	SHAPE_TABLE,  /* | a | b | */
	SHAPE_IMAGE,  /* ![alt](address) */
};

/* Signs that are counted: | / >, the comma, the space, . ! ?, small words. */
enum {
	FEAT_BARS,
	FEAT_COMMAS,
	FEAT_BLANKS,
	FEAT_STOPS,
	FEAT_SMALLS, /* in the first 600 bytes: "the", "und" */
	FEAT_SIGNS
};

struct feat {
	uint32_t first;      /* code points: the first, */
	uint32_t last;       /* the last without closing quotes */
	enum term term;
	enum shape shape;
	bool lower, upper, digit; /* how it begins, behind opening quotes */
	bool caps;           /* all letters are capitals, more than one */
	bool hyphen;         /* ends in letter and hyphen */
	bool quote;          /* begins with an opening quote */
	bool markup;         /* has * # [ | > or a bullet */
	bool dash, at, colon, backslash; /* may have a '-', '@', ':', '\\' */
	bool wide;           /* may have more than ASCII */
	uint16_t mark;       /* bytes of bullet or # before the text */
	uint8_t level;       /* markdown heading level, 0: none */
	uint8_t quoted;      /* > signs before it, as in mail */
	uint8_t bullet;      /* 1: bullet sign, 2: number, 0: none */
	uint32_t words, titles, digits, letters; /* n <= FEAT_LONG only */
	unsigned char sign[FEAT_SIGNS]; /* as feat_count(), also then only */
	uint32_t word;       /* columns of the first word */
	uint64_t hash;       /* letters in lower case, digits alike; short */
	signed char boiler;  /* kind.c's to say: 1 (2: for sure), 0, -1 not yet */
	unsigned char dated_n; /* kind.c's: a text of so many bytes, */
	bool dated;          /* all or less of the line, is a dateline */
	bool is_long;        /* longer than FEAT_LONG: some are not counted */
};

#define FEAT_LONG 200

/* SCAN_SLACK bytes can be read behind the text. */
void feat_line(struct feat *f, struct str text);

/* How many of each sign a text of any length has; the same slack. */
void feat_count(struct str text, size_t n[FEAT_SIGNS]);

/* The same two without vectors. */
void feat_line_scalar(struct feat *f, struct str text);
void feat_count_scalar(struct str text, size_t n[FEAT_SIGNS]);

#endif
