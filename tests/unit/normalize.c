/* SPDX-License-Identifier: ISC */
/* normalize's engine: the scans and their scalar twins, chunks, NFC. */
#include <iconv.h>
#include <stdlib.h>

#include "cmd/normalize/clean/scan.h"
#include "cmd/normalize/decode/decode.h"
#include "cmd/normalize/norm.h"
#include "utf8.h"

#include "tap.h"

static uint32_t state = 12345;

static uint32_t
next(void)
{
	state = state * 1664525 + 1013904223;
	return state >> 8;
}

/* Both decoded the same; odd may be the end of a run. */
static bool
alike(const struct decoder *a, const struct decoder *b)
{
	size_t i;

	for (i = 0; i < a->nseg && i < b->nseg; i++)
		if (a->seg[i].n != b->seg[i].n || a->seg[i].s != b->seg[i].s ||
		    a->seg[i].t != b->seg[i].t)
			return false;
	return a->nseg == b->nseg && a->mid.n == b->mid.n &&
	    memcmp(a->mid.p, b->mid.p, a->mid.n) == 0 &&
	    (a->odd > 0) == (b->odd > 0) && a->bad == b->bad &&
	    a->badat == b->badat && a->end == b->end;
}

/* A text by blocks, and bit by bit, where there are none. */
static void
blocks(const char *name, size_t unit)
{
	struct decoder a, b;
	char p[1000];
	size_t i, k, n, step, used, every, wrong = 0;

	ok(decoder_open_name(&a, str_of(name, strlen(name))) &&
		decoder_open_name(&b, str_of(name, strlen(name))),
	    name);
	for (i = 0; i < 20000; i++) {
		n = next() % sizeof(p);
		every = 1 + next() % 60;
		for (k = 0; k < n; k++)
			p[k] = (char)(next() % every == 0 ? next() % 256
				: unit == 2 && k % 2 == (name[6] == 'L')
				? 0
				: 32 + next() % 95);
		decoder_start(&a, 7);
		decoder_start(&b, 7);
		used = decoder_feed(&a, p, n, true);
		wrong += used != n;
		for (k = 0; k < n; k += used) {
			step = 1 + next() % (8 * unit);
			used = 0;
			for (; used == 0; step++)
				used = decoder_feed(&b, p + k,
				    step < n - k ? step : n - k, step >= n - k);
		}
		wrong += !alike(&a, &b);
	}
	is_int((int64_t)wrong, 0, "by blocks and bit by bit the same");
	decoder_close(&a);
	decoder_close(&b);
}

static void
twins(void)
{
	static const char odd[] = "  &\t\x1b~\x7f\x80\xff\n\x0e";
	char p[80], to[sizeof(p) + 32];
	static const struct scan_sets sets = { .low = { 1, 2, 4, [15] = 8 },
		.high = { [2] = 15, [3] = 1, [7] = 8, [15] = 4 } };
	size_t i, k, n, other = 0, counts = 0, plain = 0, any = 0, copies = 0;

	for (i = 0; i < 200000; i++) {
		n = next() % sizeof(p);
		for (k = 0; k < n; k++)
			p[k] = next() % 24 == 0
			    ? odd[next() % (sizeof(odd) - 1)]
			    : (char)(' ' + next() % 95);
		any += scan_any(p, n, &sets) != scan_any_scalar(p, n, &sets);
		other += scan_odd(p, n) != scan_odd_scalar(p, n);
		plain += scan_plain(p, n) != scan_plain_scalar(p, n);
		k = scan_copy(to, p, n);
		copies += k != scan_plain_scalar(p, n) || memcmp(to, p, k) != 0;
		for (k = 0; k < n; k++)
			p[k] = (char)next();
		counts += scan_count(p, n) != scan_count_scalar(p, n);
	}
	is_int((int64_t)any, 0, "scan_any and its scalar twin agree");
	is_int((int64_t)other, 0, "scan_odd and its scalar twin agree");
	is_int((int64_t)plain, 0, "scan_plain and its scalar twin agree");
	is_int((int64_t)copies, 0,
	    "scan_copy copies what scan_plain passes over");
	blocks("windows-1252", 1);
	blocks("ISO-8859-7", 1);
	blocks("GB18030", 1);
	blocks("UTF-16LE", 2);
	blocks("UTF-16BE", 2);
	is_int((int64_t)counts, 0, "scan_count and its scalar twin agree");
}

