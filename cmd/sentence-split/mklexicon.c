/* SPDX-License-Identifier: ISC */
/*
 * mklexicon: abbrev.tsv, lower.tsv, small.tsv and openers.tsv to
 * lexicon-data.h, run at build time.
 */
#include <stdio.h>
#include <stdlib.h>

#include "lang.h"
#include "lexicon.h"

static struct lexeme words[(1 << LEXICON_WORD) - 1];
static unsigned short slots[1 << LEXICON_BITS];
static struct abbrev abbrevs[65536]; /* what struct lexeme can number */
static unsigned char filter[(1 << FILTER_BITS) / 8];
static size_t nwords, nabbrevs;

static void
fail(const char *file, const char *line, const char *what)
{
	fprintf(stderr, "mklexicon: %s: %s: %s\n", file, line, what);
	exit(2);
}

/* The word's entry, a new one if need be. */
static struct lexeme *
entry(const char key[LEXICON_KEY])
{
	uint64_t hash = lexicon_hash(key);
	struct lexeme *w;
	size_t i;

	for (i = lexicon_first(hash); slots[i] != 0; i = lexicon_next(i)) {
		w = &words[(slots[i] & ((1u << LEXICON_WORD) - 1)) - 1];
		if (memcmp(w->key, key, LEXICON_KEY) == 0)
			return w;
	}
	if (nwords == sizeof(words) / sizeof(words[0]))
		fail("all tables", key, "too many words");
	w = &words[nwords++];
	memcpy(w->key, key, LEXICON_KEY);
	slots[i] = (unsigned short)(lexicon_mark(hash) | nwords);
	return w;
}

static uint32_t
languages(const char *file, const char *codes)
{
	uint32_t set = lang_set(str_of(codes, strlen(codes)));

	if (set == 0)
		fail(file, codes, "no languages");
	return set;
}

static void
add_abbrev(const char *file, struct lexeme *w, const char *langs,
    const char *classes)
{
	struct abbrev a = { languages(file, langs), 0 };
	size_t n = strlen(w->key);
	uint32_t slot =
	    lexicon_filter_slot(bytes_at(w->key + (n < 8 ? 0 : n - 8)), n);

	for (; *classes != '\0'; classes++) {
		if (*classes < 'a' || *classes > 'z')
			fail(file, classes, "no class");
		a.classes |= 1u << (*classes - 'a');
	}
	if (w->nabbrevs++ == 0)
		w->abbrevs = (unsigned short)nabbrevs;
	else if (w->abbrevs + w->nabbrevs - 1u != nabbrevs)
		fail(file, w->key, "lines of one word not together");
	if (nabbrevs == sizeof(abbrevs) / sizeof(abbrevs[0]))
		fail(file, w->key, "too many lines");
	abbrevs[nabbrevs++] = a;
	filter[slot / 8] |= (unsigned char)(1 << slot % 8);
}

static void
read_table(const char *file, char what)
{
	FILE *f = fopen(file, "r");
	char line[4096], key[LEXICON_KEY], *field[3];
	struct lexeme *w;
	size_t n;

	if (f == NULL)
		fail(file, "", "cannot be read");
	while (fgets(line, sizeof(line), f) != NULL) {
		if (line[0] == '#' || line[0] == '\n')
			continue;
		line[strcspn(line, "\n")] = '\0';
		field[0] = line;
		for (n = 1; n < 3; n++) {
			field[n] = field[n - 1] + strcspn(field[n - 1], "\t");
			if (*field[n] == '\t')
				*field[n]++ = '\0';
		}
		n = strlen(field[0]);
		if (n == 0 || n >= LEXICON_KEY)
			fail(file, line, "too long, or nothing");
		if (what == '6' && field[1][0] != what)
			continue;
		memset(key, 0, sizeof(key));
		memcpy(key, field[0], n);
		w = entry(key);
		if (what == 'a')
			add_abbrev(file, w, field[1], field[2]);
		else if (what == 's')
			w->small |= languages(file, field[1]);
		else
			w->lower = (unsigned char)(field[1][0] - '0');
	}
	fclose(f);
}

int
main(int argc, char **argv)
{
	size_t i, k;

	if (argc != 5) {
		fprintf(stderr,
		    "usage: mklexicon ABBREV.tsv LOWER.tsv "
		    "SMALL.tsv OPENERS.tsv >FILE.h\n");
		return 2;
	}
	/* the commonest words first, so that they lie close together */
	read_table(argv[2], '6');
	read_table(argv[1], 'a');
	read_table(argv[2], 'l');
	read_table(argv[3], 's');
	read_table(argv[4], 's');
	printf("/* made by mklexicon */\n"
	       "static const struct lexeme lexicon_words[] = {\n");
	for (i = 0; i < nwords; i++) {
		const struct lexeme *w = &words[i];

		printf("{\"");
		for (k = 0; w->key[k] != '\0'; k++)
			printf((unsigned char)(w->key[k] - 'a') < 26 ? "%c"
								     : "\\%03o",
			    (unsigned char)w->key[k]);
		printf("\",%u,%u,%u,%luu},\n", w->lower, w->nabbrevs,
		    w->abbrevs, (unsigned long)w->small);
	}
	printf("};\nstatic const struct abbrev lexicon_abbrevs[] = {\n");
	for (i = 0; i < nabbrevs; i++)
		printf("{%luu,%luu},\n", (unsigned long)abbrevs[i].langs,
		    (unsigned long)abbrevs[i].classes);
	printf("};\nstatic const unsigned short lexicon_slots[] = {");
	for (i = 0; i < sizeof(slots) / sizeof(slots[0]); i++)
		printf("%s%u,", i % 16 == 0 ? "\n" : "", slots[i]);
	printf("\n};\nstatic const unsigned char lexicon_filter[] = {");
	for (i = 0; i < sizeof(filter); i++)
		printf("%s%u,", i % 32 == 0 ? "\n" : "", filter[i]);
	printf("\n};\n");
	return ferror(stdout) != 0 ? 2 : 0;
}
