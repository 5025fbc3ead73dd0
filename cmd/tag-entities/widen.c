/* SPDX-License-Identifier: ISC */
/* widen: what stands beside a name that was found and is part of it. */
#include "tag.h"

#include "frame.h"
#include "phrase.h"

/* A word in small letters that is part of the name before it, which it makes
 * one of this kind; K_NONE. */
static enum kind
noun_of(const struct text *t, const struct mention *m)
{
	static const char *const lands[] = { "archipelago", "desert", "island",
		"peninsula", "plateau", "river", "strait", "valley", NULL };
	static const char *const parts[] = { "governorate", "oblast",
		"prefecture", "province", NULL };
	const uint32_t bodies = CLASS(igo) | CLASS(body) | CLASS(party);
	size_t i = m->end;

	if (i >= t->tokens.n || t->tokens.t[i].cs != C_LOWER)
		return K_NONE;
	if (m->kind == K_GPE || m->kind == K_LOC || m->kind == K_FAC ||
	    (m->kind == K_NORP && text_is(t, i, "peninsula")))
		return text_is_one(t, i, lands) ? K_LOC
		    : text_is_one(t, i, parts)  ? K_GPE
						: K_NONE;
	/* the Asad regime; the Taliban have one */
	if (text_is(t, i, "regime") && m->end == m->first + 1 &&
	    (m->kind == K_PERSON || m->kind == K_ORG ||
		(m->kind == K_NORP && t->look[m->first].u == 0)) &&
	    !(t->look[m->first].u & bodies))
		return K_ORG;
	return K_NONE;
}

/* Where the person's name ends that has a nickname in quotation marks at
 * token i: Kevin "Tex" Lambert; 0: there is none. */
static size_t
nick_end(const struct text *t, size_t i)
{
	size_t n = t->tokens.n, e = i + 1;

	if (i + 3 >= n || !text_is_quote(t, i))
		return 0;
	while (e < n && e < i + 4 && text_capital(t, e))
		e++;
	if (e == i + 1 || e + 1 >= n || !text_is_quote(t, e) ||
	    !text_capital(t, e + 1) || !t->tokens.t[e + 1].space ||
	    t->tokens.t[e].space)
		return 0;
	for (e++; e < n && e < i + 7 && t->look[e].name &&
	     t->tokens.t[e].cs == C_CAP;
	     e++)
		;
	return e;
}

/* The quotation mark that opens inside the mention or behind it: of
 * (Lazar "Zec)" Petrov the model may have a part. */
static size_t
nick_begin(const struct text *t, const struct mention *m)
{
	size_t i = m->first + 1;

	while (i < m->end && !text_is_quote(t, i))
		i++;
	return i;
}

/* Does the mention end in a word for a unit that has a number: CTF 150?  The
 * Air Force has 20 jets. */
static bool
is_numbered(const struct text *t, const struct mention *m)
{
	const struct token *k = &t->tokens.t[m->end];
	size_t last = m->end - 1;

	return m->kind == K_ORG && m->end < t->tokens.n && k->kind == T_NUM &&
	    k->e - k->b <= 4 &&
	    (text_is(t, last, "CTF") || text_is(t, last, "TF") ||
		text_is(t, last, "Unit") ||
		(last > m->first && text_is(t, last, "Force") &&
		    text_is(t, last - 1, "Task")));
}

/*
 * What "of" joins to the name at token i: the Government (of Iraq), Battle
 * (of Chosin Reservoir).  Where it begins, what the whole is; K_NONE.
 */
static enum kind
of_what(const struct text *t, size_t i, enum kind kind, size_t *first)
{
	static const char *const events[] = { "Battle", "Siege", NULL };
	static const char *const states[] = { "Crown", "Duchy", "Emirate",
		"Kingdom", "Principality", "Sultanate", NULL };
	static const char *const buildings[] = { "Basilica", "Cathedral",
		"Church", "Citadel", "Monastery", "Mosque", "Palace", "Shrine",
		"Temple", NULL };

	*first = i;
	/* (the Grand Duchy of Lithuania), of whatever kind */
	if (text_is_one(t, i + text_is(t, i, "Grand"), states))
		return text_is(t, i + 1 + text_is(t, i, "Grand"), "of")
		    ? K_GPE
		    : K_NONE;
	i -= i > 2 && text_is(t, i - 1, "the");
	if (i < 2 || !text_is(t, i - 1, "of"))
		return K_NONE;
	*first = i -= 2;
	if (text_is(t, i, "Government"))
		return kind == K_GPE ? K_ORG : K_NONE;
	if (text_is_one(t, i, events))
		return K_EVENT;
	/* Status of (Visiting Forces Agreement) */
	if (text_is(t, i, "Status"))
		return kind == K_LAW ? K_LAW : K_NONE;
	/* the Great Mosque of (Djenné) */
	if (text_is_one(t, i, buildings)) {
		while (*first > 1 && text_capital(t, *first - 1) &&
		    t->tokens.t[*first - 1].space)
			--*first;
		return kind == K_GPE || kind == K_LOC ? K_FAC : K_NONE;
	}
	if (!text_is_one(t, i, states))
		return K_NONE;
	*first -= i > 0 && text_is(t, i - 1, "Grand");
	return K_GPE;
}

