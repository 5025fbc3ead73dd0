/* SPDX-License-Identifier: ISC */
/*
 * parse: tokens to expressions of time.  A hand-made automaton: each
 * function reads from token i on and returns the token behind what it
 * took, or 0.  Look-ahead is bounded; nothing is tried at a token that has
 * no class.
 */
#ifndef PARSE_H
#define PARSE_H

#include <limits.h>

#include "cmd/extract-dates/value/calendar.h"
#include "cmd/extract-dates/lex.h"

#define NONE INT_MIN

enum unit {
	UN_NONE, UN_SEC, UN_MIN, UN_HOUR, UN_DAY, UN_WEEK, UN_MONTH,
	UN_QUARTER, UN_YEAR, UN_DECADE, UN_CENTURY, UN_MILLENNIUM,
	UN_WEEKEND, UN_FORTNIGHT, UN_WORKDAY
};

/* Values of words: flags on units, months, weekdays, seasons, parts. */
#define W_BASE 31
#define W_PLURAL 32
#define W_ABBR 64

enum part {
	PA_NONE, PA_MORNING, PA_AFTERNOON, PA_EVENING, PA_NIGHT, PA_NOON,
	PA_MIDNIGHT, PA_DAWN, PA_DUSK, PA_DAYTIME, PA_LUNCH
};

enum mod {
	MOD_NONE, MOD_START, MOD_MID, MOD_END, MOD_APPROX, MOD_LESS_THAN,
	MOD_MORE_THAN, MOD_EQUAL_OR_LESS, MOD_EQUAL_OR_MORE, MOD_BEFORE,
	MOD_AFTER, MOD_ON_OR_BEFORE, MOD_ON_OR_AFTER
};

/* How a point hangs on another one. */
enum rel {
	REL_NONE,
	REL_VAGUE,  /* n: -1 PAST_REF, 0 PRESENT_REF, 1 FUTURE_REF */
	REL_DAY,    /* n days from the reference */
	REL_UNIT,   /* the unit n from the reference's (last week) */
	REL_AGO,    /* n units from the reference */
	REL_LATER,  /* n units from the last date spoken of */
	REL_SAME,   /* the unit (n further) of the last date spoken of */
	REL_GENERIC /* open: XXXX */
};

enum dir {
	DIR_NONE, DIR_LAST, DIR_THIS, DIR_NEXT, /* from the reference */
	DIR_BEFORE, DIR_SAME, DIR_AFTER         /* from what was said */
};

/* Part of a year, of which another year's is told: the same period of 2021 */
enum same { SAME_NONE, SAME_MONTH, SAME_QUARTER, SAME_HALF, SAME_PERIOD };

struct pt {
	int year, month, day, wday, week, season, quarter, half;
	int decade;           /* year / 10 */
	int century;          /* year / 100 */
	int nth, nthunit;     /* nth unit (or weekday) of what is said */
	int hour, min, sec;   /* T24 is hour 24 */
	int zone;             /* +hhmm as a number, NONE */
	int part, holiday;
	bool bc, yy, fiscal, weekend, zulu, pm_open, xyear, day_first;
	int span_years;       /* 2024/25: years beyond the first */
	int named;            /* the year by which a day is known, 0 */
	enum calendar cal;
	enum dir dir, ydir;   /* ydir: "June last year" */
	enum rel rel;
	int n;
	enum unit unit;
	enum same same;       /* "the same month of" the year that it tells */
	int offn;             /* so many offunit from the date */
	enum unit offunit;
	int alt_d, alt_m;     /* the other reading of 03/06/2025 */
	enum mod mod;
};

struct amount {
	int64_t n, n2;        /* n2: two to three */
	int frac;             /* hundredths, 50: and a half */
	bool open;            /* X */
	bool plus;            /* 20-plus, 20+ */
	enum unit unit;
};

enum extype { EX_NONE, EX_DATE, EX_TIME, EX_DURATION, EX_SET };

