/* SPDX-License-Identifier: ISC */
/*
 * nominative: persons in the cases of Slavic languages, as they are looked up.
 * The given name tells case and gender: of those in Cyrillic letters the lists
 * know all cases, of the others the nominative.  The rest follows by its ending,
 * or nothing is changed.
 */
#include "nominative.h"

#include "cmd/tag-entities/alike.h"
#include "cmd/tag-entities/text.h"

enum { G = 1, D = 2, A = 4, I = 8, P = 16, ANY = 31 }; /* cases */

struct ending {
	const char *is, *was;
	unsigned cases;
};

/* Cases of given names, by what the name in the lists ends in. */
static const struct ending he_cases[] = { { "ом", NULL, I }, { "ем", NULL, I },
	{ "єм", NULL, I }, { "ові", NULL, D | P }, { "еві", NULL, D | P },
	{ "єві", NULL, D | P }, { "а", NULL, G | A }, { "я", NULL, G | A },
	{ "у", NULL, D }, { "ю", NULL, D }, { "е", NULL, P }, { "і", NULL, P },
	{ "ї", NULL, P } };
static const struct ending she_cases[] = { { "ой", NULL, I }, { "ей", NULL, I },
	{ "ою", NULL, I }, { "ею", NULL, I }, { "єю", NULL, I },
	{ "ы", NULL, G }, { "и", NULL, G | D | P }, { "і", NULL, G | D | P },
	{ "ї", NULL, G | D | P }, { "е", NULL, D | P }, { "у", NULL, A },
	{ "ю", NULL, A } };

/* Given names in Latin letters: Polish, Czech, Slovak, Croatian, Slovene. */
static const struct ending he_latin[] = { { "kiem", "k", I },
	{ "giem", "g", I }, { "em", "", I }, { "om", "", I }, { "owi", "", D },
	{ "ovi", "", D | P }, { "a", "", G | A } };
static const struct ending she_latin[] = { { "ą", "a", I }, { "ou", "a", I },
	{ "ę", "a", A }, { "y", "a", G }, { "i", "a", G } };

/* What stands behind it: a patronymic, a family name; the longest first. */
static const struct ending he[] = { { "ского", "ский", G | A },
	{ "цкого", "цкий", G | A }, { "ського", "ський", G | A },
	{ "цького", "цький", G | A }, { "скому", "ский", D },
	{ "цкому", "цкий", D }, { "ському", "ський", D | P },
	{ "цькому", "цький", D | P }, { "ским", "ский", I },
	{ "цким", "цкий", I }, { "ським", "ський", I }, { "цьким", "цький", I },
	{ "ском", "ский", P }, { "цком", "цкий", P }, { "енком", "енко", I },
	{ "енкові", "енко", D | P }, { "енка", "енко", G | A },
	{ "енку", "енко", D }, { "вичем", "вич", I }, { "овым", "ов", I },
	{ "евым", "ев", I }, { "ёвым", "ёв", I }, { "иным", "ин", I },
	{ "ыным", "ын", I }, { "овим", "ов", I }, { "евим", "ев", I },
	{ "євим", "єв", I }, { "іним", "ін", I }, { "їним", "їн", I },
	{ "ой", "а", I }, { "ою", "а", I }, { "skiego", "ski", G | A },
	{ "ckiego", "cki", G | A }, { "skiemu", "ski", D },
	{ "ckiemu", "cki", D }, { "skim", "ski", I | P },
	{ "ckim", "cki", I | P }, { "ského", "ský", G | A },
	{ "ckého", "cký", G | A }, { "ským", "ský", I }, { "ckým", "cký", I },
	{ "kiem", "k", I }, { "giem", "g", I }, { "ą", "a", I },
	{ "owi", "", D }, { "ovi", "", D | P } };
