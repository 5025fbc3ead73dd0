/* SPDX-License-Identifier: ISC */
/* value: an expression and what is known of the document make a hit. */
#include <stdio.h>

#include "resolve.h"

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

/* The date's value; s has room for 40 bytes at least. */
static void
put_date(char *s, size_t n, const struct res *r)
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

/*
 * TIMEX3: X for what is not known, as fine as the expression says; the year
 * may be known.
 */
static void
put_open(char *s, size_t n, const struct pt *a, int year)
{
	struct ymd g;

	if (year != NONE) {
		int k = put_year(s, n, year);

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

static void
put_time(char *s, size_t n, const struct pt *a)
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

static void
put_duration(char *s, size_t n, const struct ex *x)
{
	int i, k;
	bool time = false;

	k = snprintf(s, n, "P");
	for (i = 0; i < x->namt && (size_t)k + 24 < n; i++) {
		const struct amount *am = &x->amt[i];
		int64_t v = am->n;
		const char *u;
		int64_t extra = 0;
		const char *eu = NULL;
		bool dec = false;

		switch (am->unit) {
		case UN_SEC:
			u = "S";
			dec = am->frac != 0;
			break;
		case UN_MIN:
			u = "M";
			extra = am->frac * 60 / 100;
			eu = "S";
			break;
		case UN_HOUR:
			u = "H";
			extra = am->frac * 60 / 100;
			eu = "M";
			break;
		case UN_DAY:
		case UN_WORKDAY:
			u = "D";
			dec = am->frac != 0;
			break;
		case UN_WEEK:
			u = "W";
			dec = am->frac != 0;
			break;
		case UN_MONTH:
			u = "M";
			dec = am->frac != 0;
			break;
		case UN_QUARTER:
			u = "M";
			v *= 3;
			break;
		case UN_YEAR:
			u = "Y";
			if (am->frac % 25 == 0) {
				extra = am->frac * 12 / 100;
				eu = "M";
			} else
				dec = am->frac != 0;
			break;
		case UN_DECADE:
			u = am->open ? "DE" : "Y";
			v = v * 10 + am->frac / 10;
			break;
		case UN_CENTURY:
			u = am->open ? "C" : "Y";
			v = v * 100 + am->frac;
			break;
		case UN_MILLENNIUM:
			u = am->open ? "L" : "Y";
			v = v * 1000 + am->frac * 10;
			break;
		default:
			u = "WE";
		}
		if (am->unit <= UN_HOUR && !time) {
			k += snprintf(s + k, n - (size_t)k, "T");
			time = true;
		}
		if (am->open)
			k += snprintf(s + k, n - (size_t)k, "X%s", u);
		else if (dec)
			k += snprintf(s + k, n - (size_t)k, "%lld.%d%s",
			    (long long)v,
			    am->frac % 10 ? am->frac : am->frac / 10, u);
		else {
			if (v != 0 || extra == 0)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)v, u);
			if (extra)
				k += snprintf(s + k, n - (size_t)k, "%lld%s",
				    (long long)extra, eu);
		}
	}
}

