/* SPDX-License-Identifier: ISC */
/* role: offices and ranks in a row, who holds them, of which country. */
#include "role.h"

#include "phrase.h"

/* What the text says of a person, before or behind the name. */
struct said {
	struct str country, status;
	size_t role, nrole; /* in g->scratch */
	bool rank;          /* a rank is all there is */
};

static void
say(struct tagger *g, const struct title *x, struct said *s)
{
	/* his sister Ann: no nun */
	if (!x->capital && x->end == x->first + 1 &&
	    (text_is(&g->text, x->first, "sister") ||
		text_is(&g->text, x->first, "brother")))
		return;
	if ((s->nrole == 0 || (s->rank && !x->rank)) && !x->polite) {
		s->rank = x->rank;
		s->role = g->scratch.n;
		title_value(&g->text, x, &g->scratch);
		s->nrole = g->scratch.n - s->role;
		s->status = x->status;
	}
}

/* the leader of (Reform UK): a name that begins in an office ends it */
static void
leave_party(const struct tagger *g, size_t from, struct title *x)
{
	const struct text *t = &g->text;
	const struct mention *m;
	size_t j;

	for (j = x->first + 1; j + 1 < x->end; j++)
		if (text_is_any(t, j, "of") &&
		    (m = tag_begins(g, from,
			 j + 1 + text_is_any(t, j + 1, "the"))) != NULL &&
		    m->kind == K_ORG &&
		    (m->end > x->end ||
			(m->end == x->end &&
			    (t->tokens.t[m->end - 1].words & W_inst)))) {
			x->end = j;
			return;
		}
}

/* "Sergei Lavrov, the former Russian foreign minister, said" */
static void
apposition(struct tagger *g, size_t from, size_t i, struct said *s)
{
	const struct text *t = &g->text;
	const struct mention *body;
	struct title x;
	struct str c, of = STR("");
	size_t n = t->tokens.n, k, end;

	if (i + 1 >= n || t->tokens.t[i].c != ',')
		return;
	i++;
	if (text_is_any(t, i, "the") || text_is_any(t, i, "a") ||
	    text_is_any(t, i, "an") || text_is_any(t, i, "its") ||
	    text_is_any(t, i, "their"))
		i++;
	for (k = 0; k < 3 && i < n && role_between(t, i); k++)
		i++;
	c = country_at(g, i, &end);
	body = c.n == 0 ? tag_begins(g, from, i) : NULL;
	/* the SDF commander */
	if (body != NULL && body->kind == K_ORG) {
		end = body->end;
		c = country_before(g, from, end);
	} else {
		body = NULL;
	}
	if (c.n == 3 || body != NULL) {
		i = end;
		if (i < n && t->tokens.t[i].kind == T_POSS)
			i++;
		for (k = 0; k < 3 && i < n && role_between(t, i); k++)
			i++;
	}
	/* China's top diplomat */
	if (c.n == 3 && i < n && !(t->tokens.t[i].words & W_head) &&
	    (t->tokens.t[i].words & W_job) && s->country.n == 0)
		s->country = c;
	if (i >= n || !title_at(t, i, true, &x) || x.polite)
		return;
	leave_party(g, from, &x);
	/* the next one's: "Xi, Foreign Minister (of China) Wang Yi and" */
	if (tag_begins(g, from, x.end) != NULL ||
	    (x.end < n && t->look[x.end].name))
		return;
	if (text_is_any(t, x.end, "of") &&
	    (of = country_at(g, x.end + 1, &end)).n == 3 &&
	    (tag_begins(g, from, end) != NULL ||
		(end < n && t->look[end].name)))
		return;
	say(g, &x, s);
	if (c.n == 0)
		c = of;
	if (c.n == 0 && text_is_any(t, x.end, "of"))
		c = city_at(g, x.end + 1);
	if (s->country.n == 0)
		s->country = c;
}

/* A capital that stands at the front of a title: joined with "and". */
static bool
joined(const struct text *t, const struct title *a, struct title *b)
{
	return a->capital && a->alone && !a->polite &&
	    text_is_any(t, a->end, "and") && a->end + 1 < t->tokens.n &&
	    t->tokens.t[a->end + 1].cs != C_LOWER &&
	    title_at(t, a->end + 1, false, b) &&
	    !b->polite
	    /* the Prime Minister and President X: two persons */
	    && !text_is(t, b->end - 1, "President") &&
	    !text_is(t, b->end - 1, "King") &&
	    !text_is(t, b->end - 1, "Chancellor")
	    /* and so are the US President and Prime Minister X */
	    && !(text_is(t, a->first, "President") && a->end == a->first + 1 &&
		   text_is(t, b->end - 1, "Minister"));
}

