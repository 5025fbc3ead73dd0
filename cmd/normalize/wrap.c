/* SPDX-License-Identifier: ISC */
/* wrap: which lines belong together. */
#include "em.h"
#include "kind.h"
#include "utf8.h"

/* Columns between a running head and its page number, at least. */
#define HEAD_GAP 6

static void
count(struct block *b, const struct item *it, int by)
{
	uint32_t total = it->l.indent + it->l.width;

	if (it->f.words >= 3 && it->f.shape == SHAPE_NONE)
		b->widths[total < 255 ? total : 255] += (unsigned char)by;
}

void
wrap_enter(struct block *b, const struct item *it)
{
	const struct item *last;
	uint64_t bit;

	bool page = it->f.shape == SHAPE_PAGE || it->ff ||
	    (it->blanks > 0 && it->l.gap >= HEAD_GAP);

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

/* The median of n widths, sorted in place, and how far all are off from it. */
static uint32_t
median(uint32_t *w, size_t n, uint32_t *off)
{
	uint32_t m;
	size_t i, k;

	for (i = 1; i < n; i++) {
		m = w[i];
		for (k = i; k > 0 && w[k - 1] > m; k--)
			w[k] = w[k - 1];
		w[k] = m;
	}
	m = w[n / 2];
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
	size_t i, n = 0;
	uint64_t k;

	for (i = 0; i < b->n; i++) {
		it = &b->q[(b->head + i) % BLOCK_RING];
		if (it->f.em == 0)
			it->f.em = em_width(block_text(b, it));
	}
	for (k = b->flows; k != 0 && n < FULL; k &= k - 1) {
		it = &b->q[(b->head + scan_lowest(k)) % BLOCK_RING];
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
		it = &b->q[(b->head + i) % BLOCK_RING];
		if (it->f.em > max && it->f.em * 100 <= m * 106)
			max = it->f.em;
	}
	return max;
}

/*
 * What line a leaves free when the first word of c has its place too, by their
 * widths in print.  Lines that pdftotext put into one count as the last
 * of them.
 */
static int32_t
room(const struct block *b, const struct item *a, const struct item *c)
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

/* Has a sentence that line a ends left place for the first word of c? */
static bool
roomy(const struct block *b, const struct item *a, const struct item *c)
{
	uint32_t used = a->l.indent + a->l.width + 1 + c->f.word;

	if (b->em > 0 && c->f.upper)
		return room(b, a, c) * 256 >= (int32_t)b->em;
	return used <= b->wrap && (b->wrap - used) * 32 >= b->wrap;
}

/* Bytes from line k up to where a paragraph ends beyond doubt. */
static size_t
ahead(const struct block *b, size_t k)
{
	const struct item *a, *c;
	size_t sum = 0;

	for (; k < b->n; k++) {
		a = block_at(b, k);
		if (a->f.shape != SHAPE_NONE)
			continue;
		sum += a->l.n + 1;
		if (k + 1 == b->n || a->f.term != TERM_STOP)
			continue;
		c = block_at(b, k + 1);
		if (!c->f.lower &&
		    (c->blanks > 0 || c->f.bullet || roomy(b, a, c)))
			break;
	}
	return sum;
}

/*
 * Line i, which is full, ends a sentence: do lengths say that it ends a
 * paragraph of so many bytes, too?
 */
static bool
long_enough(const struct block *b, size_t i, size_t k, size_t bytes)
{
	const struct item *a = block_at(b, i), *c = block_at(b, k);

	return !b->parted && !b->indented && k == i + 1 && c->blanks == 0 &&
	    !roomy(b, a, c) &&
	    length_odds(&b->lengths, bytes, ahead(b, k)) > 0;
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
		shorts += b->em > 0 ? room(b, last, block_at(b, i + 1)) * 10 >
			(int32_t)b->em
		    : (last->l.indent + last->l.width) * 100 < b->wrap * 75;
	}
	if (gaps > 0 || indents > 1 || shorts > 1)
		b->parted = (indents + shorts) * 2 <= gaps;
	if (indents + shorts > 0)
		b->indented = indents > 1 && indents > shorts * 2;
}

