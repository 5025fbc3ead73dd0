/* SPDX-License-Identifier: ISC */
/* role: what the rules about offices share: of which country they are. */
#ifndef ROLE_H
#define ROLE_H

#include "tag.h"

/* Words between a country and an office: its former, new, de facto X. */
bool role_between(const struct text *t, size_t i);

/*
 * The country that tokens [.., i) say, as "Pakistan's", "Chinese" or the
 * body of a country do: "Palestinian Authority's".
 */
struct str country_before(const struct tagger *g, size_t from, size_t i);

/* The country whose name begins at token i; *end: the token behind it. */
struct str country_at(const struct tagger *g, size_t i, size_t *end);

/* The country of the only city or province with the name at token i. */
struct str city_at(const struct tagger *g, size_t i);

#endif
