/* SPDX-License-Identifier: ISC */
/* user: the names a user brings with -g. */
#ifndef USER_H
#define USER_H

#include "cmd/tag-entities/gaz/gaz.h"

/*
 * Reads FORM, KIND, VALUE, ATTRS from a file (- is standard input) into
 * gaz; lines that are wrong are reported with their number and passed over,
 * a file that cannot be read is fatal.  Later lines win.
 */
void user_read(struct gaz *gaz, const char *name);

#endif
