/* SPDX-License-Identifier: ISC */
/*
 * place: datelines in running text, "LIMA, 17 March 2025 - ".  At a
 * paragraph's front capitals and a dash are enough; deeper in it, where
 * texts lost their line ends, only a known agency is.
 */
#include "place.h"

#include "agencies.h"
#include "cmd/normalize/clean/scan.h"
#include "dict.h"
#include "kind.h"
#include "phrase.h"
#include "utf8.h"

#define LINE 90   /* bytes of a dateline, its dash included */
#define LEFT 8    /* bytes of text behind it, more than */
#define AGENCY 40 /* bytes of an agency's name */

bool
place_agency(struct str s)
{
	char low[PHRASE_LOWER];

	return s.n > 1 && s.n < AGENCY &&
	    dict_get(&agencies, str_of(low, phrase_lower(s, low))).p != NULL;
}

/* Behind a dash at s.p[i], spaces or none before it; 0: there is none. */
static size_t
dash(struct str s, size_t i)
{
	static const char *const signs[] = { "--", "-", "\342\200\223",
		"\342\200\224", "\342\200\225" };
	size_t k, n;

	if (i < s.n && s.p[i] == ' ')
		i++;
	for (k = 0; k < sizeof(signs) / sizeof(signs[0]); k++) {
		n = strlen(signs[k]);
		if (i + n <= s.n && memcmp(s.p + i, signs[k], n) == 0)
			return i + n;
	}
	return 0;
}

/* Does a sentence begin at s.p[i], spaces before it or none? */
static bool
begins(struct str s, size_t i)
{
	uint32_t cp;

	while (i < s.n && s.p[i] == ' ')
		i++;
	if (i + LEFT >= s.n)
		return false;
	utf8_decode(s.p + i, s.n - i, &cp);
	switch (utf8_class(cp)) {
	case U_UPPER:
	case U_LETTER:
	case U_DIGIT:
	case U_OPEN:
		return true;
	default:
		return cp == '"' || cp == '\'';
	}
}

/*
 * "St. Petersburg, Russia, Jan. 5": words with capitals, or of a script that
 * has none, then a region and a date?
 */
static bool
is_place(struct str s)
{
	size_t i, e, k, n, words = 0, behind = 0;
	bool comma = false, low, caps;
	uint32_t cp;

	while (s.n > 0 && s.p[s.n - 1] == ' ')
		s.n--;
	for (i = 0; i < s.n; i = e + 1) {
		struct str w;

		for (e = i; e < s.n && s.p[e] != ' '; e++)
			continue;
		w = str_of(s.p + i, e - i);
		if (w.n == 0)
			return false;
		if (w.n > 1 && w.p[w.n - 1] == ',') {
			w.n--;
			e--;
		}
		/* Durban [South Africa] */
		if (words > 0 && w.n > 1 && w.p[0] == '[')
			w = str_of(w.p + 1, w.n - 1);
		if (words > 0 && w.n > 1 && w.p[w.n - 1] == ']')
			w.n--;
		for (k = 0, low = caps = false; k < w.n; k += n) {
			n = utf8_decode(w.p + k, w.n - k, &cp);
			switch (utf8_class(cp)) {
			case U_UPPER:
			case U_LETTER:
				caps = true;
				break;
			case U_LOWER:
				low = true;
				break;
			case U_DIGIT:
				comma = true;
				break;
			case U_MARK:
				break;
			default:
				if (cp != '.' && cp != '-' && cp != '\'' &&
				    cp != '/' && cp != 0x2019)
					return false;
			}
		}
		/* "the minister left. KABUL", but "26 juil." */
		if (low && !kind_month(w) &&
		    w.n > (w.p[w.n - 1] != '.' ? caps ? w.n : 4
				  : comma      ? 6
					       : 5))
			return false;
		if (words == 0 && !caps)
			return false;
		words++;
		behind += comma;
		if (s.p[e] == ',' && e < s.n) {
			comma = true;
			e++;
		}
	}
	return words - behind <= 5 && behind <= 6;
}

/* Does s end with a number or a month: "NEW DELHI, July 5", "La Habana, 7 ene"? */
static bool
ends_day(struct str s)
{
	size_t i = s.n;

	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	return s.n > i && i > 0 &&
	    ((s.p[s.n - 1] >= '0' && s.p[s.n - 1] <= '9') ||
		kind_month(str_of(s.p + i, s.n - i)));
}

