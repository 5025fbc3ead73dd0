/* SPDX-License-Identifier: ISC */
/* timex: values as TIMEX3 and EDTF write them. */
#include "timex.h"

#include <stdio.h>

static const char *const season_name[] = { "", "SP", "SU", "FA", "WI" };
static const char *const part_name[] = { "", "MO", "AF", "EV", "NI", "12:00",
	"00:00", "MO", "EV", "DT", "MI" };

/* v, 0 to 10^n - 1, as n digits (snprintf took 6 % of the filter's time). */
static void
digits(char *s, int n, int v)
{
	while (n-- > 0) {
		s[n] = (char)('0' + v % 10);
		v /= 10;
	}
}

static int
put_year(char *s, size_t n, int y)
{
	if (y > 0 && y <= 9999 && n > 4) {
		digits(s, 4, y);
		s[4] = '\0';
		return 4;
	}
	if (y == NONE)
		return snprintf(s, n, "XXXX");
	if (y <= 0)
		return snprintf(s, n, "BC%04d", 1 - y);
	return snprintf(s, n, "%04d", y);
}

void
timex_date(char *s, size_t n, const struct res *r)
{
	int k;

	if (r->vague) {
		snprintf(s, n, "%s",
		    r->vaguev < 0       ? "PAST_REF"
			: r->vaguev > 0 ? "FUTURE_REF"
					: "PRESENT_REF");
		return;
	}
	if (r->cal != CAL_GREGORIAN && r->prec == UN_NONE && r->bounds) {
		struct ymd a = cal_ymd(r->first), z = cal_ymd(r->last);

		snprintf(s, n, "%04d-%02d-%02d/%04d-%02d-%02d", a.y, a.m, a.d,
		    z.y, z.m, z.d);
		return;
	}
	switch (r->prec) {
	case UN_DECADE:
		if (r->decade < 0)
			snprintf(s, n, "BC%03d", -r->decade);
		else
			snprintf(s, n, "%03d", r->decade);
		return;
	case UN_CENTURY:
		if (r->century < 0)
			snprintf(s, n, "BC%02d", -r->century - 1);
		else
			snprintf(s, n, "%02d", r->century);
		return;
	default:
		break;
	}
	k = put_year(s, n, r->y);
	if (k < 0 || (size_t)k >= n)
		return;
	s += k;
	n -= (size_t)k;
	switch (r->prec) {
	case UN_DAY:
	case UN_MONTH:
		if (n < 7)
			return;
		s[0] = '-';
		digits(s + 1, 2, r->m);
		s[3] = '\0';
		if (r->prec == UN_MONTH)
			break;
		s[3] = '-';
		digits(s + 4, 2, r->d);
		s[6] = '\0';
		break;
	case UN_WEEK:
		snprintf(s, n, "-W%02d%s", r->week, r->weekend ? "-WE" : "");
		break;
	case UN_QUARTER:
		if (r->season != NONE)
			snprintf(s, n, "-%s", season_name[r->season]);
		else if (r->half != NONE)
			snprintf(s, n, "-H%d", r->half);
		else
			snprintf(s, n, "-Q%d", r->quarter);
		break;
	case UN_YEAR:
		if (r->span) {
			snprintf(s, n, "/%04d", r->y + r->span);
		}
		break;
	default:
		if (r->m != NONE && r->d != NONE)
			snprintf(s, n, "-%02d-%02d", r->m, r->d);
		else if (r->m != NONE)
			snprintf(s, n, "-%02d", r->m);
		else if (r->season != NONE)
			snprintf(s, n, "-%s", season_name[r->season]);
		else
			snprintf(s, n, "-XX-XX");
	}
}

