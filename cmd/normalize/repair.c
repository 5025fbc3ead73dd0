/* SPDX-License-Identifier: ISC */
/*
 * repair: what went wrong with a text before it came to us, undone.  A line
 * becomes cells, one a code point, each with the source bytes behind it;
 * every repair puts one cell where several were, so the alignment is kept
 * by itself.
 */
#include "repair.h"

#include <stdlib.h>

#include "dict.h"
#include "entities.h"
#include "mojibake.h"
#include "utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static const struct {
	unsigned bit;
	const char *name;
} fixes[] = {
	{ FIX_ENTITY, "entity" },
	{ FIX_HYPHEN, "hyphen" },
	{ FIX_LIGATURE, "ligature" },
	{ FIX_MOJIBAKE, "mojibake" },
	{ FIX_SPACED, "spaced" }
};

#define NFIX (sizeof(fixes) / sizeof(fixes[0]))

void
repair_names(unsigned fix, struct buf *b)
{
	size_t i;
	bool any = false;

	for (i = 0; i < NFIX; i++)
		if (fix & fixes[i].bit) {
			if (any)
				buf_put(b, STR(","));
			buf_put(b, str_of(fixes[i].name,
			    strlen(fixes[i].name)));
			any = true;
		}
}

int
repair_parse(struct str list)
{
	size_t i, k, at = 0;
	int fix = 0;

	while (at <= list.n) {
		for (k = at; k < list.n && list.p[k] != ','; k++)
			continue;
		for (i = 0; i < NFIX; i++)
			if (str_eq(str_of(list.p + at, k - at),
			    str_of(fixes[i].name, strlen(fixes[i].name))))
				break;
		if (i == NFIX)
			return -1;
		fix |= (int)fixes[i].bit;
		at = k + 1;
	}
	return fix;
}

void
repair_free(struct repair *r)
{
	mojibake_free(r->moji);
	free(r->a.p);
	free(r->b.p);
	free(r->seg);
	buf_free(&r->text);
	*r = (struct repair){ 0 };
}

/* --- cells --- */

void
cells_copy(struct cells *to, const struct cell *from, size_t n)
{
	to->p = xgrow(to->p, &to->cap, to->n + n, sizeof(*to->p));
	if (n > 0)
		memcpy(to->p + to->n, from, n * sizeof(*from));
	to->n += n;
}

void
cells_merge(struct cells *to, const struct cell *from, size_t n, uint32_t cp)
{
	struct cell one = { cp, 0, from[0].at, CELL_NEW };
	size_t i;

	for (i = 0; i < n; i++)
		one.src += from[i].src;
	one.how |= from[0].how & CELL_JOIN;
	cells_copy(to, &one, 1);
}

static void
read_cells(struct repair *r, const struct mid *in, size_t n)
{
	const char *p = in->p;
	const struct seg *g = in->seg;
	struct cells *to = &r->a;
	struct cell c;
	size_t i, len, nseg = in->nseg;
	size_t left = 0; /* items of g that are left */
	size_t unit = 0; /* bytes of the unit at hand that are left */
	bool bad;

	to->n = 0;
	to->p = xgrow(to->p, &to->cap, n, sizeof(*to->p));
	if (g != NULL && nseg > 0)
		left = g->n - in->segused;
	for (i = 0; i < n; i += len) {
		bad = false;
		if ((unsigned char)p[i] < 0x80) {
			c.cp = (unsigned char)p[i];
			len = 1;
		} else {
			len = utf8_decode_slow(p + i, n - i, &c.cp, &bad);
			if (bad) {
				len = 1;
				c.cp = CELL_RAW | (unsigned char)p[i];
			}
		}
		c.src = (uint32_t)len;
		c.at = (uint32_t)i;
		c.how = CELL_SAME;
		if (g != NULL) {
			while (left == 0 && unit == 0 && nseg > 1) {
				nseg--;
				g++;
				left = g->n;
			}
			if (unit > 0) {
				c.src = 0;
				c.how = CELL_JOIN;
				unit = unit > len ? unit - len : 0;
			} else if (g->s == 0 && g->t == 0) {
				left -= left < len ? left : len;
			} else {
				c.src = g->s;
				c.how = 0;
				unit = g->t > len ? g->t - len : 0;
				left -= left > 0;
			}
		}
		to->p[to->n++] = c;
	}
}

