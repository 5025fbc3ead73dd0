/* SPDX-License-Identifier: ISC */
/*
 * mkfilter: the keys of abbrev.tsv to filter's bits, run at build time.
 */
#include <stdio.h>

#include "filter.h"

static unsigned char bits[(1 << FILTER_BITS) / 8];

int
main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[4096];
	uint32_t slot;
	size_t i;

	if (f == NULL)
		return fprintf(stderr, "usage: mkfilter ABBREV.tsv >FILE.h\n"),
		       2;
	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#')
			continue;
		slot = filter_slot(str_of(line, strcspn(line, "\t\n")));
		bits[slot / 8] |= (unsigned char)(1 << slot % 8);
	}
	fclose(f);
	printf("/* made by mkfilter from %s */\n", argv[1]);
	printf("static const char abbrev_bits[] =");
	for (i = 0; i < sizeof(bits); i++)
		printf("%s\\%o",
		    i % 64 != 0  ? ""
			: i == 0 ? "\n\""
				 : "\"\n\"",
		    bits[i]);
	printf("\";\n");
	return ferror(stdout) != 0 ? 2 : 0;
}
