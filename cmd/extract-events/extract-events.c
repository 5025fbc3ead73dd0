/* SPDX-License-Identifier: ISC */
/*
 * extract-events: an ACTION row for every event, who did what to whom, by
 * the entities and times that other filters found.  The engine is events.c.
 */
#include "cli.h"
#include "events.h"

static const struct opt opts[] = { { 'a', "all", NULL,
				       "look into boilerplate rows, too" },
	{ 'i', "irrealis", NULL, "add what was not done or might be, too" },
	{ 'o', "only", NULL, "print only the rows added" }, { 0 } };

int
main(int argc, char **argv)
{
	struct cli cli = { .name = "extract-events",
		.opts = opts,
		.argv = argv,
		.what = "Add a row for every event: who did what to whom." };
	static struct events events;
	struct out out = { 0 };
	struct rows rows = { 0 };
	struct row *row;
	bool all = false, only = false;
	int c;

	(void)argc;
	while ((c = cli_next(&cli)) != 0)
		if (c == 'a')
			all = true;
		else if (c == 'i')
			events.irrealis = true;
		else
			only = true;
	rows_open(&rows, cli.argv, &out);
	while ((row = row_read(&rows))) {
		if (row->fresh || row->type == ROW_DOC)
			events_end(&events);
		if (row_is_body(row) || (all && row_is_text(row)))
			events_tag(&events, row);
		row_write(row, &out, only);
	}
	rows_close(&rows);
	events_free(&events);
	return cli_end(&out);
}
