/* SPDX-License-Identifier: ISC */
/*
 * split: finds the places where a sentence may end, asks decide.c, and
 * hands out the sentences.  Each byte is looked at a bounded number of
 * times, whatever the text.
 */
#include "split.h"

#include "decide.h"
#include "uax29.h"
#include "utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/*
 * What a byte can begin: 0 nothing of interest, T a terminator, the other
 * marks themselves, M a character of several bytes that may be of interest
 * (the lead bytes of the marks in mark()).
 */
enum { T = 1, Q, P, M, C, S };

static const unsigned char class[256] = {
	['.'] = T, ['!'] = T, ['?'] = T, ['"'] = Q,
	['('] = P, [')'] = P, ['['] = P, [']'] = P,
	[':'] = C, [';'] = C, ['='] = C,
	[0xC2] = M, [0xCD] = M, [0xD6] = M, [0xD8] = M, [0xDB] = M,
	[0xDC] = M, [0xE0] = M, [0xE1] = M, [0xE2] = M, [0xE3] = M,
	[0xEF] = M, [0xF0] = M,
};

/* The first byte from i on that may have a class, n if there is none. */
static size_t
scan(const unsigned char *t, size_t i, size_t n)
{
#ifdef __SSE2__
	/* 16 bytes at once; "[" to "_" and "Y" too: the caller looks again */
	const __m128i two = _mm_set1_epi8(2), six = _mm_set1_epi8(6);
	const __m128i one = _mm_set1_epi8(1), dot = _mm_set1_epi8('.');
	const __m128i bang = _mm_set1_epi8('!'), open = _mm_set1_epi8('(');
	const __m128i colon = _mm_set1_epi8(':'), mark = _mm_set1_epi8('?');
	const __m128i bracket = _mm_set1_epi8('_');
	int bits;

	for (; i + 16 <= n; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(t + i));
		__m128i a = _mm_sub_epi8(v, bang), b = _mm_sub_epi8(v, open);
		__m128i c = _mm_sub_epi8(v, colon), hit;

		hit = _mm_or_si128(_mm_cmpeq_epi8(v, dot),
		    _mm_cmpeq_epi8(_mm_min_epu8(a, one), a));
		hit = _mm_or_si128(hit, _mm_cmpeq_epi8(_mm_min_epu8(b, one), b));
		hit = _mm_or_si128(hit, _mm_cmpeq_epi8(_mm_min_epu8(c, one), c));
		hit = _mm_or_si128(hit,
		    _mm_cmpeq_epi8(_mm_or_si128(v, two), mark));
		hit = _mm_or_si128(hit,
		    _mm_cmpeq_epi8(_mm_or_si128(v, six), bracket));
		bits = _mm_movemask_epi8(_mm_or_si128(hit, v));
		if (bits != 0) {
			for (; (bits & 1) == 0; bits >>= 1)
				i++;
			return i;
		}
	}
#endif
	while (i < n && class[t[i]] == 0)
		i++;
	return i;
}

/* TERM_ bits of a character, 0 if it ends no sentence. */
static unsigned
term_of(uint32_t cp)
{
	switch (cp) {
	case '.':
	case 0x2024: /* one dot leader */
		return TERM_DOT;
	case '!':
	case 0x203C:
		return TERM_BANG;
	case '?':
	case 0x203D: /* interrobang */
	case 0x2047: /* ?? */
		return TERM_QUERY;
	case 0x2048: /* ?! */
	case 0x2049:
		return TERM_BANG | TERM_QUERY;
	case 0x2026: /* ... */
		return TERM_DOTS;
	case 0x061F: /* Arabic question mark */
	case 0x037E: /* Greek question mark */
	case 0x1367: /* Ethiopic question mark */
		return TERM_QUERY | TERM_FULL;
	case 0x0589: /* Armenian full stop */
	case 0x06D4: /* Urdu full stop */
	case 0x0700: /* Syriac */
	case 0x0701:
	case 0x0702:
	case 0x0964: /* danda */
	case 0x0965:
	case 0x1362: /* Ethiopic full stop */
	case 0x1368:
	case 0x104B: /* Myanmar section */
	case 0x17D4: /* Khmer khan */
	case 0x17D5:
	case 0x0E5A: /* Thai */
	case 0x0E5B:
		return TERM_FULL;
	case 0x3002: /* ideographic full stop */
	case 0xFF61:
	case 0xFF0E:
		return TERM_FULL | TERM_WIDE;
	case 0xFF01:
		return TERM_BANG | TERM_FULL | TERM_WIDE;
	case 0xFF1F:
		return TERM_QUERY | TERM_FULL | TERM_WIDE;
	default:
		return 0;
	}
}

