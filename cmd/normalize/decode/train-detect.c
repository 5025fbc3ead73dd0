/* SPDX-License-Identifier: ISC */
/*
 * train-detect: makes detect-model.tsv from text/LANG.txt, one sentence a
 * line.  `make models-detect TRAIN=DIR`; never run by users.
 *
 *	train-detect [-x] DIR/text >detect-model.tsv
 *
 * -x leaves out every tenth ten lines, for trials on those.
 *
 * Letters: P(c | a b) of folded letters within words, Witten-Bell smoothed,
 * one table for the languages of a script side by side.  A row is there for
 * an n-gram that says more than its shorter form; costs are in fifths of
 * a nat.  Multi-byte sets: P(character), by its bytes.
 */
#include <errno.h>
#include <iconv.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "detect-table.h"
#include "utf8.h"

#define UNIT 5.0 /* costs a nat */
#define TOP 63   /* the largest cost: 64 printable characters */
#define LANGS 40
#define EDGE ((uint32_t)'_')

struct group {
	const char *name;
	const char *langs[LANGS + 1];
	size_t rows; /* how many trigrams to keep */
	struct gram *grams;
	size_t ngrams, cap; /* open addressing */
	uint32_t alphabet;
};

struct gram {
	uint64_t key;
	uint32_t n[LANGS];
	double gain;
};

static struct group groups[] = {
	{ "latin",
	    { "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi",
		"is", "pl", "cs", "sk", "hu", "ro", "hr", "sl", "sr-Latn", "tr",
		"az", "et", "lv", "lt", "vi", "sq", "eu", "ca", "ga", "cy",
		"eo", "mt", "af", "id", "ms", "sw" },
	    13000, NULL, 0, 0, 0 },
	{ "cyrillic", { "ru", "uk", "be", "bg", "mk", "sr", "kk" }, 5000, NULL,
	    0, 0, 0 },
	{ "arabic", { "ar", "fa", "ur", "ps" }, 4000, NULL, 0, 0, 0 },
	{ "greek", { "el" }, 2500, NULL, 0, 0, 0 },
	{ "hebrew", { "he" }, 2500, NULL, 0, 0, 0 },
	{ "thai", { "th" }, 2500, NULL, 0, 0, 0 },
};
#define NGROUPS (sizeof(groups) / sizeof(groups[0]))

static bool trial;
static const char *dir;

static _Noreturn void
fail(const char *what, const char *name)
{
	fprintf(stderr, "train-detect: %s: %s\n", name, what);
	exit(2);
}

/* ---- text ---- */

static char *
slurp(const char *lang, size_t *n)
{
	char path[4096], *p = malloc(1 << 20), *to, *from, *end, *nl;
	size_t line = 0;
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s.txt", dir, lang);
	f = fopen(path, "r");
	if (f == NULL || p == NULL)
		fail("cannot read", path);
	*n = fread(p, 1, 1 << 20, f);
	fclose(f);
	if (!trial)
		return p;
	to = from = p;
	end = p + *n;
	for (; from < end; from = nl, line++) {
		nl = memchr(from, '\n', (size_t)(end - from));
		nl = nl == NULL ? end : nl + 1;
		if (line / 10 % 10 == 9)
			continue;
		memmove(to, from, (size_t)(nl - from));
		to += nl - from;
	}
	*n = (size_t)(to - p);
	return p;
}

/* Folded letter, or EDGE. */
static uint32_t
fold(uint32_t cp)
{
	if (cp == 0xAA || cp == 0xB5 || cp == 0xBA || cp >= 0x2200)
		return EDGE; /* ª µ º: signs; presentation forms */
	return utf8_alpha(cp) ? utf8_lower(cp) : EDGE;
}

static struct gram *
gram_at(struct group *g, uint64_t key)
{
	struct gram *old = g->grams;
	size_t i, n = g->cap;
	uint64_t h;

	if (2 * g->ngrams >= g->cap) {
		g->cap = n == 0 ? 1 << 14 : 2 * n;
		g->grams = calloc(g->cap, sizeof(*g->grams));
		if (g->grams == NULL)
			fail("no memory", g->name);
		g->ngrams = 0;
		for (i = 0; i < n; i++)
			if (old[i].key != 0)
				*gram_at(g, old[i].key) = old[i];
		free(old);
	}
	h = key * 0x9E3779B97F4A7C15u;
	for (i = (h >> 32) & (g->cap - 1); g->grams[i].key != 0;
	     i = (i + 1) & (g->cap - 1))
		if (g->grams[i].key == key)
			return &g->grams[i];
	g->grams[i].key = key;
	g->ngrams++;
	return &g->grams[i];
}

