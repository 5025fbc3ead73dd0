/* SPDX-License-Identifier: ISC */
/* kind: what a block is: headline, text, boilerplate ... */
#include "block.h"
#include "utf8.h"

static char
low(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

#define S(lit) { lit, sizeof(lit) - 1 }
/* What pages say that is no article: whole lines, beginnings, anywhere. */
static const struct str whole[] = {
	S("menu"), S("home"), S("search"), S("share"), S("print"),
	S("advertisement"), S("sections"), S("log in"), S("login"),
	S("sign in"), S("sign up"), S("subscribe"), S("subscribe now"),
	S("tweet"), S("email"), S("close"), S("more"), S("next"), S("previous"),
	S("top"), S("comments"), S("related"), S("tags"), S("loading..."),
	S("facebook"), S("twitter"), S("whatsapp"), S("linkedin"), S("rss"),
	S("reddit"), S("pinterest"), S("copy link"), S("contact us"),
	S("about us"), S("privacy policy"), S("terms of use"),
	S("terms of service"), S("sitemap"), S("follow us"), S("most read"),
	S("most popular"), S("trending"), S("skip"),
	{ NULL, 0 },
};
/* sorted by the first byte: is_boiler() */
static const struct str front[] = {
	S("(c) "), S("advertisement"), S("all rights reserved"),
	S("back to top"), S("by continuing to use"), S("click here"),
	S("comments ("), S("continue reading"), S("copyright "),
	S("email this"), S("filed under"), S("follow us"), S("go to "),
	S("jump to "), S("leave a comment"), S("log in"), S("more from "),
	S("most popular"), S("most read"), S("posted in"), S("print this"),
	S("read more"), S("recommended for"), S("register "),
	S("related articles"), S("related stories"), S("related:"),
	S("see also:"), S("share article"), S("share on "), S("share this"),
	S("share via"), S("sign in"), S("sign up for"), S("skip to "),
	S("subscribe to"), S("tags:"), S("this site uses cookies"), S("tweet "),
	S("view all"), S("we use cookies"), S("you may also like"),
	S("\302\251"),
	{ NULL, 0 },
};
static const struct str any[] = {
	S("all rights reserved"), S("cookie policy"), S("privacy policy"),
	S("terms of use"), S("terms and conditions"), S("copyright \302\251"),
	S("your browser"), S("enable javascript"), S("share this article"),
	S("\302\273 "), S("subscribe to our"), S("newsletter"),
	{ NULL, 0 },
};

/* Does s begin with the lower-case w, whatever its case? */
static bool
fronts(struct str s, struct str w)
{
	size_t i;

	if (s.n < w.n)
		return false;
	for (i = 0; i < w.n; i++)
		if (low(s.p[i]) != w.p[i])
			return false;
	return true;
}

static bool
contains_any(struct str s)
{
	static const bool head[256] = { ['a'] = true, ['c'] = true,
		['p'] = true, ['t'] = true, ['y'] = true, ['e'] = true,
		['s'] = true, ['n'] = true, [0xc2] = true };
	const struct str *w;
	size_t i;
	char c;

	for (i = 0; i + 6 < s.n; i++) {
		if (i > 0 && s.p[i - 1] != ' '
		    && (unsigned char)s.p[i] != 0xc2)
			continue;
		c = low(s.p[i]);
		if (!head[(unsigned char)c])
			continue;
		for (w = any; w->p != NULL; w++)
			if (*w->p == c && fronts(str_of(s.p + i, s.n - i), *w))
				return true;
	}
	return false;
}

static bool
is_boiler(struct str s, const struct feat *f)
{
	const struct str *w;
	char first = low(s.p[0]);

	if (f->shape == SHAPE_CODE || f->shape == SHAPE_RULE
	    || f->shape == SHAPE_PAGE || f->shape == SHAPE_URL)
		return true;
	if (s.n > 250)
		return false;
	for (w = whole; s.n < 20 && w->p != NULL; w++)
		if (first == *w->p && s.n == w->n && fronts(s, *w))
			return true;
	for (w = front; w->p != NULL
	    && (unsigned char)*w->p <= (unsigned char)first; w++)
		if (first == *w->p && fronts(s, *w))
			return true;
	if (f->words < 15 && s.n < 160 && contains_any(s))
		return true;
	return f->letters == 0 && f->digits == 0;
}

bool
kind_boiler(struct str s, const struct feat *f)
{
	struct feat *w = (struct feat *)(uintptr_t)f;

	if (f->boiler < 0)
		w->boiler = s.n > 0 && is_boiler(s, f);
	return f->boiler;
}

static bool
word_at(struct str s, size_t i, struct str *w)
{
	size_t k = i;

	while (k < s.n && s.p[k] != ' ')
		k++;
	*w = str_of(s.p + i, k - i);
	return k > i;
}

/* Words that all begin with capitals (or "de", "al-"...), lo to hi. */
static bool
names_only(struct str s, size_t lo, size_t hi)
{
	size_t i = 0, n = 0, cap = 0;
	struct str w;
	uint32_t cp;

	while (i < s.n && word_at(s, i, &w)) {
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
		if (w.p[w.n - 1] == ':' || w.p[w.n - 1] == '!'
		    || w.p[w.n - 1] == '?')
			return false;
		i += w.n + 1;
	}
	return n >= lo && n <= hi && cap >= 2 && cap + 1 >= n;
}

bool
kind_byline(struct str s, const struct feat *f)
{
	uint32_t cp;
	size_t i = 0;

	static const bool may[256] = { ['b'] = true, ['B'] = true,
		['w'] = true, ['W'] = true, ['a'] = true, ['A'] = true,
		['r'] = true, ['R'] = true, ['s'] = true, ['S'] = true,
		['e'] = true, ['E'] = true, ['p'] = true, ['P'] = true,
		['*'] = true, ['_'] = true, ['('] = true };

	if (s.n > 160 || f->words < 2 || f->words > 18
	    || !may[(unsigned char)s.p[0]])
		return false;
	while (i < s.n && (s.p[i] == '*' || s.p[i] == '_' || s.p[i] == '('))
		i++;
	s = str_of(s.p + i, s.n - i);
	if (fronts(s, STR("by ")) && s.n > 3) {
		utf8_decode(s.p + 3, s.n - 3, &cp);
		return utf8_class(cp) == U_UPPER && f->term != TERM_STOP
		    && (f->titles >= 2 || f->words <= 3);
	}
	return fronts(s, STR("written by")) || fronts(s, STR("author:"))
	    || fronts(s, STR("reported by")) || fronts(s, STR("story by"))
	    || fronts(s, STR("reporting by")) || fronts(s, STR("edited by"))
	    || (fronts(s, STR("par ")) && f->titles * 2 > f->words
	        && f->words < 6);
}

static const struct str months[] = {
	S("january"), S("february"), S("march"), S("april"), S("may"),
	S("june"), S("july"), S("august"), S("september"), S("october"),
	S("november"), S("december"), S("jan"), S("feb"), S("mar"),
	S("apr"), S("jun"), S("jul"), S("aug"), S("sept"), S("sep"),
	S("oct"), S("nov"), S("dec"),
	{ NULL, 0 },
};

static bool
month(struct str w)
{
	const struct str *m;
	size_t n = w.n;

	while (n > 0 && (w.p[n - 1] == ',' || w.p[n - 1] == '.'))
		n--;
	for (m = months; m->p != NULL; m++)
		if (m->n == n && fronts(w, *m))
			return true;
	return false;
}

/* A line that holds a date and hardly more. */
bool
kind_dateline(struct str s, const struct feat *f)
{
	static const struct str small[] = {
		S("updated"), S("published"), S("posted"), S("on"), S("at"),
		S("am"), S("pm"), S("a.m."), S("p.m."), S("gmt"), S("utc"),
		S("est"), S("edt"), S("monday"), S("tuesday"), S("wednesday"),
		S("thursday"), S("friday"), S("saturday"), S("sunday"), S("mon"),
		S("tue"), S("wed"), S("thu"), S("fri"), S("sat"), S("sun"),
		S("date"), S("last"), S("modified"), S("first"), S("cet"),
		S("bst"), S("ist"), S("pst"), S("pdt"), S("et"), S("|"), S("-"),
		S("\342\200\223"), S("of"), S("th"), S("st"), S("nd"), S("rd"),
		S("the"), S("created"), S("and"), S("hours"), S("hour"), S("ago"),
		S("minutes"), S("days"), S("\302\267"), S("min"), S("read"),
		{ NULL, 0 },
	};
	size_t i = 0, other = 0, nmonth = 0, ndig = 0, groups = 0;
	const struct str *m;
	struct str w;

	if (s.n > 90 || f->digits < 2 || f->digits > 16)
		return false;
	for (; i < s.n && word_at(s, i, &w); i += w.n + 1) {
		size_t k = 0, d = 0, n = w.n;

		for (k = 0; k < w.n; k++)
			d += w.p[k] >= '0' && w.p[k] <= '9';
		while (n > 1 && (w.p[n - 1] == ':' || w.p[n - 1] == ','))
			n--;
		if (month(w)) {
			nmonth++;
		} else if (d > 0) {
			groups += (d == 8 || (d >= 6 && w.n <= d + 3)) ? 1 : 0;
			ndig++;
		} else {
			for (m = small; m->p != NULL; m++)
				if (m->n == n && fronts(w, *m))
					break;
			other += m->p == NULL;
			if (other > 1)
				return false;
		}
	}
	return other <= (ndig > 1 ? 1u : 0u)
	    && ((nmonth == 1 && ndig >= 1) || groups == 1);
}

/*
 * "LIMA, 17 March 2025 - ", "MUSCAT -- ", "GENEVA (Reuters) - " at the
 * front of a paragraph: its bytes; 0: there is none.
 */
size_t
kind_placeline(struct str s)
{
	size_t i = 0, n, up = 0, max = s.n < 90 ? s.n : 90;
	uint32_t cp, prev = ' ';
	bool place = false, closed = false;

	while (i < max) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (place && prev == ' ') {
			size_t e = 0;

			if (cp == 0x2013 || cp == 0x2014)
				e = i + n;
			else if (cp == '-' && i + 1 < s.n
			    && s.p[i + 1] == '-')
				e = i + 2;
			else if (cp == '-')
				e = i + 1;
			if (e > 0 && e + 8 < s.n && s.p[e] == ' ')
				return e;
			if (e > 0)
				return 0;
		}
		if (!place) {
			/* the place: capitals, four and more letters */
			if (utf8_class(cp) == U_UPPER) {
				up++;
			} else if (cp == ' ' || cp == ',' || cp == '('
			    || cp == '.' || cp == '\'' || cp == '-'
			    || cp == '/' || cp == 0x2019) {
				if (up >= 3 && (cp == ',' || cp == '('
				    || (cp == ' ' && up >= 3)))
					place = true;
				if (up == 0)
					return 0;
			} else {
				return 0;
			}
		} else if (cp == '.' && prev != '.' && i + 1 < s.n
		    && s.p[i + 1] == ' ' && utf8_class(prev) == U_LOWER
		    && !closed) {
			/* a full stop: a sentence, not a dateline */
			if (i > 40)
				return 0;
		} else if (cp == ')') {
			closed = true;
		} else if (cp == ';' || cp == '?' || cp == '!' || cp == '"') {
			return 0;
		}
		prev = cp;
		i += n;
	}
	return 0;
}

