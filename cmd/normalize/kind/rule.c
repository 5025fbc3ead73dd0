/* SPDX-License-Identifier: ISC */
/* rule: what a block is by its form and place, in the order of rules. */
#include "rule.h"

#include "field.h"
#include "form.h"
#include "list.h"
#include "page.h"
#include "phrase.h"
#include "place.h"
#include "utf8.h"
#include "who.h"

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

	for (i = from; i < b->n && i < from + 3; i++) {
		/* what a mail answers is below its end: "Best," */
		if (block_at(b, i)->f.quoted && !b->cur.f.quoted)
			break;
		if (head_paragraph(b, i) || block_at(b, i)->f.bullet ||
		    (b->note && head_sentence(b, i)))
			return true;
	}
	return false;
}

/* The lines of a mail's signature, its mark included, at most. */
#define SIGNATURE 16

static const struct str authors[] = { S("the author is "), S("the author was "),
	S("the authors are "), S("the writer is "), S("the writer was "),
	S("the views expressed in this "), S("the views expressed here "),
	S("the opinions expressed in this "), S("the opinions expressed here "),
	S("the views and opinions expressed "), { NULL, 0 } };

static const struct str captions[26][4] = {
	['c' - 'a'] = { S("credit:") },
	['f' - 'a'] = { S("figure ") },
	['i' - 'a'] = { S("image:") },
	['p' - 'a'] = { S("photo:"), S("photograph:") },
	['s' - 'a'] = { S("source:"), S("sources:") },
};

/* What else stands at the end of a cable. */
static const struct str marks[] = { S("confidential"), S("secret"),
	S("unclassified"), S("declassified"), S("sensitive"), S("bt"),
	S("nnnn"), { NULL, 0 } };
#define SIGNED 4 /* lines to the end, at most, that a cable's signature has */

#define COLUMNS \
	6 /* blank ones between two parts of a line that are a table's */

void
rule_learn(struct firsts *firsts)
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

/* The open block, as rules look at it; the window begins with its last line. */
struct view {
	struct str s;                   /* its text */
	struct feat *f;                 /* what that looks like */
	bool bulleted, divided, pulled; /* so was the block before it */
	bool pair;                      /* it stands among pairs */
	enum phrase said;
};

/* A rule has found what the block is. */
static inline bool
is(enum kind *kind, enum kind k)
{
	*kind = k;
	return true;
}

/* The item behind the open block; NULL at the end. */
static inline const struct item *
next_item(const struct block *b)
{
	return b->n > 1 ? block_at(b, 1) : NULL;
}

#define NOTICE 240  /* columns of a notice */
#define COOKIES 800 /* bytes of one about cookies */

/* A trail of links, or a notice in letters of two bytes: no paragraph yet? */
static bool
noticed(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *it = block_at(b, 0);

	if (b->cur.nlines > 1)
		return false;
	if ((f->term == TERM_NONE && boiler_line(b, s, f)) ||
	    (((b->cur.told & TOLD_RULED) || b->cur.foreign) && s.n < COOKIES &&
		(b->cur.told & TOLD_NOTICE)) ||
	    (!b->body && page_cookies(s)))
		return true;
	return b->cur.foreign && it->l.width <= NOTICE &&
	    s.n * 2 > 3 * (size_t)it->l.width && phrase_slow(s) == PHRASE_PAGE;
}

/* A caption without its credit, above itself with it. */
static bool
twice(const struct block *b, struct str s)
{
	const struct item *next = b->n > 1 ? block_at(b, 1) : NULL;
	struct str t;

	if (next == NULL || b->cur.nlines > 1 || next->l.n <= s.n ||
	    next->l.n > s.n + 80)
		return false;
	t = block_text(b, next);
	return memcmp(s.p, t.p, s.n) == 0 && who_credited(t);
}

/* A long paragraph is text, whatever stands around it. */
static bool
rule_long(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;

	if (!v->f->is_long || v->f->shape != SHAPE_NONE)
		return false;
	if (noticed(b, v->s, v->f) ||
	    (b->aside > 0 && v->s.n < LINK_TEASER && teaser_cut(v->s))) {
		v->f->boiler = 2;
		return is(kind, KIND_BOILERPLATE);
	}
	if (biography(b))
		return is(kind, KIND_BYLINE);
	if ((c->told & TOLD_CREDITED) || twice(b, v->s))
		return is(kind, KIND_CAPTION);
	b->body = true;
	b->listing |= v->f->term == TERM_STOP && teaser_cut(v->s);
	b->lastlong = b->nrows;
	return is(kind,
	    v->bulleted || c->f.bullet == 1 || b->listed ? KIND_ITEM
							 : KIND_TEXT);
}

