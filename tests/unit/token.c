/* SPDX-License-Identifier: ISC */
/* token: where words end, and which are the same. */
#include "cmd/tag-entities/token.h"

#include "tap.h"

/* The tokens of s with | between them. */
static void
cut(const char *s, const char *want)
{
	struct tokens ts = { 0 };
	char got[256];
	size_t i, n = 0;

	got[0] = '\0';
	token_split(&ts, str_of(s, strlen(s)));
	for (i = 0; i < ts.n; i++)
		n += (size_t)snprintf(got + n, sizeof(got) - n, "%s%.*s",
		    i > 0 ? "|" : "", (int)(ts.t[i].e - ts.t[i].b),
		    s + ts.t[i].b);
	is_str(str_of(got, n), str_of(want, strlen(want)), s);
	token_free(&ts);
}

/* Are both one token with one hash? */
static void
same(const char *a, const char *b, bool want, const char *title)
{
	struct tokens x = { 0 }, y = { 0 };

	token_split(&x, str_of(a, strlen(a)));
	token_split(&y, str_of(b, strlen(b)));
	ok(x.n == 1 && y.n == 1 && (x.t[0].hash == y.t[0].hash) == want, title);
	token_free(&x);
	token_free(&y);
}

int
main(void)
{
	cut("Pakistan's army, the states' men",
	    "Pakistan|'s|army|,|the|"
	    "states|'|men");
	cut("the U.S.-led Kyrgyz-Tajik talks.",
	    "the|U.S.|-|led|Kyrgyz|-|"
	    "Tajik|talks|.");
	cut("J. R. O'Brien of Sana'a", "J.|R.|O'Brien|of|Sana'a");
	cut("1,200.5 and $3bn, 17th G20", "1,200.5|and|$|3bn|,|17th|G20");
	cut("see https://a.example/b, or x@y.example.",
	    "see|"
	    "https://a.example/b|,|or|x@y.example|.");
	cut("\xE4\xB8\xAD\xE5\x9B\xBD a", "\xE4\xB8\xAD|\xE5\x9B\xBD|a");
	cut("", "");
	same("\xC3\x89variste", "EVARISTE", true, "accents and case fold");
	same("O'Brien",
	    "O\xE2\x80\x99"
	    "Brien",
	    true, "apostrophes fold");
	same("US", "U.S.", false, "full stops do not");
	same("\xD8\xA3\xD8\xAD\xD9\x85\xD8\xAF",
	    "\xD8\xA7\xD8\xAD\xD9\x85\xD8\xAF", true, "alef with hamza folds");
	return done_testing();
}
