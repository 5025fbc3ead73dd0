/* SPDX-License-Identifier: ISC */
/* capital: names in capitals, as they are written elsewhere. */
#include "capital.h"

#include "utf8.h"

/* A word of a name: its letters, how many are capitals. */
struct word {
	struct str s;
	size_t letters, capitals, vowels;
	bool roman,
	    plain; /* of I, V and X; letters of Latin and Cyrillic alone */
};

static struct word
read(struct str s)
{
	struct word w = { .s = s, .roman = true, .plain = true };
	enum utf8_script script;
	uint32_t cp;
	size_t i;

	for (i = 0; i < s.n; w.letters++) {
		i += utf8_decode(s.p + i, s.n - i, &cp);
		script = utf8_script(cp);
		w.plain &= utf8_alpha(cp) &&
		    (script == S_LATIN || script == S_CYRILLIC);
		w.capitals += utf8_class(cp) == U_UPPER;
		w.vowels += cp >= 0x80 || strchr("AEIOUY", (int)cp) != NULL;
		w.roman &= cp == 'I' || cp == 'V' || cp == 'X';
	}
	return w;
}

/* The next word of s from *i on, and *i behind it; what is between is no word. */
static struct str
next(struct str s, size_t *i)
{
	static const char between[] = " -'\"(),./&";
	size_t k, n;

	for (k = *i; k < s.n; k += n) {
		n = k + 3 <= s.n && memcmp(s.p + k, "\342\200\231", 3) == 0 ? 3
									    : 1;
		if (n == 1 && strchr(between, s.p[k]) == NULL)
			break;
	}
	*i = k;
	for (; k < s.n; k++)
		if (strchr(between, s.p[k]) != NULL ||
		    (k + 3 <= s.n && memcmp(s.p + k, "\342\200\231", 3) == 0))
			break;
	n = *i;
	*i = k;
	return str_of(s.p + n, k - n);
}

static bool
is_one(struct str w, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_eq(w, str_of(*words, strlen(*words))))
			return true;
	return false;
}

/* Small words inside names, whatever their language. */
static const char *const small[] = { "OF", "AND", "THE", "FOR", "IN", "ON",
	"TO", "DE", "LA", "DU", "DES", "DEL", "DA", "DO", "DOS", "DI", "VON",
	"VAN", "DER", "BIN", "IBN", "ET", "AL", "EL", NULL };

/* Surnames of two letters; others of two are initials: "JD Vance". */
static const char *const brief[] = { "LI", "XI", "HE", "HU", "WU", "MA", "LU",
	"YU", "XU", "GU", "SU", "DU", "LE", "KO", "NO", "OH", "AN", "YI", "HO",
	"HA", "VO", "BA", NULL };

/* Do the lists have it as an acronym; as another name of that kind? */
static void
listed(struct str w, struct tokens *part, bool *acronym, bool *name)
{
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	size_t k;

	*acronym = *name = false;
	token_split(part, w);
	if (part->n == 0)
		return;
	for (k = gaz_find(&gaz_names, part, 0, hit); k-- > 0;)
		for (rec = hit[k].n == part->n ? hit[k].rec : NULL;
		     gaz_next(&rec, &e);) {
			*acronym |= e.upper;
			*name |= !e.upper;
		}
}

/* Do two capitals stand side by side?  In most names they do not. */
static bool
side_by_side(struct str s)
{
	bool was = false, is;
	uint32_t cp;
	size_t i;

	for (i = 0; i < s.n; was = is) {
		if ((unsigned char)s.p[i] < 0x80) {
			is = s.p[i] >= 'A' && s.p[i] <= 'Z';
			i++;
		} else {
			i += utf8_decode(s.p + i, s.n - i, &cp);
			is = utf8_class(cp) == U_UPPER;
		}
		if (was && is)
			return true;
	}
	return false;
}

/* Are all its words in capitals, small ones aside?  *n: how many there are. */
static bool
all_capitals(struct str name, size_t *n)
{
	struct word w;
	size_t i = 0;

	*n = 0;
	while (i < name.n) {
		w = read(next(name, &i));
		if (w.letters == 0)
			continue;
		++*n;
		if (!w.plain || w.capitals < w.letters)
			return false;
	}
	return *n > 0;
}

/* Is this word in capitals for no reason of its own?  n: words of the name. */
static bool
is_loud(const struct word *w, bool first, bool all, size_t n, enum kind kind,
    struct tokens *part)
{
	bool acronym, known;

	if (!w->plain || w->capitals < w->letters || w->letters < 2)
		return false;
	if (kind == K_PERSON) {
		if (!first && w->roman)
			return false;
		/* "JD Vance", "MBZ" */
		return w->letters > 3 ||
		    (n > 1 &&
			(w->letters == 2 ? is_one(w->s, brief)
					 : all || w->vowels > 0));
	}
	if (n == 1 && w->letters < 5 && kind == K_ORG)
		return false;
	listed(w->s, part, &acronym, &known);
	if (n > 1)
		return !acronym && !w->roman && w->vowels > 0;
	return !acronym && (known || (kind != K_ORG && w->letters > 4));
}

bool
capital_soft(struct str name, enum kind kind, struct tokens *part,
    struct buf *out)
{
	bool first = true, changed = false, all;
	size_t i = 0, from = 0, at, n;
	struct word w;
	char four[4];
	uint32_t cp;

	if (!side_by_side(name))
		return false;
	all = all_capitals(name, &n);
	if (!all && kind != K_PERSON)
		return false;
	out->n = 0;
	while (i < name.n) {
		w = read(next(name, &i));
		if (w.letters == 0)
			continue;
		at = (size_t)(w.s.p - name.p);
		if ((all && n > 1 && is_one(w.s, small)) ||
		    is_loud(&w, first, all, n, kind, part)) {
			buf_put(out, str_of(name.p + from, at - from));
			/* the first letter stays, unless the word is small */
			if (first || !is_one(w.s, small)) {
				at += utf8_decode(w.s.p, w.s.n, &cp);
				/* Turkish: the lists have Istanbul, Izmir */
				if (cp == 0x130 && kind != K_PERSON)
					buf_putc(out, 'I');
				else
					buf_put(out,
					    str_of(w.s.p,
						at - (size_t)(w.s.p - name.p)));
			}
			while (at < i) {
				at += utf8_decode(name.p + at, i - at, &cp);
				buf_put(out,
				    str_of(four,
					utf8_encode(four, utf8_lower(cp))));
			}
			from = i;
			changed = true;
		}
		first = false;
	}
	buf_put(out, str_of(name.p + from, name.n - from));
	return changed;
}
