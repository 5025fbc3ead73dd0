/* SPDX-License-Identifier: ISC */
/*
 * split: finds the places where a sentence may end, asks decide.c, and
 * hands out the sentences.  Each byte is looked at a bounded number of
 * times, whatever the text.
 */
#include "split.h"

#include "bytes.h"
#include "decide.h"
#include "find.h"
#include "known.h"
#include "lexicon.h"
#include "list.h"
#include "mark.h"
#include "uax29.h"
#include "utf8.h"
#include "word.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The first byte from i on that may have a class, t.n if there is none. */
static inline size_t
next_mark(struct split *s, size_t i)
{
	uint64_t marks;
	size_t k;

	while (i < s->t.n) {
		if (i - s->found >= FIND_SPAN) {
			find_marks(s->t, i, s->marks);
			s->found = i;
		}
		k = (i - s->found) / 64;
		marks = s->marks[k] & ~(uint64_t)0 << (i - s->found) % 64;
		while (marks == 0 && ++k < FIND_BLOCKS)
			marks = s->marks[k];
		if (marks != 0)
			return s->found + k * 64 + bytes_lowest(marks);
		i = s->found + FIND_SPAN;
	}
	return s->t.n;
}

/* Does mark c, behind a blank, belong to the terminators before it? */
static bool
goes_along(const struct split *s, const struct place *p, uint32_t c,
    size_t next, unsigned dots)
{
	switch (c) {
	case '.': /* ". . .", "... ..." */
		return (p->term & TERM_DOT) &&
		    (next >= s->t.n || s->t.p[next] != '.' || dots > 2);
	case 0x2026:
	case 0x3002:
		return dots > 1 || (p->term & TERM_DOTS) != 0;
	case '!':
	case '?':
	case 0xFF01:
	case 0xFF1F:
		return (p->term & (TERM_BANG | TERM_QUERY)) != 0;
	default:
		return false;
	}
}

/*
 * The end of the number of a footnote at i, behind the full stop at tb, that
 * text of a PDF has on the line: "the coup.12 Four days later"; i: none.
 */
static size_t
raised(const struct split *s, size_t tb, size_t i)
{
	const struct lexeme *x;
	const char *t = s->t.p;
	struct word w;
	size_t j = i;

	while (j < s->t.n && j < i + 3 && t[j] >= '0' && t[j] <= '9')
		j++;
	if (j == i || j + 2 >= s->t.n || t[j] != ' ' || t[j + 1] < 'A' ||
	    t[j + 1] > 'Z')
		return i;
	/* behind a blank: "left. 8 Yet others", not "left. 8 Arab states", nor
	   in a row that is a list of such */
	if (t[i - 1] == ' ') {
		word_right(&w, s->t, j + 1);
		if (s->paren > 0 || (t[0] >= '0' && t[0] <= '9') ||
		    (x = lexicon_get(w.key)) == NULL || x->lower < 5)
			return i;
	}
	/* not "No.10 Downing Street", "3.5 Million" */
	word_left(&w, s->t, s->start, tb);
	return w.e == tb && w.letters > 2 && !w.dots &&
		(w.shape == SH_LOWER || w.shape == SH_CAP) &&
		!known_abbrev(s, str_of(w.key, w.n))
	    ? j
	    : i;
}

#define WORDSPACE 0x1361 /* of Ethiopic; two of them are a full stop */

#define SHAD 0x0F0D /* of Tibetan: a comma, or two a full stop */

/* Does the character of n bytes at i stand twice? */
static bool
doubled(const struct split *s, size_t i, size_t n)
{
	return s->t.n - i >= 2 * n &&
	    memcmp(s->t.p + i, s->t.p + i + n, n) == 0;
}

/*
 * Does a word that ends sentences stand before Tibetan's shad at i: "red",
 * "yin", or the particle "-o" with the last letter of the word before it?
 */
