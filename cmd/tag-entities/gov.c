/* SPDX-License-Identifier: ISC */
/*
 * gov: capitals that stand for their governments, by the frames around them.
 * The words of the frames are in words.tsv:
 *	say	Islamabad said, denied, wants
 *	urge	(blamed, warned, backs) Kyiv
 *	rel	between, with, against Tehran
 *	state	Warsaw's ambassador; aid to Kyiv; sanctions on Moscow
 *	place	in, near, from Doha: the city, whatever follows
 */
#include "tag.h"

#include "word.h"

/* -led, -backed and the like, behind token i. */
static bool
led(const struct text *t, size_t i)
{
	static const char *const words[] = { "led", "backed", "brokered",
		"aligned", "installed", "controlled", "mediated", "sponsored",
		"funded", "supported", "appointed", "imposed", "friendly",
		"drafted", "proposed" };
	size_t k;

	if (i + 1 >= t->tokens.n || t->tokens.t[i].c != '-' ||
	    t->tokens.t[i].space)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (text_is(t, i + 1, words[k]))
			return true;
	return false;
}

static uint32_t
lower_words(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_WORD &&
		t->tokens.t[i].cs == C_LOWER
	    ? t->tokens.t[i].words
	    : 0;
}

bool
gov_here(const struct text *t, size_t first, size_t end)
{
	uint32_t before = first > 0 ? lower_words(t, first - 1) : 0;
	uint32_t two = first > 1 ? lower_words(t, first - 2) : 0;
	uint32_t after = lower_words(t, end);
	bool poss = end < t->tokens.n && t->tokens.t[end].kind == T_POSS;

	if (first > 1 && text_is_any(t, first - 1, "to")) {
		/* according to Seoul; aid to Kyiv; he flew to Doha */
		return text_is_any(t, first - 2, "according") ||
		    ((two & W_state) && !poss);
	}
	/* sanctions on Moscow, support for Kyiv */
	if (first > 1 && (two & W_state) && !poss &&
	    (text_is_any(t, first - 1, "on") ||
		text_is_any(t, first - 1, "for")))
		return true;
	if (first > 0 && (t->tokens.t[first - 1].words & W_place) &&
	    !(before & W_say))
		return false;
	if ((after & W_say) || led(t, end))
		return true;
	/* Warsaw's ambassador */
	if (poss)
		return ((lower_words(t, end + 1) |
			    (lower_words(t, end + 1) & (W_port | W_job)
				    ? lower_words(t, end + 2)
				    : 0)) &
			   W_state) != 0;
	/* Ankara, which backs Baku, */
	if (end + 2 < t->tokens.n && t->tokens.t[end].c == ',' &&
	    text_is_any(t, end + 1, "which"))
		return t->tokens.t[end + 2].words & W_say;
	/* blamed Moscow; a decision by New Delhi */
	if (before & W_urge)
		return true;
	if (first > 0 && text_is_any(t, first - 1, "by")) /* a Moscow lawyer */
		return end >= t->tokens.n ||
		    (t->tokens.t[end].kind == T_PUNCT &&
			t->tokens.t[end].c != '-') ||
		    (after & (W_stop | W_place | W_inner));
	return before & W_rel;
}

void
gov_others(struct tagger *g, size_t from, struct mention *p)
{
	struct mention *q;
	struct str seat;

	for (; p > g->m + from; p = q) {
		q = p - 1;
		if (q->kind != K_GPE || q->end + 1 != p->first ||
		    g->text.tokens.t[q->end].c != ',' || q->name == NO_NAME)
			break;
		seat = tag_country(g->doc.names[q->name].rec, 1u << G_seat);
		if (seat.n < 3)
			break;
		q->gov = true;
		memcpy(q->country, seat.p, 3);
	}
}