/* Is item i the beginning of a paragraph of the article? */
static bool
body_at(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	size_t k, n = 0;

	if (it->f.shape != SHAPE_NONE || it->f.bullet == 1 || it->f.level)
		return false;
	if (it->l.n >= 120 && (it->f.is_long || it->f.words >= 15))
		return (it->f.term == TERM_STOP || it->f.is_long
		    || i + 1 < b->n) && !kind_byline(s, &it->f)
		    && !kind_boiler(s, &it->f);
	if (it->l.width < 40 && b->wrap == 0)
		return false;
	for (k = i; k + 1 < b->n; k++) {
		n += block_at(b, k)->l.n;
		if (!wrap_joins(b, k, k + 1, k - i + 1, n))
			break;
	}
	return k > i && n + block_at(b, k)->l.n >= 120
	    && !kind_byline(s, &it->f) && !kind_boiler(s, &it->f);
}

static enum utf8_script
script_of(struct str s)
{
	size_t i = 0;
	uint32_t cp;

	while (i < s.n) {
		i += utf8_decode(s.p + i, s.n - i, &cp);
		if (utf8_script(cp) != S_COMMON)
			return utf8_script(cp);
	}
	return S_COMMON;
}

/*
 * With no more lines than these before the first paragraph there is no menu
 * on top, and the first line is the headline rather than a later one.
 */
