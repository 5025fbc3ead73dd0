/* SPDX-License-Identifier: ISC */
/*
 * tap: the Test Anything Protocol for C units.
 *	int main(void) { is_int(1 + 1, 2, "sums"); return done_testing(); }
 */
#ifndef TAP_H
#define TAP_H

#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "str.h"

static int tap_count, tap_failed;

static inline bool
ok(bool good, const char *title)
{
	printf("%sok %d - %s\n", good ? "" : "not ", ++tap_count, title);
	tap_failed += !good;
	return good;
}

static inline bool
is_int(int64_t got, int64_t want, const char *title)
{
	if (ok(got == want, title))
		return true;
	printf("# got  %" PRId64 "\n# want %" PRId64 "\n", got, want);
	return false;
}

static inline bool
is_str(struct str got, struct str want, const char *title)
{
	if (ok(str_eq(got, want), title))
		return true;
	printf("# got  %.*s\n# want %.*s\n", (int)got.n, got.p, (int)want.n,
	    want.p);
	return false;
}

static inline int
done_testing(void)
{
	printf("1..%d\n", tap_count);
	return tap_failed != 0;
}

#endif
