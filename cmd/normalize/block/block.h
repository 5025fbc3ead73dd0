/* SPDX-License-Identifier: ISC */
/*
 * block: cleaned lines to text rows: which lines are one block, of what
 * kind it is, where its bytes are.  Decides by a window of at most BLOCK_LOOK
 * lines or 64 KiB, so what it holds is bounded.  Zeroed is empty;
 * block_free() at the end.
 */
#ifndef BLOCK_H
#define BLOCK_H

#include "cmd/normalize/clean/clean.h"
#include "feat.h"
#include "cmd/normalize/kind/firsts.h"
#include "hyphen.h"
#include "cmd/normalize/kind/judge.h"
#include "cmd/normalize/decode/language.h"
#include "cmd/normalize/decode/mime.h"
#include "length.h"
#include "map.h"
#include "recall.h"
#include "cmd/normalize/repair/repair.h"
#include "cmd/normalize/clean/scan.h"

#define BLOCK_LOOK 64
#define BLOCK_ROOM (8 * BLOCK_LOOK) /* of items, to move them seldom */
#define BLOCK_BYTES 65536
#define BLOCK_SEEN 1024
#define BLOCK_ID 32
#define BLOCK_INNER 16

enum kind {
	KIND_HEADLINE, KIND_HEADING, KIND_TEXT, KIND_ITEM, KIND_BYLINE,
	KIND_DATELINE, KIND_CAPTION, KIND_BOILERPLATE,
};

#define BOILER_WORDS 256 /* a power of 2, many more than there are */

/*
 * What phrases of the page itself begin with, to pass over all else; and words
 * that such texts are full of.
 */
struct boiler_words {
	struct scan_sets any;
	struct firsts front, foreign; /* lines in English, in other languages */
	struct firsts rules;  /* what rules of kind.c and page.c know */
	uint64_t word[BOILER_WORDS]; /* a table of hashes, 0: free */
	uint64_t front3[512]; /* bit by the first three letters: there is one */
};

struct item {
	struct line l;
	struct feat f;
	struct recall_key key;
	uint32_t blanks;      /* blank lines before it */
	bool ff;              /* a form feed before it */
	struct str enc;       /* its own encoding, p NULL: the document's */
	bool looked;          /* gutter.c's: this one was asked about, */
	bool furniture;       /* is between pages of two columns, */
	size_t right;         /* where its right column begins, 0: it has none */
};

/* What is being put together. */
struct cur {
	struct buf text;
	struct map map;
	/* all of one line and nothing else is where the line is: */
	bool whole;
	struct str line;
	const struct part *part;
	size_t npart;
	struct part one;
	uint64_t b, e;
	size_t nlines;
	size_t right;         /* where its right column begins, or 0 */
	bool cont;            /* cont=1 */
	unsigned fix;         /* what was repaired, enum fix */
	bool cut;             /* ends where a long block was cut */
	bool glue;            /* the next line follows without a blank */
	struct feat f;        /* its first line's */
	bool foreign;         /* kind.c's: may be a phrase of phrases.tsv */
	unsigned told;        /* what its text says by itself, as told.c has it */
	enum term term;       /* of its last line */
	uint32_t indent, width;
	uint32_t blanks;
	struct str enc;
	size_t ninner;        /* furniture inside it: rows behind its own */
	struct {
		uint64_t b, e;
		size_t text, n, unit, nunit;
		unsigned fix;
	} inner[BLOCK_INNER];
	struct buf itext;
	struct map *imap;     /* BLOCK_INNER maps */
};

struct block {
	struct buf *rows;     /* where rows go */
	struct str doc;       /* id as written, */
	char id[BLOCK_ID];    /* and its front, to be copied without a call */
	struct str date;      /* date= of the first text row, or empty */
	const struct clean *clean;
	unsigned off;         /* enum fix: not to be done */

