/* SPDX-License-Identifier: ISC */
/*
 * sentence-split: one row a sentence for each text row.  Where the breaks
 * are is decided in split.c; here is what becomes of columns, annotations
 * and furniture.
 */
#include "cli.h"
#include "extra.h"
#include "split.h"

#include <stdlib.h>

static const struct opt opts[] = {
	{ 'A', "abbreviations", "FILE",
	    "words that a full stop does not end, one a line" },
	{ 'l', "language", "LANG",
	    "language of the text (en, de, ...); else found out" },
	{ 1, "uax29", NULL, "break as Unicode's UAX #29 does, nothing else" },
	{ 0 }
};

/* A sentence: bytes of the row's text, and its span in the source. */
struct piece {
	size_t tb, te;
	uint64_t sb, se;
};

struct pieces {
	struct piece *p;
	size_t n, cap;
};

/* A column that every sentence of a row repeats, mostly a short one. */
struct column {
	char p[32];
	struct str all;
};

struct splitter {
	struct split split;
	struct split_opt opt;
	struct out out;
	uint64_t sent; /* of the last sentence of the document */
	struct pieces own, furniture;
	struct column doc, kind; /* of the row that is written */
	struct map slice;
	struct buf attrs;
	/* a row that waits for the furniture inside it, and that furniture */
	struct row host, inside;
	struct buf held;  /* groups of lines */
	struct buf sizes; /* a size_t each; the first is the host's */
	size_t held_at, size_at;
	struct str next; /* furniture not yet written; p NULL: none */
	uint64_t host_end;
};

static char *
put(char *p, struct str s)
{
	memcpy(p, s.p, s.n);
	return p + s.n;
}

/* More than s, a length that the compiler knows, if it lies in the line. */
static void
column_of(struct column *c, struct str s, struct str line)
{
	c->all = s;
	if (s.n <= sizeof(c->p) && s.p >= line.p &&
	    s.p + sizeof(c->p) <= line.p + line.n)
		memcpy(c->p, s.p, sizeof(c->p));
	else
		memcpy(c->p, s.p, s.n < sizeof(c->p) ? s.n : sizeof(c->p));
}

/* There is room for 32 bytes more: a length that the compiler knows. */
static char *
put_column(char *p, const struct column *c)
{
	if (c->all.n > sizeof(c->p))
		return put(p, c->all);
	memcpy(p, c->p, sizeof(c->p));
	return p + c->all.n;
}

/* One line: what row_print() does, for text that mostly needs no escape. */
static void
put_row(struct splitter *sp, const struct row *row, const struct piece *at,
    struct str attrs)
{
	struct str text = str_of(row->text.p + at->tb, at->te - at->tb);
	struct buf *b = &sp->out.buf;
	char *p;

	if (row->text.p < row->line.p ||
	    row->text.p >= row->line.p + row->line.n || text.n <= 1) {
		/* it had escapes, or may need one */
		row_print(b, row->doc, at->sb, at->se, row->kind, sp->sent,
		    STR(""), attrs, text);
	} else {
		p = buf_room(b,
		    row->doc.n + row->kind.n + attrs.n + text.n + 164);
		p = put_column(p, &sp->doc);
		*p++ = '\t';
		p += buf_digits(p, at->sb);
		*p++ = '\t';
		p += buf_digits(p, at->se);
		*p++ = '\t';
		p = put_column(p, &sp->kind);
		*p++ = '\t';
		p += buf_digits(p, sp->sent);
		if (attrs.n == 1) {
			p = put(p, STR("\t_\t_\t"));
			p[-2] = attrs.p[0];
		} else {
			p = put(p, STR("\t_\t"));
			p = put(p, attrs);
			*p++ = '\t';
		}
		p = put(p, text);
		*p++ = '\n';
		b->n = (size_t)(p - b->p);
	}
	if (b->n >= OUT_SIZE)
		out_flush(&sp->out);
}

/*
 * The attributes of one sentence: map cut; cont, date for the first.  With a
 * map its span is set, too.
 */
static struct str
attrs_of(struct splitter *sp, const struct row *row, struct piece *at,
    bool first)
{
	struct buf *b = &sp->attrs;
	struct str all = row->attrs, pair;
	uint64_t sb, se;

	if (all.n == 1)
		return all; /* "_" */
	b->n = 0;
	while (str_cut(&all, '|', &pair)) {
		if (!first &&
		    ((pair.n > 5 && memcmp(pair.p, "cont=", 5) == 0) ||
			(pair.n > 5 && memcmp(pair.p, "date=", 5) == 0)))
			continue;
		if (pair.n > 4 && memcmp(pair.p, "map=", 4) == 0) {
			map_slice(&row->map, at->tb, at->te, &sp->slice, &sb,
			    &se);
			at->sb = row->begin + sb;
			at->se = row->begin + se;
			if (!map_differs(&sp->slice))
				continue;
			if (b->n > 0)
				buf_putc(b, '|');
			buf_put(b, STR("map="));
			map_print(&sp->slice, b);
			continue;
		}
		if (b->n > 0)
			buf_putc(b, '|');
		buf_put(b, pair);
	}
	return b->n > 0 ? buf_str(b) : STR("_");
}

