/* SPDX-License-Identifier: ISC */
/* extent: names of which a rule or a list knows the extent, not the model. */
#include "tag.h"

#include "frame.h"
#include "phrase.h"

size_t
tag_listed(const struct text *t, size_t i, uint32_t classes)
{
	uint32_t inside = t->look[i].b & classes;
	size_t j, end = i;

	for (j = i + 1; inside != 0 && j < t->tokens.n; j++) {
		if (t->look[j].l & inside)
			end = j + 1;
		inside &= t->look[j].i;
	}
	return end;
}

/*
 * The same of one that is a treaty's or an event's and nothing else: the
 * Paris Agreement, UNCLOS.
 */
static size_t
listed_law(const struct text *t, size_t i, enum kind *kind)
{
	const struct token *k = &t->tokens.t[i];
	const uint32_t either = CLASS(law) | CLASS(event);
	size_t end = (t->look[i].b & either) && t->mode != M_UPPER
	    ? tag_listed(t, i, either)
	    : i;
	uint32_t whole = end > i ? t->look[i].b & t->look[end - 1].l : 0;

	if (whole == CLASS(law) || whole == CLASS(event)) {
		*kind = whole == CLASS(law) ? K_LAW : K_EVENT;
		return end;
	}
	/* Brexit */
	*kind = K_EVENT;
	if (t->look[i].u == CLASS(event) && k->cs == C_CAP &&
	    t->mode == M_MIXED && !text_seen(t->seen, k->hash) &&
	    t->look[i].low_freq == 0 && !text_capital(t, i + 1))
		return i + 1;
	/* three letters are short for many things */
	*kind = K_LAW;
	return t->look[i].u == CLASS(law) && k->cs == C_UPPER &&
		t->mode == M_MIXED && k->e - k->b > 4
	    ? i + 1
	    : i;
}

/*
 * The same of a body, in a row of capitals: UNESCO and FOREIGN OFFICE.  One
 * word must be a body's only, and no common one.
 */
static size_t
listed_body(const struct text *t, size_t i)
{
	const uint32_t bodies =
	    CLASS(igo) | CLASS(body) | CLASS(party) | CLASS(media);
	const struct look *k = &t->look[i];

	if (k->b & bodies)
		return tag_listed(t, i, bodies);
	return k->u != 0 && (k->u & ~bodies) == 0 && k->low_freq == 0 && k->done
	    ? i + 1
	    : i;
}

/* A small word inside a person's name: von der Leyen, Corrêa do Lago. */
static bool
is_particle(const struct text *t, size_t i)
{
	return phrase_particle(t, i) >> LANG_EN & 1;
}

/* Does a hyphen without spaces stand at token i, a word behind it? */
static bool
is_hyphen(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return i > 0 && i + 1 < t->tokens.n && k->kind == T_PUNCT &&
	    k->c == '-' && !k->space && !k[1].space && k[1].kind == T_WORD &&
	    k[-1].kind == T_WORD;
}

/*
 * Where a person's name ends that goes up to token `end`: Yunus(-bek
 * Yevkurov), Abdul(-ur-Rehman), Ursula von (der Leyen), Anwar (el-Sadat),
 * Okonjo(-Iweala).
 */
static size_t
person_reach(const struct text *t, size_t first, size_t end)
{
	const struct token *tok = t->tokens.t;
	size_t n = t->tokens.n, j = end, stop = first + 8;

	/* as soon as it ends in a particle, a capital belongs to it */
	while (j < n && j < stop) {
		if (is_particle(t, j - 1) && text_capital(t, j)) {
			end = ++j;
		} else if (is_hyphen(t, j) && is_particle(t, j - 1) &&
		    text_capital(t, j + 1)) {
			end = j += 2;
		} else if (is_particle(t, j) &&
		    (is_particle(t, j - 1) || j == end)) {
			j++;
			if (j < n && is_hyphen(t, j))
				j++;
			if (j < n && text_capital(t, j) &&
			    tok[j - 1].kind == T_PUNCT)
				end = ++j;
		} else if (is_hyphen(t, j) && j == end &&
		    ((text_capital(t, j + 1) && tok[j + 1].cs == C_CAP) ||
			(tok[j + 1].e - tok[j + 1].b <= 3 && end == first + 1 &&
			    text_capital(t, j + 2 + is_hyphen(t, j + 2))))) {
			end = j += 2;
			if (tok[j - 1].cs == C_LOWER)
				end = j += 1 + is_hyphen(t, j);
		} else {
			break;
		}
	}
	return end;
}

