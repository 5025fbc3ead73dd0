/* SPDX-License-Identifier: ISC */
/* transfer: quoted-printable, base64, encoded words, folded lines of a mail. */
#include "transfer.h"

#include <stdlib.h>

#include "tag.h"
#include "utf8.h"

#define CHARSET 40 /* bytes of a set's name, at most */
#define WORD 1000  /* characters of an encoded word; RFC 2047 has 75 */

/* A byte that was coded, and the cells that it stands in. */
struct transfer_byte {
	uint32_t from, to;
};

/* Where the work is: cells up to `done` are written. */
struct work {
	struct transfer *t;
	struct transfer_room *room;
	const struct cell *c;
	size_t n, done;
	struct cells *to;
};

void
transfer_free(struct transfer_room *room)
{
	free(room->byte);
	buf_free(&room->raw);
	*room = (struct transfer_room){ 0 };
}

int
transfer_base64(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? (int)(c - 'A')
	    : c >= 'a' && c <= 'z'  ? (int)(c - 'a') + 26
	    : c >= '0' && c <= '9'  ? (int)(c - '0') + 52
	    : c == '+'              ? 62
	    : c == '/'              ? 63
				    : -1;
}

static int
hex(uint32_t c)
{
	return c >= '0' && c <= '9' ? (int)(c - '0')
	    : c >= 'A' && c <= 'F'  ? (int)(c - 'A') + 10
	    : c >= 'a' && c <= 'f'  ? (int)(c - 'a') + 10
				    : -1;
}

/* The byte of "=E2" at c[i], -1 if there is none. */
static int
quoted(const struct work *w, size_t i)
{
	int a, b;

	if (i + 2 >= w->n || w->c[i].cp != '=' ||
	    (a = hex(w->c[i + 1].cp)) < 0 || (b = hex(w->c[i + 2].cp)) < 0)
		return -1;
	return a << 4 | b;
}

/* The cells up to i show nothing. */
static void
gone(struct work *w, size_t i)
{
	if (i > w->done)
		cells_merge(w->to, w->c + w->done, i - w->done, TAG_GONE);
	w->done = i;
}

/* The cells up to i stay as they are. */
static void
stay(struct work *w, size_t i)
{
	if (i > w->done)
		cells_copy(w->to, w->c + w->done, i - w->done);
	w->done = i;
}

static void
byte(struct work *w, size_t from, size_t to, int value)
{
	struct transfer_room *r = w->room;

	r->byte = xgrow(r->byte, &r->cap, r->n + 1, sizeof(*r->byte));
	r->byte[r->n++] =
	    (struct transfer_byte){ (uint32_t)from, (uint32_t)to };
	buf_putc(&r->raw, (char)value);
}

/* The bytes [i, k) are the characters p[0, n) of UTF-8. */
static void
put(struct work *w, size_t i, size_t k, const char *p, size_t n)
{
	const struct transfer_byte *b = w->room->byte + i;
	const size_t end = w->room->byte[k - 1].to;
	struct cell more = { 0, 0, 0, CELL_NEW | CELL_JOIN };
	uint32_t cp;
	size_t len;

	gone(w, b->from);
	/* it stands for itself, or happens to be the same */
	if (n == 1 && end == b->from + 1u &&
	    w->c[b->from].cp == (unsigned char)*p) {
		stay(w, end);
		return;
	}
	len = utf8_decode(p, n, &cp);
	cells_merge(w->to, w->c + w->done, end - w->done, cp);
	w->done = end;
	more.at = w->c[b->from].at;
	while (len < n) {
		len += utf8_decode(p + len, n - len, &more.cp);
		cells_copy(w->to, &more, 1);
	}
}

/* The bytes that are held, in the set that they are said to be in. */
static const struct encoding *
set_of(const struct work *w, struct str charset)
{
	const struct encoding *e = encoding_find(charset);
	struct str raw = buf_str(&w->room->raw);

	if (e == NULL || e->coding == CODE_UTF8)
		e = utf8_valid(raw) == raw.n
		    ? NULL
		    : encoding_find(STR("windows-1252"));
	if (e == NULL || w->t->dec->enc == e)
		return e;
	decoder_close(w->t->dec);
	if (decoder_open(w->t->dec, e))
		return e;
	decoder_close(w->t->dec);
	return NULL;
}

