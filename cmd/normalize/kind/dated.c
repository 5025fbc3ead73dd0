/* SPDX-License-Identifier: ISC */
/* dated: lines that hold a date and hardly more; messages with their time. */
#include "kind.h"
#include "phrase.h"
#include "utf8.h"

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

/* What names stand behind. */
static const struct str by[26][2] = {
	['b' - 'a'] = { S("by") },
	['p' - 'a'] = { S("par"), S("por") },
	['v' - 'a'] = { S("von") },
};
#define BY 60 /* bytes of names and the word before them */

bool
kind_dated_word(struct str w)
{
	while (w.n > 1 && (w.p[w.n - 1] == ':' || w.p[w.n - 1] == ','))
		w.n--;
	return kind_among(w, ROW(dates, *w.p)) ||
	    (phrase_roles(w) & PHRASE_DATED);
}

/* A sign between two parts of a line? */
static bool
bar(struct str w)
{
	return w.n <= 3 &&
	    (str_eq(w, STR("|")) || str_eq(w, STR("-")) ||
		str_eq(w, STR("\342\200\223")) || str_eq(w, STR("\302\267")) ||
		str_eq(w, STR("\342\200\242")));
}

enum said { SAID_MONTH, SAID_WITH, SAID_BAR, SAID_BY, SAID_OTHER };

/* What a word without digits is to a date: a month, what goes with one. */
static enum said
said(struct str w)
{
	struct str month = bare(w), label = w;
	unsigned roles;
	const char *colon;

	if (bar(w))
		return SAID_BAR;
	/* "Updated:", and a value without a blank behind it */
	colon = w.n > 1 ? memchr(w.p + 1, ':', w.n - 1) : NULL;
	if (colon != NULL)
		label.n = (size_t)(colon - w.p);
	while (label.n > 1 && label.p[label.n - 1] == ',')
		label.n--;
	if (kind_among(label, ROW(dates, *label.p)))
		return SAID_WITH;
	roles = phrase_roles(month);
	if (is_month(month, roles))
		return SAID_MONTH;
	if (label.n != month.n)
		roles = phrase_roles(label);
	if ((roles & PHRASE_BY) || kind_among(label, ROW(by, *label.p)))
		return SAID_BY;
	return roles & PHRASE_DATED ? SAID_WITH : SAID_OTHER;
}

/* Does the word end in a comma, of Arabic too? */
static bool
comma(struct str w)
{
	return w.p[w.n - 1] == ',' ||
	    (w.n > 2 && memcmp(w.p + w.n - 2, "\330\214", 2) == 0);
}

#define LEAD 4 /* words of a name before a time, at most */

/* What the words of a line are, counted. */
struct words {
	size_t seen, lead; /* of these lead may be a name, before all else */
	size_t months, days, numbers, times, with, other; /* days: all in one */
	size_t dotted;   /* "25. 7. 2025": of its numbers so far */
	bool bar, comma; /* behind the name */
	bool odd;        /* of a table: 820, 2019-20 */
	bool by; /* behind a date: names follow, "12 March 2024 by Lena Dahl" */
};

/* "2019-20", "2023/24": a year and the one behind it? */
static bool
years(struct str w)
{
	int a, b;

	if ((w.p[4] != '-' && w.p[4] != '/') || kind_digits(w, 0) != 4 ||
	    kind_digits(w, 5) != 7)
		return false;
	a = (w.p[2] - '0') * 10 + w.p[3] - '0';
	b = (w.p[5] - '0') * 10 + w.p[6] - '0';
	return (a + 1) % 100 == b;
}