/* Where the title ends of a lord whose name ends at token `end`: (Lord Collins)
 * of Highbury; `end`: he is none. */
static size_t
lord_end(const struct text *t, size_t first, size_t end)
{
	static const char *const lords[] = { "Lord", "Lady", "Baron",
		"Baroness", "Viscount", "Earl", NULL };
	size_t e = end + 1;

	if (first == 0 || !text_is(t, end, "of") ||
	    !text_is_one(t, first - 1, lords))
		return end;
	while (e < t->tokens.n && e < end + 4 && text_capital(t, e))
		e++;
	return e > end + 1 ? e : end;
}

/* Is what stands on both sides of a hyphen two names: Trump-Xi, Sino-? */
static bool
are_two(const struct text *t, const struct mention *m, size_t end)
{
	const uint32_t known = CLASS(leader) | CLASS(country) | CLASS(demonym) |
	    CLASS(seat) | CLASS(capital);

	return m->end == m->first + 1 && end == m->first + 3 &&
	    ((t->look[m->first].u | t->look[end - 1].u) & known) != 0;
}

/* A given name and what follows it: Anita Christina Asher. */
static bool
goes_on(const struct text *t, const struct mention *p, const struct mention *m)
{
	const struct token *tok = t->tokens.t;

	return m->first == p->end && m->first == p->first + 1 &&
	    t->mode == M_MIXED && tok[p->first].cs == C_CAP &&
	    tok[m->first].cs == C_CAP &&
	    tok[p->first].hash != tok[m->first].hash &&
	    (t->look[p->first].u & CLASS(given));
}

/* Where the particles begin that stand before a surname at token i: (met) von
 * der (Leyen); i: none. */
static size_t
particles_before(const struct text *t, size_t i)
{
	static const char *const begin[] = { "von", "van", "bin", "ibn", NULL };
	size_t j = i;

	while (j > 0 && i - j < 3 && t->tokens.t[j - 1].cs == C_LOWER &&
	    is_particle(t, j - 1))
		j--;
	/* a van der Plas; "the van Smith drove" */
	return j < i && text_is_one(t, j, begin) &&
		!(i == j + 1 && text_is(t, j, "van")) &&
		!(j > 0 && t->tokens.t[j - 1].cs > C_LOWER)
	    ? j
	    : i;
}

/* A given name at token i that names nothing else, and that no one writes
 * small: Seyed (Ali Mousavi). */
static bool
is_forename(struct text *t, size_t i)
{
	static const char *const others[] = { "Sayed", "Seyed", "Seyyed",
		NULL };
	const uint32_t persons = CLASS(given) | CLASS(family);
	const struct token *k = &t->tokens.t[i];

	return k->kind == T_WORD && k->cs == C_CAP && k->words == 0 &&
	    k->e - k->b > 2 && k[1].cs == C_CAP && k[1].space &&
	    ((t->look[i].u & CLASS(given)) || text_is_one(t, i, others)) &&
	    (t->look[i].u & ~persons) == 0 && t->look[i].b == 0 &&
	    t->look[i].l == 0 && !phrase_is_day(t, i) &&
	    look(t, i)->low_freq == 0 && !text_seen(t->seen, k->hash) &&
	    !(i > 0 && (k[-1].cs >= C_CAP || text_is_any(t, i - 1, "the")));
}