/* Words after which no sentence ends. */
static bool
dangles(struct str s)
{
	static const struct str words[26][9] = {
		['a' - 'a'] = { S("a"), S("an"), S("at"), S("and"),
		    S("against"), S("as"), S("are") },
		['b' - 'a'] = { S("by"), S("but"), S("between"), S("be"),
		    S("been") },
		['d' - 'a'] = { S("de"), S("des"), S("du"), S("der"), S("die"),
		    S("das"), S("da"), S("do"), S("dos") },
		['e' - 'a'] = { S("et"), S("el"), S("e") },
		['f' - 'a'] = { S("for"), S("from") },
		['h' - 'a'] = { S("his"), S("her"), S("has"), S("have"),
		    S("had") },
		['i' - 'a'] = { S("in"), S("into"), S("its"), S("is"),
		    S("if") },
		['l' - 'a'] = { S("la"), S("le"), S("les"), S("los"),
		    S("las") },
		['n' - 'a'] = { S("not") },
		['o' - 'a'] = { S("of"), S("off"), S("on"), S("or"), S("over"),
		    S("o") },
		['t' - 'a'] = { S("the"), S("to"), S("that"), S("their"),
		    S("than") },
		['u' - 'a'] = { S("under"), S("und") },
		['w' - 'a'] = { S("with"), S("which"), S("who"), S("was"),
		    S("were"), S("will"), S("would") },
		['y' - 'a'] = { S("y") },
	};
	const struct str *row;
	size_t i = s.n, k;

	while (i > 0 && s.p[i - 1] >= 'a' && s.p[i - 1] <= 'z')
		i--;
	if (i == s.n || (i > 0 && s.p[i - 1] != ' '))
		return false;
	s = str_of(s.p + i, s.n - i);
	row = words[*s.p - 'a'];
	for (k = 0; k < sizeof(words[0]) / sizeof(words[0][0]); k++)
		if (row[k].n == s.n && memcmp(row[k].p, s.p, s.n) == 0)
			return true;
	return false;
}

/*
 * Does c go on with the line that a mark of a footnote cut behind a: "tariffs.1"
 * "A younger", as pdftotext -raw does?  Both together fill a line.
 */