static void
put_seg(struct repair *r, uint32_t n, uint32_t s, uint32_t t)
{
	struct seg *g = r->nseg > 0 ? &r->seg[r->nseg - 1] : NULL;

	if (g != NULL && g->s == s && g->t == t) {
		g->n += n;
		return;
	}
	r->seg = xgrow(r->seg, &r->segcap, r->nseg + 1, sizeof(*r->seg));
	r->seg[r->nseg++] = (struct seg){ n, s, t };
}

/*
 * Are the bytes p[0, n), put in place of the decoded text `was`, those of
 * the source?  So it is with a line of UTF-8 in a document that is not.
 */
static bool
were(const struct repair *r, const char *p, size_t n, const char *was,
    const char *end)
{
	char b[4];
	size_t i, len;

	for (i = 0; i < n; i++, was += len) {
		if (r->one == NULL || r->one[(unsigned char)p[i]] > 0x10ffff)
			return false;
		len = utf8_encode(b, r->one[(unsigned char)p[i]]);
		if ((size_t)(end - was) < len || memcmp(b, was, len) != 0)
			return false;
	}
	return true;
}

static void
write_cells(struct repair *r, const struct cells *from, const char *was,
    size_t n)
{
	const struct cell *c = from->p;
	char b[4];
	size_t i, k, len, at;
	uint32_t s;

	r->text.n = 0;
	r->nseg = 0;
	for (i = 0; i < from->n; i = k) {
		at = r->text.n;
		s = 0;
		for (k = i; k < from->n && (k == i
		    || (c[k].how & CELL_JOIN) != 0); k++) {
			if (c[k].cp >= CELL_RAW) {
				b[0] = (char)(c[k].cp & 0xff);
				len = 1;
			} else {
				len = utf8_encode(b, c[k].cp);
			}
			buf_put(&r->text, str_of(b, len));
			s += c[k].src;
		}
		if ((k == i + 1 && (c[i].how & CELL_SAME) != 0)
		    || ((c[i].how & CELL_NEW) != 0 && s == r->text.n - at
		    && were(r, r->text.p + at, s, was + c[i].at,
		    was + n)))
			put_seg(r, s, 0, 0);
		else
			put_seg(r, 1, s, (uint32_t)(r->text.n - at));
	}
}

static struct mojibake *
tables(struct repair *r)
{
	if (r->moji == NULL)
		r->moji = mojibake_new();
	return r->moji;
}

static void
swap(struct repair *r)
{
	struct cells t = r->a;

	r->a = r->b;
	r->b = t;
}

/* --- character references --- */

static bool
alnum(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
	    || (c >= 'A' && c <= 'Z');
}

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
	static const char *const ends[] = { "acute", "grave", "circ",
		"tilde", "cedil", "slash", "uml", "ring" };
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

/* &#8217; or &#x2019; at c[i]: its length, *cp what it is; 0: none. */
static size_t
numeric(const struct cell *c, size_t i, size_t n, uint32_t *cp)
{
	size_t k = i + 2, first;
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
	else if (k - first < 2 || (v < 0xa0 && v != 38 && v != 39 && v != 34
	    && v != 146 && v != 147 && v != 148 && v != 150 && v != 151)
	    || (k < n && alnum(c[k].cp) && hex))
		return 0;
	if (v == 9 || v == 10 || v == 13)
		v = ' ';
	if (v >= 0x80 && v < 0xa0)
		v = c1[v - 0x80];
	if (v < 0x20 || v == 0x7f || v > 0x10ffff
	    || (v >= 0xd800 && v <= 0xdfff) || (v & 0xfffe) == 0xfffe)
		return 0;
	*cp = v;
	return k - i;
}

/*
 * A character reference at c[i], an ampersand: its length, 0 if there is
 * none; out[0, *m) is what it stands for.
 */
static size_t
reference(const struct cell *c, size_t i, size_t n, uint32_t out[2],
    size_t *m)
{
	char name[40];
	size_t k = i + 1, len = 0, at;
	struct str v;
	bool upper = true;

	*m = 1;
	if (k >= n)
		return 0;
	if (c[k].cp == '#')
		return numeric(c, i, n, out);
	for (; k < n && len < sizeof(name) && alnum(c[k].cp); k++) {
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
		if (raise && out[0] >= 0xe0 && out[0] <= 0xfe
		    && out[0] != 0xf7)
			out[0] -= 0x20;
		return k + 1 - i;
	}
	/* without its semicolon, as browsers read it, but only where it can
	 * be nothing else: AT&T, R&D, ?a=1&copy=2 stay */
	if (k < n && c[k].cp == '=')
		return 0;
	if (v.p == NULL || str_field(v, 1).n == 0
	    || !(bare_in_text(str_of(name, len))
	    || accented(str_of(name, len)))) {
		/* Espa&ntildea: the longest name that is one */
		for (at = len < 8 ? len : 8; at >= 5; at--) {
			v = dict_get(&entities, str_of(name, at));
			if (v.p != NULL && str_field(v, 1).n > 0
			    && accented(str_of(name, at)))
				break;
		}
		if (at < 5)
			return 0;
		len = at;
	}
	if (in_address(c, i))
		return 0;
	v = str_field(v, 0);
	utf8_decode(v.p, v.n, &out[0]);
	return len + 1;
}

