/* SPDX-License-Identifier: ISC */
/*
 * pos: parts of speech, each decided once, from left to right, by what the
 * table says a word may be and by its neighbours.
 */
#include "chunk.h"

static bool
finite_word(const struct tok *t)
{
	if (t->kind != T_WORD)
		return false;
	if (t->w.func == 'X')
		return !str_eq(t->w.sub, STR("g")) && !str_eq(t->w.sub, STR("b"));
	if (t->w.func == 'M' || t->w.func == 'H' || t->w.func == 'O')
		return true;
	return (t->w.form & F_PAST) != 0 &&
	    (t->w.form & (F_NOUN | F_ADJ | F_PLURAL)) == 0;
}

/* Is there a finite verb in [i, z) before the clause ends? */
static bool
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
		if (t->kind == T_WORD && (t->w.func == 'W' || t->w.func == 'S' ||
		    t->w.func == 'C' || (t->w.func == 'P' &&
			str_eq(t->w.sub, STR("s")))))
			return false; /* after he had left */
		if (finite_word(t) && !(i > 0 && sent_tok(s, i - 1)->pos == T))
			return true;
	}
	return false;
}

static bool
starts_np(const struct tok *t)
{
	return t->kind == T_ENT || t->kind == T_NUM || t->kind == T_TIME ||
	    (t->kind == T_WORD &&
		(t->w.func == 'D' || t->w.func == 'U' ||
		    (t->w.func == 0 && (t->w.form & (F_NOUN | F_PLURAL | F_ADJ)))));
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
			if (n < 6 && !tok_is(s->text, s->row, k, "but yet"))
				plural = true; /* Germany and UNICEF hold */
			break;
		}
		if (t->pos == P) {
			seen = false; /* the head stands before it */
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
	    str_of(s->row->text.p + b->b, b->e - b->b)).n;
	key[n++] = ' ';
	n += word_lower(key + n, WORD_MAX,
	    str_of(s->row->text.p + h->b, h->e - h->b)).n;
	return word_compound(str_of(key, n));
}

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

/* Adverbs and quotes are passed over; before what is no base form, days. */
static void
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
		if (late && (q->kind == T_TIME || (q->pos == P &&
		    sent_tok(v->s, k + 1)->kind == T_TIME)))
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

static bool
maybe_noun(const struct view *v)
{
	return (v->f & (F_NOUN | F_PLURAL)) != 0;
}

static bool
maybe_adj(const struct view *v)
{
	return (v->f & F_ADJ) != 0;
}

static bool
behind_none(const struct view *v)
{
	return v->p == NULL;
}

static bool
behind_pos(const struct view *v, enum pos pos)
{
	return v->p && v->p->pos == pos;
}

static bool
any(const struct view *v)
{
	(void)v;
	return true;
}

/* Is the next word, of one of these forms, a noun to belong to? */
static bool
before_noun(const struct view *v, unsigned forms)
{
	return v->n && (v->n->kind == T_ENT || (v->n->kind == T_WORD &&
	    v->n->w.func == 0 && (v->n->w.form & forms)));
}

static bool
before_head(const struct view *v)
{
	return before_noun(v, F_NOUN | F_PLURAL);
}

/* Is the next word this function word's class? */
static bool
before_func(const struct view *v, char func)
{
	return v->n && v->n->kind == T_WORD && v->n->w.func == func;
}

static bool
before_start(const struct view *v)
{
	return v->n && starts_np(v->n);
}

/* the, a poor, Iran's, in, three: a noun comes */
static bool
behind_det(const struct view *v)
{
	return v->p && (v->p->pos == D || v->p->pos == POSS ||
	    v->p->pos == A || v->p->kind == T_NUM);
}

static bool
behind_name(const struct view *v)
{
	return v->p && (v->p->pos == N || v->p->kind == T_ENT);
}

static bool
word_at(const struct view *v, size_t i, const char *words)
{
	return tok_is(v->s->text, v->s->row, i, words);
}

/* Words that no table has as a verb. */

/* to degrade and defeat, can brutalize: a verb that no table has */
static bool
new_verb(const struct view *v)
{
	return !v->t->w.known && !v->t->cap && !(v->f & (F_PLURAL | F_ADJ)) &&
	    (behind_pos(v, M) || (behind_pos(v, T) &&
		(before_func(v, 'D') || before_func(v, 'C'))));
}

static bool
only_adj(const struct view *v)
{
	return maybe_adj(v) && !maybe_noun(v);
}

static bool
only_noun(const struct view *v)
{
	return maybe_noun(v) && !maybe_adj(v);
}

static const struct rule no_verb[] = {
	{ only_adj, A },
	{ only_noun, N },
	{ before_head, A },
	{ any, N },
};

/* Any verb's. */

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
	    v->i > v->from + 1 && (v->p->pos == N || v->p->pos == A) &&
	    v->n && v->n->cap && maybe_noun(v);
}