/* Faces, hands, a few signs of applause: they comment on what stands before them. */
static bool
smiles(uint32_t cp)
{
	return (cp >= 0x1F600 && cp <= 0x1F64F)    /* faces, gestures */
	    || (cp >= 0x1F90C && cp <= 0x1F93E)
	    || (cp >= 0x1F970 && cp <= 0x1F97A)
	    || (cp >= 0x1F442 && cp <= 0x1F450)    /* hands */
	    || (cp >= 0x1F493 && cp <= 0x1F49F)    /* hearts */
	    || cp == 0x1F4AA || cp == 0x1F4AF || cp == 0x1F525
	    || (cp >= 0x2639 && cp <= 0x263B) || cp == 0x2728;
	/* not U+2764: "I <heart> New York" */
}

/* The character at i, which must be < n; its length. */
static size_t
at(const struct split *s, size_t i, uint32_t *cp)
{
	return utf8_decode(s->t.p + i, s->t.n - i, cp);
}

static size_t
skip_space(const struct split *s, size_t i)
{
	uint32_t cp;
	size_t n;

	while (i < s->t.n) {
		n = at(s, i, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF && cp != 0x200B)
			break;
		i += n;
	}
	return i;
}

/*
 * The end of the emoji (from a face or hand on), ":-)", "=D" or "))" at i;
 * i: there is none.
 */
static size_t
smile(const struct split *s, size_t i)
{
	const char *p = s->t.p;
	size_t n = s->t.n, j = i;
	uint32_t cp;

	if (i < n && (p[i] == ':' || p[i] == ';' || p[i] == '=')) {
		j += 1 + (j + 1 < n && p[j + 1] == '-');
		if (j >= n || (p[j] != ')' && p[j] != '(' && p[j] != 'D'
		        && p[j] != 'P' && p[j] != 'p'))
			return i;
		for (j++; j < n && (p[j] == ')' || p[j] == '('); j++)
			;
		return j >= n || p[j] == ' ' ? j : i;
	}
	if (i + 1 < n && p[i] == ')' && p[i + 1] == ')' && s->paren == 0) {
		for (; j < n && p[j] == ')' && j < i + 40; j++)
			;
		return j >= n || p[j] == ' ' ? j : i;
	}
	if (i >= n || (unsigned char)p[i] < 0xE2)
		return i;
	j += at(s, i, &cp);
	if (!smiles(cp))
		return i;
	for (; j < n && (unsigned char)p[j] >= 0xE2; j += i) {
		i = at(s, j, &cp);
		if (!smiles(cp) && cp != 0xFE0F && cp != 0x200D
		    && !(cp >= 0x2600 && cp <= 0x27BF)
		    && !(cp >= 0x1F300 && cp <= 0x1FAFF))
			break;
	}
	return j;
}

