/* SPDX-License-Identifier: ISC */
/* kind: the kind of a name where lists and words in it say more than the model. */
#include "tag.h"

#include "phrase.h"
#include "word.h"

#define ORGS                                                          \
	(1u << G_igo | 1u << G_body | 1u << G_party | 1u << G_media | \
	    1u << G_company | 1u << G_club | 1u << G_university)

/* In quotation marks? */
static bool
quoted(const struct text *t, size_t first, size_t end)
{
	const struct token *k;

	if (first == 0 || end >= t->tokens.n)
		return false;
	k = &t->tokens.t[first - 1];
	return k->kind == T_PUNCT &&
	    (k->c == '"' || k->c == '\'' || (unsigned char)k->c == 0xE2);
}

/* Is there a word that is not in Latin letters? */
static bool
not_latin(const struct text *t, size_t first, size_t end)
{
	for (; first < end; first++) {
		const struct token *k = &t->tokens.t[first];
		unsigned char c = (unsigned char)k->c;

		/* behind Latin Extended-B, but Vietnamese (Latin Extended
		 * Additional) */
		if (k->kind == T_WORD && c >= 0xCD &&
		    !(c == 0xE1 && k->e - k->b > 1 &&
			(unsigned char)t->s.p[k->b + 1] >= 0xB8))
			return true;
	}
	return false;
}

/* Short for common words (words.tsv has kind=NONE), or a weekday or month? */
static bool
is_common(const struct text *t, size_t i)
{
	static const char *const days[] = { "monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "january",
		"february", "september", "october", "november", "december",
		NULL };
	const struct token *k = &t->tokens.t[i];
	size_t j;

	if ((k->words & W_kind) && k->cs != C_LOWER && k->cs != C_CAP)
		return kind_of(word_value(k->hash, W_kind)) == K_NONE;
	for (j = 0; days[j] != NULL; j++)
		if (text_is_any(t, i, days[j]))
			return true;
	return false;
}

/* Is each word of [first, end) mostly written in small letters? */
static bool
mostly_small(const struct text *t, size_t first, size_t end)
{
	for (; first < end; first++)
		if (t->tokens.t[first].kind == T_WORD &&
		    t->look[first].low_freq <= t->look[first].cap_freq)
			return false;
	return true;
}

static bool
is_roman(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return k->e - k->b > 1 && strspn(t->s.p + k->b, "IVX") >= k->e - k->b;
}

static bool
has_digit(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];
	size_t j;

	for (j = k->b; j < k->e; j++)
		if (t->s.p[j] >= '0' && t->s.p[j] <= '9')
			return true;
	return false;
}

/* Aaa, Baa1, Caa3 */
static bool
is_rating(struct str w)
{
	return (w.n == 3 || w.n == 4) && w.p[0] >= 'A' && w.p[0] <= 'C' &&
	    w.p[1] == 'a' && w.p[2] == 'a' &&
	    (w.n == 3 || (w.p[3] >= '1' && w.p[3] <= '3'));
}

/* Chapter VII, Section 3, Annex B: a word for a part, its number. */
static bool
is_piece(const struct text *t, size_t first, size_t end)
{
	static const char *const words[] = { "chapter", "article", "section",
		"part", "annex", "volume", "appendix", "table", "figure",
		"paragraph", "page", "phase", NULL };
	const struct token *n = &t->tokens.t[end - 1];
	size_t j;

	if (end != first + 2 ||
	    !(n->kind == T_NUM || n->e - n->b == 1 ||
		strspn(t->s.p + n->b, "IVXLC") >= n->e - n->b))
		return false;
	for (j = 0; words[j] != NULL; j++)
		if (text_is_any(t, first, words[j]))
			return true;
	return false;
}

static bool
is_compass(const struct text *t, size_t i)
{
	return text_is(t, i, "North") || text_is(t, i, "South") ||
	    text_is(t, i, "East") || text_is(t, i, "West");
}

