/* SPDX-License-Identifier: ISC */
/* length: how long the paragraphs of a document are. */
#include "length.h"

/*
 * What is believed before a document is read, as if a paragraph and a half had
 * been: 500 bytes, by a factor of 1.8.  A sentence has 90 bytes, which is on
 * the short side, since one paragraph is the safer guess.
 */
#define WEIGHT 3 /* of them; that of a paragraph is 2 */
#define MEAN 574
#define SPREAD 55
#define SENTENCE 415
/* Paragraphs are never so alike that it is less: a factor of 1.35, squared. */
#define LEAST 767
/* So many paragraphs must have been seen: fewer say nothing. */
#define ENOUGH 6
/* A caption or the like counts as if it were no farther off: a factor of 2.7. */
#define FARTHEST 92

/* The logarithm of x > 0, in 64ths, straight between powers of 2. */
static int64_t
log64(uint64_t x)
{
	int64_t n = 0;

	while (x >> n > 1)
		n++;
	return n * 64 + (int64_t)((x << 6 >> n) - 64);
}

/* The mean of all, with what is believed. */
static int64_t
mean_of(const struct lengths *l)
{
	return (2 * l->sum + WEIGHT * MEAN) / (2 * l->n + WEIGHT);
}

void
length_add(struct lengths *l, size_t bytes)
{
	int64_t x = log64(bytes | 1), mean = mean_of(l);

	if (x < mean - FARTHEST)
		x = mean - FARTHEST;
	if (x > mean + FARTHEST)
		x = mean + FARTHEST;
	l->n++;
	l->sum += x;
	l->squares += x * x;
}

/*
 * By chance a line ends where a sentence does, and by chance the last line of a
 * paragraph is full: one in twelve, each.  So the line says nothing, and the
 * odds are those of the lengths: f(a) f(b) / f(a + b), where f is the density
 * of a paragraph's length in sentences, log-normal.  In news that leaves 10 of
 * 11 breaks right, in essays half: there ENOUGH keeps it silent.
 */
int64_t
length_odds(const struct lengths *l, size_t a, size_t b)
{
	int64_t n = 2 * l->n + WEIGHT, mean = mean_of(l);
	int64_t var =
	    (2 * l->squares + WEIGHT * (MEAN * MEAN + SPREAD * SPREAD)) / n -
	    mean * mean;
	int64_t x = log64(a | 1), y = log64(b | 1), both = log64(a + b), q;

	if (l->n < ENOUGH)
		return -SENTENCE;
	if (var < LEAST)
		var = LEAST;
	q = (x - mean) * (x - mean) + (y - mean) * (y - mean) -
	    (both - mean) * (both - mean);
	/* half the logarithm of 2 pi var, of natural logarithms: 1.594 bits */
	return SENTENCE - x - y + both -
	    (log64((uint64_t)var) - 768 + 102) / 2 - q * 46 / var;
}