/*
 * The end of a dateline whose agency is in brackets or between slashes from
 * s.p[open] on: "BERLIN (dpa) - ", "MADRID, 26 jul (EFE).- ", "MOSCOW, July
 * 26. /TASS/. ", "(Reuters) - ", "Delhi [India], July 26 (ANI): "; 0: it is none.
 */
static size_t
signed_line(struct str s, size_t open)
{
	const char *close;
	size_t i, e;
	bool slash = s.p[open] == '/';

	close = memchr(s.p + open + 1, slash ? '/' : ')', s.n - open - 1);
	if (close == NULL)
		return 0;
	i = (size_t)(close - s.p);
	/* "Kyiv (Ukraine) (AFP) - ": where that is */
	if (open > 1 && !slash && i + 3 < s.n && i < LINE &&
	    s.p[i + 1] == ' ' && s.p[i + 2] == '(' &&
	    is_place(str_of(s.p + open + 1, i - open - 1))) {
		close = memchr(s.p + i + 3, ')', s.n - i - 3);
		if (close == NULL || s.p[open - 1] != ' ' ||
		    !is_place(str_of(s.p, open)))
			return 0;
		open = i + 2;
		i = (size_t)(close - s.p);
		e = i < LINE &&
			place_agency(str_of(s.p + open + 1, i - open - 1))
		    ? dash(s, i + 1)
		    : 0;
		return e > 0 && begins(s, e) ? e : 0;
	}
	/* any agency where ".-" is behind: (Quadratin Mexico).- */
	if (!((open > 0 && !slash && i < LINE && i + 2 < s.n &&
		  s.p[i + 1] == '.' && s.p[i + 2] != ' ' &&
		  dash(s, i + 2) > 0) ||
		place_agency(str_of(s.p + open + 1, i - open - 1))) ||
	    (open > 0 &&
		(s.p[open - 1] != ' ' || !is_place(str_of(s.p, open)))) ||
	    (open == 0 && slash))
		return 0;
	i++;
	if (i < s.n && s.p[i] == '.') {
		i++;
		if (slash && i < s.n && s.p[i] == ' ' && begins(s, i))
			return i;
	}
	e = !slash && i < s.n && s.p[i] == ':' ? i + 1 : dash(s, i);
	/* "NEW DELHI, July 5 (PTI) The minister" */
	if (e == 0 && !slash && i < s.n && s.p[i] == ' ' && open > 1 &&
	    ends_day(str_of(s.p, open - 1)))
		e = i;
	return e > 0 && begins(s, e) ? e : 0;
}

/* Is the word one of these? */
static bool
is_one(struct str w, const char *const *list)
{
	for (; *list != NULL; list++)
		if (w.n == strlen(*list) && memcmp(w.p, *list, w.n) == 0)
			return true;
	return false;
}

/* "Geneva, 4 March 2024 - ": a place, all of a date and a dash; 0: not. */
static size_t
dated_line(struct str s)
{
	/* before the day, and behind the year */
	static const char *const before[] = { "d.", "den", "le", "dnia", "dne",
		"em", NULL };
	static const char *const behind[] = { "\320\263.", "r.", "roku",
		"\321\200.", "\321\200\320\276\320\272\321\203", NULL };
	size_t i, e, n, words = 0, months = 0, days = 0, years = 0;
	bool over = false;
	uint32_t cp;

	for (i = 0; i < s.n && i < LINE; i = e + 1) {
		struct str w;

		for (e = i; e < s.n && s.p[e] != ' '; e++)
			continue;
		w = str_of(s.p + i, e - i);
		if (words > 1 && months == 1 && days == 1 && years == 1 &&
		    !over && is_one(w, behind)) {
			over = true;
			continue;
		}
		if (words > 1 && months == 1 && days == 1 && years == 1)
			return (n = dash(s, i)) > 0 && s.p[n] == ' ' &&
				begins(s, n)
			    ? n
			    : 0;
		if (w.n == 0)
			return 0;
		words++;
		if (w.p[0] >= '0' && w.p[0] <= '9') {
			for (n = 0; n < w.n && w.p[n] >= '0' && w.p[n] <= '9';)
				n++;
			days += n <= 2;
			years += n == 4;
			if (words == 1 || days > 1 || years > 1 || n == 3)
				return 0;
			continue;
		}
		if (words > 1 && days == 0 && is_one(w, before))
			continue;
		utf8_decode(w.p, w.n, &cp);
		if (utf8_class(cp) == U_LOWER && days == 0)
			return 0;
		if (kind_month(w))
			months++;
		/* "Friday, 5 July 2024 - " is no place */
		else if ((words == 1 && kind_dated_word(w)) ||
		    (words > 3 && days == 0) ||
		    (utf8_class(cp) != U_UPPER && utf8_class(cp) != U_LETTER &&
			w.n > 3))
			return 0;
	}
	return 0;
}

