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
			if (n < 6)
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

/* What stands before the word decides, adverbs and quotes passed over. */
static void
decide(struct sent *s, size_t from, size_t i, size_t z)
{
	struct tok *t = sent_tok(s, i), *p = NULL, *n = NULL;
	unsigned f = t->w.form;
	bool noun = (f & (F_NOUN | F_PLURAL)) != 0, adj = (f & F_ADJ) != 0;
	bool verb = (f & (F_BASE | F_S | F_PAST | F_PART | F_ING)) != 0;
	bool late = verb && (!(f & F_BASE) || (f & F_PAST));
	size_t k, k0 = i, kn = i;

	for (k = i; k > from;) {
		struct tok *q = sent_tok(s, --k);

		if (q->skip || q->pos == R || q->pos == NOT ||
		    (q->kind == T_PUNCT && (q->mark == '"' || q->mark == '\'')))
			continue;
		/* "on Friday arrested": what stands before the day */
		if (late && q->kind == T_TIME)
			continue;
		if (late && q->pos == P &&
		    sent_tok(s, k + 1)->kind == T_TIME)
			continue;
		p = q;
		k0 = k;
		break;
	}
	for (k = i + 1; k < z; k++)
		if (!sent_tok(s, k)->skip &&
		    !(sent_tok(s, k)->kind == T_PUNCT && sent_tok(s, k)->mark == '"')) {
			n = sent_tok(s, k);
			kn = k;
			break;
		}
	if ((f & F_ADV) && !verb && !noun) {
		t->pos = R;
		return;
	}
	/* to degrade and defeat, can brutalize: a verb that no table has */
	if (!t->w.known && !t->cap && p && !(f & (F_PLURAL | F_ADJ)) &&
	    (p->pos == M || (p->pos == T && n && n->kind == T_WORD &&
		(n->w.func == 'D' || n->w.func == 'C')))) {
		t->w.form = F_BASE;
		t->pos = V;
		return;
	}
	if (!verb) {
		t->pos = adj && !noun ? A : noun && !adj ? N
		    : n && (n->kind == T_ENT || (n->kind == T_WORD &&
			  n->w.func == 0 && (n->w.form & (F_NOUN | F_PLURAL))))
		    ? A
		    : N;
		return;
	}
	/* lifts travel ban */
	if (n && n->kind == T_WORD && n->w.func == 0 && p && p->pos != T &&
	    p->pos != M && sent_compound(s, i, kn).cat.p) {
		t->pos = N;
		return;
	}
	/* capitals inside a sentence are names: "Vote Leave" */
	if (t->cap && p != NULL && p->kind == T_WORD && p->cap && i > from + 1 &&
	    (p->pos == N || p->pos == A) && n && n->cap && noun) {
		t->pos = N;
		return;
	}
	if (f & (F_PAST | F_PART) && !(f & F_BASE)) {
		bool attr = p == NULL || p->pos == D || p->pos == POSS ||
		    p->pos == A || p->pos == P || p->kind == T_NUM;
		bool heads = n && (n->kind == T_ENT ||
		    (n->kind == T_WORD && n->w.func == 0 &&
			(n->w.form & (F_NOUN | F_PLURAL | F_ADJ))));

		if (p != NULL && (p->pos == X || p->pos == H)) {
			t->pos = V;
			return;
		}
		/* The two discussed trade */
		if (p != NULL && k0 == from + 1 && (f & F_PAST) &&
		    tok_is(s->text, s->row, from, "the") &&
		    (tok_is(s->text, s->row, k0, "two") ||
			tok_is(s->text, s->row, k0, "three")) &&
		    !verb_ahead(s, i + 1, z)) {
			t->pos = V;
			return;
		}
		/* suspected rebels attacked; killed suspected rebels */
		if ((f & F_PART) && heads && !(f & F_BASE) &&
		    (p == NULL || (p->pos == V && p->kind == T_WORD &&
			p->w.func == 0))) {
			t->pos = A;
			return;
		}
		if (attr && (f & F_PART) && p != NULL &&
		    (heads || (p->pos == P && n &&
			(n->kind == T_NUM || n->kind == T_TIME)))) {
			t->pos = A;
			return;
		}
		if (adj && p != NULL && heads && (attr || p->pos == C ||
		    (p->pos == N && verb_ahead(s, i + 1, z)))) {
			t->pos = A;
			return;
		}
		if (p != NULL && p->pos == D && p->kind == T_WORD &&
		    (f & F_PART) && !heads) {
			t->pos = N; /* the wounded */
			return;
		}
		if (noun && attr && p != NULL) {
			t->pos = N; /* the accused, a cut */
			return;
		}
		t->pos = V;
		return;
	}
	if (f & F_ING && !(f & F_BASE)) {
		bool heads = n && (n->kind == T_ENT ||
		    (n->kind == T_WORD && n->w.func == 0 &&
			(n->w.form & (F_NOUN | F_PLURAL))));

		if (heads && n->kind == T_WORD && n->pos != V &&
		    (p ? p->pos == N || p->kind == T_ENT
			: (n->w.form & F_PLURAL) != 0) &&
		    finite_soon(s, i + 2, z)) {
			t->pos = A; /* the army training team left */
			return;
		}
		if (p && (p->pos == D || p->pos == POSS || p->pos == A ||
			     p->kind == T_NUM)) {
			t->pos = noun && !(heads && !t->w.noun.cat.p) ? N : A;
			return;
		}
		/* a data sharing agreement */
		if (p && p->kind == T_WORD && p->pos == N && heads &&
		    n->kind == T_WORD && !(p->w.form & F_PLURAL) &&
		    str_eq(n->w.noun.cat, STR("057"))) {
			t->pos = A;
			return;
		}
		/* the Jordanian planning minister */
		if (p && p->kind == T_ENT && n && heads &&
		    (tok_is(s->text, s->row, i + 1, "minister") ||
			tok_is(s->text, s->row, i + 1, "ministry") ||
			tok_is(s->text, s->row, i + 1, "party") ||
			tok_is(s->text, s->row, i + 1, "commission") ||
			tok_is(s->text, s->row, i + 1, "committee"))) {
			t->pos = A;
			return;
		}
		/* Fighting continues */
		if (noun && p == NULL && n && n->kind == T_WORD &&
		    (n->w.func == 'X' || n->w.func == 'H' || n->w.func == 'M' ||
			((n->w.form & (F_S | F_PAST)) && !(n->w.form & F_ADJ) &&
			    !(n->w.form & F_PLURAL && n->w.noun.cat.p == NULL)))) {
			t->pos = N;
			return;
		}
		if (noun && t->w.noun.cat.p && p && p->pos == P && heads &&
		    n->kind == T_WORD && (n->w.form & F_PLURAL) &&
		    (tok_is(s->text, s->row, k0, "to") ||
			tok_is(s->text, s->row, k0, "with") ||
			tok_is(s->text, s->row, k0, "among"))) {
			t->pos = A; /* to bombing victims */
			return;
		}
		if (noun && t->w.noun.cat.p && p &&
		    (p->kind == T_ENT || p->pos == P || p->pos == N ||
			p->pos == C) &&
		    !(n && starts_np(n))) {
			t->pos = N;
			return;
		}
		t->pos = V;
		return;
	}
	if (!noun && !adj) {
		/* "lifted parole restrictions" */
		if (p && p->pos == V && (f & F_BASE) && n &&
		    n->kind == T_WORD && (n->w.form & F_PLURAL) &&
		    !str_eq(p->w.lemma, STR("help")) &&
		    !str_eq(p->w.lemma, STR("let")) &&
		    !str_eq(p->w.lemma, STR("make"))) {
			t->pos = N;
			return;
		}
		/* "the say", "a must"; "an army base" */
		if (p && (f & (F_BASE | F_S)) && !(f & (F_PAST | F_PART)) &&
		    (p->pos == N || p->kind == T_ENT) &&
		    !agrees_with(s, from, i, f)) {
			t->pos = N;
			return;
		}
		t->pos = p && (p->pos == D || p->pos == POSS || p->pos == P ||
			(p->pos == A && (f & F_BASE))) &&
			!(n && n->kind == T_WORD && n->w.func == 'D')
		    ? N
		    : V;
		return;
	}
	/* attack, visit, support, talks: a noun or a verb */
	if (p == NULL) {
		t->pos = (f & F_BASE) && noun && n && starts_np(n) &&
			n->kind != T_NUM && n->w.func == 'D'
		    ? V
		    : adj ? A : N;
		return;
	}
	if (p->pos == T || p->pos == M || p->pos == O ||
	    (p->pos == U && !str_eq(p->w.sub, STR("o")))) {
		t->pos = (f & F_BASE) || p->pos == U ? V : N;
		return;
	}
	/* the military trains Iraqis */
	if (p->pos == A && (p->w.form & F_NOUN) && (f & F_S) && n &&
	    (n->kind == T_ENT || (n->kind == T_WORD && n->w.func == 'D')) &&
	    !verb_ahead(s, i + 1, z)) {
		p->pos = N;
		t->pos = V;
		return;
	}
	if (p->pos == D || p->pos == A || p->pos == POSS || p->pos == P ||
	    p->kind == T_NUM || p->pos == X) {
		t->pos = adj && (n && (n->kind == T_ENT || (n->kind == T_WORD &&
			n->w.func == 0 && n->w.form & (F_NOUN | F_PLURAL))))
		    ? A
		    : N;
		return;
	}
	if (p->pos == C || (p->kind == T_PUNCT && p->mark == ',')) {
		/* "to meet and support": as the word before the `and` is */
		size_t j = k = i;
		bool before = false;

		while (j > from && i - j < 8) {
			struct tok *q = sent_tok(s, --j);

			if (q->pos == V && q->kind == T_WORD) {
				before = (q->w.form & f &
					     (F_BASE | F_S)) != 0;
				break;
			}
		}
		t->pos = before && n && starts_np(n) ? V : N;
		return;
	}
	if (p->pos == W) {
		t->pos = V;
		return;
	}
	if (p->kind == T_WORD && p->pos == N && noun &&
	    sent_compound(s, k0, i).cat.p) {
		t->pos = N; /* peace talks, suicide attack */
		return;
	}
	if (p->pos == N || p->kind == T_ENT || p->kind == T_TIME) {
		bool plural = (p->kind == T_WORD && (p->w.form & F_PLURAL)) ||
		    (p->kind == T_ENT && p->ent->kind == E_NORP &&
			p->ent->text.n > 0 &&
			p->ent->text.p[p->ent->text.n - 1] == 's');
		bool agrees = agrees_with(s, from, i, f);
		bool follows = n &&
		    (starts_np(n) || (n->kind == T_WORD &&
					 (n->w.func == 'P' || n->w.func == 'T' ||
					     n->w.func == 'S' ||
					     n->w.func == 'W')));

		/* the Ukraine talks call for */
		if ((f & F_S) && (f & F_PLURAL) && n && n->kind == T_WORD &&
		    (n->w.form & F_BASE) && n->w.func == 0 &&
		    !(n->w.form & F_ADJ))
			agrees = false;
		/* Army air assault forces */
		if (p->kind == T_ENT && p->ent->kind == E_ORG && (f & F_BASE) &&
		    n && n->kind == T_WORD && n->w.func == 0)
			agrees = false;
		if (p->kind == T_ENT && p->ent->kind == E_NORP && !plural)
			agrees = agrees && (f & F_S) && n && n->kind != T_WORD;
		if (agrees && follows && !verb_ahead(s, i + 1, z)) {
			/* a subject may have only one verb */
			for (k = i; k > from && i - k < 12;) {
				struct tok *q = sent_tok(s, --k);

				if (q->kind == T_PUNCT && q->mark == ',')
					break;
				if (q->pos == W || q->pos == S || q->pos == C)
					break;
				if ((q->pos == V || q->pos == M ||
					q->pos == X || q->pos == H) &&
				    !(q->w.form & F_ING)) {
					agrees = (q->pos == V) &&
					    str_eq(q->w.verb.cat, STR("SAY"));
					break;
				}
			}
			if (agrees) {
				t->pos = V;
				return;
			}
		}
	}
	t->pos = adj && !noun ? A : N;
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
				decide(s, from, i, z);
			break;
		}
	}
}
