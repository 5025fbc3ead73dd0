/* SPDX-License-Identifier: ISC */
/*
 * mojibake: UTF-8 that was read in a wrong code page, found and undone.
 * The caller owns the cells; a struct mojibake, its tables.
 */
#ifndef MOJIBAKE_H
#define MOJIBAKE_H

#include "misread.h"

struct mojibake *mojibake_new(void);
void mojibake_free(struct mojibake *m);

/* Its tables. */
const struct misread *mojibake_misread(const struct mojibake *m);

/* Surroundings p[from, to) of the last character where nothing was gained. */
struct mojibake_calm {
	size_t from, to;
};

/*
 * What reading anew the surroundings of the character at p[i], i < n, would
 * gain.  Where a line has no place of MOJIBAKE_SURE, and its places make
 * less than that together, mojibake_fix() leaves it alone.  calm, zeroed at
 * first, is for calls with the same p and rising i.
 */
#define MOJIBAKE_SURE 48
int mojibake_gains(struct mojibake *m, const char *p, size_t n, size_t i,
    struct mojibake_calm *calm);

/*
 * Repairs `from` into `to` (emptied first).  True if something was done;
 * else `to` is of no use.
 */
bool mojibake_fix(struct mojibake *m, const struct cells *from,
    struct cells *to);

#endif
