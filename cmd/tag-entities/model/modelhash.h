/* SPDX-License-Identifier: ISC */
/*
 * modelhash: where the weights of a feature lie: a perfect hash, hash and
 * displace (Belazzougui, Botelho, Dietzfelbinger 2009).  A feature's key
 * says its bucket, a small table the number of the bucket, both together
 * the slot: no two features that have weights share one.
 */
#ifndef MODELHASH_H
#define MODELHASH_H

#include <stdint.h>

/* The high half of x as a fraction of n. */
static inline uint32_t
model_share(uint64_t x, uint32_t n)
{
	return (uint32_t)((x >> 32) * n >> 32);
}

static inline uint32_t
model_bucket(uint64_t key, uint32_t nbuckets)
{
	return model_share(key << 32, nbuckets);
}

static inline uint32_t
model_place(uint64_t key, uint32_t number, uint32_t nslots)
{
	return model_share((key ^ number * 0xD6E8FEB86659FD93u)
	    * 0x9E3779B97F4A7C15u, nslots);
}

/* A bit for each key of a topic: most words are none. */
#define MODEL_TOPIC_BITS 65536

static inline uint32_t
model_topic_bit(uint64_t key)
{
	return (uint32_t)key & (MODEL_TOPIC_BITS - 1);
}

/* What is stored of a key: a slot may be another's. */
static inline uint32_t
model_print(uint64_t key)
{
	return (uint32_t)(key >> 32) | 1;
}

#endif
