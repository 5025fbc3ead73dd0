/* SPDX-License-Identifier: ISC */
/* worldnum: numbers, years, dates in figures, any language. */
#include "cmd/extract-dates/date.h"
#include "utf8.h"
#include "world.h"

/* Tokens that a number in words may take. */
#define WORDS 16

/* The value of token i in class cls, in any language but English. */
int
w_has(const struct ps *p, int i, int cls)
{
	if (i < 0 || i >= p->n || p->t[i].rec == NULL)
		return NONE;
	return lex_class(p->lex, &p->t[i], cls);
}

static bool
arabic(const struct ps *p, int i)
{
	unsigned char c = first_byte(p, i);

	return c >= 0xD8 && c < 0xDC;
}

int
w_ending(const struct ps *p, int i)
{
	const struct tok *t;
	int j = i;

	if (w_at(p, j, 's') && glued(p, j))
		return j + 1; /* ۲۶مه */
	if ((w_pc(p, j, '-') || w_pc(p, j, '\'')) && glued(p, j) &&
	    glued(p, j + 1))
		j++;
	if (w_pc(p, j, '(') && glued(p, j) && tk(p, j + 1)->kind == TK_WORD &&
	    w_pc(p, j + 2, ')')) { /* Basque 2025(e)ko, 26(a) */
		j += 3;
		if (!glued(p, j) || tk(p, j)->kind != TK_WORD)
			return j;
	}
	t = tk(p, j);
	/* 1° gennaio, 1.º de enero: a degree sign for the letter */
	if (t->kind == TK_PUNCT && glued(p, j) && t->e - t->b == 2 &&
	    memcmp(p->text.p + t->b, "\302\260", 2) == 0)
		return j + 1;
	if (w_pc(p, j, '.') && glued(p, j) && glued(p, j + 1) &&
	    tk(p, j + 1)->e - tk(p, j + 1)->b == 2 &&
	    memcmp(p->text.p + tk(p, j + 1)->b, "\302\272", 2) == 0)
		return j + 2;
	if (j >= p->n || t->kind != TK_WORD || !glued(p, j) ||
	    t->e - t->b > 10 || w_han(p, j) ||
	    (t->rec != NULL &&
		(w_at(p, j, 'M') || w_at(p, j, 'U') || w_at(p, j, 'u') ||
		    w_at(p, j, 'y') || w_at(p, j, 'k') || w_at(p, j, 'g') ||
		    w_at(p, j, 'P') || w_at(p, j, 'a') || w_at(p, j, 'K') ||
		    w_at(p, j, 'E') || w_at(p, j, 'H'))))
		return i;
	/* Latin units: 26km, 5h, 10x are none */
	if (first_byte(p, j) < 0x80 &&
	    (isw(p, j, "km") || isw(p, j, "m") || isw(p, j, "kg") ||
		isw(p, j, "x") || isw(p, j, "h") || isw(p, j, "mm") ||
		isw(p, j, "cm")))
		return i;
	return j + 1;
}

/* Words of number: twenty three, 二十三, 三百 */
static int
words(const struct ps *p, int i, int64_t *v)
{
	int64_t sum = 0, cur = 0;
	int j = i, n;
	bool any = false, ones = false, plus;

	while (j < i + WORDS) {
		if ((n = w_has(p, j, 'N')) != NONE) {
			/* خمسة وعشرين: the ones first */
			plus = n >= 20 && cur % 100 > 0 && cur % 100 < 10 &&
			    w_at(p, j, '+');
			if (n == 10 && any && cur > 0 && cur < 10)
				/* 二十; سبعة عشر */
				cur = arabic(p, j) ? cur + 10 : cur * 10;
			else if (n == 10 && any && cur > 100 &&
			    cur % 100 < 10 && cur % 100 > 0 && w_han(p, j))
				cur += cur % 100 * 9; /* 一百二十 */
			else if (any && (ones || n >= 10) && !plus &&
			    !(cur >= 20 && n > 10 && n < 20 && cur == 60) &&
			    !(cur % 100 == 0))
				break;
			else
				cur += n;
			ones = n < 10 || (n > 10 && n < 20) || plus;
			if (n < 10 && cur % 10 != n)
				break;
			j++;
			any = true;
		} else if ((n = w_has(p, j, 'H')) != NONE) {
			if (cur == 0)
				cur = 1;
			if (n >= 1000) {
				if (cur > 1000000 || sum > 1000000000)
					return 0;
				sum += cur * n;
				cur = 0;
			} else if (cur < 1000)
				cur *= n;
			ones = false;
			j++;
			any = true;
		} else if (any && cur >= 20 && cur % 10 == 0 && !ones &&
		    (w_pc(p, j, '-') || w_at(p, j, '&')) &&
		    (n = w_has(p, j + 1, 'N')) != NONE && n < 10)
			j++; /* vingt-trois, treinta y uno */
		else
			break;
	}
	*v = sum + cur;
	return any ? j : 0;
}