	struct item q[BLOCK_ROOM];
	struct item *w;       /* the window: n items in a row in q */
	size_t n;
	size_t bytes;
	uint64_t texty, brief; /* judge_*(): bit i is item i + 1 */
	uint64_t quiet;       /* page.c's: it says nothing of the page itself */
	/* wrap.c: what item i + 1 is to item i */
	uint64_t flows;       /* goes on with it, if that is wide enough */
	uint64_t gaps, indents, uppers; /* stands apart behind a full stop */
	size_t nbrief, nrun;  /* brief lines; others with no blank before */
	uint64_t pages;       /* item i + 1 may be page furniture: wrap.c */
	bool page;            /* item 0 may */
	unsigned char widths[256]; /* lines of so many columns: wrap.c */
	uint32_t blanks;
	bool ff, more;
	bool paged;           /* there was a form feed */

	struct cur cur;
	bool open;
	bool listed;          /* its number is markup of a list */

	/* the document so far */
	uint64_t nrows, nline;
	uint32_t wrap;        /* columns of hard-wrapped text, 0: it is not */
	uint32_t gutter;      /* where right columns begin, 0: there are none */
	uint32_t em;          /* width in print of full lines, 0: letters tell */
	bool indented;        /* paragraphs begin with an indent */
	bool parted;          /* by blank lines, not by indents */
	struct lengths lengths; /* of paragraphs of lines that were wrapped */
	uint32_t wrapage;
	bool plain;           /* nothing but paragraphs so far */
	bool begun;           /* its head was looked at */
	bool sought;          /* a paragraph was there, with a headline or not */
	bool whole;           /* its end too: all of it is in the window */
	bool note;            /* a few short lines are all there is */
	bool bare;            /* nothing but short lines, none of a page */
	bool headed;          /* the headline was written */
	bool body;            /* a paragraph was written */
	bool mail, labelled, coded; /* has fields: a mail's, field.h's */
	uint64_t header;      /* lines up to the end of those at the front */
	size_t label;         /* bytes of a field's label in the open block */
	bool signature;       /* its signature has begun */
	bool bulleted;        /* the last block was a bullet by itself */
	bool numbered;        /* a paragraph with a number was written */
	bool cues;            /* subtitles */
	bool sent;            /* messages have a sender */
	bool network;         /* posts of a network: form_post() */
	/* kind.c's: lines of a list up to this one; pairs; cells of a row */
	size_t ranks, pairs, cells;
	uint64_t entry;       /* number of the last line that began with a date */
	uint64_t year;        /* number of the last line that was a year */
	uint64_t comment;     /* a reader's goes up to the line of this number */
	bool listing;         /* its paragraphs are cut: teasers all */
	uint64_t turn;        /* number of the last line in which one spoke */
	bool divided;         /* the last block was "Article 2" */
	bool sure;            /* kind.c's: the open block is what it said */
	unsigned aside;       /* so many links to other pages may follow */
	bool pulled;          /* the last block was a pull quote */
	uint64_t leaf;        /* number of the line behind a page's number */
	uint64_t clock;       /* number of the last line with a time of day */
	size_t posts;         /* entries of a live blog so far */
	size_t bars;          /* in the last block */
	bool markdown;        /* there was a heading with # */
	uint64_t headhash;
	struct buf headline;  /* its text, for the doc row and repeats */
	struct buf title;     /* the first line of a page, which may be longer */
	struct buf author;    /* name in the by-line */
	struct buf scratch, attrs;
	struct map part;
	struct hyphen words;
	struct judge judge;
	struct boiler_words phrases;
	struct recall lines;     /* of all documents */
	/* for train-judge: what judge sees of each block */
	void (*look)(void *, const int16_t *, uint64_t, uint64_t);
	uint64_t seen[BLOCK_SEEN][2]; /* hashes of lines; [0]: the later */
	enum kind last;
	uint64_t lastlong;
	struct language lang[2]; /* of text; of boilerplate */
};

/* A new document; doc, date and clean are borrowed until its end. */
void block_start(struct block *b, const struct clean *clean, struct str doc,
    struct str date, struct buf *rows);

/* The next line, its text in clean->text. */
void block_line(struct block *b, const struct line *l, struct str enc);

/* So many blank lines. */
static inline void
block_blank(struct block *b, size_t n)
{
	b->blanks += b->more ? 0 : (uint32_t)n;
}

