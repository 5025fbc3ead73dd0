/* SPDX-License-Identifier: ISC */
/* err: messages, exit statuses, allocation that does not fail. */
#ifndef ERR_H
#define ERR_H

#include <stddef.h>
#include <stdint.h>

enum {
	EXIT_OK = 0,    /* all read and written */
	EXIT_SOME = 1,  /* ran to the end; some input unreadable or malformed */
	EXIT_FATAL = 2, /* usage, memory, output */
};

#if defined(__GNUC__)
#define ERR_PRINTF(f, a) __attribute__((format(printf, f, a)))
#define ERR_NORETURN __attribute__((noreturn))
#else
#define ERR_PRINTF(f, a)
#define ERR_NORETURN
#endif

/* Name that stands before every message; set once by cli. */
extern const char *err_name;

/* "NAME: message" on standard error; err_status becomes EXIT_SOME. */
void warn(const char *fmt, ...) ERR_PRINTF(1, 2);

/*
 * What is wrong with a line of a file; *bad counts them, and of many but the
 * first are said.  warn_lines(), at the file's end: how many more there were.
 */
void warn_line(uint64_t *bad, const char *file, uint64_t line,
    const char *what);
void warn_lines(uint64_t bad, const char *file);

/* As warn(), then exit(EXIT_FATAL). */
void die(const char *fmt, ...) ERR_PRINTF(1, 2) ERR_NORETURN;

/* EXIT_OK until the first warn(). */
extern int err_status;

/* realloc(p, n * size) that checks the product and dies without memory. */
void *xrealloc(void *p, size_t n, size_t size);

/*
 * Room for `need` items of `size` bytes: returns p, or a larger block (at
 * least doubled) with *cap updated.  The caller owns and frees it.
 */
void *xgrow_more(void *p, size_t *cap, size_t need, size_t size);

static inline void *
xgrow(void *p, size_t *cap, size_t need, size_t size)
{
	/* nearly always there is room: no call */
	return need <= *cap ? p : xgrow_more(p, cap, need, size);
}

#endif