/* (House of Representatives) Speaker: no name of a body ends in "of". */
static void
leave_body(const struct tagger *g, size_t from, struct title *x)
{
	const struct text *t = &g->text;
	size_t j, lo = tag_touch(g, from, x->first);
	struct title y;

	if (lo >= g->sorted || g->m[lo].first >= x->first ||
	    (g->m[lo].kind != K_ORG && g->m[lo].kind != K_FAC))
		return;
	/* (Wagner Group) commander, (White House) spokesman; but an EU trade
	 * commissioner has an office of two words */
	if (g->m[lo].end > x->first && g->m[lo].end < x->end &&
	    ((t->tokens.t[g->m[lo].end - 1].words & (W_inst | W_kind)) ||
		(t->look[g->m[lo].first].b & t->look[g->m[lo].end - 1].l)) &&
	    title_at(t, g->m[lo].end, true, &y) && y.end == x->end) {
		y.status = x->status;
		*x = y;
		return;
	}
	if (g->m[lo].end > x->end || t->tokens.t[x->first - 1].cs != C_LOWER ||
	    /* Office of the (High Commissioner): put() */
	    text_is(t, x->first - 1, "the"))
		return;
	for (j = x->first + 1; j < x->end; j++)
		if ((t->tokens.t[j].words & (W_pre | W_head)) &&
		    title_at(t, j, false, &y) && y.first == j &&
		    y.end == x->end) {
			y.status = x->status;
			*x = y;
			return;
		}
}

/* Secretary of (State Kerry), of (Defense Moe): the name is what is left. */
static void
cut_name(struct tagger *g, size_t from, const struct title *x)
{
	const struct text *t = &g->text;
	size_t j, end, first = x->end, lo = tag_touch(g, from, x->end - 1);
	struct mention *m = lo < g->sorted ? &g->m[lo] : NULL;
	enum kind kind = K_PERSON;

	if (m == NULL || !x->capital || m->first < x->first ||
	    m->first >= x->end || m->end <= x->end || m->end > x->end + 3 ||
	    (m->kind != K_PERSON && m->kind != K_ORG))
		return;
	/* the Amir (of Qatar) is no body either */
	if (text_is(t, first, "of") && country_at(g, first + 1, &end).n == 3 &&
	    end == m->end) {
		first += 1 + text_is(t, first + 1, "the");
		kind = K_GPE;
	} else if (m->first == x->first) {
		return;
	} else {
		for (j = first; j < m->end; j++)
			if (t->tokens.t[j].kind != T_WORD ||
			    (t->tokens.t[j].words &
				(W_kind | W_inst | W_port | W_head | W_inner)))
				return;
	}
	doc_vote(&g->doc, m->name, (enum kind)m->kind, m->sure ? -4 : -1);
	m->first = (uint32_t)first;
	m->b = t->tokens.t[first].b;
	m->kind = kind;
	m->name = doc_name(&g->doc, t, m->first, m->end);
	doc_vote(&g->doc, m->name, kind, m->sure ? 4 : 1);
}

/* Pak (FM) Zardari, UK PM Ann Poe in one name: an office in capitals inside
 * of it ends one and begins another. */
static void
split_name(struct tagger *g, size_t from, const struct title *x)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t lo = tag_touch(g, from, x->first), first;
	struct mention *m = lo < g->sorted ? &g->m[lo] : NULL, *of;

	if (m == NULL || m->first > x->first || m->end <= x->end ||
	    (m->kind != K_PERSON &&
		(m->kind != K_ORG || m->first + 1 != x->first ||
		    !(t->look[m->first].u & (STATES | PEOPLES)))) ||
	    !(tok[x->first].words & W_abbr) || tok[x->first].cs < C_UPPER ||
	    t->mode == M_UPPER)
		return;
	first = m->first;
	doc_vote(&g->doc, m->name, (enum kind)m->kind, m->sure ? -4 : -1);
	m->kind = K_PERSON;
	m->first = (uint32_t)x->end;
	m->b = tok[x->end].b;
	m->name = doc_name(&g->doc, t, m->first, m->end);
	doc_vote(&g->doc, m->name, K_PERSON, m->sure ? 4 : 1);
	if (first + 1 != x->first || !(t->look[first].u & (STATES | PEOPLES)))
		return;
	of = tag_add(g, first, x->first,
	    t->look[first].u & STATES ? K_GPE : K_NORP);
	of->name = doc_name(&g->doc, t, first, x->first);
	doc_vote(&g->doc, of->name, (enum kind)of->kind, 1);
}

