/* SPDX-License-Identifier: ISC */
/* emit: the rows of a block that is whole. */
#include "block.h"

#include "cmd/normalize/kind/place.h"

/* clang-format off */
#define NAME(lit) { "\t" lit "\t0\t_\t", sizeof(lit) + 5 }
/* clang-format on */
/* Columns 4 to 6, of KIND bytes so that all are copied alike. */
#define KIND 18
static const struct {
	char p[KIND];
	unsigned char n;
} kinds[] = { NAME("headline"), NAME("heading"), NAME("text"), NAME("item"),
	NAME("byline"), NAME("dateline"), NAME("caption"),
	NAME("boilerplate") };

/* Bytes of a row but for doc, attributes and text: numbers, kind, the rest. */
#define ROW_MORE (2 * BUF_DIGITS + 32 + SHORT)
#define SHORT 32 /* bytes of text that are copied without a call */

static char *
put_str(char *p, struct str s)
{
	memcpy(p, s.p, s.n);
	return p + s.n;
}

/* map NULL: the alignment is that of the line which is the block at hand. */
static void
row(struct block *b, enum kind kind, uint64_t begin, uint64_t end,
    const struct map *map, struct str text, bool cont, unsigned fix,
    struct str enc)
{
	struct buf *a = &b->attrs, *r = b->rows;
	struct str left;
	const char *q;
	char *p;
	bool escapes;

	if (text.n == 0)
		return;
	a->n = 0;
	if (cont)
		buf_put(a, STR("|cont=1"));
	if (b->nrows == 0 && b->date.n > 0) {
		buf_put(a, STR("|date="));
		buf_put(a, b->date);
	}
	if (enc.p != NULL) {
		buf_put(a, STR("|encoding="));
		buf_put(a, enc);
	}
	if (fix != 0) {
		buf_put(a, STR("|fix="));
		repair_names(fix, a);
	}
	if (map == NULL && (b->cur.npart > 1 || b->cur.part->s != 0)) {
		buf_put(a, STR("|map="));
		map_print_parts(b->cur.part, b->cur.npart, a);
	} else if (map != NULL && map_differs(map)) {
		buf_put(a, STR("|map="));
		map_print(map, a);
	}
	/* as row_print(), but clean text has nothing to escape but \ */
	p = buf_room(r, b->doc.n + a->n + 2 * text.n + ROW_MORE);
	memcpy(p, b->id, BLOCK_ID);
	p += b->doc.n <= BLOCK_ID ? b->doc.n : 0;
	if (b->doc.n > BLOCK_ID)
		p = put_str(p, b->doc);
	*p++ = '\t';
	p += buf_digits(p, begin);
	*p++ = '\t';
	p += buf_digits(p, end);
	memcpy(p, kinds[kind].p, KIND);
	p += kinds[kind].n;
	if (a->n > 0)
		p = put_str(p, str_of(a->p + 1, a->n - 1));
	else
		*p++ = '_';
	*p++ = '\t';
	if (text.n == 1 && *text.p == '_')
		*p++ = '\\';
	/* of one line as it came it is known */
	escapes = map != NULL || b->cur.f.backslash;
	for (left = text;
	     escapes && (q = memchr(left.p, '\\', left.n)) != NULL;) {
		size_t n = (size_t)(q - left.p) + 1;

		p = put_str(p, str_of(left.p, n));
		*p++ = '\\';
		left.p += n;
		left.n -= n;
	}
	if (map == NULL && left.n <= SHORT) { /* there is slack behind it */
		memcpy(p, left.p, SHORT);
		p += left.n;
	} else {
		p = put_str(p, left);
	}
	*p++ = '\n';
	r->n = (size_t)(p - r->p);
	b->nrows++;
	b->last = kind;
	if (b->lang[kind == KIND_BOILERPLATE].n < LANGUAGE_MAX)
		language_feed(&b->lang[kind == KIND_BOILERPLATE],
		    str_of(text.p, text.n < 512 ? text.n : 512));
}