#define VTT 4 /* rows of the head of a file of subtitles, WebVTT */

/* What its form says: of messages, of subtitles, of chronicles, of Markdown. */
static bool
rule_form(struct block *b, const struct view *v, enum kind *kind)
{
	const struct item *it = block_at(b, 0);
	const struct cur *c = &b->cur;
	const struct feat *f = v->f;
	size_t at;

	if (v->bulleted && f->words > 0 && f->shape == SHAPE_NONE)
		return is(kind, KIND_ITEM);
	if ((*v->s.p == '^' || (unsigned char)*v->s.p >= 0xc2) &&
	    form_note(v->s, f)) {
		b->sure = true;
		return is(kind, KIND_ITEM);
	}
	if ((c->f.digit || c->f.first == '[') &&
	    (at = kind_message(v->s)) > 0) {
		b->sure = b->body = true;
		return is(kind,
		    message_unsaid(b, v->s, at) ? KIND_BOILERPLATE : KIND_TEXT);
	}
	if (f->at && c->nlines == 1 && form_post(v->s, f)) {
		b->sure = b->body = b->network = true;
		return is(kind, KIND_DATELINE);
	}
	if (b->cues) {
		b->sure = true;
		return is(kind,
		    f->shape == SHAPE_PAGE || kind_cue(v->s) ||
			    (b->nrows < VTT &&
				kind_fronts(v->s, STR("webvtt"))) ||
			    /* no time of its own: a comment */
			    (v->s.n > 5 && (c->blanks > 0 || b->nrows < VTT) &&
				memcmp(v->s.p, "NOTE ", 5) == 0)
			? KIND_BOILERPLATE
			: KIND_TEXT);
	}
	/* a page's head or foot by itself */
	if (f->bar && c->nlines == 1 && (c->blanks > 0 || b->nrows == 0) &&
	    (next_item(b) == NULL || next_item(b)->blanks > 0) &&
	    f->words <= 16 && form_folio(v->s)) {
		b->sure = true;
		return is(kind, KIND_BOILERPLATE);
	}
	if (f->term == TERM_NONE && (f->digits > 0 || b->paged)) {
		if (page_foot(b, v->s, f) ||
		    (c->nlines == 1 && furniture_edge(b, 0))) {
			b->sure = true;
			return is(kind, KIND_BOILERPLATE);
		}
		if (c->nlines == 1 && it->l.gap >= HEAD_GAP && f->letters > 3 &&
		    head_entry(b, 0) &&
		    ((b->n > 1 && block_at(b, 1)->l.gap >= HEAD_GAP &&
			 head_entry(b, 1)) ||
			(c->blanks == 0 && b->last == KIND_ITEM))) {
			b->sure = true;
			return is(kind, KIND_ITEM);
		}
	}
	if (turn_begins(b, v->s, f)) {
		b->sure = b->body = true;
		return is(kind, KIND_TEXT);
	}
	if (list_entry(b, v->s, f)) {
		b->body = true;
		return is(kind,
		    v->bulleted || c->f.bullet ? KIND_ITEM : KIND_TEXT);
	}
	if (f->shape == SHAPE_PAGE) {
		b->leaf = b->nline + 1;
		if (list_annal(b, v->s)) {
			b->sure = true;
			return is(kind, KIND_HEADING);
		}
	}
	if (f->shape == SHAPE_IMAGE)
		return is(kind, KIND_CAPTION);
	return f->shape == SHAPE_TABLE && is(kind, KIND_ITEM);
}

/* Does the document, or the mail of a mailbox, end below these lines? */
static bool
ends_soon(const struct block *b)
{
	size_t k;

	for (k = 1; k < b->n && k < SIGNATURE; k++)
		if (block_at(b, k)->f.shape >= SHAPE_FIELD)
			return true;
	return k < SIGNATURE;
}

