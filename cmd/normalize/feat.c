/* SPDX-License-Identifier: ISC */
/* feat: what one line of clean text looks like. */
#include "feat.h"

#include "scan.h"
#include "utf8.h"

static bool
closing(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '*' ||
	    cp == '_' || cp == 0x2019 || cp == 0x201d || cp == 0xbb ||
	    cp == 0x201c || cp == 0x300d || cp == 0x300f || cp == 0x203a;
}

static bool
opening(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == '(' || cp == '[' ||
	    cp == 0x2018 || cp == 0x201c || cp == 0x201e || cp == 0xab ||
	    cp == 0x300c || cp == 0x300e || cp == 0x2039 || cp == 0xbf ||
	    cp == 0xa1 || cp == 0x201a;
}

static enum term
term_of(uint32_t cp)
{
	switch (cp) {
	case '.':
	case '!':
	case '?':
	case 0x2026:
	case 0x3002:
	case 0xff01:
	case 0xff1f:
	case 0x61f:
	case 0x6d4:
	case 0x964:
	case 0x965:
	case 0x589:
	case 0x1362:
	case 0x104b:
	case 0xff0e:
		return TERM_STOP;
	case ':':
	case ';':
	case 0xff1a:
	case 0xff1b:
	case 0x61b:
		return TERM_COLON;
	case ',':
	case 0x60c:
	case 0x3001:
	case 0xff0c:
	case 0x2013:
	case 0x2014:
		return TERM_COMMA;
	default:
		return TERM_NONE;
	}
}

static bool
digits_only(struct str s, size_t *ndigit)
{
	size_t i;

	*ndigit = 0;
	for (i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (c >= '0' && c <= '9')
			++*ndigit;
		else if (c != ' ' && c != '-' && c != '[' && c != ']' &&
		    c != '(' && c != ')' && c != '|' && c != '*')
			return false;
	}
	return *ndigit > 0;
}

static bool
has(struct str s, const char *what)
{
	size_t n = strlen(what);
	const char *p = s.p, *e = s.p + s.n;

	while ((size_t)(e - p) >= n &&
	    (p = memchr(p, *what, (size_t)(e - p) - n + 1)) != NULL) {
		if (memcmp(p, what, n) == 0)
			return true;
		p++;
	}
	return false;
}

static size_t
count(struct str s, const char *set)
{
	bool in[256] = { false };
	size_t i, n = 0;

	for (; *set != '\0'; set++)
		in[(unsigned char)*set] = true;
	for (i = 0; i < s.n; i++)
		n += in[(unsigned char)s.p[i]];
	return n;
}

/* "Page 1 of 3", "p. 4", "3 / 7" */
static bool
page_label(struct str s)
{
	size_t i = 0, d = 0;
	static const char *const lead[] = { "Page ", "page ", "PAGE ", "p. ",
		"P. ", "Seite ", "P\303\241gina ", "\320\241\321\202\321\200. ",
		NULL };
	const char *const *l;

	for (l = lead; *l != NULL; l++)
		if (s.n > strlen(*l) && memcmp(s.p, *l, strlen(*l)) == 0)
			i = strlen(*l);
	if (i == 0)
		return false;
	for (; i < s.n; i++) {
		char c = s.p[i];

		if (c >= '0' && c <= '9')
			d++;
		else if (c != ' ' && c != '/' && c != '-' &&
		    !(c >= 'a' && c <= 'z' && s.n < 20))
			return false;
	}
	return d > 0;
}

/* One sign that is no letter, again and again. */
static bool
rule(struct str s)
{
	uint32_t cp;
	size_t n = utf8_decode(s.p, s.n, &cp);

	return s.n >= 3 * n && !utf8_alpha(cp) && utf8_digit(cp) < 0 &&
	    cp != 0xfffd && memcmp(s.p, s.p + n, s.n - n) == 0;
}

