/* SPDX-License-Identifier: ISC */
/* nonfinite: the subject and the governor of an infinitive, a participle. */
#include "clause.h"

#include "code.h"

/* A participle that says what was done to the noun before it? */
static bool
reduced(const struct sent *s, int k)
{
	int i, n = 0;

	i = unit_next(s, k + 1);
	/* retaliated by closing it: no passive */
	if (unit_is(s, i, "by"))
		return !(i + 1 < s->n &&
		    ((s->u[i + 1].kind == VG && s->u[i + 1].ing) ||
			/* agreed by telephone */
			tok_in_unit(s, &s->u[i + 1],
			    "telephone phone video videolink letter email")));
	/* returned a ring engraved with: an object is no subject */
	i = unit_prev(s, k - 1);
	if (i > 0 && s->u[i].kind == NP) {
		i = unit_prev(s, np_left(s, i) - 1);
		/* there were ten soldiers killed */
		if (i >= 0 && s->u[i].kind == VG &&
		    s->u[i].verb.cat.p == NULL &&
		    s->text->tok[s->u[i].main].pos == X && s->u[i].a > 0 &&
		    tok_is(s->text, s->row, s->u[i].a - 1, "there"))
			return true;
		if (i >= 0 && s->u[i].kind == VG && s->u[i].finite &&
		    s->u[i].verb.cat.n > 0 &&
		    (op_of(s->u[i].verb.cat) == OP_NONE ||
			op_of(s->u[i].verb.cat) == OP_DO) &&
		    s->u[i].verb.cat.p[0] != '-')
			return true;
	}
	i = unit_next(s, k + 1);
	if (i < 0 || s->u[i].kind == NP)
		return false;
	for (; i >= 0 && n < 8; i = unit_next(s, i + 1), n++) {
		if (s->u[i].kind == VG && s->u[i].ing)
			continue; /* aimed at revising it */
		/* complained of tariffs imposed by Chad: itself the verb */
		if (s->u[i].kind == VG && n > 0 && s->u[i].a == s->u[i].main &&
		    (s->text->tok[s->u[i].main].w.form & F_PART) &&
		    unit_is(s, unit_next(s, i + 1), "by"))
			continue;
		if (s->u[i].kind == VG && !s->u[i].to)
			return n > 0 || s->u[i].finite;
		if ((s->u[i].kind != PREP && s->u[i].kind != NP) ||
		    unit_is(s, i, "before after since until as while"))
			return false;
		if (s->u[i].kind == NP && s->u[i - 1].kind != PREP)
			return false;
	}
	return false;
}

/* ... behind that noun or, as in "Chad, backed by Mali, attacked", a comma */
bool
link_is_reduced(const struct sent *s, int k)
{
	int j = unit_prev(s, k - 1);

	if (j < 0 ||
	    word_among(s->u[k].lemma,
		STR("remain arrive come go die "
		    "fall rise travel march rally demonstrate resign talk confer "
		    "stand abide")))
		return false;
	/* a list of those banned from Chad */
	if (s->u[j].kind == NP && unit_is(s, k + 1, "from") &&
	    word_among(s->u[k].lemma,
		STR("ban bar exclude evict deport "
		    "disqualify remove")))
		return true;
	if (s->u[j].kind == NP)
		return reduced(s, k);
	return s->u[j].kind == COMMA &&
	    (unit_is(s, k + 1, "by") ||
		(unit_is(s, k + 1, "on") &&
		    str_eq(s->u[k].lemma, STR("blame")))) &&
	    (j = unit_prev(s, j - 1)) >= 0 && s->u[j].kind == NP;
}

/* Does the phrase's head itself say who it is: a name, the minister? */
static bool
head_named(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];
	char low[WORD_MAX + 4];
	bool weak;

	if (t->kind == T_ENT)
		return code_is(&u->code) || u->person;
	if (u->nmod > 0 && tok_in_unit(s, u, "sides parties rivals factions"))
		return true;
	return word_role(word_lower(low, sizeof(low),
			     str_of(s->row->text.p + t->b, t->e - t->b)),
		   &weak)
		   .p != NULL;
}

