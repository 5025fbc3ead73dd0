/* SPDX-License-Identifier: ISC */
/* dated: lines that hold a date and hardly more; messages with their time. */
#include "kind.h"
#include "phrase.h"

static const struct str months[26][7] = {
	['a' - 'a'] = { S("april"), S("august"), S("apr"), S("aug") },
	['d' - 'a'] = { S("december"), S("dec") },
	['f' - 'a'] = { S("february"), S("feb") },
	['j' - 'a'] = { S("january"), S("june"), S("july"), S("jan"), S("jun"),
	    S("jul") },
	['m' - 'a'] = { S("march"), S("may"), S("mar") },
	['n' - 'a'] = { S("november"), S("nov") },
	['o' - 'a'] = { S("october"), S("oct") },
	['s' - 'a'] = { S("september"), S("sept"), S("sep") },
};

/* Without , and . behind it. */
static struct str
bare(struct str w)
{
	while (w.n > 0 && (w.p[w.n - 1] == ',' || w.p[w.n - 1] == '.'))
		w.n--;
	return w;
}

/* Is the word, which has these roles in any language, a month? */
static bool
is_month(struct str w, unsigned roles)
{
	return w.n > 0 &&
	    (kind_among(w, ROW(months, *w.p)) || (roles & PHRASE_MONTH));
}

bool
kind_month(struct str w)
{
	w = bare(w);
	return is_month(w, phrase_roles(w));
}

/* What stands in a line with a date. */
static const struct str dates[26][7] = {
	['a' - 'a'] = { S("at"), S("am"), S("a.m."), S("and"), S("ago") },
	['b' - 'a'] = { S("bst") },
	['c' - 'a'] = { S("cet"), S("created") },
	['d' - 'a'] = { S("date"), S("days") },
	['e' - 'a'] = { S("est"), S("edt"), S("et") },
	['f' - 'a'] = { S("friday"), S("fri"), S("first") },
	['g' - 'a'] = { S("gmt") },
	['h' - 'a'] = { S("hours"), S("hour") },
	['i' - 'a'] = { S("ist") },
	['l' - 'a'] = { S("last") },
	['m' - 'a'] = { S("monday"), S("mon"), S("modified"), S("minutes"),
	    S("min") },
	['n' - 'a'] = { S("nd") },
	['o' - 'a'] = { S("on"), S("of") },
	['p' - 'a'] = { S("published"), S("posted"), S("pm"), S("p.m."),
	    S("pst"), S("pdt") },
	['r' - 'a'] = { S("rd"), S("read") },
	['s' - 'a'] = { S("saturday"), S("sunday"), S("sat"), S("sun"),
	    S("st") },
	['t' - 'a'] = { S("tuesday"), S("thursday"), S("tue"), S("thu"),
	    S("th"), S("the") },
	['u' - 'a'] = { S("updated"), S("utc") },
	['w' - 'a'] = { S("wednesday"), S("wed") },
};

bool
kind_dated_word(struct str w)
{
	while (w.n > 1 && (w.p[w.n - 1] == ':' || w.p[w.n - 1] == ','))
		w.n--;
	return kind_among(w, ROW(dates, *w.p)) ||
	    (phrase_roles(w) & PHRASE_DATED);
}

enum said { SAID_MONTH, SAID_WITH, SAID_BAR, SAID_OTHER };

/* What a word without digits is to a date: a month, what goes with one. */
static enum said
said(struct str w)
{
	struct str month = bare(w);
	unsigned roles;

	if (w.n <= 3 &&
	    (str_eq(w, STR("|")) || str_eq(w, STR("-")) ||
		str_eq(w, STR("\342\200\223")) || str_eq(w, STR("\302\267"))))
		return SAID_BAR;
	roles = phrase_roles(month);
	if (is_month(month, roles))
		return SAID_MONTH;
	while (w.n > 1 && (w.p[w.n - 1] == ':' || w.p[w.n - 1] == ','))
		w.n--;
	if (w.n != month.n)
		roles = phrase_roles(w);
	return kind_among(w, ROW(dates, *w.p)) || (roles & PHRASE_DATED)
	    ? SAID_WITH
	    : SAID_OTHER;
}

#define LEAD 4 /* words of a name before a time, at most */

