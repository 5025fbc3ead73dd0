/* SPDX-License-Identifier: ISC */
/* form: lines that are told by their form, whatever their words. */
#include "form.h"

#include "kind.h"
#include "phrase.h"
#include "lang.h"
#include "utf8.h"

#define POST 100   /* bytes above a post of a network, at most */
#define POSTED 24  /* of its day */
#define BUTTON 48 /* bytes of a button in brackets */

/* Is there a / with blanks around it? */
static bool
parted(struct str s)
{
	const char *p = s.p + 1, *end = s.p + s.n - 1;

	for (; p < end && (p = memchr(p, '/', (size_t)(end - p))) != NULL; p++)
		if (p[-1] == ' ' && p[1] == ' ')
			return true;
	return false;
}

/* Codes of languages that have menus of their own and no number in lang.h. */
static bool
others(const char *code)
{
	static const char codes[] = "arzhjafahekohibgsrmkkkbnurmsth";
	size_t i;

	for (i = 0; i + 1 < sizeof(codes); i += 2)
		if (memcmp(code, codes + i, 2) == 0)
			return true;
	return false;
}

bool
form_trail(struct str s)
{
	size_t i, n, signs = 0;
	uint32_t cp, next;

	/* their last bytes; most lines have none of them */
	if (memchr(s.p, '>', s.n) == NULL && memchr(s.p, 0xbb, s.n) == NULL &&
	    memchr(s.p, 0xba, s.n) == NULL && memchr(s.p, 0x92, s.n) == NULL &&
	    !parted(s))
		return false;
	for (i = 1; i + 2 < s.n; i += n) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		/* > and the signs that point to the right, / of titles */
		if ((cp != '>' && cp != 0xbb && cp != 0x203a && cp != 0x2192 &&
			cp != '/') ||
		    s.p[i - 1] != ' ' || i + n + 1 >= s.n || s.p[i + n] != ' ')
			continue;
		utf8_decode(s.p + i + n + 1, s.n - i - n - 1, &next);
		if (cp == '/' && utf8_class(next) == U_LOWER)
			return false;
		signs++;
	}
	return signs >= 2;
}

bool
form_folio(struct str s)
{
	const char *bar = memchr(s.p, '|', s.n);
	size_t i, k;

	if (bar == NULL || bar == s.p || bar + 2 >= s.p + s.n ||
	    bar[-1] != ' ' || bar[1] != ' ')
		return false;
	i = kind_digits(s, 0);
	for (k = s.n; k > 0 && s.p[k - 1] >= '0' && s.p[k - 1] <= '9';)
		k--;
	/* "6 | Rivers and Rivals", "HISTORY MONTHLY | JUNE 2019 | 41" */
	return (i > 0 && i < 5 && s.p + i + 1 == bar) ||
	    (k < s.n && s.n - k < 5 && k > 2 && s.p[k - 1] == ' ' &&
		s.p[k - 2] == '|');
}

bool
form_languages(struct str s)
{
	struct str word;
	size_t i = 0, n = 0;
	char code[2];
	bool english = false;

	while (i < s.n) {
		if (s.p[i] == ' ' || s.p[i] == '|' || s.p[i] == '/') {
			i++;
			continue;
		}
		word = str_of(s.p + i, 2);
		if (i + 2 > s.n ||
		    (i + 2 < s.n && s.p[i + 2] != ' ' && s.p[i + 2] != '|' &&
			s.p[i + 2] != '/'))
			return false;
		code[0] = s.p[i] | 0x20;
		code[1] = s.p[i + 1] | 0x20;
		english |= code[0] == 'e' && code[1] == 'n';
		word.p = code;
		if (lang_named(word) < 0 && !others(code))
			return false;
		n++;
		i += 2;
	}
	return n >= 2 && english;
}

#define BEHIND 32 /* bytes behind three buttons: "Download PDF (212 KB)" */

bool
form_buttons(struct str s)
{
	size_t i = 0, n = 0, k;
	bool square;

	while (i < s.n) {
		square = s.p[i] == '[';
		if (!square &&
		    (s.n - i < 3 || memcmp(s.p + i, "\343\200\220", 3) != 0))
			return n >= 3 && s.n - i <= BEHIND;
		for (k = i + 1; k < s.n && k < i + BUTTON; k++)
			if (square ? s.p[k] == ']'
				   : s.n - k > 2 &&
				    memcmp(s.p + k, "\343\200\221", 3) == 0)
				break;
		if (k == s.n || k == i + BUTTON)
			return false;
		i = k + (square ? 1 : 3);
		i += i < s.n && s.p[i] == ' ';
		n++;
	}
	return n >= 2;
}

