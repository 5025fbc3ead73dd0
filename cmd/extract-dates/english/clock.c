/* SPDX-License-Identifier: ISC */
/* clock: times of day, zones, and from one time to another. */
#include "parse.h"

/* am pm a.m. p.m.: 0 or 12 into *half. */
static int
ampm(const struct ps *p, int i, int *half)
{
	bool a = isw(p, i, "a"), pm = isw(p, i, "p");

	if (is(p, i, 'K') &&
	    !(glued(p, i + 1) && i + 1 < p->n &&
		tk(p, i + 1)->kind != TK_PUNCT)) {
		*half = (int)tk(p, i)->v;
		return i + 1;
	}
	if ((a || pm) && is(p, i + 1, '.') && isw(p, i + 2, "m") &&
	    glued(p, i + 1)) {
		*half = pm ? 12 : 0;
		i += 3;
		if (is(p, i, '.') && glued(p, i))
			i++;
		return i;
	}
	if ((a || pm) && isw(p, i + 1, "m")) {
		*half = pm ? 12 : 0;
		return i + 2;
	}
	if (pm && glued(p, i)) {
		*half = 12;
		return i + 1;
	}
	if (a && glued(p, i) && isnum(p, i - 1) && is(p, i - 2, ':') &&
	    !is(p, i + 1, '.')) {
		*half = 0; /* 3:18a */
		return i + 1;
	}
	if (isv(p, i, 'i', 0) && is(p, i + 1, 'T') && is(p, i + 2, 'K') &&
	    tk(p, i + 2)->cap == 2) {
		*half = (int)tk(p, i + 2)->v; /* 3 in the AM */
		return i + 3;
	}
	return 0;
}

/* GMT, EST, UTC+3, +02:00, local time */
int
p_zone(const struct ps *p, int i, struct pt *pt)
{
	int j = i, sign;

	if (is(p, i, 'Z') && tk(p, i)->cap &&
	    (tk(p, i)->cap == 2 || tk(p, i)->e - tk(p, i)->b > 1 ||
		glued(p, i))) {
		pt->zone = (int)tk(p, i)->v;
		pt->zulu = pt->zone == 0;
		j = i + 1;
		if ((is(p, j, '+') || is(p, j, '-')) && glued(p, j) &&
		    isnum(p, j + 1) && glued(p, j + 1) && pt->zone == 0) {
			sign = is(p, j, '-') ? -1 : 1;
			if (tk(p, j + 1)->nd <= 2)
				pt->zone = sign * (int)tk(p, j + 1)->v * 100;
			else if (tk(p, j + 1)->nd == 4)
				pt->zone = sign * (int)tk(p, j + 1)->v;
			pt->zulu = pt->zone == 0;
			j += 2;
		}
		return j;
	}
	if (isw(p, i, "local") && isw(p, i + 1, "time"))
		return i + 2;
	if ((is(p, i, '+') || is(p, i, '-')) && isnum(p, i + 1) &&
	    glued(p, i + 1) &&
	    (glued(p, i) ||
		(tk(p, i + 1)->nd == 4 && tk(p, i + 1)->v <= 1400 &&
		    tk(p, i + 1)->v % 5 == 0))) {
		sign = is(p, i, '-') ? -1 : 1;
		if (tk(p, i + 1)->nd == 4) {
			pt->zone = sign * (int)tk(p, i + 1)->v;
			return i + 2;
		}
		/* 9:00-11:30: more often from one to the other */
		if (tk(p, i + 1)->nd == 2 && is(p, i + 2, ':') &&
		    isnum(p, i + 3) &&
		    !(sign < 0 && pt->sec == NONE && pt->hour != NONE &&
			!isw(p, i - 4, "t") && tk(p, i + 1)->v <= 24 &&
			tk(p, i + 1)->v > pt->hour)) {
			pt->zone = sign *
			    (int)(tk(p, i + 1)->v * 100 + tk(p, i + 3)->v);
			return i + 4;
		}
	}
	if (isw(p, i, "eastern") || isw(p, i, "pacific") ||
	    isw(p, i, "central") || isw(p, i, "mountain")) {
		int h = isw(p, i, "eastern") ? 5
		    : isw(p, i, "central")   ? 6
		    : isw(p, i, "mountain")  ? 7
					     : 8;

		j = i + 1;
		if (isw(p, j, "standard"))
			j++;
		else if (isw(p, j, "daylight")) {
			j++;
			h--;
		}
		if (!isw(p, j, "time"))
			return 0;
		pt->zone = -h * 100;
		return j + 1;
	}
	return 0;
}

