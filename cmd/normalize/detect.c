/* SPDX-License-Identifier: ISC */
/* detect: which encoding bytes are in. */
#include "detect.h"

#include "scan.h"
#include "utf8.h"

static const struct encoding *
named(const char *name)
{
	return encoding_find(str_of(name, strlen(name)));
}

const struct encoding *
detect_bom(struct str s, size_t *n)
{
	const unsigned char *p = (const unsigned char *)s.p;

	*n = 0;
	if (s.n >= 4 && p[0] == 0xff && p[1] == 0xfe && p[2] == 0 && p[3] == 0)
		return *n = 4, named("UTF-32LE");
	if (s.n >= 4 && p[0] == 0 && p[1] == 0 && p[2] == 0xfe && p[3] == 0xff)
		return *n = 4, named("UTF-32BE");
	if (s.n >= 4 && p[0] == 0x84 && p[1] == 0x31 && p[2] == 0x95
	    && p[3] == 0x33)
		return *n = 4, named("GB18030");
	if (s.n >= 3 && p[0] == 0xef && p[1] == 0xbb && p[2] == 0xbf)
		return *n = 3, named("UTF-8");
	if (s.n >= 2 && p[0] == 0xff && p[1] == 0xfe)
		return *n = 2, named("UTF-16LE");
	if (s.n >= 2 && p[0] == 0xfe && p[1] == 0xff)
		return *n = 2, named("UTF-16BE");
	return NULL;
}

size_t
detect_odd(struct str s)
{
	size_t i;
	unsigned char c;

	for (i = scan_odd(s.p, s.n); i < s.n;
	    i += 1 + scan_odd(s.p + i + 1, s.n - i - 1)) {
		c = (unsigned char)s.p[i];
		if (c != '~' || i + 1 == s.n || s.p[i + 1] == '{')
			break;
	}
	return i;
}

static bool
has(struct str s, struct str what)
{
	size_t i;

	for (i = 0; i + what.n <= s.n; i++)
		if (s.p[i] == what.p[0]
		    && memcmp(s.p + i, what.p, what.n) == 0)
			return true;
	return false;
}

/* A lead byte and as many that continue it as it says, whatever they mean. */
static size_t
looks_utf8(struct str s)
{
	unsigned char c = (unsigned char)s.p[0];
	size_t i, n = c >= 0xf0 && c < 0xf5 ? 4 : c >= 0xe0 ? 3 : 2;

	if (c < 0xc0 || c >= 0xf5 || s.n < n)
		return 0;
	for (i = 1; i < n; i++)
		if (((unsigned char)s.p[i] & 0xc0) != 0x80)
			return 0;
	return n;
}

/* UTF-8 sequences of more than one byte: well-formed and not. */
static void
count_utf8(struct str s, bool whole, size_t *good, size_t *bad)
{
	size_t i = 0, k;
	uint32_t cp;
	bool ill;

	*good = *bad = 0;
	while (i < s.n) {
		k = utf8_ascii(str_of(s.p + i, s.n - i));
		if ((i += k) == s.n)
			break;
		ill = false;
		k = utf8_decode_slow(s.p + i, s.n - i, &cp, &ill);
		if (ill && i + k == s.n && !whole)
			break; /* the sample cut it */
		if (ill)
			++*bad;
		else
			++*good;
		i += k;
	}
}

bool
detect_utf8_early(struct str s)
{
	size_t good, bad;

	count_utf8(s, false, &good, &bad);
	return good >= 12 && bad == 0;
}

/* How well s reads as UTF-16 or UTF-32: characters that make sense. */
static const struct encoding *
wide(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i, n = s.n < 4096 ? s.n & ~(size_t)3 : 4096, zero[4] = { 0 };
	size_t q = n / 4, le = 0, be = 0, pairs = 0;

	if (n < 4)
		return NULL;
	for (i = 0; i < n; i++)
		zero[i % 4] += p[i] == 0;
	if (zero[0] + zero[1] + zero[2] + zero[3] == 0)
		return NULL;
	/* UTF-32: the highest byte is 0, the next one nearly always */
	if (zero[3] == q && zero[2] * 10 >= q * 9 && zero[0] * 4 < q)
		return named("UTF-32LE");
	if (zero[0] == q && zero[1] * 10 >= q * 9 && zero[3] * 4 < q)
		return named("UTF-32BE");
	/*
	 * UTF-16: blanks, line ends, digits have a zero on one side only,
	 * and letters share their upper byte.
	 */
	for (i = 0; i + 1 < n; i += 2) {
		unsigned a = p[i], b = p[i + 1];

		pairs++;
		if (b == 0 && (a == 0x20 || a == 0x0a || a == 0x0d
		    || (a >= 0x2c && a < 0x7f)))
			le++;
		if (a == 0 && (b == 0x20 || b == 0x0a || b == 0x0d
		    || (b >= 0x2c && b < 0x7f)))
			be++;
	}
	if (le > be * 4 + 1 && le * 40 >= pairs)
		return named("UTF-16LE");
	if (be > le * 4 + 1 && be * 40 >= pairs)
		return named("UTF-16BE");
	return NULL;
}

