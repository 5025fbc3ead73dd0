/* SPDX-License-Identifier: ISC */
/* norm: a document's bytes to its rows. */
#include "norm.h"

#include "cmd/normalize/decode/contest.h"
#include "row.h"

/* Without LF: so much at once, more than clean_line() may want. */
#define PIECE (4 * (size_t)LINE_MAX_BYTES)

void
norm_init(struct norm *n, enum form form, struct decoder *forced)
{
	n->form = form;
	n->clean.form = form;
	n->forced = forced;
}

void
norm_free(struct norm *n)
{
	clean_free(&n->clean);
	block_free(&n->block);
	repair_free(&n->repair);
	decoder_close(&n->dec);
	decoder_close(&n->alt);
}

void
norm_start(struct norm *n, struct str doc, struct str date, struct buf *rows)
{
	n->doc = doc;
	n->date = date;
	n->rows = rows;
	n->pos = n->bad = 0;
	n->looked = n->noline = n->nhead = 0;
	n->before = n->odd = NULL;
	n->nbefore = n->nsame = n->nclose = 0;
	n->anybad = n->inside = false;
	n->enc = NULL;
	n->use = NULL;
	n->mime = (struct mime){ .state = MIME_START };
	clean_drop(&n->clean);
	n->block.off = n->repair.off;
	block_start(&n->block, &n->clean, doc, date, rows);
}

/* Of a byte-order mark: as many as of a unit, if it has an order. */
static size_t
utf_bytes(const struct encoding *e)
{
	return e->coding == CODE_UTF16LE || e->coding == CODE_UTF16BE ? 2
	    : e->coding == CODE_UTF32LE || e->coding == CODE_UTF32BE  ? 4
								      : 0;
}

/* From here on the document is in this encoding. */
static void
set(struct norm *n, const struct encoding *e)
{
	n->enc = e;
	if (e->coding == CODE_UTF8) {
		n->use = NULL;
		return;
	}
	if (n->forced != NULL && e == n->forced->enc) {
		n->use = n->forced;
	} else {
		if (n->dec.enc != e) {
			decoder_close(&n->dec);
			if (!decoder_open(&n->dec, e)) {
				/* this iconv does not have it */
				decoder_open(&n->dec,
				    encoding_find(STR("windows-1252")));
				n->enc = n->dec.enc;
			}
		}
		n->use = &n->dec;
	}
	n->halves = detect_halves(n->enc);
	n->family = detect_family(n->enc);
	decoder_start(n->use, n->pos);
}

/* Can the document's bytes be read as this? */
static bool
have(void *arg, const char *name)
{
	struct norm *n = arg;
	const struct encoding *e = encoding_find(str_of(name, strlen(name)));

	if (e == NULL)
		return false;
	if (n->dec.enc == e)
		return true;
	decoder_close(&n->dec);
	if (decoder_open(&n->dec, e))
		return true;
	decoder_close(&n->dec);
	return false;
}

/* Reads a line in another set; false: this iconv does not have it. */
static bool
other_line(struct norm *n, const struct encoding *e, struct str raw)
{
	if (n->alt.enc != e) {
		decoder_close(&n->alt);
		if (!decoder_open(&n->alt, e))
			return false;
	}
	decoder_start(&n->alt, n->pos);
	decoder_feed(&n->alt, raw.p, raw.n, true);
	return true;
}

/* A line of UTF-8 that is none: read again as what it is. */
static bool
reread(struct norm *n, struct str raw, struct line *l)
{
	/* thousands of them: every 32nd is looked at closely */
	const struct encoding *e = detect_line(raw, n->before,
	    n->nbefore >= 32 && n->nbefore % 32 != 0);
	struct mid mid;
	struct line first = *l;

	if (e == NULL)
		return false;
	n->nbefore = e == n->before ? n->nbefore + 1 : 1;
	n->before = e;
	if (!other_line(n, e, raw))
		return false;
	n->clean.text.n = l->text;
	n->clean.nunit = l->unit;
	mid = decoder_mid(&n->alt);
	clean_line(&n->clean, &mid, true, l);
	l->more = first.more;
	l->bad = (uint32_t)n->alt.bad;
	l->badat = n->alt.badat;
	return true;
}

static inline void
to_block(struct norm *n, const struct line *l, struct str enc)
{
	margin_line(&n->margin, &n->block, &n->clean, l, enc);
	if (n->margin.n == 0)
		block_trim(&n->block, &n->clean);
}

