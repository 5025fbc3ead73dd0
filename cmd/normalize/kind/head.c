/* SPDX-License-Identifier: ISC */
/* head: the headline: which line before the first paragraph, or a mail's. */
#include "field.h"
#include "form.h"
#include "kind.h"
#include "list.h"
#include "page.h"
#include "phrase.h"
#include "place.h"
#include "utf8.h"
#include "who.h"

bool
head_paragraph_slow(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	size_t k, n = 0;

	if (it->f.shape != SHAPE_NONE || it->f.bullet == 1 || it->f.level)
		return false;
	/* a headline has less, in columns */
	if (it->l.n >= 120 && (it->f.is_long || it->f.words >= 15) &&
	    (it->f.term != TERM_NONE || it->l.width >= 120 ||
		it->l.n > 2 * it->l.width))
		return (it->f.term == TERM_STOP || it->f.is_long ||
			   i + 1 < b->n) &&
		    !kind_byline(s, &it->f) && !boiler_line(b, s, &it->f) &&
		    !page_bar(s, &it->f);
	if (it->l.width < 40 && b->wrap == 0)
		return false;
	/* lines that go on with it, until they are enough */
	for (k = i; k + 1 < b->n && (k == i || n + block_at(b, k)->l.n < 120);
	     k++) {
		n += block_at(b, k)->l.n;
		if (!join_lines(b, k, k + 1, k - i + 1, n))
			break;
	}
	return k > i && n + block_at(b, k)->l.n >= 120 &&
	    !kind_byline(s, &it->f) && !boiler_line(b, s, &it->f);
}

/* Is item i a sentence, however short? */
bool
head_sentence(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return it->f.term == TERM_STOP && it->f.shape == SHAPE_NONE &&
	    it->f.words >= 3 && !boiler_line(b, block_text(b, it), &it->f);
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
	const char *p = s.p;
	size_t i, k;

	while ((p = memchr(p, ':', s.n - (size_t)(p - s.p))) != NULL) {
		i = (size_t)(p++ - s.p);
		if (i + 1 < s.n && *p != ' ')
			continue;
		i -= i > 0 && s.p[i - 1] == ' ';
		for (k = i; k > 0 && s.p[k - 1] != ' ' && s.p[k - 1] != '(';)
			k--;
		if (k > 0 && k < i &&
		    (phrase_roles(str_of(s.p + k, i - k)) & PHRASE_WHOSE))
			return true;
	}
	return false;
}

/* What phrases.tsv says of a line of the window, whose text is s; asked once. */
static enum phrase
said_of(const struct block *b, const struct item *it, struct str s)
{
	struct feat *f = (struct feat *)(uintptr_t)&it->f;

	if (f->said == 0)
		f->said = (uint8_t)(phrase_of(&b->phrases.foreign, s) + 1);
	return (enum phrase)(f->said - 1);
}

/* Is item i a by-line or a line with a date? */
static bool
signed_at(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	size_t label;

	/* "22:40 GMT" alone stands all over a live blog */
	return kind_byline(s, &it->f) ||
	    (kind_dateline(s, &it->f) &&
		(it->f.letters > 4 || it->f.digits > 4)) ||
	    form_authors(s) || form_office(s, &it->f) ||
	    said_of(b, it, s) == PHRASE_BYLINE ||
	    (b->labelled && field_of(s, &label) == FIELD_BYLINE);
}

/* What field s is, in a header of codes or of labels. */
static enum field
field_in(struct str s, bool coded, size_t *label)
{
	enum field f;

	if (!coded)
		return field_of(s, label);
	f = field_code(s, label);
	/* "LA PAZ, Aug 21 - " is no language */
	return f != FIELD_NONE && place_front(s) > 0 ? FIELD_NONE : f;
}

/* Fields begin within the first lines, and no more than as many part two. */
#define HEADER_GAP 16

/*
 * The lines up to the end of a header of fields; 0: there is none.  *subject:
 * the one that is the headline, SIZE_MAX if none is.  Two fields, one of them
 * the headline, or three are a header; of codes, which are words too, four.
 */
