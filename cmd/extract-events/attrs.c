/* SPDX-License-Identifier: ISC */
/* attrs: the attributes of an ACTION row, in ASCII order of their keys. */
#include "events.h"

static void
key(struct buf *b, const char *k)
{
	if (b->n > 0)
		buf_putc(b, '|');
	buf_put(b, str_of(k, strlen(k)));
	buf_putc(b, '=');
}

static void
word(struct buf *b, const char *k, const char *v)
{
	if (v[0] == '\0')
		return;
	key(b, k);
	buf_put(b, str_of(v, strlen(v)));
}

static void
codes(struct buf *b, const char *k, const struct group *g)
{
	int i;

	if (g->n == 0)
		return;
	key(b, k);
	for (i = 0; i < g->n; i++) {
		if (i > 0)
			buf_putc(b, ',');
		buf_put(b, str_of(g->code[i].who, strlen(g->code[i].who)));
		if (g->code[i].role[0]) {
			buf_putc(b, '.');
			buf_put(b,
			    str_of(g->code[i].role, strlen(g->code[i].role)));
		}
	}
}

static void
spans(struct events *e, const char *k, const struct group *g)
{
	const struct row *row = e->sent.row;
	const struct tok *t = e->text.tok;
	struct buf *b = &e->attrs;
	int i;

	if (g->n == 0)
		return;
	key(b, k);
	for (i = 0; i < g->n; i++) {
		uint64_t from = t[g->a[i]].b, to = t[g->z[i] - 1].e;

		if (row->has_map) {
			from = map_begin(&row->map, from, NULL);
			to = map_end(&row->map, to, NULL);
		}
		if (i > 0)
			buf_putc(b, ',');
		buf_u64(b, row->begin + from);
		buf_putc(b, '-');
		buf_u64(b, row->begin + to);
	}
}

static void
names(struct buf *b, const char *k, const struct group *g)
{
	bool any = false;
	int i;

	for (i = 0; i < g->n; i++) {
		if (g->person[i] == NULL ||
		    memchr(g->person[i]->value.p, '\\', g->person[i]->value.n))
			continue;
		if (!any)
			key(b, k);
		else
			buf_putc(b, ',');
		any = true;
		attr_escape(b, g->person[i]->value);
	}
}

/* Is unit i in a relative clause before the event: ", who ..., met"? */
static bool
aside(const struct sent *s, int i, int event)
{
	int k, n = 0;
	bool comma = false;

	for (k = i + 1; k < event; k++)
		comma |= s->u[k].kind == COMMA;
	if (!comma)
		return false;
	for (k = i - 1; k >= 0 && n < 16; k--, n++) {
		if (s->u[k].kind == REL)
			return true;
		if (s->u[k].kind == COMMA || s->u[k].kind == STOP)
			return false;
	}
	return false;
}

/* First and last day of a time; false if it says none. */
static bool
bounds(const struct ent *t, struct str *first, struct str *last)
{
	const char *v = t->value.p;
	size_t i;

	*first = attr_get(t->attrs, STR("first"));
	*last = attr_get(t->attrs, STR("last"));
	if (first->p)
		return true;
	/* earlier today, late on Friday: that day */
	if (t->value.n < 10 || (t->value.n > 10 && v[10] != 'T'))
		return false;
	for (i = 0; i < 10; i++)
		if (i == 4 || i == 7 ? v[i] != '-' : v[i] < '0' || v[i] > '9')
			return false;
	*first = *last = str_of(v, 10);
	return true;
}

/* Is it Monday, today: a day that a report counts from its own? */
static bool
of_week(const struct events *e, size_t tok)
{
	const struct tok *t = &e->text.tok[tok];
	struct str s = str_of(e->sent.row->text.p + t->b, t->e - t->b), word;

	while (str_cut(&s, ' ', &word))
		if (word.p[0] >= '0' && word.p[0] <= '9')
			return false;
	return true;
}

