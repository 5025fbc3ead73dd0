/* SPDX-License-Identifier: ISC */
/* ownday: the day that a document bears, in a row at its top. */
#include "ownday.h"

#include "cmd/extract-dates/value/chronology.h"

/*
 * Is the date the line's own?  It stands at its end, "Statement (17 September
 * 2025)"; or at its front, before a mark: "31.07.2014 - Press release".  A
 * sentence opens with it and the place: "May 15, 2022 (GENEVA) - The council".
 */
static bool
at_edge(struct str t, const struct date_hit *h, enum date_row row)
{
	const char *p = t.p + h->end, *end = t.p + t.n;
	bool place = false;

	if (row == DATE_TOP &&
	    t.n - h->end <= (end[-1] == ')' || end[-1] == ']'))
		return true;
	if (h->begin != 0)
		return false;
	while (p < end && *p == ' ')
		p++;
	if (p < end && *p == '(') {
		while (p < end && *p != ')')
			p++;
		for (place = p < end; p < end && (*p == ')' || *p == ' '); p++)
			;
	}
	if (row == DATE_LEAD && !place)
		return false;
	return p < end &&
	    (*p == '|' || *p == '-' ||
		(end - p > 2 && memcmp(p, "\xE2\x80", 2) == 0 &&
		    (p[2] == '\x93' || p[2] == '\x94')));
}

/*
 * Is it the day, without its year, at the front of a report: "MOSCOW, April 15.",
 * "Islamabad, Feb 20, IRNA - "?  Behind a place, before a mark.
 */
static bool
of_report(struct str t, const struct date_hit *h)
{
	static const char from[] = "XXXX-";
	const char *p = t.p + h->end, *end = t.p + t.n;
	size_t i;

	if (strncmp(h->value, from, sizeof(from) - 1) != 0 ||
	    strlen(h->value) != sizeof("XXXX-02-20") - 1 || h->begin < 4 ||
	    h->begin > 40 || memcmp(t.p + h->begin - 2, ", ", 2) != 0)
		return false;
	/* no sentence: "In May, June 3" has no small words either, but goes on */
	for (i = 0; i + 1 < h->begin; i++)
		if ((i == 0 || t.p[i - 1] == ' ') && t.p[i] >= 'a' &&
		    t.p[i] <= 'z')
			return false;
	return p == end || strchr(".:,/", *p) != NULL ||
	    (end - p > 1 && *p == ' ' &&
		(p[1] == '-' || p[1] == '(' || (unsigned char)p[1] == 0xE2));
}

/*
 * Takes m, which a hit of the row says, for the reference date; false: it is
 * none.  Days that are rows of their own are, if there are many, those of a
 * chronology, and none is the document's.
 */
static bool
take(struct dates *d, struct str text, const struct date_hit *hit,
    enum date_row row, const struct moment *m)
{
	if (row == DATE_HEAD && is_entry(text, hit)) {
		if (d->entry_days == 1 && d->ref.day != m->day) {
			d->entry_days = 2;
			d->ref.set = false;
			d->ref_rank = 0;
		}
		if (d->entry_days != 0)
			return false;
		d->entry_days = 1;
	}
	d->ref = *m;
	d->ref_rank = row == DATE_HEAD ? 2 : 1;
	return true;
}

bool
own_day(struct dates *d, struct str text, const struct date_hit *hit,
    enum date_row row)
{
	struct str v = str_of(hit->value, strlen(hit->value));
	struct moment m = { 0 };

	d->undated |= of_report(text, hit);
	if (v.n > 10 && v.p[10] == 'T')
		v.n = 10;
	return (row == DATE_HEAD || at_edge(text, hit, row)) &&
	    hit->kind.p[0] != 'S' && dates_moment(&m, v) &&
	    take(d, text, hit, row, &m);
}
