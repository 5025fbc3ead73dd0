/* SPDX-License-Identifier: ISC */
/*
 * ascii: text of code pages and of UTF-16 that is mostly ASCII, by blocks:
 * each character between costs the same few steps, whatever stands before it.
 */
#ifndef ASCII_H
#define ASCII_H

#include "cmd/normalize/decode/decode.h"

/*
 * Decodes p[0, n), text in a code page whose first half is ASCII, as far as it
 * is mostly ASCII and at least two blocks are left; returns the bytes used.
 * None on a machine without vectors: feed_table() gives the same.
 */
size_t ascii_bytes(struct decoder *d, const char *p, size_t n);

/* The same of UTF-16; le: the low byte of a unit is first. */
size_t ascii_units(struct decoder *d, const char *p, size_t n, bool le);

#endif
