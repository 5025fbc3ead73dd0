/* SPDX-License-Identifier: ISC */
/*
 * repair: what went wrong with a text before it came to us, undone: UTF-8
 * read in a wrong code page, character references and tags of HTML, ligatures,
 * letter-spaced words.  Pure functions of decoded text; a struct repair
 * owns all that its results point to; zeroed is ready, repair_free() at the
 * end.  Clean text is never touched: when in doubt, nothing is done.
 */
#ifndef REPAIR_H
#define REPAIR_H

#include "cell.h"
#include "cmd/normalize/clean/clean.h"
#include "transfer.h"

enum fix {
	FIX_ENTITY = 1,
	FIX_HYPHEN = 2, /* the blocks' care, not done here */
	FIX_LIGATURE = 4,
	FIX_MARKUP = 8, /* tags */
	FIX_MOJIBAKE = 16,
	FIX_SPACED = 32,
	FIX_MIME = 64, /* quoted-printable and the like, of mails */
	FIX_ALL = 127
};

/* No more decoded bytes than this are looked at as one. */
#define REPAIR_MAX 65536

struct mojibake; /* mojibake.h */

struct repair {
	unsigned off;     /* enum fix: what is not to be done */
	const uint32_t *one; /* what the document's bytes stand for, or NULL */
	struct cells a, b;
	struct buf text;
	struct seg *seg;
	size_t nseg, segcap;
	struct mojibake *moji;
	struct transfer *transfer; /* what is to be decoded first, or NULL */
	struct transfer_room room;
};

/*
 * Offset of the first byte of p[from, n) that may need repair, n if none
 * does: almost free on clean text.  A line without such a byte needs no
 * repair_line().
 */
size_t repair_find(struct repair *r, const char *p, size_t n, size_t from);

/*
 * Bytes at the front of p[0, n) before an ampersand, "<", "[" or a character that
 * a repair may begin with, and the same without vectors: the first of repair_find()'s
 * looks.
 */
size_t repair_plain(const char *p, size_t n);
size_t repair_plain_scalar(const char *p, size_t n);

/*
 * Repairs the decoded text in->p[0, n): a whole line without its end, or a
 * piece of one that is longer than REPAIR_MAX.  Returns what was done (enum
 * fix); if that is not 0, or lines were unfolded, *out is the repaired text, whose
 * alignment leads to the source as that of `in` does.
 */
unsigned repair_line(struct repair *r, const struct mid *in, size_t n,
    struct mid *out);

/* Writes the names of the bits, in order, joined by commas, to b. */
void repair_names(unsigned fix, struct buf *b);

/* A list of names joined by commas; -1 if one is unknown. */
int repair_parse(struct str list);

/* The tables of mojibake.h, made when they are first wanted. */
struct mojibake *repair_tables(struct repair *r);

void repair_free(struct repair *r);

#endif
