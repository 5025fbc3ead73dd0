/* SPDX-License-Identifier: ISC */
/* number: numerals, ordinals and years in figures and words. */
#include "count.h"

bool
word_is(const struct ps *p, int i, const char *w, size_t n)
{
	const char *s = p->text.p + p->t[i].b;
	size_t k;

	for (k = 0; k < n; k++)
		if ((unsigned char)w[k] !=
		    ((unsigned char)s[k] |
			(s[k] >= 'A' && s[k] <= 'Z' ? 0x20 : 0)))
			return false;
	return true;
}

/* A numeral below a hundred in words: twenty-four, seven. */
static int
small(const struct ps *p, int i, int64_t *v)
{
	int j = i + 1;

	if (!is(p, i, 'N'))
		return 0;
	*v = tk(p, i)->v;
	if (*v >= 20 && *v < 100 && *v % 10 == 0) {
		if (is(p, j, '-') && tk(p, j)->kind == TK_PUNCT && glued(p, j))
			j++;
		if (is(p, j, 'N') && tk(p, j)->v < 10 && tk(p, j)->v > 0) {
			*v += tk(p, j)->v;
			return j + 1;
		}
		return i + 1;
	}
	return j;
}

/* 1/2 1/4 3/4 and the like, in hundredths. */
static int
fraction(const struct ps *p, int i, int *frac)
{
	int64_t a, b;

	if (isnum(p, i) && is(p, i + 1, '/') && glued(p, i + 1) &&
	    isnum(p, i + 2) && glued(p, i + 2)) {
		a = tk(p, i)->v;
		b = tk(p, i + 2)->v;
		if (a > 0 && a < b && b <= 8 && !is(p, i + 3, '/')) {
			*frac = (int)(a * 100 / b);
			return i + 3;
		}
	}
	if (is(p, i, 0xBD)) {
		*frac = 50;
		return i + 1;
	}
	return 0;
}

/* What the scale word at j multiplies by. */
static int64_t
scale(const struct ps *p, int j)
{
	int64_t v = tk(p, j)->v;

	return v == 6 ? 1000000 : v == 9 ? 1000000000 : v;
}

/* 12, 1,250, 2.5, 1.5 million, 2 1/2: the figures at i */
static int
figures(const struct ps *p, int i, int64_t *v, int *frac)
{
	int j = i + 1, k;

	if (tk(p, i)->nd > 12)
		return 0;
	if ((k = fraction(p, i, frac)))
		return k;
	*v = tk(p, i)->v;
	while (is(p, j, ',') && glued(p, j) && isnum(p, j + 1) &&
	    glued(p, j + 1) && tk(p, j + 1)->nd == 3 && *v < 1000000000) {
		*v = *v * 1000 + tk(p, j + 1)->v;
		j += 2;
	}
	if ((is(p, j, '.') ||
		(is(p, j, ',') && *v == 0 && tk(p, i)->nd == 1)) &&
	    glued(p, j) && isnum(p, j + 1) && glued(p, j + 1)) {
		int nd = tk(p, j + 1)->nd;
		int64_t f = tk(p, j + 1)->v;

		for (; nd > 2; nd--)
			f /= 10;
		*frac = (int)(nd == 1 ? f * 10 : f);
		j += 2;
		if (is(p, j, 'H') && tk(p, j)->sp && scale(p, j) >= 100 &&
		    *v < 1000000) {
			*v = *v * scale(p, j) + *frac * (scale(p, j) / 100);
			*frac = 0;
			j++;
		}
		return j;
	}
	if ((k = fraction(p, j, frac)))
		return k;
	if (is(p, j, '-') && glued(p, j) && (k = fraction(p, j + 1, frac)))
		return k; /* 2-1/2 */
	for (; is(p, j, 'H') && tk(p, j)->sp; j++)
		if (*v < 1000000000)
			*v *= scale(p, j);
	return j;
}