static void
pass_on(struct norm *n, const struct line *l, struct str enc)
{
	if (l->bad > 0 && !n->anybad) {
		n->anybad = true;
		n->firstbad = l->badat;
	}
	n->bad += l->bad;
	to_block(n, l, enc);
}

/* Units of a repaired line whose bytes are the source's are none. */
static void
equal_units(struct seg *g, size_t n, const char *text, const char *src)
{
	for (; n > 0; n--, g++) {
		size_t s = g->s, t = g->t;

		if (s == 0 && t == 0)
			s = t = 1;
		else if (s == t && memcmp(text, src, g->n * s) == 0) {
			text += g->n * s;
			src += g->n * s;
			g->n *= (uint32_t)s;
			g->s = g->t = 0;
			continue;
		}
		text += g->n * t;
		src += g->n * s;
	}
}

/*
 * The line at the front of mid, which has something to repair: repaired,
 * cleaned and passed on; so many bytes, or as many as it has.  *used gets its
 * bytes; 0: it is not complete.  False: there was nothing to do after all.
 */
static bool
mend(struct norm *n, const struct mid *mid, bool last, const struct line *was,
    struct str other, size_t extent, size_t *used)
{
	struct mid fixed = { .p = NULL };
	struct line l;
	struct str enc;
	size_t len, k, i;
	unsigned fix;

	len = mid->n < REPAIR_MAX ? mid->n : REPAIR_MAX;
	for (k = 0; k < len && mid->p[k] != '\n' && mid->p[k] != '\r'; k++)
		continue;
	if (extent > 0) {
		k = extent;
	} else if (k < len && mid->p[k] == '\n') {
		k++;
	} else if (k < len && k + 1 < mid->n) {
		k += 1 + (mid->p[k + 1] == '\n');
	} else if (len == mid->n) {
		k = mid->n;
		if (!last) {
			*used = 0;
			return true;
		}
	} else {
		/* a long one: as much of it as ends with a blank */
		while (k > REPAIR_MAX / 2 && mid->p[k - 1] != ' ')
			k--;
		if (mid->p[k - 1] != ' ')
			for (k = REPAIR_MAX;
			     ((unsigned char)mid->p[k] & 0xc0) == 0x80 &&
			     k > REPAIR_MAX - 4;)
				k--;
	}
	*used = k;
	fix = repair_line(&n->repair, mid, k, &fixed);
	if (fix == 0 && fixed.p == NULL)
		return false;
	fixed.many = true;
	enc = other;
	if (n->repair.transfer != NULL && n->repair.transfer->used != NULL &&
	    enc.p == NULL)
		enc = str_of(n->repair.transfer->used->name,
		    strlen(n->repair.transfer->used->name));
	for (i = 0; i < fixed.nseg && fixed.seg[i].t == 0; i++)
		continue;
	if (mid->seg != NULL && n->forced == NULL && i == fixed.nseg) {
		/* what it became are the source's bytes: a line of UTF-8 */
		enc = STR("UTF-8");
		fix &= ~(unsigned)FIX_MOJIBAKE;
	}
	if (mid->seg == NULL)
		equal_units(n->repair.seg, fixed.nseg, fixed.p, mid->p);
	n->clean.text.n = was->text;
	n->clean.nunit = was->unit;
	last = last && k == mid->n;
	while (fixed.n > 0 && (len = clean_line(&n->clean, &fixed, true, &l))) {
		mid_skip(&fixed, len);
		if (fixed.n == 0 && !last && mid->p[k - 1] != '\n' &&
		    mid->p[k - 1] != '\r')
			l.more = true;
		l.fix = (unsigned char)fix;
		l.mail = was->mail;
		l.more |= was->more && fixed.n == 0;
		pass_on(n, &l, enc);
	}
	return true;
}

/*
 * A line of a mail, or one that may be coded as mails are, of so many bytes: it is
 * decoded and passed on, with the lines that belong to it.  *used as in mend().
 * False: it is ill-formed, and no more was found out than what l->mail says.
 */
static bool
mailed(struct norm *n, const struct mid *mid, size_t size, bool last,
    struct line *l, struct str other, size_t *used)
{
	struct transfer t = { .dec = &n->alt };
	const struct encoding *e;
	bool done;
	size_t k = mime_extent(&n->mime, mid->p, size, mid->n, last, &l->more);