static int
with_zone(const struct ps *p, int e, struct pt *pt)
{
	int k;

	if (isw(p, e, "hours") || isw(p, e, "hrs"))
		e++;
	if ((k = p_zone(p, e, pt)))
		return k;
	if (is(p, e, '(') && (k = p_zone(p, e + 1, pt)) && is(p, k, ')'))
		return k + 1;
	return e;
}

static void
set_hour(struct pt *pt, int h, int half)
{
	if (half == 12 && h < 12)
		h += 12;
	if (half == 0 && h == 12)
		h = 0;
	pt->hour = h;
}

/* in the morning, at night, this evening behind a bare hour */
static int
part_of(const struct ps *p, int i, struct pt *pt, int h)
{
	int part, k = i;

	if (isv(p, k, 'i', 0) && is(p, k + 1, 'T'))
		k += 2;
	else if (isv(p, k, '@', 0) && isv(p, k + 1, 'P', PA_NIGHT))
		k++;
	else if (isv(p, k, 't', 1))
		k++;
	else if (isv(p, k, 'D', 100) && (is(p, k - 2, '@') || k < 2)) {
		pt->hour = h < 12 ? h + 12 : h; /* 7 tonight */
		pt->min = 0;
		pt->dir = DIR_THIS;
		return k + 1;
	} else
		return 0;
	if (!is(p, k, 'P') || tk(p, k)->v > PA_NIGHT)
		return 0;
	part = (int)tk(p, k)->v;
	pt->hour = h;
	pt->min = 0;
	if (part == PA_NIGHT && h == 12) {
		pt->part = PA_MIDNIGHT; /* 12 at night */
		pt->hour = 24;
	} else if (part == PA_MORNING)
		pt->hour = h % 12;
	else if (h < 12 && !(part == PA_NIGHT && h < 5))
		pt->hour = h + 12;
	/* "this" is the reference's day, as "today" is */
	if (isv(p, i, 't', 1))
		pt->dir = DIR_THIS;
	return k + 1;
}

/* The sign of a section. */
static bool
section_at(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);

	return i >= 0 && t->kind == TK_PUNCT && t->e - t->b == 2 &&
	    memcmp(p->text.p + t->b, "\302\247", 2) == 0;
}

/* Books that are quoted by chapter and verse: John 3:16. */
static bool
book_at(const struct ps *p, int i)
{
	static const char *const books[] = { "genesis", "exodus", "leviticus",
		"deuteronomy", "joshua", "judges", "samuel", "kings", "psalm",
		"psalms", "proverbs", "ecclesiastes", "isaiah", "jeremiah",
		"ezekiel", "daniel", "micah", "matthew", "mark", "luke", "john",
		"acts", "romans", "corinthians", "galatians", "ephesians",
		"philippians", "colossians", "thessalonians", "timothy",
		"hebrews", "james", "peter", "revelation", "quran", "koran",
		"surah", "sura" };
	size_t k;

	for (k = 0; tk(p, i)->cap && k < sizeof(books) / sizeof(*books); k++)
		if (isw_n(p, i, books[k], strlen(books[k])))
			return true;
	return false;
}

/*
 * half past six, a quarter to ten, 20 minutes past 8: do minutes stand at i,
 * with "past" or "to" behind them?
 */
