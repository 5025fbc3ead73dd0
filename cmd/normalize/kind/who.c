/* SPDX-License-Identifier: ISC */
/* who: who wrote a text, who else took part, whose a picture is. */
#include "who.h"

#include "cmd/normalize/clean/scan.h"
#include "phrase.h"
#include "place.h"
#include "utf8.h"

#define HOLDER 60 /* bytes of a line that names an agency and a photographer */

bool
who_picture(const struct item *it, struct str s)
{
	return it->f.first == 0xa9 && it->blanks == 0 && s.n < HOLDER &&
	    kind_fronts(s, STR("\302\251 ")) && it->f.digits == 0 &&
	    it->f.term == TERM_NONE;
}

bool
who_is(struct str s)
{
	static const struct str words[] = { S(" is "), S(" was "), S(" has "),
		S(" covers "), S(" writes "), S(" reports "), S(" ist "),
		S(" est "), S(" es "), { NULL, 0 } };

	return kind_begins(s, words);
}

/* Bytes at the end of a caption in which it says whose picture it is. */
#define CREDIT 60
#define HELD 120       /* where a sign says so, in letters of two bytes, too */
#define COLLECTION 160 /* in brackets, with the name of a collection */

/* "At the quay on Monday. Alma Ruud/Reuters", "A stock image. Getty Images" */
static bool
tail_credits(struct str s)
{
	static const struct str libraries[] = { S("getty"), S("getty images"),
		S("shutterstock"), S("alamy"), S("istock"), { NULL, 0 } };
	const char last = s.p[s.n - 1], *slash;
	const struct str *w;
	struct str tail;
	size_t i = s.n > 20 + CREDIT ? s.n - CREDIT : 20;

	slash = memchr(s.p + i, '/', s.n - i);
	if (slash == NULL && last != 'y' && last != 's' && last != 'k')
		return false;
	for (i = s.n - 2; i > 20 && s.n - i < CREDIT; i--)
		if (s.p[i] == ' ' && s.p[i - 1] == '.' && s.p[i - 2] != '.' &&
		    !(s.p[i - 2] >= 'A' && s.p[i - 2] <= 'Z'))
			break;
	if (i == 20 || s.n - i >= CREDIT)
		return false;
	tail = str_of(s.p + i + 1, s.n - i - 1);
	if (slash != NULL && slash > tail.p) {
		/* "EFE/Lena Dahl" */
		if (place_agency(str_of(tail.p, (size_t)(slash - tail.p))))
			return true;
		slash += slash + 1 < s.p + s.n && slash[1] == ' ';
		tail = str_of(slash + 1, (size_t)(s.p + s.n - slash - 1));
		if (place_agency(tail))
			return true;
	}
	for (w = libraries; w->p != NULL; w++)
		if (tail.n == w->n && kind_fronts(tail, *w))
			return true;
	return false;
}

/*
 * The same where words have no blanks between them, and in Korean: the words
 * behind the last sentence end as phrases.tsv has it.
 */
static bool
tail_pictured(struct str s)
{
	size_t n, k, at = s.n;
	uint32_t cp;

	for (k = 0; k < 4 && at > 20; k++) {
		at -= utf8_decode_last(s.p, at, &cp);
		if (!utf8_alpha(cp))
			return false; /* as sentences end */
		if (phrase_roles(str_of(s.p + at, s.n - at)) & PHRASE_PICTURE)
			break;
	}
	if (k == 4 || at <= 20)
		return false;
	for (; at > 20 && s.n - at < CREDIT; at -= n) {
		n = utf8_decode_last(s.p, at, &cp);
		if (cp == 0x3002 || (cp == ' ' && s.p[at - 2] == '.'))
			return true;
	}
	return false;
}

/* Where an agency's name in brackets begins that s ends in; 0: nowhere. */
static size_t
bracketed(struct str s)
{
	size_t i;

	if (s.n <= 12 || s.p[s.n - 1] != ')')
		return 0;
	for (i = s.n - 1; i > 3 && s.p[i - 1] != '('; i--)
		continue;
	return s.p[i - 1] == '(' && s.p[i - 2] == ' ' &&
		place_agency(str_of(s.p + i, s.n - 1 - i))
	    ? i
	    : 0;
}

