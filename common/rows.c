/* SPDX-License-Identifier: ISC */
/* rows: the rows of all operands, streams or plain text. */
#include "rows.h"

#include "utf8.h"

/* Messages a file about lines that are no rows; the rest is counted. */

/* Lines behind a row that are kept together with it, in bytes. */
#define BEHIND_MAX (1024 * 1024)

/* A block, and so a row of plain text, has at most 64 KiB of source. */
#define BLOCK_MAX 65536

static void
report(struct rows *rows, uint64_t line, const char *what)
{
	warn_line(&rows->bad, rows->in.name, line, what);
}

/* Before a read that may wait: write what is certain. */
static void
idle(void *arg)
{
	struct rows *rows = arg;

	if (!rows->early || rows->waiting == 0 || rows->written)
		return;
	out_put(rows->in.out, str_of(rows->in.p, rows->waiting));
	rows->written = true;
}

void
rows_open(struct rows *rows, char **argv, struct out *out)
{
	in_open(&rows->in, argv, out);
	rows->in.idle = idle;
	rows->in.idle_arg = rows;
}

void
rows_close(struct rows *rows)
{
	in_close(&rows->in);
	row_free(&rows->row);
	buf_free(&rows->doc);
	buf_free(&rows->line);
}

/*
 * Finds the line at offset `from` of the window; false: there is none.  A
 * last line without LF is given one.
 */
static bool
line_at(struct rows *rows, size_t from, struct tabs *tabs)
{
	struct in *in = &rows->in;
	size_t seen;
	uint64_t number;
	const char *p;

	for (tabs->n = 0;;) {
		seen = in->n;
		if (seen > from &&
		    tabs_scan(tabs, str_of(in->p + from, seen - from), tabs->n))
			return true;
		in_more(in, seen + 1);
		if (in->n > seen)
			continue;
		if (seen == from)
			return false;
		number = rows->lines + 1;
		for (p = in->p; p < in->p + seen; p++)
			number += *p == '\n';
		report(rows, number, "no newline at the end");
		buf_putc(&in->buf, '\n');
		in->p = in->buf.p + in->at;
		in->n++;
	}
}

/* What a database may have put before a stream. */
#define NAMES STR("doc\tbegin\tend\tkind\tsent\tvalue\tattrs\ttext")

/*
 * Whether a line has eight columns, with numbers in 2, 3 and 5; or seems a row
 * to which columns were added, or of which some were cut, or names them: a
 * stream whose bad lines are to be reported.
 */
static bool
is_stream(struct str line)
{
	struct str names = NAMES, col;
	uint64_t u;
	int i;

	if ((line.n >= names.n && memcmp(line.p, names.p, names.n) == 0) ||
	    row_seems(line))
		return true;
	for (i = 1; str_cut(&line, '\t', &col); i++)
		if ((i == 2 || i == 3 || i == 5) && !str_u64(col, &u))
			return false;
	return i == 9;
}

/* Whether the front of a line cannot become a stream's. */
static bool
cannot_be(struct str front)
{
	struct str names = NAMES, col;
	uint64_t u;
	int i;

	if (front.n <= names.n && memcmp(front.p, names.p, front.n) == 0)
		return false;
	for (i = 1; str_cut(&front, '\t', &col) && front.p != NULL; i++)
		if ((i == 2 || i == 3 || i == 5) && !str_u64(col, &u))
			return true;
	return i < 4 && col.n > BLOCK_MAX;
}

/* STREAM, "Plain text as input": by the first line that tells. */
static bool
is_plain(struct in *in)
{
	size_t at = 0, seen = 0;
	const char *nl;

	for (;;) {
		nl = in->n > seen ? memchr(in->p + seen, '\n', in->n - seen)
				  : NULL;
		if (nl != NULL && (in->p[at] == '#' || nl == in->p + at)) {
			at = seen = (size_t)(nl + 1 - in->p);
			continue;
		}
		if (nl != NULL)
			return !is_stream(str_of(in->p + at,
			    (size_t)(nl - (in->p + at))));
		seen = in->n;
		if (seen > at && in->p[at] != '#' &&
		    cannot_be(str_of(in->p + at, in->n - at)))
			return true;
		if (at > BEHIND_MAX)
			return true; /* nothing but remarks for a megabyte */
		in_more(in, in->n + 1);
		if (in->n == seen)
			return seen > at && in->p[at] != '#'
			    ? !is_stream(str_of(in->p + at, in->n - at))
			    : seen > 0;
	}
}

