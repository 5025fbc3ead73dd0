/* SPDX-License-Identifier: ISC */
/*
 * train-pairs: pairs.tsv, the character sets of two bytes, from an iconv that
 * has them all (`make pairs`), so that afterwards no iconv decides.
 */
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

#define NONE 0

/*
 * Where iconvs differ, or have less than the standard: the mapping tables at
 * unicode.org (JIS0208.TXT, GB2312.TXT) decide.
 */
static const struct {
	const char *set;
	unsigned char a, b;
	uint32_t cp;
} agreed[] = {
	{ "EUC-JP", 0xa1, 0xc0, 0xff3c }, { "HZ-GB-2312", 0xa1, 0xa4, 0x30fb },
	{ "HZ-GB-2312", 0xa1, 0xaa, 0x2015 },
	{ "windows-949", 0xa2, 0xe8, 0x327e }, /* KS X 1001:2002 */
};

/* The character of these bytes; NONE: there is none, or several. */
static uint32_t
ask(iconv_t cd, const unsigned char *p, size_t n)
{
	char in[4], out[16], *ip = in, *op = out;
	size_t il = n, ol = sizeof(out);

	memcpy(in, p, n);
	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &ip, &il, &op, &ol) == (size_t)-1 ||
	    iconv(cd, NULL, NULL, &op, &ol) == (size_t)-1 ||
	    sizeof(out) - ol != 4)
		return NONE;
	return (uint32_t)(unsigned char)out[1] << 16 |
	    (uint32_t)(unsigned char)out[2] << 8 | (unsigned char)out[3];
}

static iconv_t
have(const char *name)
{
	iconv_t cd = iconv_open("UTF-32BE", name);

	if (cd == (iconv_t)-1) {
		fprintf(stderr, "train-pairs: this iconv has no %s\n", name);
		exit(2);
	}
	return cd;
}

/* The same place of JIS X 0208 in Windows-31J, which has more of it. */
static uint32_t
in_shift_jis(iconv_t cd, unsigned a, unsigned b)
{
	unsigned row = a - 0xa1, cell = b - 0xa1;
	unsigned char p[2];

	p[0] = (unsigned char)(row / 2 + (row < 62 ? 0x81 : 0xc1));
	p[1] = (unsigned char)(row % 2 == 0 ? cell + (cell < 63 ? 0x40 : 0x41)
					    : cell + 0x9f);
	return ask(cd, p, 2);
}

int
main(void)
{
	/* name in encoding.c, for iconv, first lead byte */
	static const struct {
		const char *name, *iconv;
		unsigned from, to;
	} sets[] = {
		{ "Big5", "BIG5-HKSCS", 0x81, 0xfe },
		{ "EUC-JP", "EUC-JP", 0x21, 0x7e }, /* behind 8F */
		{ "EUC-JP", "EUC-JP", 0x8e, 0xfe },
		{ "GB18030", "GB18030", 0x81, 0xfe },
		{ "HZ-GB-2312", "GB18030", 0xa1, 0xa1 },
		{ "Johab", "JOHAB", 0x81, 0xfe },
		{ "Windows-31J", "CP932", 0x81, 0xfe },
		{ "windows-949", "CP949", 0x81, 0xfe },
	};
	iconv_t sjis = have("CP932"), big5 = have("BIG5"), cd;
	uint32_t row[256], big;
	unsigned a, b, first, last;
	size_t i, k;
	char out[4];

	for (i = 0; i < sizeof(sets) / sizeof(sets[0]); i++) {
		cd = have(sets[i].iconv);
		for (a = sets[i].from; a <= sets[i].to; a++) {
			first = 0x100;
			last = 0;
			for (b = 0x21; b < 0xff; b++) {
				unsigned char p[3] = { 0x8f,
					(unsigned char)(a | 0x80),
					(unsigned char)b };

				if (a >= 0x80)
					p[1] = (unsigned char)a;
				row[b] = a < 0x80 ? ask(cd, p, 3)
						  : ask(cd, p + 1, 2);
				if (row[b] == NONE && a > 0xa0 && b > 0xa0 &&
				    strcmp(sets[i].name, "EUC-JP") == 0)
					row[b] = in_shift_jis(sjis, a, b);
				/* Big5 itself before what HKSCS has for it, but
				   for its private use */
				big = strcmp(sets[i].name, "Big5") == 0
				    ? ask(big5, p + 1, 2)
				    : NONE;
				if (big != NONE &&
				    (big < 0xe000 || big >= 0xf900))
					row[b] = big;
				for (k = 0;
				     k < sizeof(agreed) / sizeof(agreed[0]);
				     k++)
					if (agreed[k].a == a &&
					    agreed[k].b == b &&
					    strcmp(agreed[k].set,
						sets[i].name) == 0)
						row[b] = agreed[k].cp;
				if (row[b] == NONE)
					continue;
				if (first == 0x100)
					first = b;
				last = b;
			}
			if (last == 0)
				continue;
			printf("%s %02X\t%02X\t", sets[i].name, a, first);
			for (b = first; b <= last; b++)
				if (row[b] == NONE)
					putchar('.');
				else
					fwrite(out, 1, utf8_encode(out, row[b]),
					    stdout);
			putchar('\n');
		}
		iconv_close(cd);
	}
	iconv_close(sjis);
	iconv_close(big5);
	return fflush(stdout) == 0 ? 0 : 2;
}
