/* SPDX-License-Identifier: ISC */
/*
 * tabs: with vectors, if the machine has them, and without: both must find
 * what a walk over the bytes finds, wherever the search breaks off.
 */
#include "tabs.h"

#include <stdlib.h>

#include "tap.h"

#define TABS_PORTABLE
#define tabs_scan portable_scan
#define tabs_split portable_split
#include "common/tabs.c"
#undef tabs_scan
#undef tabs_split

static uint32_t state = 1;

/* Below n; the same each time (Marsaglia's xorshift). */
static unsigned
any(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % n;
}

/* Is t what the n bytes at p, a line or not yet, ask for? */
static bool
is_right(const struct tabs *t, bool found, const char *p, size_t n)
{
	size_t i, count = 0;
	bool backslash = false, wide = false;

	for (i = 0; i < n && (i == 0 || p[i - 1] != '\n'); i++) {
		if (p[i] == '\t' && count < 8 && t->at[count++] != i)
			return false;
		backslash |= p[i] == '\\';
		wide |= (unsigned char)p[i] >= 0x80;
	}
	return t->n == i && t->count == count &&
	    found == (i > 0 && p[i - 1] == '\n') && t->backslash >= backslash &&
	    t->wide >= wide;
}

static void
scanning(void)
{
	static const char bytes[] = "aaaaaaaaaaaaaaaaaaa bbbb\t\t\t\t\n\\"
				    "\r\v\b\x89\x8A\xDC\x00\x01\x7F\xFF";
	int wrong = 0, i, lines = 0;
	struct tabs t, portable;
	bool found;
	size_t n, k, from;
	char *p;

	for (i = 0; i < 100000; i++) {
		n = any(any(4) == 0 ? 300 : 90);
		p = malloc(n + 1); /* no byte more: a sanitizer watches */
		for (k = 0; k < n; k++)
			p[k] = i % 2 == 0 ? bytes[any(sizeof(bytes) - 1)] : 'a';
		if (n > 0 && any(2) == 0)
			p[any((unsigned)n)] = '\n';
		from = 0;
		if (n > 0 && any(2) == 0) {
			from = any((unsigned)n);
			found = tabs_scan(&t, str_of(p, from), 0);
			wrong += found !=
			    portable_scan(&portable, str_of(p, from), 0);
			if (found)
				from = 0;
		}
		found = tabs_scan(&t, str_of(p, n), from);
		wrong += !is_right(&t, found, p, n);
		found = portable_scan(&portable, str_of(p, n), from);
		wrong += !is_right(&portable, found, p, n);
		lines += found;
		free(p);
	}
	is_int(wrong, 0, "tabs and ends of lines, with vectors and without");
	ok(lines > 10000 && lines < 90000, "... of lines whole and not");
}

static void
numbers(void)
{
	static const char near[] = "0123456789:/ -\x80\xB0";
	struct columns c;
	struct tabs t;
	uint64_t want;
	int wrong = 0, good = 0, i;
	size_t n, k;
	char *p;

	for (i = 0; i < 100000; i++) {
		n = 1 + any(any(4) == 0 ? 22 : 10);
		p = malloc(n + 15); /* the fewest bytes that may follow */
		memcpy(p, "d\t0\t", 4);
		for (k = 0; k < n; k++)
			p[4 + k] = near[any(any(4) == 0 ? 16 : 10)];
		memcpy(p + 4 + n, "\tk\t7\t_\t_\t_\n", 11);
		c.end = 0;
		wrong += !tabs_scan(&t, str_of(p, n + 15), 0);
		if (!str_u64(str_of(p + 4, n), &want))
			wrong += tabs_split(&t, p, &c);
		else
			wrong += !tabs_split(&t, p, &c) || c.end != want ||
			    c.sent != 7 || ++good == 0;
		free(p);
	}
	is_int(wrong, 0, "numbers, and what is none");
	ok(good > 10000, "... of both kinds");
}

static bool
splits(const char *s)
{
	struct columns c;
	struct tabs t;

	return tabs_scan(&t, str_of(s, strlen(s)), 0) && tabs_split(&t, s, &c);
}

int
main(void)
{
	scanning();
	numbers();
	ok(splits("d\t0\t1\ttext\t0\t_\t_\tx\n"), "eight columns are a row");
	ok(!splits("d\t0\t1\ttext\t0\t_\t_\tx\t\n"), "nine are none");
	ok(!splits("d\t0\t1\ttext\t0\t_\tx\n"), "nor are seven");
	ok(!splits("\t0\t1\ttext\t0\t_\t_\tx\n"), "one is empty: the first");
	ok(!splits("d\t0\t1\ttext\t0\t\t_\tx\n"), "in the middle");
	ok(!splits("d\t0\t1\ttext\t0\t_\t_\t\n"), "the last");
	ok(!splits("d\t2\t1\ttext\t0\t_\t_\tx\n"), "a span ends first");
	return done_testing();
}
