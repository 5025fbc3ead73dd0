/* SPDX-License-Identifier: ISC */
/*
 * nominative: persons in the cases of Russian and Ukrainian, as they are looked
 * up.  The given name, of which the lists know all cases, tells case and
 * gender; the rest follows by its ending, or nothing is changed.
 */
#include "nominative.h"

#include "text.h"

enum { G = 1, D = 2, A = 4, I = 8, P = 16, ANY = 31 }; /* cases */

struct ending {
	const char *is, *was;
	unsigned cases;
};

/* Cases of given names, by what the name in the lists ends in. */
static const struct ending he_cases[] = {
	{ "ом", NULL, I }, { "ем", NULL, I }, { "єм", NULL, I },
	{ "ові", NULL, D | P }, { "еві", NULL, D | P }, { "єві", NULL, D | P },
	{ "а", NULL, G | A }, { "я", NULL, G | A }, { "у", NULL, D },
	{ "ю", NULL, D }, { "е", NULL, P }, { "і", NULL, P }, { "ї", NULL, P },
};
static const struct ending she_cases[] = {
	{ "ой", NULL, I }, { "ей", NULL, I }, { "ою", NULL, I },
	{ "ею", NULL, I }, { "єю", NULL, I }, { "ы", NULL, G },
	{ "и", NULL, G | D | P }, { "і", NULL, G | D | P },
	{ "ї", NULL, G | D | P }, { "е", NULL, D | P }, { "у", NULL, A },
	{ "ю", NULL, A },
};

/* What stands behind it: a patronymic, a family name; the longest first. */
static const struct ending he[] = {
	{ "ского", "ский", G | A }, { "цкого", "цкий", G | A },
	{ "ського", "ський", G | A }, { "цького", "цький", G | A },
	{ "скому", "ский", D }, { "цкому", "цкий", D },
	{ "ському", "ський", D | P }, { "цькому", "цький", D | P },
	{ "ским", "ский", I }, { "цким", "цкий", I }, { "ським", "ський", I },
	{ "цьким", "цький", I }, { "ском", "ский", P }, { "цком", "цкий", P },
	{ "енком", "енко", I }, { "енкові", "енко", D | P },
	{ "енка", "енко", G | A }, { "енку", "енко", D },
	{ "вичем", "вич", I }, { "овым", "ов", I }, { "евым", "ев", I },
	{ "ёвым", "ёв", I }, { "иным", "ин", I }, { "ыным", "ын", I },
	{ "овим", "ов", I }, { "евим", "ев", I }, { "євим", "єв", I },
	{ "іним", "ін", I }, { "їним", "їн", I }, { "ой", "а", I },
	{ "ою", "а", I },
};
static const struct ending she[] = {
	{ "овой", "ова", G | D | I | P }, { "евой", "ева", G | D | I | P },
	{ "ёвой", "ёва", G | D | I | P }, { "иной", "ина", G | D | I | P },
	{ "ыной", "ына", G | D | I | P }, { "вной", "вна", I },
	{ "ской", "ская", G | D | I | P }, { "цкой", "цкая", G | D | I | P },
	{ "скую", "ская", A }, { "цкую", "цкая", A }, { "ової", "ова", G },
	{ "овою", "ова", I }, { "евою", "ева", I }, { "іною", "іна", I },
	{ "ської", "ська", G }, { "цької", "цька", G },
	{ "ській", "ська", D | P }, { "цькій", "цька", D | P },
	{ "ською", "ська", I }, { "цькою", "цька", I }, { "ську", "ська", A },
	{ "цьку", "цька", A }, { "вны", "вна", G }, { "вне", "вна", D | P },
	{ "вну", "вна", A }, { "ову", "ова", A }, { "еву", "ева", A },
	{ "ину", "ина", A },
};
#define N(list) (sizeof(list) / sizeof(*(list)))

/* The ending of w in that list, in one of the cases; NULL: none. */
static const struct ending *
find(struct str w, const struct ending *list, size_t n, unsigned cases)
{
	size_t i, len;

	for (i = 0; i < n; i++) {
		len = strlen(list[i].is);
		if ((list[i].cases & cases) && w.n > len + 2 &&
		    memcmp(w.p + w.n - len, list[i].is, len) == 0)
			return &list[i];
	}
	return NULL;
}

static bool
ends_in_any(struct str w, const char *const *list)
{
	for (; *list != NULL; list++)
		if (ends_in(w, *list))
			return true;
	return false;
}

static const char *const vowels[] = { "а", "е", "и", "о", "у", "ы", "э", "ю",
	"я", "ё", "і", "ї", "є", NULL };

/* A man's that ends in a consonant: Трампом, Макеем; *was: what it had. */
static size_t
consonantal(struct str w, unsigned cases, const char **was)
{
	static const struct ending ends[] = { { "ом", "", I }, { "ем", "й", I },
		{ "єм", "й", I }, { "а", "", G | A }, { "я", "й", G | A },
		{ "у", "", D }, { "ю", "й", D }, { "е", "", P } };
	const struct ending *e = find(w, ends, N(ends), cases);
	bool vowel;

	if (e == NULL)
		return 0;
	*was = e->was;
	vowel = ends_in_any(str_of(w.p, w.n - strlen(e->is)), vowels);
	/* what is soft, "Медведем", and what ends in -а may be either */
	return vowel == (*e->was != '\0') ? strlen(e->is) : 0;
}

/* A family name that has no cases. */
static bool
fixed(struct str w, bool woman)
{
	static const char *const ends[] = { "о", "э", "их", "ых", "дзе", "ли",
		"ни", "ди", NULL };

	return ends_in_any(w, ends) ||
	    (woman && !ends_in_any(w, vowels) && !ends_in(w, "й"));
}

/* Appends the nominative of a word in one of the cases; false: not sure. */
static bool
put_word(struct buf *to, struct str w, bool woman, unsigned cases)
{
	const struct ending *e = woman ? find(w, she, N(she), cases)
				       : find(w, he, N(he), cases);
	const char *was = "";
	size_t cut = 0;

	if (e != NULL) {
		cut = strlen(e->is);
		was = e->was;
	} else if (!woman && (cut = consonantal(w, cases, &was)) > 0) {
		;
	} else if (!fixed(w, woman)) {
		return false;
	}
	buf_put(to, str_of(w.p, w.n - cut));
	buf_put(to, str_of(was, strlen(was)));
	return true;
}

bool
nominative(struct str name, struct tokens *part, struct buf *to)
{
	const struct ending *e;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry x;
	struct str w, base = STR("");
	const char *rec;
	bool woman;

	to->n = 0;
	if (!str_cut(&name, ' ', &w) || name.n == 0)
		return false;
	token_split(part, w);
	if (gaz_find(&gaz_world, part, 0, hit) == 0 || part->n != 1)
		return false;
	for (rec = hit[0].rec; gaz_next(&rec, &x);) {
		if (x.class != G_given)
			continue;
		if (x.value.n == 0) /* or one that is none: Александра */
			return false;
		base = x.value;
	}
	woman = ends_in(base, "а") || ends_in(base, "я");
	e = woman ? find(w, she_cases, N(she_cases), ANY)
		  : find(w, he_cases, N(he_cases), ANY);
	if (base.n == 0 || e == NULL)
		return false;
	buf_put(to, base);
	while (name.n > 0) {
		str_cut(&name, ' ', &w);
		buf_putc(to, ' ');
		if (!put_word(to, w, woman, e->cases))
			return false;
	}
	return true;
}
