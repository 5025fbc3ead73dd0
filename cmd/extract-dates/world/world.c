/* SPDX-License-Identifier: ISC */
/* world: expressions of time in all languages but English. */
#include "world.h"
#include "cmd/extract-dates/date.h"

/* The weekend, bare or with its article: the one that is near. */
static int
weekend_at(const struct ps *p, int i, struct ex *x)
{
	if (w_has(p, i, 'U') != UN_WEEKEND)
		return 0;
	x->type = EX_DATE;
	x->a.rel = REL_UNIT;
	x->a.unit = UN_WEEKEND;
	return i + 1;
}

/*
 * The forms, each with the classes that it may begin with: NUM a figure,
 * ROMAN a capital (XX. Jahrhundert).
 */
static int unit_part(const struct ps *, int, struct ex *);

#define B(c) LEX_BIT(c)
#define NUM (UINT64_C(1) << 59) /* bits that no class has */
#define ROMAN (UINT64_C(1) << 60)
#define NUMBER (NUM | B('N') | B('H') | B('G'))
#define YEAR (NUM | B('N') | B('E') | B('y') | B('U'))

#define FORMS(F)                                                               \
	F(w_set, B('f') | B('e'))                                              \
	F(w_often, NUMBER | B('^'))                                            \
	F(w_unit_times, NUMBER | B('U') | B('g'))                              \
	F(w_plural_day, B('W'))                                                \
	F(w_month_nth, NUMBER | B('O') | B('l'))                               \
	F(w_unit_half, B('U'))                                                 \
	F(w_week_of, B('U'))                                                   \
	F(w_relative,                                                          \
	    NUMBER | B('D') | B('R') | B('c') | B('w') | B('z') | B('v') |     \
		B('q') | B('h') | B('U') | B('g') | B('p') | B('l') | B('n') | \
		B('t') | B('W') | B('M') | B('S') | B('C') | B('P'))           \
	F(w_days, NUM | B('O'))                                                \
	F(w_day_of, NUM | B('O'))                                              \
	F(w_date,                                                              \
	    NUMBER | YEAR | ROMAN | B('W') | B('O') | B('M') | B('J') |        \
		B('I') | B('k'))                                               \
	F(w_era,                                                               \
	    NUMBER | YEAR | ROMAN | B('h') | B('_') | B('O') | B('c') |        \
		B('Q') | B('d') | B('S'))                                      \
	F(w_same_term, B('*'))                                                 \
	F(w_numeric, NUM | B('E'))                                             \
	F(w_alone, YEAR)                                                       \
	F(w_amount, NUMBER | B('m') | B('h') | B('q') | B('A') | B('i'))       \
	F(w_bare_units, B('U'))                                                \
	F(weekend_at, B('U'))                                                  \
	F(unit_part, B('Z'))                                                   \
	F(w_hours, NUM)                                                        \
	F(w_lone, NUM)                                                         \
	F(w_nth, NUMBER | ROMAN | B('l') | B('O'))                             \
	F(w_holiday, B('Y'))                                                   \
	F(w_own, NUM | B('d') | B('U') | B('W'))

#define ROW(at, from) { at, from },
#define OR(at, from) | (from)

static const struct form {
	int (*at)(const struct ps *, int, struct ex *);
	uint64_t from;
} forms[] = { FORMS(ROW) };

#define CLOCK (NUMBER | B('K') | B('P') | B('u') | B('h'))
/* what else an expression may begin with */
#define OTHERS (CLOCK | B('@') | B('V') | B('T') | B('b') | B('~'))
#define ANY (OTHERS FORMS(OR))

/* What token i may be the beginning of. */
static uint64_t
kinds_of(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);

	if (isnum(p, i))
		return NUM;
	return lex_classes(p->lex, t) |
	    (t->kind == TK_WORD && t->cap ? ROMAN : 0);
}

