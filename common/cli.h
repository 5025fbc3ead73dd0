/* SPDX-License-Identifier: ISC */
/*
 * cli: options, --help, --version and the end of a command.  The option
 * table is the only place where an option is written down.
 */
#ifndef CLI_H
#define CLI_H

#include "rows.h"

struct opt {
	int c;            /* letter; below 32: has no letter */
	const char *name; /* long name, NULL: none */
	const char *arg;  /* name of its argument; NULL: none; "[X]": optional */
	const char *what; /* for --help */
};

struct cli {
	const char *name, *what;
	const struct opt *opts; /* ends with { 0 } */
	char **argv;            /* main's; after the last option: operands */
	const char *arg;        /* the option's argument */
	const char *operands;   /* for --help; NULL: "[FILE...]" */
	const char *cluster;    /* private: rest of -abc */
	bool started;
};

/*
 * The next option's c, 0 after the last one (cli->argv is then the operands).
 * --help and --version print and exit; what is unknown dies.
 * `--` ends the options; options and operands do not mix (POSIX 9, 10).
 */
int cli_next(struct cli *cli);

/* Dies with "try NAME --help". */
void cli_usage(const struct cli *cli, const char *fmt, ...) ERR_PRINTF(2, 3)
    ERR_NORETURN;

/* Closes out and returns the exit status for main. */
int cli_end(struct out *out);

#endif