static bool
shad_ends(const struct split *s, size_t i)
{
	static const char words[] = " རེད ཡིན ཡོད མེད མིན འདུག སོང བྱུང ཟེར ";
	static const char tsheg[] = "\xE0\xBC\x8B";
	const char *p = s->t.p;
	struct word w;
	size_t b;

	if (i >= s->start + 3 && memcmp(p + i - 3, tsheg, 3) == 0)
		i -= 3;
	for (b = i; b >= s->start + 3 && i - b < 13; b--)
		if (memcmp(p + b - 3, tsheg, 3) == 0)
			break;
	if (b < s->start + 6 || i - b >= 13)
		return false;
	word_right(&w, s->t, b);
	return w.e == i &&
	    (word_among(&w, words) ||
		(w.n == 6 && memcmp(p + b + 3, "\xE0\xBD\xBC", 3) == 0 &&
		    memcmp(p + b, p + b - 6, 3) == 0));
}

/* Two marks of U+1361 or U+0F0D, or one of the latter behind such a word. */
static bool
full_stop(const struct split *s, size_t i, size_t n, uint32_t cp)
{
	return (cp == WORDSPACE && doubled(s, i, n)) ||
	    (cp == SHAD && (doubled(s, i, n) || shad_ends(s, i)));
}

/*
 * TERM_ bits of the mark at i, *n its length; 0: it is no terminator.  The
 * first may be what split_place() took for a full stop of another script.
 */
static unsigned
term_at(const struct split *s, const struct place *p, size_t i, size_t *n)
{
	uint32_t cp;
	unsigned t;

	*n = at(s, i, &cp);
	t = mark_term(cp);
	if (t != 0 || p->nterm != 0 ||
	    (cp != ':' && cp != ';' && cp != '|' && cp != WORDSPACE &&
		cp != SHAD) ||
	    mark_smile(s, i) != i)
		return t;
	if (doubled(s, i, *n))
		*n *= 2;
	return TERM_FULL | (cp == ';' ? TERM_QUERY : 0);
}

/* The next of ". ." and "! !" behind white space at i; i: there is none. */
static size_t
term_apart(const struct split *s, const struct place *p, size_t i,
    unsigned dots)
{
	size_t j = mark_space(s, i), next;
	uint32_t c, cp;

	if (j == i || j >= s->t.n || j - i > 2 || p->closers != 0)
		return i;
	next = j + at(s, j, &c);
	if (!goes_along(s, p, c, next, dots))
		return i;
	if (next >= s->t.n)
		return j;
	/* not ". .5", ". .NET" */
	at(s, next, &cp);
	return utf8_class(cp) == U_UPPER || utf8_class(cp) == U_LOWER ||
		(utf8_class(cp) == U_LETTER && c < 0x80 && dots < 2) ||
		utf8_digit(cp) >= 0
	    ? i
	    : j;
}

/* Terminators from i on, "?!", "...", ". . .": their end. */
static size_t
terminators(const struct split *s, size_t i, struct place *p, unsigned *dots)
{
	size_t n, next;
	unsigned t;

	while (i < s->t.n) {
		t = term_at(s, p, i, &n);
		if (t != 0) {
			*dots += t == TERM_DOT;
			p->term |= t;
			p->nterm++;
			i += n;
			continue;
		}
		next = term_apart(s, p, i, *dots);
		if (next == i)
			break;
		i = next;
	}
	return i;
}

/* Closers from i on, perhaps behind white space, `». »`, `. ”`: their end. */
static size_t
closers(struct split *s, size_t i, struct place *p)
{
	uint32_t cp;
	size_t j, n;
	unsigned t;

	for (;; i = j + n) {
		j = mark_space(s, i);
		if (j >= s->t.n)
			break;
		n = at(s, j, &cp);
		t = mark_closes(s, cp, j + n, j > i);
		if (t == 0 || (j > i && cp == 0x2019))
			break;
		mark_pass(s, cp == 0x201C ? 0x201D : cp);
		p->closers |= t;
	}
	return i;
}

