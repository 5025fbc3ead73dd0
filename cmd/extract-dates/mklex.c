/* SPDX-License-Identifier: ISC */
/*
 * mklex: compiles the word tables of extract-dates into one header.
 *
 *	mklex words.tsv cldr.tsv ... >lex-data.h
 *	mklex -w words.tsv cldr.tsv ... >worth-data.h
 *
 * A line is KEY TAB CLASS TAB VALUE [TAB LANG,...]; no LANG means en.  The
 * key is in lower case, its words joined by single spaces.  {a=16|b=32|c}
 * in it stands for one of a, b and c, of which each but c adds to the value.
 * A line
 * "%LANG TAB X" says that a language is always on; else -l must name it, or
 * the word's script is another than Latin.
 * Runs at build time only.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lex.h"
#include "literal.h"
#include "utf8.h"
#include "worth.h"

#define MAXKEY 96
#define SLOTS 131072

struct entry {
	int lang, cls, val, file;
};

struct rec {
	char *key;
	size_t n;
	struct entry *e;
	int ne, cap;
	int words;  /* most words of an English phrase that begins so */
	int others; /* ... of one in another language */
	int base;   /* a phrase of a language always on begins so */
};

static unsigned char widths[LEX_WIDE];
static struct rec *recs;
static size_t nrecs, caprecs;
static uint32_t slots[SLOTS];
static char langs[256][12];
static char kinds[256];
static int scripts[256][32];
static int nlangs;
static unsigned char heads[WORTH_HEADS / 8], words[WORTH_WORDS / 8];

static void
fail(const char *file, long line, const char *what)
{
	fprintf(stderr, "mklex: %s:%ld: %s\n", file, line, what);
	exit(1);
}

static void *
need(void *p)
{
	if (p == NULL) {
		fprintf(stderr, "mklex: out of memory\n");
		exit(1);
	}
	return p;
}

static struct rec *
rec_get(const char *key, size_t n)
{
	uint32_t h = lex_mix(lex_hash(key, n)) & (SLOTS - 1);

	for (; slots[h] != 0; h = (h + 1) & (SLOTS - 1)) {
		struct rec *r = &recs[slots[h] - 1];

		if (r->n == n && memcmp(r->key, key, n) == 0)
			return r;
	}
	if (nrecs == caprecs) {
		caprecs = caprecs ? caprecs * 2 : 4096;
		recs = need(realloc(recs, caprecs * sizeof(*recs)));
	}
	if (nrecs * 2 > SLOTS) {
		fprintf(stderr, "mklex: too many words\n");
		exit(1);
	}
	memset(&recs[nrecs], 0, sizeof(*recs));
	recs[nrecs].key = need(malloc(n + 1));
	memcpy(recs[nrecs].key, key, n);
	recs[nrecs].key[n] = '\0';
	recs[nrecs].n = n;
	slots[h] = ++nrecs;
	return &recs[nrecs - 1];
}

/*
 * The key as lex.c makes it of text: lower case, nothing invisible; the
 * words on both sides of an apostrophe are a phrase, but for English, where
 * only 's has one.
 */
static int
fold(const char *from, char *to, int english)
{
	const char *e = from + strlen(from);
	size_t n = 0;
	uint32_t cp;

	while (from < e) {
		from += utf8_decode(from, e - from, &cp);
		if (cp == 0x200C || cp == 0x200D || cp == 0xAD)
			continue;
		if (n > MAXKEY)
			return 0;
		if ((cp == '\'' || cp == 0x2019 || cp == 0x2BC) && n > 0 &&
		    from < e && !english)
			cp = ' ';
		n += utf8_encode(to + n, utf8_lower(cp));
	}
	to[n] = '\0';
	return n > 0 && n <= MAXKEY;
}

static int
script_of(const char *key)
{
	enum utf8_script s = S_COMMON;
	uint32_t cp;

	for (; *key && s == S_COMMON;
	     key += utf8_decode(key, strlen(key), &cp)) {
		utf8_decode(key, strlen(key), &cp);
		s = utf8_script(cp);
	}
	return (int)s;
}

/* Words of another script than Latin are on whatever -l says. */
static int
always(const char *key)
{
	int s = script_of(key);

	return s != S_LATIN && s != S_COMMON;
}

static int
lang_get(const char *name)
{
	int i;

	for (i = 0; i < nlangs; i++)
		if (strcmp(langs[i], name) == 0)
			return i;
	if (nlangs == 255 || strlen(name) >= sizeof(langs[0]))
		return -1;
	strcpy(langs[nlangs], name);
	kinds[nlangs] = 'L';
	return nlangs++;
}