	*used = k;
	if (k == 0)
		return true;
	l->mail = (unsigned char)mime_take(&n->mime, str_of(mid->p, k), &t);
	if (l->ill) {
		l->more = false;
		return false;
	}
	/* all lines of a body are in its set, so that they go together */
	if (t.charset.n > 0 && (e = encoding_find(t.charset)) != NULL &&
	    e->coding != CODE_UTF8)
		other = str_of(e->name, strlen(e->name));
	if (t.coding == TRANSFER_NONE || n->repair.off & FIX_MIME) {
		l->more = false;
		k = 0; /* as long as a repair finds it */
	} else {
		n->repair.transfer = &t;
	}
	done = mend(n, mid, last, l, other, k, used);
	n->repair.transfer = NULL;
	if (!done) {
		l->more = false;
		*used = size;
		pass_on(n, l, other);
	}
	return true;
}

/*
 * Line feeds at the front of mid, at most 8 and before `odd`: blank lines that
 * need no more than to be counted.
 */
static size_t
feeds(const struct norm *n, const struct mid *mid, size_t odd)
{
	uint64_t x;
	size_t k;

	if (mid->seg != NULL || mid->n < 8 || n->mime.brief == 0 ||
	    !margin_idle(&n->margin))
		return 0;
	x = scan_eight(mid->p) ^ 0x0a0a0a0a0a0a0a0au;
	k = x == 0 ? 8 : scan_lowest(x) / 8;
	return k < odd ? k : odd;
}

/*
 * Takes lines from the front of m, until more is needed.  other: what their
 * rows say in encoding=, as they are not in the document's.
 */
static void
lines(struct norm *n, struct mid *m, bool last, struct str other)
{
	struct mid mid = *m;
	struct line l;
	size_t used, odd, seen;

	n->repair.one = n->use != NULL && other.p == NULL ? n->use->one : NULL;
	/* where the next byte is that may need repair */
	odd = repair_find(&n->repair, mid.p, mid.n, 0);
	for (;;) {
		used = feeds(n, &mid, odd);
		block_blank(&n->block, used);
		n->pos += used;
		odd -= used;
		mid.p += used;
		mid.n -= used;
		mid.src += used;
		if (mid.n == 0 ||
		    (used = clean_line(&n->clean, &mid, last, &l)) == 0)
			break;
		/* most lines: nothing to do */
		if (odd >= used && !mime_may(&n->mime, mid.p, used) &&
		    l.bad == 0) {
			to_block(n, &l, other);
			odd -= used;
			if (mid.seg == NULL)
				n->pos += used;
			clean_skip(&n->clean, &mid, used);
			continue;
		}
		seen = used;
		if (mime_may(&n->mime, mid.p, used) && !l.more &&
		    mailed(n, &mid, used, last, &l, other, &seen)) {
			used = seen;
		} else if (l.ill && n->forced == NULL && mid.seg == NULL &&
		    reread(n, str_of(mid.p, used), &l)) {
			pass_on(n, &l,
			    str_of(n->alt.enc->name, strlen(n->alt.enc->name)));
		} else if (odd < used &&
		    mend(n, &mid, last, &l, other, 0, &seen)) {
			used = seen;
		} else {
			pass_on(n, &l, other);
		}
		if (used == 0) {
			/* what clean_line() gave is not wanted */
			n->clean.text.n = l.text;
			n->clean.nunit = l.unit;
			break;
		}
		if (odd < seen || odd < used)
			odd = repair_find(&n->repair, mid.p, mid.n,
			    seen > used ? seen : used);
		odd -= used;
		if (mid.seg == NULL)
			n->pos += used;
		mid_skip(&mid, used);
	}
	*m = mid;
}

static bool
starts_html(struct str s)
{
	size_t i;
	static const char *const tags[] = { "<!doctype html", "<html" };

	for (i = 0; i < s.n &&
	     (s.p[i] == ' ' || s.p[i] == '\n' || s.p[i] == '\r' ||
		 s.p[i] == '\t');
	     i++)
		continue;
	for (size_t t = 0; t < 2; t++) {
		size_t k, m = strlen(tags[t]);

		for (k = 0; k < m && i + k < s.n; k++) {
			char c = s.p[i + k];

			if (c >= 'A' && c <= 'Z')
				c = (char)(c - 'A' + 'a');
			if (c != tags[t][k])
				break;
		}
		if (k == m)
			return true;
	}
	return false;
}

