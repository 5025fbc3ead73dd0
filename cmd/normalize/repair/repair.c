/* SPDX-License-Identifier: ISC */
/*
 * repair: what went wrong with a text before it came to us, undone.  A line
 * becomes cells, each repair has its file; here they follow one another, and
 * what comes out is aligned with the source.
 */
#include "repair.h"

#include <stdlib.h>

#include "ligature.h"
#include "mojibake.h"
#include "reference.h"
#include "tag.h"
#include "utf8.h"

static const struct {
	unsigned bit;
	const char *name;
} fixes[] = { { FIX_ENTITY, "entity" }, { FIX_HYPHEN, "hyphen" },
	{ FIX_LIGATURE, "ligature" }, { FIX_MARKUP, "markup" },
	{ FIX_MIME, "mime" }, { FIX_MOJIBAKE, "mojibake" },
	{ FIX_SPACED, "spaced" } };

#define NFIX (sizeof(fixes) / sizeof(fixes[0]))

void
repair_names(unsigned fix, struct buf *b)
{
	size_t i;
	bool any = false;

	for (i = 0; i < NFIX; i++)
		if (fix & fixes[i].bit) {
			if (any)
				buf_put(b, STR(","));
			buf_put(b,
			    str_of(fixes[i].name, strlen(fixes[i].name)));
			any = true;
		}
}

int
repair_parse(struct str list)
{
	size_t i, k, at = 0;
	int fix = 0;

	while (at <= list.n) {
		for (k = at; k < list.n && list.p[k] != ','; k++)
			continue;
		for (i = 0; i < NFIX; i++)
			if (str_eq(str_of(list.p + at, k - at),
				str_of(fixes[i].name, strlen(fixes[i].name))))
				break;
		if (i == NFIX)
			return -1;
		fix |= (int)fixes[i].bit;
		at = k + 1;
	}
	return fix;
}

void
repair_free(struct repair *r)
{
	mojibake_free(r->moji);
	free(r->a.p);
	free(r->b.p);
	free(r->seg);
	buf_free(&r->text);
	transfer_free(&r->room);
	*r = (struct repair){ 0 };
}

/* --- cells --- */

static void
read_cells(struct repair *r, const struct mid *in, size_t n)
{
	const char *p = in->p;
	const struct seg *g = in->seg;
	struct cells *to = &r->a;
	struct cell c;
	size_t i, len, nseg = in->nseg;
	size_t left = 0; /* items of g that are left */
	size_t unit = 0; /* bytes of the unit at hand that are left */
	bool bad;

	to->n = 0;
	to->p = xgrow(to->p, &to->cap, n, sizeof(*to->p));
	if (g != NULL && nseg > 0)
		left = g->n - in->segused;
	for (i = 0; i < n; i += len) {
		bad = false;
		if ((unsigned char)p[i] < 0x80) {
			c.cp = (unsigned char)p[i];
			len = 1;
		} else {
			len = utf8_decode_slow(p + i, n - i, &c.cp, &bad);
			if (bad) {
				len = 1;
				c.cp = CELL_RAW | (unsigned char)p[i];
			}
		}
		c.src = (uint32_t)len;
		c.at = (uint32_t)i;
		c.how = CELL_SAME;
		if (g != NULL) {
			while (left == 0 && unit == 0 && nseg > 1) {
				nseg--;
				g++;
				left = g->n;
			}
			if (unit > 0) {
				c.src = 0;
				c.how = CELL_JOIN;
				unit = unit > len ? unit - len : 0;
			} else if (g->s == 0 && g->t == 0) {
				left -= left < len ? left : len;
			} else {
				c.src = g->s;
				c.how = 0;
				unit = g->t > len ? g->t - len : 0;
				left -= left > 0;
			}
		}
		to->p[to->n++] = c;
	}
}

static void
put_seg(struct repair *r, uint32_t n, uint32_t s, uint32_t t)
{
	struct seg *g = r->nseg > 0 ? &r->seg[r->nseg - 1] : NULL;

	if (g != NULL && g->s == s && g->t == t) {
		g->n += n;
		return;
	}
	r->seg = xgrow(r->seg, &r->segcap, r->nseg + 1, sizeof(*r->seg));
	r->seg[r->nseg++] = (struct seg){ n, s, t };
}

