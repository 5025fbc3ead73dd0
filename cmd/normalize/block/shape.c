/* SPDX-License-Identifier: ISC */
/* shape: lines that say by their form what they are; none by its words. */
#include "feat.h"

#include "utf8.h"

/* "2/14": which page of how many? */
static bool
of_pages(struct str s)
{
	size_t i, n[2] = { 0, 0 }, side = 0;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '/' && i > 0 && side == 0)
			side = 1;
		else if (s.p[i] >= '0' && s.p[i] <= '9')
			n[side] = n[side] * 10 + (size_t)(s.p[i] - '0');
		else
			return false;
	return side == 1 && n[0] > 0 && n[0] <= n[1];
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

bool
feat_has(struct str s, const char *what)
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

#define S(lit)                       \
	{                            \
		lit, sizeof(lit) - 1 \
	}

/* "Page 1 of 3", "p. 4" */
static bool
page_label(struct str s)
{
	static const struct str lead[] = { S("Page "), S("page "), S("PAGE "),
		S("p. "), S("P. "), S("Seite "), S("P\303\241gina "),
		S("\320\241\321\202\321\200. ") };
	size_t i, k, d = 0;

	for (k = 0; k < sizeof(lead) / sizeof(lead[0]); k++)
		if (*s.p == *lead[k].p && s.n > lead[k].n &&
		    memcmp(s.p, lead[k].p, lead[k].n) == 0)
			break;
	if (k == sizeof(lead) / sizeof(lead[0]))
		return false;
	for (i = lead[k].n; i < s.n; i++) {
		char c = s.p[i];

		if (c >= '0' && c <= '9')
			d++;
		else if (c != ' ' && c != '/' && c != '-' &&
		    !(c >= 'a' && c <= 'z' && s.n < 20))
			return false;
	}
	return d > 0;
}

bool
feat_rule(struct str s)
{
	uint32_t cp;
	size_t n = utf8_decode(s.p, s.n, &cp);

	return s.n >= 3 * n && !utf8_alpha(cp) && utf8_digit(cp) < 0 &&
	    cp != 0xfffd && memcmp(s.p, s.p + n, s.n - n) == 0;
}

/* "uid": "b1", as JSON has it, or { } around that; no quotation: of two words. */
static bool
json(struct str s)
{
	size_t i;
	char last = s.p[s.n - 1];

	if (s.p[0] == '{')
		return s.p[1] == '"' && last == '}' && feat_has(s, "\":");
	for (i = 1; i < s.n &&
	     ((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '_' ||
		 (i > 1 && utf8_alpha((unsigned char)s.p[i])) ||
		 (s.p[i] >= '0' && s.p[i] <= '9') || strchr("@-.$", s.p[i]));
	     i++)
		continue;
	return i > 1 && i + 3 < s.n && s.p[i] == '"' && s.p[i + 1] == ':' &&
	    strchr("\"{[tfn-0123456789", s.p[i + 2 + (s.p[i + 2] == ' ')]) &&
	    strchr("\",{[}]el0123456789", last);
}

/* "flag_2019.jpg": the name of a picture, one word? */
static bool
picture(struct str s)
{
	static const char *const ends[] = { "jpg", "png", "gif", "svg", "jpeg",
		"webp", "JPG", "PNG", "JPEG" };
	size_t i, n;

	if (s.n <= 6 || memchr(s.p, ' ', s.n) != NULL)
		return false;
	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		n = strlen(ends[i]);
		if (s.p[s.n - n - 1] == '.' &&
		    memcmp(s.p + s.n - n, ends[i], n) == 0)
			return true;
	}
	return false;
}

/* A line of a wiki's source: a picture, a category, a template. */
static enum shape
wiki(struct str s)
{
	static const struct str pictures[] = { S("File:"), S("Image:"),
		S("Datei:"), S("Bild:"), S("Fichier:"), S("Archivo:"),
		S("Ficheiro:"), S("\320\244\320\260\320\271\320\273:") };
	size_t k;

	if (s.p[1] != s.p[0])
		return s.p[0] == '{' && s.p[1] == '|' ? SHAPE_CODE : SHAPE_NONE;
	if (s.p[0] == '{')
		return SHAPE_CODE;
	if (s.p[s.n - 1] != ']' || s.p[s.n - 2] != ']' ||
	    memchr(s.p, ':', s.n) == NULL)
		return SHAPE_NONE;
	for (k = 0; k < sizeof(pictures) / sizeof(pictures[0]); k++)
		if (s.n > pictures[k].n + 2 &&
		    memcmp(s.p + 2, pictures[k].p, pictures[k].n) == 0)
			return SHAPE_IMAGE;
	/* its last link opens at the front, and no blank is in its prefix */
	k = (size_t)((const char *)memchr(s.p, ':', s.n) - s.p);
	return memchr(s.p, ' ', k) == NULL && s.p[k + 1] != ' ' &&
		memchr(s.p + 2, '[', s.n - 2) == NULL
	    ? SHAPE_CODE
	    : SHAPE_NONE;
}

