/* SPDX-License-Identifier: ISC */
/* clean: one line of decoded text, cleaned, with its map. */
#include "clean.h"

#include <stdlib.h>

#include "cursor.h"
#include "scan.h"
#include "stretch.h"
#include "utf8.h"

void
clean_drop(struct clean *c)
{
	c->text.n = 0;
	c->nunit = 0;
}

void
clean_free(struct clean *c)
{
	size_t i;

	buf_free(&c->text);
	free(c->unit);
	free(c->raw.p);
	free(c->cps.p);
	free(c->st.p);
	free(c->tmp.p);
	for (i = 0; i < sizeof(c->page) / sizeof(c->page[0]); i++)
		free(c->page[i]);
	*c = (struct clean){ 0 };
}

/* Where the code points that show nothing end: at something else or n. */
static size_t
skip_gone(struct clean *c, size_t i, size_t n)
{
	size_t len;
	uint32_t cp;
	bool bad;

	for (; i < n; i += len) {
		cp = cursor_get(c->mid->p, i, n, &len, &bad);
		if (bad || clean_kind(c, cp) != C_GONE)
			break;
	}
	return i;
}

/*
 * From white space at i: the end of the run of white space, with invisible
 * characters between; *cols gets its width.
 */
static size_t
skip_space(struct clean *c, size_t i, size_t n, uint32_t *cols)
{
	size_t len, end = i;
	uint32_t cp;
	bool bad;
	enum ckind k;

	*cols = 0;
	for (; i < n; i += len) {
		cp = cursor_get(c->mid->p, i, n, &len, &bad);
		if (bad)
			break;
		k = cp == ' ' ? C_SPACE : clean_kind(c, cp);
		if (k == C_SPACE) {
			end = i + len;
			*cols += cp == '\t' ? 8 - *cols % 8 : 1;
		} else if (k != C_GONE) {
			break;
		}
	}
	return end;
}

/* Decoded offset behind which source bytes lie beyond `src`. */
static size_t
mid_of_src(const struct mid *d, uint64_t src)
{
	size_t i, m = 0;
	uint64_t at = d->src, left, k;

	if (d->seg == NULL)
		return src - d->src < d->n ? (size_t)(src - d->src) : d->n;
	for (i = 0; i < d->nseg; i++) {
		uint32_t s = d->seg[i].s ? d->seg[i].s : 1;
		uint32_t t = d->seg[i].t ? d->seg[i].t : 1;

		left = d->seg[i].n - (i == 0 ? d->segused : 0);
		k = (src - at) / s;
		if (k < left)
			return m + (size_t)k * t;
		at += left * s;
		m += (size_t)left * t;
	}
	return d->n;
}

/*
 * A long line with its text from `from`: where to cut it.  0: more bytes
 * are needed to know.
 */
static size_t
cut(struct clean *c, size_t from, bool last)
{
	const struct mid *d = c->mid;
	const char *p = d->p;
	uint64_t src = d->src;
	size_t max, half, i, len, starter = 0;
	struct mid m = *d;
	uint32_t cp;
	bool bad;

	if (d->seg != NULL) {
		mid_skip(&m, from);
		src = m.src;
	} else {
		src += from;
	}
	max = mid_of_src(d, src + LINE_MAX_BYTES);
	half = mid_of_src(d, src + LINE_MAX_BYTES / 2);
	if (max >= d->n)
		return d->n; /* short enough */
	for (i = max; i > from;) {
		size_t e = i;

		do
			i--;
		while (i > from && ((unsigned char)p[i] & 0xc0) == 0x80 &&
		    e - i < 4);
		cp = cursor_get(p, i, d->n, &len, &bad);
		if (i >= half && !bad && i + len <= max &&
		    clean_kind(c, cp) == C_SPACE)
			return i + len;
		if (starter == 0 && i > from &&
		    (bad || clean_kind(c, cp) != C_MARK) &&
		    (!bad || i + len == e))
			starter = i;
		if (i < half && starter != 0)
			break;
	}
	if (starter != 0)
		return starter;
	for (i = max; i < d->n; i += len) {
		cp = cursor_get(p, i, d->n, &len, &bad);
		if (bad && !last && d->n - i < 4)
			break;
		if (((unsigned char)p[i] & 0xc0) != 0x80 &&
		    (bad || clean_kind(c, cp) != C_MARK))
			return i;
		if (i - from >= LINE_HARD_MAX)
			return i;
	}
	return last ? d->n : 0;
}

