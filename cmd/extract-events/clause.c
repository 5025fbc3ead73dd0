/* SPDX-License-Identifier: ISC */
/* clause: the units of a sentence, what is before and behind them. */
#include "clause.h"

int
unit_next(const struct sent *s, int i)
{
	while (i < s->n && (s->u[i].kind == TIME || s->u[i].kind == QUOTE))
		i++;
	return i < s->n ? i : -1;
}

int
unit_prev(const struct sent *s, int i)
{
	while (i >= 0 && (s->u[i].kind == TIME || s->u[i].kind == QUOTE))
		i--;
	return i;
}

bool
unit_in(const struct sent *s, int i, struct str list)
{
	const struct tok *t;

	if (i < 0 || i >= s->n)
		return false;
	t = &s->text->tok[s->u[i].a];
	return word_among(str_of(s->row->text.p + t->b, t->e - t->b), list);
}

bool
tok_in_list(const struct sent *s, const struct chunk *u, struct str list)
{
	size_t i;

	for (i = u->a; i < u->z; i++) {
		const struct tok *t = &s->text->tok[i];

		if (word_among(str_of(s->row->text.p + t->b, t->e - t->b),
			list))
			return true;
	}
	return false;
}

int
np_left(const struct sent *s, int i)
{
	int k, n = 0;

	while (n++ < 6) {
		k = unit_prev(s, i - 1);
		if (k < 1 || s->u[k].kind != PREP ||
		    unit_is(s, k,
			"after before since until as while than "
			"despite by with during following amid"))
			break;
		k = unit_prev(s, k - 1);
		if (k < 0 || s->u[k].kind != NP || s->u[k].pron)
			break;
		i = k;
	}
	return i;
}

int
verb_before(const struct sent *s, int k, bool finite)
{
	int n = 0;

	for (; k >= 0 && n < 40; k--, n++)
		if (s->u[k].kind == VG && (!finite || s->u[k].finite))
			return k;
		else if (s->u[k].kind == STOP)
			return -1;
	return -1;
}

/* Where the clause of the finite verb group k begins, behind i. */
static int
own_subject(const struct sent *s, int i, int k)
{
	int h, c;

	if (s->u[i].kind != VG || s->u[k].subj <= i || s->u[k].subj >= k)
		return k;
	h = np_left(s, s->u[k].subj);
	c = h - 1;
	while (c > i && (s->u[c].kind == TIME || s->u[c].kind == QUOTE))
		c--;
	return c > i &&
		(s->u[c].kind == CONJ || s->u[c].kind == COMMA ||
		    (s->u[c].kind == PREP &&
			unit_is(s, c, "after before since until as")))
	    ? c
	    : k;
}

int
clause_end(const struct sent *s, int i)
{
	int k, c, n = 0;

	for (k = i + 1; k < s->n && n < 48; k++, n++) {
		const struct chunk *u = &s->u[k];

		switch (u->kind) {
		case STOP:
			return k;
		case REL:
			return k;
		case SUB:
			return k;
		case VG:
			/* and Iran said: the clause of a subject of its own */
			if (u->finite)
				return own_subject(s, i, k);
			c = unit_prev(s, k - 1);
			if (u->ing && c > i && s->u[c].kind == COMMA)
				return c;
			break;
		case CONJ:
			c = unit_next(s, k + 1);
			if (c >= 0 && s->u[c].kind == VG)
				return k;
			break;
		default:
			break;
		}
	}
	return k;
}

bool
is_count(const struct sent *s, const struct chunk *u)
{
	const struct tok *h = &s->text->tok[u->head];

	return h->kind == T_NUM || h->pos == D ||
	    (h->kind == T_WORD && h->pos == N && h->w.noun.opts.p &&
		opt_has(h->w.noun.opts, "q"));
}