/* The headline that head.c found, its repeats, fields above the text. */
static bool
rule_head(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;

	if (!b->headed && c->f.hash != 0 && c->f.hash == b->headhash) {
		if (c->nlines == 1 ||
		    (v->s.n < HEAD_TITLE && v->f->term != TERM_STOP))
			return is(kind, head_line(b, v->s));
		b->headhash = 0; /* it is a paragraph's first line */
	}
	if (b->headed && (v->f->hash == b->headhash || repeats_head(b, v->s)))
		return is(kind, KIND_BOILERPLATE);
	if (b->nrows < 2 || b->labelled || *v->s.p == 'D') {
		if (field_parts(v->s)) {
			head_restart(b);
			b->sure = true;
			return is(kind, KIND_BOILERPLATE);
		}
		if (b->labelled && head_labelled(b, v->s, kind))
			return true;
	}
	if ((*v->s.p == 'F' || *v->s.p == 'D' || *v->s.p == 'V') &&
	    v->f->colon && c->nlines == 1 && b->nrows > 0 &&
	    head_forwarded(b, v->s))
		b->sure = true;
	/* the rest of a header, and what is below the mark of a signature */
	if (b->signature ||
	    (b->nline < b->header && !kind_dateline(v->s, v->f))) {
		v->f->boiler = 2;
		return is(kind, KIND_BOILERPLATE);
	}
	if (b->mail && str_eq(v->s, STR("--")) && ends_soon(b)) {
		b->signature = true;
		return is(kind, KIND_BOILERPLATE);
	}
	return false;
}

/* What phrases.tsv says of the open block; boiler: boiler.c has spoken. */
static enum phrase
phrase(struct block *b, const struct view *v, bool boiler)
{
	struct cur *c = &b->cur;
	struct feat *f = v->f;
	enum phrase said = PHRASE_NONE;

	if (c->foreign && v->s.n <= (boiler ? 40 : 400)) {
		if (f->said == 0)
			f->said = (uint8_t)(phrase_slow(v->s) + 1);
		said = (enum phrase)(f->said - 1);
		c->foreign = said != PHRASE_NONE;
	}
	if (said == PHRASE_LINKS)
		b->aside = LINK_ASIDE;
	if (c->f.digit && f->term == TERM_NONE && kind_counted(v->s))
		said = PHRASE_PAGE;
	if (c->f.digit)
		head_counted(b, v->s);
	return said;
}

/* What stands above links to other pages, in English. */
static const struct str above[] = { S("related"), S("more from "),
	S("recommended"), { NULL, 0 } };

/* Tables; then what a page says of itself. */
static bool
rule_page(struct block *b, struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;
	struct feat *f = v->f;
	bool boiler;

	if (list_celled(b, v->s, f) || (c->told & TOLD_LEADER)) {
		b->sure = true;
		return is(kind, KIND_ITEM);
	}
	v->pair = list_paired(b);
	/* numbered links, and what stands above them */
	boiler = boiler_line(b, v->s, f) || link_line(b, v->s, f);
	v->said = phrase(b, v, boiler);
	if (boiler) {
		if (f->words >= 6 && boiler_relayed(v->s))
			f->boiler = 2;
		if (f->words <= 4 && kind_begins(v->s, above))
			b->aside = LINK_ASIDE;
		return is(kind, KIND_BOILERPLATE);
	}
	if (v->said == PHRASE_PAGE || v->said == PHRASE_LINKS ||
	    (f->letters > 0 && v->s.p[v->s.n - 1] == '*' &&
		form_field(v->s, f)) ||
	    ((c->told & TOLD_NOTICE) && f->term == TERM_STOP) ||
	    link_aside(b, v->s, f)) {
		f->boiler = 2;
		return is(kind, KIND_BOILERPLATE);
	}
	return false;
}

/* "[1/4]A supporter waves": a picture's number and what it shows? */
static bool
numbered_picture(struct str s)
{
	size_t i = kind_digits(s, 1), k;

	if (*s.p != '[' || i == 1 || i > 3 || i >= s.n || s.p[i] != '/')
		return false;
	k = kind_digits(s, i + 1);
	return k > i + 1 && k <= i + 3 && k + 2 < s.n && s.p[k] == ']';
}