static uint64_t
key3(uint32_t a, uint32_t b, uint32_t c)
{
	return (uint64_t)a << 42 | (uint64_t)b << 21 | c;
}

/* Count c after (a b); a or b 0 where the word has no such letter. */
static void
count(struct group *g, size_t lang, uint32_t a, uint32_t b, uint32_t c,
    uint32_t n)
{
	if (a != 0)
		gram_at(g, key3(a, b, c))->n[lang] += n;
	if (b != 0)
		gram_at(g, key3(0, b, c))->n[lang] += n;
	gram_at(g, key3(0, 0, c))->n[lang] += n;
}

/*
 * Spellings of older sets: Vietnamese tone marks apart (windows-1258),
 * Romanian cedillas, Arabic yeh for the Farsi one.
 */
static const char *const vowels[] = { "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ",
	"êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
	"yỳỷỹýỵ" };
static const uint32_t tones[] = { 0, 0x300, 0x309, 0x303, 0x301, 0x323 };

static size_t
respell(uint32_t cp, int way, uint32_t out[2])
{
	size_t i, k, n;
	const char *p;
	uint32_t base, c;

	out[0] = cp;
	if (way == 0)
		return 1;
	if (cp == 0x219 || cp == 0x21B) /* ș ț: ş ţ */
		out[0] = cp == 0x219 ? 0x15F : 0x163;
	if (cp == 0x6CC) /* ی */
		out[0] = way == 1 ? 0x64A : 0x649;
	if (cp < 0xC0 || (cp > 0x1FF && (cp < 0x1E00 || cp > 0x1EFF)))
		return 1;
	if (way == 2 && cp < 0x100 &&
	    strchr("\xE0\xE1\xE8\xE9\xED\xF3\xF9\xFA", (int)cp) != NULL)
		return 1; /* windows-1258 has these */
	for (i = 0; i < sizeof(vowels) / sizeof(vowels[0]); i++) {
		p = vowels[i];
		n = strlen(p);
		base = 0;
		for (k = 0; n > 0; k++) {
			size_t len = utf8_decode(p, n, &c);

			if (k == 0)
				base = c;
			else if (c == cp) {
				out[0] = base;
				out[1] = tones[k];
				return 2;
			}
			p += len;
			n -= len;
		}
	}
	return 1;
}

static void
read_letters(struct group *g, size_t gi, size_t lang)
{
	bool ways = strcmp(g->langs[lang], "vi") == 0 ||
	    strcmp(g->langs[lang], "ro") == 0 || gi == 2;
	size_t n, k, m, i, len;
	char *text = slurp(g->langs[lang], &n);
	uint32_t a, b, cp, out[2], c;
	int way;

	for (way = 0; way < (ways ? 3 : 1); way++) {
		a = 0;
		b = EDGE;
		for (i = 0; i < n; i += len) {
			len = utf8_decode(text + i, n - i, &cp);
			if (detect_mark(cp))
				continue;
			m = respell(fold(cp), way, out);
			for (k = 0; k < m; k++) {
				c = out[k];
				if (c != EDGE && detect_script(c) != gi &&
				    utf8_class(c) != U_MARK)
					c = EDGE; /* foreign */
				if (c == EDGE && b == EDGE)
					continue;
				count(g, lang, a, b, c, way == 0 ? 2 : 1);
				a = c == EDGE ? 0 : b;
				b = c;
			}
		}
	}
	free(text);
}

/* ---- smoothing ---- */

static void
put_char(uint32_t cp)
{
	char u[4];

	fwrite(u, 1, utf8_encode(u, cp), stdout);
}

static int
cost_of(double p)
{
	double c = p > 0 ? -log(p) * UNIT : TOP;

	return c >= TOP ? TOP : (int)(c + 0.5);
}

/* Sums over what may follow: total and kinds, by context key. */
struct sums {
	uint32_t total[LANGS], kinds[LANGS];
};

static struct sums *
sums_at(struct sums *s, struct group *g, uint64_t context)
{
	/* the table of contexts runs beside that of n-grams, at the same slot */
	return &s[gram_at(g, context | (uint64_t)1 << 63) - g->grams];
}