static bool
minutes_at(const struct ps *p, int i)
{
	const struct tok *t = tk(p, i);

	if (is(p, i, 'h') || isv(p, i, 'U', UN_QUARTER))
		return true;
	if (t->kind != TK_NUM && !is(p, i, 'N'))
		return false;
	if (is(p, i + 1, 'U') && unit_of(p, i + 1) == UN_MIN)
		return isw(p, i + 2, "past") ||
		    (isw(p, i + 2, "to") &&
			(is(p, i + 4, 'K') || is(p, i + 3, 'P')));
	return isw(p, i + 1, "past") ||
	    (isw(p, i + 1, "to") && is(p, i + 3, 'K') && t->v >= 10 &&
		t->v % 5 == 0) ||
	    (is(p, i, 'N') && t->v % 5 == 0 && isw(p, i + 1, "after") &&
		is(p, i + 2, 'N'));
}

static int
half_past(const struct ps *p, int i, struct pt *pt)
{
	int64_t v;
	int e, k, half, frac, min;
	bool to;

	i += is(p, i, 'A') && isv(p, i + 1, 'U', UN_QUARTER) &&
	    (isw(p, i + 2, "past") || isw(p, i + 2, "to"));
	if (!minutes_at(p, i))
		return 0;
	min = is(p, i, 'h') ? 30 : is(p, i, 'U') ? 15 : (int)tk(p, i)->v;
	k = i + 1;
	k += is(p, k, 'U');
	to = isw(p, k, "to");
	/* at half seven: half past it */
	if (is(p, i, 'h') && is(p, k, 'N') && is(p, i - 1, '@') &&
	    (e = p_number(p, k, &v, &frac)) && v >= 1 && v <= 12 && frac == 0 &&
	    !is(p, e, 'U') && !is(p, e, 'H') && !is(p, e, '%')) {
		pt->hour = (int)v;
		pt->pm_open = true;
		if ((k = part_of(p, e, pt, (int)v)))
			e = k;
		pt->min = min;
		return e;
	}
	if (min >= 60 ||
	    !(to || isw(p, k, "past") || (isw(p, k, "after") && !isnum(p, i))))
		return 0;
	if (isv(p, k + 1, 'P', PA_NOON) && !isw(p, k, "after")) {
		pt->hour = to ? 11 : 12;
		pt->min = to ? 60 - min : min;
		return k + 2;
	}
	if ((e = p_number(p, k + 1, &v, &frac)) == 0 || v < 1 || v > 24 ||
	    frac != 0 || is(p, e, 'U') || is(p, e, '%') || is(p, e, '-'))
		return 0;
	if (to) {
		v--;
		min = 60 - min;
	}
	if ((k = ampm(p, e, &half))) {
		set_hour(pt, (int)v, half);
		e = k;
	} else if (v >= 1 && v <= 12 && (k = part_of(p, e, pt, (int)v))) {
		e = k; /* past eight in the evening */
	} else {
		pt->hour = (int)v;
		pt->pm_open = v < 12;
	}
	pt->min = min;
	return e;
}

/* The hour v before "o'clock", which ends before e. */
static int
oclock(const struct ps *p, int e, int v, struct pt *pt)
{
	int k, half;

	pt->min = 0;
	if (v == 12 &&
	    (isv(p, e, 'P', PA_NOON) || isv(p, e, 'P', PA_MIDNIGHT))) {
		pt->part = (int)tk(p, e)->v; /* twelve o'clock midnight */
		pt->hour = pt->part == PA_NOON ? 12 : 24;
		return e + 1;
	}
	if ((k = ampm(p, e, &half))) {
		set_hour(pt, v, half);
		return k;
	}
	pt->hour = v;
	pt->pm_open = true;
	return with_zone(p, e, pt);
}

/* The token behind "o'clock" at e; 0: it is not there. */
static int
oclock_at(const struct ps *p, int e)
{
	return isw(p, e, "oclock") ? e + 1
	    : isw(p, e, "o") && is(p, e + 1, '\'') && isw(p, e + 2, "clock")
	    ? e + 3
	    : 0;
}

