/* SPDX-License-Identifier: ISC */
/* em: how wide a line is in print. */
#include "em.h"

/*
 * Times Roman's, from Adobe's font metrics as groff has them (TR); other fonts
 * for text differ by a factor mostly.  A character beyond ASCII counts as an n.
 */
/* clang-format off */
static const unsigned char widths[256] = {
	['\t'] = 25,
	[' '] = 25, 33, 41, 50, 50, 83, 78, 33, 33, 33, 50, 56, 25, 33, 25, 28,
	['0'] = 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 28, 28, 56, 56, 56, 44,
	['@'] = 92, 72, 67, 67, 72, 61, 56, 72, 72, 33, 39, 72, 61, 89, 72, 72,
	['P'] = 56, 72, 67, 56, 61, 72, 72, 94, 72, 72, 61, 33, 28, 33, 33, 50,
	['`'] = 33, 44, 50, 44, 50, 44, 33, 50, 50, 28, 28, 50, 28, 78, 50, 50,
	['p'] = 50, 50, 33, 39, 28, 50, 50, 72, 50, 50, 44, 48, 20, 48, 33, 0,
#define SIXTEEN 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50
	[0xc0] = SIXTEEN, SIXTEEN, SIXTEEN, SIXTEEN
#undef SIXTEEN
};
/* clang-format on */

uint32_t
em_width(struct str text)
{
	const unsigned char *p = (const unsigned char *)text.p;
	uint32_t sum = 0;
	size_t i;

	for (i = 0; i + 4 <= text.n; i += 4)
		sum += (uint32_t)(widths[p[i]] + widths[p[i + 1]] +
		    widths[p[i + 2]] + widths[p[i + 3]]);
	for (; i < text.n; i++)
		sum += widths[p[i]];
	return sum;
}