/* Is s[i, i + n) lit? */
static bool
at(struct str s, size_t i, const char *lit, size_t n)
{
	return i + n <= s.n && memcmp(s.p + i, lit, n) == 0;
}

#define AT(s, i, lit) at(s, i, lit, sizeof(lit) - 1)

/*
 * In Japanese brackets a place with who wrote it or an agency behind, as
 * "Seoul=Kim Jiyeon", "Seoul Kyodo": the end of it in s; 0: it is none.
 */
static size_t
bracketed_line(struct str s)
{
	size_t i, max = s.n < LINE ? s.n : LINE;
	bool sign = false, agency = false;

	for (i = 3; i + 3 < max && !AT(s, i, "\343\200\221"); i++)
		sign |= s.p[i] == '=' || AT(s, i, "\357\274\235");
	if (i + 3 >= max)
		return 0;
	for (max = i, i = 6; i < max && !sign && !agency; i++)
		agency = (s.p[i] & 0xc0) != 0x80 &&
		    place_agency(str_of(s.p + i, max - i));
	return (sign || agency) && begins(s, max + 3) ? max + 3 : 0;
}

/* East Asia: an agency, a place and a day, "telegram", who wrote it. */
static size_t
eastern_line(struct str s)
{
	size_t i, e, k, max = s.n < LINE ? s.n : LINE;

	/* (Seoul=Yonhap) Hong Gil-dong, reporter = */
	if (*s.p == '(') {
		for (i = k = 1; i < max && s.p[i] != ')'; i++)
			if (s.p[i] == '=')
				k = i + 1;
		if (k == 1 || i == max || !place_agency(str_of(s.p + k, i - k)))
			return 0;
		for (e = i + 1; e + 3 < max && s.p[e] != '='; e++)
			continue;
		return AT(s, e - 7, "\352\270\260\354\236\220 =") &&
			begins(s, e + 1)
		    ? e + 1
		    : begins(s, i + 1) ? i + 1
				       : 0;
	}
	/* [Paris 4th Reuters] - */
	if (*s.p == '[') {
		for (i = k = 1; i < max && s.p[i] != ']'; i++)
			if (s.p[i] == ' ')
				k = i + 1;
		if (i == max || !place_agency(str_of(s.p + k, i - k)))
			return 0;
		e = dash(s, i + 1);
		return e > 0 && begins(s, e) ? e : 0;
	}
	if (AT(s, 0, "\343\200\220"))
		return bracketed_line(s);
	/* day, telegram or report; (reporter) */
	for (i = 3; i + 6 < max; i++)
		if (AT(s, i, "\346\227\245\347\224\265") ||
		    AT(s, i, "\346\227\245\351\233\273") ||
		    AT(s, i, "\346\227\245\350\256\257"))
			break;
	if (i + 6 >= max || s.p[i - 1] < '0' || s.p[i - 1] > '9')
		return 0;
	e = i + 6;
	if (AT(s, e, "(")) {
		for (k = e; k < max + 30 && k < s.n && s.p[k] != ')'; k++)
			continue;
		if (k < s.n && s.p[k] == ')')
			e = k + 1;
	} else if (AT(s, e, "\357\274\210")) {
		for (k = e; k < max + 30 && !AT(s, k, "\357\274\211"); k++)
			if (k >= s.n)
				return 0;
		if (k < max + 30)
			e = k + 3;
	}
	return begins(s, e) ? e : 0;
}

