/* SPDX-License-Identifier: ISC */
/* phrase: what pages say that is no article, in many languages. */
#include "phrase.h"

#include "bytes.h"
#include "dict.h"
#include "phrases.h"
#include "utf8.h"

#define WORD_MAX 40 /* no first word is longer */

size_t
phrase_lower(struct str s, char to[PHRASE_LOWER])
{
	size_t i, n = 0;
	uint64_t w;
	uint32_t cp;

	for (i = 0; i < s.n && n < PHRASE_MAX;) {
		if (i + 8 <= s.n && n + 8 <= PHRASE_MAX &&
		    ((w = bytes_at(s.p + i)) & BYTES_HIGH) == 0) {
			bytes_put(to + n, w | bytes_between(w, 'A', 'Z') >> 2);
			i += 8;
			n += 8;
			continue;
		}
		cp = (unsigned char)s.p[i];
		if (cp < 0x80) {
			to[n++] = (char)(cp - 'A' < 26 ? cp | 0x20 : cp);
			i++;
			continue;
		}
		i += utf8_decode(s.p + i, s.n - i, &cp);
		n += utf8_encode(to + n, utf8_lower(cp));
	}
	return n;
}

#define PICTURES 6 /* of these, blanks and selectors included, at most */

struct str
phrase_bare_slow(struct str s)
{
	struct str t = s;
	uint32_t cp;
	size_t i, n;

	for (i = 0; i < PICTURES && t.n > 0; i++) {
		n = utf8_decode(t.p, t.n, &cp);
		if (cp != ' ' && utf8_class(cp) != U_SYMBOL &&
		    utf8_class(cp) != U_MARK && utf8_class(cp) != U_FORMAT)
			return t;
		t = str_of(t.p + n, t.n - n);
	}
	return s;
}

/* Does this character end the first word of a phrase? */
static bool
parts(uint32_t cp)
{
	return cp == ' ' || cp == ':' || cp == '|' || cp == ',' || cp == '(' ||
	    cp == 0xff1a || cp == 0xff5c || cp == 0xff08;
}

/* Without what stands behind buttons, down to `least` bytes: "Weiterlesen >>". */
static size_t
trimmed(const char *s, size_t n, size_t least)
{
	uint32_t cp;
	size_t k;

	for (; n > least; n -= k) {
		k = utf8_decode_last(s, n, &cp);
		if (cp != ' ' && cp != '.' && cp != ':' && cp != '>' &&
		    cp != '+' && cp != '-' && cp != 0xbb && cp != 0x203a &&
		    cp != 0x2026 && cp != 0x2192)
			break;
	}
	return n;
}

/* Is it what stands behind "Most read": " - World"?  Bars part buttons. */
static bool
sectioned(struct str s)
{
	uint32_t cp;

	if (s.n < 4 || s.n > 24 || *s.p != ' ')
		return false;
	utf8_decode(s.p + 1, s.n - 1, &cp);
	return cp == '-' || cp == 0x2013 || cp == 0x2014 || cp == 0xb7;
}

/*
 * Of the phrases of a key of n bytes, which lines has, the one that s is or begins
 * with; all: all s.
 */
static enum phrase
among(struct str lines, size_t n, struct str s, bool all)
{
	struct str line, rest, behind = str_of(s.p + n, s.n - n);
	enum phrase found = PHRASE_NONE;
	const char *end;

	while (lines.n > 0) {
		end = memchr(lines.p, '\n', lines.n);
		line = str_of(lines.p,
		    end != NULL ? (size_t)(end - lines.p) : lines.n);
		lines.p += line.n + (end != NULL);
		lines.n -= line.n + (end != NULL);
		/* a letter, and behind a tab the rest, if there is one */
		rest = str_of(line.p + 2, line.n > 2 ? line.n - 2 : 0);
		if (behind.n < rest.n || memcmp(behind.p, rest.p, rest.n) != 0)
			continue;
		switch (*line.p) {
		case 'w':
			if (all && behind.n == rest.n)
				found = PHRASE_PAGE;
			break;
		case 'l':
			if (all &&
			    (behind.n == rest.n ||
				sectioned(str_of(behind.p + rest.n,
				    behind.n - rest.n))))
				return PHRASE_LINKS;
			break;
		case 'f':
			found = PHRASE_PAGE;
			break;
		case 'c':
			return PHRASE_CAPTION;
		case 'a':
			return PHRASE_AUTHOR;
		case 'b':
			return PHRASE_BYLINE;
		case 'r':
			if (all && behind.n == 0)
				found = PHRASE_PAGE;
			break;
		case 'o':
			if (all && behind.n == rest.n && found == PHRASE_NONE)
				found = PHRASE_OMITTED;
			break;
		case 's':
			if (all && behind.n == rest.n && found == PHRASE_NONE)
				found = PHRASE_SECTION;
			break;
		case 'k':
			if (found == PHRASE_NONE)
				found = PHRASE_KICKER;
			break;
		}
	}
	return found;
}

