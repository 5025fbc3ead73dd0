/* SPDX-License-Identifier: ISC */
/* link: lines that lead to other pages, or are nothing but that. */
#include "form.h"
#include "kind.h"

/* Does the open block stand in a list of links: no paragraph came yet? */
bool
link_aside_slow(struct block *b, struct str s, const struct feat *f)
{
	/* of Chinese, words are counted by letters */
	const size_t n = b->cur.nlines == 1 ? block_at(b, 0)->l.width : s.n;

	/* "18.05 Uhr": the next entry of a live blog */
	if (f->digits > 2 && f->digits <= 4 && f->letters <= 4 &&
	    f->shape == SHAPE_NONE &&
	    (kind_dateline(s, f) ||
		(form_clock(s) && b->n > 1 && head_sentence(b, 1)))) {
		b->aside = 0;
		return false;
	}
	b->aside--;
	if (s.n < LINK_TEASER && f->term == TERM_STOP && teaser_cut(s))
		return true;
	if (n < (f->term == TERM_NONE ? 160u : 120u) &&
	    f->words <= (s.n > 2 * n                   ? 30
				: f->term == TERM_NONE ? 24
						       : 16) &&
	    (f->term != TERM_STOP || f->last == '?' || teaser_cut(s)))
		return true;
	b->aside = 0;
	return false;
}

/*
 * "1. http://www.example.org/": is s, which has a number, one of the links that
 * a dump of a page ends with?
 */
static bool
numbered_link(struct str s, const struct feat *f)
{
	size_t i = f->mark;

	return i + 8 < s.n && memchr(s.p + i, ' ', s.n - i) == NULL &&
	    (kind_fronts(str_of(s.p + i, s.n - i), STR("http")) ||
		kind_fronts(str_of(s.p + i, s.n - i), STR("mailto:")));
}

/* A link's picture and its words, which say the same: "A truce A truce". */
static bool
doubled(struct str s, const struct feat *f)
{
	size_t half = s.n / 2;

	return f->words >= 6 && s.n % 2 == 1 && s.p[half] == ' ' &&
	    memcmp(s.p, s.p + half + 1, half) == 0;
}

/* "Mo Tu We Th Fr Sa Su", and days below: a page's calendar? */
static bool
calendar(const struct feat *f, const struct item *next)
{
	return f->words == 7 && f->letters <= 7 * 5 && f->digits == 0 &&
	    next != NULL && next->f.letters == 0 && next->f.words > 0 &&
	    next->f.words <= 7 && next->f.digits > 0;
}

/* "Weiterlesen: https://...": few words and an address? */
static bool
leads_on(struct str s, const struct feat *f)
{
	size_t i;

	if (!f->colon || f->words < 2 || f->words > 12 || f->term != TERM_NONE)
		return false;
	for (i = s.n; i > 0 && s.p[i - 1] != ' '; i--)
		continue;
	return i > 0 && i < 40 && s.n - i > 10 && s.p[i - 2] == ':' &&
	    (kind_fronts(str_of(s.p + i, s.n - i), STR("https://")) ||
		kind_fronts(str_of(s.p + i, s.n - i), STR("http://")));
}

bool
link_line_slow(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *next = b->n > 1 ? block_at(b, 1) : NULL;

	return doubled(s, f) || calendar(f, next) || leads_on(s, f) ||
	    (b->cur.f.bullet == 2 && numbered_link(s, &b->cur.f)) ||
	    (f->words == 1 && next != NULL && next->f.bullet == 2 &&
		numbered_link(block_text(b, next), &next->f));
}
