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
	SHAPE_FIELD,  /* of a mail's header; no line by itself, mime.c tells, */
	SHAPE_ASIDE,  /* and this: of a part that is no text or says it again */
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

/* Small, since it is copied often and kept in recall.h's table. */
struct feat {
	uint64_t hash;       /* letters in lower case, digits alike; short */
	uint32_t first;      /* code points: the first, */
	uint32_t last;       /* the last without closing quotes */
	uint16_t mark;       /* bytes of bullet or # before the text */
	uint8_t level;       /* markdown heading level, 0: none */
	uint8_t quoted;      /* > signs before it, as in mail */
	uint8_t bullet;      /* 1: bullet sign, 2: number, 0: none */
	uint8_t term;        /* enum term */
	uint8_t shape;       /* enum shape */
	uint8_t word;        /* columns of the first word */
	uint8_t words, titles, digits, letters; /* !is_long only */
	uint8_t sign[FEAT_SIGNS]; /* as feat_count(), also then only */
	bool lower : 1, upper : 1, digit : 1; /* how it begins, behind quotes */
	bool caps : 1;       /* all letters are capitals, more than one */
	bool hyphen : 1;     /* ends in letter and hyphen */
	bool quote : 1;      /* begins with an opening quote */
	bool markup : 1;     /* has * # [ | > or a bullet */
	bool dash : 1, at : 1, colon : 1, backslash : 1; /* may have - @ : \ */
	bool bar : 1;        /* may have | */
	bool wide : 1;       /* may have more than ASCII */
	bool is_long : 1;    /* longer than FEAT_LONG: some are not counted */
	/* at most 5 words, no stop; 8 and more, no title; 3 and more, no shape */
	bool brief : 1, wordy : 1, some : 1;
	/* That it was asked matters too, so nothing keeps that. */
	int8_t boiler;       /* as boils (2: for sure), -1 not asked yet */
	/* What others found of its words, which recall.h's table keeps. */
	bool dated : 1;      /* kind.c's: a text of so many bytes, all or less */
	uint8_t dated_n;     /* of the line, is a dateline */
	int8_t boils;        /* boiler.c's: 1, 0, -1 not known yet */
	int8_t talk;         /* boiler_talk(), -1 not known yet */
	uint8_t said;        /* enum phrase and 1, 0 not known yet */
	uint16_t told;       /* told.c's, 0 not known yet */
	uint32_t em;         /* wrap.c's: its width in print, 0 not known yet */
};

#define FEAT_LONG 200
/* In letters of three bytes, from those of India on, a headline may have these. */
#define FEAT_LONG_WIDE 400

/* SCAN_SLACK bytes can be read behind the text. */
void feat_line(struct feat *f, struct str text);

/* How many of each sign a text of any length has; the same slack. */
void feat_count(struct str text, size_t n[FEAT_SIGNS]);

/* The same two without vectors. */
void feat_line_scalar(struct feat *f, struct str text);
void feat_count_scalar(struct str text, size_t n[FEAT_SIGNS]);

/*
 * The shape of a line whose other facts f are known (shape.c); odd: how many
 * of {}();=<> it has, more: other signs of code, both 255 where a long line's
 * were not counted.
 */
enum shape feat_shape(struct str s, const struct feat *f, size_t odd,
    size_t more);

/* Does `what`, not empty, stand somewhere in s? */
bool feat_has(struct str s, const char *what);

/* One sign that is no letter, again and again? */
bool feat_rule(struct str s);

#endif