static void
put_set(char *s, size_t n, const struct ex *x)
{
	const struct pt *a = &x->a;
	char t[16] = "";

	if (x->openset) {
		put_time(t, sizeof(t), a);
		if (a->wday != NONE)
			snprintf(s, n, "XXXX-WXX-%d%s", a->wday, t);
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

static const char *const mod_name[] = { "", "START", "MID", "END", "APPROX",
	"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE",
	"AFTER", "ON_OR_BEFORE", "ON_OR_AFTER" };

static void
put_ymd(char *s, size_t n, int64_t day)
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

/* EDTF level 2 of a resolved point; "" if it has none or says nothing new */
static void
put_edtf(char *s, size_t n, const struct res *r)
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

static void
remember(struct dates *d, const struct ex *x, const struct res *r)
{
	if (r->vague || r->open || r->y == NONE ||
	    (r->y <= 0 && x->a.rel == REL_AGO))
		return; /* ten thousand years ago: nothing goes on from there */
	if (x->a.year != NONE && r->prec <= UN_YEAR)
		d->row_year = r->y;
	switch (r->prec) {
	case UN_DAY:
		d->anchor = cal_days(r->y, r->m, r->d);
		d->anchor_prec = UN_DAY;
		d->lastday = d->anchor;
		d->has_lastday = d->row_day = true;
		break;
	case UN_WEEK:
		d->anchor = cal_week_monday(r->y, r->week);
		d->anchor_prec = UN_WEEK;
		break;
	case UN_MONTH:
		d->anchor = cal_days(r->y, r->m, 1);
		d->anchor_prec = UN_MONTH;
		break;
	case UN_QUARTER:
		d->anchor = cal_days(r->y,
		    r->season != NONE     ? (r->season < 4 ? r->season * 3 : 12)
			: r->half != NONE ? r->half * 6 - 5
					  : r->quarter * 3 - 2,
		    1);
		d->anchor_prec = UN_QUARTER;
		break;
	case UN_YEAR:
		/* a year alone does not move the story within it */
		if (d->anchor_prec && cal_ymd(d->anchor).y == r->y &&
		    d->anchor_prec <= UN_QUARTER)
			break;
		d->anchor = cal_days(r->y, 1, 1);
		d->anchor_prec = UN_YEAR;
		break;
	default:
		break;
	}
	(void)x;
}

/* Counts how the document's dates lie to its reference. */
static void
evidence(struct dates *d, const struct ex *x, const struct res *r)
{
	int64_t day, dist;

	if (x->a.rel == REL_DAY || (x->a.wday != NONE && x->a.day == NONE) ||
	    (x->a.rel == REL_UNIT && x->a.n < 0) ||
	    (x->a.quarter != NONE && x->a.year == NONE) ||
	    (x->a.rel == REL_AGO)) {
		/* a bare weekday is what news has, and hardly a story */
		d->near += 1 + (x->a.wday != NONE && x->type == EX_DATE);
		return;
	}
	if (!d->ref.set || x->a.year == NONE || r->y == NONE ||
	    x->a.cal != CAL_GREGORIAN)
		return;
	day = r->prec == UN_DAY ? cal_days(r->y, r->m, r->d)
	    : r->m != NONE      ? cal_days(r->y, r->m, 15)
				: cal_days(r->y, 7, 1);
	dist = d->ref.day - day;
	if (dist > 600)
		d->far += r->m != NONE || x->alone ? 2 : 1; /* "1936" heads */
	else if (r->m != NONE)
		d->near++;
}

struct attrs {
	char *s;
	size_t n, cap;
};

static void
attr(struct attrs *at, const char *key, const char *value)
{
	size_t k = strlen(key), v = strlen(value);

	if (at->n + k + v + 3 > at->cap)
		return;
	if (at->n > 0)
		at->s[at->n++] = '|';
	memcpy(at->s + at->n, key, k);
	at->n += k;
	at->s[at->n++] = '=';
	memcpy(at->s + at->n, value, v + 1);
	at->n += v;
}

int
value_year(struct dates *d, const struct ex *x)
{
	struct res r;

	resolve(d, x, &x->a, &r);
	return r.open ? NONE : r.y;
}

/*
 * "half past two" asked for on its own: the next of the two on the day at
 * hand, an hour of the working day on another.
 */
static bool
afternoon(const struct dates *d, const struct ex *x, const struct res *r)
{
	int secs = x->a.hour * 3600 + (x->a.min == NONE ? 0 : x->a.min) * 60;

	if (r->prec == UN_DAY && r->y != NONE &&
	    cal_days(r->y, r->m, r->d) == d->ref.day)
		return secs < d->ref.secs && secs + 43200 >= d->ref.secs;
	return x->a.hour >= 1 && x->a.hour < 7;
}

bool
value_of(struct dates *d, struct ex *x, struct date_hit *hit)
{
	struct res r, z;
	char tmp[64], alt[64] = "", ed[64] = "", first[16] = "", last[16] = "";
	char freq[24] = "", t[24] = "";
	struct attrs at = { hit->attrs, 0, sizeof(hit->attrs) };
	const char *cal = "";
	bool bounds = false;
	size_t n = sizeof(hit->value);

	hit->attrs[0] = '\0';
	res_clear(&r);
	switch (x->type) {
	case EX_DURATION:
		hit->kind = STR("DURATION");
		if (x->namt == 1 && x->amt[0].unit == UN_MONTH &&
		    (x->amt[0].n == 9 || x->amt[0].n == 6))
			d->months = true;
		put_duration(hit->value, n, x);
		break;
	case EX_SET:
		hit->kind = STR("SET");
		put_set(hit->value, n, x);
		break;
	case EX_DATE:
	case EX_TIME:
		hit->kind = x->type == EX_DATE ? STR("DATE") : STR("TIME");
		resolve(d, x, &x->a, &r);
		if (x->a.nth != NONE && x->a.nth > 5 && x->a.nth != 99 &&
		    x->a.nthunit >= 100 && r.open)
			return false; /* the 10th Wednesday of November */
		if (x->range) {
			struct pt b = x->z;

			if (x->type == EX_TIME && b.hour != NONE) {
				char t2[24] = "";

				z = r;
				if (z.prec == UN_DAY &&
				    (b.hour < x->a.hour ||
					(b.hour == x->a.hour &&
					    b.min < x->a.min && b.min != NONE)))
					res_day(&z,
					    cal_days(z.y, z.m, z.d) + 1);
				put_date(hit->value, n / 2, &r);
				put_time(t, sizeof(t), &x->a);
				strcat(hit->value, t);
				put_date(tmp, sizeof(tmp) / 2, &z);
				put_time(t2, sizeof(t2), &b);
				strcat(tmp, t2);
				if (strlen(hit->value) + strlen(tmp) + 2 < n) {
					strcat(hit->value, "/");
					strcat(hit->value, tmp);
				}
				res_bounds(&r);
				res_bounds(&z);
				if (r.bounds && z.bounds && r.y > 0) {
					put_ymd(first, sizeof(first), r.first);
					put_ymd(last, sizeof(last), z.last);
				}
				evidence(d, x, &r);
				remember(d, x, &z);
				break;
			}
			if (b.rel != REL_NONE)
				;
			else if (b.year == NONE)
				b.year = x->a.year;
			if (b.month == NONE && b.rel == REL_NONE)
				b.month = x->a.month;
			b.cal = x->a.cal;
			resolve(d, x, &b, &z);
			if (z.y != NONE && r.y != NONE && x->a.year == NONE &&
			    x->z.year == NONE && b.rel == REL_NONE &&
			    (z.m < r.m || z.y < r.y))
				z.y = r.y + (z.m < r.m);
			put_date(hit->value, n / 2, &r);
			put_date(tmp, sizeof(tmp) / 2, &z);
			if (strlen(hit->value) + strlen(tmp) + 2 < n) {
				strcat(hit->value, "/");
				strcat(hit->value, tmp);
			}
			if (r.cal == CAL_GREGORIAN) {
				res_bounds(&r);
				res_bounds(&z);
			}
			if (r.bounds && z.bounds && r.y > 0) {
				put_edtf(ed, sizeof(ed) / 2, &r);
				put_edtf(tmp, sizeof(tmp) / 2, &z);
				if (*ed && *tmp) {
					strcat(ed, "/");
					strcat(ed, tmp);
				} else
					*ed = '\0';
				put_ymd(first, sizeof(first), r.first);
				put_ymd(last, sizeof(last), z.last);
			}
			remember(d, x, &z);
			break;
		}
		if (x->a.rel == REL_LATER && x->a.unit < UN_DAY && d->ref.set &&
		    d->ref.secs >= 0 && d->anchor_prec == 0 && x->a.n != 0)
			x->a.rel = REL_AGO;
		if (x->a.rel == REL_AGO && x->a.unit < UN_DAY && d->ref.set) {
			/* minutes and hours count from the moment */
			static const int secs[] = { 0, 1, 60, 3600 };
			int64_t s = (d->ref.secs >= 0 ? d->ref.secs : 0) +
			    (int64_t)x->a.n * secs[x->a.unit];
			int64_t day = d->ref.day + s / 86400 - (s % 86400 < 0);

			if (d->ref.secs < 0 && s % 86400 == 0 && s != 0) {
				/* 72 hours ago: a day, as fine as it gets */
				put_ymd(hit->value, n, day);
				break;
			}
			if (d->ref.secs < 0) {
				put_ymd(hit->value, n, d->ref.day);
				strcat(hit->value, "TXX");
				break;
			}
			s -= (day - d->ref.day) * 86400;
			res_day(&r, day);
			put_date(hit->value, n, &r);
			if (s % 60)
				snprintf(t, sizeof(t), "T%02d:%02d:%02d",
				    (int)(s / 3600), (int)(s / 60 % 60),
				    (int)(s % 60));
			else
				snprintf(t, sizeof(t), "T%02d:%02d",
				    (int)(s / 3600), (int)(s / 60 % 60));
			strcat(hit->value, t);
			break;
		}
		if (x->type == EX_TIME && x->a.pm_open && x->a.hour < 12 &&
		    x->a.part == NONE && x->future == 2 && d->ref.secs >= 0 &&
		    afternoon(d, x, &r))
			x->a.hour += 12;
		if (r.open && r.prec == UN_NONE && r.m == NONE &&
		    r.season == NONE && !r.bounds)
			put_open(hit->value, n / 2, &x->a, r.y);
		else
			put_date(hit->value, n / 2, &r);
		if (x->type == EX_TIME) {
			if (x->a.hour == NONE && x->a.part == NONE) {
				strcat(hit->value, "TXX");
			} else {
				put_time(t, sizeof(t), &x->a);
				strcat(hit->value, t);
			}
		}
		if (r.cal == CAL_GREGORIAN && !r.vague) {
			bool kept = r.bounds && x->a.nthunit == -1 &&
			    r.prec == UN_MONTH;

			if (kept) {
				if (x->mod == MOD_NONE)
					x->mod =
					    x->a.nth == 1 ? MOD_START : MOD_END;
			} else
				res_bounds(&r);
			bounds = r.bounds && r.y != 0 &&
			    (x->mod < MOD_START || x->mod > MOD_END || kept) &&
			    x->mod != MOD_BEFORE && x->mod != MOD_AFTER &&
			    !x->a.fiscal;
		} else
			bounds = r.bounds;
		if (bounds && (r.y == NONE || r.y > 0) && !r.vague) {
			put_ymd(first, sizeof(first), r.first);
			put_ymd(last, sizeof(last), r.last);
		}
		if (x->type == EX_DATE) {
			put_edtf(ed, sizeof(ed) - 4, &r);
			if (*ed && x->mod == MOD_APPROX &&
			    strchr(ed, 'X') == NULL &&
			    !(r.prec == UN_YEAR && r.span))
				strcat(ed, "~");
			if (strcmp(ed, hit->value) == 0)
				*ed = '\0';
		}
		if (x->a.alt_d != NONE && r.y != NONE) {
			struct res o = r;

			o.m = x->a.alt_m;
			o.d = x->a.alt_d;
			put_date(alt, sizeof(alt), &o);
		}
		if (x->a.cal == CAL_PERSIAN)
			cal = "persian";
		else if (x->a.cal == CAL_UMALQURA)
			cal = "islamic-umalqura";
		evidence(d, x, &r);
		remember(d, x, &r);
		break;
	default:
		return false;
	}
	if (x->type == EX_SET && x->times > 0)
		snprintf(freq, sizeof(freq), "%lld%c", (long long)x->times,
		    x->each_of);
	/* in ASCII order */
	if (*alt)
		attr(&at, "alt", alt);
	if (*cal)
		attr(&at, "cal", cal);
	if (*ed)
		attr(&at, "edtf", ed);
	if (*first)
		attr(&at, "first", first);
	if (*freq)
		attr(&at, "freq", freq);
	if (*last)
		attr(&at, "last", last);
	if (x->mod != MOD_NONE)
		attr(&at, "mod", mod_name[x->mod]);
	if (x->quant && x->type == EX_SET)
		attr(&at, "quant", x->quant);
	return true;
}
