/* SPDX-License-Identifier: ISC */
/* kind: what a block is: headline, text, boilerplate ... */
#include "kind.h"

#include "field.h"
#include "form.h"
#include "page.h"
#include "phrase.h"
#include "place.h"
#include "utf8.h"
#include "who.h"

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

/* "Par Lena Dahl (Cotonou)", "Von Lena Dahl, Kiel": names behind a word for by */
static bool
by_names(struct str s)
{
	static const struct str words[] = { S("par "), S("por "), S("von "),
		S("di "), S("door "), S("av "), { NULL, 0 } };
	const struct str *w;
	size_t i;

	for (w = words; w->p != NULL; w++)
		if (kind_fronts(s, *w))
			break;
	if (w->p == NULL)
		return false;
	for (i = w->n; i < s.n && s.p[i] != ',' && s.p[i] != '(' &&
	     s.p[i] != '|';
	     i++)
		continue;
	while (i > w->n && s.p[i - 1] == ' ')
		i--;
	return kind_names(str_of(s.p + w->n, i - w->n), 2, 4);
}

bool
kind_by_slow(struct str s, const struct feat *f)
{
	uint32_t cp;
	size_t i = 0;

	if (s.n > 160)
		return false;
	while (i < s.n && (s.p[i] == '*' || s.p[i] == '_' || s.p[i] == '('))
		i++;
	s = str_of(s.p + i, s.n - i);
	if (s.n < 3 || !kind_by(s.p))
		return false;
	if (kind_fronts(s, STR("posted by ")))
		return f->term != TERM_STOP;
	if (kind_fronts(s, STR("by ")) && s.n > 3) {
		utf8_decode(s.p + 3, s.n - 3, &cp);
		return utf8_class(cp) == U_UPPER && f->term != TERM_STOP &&
		    (f->titles >= 2 || f->words <= 3);
	}
	return kind_fronts(s, STR("written by")) ||
	    kind_fronts(s, STR("author:")) ||
	    (f->words <= 5 &&
		kind_fronts(s, STR("\320\220\320\262\321\202\320\276\321\200: "))) ||
	    kind_fronts(s, STR("reported by")) ||
	    kind_fronts(s, STR("story by")) ||
	    kind_fronts(s, STR("reporting by")) ||
	    kind_fronts(s, STR("edited by")) ||
	    (kind_fronts(s, STR("par ")) && f->titles * 2 > f->words &&
		f->words < 6) ||
	    (f->term != TERM_STOP && f->words <= 14 && by_names(s));
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
	return s.n - h.n < 60 && s.p[i] == ' ' &&
	    (s.p[i + 1] == '|' || s.p[i + 1] == '-' ||
		(unsigned char)s.p[i + 1] >= 0x80);
}

/* Is what follows the open block a paragraph? */
static bool
leads(const struct block *b, size_t from)
{
	size_t i;

	for (i = from; i < b->n && i < from + 3; i++)
		if (head_paragraph(b, i) || block_at(b, i)->f.bullet ||
		    (b->note && head_sentence(b, i)))
			return true;
	return false;
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

/* The lines of a mail's signature, its mark included, at most. */
#define SIGNATURE 16

static const struct str authors[] = { S("the author is "), S("the author was "),
	S("the authors are "), S("the writer is "), S("the writer was "),
	{ NULL, 0 } };

static const struct str captions[26][4] = {
	['c' - 'a'] = { S("credit:") },
	['f' - 'a'] = { S("figure ") },
	['i' - 'a'] = { S("image:") },
	['p' - 'a'] = { S("photo:"), S("photograph:") },
	['s' - 'a'] = { S("source:"), S("sources:") },
};

/* The farthest that a pull quote is from what it repeats, in bytes. */
#define PULL_REACH 8192

/* Is t somewhere in s?  Where its first letter is all over, nobody knows. */
static bool
within(struct str t, struct str s)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t tries = 1024;

	while (tries-- > 0 && (size_t)(end - p) >= t.n &&
	    (p = memchr(p, *t.p, (size_t)(end - p) - t.n + 1)) != NULL)
		if (memcmp(p++, t.p, t.n) == 0)
			return true;
	return false;
}