static int
by_gain(const void *a, const void *b)
{
	const struct gram *x = *(struct gram *const *)a;
	const struct gram *y = *(struct gram *const *)b;

	if (x->gain != y->gain)
		return x->gain > y->gain ? -1 : 1;
	return x->key < y->key ? -1 : x->key > y->key;
}

static int
by_key(const void *a, const void *b)
{
	const struct gram *x = *(struct gram *const *)a;
	const struct gram *y = *(struct gram *const *)b;

	return x->key < y->key ? -1 : x->key > y->key;
}

static double
chance(struct group *g, struct sums *s, uint64_t key, size_t lang)
{
	uint64_t ctx = key >> 21, less;
	struct sums *t;
	double low, n;

	if (ctx == 0) {
		t = sums_at(s, g, 0);
		n = gram_at(g, key)->n[lang];
		/* half a count shared out among the letters of the script */
		return (n + 0.5 / g->alphabet) / (t->total[lang] + 0.5);
	}
	less = ctx >> 21 != 0 ? (key & (((uint64_t)1 << 42) - 1))
			      : (key & (((uint64_t)1 << 21) - 1));
	low = chance(g, s, less, lang);
	t = sums_at(s, g, ctx);
	if (t->total[lang] == 0)
		return low;
	n = gram_at(g, key)->n[lang];
	return (n + t->kinds[lang] * low) /
	    ((double)t->total[lang] + t->kinds[lang]);
}

static void
write_group(struct group *g)
{
	size_t i, l, n, nlangs = 0, keep = 0, tri = 0, left;
	struct gram **rows, *r;
	struct sums *s, *t;
	uint64_t key, ctx;
	double p, q;
	uint32_t total, most;

	while (g->langs[nlangs] != NULL)
		nlangs++;
	/* contexts first, so that the table does not grow under the sums */
	n = 0;
	rows = calloc(g->ngrams, sizeof(struct gram *));
	for (i = 0; i < g->cap; i++)
		if (g->grams[i].key != 0)
			n++;
	uint64_t *keys = calloc(n, sizeof(*keys));
	for (i = n = 0; i < g->cap; i++)
		if (g->grams[i].key != 0) {
			keys[n++] = g->grams[i].key;
			g->alphabet += g->grams[i].key >> 21 == 0;
		}
	for (i = 0; i < n; i++) {
		gram_at(g, keys[i] >> 21 | (uint64_t)1 << 63);
		if (keys[i] >> 42 != 0) /* shorter forms are looked up too */
			gram_at(g, keys[i] & (((uint64_t)1 << 42) - 1));
	}
	s = calloc(g->cap, sizeof(*s));
	if (rows == NULL || keys == NULL || s == NULL)
		fail("no memory", g->name);
	for (i = 0; i < n; i++) {
		r = gram_at(g, keys[i]);
		t = sums_at(s, g, keys[i] >> 21);
		for (l = 0; l < nlangs; l++) {
			t->total[l] += r->n[l];
			t->kinds[l] += r->n[l] > 0;
		}
	}
	for (i = 0; i < n; i++) {
		r = gram_at(g, keys[i]);
		key = r->key;
		total = most = 0;
		for (l = 0; l < nlangs; l++) {
			total += r->n[l];
			most = r->n[l] > most ? r->n[l] : most;
		}
		ctx = key >> 21;
		r->gain = 1e9;
		if (ctx == 0) {
			if (total < 3)
				continue;
		} else if (ctx >> 21 == 0) {
			if (most < 3)
				continue;
		} else {
			if (most < 4)
				continue;
			r->gain = 0;
			for (l = 0; l < nlangs; l++) {
				p = chance(g, s, key, l);
				q = chance(g, s,
				    key & (((uint64_t)1 << 42) - 1), l);
				r->gain += r->n[l] * fabs(log(p / q)) +
				    0.5 * fabs(log(p / q));
			}
			tri++;
		}
		rows[keep++] = r;
	}
	qsort(rows, keep, sizeof(*rows), by_gain);
	left = keep - tri + (tri < g->rows ? tri : g->rows);
	fprintf(stderr, "%s: %zu letters and pairs, %zu of %zu triples\n",
	    g->name, keep - tri, left - (keep - tri), tri);
	qsort(rows, left, sizeof(*rows), by_key);

	printf("group\t%s\t", g->name);
	for (l = 0; l < nlangs; l++)
		printf("%s%s", l > 0 ? " " : "", g->langs[l]);
	printf("\n");
	for (i = 0; i < left; i++) {
		key = rows[i]->key;
		printf("%s", "L\t");
		if (key >> 42 != 0)
			put_char((uint32_t)(key >> 42));
		if (key >> 21 != 0)
			put_char((uint32_t)(key >> 21 & 0x1FFFFF));
		put_char((uint32_t)(key & 0x1FFFFF));
		putchar('\t');
		for (l = 0; l < nlangs; l++)
			putchar('0' + cost_of(chance(g, s, key, l)));
		putchar('\n');
	}
	free(rows);
	free(keys);
	free(s);
}