int
w_num(const struct ps *p, int i, int64_t *v, int *frac)
{
	int j, k, h;

	*frac = 0;
	if ((k = w_has(p, i, 'G')) != NONE) { /* anderthalb */
		*v = k;
		*frac = 50;
		return i + 1;
	}
	if (!isnum(p, i)) {
		if ((j = words(p, i, v)) == 0)
			return 0;
	} else {
		if (tk(p, i)->nd > 9)
			return 0;
		*v = tk(p, i)->v;
		j = i + 1;
		while ((w_pc(p, j, '.') || w_pc(p, j, ',')) && glued(p, j) &&
		    isnum(p, j + 1) && glued(p, j + 1) &&
		    tk(p, j + 1)->nd == 3 && *v < 1000000 && *v > 0) {
			*v = *v * 1000 + tk(p, j + 1)->v;
			j += 2;
		}
		/* 3、4日: three or four */
		if ((w_pc(p, j, ',') || w_pc(p, j, '.')) && glued(p, j) &&
		    memcmp(p->text.p + tk(p, j)->b, "、",
			tk(p, j)->e - tk(p, j)->b) != 0 &&
		    isnum(p, j + 1) && glued(p, j + 1) &&
		    tk(p, j + 1)->nd <= 2) {
			k = (int)tk(p, j + 1)->v;
			*frac = tk(p, j + 1)->nd == 1 ? k * 10 : k;
			j += 2;
		} else if (w_pc(p, j, 0xBD)) {
			*frac = 50;
			j++;
		} else {
			for (; w_at(p, j, 'H') && *v < 1000000 && j < i + WORDS;
			     j++)
				*v *= w_has(p, j, 'H');
		}
	}
	/* two and a half: "& half", or half glued in Chinese */
	k = w_at(p, j, '&') ? j + 1 : j;
	if (k != j && w_at(p, k, 'A'))
		k++;
	if (*frac == 0 && tk(p, k)->rec != NULL &&
	    ((h = w_has(p, k, 'h')) == 1 || h == 2) &&
	    (w_at(p, k + 1, 'U') || w_at(p, k + 1, 'g'))) {
		*frac = 50;
		if (k == i + 1 && w_at(p, i, 'A') && !lex_first(p->lex, "tr"))
			*v = 0; /* einem halben Jahr, but: bir buçuk yıl */
		j = k + 1;
	}
	return j;
}

/* I to XXI in Latin letters, or in the Cyrillic ones that look alike; XIXe */
static int
roman(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);
	const char *s = p->text.p + t->b, *e = p->text.p + t->e;
	int n = 0, last = 0, c;
	uint32_t cp;

	if (i >= p->n || t->kind != TK_WORD || t->e - t->b > 12)
		return 0;
	for (; s < e; last = c) {
		s += utf8_decode(s, e - s, &cp);
		c = cp == 'I' || cp == 0x406 || cp == 0x399   ? 1
		    : cp == 'V'                               ? 5
		    : cp == 'X' || cp == 0x425 || cp == 0x3A7 ? 10
							      : 0;
		if (c == 0 && n > 0 && e - s < 4 && cp >= 0x61 &&
		    w_has(p, i + 1, 'U') == UN_CENTURY)
			break;
		if (c == 0)
			return 0;
		n += c;
		if (last != 0 && last < c)
			n -= 2 * last;
	}
	return n <= 30 ? n : 0;
}

