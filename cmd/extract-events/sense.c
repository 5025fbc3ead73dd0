/* SPDX-License-Identifier: ISC */
/* sense: what a verb group says, and which event it governs. */
#include "find.h"

#define DEPTH 4               /* agreed to begin to hold talks */
#define PHRASE (3 * WORD_MAX) /* bytes of the longest phrase */
#define REACH 24              /* units behind a verb where its event may be */

/*
 * The longest phrase that the words from token i on, at most max, make with
 * the n bytes in key; *last gets its last token.  Days and articles are passed
 * over; adverbs, too, if `loose`, and adjectives, if `bare`; *more: there were
 * some.
 */
static struct sense
phrase_of(const struct sent *s, char *key, size_t n, size_t i, int max,
    bool loose, bool bare, size_t *last, bool *more)
{
	const struct text *t = s->text;
	struct sense best = { { NULL, 0 }, { NULL, 0 } }, p;
	size_t end = s->u[s->n - 1].z;
	char low[WORD_MAX + 4];
	struct str w;

	for (; i < end && max > 0; i++) {
		const struct tok *k = &t->tok[i];
		const bool filler = k->pos == R || (bare && k->pos == A);

		*more |= filler;
		if (k->skip || k->kind == T_TIME || (loose && filler) ||
		    (k->pos == D && k->kind == T_WORD) ||
		    (k->pos == P && i + 1 < end &&
			t->tok[i + 1].kind == T_TIME &&
			!tok_is(t, s->row, i, "up out off down")))
			continue; /* recalled on Monday its ambassador */
		if (k->kind != T_WORD)
			break;
		w = word_lower(low, sizeof(low),
		    str_of(s->row->text.p + k->b, k->e - k->b));
		if (n + 1 + w.n > PHRASE)
			break;
		key[n++] = ' ';
		memcpy(key + n, w.p, w.n);
		n += w.n;
		max--;
		/* opened new border crossings: no border */
		if (loose && k->pos == N && i + 1 < end &&
		    t->tok[i + 1].pos == N && t->tok[i + 1].kind == T_WORD)
			continue;
		p = word_phrase(str_of(key, n));
		if (p.cat.p) {
			best = p;
			*last = i;
		}
	}
	return best;
}

/* The same: as it is said, "speak highly of", or else without adverbs. */
static struct sense
phrase(const struct sent *s, char *key, size_t n, size_t i, int max, bool bare,
    size_t *last)
{
	size_t at = *last;
	bool more = false;
	struct sense p, q;

	p = phrase_of(s, key, n, i, max, false, bare, last, &more);

	if (!more)
		return p;
	q = phrase_of(s, key, n, i, max, true, bare, &at, &more);
	if (q.cat.p == NULL || (p.cat.p && *last >= at))
		return p;
	*last = at;
	return q;
}

/* The token behind the noun phrase at i and those that hang on it by "of". */
static size_t
past_chain(const struct sent *s, int i)
{
	while (i + 2 < s->n &&
	    ((s->u[i + 1].kind == PREP && unit_is(s, i + 1, "of in with")) ||
		s->u[i + 1].kind == CONJ || s->u[i + 1].kind == COMMA) &&
	    s->u[i + 2].kind == NP)
		i += 2;
	return s->u[i].z;
}

/* Does the object say what is done: suspended military aid, a French ban? */
static bool
own_event(const struct sent *s, int k)
{
	const struct chunk *o = &s->u[k + 1];
	enum op op = op_of(s->u[k].verb.cat);

	return k + 1 < s->n && o->kind == NP && o->event.cat.p &&
	    ((o->nmod > 0 && !opt_has(o->event.opts, "v")) || op == OP_DO ||
		op == OP_END || op == OP_EASE);
}

/*
 * The phrase of verb group k with its prepositions and the head of the noun
 * phrase behind them: "pulled out of the Iran deal", "came to Mali's rescue".
 */
