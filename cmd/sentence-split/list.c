/* SPDX-License-Identifier: ISC */
/* list: lists inside a row, headings in front of its text. */
#include "list.h"

#include "mark.h"
#include "utf8.h"

/* Does the row or sentence at i begin with "1.", "(a)", "2)", "* 3.)"? */
static size_t
enumerator(const struct split *s, size_t i, unsigned *no, char *kind, char *cl)
{
	const char *p = s->t.p;
	size_t n = s->t.n, j;
	uint32_t cp;

	if (i < n && (unsigned char)p[i] >= 0x80) {
		j = at(s, i, &cp);
		if (cp == 0x2022 || cp == 0x2043 || cp == 0x25E6 ||
		    cp == 0x25CF)
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
	static const char words[] =
	    " to of by at in on from than about around "
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

void
list_next(struct split *s, size_t from)
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
			if ((w >= 2 && (cp == 0x2022 || cp == 0x2043)) ||
			    ((cp == '-' || cp == '*') && *p == p[b - 2] &&
				p[b - 3] == ' '))
				b -= w + 1;
		}
		if (b == 0 || p[b - 1] != ' ' ||
		    enumerator(s, b, &no, &kind, &cl) == 0 ||
		    kind != s->item_kind || cl != s->item_close)
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
second(struct split *s)
{
	static const char kinds[][2] = { { '1', ')' }, { '1', '.' },
		{ '1', '2' }, { 'a', ')' }, { 'a', '.' } };
	size_t i, best = s->t.n, kind = 0;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		s->item_no = 1;
		s->item_kind = kinds[i][0];
		s->item_close = kinds[i][1];
		list_next(s, s->start);
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
list_start(struct split *s)
{
	size_t i;

	s->item = s->t.n;
	if (s->start < s->t.n && s->t.p[s->start] >= 'A' &&
	    s->t.p[s->start] <= 'Z')
		i = 0; /* most rows: no look for what it is not */
	else
		i = enumerator(s, s->start, &s->item_no, &s->item_kind,
		    &s->item_close);
	if (i != 0)
		list_next(s, i);
	else if (s->opt->item)
		second(s);
}

/* The character at i as a head sees it: 'A' capital, 'a' small, or itself. */
static uint32_t
cased(const struct split *s, size_t i, size_t *len)
{
	uint32_t cp;

	*len = at(s, i, &cp);
	return utf8_class(cp) == U_UPPER ? 'A'
	    : utf8_class(cp) == U_LOWER  ? 'a'
					 : cp;
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
		} else if (c == ' '
			? last == '-' || last == ',' || last == ':'
			: c == '.' || c == '!' || c == '?' || c >= 0x250) {
			return 0; /* so does a letter without case */
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
	return n < s->t.n && s->t.p[i] == ' ' && cased(s, n, &len) == 'a' ? word
									  : 0;
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
			    ? i + 1
			    : 0;
		if (cp == '-' && i > s->start && s->t.p[i - 1] == ' ')
			dash = true;
		else if (cp != ' ' && cp != 0x200C &&
		    utf8_script(cp) != S_ARABIC)
			return 0;
	}
	return 0;
}

size_t
list_head_slow(const struct split *s)
{
	const unsigned char *p = (const unsigned char *)s->t.p + s->start;

	if ((p[0] >= 'a' && p[0] <= 'z') || (p[1] >= 'a' && p[1] <= 'z'))
		return 0;
	return p[0] >= 0xD8 && p[0] <= 0xDB ? dateline(s) : capitals(s);
}
