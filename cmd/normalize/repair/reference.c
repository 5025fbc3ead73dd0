/* SPDX-License-Identifier: ISC */
/*
 * reference: HTML's character references, &eacute; and &#233;, as texts
 * have them: with a semicolon and without, escaped twice, in capitals.
 */
#include "reference.h"

#include <string.h>

#include "dict.h"
#include "entities.h"
#include "utf8.h"

/* Of the names that need no semicolon: those that no text has otherwise. */
static bool
bare_in_text(struct str name)
{
	static const char *const list[] = { "amp", "quot", "nbsp", "copy",
		"laquo", "raquo", "pound", "lt", "gt" };
	size_t i;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (str_eq(name, str_of(list[i], strlen(list[i]))))
			return true;
	return false;
}

/* &eacute and the like: long enough to be nothing else. */
static bool
accented(struct str name)
{
	static const char *const ends[] = { "acute", "grave", "circ", "tilde",
		"cedil", "slash", "uml", "ring" };
	size_t i, n;

	if (name.n < 4)
		return false;
	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		n = strlen(ends[i]);
		if (name.n == n + 1 && memcmp(name.p + 1, ends[i], n) == 0)
			return true;
	}
	return false;
}

/* Is c[i] inside something like ?a=1&b=2: an address, or code? */
static bool
in_address(const struct cell *c, size_t i)
{
	size_t k;

	for (k = i; k > 0 && i - k < 200; k--) {
		uint32_t x = c[k - 1].cp;

		if (x == '?' || x == '=' || x == '/' || x == '&')
			return true;
		if (x <= ' ' || x == 0xa0)
			return false;
	}
	return k > 0;
}

static bool
digit(uint32_t c, bool hex, uint32_t *v)
{
	if (c >= '0' && c <= '9')
		*v = c - '0';
	else if (hex && c >= 'a' && c <= 'f')
		*v = c - 'a' + 10;
	else if (hex && c >= 'A' && c <= 'F')
		*v = c - 'A' + 10;
	else
		return false;
	return true;
}

/* What browsers read for &#128; to &#159;: windows-1252; 0 where nothing. */
static const uint16_t c1[32] = { 0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026,
	0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0,
	0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
	0x161, 0x203a, 0x153, 0, 0x17e, 0x178 };

/*
 * &#8217; or &#x2019; at c[i]: its length, *cp what it is; 0: none.  Of a pair
 * of surrogates, as JavaScript has them, both.
 */
static size_t
numeric(const struct cell *c, size_t i, size_t n, uint32_t *cp, bool second)
{
	size_t k = i + 2, first, more;
	bool hex = k < n && (c[k].cp == 'x' || c[k].cp == 'X');
	uint32_t v = 0, d;

	k += hex;
	for (first = k; k < n && digit(c[k].cp, hex, &d); k++)
		if (v <= 0x10ffff)
			v = v * (hex ? 16 : 10) + d;
	if (k == first || k - first > 8)
		return 0;
	if (k < n && c[k].cp == ';')
		k++;
	else if (k - first < 2 ||
	    (v < 0xa0 && v != 38 && v != 39 && v != 34 && v != 146 &&
		v != 147 && v != 148 && v != 150 && v != 151) ||
	    (k < n && cell_alnum(c[k].cp) && hex))
		return 0;
	if (second && v >= 0xdc00 && v < 0xe000) {
		*cp = v;
		return k - i;
	}
	if (v >= 0xd800 && v < 0xdc00 && !second && k + 1 < n &&
	    c[k].cp == '&' && c[k + 1].cp == '#' &&
	    (more = numeric(c, k, n, &d, true)) > 0 && d >= 0xdc00 &&
	    d < 0xe000) {
		*cp = 0x10000 + ((v - 0xd800) << 10) + (d - 0xdc00);
		return k + more - i;
	}
	if (v == 9 || v == 10 || v == 13)
		v = ' ';
	if (v >= 0x80 && v < 0xa0)
		v = c1[v - 0x80];
	if (v < 0x20 || v == 0x7f || v > 0x10ffff ||
	    (v >= 0xd800 && v <= 0xdfff) || (v & 0xfffe) == 0xfffe)
		return 0;
	*cp = v;
	return k - i;
}

