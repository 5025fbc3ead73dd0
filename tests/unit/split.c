/* SPDX-License-Identifier: ISC */
/* split: the engine of sentence-split, without rows. */
#include "cmd/sentence-split/split.h"
#include "cmd/sentence-split/extra.h"
#include "cmd/sentence-split/find.h"
#include "tap.h"

#include <stdlib.h>

static const struct split_opt plain;

/* The sentences of text, `|` between them. */
static struct str
cut_up(const char *text, const struct split_opt *opt)
{
	static struct buf b;
	struct split s = { .opt = opt };
	size_t begin, end, last = 0;

	b.n = 0;
	split_start(&s, str_of(text, strlen(text)));
	while (split_next(&s, &begin, &end)) {
		if (begin < last || end <= begin)
			buf_put(&b, STR("BACKWARDS"));
		if (b.n > 0)
			buf_putc(&b, '|');
		buf_put(&b, str_of(text + begin, end - begin));
		last = end;
	}
	return buf_str(&b);
}

static void
spans(void)
{
	struct split s = { .opt = &plain };
	size_t b, e;

	split_start(&s, STR("  One is.  Two are. "));
	ok(split_next(&s, &b, &e) && b == 2 && e == 9,
	    "white space before a sentence is outside");
	ok(split_next(&s, &b, &e) && b == 11 && e == 19,
	    "and what stands between two");
	ok(!split_next(&s, &b, &e), "and behind the last");
	split_start(&s, STR(""));
	ok(!split_next(&s, &b, &e), "no text, no sentence");
	split_start(&s, STR(" \t "));
	ok(!split_next(&s, &b, &e), "nor in white space");
	split_start(&s, STR("..."));
	ok(split_next(&s, &b, &e) && b == 0 && e == 3, "marks alone are one");
}

static void
languages(void)
{
	struct split_opt de = { .lang = STR("de") }, en = { .lang = STR("en") };

	is_str(cut_up("Am 12. Mai kam er.", &de), STR("Am 12. Mai kam er."),
	    "German ordinals");
	is_str(cut_up("He was 12. May was late.", &en),
	    STR("He was 12.|May was late."), "English has none");
}

static void
standard(void)
{
	struct split_opt opt = { .uax29 = true };

	is_str(cut_up("Mr. Moran left.", &opt), STR("Mr.|Moran left."),
	    "UAX #29 knows no titles (SB11)");
	is_str(cut_up("It is 3.4 now. (Yes.) no", &opt),
	    STR("It is 3.4 now.|(Yes.) no"), "SB6, SB8");
	is_str(cut_up("the resp. leaders", &opt), STR("the resp. leaders"),
	    "SB8");
	is_str(cut_up("Who?! He", &opt), STR("Who?!|He"), "SB8a");
}

static void
own_words(void)
{
	struct extra x = { 0 };
	struct split_opt opt = { .extra = &x };
	FILE *f = fopen("split.tmp", "w");
	int i;

	if (f == NULL)
		abort();
	fprintf(f, "# words\n\nRgt.\nBn\tbattalion\n\xC3\x84mt.\r\n");
	for (i = 0; i < 1000; i++)
		fprintf(f, "word%c%c%c.\n", 'a' + i % 26, 'a' + i / 26 % 26,
		    'a' + i / 676);
	fclose(f);
	extra_read(&x, "split.tmp");
	remove("split.tmp");
	is_int((int64_t)x.nwords, 1003, "each word of it");
	ok(extra_has(&x, STR("rgt")) && extra_has(&x, STR("bn")),
	    "in small letters, without full stop");
	ok(extra_has(&x, STR("\xC3\xA4mt")), "beyond ASCII, with CR LF");
	ok(extra_has(&x, STR("wordaaa")) && extra_has(&x, STR("wordllb")),
	    "a long list");
	ok(!extra_has(&x, STR("rg")) && !extra_has(&x, STR("")),
	    "and nothing else");
	is_str(cut_up("The 9th Rgt. Volta left.", &opt),
	    STR("The 9th Rgt. Volta left."), "no break behind them");
	extra_free(&x);
}

/* How many of 200 lengths of a word before `what` it changes the cut of. */
static int
moved(const char *before, const char *what, const char *want)
{
	char word[200], text[300], all[300];
	size_t n;
	int bad = 0;

	memset(word, 'a', sizeof(word));
	for (n = 1; n < sizeof(word); n++) {
		snprintf(text, sizeof(text), "%s%.*s%s", before, (int)n, word,
		    what);
		snprintf(all, sizeof(all), "%s%.*s%s", before, (int)n, word,
		    want);
		bad += !str_eq(cut_up(text, &plain), str_of(all, strlen(all)));
	}
	return bad;
}

/* 16 and 64 bytes are looked at at once. */
static void
blocks(void)
{
	is_int(moved("H", " ends here. The next.", " ends here.|The next."), 0,
	    "an end, wherever a block ends");
	is_int(moved("H", " (or so!) he said.", " (or so!) he said."), 0,
	    "none there");
	is_int(moved("H", " met Maj. Moran.", " met Maj. Moran."), 0,
	    "an abbreviation there");
	is_int(moved("1. H", " it 2. Near him 3. Far",
		   " it|2. Near him|3. Far"),
	    0, "items there");
	is_int(moved("H", "\xC3\xA9t ends. The next.",
		   "\xC3\xA9t ends.|The next."),
	    0, "words beyond ASCII there");
}

/* Against the table, byte by byte. */
static void
finding(void)
{
	char text[700];
	uint64_t marks[FIND_BLOCKS], random = 1;
	size_t n, i, missed = 0, behind = 0;

	for (i = 0; i < sizeof(text); i++) {
		random = random * 6364136223846793005u + 1442695040888963407u;
		text[i] = (char)(random >> 56);
	}
	for (n = 1; n < sizeof(text); n++) {
		find_marks(str_of(text, n), n / 2, marks);
		for (i = 0; i < FIND_SPAN; i++) {
			bool set = marks[i / 64] >> i % 64 & 1;

			if (i + n / 2 >= n)
				behind += set;
			else if (find_class[(unsigned char)text[i + n / 2]])
				missed += !set;
		}
	}
	is_int((int64_t)missed, 0, "all bytes of the table are found");
	is_int((int64_t)behind, 0, "none behind the end");
}

int
main(void)
{
	spans();
	finding();
	blocks();
	languages();
	standard();
	own_words();
	return done_testing();
}