/* Is s, one line, a sentence in quotation marks that is said nearby too? */
static bool
pulled(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *it = block_at(b, 0);
	size_t i, n, left = PULL_REACH;
	uint32_t cp;
	struct str t = s;

	if (!(f->quote || f->first == 0xbb) || b->cur.nlines != 1 ||
	    s.n > 300 || f->words < 5 || b->wrap > 0)
		return false;
	/* what is between the marks, without the stop */
	for (i = 0; i < t.n; i += n) {
		n = utf8_decode(t.p + i, t.n - i, &cp);
		if (utf8_class(cp) != U_OPEN && utf8_class(cp) != U_PUNCT &&
		    utf8_class(cp) != U_CLOSE && cp != ' ')
			break;
	}
	t = str_of(t.p + i, t.n - i);
	for (i = 0; t.n > 0; i++, t.n -= n) {
		n = utf8_decode_last(t.p, t.n, &cp);
		if (utf8_class(cp) != U_OPEN && utf8_class(cp) != U_PUNCT &&
		    utf8_class(cp) != U_CLOSE && cp != ' ')
			break;
	}
	if (i == 0 || t.n < 24)
		return false;
	n = it->l.text < PULL_REACH ? it->l.text : PULL_REACH;
	if (within(t, str_of(b->clean->text.p + it->l.text - n, n)))
		return true;
	for (i = 1; i < b->n && left > 0; i++) {
		struct str u = block_text(b, block_at(b, i));

		if (u.n > t.n + 8 &&
		    within(t, str_of(u.p, u.n < left ? u.n : left)))
			return true;
		left -= u.n < left ? u.n : left;
	}
	return false;
}

static bool
bullet_sign(struct str s)
{
	uint32_t cp;

	return utf8_decode(s.p, s.n, &cp) == s.n &&
	    (cp == 0x2022 || cp == 0x25cf || cp == 0x25cb || cp == 0x25aa ||
		cp == 0x25a0 || cp == 0x2023 || cp == 0x25e6 || cp == 0xf0b7);
}

/* A numbered paragraph is as long as this, or it is a list's item. */
#define CLAUSE 80

/*
 * The open block has a number: is it a paragraph of a cable, a report, a
 * resolution?  "3. (SBU) The Ambassador called on Karimov."
 */
static bool
clause(const struct block *b, struct str s, const struct feat *f)
{
	size_t i = b->cur.f.mark, k;

	if (f->term == TERM_STOP && s.n >= CLAUSE)
		return true;
	/* of a resolution, and behind another one; (a), (b) are a list's */
	if (*s.p >= '0' && *s.p <= '9' &&
	    ((f->words >= 5 && s.p[s.n - 1] == ';') ||
		(b->numbered && f->term != TERM_NONE)))
		return true;
	/* its classification: (U), (SBU), (C), (S//NF) */
	if (i >= s.n || s.p[i] != '(')
		return false;
	for (k = ++i; k < s.n && k < i + 8; k++)
		if (!(s.p[k] >= 'A' && s.p[k] <= 'Z') && s.p[k] != '/')
			break;
	return k > i && k + 1 < s.n && s.p[k] == ')' && s.p[k + 1] == ' ';
}

/*
 * What no menu says: "Recalling its resolution 2604 (2021),", and the
 * numbered lines of a text.
 */
static bool
running(const struct cur *c, struct str s, const struct feat *f)
{
	char last = s.p[s.n - 1];

	return (f->words >= 5 && (last == ',' || last == ';')) ||
	    (c->f.bullet == 2 && f->words >= 4 && f->term != TERM_NONE &&
		last != '?');
}

/*
 * A row of CSV: the line before or behind it has as many cells.  To be asked of
 * each block, once.
 */
static bool
celled(struct block *b, struct str s, const struct feat *f)
{
	size_t was = b->cells;
	const struct item *next;

	b->cells = !f->is_long && f->sign[FEAT_COMMAS] >= 2 ? form_cells(s) : 0;
	if (b->cells < 2)
		return false;
	if (b->cells == was)
		return true;
	next = block_at(b, 1);
	return b->n > 1 && form_cells(block_text(b, next)) == b->cells;
}

/* Labels with their values in turn are a list; a transcript's end in a stop. */
#define PAIRS 3

