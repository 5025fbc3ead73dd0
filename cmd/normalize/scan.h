/* SPDX-License-Identifier: ISC */
/*
 * scan: how far the bytes at hand need no care.  One SIMD pass where the
 * machine has one, with a scalar twin that gives the same answer.
 */
#ifndef SCAN_H
#define SCAN_H

#include "str.h"

/*
 * Bytes at the front of p[0, n) that are printable ASCII without '&', and
 * no space that follows a space.
 */
size_t scan_plain(const char *p, size_t n);
size_t scan_plain_scalar(const char *p, size_t n);

/* Bytes before the first that is not ASCII, or NUL, SO, ESC or '~'. */
size_t scan_odd(const char *p, size_t n);
size_t scan_odd_scalar(const char *p, size_t n);

/* Code points in well-formed text: bytes that do not continue another. */
size_t scan_count(const char *p, size_t n);

#endif