/*
 * Text as decoders make it: scan_known() stops where scan_text() would at last,
 * and what decoder_simple() calls simple is so.
 */
static void
known(void)
{
	static struct clean c;
	char p[400];
	uint32_t cp;
	size_t i, k, n, wrong = 0, others = 0, far = 0;
	bool a, b;

	for (i = 0; i < 100000; i++) {
		for (n = 0; n + 4 < sizeof(p) && next() % 100 != 0;) {
			cp = next() % 8 != 0   ? ' ' + next() % 95
			    : next() % 64 == 0 ? next() % 0x20
			    : next() % 8 == 0  ? 0x2000 + next() % 0x40
					       : 0xa0 + next() % 0x60;
			n += utf8_encode(p + n, cp);
		}
		a = b = false;
		k = scan_known(p, n, &a);
		wrong += k != scan_known_scalar(p, n, &b) || a != b;
		far += k > 64;
	}
	is_int((int64_t)wrong, 0, "scan_known and its scalar twin agree");
	ok(far > 1000, "behind the first vectors too");
	for (cp = 0xa1, wrong = 0; cp < 0x110000; cp++) {
		if (!decoder_simple(cp))
			continue;
		n = utf8_encode(p, cp);
		k = scan_known(p, n, &a);
		others += k == 0;
		wrong += k != 0 && clean_kind(&c, cp) != C_SIMPLE;
	}
	is_int((int64_t)wrong, 0, "what a decoder calls simple is so");
	is_int((int64_t)others, 1 + 24, "U+00AD, U+2000..200F, 2028..202F");
	clean_free(&c);
}

/* Random sets of bytes, as scan_sets() and as its scalar twin see them. */
static void
sets(void)
{
	struct scan_sets s;
	uint64_t a[SCAN_MASKS], b[SCAN_MASKS];
	char p[64];
	size_t i, k, n, wrong = 0, lowest = 0;

	for (i = 0; i < 20000; i++) {
		for (k = 0; k < 16; k++) {
			s.low[k] = (unsigned char)next();
			s.high[k] = (unsigned char)next();
		}
		n = next() % 5;
		for (k = 0; k < 4; k++)
			s.of[k] =
			    (unsigned char)(k < n ? 1u << next() % 8 | 2 : 0);
		n = next() % 65;
		for (k = 0; k < n; k++)
			p[k] = (char)next();
		wrong +=
		    scan_sets(p, n, &s, a) != scan_sets_scalar(p, n, &s, b) ||
		    memcmp(a, b, sizeof(a)) != 0;
		k = next() % 64;
		lowest +=
		    scan_lowest((uint64_t)1 << 63 | (uint64_t)1 << k) != k ||
		    scan_bits(((uint64_t)1 << k) - 1) != k;
	}
	is_int((int64_t)wrong, 0, "scan_sets and its scalar twin agree");
	is_int((int64_t)lowest, 0, "scan_lowest and scan_bits count bits");
}

static bool
same_line(const struct feat *a, const struct feat *b)
{
	return a->words == b->words && a->titles == b->titles &&
	    a->digits == b->digits && a->letters == b->letters &&
	    a->word == b->word && a->hash == b->hash && a->caps == b->caps &&
	    a->shape == b->shape && a->markup == b->markup &&
	    a->dash == b->dash && a->at == b->at && a->colon == b->colon &&
	    a->backslash == b->backslash &&
	    memcmp(a->sign, b->sign, sizeof(a->sign)) == 0;
}