/* Do two digits of minutes stand at i + 2, joined by what is at i + 1? */
static bool
joined_minutes(const struct ps *p, int i)
{
	return glued(p, i + 1) && isnum(p, i + 2) && glued(p, i + 2) &&
	    tk(p, i + 2)->nd == 2 && tk(p, i + 2)->v < 60;
}

/* 14:20[:30[.5]], 2:20 pm */
static int
colons(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i), *sec;
	int h = (int)t->v, e = i + 3, k, half;

	pt->min = (int)tk(p, i + 2)->v;
	if (is(p, e, ':') && glued(p, e) && isnum(p, e + 1) &&
	    glued(p, e + 1)) {
		sec = tk(p, e + 1);
		if (sec->nd != 2 || sec->v > 60)
			return 0;
		pt->sec = (int)sec->v;
		e += 2;
		if (is(p, e, '.') && glued(p, e) && isnum(p, e + 1) &&
		    glued(p, e + 1))
			e += 2;
	}
	if (is(p, e, ':') && glued(p, e))
		return 0;
	if (is(p, i - 1, '(') && is(p, e, ')') && is(p, e + 1, ':') &&
	    e + 2 >= p->n)
		return 0; /* Moderator (00:31): a place in a recording */
	pt->hour = h;
	if (h <= 12 && (k = ampm(p, e, &half))) {
		set_hour(pt, h, half);
		e = k;
	} else if (h == 24 && pt->min > 0)
		return 0;
	else
		pt->pm_open = h < 12 && t->nd == 1;
	return with_zone(p, e, pt);
}

/*
 * Is 14.10 at i a time of day, for it stands behind "at" and before a day, or
 * with a verb of coming and going?  It may be a price.
 */
static bool
dotted_time(const struct ps *p, int i)
{
	static const char *const verbs[] = { "leaves", "left", "leave",
		"arrives", "arrived", "arrive", "departs", "departed", "begins",
		"began", "begin", "starts", "started", "start", "landed",
		"meets", "met", "meet" };
	static const char *const prices[] = { "closed", "traded", "settled",
		"finished", "priced", "quoted", "stood", "ended", "opened" };
	size_t k;
	int e = i + 3;

	if (!isv(p, i - 1, '@', 0) || tk(p, i)->nd != 2)
		return false;
	for (k = 0; k < sizeof(prices) / sizeof(prices[0]); k++)
		if (isw_n(p, i - 2, prices[k], strlen(prices[k])))
			return false;
	if (i == 1 && tk(p, e)->kind == TK_WORD && tk(p, e)->cls != 'H' &&
	    tk(p, e)->cls != 'U')
		return true;
	if (is(p, e, ','))
		e++;
	if (is(p, e, 'j'))
		e++;
	if (is(p, e, 'W') || is(p, e, 'M') || is(p, e, 'D') ||
	    isw(p, i + 3, "hours") || isw(p, i + 3, "hrs"))
		return true;
	for (k = 0; k < sizeof(verbs) / sizeof(verbs[0]); k++)
		if (isw_n(p, i - 2, verbs[k], strlen(verbs[k])))
			return true;
	return false;
}