/* The document is over: all rows are written, but the doc row. */
void block_end(struct block *b);

/* Forgets the text of lines that were written, now and then. */
void block_trim_slow(struct block *b, struct clean *clean);
static inline void
block_trim(struct block *b, struct clean *clean)
{
	if (clean->text.n >= 4 * BLOCK_BYTES || clean->nunit >= 65536)
		block_trim_slow(b, clean);
}

void block_free(struct block *b);

static inline struct item *
block_at(const struct block *b, size_t i)
{
	return b->w + i;
}

/* The text of the block that is open, as far as it goes. */
static inline struct str
block_open_text(const struct block *b)
{
	return b->cur.whole ? b->cur.line : buf_str(&b->cur.text);
}

/* emit.c: writes the rows of the block that is open, and of what lies inside it. */
void emit_block(struct block *b);

/* wrap.c */
/* A line comes into the window as its last one; the first one leaves it. */
void wrap_enter(struct block *b, const struct item *it);
void wrap_leave(struct block *b, const struct item *it);
void wrap_look(struct block *b);
/*
 * What line a leaves free when the first word of c has its place too, by their
 * widths in print.
 */
int32_t wrap_room(const struct block *b, const struct item *a,
    const struct item *c);

/* furniture.c */
#define HEAD_GAP 6 /* columns between a running head and its page number */
#define FOLIO 8    /* words of a page's head with its number in it, at most */
#define HEAD_WORDS 14 /* of a running head, at most */
bool furniture_slow(const struct block *b, size_t i);

/* Is item i of the window, at most 8, page furniture: number, running head? */
static inline bool
furniture_is(const struct block *b, size_t i)
{
	/* a page number, a form feed, a wide gap is in it or beside it */
	return ((b->pages << 1 | b->page) << 1 >> i & 7) != 0 &&
	    furniture_slow(b, i);
}

/* Does line i say by its place on the page that it is its running head or foot? */
bool furniture_edge_slow(const struct block *b, size_t i);
static inline bool
furniture_edge(const struct block *b, size_t i)
{
	return (b->paged || b->nrows == 0) &&
	    block_at(b, i)->l.gap >= HEAD_GAP &&
	    furniture_edge_slow(b, i);
}

/*
 * Does line i begin the notes at the foot of a page, which cut the sentence of
 * the line at the front?  Then the line that goes on with it, else i.
 */
size_t furniture_foot_slow(const struct block *b, size_t i);
static inline size_t
furniture_foot(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return it->f.shape == SHAPE_RULE ||
		((it->blanks > 0 || it->l.gap > 1) &&
		    (it->f.first - '0' < 10 || it->f.first == '[' ||
			it->f.first == '*'))
	    ? furniture_foot_slow(b, i)
	    : i;
}

/* gutter.c: is line i one of two columns of prose?  Sets item.right. */
#define GUTTER 3 /* columns between two, at least */
void gutter_look_slow(struct block *b, size_t i);
/* Where the line at the front has the gaps between columns, by bytes. */
#define GUTTERS 8
size_t gutter_cuts(const struct block *b, size_t cut[GUTTERS]);
/* Line i was found to be page furniture; what kind the one at the front is. */
void gutter_furniture(struct block *b, size_t i);
enum kind gutter_kind(const struct block *b, enum kind kind);
static inline void
gutter_look(struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	if (it->l.gap >= GUTTER && !it->looked)
		gutter_look_slow(b, i);
}

/* spaced.c */
#define SPACED_MAX 60 /* letters of a heading; as many as MARKUP_DROPS */

/* May a line be letter-spaced: nothing but single letters and digits? */
static inline bool
spaced_may(const struct feat *f)
{
	return f->words == f->letters + f->digits && f->letters >= 4;
}

/*
 * The blanks between the letters of a letter-spaced line, by offset; how many,
 * 0 if it is none: the words that are left must be in the list of words.
 */
size_t spaced_gaps(const struct block *b, const struct item *it,
    size_t gap[SPACED_MAX]);