/* An ordinal: 3., 18-го, 20ού, XX, "third"; cardinal words do not count. */
int
w_ord(const struct ps *p, int i, int *v)
{
	int j, n;

	if (isnum(p, i)) {
		if (tk(p, i)->nd > 2 || tk(p, i)->v == 0)
			return 0;
		*v = (int)tk(p, i)->v;
		if ((j = w_ending(p, i + 1)) > i + 1)
			return j;
		if (w_pc(p, i + 1, '.') && glued(p, i + 1) &&
		    !(isnum(p, i + 2) && glued(p, i + 2)))
			return i + 2;
		return 0;
	}
	if ((n = w_has(p, i, 'N')) != NONE && n >= 20 && n % 10 == 0) {
		j = i + 1;
		if (w_pc(p, j, '-') || w_at(p, j, '&'))
			j++;
		if ((*v = w_has(p, j, 'O')) != NONE && *v < 10) {
			*v += n;
			return j + 1;
		}
		return 0;
	}
	if ((n = w_has(p, i, 'O')) != NONE) {
		*v = n;
		if (n >= 20 && n < 99 && n % 10 == 0) {
			j = i + 1;
			if (w_at(p, j, '&'))
				j++;
			if ((n = w_has(p, j, 'O')) != NONE && n < 10) {
				*v += n; /* εικοστή πρώτη */
				return j + 1;
			}
		} else if (n < 10 && first_byte(p, i) >= 0x80 &&
		    ((j = w_has(p, i + 1, 'N')) == 10 ||
			(j != NONE && j >= 20 && w_at(p, i + 1, '+')))) {
			*v += j; /* التاسع عشر, الثالث والعشرين */
			return i + 2;
		} else if (n == 10 && (j = w_has(p, i + 1, 'O')) != NONE &&
		    j < 10) {
			*v += j; /* décimo tercero, δέκατη τρίτη */
			return i + 2;
		}
		return i + 1;
	}
	/* V říjnu: a preposition */
	if ((n = roman(p, i)) > 0 && tk(p, i)->cap &&
	    !(tk(p, i)->e - tk(p, i)->b == 1 && w_at(p, i, 'j'))) {
		*v = n;
		j = w_ending(p, i + 1);
		if (w_pc(p, j, '.') && glued(p, j))
			j++;
		return j;
	}
	return 0;
}

/* Digits of Chinese: 二〇二四 */
static int
handigits(const struct ps *p, int i, int *y)
{
	int j = i, n, v = 0;

	while (j < i + 4 && (n = w_has(p, j, 'N')) != NONE && n < 10 &&
	    tk(p, j)->e - tk(p, j)->b == 3) {
		v = v * 10 + n;
		j++;
	}
	*y = v;
	return j == i + 4 ? j : 0;
}

static bool
persian_digits(const struct ps *p, int i, uint32_t base)
{
	uint32_t cp;

	utf8_decode(p->text.p + tk(p, i)->b, tk(p, i)->e - tk(p, i)->b, &cp);
	return cp >= base && cp < base + 10;
}

/* Is the text in Thai, by its letters? */
static bool
thai(const struct ps *p)
{
	const char *s = p->text.p, *end = s + p->text.n;

	for (; end - s > 2 && (s = memchr(s, 0xE0, end - s - 1)) != NULL; s++)
		if (((unsigned char)s[1] & 0xFE) == 0xB8)
			return true;
	return false;
}

