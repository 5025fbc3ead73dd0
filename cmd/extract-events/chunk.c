/* SPDX-License-Identifier: ISC */
/* chunk: noun phrases, verb groups and what stands between them. */
#include "chunk.h"

#define SENTENCE 400 /* tokens of one sentence; a longer one is cut */

/* Is the `to` at i that of an infinitive? */
static bool
infinitive(struct sent *s, size_t i, size_t z)
{
	for (i++; i < z; i++) {
		struct tok *t = sent_tok(s, i);

		if (t->skip || t->pos == R || t->pos == NOT ||
		    (t->kind == T_PUNCT && t->mark == '"'))
			continue; /* to "return" */
		return (t->pos == V && (t->w.form & F_BASE)) || t->pos == X ||
		    t->pos == H;
	}
	return false;
}

/* Does the function word say no: hasn't? */
static bool
says_no(const struct tok *t)
{
	return t->w.sub.n > 0 && t->w.sub.p[t->w.sub.n - 1] == 'n';
}

/* What a modal verb says. */
static void
modal_read(struct chunk *u, const struct tok *t)
{
	char c = t->w.sub.n > 0 ? t->w.sub.p[0] : 0;

	u->future |= c == 'f' || c == 'w';
	u->must |= c == 'm';
	u->maybe |= c == 'y';
	u->neg |= t->w.sub.n > 1 && t->w.sub.p[1] == 'n';
}

/* The main verb; aux: behind a be, a have, a modal. */
static void
main_read(struct chunk *u, const struct tok *t, bool be, bool aux)
{
	unsigned f = t->w.form;

	u->verb = t->w.verb;
	u->lemma = t->w.lemma;
	if (be && (f & F_PART) && !(f & F_ING))
		u->passive = true;
	if (!aux && !u->to) {
		u->ing = (f & F_ING) && !(f & F_BASE);
		u->part = (f & (F_PAST | F_PART)) == F_PART;
	}
}

/* is willing to, is opposed to, was critical of */
static void
predicate_read(struct sent *s, struct chunk *u, size_t last, size_t z)
{
	size_t k;

	for (k = last + 1; k < z && k < last + 4; k++) {
		struct tok *t = sent_tok(s, k);

		if (t->skip || t->pos == R || t->pos == NOT ||
		    (t->kind == T_PUNCT && t->mark == '"')) {
			u->neg |= t->pos == NOT;
			continue;
		}
		if (t->kind == T_WORD && t->w.adj.cat.n > 0 &&
		    t->w.adj.cat.p[0] != '-') {
			u->main = k;
			u->verb = t->w.adj;
			u->z = k + 1;
		}
		break;
	}
}

/* Reads a verb group from i on; returns one past it. */
static size_t
verb_group(struct sent *s, struct chunk *u, size_t i, size_t z)
{
	bool be = false, have = false, modal = false;
	size_t last = i;
	enum pos pos;

	u->kind = VG;
	u->a = u->main = i;
	u->subj = u->gov = u->gap = -1;
	for (; i < z; i++) {
		struct tok *t = sent_tok(s, i);

		if (t->skip || t->pos == R ||
		    (t->kind == T_PUNCT && t->mark == '"'))
			continue;
		/* is now visiting */
		if (t->kind == T_TIME && (be || have || modal) && i + 1 < z &&
		    (t[1].pos == V || (be && t[1].pos == A)))
			continue;
		if (t->pos == NOT) {
			u->neg = true;
			last = i;
			continue;
		}
		if (t->pos == T && !be && !have && !modal && i == u->a)
			u->to = true;
		else if (t->pos == M) {
			modal = true;
			modal_read(u, t);
		} else if (t->pos == H || t->pos == X || t->pos == O) {
			have |= t->pos == H;
			be |= t->pos == X;
			u->neg |= says_no(t);
		} else if (t->pos != V)
			break;
		last = u->main = i;
		if (t->pos == V) {
			main_read(u, t, be, be || have || modal);
			break;
		}
	}
	u->z = last + 1;
	pos = sent_tok(s, u->main)->pos;
	u->be = be && u->verb.cat.p == NULL && pos != V;
	if (!be && have && pos == H && u->lemma.p == NULL)
		u->lemma = STR("have"), u->verb = word_phrase(STR("have"));
	if (pos == O && u->lemma.p == NULL)
		u->lemma = STR("do");
	u->finite = !u->to && !u->ing && !u->part;
	u->maybe |= modal && have && u->future &&
	    tok_is(s->text, s->row, u->a, "would"); /* but did not */
	/* it never attacked */
	for (i = u->a; u->finite && i > 0 && sent_tok(s, i - 1)->pos == R; i--)
		;
	u->neg |= u->finite && i > 0 && sent_tok(s, i - 1)->pos == NOT;
	if (u->be)
		predicate_read(s, u, last, z);
	return u->z;
}

