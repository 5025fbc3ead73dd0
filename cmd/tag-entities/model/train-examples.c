/* SPDX-License-Identifier: ISC */
/* train-examples: what is learnt from, and the numbers of its features. */
#include <stdlib.h>

#include "train.h"

static uint32_t
feature(struct examples *x, uint64_t key, struct text *t, size_t i, size_t k,
    bool bare)
{
	uint32_t at, j, oldmask = x->mask;
	uint64_t *okeys = x->keys;
	uint32_t *oids = x->ids;

	if (x->keys == NULL || x->nids * 2 > x->mask) {
		x->mask = x->keys == NULL ? (1u << 20) - 1 : x->mask * 2 + 1;
		x->keys = calloc((size_t)x->mask + 1, sizeof(*x->keys));
		x->ids = calloc((size_t)x->mask + 1, sizeof(*x->ids));
		if (x->keys == NULL || x->ids == NULL)
			die("out of memory");
		for (j = 0; okeys != NULL && j <= oldmask; j++) {
			if (okeys[j] == 0)
				continue;
			for (at = (uint32_t)okeys[j] & x->mask;
			     x->keys[at] != 0; at = (at + 1) & x->mask)
				;
			x->keys[at] = okeys[j];
			x->ids[at] = oids[j];
		}
		free(okeys);
		free(oids);
	}
	for (at = (uint32_t)key & x->mask;
	     x->keys[at] != 0 && x->keys[at] != key; at = (at + 1) & x->mask)
		;
	if (x->keys[at] == 0) {
		x->keys[at] = key;
		x->ids[at] = x->nids++;
		if (x->capcount < x->nids)
			x->count = xgrow(x->count, &x->capcount, x->nids,
			    sizeof(*x->count));
		x->count[x->nids - 1] = 0;
		if (x->capname < x->nids)
			x->name_at = xgrow(x->name_at, &x->capname, x->nids,
			    sizeof(*x->name_at));
		x->name_at[x->nids - 1] = (uint32_t)x->names.n;
		feat_name(t, i, k, bare, &x->names);
		buf_putc(&x->names, '\0');
	}
	x->count[x->ids[at]]++;
	return x->ids[at];
}

void
examples_begin(struct examples *x, size_t n, int part)
{
	if (x->capex == x->nex)
		x->ex = xgrow(x->ex, &x->capex, x->nex + 1, sizeof(*x->ex));
	x->ex[x->nex++] = (struct example){ x->ntoks, (uint32_t)n, part };
}

struct tok *
examples_token(struct examples *x, struct text *t, size_t i, bool bare)
{
	uint64_t key[FEAT_MAX];
	struct tok *tok;
	size_t n, k;

	n = bare ? feat_bare(t, i, key) : feat_of(t, i, key);
	if (x->captoks == x->ntoks)
		x->toks =
		    xgrow(x->toks, &x->captoks, x->ntoks + 1, sizeof(*x->toks));
	tok = &x->toks[x->ntoks++];
	*tok = (struct tok){ .feat = x->nfeats, .nfeat = (uint32_t)n };
	if (x->capfeats < x->nfeats + n)
		x->feats = xgrow(x->feats, &x->capfeats, x->nfeats + n,
		    sizeof(*x->feats));
	for (k = 0; k < n; k++)
		x->feats[x->nfeats++] = feature(x, key[k], t, i, k, bare);
	return tok;
}

void
examples_keep(struct examples *x, const bool *keep)
{
	uint32_t *new = xrealloc(NULL, x->nids, sizeof(*new)), n = 0, i;
	size_t t, k, at;

	for (i = 0; i < x->nids; i++) {
		new[i] = keep[i] ? n++ : UINT32_MAX;
		if (keep[i])
			x->name_at[new[i]] = x->name_at[i];
	}
	for (t = at = 0; t < x->ntoks; t++) {
		size_t from = x->toks[t].feat;

		x->toks[t].feat = at;
		for (k = 0; k < x->toks[t].nfeat; k++)
			if (new[x->feats[from + k]] != UINT32_MAX)
				x->feats[at++] = new[x->feats[from + k]];
		x->toks[t].nfeat = (uint32_t)(at - x->toks[t].feat);
	}
	for (i = 0; i <= x->mask; i++)
		if (x->keys[i] != 0 && x->ids[i] != UINT32_MAX)
			x->ids[i] = new[x->ids[i]];
	x->nids = n;
	free(new);
}

void
examples_rare(struct examples *x, const struct options *o)
{
	bool *keep = xrealloc(NULL, x->nids, sizeof(*keep));
	uint32_t i;
	size_t j, m;

	for (j = 0; j < o->nskip; j++)
		for (i = 0, m = strlen(o->skip[j]); i < x->nids; i++)
			if (strncmp(x->names.p + x->name_at[i], o->skip[j],
				m) == 0 &&
			    x->names.p[x->name_at[i] + m] == '=')
				x->count[i] = 0;
	for (i = 0; i < x->nids; i++) {
		m = strncmp(x->names.p + x->name_at[i], "topic=", 6) == 0
		    ? (size_t)o->topic_minimum
		    : (size_t)o->minimum;
		keep[i] = x->count[i] >= m;
	}
	examples_keep(x, keep);
	free(keep);
}

uint64_t
train_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

void
train_shuffle(uint64_t *state, uint32_t *order, size_t n)
{
	uint32_t tmp;
	size_t i, j;

	for (i = n; i > 1; i--) {
		j = train_random(state) % i;
		tmp = order[i - 1];
		order[i - 1] = order[j];
		order[j] = tmp;
	}
}
