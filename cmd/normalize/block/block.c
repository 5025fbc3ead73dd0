/* SPDX-License-Identifier: ISC */
/* block: cleaned lines to text rows. */
#include "block.h"

#include <stdlib.h>

#include "cmd/normalize/clean/markup.h"
#include "utf8.h"

void
block_start(struct block *b, const struct clean *clean, struct str doc,
    struct str date, struct buf *rows)
{
	b->rows = rows;
	b->doc = doc;
	if (doc.n > 0)
		memcpy(b->id, doc.p, doc.n < BLOCK_ID ? doc.n : BLOCK_ID);
	b->date = date;
	b->clean = clean;
	b->texty = b->brief = b->quiet = b->pages = 0;
	b->page = false;
	b->flows = b->gaps = b->indents = b->uppers = 0;
	b->w = b->q;
	b->n = b->bytes = b->nbrief = b->nrun = 0;
	memset(b->widths, 0, sizeof(b->widths));
	b->blanks = 0;
	b->ff = b->more = b->paged = b->open = false;
	b->nrows = b->nline = 0;
	b->wrap = b->wrapage = b->em = b->gutter = 0;
	b->parted = b->indented = false;
	b->lengths = (struct lengths){ 0, 0, 0 };
	b->plain = true;
	b->whole = b->note = b->pulled = b->bulleted = b->signature = false;
	b->bars = b->posts = 0;
	b->clock = b->leaf = 0;
	b->mail = b->labelled = b->coded = false;
	b->header = 0;
	b->aside = 0;
	b->ranks = b->pairs = b->cells = 0;
	b->entry = b->year = b->turn = b->comment = 0;
	b->listing = false;
	b->network = b->cues = b->sent = b->numbered = b->divided = false;
	b->begun = b->sought = b->bare = b->headed = b->body = b->markdown =
	    b->listed = false;
	b->headhash = 0;
	b->headline.n = b->title.n = b->author.n = 0;
	memset(b->seen, 0, sizeof(b->seen));
	memset(&b->words, 0, sizeof(b->words));
	b->judge = JUDGE_START;
	b->look = NULL;
	b->last = KIND_BOILERPLATE;
	b->lastlong = 0;
	memset(b->lang, 0, sizeof(b->lang));
	b->cur.cont = false;
	if (b->cur.imap == NULL) {
		boiler_learn(&b->phrases);
		recall_init(&b->lines);
		b->cur.imap = xrealloc(NULL, BLOCK_INNER, sizeof(*b->cur.imap));
		memset(b->cur.imap, 0, BLOCK_INNER * sizeof(*b->cur.imap));
	}
}

void
block_free(struct block *b)
{
	size_t i;

	buf_free(&b->cur.text);
	buf_free(&b->cur.itext);
	map_free(&b->cur.map);
	if (b->cur.imap != NULL)
		for (i = 0; i < BLOCK_INNER; i++)
			map_free(&b->cur.imap[i]);
	free(b->cur.imap);
	recall_free(&b->lines);
	buf_free(&b->headline);
	buf_free(&b->title);
	buf_free(&b->author);
	buf_free(&b->scratch);
	buf_free(&b->attrs);
	map_free(&b->part);
}

void
block_trim_slow(struct block *b, struct clean *c)
{
	size_t i, text = c->text.n, unit = c->nunit;
	struct line *l;

	if (b->n > 0) {
		text = block_at(b, 0)->l.text;
		unit = block_at(b, 0)->l.unit;
	}
	if (text < 4 * BLOCK_BYTES && unit < 65536)
		return;
	if (c->text.n > text)
		memmove(c->text.p, c->text.p + text, c->text.n - text);
	c->text.n -= text;
	if (c->nunit > unit)
		memmove(c->unit, c->unit + unit,
		    (c->nunit - unit) * sizeof(*c->unit));
	c->nunit -= unit;
	for (i = 0; i < b->n; i++) {
		l = &block_at(b, i)->l;
		l->text -= text;
		l->unit -= unit;
	}
}