/* Lines of words, signs and letters of two bytes, with and without vectors. */
static void
line_twins(void)
{
	static const char *const part[] = { "the", "of", "which", "With", "a",
		"Menu", "sections", "12", "2024", "|", "/", ",", ".", "\\", ":",
		"-", "@", "\303\251t\303\251", "\320\220\320\261", "x" };
	char text[1200 + SCAN_SLACK];
	size_t i, k, n, w, wrong = 0, counts = 0, smalls = 0;
	size_t a[FEAT_SIGNS], b[FEAT_SIGNS];
	struct feat f, g;

	for (i = 0; i < 20000; i++) {
		n = next() % (i % 8 == 0 ? 1000 : 200);
		for (k = 0; k < n; k += w) {
			const char *p = part[next() % 20];

			w = strlen(p);
			memcpy(text + k, p, w);
			if (next() % 3 > 0)
				text[k + w++] = ' ';
		}
		memset(text + k, (int)(next() & 0xff), SCAN_SLACK);
		feat_line(&f, str_of(text, k));
		feat_line_scalar(&g, str_of(text, k));
		wrong += !same_line(&f, &g);
		feat_count(str_of(text, k), a);
		feat_count_scalar(str_of(text, k), b);
		counts += memcmp(a, b, sizeof(a)) != 0;
		/* of a line by itself and of any text the same */
		for (w = 0; w < FEAT_SIGNS && !f.is_long && k > 0; w++)
			counts += a[w] != f.sign[w];
		smalls += a[FEAT_SMALLS];
	}
	is_int((int64_t)wrong, 0, "feat_line and its scalar twin agree");
	is_int((int64_t)counts, 0, "feat_count and its scalar twin agree");
	ok(smalls > 20000, "on text with small words");
	memset(text, ' ', sizeof(text));
	memcpy(text + 592, "und there,the the", 17);
	feat_count(str_of(text, 603), a);
	is_int((int64_t)a[FEAT_SMALLS], 1, "small words up to 600 bytes");
	memcpy(text, "that isn an which's in", 22);
	feat_count(str_of(text, 22), a);
	is_int((int64_t)a[FEAT_SMALLS], 3, "small words stand by themselves");
}

/* Features of blocks at random, most of them small as they mostly are. */
static void
trees(void)
{
	int16_t x[JUDGE_FEATURES];
	size_t i, k, wrong = 0, over = 0;
	int32_t limit;
	bool is;

	for (i = 0; i < 50000; i++) {
		for (k = 0; k < JUDGE_FEATURES; k++)
			x[k] = (int16_t)(next() % 3 == 0 ? next() % 2000
				: next() % 16 == 0       ? next()
							 : next() % 12);
		limit = (int32_t)(next() % 2000) - 1000;
		is = judge_over(x, limit);
		over += is;
		wrong += is != judge_over_scalar(x, limit);
	}
	is_int((int64_t)wrong, 0, "judge_over and its scalar twin agree");
	ok(over > 5000 && over < 45000, "on blocks of both kinds");
}

/* A code point of a script, most often; now and then any other. */
static uint32_t
some_cp(uint32_t script)
{
	static const uint32_t from[] = { ' ', 0xa0, 0x400, 0x620, 0x5d0, 0x2010,
		0x3040, 0x4e00, 0xac00, 0x1ea0, 0xff00, 0x300, 0xe00 };
	uint32_t k = next() % 40, cp;

	if (k == 0)
		cp = next() % 0x110000;
	else if (k == 1)
		cp = next() % 0x3100;
	else
		cp = (k < 8 ? ' '
			    : from[script % (sizeof(from) / sizeof(from[0]))]) +
		    next() % 90;
	return cp >= 0xd800 && cp < 0xe000 ? 'x' : cp;
}

/* scan_text() by each way there is here: the scalar one's answer. */
static void
text_twins(void)
{
	static const char *const names[] = { "scalar", "SSSE3", "AVX2",
		"NEON" };
	char p[200], title[80];
	size_t i, k, n, wrong, stops;
	enum scan_way way;
	bool wide, wide2;

	for (way = SCAN_SSSE3; way < SCAN_WAYS; way++) {
		scan_text_fn *fn = scan_text_by(way);

		snprintf(title, sizeof(title),
		    "scan_text by %s: as by no "
		    "vectors",
		    names[way]);
		if (fn == NULL) {
			printf("ok %d # skip no %s here\n", ++tap_count,
			    names[way]);
			continue;
		}
		for (i = wrong = stops = 0; i < 300000; i++) {
			uint32_t script = next();

			for (n = 0; n < 150;)
				n += utf8_encode(p + n, some_cp(script));
			/* cut anywhere, and spoilt */
			n = next() % n;
			if (i % 3 == 0 && n > 0)
				p[next() % n] = (char)next();
			if (i % 50 == 0)
				for (k = 0; k < n; k++)
					p[k] = (char)next();
			wide = wide2 = false;
			k = scan_text_by(SCAN_SCALAR)(p, n, &wide);
			wrong += fn(p, n, &wide2) != k || (wide && !wide2);
			stops += k < n;
		}
		is_int(stops > 30000 ? (int64_t)wrong : -1, 0, title);
	}
}

