/* SPDX-License-Identifier: ISC */
/*
 * detect: which encoding bytes are in: marks, escapes and well-formed UTF-8
 * decide at once; what they leave open, contest.c does.
 */
#include "detect.h"

#include "bytes.h"
#include "cmd/normalize/clean/scan.h"
#include "contest.h"
#include "detect-table.h"
#include "utf8.h"

static const struct encoding *
named(const char *name)
{
	return encoding_find(str_of(name, strlen(name)));
}

/* What text does not have, whichever the encoding, but for ESC. */
static bool
is_control(unsigned char c)
{
	return c < 0x20 && !(c >= '\t' && c <= '\r') && c != 033;
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
	if (s.n >= 4 && p[0] == 0x84 && p[1] == 0x31 && p[2] == 0x95 &&
	    p[3] == 0x33)
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

/* Are the next eight bytes of s ASCII, with no line's end either? */
static bool
eight_plain(struct str s, size_t i)
{
	uint64_t w;

	if (s.n - i < 8)
		return false;
	w = bytes_at(s.p + i);
	return (w & BYTES_HIGH) == 0 && bytes_between(w, 0, 0x1f) == 0;
}

/* Bytes at the front of s that are ASCII and no control. */
static size_t
plain(struct str s)
{
	size_t i = 0;

	for (;;) {
		while (eight_plain(s, i))
			i += 8;
		if (i == s.n || (unsigned char)s.p[i] >= 0x80 ||
		    is_control((unsigned char)s.p[i]))
			return i;
		i++;
	}
}

size_t
detect_front(struct str s)
{
	return plain(str_of(s.p, s.n < DETECT_FRONT ? s.n : DETECT_FRONT));
}

static bool
has(struct str s, struct str what)
{
	size_t i;

	for (i = 0; i + what.n <= s.n; i++)
		if (s.p[i] == what.p[0] && memcmp(s.p + i, what.p, what.n) == 0)
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

/* A letter that hardly any text has. */
static bool
rare(uint32_t cp)
{
	return cp < 0x530 && (detect_sym(cp) & (DETECT_ID - 1)) == 0;
}

/*
 * UTF-8 sequences of more than one byte: well-formed (`odd` of them letters
 * that hardly any text has) and ill-formed.
 */
static void
count_utf8(struct str s, bool whole, size_t *good, size_t *odd, size_t *bad)
{
	size_t i = 0, k;
	uint32_t cp;
	bool ill;

	*good = *odd = *bad = 0;
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
		*odd += !ill && rare(cp);
	}
}

/*
 * Is all that is not ASCII in s the front of one character that the end of
 * the line cut: a lead byte of UTF-8 and one or two that continue it?
 */
static bool
cut_utf8(struct str s)
{
	const unsigned char *p;
	size_t i, n;

	i = utf8_ascii(s);
	p = (const unsigned char *)s.p + i;
	for (n = 0; n < 4 && i + n < s.n && p[n] >= 0x80; n++)
		continue;
	if (i > 0 && n == 1 && i + n == s.n && p[0] >= 0xc2 && p[0] < 0xdf &&
	    p[-1] >= 'a' && p[-1] <= 'z')
		return true; /* a capital behind a small letter it is not */
	if (i == 0 || !(n == 2 || n == 3) || p[0] < (n == 2 ? 0xe0 : 0xf0) ||
	    p[0] >= 0xf5 || (p[1] & 0xc0) != 0x80 || (p[n - 1] & 0xc0) != 0x80)
		return false;
	s = str_of(s.p + i + n, s.n - i - n);
	return s.n == 0 ||
	    ((*s.p == '\n' || *s.p == '\r') && utf8_ascii(s) == s.n);
}

/*
 * Of the ill-formed sequences, those that are what a cut left: up to three
 * bytes of a character at the front of all, or its first ones at the end.
 */
static size_t
cuts(struct str s, bool head, bool whole)
{
	size_t i, n = 0;
	uint32_t cp;
	bool ill = false;

	for (i = 0; i < 3 && i < s.n && ((unsigned char)s.p[i] & 0xc0) == 0x80;
	     i++)
		continue;
	if (head && i > 0)
		n += i; /* each is one */
	for (i = s.n;
	     i > 0 && s.n - i < 3 && ((unsigned char)s.p[i - 1] & 0xc0) == 0x80;
	     i--)
		continue;
	if (whole && i > 0 && (unsigned char)s.p[i - 1] >= 0xc2 &&
	    (unsigned char)s.p[i - 1] < 0xf5) {
		utf8_decode_slow(s.p + i - 1, s.n - i + 1, &cp, &ill);
		n += ill;
	}
	return n;
}

/* Ill-formed sequences, but overlong forms and surrogates are UTF-8 by a poor writer. */
static size_t
not_like_utf8(struct str s)
{
	size_t i, k, bad = 0;

	for (i = 0; i<s.n; i += k> 0 ? k : 1) {
		k = looks_utf8(str_of(s.p + i, s.n - i));
		if (k > 0 || (unsigned char)s.p[i] < 0x80)
			continue;
		bad++;
		if ((unsigned char)s.p[i] >= 0xc0)
			while (i + 1 < s.n &&
			    ((unsigned char)s.p[i + 1] & 0xc0) == 0x80)
				i++;
	}
	return bad;
}

bool
detect_utf8_early(struct str s)
{
	size_t i, k, good = 0, odd = 0;
	uint32_t cp;
	bool ill = false;

	for (i = 0; (i += plain(str_of(s.p + i, s.n - i))) < s.n; i += k) {
		if (is_control((unsigned char)s.p[i]))
			return false;
		k = utf8_decode_slow(s.p + i, s.n - i, &cp, &ill);
		if (ill)
			return false;
		odd += rare(cp);
		if (++good == 12)
			return good > odd * 4;
	}
	return false;
}

bool
detect_utf8_line(struct str s)
{
	size_t i, k, good = 0, odd = 0;
	uint32_t cp;
	bool ill = false;

	for (i = 0; (i += utf8_ascii(str_of(s.p + i, s.n - i))) < s.n; i += k) {
		k = utf8_decode_slow(s.p + i, s.n - i, &cp, &ill);
		if (ill)
			return false;
		odd += rare(cp);
		good++;
	}
	return good >= 6 && good > odd * 4;
}

/* All units are code points: four bytes with a zero one at a known place. */
static const struct encoding *
utf32(struct str s, bool whole)
{
	const unsigned char *p = (const unsigned char *)s.p;
	size_t i, le = 0, be = 0, n = s.n / 4, zero = 0;

	if (n < 2 || (whole && s.n % 4 > 1))
		return NULL;
	if (n > 1024)
		n = 1024;
	for (i = 0; i < n; i++, p += 4) {
		le += p[3] == 0 && p[2] <= 0x10;
		be += p[0] == 0 && p[1] <= 0x10;
		zero += p[0] == 0 && p[1] == 0 && p[2] == 0 && p[3] == 0;
	}
	if (zero == n)
		return NULL;
	return le == n ? named("UTF-32LE") : be == n ? named("UTF-32BE") : NULL;
}

/*
 * Has every other byte the value of a control: UTF-16 of a script below
 * U+2000, but for some of its punctuation?
 */
static bool
every_other(struct str s)
{
	size_t i, n[2] = { 0, 0 };

	for (i = 0; i < s.n; i++)
		n[i % 2] += (unsigned char)s.p[i] < 0x20;
	return (n[0] > n[1] ? n[0] : n[1]) * 8 >= s.n / 2 * 2 * 3;
}

/*
 * Lines that are UTF-8 all through, with two sequences and more, and lines
 * that are not: of another set, hardly any is so by chance.
 */
static bool
lines_utf8(struct str s)
{
	size_t pure = 0, other = 0, n, good, odd, bad;
	const char *nl;

	for (; s.n > 0; s = str_of(s.p + n, s.n - n)) {
		nl = memchr(s.p, '\n', s.n);
		n = nl == NULL ? s.n : (size_t)(nl - s.p) + 1;
		count_utf8(str_of(s.p, n), true, &good, &odd, &bad);
		pure += bad == 0 && good > odd + 1;
		other += bad > 0;
	}
	return pure * 3 >= other && pure > 0;
}

/*
 * The lines of s that are not UTF-8, as many as fit into buf; *s becomes
 * these.  Nothing happens where there is none that is.
 */
static void
leave_utf8(struct str *s, char *buf, size_t cap, bool *whole)
{
	size_t i, n, to = 0;
	const char *nl;
	bool left = false;

	for (i = 0; i < s->n; i += n) {
		nl = memchr(s->p + i, '\n', s->n - i);
		n = nl == NULL ? s->n - i : (size_t)(nl - s->p) + 1 - i;
		if (detect_utf8_line(str_of(s->p + i, n))) {
			left = true;
			continue;
		}
		if (n > cap - to)
			break;
		memcpy(buf + to, s->p + i, n);
		to += n;
	}
	if (left && to > 0) {
		*whole = *whole && i == s->n;
		*s = str_of(buf, to);
	}
}

static const struct encoding *
shifts(struct str s)
{
	if (has(s, STR("\033$B")) || has(s, STR("\033$@")) ||
	    has(s, STR("\033(J")) || has(s, STR("\033(I")) ||
	    has(s, STR("\033$(D")))
		return named("ISO-2022-JP");
	if (has(s, STR("\033$)C")))
		return named("ISO-2022-KR");
	return NULL;
}

/* HZ: ~{ pairs of GB 2312 ~}; a tilde and a brace alone are no HZ. */
static bool
is_hz(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.p;
	const char *map = detect_find(detect_wides, "GB18030");
	size_t i, n = 0, pairs = 0;
	uint32_t cost = 0;
	unsigned c;

	for (i = 0; i + 1 < s.n; i++) {
		if (p[i] != '~' || p[i + 1] != '{')
			continue;
		/* the end of a line ends it too */
		for (i += 2; i + 1 < s.n && p[i] != '~' && p[i] != '\n';
		     i += 2) {
			if (p[i] < 0x21 || p[i] > 0x77 || p[i + 1] < 0x21 ||
			    p[i + 1] > 0x7E)
				return false;
			c = (unsigned char)map[(p[i] + 0x80 - 0x81) * 206 +
			    p[i + 1] + 0x80 - 0x31];
			cost += c;
			pairs++;
		}
		n += i + 1 < s.n && p[i + 1] == '}';
	}
	/* of Chinese text, a character costs some 35 */
	return (n > 0 || pairs > 4) && pairs > 0 && cost < 52 * pairs;
}

const struct encoding *
detect(struct str s, bool head, bool whole, const struct encoding *hint,
    bool (*have)(void *arg, const char *name), void *arg, size_t *seen)
{
	const struct encoding *e;
	const char *declared = NULL;
	size_t good, odd, bad, high, control, escapes, i, k;
	char own[16384]; /* contest() looks at no more */
	bool utf8;
	unsigned char c;

	if (head && (e = utf32(s, whole)) != NULL)
		return e;
	for (i = high = control = escapes = 0; i < s.n; i++) {
		while (eight_plain(s, i))
			i += 8;
		if (i == s.n)
			break;
		c = (unsigned char)s.p[i];
		high += c >= 0x80;
		escapes += c == 033 || c == 016;
		control += is_control(c);
	}
	/* a few bytes that are none leave mail of seven bits what it is */
	if (high < escapes && (e = shifts(s)) != NULL)
		return e;
	if (high == 0) {
		if (is_hz(s))
			return named("HZ-GB-2312");
		if (control == 0 || !head || !every_other(s)) {
			*seen = s.n;
			return NULL;
		}
	}
	count_utf8(s, whole, &good, &odd, &bad);
	if (good > 0 && bad > 0) {
		k = cuts(s, head, whole);
		bad = not_like_utf8(s);
		bad -= k < bad ? k : bad;
	}
	/*
	 * A few bad bytes, a few lines in another encoding: still UTF-8.  But
	 * EUC-JP's A4 CB A4 C8 (kana) has CB A4, which is U+02E4.
	 */
	utf8 = good > 0 && (bad == 0 || good > odd * 4) &&
	    (good >= bad * 2 || lines_utf8(s));
	utf8 = utf8 || (whole && good == 0 && cut_utf8(s));
	if (utf8 && !(control > 0 && head && every_other(s)))
		return named("UTF-8");
	if (hint != NULL && hint->coding == CODE_TABLE) {
		declared = hint->name;
		if (strcmp(declared, "ISO-8859-1") == 0)
			declared = "windows-1252";
		/* what nobody declares by chance, and we cannot read */
		if (!contest_knows(declared) && control == 0 &&
		    (have == NULL || have(arg, declared)))
			return hint;
	}
	if (good >= 6)
		leave_utf8(&s, own, sizeof(own), &whole);
	e = named(contest(s, head, whole, declared, have, arg));
	if (e->coding != CODE_UTF16LE && e->coding != CODE_UTF16BE) {
		/* "\0" in UTF-8 or ASCII */
		if (utf8)
			return named("UTF-8");
		if (high == 0) {
			*seen = s.n;
			return NULL;
		}
	}
	return e;
}

#define HALF(a, b) (1u << (a) | 1u << (b))
static const struct {
	const char *name;
	unsigned halves;
} smalls[] = { { "windows-1251", HALF(14, 15) },
	{ "x-mac-cyrillic", HALF(14, 15) }, { "KOI8-R", HALF(12, 13) },
	{ "KOI8-U", HALF(12, 13) }, { "IBM866", HALF(10, 14) },
	{ "ISO-8859-5", HALF(13, 14) } };

unsigned
detect_halves(const struct encoding *e)
{
	size_t i;

	for (i = 0; i < sizeof(smalls) / sizeof(smalls[0]); i++)
		if (e != NULL && strcmp(smalls[i].name, e->name) == 0)
			return smalls[i].halves;
	return 0;
}

/* Of n[16], how many lie in these halves? */
static size_t
in_halves(const size_t n[16], unsigned halves)
{
	size_t i, sum = 0;

	for (i = 0; i < 16; i++)
		sum += halves >> i & 1 ? n[i] : 0;
	return sum;
}

#define FEW 16 /* letters of a line that tell nothing */

const struct encoding *
detect_cyrillic(struct str s, unsigned own, bool *doubt)
{
	const struct encoding *e;
	unsigned other;
	size_t n[16] = { 0 }, i, high, least;

	for (i = 0; i < s.n; i++)
		n[(unsigned char)s.p[i] >> 4]++;
	least = high = in_halves(n, 0xff00);
	for (i = 8; i < 16; i++)
		if ((own >> i & 1) != 0 && n[i] < least)
			least = n[i];
	/* one half may be that of two sets; or it is all in capitals: the
	 * contest tells */
	if (high < FEW || *doubt ||
	    (in_halves(n, own) * 2 > high && least * 8 >= high))
		return NULL;
	*doubt = true;
	e = named(contest(s, false, true, NULL, NULL, NULL));
	other = detect_halves(e);
	return other != 0 && other != own && in_halves(n, other) * 2 >= high
	    ? e
	    : NULL;
}

static const char *const families[] = { [FAMILY_NONE] = "",
	[FAMILY_GB18030] = "GB18030",
	[FAMILY_BIG5] = "Big5",
	[FAMILY_CP932] = "Windows-31J",
	[FAMILY_EUC_JP] = "EUC-JP",
	[FAMILY_CP1250] = "windows-1250",
	[FAMILY_LATIN2] = "ISO-8859-2" };
#define FAMILIES (sizeof(families) / sizeof(families[0]))

enum detect_family
detect_family(const struct encoding *e)
{
	size_t i;

	for (i = 1; e != NULL && i < FAMILIES; i++)
		if (strcmp(families[i], e->name) == 0)
			return (enum detect_family)i;
	return FAMILY_NONE;
}

#define PAIRS 10 /* of two bytes in a line; fewer tell nothing */

/*
 * Do the pairs of a line look like those of another set?  GB 2312 and EUC-JP have
 * no byte below A1 in them, Big5 has second ones of ASCII, CP932 first ones below A0.
 */
static bool
other_pairs(struct str s, enum detect_family own)
{
	size_t i, n = 0, low = 0, high = 0, early = 0;

	for (i = 0; i + 1 < s.n && n < 8 * PAIRS; i++) {
		const unsigned char a = (unsigned char)s.p[i],
				    b = (unsigned char)s.p[i + 1];

		if (a < 0x81)
			continue;
		n++;
		low += b >= 0x40 && b < 0x7f;
		high += b >= 0xa1;
		early += a < 0xa1;
		i++;
	}
	if (n < PAIRS)
		return false;
	switch (own) {
	case FAMILY_GB18030:
		return low * 5 >= n && early == 0;
	case FAMILY_BIG5:
		return high == n && early == 0;
	case FAMILY_CP932:
		return early * 10 < n && high * 10 > n * 9;
	case FAMILY_EUC_JP:
		return early * 3 >= n;
	default:
		return false;
	}
}

static bool
latin(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || c >= 0xe0;
}

/*
 * Polish in ISO 8859-2 has three letters where windows-1250 has signs and a capital
 * of Slovak, and no byte of 80..9F, where windows-1250 has two of them.
 */
static bool
other_latin(struct str s, enum detect_family own)
{
	size_t i, n = 0;

	for (i = 1; i < s.n; i++) {
		const unsigned char c = (unsigned char)s.p[i];

		if (c < 0x80)
			continue;
		if (c < 0xa0)
			return own == FAMILY_LATIN2;
		if (own == FAMILY_CP1250 && c == 0xb9)
			return false;
		n += (c == 0xb1 || c == 0xb6 || c == 0xbc) &&
		    latin((unsigned char)s.p[i - 1]);
	}
	return n > 0 && own == FAMILY_CP1250;
}

const struct encoding *
detect_relative(struct str s, enum detect_family own)
{
	const struct encoding *e;
	enum detect_family is;

	if (own >= FAMILY_CP1250)
		return other_latin(s, own)
		    ? named(families[own == FAMILY_CP1250 ? FAMILY_LATIN2
							  : FAMILY_CP1250])
		    : NULL;
	if (!other_pairs(s, own))
		return NULL;
	e = named(contest(s, false, true, NULL, NULL, NULL));
	is = detect_family(e);
	return is != FAMILY_NONE && is != own && is < FAMILY_CP1250 ? e : NULL;
}

const struct encoding *
detect_line(struct str s, const struct encoding *before, bool trust)
{
	size_t good, odd, bad;

	count_utf8(s, true, &good, &odd, &bad);
	/* of Chinese in GB18030, one pair in ten could be UTF-8 */
	if (bad == 0 || (good > odd && good >= not_like_utf8(s)) || cut_utf8(s))
		return NULL;
	if (trust && before != NULL)
		return before;
	return named(contest(s, false, true,
	    before != NULL ? before->name : NULL, NULL, NULL));
}

/* ---- what a document says of itself ---- */

static bool
at_word(struct str s, size_t i, const char *word)
{
	for (; *word != '\0'; word++, i++)
		if (i >= s.n || (s.p[i] != *word && (s.p[i] | 32) != *word))
			return false;
	return true;
}

/* The name behind `encoding` or `charset` and =, in quotes or not. */
static struct str
charset(struct str s, size_t i)
{
	size_t begin;
	char c;

	while (i < s.n && (s.p[i] == ' ' || s.p[i] == '\t'))
		i++;
	if (i >= s.n || s.p[i] != '=')
		return str_of(NULL, 0);
	for (i++; i < s.n && (s.p[i] == ' ' || s.p[i] == '"' || s.p[i] == '\'');
	     i++)
		;
	for (begin = i; i < s.n && i - begin < 40; i++) {
		c = s.p[i];
		if (!((c | 32) >= 'a' && (c | 32) <= 'z') &&
		    !(c >= '0' && c <= '9') && strchr("-_:.+", c) == NULL)
			break;
		if (c == '\0')
			break;
	}
	return i > begin ? str_of(s.p + begin, i - begin) : str_of(NULL, 0);
}

const struct encoding *
detect_hint(struct str head)
{
	struct str s, name;
	const char *p;
	size_t i, k;

	if (head.n > 4096)
		head.n = 4096;
	for (s = head; s.n > 0; s.p += i + 1, s.n -= i + 1) {
		p = memchr(s.p, '<', s.n);
		if (p == NULL)
			break;
		i = (size_t)(p - s.p);
		if (!at_word(s, i, "<?xml") && !at_word(s, i, "<meta"))
			continue;
		for (k = i; k < s.n && s.p[k] != '>'; k++) {
			if (at_word(s, k, "encoding"))
				name = charset(s, k + 8);
			else if (at_word(s, k, "charset"))
				name = charset(s, k + 7);
			else
				continue;
			if (name.p != NULL)
				return encoding_find(name);
		}
	}
	return NULL;
}
