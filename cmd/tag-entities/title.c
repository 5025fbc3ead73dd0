/* SPDX-License-Identifier: ISC */
/* title: modifiers, a head, what it is for. */
#include "title.h"

/* A full stop that belongs to the abbreviation before it. */
static bool
stop_of(const struct text *t, size_t i)
{
	return i < t->tokens.n && t->tokens.t[i].kind == T_PUNCT &&
	    t->tokens.t[i].c == '.' && !t->tokens.t[i].space &&
	    (t->tokens.t[i - 1].words & W_abbr);
}

static bool
hyphen(const struct text *t, size_t i)
{
	return i + 1 < t->tokens.n && t->tokens.t[i].kind == T_PUNCT &&
	    t->tokens.t[i].c == '-' && !t->tokens.t[i].space &&
	    !t->tokens.t[i + 1].space;
}

/* Has it a full stop where it is an abbreviation that needs one? */
static bool
spelled(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];

	/* "sen", "rep", "sec" in small letters are other words */
	return !(k->words & W_abbr) || k->cs != C_LOWER || stop_of(t, i + 1);
}

/*
 * Where the office begins behind the body it belongs to: "National Security
 * Council Secretary", "Staff Committee General"; else i.
 */
static size_t
past_body(const struct text *t, size_t i, size_t head)
{
	size_t j, first = i;

	for (j = i; j < head; j++) {
		uint32_t c = t->tokens.t[j].words;

		if (text_is_any(t, j, "deputy") || text_is_any(t, j, "vice") ||
		    text_is_any(t, j, "assistant") ||
		    text_is_any(t, j, "chief") || (c & W_status))
			break;
		/* "Party Secretary" is an office as a whole */
		if (j > i && (c & W_inst) && token_capital(&t->tokens.t[j]))
			first = j + 1;
	}
	if (first > i && first < head && text_is_any(t, first, "and"))
		first++;
	/* Staff (General), Labour (MP) */
	if (head > i && (t->tokens.t[head].words & W_rank) &&
	    (t->tokens.t[head - 1].words & W_port) &&
	    !(t->tokens.t[head - 1].words & (W_pre | W_head)))
		first = head;
	return first;
}

/* A word of a desk: (for) African, East Asian and Pacific (Affairs). */
static bool
of_region(const struct text *t, size_t i)
{
	static const char *const words[] = { "African", "Asian", "Pacific",
		"East", "South", "Central", "Near", "Eastern", "Western",
		"American", NULL };
	size_t j, k;

	for (j = 0; words[j] != NULL && !text_is(t, i, words[j]); j++)
		;
	if (words[j] == NULL)
		return false;
	for (k = i + 1; k < i + 6; k++)
		if (text_is(t, k, "Affairs"))
			return true;
	return false;
}

/* Does a portfolio begin there, not an office: (State and) Foreign Minister? */
static bool
portfolio(const struct text *t, size_t i)
{
	size_t j;

	for (j = i; j < t->tokens.n && token_capital(&t->tokens.t[j]) &&
	     (t->tokens.t[j].words & W_port);
	     j++)
		;
	return j > i &&
	    !(j < t->tokens.n && token_capital(&t->tokens.t[j]) &&
		(t->tokens.t[j].words & W_head));
}

/* A portfolio with "and" and another one behind: (Economy,) Trade and Labor. */
static bool
in_list(const struct text *t, size_t i)
{
	size_t j = i;

	while (j < t->tokens.n && token_capital(&t->tokens.t[j]) &&
	    (t->tokens.t[j].words & W_port))
		j++;
	return j > i && text_is(t, j, "and") && portfolio(t, j + 1);
}

