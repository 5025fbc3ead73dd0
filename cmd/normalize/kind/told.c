/* SPDX-License-Identifier: ISC */
/* told: what a text says by itself, whatever stands around it. */
#include "form.h"
#include "kind.h"
#include "page.h"
#include "phrase.h"
#include "place.h"
#include "who.h"

static bool
ends_low(struct str s)
{
	return s.p[s.n - 1] >= 'a' && s.p[s.n - 1] <= 'z';
}

/* What is asked of a text that is no long paragraph. */
static unsigned
brief(struct str s, const struct feat *f, bool ruled)
{
	unsigned t = 0;

	if (who_credits(s, ruled))
		t |= TOLD_CREDITS;
	if (form_leader(s, f))
		t |= TOLD_LEADER;
	if (f->colon && form_pair(s, f))
		t |= TOLD_PAIR;
	if (f->colon && s.n < 250 && head_credit(s))
		t |= TOLD_PHOTO;
	if (f->words <= 3 &&
	    (f->digits > 0 || f->term != TERM_NONE ||
		(s.p[s.n - 1] >= 'A' && s.p[s.n - 1] <= 'Z')) &&
	    phrase_division(s))
		t |= TOLD_DIVISION;
	if (!ends_low(s)) { /* as most do */
		if (place_alone(s))
			t |= TOLD_PLACE;
		if (form_sender(s))
			t |= TOLD_SENDER;
	}
	return t;
}

unsigned
told_slow(const struct boiler_words *w, struct str s, const struct feat *f)
{
	struct feat *to = (struct feat *)(uintptr_t)f;
	const uint64_t word = firsts_word(s);
	unsigned t = TOLD;

	if (firsts_has(&w->foreign, word))
		t |= TOLD_FOREIGN;
	if (firsts_has(&w->rules, word))
		t |= TOLD_RULED;
	if ((t & (TOLD_FOREIGN | TOLD_RULED)) && page_notice(w, s))
		t |= TOLD_NOTICE;
	if (who_credited(s))
		t |= TOLD_CREDITED;
	if (who_biography(s))
		t |= TOLD_LIFE;
	if (!f->is_long || f->shape != SHAPE_NONE)
		t |= brief(s, f, (t & TOLD_RULED) != 0);
	to->told = (uint16_t)t;
	return t;
}
