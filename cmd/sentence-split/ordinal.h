/* SPDX-License-Identifier: ISC */
/* ordinal: numbers whose full stop ends no sentence. */
#ifndef ORDINAL_H
#define ORDINAL_H

#include "features.h"

/* "2024. 3. 15.", "1. 1. 2020": a full stop inside a date in numbers. */
bool ordinal_dated(const struct split *s, const struct word *l,
    const struct word *r);

/* "12. Juni", "12.-14. Juni"; not "3-1. Er", "5 %. Er", "(52). Er", "94. Die" */
bool ordinal_day(struct split *s, const struct context *c);

#endif