static size_t
header(const struct block *b, bool coded, size_t *subject)
{
	size_t i, last = 0, n = 0, label;
	enum field f;
	struct str s;

	bool text = false, mailed = false;

	*subject = SIZE_MAX;
	for (i = 0; i < b->n && i <= last + HEADER_GAP; i++) {
		const struct item *it = block_at(b, i);

		s = block_text(b, it);
		if ((i > 0 && field_parts(s)) ||
		    (it->f.shape >= SHAPE_FIELD ? coded : mailed))
			break;
		mailed |= it->f.shape >= SHAPE_FIELD;
		f = field_in(s, coded, &label);
		if (mailed && f == FIELD_NONE)
			f = FIELD_OTHER;
		if (f == FIELD_NONE || f == FIELD_END) {
			if (head_paragraph(b, i) || it->f.bullet)
				break;
			/* the rest of a field: it hangs below its label */
			if (n > 0 && last == i && it->blanks == 0 &&
			    it->l.indent > 0)
				last++;
			continue;
		}
		n++;
		last = i + 1;
		/* behind the text a subject is what an index has */
		if (f == FIELD_HEADLINE && *subject == SIZE_MAX &&
		    it->f.hash != 0 && !text)
			*subject = i;
		text |= f == FIELD_TEXT && it->f.term == TERM_STOP &&
		    it->f.words >= 8 && it->f.titles * 2 < it->f.words;
		/* "LP" alone: what stands below it is text */
		if (coded && f == FIELD_TEXT && label == s.n)
			break;
	}
	if (n < (coded ? 4u : *subject != SIZE_MAX ? 2u : 3u))
		return 0;
	return last;
}

/* A mail: its header, RFC 5322, is the first thing in it. */
static bool
is_mail(const struct block *b)
{
	bool from = false;
	size_t i;

	for (i = 0; i < b->n; i++) {
		if (i > 0 && block_at(b, i)->blanks > 0)
			break;
		from |=
		    kind_fronts(block_text(b, block_at(b, i)), STR("from: "));
	}
	return from;
}

/*
 * A document of no more lines than this that has a sentence, or of no more
 * than NOTE_BARE without one, is a note: a wire flash, a post, a headline by
 * itself.  No menu stands around it.
 */
#define NOTE_LINES 12
#define NOTE_BARE 3

/* "press@example.org", as it is or as pages hide it. */
static bool
is_address(struct str s)
{
	return memchr(s.p, '@', s.n) != NULL || kind_fronts(s, STR("[email"));
}

static bool
pair_at(const struct block *b, size_t i)
{
	return form_pair(block_text(b, block_at(b, i)), &block_at(b, i)->f);
}

#define DIGITS 8 /* of a resolution and its year; dates and times have more */
#define TITLE 14 /* words of a headline of two sentences, at most */

/* "- The truce holds", the first of all, and no list: it is what one said. */
static bool
quotes(const struct block *b, size_t i)
{
	return b->nline == 0 && i == 0 && b->n > 1 &&
	    block_at(b, 0)->f.first == 0x2013 && !block_at(b, 1)->f.bullet;
}

/* May item i of the window be the headline, as far as it tells by itself? */
static bool
candidate(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	enum phrase said;
	size_t label;

	/* what it is by its form: a list's line, a message's, a field's value */
	if ((it->f.digits > DIGITS && it->f.digits * 3 > it->f.letters) ||
	    (it->f.words > 4 && it->f.digits * 2 > it->f.letters) ||
	    it->f.first == '<' || it->f.last == ',' || it->f.last == ';' ||
	    (it->f.last == '-' && (i > 0 || !it->f.hyphen)) ||
	    ((it->f.term == TERM_STOP || it->f.words > TITLE) &&
		form_sentences(s)) ||
	    form_series(s) || form_sender(s) || form_symbol(s) ||
	    form_leader(s, &it->f) || (it->f.bar && form_folio(s)) ||
	    (*s.p == '(' && s.p[s.n - 1] == ')') ||
	    (it->f.digits > 0 && list_entry_at(b, i)) ||
	    /* a title has its site and its section behind it, too, but longer */
	    (page_bar(s, &it->f) && page_bars(s, &it->f) >= 2) ||
	    (it->l.gap >= GUTTER && it->f.digits > DIGITS) ||
	    (i > 0 && it->blanks == 0 &&
		form_symbol(block_text(b, block_at(b, i - 1)))) ||
	    (form_pair(s, &it->f) &&
		((i > 0 && it->blanks == 0 && pair_at(b, i - 1)) ||
		    (i + 1 < b->n && block_at(b, i + 1)->blanks == 0 &&
			pair_at(b, i + 1) && !signed_at(b, i + 1)))) ||
	    (i > 0 && it->blanks == 0 &&
		block_at(b, i - 1)->f.term == TERM_COLON &&
		block_at(b, i - 1)->f.words <= 2))
		return false;
	return it->f.hash != 0 && it->f.words >= 2 && it->f.words <= 30 &&
	    it->f.letters >= 8 && it->f.shape == SHAPE_NONE &&
	    (it->f.bullet != 1 || quotes(b, i)) && !(b->note && it->f.bullet) &&
	    !(it->f.bullet && it->f.term == TERM_STOP) &&
	    !boiler_line(b, s, &it->f) && !kind_byline(s, &it->f) &&
	    !kind_dateline(s, &it->f) && !place_alone(s) && !field_parts(s) &&
	    !(b->labelled && field_of(s, &label) != FIELD_NONE) &&
	    !(it->f.term == TERM_COLON && it->f.words < 4) &&
	    ((said = said_of(b, it, s)) == PHRASE_NONE ||
		said == PHRASE_KICKER) &&
	    !(it->f.digit && kind_counted(s)) && !head_credit(s) &&
	    !(it->f.term == TERM_STOP && page_notice(&b->phrases, s)) &&
	    !who_credited(s) && !is_address(s) && !who_wired(s);
}