/* Is the bracket at i a smile, as in Russian: "word) ", "word))) "? */
static bool
laughs(const struct split *s, size_t i)
{
	const char *p = s->t.p;
	size_t j = i, b = i;
	uint32_t cp = 0;

	if (s->paren > 0 || i <= s->start)
		return false;
	while (j < s->t.n && p[j] == ')' && j < i + 40)
		j++;
	if (j < s->t.n && p[j] != ' ')
		return false; /* or no laugh is so long */
	if (j > i + 1)
		return true;
	while (b > s->start && i - b < 6 && (unsigned char)p[b - 1] >= 0x80)
		b--;
	if (i - b == 6)
		utf8_decode_last(p, i, &cp);
	return utf8_script(cp) == S_CYRILLIC;
}

/* Keeps the books of quotes and brackets for a character that is passed. */
static void
mark(struct split *s, uint32_t cp)
{
	switch (cp) {
	case '(':
	case '[':
	case 0xFF08:
		s->paren++;
		break;
	case ')':
	case ']':
	case 0xFF09:
		s->paren -= s->paren > 0;
		break;
	case '"':
		s->quote = !s->quote;
		break;
	case 0x201C:
		/* closes what U+201E opened, else opens */
		s->quote = !s->low;
		s->low = false;
		break;
	case 0x201D:
		s->quote = s->low = false;
		break;
	case 0x201E:
		s->low = s->quote = true;
		break;
	case 0xAB:
		s->guil = s->guil == '>' ? 0 : '<';
		break;
	case 0xBB:
		s->guil = s->guil == '<' ? 0 : '>';
		break;
	case 0x300A:
		s->title++;
		break;
	case 0x300B:
		s->title -= s->title > 0;
		break;
	default:
		break;
	}
}

/* mark() for the character at i; U+201D opens too in Finnish, Swedish. */
static void
mark_at(struct split *s, size_t i, size_t len, uint32_t cp)
{
	uint32_t next;

	mark(s, cp);
	if (cp == 0x201D && (i == 0 || s->t.p[i - 1] == ' ')
	    && i + len < s->t.n) {
		at(s, i + len, &next);
		s->quote = utf8_alpha(next);
	}
}

/* CLOSE_ bits if cp, behind a terminator, closes something; 0 if not. */
static unsigned
closes(const struct split *s, uint32_t cp, size_t next, bool spaced)
{
	uint32_t c;
	bool end;

	if (spaced && next < s->t.n
	    && (cp == 0xAB || cp == 0xBB || cp == 0x201D || cp == 0x203A)) {
		/* "end. \u201DNext", "end. \u00BBNext": it opens */
		at(s, next, &c);
		if (utf8_alpha(c) || utf8_digit(c) >= 0)
			return 0;
	}
	switch (cp) {
	case ')':
	case ']':
	case '}':
	case 0xFF09:
		return !spaced || s->paren > 0 ? CLOSE_PAREN : 0;
	case 0x201D:
	case 0x203A:
		return CLOSE_QUOTE;
	case 0x300D:
	case 0x300F:
	case 0x300B:
		return CLOSE_QUOTE | CLOSE_CORNER;
	case 0x201C: /* typed for 0x201D too */
		return s->low || (s->quote && !spaced) ? CLOSE_QUOTE : 0;
	case 0xBB:
		return s->guil == '<' || !spaced || next >= s->t.n
		    ? CLOSE_QUOTE
		    : 0;
	case 0xAB:
		return s->guil == '>' || next >= s->t.n ? CLOSE_QUOTE : 0;
	case '"':
	case '\'':
	case 0x2019:
	case 0x2018:
		if (next >= s->t.n)
			return CLOSE_QUOTE;
		at(s, next, &c);
		end = utf8_space(c) || utf8_class(c) == U_PUNCT
		    || utf8_class(c) == U_CLOSE;
		if (cp == '"') /* `end. " Next`: it closes if one is open */
			return s->quote && (end || !spaced) ? CLOSE_QUOTE
			    : !spaced && end                ? CLOSE_QUOTE
			                                    : 0;
		return !spaced && end && (cp != 0x2018 || s->low) ? CLOSE_QUOTE
		                                                  : 0;
	default:
		return 0;
	}
}