/* Kim, Putin to meet: is it who is before the `to` at k that will do it? */
static bool
headline_to(const struct sent *s, int k)
{
	const struct chunk *u;
	int i;

	for (i = k - 1; i >= 0 && s->u[i].kind != STOP; i--) {
		u = &s->u[i];
		if (u->kind == NP ? u->pron || u->event.cat.p || u->poss ||
			    !head_named(s, u) ||
			    tok_in_unit(s, u,
				"first last only second third latest")
				  : u->kind != COMMA && u->kind != CONJ &&
			    !unit_is(s, i, "of in from"))
			return false;
	}
	if (i == k - 1 || (i >= 0 && s->text->tok[s->u[i].a].mark != ':'))
		return false;
	/* the army to attack them is there: no headline */
	for (i = k + 1; i < s->n && s->u[i].kind != STOP &&
	     s->u[i].kind != SUB && s->u[i].kind != REL &&
	     !unit_is(s, i, "as after before while when since until");
	     i++)
		if (s->u[i].kind == VG && s->u[i].finite &&
		    s->u[i].a == s->u[i].main && s->u[i - 1].kind != CONJ)
			return false;
	return true;
}

/* X's decision to leave: is it made, by whom it names? */
static bool
decided(const struct sent *s, int k)
{
	return k > 0 && s->u[k - 1].kind == NP &&
	    tok_is(s->text, s->row, s->u[k - 1].head, "decision decisions") &&
	    (code_is(&s->u[k - 1].code) ||
		unit_is(s, k - 1, "its his her their"));
}

void
link_infinitive(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int g = verb_before(s, k - 1, false), j = unit_prev(s, k - 1), h, o;

	v->gov = g;
	if (g < 0) {
		/* "To end the war, X met": who follows */
		if (k > 0 && headline_to(s, k)) {
			v->subj = k - 1;
			v->future = true;
		}
		return;
	}
	v->subj = s->u[g].subj;
	/* after X's decision to leave it */
	if (decided(s, k)) {
		v->gov = -1;
		if (!unit_is(s, k - 1, "its his her their"))
			v->subj = k - 1;
		return;
	}
	/* it has to, needs to leave: it must */
	if (g == k - 1 && word_among(s->u[g].lemma, STR("have need")) &&
	    s->u[g].finite) {
		v->must = !s->u[g].neg;
		v->maybe |= s->u[g].neg;
		v->gov = s->u[g].gov;
	}
	/* after a protest by workers to demand it: who protests */
	h = j > 1 && s->u[j].kind == NP && unit_is(s, j - 1, "by") ? j - 2 : j;
	if (j == k - 1 && s->u[h].kind == NP && s->u[h].event.cat.p &&
	    root_of(cameo_of(s->u[h].event.cat)) == 14 &&
	    !tok_in_unit(s, &s->u[h], "strike strikes") &&
	    op_of(s->u[g].verb.cat) != OP_DO) {
		v->subj = j;
		return;
	}
	/* urged Turkey to act: the object does it */
	if (j > g && s->u[j].kind == NP && !s->u[j].event.cat.p &&
	    opt_has(s->u[g].verb.opts, "c")) {
		for (o = g + 1; o < k; o++)
			if (s->u[o].kind == NP) {
				v->subj = o;
				break;
			}
	}
	if (s->u[g].passive && v->subj < 0)
		v->subj = s->u[g].subj;
}

/* Is the noun phrase's head what is written or passed? */
static bool
is_text(const struct sent *s, const struct chunk *u)
{
	const struct tok *t = &s->text->tok[u->head];

	return t->kind == T_WORD &&
	    word_among(str_of(s->row->text.p + t->b, t->e - t->b),
		STR("letter letters report reports statement "
		    "statements resolution resolutions declaration bill decree note "
		    "petition communique message memo motion leaflet video"));
}

/* Rebels holding the town; a participle behind noun phrase j. */
static void
participle_of(struct sent *s, struct chunk *v, int j)
{
	int g = verb_before(s, j, false), o, p;
	const struct chunk *u = &s->u[j];

	v->subj = j;
	if (!v->ing || g < 0)
		return;
	if (g == j - 1 && opt_has(s->u[g].verb.opts, "c"))
		v->gov = g;
	/* hit a house near a palace, killing ten: no palace kills */
	if (root_of(cameo_of(v->verb.cat)) >= 18 && s->u[g].finite &&
	    s->u[g].subj >= 0 && !u->person && !u->plural &&
	    root_of(cameo_of(s->u[g].verb.cat)) >= 18 &&
	    !(u->code.role[0] && strstr("REB MIL COP OPP", u->code.role))) {
		v->subj = s->u[g].subj;
		return;
	}
	/* passed a resolution, sent a letter to X, criticizing Y */
	o = np_left(s, j);
	p = unit_prev(s, o - 1);
	if (p >= 0 && s->u[p].kind == PREP && g == p - 1)
		p = g; /* put out a report */
	/* faces a movement calling for it: that calls */
	if (tok_in_unit(s, u,
		"movement movements group groups crowd crowds campaign chorus "
		"people number coalition network organization organisation"))
		return;
	if (g == p && s->u[g].finite && s->u[g].subj >= 0 &&
	    ((o == j && code_none(&u->code) && !u->person && !u->event.cat.p) ||
		is_text(s, &s->u[o])))
		v->subj = s->u[g].subj;
}

