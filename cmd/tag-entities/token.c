/* SPDX-License-Identifier: ISC */
/* token: words, numbers and marks with their byte offsets. */
#include "token.h"

#include <stdlib.h>

#include "utf8.h"

static bool
dash(uint32_t cp)
{
	return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212;
}

static bool
ideographic(uint32_t cp)
{
	switch (utf8_script(cp)) {
	case S_HAN:
	case S_KANA:
	case S_THAI:
	case S_LAO:
	case S_KHMER:
	case S_MYANMAR:
	case S_TIBETAN:
		return true;
	default:
		return false;
	}
}

/* Zero width, inside words of Persian and Indic scripts. */
static bool
joiner(uint32_t cp)
{
	return cp == 0x200C || cp == 0x200D;
}

/* ASCII characters of words. */
enum { UPPER = 1, LOWER = 2, DIGIT = 4 };
#define U5 UPPER, UPPER, UPPER, UPPER, UPPER
#define L5 LOWER, LOWER, LOWER, LOWER, LOWER
#define D5 DIGIT, DIGIT, DIGIT, DIGIT, DIGIT
static const unsigned char ascii[256] = { ['0'] = D5,
	D5,
	['A'] = U5,
	U5,
	U5,
	U5,
	U5,
	UPPER,
	['a'] = L5,
	L5,
	L5,
	L5,
	L5,
	LOWER };
#undef U5
#undef L5
#undef D5

static inline bool
ascii_alpha(unsigned char c)
{
	return (unsigned char)((c | 32) - 'a') < 26;
}

static inline bool
ascii_digit(unsigned char c)
{
	return (unsigned char)(c - '0') < 10;
}

/* Is there a letter at s[i]?  *len gets its bytes. */
static bool
letter(struct str s, size_t i, uint32_t *cp, size_t *len)
{
	unsigned char c;

	if (i >= s.n)
		return false;
	c = (unsigned char)s.p[i];
	if (c < 0x80) {
		*cp = c;
		*len = 1;
		return ascii_alpha(c);
	}
	*len = utf8_decode(s.p + i, s.n - i, cp);
	return utf8_alpha(*cp) || joiner(*cp);
}

/*
 * Behind an apostrophe at i: bytes of a clitic (s, ll, re, ve, d, m), after
 * which no letter stands; 0 if there is none: O'Brien, Sana'a, don't.
 */
static size_t
clitic(struct str s, size_t i)
{
	static const char *const list[] = { "s", "ll", "re", "ve", "d", "m" };
	size_t k, n, len;
	uint32_t cp;

	for (k = 0; k < sizeof(list) / sizeof(*list); k++) {
		n = list[k][1] != '\0' ? 2 : 1;
		if (i + n <= s.n && (s.p[i] | 32) == list[k][0] &&
		    (n == 1 || (s.p[i + 1] | 32) == list[k][1]) &&
		    !letter(s, i + n, &cp, &len) &&
		    !(i + n < s.n && ascii_digit((unsigned char)s.p[i + n])))
			return n;
	}
	return 0;
}

static size_t
to_space(struct str s, size_t i)
{
	while (i < s.n && (unsigned char)s.p[i] > ' ')
		i++;
	while (i > 0 && s.p[i - 1] != '\0' && strchr(".,;:!?)\"'", s.p[i - 1]))
		i--;
	return i;
}

/* U.S. J. e.g.: letters each with a full stop; the end, or b. */
static size_t
dotted(struct str s, size_t b, uint64_t *hash, bool first)
{
	size_t i = b, k = 0;
	uint64_t h = TOKEN_SEED;

	while (k < 8 && i + 1 < s.n && ascii_alpha((unsigned char)s.p[i]) &&
	    s.p[i + 1] == '.') {
		h = token_step(h, (unsigned char)s.p[i] | 32);
		h = token_step(h, '.');
		i += 2, k++;
	}
	/* U.S without the last one; not "U.S.A" followed by letters */
	if (k > 0 && i < s.n && ascii_alpha((unsigned char)s.p[i])) {
		if (k == 1)
			return b; /* "e.coli", "I.think" */
		if (i + 1 < s.n &&
		    (ascii_alpha((unsigned char)s.p[i + 1]) ||
			ascii_digit((unsigned char)s.p[i + 1])))
			return b;
		h = token_step(h, (unsigned char)s.p[i] | 32);
		h = token_step(h, '.');
		i++;
	}
	if (k == 0 || (k == 1 && (!first || s.p[b] > 'Z')))
		return b;
	*hash = h;
	return i;
}