/* Figures of an hour, to 24, and what makes them one. */
static int
hour_first(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *q = tk(p, i + 1);
	int h = (int)tk(p, i)->v, e, k, half;

	if (is(p, i + 1, ':') && joined_minutes(p, i))
		return colons(p, i, pt);
	/* 15h30 */
	if (isw(p, i + 1, "h") && tk(p, i + 1)->cap && glued(p, i + 1) &&
	    tk(p, i)->nd == 1 && tk(p, i)->v <= 2 && isnum(p, i + 2) &&
	    glued(p, i + 2) && !is(p, i - 1, '@') &&
	    (is(p, i - 1, 'i') ||
		(tk(p, i + 2)->v > 15 && tk(p, i + 2)->v < 30)))
		return 0; /* 1H25: half of a year */
	if (isw(p, i + 1, "h") && joined_minutes(p, i) &&
	    !(glued(p, i + 3) && (isw(p, i + 3, "m") || is(p, i + 3, 'U')))) {
		pt->hour = h;
		pt->min = (int)tk(p, i + 2)->v;
		return with_zone(p, i + 3, pt);
	}
	if (isw(p, i + 1, "h") && glued(p, i + 1) && is(p, i - 1, '@')) {
		pt->hour = h;
		return i + 2;
	}
	/* 4 in the morning, 11 at night, 7 tonight */
	if (h >= 1 && h <= 12 && (e = part_of(p, i + 1, pt, h)))
		return e;
	/* 7.30 p.m., 14.20 GMT */
	if (is(p, i + 1, '.') && joined_minutes(p, i)) {
		pt->min = (int)tk(p, i + 2)->v;
		if (h <= 12 && (k = ampm(p, i + 3, &half))) {
			set_hour(pt, h, half);
			return with_zone(p, k, pt);
		}
		pt->hour = h;
		if ((k = p_zone(p, i + 3, pt)))
			return k;
		e = i + 3 + (isw(p, i + 3, "hours") || isw(p, i + 3, "hrs"));
		return dotted_time(p, i) ? with_zone(p, e, pt) : 0;
	}
	if (h <= 12 && h > 0 && (k = ampm(p, i + 1, &half)) &&
	    (glued(p, i + 1) || q->sp)) {
		if (isw(p, i + 1, "am") && q->sp && tk(p, k)->kind == TK_WORD &&
		    tk(p, k)->cls == 0)
			return 0; /* "the 5 am I" */
		set_hour(pt, h, half);
		return with_zone(p, k, pt);
	}
	if ((e = oclock_at(p, i + 1)))
		return oclock(p, e, h, pt);
	if (h == 12 && isv(p, i + 1, 'P', PA_NOON)) {
		pt->hour = 12;
		pt->min = 0;
		return with_zone(p, i + 2, pt);
	}
	if (h == 12 && isv(p, i + 1, 'P', PA_MIDNIGHT)) {
		pt->hour = 24;
		pt->min = 0;
		return i + 2;
	}
	if (q->sp && is(p, i + 1, 'Z') && q->cap == 2 && q->e - q->b > 1) {
		pt->hour = h;
		return p_zone(p, i + 1, pt);
	}
	return 0;
}

/* 0600 local time, 1800 GMT, 1430Z, 430pm: three figures or four */
static int
hour_and_minute(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);
	int h = (int)(t->v / 100), min = (int)(t->v % 100), k, half;

	pt->hour = h;
	pt->min = min;
	if (h <= 12 && h > 0 && (k = ampm(p, i + 1, &half))) {
		set_hour(pt, h, half);
		return with_zone(p, k, pt);
	}
	if (h <= 12 && h > 0 && (k = part_of(p, i + 1, pt, h))) {
		pt->min = min; /* 730 in the evening */
		return k;
	}
	if (t->nd != 4)
		return 0;
	if ((k = p_zone(p, i + 1, pt)) && !is(p, i + 1, '-') &&
	    !is(p, i + 1, '+'))
		return k;
	if (isw(p, i + 1, "l") && glued(p, i + 1) && tk(p, i + 1)->cap)
		return i + 2; /* 0630L: local */
	if (is(p, i - 1, '@') && tk(p, i - 2)->kind == TK_WORD &&
	    (t->v < 1900 || t->v >= 2100) &&
	    (i + 1 >= p->n || is(p, i + 1, 'j') || is(p, i + 1, 'D') ||
		((is(p, i + 1, ',') || is(p, i + 1, '.')) &&
		    !(isnum(p, i + 2) && glued(p, i + 2)))))
		return i + 1; /* he left at 1015. */
	if ((isw(p, i + 1, "hours") || isw(p, i + 1, "hrs") ||
		(isw(p, i + 1, "h") && /* 2025H1 */
		    !(isnum(p, i + 2) && glued(p, i + 2)))) &&
	    (t->v < 1000 || t->v % 100 != 0 || is(p, i - 1, '@') ||
		is(p, i - 1, 'F') || isv(p, i - 1, '-', 2) ||
		(is(p, i + 2, 'j') && isnum(p, i + 3))))
		return (k = p_zone(p, i + 2, pt)) ? k : i + 2;
	/* 0500 local on 5 SEP, but 1200 local people */
	if (isw(p, i + 1, "local") &&
	    (t->v < 1000 || t->v % 100 != 0 || is(p, i - 1, '@')) &&
	    (isw(p, i + 2, "time") || is(p, i + 2, 'j') ||
		tk(p, i + 2)->kind != TK_WORD))
		return i + 2 + isw(p, i + 2, "time");
	return 0;
}