/* Behind "MOSCOW, 5 Mar - " an agency's name and a full stop may follow. */
static size_t
agency_behind(struct str s, size_t e)
{
	size_t i = e + 1, k;

	for (k = i; k < s.n && k < i + AGENCY && s.p[k] != '.'; k++)
		continue;
	return k + 1 < s.n && s.p[k] == '.' && s.p[k + 1] == ' ' && k > i &&
		place_agency(str_of(s.p + i, k - i))
	    ? k + 1
	    : e;
}

/*
 * Between a place in capitals and the dash small words are months or short,
 * but in brackets: "PARIS, le 3 mars - ", not "NATO allies agreed - ".
 */
static bool
no_words(struct str s)
{
	struct str w;
	uint32_t cp;
	bool in = false;

	while (str_cut(&s, ' ', &w)) {
		if (w.n == 0)
			continue;
		in |= *w.p == '(';
		utf8_decode(w.p, w.n, &cp);
		if (!in && utf8_class(cp) == U_LOWER && !kind_month(w) &&
		    w.n > (cp < 0x80 ? 3 : 6))
			return false;
		in &= w.p[w.n - 1] != ')';
	}
	return true;
}

/* Behind the bracket at s.p[i], past the dash and the year that it may hold:
 * "MINSK (Wire / Desk - 11th June, 2020) "; *all: such a dateline ends here. */
static size_t
past_bracket(struct str s, size_t i, bool *all)
{
	bool hyphen = false;
	size_t e = i;

	*all = false;
	while (e < s.n && e < i + LINE && s.p[e] != ')') {
		hyphen |= dash(s, e) > 0;
		e++;
	}
	if (e == s.n || s.p[e] != ')')
		return i + 1;
	for (i = e; i > 4 && s.p[i - 1] == ' '; i--)
		continue;
	*all = hyphen && kind_digits(str_of(s.p + i - 4, 4), 0) == 4 &&
	    begins(s, e + 1);
	return e + 1;
}

/* Capitals and a dash: "LIMA, 17 March 2025 - ", "MUSCAT -- ", "QUITO.- ". */
static size_t
capital_line(struct str s)
{
	size_t i = 0, n, up = 0, max = s.n < LINE ? s.n : LINE;
	uint32_t cp, prev = ' ';
	bool place = false, all;

	while (i < max) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (up >= 3 && cp == '(') {
			place = true;
			i = past_bracket(s, i, &all);
			if (all)
				return i;
			prev = ')';
			continue;
		}
		if ((place && prev == ' ') || (up >= 3 && prev == '.')) {
			size_t e = 0;

			if (cp == 0x2013 || cp == 0x2014)
				e = i + n;
			else if (cp == '-' && i + 1 < s.n && s.p[i + 1] == '-')
				e = i + 2;
			else if (cp == '-')
				e = i + 1;
			if (e > 0 && (prev == ' ' || s.p[e] == ' '))
				return s.p[e] == ' ' && begins(s, e) &&
					no_words(str_of(s.p, i))
				    ? agency_behind(s, e)
				    : 0;
		}
		if (!place) {
			/* the place: capitals, four and more letters */
			if (utf8_class(cp) == U_UPPER) {
				up++;
			} else if (cp == ' ' || cp == ',' || cp == '(' ||
			    cp == '.' || cp == '\'' || cp == '-' || cp == '/' ||
			    cp == 0x2019) {
				if (up >= 3 &&
				    (cp == ',' || cp == '(' ||
					(cp == ' ' && up >= 3)))
					place = true;
				if (up == 0)
					return 0;
			} else {
				return 0;
			}
		} else if (cp == ';' || cp == '?' || cp == '!' || cp == '"') {
			return 0;
		}
		prev = cp;
		i += n;
	}
	return 0;
}

/* What the front of a dateline may hold. */
enum { SIGN, DIGIT };
static const struct scan_sets signs = {
	.low = { 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, [15] = 1 }, /* ( / 0-9 */
	.high = { [2] = 1, [3] = 2 },
	.of = { [SIGN] = 1, [DIGIT] = 2 },
};

static bool
small(char c)
{
	return c >= 'a' && c <= 'z';
}

