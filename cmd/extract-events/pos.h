/* SPDX-License-Identifier: ISC */
/*
 * pos: what the files share that decide what part of speech a word is: the
 * word with its neighbours (view.c), rules over it (participle.c, nounverb.c,
 * pos.c).
 */
#ifndef POS_H
#define POS_H

#include "chunk.h"

/* A word to be decided, with what stands before and behind it. */
struct view {
	struct sent *s;
	size_t from, i, z;   /* of the sentence; the word's token */
	struct tok *t;
	unsigned f;          /* its forms */
	struct tok *p, *n;   /* before it, behind it; NULL: none */
	size_t pi, ni;       /* ... which tokens */
};

/* The first rule of a table whose condition holds decides. */
struct rule {
	bool (*when)(const struct view *v);
	enum pos pos;
};

/* Reads v->p and v->n. */
void view_read(struct view *v);

/* view.c: is it a finite verb, and nothing else? */
bool finite_word(const struct tok *t);

/* Is there a finite verb in [i, z) before the clause ends? */
bool verb_ahead(struct sent *s, size_t i, size_t z);

/* Is the next word, of one of these forms, a noun to belong to? */
bool before_noun(const struct view *v, unsigned forms);

/* May a noun phrase begin with the next word? */
bool before_start(const struct view *v);

/* Is it the last word of a noun of two: peace talks, suicide bombing? */
bool compound_last(const struct view *v);

/* participle.c: arrested; bombing */
extern const struct rule past_rules[], ing_rules[];

/* nounverb.c: nothing but a verb, says the table; a noun or a verb */
extern const struct rule verb_rules[], either_rules[];

/* The military trains Iraqis: an adjective that was none. */
bool subject_adj(const struct view *v);

static inline bool
maybe_noun(const struct view *v)
{
	return (v->f & (F_NOUN | F_PLURAL)) != 0;
}

static inline bool
maybe_adj(const struct view *v)
{
	return (v->f & F_ADJ) != 0;
}

static inline bool
only_adj(const struct view *v)
{
	return maybe_adj(v) && !maybe_noun(v);
}

static inline bool
behind_pos(const struct view *v, enum pos pos)
{
	return v->p && v->p->pos == pos;
}

static inline bool
before_head(const struct view *v)
{
	return before_noun(v, F_NOUN | F_PLURAL);
}

/* Is the next word this function word's class? */
static inline bool
before_func(const struct view *v, char func)
{
	return v->n && v->n->kind == T_WORD && v->n->w.func == func;
}

/* the, a poor, Iran's, in, three: a noun comes */
static inline bool
behind_det(const struct view *v)
{
	return v->p && (v->p->pos == D || v->p->pos == POSS ||
	    v->p->pos == A || v->p->kind == T_NUM);
}

static inline bool
behind_name(const struct view *v)
{
	return v->p && (v->p->pos == N || v->p->kind == T_ENT);
}

static inline bool
word_at(const struct view *v, size_t i, const char *words)
{
	return tok_is(v->s->text, v->s->row, i, words);
}

/* The last rule of a table. */
static inline bool
any(const struct view *v)
{
	(void)v;
	return true;
}

#endif
