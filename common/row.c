/* SPDX-License-Identifier: ISC */
/* row: the eight columns of the stream: escape, parse, add, write. */
#include "row.h"

#include <stdlib.h>

#include "bytes.h"
#include "utf8.h"

struct str
attr_get(struct str attrs, struct str key)
{
	struct str pair;

	while (str_cut(&attrs, '|', &pair))
		if (pair.n > key.n && pair.p[key.n] == '=' &&
		    memcmp(pair.p, key.p, key.n) == 0)
			return str_of(pair.p + key.n + 1, pair.n - key.n - 1);
	return str_of(NULL, 0);
}

/* The letter that stands for c behind a backslash, 0 if c needs none. */
static char
escape_letter(char c)
{
	switch (c) {
	case '\\':
		return '\\';
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	default:
		return 0;
	}
}

/* May one of the eight bytes need an escape?  Below 0x0E, or a backslash. */
static bool
odd(uint64_t w)
{
	uint64_t x = w ^ BYTES_ONES * '\\';

	return ((((w - BYTES_ONES * 0x0E) & ~w) | ((x - BYTES_ONES) & ~x)) &
		   BYTES_HIGH) != 0;
}

/* Bytes at the front of s that need no escape. */
static size_t
unescaped(struct str s)
{
	size_t i = 0;
	uint32_t a, b;

	while (s.n - i >= 8 && !odd(bytes_at(s.p + i)))
		i += 8;
	/* what is left, with some of those before */
	if (s.n >= 8 && s.n - i < 8 && !odd(bytes_at(s.p + s.n - 8)))
		return s.n;
	if (s.n >= 4 && s.n < 8) {
		memcpy(&a, s.p, 4);
		memcpy(&b, s.p + s.n - 4, 4);
		if (!odd(a | (uint64_t)b << 32))
			return s.n;
	}
	for (; i < s.n; i++)
		if ((unsigned char)s.p[i] <= '\\' && escape_letter(s.p[i]) != 0)
			break;
	return i;
}

static inline char *
put(char *p, struct str s)
{
	if (s.n > 0) /* of an empty buffer s.p is NULL */
		memcpy(p, s.p, s.n);
	return p + s.n;
}

/* The same; most columns are short, and copied without a call. */
static inline char *
put_short(char *p, struct str s)
{
	size_t half = s.n < 8 ? 4 : 8;

	if (s.n < 4 || s.n > 16)
		return put(p, s);
	if (half == 4) {
		memcpy(p, s.p, 4);
		memcpy(p + s.n - 4, s.p + s.n - 4, 4);
	} else {
		memcpy(p, s.p, 8);
		memcpy(p + s.n - 8, s.p + s.n - 8, 8);
	}
	return p + s.n;
}

/* s with its escapes, twice as long at most. */
static char *
put_escaped(char *p, struct str s)
{
	size_t n;

	for (;;) {
		n = unescaped(s);
		p = put_short(p, str_of(s.p, n));
		if (n == s.n)
			return p;
		*p++ = '\\';
		*p++ = escape_letter(s.p[n]);
		s.p += n + 1;
		s.n -= n + 1;
	}
}

void
row_escape(struct buf *b, struct str s)
{
	b->n = (size_t)(put_escaped(buf_room(b, 2 * s.n), s) - b->p);
}

void
attr_escape(struct buf *b, struct str s)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t n;

	for (;;) {
		for (n = 0; n < s.n && s.p[n] != '|' && s.p[n] != '=' &&
		     s.p[n] != ',' && s.p[n] != '%';
		     n++)
			;
		row_escape(b, str_of(s.p, n));
		if (n == s.n)
			return;
		buf_putc(b, '%');
		buf_putc(b, hex[(unsigned char)s.p[n] >> 4]);
		buf_putc(b, hex[s.p[n] & 15]);
		s.p += n + 1;
		s.n -= n + 1;
	}
}

/* Appends s with \\ \t \n \r undone; any other \x stays as it is. */
static void
unescape(struct buf *b, struct str s)
{
	size_t i;
	const char *at;

	while (s.n > 0 && (at = memchr(s.p, '\\', s.n)) != NULL) {
		i = (size_t)(at - s.p);
		buf_put(b, str_of(s.p, i));
		if (i + 1 < s.n) {
			char c = s.p[i + 1];

			c = c == 't'                ? '\t'
			    : c == 'n'              ? '\n'
			    : c == 'r'              ? '\r'
			    : c == '\\' || c == '_' ? c
						    : 0;
			if (c == 0)
				buf_put(b, str_of(s.p + i, 2));
			else
				buf_putc(b, c);
			i++;
		} else {
			buf_putc(b, '\\');
		}
		s.p += i + 1;
		s.n -= i + 1;
	}
	buf_put(b, s);
}