bool
who_wired(struct str s)
{
	size_t i = bracketed(s);

	/* ". (Associated Press)" */
	if (i > 0)
		return s.p[i - 3] == '.';
	i = s.n;
	while (i > 0 && s.n - i < 12 && s.p[i - 1] != ' ')
		i--;
	return i > 12 && s.p[i - 1] == ' ' && s.p[i - 2] == '.' &&
	    place_agency(str_of(s.p + i, s.n - i));
}

#define SHOWN 120 /* bytes of what a picture shows, no sentence */

bool
who_pictured(struct str s)
{
	size_t i = s.n < SHOWN ? bracketed(s) : 0, k = s.n - 1, at;

	if (i == 0 || strchr(".!?", s.p[i - 3]) != NULL)
		return false;
	/* "Accounts Payable (AP)": no agency, but the words' first letters */
	for (at = i - 2; k > i; k--) {
		while (at > 0 && s.p[at - 1] != ' ')
			at--;
		if (s.p[at] != s.p[k - 1])
			return true;
		if (at == 0)
			break;
		at--;
	}
	return false;
}

/* Where the c in a circle is in s; NULL: nowhere. */
static const char *
sign(struct str s)
{
	const char *p = memchr(s.p, '\302', s.n), *end = s.p + s.n;

	if (p != NULL && p + 1 < end && p[1] == '\251')
		return p;
	/* the capital, the small letter, in short lines */
	for (p = s.p;
	     s.n < CREDIT && (p = memchr(p, '\342', (size_t)(end - p))) != NULL;
	     p++)
		if (p + 2 < end &&
		    (memcmp(p + 1, "\222\270", 2) == 0 ||
			memcmp(p + 1, "\223\222", 2) == 0))
			return p;
	return NULL;
}

/* "... on Friday. PHOTO: LENA DAHL": behind a sentence, with a word for it? */
static bool
tail_labelled(struct str s)
{
	static const struct str words[] = { S("photo:"), S("photos:"),
		S("photograph:"), S("picture:"), S("image:"), S("credit:"),
		S("foto:"), S("bild:"), S("fotos:"), S("photo credit:"),
		{ NULL, 0 } };
	const char *p = memchr(s.p + s.n - CREDIT, ':', CREDIT);
	size_t i;

	if (p == NULL)
		return false;
	for (i = (size_t)(p - s.p); i > 2 && s.p + i + 14 > p; i--)
		if (s.p[i - 1] == ' ' &&
		    (s.p[i - 2] == '.' || s.p[i - 2] == '|') &&
		    kind_begins(str_of(s.p + i, s.n - i), words))
			return true;
	return false;
}

bool
who_credited(struct str s)
{
	static const struct str words[] = { S("photo"), S("library"),
		S("archive"), S("museum"), S("collection"), S("image"),
		S("picture"), S("courtesy"), S("gallery"), S("file"),
		S("ap photo"), S("getty"), S("foto"), { NULL, 0 } };
	const struct str *w;
	const char *p;
	size_t i, k;
	bool marked;

	if (s.n < 20 || s.n > 500)
		return false;
	if (s.p[s.n - 1] != ')' && s.p[s.n - 1] != ']') {
		i = s.n > 8 + HELD ? s.n - HELD : 8;
		if (s.n > 20 + CREDIT && tail_labelled(s))
			return true;
		if ((p = sign(str_of(s.p + i, s.n - i))) == NULL)
			return (unsigned char)s.p[s.n - 3] >= 0xe3
			    ? tail_pictured(s) /* kana, Han, Hangul */
			    : tail_credits(s);
		/* a year is no photographer's */
		for (i = (size_t)(p - s.p); i < s.n; i++)
			if (s.p[i] >= '0' && s.p[i] <= '9')
				return false;
		return true;
	}
	for (i = s.n; i > 1 && s.p[i - 1] != '(' && s.p[i - 1] != '['; i--)
		continue;
	/* "(AFP PHOTO / handout)", whatever the word before it */
	if (i == 1 && s.n < HELD)
		return feat_has(s, "PHOTO") || feat_has(s, "Getty Images");
	if (i < 3 || s.n - i > COLLECTION)
		return false;
	/* an agency by itself stands behind the text it sent, too */
	marked = s.p[i - 1] == '[' || memchr(s.p + i, '/', s.n - i) != NULL ||
	    kind_fronts(str_of(s.p + i, s.n - i), STR("photo by ")) ||
	    s.p[i - 2] == '.' || (s.p[i - 2] == ' ' && s.p[i - 3] == '.');
	for (k = i; marked && k < s.n; k++)
		if (k == i || s.p[k - 1] == ' ' || s.p[k - 1] == '/') {
			if ((k > i || s.p[i - 1] == '[') &&
			    place_agency(str_of(s.p + k, s.n - 1 - k)))
				return true;
			for (w = words; w->p != NULL; w++)
				if ((s.n - i <= CREDIT || s.p[k] < 'a') &&
				    kind_fronts(str_of(s.p + k, s.n - k), *w))
					return true;
		}
	return false;
}