/* Chong-(sik) Lee: the second half of a given name. */
static bool
is_syllable(struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return i > 1 && k->cs == C_LOWER && k->e - k->b < 6 && !k->space &&
	    k[-1].c == '-' && !k[-1].space && k[-2].cs == C_CAP &&
	    k->words == 0 && look(t, i)->low_freq == 0;
}

/* Where a name begins that the model has from `first` on: HR (McMaster), IG
 * Punjab (Usman Anwar), behind the one before it, which ends at `free`. */
static size_t
person_first(struct text *t, size_t first, size_t end, size_t free)
{
	size_t i;

	if (first > free &&
	    (frame_initials(t, first - 1) || is_forename(t, first - 1)))
		return first - 1;
	for (i = first > free ? first - 1 : first; i < first + 2; i++)
		if (frame_post(t, i) > first && frame_post(t, i) < end)
			return frame_post(t, i);
	if (first >= free + 3 && is_syllable(t, first - 1))
		return first - 3;
	i = particles_before(t, first);
	return i >= free ? i : first;
}

/* Names of persons in pieces, or cut short, are whole. */
static void
join_persons(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	size_t i, w, end;

	for (i = w = from; i < g->nm; i++) {
		struct mention *m = &g->m[i],
			       *p = w > from ? &g->m[w - 1] : NULL;

		if (m->kind == K_PERSON && t->mode == M_MIXED) {
			m->first = (uint32_t)person_first(t, m->first, m->end,
			    p != NULL ? p->end : 0);
			m->b = t->tokens.t[m->first].b;
		}
		if (p != NULL && p->kind == K_PERSON && m->kind == K_PERSON &&
		    goes_on(t, p, m)) {
			p->end = m->end;
			p->e = m->e;
			m = p;
		} else if (p != NULL && m->first < p->end) {
			/* the rest of it: (Corrêa do) Lago */
			if (m->end <= p->end)
				continue;
			p->end = m->end;
			p->e = m->e;
			m = p;
		} else {
			g->m[w] = *m;
			m = &g->m[w++];
		}
		if (t->mode == M_UPPER ||
		    /* Ain el(-Tineh), of whatever kind */
		    (m->kind != K_PERSON &&
			!(is_particle(t, m->end - 1) && is_hyphen(t, m->end))))
			continue;
		end = person_reach(t, m->first, m->end);
		if (m->kind == K_PERSON)
			end = lord_end(t, m->first, end);
		if (end > m->end && !are_two(t, m, end)) {
			m->end = (uint32_t)end;
			m->e = t->tokens.t[end - 1].e;
		}
	}
	g->nm = g->sorted = w;
}

/* What the acronym in the bracket at token i is short for. */
static void
bracket(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	const struct token *tok = t->tokens.t;
	size_t s = i + 1, first, end;
	struct mention *m;
	enum kind kind;

	if (tok[s].kind == T_PUNCT && s + 2 < t->tokens.n)
		s++; /* ("SCO") */
	if (tok[s + 1].kind != T_PUNCT ||
	    !phrase_acronym(t, i, s, &first, &end))
		return;
	kind = kind_by_head(t, first, end);
	if (kind == K_NONE || kind == K_LOC || kind == K_FAC)
		kind = K_ORG;
	/* Cassa Depositi e Prestiti (CDP); but Mohammed bin Salman (MBS) */
	m = tag_begins(g, from, first);
	if (m != NULL && m->end == end && m->kind == K_PERSON &&
	    !((t->look[first].u | t->look[first].b) &
		(CLASS(given) | CLASS(leader))))
		m->kind = K_ORG;
	tag_put_over(g, from, first, end, kind, kind == K_ORG);
}

/* Where the name before "-class" ends: a Burke-class ship; World-class: i. */
static size_t
ship_class(struct text *t, size_t i)
{
	const struct token *tok = t->tokens.t;
	size_t end = i + 1, n = t->tokens.n;

	while (end < n && end < i + 4 && t->look[end].name)
		end++;
	return end + 1 < n && tok[end].c == '-' && !tok[end].space &&
		text_is(t, end + 1, "class") && look(t, end - 1)->low_freq == 0
	    ? end
	    : i;
}