/* The window is p[0, len): of the document's front, what is new in it. */
static void
remember(struct norm *n, const char *p, size_t len)
{
	size_t room = sizeof(n->head) - n->nhead, from, k;

	if (room == 0 || n->pos + len <= n->nhead)
		return;
	from = n->nhead - (size_t)n->pos;
	k = len - from < room ? len - from : room;
	memcpy(n->head + n->nhead, p + from, k);
	n->nhead += k;
}

/*
 * ASCII so far: lines up to the first odd byte, then a decision.  What is
 * asked, when, depends on bytes, never on how many of them were read.
 */
static size_t
undecided(struct norm *n, const char *p, size_t len, bool last)
{
	const struct encoding *e;
	size_t odd, end, used, seen = 0, bom;
	bool front = false;

	if (n->pos == 0) {
		if (len < DETECT_FRONT && !last)
			return 0;
		if ((e = detect_bom(str_of(p, len), &bom)) != NULL &&
		    n->forced == NULL) {
			n->pos = bom;
			set(n, e);
			return bom;
		}
		if (n->forced != NULL) {
			if (e != NULL &&
			    (e == n->forced->enc ||
				(n->forced->mark && bom == utf_bytes(e) &&
				    bom == utf_bytes(n->forced->enc)))) {
				n->pos = bom;
				set(n, e);
				return bom;
			}
			set(n, n->forced->enc);
			return 0;
		}
	}
	remember(n, p, len);
	if (n->pos == 0 && n->looked == 0) {
		odd = detect_front(str_of(p, len));
		front = odd < DETECT_FRONT && odd < len;
	}
	if (!front)
		odd = n->looked +
		    detect_odd(str_of(p + n->looked, len - n->looked));
	/* a ~ at the edge: is it ~{ ? */
	if (odd + 1 == len && p[odd] == '~' && last)
		odd = len;
	for (end = odd; end > n->noline && p[end - 1] != '\n'; end--)
		continue;
	if (front)
		end = 0;
	else if (end == n->noline) {
		n->noline = odd;
		end = odd >= PIECE ? PIECE : 0;
	}
	if (odd == len) {
		n->looked = len;
		if (last)
			end = len;
	}
	if (end > 0) {
		struct mid m = { .p = p, .n = end, .src = n->pos };

		lines(n, &m, last && end == len, (struct str){ NULL, 0 });
		used = end - m.n;
		n->looked = n->looked > used ? n->looked - used : 0;
		n->noline = 0;
		if (used > 0)
			return used;
	}
	if (odd == len)
		return 0;
	/* the line at the front has the odd byte */
	if (len > odd + DETECT_MAX)
		len = odd + DETECT_MAX;
	if (detect_utf8_early(str_of(p + odd, len - odd)))
		e = encoding_find(STR("UTF-8"));
	else if (len < odd + DETECT_MAX && !last)
		return 0;
	else
		e = detect(str_of(p, len), n->pos == 0, last,
		    detect_hint(str_of(n->head, n->nhead)), have, n, &seen);
	if (e == NULL)
		n->looked = seen > odd ? seen : odd + 1;
	else
		set(n, e);
	return 0;
}

/* A longer line is in the document's encoding. */
#define LINE_LOOK 4096

#define SAME 16 /* capitals, mostly: then every 32nd is looked at closely */

/* What a line is in, of a document in a set that is not UTF-8; NULL: in that. */
static const struct encoding *
differs(struct norm *n, struct str line)
{
	const struct encoding *e;
	bool doubt = n->nsame >= SAME && ++n->nclose % 32 != 0;

	if (detect_utf8_line(line))
		return encoding_find(STR("UTF-8"));
	if (n->family != FAMILY_NONE)
		return detect_relative(line, n->family);
	if (n->halves == 0)
		return NULL;
	e = detect_cyrillic(line, n->halves, &doubt);
	n->nsame = e != NULL ? 0 : n->nsame + (doubt && n->nsame < SAME);
	return e;
}

/*
 * Of p[0, len), such a document: bytes before the first line that is in another
 * set; if that is at the front, 0, its bytes in *odd and its set in *in.  0 and
 * 0: the line at the front is not complete.
 */
