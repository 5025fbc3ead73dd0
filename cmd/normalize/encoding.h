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
	CODE_HZ,    /* our own shifts over iconv's GB2312 */
};

struct encoding {
	const char *name;  /* as in encoding=: IANA's preferred name */
	const char *iconv; /* for iconv_open(); other names behind a comma */
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

/* Is it a name for iconv that keeps shift states? */
bool encoding_shifts(struct str name);

#endif
