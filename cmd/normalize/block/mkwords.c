/* SPDX-License-Identifier: ISC */
/* mkwords: words.tsv as a Bloom filter, eight of 4 Mi bits a word, a C string. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define BITS (1u << 22) /* as HYPHEN_BITS, HYPHEN_HASHES */
#define HASHES 8

static unsigned char bits[BITS / 8];

int
main(int argc, char **argv)
{
	char line[256];
	FILE *f = argc == 2 ? fopen(argv[1], "r") : NULL;
	uint64_t h;
	uint32_t k, step;
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
		/* as hyphen_known() */
		h ^= h >> 32;
		step = (uint32_t)(h >> 40) | 1;
		for (i = 0, k = (uint32_t)h; i < HASHES; i++, k += step)
			bits[k % BITS / 8] |= (unsigned char)(1 << k % 8);
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
