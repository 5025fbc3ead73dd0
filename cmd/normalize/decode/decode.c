/* SPDX-License-Identifier: ISC */
/*
 * decode: bytes of any encoding to UTF-8 with the alignment.  What has a name
 * in encoding.c is decoded by tables of our own, but for EUC-TW; any other
 * set is a table filled from iconv where a document needs it, or, with
 * shifts, goes through iconv bit by bit.
 */
#include "decode.h"

#include <errno.h>
#include <stdlib.h>

#include "cmd/normalize/clean/ascii.h"
#include "gb18030.h"
#include "shift.h"
#include "utf8.h"

#define SPARSE 16 /* characters of ASCII in a row: most of the text is it */

#define DEC_UNSET 0xffffffffu /* not asked for yet */
#define DEC_BAD 0xfffffffeu
#define DEC_LEAD 0xfffffffdu /* more bytes follow */
#define DEC_MANY 0xfffffffcu /* several code points: ask iconv */

static void
seg(struct decoder *d, size_t s, size_t t)
{
	struct seg *g;

	s += d->held;
	d->held = 0;
	d->end += s;
	if (d->nseg > d->segat) {
		g = &d->seg[d->nseg - 1];
		if (g->s == s && g->t == t && g->n < UINT32_MAX) {
			g->n++;
			return;
		}
	}
	if (d->nseg == d->segcap)
		d->seg =
		    xgrow(d->seg, &d->segcap, d->nseg + 1, sizeof(*d->seg));
	d->seg[d->nseg++] = (struct seg){ 1, (uint32_t)s, (uint32_t)t };
}

void
decoder_put(struct decoder *d, uint32_t cp, size_t s)
{
	size_t t = utf8_encode(buf_room(&d->mid, 4), cp);

	d->mid.n += t;
	if (!decoder_simple(cp))
		d->odd = d->mid.n;
	seg(d, s, t);
}

/* n bytes that equal their source */
void
decoder_ascii(struct decoder *d, const char *p, size_t n)
{
	struct seg *g;

	if (n == 0)
		return;
	if (d->held > 0) { /* an escape goes with the first of them */
		decoder_put(d, (unsigned char)*p++, 1);
		if (--n == 0)
			return;
	}
	d->end += n;
	buf_put(&d->mid, str_of(p, n));
	if (d->nseg > d->segat) {
		g = &d->seg[d->nseg - 1];
		if (g->s == 0 && n < UINT32_MAX - g->n) {
			g->n += (uint32_t)n;
			return;
		}
	}
	if (d->nseg == d->segcap)
		d->seg =
		    xgrow(d->seg, &d->segcap, d->nseg + 1, sizeof(*d->seg));
	d->seg[d->nseg++] = (struct seg){ (uint32_t)n, 0, 0 };
}

void
decoder_bad(struct decoder *d, size_t s)
{
	if (d->bad == 0)
		d->badat = d->end + d->held;
	d->bad += s;
	decoder_put(d, UTF8_BAD, s);
}

/*
 * p[0, n) as a whole, from iconv's initial state: the number of code points
 * in cp[0, 8), -1: ill-formed, -2: incomplete.
 */
static int
probe(struct decoder *d, const char *p, size_t n, uint32_t *cp)
{
	char in[8], out[64], *ip = in, *op = out;
	size_t il = n, ol = sizeof(out), r, i, k;

	memcpy(in, p, n);
	iconv(d->cd, NULL, NULL, NULL, NULL);
	r = iconv(d->cd, &ip, &il, &op, &ol);
	if (r == (size_t)-1)
		return errno == EINVAL ? -2 : -1;
	/* CP1255, CP1258 and TCVN hold a character back */
	iconv(d->cd, NULL, NULL, &op, &ol);
	k = (sizeof(out) - ol) / 4;
	for (i = 0; i < k && i < 8; i++)
		cp[i] = (uint32_t)(unsigned char)out[4 * i] |
		    (uint32_t)(unsigned char)out[4 * i + 1] << 8 |
		    (uint32_t)(unsigned char)out[4 * i + 2] << 16 |
		    (uint32_t)(unsigned char)out[4 * i + 3] << 24;
	for (i = 0; i < k && i < 8; i++)
		if (!DEC_IS_CP(cp[i]) || (cp[i] >= 0xd800 && cp[i] < 0xe000))
			return -1;
	return (int)(k < 8 ? k : 8);
}