bool
form_leader(struct str s, const struct feat *f)
{
	size_t i = s.n, dots = 0;
	bool digits;

	if ((f->sign[FEAT_STOPS] < 4 && !f->wide) || f->is_long || i == 0)
		return false;
	digits = s.p[i - 1] >= '0' && s.p[i - 1] <= '9';
	/* 12, or xii */
	while (i > 0 && s.n - i < 6 &&
	    (digits ? s.p[i - 1] >= '0' && s.p[i - 1] <= '9'
		    : strchr("ivxl", s.p[i - 1]) != NULL))
		i--;
	if (i == s.n || s.n - i > (digits ? 4 : 5))
		return false;
	for (; i > 0; i--)
		if (s.p[i - 1] == '.')
			dots++;
		else if (i > 2 && memcmp(s.p + i - 3, "\342\200\246", 3) == 0)
			dots += 2, i -= 2;
		else if (s.p[i - 1] != ' ')
			break;
	return dots >= 4 && i > 0;
}

size_t
form_cells(struct str s)
{
	size_t i, n = 0;
	bool quoted = false;

	for (i = 0; i + 1 < s.n; i++) {
		if (s.p[i] == '"')
			quoted = !quoted;
		else if (s.p[i] == ',' && !quoted) {
			/* of a sentence, a list */
			if (s.p[i + 1] == ' ')
				return 0;
			n++;
		}
	}
	return n;
}

#define LABEL 4  /* words of a label */
#define VALUE 10 /* words behind it */

bool
form_pair(struct str s, const struct feat *f)
{
	const char *p;
	size_t i, n, blanks = 0;

	if (!f->colon || f->is_long || f->lower || f->term == TERM_STOP ||
	    f->words > LABEL + VALUE)
		return false;
	p = memchr(s.p, ':', s.n);
	if (p == NULL)
		return false;
	n = (size_t)(p - s.p);
	if (n < 2 || n + 2 >= s.n || s.p[n + 1] != ' ')
		return false;
	for (i = 0; i < n; i++)
		blanks += s.p[i] == ' ';
	return blanks < LABEL;
}

bool
form_series(struct str s)
{
	static const struct str marks[] = { S("no. "), S("no "), S("nr. "),
		S("n\302\260 "), S("n\302\272 "), S("\342\204\226 "),
		S("vol. "), S("volume "), S("issue "), { NULL, 0 } };
	const struct str *m;
	size_t i;

	for (i = 1; i + 4 < s.n; i++) {
		if (s.p[i - 1] != ' ')
			continue;
		for (m = marks; m->p != NULL; m++)
			if (kind_fronts(str_of(s.p + i, s.n - i), *m) &&
			    i + m->n < s.n && s.p[i + m->n] >= '0' &&
			    s.p[i + m->n] <= '9')
				return true;
	}
	return false;
}

