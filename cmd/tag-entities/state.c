/* SPDX-License-Identifier: ISC */
/* state: Fresno, Calif.: the states of the United States as the press cuts
 * them; the model takes them for firms and persons. */
#include "tag.h"

#include "word.h"

static const struct {
	const char *cut, *state;
} states[] = {
	{ "Ala", "Alabama" }, { "Ariz", "Arizona" }, { "Ark", "Arkansas" },
	{ "Calif", "California" }, { "Colo", "Colorado" },
	{ "Conn", "Connecticut" }, { "Del", "Delaware" }, { "Fla", "Florida" },
	{ "Ga", "Georgia" }, { "Ill", "Illinois" }, { "Ind", "Indiana" },
	{ "Kan", "Kansas" }, { "Ky", "Kentucky" }, { "La", "Louisiana" },
	{ "Mass", "Massachusetts" }, { "Md", "Maryland" },
	{ "Mich", "Michigan" }, { "Minn", "Minnesota" },
	{ "Miss", "Mississippi" }, { "Mo", "Missouri" }, { "Mont", "Montana" },
	{ "N.C.", "North Carolina" }, { "N.D.", "North Dakota" },
	{ "N.H.", "New Hampshire" }, { "N.J.", "New Jersey" },
	{ "N.M.", "New Mexico" }, { "N.Y.", "New York" }, { "Neb", "Nebraska" },
	{ "Nev", "Nevada" }, { "Okla", "Oklahoma" }, { "Ore", "Oregon" },
	{ "Pa", "Pennsylvania" }, { "R.I.", "Rhode Island" },
	{ "S.C.", "South Carolina" }, { "S.D.", "South Dakota" },
	{ "Tenn", "Tennessee" }, { "Tex", "Texas" }, { "Va", "Virginia" },
	{ "Vt", "Vermont" }, { "W.Va.", "West Virginia" },
	{ "Wash", "Washington" }, { "Wis", "Wisconsin" }, { "Wyo", "Wyoming" },
};

/* The state that token i, with the full stop behind it, is cut from; NULL. */
static const char *
state(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];
	struct str w = str_of(t->s.p + k->b, k->e - k->b);
	size_t n;

	if (!k->dots &&
	    (k->cs != C_CAP || i + 1 >= t->tokens.n ||
		t->tokens.t[i + 1].c != '.' || t->tokens.t[i + 1].space))
		return NULL;
	for (n = 0; n < sizeof(states) / sizeof(*states); n++)
		if (strlen(states[n].cut) == w.n &&
		    memcmp(states[n].cut, w.p, w.n) == 0)
			return states[n].state;
	return NULL;
}

void
tag_states(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	struct mention *m;
	const char *name;
	size_t i;

	for (i = 2; i < t->tokens.n; i++) {
		/* a town and a comma; (D., Mich.) */
		if (t->tokens.t[i - 1].c != ',' ||
		    !(token_capital(&t->tokens.t[i - 2]) ||
			t->tokens.t[i - 2].c == '.') ||
		    (name = state(t, i)) == NULL)
			continue;
		m = tag_at(g, from, i);
		if (m != NULL && m->end != m->first + 1)
			continue;
		if (m == NULL)
			m = tag_add(g, i, i + 1, K_GPE);
		m->kind = K_GPE;
		tag_value(g, m, str_of(name, strlen(name)));
		tag_attr(g, m, STR("country"), STR("USA"));
	}
	tag_settle(g, from);
}