static uint32_t
entry(struct decoder *d, const char *p, size_t n)
{
	uint32_t cp[8];
	int k = probe(d, p, n, cp);

	return k == 1 ? cp[0] : k == -2 ? DEC_LEAD : k > 1 ? DEC_MANY : DEC_BAD;
}

/* What follows the lead byte a in our own table. */
static void
fill(struct decoder *d, unsigned char a)
{
	size_t i;

	if (!encoding_row(d->enc, a, d->two[a]))
		for (i = 0; i < 256; i++)
			d->two[a][i] = UTF8_BAD;
	for (i = 0; i < 256; i++)
		if (d->two[a][i] == UTF8_BAD)
			d->two[a][i] = DEC_BAD;
	if (d->enc->coding != CODE_TABLE)
		return;
	if (strcmp(d->enc->from, "GB18030") == 0)
		for (i = '0'; i <= '9'; i++)
			d->two[a][i] = DEC_LEAD;
	if (strcmp(d->enc->from, "EUC-JP") == 0 && a == 0x8f)
		for (i = 0xa1; i < 0xff; i++)
			d->two[a][i] = DEC_LEAD;
	if (strcmp(d->enc->from, "Big5") == 0 && a == 0x88)
		d->two[a][0x62] = d->two[a][0x64] = d->two[a][0xa3] =
		    d->two[a][0xa5] = DEC_MANY;
}

uint32_t
decoder_pair(struct decoder *d, unsigned char a, unsigned char b)
{
	char two[2] = { (char)a, (char)b };
	size_t i;

	if (d->two[a] == NULL) {
		d->two[a] = xrealloc(NULL, 256, sizeof(uint32_t));
		for (i = 0; i < 256; i++)
			d->two[a][i] = DEC_UNSET;
		if (d->rows)
			fill(d, a);
		/* the euro sign: GNU libiconv has it, glibc has not */
		if (a == 0xc2 && strcmp(d->enc->name, "EUC-TW") == 0)
			d->two[a][0xc2] = 0x20ac;
	}
	if (d->two[a][b] == DEC_UNSET)
		d->two[a][b] = entry(d, two, 2);
	return d->two[a][b];
}

static bool
open_iconv(struct decoder *d)
{
	size_t i;
	char b;

	d->cd = iconv_open("UTF-32LE", d->enc->from);
	if (d->cd == (iconv_t)-1)
		return false;
	d->open = true;
	if (d->enc->coding == CODE_TABLE)
		for (i = 0; i < 256; i++) {
			b = (char)i;
			d->one[i] = entry(d, &b, 1);
		}
	return true;
}

/* From our own tables, if they have the set. */
static bool
open_own(struct decoder *d)
{
	size_t i;

	if (encoding_page(str_of(d->enc->name, strlen(d->enc->name)), d->one)) {
		for (i = 0; i < 256; i++)
			if (d->one[i] == UTF8_BAD)
				d->one[i] = DEC_BAD;
		return true;
	}
	for (i = 0; i < 0x80; i++)
		d->one[i] = (uint32_t)i;
	for (; i < 0x100; i++) {
		d->one[i] = DEC_BAD;
		if (encoding_row(d->enc, (unsigned char)i, NULL)) {
			d->one[i] = DEC_LEAD;
			d->rows = true;
		}
	}
	if (strcmp(d->enc->name, "EUC-JP") == 0)
		d->one[0x8f] = DEC_LEAD;
	if (strcmp(d->enc->name, "Johab") == 0)
		d->one['\\'] = 0x20a9; /* the won sign */
	if (strcmp(d->enc->name, "Windows-31J") == 0)
		for (i = 0xa1; i < 0xe0; i++)
			d->one[i] = (uint32_t)(0xff61 + i - 0xa1);
	return d->rows;
}