/* Of a page without a menu, with its date, author and what else is on top. */
#define HEAD_TOP 8

/* Is item i a sentence or a clause of one, of some length? */
static bool
clause(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return it->f.words >= 8 && it->f.shape == SHAPE_NONE &&
	    (it->f.term == TERM_STOP || it->f.last == ',' ||
		it->f.last == ';') &&
	    !boiler_line(b, block_text(b, it), &it->f);
}

/* Does a line of the window speak of a page? */
static bool
menu(const struct block *b)
{
	size_t i;
	enum phrase said;

	for (i = 0; i < b->n; i++) {
		const struct item *it = block_at(b, i);
		struct str s = block_text(b, it);

		said = said_of(b, it, s);
		if (said == PHRASE_PAGE || said == PHRASE_LINKS ||
		    (it->f.shape == SHAPE_NONE && boiler_line(b, s, &it->f)))
			return true;
	}
	return false;
}

/* "Press release", "Welcome to": what stands above headlines */
static bool
kicker(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return said_of(b, it, block_text(b, it)) == PHRASE_KICKER;
}

/* Bytes that two titles have in common by chance, at most. */
#define CHANCE 15

/* Is s what the first line of the page, its title, begins with? */
static bool
titled(const struct block *b, struct str s)
{
	struct str t = buf_str(&b->title);

	return s.n > CHANCE && s.n < t.n && memcmp(s.p, t.p, s.n) == 0 &&
	    strchr(" :_|-", t.p[s.n]) != NULL;
}

/*
 * The first paragraph of the window, or what stands for one: b->n, there is
 * none.  Sets note and bare.
 */
static size_t
find_body(struct block *b)
{
	size_t i;

	b->bare = false;
	for (i = 0; i < b->n; i++)
		if (head_paragraph(b, i) &&
		    !page_notice(&b->phrases, block_text(b, block_at(b, i))) &&
		    !page_cookies(block_text(b, block_at(b, i))))
			return i;
	if (b->whole && b->n <= NOTE_LINES) {
		for (i = 0; i < b->n && !head_sentence(b, i); i++)
			continue;
		b->note = i < b->n || b->n <= NOTE_BARE;
	}
	/* a treaty, a statement of short sentences and clauses */
	if (b->whole && !b->note)
		for (i = 0; i < b->n && !clause(b, i); i++)
			continue;
	b->bare = i == b->n && b->whole && !b->note && !menu(b);
	return i;
}

/* Is it said again above the paragraph, and not in a list? */
static bool
repeated(const struct block *b, size_t i, size_t body)
{
	const struct item *it;
	size_t j;

	for (j = 0; j < body; j++) {
		it = block_at(b, j);
		if (j != i && it->f.hash == block_at(b, i)->f.hash &&
		    !it->f.bullet)
			return true;
	}
	return false;
}

#define SPEAKER 6 /* lines with who spoke, where and when, at most */

/* Do lines that stand apart below item i say who spoke, where and when? */
static bool
signed_below(const struct block *b, size_t i, size_t body)
{
	size_t k;

	/* two lines were looked at */
	if (i + 3 >= body || block_at(b, i + 1)->blanks == 0 ||
	    block_at(b, i + 2)->blanks > 0)
		return false;
	for (k = i + 3; k < body && k <= i + SPEAKER; k++) {
		if (block_at(b, k)->f.words > 8 || block_at(b, k)->blanks > 0)
			return false;
		if (signed_at(b, k))
			return true;
	}
	return false;
}