static int
figures(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);

	if (section_at(p, i - 1) || (is(p, i + 1, ':') && book_at(p, i - 1)))
		return 0; /* § 3:17, John 3:16 */
	if (!open_left(p, i) &&
	    !(is(p, i - 1, '-') && (isnum(p, i - 2) || isw(p, i - 2, "p"))))
		return 0;
	if (t->nd <= 2 && t->v <= 24)
		return hour_first(p, i, pt);
	return (t->nd == 4 || t->nd == 3) && t->v / 100 < 24 && t->v % 100 < 60
	    ? hour_and_minute(p, i, pt)
	    : 0;
}

/* seven thirty p.m., at three twenty; five o'clock, eleven p.m. */
static int
words(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);
	int64_t v;
	int e, k, half, frac;

	if (t->v >= 1 && t->v <= 12 && is(p, i + 1, 'N') &&
	    tk(p, i + 1)->v >= 10 && (e = p_number(p, i + 1, &v, &frac)) &&
	    v < 60 && frac == 0 &&
	    ((k = ampm(p, e, &half)) || is(p, i - 1, '@') ||
		is(p, i - 1, 'F'))) {
		if (k)
			set_hour(pt, (int)t->v, half);
		else {
			pt->hour = (int)t->v;
			pt->pm_open = true;
		}
		pt->min = (int)v;
		return k ? k : e;
	}
	if ((e = p_number(p, i, &v, &frac)) == 0 || frac != 0 || v < 1 ||
	    v > 12)
		return 0;
	if (!isw(p, e, "oclock") && (k = oclock_at(p, e)))
		return oclock(p, k, (int)tk(p, e - 1)->v, pt);
	if ((k = ampm(p, e, &half)) &&
	    (!isw(p, e, "am") || is(p, i - 1, '@') || e + 1 >= p->n)) {
		set_hour(pt, (int)v, half);
		return with_zone(p, k, pt);
	}
	return part_of(p, e, pt, (int)v);
}

int
p_clock(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);
	int e;

	if (t->cls == 0 && t->kind != TK_NUM)
		return 0;
	/* noon, midnight; 12 noon */
	if (isv(p, i, 'P', PA_NOON) || isv(p, i, 'P', PA_MIDNIGHT)) {
		pt->part = (int)t->v;
		pt->hour = t->v == PA_NOON ? 12 : 24;
		pt->min = 0;
		return with_zone(p, i + 1, pt);
	}
	if ((e = half_past(p, i, pt)))
		return e;
	return t->kind == TK_NUM ? figures(p, i, pt)
	    : is(p, i, 'N')      ? words(p, i, pt)
				 : 0;
}

/* An hour that leaves am and pm to what follows: "3:30" of "3:30-6 pm". */
static int
bare_hour(const struct ps *p, int i, struct pt *pt)
{
	const struct tok *t = tk(p, i);
	int64_t v;
	int e, frac;

	if (t->kind == TK_NUM && t->nd <= 2 && t->v >= 1 && t->v <= 24) {
		pt->hour = (int)t->v;
		if ((is(p, i + 1, ':') || isw(p, i + 1, "h")) &&
		    glued(p, i + 1) && isnum(p, i + 2) &&
		    tk(p, i + 2)->nd == 2 && tk(p, i + 2)->v < 60) {
			pt->min = (int)tk(p, i + 2)->v;
			return i + 3;
		}
		return i + 1 + (isw(p, i + 1, "h") && glued(p, i + 1));
	}
	if (t->kind == TK_NUM && t->nd == 4 && t->v / 100 < 24 &&
	    t->v % 100 < 60) {
		pt->hour = (int)(t->v / 100); /* 0300 and 0500 hours */
		pt->min = (int)(t->v % 100);
		return i + 1;
	}
	if (is(p, i, 'N') && (e = p_number(p, i, &v, &frac)) && v >= 1 &&
	    v <= 12 && frac == 0) {
		pt->hour = (int)v;
		return e;
	}
	return 0;
}