static struct chunk *
unit(struct sent *s, enum unit_kind kind, size_t a, size_t z)
{
	struct chunk *u = &s->u[s->n++];

	memset(u, 0, sizeof(*u));
	u->kind = kind;
	u->a = a;
	u->z = z;
	u->subj = u->gov = u->gap = -1;
	return u;
}

static bool
in_np(const struct tok *t)
{
	return t->pos == N || t->pos == A || t->pos == D || t->pos == POSS ||
	    t->kind == T_NUM;
}

/* Is it the `and` of restricted and delegation-level talks? */
static bool
joins_adjectives(const struct sent *s, const struct chunk *u, size_t i,
    size_t z)
{
	const struct tok *t = &s->text->tok[i];

	if (t->pos != C || u->z == u->a || i + 2 >= z || t[-1].pos != A ||
	    !tok_is(s->text, s->row, i, "and"))
		return false;
	return t[1].kind == T_WORD && t[2].kind == T_WORD &&
	    (t[1].pos == A || t[1].pos == N) && t[2].pos == N;
}

/* Gave Mali ambulances, granted Chad observer status: two noun phrases. */
static bool
given_thing(const struct sent *s, const struct chunk *u, size_t i, size_t z)
{
	const struct chunk *v = u - 1;
	const struct tok *t = sent_tok(s, u->a), *thing = NULL;
	char low[WORD_MAX + 4];
	bool weak;

	if (s->n < 2 || v->kind != VG || v->passive || t->ent->kind != E_GPE ||
	    !code_is(&t->ent->code) ||
	    memcmp(t->ent->code.who, "USA", 4) == 0 ||
	    !word_among(v->lemma,
		STR("give grant award hand lend offer accord deny send sell")))
		return false;
	for (; i < z && in_np(sent_tok(s, i)) && sent_tok(s, i)->pos != D; i++)
		thing = sent_tok(s, i);
	return thing && thing->kind == T_WORD && thing->pos == N && i < z &&
	    sent_tok(s, i)->pos != V &&
	    (thing->w.noun.cat.n <= 1 ||
		memcmp(thing->w.noun.cat.p, "07", 2) == 0) &&
	    word_role(word_lower(low, sizeof(low),
			  str_of(s->row->text.p + thing->b,
			      thing->e - thing->b)),
		&weak)
		.p == NULL;
}