/* A row for the title: names in it give way. */
static void
put(struct tagger *g, size_t from, struct title *x)
{
	const struct text *t = &g->text;
	struct mention *m;
	struct title y;
	size_t j, at, lo = tag_touch(g, from, x->first);
	bool room = true;

	m = lo < g->sorted ? &g->m[lo] : NULL;
	/* Office of the High Commissioner: all of it is the body's name */
	if (m != NULL && m->kind == K_ORG && m->first + 2 < x->first &&
	    text_is(t, x->first - 1, "the") &&
	    (text_is(t, x->first - 2, "of") ||
		text_is(t, x->first - 2, "for"))) {
		if (m->end < x->end) {
			m->end = (uint32_t)x->end;
			m->e = t->tokens.t[x->end - 1].e;
			m->name = doc_name(&g->doc, t, m->first, m->end);
		}
		return;
	}
	/* (Indonesian Navy) Chief of Staff; but European Union (Trade
	 * Commissioner) */
	if (m != NULL && m->kind == K_ORG && m->first < x->first &&
	    m->end < x->end &&
	    !(t->look[m->first].b & t->look[x->first - 1].l & 1u << G_igo) &&
	    !(t->tokens.t[m->end - 1].words & W_head) &&
	    title_at(t, m->end, false, &y) && y.end == x->end &&
	    y.first == m->end) {
		y.status = x->status;
		*x = y;
		lo++;
	}
	for (j = lo; j < g->sorted && g->m[j].first < x->end; j++) {
		m = &g->m[j];
		/* "Minister of Trade" is no organisation */
		if (m->first >= x->first && m->end <= x->end) {
			m->kind = K_GONE;
		} else if (m->first < x->first && m->end <= x->end &&
		    (m->kind == K_ORG || m->kind == K_GPE ||
			m->kind == K_NORP)) {
			/* National Security Council (Secretary-General),
			 * Saudi (Crown Prince) */
			m->end = (uint32_t)x->first;
			m->e = t->tokens.t[x->first - 1].e;
			doc_vote(&g->doc, m->name, (enum kind)m->kind,
			    m->sure ? -4 : -1);
			/* the Russian (FM) */
			if (m->end == m->first + 1 && m->kind == K_ORG)
				m->kind = t->look[m->first].u & PEOPLES ? K_NORP
				    : t->look[m->first].u & STATES      ? K_GPE
									: K_ORG;
			m->name = doc_name(&g->doc, t, m->first, m->end);
			doc_vote(&g->doc, m->name, (enum kind)m->kind,
			    m->sure ? 4 : 1);
			if (m->kind != K_ORG && m->name != NO_NAME &&
			    (g->doc.names[m->name].classes & PEOPLES))
				m->kind = K_NORP;
		} else if (m->kind != K_GONE) {
			room = false;
		}
	}
	if (!room)
		return;
	m = tag_add(g, x->first, x->end, K_TITLE);
	at = g->scratch.n;
	title_value(t, x, &g->scratch);
	tag_value(g, m, str_of(g->scratch.p + at, g->scratch.n - at));
	if (x->status.n > 0)
		tag_attr(g, m, STR("status"), x->status);
}

/*
 * Behind what an office is of, to or for, which begins at token i: "to the
 * United Nations", "for Sudan"; else i.
 */
static size_t
past_post(const struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct mention *m;
	size_t end;
	bool of = text_is_any(t, i, "of");

	if (!of && !text_is_any(t, i, "to") && !text_is_any(t, i, "for") &&
	    !text_is_any(t, i, "in"))
		return i;
	m = tag_begins(g, from, i + 1 + text_is_any(t, i + 1, "the"));
	if (m != NULL &&
	    (m->kind == K_ORG ||
		(!of && (m->kind == K_GPE || m->kind == K_LOC))))
		end = m->end;
	else if (country_at(g, i + 1, &end).n != 3)
		return i;
	return end < t->tokens.n ? end : i;
}

