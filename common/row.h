/* SPDX-License-Identifier: ISC */
/*
 * row: the eight columns of the stream (chancery-stream(5)): read, add,
 * write.  Also reads plain text, as that page says.
 *
 *	struct rows rows = { 0 };
 *	rows_open(&rows, argv, &out);
 *	while ((row = row_read(&rows))) {
 *		if (row_is_body(row))
 *			row_add(row, begin, end, STR("DATE"), value, attrs);
 *		row_write(row, &out, only);
 *	}
 *	rows_close(&rows);
 *
 * A row comes together with the annotations and the other lines behind it.
 * What a row points to is valid until the next row_read().
 */
#ifndef ROW_H
#define ROW_H

#include "in.h"
#include "map.h"

enum row_kind {
	ROW_NONE, /* lines that are no rows, with no row before them */
	ROW_TEXT, /* headline heading text item byline dateline caption */
	ROW_BOILERPLATE,
	ROW_DOC,
};

/* An annotation that was read, or one that was added. */
struct ann {
	uint64_t begin, end;  /* source bytes */
	struct str kind;
	struct str line;      /* as it is written, with LF; NULL p: added */
	struct str rest;      /* other lines behind it, with LF */
	size_t at, n;         /* added: its line in row->made */
	size_t seq;           /* keeps the sort stable */
};

struct row {
	enum row_kind type;
	struct str doc;       /* as written (escaped) */
	uint64_t begin, end, sent;
	struct str kind;
	struct str value;     /* as written */
	struct str attrs;     /* as written */
	struct str text;      /* unescaped UTF-8, well-formed; "" for `_` */
	bool has_map;
	struct map map;       /* if has_map */

	struct str group;     /* all lines of the row as read, with LF */
	struct str line;      /* its first line, with LF */
	struct str rest;      /* other lines directly behind it, with LF */
	struct ann *ann;      /* annotations read, in their order */
	size_t nann, annsize;
	struct ann *add;      /* annotations added */
	size_t nadd, addsize;
	struct buf made;      /* lines of those added */
	struct buf plain;     /* unescaped text, where it had escapes */
	size_t hint;          /* for map_begin() and map_end() */
	struct buf idcopy;    /* doc id of an operand of plain text */
	bool live;            /* plain text: never held */
	bool early;           /* its line was written before its end was seen */
	bool fresh;           /* first row of its document */
};

struct rows {
	struct in in;
	struct row row;
	/* private to row.c */
	struct buf doc;       /* document at hand; empty: none is open */
	struct str docview;
	uint64_t last, reach; /* begin, end of its text rows so far */
	bool open, plain, known, skipping;
	uint64_t lineno, bad;
	uint64_t hb, he;
	bool host;
	struct buf synth;     /* rows made from plain text */
	size_t used;
	bool text_done;
	struct row *pending;
	bool early_ok;
};

/* argv: operands up to NULL, none: standard input. */
void rows_open(struct rows *rows, char **argv, struct out *out);

/* The next row or NULL at the end of the last operand. */
struct row *row_read(struct rows *rows);

void rows_close(struct rows *rows);

/* A text row that filters look into: not boilerplate. */
static inline bool
row_is_body(const struct row *row)
{
	return row->type == ROW_TEXT;
}

/* Any text row, boilerplate too. */
static inline bool
row_is_text(const struct row *row)
{
	return row->type == ROW_TEXT || row->type == ROW_BOILERPLATE;
}

/* Value of an attribute as written (percent-encoded); p NULL: absent. */
struct str attr_get(struct str attrs, struct str key);

/* Appends s to b with the stream's escapes (\\ \t \n \r). */
void row_escape(struct buf *b, struct str s);

/* Appends s, escaped as an attribute's value (| = , % too). */
void attr_escape(struct buf *b, struct str s);

/* Undoes both escapes of an attribute's value. */
void attr_unescape(struct buf *b, struct str s);

/* Appends a document id for a file name: ./# ./- and \xHH as needed. */
void row_docid(struct buf *b, struct str name);

/*
 * Adds an annotation of text[begin, end), begin < end, bytes of row->text
 * at character boundaries; white space at its edges is the caller's care.
 * value: unescaped ("" becomes `_`); attrs: a finished column ("" becomes
 * `_`): key=value pairs in ASCII order, values through attr_escape().
 * One equal in begin, end and kind to one that is there is not added.
 */
void row_add(struct row *row, size_t begin, size_t end, struct str kind,
    struct str value, struct str attrs);

/*
 * Writes the row with its annotations, old and new, in the stream's order;
 * only: just the new ones.
 */
void row_write(struct row *row, struct out *out, bool only);

/*
 * Parses one group of lines (as in row->group) again, for rows that were
 * held; the caller must know them to be good.  `row` is reused.
 */
void row_parse_group(struct row *row, struct str group);

/* Frees what a row of one's own (not rows_read's) holds. */
void row_free(struct row *row);

/* Appends a row without annotations; text and value unescaped. */
void row_print(struct buf *b, struct str doc, uint64_t begin, uint64_t end,
    struct str kind, uint64_t sent, struct str value, struct str attrs,
    struct str text);

#endif