/* ---- signs: what is no letter, by how often it stands in any text ---- */

static uint32_t signs[0x10000];
static uint64_t nchars;

static void
read_signs(const char *lang)
{
	size_t n, i, len;
	char *text = slurp(lang, &n);
	uint32_t cp;

	for (i = 0; i < n; i += len) {
		len = utf8_decode(text + i, n - i, &cp);
		nchars++;
		if (cp >= 0x80 && cp < 0x10000 && fold(cp) == EDGE)
			signs[cp]++;
	}
	free(text);
}

static void
write_signs(void)
{
	uint32_t cp;

	for (cp = 0; cp < 0x10000; cp++)
		if (signs[cp] >= 3)
			printf("sign\t%04X\t%d\n", (unsigned)cp,
			    cost_of(5.0 * signs[cp] / (double)nchars));
}

/* ---- single-byte sets: what each byte is ---- */

static const char *const sets[][2] = {
	{ "windows-1250", "CP1250" },
	{ "windows-1251", "CP1251" },
	{ "windows-1252", "CP1252" },
	{ "windows-1253", "CP1253" },
	{ "windows-1254", "CP1254" },
	{ "windows-1255", "CP1255" },
	{ "windows-1256", "CP1256" },
	{ "windows-1257", "CP1257" },
	{ "windows-1258", "CP1258" },
	{ "windows-874", "CP874" },
	{ "ISO-8859-2", "ISO-8859-2" },
	{ "ISO-8859-3", "ISO-8859-3" },
	{ "ISO-8859-4", "ISO-8859-4" },
	{ "ISO-8859-5", "ISO-8859-5" },
	{ "ISO-8859-6", "ISO-8859-6" },
	{ "ISO-8859-7", "ISO-8859-7" },
	{ "ISO-8859-8", "ISO-8859-8" },
	{ "ISO-8859-9", "ISO-8859-9" },
	{ "ISO-8859-13", "ISO-8859-13" },
	{ "ISO-8859-15", "ISO-8859-15" },
	{ "ISO-8859-16", "ISO-8859-16" },
	{ "KOI8-R", "KOI8-R" },
	{ "KOI8-U", "KOI8-U" },
	{ "IBM775", "CP775" },
	{ "IBM850", "CP850" },
	{ "IBM852", "CP852" },
	{ "IBM855", "CP855" },
	{ "IBM866", "CP866" },
	{ "x-mac-cyrillic", "MAC-CYRILLIC" },
	{ "macintosh", "MACINTOSH" },
	{ "VISCII", "VISCII" },
	{ "KZ-1048", "RK1048" },
	{ "PTCP154", "PT154" },
};

/* The code point of in[0..n) read as `from`; 0: none, or more than one. */
static uint32_t
decode(iconv_t cd, const char *in, size_t n)
{
	char out[16], *o = out, *i = (char *)in;
	size_t left = sizeof(out);

	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &i, &n, &o, &left) == (size_t)-1 || n != 0)
		return 0;
	iconv(cd, NULL, NULL, &o, &left); /* CP1255, CP1258 hold one back */
	if (o - out != 4)
		return 0;
	return (uint32_t)(unsigned char)out[0] << 24 |
	    (uint32_t)(unsigned char)out[1] << 16 |
	    (uint32_t)(unsigned char)out[2] << 8 | (unsigned char)out[3];
}

static void
write_sets(void)
{
	size_t i;
	uint32_t cp;
	iconv_t cd;
	int b;
	char c;

	for (i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		cd = iconv_open("UTF-32BE", sets[i][1]);
		if (cd == (iconv_t)-1)
			fail("iconv does not have it", sets[i][1]);
		printf("set\t%s\t", sets[i][0]);
		for (b = 0x80; b < 0x100; b++) {
			c = (char)b;
			cp = decode(cd, &c, 1);
			printf("%s%X", b > 0x80 ? " " : "",
			    cp == 0 ? 0xFFFDu : (unsigned)cp);
		}
		printf("\n");
		iconv_close(cd);
	}
}

