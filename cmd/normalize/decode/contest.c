/* SPDX-License-Identifier: ISC */
/*
 * contest: each candidate reads the sample, what it reads costs -ln P by the
 * n-grams of its languages, and the cheapest wins.  All costs are in fifths
 * of a nat.
 */
#include "contest.h"

#include "detect-table.h"
#include "utf8.h"

#define MAX_WORDS 1024 /* bytes of words that are not ASCII, looked at */
#define MAX_WIDE 8192  /* in so many bytes */
#define MAX_WORD 200   /* a longer one is cut */
#define ASCII_ROWS 300 /* n-grams of ASCII words, looked at */
#define NEVER 150u     /* cost of a byte that is no character */
#define FOREIGN 24u    /* a word of another language */
#define ENGLISH 55     /* from English to another script */
#define SEEN 512       /* words that are known again: 9 bits of a hash */
#define ENGLISH_SET 15 /* English in a set that the West does not use */
#define MIXED 35       /* two scripts in a word */
#define FEW 8          /* times as many ASCII letters: English with signs */
#define HOPELESS 200   /* behind by 40 nats: given up */

enum how { BYTES, WIDE, UTF16 };

/*
 * Candidates, likelier ones first: where two read the same, the first wins.
 * langs: what the set was made for.
 */
#define L(x) (1ull << L_##x)
#define WEST                                                                \
	(L(EN) | L(DE) | L(FR) | L(ES) | L(IT) | L(PT) | L(NL) | L(SV) |    \
	    L(DA) | L(NB) | L(FI) | L(IS) | L(SQ) | L(EU) | L(CA) | L(GA) | \
	    L(AF) | L(ID) | L(MS) | L(SW))
#define EAST                                                             \
	(L(EN) | L(PL) | L(CS) | L(SK) | L(HU) | L(RO) | L(HR) | L(SL) | \
	    L(SR_LATN) | L(SQ) | L(DE))
#define BALTIC (L(EN) | L(ET) | L(LV) | L(LT) | L(PL))
#define TURKISH (L(TR) | L(EN))
#define SLAVIC (L(RU) | L(UK) | L(BE) | L(BG) | L(MK) | L(SR))
#define ALL (~0ull)