/* "and a half", "-and-a-half" at j, behind a number; the token behind, or 0 */
static int
and_half(const struct ps *p, int j)
{
	if (isv(p, j, '&', 0) && is(p, j + 1, 'A') && is(p, j + 2, 'h'))
		return j + 3;
	if (dash(p, j) && isv(p, j + 1, '&', 0) && dash(p, j + 2) &&
	    is(p, j + 3, 'A') && dash(p, j + 4) && is(p, j + 5, 'h'))
		return j + 6;
	return 0;
}

/* Does the word of scale at j count, in the number from i on? */
static bool
scales(const struct ps *p, int i, int j, bool any)
{
	if (j == i)
		return tk(p, j)->lang != 0 ||
		    (i > 0 &&
			(is(p, i - 1, 'q') || is(p, i - 1, 'l') ||
			    is(p, i - 1, 'n')));
	return any || (j == i + 1 && is(p, i, 'A'));
}

#define WORDS 32 /* of a number: nine hundred and ninety-nine million ... */

/* Three, a hundred and twenty, one and a half: the words at i */
static int
in_words(const struct ps *p, int i, int64_t *v, int *frac)
{
	int64_t part, sum = 0, cur = 0;
	int j = i, k;
	bool any = false;

	for (;;) {
		if (j - i > WORDS)
			return 0;
		if ((k = small(p, j, &part))) {
			if (any && cur % 100 != 0)
				break; /* "two three" */
			cur += part;
			j = k;
			any = true;
		} else if (is(p, j, 'H') && scales(p, i, j, any)) {
			part = scale(p, j);
			if (cur == 0)
				cur = 1;
			if (part >= 1000) {
				if (sum > 1000000000 || cur > 1000000)
					return 0;
				sum += cur * part;
				cur = 0;
			} else if (cur < 1000)
				cur = cur / 100 * 100 + cur % 100 * part;
			j++;
			any = true;
		} else if ((j == i && is(p, j, 'A') && is(p, j + 1, 'H')) ||
		    (any && is(p, j, '&') && is(p, j - 1, 'H') &&
			is(p, j + 1, 'N')))
			j++;
		else
			break;
	}
	*v = sum + cur;
	if (any && (k = and_half(p, j))) {
		*frac = 50;
		return k;
	}
	return any ? j : 0;
}

int
p_number(const struct ps *p, int i, int64_t *v, int *frac)
{
	int k;

	*v = *frac = 0;
	if (isnum(p, i))
		return figures(p, i, v, frac);
	if (!is(p, i, 'N') && !is(p, i, 'H') && !is(p, i, 'A') &&
	    !is(p, i, 0xBD))
		return 0; /* mostly */
	return (k = fraction(p, i, frac)) ? k : in_words(p, i, v, frac);
}

int
p_ordinal(const struct ps *p, int i, int *v)
{
	int64_t n;
	int k;

	if (isnum(p, i) && tk(p, i)->nd <= 3 && glued(p, i + 1) &&
	    (isw(p, i + 1, "st") || isw(p, i + 1, "nd") ||
		isw(p, i + 1, "rd") || isw(p, i + 1, "th"))) {
		*v = (int)tk(p, i)->v;
		return i + 2;
	}
	if (isv(p, i, 'O', 102)) { /* the latter half */
		*v = 2;
		return is(p, i + 1, 'h') ? i + 1 : 0;
	}
	if (is(p, i, 'O')) {
		*v = (int)tk(p, i)->v;
		if (*v >= 20 && *v < 100 && *v % 10 == 0 && is(p, i + 1, 'O'))
			return 0;
		return i + 1;
	}
	if (is(p, i, 'N') && tk(p, i)->v >= 20 && tk(p, i)->v % 10 == 0) {
		k = i + 1;
		n = tk(p, i)->v;
		if (is(p, k, '-') && glued(p, k))
			k++;
		if (is(p, k, 'O') && tk(p, k)->v < 10) {
			*v = (int)(n + tk(p, k)->v);
			return k + 1;
		}
	}
	return 0;
}