static void
add(struct rec *r, int lang, int cls, int val, int file)
{
	int i;

	for (i = 0; i < r->ne; i++)
		if (r->e[i].lang == lang && r->e[i].cls == cls) {
			/* août, tahun are their own abbreviations: whole words */
			if (strchr("MJIWU", cls) && r->e[i].val == val + 64 &&
			    r->e[i].file == file)
				r->e[i].val = val;
			return;
		}
	if (r->ne == LEX_ALWAYS - 1)
		return;
	if (r->ne == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 4;
		r->e = need(realloc(r->e, r->cap * sizeof(*r->e)));
	}
	r->e[r->ne].lang = lang;
	r->e[r->ne].cls = cls;
	r->e[r->ne].val = val;
	r->e[r->ne].file = file;
	r->ne++;
}

/* One word or phrase of the tables, in the languages that langs names. */
static void
load_key(const char *file, long no, int which, const char *text, int cls,
    int val, const char *langs_of)
{
	char key[MAXKEY + 8], names[1024], *lang;
	struct rec *r;

	if (strlen(text) > MAXKEY || !fold(text, key, langs_of == NULL))
		fail(file, no, "key too long");
	if (abs(val) > 32767)
		fail(file, no, "value too large");
	r = rec_get(key, strlen(key));
	snprintf(names, sizeof(names), "%s", langs_of ? langs_of : "en");
	for (lang = strtok(names, ","); lang; lang = strtok(NULL, ",")) {
		int l = lang_get(lang);

		if (l < 0)
			fail(file, no, "too many languages");
		add(r, l, cls, val, which);
		scripts[l][script_of(key) & 31]++;
	}
}

/*
 * A key with alternatives, {дво=32|три=48}{денн=4|річн=8}{ий|а}: each of its
 * words, with the values that its parts add.  Recurses once a brace.
 */
static void
load_keys(const char *file, long no, int which, const char *text, int cls,
    int val, const char *langs_of)
{
	const char *open = strchr(text, '{'), *close, *p, *e, *q;
	char word[4096];
	int n, more;

	if (open == NULL) {
		load_key(file, no, which, text, cls, val, langs_of);
		return;
	}
	if ((close = strchr(open, '}')) == NULL)
		fail(file, no, "no }");
	for (p = open; p < close; p = e) {
		p++;
		e = p + strcspn(p, "|}");
		q = p + strcspn(p, "=|}");
		more = *q == '=' ? atoi(q + 1) : 0;
		n = snprintf(word, sizeof(word), "%.*s%.*s%s",
		    (int)(open - text), text, (int)(q - p), p, close + 1);
		if (n < 0 || (size_t)n >= sizeof(word))
			fail(file, no, "key too long");
		load_keys(file, no, which, word, cls, val + more, langs_of);
	}
}

static void
load(const char *file, int which)
{
	FILE *f = fopen(file, "r");
	char line[4096], *col[4], *p;
	long no = 0;
	int n;

	if (f == NULL)
		fail(file, 0, "cannot open");
	while (fgets(line, sizeof(line), f)) {
		no++;
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if ((p = strchr(line, '\n')) == NULL)
			fail(file, no, "line too long");
		*p = '\0';
		for (n = 0, p = line; n < 4 && p; n++) {
			col[n] = p;
			if ((p = strchr(p, '\t')))
				*p++ = '\0';
		}
		if (line[0] == '%') {
			int l = lang_get(line + 1);

			if (n < 2 || l < 0)
				fail(file, no, "bad language");
			kinds[l] = col[1][0];
			continue;
		}
		if (n < 3 || col[1][0] == '\0' || col[0][0] == '\0')
			fail(file, no, "bad line");
		load_keys(file, no, which, col[0], col[1][0], atoi(col[2]),
		    n > 3 ? col[3] : NULL);
	}
	fclose(f);
}

/* How far a look for the longest key must go from its first character. */
static void
wide(const struct rec *r)
{
	const char *p = r->key, *end = p + r->n;
	uint32_t cp, first;
	int n = 0;

	if (r->ne == 0)
		return;
	utf8_decode(p, end - p, &first);
	while (p < end) {
		p += utf8_decode(p, end - p, &cp);
		n += cp != ' ';
	}
	if (widths[first % LEX_WIDE] < n)
		widths[first % LEX_WIDE] = n;
}

/* A key of which all is unsaid for a language is none of that language. */
static void
unsay(struct rec *r)
{
	int i, j, n = 0;

	for (i = 0; i < r->ne; i++) {
		for (j = 0; j < r->ne &&
		     (r->e[j].lang != r->e[i].lang || r->e[j].val == LEX_NOT);
		     j++)
			continue;
		if (j < r->ne)
			r->e[n++] = r->e[i];
	}
	r->ne = n;
}