static size_t
noun_phrase(struct sent *s, size_t i, size_t z, struct memory *m)
{
	struct chunk *u = unit(s, NP, i, i);
	bool noun = false;

	for (; i < z; i++) {
		struct tok *t = sent_tok(s, i);

		if (t->skip)
			continue;
		if (t->kind == T_PUNCT && t->mark == '"' && i + 1 < z &&
		    in_np(sent_tok(s, i + 1)) && !noun)
			continue;
		if (t->pos == R && !noun)
			continue;
		if (t->kind == T_PUNCT && t->mark == ',' && !noun &&
		    u->z > u->a && sent_tok(s, u->z - 1)->pos == A &&
		    i + 1 < z && sent_tok(s, i + 1)->pos == A)
			continue; /* direct, high-level talks */
		if (t->pos == U) {
			if (u->z == u->a)
				u->z = ++i;
			break;
		}
		if (t->kind == T_TIME && noun &&
		    (u->z > u->a && sent_tok(s, u->z - 1)->pos != POSS) &&
		    !(i + 1 < z && (sent_tok(s, i + 1)->pos == N) &&
			sent_tok(s, i + 1)->kind == T_WORD))
			break;
		if (!in_np(t)) {
			if (!noun && joins_adjectives(s, u, i, z))
				continue;
			break;
		}
		/* In Turkey Minister Orlin met */
		if (t->kind == T_ENT &&
		    (t->ent->kind == E_TITLE || t->ent->kind == E_PERSON) &&
		    s->n == 2 && s->u[0].kind == PREP && u->z == u->a + 1 &&
		    sent_tok(s, u->a)->kind == T_ENT &&
		    sent_tok(s, u->a)->ent->kind == E_GPE)
			break;
		/* killed ten people late on Monday */
		if (noun && t->pos == A && i + 1 < z &&
		    tok_is(s->text, s->row, i, "late early") &&
		    (sent_tok(s, i + 1)->pos == P ||
			sent_tok(s, i + 1)->kind == T_TIME))
			break;
		/* The ban Chad imposed */
		if (t->kind == T_ENT && i > u->a + 1 && i + 1 < z &&
		    (t->ent->kind == E_GPE || t->ent->kind == E_ORG) &&
		    sent_tok(s, u->a)->pos == D &&
		    sent_tok(s, i - 1)->pos == N &&
		    sent_tok(s, i - 1)->kind == T_WORD &&
		    sent_tok(s, i - 1)->w.noun.cat.n > 1 &&
		    (sent_tok(s, i + 1)->pos == H ||
			(sent_tok(s, i + 1)->pos == V &&
			    sent_tok(s, i + 1)->w.form & F_PAST)))
			break;
		/* On the margins of the meeting Orlin met */
		if (t->kind == T_ENT && t->ent->kind == E_PERSON && i > u->a &&
		    s->u[0].kind == PREP && sent_tok(s, i - 1)->pos == N &&
		    sent_tok(s, i - 1)->kind == T_WORD &&
		    sent_tok(s, i - 1)->w.noun.cat.n > 1)
			break;
		/* a determiner begins another one: "told him the ..." */
		if (t->pos == D && t->kind == T_WORD && noun &&
		    sent_tok(s, u->z - 1)->pos != POSS)
			break;
		if (i == u->a + 1 && u->z == i && t[-1].kind == T_ENT &&
		    given_thing(s, u, i, z))
			break;
		/* the next name behind a full one */
		noun |= t->pos == N;
		u->z = i + 1;
	}
	if (u->z == u->a) {
		u->kind = OTHER;
		u->z = u->a + 1;
		return u->z;
	}
	np_end(s, u, m);
	return i > u->z ? u->z : i;
}

static bool
ends_sentence(struct sent *s, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i);

	if (t->kind != T_PUNCT ||
	    (t->mark != '.' && t->mark != '!' && t->mark != '?'))
		return false;
	if (i + 1 >= z)
		return true;
	/* U.N. Secretary-General: no end */
	if (t->mark == '.' && i > 0 && sent_tok(s, i - 1)->cap &&
	    sent_tok(s, i - 1)->e > 1 &&
	    (s->row->text.p[sent_tok(s, i - 1)->e - 2] == '.' ||
		s->row->text.p[sent_tok(s, i - 1)->e - 2] == ' '))
		return false;
	t = sent_tok(s, i + 1);
	return t->kind == T_PUNCT || t->cap;
}

/* Does a name end with a word of sports: Nations League, World Cup? */
static bool
sports_name(const struct ent *e)
{
	size_t i = e->text.n;

	struct str last;

	if (e->kind != E_ORG && e->kind != E_OTHER)
		return false;
	while (i > 0 && e->text.p[i - 1] != ' ')
		i--;
	last = str_of(e->text.p + i, e->text.n - i);
	return i > 0 &&
	    (word_among(last,
		 STR("cup olympics games "
		     "championship championships fc marathon trophy")) ||
		(!code_is(&e->code) && word_among(last, STR("league"))));
}

