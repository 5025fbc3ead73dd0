/* SPDX-License-Identifier: ISC */
/* gb18030: the characters of four bytes of GB18030. */
#ifndef GB18030_H
#define GB18030_H

#include <stdint.h>

/* The character of these four bytes; 0: it has none. */
uint32_t gb18030_four(const char p[4]);

#endif
