/* SPDX-License-Identifier: ISC */
/* features: of the words and marks around a place, hashed. */
#include "features.h"

#include "utf8.h"

static uint32_t
mix(uint32_t h)
{
	h ^= h >> 15;
	h *= 0x2C1B3C6Du;
	h ^= h >> 12;
	h *= 0x297A2D39u;
	return h ^ h >> 15;
}

static unsigned
bucket(size_t n)
{
	/* sums: no branch of these could be foretold */
	return n < 3 ? (unsigned)n
		     : 3u + (n >= 6) + (n >= 12) + (n >= 25) + (n >= 50) +
		(n >= 100) + (n >= 200);
}

size_t
features_of(const struct split *s, const struct place *p,
    const struct context *c, uint32_t f[MODEL_FEATURES])
{
	const struct word *l = &c->l, *r = &c->r;
	uint32_t abbr = c->abbr, opener = c->opener, after = c->after;
	uint32_t lastc, k, lh, rh, llh, rrh;
	unsigned low = c->low, tt, cl, lenb, state, llen;
	struct word ll, rr;
	size_t m = 0;

	word_left(&ll, s->t, s->start, l->b);
	word_right(&rr, s->t, c->next);
	lastc = 0;
	if (p->tb > s->start) {
		utf8_decode_last(s->t.p, p->tb, &lastc);
		lastc = utf8_class(lastc) + 1u +
		    (lastc == '"'           ? 32u
			    : lastc == '\'' ? 64u
					    : 0u);
	}
	tt = (p->term & ~(unsigned)TERM_SMILE) |
	    (p->nterm > 3           ? 96u
		    : p->nterm == 3 ? 64u
		    : p->nterm == 2 ? 32u
				    : 0u);
	cl = p->closers | (p->glued ? 16u : 0u);
	state = (s->paren > 1 ? 2 : s->paren) | (s->quote ? 4u : 0u);
	lenb = bucket(p->tb - s->start);
	llen = l->letters > 9 ? 9 : l->letters;
	k = r->shape | (opener != 0 ? 16u : 0u);
	lh = word_hash(l);
	rh = word_hash(r);
	llh = word_hash(&ll);
	rrh = word_hash(&rr);

#define F(id, v)                                                       \
	(f[m++] = mix((uint32_t)(v)*0x9E3779B1u + (id)*0x85EBCA6Bu) >> \
		(32 - MODEL_BITS))
	F(1, tt);
	F(2, tt * 4096 + cl * 64 + k);
	F(3, lh ^ tt);
	F(5, rh * 31 + k);
	F(6, rh * 31 + (abbr != 0 ? abbr : l->shape));
	F(7, abbr * 64 + k);
	F(8, abbr * 64 + low * 8 + (r->shape == SH_CAP));
	F(9, l->shape * 512 + k * 8 + low);
	F(10, (l->shape * 32 + r->shape) * 64 + tt);
	F(11, (l->shape * 16 + llen) * 64 + k);
	F(12, after * 64 + k);
	F(13, (after * 16 + r->shape) * 32 + rr.shape);
	F(14, rrh * 31 + k);
	F(15, rr.shape * 512 + r->shape * 16 + low);
	F(16, abbr * 256 + rr.shape * 16 + r->shape);
	F(17, (opener * 64 + tt) * 16 + r->shape);
	F(18, (state * 32 + cl) * 32 + k);
	F(19,
	    lenb * 1024 + tt * 8 + (r->shape == SH_CAP) +
		2 * (l->shape == SH_DIGIT));
	F(20, lenb * 64 + l->shape);
	F(21, (ll.shape * 16 + l->shape) * 16 + r->shape);
	F(22, llh * 31 + l->shape);
	F(24, lh * 7 ^ rh * 31);
	F(25, lastc * 512 + k * 16 + (tt & 15));
	F(26, (l->dots + 2 * l->odd) * 1024 + k * 16 + low);
	F(28, bucket(s->t.n - p->rb) * 64 + k);
	F(29, low * 512 + (tt & 63) * 8 + (cl & 7));
	F(32, state * 1024 + l->shape * 64 + k);
	F(33, abbr * 1024 + l->shape * 64 + r->letters);
#undef F
	return m;
}