/* after attacking them; accused X of doing it */
static void
participle_behind(struct sent *s, struct chunk *v, int j)
{
	int g = verb_before(s, j, false), root;

	if (g < 0)
		return;
	v->gov = g;
	v->subj = s->u[g].subj;
	root = root_of(cameo_of(s->u[g].verb.cat));
	if (unit_is(s, j, "of for from") && !s->u[g].passive && g + 1 < j &&
	    s->u[g + 1].kind == NP &&
	    (opt_has(s->u[g].verb.opts, "c") || root == 5 || root == 9 ||
		root == 11))
		v->subj = g + 1;
}

/*
 * The verb whose subject accuses: "X lashed out at Y after he had won,
 * accusing him".  What is done to people belongs to the clause before it.
 */
static int
main_verb(const struct sent *s, const struct chunk *v, int g)
{
	int root = root_of(cameo_of(v->verb.cat)), p, m;

	if (g < 0 || root < 1 || root > 13 || !s->u[g].finite ||
	    s->u[g].subj < 1)
		return g;
	p = unit_prev(s, np_left(s, s->u[g].subj) - 1);
	if (p < 1 || !unit_is(s, p, "after before since when while as because"))
		return g;
	m = verb_before(s, p - 1, true);
	return m >= 0 && s->u[m].subj >= 0 ? m : g;
}

static void
participle_joined(struct sent *s, int k, int j)
{
	struct chunk *v = &s->u[k];
	int g = verb_before(s, j, false), h;

	if (v->ing && s->u[j].kind == COMMA)
		g = main_verb(s, v, g);

	/* ", officials said, killing": not by the officials */
	if (g > 1 && s->u[j].kind == COMMA && s->u[g].subj > 0 &&
	    str_eq(s->u[g].verb.cat, STR("SAY"))) {
		h = np_left(s, s->u[g].subj);
		if (s->u[h > 0 ? h - 1 : 0].kind == COMMA)
			g = verb_before(s, g - 1, true);
	}
	/* Chad, backed by Mali */
	h = unit_prev(s, j - 1);
	if (v->part && s->u[j].kind == COMMA && unit_is(s, k + 1, "by") &&
	    h >= 0 && s->u[h].kind == NP && g < h) {
		v->subj = np_left(s, h);
		return;
	}
	if (g < 0) {
		/* X, accusing Y of it, did Z */
		if (v->ing && s->u[j].kind == COMMA && h >= 0 &&
		    s->u[h].kind == NP && !s->u[h].event.cat.p)
			v->subj = h;
		return;
	}
	v->subj = s->u[g].subj;
	if (s->u[j].kind == CONJ)
		v->gov = s->u[g].gov;
}

/* have stopped work and taken to the streets */
static bool
perfect_joined(struct sent *s, int k, int j)
{
	struct chunk *v = &s->u[k];
	int g = verb_before(s, j, true);

	if (s->u[j].kind != CONJ || !v->part || g < 0 || s->u[g].passive ||
	    s->text->tok[s->u[g].a].pos != H || s->u[g].main == s->u[g].a)
		return false;
	v->part = false;
	v->finite = true;
	v->subj = s->u[g].subj;
	return true;
}

void
link_participle(struct sent *s, int k)
{
	struct chunk *v = &s->u[k];
	int j = unit_prev(s, k - 1);

	if (j < 0)
		return;
	switch (s->u[j].kind) {
	case NP:
		participle_of(s, v, j);
		break;
	case PREP:
	case SUB:
		participle_behind(s, v, j);
		break;
	case VG:
		v->gov = j;
		v->subj = s->u[j].subj;
		break;
	case COMMA:
	case CONJ:
		participle_joined(s, k, j);
		if (perfect_joined(s, k, j))
			return;
		break;
	default:
		break;
	}
	/* presumed killed by X; were held and deported by X */
	if (!v->ing && unit_is(s, k + 1, "by") &&
	    (v->part || (s->u[j].kind == VG && s->u[j].part)))
		v->passive = true;
	if (v->part && !v->ing)
		v->passive = true;
}
