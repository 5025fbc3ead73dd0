/* SPDX-License-Identifier: ISC */
/*
 * place: datelines in running text: where it was written, when and which
 * agency sent it.  Pure functions of clean text, with SCAN_SLACK bytes behind
 * it; nothing is owned.
 */
#ifndef PLACE_H
#define PLACE_H

#include <stdbool.h>

#include "str.h"

/*
 * "LIMA, 17 March 2025 - ", "MUSCAT -- ", "GENEVA (Reuters) - " at the front of
 * a paragraph: its bytes, the dash included; 0: there is none.
 */
size_t place_front(struct str s);

/* Is all of the line one: "WASHINGTON (AP) --", the text is below it? */
bool place_alone(struct str s);

/* Is it the name of an agency (agencies.tsv)? */
bool place_agency(struct str s);

#define PLACE_MAX 64 /* of one block; what is behind them stays text */

struct place {
	size_t begin, end; /* bytes; the dash is the last */
};

/*
 * The datelines behind s.p[from] that stand where a sentence begins, by a known
 * agency (agencies.tsv): how many; at[] gets them in order.
 */
size_t place_inside(struct str s, size_t from, struct place at[PLACE_MAX]);

#endif