/* Does "[citation needed]", "[by whom?]", "[note 3]" end before the ]? */
static bool
remark(struct str in)
{
	size_t i;

	for (i = 0; i < in.n; i++)
		if (!((in.p[i] >= 'a' && in.p[i] <= 'z') || in.p[i] == ' '
		        || (in.p[i] >= '0' && in.p[i] <= '9')
		        || (in.p[i] == '?' && i + 1 == in.n)))
			return false;
	return in.n > 3
	    && (in.p[in.n - 1] == '?'
	        || (in.n > 7 && memcmp(in.p + in.n - 7, " needed", 7) == 0)
	        || memcmp(in.p, "nb ", 3) == 0
	        || (in.n > 5 && memcmp(in.p, "note ", 5) == 0));
}

/* "[1]", "[12, 13]", "[a] [b]" or superscript digits at i: its end, else i. */
static size_t
note(const struct split *s, size_t i)
{
	const char *p = s->t.p, *end;
	size_t j = i, k = i, n;
	uint32_t cp;

	while (k < s->t.n && p[k] == '[') {
		for (n = k + 1; n < s->t.n && n < k + 12; n++)
			if (!((p[n] >= '0' && p[n] <= '9') || p[n] == ','
			        || p[n] == '-'
			        || (p[n] >= 'a' && p[n] <= 'z' && n == k + 1)
			        || (p[n] == ' ' && p[n - 1] == ',')))
				break;
		if (n >= s->t.n || p[n] != ']' || n == k + 1) {
			n = s->t.n - k < 32 ? s->t.n - k : 32;
			end = memchr(p + k, ']', n);
			if (end == NULL || !remark(str_of(p + k + 1,
			        (size_t)(end - p) - k - 1)))
				break;
			n = (size_t)(end - p);
		}
		k = j = n + 1;
		if (k < s->t.n && p[k] == ' ')
			k++;
	}
	while (j < s->t.n && (unsigned char)p[j] >= 0xC2) {
		n = at(s, j, &cp);
		if (cp != 0xB9 && cp != 0xB2 && cp != 0xB3
		    && !(cp >= 0x2070 && cp <= 0x2079))
			break;
		j += n;
	}
	return j;
}

