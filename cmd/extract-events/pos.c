/* SPDX-License-Identifier: ISC */
/*
 * pos: parts of speech, each decided once, from left to right, by what the
 * table says a word may be and by its neighbours.
 */
#include "pos.h"

struct sense
sent_compound(const struct sent *s, size_t first, size_t i)
{
	const struct tok *b = sent_tok(s, first), *h = sent_tok(s, i);
	struct sense none = { { NULL, 0 }, { NULL, 0 } };
	char key[2 * WORD_MAX + 8];
	size_t n;

	if (b->kind != T_WORD || h->kind != T_WORD ||
	    b->e - b->b + h->e - h->b + 1 >= 2 * WORD_MAX)
		return none;
	n = word_lower(key, WORD_MAX,
	    str_of(s->row->text.p + b->b, b->e - b->b))
		.n;
	key[n++] = ' ';
	n += word_lower(key + n, WORD_MAX,
	    str_of(s->row->text.p + h->b, h->e - h->b))
		 .n;
	return word_compound(str_of(key, n));
}

/* Words that no table has as a verb. */

/* to degrade and defeat, can brutalize: a verb that no table has */
static bool
new_verb(const struct view *v)
{
	return !v->t->w.known && !v->t->cap && !(v->f & (F_PLURAL | F_ADJ)) &&
	    (behind_pos(v, M) ||
		(behind_pos(v, T) &&
		    (before_func(v, 'D') || before_func(v, 'C'))));
}

static bool
only_noun(const struct view *v)
{
	return maybe_noun(v) && !maybe_adj(v);
}

static const struct rule plain_rules[] = {
	{ only_adj, A },
	{ only_noun, N },
	{ before_head, A },
	{ any, N },
};

/* Forms of verbs that are none for all that. */

/* lifts travel ban */
static bool
compound_first(const struct view *v)
{
	return v->n && v->n->kind == T_WORD && v->n->w.func == 0 && v->p &&
	    v->p->pos != T && v->p->pos != M &&
	    sent_compound(v->s, v->i, v->ni).cat.p;
}

/* capitals inside a sentence are names: "Vote Leave" */
static bool
in_capitals(const struct view *v)
{
	return v->t->cap && v->p && v->p->kind == T_WORD && v->p->cap &&
	    v->i > v->from + 1 && (v->p->pos == N || v->p->pos == A) && v->n &&
	    v->n->cap && maybe_noun(v);
}

static const struct rule name_rules[] = {
	{ compound_first, N },
	{ in_capitals, N },
	{ NULL, N },
};

static const struct rule *
first_rule(const struct rule *r, const struct view *v)
{
	while (r->when && !r->when(v))
		r++;
	return r;
}

static enum pos
decide_plain(struct view *v)
{
	if ((v->f & F_ADV) && !maybe_noun(v))
		return R;
	if (v->t->w.known && !maybe_adj(v))
		return N; /* most words are nouns, no more */
	view_read(v);
	if (new_verb(v)) {
		v->t->w.form = F_BASE;
		return V;
	}
	return first_rule(plain_rules, v)->pos;
}

static enum pos
decide_verb(struct view *v)
{
	const struct rule *r;

	view_read(v);
	r = first_rule(name_rules, v);
	if (r->when)
		return r->pos;
	if (!(v->f & F_BASE) && (v->f & (F_PAST | F_PART)))
		return first_rule(past_rules, v)->pos;
	if (!(v->f & F_BASE) && (v->f & F_ING))
		return first_rule(ing_rules, v)->pos;
	if (!maybe_noun(v) && !maybe_adj(v))
		return first_rule(verb_rules, v)->pos;
	if (subject_adj(v)) {
		v->p->pos = N;
		return V;
	}
	return first_rule(either_rules, v)->pos;
}

static enum pos
decide(struct sent *s, size_t from, size_t i, size_t z)
{
	struct view v = { .s = s,
		.from = from,
		.i = i,
		.z = z,
		.t = sent_tok(s, i),
		.f = sent_tok(s, i)->w.form };

	return v.f & (F_BASE | F_S | F_PAST | F_PART | F_ING)
	    ? decide_verb(&v)
	    : decide_plain(&v);
}

static enum pos
func_pos(const struct tok *t)
{
	switch (t->w.func) {
	case 'D':
		return D;
	case 'P':
		return P;
	case 'C':
		return C;
	case 'S':
		return S;
	case 'W':
		return W;
	case 'U':
		return U;
	case 'X':
		return X;
	case 'H':
		return H;
	case 'O':
		return O;
	case 'M':
		return M;
	case 'T':
		return T;
	case 'N':
		return NOT;
	default:
		return R;
	}
}