/* A word with digits: "2025-03-14", "10:15"; of Chinese, a year, month and day. */
static bool
number(struct words *d, struct str w)
{
	size_t i, n, digits = 0, bytes = 0, cuts = 0, rest = 0;
	bool clock, year = false, month = false, day = false;
	uint32_t cp;

	for (i = 0; i < w.n; i += n) {
		n = 1;
		cp = (unsigned char)w.p[i];
		if (cp < 0x80) {
			digits += cp - '0' < 10;
			bytes += cp - '0' < 10;
			cuts += cp == '-' || cp == '.' || cp == '/';
			continue;
		}
		n = utf8_decode(w.p + i, w.n - i, &cp);
		if (utf8_digit(cp) >= 0) {
			digits++;
			bytes += n;
		} else if (digits > 0 && (cp == 0x5e74 || cp == 0xb144)) {
			year = true;
		} else if (digits > 0 && (cp == 0x6708 || cp == 0xc6d4)) {
			month = true;
		} else if (digits > 0 &&
		    (cp == 0x65e5 || cp == 0xc77c || cp == 0x865f ||
			cp == 0x53f7)) {
			day = true;
		} else {
			rest += cp >= 0x2e80;
		}
	}
	if (digits == 0)
		return false;
	d->numbers++;
	/* it is a sentence, without blanks */
	if (rest > 2)
		d->other += rest;
	if (month && (year || day)) {
		d->days++;
		return true;
	}
	d->months += month;
	if (digits <= 2 && w.n == bytes + 1 && w.p[bytes] == '.')
		d->dotted++;
	else if (digits == 4 && d->dotted == 2) {
		d->days++;
		d->dotted = 0;
	}
	clock = memchr(w.p, ':', w.n - 1) != NULL;
	d->odd |= (w.n == bytes && digits == 3) ||
	    (cuts == 1 && w.n == 7 && years(w));
	/*
	 * 2025-03-14, 14.03.25; 10:15:22 goes with it; of a telephone are 7
	 * digits with a hyphen
	 */
	d->days += digits >= 6 && w.n <= bytes + 3 &&
	    !(digits > 6 && cuts == 1) && !clock;
	/* "16.11.201809:35", a line that lost a blank; 2018-11-16T09:35:00Z */
	if (clock && digits > 10 &&
	    ((cuts == 2 && w.n == bytes + 3) ||
		(w.n > 15 && w.p[7] == '-' && w.p[10] == 'T')))
		d->days++, d->times++;
	/* "22.40", too */
	d->times += (clock && cuts == 0 && digits <= 6) ||
	    (digits == 4 && w.n == 5 && w.p[2] == '.' && *w.p < '3');
	return true;
}

/* "\346\235\245\346\272\220:...": a source, an editor, as Chinese pages have them? */
static bool
named(struct words *d, struct str w)
{
	size_t i;

	if ((unsigned char)*w.p < 0xe3)
		return false;
	for (i = 6; i + 3 < w.n && i <= 12; i += 3)
		if (w.p[i] == ':' || memcmp(w.p + i, "\357\274\232", 3) == 0) {
			d->with++;
			return true;
		}
	return false;
}

/* "\345\217\221\345\270\203\346\227\266\351\227\264:2025-07-25": without its label */
static struct str
unlabelled(struct words *d, struct str w)
{
	size_t i, n;

	if ((unsigned char)*w.p < 0xe3)
		return w;
	for (i = 6; i + 3 < w.n && i <= 15; i += 3) {
		n = w.p[i] == ':' ? 1 : 0;
		if (memcmp(w.p + i, "\357\274\232", 3) == 0)
			n = 3;
		if (n > 0 && w.p[i + n] >= '0' && w.p[i + n] <= '9' &&
		    (phrase_roles(str_of(w.p, i)) & PHRASE_DATED)) {
			d->with++;
			return str_of(w.p + i + n, w.n - i - n);
		}
	}
	return w;
}

/*
 * A word without digits, before the last `left` bytes of the line.  Returns
 * whether it may hold a date still.
 */