int
p_yearword(const struct ps *p, int i, int *year)
{
	int64_t a, b;
	int j, k;

	if (!is(p, i, 'N'))
		return 0;
	a = tk(p, i)->v;
	if (isv(p, i + 1, 'H', 1000) && a <= 2) {
		/* two thousand (and) four */
		*year = (int)a * 1000;
		j = i + 2;
		/* of treaties: one thousand nine hundred and ninety-four */
		if (a == 1 && is(p, j, 'N') && tk(p, j)->v < 10 &&
		    isv(p, j + 1, 'H', 100)) {
			*year += (int)tk(p, j)->v * 100;
			j += 2;
			k = j + (is(p, j, '&') && is(p, j + 1, 'N'));
			if ((k = small(p, k, &b)) && !is(p, k, 'H')) {
				*year += (int)b;
				return k;
			}
			return j;
		}
		if (a == 2 && is(p, j, '&') && is(p, j + 1, 'N'))
			j++;
		if ((k = small(p, j, &b)) && !is(p, k, 'H')) {
			*year += (int)b;
			return k;
		}
		return a == 2 && j == i + 2 ? j : 0;
	}
	if (a < 10 || a > 20)
		return 0;
	j = i + 1;
	if (isv(p, j, 'H', 100) && a >= 11 && a < 20) {
		*year = (int)a * 100;
		if (is(p, ++j, '&') && is(p, j + 1, 'N'))
			j++;
		if ((k = small(p, j, &b))) {
			*year += (int)b;
			return k;
		}
		return 0;
	}
	if (is(p, j, '-') && glued(p, j))
		j++;
	if (isw(p, j, "oh") && is(p, j + 1, 'N') && tk(p, j + 1)->v < 10) {
		*year = (int)(a * 100 + tk(p, j + 1)->v);
		return j + 2;
	}
	if ((k = small(p, j, &b)) == 0 || b < 10)
		return 0;
	*year = (int)(a * 100 + b);
	return k;
}

/* Words that a count, not a year, stands before. */
static bool
counted(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	const char *s = p->text.p + t->b;
	size_t n = t->e - t->b;

	if (is(p, i, 'U') || is(p, i, 'H') || is(p, i, '%') || is(p, i, 'K'))
		return true;
	if (t->kind != TK_WORD || t->cls != 0 || t->cap)
		return false;
	return (n > 3 && s[n - 1] == 's' && s[n - 2] != 's') ||
	    isw(p, i, "people") || isw(p, i, "men") || isw(p, i, "women") ||
	    isw(p, i, "children") || isw(p, i, "percent") || isw(p, i, "km") ||
	    isw(p, i, "per");
}

/* A measure at i: 2010 m high, 1999 metres. */
static bool
measure(const struct ps *p, int i)
{
	static const char *const words[] = { "m", "ft", "kg", "cc", "mm", "cm",
		"hp", "mph", "kph", "mw", "km", "kw", "metres", "meters",
		"feet", "miles", "kilometres", "kilometers", "tonnes", "tons",
		"dollars", "euros", "barrels", "acres", "hectares", "litres",
		"liters", "gallons", "kilograms", "kilos", "grams", "yards",
		"inches", "megawatts", "calories", "lb", "lbs" };
	size_t k;

	if (tk(p, i)->kind != TK_WORD)
		return false;
	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (isw_n(p, i, words[k], strlen(words[k])) &&
		    tk(p, i)->cap != 2)
			return true;
	return false;
}

/* The 1988 Taliban Sanctions Committee: the year is part of a name. */
static bool
name_list(const struct ps *p, int i)
{
	int k;

	for (k = i; k < i + 6 && tk(p, k)->kind == TK_WORD && tk(p, k)->cap;
	     k++)
		if (k > i &&
		    (isw(p, k, "committee") || isw(p, k, "commission") ||
			isw(p, k, "regime")))
			return true;
	return false;
}