#define HEAD_NEAR 4

/* Finds the headline in the first window: sets headhash. */
void
kind_head(struct block *b)
{
	size_t i, j, body, best = SIZE_MAX;
	int score, top = 0;
	const struct item *it;
	struct str s;

	for (body = 0; body < b->n; body++)
		if (body_at(b, body))
			break;
	if (body == b->n)
		return;
	for (i = 0; i < body; i++) {
		it = block_at(b, i);
		s = block_text(b, it);
		if (it->f.hash == 0 || it->f.words < 2 || it->f.words > 30
		    || it->f.letters < 8 || it->f.shape != SHAPE_NONE
		    || it->f.bullet == 1 || kind_boiler(s, &it->f)
		    || kind_byline(s, &it->f) || kind_dateline(s, &it->f)
		    || (it->f.term == TERM_COLON && it->f.words < 4))
			continue;
		score = it->f.words < 12 ? (int)it->f.words : 12;
		if (script_of(s) != script_of(block_text(b,
		    block_at(b, body))))
			score -= 10;
		if (names_only(s, 2, 4) && it->f.words < 4 && !it->f.caps)
			score -= 3;
		if (it->f.level == 1)
			score += 20;
		if (it->f.caps)
			score += 2;
		score += (int)(i * 6 / (body + 1));
		/* the sentence below a headline says it again, longer */
		if (it->f.term == TERM_STOP)
			score -= 6;
		if (i == 0 && body <= HEAD_NEAR)
			score += 6;
		for (j = 0; j < body; j++)
			if (j != i && block_at(b, j)->f.hash == it->f.hash)
				break;
		if (j < body)
			score += 6;
		if (score > top) {
			top = score;
			best = i;
		}
	}
	if (best == SIZE_MAX)
		return;
	it = block_at(b, best);
	b->headhash = it->f.hash;
	/* the title of the page, with the site's name behind it, is longer */
	for (i = 0; i < best; i++) {
		struct str t = block_text(b, it), u;

		u = block_text(b, block_at(b, i));
		if (u.n >= 12 && u.n < t.n && memcmp(t.p, u.p, u.n) == 0
		    && t.p[u.n] == ' ') {
			b->headhash = block_at(b, i)->f.hash;
			break;
		}
	}
}