/*
 * Where the line ends, that end included; 0: not in the window.  An end other
 * than LF and CR (NEL, U+2028) is looked for at the front alone, and only so
 * that a text of nothing else is not searched to its end line by line; those
 * further on are met when the line is read.
 */
static size_t
ends(struct clean *c, const struct mid *d, bool last)
{
	size_t n = d->n < 4096 ? d->n : 4096, i, len;
	const char *q;
	uint32_t cp;

	if ((q = memchr(d->p, '\n', n)) != NULL)
		return (size_t)(q - d->p) + 1;
	if ((q = memchr(d->p, '\r', n)) != NULL) {
		n = (size_t)(q - d->p) + 1;
		if (n < d->n)
			return n + (d->p[n] == '\n');
		if (last)
			return n;
	}
	for (i = 0; i + 2 < n; i++) {
		unsigned char b = (unsigned char)d->p[i];

		if (b != '\v' && b != '\f' && b != 0xc2 && b != 0xe2)
			continue;
		len = utf8_decode(d->p + i, n - i, &cp);
		if (clean_kind(c, cp) == C_EOL)
			return i + len;
	}
	if (d->n > n && (q = memchr(d->p + n, '\n', d->n - n)) != NULL)
		return (size_t)(q - d->p) + 1;
	return 0;
}

/* The bytes of a line's end at i, of kind C_EOL. */
static size_t
eol(const char *p, size_t i, size_t n, size_t len, struct line *l)
{
	if (p[i] == '\f')
		l->ff = true;
	if (p[i] == '\r' && i + 1 < n && p[i + 1] == '\n')
		return 2;
	return len;
}

/* Code points that stand for themselves from i on; *wide: not all ASCII. */
static size_t
run_on(struct clean *c, const char *p, size_t i, size_t n, bool *wide)
{
	size_t len;
	uint32_t cp;
	bool bad;

	for (;;) {
		/* what scan_text() passes over, NFKC may change */
		if (c->form == FORM_NFKC)
			i += scan_plain(p + i, n - i);
		else if (c->mid->known)
			return i + scan_known(p + i, n - i, wide);
		else
			i += scan_text(p + i, n - i, wide);
		if (i >= n || (unsigned char)p[i] < 0x80)
			return i;
		*wide = true;
		cp = cursor_get(p, i, n, &len, &bad);
		if (bad || clean_kind(c, cp) != C_SIMPLE)
			return i;
		i += len;
	}
}

/* The line's text and units are whole: what is said of them. */
static void
finish(struct clean *c, struct line *l, bool wide)
{
	struct part *u;
	bool blank = false;

	/* what vanished, and a blank that was put before what then vanished */
	for (; c->nunit > c->unit0; c->nunit -= u->n == 0) {
		u = &c->unit[c->nunit - 1];
		if (u->t == 0 && u->s != 0) {
			/* the end is that of what was shown last */
			if (blank)
				c->end -= (uint64_t)u->n * u->s;
			u->n = 0;
			continue;
		}
		if (c->text.n == l->text || c->text.p[c->text.n - 1] != ' ')
			break;
		c->text.n--;
		c->end -= u->s > 0 ? u->s : 1;
		u->n--;
		blank = true;
	}
	l->n = c->text.n - l->text;
	l->nunit = c->nunit - l->unit;
	if (l->nunit == 1 && c->unit[l->unit].s == 0) {
		l->nunit = 0;
		c->nunit = l->unit;
	}
	if (!c->any)
		l->b = c->end = c->mid->src;
	l->e = c->end;
	memset(buf_room(&c->text, SCAN_SLACK), 0, SCAN_SLACK);
	l->width =
	    (uint32_t)(wide ? scan_count(c->text.p + l->text, l->n) : l->n);
}

/* A line of the front up to this is looked at by whole(). */
#define WHOLE_MAX 4096

/*
 * Reads a line that is all as it should be, with nothing before it, as most
 * are.  Returns the bytes used, its end included; 0: it is none, or unknown, but
 * *seen bytes at its front are as they should be.  *wide: not all ASCII.
 */
