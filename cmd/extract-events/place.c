/* SPDX-License-Identifier: ISC */
/* place: the country where a sentence says that things happen. */
#include "clause.h"

#include "code.h"

bool
place_here(const struct sent *s, struct code *c)
{
	int i;

	for (i = 1; i < s->n; i++)
		if (s->u[i].kind == NP && s->u[i - 1].kind == PREP &&
		    unit_is(s, i - 1, "in at near") && code_is(&s->u[i].code) &&
		    !s->u[i].person && !code_is_body(&s->u[i].code) &&
		    !(i > 1 &&
			(root_of(cameo_of(s->u[i - 2].verb.cat)) == 4 ||
			    root_of(cameo_of(s->u[i - 2].event.cat)) == 4))) {
			memcpy(c->who, s->u[i].code.who, 4);
			return true;
		}
	return false;
}

bool
place_inside(const struct sent *s, struct code *c)
{
	bool found = false;
	int i;

	for (i = 1; i < s->n; i++) {
		const struct chunk *u = &s->u[i];
		const struct tok *t = sent_tok(s, u->head);

		if (u->kind != NP || s->u[i - 1].kind != PREP)
			continue;
		/* in the Malian province */
		if (t->kind == T_WORD
			? !tok_in_unit(s, u,
			      "province region district town city village state")
			: t->kind != T_ENT || t->ent->kind != E_GPE)
			continue;
		if (!code_is(&u->code) && unit_is(s, i - 1, "of"))
			continue;
		/* in the southern province of Helmand */
		if ((!unit_is(s, i - 1, "in") &&
			!(i > 2 && unit_is(s, i - 1, "of") &&
			    unit_is(s, i - 3, "in"))) ||
		    !code_is(&u->code) ||
		    (found && memcmp(c->who, u->code.who, 4) != 0))
			return false;
		memcpy(c->who, u->code.who, 4);
		found = true;
	}
	return found;
}