/* "In front of the palace, 1979. (Carter Library)": says whose picture. */
static bool
credited(struct str s)
{
	static const struct str words[] = { S("photo"), S("library"),
		S("archive"), S("museum"), S("collection"), S("image"),
		S("picture"), S("courtesy"), S("gallery"), { NULL, 0 } };
	const struct str *w;
	size_t i, k;

	if (s.n < 20 || s.n > 500 || s.p[s.n - 1] != ')')
		return false;
	for (i = s.n; i > 0 && s.p[i - 1] != '('; i--)
		continue;
	if (i < 3 || (s.p[i - 2] != '.' && (s.p[i - 2] != ' '
	    || s.p[i - 3] != '.')))
		return false;
	for (k = i; k < s.n; k++)
		if (k == i || s.p[k - 1] == ' ')
			for (w = words; w->p != NULL; w++)
				if (fronts(str_of(s.p + k, s.n - k), *w))
					return true;
	return false;
}

/* Does s say the headline again, with a name behind it or not? */
static bool
repeats_head(const struct block *b, struct str s)
{
	struct str h = buf_str(&b->headline);
	size_t i;

	if (h.n < 8 || s.n < h.n)
		return false;
	if (memcmp(s.p, h.p, h.n) != 0)
		return false;
	if (s.n == h.n)
		return true;
	i = h.n;
	return s.n - h.n < 60 && s.p[i] == ' '
	    && (s.p[i + 1] == '|' || s.p[i + 1] == '-'
	        || (unsigned char)s.p[i + 1] >= 0x80);
}

