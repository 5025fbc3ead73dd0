/* SPDX-License-Identifier: ISC */
/*
 * decode: bytes of any encoding to UTF-8 with the alignment.  A struct
 * decoder owns its memory; decoder_close() at the end.
 */
#ifndef DECODE_H
#define DECODE_H

#include <iconv.h>

#include "cmd/normalize/clean/clean.h"
#include "encoding.h"

/* What the last shift of a set with shifts called in. */
enum shift {
	SHIFT_ASCII,
	SHIFT_TWO,   /* JIS X 0208, KS X 1001 or GB 2312, by the set */
	SHIFT_MORE,  /* JIS X 0212 */
	SHIFT_ROMAN, /* JIS X 0201: two characters are not ASCII's */
	SHIFT_KANA,  /* JIS X 0201 */
	SHIFT_NONE,  /* an escape that calls in nothing */
};

struct decoder {
	const struct encoding *enc;
	struct encoding other; /* one that `encodings` does not have */
	char name[64];
	iconv_t cd;
	bool open;             /* cd is in use */
	bool rows;             /* of two bytes, by our own table */
	bool mark;             /* UTF-16, no more: a mark tells the order */
	uint32_t one[256];     /* code point of a byte, or DEC_* */
	char utf8[256][4];     /* of a byte, */
	unsigned char len[256]; /* so long; 0: none, or itself in ASCII */
	uint32_t *two[256];    /* of a lead byte and any other */
	bool ascii;            /* below 0x80 all bytes stand for themselves */
	bool many;             /* had a unit of several code points */
	size_t odd;            /* mid[odd, ) is for scan_known() */
	bool odds[256];        /* bytes of characters that are not */
	enum shift shift;
	size_t held;           /* escapes that belong to the next character */
	struct buf mid;        /* decoded and not yet taken */
	size_t at;             /* taken from the front of mid */
	struct seg *seg;
	size_t nseg, segcap, segat, segused;
	uint64_t src;          /* source offset of mid.p[at] */
	uint64_t bad;          /* bytes that could not be decoded */
	uint64_t badat;        /* where the first of them is */
	uint64_t end;          /* source offset of what is decoded */
};

/*
 * For the parts of decode: appends a character, n bytes of ASCII that equal
 * their source, U+FFFD for s bytes that are none; keeps n bytes that shift for
 * the character behind them.  s, n: source bytes.
 */
void decoder_put(struct decoder *d, uint32_t cp, size_t s);
void decoder_ascii(struct decoder *d, const char *p, size_t n);
void decoder_bad(struct decoder *d, size_t s);
void decoder_hold(struct decoder *d, size_t n);

/*
 * For them too: n characters of s source bytes and t bytes of UTF-8 each were
 * appended to mid; 0 and 0: equal ones.
 */
static inline void
decoder_segs(struct decoder *d, size_t n, size_t s, size_t t)
{
	struct seg *g;

	d->end += n * (s > 0 ? s : 1);
	if (d->nseg == d->segcap)
		d->seg = xgrow(d->seg, &d->segcap, d->nseg + 1,
		    sizeof(*d->seg));
	g = d->seg + d->nseg;
	if (d->nseg > d->segat && g[-1].t == t && g[-1].s == s &&
	    n <= UINT32_MAX - g[-1].n) {
		g[-1].n += (uint32_t)n;
		return;
	}
	*g = (struct seg){ (uint32_t)n, (uint32_t)s, (uint32_t)t };
	d->nseg++;
}

/* The character of two bytes, if DEC_IS_CP() of it; else it has none. */
uint32_t decoder_pair(struct decoder *d, unsigned char a, unsigned char b);
#define DEC_IS_CP(x) ((x) < 0x110000u)

/*
 * Does the character stand for itself whatever is around it, or does scan_known()
 * stop at it?  Those of the most common languages; tests/unit/normalize.c asks
 * clean_kind().
 */
static inline bool
decoder_simple(uint32_t cp)
{
	return cp < 0x300 || (cp >= 0x388 && cp < 0x483)
	    || (cp >= 0x48a && cp < 0x530) || (cp >= 0x5d0 && cp < 0x5eb)
	    || (cp >= 0x621 && cp < 0x64b) || (cp >= 0x2000 && cp < 0x2040)
	    || (cp >= 0x20a0 && cp < 0x20c0) || cp == 0x2116 || cp == 0x2122
	    || (cp >= 0x3001 && cp < 0x302a) || (cp >= 0x3041 && cp < 0x3097)
	    || (cp >= 0x30a1 && cp < 0x30ff) || (cp >= 0x4e00 && cp < 0xa000)
	    || (cp >= 0xac00 && cp < 0xd7a4) || (cp >= 0xff01 && cp < 0xff5f);
}

/* False: iconv does not have it.  The memory of enc must stay. */
bool decoder_open(struct decoder *d, const struct encoding *enc);
/* By a name that only iconv may know. */
bool decoder_open_name(struct decoder *d, struct str name);
void decoder_close(struct decoder *d);

/* The next byte is at src; tables are kept, state is not. */
void decoder_start(struct decoder *d, uint64_t src);

/*
 * Decodes p[0, n); `last`: nothing follows.  Returns the bytes used: all
 * but an incomplete character at the end.
 */
size_t decoder_feed(struct decoder *d, const char *p, size_t n, bool last);

/* What is decoded and not yet taken; the part of it that is left. */
struct mid decoder_mid(const struct decoder *d);
void decoder_take(struct decoder *d, const struct mid *left);

/* n bytes are passed over; all that was decoded is taken. */
void decoder_skip(struct decoder *d, size_t n);

#endif