/* The row of text [from, to) of the block at hand. */
static void
part(struct block *b, enum kind kind, size_t from, size_t to, bool cont)
{
	struct cur *c = &b->cur;
	struct str s = block_open_text(b);
	uint64_t sb, se;

	while (from < to && s.p[from] == ' ')
		from++;
	while (to > from && s.p[to - 1] == ' ')
		to--;
	if (from >= to)
		return;
	if (from == 0 && to == s.n) {
		row(b, kind, c->b, c->e, c->whole ? NULL : &c->map, s, cont,
		    c->fix, c->enc);
		return;
	}
	if (c->whole && c->map.n == 0)
		map_parts(&c->map, c->part, c->npart);
	map_slice(&c->map, from, to, &b->part, &sb, &se);
	row(b, kind, c->b + sb, c->b + se, &b->part,
	    str_of(s.p + from, to - from), cont, c->fix, c->enc);
}

/*
 * The rows of the open block up to its last dateline, that included: the bytes
 * of text that they hold.
 */
static size_t
datelines(struct block *b)
{
	struct cur *c = &b->cur;
	struct str s = block_open_text(b);
	struct place in[PLACE_MAX];
	size_t i, n, at = c->cont ? 0 : place_front(s);

	part(b, KIND_DATELINE, 0, at, false);
	/* furniture rows stand behind those of the text that they cut */
	n = c->ninner == 0 ? place_inside(s, at, in) : 0;
	for (i = 0; i < n; i++) {
		part(b, KIND_TEXT, at, in[i].begin, c->cont && at == 0);
		part(b, KIND_DATELINE, in[i].begin, in[i].end, false);
		at = in[i].end;
	}
	return at;
}

/* The rows of the line at hand up to its last column: the bytes they hold. */
static size_t
columns(struct block *b, enum kind kind)
{
	size_t cut[GUTTERS], i, at = 0, n = gutter_cuts(b, cut);

	for (i = 0; i < n; i++) {
		part(b, kind, at, cut[i], false);
		at = cut[i];
	}
	return at;
}

/* The rows of what lies inside the block. */
static void
furniture(struct block *b)
{
	struct cur *c = &b->cur;
	size_t i;

	for (i = 0; i < c->ninner; i++)
		row(b, KIND_BOILERPLATE, c->inner[i].b, c->inner[i].e,
		    &c->imap[i],
		    str_of(c->itext.p + c->inner[i].text, c->inner[i].n), false,
		    false, (struct str){ NULL, 0 });
}

void
emit_block(struct block *b)
{
	struct cur *c = &b->cur;
	enum kind kind;
	size_t at = 0;

	if (!b->open)
		return;
	b->open = false;
	/* "- " and a mark, one character, went as a bullet */
	if (block_open_text(b).n == 0) {
		furniture(b);
		return;
	}
	if (!c->whole)
		memset(buf_room(&c->text, SCAN_SLACK), 0, SCAN_SLACK);
	b->label = 0;
	kind = kind_of(b, block_open_text(b));
	if (kind == KIND_TEXT && b->wrap > 0 && c->term == TERM_STOP)
		length_add(&b->lengths, block_open_text(b).n);
	/* what stands before the headline in its line: "SUBJECT: " */
	if (b->label > 0)
		part(b, KIND_BOILERPLATE, 0, at = b->label, false);
	else if (c->right > 0)
		at = columns(b, kind = KIND_TEXT);
	else if (b->gutter > 0 && c->nlines == 1)
		kind = gutter_kind(b, kind);
	else if (kind == KIND_TEXT)
		at = datelines(b);
	if (c->whole && at == 0) /* as most are; no blanks at its edges */
		row(b, kind, c->b, c->e, NULL, c->line, c->cont, c->fix,
		    c->enc);
	else
		part(b, kind, at, block_open_text(b).n, c->cont && at == 0);
	furniture(b);
	c->cont = c->cut;
}