/* What those who write are, as the lines about them say. */
static const struct str offices[26][8] = {
	['a' - 'a'] = { S("analyst"), S("author"), S("autor"),
	    S("assistant professor"), S("associate professor"),
	    S("associate fellow") },
	['c' - 'a'] = { S("columnist"), S("contribut"), S("correspon"),
	    S("chercheu"), S("collaborat"), S("corrispondente") },
	['d' - 'a'] = { S("director of"), S("distinguished") },
	['e' - 'a'] = { S("editor"), S("expert") },
	['f' - 'a'] = { S("fellow"), S("former ambassador"), S("freelance") },
	['g' - 'a'] = { S("giornalista") },
	['i' - 'a'] = { S("investigador") },
	['j' - 'a'] = { S("journalist"), S("journaliste"), S("jornalista") },
	['k' - 'a'] = { S("korrespondent") },
	['l' - 'a'] = { S("lecturer") },
	['n' - 'a'] = { S("nonresident"), S("non-resident") },
	['p' - 'a'] = { S("professor"), S("profesor"), S("professeur"),
	    S("periodista"), S("phd candidate") },
	['r' - 'a'] = { S("reporter"), S("research"), S("redakteur"),
	    S("redactor") },
	['s' - 'a'] = { S("scholar"), S("senior fellow"), S("staff writer"),
	    S("senior adviser"), S("senior advisor") },
	['v' - 'a'] = { S("visiting") },
	['w' - 'a'] = { S("writer"), S("writes") },
};

#define ABOUT 160 /* bytes in which it is said */

/* "Lena Dahl has been", not "Minister Lena Dahl has told reporters". */
static bool
has_been(struct str s)
{
	static const struct str words[] = { S(" has been "), S(" has written "),
		S(" has worked "), S(" has reported "), S(" has covered "),
		S(" has lived "), S(" has taught "), S(" has published "),
		{ NULL, 0 } };

	return !kind_fronts(s, STR(" has ")) || kind_begins(s, words);
}

/* What no name begins with. */
static const struct str articles[] = { S("the"), S("a"), S("an"), S("this"),
	S("der"), S("die"), S("das"), S("le"), S("la"), S("les"), S("el"),
	S("los"), S("un"), S("une"), S("il"), { NULL, 0 } };

bool
who_biography(struct str s)
{
	size_t i = 0, n = 0, k;
	struct str w;
	uint32_t cp;

	if (s.n < 30 || s.n > 800)
		return false;
	for (; n < 4 && i < s.n; i += w.n + 1, n++) {
		utf8_decode(s.p + i, s.n - i, &cp);
		if (utf8_class(cp) != U_UPPER || !kind_word(s, i, &w))
			break;
	}
	if (n < 2)
		return false;
	if (i < s.n && s.p[i] == '(') {
		while (i < s.n && s.p[i] != ')')
			i++;
		i += 2;
	}
	if (i >= s.n || !who_is(str_of(s.p + i - 1, s.n - i + 1)) ||
	    !has_been(str_of(s.p + i - 1, s.n - i + 1)) ||
	    !kind_word(s, 0, &w) || kind_among(w, articles))
		return false;
	for (k = i; k < s.n && k < ABOUT; k++)
		if (s.p[k - 1] == ' ' &&
		    kind_begins(str_of(s.p + k, s.n - k), ROW(offices, s.p[k])))
			return true;
	return false;
}

