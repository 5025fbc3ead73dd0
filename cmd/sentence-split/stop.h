/* SPDX-License-Identifier: ISC */
/* stop: a single full stop before white space, in scripts with capitals. */
#ifndef STOP_H
#define STOP_H

#include "features.h"

/* What is certain of "left. Right": 1 an end, -1 none, 0 nothing is. */
int stop_decide(struct split *s, const struct place *p,
    const struct context *c);

#endif