/*
 * A character reference at c[i], an ampersand: its length, 0 if there is
 * none; out[0, *m) is what it stands for.
 */
static size_t
reference(const struct cell *c, size_t i, size_t n, uint32_t out[2], size_t *m)
{
	char name[40];
	size_t k = i + 1, len = 0, at;
	struct str v;
	bool upper = true;

	*m = 1;
	if (k >= n)
		return 0;
	if (c[k].cp == '#')
		return numeric(c, i, n, out, false);
	for (; k < n && len < sizeof(name) && cell_alnum(c[k].cp); k++) {
		name[len++] = (char)c[k].cp;
		upper = upper && c[k].cp >= 'A' && c[k].cp <= 'Z';
	}
	if (len < 2 || len > entities.maxkey)
		return 0;
	v = dict_get(&entities, str_of(name, len));
	if (k < n && c[k].cp == ';') {
		bool raise = false;

		if (v.p == NULL && upper) {
			/* a text put in capitals: P&EACUTE;REZ */
			for (at = 0; at < len; at++)
				name[at] = (char)(name[at] | 0x20);
			v = dict_get(&entities, str_of(name, len));
			raise = true;
		}
		if (v.p == NULL)
			return 0;
		v = str_field(v, 0);
		*m = 0;
		for (at = 0; at < v.n && *m < 2; (*m)++)
			at += utf8_decode(v.p + at, v.n - at, &out[*m]);
		if (raise && out[0] >= 0xe0 && out[0] <= 0xfe && out[0] != 0xf7)
			out[0] -= 0x20;
		return k + 1 - i;
	}
	/* without its semicolon, as browsers read it, but only where it can
	 * be nothing else: AT&T, R&D, ?a=1&copy=2 stay */
	if (k < n && c[k].cp == '=')
		return 0;
	if (v.p == NULL || str_field(v, 1).n == 0 ||
	    !(bare_in_text(str_of(name, len)) || accented(str_of(name, len)))) {
		/* Espa&ntildea: the longest name that is one */
		for (at = len < 8 ? len : 8; at >= 5; at--) {
			v = dict_get(&entities, str_of(name, at));
			if (v.p != NULL && str_field(v, 1).n > 0 &&
			    accented(str_of(name, at)))
				break;
		}
		if (at < 5)
			return 0;
		len = at;
	}
	/* &nbsp&nbsp: no address has one */
	if (!str_eq(str_of(name, len), STR("nbsp")) && in_address(c, i))
		return 0;
	v = str_field(v, 0);
	utf8_decode(v.p, v.n, &out[0]);
	return len + 1;
}

bool
references_fix(const struct cells *from, struct cells *to)
{
	const struct cell *c = from->p;
	struct cell again[64];
	size_t i, k, n = from->n, len, m, run = 0, left, more;
	uint32_t out[2], o2[2];

	to->n = 0;
	for (i = 0; i < n; i++) {
		if (c[i].cp != '&')
			continue;
		len = reference(c, i, n, out, &m);
		if (len == 0)
			continue;
		/* escaped twice or thrice: &amp;amp; &amp;#8217; */
		for (left = 0; left < 3 && out[0] == '&' && m == 1; left++) {
			again[0].cp = '&';
			for (k = 1; k < 64 && i + len + k - 1 < n; k++)
				again[k].cp = c[i + len + k - 1].cp;
			more = reference(again, 0, k, o2, &m);
			if (more == 0 || again[more - 1].cp != ';') {
				m = 1;
				break;
			}
			len += more - 1;
			out[0] = o2[0];
			out[1] = o2[1];
		}
		cells_copy(to, c + run, i - run);
		cells_merge(to, c + i, len, out[0]);
		if (m == 2) {
			struct cell two = { out[1], 0, 0,
				CELL_NEW | CELL_JOIN };

			cells_copy(to, &two, 1);
		}
		run = i + len;
		i = run - 1;
	}
	if (run == 0)
		return false;
	cells_copy(to, c + run, n - run);
	return true;
}

bool
reference_may_begin(const char *p, size_t i, size_t n)
{
	size_t k;

	for (k = i + 1; k < n && k - i < 34 && cell_alnum((unsigned char)p[k]);
	     k++)
		continue;
	if (k == i + 1)
		return k < n && p[k] == '#';
	/* R&D, AT&T */
	return k - i > 2;
}
