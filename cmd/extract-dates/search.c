/* SPDX-License-Identifier: ISC */
/* search: the expressions of a row, one after another, into hits. */
#include <string.h>

#include "cmd/extract-dates/english/count.h"
#include "cmd/extract-dates/english/parse.h"
#include "cmd/extract-dates/value/chronology.h"
#include "cmd/extract-dates/value/value.h"
#include "cmd/extract-dates/world/world.h"
#include "date.h"
#include "err.h"
#include "ownday.h"
#include "rowlang.h"
#include "search.h"
#include "utf8.h"

/* Tokens looked at in one go; a longer row goes in several. */
#define TOKENS 16384

static int
order_now(const struct dates *d)
{
	if (d->order != ORDER_NONE)
		return d->order;
	if (d->seen_dmy > d->seen_mdy)
		return ORDER_DMY;
	if (d->seen_mdy > d->seen_dmy)
		return ORDER_MDY;
	return ORDER_NONE;
}

static void
memory(struct dates *d)
{
	if (d->toksize < TOKENS)
		d->tok = xgrow(d->tok, &d->toksize, TOKENS, sizeof(*d->tok));
}

/* Both sides of a range as hits of their own: 30 June - 2 July 2025. */
static size_t
split(struct dates *d, const struct ps *p, const struct ex *x, size_t at,
    size_t nhit)
{
	struct ex y = *x;
	int b[2], e[2], k, year = NONE;

	if (x->a.year == NONE && x->z.year == NONE && x->a.month != NONE &&
	    x->z.month != NONE && x->a.cal == CAL_GREGORIAN &&
	    !value_narrative(d) && x->a.dir == DIR_NONE &&
	    x->a.ydir == DIR_NONE) {
		/* "between August and October": the end tells the year */
		struct ex z = *x;

		z.a = x->z;
		y.a.year = value_year(d, &z);
		if (y.a.year != NONE &&
		    (x->a.month > x->z.month ||
			(x->a.month == x->z.month && x->a.day > x->z.day)))
			y.a.year--;
		year = y.a.year;
	}
	b[0] = x->b;
	e[0] = x->split_e;
	b[1] = x->split_b;
	e[1] = x->e;
	y.range = false;
	d->hit = xgrow(d->hit, &d->hitsize, nhit + 2, sizeof(*d->hit));
	for (k = 0; k < 2; k++) {
		struct date_hit *h = &d->hit[nhit];

		y.a = k == 0 ? x->a : x->z;
		if (k == 0 && year != NONE)
			y.a.year = year;
		if (value_of(d, &y, h)) {
			h->begin = at + p->t[b[k]].b;
			h->end = at + p->t[e[k] - 1].e;
			nhit++;
		}
	}
	return nhit;
}

/* Words that may stand before the first word of time of an expression. */
#define LOOK 9

/* Classes of words: a table, for each token of each row is asked. */
#define BINDS 1 /* no expression begins with it */
#define CORE 2  /* says time by itself, or a number; others may begin one */

static const unsigned char roles[256] = { [0] = BINDS,
	['x'] = BINDS,
	['o'] = BINDS,
	['i'] = BINDS,
	['j'] = BINDS,
	['&'] = BINDS,
	['-'] = BINDS,
	['K'] = BINDS,
	['>'] = BINDS,
	['<'] = BINDS,
	['Z'] = BINDS,
	['a'] = BINDS,
	['M'] = CORE,
	['W'] = CORE,
	['U'] = CORE,
	['P'] = CORE,
	['S'] = CORE,
	['D'] = CORE,
	['R'] = CORE,
	['Y'] = CORE,
	['d'] = CORE,
	['f'] = CORE,
	['e'] = CORE,
	['Q'] = CORE,
	['C'] = CORE,
	['N'] = CORE,
	['O'] = CORE,
	['h'] = CORE,
	['l'] = CORE };

/* What says time by itself, or a number. */
static inline bool
is_core(const struct tok *t)
{
	return t->kind == TK_WORD ? roles[t->cls] == CORE
				  : t->kind == TK_NUM || t->cls == 0xBD;
}

/* Can an expression begin with the token? */
static inline bool
starts(const struct tok *t)
{
	return t->kind == TK_WORD
	    ? roles[t->cls] != BINDS
	    : t->kind == TK_NUM || t->cls == '\'' || t->cls == 0xBD;
}