void
row_docid(struct buf *b, struct str name)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t ok;

	if (name.n > 0 &&
	    (name.p[0] == '#' || (name.p[0] == '-' && name.n > 1)))
		buf_put(b, STR("./"));
	while (name.n > 0) {
		ok = utf8_valid(name);
		row_escape(b, str_of(name.p, ok));
		name.p += ok;
		name.n -= ok;
		if (name.n > 0) {
			buf_put(b, STR("\\x"));
			buf_putc(b, hex[(unsigned char)name.p[0] >> 4]);
			buf_putc(b, hex[name.p[0] & 15]);
			name.p++;
			name.n--;
		}
	}
}

void
row_print(struct buf *b, struct str doc, uint64_t begin, uint64_t end,
    struct str kind, uint64_t sent, struct str value, struct str attrs,
    struct str text)
{
	char *p = buf_room(b,
	    doc.n + kind.n + 2 * value.n + attrs.n + 2 * text.n +
		3 * BUF_DIGITS + 11);

	p = put_short(p, doc);
	*p++ = '\t';
	p += buf_digits(p, begin);
	*p++ = '\t';
	p += buf_digits(p, end);
	*p++ = '\t';
	p = put_short(p, kind);
	*p++ = '\t';
	p += buf_digits(p, sent);
	*p++ = '\t';
	p = value.n > 0 ? put_escaped(p, value) : put(p, STR("_"));
	*p++ = '\t';
	p = put_short(p, attrs.n > 0 ? attrs : STR("_"));
	*p++ = '\t';
	if (str_eq(text, STR("_")))
		p = put(p, STR("\\_"));
	else
		p = text.n > 0 ? put_escaped(p, text) : put(p, STR("_"));
	*p++ = '\n';
	b->n = (size_t)(p - b->p);
}

void
row_add(struct row *row, size_t begin, size_t end, struct str kind,
    struct str value, struct str attrs)
{
	struct ann *a;
	size_t from = row->made.n;
	uint64_t b = begin, e = end;

	if (begin >= end || end > row->text.n)
		return;
	if (row->has_map) {
		b = map_begin(&row->map, begin, &row->hint);
		e = map_end(&row->map, end, NULL);
	}
	row_print(&row->made, row->doc, row->begin + b, row->begin + e, kind,
	    row->sent, value, attrs, str_of(row->text.p + begin, end - begin));
	row->add =
	    xgrow(row->add, &row->addsize, row->nadd + 1, sizeof(*row->add));
	a = &row->add[row->nadd++];
	*a = (struct ann){ .begin = row->begin + b,
		.end = row->begin + e,
		.kind = kind,
		.at = from,
		.n = row->made.n - from };
}

/* begin, then longest first, then kind */
static int
order(const struct ann *a, const struct ann *b)
{
	if (a->begin != b->begin)
		return a->begin < b->begin ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	return str_cmp(a->kind, b->kind);
}

static int
order_added(const void *x, const void *y)
{
	const struct ann *a = x, *b = y;
	int c = order(a, b);

	/* qsort is not stable: the one added first stands first */
	return c != 0 ? c : (a->at > b->at) - (a->at < b->at);
}

void
row_write(struct row *row, struct out *out, bool only)
{
	struct str own = row->early ? STR("") : row->line;
	size_t i, j;
	int c;

	if (row->nadd == 0) {
		if (only)
			return;
		out_put(out,
		    row->early ? str_of(row->group.p + row->line.n,
				     row->group.n - row->line.n)
			       : row->group);
		return;
	}
	for (i = 1; i < row->nadd; i++)
		if (order(&row->add[i - 1], &row->add[i]) > 0) {
			qsort(row->add, row->nadd, sizeof(*row->add),
			    order_added);
			break;
		}
	if (!only)
		out_put(out, own);
	/* j annotations read are out; each new one behind the last before it */
	for (i = j = 0; i < row->nadd || j < row->nann;) {
		c = i == row->nadd   ? 1
		    : j == row->nann ? -1
				     : order(&row->add[i], &row->ann[j]);
		if (c < 0) {
			if (i == 0 ||
			    order(&row->add[i - 1], &row->add[i]) != 0)
				out_put(out,
				    str_of(row->made.p + row->add[i].at,
					row->add[i].n));
			i++;
			continue;
		}
		if (c == 0) {
			i++; /* there already */
			continue;
		}
		if (!only) {
			out_put(out, j == 0 ? row->rest : row->ann[j - 1].rest);
			out_put(out, row->ann[j].line);
		}
		j++;
	}
	if (!only)
		out_put(out,
		    row->nann == 0 ? row->rest : row->ann[row->nann - 1].rest);
}

bool
row_kind(struct str s, bool upper)
{
	size_t i;
	char a = upper ? 'A' : 'a', z = upper ? 'Z' : 'z';

	for (i = 0; i < s.n; i++)
		if (!((s.p[i] >= a && s.p[i] <= z) || s.p[i] == '_'))
			return false;
	return s.n > 0 && s.p[0] != '_';
}

