/* SPDX-License-Identifier: ISC */
/*
 * mkdetect: detect-model.tsv to detect-model.h, run at build time.  What the
 * lines are, the table says at its head; what comes out, detect-table.h.
 */
#include <stdio.h>
#include <stdlib.h>

#include "detect-table.h"
#include "utf8.h"

#define ROWS 48000

static struct {
	uint32_t letter[3]; /* of n-gram: code points, 0 in front */
	const char *costs;
	size_t group;
} rows[ROWS];
static size_t nrows;

static struct {
	const char *name, *langs;
	size_t nlangs, stride, first, n;
} groups[DETECT_GROUPS];
static size_t ngroups;

static uint16_t sym[DETECT_SYMS];
static size_t line_no;
static size_t column;

static _Noreturn void
fail(const char *what)
{
	fprintf(stderr, "mkdetect: line %zu: %s\n", line_no, what);
	exit(2);
}

/* ---- a C string literal ---- */

static void
open_literal(const char *name, size_t i)
{
	printf("static const char %s%zu[] =\n\"", name, i);
	column = 1;
}

static void
byte(unsigned v)
{
	/* octal with three digits: the next character cannot belong to it */
	if (column > 72) {
		printf("\"\n\"");
		column = 1;
	}
	if (v >= 0x20 && v < 0x7F && v != '"' && v != '\\' && v != '?')
		column += (size_t)printf("%c", (int)v);
	else
		column += (size_t)printf("\\%03o", v & 0xFF);
}

static void
u16(uint32_t v)
{
	byte(v & 0xFF);
	byte(v >> 8 & 0xFF);
}

static void
close_literal(void)
{
	printf("\";\n");
}

/* ---- letters ---- */

/* As train-detect has it; 0: no letter. */
static uint32_t
fold(uint32_t cp)
{
	if (cp == 0xAA || cp == 0xB5 || cp == 0xBA)
		return 0;
	return utf8_alpha(cp) ? utf8_lower(cp) : 0;
}

#define COMMON_SIGN 50

/*
 * Signs that news, laws and papers have, more often than the sentences learnt
 * from, of which those with many signs were left out.
 */
static bool
common_sign(uint32_t cp)
{
	static const uint32_t signs[] = { 0xA1, 0xA2, 0xA3, 0xA5, 0xA7, 0xA9,
		0xAB, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3, 0xB5, 0xB7, 0xBB, 0xBC,
		0xBD, 0xBE, 0xBF, 0xD7, 0x2013, 0x2014, 0x2020, 0x2022, 0x20AC,
		0x2122 };
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (signs[i] == cp)
			return true;
	return false;
}

/* Numbers for the letters of all n-grams, then sym[] for all code points. */
static void
number_letters(void)
{
	static uint16_t id[DETECT_SYMS];
	uint32_t cp, low;
	unsigned next = DETECT_MARK + 1, g;
	size_t i, k;
	enum utf8_class c;

	for (i = 0; i < nrows; i++)
		for (k = 0; k < 3; k++) {
			cp = rows[i].letter[k];
			if (cp >= DETECT_SYMS)
				fail("letter beyond the table");
			if (cp != 0 && cp != '_' && id[cp] == 0)
				id[cp] = (uint16_t)next++;
		}
	if (next > DETECT_ID)
		fail("too many letters");
	id['_'] = DETECT_EDGE;
	for (cp = 0; cp < DETECT_SYMS; cp++) {
		low = fold(cp);
		if (low == 0) {
			if (sym[cp] == 0) /* a sign not seen */
				sym[cp] = DETECT_SIGN << DETECT_SHIFT | 70;
			if (common_sign(cp) &&
			    (sym[cp] & (DETECT_ID - 1)) > COMMON_SIGN)
				sym[cp] =
				    DETECT_SIGN << DETECT_SHIFT | COMMON_SIGN;
			if (utf8_class(cp) != U_OPEN && cp != 0xA1 &&
			    cp != 0xBF && cp != 0xB0 &&
			    (sym[cp] & (DETECT_ID - 1)) >= 45)
				sym[cp] |= DETECT_ALONE;
			continue;
		}
		c = utf8_class(cp);
		g = detect_script(low);
		if (detect_mark(cp))
			g = cp < 0x600 ? DS_HEBREW : DS_ARABIC;
		else if (c == U_MARK && utf8_script(cp) == S_COMMON)
			g = cp >= 0x600 ? DS_ARABIC : DS_LATIN; /* tones */
		sym[cp] = (uint16_t)(g << DETECT_SHIFT);
		sym[cp] |= (uint16_t)(detect_mark(cp) ? DETECT_MARK
			: low < DETECT_SYMS           ? id[low]
						      : 0);
		if (c == U_UPPER)
			sym[cp] |= DETECT_UPPER;
		if (c == U_LOWER)
			sym[cp] |= DETECT_LOWER;
	}
	open_literal("model_sym", 0);
	for (cp = 0; cp < DETECT_SYMS; cp++)
		u16(sym[cp]);
	close_literal();
	for (i = 0; i < nrows; i++)
		for (k = 0; k < 3; k++)
			rows[i].letter[k] = id[rows[i].letter[k]];
}

