/* SPDX-License-Identifier: ISC */
/* title: modifiers, a head, what it is for. */
#include "title.h"

#include "cmd/tag-entities/world/tongue.h"

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

/* A word of every day, no name of these classes: Communities, but not Rice. */
static bool
everyday(const struct text *t, size_t i, uint64_t names)
{
	const char *rec;
	char low[32];
	struct str w;
	size_t j;

	/* (of Trade and) President Xi */
	if (i >= t->tokens.n || t->tokens.t[i].cs != C_CAP ||
	    (t->tokens.t[i].words & (W_head | W_pre | W_hon | W_status)))
		return false;
	w = text_word(t, i);
	if (w.n > sizeof(low))
		return false;
	for (j = 0; j < w.n; j++)
		low[j] = w.p[j] >= 'A' && w.p[j] <= 'Z' ? (char)(w.p[j] | 32)
							: w.p[j];
	return cluster_of(cluster_hash(str_of(low, w.n))).freq > 0 &&
	    !(tongue_english(t, i, i + 1, &rec) & names);
}

/* A portfolio behind "and", or an everyday word that must be one: (Education
 * and) Communities. */
static bool
last_of_list(const struct text *t, size_t i)
{
	return portfolio(t, i) ||
	    everyday(t, i, BIT(G_given) | BIT(G_family) | BODIES);
}

/* A portfolio with "and" and another one behind: (Economy,) Trade and Labor. */
static bool
in_list(const struct text *t, size_t i)
{
	size_t j = i;

	while (j < t->tokens.n && token_capital(&t->tokens.t[j]) &&
	    (t->tokens.t[j].words & W_port))
		j++;
	return j > i && text_is(t, j, "and") && last_of_list(t, j + 1);
}

/* What a title has before its "of": modifiers and a head. */
struct words {
	size_t first, end; /* tokens */
	size_t head, last; /* its head, the last word looked at */
	uint32_t class;    /* of the head */
	bool polite, caps;
};

/* Is the word at token j one of a title, where it stands? */
static bool
is_of_title(const struct text *t, size_t j, const struct words *w)
{
	const uint32_t c = t->tokens.t[j].words;

	if (!(c & (W_head | W_pre | W_port | W_hon)) || !spelled(t, j))
		return false;
	/* Amir Khan, but the Amir, Amir of Qatar, Amir Sheikh X */
	if (j == w->first && text_is_any(t, j, "amir") && j + 1 < t->tokens.n &&
	    token_capital(&t->tokens.t[j + 1]) &&
	    !(t->tokens.t[j + 1].words & W_hon) &&
	    !(j > 0 && text_is_any(t, j - 1, "the")))
		return false;
	/* the Presidential Guard under General X */
	return !text_is_any(t, j, "under") ||
	    text_is_any(t, j + 1 + hyphen(t, j + 1), "secretary");
}

/* Is it another title's, or of none? */
static bool
ends_before(const struct text *t, size_t j, bool glued, const struct words *w)
{
	const struct token *k = &t->tokens.t[j];
	const size_t i = w->first;
	const uint32_t c = k->words;

	/* "Mr. President": two; "Prime Minister Lord": the first */
	if (j > i && (c & W_hon) &&
	    (w->head != SIZE_MAX || !(c & (W_head | W_pre))))
		return true;
	/* "Foreign Minister Senator": the next; "Brigadier General",
	 * "Chief Cabinet Secretary": still the same */
	if (w->head != SIZE_MAX && !glued &&
	    (!(t->tokens.t[w->head].words & W_pre)
		/* "army chief Gen. X" */
		|| (token_capital(k) && !token_capital(&t->tokens.t[w->head]))))
		return true;
	/* it guards President X */
	if (j == i && (c & W_port) && !token_capital(k) &&
	    ends_in(text_word(t, j), "s") && j + 1 < t->tokens.n &&
	    token_capital(&t->tokens.t[j + 1]))
		return true;
	/* "General Staff", "State Minister": a head must follow */
	return j == i && (c & W_port) && !(c & (W_pre | W_head)) &&
	    !token_capital(k) &&
	    !(j + 1 < t->tokens.n && (t->tokens.t[j + 1].words & W_head) &&
		t->tokens.t[j + 1].kind == T_WORD);
}

/* The word before token j counts: a head, a modifier, a polite one. */
static void
take_word(const struct text *t, size_t j, struct words *w)
{
	const uint32_t c = t->tokens.t[w->last].words;

	if (c & W_head) {
		w->head = w->last;
		w->class = c;
		w->end = j;
		w->polite = w->polite && (c & W_hon);
	} else if ((c & W_hon) && w->head == SIZE_MAX && w->last == w->first) {
		w->head = w->last;
		w->class = c;
		w->end = j;
	} else if (!(c & W_hon)) {
		w->polite = false;
	}
}

/* Behind the hyphen at token j; *glued: what follows is of the same word. */
static size_t
past_hyphen(const struct text *t, size_t j, struct words *w, bool *glued)
{
	const uint32_t c = t->tokens.t[j + 1].words;

	if (c & W_suffix) { /* Prime Minister-designate */
		if (w->head == w->last)
			w->end = j + 2;
		return j + 2;
	}
	if (c & (W_head | W_pre | W_port)) {
		*glued = true; /* Vice-President */
		return j + 1;
	}
	if ((text_is_any(t, j + 1, "in") || text_is_any(t, j + 1, "at")) &&
	    hyphen(t, j + 2) &&
	    (text_is_any(t, j + 3, "chief") ||
		text_is_any(t, j + 3, "large"))) {
		w->last = j + 3; /* Commander-in-Chief, Ambassador-at-Large */
		w->end = j + 4;
		return j + 4;
	}
	return j;
}

