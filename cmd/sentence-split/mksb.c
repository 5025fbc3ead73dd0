/* SPDX-License-Identifier: ISC */
/* mksb: sb.tsv to sb.h, run at build time: seven bytes a range. */
#include <stdio.h>
#include <string.h>

int
main(int argc, char **argv)
{
	static const char names[] = "XXCRLFSEEXFOSPLOUPLENUATSTCLSC";
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	char line[256], name[8];
	unsigned first, last;
	const char *at;

	if (f == NULL)
		return fprintf(stderr, "usage: mksb SB.tsv >SB.h\n"), 2;
	printf("/* made by mksb from %s */\n", argv[1]);
	printf("static const char sb_ranges[] =");
	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#')
			continue;
		if (sscanf(line, "%x\t%x\t%7s", &first, &last, name) != 3 ||
		    (at = strstr(names, name)) == NULL)
			return fprintf(stderr, "mksb: bad line: %s", line), 2;
		printf("\n\"\\%o\\%o\\%o\\%o\\%o\\%o\\%o\"", first >> 16,
		    first >> 8 & 255, first & 255, last >> 16, last >> 8 & 255,
		    last & 255, (unsigned)(at - names) / 2);
	}
	fclose(f);
	printf(";\n");
	return ferror(stdout) != 0 ? 2 : 0;
}