/* A doc row for plain text, or an empty document id for its rows. */
static struct row *
plain_made(struct rows *rows, bool doc, struct str kind, uint64_t begin,
    uint64_t end, struct str attrs, struct str text)
{
	struct row *row = &rows->row;

	rows->line.n = 0;
	buf_put(&rows->line, attrs); /* attrs may lie in made: copy first */
	attrs = buf_str(&rows->line);
	row_none(row, STR(""));
	row->type = doc ? ROW_DOC : ROW_TEXT;
	row->live = true;
	row->fresh = !rows->any;
	rows->any = true;
	row->doc = buf_str(&rows->doc);
	row->begin = begin;
	row->end = end;
	row->kind = kind;
	row->value = STR("_");
	row->text = text;
	buf_room(&rows->line, attrs.n + text.n * 2 + rows->doc.n + 128);
	attrs.p = rows->line.p;
	row_print(&rows->line, row->doc, begin, end, kind, 0, STR(""), attrs,
	    text);
	row->attrs = attrs.n > 0 ? str_of(rows->line.p, attrs.n) : STR("_");
	row->line = row->group =
	    str_of(rows->line.p + attrs.n, rows->line.n - attrs.n);
	row->rest = str_of(rows->line.p + rows->line.n, 0);
	return row;
}

/* Bytes of white space or BOM at the front of the window; LF ends cont. */
static void
plain_skip(struct rows *rows)
{
	struct in *in = &rows->in;
	uint32_t cp;
	size_t n;

	while (in_more(in, 1)) {
		if ((unsigned char)in->p[0] >= 0x80)
			in_more(in, 4);
		n = utf8_decode(in->p, in->n, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF)
			return;
		if (cp == '\n')
			rows->cont = false;
		in_skip(in, n);
	}
}

/* How many bytes at the front of the window make the next row. */
static size_t
plain_extent(struct in *in)
{
	size_t seen = 0, want = BLOCK_MAX + 4, n;
	const char *nl;

	for (;;) {
		nl = in->n > seen ? memchr(in->p + seen, '\n', in->n - seen)
				  : NULL;
		n = nl != NULL ? (size_t)(nl - in->p) : in->n;
		if (n <= BLOCK_MAX && (nl != NULL || in->eof))
			return n;
		if (n >= want || nl != NULL || in->eof) {
			size_t cut = utf8_cut(str_of(in->p, n), BLOCK_MAX);

			if (cut < n || nl != NULL || in->eof)
				return cut;
			want = n * 2; /* one starter's marks: look further */
		}
		seen = in->n;
		in_more(in, in->n + 1);
	}
}

static struct row *
plain_read(struct rows *rows)
{
	struct in *in = &rows->in;
	struct row *row = &rows->row;
	struct map *map = &row->map;
	struct buf *attrs = &row->made;
	struct str raw, text;
	size_t n, ok;
	uint32_t cp;
	bool bad, cont, differs;
	uint64_t begin;

	plain_skip(rows);
	attrs->n = 0;
	if (in->n == 0) {
		rows->open = false;
		if (in->failed)
			return NULL;
		if (rows->bad > 0) {
			buf_put(attrs, STR("bad="));
			buf_u64(attrs, rows->bad);
			buf_putc(attrs, '|');
		}
		buf_put(attrs, STR("encoding=UTF-8"));
		return plain_made(rows, true, STR("doc"), 0, in->pos,
		    buf_str(attrs), STR(""));
	}
	rows->used = plain_extent(in);
	begin = in->pos;
	raw = str_of(in->p, rows->used);
	while (raw.n > 0) {
		n = utf8_decode_last(raw.p, raw.n, &cp);
		if (!utf8_space(cp) && cp != 0xFEFF)
			break;
		raw.n -= n;
	}
	text = raw;
	map_clear(map);
	ok = utf8_valid(raw);
	differs = ok < raw.n;
	if (differs) {
		row->plain.n = 0;
		for (n = 0; n < raw.n; n += ok) {
			ok = utf8_valid(str_of(raw.p + n, raw.n - n));
			map_same(map, ok);
			buf_put(&row->plain, str_of(raw.p + n, ok));
			n += ok;
			if (n == raw.n)
				break;
			bad = false;
			ok = utf8_decode_slow(raw.p + n, raw.n - n, &cp, &bad);
			map_unit(map, 1, ok, 3);
			buf_put(&row->plain, STR("\xEF\xBF\xBD"));
			rows->bad += ok;
		}
		text = buf_str(&row->plain);
	}
	cont = rows->cont;
	rows->cont = rows->used == in->n ? !in->eof : in->p[rows->used] != '\n';
	if (cont)
		buf_put(attrs, STR("cont=1"));
	if (differs) {
		if (cont)
			buf_putc(attrs, '|');
		buf_put(attrs, STR("map="));
		map_print(map, attrs);
	}
	row = plain_made(rows, false, STR("text"), begin, begin + raw.n,
	    buf_str(attrs), text);
	row->has_map = differs;
	return row;
}

/* A document was open and something else comes, or nothing. */
static void
cut_short(struct rows *rows)
{
	if (!rows->in_doc)
		return;
	warn("%s: document %.*s is cut short: its doc row is missing",
	    rows->in.name, (int)(rows->doc.n > 200 ? 200 : rows->doc.n),
	    rows->doc.p);
	rows->in_doc = false;
}