static struct sense
past_prep(const struct sent *s, int k, char *key, size_t n, size_t *last)
{
	struct sense none = { { NULL, 0 }, { NULL, 0 } };
	const struct chunk *o;
	size_t i = s->u[k].main + 1, first = i, end = s->u[s->n - 1].z;
	int p = k + 1;
	char low[WORD_MAX + 4];
	struct str w;

	for (; i < end && i < first + 2; i++) {
		const struct tok *t = &s->text->tok[i];

		if (t->kind != T_WORD ||
		    (t->pos != P && t->pos != R && t->pos != T))
			break;
		w = word_lower(low, sizeof(low),
		    str_of(s->row->text.p + t->b, t->e - t->b));
		if (n + 1 + w.n > PHRASE)
			return none;
		key[n++] = ' ';
		memcpy(key + n, w.p, w.n);
		n += w.n;
	}
	while (p < s->n && s->u[p].a < i)
		p++;
	if (i == first || p >= s->n || s->u[p].kind != NP || s->u[p].a != i)
		return none;
	o = &s->u[p];
	if (o->head == o->a || s->text->tok[o->head].pos != N ||
	    s->text->tok[o->head - 1].pos == D)
		return none;
	return phrase(s, key, n, o->head, 1, false, last);
}

int
passive_object(const struct sent *s, int subj)
{
	int h = np_left(s, subj);

	/* the border between X and Y */
	if (h > 3 && s->u[h - 1].kind == CONJ && s->u[h - 2].kind == NP &&
	    unit_is(s, h - 3, "between"))
		h -= 2;
	while (h > 1 && unit_is(s, h - 1, "with between") &&
	    s->u[h - 2].kind == NP)
		h = np_left(s, h - 2);
	return h;
}

/* A letter was sent, borders were closed: what its subject would be behind it. */
static struct sense
of_subject(const struct sent *s, int k, char *key, size_t n)
{
	struct sense p = { { NULL, 0 }, { NULL, 0 } };
	const struct chunk *v = &s->u[k], *o;
	size_t at = 0;
	int h;

	/* the deal that Chad struck */
	if (v->gap >= 0)
		h = v->gap;
	else if (!v->passive || !v->finite || v->subj < 0 || v->subj > k)
		return p;
	else
		h = passive_object(s, v->subj);
	o = &s->u[h];
	if (o->kind != NP || (o->event.cat.p && v->gap < 0) ||
	    s->text->tok[o->head].kind != T_WORD ||
	    s->text->tok[o->head].pos != N)
		return p;
	if (o->head > o->a && s->text->tok[o->head - 1].kind == T_WORD &&
	    s->text->tok[o->head - 1].pos != D)
		p = phrase(s, key, n, o->head - 1, 2, false, &at);
	return p.cat.p ? p
		       : phrase(s, key, n, o->head,
			     s->u[h + 1].kind == PREP ? 3 : 1, false, &at);
}

/*
 * The sense of verb group k, with the particles or the noun behind it that
 * the table has: "call on", "open fire".  *arg: the first unit behind;
 * *last: the last token.
 */
static struct sense
read_sense(struct sent *s, int k, int *arg, size_t *last)
{
	const struct chunk *v = &s->u[k], *o = v + 1;
	const struct text *t = s->text;
	struct sense best = v->verb, p;
	char key[PHRASE];
	size_t n = v->lemma.n, i;

	*last = v->main;
	if (v->lemma.p && n + 2 < PHRASE && t->tok[v->main].pos != A) {
		memcpy(key, v->lemma.p, n);
		p = phrase(s, key, n, v->main + 1, 4, !own_event(s, k), last);
		if (p.cat.p)
			best = p;
		/* violated the holiday ceasefire: what its head says */
		if (*last == v->main && k + 1 < s->n && o->kind == NP &&
		    o->head > o->a && t->tok[o->head].pos == N &&
		    t->tok[o->head - 1].pos != D && !own_event(s, k) &&
		    sent_compound(s, o->head - 1, o->head).cat.p == NULL) {
			p = phrase(s, key, n, o->head, 3, false, &i);
			if (p.cat.p)
				best = p;
		}
		if (*last < o->z && (p = past_prep(s, k, key, n, &i)).cat.p) {
			best = p;
			*last = i;
		}
		if (*last == v->main && best.cat.p == v->verb.cat.p &&
		    (p = of_subject(s, k, key, n)).cat.p) {
			best = p;
			s->u[k].raised = v->gap < 0;
		}
		/* found X guilty, took X hostage */
		if (*last == v->main && k + 1 < s->n && o->kind == NP &&
		    opt_has(v->verb.opts, "~")) {
			memcpy(key + n, " ~", 2);
			/* the word may have been taken for a head */
			i = o->head > o->a && t->tok[o->head].kind == T_WORD
			    ? o->head
			    : o->z;
			p = phrase(s, key, n + 2, i, 4, true, &i);
			if (p.cat.p == NULL)
				p = phrase(s, key, n + 2, o->z, 4, true, &i);
			/* forced the ministers of X and Y to resign */
			if (p.cat.p == NULL)
				p = phrase(s, key, n + 2, past_chain(s, k + 1),
				    4, true, &i);
			if (p.cat.p)
				best = p;
		}
	}
	/* is on alert, is at war with it */
	if (v->be && v->lemma.p == NULL && best.cat.p == NULL && k + 1 < s->n &&
	    o->kind == PREP &&
	    strchr("ionb", s->row->text.p[t->tok[o->a].b]) && /* in, on */
	    (p = phrase(s, memcpy(key, "be", 2), 2, v->main + 1, 4, true, last))
		.cat.p)
		best = p;
	for (*arg = k + 1; *arg < s->n && s->u[*arg].z <= *last + 1; ++*arg)
		;
	/* finished four days of talks */
	if (*arg + 2 < s->n && s->u[*arg].kind == TIME &&
	    unit_is(s, *arg + 1, "of") && s->u[*arg + 2].kind == NP &&
	    s->u[*arg + 2].event.cat.p)
		*arg += 2;
	/* announced "sanctions" on */
	if (*arg + 1 < s->n && s->u[*arg].kind == QUOTE &&
	    s->u[*arg + 1].kind == NP && s->u[*arg + 1].event.cat.p)
		++*arg;
	return best;
}