/* Writes the bytes that are held as characters. */
static void
flush(struct work *w, struct str charset)
{
	struct transfer_room *r = w->room;
	const struct str raw = buf_str(&r->raw);
	const struct encoding *e;
	struct mid m;
	size_t i = 0, k, at = 0, g;
	uint32_t left;

	if (r->n == 0)
		return;
	e = set_of(w, charset);
	if (e == NULL) {
		for (; i < r->n; i = k) {
			uint32_t cp;

			k = i + utf8_decode(raw.p + i, raw.n - i, &cp);
			if (cp == UTF8_BAD)
				put(w, i, k, "\357\277\275", 3);
			else
				put(w, i, k, raw.p + i, k - i);
		}
	} else {
		decoder_start(w->t->dec, 0);
		decoder_feed(w->t->dec, raw.p, raw.n, true);
		m = decoder_mid(w->t->dec);
		w->t->used = e;
		for (g = 0; g < m.nseg; g++) {
			const size_t s =
			    m.seg[g].s + m.seg[g].t == 0 ? 1 : m.seg[g].s;
			const size_t t =
			    s == 1 && m.seg[g].t == 0 ? 1 : m.seg[g].t;

			for (left = m.seg[g].n;
			     left > 0 && i + s <= r->n && at + t <= m.n;
			     left--, i += s, at += t)
				if (s > 0 && t > 0)
					put(w, i, i + s, m.p + at, t);
		}
	}
	r->n = r->raw.n = 0;
}

/* Bytes of an end of line at c[i], 0: there is none. */
static size_t
line_end(const struct work *w, size_t i)
{
	if (i < w->n && w->c[i].cp == '\n')
		return 1;
	return i + 1 < w->n && w->c[i].cp == '\r' && w->c[i + 1].cp == '\n' ? 2
									    : 0;
}

static bool
blank(uint32_t c)
{
	return c == ' ' || c == '\t';
}

/* May a guessed code stand for this byte: one that had to be coded? */
static bool
had_to(int v)
{
	return v >= 0x80 || v == '=' || v == ' ' || v == '\t' || v == '.';
}

static bool
quoted_printable(struct work *w)
{
	bool any = false;
	size_t i, k, end;
	int v;

	for (i = 0; i < w->n; i = k) {
		k = i + 1;
		if (w->c[i].cp >= 0x80) {
			flush(w, w->t->charset);
			stay(w, k);
			continue;
		}
		if (w->c[i].cp != '=') {
			byte(w, i, k, (int)w->c[i].cp);
			continue;
		}
		while (k < w->n && blank(w->c[k].cp))
			k++;
		/* a line's end that is none, or of the file */
		if (k == w->n || (end = line_end(w, k)) > 0) {
			k = k == w->n ? k : k + end;
			any = true;
			continue;
		}
		k = i + 1;
		v = quoted(w, i);
		if (v < 0 || (w->t->guessed && !had_to(v))) {
			byte(w, i, k, '=');
			continue;
		}
		k = i + 3;
		byte(w, i, k, v);
		any = true;
	}
	flush(w, w->t->charset);
	gone(w, w->n);
	return any;
}

/*
 * The bytes of digits of base64 from cell i to n.  A byte of 8 bits is put where
 * its last ones are, so that each has a place of its own.
 */
static void
base64(struct work *w, size_t i, size_t n)
{
	uint32_t bits = 0, have = 0;
	size_t from = i;
	int v;

	for (; i < n && w->c[i].cp != '='; i++) {
		if ((v = transfer_base64(w->c[i].cp)) < 0)
			continue;
		if (have == 0)
			from = i;
		bits = bits << 6 | (uint32_t)v;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		byte(w, from, i + 1, (int)(bits >> have & 0xff));
		from = i + 1;
	}
}

/* An encoded word, =?charset?B?...?=: where its parts are. */
struct word {
	size_t text, end; /* what is coded, and what is behind it */
	bool base64;
	struct str charset;
};