/*
 * The day of an attack that is condemned, of a deal that is broken is not that
 * of who does so.
 */
static bool
of_another(const struct events *e, const struct hit *h, int i, size_t tok)
{
	const struct sent *s = &e->sent;
	const struct chunk *u = &s->u[i];
	int k, root = root_of(h->code);
	const bool talk = root == 1 || root == 2 || root == 9 || root == 10 ||
	    root == 11 || root == 12 || root == 13 ||
	    (root == 5 && strncmp(h->code.d, "057", 3) != 0);

	/* Tuesday's attack, the 2015 deal */
	if (i != h->unit && u->kind == NP && talk && tok + 1 < u->z &&
	    (s->text->tok[tok + 1].pos != POSS
		    ? !tok_in_unit(s, u,
			  "conference meeting statement interview speech "
			  "address briefing letter summit call")
		    : u->event.cat.p != NULL && root != 2 && root != 10 &&
			root != 13))
		return true;
	/* condemned the attack in Mali on 3 May */
	for (k = h->unit + 1; talk && k < i && s->u[k].kind != VG; k++)
		if (s->u[k].kind == NP && s->u[k].event.cat.p &&
		    s->text->tok[s->u[k].head].b >= h->e &&
		    root_of(cameo_of(s->u[k].event.cat)) > 7 &&
		    !of_week(e, tok))
			return true;
	/* the truce, which was agreed in May; after he was shot on Monday */
	for (k = h->unit + 1; k < i; k++)
		if (s->u[k].kind == REL ||
		    (s->u[k].kind == SUB &&
			!unit_is(s, k, "that when as while")))
			return true;
	return false;
}

/*
 * Is the time at token i not when it was asked, agreed or imposed but how
 * long or when it is to be: until May, by Friday, next year?
 */
static bool
deadline(const struct events *e, const struct hit *h, size_t i)
{
	const struct tok *t = &e->text.tok[i];
	int root = root_of(h->code);

	if (root != 2 && root != 3 && root != 10 && root != 13 && root != 16)
		return false;
	return (i > 0 &&
		   tok_is(&e->text, e->sent.row, i - 1,
		       root == 16 ? "until till" : "until till by")) ||
	    ((root == 2 || root == 10) && t->e - t->b > 5 &&
		memcmp(e->sent.row->text.p + t->b, "next ", 5) == 0);
}

/* The last time among the tokens of unit u, one behind it; 0 if none. */
static size_t
time_in(const struct events *e, const struct chunk *u)
{
	size_t k;

	if (u->kind == TIME || u->kind == NP)
		for (k = u->z; k > u->a; k--)
			if (e->text.tok[k - 1].kind == T_TIME)
				return k;
	return 0;
}

/* Is token i one of these words or, for "-", a dash? */
static bool
between(const struct events *e, size_t i, const char *words)
{
	const struct tok *t = &e->text.tok[i];

	return t->kind == T_PUNCT ? t->mark == '-'
				  : tok_is(&e->text, e->sent.row, i, words);
}

/* What joins the time at token i and the end of its range: from 3 (to) 5 May,
 * between 3 (and) 5 May. */
static const char *
joints(const struct events *e, size_t i)
{
	return i == 0                                         ? ""
	    : tok_is(&e->text, e->sent.row, i - 1, "from")    ? "to until"
	    : tok_is(&e->text, e->sent.row, i - 1, "between") ? "and"
							      : "";
}

/* Is the time at token i the end of a range: from 3 to 5 May, 3-5 May? */
static bool
in_range(const struct events *e, size_t i)
{
	return i > 1 && e->text.tok[i - 2].kind == T_TIME &&
	    between(e, i - 1, joints(e, i - 2));
}

