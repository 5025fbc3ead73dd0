/* SPDX-License-Identifier: ISC */
/* nounverb: whether attack, visit, talks are nouns or verbs. */
#include "pos.h"

/* Sweden left, and Finland stays: a comma and a verb before the `and`? */
static bool
new_clause(const struct sent *s, size_t from, size_t k)
{
	size_t n;

	if (k <= from + 1 || s->text->tok[k - 1].kind != T_PUNCT ||
	    s->text->tok[k - 1].mark != ',')
		return false;
	for (n = 0; k > from && n < 12; n++) {
		const struct tok *t = &s->text->tok[--k];

		/* Orlin, left, and Sokol hold it */
		if (t->pos == V || t->pos == X || t->pos == M)
			return k == from || t[-1].kind != T_PUNCT;
	}
	return false;
}

/* May the words before i be the subject of a verb of this form? */
static bool
agrees_with(struct sent *s, size_t from, size_t i, unsigned f)
{
	size_t k = i, n = 0;
	const struct tok *t;
	bool plural = false, seen = false, both = false;

	if (f & F_S && f & F_BASE)
		return true;
	for (; k > from && n < 12; n++) {
		t = sent_tok(s, --k);
		if (t->skip || t->pos == R || t->kind == T_TIME)
			continue;
		if (t->pos == V || t->pos == W || t->pos == X || t->pos == M ||
		    (t->kind == T_PUNCT && t->mark != ',' && t->mark != '"'))
			break;
		if (t->pos == C) {
			if (n < 6 && !tok_is(s->text, s->row, k, "but yet") &&
			    !new_clause(s, from, k))
				plural = true; /* Germany and UNICEF hold */
			break;
		}
		if (t->pos == P) {
			if (seen && tok_is(s->text, s->row, k, "as while"))
				break; /* as troops pound */
			seen = false;  /* the head stands before it */
			continue;
		}
		if (!seen && t->pos == N) {
			seen = true;
			plural = (t->kind == T_WORD &&
				     (t->w.form & F_PLURAL) != 0) ||
			    (t->kind == T_ENT && t->ent->text.n > 0 &&
				t->ent->kind == E_NORP &&
				t->ent->text.p[t->ent->text.n - 1] == 's');
			both = (t->kind == T_ENT && t->ent->kind == E_ORG) ||
			    (t->kind == T_WORD &&
				tok_is(s->text, s->row, k, "police"));
		}
	}
	if (both || k == from)
		return true;
	return (f & F_S) ? !plural : plural;
}

/* Nothing but a verb, says the table: to say. */

/* "lifted parole restrictions" */
static bool
object_first(const struct view *v)
{
	return behind_pos(v, V) && (v->f & F_BASE) && v->n &&
	    v->n->kind == T_WORD && (v->n->w.form & F_PLURAL) &&
	    !word_among(v->p->w.lemma, STR("help let make"));
}

/* demanded that the army withdraw: no number is told of */
static bool
behind_that(const struct view *v)
{
	size_t k = v->pi;

	while (k > v->from && v->pi - k < 4 &&
	    (sent_tok(v->s, k)->pos == N || sent_tok(v->s, k)->pos == A ||
		sent_tok(v->s, k)->pos == D))
		k--;
	return k > v->from && k < v->pi && word_at(v, k, "that") &&
	    word_at(v, k - 1,
		"insist insists insisted demand demands demanded ask asks "
		"asked request requests requested order orders ordered propose "
		"proposes proposed recommend recommends recommended urge urges "
		"urged suggest suggests suggested");
}

/* "an army base" */
static bool
no_subject(const struct view *v)
{
	return behind_name(v) && !behind_that(v) && (v->f & (F_BASE | F_S)) &&
	    !(v->f & (F_PAST | F_PART)) &&
	    !agrees_with(v->s, v->from, v->i, v->f);
}

/* "the say", "a must" */
static bool
the_verb(const struct view *v)
{
	return v->p &&
	    (v->p->pos == D || v->p->pos == POSS || v->p->pos == P ||
		(v->p->pos == A && (v->f & F_BASE))) &&
	    !before_func(v, 'D');
}