void
phrase_learn(struct firsts *firsts)
{
	size_t at = 0, i;

	for (i = 0; i < phrases.nkeys; i++)
		firsts_add(firsts, dict_key(&phrases, &at));
}

enum phrase
phrase_slow(struct str s)
{
	char low[PHRASE_LOWER];
	struct str lines = { NULL, 0 };
	enum phrase found;
	size_t i, k, n, word = 0;
	uint32_t cp;

	s = phrase_bare(s);
	for (i = k = n = 0; i < s.n && n < WORD_MAX; k++) {
		cp = (unsigned char)s.p[i];
		if (cp < 0x80) {
			if (parts(cp))
				break;
			low[n++] = (char)utf8_lower(cp);
			i++;
			continue;
		}
		i += utf8_decode(s.p + i, s.n - i, &cp);
		if (parts(cp))
			break;
		n += utf8_encode(low + n, utf8_lower(cp));
		/* Chinese and the like has no spaces: any beginning will do */
		if (cp >= 0x2e80 && k > 0 && k < 9 &&
		    dict_get(&phrases, str_of(low, n)).p != NULL)
			word = n;
	}
	if (n < WORD_MAX && word == 0) {
		if (i == s.n)
			n = trimmed(low, n, 1);
		lines = dict_get(&phrases, str_of(low, n));
		if (lines.p == NULL)
			return PHRASE_NONE;
		word = n;
	}
	if (word == 0)
		return PHRASE_NONE;
	n = trimmed(low, phrase_lower(s, low), word);
	for (;;) {
		if (lines.p == NULL)
			lines = dict_get(&phrases, str_of(low, word));
		found = among(lines, word, str_of(low, n), n < PHRASE_MAX);
		if (found != PHRASE_NONE || (unsigned char)low[0] < 0x80)
			return found;
		if ((word -= utf8_decode_last(low, word, &cp)) == 0)
			return PHRASE_NONE;
		lines.p = NULL;
	}
}

unsigned
phrase_roles(struct str w)
{
	char low[PHRASE_LOWER];
	struct str lines;
	unsigned roles = 0;
	const char *p, *end;

	if (w.n > 32)
		return 0;
	lines = dict_get(&phrases, str_of(low, phrase_lower(w, low)));
	if (lines.n == 0)
		return 0;
	end = lines.p + lines.n;
	for (p = lines.p; p != NULL && p < end;
	     p = memchr(p, '\n', (size_t)(end - p)), p += p != NULL)
		switch (*p) {
		case 'm':
			roles |= PHRASE_MONTH;
			break;
		case 'd':
			roles |= PHRASE_DATED;
			break;
		case 'h':
			roles |= PHRASE_DIVISION;
			break;
		case 'n':
			roles |= PHRASE_COUNTED;
			break;
		case 'b':
			roles |= PHRASE_BY;
			break;
		case 'p':
			roles |= PHRASE_PICTURE;
			break;
		case 'q':
			roles |= PHRASE_WHOSE;
			break;
		case 'r':
			roles |= PHRASE_REPLY;
			break;
		case 'e':
			roles |= PHRASE_EXHIBIT;
			break;
		case 'i':
			roles |= PHRASE_BODY;
			break;
		}
	return roles;
}

bool
phrase_division(struct str s)
{
	const char *sp = memchr(s.p, ' ', s.n < WORD_MAX ? s.n : WORD_MAX);
	size_t i, digits = 0, roman = 0;

	if (sp == NULL)
		return false;
	i = (size_t)(sp - s.p) + 1;
	while (s.n > i && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ':'))
		s.n--;
	if (i >= s.n || s.n - i > 5)
		return false;
	/* 12, IV, A, 3bis */
	for (; i < s.n; i++) {
		digits += s.p[i] >= '0' && s.p[i] <= '9';
		roman += s.p[i] != '\0' && strchr("IVXLABCD", s.p[i]) != NULL;
	}
	i = (size_t)(sp - s.p) + 1;
	return (digits > 0 || roman == s.n - i) &&
	    (phrase_roles(str_of(s.p, i - 1)) & PHRASE_DIVISION);
}