static void
u32(uint32_t v)
{
	literal_byte(v & 255);
	literal_byte(v >> 8 & 255);
	literal_byte(v >> 16 & 255);
	literal_byte(v >> 24 & 255);
}

static void
table(const char *name, const unsigned char *p, size_t n)
{
	printf("static const unsigned char %s[] = \"", name);
	for (; n > 0; n--)
		literal_byte(*p++);
	printf("\";\n");
}

static void
table32(const char *name, const uint32_t *p, size_t n)
{
	printf("static const char %s[] = \"", name);
	for (; n > 0; n--)
		u32(*p++);
	printf("\";\n");
}

static void
mark(unsigned char *set, const char *p, size_t n)
{
	uint32_t h = lex_mix(lex_hash(p, n)) & (LEX_BITS - 1);

	set[h / 8] |= 1 << h % 8;
}

/* Letters of ASCII at the front of a key. */
static size_t
letters(const char *key)
{
	size_t n = 0;

	while (key[n] >= 'a' && key[n] <= 'z')
		n++;
	return n;
}

static int
is_marked(const unsigned char *set, uint32_t h)
{
	return set[h / 8] >> h % 8 & 1;
}

static uint32_t
head_hash(const char *p, size_t n)
{
	uint64_t v = 0;
	size_t i;

	for (i = 0; i < n && i < 8; i++)
		v |= (uint64_t)(unsigned char)p[i] << 8 * i;
	return worth_head(v, n);
}

/*
 * Words that make a row worth a look; of a phrase its longest word, where
 * none of the others does so already.
 */
static void
worth_tables(void)
{
	const char *best, *p;
	size_t i, n, len;
	int phrase, done, j;

	for (phrase = 0; phrase < 2; phrase++)
		for (i = 0; i < nrecs; i++) {
			struct rec *r = &recs[i];

			/* English is the first language */
			for (j = 0; j < r->ne && r->e[j].lang != 0; j++)
				continue;
			if (phrase != (memchr(r->key, ' ', r->n) != NULL) ||
			    j == r->ne || !lex_tells(r->e[j].cls, r->e[j].val))
				continue;
			best = NULL;
			len = 0;
			done = 0;
			for (p = r->key; *p; p += n + (p[n] != 0)) {
				uint32_t h;

				n = letters(p);
				h = lex_mix(lex_hash(p, n)) & (WORTH_WORDS - 1);
				done |= n > 0 && is_marked(words, h) &&
				    is_marked(heads, head_hash(p, n));
				if (n > len) {
					len = n;
					best = p;
				}
			}
			if (done || best == NULL)
				continue;
			n = lex_mix(lex_hash(best, len)) & (WORTH_WORDS - 1);
			words[n / 8] |= 1 << n % 8;
			n = head_hash(best, len);
			heads[n / 8] |= 1 << n % 8;
		}
	table("worth_heads", heads, sizeof(heads));
	table("worth_words", words, sizeof(words));
}

/* Phrases: the first word of each must be found, and tell how long they are. */
static void
phrases(void)
{
	char key[MAXKEY + 1];
	const char *sp, *p;
	struct rec *r;
	size_t i;
	int n, j;

	for (i = 0; i < nrecs; i++) {
		if ((sp = memchr(recs[i].key, ' ', recs[i].n)) == NULL)
			continue;
		for (n = 1, p = recs[i].key; *p; p++)
			n += *p == ' ';
		memcpy(key, recs[i].key, sp - recs[i].key);
		r = rec_get(key, sp - recs[i].key); /* may move recs */
		if (recs[i].ne > 0 && recs[i].e[0].lang == 0 && r->words < n)
			r->words = n;
		if (r->others < n)
			r->others = n > 15 ? 15 : n;
		for (j = 0; j < recs[i].ne; j++)
			r->base |= kinds[recs[i].e[j].lang] != 'L';
	}
}

/* A record, as lex.c reads it; its length. */
static size_t
record(const struct rec *r)
{
	size_t k;
	int j;

	literal_byte((unsigned)r->n);
	for (k = 0; k < r->n; k++)
		literal_byte((unsigned char)r->key[k]);
	literal_byte(r->words | r->others << 4);
	literal_byte(r->ne | (always(r->key) ? LEX_ALWAYS : 0));
	literal_byte(script_of(r->key));
	for (j = 0; j < r->ne; j++) {
		literal_byte(r->e[j].lang);
		literal_byte(r->e[j].cls);
		literal_byte(r->e[j].val & 255);
		literal_byte(r->e[j].val >> 8 & 255);
	}
	return 4 + r->n + 4 * r->ne;
}

