/* SPDX-License-Identifier: ISC */
/*
 * mksmall: small.tsv to small.h, run at build time: the short words of one
 * language or a few in a hash table, by their bytes as a number.
 */
#include <inttypes.h>
#include <stdio.h>

#include "bytes.h"
#include "lang.h"
#include "slurp.h"

#define SLOT_BITS 11 /* of 2048 places half are taken */
#define SLOTS ((size_t)1 << SLOT_BITS)
#define MAX 6 /* bytes: longer words are rare, and many are names */
#define FACTOR UINT64_C(0x9E3779B97F4A7C15) /* Knuth's, of the golden ratio */

static uint64_t keys[SLOTS];
static uint32_t sets[SLOTS];

int
main(int argc, char **argv)
{
	struct buf held = { 0 };
	struct str text, line, word;
	size_t i, n = 0;
	uint32_t set;
	uint64_t key;
	char room[8];

	err_name = "mksmall";
	if (argc != 2)
		die("usage: mksmall SMALL.tsv >SMALL.h");
	for (text = slurp(&held, argv[1]); str_cut(&text, '\n', &line);) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		word = str_field(line, 0);
		if ((set = lang_set(str_field(line, 1))) == 0)
			die("%s: a language without a number", argv[1]);
		if (set == LANG_ALL || word.n > MAX)
			continue;
		memset(room, 0, sizeof(room));
		memcpy(room, word.p, word.n);
		key = bytes_at(room);
		for (i = key * FACTOR >> (64 - SLOT_BITS);
		     keys[i] != 0 && keys[i] != key; i = (i + 1) & (SLOTS - 1))
			continue;
		n += keys[i] == 0;
		keys[i] = key;
		sets[i] |= set;
	}
	if (n > SLOTS / 3 * 2)
		die("%s: too many words", argv[1]);
	printf("/* made by mksmall */\n#define SMALL_MAX %d\n", MAX);
	printf("#define SMALL_SLOTS %zu\n", SLOTS);
	printf("static inline size_t small_slot(uint64_t key) "
	       "{ return key * UINT64_C(%" PRIu64 ") >> %d; }\n",
	    FACTOR, 64 - SLOT_BITS);
	puts("static const uint64_t small_keys[SMALL_SLOTS] = {");
	for (i = 0; i < SLOTS; i++)
		printf("UINT64_C(%" PRIu64 "),\n", keys[i]);
	puts("};\nstatic const uint32_t small_sets[SMALL_SLOTS] = {");
	for (i = 0; i < SLOTS; i++)
		printf("UINT32_C(%" PRIu32 "),\n", sets[i]);
	puts("};");
	buf_free(&held);
	return ferror(stdout) != 0 ? 2 : 0;
}
