/* SPDX-License-Identifier: ISC */
/* kind: what kind.c and head.c say to each other; block.h has the rest. */
#ifndef KIND_H
#define KIND_H

#include "cmd/normalize/block/block.h"

#define S(lit)                       \
	{                            \
		lit, sizeof(lit) - 1 \
	}

/* The row of a list for what begins with c, in either case; or an empty one. */
#define ROW(list, c)                                                    \
	((unsigned)((c) | 0x20) - 'a' < 26 ? (list)[((c) | 0x20) - 'a'] \
					   : &kind_none)
extern const struct str kind_none;

/* Does s begin with the lower-case w, whatever its case? */
bool kind_fronts(struct str s, struct str w);

/* Does s begin with one of a list, or is it one?  Most lists are empty. */
bool kind_begins_slow(struct str s, const struct str *list);
static inline bool
kind_begins(struct str s, const struct str *list)
{
	return list->p != NULL && kind_begins_slow(s, list);
}

/* Is s one of a list, which an empty string ends, whatever its case? */
bool kind_among(struct str s, const struct str *list);

/* The word at s.p[i], up to a space: is there one? */
bool kind_word(struct str s, size_t i, struct str *w);

/* Is it lo to hi words that all begin with capitals (or "de", "al-"...)? */
bool kind_names(struct str s, size_t lo, size_t hi);

/* "Written by hand, the treaty was hard to read.": a sentence, no by-line? */
bool kind_adjunct(struct str s);

/* Behind the digits at s.p[i]; i where there are none. */
size_t kind_digits(struct str s, size_t i);

/* Is it a month's name, a comma or full stop behind it or not? */
bool kind_month(struct str w);

/* Does a word stand in a line with a date: "Friday,", "updated", "GMT"? */
bool kind_dated_word(struct str w);

/* A line with a day: "Lena Dahl | 12 March 2024" begins with who wrote it. */
enum kind kind_of_day(struct block *b, struct str s);

/* The open block is a time: of the text below it, of an entry of a live blog? */
bool kind_timed(struct block *b);

/*
 * "12 comentarios", "5 min read", "2 thoughts on "The truce"": what a page or
 * others say of it, in numbers?
 */
bool kind_counted(struct str s);

/*
 * "12/03/2024, 08:14 - Amina: ...": is it a message, as telephones export them?
 * Then where it begins behind its time, else 0.
 */
size_t kind_message(struct str s);

/* "00:00:01,000 --> 00:00:04,200": the time of a subtitle? */
bool kind_cue(struct str s);

/* What these rows of lists begin with, put to what is there. */
static inline void
kind_learn(struct firsts *firsts, const struct str *row, size_t n)
{
	for (; n > 0; n--, row++)
		if (row->p != NULL)
			firsts_add(firsts, *row);
}
#define LEARN(firsts, list) \
	kind_learn(firsts, *(list), sizeof(list) / sizeof(**(list)))
void page_rules(struct firsts *firsts);

/*
 * told.c: what a text says by itself, whatever stands around it, of those things
 * that few say.  All below TOLD_LIFE are asked of short texts alone.
 */
enum {
	TOLD = 1,            /* it is known */
	TOLD_FOREIGN = 2,    /* may begin as phrases.tsv has it, */
	TOLD_RULED = 4,      /* as lists of kind.c, page.c, who.c do */
	TOLD_CREDITED = 8,   /* who_credited() */
	TOLD_LIFE = 16,      /* who_biography() */
	TOLD_CREDITS = 32,   /* who_credits() */
	TOLD_LEADER = 64,    /* form_leader() */
	TOLD_PAIR = 128,     /* form_pair() */
	TOLD_PHOTO = 256,    /* head_credit() */
	TOLD_DIVISION = 512, /* phrase_division() */
	TOLD_PLACE = 1024,   /* place_alone() */
	TOLD_SENDER = 2048,  /* form_sender() */
	TOLD_NOTICE = 4096,  /* page_notice() */
};

unsigned told_slow(const struct boiler_words *w, struct str s,
    const struct feat *f);
static inline unsigned
told(const struct boiler_words *w, struct str s, const struct feat *f)
{
	return f->told != 0 ? f->told : told_slow(w, s, f);
}

/* Remembers the first name in a by-line. */
void kind_author(struct block *b, struct str s);

/* Is item i of the window the beginning of a paragraph of the article? */
/* "Introduction ........ 5": is item i an entry of a table of contents? */
bool head_entry(const struct block *b, size_t i);
bool head_paragraph_slow(const struct block *b, size_t i);
static inline bool
head_paragraph(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	/* most lines of menus are too short */
	return (it->l.n >= 120 || it->l.width >= 40 || b->wrap > 0) &&
	    head_paragraph_slow(b, i);
}

