/* SPDX-License-Identifier: ISC */
/* uax29: sentence boundaries as UAX #29 has them, nothing else. */
#ifndef UAX29_H
#define UAX29_H

#include "split.h"

/* As split_next(), white space trimmed. */
bool uax29_next(struct split *s, size_t *begin, size_t *end);

#endif
