/* SPDX-License-Identifier: ISC */
/*
 * mojibake: UTF-8 that was read in a wrong code page, found and undone.
 * The caller owns the cells; a struct mojibake, its tables.
 */
#ifndef MOJIBAKE_H
#define MOJIBAKE_H

#include "repair.h"

struct mojibake *mojibake_new(void);
void mojibake_free(struct mojibake *m);

/* May a repair begin with these characters? */
bool mojibake_at(const struct mojibake *m, uint32_t a, uint32_t b, uint32_t c);

/* May `a` be one, with only its no-break space lost behind it? */
bool mojibake_lonely(const struct mojibake *m, uint32_t before, uint32_t a);

/*
 * What reading anew the surroundings of the character at p[i], i < n, would
 * gain.  Where a line has no place of MOJIBAKE_SURE, and its places make
 * less than that together, mojibake_fix() leaves it alone.
 */
#define MOJIBAKE_SURE 48
int mojibake_gains(struct mojibake *m, const char *p, size_t n, size_t i);

/*
 * Repairs `from` into `to` (emptied first).  True if something was done;
 * else `to` is of no use.
 */
bool mojibake_fix(struct mojibake *m, const struct cells *from,
    struct cells *to);

/*
 * Appends to `to` one cell for from[0, n), with the source of all of them.
 */
void cells_merge(struct cells *to, const struct cell *from, size_t n,
    uint32_t cp);
void cells_copy(struct cells *to, const struct cell *from, size_t n);

#endif