/* Is it on sports?  Two words of it say so, or one and those before it. */
static bool
on_sports(struct sent *s, size_t i, size_t z, struct memory *m)
{
	size_t n = s->nsport;

	for (; i < z; i++) {
		const struct tok *t = sent_tok(s, i);

		if (t->kind == T_ENT)
			n += sports_name(t->ent);
		else if (t->kind == T_WORD && t->w.noun.opts.p)
			n += opt_has(t->w.noun.opts, "p");
	}
	m->sport += n;
	return n > 1 || (m->sport > 1 && m->sport * 3 > m->sent + 1);
}

/* Is the name at i but where others meet: talks in Accra, signed in Oslo? */
static bool
of_meeting(const struct sent *s, size_t i, size_t from)
{
	const struct tok *t;

	if (i < from + 2 || sent_tok(s, i - 1)->pos != P ||
	    !tok_is(s->text, s->row, i - 1, "in at"))
		return false;
	t = sent_tok(s, i - 2);
	return t->kind == T_WORD &&
	    ((t->pos == N && t->w.noun.cat.n > 1 &&
		 memcmp(t->w.noun.cat.p, "04", 2) == 0) ||
		(t->pos == V &&
		    word_among(t->w.lemma,
			STR("meet talk confer negotiate"))) ||
		tok_is(s->text, s->row, i - 2, "signed brokered"));
}

/* Is the name at i, the first of the row, where it was written: "BEIRUT --"? */
static bool
of_dateline(const struct sent *s, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i);
	size_t k;

	if (i > 0 || t->ent->kind != E_GPE || t->ent->text.n < 2 ||
	    t->ent->text.p[1] >= 'a')
		return false;
	for (k = i + 1; k < z && k < i + 8; k++)
		if (sent_tok(s, k)->kind == T_PUNCT &&
		    sent_tok(s, k)->mark != ',')
			return sent_tok(s, k)->mark == '-' ||
			    sent_tok(s, k)->mark == ':' || sent_tok(s, k)->skip;
	return false;
}

/* A firm, a newspaper: it does not say where things are. */
static bool
firm(const struct ent *e)
{
	return e->kind == E_ORG && memcmp(e->code.role, "MED", 4) == 0;
}

/* Protesters at the French embassy, with Russian flags: of neither. */
static bool
mission(const struct sent *s, size_t i, size_t z)
{
	const struct tok *t = sent_tok(s, i) + 1;

	return i + 1 < z && t->kind == T_WORD &&
	    strchr("ecfECF", s->row->text.p[t->b]) &&
	    tok_is(s->text, s->row, i + 1,
		"embassy embassies consulate consulates flag flags");
}

/* The country of the sentence, if it names one alone. */
static void
only_country(struct sent *s, size_t i, size_t z, struct memory *m)
{
	const size_t from = i;
	char who[4] = { 0 };
	bool many = false, place, dateline, met;

	s->home_named = s->home_place = false;
	for (; i < z; i++) {
		const struct tok *t = sent_tok(s, i);

		if (t->kind != T_ENT || !code_is(&t->ent->code) ||
		    code_is_body(&t->ent->code) || name_elsewhere(s, i) ||
		    firm(t->ent))
			continue;
		dateline = of_dateline(s, i, z);
		met = of_meeting(s, i, from);
		/* where the talks are of others */
		if (!met && !str_eq(t->ent->value, STR("Brussels")) &&
		    !(dateline &&
			word_among(t->ent->text,
			    STR("geneva vienna brussels hague"))))
			memory_land(m, &t->ent->code);
		if (dateline || met || mission(s, i, z))
			continue;
		if (who[0] && memcmp(who, t->ent->code.who, 4) != 0)
			many = true;
		if (who[0] == 0)
			s->home_at = i;
		memcpy(who, t->ent->code.who, 4);
		place = i > 0 && sent_tok(s, i - 1)->pos == P &&
		    tok_is(s->text, s->row, i - 1, "in at from near");
		s->home_named |= !place;
		s->home_place |= place;
	}
	memset(s->home, 0, 4);
	if (!many)
		memcpy(s->home, who, 4);
}