/* Are there terminators again behind the closers: `?)?`, `.).`? */
static bool
term_again(const struct split *s, size_t i, struct place *p)
{
	uint32_t cp;

	if (i == p->te || i >= s->t.n)
		return false;
	at(s, i, &cp);
	if (cp == 0x3002 && (p->term & TERM_WIDE)) {
		p->closers = 0;
		return true;
	}
	if (mark_term(cp) == 0 || (mark_term(cp) & TERM_FULL))
		return false;
	/* `".5`: no */
	return cp != '.' || i + 1 >= s->t.n || s->t.p[i + 1] <= ' ' ||
	    s->t.p[i + 1] == '.' || s->t.p[i + 1] == '"';
}

/* The end of smiles from i on: "end. :-) Next", "end))) Next". */
static size_t
smiles(const struct split *s, size_t i, struct place *p)
{
	size_t j, end;

	for (; p->nterm == 0 && i < s->t.n && s->t.p[i] == ')'; i++)
		p->term |= TERM_SMILE;
	for (;; i = end) {
		j = mark_space(s, i);
		end = mark_smile(s, j);
		if (end == j)
			return i;
		p->term |= TERM_SMILE;
	}
}

/* The end of "(12)", right behind the full stop, at i; i: there is none. */
static size_t
bracketed(const struct split *s, size_t i)
{
	size_t j = i + 1;

	if (i >= s->t.n || s->t.p[i] != '(')
		return i;
	while (j < s->t.n && j < i + 4 && s->t.p[j] >= '0' && s->t.p[j] <= '9')
		j++;
	return j > i + 1 && j < s->t.n && s->t.p[j] == ')' ? j + 1 : i;
}

/* The end of a note's mark at i: "end.[1] Next", "end. [1] Next". */
static size_t
note(const struct split *s, size_t i, struct place *p)
{
	size_t from = i, to;

	if (i < s->t.n && s->t.p[i] == ' ' && s->paren == 0)
		from++;
	to = mark_note(s, from);
	if (to == i && !(p->closers & CLOSE_PAREN))
		to = bracketed(s, i);
	if (to == from && p->term == TERM_DOT && p->nterm == 1)
		to = raised(s, p->tb, from);
	else if (to > from && to < s->t.n && s->t.p[to] == '.')
		to++; /* "end. [1]. Next" */
	if (to == from || (to < s->t.n && s->t.p[to] != ' '))
		return i;
	p->closers |= CLOSE_NOTE;
	return to;
}

/* Reads terminators and closers from i on, where a terminator stands. */
static void
cluster(struct split *s, size_t i, struct place *p)
{
	unsigned dots = 0;

	*p = (struct place){ .tb = i };
	do {
		p->te = terminators(s, i, p, &dots);
		i = closers(s, p->te, p);
	} while (term_again(s, i, p));
	if (dots > 1)
		p->term |= TERM_DOTS;
	i = smiles(s, i, p);
	p->nterm += p->nterm == 0;
	p->ce = note(s, i, p);
	p->rb = mark_space(s, p->ce);
	p->glued = p->rb == p->ce;
}

/* A place of a single mark at i, with one blank behind it. */
static void
single(struct place *p, size_t i, unsigned term)
{
	*p = (struct place){ .tb = i,
		.te = i + 1,
		.ce = i + 1,
		.rb = i + 2,
		.term = term,
		.nterm = 1 };
}

/* What cluster() finds if the mark is one of ASCII, and ". w" follows. */
static bool
alone(const struct split *s, size_t i, struct place *p)
{
	const char *t = s->t.p + i;

	if (s->t.n - i < 3 || t[1] != ' ' ||
	    !((t[2] >= 'a' && t[2] <= 'z') || (t[2] >= 'A' && t[2] <= 'Z') ||
		(t[2] >= '0' && t[2] <= '9')))
		return false;
	if (t[2] <= '9' && s->t.n - i > 5 &&
	    (t[3] == ' ' || t[4] == ' ' || t[5] == ' '))
		return false; /* perhaps a footnote's number */
	single(p, i, mark_term((unsigned char)t[0]));
	return true;
}

/*
 * A mark without white space behind it ends a sentence in "the end.The",
 * "over!He", never in "U.S.A", "3.5", "example.com", "Node.JS".
 */
