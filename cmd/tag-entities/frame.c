/* SPDX-License-Identifier: ISC */
/* frame: persons in English by the letters and posts before them; storms. */
#include "frame.h"

bool
frame_initials(const struct text *t, size_t i)
{
	static const char *const others[] = { "AC", "AG", "AI", "AM", "CB",
		"CJ", "DC", "DL", "HC", "HQ", "IG", "IT", "LB", "MD", "PR",
		"QB", "RB", "SC", "SP", "ST", "TV", "WR", NULL };
	const struct token *k = &t->tokens.t[i];

	return i + 1 < t->tokens.n && k->cs == C_UPPER && k->e - k->b == 2 &&
	    t->mode == M_MIXED && k[1].cs >= C_CAP && k[1].cs != C_UPPER &&
	    k[1].space &&
	    (k->words == 0 || text_is(t, i, "HR")) && t->look[i].u == 0 &&
	    !(t->look[i + 1].u & CLASS(given)) && !text_is_one(t, i, others) &&
	    !(i > 0 &&
		(text_is_any(t, i - 1, "the") || text_is_any(t, i - 1, "a") ||
		    text_is_any(t, i - 1, "an")));
}

bool
frame_given(const struct text *t, size_t i)
{
	static const char *const words[] = { "AJ", "AK", "BJ", "CJ", "HD", "JD",
		"KP", "LK", "MJ", "PJ", "PV", "RK", "TJ", "TS", "VK", NULL };

	return t->tokens.t[i].cs == C_UPPER && text_is_one(t, i, words);
}

/* A post of the police or a province, which its place follows. */
static bool
is_post(const struct text *t, size_t i)
{
	static const char *const posts[] = { "AC", "ACS", "AIG", "CCPO", "CM",
		"CPO", "CS", "DC", "DIG", "DPO", "DSP", "IG", "IGP", "RPO",
		"SP", "SSP", "Commissioner", "Governor", NULL };

	return t->mode == M_MIXED && text_is_one(t, i, posts);
}

size_t
frame_post(const struct text *t, size_t i)
{
	const uint32_t place =
	    CLASS(admin) | CLASS(city) | CLASS(capital) | CLASS(region);
	size_t end = i + 1;

	if (end + 1 >= t->tokens.n || !(t->look[end].u & place) ||
	    t->tokens.t[end].cs != C_CAP || t->tokens.t[end + 1].cs != C_CAP ||
	    !is_post(t, i) ||
	    ((t->look[end].u &
		 (CLASS(given) | CLASS(family) | CLASS(leader))) &&
		/* SSP Karachi Javed Khan */
		!((t->look[end + 1].u & CLASS(given)) &&
		    text_capital(t, end + 2))) ||
	    (t->tokens.t[end + 1].words & (W_head | W_inst | W_kind | W_port)))
		return 0;
	return end + 1;
}

size_t
frame_speaker(const struct text *t, size_t i, size_t *first)
{
	const struct token *tok = t->tokens.t;
	size_t end = i + 1;

	if (tok[i].cs != C_UPPER || !(tok[i].words & (W_hon | W_head)) ||
	    tok[i].e - tok[i].b > 10 ||
	    !(i == 0 || tok[i - 1].c == '.' || tok[i - 1].c == '?'))
		return 0;
	end += end < t->tokens.n && tok[end].c == '.' && !tok[end].space;
	for (*first = end; end < t->tokens.n && end < *first + 3 &&
	     (tok[end].cs == C_UPPER || tok[end].cs == C_MIXED) &&
	     !(tok[end].words & (W_head | W_hon | W_say));
	     end++)
		;
	return end > *first && end < t->tokens.n && tok[end].c == ':' ? end : 0;
}

size_t
frame_storm(struct text *t, size_t i)
{
	static const char *const storms[] = { "Cyclone", "Hurricane", "Typhoon",
		NULL };
	size_t end = i + 1;

	if (text_is(t, i, "Tropical") && text_is(t, end, "Storm"))
		end++;
	else if (!text_is_one(t, i, storms))
		return 0;
	return end < t->tokens.n && t->tokens.t[end].cs == C_CAP &&
		t->tokens.t[end].words == 0 && look(t, end)->low_freq == 0
	    ? end + 1
	    : 0;
}