/* Does the open block, a pair, stand among others?  To be asked of each, once. */
static bool
paired(struct block *b)
{
	size_t i, n;

	if (b->cur.nlines > 1 || (b->cur.told & TOLD_PAIR) == 0) {
		b->pairs = 0;
		return false;
	}
	n = b->pairs = b->cur.blanks > 0 ? 1 : b->pairs + 1;
	for (i = 1; i < b->n && n < PAIRS; i++, n++)
		if (block_at(b, i)->blanks > 0 ||
		    !form_pair(block_text(b, block_at(b, i)),
			&block_at(b, i)->f))
			break;
	return n >= PAIRS;
}

/*
 * A year above what happened in it: another one stands near, which a page's
 * number never does.
 */
static bool
annal(struct block *b, struct str s)
{
	size_t i;
	bool near = b->year > 0 && b->nline - b->year <= BLOCK_LOOK;

	if (!form_year(s) || b->n < 2 || !(head_sentence(b, 1) ||
	    head_paragraph(b, 1)))
		return false;
	for (i = 2; i < b->n && !near; i++)
		near = form_year(block_text(b, block_at(b, i)));
	if (near)
		b->year = b->nline;
	return near;
}

/* "1. http://www.example.org/": the links that a dump of a page ends with. */
static bool
numbered_link(struct str s, const struct feat *f)
{
	size_t i = f->mark;

	return f->bullet == 2 && i + 8 < s.n && memchr(s.p + i, ' ', s.n - i) == NULL &&
	    (kind_fronts(str_of(s.p + i, s.n - i), STR("http")) ||
		kind_fronts(str_of(s.p + i, s.n - i), STR("mailto:")));
}

/* What else stands at the end of a cable. */
static const struct str marks[] = { S("confidential"), S("secret"),
	S("unclassified"), S("declassified"), S("sensitive"), S("bt"),
	S("nnnn"), { NULL, 0 } };
#define SIGNED 4 /* lines to the end, at most, that a cable's signature has */

#define COLUMNS 6 /* blank ones between two parts of a line that are a table's */

/* Is the line at i of the window one of a list without marks? */
static bool
rank(const struct item *it)
{
	return it->f.words > 0 && it->f.words <= 12 && !it->f.is_long &&
	    it->f.term != TERM_STOP && !it->f.bullet && it->f.level == 0 &&
	    it->f.shape == SHAPE_NONE;
}

/*
 * Names of participants, of attachments: does the open block stand in a
 * document's body, in three lines and more, all short, without a blank one?
 */
static bool
ranked(struct block *b, const struct feat *f)
{
	const struct cur *c = &b->cur;
	size_t i, n = 0;

	if (!b->body || c->nlines > 1 || f->term == TERM_COLON ||
	    !rank(block_at(b, 0))) {
		b->ranks = 0;
		return false;
	}
	b->ranks = c->blanks > 0 ? 1 : b->ranks + 1;
	for (i = 1; i < b->n && i < 3 && b->ranks + n < 3; i++, n++)
		if (block_at(b, i)->blanks > 0 || !rank(block_at(b, i)))
			break;
	return b->ranks + n >= 3;
}

/* Links to other pages in the midst of an article, at most. */
#define ASIDE 10

/* Does the open block stand in a list of links: no paragraph came yet? */
static bool
linked(struct block *b, struct str s, const struct feat *f)
{
	if (b->aside == 0)
		return false;
	b->aside--;
	if (s.n < 120 && f->words <= 16 &&
	    (f->term != TERM_STOP || f->last == '?'))
		return true;
	b->aside = 0;
	return false;
}

void
kind_rules(struct firsts *firsts)
{
	who_rules(firsts);
	LEARN(firsts, captions);
}