/* Does the row fit behind what was read of its document?  Notes it. */
static bool
follows(struct rows *rows, struct row *row)
{
	bool same = rows->in_doc && str_eq(buf_str(&rows->doc), row->doc);

	if (same) {
		if (row->type == ROW_DOC) {
			if (row->end < rows->reach)
				return false;
		} else if (row->begin < rows->last ||
		    (row->begin < rows->reach &&
			!(row->type == ROW_BOILERPLATE &&
			    row->end <= rows->reach))) {
			return false;
		}
	} else {
		cut_short(rows);
		rows->doc.n = 0;
		buf_put(&rows->doc, row->doc);
		rows->last = rows->reach = 0;
		row->fresh = true;
	}
	rows->in_doc = row->type != ROW_DOC;
	rows->last = rows->begin = row->begin;
	rows->end = row->end;
	if (row->end > rows->reach)
		rows->reach = row->end;
	return true;
}

/* An annotation whose row stands further up, with a bad line between. */
static bool
is_late(struct rows *rows, const char *p, const struct tabs *tabs)
{
	struct columns c;

	return tabs_split(tabs, p, &c) && row_kind(c.kind, true) &&
	    rows->in_doc && str_eq(c.doc, buf_str(&rows->doc)) &&
	    c.begin >= rows->begin && c.end <= rows->end;
}

/*
 * Finds the first line of the window and, if it seems a text row, the lines
 * that belong to it; all their bytes are returned, 0 at the end.  rows->tabs
 * gets theirs in order; where they are too many, the last keeps the last.
 */
static size_t
find_group(struct rows *rows)
{
	struct in *in = &rows->in;
	struct tabs *own = rows->tabs, *next = own + 1;
	size_t all;

	if (rows->ahead)
		*own = *rows->next;
	else if (!line_at(rows, 0, own))
		return 0;
	rows->ahead = false;
	if (!tabs_is_text(own, in->p))
		return own->n;
	rows->waiting = own->n;
	for (all = own->n;
	     all - own->n < BEHIND_MAX && line_at(rows, all, next);) {
		rows->ahead = tabs_is_text(next, in->p + all);
		if (rows->ahead)
			break;
		all += next->n;
		next += next < own + ROWS_TABS - 1;
	}
	rows->next = next;
	rows->waiting = 0;
	return all;
}

/* What is wrong with a line that is no row; parsed: of itself it is one. */
static const char *
fault(const char *p, const struct tabs *tabs, bool parsed)
{
	struct columns c;

	if (parsed)
		return "its span goes back behind those above it, passed on";
	if (tabs->count != 7)
		return "not eight columns, passed on";
	if (tabs->n > 1 && p[tabs->n - 2] == '\r')
		return "a carriage return at its end, passed on";
	if (!tabs_split(tabs, p, &c))
		return "an empty column, no number in 2, 3 or 5, or a span that "
		       "ends before it begins, passed on";
	if (tabs->wide && utf8_valid(str_of(p, tabs->n)) != tabs->n)
		return "bad UTF-8, passed on";
	if (row_kind(c.kind, true))
		return "an annotation without its text row, passed on";
	return row_kind(c.kind, false)
	    ? "its text, map and span do not agree, passed on"
	    : "no kind in column 4, passed on";
}

static struct row *
stream_read(struct rows *rows)
{
	struct in *in = &rows->in;
	struct row *row = &rows->row;
	struct tabs *own = rows->tabs, *tabs, more;
	size_t all, i;
	const char *p, *end;
	bool is_host, parsed;

	rows->written = false;
	all = find_group(rows);
	if (all == 0) {
		cut_short(rows);
		warn_lines(rows->bad, in->name);
		rows->open = false;
		return NULL;
	}
	p = in->p;
	is_host = tabs_is_text(own, p);
	rows->lines++;
	parsed = is_host && row_parse(row, p, own);
	if (!parsed || !follows(rows, row)) {
		row_none(row, str_of(p, own->n));
		row->early = rows->written;
		rows->used = own->n;
		rows->ahead = rows->ahead && all == own->n;
		if (p[0] != '#' && !is_late(rows, p, own))
			report(rows, rows->lines, fault(p, own, parsed));
		return row;
	}
	row->early = rows->written;
	row->group.n = rows->used = all;
	end = p + all;
	for (p += own->n, i = 1; p < end; p += tabs->n, i++) {
		tabs = i < ROWS_TABS - 1 ? &rows->tabs[i] : &more;
		if (tabs == &more) /* found, but not kept */
			tabs_scan(tabs, str_of(p, (size_t)(end - p)), 0);
		rows->lines++;
		if (!row_behind(row, p, tabs))
			report(rows, rows->lines, fault(p, tabs, false));
	}
	return row;
}

struct row *
row_read(struct rows *rows)
{
	struct in *in = &rows->in;
	struct row *row;

	for (;;) {
		in_skip(in, rows->used);
		rows->used = 0;
		if (!rows->open) {
			if (!in_next(in))
				return NULL;
			rows->open = true;
			rows->in_doc = rows->cont = rows->any = false;
			rows->ahead = false;
			rows->lines = rows->bad = 0;
			rows->plain = is_plain(in);
			rows->doc.n = 0;
			if (rows->plain)
				row_docid(&rows->doc,
				    str_of(in->name, strlen(in->name)));
		}
		row = rows->plain ? plain_read(rows) : stream_read(rows);
		if (row != NULL)
			return row;
	}
}
