/* SPDX-License-Identifier: ISC */
/*
 * mime: which lines of a document are the header of a mail, and how its body and
 * the parts of that are coded; mailboxes (RFC 4155) too.  A struct mime holds no
 * memory; zeroed it is at the start of a document.
 */
#ifndef MIME_H
#define MIME_H

#include "cmd/normalize/repair/transfer.h"

#define MIME_BOUNDS 8 /* boundaries that are remembered */
#define MIME_BRIEF 70 /* a line that a mailer cut is longer: RFC 2045 has 76 */

enum mime_state { MIME_START, MIME_HEADER, MIME_BODY, MIME_NONE };

/* What a line is: in struct line, too. */
enum mime_line {
	MIME_TEXT,
	MIME_FIELD, /* of a header, or between parts */
	MIME_ASIDE, /* of a part that says the same again, or no text */
};

struct mime {
	enum mime_state state;
	size_t brief; /* lines of no more bytes are no mail's: MIME_BRIEF or 0 */
	bool sure;    /* a field was there that only mails have */
	bool guessed; /* quoted-printable without a header that says so */
	bool blank;   /* the line before was */
	bool plain;   /* the mail has a part of plain text */
	bool many;    /* of the header at hand: it says that parts follow, */
	bool html, other, mail; /* a page, no text, a mail that was attached */
	enum transfer_coding coding;
	enum mime_line body; /* what the lines of the body are */
	char charset[40];
	size_t ncharset;
	uint64_t bound[MIME_BOUNDS]; /* hashes of boundaries */
	size_t nbound;
};

/*
 * The first line of p[0, n) has k bytes, its end included: as many more as
 * belong to it, where it is folded or coded; 0: more bytes are needed to know.
 * *cut: what follows is the rest of it.
 */
size_t mime_extent(const struct mime *m, const char *p, size_t k, size_t n,
    bool last, bool *cut);

/* Is there more to know of a line of n bytes?  Not of most. */
static inline bool
mime_may(const struct mime *m, const char *p, size_t n)
{
	return n > m->brief &&
	    (m->brief == 0 || p[n - 2] == '=' || p[n - 3] == '=');
}

/* Takes such a line: what it is, and what is to be done to it. */
enum mime_line mime_take(struct mime *m, struct str line, struct transfer *t);

#endif