/* Modifiers and a head from token i on; false: there is no head. */
static bool
read_words(const struct text *t, size_t i, bool lower, struct words *w)
{
	const struct token *k;
	size_t j = i;
	bool glued = false;

	*w = (struct words){ .first = i,
		.end = i,
		.head = SIZE_MAX,
		.last = i,
		.polite = true,
		.caps = true };
	while (j < t->tokens.n && j < i + 24) {
		k = &t->tokens.t[j];
		if ((k->kind != T_WORD && !(k->kind == T_NUM && j > i)) ||
		    !is_of_title(t, j, w))
			break;
		if (k->kind == T_WORD && !token_capital(k)) {
			if (!lower)
				break;
			w->caps = false;
		}
		if (ends_before(t, j, glued, w))
			break;
		glued = false;
		w->last = j++;
		if (stop_of(t, j))
			j++;
		take_word(t, j, w);
		if (hyphen(t, j))
			j = past_hyphen(t, j, w, &glued);
		/* Trade and Industry Minister */
		else if ((t->tokens.t[w->last].words & W_port) &&
		    w->head != w->last &&
		    (text_is_any(t, j, "and") || text_is(t, j, "&")) &&
		    j + 1 < t->tokens.n && token_capital(&t->tokens.t[j + 1]) &&
		    (t->tokens.t[j + 1].words & W_port))
			j++;
	}
	return w->head != SIZE_MAX;
}

/* Where the field ends whose "of" or "for" is at token j; 0: it is none. */
static size_t
field_end(const struct text *t, size_t j, const struct words *w)
{
	size_t m = j + 1, stop = 0;
	bool wide = w->class & W_strong,
	     fields = text_is_any(t, w->head, "minister") ||
	    text_is_any(t, w->head, "secretary");

	if (text_is_any(t, m, "the"))
		m++;
	while (m < t->tokens.n && m < j + 14) {
		const struct token *k = &t->tokens.t[m];

		if (k->kind != T_WORD && k->c != ',')
			break;
		/* of the Republic of X is a country */
		if (text_is_any(t, m, "republic") &&
		    text_is_any(t, m + 1, "of"))
			break;
		/* US secretary of state */
		if ((token_capital(k) || !w->caps) && (k->words & W_port)) {
			stop = ++m;
			continue;
		}
		/* for (East) Asian and Pacific Affairs */
		if (of_region(t, m) ||
		    (text_is(t, m, "and") && of_region(t, m + 1))) {
			m++;
			continue;
		}
		/* of Development Strategies and International Trade, of
		 * Education and Communities */
		if (fields &&
		    everyday(t, m,
			stop > 0 ? BIT(G_given) | BIT(G_family) | BODIES : 0) &&
		    ((stop > 0 && text_is(t, m - 1, "and")) ||
			(text_is(t, m + 1, "and") && last_of_list(t, m + 2)))) {
			stop = ++m;
			continue;
		}
		/* of Economy, Trade and Business: a list */
		if (stop > 0 && wide && k->kind == T_PUNCT && k->c == ',' &&
		    in_list(t, m + 1)) {
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
		    (portfolio(t, m + 1) ? text_is_any(t, m, "and") ||
				text_is_any(t, m, "of")
					 : fields && text_is(t, m, "and") &&
				last_of_list(t, m + 1))) {
			m++;
			continue;
		}
		break;
	}
	/* "Head of Mission to X": but no name of a country; nor of a body, the
	 * European (Commission) */
	return stop == 0 || is_adjective(text_word(t, stop - 1)) ? 0 : stop;
}

/* Former, acting, ex-: before the words of the title or in front of them. */
static void
find_status(const struct text *t, const struct words *w, struct title *x)
{
	const struct token *k;
	size_t i = w->first, j;

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
	if ((k->words & W_status) && x->end > i + 1 && x->first == i) {
		x->status = str_of(t->s.p + k->b, k->e - k->b);
		x->first = i + 1 + hyphen(t, i + 1); /* ex-President */
	}
	if (str_eq(x->status, STR("ex")) || str_eq(x->status, STR("Ex")))
		x->status = STR("former");
}

bool
title_at(const struct text *t, size_t i, bool lower, struct title *x)
{
	struct words w;
	size_t stop;
	bool whole = false;

	if (!read_words(t, i, lower, &w))
		return false;
	/* of State, for Foreign Affairs and Trade, of the Interior; "Minister
	 * of State Department": no office ends so */
	while ((text_is_any(t, w.end, "of") || text_is_any(t, w.end, "for")) &&
	    (stop = field_end(t, w.end, &w)) > 0) {
		w.end = stop;
		whole = true;
	}
	*x = (struct title){ .first = past_body(t, i, w.head),
		.end = w.end,
		.alone = whole || ((w.class & W_strong) && !(w.class & W_weak)),
		.polite = (w.polite && w.head == w.last) || !(w.class & W_head),
		.capital = w.caps,
		.rank = (w.class & W_rank) && !whole,
		.status = STR("") };
	find_status(t, &w, x);
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
