/* SPDX-License-Identifier: ISC */
/* feat: what one line of clean text looks like. */
#include "feat.h"

#include "utf8.h"

static bool
closing(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '*'
	    || cp == '_' || cp == 0x2019 || cp == 0x201d || cp == 0xbb
	    || cp == 0x201c || cp == 0x300d || cp == 0x300f || cp == 0x203a;
}

static bool
opening(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == '(' || cp == '['
	    || cp == 0x2018 || cp == 0x201c || cp == 0x201e || cp == 0xab
	    || cp == 0x300c || cp == 0x300e || cp == 0x2039 || cp == 0xbf
	    || cp == 0xa1 || cp == 0x201a;
}

static enum term
term_of(uint32_t cp)
{
	switch (cp) {
	case '.': case '!': case '?': case 0x2026: case 0x3002: case 0xff01:
	case 0xff1f: case 0x61f: case 0x6d4: case 0x964: case 0x965:
	case 0x589: case 0x1362: case 0x104b: case 0xff0e:
		return TERM_STOP;
	case ':': case ';': case 0xff1a: case 0xff1b: case 0x61b:
		return TERM_COLON;
	case ',': case 0x60c: case 0x3001: case 0xff0c: case 0x2013:
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
		else if (c != ' ' && c != '-' && c != '[' && c != ']'
		    && c != '(' && c != ')' && c != '|' && c != '*')
			return false;
	}
	return *ndigit > 0;
}