/*
 * Argentine, Swiss, Israeli: names of countries in other languages, of
 * peoples in English.  (Luxembourg is both.)
 */
static bool
is_people(const struct text *t, size_t first, size_t end)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	bool other = false;
	size_t k;

	for (k = gaz_find(&gaz_names, &t->tokens, first, hit); k-- > 0;)
		while (first + hit[k].n == end && gaz_next(&hit[k].rec, &e)) {
			if (e.class == G_country && e.value.n == 0)
				return false;
			other |= e.class == G_country;
		}
	return other;
}

/* What a word alone is, whatever the model says: H5N1, Islam, the West. */
static enum kind
alone(const struct text *t, size_t i, uint32_t whole, enum kind k)
{
	const struct token *w = &t->tokens.t[i];
	bool more = i + 1 < t->tokens.n;

	if (w->kind != T_WORD || k == K_NONE)
		return k;
	if ((k == K_PERSON && whole == 0 && has_digit(t, i)) ||
	    text_is(t, i, "Internet"))
		return K_NONE;
	/* insulting Islam; but Islam said */
	if (k == K_PERSON && text_is(t, i, "Islam"))
		return (more && (w[1].words & W_say)) ||
			(i > 0 && w[-1].kind == T_WORD && w[-1].cs != C_LOWER)
		    ? k
		    : K_NONE;
	/* Parkinson's disease */
	if (k == K_PERSON && more && w[1].kind == T_POSS &&
	    (text_is(t, i + 2, "disease") || text_is(t, i + 2, "syndrome")))
		return K_NONE;
	/* the Marburg virus, Lyme disease */
	if ((k == K_GPE || k == K_LOC || k == K_PERSON || k == K_PRODUCT) &&
	    (text_is(t, i + 1, "virus") || text_is(t, i + 1, "disease")) &&
	    !(whole & STATES))
		return K_NONE;
	if (k != K_ORG || t->mode != M_MIXED)
		return k;
	if (text_is(t, i, "West"))
		return i > 0 && text_is_any(t, i - 1, "the") ? K_LOC : k;
	if (text_is(t, i, "Democrats") || text_is(t, i, "Western"))
		return K_NORP;
	/* International donors have pledged */
	return text_is(t, i, "International") && more && w[1].cs == C_LOWER
	    ? K_NONE
	    : k;
}

/* Words and letters that are no name. */
static enum kind
not_common(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	enum kind by;

	/* it has learnt English: what a capital is in Russian, only lists say */
	if (whole == 0 && not_latin(t, first, end))
		return K_NONE;
	/* a GDP, LNG, IEDs: no names; but what "(NGO)" is short for is one */
	if (end == first + 1 && is_common(t, first) &&
	    !(first > 0 && t->tokens.t[first - 1].c == '('))
		return K_NONE;
	/* Caa1: what it owes is worth so much */
	if (k == K_ORG && end == first + 1 && whole == 0 &&
	    is_rating(text_word(t, first)))
		return K_NONE;
	/* the VI Meeting is not in the Virgin Islands; Baa1 is no people */
	if (end == first + 1 &&
	    (((k == K_GPE || k == K_ORG) && is_roman(t, first) &&
		 end < t->tokens.n && t->tokens.t[end].kind == T_WORD) ||
		(k == K_NORP && whole == 0 && has_digit(t, first))))
		return K_NONE;
	if (end == first + 1 && (by = alone(t, first, whole, k)) != k)
		return by;
	/* 06-Jan */
	if (k == K_PERSON && end == first + 3 &&
	    t->tokens.t[first].kind == T_NUM &&
	    t->tokens.t[first + 1].kind == T_PUNCT)
		return K_NONE;
	/* 22 Bahman 1357: a month */
	if (end == first + 1 && first > 0 && end < t->tokens.n &&
	    t->tokens.t[first - 1].kind == T_NUM &&
	    t->tokens.t[end].kind == T_NUM &&
	    t->tokens.t[end].e - t->tokens.t[end].b == 4 && k != K_NORP)
		return K_NONE;
	/* during Ramadan */
	if (end == first + 1 && text_is(t, first, "Ramadan") &&
	    (first == 0 || t->tokens.t[first - 1].cs == C_LOWER ||
		(t->tokens.t[first - 1].words & (W_stop | W_place))))
		return K_NONE;
	/* A BULLDOZER, TWO MORTAR SYSTEMS */
	if (t->mode == M_UPPER && whole == 0 && mostly_small(t, first, end) &&
	    (end == first + 1 || k == K_NORP || k == K_PRODUCT ||
		k == K_WORK_OF_ART || k == K_PERSON))
		return K_NONE;
	return k;
}