bool
form_year(struct str s)
{
	size_t i;

	if (s.n != 4 ||
	    !((s.p[0] == '1' && s.p[1] > '4') ||
		(s.p[0] == '2' && s.p[1] == '0')))
		return false;
	for (i = 1; i < 4; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

bool
form_figured(struct str s)
{
	size_t i = sizeof("figure ") - 1;

	if (!kind_fronts(s, STR("figure ")))
		return false;
	i = kind_digits(s, i);
	i += i < s.n && s.p[i] == ' ';
	return i < s.n && s.p[i] >= 'a' && s.p[i] <= 'z';
}

bool
form_post(struct str s, const struct feat *f)
{
	const char *p;
	size_t i, k;

	if (!f->at || f->is_long || f->digits == 0 || s.n > POST ||
	    (p = memchr(s.p, '@', s.n)) == NULL || (p > s.p && p[-1] != ' '))
		return false;
	for (i = k = (size_t)(p - s.p) + 1; i < s.n && s.p[i] != ' '; i++)
		continue;
	/* a point in the middle, and the day or how long ago */
	return i > k && i + 4 < s.n && s.n - i < 4 + POSTED &&
	    memcmp(s.p + i, " \302\267 ", 4) == 0;
}

bool
form_clock(struct str s)
{
	size_t i = kind_digits(s, 0);

	return (i == 1 || i == 2) && s.n == i + 3 &&
	    (s.p[i] == ':' || s.p[i] == '.') && kind_digits(s, i + 1) == s.n;
}

bool
form_ago(struct str s, const struct feat *f)
{
	static const struct str fronts[] = { S("vor "), S("hace "),
		S("il y a "), S("h\303\241 "), S("\331\205\331\206\330\260 "),
		S("\331\202\330\250\331\204 "), { NULL, 0 } };
	static const struct str backs[] = { S(" ago"), S(" fa"), S(" geleden"),
		S(" sedan"), S(" siden"), S(" temu"), S(" \303\266nce"),
		S(" lalu"), S(" \320\275\320\260\320\267\320\260\320\264"),
		S(" \321\202\320\276\320\274\321\203"), S("\345\211\215"),
		S(" \354\240\204"), { NULL, 0 } };
	const struct str *w;

	if (f->words < 2 || f->words > 6 || s.n > 40 || f->term != TERM_NONE)
		return false;
	for (w = backs; w->p != NULL && *s.p <= '9' && *s.p > '0'; w++)
		if (s.n > w->n && memcmp(s.p + s.n - w->n, w->p, w->n) == 0)
			return true;
	for (w = fronts; w->p != NULL; w++)
		if (kind_fronts(s, *w) && s.n > w->n && s.p[w->n] <= '9' &&
		    s.p[w->n] > '0')
			return true;
	return false;
}

bool
form_sender(struct str s)
{
	const char *p;
	size_t i, digits = 0, other = 0;

	if (s.n < 20 || s.n > 120 || s.p[s.n - 1] != ']' ||
	    (p = memchr(s.p, '[', s.n)) == NULL || p < s.p + 3 ||
	    p[-1] != ' ' || p[-2] != ',')
		return false;
	for (i = (size_t)(p - s.p) + 1; i + 1 < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits++;
		else
			other += strchr(" .:/-", s.p[i]) == NULL;
	return other == 0 && digits >= 8 && digits <= 14;
}

bool
form_office(struct str s, const struct feat *f)
{
	const char *p;

	if (f->words < 3 || f->words > 10 || f->digits > 0 ||
	    f->term != TERM_NONE || (p = memchr(s.p, ',', s.n)) == NULL)
		return false;
	return kind_names(str_of(s.p, (size_t)(p - s.p)), 2, 3);
}

bool
form_sentences(struct str s)
{
	size_t i;
	uint32_t cp;

	for (i = 3; i + 3 < s.n; i++) {
		if ((s.p[i] != '.' && s.p[i] != '?' && s.p[i] != '!') ||
		    s.p[i + 1] != ' ')
			continue;
		/* an abbreviation is short or in capitals */
		if (!((s.p[i - 1] >= 'a' && s.p[i - 1] <= 'z') ||
			(s.p[i - 1] & 0x80) != 0 || s.p[i - 1] == ')') ||
		    s.p[i - 2] == ' ' || s.p[i - 3] == ' ')
			continue;
		utf8_decode(s.p + i + 2, s.n - i - 2, &cp);
		if (utf8_class(cp) == U_UPPER)
			return true;
	}
	return false;
}

bool
form_symbol(struct str s)
{
	size_t i, k;
	struct str w;

	for (i = 0; i < s.n && kind_word(s, i, &w); i += w.n + 1) {
		if (w.n < 4 || memchr(w.p, '/', w.n) == NULL ||
		    !(w.p[w.n - 1] >= '0' && w.p[w.n - 1] <= '9') ||
		    !(*w.p >= 'A' && *w.p <= 'Z'))
			continue;
		for (k = 0; k < w.n; k++)
			if (strchr("./-", w.p[k]) == NULL &&
			    !(w.p[k] >= '0' && w.p[k] <= '9') &&
			    !(w.p[k] >= 'A' && w.p[k] <= 'Z'))
				break;
		if (k == w.n)
			return true;
	}
	return false;
}

#define SPEAKER 48 /* bytes of a speaker's name and office */

bool
form_turn(struct str s)
{
	size_t i, n, up = 0;
	uint32_t cp;

	if (s.n < 4)
		return false;
	/* of briefings: question, answer */
	if (*s.p == 'Q' && (s.p[1] == ' ' || (s.p[1] == '.' && s.p[2] == ' ')))
		return true;
	for (i = 0; i < s.n && i < SPEAKER; i += n) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (cp == ':')
			return up >= 1 && i + 2 < s.n && s.p[i + 1] == ' ';
		up += utf8_class(cp) == U_UPPER;
		/* "MR. McCORMACK" */
		if ((utf8_class(cp) == U_LOWER &&
			(i == 0 || cp != 'c' || s.p[i - 1] != 'M')) ||
		    utf8_class(cp) == U_DIGIT)
			return false;
	}
	return false;
}

bool
form_authors(struct str s)
{
	static const struct str ands[] = { S(" and "), S(" und "), S(" et "),
		S(" y "), S(" & "), S(" / "), { NULL, 0 } };
	const struct str *w;
	const char *p, *end = s.p + s.n;

	if (s.n > 60)
		return false;
	for (p = s.p; end - p > 3 &&
	     (p = memchr(p, ' ', (size_t)(end - p) - 2)) != NULL; p++) {
		if (strchr("aueyAUEY&/", p[1]) == NULL)
			continue;
		for (w = ands; w->p != NULL; w++)
			if (kind_fronts(str_of(p, (size_t)(end - p)), *w))
				return kind_names(str_of(s.p,
						      (size_t)(p - s.p)),
					   2, 4) &&
				    kind_names(str_of(p + w->n,
						   (size_t)(end - p) - w->n),
					2, 4);
	}
	return false;
}

bool
form_note(struct str s, const struct feat *f)
{
	size_t i = 2;

	if (s.n < 8 || f->letters == 0)
		return false;
	if (*s.p == '^')
		return s.p[1] == ' ';
	/* superscript digits: U+00B9, B2, B3, U+2070 and 2074 to 2079 */
	if (f->first == 0x2070 || f->first - 0x2074 < 6)
		i = 3;
	else if (f->first != 0xb9 && f->first != 0xb2 && f->first != 0xb3)
		return false;
	while (i + 3 < s.n && (unsigned char)s.p[i] >= 0xc2 &&
	    (s.p[i] == '\302' || s.p[i] == '\342'))
		i += s.p[i] == '\302' ? 2 : 3;
	return s.p[i] == ' ' || (s.p[i] >= 'A' && s.p[i] <= 'Z');
}

bool
form_exhibit(struct str s, const struct feat *f)
{
	struct str w;
	size_t i;

	if (f->digits == 0 || f->words < 3 || f->term == TERM_STOP ||
	    f->is_long || !kind_word(s, 0, &w) ||
	    !(phrase_roles(w) & PHRASE_EXHIBIT))
		return false;
	/* its number, "1", "2.3", "A1", "IV", and a stop or a colon */
	i = w.n + 1;
	if (!kind_word(s, i, &w) || w.n > 6 ||
	    strchr(".:", w.p[w.n - 1]) == NULL)
		return false;
	return true;
}

bool
form_field(struct str s, const struct feat *f)
{
	return f->words <= 5 && f->words > 0 && s.n > 3 && s.n < 60 &&
	    s.p[s.n - 1] == '*' &&
	    (s.p[s.n - 2] == ' ' || s.p[s.n - 2] == ':');
}

bool
form_speech(struct str s)
{
	static const struct str words[] = { S("said"), S("says"), S("added"),
		S("told"), S("wrote"), S("writes"), S("asked"), S("replied"),
		S("stated"), S("sagte"), S("sagt"), S("dit"),
		S("d\303\251clar\303\251"), S("dijo"),
		S("declar\303\263"), S("disse"), S("ha detto"),
		S("zei"), S("sa"), { NULL, 0 } };
	size_t i;

	while (s.n > 0 && (s.p[s.n - 1] == ':' || s.p[s.n - 1] == ' '))
		s.n--;
	for (i = s.n; i > 0 && s.p[i - 1] != ' '; i--)
		continue;
	return i > 0 && kind_among(str_of(s.p + i, s.n - i), words);
}

bool
form_remark(struct str s, const struct feat *f)
{
	return *s.p == '[' && f->letters > 0 && f->words <= 8 && s.n > 4 &&
	    memchr(s.p, ']', s.n) == s.p + s.n - 1 && f->term != TERM_STOP;
}