/* "<div id="main"><p>": nothing but tags? */
static bool
tags(struct str s)
{
	bool in = false;
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] == '<')
			in = true;
		else if (s.p[i] == '>' && in)
			in = false;
		else if (!in && s.p[i] != ' ')
			return false;
	return !in &&
	    ((s.p[1] | 0x20) >= 'a' || s.p[1] == '/' || s.p[1] == '!' ||
		s.p[1] == '?');
}

/* "| i '. -": what a scanner made of specks, few letters among signs. */
static bool
specks(struct str s, const struct feat *f)
{
	size_t i, signs = 0;

	for (i = 0; i < s.n && i < 64; i++)
		signs +=
		    s.p[i] != ' ' && ((unsigned char)s.p[i] & 0xc0) != 0x80;
	/* "[ ] [Go]" is a form's */
	return i == s.n && *s.p != '[' && f->sign[FEAT_BLANKS] > 0 &&
	    signs >= f->letters * 3u && signs >= f->letters + 3u;
}

enum shape
feat_shape(struct str s, const struct feat *f, size_t odd, size_t more)
{
	size_t d, i;
	enum shape shape;

	if (s.n > 2000)
		return SHAPE_NONE;
	if (f->letters == 0 && s.n < 40 && digits_only(s, &d) && d <= 4)
		return SHAPE_PAGE;
	if (f->letters == 0 && s.n < 6 && of_pages(s))
		return SHAPE_PAGE;
	if (s.n < 40 && f->digits > 0 && page_label(s))
		return SHAPE_PAGE;
	/* the time of a subtitle */
	if (f->first >= '0' && f->first <= '9' && s.n >= 20 &&
	    (s.p[2] == ':' || s.p[1] == ':') && feat_has(s, " --> "))
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
	if (f->letters < 4 && f->letters > 0 && f->digits == 0 && specks(s, f))
		return SHAPE_RULE;
	if (f->letters == 0 && f->digits == 0 && s.n >= 3 &&
	    (count(s, "-=_*|:+~# .") == s.n || feat_rule(s)))
		return SHAPE_RULE;
	if (s.n > 4 && s.p[0] == '!' && s.p[1] == '[' && feat_has(s, "]("))
		return SHAPE_IMAGE;
	if (s.p[0] == '|' && (count(s, "|") >= 2 || feat_has(s, " = ")))
		return SHAPE_TABLE;
	if ((f->first == '[' || f->first == '{') && s.n > 4 &&
	    (shape = wiki(s)) != SHAPE_NONE)
		return shape;
	if ((s.p[0] == '"' || s.p[0] == '{') && s.n > 6 && json(s))
		return SHAPE_CODE;
	if (odd + more < 2)
		return more == 1 && picture(s) ? SHAPE_URL : SHAPE_NONE;
	if (f->is_long)
		odd = count(s, "{}();=<>");
	if (odd >= 2 && s.n <= 2000) {
		if (feat_has(s, "function(") || feat_has(s, "function (") ||
		    feat_has(s, "){") || feat_has(s, "@media") ||
		    feat_has(s, "document.") || feat_has(s, "window.") ||
		    feat_has(s, "var ") || feat_has(s, "px;") ||
		    feat_has(s, "</") || feat_has(s, "<img ") ||
		    feat_has(s, "@import") || feat_has(s, "data:image/")) {
			if (odd * 12 > s.n || odd >= 6)
				return SHAPE_CODE;
		}
	}
	if (s.p[0] == '<' && (tags(s) || str_eq(s, STR("<![CDATA["))))
		return SHAPE_CODE;
	if (s.p[0] == '.' || s.p[0] == '#' || s.p[0] == '@') {
		if (odd >= 3 && feat_has(s, "{") && feat_has(s, ":"))
			return SHAPE_CODE;
	}
	if (memchr(s.p, ' ', s.n) == NULL && s.n > 6) {
		if (feat_has(s, "://") ||
		    (s.n > 4 && memcmp(s.p, "www.", 4) == 0) || picture(s))
			return SHAPE_URL;
		if ((i = count(s, "@")) == 1 && feat_has(s, ".") &&
		    s.p[0] != '@')
			return SHAPE_URL;
	}
	return SHAPE_NONE;
}