static bool
glued_ok(const struct split *s, const struct place *p)
{
	uint32_t l, r, r2;
	size_t n, i;

	if (p->tb == s->start)
		return (p->term & TERM_WIDE) != 0;
	utf8_decode_last(s->t.p, p->tb, &l);
	n = at(s, p->rb, &r);
	if (p->term & TERM_WIDE) /* not U+FF0E in a number */
		return utf8_digit(l) < 0 || utf8_digit(r) < 0;
	if (p->term & TERM_FULL)
		return utf8_class(r) == U_UPPER || utf8_class(r) == U_LETTER ||
		    (r >= 0x80 && utf8_digit(r) >= 0);
	if (utf8_class(r) == U_LETTER) {
		if (p->closers != 0)
			return true;
		if (!(p->term & (TERM_BANG | TERM_QUERY)))
			return false;
		/* in Chinese "?" may be a dot in a name that was lost: the
		   mark is sure to be "!", and not of "Yahoo!" */
		return utf8_script(r) < S_KANA ||
		    (!(p->term & TERM_QUERY) && utf8_script(l) >= S_KANA &&
			s->title == 0 && s->paren == 0);
	}
	if (utf8_class(r) == U_OPEN || r == '"') {
		if (p->rb + n >= s->t.n)
			return false;
		at(s, p->rb + n, &r);
		return utf8_class(r) == U_UPPER && utf8_class(l) == U_LOWER;
	}
	if (utf8_class(r) != U_UPPER)
		return false;
	if (utf8_class(l) != U_LOWER && p->closers == 0 && utf8_digit(l) < 0 &&
	    utf8_class(l) != U_CLOSE)
		return false;
	if (p->rb + n < s->t.n) {
		/* "Node.JS", not Russian that lost a space */
		at(s, p->rb + n, &r2);
		if ((utf8_class(r2) == U_UPPER &&
			utf8_script(l) != S_CYRILLIC) ||
		    r2 == '.')
			return false;
	}
	/* two lower-case letters before it, and no address */
	for (i = p->tb, n = 0; i > s->start && n < 40; i--, n++) {
		char c = s->t.p[i - 1];

		if (c == ' ')
			break;
		if (c == '@' || c == '/' || c == '.' || c == '_')
			return false;
	}
	return n >= 2;
}

void
split_document(struct split *s)
{
	s->doc_votes = 0;
	s->doc_n = 0;
}

/* Keeps a row whose language was not asked, for one that does not tell it. */
static void
remember(struct split *s)
{
	if (s->lang_known || s->doc_n > 0 || s->t.n < 80)
		return;
	s->doc_n =
	    s->t.n < SPLIT_SAMPLE ? (unsigned short)s->t.n : SPLIT_SAMPLE;
	memcpy(s->doc_text, s->t.p, s->doc_n);
}

void
split_start(struct split *s, struct str text)
{
	/* one by one: cheaper than to clear all of it */
	s->t = text;
	s->start = s->pos = mark_space(s, 0);
	s->found = 0;
	s->item = text.n;
	s->item_no = s->paren = s->title = 0;
	s->item_kind = s->item_close = s->guil = 0;
	s->quote = s->low = s->lang_known = false;
	s->lang = -1;
	if (s->opt->uax29 || text.n == 0)
		return;
	find_marks(text, 0, s->marks);
	list_start(s);
}

/* How many small ASCII letters stand before i, from `from` on. */
static size_t
small_before(const char *p, size_t from, size_t i)
{
	size_t b = i;

#ifdef __SSE2__
	if (i - from >= 16) {
		const __m128i a = _mm_set1_epi8('a'), z = _mm_set1_epi8(25);
		__m128i v =
		    _mm_sub_epi8(_mm_loadu_si128((const __m128i *)(p + i - 16)),
			a);
		unsigned other = 0xFFFFu &
		    ~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(v,
								    z),
			v));

		if (other != 0)
			return (size_t)__builtin_clz(other << 16);
		b -= 16;
	}
#endif
	while (b > from && p[b - 1] >= 'a' && p[b - 1] <= 'z')
		b--;
	return i - b;
}