const struct rule verb_rules[] = {
	{ object_first, N },
	{ no_subject, N },
	{ the_verb, N },
	{ any, V },
};

/* Attack, visit, support, talks: a noun or a verb. */

static bool
order_first(const struct view *v)
{
	return v->p == NULL && (v->f & F_BASE) && maybe_noun(v) &&
	    before_func(v, 'D');
}

static bool
first_adj(const struct view *v)
{
	return v->p == NULL && maybe_adj(v);
}

static bool
behind_none(const struct view *v)
{
	return v->p == NULL;
}

/* to, will, did, they */
static bool
behind_aux(const struct view *v)
{
	return v->p &&
	    (v->p->pos == T || v->p->pos == M || v->p->pos == O ||
		(v->p->pos == U && !str_eq(v->p->w.sub, STR("o"))));
}

static bool
aux_verb(const struct view *v)
{
	return behind_aux(v) && ((v->f & F_BASE) || v->p->pos == U);
}

static bool
behind_attr(const struct view *v)
{
	return behind_det(v) || behind_pos(v, P) || behind_pos(v, X);
}

static bool
attr_adj(const struct view *v)
{
	return behind_attr(v) && maybe_adj(v) && before_head(v);
}

static bool
behind_and(const struct view *v)
{
	return behind_pos(v, C) ||
	    (v->p && v->p->kind == T_PUNCT && v->p->mark == ',');
}

/* "Greece, like its neighbours, plans to" */
static bool
comma_verb(const struct view *v)
{
	size_t k;

	if (!behind_and(v) || v->p->pos == C || !(v->f & F_S) ||
	    !before_func(v, 'T') || verb_ahead(v->s, v->i + 1, v->z))
		return false;
	for (k = v->from; k < v->i; k++)
		if (finite_word(sent_tok(v->s, k)))
			return false;
	return true;
}

/* "to meet and support": as the word before the `and` is */
static bool
and_verb(const struct view *v)
{
	/* "and thanks the": a noun hardly */
	const size_t far = behind_pos(v, C) && before_func(v, 'D') ? 20 : 8;
	size_t j = v->i;

	if (!behind_and(v) || !before_start(v))
		return false;
	while (j > v->from && v->i - j < far) {
		const struct tok *q = sent_tok(v->s, --j);

		if (q->pos == V && q->kind == T_WORD)
			return (q->w.form & v->f & (F_BASE | F_S)) != 0;
	}
	return false;
}

static bool
behind_who(const struct view *v)
{
	return behind_pos(v, W);
}

/* A subject may have only one verb, but X said Y went. */
static bool
subject_free(const struct view *v)
{
	size_t k = v->i;

	while (k > v->from && v->i - k < 12) {
		const struct tok *q = sent_tok(v->s, --k);

		/* direct, high-level talks: one phrase */
		if (q->kind == T_PUNCT && q->mark == ',' && k > v->from &&
		    q[-1].pos == A && q[1].pos == A)
			continue;
		if ((q->kind == T_PUNCT && q->mark == ',') || q->pos == W ||
		    q->pos == S || q->pos == C ||
		    (q->pos == P && str_eq(q->w.sub, STR("s"))))
			break; /* ten killed as rebels pound */
		/* a drone fired from Chad hit a hotel: no verb of its own */
		if (q->pos == V && (q->w.form & F_PART) && q[1].pos == P &&
		    k > v->from && q[-1].pos == N && (v->f & F_PAST) &&
		    before_func(v, 'D'))
			continue;
		if ((q->pos == V || q->pos == M || q->pos == X ||
			q->pos == H) &&
		    !(q->w.form & F_ING))
			return q->pos == V && str_eq(q->w.verb.cat, STR("SAY"));
	}
	return true;
}

