/* SPDX-License-Identifier: ISC */
/* mark: what single marks mean: ends, quotes, brackets, notes, smiles. */
#include "mark.h"

#include "utf8.h"

unsigned
mark_term_wide(uint32_t cp)
{
	switch (cp) {
	case 0x2024: /* one dot leader */
		return TERM_DOT;
	case 0x203C:
		return TERM_BANG;
	case 0x203D: /* interrobang */
	case 0x2047: /* ?? */
		return TERM_QUERY;
	case 0x2048: /* ?! */
	case 0x2049:
		return TERM_BANG | TERM_QUERY;
	case 0x2026: /* ... */
		return TERM_DOTS;
	case 0x061F: /* Arabic question mark */
	case 0x037E: /* Greek question mark */
	case 0x1367: /* Ethiopic question mark */
		return TERM_QUERY | TERM_FULL;
	case 0x0589: /* Armenian full stop */
	case 0x06D4: /* Urdu full stop */
	case 0x0700: /* Syriac */
	case 0x0701:
	case 0x0702:
	case 0x0964: /* danda */
	case 0x0965:
	case 0x1362: /* Ethiopic full stop */
	case 0x1368:
	case 0x104B: /* Myanmar section */
	case 0x17D4: /* Khmer khan */
	case 0x17D5:
	case 0x0F0E: /* Tibetan */
	case 0x0E5A: /* Thai */
	case 0x0E5B:
		return TERM_FULL;
	case 0x3002: /* ideographic full stop */
	case 0xFF61:
	case 0xFF0E:
		return TERM_FULL | TERM_WIDE;
	case 0xFF01:
		return TERM_BANG | TERM_FULL | TERM_WIDE;
	case 0xFF1F:
		return TERM_QUERY | TERM_FULL | TERM_WIDE;
	default:
		return 0;
	}
}

/* Faces, hands, a few signs of applause: they comment on what stands before them. */
static bool
smiles(uint32_t cp)
{
	return (cp >= 0x1F600 && cp <= 0x1F64F) /* faces, gestures */
	    || (cp >= 0x1F90C && cp <= 0x1F93E) ||
	    (cp >= 0x1F970 && cp <= 0x1F97A) ||
	    (cp >= 0x1F442 && cp <= 0x1F450)    /* hands */
	    || (cp >= 0x1F493 && cp <= 0x1F49F) /* hearts */
	    || cp == 0x1F4AA || cp == 0x1F4AF || cp == 0x1F525 ||
	    (cp >= 0x2639 && cp <= 0x263B) || cp == 0x2728;
	/* not U+2764: "I <heart> New York" */
}

size_t
mark_space_slow(const struct split *s, size_t i)
{
	uint32_t cp;
	size_t n;

	while (i < s->t.n) {
		n = at(s, i, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF && cp != 0x200B)
			break;
		i += n;
	}
	return i;
}

size_t
mark_smile(const struct split *s, size_t i)
{
	const char *p = s->t.p;
	size_t n = s->t.n, j = i;
	uint32_t cp;

	if (i < n && (p[i] == ':' || p[i] == ';' || p[i] == '=')) {
		j += 1 + (j + 1 < n && p[j + 1] == '-');
		if (j >= n ||
		    (p[j] != ')' && p[j] != '(' && p[j] != 'D' && p[j] != 'P' &&
			p[j] != 'p'))
			return i;
		for (j++; j < n && (p[j] == ')' || p[j] == '('); j++)
			;
		return j >= n || p[j] == ' ' ? j : i;
	}
	if (i + 1 < n && p[i] == ')' && p[i + 1] == ')' && s->paren == 0) {
		for (; j < n && p[j] == ')' && j < i + 40; j++)
			;
		return j >= n || p[j] == ' ' ? j : i;
	}
	if (i >= n || (unsigned char)p[i] < 0xE2)
		return i;
	j += at(s, i, &cp);
	if (!smiles(cp))
		return i;
	for (; j < n && (unsigned char)p[j] >= 0xE2; j += i) {
		i = at(s, j, &cp);
		if (!smiles(cp) && cp != 0xFE0F && cp != 0x200D &&
		    !(cp >= 0x2600 && cp <= 0x27BF) &&
		    !(cp >= 0x1F300 && cp <= 0x1FAFF))
			break;
	}
	return j;
}