/*
 * "the army", "25 men", "a second time": a number, an article or the like at i
 * whose noun is none of time.  Only these words of no class may stand between
 * (found by trying all on 14 MB of news).
 */
static bool
of_noun(const struct ps *p, int i)
{
	static const char *const words[] = { "times", "oclock", "mere",
		"comparable", "corresponding", "period", "standard", "peace",
		"half", "most", "untill", "final", "opening", "closing",
		"waning" };
	const struct tok *t = &p->t[i], *u = &p->t[i + 1];
	size_t k;

	if (i + 1 >= p->n || u->kind != TK_WORD || u->cls != 0 || !u->sp ||
	    u->e - u->b < 3) /* 5 p.m., 149 B.C. */
		return false;
	if (t->kind == TK_NUM) {
		if (t->nd == 4)
			return false;
	} else if (t->cls != 'T' && t->cls != 'A' && t->cls != 'N' &&
	    t->cls != 'O' && t->cls != 'q' && t->cls != 'H')
		return false;
	if (filler(p, i + 1))
		return false;
	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (isw_n(p, i + 1, words[k], strlen(words[k])))
			return false;
	return true;
}

/* "a year-on-year rise", "a day-by-day account": no time that passes. */
static bool
compared(const struct ps *p, int e)
{
	return dash(p, e) && glued(p, e) && glued(p, e + 1) &&
	    (isw(p, e + 1, "on") || isw(p, e + 1, "by") ||
		isw(p, e + 1, "to") || isw(p, e + 1, "over"));
}

/* "resolution 1591 (2005)": when it was made, not when the story goes on. */
static bool
of_number(const struct ps *p, int i, int e)
{
	return e == i + 1 && is(p, i - 1, '(') && is(p, e, ')') &&
	    isnum(p, i - 2);
}

/*
 * "the 7 October 2023 attack", "Japan's 2015 law": it says which one, not
 * when the story goes on.
 */
static bool
of_event(const struct ps *p, int i, int e)
{
	static const char *const other[] = { "was", "were", "when", "which",
		"that", "with", "from", "into", "until", "while", "where",
		"said", "says", "have", "will", "than", "marked", "saw", "also",
		"there", "they", "after", "before" };
	const struct tok *n = tk(p, e);
	size_t k;

	/* "in the 2015 election": the story is there */
	if (isw(p, i - 2, "in") || isw(p, i - 2, "during") ||
	    isw(p, i - 2, "after") || isw(p, i - 2, "before") ||
	    isw(p, i - 2, "at"))
		return false;
	if (!isw(p, i - 1, "the") && !(isw(p, i - 1, "s") && !tk(p, i - 1)->sp))
		return false;
	if (n->kind != TK_WORD || !n->sp || n->cap || n->cls != 0 ||
	    n->e - n->b < 3)
		return false;
	for (k = 0; k < sizeof(other) / sizeof(other[0]); k++)
		if (word_is(p, e, other[k], strlen(other[k])) &&
		    strlen(other[k]) == n->e - n->b)
			return false;
	return true;
}

/*
 * Does the row speak another language than English?  Those in Latin letters that
 * are on, by -l or by speak(), then have more words in the row than English has;
 * the others are told by their letters.
 */
static bool
foreign(const struct ps *p)
{
	int i, others = 0, latin = 0;

	if (p->lex->any_latin) {
		for (i = 0; i < p->n; i++)
			others += lex_side(p->lex, &p->t[i]);
		return others >= 0;
	}
	for (i = 0; i < p->n; i++) {
		const struct tok *t = &p->t[i];
		bool high = (unsigned char)p->text.p[t->b] >= 0xCD;

		if (t->kind == TK_WORD) {
			others += high;
			latin += !high;
		} else if (t->kind == TK_NUM)
			others += high;
	}
	return others > latin || (others > 0 && others * 3 > latin);
}

/* What is told of a row while it is searched. */
struct search {
	struct ps p;
	struct dates *d;
	size_t at, nhit;      /* of the row; hits so far */
	bool world;           /* it speaks another language than English */
	bool first;           /* no expression yet */
	bool month, day;      /* the one before has a month; is a day of one */
	int core;             /* the next word of time; -1: not looked for */
	int prev, prev_range; /* token behind the day, the range before; 0 */
	int wday;             /* the weekday before, NONE */
	int year, month_of;   /* said by the one before, of a month; NONE */
	int clock, hour; /* token behind a time of 1 to 11 p.m., its hour */
	int day_end;     /* token behind the day spoken of last */
	int item_end;    /* ... a time that ends an item of a listing */
	int eve_end;     /* ... the afternoon or evening of a day */
	struct ex x;     /* the expression found, and the one before */
};

