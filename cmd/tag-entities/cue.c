/* SPDX-License-Identifier: ISC */
/* cue: names in English that a word beside them or their form gives away:
 * Mearsheimer argued, aboard the Eternity C, COP30. */
#include "phrase.h"
#include "tag.h"

/* Milei (said), Mearsheimer (argued): a word that nothing else knows, and
 * nobody writes small, before what persons do. */
static bool
is_speaker(struct tagger *g, size_t from, size_t i)
{
	static const char *const says[] = { "added", "adds", "argued", "argues",
		"blamed", "claimed", "claims", "conceded", "denied", "denies",
		"dismissed", "explained", "hinted", "insisted", "insists",
		"joked", "noted", "notes", "praised", "quipped", "recalled",
		"replied", "said", "says", "slammed", "tells", "told",
		"tweeted", "vowed", "vows", "warned", "warns", "writes",
		"wrote", NULL };
	static const char *const states[] = { "are", "been", "is", "regards",
		"was", "were", NULL };
	static const char *const ends[] = { "s", "ed", "ia", "ing", "land",
		"ly", "stan", "ion", "ism", "ity", "men", NULL };
	struct text *t = &g->text;
	const struct token *k = &t->tokens.t[i];
	const struct mention *m;
	size_t e;
	bool opens = i == 0 || k[-1].c == ';';

	if (i + 2 >= t->tokens.n || k[1].cs != C_LOWER ||
	    ((k[1].words & (W_stop | W_inner)) && !opens))
		return false;
	if (t->mode != M_MIXED || k->cs != C_CAP || k->e - k->b < 4 ||
	    (unsigned char)k->c >= 0xCD || k->words != 0 ||
	    (t->look[i].u & ~CLASS(family)) != 0 || t->look[i].b != 0 ||
	    t->look[i].l != 0 || t->tokens.t[i + 1].cs >= C_CAP ||
	    !tag_is_free(g, from, i, i + 1) || look(t, i)->low_freq != 0 ||
	    text_seen(t->seen, k->hash) || phrase_is_day(t, i) ||
	    (i > 0 &&
		((k[-1].cs >= C_CAP && !(i == 1 && text_is(t, 0, "As"))) ||
		    text_is_any(t, i - 1, "the") ||
		    text_is_any(t, i - 1, "a") || k[-1].c == '-')))
		return false;
	for (e = 0; t->look[i].u == 0 && ends[e] != NULL; e++)
		if (ends_in(text_word(t, i), ends[e]))
			return false;
	/* of deeds, where it opens the sentence: Kittikachorn fled, Dugin has */
	if (text_is_one(t, i + 1, says) ||
	    (opens && ((k[1].words & W_say) || text_is(t, i + 1, "fled")) &&
		!text_is_one(t, i + 1, states)))
		return true;
	/* Milei and Lula; Rutte to Trump: */
	if (!opens || !(text_is(t, i + 1, "and") || text_is(t, i + 1, "to")))
		return false;
	m = tag_begins(g, from, i + 2);
	return m != NULL && m->kind == K_PERSON &&
	    (text_is(t, i + 1, "and") ||
		(m->end < t->tokens.n && t->tokens.t[m->end].c == ':'));
}

/* Putin and (Kovalchuk): a word that nothing else knows behind a person; it goes
 * no further. */
static bool
is_second(struct tagger *g, size_t from, size_t i)
{
	struct text *t = &g->text;
	const struct token *k = &t->tokens.t[i];
	const struct mention *m;

	if (i < 2 || !text_is(t, i - 1, "and") || t->mode != M_MIXED ||
	    k->cs != C_CAP || k->e - k->b < 4 || k->words != 0 ||
	    (unsigned char)k->c >= 0xCD ||
	    (t->look[i].u & ~CLASS(family)) != 0 || t->look[i].b != 0 ||
	    (i + 1 < t->tokens.n &&
		(k[1].cs >= C_CAP || k[1].c == '-' || k[1].kind == T_NUM)) ||
	    (m = tag_ends(g, from, i - 1)) == NULL || m->kind != K_PERSON ||
	    !tag_is_free(g, from, i, i + 1))
		return false;
	return look(t, i)->low_freq == 0 && !text_seen(t->seen, k->hash) &&
	    !phrase_is_day(t, i);
}