/* A border clash, at the head of a sentence: may one border clash? */
static bool
one_noun(const struct view *v)
{
	const struct tok *p = v->p;
	size_t k;

	if (p->kind != T_WORD || p->pos != N || (p->w.form & F_PLURAL) ||
	    !(v->f & F_BASE) || (v->f & (F_PAST | F_S)) ||
	    tok_is(v->s->text, v->s->row, v->pi,
		"police media people staff "
		"public press men women") ||
	    (p->e - p->b > 3 &&
		memcmp(v->s->row->text.p + p->e - 3, "men", 3) == 0))
		return false;
	for (k = v->from; k < v->pi; k++)
		if (sent_tok(v->s, k)->pos != D &&
		    sent_tok(v->s, k)->pos != A && sent_tok(v->s, k)->pos != N)
			return false;
	return true;
}

/* Is the word before a subject that goes with this form? */
static bool
subject_fits(const struct view *v)
{
	const struct tok *p = v->p, *n = v->n;
	bool plain = n->kind == T_WORD && n->w.func == 0;

	if (tok_is(v->s->text, v->s->row, v->ni, "back") && v->ni + 1 < v->z &&
	    tok_is(v->s->text, v->s->row, v->ni + 1, "at"))
		plain = false; /* hits back at */
	/* the Ukraine talks call for */
	if ((v->f & F_S) && (v->f & F_PLURAL) && plain &&
	    (n->w.form & F_BASE) && !(n->w.form & F_ADJ))
		return false;
	/* a strike hit a house: hit is a past, too */
	if (!((v->f & F_PAST) && (v->f & F_BASE) && before_start(v)) &&
	    (!agrees_with(v->s, v->from, v->i, v->f) || one_noun(v)))
		return false;
	if (p->kind != T_ENT)
		return true;
	/* a U.S. base: one base */
	if (p->ent->kind == E_GPE && v->pi > v->from && p[-1].pos == D &&
	    word_at(v, v->pi - 1, "a an"))
		return false;
	/* Army air assault forces, but: Iran, EU sign */
	if (p->ent->kind == E_ORG && (v->f & F_BASE) && plain &&
	    !(v->pi > v->from && p[-1].kind == T_PUNCT && p[-1].mark == ','))
		return false;
	if (p->ent->kind != E_NORP ||
	    (p->ent->text.n > 0 && p->ent->text.p[p->ent->text.n - 1] == 's'))
		return true;
	return (v->f & F_S) && n->kind != T_WORD;
}

/* Rebels attack the town. */
static bool
subject_verb(const struct view *v)
{
	if (!(behind_name(v) || (v->p && v->p->kind == T_TIME)) || !v->n)
		return false;
	/* and Iceland remains critical */
	if (!before_start(v) && !before_func(v, 'P') && !before_func(v, 'T') &&
	    !before_func(v, 'S') && !before_func(v, 'W') &&
	    !str_eq(v->t->w.lemma, STR("remain")))
		return false;
	return subject_fits(v) && !verb_ahead(v->s, v->i + 1, v->z) &&
	    subject_free(v);
}

/* have hit positions, was hit by rockets: a participle, too */
static bool
behind_have(const struct view *v)
{
	return (v->f & F_PART) &&
	    (behind_pos(v, H) ||
		(behind_pos(v, X) && !maybe_adj(v) && !before_start(v)));
}

const struct rule either_rules[] = {
	{ order_first, V },
	{ behind_have, V },
	{ first_adj, A },
	{ behind_none, N },
	{ aux_verb, V },
	{ behind_aux, N },
	{ attr_adj, A },
	{ behind_attr, N },
	{ comma_verb, V },
	{ and_verb, V },
	{ behind_and, N },
	{ behind_who, V },
	{ compound_last, N },
	{ subject_verb, V },
	{ only_adj, A },
	{ any, N },
};

bool
subject_adj(const struct view *v)
{
	return behind_pos(v, A) && (v->p->w.form & F_NOUN) && (v->f & F_S) &&
	    v->n && (v->n->kind == T_ENT || before_func(v, 'D')) &&
	    !verb_ahead(v->s, v->i + 1, v->z);
}