/* An annotation's line with another number in its fifth column. */
static void
put_ann(struct splitter *sp, struct str line)
{
	struct buf *b = &sp->out.buf;
	const char *p = line.p, *end = line.p + line.n;
	int tabs;

	for (tabs = 0; tabs < 4; tabs++)
		p = (const char *)memchr(p, '\t', (size_t)(end - p)) + 1;
	buf_put(b, str_of(line.p, (size_t)(p - line.p)));
	buf_u64(b, sp->sent);
	p = memchr(p, '\t', (size_t)(end - p));
	buf_put(b, str_of(p, (size_t)(end - p)));
	if (b->n >= OUT_SIZE)
		out_flush(&sp->out);
}

/* A position inside a unit moves to its end; false: nothing is left. */
static bool
inside_map(const struct row *row, struct piece *at, size_t *hint)
{
	at->tb = map_cut(&row->map, at->tb, hint);
	at->te = map_cut(&row->map, at->te, hint);
	return at->tb < at->te;
}

/* Finds the sentences of a row. */
static void
cut(struct splitter *sp, const struct row *row, struct pieces *out)
{
	size_t b, e, a = 0, hint = 0, hint2 = 0;
	uint64_t reach = 0;
	struct piece *last = NULL, now;

	out->n = 0;
	sp->opt.item = str_eq(row->kind, STR("item"));
	split_start(&sp->split, row->text);
	while (split_next(&sp->split, &b, &e)) {
		now = (struct piece){ b, e, row->begin + b, row->begin + e };
		if (row->has_map) {
			if (!inside_map(row, &now, &hint))
				continue;
			now.sb =
			    row->begin + map_begin(&row->map, now.tb, &hint2);
			now.se =
			    row->begin + map_end(&row->map, now.te, &hint2);
		}
		/* no break inside an annotation */
		for (; a < row->nann && row->ann[a].begin < now.sb; a++)
			if (row->ann[a].end > reach)
				reach = row->ann[a].end;
		if (last != NULL && reach > last->se) {
			last->te = now.te;
			last->se = now.se;
			continue;
		}
		out->p = xgrow(out->p, &out->cap, out->n + 1, sizeof(now));
		last = &out->p[out->n++];
		*last = now;
	}
	if (out->n == 0) { /* nothing but white space, or no text */
		out->p = xgrow(out->p, &out->cap, 1, sizeof(now));
		out->p[out->n++] =
		    (struct piece){ 0, row->text.n, row->begin, row->end };
	}
}

/* Writes the sentences of a row without annotations as they come. */
static void
write_plain(struct splitter *sp, const struct row *row)
{
	struct piece at;
	struct str attrs;
	size_t hint = 0;
	bool first = true;

	sp->opt.item = str_eq(row->kind, STR("item"));
	column_of(&sp->doc, row->doc, row->line);
	column_of(&sp->kind, row->kind, row->line);
	split_start(&sp->split, row->text);
	while (split_next(&sp->split, &at.tb, &at.te)) {
		if (row->has_map && !inside_map(row, &at, &hint))
			continue;
		at.sb = row->begin + at.tb;
		at.se = row->begin + at.te;
		sp->sent++;
		attrs = attrs_of(sp, row, &at, first);
		put_row(sp, row, &at, attrs);
		first = false;
	}
	if (first) { /* nothing but white space, or no text */
		at = (struct piece){ 0, row->text.n, row->begin, row->end };
		sp->sent++;
		attrs = attrs_of(sp, row, &at, first);
		put_row(sp, row, &at, attrs);
	}
	out_put(&sp->out, row->rest);
}

/*
 * Writes a row's sentences; what before() has to come before byte `upto` of
 * the source goes first.
 */
static void
write_row(struct splitter *sp, const struct row *row, struct pieces *pieces,
    void (*before)(struct splitter *, uint64_t upto))
{
	size_t i, a = 0;
	struct str attrs;

	cut(sp, row, pieces);
	column_of(&sp->doc, row->doc, row->line);
	column_of(&sp->kind, row->kind, row->line);
	for (i = 0; i < pieces->n; i++) {
		if (before != NULL) {
			before(sp, pieces->p[i].sb);
			column_of(&sp->doc, row->doc, row->line);
			column_of(&sp->kind, row->kind, row->line);
		}
		sp->sent++;
		attrs = attrs_of(sp, row, &pieces->p[i], i == 0);
		put_row(sp, row, &pieces->p[i], attrs);
		if (a == 0 && row->nann > 0)
			/* between the row and its annotations */
			if (i == 0)
				out_put(&sp->out, row->rest);
		for (; a < row->nann &&
		     (i + 1 == pieces->n ||
			 row->ann[a].begin < pieces->p[i + 1].sb);
		     a++) {
			put_ann(sp, row->ann[a].line);
			if (a + 1 < row->nann)
				out_put(&sp->out, row->ann[a].rest);
		}
	}
	/* what ends the group stands behind all of it */
	out_put(&sp->out,
	    row->nann > 0 ? row->ann[row->nann - 1].rest : row->rest);
}