/* The form at i that reaches farthest. */
static int
longest_form(const struct ps *p, int i, uint64_t kinds, struct ex *x)
{
	struct ex y;
	size_t k;
	int best = 0, e;

	for (k = 0; k < sizeof(forms) / sizeof(forms[0]); k++) {
		if ((forms[k].from & kinds) == 0)
			continue;
		w_clear(&y);
		if ((e = forms[k].at(p, i, &y)) > best) {
			best = e;
			*x = y;
		}
	}
	return best;
}

/*
 * Behind a year like "last year", at e: 去年夏天, 昨年8月, पिछले साल मई; 同年5月,
 * 翌年3月.
 */
static int
season_or_month(const struct ps *p, int e, struct ex *x)
{
	bool told = x->a.rel == REL_SAME;
	struct ex y;
	int j = w_glue(p, e, 2), k, v;

	if (x->a.n < -1 || x->a.n > 1 || (told && !w_han(p, e - 1)))
		return e;
	w_clear(&y);
	if ((v = w_has(p, j, 'S')) != NONE) {
		y.type = EX_DATE;
		y.a.season = v & 7;
		k = j + 1;
	} else if ((k = w_date(p, j, &y)) == 0 || y.a.month == NONE ||
	    y.a.year != NONE || y.a.cal != CAL_GREGORIAN)
		return e;
	if (told)
		y.a.ydir = x->a.n < 0 ? DIR_BEFORE
		    : x->a.n > 0      ? DIR_AFTER
				      : DIR_SAME;
	else
		y.a.ydir = x->a.n < 0 ? DIR_LAST
		    : x->a.n > 0      ? DIR_NEXT
				      : DIR_THIS;
	*x = y;
	return k;
}

/* Behind a month like "last month", at e: 先月29日, 지난달 29일 */
static int
day_of_month(const struct ps *p, int e, struct ex *x)
{
	struct ex y;
	int k;

	if (first_byte(p, e - 1) < 0xE3 || x->a.n < -1 || x->a.n > 1)
		return e;
	w_clear(&y);
	if ((k = w_date(p, e, &y)) == 0 || y.a.day == NONE || y.a.month != NONE)
		return e;
	x->a.day = y.a.day;
	x->a.wday = y.a.wday;
	return k;
}

/* Behind a week, at e: 先週の月曜日, volgende week op dinsdag, 上个星期三 */
static int
weekday_of(const struct ps *p, int i, int e, struct ex *x)
{
	int j, v;

	for (j = e; j < e + 3 &&
	     (w_at(p, j, 'o') || w_at(p, j, 'j') || w_at(p, j, 'T') ||
		 w_pc(p, j, ',') || w_pc(p, j, '-'));
	     j++)
		;
	if ((v = w_has(p, j, 'W')) != NONE && (v & W_ABBR) == 0) {
		x->a.wday = v & 7;
		return j + 1;
	}
	if (first_byte(p, i) >= 0xE3 && glued(p, e) &&
	    (((v = w_has(p, e, 'N')) != NONE && v >= 1 && v <= 6) ||
		w_has(p, e, 'X') == 1) &&
	    !w_at(p, e + 1, 'U')) {
		x->a.wday = v >= 1 && v <= 6 ? v : 7;
		return e + 1;
	}
	return e;
}

/* Behind a weekday, at e: martes de la semana pasada */
static int
week_of(const struct ps *p, int e, struct ex *x)
{
	struct ex y;
	int k;

	w_clear(&y);
	if ((k = w_relative(p, w_glue(p, e, 2), &y)) == 0 ||
	    y.type != EX_DATE || y.a.rel != REL_UNIT || y.a.unit != UN_WEEK)
		return e;
	x->a.rel = REL_UNIT;
	x->a.unit = UN_WEEK;
	x->a.n = y.a.n;
	return k;
}