/* from 10 to 4, between 3 and 5: hours that the caller vouches for. */
int
p_hours(const struct ps *p, int i, struct pt *a, struct pt *z)
{
	int e;

	pt_clear(a);
	pt_clear(z);
	if (!is(p, i - 1, 'F') || (e = bare_hour(p, i, a)) == 0 ||
	    !(is(p, e, '-') || isv(p, e, '&', 0)) ||
	    (e = bare_hour(p, e + 1, z)) == 0 || is(p, e, '%') ||
	    is(p, e, 'U') || is(p, e, 'M') || is(p, e, 'H') ||
	    ((is(p, e, '/') || is(p, e, ':') || is(p, e, '.')) &&
		isnum(p, e + 1)))
		return 0;
	if (z->hour <= a->hour && z->hour <= 12)
		z->hour += 12;
	return e;
}

/* From one time of day to another: 9:30 to 11:00, 8 - 11pm. */
int
p_clocks(const struct ps *p, int i, struct pt *a, struct pt *z)
{
	struct pt b;
	int e, k, q;
	bool full, half;

	pt_clear(a);
	pt_clear(z);
	pt_clear(&b);
	e = bare_hour(p, i, &b);
	k = p_clock(p, i, a);
	full = k > e; /* the first has am, pm or a zone */
	if (!full) {
		if (e == 0 || !(i == 0 || tk(p, i)->sp))
			return 0;
		*a = b;
		k = e;
	}
	if (!is(p, k, '-') && !(is(p, k, '&') && is(p, i - 1, 'F')) &&
	    !isw(p, k, "untill"))
		return 0;
	q = k + 1;
	if ((e = p_clock(p, q, z)) == 0) {
		/* 11pm-3 */
		if (!(full ||
			(a->min != NONE &&
			    (bare_hour(p, q, &b) > q + 1 ||
				(is(p, i - 1, 'F') && tk(p, i)->nd == 4 &&
				    tk(p, i)->v < 1000 && tk(p, q)->nd == 4)))))
			return 0; /* between 0930-1130 */
		pt_clear(z);
		e = bare_hour(p, q, z);
		if (e == 0 || is(p, e, '%') || is(p, e, 'U') || is(p, e, 'M') ||
		    (is(p, e, '/')) || is(p, e, 'H') ||
		    (tk(p, e)->kind == TK_WORD && tk(p, e)->cls == 0))
			return 0;
		if (z->hour <= 12 && (a->hour >= 12 || z->hour <= a->hour) &&
		    z->hour + 12 > a->hour && z->hour < 13)
			z->hour = z->hour % 12 + 12;
		return e;
	}
	if (!full) {
		half = is(p, e - 1, 'K') || is(p, e - 1, '.') ||
		    is(p, e - 1, 'P') || isw(p, e - 1, "p");
		if (a->min == NONE && !half && !is(p, i - 1, 'F'))
			return 0;
		if (half && z->hour >= 12 && a->hour < 12 &&
		    a->hour + 12 < z->hour + (z->hour == 12 ? 12 : 0))
			a->hour += 12;
		else if (half && z->hour >= 12 && a->hour < 12 &&
		    a->hour + 12 == z->hour && z->min != NONE)
			a->hour += 12;
	}
	/* 11:30-1:30 */
	if (a->hour <= 12 && z->hour < a->hour && z->hour + 12 > a->hour &&
	    z->pm_open)
		z->hour += 12;
	if (z->zone != NONE && a->zone == NONE) {
		a->zone = z->zone;
		a->zulu = z->zulu;
	}
	return e;
}
