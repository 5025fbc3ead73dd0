/* SPDX-License-Identifier: ISC */
/* uax29: sentence boundaries as UAX #29 (Unicode 15.0) has them. */
#include "uax29.h"

#include "sb.h"
#include "utf8.h"

/* Values of Sentence_Break in the order of mksb.c; LO is Lower, LE OLetter. */
enum { XX, CR, LF, SE, EX, FO, SP, LO, UP, LE, NU, AT, ST, CL, SC };

#define RANGES ((sizeof(sb_ranges) - 1) / 7)

static uint32_t
u24(size_t i)
{
	const unsigned char *p = (const unsigned char *)sb_ranges + i;

	return (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
}

static int
property(uint32_t cp)
{
	size_t lo = 0, hi = RANGES, mid;

	while (lo < hi) {
		mid = (lo + hi) / 2;
		if (cp < u24(mid * 7))
			hi = mid;
		else if (cp > u24(mid * 7 + 3))
			lo = mid + 1;
		else
			return sb_ranges[mid * 7 + 6];
	}
	return XX;
}

/* SB8: is the first letter, mark or separator from i on a small letter? */
static bool
lower_follows(struct str t, size_t i)
{
	uint32_t cp;

	for (; i < t.n;) {
		i += utf8_decode(t.p + i, t.n - i, &cp);
		switch (property(cp)) {
		case LO:
			return true;
		case LE:
		case UP:
		case CR:
		case LF:
		case SE:
		case AT:
		case ST:
			return false;
		default:
			break;
		}
	}
	return false;
}

/* The next boundary behind `from`, at most t.n. */
static size_t
boundary(struct str t, size_t from)
{
	/* last: what stood before, Extend and Format left out (SB5);
	 * term: AT or ST when only Close and Sp stand between (then where) */
	int last = XX, before = XX, term = 0, where = 0, c;
	size_t i = from, n;
	uint32_t cp;
	bool any = false;

	for (; i < t.n; i += n) {
		n = utf8_decode(t.p + i, t.n - i, &cp);
		c = property(cp);
		if (any) {
			if (last == CR && c == LF) /* SB3 */
				goto next;
			if (last == CR || last == LF || last == SE) /* SB4 */
				return i;
			if (c == EX || c == FO) /* SB5 */
				continue;
		}
		if (term != 0) {
			bool sep = c == CR || c == LF || c == SE;

			if (where == AT && term == AT && c == NU) /* SB6 */
				goto next;
			if (where == AT && term == AT && c == UP &&
			    (before == UP || before == LO)) /* SB7 */
				goto next;
			if (c == SC || c == AT || c == ST) /* SB8a */
				goto next;
			if (where != SP &&
			    (c == CL || c == SP || sep)) /* SB9 */
				goto next;
			if (where == SP && (c == SP || sep)) /* SB10 */
				goto next;
			if (term == AT && lower_follows(t, i)) /* SB8 */
				goto next;
			return i; /* SB11 */
		}
	next:
		any = true;
		if (c == AT || c == ST) {
			before = last;
			term = c;
			where = AT;
		} else if (term != 0 && c == CL && where != SP) {
			where = CL;
		} else if (term != 0 && c == SP) {
			where = SP;
		} else if (term != 0 && (c == CR || c == LF || c == SE)) {
			where = SP; /* SB4 breaks behind it */
		} else {
			term = 0;
		}
		last = c;
	}
	return t.n;
}

bool
uax29_next(struct split *s, size_t *begin, size_t *end)
{
	uint32_t cp;
	size_t n;

	while (s->start < s->t.n) {
		*begin = s->start;
		s->start = *end = boundary(s->t, s->start);
		while (*begin < *end) {
			n = utf8_decode(s->t.p + *begin, *end - *begin, &cp);
			if (!utf8_space(cp))
				break;
			*begin += n;
		}
		while (*end > *begin) {
			n = utf8_decode_last(s->t.p, *end, &cp);
			if (!utf8_space(cp))
				break;
			*end -= n;
		}
		if (*end > *begin)
			return true;
	}
	return false;
}
