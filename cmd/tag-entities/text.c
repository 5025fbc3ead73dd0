/* SPDX-License-Identifier: ISC */
/* text: tokens, and the stretches of them in which a name can be. */
#include "text.h"

#include <stdlib.h>

#include "cmd/tag-entities/model/label.h"
#include "word.h"

/* A small word or mark that may stand inside a name. */
static bool
is_inner(const struct token *k)
{
	if (k->kind == T_PUNCT)
		return k->c == '-' || k->c == '&' || k->c == '\'' ||
		    k->c == '.' || k->c == '/' || k->c == '+' || k->c == '"' ||
		    (k->c == ',' && !k->space);
	if (k->kind == T_POSS || k->kind == T_NUM)
		return true;
	return k->cs == C_LOWER && (k->words & W_inner);
}

static enum mode
mode_of(const struct text *t)
{
	size_t i, upper = 0, cap = 0, lower = 0, longer = 0;

	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->kind != T_WORD || k->dots)
			continue;
		if (k->cs == C_UPPER)
			upper++;
		else if (k->cs == C_CAP)
			cap++;
		else if (k->cs == C_LOWER) {
			lower++;
			if (k->e - k->b > 4)
				longer++;
		}
	}
	if (upper + cap == 0)
		return lower > 0 ? M_LOWER : M_MIXED;
	if (upper >= 2 && upper >= 3 * (lower + cap))
		return M_UPPER;
	if (cap + upper < 4 || cap + upper < 4 * longer || cap + upper < lower)
		return M_MIXED;
	/* a headline has no full stop, and "The Foreign Secretary, Ann Lee,
	 * said": it has a Said */
	if (t->tokens.t[t->tokens.n - 1].c == '.')
		return M_MIXED;
	for (i = 0; i < t->tokens.n; i++)
		if (t->tokens.t[i].cs == C_LOWER &&
		    (t->tokens.t[i].words & W_say))
			return M_MIXED;
	return M_TITLE;
}

/* May it begin or end a name? */
static bool
can_be_name(const struct text *t, const struct token *k)
{
	if (k->kind != T_WORD || k->other)
		return false;
	if (t->mode == M_LOWER)
		return k->e - k->b > 1;
	return k->cs == C_CAP || k->cs == C_UPPER || k->cs == C_MIXED;
}

static void
see_lower(struct seen *seen, uint64_t hash)
{
	uint32_t at = seen_at(hash);

	seen->bit[at >> 3] |= (unsigned char)(1 << (at & 7));
	seen->any = true;
}

/* "is fatima in kollam, i asked": a row that cares little for capitals. */
static bool
is_careless(const struct text *t)
{
	size_t i;

	for (i = 0; i < t->tokens.n && t->tokens.t[i].kind != T_WORD; i++)
		;
	if (i < t->tokens.n && t->tokens.t[i].cs == C_LOWER)
		return true;
	for (; i < t->tokens.n; i++)
		if (t->tokens.t[i].e - t->tokens.t[i].b == 1 &&
		    t->tokens.t[i].c == 'i')
			return true;
	return false;
}

/* Is a word in small letters mostly written Capital? */
static bool
mostly_capital(const struct text *t, const struct token *k)
{
	struct str w = str_of(t->s.p + k->b, k->e - k->b);
	char buf[64];
	unsigned low, cap;

	if (w.n < 3 || w.n >= sizeof(buf) || w.p[0] < 'a' || w.p[0] > 'z' ||
	    (k->words & (W_stop | W_inner | W_unit | W_num)))
		return false;
	low = cluster_of(cluster_hash(w)).freq;
	memcpy(buf, w.p, w.n);
	buf[0] = (char)(buf[0] & ~32);
	cap = cluster_of(cluster_hash(str_of(buf, w.n))).freq;
	return cap > low || low == 0;
}

/*
 * Names that the lists know may be names in small letters too: all of them
 * in a careless row, else those behind a preposition of place.
 */
static void
known_small(struct text *t, bool all)
{
	const uint32_t places = 1u << G_country | 1u << G_city |
	    1u << G_capital | 1u << G_seat | 1u << G_admin | 1u << G_region |
	    1u << G_physical | 1u << G_leader | 1u << G_igo,
		       single = places | 1u << G_given | 1u << G_company |
	    1u << G_demonym | 1u << G_media;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	size_t i, j, k;

	for (i = 0; i < t->tokens.n; i++) {
		if (t->tokens.t[i].cs != C_LOWER || t->tokens.t[i].other ||
		    t->tokens.t[i].kind != T_WORD)
			continue;
		/* in malaysia */
		if (!all &&
		    (i == 0 || t->tokens.t[i - 1].cs != C_LOWER ||
			!((t->tokens.t[i - 1].words & W_place) ||
			    text_is(t, i - 1, "from")) ||
			(t->tokens.t[i].words & (W_stop | W_inner))))
			continue;
		for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
			bool ok = false;

			if (hit[k].n == 1 &&
			    !mostly_capital(t, &t->tokens.t[i]))
				continue;
			for (rec = hit[k].rec; gaz_next(&rec, &e);)
				ok |= !e.upper &&
				    ((hit[k].n == 1 ? single : places) >>
					    e.class
					& 1);
			if (!ok)
				continue;
			for (j = i; j < i + hit[k].n; j++)
				if (t->tokens.t[j].kind == T_WORD &&
				    !(t->tokens.t[j].words & W_inner))
					t->look[j].name = true;
			i += hit[k].n - 1;
			break;
		}
	}
}

