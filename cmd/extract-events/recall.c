/* SPDX-License-Identifier: ISC */
/* recall: who he, it, they and we of later sentences are. */
#include "who.h"

#include "code.h"

#define ISSUED 6 /* sentences in which who issues a document is said */

/* Does a country or its organ say so itself: condemns, urges, welcomes? */
static bool
issues(const struct sent *s, const struct chunk *v)
{
	const struct chunk *u = &s->u[v->subj];
	const struct tok *t = &s->text->tok[v->main];
	int root = root_of(cameo_of(v->verb.cat));

	return !u->person && !u->pron && !u->event.cat.p && code_is(&u->code) &&
	    !u->weak &&
	    (u->code.role[0] == 0 || memcmp(u->code.role, "GOV", 4) == 0) &&
	    v->a == v->main && t->kind == T_WORD && (t->w.form & F_S) &&
	    (str_eq(v->lemma, STR("call")) || root == 2 || root == 3 ||
		root == 5 || root == 11 || root == 12 || root == 10);
}

/* Does the row hold one of these words, parted by blanks, in any letters? */
static bool
row_holds(struct str text, struct str words)
{
	struct str word;
	size_t i, k;

	while (str_cut(&words, ' ', &word))
		for (i = 0; i + word.n <= text.n; i++) {
			for (k = 0; k < word.n; k++)
				if ((text.p[i + k] | 0x20) != word.p[k])
					break;
			if (k == word.n)
				return true;
		}
	return false;
}

/*
 * Ministry of External Affairs, India; the spokesman of the Prime Minister,
 * Baghdad: a title that says whose ministry speaks below.
 */
static void
recall_issuer(const struct sent *s, struct memory *m)
{
	int i;

	if (code_is(&m->we) || m->sent >= ISSUED ||
	    str_eq(s->row->kind, STR("text")) || s->row->text.n > 160)
		return;
	for (i = 0; i < s->n; i++)
		if ((s->u[i].kind == VG && s->u[i].finite) ||
		    code_is_body(&s->u[i].code))
			return;
	m->office |= row_holds(s->row->text,
	    STR("ministry mfa embassy spokesperson spokesman spokeswoman"));
	if (!m->office || !s->home[0])
		return;
	memcpy(m->we.who, s->home, 4);
	memcpy(m->we.role, "GOV", 4);
}

/* "We reject it," X said.  "We ...": X, too. */
static void
recall_we(struct sent *s, struct memory *m)
{
	struct code c;
	int i;

	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == NP && s->u[i].pron == 'w') {
			if (speaker_of_we(s, i, m, &c))
				m->we = c;
			return;
		}
}

/* Who they of the next sentence are: the first subject, if it is of many. */
static void
recall_many(struct sent *s, struct memory *m)
{
	struct group g = { .n = 0 };
	const struct chunk *u;
	int i, n;

	for (i = 0; i < s->n; i++)
		if (s->u[i].kind == VG && s->u[i].finite && s->u[i].subj >= 0)
			break;
	if (i == s->n)
		return;
	/* They did it. They called on X: they still */
	if (s->u[s->u[i].subj].pron == 't' && m->nmany > 0 &&
	    m->sent - m->spoke == 1) {
		m->spoke = m->sent;
		return;
	}
	u = &s->u[np_left(s, s->u[i].subj)];
	if (u->pron || u->event.cat.p || s->u[i].near ||
	    !group_left(s, s->u[i].subj, &g, m) ||
	    (g.n < 2 && !(u->plural && u->code.role[0])))
		return;
	m->nmany = g.n < THEY ? g.n : THEY;
	for (n = 0; n < m->nmany; n++)
		m->many[n] = g.code[n];
	m->spoke = m->sent;
}

/* The head of the Union, (Ali Orlin), said: who person i is by the office
 * before the comma. */
static bool
said_before(struct sent *s, int i, struct group *g, const struct memory *m)
{
	int k = unit_prev(s, i - 1), n = unit_next(s, i + 1);

	if (k < 1 || s->u[k].kind != COMMA || n < 0 || s->u[n].kind != COMMA ||
	    (k = unit_prev(s, k - 1)) < 0 || s->u[k].kind != NP)
		return false;
	k = np_left(s, k);
	return !s->u[k].plural &&
	    (is_office(s, &s->u[k]) ||
		tok_in_unit(s, &s->u[k],
		    "head director director-general chairman chairwoman "
		    "commissioner representative coordinator")) &&
	    np_who(s, k, g, m) && g->n == 1 && !g->guess[0] &&
	    code_is(&g->code[0]);
}