/* Is what follows the open block a paragraph? */
static bool
leads(const struct block *b, size_t from)
{
	size_t i;

	for (i = from; i < b->n && i < from + 3; i++)
		if (body_at(b, i) || block_at(b, i)->f.bullet)
			return true;
	return false;
}

static void
remember_author(struct block *b, struct str s)
{
	size_t i = 0, n;

	if (b->author.n > 0)
		return;
	if (fronts(s, STR("by ")))
		i = 3;
	else if (fronts(s, STR("written by: ")))
		i = 12;
	else if (fronts(s, STR("written by ")))
		i = 11;
	for (n = i; n < s.n && s.p[n] != ',' && s.p[n] != '|'
	    && s.p[n] != '(' && !(s.p[n] >= '0' && s.p[n] <= '9'); n++)
		continue;
	while (n > i && s.p[n - 1] == ' ')
		n--;
	if (n - i >= 5 && n - i < 60)
		buf_put(&b->author, str_of(s.p + i, n - i));
}

/*
 * What the open block is, whose text is s, by its form and place; the
 * window begins with its own last line.
 */
static enum kind
by_rule(struct block *b, struct str s, struct feat *f)
{
	struct cur *c = &b->cur;
	size_t next = 1;

	if (s.n > FEAT_LONG && f->shape == SHAPE_NONE) {
		b->body = true;
		b->lastlong = b->nrows;
		if (c->f.bullet)
			return KIND_ITEM;
		return KIND_TEXT;
	}
	if (f->shape == SHAPE_IMAGE)
		return KIND_CAPTION;
	if (f->shape == SHAPE_TABLE)
		return KIND_ITEM;
	if (!b->headed && f->hash != 0 && f->hash == b->headhash) {
		b->headed = true;
		b->headline.n = 0;
		buf_put(&b->headline, s);
		return KIND_HEADLINE;
	}
	if (b->headed && (f->hash == b->headhash || repeats_head(b, s)))
		return KIND_BOILERPLATE;
	if (kind_boiler(s, f))
		return KIND_BOILERPLATE;
	/* "2.  Terminology" alone before a paragraph */
	if (c->f.bullet == 2 && c->nlines == 1 && c->blanks > 0
	    && f->words <= 10 && f->term == TERM_NONE && b->n > next
	    && block_at(b, next)->blanks > 0 && body_at(b, next))
		return KIND_HEADING;
	if (c->f.bullet)
		return b->headhash != 0 && !b->headed ? KIND_BOILERPLATE
		                                      : KIND_ITEM;
	if (!b->body || s.n < 200) {
		if (kind_byline(s, f)) {
			remember_author(b, s);
			return KIND_BYLINE;
		}
		if (kind_dateline(s, f))
			return KIND_DATELINE;
		if (fronts(s, STR("source:")) || fronts(s, STR("photo:"))
		    || fronts(s, STR("image:")) || fronts(s, STR("credit:"))
		    || fronts(s, STR("photograph:")) || fronts(s, STR("figure "))
		    || fronts(s, STR("sources:")))
			return KIND_CAPTION;
	}
	if (credited(s))
		return KIND_CAPTION;
	if (b->body && b->author.n > 0 && s.n < 300
	    && s.n > b->author.n
	    && memcmp(s.p, b->author.p, b->author.n) == 0
	    && b->n < 12)
		return KIND_BYLINE;
	if (!b->body && names_only(s, 2, 4) && b->n > next
	    && kind_dateline(block_text(b, block_at(b, next)),
	        &block_at(b, next)->f)) {
		remember_author(b, s);
		return KIND_BYLINE;
	}
	if (f->level > 0)
		return KIND_HEADING;
	if (b->headhash != 0 && !b->headed && s.n < 120)
		return KIND_BOILERPLATE;
	if (f->term == TERM_STOP && (f->words >= 6 || c->nlines > 1
	    || b->body)) {
		if (s.n >= 80 || f->words >= 12) {
			b->body = true;
			b->lastlong = b->nrows;
		}
		return KIND_TEXT;
	}
	if (s.n >= 120 || c->nlines > 1)
		return KIND_TEXT;
	/* "A spokesman said:", "The ministers agreed to the following:" */
	if (f->term == TERM_COLON && f->words >= 4
	    && f->titles * 2 <= f->words + 1)
		return KIND_TEXT;
	if (f->words > 0 && f->words <= 16 && leads(b, next))
		return f->term == TERM_COMMA ? KIND_TEXT : KIND_HEADING;
	if (f->term == TERM_STOP || f->quote)
		return KIND_TEXT;
	return b->body && f->words >= 4 ? KIND_HEADING : KIND_BOILERPLATE;
}

