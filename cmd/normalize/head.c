/* SPDX-License-Identifier: ISC */
/* head: the headline: which line before the first paragraph, or a mail's. */
#include "kind.h"
#include "phrase.h"
#include "utf8.h"

/* Is item i the beginning of a paragraph of the article? */
bool
head_paragraph(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	size_t k, n = 0;

	if (it->f.shape != SHAPE_NONE || it->f.bullet == 1 || it->f.level)
		return false;
	if (it->l.n >= 120 && (it->f.is_long || it->f.words >= 15))
		return (it->f.term == TERM_STOP || it->f.is_long ||
			   i + 1 < b->n) &&
		    !kind_byline(s, &it->f) && !kind_boiler(b, s, &it->f);
	if (it->l.width < 40 && b->wrap == 0)
		return false;
	for (k = i; k + 1 < b->n; k++) {
		n += block_at(b, k)->l.n;
		if (!wrap_joins(b, k, k + 1, k - i + 1, n))
			break;
	}
	return k > i && n + block_at(b, k)->l.n >= 120 &&
	    !kind_byline(s, &it->f) && !kind_boiler(b, s, &it->f);
}

/* Is item i a sentence, however short? */
bool
head_sentence(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return it->f.term == TERM_STOP && it->f.shape == SHAPE_NONE &&
	    it->f.words >= 3 && !kind_boiler(b, block_text(b, it), &it->f);
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

/* "On Thursday. Photograph: Lena Dahl": whose picture it is. */
bool
head_credit(struct str s)
{
	static const struct str words[] = { S("photo"), S("photograph"),
		S("photographs"), S("picture"), S("image"), S("credit"),
		S("photos"), S("foto"), S("bild"), { NULL, 0 } };
	const struct str *w;
	const char *p = s.p;
	size_t i;

	while ((p = memchr(p, ':', s.n - (size_t)(p - s.p))) != NULL) {
		i = (size_t)(p++ - s.p);
		for (w = words; w->p != NULL; w++)
			if (i > w->n &&
			    (s.p[i - w->n - 1] == ' ' ||
				s.p[i - w->n - 1] == '(') &&
			    kind_fronts(str_of(s.p + i - w->n, w->n), *w))
				return true;
	}
	return false;
}

/* Is item i a by-line or a line with a date? */
static bool
signed_at(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);

	return kind_byline(s, &it->f) || kind_dateline(s, &it->f);
}

/* "X-Mailer: ..." */
static bool
mail_field(struct str s)
{
	size_t i = 0;

	while (i < s.n &&
	    (((s.p[i] | 0x20) >= 'a' && (s.p[i] | 0x20) <= 'z') ||
		s.p[i] == '-'))
		i++;
	return i > 1 && i + 1 < s.n && s.p[i] == ':' && s.p[i + 1] == ' ';
}

/* The lines of a mail's header, RFC 5322; 0: it is none.  *subject: which. */
static size_t
mail_header(const struct block *b, size_t *subject)
{
	bool from = false, any = false;
	struct str s;
	size_t i;

	for (i = 0; i < b->n; i++) {
		const struct item *it = block_at(b, i);

		s = block_text(b, it);
		if (i > 0 && it->blanks > 0)
			break;
		if (!mail_field(s) && (i == 0 || it->l.indent == 0))
			break;
		from |= kind_fronts(s, STR("from: "));
		if (kind_fronts(s, STR("subject: ")) && it->f.hash != 0) {
			*subject = i;
			any = true;
		}
	}
	return from && any ? i : 0;
}

/*
 * A document of no more lines than this that has a sentence, or of no more
 * than NOTE_BARE without one, is a note: a wire flash, a post, a headline by
 * itself.  No menu stands around it.
 */
#define NOTE_LINES 12
#define NOTE_BARE 3

/* Finds the headline in the first window: sets headhash; and note. */
void
kind_head(struct block *b)
{
	size_t i, j, body, best = SIZE_MAX;
	int score, top = 0;
	const struct item *it;
	struct str s;

	b->mail = (uint32_t)mail_header(b, &best);
	if (b->mail > 0) {
		b->headhash = block_at(b, best)->f.hash;
		return;
	}
	for (body = 0; body < b->n; body++)
		if (head_paragraph(b, body))
			break;
	if (body == b->n && b->whole && b->n <= NOTE_LINES) {
		for (body = 0; body < b->n; body++)
			if (head_sentence(b, body))
				break;
		b->note = body < b->n || b->n <= NOTE_BARE;
	}
	if (body == b->n)
		return;
	for (i = 0; i < body; i++) {
		it = block_at(b, i);
		s = block_text(b, it);
		if (it->f.hash == 0 || it->f.words < 2 || it->f.words > 30 ||
		    it->f.letters < 8 || it->f.shape != SHAPE_NONE ||
		    it->f.bullet == 1 || (b->note && it->f.bullet) ||
		    kind_boiler(b, s, &it->f) || kind_byline(s, &it->f) ||
		    kind_dateline(s, &it->f) ||
		    (it->f.term == TERM_COLON && it->f.words < 4))
			continue;
		if (phrase_of(&b->phrases.foreign, s) != PHRASE_NONE || head_credit(s))
			continue;
		score = it->f.words < 12 ? (int)it->f.words : 12;
		/* by-line or date below it */
		for (j = i + 1; j < body && j <= i + 2; j++)
			if (signed_at(b, j)) {
				score += 8;
				break;
			}
		if (script_of(s) != script_of(block_text(b, block_at(b, body))))
			score -= 10;
		if (kind_names(s, 2, 4) && it->f.words < 4 && !it->f.caps)
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
		if (u.n >= 12 && u.n < t.n && memcmp(t.p, u.p, u.n) == 0 &&
		    t.p[u.n] == ' ') {
			b->headhash = block_at(b, i)->f.hash;
			break;
		}
	}
}