/* Who wrote it, whose picture it is, as words say. */
static bool
rule_credit(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;

	if (c->f.first == '[' && numbered_picture(v->s)) {
		b->sure = true;
		return is(kind, KIND_CAPTION);
	}
	if (b->body && (c->told & TOLD_CREDITS))
		return is(kind, KIND_BYLINE);
	/* 来源：新华网 2025-07-25 is a source and no picture's */
	if (c->nlines == 1 && v->s.n < 250 &&
	    (v->said == PHRASE_CAPTION || (c->told & TOLD_PHOTO)) &&
	    !(v->said == PHRASE_CAPTION && !b->body &&
		kind_dateline(v->s, v->f))) {
		v->f->boiler = 2;
		return is(kind, KIND_CAPTION);
	}
	if (v->said == PHRASE_BYLINE && c->nlines == 1 && v->s.n < 120 &&
	    v->f->term != TERM_STOP)
		return is(kind, KIND_BYLINE);
	/* not "The author is a man of thirty, the police said" */
	return (v->said == PHRASE_AUTHOR ||
		   ((*v->s.p | 0x20) == 't' && kind_fronts(v->s, STR("the ")) &&
		       kind_begins(v->s, authors))) &&
	    b->body && ((b->texty & 3) == 0 || v->f->term != TERM_STOP) &&
	    is(kind, KIND_BYLINE);
}

/* Divisions of a text, and what has a number or a bullet. */
static bool
rule_number(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;
	const struct item *next = next_item(b);
	const struct feat *f = v->f;
	const bool titled =
	    c->nlines == 1 && f->words <= 10 && f->term == TERM_NONE;

	/* "6. September 2018" */
	if (c->f.bullet == 2 && kind_dateline(v->s, f))
		return false;
	/* of Wikipedia: "Negotiations[edit]" */
	if (c->nlines == 1 && v->s.n > 6 && v->s.n < 100 &&
	    memcmp(v->s.p + v->s.n - 6, "[edit]", 6) == 0) {
		b->sure = true;
		return is(kind, KIND_HEADING);
	}
	/* "Article 2", and its title below */
	if (c->nlines == 1 && (c->told & TOLD_DIVISION)) {
		b->sure = b->divided = true;
		return is(kind, KIND_HEADING);
	}
	if (v->divided && c->blanks == 0 && titled && !c->f.bullet) {
		b->sure = true;
		return is(kind, KIND_HEADING);
	}
	/* "2.  Terminology" alone before a paragraph */
	if (c->f.bullet == 2 && titled && next != NULL &&
	    head_paragraph(b, 1) &&
	    ((c->blanks > 0 && next->blanks > 0) ||
		((c->blanks > 0 || b->last == KIND_TEXT) && !next->f.bullet)))
		return is(kind, KIND_HEADING);
	/* "2. ALSO TODAY", of a newsletter */
	if (c->f.bullet == 2 && titled && f->caps && f->letters > 3 &&
	    c->blanks > 0 && next != NULL && next->f.bullet != 2 &&
	    !next->f.caps)
		return is(kind, KIND_HEADING);
	if (c->f.bullet == 2 && !b->listed && list_clause(b, v->s, f)) {
		b->body = true;
		b->numbered |= *v->s.p >= '0' && *v->s.p <= '9';
		return is(kind, KIND_TEXT);
	}
	/* "- Von Lena Dahl" below the headline */
	if (c->f.bullet == 1 && !b->body &&
	    (kind_byline(v->s, f) || kind_dateline(v->s, f) ||
		(f->letters == 0 && form_clock(v->s))))
		return false;
	/* "3. 3": to other pages of it */
	if (c->f.bullet == 2 && f->letters == 0 && !f->is_long)
		return is(kind, KIND_BOILERPLATE);
	return c->f.bullet &&
	    is(kind,
		b->headhash != 0 && !b->headed ? KIND_BOILERPLATE : KIND_ITEM);
}