void
timex_open(char *s, size_t n, const struct pt *a, int year, int month)
{
	struct ymd g;

	if (year != NONE) {
		int k = put_year(s, n, year);

		if (month != NONE) {
			snprintf(s + k, n - (size_t)k, "-%02d-XX", month);
			return;
		}
		snprintf(s + k, n - (size_t)k, "%s",
		    a->unit == UN_WEEK          ? "-WXX"
			: a->unit == UN_MONTH   ? "-XX"
			: a->unit == UN_QUARTER ? "-QX"
			: a->unit == UN_WEEKEND ? "-WXX-WE"
						: "-XX-XX");
		return;
	}
	if (a->wday != NONE) {
		snprintf(s, n, "XXXX-WXX-%d", a->wday);
		return;
	}
	if (holiday_fixed(a->holiday, &g)) {
		snprintf(s, n, "XXXX-%02d-%02d", g.m, g.d);
		return;
	}
	if (a->week != NONE) {
		snprintf(s, n, "XXXX-W%02d", a->week);
		return;
	}
	if (a->half != NONE || a->quarter > 0) {
		snprintf(s, n, "XXXX-%c%d", a->half != NONE ? 'H' : 'Q',
		    a->half != NONE ? a->half : a->quarter);
		return;
	}
	if (a->quarter == 0) {
		snprintf(s, n, "XXXX-QX");
		return;
	}
	switch (a->rel == REL_NONE || a->rel == REL_DAY ? UN_DAY : a->unit) {
	case UN_WEEK:
		snprintf(s, n, "XXXX-WXX");
		break;
	case UN_WEEKEND:
		snprintf(s, n, "XXXX-WXX-WE");
		break;
	case UN_MONTH:
		snprintf(s, n, "XXXX-XX");
		break;
	case UN_QUARTER:
		snprintf(s, n, "XXXX-QX");
		break;
	case UN_YEAR:
		snprintf(s, n, "XXXX");
		break;
	case UN_DECADE:
		snprintf(s, n, "XXX");
		break;
	case UN_CENTURY:
		snprintf(s, n, "XX");
		break;
	default:
		snprintf(s, n, "XXXX-XX-XX");
	}
}

void
timex_time(char *s, size_t n, const struct pt *a)
{
	int k = 0;

	if (a->hour != NONE) {
		int h = a->hour;

		if (a->part == PA_MIDNIGHT && h == 24)
			h = 0;
		k = snprintf(s, n, "T%02d:%02d", h,
		    a->min == NONE ? 0 : a->min);
		if (a->sec != NONE)
			k += snprintf(s + k, n - (size_t)k, ":%02d", a->sec);
		if (a->zulu)
			snprintf(s + k, n - (size_t)k, "Z");
		return;
	}
	if (a->part != NONE)
		snprintf(s, n, "T%s", part_name[a->part]);
}

/* An amount in a unit that TIMEX3 has, and what is left in a smaller one. */
struct term {
	int64_t n, rest; /* so many units; of the smaller one */
	const char *unit, *smaller;
	bool decimal; /* its hundredths are written: 1.5 */
};

static struct term
term_of(const struct amount *am)
{
	struct term q = { .n = am->n };
	int frac = am->frac;

	switch (am->unit) {
	case UN_MIN:
		q.unit = "M";
		q.rest = frac * 60 / 100;
		q.smaller = "S";
		break;
	case UN_HOUR:
		q.unit = "H";
		q.rest = frac * 60 / 100;
		q.smaller = "M";
		break;
	case UN_SEC:
	case UN_DAY:
	case UN_WORKDAY:
	case UN_WEEK:
	case UN_MONTH:
		q.unit = am->unit == UN_SEC ? "S"
		    : am->unit == UN_WEEK   ? "W"
		    : am->unit == UN_MONTH  ? "M"
					    : "D";
		q.decimal = frac != 0;
		break;
	case UN_QUARTER:
		q.unit = "M";
		q.n *= 3;
		break;
	case UN_YEAR:
		q.unit = "Y";
		q.decimal = frac % 25 != 0;
		q.rest = q.decimal ? 0 : frac * 12 / 100;
		q.smaller = "M";
		break;
	case UN_DECADE:
		q.unit = am->open ? "DE" : "Y";
		q.n = q.n * 10 + frac / 10;
		break;
	case UN_CENTURY:
		q.unit = am->open ? "C" : "Y";
		q.n = q.n * 100 + frac;
		break;
	case UN_MILLENNIUM:
		q.unit = am->open ? "L" : "Y";
		q.n = q.n * 1000 + frac * 10;
		break;
	default:
		q.unit = "WE";
	}
	return q;
}

void
timex_duration(char *s, size_t n, const struct ex *x)
{
	int i, k;
	bool time = false;

	k = snprintf(s, n, "P");
	for (i = 0; i < x->namt && (size_t)k + 24 < n; i++) {
		const struct amount *am = &x->amt[i];
		struct term q = term_of(am);

		if (am->unit <= UN_HOUR && !time) {
			k += snprintf(s + k, n - (size_t)k, "T");
			time = true;
		}
		if (am->open)
			k += snprintf(s + k, n - (size_t)k, "X%s", q.unit);
		else if (q.decimal)
			k += snprintf(s + k, n - (size_t)k, "%lld.%d%s",
			    (long long)q.n,
			    am->frac % 10 ? am->frac : am->frac / 10, q.unit);
		else {
			if (q.n != 0 || q.rest == 0)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)q.n, q.unit);
			if (q.rest)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)q.rest, q.smaller);
		}
	}
}

