/* SPDX-License-Identifier: ISC */
/*
 * clean: one line of decoded text, cleaned: NFC, one space for white space,
 * no controls, no invisible marks; with its alignment to the source.
 * A struct clean owns all that it points to; zeroed is empty, clean_free()
 * at the end.
 */
#ifndef CLEAN_H
#define CLEAN_H

#include "buf.h"
#include "map.h"

enum form { FORM_NFC, FORM_NFKC, FORM_NONE };

/* Source bytes behind one line's text before it is cut (STREAM: blocks). */
#define LINE_MAX_BYTES 65536
/* A starter with more marks than this is cut all the same. */
#define LINE_HARD_MAX (4 * 1024 * 1024)

/* n times: s source bytes are t bytes of decoded UTF-8; 0:0: n equal. */
struct seg {
	uint32_t n, s, t;
};

/* Decoded text that waits to be cleaned. */
struct mid {
	const char *p;
	size_t n;
	const struct seg *seg; /* NULL: p is the source itself */
	size_t nseg, segused;  /* items of seg[0] that were passed already */
	uint64_t src;          /* source offset of p[0] */
	bool many;             /* a unit may have several code points */
	bool known;            /* well-formed, for scan_known() */
};

struct line {
	uint64_t b, e;        /* source span of what shows; b == e: blank */
	size_t text, n;       /* where in clean->text, bytes */
	size_t unit, nunit;   /* where in clean->unit; 0: equal bytes */
	uint32_t indent;      /* columns before it */
	uint32_t width;       /* code points of text, without the indent */
	uint32_t gap;         /* widest run of blanks inside, in columns */
	uint32_t bad;         /* undecodable bytes, */
	uint64_t badat;       /* and where the first is */
	unsigned char fix;    /* what was repaired before, see repair.h */
	unsigned char mail;   /* enum mime_line, of mime.h */
	bool ff;              /* ends in a form feed */
	bool shy;             /* ends in a soft hyphen */
	bool more;            /* a piece of a long line, which goes on */
	bool ill;             /* has ill-formed UTF-8 */
};

struct cpbuf {
	uint32_t *p;
	size_t n, cap;
};

/* Enough for the accents of one language: 150 in Vietnamese. */
#define CLEAN_MEMO 1024 /* a power of two */

/* Two or three code points and what they compose to, one alone. */
struct memo {
	uint64_t key;
	uint32_t cp;
};

struct clean {
	enum form form;
	struct buf text;      /* of all lines since clean_drop(), SCAN_SLACK */
	struct part *unit;
	size_t nunit, unitcap;
	unsigned char *page[0x1100]; /* character kinds, filled when needed */
	struct cpbuf raw, cps, st, tmp;
	struct memo memo[CLEAN_MEMO]; /* those of the last ones */
	/* the line at hand */
	const struct mid *mid;
	size_t seg, segused, segmid;
	uint64_t segsrc;
	size_t unit0;
	uint64_t end;         /* source end of what shows so far */
	bool any;             /* something shows already */
};

/*
 * Reads one line from the front of mid: up to its end (LF CR CRLF VT FF NEL
 * LS PS), to mid->n if `last` (nothing follows), else to a place where a
 * line of more than LINE_MAX_BYTES may be cut.  Returns the bytes used; 0:
 * the line is not complete.
 */
size_t clean_line(struct clean *c, const struct mid *mid, bool last,
    struct line *line);

/* Advances mid by n bytes of decoded text. */
void mid_skip(struct mid *mid, size_t n);

/* The same, by what clean_line() has just used of it, in less time. */
void clean_skip_slow(const struct clean *c, struct mid *mid, size_t used);
static inline void
clean_skip(const struct clean *c, struct mid *mid, size_t used)
{
	if (mid->seg != NULL) {
		clean_skip_slow(c, mid, used);
		return;
	}
	mid->p += used;
	mid->n -= used;
	mid->src += used;
}

/* Forgets text and units of all lines. */
void clean_drop(struct clean *c);
void clean_free(struct clean *c);

/*
 * The NFC (or c->form) of n code points, marks of one starter in any
 * number, appended to out->p; linear time.
 */
void nfc_compose(struct clean *c, const uint32_t *cp, size_t n,
    struct cpbuf *out);

/* Where a sequence is in the memo if it is there: its key is `key` then. */
static inline struct memo *
clean_memo(struct clean *c, uint64_t key)
{
	return &c->memo[(key * 0x9e3779b97f4a7c15u >> 48) % CLEAN_MEMO];
}

/* The key of a, b and perhaps d; NO_CP: there is none. */
#define NO_CP 0x1fffffu
static inline uint64_t
clean_key(uint32_t a, uint32_t b, uint32_t d)
{
	return a | (uint64_t)b << 21 | (uint64_t)d << 42;
}

/* What a code point is to clean. */
enum ckind {
	C_UNKNOWN,
	C_SIMPLE, /* stands for itself whatever is around it */
	C_SPACE,
	C_EOL,
	C_GONE,   /* control or invisible */
	C_MARK,   /* may compose with, or move before, what precedes it */
	C_CHANGE, /* a starter that the form changes */
};
enum ckind clean_kind(struct clean *c, uint32_t cp);

#endif
