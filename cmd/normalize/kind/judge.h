/* SPDX-License-Identifier: ISC */
/*
 * judge: is a block part of the article, or of the page around it?  Trees
 * over features of the block, of those before it and of the lines behind
 * it; judge-model.tsv, made by train-judge.c.  No words of any page.
 */
#ifndef JUDGE_H
#define JUDGE_H

#include "cmd/normalize/clean/clean.h"
#include "cmd/normalize/block/feat.h"

#define JUDGE_FEATURES 48 /* vectors take 16 at once */

struct block;

/* What was seen of a document's blocks. */
struct judge {
	uint16_t past[2];        /* bytes of the last two, at most 2000 */
	uint8_t term;            /* enum term of the last one */
	uint8_t texts, briefs;   /* of the last eight, bit 0: the last one */
	uint32_t blocks, shorts, longs;
	uint32_t since;          /* blocks since the last long paragraph */
	uint32_t run, most;      /* texts in turn: now, at most */
	uint32_t scattered;      /* blocks since there were RUN in turn */
	uint32_t chars;          /* bytes of long paragraphs */
	uint32_t phrases;        /* blocks that speak of the page, all unlike */
	uint32_t said;           /* blocks since the last one of these */
	uint32_t apart;          /* blocks since one that was kept for itself */
};

/* At a document's start: as if there had been blocks of no words. */
#define JUDGE_START ((struct judge){ .briefs = 0xff, .apart = 99 })

/* The features of the open block, whose text is s and looks like f. */
void judge_look(const struct block *b, struct str s, const struct feat *f,
    int16_t x[JUDGE_FEATURES]);

/* Does it score more than the limit, 0 if nothing speaks for either side? */
bool judge_over(const int16_t x[JUDGE_FEATURES], int32_t limit);
/* The same, one tree at a time, as on machines without the vectors. */
bool judge_over_scalar(const int16_t x[JUDGE_FEATURES], int32_t limit);

/*
 * The block is over; seen: the document had it before; kept: it is part of the
 * article, and would be so wherever it stood.
 */
void judge_past(struct judge *j, struct str s, const struct feat *f, bool seen,
    bool kept);

/* A line of running text, as far as one line tells. */
static inline bool
judge_texty(const struct feat *f, const struct line *l)
{
	return f->is_long | (f->wordy & (l->width >= 60));
}

/* A line of few words that is no sentence. */
static inline bool
judge_brief(const struct feat *f)
{
	return f->brief;
}

/*
 * How much the document looks like a page dumped as text, with its menus:
 * the share of brief lines in percent, 0 if there are few lines at all.
 */
unsigned judge_web(const struct block *b);

#endif