/* A year's calendar by its size: 1404 is Persian, 2568 Buddhist. */
static void
calendar(const struct ps *p, int i, struct pt *a, int era)
{
	int y = a->year;

	if (era == 3 ||
	    (era == NONE && y >= 1250 && y <= 1450 &&
		(persian_digits(p, i, 0x6F0) || lex_first(p->lex, "fa") ||
		    lex_first(p->lex, "ps"))))
		a->cal = CAL_PERSIAN;
	else if (era == 2 ||
	    (era == NONE && y >= 1300 && y <= 1500 &&
		(persian_digits(p, i, 0x660) ||
		    (a->day != NONE && y >= 1400 && lex_first(p->lex, "ar")))))
		a->cal = CAL_UMALQURA;
	else if (era == 5)
		a->cal = CAL_ETHIOPIC;
	else if (era == 4 ||
	    (era == NONE && y >= 2400 && y <= 2700 &&
		(lex_first(p->lex, "th") || thai(p) ||
		    (i > 0 && i <= p->n && p->t[i - 1].lang != 0))))
		a->year = y - 543;
}

/* Does the word at k, behind a number, count years where others name one? */
static bool
years_behind(const struct ps *p, int k)
{
	return w_unit(p, k) == UN_YEAR &&
	    (lex_first(p->lex, "fa") || lex_first(p->lex, "ur"));
}

/* The era, or the word of year, in front of the year at j; its token behind. */
static int
year_front(const struct ps *p, int j, int *era, bool *word)
{
	if (w_at(p, j, 'E') &&
	    (isnum(p, j + 1) || w_at(p, j + 1, 'N') ||
		(w_pc(p, j + 1, '.') && isnum(p, j + 2)))) {
		*era = w_has(p, j++, 'E');
		return j + w_pc(p, j, '.');
	}
	if ((w_at(p, j, 'y') || w_has(p, j, 'U') == UN_YEAR) &&
	    isnum(p, j + 1) && tk(p, j + 1)->nd >= 3) {
		j++;
		*word = true;
		if (w_at(p, j, 'E') && isnum(p, j + 1))
			*era = w_has(p, j++, 'E');
	}
	return j;
}

/* Are there figures of that year in brackets at e? */
static bool
bracketed(const struct ps *p, int e, int year)
{
	return w_pc(p, e, '(') && isnum(p, e + 1) && tk(p, e + 1)->nd == 4 &&
	    tk(p, e + 1)->v == year && w_pc(p, e + 2, ')');
}

/* 令和7年, 民國114年: the year at j of a reign before whose first is `era` */
static int
reign_year(const struct ps *p, int j, int era, struct pt *a)
{
	int64_t v;
	int e, frac;

	if ((e = w_num(p, j, &v, &frac)) == 0 || frac != 0 || v < 1 || v > 150)
		return 0;
	a->year = era + (int)v;
	if (bracketed(p, e, a->year))
		e += 3; /* 昭和20（1945）年 */
	return w_at(p, e, 'y') ? e + 1 : 0;
}

/* 1000명: the figures before e count what is glued to them in Hangul, but for
 * particles: 2024에 */
static bool
counts_hangul(const struct ps *p, int e)
{
	static const char particles[] = "은는이가을를에의과와도로만부까";
	size_t k;

	if (!glued(p, e) || first_byte(p, e) < 0xEA ||
	    first_byte(p, e) > 0xED || w_at(p, e, 'y') || w_at(p, e, 'd'))
		return false;
	for (k = 0; k < sizeof(particles) - 1; k += 3)
		if (memcmp(p->text.p + tk(p, e)->b, particles + k, 3) == 0)
			return false;
	return true;
}

