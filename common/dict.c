/* SPDX-License-Identifier: ISC */
/* dict: look-up in a table that mktab compiled in. */
#include "dict.h"

static uint32_t
u32(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | (uint32_t)u[1] << 8 | (uint32_t)u[2] << 16 |
	    (uint32_t)u[3] << 24;
}

uint32_t
dict_hash(struct str key)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	size_t i;

	for (i = 0; i < key.n; i++)
		h = (h ^ (unsigned char)key.p[i]) * 16777619u;
	h ^= h >> 16; /* murmur3's finish: the low bits choose the slot */
	h *= 0x85EBCA6Bu;
	h ^= h >> 13;
	return h;
}

/*
 * A record: u32 length of key, u32 length of the rest, key, rest.  A slot:
 * offset of a record plus one, 0 when free; linear probing.
 */
struct str
dict_get(const struct dict *dict, struct str key)
{
	uint32_t i, at;
	const char *r;

	if (key.n > dict->maxkey)
		return str_of(NULL, 0);
	for (i = dict_hash(key);; i++) {
		at = u32(dict->slot + 4 * (size_t)(i & (dict->nslots - 1)));
		if (at == 0)
			return str_of(NULL, 0);
		r = dict->data + at - 1;
		if (str_eq(str_of(r + 8, u32(r)), key))
			return str_of(r + 8 + key.n, u32(r + 4));
	}
}

struct str
dict_key(const struct dict *dict, size_t *at)
{
	const char *r = dict->data + *at;

	*at += 8 + (size_t)u32(r) + u32(r + 4);
	return str_of(r + 8, u32(r));
}