static const struct rule names[] = {
	{ compound_first, N },
	{ in_capitals, N },
	{ NULL, N },
};

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

/* suspected rebels attacked; killed suspected rebels */
static bool
first_participle(const struct view *v)
{
	return (v->f & F_PART) && past_heads(v) && (v->p == NULL ||
	    (v->p->pos == V && v->p->kind == T_WORD && v->p->w.func == 0));
}

/* the suspected rebels; in wounded 12 */
static bool
attr_participle(const struct view *v)
{
	return v->p && past_attr(v) && (v->f & F_PART) && (past_heads(v) ||
	    (v->p->pos == P && v->n && (v->n->kind == T_NUM ||
		v->n->kind == T_TIME)));
}

static bool
attr_adjective(const struct view *v)
{
	return maybe_adj(v) && v->p && past_heads(v) &&
	    (past_attr(v) || v->p->pos == C || (v->p->pos == N &&
		verb_ahead(v->s, v->i + 1, v->z)));
}

/* the wounded */
static bool
the_participle(const struct view *v)
{
	return behind_pos(v, D) && v->p->kind == T_WORD && (v->f & F_PART) &&
	    !past_heads(v);
}

/* the accused, a cut */
static bool
the_past(const struct view *v)
{
	return maybe_noun(v) && v->p && past_attr(v);
}

static const struct rule past[] = {
	{ behind_be, V },
	{ behind_the_two, V },
	{ first_participle, A },
	{ attr_participle, A },
	{ attr_adjective, A },
	{ the_participle, N },
	{ the_past, N },
	{ any, V },
};

/* Gerund and present participle: bombing. */

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

