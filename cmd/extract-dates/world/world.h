/* SPDX-License-Identifier: ISC */
/*
 * world: expressions of time in all languages but English.  One grammar for
 * all of them: what differs (words, their order, particles) is in the
 * tables langs.tsv (by hand) and cldr.tsv (from CLDR).
 */
#ifndef WORLD_H
#define WORLD_H

#include "cmd/extract-dates/english/parse.h"

/* Value of a day's word: the one before or the one after, as the verb says. */
#define D_BESIDE 50
#define D_EVE 52 /* yesterday, but with a noun its eve */

/* An expression that begins at token i: the token behind it, 0 if none. */
int w_expr(const struct ps *p, int i, struct ex *x);

/*
 * worldtense.c: 1 where the clause looks ahead, -1 where it looks back, else
 * 0; x->sure as p_tense() has it.
 */
int w_tense(const struct ps *p, struct ex *x);

/* A verb, by its ending or the tables. */
bool w_verb(const struct ps *p, int i);

/* worldnum.c: what the grammar is made of; w_has() is NONE for "not it" */
int w_has(const struct ps *p, int i, int cls);
int w_num(const struct ps *p, int i, int64_t *v, int *frac);
int w_ord(const struct ps *p, int i, int *v);
int w_year(const struct ps *p, int i, struct pt *a);
int w_numeric(const struct ps *p, int i, struct ex *x);

/* A short word at i that only ends the number before it (26ê, 18-го, 13ης):
 * the token behind it, else i. */
int w_ending(const struct ps *p, int i);

/* Figures at i belong to no other number or word. */
bool w_free(const struct ps *p, int i);

/* worldclock.c */
int w_clock(const struct ps *p, int i, struct pt *a);

/* The same behind a part of the day, PA_: "last night at nine" is 21:00. */
int w_clock_of(const struct ps *p, int i, int part, struct pt *a);

/* What a word of class ~ says, its value without 16. */
enum mod w_about(int v);

/* The time behind a part of the day, or behind a day, that ends at e, into x:
 * the token behind, e if there is none. */
int w_time_of_part(const struct ps *p, int e, struct ex *x);
int w_with_time(const struct ps *p, int e, struct ex *x);

/*
 * worldpart.c: a time of day, or a part of it (past what ends at best), with its
 * day; two hours of one day; does x end on a day?
 */
int w_clock_day(const struct ps *p, int i, int best, struct ex *x);
int w_part_day(const struct ps *p, int i, int best, struct ex *x);
int w_hours(const struct ps *p, int i, struct ex *x);
bool w_dayish(const struct ex *x);

/* worlddate.c: forms at token i; the token behind, 0 if it is none */
void w_clear(struct ex *x);
enum unit w_unit(const struct ps *p, int i);
enum unit w_dual(const struct ps *p, int i);
enum dir w_dir(const struct ps *p, int i);
int w_glue(const struct ps *p, int i, int n);
int w_date(const struct ps *p, int i, struct ex *x);
int w_day_of(const struct ps *p, int i, struct ex *x);
int w_days(const struct ps *p, int i, struct ex *x);
int w_alone(const struct ps *p, int i, struct ex *x);
int w_lone(const struct ps *p, int i, struct ex *x);
int w_nth(const struct ps *p, int i, struct ex *x);
int w_nth_behind(const struct ps *p, int e, struct ex *x);
int w_week_of(const struct ps *p, int i, struct ex *x);
int w_holiday(const struct ps *p, int i, struct ex *x);

/* worldspan.c: how often, how long */
int w_set(const struct ps *p, int i, struct ex *x);
int w_often(const struct ps *p, int i, struct ex *x);
int w_unit_times(const struct ps *p, int i, struct ex *x);
int w_plural_day(const struct ps *p, int i, struct ex *x);
int w_month_nth(const struct ps *p, int i, struct ex *x);
int w_amount(const struct ps *p, int i, struct ex *x);
int w_bare_units(const struct ps *p, int i, struct ex *x);
int w_unit_half(const struct ps *p, int i, struct ex *x);

/* worldera.c; the year that a season, quarter, half hangs on goes into a */
int w_era(const struct ps *p, int i, struct ex *x);
int w_same_term(const struct ps *p, int i, struct ex *x);

/* ... behind the year that ends at e: geçen yılın aynı dönemi, 去年同期 */
int w_same_behind(const struct ps *p, int e, struct ex *x);
int w_of_year(const struct ps *p, int i, struct pt *a);
int w_of_near_year(const struct ps *p, int i, struct pt *a);

/* worldlist.c: the year of x, ending before e, that its list says later on */
void w_year_ahead(const struct ps *p, int e, struct ex *x);

/* worldown.c: forms that only one language has */
int w_own(const struct ps *p, int i, struct ex *x);

/* In Spanish, does what stands at e count something: los 60 países? */
bool w_counts(const struct ps *p, int e);

/* worldrel.c */
int w_relative(const struct ps *p, int i, struct ex *x);

/* Token i, glued to a Korean unit, says that it is a span: 10일간. */
bool w_span_ending(const struct ps *p, int i);

static inline bool
w_at(const struct ps *p, int i, int cls)
{
	return w_has(p, i, cls) != NONE;
}

/* Token i begins with a Chinese character or kana. */
static inline bool
w_han(const struct ps *p, int i)
{
	unsigned char c = i >= 0 && i < p->n ?
	    (unsigned char)p->text.p[p->t[i].b] : 0;

	return c >= 0xE3 && c <= 0xE9;
}

/*
 * One Chinese character at i beside others that mean no time: 朝鲜, 春运 are
 * words of their own.
 */
static inline bool
w_loose(const struct ps *p, int i)
{
	return w_han(p, i) && p->t[i].e - p->t[i].b == 3 &&
	    ((w_han(p, i + 1) && !p->t[i + 1].sp && !p->t[i + 1].rec) ||
	    (w_han(p, i - 1) && !p->t[i].sp && !p->t[i - 1].rec));
}

/* Token i is this character (lex.c folds its look-alikes). */
static inline bool
w_pc(const struct ps *p, int i, int c)
{
	return i >= 0 && i < p->n && p->t[i].kind == TK_PUNCT &&
	    p->t[i].cls == c;
}

#endif
