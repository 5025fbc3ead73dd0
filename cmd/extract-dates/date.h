/* SPDX-License-Identifier: ISC */
/*
 * date: expressions of time in text, with TIMEX3 values.  The engine is a
 * function of bytes and of a struct dates that knows the document: its
 * reference date, the order of day and month, what was said before.  All
 * memory belongs to struct dates; dates_free() at the end.
 */
#ifndef DATE_H
#define DATE_H

#include "lex.h"

enum date_order { ORDER_NONE, ORDER_DMY, ORDER_MDY, ORDER_YMD };

/* A moment: day counts from 1970-01-01; secs -1: no time of day. */
struct moment {
	bool set;
	int64_t day;
	int secs;
};

/* One expression: bytes of the text and its finished columns. */
struct date_hit {
	size_t begin, end;
	struct str kind;      /* DATE TIME DURATION SET */
	char value[64];
	char attrs[192];      /* a finished column, "" if none */
};

struct ex;

/*
 * Kind of text row, for what may hold the reference date: a headline, by-line
 * or dateline anywhere in it; a line at the top of the document at its end or
 * its front; a sentence there at its front, if the place follows in brackets.
 */
enum date_row { DATE_BODY, DATE_LEAD, DATE_TOP, DATE_HEAD };

struct dates {
	struct lex lex;           /* languages that are on */
	struct moment given;      /* -r */
	enum date_order order;    /* -O */
	bool narrative;           /* --narrative */

	/* the document at hand */
	struct moment ref;        /* what it is resolved against */
	int ref_rank;             /* how sure: 0 none ... 3 given */
	struct {
		char text[200];
		size_t n;
		enum date_row row;
	} ref_of;                 /* the row that has it, if in figures: n > 0,
	                           * until their order is settled */
	bool undated;             /* a report of a day whose year is not told */
	int seen_dmy, seen_mdy;   /* evidence for the order */
	int near, far;            /* full dates near the reference, or far */
	int64_t anchor, first;    /* last day spoken of; first full date */
	int anchor_prec;          /* its precision: a unit, 0: there is none */
	int64_t aside;            /* ... but for a day of other years */
	int aside_prec;           /* its precision, 0: there was none */
	bool aside_last;          /* it was spoken of last */
	int64_t back;             /* where the story was before a year led */
	int back_prec;            /* it away, and its precision; 0: nowhere */
	int64_t lastday;          /* last day spoken of, for times of day */
	bool has_lastday, row_day; /* ... any; in this row */
	int lastsecs;             /* the time of day told last, on that day; -1 */
	bool lastzulu;            /* ... was UTC */
	int quarter, quarter_year;
	int term, term_n, term_year; /* part of a year spoken of last: an enum
	                           * same, which one, of which year */
	int term_rows;            /* rows since then */
	int row_year;             /* the year that this row spoke of; 0 */
	int head_year, head_month; /* of a chronology's last entry; 0 */
	bool head_down;           /* ... of one that goes back in time */
	int head_rows;            /* rows since then */
	int entries;              /* ... that told their year */
	int entry_days;           /* days that are rows of their own; 2: many */
	bool months;              /* "the nine months" came behind it */
	int lang;                 /* enum lang of the last row that told it */
	int first_lang;           /* ... of the first; -1: none has */
	const char *row_near;     /* see row_lang() */
#define DATE_WAITS 4 /* headline, date, by-line, place */
	struct {
		char text[200];
		size_t n;
		enum date_row row;
	} waits[DATE_WAITS];      /* the rows before the first that told it */
	size_t nwaits;

	/* memory */
	struct tok *tok;
	size_t toksize;
	struct ex *ex;
	size_t exsize;
	struct date_hit *hit;
	size_t hitsize;
};

/* "2025-07-31", "2025-07-31T14:20[:00]"; false if it is none. */
bool dates_moment(struct moment *m, struct str s);

/* A new document begins. */
void dates_begin(struct dates *d);

/* The document says what its date is (date=). */
void dates_date(struct dates *d, struct str value);

/*
 * The document says what its language is (lang=): that of the rows before the
 * first whose words tell it, which may be all of a short text.
 */
void dates_lang(struct dates *d, struct str code);

/*
 * Evidence of a row, to be given before the rows are searched; 0: there is no
 * expression in it, else what dates_find() is to know of it: its language.
 */
int dates_see(struct dates *d, struct str text, enum date_row row);

/*
 * What is to be added to what dates_see() returned, if not 0, for a dateline
 * below text: with a whole date it is of the next article, mail or post of a
 * file, and the reference of the rows behind it, unless one was given.
 */
#define DATE_NEXT 0x10000

/* Expressions of a row, in order, disjoint; valid until the next call. */
size_t dates_find(struct dates *d, struct str text, int seen,
    const struct date_hit **hits);

void dates_free(struct dates *d);

#endif