/* Behind a day of a month: nächsten Jahres; il 9 maggio scorso */
static int
near_day(const struct ps *p, int e, struct pt *a)
{
	int k = w_of_near_year(p, e, a);

	if (k == e && a->dir == DIR_NONE && w_at(p, e, 'L') &&
	    w_unit(p, e + 1) == UN_NONE) {
		a->dir = w_dir(p, e);
		k++;
	}
	return k;
}

/* A point or a span at i, without what may come before it. */
static int
core(const struct ps *p, int i, struct ex *x)
{
	uint64_t kinds = kinds_of(p, i);
	int best, e, v;

	w_clear(x);
	best = longest_form(p, i, kinds, x);
	if (best == 0 && (v = w_has(p, i, 'V')) != NONE) {
		x->type = EX_TIME; /* Montagabend */
		x->a.wday = v / 16;
		x->a.part = v % 16;
		e = w_time_of_part(p, i + 1, x);
		return week_of(p, e, x);
	}
	if (best == i + 1 && x->type == EX_TIME && x->a.part != NONE &&
	    x->a.hour == NONE && w_at(p, i, 'D'))
		return w_time_of_part(p, best, x);
	if (best && x->type == EX_DATE && x->a.unit == UN_YEAR &&
	    (x->a.rel == REL_UNIT || x->a.rel == REL_SAME)) {
		if ((e = w_same_behind(p, best, x)) > best)
			return e;
		best = season_or_month(p, best, x);
	} else if (best && x->a.year != NONE && x->a.month == NONE &&
	    x->a.quarter == NONE && x->a.half == NONE && !x->range &&
	    x->a.cal == CAL_GREGORIAN && (e = w_same_behind(p, best, x)) > best)
		return e;
	else if (best && x->type == EX_DATE && x->a.unit == UN_MONTH &&
	    (x->a.rel == REL_UNIT || x->a.rel == REL_SAME) && x->a.day == NONE)
		best = day_of_month(p, best, x);
	if ((kinds & CLOCK) != 0 && (e = w_clock_day(p, i, best, x)))
		return e;
	if ((best || (kinds & CLOCK) != 0) && (e = w_part_day(p, i, best, x)))
		return e;
	if (best == 0 || x->type != EX_DATE)
		return best;
	if (x->a.rel == REL_UNIT && x->a.unit == UN_WEEK && x->a.wday == NONE)
		best = weekday_of(p, i, best, x);
	if (x->a.wday != NONE && x->a.day == NONE && x->a.dir == DIR_NONE)
		best = week_of(p, best, x);
	/* 31. Januar nächsten Jahres */
	if (x->a.month != NONE && x->a.day != NONE && x->a.year == NONE &&
	    !x->range && x->a.cal == CAL_GREGORIAN)
		best = near_day(p, best, &x->a);
	if (w_dayish(x)) {
		best = w_with_time(p, best, x);
		return x->type == EX_TIME && x->a.wday != NONE &&
			x->a.day == NONE && x->a.dir == DIR_NONE &&
			x->a.rel == REL_NONE
		    ? week_of(p, best, x)
		    : best;
	}
	if (x->a.month != NONE && x->a.day == NONE && !x->range &&
	    (e = w_nth_behind(p, best, x)) > best)
		return e;
	return x->a.month != NONE && x->a.day == NONE && x->a.year == NONE &&
		!x->range && x->a.cal == CAL_GREGORIAN
	    ? w_of_year(p, best, &x->a)
	    : best;
}

/* Token i is Hangul, and so is what it is glued to. */
static bool
within_hangul(const struct ps *p, int i)
{
	return i > 0 && i < p->n && glued(p, i) && first_byte(p, i) >= 0xEA &&
	    first_byte(p, i) <= 0xED && first_byte(p, i - 1) >= 0xEA &&
	    first_byte(p, i - 1) <= 0xED;
}

/*
 * Does the word that a Korean unit of one syllable ends, before e, go on with
 * other than particles and the like?  한 시민, 네 주장, but 한 시간, 두 달은
 */