static bool
word(struct words *d, struct str w, size_t left)
{
	switch (said(w)) {
	case SAID_MONTH:
		d->months++;
		break;
	case SAID_WITH:
		d->with++;
		/* "Santiago de Chile" */
		d->lead += d->lead == d->seen && d->lead > 0;
		break;
	case SAID_BAR:
		/* a dash stands in titles, too */
		d->bar |= d->lead == d->seen && w.n < 3 && *w.p != '-';
		break;
	case SAID_BY:
		d->by = d->numbers > 0 && d->months + d->days > 0 && left < BY;
		if (d->by)
			break;
		/* fall through */
	case SAID_OTHER:
		d->other++;
		if (d->lead == d->seen && !(*w.p >= 'a' && *w.p <= 'z')) {
			d->lead++;
			d->comma = comma(w) && d->lead < LEAD;
		}
		return d->other <= 1 ||
		    (d->other <= d->lead && d->lead <= LEAD);
	}
	return true;
}

/* Is s no more than two words: what a text is, "Press release"? */
static bool
few(struct str s)
{
	size_t i, blanks = 0;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return false;
		blanks += s.p[i] == ' ';
	}
	return s.n > 2 && blanks <= 1;
}

/* "VELBORG, SEPT. 3.", above what a correspondent cabled: in capitals? */
static bool
cabled(struct str s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.p[i] >= 'a' && s.p[i] <= 'z')
			return false;
	return s.p[s.n - 1] == '.';
}

/*
 * A line that holds a date and hardly more: a place, or who wrote it where a
 * bar or the time of day tells that it is no title.  Or a time and its zone.
 */
static bool
is_dateline(struct str s)
{
	struct words d = { 0 };
	struct str w;
	size_t i, other;

	for (i = 0; i < s.n && !d.by && kind_word(s, i, &w);
	     i += w.n + 1, d.seen++) {
		if (d.other == 0 && i + w.n < s.n &&
		    (d.days == 1 || (d.months == 1 && d.numbers > 1)) &&
		    bar(w) && few(str_of(w.p + w.n + 1, s.n - i - w.n - 1)))
			return true;
		if (!number(&d, unlabelled(&d, w)) && !named(&d, w) &&
		    !word(&d, w, s.n - i))
			return false;
	}
	if (d.odd && d.months == 0)
		return false;
	if (d.months + d.days == 0)
		return d.times == 1 && d.numbers == 1 && d.other == 0 &&
		    d.with > 0;
	/* "New Delhi, 15 January 2024", but no "Oil Embargo, 1973-1974" */
	if (d.other <= d.lead &&
	    (d.bar || d.times > 0 ||
		(d.comma && d.months == 1 && (d.numbers > 1 || cabled(s)))))
		d.other = 0;
	other = d.other;
	/* "Published ..., updated ..." */
	if (d.months == 2 && other == 0 && (d.with >= 2 || d.times == 2) &&
	    d.numbers >= 4)
		d.months = 1;
	if (other > (d.numbers > 1 ? 1u : 0u))
		return false;
	return (d.months == 1 && d.numbers >= 1) || d.days == 1 ||
	    (d.days == 2 && (other == 0 || d.with >= 2));
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

enum kind
kind_of_day(struct block *b, struct str s)
{
	struct str w, v;
	size_t n = 0;

	if (kind_word(s, 0, &w) && kind_word(s, w.n + 1, &v))
		n = w.n + 1 + v.n;
	/* "New Delhi, 15 January 2024" is where */
	if (n == 0 || (v.p[v.n - 1] == ',' && memchr(s.p, ':', s.n) == NULL) ||
	    !kind_names(str_of(s.p, n), 2, 2) || kind_month(w) ||
	    kind_month(v) || kind_dated_word(w) || kind_dated_word(v))
		return KIND_DATELINE;
	kind_author(b, s);
	return KIND_BYLINE;
}

#define POST 40 /* bytes of an entry of a live blog, at least */

bool
kind_timed(struct block *b)
{
	size_t i;

	if (!b->body)
		return b->headed;
	/* its text; a heading and its text, or that alone behind other entries */
	for (i = 1; i < b->n && i <= 2; i++) {
		const struct item *it = block_at(b, i);

		if (it->l.n >= POST && (head_sentence(b, i) || b->posts >= 2)) {
			b->posts++;
			return true;
		}
		if (it->f.words < 3)
			break;
	}
	return false;
}