bool
text_is_quote(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return k->kind == T_PUNCT &&
	    (k->c == '"' || text_is(t, i, "\xE2\x80\x9C") ||
		text_is(t, i, "\xE2\x80\x9D"));
}

/* Room for what is known of each token; nothing is of the one behind. */
static void
room(struct text *t)
{
	if (t->cap <= t->tokens.n)
		t->look =
		    xgrow(t->look, &t->cap, t->tokens.n + 1, sizeof(*t->look));
	t->look[t->tokens.n] = (struct look){ 0 };
}

void
text_cut(struct text *t, struct str s, struct seen *seen)
{
	size_t i;

	t->s = s;
	t->seen = seen;
	t->tokens.comma = false;
	token_split(&t->tokens, s);
	words_mark(&t->tokens);
	room(t);
	t->mode = mode_of(t);
	if (t->memo != NULL)
		t->memo->topic_known = false;
	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		t->look[i].done = t->look[i].in = t->look[i].hit = false;
		t->look[i].u = t->look[i].b = t->look[i].i = t->look[i].l = 0;
		t->look[i].name = can_be_name(t, k);
		if (t->look[i].name)
			gaz_soon(&gaz_names, k);
	}
	if (t->mode == M_MIXED)
		known_small(t, is_careless(t));
	for (i = 0; i < t->tokens.n; i++) {
		const struct token *k = &t->tokens.t[i];

		if (k->cs == C_LOWER && k->kind == T_WORD &&
		    t->mode != M_LOWER && !t->look[i].name)
			see_lower(seen, k->hash);
	}
}

void
text_apart(struct text *t)
{
	size_t i;

	token_split_apart(&t->tokens, t->s);
	t->tokens.comma = true;
	words_mark(&t->tokens);
	room(t);
	t->mode = M_MIXED;
	for (i = 0; i < t->tokens.n; i++) {
		t->look[i] = (struct look){ 0 };
		t->look[i].name = can_be_name(t, &t->tokens.t[i]);
	}
}

/* al-Qaida, as-Suwayda: an article in small letters before the name at token
 * i, where that begins; else i. */
static size_t
article_before(const struct text *t, size_t i)
{
	static const char *const words[] = { "ad", "al", "an", "ar", "as",
		"ash", "at", "az", "el", "es", "ul", NULL };
	const struct token *k = &t->tokens.t[i];

	if (i > 1 && k[-1].c == '-' && !k[-1].space && !k->space)
		return text_is_one(t, i - 2, words) ? i - 2 : i;
	return i > 0 && text_is(t, i - 1, "al") ? i - 1 : i;
}

/* Marks the classes of the forms that begin in [at, end). */
static void
mark(struct text *t, size_t at, size_t end)
{
	struct gaz_hit hit[GAZ_HITS];
	size_t until[G_MAX] = { 0 }, i, j, k, last;
	struct gaz_entry e;
	const char *rec;

	for (i = at; i < end; i++) {
		const struct token *tok = &t->tokens.t[i];

		if (tok->kind != T_WORD && tok->kind != T_NUM)
			continue;
		if (tok->cs == C_LOWER && t->mode != M_LOWER &&
		    !t->look[i].name && i != at)
			continue;
		for (k = gaz_find(&gaz_names, &t->tokens, i, hit); k-- > 0;) {
			last = i + hit[k].n;
			if (last > end)
				continue;
			/* not "of" alone, nor up to the "of" of "Bank of" */
			if (t->tokens.t[last - 1].cs == C_LOWER &&
			    t->mode != M_LOWER && !t->look[last - 1].name)
				continue;
			for (rec = hit[k].rec; gaz_next(&rec, &e);) {
				uint32_t bit = 1u << e.class;

				if (i < until[e.class])
					continue;
				if (e.upper && tok->cs != C_UPPER &&
				    t->mode != M_LOWER)
					continue;
				if (tok->kind == T_NUM && last == i + 1)
					continue;
				t->look[i].hit = true;
				if (last == i + 1) {
					t->look[i].u |= bit;
				} else {
					t->look[i].b |= bit;
					for (j = i + 1; j + 1 < last; j++)
						t->look[j].i |= bit;
					t->look[last - 1].l |= bit;
				}
				/* shorter ones of this class do not count,
				 * another entry of this form does */
				until[e.class] =
				    rec != NULL ? until[e.class] : last;
			}
			for (rec = hit[k].rec; gaz_next(&rec, &e);)
				if (until[e.class] < last)
					until[e.class] = last;
		}
	}
}