static bool
goes_on(const struct ps *p, int e)
{
	static const char tails[] =
	    "\354\235\200\353\212\224\354\235\264\352\260\200\354\235\204"
	    "\353\245\274\354\227\220\354\235\230\353\241\234\354\234\274"
	    "\354\231\200\352\263\274\353\217\204\353\247\214\352\271\214"
	    "\353\266\200\352\260\204\354\247\270\353\217\231\353\222\244"
	    "\355\233\204\354\240\204\354\225\210\353\202\264\354\257\244"
	    "\352\262\275\353\247\220\354\264\210\354\244\221\353\247\210"
	    "\354\224\251\354\240\225\354\227\254\353\202\230\353\235\274"
	    "\354\204\234\354\230\200\354\235\270\354\236\205";
	const struct tok *t = tk(p, e), *q = tk(p, e - 1);
	size_t k;

	if (!within_hangul(p, e) || q->e - q->b != 3 || t->rec != NULL ||
	    w_at(p, e - 1, 'W') || isnum(p, e - 2))
		return false;
	for (k = 0; k < sizeof(tails) - 1; k += 3)
		if (memcmp(p->text.p + t->b, tails + k, 3) == 0)
			return false;
	return true;
}

/* Can token i begin an expression? */
static bool
starts(const struct ps *p, int i)
{
	return !within_hangul(p, i) && (kinds_of(p, i) & ANY) != 0;
}

/*
 * Ende des Monats, в конце года, 월말: the month or year (or day) at k, of
 * which only its beginning, middle or end is told, is the one at hand.
 */
static int
unit_at_hand(const struct ps *p, int k, bool day, struct ex *x)
{
	int u = w_has(p, k, 'U');

	/* la fin du mois, в начале недели: their plural is the same */
	if (u != NONE &&
	    (isw(p, k - 1, "du") ||
		(u == UN_WEEK + W_PLURAL && lex_first(p->lex, "ru"))))
		u &= ~W_PLURAL;
	if (u == NONE || (u & (W_PLURAL | W_ABBR)) != 0 ||
	    (u != UN_MONTH && u != UN_YEAR && u != UN_WEEK && u != UN_QUARTER &&
		u != UN_DECADE && u != UN_CENTURY && !(day && u == UN_DAY)))
		return 0;
	w_clear(x);
	x->type = EX_DATE;
	x->a.rel = REL_SAME;
	x->a.unit = (enum unit)u;
	x->a.n = 0;
	x->a.dir = DIR_THIS;
	return k + 1;
}

/* Jahresende, zum Jahresende 2026: a unit and which part of it, in one word */
static int
unit_part(const struct ps *p, int i, struct ex *x)
{
	int v = w_has(p, i, 'Z');

	if (v == NONE)
		return 0;
	x->type = EX_DATE;
	x->mod = (enum mod)(v / 16);
	if (v % 16 == UN_YEAR) {
		int e = w_of_year(p, i + 1, &x->a);

		if (e > i + 1)
			return e;
	}
	x->a.rel = REL_SAME;
	x->a.unit = (enum unit)(v % 16);
	x->a.dir = DIR_THIS;
	return i + 1;
}

/*
 * The span [i, e) without what the annotators of its language leave out: a
 * preposition in the article (στις 5 Μαΐου), a word of the year (1941 року).
 */
static int
span_of(const struct ps *p, int i, int e, struct ex *x)
{
	int k = e;

	if ((w_has(p, i, 'T') == 1 && e > i + 1) ||
	    (isw(p, i, "a") && isnum(p, i + 1)))
		i++; /* a 14 de junho */
	if (w_pc(p, k - 1, '.') && glued(p, k - 1))
		k--;
	if (w_has(p, k - 1, 'y') == 1 && isnum(p, k - 2))
		e = k - 1;
	x->b = i;
	return x->e = e;
}

/*
 * Anfang Mai, на початку травня, στα τέλη του 1941: the part v of what is
 * behind its word at j; 0: nothing that has parts.
 */