/* Titles one behind the other, and the person they belong to. */
#define CHAIN 4

/* Does the office stand behind a person's name and a comma? */
static bool
is_aside(const struct tagger *g, size_t from, const struct title *x)
{
	const struct mention *m =
	    x->first > 1 && g->text.tokens.t[x->first - 1].c == ','
	    ? tag_ends(g, from, x->first - 1)
	    : NULL;

	return m != NULL && m->kind == K_PERSON;
}

/* Ambassador to the (Philippines) Huang Xilian in one name: two. */
static void
split_post(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t first = i + 1 + text_is(t, i + 1, "the"), end, j;
	struct mention *m, *of;

	if (!text_is(t, i, "to") && !text_is(t, i, "of"))
		return;
	m = tag_begins(g, from, first);
	if (m == NULL || (m->kind != K_ORG && m->kind != K_PERSON) ||
	    country_at(g, i + 1, &end).n != 3 || end + 1 >= m->end ||
	    end + 4 < m->end)
		return;
	for (j = end; j < m->end; j++)
		if (!text_capital(t, j) ||
		    (tok[j].words & (W_inst | W_kind | W_port | W_head)))
			return;
	doc_vote(&g->doc, m->name, (enum kind)m->kind, m->sure ? -4 : -1);
	m->kind = K_PERSON;
	m->first = (uint32_t)end;
	m->b = tok[end].b;
	m->name = doc_name(&g->doc, t, end, m->end);
	doc_vote(&g->doc, m->name, K_PERSON, 4);
	of = tag_add(g, first, end, K_GPE);
	of->name = doc_name(&g->doc, t, first, end);
	doc_vote(&g->doc, of->name, K_GPE, 1);
}

static size_t
chain(struct tagger *g, size_t from, struct title x[CHAIN], size_t *nx,
    struct mention **who)
{
	struct text *t = &g->text;
	size_t n = t->tokens.n, i = x[0].end, k = 1, post;
	bool comma;

	*who = NULL;
	for (;;) {
		/* Lt Gen (retd) X */
		if (i + 3 < n && t->tokens.t[i].c == '(' &&
		    (text_is_any(t, i + 1, "retd") ||
			text_is_any(t, i + 1, "ret") ||
			text_is_any(t, i + 1, "retired") ||
			text_is(t, i + 1, "R"))) {
			i += 2 + (t->tokens.t[i + 2].c == '.');
			i += t->tokens.t[i].c == ')';
		}
		/* National Security Adviser (NSA) X */
		if (k < CHAIN && i + 3 < n && t->tokens.t[i].c == '(' &&
		    t->tokens.t[i + 2].c == ')' &&
		    (t->tokens.t[i + 1].words & W_abbr) &&
		    title_at(t, i + 1, false, &x[k]) && x[k].end == i + 2) {
			k++;
			i += 3;
		}
		/* President of Russia Vladimir Putin; Amir of Qatar, Sheikh */
		post = i;
		if (k == 1)
			i = past_post(g, from, i);
		post = i > post && !text_is_any(t, post, "of") ? i : 0;
		*who = i < n ? tag_begins(g, from, i) : NULL;
		if (*who != NULL)
			break;
		/* X, Minister of Trade, Mrs. Y: the office was X's */
		comma = i + 1 < n && t->tokens.t[i].c == ',' &&
		    !is_aside(g, from, &x[0]);
		/* Iran's foreign minister, Abbas Araghchi */
		if (comma && !x[k - 1].polite)
			*who = tag_begins(g, from, i + 1);
		if (*who != NULL)
			break;
		/* Foreign Minister Senator Dar; President, Dr. Touray */
		/* nor is the ambassador to UN Secretary-General X */
		if (k == CHAIN || i + comma >= n || (post == i && !comma) ||
		    !title_at(t, i + comma, true, &x[k]) || x[k].end <= i ||
		    (comma && t->tokens.t[i + 1].cs == C_LOWER) ||
		    /* COAS General X, but the NSA's is a Director */
		    (k == 1 && !x[0].polite && !x[1].rank && !x[1].polite &&
			(t->tokens.t[x[0].first].words & W_abbr) &&
			(t->tokens.t[x[0].first].words & W_weak)))
			break;
		i = x[k++].end;
	}
	/* behind the last title there must be the person */
	if (*who == NULL)
		k = 1;
	*nx = k;
	return x[k - 1].end;
}