/* The first since 2019, it met them: no date of what was done but once. */
static bool
since_then(const struct events *e, const struct hit *h, size_t i)
{
	const struct sent *s = &e->sent;
	const struct chunk *v = &s->u[h->unit];

	return i > 0 && v->kind == VG && v->a == v->main && !v->passive &&
	    (s->text->tok[v->main].w.form & F_PAST) &&
	    tok_is(s->text, s->row, i - 1, "since");
}

/*
 * Is the time at unit i of a clause that tells something else: but the junta
 * fell in May; a day after X struck on Monday; fighting went on until then?
 */
static bool
elsewhere(const struct sent *s, int event, int i)
{
	const int a = event < i ? event : i, z = event < i ? i : event;
	int k, n, own = event;

	/* 3 May: X struck; Y struck back */
	if (i == 0 && s->n > 1 && s->u[1].kind == STOP)
		return false;
	if (s->u[event].kind == NP)
		while (own < i && !(s->u[own].kind == VG && s->u[own].finite))
			own++;
	for (k = a + 1; k < z; k++)
		if (s->u[k].kind == STOP &&
		    (a == event || s->text->tok[s->u[k].a].mark == ';'))
			return true;
	for (k = own + 1; k < i; k++) {
		if (!unit_is(s, k, "and but after before since"))
			continue;
		for (n = k + 1; n < i && n < k + 6; n++)
			if (s->u[n].kind == VG && s->u[n].finite &&
			    s->u[n].subj > k &&
			    !str_eq(s->u[n].verb.cat, STR("SAY")))
				return true;
	}
	return false;
}

/*
 * The time said nearest to the event in its clause, else the only one: one
 * behind its token; 0 if there is none.
 */
static size_t
time_of(const struct events *e, const struct hit *h)
{
	const struct sent *s = &e->sent;
	size_t best = 0, only = 0, k;
	int i, from = h->unit, to = clause_end(s, h->unit), n = 0, d,
	       near = 1000;

	while (from > 0 && s->u[from - 1].kind != STOP &&
	    s->u[from - 1].kind != SUB && h->unit - from < 24 &&
	    !(s->u[from - 1].kind == VG && s->u[from - 1].finite))
		from--;
	for (i = 0; i < s->n; i++) {
		struct str first, last;

		k = time_in(e, &s->u[i]);
		if (k == 0 || in_range(e, k - 1) ||
		    !bounds(e->text.tok[k - 1].ent, &first, &last) ||
		    aside(s, i, h->unit) || of_another(e, h, i, k - 1) ||
		    deadline(e, h, k - 1) || since_then(e, h, k - 1))
			continue;
		n++;
		if (i < from || i >= to) {
			only = elsewhere(s, h->unit, i) ? 0 : k;
			continue;
		}
		only = k;
		d = i > h->unit ? i - h->unit : 2 * (h->unit - i);
		if (d < near) {
			near = d;
			best = k;
		}
	}
	return best ? best : n == 1 ? only : 0;
}

/* First and last day of the time at token i, which time_of() found: 3-5 May,
 * from 3 to 5 May. */
static bool
days(const struct events *e, size_t i, struct str *first, struct str *last)
{
	const struct tok *t = e->text.tok;
	struct str other;
	size_t n = e->text.ntok;

	bounds(t[i].ent, first, last);
	if (i + 2 < n && t[i + 2].kind == T_TIME &&
	    between(e, i + 1, joints(e, i)))
		return bounds(t[i + 2].ent, &other, last);
	/* since 2018: it goes on */
	if (i > 0 && tok_is(&e->text, e->sent.row, i - 1, "since"))
		last->p = NULL;
	return true;
}

/* Does g name somebody by one of the tokens [a, z)? */
static bool
within(const struct group *g, size_t a, size_t z)
{
	int i;

	for (i = 0; i < g->n; i++)
		if (g->a[i] < z && a < g->z[i])
			return true;
	return false;
}