/* Peoples and languages; pieces of what was named. */
static enum kind
by_people(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	/* Chapter VII, Part II: a piece of what was named */
	if (k != K_LAW && is_piece(t, first, end))
		return K_NONE;
	/* Central Asian */
	if (whole != 0 &&
	    (whole & ~(PEOPLES | 1u << G_group | 1u << G_language)) == 0 &&
	    (whole & (PEOPLES | 1u << G_group)) &&
	    (k == K_LOC || k == K_GPE || k == K_PERSON || k == K_PRODUCT ||
		(k == K_ORG && end == first + 1 && !(whole >> G_group & 1))))
		return K_NORP;
	/* Sunni Arab, Coptic Christians: two of them are no body */
	if (k == K_ORG && whole == 0 && end == first + 2 &&
	    t->mode == M_MIXED &&
	    ((t->look[first].u & t->look[first + 1].u) >> G_group & 1) &&
	    !((t->look[first].u | t->look[first + 1].u) &
		(ORGS | STATES | 1u << G_given | 1u << G_family)))
		return K_NORP;
	/* languages of two words are in the lists */
	if (k == K_LANGUAGE && whole == 0 && end > first + 1 &&
	    !(t->look[end - 1].u & (PEOPLES | 1u << G_language)))
		return K_NONE;
	/* South-South talks */
	if (end == first + 3 && t->tokens.t[first + 1].c == '-' &&
	    is_compass(t, first) && is_compass(t, end - 1))
		return K_NONE;
	return k;
}

/* Countries; a work is quoted. */
static enum kind
by_state(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	if ((k == K_GPE || k == K_ORG || k == K_LOC || k == K_PRODUCT) &&
	    (whole & STATES) && (whole & PEOPLES) && is_people(t, first, end))
		return K_NORP;
	/* España: the lists know countries in more languages */
	if (whole != 0 &&
	    (whole & ~(STATES | 1u << G_city | 1u << G_admin)) == 0 &&
	    (whole & STATES) &&
	    (k == K_NORP || k == K_PRODUCT || k == K_WORK_OF_ART ||
		k == K_LAW
		/* Union of the Comoros */
		|| (k == K_ORG && end > first + 1)))
		return K_GPE;
	/* Sri Lanka, New Zealand; but the island of Ireland is one */
	if (k == K_LOC && (whole & STATES) &&
	    !(first > 1 && text_is_any(t, first - 1, "of") &&
		(text_is_any(t, first - 2, "island") ||
		    text_is_any(t, first - 2, "islands"))))
		return K_GPE;
	/* a word alone, not quoted, is hardly a work */
	if (k == K_WORK_OF_ART && end == first + 1 && t->mode == M_MIXED &&
	    !quoted(t, first, end) && !(whole >> G_work & 1))
		return whole >> G_media & 1 ? K_ORG : K_NONE;
	return k;
}

/* Does an office end before token i: Senator, Secretary of State? */
static bool
behind_office(const struct text *t, size_t i)
{
	return i > 0 && t->tokens.t[i - 1].cs == C_CAP &&
	    ((t->tokens.t[i - 1].words & (W_head | W_hon)) ||
		(i > 2 && text_is(t, i - 1, "State") &&
		    text_is(t, i - 3, "Secretary")));
}