struct ex {
	int b, e;             /* tokens [b, e) */
	enum extype type;
	struct pt a, z;       /* point; end of a range */
	bool range;
	int split_e, split_b; /* a range told as two: [b, split_e) ... */
	struct amount amt[4];
	int namt;
	enum mod mod;
	enum unit freq;       /* of a set */
	int64_t freqn;
	bool openset, each;   /* XXXX-WXX-1; quant */
	const char *quant;
	int64_t times;        /* freq=: so many ... in each; 0: not said */
	char each_of;         /* X: times, or the letter of a unit */
	int future;           /* cue: 1 future, -1 past */
	bool sure;            /* ... by the verb that governs it */
	bool alone;           /* it is all of its row */
	bool after;           /* "... to X": not before the date in front */
	bool world;           /* of another language than English */
};

struct ps {
	const struct tok *t;
	int n;                /* tokens, the end mark not counted */
	const struct lex *lex;
	struct str text;
	int order;            /* enum date_order in force */
	bool story;           /* each date goes on from the one before */
};

/* Nothing known of a point. */
#define PT_NONE                                                                \
	{ .year = NONE, .month = NONE, .day = NONE, .wday = NONE,              \
		.week = NONE, .season = NONE, .quarter = NONE, .half = NONE,   \
		.decade = NONE, .century = NONE, .nth = NONE, .hour = NONE,    \
		.min = NONE, .sec = NONE, .zone = NONE, .part = NONE,          \
		.holiday = NONE, .alt_d = NONE, .alt_m = NONE }

extern const struct pt pt_none;
extern const struct ex ex_none;

static inline void
pt_clear(struct pt *pt)
{
	*pt = pt_none;
}

/* The time of day of `from`, with its zone, for `to`. */
static inline void
pt_clock(struct pt *to, const struct pt *from)
{
	to->hour = from->hour;
	to->min = from->min;
	to->sec = from->sec;
	to->zone = from->zone;
	to->zulu = from->zulu;
}

/* named.c: the year of a day that an attack is known by */
void p_named(const struct ps *p, struct ex *x);

/* number.c */
int p_number(const struct ps *p, int i, int64_t *v, int *frac);
int p_ordinal(const struct ps *p, int i, int *v);
int p_year(const struct ps *p, int i, struct pt *pt);
int p_yearword(const struct ps *p, int i, int *year);
bool year_ok(const struct ps *p, int i, int e);

/* figures.c: 2025-07-26, 26/07/2025, 11/3 at i, into a */
int p_numeric(const struct ps *p, int i, struct pt *a);

/* Does an hour stand at e, as logs write it: 05/31/2024:14:15:02?  Into pt. */
bool p_is_logtime(const struct ps *p, int e);
int p_logtime(const struct ps *p, int e, struct pt *pt);

/* Can an expression begin at i, or is it part of a word? */
bool open_left(const struct ps *p, int i);

/* ... and end before token e? */
bool open_right(const struct ps *p, int e);

/* Is it a day of the calendar?  y may be NONE. */
bool p_valid(int y, int m, int d);

/* The year that 0 to 99 are short for. */
int p_two_digits(int y);

/*
 * month.c: a date with a month's name, or a range of two.  split: the token
 * between them where they are two dates in TIMEX3: both have a month (30 June
 * - 2 July), or a hyphen or "to" joins them (7 to 9 May, but not an en dash).
 */
struct days {
	struct pt a, z; /* z: of a range only */
	bool range;
	int split; /* 0: one date */
};

int p_monthday(const struct ps *p, int i, struct days *x);

/* clock.c */
int p_clock(const struct ps *p, int i, struct pt *pt);
int p_clocks(const struct ps *p, int i, struct pt *a, struct pt *z);
int p_hours(const struct ps *p, int i, struct pt *a, struct pt *z);
int p_zone(const struct ps *p, int i, struct pt *pt);

/* "at 5 pm" behind a day: its hour into x; the token behind. */
int p_at(const struct ps *p, int e, struct ex *x);