/* The Macron-Merz meeting: where the second begins of two whom a hyphen joins;
 * 0: they are not. */
static size_t
second_of_two(const struct text *t, size_t i)
{
	static const char *const meet[] = { "call", "deal", "feud", "meeting",
		"meetings", "relationship", "rivalry", "summit", "talks",
		NULL };
	const uint32_t persons = CLASS(family) | CLASS(leader);

	return t->mode == M_MIXED && i + 3 < t->tokens.n &&
		t->tokens.t[i + 1].c == '-' && !t->tokens.t[i + 1].space &&
		!t->tokens.t[i + 2].space && t->tokens.t[i].cs == C_CAP &&
		t->tokens.t[i + 2].cs == C_CAP && (t->look[i].u & persons) &&
		(t->look[i + 2].u & persons) &&
		((t->look[i].u | t->look[i + 2].u) &
		    (STATES | PEOPLES | CLASS(seat) | CLASS(capital))) == 0 &&
		text_is_one(t, i + 3, meet)
	    ? i + 2
	    : 0;
}

/* Where the paper's name ends that begins with its article at token i: (tell)
 * The Economist, Der Spiegel; i: it is none. */
static size_t
paper_end(const struct tagger *g, size_t from, size_t i)
{
	static const char *const articles[] = { "Der", "Die", "Das", "El", "Il",
		"La", "Las", "Le", "Les", "Los", NULL };
	const struct text *t = &g->text;
	const struct mention *m;
	size_t end = tag_listed(t, i, CLASS(media));
	bool the = text_is(t, i, "The");

	if (t->mode != M_MIXED || end < i + 2 ||
	    !(the || text_is_one(t, i, articles)) ||
	    (t->look[end - 1].u & (STATES | PEOPLES)))
		return i;
	/* The Guardian, where it opens a sentence and the model is silent */
	m = tag_at(g, from, end - 1);
	if (the && m == NULL && (i == 0 || t->tokens.t[i - 1].cs != C_LOWER))
		return i;
	return m == NULL || m->end == end ? end : i;
}

/* Moody's, Lloyd's of London: where a firm's name ends whose second token is
 * 's; i: there is none. */
static size_t
house_end(const struct text *t, size_t i)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	size_t k;

	if (i + 1 >= t->tokens.n || t->tokens.t[i + 1].kind != T_POSS ||
	    t->mode != M_MIXED || (i > 0 && text_capital(t, i - 1)) ||
	    (t->look[i].u & (STATES | CLASS(seat) | CLASS(igo))))
		return i;
	for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;)
		while (hit[k].n > 1 && gaz_next(&hit[k].rec, &e))
			if (e.class == G_company)
				return i + hit[k].n;
	return i;
}

/* Where the title of a work ends that its article begins at token i behind a
 * word for such, or "in": (wrote) A Woman in the Shadows; i: it is none. */
static size_t
title_end(const struct text *t, size_t i)
{
	static const char *const before[] = { "authored", "book", "essay",
		"film", "memoir", "novel", "published", "titled", "wrote",
		NULL };
	const struct token *tok = t->tokens.t;
	size_t e = i + 1, n = t->tokens.n, last = i;
	bool joint = false;

	if (t->mode != M_MIXED || i == 0 || tok[i - 1].cs != C_LOWER ||
	    !(text_is(t, i, "The") || text_is(t, i, "A") ||
		text_is(t, i, "An")) ||
	    !(text_is_one(t, i - 1, before) ||
		(text_is(t, i - 1, "in") && text_is(t, i, "The"))))
		return i;
	for (; e < n && e < i + 12 && tok[e].kind == T_WORD; e++) {
		if (text_is(t, e, "The") || text_is(t, e, "A"))
			break;
		if (text_capital(t, e))
			last = e;
		else if (!(tok[e].words & W_inner) && !text_is(t, e, "in"))
			break;
		else if (last == e - 1)
			joint = true;
	}
	return joint && last > i + 2 && t->look[i].b == 0 &&
		tok[last].cs != C_LOWER
	    ? last + 1
	    : i;
}

