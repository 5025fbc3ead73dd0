/* SPDX-License-Identifier: ISC */
/* count: numbers of units of time; what units.c builds on. */
#ifndef COUNT_H
#define COUNT_H

#include "parse.h"

/* An adjective that may stand between a number and its unit. */
bool filler(const struct ps *p, int i);

/* "6.5 cubic kilometres a year": is a quantity right before i? */
bool rate(const struct ps *p, int i);

/* A number of units at i; several joined (1 hour 30 minutes) into x->amt. */
int p_amount(const struct ps *p, int i, struct amount *am);
int p_amounts(const struct ps *p, int i, struct ex *x);

/* every day, each Monday at 4 pm, weekly */
int p_every(const struct ps *p, int i, struct ex *x);

/* The amount in x that began at i and ends before e, and its ago, later ... */
int p_offset(const struct ps *p, int i, struct ex *x, int e);

/* Makes x a duration, a date that hangs on another; its amount from one. */
void set_dur(struct ex *x, int64_t n, enum unit u, bool open);
void set_rel(struct ex *x, enum rel rel, int n, enum unit u);
bool counted_from(struct ex *x, enum rel rel, int sign);

#endif