/* Does mark c, behind a blank, belong to the terminators before it? */
static bool
goes_along(const struct split *s, const struct place *p, uint32_t c,
    size_t next, unsigned dots)
{
	switch (c) {
	case '.': /* ". . .", "... ..." */
		return (p->term & TERM_DOT)
		    && (next >= s->t.n || s->t.p[next] != '.'
		        || dots > 2);
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

/* Reads terminators and closers from i on, where a terminator stands. */
static void
cluster(struct split *s, size_t i, struct place *p)
{
	uint32_t cp, c;
	size_t n, j, k;
	unsigned t, dots = 0;
	bool spaced;

	*p = (struct place){ .tb = i };
	for (;;) {
		/* "?!", "...", ". . ." */
		while (i < s->t.n) {
			n = at(s, i, &cp);
			t = term_of(cp);
			if (t == 0 && (cp == ':' || cp == ';') && p->nterm == 0
			    && smile(s, i) == i)
				t = TERM_FULL | (cp == ';' ? TERM_QUERY : 0);
			if (t == 0) {
				/* ". ." and "! !", but not ". .5" */
				j = skip_space(s, i);
				if (j == i || j >= s->t.n || j - i > 2
				    || p->closers != 0)
					break;
				k = at(s, j, &c);
				if (!goes_along(s, p, c, j + k, dots))
					break;
				if (j + k < s->t.n) {
					at(s, j + k, &cp);
					if (utf8_class(cp) == U_UPPER
					    || utf8_class(cp) == U_LOWER
					    || (utf8_class(cp) == U_LETTER
					        && c < 0x80 && dots < 2)
					    || utf8_digit(cp) >= 0)
						break;
				}
				i = j;
				continue;
			}
			dots += t == TERM_DOT;
			p->term |= t;
			p->nterm++;
			i += n;
		}
		p->te = i;
		/* closers, perhaps behind white space: `». »`, `. ”` */
		for (;;) {
			j = skip_space(s, i);
			spaced = j > i;
			if (j >= s->t.n)
				break;
			n = at(s, j, &cp);
			if ((t = closes(s, cp, j + n, spaced)) == 0)
				break;
			if (spaced && cp == 0x2019)
				break;
			mark(s, cp == 0x201C ? 0x201D : cp);
			p->closers |= t;
			i = j + n;
		}
		/* `?)?`, `.).`: once more */
		if (i == p->te || i >= s->t.n)
			break;
		at(s, i, &cp);
		if (term_of(cp) == 0 || (term_of(cp) & TERM_FULL))
			break;
		/* `".5`: no */
		if (cp == '.' && i + 1 < s->t.n && s->t.p[i + 1] > ' '
		    && s->t.p[i + 1] != '.' && s->t.p[i + 1] != '"')
			break;
	}
	if (dots > 1)
		p->term |= TERM_DOTS;
	/* "end. :-) Next", "end))) Next" */
	for (; p->nterm == 0 && i < s->t.n && s->t.p[i] == ')'; i++)
		p->term |= TERM_SMILE;
	for (j = skip_space(s, i); (k = smile(s, j)) > j; j = skip_space(s, i)) {
		p->term |= TERM_SMILE;
		i = k;
	}
	p->nterm += p->nterm == 0;
	/* "end.[1] Next", "end. [1] Next" */
	k = i;
	if (i < s->t.n && s->t.p[i] == ' ' && s->paren == 0)
		k++;
	j = note(s, k);
	if (j > k && (j >= s->t.n || s->t.p[j] == ' ')) {
		p->closers |= CLOSE_NOTE;
		i = j;
	}
	p->ce = i;
	p->rb = skip_space(s, i);
	p->glued = p->rb == i;
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
		return utf8_class(r) == U_UPPER || utf8_class(r) == U_LETTER
		    || (r >= 0x80 && utf8_digit(r) >= 0);
	if (utf8_class(r) == U_LETTER)
		return p->closers != 0 || (utf8_script(r) < S_KANA
		    && (p->term & (TERM_BANG | TERM_QUERY)) != 0);
	if (utf8_class(r) == U_OPEN || r == '"') {
		if (p->rb + n >= s->t.n)
			return false;
		at(s, p->rb + n, &r);
		return utf8_class(r) == U_UPPER && utf8_class(l) == U_LOWER;
	}
	if (utf8_class(r) != U_UPPER)
		return false;
	if (utf8_class(l) != U_LOWER && p->closers == 0
	    && utf8_digit(l) < 0 && utf8_class(l) != U_CLOSE)
		return false;
	if (p->rb + n < s->t.n) {
		at(s, p->rb + n, &r2);
		if (utf8_class(r2) == U_UPPER || r2 == '.')
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

/* Does the row or sentence at i begin with "1.", "(a)", "2)", "* 3.)"? */
static size_t
enumerator(const struct split *s, size_t i, unsigned *no, char *kind, char *cl)
{
	const char *p = s->t.p;
	size_t n = s->t.n, j;
	uint32_t cp;

	if (i < n && (unsigned char)p[i] >= 0x80) {
		j = at(s, i, &cp);
		if (cp == 0x2022 || cp == 0x2043 || cp == 0x25E6 || cp == 0x25CF)
			i += j;
	} else if (i + 1 < n && (p[i] == '-' || p[i] == '*')) {
		i++;
	}
	if (i < n && p[i] == ' ')
		i++;
	j = i;
	*no = 0;
	while (j < n && j < i + 2 && p[j] >= '0' && p[j] <= '9')
		*no = *no * 10 + (unsigned)(p[j++] - '0');
	*kind = '1';
	if (j == i && j < n && p[j] >= 'a' && p[j] <= 'z')
		*no = (unsigned)(p[j++] - 'a') + 1, *kind = 'a';
	if (j == i || j >= n || (p[j] != '.' && p[j] != ')'))
		return 0;
	*cl = p[j++];
	if (*cl == '.' && j < n && p[j] == ')')
		*cl = '2', j++;
	if (j >= n || p[j] != ' ')
		return 0;
	return j;
}

/* "3 to 2. The": words before a number that make it no item. */
static bool
counting(struct str w)
{
	static const char words[] = " to of by at in on from than about around "
	    "and or page no nos over under with for until till before after "
	    "section article chapter figure table part vs per as phase stage "
	    "step round level grade class group unit day week year month "
	    "volume number size type team line gate floor room track war ";
	char key[12];
	size_t i;

	if (w.n == 0 || w.n > 9)
		return false;
	key[0] = ' ';
	for (i = 0; i < w.n; i++)
		key[i + 1] = w.p[i] >= 'A' && w.p[i] <= 'Z'
		    ? (char)(w.p[i] + 32)
		    : w.p[i];
	key[w.n + 1] = ' ';
	key[w.n + 2] = '\0';
	return strstr(words, key) != NULL;
}

/* Sets s->item to where item number s->item_no + 1 begins, or the end. */
static void
find_item(struct split *s, size_t from)
{
	const char *p = s->t.p, *hit;
	char key[8], kind, cl;
	size_t n = 0, i, b, w;
	unsigned no = s->item_no + 1;
	uint32_t cp;

	s->item = s->t.n;
	if (no > 99 || (s->item_kind == 'a' && no > 26))
		return;
	if (s->item_kind == 'a') {
		key[n++] = (char)('a' + no - 1);
	} else {
		if (no > 9)
			key[n++] = (char)('0' + no / 10);
		key[n++] = (char)('0' + no % 10);
	}
	key[n++] = s->item_close == ')' ? ')' : '.';
	for (i = from; i < s->t.n; i++) {
		hit = memchr(p + i, key[0], s->t.n - i);
		if (hit == NULL)
			return;
		i = (size_t)(hit - p);
		if (s->t.n - i <= n || memcmp(hit, key, n) != 0 || i == 0)
			continue;
		b = i;
		if (p[b - 1] != ' ') {
			/* a bullet before it, as before the first */
			w = utf8_decode_last(p, b, &cp);
			if (w < 2 || b == w || (cp != 0x2043 && cp != 0x2022))
				continue;
			b -= w;
		} else if (b > 4) {
			w = utf8_decode_last(p, b - 1, &cp);
			if (w >= 2 && (cp == 0x2022 || cp == 0x2043))
				b -= w + 1;
		}
		if (b == 0 || p[b - 1] != ' '
		    || enumerator(s, b, &no, &kind, &cl) == 0
		    || kind != s->item_kind || cl != s->item_close)
			continue;
		for (w = b - 1; w > 0 && p[w - 1] > ' ' && b - w < 12; w--)
			;
		if (s->item_close == '.' && counting(str_of(p + w, b - 1 - w)))
			continue;
		/* a word follows, not a small "2. of May" */
		w = enumerator(s, b, &no, &kind, &cl) + 1;
		if (w >= s->t.n)
			continue;
		at(s, w, &cp);
		if (utf8_class(cp) != U_UPPER && s->item_close == '.')
			continue;
		s->item = b;
		s->item_no = no;
		return;
	}
}

/* The first mark is outside the text: looks for "2)", "2.", "b)", "b.". */
static void
find_second(struct split *s)
{
	static const char kinds[][2] = { { '1', ')' }, { '1', '.' },
		{ '1', '2' }, { 'a', ')' }, { 'a', '.' } };
	size_t i, best = s->t.n, kind = 0;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		s->item_no = 1;
		s->item_kind = kinds[i][0];
		s->item_close = kinds[i][1];
		find_item(s, s->start);
		if (s->item < best) {
			best = s->item;
			kind = i;
		}
	}
	s->item = best;
	s->item_no = 2;
	s->item_kind = best < s->t.n ? kinds[kind][0] : 0;
	s->item_close = kinds[kind][1];
}

void
split_start(struct split *s, struct str text)
{
	const struct split_opt *opt = s->opt;
	size_t i;

	*s = (struct split){ .opt = opt, .t = text, .lang = -1 };
	s->start = s->pos = skip_space(s, 0);
	s->item = text.n;
	if (opt->uax29)
		return;
	i = enumerator(s, s->start, &s->item_no, &s->item_kind, &s->item_close);
	if (i != 0)
		find_item(s, i);
	else if (opt->item)
		find_second(s);
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

	if (s->t.n - i < 4 || p[i + 1] != ' ' || p[i + 2] < 'A'
	    || p[i + 2] > 'Z' || s->paren != 0)
		return false;
	if ((p[i + 3] < 'a' || p[i + 3] > 'z')
	    && ((p[i + 3] != ' ' && p[i + 3] != '\'')
	        || (p[i + 2] != 'I' && p[i + 2] != 'A')))
		return false;
	/* "(c) Moran Monitor. All rights reserved." is one notice */
	if (p[i + 2] == 'A' && s->t.n - i > 12
	    && memcmp(p + i + 2, "All rights", 10) == 0)
		return false;
	while (b > s->start && p[b - 1] >= 'a' && p[b - 1] <= 'z')
		b--;
	n = i - b;
	if (b == s->start || n < 2 || n > 24)
		return false;
	if (p[i] != '.')
		return n >= 3 && (p[i] == '?' || p[b - 1] == ' ');
	if (p[b - 1] >= 'A' && p[b - 1] <= 'Z' && n >= 5 && b - 1 > s->start)
		n++, b--;
	return p[b - 1] == ' ' && (n >= 4 || decide_common(str_of(p + b, n)))
	    && !decide_abbrev(s, str_of(p + b, n));
}

bool
split_place(struct split *s, struct place *p)
{
	const unsigned char *t = (const unsigned char *)s->t.p;
	size_t i = s->pos, n = s->t.n, len;
	uint32_t cp, l;
	unsigned term;

	for (;;) {
		i = scan(t, i, n);
		if (i >= s->item && s->item < n) {
			/* the next item of an inline list */
			*p = (struct place){ .tb = s->item };
			p->rb = p->te = p->ce = s->item;
			while (p->ce > s->start && t[p->ce - 1] == ' ')
				p->ce--;
			s->pos = s->item;
			find_item(s, s->item + 1);
			return true;
		}
		if (i >= n)
			return false;
		switch (class[t[i]]) {
		default:
			i++;
			continue;
		case T:
			if (!s->opt->all && plain_end(s, i)) {
				*p = (struct place){ .tb = i, .te = i + 1,
					.ce = i + 1, .rb = i + 2,
					.term = TERM_FULL | TERM_DOT,
					.nterm = 1 };
				s->pos = i + 2;
				return true;
			}
			/* "3.5", "e.g", "b.c": nothing to decide */
			if (t[i] == '.' && i + 1 < n
			    && ((t[i + 1] >= 'a' && t[i + 1] <= 'z')
			        || (t[i + 1] >= '0' && t[i + 1] <= '9'))) {
				i++;
				continue;
			}
			break;
		case Q:
		case P:
			if (t[i] == ')' && laughs(s, i))
				break;
			mark(s, t[i++]);
			continue;
		case C:
			if (i > s->start && smile(s, i) > i)
				break;
			/* Greek's question mark, Armenian's full stop */
			if (i == 0 || t[i - 1] < 0x80) {
				i++;
				continue;
			}
			utf8_decode_last(s->t.p, i, &l);
			if (utf8_script(l)
			    != (t[i] == ';' ? S_GREEK : S_ARMENIAN)) {
				i++;
				continue;
			}
			break;
		case M:
			len = at(s, i, &cp);
			term = term_of(cp);
			if (term == 0 && cp >= 0x2639 && i > s->start
			    && smiles(cp))
				break;
			if (term == 0) {
				if (cp >= 0xAB)
					mark_at(s, i, len, cp);
				i += len;
				continue;
			}
			break;
		}
		cluster(s, i, p);
		i = s->pos = p->ce;
		if (p->rb >= n) {
			s->pos = n;
			return false;
		}
		if (p->glued && !glued_ok(s, p)) {
			i = s->pos = p->ce;
			continue;
		}
		s->pos = p->rb;
		return true;
	}
}

/* The character at i as a head sees it: 'A' capital, 'a' small, or itself. */
static uint32_t
cased(const struct split *s, size_t i, size_t *len)
{
	uint32_t cp;

	*len = at(s, i, &cp);
	return utf8_class(cp) == U_UPPER ? 'A'
	    : utf8_class(cp) == U_LOWER ? 'a' : cp;
}

/*
 * "THE ISSUES BEFORE US The court ...": where the sentence behind a heading
 * in capitals begins, 0 if there is none.  Looks no farther than the heading.
 */
static size_t
capitals(const struct split *s)
{
	size_t i = s->start, word = i, len, n;
	unsigned letters = 0, words = 0;
	uint32_t c, last = 0;

	for (; i < s->t.n; i += len) {
		c = cased(s, i, &len);
		if (c == 'a')
			break;
		if (c == 'A') {
			letters++;
			if (last == ' ')
				word = i, words++;
		} else if (c == ' ' ? last == '-' || last == ',' || last == ':'
		        : c == '.' || c == '!' || c == '?' || c >= 0x2010) {
			return 0;
		}
		last = c;
	}
	/* the word has one capital, or two as in "L'Etat" */
	if (i >= s->t.n || words < 3 || letters < 12 || i - word > 4)
		return 0;
	/* and is followed by a small word */
	for (; i < s->t.n && cased(s, i, &len) == 'a'; i += len)
		;
	n = i + 1;
	return n < s->t.n && s->t.p[i] == ' ' && cased(s, n, &len) == 'a'
	    ? word : 0;
}

/* A dateline of Persian news, "Tehran - IRNA: ": where it ends, or 0. */
static size_t
dateline(const struct split *s)
{
	size_t i = s->start, len;
	bool dash = false;
	uint32_t cp;

	for (; i < s->t.n && i < s->start + 80; i += len) {
		len = at(s, i, &cp);
		if (cp == ':')
			return dash && i + 1 < s->t.n && s->t.p[i + 1] == ' '
			    ? i + 1 : 0;
		if (cp == '-' && i > s->start && s->t.p[i - 1] == ' ')
			dash = true;
		else if (cp != ' ' && cp != 0x200C && utf8_script(cp) != S_ARABIC)
			return 0;
	}
	return 0;
}

/* Where a heading or dateline in front of the sentence's text ends, or 0. */
static size_t
head(const struct split *s)
{
	const unsigned char *p = (const unsigned char *)s->t.p + s->start;
	size_t n = s->t.n - s->start;

	if (n < 20 || (p[0] >= 'a' && p[0] <= 'z')
	    || (p[1] >= 'a' && p[1] <= 'z'))
		return 0;
	return p[0] >= 0xD8 && p[0] <= 0xDB ? dateline(s) : capitals(s);
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
	if ((n = head(s)) != 0 && n < s->item) {
		s->start = skip_space(s, n);
		s->pos = s->start > s->pos ? s->start : s->pos;
		for (*end = n; s->t.p[*end - 1] == ' '; --*end)
			;
		return true;
	}
	while (split_place(s, &p)) {
		if (p.rb > s->item)
			continue; /* the item's beginning decides */
		if (p.ce <= s->start || split_decide(s, &p) <= 0)
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
	return *end > *begin;
}
