/* SPDX-License-Identifier: ISC */
/*
 * contest: which of the encodings that no rule tells apart bytes are in, by
 * what they would say in each.  A pure function of bytes over a constant
 * table (detect-model.tsv, made by train-detect): no allocation, no iconv,
 * integers only; some 50 microseconds a sample.
 */
#ifndef CONTEST_H
#define CONTEST_H

#include "str.h"

/*
 * The name (as in encoding=; constant memory) of the encoding of `sample`,
 * which has bytes >= 0x80 or control characters.  head: it is the front of a
 * document, so it may be UTF-16; whole: nothing follows it.  declared: what
 * the document says, only a hint, or NULL.  have(arg, name): can this set be
 * decoded here?  Asked of the likeliest first; NULL: all can.
 */
const char *contest(struct str sample, bool head, bool whole,
    const char *declared, bool (*have)(void *arg, const char *name),
    void *arg);

/* Is it one of the candidates? */
bool contest_knows(const char *name);

/* Do people write a language in Latin letters in it?  Not in Big5. */
bool contest_latin(const char *name);

#endif