/*
 * Is a word that may be no office one by what is before it: "Ann Lee, Senior
 * Correspondent", "the Special Adviser"; "the Amir", which the model has for
 * a body?
 */
static bool
introduced(const struct tagger *g, size_t from, const struct title *x)
{
	const struct text *t = &g->text;
	const struct mention *m;

	if (is_aside(g, from, x))
		return true;
	if (!text_is_any(t, x->first - 1, "the") ||
	    /* The Economist; the NSA, which the lists know */
	    (t->look[x->first - 1].b & t->look[x->end - 1].l & 1u << G_media) ||
	    ((t->tokens.t[x->first].words & W_weak) &&
		t->look[x->first].u != 0))
		return false;
	m = tag_begins(g, from, x->first);
	return x->end - x->first > 1 ||
	    (m != NULL && m->end == x->end && m->kind != K_PERSON);
}

static bool
stands_alone(const struct tagger *g, size_t from, const struct title *x)
{
	const struct text *t = &g->text;
	size_t end;

	if (!x->alone) {
		if (x->first < 1 || x->polite || !x->capital)
			return false;
		/* the King of Jordan; the Russian FM */
		if (text_is_any(t, x->end, "of")
			? country_at(g, x->end + 1, &end).n == 3 &&
			    !(end < t->tokens.n && t->look[end].name)
			: (t->tokens.t[x->first].words & W_abbr) &&
			    !(t->tokens.t[x->first].words & W_weak) &&
			    t->mode == M_MIXED &&
			    country_before(g, from, x->first).n == 3)
			return true;
		if (!introduced(g, from, x))
			return false;
	}
	/* only where capitals mean something, but behind a person in a list
	 * of delegates; and not before another word in capitals */
	return (t->mode == M_MIXED ||
		   (t->mode == M_TITLE && is_aside(g, from, x))) &&
	    !(x->end + 1 < t->tokens.n && t->look[x->end].name &&
		!tag_is_free(g, from, x->end, x->end + 1));
}

static void
learn(struct tagger *g, uint32_t name, const struct said *s)
{
	if (name != NO_NAME)
		doc_role(&g->doc, name,
		    str_of(g->scratch.p + s->role, s->nrole), s->country,
		    s->status, s->rank);
}

/* The offices x are who's. */
static void
hold(struct tagger *g, size_t from, const struct title *x, size_t nx,
    struct mention *who)
{
	const struct text *t = &g->text;
	const struct mention *m;
	uint32_t name = who->name;
	size_t j, end;
	struct said s;

	who->fixed = true;
	if (name != NO_NAME)
		g->doc.names[name].titled = true;
	s = (struct said){ country_before(g, from, x[0].first), STR(""), 0, 0,
		false };
	for (j = 0; j < nx; j++)
		say(g, &x[j], &s);
	/* the President of Russia; King Abdullah of Jordan */
	if (s.country.n == 0 && text_is_any(t, x[0].end, "of"))
		s.country = country_at(g, x[0].end + 1, &end);
	if (s.country.n == 0 && text_is_any(t, who->end, "of"))
		s.country = country_at(g, who->end + 1, &end);
	/* Telangana Chief Minister */
	if (s.country.n == 0 && x[0].first > 0 &&
	    (m = tag_ends(g, from, x[0].first)) != NULL && m->kind == K_GPE)
		s.country = city_at(g, m->first);
	learn(g, name, &s);
}

/*
 * The person behind that title whom the model let pass: a word that is none of
 * English, or a name (in capitals and elsewhere than in headlines it must be):
 * Japanese PM (Ishiba) Signs, Secretary of State (Roe) met.  NULL: there is
 * none.
 */