/* What the lists know as one thing only. */
static enum kind
by_list(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	/* the U.N. is no law, the Wall Street Journal no work */
	if (k != K_ORG &&
	    (whole == 1u << G_igo ||
		(whole == 1u << G_media && end > first + 1 && k != K_NORP)))
		return K_ORG;
	/* Tehran is nobody's name, nor the Kremlin; the G7 no event, but
	 * Secretary of State Kellogg no firm */
	if (end == first + 1 && whole != 0 &&
	    !(whole & (1u << G_given | 1u << G_family | 1u << G_leader))) {
		if (k == K_PERSON && (whole & (STATES | 1u << G_seat)))
			return K_GPE;
		if ((k == K_PERSON || k == K_NORP) && whole == 1u << G_facility)
			return K_FAC;
		if ((k == K_PERSON || k == K_EVENT || k == K_NORP) &&
		    (whole & ~ORGS) == 0 &&
		    !(k == K_PERSON && behind_office(t, first)))
			return K_ORG;
	}
	/* the Horn of Africa is no event */
	if ((k == K_EVENT || k == K_NORP || k == K_PERSON || k == K_LAW) &&
	    end > first + 1 && whole != 0 &&
	    (whole & ~(1u << G_physical | 1u << G_region)) == 0)
		return K_LOC;
	return k;
}

/* Places that are no body, and no person. */
static enum kind
by_place(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	/* nor is Skopje or Nepal a body, but where it played 2-1 */
	if (k == K_ORG && end == first + 1 && t->mode == M_MIXED &&
	    (whole & (1u << G_seat | 1u << G_capital | STATES)) &&
	    (whole &
		~(1u << G_city | 1u << G_capital | 1u << G_seat |
		    1u << G_admin | 1u << G_region | 1u << G_club | STATES)) ==
		0 &&
	    !(t->tokens.kinds & 1u << T_NUM))
		return K_GPE;
	/* nor is Khan Younis */
	if (k == K_PERSON && end > first + 1 && whole != 0 &&
	    (whole &
		~(1u << G_city | 1u << G_capital | 1u << G_admin |
		    1u << G_region)) == 0)
		return K_GPE;
	return k;
}

