/* SPDX-License-Identifier: ISC */
/*
 * nfc: the normal form of a stretch between two starters, by utf8proc's
 * decompositions and compositions, around two of its defects: it sorts
 * combining marks in quadratic time, and it drops U+11A7 after an LV
 * syllable (its trailing index is 0, which is not a consonant).
 */
#include "clean.h"

#include <stdlib.h>
#include <utf8proc.h>

#include "utf8.h"

static void
put(struct cpbuf *b, uint32_t cp)
{
	b->p = xgrow(b->p, &b->cap, b->n + 1, sizeof(*b->p));
	b->p[b->n++] = cp;
}

/* Unicode 15.0 decides, whatever utf8proc knows beyond it. */
static unsigned
ccc(uint32_t cp)
{
	return cp < 0x300 ? 0 : utf8_ccc(cp);
}

static void
decompose(struct cpbuf *out, uint32_t cp, bool compat)
{
	utf8proc_int32_t d[32];
	utf8proc_ssize_t i, n = 0;
	int opts = UTF8PROC_DECOMPOSE;

	if (cp >= 0xa0 && utf8_class(cp) != U_OTHER) {
		if (compat)
			opts |= UTF8PROC_COMPAT;
		n = utf8proc_decompose_char((utf8proc_int32_t)cp, d, 32, opts,
		    NULL);
	}
	/* NFKC of an accent by itself has a space before it: no row begins so */
	if (n <= 0 || n > 32 || (n > 1 && d[0] == ' ')) {
		put(out, cp);
		return;
	}
	for (i = 0; i < n; i++)
		put(out, (uint32_t)d[i]);
}

/* Stable counting sort of marks by class: p[0, n) all have one. */
static void
sort_marks(struct clean *c, uint32_t *p, size_t n)
{
	size_t i, at, k, count[256] = { 0 };
	uint32_t *to;

	for (i = 1; i < n; i++)
		if (ccc(p[i - 1]) > ccc(p[i]))
			break;
	if (i >= n)
		return;
	if (n < 32) {
		for (i = 1; i < n; i++) {
			uint32_t x = p[i];

			for (k = i; k > 0 && ccc(p[k - 1]) > ccc(x); k--)
				p[k] = p[k - 1];
			p[k] = x;
		}
		return;
	}
	c->raw.p = xgrow(c->raw.p, &c->raw.cap, n, sizeof(*c->raw.p));
	to = c->raw.p;
	for (i = 0; i < n; i++)
		count[ccc(p[i]) & 255]++;
	for (at = i = 0; i < 256; i++) {
		k = count[i];
		count[i] = at;
		at += k;
	}
	for (i = 0; i < n; i++)
		to[count[ccc(p[i]) & 255]++] = p[i];
	memcpy(p, to, n * sizeof(*p));
}

static void
compose(struct clean *c, const uint32_t *cp, size_t n, struct cpbuf *out)
{
	size_t first = out->n, i, k, w;
	utf8proc_ssize_t r;

	for (i = 0; i < n; i++)
		decompose(out, cp[i], c->form == FORM_NFKC);
	for (i = first; i < out->n; i = k + (k == i)) {
		for (k = i; k < out->n && ccc(out->p[k]) != 0; k++)
			continue;
		if (k - i > 1)
			sort_marks(c, out->p + i, k - i);
	}
	/* U+11A7 composes with nothing: what stands around it does. */
	for (i = w = first; i < out->n; i = k) {
		for (k = i; k < out->n && out->p[k] != 0x11a7; k++)
			continue;
		if (k > i) {
			memmove(out->p + w, out->p + i,
			    (k - i) * sizeof(*out->p));
			r = utf8proc_normalize_utf32((utf8proc_int32_t *)(void
							     *)(out->p + w),
			    (utf8proc_ssize_t)(k - i),
			    UTF8PROC_COMPOSE | UTF8PROC_STABLE);
			w += r < 0 ? k - i : (size_t)r;
		}
		if (k < out->n) {
			out->p[w++] = 0x11a7;
			k++;
		}
	}
	out->n = w;
}

void
nfc_compose(struct clean *c, const uint32_t *cp, size_t n, struct cpbuf *out)
{
	struct memo *memo;
	uint64_t key;
	size_t first = out->n;

	if (n < 2 || n > 3) {
		compose(c, cp, n, out);
		return;
	}
	/* a letter and its accents: the same few again and again */
	key = clean_key(cp[0], cp[1], n == 3 ? cp[2] : NO_CP);
	memo = clean_memo(c, key);
	if (memo->key == key) {
		put(out, memo->cp);
		return;
	}
	compose(c, cp, n, out);
	if (out->n == first + 1) {
		memo->key = key;
		memo->cp = out->p[first];
	}
}

/* Invisible: what shows nothing and joins nothing. */
static bool
gone(uint32_t cp)
{
	return cp == 0xad || cp == 0x61c || cp == 0x180e || cp == 0x200b ||
	    cp == 0x200e || cp == 0x200f || (cp >= 0x202a && cp <= 0x202e) ||
	    (cp >= 0x2060 && cp <= 0x206f) || cp == 0xfeff ||
	    (cp >= 0xfff9 && cp <= 0xfffb);
}

/* Starters that compose with what precedes them (NFC_QC=Maybe, ccc 0). */
static bool
second(uint32_t cp)
{
	static const uint32_t list[] = { 0x09be, 0x09d7, 0x0b3e, 0x0b56, 0x0b57,
		0x0bbe, 0x0bd7, 0x0cc2, 0x0cd5, 0x0cd6, 0x0d3e, 0x0d57, 0x0dcf,
		0x0ddf, 0x102e, 0x1b35, 0x11127, 0x1133e, 0x11357, 0x114b0,
		0x114ba, 0x114bd, 0x115af, 0x11930 };
	size_t i;

	if (cp >= 0x1161 && cp <= 0x11c2)
		return cp <= 0x1175 || cp >= 0x11a7;
	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (list[i] == cp)
			return true;
	return false;
}

static enum ckind
kind(struct clean *c, uint32_t cp)
{
	size_t n = c->cps.n;
	bool same;

	if (cp == '\n' || cp == '\r' || cp == '\v' || cp == '\f' ||
	    cp == 0x85 || cp == 0x2028 || cp == 0x2029)
		return C_EOL;
	if (utf8_space(cp))
		return C_SPACE;
	/* SUB stands for what could not be read: not nothing */
	if (cp == 0x1a)
		return C_SIMPLE;
	if (cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || gone(cp))
		return C_GONE;
	if (cp < 0xa0 || c->form == FORM_NONE || utf8_class(cp) == U_OTHER)
		return C_SIMPLE;
	/* the last three decompose to marks, though they are starters */
	if (ccc(cp) != 0 || second(cp) || cp == 0xf73 || cp == 0xf75 ||
	    cp == 0xf81)
		return C_MARK;
	nfc_compose(c, &cp, 1, &c->cps);
	same = c->cps.n == n + 1 && c->cps.p[n] == cp;
	c->cps.n = n;
	return same ? C_SIMPLE : C_CHANGE;
}

enum ckind
clean_kind(struct clean *c, uint32_t cp)
{
	unsigned char **page = &c->page[cp >> 8];

	if (*page == NULL) {
		*page = xrealloc(NULL, 256, 1);
		memset(*page, C_UNKNOWN, 256);
	}
	if ((*page)[cp & 255] == C_UNKNOWN)
		(*page)[cp & 255] = (unsigned char)kind(c, cp);
	return (enum ckind)(*page)[cp & 255];
}