/* No code point that NFC or clean_line() changes is passed over. */
static void
text_is_plain(void)
{
	struct clean c = { .form = FORM_NFC };
	uint32_t cp, first = 0;
	char p[8] = "a", *at = p + 1;
	size_t n, missed = 0, stops = 0;
	bool wide;

	for (cp = 1; cp < 0x110000; cp++) {
		if (cp >= 0xd800 && cp < 0xe000)
			continue;
		n = 1 + utf8_encode(at, cp);
		if (scan_text_by(SCAN_SCALAR)(p, n, &wide) < n) {
			stops += cp < 0xffff;
			continue;
		}
		if (cp != ' ' && clean_kind(&c, cp) != C_SIMPLE &&
		    missed++ == 0)
			first = cp;
	}
	is_int(first, 0, "scan_text stops at all that needs care");
	ok(missed == 0 && stops < 12000, "and passes over what does not");
	clean_free(&c);
}

static void
rows_of(struct norm *n, const char *p, size_t len, size_t step,
    struct buf *rows)
{
	size_t at = 0, have = 0, k;

	rows->n = 0;
	norm_start(n, STR("x"), STR(""), rows);
	while (at < len || have < len) {
		have = have + step < len ? have + step : len;
		do {
			k = norm_feed(n, p + at, have - at, have == len);
			at += k;
		} while (k > 0 && at < have);
		if (have == len)
			break;
	}
	norm_end(n, true);
}

static void
chunks(void)
{
	static const char *const parts[] = { "The envoys ", "met in Lima", "\n",
		"\n\n", " - ", "-\n", "e\xcc\x81", "\xc2\xad", "\xff",
		"\xe1\x84\x80\xe1\x85\xa1", "\r\n", ".", "\t", "&amp;",
		"\xd8\xa7\xd9\x84 ", "# ", "\f", "Page 2\n" };
	static struct norm norm;
	struct buf text = { 0 }, all = { 0 }, some = { 0 };
	size_t i, k, wrong = 0;
	const char *w;

	norm_init(&norm, FORM_NFC, NULL);
	for (i = 0; i < 300; i++) {
		text.n = 0;
		for (k = next() % 400; k > 0; k--) {
			w = parts[next() % (sizeof(parts) / sizeof(parts[0]))];
			buf_put(&text, str_of(w, strlen(w)));
		}
		rows_of(&norm, text.p, text.n, text.n + 1, &all);
		rows_of(&norm, text.p, text.n, 1 + next() % 97, &some);
		wrong += !str_eq(buf_str(&all), buf_str(&some));
	}
	is_int((int64_t)wrong, 0, "the same rows whatever the pieces");
	norm_free(&norm);
	buf_free(&text);
	buf_free(&all);
	buf_free(&some);
}

/* Pages of the same few lines, in any order and joined in any way. */
static void
known_lines(void)
{
	static const char *const lines[] = { "Home", "Sign in", "Share this",
		"Home | News | Sport", "* Read more", "12 March 2024",
		"By Lena Dahl", "Related stories", "LIMA (AP) -", "-- ",
		"Photo: Lena Dahl", "Article 2", "Date: 3 May", "Page 2",
		"Envoys of both sides meet in Lima again", "",
		"The envoys met in Lima on Monday, and agreed to go on.",
		"Lena Dahl is a senior fellow at the Institute of Peace.",
		"The ministers, who had met before, said that talks with the"
		" other side would go on through the winter, and that all of"
		" the prisoners were to be home by the end of the year.",
		"(Reporting by Lena Dahl; editing by Jo Hart)", "09:30 Talks",
		"Subscribe to our newsletter for more of what we write on it",
		"d\303\251mocratie", "and both will then" };
	static struct norm norm;
	struct buf text = { 0 }, some = { 0 }, none = { 0 };
	size_t i, k, wrong = 0;
	const char *w;

	norm_init(&norm, FORM_NFC, NULL);
	for (i = 0; i < 300; i++) {
		text.n = 0;
		for (k = next() % 200; k > 0; k--) {
			w = lines[next() % (sizeof(lines) / sizeof(lines[0]))];
			buf_put(&text, str_of(w, strlen(w)));
			buf_putc(&text, '\n');
			if (next() % 4 == 0)
				buf_putc(&text, '\n');
		}
		rows_of(&norm, text.p, text.n, text.n + 1, &some);
		recall_free(&norm.block.lines);
		recall_init(&norm.block.lines);
		rows_of(&norm, text.p, text.n, text.n + 1, &none);
		wrong += !str_eq(buf_str(&some), buf_str(&none));
		rows_of(&norm, text.p, text.n, text.n + 1, &some);
		wrong += !str_eq(buf_str(&some), buf_str(&none));
	}
	is_int((int64_t)wrong, 0, "the same rows whatever lines are known");
	norm_free(&norm);
	buf_free(&text);
	buf_free(&some);
	buf_free(&none);
}