/*
 * A line that holds a date and hardly more: a place, or who wrote it where a
 * bar or the time of day tells that it is no title.  Or a time and its zone.
 */
static bool
is_dateline(struct str s)
{
	size_t i = 0, other = 0, nmonth = 0, ndig = 0, groups = 0, next;
	size_t lead = 0, seen = 0, times = 0, with = 0;
	bool bar = false;
	struct str w;

	for (; i < s.n && kind_word(s, i, &w); i += next, seen++) {
		size_t k, d = 0, cuts = 0;

		next = w.n + 1;

		for (k = 0; k < w.n; k++) {
			d += w.p[k] >= '0' && w.p[k] <= '9';
			cuts += w.p[k] == '-' || w.p[k] == '.' || w.p[k] == '/';
		}
		if (d > 0) {
			bool clock = memchr(w.p, ':', w.n - 1) != NULL;

			/*
			 * 2025-03-14, 14.03.25; 10:15:22 goes with it; of a
			 * telephone are 7 digits with a hyphen
			 */
			groups += d >= 6 && w.n <= d + 3 &&
			    !(d > 6 && cuts == 1) && !clock;
			times += clock && cuts == 0 && d <= 6;
			ndig++;
			continue;
		}
		switch (said(w)) {
		case SAID_MONTH:
			nmonth++;
			break;
		case SAID_WITH:
			with++;
			/* "Santiago de Chile" */
			lead += lead == seen && lead > 0;
			break;
		case SAID_BAR:
			/* a dash stands in titles, too */
			bar |= lead == seen && w.n < 3 && *w.p != '-';
			break;
		case SAID_OTHER:
			other++;
			lead += lead == seen && !(*w.p >= 'a' && *w.p <= 'z');
			if (other > 1 && (other > lead || lead > LEAD))
				return false;
			break;
		}
	}
	if (nmonth + groups == 0)
		return times == 1 && ndig == 1 && other == 0 && with > 0;
	if (other <= lead && (bar || times > 0))
		other = 0;
	/* "Published ..., updated ..." */
	if (nmonth == 2 && other == 0 && with >= 2 && ndig >= 4)
		nmonth = 1;
	return other <= (ndig > 1 ? 1u : 0u) &&
	    ((nmonth == 1 && ndig >= 1) || groups == 1 ||
		(groups == 2 && other == 0));
}

bool
kind_dated_slow(struct str s, const struct feat *f)
{
	struct feat *w = (struct feat *)(uintptr_t)f;

	if (f->dated_n != s.n) {
		w->dated = is_dateline(s);
		w->dated_n = (unsigned char)s.n;
	}
	return f->dated;
}

size_t
kind_digits(struct str s, size_t i)
{
	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i;
}

bool
kind_message(struct str s)
{
	size_t i = s.n > 0 && s.p[0] == '[', k, cuts = 0;

	/* the date: 12/03/2024, 2024-03-12, 12.3.24 */
	for (; cuts < 3 && (k = kind_digits(s, i)) > i && k < s.n; i = k + 1) {
		cuts++;
		if (s.p[k] != '/' && s.p[k] != '.' && s.p[k] != '-')
			break;
	}
	if (cuts < 3 || k >= s.n)
		return false;
	i = k + (s.p[k] == ',');
	if (i < s.n && s.p[i] == ' ')
		i++;
	/* the time: 08:14, 8:14:05 PM */
	k = kind_digits(s, i);
	if (k == i || k > i + 2 || k >= s.n || s.p[k] != ':')
		return false;
	for (i = k; i < s.n && i < k + 14; i++)
		if (s.p[i] == ']' ||
		    (s.p[i] == '-' && s.p[i - 1] == ' ' && i + 1 < s.n &&
			s.p[i + 1] == ' '))
			return i + 2 < s.n;
	return false;
}

bool
kind_cue(struct str s)
{
	static const char arrow[] = " --> ";
	size_t i;

	for (i = 0; i < s.n && i < 16; i++)
		if (!(s.p[i] >= '0' && s.p[i] <= '9') && s.p[i] != ':' &&
		    s.p[i] != ',' && s.p[i] != '.')
			break;
	return i > 4 && i + sizeof(arrow) - 1 < s.n &&
	    memcmp(s.p + i, arrow, sizeof(arrow) - 1) == 0;
}