static bool
has(struct str s, const char *what)
{
	size_t n = strlen(what);
	const char *p = s.p, *e = s.p + s.n;

	while ((size_t)(e - p) >= n
	    && (p = memchr(p, *what, (size_t)(e - p) - n + 1)) != NULL) {
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
		else if (c != ' ' && c != '/' && c != '-'
		    && !(c >= 'a' && c <= 'z' && s.n < 20))
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

	return s.n >= 3 * n && !utf8_alpha(cp) && utf8_digit(cp) < 0
	    && cp != 0xfffd && memcmp(s.p, s.p + n, s.n - n) == 0;
}

/* odd: how many of {}();=<>:@/! s has, or more */
static enum shape
shape_of(struct str s, const struct feat *f, size_t odd)
{
	size_t d, i;

	if (s.n > 2000)
		return SHAPE_NONE;
	if (f->letters == 0 && s.n < 40 && digits_only(s, &d) && d <= 4)
		return SHAPE_PAGE;
	if (s.n < 40 && page_label(s))
		return SHAPE_PAGE;
	/* the foot of a page of an RFC */
	if (s.n > 10 && s.n < 100 && s.p[s.n - 1] == ']') {
		for (i = s.n - 1; i > 0 && s.p[i - 1] >= '0'
		    && s.p[i - 1] <= '9'; i--)
			continue;
		if (i >= 6 && i < s.n - 1
		    && memcmp(s.p + i - 6, "[Page ", 6) == 0)
			return SHAPE_PAGE;
	}
	if (f->letters == 0 && f->digits == 0 && s.n >= 3
	    && (count(s, "-=_*|:+~# .") == s.n || rule(s)))
		return SHAPE_RULE;
	if (s.n > 4 && s.p[0] == '!' && s.p[1] == '[' && has(s, "]("))
		return SHAPE_IMAGE;
	if (s.p[0] == '|' && count(s, "|") >= 2)
		return SHAPE_TABLE;
	if (odd < 2)
		return SHAPE_NONE;
	odd = count(s, "{}();=<>");
	if (odd >= 2 && s.n <= 2000) {
	if (has(s, "function(") || has(s, "function (") || has(s, "){")
	    || has(s, "@media") || has(s, "document.") || has(s, "window.")
	    || has(s, "var ") || has(s, "px;") || has(s, "</")
	    || has(s, "@import")) {
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
	case '-': case '*': case '+': case 0x2022: case 0xb7: case 0x2013:
	case 0x25cf: case 0x25aa: case 0x25a0: case 0x25e6: case 0x2023:
	case 0x25ba: case 0x25b6: case 0x203a: case 0x2043: case 0xf0b7:
	case 0x2605: case 0x2606: case 0x25b2: case 0x25b3: case 0x25c6:
	case 0x25c7: case 0x25ab: case 0x25a1: case 0x25cb: case 0x2713: case 0x2714: case 0x27a2:
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
	if (d == 0 && i < s.n
	    && ((s.p[i] >= 'a' && s.p[i] <= 'z')
	        || (s.p[i] >= 'A' && s.p[i] <= 'Z' && s.p[0] == '(')))
		d = 1;
	if (d == 0 || d > 3 || i + d + 1 >= s.n)
		return 0;
	i += d;
	if ((s.p[i] == ')' || (s.p[i] == '.' && s.p[0] != '(' && d <= 2))
	    && s.p[i + 1] == ' ') {
		*kind = 2;
		*upper = true;
		return i + 2;
	}
	return 0;
}

enum {
	LETTER = 2, /* with 1: a capital */
	DIGIT = 4,
	BLANK = 8,
	MARKUP = 16,
	ODD = 32,
};
#define L5(k) k, k, k, k, k
#define L26(k) L5(k), L5(k), L5(k), L5(k), L5(k), k
#define D5 DIGIT, DIGIT, DIGIT, DIGIT, DIGIT
static const unsigned char ascii[128] = {
	[' '] = BLANK, ['*'] = MARKUP, ['['] = MARKUP, ['|'] = MARKUP,
	['{'] = ODD, ['}'] = ODD, ['('] = ODD, [')'] = ODD, [';'] = ODD,
	['='] = ODD, ['<'] = ODD, ['>'] = ODD, [':'] = ODD, ['@'] = ODD,
	['/'] = ODD, ['!'] = ODD, ['.'] = ODD,
	['0'] = D5, D5,
	['A'] = L26(LETTER | 1),
	['a'] = L26(LETTER),
};

void
feat_line(struct feat *f, struct str s)
{
	uint32_t cp;
	size_t i, k, n, up = 0, low = 0, odd = 0;
	bool word = false, dummy = false;
	uint64_t h = 14695981039346656037u;

	*f = (struct feat){ .boiler = -1 };
	if (s.n == 0)
		return;
	f->is_long = s.n > FEAT_LONG;
	utf8_decode(s.p, s.n, &f->first);
	/* how it ends */
	for (k = s.n; k > 0; k -= n) {
		n = utf8_decode_last(s.p, k, &cp);
		if (k == s.n && k > n
		    && (cp == '-' || cp == 0x2010 || cp == 0xac)) {
			uint32_t before;

			utf8_decode_last(s.p, k - n, &before);
			f->hyphen = utf8_alpha(before)
			    || utf8_digit(before) >= 0;
		}
		if (!closing(cp) && cp != ' ')
			break;
	}
	f->last = k > 0 ? cp : 0;
	f->term = k > 0 ? term_of(cp) : TERM_NONE;
	/* its mark */
	if (ascii[(unsigned char)s.p[0] & 127] & LETTER
	    && (unsigned char)s.p[0] < 0x80 && s.n > 3 && s.p[1] != '.'
	    && s.p[1] != ')')
		goto begins;
	for (k = 0; k < s.n && s.p[k] == '#'; k++)
		continue;
	if (k > 0 && k <= 6 && k < s.n && s.p[k] == ' ') {
		f->level = (uint8_t)k;
		f->mark = (uint16_t)(k + 1);
	} else if (s.p[0] == '>') { /* "> ", ">> ", "> > " */
		for (k = 0; k < s.n && k < 40 && (s.p[k] == '>'
		    || (k > 0 && s.p[k] == ' ' && s.p[k - 1] == '>')); k++)
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
		    : s.n < 100                 ? (long)s.n
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
		if (memchr(s.p, '{', s.n < 2000 ? s.n : 2000) != NULL
		    || s.p[0] == '|' || s.p[0] == '!')
			f->shape = shape_of(s, f, s.n);
		return;
	}
	for (i = 0; i < s.n; i += n) {
		enum utf8_class c;

		n = 1;
		if ((unsigned char)s.p[i] < 0x80) {
			unsigned k = ascii[(unsigned char)s.p[i]];

			odd += (k & ODD) != 0;
			if (k & LETTER) {
				h = (h ^ (uint64_t)(s.p[i] | 0x20))
				    * 1099511628211u;
				f->letters++;
				up += k & 1;
				low += ~k & 1;
				if (!word) {
					f->words++;
					f->titles += k & 1;
					word = true;
				}
			} else if (k & DIGIT) {
				h = (h ^ '0') * 1099511628211u;
				f->digits++;
				f->words += !word;
				word = true;
			} else if (k & BLANK) {
				word = false;
			} else if (k & MARKUP) {
				f->markup = true;
			}
			continue;
		}
		n = utf8_decode_slow(s.p + i, s.n - i, &cp, NULL);
		c = utf8_class(cp);
		if (c == U_UPPER || c == U_LOWER || c == U_LETTER) {
			h = (h ^ utf8_lower(cp)) * 1099511628211u;
			f->letters++;
			up += c == U_UPPER;
			low += c == U_LOWER;
			if (!word) {
				f->words++;
				f->titles += c == U_UPPER;
				word = true;
			}
		} else if (c == U_DIGIT) {
			f->digits++;
			f->words += !word;
			word = true;
		}
	}
	f->caps = up > 1 && low == 0;
	f->shape = shape_of(s, f, odd);
	if (f->shape != SHAPE_NONE)
		f->mark = f->bullet = f->level = f->quoted = 0;
	if (f->letters > 0)
		f->hash = (h ^ h >> 29) | 1;
}