/* Names of several words: the lists know where they end. */
static size_t
put_listed(struct tagger *g, size_t from, size_t i)
{
	static const struct {
		uint32_t classes;
		enum kind kind;
		size_t least; /* tokens; The Front, The Pentagon: the model */
	} lists[] = {
		/* Islamic State of Iraq and the Levant */
		{ CLASS(igo) | CLASS(body) | CLASS(party), K_ORG, 3 },
		/* Great Hall of the People */
		{ CLASS(facility), K_FAC, 3 },
		/* Central Asian */
		{ CLASS(demonym) | CLASS(group), K_NORP, 2 },
		/* New Zealand */
		{ CLASS(country), K_GPE, 2 },
		/* Port-au-Prince; Sao Tome is less than the country's name */
		{ CLASS(capital) | CLASS(seat), K_GPE, 2 },
	};
	const struct text *t = &g->text;
	size_t k, end, least;

	for (k = 0; k < sizeof(lists) / sizeof(lists[0]); k++) {
		end = tag_listed(t, i, lists[k].classes);
		least = lists[k].least;
		/* the Pakistani Taliban, who are not those of Kabul */
		if (lists[k].kind == K_ORG && (t->look[i].u & PEOPLES))
			least = 2;
		if (end >= i + least &&
		    tag_put_over(g, from, i, end, lists[k].kind,
			lists[k].kind != K_NORP ||
			    (t->look[i].b & CLASS(country))))
			return end;
	}
	return i + 1;
}

/* al-Qaida, where the model has (Qaida) or nothing. */
static bool
particle_begins(const struct text *t, size_t i)
{
	return (t->look[i].b & (CLASS(igo) | CLASS(body) | CLASS(party))) &&
	    is_particle(t, i) && i + 2 < t->tokens.n &&
	    text_capital(t, i + 1 + is_hyphen(t, i + 1));
}

/* Where the name of a port ends: Port of Vancouver; i: it is none. */
static size_t
port_end(const struct text *t, size_t i)
{
	size_t end = i + 2;

	if (t->mode != M_MIXED || !text_is(t, i, "Port") ||
	    !text_is(t, i + 1, "of"))
		return i;
	while (end < t->tokens.n && end < i + 6 && text_capital(t, end) &&
	    !phrase_is_day(t, end))
		end++;
	return end > i + 2 ? end : i;
}

/* One word that is a body's and nothing else: Equinor, Mercosur. */
static bool
is_body_only(struct text *t, size_t i)
{
	const uint32_t bodies = CLASS(igo) | CLASS(party) | CLASS(media) |
	    CLASS(company) | CLASS(body);
	const struct token *k = &t->tokens.t[i];
	const struct look *l = &t->look[i];

	return t->mode == M_MIXED && l->u != 0 && (l->u & ~bodies) == 0 &&
	    (k->cs == C_CAP || k->cs == C_MIXED) &&
	    (l->u == CLASS(igo) ? k->e - k->b > 4 /* Asean */
				: k->e - k->b > 5 && l->b == 0) &&
	    look(t, i)->low_freq == 0 && k->words == 0 &&
	    !text_seen(t->seen, k->hash) &&
	    !(i > 0 && /* 22 Bahman; but Iranian Hizbollah */
		((t->look[i - 1].name && !(t->look[i - 1].u & PEOPLES)) ||
		    k[-1].kind == T_NUM)) &&
	    !(i + 1 < t->tokens.n && t->look[i + 1].name);
}

/* The kind of one word that the lists have for nothing else: (killed four)
 * Iraqis, Islamic, the Kremlin, Lombok; K_NONE: it has several or none. */
