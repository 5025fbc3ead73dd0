/* SPDX-License-Identifier: ISC */
/* rare: words are looked for in a text by that letter of theirs which is rare. */
#ifndef RARE_H
#define RARE_H

#include "str.h"

#define RARE 48 /* bytes that are looked at */

/* Where the letter of t, of ASCII, is that texts have least of; else 0. */
static inline size_t
rare(struct str t)
{
	/* how much there is of a to z, in hundredths */
	static const unsigned char much[26] = { 82, 15, 28, 43, 127, 22, 20, 61,
		70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20,
		1 };
	unsigned best = 128, c;
	size_t i, at = 0;

	for (i = 0; i < t.n && i < RARE; i++) {
		c = (unsigned)t.p[i] - 'a';
		if (c < 26 && much[c] < best) {
			best = much[c];
			at = i;
		}
	}
	return at;
}

#endif