/* Makes the mention at j in order one of tokens [first, end), and more where
 * another crosses that end. */
static void
widen(struct tagger *g, size_t from, size_t j, size_t first, size_t end,
    enum kind kind)
{
	const struct token *tok = g->text.tokens.t;
	struct mention *m = &g->m[j];
	size_t i;

	for (i = j; i > from && g->m[i - 1].end > first; i--)
		g->m[i - 1].kind = K_GONE;
	for (i = j + 1; i < g->sorted && g->m[i].first < end; i++) {
		if (g->m[i].end > end)
			end = g->m[i].end;
		g->m[i].kind = K_GONE;
	}
	m->first = (uint32_t)first;
	m->b = tok[first].b;
	m->end = (uint32_t)end;
	m->e = tok[end - 1].e;
	m->kind = (unsigned char)kind;
}

static bool
is_counted(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].c >= '0' &&
	    t->tokens.t[i].c <= '9';
}

/* Where the unit ends that the mention at j in order is a part of: 3rd
 * Battalion, (6th Marines); 0: it is none. */
static size_t
unit_end(const struct tagger *g, size_t j)
{
	static const char *const units[] = { "Battalion", "Brigade", "Company",
		"Division", "Regiment", "Squadron", NULL };
	const struct text *t = &g->text;
	const struct mention *m = &g->m[j];
	size_t i = m->end + 1;

	if (m->kind != K_ORG || i >= t->tokens.n ||
	    t->tokens.t[i - 1].c != ',' || !is_counted(t, m->first) ||
	    !is_counted(t, i) || !text_is_one(t, i - 2, units))
		return 0;
	if (text_is(t, i + 1, "Marines"))
		return i + 2;
	return j + 1 < g->sorted && m[1].first == i && m[1].kind == K_ORG
	    ? m[1].end
	    : 0;
}

/* Where a body's or building's name ends that has more behind "&" at token i:
 * Ann Poe Peace (& Security Building); 0: it has not. */
static size_t
ampersand_end(const struct text *t, size_t i)
{
	size_t e = i + 1;

	if (i >= t->tokens.n || t->tokens.t[i].c != '&' ||
	    !t->tokens.t[i].space)
		return 0;
	while (e < t->tokens.n && e < i + 5 && text_capital(t, e) &&
	    t->look[e].name && t->tokens.t[e].space && !t->tokens.t[e].digit)
		e++;
	return e > i + 1 ? e : 0;
}

/* (Sentinel)-1C: is a number behind a hyphen part of the type's name? */
static bool
is_type(const struct text *t, const struct mention *m)
{
	const struct token *k = &t->tokens.t[m->end];

	return m->kind == K_PRODUCT && m->end + 1 < t->tokens.n &&
	    k->kind == T_PUNCT && k->c == '-' && !k->space && !k[1].space &&
	    k[1].kind == T_NUM && k[1].e - k[1].b <= 5;
}

/* Is it the name of a station that no list knows, whose TV follows? */
static bool
is_station(const struct text *t, const struct mention *m)
{
	static const char *const words[] = { "Radio", "TV", "Television",
		NULL };
	uint32_t whole = m->end == m->first + 1
	    ? t->look[m->first].u
	    : t->look[m->first].b & t->look[m->end - 1].l;

	return t->mode == M_MIXED && m->end < t->tokens.n && whole == 0 &&
	    t->tokens.t[m->end].space && text_is_one(t, m->end, words);
}

/* An initial or two without full stops, no abbreviation that is known. */
static bool
is_initials(struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return k->kind == T_WORD && !k->dots && k[1].space && k->words == 0 &&
	    look(t, i)->u == 0 &&
	    (k->e - k->b == 1 ? k->cs == C_CAP && k->c != 'I'
			      : k->e - k->b < 4 && k->cs == C_UPPER);
}

