/* SPDX-License-Identifier: ISC */
/* gazdata: the constant tables that mkgaz made of the TSV files. */
#include "gazdata.h"
#include "cmd/tag-entities/word.h"
#include "gaz.h"

const struct gaz gaz_names = { .slot = gaz_slot,
	.mask = GAZ_SLOTS - 1,
	.rec = gaz_rec },
		 gaz_world = { .slot = world_slot,
			 .mask = WORLD_SLOTS - 1,
			 .rec = world_rec };

struct cluster
cluster_of(uint64_t hash)
{
	uint32_t i = (uint32_t)hash & (CLUSTER_SLOTS - 1), fp, v;
	const unsigned char *p;

	for (;; i = (i + 1) & (CLUSTER_SLOTS - 1)) {
		p = (const unsigned char *)cluster_slot + (size_t)i * 8;
		fp = p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
		    (uint32_t)p[3] << 24;
		if (fp == 0)
			return (struct cluster){ 0, 0, 0 };
		if (fp != ((uint32_t)(hash >> 32) | 1))
			continue;
		v = p[4] | (uint32_t)p[5] << 8 | (uint32_t)p[6] << 16 |
		    (uint32_t)p[7] << 24;
		return (struct cluster){ v & 0xFFFFF,
			(unsigned char)(v >> 20 & 31),
			(unsigned char)(v >> 25) };
	}
}

static uint32_t
get32(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;
}

/*
 * May the word be one of ours?  Most are not: one bit says so.  The upper
 * bits of a token's hash are mixed already.
 */
static inline bool
word_may(uint64_t hash)
{
	uint32_t i = (uint32_t)(hash >> 44) & 0xFFFF;

	return (unsigned char)word_bit[i >> 3] >> (i & 7) & 1;
}

/* The record of a word: classes, then class=value, each with a length. */
static const char *
word_record(uint64_t hash)
{
	uint32_t i, fp, got;

	if (!word_may(hash))
		return NULL;
	hash = token_mix(hash);
	fp = (uint32_t)(hash >> 32) | 1;
	for (i = (uint32_t)hash & (WORD_SLOTS - 1);;
	     i = (i + 1) & (WORD_SLOTS - 1)) {
		got = get32(word_slot + (size_t)i * 8);
		if (got == 0)
			return NULL;
		if (got == fp)
			return word_rec + get32(word_slot + (size_t)i * 8 + 4);
	}
}

uint32_t
word_class(uint64_t hash)
{
	const char *r = word_record(hash);

	return r != NULL ? get32(r) : 0;
}

void
words_mark(struct tokens *ts)
{
	size_t i;

	ts->words = ts->kinds = 0;
	ts->other = ts->digit = false;
	for (i = 0; i < ts->n; i++) {
		struct token *t = &ts->t[i];

		t->words = word_may(t->hash) ? word_class(t->hash) : 0;
		/* NSA, CM, MoS: offices in capitals only */
		if ((t->words & W_weak) && (t->words & W_abbr) &&
		    t->cs != C_UPPER && t->cs != C_MIXED)
			t->words &=
			    ~(uint32_t)(W_abbr | W_weak | W_head | W_hon);
		ts->words |= t->words;
		ts->kinds |= 1u << t->kind;
		/* 0xCE to 0xD2: Greek, Cyrillic */
		ts->other |= t->other || t->apostrophe ||
		    ((unsigned char)t->c - 0xCEu) < 5;
		ts->digit |= t->digit;
	}
}

struct str
word_value(uint64_t hash, uint32_t class)
{
	const char *r = word_record(hash);

	if (r == NULL)
		return STR("");
	for (r += 4; *r != 0; r += 2 + (unsigned char)r[1])
		if (1u << (*r - 1) == class)
			return str_of(r + 2, (unsigned char)r[1]);
	return STR("");
}