/* ---- the text and map of a block ------------------------------------- */

/* Puts n text bytes of one kind of unit behind the block. */
static void
put(struct buf *text, struct map *map, const char *p, size_t n,
    const struct part *u)
{
	buf_put(text, str_of(p, n));
	if (u->s == 0 && u->t == 0)
		map_same(map, n);
	else
		map_unit(map, n / u->t, u->s, u->t);
}

/* The alignment of a line. */
static size_t
parts(const struct clean *c, const struct line *l, struct part *one,
    const struct part **p)
{
	*one = (struct part){ (uint32_t)l->n, 0, 0 };
	*p = l->nunit > 0 ? c->unit + l->unit : one;
	return l->nunit > 0 ? l->nunit : 1;
}

/* Does the last part show?  What vanished at an edge lies outside. */
static bool
shows(const struct part *u, size_t n)
{
	return u[n - 1].t != 0 || u[n - 1].s == 0;
}

/*
 * Text [from, to) of a line, without the drops, behind text and map; *sb
 * and *se get the source span.  Without a map: *sb alone.
 */
static void
copy(const struct clean *c, const struct line *l, size_t from, size_t to,
    const struct drop *d, size_t nd, struct buf *text, struct map *map,
    uint64_t *sb, uint64_t *se)
{
	const char *p = c->text.p + l->text;
	struct part one;
	const struct part *u;
	size_t nu = parts(c, l, &one, &u), i, pos = 0, n, k;
	uint64_t src = l->b;
	uint32_t s, t, left;
	bool any = false;

	/* all of it, mostly */
	*sb = src;
	if (from == 0 && nd == 0 && map == NULL)
		return;
	if (from == 0 && to == l->n && nd == 0 && shows(u, nu)) {
		buf_put(text, str_of(p, to));
		map_parts(map, u, nu);
		*se = l->e;
		return;
	}
	*se = src;
	for (i = 0; i < nu && pos < to; i++) {
		s = u[i].s == 0 && u[i].t == 0 ? 1 : u[i].s;
		t = u[i].s == 0 && u[i].t == 0 ? 1 : u[i].t;
		if (t == 0) { /* vanished */
			src += s;
			if (any)
				map_unit(map, 1, s, 0);
			else /* nothing stays before it */
				*sb = src;
			continue;
		}
		for (left = u[i].n; left > 0 && pos < to; left -= (uint32_t)k) {
			while (nd > 0 && d->to <= pos) {
				d++;
				nd--;
			}
			/* how far all is treated alike */
			n = to;
			if (pos < from)
				n = from;
			else if (nd > 0)
				n = d->from > pos ? d->from : d->to;
			k = (n - pos + t - 1) / t;
			if (k > left)
				k = left;
			if (pos < from || (nd > 0 && d->from <= pos)) {
				if (any)
					map_unit(map, 1, (uint64_t)k * s, 0);
				else
					*sb = src + (uint64_t)k * s;
			} else if (map == NULL) {
				return;
			} else {
				put(text, map, p + pos, k * t, &u[i]);
				any = true;
				*se = src + (uint64_t)k * s;
			}
			src += (uint64_t)k * s;
			pos += k * t;
		}
	}
	if (*se < *sb)
		*se = *sb;
}

/* Does an item with a number stand behind the one at the window's front? */
static bool
item_follows(const struct block *b)
{
	const struct item *c;
	size_t i;

	for (i = 1; i < b->n; i++) {
		c = block_at(b, i);
		if (c->f.bullet == 2 || c->blanks > 0)
			return c->f.bullet == 2;
	}
	return false;
}