static struct token *
add(struct tokens *ts)
{
	if (ts->n == ts->cap)
		ts->t = xgrow(ts->t, &ts->cap, ts->n + 1, sizeof(*ts->t));
	return &ts->t[ts->n++];
}

static size_t
word(struct str s, size_t b, struct token *t, bool apart)
{
	size_t i = b, len, upper = 0, n = 0, from, k;
	bool first_upper = ascii[(unsigned char)s.p[b]] & UPPER;
	uint64_t h = TOKEN_SEED;
	unsigned kinds = 0;
	enum utf8_class cl;
	unsigned char c;
	uint32_t cp;

	while (i < s.n) {
		for (from = i;
		     i < s.n && (c = ascii[(unsigned char)s.p[i]]) != 0; i++) {
			kinds |= c;
			upper += c & UPPER;
			/* digits have that bit */
			h = token_step(h, (unsigned char)s.p[i] | 32);
		}
		n += i - from;
		if (i == s.n)
			break;
		c = (unsigned char)s.p[i];
		if (c < 0x80) {
			if (c != '\'' && c != '`')
				break;
			cp = c, len = 1;
		} else {
			len = utf8_decode(s.p + i, s.n - i, &cp);
		}
		if (utf8_apostrophe(cp)) {
			uint32_t next;

			if (apart || n == 0 || clitic(s, i + len) > 0 ||
			    !letter(s, i + len, &next, &k))
				break;
			t->apostrophe = true;
			i += len;
			continue;
		}
		if (c < 0x80)
			break;
		cl = utf8_class(cp);
		if (cl == U_UPPER) {
			first_upper |= n == 0;
			upper++;
		} else if (cl == U_LOWER) {
			kinds |= LOWER;
		} else if (cl == U_LETTER && !(n > 0 && ideographic(cp))) {
			t->other = true;
		} else if (cl != U_MARK && cl != U_DIGIT && !joiner(cp)) {
			break;
		}
		cp = token_fold(cp);
		if (cp != 0)
			h = token_step(h, cp);
		n++, i += len;
	}
	t->hash = h;
	t->digit = kinds & DIGIT;
	t->cs = upper == 0              ? (kinds & LOWER ? C_LOWER : C_NONE)
	    : !(kinds & LOWER)          ? (n > 1 ? C_UPPER : C_CAP)
	    : upper == 1 && first_upper ? C_CAP
					: C_MIXED;
	return i;
}

static size_t
number(struct str s, size_t b, struct token *t)
{
	size_t i = b;
	uint64_t h = TOKEN_SEED;
	unsigned char c;

	for (; i < s.n; i++) {
		c = (unsigned char)s.p[i];
		if (ascii_digit(c))
			h = token_step(h, c);
		else if ((c == '.' || c == ',') && i + 1 < s.n &&
		    ascii_digit((unsigned char)s.p[i + 1]))
			h = token_step(h, c);
		else if (ascii_alpha(c))
			h = token_step(h, c | 32);
		else
			break;
	}
	t->hash = h;
	t->cs = C_NONE;
	return i;
}

/* Where name@host, or a file's name, ends whose "@" or "." is at i; or i. */
static size_t
address(struct str s, size_t i)
{
	static const char *const files[] = { "csv", "doc", "docx", "gif", "htm",
		"html", "jpeg", "jpg", "pdf", "png", "ppt", "pptx", "rtf",
		"tif", "txt", "xls", "xlsx", "zip", NULL };
	size_t e = i + 1, k;

	if (e >= s.n || !ascii_alpha((unsigned char)s.p[e]))
		return i;
	if (s.p[i] == '@')
		return to_space(s, i);
	if (s.p[i] != '.')
		return i;
	while (e < s.n && e < i + 6 && ascii_alpha((unsigned char)s.p[e]))
		e++;
	for (k = 0; files[k] != NULL; k++)
		if (strlen(files[k]) == e - i - 1 &&
		    memcmp(files[k], s.p + i + 1, e - i - 1) == 0)
			return e;
	return i;
}

/* Makes the last tokens one, back to the space before them: Ann.B_Lee@. */
static struct token *
one_word(struct tokens *ts)
{
	struct token *t = &ts->t[ts->n - 1];

	while (ts->n > 1 && !t->space &&
	    (t[-1].kind <= T_NUM ||
		(t[-1].kind == T_PUNCT && strchr("._-+&", t[-1].c) != NULL))) {
		t--;
		ts->n--;
	}
	return t;
}

