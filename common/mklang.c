/* SPDX-License-Identifier: ISC */
/*
 * mklang: letters.tsv to letters.h, run at build time: of each code point the
 * number of a set of languages, of each language how many letters it has.
 */
#include <stdio.h>

#include "lang.h"
#include "slurp.h"
#include "utf8.h"

#define LETTERS 0x1F00 /* behind those of Vietnamese, the last of all */

static uint32_t of[LETTERS];
static unsigned count[LANG_N];

int
main(int argc, char **argv)
{
	static uint32_t sets[256]; /* what a byte can number; the first is 0 */
	struct buf held = { 0 };
	struct str text, line, letters;
	unsigned nsets = 1, k;
	uint32_t cp;
	int lang = 0;

	err_name = "mklang";
	if (argc != 2)
		die("usage: mklang LETTERS.tsv >LETTERS.h");
	for (text = slurp(&held, argv[1]); str_cut(&text, '\n', &line);) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (lang == LANG_N ||
		    !str_eq(str_field(line, 0),
			str_of(&LANG_CODES[2 * lang], 2)))
			die("%s: not in the order of enum lang", argv[1]);
		letters = str_field(line, 1);
		while (letters.n > 0) {
			size_t n = utf8_decode(letters.p, letters.n, &cp);

			if (cp >= LETTERS)
				die("%s: a letter beyond all", argv[1]);
			of[cp] |= lang_bit(lang);
			count[lang]++;
			letters = str_of(letters.p + n, letters.n - n);
		}
		lang++;
	}
	puts(
	    "/* made by mklang */\nstatic const unsigned char lang_index[] = {");
	for (cp = 0; cp < LETTERS; cp++) {
		if (utf8_lower(cp) < LETTERS)
			of[cp] = of[utf8_lower(cp)];
		for (k = 0; k < nsets && sets[k] != of[cp]; k++)
			;
		if (k == nsets && nsets++ == 256)
			die("%s: too many sets", argv[1]);
		sets[k] = of[cp];
		printf("%u,%s", k, cp % 32 == 31 ? "\n" : "");
	}
	puts("};\nstatic const uint32_t lang_sets[] = {");
	for (k = 0; k < nsets; k++)
		printf("%luu,\n", (unsigned long)sets[k]);
	puts("};\nstatic const unsigned char lang_counts[] = {");
	for (lang = 0; lang < LANG_N; lang++)
		printf("%u,\n", count[lang]);
	puts("};");
	buf_free(&held);
	return ferror(stdout) != 0 ? 2 : 0;
}