/* Persons that no list knows. */
static enum kind
by_form(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	/* Okonjo-Iweala: peoples with a hyphen have one that the lists know */
	if (k == K_NORP && end == first + 3 && t->mode == M_MIXED &&
	    t->tokens.t[first + 1].c == '-' && t->tokens.t[first].cs == C_CAP &&
	    t->tokens.t[end - 1].cs == C_CAP &&
	    (t->look[first].u | t->look[end - 1].u) == 0 &&
	    t->look[first].low_freq == 0 && t->look[end - 1].low_freq == 0)
		return K_PERSON;
	/* Letsile Tebogo is no work, nor a product: two words that no list knows
	 * and no one writes small */
	if ((k == K_PRODUCT || k == K_WORK_OF_ART) && whole == 0 &&
	    end == first + 2 && t->mode == M_MIXED &&
	    t->tokens.t[first].cs == C_CAP &&
	    t->tokens.t[end - 1].cs == C_CAP &&
	    t->look[first].low_freq + t->look[end - 1].low_freq == 0 &&
	    ((t->tokens.t[first].words | t->tokens.t[end - 1].words) == 0) &&
	    !quoted(t, first, end) &&
	    !(first > 0 &&
		(t->tokens.t[first - 1].c == '(' ||
		    text_is_any(t, first - 1, "the") ||
		    text_is_any(t, first - 1, "a"))))
		return K_PERSON;
	/* Bidzina Ivanishvili is no product */
	if (k == K_PRODUCT && whole == 0 && end == first + 2 &&
	    t->tokens.t[first].cs == C_CAP &&
	    t->tokens.t[end - 1].cs == C_CAP &&
	    ((t->look[first].u >> G_given & 1) ||
		(t->look[end - 1].u >> G_family & 1)))
		return K_PERSON;
	/* AI Oli asked: products say nothing */
	if (k == K_PRODUCT && whole == 0 && end == first + 2 &&
	    t->tokens.t[first].cs == C_UPPER &&
	    t->tokens.t[end - 1].cs == C_CAP && end < t->tokens.n &&
	    (t->tokens.t[end].words & W_say) && t->look[end - 1].u == 0 &&
	    t->look[end - 1].low_freq == 0)
		return K_PERSON;
	/* J.D. Vance, where no list has a company of that name */
	if (k == K_ORG && whole == 0 && end == first + 2 &&
	    t->tokens.t[first].dots && t->tokens.t[first].cs == C_UPPER &&
	    t->tokens.t[first + 1].cs == C_CAP &&
	    (t->look[first + 1].u &
		(1u << G_given | 1u << G_family | 1u << G_leader)) &&
	    !(t->look[first + 1].u & 1u << G_company) && t->look[first].u == 0)
		return K_PERSON;
	/* the party's JP Nadda; JP Nadda said; but BC Gas said */
	if (k == K_ORG && whole == 0 && end == first + 2 &&
	    t->tokens.t[first].cs == C_UPPER &&
	    t->tokens.t[first].e - t->tokens.t[first].b == 2 &&
	    t->look[first].u == 0 &&
	    (t->look[first + 1].u & (1u << G_given | 1u << G_family)) &&
	    t->look[first + 1].low_freq == 0 &&
	    ((first > 0 && t->tokens.t[first - 1].kind == T_POSS) ||
		(end < t->tokens.n && (t->tokens.t[end].words & W_say))))
		return K_PERSON;
	return k;
}

/* The head of its name: Embassy, Agreement, Airport. */
static enum kind
by_head(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	/* Palais du Peuple, Camp Aguinaldo */
	static const char *const buildings[] = { "Camp", "Château", "Estadio",
		"Fort", "Hotel", "Palacio", "Palais", "Palazzo", "Palácio",
		"Plaza", "Stade", NULL };
	static const char *const plants[] = { "Dam", "Pipeline", "Plant",
		"Reactor", "Refinery", "Terminal", NULL };
	enum kind by;

	/* the White House, Line of Control: several words, of which the lists
	 * have one kind */
	if (end > first + 1 && whole == 1u << G_facility && k != K_PERSON)
		return K_FAC;
	if (end > first + 1 && whole == 1u << G_physical && k == K_WORK_OF_ART)
		return K_LOC;
	/* Hanwha Ocean is a company */
	if (end > first + 1 && whole != 0 && (whole & ~ORGS) == 0 &&
	    (k == K_PERSON || k == K_LOC || k == K_GPE || k == K_FAC))
		return K_ORG;
	if (end == first + 1 || k == K_PERSON)
		return k;
	/* the Rampal Power Plant */
	if (k == K_ORG && whole == 0 && text_is_one(t, end - 1, plants))
		return K_FAC;
	/* the Noor Security Building; in the Federal Center */
	if (k == K_ORG && whole == 0 &&
	    (text_is(t, end - 1, "Building") ||
		((text_is(t, end - 1, "Center") ||
		     text_is(t, end - 1, "Centre")) &&
		    first > 1 && text_is(t, first - 1, "the") &&
		    (text_is(t, first - 2, "in") ||
			text_is(t, first - 2, "inside") ||
			text_is(t, first - 2, "outside")))))
		return K_FAC;
	/* Embassy of Japan */
	if (k == K_WORK_OF_ART && body_is_mission(t, first) &&
	    text_is(t, first + 1, "of"))
		return K_ORG;
	/* the Belarus Embassy, Organization of the Islamic Conference */
	if (whole == 0 && k != K_LAW && body_is_head(t, end - 1))
		return K_ORG;
	by = kind_by_head(t, first, end);
	if (by == K_NONE && whole == 0 &&
	    (k == K_GPE || k == K_LOC || k == K_ORG) &&
	    text_is_one(t, first, buildings))
		return K_FAC;
	if (by == k || by == K_NONE || whole != 0)
		return k;
	switch (by) {
	case K_LAW:
		return k == K_ORG || k == K_EVENT || k == K_WORK_OF_ART ||
			k == K_GPE || k == K_LOC || k == K_PRODUCT
		    ? K_LAW
		    : k;
	case K_FAC:
		return k == K_GPE || k == K_LOC || k == K_ORG ? K_FAC : k;
	case K_LOC:
		return k == K_GPE || k == K_FAC || k == K_ORG ? K_LOC : k;
	case K_ORG:
		return k == K_LOC ? K_ORG : k; /* North Sea Fleet */
	case K_EVENT:
		return k == K_ORG || k == K_LAW || k == K_WORK_OF_ART ||
			k == K_LOC || k == K_GPE
		    ? K_EVENT
		    : k;
	default:
		return k;
	}
}