/* A word from its ASCII letter at i on, or an address of the web; its end. */
static size_t
ascii_word(const struct tokens *ts, struct token *t, struct str s, size_t i,
    bool apart)
{
	unsigned char c = (unsigned char)s.p[i];
	size_t n = i;

	t->kind = T_WORD;
	if (i + 1 < s.n && s.p[i + 1] == '.')
		n = dotted(s, i, &t->hash,
		    ts->n < 2 || t[-1].e < t->b || t[-1].dots ||
			t[-1].kind == T_PUNCT);
	if (n > i) {
		t->dots = true;
		t->cs = c > 'Z' ? C_LOWER : n - i > 2 ? C_UPPER : C_CAP;
		return n;
	}
	n = word(s, i, t, apart);
	if (n + 2 < s.n && s.p[n] == ':' && s.p[n + 1] == '/' &&
	    s.p[n + 2] == '/') {
		t->kind = T_URL;
		n = to_space(s, n + 3);
	} else if (n == i + 3 && n < s.n && s.p[n] == '.' &&
	    memcmp(s.p + i, "www", 3) == 0) {
		t->kind = T_URL;
		n = to_space(s, n);
	}
	return n > i ? n : i + 1;
}

/* A word from any other letter at i on, cp of len bytes; its end. */
static size_t
other_word(struct token *t, struct str s, size_t i, uint32_t cp, size_t len,
    bool apart)
{
	size_t n;

	if (ideographic(cp)) {
		t->kind = T_IDEO;
		t->other = true;
		t->hash = token_step(TOKEN_SEED, token_fold(cp));
		return i + len;
	}
	t->kind = T_WORD;
	n = word(s, i, t, apart);
	return n > i ? n : i + len;
}

/* A mark, cp of len bytes; or what it makes: 's, an address.  Its end. */
static size_t
mark(struct tokens *ts, struct token *t, struct str s, size_t i, uint32_t cp,
    size_t len)
{
	size_t n;

	t->kind = T_PUNCT;
	if (utf8_apostrophe(cp)) {
		t->c = '\'';
		if (!t->space && (n = clitic(s, i + len)) > 0) {
			t->kind = T_POSS;
			len += n;
		}
	} else if (dash(cp)) {
		t->c = '-';
	} else if (!t->space && ts->n > 1 && t[-1].kind <= T_NUM &&
	    (n = address(s, i)) > i) {
		t = one_word(ts);
		t->kind = T_URL;
		len = n - i;
	}
	t->hash = token_step(TOKEN_SEED,
	    t->kind != T_PUNCT || utf8_apostrophe(cp) ? '\''
		: dash(cp)                            ? '-'
						      : cp);
	return i + len;
}

static void
split(struct tokens *ts, struct str s, bool apart)
{
	size_t i = 0, len;
	bool space = true;
	struct token *t;
	unsigned char c;
	uint32_t cp;

	ts->n = 0;
	while (i < s.n) {
		c = (unsigned char)s.p[i];
		if (c == ' ' || (c >= 9 && c <= 13)) {
			space = true;
			i++;
			continue;
		}
		t = add(ts);
		*t = (struct token){
			.b = (uint32_t)i, .space = space, .c = (char)c
		};
		space = false;
		if (ascii_alpha(c)) {
			i = ascii_word(ts, t, s, i, apart);
		} else if (ascii_digit(c)) {
			t->kind = T_NUM;
			i = number(s, i, t);
		} else {
			len = utf8_decode(s.p + i, s.n - i, &cp);
			if (c >= 0x80 && utf8_alpha(cp)) {
				i = other_word(t, s, i, cp, len, apart);
			} else if (c >= 0x80 && utf8_space(cp)) {
				ts->n--;
				space = true;
				i += len;
				continue;
			} else {
				i = mark(ts, t, s, i, cp, len);
			}
		}
		ts->t[ts->n - 1].e = (uint32_t)i;
	}
	/* who looks behind the last one sees none, not what another row left */
	*add(ts) = (struct token){ .kind = T_PUNCT,
		.b = (uint32_t)s.n,
		.e = (uint32_t)s.n,
		.space = true };
	ts->n--;
}

void
token_split(struct tokens *ts, struct str s)
{
	split(ts, s, false);
}

void
token_split_apart(struct tokens *ts, struct str s)
{
	split(ts, s, true);
}

void
token_free(struct tokens *ts)
{
	free(ts->t);
	*ts = (struct tokens){ 0 };
}