static enum kind
only_kind(struct text *t, size_t i)
{
	static const struct {
		uint32_t classes;
		enum kind kind;
		bool alone; /* not beside another capital */
	} lists[] = {
		{ PEOPLES | CLASS(language) | CLASS(group), K_NORP, false },
		{ CLASS(facility), K_FAC, true },
		{ CLASS(physical), K_LOC, true },
	};
	const struct token *k = &t->tokens.t[i];
	uint32_t u = t->look[i].u;
	size_t j;

	if (t->mode != M_MIXED || k->cs != C_CAP || u == 0 ||
	    (k->words & ~W_port) != 0 ||
	    k->e - k->b < 4 || u == CLASS(language) ||
	    text_seen(t->seen, k->hash) || look(t, i)->low_freq != 0 ||
	    (i > 1 && text_is_any(t, i - 2, "non")))
		return K_NONE;
	for (j = 0; j < sizeof(lists) / sizeof(lists[0]); j++)
		if ((u & ~lists[j].classes) == 0 &&
		    !(lists[j].alone &&
			((i > 0 && text_capital(t, i - 1)) ||
			    text_capital(t, i + 1))))
			return lists[j].kind;
	return K_NONE;
}

/* Where the work ends whose title in quotation marks begins at token i, behind
 * a word for such: the report "Red Lines"; 0: it is none. */
static size_t
work_end(const struct text *t, size_t i)
{
	static const char *const works[] = { "article", "book", "column",
		"documentary", "editorial", "essay", "film", "memoir", "movie",
		"novel", "paper", "play", "poem", "report", "series", "show",
		"song", "study", "titled", "entitled", NULL };
	const struct token *tok = t->tokens.t;
	size_t e = i, n = t->tokens.n;

	if (i < 2 || !text_is_quote(t, i - 1) || tok[i].space ||
	    !text_is_one(t, i - 2 - (i > 2 && tok[i - 2].c == ','), works))
		return 0;
	while (e < n && e < i + 12 && !text_is_quote(t, e) && tok[e].c != '.')
		e++;
	e -= e > i && tok[e - 1].c == ',';
	/* a title of several words, not what somebody said */
	if (e >= n || e < i + 2 || !(text_is_quote(t, e) || tok[e].c == ',') ||
	    tok[e].space || !text_capital(t, e - 1))
		return 0;
	for (n = i; n < e; n++)
		if (tok[n].cs == C_LOWER &&
		    !(tok[n].words & (W_stop | W_inner)))
			return 0;
	return e;
}

/* McMaster, MacArthur: a form that only names of families have. */
static bool
is_clan(const struct text *t, size_t i)
{
	struct str w = text_word(t, i);

	return t->tokens.t[i].cs == C_MIXED && w.n > 4 &&
	    ((w.p[0] == 'M' && w.p[1] == 'c') ||
		(w.p[0] == 'M' && w.p[1] == 'a' && w.p[2] == 'c'));
}

/* A person behind letters or a post at token i; where to go on, i: none. */
static size_t
put_framed(struct tagger *g, size_t from, size_t i)
{
	const uint32_t known = CLASS(family) | CLASS(leader);
	struct text *t = &g->text;
	size_t first, end = frame_post(t, i), stop;

	if (end > 0) {
		struct mention *m = tag_begins(g, from, i);

		/* the model may have both as one */
		if (m != NULL && m->end == end)
			m->kind = K_GONE;
		tag_put_over(g, from, end - 1, end, K_GPE, false);
		for (stop = end + 1; stop < t->tokens.n && stop < end + 4 &&
		     t->tokens.t[stop].cs == C_CAP;
		     stop++)
			;
		if (stop > end + 1)
			tag_put_over(g, from, end, stop, K_PERSON, false);
		return stop;
	}
	if ((end = frame_speaker(t, i, &first)) > 0) {
		tag_put_over(g, from, first, end, K_PERSON, false);
		return end;
	}
	if ((frame_initials(t, i) ||
		(frame_given(t, i) && i + 1 < t->tokens.n &&
		    t->tokens.t[i + 1].cs == C_CAP)) &&
	    ((t->look[i + 1].u & (known | CLASS(given))) ||
		is_clan(t, i + 1)) &&
	    look(t, i + 1)->low_freq == 0 && tag_is_free(g, from, i, i + 2)) {
		tag_put_over(g, from, i, i + 2, K_PERSON, false);
		return i + 2;
	}
	return i;
}