/* ---- double-byte sets: P(character) by its two bytes ---- */

static const struct wide {
	const char *name, *iconv, *lang,
	    *also; /* also: one tenth of the text */
} wides[] = {
	{ "Windows-31J", "CP932", "ja", NULL },
	{ "EUC-JP", "EUC-JP", "ja", NULL },
	{ "GB18030", "GB18030", "zh", "zh-Hant" },
	{ "Big5", "BIG5", "zh-Hant", NULL },
	{ "EUC-TW", "EUC-TW", "zh-Hant", NULL },
	{ "windows-949", "CP949", "ko", NULL },
	{ "Johab", "JOHAB", "ko", NULL },
};

static double seen[0x20000];

static void
read_chars(const char *lang, double weight)
{
	size_t n, i, len;
	char *text = slurp(lang, &n);
	uint32_t cp;

	for (i = 0; i < n; i += len) {
		len = utf8_decode(text + i, n - i, &cp);
		if (cp >= 0x80 && cp < 0x20000)
			seen[cp] += weight;
	}
	free(text);
}

static void
write_wide(const struct wide *w)
{
	iconv_t cd = iconv_open("UTF-32BE", w->iconv);
	static uint32_t at[256];
	double n, kinds, cells, all = 0, rows = 0, p;
	int a, b, pass;
	char in[2];

	if (cd == (iconv_t)-1)
		fail("iconv does not have it", w->iconv);
	memset(seen, 0, sizeof(seen));
	read_chars(w->lang, 1);
	if (w->also != NULL)
		read_chars(w->also, 0.1);
	for (pass = 0; pass < 2; pass++)
		for (a = 0x81; a < 0xFF; a++) {
			n = kinds = cells = 0;
			for (b = 0x31; b < 0xFF; b++) {
				in[0] = (char)a;
				in[1] = (char)b;
				at[b] = decode(cd, in, 2);
				if (at[b] < 0x80 || at[b] >= 0x20000)
					at[b] = 0;
				if (at[b] == 0)
					continue;
				cells++;
				n += seen[at[b]];
				kinds += seen[at[b]] > 0;
			}
			if (cells == 0)
				continue;
			if (pass == 0) {
				all += n;
				rows++;
				continue;
			}
			printf("wide\t%s\t%02X\t", w->name, (unsigned)a);
			kinds += 1;
			for (b = 0x31; b < 0xFF; b++) {
				if (at[b] == 0) {
					putchar('~');
					continue;
				}
				p = (seen[at[b]] + kinds / cells) / (n + kinds);
				p *= (n + 2) / (all + 2 * rows);
				putchar('0' + cost_of(p));
			}
			printf("\n");
		}
	iconv_close(cd);
}

/* P(code point) of Chinese, Japanese and Korean, for UTF-16 without a mark. */
static void
write_cjk(void)
{
	int hi, lo;
	double n, kinds, all = 0;

	memset(seen, 0, sizeof(seen));
	read_chars("zh", 1);
	read_chars("zh-Hant", 1);
	read_chars("ja", 1);
	read_chars("ko", 1);
	for (hi = 0x30; hi < 0x10000 >> 8; hi++)
		for (lo = 0; lo < 256; lo++)
			all += seen[hi << 8 | lo];
	for (hi = 0x30; hi < 0x10000 >> 8; hi++) {
		if (hi != 0x30 && hi != 0xFF && !(hi >= 0x4E && hi < 0xA0) &&
		    !(hi >= 0xAC && hi < 0xD8))
			continue;
		n = kinds = 0;
		for (lo = 0; lo < 256; lo++) {
			n += seen[hi << 8 | lo];
			kinds += seen[hi << 8 | lo] > 0;
		}
		printf("cjk\t%02X\t", (unsigned)hi);
		kinds += 1;
		for (lo = 0; lo < 256; lo++)
			putchar('0' +
			    cost_of((seen[hi << 8 | lo] + kinds / 256) /
				(n + kinds) * (n + 2) / all));
		printf("\n");
	}
}

