/* SPDX-License-Identifier: ISC */
/* ligature: what typesetters joined, as letters. */
#include "ligature.h"

#include <string.h>

#include "utf8.h"

const char *
ligature(uint32_t cp)
{
	static const char *const latin[] = { "ff", "fi", "fl", "ffi", "ffl",
		"st", "st" };
	static const char *const armenian[] = { "\325\264\325\266",
		"\325\264\325\245", "\325\264\325\253", "\325\276\325\266",
		"\325\264\325\255" };

	if (cp >= 0xfb00 && cp <= 0xfb06)
		return latin[cp - 0xfb00];
	if (cp >= 0xfb13 && cp <= 0xfb17)
		return armenian[cp - 0xfb13];
	return NULL;
}

static bool
letter(uint32_t cp)
{
	enum utf8_class k;

	if (cp < 0x80)
		return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
	if (cp > 0x10ffff)
		return false;
	k = utf8_class(cp);
	return k == U_UPPER || k == U_LOWER || k == U_LETTER;
}

static bool
vowel(uint32_t cp)
{
	return cp < 0x80 && cp != 0 && strchr("aeiouyAEIOUY", (int)cp) != NULL;
}

/* Words longer than this are not looked at to their ends. */
#define LIGATURE_WORD 64

/*
 * Does the ligature at i stand in a word of its script?  By itself, or in a
 * row of odd letters, it is what the text speaks about.  A word of Latin
 * letters has a vowel: in "office" beside it; in "first" it brings its own.
 */
static bool
in_word(const struct cell *c, size_t n, size_t i)
{
	bool armenian = c[i].cp >= 0xfb13, vowels = false;
	size_t b = i, e = i + 1, k;

	while (b > 0 && i - b < LIGATURE_WORD && letter(c[b - 1].cp))
		b--;
	while (e < n && e - i < LIGATURE_WORD && letter(c[e].cp))
		e++;
	for (k = b; k < e; k++) {
		if (ligature(c[k].cp) != NULL)
			continue;
		if (armenian ? c[k].cp < 0x531 || c[k].cp > 0x586
			     : utf8_script(c[k].cp) != S_LATIN)
			return false;
		vowels |= vowel(c[k].cp);
	}
	if (e - b < 2)
		return false;
	if (armenian || vowels)
		return true;
	/* fi, ffi where a word begins: behind a space, a quote, a bracket */
	return b == i && (c[i].cp == 0xfb01 || c[i].cp == 0xfb03) &&
	    (i == 0 || c[i - 1].cp <= 0x2f ||
		utf8_class(c[i - 1].cp) == U_OPEN ||
		utf8_class(c[i - 1].cp) == U_SPACE);
}

bool
ligatures_fix(const struct cells *from, struct cells *to)
{
	const struct cell *c = from->p;
	struct cell one;
	size_t i, n = from->n, run = 0, at, len;
	const char *s;

	to->n = 0;
	for (i = 0; i < n; i++) {
		if (c[i].cp < 0xfb00 || (s = ligature(c[i].cp)) == NULL)
			continue;
		if (!in_word(c, n, i))
			continue;
		cells_copy(to, c + run, i - run);
		len = strlen(s);
		for (at = 0; at < len;) {
			one = c[i];
			one.how =
			    (unsigned char)(CELL_NEW | (c[i].how & CELL_JOIN));
			if (at > 0) {
				one.src = 0;
				one.how |= CELL_JOIN;
			}
			at += utf8_decode(s + at, len - at, &one.cp);
			cells_copy(to, &one, 1);
		}
		run = i + 1;
	}
	if (run == 0)
		return false;
	cells_copy(to, c + run, n - run);
	return true;
}
