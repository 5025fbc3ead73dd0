/* SPDX-License-Identifier: ISC */
/*
 * decide: whether a place that split found ends a sentence: rules where
 * they are facts, else a log-linear model over hashed features of the
 * context, whose weights model.tsv holds (made by train.c).
 */
#ifndef DECIDE_H
#define DECIDE_H

#include "split.h"

/* Slots of the model are numbered with so many bits. */
#define MODEL_BITS 16
#define MODEL_FEATURES 64

/*
 * What the rules say: 1 an end, -1 none, 0 the model decides; then f gets
 * the slots of the place's features and *nf how many.
 */
int decide_rules(struct split *s, const struct place *p,
    uint32_t f[MODEL_FEATURES], size_t *nf);

#endif
