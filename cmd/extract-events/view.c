/* SPDX-License-Identifier: ISC */
/* view: a word to be decided, and what stands before and behind it. */
#include "pos.h"

bool
finite_word(const struct tok *t)
{
	if (t->kind != T_WORD)
		return false;
	if (t->w.func == 'X')
		return !str_eq(t->w.sub, STR("g")) &&
		    !str_eq(t->w.sub, STR("b"));
	if (t->w.func == 'M' || t->w.func == 'H' || t->w.func == 'O')
		return true;
	return (t->w.form & F_PAST) != 0 &&
	    (t->w.form & (F_NOUN | F_ADJ | F_PLURAL)) == 0;
}

bool
verb_ahead(struct sent *s, size_t i, size_t z)
{
	size_t n = 0;

	for (; i < z && n < 14; i++, n++) {
		const struct tok *t = sent_tok(s, i);

		if (t->skip)
			continue;
		if (t->kind == T_PUNCT && t->mark != '\'' && t->mark != '"' &&
		    t->mark != 's' && t->mark != '-')
			return false;
		if (t->kind == T_WORD &&
		    (t->w.func == 'W' || t->w.func == 'S' || t->w.func == 'C' ||
			(t->w.func == 'P' && str_eq(t->w.sub, STR("s")))))
			return false; /* after he had left */
		if (finite_word(t) &&
		    !(i > 0 && t[-1].kind == T_WORD && t[-1].w.func == 'T'))
			return true; /* to let is none */
	}
	return false;
}

/* Adverbs and quotes are passed over; before what is no base form, days. */
void
view_read(struct view *v)
{
	bool late = (v->f & (F_S | F_PART | F_ING) && !(v->f & F_BASE)) ||
	    (v->f & F_PAST);
	size_t k;

	for (k = v->i; k > v->from;) {
		struct tok *q = sent_tok(v->s, --k);

		if (q->skip || q->pos == R || q->pos == NOT ||
		    (q->kind == T_PUNCT && (q->mark == '"' || q->mark == '\'')))
			continue;
		/* "on Friday arrested": what stands before the day */
		if (late &&
		    (q->kind == T_TIME ||
			(q->pos == P && sent_tok(v->s, k + 1)->kind == T_TIME)))
			continue;
		v->p = q;
		v->pi = k;
		break;
	}
	for (k = v->i + 1; k < v->z; k++) {
		struct tok *q = sent_tok(v->s, k);

		if (q->skip || (q->kind == T_PUNCT && q->mark == '"'))
			continue;
		v->n = q;
		v->ni = k;
		break;
	}
}

bool
before_noun(const struct view *v, unsigned forms)
{
	return v->n &&
	    (v->n->kind == T_ENT ||
		(v->n->kind == T_WORD && v->n->w.func == 0 &&
		    (v->n->w.form & forms)));
}

static bool
starts_np(const struct tok *t)
{
	return t->kind == T_ENT || t->kind == T_NUM || t->kind == T_TIME ||
	    (t->kind == T_WORD &&
		(t->w.func == 'D' || t->w.func == 'U' ||
		    (t->w.func == 0 &&
			(t->w.form & (F_NOUN | F_PLURAL | F_ADJ)))));
}

bool
before_start(const struct view *v)
{
	return v->n && starts_np(v->n);
}

bool
compound_last(const struct view *v)
{
	return behind_pos(v, N) && v->p->kind == T_WORD && maybe_noun(v) &&
	    sent_compound(v->s, v->pi, v->i).cat.p;
}
