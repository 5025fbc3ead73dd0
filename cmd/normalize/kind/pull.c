/* SPDX-License-Identifier: ISC */
/* pull: quotes that are pulled out of a text, to be seen. */
#include "kind.h"
#include "utf8.h"

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

bool
pull_quote_slow(const struct block *b, struct str s, const struct feat *f)
{
	const struct item *it = block_at(b, 0);
	size_t i, n, left = PULL_REACH;
	uint32_t cp;
	struct str t = s;

	if (b->cur.nlines != 1 || s.n > 300 || f->words < 5 || b->wrap > 0)
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
