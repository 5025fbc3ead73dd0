/* SPDX-License-Identifier: ISC */
/* clean: one line of decoded text, cleaned, with its map. */
#include "clean.h"

#include <stdlib.h>

#include "scan.h"
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

void
mid_skip(struct mid *m, size_t n)
{
	uint64_t left;
	size_t take;

	m->p += n;
	m->n -= n;
	if (m->seg == NULL) {
		m->src += n;
		return;
	}
	while (n > 0) {
		uint32_t s = m->seg->s ? m->seg->s : 1;
		uint32_t t = m->seg->t ? m->seg->t : 1;

		left = m->seg->n - m->segused;
		take = n / t < left ? n / t : (size_t)left;
		m->src += (uint64_t)take * s;
		n -= take * t;
		m->segused += take;
		if (m->segused == m->seg->n) {
			m->seg++;
			m->nseg--;
			m->segused = 0;
		} else if (take == 0) {
			break; /* inside a character: never asked for */
		}
	}
}

void
clean_skip_slow(const struct clean *c, struct mid *m, size_t used)
{
	if (c->segmid > used) {
		mid_skip(m, used);
		return;
	}
	m->p += c->segmid;
	m->n -= c->segmid;
	m->seg += c->seg;
	m->nseg -= c->seg;
	m->segused = c->segused;
	m->src = c->segsrc;
	mid_skip(m, used - c->segmid);
}

static void
push(struct clean *c, uint32_t n, uint32_t s, uint32_t t)
{
	struct part *u = NULL;

	if (c->nunit > c->unit0)
		u = &c->unit[c->nunit - 1];
	if (s == 0 && t == 0) {
		if (u != NULL && u->s == 0 && u->t == 0) {
			u->n += n;
			return;
		}
	} else if (t == 0) {
		s *= n;
		n = 1;
		if (u != NULL && u->s != 0 && u->t == 0) {
			u->s += s;
			return;
		}
	} else if (u != NULL && u->s == s && u->t == t) {
		u->n += n;
		return;
	}
	c->unit = xgrow(c->unit, &c->unitcap, c->nunit + 1, sizeof(*c->unit));
	c->unit[c->nunit++] = (struct part){ n, s, t };
}

/* advance() by n bytes where there are segments. */
static uint64_t
segments(struct clean *c, size_t n, bool emit)
{
	const struct mid *d = c->mid;
	const struct seg *g = d->seg + c->seg, *end = d->seg + d->nseg;
	struct part *to;
	size_t used = c->segused, bytes;
	uint64_t src = c->segsrc;
	uint32_t s, t, take;

	while (n > 0 && g < end) {
		s = g->s ? g->s : 1;
		t = g->t ? g->t : 1;
		take = g->n - (uint32_t)used;
		if ((uint64_t)take * t > n)
			take = (uint32_t)(n / t);
		if (take == 0)
			break;
		if (emit)
			push(c, take, g->s, g->t);
		src += (uint64_t)take * s;
		n -= (size_t)take * t;
		used += take;
		if (used < g->n)
			break;
		used = 0;
		g++;
		if (!emit)
			continue;
		/* neighbours differ: what is whole now joins nothing */
		c->unit = xgrow(c->unit, &c->unitcap,
		    c->nunit + (size_t)(end - g), sizeof(*c->unit));
		for (to = c->unit + c->nunit; g < end; g++) {
			bytes = (size_t)g->n * (g->t + (g->t == 0));
			if (bytes > n || (g->t == 0 && g->s != 0))
				break;
			*to++ = (struct part){ g->n, g->s, g->t };
			src += (uint64_t)g->n * (g->s + (g->s == 0));
			n -= bytes;
		}
		c->nunit = (size_t)(to - c->unit);
	}
	c->seg = (size_t)(g - d->seg);
	c->segused = used;
	c->segsrc = src;
	return src;
}

/*
 * Moves the cursor over the decoded bytes up to m, which may not lie before
 * it; emit: with units for them.  Returns the source offset of m.
 */
static uint64_t
advance(struct clean *c, size_t m, bool emit)
{
	size_t n = m - c->segmid;

	c->segmid = m;
	if (c->mid->seg != NULL)
		return segments(c, n, emit);
	if (emit && n > 0)
		push(c, (uint32_t)n, 0, 0);
	return c->mid->src + m;
}

/* Decoded bytes [from, to) as they are. */
static void
same(struct clean *c, struct line *l, size_t from, size_t to)
{
	if (from >= to)
		return;
	if (!c->any) {
		l->b = advance(c, from, false);
		c->any = true;
	}
	buf_put(&c->text, str_of(c->mid->p + from, to - from));
	c->end = advance(c, to, true);
}