/* "in the affairs of Chad", "in support of Chad" say no place. */
#define NOWHERE                                                           \
	"affairs favor favour support defence defense light view "        \
	"violation breach interest interests name face case spite terms " \
	"honor honour respect absence wake pursuit search hands"

/* The place that the noun phrase at i ends with, or that it is of. */
static const struct ent *
place_at(const struct events *e, const struct hit *h, int i)
{
	const struct sent *s = &e->sent;
	const struct chunk *u;
	size_t k;
	int n;

	/* the besieged town of Gorazde */
	for (n = 0; n < 2 && i >= 0 && i < s->n && s->u[i].kind == NP; n++) {
		u = &s->u[i];
		for (k = u->z; k > u->a; k--) {
			const struct tok *t = &e->text.tok[k - 1];

			if (t->kind == T_ENT &&
			    (t->ent->kind == E_GPE || t->ent->kind == E_FAC ||
				t->ent->kind == E_LOC) &&
			    !(h && within(&h->target, u->a, u->z) &&
				!code_is(&u->code)))
				return t->ent;
		}
		if (!unit_is(s, i + 1, "of") || tok_in_unit(s, u, NOWHERE))
			break;
		i += 2;
	}
	return NULL;
}

/* Is it a country, not a place in one? */
static bool
is_country(const struct ent *t)
{
	return t->value.n == 3 && t->kind == E_GPE && code_is(&t->code) &&
	    memcmp(t->value.p, t->code.who, 3) == 0;
}

/* Where somebody went, whence he withdrew, what town was attacked. */
static const struct ent *
place_goal(const struct events *e, const struct hit *h)
{
	const struct sent *s = &e->sent;
	const struct ent *t;
	int i, to = clause_end(s, h->unit), root = root_of(h->code);
	bool went = strncmp(h->code.d, "042", 3) == 0 ||
	    (root == 3 && strcmp(h->code.d, "036") == 0);

	went |= root == 14;
	if (!went && root < 17 && strcmp(h->code.d, "0874") != 0)
		return NULL;
	for (i = h->unit + 1; i < to && i - h->unit < 8; i++) {
		if (s->u[i].kind == VG || s->u[i].kind == CONJ)
			break;
		if (s->u[i].kind != NP ||
		    (s->u[i].code.role[0] &&
			s->text->tok[s->u[i].head].kind == T_WORD) ||
		    (s->u[i - 1].kind == PREP &&
			!unit_is(s, i - 1,
			    went                   ? "to for"
				: root < 17        ? "from"
				: i - 2 == h->unit ? "on at into of"
						   : "on at into")))
			continue;
		t = place_at(e, NULL, i);
		/* protested against Chad's blockade: not there */
		if (t && root == 14 && t->e < s->row->text.n &&
		    (s->row->text.p[t->e] == '\'' ||
			(unsigned char)s->row->text.p[t->e] == 0xe2))
			continue;
		if (t && t->kind != E_FAC && (root < 17 || !is_country(t)))
			return t;
	}
	return NULL;
}

/* Is the preposition at i part of what is discussed: the war in Chad? */
static bool
topic(const struct sent *s, const struct hit *h, int i)
{
	return root_of(h->code) == 4 && i - 1 > h->unit &&
	    s->u[i - 1].kind == NP && s->u[i - 1].event.cat.p &&
	    !code_is(&s->u[i - 1].code) &&
	    s->u[i - 1].head >= s->u[h->unit].z &&
	    root_of(cameo_of(s->u[i - 1].event.cat)) >= 7;
}

/* Opponents in Chad did X, and the Union did Y: is i in the clause before?
 * What those of Chad do then they may do there, too. */