/* By-lines, datelines and captions that a line shows by itself. */
static bool
rule_line(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;

	if (b->body && v->s.n >= 200)
		return false;
	if (kind_byline(v->s, v->f)) {
		kind_author(b, v->s);
		return is(kind, KIND_BYLINE);
	}
	if (v->f->letters == 0 && form_clock(v->s))
		return is(kind,
		    kind_timed(b) ? KIND_DATELINE : KIND_BOILERPLATE);
	if (v->f->digits > 0 && v->f->digits <= 2 && form_ago(v->s, v->f)) {
		b->sure = true;
		/* below the text, of a comment or a teaser */
		if (b->body)
			teaser_comment(b);
		return is(kind, b->body ? KIND_BOILERPLATE : KIND_DATELINE);
	}
	/* who wrote the comment, above that */
	if (v->f->words <= 3 && b->body && c->nlines == 1 && v->s.n < 40 &&
	    b->n > 2 && block_at(b, 1)->f.digits > 0 &&
	    block_at(b, 1)->f.digits <= 2 &&
	    form_ago(block_text(b, block_at(b, 1)), &block_at(b, 1)->f)) {
		b->sure = true;
		return is(kind, KIND_BOILERPLATE);
	}
	if (kind_dateline(v->s, v->f) || (c->told & TOLD_PLACE))
		return is(kind, kind_of_day(b, v->s));
	if (b->last == KIND_HEADLINE && v->said == PHRASE_NONE &&
	    who_alone(b, v->s, v->f))
		return is(kind, KIND_BYLINE);
	if ((c->told & TOLD_SENDER) ||
	    (b->last == KIND_HEADLINE && !b->body &&
		(form_authors(v->s) || form_office(v->s, v->f))))
		return is(kind, KIND_BYLINE);
	if (c->blanks > 0 && (c->told & TOLD_FOREIGN) &&
	    form_exhibit(v->s, v->f))
		return is(kind, KIND_CAPTION);
	return (c->told & TOLD_RULED) &&
	    kind_begins(v->s, ROW(captions, *v->s.p)) &&
	    !(v->f->term == TERM_STOP && form_figured(v->s)) &&
	    is(kind, KIND_CAPTION);
}

/* Rows above a by-line, at most: a deck may be a sentence. */
#define BYLINE 4

/* The same by what came before, by what follows. */
static bool
rule_author(struct block *b, const struct view *v, enum kind *kind)
{
	const struct cur *c = &b->cur;
	const struct item *next = next_item(b);
	const struct str name = buf_str(&b->author);
	struct str s = v->s, w;

	if ((c->told & TOLD_CREDITED) || (s.n >= 60 && twice(b, s)) ||
	    (b->headed && c->nlines == 1 &&
		((!b->body && who_wired(s)) ||
		    (s.p[s.n - 1] == ')' && who_pictured(s)))))
		return is(kind, KIND_CAPTION);
	if (biography(b))
		return is(kind, KIND_BYLINE);
	if (name.n > 0 && s.n < 300 && s.n > name.n &&
	    memcmp(s.p, name.p, name.n) == 0 &&
	    ((b->body && b->n < 12) ||
		who_is(str_of(s.p + name.n, s.n - name.n))))
		return is(kind, KIND_BYLINE);
	if ((b->body && b->nrows > BYLINE) || b->labelled ||
	    v->said == PHRASE_KICKER || !kind_names(s, 2, 4) || next == NULL ||
	    !kind_dateline(block_text(b, next), &next->f))
		return false;
	/* "Washington, D.C." */
	if (v->f->words == 2 && kind_word(s, 0, &w) && w.p[w.n - 1] == ',')
		return is(kind, KIND_DATELINE);
	kind_author(b, s);
	return is(kind, KIND_BYLINE);
}

/* "What we read" and a line of ---- or ==== right below: a heading? */
static bool
underlined(const struct block *b, const struct feat *f)
{
	const struct item *next = next_item(b);
	struct str t;

	if (next == NULL || next->f.shape != SHAPE_RULE || next->blanks > 0 ||
	    b->cur.nlines != 1 || f->term == TERM_STOP || f->words == 0 ||
	    f->words > 14 || (b->cur.blanks == 0 && b->nrows > 0))
		return false;
	t = block_text(b, next);
	return (*t.p == '-' || *t.p == '=') && t.n >= 3 &&
	    memcmp(t.p, t.p + 1, t.n - 1) == 0;
}

/* "Lena Dahl, envoy to the talks": who said what stands above, no heading? */
static bool
said_it(struct str s)
{
	const char *comma = memchr(s.p, ',', s.n);
	uint32_t cp;

	utf8_decode(s.p, s.n, &cp);
	return utf8_class(cp) != U_UPPER ||
	    kind_names(str_of(s.p, comma != NULL ? (size_t)(comma - s.p) : s.n),
		2, 5);
}

