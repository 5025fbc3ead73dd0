/* SPDX-License-Identifier: ISC */
/* row: the eight columns of the stream: escape, parse, add, write. */
#include "row.h"

#include <stdlib.h>

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

/* Bytes at the front of s that need no escape. */
static size_t
unescaped(struct str s)
{
	const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
	uint64_t w, x;
	size_t i = 0;

	/* eight at a time: none below 0x0E (all that is escaped but the
	   backslash), none equal to it */
	for (; s.n - i >= 8; i += 8) {
		memcpy(&w, s.p + i, 8);
		x = w ^ ones * '\\';
		if ((((w - ones * 0x0E) & ~w) | ((x - ones) & ~x)) & high)
			break;
	}
	for (; i < s.n; i++)
		if ((unsigned char)s.p[i] <= '\\' && escape_letter(s.p[i]) != 0)
			break;
	return i;
}

void
row_escape(struct buf *b, struct str s)
{
	size_t n;

	for (;;) {
		n = unescaped(s);
		buf_put(b, str_of(s.p, n));
		if (n == s.n)
			return;
		buf_putc(b, '\\');
		buf_putc(b, escape_letter(s.p[n]));
		s.p += n + 1;
		s.n -= n + 1;
	}
}

void
attr_escape(struct buf *b, struct str s)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (s.p[i] != '\0' && strchr("|=,%", s.p[i]) != NULL) {
			buf_putc(b, '%');
			buf_putc(b, hex[(unsigned char)s.p[i] >> 4]);
			buf_putc(b, hex[s.p[i] & 15]);
		} else {
			row_escape(b, str_of(s.p + i, 1));
		}
	}
}

static int
hex_value(char c)
{
	return c >= '0' && c <= '9' ? c - '0'
	    : c >= 'A' && c <= 'F'  ? c - 'A' + 10
	    : c >= 'a' && c <= 'f'  ? c - 'a' + 10
				    : -1;
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
attr_unescape(struct buf *b, struct str s)
{
	size_t from = b->n, i, to;

	unescape(b, s);
	for (i = to = from; i < b->n; i++, to++) {
		b->p[to] = b->p[i];
		if (b->p[i] == '%' && i + 2 < b->n &&
		    hex_value(b->p[i + 1]) >= 0 &&
		    hex_value(b->p[i + 2]) >= 0) {
			b->p[to] = (char)(hex_value(b->p[i + 1]) << 4 |
			    hex_value(b->p[i + 2]));
			i += 2;
		}
	}
	b->n = to;
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

/* A column that must not be empty. */
static void
column(struct buf *b, struct str s)
{
	if (s.n == 0)
		buf_putc(b, '_');
	else
		row_escape(b, s);
}

void
row_print(struct buf *b, struct str doc, uint64_t begin, uint64_t end,
    struct str kind, uint64_t sent, struct str value, struct str attrs,
    struct str text)
{
	buf_put(b, doc);
	buf_putc(b, '\t');
	buf_u64(b, begin);
	buf_putc(b, '\t');
	buf_u64(b, end);
	buf_putc(b, '\t');
	buf_put(b, kind);
	buf_putc(b, '\t');
	buf_u64(b, sent);
	buf_putc(b, '\t');
	column(b, value);
	buf_putc(b, '\t');
	buf_put(b, attrs.n == 0 ? STR("_") : attrs);
	buf_putc(b, '\t');
	if (text.n == 1 && text.p[0] == '_')
		buf_put(b, STR("\\_"));
	else
		column(b, text);
	buf_putc(b, '\n');
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
