/* SPDX-License-Identifier: ISC */
/* wrap: how wide the lines of the window are, how its paragraphs are parted. */
#include "cmd/normalize/kind/kind.h"
#include "em.h"

static void
count(struct block *b, const struct item *it, int by)
{
	uint32_t total = it->l.indent + it->l.width;

	/* no branch: which lines count is not to be foretold */
	by *= it->f.some;
	b->widths[total < 255 ? total : 255] += (unsigned char)by;
}

void
wrap_enter(struct block *b, const struct item *it)
{
	const struct item *last;
	uint64_t bit;

	bool page = it->f.shape == SHAPE_PAGE || it->ff ||
	    (it->blanks > 0 &&
		(it->l.gap >= HEAD_GAP ||
		    (it->f.digits > 0 && it->f.words <= FOLIO && !it->f.lower &&
			it->f.term == TERM_NONE)));

	count(b, it, 1);
	if (b->n < 2) {
		b->page = page;
		return;
	}
	last = block_at(b, b->n - 2);
	bit = (uint64_t)1 << (b->n - 2);
	b->pages |= page ? bit : 0;
	if (it->f.lower && it->blanks == 0 && !it->f.bullet &&
	    last->f.term != TERM_STOP)
		b->flows |= bit;
	if (it->f.shape != SHAPE_NONE || last->f.shape != SHAPE_NONE ||
	    last->f.term != TERM_STOP)
		return;
	if (it->blanks > 0)
		b->gaps |= bit;
	else if (it->l.indent > last->l.indent)
		b->indents |= bit;
	else if (it->f.upper)
		b->uppers |= bit;
}

void
wrap_leave(struct block *b, const struct item *it)
{
	count(b, it, -1);
	b->page = b->pages & 1;
	b->pages >>= 1;
	b->flows >>= 1;
	b->gaps >>= 1;
	b->indents >>= 1;
	b->uppers >>= 1;
}

/*
 * The columns to which the lines of the window are wrapped; 0: they are
 * not.  Wrapped lines are nearly of one length, and sentences run on from
 * one to the next.
 */
static uint32_t
wrap_width(const struct block *b)
{
	/* 1 in each byte of eight, and its top bit */
	const uint64_t each = 0x0101010101010101u, top = each << 7;
	uint32_t width;
	uint64_t eight, k;
	size_t i, j, n = 0, full, flow = 0, wide, best, most;
	unsigned char sum[256];
	const struct item *it;

	if (b->flows == 0 && b->wrap == 0)
		return 0;
	/* the lines that are no wider, eight sums at once: none is over 66 */
	for (i = 0; i < 256; i += 8) {
		eight =
		    scan_eight((const char *)b->widths + i) * each + each * n;
		n = eight >> 56;
		scan_put_eight((char *)sum + i, eight);
	}
	if (n < 3)
		return b->wrap;
	/* the densest band of widths, an eighth wide; its upper end */
	for (width = 0, i = 160, best = 0; i >= 28; i--) {
		if (i % 8 == 7) {
			/* is there one as good among these eight? */
			k = scan_eight((const char *)sum + i - 7) -
			    scan_eight((const char *)sum + i - 7 - i / 8);
			k = (k | top) - each * (best > 0 ? best : 1);
			if ((k & top) == 0) {
				i -= 7;
				continue;
			}
		}
		j = (size_t)sum[i] - sum[i - i / 8];
		if (j > best || (j == best && j > 0 && width - i < 3)) {
			best = j;
			width = (uint32_t)i;
		}
	}
	while (width > 28 && b->widths[width] == 0)
		width--;
	/* the last lines of paragraphs that pdftotext put into one */
	if (width == 0 || best < 2)
		return 0;
	/* of four fifths and more, of more than seven fifths */
	full = n - sum[(width * 4 - 1) / 5];
	wide = n - sum[width * 7 / 5];
	/* pdftotext makes one line of those that a hyphen parts: half in German */
	most = best * 5 >= (n - wide) * 3 ? 2 : 3;
	if (wide * most > n || (wide * 8 > n && best * 3 < n))
		return n < 8 ? b->wrap : 0; /* at the end they say little */
	for (k = b->flows; k != 0; k &= k - 1) {
		it = block_at(b, scan_lowest(k));
		flow += (it->l.indent + it->l.width) * 100 >= width * 75;
	}
	if (n < 12 && b->wrap != 0 && width <= b->wrap + 2)
		return b->wrap;
	if (width < 50 ? flow >= 3 && flow * 4 >= n
		       : flow >= 2 || (flow >= 1 && full * 100 >= n * 50))
		return width;
	return 0;
}