static void
open_block(struct block *b, const struct item *it)
{
	struct cur *c = &b->cur;

	/* a list in Markdown, where a number is markup, has two items at least */
	b->markdown |= it->f.level > 0 && it->f.first == '#';
	b->listed = it->f.bullet == 2 && b->markdown &&
	    ((b->listed && c->f.bullet == 2) || item_follows(b));
	b->open = true;
	c->text.n = c->itext.n = 0;
	c->ninner = 0;
	map_clear(&c->map);
	c->whole = false;
	c->nlines = 0;
	c->glue = c->cut = false;
	c->fix = 0;
	c->f = it->f;
	c->indent = it->l.indent;
	c->width = it->l.width;
	c->blanks = it->blanks;
	c->enc = it->enc;
}

/*
 * Is the line at hand, which has no marks to drop, all of the open block?  Then
 * it is that, where it lies.
 */
static bool
alone(struct block *b, const struct item *it)
{
	struct cur *c = &b->cur;

	if (c->nlines > 0 || it->f.mark > 0 || it->f.markup ||
	    it->f.level > 0 || spaced_may(&it->f))
		return false;
	c->npart = parts(b->clean, &it->l, &c->one, &c->part);
	if (!shows(c->part, c->npart))
		return false;
	c->whole = true;
	c->line = block_text(b, it);
	c->b = it->l.b;
	c->e = it->l.e;
	c->nlines = 1;
	c->term = it->f.term;
	c->glue = it->l.shy;
	c->fix = it->l.fix;
	return true;
}

/*
 * The line behind the block that is open; hyphen: without its last one; last:
 * the block ends with it.
 */
static void
append(struct block *b, const struct item *it, bool hyphen, bool last)
{
	struct cur *c = &b->cur;
	struct str s = block_text(b, it);
	struct drop d[MARKUP_DROPS];
	size_t nd, from, to, n, gaps[SPACED_MAX];
	uint64_t sb, se, gap;
	uint32_t cp;

	nd = markup(&it->f, s, c->nlines == 0, b->markdown, &from, &to, d);
	if (nd == 0 && from == 0 && spaced_may(&it->f) &&
	    !(b->off & FIX_SPACED) && (nd = spaced_gaps(b, it, gaps)) > 0) {
		for (n = 0; n < nd; n++)
			d[n] = (struct drop){ gaps[n], gaps[n] + 1 };
		c->fix |= FIX_SPACED;
	}
	if (c->nlines == 0 && !b->listed && it->f.bullet == 2 && from > 0)
		from = 0; /* a number is text, but in Markdown */
	if (hyphen && to == s.n && to > from) {
		n = utf8_decode_last(s.p, to, &cp);
		to -= n;
	}
	if (c->nlines > 0) {
		copy(b->clean, &it->l, from, to, d, nd, NULL, NULL, &sb, &se);
		gap = sb - c->e;
		if (c->glue) {
			map_unit(&c->map, 1, gap, 0);
		} else {
			buf_putc(&c->text, ' ');
			map_unit(&c->map, 1, gap, 1);
		}
	}
	if (last && c->nlines == 0 && nd == 0 && from == 0 && to == s.n) {
		c->npart = parts(b->clean, &it->l, &c->one, &c->part);
		c->whole = shows(c->part, c->npart);
	}
	if (c->whole) {
		c->line = s;
		sb = it->l.b;
		se = it->l.e;
	} else {
		copy(b->clean, &it->l, from, to, d, nd, &c->text, &c->map, &sb,
		    &se);
	}
	if (c->nlines == 0)
		c->b = sb;
	c->e = se;
	c->nlines++;
	c->term = it->f.term;
	c->glue = hyphen || it->l.shy;
	c->fix |= it->l.fix | (hyphen ? FIX_HYPHEN : 0);
}

/* Item i of the window lies inside the open block as furniture. */
static void
inside(struct block *b, const struct item *it)
{
	struct cur *c = &b->cur;
	size_t k = c->ninner++, at = c->itext.n;

	map_clear(&c->imap[k]);
	copy(b->clean, &it->l, 0, it->l.n, NULL, 0, &c->itext, &c->imap[k],
	    &c->inner[k].b, &c->inner[k].e);
	c->inner[k].fix = it->l.fix;
	c->inner[k].text = at;
	c->inner[k].n = c->itext.n - at;
}