/*
 * Where the name of the person m begins if such stand before it: Minister AK
 * Abdul Momen, P K Sinha, S Jaishankar; but S Morgan Burnett plays safety.
 */
static size_t
initials_before(struct text *t, const struct mention *m)
{
	const struct token *tok = t->tokens.t;
	size_t i = m->first;

	if (i > 0 && tok[i].space && frame_given(t, i - 1))
		return i - 1;
	while (i > 0 && is_initials(t, i - 1))
		i--;
	if (i > 0 && text_capital(t, i - 1) &&
	    (tok[i - 1].words & (W_head | W_hon)))
		return i;
	for (; i < m->first && tok[i].e - tok[i].b > 1; i++)
		;
	return m->first - i > 1 || m->end == m->first + 1 ? i : m->first;
}

/* Where the firm's name ends that has its form behind it: (Lukoil
 * International) GmbH, (Google), Inc.; 0: it has none. */
static size_t
form_end(const struct text *t, const struct mention *m)
{
	static const char *const forms[] = { "AB", "AG", "ASA", "BV", "Bhd",
		"Corp", "Corp.", "GmbH", "Inc", "Inc.", "KG", "LLC", "LLP",
		"Limited", "Ltd", "Ltd.", "NV", "Oy", "Oyj", "PJSC", "PLC",
		"SA", "SE", "SpA", "plc", NULL };
	size_t i = m->end;

	if (m->kind != K_ORG || t->mode != M_MIXED)
		return 0;
	if (i + 1 < t->tokens.n && t->tokens.t[i].c == ',')
		i++;
	if (i >= t->tokens.n || !text_is_one(t, i, forms) ||
	    /* (Acme), SA correspondents */
	    (i > m->end && t->tokens.t[i].cs == C_UPPER))
		return 0;
	i++;
	/* Inc. */
	return i +
	    (i + 1 < t->tokens.n && t->tokens.t[i].c == '.' &&
		!t->tokens.t[i].space &&
		t->tokens.t[i - 1].e - t->tokens.t[i - 1].b < 5);
}

/* A people that no list knows, which may be a person: S Iswaran. */
static bool
is_unknown(const struct text *t, const struct mention *m)
{
	return m->kind == K_NORP && m->end == m->first + 1 &&
	    t->look[m->first].u == 0 &&
	    !(m->first > 1 && text_capital(t, m->first - 2));
}

void
tag_widen(struct tagger *g, size_t from)
{
	struct text *t = &g->text;
	const struct mention *m;
	size_t j, first, end;
	enum kind kind;

	if (t->mode == M_LOWER)
		return;
	for (j = from; j < g->sorted; j++) {
		m = &g->m[j];
		if (m->kind == K_GONE)
			continue;
		if ((kind = of_what(t, m->first, (enum kind)m->kind, &first)) !=
		    K_NONE)
			widen(g, from, j, first, m->end, kind);
		else if ((kind = noun_of(t, m)) != K_NONE)
			widen(g, from, j, m->first, m->end + 1, kind);
		/* Palais de la (Paix) */
		/* Formula TV; the lists know where others end */
		else if (m->kind == K_ORG && is_station(t, m))
			widen(g, from, j, m->first, m->end + 1, K_ORG);
		else if (m->end < t->tokens.n && text_capital(t, m->end) &&
		    phrase_particle(t, m->end - 1) != 0)
			widen(g, from, j, m->first, m->end + 1,
			    (enum kind)m->kind);
		else if (m->kind == K_PERSON &&
		    (end = nick_end(t, nick_begin(t, m))) > m->end)
			widen(g, from, j, m->first, end, K_PERSON);
		else if (t->mode == M_MIXED &&
		    (m->kind == K_PERSON || is_unknown(t, m)) &&
		    (first = initials_before(t, m)) < m->first)
			widen(g, from, j, first, m->end, K_PERSON);
		else if ((m->kind == K_ORG || m->kind == K_FAC) &&
		    t->mode == M_MIXED &&
		    !(t->look[m->first].b & t->look[m->end - 1].l) &&
		    (end = ampersand_end(t, m->end)) > 0)
			widen(g, from, j, m->first, end, (enum kind)m->kind);
		else if ((end = form_end(t, m)) > 0)
			widen(g, from, j, m->first, end, K_ORG);
		else if (is_type(t, m))
			widen(g, from, j, m->first, m->end + 2, K_PRODUCT);
		else if (is_numbered(t, m))
			widen(g, from, j, m->first, m->end + 1, K_ORG);
		else if ((end = unit_end(g, j)) > 0)
			widen(g, from, j, m->first, end, K_ORG);
	}
}