static int
part_of(const struct ps *p, int j, int v, struct ex *x)
{
	bool later = v > 16; /* später am Tag, plus tôt dans la semaine */
	int e, k = j + 1, n, u;

	if (w_pc(p, k, '-') && glued(p, k))
		k++;
	if (isw(p, j, "half") && !w_at(p, k, 'M'))
		return 0; /* een half jaar, but: half mei */
	for (n = 0; n < 4 &&
	     (w_at(p, k, 'o') || w_at(p, k, 'T') || w_at(p, k, 'j') ||
		 w_at(p, k, '_') ||
		 (n > 0 && w_pc(p, k, '\''))) && /* de l'annee, dell'anno */
	     ((u = w_has(p, k, 'U')) == NONE || (u & W_ABBR)); /* в is век */
	     n++)
		k++;
	/* fin du mois de mars, Ende des Monats März */
	if (w_unit(p, k) == UN_MONTH &&
	    (!(w_has(p, k, 'U') & W_PLURAL) || isw(p, k - 1, "du")) &&
	    (u = w_glue(p, k + 1, 2)) > k && w_at(p, u, 'M'))
		k = u;
	/* اواخر ماه جاری, اواخر ماه مه: "month" may be glue */
	if ((e = core(p, k, x)) == 0 && w_at(p, k, 'U') && w_at(p, k, 'o'))
		e = core(p, k + 1, x);
	if (e == 0)
		e = later && k == j + 1 ? 0 : unit_at_hand(p, k, later, x);
	if (later &&
	    (x->a.unit < UN_DAY || x->a.n != 0 ||
		(x->a.rel != REL_UNIT && x->a.rel != REL_SAME &&
		    x->a.rel != REL_DAY)))
		return 0; /* позднее, в 1990 году */
	if (e == 0 || x->type != EX_DATE || x->a.rel == REL_VAGUE ||
	    (x->a.day != NONE && x->a.month == NONE))
		return 0;
	x->mod = (enum mod)(v & 15);
	return e;
}

/*
 * die derzeit (offenen Fragen), der 1997 (erschienene): does the article
 * before j belong to another noun than to what ends at e?
 */
static bool
others_article(const struct ps *p, int j, int e, const struct ex *x)
{
	if (!w_at(p, j - 1, 'T') || e != j + 1)
		return false;
	if (lex_first(p->lex, "de"))
		return w_at(p, j, 'D') || w_at(p, j, 'R') || w_at(p, j, 'i') ||
		    (isnum(p, j) && x->a.month == NONE);
	return w_at(p, j, 'D') &&
	    (lex_first(p->lex, "nl") || lex_first(p->lex, "sv") ||
		lex_first(p->lex, "da") || lex_first(p->lex, "nb"));
}

/* The part behind: Mayıs başında, 5月初, जनवरी के अंत; the token behind. */
static int
part_said_behind(const struct ps *p, int e, struct ex *x)
{
	int k = e, v;

	if (x->type != EX_DATE || x->mod != MOD_NONE || x->a.rel == REL_VAGUE)
		return e;
	if (w_at(p, k, 'o') || w_at(p, k, '_'))
		k++;
	if ((v = w_has(p, k, 'B')) == NONE ||
	    (v == MOD_MID && w_loose(p, k)) || /* 中国 */
	    /* 15일 말했다: said on the 15th */
	    ((x->a.day != NONE || x->a.wday != NONE) &&
		first_byte(p, k) >= 0xEA) ||
	    (k > e && w_han(p, k)))
		return e;
	x->mod = (enum mod)v;
	return k + 1;
}

/*
 * Winter-Biathlon, der MIP-Montag: is the word at i joined with another that is
 * none of time, in a language that makes words so?
 */