static const struct encoding *
shifts(struct str s)
{
	if (has(s, STR("\033$B")) || has(s, STR("\033$@"))
	    || has(s, STR("\033(J")) || has(s, STR("\033(I"))
	    || has(s, STR("\033$(D")))
		return named("ISO-2022-JP");
	if (has(s, STR("\033$)C")))
		return named("ISO-2022-KR");
	return NULL;
}

/* ~{ ... ~} on one line, an even number of bytes from 0x21 between. */
static bool
is_hz(struct str s)
{
	size_t i, k, runs = 0;

	for (i = 0; i + 3 < s.n; i++) {
		if (s.p[i] != '~' || s.p[i + 1] != '{')
			continue;
		for (k = i + 2; k + 1 < s.n; k += 2) {
			if (s.p[k] == '~' && s.p[k + 1] == '}')
				break;
			if (s.p[k] < 0x21 || s.p[k] > 0x77
			    || s.p[k + 1] < 0x21 || s.p[k + 1] == 0x7f)
				return false;
		}
		if (k + 1 >= s.n || k == i + 2)
			return false;
		runs += (k - i - 2) / 2;
		i = k + 1;
	}
	return runs >= 2;
}

const struct encoding *
detect(struct str s, bool head, bool whole, const struct encoding *hint,
    size_t *seen)
{
	const struct encoding *e;
	size_t good, bad, high, i;

	if ((e = wide(s)) != NULL && head)
		return e;
	for (i = high = 0; i < s.n; i++)
		high += (unsigned char)s.p[i] >= 0x80;
	if (high == 0) {
		if ((e = shifts(s)) != NULL)
			return e;
		if (is_hz(s))
			return named("HZ-GB-2312");
		*seen = s.n;
		return NULL;
	}
	count_utf8(s, whole, &good, &bad);
	if (good > 0 && bad > 0) {
		/* overlong forms and surrogates: UTF-8 by a poor writer */
		for (i = 0, bad = 0; i < s.n;) {
			size_t k = looks_utf8(str_of(s.p + i, s.n - i));

			if ((unsigned char)s.p[i] >= 0x80 && k == 0) {
				bad++;
				if ((unsigned char)s.p[i] >= 0xc0)
					while (i + 1 < s.n && ((unsigned char)
					    s.p[i + 1] & 0xc0) == 0x80)
						i++;
			}
			i += k > 0 ? k : 1;
		}
	}
	if (good > 0 && good >= bad * 2)
		return named("UTF-8");
	if (hint != NULL && hint->coding == CODE_TABLE)
		return hint;
	return named("windows-1252");
}

const struct encoding *
detect_line(struct str s, const struct encoding *before)
{
	size_t good, bad;

	(void)before;
	count_utf8(s, true, &good, &bad);
	if (good > 0 || bad == 0)
		return NULL;
	for (; s.n > 0; s.n--, s.p++) {
		unsigned char c = (unsigned char)*s.p;

		if (c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90
		    || c == 0x9d || c == 0)
			return NULL;
	}
	return named("windows-1252");
}

static char
low(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

const struct encoding *
detect_hint(struct str s)
{
	static const char *const keys[] = { "charset=", "encoding=" };
	size_t i, j, k, n;

	for (i = 0; i < s.n; i++) {
		if (low(s.p[i]) != 'c' && low(s.p[i]) != 'e')
			continue;
		for (k = 0; k < 2; k++) {
			n = strlen(keys[k]);
			if (i + n >= s.n)
				continue;
			for (j = 0; j < n; j++)
				if (low(s.p[i + j]) != keys[k][j])
					break;
			if (j < n)
				continue;
			j = i + n;
			while (j < s.n && (s.p[j] == '"' || s.p[j] == '\''))
				j++;
			for (n = j; n < s.n && n < j + 30; n++)
				if (!(low(s.p[n]) >= 'a' && low(s.p[n]) <= 'z')
				    && !(s.p[n] >= '0' && s.p[n] <= '9')
				    && s.p[n] != '-' && s.p[n] != '_')
					break;
			return encoding_find(str_of(s.p + j, n - j));
		}
	}
	return NULL;
}