size_t
place_front(struct str s)
{
	uint64_t set[SCAN_MASKS];
	size_t e, i;

	if (s.n <= LEFT)
		return 0;
	if ((e = capital_line(s)) > 0)
		return e;
	/* "The foreign ministers": nearly all, so that they cost little */
	for (i = 0; i < s.n && s.p[i] >= 'A' && s.p[i] <= 'z'; i++)
		continue;
	if (i + 4 < s.n && s.p[i] == ' ' && small(s.p[i + 1]) &&
	    small(s.p[i + 2]) && small(s.p[i + 3]) && small(s.p[i + 4]))
		return 0;
	scan_sets(s.p, s.n < 64 ? s.n : 64, &signs, set);
	if (set[SIGN] != 0 &&
	    (e = signed_line(s, scan_lowest(set[SIGN]))) > 0) {
		/* (ANSA) - ROMA, 04 GIU - */
		i = *s.p == '(' && s.p[e] == ' '
		    ? capital_line(str_of(s.p + e + 1, s.n - e - 1))
		    : 0;
		return i > 0 ? e + 1 + i : e;
	}
	if ((unsigned char)*s.p >= 0xe0 || *s.p == '(' || *s.p == '[')
		if ((e = eastern_line(s)) > 0)
			return e;
	return set[DIGIT] != 0 ? dated_line(s) : 0;
}

bool
place_alone(struct str s)
{
	uint32_t cp;
	size_t i, n, dashes = 0, signs = 0;

	if (s.n < 4 || s.n > LINE || small(s.p[s.n - 1]))
		return false;
	for (; s.n > 0; s.n -= n) {
		n = utf8_decode_last(s.p, s.n, &cp);
		if (cp == '-' || cp == 0x2013 || cp == 0x2014)
			dashes++;
		else if (cp != ' ' && (cp != '.' || dashes == 0))
			break;
	}
	if (s.n < 4 || dashes > 2)
		return false;
	if (s.p[s.n - 1] == ')') {
		for (i = s.n - 1; i > 0 && s.p[i - 1] != '('; i--)
			continue;
		if (i < 3 || s.p[i - 2] != ' ' ||
		    !place_agency(str_of(s.p + i, s.n - 1 - i)))
			return false;
		s.n = i - 2;
		signs++;
	}
	if (dashes + signs == 0 || !is_place(s))
		return false;
	if (dashes > 0 && signs > 0)
		return true;
	/* "HAVANA, 8 August --", "CAIRO (AP)" */
	for (i = n = 0; i < s.n && s.p[i] != ','; i += dashes) {
		dashes = utf8_decode(s.p + i, s.n - i, &cp);
		if (utf8_class(cp) == U_LOWER)
			return false;
		n += utf8_class(cp) == U_UPPER;
	}
	return n >= 4;
}

/* Does a sentence, or a remark in brackets, end with s.p[i - 1]? */
static bool
ends(struct str s, size_t i)
{
	uint32_t cp;

	if (strchr(".!?)]\"'", s.p[i - 1]) != NULL)
		return true;
	utf8_decode_last(s.p, i, &cp);
	return cp >= 0x80 &&
	    (utf8_class(cp) == U_CLOSE || cp == 0x61f || cp == 0x6d4 ||
		cp == 0x964 || cp == 0x3002);
}

size_t
place_inside(struct str s, size_t from, struct place at[PLACE_MAX])
{
	const char *p = s.p + from;
	size_t i, open, back, e, n = 0;
	bool found;

	while (n < PLACE_MAX &&
	    (p = memchr(p, ')', s.n - (size_t)(p - s.p))) != NULL) {
		i = (size_t)(p++ - s.p);
		/* nearly all are no agency's: what is behind it tells */
		e = i + 1;
		if (e < s.n && s.p[e] == '.')
			e++;
		if (dash(s, e) == 0)
			continue;
		for (open = i; open > from && i - open < AGENCY; open--)
			if (s.p[open - 1] == '(')
				break;
		if (open <= from + 1 || s.p[--open] != '(')
			continue;
		/* from the sentence's beginning on; "ST. LOUIS" has one too */
		found = false;
		for (back = open - 1; back > from + 1 && open - back < LINE;
		     back--)
			if (s.p[back - 1] == ' ' && ends(s, back - 1) &&
			    (e = signed_line(str_of(s.p + back, s.n - back),
				 open - back)) > 0) {
				at[n] = (struct place){ back, back + e };
				found = true;
			}
		if (found)
			from = at[n++].end;
	}
	return n;
}
