/* SPDX-License-Identifier: ISC */
/* err: messages, exit statuses, allocation that does not fail. */
#include "err.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

const char *err_name = "chancery";
int err_status = EXIT_OK;

/* One line, whatever a file is called: a line end in its name as \n, other
   control characters as ?. */
static void
say(const char *fmt, va_list ap)
{
	char text[1024], line[2 * sizeof(text)], *q = line;
	const char *p;

	vsnprintf(text, sizeof(text), fmt, ap);
	for (p = text; *p != '\0'; p++)
		if (*p == '\n') {
			*q++ = '\\';
			*q++ = 'n';
		} else {
			*q++ = (unsigned char)*p < ' ' || *p == 0x7F ? '?' : *p;
		}
	*q = '\0';
	/* one write a message: lines of processes don't mix */
	fprintf(stderr, "%s: %s\n", err_name, line);
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

#define REPORTS 20

void
warn_line(uint64_t *bad, const char *file, uint64_t line, const char *what)
{
	if ((*bad)++ < REPORTS)
		warn("%s: line %llu: %s", file, (unsigned long long)line, what);
}

void
warn_lines(uint64_t bad, const char *file)
{
	if (bad > REPORTS)
		warn("%s: %llu more lines like these", file,
		    (unsigned long long)(bad - REPORTS));
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
