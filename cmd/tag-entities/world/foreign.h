/* SPDX-License-Identifier: ISC */
/*
 * foreign: rows in Latin letters that are not English.  The model has learnt
 * English, so here only lists and frames speak: countries, cities, bodies in
 * that language, an office before a person, a given name before a capital.
 * Where nothing speaks, no name.
 */
#ifndef FOREIGN_H
#define FOREIGN_H

#include "tongue.h"

/* The names of the row, which is in `lang`, behind g->nm. */
void foreign_names(struct tagger *g, int lang);

/*
 * The country or city whose name token i is in some case of `lang` (ending.c):
 * an entry of the lists of the world.
 */
bool foreign_case(struct tagger *g, int lang, size_t i, struct gaz_entry *e);

/*
 * A place or body that the lists know at token i: its tokens, 0: none, and the
 * country it is or lies in ("": several or none).
 */
size_t foreign_place(struct tagger *g, int lang, size_t i, char country[4]);

/* A row for a name of the lists at token i: the token behind it; i: none. */
size_t foreign_list(struct tagger *g, int lang, size_t i);

/* A row with what an entry of the lists of the world says. */
void foreign_put(struct tagger *g, size_t first, size_t end,
    const struct gaz_entry *e);

#endif