/* A word that a number follows as a name: resolution 2758. */
static bool
numbered(const struct ps *p, int i)
{
	static const char *const words[] = { "resolution", "resolutions", "no",
		"nos", "number", "numbers", "page", "pages", "pp", "room",
		"rooms", "flight", "flights", "form", "forms", "boeing",
		"article", "articles", "windows", "office", "highway", "route",
		"section", "sections", "chapter", "chapters", "paragraph",
		"paragraphs", "para", "paras", "rule", "gate", "bus", "train",
		"box", "suite", "clause", "ext", "pin", "line", "lines", "lot",
		"lots", "bug", "psalm", "psalms", "verse", "verses", "channel",
		"item", "items", "exhibit", "docket" };
	size_t k;

	for (k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (isw_n(p, i, words[k], strlen(words[k])))
			return true;
	return false;
}

/* Is the four-digit number at i (ending before e) a year? */
/* 1600 Pennsylvania Avenue */
static bool
street(const struct ps *p, int i)
{
	int k;

	for (k = i; k < i + 4; k++)
		if (isw(p, k, "street") || isw(p, k, "avenue") ||
		    isw(p, k, "road") || isw(p, k, "st") || isw(p, k, "ave") ||
		    isw(p, k, "rd") || isw(p, k, "boulevard") ||
		    isw(p, k, "drive") || isw(p, k, "lane") || isw(p, k, "way"))
			return true;
	return false;
}

/* Is what is glued to the number before it of a year?  $2025, .2025 are not. */
static bool
year_left(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i), *q = tk(p, i - 1), *r = tk(p, i - 2);

	if (i > 0 && isnum(p, i - 1))
		return false; /* +92 51 2025 1947 */
	if (i == 0 || t->sp)
		return true;
	if (q->kind != TK_PUNCT)
		return false;
	if ((q->cls == '.' || q->cls == ',' || q->cls == '$' || q->cls == '#' ||
		q->cls == 1 || q->cls == '+' || q->cls == ':' ||
		q->cls == '=' || q->cls == '_') &&
	    (i < 2 || !glued(p, i - 1) || isnum(p, i - 2) || q->cls == '$' ||
		q->cls == '#' || q->cls == '='))
		return false;
	if (i < 2 || q->sp || (q->cls != '/' && q->cls != '-'))
		return true;
	if (isnum(p, i - 2)) /* 555-1212, 30/2/2000; but 2024/2025 */
		return r->nd == 4 &&
		    (q->cls != '/' || (r->v < t->v && r->v >= t->v - 10));
	/* S/2025/471, GOV/2025 */
	return q->cls != '/' || r->kind != TK_WORD || r->cls == 'M' ||
	    (r->cap != 2 && (r->cap != 1 || r->e - r->b != 1));
}

/* ... behind it, from token e on */
static bool
year_right(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i), *q = tk(p, e + 1);

	if (isnum(p, e) && (tk(p, e)->nd > 2 || glued(p, e)))
		return false;
	if (!glued(p, e))
		return true;
	if (is(p, e, '%') || is(p, e, '$') ||
	    (tk(p, e)->kind == TK_WORD && !isw(p, e, "s")))
		return false;
	if (!isnum(p, e + 1) || !glued(p, e + 1))
		return true;
	if (is(p, e, '.') || is(p, e, ',') || is(p, e, ':'))
		return false;
	/* bug 2021-3456, CVE-2021-44228 */
	if (dash(p, e))
		return q->nd <= 2 ||
		    (q->nd == 4 && q->v >= t->v && q->v <= 2199);
	/* Regulation (EU) 2022/2065, invoice 2025/118, but 2024/2025 */
	return !is(p, e, '/') ||
	    (q->nd == 4 && q->v > t->v && q->v <= t->v + 10);
}

