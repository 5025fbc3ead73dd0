/* SPDX-License-Identifier: ISC */
/*
 * hold: a document's rows until its `doc` row, so that a filter can decide
 * by the whole document (chancery-stream(5), "When a row leaves"): at most
 * 1 MiB of text rows, then row by row.
 *
 *	struct hold hold = { .see = see, .tag = tag, .end = end,
 *	    .arg = &state, .live = live, .only = only };
 *	hold_run(&hold, &rows, &out);
 */
#ifndef HOLD_H
#define HOLD_H

#include "rows.h"

/* Text rows held of one document, in bytes of their lines with LF. */
#define HOLD_MAX (1024 * 1024)

struct hold {
	/*
	 * For each text row (boilerplate too) in order: first see(), once,
	 * then, if that did not say 0, perhaps much later and with the row
	 * read anew, tag() with what it said, once, which may row_add();
	 * else the row goes out as it came.  Both in the order of the rows.
	 * More than one row may be seen before the first is tagged.  end(): the
	 * document is over and all its rows were tagged; forget it.
	 * doc(): its `doc` row (or NULL: cut short) before any held row is
	 * tagged, for what date= says; may be NULL itself.
	 */
	int (*see)(void *arg, const struct row *row);
	void (*tag)(void *arg, struct row *row, int seen);
	void (*doc)(void *arg, const struct row *row);
	void (*end)(void *arg);
	void *arg;
	bool live; /* hold nothing */
	bool only; /* as row_write() */
	/* private */
	struct buf bytes;
	struct held {
		size_t n; /* bytes of a row with all behind it */
		int seen; /* what see() said */
	} *held;
	size_t text, nrows, heldsize;
	bool over, in_doc;
	struct row again;
};

/* Reads, holds, tags and writes all rows; frees its own memory. */
void hold_run(struct hold *hold, struct rows *rows, struct out *out);

#endif