static bool
entities_fix(const struct cells *from, struct cells *to)
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

/* --- ligatures --- */

static const char *
ligature(uint32_t cp)
{
	static const char *const latin[] = { "ff", "fi", "fl", "ffi", "ffl",
		"st", "st" };
	static const char *const armenian[] = {
		"\325\264\325\266", "\325\264\325\245", "\325\264\325\253",
		"\325\276\325\266", "\325\264\325\255" };

	if (cp >= 0xfb00 && cp <= 0xfb06)
		return latin[cp - 0xfb00];
	if (cp >= 0xfb13 && cp <= 0xfb17)
		return armenian[cp - 0xfb13];
	return NULL;
}

static bool
letter(uint32_t cp)
{
	enum utf8_class k;

	if (cp < 0x80)
		return (cp | 0x20) >= 'a' && (cp | 0x20) <= 'z';
	if (cp > 0x10ffff)
		return false;
	k = utf8_class(cp);
	return k == U_UPPER || k == U_LOWER || k == U_LETTER;
}

static bool
vowel(uint32_t cp)
{
	return cp < 0x80 && cp != 0 && strchr("aeiouyAEIOUY", (int)cp) != NULL;
}

/* Words longer than this are not looked at to their ends. */
#define LIGATURE_WORD 64

/*
 * Does the ligature at i stand in a word of its script?  By itself, or in a
 * row of odd letters, it is what the text speaks about.  A word of Latin
 * letters has a vowel: in "office" beside it; in "first" it brings its own.
 */
static bool
in_word(const struct cell *c, size_t n, size_t i)
{
	bool armenian = c[i].cp >= 0xfb13, vowels = false;
	size_t b = i, e = i + 1, k;

	while (b > 0 && i - b < LIGATURE_WORD && letter(c[b - 1].cp))
		b--;
	while (e < n && e - i < LIGATURE_WORD && letter(c[e].cp))
		e++;
	for (k = b; k < e; k++) {
		if (ligature(c[k].cp) != NULL)
			continue;
		if (armenian ? c[k].cp < 0x531 || c[k].cp > 0x586
		             : utf8_script(c[k].cp) != S_LATIN)
			return false;
		vowels |= vowel(c[k].cp);
	}
	if (e - b < 2)
		return false;
	if (armenian || vowels)
		return true;
	/* fi, ffi where a word begins: behind a space, a quote, a bracket */
	return b == i && (c[i].cp == 0xfb01 || c[i].cp == 0xfb03)
	    && (i == 0 || c[i - 1].cp <= 0x2f || utf8_class(c[i - 1].cp) == U_OPEN
	        || utf8_class(c[i - 1].cp) == U_SPACE);
}

static bool
ligatures_fix(const struct cells *from, struct cells *to)
{
	const struct cell *c = from->p;
	struct cell one;
	size_t i, n = from->n, run = 0, at, len;
	const char *s;

	to->n = 0;
	for (i = 0; i < n; i++) {
		if (c[i].cp < 0xfb00 || (s = ligature(c[i].cp)) == NULL)
			continue;
		if (!in_word(c, n, i))
			continue;
		cells_copy(to, c + run, i - run);
		len = strlen(s);
		for (at = 0; at < len;) {
			one = c[i];
			one.how = (unsigned char)(CELL_NEW
			    | (c[i].how & CELL_JOIN));
			if (at > 0) {
				one.src = 0;
				one.how |= CELL_JOIN;
			}
			at += utf8_decode(s + at, len - at, &one.cp);
			cells_copy(to, &one, 1);
		}
		run = i + 1;
	}
	if (run == 0)
		return false;
	cells_copy(to, c + run, n - run);
	return true;
}

/* --- the line --- */

