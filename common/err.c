/* SPDX-License-Identifier: ISC */
/* err: messages, exit statuses, allocation that does not fail. */
#include "err.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

const char *err_name = "chancery";
int err_status = EXIT_OK;

static void
say(const char *fmt, va_list ap)
{
	char line[1024]; /* one write a message: lines of processes don't mix */
	int n = snprintf(line, sizeof(line), "%s: ", err_name);

	if (n < 0 || (size_t)n >= sizeof(line))
		n = 0;
	vsnprintf(line + n, sizeof(line) - (size_t)n, fmt, ap);
	fprintf(stderr, "%s\n", line);
}

void
warn(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
	if (err_status == EXIT_OK)
		err_status = EXIT_SOME;
}

void
die(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(fmt, ap);
	va_end(ap);
	exit(EXIT_FATAL);
}

void *
xrealloc(void *p, size_t n, size_t size)
{
	void *q;

	if (size != 0 && n > SIZE_MAX / size)
		die("out of memory");
	q = realloc(p, n * size != 0 ? n * size : 1);
	if (q == NULL)
		die("out of memory");
	return q;
}

void *
xgrow_more(void *p, size_t *cap, size_t need, size_t size)
{
	size_t n = *cap < 16 ? 16 : *cap;

	while (n < need)
		n = n > SIZE_MAX / 2 ? need : n * 2;
	p = xrealloc(p, n, size);
	*cap = n;
	return p;
}