/* The figures of a year at j, with the ending that they may have: 1991-ում */
static int
year_figures(const struct ps *p, int j, int *y)
{
	const struct tok *t = tk(p, j);
	int e = j + 1, k;

	if (t->nd > 4 || t->v == 0 || t->nd < 1)
		return 0;
	*y = (int)t->v;
	if ((w_pc(p, e, '.') || w_pc(p, e, ',')) && glued(p, e) &&
	    isnum(p, e + 1) && glued(p, e + 1))
		return 0;
	if (w_pc(p, e, '%') || w_pc(p, e, 0x20AC))
		return 0;
	/* "1990er Jahre", "1990-х роках" are decades */
	k = (w_pc(p, e, '-') || w_pc(p, e, '\'')) && glued(p, e) ? e + 1 : e;
	if (glued(p, k) && w_has(p, k, 'd') == 100 &&
	    (k == e || w_at(p, k + 1, 'U') || lex_first(p->lex, "id") ||
		lex_first(p->lex, "ms")))
		return 0;
	if (counts_hangul(p, e))
		return 0;
	k = w_ending(p, e);
	if (k > e && *y % 10 == 0 && w_at(p, k, 'Q'))
		return 0; /* 1990-cı illərdə */
	return k > e ? k : e;
}

/* The word of year behind the year t, at e: 2024 г., 2024-ж.; e: there is none */
static int
year_word(const struct ps *p, int e, const struct tok *t)
{
	int k = e;

	/* "2024-ж.", "2024 йил" */
	if (w_pc(p, k, '-') && glued(p, k) && glued(p, k + 1))
		k++;
	else if (w_pc(p, k, '.') && glued(p, k) && w_at(p, k + 1, 'y'))
		k++;            /* Latvian */
	if (years_behind(p, k)) /* ۱۵۰ سال are years, سال ۱۵۰ is one */
		return e;
	if (!w_at(p, k, 'y') &&
	    (w_has(p, k, 'U') == NONE ||
		(w_has(p, k, 'U') & W_BASE) != UN_YEAR || t->nd != 4))
		return e;
	e = k + 1;
	/* r., рр.; not: roku. */
	return e +
	    (w_pc(p, e, '.') && glued(p, e) &&
		tk(p, k)->e - tk(p, k)->b <= (first_byte(p, k) < 0x80 ? 2 : 4));
}

/* The first year of the Republic of China, and of Juche, less one */
#define MINGUO 1911

/* A year with its words and its era: 2024 г., 前480年, 480 π.Χ., AP 1404 */
static int
year_at(const struct ps *p, int i, struct pt *a)
{
	const struct tok *t;
	int j, k, y, era = NONE, e;
	bool word = false;

	j = year_front(p, i, &era, &word);
	if (era != NONE && era >= 1000)
		return reign_year(p, j, era, a);
	t = tk(p, j);
	if (isnum(p, j)) {
		/* 주체113(2024)년 */
		if (t->nd <= 3 && bracketed(p, j + 1, (int)t->v + MINGUO) &&
		    w_at(p, j + 4, 'y')) {
			a->year = (int)t->v + MINGUO;
			return j + 5;
		}
		if ((e = year_figures(p, j, &y)) == 0)
			return 0;
	} else if ((e = handigits(p, j, &y)) == 0 || !w_at(p, e, 'y'))
		return 0;
	if (e < p->n && w_pc(p, e, '/') && glued(p, e) && isnum(p, e + 1) &&
	    glued(p, e + 1) && tk(p, e + 1)->nd == 2 && t->nd == 4 &&
	    tk(p, e + 1)->v == (y + 1) % 100 && !w_pc(p, e + 2, '/')) {
		a->span_years = 1;
		e += 2;
	}
	k = year_word(p, e, t);
	word |= k > e;
	e = k;
	if (era == NONE && w_at(p, e, 'E')) {
		era = w_has(p, e, 'E');
		e++;
		e += w_pc(p, e, '.') && glued(p, e) &&
		    first_byte(p, e - 1) < 0xD8;
	}
	if (era == NONE && t->nd == 4 && y < 1000)
		return 0;
	if (era == NONE && (y < 1000 || y > 2700) &&
	    !(word && y >= 100 && y <= 2200))
		return 0;
	a->year = y;
	if (era == -1)
		a->bc = true;
	/* 113年5月20日: of the Republic, as its own offices write */
	if (era == NONE && y > 80 && y < 150 && w_han(p, e - 1) &&
	    !lex_first(p->lex, "ja") && isnum(p, e) &&
	    w_has(p, e + 1, 'k') == 2)
		a->year += MINGUO;
	calendar(p, j, a, era);
	return e;
}