/* What follows from the table of bytes. */
static void
derive(struct decoder *d)
{
	size_t i;

	for (i = 0; i < 0x80 && d->one[i] == i; i++)
		continue;
	d->ascii = i == 0x80;
	for (i = 0; i < 256; i++)
		if (DEC_IS_CP(d->one[i]) && (i >= 0x80 || d->one[i] != i))
			d->len[i] =
			    (unsigned char)utf8_encode(d->utf8[i], d->one[i]);
	for (i = 0; i < 256; i++)
		d->odds[i] = !decoder_simple(d->one[i]);
}

bool
decoder_open(struct decoder *d, const struct encoding *enc)
{
	*d = (struct decoder){ .enc = enc };
	if (enc->coding >= CODE_TABLE && !open_own(d) && !open_iconv(d))
		return false;
	derive(d);
	return true;
}

bool
decoder_open_name(struct decoder *d, struct str name)
{
	const struct encoding *e = encoding_find(name);

	if (e != NULL) {
		if (!decoder_open(d, e))
			return false;
		d->mark = e->coding > CODE_UTF8 && e->coding < CODE_TABLE &&
		    (name.p[name.n - 1] | 0x20) != 'e';
		return true;
	}
	*d = (struct decoder){ 0 };
	if (name.n >= sizeof(d->name) || memchr(name.p, '/', name.n) != NULL)
		return false;
	memcpy(d->name, name.p, name.n);
	d->other.name = d->other.from = d->name;
	d->other.coding = encoding_shifts(name) ? CODE_STATE : CODE_TABLE;
	d->enc = &d->other;
	if (!open_iconv(d))
		return false;
	derive(d);
	return true;
}

void
decoder_close(struct decoder *d)
{
	size_t i;

	if (d->open)
		iconv_close(d->cd);
	for (i = 0; i < 256; i++)
		free(d->two[i]);
	buf_free(&d->mid);
	free(d->seg);
	*d = (struct decoder){ 0 };
}

void
decoder_start(struct decoder *d, uint64_t src)
{
	d->mid.n = d->at = d->odd = 0;
	d->nseg = d->segat = d->segused = 0;
	d->held = 0;
	d->many = false;
	d->shift = SHIFT_ASCII;
	d->src = src;
	d->bad = d->badat = 0;
	d->end = src;
	if (d->open)
		iconv(d->cd, NULL, NULL, NULL, NULL);
}

static size_t
feed_utf32(struct decoder *d, const char *s, size_t n, bool last)
{
	const unsigned char *p = (const unsigned char *)s;
	bool be = d->enc->coding == CODE_UTF32BE;
	size_t i;
	uint32_t u;

	for (i = 0; i + 4 <= n; i += 4) {
		u = be ? (uint32_t)p[i] << 24 | (uint32_t)p[i + 1] << 16 |
			(uint32_t)p[i + 2] << 8 | p[i + 3]
		       : (uint32_t)p[i + 3] << 24 | (uint32_t)p[i + 2] << 16 |
			(uint32_t)p[i + 1] << 8 | p[i];
		if (u >= 0x110000 || (u >= 0xd800 && u < 0xe000))
			decoder_bad(d, 4);
		else
			decoder_put(d, u, 4);
	}
	if (last && i < n) {
		decoder_bad(d, n - i);
		i = n;
	}
	return i;
}

