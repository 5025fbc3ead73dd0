/* SPDX-License-Identifier: ISC */
/* encoding: the character encodings by name.  All memory is constant. */
#ifndef ENCODING_H
#define ENCODING_H

#include "str.h"

/* How bytes become code points. */
enum coding {
	CODE_UTF8,
	CODE_UTF16LE,
	CODE_UTF16BE,
	CODE_UTF32LE,
	CODE_UTF32BE,
	CODE_TABLE, /* a table of our own or filled from iconv */
	CODE_STATE, /* with shifts: iconv character by character */
	CODE_HZ,    /* our own shifts over our own tables, as the next two */
	CODE_2022JP,
	CODE_2022KR,
};

struct encoding {
	const char *name;  /* as in encoding=: IANA's preferred name */
	const char *from;  /* whose rows it has (pairs.tsv); for iconv_open() */
	enum coding coding;
};

/* Those that can be detected or have a name of their own; NULL at the end. */
extern const struct encoding encodings[];

/*
 * By any common name, whatever its case and punctuation; NULL: not known
 * here (iconv may know it).
 */
const struct encoding *encoding_find(struct str name);

/*
 * The code points of the bytes of a set of one byte, UTF8_BAD where there is
 * none (sets.tsv).  False: it is no such set.
 */
bool encoding_page(struct str name, uint32_t page[256]);

/*
 * The code points of the bytes that may follow this lead byte in a set of two
 * bytes, UTF8_BAD where there is none (pairs.tsv).  False: it leads nothing.
 * row may be NULL: that is only asked.
 */
bool encoding_row(const struct encoding *e, unsigned char lead,
    uint32_t row[256]);

/* Is it a name for iconv that keeps shift states? */
bool encoding_shifts(struct str name);

#endif