int
w_year(const struct ps *p, int i, struct pt *a)
{
	struct pt b;
	int e = year_at(p, i, a), k;

	/* 2024年(令和6年): the same year, as another calendar counts it */
	if (e == 0 || !w_pc(p, e, '(') || !w_at(p, e - 1, 'y'))
		return e;
	pt_clear(&b);
	k = year_at(p, e + 1, &b);
	return k != 0 && w_pc(p, k, ')') && b.year == a->year && b.cal == a->cal
	    ? k + 1
	    : e;
}

static bool
valid(int y, int m, int d)
{
	return m >= 1 && m <= 12 && d >= 1 &&
	    d <= (y == NONE || y < 1500
			 ? 31
			 : cal_month_days(y > 2400 ? y - 543 : y, m));
}

/* A full date with points at i: 4.6.1918 */
static bool
point_date(const struct ps *p, int i)
{
	int k;

	for (k = i + 1; k < i + 5; k++)
		if (!glued(p, k) ||
		    ((k - i) % 2 ? !w_pc(p, k, '.') : !isnum(p, k)))
			return false;
	return isnum(p, i) && tk(p, i)->nd <= 2 && tk(p, i + 2)->nd <= 2 &&
	    tk(p, i + 4)->nd == 4 &&
	    valid((int)tk(p, i + 4)->v, (int)tk(p, i + 2)->v, (int)tk(p, i)->v);
}

bool
w_free(const struct ps *p, int i)
{
	const struct tok *q = tk(p, i - 1);

	if (i == 0 || p->t[i].sp)
		return true;
	if (q->kind == TK_WORD)
		return q->lang != 0 || w_han(p, i - 1);
	if (q->kind == TK_NUM)
		return false;
	/* 27.5—4.6.1918: the end of a range */
	if ((q->cls == '-' || q->cls == '_') && point_date(p, i))
		return true;
	if (q->cls == '.' || q->cls == '/' || q->cls == ',' || q->cls == ':' ||
	    q->cls == '-')
		return !(isnum(p, i - 2) && glued(p, i - 1));
	return q->cls != '$' && q->cls != '#' && q->cls != '+' &&
	    q->cls != '=' && q->cls != '%' && q->cls != '@' && q->cls != '_';
}

/* Which of two figures is the day: the first, unless -O mdy or the document
 * says otherwise of slashes and hyphens. */
static void
day_month(const struct ps *p, const struct tok *a, const struct tok *b, int sep,
    int *d, int *m)
{
	bool mdy = p->order == ORDER_MDY && sep != '.';

	*d = (int)(mdy ? b : a)->v;
	*m = (int)(mdy ? a : b)->v;
}

static int
short_year(int y)
{
	return y < 50 ? 2000 + y : 1900 + y;
}

static void
swap(int *a, int *b)
{
	int t = *a;

	*a = *b;
	*b = t;
}

/* "le 20 2 2014" at i */
static int
three_spaced(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *d = tk(p, i), *m = tk(p, i + 1), *y = tk(p, i + 2);

	if (d->nd > 2 || m->nd > 2 || !isnum(p, i + 2) || y->nd != 4 ||
	    y->v < 1900 || y->v > 2100 ||
	    !valid((int)y->v, (int)m->v, (int)d->v))
		return 0;
	pt->year = (int)y->v;
	pt->month = (int)m->v;
	pt->day = (int)d->v;
	return i + 3;
}