bool
mark_laughs(const struct split *s, size_t i)
{
	const char *p = s->t.p;
	size_t j = i, b = i;
	uint32_t cp = 0;

	if (s->paren > 0 || i <= s->start)
		return false;
	while (j < s->t.n && p[j] == ')' && j < i + 40)
		j++;
	if (j < s->t.n && p[j] != ' ')
		return false; /* or no laugh is so long */
	if (j > i + 1)
		return true;
	while (b > s->start && i - b < 6 && (unsigned char)p[b - 1] >= 0x80)
		b--;
	if (i - b == 6)
		utf8_decode_last(p, i, &cp);
	return utf8_script(cp) == S_CYRILLIC;
}

void
mark_pass(struct split *s, uint32_t cp)
{
	switch (cp) {
	case '(':
	case '[':
	case 0xFF08:
		s->paren++;
		break;
	case ')':
	case ']':
	case 0xFF09:
		s->paren -= s->paren > 0;
		break;
	case '"':
		s->quote = !s->quote;
		break;
	case 0x201C:
		/* closes what U+201E opened, else opens */
		s->quote = !s->low;
		s->low = false;
		break;
	case 0x201D:
		s->quote = s->low = false;
		break;
	case 0x201E:
		s->low = s->quote = true;
		break;
	case 0xAB:
		s->guil = s->guil == '>' ? 0 : '<';
		break;
	case 0xBB:
		s->guil = s->guil == '<' ? 0 : '>';
		break;
	case 0x300A:
		s->title++;
		break;
	case 0x300B:
		s->title -= s->title > 0;
		break;
	default:
		break;
	}
}

void
mark_pass_at(struct split *s, size_t i, size_t len, uint32_t cp)
{
	uint32_t next;

	mark_pass(s, cp);
	if (cp == 0x201D && (i == 0 || s->t.p[i - 1] == ' ') &&
	    i + len < s->t.n) {
		at(s, i + len, &next);
		s->quote = utf8_alpha(next);
	}
}

/*
 * Does U+2018 before `next`, where c stands, close what a low mark opened, or
 * is it one of two, as Urdu has them?  end: c is none of a word.
 */
static bool
closes_2018(const struct split *s, size_t next, uint32_t c, bool end)
{
	static const char two[] = "\xE2\x80\x98\xE2\x80\x98";

	if (end)
		return s->low ||
		    (next >= 6 && memcmp(s->t.p + next - 6, two, 6) == 0);
	return c == 0x2018 && (next + 3 >= s->t.n || s->t.p[next + 3] == ' ');
}