/* What the lines around a candidate say for it. */
static int
score_place(const struct block *b, size_t i, size_t body)
{
	const struct feat *f = &block_at(b, i)->f;
	const struct feat *above = i > 0 ? &block_at(b, i - 1)->f : f;
	int score = (int)(i * 6 / (body + 1));

	/* by-line or date below it; sentences of a live blog have that, too */
	if (!(f->last == '.' && i > HEAD_TOP) &&
	    ((i + 1 < body && signed_at(b, i + 1)) ||
		(i + 2 < body && signed_at(b, i + 2)) ||
		signed_below(b, i, body)))
		score += 8;
	/* the date of a paper stands above its title */
	if (i == 1 && signed_at(b, 0))
		score += 6;
	/* a deck is longer than the headline above it */
	if (i > 0 && b->nline == 0 && body <= HEAD_TOP && above->words >= 4 &&
	    2 * f->words > 3 * above->words + 4 && candidate(b, i - 1) &&
	    !kicker(b, i - 1))
		score -= 8;
	/* behind a menu, too */
	else if (i > 1 && above->words >= 6 && f->words >= above->words &&
	    block_at(b, i - 2)->f.words <= 4 && candidate(b, i - 1))
		score -= 4;
	if (b->nline == 0 && body <= HEAD_NEAR &&
	    (i == 0 || (i == 1 && kicker(b, 0))))
		score += 6;
	if (repeated(b, i, body))
		score += 6;
	return score;
}

/*
 * "Institute for River Law", "HARBOUR COUNCIL": a body, above the title or below
 * it?  A title has verbs, in small letters but in some papers.
 */
static bool
body_named(struct str s, const struct feat *f)
{
	static const struct str ofs[] = { S("of"), S("for"), S("on"), S("de"),
		S("du"), S("des"), S("del"), S("der"), S("f\303\274r"), S("do"),
		S("da"), S("di"), S("per"), S("para"), S("pour"), S("voor"),
		S("van"), S("f\303\266r"), S("\320\277\320\276"), { NULL, 0 } };
	struct str w, last = STR("");
	size_t i, n = 0;

	if (f->words < 2 || f->words > 8 || f->term != TERM_NONE ||
	    f->digits > 0 || f->titles * 2 < f->words ||
	    (f->caps && f->words > 5))
		return false;
	/* "Institute for", "International Centre of" */
	for (i = 0; i < s.n && kind_word(s, i, &w); i += w.n + 1, last = w)
		if (n++ > 0 && n <= 4 && w.n <= 4 && kind_among(w, ofs) &&
		    (phrase_roles(last) & PHRASE_BODY))
			return true;
	return (phrase_roles(last) & PHRASE_BODY) &&
	    (f->caps || kind_names(s, 2, 8));
}

/* "CHAPTER ONE", "Part 2" */
static bool
division(struct str s)
{
	static const char names[][7] = { "one", "two", "three", "four", "five",
		"six", "seven", "eight", "nine", "ten", "eleven", "twelve" };
	const char *sp = memchr(s.p, ' ', s.n);
	size_t i, k;

	if (phrase_division(s))
		return true;
	if (sp == NULL ||
	    !(phrase_roles(str_of(s.p, (size_t)(sp - s.p))) & PHRASE_DIVISION))
		return false;
	s = str_of(sp + 1, s.n - (size_t)(sp - s.p) - 1);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		for (k = 0; k < s.n && k < 6 && (s.p[k] | 0x20) == names[i][k];)
			k++;
		if (k == s.n && k > 2 && names[i][k] == '\0')
			return true;
	}
	return false;
}

/* How much candidate i looks like the headline of the paragraph `body`. */
static int
score(const struct block *b, size_t i, size_t body)
{
	const struct feat *f = &block_at(b, i)->f;
	struct str s = block_text(b, block_at(b, i));
	int sum = f->words < 12 ? (int)f->words : 12;

	if (script_of(s) != script_of(block_text(b, block_at(b, body))))
		sum -= 10;
	if (kind_names(s, 2, 4) && f->words < 4 && !f->caps)
		sum -= 3;
	if (form_office(s, f))
		sum -= 6;
	if (body_named(s, f))
		sum -= 8;
	if (kicker(b, i) || (f->words == 2 && division(s)))
		sum -= 10;
	if (f->level == 1 || titled(b, s))
		sum += 20;
	if (f->caps)
		sum += 2;
	/* the sentence below a headline says it again, longer */
	if (f->term == TERM_STOP || f->term == TERM_COLON)
		sum -= 6;
	return sum + score_place(b, i, body);
}