static const struct str by[26][7] = {
	['a' - 'a'] = { S("additional reporting by "),
	    S("additional reporting: ") },
	['c' - 'a'] = { S("compiled by ") },
	['e' - 'a'] = { S("editing by "), S("edited by ") },
	['r' - 'a'] = { S("reporting by "), S("reported by ") },
	['t' - 'a'] = { S("translated by ") },
	['w' - 'a'] = { S("writing by "), S("written by "),
	    S("with reporting by "), S("with additional reporting by "),
	    S("with files from "), S("with assistance from ") },
};

/* Has s, 8 bytes behind which can be read, a letter of ASCII? */
static bool
lettered(struct str s)
{
	const uint64_t each = 0x0101010101010101u, top = each << 7;
	uint64_t x, low;
	size_t i;

	for (i = 0; i < s.n; i += 8) {
		x = scan_eight(s.p + i);
		low = (x | each * 0x20) & ~top;
		x = ~x & (low + each * (0x80 - 'a')) &
		    ~(low + each * (0x80 - 'z' - 1)) & top;
		if (s.n - i < 8)
			x &= ((uint64_t)1 << 8 * (s.n - i)) - 1;
		if (x != 0)
			return true;
	}
	return false;
}

bool
who_credits(struct str s, bool ruled)
{
	static const struct str back[] = { S("contributed to this report"),
		S("contributed to this article"),
		S("contributed to this story"), S("contributed reporting"),
		{ NULL, 0 } };
	const struct str *w;
	uint32_t cp;
	size_t n;
	char a, z;

	if (s.n > 300 || s.n < 12 ||
	    ((unsigned char)*s.p >= 0x80 && !lettered(s)))
		return false;
	/* marks before it and behind it */
	while (s.n > 8) {
		n = utf8_decode(s.p, s.n, &cp);
		if (utf8_class(cp) == U_UPPER || utf8_class(cp) == U_LOWER)
			break;
		s = str_of(s.p + n, s.n - n);
	}
	if (ruled && kind_begins(s, ROW(by, *s.p)))
		return !kind_adjunct(s);
	while (s.n > 2 && (s.p[s.n - 1] == '.' || s.p[s.n - 1] == ')'))
		s.n--;
	/* rt, ry, le, ng: nearly all end otherwise */
	a = s.p[s.n - 2];
	z = s.p[s.n - 1];
	if (!(a == 'r' && (z == 't' || z == 'y')) && !(a == 'l' && z == 'e') &&
	    !(a == 'n' && z == 'g'))
		return false;
	for (w = back; w->p != NULL; w++)
		if (s.n > w->n &&
		    kind_fronts(str_of(s.p + s.n - w->n, w->n), *w))
			return true;
	return false;
}

void
who_rules(struct firsts *firsts)
{
	LEARN(firsts, by);
}

bool
who_alone(const struct block *b, struct str s, const struct feat *f)
{
	const struct cur *c = &b->cur;
	const struct item *next = b->n > 1 ? block_at(b, 1) : NULL;
	size_t i;

	if (b->body || b->labelled || c->nlines > 1 || c->blanks == 0 ||
	    f->words > 3 || f->caps || f->digits > 0 ||
	    f->titles != f->words || next == NULL || next->blanks == 0 ||
	    !kind_names(s, 2, 3) ||
	    !head_paragraph(b, 1))
		return false;
	for (i = 0; i < s.n; i++)
		if (strchr(",:/&()\"", s.p[i]) != NULL)
			return false;
	return !(c->told & TOLD_DIVISION);
}