unsigned
repair_line(struct repair *r, const struct mid *in, size_t n, struct mid *out)
{
	unsigned did = 0;
	struct cell end[2];
	size_t ends = 0;

	read_cells(r, in, n);
	while (ends < 2 && r->a.n > 0 && (r->a.p[r->a.n - 1].cp == '\n'
	    || r->a.p[r->a.n - 1].cp == '\r'))
		end[ends++] = r->a.p[--r->a.n];
	if (!(r->off & FIX_ENTITY) && entities_fix(&r->a, &r->b)) {
		swap(r);
		did |= FIX_ENTITY;
	}
	if (!(r->off & FIX_MOJIBAKE)
	    && mojibake_fix(tables(r), &r->a, &r->b)) {
		swap(r);
		did |= FIX_MOJIBAKE;
	}
	if (!(r->off & FIX_LIGATURE) && ligatures_fix(&r->a, &r->b)) {
		swap(r);
		did |= FIX_LIGATURE;
	}
	if (did == 0)
		return 0;
	while (ends > 0)
		cells_copy(&r->a, &end[--ends], 1);
	write_cells(r, &r->a, in->p, n);
	*out = (struct mid){ .p = r->text.p, .n = r->text.n, .seg = r->seg,
	    .nseg = r->nseg, .src = in->src };
	return did;
}

/* --- is there anything to do? --- */

/*
 * Bytes at the front of p[0, n) that are neither '&' nor lead bytes of the
 * characters without which there is no mojibake and no ligature: all but
 * those of plain ASCII, the letters A-ya, Armenian to Arabic and most of
 * Asia.
 */
static bool
stops(const unsigned char *p, size_t i, size_t n)
{
	size_t next = i + (p[i] < 0xe0 ? 2 : 3);

	/*
	 * Between two of ASCII nothing was misread, if the later one is no
	 * blank and no mark of what was lost.  C1 controls stop all the same.
	 */
	if (p[i] > 0xc2 && p[i] < 0xe3 && i > 0 && next < n
	    && p[i - 1] < 0x80 && p[next] < 0x80 && p[next] > ' '
	    && p[next] != '?')
		return false;
	/* nor a quotation mark before a space: lonely() wants a capital */
	if (p[i] == 0xe2 && i > 0 && next < n && p[i + 1] == 0x80
	    && p[i + 2] > 0x92 && p[i + 2] < 0x9f && p[i - 1] < 0x80
	    && p[next] == ' ')
		return false;
	switch (p[i]) {
	case '&': case 0xe2: case 0xef:
		return true;
	case 0xce: case 0xd0:
		return i + 1 >= n || p[i + 1] < 0x90;
	case 0xd1:
		return i + 1 >= n || p[i + 1] >= 0x90 || (p[i + 1] == 0x82
		    && i + 3 < n && p[i + 2] == 0xd0 && p[i + 3] == 0x90);
	case 0xcf:
		return false;
	default:
		return p[i] >= 0xc2 && p[i] <= 0xd2;
	}
}

static size_t
plain(const unsigned char *p, size_t n)
{
	size_t i = 0;

#if defined(__SSE2__)
	const __m128i amp = _mm_set1_epi8('&'), e2 = _mm_set1_epi8('\342'),
	    ef = _mm_set1_epi8('\357'), c2 = _mm_set1_epi8('\302'),
	    range = _mm_set1_epi8((char)(0xcd - 0xc2 - 128)),
	    sign = _mm_set1_epi8((char)0x80);
	__m128i v, w;
	int hit;

	/* the letters of Russian, D0 90..BF and D1 80..8F, and of Greek but
	 * for some capitals, CE 90.., are plain; t A, which is E2 80 in
	 * IBM 866, is not */
	const __m128i d0 = _mm_set1_epi8('\320'), d1 = _mm_set1_epi8('\321'),
	    mid = _mm_set1_epi8((char)0x8f), te = _mm_set1_epi8((char)0x82),
	    d2 = _mm_set1_epi8('\322'), ce = _mm_set1_epi8('\316');

	for (; i + 18 <= n; i += 16) {
		__m128i is0, is1, high, cyr;

		v = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
		/* C2..CD, unsigned, by a signed comparison */
		w = _mm_xor_si128(_mm_sub_epi8(v, c2), sign);
		w = _mm_cmpgt_epi8(w, range);
		w = _mm_andnot_si128(w, _mm_set1_epi8(-1));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, d2));
		is0 = _mm_or_si128(_mm_cmpeq_epi8(v, d0),
		    _mm_cmpeq_epi8(v, ce));
		is1 = _mm_cmpeq_epi8(v, d1);
		cyr = _mm_or_si128(is0, is1);
		if (_mm_movemask_epi8(cyr) != 0) {
			__m128i next = _mm_loadu_si128(
			    (const __m128i *)(const void *)(p + i + 1));
			__m128i third = _mm_loadu_si128(
			    (const __m128i *)(const void *)(p + i + 2));

			high = _mm_cmpgt_epi8(next, mid);
			is0 = _mm_andnot_si128(high, is0);
			third = _mm_and_si128(_mm_cmpeq_epi8(next, te),
			    _mm_cmpeq_epi8(third, d0));
			is1 = _mm_and_si128(_mm_or_si128(high, third), is1);
			w = _mm_or_si128(w, _mm_or_si128(is0, is1));
		}
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, amp));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, e2));
		w = _mm_or_si128(w, _mm_cmpeq_epi8(v, ef));
		hit = _mm_movemask_epi8(w);
		while (hit != 0) {
			size_t k = i + (size_t)__builtin_ctz((unsigned)hit);

			if (stops(p, k, n))
				return k;
			hit &= hit - 1;
		}
	}