#define DECK 8 /* words of a deck that no menu has */

/* What it looks like beside its neighbours; n: its length. */
static bool
rule_place(struct block *b, const struct view *v, size_t n, enum kind *kind)
{
	const struct cur *c = &b->cur;
	const struct item *next = next_item(b);
	struct feat *f = v->f;

	if (f->level > 0 || c->fix & FIX_SPACED)
		return is(kind, KIND_HEADING);
	if (underlined(b, f) ||
	    (v->said == PHRASE_SECTION && (b->headed || b->body) &&
		c->nlines == 1 && next != NULL)) {
		b->sure = true;
		return is(kind, KIND_HEADING);
	}
	if (form_remark(v->s, f)) {
		b->sure = true;
		return is(kind, KIND_BOILERPLATE);
	}
	/* whose picture it is stands below what it shows */
	if (c->nlines == 1 && f->term == TERM_NONE && next != NULL &&
	    who_picture(next, block_text(b, next)))
		return is(kind, KIND_CAPTION);
	if (v->pair)
		return is(kind, KIND_ITEM);
	/* a pull quote, and who said it */
	b->pulled = pull_quote(b, v->s, f);
	if (b->pulled ||
	    (v->pulled && v->s.n < 60 && f->term == TERM_NONE &&
		said_it(v->s))) {
		f->boiler = 2;
		return is(kind, KIND_BOILERPLATE);
	}
	if (b->headhash != 0 && !b->headed && n < 120)
		return is(kind, KIND_BOILERPLATE);
	/* the headline's second line, the deck below it */
	if (b->last != KIND_HEADLINE || c->nlines > 1 || n >= HEAD_TITLE ||
	    f->words < 3 || f->term != TERM_NONE || next == NULL ||
	    (c->blanks == 0 && next->blanks == 0))
		return false;
	b->sure = f->words >= DECK;
	return is(kind, KIND_HEADING);
}

/* Sentences, whole or not. */
static bool
rule_sentence(struct block *b, const struct view *v, size_t n, enum kind *kind)
{
	const struct cur *c = &b->cur;
	const struct feat *f = v->f;

	if (f->term == TERM_STOP && c->nlines == 1 &&
	    ((teaser_cut(v->s) && teaser_below(b, f)) || teaser_asks(b, f)))
		return is(kind, KIND_BOILERPLATE);
	/* "THE RUHR.", as papers had them */
	if (f->caps && f->last == '.' && f->words <= 10 && f->letters >= 6 &&
	    c->nlines == 1 && f->digits == 0 && b->wrap > 0 &&
	    (c->blanks > 0 || b->last <= KIND_HEADING) && head_stacked(b))
		return is(kind, KIND_HEADING);
	if (f->term == TERM_STOP &&
	    (f->words >= 6 || c->nlines > 1 || b->body ||
		(b->headed && f->last == '.' && f->words >= 3 &&
		    f->titles * 2 < f->words))) {
		if (v->s.n >= 80 || f->words >= 12) {
			b->body = true;
			b->lastlong = b->nrows;
		}
		return is(kind, KIND_TEXT);
	}
	/* "A spokesman said:", "The ministers agreed to the following:" */
	return (n >= 120 || c->nlines > 1 ||
		   (f->term == TERM_COLON && f->words >= 4 &&
		       (f->titles * 2 <= f->words + 1 || form_speech(v->s)))) &&
	    is(kind, KIND_TEXT);
}

/* The widest gap in the line behind the open block. */
static uint32_t
next_gap(const struct block *b)
{
	return b->n > 1 ? block_at(b, 1)->l.gap : 0;
}

/* A running head: was it seen, or does it come again, behind a page's number? */
static bool
again(const struct block *b)
{
	const uint64_t hash = block_at(b, 0)->f.hash;
	size_t i;

	if (hash == 0 || block_seen(b, hash))
		return hash != 0;
	for (i = 1; i < b->n && b->leaf == b->nline; i++)
		if (block_at(b, i)->f.hash == hash)
			return true;
	return false;
}

