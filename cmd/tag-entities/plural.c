/* SPDX-License-Identifier: ISC */
/* plural: the office of several, "Foreign Ministers Lavrov and Fidan". */
#include "role.h"
#include "title.h"

#define SEVERAL 8

/* The classes that words.tsv has for the word at token i without its s. */
static uint32_t
singular(const struct text *t, size_t i)
{
	const struct str w = text_word(t, i);
	uint64_t h = TOKEN_SEED;
	size_t k;

	if (t->tokens.t[i].kind != T_WORD || w.n < 5 || w.p[w.n - 1] != 's')
		return 0;
	for (k = 0; k + 1 < w.n; k++) {
		if ((unsigned char)w.p[k] >= 0x80)
			return 0;
		h = token_step(h, token_fold((unsigned char)w.p[k]));
	}
	return word_class(h);
}

/* The persons from token i on that an `and` joins, into who; how many. */
static size_t
several(const struct tagger *g, size_t from, size_t i,
    struct mention *who[SEVERAL])
{
	const struct text *t = &g->text;
	bool and = false;
	size_t n = 0;

	while (n < SEVERAL && (who[n] = tag_begins(g, from, i)) != NULL &&
	    who[n]->kind == K_PERSON) {
		i = who[n++]->end;
		if (and || i + 1 >= t->tokens.n)
			break;
		if (t->tokens.t[i].c == ',')
			i++;
		and = text_is(t, i, "and");
		if (and)
			i++;
		else if (t->tokens.t[i - 1].c != ',')
			break;
	}
	return and? n : 0;
}

/* The office of tokens [first, i], in small letters without the s. */
static struct str
office(struct tagger *g, size_t first, size_t i)
{
	const struct text *t = &g->text;
	const size_t at = g->scratch.n;
	const struct token *a = &t->tokens.t[first], *z = &t->tokens.t[i];
	size_t k;

	for (k = a->b; k + 1 < z->e; k++) {
		char c = t->s.p[k];

		buf_putc(&g->scratch,
		    c >= 'A' && c <= 'Z' ? (char)(c | 32) : c);
	}
	return str_of(g->scratch.p + at, g->scratch.n - at);
}

void
tag_plurals(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	const struct str none = STR("");
	struct mention *who[SEVERAL], *m;
	struct str role, status;
	size_t i, j, k, n, first, last = g->sorted;
	uint32_t c;

	for (j = from; j < last; j++) {
		if (g->m[j].kind != K_PERSON || g->m[j].first == 0)
			continue;
		i = g->m[j].first - 1;
		c = singular(t, i);
		if (!(c & W_head) || (c & W_abbr) ||
		    (n = several(g, from, i + 1, who)) < 2)
			continue;
		for (first = i; first > 0 && t->tokens.t[first].space &&
		     (t->tokens.t[first - 1].words & (W_port | W_pre)) &&
		     token_capital(&t->tokens.t[first - 1]) ==
			 token_capital(&t->tokens.t[i]);
		     first--)
			;
		if (first == i && !(c & (W_strong | W_rank)))
			continue; /* teachers Ann and Bob */
		g->scratch.n = 0;
		role = office(g, first, i);
		/* former Presidents Ann Poe and Bob Lee */
		status = first > 0 && (t->tokens.t[first - 1].words & W_status)
		    ? text_word(t, first - 1)
		    : none;
		for (k = 0; k < n; k++) {
			who[k]->fixed = true;
			if (who[k]->name != NO_NAME)
				doc_role(&g->doc, who[k]->name, role, none,
				    status, (c & W_rank) != 0);
		}
		if (!token_capital(&t->tokens.t[i]) ||
		    !tag_is_free(g, from, first, i + 1))
			continue;
		m = tag_add(g, first, i + 1, K_TITLE);
		tag_value(g, m, role);
		if (status.n > 0)
			tag_attr(g, m, STR("status"), status);
	}
}