/* Decoded bytes [from, to) became t[0, n) as one unit. */
static void
changed(struct clean *c, struct line *l, size_t from, size_t to, const char *t,
    size_t n)
{
	uint64_t b = advance(c, from, false), e = advance(c, to, false);

	if (n == 0 && !c->any)
		return; /* vanished at the edge: outside of the span */
	if (!c->any) {
		l->b = b;
		c->any = true;
	}
	push(c, 1, (uint32_t)(e - b), (uint32_t)n);
	buf_put(&c->text, str_of(t, n));
	if (n > 0)
		c->end = e;
}

/* The code point at p[i], i < n; len 0: ill-formed, *len is its length. */
static uint32_t
get(const char *p, size_t i, size_t n, size_t *len, bool *bad)
{
	uint32_t cp;

	*bad = false;
	if ((unsigned char)p[i] < 0x80) {
		*len = 1;
		return (unsigned char)p[i];
	}
	*len = utf8_decode_slow(p + i, n - i, &cp, bad);
	return cp;
}

/* Where the code points that show nothing end: at something else or n. */
static size_t
skip_gone(struct clean *c, size_t i, size_t n)
{
	size_t len;
	uint32_t cp;
	bool bad;

	for (; i < n; i += len) {
		cp = get(c->mid->p, i, n, &len, &bad);
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
		cp = get(c->mid->p, i, n, &len, &bad);
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

static void
add(struct cpbuf *b, uint32_t cp)
{
	b->p = xgrow(b->p, &b->cap, b->n + 1, sizeof(*b->p));
	b->p[b->n++] = cp;
}

/* Does the starter cp compose with the code points in c->st? */
static bool
composes(struct clean *c, uint32_t cp)
{
	uint32_t two[2];
	size_t n;

	c->tmp.n = 0;
	nfc_compose(c, c->st.p, c->st.n, &c->tmp);
	if (c->tmp.n == 0)
		return false;
	two[0] = c->tmp.p[c->tmp.n - 1];
	if (utf8_ccc(two[0]) != 0)
		return false;
	two[1] = cp;
	n = c->tmp.n = 0;
	nfc_compose(c, two, 2, &c->tmp);
	return c->tmp.n - n == 1;
}

/* Is the decoded offset m, not before the cursor, between two units? */
static bool
between(const struct clean *c, size_t m)
{
	const struct mid *d = c->mid;
	size_t i, at = c->segmid, used = c->segused, t, n;

	if (!d->many || d->seg == NULL)
		return true;
	for (i = c->seg; i < d->nseg && at < m; i++, used = 0) {
		t = d->seg[i].t ? d->seg[i].t : 1;
		n = (d->seg[i].n - used) * t;
		if (m - at < n)
			return (m - at) % t == 0;
		at += n;
	}
	return true;
}

/*
 * The stretch that begins at `from`, a starter or marks with no starter;
 * [run, from) was not emitted yet.  Emits both if the form changes it.
 * Returns its end; *run is where what is not yet emitted begins.
 */
static size_t
stretch(struct clean *c, struct line *l, size_t *run, size_t from, size_t n)
{
	const char *p = c->mid->p;
	char out[8];
	size_t i = from, len, k, at, end = from;
	uint32_t cp;
	bool bad, gone = false, diff;
	enum ckind kind;
	size_t first = from;

	/* "fi" that was a ligature is one unit: all of it */
	while (from > *run && !between(c, from))
		do
			from--;
		while (from > *run && ((unsigned char)p[from] & 0xc0) == 0x80);
	i = end = from;
	c->st.n = 0;
	for (; i < n; i += len) {
		cp = get(p, i, n, &len, &bad);
		if (bad)
			break;
		kind = clean_kind(c, cp);
		if (kind == C_GONE) {
			continue; /* only if a mark follows: see end */
		} else if (i > first && between(c, i)) {
			if (kind != C_MARK)
				break;
			if (utf8_ccc(cp) == 0 &&
			    !(cp >= 0xf73 && cp <= 0xf81) && !composes(c, cp))
				break;
		}
		if (i > end && end > from)
			gone = true;
		add(&c->st, cp);
		end = i + len;
	}
	c->cps.n = 0;
	nfc_compose(c, c->st.p, c->st.n, &c->cps);
	diff = gone || c->cps.n != c->st.n ||
	    memcmp(c->cps.p, c->st.p, c->st.n * sizeof(*c->st.p)) != 0;
	if (!diff)
		return end;
	same(c, l, *run, from);
	at = c->text.n;
	for (k = 0; k < c->cps.n; k++)
		buf_put(&c->text, str_of(out, utf8_encode(out, c->cps.p[k])));
	k = c->text.n - at;
	c->text.n = at; /* changed() puts it there again, in place */
	buf_room(&c->text, k);
	{
		uint64_t b = advance(c, from, false);
		uint64_t e = advance(c, end, false);

		if (!c->any) {
			l->b = b;
			c->any = true;
		}
		push(c, 1, (uint32_t)(e - b), (uint32_t)k);
		c->text.n = at + k;
		c->end = e;
	}
	*run = end;
	return end;
}

/* A mark of U+0300..U+036F at p[i]: two bytes. */
static bool
accent(const char *p, size_t i)
{
	unsigned char b = (unsigned char)p[i];

	return b == 0xcc || (b == 0xcd && (unsigned char)p[i + 1] < 0xb0);
}

/*
 * What stretch() does, for letters of ASCII with one or two accents that are in
 * the memo, one after another as in a decomposed text of Latin letters: the
 * first mark is at i, the text is the source.  Returns the end of what needs no
 * care behind them; *run is where what is not yet emitted begins.  i: there was
 * none.
 */
static size_t
accents(struct clean *c, struct line *l, size_t *run, size_t i, size_t n)
{
	const char *p = c->mid->p;
	size_t j, letter;
	struct memo *memo;
	uint64_t key;
	char *to;

	/* at least two more bytes and one of ASCII behind them */
	while (i > *run && i + 2 < n && accent(p, i) &&
	    (unsigned char)((p[i - 1] | 0x20) - 'a') < 26) {
		uint32_t a = (p[i] & 0x1fu) << 6 | (p[i + 1] & 0x3fu);

		letter = i - 1;
		j = i + 2;
		key = clean_key((unsigned char)p[letter], a, NO_CP);
		if (j + 2 < n && accent(p, j)) {
			key = clean_key((unsigned char)p[letter], a,
			    (p[j] & 0x1fu) << 6 | (p[j + 1] & 0x3fu));
			j += 2;
		}
		memo = clean_memo(c, key);
		if (memo->key != key || (unsigned char)(p[j] - 0x20) >= 0x5f)
			break;
		to = buf_room(&c->text, letter - *run + 4);
		memcpy(to, p + *run, letter - *run);
		to += letter - *run;
		to += utf8_encode(to, memo->cp);
		if (!c->any) {
			l->b = c->mid->src + *run;
			c->any = true;
		}
		if (letter > *run)
			push(c, (uint32_t)(letter - *run), 0, 0);
		push(c, 1, (uint32_t)(j - letter),
		    (uint32_t)(to - c->text.p - c->text.n) -
			(uint32_t)(letter - *run));
		c->text.n = (size_t)(to - c->text.p);
		c->segmid = j;
		c->end = c->mid->src + j;
		*run = j;
		i = j + scan_plain(p + j, n - j);
	}
	return i;
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
		cp = get(p, i, d->n, &len, &bad);
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
		cp = get(p, i, d->n, &len, &bad);
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
		cp = get(p, i, n, &len, &bad);
		if (bad || clean_kind(c, cp) != C_SIMPLE)
			return i;
		i += len;
	}
}

/* The line's text and units are whole: what is said of them. */
static void
finish(struct clean *c, struct line *l, bool wide)
{
	while (c->nunit > c->unit0 && c->unit[c->nunit - 1].t == 0 &&
	    c->unit[c->nunit - 1].s != 0)
		c->nunit--;
	/* a blank that was put before what then vanished */
	while (c->text.n > l->text && c->text.p[c->text.n - 1] == ' ') {
		struct part *u = &c->unit[c->nunit - 1];

		c->text.n--;
		if (--u->n == 0)
			c->nunit--;
		c->end--;
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
	size_t n = c->mid->n < WHOLE_MAX ? c->mid->n : WHOLE_MAX, i, end;

	if (n == 0 || *p == ' ')
		return 0;
	/* an end of line stops it like any control; most lines are ASCII */
	i = scan_plain(p, n);
	if (i < n && (unsigned char)p[i] >= 0x80)
		i = run_on(c, p, i, n, wide);
	*seen = i;
	if (i == 0 || i >= n || p[i - 1] == ' ')
		return 0;
	end = p[i] == '\r' && i + 1 < n ? i + 1 : i;
	if (p[end] != '\n')
		return 0;
	if (c->mid->seg != NULL) {
		same(c, l, 0, i);
		finish(c, l, *wide);
		return end + 1;
	}
	/* the same, of the source itself */
	memcpy(buf_room(&c->text, i + SCAN_SLACK), p, i);
	c->text.n += i;
	memset(c->text.p + c->text.n, 0, SCAN_SLACK);
	c->segmid = l->n = i;
	l->b = c->mid->src;
	l->e = l->b + i;
	l->width = (uint32_t)(*wide ? scan_count(p, i) : i);
	return end + 1;
}

/*
 * Reads any line as clean_line() does; `seen` bytes at its front are as they
 * should be, wide: not all of them are ASCII.
 */
static size_t
any_line(struct clean *c, const struct mid *mid, bool last, struct line *l,
    size_t seen, bool wide)
{
	const char *p = mid->p;
	size_t i = 0, n = mid->n, run, len, k, full, used = 0;
	size_t need = (mid->seg == NULL ? 2u : 4u) * LINE_MAX_BYTES + 64;
	uint32_t cp, cols;
	bool bad;
	enum ckind kind;

	full = ends(c, mid, last);
	if (n == 0 || (full == 0 && !last && n < need))
		return 0;
	if (full != 0)
		n = full;

	/* the indent */
	for (; i < n; i += len) {
		if (i >= LINE_MAX_BYTES && i + LINE_MAX_BYTES < n) {
			l->b = l->e = mid->src;
			return i; /* blanks without end: a blank line */
		}
		cp = get(p, i, n, &len, &bad);
		if (bad)
			break;
		kind = clean_kind(c, cp);
		if (kind == C_SPACE)
			l->indent += cp == '\t' ? 8 - l->indent % 8 : 1;
		else if (kind == C_EOL) {
			l->b = l->e = mid->src;
			return i + eol(p, i, n, len, l);
		} else if (kind != C_GONE && cp != 0x1a) /* DOS: the end */
			break;
	}
	if (full == 0 || n - i > LINE_MAX_BYTES) {
		/* is there an end within bounds?  if not, cut */
		k = cut(c, i, last);
		if (k == 0)
			return 0;
		if (k < n) {
			l->more = true;
			n = k;
		}
	}
	run = i;
	if (seen > 0)
		i = seen < n ? seen : n;
	while (i < n) {
		if (!(p[i] == ' ' && i > run && p[i - 1] == ' '))
			i = run_on(c, p, i, n, &wide);
		if (i >= n)
			break;
		cp = get(p, i, n, &len, &bad);
		if (bad) {
			same(c, l, run, i);
			changed(c, l, i, i + len, "\357\277\275", 3);
			if (l->bad == 0)
				l->badat = c->end - len;
			l->bad += (uint32_t)len;
			l->ill = wide = true;
			run = i += len;
			continue;
		}
		kind = clean_kind(c, cp);
		if (kind == C_SIMPLE) {
			i += len;
			continue;
		}
		if (kind == C_MARK || kind == C_CHANGE) {
			k = i;
			wide = true;
			if (mid->seg == NULL && c->form == FORM_NFC &&
			    (i = accents(c, l, &run, i, n)) > k)
				continue;
			if (kind == C_MARK && k > run)
				do
					k--;
				while (k > run &&
				    ((unsigned char)p[k] & 0xc0) == 0x80);
			k = stretch(c, l, &run, k, n);
			i = k > i ? k : stretch(c, l, &run, i, n);
			continue;
		}
		if (kind == C_EOL) {
			used = i + eol(p, i, mid->n, len, l);
			l->more = false;
			break;
		}
		/* invisible: does white space stand on both sides? */
		k = i;
		if (kind == C_GONE) {
			size_t j = skip_gone(c, i, n);
			bool space = false, mark = false, end = j >= n;
			bool shy = cp == 0xad;

			if (!end) {
				cp = get(p, j, n, &len, &bad);
				kind = bad ? C_SIMPLE : clean_kind(c, cp);
				space = kind == C_SPACE;
				mark = kind == C_MARK;
				end = kind == C_EOL;
			}
			if (mark && i > run) {
				do
					k--;
				while (k > run &&
				    ((unsigned char)p[k] & 0xc0) == 0x80);
				k = stretch(c, l, &run, k, n);
				wide = true;
				if (k > i) {
					i = k;
					continue;
				}
				/* "a", soft hyphen, U+20DD: no one stretch */
			}
			if (!(space && i > run && p[i - 1] == ' ')) {
				same(c, l, run, i);
				changed(c, l, i, j, "", 0);
				if (end && shy)
					l->shy = true;
				run = i = j;
				continue;
			}
			k = i - 1;
		} else if (i > run && p[i - 1] == ' ') {
			k = i - 1;
		}
		i = skip_space(c, k, n, &cols);
		same(c, l, run, k);
		run = i;
		/* at the end of the line it is nothing */
		len = skip_gone(c, i, n);
		if (len >= n)
			break;
		cp = get(p, len, n, &k, &bad);
		if (!bad && clean_kind(c, cp) == C_EOL)
			continue;
		if (!c->any)
			continue;
		if (cols > l->gap)
			l->gap = cols;
		/* the run began at k; find it again */
		k = c->segmid;
		if (i - k == 1 && p[k] == ' ')
			same(c, l, k, i);
		else
			changed(c, l, k, i, " ", 1);
	}
	if (used == 0)
		used = n;
	if (i > n)
		i = n;
	/* what is pending, without a blank at its end */
	k = i;
	while (k > run && p[k - 1] == ' ')
		k--;
	same(c, l, run, k);
	finish(c, l, wide);
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