static const struct ending she[] = { { "овой", "ова", G | D | I | P },
	{ "евой", "ева", G | D | I | P }, { "ёвой", "ёва", G | D | I | P },
	{ "иной", "ина", G | D | I | P }, { "ыной", "ына", G | D | I | P },
	{ "вной", "вна", I }, { "ской", "ская", G | D | I | P },
	{ "цкой", "цкая", G | D | I | P }, { "скую", "ская", A },
	{ "цкую", "цкая", A }, { "ової", "ова", G }, { "овою", "ова", I },
	{ "евою", "ева", I }, { "іною", "іна", I }, { "ської", "ська", G },
	{ "цької", "цька", G }, { "ській", "ська", D | P },
	{ "цькій", "цька", D | P }, { "ською", "ська", I },
	{ "цькою", "цька", I }, { "ську", "ська", A }, { "цьку", "цька", A },
	{ "вны", "вна", G }, { "вне", "вна", D | P }, { "вну", "вна", A },
	{ "ову", "ова", A }, { "еву", "ева", A }, { "ину", "ина", A },
	{ "ską", "ska", I | A }, { "cką", "cka", I | A },
	{ "skiej", "ska", G | D | P }, { "ckiej", "cka", G | D | P },
	{ "skou", "ská", I }, { "ckou", "cká", I }, { "ské", "ská", G | D | P },
	{ "cké", "cká", G | D | P }, { "ovou", "ová", I | A },
	{ "ovą", "ová", I | A }, { "ové", "ová", G | D | P } };
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
	"я", "ё", "і", "ї", "є", "a", "e", "i", "o", "u", "y", "é", "á", "ý",
	"ą", "ę", "ě", "í", "ó", "ú", "ů", NULL };

/*
 * Trumpa, but Czapka is of Czapek or Czapk: may a vowel have fled?  Or a j have
 * come in, as in Perryja, Beckerja?
 */
static bool
fled(struct str w)
{
	static const char *const last[] = { "k", "l", "r", "c", "ł", "ń",
		NULL };
	static const char *const glide[] = { "yj", "ij", "ej", "rj", NULL };

	if (ends_in_any(w, glide))
		return true;
	return ends_in_any(w, last) && w.n > 3 && !ends_in(w, "sk") &&
	    !ends_in(w, "ck") && !ends_in_any(str_of(w.p, w.n - 1), vowels);
}

/* A man's that ends in a consonant: Трампом, Макеем; *was: what it had. */
static size_t
consonantal(struct str w, unsigned cases, const char **was)
{
	static const struct ending ends[] = { { "ом", "", I }, { "ем", "й", I },
		{ "єм", "й", I }, { "а", "", G | A }, { "я", "й", G | A },
		{ "у", "", D }, { "ю", "й", D }, { "е", "", P },
		{ "em", "", I }, { "om", "", I }, { "a", "", G | A } };
	const struct ending *e = find(w, ends, N(ends), cases);
	bool vowel;

	if (e == NULL)
		return 0;
	*was = e->was;
	w.n -= strlen(e->is);
	vowel = ends_in_any(w, vowels);
	if (fled(w))
		return 0;
	/* what is soft, "Медведем", and what ends in -а may be either */
	return vowel == (*e->was != '\0') ? strlen(e->is) : 0;
}

/* A family name that has no cases. */
static bool
fixed(struct str w, bool woman)
{
	static const char *const ends[] = { "о", "э", "их", "ых", "дзе", "ли",
		"ни", "ди", "o", NULL };
	static const char *const cases[] = { "ho", "ej", "ów", NULL };

	if (w.n == 0 || ends_in_any(w, cases))
		return false;
	/* Ursulą von der Leyen */
	return ends_in_any(w, ends) || (*w.p >= 'a' && *w.p <= 'z') ||
	    (woman &&
		(ends_in(w, "ni") ||
		    (!ends_in_any(w, vowels) && !ends_in(w, "й"))));
}

/* Appends the nominative of a word in one of the cases; false: not sure. */
static bool
put_word(struct buf *to, struct str w, bool woman, unsigned cases)
{
	const struct ending *e =
	    woman ? find(w, she, N(she), cases) : find(w, he, N(he), cases);
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

/* Is w a given name of the lists in Latin letters? */
static bool
is_given(struct str w, struct tokens *part)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry x;
	const char *rec;

	token_split(part, w);
	if (part->n != 1 || gaz_find(&gaz_names, part, 0, hit) == 0)
		return false;
	for (rec = hit[0].rec; gaz_next(&rec, &x);)
		if (x.class == G_given)
			return true;
	return false;
}