static size_t
whole(struct clean *c, struct line *l, size_t *seen, bool *wide)
{
	const char *p = c->mid->p;
	char *to;
	size_t n = c->mid->n < WHOLE_MAX ? c->mid->n : WHOLE_MAX, i, ascii, end;

	if (n == 0 || *p == ' ')
		return 0;
	to = buf_room(&c->text, n + SCAN_SLACK);
	/* an end of line stops it like any control; most lines are ASCII */
	i = ascii = scan_copy(to, p, n);
	if (i < n && (unsigned char)p[i] >= 0x80)
		i = run_on(c, p, i, n, wide);
	*seen = i;
	if (i == 0 || i >= n || p[i - 1] == ' ')
		return 0;
	end = p[i] == '\r' && i + 1 < n ? i + 1 : i;
	if (p[end] != '\n')
		return 0;
	if (c->mid->seg != NULL) {
		cursor_same(c, l, 0, i);
		finish(c, l, *wide);
		return end + 1;
	}
	/* the same, of the source itself */
	if (i > ascii)
		memcpy(to + ascii, p + ascii, i - ascii);
	c->text.n += i;
	memset(c->text.p + c->text.n, 0, SCAN_SLACK);
	c->segmid = l->n = i;
	l->b = c->mid->src;
	l->e = l->b + i;
	l->width = (uint32_t)(*wide ? scan_count(p, i) : i);
	return end + 1;
}

/* A line being read, whose decoded bytes [run, i) are not put into it yet. */
struct reading {
	struct clean *c;
	struct line *l;
	const char *p;
	size_t n, run, i;
	bool wide; /* not all ASCII */
};

/* Reads the indent.  Returns the bytes used if the line is blank, else 0. */
static size_t
indent(struct reading *r)
{
	struct line *l = r->l;
	size_t len;
	uint32_t cp;
	bool bad;
	enum ckind kind;

	for (; r->i < r->n; r->i += len) {
		if (r->i >= LINE_MAX_BYTES && r->i + LINE_MAX_BYTES < r->n) {
			l->b = l->e = r->c->mid->src;
			return r->i; /* blanks without end */
		}
		cp = cursor_get(r->p, r->i, r->n, &len, &bad);
		if (bad)
			break;
		kind = clean_kind(r->c, cp);
		if (kind == C_EOL) {
			l->b = l->e = r->c->mid->src;
			return r->i + eol(r->p, r->i, r->n, len, l);
		}
		if (kind == C_SPACE)
			l->indent += cp == '\t' ? 8 - l->indent % 8 : 1;
		else if (kind != C_GONE && cp != 0x1a) /* DOS: the end */
			break;
	}
	return 0;
}

/* Where the character before i begins, not before run. */
static size_t
back(const struct reading *r, size_t i)
{
	do
		i--;
	while (i > r->run && ((unsigned char)r->p[i] & 0xc0) == 0x80);
	return i;
}

/* Ill-formed bytes at i, len of them, become U+FFFD. */
static void
ill_formed(struct reading *r, size_t len)
{
	struct line *l = r->l;

	cursor_same(r->c, l, r->run, r->i);
	cursor_changed(r->c, l, r->i, r->i + len, "\357\277\275", 3);
	if (l->bad == 0)
		l->badat = r->c->end - len;
	l->bad += (uint32_t)len;
	l->ill = r->wide = true;
	r->run = r->i += len;
}

/* A mark, or a starter that the form changes, at i: what composes there. */
static void
composed(struct reading *r, bool mark)
{
	size_t i = r->i, k = i;

	r->wide = true;
	if (r->c->mid->seg == NULL && r->c->form == FORM_NFC &&
	    (r->i = stretch_accents(r->c, r->l, &r->run, i, r->n)) > i)
		return;
	if (mark && i > r->run)
		k = back(r, i);
	k = stretch_at(r->c, r->l, &r->run, k, r->n);
	r->i = k > i ? k : stretch_at(r->c, r->l, &r->run, i, r->n);
}

/*
 * White space, the run of which begins at k, not behind i: one blank, or at
 * the line's end nothing.  False: nothing else is in the line.
 */
static bool
blanks(struct reading *r, size_t k)
{
	struct clean *c = r->c;
	struct line *l = r->l;
	size_t len, at;
	uint32_t cp, cols;
	bool bad;

	r->i = skip_space(c, k, r->n, &cols);
	cursor_same(c, l, r->run, k);
	r->run = r->i;
	at = skip_gone(c, r->i, r->n);
	if (at >= r->n)
		return false;
	cp = cursor_get(r->p, at, r->n, &len, &bad);
	if ((!bad && clean_kind(c, cp) == C_EOL) || !c->any)
		return true;
	if (cols > l->gap)
		l->gap = cols;
	/* the run began at k; find it again */
	k = c->segmid;
	if (r->i - k == 1 && r->p[k] == ' ')
		cursor_same(c, l, k, r->i);
	else
		cursor_changed(c, l, k, r->i, " ", 1);
	return true;
}

