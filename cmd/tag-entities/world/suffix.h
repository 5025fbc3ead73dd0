/* SPDX-License-Identifier: ISC */
/* suffix: persons before an office, as Japanese and Korean have them. */
#ifndef SUFFIX_H
#define SUFFIX_H

#include "office.h"

/* Is it an office of many, behind other words too: student leader? */
bool suffix_of_many(const struct text *t, const struct office *o);

/* Japanese: rows for the person before the office at token i; mister: -shi. */
void suffix_japanese(struct tagger *g, size_t from, size_t i, bool mister,
    struct office *o);

/* Korean: is token i an office with a particle behind it, of so many bytes? */
size_t suffix_korean_title(struct tagger *g, size_t i, struct office *o);

/* Korean: rows for the person before the office at token i. */
void suffix_korean(struct tagger *g, size_t from, size_t i, struct office *o);

/* Korean: rows for the person behind the office that ends before token i. */
void suffix_korean_behind(struct tagger *g, size_t from, size_t i,
    struct office *o);

#endif