static size_t
feed_utf16(struct decoder *d, const char *s, size_t n, bool last)
{
	const unsigned char *p = (const unsigned char *)s;
	/* the high and the low byte of a unit */
	const size_t hi = d->enc->coding == CODE_UTF16LE, lo = 1 - hi;
	size_t i = 0, k;
	uint32_t u, v;
	char *to, *q;
	bool odd, sparse = true;

	/* three bytes at most for two */
	buf_room(&d->mid, n / 2 * 3 + 16);
	while (i + 2 <= n) {
		if (sparse)
			i += ascii_units(d, s + i, n - i, hi != 0);
		/* runs of one length */
		q = to = d->mid.p + d->mid.n;
		for (k = i; k + 2 <= n && p[k + hi] == 0 && p[k + lo] < 0x80;
		     k += 2)
			*q++ = s[k + lo];
		sparse = k - i > 2 * SPARSE;
		if (k > i) {
			decoder_segs(d, (k - i) / 2, 2, 1);
			d->mid.n += (k - i) / 2;
			i = k;
			continue;
		}
		odd = false;
		for (k = i; k + 2 <= n; k += 2) {
			u = (uint32_t)p[k + hi] << 8 | p[k + lo];
			if (u < 0x80 || u >= 0x800)
				break;
			if (u >= 0x300)
				odd |= !decoder_simple(u);
			*q++ = (char)(0xc0 | u >> 6);
			*q++ = (char)(0x80 | (u & 0x3f));
		}
		if (k > i) {
			decoder_segs(d, (k - i) / 2, 2, 2);
			d->mid.n += (size_t)(q - to);
			d->odd = odd ? d->mid.n : d->odd;
			i = k;
			continue;
		}
		for (; k + 2 <= n; k += 2) {
			u = (uint32_t)p[k + hi] << 8 | p[k + lo];
			if (u < 0x800 || (u >= 0xd800 && u < 0xe000))
				break;
			odd |= !decoder_simple(u);
			*q++ = (char)(0xe0 | u >> 12);
			*q++ = (char)(0x80 | (u >> 6 & 0x3f));
			*q++ = (char)(0x80 | (u & 0x3f));
		}
		if (k > i) {
			decoder_segs(d, (k - i) / 2, 2, 3);
			d->mid.n += (size_t)(q - to);
			d->odd = odd ? d->mid.n : d->odd;
			i = k;
			continue;
		}
		/* a surrogate */
		u = (uint32_t)p[i + hi] << 8 | p[i + lo];
		if (u < 0xdc00) {
			if (i + 4 > n && !last)
				return i;
			v = i + 4 > n
			    ? 0
			    : (uint32_t)p[i + 2 + hi] << 8 | p[i + 2 + lo];
			if (v >= 0xdc00 && v < 0xe000) {
				decoder_put(d,
				    0x10000 + ((u - 0xd800) << 10) +
					(v - 0xdc00),
				    4);
				i += 4;
				continue;
			}
		}
		decoder_bad(d, 2);
		i += 2;
	}
	if (last && i < n) {
		decoder_bad(d, n - i);
		i = n;
	}
	return i;
}

/* Bytes that shift go with the character that follows. */
void
decoder_hold(struct decoder *d, size_t n)
{
	if (d->held < 1024)
		d->held += n;
	else
		decoder_bad(d, n);
}

/*
 * Three and more bytes, or several code points, by our own tables: what the
 * n bytes p stand for, as probe() says it.
 */
static int
own_many(struct decoder *d, const char *p, size_t n, uint32_t *cp)
{
	unsigned char b = (unsigned char)p[1];

	if (strcmp(d->enc->from, "Big5") == 0) {
		/* HKSCS-2004: E^ and e^ with a macron or a caron */
		cp[0] = b < 0x80 ? 0xca : 0xea;
		cp[1] = b == 0x64 || b == 0xa5 ? 0x30c : 0x304;
		return 2;
	}
	if (strcmp(d->enc->from, "EUC-JP") == 0) {
		if (n < 3)
			return -2;
		cp[0] = decoder_pair(d, b & 0x7f, (unsigned char)p[2]);
		return DEC_IS_CP(cp[0]) ? 1 : -1;
	}
	if (n < 4)
		return -2;
	cp[0] = gb18030_four(p);
	return cp[0] != 0 ? 1 : -1;
}

