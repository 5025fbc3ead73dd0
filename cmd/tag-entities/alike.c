/* SPDX-License-Identifier: ISC */
/* alike: what is left of a word where spellings and cases differ. */
#include "alike.h"

#include "token.h"
#include "utf8.h"

#define LETTERS 32

/* Endings of the cases that are no vowels only, the longest first. */
static const char *const endings[] = { "ого", "его", "ому", "ему", "ові", "еві",
	"ым", "им", "ім", "ом", "ем", "єм", "iego", "iemu", "iej", "ego", "eho",
	"emu", "owi", "ovi", "iem", "em", "om", "im", "ym", "ej", NULL };

static bool
is_vowel(uint32_t cp)
{
	static const char others[] = "аеиоуыэюяёйьъієї";
	size_t i, n;
	uint32_t v;

	if (cp < 0x80)
		return cp == 'a' || cp == 'e' || cp == 'i' || cp == 'o' ||
		    cp == 'u' || cp == 'y';
	for (i = 0; cp >= 0x400 && i + 1 < sizeof(others); i += n) {
		n = utf8_decode(others + i, sizeof(others) - 1 - i, &v);
		if (v == cp)
			return true;
	}
	return false;
}

bool
alike_cyrillic(struct str w)
{
	return w.n > 1 && ((unsigned char)w.p[0] & 0xFC) == 0xD0;
}

/* Its letters, folded; 0: too many, or there are others than letters. */
static size_t
letters(struct str w, uint32_t cp[LETTERS])
{
	size_t i, len, n = 0;
	uint32_t c;

	for (i = 0; i < w.n; i += len) {
		len = utf8_decode(w.p + i, w.n - i, &c);
		c = token_fold(c);
		if (c == '\'' || c == 0x2019 || c == 0)
			continue;
		if (n == LETTERS || !utf8_alpha(c))
			return 0;
		cp[n++] = c;
	}
	return n;
}

/* How many of them are left without an ending; n: it has none. */
static size_t
stem(const uint32_t *cp, size_t n)
{
	uint32_t end[4];
	size_t k, i, len, m;

	for (k = 0; endings[k] != NULL; k++) {
		for (i = m = 0; endings[k][i] != '\0'; i += len)
			len = utf8_decode(endings[k] + i, 4, &end[m++]);
		if (n >= m + 3 &&
		    memcmp(cp + n - m, end, m * sizeof(*end)) == 0)
			return n - m;
	}
	return n;
}

/* Pavel, Pavla; Павел, Павла: the vowel that other cases lack. */
static size_t
fleeting(uint32_t *cp, size_t n)
{
	uint32_t v, last;

	if (n < 4)
		return n;
	v = cp[n - 2];
	last = cp[n - 1];
	if ((v == 'e' || v == 0x435 || v == 0x43E) && !is_vowel(cp[n - 3]) &&
	    (last == 'l' || last == 'k' || last == 'c' || last == 0x43B ||
		last == 0x43A || last == 0x446)) {
		cp[n - 2] = last;
		return n - 1;
	}
	return n;
}

/* One sound, many letters: Qaddafi, Gaddafi; Ivanoff, Ivanov. */
static uint32_t
sound(uint32_t c)
{
	return c == 'q' || c == 'c' || c == 'g' ? 'k'
	    : c == 'w' || c == 'f'              ? 'v'
	    : c == 'z'                          ? 's'
						: c;
}

uint64_t
alike_key(struct str w, bool cases)
{
	uint32_t cp[LETTERS], c, last = 0;
	size_t n = letters(w, cp), i, kept = 0;
	uint64_t h = TOKEN_SEED;

	cases |= alike_cyrillic(w);
	if (n < (cases ? 3 : 6))
		return 0;
	if (cases) {
		i = stem(cp, n);
		if (i == n && !is_vowel(cp[n - 1]))
			n = fleeting(cp, n);
		else
			n = i;
		while (n > 3 && is_vowel(cp[n - 1]))
			n--;
	}
	for (i = 0; i < n; i++) {
		c = is_vowel(cp[i]) ? 'a' : cases ? cp[i] : sound(cp[i]);
		if (c == last || (c == 'h' && !cases && i > 0))
			continue;
		h = token_step(h, c);
		last = c;
		kept++;
	}
	return kept >= 3 ? token_mix(h) | 1 : 0;
}