/* Widths of lines that are compared: at most, at least. */
#define FULL 32
#define FEW 8

/* The median of n widths (Hoare's FIND), and how far all are off from it. */
static uint32_t
median(uint32_t *w, int n, uint32_t *off)
{
	uint32_t m, x;
	int i, k, low = 0, high = n - 1, mid = n / 2;

	while (low < high) {
		m = w[mid];
		for (i = low, k = high; i <= k;) {
			while (w[i] < m)
				i++;
			while (w[k] > m)
				k--;
			if (i > k)
				break;
			x = w[i];
			w[i++] = w[k];
			w[k--] = x;
		}
		if (k < mid)
			low = i;
		if (i > mid)
			high = k;
	}
	m = w[mid];
	for (i = 0, *off = 0; i < n; i++)
		*off += w[i] < m ? m - w[i] : w[i] - m;
	return m;
}

/*
 * The width in print of the longest line, if lines that a sentence fills vary
 * by it at most so many hundredths of what they vary by their letters; else 0.
 * In 29 essays set by groff it was .55 to .87, in 43 texts of a fixed width .93
 * and more, with few exceptions; fewer lines say too little.  The longest is 1
 * to 6 % over the median.
 */
static uint32_t
print_width(struct block *b, uint32_t most)
{
	uint32_t em[FULL], cols[FULL], m, max, offem, offcols, total;
	struct item *it;
	size_t i;
	int n = 0;
	uint64_t k;

	for (i = 0; i < b->n; i++) {
		it = block_at(b, i);
		if (it->f.em == 0)
			it->f.em = em_width(block_text(b, it));
	}
	for (k = b->flows; k != 0 && n < FULL; k &= k - 1) {
		it = block_at(b, scan_lowest(k));
		total = it->l.indent + it->l.width;
		if (total * 100 < b->wrap * 75 || total * 10 > b->wrap * 11)
			continue;
		em[n] = it->f.em;
		cols[n++] = it->l.width;
	}
	if (n < FEW)
		return b->em;
	m = median(em, n, &offem);
	total = median(cols, n, &offcols);
	/* offem / m against offcols / total */
	if ((uint64_t)offem * total * 100 >= (uint64_t)offcols * m * most)
		return 0;
	for (i = 0, max = m; i < b->n; i++) {
		it = block_at(b, i);
		if (it->f.em > max && it->f.em * 100 <= m * 106)
			max = it->f.em;
	}
	return max;
}

/* Lines that pdftotext put into one count as the last of them. */
int32_t
wrap_room(const struct block *b, const struct item *a, const struct item *c)
{
	struct str s = block_text(b, c);
	const char *end = memchr(s.p, ' ', s.n);
	uint32_t em = a->f.em > 0 ? a->f.em : em_width(block_text(b, a));

	while (em * 100 > b->em * 101)
		em -= b->em * 97 / 100; /* as wide as most lines are */
	em += EM_BLANK;
	em += em_width(end != NULL ? str_of(s.p, (size_t)(end - s.p)) : s);
	return (int32_t)b->em - (int32_t)em;
}

/* How the paragraphs of the window are parted, and how wide they are. */
void
wrap_look(struct block *b)
{
	size_t gaps = scan_bits(b->gaps), indents = scan_bits(b->indents);
	size_t shorts = 0, i;
	const struct item *last;
	uint64_t k;

	b->wrap = wrap_width(b);
	for (k = b->uppers; k != 0; k &= k - 1) {
		last = block_at(b, scan_lowest(k));
		shorts += (last->l.indent + last->l.width) * 100 < b->wrap * 85;
	}
	/* where blank lines part paragraphs it needs more to doubt them */
	b->em = b->wrap > 0 && (shorts > 0 || !b->parted)
	    ? print_width(b, gaps > 2 ? 75 : 90)
	    : 0;
	for (k = b->uppers, shorts = 0; k != 0; k &= k - 1) {
		i = scan_lowest(k);
		last = block_at(b, i);
		shorts += b->em > 0
		    ? wrap_room(b, last, block_at(b, i + 1)) * 10 >
			(int32_t)b->em
		    : (last->l.indent + last->l.width) * 100 < b->wrap * 75;
	}
	if (gaps > 0 || indents > 1 || shorts > 1)
		b->parted = (indents + shorts) * 2 <= gaps;
	if (indents + shorts > 0)
		b->indented = indents > 1 && indents > shorts * 2;
}