/* Three and more bytes, or several code points: *used bytes of p. */
static void
many(struct decoder *d, const char *p, size_t n, bool last, size_t *used)
{
	uint32_t cp[8];
	size_t k;
	int r = -2, i;
	char *at;

	for (k = 2; k <= n && k <= 8; k++) {
		r = d->rows ? own_many(d, p, k, cp) : probe(d, p, k, cp);
		if (r == -1 && k == 4 &&
		    memcmp(p, "\216\241\302\302", 4) == 0 &&
		    strcmp(d->enc->name, "EUC-TW") == 0) {
			cp[0] = 0x20ac;
			r = 1;
		}
		if (r != -2)
			break;
	}
	if (r == -2 && k > n && !last) {
		*used = 0;
		return;
	}
	if (r <= 0) {
		/* ASCII in the second place is kept for itself */
		*used = n > 1 && (unsigned char)p[1] >= 0x80 ? 2 : 1;
		decoder_bad(d, *used);
		return;
	}
	*used = k;
	at = buf_room(&d->mid, 32);
	for (i = 0, k = 0; i < r; i++)
		k += utf8_encode(at + k, cp[i]);
	d->odd = d->mid.n += k;
	d->many |= r > 1;
	seg(d, *used, k);
}

static size_t
feed_table(struct decoder *d, const char *s, size_t n, bool last)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i = 0, k, used;
	bool sparse = d->ascii;
	uint32_t u;

	while (i < n) {
		if (sparse)
			i += ascii_bytes(d, s + i, n - i);
		/* a byte that starts a character for itself: ASCII, mostly */
		for (k = i; k < n && p[k] < 0x80 && d->one[p[k]] == p[k]; k++)
			continue;
		decoder_ascii(d, s + i, k - i);
		sparse = d->ascii && k - i > SPARSE;
		i = k;
		if (i == n)
			break;
		u = d->one[p[i]];
		if (DEC_IS_CP(u)) {
			/* as many as are of one length */
			size_t len = d->len[p[i]];
			char *to = buf_room(&d->mid, 3 * (n - i) + 4);

			bool odd = false;

			for (k = i; k < n && d->len[p[k]] == len; k++) {
				memcpy(to, d->utf8[p[k]], 4);
				to += len;
				odd |= d->odds[p[k]];
			}
			d->mid.n += (k - i) * len;
			d->odd = odd ? d->mid.n : d->odd;
			decoder_segs(d, k - i, 1, len);
			i = k;
			continue;
		}
		if (u == DEC_LEAD) {
			if (i + 1 == n) {
				if (!last)
					return i;
				decoder_bad(d, 1);
				i++;
				continue;
			}
			u = decoder_pair(d, p[i], p[i + 1]);
			if (DEC_IS_CP(u)) {
				decoder_put(d, u, 2);
				i += 2;
				continue;
			}
			if (u == DEC_BAD) {
				k = p[i + 1] >= 0x80 ? 2 : 1;
				decoder_bad(d, k);
				i += k;
				continue;
			}
		}
		if (u == DEC_MANY || u == DEC_LEAD) {
			many(d, s + i, n - i, last, &used);
			if (used == 0)
				return i;
			i += used;
			continue;
		}
		decoder_bad(d, 1);
		i++;
	}
	return i;
}