/* The text around a line that is at hand, in the window or before, 64 KiB. */
static struct str
near(const struct block *b, const struct item *it)
{
	const struct line *last = &block_at(b, b->n - 1)->l;
	size_t from = it->l.text < 32768 ? 0 : it->l.text - 32768;
	size_t n = last->text + last->n - from;

	return str_of(b->clean->text.p + from, n < 65536 ? n : 65536);
}

void
block_remember(struct block *b, uint64_t hash)
{
	uint64_t *h = b->seen[(hash >> 1) % BLOCK_SEEN];

	if (hash == 0 || h[0] == hash)
		return;
	h[1] = h[0];
	h[0] = hash;
}

/* What goes on with the line at the front of the window. */
struct joined {
	size_t k;              /* item k does; 0: none */
	enum hyphen_fate fate; /* of the hyphen at the end of the line */
};

static struct joined
next_line(struct block *b)
{
	struct joined j = { 0, HYPHEN_STAYS_APART };
	struct cur *cur = &b->cur;
	const struct item *a = block_at(b, 0), *c;
	size_t i;

	if (a->l.more) {
		cur->cut = true;
		return j;
	}
	/* the next one that is no furniture */
	for (i = 1; i < b->n && i < BLOCK_INNER && furniture_is(b, i); i++)
		if (b->gutter > 0)
			gutter_furniture(b, i);
	if (b->wrap > 0 && i < b->n)
		i = furniture_foot(b, i);
	if (i >= b->n || i >= BLOCK_INNER ||
	    cur->ninner + i - 1 > BLOCK_INNER ||
	    ((i > 1 || block_at(b, 1)->ff) && furniture_is(b, 0)) ||
	    !join_lines(b, 0, i, cur->nlines + 1, cur->text.n + a->l.n))
		return j;
	c = block_at(b, i);
	if (c->enc.p != a->enc.p || c->enc.n != a->enc.n)
		return j;
	if (c->l.e - (cur->nlines > 0 ? cur->b : a->l.b) > LINE_MAX_BYTES) {
		cur->cut = true;
		return j;
	}
	j.k = i;
	if (a->f.hyphen && !(b->off & FIX_HYPHEN))
		j.fate = hyphen_fate(&b->words, block_text(b, a),
		    block_text(b, c), near(b, a));
	return j;
}

/* The line at the front has been read: it leaves the window. */
static void
leave(struct block *b)
{
	const struct item *a = block_at(b, 0);

	block_remember(b, a->f.hash);
	/* of a block that is this line, all is known that was asked */
	recall_keep(&b->lines, a->key, b->cur.whole ? &b->cur.f : &a->f);
	b->bytes -= a->l.n;
	b->nbrief -= judge_brief(&a->f);
	b->nrun -= !judge_brief(&a->f) && a->blanks == 0;
	wrap_leave(b, a);
	b->texty >>= 1;
	b->brief >>= 1;
	b->quiet >>= 1;
	b->w++;
	b->n--;
	b->nline++;
}

/* Takes the line at the front of the window, and furniture that cuts its block. */
static void
step(struct block *b)
{
	const struct item *a = block_at(b, 0);
	struct cur *cur = &b->cur;
	struct joined j;
	size_t i;

	if (!b->begun) {
		b->begun = true;
		wrap_look(b);
		kind_head(b);
	} else if (++b->wrapage >= 16) {
		b->wrapage = 0;
		wrap_look(b);
		kind_head_later(b);
	}
	if (!b->open)
		open_block(b, a);
	gutter_look(b, 0);
	if (b->n > 1)
		gutter_look(b, 1);
	j = next_line(b);
	if (j.k > 0 || !alone(b, a))
		append(b, a, j.fate == HYPHEN_GOES, j.k == 0);
	if (j.fate == HYPHEN_STAYS)
		cur->glue = true;
	if (j.k == 0) {
		/* what is at hand is this line, and nothing of it was dropped */
		cur->right = block_open_text(b).n == a->l.n ? a->right : 0;
		emit_block(b);
	}
	for (i = 1; i < j.k; i++)
		inside(b, block_at(b, i));
	leave(b);
	for (i = 1; i < j.k; i++)
		leave(b);
}