enum kind
kind_of(struct block *b, struct str s)
{
	struct cur *c = &b->cur;
	struct feat *f = &c->f, own;
	int16_t x[JUDGE_FEATURES];
	enum kind kind;
	bool article;
	int32_t least;
	unsigned web;

	if (c->nlines > 1 || c->fix & FIX_SPACED) {
		uint8_t bullet = f->bullet, level = f->level;
		enum shape shape = f->shape;

		feat_line(&own, s);
		own.bullet = bullet;
		own.level = level;
		own.shape = shape;
		f = &own;
	}
	if (f->markup)
		f->boiler = -1; /* it was asked of the line as it came */
	kind = by_rule(b, s, f);
	if (b->look != NULL) {
		judge_look(b, s, f, x);
		b->look(NULL, x, c->b, c->e);
	} else if ((kind == KIND_TEXT || kind == KIND_HEADING
	    || kind == KIND_ITEM || kind == KIND_BOILERPLATE
	    || kind == KIND_CAPTION) && f->shape == SHAPE_NONE
	    && !b->plain && (web = judge_web(b)) >= 25) {
		judge_look(b, s, f, x);
		/* brief lines all over: menus; else it needs more to doubt */
		least = kind == KIND_BOILERPLATE ? 0 : web < 50 ? -900 : -350;
		article = judge_over(x, least);
		/* ends of sentences; a heading with text behind it */
		if (!article && ((kind != KIND_BOILERPLATE && s.n >= 100
		    && x[46] > 0) || (kind == KIND_HEADING && x[15] <= 1)))
			article = judge_over(x,
			    least - judge_caution(b));
		if (!article)
			kind = KIND_BOILERPLATE;
		else if (kind == KIND_BOILERPLATE)
			kind = c->f.bullet ? KIND_ITEM
			    : f->term != TERM_STOP && f->words <= 14
			        && c->nlines == 1 && !f->lower
			    ? KIND_HEADING : KIND_TEXT;
	}
	judge_past(&b->judge, s, f);
	return kind;
}