/* Behind an address that begins at token i; 0: it is none. */
static int
address(const struct ps *p, int i)
{
	if (!is(p, i, ':') || p->t[i].cls != ':' || !is(p, i + 1, '/') ||
	    !is(p, i + 2, '/') || !glued(p, i + 1))
		return 0;
	for (i += 3; i < p->n && !p->t[i].sp; i++)
		;
	return i;
}

/* "the", "a", "two" need a word of time behind them: is there one? */
static bool
core_near(struct search *s, int i)
{
	const struct ps *p = &s->p;

	if (is_core(&p->t[i]))
		return true;
	if (s->core < i)
		s->core = i + 1;
	while (s->core < p->n && s->core < i + LOOK && !is_core(&p->t[s->core]))
		s->core++;
	return s->core < p->n && s->core < i + LOOK;
}

/* "in two weeks": from now, where nothing says that it is how long. */
static bool
is_hence(const struct search *s, int i)
{
	const struct ps *p = &s->p;
	const struct ex *x = &s->x;
	bool alone = p->n <= 10;

	if (x->type != EX_DURATION || !s->d->ref.set ||
	    (!isv(p, i - 1, 'i', 0) &&
		!(isv(p, i - 1, '~', 6) && alone && !is(p, p->n - 1, '.'))))
		return false;
	return x->future >= 0 && x->mod != MOD_MORE_THAN && !is(p, i, 'T') &&
	    !is(p, i, 'n') && (x->amt[0].n2 == 0 || alone) &&
	    (alone || (x->future > 0 && x->amt[0].unit <= UN_WEEK));
}

/*
 * At 14:30 Moscow time on 3 May, at 9 a.m. New York time Friday: the time before
 * e, which only says whose it is, is of the day behind.
 */
static void
day_behind_place(const struct ps *p, int e, struct ex *x)
{
	struct ex in;
	int k = e;

	if (x->type != EX_TIME || x->range || x->a.hour == NONE ||
	    x->a.day != NONE || x->a.wday != NONE || x->a.rel != REL_NONE ||
	    x->a.dir != DIR_NONE || x->a.holiday != NONE)
		return;
	while (k < e + 2 && tk(p, k)->kind == TK_WORD && tk(p, k)->cap == 1 &&
	    tk(p, k)->cls == 0)
		k++;
	if (k == e || !isw(p, k, "time") || tk(p, k)->cap)
		return;
	k++;
	k += is(p, k, ',');
	k += isw(p, k, "on");
	if (p_date_of(p, k, &in) == 0 ||
	    (in.a.day == NONE && in.a.wday == NONE && in.a.rel != REL_DAY))
		return;
	pt_clock(&in.a, &x->a);
	in.a.part = x->a.part;
	x->a = in.a;
}

/* An expression of English at i, into s->x; the token behind, 0: none. */
static int
english_at(struct search *s, int i)
{
	const struct ps *p = &s->p;
	struct ex *x = &s->x;
	int e;

	if (of_noun(p, i) || (e = p_expr(p, i, x)) == 0 ||
	    (s->world && e == i + 1 && p->t[i].kind == TK_NUM))
		return 0;
	day_behind_place(p, e, x);
	x->future = p_tense(p, x);
	p_named(p, x);
	p_year_ahead(p, e, x);
	if (is_hence(s, i) && p_in(x) && x->a.unit >= UN_DAY &&
	    x->a.unit <= UN_WEEK && !x->range)
		e = p_at(p, e, x);
	return e;
}

/*
 * 下午3点到5点: a time behind one that says its half of the day, one token
 * between them, is of the same half.
 */
static void
same_half(struct search *s, int i, int e)
{
	struct ex *x = &s->x;
	int h = s->hour, k;

	if (x->type != EX_TIME || x->range || x->a.hour == NONE) {
		s->clock = 0;
		return;
	}
	if (s->clock == i - 1 && i > 0 && w_han(&s->p, i - 1) &&
	    w_at(&s->p, i - 1, '-') && x->a.day == NONE && x->a.wday == NONE &&
	    x->a.part == NONE && x->a.hour < 12 && x->a.hour + 12 > h)
		x->a.hour += 12;
	/* heute Abend | um 8 */
	if (s->eve_end > 0 && s->eve_end >= i - 1 && x->a.hour < 12 &&
	    x->a.day == NONE && x->a.wday == NONE && x->a.rel == REL_NONE)
		x->a.hour += 12;
	s->clock = 0;
	for (k = x->b; k < e; k++)
		if (x->a.hour > 12 && isnum(&s->p, k) &&
		    tk(&s->p, k)->v == x->a.hour - 12) {
			s->clock = e;
			s->hour = x->a.hour;
		}
}