static const struct set {
	const char *name;
	enum how how;
	enum detect_script script;
	uint64_t langs;
	unsigned cost; /* beforehand */
} sets[] = {
	{ "windows-1252", BYTES, DS_LATIN, WEST, 0 },
	{ "windows-1251", BYTES, DS_CYRILLIC, SLAVIC, 0 },
	{ "GB18030", WIDE, DS_LATIN, 0, 0 },
	{ "Windows-31J", WIDE, DS_LATIN, 0, 0 },
	{ "EUC-JP", WIDE, DS_LATIN, 0, 5 },
	{ "Big5", WIDE, DS_LATIN, 0, 0 },
	{ "windows-949", WIDE, DS_LATIN, 0, 0 },
	{ "windows-1250", BYTES, DS_LATIN, EAST, 5 },
	{ "ISO-8859-2", BYTES, DS_LATIN, EAST, 7 },
	{ "KOI8-R", BYTES, DS_CYRILLIC, L(RU) | L(BG), 5 },
	{ "KOI8-U", BYTES, DS_CYRILLIC, L(UK) | L(BE) | L(RU), 8 },
	{ "windows-1254", BYTES, DS_LATIN, TURKISH, 5 },
	{ "windows-1253", BYTES, DS_GREEK, ALL, 5 },
	{ "windows-1256", BYTES, DS_ARABIC, ALL, 5 },
	{ "windows-1255", BYTES, DS_HEBREW, ALL, 5 },
	{ "windows-874", BYTES, DS_THAI, ALL, 5 },
	{ "windows-1257", BYTES, DS_LATIN, BALTIC, 8 },
	{ "windows-1258", BYTES, DS_LATIN, L(VI), 8 },
	{ "ISO-8859-15", BYTES, DS_LATIN, WEST, 10 },
	{ "ISO-8859-9", BYTES, DS_LATIN, TURKISH, 10 },
	{ "ISO-8859-7", BYTES, DS_GREEK, ALL, 8 },
	{ "ISO-8859-5", BYTES, DS_CYRILLIC, SLAVIC, 10 },
	{ "ISO-8859-6", BYTES, DS_ARABIC, 1, 8 },
	{ "ISO-8859-8", BYTES, DS_HEBREW, ALL, 10 },
	{ "macintosh", BYTES, DS_LATIN, WEST, 14 },
	{ "x-mac-cyrillic", BYTES, DS_CYRILLIC, SLAVIC, 15 },
	{ "IBM866", BYTES, DS_CYRILLIC, SLAVIC, 12 },
	{ "IBM855", BYTES, DS_CYRILLIC, SLAVIC, 18 },
	{ "VISCII", BYTES, DS_LATIN, L(VI), 12 },
	{ "IBM850", BYTES, DS_LATIN, WEST, 26 },
	{ "IBM852", BYTES, DS_LATIN, EAST, 34 },
	{ "IBM775", BYTES, DS_LATIN, BALTIC, 42 },
	{ "ISO-8859-13", BYTES, DS_LATIN, BALTIC, 20 },
	{ "ISO-8859-4", BYTES, DS_LATIN, BALTIC, 35 },
	{ "ISO-8859-3", BYTES, DS_LATIN, L(MT) | L(EO) | L(TR), 25 },
	{ "ISO-8859-16", BYTES, DS_LATIN, L(RO), 25 },
	{ "KZ-1048", BYTES, DS_CYRILLIC, L(KK), 15 },
	{ "PTCP154", BYTES, DS_CYRILLIC, L(KK), 20 },
	{ "EUC-TW", WIDE, DS_LATIN, 0, 20 },
	{ "Johab", WIDE, DS_LATIN, 0, 20 },
	{ "UTF-16LE", UTF16, DS_LATIN, 0, 20 },
	{ "UTF-16BE", UTF16, DS_LATIN, 0, 22 },
};
#define NSETS (sizeof(sets) / sizeof(sets[0]))

/* How a candidate is doing. */
struct run {
	uint32_t sum[DETECT_LATIN]; /* of each language */
	uint64_t word[10];          /* of the word being read */
	unsigned rows;              /* added to it; UTF-16: nonsense units */
	int32_t cost;               /* of what no language tells */
	int32_t total;
	uint32_t a, b;   /* letters before, or DETECT_EDGE */
	unsigned before; /* the last symbol, for its case and script */
	const char *map;
	bool low; /* had a quotation mark from below */
	bool out;
	unsigned best; /* language */
};

/*
 * Costs are relative to those of ASCII (ascii_cost()), so that ASCII between
 * words counts nothing.
 */
struct contest {
	struct str sample;
	size_t from, end; /* bytes that count */
	unsigned char word[MAX_WORDS + MAX_WORD + 2];
	size_t nword;
	size_t nhigh;                      /* bytes >= 0x80 in them */
	unsigned char again[MAX_WIDE / 8]; /* bits: here a word comes again */
	int32_t letters;                   /* cost of ASCII letters in them */
	uint64_t ascii[10];                /* Latin languages: of ASCII words */
	uint32_t least;                    /* the least of these */
	size_t nascii;                     /* n-grams that they have */
	struct run run[NSETS];
};