static bool
noted(const struct block *b, const struct item *a, const struct item *c)
{
	struct str s = block_text(b, a);
	size_t i = s.n;
	uint32_t both = a->l.indent + a->l.width + 1 + c->l.width;

	if (both * 10 < b->wrap * 9 || both * 100 > b->wrap * 103)
		return false;
	while (i > 0 && s.n - i < 3 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9')
		i--;
	return i < s.n && i > 1 && s.p[i - 1] != ' ' &&
	    (s.p[i - 1] < '0' || s.p[i - 1] > '9') &&
	    s.p[i - 2] != ' ' && (s.p[i - 2] < '0' || s.p[i - 2] > '9');
}

/* "2. Terminology ............ 3", "Annex . . . . . 12": of a table of contents. */
static bool
leader(struct str s)
{
	size_t i = s.n, dots = 0;

	while (i > 0 && s.n - i < 4 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9')
		i--;
	if (i == s.n)
		return false;
	for (; i > 0 && (s.p[i - 1] == '.' || s.p[i - 1] == ' '); i--)
		dots += s.p[i - 1] == '.';
	return dots >= 4 && i > 0;
}

/* Does the block end in a credit, "1979. (AP Photo)"? */
static bool
credit(const struct block *b, const struct item *a)
{
	struct str s = block_text(b, a);
	size_t i;

	if (s.n < 8 || s.p[s.n - 1] != ')')
		return false;
	for (i = s.n - 1; i > 0 && s.p[i] != '('; i--)
		continue;
	if (i == 0 && b->open && b->cur.nlines > 0) {
		/* it began on an earlier line */
		s = buf_str(&b->cur.text);
		for (i = s.n; i > 0 && s.n - i < 200 && s.p[i - 1] != '('; i--)
			continue;
		if (i == 0 || s.p[i - 1] != '(')
			return false;
		i--;
	} else if (i == 0) {
		return false;
	} else if (i == s.n - 1) {
		return false;
	}
	if (i < 2 || i + 1 >= s.n || s.p[i + 1] < 'A' || s.p[i + 1] > 'Z')
		return false;
	return s.p[i - 1] == '.' || (s.p[i - 1] == ' ' && s.p[i - 2] == '.');
}

/* "The minis-", not "Part I-": does a line end in a small letter and a hyphen? */
static bool
cut_word(struct str s)
{
	return s.n > 2 && s.p[s.n - 1] == '-' && s.p[s.n - 2] >= 'a' &&
	    s.p[s.n - 2] <= 'z';
}

/* "Subject: ", "Place and date: ": one of a list of fields. */
static bool
field(struct str s)
{
	size_t i;

	for (i = 0; i < s.n && i < 24 && s.p[i] != ':'; i++)
		if (!(s.p[i] >= 'A' && s.p[i] <= 'Z') &&
		    !(i > 0 &&
			((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '-' ||
			    s.p[i] == ' ')))
			return false;
	return i > 1 && i + 1 < s.n && s.p[i] == ':' && s.p[i + 1] == ' ';
}

/* Is line c a heading between paragraphs?  n comes behind it. */
static bool
subhead(const struct block *b, const struct item *c, const struct item *n)
{
	return n != NULL && n->f.upper && c->f.upper && n->blanks == 0 &&
	    c->blanks == 0 && c->f.term == TERM_NONE && !c->f.hyphen &&
	    !c->f.is_long && c->f.words <= 10 && !c->f.bullet &&
	    c->f.titles * 10 >= c->f.words * 6 && n->l.width > c->l.width &&
	    (c->l.indent + c->l.width) * 10 < b->wrap * 6 &&
	    !dangles(block_text(b, c)) && n->f.shape == SHAPE_NONE;
}

bool
wrap_joins_slow(const struct block *b, size_t i, size_t k, size_t lines,
    size_t bytes)
{
	const struct item *a = block_at(b, i), *c = block_at(b, k);
	const struct item *next = k + 1 < b->n ? block_at(b, k + 1) : NULL;
	bool apart = k > i + 1;
	int s = 0;
	int32_t w = (int32_t)b->wrap, slack, full, in;
	uint32_t total = a->l.indent + a->l.width;
	bool runs, print;

	if (a->right > 0 || c->right > 0)
		return false;
	if (b->cues)
		return c->blanks == 0 && !c->f.bullet &&
		    a->f.shape == SHAPE_NONE && c->f.shape == SHAPE_NONE &&
		    !kind_cue(block_text(b, a)) && !kind_cue(block_text(b, c));
	if ((c->f.digit || c->f.first == '[') && kind_message(block_text(b, c)))
		return false;
	if (c->f.bullet == 1 || c->f.level > 0 || c->f.shape != SHAPE_NONE ||
	    (a->f.shape != SHAPE_NONE && a->f.shape != SHAPE_CODE) ||
	    a->f.level > 0 || a->f.quoted != c->f.quoted)
		return false;
	if (c->f.bullet == 2 && (!c->f.digit || a->f.bullet == 2))
		return false;
	/* lines of a table; of contents too */
	if (a->l.gap >= HEAD_GAP && c->l.gap >= HEAD_GAP && !c->f.lower)
		return false;
	if (a->f.digits > 0 && leader(block_text(b, a)))
		return false;
	if (w > 0 && !c->f.lower && a->f.term != TERM_STOP && credit(b, a))
		return false;
	if (c->blanks > 0 || apart || c->ff) {
		/* a sentence cut by blank lines or by furniture */
		if (apart && b->indented && lines >= 2 &&
		    a->f.term == TERM_STOP && c->l.indent == a->l.indent &&
		    total * 100 >= (uint32_t)w * 85 && !c->f.caps)
			return true;
		if (a->f.term == TERM_STOP || a->f.term == TERM_COLON)
			return false;
		if (c->f.bullet)
			return false;
		if (c->f.lower && (a->f.hyphen || bytes >= 80) &&
		    (c->f.words >= 4 || c->f.term == TERM_STOP))
			return true;
		if (bytes >= 100 && dangles(block_text(b, a)) &&
		    (c->f.words >= 4 || c->f.term == TERM_STOP))
			return true;
		if (apart && w > 0 && (bytes >= 100 || lines >= 2) &&
		    total * 100 >= (uint32_t)w * 70 && !a->f.caps &&
		    c->l.indent <= a->l.indent + 1)
			return true;
		if (w > 0 && c->blanks == 0 &&
		    total * 100 >= (uint32_t)w * 85 && bytes >= 100 &&
		    !a->f.caps && c->l.indent <= a->l.indent + 1)
			return true;
		return false;
	}
	/* where lines are not wrapped few go on, which is soon known */
	if (w == 0 &&
	    !((a->l.width >= 40 ||
		  (a->f.hyphen &&
		      (lines > 1 || (c->f.lower && c->f.words >= 3 &&
					cut_word(block_text(b, a)))))) &&
		lines < 200 &&
		a->l.width <= 250 && c->l.width <= 250 &&
		(a->f.term == TERM_NONE || a->f.term == TERM_COMMA) &&
		(c->f.lower || dangles(block_text(b, a)))))
		return false;
	if (lines == 1 && !a->f.is_long && a->f.term != TERM_STOP &&
	    (kind_byline(block_text(b, a), &a->f) ||
		kind_dateline(block_text(b, a), &a->f)))
		return false;
	/*
	 * A sentence that runs on may look like one: "by President Carter in",
	 * "(Philadelphia), January 12, 1919."
	 */
	runs = w > 0 && total * 100 >= (uint32_t)w * 70 &&
	    a->f.term != TERM_STOP && a->f.term != TERM_COLON &&
	    (c->f.lower || a->f.term == TERM_COMMA || c->f.first == '(' ||
		dangles(block_text(b, a)));
	if (!runs && !c->f.is_long &&
	    (kind_byline(block_text(b, c), &c->f) ||
		kind_dateline(block_text(b, c), &c->f)))
		return false;
	if (w == 0)
		return true;
	if (noted(b, a, c))
		return true;
	if (lines == 1 && !a->f.hyphen && field(block_text(b, a)) &&
	    field(block_text(b, c)))
		return false;
	if (!a->f.hyphen && a->f.term != TERM_COMMA && subhead(b, c, next))
		return false;
	/* a heading that is wider than the text, or had had place for more */
	if (lines == 1 && a->f.term == TERM_NONE && c->f.upper &&
	    (total > (uint32_t)w ? a->f.titles * 2 >= a->f.words ||
			(b->nrows == 0 && total * 8 > (uint32_t)w * 9)
				 : a->f.titles * 10 >= a->f.words * 6 &&
			c->l.width * 10 > (uint32_t)w * 7 &&
			(total + 1 + c->f.word) * 8 < (uint32_t)w * 7) &&
	    !a->f.hyphen && !dangles(block_text(b, a)))
		return false;
	print = b->em > 0 && c->f.upper && a->f.term == TERM_STOP;
	slack = print ? room(b, a, c) : w - (int32_t)(total + 1 + c->f.word);
	full = print ? (int32_t)b->em : w;
	if (a->f.term == TERM_STOP && !c->f.lower && long_enough(b, i, k, bytes))
		return false;
	if (b->parted)
		s += slack * (print ? 12 : 2) > full ? 0 : 4;
	if (c->f.lower)
		s += 6;
	else if (dangles(block_text(b, a)))
		s += 4;
	if (a->f.hyphen)
		s += 3;
	s += a->f.term == TERM_STOP   ? -2
	    : a->f.term == TERM_COLON ? -1
	    : a->f.term == TERM_COMMA ? 3
				      : 2;
	if (b->indented && lines >= 2 && c->l.indent == a->l.indent)
		s += 3;
	/*
	 * Behind a full stop the place left decides, nearly alone: by columns
	 * one or two, since the lines of a proportional font differ; in print
	 * 0.4 %, but a line by itself is hardly ever a paragraph that is full.
	 */
	if (print)
		s += slack * (lines == 1 ? 16 : 256) < full ? 3
		    : slack * 4 < full			    ? 0
							    : -3;
	else if (total * 8 > (uint32_t)w * 9 && a->f.term == TERM_STOP &&
	    !b->parted)
		s -= 3;
	else
		s += slack * (a->f.term == TERM_STOP ? 32 : 10) < w ? 3
		    : slack * 4 < w				    ? 0
								    : -3;
	in = (int32_t)c->l.indent - (int32_t)a->l.indent;
	if (lines >= 2) {
		if (in > 0)
			s -= 6;
		else if (in < -3)
			s -= 2;
	} else if (in < 0) {
		s += 1;
	} else if (in > 0 && b->nrows == 0 && c->f.lower) {
		s -= 2; /* a centred title in two lines */
	} else if (in > 0) {
		/* a hanging indent, but "2. The treaty" was not full */
		s += a->f.mark > 0 && (slack * 2 < w || c->f.lower) ? 3 : -5;
	}
	if (a->f.caps && !c->f.caps && !a->f.is_long)
		s -= 9;
	/* both centred */
	if (a->l.indent >= 12 && c->l.indent >= 12 && in != 0 && !c->f.lower &&
	    !dangles(block_text(b, a)))
		s -= 6;
	if (c->f.caps && !a->f.caps && c->f.words > 1)
		s -= 3;
	if (c->f.bullet == 2)
		s -= 4;
	return s > 0;
}

/* Was a line like this one seen, or does it come again? */
static bool
repeats(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);
	size_t j;

	if (it->f.hash == 0)
		return false;
	if (it->f.hash == b->headhash || block_seen(b, it->f.hash))
		return true;
	for (j = 0; j < b->n; j++)
		if (j != i && block_at(b, j)->f.hash == it->f.hash)
			return true;
	return false;
}

/* "Report of the Commission            12", where a sentence is open. */
static bool
running_head(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *a;
	struct str s = block_text(b, it);
	size_t k, n = 0;

	if (i == 0 || b->wrap == 0 || it->blanks == 0 || it->l.gap < HEAD_GAP ||
	    it->f.term != TERM_NONE || it->f.words > 14 || it->f.lower)
		return false;
	a = block_at(b, i - 1);
	if (a->f.term == TERM_STOP || a->f.term == TERM_COLON ||
	    a->l.width * 10 < b->wrap * 7 || a->l.gap >= HEAD_GAP)
		return false;
	/* a number of up to four digits at one end */
	for (k = s.n; k > 0 && s.p[k - 1] >= '0' && s.p[k - 1] <= '9'; k--)
		n++;
	if (n == 0)
		for (k = 0; k < s.n && s.p[k] >= '0' && s.p[k] <= '9'; k++)
			n++;
	return n >= 1 && n <= 4;
}


/* A number that is no page's: pages end in form feeds, and this stands within. */
static bool
footnote(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i);

	return b->paged && i + 1 < b->n && !it->ff && !block_at(b, i + 1)->ff &&
	    it->blanks == 0 && it->l.n < 3 && it->f.digits == it->l.n;
}
bool
wrap_furniture_slow(const struct block *b, size_t i)
{
	const struct item *it = block_at(b, i), *o;
	bool page = false;

	if (it->f.shape == SHAPE_PAGE)
		return !footnote(b, i);
	if (it->f.shape != SHAPE_NONE || it->f.term == TERM_STOP ||
	    it->l.width > 100 || it->f.words == 0)
		return false;
	if (running_head(b, i))
		return true;
	/* its second line */
	if (i > 1 && it->blanks == 0 && it->f.upper && it->f.words < 10 &&
	    i + 1 < b->n && block_at(b, i + 1)->blanks > 0 &&
	    block_at(b, i + 1)->f.lower && running_head(b, i - 1))
		return true;
	/* a running head stands beside a page number or a form feed */
	if (it->ff || (i + 1 < b->n && block_at(b, i + 1)->ff))
		page = true;
	if (i > 0 && block_at(b, i - 1)->f.shape == SHAPE_PAGE)
		page = true;
	if (i + 1 < b->n && block_at(b, i + 1)->f.shape == SHAPE_PAGE)
		page = true;
	/* "Vol. 3", which stood at the other end of the running head */
	if (i > 0 && block_at(b, i - 1)->ff && it->blanks > 0 &&
	    i + 1 < b->n && block_at(b, i + 1)->blanks > 0 &&
	    it->l.width * 4 < b->wrap)
		page = true;
	if (!page)
		return false;
	if (repeats(b, i))
		return true;
	/* behind a page number at the foot, and a sentence is open before */
	if (it->ff && i > 1 && block_at(b, i - 1)->f.shape == SHAPE_PAGE &&
	    block_at(b, i - 2)->f.term != TERM_STOP && it->f.upper &&
	    it->f.titles * 2 >= it->f.words &&
	    block_at(b, i - 2)->l.width * 10 > b->wrap * 7)
		return true;
	/* centred or short, and what follows goes on with a sentence */
	if (i + 1 >= b->n || it->f.lower || b->wrap == 0)
		return false;
	o = block_at(b, i + 1);
	/* or between blank lines, behind the foot that cut the sentence */
	if (i > 1 && it->blanks > 0 && o->blanks > 0 && o->f.lower &&
	    block_at(b, i - 1)->f.shape == SHAPE_PAGE &&
	    block_at(b, i - 2)->f.term != TERM_STOP)
		return true;
	return o->f.lower && it->l.width * 10 < b->wrap * 8 &&
	    it->f.titles * 2 >= it->f.words;
}