static void
forms(void)
{
	static struct clean clean;
	struct cpbuf out = { 0 };
	static const uint32_t lv[] = { 0xac00, 0x11a7 };
	uint32_t marks[3001];
	size_t i, wrong = 0;

	nfc_compose(&clean, lv, 2, &out);
	ok(out.n == 2 && out.p[1] == 0x11a7, "U+11A7 behind LV is not lost");
	marks[0] = 'a';
	for (i = 1; i < 3001; i++)
		marks[i] = i % 2 == 1 ? 0x301 : 0x323;
	out.n = 0;
	nfc_compose(&clean, marks, 3001, &out);
	for (i = 1; i < out.n; i++)
		wrong += out.p[i] != (i < 1500 ? 0x323 : 0x301);
	ok(out.n == 3000 && out.p[0] == 0x1ea1 && wrong == 0,
	    "three thousand marks are sorted, and stably");
	clean_free(&clean);
	free(out.p);
}

/*
 * Our tables of one-byte sets against this machine's iconv, where it has the
 * set and both have the byte.  Known to differ: three signs of Apple's sets
 * (glibc's U+0394, U+E01E, U+00A4).
 */
static void
one_byte_sets(void)
{
	const struct encoding *e;
	uint32_t page[256];
	size_t sets = 0, bytes = 0, differ = 0, il, ol;
	unsigned char out[16];
	char in, *ip, *op;
	iconv_t cd;
	int b;

	for (e = encodings; e->name != NULL; e++) {
		if (!encoding_page(str_of(e->name, strlen(e->name)), page))
			continue;
		sets++;
		cd = iconv_open("UTF-32LE", e->from);
		if (cd == (iconv_t)-1)
			continue;
		for (b = 0; b < 256; b++) {
			in = (char)b;
			ip = &in;
			op = (char *)out;
			il = 1;
			ol = sizeof(out);
			iconv(cd, NULL, NULL, NULL, NULL);
			if (iconv(cd, &ip, &il, &op, &ol) == (size_t)-1 ||
			    iconv(cd, NULL, NULL, &op, &ol) == (size_t)-1 ||
			    ol != sizeof(out) - 4 || page[b] == 0xfffd)
				continue;
			bytes++;
			differ += page[b] !=
			    ((uint32_t)out[0] | (uint32_t)out[1] << 8 |
				(uint32_t)out[2] << 16);
		}
		iconv_close(cd);
	}
	is_int((int64_t)sets, 38, "so many sets of one byte");
	ok(bytes > 20 * 220, "iconv has most of them");
	ok(differ <= 3, "and says the same");
	if (differ > 3)
		printf("# %zu bytes differ\n", differ);
}

/* The code point that iconv gives for in[0, n); 0: none, or several. */
static uint32_t
by_iconv(iconv_t cd, const unsigned char *in, size_t n)
{
	unsigned char two[2], out[16];
	char *ip = (char *)two, *op = (char *)out;
	size_t ol = sizeof(out);

	memcpy(two, in, n);
	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &ip, &n, &op, &ol) == (size_t)-1 ||
	    iconv(cd, NULL, NULL, &op, &ol) == (size_t)-1 ||
	    ol != sizeof(out) - 4)
		return 0;
	return (uint32_t)out[0] | (uint32_t)out[1] << 8 |
	    (uint32_t)out[2] << 16;
}

/*
 * Our tables of two bytes: how many characters each has, and how many of them
 * this machine's iconv, if it has the set, has otherwise.  Known to differ:
 * glibc's EUC-JP in FF3C; GNU libiconv's CP932 in 6 signs, as JIS has them,
 * and its EUC-JP in the 374 of rows 89 to 92, private use there; musl's
 * GB18030 in 25, private use too, and its GB2312 in 30FB and 2015; HKSCS in
 * 12 signs that Big5 has otherwise.
 */
