/* SPDX-License-Identifier: ISC */
/* mkwords: words.tsv as a Bloom filter, four of 4 Mi bits a word: one false in 2,500, a C string. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define BITS (1u << 22) /* as HYPHEN_BITS */

static unsigned char bits[BITS / 8];

int
main(int argc, char **argv)
{
	char line[256];
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	uint64_t h;
	size_t i, n;

	if (f == NULL) {
		fprintf(stderr, "usage: mkwords words.tsv\n");
		return 2;
	}
	while (fgets(line, sizeof(line), f) != NULL) {
		n = strcspn(line, "\n");
		if (line[0] == '#' || n == 0)
			continue;
		h = 14695981039346656037u;
		for (i = 0; i < n; i++)
			h = (h ^ (unsigned char)line[i]) * 1099511628211u;
		h ^= h >> 32;
		for (i = 0; i < 4; i++) {
			uint32_t k = (uint32_t)(h >> (i * 13)) * 2654435761u;

			k = (k >> 10) % BITS;
			bits[k / 8] |= (unsigned char)(1 << k % 8);
		}
	}
	fclose(f);
	printf("/* made by mkwords */\nstatic const char words[] =\n");
	for (i = 0; i < sizeof(bits); i++) {
		if (i % 24 == 0)
			printf("%s\"", i > 0 ? "\"\n" : "");
		printf("\\%03o", bits[i]);
	}
	printf("\";\n");
	return 0;
}
