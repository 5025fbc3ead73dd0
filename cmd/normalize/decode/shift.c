/* SPDX-License-Identifier: ISC */
/*
 * shift: the sets of seven bits, where a shift says what the bytes behind it
 * are: HZ, ISO-2022-JP, ISO-2022-KR.
 */
#include "shift.h"

/*
 * A character of two bytes of seven bits at p, n > 0: the bytes used, 0 if it
 * is not whole.  `high` goes to the lead byte: 0x80, 0 for JIS X 0212.
 */
static size_t
seven_bits(struct decoder *d, const char *p, size_t n, bool last, unsigned high)
{
	unsigned b = n > 1 ? (unsigned char)p[1] : 0;
	uint32_t u;

	if (n < 2 && !last)
		return 0;
	if (b < 0x21 || b > 0x7e) {
		decoder_bad(d, 1);
		return 1;
	}
	u = decoder_pair(d, (unsigned char)((unsigned char)p[0] | high),
	    (unsigned char)(b | 0x80));
	if (DEC_IS_CP(u))
		decoder_put(d, u, 2);
	else
		decoder_bad(d, 2);
	return 2;
}

/* HZ: ~{ and ~} shift, ~~ is a tilde, ~LF is nothing (RFC 1843). */
static size_t
hz(struct decoder *d, const char *p, size_t n, bool last)
{
	size_t i = 0, k;

	while (i < n) {
		unsigned char c = (unsigned char)p[i];
		bool gb = d->shift == SHIFT_TWO;

		if (c == '~') {
			if (i + 1 == n && !last)
				return i;
			c = i + 1 < n ? (unsigned char)p[i + 1] : 0;
			if (c == '{' || c == '}') {
				d->shift = c == '{' ? SHIFT_TWO : SHIFT_ASCII;
				decoder_hold(d, 2);
				i += 2;
				continue;
			}
			if (c == '~' && !gb) {
				decoder_put(d, '~', 2);
				i += 2;
				continue;
			}
			if (c == '\n' && !gb) {
				decoder_hold(d, 2);
				i += 2;
				continue;
			}
		} else if (c == '\n') {
			/* a line always begins in ASCII */
			d->shift = SHIFT_ASCII;
		} else if (gb && c > 0x20 && c < 0x7f) {
			k = seven_bits(d, p + i, n - i, last, 0x80);
			if (k == 0)
				return i;
			i += k;
			continue;
		}
		if ((unsigned char)p[i] < 0x80)
			decoder_ascii(d, p + i, 1);
		else
			decoder_bad(d, 1);
		i++;
	}
	if (last)
		d->held = 0;
	return i;
}

/*
 * The escape at p[0, n): its length, *to what it calls in; 0: it is none; n
 * + 1: it goes on behind n.
 */
static size_t
escape(const struct decoder *d, const char *p, size_t n, enum shift *to)
{
	/* RFC 1468, ISO-2022-JP-1, JIS X 0201 as Microsoft has it; RFC 1557 */
	static const struct {
		enum coding set;
		enum shift to;
		const char *s;
	} list[] = {
		{ CODE_2022JP, SHIFT_ASCII, "(B" },
		{ CODE_2022JP, SHIFT_ROMAN, "(J" },
		{ CODE_2022JP, SHIFT_KANA, "(I" },
		{ CODE_2022JP, SHIFT_TWO, "$@" },
		{ CODE_2022JP, SHIFT_TWO, "$B" },
		{ CODE_2022JP, SHIFT_TWO, "$(B" },
		{ CODE_2022JP, SHIFT_MORE, "$(D" },
		{ CODE_2022KR, SHIFT_NONE, "$)C" },
	};
	size_t i, k, len;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
		if (list[i].set != d->enc->coding)
			continue;
		len = strlen(list[i].s);
		k = n - 1 < len ? n - 1 : len;
		if (memcmp(p + 1, list[i].s, k) != 0)
			continue;
		*to = list[i].to;
		return k < len ? n + 1 : len + 1;
	}
	return 0;
}

static size_t
iso_2022(struct decoder *d, const char *p, size_t n, bool last)
{
	size_t i = 0, k;
	enum shift to = SHIFT_NONE;
	bool kr = d->enc->coding == CODE_2022KR;

	while (i < n) {
		unsigned char c = (unsigned char)p[i];

		if (c == 033) {
			k = escape(d, p + i, n - i, &to);
			if (k > n - i && !last)
				return i;
			if (k > 0 && k <= n - i) {
				if (to != SHIFT_NONE)
					d->shift = to;
				decoder_hold(d, k);
				i += k;
				continue;
			}
		} else if (kr && (c == 016 || c == 017)) {
			d->shift = c == 016 ? SHIFT_TWO : SHIFT_ASCII;
			decoder_hold(d, 1);
			i++;
			continue;
		} else if (c > 0x20 && c < 0x7f &&
		    (d->shift == SHIFT_TWO || d->shift == SHIFT_MORE)) {
			k = seven_bits(d, p + i, n - i, last,
			    d->shift == SHIFT_TWO ? 0x80 : 0);
			if (k == 0)
				return i;
			i += k;
			continue;
		} else if (d->shift == SHIFT_KANA && c > 0x20 && c < 0x60) {
			decoder_put(d, 0xff61u + c - 0x21, 1);
			i++;
			continue;
		} else if (d->shift == SHIFT_ROMAN && (c == '\\' || c == '~')) {
			decoder_put(d, c == '~' ? 0x203e : 0xa5, 1);
			i++;
			continue;
		}
		/* each line of ISO-2022-KR ends in ASCII */
		if (kr && c == '\n')
			d->shift = SHIFT_ASCII;
		if (c < 0x80)
			decoder_ascii(d, p + i, 1);
		else
			decoder_bad(d, 1);
		i++;
	}
	if (last)
		d->held = 0;
	return i;
}

size_t
shift_feed(struct decoder *d, const char *p, size_t n, bool last)
{
	return d->enc->coding == CODE_HZ ? hz(d, p, n, last)
					 : iso_2022(d, p, n, last);
}