/* The year in front, at i: 2025. 07. 26., 1447/2/6هـ */
static int
year_first(const struct ps *p, int i, struct pt *pt)
{
	int m = (int)tk(p, i + 2)->v, d = (int)tk(p, i + 4)->v, k = i + 5;

	pt->year = (int)tk(p, i)->v;
	if (m > 12)
		swap(&m, &d);
	if (!valid(pt->year, m, d) || pt->year < 1000)
		return 0;
	pt->month = m;
	pt->day = d;
	calendar(p, i, pt, w_has(p, k, 'E'));
	if (w_at(p, k, 'E'))
		return k + 1;
	return w_pc(p, k, '.') && glued(p, k) && tk(p, i + 2)->sp ? k + 1 : k;
}

/* The year behind: 26.07.2025, 26/7/25; or -O ymd: 25/7/26 */
static int
year_last(const struct ps *p, int i, int sep, struct pt *pt)
{
	const struct tok *a = tk(p, i), *b = tk(p, i + 2), *c = tk(p, i + 4);
	int k = i + 5, d, m;

	if (a->nd > 2 || (c->nd != 4 && c->nd != 2) ||
	    (c->nd == 2 && b->sp && sep != '.'))
		return 0;
	day_month(p, a, b, sep, &d, &m);
	if (p->order == ORDER_YMD && c->nd == 2) {
		pt->year = short_year((int)a->v);
		m = (int)b->v;
		d = (int)c->v;
	} else
		pt->year = c->nd == 2 ? short_year((int)c->v) : (int)c->v;
	if (!valid(pt->year, m, d))
		swap(&m, &d);
	if (!valid(pt->year, m, d) || pt->year < 1000 || pt->year > 2800)
		return 0;
	pt->day = d;
	pt->month = m;
	calendar(p, i + 4, pt, NONE);
	if (c->nd != 4)
		return k;
	if (w_at(p, k, 'E')) {
		pt->cal = CAL_GREGORIAN;
		pt->year = (int)c->v;
		calendar(p, i + 4, pt, w_has(p, k, 'E'));
		k++;
	}
	if (w_at(p, k, 'y')) {
		k++;
		if (w_pc(p, k, '.') && glued(p, k))
			k++;
	}
	return k;
}

/* 07/2014, 10.2003, 2021/3, 2021-03 */
static int
month_year(const struct ps *p, int i, int sep, struct pt *pt)
{
	const struct tok *a = tk(p, i), *b = tk(p, i + 2);
	const struct tok *y = a->nd == 4 ? a : b, *m = a->nd == 4 ? b : a;

	if (m->nd > 2 || m->v < 1 || m->v > 12 || y->v < 1800 || y->v > 2200 ||
	    (sep == '.' && y == a) || (sep == '-' && (m->nd != 2 || y == b)))
		return 0;
	pt->year = (int)y->v;
	pt->month = (int)m->v;
	return i + 3;
}

/* Art. 1. 1., § 2. 3.: are the numbers at i those of a law's parts? */
static bool
in_section(const struct ps *p, int i)
{
	if (i > 0 && first_byte(p, i - 1) == 0xC2 &&
	    p->text.p[tk(p, i - 1)->b + 1] == '\xA7')
		return true;
	return i > 1 && w_pc(p, i - 1, '.') && glued(p, i - 1) &&
	    tk(p, i - 2)->kind == TK_WORD && tk(p, i - 2)->rec == NULL &&
	    tk(p, i - 2)->e - tk(p, i - 2)->b <= 4;
}