/* Persons of a people, in small letters behind it: the Hmong (general). */
static const char *const folk[] = { "activist", "activists", "civilians",
	"clans", "community", "communities", "exiles", "families", "farmers",
	"fighter", "fighters", "general", "guerrillas", "herders", "insurgents",
	"leader", "leaders", "militant", "militants", "militia", "militias",
	"minorities", "minority", "nationalist", "nationalists", "people",
	"peoples", "politician", "politicians", "population", "protesters",
	"rebel", "rebels", "refugee", "refugees", "separatist", "separatists",
	"soldiers", "tribe", "tribes", "tribesmen", "troops", "villagers",
	"women", NULL };

/* What a language has, in small letters behind it. */
static const char *const tongues[] = { "accent", "alphabet", "classes",
	"dialect", "dialects", "edition", "grammar", "language", "languages",
	"lessons", "literature", "name", "names", "newspaper", "poetry",
	"script", "service", "speaker", "speakers", "spelling", "subtitles",
	"term", "text", "texts", "translation", "translations", "version",
	"word", "words", NULL };

/* A weapon in small letters behind its name: Leopard (tanks). */
static const char *const arms[] = { "ammunition", "bomb", "bombs", "bomber",
	"bombers", "destroyer", "destroyers", "drone", "drones", "fighter",
	"fighters", "frigate", "frigates", "helicopter", "helicopters",
	"howitzer", "howitzers", "interceptor", "interceptors", "jet", "jets",
	"launcher", "launchers", "missile", "missiles", "rocket", "rockets",
	"submarine", "submarines", "tank", "tanks", "torpedo", "torpedoes",
	"warplanes", NULL };

bool
kind_is_weapon(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].cs == C_LOWER &&
	    text_is_one(t, i, arms);
}

/* What the noun behind a name says of it. */
static enum kind
by_follower(const struct text *t, size_t first, size_t end, uint32_t whole,
    enum kind k)
{
	const uint32_t persons = 1u << G_given | 1u << G_family;

