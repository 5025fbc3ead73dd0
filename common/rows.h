/* SPDX-License-Identifier: ISC */
/*
 * rows: the rows of all operands, one after another; also of plain text, as
 * chancery-stream(5) says.  Reports lines that are no rows (they come as
 * ROW_NONE or behind the row before them) and documents cut short.
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
 * A row and what it points to are valid until the next row_read().
 */
#ifndef ROWS_H
#define ROWS_H

#include "in.h"
#include "row.h"

/* Tabs kept of a group, found with its end; a sentence has few annotations. */
#define ROWS_TABS 16

struct rows {
	struct in in;
	struct row row;
	/*
	 * A filter that leaves the lines it read as they are may set this:
	 * a row's own line is then written before a read that would wait.
	 */
	bool early;
	/* private to row.c */
	bool open;            /* an operand is */
	bool plain;           /* it is plain text */
	bool in_doc;          /* a document whose `doc` row is to come */
	struct buf doc;       /* its id, as written */
	uint64_t last, reach; /* begin and end of its text rows so far */
	uint64_t begin, end;  /* span of its last text row */
	uint64_t lines, bad;  /* of the operand; bad: lines, or bytes */
	size_t used;          /* bytes of the window that row stands for */
	bool cont, any;       /* plain: the line goes on; rows were made */
	struct tabs tabs[ROWS_TABS]; /* of a text row and the lines behind it */
	bool ahead;           /* the window begins with a text row, it seems; */
	struct tabs *next;    /* its tabs, among those of the row before it */
	size_t waiting;       /* length of a line whose group goes on */
	bool written;         /* that line is written already */
	struct buf line;      /* plain: the row as made */
};

/* argv: operands up to NULL, none: standard input. */
void rows_open(struct rows *rows, char **argv, struct out *out);

/* The next row or NULL at the end of the last operand. */
struct row *row_read(struct rows *rows);

void rows_close(struct rows *rows);

#endif