/* Does the noun phrase name weapons: 25 tanks, F-16s? */
static bool
arms(const struct sent *s, const struct chunk *u)
{
	size_t i, k;

	if (tok_in_unit(s, u,
		"arms weapon weapons weaponry ammunition munitions missile "
		"missiles rockets shells tanks howitzers artillery helicopters "
		"jets fighters warplanes drones warships frigates "
		"submarines guns rifles grenades bombs interceptors "
		"launchers corvettes torpedoes"))
		return true;
	for (i = u->a; i < u->z; i++) {
		const struct tok *t = &s->text->tok[i];
		const char *p = s->row->text.p;

		for (k = t->b; t->cap && k + 1 < t->e && k < t->b + 4; k++)
			if (p[k] == '-' && p[k + 1] > '0' && p[k + 1] <= '9')
				return true;
	}
	return false;
}

/* The sale of jets to Chad, tank exports: military aid, with a verb. */
static void
arms_deals(struct sent *s)
{
	int i;

	for (i = 0; i < s->n; i++) {
		struct chunk *u = &s->u[i], before;

		if (u->kind != NP || s->text->tok[u->head].kind != T_WORD ||
		    s->text->tok[u->head].w.noun.opts.n == 0 ||
		    !head_has(s, i, "D") ||
		    (u->event.cat.p && root_of(cameo_of(u->event.cat)) != 6 &&
			root_of(cameo_of(u->event.cat)) != 7))
			continue;
		before = *u;
		before.z = u->head;
		if (arms(s, &before) ||
		    (i + 2 < s->n && unit_is(s, i + 1, "of") &&
			s->u[i + 2].kind == NP && arms(s, &s->u[i + 2]))) {
			u->event.cat = STR("072");
			u->event.opts = STR("v to");
		}
	}
}

void
verb_senses(struct sent *s)
{
	int k;

	arms_deals(s);
	for (k = 0; k < s->n; k++)
		if (s->u[k].kind == VG)
			s->u[k].phrase =
			    read_sense(s, k, &s->u[k].arg, &s->u[k].last);
}

struct sense
verb_sense(const struct sent *s, int k, int *arg, size_t *last)
{
	*arg = s->u[k].arg;
	*last = s->u[k].last;
	return s->u[k].phrase;
}

struct cameo
own_code(struct str opts)
{
	struct cameo none = { { 0 } };
	struct str word;

	while (str_cut(&opts, ' ', &word))
		if (word.n > 1 && word.p[0] == '=')
			return cameo_of(str_of(word.p + 1, word.n - 1));
	return none;
}

bool
money_behind(const struct sent *s, int arg)
{
	size_t i;

	if (arg >= s->n || s->u[arg].kind != NP)
		return false;
	for (i = s->u[arg].a; i < s->u[arg].z; i++)
		if (s->text->tok[i].kind == T_ENT &&
		    s->text->tok[i].ent->kind == E_AMOUNT)
			return true;
	return false;
}