/*
 * "Brixen: Konzert, im Forum, 20 Uhr.": the time of day at [i, e), or its end
 * behind a dash, is told of the day of the listing, not of one that a sentence
 * before it names.
 */
static void
item_time(struct search *s, int i, int e)
{
	const struct ps *p = &s->p;
	struct ex *x = &s->x;
	int k = i - 1;

	if (x->type != EX_TIME || x->a.hour == NONE || x->a.day != NONE ||
	    x->a.wday != NONE || x->a.rel != REL_NONE || x->a.dir != DIR_NONE ||
	    x->range)
		return;
	if (is(p, k, '-') && s->item_end == k && k > 0) {
		x->a.dir = DIR_THIS;
		return;
	}
	k -= k > 0 && (w_at(p, k, 'j') || w_at(p, k, '@'));
	if (!w_pc(p, k, ',') || !(w_pc(p, e, '.') || is(p, e, '-')))
		return;
	for (; k > s->day_end && k > i - 60; k--)
		if (w_pc(p, k, '.') && tk(p, k + 1)->sp && tk(p, k + 1)->cap) {
			x->a.dir = DIR_THIS;
			s->item_end = e;
			return;
		}
}

/* What the expression is by the one before it. */
static void
follow(struct search *s, int i, int e)
{
	const struct dates *d = s->d;
	const struct ps *p = &s->p;
	struct ex *x = &s->x;
	bool date = x->type == EX_DATE && !x->range;

	if (s->world) {
		same_half(s, i, e);
		if (s->day_end > 0 && d->ref.set && !value_narrative(d))
			item_time(s, i, e);
		if (x->a.day != NONE || x->a.wday != NONE ||
		    x->a.rel == REL_DAY)
			s->day_end = e;
		s->eve_end = x->a.hour == NONE &&
			(x->a.part == PA_EVENING || x->a.part == PA_AFTERNOON)
		    ? e
		    : 0;
	}
	chronology(s->d, p, x, s->first);
	s->first = false;
	x->alone = e - i >= p->n;
	/* an expression that is all of the first row, with no tense: what is
	 * asked for lies ahead */
	if (x->future == 0 && d->anchor_prec == 0 && d->given.set &&
	    e - i >= p->n - 1 && p->n <= 10 && !x->a.day_first)
		x->future = 2;
	/* a weekday to a weekday, a date to a date; Friday, Saturday and
	 * Monday */
	x->after =
	    (is(p, i - 1, '-') ||
		(x->future >= 0 && (is(p, i - 1, ',') || is(p, i - 1, '&')) &&
		    x->a.wday != NONE && s->wday != NONE &&
		    (x->a.wday - s->wday + 7) % 7 <= 3)) &&
	    s->prev == i - 1 && d->anchor_prec == UN_DAY && !s->world &&
	    (x->a.month != NONE ? s->month : s->wday != NONE) &&
	    x->a.cal == CAL_GREGORIAN;
	/* von Montag bis Mittwoch wird verhandelt */
	x->after |= s->world && x->future >= 0 && s->prev == i - 1 &&
	    w_at(p, i - 1, '-') && s->wday != NONE && x->a.wday != NONE &&
	    x->a.day == NONE && d->anchor_prec == UN_DAY;
	/* 2025年1月至6月: of one year, or over its end */
	if (s->world && date && s->prev == i - 1 && s->year != NONE &&
	    (w_at(p, i - 1, '-') || w_pc(p, i - 1, '-')) &&
	    x->a.month != NONE && x->a.year == NONE && x->a.dir == DIR_NONE &&
	    x->a.ydir == DIR_NONE && x->a.cal == CAL_GREGORIAN)
		x->a.year = s->year + (x->a.month < s->month_of);
	s->year =
	    date && x->a.month != NONE && !x->a.bc && x->a.cal == CAL_GREGORIAN
	    ? x->a.year
	    : NONE;
	s->month_of = x->a.month;
	/* July 13. July 14: of one year */
	if (s->day && d->anchor_prec == UN_DAY &&
	    x->a.month == cal_ymd(d->anchor).m && x->a.day != NONE &&
	    x->a.year == NONE && x->a.dir == DIR_NONE &&
	    x->a.ydir == DIR_NONE && x->a.cal == CAL_GREGORIAN)
		x->a.ydir = DIR_SAME;
	s->day = date && x->a.month != NONE && x->a.day != NONE;
	s->prev = date ? e : 0;
	s->prev_range = x->range && x->split_e && !s->world ? e : 0;
	s->wday = x->a.wday;
	s->month = x->a.month != NONE;
}