/* odd: has s none, one or more of {}();=<>:@/!. */
static enum shape
shape_of(struct str s, const struct feat *f, size_t odd)
{
	size_t d, i;

	if (s.n > 2000)
		return SHAPE_NONE;
	if (f->letters == 0 && s.n < 40 && digits_only(s, &d) && d <= 4)
		return SHAPE_PAGE;
	if (s.n < 40 && f->digits > 0 && page_label(s))
		return SHAPE_PAGE;
	/* the foot of a page of an RFC */
	if (s.n > 10 && s.n < 100 && s.p[s.n - 1] == ']') {
		for (i = s.n - 1;
		     i > 0 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9'; i--)
			continue;
		if (i >= 6 && i < s.n - 1 &&
		    memcmp(s.p + i - 6, "[Page ", 6) == 0)
			return SHAPE_PAGE;
	}
	if (f->letters == 0 && f->digits == 0 && s.n >= 3 &&
	    (count(s, "-=_*|:+~# .") == s.n || rule(s)))
		return SHAPE_RULE;
	if (s.n > 4 && s.p[0] == '!' && s.p[1] == '[' && has(s, "]("))
		return SHAPE_IMAGE;
	if (s.p[0] == '|' && count(s, "|") >= 2)
		return SHAPE_TABLE;
	if (odd < 2)
		return SHAPE_NONE;
	odd = count(s, "{}();=<>");
	if (odd >= 2 && s.n <= 2000) {
		if (has(s, "function(") || has(s, "function (") ||
		    has(s, "){") || has(s, "@media") || has(s, "document.") ||
		    has(s, "window.") || has(s, "var ") || has(s, "px;") ||
		    has(s, "</") || has(s, "@import")) {
			if (odd * 12 > s.n || odd >= 6)
				return SHAPE_CODE;
		}
	}
	if (s.p[0] == '.' || s.p[0] == '#' || s.p[0] == '@') {
		if (odd >= 3 && has(s, "{") && has(s, ":"))
			return SHAPE_CODE;
	}
	if (memchr(s.p, ' ', s.n) == NULL && s.n > 6) {
		if (has(s, "://") || (s.n > 4 && memcmp(s.p, "www.", 4) == 0))
			return SHAPE_URL;
		if ((i = count(s, "@")) == 1 && has(s, ".") && s.p[0] != '@')
			return SHAPE_URL;
	}
	return SHAPE_NONE;
}

/* A bullet or number and the blank behind it, from the line's start. */
static size_t
bullet(struct str s, uint8_t *kind, bool *upper)
{
	uint32_t cp;
	size_t i = 0, d = 0;

	*kind = 0;
	if (s.n < 3)
		return 0;
	i = utf8_decode(s.p, s.n, &cp);
	switch (cp) {
	case '-':
	case '*':
	case '+':
	case 0x2022:
	case 0xb7:
	case 0x2013:
	case 0x25cf:
	case 0x25aa:
	case 0x25a0:
	case 0x25e6:
	case 0x2023:
	case 0x25ba:
	case 0x25b6:
	case 0x203a:
	case 0x2043:
	case 0xf0b7:
	case 0x2605:
	case 0x2606:
	case 0x25b2:
	case 0x25b3:
	case 0x25c6:
	case 0x25c7:
	case 0x25ab:
	case 0x25a1:
	case 0x25cb:
	case 0x2713:
	case 0x2714:
	case 0x27a2:
		if (i < s.n && s.p[i] == ' ') {
			*kind = 1;
			return i + 1;
		}
		return 0;
	default:
		break;
	}
	i = s.p[0] == '(' ? 1 : 0;
	while (i + d < s.n && s.p[i + d] >= '0' && s.p[i + d] <= '9')
		d++;
	if (d == 0 && i < s.n &&
	    ((s.p[i] >= 'a' && s.p[i] <= 'z') ||
		(s.p[i] >= 'A' && s.p[i] <= 'Z' && s.p[0] == '(')))
		d = 1;
	if (d == 0 || d > 3 || i + d + 1 >= s.n)
		return 0;
	i += d;
	if ((s.p[i] == ')' || (s.p[i] == '.' && s.p[0] != '(' && d <= 2)) &&
	    s.p[i + 1] == ' ') {
		*kind = 2;
		*upper = true;
		return i + 2;
	}
	return 0;
}

/* A letter of ASCII in lower case, '0' for a digit, else 0. */
#define L5(a, b, c, d, e) a, b, c, d, e
#define L26                                                           \
	L5('a', 'b', 'c', 'd', 'e'), L5('f', 'g', 'h', 'i', 'j'),     \
	    L5('k', 'l', 'm', 'n', 'o'), L5('p', 'q', 'r', 's', 't'), \
	    L5('u', 'v', 'w', 'x', 'y'), 'z'
#define D5 L5('0', '0', '0', '0', '0')
static const unsigned char fold[128] = {
	['0'] = D5,
	D5,
	['A'] = L26,
	['a'] = L26,
};

/* What the parts of a line are made of, in sets of the code table. */
enum { UPPER, LOWER, DIGIT, BLANK };
static const struct scan_sets letters = {
	.low = { 0x3a, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f, 0x1f,
	    0x0f, 0x05, 0x05, 0x05, 0x05, 0x05 },
	.high = { [2] = 0x20,
	    [3] = 0x10,
	    [4] = 0x01,
	    [5] = 0x02,
	    [6] = 0x04,
	    [7] = 0x08 },
	.of = { [UPPER] = 0x03,
	    [LOWER] = 0x0c,
	    [DIGIT] = 0x10,
	    [BLANK] = 0x20 },
};
/* {}();=<>:@/!. of code, addresses; * [ | of markup */
enum { ODD, MARKUP, DASH, AT };
static const struct scan_sets signs = {
	.low = { 0x04, 0x01, [8] = 0x01, 0x01, 0x12, 0x2a, 0x42, 0x8a, 0x03,
	    0x01 },
	.high = { [2] = 0x91, [3] = 0x02, [4] = 0x04, [5] = 0x20, [7] = 0x48 },
	.of = { [ODD] = 0x0f, [MARKUP] = 0x70, [DASH] = 0x80, [AT] = 0x04 },
};

/*
 * Bits that are set in `from`, or behind such a bit with nothing of `end` in
 * between; carry: bit 0 is behind one.
 */
static uint64_t
behind(uint64_t from, uint64_t end, bool carry)
{
	uint64_t on = ~end;
	unsigned k;

	if (carry)
		from |= end == 0 ? ~end : (end & (0 - end)) - 1;
	for (k = 1; k < 64; k *= 2) {
		from |= from << k & on;
		on &= on << k;
	}
	return from;
}

/* Of p[0, n) and 8 bytes behind, to be used here. */
static uint64_t
hash(char *p, size_t n)
{
	uint64_t h = n;
	size_t i;

	memset(p + n, 0, 8);
	for (i = 0; i < n; i += 8) {
		h = (h ^ scan_eight(p + i)) * 0x9e3779b97f4a7c15u;
		h ^= h >> 32;
	}
	return h | 1;
}

/*
 * What a short line is made of: words, letters, digits; the hash of its letters
 * in lower case and digits.  Returns whether it has no, one or more odd signs.
 */
static size_t
parts(struct feat *f, struct str s)
{
	/* a letter of two bytes may have three in lower case */
	char small[FEAT_LONG * 3 / 2 + 8];
	/* up, low, odd: as many as matter */
	uint64_t set[SCAN_MASKS], sign[SCAN_MASKS], high, word, upper, on = 0;
	size_t at, i, n, len, up = 0, low = 0, odd = 0, skip = 0, k = 0;
	enum utf8_class c;
	uint32_t cp;

	for (at = 0; at < s.n; at += 64) {
		const unsigned char *p = (const unsigned char *)s.p + at;

		n = s.n - at < 64 ? s.n - at : 64;
		high = scan_sets(s.p + at, n, &letters, set);
		scan_sets(s.p + at, n, &signs, sign);
		odd += (sign[ODD] != 0) + ((sign[ODD] & (sign[ODD] - 1)) != 0);
		f->markup |= sign[MARKUP] != 0;
		f->dash |= sign[DASH] != 0;
		f->at |= sign[AT] != 0;
		up +=
		    (set[UPPER] != 0) + ((set[UPPER] & (set[UPPER] - 1)) != 0);
		low += set[LOWER] != 0;
		f->letters += scan_bits(set[UPPER] | set[LOWER]);
		if (set[DIGIT] != 0)
			f->digits += scan_bits(set[DIGIT]);
		upper = set[UPPER];
		word = upper | set[LOWER] | set[DIGIT];
		if (high == 0) {
			for (i = 0; i < n; i++) {
				small[k] = (char)fold[p[i]];
				k += fold[p[i]] != 0;
			}
		} else
			for (i = skip; i < n; i += len) {
				len = 1;
				if (p[i] < 0x80) {
					small[k] = (char)fold[p[i]];
					k += fold[p[i]] != 0;
					continue;
				}
				len = utf8_decode_slow(s.p + at + i,
				    s.n - at - i, &cp, NULL);
				c = utf8_class(cp);
				if (c == U_UPPER || c == U_LOWER ||
				    c == U_LETTER) {
					k += utf8_encode(small + k,
					    utf8_lower(cp));
					f->letters++;
					up += c == U_UPPER;
					low += c == U_LOWER;
					word |= (uint64_t)1 << i;
					upper |= (uint64_t)(c == U_UPPER) << i;
				} else if (c == U_DIGIT) {
					f->digits++;
					word |= (uint64_t)1 << i;
				}
			}
		skip = high == 0 ? 0 : i - n;
		/* the first letter or digit behind a blank */
		set[BLANK] = behind(word, set[BLANK], on != 0);
		word &= ~(set[BLANK] << 1 | on);
		on = set[BLANK] >> 63;
		f->words += scan_bits(word);
		f->titles += scan_bits(word & upper);
	}
	f->caps = up > 1 && low == 0;
	if (f->letters > 0)
		f->hash = hash(small, k);
	return odd;
}

void
feat_line(struct feat *f, struct str s)
{
	uint32_t cp;
	size_t i, k, n, odd;
	bool dummy = false;

	*f = (struct feat){ .boiler = -1 };
	if (s.n == 0)
		return;
	f->is_long = f->dash = f->at = s.n > FEAT_LONG;
	utf8_decode(s.p, s.n, &f->first);
	/* how it ends */
	for (k = s.n; k > 0; k -= n) {
		n = utf8_decode_last(s.p, k, &cp);
		if (k == s.n && k > n &&
		    (cp == '-' || cp == 0x2010 || cp == 0xac)) {
			uint32_t before;

			utf8_decode_last(s.p, k - n, &before);
			f->hyphen =
			    utf8_alpha(before) || utf8_digit(before) >= 0;
		}
		if (!closing(cp) && cp != ' ')
			break;
	}
	f->last = k > 0 ? cp : 0;
	f->term = k > 0 ? term_of(cp) : TERM_NONE;
	/* its mark */
	if ((unsigned char)s.p[0] < 0x80 &&
	    fold[(unsigned char)s.p[0]] >= 'a' && s.n > 3 && s.p[1] != '.' &&
	    s.p[1] != ')')
		goto begins;
	for (k = 0; k < s.n && s.p[k] == '#'; k++)
		continue;
	if (k > 0 && k <= 6 && k < s.n && s.p[k] == ' ') {
		f->level = (uint8_t)k;
		f->mark = (uint16_t)(k + 1);
	} else if (s.p[0] == '>') { /* "> ", ">> ", "> > " */
		for (k = 0; k < s.n && k < 40 &&
		     (s.p[k] == '>' ||
			 (k > 0 && s.p[k] == ' ' && s.p[k - 1] == '>'));
		     k++)
			f->quoted += s.p[k] == '>';
		if (k < s.n && s.p[k - 1] == ' ')
			f->mark = (uint16_t)k;
		else
			f->quoted = 0;
	} else {
		f->mark = (uint16_t)bullet(s, &f->bullet, &dummy);
	}
begins:
	/* how it begins */
	for (i = f->mark; i < s.n; i += n) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (opening(cp)) {
			f->quote = cp != '(' && cp != '[';
			continue;
		}
		if (cp == '*' || cp == '_' || cp == 0x2026)
			continue;
		break;
	}
	if (i < s.n) {
		if (cp < 0x80) {
			f->lower = cp >= 'a' && cp <= 'z';
			f->upper = cp >= 'A' && cp <= 'Z';
			f->digit = cp >= '0' && cp <= '9';
		} else {
			enum utf8_class c = utf8_class(cp);

			f->lower = c == U_LOWER;
			f->upper = c == U_UPPER;
			f->digit = c == U_DIGIT;
		}
	}
	{
		const char *sp = memchr(s.p, ' ', s.n < 100 ? s.n : 100);

		f->word = (uint32_t)(sp != NULL ? sp - s.p
			: s.n < 100             ? (long)s.n
						: 100);
	}
	if (f->is_long && rule(s)) {
		f->shape = SHAPE_RULE;
		return;
	}
	if (f->is_long) {
		f->words = FEAT_LONG / 6;
		f->letters = FEAT_LONG;
		f->markup = memchr(s.p, '[', s.n) || memchr(s.p, '*', s.n);
		if (memchr(s.p, '{', s.n < 2000 ? s.n : 2000) != NULL ||
		    s.p[0] == '|' || s.p[0] == '!')
			f->shape = shape_of(s, f, s.n);
		return;
	}
	odd = parts(f, s);
	f->shape = shape_of(s, f, odd);
	if (f->shape != SHAPE_NONE)
		f->mark = f->bullet = f->level = f->quoted = 0;
}
