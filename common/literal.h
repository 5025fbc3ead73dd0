/* SPDX-License-Identifier: ISC */
/* literal: bytes as a C string literal on standard output, for mk*.c. */
#ifndef LITERAL_H
#define LITERAL_H

#include <stdio.h>

/* A byte inside the literal, which a new line goes on every 64 bytes. */
static inline void
literal_byte(unsigned v)
{
	static unsigned column;

	if (column++ % 64 == 0)
		fputs("\"\n\"", stdout);
	/* no digit may follow a short octal escape, so all have three */
	if (v >= 32 && v < 127 && v != '"' && v != '\\' && v != '?')
		putchar((int)v);
	else
		printf("\\%03o", v & 255);
}

#endif