static size_t
feed_state(struct decoder *d, const char *p, size_t n, bool last)
{
	char in[16], out[64], *ip, *op;
	size_t i = 0, k, il, ol, r, j, t;
	uint32_t cp;
	char *at;

	while (i < n) {
		r = (size_t)-1;
		errno = EINVAL;
		for (k = 1; k <= n - i && k <= sizeof(in); k++) {
			memcpy(in, p + i, k);
			ip = in;
			il = k;
			op = out;
			ol = sizeof(out);
			r = iconv(d->cd, &ip, &il, &op, &ol);
			if (r != (size_t)-1 || errno != EINVAL)
				break;
			if (il < k) { /* some of it was used */
				r = 0;
				k -= il;
				break;
			}
		}
		if (r == (size_t)-1 && errno == EINVAL && k > n - i && !last)
			return i;
		if (r == (size_t)-1) {
			decoder_bad(d, 1);
			i++;
			continue;
		}
		i += k;
		if (ol == sizeof(out)) { /* an escape: goes with what follows */
			decoder_hold(d, k);
			continue;
		}
		if (k > 1 && *in == 033 && *out == 033) {
			/* an ESC that shifts nothing, and what was read
			   behind it to see that: each by itself */
			decoder_ascii(d, in, 1);
			i -= k - 1;
			continue;
		}
		at = buf_room(&d->mid, sizeof(out));
		t = 0;
		for (j = 0; j + 4 <= sizeof(out) - ol; j += 4) {
			cp = (uint32_t)(unsigned char)out[j] |
			    (uint32_t)(unsigned char)out[j + 1] << 8 |
			    (uint32_t)(unsigned char)out[j + 2] << 16;
			t += utf8_encode(at + t, cp);
		}
		if (k == 1 && t == 1 && *at == p[i - 1]) {
			decoder_ascii(d, p + i - 1, 1);
			continue;
		}
		d->odd = d->mid.n += t;
		d->many |= sizeof(out) - ol > 4;
		seg(d, k, t);
	}
	if (last) { /* what iconv holds back belongs to what was read */
		op = out;
		ol = sizeof(out);
		iconv(d->cd, NULL, NULL, &op, &ol);
		d->held = 0;
	}
	return i;
}

size_t
decoder_feed(struct decoder *d, const char *p, size_t n, bool last)
{
	size_t used;

	switch (d->enc->coding) {
	case CODE_TABLE:
		return feed_table(d, p, n, last);
	case CODE_STATE:
		return feed_state(d, p, n, last);
	case CODE_HZ:
	case CODE_2022JP:
	case CODE_2022KR:
		return shift_feed(d, p, n, last);
	case CODE_UTF8:
		/* only asked for where a line changes its encoding */
		for (used = 0; used < n;) {
			uint32_t cp;
			bool ill = false;
			size_t k =
			    utf8_decode_slow(p + used, n - used, &cp, &ill);

			if (ill)
				decoder_bad(d, k);
			else if (k == 1)
				decoder_ascii(d, p + used, 1);
			else
				decoder_put(d, cp, k);
			used += k;
		}
		return used;
	case CODE_UTF16LE:
	case CODE_UTF16BE:
		return feed_utf16(d, p, n, last);
	default:
		return feed_utf32(d, p, n, last);
	}
}

struct mid
decoder_mid(const struct decoder *d)
{
	if (d->mid.p == NULL || d->seg == NULL) /* nothing was decoded yet */
		return (struct mid){ .src = d->src };
	return (struct mid){ d->mid.p + d->at, d->mid.n - d->at,
		d->seg + d->segat, d->nseg - d->segat, d->segused, d->src,
		d->many, d->odd <= d->at };
}

void
decoder_take(struct decoder *d, const struct mid *left)
{
	d->at = d->mid.n - left->n;
	d->segat = d->nseg - left->nseg;
	d->segused = left->segused;
	d->src = left->src;
	/* keep the memory small, and in the cache: move the rest to the front */
	if (d->at == d->mid.n) {
		d->at = d->mid.n = d->odd = 0;
		d->segat = d->nseg = d->segused = 0;
	} else if (d->at / 4 > d->mid.n - d->at) {
		memmove(d->mid.p, d->mid.p + d->at, d->mid.n - d->at);
		d->mid.n -= d->at;
		d->odd -= d->odd < d->at ? d->odd : d->at;
		d->at = 0;
		memmove(d->seg, d->seg + d->segat,
		    (d->nseg - d->segat) * sizeof(*d->seg));
		d->nseg -= d->segat;
		d->segat = 0;
	}
}

void
decoder_skip(struct decoder *d, size_t n)
{
	d->src += n;
	d->end += n;
}
