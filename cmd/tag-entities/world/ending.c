/* SPDX-License-Identifier: ISC */
/* ending: names of the lists in the cases of languages of Latin letters. */
#include "foreign.h"

#define L(lang) (1u << (lang))

/* Endings of cases, and what stands there in the form of the lists. */
struct ending {
	uint32_t langs;
	const char *is, *was;
};
#define SLAVIC (L(LANG_PL) | L(LANG_CS) | L(LANG_SK) | L(LANG_HR) | L(LANG_SL))
#define PL L(LANG_PL)
#define HR (L(LANG_HR) | L(LANG_SL))
#define CS (L(LANG_CS) | L(LANG_SK))
#define HU L(LANG_HU)
#define FI L(LANG_FI)
#define RO L(LANG_RO)
static const struct ending endings[] = {
	{ L(LANG_DE) | L(LANG_SV) | L(LANG_DA) | L(LANG_NO), "s", "" },
	{ PL, "ji", "ja" },
	{ PL, "ję", "ja" },
	{ PL, "ją", "ja" },
	{ PL, "ii", "ia" },
	{ PL, "ię", "ia" },
	{ PL, "ią", "ia" },
	{ PL, "ki", "ka" },
	{ PL, "ce", "ka" },
	{ PL, "dze", "ga" },
	{ PL, "rze", "ra" },
	{ PL, "cie", "t" },
	{ PL, "sią", "ś" },
	{ PL, "owi", "" },
	{ SLAVIC, "y", "a" },
	{ SLAVIC, "ie", "a" },
	{ SLAVIC, "u", "a" },
	{ PL, "ę", "a" },
	{ PL, "ą", "a" },
	{ SLAVIC, "ach", "y" },
	{ PL, "om", "y" },
	{ SLAVIC, "ami", "y" },
	{ SLAVIC, "em", "" },
	{ SLAVIC, "a", "" },
	{ SLAVIC, "u", "" },
	{ SLAVIC, "ie", "" },
	{ CS, "ě", "a" },
	{ CS, "ě", "" },
	{ CS, "ách", "y" },
	{ SLAVIC, "u", "o" },
	{ CS, "ou", "a" },
	{ CS, "e", "" },
	{ CS, "e", "a" },
	{ CS, "i", "a" },
	{ CS, "i", "" },
	{ CS, "sku", "sko" },
	{ CS, "ska", "sko" },
	{ CS, "skem", "sko" },
	{ CS, "cka", "cko" },
	{ CS, "ckem", "cko" },
	{ CS, "om", "" },
	{ HR, "e", "a" },
	{ HR, "i", "a" },
	{ HR, "om", "a" },
	{ L(LANG_SL), "o", "a" },
	{ L(LANG_SL), "em", "o" },
	{ HR, "om", "" },
	{ HR, "u", "e" },
	{ HR, "oj", "a" },
	{ L(LANG_SL), "em", "a" },
	{ L(LANG_SL), "ega", "a" },
	{ HR, "ju", "" },
	{ HU, "ban", "" },
	{ HU, "ben", "" },
	{ HU, "ba", "" },
	{ HU, "be", "" },
	{ HU, "ból", "" },
	{ HU, "ből", "" },
	{ HU, "nak", "" },
	{ HU, "nek", "" },
	{ HU, "val", "" },
	{ HU, "vel", "" },
	{ HU, "on", "" },
	{ HU, "en", "" },
	{ HU, "ra", "" },
	{ HU, "re", "" },
	{ HU, "ról", "" },
	{ HU, "ről", "" },
	{ HU, "tól", "" },
	{ HU, "től", "" },
	{ HU, "hoz", "" },
	{ HU, "ért", "" },
	{ HU, "t", "" },
	{ FI, "ssa", "" },
	{ FI, "ssä", "" },
	{ FI, "sta", "" },
	{ FI, "stä", "" },
	{ FI, "lla", "" },
	{ FI, "llä", "" },
	{ FI, "lle", "" },
	{ FI, "lta", "" },
	{ FI, "an", "" },
	{ FI, "än", "" },
	{ FI, "n", "" },
	{ FI, "a", "" },
	{ FI, "ä", "" },
	{ FI, "issa", "it" },
	{ FI, "in", "" },
	{ FI, "issa", "" },
	{ FI, "issä", "" },
	{ FI, "ista", "" },
	{ FI, "istä", "" },
	{ FI, "illa", "" },
	{ FI, "iin", "" },
	{ FI, "ksi", "" },
	{ RO, "ei", "a" },
	{ RO, "iei", "ia" },
	{ RO, "ului", "" },
};

bool
foreign_case(struct tagger *g, int lang, size_t i, struct gaz_entry *e)
{
	const struct text *t = &g->text;
	const struct token *tok = &t->tokens.t[i];
	struct str s = str_of(t->s.p + tok->b, tok->e - tok->b);
	struct gaz_hit hit[GAZ_HITS];
	static const uint64_t of[] = { BIT(G_country) | BIT(G_capital),
		BIT(G_seat) };
	const char *rec;
	size_t k, n, c;

	for (k = 0; k < sizeof(endings) / sizeof(*endings); k++) {
		n = strlen(endings[k].is);
		if (!(endings[k].langs >> lang & 1) || s.n < n + 3 ||
		    memcmp(s.p + s.n - n, endings[k].is, n) != 0)
			continue;
		g->scratch.n = 0;
		buf_put(&g->scratch, str_of(s.p, s.n - n));
		buf_put(&g->scratch,
		    str_of(endings[k].was, strlen(endings[k].was)));
		token_split(&g->part, buf_str(&g->scratch));
		if (gaz_find(&gaz_world, &g->part, 0, hit) > 0)
			for (rec = hit[0].rec; gaz_next(&rec, e);)
				if (tongue_of(BIT(G_country) | BIT(G_city) |
					    BIT(G_facility) | BODIES,
					e) &&
				    !e->upper &&
				    (e->langs == 0 || (e->langs >> lang & 1))) {
					/* Budapesten, Ankarę */
					if (e->value.n == 0)
						e->value = buf_str(&g->scratch);
					return true;
				}
		/* a capital has a number; Washington is but a seat */
		for (c = 0; c < 2; c++)
			for (rec = gaz_find(&gaz_names, &g->part, 0, hit) > 0
				 ? hit[0].rec
				 : NULL;
			     gaz_next(&rec, e);) {
				if (!tongue_of(of[c], e) || e->upper)
					continue;
				if (e->value.n == 0)
					e->value = buf_str(&g->scratch);
				if (e->class != G_country)
					e->class = G_city;
				return true;
			}
	}
	return false;
}