static void
two_byte_sets(void)
{
	static const struct {
		const char *name, *iconv;
		int64_t chars, differ;
	} sets[] = {
		{ "Windows-31J", "CP932", 9604, 6 },
		{ "EUC-JP", "EUC-JP", 7399, 374 },
		{ "GB18030", "GB18030", 23940, 25 },
		{ "HZ-GB-2312", "EUC-CN", 23940, 2 },
		{ "Big5", "BIG5-HKSCS", 18467, 12 },
		{ "windows-949", "CP949", 17049, 0 },
		{ "Johab", "JOHAB", 17049, 0 },
	};
	uint32_t row[256], cp;
	int64_t chars, differ;
	unsigned char two[2];
	unsigned a, b;
	char title[80];
	size_t i;
	iconv_t cd;

	for (i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		const struct encoding *e =
		    encoding_find(str_of(sets[i].name, strlen(sets[i].name)));

		cd = iconv_open("UTF-32LE", sets[i].iconv);
		chars = differ = 0;
		for (a = 0x80; a < 0x100; a++) {
			if (!encoding_row(e, (unsigned char)a, row))
				continue;
			for (b = 0; b < 0x100; b++) {
				if (row[b] == 0xfffd)
					continue;
				chars++;
				two[0] = (unsigned char)a;
				two[1] = (unsigned char)b;
				cp = cd == (iconv_t)-1 ? 0
						       : by_iconv(cd, two, 2);
				differ += cp != 0 && cp != row[b];
			}
		}
		snprintf(title, sizeof(title), "%s: all its characters",
		    sets[i].name);
		is_int(chars, sets[i].chars, title);
		snprintf(title, sizeof(title), "%s: as iconv has them",
		    sets[i].name);
		ok(differ <= sets[i].differ, title);
		if (differ > sets[i].differ)
			printf("# %d differ\n", (int)differ);
		if (cd != (iconv_t)-1)
			iconv_close(cd);
	}
}

/* A line that begins with a phrase of the set may; few others do. */
static void
first_words(void)
{
	static const char *const lines[] = { "Read more about it", "READ MORE",
		"Related: ships", "RELATED:", "Related", "rss", "Subscribe",
		"SUBSCRIBE NOW", "don't miss", "\303\234ber uns", "(share)" };
	static const char *const others[] = { "Reading more", "Relatedness",
		"rs", "rsst", "Subscript", "do not miss", "the ships" };
	struct firsts set = { { 0 } };
	char text[32];
	size_t i, n, missed = 0, passed = 0;

	firsts_add(&set, STR("read more"));
	firsts_add(&set, STR("related:"));
	firsts_add(&set, STR("rss"));
	firsts_add(&set, STR("subscribe"));
	firsts_add(&set, STR("don't miss"));
	for (i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		/* what is behind the line means nothing */
		memset(text, 'x', sizeof(text));
		n = strlen(lines[i]);
		memcpy(text, lines[i], n);
		missed += !firsts_may(&set, str_of(text, n));
	}
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		memset(text, ' ', sizeof(text));
		n = strlen(others[i]);
		memcpy(text, others[i], n);
		passed += firsts_may(&set, str_of(text, n));
	}
	is_int((int64_t)missed, 0, "lines that begin with a phrase may do so");
	is_int((int64_t)passed, 0, "lines with other first words do not");
}

/* Lines without end: the table grows, and the later ones are remembered. */
static void
grows(void)
{
	const int n = 40000, later = 1000;
	char text[32 + SCAN_SLACK] = "";
	struct recall m;
	struct feat f = { .words = 1 };
	struct str s;
	int i, known = 0;

	recall_init(&m);
	for (i = 0; i < n + later; i++) {
		/* those of the second time are the last ones of the first */
		s = str_of(text,
		    (size_t)snprintf(text, 32, "line %d",
			i < n ? i : i - later));
		recall_feat(&m, recall_key(&m, s), s, &f);
		known += i >= n && f.em == (uint32_t)(i - later) + 1;
		f.em = (uint32_t)i + 1;
		if (i < n)
			recall_keep(&m, recall_key(&m, s), &f);
	}
	is_int((int64_t)m.bits, RECALL_BITS, "the table of lines grows");
	/* three in one row are a chance */
	is_int(known >= later - later / 100, true, "and has the last ones");
	recall_free(&m);
}

int
main(void)
{
	grows();
	twins();
	first_words();
	known();
	sets();
	line_twins();
	trees();
	text_twins();
	text_is_plain();
	chunks();
	known_lines();
	forms();
	one_byte_sets();
	two_byte_sets();
	return done_testing();
}