/* The expression from i to e becomes a hit, or two. */
static void
store(struct search *s, int i, int e)
{
	struct dates *d = s->d;
	const struct ps *p = &s->p;
	struct date_hit *h;
	bool aside;
	int64_t anchor = d->anchor;
	int prec = d->anchor_prec;

	follow(s, i, e);
	if (s->x.range && s->x.split_e) {
		s->nhit = split(d, p, &s->x, s->at, s->nhit);
		return;
	}
	if (d->hitsize <= s->nhit)
		d->hit =
		    xgrow(d->hit, &d->hitsize, s->nhit + 1, sizeof(*d->hit));
	h = &d->hit[s->nhit];
	aside = of_number(p, i, e) || of_event(p, i, e);
	if (value_of(d, &s->x, h)) {
		h->begin = s->at + p->t[s->x.b].b;
		h->end = s->at + p->t[e - 1].e;
		s->nhit++;
		if (s->at == 0 && message_day(d, p->text, h))
			s->p.story = value_narrative(d);
	}
	if (aside) {
		d->anchor = anchor;
		d->anchor_prec = prec;
	}
}

/* Most tokens: nothing begins with them. */
static inline bool
dull(const struct search *s, int i)
{
	return !s->world && s->prev == 0 && s->prev_range == 0 &&
	    s->p.t[i].cls != ':' && !starts(&s->p.t[i]);
}

/* Looks for an expression at token i; the token to go on from. */
static int
step(struct search *s, int i)
{
	const struct ps *p = &s->p;
	int e;

	if ((s->prev != 0 && (e = p_next_day(p, i, s->prev, &s->x)) != 0) ||
	    (s->prev_range != 0 &&
		(e = p_next_range(p, i, s->prev_range, &s->x)) != 0)) {
		store(s, i, e);
		return e;
	}
	if (s->world && (e = w_expr(p, i, &s->x)) != 0) {
		s->x.world = true;
		s->x.future = w_tense(p, &s->x);
		p_named(p, &s->x);
		w_year_ahead(p, e, &s->x);
		store(s, i, e);
		return e;
	}
	if (p->t[i].cls == ':' && (e = address(p, i)) != 0)
		return e; /* nothing in it is a time */
	if (!starts(&p->t[i]) || !core_near(s, i) ||
	    (e = english_at(s, i)) == 0)
		return i + 1;
	if (s->x.type == EX_DURATION && compared(p, e))
		return e;
	store(s, i, e);
	return e;
}

/* The hits of a row from byte `at` on, behind the nhit that there are. */
size_t
search_row(struct dates *d, struct str text)
{
	struct search s = { .d = d, .first = true, .wday = NONE, .year = NONE };
	size_t n, done = 0;
	int i;

	memory(d);
	d->row_year = 0;
	d->row_day = false;
	d->term_rows++;
	while (s.at < text.n) {
		struct str part = str_of(text.p + s.at, text.n - s.at);
		bool ascii = utf8_ascii(part) == part.n;
		const char *lang;

		if (!ascii &&
		    ((lang = row_lang(part, &d->row_near)) == NULL || *lang))
			lex_row(&d->lex, lang);
		n = lex_run(&d->lex, part, d->tok, d->toksize, &done);
		s.p.t = d->tok;
		s.p.n = (int)n - (d->tok[n - 1].kind == TK_END);
		s.p.lex = &d->lex;
		s.p.text = part;
		s.p.order = order_now(d);
		s.world = (d->lex.any_latin || !ascii) && foreign(&s.p);
		s.p.story = value_narrative(d);
		s.core = -1;
		s.prev = s.prev_range = s.clock = s.day_end = 0;
		s.item_end = s.eve_end = 0;
		for (i = 0; i < s.p.n;)
			i = dull(&s, i) ? i + 1 : step(&s, i);
		if (done == 0)
			break;
		s.at += done;
	}
	return s.nhit;
}