static enum unit_kind
mark_unit(char mark)
{
	switch (mark) {
	case ',':
		return COMMA;
	case '"':
	case '\'':
		return QUOTE;
	case ';':
	case ':':
	case '-':
		return STOP;
	default:
		return OTHER;
	}
}

/* Is the time at i, as in "on Tuesday", no part of a noun phrase? */
static bool
free_time(const struct sent *s, size_t i, size_t z)
{
	const struct tok *n = &s->text->tok[i + 1];

	return i + 1 >= z ||
	    !(n->pos == POSS ||
		(n->pos == N && n->kind == T_WORD && s->n > 0 &&
		    s->u[s->n - 1].kind == PREP));
}

static size_t
time_unit(struct sent *s, size_t i)
{
	if (s->n > 0 && s->u[s->n - 1].kind == PREP && s->u[s->n - 1].z == i)
		s->n--; /* its preposition */
	unit(s, TIME, i, i + 1);
	return i + 1;
}

static size_t
to_unit(struct sent *s, size_t i, size_t z)
{
	struct chunk *u;

	if (!infinitive(s, i, z)) {
		unit(s, PREP, i, i + 1);
		return i + 1;
	}
	u = unit(s, VG, i, i + 1);
	/* vowed not to return */
	u->neg = i > 0 && sent_tok(s, i - 1)->pos == NOT;
	return verb_group(s, u, i, z);
}

/* The unit that begins at token i, if one does; returns one past it. */
static size_t
next_unit(struct sent *s, size_t i, size_t z, struct memory *m)
{
	const struct tok *t = sent_tok(s, i);

	if (t->skip)
		return i + 1;
	if (t->kind == T_TIME && free_time(s, i, z))
		return time_unit(s, i);
	switch (t->pos) {
	case PUNCT:
		/* 3-5 May: one time, no pause */
		if (t->mark == '-' && i > 0 && i + 1 < z &&
		    sent_tok(s, i - 1)->kind == T_TIME &&
		    sent_tok(s, i + 1)->kind == T_TIME)
			return i + 1;
		return unit(s, mark_unit(t->mark), i, i + 1)->z;
	case P:
		return unit(s, PREP, i, i + 1)->z;
	case C:
		return unit(s, CONJ, i, i + 1)->z;
	case S:
		return unit(s, SUB, i, i + 1)->z;
	case W:
		return unit(s, REL, i, i + 1)->z;
	case T:
		return to_unit(s, i, z);
	case V:
	case X:
	case H:
	case O:
	case M:
		return verb_group(s, unit(s, VG, i, i + 1), i, z);
	case R:
	case NOT:
		return i + 1;
	default:
		return noun_phrase(s, i, z, m);
	}
}

void
chunk(struct sent *s, size_t *from, struct memory *m)
{
	size_t i = *from, z, all = s->text->ntok;
	const char *about;

	for (z = i; z < all && z - i < SENTENCE; z++)
		if (ends_sentence(s, z, all)) {
			z++;
			break;
		}
	pos_tag(s, i, z);
	s->question = z > i &&
	    (sent_tok(s, z - 1)->mark == '?' ||
		(z > i + 1 && sent_tok(s, z - 1)->mark == '"' &&
		    sent_tok(s, z - 2)->mark == '?'));
	s->n = 0;
	memset(s->about, 0, 4);
	memcpy(s->said, m->land, sizeof(s->said));
	s->he = m->he;
	about = memory_main(m);
	if (about)
		memcpy(s->about, about, 4);
	only_country(s, i, z, m);
	s->nsport = 0;
	while (i < z && s->n < UNITS)
		i = next_unit(s, i, z, m);
	s->sport = on_sports(s, *from, z, m);
	*from = i < z ? i : z;
}