/* What is left: short lines, of whatever the document is. */
static enum kind
rest(struct block *b, const struct view *v)
{
	const struct feat *f = v->f;
	size_t cut[GUTTERS];

	/* who signed a cable: "HART" */
	if (b->labelled && b->numbered && b->n <= SIGNED && f->caps &&
	    f->words <= 2 && f->digits == 0 && !kind_among(v->s, marks))
		return KIND_BYLINE;
	/* or side by side: those who signed; four in one line are links */
	if (head_documented(b) && list_ranked(b, f))
		return KIND_ITEM;
	if (b->cur.nlines == 1 && block_at(b, 0)->l.gap >= COLUMNS &&
	    b->last == KIND_BOILERPLATE && again(b)) {
		v->f->boiler = 2;
		return KIND_BOILERPLATE;
	}
	if (b->body && b->cur.nlines == 1 && block_at(b, 0)->l.gap >= COLUMNS)
		return b->last != KIND_ITEM && next_gap(b) < COLUMNS &&
			f->digits == 0 && gutter_cuts(b, cut) >= 3
		    ? KIND_BOILERPLATE
		    : KIND_ITEM;
	if (b->network)
		return f->words >= 3 && f->letters >= 8 ? KIND_TEXT
							: KIND_BOILERPLATE;
	/* a table's row: "2019-20 820 612 75 %" */
	if (b->body && f->letters == 0 && f->words >= 3 &&
	    f->digits > 2 * f->words)
		return KIND_ITEM;
	if (f->last != ',' && teaser_below(b, f))
		return KIND_BOILERPLATE;
	if (f->words > 0 && f->words <= 16 && f->letters > 0 && leads(b, 1) &&
	    !(b->note && f->term == TERM_STOP))
		return f->term == TERM_COMMA ||
			(b->body && f->words >= 10 && form_sentences(v->s))
		    ? KIND_TEXT
		    : KIND_HEADING;
	if (f->term == TERM_STOP || f->quote)
		return KIND_TEXT;
	if (b->note && page_bars(v->s, f) == 0)
		return KIND_TEXT;
	if (f->last == ',' && f->words >= 3)
		return KIND_TEXT;
	if (b->bare && !f->lower)
		return KIND_ITEM;
	if (b->body && list_titled(b))
		return KIND_ITEM;
	return (b->body && f->words >= 4) || head_documented(b)
	    ? KIND_HEADING
	    : KIND_BOILERPLATE;
}

enum kind
rule_kind(struct block *b, struct str s, struct feat *f)
{
	struct view v = { s, f, b->bulleted, b->divided, b->pulled, false,
		PHRASE_NONE };
	const struct item *it = block_at(b, 0);
	enum kind kind;
	size_t n = s.n;

	b->pulled = b->sure = b->divided = false;
	if (f->shape >= SHAPE_FIELD) {
		f->boiler = 2;
		return message_mail(b, s, f->shape);
	}
	/* a bullet by itself, as PDF has it: the item comes behind it */
	b->bulleted = s.n <= 3 && list_bullet(s);
	/* letters of two bytes, of three in India, are no reason to be text */
	if (b->cur.nlines == 1 &&
	    (n <= 2 * (size_t)it->l.width ||
		(it->f.first >= 0x900 && it->f.first < 0x1900)))
		/* Thai has no stops either: what is no title is a sentence */
		n = it->l.width *
		    (it->f.words > it->f.sign[FEAT_BLANKS] + 1 ? 2 : 1);
	if ((b->nline < b->comment || (b->body && b->last == KIND_DATELINE)) &&
	    teaser_comment(b)) {
		b->sure = true;
		return KIND_BOILERPLATE;
	}
	if (rule_long(b, &v, &kind) || rule_form(b, &v, &kind) ||
	    rule_head(b, &v, &kind) || rule_page(b, &v, &kind) ||
	    rule_credit(b, &v, &kind) || rule_number(b, &v, &kind) ||
	    rule_line(b, &v, &kind) || rule_author(b, &v, &kind) ||
	    rule_place(b, &v, n, &kind) || rule_sentence(b, &v, n, &kind))
		/* a caption that was there is the page's */
		return kind == KIND_CAPTION && f->words >= 4 && !f->is_long &&
			f->hash != 0 && block_seen(b, f->hash)
		    ? KIND_BOILERPLATE
		    : kind;
	return rest(b, &v);
}
