/* SPDX-License-Identifier: ISC */
/* shift: the sets of seven bits, where a shift says what comes behind it. */
#ifndef SHIFT_H
#define SHIFT_H

#include "decode.h"

/* decoder_feed() for CODE_HZ, CODE_2022JP, CODE_2022KR. */
size_t shift_feed(struct decoder *d, const char *p, size_t n, bool last);

#endif
