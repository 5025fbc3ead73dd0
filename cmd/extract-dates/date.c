/* SPDX-License-Identifier: ISC */
/* date: the engine: a document's language, order and reference date. */
#include <stdlib.h>
#include <string.h>

#include "cmd/extract-dates/value/calendar.h"
#include "date.h"
#include "langid.h"
#include "ownday.h"
#include "rowlang.h"
#include "search.h"
#include "worth.h"

bool
dates_moment(struct moment *m, struct str s)
{
	static const char form[] = "dddd-dd-ddTdd:dd:dd";
	int v[6] = { 0 }, k = 0;
	size_t i;

	if (s.n > 0 && s.p[s.n - 1] == 'Z')
		s.n--;
	if (s.n != 10 && s.n != 16 && s.n != 19)
		return false;
	for (i = 0; i < s.n; i++) {
		if (form[i] == 'd') {
			if (s.p[i] < '0' || s.p[i] > '9')
				return false;
			v[k] = v[k] * 10 + s.p[i] - '0';
		} else {
			if (s.p[i] != form[i] &&
			    !(form[i] == 'T' && s.p[i] == ' '))
				return false;
			k++;
		}
	}
	if (v[0] < 1 || v[1] < 1 || v[1] > 12 || v[2] < 1 ||
	    v[2] > cal_month_days(v[0], v[1]) || v[3] > 24 || v[4] > 59 ||
	    v[5] > 60)
		return false;
	m->set = true;
	m->day = cal_days(v[0], v[1], v[2]);
	m->secs = s.n == 10 ? -1 : v[3] * 3600 + v[4] * 60 + v[5];
	return true;
}

void
dates_begin(struct dates *d)
{
	d->ref = d->given;
	d->ref_rank = d->given.set ? 4 : 0;
	d->seen_dmy = d->seen_mdy = 0;
	d->near = d->far = 0;
	d->anchor = d->first = 0;
	d->anchor_prec = d->aside_prec = d->back_prec = 0;
	d->aside_last = false;
	d->has_lastday = false;
	d->lastsecs = -1;
	d->quarter = d->quarter_year = d->term = 0;
	d->months = false;
	d->head_year = d->head_month = d->head_rows = d->entries = 0;
	d->head_down = false;
	d->entry_days = 0;
	d->lang = d->first_lang = -1;
	d->row_near = NULL;
	d->nwaits = d->ref_of.n = 0;
	d->undated = false;
}

void
dates_date(struct dates *d, struct str value)
{
	struct moment m = { 0 };

	if (d->ref_rank < 3 && dates_moment(&m, value)) {
		d->ref = m;
		d->ref_rank = 3;
	}
}

/* Small words that turn the language; two are soon a name and a time zone. */
#define VOTES 3
#define HEAD_VOTES 5 /* "Orbán fogadta a kancellárt" has three of Spanish */
#define SHORT 20     /* bytes: three of them hardly fit into less */

/* What dates_see() says of a row that nothing tells the language of yet. */
#define UNTOLD (2 + LEX_UZ)

/*
 * Switches on the language of a row in Latin letters that -l left open: its own,
 * or where its words do not tell (headings) that of the row before.  What
 * dates_see() is to say.
 */
static int
speak(struct dates *d, struct str text, enum date_row row)
{
	int lang = LANG_EN;
	bool azeri;

	if (d->lex.named)
		return 1;
	if (row_latin(text, &azeri)) {
		if (text.n >= SHORT) {
			lang = azeri
			    ? LEX_AZ
			    : langid(text,
				  row == DATE_HEAD ? HEAD_VOTES : VOTES);
			if (lang != LANG_EN && row_uzbek(text))
				lang = LEX_UZ;
		}
		if (text.n >= SHORT && lang >= 0) {
			d->lang = lang;
			if (d->first_lang < 0)
				d->first_lang = lang;
		}
		lang = d->lang;
	}
	lex_latin(&d->lex, lang < 0 ? LANG_EN : lang);
	return lang < 0 ? UNTOLD : 1 + lang;
}

/* Has the row a day or a month in figures before a sign and figures? */
static bool
in_figures(struct str s)
{
	size_t i;

	for (i = 1; i + 1 < s.n; i++)
		if (strchr("/.-", s.p[i]) != NULL && s.p[i - 1] >= '0' &&
		    s.p[i - 1] <= '9' && s.p[i + 1] >= '0' && s.p[i + 1] <= '9')
			return true;
	return false;
}

/* Looks for the document's date in a row where it may stand. */
static void
find_ref(struct dates *d, struct str text, enum date_row row)
{
	struct dates was = *d;
	size_t k, n;

	n = search_row(d, text);
	for (k = 0; k < n; k++) {
		if (!own_day(&was, text, &d->hit[k], row))
			continue;
		was.ref_of.n = 0;
		if (text.n <= sizeof(was.ref_of.text) && in_figures(text)) {
			memcpy(was.ref_of.text, text.p, text.n);
			was.ref_of.n = text.n;
			was.ref_of.row = row;
		}
		break;
	}
	was.tok = d->tok;
	was.toksize = d->toksize;
	was.hit = d->hit;
	was.hitsize = d->hitsize;
	*d = was;
}