static bool
before_and(const struct sent *s, int i, int event)
{
	int k, v;

	for (k = event - 1; k > i && event - k < 8; k--)
		if (s->u[k].kind == CONJ && unit_is(s, k, "and but"))
			break;
	if (k <= i + 1 || event - k >= 8 || s->u[event].kind != VG ||
	    s->u[event].subj <= k || s->u[event - 1].kind == REL)
		return false;
	for (v = k - 1; v >= 0; v--)
		if (s->u[v].kind == VG && s->u[v].finite)
			return v < i && !str_eq(s->u[v].verb.cat, STR("SAY")) &&
			    /* ten were killed there, and five wounded */
			    !(root_of(cameo_of(s->u[v].verb.cat)) >= 18 &&
				root_of(cameo_of(s->u[event].verb.cat)) >= 18);
	return false;
}

static const struct ent *
place_of(const struct events *e, const struct hit *h)
{
	const struct sent *s = &e->sent;
	const struct ent *t;
	int i, to, pass, verb = -1;

	for (pass = 0; pass < 2; pass++) {
		to = pass == 0 ? clause_end(s, h->unit) : h->unit;
		/* the talks ended in Oslo */
		if (pass == 0 && s->u[h->unit].kind == NP) {
			for (verb = h->unit;
			     verb < to && s->u[verb].kind != VG;)
				verb++;
			if (verb < s->n && s->u[verb].kind == VG &&
			    s->u[verb].finite && clause_end(s, verb) > to)
				to = clause_end(s, verb);
		}
		/* retook the town of Gorazde in the east */
		if (pass == 0 && root_of(h->code) > 16 &&
		    s->u[h->unit].kind == VG && h->unit + 1 < s->n &&
		    s->u[h->unit + 1].kind == NP &&
		    unit_is(s, h->unit + 2, "of") && (t = place_goal(e, h)) &&
		    t->kind == E_GPE)
			return t;
		for (i = pass == 0 ? h->unit + 1
				   : (h->unit > 16 ? h->unit - 16 : 0);
		     i < to; i++) {
			if (pass == 0 && s->u[i].kind == VG && i != verb)
				break;
			if (s->u[i].kind != PREP ||
			    /* tipped off Mali */
			    (unit_is(s, i, "off") &&
				e->text.tok[s->u[i].a].b < h->e) ||
			    !unit_is(s, i,
				root_of(h->code) == 14
				    ? "in at near outside inside through across"
				    : "in at near outside inside off") ||
			    topic(s, h, i) ||
			    (unit_is(s, i, "at") && i + 1 < s->n &&
				tok_in_unit(s, &s->u[i + 1],
				    "request invitation initiative behest "
				    "insistence instigation expense")))
				continue; /* at the US initiative */
			if ((t = place_at(e, h, i + 1)) &&
			    !(pass == 1 && h->actor.n > 0 &&
				code_is(&t->code) &&
				!in_group(&h->actor, &t->code, true) &&
				before_and(s, i, h->unit)))
				return t;
		}
		if (pass == 0 && (t = place_goal(e, h)))
			return t;
	}
	return NULL;
}

void
hit_attrs(struct events *e, const struct hit *h)
{
	struct buf *b = &e->attrs;
	const struct ent *p = place_of(e, h);
	size_t t = time_of(e, h);
	struct str first, last;

	b->n = 0;
	codes(b, "actor", &h->actor);
	spans(e, "actor_at", &h->actor);
	word(b, "cameo", h->code.d);
	if (t && days(e, t - 1, &first, &last)) {
		key(b, "first");
		buf_put(b, first);
		if (last.p) {
			key(b, "last");
			buf_put(b, last);
		}
	}
	word(b, "mode", plover_mode(h->code));
	if (p && memchr(p->text.p, '\\', p->text.n) == NULL) {
		key(b, "place");
		attr_escape(b, p->text);
	}
	codes(b, "target", &h->target);
	spans(e, "target_at", &h->target);
	word(b, "time", h->time);
	if (h->who && memchr(h->who->value.p, '\\', h->who->value.n) == NULL) {
		key(b, "who");
		attr_escape(b, h->who->value);
	} else
		names(b, "who", &h->actor);
	names(b, "whom", &h->target);
}