/* Is item i, below another, the second line of a title of two? */
static bool
second_line(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *above;

	if (i == 0 || it->blanks > 0 || block_at(b, i + 1)->blanks == 0)
		return false;
	above = block_at(b, i - 1);
	return (i == 1 || above->blanks > 0) && above->f.term == TERM_NONE &&
	    above->f.caps == it->f.caps && candidate(b, i - 1);
}

/*
 * The title of the page, with the site's name behind it, is longer: the line
 * above item i that it begins with; or a trail of links before it: the line
 * below that it ends with.  Else i.
 */
static size_t
shorter(const struct block *b, size_t i, size_t body)
{
	struct str t = block_text(b, block_at(b, i)), u;
	size_t k;

	for (k = 0; k < i; k++) {
		u = block_text(b, block_at(b, k));
		if (u.n >= 12 && u.n < t.n && memcmp(t.p, u.p, u.n) == 0 &&
		    t.p[u.n] == ' ')
			return k;
	}
	for (k = i + 1; k < body && k <= i + HEAD_NEAR; k++) {
		u = block_text(b, block_at(b, k));
		/* "Live: The truce holds" is no trail */
		if (u.n >= 20 && u.n + 2 < t.n && t.p[t.n - u.n - 2] != ':' &&
		    candidate(b, k) && memcmp(t.p + t.n - u.n, u.p, u.n) == 0)
			return k;
	}
	return i;
}

/*
 * Is item i, as long as a paragraph, a title: it has no stop, and what it
 * stands apart from does?
 */
static bool
long_title(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	size_t k;

	if (b->wrap > 0 || it->f.term != TERM_NONE || it->f.is_long ||
	    it->l.n >= HEAD_TITLE || !it->f.upper || !candidate(b, i))
		return false;
	for (k = i + 1; k < b->n && k <= i + HEAD_NEAR; k++)
		if (head_paragraph(b, k) && block_at(b, k)->f.term == TERM_STOP)
			return block_at(b, i + 1)->blanks > 0 ||
			    block_at(b, k)->blanks == 0;
	return false;
}

/* "THE RUHR.", as papers had them? */
static bool
stacks(const struct block *b, size_t i)
{
	const struct feat *f = &block_at(b, i)->f;

	return f->caps && f->last == '.' && f->words <= 10 && f->digits == 0 &&
	    f->shape == SHAPE_NONE && f->hash != 0;
}

#define CONTENTS 3 /* entries of a table of contents, at least */

bool
head_entry(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	struct str s = block_text(b, it);
	size_t k = s.n;

	if (i == 0 && furniture_edge(b, i))
		return true;
	if (it->l.gap < HEAD_GAP && it->f.sign[FEAT_STOPS] < 4)
		return false;
	while (k > 0 && s.p[k - 1] >= '0' && s.p[k - 1] <= '9')
		k--;
	return k < s.n && s.n - k < 4 && k > 1 &&
	    (s.p[k - 1] == ' ' || s.p[k - 1] == '.');
}

/* Which line of the window is the headline of the paragraph in it? */
static void
find(struct block *b)
{
	size_t i, body = find_body(b), best = SIZE_MAX, entries = 0;
	int sum, top = 0;

	if (body == b->n)
		return;
	b->sought = true;
	/* posts have none, nor has what stands below sentences of no page */
	for (i = 0; i < body &&
	     !form_post(block_text(b, block_at(b, i)), &block_at(b, i)->f) &&
	     !(b->whole && i > 0 && clause(b, i - 1) && !menu(b)) &&
	     /* below the contents are parts */
	     !(best != SIZE_MAX && entries >= CONTENTS);
	     i++, entries += i < body && head_entry(b, i))
		if (candidate(b, i) && !head_entry(b, i) &&
		    (sum = score(b, i, body)) > top) {
			top = sum;
			best = i;
		}
	if (best == SIZE_MAX && long_title(b, body))
		best = body;
	if (best == SIZE_MAX)
		return;
	best -= second_line(b, best);
	/* headings of a paper, one below the other: the first */
	while (best > 0 && stacks(b, best) && stacks(b, best - 1))
		best--;
	b->headhash = block_at(b, shorter(b, best, body))->f.hash;
}