/* Orlin, after Ali Orlin, a spokesman for the army of Chad. */
static void
recall_persons(struct sent *s, struct memory *m)
{
	struct group g;
	int i;

	for (i = 0; i < s->n; i++) {
		struct chunk *u = &s->u[i];

		if (u->kind != NP || u->person == NULL)
			continue;
		g.n = 0;
		/* the head of the Bank, who was a minister once */
		if (u->tabled && said_before(s, i, &g, m) &&
		    (code_is_body(&g.code[0]) ||
			memcmp(g.code[0].who, "EUR", 4) == 0))
			memory_office(m, u->person, &g.code[0]);
		if (code_is(&u->code))
			continue;
		if ((person_said(s, i, &g, m) || said_before(s, i, &g, m)) &&
		    strstr("GOV MIL REB OPP LEG SPY PTY", g.code[0].role))
			memory_person(m, u->person, &g.code[0]);
	}
}

/* Whose the delegation, the fishermen of a later sentence are. */
static void
recall_nouns(struct sent *s, struct memory *m)
{
	struct group g;
	int i;

	for (i = 0; i < s->n; i++) {
		const struct chunk *u = &s->u[i];
		const struct tok *t = &s->text->tok[u->head];
		char low[WORD_MAX + 4];
		struct str word;
		bool envoy, name;
		size_t b;

		g.n = 0;
		if (u->kind != NP || u->pron || u->person || u->event.cat.p ||
		    !(code_is(&u->code) || u->code.role[0]))
			continue;
		envoy = ends_with(s, u,
		    "ambassador envoy consul governor mayor commander "
		    "negotiator");
		name = t->kind == T_ENT &&
		    (t->ent->kind == E_ORG ||
			(envoy && t->ent->kind == E_TITLE));
		if ((t->kind != T_WORD && !name) ||
		    (is_office(s, u) && !envoy) || !np_who(s, i, &g, m) ||
		    g.guess[0] || g.n > 1)
			continue;
		/* the International Court: the court, later */
		for (b = t->e; b > t->b && s->row->text.p[b - 1] != ' '; b--)
			;
		word = word_lower(low, sizeof(low),
		    str_of(s->row->text.p + b, t->e - b));
		memory_noun(m, word, &g.code[0]);
		/* rebels of Chad: the group, later */
		if (memcmp(g.code[0].role, "REB", 4) == 0) {
			m->rising[0] = g.code[0];
			m->rose[0] = m->sent;
		}
	}
}

/* Who he and it of the next sentence are: its subjects before all others. */
void
clause_recall(struct sent *s, struct memory *m)
{
	const struct chunk *u, *he = NULL, *it = NULL;
	int i, k;

	for (i = 0; i < s->n; i++) {
		if (s->u[i].kind != VG || !s->u[i].finite || s->u[i].subj < 0)
			continue;
		if (!code_is(&m->we) && m->sent < ISSUED && issues(s, &s->u[i]))
			m->we = s->u[s->u[i].subj].code;
		k = np_left(s, s->u[i].subj);
		/* the Secretary and President Orlin: the first of them */
		while (!s->u[i].near && k > 1 && s->u[k - 1].kind == CONJ &&
		    s->u[k - 2].kind == NP)
			k = np_left(s, k - 2);
		u = &s->u[k];
		if (!code_is(&u->code))
			u = &s->u[s->u[i].subj];
		/* He said that X ...: he still, not X */
		if (u->pron == 'h' && he == NULL && it == NULL &&
		    code_is(&u->ante)) {
			m->he = u->ante;
			m->he_id = u->ante_id;
			he = u;
			continue;
		}
		if (u->pron || !code_is(&u->code))
			continue;
		if ((u->person || is_office(s, u)) && he == NULL)
			he = u;
		else if (!u->person && it == NULL)
			it = u;
	}
	if (he && !he->pron)
		memory_he(m, &he->code, he->person);
	if (it)
		memory_it(m, &it->code);
	recall_issuer(s, m);
	recall_we(s, m);
	recall_many(s, m);
	recall_persons(s, m);
	recall_nouns(s, m);
}