/* Can there be furniture inside the row's span? */
static bool
may_hold(const struct row *row)
{
	size_t i;

	if (!row->has_map || row->live)
		return false;
	for (i = 0; i < row->map.n; i++)
		/* white space, one byte of furniture, white space: 3:1 */
		if (row->map.u[i].s >= row->map.u[i].t + 2)
			return true;
	return false;
}

static void
hold(struct splitter *sp, const struct row *row)
{
	buf_put(&sp->held, row->group);
	buf_put(&sp->sizes,
	    str_of((const char *)&row->group.n, sizeof(size_t)));
}

/* The next held group, with p NULL if there is none. */
static struct str
held(struct splitter *sp)
{
	struct str group = { NULL, 0 };

	if (sp->size_at < sp->sizes.n) {
		memcpy(&group.n, sp->sizes.p + sp->size_at, sizeof(group.n));
		group.p = sp->held.p + sp->held_at;
		sp->held_at += group.n;
		sp->size_at += sizeof(group.n);
	}
	return group;
}

static void
furniture_before(struct splitter *sp, uint64_t upto)
{
	while (sp->next.p != NULL) {
		row_parse_group(&sp->inside, sp->next);
		if (sp->inside.begin >= upto)
			return;
		if (sp->inside.sent > 0)
			out_put(&sp->out, sp->inside.group);
		else
			write_row(sp, &sp->inside, &sp->furniture, NULL);
		sp->next = held(sp);
	}
}

/* Writes the row that waited with the furniture that lies inside it. */
static void
release(struct splitter *sp)
{
	if (sp->sizes.n == 0)
		return;
	sp->held_at = sp->size_at = 0;
	row_parse_group(&sp->host, held(sp));
	sp->next = held(sp);
	write_row(sp, &sp->host, &sp->own, furniture_before);
	furniture_before(sp, UINT64_MAX);
	sp->held.n = sp->sizes.n = 0;
}

static void
run(struct splitter *sp, struct rows *rows)
{
	struct row *row;

	while ((row = row_read(rows)) != NULL) {
		if (sp->sizes.n > 0) {
			if (!row->fresh && row->type == ROW_BOILERPLATE &&
			    row->begin < sp->host_end) {
				hold(sp, row);
				continue;
			}
			release(sp);
		}
		if (row->fresh) {
			sp->sent = 0;
			split_document(&sp->split);
		}
		if (!row_is_text(row)) {
			row_write(row, &sp->out, false);
		} else if (row->sent > 0) {
			if (row->sent > sp->sent)
				sp->sent = row->sent;
			row_write(row, &sp->out, false);
		} else if (may_hold(row)) {
			hold(sp, row);
			sp->host_end = row->end;
		} else if (row->nann > 0) {
			write_row(sp, row, &sp->own, NULL);
		} else {
			write_plain(sp, row);
		}
	}
	release(sp);
}

/* The code of a language tag, "pt" of "pt-BR", in small letters; none: n 0. */
static struct str
language(const char *tag, char code[3])
{
	size_t n;

	for (n = 0; tag[n] != '\0' && tag[n] != '-' && tag[n] != '_'; n++) {
		if (n == 3 || (tag[n] | 32) < 'a' || (tag[n] | 32) > 'z')
			return STR("");
		code[n] = (char)(tag[n] | 32);
	}
	return str_of(code, n < 2 ? 0 : n);
}

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "sentence-split",
		.opts = opts,
		.argv = argv,
		.what = "Give each sentence a row of its own." };
	static struct splitter sp;
	static struct rows rows;
	struct extra extra = { 0 };
	char code[3];
	int c;

	(void)argc;
	while ((c = cli_next(&cli)) != 0) {
		if (c == 'A') {
			extra_read(&extra, cli.arg);
		} else if (c == 'l') {
			sp.opt.lang = language(cli.arg, code);
			if (sp.opt.lang.n == 0)
				cli_usage(&cli, "no language code: %s",
				    cli.arg);
		} else {
			sp.opt.uax29 = true;
		}
	}
	sp.opt.extra = extra.nwords > 0 ? &extra : NULL;
	sp.split.opt = &sp.opt;
	rows_open(&rows, cli.argv, &sp.out);
	run(&sp, &rows);
	rows_close(&rows);
	c = cli_end(&sp.out);
	extra_free(&extra);
	row_free(&sp.host);
	row_free(&sp.inside);
	map_free(&sp.slice);
	buf_free(&sp.attrs);
	buf_free(&sp.held);
	buf_free(&sp.sizes);
	free(sp.own.p);
	free(sp.furniture.p);
	return c;
}