static struct str
head_opts(const struct sent *s, const struct chunk *u)
{
	const struct str none = { "", 0 };
	struct str o = s->text->tok[u->head].w.noun.opts;

	return o.p ? o : none;
}

bool
head_has(const struct sent *s, int i, const char *opt)
{
	return opt_has(head_opts(s, &s->u[i]), opt);
}

/* Does what verb group or noun k governs end before unit i? */
static bool
governs_not(const struct sent *s, int k, int arg, int i, enum op op, bool that)
{
	const struct chunk *u = &s->u[i];

	switch (u->kind) {
	case STOP:
	case REL:
		return true;
	case COMMA:
	case SUB:
		return op == OP_DO;
	case PREP:
		return op == OP_DO && i == arg && s->u[k].kind == VG;
	case VG:
		if (op == OP_DO || op == OP_EASE)
			return true;
		if (u->finite && u->gov != k && !(u->gov > k && u->gov < i) &&
		    !(s->u[k].kind == NP && that))
			return true;
		return u->ing && i > 0 && s->u[i - 1].kind == COMMA;
	case CONJ:
		return i + 1 < s->n && s->u[i + 1].kind == VG &&
		    (s->u[i + 1].finite || op == OP_DO);
	default:
		return false;
	}
}

/* Is the object at i, which is no event, all that a DO verb may have? */
static bool
only_object(const struct sent *s, int arg, int i)
{
	return !(i + 2 < s->n && s->u[i + 1].kind == CONJ &&
		   money_behind(s, i + 2)) &&
	    !(i + 1 < s->n && unit_is(s, i + 1, "of") &&
		opt_has(head_opts(s, &s->u[i]), "q")) &&
	    !(i + 2 < s->n && s->u[i + 1].kind == PREP &&
		unit_is(s, i + 1, "in") && money_behind(s, i)) &&
	    !(i == arg && i + 1 < s->n && s->u[i + 1].kind == NP);
}

/* Is it a noun that is neither an actor nor a plan: no event behind it? */
static bool
blocks(const struct sent *s, int i)
{
	const struct chunk *u = &s->u[i];

	/* suspended most of its aid */
	return code_none(&u->code) && !u->pron && !is_count(s, u) &&
	    !opt_has(head_opts(s, u), "t") && !opt_has(head_opts(s, u), "q") &&
	    !money_behind(s, i);
}

/* May the noun at i be the event, or does it count with a verb alone? */
static bool
noun_counts(const struct sent *s, int k, int arg, int i, enum op op)
{
	return !opt_has(s->u[i].event.opts, "v") ||
	    (!(s->u[k].kind == VG && str_eq(s->u[k].lemma, STR("have"))) &&
		(op == OP_DO || op == OP_END || op == OP_EASE || i == arg));
}

struct cameo
complement(struct sent *s, int k, int arg, enum op op, int depth, int *unit)
{
	struct cameo c = { { 0 } };
	int i, n = 0;
	bool that = false; /* the demand that */
	bool blocked = false;

	*unit = -1;
	if (depth >= DEPTH)
		return c;
	for (i = arg; i < s->n && n < REACH; i++, n++) {
		const struct chunk *u = &s->u[i];

		that |= u->kind == SUB && unit_is(s, i, "that") && n < 3;
		if (governs_not(s, k, arg, i, op, that))
			break;
		if (u->kind == VG && u->part)
			continue;
		/* vowed to reconsider its ban: to ban nothing */
		if (u->kind == VG &&
		    word_among(u->lemma,
			STR("reconsider review reassess rethink revisit")))
			break;
		if (u->kind == VG ||
		    (u->kind == PREP && unit_is(s, i, "for")) ||
		    (u->kind == NP && money_behind(s, i)))
			blocked = false; /* a ship and money in aid */
		if (u->kind == VG ||
		    (u->kind == NP && u->event.cat.p && !blocked &&
			noun_counts(s, k, arg, i, op))) {
			c = event_of(s, i, depth + 1);
			if (c.d[0]) {
				*unit = i;
				return c;
			}
			if (u->kind == NP && op == OP_DO)
				break;
		}
		if (u->kind != NP)
			continue;
		blocked |= blocks(s, i);
		/* what is held, signed, imposed is the object or nothing */
		if (op == OP_DO && only_object(s, arg, i))
			break;
	}
	return c;
}

