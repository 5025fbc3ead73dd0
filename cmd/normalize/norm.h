/* SPDX-License-Identifier: ISC */
/*
 * norm: a document's bytes to its rows; the engine of normalize(1).  Rows
 * are appended to a buffer of the caller's.  Zeroed and norm_init()ed is
 * ready; norm_free() at the end.
 *
 *	norm_start(&n, doc, date, &rows);
 *	while (bytes) used = norm_feed(&n, p, len, last);
 *	norm_end(&n, true);
 */
#ifndef NORM_H
#define NORM_H

#include "cmd/normalize/block/margin.h"
#include "cmd/normalize/decode/decode.h"
#include "cmd/normalize/decode/detect.h"
#include "cmd/normalize/decode/mime.h"
#include "cmd/normalize/repair/repair.h"

struct norm {
	enum form form;
	struct decoder *forced; /* -f; or NULL */

	struct clean clean;
	struct block block;
	struct margin margin; /* before it */
	struct repair repair; /* .off: what is not to be done */
	struct mime mime;     /* the header of a mail, if it is one */
	struct decoder dec;   /* of the document */
	struct decoder alt;   /* of a line that differs */
	const struct encoding *enc; /* NULL: ASCII so far */
	const struct encoding *before; /* of the last line that differed */
	uint32_t nbefore;     /* that many in turn */
	const struct encoding *odd; /* own_lines() found this, there: */
	uint64_t oddat;
	unsigned halves;      /* detect_halves() of enc */
	enum detect_family family; /* and detect_family() */
	uint32_t nsame;       /* lines in turn that might have differed, and did not */
	uint32_t nclose;      /* that were not looked at closely since */
	struct decoder *use;  /* forced or dec; NULL: UTF-8 */
	struct buf *rows;
	struct str doc, date;
	uint64_t pos, bad, firstbad;
	size_t looked;        /* bytes of the window that are ASCII */
	size_t noline;        /* and without LF */
	bool anybad;
	bool inside;          /* the next byte begins no line */
	char head[4096];      /* the front: <html>, <meta charset> */
	size_t nhead;
};

void norm_init(struct norm *n, enum form form, struct decoder *forced);
void norm_start(struct norm *n, struct str doc, struct str date,
    struct buf *rows);

/*
 * Reads from p[0, len), the bytes behind those used before; `last`: nothing
 * follows.  Returns the bytes used; 0: it needs more of them.
 */
size_t norm_feed(struct norm *n, const char *p, size_t len, bool last);

/* Writes what is held, and the doc row if the document is whole. */
void norm_end(struct norm *n, bool whole);
void norm_free(struct norm *n);

#endif
