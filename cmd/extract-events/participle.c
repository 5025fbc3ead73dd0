/* SPDX-License-Identifier: ISC */
/* participle: whether arrested, bombing are verbs, adjectives, nouns. */
#include "pos.h"

/* Past tense and participle: arrested. */

static bool
past_heads(const struct view *v)
{
	return before_noun(v, F_NOUN | F_PLURAL | F_ADJ);
}

static bool
past_attr(const struct view *v)
{
	return v->p == NULL || behind_det(v) || v->p->pos == P;
}

static bool
behind_be(const struct view *v)
{
	return behind_pos(v, X) || behind_pos(v, H);
}

/* The two discussed trade */
static bool
behind_the_two(const struct view *v)
{
	return v->p && v->pi == v->from + 1 && (v->f & F_PAST) &&
	    word_at(v, v->from, "the") && word_at(v, v->pi, "two three") &&
	    !verb_ahead(v->s, v->i + 1, v->z);
}

/* Both severed relations. */
static bool
behind_both(const struct view *v)
{
	return behind_pos(v, D) && (v->f & F_PAST) &&
	    word_at(v, v->pi, "both each") &&
	    (v->pi == v->from || sent_tok(v->s, v->pi - 1)->kind == T_PUNCT) &&
	    !verb_ahead(v->s, v->i + 1, v->z);
}

/* rebels which officials say attacked the town */
static bool
which_they_say(const struct view *v)
{
	size_t k;

	if (!behind_pos(v, V) || !str_eq(v->p->w.verb.cat, STR("SAY")))
		return false;
	for (k = v->pi; k > v->from && v->pi - k < 5;) {
		const struct tok *t = sent_tok(v->s, --k);

		if (t->pos != N && t->pos != A && t->pos != D)
			return t->pos == W && k + 1 < v->pi;
	}
	return false;
}

/* suspected rebels attacked; killed suspected rebels */
static bool
first_participle(const struct view *v)
{
	return (v->f & F_PART) && past_heads(v) && !which_they_say(v) &&
	    (v->p == NULL ||
		(v->p->pos == V && v->p->kind == T_WORD && v->p->w.func == 0));
}

/* the suspected rebels; in wounded 12 */
static bool
attr_participle(const struct view *v)
{
	return v->p && past_attr(v) && (v->f & F_PART) &&
	    (past_heads(v) ||
		(v->p->pos == P && v->n &&
		    (v->n->kind == T_NUM || v->n->kind == T_TIME)));
}

static bool
attr_adjective(const struct view *v)
{
	return maybe_adj(v) && v->p && past_heads(v) &&
	    (past_attr(v) || v->p->pos == C ||
		(v->p->pos == N && verb_ahead(v->s, v->i + 1, v->z)));
}

/* held restricted and delegation-level talks */
static bool
joined_adjective(const struct view *v)
{
	return maybe_adj(v) && behind_pos(v, V) && before_func(v, 'C') &&
	    v->p->kind == T_WORD && !(v->p->w.form & F_ADJ);
}

/* the wounded */
static bool
the_participle(const struct view *v)
{
	return behind_pos(v, D) && v->p->kind == T_WORD && (v->f & F_PART) &&
	    !past_heads(v) &&
	    (v->pi > v->from || word_at(v, v->pi, "the these those many some"));
}

/* the accused, a cut */
static bool
the_past(const struct view *v)
{
	return maybe_noun(v) && v->p && past_attr(v);
}

const struct rule past_rules[] = {
	{ behind_be, V },
	{ behind_the_two, V },
	{ behind_both, V },
	{ first_participle, A },
	{ attr_participle, A },
	{ attr_adjective, A },
	{ joined_adjective, A },
	{ the_participle, N },
	{ the_past, N },
	{ any, V },
};

/* Gerund and present participle: bombing. */

/* Is the next word but adverbs a finite verb, and nothing else? */
static bool
finite_soon(struct sent *s, size_t i, size_t z)
{
	for (; i < z && sent_tok(s, i)->kind == T_WORD &&
	     (sent_tok(s, i)->w.form & F_ADV);
	     i++)
		;
	return i < z && finite_word(sent_tok(s, i));
}

/* the army training team left; striking workers marched */
static bool
ing_in_subject(const struct view *v)
{
	return before_head(v) && v->n->kind == T_WORD && v->n->pos != V &&
	    (v->p ? behind_name(v) : (v->n->w.form & F_PLURAL) != 0) &&
	    finite_soon(v->s, v->i + 2, v->z);
}

static bool
the_ing(const struct view *v)
{
	return behind_det(v) && maybe_noun(v) &&
	    !(before_head(v) && !v->t->w.noun.cat.p);
}

/* a data sharing agreement */
static bool
ing_agreement(const struct view *v)
{
	return behind_pos(v, N) && v->p->kind == T_WORD && before_head(v) &&
	    v->n->kind == T_WORD && !(v->p->w.form & F_PLURAL) &&
	    str_eq(v->n->w.noun.cat, STR("057"));
}

