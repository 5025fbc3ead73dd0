/* SPDX-License-Identifier: ISC */
/*
 * row: the eight columns of the stream (chancery-stream(5)): parse, add,
 * escape, write.  A row stands together with the annotations and the other
 * lines behind it, and points into the memory that it was parsed from.
 */
#ifndef ROW_H
#define ROW_H

#include "map.h"
#include "out.h"
#include "tabs.h"

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
	struct str line;      /* as read, with LF */
	struct str rest;      /* other lines behind it, with LF */
	size_t at, n;         /* added: its line in row->made */
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
	bool live;            /* plain text: never held */
	bool early;           /* its own line was written already */
	bool fresh;           /* first row of its document */
};

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

/* Is it the name of a kind: upper (annotation) or lower case (text)? */
bool row_kind(struct str s, bool upper);

/* Does a line begin as a row of text: numbers in 2, 3, 5, such a kind in 4? */
bool row_seems(struct str line);

/*
 * For whoever reads rows.  row_parse() makes a row of its own line, which
 * tabs_scan() found at p; false if that is no text row and no doc row: then
 * it is as row_none() makes it, of type ROW_NONE.  row_behind() adds a line
 * behind it, false if that is neither an annotation nor a comment (it is kept
 * all the same).
 */
bool row_parse(struct row *row, const char *p, const struct tabs *tabs);
void row_none(struct row *row, struct str line);
bool row_behind(struct row *row, const char *p, const struct tabs *tabs);

/* Frees what a row of one's own (not rows_read's) holds. */
void row_free(struct row *row);

/* Appends a row without annotations; text and value unescaped. */
void row_print(struct buf *b, struct str doc, uint64_t begin, uint64_t end,
    struct str kind, uint64_t sent, struct str value, struct str attrs,
    struct str text);

#endif