/* Characters that tell simplified from traditional Chinese. */
static void
write_han(void)
{
	static double zh[0x10000];
	uint32_t cp;

	memset(seen, 0, sizeof(seen));
	read_chars("zh", 1);
	memcpy(zh, seen, sizeof(zh));
	memset(seen, 0, sizeof(seen));
	read_chars("zh-Hant", 1);
	printf("han\tzh\t");
	for (cp = 0x4E00; cp < 0xA000; cp++)
		if (zh[cp] >= 3 && zh[cp] > 20 * seen[cp])
			put_char(cp);
	printf("\nhan\tzh-Hant\t");
	for (cp = 0x4E00; cp < 0xA000; cp++)
		if (seen[cp] >= 3 && seen[cp] > 20 * zh[cp])
			put_char(cp);
	printf("\n");
}

static const char head[] =
    "# Encodings and languages: costs (-ln P, in fifths of a nat, as the\n"
    "# character '0' + cost) learnt by train-detect; do not edit.\n"
    "#\n"
    "# L  n-gram of folded letters (_: edge of a word), one cost a language "
    "of\n"
    "#    the group above: of the last letter behind those before it\n"
    "# sign  code point that is no letter, its cost\n"
    "# set   single-byte set: code points of bytes 80..FF as iconv has them\n"
    "# wide  double-byte set, lead byte, costs of trail bytes 31..FE (~: "
    "none)\n"
    "# cjk   high byte of the code point, costs of low bytes 00..FF\n"
    "# han   characters of one Chinese orthography alone\n"
    "#\n"
    "# Learnt from (counts only; no sentence is in here):\n"
    "# - NTREX-128, MicrosoftTranslator/NTREX, CC BY-SA 4.0: C. Federmann,\n"
    "#   T. Kocmi, Y. Xin, \"NTREX-128 - News Test References for MT "
    "Evaluation\n"
    "#   of 128 Languages\", 2022; English source: WMT 2019 news test "
    "(Barrault\n"
    "#   et al., 2019)\n"
    "# - L. L. Zamenhof, Fundamenta Krestomatio, 1903 (Project Gutenberg "
    "8224),\n"
    "#   public domain\n"
    "# - Universal Dependencies, github.com/UniversalDependencies, their\n"
    "#   contributors as named there; CC BY-SA 4.0: UD_Afrikaans-AfriBooms,\n"
    "#   Albanian-STAF, Armenian-ArmTDP, Azerbaijani-TueCL, Belarusian-HSE,\n"
    "#   Chinese-CFL, Chinese-HK, Croatian-SET, Czech-CAC, Danish-DDT,\n"
    "#   Dutch-Alpino, English-EWT, Esperanto-Cairo, Esperanto-Prago,\n"
    "#   Finnish-TDT, French-GSD, Georgian-GLC, German-GSD,\n"
    "#   Hebrew-IAHLTknesset, Icelandic-Modern, Indonesian-GSD,\n"
    "#   Italian-ParlaMint, Kazakh-KTB, Korean-GSD, Korean-Kaist, "
    "Latvian-LVTB,\n"
    "#   Lithuanian-ALKSNIS, Macedonian-MTB, Maltese-MUDT, Norwegian-Bokmaal,\n"
    "#   Pashto-Sikaram, Persian-PerDT, Portuguese-GSD, Romanian-RRT,\n"
    "#   Russian-GSD, Russian-Taiga, Serbian-SET, Slovak-SNK, Slovenian-SSJ,\n"
    "#   Spanish-GSD, Swedish-Talbanken, Thai-TUD, Turkish-BOUN, Welsh-CCG;\n"
    "#   CC BY-SA 3.0: UD_Hindi-PUD, Irish-IDT, Italian-PUD\n";

int
main(int argc, char **argv)
{
	size_t g, l;

	if (argc > 1 && strcmp(argv[1], "-x") == 0) {
		trial = true;
		argc--;
		argv++;
	}
	if (argc != 2) {
		fprintf(stderr, "usage: train-detect [-x] DIR/text\n");
		return 2;
	}
	dir = argv[1];
	fputs(head, stdout);
	for (g = 0; g < NGROUPS; g++) {
		for (l = 0; groups[g].langs[l] != NULL; l++) {
			read_letters(&groups[g], g, l);
			read_signs(groups[g].langs[l]);
		}
		write_group(&groups[g]);
		free(groups[g].grams);
	}
	write_signs();
	write_sets();
	for (g = 0; g < sizeof(wides) / sizeof(wides[0]); g++)
		write_wide(&wides[g]);
	write_cjk();
	write_han();
	return fflush(stdout) == 0 ? 0 : 2;
}