/* Is it a sentence, however short? */
bool head_sentence(const struct block *b, size_t i);

/* "On Thursday. Photograph: Lena Dahl": does s say whose picture it is? */
bool head_credit(struct str s);

/*
 * "From: Lena Dahl", in a mail's body, with more fields below: of a mail that was
 * answered or passed on?  Then that goes up to b->header.
 */
bool head_forwarded(struct block *b, struct str s);

/* Do lines in capitals follow, or none, and then one that is not in them? */
bool head_stacked(const struct block *b);

/*
 * Is the open block, s, the number of words of an article of a database?  Then
 * source, code and language below it go up to b->header: the copyright.
 */
void head_counted(struct block *b, struct str s);

#define HEAD_TITLE 180 /* bytes of a headline of several lines; more are text */

/* The open block is the headline, but for a field's label before it. */
enum kind head_line(struct block *b, struct str s);

/* Another article begins behind the open block. */
void head_restart(struct block *b);

/* A cable, a memorandum, an article from a database: no page has menus. */
static inline bool
head_documented(const struct block *b)
{
	return b->labelled && !b->mail;
}

/* Is the open block a field of a document that has some?  Of what kind? */
bool head_labelled(struct block *b, struct str s, enum kind *kind);

/* link.c: as many links to other pages follow "Read also", at most, */
#define LINK_ASIDE 10
#define LINK_TEASER 400 /* or teasers that were cut, of fewer bytes */

/* Does the open block stand in a list of links: no paragraph came yet? */
bool link_aside_slow(struct block *b, struct str s, const struct feat *f);
static inline bool
link_aside(struct block *b, struct str s, const struct feat *f)
{
	return b->aside > 0 && link_aside_slow(b, s, f);
}

/* Is the open block nothing but links, or what stands above some? */
bool link_line_slow(const struct block *b, struct str s, const struct feat *f);
static inline bool
link_line(const struct block *b, struct str s, const struct feat *f)
{
	return (b->cur.f.bullet == 2 || f->words == 1 || f->words == 7 ||
		   f->colon || (s.n % 2 == 1 && s.p[s.n / 2] == ' ')) &&
	    link_line_slow(b, s, f);
}

/* pull.c: is s, in quotation marks, said nearby too? */
bool pull_quote_slow(const struct block *b, struct str s, const struct feat *f);
static inline bool
pull_quote(const struct block *b, struct str s, const struct feat *f)
{
	return (f->quote || f->first == 0xbb) && pull_quote_slow(b, s, f);
}

/*
 * message.c: does the message s, that begins behind its time at `at`, tell of the
 * chat itself?
 */
bool message_unsaid(struct block *b, struct str s, size_t at);
/* What a line of a mail is that mime.c has found to be none of its text. */
enum kind message_mail(struct block *b, struct str s, enum shape shape);

/* teaser.c: "The envoy said that ...": is it a teaser that was cut? */
bool teaser_cut(struct str s);

/*
 * Does the open block, which looks like f, stand below the last paragraph of a
 * page: titles of others, or who signed?
 */
bool teaser_below(const struct block *b, const struct feat *f);

/* Is it a title of these that asks: "Who pays for the second quay?" */
bool teaser_asks(const struct block *b, const struct feat *f);

/*
 * Is the open block part of what a reader wrote below the text?  To be asked of
 * what stands below a dateline, until it is over.
 */
bool teaser_comment(struct block *b);

/*
 * turn.c: does somebody speak in the open block, "Q Can you --", or is it a
 * remark between, "(Laughter.)"?
 */
bool turn_slow(struct block *b, struct str s, const struct feat *f);
static inline bool
turn_begins(struct block *b, struct str s, const struct feat *f)
{
	/* most lines have no colon, or begin with one capital */
	return (*s.p == '(' || *s.p == 'Q' || (*s.p == 'A' && s.p[1] == '.') ||
		   (f->colon && !(s.p[1] >= 'a' && s.p[1] <= 'z'))) &&
	    turn_slow(b, s, f);
}

/* "The post A quiet deal appeared first on The Pouch.": of a feed's entry? */
bool boiler_relayed(struct str s);

/*
 * How many words at the front of s are such as a page says of itself:
 * "follow", "subscribe".  SCAN_SLACK bytes can be read behind it.
 */
size_t boiler_talk(const struct boiler_words *w, struct str s);

#endif