/* Looks for it unless a row that tells more has had one. */
static void
see_ref(struct dates *d, struct str text, enum date_row row)
{
	if (row == DATE_HEAD
		? d->ref_rank < 2 || (d->ref_rank == 2 && d->entry_days == 1)
		: row != DATE_BODY && d->ref_rank < 1)
		find_ref(d, text, row);
}

/* Keeps a short row above the first that tells its language: "Berlin, 25. Juli
 * 2025" is no English date. */
static void
wait(struct dates *d, struct str text, enum date_row row)
{
	if (row == DATE_BODY || d->nwaits == DATE_WAITS ||
	    text.n > sizeof(d->waits[0].text))
		return;
	memcpy(d->waits[d->nwaits].text, text.p, text.n);
	d->waits[d->nwaits].n = text.n;
	d->waits[d->nwaits++].row = row;
}

/* The language is told: have the rows that waited for it the reference? */
static void
see_waits(struct dates *d)
{
	size_t i;

	if (d->first_lang != LANG_EN)
		for (i = 0; i < d->nwaits; i++)
			see_ref(d, str_of(d->waits[i].text, d->waits[i].n),
			    d->waits[i].row);
	d->nwaits = 0;
}

/* Of the languages that row_lang() remembers, the one of that code, or NULL. */
static const char *
near_of(struct str code)
{
	static const char *const codes[] = { "be", "sr", "mk", "kk", "ky", "mn",
		"tg", "uz" };
	size_t k;

	for (k = 0; k < sizeof(codes) / sizeof(codes[0]); k++)
		if (str_eq(code, str_of(codes[k], 2)))
			return codes[k];
	return NULL;
}

void
dates_lang(struct dates *d, struct str code)
{
	int lang = str_eq(code, STR("az")) ? LEX_AZ
	    : str_eq(code, STR("uz"))      ? LEX_UZ
					   : lang_named(code);

	if (d->row_near == NULL) /* rows above the first with its letters */
		d->row_near = near_of(code);
	if (d->lex.named || d->first_lang >= 0 || lang < 0)
		return;
	d->first_lang = lang;
	lex_latin(&d->lex, lang);
	see_waits(d);
}

int
dates_see(struct dates *d, struct str text, enum date_row row)
{
	int said = speak(d, text, row);
	unsigned seen;

	if (said == UNTOLD)
		wait(d, text, row);
	else if (d->nwaits > 0 && d->first_lang >= 0)
		see_waits(d);
	/* Latin-script languages beside English have no prefilter */
	seen = d->lex.any_latin ? WORTH_LOOK | WORTH_DIGIT : worth(text);
	if ((seen & WORTH_LOOK) == 0)
		return said == UNTOLD ? said : 0;
	if (d->order == ORDER_NONE && (seen & WORTH_DIGIT) != 0)
		see_order(d, text);
	see_ref(d, text, row);
	return said;
}

/*
 * 12/06/2024 was read above all that tells the language of the document and
 * the order of its figures: it is read again.
 */
static void
settle(struct dates *d)
{
	const struct moment ref = d->ref;
	const int rank = d->ref_rank, entries = d->entry_days;
	char text[sizeof(d->ref_of.text)];
	size_t n = d->ref_of.n;

	d->ref_of.n = 0;
	if (rank > 2 || entries > 1)
		return;
	memcpy(text, d->ref_of.text, n);
	d->ref.set = false;
	d->ref_rank = d->entry_days = 0;
	if (d->first_lang >= 0)
		lex_latin(&d->lex, d->first_lang);
	find_ref(d, str_of(text, n), d->ref_of.row);
	d->ref_of.n = 0;
	if (d->ref_rank > 0)
		return;
	d->ref = ref;
	d->ref_rank = rank;
	d->entry_days = entries;
}

size_t
dates_find(struct dates *d, struct str text, int seen,
    const struct date_hit **hits)
{
	/* the reference is the document's own */
	const bool own = d->ref_rank == 1 || d->ref_rank == 2;
	const bool next = (seen & DATE_NEXT) != 0 && own;
	size_t n;

	seen &= ~DATE_NEXT;

	/* the headline: in the language of what is below it */
	if (seen == UNTOLD) {
		seen = 1 + (d->first_lang < 0 ? LANG_EN : d->first_lang);
		if (seen == 1 + LANG_EN && (worth(text) & WORTH_LOOK) == 0)
			return 0;
	}
	if (d->ref_of.n > 0)
		settle(d);
	lex_latin(&d->lex, seen - 1);
	n = search_row(d, text);
	if (next)
		next_article(d, text, d->hit, n);
	*hits = d->hit;
	return n;
}

void
dates_free(struct dates *d)
{
	free(d->tok);
	free(d->hit);
	d->tok = NULL;
	d->hit = NULL;
	d->toksize = d->hitsize = 0;
}