/* the Jordanian planning minister */
static bool
ing_office(const struct view *v)
{
	return v->p && v->p->kind == T_ENT && before_head(v) &&
	    word_at(v, v->i + 1,
		"minister ministry party commission committee");
}

/* Meeting of ministers, the killing of two */
static bool
ing_of(const struct view *v)
{
	return v->t->w.noun.cat.p && v->n && v->n->kind == T_WORD &&
	    word_at(v, v->ni, "of") && !behind_pos(v, X) && !behind_pos(v, M);
}

/* In May 2024, (fighting); 15 April: a day and no more stands before it. */
static bool
behind_day(const struct view *v)
{
	bool day = false;
	size_t i;

	for (i = v->from; i < v->i; i++) {
		const struct tok *t = sent_tok(v->s, i);

		day |= t->kind == T_TIME;
		if (t->kind != T_TIME && t->kind != T_PUNCT &&
		    !(t->kind == T_WORD && t->pos == P))
			return false;
	}
	return day;
}

/* Fighting continues */
static bool
ing_subject(const struct view *v)
{
	const struct word *w;

	if (!maybe_noun(v) || (v->p && !behind_day(v)) || v->n == NULL ||
	    v->n->kind != T_WORD)
		return false;
	w = &v->n->w;
	return w->func == 'X' || w->func == 'H' || w->func == 'M' ||
	    ((w->form & (F_S | F_PAST)) && !(w->form & F_ADJ) &&
		!(w->form & F_PLURAL && w->noun.cat.p == NULL));
}

/* to bombing victims */
static bool
ing_of_whom(const struct view *v)
{
	return maybe_noun(v) && v->t->w.noun.cat.p && behind_pos(v, P) &&
	    before_head(v) && v->n->kind == T_WORD &&
	    (v->n->w.form & F_PLURAL) && word_at(v, v->pi, "to with among");
}

/* Is there a finite verb before any comma: "between X and Y erupted"? */
static bool
then_verb(const struct view *v)
{
	size_t i;

	for (i = v->ni; i < v->z && i < v->ni + 14; i++) {
		const struct tok *t = sent_tok(v->s, i);

		if (t->kind == T_PUNCT ||
		    (t->kind == T_WORD &&
			(t->w.func == 'W' || t->w.func == 'S')))
			return false;
		if (finite_word(t))
			return true;
	}
	return false;
}

/* Fighting between X and Y erupted; Bombing in Chad goes on */
static bool
ing_first(const struct view *v)
{
	const struct str cat = v->t->w.noun.cat;

	return v->p == NULL && maybe_noun(v) && cat.p && v->n &&
	    v->n->kind == T_WORD && then_verb(v) &&
	    (word_at(v, v->ni, "between") ||
		(memcmp(cat.p, "19", 2) == 0 &&
		    word_at(v, v->ni, "in near along around across")));
}

static bool
ing_alone(const struct view *v)
{
	return maybe_noun(v) && v->t->w.noun.cat.p && v->p &&
	    (behind_name(v) || v->p->pos == P || v->p->pos == C) &&
	    !before_start(v);
}

/* the demands of striking teachers */
static bool
ing_people(const struct view *v)
{
	char low[WORD_MAX + 4];
	bool weak;

	return behind_pos(v, P) && v->n && v->n->kind == T_WORD &&
	    (v->n->w.form & F_PLURAL) &&
	    word_among(v->t->w.lemma,
		STR("strike protest march war fight flee retreat advance "
		    "visit invade")) &&
	    word_role(word_lower(low, sizeof(low),
			  str_of(v->s->row->text.p + v->n->b,
			      v->n->e - v->n->b)),
		&weak)
		.p;
}

/* the latest drilling bid: behind an adjective, before a noun */
static bool
ing_behind_adj(const struct view *v)
{
	return v->p && v->p->pos == A && v->p->kind == T_WORD && v->n &&
	    v->n->kind == T_WORD && (v->n->w.form & (F_NOUN | F_PLURAL)) &&
	    v->n->w.func == 0 && v->pi > v->from &&
	    (v->p[-1].pos == D || v->p[-1].pos == POSS);
}

/* during the council meeting the minister said */
static bool
ing_meeting(const struct view *v)
{
	return v->p && v->p->kind == T_WORD && v->p->pos == N &&
	    str_eq(v->t->w.lemma, STR("meet")) &&
	    tok_is(v->s->text, v->s->row, v->pi,
		"council committee cabinet board commission "
		"summit group assembly bloc");
}

const struct rule ing_rules[] = {
	{ ing_meeting, N },
	{ ing_behind_adj, A },
	{ compound_last, N },
	{ ing_people, A },
	{ ing_of, N },
	{ ing_in_subject, A },
	{ the_ing, N },
	{ behind_det, A },
	{ ing_agreement, A },
	{ ing_office, A },
	{ ing_subject, N },
	{ ing_first, N },
	{ ing_of_whom, A },
	{ ing_alone, N },
	{ any, V },
};
