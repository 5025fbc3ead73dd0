/* SPDX-License-Identifier: ISC */
/*
 * decode: bytes of any encoding to UTF-8 with the alignment.  UTF-16 and
 * UTF-32 and the sets of one byte are ours; sets of several bytes are a table
 * filled from iconv where a document needs it; sets with shifts go through iconv bit by bit.
 */
#include "decode.h"

#include <errno.h>
#include <stdlib.h>

#include "scan.h"
#include "utf8.h"

#define DEC_UNSET 0xffffffffu /* not asked for yet */
#define DEC_BAD 0xfffffffeu
#define DEC_LEAD 0xfffffffdu  /* more bytes follow */
#define DEC_MANY 0xfffffffcu  /* several code points: ask iconv */
#define IS_CP(x) ((x) < 0x110000u)

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
	d->seg = xgrow(d->seg, &d->segcap, d->nseg + 1, sizeof(*d->seg));
	d->seg[d->nseg++] = (struct seg){ 1, (uint32_t)s, (uint32_t)t };
}

static void
put(struct decoder *d, uint32_t cp, size_t s)
{
	size_t t = utf8_encode(buf_room(&d->mid, 4), cp);

	d->mid.n += t;
	seg(d, s, t);
}

/* n bytes that equal their source */
static void
ascii(struct decoder *d, const char *p, size_t n)
{
	struct seg *g;

	if (n == 0)
		return;
	if (d->held > 0) { /* an escape goes with the first of them */
		put(d, (unsigned char)*p++, 1);
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
	d->seg = xgrow(d->seg, &d->segcap, d->nseg + 1, sizeof(*d->seg));
	d->seg[d->nseg++] = (struct seg){ (uint32_t)n, 0, 0 };
}

static void
bad(struct decoder *d, size_t s)
{
	if (d->bad == 0)
		d->badat = d->end + d->held;
	d->bad += s;
	put(d, UTF8_BAD, s);
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
		cp[i] = (uint32_t)(unsigned char)out[4 * i]
		    | (uint32_t)(unsigned char)out[4 * i + 1] << 8
		    | (uint32_t)(unsigned char)out[4 * i + 2] << 16
		    | (uint32_t)(unsigned char)out[4 * i + 3] << 24;
	for (i = 0; i < k && i < 8; i++)
		if (!IS_CP(cp[i]) || (cp[i] >= 0xd800 && cp[i] < 0xe000))
			return -1;
	return (int)(k < 8 ? k : 8);
}

static uint32_t
entry(struct decoder *d, const char *p, size_t n)
{
	uint32_t cp[8];
	int k = probe(d, p, n, cp);

	return k == 1 ? cp[0] : k == -2 ? DEC_LEAD : k > 1 ? DEC_MANY
	                                                    : DEC_BAD;
}

/*
 * Where iconvs differ (glibc, musl): the mapping tables at unicode.org
 * (CP932.TXT, GB2312.TXT, JIS0208.TXT) decide.
 */
static const struct {
	const char *set;
	unsigned char a, b;
	uint16_t cp;
} agreed[] = {
	{ "Windows-31J", 0x81, 0x5f, 0xff3c },
	{ "Windows-31J", 0x81, 0x60, 0xff5e },
	{ "Windows-31J", 0x81, 0x61, 0x2225 },
	{ "Windows-31J", 0x81, 0x7c, 0xff0d },
	{ "Windows-31J", 0x81, 0x91, 0xffe0 },
	{ "Windows-31J", 0x81, 0x92, 0xffe1 },
	{ "Windows-31J", 0x81, 0xca, 0xffe2 },
	{ "EUC-JP", 0xa1, 0xc0, 0xff3c },
	{ "HZ-GB-2312", 0xa1, 0xa4, 0x30fb },
	{ "HZ-GB-2312", 0xa1, 0xaa, 0x2015 },
};

static uint32_t
two_bytes(struct decoder *d, unsigned char a, unsigned char b)
{
	char two[2] = { (char)a, (char)b };
	size_t i;

	for (i = 0; i < sizeof(agreed) / sizeof(agreed[0]); i++)
		if (agreed[i].a == a && agreed[i].b == b
		    && strcmp(agreed[i].set, d->enc->name) == 0)
			return agreed[i].cp;
	/* musl's SHIFT_JIS invents what JIS X 0208 does not have */
	if (d->second && d->enc->coding == CODE_TABLE && (a > 0xea || b < 0x40))
		return DEC_BAD;
	return entry(d, two, 2);
}

static uint32_t
pair(struct decoder *d, unsigned char a, unsigned char b)
{
	size_t i;

	if (d->two[a] == NULL) {
		d->two[a] = xrealloc(NULL, 256, sizeof(uint32_t));
		for (i = 0; i < 256; i++)
			d->two[a][i] = DEC_UNSET;
	}
	if (d->two[a][b] == DEC_UNSET)
		d->two[a][b] = two_bytes(d, a, b);
	return d->two[a][b];
}

static bool
open_iconv(struct decoder *d)
{
	const char *name = d->enc->iconv, *end;
	char one[sizeof(d->name)], b;
	size_t i;

	do { /* the first of the names that this iconv knows */
		d->second = name != d->enc->iconv;
		end = name + strcspn(name, ",");
		memcpy(one, name, (size_t)(end - name));
		one[end - name] = '\0';
		d->cd = iconv_open("UTF-32LE", one);
		name = end + 1;
	} while (d->cd == (iconv_t)-1 && *end == ',');
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

/* From our own table, if it has the set. */
static bool
open_page(struct decoder *d)
{
	size_t i;

	if (!encoding_page(str_of(d->enc->name, strlen(d->enc->name)), d->one))
		return false;
	for (i = 0; i < 256; i++)
		if (d->one[i] == UTF8_BAD)
			d->one[i] = DEC_BAD;
	return true;
}

bool
decoder_open(struct decoder *d, const struct encoding *enc)
{
	size_t i;

	*d = (struct decoder){ .enc = enc };
	if (enc->coding >= CODE_TABLE && !open_page(d) && !open_iconv(d))
		return false;
	for (i = 0; i < 0x80 && d->one[i] == i; i++)
		continue;
	d->ascii = i == 0x80;
	return true;
}

bool
decoder_open_name(struct decoder *d, struct str name)
{
	const struct encoding *e = encoding_find(name);

	if (e != NULL)
		return decoder_open(d, e);
	*d = (struct decoder){ 0 };
	if (name.n >= sizeof(d->name) || memchr(name.p, '/', name.n) != NULL)
		return false;
	memcpy(d->name, name.p, name.n);
	d->other.name = d->other.iconv = d->name;
	d->other.coding = encoding_shifts(name) ? CODE_STATE : CODE_TABLE;
	d->enc = &d->other;
	return open_iconv(d);
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
	d->mid.n = d->at = 0;
	d->nseg = d->segat = d->segused = 0;
	d->held = 0;
	d->hz = d->many = false;
	d->src = src;
	d->bad = d->badat = 0;
	d->end = src;
	if (d->open)
		iconv(d->cd, NULL, NULL, NULL, NULL);
}

/* n characters of s source bytes and t bytes of UTF-8 each; 0:0: equal. */
static void
segs(struct decoder *d, size_t n, size_t s, size_t t)
{
	struct seg *g;

	d->end += n * (s > 0 ? s : 1);
	if (d->nseg > d->segat) {
		g = &d->seg[d->nseg - 1];
		if (g->s == s && g->t == t && n <= UINT32_MAX - g->n) {
			g->n += (uint32_t)n;
			return;
		}
	}
	d->seg = xgrow(d->seg, &d->segcap, d->nseg + 1, sizeof(*d->seg));
	d->seg[d->nseg++] = (struct seg){ (uint32_t)n, (uint32_t)s,
		(uint32_t)t };
}

static size_t
feed_utf32(struct decoder *d, const char *s, size_t n, bool last)
{
	const unsigned char *p = (const unsigned char *)s;
	bool be = d->enc->coding == CODE_UTF32BE;
	size_t i;
	uint32_t u;

	for (i = 0; i + 4 <= n; i += 4) {
		u = be ? (uint32_t)p[i] << 24 | (uint32_t)p[i + 1] << 16
		        | (uint32_t)p[i + 2] << 8 | p[i + 3]
		       : (uint32_t)p[i + 3] << 24 | (uint32_t)p[i + 2] << 16
		        | (uint32_t)p[i + 1] << 8 | p[i];
		if (u >= 0x110000 || (u >= 0xd800 && u < 0xe000))
			bad(d, 4);
		else
			put(d, u, 4);
	}
	if (last && i < n) {
		bad(d, n - i);
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

	while (i + 2 <= n) {
		/* runs of one length; three bytes at most for two */
		q = to = buf_room(&d->mid, (n - i) / 2 * 3);
		q += scan_narrow(q, s + i, (n - i) / 2, hi != 0);
		k = (size_t)(q - to);
		if (k > 0) {
			segs(d, k, 2, 1);
			d->mid.n += k;
			i += 2 * k;
			continue;
		}
		for (k = i; k + 2 <= n; k += 2) {
			u = (uint32_t)p[k + hi] << 8 | p[k + lo];
			if (u < 0x80 || u >= 0x800)
				break;
			*q++ = (char)(0xc0 | u >> 6);
			*q++ = (char)(0x80 | (u & 0x3f));
		}
		if (k > i) {
			segs(d, (k - i) / 2, 2, 2);
			d->mid.n += (size_t)(q - to);
			i = k;
			continue;
		}
		for (; k + 2 <= n; k += 2) {
			u = (uint32_t)p[k + hi] << 8 | p[k + lo];
			if (u < 0x800 || (u >= 0xd800 && u < 0xe000))
				break;
			*q++ = (char)(0xe0 | u >> 12);
			*q++ = (char)(0x80 | (u >> 6 & 0x3f));
			*q++ = (char)(0x80 | (u & 0x3f));
		}
		if (k > i) {
			segs(d, (k - i) / 2, 2, 3);
			d->mid.n += (size_t)(q - to);
			i = k;
			continue;
		}
		/* a surrogate */
		u = (uint32_t)p[i + hi] << 8 | p[i + lo];
		if (u < 0xdc00) {
			if (i + 4 > n && !last)
				return i;
			v = i + 4 > n ? 0
			    : (uint32_t)p[i + 2 + hi] << 8 | p[i + 2 + lo];
			if (v >= 0xdc00 && v < 0xe000) {
				put(d, 0x10000 + ((u - 0xd800) << 10)
				    + (v - 0xdc00), 4);
				i += 4;
				continue;
			}
		}
		bad(d, 2);
		i += 2;
	}
	if (last && i < n) {
		bad(d, n - i);
		i = n;
	}
	return i;
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
		r = probe(d, p, k, cp);
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
		bad(d, *used);
		return;
	}
	*used = k;
	at = buf_room(&d->mid, 32);
	for (i = 0, k = 0; i < r; i++)
		k += utf8_encode(at + k, cp[i]);
	d->mid.n += k;
	d->many |= r > 1;
	seg(d, *used, k);
}

static size_t
feed_table(struct decoder *d, const char *s, size_t n, bool last)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i = 0, k, used;
	uint32_t u;

	while (i < n) {
		/* a byte that starts a character for itself: ASCII, mostly */
		if (d->ascii) {
			k = scan_ascii(buf_room(&d->mid, n - i + 16), s + i,
			    n - i);
			if (k > 0)
				segs(d, k, 0, 0);
			d->mid.n += k;
			i += k;
		} else {
			for (k = i; k < n && p[k] < 0x80
			    && d->one[p[k]] == p[k]; k++)
				continue;
			ascii(d, s + i, k - i);
			i = k;
		}
		if (i == n)
			break;
		u = d->one[p[i]];
		if (IS_CP(u)) {
			size_t len;

			for (len = used = 0, k = i; k < n; k++) {
				u = d->one[p[k]];
				if (!IS_CP(u) || (u < 0x80 && u == p[k]))
					break;
				used = utf8_encode(buf_room(&d->mid, 4), u);
				if (k > i && used != len)
					break;
				len = used;
				d->mid.n += len;
			}
			segs(d, k - i, 1, len);
			i = k;
			continue;
		}
		if (u == DEC_LEAD) {
			if (i + 1 == n) {
				if (!last)
					return i;
				bad(d, 1);
				i++;
				continue;
			}
			u = pair(d, p[i], p[i + 1]);
			if (IS_CP(u)) {
				put(d, u, 2);
				i += 2;
				continue;
			}
			if (u == DEC_BAD) {
				k = p[i + 1] >= 0x80 ? 2 : 1;
				bad(d, k);
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
		bad(d, 1);
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
			bad(d, 1);
			i++;
			continue;
		}
		i += k;
		if (ol == sizeof(out)) { /* an escape: goes with what follows */
			if (d->held < 1024)
				d->held += k;
			else
				bad(d, k);
			continue;
		}
		if (k > 1 && *in == 033 && *out == 033) {
			/* an ESC that shifts nothing, and what was read
			   behind it to see that: each by itself */
			ascii(d, in, 1);
			i -= k - 1;
			continue;
		}
		at = buf_room(&d->mid, sizeof(out));
		t = 0;
		for (j = 0; j + 4 <= sizeof(out) - ol; j += 4) {
			cp = (uint32_t)(unsigned char)out[j]
			    | (uint32_t)(unsigned char)out[j + 1] << 8
			    | (uint32_t)(unsigned char)out[j + 2] << 16;
			t += utf8_encode(at + t, cp);
		}
		if (k == 1 && t == 1 && *at == p[i - 1]) {
			ascii(d, p + i - 1, 1);
			continue;
		}
		d->mid.n += t;
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

/* HZ: ~{ and ~} shift, ~~ is a tilde, ~LF is nothing (RFC 1843). */
static size_t
feed_hz(struct decoder *d, const char *p, size_t n, bool last)
{
	size_t i = 0;
	uint32_t u;

	while (i < n) {
		unsigned char c = (unsigned char)p[i];

		if (c == '~') {
			if (i + 1 == n && !last)
				return i;
			c = i + 1 < n ? (unsigned char)p[i + 1] : 0;
			if (c == '{' || c == '}') {
				d->hz = c == '{';
				d->held += d->held < 1024 ? 2 : 0;
				i += 2;
				continue;
			}
			if (c == '~' && !d->hz) {
				buf_putc(&d->mid, '~');
				seg(d, 2, 1);
				i += 2;
				continue;
			}
			if (c == '\n' && !d->hz) {
				d->held += d->held < 1024 ? 2 : 0;
				i += 2;
				continue;
			}
		} else if (c == '\n') {
			d->hz = false; /* a line always begins in ASCII */
		} else if (d->hz && c > 0x20 && c < 0x7f) {
			if (i + 1 == n) {
				if (!last)
					return i;
				bad(d, 1);
				i++;
				continue;
			}
			u = pair(d, c | 0x80, (unsigned char)p[i + 1] | 0x80);
			if (IS_CP(u))
				put(d, u, 2);
			else
				bad(d, 2);
			i += 2;
			continue;
		}
		if ((unsigned char)p[i] < 0x80)
			ascii(d, p + i, 1);
		else
			bad(d, 1);
		i++;
	}
	if (last)
		d->held = 0;
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
		return feed_hz(d, p, n, last);
	case CODE_UTF8:
		/* only asked for where a line changes its encoding */
		for (used = 0; used < n;) {
			uint32_t cp;
			bool ill = false;
			size_t k = utf8_decode_slow(p + used, n - used, &cp,
			    &ill);

			if (ill)
				bad(d, k);
			else if (k == 1)
				ascii(d, p + used, 1);
			else
				put(d, cp, k);
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
		d->many };
}

void
decoder_take(struct decoder *d, const struct mid *left)
{
	d->at = d->mid.n - left->n;
	d->segat = d->nseg - left->nseg;
	d->segused = left->segused;
	d->src = left->src;
	/* keep the memory small: move the rest to the front */
	if (d->at == d->mid.n) {
		d->at = d->mid.n = 0;
		d->segat = d->nseg = d->segused = 0;
	} else if (d->at > 32768 && d->at > d->mid.n / 2) {
		memmove(d->mid.p, d->mid.p + d->at, d->mid.n - d->at);
		d->mid.n -= d->at;
		d->at = 0;
		memmove(d->seg, d->seg + d->segat,
		    (d->nseg - d->segat) * sizeof(*d->seg));
		d->nseg -= d->segat;
		d->segat = 0;
	}
}