static struct mention *
let_pass(struct tagger *g, size_t from, const struct title *x)
{
	const uint32_t names = 1u << G_given | 1u << G_family | 1u << G_leader;
	struct text *t = &g->text;
	size_t i = x->end;
	const struct look *k;
	struct mention *m;
	struct str w;

	if (t->mode == M_LOWER || !x->capital || i >= t->tokens.n ||
	    !text_capital(t, i) || t->tokens.t[i].words != 0 ||
	    !tag_is_free(g, from, i, i + 1))
		return NULL;
	k = look(t, i);
	w = text_word(t, i);
	/* Warns, Seized: verbs may be too rare to be known */
	if ((k->low_freq > 0 && t->mode != M_MIXED) ||
	    text_seen(t->seen, t->tokens.t[i].hash) || phrase_is_day(t, i) ||
	    (k->u == 0 ? t->mode != M_TITLE || w.n < 4 ||
			strchr("sdg", w.p[w.n - 1]) != NULL
		       : !(k->u & names)))
		return NULL;
	m = tag_add(g, i, i + 1, K_PERSON);
	m->name = doc_name(&g->doc, t, i, i + 1);
	doc_vote(&g->doc, m->name, K_PERSON, 1);
	return m;
}

void
tag_titles(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	struct title x[CHAIN];
	struct mention *who;
	size_t i, j, n = t->tokens.n, next, nx;

	for (i = 0; i < n; i = next) {
		const struct token *k = &t->tokens.t[i];

		next = i + 1;
		if (k->kind != T_WORD ||
		    !(k->words & (W_head | W_pre | W_port | W_hon)) ||
		    !title_at(t, i, true, &x[0]))
			continue;
		/* Sheikh Hasina */
		who = tag_begins(g, from, x[0].first);
		if (who != NULL && who->kind == K_PERSON &&
		    who->end > x[0].end) {
			next = who->end;
			continue;
		}
		while (joined(t, &x[0], &x[1])) {
			x[0].end = x[1].end;
			x[0].alone |= x[1].alone;
		}
		cut_name(g, from, &x[0]);
		split_name(g, from, &x[0]);
		split_post(g, from, x[0].end);
		next = chain(g, from, x, &nx, &who);
		for (j = 0; j < nx; j++)
			leave_body(g, from, &x[j]);
		/* Mr. Jordan is no country, Foreign Minister Ann Poe no city,
		 * nor FM Dar, who was named before */
		if (who != NULL && who->kind != K_PERSON && x[nx - 1].capital &&
		    (who->kind == K_GPE || who->kind == K_LOC ||
			who->kind == K_NORP ||
			(who->kind == K_ORG && x[nx - 1].polite)) &&
		    (x[nx - 1].polite ||
			(who->name != NO_NAME &&
			    (who->end - who->first > 1
				    ? g->doc.names[who->name].classes == 0
				    : doc_full(&g->doc, who->name, K_PERSON) !=
					who->name)))) {
			who->kind = K_PERSON;
			who->fixed = true;
			doc_vote(&g->doc, who->name, K_PERSON, 12);
		}
		/* Brig. Gen. Coe is no body (CoE) */
		if (who != NULL && who->kind == K_ORG && x[nx - 1].capital &&
		    who->end == who->first + 1 && t->mode == M_MIXED &&
		    t->tokens.t[who->first].cs == C_CAP &&
		    t->tokens.t[who->first].words == 0 &&
		    t->tokens.t[who->first - 1].c == '.') {
			who->kind = K_PERSON;
			who->fixed = true;
			doc_vote(&g->doc, who->name, K_PERSON, 12);
		}
		if (who != NULL && who->kind != K_PERSON) {
			who = NULL;
			nx = 1;
			next = x[0].end;
		}
		if (who == NULL)
			who = let_pass(g, from, &x[nx - 1]);
		g->scratch.n = 0;
		if (who != NULL)
			hold(g, from, x, nx, who);
		for (j = 0; j < nx; j++)
			if (x[j].capital &&
			    t->tokens.t[x[j].first].cs != C_LOWER &&
			    (who != NULL || stands_alone(g, from, &x[j])))
				put(g, from, &x[j]);
	}
	tag_settle(g, from);
}

/* Is it a word for one who has a nationality: journalist, activist? */
static bool
nationality(const struct tagger *g, size_t from, size_t i, struct str *c)
{
	const struct text *t = &g->text;
	size_t k, b = i;

	for (k = 0; k < 3 && b > 0 && t->tokens.t[b - 1].kind == T_WORD &&
	     t->tokens.t[b - 1].cs == C_LOWER;
	     k++)
		b--;
	if (b == i || !(t->tokens.t[i - 1].words & W_job))
		return false;
	*c = country_before(g, from, b);
	return c->n == 3;
}