/* Could the name at to[at, ) have lost an e, as Mark- of Marka has of Marek? */
static bool
lost_e(struct buf *to, size_t at, struct tokens *part)
{
	const size_t n = to->n,
		     one = ((unsigned char)to->p[n - 1] & 0xC0) == 0x80 &&
		n - at > 2
	    ? 2
	    : 1; /* ł */

	buf_room(to, n - at + 1);
	memcpy(to->p + n, to->p + at, n - at - one);
	to->p[2 * n - at - one] = 'e';
	memcpy(to->p + 2 * n - at - one + 1, to->p + n - one, one);
	return is_given(str_of(to->p + n, n - at + 1), part);
}

/* Appends the name of which w is a case by that list; false: it is none. */
static bool
latin_by(struct str w, const struct ending *list, size_t n, struct tokens *part,
    struct buf *to, unsigned *cases)
{
	const size_t at = to->n;
	size_t i, len;

	for (i = 0; i < n; i++) {
		len = strlen(list[i].is);
		if (w.n < len + 3 || !ends_in(w, list[i].is))
			continue;
		buf_put(to, str_of(w.p, w.n - len));
		buf_put(to, str_of(list[i].was, strlen(list[i].was)));
		if (is_given(str_of(to->p + at, to->n - at), part)) {
			*cases = list[i].cases;
			return ends_in(buf_str(to), "a") ||
			    !lost_e(to, at, part);
		}
		/* Pavlem, Pawła: of Pavel, Paweł, there is no Pavl; but Pietrom
		 * is of Pietro */
		if ((ends_in(buf_str(to), "l") || ends_in(buf_str(to), "ł") ||
			ends_in(buf_str(to), "k")) &&
		    lost_e(to, at, part)) {
			len = to->n - at + 1;
			memmove(to->p + at, to->p + to->n, len);
			to->n = at + len;
			*cases = list[i].cases;
			return true;
		}
		to->n = at;
	}
	return false;
}

/* A given name in Latin letters, perhaps two with a hyphen: Frankiem-Walterem */
static bool
latin(struct str w, struct tokens *part, struct buf *to, bool *woman,
    unsigned *cases)
{
	struct str one;

	*cases = ANY;
	while (w.n > 0) {
		unsigned c;

		str_cut(&w, '-', &one);
		if (to->n > 0)
			buf_putc(to, '-');
		/* a nominative; the lists do not tell ą from a */
		if (!ends_in(one, "ą") && !ends_in(one, "ę") &&
		    is_given(one, part))
			return false;
		*woman = !latin_by(one, he_latin, N(he_latin), part, to, &c);
		if (*woman &&
		    !latin_by(one, she_latin, N(she_latin), part, to, &c))
			return false;
		*cases &= c;
	}
	return *cases != 0;
}

/* One in Cyrillic letters. */
static bool
cyrillic(struct str w, struct tokens *part, struct buf *to, bool *woman,
    unsigned *cases)
{
	const struct ending *e;
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry x;
	struct str base = STR("");
	const char *rec;

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
	*woman = ends_in(base, "а") || ends_in(base, "я");
	e = *woman ? find(w, she_cases, N(she_cases), ANY)
		   : find(w, he_cases, N(he_cases), ANY);
	if (base.n == 0 || e == NULL)
		return false;
	*cases = e->cases;
	buf_put(to, base);
	return true;
}

bool
nominative(struct str name, struct tokens *part, struct buf *to)
{
	struct str w;
	unsigned cases;
	bool woman;

	to->n = 0;
	if (!str_cut(&name, ' ', &w) || name.n == 0 ||
	    !(alike_cyrillic(w) ? cyrillic(w, part, to, &woman, &cases)
				: latin(w, part, to, &woman, &cases)))
		return false;
	while (name.n > 0) {
		str_cut(&name, ' ', &w);
		buf_putc(to, ' ');
		if (!put_word(to, w, woman, cases))
			return false;
	}
	return true;
}

bool
nominative_with(struct str w, struct tokens *part, struct buf *to)
{
	to->n = 0;
	if (w.n < 6 || !ends_in(w, "em") || is_given(w, part))
		return false;
	w.n -= ends_in(w, "iem") ? 3 : 2;
	buf_put(to, w);
	if (is_given(buf_str(to), part) || lost_e(to, 0, part))
		return true;
	buf_putc(to, 'o');
	return is_given(buf_str(to), part);
}
