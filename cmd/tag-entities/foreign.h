/* SPDX-License-Identifier: ISC */
/*
 * foreign: rows in Latin letters that are not English.  The model has learnt
 * English, so here only lists and frames speak: countries, cities, bodies in
 * that language, an office before a person, a given name before a capital.
 * Where nothing speaks, no name.
 */
#ifndef FOREIGN_H
#define FOREIGN_H

#include "tag.h"

/* Classes beyond 31 have no bit: no one asks for them so. */
static inline bool
foreign_of(uint32_t classes, const struct gaz_entry *e)
{
	return e->class < 32 && (classes >> e->class & 1);
}

/*
 * The language of the row in g->text, by its small words and by the rows
 * before it in the document; LANG_EN: English, or nothing says so.
 */
int foreign_lang(struct tagger *g);

/* The names of the row, which is in `lang`, behind g->nm. */
void foreign_names(struct tagger *g, int lang);

/*
 * The country or city whose name token i is in some case of `lang` (ending.c):
 * an entry of the lists of the world.
 */
bool foreign_case(struct tagger *g, int lang, size_t i, struct gaz_entry *e);

#endif