/*
 * Is the line at the front a paragraph by itself, and certain to be one
 * whatever follows?  As long as a document has only such lines, rows leave
 * as they come.
 */
static bool
paragraph(const struct block *b)
{
	const struct item *it = block_at(b, 0);

	return it->f.term == TERM_STOP && it->l.width >= 20 &&
	    it->f.shape == SHAPE_NONE && it->f.mark == 0 &&
	    (it->blanks > 0 || b->nline == 0) && block_at(b, 1)->blanks > 0;
}

/* Takes the lines at the front that have what they need behind them. */
static void
steps(struct block *b)
{
	while (b->n > BLOCK_LOOK || (b->bytes > BLOCK_BYTES && b->n > 1) ||
	    (b->plain && b->n > 2)) {
		if (b->plain && !paragraph(b)) {
			b->plain = false;
			b->wrapage = 16;
			continue;
		}
		step(b);
	}
}

/*
 * Two lines with one # and nothing between them are no headings, but items of
 * a numbered list, as wikis have it; and so is one with ## below them.
 */
static void
numbered(struct item *last, struct item *it)
{
	if (it->blanks > 0 || last->f.first != '#' || it->f.level == 0 ||
	    !((last->f.level == 1 && it->f.level == 1) ||
		(last->f.level == 0 && last->f.bullet == 1)))
		return;
	last->f.level = it->f.level = 0;
	last->f.bullet = it->f.bullet = 1;
	/* alone they look otherwise */
	last->key = it->key = (struct recall_key){ 0, 0 };
}

void
block_line(struct block *b, const struct line *l, struct str enc)
{
	struct item *it;
	const struct str text = str_of(b->clean->text.p + l->text, l->n);
	struct recall_key key;

	if (l->n == 0) {
		block_blank(b, 1);
		b->ff |= l->ff;
		b->paged |= l->ff;
		return;
	}
	key = recall_key(&b->lines, text);
	/* meanwhile, lines that have left the window */
	steps(b);
	if (b->w + b->n == b->q + BLOCK_ROOM) {
		memmove(b->q, b->w, b->n * sizeof(*b->q));
		b->w = b->q;
	}
	it = &b->w[b->n++];
	it->l = *l;
	it->blanks = b->blanks;
	it->ff = b->ff;
	it->enc = enc;
	it->right = 0;
	it->looked = it->furniture = false;
	it->key = key;
	recall_feat(&b->lines, key, text, &it->f);
	if (it->l.mail != MIME_TEXT) {
		it->f.shape = l->mail == MIME_FIELD ? SHAPE_FIELD : SHAPE_ASIDE;
		it->f.some = false;
		it->key = (struct recall_key){ 0, 0 };
	}
	if (it->f.first == '#' && b->n > 1)
		numbered(it - 1, it);
	if (it->f.dash)
		hyphen_learn(&b->words, text);
	b->bytes += l->n;
	if (b->n > 1) {
		b->texty |= (uint64_t)judge_texty(&it->f, l) << (b->n - 2);
		b->brief |= (uint64_t)judge_brief(&it->f) << (b->n - 2);
	}
	b->nbrief += judge_brief(&it->f);
	b->nrun += !judge_brief(&it->f) && it->blanks == 0;
	wrap_enter(b, it);
	b->blanks = 0;
	b->ff = l->ff;
	b->paged |= l->ff;
	b->more = l->more;
	if (b->plain)
		steps(b);
}

void
block_end(struct block *b)
{
	steps(b);
	b->whole = !b->begun;
	while (b->n > 0)
		step(b);
	emit_block(b);
}