/* boiler.c: does a page say so of itself, not its article? */
void boiler_learn(struct boiler_words *w);
bool boiler_slow(const struct block *b, struct str text, const struct feat *f);
static inline bool
boiler_line(const struct block *b, struct str text, const struct feat *f)
{
	if (f->boiler < 0 && f->boils >= 0)
		((struct feat *)(uintptr_t)f)->boiler = f->boils;
	return f->boiler < 0 ? boiler_slow(b, text, f) : f->boiler > 0;
}

/*
 * join.c: does line k of the window go on with line i?  Furniture stands
 * between, if any.  lines, bytes: how much the block has that line i ends.
 */
bool join_slow(const struct block *b, size_t i, size_t k, size_t lines,
    size_t bytes);
static inline bool
join_lines(const struct block *b, size_t i, size_t k, size_t lines,
    size_t bytes)
{
	const struct item *a = block_at(b, i);

	/* where lines are not wrapped nothing goes on with a short one, */
	if (b->wrap == 0 && k == i + 1 && a->l.width < 40 && bytes < 80 &&
	    !a->f.hyphen && !b->cues && b->cur.f.bullet != 1 /* but an item */)
		return false;
	return join_slow(b, i, k, lines, bytes);
}

/* kind.c */
enum kind kind_of(struct block *b, struct str text);
void kind_head(struct block *b);
/* Again, now and then: a menu may be longer than the window. */
void kind_head_later(struct block *b);
bool kind_by_slow(struct str text, const struct feat *f);
bool kind_dated_slow(struct str text, const struct feat *f);

/*
 * May a by-line begin with p[0, 3), which has no marks before it?  A table that
 * the multiplier fills without collisions: one look, no branches.
 */
static inline bool
kind_by(const char *p)
{
#define BY(a, b, c) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16)
#define PLACE(x) (((x)*0x7222cac7u & 0xffffffffu) >> 28)
#define ROW(a, b, c) [PLACE(BY(a, b, c))] = BY(a, b, c)
	static const uint32_t table[16] = { ROW('b', 'y', ' '),
		ROW('w', 'r', 'i'), ROW('a', 'u', 't'), ROW('r', 'e', 'p'),
		ROW('s', 't', 'o'), ROW('e', 'd', 'i'), ROW('p', 'a', 'r'),
		ROW('p', 'o', 's'), ROW('p', 'o', 'r'), ROW('v', 'o', 'n'),
		ROW('d', 'i', ' '), ROW('d', 'o', 'o'), ROW('a', 'v', ' '),
		ROW('f', 'r', 'o'), ROW('s', 'i', 'g') };
	const uint32_t x = BY((unsigned char)p[0], (unsigned char)p[1],
			       (unsigned char)p[2]) |
	    0x202020;

	return table[PLACE(x)] == x;
#undef ROW
#undef PLACE
#undef BY
}

/* Is text, not empty, a by-line?  And a dateline, as far as dates tell? */
static inline bool
kind_byline(struct str text, const struct feat *f)
{
	return f->words >= 2 && f->words <= 18 &&
	    (kind_by(text.p) || *text.p == '*' || *text.p == '_' ||
		*text.p == '(') &&
	    kind_by_slow(text, f);
}

static inline bool
kind_dateline(struct str text, const struct feat *f)
{
	/* one digit: "VELBORG, SEPT. 3." */
	return text.n <= 90 && f->digits <= 24
	    && (f->digits >= 2 ||
		(f->digits == 1 && f->caps && f->last == '.'))
	    && kind_dated_slow(text, f);
}

/* Was a line of this hash seen, of late? */
static inline bool
block_seen(const struct block *b, uint64_t hash)
{
	const uint64_t *h = b->seen[(hash >> 1) % BLOCK_SEEN];

	return (hash != 0) & ((h[0] == hash) | (h[1] == hash));
}

/* A line of this hash, 0 if it has none, was seen. */
void block_remember(struct block *b, uint64_t hash);

static inline struct str
block_text(const struct block *b, const struct item *it)
{
	return str_of(b->clean->text.p + it->l.text, it->l.n);
}

#endif