/* (aboard the) Eternity C: where the ship's name ends; i: it is none. */
static size_t
aboard_end(const struct text *t, size_t i)
{
	size_t e = i;

	if (t->mode != M_MIXED || i < 2 || !text_is(t, i - 1, "the") ||
	    !(text_is(t, i - 2, "aboard") ||
		(i > 2 && text_is(t, i - 2, "board") &&
		    text_is(t, i - 3, "on"))) ||
	    (t->look[i].u & (STATES | PEOPLES | CLASS(igo))))
		return i;
	while (e < t->tokens.n && e < i + 4 && text_capital(t, e))
		e++;
	/* the Chinese (vessel), the Boeing (jet) */
	return e < t->tokens.n && t->tokens.t[e].cs == C_LOWER &&
		!(t->tokens.t[e].words & (W_stop | W_place | W_inner))
	    ? i
	    : e;
}

/* The Chakma (people), where the model is silent. */
static bool
is_folk(const struct tagger *g, size_t from, size_t i)
{
	static const char *const folk[] = { "people", "peoples", "tribe",
		"tribes", "tribesmen", NULL };
	const struct text *t = &g->text;
	const struct token *k = &t->tokens.t[i];

	return t->mode == M_MIXED && k->cs == C_CAP && i > 0 &&
	    text_is_any(t, i - 1, "the") && i + 1 < t->tokens.n &&
	    k[1].cs == C_LOWER && text_is_one(t, i + 1, folk) &&
	    k->words == 0 && tag_is_free(g, from, i, i + 1);
}

/* (on) Marigold TV */
static bool
is_station(const struct text *t, size_t i)
{
	static const char *const before[] = { "by", "on", "told", "via", NULL };
	const struct token *k = &t->tokens.t[i];

	return t->mode == M_MIXED && k->cs == C_CAP && k->words == 0 && i > 0 &&
	    (text_is(t, i + 1, "TV") || text_is(t, i + 1, "Radio")) &&
	    text_is_one(t, i - 1, before) && !text_capital(t, i + 2);
}

size_t
tag_cue(struct tagger *g, size_t from, size_t i)
{
	struct text *t = &g->text;
	size_t end;

	if ((t->tokens.t[i].cs == C_UPPER) && t->mode == M_MIXED) {
		if ((end = phrase_session(t, i)) > i &&
		    tag_put_over(g, from, i, end, K_EVENT, false))
			return end;
		/* MBS */
		if (t->look[i].u == CLASS(leader) &&
		    tag_put_over(g, from, i, i + 1, K_PERSON, false))
			return i + 1;
	}
	if ((end = house_end(t, i)) > i &&
	    tag_put_over(g, from, i, end, K_ORG, false))
		return end;
	if ((end = title_end(t, i)) > i &&
	    tag_put_over(g, from, i + text_is(t, i, "The"), end, K_WORK_OF_ART,
		false))
		return end;
	if ((end = aboard_end(t, i)) > i &&
	    tag_put_over(g, from, i, end, K_PRODUCT, false))
		return end;
	if (t->look[i].b >> G_media & 1 && (end = paper_end(g, from, i)) > i &&
	    tag_put_over(g, from, i + text_is(t, i, "The"), end, K_ORG, false))
		return end;
	if ((end = second_of_two(t, i)) > 0) {
		struct mention *m = tag_begins(g, from, i);

		if (m != NULL && m->end == end + 1)
			m->kind = K_GONE;
		tag_put_over(g, from, i, i + 1, K_PERSON, false);
		tag_put_over(g, from, end, end + 1, K_PERSON, false);
		return end + 1;
	}
	if (is_folk(g, from, i) &&
	    tag_put_over(g, from, i, i + 1, K_NORP, false))
		return i + 1;
	if (is_station(t, i) && tag_is_free(g, from, i, i + 2) &&
	    tag_put_over(g, from, i, i + 2, K_ORG, false))
		return i + 2;
	/* T72 tanks */
	if (t->tokens.t[i].digit && t->mode == M_MIXED &&
	    kind_is_weapon(t, i + 1) &&
	    tag_put_over(g, from, i, i + 1, K_PRODUCT, false))
		return i + 1;
	if (is_speaker(g, from, i) || is_second(g, from, i)) {
		tag_put_over(g, from, i, i + 1, K_PERSON, false);
		return i + 1;
	}
	return i;
}