static bool
letter(unsigned char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* Any ASCII, in every candidate alike. */
static unsigned
ascii_cost(unsigned char c)
{
	if (letter(c))
		return 15;
	if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
		return 8;
	if (c < 0x20)
		return c == '\f' || c == 0x1B ? 40 : 100;
	return c == 0x7F ? 100 : 16;
}

/* ---- single bytes ---- */

static unsigned
byte_sym(const char *map, unsigned char c)
{
	uint32_t cp = c;

	if (c >= 0x80)
		cp = (uint32_t)(unsigned char)map[2 * (c - 0x80)] |
		    (uint32_t)(unsigned char)map[2 * (c - 0x80) + 1] << 8;
	if (c >= 0x80 && cp >= 0x80 && cp < 0xA0)
		return DETECT_SIGN << DETECT_SHIFT | 100; /* C1 control */
	return detect_sym(cp);
}

/* Small letters follow capitals, not the other way round. */
static unsigned
case_cost(unsigned before, unsigned now)
{
	const unsigned both = DETECT_UPPER | DETECT_LOWER;

	if (!(now & both))
		return 0;
	if (!(before & both))
		return now & DETECT_UPPER ? 9 : 1;
	if (now & DETECT_UPPER)
		return before & DETECT_UPPER ? 6 : 35;
	return before & DETECT_UPPER ? 2 : 0;
}

static void
one_letter(struct run *r, const struct detect_group *g, unsigned s)
{
	uint32_t c = s & (DETECT_ID - 1);
	unsigned more;
	const unsigned char *row;

	if (c == 0) {
		r->cost += 70;
		r->a = 0;
		r->b = 0;
		return;
	}
	row = detect_row(g, r->a, r->b, c, &more);
	r->cost += (int32_t)more;
	if (g->stride == 1)
		r->cost += row[0];
	else
		detect_add(r->word, row, g->stride);
	r->rows++;
	r->a = r->b;
	r->b = c;
	if (c == DETECT_EDGE)
		r->a = 0;
}

/*
 * A word is over.  It may be a name or a quotation, in any other language of
 * the set, for a price: "Ötztal" in English, "Łódź" in French is too dear.
 */
static void
end_word(struct run *r, const struct set *set)
{
	const struct detect_group *g = &detect_groups[set->script];
	uint32_t cost, least = UINT32_MAX;
	unsigned i;

	if (r->rows == 0 || g->stride == 1)
		return;
	for (i = 0; i < g->nlangs; i++) {
		cost = detect_sum(r->word, i);
		if ((set->langs >> i & 1) && cost < least)
			least = cost;
	}
	least += FOREIGN;
	for (i = 0; i < g->nlangs; i++) {
		cost = detect_sum(r->word, i);
		r->sum[i] += cost < least ? cost : least;
	}
	memset(r->word, 0, sizeof(r->word));
	r->rows = 0;
}

/*
 * What a quotation mark costs on top where it stands, a letter before or
 * behind it: an opening one behind a letter, where none from below was
 * opened, is rather the last letter ("Indonesie", in macintosh), and so is an
 * apostrophe at the front the first one ("Axona" in windows-1253).
 */
static unsigned
quote_cost(struct run *r, bool latin, unsigned char byte, bool before,
    bool behind)
{
	uint32_t cp = detect_le16(r->map + 2 * (byte - 0x80));

	switch (cp) {
	case 0x2018: /* ' */
	case 0x201C: /* " */
		return !before ? 0 : behind ? 12 : r->low ? 0 : 8;
	case 0x2019:
		return before || !behind ? 0 : latin ? 5 : 20;
	case 0x201A:
	case 0x201E: /* from below */
		r->low = true;
		return before ? 12 : 0;
	case 0x201D:
		return before && behind ? 12 : 0;
	}
	return 0;
}

static bool
is_letter(const struct run *r, unsigned char byte)
{
	return byte_sym(r->map, byte) >> DETECT_SHIFT != DETECT_SIGN;
}

/* Words word[from, to), as candidate `set` reads them. */
static void
read_bytes(struct run *r, const struct set *set, const unsigned char *word,
    size_t from, size_t to)
{
	const struct detect_group *home = &detect_groups[set->script];
	unsigned s, script, was, more;
	const unsigned char *row;
	size_t i;

	for (i = from; i < to; i++) {
		s = byte_sym(r->map, word[i]);
		script = s >> DETECT_SHIFT;
		was = r->before >> DETECT_SHIFT;
		if (script == set->script &&
		    (s & (DETECT_ID - 1)) == DETECT_MARK &&
		    r->b != DETECT_EDGE) {
			r->cost += 15;
			continue;
		}
		if (script != DETECT_SIGN)
			r->cost += (int32_t)
			    case_cost(was == DETECT_SIGN ? 0 : r->before, s);
		if (script != was && r->b != DETECT_EDGE &&
		    was == set->script) {
			/* one letter of Arabic in a Latin word: "Noel" */
			if (script == DS_LATIN && r->a == DETECT_EDGE)
				r->cost += 15;
			one_letter(r, home, DETECT_EDGE);
		}
		/* Oetzi, in macintosh, begins with 0x85: no ellipsis */
		if (script != DETECT_SIGN && was == DETECT_SIGN &&
		    (r->before & DETECT_ALONE))
			r->cost += 12;
		if (script != was) {
			r->a = 0;
			r->b = DETECT_EDGE;
			/* two scripts in a word */
			if (script != DETECT_SIGN && was != DETECT_SIGN)
				r->cost += MIXED;
		}
		if (script == set->script) {
			one_letter(r, home, s);
		} else if (script == DETECT_SIGN) {
			if (word[i] >= 0x80)
				r->cost += (int32_t)((s & (DETECT_ID - 1)) +
				    quote_cost(r, set->script == DS_LATIN,
					word[i], was != DETECT_SIGN,
					is_letter(r, word[i + 1])));
			else if (word[i] == '\n' && set->script != DS_LATIN)
				r->cost += ENGLISH; /* and back again */
		} else if (script == DS_LATIN && word[i] < 0x80) {
			row = detect_row(&detect_groups[DS_LATIN], r->a, r->b,
			    s & (DETECT_ID - 1), &more);
			r->cost += (int32_t)(row[0] + more); /* English */
			r->a = r->b;
			r->b = s & (DETECT_ID - 1);
		} else
			r->cost += 70;
		if (word[i] <= ' ' || r->rows >= 900)
			end_word(r, set);
		r->before = s;
	}
}

/* ---- several bytes ---- */

/* The cost of the character at p, n > 0, a byte >= 0x80; *len gets its size. */
static unsigned
wide_char(const struct set *set, const char *map, const unsigned char *p,
    size_t n, size_t *len)
{
	unsigned c;

	*len = 1;
	switch (set->name[0]) {
	case 'W': /* half-width katakana */
		if (*p >= 0xA1 && *p <= 0xDF)
			return 42;
		break;
	case 'E':
		if (*p == 0x8E && n >= 2 && set->name[4] == 'J' &&
		    p[1] >= 0xA1 && p[1] <= 0xDF) {
			*len = 2;
			return 55;
		}
		if (*p == 0x8F && n >= 3 && set->name[4] == 'J' &&
		    p[1] >= 0xA1 && p[2] >= 0xA1) {
			*len = 3;
			return 63;
		}
		if (*p == 0x8E && n >= 4 && set->name[4] == 'T' &&
		    p[1] >= 0xA1 && p[1] <= 0xB0 && p[2] >= 0xA1 &&
		    p[3] >= 0xA1) {
			*len = 4;
			return 63;
		}
		break;
	case 'G':
		if (n >= 4 && *p >= 0x81 && *p <= 0xFE && p[1] >= '0' &&
		    p[1] <= '9' && p[2] >= 0x81 && p[2] <= 0xFE &&
		    p[3] >= '0' && p[3] <= '9') {
			*len = 4;
			return 70;
		}
		break;
	}
	if (n < 2 || *p < 0x81 || *p == 0xFF || p[1] < 0x31 || p[1] == 0xFF)
		return NEVER;
	c = (unsigned char)map[(*p - 0x81) * 206 + p[1] - 0x31];
	if (c == DETECT_NONE)
		return NEVER;
	*len = 2;
	return c;
}

/* What counts, until it is plain that it is dearer than `limit`. */
static void
read_wide(struct contest *ct, struct run *r, const struct set *set, bool whole,
    int32_t limit)
{
	const unsigned char *p = (const unsigned char *)ct->sample.p + ct->from;
	const size_t n = ct->end - ct->from;
	bool english = true;
	size_t i, k, len, last = 0;
	unsigned c;

	for (i = 0; i < n && r->cost <= limit; i += len) {
		len = 1;
		if (ct->again[i / 8] >> i % 8 & 1) {
			while (i + len < n &&
			    (p[i + len] >= 0x80 || letter(p[i + len])))
				len++;
			last = i + len;
			continue;
		}
		if (p[i] < 0x80) {
			english |= letter(p[i]);
			continue;
		}
		c = wide_char(set, r->map, p + i, n - i, &len);
		if (c == NEVER && n - i < 4 && !whole)
			break; /* cut off */
		r->cost += (int32_t)c;
		for (k = 1; k < len; k++)
			if (p[i + k] < 0x80)
				r->cost -= (int32_t)ascii_cost(p[i + k]);
		/* a letter that touches it, and not the last one's trail */
		if (i > last && letter(p[i - 1]))
			r->cost += 20;
		if (i + len < n && letter(p[i + len]))
			r->cost += 20;
		/* a quotation mark and two letters, rather */
		if (i + 2 < n && len == 2 && (i == 0 || i > last) &&
		    letter(p[i + 1]) && letter(p[i + 2]))
			r->cost += 10;
		if (english)
			r->cost += ENGLISH + 10;
		english = false;
		last = i + len;
	}
}

/* ---- UTF-16 without a mark ---- */

static unsigned
unit_cost(uint32_t cp, unsigned *before)
{
	unsigned s, was = *before, cost;

	if (cp < 0x80) {
		*before = letter((unsigned char)cp) ? DS_LATIN : DETECT_SIGN;
		return ascii_cost((unsigned char)cp);
	}
	if (cp >= 0x3000) {
		*before = DETECT_SIGN;
		cost = detect_cjk(cp);
		return cost == DETECT_NONE ? 120 : cost;
	}
	if (utf8_class(cp) == U_OTHER || utf8_class(cp) == U_CTRL)
		return NEVER;
	s = detect_sym(cp);
	*before = s >> DETECT_SHIFT;
	if (*before == DETECT_SIGN)
		return s & (DETECT_ID - 1);
	cost = s & (DETECT_ID - 1) ? 17 : *before == DETECT_OTHER ? 20 : 50;
	if (was != DETECT_SIGN && was != *before)
		cost += 30;
	return cost;
}

static void
read_utf16(struct run *r, bool big, const unsigned char *p, size_t n,
    int32_t limit)
{
	unsigned before = DETECT_SIGN;
	uint32_t u, v;
	size_t i;

	for (i = 0; i + 2 <= n && r->cost <= limit; i += 2) {
		u = big ? (uint32_t)p[i] << 8 | p[i + 1]
			: (uint32_t)p[i + 1] << 8 | p[i];
		r->cost -= (int32_t)((p[i] < 0x80 ? ascii_cost(p[i]) : 0) +
		    (p[i + 1] < 0x80 ? ascii_cost(p[i + 1]) : 0));
		if (u < 0xD800 || u > 0xDFFF) {
			v = unit_cost(u, &before);
			r->cost += (int32_t)v;
			r->rows += v >= 110;
			continue;
		}
		v = 0;
		if (u < 0xDC00 && i + 4 <= n)
			v = big ? (uint32_t)p[i + 2] << 8 | p[i + 3]
				: (uint32_t)p[i + 3] << 8 | p[i + 2];
		if (v >= 0xDC00 && v <= 0xDFFF) {
			/* emoji, rare Han; else hardly */
			r->cost += u >= 0xD83C && u <= 0xD869 ? 70 : 110;
			i += 2;
		} else {
			r->cost += (int32_t)NEVER;
			r->rows++;
		}
	}
	if (n % 2 != 0)
		r->cost += (int32_t)NEVER;
}

/* ---- the contest ---- */

/* ASCII words, wherever they are, tell the language; not those in <markup>. */
static void
read_ascii(struct contest *c)
{
	const struct detect_group *g = &detect_groups[DS_LATIN];
	const unsigned char *p = (const unsigned char *)c->sample.p;
	size_t n = c->sample.n, i, k, rows = 0;
	uint32_t a, b, s, cost;
	bool high, tag = false;
	unsigned more;

	for (i = 0; i < n && rows < ASCII_ROWS; i = k) {
		high = false;
		for (k = i; k < n && (p[k] >= 0x80 || letter(p[k])) &&
		     k - i < MAX_WORD;
		     k++)
			high |= p[k] >= 0x80;
		if (k == i) {
			tag =
			    p[i] == '<' || (tag && p[i] != '>' && p[i] != '\n');
			k++;
			continue;
		}
		if (tag || high)
			continue;
		a = 0;
		b = DETECT_EDGE;
		for (; i <= k; i++) {
			s = i == k ? DETECT_EDGE
				   : detect_sym(p[i]) & (DETECT_ID - 1);
			detect_add(c->ascii, detect_row(g, a, b, s, &more),
			    DETECT_LATIN);
			a = b;
			b = s;
			rows++;
		}
	}
	c->nascii = rows;
	c->least = UINT32_MAX;
	for (i = 0; i < g->nlangs; i++) {
		cost = detect_sum(c->ascii, (unsigned)i);
		if (cost < c->least)
			c->least = cost;
	}
}

/* Was this word there before?  It is now; once the table is full, never. */
static bool
known(uint32_t *seen, const unsigned char *p, size_t n)
{
	uint32_t h = 0, i;
	size_t k;

	for (k = 0; k < n; k++)
		h = (h + p[k] + 1) * 0x9E3779B1u;
	for (k = 0, i = h >> 23; k < 8; k++, i = (i + 1) & (SEEN - 1)) {
		if (seen[i] == h)
			return true;
		if (seen[i] == 0) {
			seen[i] = h;
			break;
		}
	}
	return false;
}

/*
 * Words with a byte >= 0x80 into word[], a blank behind each, a line end
 * where an ASCII word follows.  A word that comes again says nothing new:
 * "minister's" a hundred times, with the apostrophe of windows-1252, is no
 * better as a word of another language than once.
 */
static void
read_words(struct contest *c)
{
	const unsigned char *p = (const unsigned char *)c->sample.p;
	size_t n = c->sample.n, i, k, j;
	uint32_t seen[SEEN] = { 0 };
	bool high;

	if (n > c->from + MAX_WIDE)
		n = c->from + MAX_WIDE;
	for (i = c->from; i < n && c->nword < MAX_WORDS; i = k) {
		high = false;
		for (k = i; k < n && (p[k] >= 0x80 || letter(p[k])) &&
		     k - i < MAX_WORD;
		     k++)
			high |= p[k] >= 0x80;
		if (k == i) {
			k++;
			continue;
		}
		if (!high) {
			if (c->nword > 0)
				c->word[c->nword - 1] = '\n';
			continue;
		}
		if (known(seen, p + i, k - i)) {
			j = i - c->from;
			c->again[j / 8] |= (unsigned char)(1 << j % 8);
			continue;
		}
		for (j = i; j < k; j++)
			if (p[j] < 0x80)
				c->letters += (int32_t)ascii_cost(p[j]);
			else
				c->nhigh++;
		memcpy(c->word + c->nword, p + i, k - i);
		c->nword += k - i;
		c->word[c->nword++] = ' ';
	}
	c->end = i;
}

/* The best language of a single-byte candidate. */
static void
settle(struct contest *c, const struct set *set, struct run *r)
{
	const struct detect_group *g = &detect_groups[set->script];
	uint32_t cost, ascii, least = UINT32_MAX;
	unsigned i;

	r->total = r->cost;
	if (set->how != BYTES || g->stride == 1)
		return;
	for (i = 0; i < g->nlangs; i++) {
		if (!(set->langs >> i & 1))
			continue;
		cost = r->sum[i] + g->rare[i];
		if (set->script == DS_LATIN) {
			if (i == L_EN && !(set->langs & L(ES)))
				cost += ENGLISH_SET;
			ascii = detect_sum(c->ascii, i) - c->least;
			cost += ascii < 60 ? ascii : 60;
		}
		if (cost < least) {
			least = cost;
			r->best = i;
		}
	}
	r->total += (int32_t)least;
}

static void
compete(struct contest *c, bool head, bool whole, const char *declared)
{
	static const size_t rounds[] = { 24, 64, 160, 400, SIZE_MAX };
	const unsigned char *p = (const unsigned char *)c->sample.p;
	size_t i, k, from, to;
	struct run *r;
	int32_t best = INT32_MAX, hint = 60;

	/* what is declared is often but the default of some program */
	if (declared != NULL && strcmp(declared, sets[0].name) == 0)
		hint = 15;
	read_ascii(c);
	read_words(c);
	whole = whole && c->end == c->sample.n;
	for (i = 0; i < NSETS; i++) {
		r = &c->run[i];
		r->b = DETECT_EDGE;
		r->before = DETECT_SIGN << DETECT_SHIFT;
		r->cost = (int32_t)sets[i].cost;
		r->map = detect_find(sets[i].how == BYTES ? detect_sets
							  : detect_wides,
		    sets[i].name);
		if (declared != NULL && strcmp(declared, sets[i].name) != 0)
			r->cost += hint;
		if (sets[i].how != BYTES)
			continue;
		r->cost -= c->letters;
		if (sets[i].script != DS_LATIN && c->least > 0)
			r->cost +=
			    c->nhigh * FEW < c->nascii ? ENGLISH : ENGLISH / 2;
	}
	for (from = k = 0; from < c->nword; from = to, k++) {
		to = rounds[k] < c->nword ? rounds[k] : c->nword;
		while (to < c->nword && c->word[to - 1] > ' ')
			to++;
		best = INT32_MAX;
		for (i = 0; i < NSETS; i++) {
			r = &c->run[i];
			if (sets[i].how != BYTES || r->out)
				continue;
			read_bytes(r, &sets[i], c->word, from, to);
			settle(c, &sets[i], r);
			if (r->total < best)
				best = r->total;
		}
		for (i = 0; i < NSETS; i++)
			if (sets[i].how == BYTES &&
			    c->run[i].total > best + HOPELESS)
				c->run[i].out = true;
	}
	if (c->nword > 0)
		best += HOPELESS;
	for (i = 0; i < NSETS; i++) {
		r = &c->run[i];
		if (sets[i].how == WIDE)
			read_wide(c, r, &sets[i], whole, best);
		else if (sets[i].how == UTF16 && head)
			read_utf16(r, sets[i].name[6] == 'B', p, c->end, best);
		else if (sets[i].how == UTF16)
			r->out = true;
		settle(c, &sets[i], r);
	}
}

bool
contest_latin(const char *name)
{
	size_t i;

	for (i = 0; i < NSETS; i++)
		if (strcmp(sets[i].name, name) == 0)
			return sets[i].how == UTF16 ||
			    (sets[i].how == BYTES &&
				sets[i].script == DS_LATIN);
	return strncmp(name, "ISO-2022-", 9) != 0 && name[0] != 'H';
}

/* Text costs 10 to 20 a byte, noise 45 and more. */
static bool
garbage(const struct contest *c, const struct run *r)
{
	if (sets[r - c->run].how == UTF16) /* unassigned, half a pair */
		return 32 * r->rows > c->end;
	return c->nword >= 32 && r->total / 32 > (int32_t)c->nword;
}

bool
contest_knows(const char *name)
{
	size_t i;

	for (i = 0; i < NSETS; i++)
		if (strcmp(sets[i].name, name) == 0)
			return true;
	return false;
}

const char *
contest(struct str sample, bool head, bool whole, const char *declared,
    bool (*have)(void *arg, const char *name), void *arg)
{
	struct contest c;
	size_t i, best;
	struct str s = sample;

	memset(&c, 0, sizeof(c));
	c.sample = s;
	/* ASCII at the front tells nothing but the language */
	c.from = utf8_ascii(s);
	for (i = 0;
	     i < 32 && c.from > 0 && letter((unsigned char)s.p[c.from - 1]);
	     i++)
		c.from--;
	for (i = 0; i < c.from; i++)
		if ((unsigned char)s.p[i] < 0x20 &&
		    ascii_cost((unsigned char)s.p[i]) == 100)
			c.from = i; /* NUL: UTF-16 perhaps */
	compete(&c, head, whole, declared);
	for (;;) {
		best = NSETS;
		for (i = 0; i < NSETS; i++)
			if (!c.run[i].out &&
			    (best == NSETS ||
				c.run[i].total < c.run[best].total))
				best = i;
		if (best == NSETS)
			return sets[0].name;
		/* noise is not Vietnamese, though VISCII has all bytes */
		if (garbage(&c, &c.run[best]))
			return sets[0].name;
		if (have == NULL || have(arg, sets[best].name))
			return sets[best].name;
		c.run[best].out = true;
	}
}