/* Is the open block about who wrote the text?  None stands behind it. */
static bool
biography(const struct block *b)
{
	return (b->cur.told & TOLD_LIFE) && b->body && (b->texty & 3) == 0;
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
	enum phrase said;
	bool behind = b->pulled, bulleted = b->bulleted, boiler;
	bool divided = b->divided, pair;
	enum kind kind;
	struct str w, v;
	size_t n;

	b->pulled = b->sure = b->divided = false;
	/* a bullet by itself, as PDF has it: the item comes behind it */
	b->bulleted = s.n <= 3 && bullet_sign(s);
	if (s.n > FEAT_LONG && f->shape == SHAPE_NONE && biography(b))
		return KIND_BYLINE;
	if (s.n > FEAT_LONG && f->shape == SHAPE_NONE &&
	    (c->told & TOLD_CREDITED))
		return KIND_CAPTION;
	if (s.n > FEAT_LONG && f->shape == SHAPE_NONE) {
		b->body = true;
		b->lastlong = b->nrows;
		return bulleted || c->f.bullet == 1 || b->listed ? KIND_ITEM
								 : KIND_TEXT;
	}
	if (bulleted && f->words > 0 && f->shape == SHAPE_NONE)
		return KIND_ITEM;
	if ((c->f.digit || c->f.first == '[') && kind_message(s)) {
		b->sure = b->body = true;
		return KIND_TEXT;
	}
	if (b->cues) {
		b->sure = true;
		return f->shape == SHAPE_PAGE || kind_cue(s) ||
			str_eq(s, STR("WEBVTT"))
		    ? KIND_BOILERPLATE
		    : KIND_TEXT;
	}
	if (f->shape == SHAPE_PAGE && annal(b, s)) {
		b->sure = true;
		return KIND_HEADING;
	}
	if (f->shape == SHAPE_IMAGE)
		return KIND_CAPTION;
	if (f->shape == SHAPE_TABLE)
		return KIND_ITEM;
	if (!b->headed && c->f.hash != 0 && c->f.hash == b->headhash) {
		if (c->nlines == 1 ||
		    (s.n < HEAD_TITLE && f->term != TERM_STOP))
			return head_line(b, s);
		b->headhash = 0; /* it is a paragraph's first line */
	}
	if (b->headed && (f->hash == b->headhash || repeats_head(b, s)))
		return KIND_BOILERPLATE;
	if (b->nrows < 2 || b->labelled) {
		if (field_parts(s)) {
			head_restart(b);
			b->sure = true;
			return KIND_BOILERPLATE;
		}
		if (b->labelled && head_labelled(b, s, &kind))
			return kind;
	}
	/* the rest of a header, and what is below the mark of a signature */
	if (b->signature || (b->nline < b->header && !kind_dateline(s, f))) {
		f->boiler = 2;
		return KIND_BOILERPLATE;
	}
	if (b->mail && str_eq(s, STR("--")) && b->n < SIGNATURE) {
		b->signature = true;
		return KIND_BOILERPLATE;
	}
	if (celled(b, s, f) || (c->told & TOLD_LEADER)) {
		b->sure = true;
		return KIND_ITEM;
	}
	pair = paired(b);
	/* and what stands above them */
	boiler = boiler_line(b, s, f) ||
	    (c->f.bullet == 2 && numbered_link(s, &c->f)) ||
	    (f->words == 1 && b->n > next && block_at(b, next)->f.bullet == 2 &&
		numbered_link(block_text(b, block_at(b, next)),
		    &block_at(b, next)->f));
	said = PHRASE_NONE;
	if (c->foreign && s.n <= (boiler ? 40 : 400)) {
		if (f->said == 0)
			f->said = (uint8_t)(phrase_slow(s) + 1);
		said = (enum phrase)(f->said - 1);
		c->foreign = said != PHRASE_NONE;
	}
	if (said == PHRASE_LINKS)
		b->aside = ASIDE;
	/* "12 comentarios" */
	if (c->f.digit && f->words == 2 && f->term == TERM_NONE &&
	    kind_word(s, kind_digits(s, 0) + 1, &w) &&
	    (phrase_roles(w) & PHRASE_COUNTED))
		said = PHRASE_PAGE;
	if (boiler)
		return KIND_BOILERPLATE;
	if (said == PHRASE_PAGE || said == PHRASE_LINKS || linked(b, s, f)) {
		f->boiler = 2;
		return KIND_BOILERPLATE;
	}
	if (b->body && (c->told & TOLD_CREDITS))
		return KIND_BYLINE;
	if (c->nlines == 1 && s.n < 250 &&
	    (said == PHRASE_CAPTION || (c->told & TOLD_PHOTO))) {
		f->boiler = 2;
		return KIND_CAPTION;
	}
	if (b->body && (said == PHRASE_AUTHOR ||
		(kind_fronts(s, STR("the ")) && kind_begins(s, authors))))
		return KIND_BYLINE;
	/* of Wikipedia: "Negotiations[edit]" */
	if (c->nlines == 1 && s.n > 6 && s.n < 100 &&
	    memcmp(s.p + s.n - 6, "[edit]", 6) == 0) {
		b->sure = true;
		return KIND_HEADING;
	}
	/* "Article 2", and its title below */
	if (c->nlines == 1 && (c->told & TOLD_DIVISION)) {
		b->sure = b->divided = true;
		return KIND_HEADING;
	}
	if (divided && c->blanks == 0 && c->nlines == 1 && f->words <= 10 &&
	    f->term == TERM_NONE && !c->f.bullet)
		return KIND_HEADING;
	/* "2.  Terminology" alone before a paragraph */
	if (c->f.bullet == 2 && c->nlines == 1 && f->words <= 10 &&
	    f->term == TERM_NONE && b->n > next && head_paragraph(b, next) &&
	    ((c->blanks > 0 && block_at(b, next)->blanks > 0) ||
		(b->last == KIND_TEXT && !block_at(b, next)->f.bullet)))
		return KIND_HEADING;
	if (c->f.bullet == 2 && !b->listed && clause(b, s, f)) {
		b->body = true;
		b->numbered |= *s.p >= '0' && *s.p <= '9';
		return KIND_TEXT;
	}
	if (c->f.bullet)
		return b->headhash != 0 && !b->headed ? KIND_BOILERPLATE
						      : KIND_ITEM;
	if (!b->body || s.n < 200) {
		if (kind_byline(s, f)) {
			kind_author(b, s);
			return KIND_BYLINE;
		}
		if (kind_dateline(s, f) || (c->told & TOLD_PLACE)) {
			n = kind_word(s, 0, &w) && kind_word(s, w.n + 1, &v)
			    ? w.n + 1 + v.n
			    : 0;
			/* "Lena Dahl | 12 March 2024" */
			if (n == 0 || !kind_names(str_of(s.p, n), 2, 2) ||
			    kind_month(w) || kind_month(v) ||
			    kind_dated_word(w) || kind_dated_word(v))
				return KIND_DATELINE;
			kind_author(b, s);
			return KIND_BYLINE;
		}
		if ((c->told & TOLD_SENDER) ||
		    (b->last == KIND_HEADLINE && !b->body &&
			(form_authors(s) || form_office(s, f))))
			return KIND_BYLINE;
		if ((c->told & TOLD_RULED) && kind_begins(s, ROW(captions, *s.p)))
			return KIND_CAPTION;
	}
	if ((c->told & TOLD_CREDITED) ||
	    (b->headed && !b->body && c->nlines == 1 && who_wired(s)))
		return KIND_CAPTION;
	if (biography(b))
		return KIND_BYLINE;
	if (b->body && b->author.n > 0 && s.n < 300 && s.n > b->author.n &&
	    memcmp(s.p, b->author.p, b->author.n) == 0 &&
	    (b->n < 12 || who_is(str_of(s.p + b->author.n, s.n - b->author.n))))
		return KIND_BYLINE;
	if (!b->body && !b->labelled &&
	    kind_names(s, 2, 4) && b->n > next &&
	    kind_dateline(block_text(b, block_at(b, next)),
		&block_at(b, next)->f)) {
		/* "Washington, D.C." */
		if (f->words == 2 && kind_word(s, 0, &w) &&
		    w.p[w.n - 1] == ',')
			return KIND_DATELINE;
		kind_author(b, s);
		return KIND_BYLINE;
	}
	if (f->level > 0 || c->fix & FIX_SPACED)
		return KIND_HEADING;
	/* whose picture it is stands below what it shows */
	if (c->nlines == 1 && f->term == TERM_NONE && b->n > next &&
	    who_picture(block_at(b, next), block_text(b, block_at(b, next))))
		return KIND_CAPTION;
	if (pair)
		return KIND_ITEM;
	/* a pull quote, and who said it */
	b->pulled = pulled(b, s, f);
	if (b->pulled || (behind && s.n < 60 && f->term == TERM_NONE)) {
		f->boiler = 2;
		return KIND_BOILERPLATE;
	}
	/* letters of two bytes are no reason to be text */
	n = c->nlines == 1 && s.n <= 2 * (size_t)block_at(b, 0)->l.width
	    ? block_at(b, 0)->l.width
	    : s.n;
	if (b->headhash != 0 && !b->headed && n < 120)
		return KIND_BOILERPLATE;
	/* the headline's second line, the deck below it */
	if (b->last == KIND_HEADLINE && c->nlines == 1 && n < HEAD_TITLE &&
	    f->words >= 3 && f->term == TERM_NONE && b->n > next &&
	    (c->blanks > 0 || block_at(b, next)->blanks > 0))
		return KIND_HEADING;
	if (f->term == TERM_STOP &&
	    (f->words >= 6 || c->nlines > 1 || b->body ||
		(b->headed && f->last == '.' && f->words >= 3 &&
		    f->titles * 2 < f->words))) {
		if (s.n >= 80 || f->words >= 12) {
			b->body = true;
			b->lastlong = b->nrows;
		}
		return KIND_TEXT;
	}
	if (n >= 120 || c->nlines > 1)
		return KIND_TEXT;
	/* "A spokesman said:", "The ministers agreed to the following:" */
	if (f->term == TERM_COLON && f->words >= 4 &&
	    f->titles * 2 <= f->words + 1)
		return KIND_TEXT;
	/* who signed a cable: "HART" */
	if (b->labelled && b->numbered && b->n <= SIGNED && f->caps &&
	    f->words <= 2 && f->digits == 0 && !kind_among(s, marks))
		return KIND_BYLINE;
	/* or side by side: those who signed */
	if ((head_documented(b) && ranked(b, f)) ||
	    (b->body && c->nlines == 1 && block_at(b, 0)->l.gap >= COLUMNS))
		return KIND_ITEM;
	if (f->words > 0 && f->words <= 16 && leads(b, next) &&
	    !(b->note && f->term == TERM_STOP))
		return f->term == TERM_COMMA ? KIND_TEXT : KIND_HEADING;
	if (f->term == TERM_STOP || f->quote)
		return KIND_TEXT;
	if (b->note && page_bars(s, f) == 0)
		return KIND_TEXT;
	if (f->last == ',' && f->words >= 3)
		return KIND_TEXT;
	if (b->bare && !f->lower)
		return KIND_ITEM;
	return (b->body && f->words >= 4) || head_documented(b) ? KIND_HEADING
							   : KIND_BOILERPLATE;
}

