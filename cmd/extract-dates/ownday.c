/* SPDX-License-Identifier: ISC */
/* ownday: the day that a document bears, in a row at its top; its order. */
#include "ownday.h"

#include "cmd/extract-dates/value/calendar.h"
#include "cmd/extract-dates/value/chronology.h"

/*
 * Do but names of a place stand before the date at begin: "MADRID, ", "القاهرة "?
 * No word of small ASCII letters does, but an article or "the day" may.
 */
static bool
behind_place(struct str t, size_t begin)
{
	static const char *const small[] = { "le ", "den ", "am ",
		"ng\303\240y " };
	size_t i, k;

	if (begin > 48 || t.p[begin - 1] != ' ' || (unsigned char)t.p[0] == '(')
		return false;
	for (i = 0; i < begin; i++) {
		if (strchr(".:;?!\"", t.p[i]) != NULL)
			return false;
		if (t.p[i] < 'a' || t.p[i] > 'z' ||
		    (i > 0 && t.p[i - 1] != ' '))
			continue;
		for (k = 0; k < sizeof(small) / sizeof(small[0]); k++)
			if (strncmp(t.p + i, small[k], strlen(small[k])) == 0)
				break;
		if (k == sizeof(small) / sizeof(small[0]))
			return false;
	}
	return true;
}

/* Behind a word of the year: 4 ноября 2024 года, 19 червня 2023 р., 12 mars r. */
static const char *
past_year_word(const char *p, const char *end)
{
	static const char *const words[] = { "года", "року", "год", "г.", "р.",
		"r.", "g." };
	size_t k, n;

	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
		n = strlen(words[k]);
		if ((size_t)(end - p) > n && p[0] == ' ' &&
		    memcmp(p + 1, words[k], n) == 0)
			return p + 1 + n - (words[k][n - 1] == '.');
	}
	return p;
}

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
	if (h->begin != 0 && !(place = behind_place(t, h->begin)))
		return false;
	if (place) {
		p = past_year_word(p, end);
		if (p < end && *p == '.' && (p + 1 == end || p[1] == ' ') &&
		    memchr(t.p, ',', h->begin) != NULL)
			return true; /* КИЇВ, 12 березня 2025 року. */
		if (end - p > 1 && p[0] == '.' && p[1] == '-')
			p++; /* Madrid, 3 de enero de 2024.- */
	}
	while (p < end && *p == ' ')
		p++;
	if (p < end && *p == '(') {
		while (p < end && *p != ')')
			p++;
		for (place |= p < end; p < end && (*p == ')' || *p == ' '); p++)
			;
	}
	if (row == DATE_LEAD && !place)
		return false;
	if (h->begin != 0 && end - p > 2 && p[0] == '-' && p[1] == ' ' &&
	    p[2] >= '0' && p[2] <= '9')
		return false; /* Iraq, 12 May 2020 - 3 June 2020 */
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

void
see_order(struct dates *d, struct str s)
{
	const char *p = s.p, *e = s.p + s.n;

	while (p < e) {
		int v[3] = { 0 }, n[3] = { 0 }, k = 0;
		char sep = 0;

		if (*p < '0' || *p > '9') {
			p++;
			continue;
		}
		while (p < e) {
			if (*p >= '0' && *p <= '9') {
				if (n[k] < 6)
					v[k] = v[k] * 10 + *p - '0';
				n[k]++;
				p++;
			} else if ((*p == '/' || *p == '.' || *p == '-') &&
			    k < 2 && (sep == 0 || sep == *p) && p + 1 < e &&
			    p[1] >= '0' && p[1] <= '9') {
				sep = *p++;
				k++;
			} else
				break;
		}
		if (k == 2 && n[0] <= 2 && n[1] <= 2 && n[2] == 4 &&
		    v[2] > 1000 && v[2] < 2200) {
			if (v[0] > 12 && v[0] <= 31 && v[1] >= 1 && v[1] <= 12)
				d->seen_dmy++;
			else if (v[1] > 12 && v[1] <= 31 && v[0] >= 1 &&
			    v[0] <= 12)
				d->seen_mdy++;
			else if (d->ref.set && d->ref_of.n == 0 &&
			    v[0] != v[1]) {
				/* a date that is the reference's own, and that
				 * was told in words */
				struct ymd g = cal_ymd(d->ref.day);

				if (g.y == v[2] && g.m == v[1] && g.d == v[0])
					d->seen_dmy++;
				else if (g.y == v[2] && g.m == v[0] &&
				    g.d == v[1])
					d->seen_mdy++;
			}
		}
	}
}

/* Does the hit have its year, of four digits? */
static bool
with_year(struct str text, const struct date_hit *h)
{
	size_t i, digits = 0;

	for (i = h->begin; i < h->end && digits < 4; i++)
		digits = text.p[i] >= '0' && text.p[i] <= '9' ? digits + 1 : 0;
	return digits == 4;
}

#define APART 5479 /* days, 15 years: farther dates are what a text quotes */

void
next_article(struct dates *d, struct str text, const struct date_hit *hit,
    size_t n)
{
	struct moment m = { 0 };
	struct str v;
	size_t k;

	for (k = 0; k < n; k++) {
		v = str_of(hit[k].value, strlen(hit[k].value));
		if (v.n > 10 && v.p[10] == 'T')
			v.n = 10;
		if (!with_year(text, &hit[k]) || !dates_moment(&m, v))
			continue;
		if (m.day > d->ref.day - APART && m.day < d->ref.day + APART) {
			d->ref = m;
			d->anchor_prec = d->aside_prec = d->back_prec = 0;
			d->has_lastday = d->aside_last = false;
			d->lastsecs = -1;
			d->quarter = d->quarter_year = d->term = 0;
		}
		return;
	}
}

bool
message_day(struct dates *d, struct str t, const struct date_hit *h)
{
	struct str v = str_of(h->value, strlen(h->value));
	const char *end = t.p + h->end;
	struct moment m = { 0 };

	if (h->begin > 1 || v.n < 12 || v.p[10] != 'T' || d->ref_rank > 2 ||
	    h->end + 3 > t.n ||
	    !(t.p[0] == '['
		    ? *end == ']'
		    : end[0] == ' ' && end[1] == '-' && end[2] == ' ') ||
	    memchr(end, ':', t.n - h->end) == NULL)
		return false;
	v.n = 10;
	if (dates_moment(&m, v))
		d->ref = m;
	return d->ref.set;
}