void
timex_set(char *s, size_t n, const struct ex *x)
{
	const struct pt *a = &x->a;
	char t[16] = "";

	if (x->openset) {
		timex_time(t, sizeof(t), a);
		if (a->wday != NONE)
			snprintf(s, n, "XXXX-WXX-%d%s", a->wday, t);
		else if (a->month != NONE && a->day != NONE)
			snprintf(s, n, "XXXX-%02d-%02d", a->month, a->day);
		else if (a->month != NONE)
			snprintf(s, n, "XXXX-%02d", a->month);
		else if (a->season != NONE)
			snprintf(s, n, "XXXX-%s", season_name[a->season]);
		else if (x->freq == UN_WEEKEND)
			snprintf(s, n, "XXXX-WE");
		else
			snprintf(s, n, "XXXX-XX-XX%s", t);
		return;
	}
	{
		static const char *const u[] = { "D", "S", "M", "H", "D", "W",
			"M", "Q", "Y", "Y", "Y", "Y", "WE", "W", "D" };
		int64_t v = x->freqn;

		if (x->freq == UN_QUARTER && v != 1) {
			snprintf(s, n, "P%lldM", (long long)v * 3);
			return;
		}
		if (x->freq == UN_QUARTER) {
			snprintf(s, n, "P1Q");
			return;
		}
		v *= x->freq == UN_DECADE      ? 10
		    : x->freq == UN_CENTURY    ? 100
		    : x->freq == UN_MILLENNIUM ? 1000
		    : x->freq == UN_FORTNIGHT  ? 2
					       : 1;
		if (v == 0)
			snprintf(s, n, "P%sX%s", x->freq <= UN_HOUR ? "T" : "",
			    u[x->freq]);
		else
			snprintf(s, n, "P%s%lld%s",
			    x->freq <= UN_HOUR ? "T" : "", (long long)v,
			    u[x->freq]);
	}
}

void
timex_day(char *s, size_t n, int64_t day)
{
	struct ymd g = cal_ymd(day);

	if (g.y < 0 || g.y > 9999 || n < 11) {
		snprintf(s, n, "%04d-%02d-%02d", g.y, g.m, g.d);
		return;
	}
	digits(s, 4, g.y);
	digits(s + 5, 2, g.m);
	digits(s + 8, 2, g.d);
	s[4] = s[7] = '-';
	s[10] = '\0';
}

void
edtf_date(char *s, size_t n, const struct res *r)
{
	static const int season[] = { 0, 21, 22, 23, 24 };
	char *p = s;
	int month = 0;

	s[0] = '\0';
	if (r->vague || r->cal != CAL_GREGORIAN)
		return;
	switch (r->prec) {
	case UN_DECADE:
		if (r->decade > 0)
			snprintf(s, n, "%03dX", r->decade);
		return;
	case UN_CENTURY:
		if (r->century > 0)
			snprintf(s, n, "%02dXX", r->century);
		return;
	default:
		break;
	}
	if (r->y == NONE) {
		if (r->prec == UN_MONTH && r->m != NONE)
			snprintf(s, n, "XXXX-%02d", r->m);
		else if (r->prec == UN_DAY && r->m != NONE)
			snprintf(s, n, "XXXX-%02d-%02d", r->m, r->d);
		return;
	}
	if (r->y > 9999 || r->y < -9998)
		return;
	if (r->prec == UN_MONTH || r->prec == UN_DAY)
		month = r->m;
	else if (r->prec == UN_QUARTER)
		month = r->season != NONE ? season[r->season]
		    : r->half != NONE     ? 39 + r->half
					  : 32 + r->quarter;
	else if (r->prec != UN_YEAR)
		return;
	if (r->y < 0)
		*p++ = '-';
	digits(p, 4, r->y < 0 ? -r->y : r->y);
	p += 4;
	if (month != 0) {
		*p++ = '-';
		digits(p, 2, month);
		p += 2;
	}
	if (r->prec == UN_DAY) {
		*p++ = '-';
		digits(p, 2, r->d);
		p += 2;
	}
	*p = '\0';
	if (r->prec == UN_YEAR && r->span != 0)
		snprintf(p, n - (size_t)(p - s), "/%04d", r->y + r->span);
}
