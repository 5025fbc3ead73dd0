/* SPDX-License-Identifier: ISC */
/*
 * field: labelled lines at the head of a document, "SUBJECT: ...", of cables,
 * memoranda, mails, articles from databases.  Pure functions of clean text;
 * nothing is owned.
 */
#ifndef FIELD_H
#define FIELD_H

#include <stdbool.h>

#include "str.h"

enum field {
	FIELD_NONE,
	FIELD_HEADLINE,
	FIELD_BYLINE,
	FIELD_DATELINE,
	FIELD_TEXT,  /* what stands behind the label is text */
	FIELD_OTHER,
	FIELD_END,   /* the same, but no field of a header */
};

/*
 * What field is this line (fields.tsv)?  *label gets the bytes of the label
 * and the spaces behind it.
 */
enum field field_of(struct str line, size_t *label);

/* The same for "HD Border reopened", the codes of Factiva. */
enum field field_code(struct str line, size_t *label);

/*
 * "2 of 14 DOCUMENTS", "End of Document", "Document GUARD0020240305": does it
 * stand between the articles of one file?
 */
bool field_parts(struct str line);

#endif