/* Finds the headline in the first window: sets headhash; and note. */
void
kind_head(struct block *b)
{
	size_t i, best;

	for (i = 0; i < b->n && i < 6; i++)
		if (kind_cue(block_text(b, block_at(b, i)))) {
			b->cues = true;
			return;
		}
	b->coded = true;
	i = header(b, true, &best);
	if (i == 0) {
		b->coded = false;
		i = header(b, false, &best);
	}
	b->labelled |= i > 0;
	if (best != SIZE_MAX && i > 0) {
		b->header = b->nline + i;
		b->mail = is_mail(b);
		b->headhash = block_at(b, best)->f.hash;
		return;
	}
	if (b->n > 0)
		buf_put(&b->title, block_text(b, block_at(b, 0)));
	find(b);
}

void
kind_head_later(struct block *b)
{
	if (!b->sought && !b->headed && !b->labelled && !b->cues &&
	    b->headhash == 0)
		find(b);
}

enum kind
head_line(struct block *b, struct str s)
{
	enum field what = FIELD_NONE;
	bool later = b->headline.n > 0; /* of another article */

	if (b->labelled)
		what = field_in(s, b->coded, &b->label);
	if (what == FIELD_NONE || b->label >= s.n)
		b->label = 0;
	b->headed = true;
	b->aside = 0;
	if (later) {
		b->sure = true;
		return KIND_HEADING;
	}
	buf_put(&b->headline, str_of(s.p + b->label, s.n - b->label));
	return KIND_HEADLINE;
}

void
head_restart(struct block *b)
{
	b->title.n = 0;
	b->begun = b->sought = b->headed = b->body = b->signature = false;
	b->headhash = 0;
	b->author.n = 0;
}

bool
head_labelled(struct block *b, struct str s, enum kind *kind)
{
	size_t label = 0;
	enum field what = field_in(s, b->coded, &label);

	switch (what) {
	case FIELD_NONE:
		return false;
	case FIELD_BYLINE:
		*kind = KIND_BYLINE;
		kind_author(b, str_of(s.p + label, s.n - label));
		break;
	case FIELD_DATELINE:
		*kind = KIND_DATELINE;
		break;
	case FIELD_TEXT:
		if (label < s.n) {
			b->label = b->coded ? label : 0;
			*kind = KIND_TEXT;
			break;
		}
		/* fall through */
	default:
		*kind = KIND_BOILERPLATE;
	}
	b->sure = true;
	return true;
}

bool
head_forwarded(struct block *b, struct str s)
{
	static const struct str labels[] = { S("from: "), S("von: "), S("de: "),
		S("de : "), S("da: "), S("van: "), S("fr\303\245n: "),
		{ NULL, 0 } };
	size_t subject, n;

	if (b->nline < b->header || !kind_begins(s, labels))
		return false;
	n = header(b, false, &subject);
	if (n < 3)
		return false;
	b->header = b->nline + n;
	return true;
}

#define SOURCE 8 /* lines from the number of words to the copyright, at most */

void
head_counted(struct block *b, struct str s)
{
	static const struct str counts[] = { S("words"), S("mots"),
		S("palabras"), S("palavras"), S("parole"), S("w\303\266rter"),
		S("woorden"), { NULL, 0 } };
	static const struct str owned[] = { S("(c) "), S("copyright "),
		S("\302\251 "), { NULL, 0 } };
	size_t i = 0;

	while (i < s.n && s.p[i] != ' ')
		i++;
	if (i + 1 >= s.n ||
	    !kind_among(str_of(s.p + i + 1, s.n - i - 1), counts))
		return;
	for (i = 1; i < b->n && i <= SOURCE; i++) {
		const struct item *it = block_at(b, i);

		if (kind_begins(block_text(b, it), owned)) {
			b->header = b->nline + i;
			return;
		}
		if (it->f.words > 6 || it->blanks > 0)
			return;
	}
}

#define STACKED 4 /* headings of a paper, one below the other */

bool
head_stacked(const struct block *b)
{
	size_t i;

	for (i = 1; i < b->n && i <= STACKED; i++) {
		const struct item *it = block_at(b, i);

		if (!it->f.caps)
			return i == 1 || head_paragraph(b, i);
		if (it->f.words > 10 || it->f.is_long)
			return false;
	}
	return false;
}