/* 26/7, 14.10. */
static int
no_year(const struct ps *p, int i, int sep, struct pt *pt)
{
	const struct tok *a = tk(p, i), *b = tk(p, i + 2);
	int k = i + 3, d, m;

	if (a->nd > 2 || b->nd > 2)
		return 0;
	day_month(p, a, b, sep, &d, &m);
	if (!valid(NONE, m, d) && sep == '/')
		swap(&m, &d);
	if (!valid(NONE, m, d))
		return 0;
	pt->day = d;
	pt->month = m;
	k = i - 1 - w_pc(p, i - 1, '.'); /* o godz. 14.10. */
	if (sep == '.' &&
	    ((w_at(p, k, '@') && w_has(p, k, '@') != 2) ||
		(b->sp && in_section(p, i))))
		return 0; /* alle 14.10. is an hour; Art. 1. 1. */
	k = i + 3;
	if (sep == '.')
		return w_pc(p, k, '.') && glued(p, k) && !w_at(p, k + 1, 'u')
		    ? k + 1
		    : 0;
	/* τα 3/4 του εδάφους, 1/3 de la población: a part of something */
	if (a->nd + b->nd == 2 && a->v < b->v && !w_at(p, i - 1, 'W') &&
	    (w_at(p, k, 'o') || w_at(p, k, 'T')))
		return 0;
	return sep == '/' &&
		(w_at(p, i - 1, 'T') || w_at(p, i - 1, 'W') ||
		    w_at(p, i - 1, 'j') || (i == 0 && k >= p->n) ||
		    a->nd + b->nd == 4 || w_pc(p, i - 1, ','))
	    ? k
	    : 0;
}

/* 15—26.6.1918, 27.5—4.6.1918: the first day, of the year of the second. */
static int
figure_range(const struct ps *p, int i, struct ex *x)
{
	bool month = w_pc(p, i + 1, '.') && glued(p, i + 1) &&
	    isnum(p, i + 2) && glued(p, i + 2) && tk(p, i + 2)->nd <= 2;
	int e = month ? i + 3 : i + 1;

	if ((!w_pc(p, e, '-') && !w_pc(p, e, '_')) || !isnum(p, i) ||
	    tk(p, i)->nd > 2 || !point_date(p, e + 1))
		return 0;
	x->type = EX_DATE;
	x->a.day = (int)tk(p, i)->v;
	x->a.month = (int)tk(p, month ? i + 2 : e + 3)->v;
	x->a.year = (int)tk(p, e + 5)->v;
	if (x->a.month > (int)tk(p, e + 3)->v)
		x->a.year--;
	return valid(x->a.year, x->a.month, x->a.day) ? e : 0;
}

/*
 * Dates in figures, day first unless the document or -O says otherwise:
 * figures with one mark between them, and spaces behind all or none.
 */
int
w_numeric(const struct ps *p, int i, struct ex *x)
{
	const struct tok *a = tk(p, i), *b = tk(p, i + 2);
	int k, s;

	if (w_at(p, i, 'E') && isnum(p, i + 1) && tk(p, i + 1)->nd == 4 &&
	    (k = w_numeric(p, i + 1, x)) && x->a.day != NONE) {
		x->a.cal = CAL_GREGORIAN; /* AP 1404-05-04 */
		calendar(p, i + 1, &x->a, w_has(p, i, 'E'));
		return k;
	}
	if (!isnum(p, i) || a->nd > 4 || !w_free(p, i))
		return 0;
	x->type = EX_DATE;
	if (isnum(p, i + 1))
		return three_spaced(p, i, &x->a);
	if ((k = figure_range(p, i, x)) != 0)
		return k;
	s = tk(p, i + 1)->kind == TK_PUNCT ? tk(p, i + 1)->cls : 0;
	if ((s != '.' && s != '/' && s != '-') || !glued(p, i + 1) ||
	    !isnum(p, i + 2) || b->nd > 4 || (b->sp && s != '.'))
		return 0;
	if (w_pc(p, i + 3, s) && glued(p, i + 3) && isnum(p, i + 4) &&
	    tk(p, i + 4)->sp == b->sp && b->nd <= 2) {
		k = i + 5;
		/* 1.2.3.4 */
		if (glued(p, k) &&
		    (isnum(p, k) ||
			(w_pc(p, k, s) && isnum(p, k + 1) && glued(p, k + 1))))
			return 0;
		return a->nd == 4 && tk(p, i + 4)->nd <= 2
		    ? year_first(p, i, &x->a)
		    : year_last(p, i, s, &x->a);
	}
	if (isnum(p, i + 3) && glued(p, i + 3))
		return 0;
	return !b->sp && (a->nd == 4 || b->nd == 4) ? month_year(p, i, s, &x->a)
						    : no_year(p, i, s, &x->a);
}