/* Fighting continues */
static bool
ing_subject(const struct view *v)
{
	const struct word *w;

	if (!maybe_noun(v) || v->p || v->n == NULL || v->n->kind != T_WORD)
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

static bool
ing_alone(const struct view *v)
{
	return maybe_noun(v) && v->t->w.noun.cat.p && v->p &&
	    (behind_name(v) || v->p->pos == P || v->p->pos == C) &&
	    !before_start(v);
}

static const struct rule ing[] = {
	{ ing_in_subject, A },
	{ the_ing, N },
	{ behind_det, A },
	{ ing_agreement, A },
	{ ing_office, A },
	{ ing_subject, N },
	{ ing_of_whom, A },
	{ ing_alone, N },
	{ any, V },
};

/* Nothing but a verb, says the table: to say. */

/* "lifted parole restrictions" */
static bool
object_first(const struct view *v)
{
	return behind_pos(v, V) && (v->f & F_BASE) && v->n &&
	    v->n->kind == T_WORD && (v->n->w.form & F_PLURAL) &&
	    !word_among(v->p->w.lemma, STR("help let make"));
}

/* "an army base" */
static bool
no_subject(const struct view *v)
{
	return behind_name(v) && (v->f & (F_BASE | F_S)) &&
	    !(v->f & (F_PAST | F_PART)) &&
	    !agrees_with(v->s, v->from, v->i, v->f);
}

/* "the say", "a must" */
static bool
the_verb(const struct view *v)
{
	return v->p && (v->p->pos == D || v->p->pos == POSS ||
	    v->p->pos == P || (v->p->pos == A && (v->f & F_BASE))) &&
	    !before_func(v, 'D');
}

static const struct rule verb_alone[] = {
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

/* to, will, did, they */
static bool
behind_aux(const struct view *v)
{
	return v->p && (v->p->pos == T || v->p->pos == M || v->p->pos == O ||
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
	size_t j = v->i;

	if (!behind_and(v) || !before_start(v))
		return false;
	while (j > v->from && v->i - j < 8) {
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

/* peace talks, suicide attack */
static bool
compound_last(const struct view *v)
{
	return behind_pos(v, N) && v->p->kind == T_WORD && maybe_noun(v) &&
	    sent_compound(v->s, v->pi, v->i).cat.p;
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
		    q->pos == S || q->pos == C)
			break;
		if ((q->pos == V || q->pos == M || q->pos == X ||
		    q->pos == H) && !(q->w.form & F_ING))
			return q->pos == V &&
			    str_eq(q->w.verb.cat, STR("SAY"));
	}
	return true;
}

/* Is the word before a subject that goes with this form? */
static bool
subject_fits(const struct view *v)
{
	const struct tok *p = v->p, *n = v->n;
	bool plain = n->kind == T_WORD && n->w.func == 0;

	/* the Ukraine talks call for */
	if ((v->f & F_S) && (v->f & F_PLURAL) && plain &&
	    (n->w.form & F_BASE) && !(n->w.form & F_ADJ))
		return false;
	if (!agrees_with(v->s, v->from, v->i, v->f))
		return false;
	if (p->kind != T_ENT)
		return true;
	/* Army air assault forces */
	if (p->ent->kind == E_ORG && (v->f & F_BASE) && plain)
		return false;
	if (p->ent->kind != E_NORP || (p->ent->text.n > 0 &&
	    p->ent->text.p[p->ent->text.n - 1] == 's'))
		return true;
	return (v->f & F_S) && n->kind != T_WORD;
}

/* Rebels attack the town. */
static bool
subject_verb(const struct view *v)
{
	if (!(behind_name(v) || (v->p && v->p->kind == T_TIME)) || !v->n)
		return false;
	if (!before_start(v) && !before_func(v, 'P') && !before_func(v, 'T') &&
	    !before_func(v, 'S') && !before_func(v, 'W'))
		return false;
	return subject_fits(v) && !verb_ahead(v->s, v->i + 1, v->z) &&
	    subject_free(v);
}

static const struct rule either[] = {
	{ order_first, V },
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

/* The military trains Iraqis: an adjective that was none. */
static bool
subject_adj(const struct view *v)
{
	return behind_pos(v, A) && (v->p->w.form & F_NOUN) && (v->f & F_S) &&
	    v->n && (v->n->kind == T_ENT || before_func(v, 'D')) &&
	    !verb_ahead(v->s, v->i + 1, v->z);
}

static const struct rule *
first_rule(const struct rule *r, const struct view *v)
{
	while (r->when && !r->when(v))
		r++;
	return r;
}

static enum pos
decide(struct sent *s, size_t from, size_t i, size_t z)
{
	struct view v = { .s = s, .from = from, .i = i, .z = z,
		.t = sent_tok(s, i), .f = sent_tok(s, i)->w.form };
	const struct rule *r;

	if (!(v.f & (F_BASE | F_S | F_PAST | F_PART | F_ING))) {
		if ((v.f & F_ADV) && !maybe_noun(&v))
			return R;
		if (v.t->w.known && !maybe_adj(&v))
			return N; /* most words are nouns, no more */
		view_read(&v);
		if (new_verb(&v)) {
			v.t->w.form = F_BASE;
			return V;
		}
		return first_rule(no_verb, &v)->pos;
	}
	view_read(&v);
	r = first_rule(names, &v);
	if (r->when)
		return r->pos;
	r = v.f & F_BASE                ? NULL
	    : v.f & (F_PAST | F_PART)   ? past
	    : v.f & F_ING               ? ing
	    : NULL;
	if (r == NULL && !maybe_noun(&v) && !maybe_adj(&v))
		r = verb_alone;
	if (r)
		return first_rule(r, &v)->pos;
	if (subject_adj(&v)) {
		v.p->pos = N;
		return V;
	}
	return first_rule(either, &v)->pos;
}

static enum pos
func_pos(const struct tok *t)
{
	switch (t->w.func) {
	case 'D': return D;
	case 'P': return P;
	case 'C': return C;
	case 'S': return S;
	case 'W': return W;
	case 'U': return U;
	case 'X': return X;
	case 'H': return H;
	case 'O': return O;
	case 'M': return M;
	case 'T': return T;
	case 'N': return NOT;
	default: return R;
	}
}

/* at least, more than, up to before a number; both before a verb. */
static bool
mere_adverb(struct sent *s, size_t from, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i), *n;

	if (i + 1 >= z)
		return false;
	n = sent_tok(s, i + 1);
	if (t->w.func == 'P') {
		if (tok_is(s->text, s->row, i, "at"))
			return tok_is(s->text, s->row, i + 1, "least") ||
			    tok_is(s->text, s->row, i + 1, "most");
		if (tok_is(s->text, s->row, i, "than"))
			return i > from &&
			    (tok_is(s->text, s->row, i - 1, "more") ||
				tok_is(s->text, s->row, i - 1, "less") ||
				tok_is(s->text, s->row, i - 1, "fewer"));
		return tok_is(s->text, s->row, i, "up") && i + 2 < z &&
		    n->w.func == 'T' && sent_tok(s, i + 2)->kind == T_NUM;
	}
	if (t->w.func == 'T')
		return i > from && n->kind == T_NUM &&
		    tok_is(s->text, s->row, i - 1, "up");
	if (t->w.func == 0)
		return i > from && (tok_is(s->text, s->row, i, "least") ||
			tok_is(s->text, s->row, i, "most")) &&
		    tok_is(s->text, s->row, i - 1, "at");
	return t->w.func == 'D' && n->kind == T_WORD &&
	    (tok_is(s->text, s->row, i, "both") ||
		tok_is(s->text, s->row, i, "each")) &&
	    (n->w.func == 'X' || n->w.func == 'H' || n->w.func == 'M' ||
		finite_word(n));
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
			    tok_is(s->text, s->row, i, "no") &&
			    tok_is(s->text, s->row, i + 1, "longer"))
				t->pos = NOT;
			else if (mere_adverb(s, from, i, z))
				t->pos = R;
			else if (t->w.func)
				t->pos = func_pos(t);
			else
				t->pos = decide(s, from, i, z);
			break;
		}
	}
}