enum kind
kind_of(struct block *b, struct str s)
{
	struct cur *c = &b->cur;
	struct feat *f = &c->f, own;
	int16_t x[JUDGE_FEATURES];
	enum page page = PAGE_TEXT;
	enum kind kind;
	bool links, again;

	if (c->nlines > 1 || c->fix & FIX_SPACED) {
		uint8_t bullet = f->bullet, level = f->level;
		enum shape shape = f->shape;

		feat_line(&own, s);
		own.bullet = bullet;
		own.level = level;
		own.shape = shape;
		f = &own;
	}
	if (!c->whole) { /* this was found of the line as it came */
		f->boils = f->talk = -1;
		f->said = 0;
		f->told = 0;
	}
	c->told = told(&b->phrases, s, f);
	c->foreign = (c->told & TOLD_FOREIGN) != 0;
	if (f->markup)
		f->boiler = -1;
	kind = by_rule(b, s, f);
	links = page_links(b, s, f) && f->shape == SHAPE_NONE;
	again = page_again(b, s);
	if (b->look != NULL) {
		judge_look(b, s, f, x);
		b->look(NULL, x, c->b, c->e);
	} else if (links && kind != KIND_HEADLINE) {
		kind = KIND_BOILERPLATE;
	} else if ((kind == KIND_TEXT || kind == KIND_HEADING ||
		       kind == KIND_ITEM || kind == KIND_BOILERPLATE ||
		       kind == KIND_CAPTION) &&
	    f->shape == SHAPE_NONE && f->boiler < 2 && !b->sure && !b->plain &&
	    !head_documented(b) && !running(c, s, f) &&
	    judge_web(b) >= 25) {
		judge_look(b, s, f, x);
		if (!again)
			page = page_of(b, s, f, kind, x);
		if (again || page == PAGE_FURNITURE)
			kind = KIND_BOILERPLATE;
		else if (page != PAGE_TEXT && kind != KIND_TEXT &&
		    kind != KIND_CAPTION)
			kind = page == PAGE_BETWEEN && x[15] <= 1
			    ? KIND_HEADING
			    : KIND_ITEM;
		else if (kind == KIND_BOILERPLATE)
			kind = c->f.bullet ? KIND_ITEM
			    : f->term != TERM_STOP && f->words <= 14 &&
				c->nlines == 1 && !f->lower
			    ? KIND_HEADING
			    : KIND_TEXT;
	}
	judge_past(&b->judge, s, f, block_seen(b, f->hash),
	    kind <= KIND_ITEM && page != PAGE_BETWEEN);
	return kind;
}
