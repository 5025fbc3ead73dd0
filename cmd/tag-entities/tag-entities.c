/* SPDX-License-Identifier: ISC */
/*
 * tag-entities: rows for the names, offices and amounts in each text row,
 * with their identities.  The engine begins in see.c: what is found in a
 * row; doc.c knows who is meant, emit.c writes it.
 */
#include <stdlib.h>

#include "cli.h"
#include "hold.h"
#include "tag.h"
#include "user.h"

static const struct opt opts[] = {
	{ 'a', "all", NULL, "look into boilerplate too" },
	{ 'g', "gazetteer", "FILE", "names of your own (may be repeated)" },
	{ 'o', "only", NULL, "print only the rows added" },
	{ 1, "live", NULL, "decide row by row, hold nothing" },
	{ 0, NULL, NULL, NULL },
};

static int
see(void *arg, const struct row *row)
{
	tagger_see(arg, row);
	return 1;
}

static void
whole(void *arg, const struct row *doc)
{
	(void)doc;
	tagger_whole(arg);
}

static void
tag(void *arg, struct row *row, int seen)
{
	(void)seen;
	tagger_tag(arg, row);
}

static void
end(void *arg)
{
	tagger_end(arg);
}

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "tag-entities",
		.opts = opts,
		.argv = argv,
		.what = "Add rows for names, offices and amounts." };
	struct tagger tagger;
	struct hold hold = {
		.see = see, .doc = whole, .tag = tag, .end = end, .arg = &tagger
	};
	struct rows rows = { 0 };
	struct out out = { 0 };
	struct gaz user = { 0 };
	int c;

	(void)argc;
	tagger_init(&tagger);
	while ((c = cli_next(&cli)) != 0)
		switch (c) {
		case 'a':
			tagger.all = true;
			break;
		case 'g':
			user_read(&user, cli.arg);
			tagger.user = &user;
			break;
		case 'o':
			hold.only = true;
			break;
		default:
			hold.live = true;
			break;
		}
	rows_open(&rows, cli.argv, &out);
	rows.early = true;
	hold_run(&hold, &rows, &out);
	rows_close(&rows);
	tagger_free(&tagger);
	gaz_free(&user);
	return cli_end(&out);
}