/* 2000 men, 1850 per head, more than 1500 days: what is counted at e? */
static bool
is_count(const struct ps *p, int i, int e, bool strong)
{
	const struct tok *t = tk(p, i);
	bool round = t->v % 100 == 0;

	if (!counted(p, e))
		return false;
	if (strong && !round && !is(p, e, 'U') && !is(p, e, 'H') &&
	    !is(p, e, '%'))
		return false;
	return round || t->v < 1700 || is(p, i - 1, '~') ||
	    isw(p, i - 1, "than") || is(p, e, 'H') || is(p, e, '%') ||
	    isw(p, e, "per") || (is(p, e, 'U') && (tk(p, e)->v & W_PLURAL));
}

/* Resolution 2758, No. 1701, pp. 1021-1034, at 1990 feet. */
static bool
is_label(const struct ps *p, int i, int e)
{
	const struct tok *q = tk(p, i - 1);
	int k;

	if (numbered(p, i - 1) ||
	    (q->cls == '.' && glued(p, i - 1) &&
		(isw(p, i - 2, "no") || isw(p, i - 2, "nos") ||
		    isw(p, i - 2, "stat"))))
		return true;
	/* flight BA 2025 */
	if (q->cap == 2 && q->e - q->b <= 3 && isw(p, i - 2, "flight"))
		return true;
	if (isw(p, i - 1, "at") && !(name_at(p, e) && !street(p, e)))
		return true; /* at 1990 feet, but: at the 2014 Film Festival */
	/* Resolutions 1373, 1624 and 2021 */
	for (k = i - 1; k > 0 && k > i - 32 &&
	     (is(p, k, ',') || is(p, k, '&') || isnum(p, k) || dash(p, k));
	     k--)
		;
	if (k == i - 1)
		return false;
	if (is(p, k, '.') &&
	    (isw(p, k - 1, "pp") || isw(p, k - 1, "nos") ||
		isw(p, k - 1, "paras")))
		return true;
	return numbered(p, k) && p->text.p[tk(p, k)->e - 1] == 's';
}

bool
year_ok(const struct ps *p, int i, int e)
{
	const struct tok *t = tk(p, i), *q = tk(p, i - 1);
	bool strong;

	if (t->nd != 4 || t->v < 1000 || t->v > 2199 || !year_left(p, i) ||
	    !year_right(p, i, e))
		return false;
	/* what is left of a day that is none: February 29, 2014 */
	if (q->cls == ',' && isnum(p, i - 2) && tk(p, i - 2)->nd <= 2 &&
	    (is(p, i - 3, 'M') ||
		(is(p, i - 3, '-') && isnum(p, i - 4) && is(p, i - 5, 'M'))))
		return false;
	if ((q->cls == 'T' && name_list(p, e)) || measure(p, e))
		return false;
	strong = isv(p, i - 1, 'i', 0) || isv(p, i - 1, 'i', 1) ||
	    isv(p, i - 1, 'F', 2) || is(p, i - 1, '-') || is(p, i - 1, '(') ||
	    is(p, i - 1, 'm') || is(p, i - 1, 'l') || is(p, i - 1, 'U');
	if (is_count(p, i, e, strong) || is_label(p, i, e))
		return false;
	/* few write of these: "09 ASTANA 2112" numbers a message */
	return (t->v >= 1500 && t->v <= 2100) || strong || is(p, i - 1, 'o') ||
	    is(p, i - 1, 'F') || isw(p, i - 1, "by") ||
	    isw(p, i - 1, "circa") ||
	    (is(p, i - 1, '.') && glued(p, i - 1) && !tk(p, i - 2)->cap &&
		(isw(p, i - 2, "c") || isw(p, i - 2, "ca")));
}