unsigned
mark_closes(const struct split *s, uint32_t cp, size_t next, bool spaced)
{
	uint32_t c;
	bool end;

	if (spaced && next < s->t.n &&
	    (cp == 0xAB || cp == 0xBB || cp == 0x201D || cp == 0x203A)) {
		/* "end. \u201DNext", "end. \u00BBNext": it opens */
		at(s, next, &c);
		if (utf8_alpha(c) || utf8_digit(c) >= 0)
			return 0;
	}
	switch (cp) {
	case ')':
	case ']':
	case '}':
	case 0xFF09:
		return !spaced || s->paren > 0 ? CLOSE_PAREN : 0;
	case 0x201D:
	case 0x203A:
		return CLOSE_QUOTE;
	case 0x05F4: /* Hebrew gershayim, typed for a quotation mark */
		return spaced ? 0 : CLOSE_QUOTE;
	case 0x300D:
	case 0x300F:
		return CLOSE_QUOTE | CLOSE_CORNER;
	case 0x201C: /* typed for 0x201D too */
		return s->low || (s->quote && !spaced) ? CLOSE_QUOTE : 0;
	case 0xBB:
		return s->guil == '<' || !spaced || next >= s->t.n ? CLOSE_QUOTE
								   : 0;
	case 0xAB:
		return s->guil == '>' || next >= s->t.n ? CLOSE_QUOTE : 0;
	case '"':
	case '\'':
	case 0x2019:
	case 0x2018:
		if (next >= s->t.n)
			return CLOSE_QUOTE;
		at(s, next, &c);
		end = utf8_space(c) || utf8_class(c) == U_PUNCT ||
		    utf8_class(c) == U_CLOSE;
		if (cp == 0x2018)
			return !spaced && closes_2018(s, next, c, end)
			    ? CLOSE_QUOTE
			    : 0;
		if (cp == '"') /* `end. " Next`: it closes if one is open */
			return s->quote && (end || !spaced) ? CLOSE_QUOTE
			    : !spaced && end                ? CLOSE_QUOTE
							    : 0;
		return !spaced && end ? CLOSE_QUOTE : 0;
	default:
		return 0;
	}
}

/* Does "[citation needed]", "[by whom?]", "[note 3]" end before the ]? */
static bool
remark(struct str in)
{
	size_t i;

	for (i = 0; i < in.n; i++)
		if (!((in.p[i] >= 'a' && in.p[i] <= 'z') || in.p[i] == ' ' ||
			(in.p[i] >= '0' && in.p[i] <= '9') ||
			(in.p[i] == '?' && i + 1 == in.n)))
			return false;
	return in.n > 3 &&
	    (in.p[in.n - 1] == '?' ||
		(in.n > 7 && memcmp(in.p + in.n - 7, " needed", 7) == 0) ||
		memcmp(in.p, "nb ", 3) == 0 ||
		(in.n > 5 && memcmp(in.p, "note ", 5) == 0));
}

size_t
mark_note(const struct split *s, size_t i)
{
	const char *p = s->t.p, *end;
	size_t j = i, k = i, n;
	uint32_t cp;

	while (k < s->t.n && p[k] == '[') {
		for (n = k + 1; n < s->t.n && n < k + 12; n++)
			if (!((p[n] >= '0' && p[n] <= '9') || p[n] == ',' ||
				p[n] == '-' ||
				(p[n] >= 'a' && p[n] <= 'z' && n == k + 1) ||
				(p[n] == ' ' && p[n - 1] == ',')))
				break;
		if (n >= s->t.n || p[n] != ']' || n == k + 1) {
			n = s->t.n - k < 32 ? s->t.n - k : 32;
			end = memchr(p + k, ']', n);
			if (end == NULL ||
			    !remark(str_of(p + k + 1,
				(size_t)(end - p) - k - 1)))
				break;
			n = (size_t)(end - p);
		}
		k = j = n + 1;
		if (k < s->t.n && p[k] == ' ')
			k++;
	}
	while (j < s->t.n && (unsigned char)p[j] >= 0xC2) {
		n = at(s, j, &cp);
		if (cp != 0xB9 && cp != 0xB2 && cp != 0xB3 &&
		    !(cp >= 0x2070 && cp <= 0x2079))
			break;
		j += n;
	}
	return j;
}

bool
mark_only(const struct split *s, size_t i)
{
	uint32_t cp;

	at(s, i, &cp);
	if (cp == '[' || cp == '-' || cp == '.' || cp == 0x2026 ||
	    (cp >= 0x2012 && cp <= 0x2015))
		return false;
	for (; i < s->t.n; i += at(s, i, &cp)) {
		at(s, i, &cp);
		if (utf8_alpha(cp) || utf8_class(cp) == U_DIGIT ||
		    utf8_class(cp) == U_NUMBER || cp >= 0x1F000)
			return false;
	}
	return true;
}
