/* SPDX-License-Identifier: ISC */
/* utf8: decoding, classes, where long text is cut. */
#include "utf8.h"

#include "tap.h"

/* Maximal subparts of s, as "length:code point" of each step. */
static void
steps(const char *s, size_t n, const char *want, const char *title)
{
	char got[256];
	size_t at = 0, len = 0;
	uint32_t cp;

	got[0] = '\0';
	for (; n > 0; s += at, n -= at) {
		at = utf8_decode(s, n, &cp);
		len += (size_t)snprintf(got + len, sizeof(got) - len,
		    "%s%zu:%X", len > 0 ? " " : "", at, (unsigned)cp);
	}
	is_str(str_of(got, len), str_of(want, strlen(want)), title);
}

static void
decoding(void)
{
	char p[4];
	uint32_t cp, back;
	size_t n, wrong = 0;

	steps("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", 10,
	    "1:61 2:E9 3:20AC 4:1F600", "one to four bytes");
	/* Unicode 15, table 3-8 */
	steps("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 9,
	    "1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:41",
	    "non-shortest forms");
	/* table 3-9 */
	steps("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 9,
	    "1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:FFFD 1:41",
	    "surrogates");
	/* table 3-11 */
	steps("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 9,
	    "2:FFFD 1:FFFD 3:FFFD 2:FFFD 1:41", "truncated sequences");
	steps("\xF4\x90\x80\x80", 4, "1:FFFD 1:FFFD 1:FFFD 1:FFFD",
	    "beyond U+10FFFF");
	for (cp = 0; cp < 0x110000; cp++) {
		if (cp >= 0xD800 && cp < 0xE000)
			continue;
		n = utf8_encode(p, cp);
		wrong += utf8_decode(p, n, &back) != n || back != cp ||
		    utf8_valid(str_of(p, n)) != n ||
		    utf8_decode_last(p, n, &back) != n || back != cp ||
		    (n > 1 && utf8_valid(str_of(p, n - 1)) != 0);
	}
	is_int((int64_t)wrong, 0, "every scalar value there and back");
}

static void
validating(void)
{
	char s[100];
	size_t i, wrong = 0;

	memset(s, 'a', sizeof(s));
	for (i = 0; i < sizeof(s); i++) {
		s[i] = '\x80';
		wrong += utf8_valid(str_of(s, sizeof(s))) != i ||
		    utf8_ascii(str_of(s, sizeof(s))) != i;
		s[i] = 'a';
	}
	is_int((int64_t)wrong, 0, "one bad byte is found wherever it is");
	is_int((int64_t)utf8_valid(str_of(s, 0)), 0, "nothing is valid");
}

/* Below n; the same each time (Marsaglia's xorshift). */
static uint32_t
any(uint32_t n)
{
	static uint32_t state = 1;

	state ^= state << 13;
	state ^= state >> 17;
	state ^= state << 5;
	return state % n;
}

/* With vectors, if the machine has them, and without. */
static void
twins(void)
{
	static const uint32_t top[] = { 0x80, 0x800, 0x10000, 0x110000 };
	char s[300];
	size_t n, i, most;
	uint32_t cp;
	int wrong = 0, good = 0, k;

	for (k = 0; k < 300000; k++) {
		most = any(any(2) == 0 ? 60 : 290);
		for (n = 0; n < most; n += utf8_encode(s + n, cp))
			do
				cp = any(top[any(4)]);
			while (cp >= 0xD800 && cp < 0xE000);
		if (n > 0 && any(3) != 0)
			s[any((uint32_t)n)] = (char)any(256);
		if (n > 0 && any(4) == 0)
			n -= any(n < 4 ? (uint32_t)n : 4);
		i = utf8_valid_scalar(str_of(s, n));
		wrong += utf8_valid(str_of(s, n)) != i;
		good += i == n;
	}
	is_int(wrong, 0, "vectors see what is ill-formed, and where");
	ok(good > 50000 && good < 250000, "... in texts of both kinds");
	/* all of two bytes, and what may follow, across a vector's edge */
	for (cp = 0x8000; cp < 0x10000; cp++)
		for (k = 0; k < 4; k++) {
			memset(s, 'a', 64);
			n = 13 + (size_t)k;
			s[n] = (char)(cp >> 8), s[n + 1] = (char)(cp & 255);
			memset(s + n + 2, 0x80,
			    cp >> 8 < 0xE0       ? 0
				: cp >> 8 < 0xF0 ? 1
						 : 2);
			wrong += utf8_valid(str_of(s, 64)) !=
			    utf8_valid_scalar(str_of(s, 64));
		}
	is_int(wrong, 0, "every pair of bytes");
}