/* closure of the border: what the verb, its category, says with the object */
static struct cameo
nominal(const struct sent *s, int i)
{
	struct cameo none = { { 0 } };
	const struct str verb = s->u[i].event.cat;
	const struct chunk *o;
	char key[PHRASE];
	struct sense p = { { NULL, 0 }, { NULL, 0 } };
	size_t at;

	if (i + 2 >= s->n || !unit_is(s, i + 1, "of") ||
	    s->u[i + 2].kind != NP || verb.n + 2 >= PHRASE)
		return none;
	o = &s->u[i + 2];
	memcpy(key, verb.p, verb.n);
	if (o->head > o->a)
		p = phrase(s, key, verb.n, o->head - 1, 2, false, &at);
	if (p.cat.p == NULL)
		p = phrase(s, key, verb.n, o->head, 2, false, &at);
	return p.cat.p ? cameo_of(p.cat) : none;
}

struct cameo
event_of(struct sent *s, int i, int depth)
{
	struct cameo c = { { 0 } }, none = { { 0 } }, in;
	struct chunk *u = &s->u[i];
	struct sense sense;
	enum op op;
	int arg = i + 1, unit;
	size_t tok;

	sense = u->kind == VG ? verb_sense(s, i, &arg, &tok) : u->event;
	if (sense.cat.p == NULL || sense.cat.p[0] == '-')
		return c;
	if (u->kind == NP && i + 2 < s->n && unit_is(s, i + 1, "of") &&
	    tok_in_unit(s, &s->u[i + 2], "words") && tok_in_unit(s, u, "war"))
		return cameo_of(STR("111")); /* a war of words */
	/* his call to end it, for talks; a call to the minister */
	if (u->kind == NP && str_eq(sense.cat, STR("041")) && i + 1 < s->n &&
	    ((s->u[i + 1].kind == VG && s->u[i + 1].to) ||
		unit_is(s, i + 1, "for on upon")))
		sense.cat = STR("ASK");
	/* a package of measures is nothing, a round of talks itself */
	if (u->kind == NP && opt_has(sense.opts, "Q") && i + 2 < s->n &&
	    unit_is(s, i + 1, "of") && s->u[i + 2].kind == NP &&
	    !money_behind(s, i + 2) &&
	    root_of(cameo_of(s->u[i + 2].event.cat)) != 4)
		return event_of(s, i + 2, depth + 1);
	op = op_of(sense.cat);
	c = cameo_of(sense.cat);
	if (u->kind == NP && sense.cat.p[0] >= 'a')
		c = nominal(s, i);
	/* declined to discuss it; is ready to pay a price */
	if (u->kind == VG &&
	    ((opt_has(sense.opts, "w") && root_of(c) == 4) ||
		opt_has(sense.opts, "V")))
		return none;
	if (op == OP_NONE)
		;
	else {
		in = complement(s, i, arg, op, depth, &unit);
		if (in.d[0]) {
			c = compose(op, in);
			s->u[unit].seen = true;
		} else if (op == OP_DO)
			c = own_code(sense.opts);
	}
	/* agreed to move into a house: no soldiers */
	if (u->kind == VG && root_of(c) >= 18 && opt_has(sense.opts, "M") &&
	    !(u->subj >= 0 &&
		(memcmp(s->u[u->subj].code.role, "MIL", 4) == 0 ||
		    memcmp(s->u[u->subj].code.role, "REB", 4) == 0)))
		return none;
	if (c.d[0])
		u->seen = true;
	return c;
}

int
region_end(const struct sent *s, int k)
{
	int i, n = 0;

	for (i = k + 1; i < s->n && n < 48; i++, n++) {
		const struct chunk *u = &s->u[i];

		if (u->kind == STOP)
			return i;
		if (u->kind == VG && u->finite && u->gov != k &&
		    !(u->gov > k && u->gov < i)) {
			int c = unit_prev(s, i - 1);

			if (c >= 0 &&
			    (s->u[c].kind == REL ||
				(s->u[c].kind == SUB && c > 0 &&
				    u->subj == unit_prev(s, c - 1))))
				return c;
			return u->subj > k ? np_left(s, u->subj) : i;
		}
	}
	return i;
}
