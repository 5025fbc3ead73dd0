/* SPDX-License-Identifier: ISC */
/*
 * in: operands one after another as bytes in a sliding window.
 *
 *	in_open(&in, argv, &out);
 *	while (in_next(&in))                    each operand that opens
 *		while (in_more(&in, want))      bytes are in.p .. in.p + in.n
 *			in_skip(&in, used);
 *	in_close(&in);
 *
 * Before a read that could wait, `out` is flushed.  Directories, missing
 * files and read errors are reported (warn) and passed over.
 */
#ifndef IN_H
#define IN_H

#include "out.h"

struct in {
	const char *p;     /* window: bytes read and not yet skipped */
	size_t n;
	bool eof;          /* nothing follows the window in this operand */
	bool failed;       /* ... because a read failed (reported) */
	const char *name;  /* operand as given; "-" for standard input */
	uint64_t pos;      /* offset of p in the operand */

	char **argv;       /* operands to come, NULL at the end */
	struct out *out;   /* flushed before a read; may be NULL */
	void (*idle)(void *); /* called before that flush, if set */
	void *idle_arg;
	const char *only;  /* the single operand "-" when argv is empty */
	struct buf buf;
	size_t at;         /* index of p in buf */
	int fd;            /* -1: no operand is open */
	uint64_t size;     /* size as fstat says, 0 if unknown */
};

/* argv: operands up to NULL; none means standard input.  Borrowed. */
void in_open(struct in *in, char **argv, struct out *out);

/* Opens the next operand; false when there is none left. */
bool in_next(struct in *in);

/*
 * Tries to have at least `want` bytes in the window (reads only if there
 * are fewer); false only when the window is empty and the
 * operand is at its end.  The window may move: p is valid until then.
 */
bool in_more(struct in *in, size_t want);

/* Drops n bytes (n <= in->n) at the front of the window. */
void in_skip(struct in *in, size_t n);

/* Frees the memory, closes what is open. */
void in_close(struct in *in);

/* Bytes asked of one read. */
#define IN_READ 65536

#endif