/* The word of n bytes that ends before i, as lexicon_may_abbreviate() asks. */
static uint64_t
tail(const char *p, size_t i, size_t n)
{
	char word[8] = { 0 };

	if (i < 8)
		memcpy(word + 8 - i, p, i);
	return bytes_at(i < 8 ? word : p + i - 8) >> (n < 8 ? 8 * (8 - n) : 0);
}

/*
 * The commonest ends: "...word. The", "...word? He", "...Province. It",
 * "...it. I": ASCII letters that are no abbreviation, a single mark, a space,
 * a capital and a small letter (or "I", "A"); no bracket open.
 */
static bool
plain_end(const struct split *s, size_t i)
{
	const char *p = s->t.p;
	size_t b = i, n;

	/* one branch: no part of it could be foretold alone */
	if (s->t.n - i < 4 ||
	    ((p[i + 1] != ' ') | (p[i + 2] < 'A') | (p[i + 2] > 'Z') |
		(s->paren != 0)))
		return false;
	if ((p[i + 3] < 'a' || p[i + 3] > 'z') &&
	    ((p[i + 3] != ' ' && p[i + 3] != '\'') ||
		(p[i + 2] != 'I' && p[i + 2] != 'A')))
		return false;
	/* "(c) Moran Monitor. All rights reserved." is one notice */
	if (p[i + 2] == 'A' && s->t.n - i > 12 &&
	    memcmp(p + i + 2, "All rights", 10) == 0)
		return false;
	n = small_before(p, s->start, i);
	b -= n;
	if (b == s->start || n < 2 || n > 24)
		return false;
	if (p[i] != '.')
		return n >= 3 && (p[i] == '?' || p[b - 1] == ' ');
	if (p[b - 1] >= 'A' && p[b - 1] <= 'Z' && n >= 5 && b - 1 > s->start)
		n++, b--;
	return p[b - 1] == ' ' && (n >= 4 || known_common(str_of(p + b, n))) &&
	    ((s->opt->extra == NULL &&
		 !lexicon_may_abbreviate(tail(p, i, n), n)) ||
		!known_abbrev(s, str_of(p + b, n)));
}

/* The place before the next item of an inline list. */
static void
before_item(struct split *s, struct place *p)
{
	*p = (struct place){
		.tb = s->item, .te = s->item, .ce = s->item, .rb = s->item
	};
	while (p->ce > s->start && s->t.p[p->ce - 1] == ' ')
		p->ce--;
	s->pos = s->item;
	list_next(s, s->item + 1);
}

/*
 * Is the | at i typed for the danda, as often in Hindi: right behind a word, or
 * behind a verb and a blank?  In menus it stands between other words.
 */
static bool
bar_ends(const struct split *s, size_t i)
{
	static const char verbs[] = " है हैं था थे थी थीं हूँ हूं गया गई गए गयी गये"
				    " हुआ हुई हुए किया दिया लिया कहा ";
	bool blank = i > s->start && s->t.p[i - 1] == ' ';
	struct word w;

	if (i + 1 < s->t.n && s->t.p[i + 1] != ' ' && s->t.p[i + 1] != '|')
		return false;
	word_left(&w, s->t, s->start, i);
	return w.n > 0 && w.e + blank == i &&
	    utf8_script(w.last) == S_DEVANAGARI &&
	    (!blank || word_among(&w, verbs));
}

/*
 * Is the colon, semicolon or = at i a face, Greek's question mark, Armenian's
 * full stop or Amharic's, typed as two colons, or the | a danda?
 */
static bool
colon_ends(const struct split *s, size_t i)
{
	char c = s->t.p[i];
	uint32_t l;

	if (c == '|')
		return bar_ends(s, i);
	if (i > s->start && mark_smile(s, i) > i)
		return true;
	if (i == 0 || (unsigned char)s->t.p[i - 1] < 0x80 || c == '=')
		return false;
	utf8_decode_last(s->t.p, i, &l);
	return utf8_script(l) == (c == ';' ? S_GREEK : S_ARMENIAN) ||
	    (c == ':' && doubled(s, i, 1) && utf8_script(l) == S_ETHIOPIC);
}