/* Does one begin at cell i?  Its set's name goes to name. */
static bool
word_at(const struct work *w, size_t i, char name[CHARSET], struct word *word)
{
	size_t k = i + 2, n = 0;
	uint32_t how;

	if (i + 7 > w->n || w->c[i].cp != '=' || w->c[i + 1].cp != '?')
		return false;
	for (; k < w->n && n < CHARSET && w->c[k].cp != '?' &&
	     w->c[k].cp > ' ' && w->c[k].cp < 0x7f;
	     k++)
		name[n++] = (char)w->c[k].cp;
	if (n == 0 || k + 4 >= w->n || w->c[k].cp != '?' ||
	    w->c[k + 2].cp != '?')
		return false;
	how = w->c[k + 1].cp | 0x20;
	word->text = k + 3;
	word->base64 = how == 'b';
	word->charset = str_of(name, n);
	/* its language, RFC 2231 */
	for (n = 0; n < word->charset.n; n++)
		if (name[n] == '*')
			word->charset.n = n;
	for (k = word->text; k + 1 < w->n && k < i + WORD; k++) {
		if (w->c[k].cp == '\n' ||
		    (w->c[k].cp >= 0x80 && w->c[k].cp < CELL_RAW))
			return false;
		if (w->c[k].cp == '?' && w->c[k + 1].cp == '=') {
			word->end = k + 2;
			return how == 'b' || how == 'q';
		}
	}
	return false;
}

static void
word_bytes(struct work *w, const struct word *word)
{
	const size_t end = word->end - 2;
	size_t i, k;
	int v;

	if (word->base64) {
		base64(w, word->text, end);
		return;
	}
	for (i = word->text; i < end; i = k) {
		k = i + 1;
		v = (int)w->c[i].cp;
		if (v == '_')
			v = ' ';
		else if (v == '=' && i + 2 < end && quoted(w, i) >= 0) {
			v = quoted(w, i);
			k = i + 3;
		}
		byte(w, i, k, v & 0xff);
	}
}

/* Where the blanks of a line that is folded at c[i] end; i: it is not. */
static size_t
fold_end(const struct work *w, size_t i)
{
	size_t k = i + line_end(w, i);

	if (k == i || k >= w->n || !blank(w->c[k].cp))
		return i;
	while (k < w->n && blank(w->c[k].cp))
		k++;
	return k;
}

static enum transfer_did
header(struct work *w)
{
	enum transfer_did did = TRANSFER_NOTHING;
	char name[2][CHARSET];
	struct word word, next;
	size_t i, k, which = 0;

	for (i = 0; i < w->n;) {
		if ((k = fold_end(w, i)) > i) {
			stay(w, i);
			cells_merge(w->to, w->c + i, k - i, ' ');
			w->done = i = k;
			if (did == TRANSFER_NOTHING)
				did = TRANSFER_UNFOLDED;
			continue;
		}
		if (!word_at(w, i, name[which], &word)) {
			i++;
			continue;
		}
		did = TRANSFER_DECODED;
		stay(w, i);
		for (;;) {
			word_bytes(w, &word);
			/* between two of them blanks are nothing */
			for (k = word.end; k < w->n; k++)
				if (!blank(w->c[k].cp) && w->c[k].cp != '\r' &&
				    w->c[k].cp != '\n')
					break;
			if (!word_at(w, k, name[!which], &next))
				break;
			/* a character may be cut by the end of one */
			if (!str_eq(next.charset, word.charset))
				flush(w, word.charset);
			word = next;
			which = !which;
		}
		flush(w, word.charset);
		gone(w, word.end);
		i = word.end;
	}
	stay(w, w->n);
	return did;
}

/* Lines of data, one behind the other. */
static enum transfer_did
run_on(struct work *w)
{
	size_t i, k;

	for (i = 0; i < w->n; i++) {
		if ((k = line_end(w, i)) == 0)
			continue;
		stay(w, i);
		cells_merge(w->to, w->c + i, k, ' ');
		i = w->done = i + k;
	}
	stay(w, w->n);
	return TRANSFER_UNFOLDED;
}

enum transfer_did
transfer_fix(struct transfer *t, struct transfer_room *room,
    const struct cells *from, struct cells *to)
{
	struct work w = { t, room, from->p, from->n, 0, to };

	to->n = 0;
	room->n = room->raw.n = 0;
	t->used = NULL;
	switch (t->coding) {
	case TRANSFER_QUOTED:
		return quoted_printable(&w) ? TRANSFER_DECODED
					    : TRANSFER_NOTHING;
	case TRANSFER_BASE64:
		base64(&w, 0, w.n);
		flush(&w, t->charset);
		gone(&w, w.n);
		return TRANSFER_DECODED;
	case TRANSFER_RUN:
		return run_on(&w);
	case TRANSFER_HEADER:
		return header(&w);
	default:
		return TRANSFER_NOTHING;
	}
}
