/* SPDX-License-Identifier: ISC */
/* pull: quotes that are pulled out of a text, to be seen. */
#include "cmd/normalize/block/rare.h"
#include "kind.h"
#include "utf8.h"

/* The farthest that a pull quote is from what it repeats, in bytes. */
#define PULL_REACH 8192
#define PULL_LINES 8

/* Is t somewhere in s?  Where that letter is all over, nobody knows. */
static bool
within(struct str t, struct str s, size_t at)
{
	const char *p = s.p + at, *end = s.p + s.n;
	size_t tries = 1024;

	if (s.n < t.n)
		return false;
	for (end -= t.n - at - 1; tries-- > 0 && p < end &&
	     (p = memchr(p, t.p[at], (size_t)(end - p))) != NULL;
	     p++)
		if (memcmp(p - at, t.p, t.n) == 0)
			return true;
	return false;
}

/* Does s go on from p as t does, whatever blanks and cut words lines have made? */
static bool
goes_on(struct str t, const char *p, const char *end)
{
	size_t i = 0;

	while (i < t.n && p < end)
		if (t.p[i] == *p)
			i++, p++;
		else if (t.p[i] == ' ')
			i++;
		else if (*p == ' ' || *p == '-')
			p++;
		else
			return false;
	return i == t.n;
}

/* The same of text that was wrapped, whose lines stand one behind the other. */
static bool
within_lines(struct str t, struct str s)
{
	const char *p = s.p, *end = s.p + s.n;
	const char low = *t.p >= 'A' && *t.p <= 'Z' ? (char)(*t.p | 0x20) : 0;
	size_t tries = 1024;

	while (tries-- > 0 && p < end &&
	    (p = memchr(p, *t.p, (size_t)(end - p))) != NULL)
		if (goes_on(t, p++, end))
			return true;
	/* within a sentence it begins with no capital */
	t.p++;
	t.n--;
	for (p = s.p, tries = low != 0 ? 1024 : 0; tries > 0 && p < end &&
	     (p = memchr(p, low, (size_t)(end - p))) != NULL;
	     tries--)
		if (goes_on(t, ++p, end))
			return true;
	return false;
}

/* Is t, the open block between its marks, in the lines before it or behind it? */
static bool
among_lines(const struct block *b, struct str t, size_t bytes)
{
	const struct item *it = block_at(b, 0), *last = block_at(b, b->n - 1);
	const char *text = b->clean->text.p;
	size_t end = it->l.text + it->l.n, n, more;

	/* its own lines, their hyphens too */
	n = bytes + b->cur.nlines < end ? end - bytes - b->cur.nlines : 0;
	more = last->l.text + last->l.n - end;
	return within_lines(t,
		   n < PULL_REACH
		       ? str_of(text, n)
		       : str_of(text + n - PULL_REACH, PULL_REACH)) ||
	    within_lines(t,
		str_of(text + end, more < PULL_REACH ? more : PULL_REACH));
}

bool
pull_quote_slow(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *it = block_at(b, 0);
	const bool lines = b->wrap > 0 || b->cur.nlines > 1;
	size_t i, n, at, left = PULL_REACH;
	uint32_t cp;
	struct str t = s;

	if (s.n > 300 || f->words < 5 ||
	    (lines && (b->cur.blanks == 0 || b->cur.nlines > PULL_LINES)))
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
	if (lines)
		return among_lines(b, t, s.n);
	/* within a sentence it begins with no capital */
	if (*t.p >= 'A' && *t.p <= 'Z')
		t = str_of(t.p + 1, t.n - 1);
	at = rare(t);
	n = it->l.text < PULL_REACH ? it->l.text : PULL_REACH;
	if (within(t, str_of(b->clean->text.p + it->l.text - n, n), at))
		return true;
	for (i = 1; i < b->n && left > 0; i++) {
		struct str u = block_text(b, block_at(b, i));

		if (u.n > t.n + 8 &&
		    within(t, str_of(u.p, u.n < left ? u.n : left), at))
			return true;
		left -= u.n < left ? u.n : left;
	}
	return false;
}