/* Reiwa 7, Minguo 114, AD 70: the era at i in front of its year */
static int
era_year(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i + 1);

	if (isw(p, i, "a") && tk(p, i)->cap && is(p, i + 1, '.') &&
	    isw(p, i + 2, "d") && glued(p, i + 2) && is(p, i + 3, '.') &&
	    isnum(p, i + 4) && tk(p, i + 4)->nd <= 4 && !glued(p, i + 4)) {
		pt->year = (int)tk(p, i + 4)->v; /* A.D. 1066 */
		return i + 5;
	}
	if (!is(p, i, 'E') || !isnum(p, i + 1))
		return 0;
	if (tk(p, i)->v > 1000) {
		if (!tk(p, i)->cap || t->nd > 3 || t->v < 1)
			return 0;
		pt->year = (int)(tk(p, i)->v + t->v);
		return i + 2;
	}
	if (tk(p, i)->cap != 2 || t->nd > 4)
		return 0;
	pt->year = (int)t->v;
	pt->bc = tk(p, i)->v < 0;
	if (tk(p, i)->v == 2)
		pt->cal = CAL_UMALQURA;
	return i + 2;
}

/* 490 BC, 146 B.C., 1446 A.H.: the era at j behind its year; 0: none */
static int
era_behind(const struct ps *p, int j, struct pt *pt)
{
	int e;

	if (is(p, j, 'E') && tk(p, j)->v < 1000 &&
	    (tk(p, j)->cap == 2 || tk(p, j)->lang != 0)) {
		pt->bc = tk(p, j)->v < 0;
		if (tk(p, j)->v == 2)
			pt->cal = CAL_UMALQURA;
		return j + 1;
	}
	if ((!isw(p, j, "b") && !isw(p, j, "a")) || !tk(p, j)->cap ||
	    !is(p, j + 1, '.') || !glued(p, j + 2) ||
	    (!isw(p, j + 2, "c") && !isw(p, j + 2, "d") &&
		!isw(p, j + 2, "h")) ||
	    isw(p, j, "b") != isw(p, j + 2, "c"))
		return 0;
	pt->bc = isw(p, j, "b");
	if (isw(p, j + 2, "h"))
		pt->cal = CAL_UMALQURA;
	e = j + 3;
	return e +
	    (is(p, e, '.') && glued(p, e) && e + 1 < p->n &&
		tk(p, e + 1)->cap == 0);
}

/* 2568 BE, of the Buddha: its letters at j, behind y; PASS: other ones */
static int
buddhist(const struct ps *p, int j, int y, struct pt *pt)
{
	bool word = isw(p, j, "be") && tk(p, j)->cap == 2;

	if (!word &&
	    (!isw(p, j, "b") || !is(p, j + 1, '.') || !isw(p, j + 2, "e") ||
		!glued(p, j + 2)))
		return PASS;
	if (y < 2400 || y > 2700)
		return 0;
	pt->year = y - 543;
	return word                              ? j + 1
	    : is(p, j + 3, '.') && j + 4 >= p->n ? j + 3
						 : j + 4;
}

int
p_year(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);
	int y, e;

	if ((e = era_year(p, i, pt)))
		return e;
	if (isnum(p, i) && t->nd <= 4 && t->v > 0 &&
	    !(glued(p, i) && tk(p, i - 1)->kind == TK_WORD &&
		!(t->nd == 4 && is(p, i - 1, 'M') && glued(p, i - 1) &&
		    isnum(p, i - 2)))) { /* 07AUG2025 */
		y = (int)t->v;
		if ((e = era_behind(p, i + 1, pt))) {
			pt->year = y;
			return e;
		}
		if ((e = buddhist(p, i + 1, y, pt)) != PASS)
			return e;
		/* Bikram Sambat: its years begin in April */
		if (t->nd != 4 || y < 1000 || y > 2199 ||
		    (isw(p, i + 1, "bs") && tk(p, i + 1)->cap == 2))
			return 0;
		pt->year = y;
		return i + 1;
	}
	/* '89 */
	if (is(p, i, '\'') && isnum(p, i + 1) && glued(p, i + 1) &&
	    tk(p, i + 1)->nd == 2 && (i == 0 || t->sp)) {
		y = (int)tk(p, i + 1)->v;
		pt->year = y + (y < 40 ? 2000 : 1900);
		return i + 2;
	}
	if ((e = p_yearword(p, i, &y)))
		pt->year = y;
	return e;
}
