/* SPDX-License-Identifier: ISC */
/* press: names of English rows that the press writes and the model has not
 * learnt: Fresno, Calif.; Danes and Azeri troops; Sino-Indian. */
#include "cmd/tag-entities/world/tongue.h"
#include "word.h"

static const struct {
	const char *cut, *state;
} states[] = { { "Ala", "Alabama" }, { "Ariz", "Arizona" },
	{ "Ark", "Arkansas" }, { "Calif", "California" },
	{ "Colo", "Colorado" }, { "Conn", "Connecticut" },
	{ "Del", "Delaware" }, { "Fla", "Florida" }, { "Ga", "Georgia" },
	{ "Ill", "Illinois" }, { "Ind", "Indiana" }, { "Kan", "Kansas" },
	{ "Ky", "Kentucky" }, { "La", "Louisiana" },
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
	{ "Wash", "Washington" }, { "Wis", "Wisconsin" },
	{ "Wyo", "Wyoming" } };

/* The state that token i, with the full stop behind it, is cut from; NULL. */
static const char *
state(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];
	struct str w = str_of(t->s.p + k->b, k->e - k->b);
	size_t n;

	if (k->kind != T_WORD || w.n > 5)
		return NULL;
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

/* A row for token i, over what the model has there alone; NULL: it is a part
 * of a longer one. */
static struct mention *
one(struct tagger *g, size_t from, size_t i, enum kind kind)
{
	struct mention *m = tag_at(g, from, i);

	if (m != NULL && m->end != m->first + 1)
		return NULL;
	if (m == NULL)
		m = tag_add(g, i, i + 1, kind);
	m->kind = (unsigned char)kind;
	return m;
}

/* Calif. behind a town and a comma; (D., Mich.) */
static void
states_at(struct tagger *g, size_t from, size_t i)
{
	const struct token *tok = g->text.tokens.t;
	const char *name;
	struct mention *m;

	if (!(token_capital(&tok[i - 2]) || tok[i - 2].c == '.') ||
	    (name = state(&g->text, i)) == NULL ||
	    (m = one(g, from, i, K_GPE)) == NULL)
		return;
	tag_value(g, m, str_of(name, strlen(name)));
	tag_attr(g, m, STR("country"), STR("USA"));
}

/* Danes, Azeri: a people of the lists of other languages, for English. */
static void
peoples_at(struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	struct mention *m;

	if (tongue_form(t, LANG_EN, i, BIT(G_demonym) | BIT(G_group), &e,
		NULL) != 1 ||
	    e.langs != BIT(LANG_EN) || tongue_capital(t, i + 1) ||
	    (i > 0 && tongue_capital(t, i - 1) &&
		!(t->tokens.t[i - 1].words & W_stop)) ||
	    text_is(t, i + 1, "language") || text_is(t, i + 1, "dialect"))
		return;
	/* (spoke) Khmer; but Khmer leaders */
	m = tag_at(g, from, i);
	if (m != NULL && m->kind == K_LANGUAGE &&
	    (!tongue_small(t, i + 1) || (t->tokens.t[i + 1].words & W_stop)))
		return;
	if ((m = one(g, from, i, K_NORP)) == NULL)
		return;
	tag_world(g, m, &e);
}

/* Sino-Indian, Franco-German ties: two peoples. */
static void
both_at(struct tagger *g, size_t from, size_t i)
{
	static const char *const half[][2] = { { "Anglo", "GBR" },
		{ "Sino", "CHN" }, { "Franco", "FRA" }, { "Russo", "RUS" },
		{ "Austro", "AUT" }, { "Italo", "ITA" }, { "Turco", "TUR" },
		{ "Greco", "GRC" }, { "Indo", "IND" }, { "Luso", "PRT" } };
	/* whoever they are: Franco-Zemlin talks */
	static const char *const between[] = { "accord", "agreement",
		"alliance", "border", "conflict", "cooperation", "dialogue",
		"dispute", "friendship", "pact", "relations", "relationship",
		"summit", "talks", "ties", "trade", "treaty", "war", NULL };
	const struct text *t = &g->text;
	const char *rec;
	struct mention *m;
	size_t k;

	if (!tongue_capital(t, i) || !tongue_mark(t, i + 1, '-') ||
	    t->tokens.t[i + 1].space || !tongue_capital(t, i + 2) ||
	    t->tokens.t[i + 2].space || tongue_capital(t, i + 3) ||
	    !((tongue_english(t, i + 2, i + 3, &rec) & PEOPLES) ||
		text_is_one(t, i + 3, between)))
		return;
	for (k = 0; k < sizeof(half) / sizeof(*half); k++)
		if (text_is(t, i, half[k][0]))
			break;
	if (k == sizeof(half) / sizeof(*half))
		return;
	/* the model may have both as one */
	m = tag_at(g, from, i);
	if (m != NULL && m->first == i && m->end == i + 3) {
		m->end = (uint32_t)i + 1;
		m->e = t->tokens.t[i].e;
		m->kind = K_NORP;
	} else {
		m = one(g, from, i, K_NORP);
	}
	if (m == NULL)
		return;
	tag_value(g, m, str_of(half[k][1], 3));
	m = tag_at(g, from, i + 2);
	if (m == NULL)
		tag_add(g, i + 2, i + 3, K_NORP);
}

void
tag_press(struct tagger *g, size_t from)
{
	const struct token *k = g->text.tokens.t;
	size_t i, n = g->nm;

	if (!(g->text.tokens.words & W_loose))
		return;
	for (i = 0; i < g->text.tokens.n; i++) {
		if (k[i].cs < C_CAP || !(k[i].words & W_loose))
			continue;
		if (i > 1 && k[i - 1].c == ',')
			states_at(g, from, i);
		peoples_at(g, from, i);
		if (i + 2 < g->text.tokens.n && k[i + 1].c == '-')
			both_at(g, from, i);
	}
	if (g->nm > n)
		tag_settle(g, from);
}