/* (C-390) Millennium, (Su-57) Felon: has a type a name too? */
static bool
is_byname(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return i < t->tokens.n && t->mode == M_MIXED && k->cs == C_CAP &&
	    k->space && k->words == 0 && !phrase_is_day(t, i) &&
	    (t->look[i].u & (STATES | PEOPLES | CLASS(leader))) == 0 &&
	    !(i + 1 < t->tokens.n && k[1].cs >= C_CAP);
}

/* What is named at token i by a rule; where to go on. */
static size_t
put_at(struct tagger *g, size_t from, size_t i)
{
	struct text *t = &g->text;
	const struct token *k = &t->tokens.t[i];
	size_t first, end;
	enum kind kind;

	if (k->kind == T_PUNCT && k->c == '(' && i > 1 && i + 2 < t->tokens.n) {
		bracket(g, from, i);
		return i + 1;
	}
	if ((k->words & W_ship) && phrase_ship(t, i, &first, &end)) {
		tag_put_over(g, from, first, end, K_PRODUCT, false);
		return i + 1;
	}
	if (!t->look[i].name)
		return particle_begins(t, i) ? put_listed(g, from, i) : i + 1;
	if ((k->cs == C_UPPER || (k->words & W_head)) &&
	    (end = put_framed(g, from, i)) > i)
		return end;
	if (k->cs == C_CAP && t->mode == M_MIXED &&
	    (end = frame_storm(t, i)) > i)
		return tag_put_over(g, from, i, end, K_EVENT, false) ? end
								     : i + 1;
	if (t->mode == M_MIXED && (end = work_end(t, i)) > i) {
		first = i + text_is_any(t, i, "the");
		return tag_put_over(g, from, first, end, K_WORK_OF_ART, false)
		    ? end
		    : i + 1;
	}
	if ((end = tag_cue(g, from, i)) > i)
		return end;
	if (phrase_product(t, i, &end)) {
		end += is_byname(t, end);
		return tag_put_over(g, from, i, end, K_PRODUCT, false) ? end
								       : i + 1;
	}
	if ((end = ship_class(t, i)) > i) {
		tag_put_over(g, from, i, end, K_PRODUCT, false);
		return end + 2;
	}
	if ((kind = phrase_named(t, i, &first, &end)) != K_NONE)
		return tag_put_over(g, from, first, end, kind, false) ? end
								      : i + 1;
	if ((end = listed_law(t, i, &kind)) > i &&
	    tag_put_over(g, from, i, end, kind, false))
		return end;
	if (t->mode == M_UPPER && tag_is_free(g, from, i, i + 1) &&
	    (end = listed_body(t, i)) > i &&
	    tag_put_over(g, from, i, end, K_ORG, true))
		return end;
	if ((end = port_end(t, i)) > i &&
	    tag_listed(t, i, CLASS(capital) | CLASS(city)) == i &&
	    tag_put_over(g, from, i, end, K_FAC, false))
		return end;
	if (is_body_only(t, i) && tag_is_free(g, from, i, i + 1)) {
		tag_put_over(g, from, i, i + 1, K_ORG, true);
		return i + 1;
	}
	if ((kind = only_kind(t, i)) != K_NONE &&
	    tag_is_free(g, from, i, i + 1)) {
		tag_put_over(g, from, i, i + 1, kind, true);
		return i + 1;
	}
	return t->look[i].b != 0 ? put_listed(g, from, i) : i + 1;
}

void
tag_extents(struct tagger *g, size_t from)
{
	const struct token *tok = g->text.tokens.t;
	const struct look *look = g->text.look;
	size_t i, n = g->text.tokens.n;

	join_persons(g, from);
	for (i = 0; i < n;)
		/* most begin nothing */
		if (look[i].name || (tok[i].words & W_ship) ||
		    tok[i].c == '(' || (look[i].b != 0 && tok[i].c == 'a'))
			i = put_at(g, from, i);
		else
			i++;
}