/* The invisible cp at i, and those behind it, vanish.  False as blanks(). */
static bool
gone(struct reading *r, uint32_t cp)
{
	size_t j = skip_gone(r->c, r->i, r->n), len, k;
	enum ckind next = C_EOL;
	bool bad, shy = cp == 0xad;

	if (j < r->n) {
		cp = cursor_get(r->p, j, r->n, &len, &bad);
		next = bad ? C_SIMPLE : clean_kind(r->c, cp);
	}
	if (next == C_MARK && r->i > r->run) {
		k = stretch_at(r->c, r->l, &r->run, back(r, r->i), r->n);
		r->wide = true;
		if (k > r->i) {
			r->i = k;
			return true;
		}
		/* "a", soft hyphen, U+20DD: no one stretch */
	}
	/* white space on both sides? */
	if (next == C_SPACE && r->i > r->run && r->p[r->i - 1] == ' ')
		return blanks(r, r->i - 1);
	cursor_same(r->c, r->l, r->run, r->i);
	cursor_changed(r->c, r->l, r->i, j, "", 0);
	if (next == C_EOL && shy)
		r->l->shy = true;
	r->run = r->i = j;
	return true;
}

/* Reads what stands behind the indent.  Returns the bytes used. */
static size_t
read_on(struct reading *r)
{
	struct clean *c = r->c;
	const char *p = r->p;
	uint32_t cp;
	size_t len;
	bool bad, more = true;

	while (more && r->i < r->n) {
		bool again = r->i > r->run && p[r->i - 1] == ' ';

		if (p[r->i] != ' ' || !again)
			r->i = run_on(c, p, r->i, r->n, &r->wide);
		if (r->i >= r->n)
			break;
		cp = cursor_get(p, r->i, r->n, &len, &bad);
		if (bad) {
			ill_formed(r, len);
			continue;
		}
		switch (clean_kind(c, cp)) {
		case C_MARK:
			composed(r, true);
			break;
		case C_CHANGE:
			composed(r, false);
			break;
		case C_EOL:
			r->l->more = false;
			return r->i + eol(p, r->i, c->mid->n, len, r->l);
		case C_GONE:
			more = gone(r, cp);
			break;
		case C_SPACE:
			again = r->i > r->run && p[r->i - 1] == ' ';
			more = blanks(r, r->i - again);
			break;
		default:
			r->i += len;
			break;
		}
	}
	return r->n;
}

/*
 * Reads any line as clean_line() does; `seen` bytes at its front are as they
 * should be, wide: not all of them are ASCII.
 */
static size_t
any_line(struct clean *c, const struct mid *mid, bool last, struct line *l,
    size_t seen, bool wide)
{
	struct reading r = { c, l, mid->p, mid->n, 0, 0, wide };
	size_t need = (mid->seg == NULL ? 2u : 4u) * LINE_MAX_BYTES + 64;
	size_t full = ends(c, mid, last), k, used;

	if (r.n == 0 || (full == 0 && !last && r.n < need))
		return 0;
	if (full != 0)
		r.n = full;
	if ((used = indent(&r)) > 0)
		return used;
	if (full == 0 || r.n - r.i > LINE_MAX_BYTES) {
		/* is there an end within bounds?  if not, cut */
		k = cut(c, r.i, last);
		if (k == 0)
			return 0;
		l->more = k < r.n;
		if (l->more)
			r.n = k;
	}
	r.run = r.i;
	if (seen > 0)
		r.i = seen < r.n ? seen : r.n;
	used = read_on(&r);
	/* what is pending, without a blank at its end */
	for (k = r.i < r.n ? r.i : r.n; k > r.run && r.p[k - 1] == ' '; k--)
		continue;
	cursor_same(c, l, r.run, k);
	finish(c, l, r.wide);
	return used;
}

size_t
clean_line(struct clean *c, const struct mid *mid, bool last, struct line *l)
{
	size_t used, seen = 0;
	bool wide = false;

	*l = (struct line){ .text = c->text.n, .unit = c->nunit };
	c->mid = mid;
	c->seg = 0;
	c->segused = mid->segused;
	c->segmid = 0;
	c->segsrc = mid->src;
	c->unit0 = c->nunit;
	c->any = false;
	c->end = mid->src;
	if (mid->n > 0 && *mid->p == '\n') {
		l->b = l->e = mid->src;
		return 1;
	}
	if ((used = whole(c, l, &seen, &wide)) > 0)
		return used;
	return any_line(c, mid, last, l, seen, wide);
}