/*
 * Are the bytes p[0, n), put in place of the decoded text `was`, those of
 * the source?  So it is with a line of UTF-8 in a document that is not.
 */
static bool
were(const struct repair *r, const char *p, size_t n, const char *was,
    const char *end)
{
	char b[4];
	size_t i, len;

	for (i = 0; i < n; i++, was += len) {
		if (r->one == NULL || r->one[(unsigned char)p[i]] > 0x10ffff)
			return false;
		len = utf8_encode(b, r->one[(unsigned char)p[i]]);
		if ((size_t)(end - was) < len || memcmp(b, was, len) != 0)
			return false;
	}
	return true;
}

static void
write_cells(struct repair *r, const struct cells *from, const char *was,
    size_t n)
{
	const struct cell *c = from->p;
	char b[4];
	size_t i, k, len, at;
	uint32_t s;

	r->text.n = 0;
	r->nseg = 0;
	for (i = 0; i < from->n; i = k) {
		at = r->text.n;
		s = 0;
		for (k = i;
		     k < from->n && (k == i || (c[k].how & CELL_JOIN) != 0);
		     k++) {
			if (c[k].cp >= CELL_RAW) {
				b[0] = (char)(c[k].cp & 0xff);
				len = 1;
			} else {
				len = utf8_encode(b, c[k].cp);
			}
			buf_put(&r->text, str_of(b, len));
			s += c[k].src;
		}
		if ((k == i + 1 && (c[i].how & CELL_SAME) != 0) ||
		    ((c[i].how & CELL_NEW) != 0 && s == r->text.n - at &&
			were(r, r->text.p + at, s, was + c[i].at, was + n)))
			put_seg(r, s, 0, 0);
		else
			put_seg(r, 1, s, (uint32_t)(r->text.n - at));
	}
}

struct mojibake *
repair_tables(struct repair *r)
{
	if (r->moji == NULL)
		r->moji = mojibake_new();
	return r->moji;
}

static void
swap(struct repair *r)
{
	struct cells t = r->a;

	r->a = r->b;
	r->b = t;
}

/* --- the line --- */

unsigned
repair_line(struct repair *r, const struct mid *in, size_t n, struct mid *out)
{
	unsigned did = 0;
	struct cell end[2];
	size_t ends = 0;
	enum transfer_did sent = TRANSFER_NOTHING;

	read_cells(r, in, n);
	while (ends < 2 && r->a.n > 0 &&
	    (r->a.p[r->a.n - 1].cp == '\n' || r->a.p[r->a.n - 1].cp == '\r'))
		end[ends++] = r->a.p[--r->a.n];
	if (r->transfer != NULL)
		sent = transfer_fix(r->transfer, &r->room, &r->a, &r->b);
	if (sent != TRANSFER_NOTHING) {
		swap(r);
		did |= sent == TRANSFER_DECODED ? FIX_MIME : 0;
	}
	if (!(r->off & FIX_ENTITY) && references_fix(&r->a, &r->b)) {
		swap(r);
		did |= FIX_ENTITY;
	}
	if (!(r->off & FIX_MARKUP)) {
		if (wiki_fix(&r->a, &r->b)) {
			swap(r);
			did |= FIX_MARKUP;
		}
		if (tags_fix(&r->a, &r->b)) {
			swap(r);
			did |= FIX_MARKUP;
		}
	}
	if (!(r->off & FIX_MOJIBAKE) &&
	    mojibake_fix(repair_tables(r), &r->a, &r->b)) {
		swap(r);
		did |= FIX_MOJIBAKE;
	}
	if (!(r->off & FIX_LIGATURE) && ligatures_fix(&r->a, &r->b)) {
		swap(r);
		did |= FIX_LIGATURE;
	}
	if (did == 0 && sent == TRANSFER_NOTHING)
		return 0;
	while (ends > 0)
		cells_copy(&r->a, &end[--ends], 1);
	write_cells(r, &r->a, in->p, n);
	*out = (struct mid){ .p = r->text.p,
		.n = r->text.n,
		.seg = r->seg,
		.nseg = r->nseg,
		.src = in->src };
	return did;
}
