/* SPDX-License-Identifier: ISC */
/* cli: options, --help, --version, the end of a command. */
#include "cli.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static bool
has_letter(const struct opt *o)
{
	return o->c >= 32;
}

static bool
last(const struct opt *o)
{
	return o->c == 0 && o->name == NULL;
}

static void
help(const struct cli *cli)
{
	const struct opt *o;
	struct out out = { 0 };
	struct buf left = { 0 };

	out_put(&out, STR("usage: "));
	out_put(&out, str_of(cli->name, strlen(cli->name)));
	out_put(&out, STR(" [OPTION...] "));
	if (cli->operands == NULL)
		out_put(&out, STR("[FILE...]"));
	else
		out_put(&out, str_of(cli->operands, strlen(cli->operands)));
	out_put(&out, STR("\n"));
	out_put(&out, str_of(cli->what, strlen(cli->what)));
	out_put(&out, STR("\n\n"));
	for (o = cli->opts; !last(o); o++) {
		left.n = 0;
		buf_put(&left, STR("  "));
		if (has_letter(o)) {
			buf_putc(&left, '-');
			buf_putc(&left, (char)o->c);
			buf_put(&left, o->name != NULL ? STR(", ") : STR(" "));
		} else {
			buf_put(&left, STR("    "));
		}
		if (o->name != NULL) {
			buf_put(&left, STR("--"));
			buf_put(&left, str_of(o->name, strlen(o->name)));
		}
		if (o->arg != NULL && o->arg[0] == '[') { /* --name[=X] */
			buf_put(&left, STR("[="));
			buf_put(&left, str_of(o->arg + 1, strlen(o->arg) - 1));
		} else if (o->arg != NULL) {
			if (o->name != NULL)
				buf_putc(&left, '=');
			buf_put(&left, str_of(o->arg, strlen(o->arg)));
		}
		do
			buf_putc(&left, ' ');
		while (left.n < 26);
		out_put(&out, buf_str(&left));
		out_put(&out, str_of(o->what, strlen(o->what)));
		out_put(&out, STR("\n"));
	}
	out_put(&out,
	    STR("      --help              print this and exit\n"
		"      --version           print the version and "
		"exit\n"));
	buf_free(&left);
	exit(cli_end(&out));
}

static void
version(const struct cli *cli)
{
	struct out out = { 0 };

	out_put(&out, str_of(cli->name, strlen(cli->name)));
	out_put(&out, STR(" (chancery) " VERSION "\n"));
	exit(cli_end(&out));
}

void
cli_usage(const struct cli *cli, const char *fmt, ...)
{
	char line[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof(line), fmt, ap);
	va_end(ap);
	die("%s (try %s --help)", line, cli->name);
}

static int
long_option(struct cli *cli, const char *at)
{
	const struct opt *o;
	const char *eq = strchr(at, '=');
	struct str name =
	    str_of(at, eq != NULL ? (size_t)(eq - at) : strlen(at));

	if (str_eq(name, STR("help")) && eq == NULL)
		help(cli);
	if (str_eq(name, STR("version")) && eq == NULL)
		version(cli);
	for (o = cli->opts; !last(o); o++) {
		if (o->name == NULL ||
		    !str_eq(name, str_of(o->name, strlen(o->name))))
			continue;
		cli->arg = eq != NULL ? eq + 1 : NULL;
		if (o->arg == NULL && eq != NULL)
			cli_usage(cli, "--%s takes no argument", o->name);
		if (o->arg != NULL && o->arg[0] != '[' && eq == NULL &&
		    (cli->arg = *cli->argv++) == NULL)
			cli_usage(cli, "--%s needs an argument", o->name);
		return o->c;
	}
	cli_usage(cli, "unknown option --%.*s",
	    (int)(name.n > 100 ? 100 : name.n), name.p);
}

static int
letter(struct cli *cli)
{
	const struct opt *o;
	int c = (unsigned char)*cli->cluster++;

	for (o = cli->opts; !last(o); o++) {
		if (!has_letter(o) || o->c != c)
			continue;
		cli->arg = NULL;
		if (o->arg != NULL && o->arg[0] != '[') {
			cli->arg =
			    *cli->cluster != '\0' ? cli->cluster : *cli->argv++;
			if (cli->arg == NULL)
				cli_usage(cli, "-%c needs an argument", c);
			cli->cluster = "";
		}
		return c;
	}
	cli_usage(cli, "unknown option -%c", c);
}

int
cli_next(struct cli *cli)
{
	const char *arg;

	if (!cli->started) {
		cli->started = true;
		err_name = cli->name;
		cli->cluster = "";
		if (*cli->argv != NULL)
			cli->argv++;
		/* a parent may have ignored it: `| head` must end us */
		signal(SIGPIPE, SIG_DFL);
	}
	if (*cli->cluster != '\0')
		return letter(cli);
	arg = *cli->argv;
	if (arg == NULL || arg[0] != '-' || arg[1] == '\0')
		return 0;
	cli->argv++;
	if (arg[1] != '-') {
		cli->cluster = arg + 1;
		return letter(cli);
	}
	if (arg[2] == '\0')
		return 0;
	return long_option(cli, arg + 2);
}

int
cli_end(struct out *out)
{
	out_close(out);
	return err_status;
}
