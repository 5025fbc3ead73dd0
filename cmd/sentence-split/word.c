/* SPDX-License-Identifier: ISC */
/* word: a word of the text as the rules and the model see it. */
#include "word.h"

/* Looks at text[b, e) as a word. */
static void
look(struct word *w, struct str t, size_t b, size_t e)
{
	unsigned up = 0, low = 0, dig = 0, other = 0;
	uint32_t cp = 0, l, h = 2166136261u;
	size_t i, n, k = 0;
	bool upfirst = false;

	w->b = b;
	w->e = e;
	w->dots = w->odd = w->wide = false;
	w->marks = 0;
	w->first = w->last = 0;
	for (i = b; i < e; i += n) {
		unsigned char c = (unsigned char)t.p[i];

		if (c < 0x80) {
			n = 1;
			l = cp = c;
			if (c >= 'a' && c <= 'z') {
				low++;
			} else if (c >= 'A' && c <= 'Z') {
				l = c + 32u;
				upfirst |= i == b;
				up++;
			} else if (c >= '0' && c <= '9') {
				dig++;
				l = '0';
			} else if (c == '.') {
				w->dots = true;
			} else if (c == '@' || c == '/' || c == '_' ||
			    c == '\\' || c == '=') {
				w->odd = true;
			}
			if (i == b)
				w->first = cp;
			h = (h ^ l) * 16777619u;
			if (k + 4 < WORD_MAX)
				w->key[k++] = (char)l;
			else
				k = WORD_MAX;
			continue;
		}
		n = utf8_decode(t.p + i, e - i, &cp);
		l = utf8_lower(cp);
		w->wide |= cp != 0x2019;
		switch (class_of(cp)) {
		case U_UPPER:
			upfirst |= i == b;
			up++;
			break;
		case U_LOWER:
			low++;
			break;
		case U_LETTER:
			other++;
			break;
		case U_DIGIT:
			dig++;
			l = '0';
			break;
		case U_MARK:
			w->marks++;
			break;
		default:
			break;
		}
		if (i == b)
			w->first = cp;
		h = (h ^ l) * 16777619u;
		if (k + 4 < WORD_MAX)
			k += utf8_encode(w->key + k, l);
		else
			k = WORD_MAX;
	}
	w->last = cp;
	w->hash = h;
	w->n = k >= WORD_MAX ? 0 : k;
	w->letters = up + low + other;
	if (other > 0)
		w->shape = SH_OTHER;
	else if (w->letters == 0)
		w->shape = dig == 0 ? SH_NONE
		    : w->dots       ? SH_NUMBER
		    : dig <= 2      ? SH_DIGIT
				    : SH_DIGITS;
	else if (dig > 0)
		w->shape = SH_NUMBER;
	else if (low == 0)
		w->shape = up == 1 ? SH_ONE : SH_UPPER;
	else if (up == 0)
		w->shape = low == 1 ? SH_ONELOW : SH_LOWER;
	else /* "Word", "McDonald" */
		w->shape = upfirst && up <= 2 && !w->dots ? SH_CAP : SH_MIXED;
}

/* Is what ends before i a place where a word begins? */
static bool
opens_word(struct str t, size_t i)
{
	unsigned char c = (unsigned char)t.p[i - 1];

	if (c < 0x80)
		return c <= ' ' || c == '(' || c == '[' || c == '"' || c == '{';
	if (i < 2)
		return false;
	/* no-break space, guillemet; 0x2010..0x201F, 0x2026 */
	if ((unsigned char)t.p[i - 2] == 0xC2)
		return c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xBF ||
		    c == 0xA1;
	return i >= 3 && (unsigned char)t.p[i - 3] == 0xE2 &&
	    (unsigned char)t.p[i - 2] == 0x80 &&
	    ((c >= 0x92 && c <= 0x9F) || c == 0xA6);
}

void
word_left(struct word *w, struct str t, size_t from, size_t i)
{
	size_t e, n, seen;
	uint32_t cp;
	enum utf8_class c;

	for (seen = 0; i > from && seen < 16; seen++) {
		n = utf8_decode_last(t.p + from, i - from, &cp);
		c = class_of(cp);
		if (c == U_UPPER || c == U_LOWER || c == U_LETTER ||
		    c == U_DIGIT || c == U_MARK || cp == '%' || cp == '.')
			break;
		i -= n;
	}
	for (e = i; i > from && e - i < 64 && !opens_word(t, i); i--)
		;
	look(w, t, i, e);
}

void
word_right(struct word *w, struct str t, size_t i)
{
	size_t e = i, n;
	uint32_t cp;

	while (e < t.n && e - i < 64) {
		unsigned char c = (unsigned char)t.p[e];

		n = 1;
		if (c < 0x80) {
			if (!((c >= 'a' && c <= 'z') ||
				(c >= 'A' && c <= 'Z') ||
				(c >= '0' && c <= '9') || c == '\''))
				break;
		} else {
			n = utf8_decode(t.p + e, t.n - e, &cp);
			if (!utf8_alpha(cp) && class_of(cp) != U_DIGIT &&
			    cp != 0x2019)
				break;
		}
		e += n;
	}
	look(w, t, i, e);
}

bool
word_among(const struct word *w, const char *words)
{
	char key[16];

	if (w->n == 0 || w->n > 13)
		return false;
	key[0] = ' ';
	memcpy(key + 1, w->key, w->n);
	key[w->n + 1] = ' ';
	key[w->n + 2] = '\0';
	return strstr(words, key) != NULL;
}

bool
word_roman(const struct word *w)
{
	size_t i;

	if (w->n == 0 || w->n > 5)
		return false;
	for (i = 0; i < w->n; i++)
		switch (w->key[i]) {
		case 'i':
		case 'v':
		case 'x':
		case 'l':
		case 'c':
			break;
		default:
			return false;
		}
	return true;
}

bool
word_small(const struct word *w)
{
	return w->shape == SH_LOWER || w->shape == SH_ONELOW;
}

bool
word_initials(const struct word *w)
{
	unsigned dots = 0;
	size_t i;

	if (w->letters < 2 || w->letters > 8 || w->shape != SH_UPPER)
		return false;
	for (i = 1; i < w->n; i++)
		if (w->key[i] == '.') {
			dots++;
			if (w->key[i - 1] == '.')
				return false;
		}
	return dots == w->letters - 1 && w->key[w->n - 1] != '.';
}

bool
word_doubled(const struct word *w)
{
	return w->shape == SH_UPPER && w->n == 2 && w->key[0] == w->key[1];
}