static size_t
own_lines(struct norm *n, const char *p, size_t len, bool last, size_t *odd,
    const struct encoding **in)
{
	bool inside = n->inside;
	size_t i, k;
	const char *nl;

	*in = n->oddat == n->pos ? n->odd : NULL;
	n->odd = NULL;
	for (i = 0; i < len && i < 16384; i += k, inside = false) {
		nl = memchr(p + i, '\n', len - i);
		k = nl != NULL ? (size_t)(nl - p) + 1 - i : len - i;
		if (!inside && nl == NULL && !last && k < LINE_LOOK)
			return i;
		if (inside || k > LINE_LOOK ||
		    ((i > 0 || *in == NULL) &&
			(*in = differs(n, str_of(p + i, k))) == NULL))
			continue;
		n->odd = *in;
		n->oddat = n->pos + i;
		*odd = k;
		return i;
	}
	return i;
}

/* The rows of a line that is in another set; the bytes that it has. */
static size_t
other_rows(struct norm *n, struct str line, const struct encoding *in,
    bool last)
{
	const struct str name = str_of(in->name, strlen(in->name));
	struct mid m = { .p = line.p, .n = line.n, .src = n->pos };
	const uint64_t next = n->pos + line.n;

	if (in->coding != CODE_UTF8 && other_line(n, in, line)) {
		m = decoder_mid(&n->alt);
		if (n->alt.bad > 0 && !n->anybad) {
			n->anybad = true;
			n->firstbad = n->alt.badat;
		}
		n->bad += n->alt.bad;
	}
	lines(n, &m, last, name);
	n->pos = next;
	decoder_skip(n->use, line.n);
	return line.n;
}

size_t
norm_feed(struct norm *n, const char *p, size_t len, bool last)
{
	const struct str none = { NULL, 0 };
	size_t used = 0, k, looked;
	const struct encoding *was;
	struct mid m;

	while (used < len && n->enc == NULL) {
		was = n->enc;
		looked = n->looked;
		k = undecided(n, p + used, len - used, last);
		used += k;
		if (k == 0 && n->enc == was && n->looked <= looked)
			return used;
	}
	if (n->enc == NULL)
		return used;
	if (n->use == NULL) {
		m = (struct mid){
			.p = p + used, .n = len - used, .src = n->pos
		};
		lines(n, &m, last, none);
		return len - m.n;
	}
	do {
		size_t take = len - used, odd = 0;
		const struct encoding *in;
		bool end;

		if (take > 0 && n->forced == NULL && n->use->ascii &&
		    n->enc->coding == CODE_TABLE) {
			take = own_lines(n, p + used, take, last, &odd, &in);
			if (take == 0 && odd == 0)
				return used;
		}
		if (take == 0 && odd > 0) {
			k = other_rows(n, str_of(p + used, odd), in,
			    last && used + odd == len);
			used += odd;
			continue;
		}
		take = take < 16384 ? take : 16384;
		end = last && take == len - used;
		k = decoder_feed(n->use, p + used, take, end);
		used += k;
		n->pos += k;
		if (k > 0)
			n->inside = p[used - 1] != '\n';
		m = decoder_mid(n->use);
		lines(n, &m, end, none);
		decoder_take(n->use, &m);
	} while (k > 0 && used < len);
	return used;
}

void
norm_end(struct norm *n, bool whole)
{
	struct buf *a = &n->block.attrs;
	const char *name = n->enc != NULL ? n->enc->name : "UTF-8";
	const char *lang;
	bool latin;

	if (n->use != NULL)
		norm_feed(n, "", 0, true);
	margin_end(&n->margin, &n->block);
	block_end(&n->block);
	if (n->use != NULL) {
		if (n->use->bad > 0 && !n->anybad) {
			n->anybad = true;
			n->firstbad = n->use->badat;
		}
		n->bad += n->use->bad;
	}
	if (!whole)
		return;
	a->n = 0;
	if (n->bad > 0) {
		buf_put(a, STR("bad="));
		buf_u64(a, n->bad);
		buf_putc(a, '|');
	}
	if (n->date.n > 0) {
		buf_put(a, STR("date="));
		buf_put(a, n->date);
		buf_putc(a, '|');
	}
	buf_put(a, STR("encoding="));
	attr_escape(a, str_of(name, strlen(name)));
	latin = contest_latin(name);
	if ((lang = language_name(&n->block.lang[0], latin)) == NULL)
		lang = language_name(&n->block.lang[1], latin);
	if (lang != NULL) {
		buf_put(a, STR("|lang="));
		buf_put(a, str_of(lang, strlen(lang)));
	}
	if (starts_html(str_of(n->head, n->nhead)))
		buf_put(a, STR("|type=html"));
	row_print(n->rows, n->doc, 0, n->pos, STR("doc"), 0, STR(""),
	    buf_str(a), buf_str(&n->block.headline));
}