/* Is it an office of a state: a ministry, a court, an army, an embassy? */
static bool
state_body(const struct text *t, const struct mention *m)
{
	uint32_t i, c = 0;

	for (i = m->first; i < m->end; i++) {
		c |= t->tokens.t[i].words;
		if (body_is_mission(t, i))
			return true;
	}
	return c & (W_inst | W_kind | W_port);
}

/* Is it a body of many countries? */
static bool
of_many(const char *rec)
{
	struct gaz_entry e;

	while (gaz_next(&rec, &e))
		if (e.class == G_igo && e.country.n == 0)
			return true;
	return false;
}

/* US National Security Council, Bank of Japan: the country in the name. */
static struct str
country_in(const struct tagger *g, const struct mention *m)
{
	const struct text *t = &g->text;
	struct gaz_hit hit[GAZ_HITS];
	struct str c;
	size_t i, k, end;

	/* not China-Pakistan Economic Corridor, of two, nor Indian Ocean X */
	for (k = gaz_find(&gaz_names, &t->tokens, m->first, hit); k-- > 0;)
		if (m->first + hit[k].n < m->end &&
		    t->tokens.t[m->first + hit[k].n].c != '-' &&
		    (c = tag_country(hit[k].rec, STATES | PEOPLES)).n == 3)
			return c;
	for (i = m->end - 1; i > m->first && m->end - i < 5; i--)
		if (text_is_any(t, i - 1, "of") &&
		    (c = country_at(g, i, &end)).n == 3 && end == m->end)
			return c;
	return STR("");
}

/* His Turkish counterpart: the office of the person before him in the row. */
static void
same_office(struct tagger *g, size_t from, size_t at, struct said *s)
{
	const struct name *n;

	while (at-- > from)
		if (g->m[at].kind == K_PERSON && g->m[at].name != NO_NAME)
			break;
	if (at + 1 == from || s->nrole > 0)
		return;
	n = &g->doc.names[doc_full(&g->doc, g->m[at].name, K_PERSON)];
	/* a home secretary's is none */
	if (n->rank || n->nstatus > 0 || n->nrole < 8 ||
	    (memcmp(g->doc.arena.p + n->role + n->nrole - 8, "minister", 8) !=
		    0 &&
		memcmp(g->doc.arena.p + n->role + n->nrole - 8, "resident",
		    8) != 0))
		return;
	s->role = g->scratch.n;
	s->nrole = n->nrole;
	buf_put(&g->scratch, str_of(g->doc.arena.p + n->role, n->nrole));
}

void
tag_context(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	size_t j, nm = g->nm;
	struct said s;
	struct str c;

	for (j = from; j < nm; j++) {
		const struct mention m = g->m[j];

		if (m.name == NO_NAME)
			continue;
		/* Pakistan's National Security Committee, the Iraqi Army;
		 * the African Union is no country's */
		if (m.kind == K_ORG && state_body(t, &m) &&
		    !of_many(g->doc.names[m.name].rec)) {
			s = (struct said){ m.first > 0
				    ? country_before(g, from, m.first)
				    : STR(""),
				STR(""), 0, 0, false };
			if (s.country.n == 0)
				s.country = country_in(g, &m);
			learn(g, m.name, &s);
		}
		if (m.kind != K_PERSON)
			continue;
		s = (struct said){ STR(""), STR(""), 0, 0, false };
		g->scratch.n = 0;
		apposition(g, from, m.end, &s);
		if (s.country.n == 0 && m.first > 1) {
			size_t i = m.first;

			if (t->tokens.t[i - 1].c == ',' && i > 2)
				i--;
			/* Mali's Assimi Goita; his Turkish counterpart, X */
			if (t->tokens.t[i - 1].kind == T_POSS && i == m.first)
				c = country_before(g, from, i);
			else if (!nationality(g, from, i, &c))
				c = STR("");
			s.country = c;
			if (text_is_any(t, i - 1, "counterpart"))
				same_office(g, from, j, &s);
		}
		learn(g, m.name, &s);
	}
}
