/* SPDX-License-Identifier: ISC */
/* kind: what a block is: headline, text, boilerplate ... */
#include "kind.h"

#include "list.h"
#include "page.h"
#include "phrase.h"
#include "place.h"
#include "rule.h"
#include "utf8.h"

static char
low(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
kind_fronts(struct str s, struct str w)
{
	size_t i;

	if (s.n < w.n)
		return false;
	for (i = 0; i < w.n; i++)
		if (low(s.p[i]) != w.p[i])
			return false;
	return true;
}

const struct str kind_none = { NULL, 0 };

bool
kind_begins_slow(struct str s, const struct str *list)
{
	for (; list->p != NULL; list++)
		/* in a row the first letter is the same, the second seldom */
		if (s.n >= list->n && low(s.p[1]) == list->p[1] &&
		    kind_fronts(s, *list))
			return true;
	return false;
}

bool
kind_among(struct str s, const struct str *list)
{
	for (; list->p != NULL; list++)
		if (s.n == list->n && kind_fronts(s, *list))
			return true;
	return false;
}

bool
kind_word(struct str s, size_t i, struct str *w)
{
	size_t k = i;

	while (k < s.n && s.p[k] != ' ')
		k++;
	*w = str_of(s.p + i, k - i);
	return k > i;
}

bool
kind_names(struct str s, size_t lo, size_t hi)
{
	size_t i = 0, n = 0, cap = 0;
	struct str w;
	uint32_t cp;

	while (i < s.n && kind_word(s, i, &w)) {
		size_t k;

		utf8_decode(w.p, w.n, &cp);
		n++;
		if (utf8_class(cp) == U_UPPER)
			cap++;
		else if (w.n > 3 || utf8_class(cp) != U_LOWER)
			return false;
		for (k = 0; k < w.n; k++)
			if (w.p[k] >= '0' && w.p[k] <= '9')
				return false;
		if (w.p[w.n - 1] == ':' || w.p[w.n - 1] == '!' ||
		    w.p[w.n - 1] == '?')
			return false;
		i += w.n + 1;
	}
	return n >= lo && n <= hi && cap >= 2 && cap + 1 >= n;
}

/* Where the number at s.p[i] ends, "3,907", "1.2K"; i: there is none. */
static size_t
number_end(struct str s, size_t i)
{
	size_t k = kind_digits(s, i);

	if (k == i)
		return i;
	while (k + 1 < s.n && (s.p[k] == ',' || s.p[k] == '.') &&
	    kind_digits(s, k + 1) > k + 1)
		k = kind_digits(s, k + 1);
	if (k + 1 < s.n && s.p[k + 1] == ' ' &&
	    ((s.p[k] | 0x20) == 'k' || (s.p[k] | 0x20) == 'm'))
		k++;
	return k;
}

bool
kind_counted(struct str s)
{
	size_t i = number_end(s, 0) + 1;
	struct str w, on;
	uint32_t cp;

	if (i == 1 || !kind_word(s, i, &w) ||
	    !(phrase_roles(w) & PHRASE_COUNTED))
		return false;
	i += w.n + 1;
	if (!kind_word(s, i, &on))
		return true;
	/* "1.2K Retweets 88 Quotes" */
	while (number_end(s, i) > i) {
		i = number_end(s, i) + 1;
		if (!kind_word(s, i, &w) || !(phrase_roles(w) & PHRASE_COUNTED))
			return false;
		i += w.n + 1;
		if (i >= s.n)
			return true;
	}
	if (!kind_word(s, i, &on))
		return true;
	i += on.n + 1;
	if (i >= s.n)
		return (phrase_roles(on) & PHRASE_COUNTED) != 0;
	utf8_decode(s.p + i, s.n - i, &cp);
	return on.n <= 4 &&
	    (cp == '"' || cp == 0xAB || (cp >= 0x201C && cp <= 0x201F));
}

/* "Par Lena Dahl (Cotonou)", "Von Lena Dahl, Kiel": names behind a word for by */
static bool
by_names(struct str s)
{
	static const struct str words[] = { S("par "), S("por "), S("von "),
		S("di "), S("door "), S("av "), { NULL, 0 } };
	const struct str *w;
	struct str first;
	size_t i;

	for (w = words; w->p != NULL; w++)
		if (kind_fronts(s, *w))
			break;
	if (w->p == NULL)
		return false;
	for (i = w->n;
	     i < s.n && s.p[i] != ',' && s.p[i] != '(' && s.p[i] != '|'; i++)
		continue;
	/* "Di Maio a Washington" */
	if (kind_fronts(s, STR("di ")) && kind_word(s, 3, &first) &&
	    (first.n + 4 >= i || s.p[first.n + 4] >= 'a'))
		return false;
	return kind_names(str_of(s.p + w->n, i - w->n), 2, 6);
}

bool
kind_adjunct(struct str s)
{
	static const struct str words[] = { S("the "), S("a "), S("an "),
		S("it "), S("its "), S("this "), S("these "), S("his "),
		S("her "), S("he "), S("she "), S("they "), { NULL, 0 } };
	const char *p = s.p, *end = s.p + s.n;

	while ((p = memchr(p, ',', (size_t)(end - p))) != NULL)
		if (++p + 1 < end && *p == ' ' &&
		    kind_begins(str_of(p + 1, (size_t)(end - p) - 1), words))
			return s.p[s.n - 1] == '.';
	return false;
}

bool
kind_by_slow(struct str s, const struct feat *f)
{
	static const struct str ours[] = { S("from our correspondent"),
		S("from our own correspondent"),
		S("from our special correspondent"), S("from a correspondent"),
		{ NULL, 0 } };
	uint32_t cp;
	struct str w;
	size_t i = 0;

	if (s.n > 160)
		return false;
	while (i < s.n && (s.p[i] == '*' || s.p[i] == '_' || s.p[i] == '('))
		i++;
	s = str_of(s.p + i, s.n - i);
	/* "BY MS. RUUD:", of one who asks in court */
	if (s.n < 3 || !kind_by(s.p) || f->term == TERM_COLON ||
	    kind_adjunct(s))
		return false;
	if (kind_begins(s, ours) || kind_fronts(s, STR("signed) ")))
		return f->words <= 8;
	if (kind_fronts(s, STR("posted by ")))
		return f->term != TERM_STOP;
	if (kind_fronts(s, STR("by ")) && s.n > 3) {
		utf8_decode(s.p + 3, s.n - 3, &cp);
		/* "By Friday Kabul Had Fallen" */
		if (kind_word(s, 3, &w) &&
		    (kind_month(w) || kind_dated_word(w)))
			return false;
		return f->term != TERM_STOP &&
		    ((utf8_class(cp) == U_UPPER &&
			 (f->titles >= 2 || f->words <= 3)) ||
			(utf8_class(cp) == U_LETTER && f->words <= 10) ||
			/* "by pouch-editor on January 23, 2024" */
			(f->digits >= 5 && f->words <= 12 && w.n + 12 < s.n &&
			    kind_dateline(str_of(s.p + w.n + 4, s.n - w.n - 4),
				f)));
	}
	return kind_fronts(s, STR("written by")) ||
	    kind_fronts(s, STR("author:")) ||
	    kind_fronts(s, STR("reported by")) ||
	    kind_fronts(s, STR("story by")) ||
	    kind_fronts(s, STR("reporting by")) ||
	    kind_fronts(s, STR("edited by")) ||
	    (kind_fronts(s, STR("par ")) && f->titles * 2 > f->words &&
		f->words < 6) ||
	    (f->term != TERM_STOP && f->words <= 14 && by_names(s));
}

void
kind_author(struct block *b, struct str s)
{
	size_t i = 0, n;

	if (b->author.n > 0)
		return;
	if (kind_fronts(s, STR("by ")))
		i = 3;
	else if (kind_fronts(s, STR("written by: ")))
		i = 12;
	else if (kind_fronts(s, STR("written by ")))
		i = 11;
	else if (kind_fronts(s, STR("von ")) || kind_fronts(s, STR("par ")) ||
	    kind_fronts(s, STR("por ")))
		i = 4;
	for (n = i; n < s.n && s.p[n] != ',' && s.p[n] != '|' &&
	     s.p[n] != '(' && !(s.p[n] >= '0' && s.p[n] <= '9');
	     n++) {
		struct str t = str_of(s.p + n, s.n - n);

		if (kind_fronts(t, STR(" and ")) ||
		    kind_fronts(t, STR(" und ")) ||
		    kind_fronts(t, STR(" et ")) || kind_fronts(t, STR(" y ")))
			break;
	}
	while (n > i && s.p[n - 1] == ' ')
		n--;
	if (n - i >= 5 && n - i < 60)
		buf_put(&b->author, str_of(s.p + i, n - i));
}

/*
 * What no menu says: "Recalling its resolution 2604 (2021),", and the
 * numbered lines of a text.
 */
static bool
running(const struct cur *c, struct str s, const struct feat *f)
{
	char last = s.p[s.n - 1];

	return ((f->words >= 5) & ((last == ',') | (last == ';'))) ||
	    (c->f.bullet == 2 && f->words >= 4 && f->term != TERM_NONE &&
		last != '?');
}

#define WEB 25 /* percent of brief lines that a page with menus has */

/* May judge.c's trees be asked about a page's block that rules took for this? */
static bool
judged(const struct block *b, struct str s, const struct feat *f,
    enum kind kind)
{
	return (kind == KIND_TEXT || kind == KIND_HEADING ||
		   kind == KIND_ITEM || kind == KIND_BOILERPLATE ||
		   kind == KIND_CAPTION) &&
	    f->shape == SHAPE_NONE && f->boiler < 2 && !b->sure && !b->plain &&
	    !head_documented(b) && !running(&b->cur, s, f);
}

/* What a block is that rules took for kind, and the trees for a part of a page. */
static enum kind
of_page(const struct block *b, const struct feat *f, enum kind kind,
    enum page page, const int16_t x[JUDGE_FEATURES])
{
	const struct cur *c = &b->cur;

	/* a picture below the headline is the article's */
	if (page == PAGE_FURNITURE)
		return kind == KIND_CAPTION && b->headed && !b->body
		    ? kind
		    : KIND_BOILERPLATE;
	if (page != PAGE_TEXT && kind != KIND_TEXT && kind != KIND_CAPTION)
		return page == PAGE_BETWEEN && x[15] <= 1 ? KIND_HEADING
							  : KIND_ITEM;
	if (kind != KIND_BOILERPLATE)
		return kind;
	if (c->f.bullet || list_titled(b))
		return KIND_ITEM;
	return f->term != TERM_STOP && f->words <= 14 && c->nlines == 1 &&
		!f->lower
	    ? KIND_HEADING
	    : KIND_TEXT;
}

/* What the open block looks like, all its lines together; own: room for it. */
static struct feat *
look(struct cur *c, struct str s, struct feat *own)
{
	struct feat *f = &c->f;

	if (c->nlines > 1 || c->fix & FIX_SPACED) {
		feat_line(own, s);
		own->bullet = f->bullet;
		own->level = f->level;
		own->shape = f->shape;
		f = own;
	}
	if (!c->whole) { /* this was found of the line as it came */
		f->boils = f->talk = -1;
		f->said = 0;
		f->told = 0;
	}
	if (f->markup)
		f->boiler = -1;
	return f;
}

#define REPORT 120 /* bytes of a paragraph with a dateline at its front */

enum kind
kind_of(struct block *b, struct str s)
{
	struct cur *c = &b->cur;
	struct feat own, *f = look(c, s, &own);
	int16_t x[JUDGE_FEATURES];
	enum page page = PAGE_TEXT;
	enum kind kind;
	bool links, web, again;

	c->told = told(&b->phrases, s, f);
	c->foreign = (c->told & TOLD_FOREIGN) != 0;
	kind = rule_kind(b, s, f);
	links = page_links(b, s, f) && f->shape == SHAPE_NONE;
	web = judge_web(b) >= WEB;
	again = web && (page_again(b, s) || page_later(b, s, f));
	if (b->look != NULL) {
		judge_look(b, s, f, x);
		b->look(NULL, x, c->b, c->e);
	} else if (links && kind != KIND_HEADLINE) {
		kind = KIND_BOILERPLATE;
	} else if (web && judged(b, s, f, kind)) {
		judge_look(b, s, f, x);
		page = again ? PAGE_FURNITURE : page_of(b, s, f, kind, x);
		/* an agency's report, whatever stands around it */
		if (page == PAGE_FURNITURE && !again && kind == KIND_TEXT &&
		    f->term == TERM_STOP && s.n >= REPORT && x[20] == 0 &&
		    place_front(s) > 0)
			page = PAGE_TEXT;
		kind = of_page(b, f, kind, page, x);
	}
	judge_past(&b->judge, s, f, block_seen(b, f->hash),
	    kind <= KIND_ITEM && page != PAGE_BETWEEN);
	return kind;
}