/* Does the mark of several bytes at i end anything?  0: yes; else its length,
   and it is passed. */
static size_t
pass_wide(struct split *s, size_t i)
{
	uint32_t cp;
	size_t n = at(s, i, &cp);

	if (mark_term(cp) != 0 || full_stop(s, i, n, cp) ||
	    (cp >= 0x2639 && i > s->start && mark_smile(s, i) > i))
		return 0;
	if (cp >= 0xAB)
		mark_pass_at(s, i, n, cp);
	return n;
}

/* Is nothing to decide at the terminator: "3.5", "e.g", "b.c"? */
static bool
inside_word(const struct split *s, size_t i)
{
	const char *t = s->t.p + i;

	return t[0] == '.' && i + 1 < s->t.n &&
	    ((t[1] >= 'a' && t[1] <= 'z') ||
		(t[1] >= '0' && t[1] <= '9' && raised(s, i, i + 1) == i + 1));
}

/* Keeps the books of ASCII's quotes and brackets, as mark_pass(), without
   branches. */
static inline void
pass(struct split *s, char c)
{
	s->quote ^= c == '"';
	s->paren -= (c == ')' || c == ']') & (s->paren > 0);
	s->paren += c == '(' || c == '[';
}

bool
split_place(struct split *s, struct place *p)
{
	const char *t = s->t.p;
	size_t i = s->pos, n = s->t.n, len;
	unsigned char class;

	for (;;) {
		i = next_mark(s, i);
		if (i >= s->item && s->item < n) {
			before_item(s, p);
			return true;
		}
		if (i >= n)
			return false;
		class = find_class[(unsigned char)t[i]];
		len = 1; /* to pass; 0: a sentence may end here */
		switch (class) {
		case T:
			if (!s->opt->all && plain_end(s, i)) {
				single(p, i, TERM_FULL | TERM_DOT);
				s->pos = p->rb;
				return true;
			}
			if (i + 1 == n) { /* the text's last byte */
				s->pos = n;
				return false;
			}
			len = inside_word(s, i);
			break;
		case Q:
		case P:
			if (t[i] == ')' && s->paren == 0 && mark_laughs(s, i))
				len = 0;
			else
				pass(s, t[i]);
			break;
		case C:
			len = !colon_ends(s, i);
			break;
		case M:
			len = pass_wide(s, i);
			break;
		}
		i += len;
		if (len > 0)
			continue;
		if (class != T || !alone(s, i, p))
			cluster(s, i, p);
		if (p->rb >= n) {
			s->pos = n;
			return false;
		}
		if (!p->glued || glued_ok(s, p)) {
			s->pos = p->rb;
			return true;
		}
		i = s->pos = p->ce;
	}
}

bool
split_next(struct split *s, size_t *begin, size_t *end)
{
	struct place p;
	uint32_t cp;
	size_t n;

	if (s->opt->uax29)
		return uax29_next(s, begin, end);
	if (s->start >= s->t.n)
		return false;
	*begin = s->start;
	if ((n = list_head(s)) != 0 && n < s->item) {
		s->start = mark_space(s, n);
		s->pos = s->start > s->pos ? s->start : s->pos;
		for (*end = n; s->t.p[*end - 1] == ' '; --*end)
			;
		return true;
	}
	while (split_place(s, &p)) {
		if (p.rb > s->item)
			continue; /* the item's beginning decides */
		/* most are plain, as decide_rules() would say */
		if ((p.term & (TERM_FULL | TERM_DOT | TERM_WIDE)) !=
			(TERM_FULL | TERM_DOT) &&
		    (p.ce <= s->start || split_decide(s, &p) <= 0))
			continue;
		*end = p.ce;
		s->start = p.rb;
		if (s->pos < p.rb)
			s->pos = p.rb;
		return true;
	}
	for (*end = s->t.n; *end > *begin; *end -= n) {
		n = utf8_decode_last(s->t.p, *end, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF && cp != 0x200B)
			break;
	}
	s->start = s->t.n;
	remember(s);
	return *end > *begin;
}