/* units.c: last week, the third quarter, two years ago, ten days */
int p_units(const struct ps *p, int i, struct ex *x);
bool p_in(struct ex *x);

/*
 * alone.c.  A word in capitals at i that says nothing of time; a preposition
 * before i; Olympics, Games at i; is the month, the weekday at i, which
 * ends before token e, a date by itself (not "may", "sat", "The Friday
 * Times")?  Is the feast at i a name (Good Friday Agreement)?
 */
bool name_at(const struct ps *p, int i);
bool prep_before(const struct ps *p, int i);
bool games_at(const struct ps *p, int i);
bool month_alone(const struct ps *p, int i, int e);
bool wday_alone(const struct ps *p, int i, int e);
bool feast_name(const struct ps *p, int i);

/*
 * daylist.c: the year of the day in x from the end of its list or range, e
 * being behind x; the next day, the next range of days of a list that goes on
 * at i behind the x that ends before prev.
 */
void p_year_ahead(const struct ps *p, int e, struct ex *x);
int p_next_day(const struct ps *p, int i, int prev, struct ex *x);
int p_next_range(const struct ps *p, int i, int prev, struct ex *x);

/*
 * tense.c: 1 where the clause of x looks forward, -1 back (-2: what has
 * ended), 0 unknown; x->sure: its verb leaves no doubt.
 */
int p_tense(const struct ps *p, struct ex *x);

/*
 * day.c: a date without time of day at i, the longest of its forms;
 * x->type is EX_NONE if there is none.
 */
int p_date(const struct ps *p, int i, struct ex *x, int depth);

/*
 * point.c: a date or time at i into x, depth: of how many that it is part of;
 * the token behind, 0 if there is none.
 */
int p_point(const struct ps *p, int i, struct ex *x, int depth);

/* parse.c: an expression of any kind at i, and what modifies it */
int p_expr(const struct ps *p, int i, struct ex *x);

static inline const struct tok *
tk(const struct ps *p, int i)
{
	static const struct tok none;

	return i >= 0 && i <= p->n ? &p->t[i] : &none;
}

/* Token i has class c. */
static inline bool
is(const struct ps *p, int i, int c)
{
	return i >= 0 && i < p->n && p->t[i].cls == c &&
	    p->t[i].kind != TK_NUM;
}

static inline bool
isv(const struct ps *p, int i, int c, int v)
{
	return is(p, i, c) && p->t[i].v == v;
}

static inline bool
isnum(const struct ps *p, int i)
{
	return i >= 0 && i < p->n && p->t[i].kind == TK_NUM;
}


/* Token i is this lower-case ASCII word, in any case; use isw(). */
bool word_is(const struct ps *p, int i, const char *w, size_t n);

static inline bool
isw_n(const struct ps *p, int i, const char *w, size_t n)
{
	return i >= 0 && i < p->n && p->t[i].kind == TK_WORD &&
	    p->t[i].e - p->t[i].b == n && word_is(p, i, w, n);
}

#define isw(p, i, w) isw_n(p, i, w, sizeof(w) - 1)

/* A dash or hyphen (the class is that of "to", too). */
static inline bool
dash(const struct ps *p, int i)
{
	return is(p, i, '-') && p->t[i].kind == TK_PUNCT;
}

/* A unit of time that is plural; which unit it is. */
static inline bool
plural(const struct ps *p, int i)
{
	return (tk(p, i)->v & W_PLURAL) != 0;
}

static inline enum unit
unit_of(const struct ps *p, int i)
{
	return (enum unit)(tk(p, i)->v & W_BASE);
}

/* The first byte of token i; 0: there is none. */
static inline unsigned char
first_byte(const struct ps *p, int i)
{
	return i >= 0 && i < p->n ? (unsigned char)p->text.p[p->t[i].b] : 0;
}

/* No white space before token i. */
static inline bool
glued(const struct ps *p, int i)
{
	return i > 0 && i <= p->n && !p->t[i].sp;
}

#endif