static void
classes(void)
{
	uint32_t cp;
	int wrong = 0;

	for (cp = 0; cp < 0x80; cp++)
		wrong += utf8_class(cp) != utf8_class_slow(cp) ||
		    utf8_lower(cp) != utf8_lower_slow(cp) ||
		    utf8_upper(cp) != utf8_upper_slow(cp);
	is_int(wrong, 0, "the short way for ASCII agrees with the tables");
	is_int(utf8_class('A'), U_UPPER, "A is upper case");
	is_int(utf8_class(0x1C5), U_UPPER, "so is title case");
	is_int(utf8_class(0xDF), U_LOWER, "sharp s is lower case");
	is_int(utf8_class(0x627), U_LETTER, "alef has no case");
	is_int(utf8_class(0x301), U_MARK, "acute is a mark");
	is_int(utf8_class(0x3000), U_SPACE, "the ideographic space is one");
	is_int(utf8_class(0x85), U_SPACE, "NEL is white space");
	is_int(utf8_class(0x200B), U_FORMAT, "the zero width space is not");
	is_int(utf8_class(0x201C), U_OPEN, "opening quote");
	is_int(utf8_class(0x378), U_OTHER, "unassigned");
	is_int(utf8_class(0x4E2D), U_LETTER, "in a range of the database");
	is_int(utf8_class(0xAC01), U_LETTER, "Hangul syllable");
	is_int(utf8_class(0x110000), U_OTHER, "beyond Unicode");
	is_int(utf8_script(0x43F), S_CYRILLIC, "Cyrillic");
	is_int(utf8_script(0x30A2), S_KANA, "Katakana");
	is_int(utf8_script('.'), S_COMMON, "full stop");
	is_int(utf8_digit(0x6F3), 3, "Persian three");
	is_int(utf8_digit('x'), -1, "no digit");
	is_int(utf8_lower(0x130), 'i', "simple lower case");
	is_int(utf8_upper(0xFF), 0x178, "simple upper case");
	is_int(utf8_lower(0x4E2D), 0x4E2D, "none: itself");
	is_int(utf8_ccc(0x323), 220, "dot below");
	is_int(utf8_ccc('a'), 0, "a starter");
	ok(utf8_space('\f') && !utf8_space(0x1F), "white space of ASCII");
}

static void
cutting(void)
{
	char s[64] = "";
	struct str t = str_of(s, sizeof(s));

	memset(s, 'a', sizeof(s));
	is_int((int64_t)utf8_cut(t, 32), 32, "no white space: at the limit");
	s[20] = ' ';
	is_int((int64_t)utf8_cut(t, 32), 21, "behind the last white space");
	s[31] = ' ';
	is_int((int64_t)utf8_cut(t, 32), 32, "also where it is the last byte");
	s[20] = s[31] = 'a';
	s[10] = ' ';
	is_int((int64_t)utf8_cut(t, 32), 32, "the first half does not count");
	memcpy(s + 31, "e\xCC\x81\xCC\x81", 5);
	is_int((int64_t)utf8_cut(t, 32), 31, "a starter keeps its marks");
	memcpy(s + 31,
	    "\xE4\xB8\xAD"
	    "aa",
	    5);
	is_int((int64_t)utf8_cut(t, 32), 31, "no character is cut");
	memset(s, 'a', sizeof(s));
	for (size_t i = 1; i < 51; i += 2)
		memcpy(s + i, "\xCC\x81", 2);
	is_int((int64_t)utf8_cut(t, 32), 51, "one starter's marks: longer");
}

int
main(void)
{
	decoding();
	validating();
	twins();
	classes();
	cutting();
	return done_testing();
}