static bool
compound(const struct ps *p, int i)
{
	static const char *const langs[] = { "de", "nl", "da", "nb", "sv" };
	size_t k;

	if (tk(p, i)->kind != TK_WORD ||
	    !((dash(p, i + 1) && glued(p, i + 1) && glued(p, i + 2) &&
		  tk(p, i + 2)->kind == TK_WORD && !tk(p, i + 2)->rec) ||
		(dash(p, i - 1) && glued(p, i - 1) && glued(p, i) &&
		    tk(p, i - 2)->kind == TK_WORD && !tk(p, i - 2)->rec)))
		return false;
	for (k = 0; k < sizeof(langs) / sizeof(langs[0]); k++)
		if (lex_first(p->lex, langs[k]))
			return true;
	return false;
}

int
w_expr(const struct ps *p, int i, struct ex *x)
{
	enum mod mod = MOD_NONE;
	int e, j = i, v, from, said;

	if (!starts(p, i))
		return 0;
	if ((said = w_has(p, j, '~')) != NONE && said < 16) {
		mod = w_about(said);
		j++;
		if (w_at(p, j, 'o'))
			j++;
	}
	from = j;
	if (w_at(p, j, 'T'))
		j++;
	if ((v = w_has(p, j, 'b')) != NONE && (e = part_of(p, j, v, x)) != 0)
		return span_of(p, i, e, x);
	if ((e = core(p, j, x)) == 0 && j > from)
		e = core(p, j = from, x);
	/* более года, ponad rok: one of them, without its number */
	if (e == 0 && j == i + 1 && mod != MOD_NONE && w_unit(p, j) >= UN_DAY &&
	    first_byte(p, j) < 0xD5 &&
	    (w_has(p, j, 'U') & (W_PLURAL | W_ABBR)) == 0) {
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = (struct amount){ .n = 1, .unit = w_unit(p, j) };
		e = j + 1;
	}
	if (e == 0 && !w_at(p, i - 1, 'N') && !isnum(p, i - 1)) {
		/* ay sonu, महीने के अंत */
		e = unit_at_hand(p, j, false, x);
		if (e && !w_at(p, e, 'B') &&
		    !(w_at(p, e, '_') && w_at(p, e + 1, 'B')))
			e = 0;
	}
	if (e == 0 || (j > i && others_article(p, j, e, x)) || goes_on(p, e) ||
	    (e == j + 1 && compound(p, j)))
		return 0;
	e = part_said_behind(p, e, x);
	/* iki yıldan fazla, दो साल से अधिक: behind its amount */
	if (x->type == EX_DURATION && mod == MOD_NONE &&
	    (v = w_has(p, e, '~')) != NONE && v >= 16) {
		mod = w_about(v - 16);
		e++;
	}
	/* 少なくとも3日, 적어도 3일: that many days */
	if (mod != MOD_NONE && x->type == EX_DATE && x->a.day != NONE &&
	    x->a.month == NONE && x->a.wday == NONE &&
	    first_byte(p, e - 1) >= 0xE3) {
		struct amount am = { .n = x->a.day, .unit = UN_DAY };

		w_clear(x);
		x->type = EX_DURATION;
		x->namt = 1;
		x->amt[0] = am;
	}
	if (mod == MOD_EQUAL_OR_LESS && x->type == EX_DATE) {
		i = from; /* bis zu den 60er-Jahren */
		mod = MOD_NONE;
	}
	if (x->mod == MOD_NONE)
		x->mod = mod;
	if (x->type == EX_DURATION && x->mod == MOD_APPROX && said == 2)
		x->mod = MOD_LESS_THAN; /* fast drei Jahre */
	if (x->type == EX_DURATION && x->mod == MOD_APPROX && said == 7)
		x->mod = MOD_MORE_THAN; /* ruim drie jaar */
	x->b = i;
	x->e = e;
	if (x->a.rel == REL_DAY && x->a.n == D_BESIDE)
		x->a.n = w_tense(p, x) < 0 ? -1 : 1;
	return span_of(p, i, e, x);
}
