/* SPDX-License-Identifier: ISC */
/* teaser: what stands below a page's text: titles of others, comments. */
#include "kind.h"
#include "phrase.h"
#include "utf8.h"

#define TITLE 16 /* words of a title, at most */

bool
teaser_cut(struct str s)
{
	uint32_t cp = 0;
	size_t n;

	for (; s.n > 3; s.n -= n) {
		n = utf8_decode_last(s.p, s.n, &cp);
		if (cp != '"' && cp != '\'' && utf8_class(cp) != U_CLOSE)
			break;
	}
	return cp == 0x2026 ||
	    (s.n > 3 && memcmp(s.p + s.n - 3, "...", 3) == 0);
}

/* What the rest of the window, the document's, has. */
enum rest { REST_TEXT, REST_TEASERS, REST_TITLES };

static enum rest
rest(const struct block *b)
{
	enum rest r = REST_TITLES;
	const struct item *it;
	size_t i;

	for (i = 1; i < b->n; i++) {
		it = block_at(b, i);
		if (it->f.bullet)
			return REST_TEXT;
		if (!head_paragraph(b, i) && !head_sentence(b, i))
			continue;
		/* a teaser, or a title that asks */
		if (!teaser_cut(block_text(b, it)) &&
		    !(it->f.last == '?' && it->f.words <= TITLE))
			return REST_TEXT;
		r = REST_TEASERS;
	}
	return r;
}

#define TEASERS 3 /* as many in turn need nothing above them that says so */

/*
 * The page has spoken of itself since its last paragraph, or there are some in
 * turn.  That it has spoken twice is enough for titles with nothing below.
 */
bool
teaser_below(const struct block *b, const struct feat *f)
{
	const struct judge *j = &b->judge;
	enum rest r;

	if (!b->body || !b->whole || head_documented(b) || b->note ||
	    b->listing || (r = rest(b)) == REST_TEXT)
		return false;
	if (j->said < j->since ||
	    (f->words >= 5 &&
		(b->last == KIND_BOILERPLATE ||
		    (b->n >= TEASERS && j->term == TERM_STOP))))
		return true;
	/* an address at the end is to write to */
	return f->term != TERM_STOP && r == REST_TITLES &&
	    (f->at || j->phrases > 1);
}

bool
teaser_asks(const struct block *b, const struct feat *f)
{
	return f->last == '?' && f->words <= TITLE &&
	    b->last == KIND_BOILERPLATE && b->judge.said < b->judge.since &&
	    teaser_below(b, f);
}

#define COMMENT 8 /* lines of a comment, at most */

#define BUTTONS 32 /* bytes of a line of buttons */

/* "Reply", "Like 12 Reply", "Reply Share": buttons below a comment? */
static bool
replies(const struct firsts *firsts, struct str s)
{
	size_t i = s.n;
	struct str w;

	if (s.n > BUTTONS)
		return false;
	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	if (firsts_may(firsts, str_of(s.p + i, s.n - i)) &&
	    (phrase_roles(str_of(s.p + i, s.n - i)) & PHRASE_REPLY))
		return true;
	return i > 0 && firsts_may(firsts, s) && kind_word(s, 0, &w) &&
	    (phrase_roles(w) & PHRASE_REPLY);
}

bool
teaser_comment(struct block *b)
{
	struct str s;
	size_t i;

	if (b->nline < b->comment)
		return true;
	/* a name, the day, the comment, and the button below it */
	for (i = 1; i < b->n && i <= COMMENT; i++) {
		const struct feat *f = &block_at(b, i)->f;

		if (f->words == 0 || f->words > 4 || f->term != TERM_NONE)
			continue;
		s = block_text(b, block_at(b, i));
		if (replies(&b->phrases.foreign, s)) {
			b->comment = b->nline + i;
			return true;
		}
	}
	return false;
}