/*
 * "2005 United Kingdom general election": behind a year and a name, the
 * small words up to what happened belong to the stretch.
 */
static size_t
happening(const struct text *t, size_t at, size_t end)
{
	size_t i, year = at;

	if (t->mode != M_MIXED)
		return end;
	while (year < end &&
	    !(t->tokens.t[year].kind == T_NUM &&
		t->tokens.t[year].e - t->tokens.t[year].b == 4))
		year++;
	if (year + 1 >= end)
		return end;
	for (i = end; i < t->tokens.n && i < end + 4; i++) {
		const struct token *k = &t->tokens.t[i];
		uint32_t c;

		if (k->kind == T_PUNCT && k->c == '-' && !k->space)
			continue;
		if (k->kind != T_WORD || k->cs != C_LOWER)
			break;
		c = word_class(k->hash);
		if ((c & W_kind) &&
		    kind_of(word_value(k->hash, W_kind)) == K_EVENT)
			return i + 1;
	}
	return end;
}

/* Is it one of the words of a run of capitals? */
static bool
runs(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	return t->look[i].name ||
	    (k->kind == T_PUNCT && !k->space && (k->c == '-' || k->c == '&')) ||
	    (k->kind == T_PUNCT && k->c == '&');
}

/* For each token of [at, end) the first and last of its run, RUN away. */
static void
find_runs(struct text *t, size_t at, size_t end)
{
	size_t i, first = at, last = end - 1;

	while (first > 0 && at - first < RUN && runs(t, first - 1))
		first--;
	for (i = at; i < end; i++) {
		if (i > at && !runs(t, i - 1))
			first = i;
		t->look[i].first =
		    (uint32_t)(first + RUN > i ? first : i - RUN);
	}
	while (last + 1 < t->tokens.n && last - (end - 1) < RUN &&
	    runs(t, last + 1))
		last++;
	for (i = end; i-- > at;) {
		if (i + 1 < end && !runs(t, i + 1))
			last = i;
		t->look[i].last = (uint32_t)(last < i + RUN ? last : i + RUN);
	}
}

bool
text_stretch(struct text *t, size_t *at, size_t *end)
{
	size_t i = *at, j, gap;

again:
	for (; i < t->tokens.n && !t->look[i].name; i++)
		;
	if (i == t->tokens.n)
		return false;
	/* a number before: 38 North, 10 Downing Street */
	*at = i;
	if (i > 0 && t->tokens.t[i - 1].kind == T_NUM && !t->look[i - 1].in)
		*at = i - 1;
	else if (t->mode == M_MIXED && !t->look[article_before(t, i)].in)
		*at = article_before(t, i);
	for (j = i + 1, gap = 0; j < t->tokens.n && j - *at < STRETCH - 8;
	     j++) {
		if (t->look[j].name) {
			gap = 0;
			continue;
		}
		if (++gap > 4 || !is_inner(&t->tokens.t[j]))
			break;
	}
	/* j: one past the last that may end it; a number may: Resolution 1 */
	while (j > i + 1 && !t->look[j - 1].name &&
	    t->tokens.t[j - 1].kind != T_NUM)
		j--;
	while (j < t->tokens.n && j - *at < STRETCH &&
	    t->tokens.t[j].kind == T_NUM)
		j++;
	*end = happening(t, *at, j);
	/* "The", "But", "I": a capital, and no name */
	if (j == *at + 1 && t->mode == M_MIXED &&
	    t->tokens.t[*at].cs == C_CAP && (t->tokens.t[*at].words & W_stop)) {
		i = j;
		goto again;
	}
	for (i = *at; i < *end; i++)
		t->look[i].in = true;
	find_runs(t, *at, *end);
	mark(t, *at, *end);
	return true;
}

bool
text_is_any(const struct text *t, size_t i, const char *w)
{
	const struct token *k;
	size_t j;

	if (i >= t->tokens.n)
		return false;
	k = &t->tokens.t[i];
	if ((t->s.p[k->b] | 32) != *w)
		return false;
	for (j = 1; w[j] != '\0'; j++)
		if (k->b + j >= k->e || (t->s.p[k->b + j] | 32) != w[j])
			return false;
	return k->b + j == k->e;
}

void
text_free(struct text *t)
{
	token_free(&t->tokens);
	free(t->look);
	*t = (struct text){ 0 };
}
