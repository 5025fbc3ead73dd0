/* SPDX-License-Identifier: ISC */
/*
 * dict: look-up in a table that mktab compiled in.  A table line is
 * KEY TAB FIELD...; lines of one key follow each other in table order.
 *
 *	#include "months.h"             made by mktab from months.tsv
 *	struct str line = dict_get(&months, STR("august"));
 *	... str_field(line, 0) ...      first field behind the key
 */
#ifndef DICT_H
#define DICT_H

#include "str.h"

struct dict {
	const char *data; /* records: u32 n, key, NUL... see mktab.c */
	const char *slot; /* hash slots, u32 each, little-endian */
	uint32_t nslots;  /* a power of two */
	uint32_t nkeys;
	uint32_t maxkey;  /* longest key in bytes */
};

/*
 * What stands behind the key (fields separated by tabs; lines of the same
 * key separated by LF); p NULL if the key is not there, "" if there are no
 * fields.  O(length of the key).  The memory is constant.
 */
struct str dict_get(const struct dict *dict, struct str key);

/* The key at *at, which moves on to the next one: from 0, nkeys of them. */
struct str dict_key(const struct dict *dict, size_t *at);

/* The hash that dict uses: FNV-1a, 32 bits, then mixed. */
uint32_t dict_hash(struct str key);

#endif