static void
write_group(size_t g)
{
	uint32_t size = 256, i, *slots, h, at;
	size_t k, n = 0;
	const char *c;
	unsigned bits = 8;

	while (size < 2 * groups[g].n) {
		size *= 2;
		bits++;
	}
	slots = calloc(size, sizeof(*slots));
	if (slots == NULL)
		fail("no memory");
	open_literal("model_rows", g);
	for (i = 0; i < nrows; i++) {
		if (rows[i].group != g)
			continue;
		h = detect_hash(rows[i].letter[0], rows[i].letter[1],
		    rows[i].letter[2]);
		for (at = h >> (32 - bits); slots[at] != 0;
		     at = (at + 1) & (size - 1))
			;
		slots[at] = (uint32_t)(n + 1) << 16 | (h & 0xFFFF);
		n++;
		for (k = 0, c = rows[i].costs; k < groups[g].nlangs; k++, c++)
			byte((unsigned)(*c - '0'));
		for (; k < groups[g].stride; k++)
			byte(0);
	}
	close_literal();
	open_literal("model_slots", g);
	for (i = 0; i < size; i++) {
		u16(slots[i] & 0xFFFF);
		u16(slots[i] >> 16);
	}
	close_literal();
	printf("#define MODEL_SHIFT%zu %u\n", g, 32 - bits);
	free(slots);
}

/* ---- the table ---- */

static size_t nsets, nwides;
static char set_names[64][32], wide_names[16][32];
static char wide[16][126 * 206];
static char cjk[256][256];
static unsigned char han[(0xA000 - 0x4E00) / 4];

static void
read_ngram(const char *gram, const char *costs)
{
	uint32_t cp[3];
	size_t n = strlen(gram), k = 0, i;

	if (ngroups == 0 || nrows == ROWS)
		fail("no group, or too many rows");
	while (n > 0 && k < 3) {
		i = utf8_decode(gram, n, &cp[k++]);
		gram += i;
		n -= i;
	}
	for (i = 0; i < k; i++)
		rows[nrows].letter[3 - k + i] = cp[i];
	if (strlen(costs) != groups[ngroups - 1].nlangs)
		fail("wrong number of costs");
	rows[nrows].costs = costs;
	rows[nrows].group = ngroups - 1;
	nrows++;
	groups[ngroups - 1].n++;
}

static void
read_han(const char *lang, const char *p)
{
	size_t n = strlen(p), len;
	uint32_t cp;

	for (; n > 0; p += len, n -= len) {
		len = utf8_decode(p, n, &cp);
		if (cp < 0x4E00 || cp >= 0xA000)
			fail("no Han character");
		cp -= 0x4E00;
		han[cp / 4] |= (unsigned char)((strcmp(lang, "zh") == 0 ? 1 : 2)
		    << cp % 4 * 2);
	}
}

static void
read_line(char **f)
{
	size_t i;
	unsigned long a;
	char *p;

	if (strcmp(f[0], "group") == 0) {
		if (ngroups == DETECT_GROUPS)
			fail("too many groups");
		groups[ngroups].name = f[1];
		groups[ngroups].langs = f[2];
		groups[ngroups].nlangs = 1;
		for (p = f[2]; *p != '\0'; p++)
			groups[ngroups].nlangs += *p == ' ';
		i = groups[ngroups].nlangs;
		if (i > DETECT_LATIN)
			fail("too many languages");
		/* the engine adds up eight at once */
		groups[ngroups].stride = i == 1 ? 1 : i <= 8 ? 8 : DETECT_LATIN;
		ngroups++;
	} else if (strcmp(f[0], "L") == 0) {
		read_ngram(f[1], f[2]);
	} else if (strcmp(f[0], "sign") == 0) {
		a = strtoul(f[1], NULL, 16);
		if (a < DETECT_SYMS)
			sym[a] = (uint16_t)(DETECT_SIGN << DETECT_SHIFT |
			    strtoul(f[2], NULL, 10));
	} else if (strcmp(f[0], "set") == 0) {
		snprintf(set_names[nsets], sizeof(set_names[0]), "%s", f[1]);
		open_literal("model_set", nsets++);
		for (p = f[2], i = 0; i < 128; i++)
			u16((uint32_t)strtoul(p, &p, 16));
		close_literal();
	} else if (strcmp(f[0], "wide") == 0) {
		if (nwides == 0 || strcmp(wide_names[nwides - 1], f[1]) != 0) {
			snprintf(wide_names[nwides], sizeof(wide_names[0]),
			    "%s", f[1]);
			memset(wide[nwides++], DETECT_NONE, sizeof(wide[0]));
		}
		a = strtoul(f[2], NULL, 16);
		if (strlen(f[3]) != 206 || a < 0x81 || a > 0xFE)
			fail("wrong number of costs");
		for (i = 0; i < 206; i++)
			if (f[3][i] != '~')
				wide[nwides - 1][(a - 0x81) * 206 + i] =
				    (char)(f[3][i] - '0');
	} else if (strcmp(f[0], "cjk") == 0) {
		a = strtoul(f[1], NULL, 16);
		for (i = 0; i < 256; i++)
			cjk[a & 0xFF][i] = (char)(f[2][i] - '0');
	} else if (strcmp(f[0], "han") == 0) {
		read_han(f[1], f[2]);
	} else
		fail("unknown kind of line");
}