bool
title_at(const struct text *t, size_t i, bool lower, struct title *x)
{
	const struct token *k;
	size_t j = i, end = i, head = SIZE_MAX, last_word = i, first;
	uint32_t c, head_class = 0;
	bool polite = true, caps = true, whole = false, glued = false;

	while (j < t->tokens.n && j < i + 24) {
		k = &t->tokens.t[j];
		if (k->kind != T_WORD && !(k->kind == T_NUM && j > i))
			break;
		c = k->words;
		if (!(c & (W_head | W_pre | W_port | W_hon)) || !spelled(t, j))
			break;
		/* Amir Khan, but the Amir, Amir of Qatar, Amir Sheikh X */
		if (j == i && text_is_any(t, j, "amir") &&
		    j + 1 < t->tokens.n && token_capital(&t->tokens.t[j + 1]) &&
		    !(t->tokens.t[j + 1].words & W_hon) &&
		    !(j > 0 && text_is_any(t, j - 1, "the")))
			break;
		/* the Presidential Guard under General X */
		if (text_is_any(t, j, "under") &&
		    !text_is_any(t, j + 1 + hyphen(t, j + 1), "secretary"))
			break;
		if (k->kind == T_WORD && !token_capital(k)) {
			if (!lower)
				break;
			caps = false;
		}
		/* "Mr. President": two; "Prime Minister Lord": the first */
		if (j > i && (c & W_hon) &&
		    (head != SIZE_MAX || !(c & (W_head | W_pre))))
			break;
		/* "Foreign Minister Senator": the next; "Brigadier General",
		 * "Chief Cabinet Secretary": still the same */
		if (head != SIZE_MAX && !glued &&
		    (!(t->tokens.t[head].words & W_pre)
			/* "army chief Gen. X" */
			|| (token_capital(k) && !token_capital(&t->tokens.t[head]))))
			break;
		glued = false;
		/* "General Staff", "State Minister": a head must follow */
		if (j == i && (c & W_port) && !(c & (W_pre | W_head)) &&
		    lower && !token_capital(k) &&
		    !(j + 1 < t->tokens.n &&
			(t->tokens.t[j + 1].words & W_head) &&
			t->tokens.t[j + 1].kind == T_WORD))
			break;
		last_word = j++;
		if (stop_of(t, j))
			j++;
		if (c & W_head) {
			head = last_word;
			head_class = c;
			end = j;
			polite = polite && (c & W_hon);
		} else if ((c & W_hon) && head == SIZE_MAX && last_word == i) {
			head = last_word;
			head_class = c;
			end = j;
		} else if (!(c & W_hon)) {
			polite = false;
		}
		if (hyphen(t, j)) {
			c = t->tokens.t[j + 1].words;
			if (c & W_suffix) { /* Prime Minister-designate */
				j += 2;
				if (head == last_word)
					end = j;
				continue;
			}
			if (c & (W_head | W_pre | W_port)) {
				j++, glued = true; /* Vice-President */
			} else if (text_is_any(t, j + 1, "in") &&
			    hyphen(t, j + 2) &&
			    text_is_any(t, j + 3, "chief")) {
				last_word = j + 3; /* Commander-in-Chief */
				j += 4;
				end = j;
			}
			continue;
		}
		/* Trade and Industry Minister */
		if ((t->tokens.t[last_word].words & W_port) &&
		    head != last_word &&
		    (text_is_any(t, j, "and") || text_is(t, j, "&")) &&
		    j + 1 < t->tokens.n && token_capital(&t->tokens.t[j + 1]) &&
		    (t->tokens.t[j + 1].words & W_port))
			j++;
	}
	if (head == SIZE_MAX)
		return false;
	first = past_body(t, i, head);
	/* of State, for Foreign Affairs and Trade, of the Interior */
	for (j = end; text_is_any(t, j, "of") || text_is_any(t, j, "for");) {
		size_t m = j + 1, stop = 0;
		bool wide = head_class & W_strong;

		if (text_is_any(t, m, "the"))
			m++;
		while (m < t->tokens.n && m < j + 14) {
			k = &t->tokens.t[m];
			if (k->kind != T_WORD && k->c != ',')
				break;
			/* of the Republic of X is a country */
			if (text_is_any(t, m, "republic") &&
			    text_is_any(t, m + 1, "of"))
				break;
			/* US secretary of state */
			if ((token_capital(k) || !caps) && (k->words & W_port)) {
				stop = ++m;
				continue;
			}
			/* for (East) Asian and Pacific Affairs */
			if (of_region(t, m) ||
			    (text_is(t, m, "and") && of_region(t, m + 1))) {
				m++;
				continue;
			}
			/* of Economy, Trade and Business: a list */
			if (stop > 0 && wide && k->kind == T_PUNCT &&
			    k->c == ',' && in_list(t, m + 1)) {
				m++;
				continue;
			}
			/* for Europe and Foreign Affairs */
			if (token_capital(k) && text_is(t, j, "for") &&
			    text_is(t, m + 1, "and") && portfolio(t, m + 2)) {
				m += 2;
				continue;
			}
			if (stop > 0 && wide &&
			    (text_is_any(t, m, "and") ||
				text_is_any(t, m, "of")) &&
			    portfolio(t, m + 1)) {
				m++;
				continue;
			}
			break;
		}
		/* "Head of Mission to X": but no name of a country; nor of a
		 * body, the European (Commission) */
		if (stop == 0 || is_adjective(text_word(t, stop - 1)))
			break;
		/* "Minister of State Department": no office ends so */
		end = stop;
		j = stop;
		whole = true;
	}
	*x = (struct title){ .first = first,
		.end = end,
		.alone = whole ||
		    ((head_class & W_strong) && !(head_class & W_weak)),
		.polite = polite && head == last_word,
		.capital = caps,
		.rank = (head_class & W_rank) && !whole,
		.status = STR("") };
	if (!(head_class & W_head))
		x->polite = true;
	for (j = i; j > 0; j--) {
		k = &t->tokens.t[j - 1];
		if (k->kind == T_PUNCT && k->c == '-' && !k->space)
			continue; /* ex-President */
		/* former Burkinabe Prime Minister */
		if (i - j < 2 && token_capital(k) && !(k->words & W_status))
			continue;
		if (k->kind == T_WORD && (k->words & W_status))
			x->status = str_of(t->s.p + k->b, k->e - k->b);
		break;
	}
	/* "Acting President": the status is no part of the office */
	k = &t->tokens.t[i];
	if ((k->words & W_status) && end > i + 1 && first == i) {
		x->status = str_of(t->s.p + k->b, k->e - k->b);
		x->first = i + 1 + hyphen(t, i + 1); /* ex-President */
	}
	if (str_eq(x->status, STR("ex")) || str_eq(x->status, STR("Ex")))
		x->status = STR("former");
	return true;
}

void
title_value(const struct text *t, const struct title *x, struct buf *b)
{
	size_t i, j;

	for (i = x->first; i < x->end; i++) {
		const struct token *k = &t->tokens.t[i];
		uint32_t c = k->words;
		struct str v = STR("");

		if (k->kind == T_PUNCT && k->c == '.')
			continue;
		if (k->space && i > x->first)
			buf_putc(b, ' ');
		if ((c & W_abbr) && (c & W_head))
			v = word_value(k->hash, W_head);
		if (v.n == 0 && (c & W_abbr))
			v = word_value(k->hash, W_pre);
		if (v.n == 0 && (c & W_abbr))
			v = word_value(k->hash, W_hon);
		/* Lt. alone is a lieutenant, Brig. a brigadier */
		if (v.n > 0) {
			buf_put(b, v);
			continue;
		}
		for (j = k->b; j < k->e; j++) {
			char ch = t->s.p[j];

			buf_putc(b,
			    ch >= 'A' && ch <= 'Z' ? (char)(ch | 32) : ch);
		}
	}
}