	if (end >= t->tokens.n || t->tokens.t[end].cs != C_LOWER ||
	    (t->tokens.t[end].words & (W_stop | W_inner | W_say)) ||
	    t->mode == M_LOWER)
		return k;
	/* the Karakalpak people */
	if (whole == 0 && end == first + 1 && t->mode == M_MIXED &&
	    (k == K_PRODUCT || k == K_ORG || k == K_LOC || k == K_PERSON ||
		k == K_LANGUAGE) &&
	    (text_is(t, end, "people") || text_is(t, end, "peoples") ||
		text_is(t, end, "tribe") || text_is(t, end, "tribes")))
		return K_NORP;
	/* a Kurdish protest; but Kurdish lessons, Kurdish-speaking */
	if (k == K_LANGUAGE && (whole & (PEOPLES | 1u << G_group)) &&
	    t->mode == M_MIXED && t->tokens.t[end].space &&
	    !text_is_one(t, end, tongues))
		return K_NORP;
	/* the Chakma people, Aymara rebels: they speak it */
	if ((k == K_LANGUAGE || k == K_GPE || k == K_LOC || k == K_ORG) &&
	    (whole & 1u << G_language) && (whole & STATES) == 0 &&
	    text_is_one(t, end, folk))
		return K_NORP;
	/* Patriot missiles, K2 tanks; but Hamas rockets, Qassam's */
	if (end == first + 1 && t->mode == M_MIXED &&
	    (k == K_PERSON || k == K_LOC || k == K_NORP || k == K_ORG ||
		k == K_GPE) &&
	    ((whole >> G_product & 1) || t->tokens.t[first].digit ||
		(k == K_ORG ? whole == 0 && t->tokens.t[first].cs == C_CAP
			    : (k != K_GPE || whole == 0) &&
			    (whole & ~(persons | 1u << G_physical)) == 0)) &&
	    (whole & (STATES | PEOPLES | 1u << G_igo | 1u << G_leader)) == 0 &&
	    kind_is_weapon(t, end))
		return K_PRODUCT;
	return k;
}

/* The first rule that knows more than the model decides. */
static enum kind (*const rules[])(const struct text *, size_t, size_t, uint32_t,
    enum kind) = { by_people, by_follower, by_state, by_list, by_place, by_form,
	by_head };

enum kind
kind_by_lists(const struct text *t, size_t first, size_t end, enum kind k)
{
	uint32_t whole = end == first + 1
	    ? t->look[first].u
	    : t->look[first].b & t->look[end - 1].l;
	enum kind by = not_common(t, first, end, whole, k);
	size_t i;

	/* the lists have "The Kremlin" */
	if (first > 0 && text_is_any(t, first - 1, "the"))
		whole |= t->look[first - 1].b & t->look[end - 1].l;
	for (i = 0; by == k && i < sizeof(rules) / sizeof(rules[0]); i++)
		by = rules[i](t, first, end, whole, k);
	return by;
}

/* The Tzotzil language, an English-language paper: does that follow? */
static bool
is_language(const struct text *t, const struct mention *m)
{
	const struct token *k = &t->tokens.t[m->end];
	bool hyphen = m->end < t->tokens.n && k->kind == T_PUNCT &&
	    k->c == '-' && !k->space;

	return (m->kind == K_NORP || m->kind == K_GPE || m->kind == K_LOC ||
		   m->kind == K_PERSON || m->kind == K_PRODUCT) &&
	    (text_is(t, m->end + hyphen, "language") ||
		text_is(t, m->end + hyphen, "dialect"));
}

bool
kind_spoken(const struct text *t, const struct mention *m,
    const struct mention *p, bool listed)
{
	size_t i = m->first;

	if (is_language(t, m))
		return true;
	if (m->kind != K_NORP || !listed)
		return false;
	if (p != NULL && p->kind == K_LANGUAGE && p->end + 1 == i &&
	    (t->tokens.t[p->end].c == ',' || text_is(t, p->end, "and") ||
		text_is(t, p->end, "or")))
		return m->end >= t->tokens.n ||
		    t->tokens.t[m->end].cs != C_LOWER ||
		    (t->tokens.t[m->end].words & W_stop);
	if (i > 1 && text_is(t, i - 1, "in"))
		i--;
	return i > 0 &&
	    (text_is(t, i - 1, "speak") || text_is(t, i - 1, "speaks") ||
		text_is(t, i - 1, "spoke") || text_is(t, i - 1, "speaking") ||
		(i < m->first && text_is(t, i - 1, "fluent")));
}
