/* SPDX-License-Identifier: ISC */
/*
 * transfer: what mail makes of text on its way: quoted-printable and base64
 * (RFC 2045), encoded words in a header (RFC 2047), its folded lines (RFC 5322).
 * A struct transfer is zeroed or made by mime.c; a struct transfer_room owns
 * memory, transfer_free() at the end.
 */
#ifndef TRANSFER_H
#define TRANSFER_H

#include "cell.h"
#include "cmd/normalize/decode/decode.h"

enum transfer_coding {
	TRANSFER_NONE,
	TRANSFER_QUOTED,
	TRANSFER_BASE64,
	TRANSFER_RUN,    /* base64 of what is no text: one long line of it */
	TRANSFER_HEADER, /* encoded words, and the lines that are folded */
};

/* What is to be done to a line, which may be several of the source. */
struct transfer {
	enum transfer_coding coding;
	struct str charset;  /* empty: as it looks */
	bool guessed;        /* no header said that it is quoted-printable */
	struct decoder *dec; /* for sets other than UTF-8 */
	const struct encoding *used; /* set: what was read so, if not in UTF-8 */
};

struct transfer_byte;
struct transfer_room {
	struct transfer_byte *byte;
	size_t n, cap;
	struct buf raw;
};

enum transfer_did { TRANSFER_NOTHING, TRANSFER_UNFOLDED, TRANSFER_DECODED };

/* Writes `from`, decoded, to `to`, emptied first; TRANSFER_NOTHING: it is of no use. */
enum transfer_did transfer_fix(struct transfer *t, struct transfer_room *room,
    const struct cells *from, struct cells *to);
void transfer_free(struct transfer_room *room);

/* The value of a digit of base64, -1 if it is none. */
int transfer_base64(uint32_t c);

#endif