/*
 * What a language costs beforehand, where one is rarer than what is like it:
 * at most two nats, so that it matters to a headline alone.
 */
static unsigned
rare(const char *lang, size_t n)
{
	static const struct {
		const char *lang;
		unsigned cost;
	} list[] = {
		{ "eo", 10 },
		{ "mt", 10 },
		{ "af", 6 },
		{ "sw", 6 },
		{ "cy", 6 },
		{ "ga", 6 },
		{ "eu", 6 },
		{ "ms", 3 },
		{ "sr-Latn", 3 },
		{ "az", 3 },
		{ "ps", 3 },
		{ "is", 3 },
		{ "sq", 3 },
		{ "ca", 3 },
		{ "mk", 2 },
		{ "be", 2 },
	};
	size_t i;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		if (strlen(list[i].lang) == n &&
		    memcmp(list[i].lang, lang, n) == 0)
			return list[i].cost;
	return 0;
}

static void
write_names(void)
{
	size_t i, k, n;
	const char *p;

	for (i = 0; i < ngroups; i++) {
		open_literal("model_rare", i);
		for (p = groups[i].langs; *p != '\0'; p += n) {
			p += *p == ' ';
			n = strcspn(p, " ");
			byte(rare(p, n));
		}
		close_literal();
		printf("static const char *const model_langs%zu[] = { \"", i);
		for (p = groups[i].langs; *p != '\0'; p++)
			*p == ' ' ? (void)printf("\", \"") : (void)putchar(*p);
		printf("\" };\n");
	}
	printf("static const struct detect_group model_groups[] = {\n");
	for (i = 0; i < ngroups; i++)
		printf("\t{ model_slots%zu, model_rows%zu, MODEL_SHIFT%zu, %zu,"
		       " %zu,\n\t    model_langs%zu, model_rare%zu },\n",
		    i, i, i, groups[i].stride, groups[i].nlangs, i, i);
	printf("};\nstatic const struct detect_named model_sets[] = {\n");
	for (i = 0; i < nsets; i++)
		printf("\t{ \"%s\", model_set%zu },\n", set_names[i], i);
	printf("\t{ NULL, NULL },\n};\n");
	printf("static const struct detect_named model_wides[] = {\n");
	for (i = 0; i < nwides; i++)
		printf("\t{ \"%s\", model_wide%zu },\n", wide_names[i], i);
	printf("\t{ NULL, NULL },\n};\n");
	open_literal("model_cjk", 0);
	for (i = 0x30; i < 256; i++)
		for (k = 0; k < 256; k++)
			byte((unsigned char)(cjk[i][0] == 0 && cjk[i][1] == 0
				? DETECT_NONE
				: cjk[i][k]));
	close_literal();
	open_literal("model_han", 0);
	for (i = 0; i < sizeof(han); i++)
		byte(han[i]);
	close_literal();
}

int
main(int argc, char **argv)
{
	static char text[4 << 20];
	char *p, *nl, *f[4];
	size_t n, i, k;
	FILE *in;

	in = argc == 2 ? fopen(argv[1], "r") : NULL;
	if (in == NULL) {
		fprintf(stderr, "usage: mkdetect detect-model.tsv\n");
		return 2;
	}
	n = fread(text, 1, sizeof(text) - 1, in);
	fclose(in);
	printf("/* Made by mkdetect. */\n#include \"detect-table.h\"\n");
	for (p = text; p < text + n; p = nl + 1) {
		line_no++;
		nl = strchr(p, '\n');
		if (nl == NULL)
			fail("no end of line");
		*nl = '\0';
		if (*p == '#' || *p == '\0')
			continue;
		for (k = 0; k < 4; k++) {
			f[k] = p;
			p = strchr(p, '\t');
			if (p == NULL)
				break;
			*p++ = '\0';
		}
		if (k < 2)
			fail("too few columns");
		for (k++; k < 4; k++)
			f[k] = f[0] + strlen(f[0]); /* "" */
		read_line(f);
	}
	number_letters();
	for (i = 0; i < ngroups; i++)
		write_group(i);
	for (i = 0; i < nwides; i++) {
		open_literal("model_wide", i);
		for (k = 0; k < sizeof(wide[0]); k++)
			byte((unsigned char)wide[i][k]);
		close_literal();
	}
	write_names();
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