bool
row_seems(struct str line)
{
	static const char kinds[] = " text headline heading item byline "
				    "dateline caption boilerplate doc ";
	struct str col;
	char kind[16];
	uint64_t u;
	int i;

	for (i = 1; i <= 5; i++) {
		if (!str_cut(&line, '\t', &col) ||
		    ((i == 2 || i == 3 || i == 5) && !str_u64(col, &u)))
			return false;
		if (i != 4)
			continue;
		if (col.n == 0 || col.n > sizeof(kind) - 3)
			return false;
		kind[0] = ' ';
		memcpy(kind + 1, col.p, col.n);
		memcpy(kind + 1 + col.n, " ", 2);
		if (strstr(kinds, kind) == NULL)
			return false;
	}
	return true;
}

/* Fills in the columns; false: the line is no text row and no doc row. */
static bool
parse(struct row *row, const char *p, const struct tabs *tabs)
{
	struct columns c;
	struct str map;

	if (!tabs_split(tabs, p, &c) ||
	    (tabs->wide && utf8_valid(str_of(p, tabs->n)) != tabs->n))
		return false;
	if (str_eq(c.kind, STR("text")))
		row->type = ROW_TEXT;
	else if (str_eq(c.kind, STR("doc")))
		row->type = ROW_DOC;
	else if (str_eq(c.kind, STR("boilerplate")))
		row->type = ROW_BOILERPLATE;
	else if (row_kind(c.kind, false))
		row->type = ROW_TEXT;
	else
		return false;
	row->doc = c.doc;
	row->begin = c.begin;
	row->end = c.end;
	row->sent = c.sent;
	row->kind = c.kind;
	row->value = c.value;
	row->attrs = c.attrs;
	row->text = str_eq(c.text, STR("_")) ? STR("") : c.text;
	if (tabs->backslash && memchr(c.text.p, '\\', c.text.n) != NULL) {
		row->plain.n = 0;
		unescape(&row->plain, c.text);
		row->text = buf_str(&row->plain);
	}
	row->has_map = false;
	if (row->type == ROW_DOC)
		return c.begin == 0;
	map = c.attrs.n > 4 ? attr_get(c.attrs, STR("map")) : str_of(NULL, 0);
	if (map.p != NULL) {
		row->has_map = true;
		return map_parse(&row->map, map, c.end - c.begin, row->text.n);
	}
	return row->text.n == c.end - c.begin || row->text.n == 0;
}

/* Its lines are this one; nothing was added. */
static void
one_line(struct row *row, struct str line)
{
	row->early = row->fresh = row->live = false;
	row->nann = row->nadd = row->made.n = row->hint = 0;
	row->group = row->line = line;
	row->rest = str_of(line.p + line.n, 0);
}

void
row_none(struct row *row, struct str line)
{
	one_line(row, line);
	row->type = ROW_NONE;
	row->doc = row->kind = row->value = row->attrs = row->text = STR("");
	row->begin = row->end = row->sent = 0;
	row->has_map = false;
}

bool
row_parse(struct row *row, const char *p, const struct tabs *tabs)
{
	one_line(row, str_of(p, tabs->n));
	if (parse(row, p, tabs))
		return true;
	row_none(row, row->line);
	return false;
}

bool
row_behind(struct row *row, const char *p, const struct tabs *tabs)
{
	struct columns c;
	struct str *rest;
	struct ann *a;

	if (p[0] != '#' && tabs_split(tabs, p, &c) && row_kind(c.kind, true) &&
	    row_is_text(row) && c.begin >= row->begin && c.end <= row->end &&
	    str_eq(c.doc, row->doc) &&
	    (!tabs->wide || utf8_valid(str_of(p, tabs->n)) == tabs->n)) {
		row->ann = xgrow(row->ann, &row->annsize, row->nann + 1,
		    sizeof(*row->ann));
		a = &row->ann[row->nann++];
		*a = (struct ann){ .begin = c.begin,
			.end = c.end,
			.kind = c.kind,
			.line = str_of(p, tabs->n),
			.rest = str_of(p + tabs->n, 0) };
		return true;
	}
	rest = row->nann > 0 ? &row->ann[row->nann - 1].rest : &row->rest;
	rest->n += tabs->n; /* lines of a group follow each other */
	return p[0] == '#';
}

void
row_parse_group(struct row *row, struct str group)
{
	const char *p = group.p, *end = group.p + group.n;
	struct tabs tabs;

	for (; p < end; p += tabs.n) {
		if (!tabs_scan(&tabs, str_of(p, (size_t)(end - p)), 0))
			return;
		if (p == group.p)
			row_parse(row, p, &tabs);
		else
			row_behind(row, p, &tabs);
	}
	row->group = group;
}

void
row_free(struct row *row)
{
	map_free(&row->map);
	free(row->ann);
	free(row->add);
	buf_free(&row->made);
	buf_free(&row->plain);
	*row = (struct row){ 0 };
}