/* Is r looked for where -l chooses no Latin-script language? */
static bool
basic(const struct rec *r)
{
	bool b = r->words > 0 || r->base || always(r->key);
	int j;

	for (j = 0; j < r->ne; j++)
		b |= kinds[r->e[j].lang] != 'L';
	return b;
}

/* The records; off[i] is where the ith lies. */
static void
records(uint32_t *off)
{
	size_t i, at = 1;

	printf("static const char lex_data[] = \"");
	literal_byte(0);
	for (i = 0; i < nrecs; i++) {
		off[i] = at;
		at += record(&recs[i]);
	}
	for (i = 0; i < 8; i++) /* eight bytes of a key may be read */
		literal_byte(0);
	printf("\";\n");
}

/* A hash table of offsets: 24 bits of them, 8 of hash, where most strangers
 * stop. */
static void
hash_table(const uint32_t *off)
{
	size_t nslots = 1024, i, at;
	uint32_t h, *out;

	while (nslots < nrecs * 2)
		nslots *= 2;
	out = need(calloc(nslots, sizeof(*out)));
	for (i = 0; i < nrecs; i++) {
		h = lex_mix(lex_hash(recs[i].key, recs[i].n));
		for (at = h & (nslots - 1); out[at] != 0;
		     at = (at + 1) & (nslots - 1))
			;
		out[at] = off[i] | h >> 24 << 24;
	}
	table32("lex_slots", out, nslots);
	printf("#define LEX_NSLOTS %luu\n", (unsigned long)nslots);
	free(out);
}

/* What rejects most words before they are looked up. */
static void
filters(const uint32_t *off)
{
	static unsigned char bits[LEX_BITS / 8], base[LEX_BITS / 8];
	static unsigned char front_bits[WORTH_HEADS / 8];
	static uint32_t front[WORTH_HEADS / 8];
	size_t i;
	uint32_t h;

	for (i = 0; i < nrecs; i++) {
		struct rec *r = &recs[i];

		mark(bits, r->key, r->n);
		wide(r);
		if (!basic(r))
			continue;
		mark(base, r->key, r->n);
		if (letters(r->key) != r->n)
			continue;
		h = head_hash(r->key, r->n);
		front_bits[h / 8] |= 1 << h % 8;
		/* English comes first; others find a way behind */
		if (front[h >> 3] == 0)
			front[h >> 3] = off[i];
	}
	table("lex_bits", bits, sizeof(bits));
	/* without the Latin-script languages that -l chooses */
	table("lex_base", base, sizeof(base));
	/* ASCII words without those languages, by their first letters */
	table("lex_heads", front_bits, sizeof(front_bits));
	table32("lex_front", front, WORTH_HEADS / 8);
	/* characters of the longest key, by its first: for scripts without
	 * spaces */
	table("lex_wide", widths, sizeof(widths));
}

static void
languages(void)
{
	int j, k, best;

	printf("#define LEX_NLANGS %d\n", nlangs);
	printf("static const char lex_langs[][12] = {\n");
	for (j = 0; j < nlangs; j++)
		printf("\t\"%s\",\n", langs[j]);
	printf("};\n/* the script other than Latin that most words are in "
	       "*/\nstatic const char lex_scripts[] = \"");
	for (j = 0; j < nlangs; j++) {
		for (best = 0, k = S_LATIN + 1; k < 32; k++)
			if (scripts[j][k] > 0 &&
			    (best == 0 || scripts[j][k] > scripts[j][best]))
				best = k;
		literal_byte((unsigned)best);
	}
	printf("\";\nstatic const char lex_kinds[] = \"");
	for (j = 0; j < nlangs; j++)
		putchar(kinds[j]);
	printf("\";\n");
}

int
main(int argc, char **argv)
{
	int a, w = argc > 1 && strcmp(argv[1], "-w") == 0;
	uint32_t *off;
	size_t i;

	lang_get("en");
	kinds[0] = 'E';
	for (a = 1 + w; a < argc; a++)
		load(argv[a], a);
	for (i = 0; i < nrecs; i++)
		unsay(&recs[i]);
	printf("/* made by mklex: do not edit */\n");
	if (w)
		worth_tables();
	else {
		phrases();
		off = need(calloc(nrecs, sizeof(*off)));
		records(off);
		hash_table(off);
		filters(off);
		languages();
		free(off);
	}
	return ferror(stdout) || fflush(stdout) == EOF;
}