/* Is token i one of the first words, and the next one of the others? */
static bool
pair(const struct sent *s, size_t i, const char *first, const char *next)
{
	return tok_is(s->text, s->row, i, first) &&
	    tok_is(s->text, s->row, i + 1, next);
}

/* Is it a verb of two words: handed over? */
static bool
goes_over(const struct tok *t)
{
	char key[WORD_MAX + 8];
	size_t n = t->w.lemma.n;

	if (n == 0 || n > WORD_MAX)
		return false;
	memcpy(key, t->w.lemma.p, n);
	memcpy(key + n, " over", 5);
	return word_phrase(str_of(key, n + 5)).cat.p != NULL;
}

/* at least, more than, up to before a number; both before a verb. */
static bool
mere_adverb(struct sent *s, size_t from, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i), *n;

	if (i + 1 >= z)
		return false;
	n = sent_tok(s, i + 1);
	switch (t->w.func) {
	case 'P':
		return pair(s, i, "at", "least most") ||
		    (i > from && pair(s, i - 1, "more less fewer", "than")) ||
		    (i + 2 < z && sent_tok(s, i + 2)->kind == T_NUM &&
			pair(s, i, "up", "to")) ||
		    (i > from && n->kind == T_NUM && n[-2].pos == V &&
			tok_is(s->text, s->row, i, "over") &&
			!goes_over(&n[-2]));
	case 'C': /* is not yet ready */
		return i > from && (t[-1].pos == NOT || t[-1].pos == X) &&
		    tok_is(s->text, s->row, i, "yet");
	case 'S':
		return pair(s, i, "once", "again more");
	case 'T':
		return i > from && n->kind == T_NUM &&
		    pair(s, i - 1, "up", "to");
	case 'D':
		return n->kind == T_WORD &&
		    tok_is(s->text, s->row, i, "both each") && i > from &&
		    (t[-1].kind != T_PUNCT || t[-1].mark == ',' ||
			t[-1].skip) &&
		    (n->w.func == 'X' || n->w.func == 'H' || n->w.func == 'M' ||
			finite_word(n));
	case 0:
		return i > from && pair(s, i - 1, "at", "least most");
	default:
		return false;
	}
}

/* Is it a "her" that no noun follows: congratulated her on it? */
static bool
her_object(struct sent *s, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i), *n;

	if (t->w.func != 'D' || t->e - t->b != 3 ||
	    !tok_is(s->text, s->row, i, "her"))
		return false;
	if (i + 1 >= z)
		return true;
	n = sent_tok(s, i + 1);
	return n->kind == T_PUNCT
	    ? n->mark != '"'
	    : n->kind == T_WORD && n->w.func && strchr("PTSWC", n->w.func);
}

void
pos_tag(struct sent *s, size_t from, size_t z)
{
	size_t i;

	for (i = from; i < z; i++) {
		struct tok *t = sent_tok(s, i);

		switch (t->kind) {
		case T_ENT:
			t->pos = N;
			break;
		case T_TIME:
		case T_NUM:
			t->pos = D;
			break;
		case T_PUNCT:
			t->pos = t->mark == 's' ? POSS : PUNCT;
			break;
		case T_WORD:
			if (t->w.func == 'D' && i + 1 < z &&
			    pair(s, i, "no", "longer"))
				t->pos = NOT;
			else if (mere_adverb(s, from, i, z))
				t->pos = R;
			else if (t->e - t->b == 4 && i > from && i + 1 < z &&
			    pair(s, i, "back", "at"))
				t->pos = P; /* hits back at */
			else if (t->e - t->b == 4 && i > from && i + 1 < z &&
			    t[-1].pos == U && (t[1].w.form & F_PAST) &&
			    tok_is(s->text, s->row, i, "last"))
				t->pos = R; /* which he last visited */
			else if (i > from && i + 1 < z &&
			    (t[-1].pos == X || t[-1].pos == H) &&
			    t[1].kind == T_WORD && (t[1].w.form & F_PART) &&
			    tok_is(s->text, s->row, i, "first since all both"))
				t->pos = R; /* was first, has since proposed */
			else if (i > from &&
			    (t[-1].pos == V ||
				(t[-1].pos == U && i > from + 1 &&
				    t[-2].pos == V)) &&
			    tok_is(s->text, s->row, i, "back"))
				t->pos = R; /* turned back migrants */
			else if (her_object(s, i, z)) {
				t->pos = U; /* congratulated her on it */
				t->w.sub = STR("ho");
			} else if (t->w.func)
				t->pos = func_pos(t);
			else
				t->pos = decide(s, from, i, z);
			break;
		}
	}
}