#endif
	for (; i < n && !stops(p, i, n); i++)
		continue;
	return i;
}

static bool
cyrillic(uint32_t c)
{
	return c >= 0x401 && c <= 0x491 && c != 0x402 && c != 0x403
	    && c != 0x452 && c != 0x453;
}

/* The character that ends before p[i]; ' ' if there is none. */
static uint32_t
before(const char *p, size_t i)
{
	uint32_t cp;

	if (i == 0)
		return ' ';
	if ((unsigned char)p[i - 1] < 0x80)
		return (unsigned char)p[i - 1];
	utf8_decode_last(p, i, &cp);
	return cp;
}

/* An ampersand at p[i]: may a character reference begin there? */
static bool
may_refer(const char *p, size_t i, size_t n)
{
	size_t k;

	for (k = i + 1; k < n && k - i < 34
	    && alnum((unsigned char)p[k]); k++)
		continue;
	if (k == i + 1)
		return k < n && p[k] == '#';
	/* R&D, AT&T */
	return k - i > 2;
}

/* May UTF-8 that was misread be at the character x, p[i, i + len)? */
static bool
suspicious(const struct mojibake *m, const char *p, size_t i, size_t len,
    size_t n, uint32_t x)
{
	size_t l2 = 0;
	uint32_t a = before(p, i), b = ' ', c;

	if (i + len < n)
		l2 = utf8_decode(p + i + len, n - i - len, &b);
	if (b >= 0x80) {
		c = ' ';
		if (i + len + l2 < n)
			utf8_decode(p + i + len + l2, n - i - len - l2, &c);
		if (mojibake_at(m, x, b, c)
		    && !(cyrillic(x) && cyrillic(b) && !alnum(a)))
			return true;
	} else if ((b <= ' ' || b == '?' || i + len >= n)
	    && mojibake_lonely(m, a, x)) {
		return true;
	}
	return a >= 0x80 && a != UTF8_BAD && mojibake_at(m, a, x, b)
	    && !(cyrillic(a) && cyrillic(x)
	    && !alnum(before(p, i - (a < 0x800 ? 2 : 3))));
}

size_t
repair_find(struct repair *r, const char *p, size_t n, size_t from)
{
	const unsigned moji = !(r->off & FIX_MOJIBAKE);
	struct mojibake *m = tables(r);
	size_t i, len, first = 0;
	uint32_t x;
	int gain, sum = 0;

	for (i = from; i < n; i += len) {
		i += plain((const unsigned char *)p + i, n - i);
		if (i >= n)
			break;
		len = 1;
		if (p[i] == '&') {
			if (!(r->off & FIX_ENTITY) && may_refer(p, i, n))
				return i;
			continue;
		}
		len = utf8_decode(p + i, n - i, &x);
		if (x >= 0xfb00 && x <= 0xfb17) {
			if (!(r->off & FIX_LIGATURE) && ligature(x) != NULL)
				return i;
			continue;
		}
		if (!moji)
			continue;
		if (x < 0xa0 || (x == 0xe2 && n - i > 4 && (memcmp(p + i + 2,
		    "\342\202\254", 3) == 0 || memcmp(p + i + 2, "\302\200",
		    2) == 0)))
			return i; /* what is left in the end: rest() */
		if (!suspicious(m, p, i, len, n, x))
			continue;
		gain = mojibake_gains(m, p, n, i);
		if (gain <= 0)
			continue;
		/* a line's gains add up, from the first place on */
		if (sum == 0 || memchr(p + first, '\n', i - first) != NULL
		    || memchr(p + first, '\r', i - first) != NULL) {
			first = i;
			sum = 0;
		}
		sum += gain;
		if (sum >= MOJIBAKE_SURE)
			return first;
	}
	return n;
}
