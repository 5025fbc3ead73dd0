/* SPDX-License-Identifier: ISC */
/* detect: which encoding bytes are in.  Nothing is owned. */
#ifndef DETECT_H
#define DETECT_H

#include "encoding.h"

/* Bytes looked at, from the line with the first that is not ASCII. */
#define DETECT_MAX 65536

/* A byte-order mark at the front: its encoding, *n its bytes; or NULL. */
const struct encoding *detect_bom(struct str s, size_t *n);

/*
 * Offset of the first byte that ASCII text does not have (or that may begin
 * a shift: ESC, SO, ~{), s.n if there is none.
 */
size_t detect_odd(struct str s);

/*
 * Offset of the first byte at a document's front that ASCII text does not have,
 * any control included: UTF-16 may begin "\n\0" or with CJK of ASCII bytes, a
 * line feed among them.  s.n or DETECT_FRONT if there is none in so many.
 */
#define DETECT_FRONT 64
size_t detect_front(struct str s);

/*
 * The encoding of s, which begins a line; `head`: at the document's front.
 * NULL: ASCII after all, as far as `*seen` (set then).  hint: what a <meta>
 * or XML declaration said, or NULL.  `whole`: nothing follows.
 * have(arg, name): can it be decoded here?  NULL: all can.
 */
const struct encoding *detect(struct str s, bool head, bool whole,
    const struct encoding *hint, bool (*have)(void *arg, const char *name),
    void *arg, size_t *seen);

/*
 * Is it surely UTF-8, whatever follows: a dozen sequences of more than one
 * byte, nothing before them that is none?
 */
bool detect_utf8_early(struct str s);

/*
 * Is this line of a document in another set surely UTF-8: six sequences and
 * more, nothing that is none?  One pair of GB18030 in seven could be one.
 */
bool detect_utf8_line(struct str s);

/*
 * Where Russian's small letters are in a set, by the upper half of a byte: a bit
 * each; 0: it has none.
 */
unsigned detect_halves(const struct encoding *e);

/*
 * The other set of Cyrillic letters in which a line of a document that has its
 * own in these halves surely is; NULL: it is in that.  *doubt: that was dear to
 * tell; if it is true before, what is dear is not asked.
 */
const struct encoding *detect_cyrillic(struct str s,
    unsigned own, bool *doubt);

/*
 * Is a set one of those that are told apart by their bytes: of two bytes in East
 * Asia, of Polish?  In which of the others a line of such a document surely is;
 * NULL: in that of the document.
 */
enum detect_family {
	FAMILY_NONE,
	FAMILY_GB18030,
	FAMILY_BIG5,
	FAMILY_CP932,
	FAMILY_EUC_JP,
	FAMILY_CP1250,
	FAMILY_LATIN2,
};
enum detect_family detect_family(const struct encoding *e);
const struct encoding *detect_relative(struct str s, enum detect_family own);

/* What <?xml encoding= or <meta charset= at the front says; NULL: nothing. */
const struct encoding *detect_hint(struct str s);

/*
 * The encoding of one line of a UTF-8 document that is not UTF-8; NULL: none,
 * it has bad bytes.  before: the last such line's, or NULL; trust: take it
 * without a closer look.
 */
const struct encoding *detect_line(struct str s,
    const struct encoding *before, bool trust);

#endif
