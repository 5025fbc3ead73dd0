/* SPDX-License-Identifier: ISC */
/*
 * stop: a single full stop before white space, in scripts with capitals.
 * What stands behind it tells which rules there are: a mark, a number, a word
 * in small letters, or a capital.
 */
#include "stop.h"

#include "known.h"
#include "langid.h"
#include "lexicon.h"
#include "utf8.h"
#include "word.h"

#define HEADLINE 200 /* bytes: a longer row is no headline */

/* Behind an abbreviation of these a sentence may end: "in the U.S. That". */
#define MAY_END                                                           \
	(ABBR_COUNTRY | ABBR_STATE | ABBR_FIRM | ABBR_UNIT | ABBR_OTHER | \
	    ABBR_STREET | ABBR_DATE | ABBR_LETTERS)

/* Something in brackets goes with these: "Moran Inc. (Volta)". */
#define BEFORE_BRACKET                                                        \
	(ABBR_FIRM | ABBR_COUNTRY | ABBR_STATE | ABBR_LETTERS | ABBR_INSIDE | \
	    ABBR_NAME)

/* A headline in Title Case, in ASCII: each word has a capital. */
static bool
title_case(const struct split *s)
{
	size_t i, run = 0, words = 0;

	if (s->t.n > HEADLINE)
		return false;
	for (i = 0; i < s->t.n; i++) {
		unsigned char c = (unsigned char)s->t.p[i];

		if (c > 0xBF && c != 0xE2) /* U+2010...: quotes, dashes */
			return false;
		run = c >= 'a' && c <= 'z' ? run + 1 : 0;
		words += run == 3;
		if (run == 1 && (i == 0 || s->t.p[i - 1] == ' '))
			return false;
	}
	return words >= 3;
}

/* "5 p.m. Sunday", "6 a.m. EST" */
static bool
calendar(const struct word *w)
{
	static const char words[] =
	    " monday tuesday wednesday thursday friday"
	    " saturday sunday january february march april june july august"
	    " september october november december est edt gmt utc et pt cst"
	    " cdt pst pdt mst mdt bst cet cest eastern pacific central local"
	    " mon tue tues wed thu thurs fri sat sun daily nightly jan feb"
	    " mar apr jun jul aug sep sept oct nov dec ";

	return word_among(w, words);
}

/* "3 mil. K\u010D", "5 Mrd. DM", "3 mln. EUR" */
static bool
money(const struct split *s, const struct context *c)
{
	static const char signs[] =
	    " eur usd gbp chf rub uah pln czk huf ron try jpy cny dm kč ft"
	    " kr zł tl sfr ";
	struct word number;

	return (c->abbr != 0 || c->l.letters <= 4) &&
	    word_among(&c->r, signs) &&
	    word_measures(&c->l, s->t, s->start, &number);
}

static bool
is_vowel(uint32_t cp)
{
	return (cp < 0x80 && strchr("aeiouy", (int)cp) != NULL) ||
	    (cp >= 0xE0 && cp <= 0xFD && cp != 0xE7 && cp != 0xF0 &&
		cp != 0xF1 && cp != 0xF7);
}

/* German "u. a.", "i. d. R.", "F. J.": is l the later of two letters? */
static bool
paired(const struct split *s, const struct word *l)
{
	const char *p = s->t.p;

	return l->b > s->start + 3 && memcmp(p + l->b - 2, ". ", 2) == 0 &&
	    (p[l->b - 3] | 32) >= 'a' && (p[l->b - 3] | 32) <= 'z' &&
	    p[l->b - 4] == ' ';
}

/* "2", "2019", not "2.5" */
static bool
whole_number(const struct word *w)
{
	return w->shape == SH_DIGIT || w->shape == SH_DIGITS;
}

/* "Fig. 2", "Sec. [2.1]", "Dec. 4", "Vol. II", "H.B. 5018" */
static bool
numbered(const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	if (whole_number(r) && c->abbr == 0 && word_initials(l))
		return true;
	if ((c->abbr & (ABBR_NUMBER | ABBR_DATE)) == 0 || l->shape == SH_ONE)
		return false;
	/* "Anl. A.", "App. B," */
	if ((c->abbr & ABBR_NUMBER) && l->letters > 2 && r->shape == SH_ONE &&
	    c->after != 0 && c->after != ' ')
		return true;
	return whole_number(r) || r->shape == SH_NUMBER ||
	    ((c->abbr & ABBR_NUMBER) && word_roman(r) &&
		(r->shape == SH_UPPER || r->shape == SH_ONE));
}

/* "10 VA. J.L. & TECH.": a state before the initials of a journal. */
static bool
journal(const struct context *c)
{
	return (c->abbr & ABBR_STATE) && c->l.shape == SH_UPPER &&
	    c->r.shape == SH_ONE && c->after == '.';
}

/* "wg p. Moran": a small letter that no sentence ends with, before a name. */
static bool
lone_letter(struct split *s, const struct context *c)
{
	return c->l.shape == SH_ONELOW && c->r.shape == SH_CAP && c->low != 6 &&
	    (!is_vowel(c->l.first) || paired(s, &c->l) ||
		known_language(s) == LANG_EN);
}

/* Does the full stop belong to what stands before a bracket? */
static bool
before_bracket(const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	/* "Compl. (filed May 2)" */
	if ((c->abbr & ABBR_LAW) && l->shape != SH_LOWER && r->shape != SH_CAP)
		return true;
	/* "subpara. (b)", "para. (2)" */
	if ((c->abbr & ABBR_NUMBER) && r->e - r->b == 1 && r->shape != SH_ONE)
		return true;
	/* "Moran Inc. (Volta)", "Harbour Ave. (downtown)", "s. (Moran)" */
	return (c->abbr & BEFORE_BRACKET) != 0 ||
	    (c->abbr != 0 && word_small(r)) || l->shape == SH_ONELOW;
}

/* `Moran Inc. "We ..."`, `she says. "A day ..."` */
static int
before_quote(const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	if (word_small(r) && (c->abbr != 0 || l->shape != SH_LOWER))
		return -1;
	if ((r->shape == SH_CAP || r->shape == SH_ONE) &&
	    ((c->abbr & ABBR_FIRM) ||
		(c->abbr == 0 &&
		    (l->shape == SH_LOWER ||
			(l->shape == SH_CAP && l->letters > 3)))))
		return 1;
	return 0;
}

/* "on March 2. Mr. Moran", "par 4. Adu": a number ends the sentence. */
static bool
ends_in_number(const struct split *s, const struct context *c)
{
	return c->abbr == 0 && s->paren == 0 && whole_number(&c->l) &&
	    c->l.letters == 0 && (c->r.shape == SH_CAP || c->r.shape == SH_ONE);
}

/* A mark that is no letter or digit stands behind the white space. */
static int
before_mark(struct split *s, const struct context *c)
{
	int sure = 0;

	if (journal(c) || numbered(c) || lone_letter(s, c))
		return -1;
	switch (c->opener) {
	case '(':
		sure = before_bracket(c) ? -1 : 0;
		break;
	case '"':
	case 0xAB: /* guillemets */
		sure = before_quote(c);
		break;
	case '&':
	case 0x2116: /* "2012 ... No 590", the sign */
		return -1;
	case 0xA7: /* "Id. \u00A7 3009", Hungarian "a 3. \u00A7 szerint" */
	case 0xB6:
		/* German "i. V. m. \u00A7 9" */
		sure = c->abbr != 0 || whole_number(&c->l) || c->l.letters == 1
		    ? -1
		    : 0;
		break;
	default: /* "1,5 mio. \u20AC" */
		sure =
		    c->abbr != 0 && utf8_class(c->opener) == U_SYMBOL ? -1 : 0;
	}
	return sure == 0 && ends_in_number(s, c) ? 1 : sure;
}

/* Does the full stop belong to what stands before a number? */
static bool
before_number(const struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	/* "Compl. 9", "Civ. P. 12" */
	if (numbered(c) || ((c->abbr & ABBR_LAW) && l->shape != SH_LOWER))
		return true;
	if (r->shape == SH_NUMBER) /* "628 F. 3d" */
		return l->shape == SH_ONE && utf8_digit(r->first) >= 0;
	/* "i. J. 2019", "F. J. 4", "E. 2010/123" */
	if (l->shape == SH_ONE && (paired(s, l) || c->after == '/'))
		return true;
	/* "14 n. 6", "b. 1990", "(m. 5 May 1949)" */
	if ((l->n == 1 && l->key[0] == 'n') ||
	    (l->shape == SH_ONELOW && (s->paren > 0 || r->shape == SH_DIGITS)))
		return true;
	if (r->shape != SH_DIGIT)
		return false;
	/* "Goethestr. 5" */
	if (l->n > 5 && memcmp(l->key + l->n - 3, "str", 3) == 0)
		return true;
	/* "6 ft. 2 in." */
	return (c->abbr & ABBR_UNIT) && l->b > s->start + 1 &&
	    s->t.p[l->b - 2] >= '0' && s->t.p[l->b - 2] <= '9';
}

/* "z. B. ist", "the Subcomm. on", "10 VA. J.L. & TECH.", "J.F.K. said",
   "0.3 p.p. in", "ii. trade" */
static bool
before_small(const struct context *c)
{
	return c->abbr != 0 || c->l.shape == SH_ONE || c->l.shape == SH_CAP ||
	    word_initials(&c->l) ||
	    (word_roman(&c->l) &&
		word_among(&c->l, " ii iii iv vi vii viii ix xi xii "));
}

/*
 * "by H.R. Haldeman", "and M.A. McCoy": two letters that stand for something
 * else too, behind a small word, before a capital that is no word and no
 * plural; not "the M.A. Haldeman has".
 */
static bool
letters_of_name(const struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	struct word ll;

	if (c->abbr == 0 || l->letters != 2 || c->low > 0 || r->last == 's' ||
	    (r->shape != SH_CAP && r->shape != SH_MIXED) ||
	    class_of(r->first) != U_UPPER || !word_initials(l) ||
	    (c->abbr & ~(ABBR_OTHER | ABBR_FIRM | ABBR_LAW)) != 0)
		return false;
	word_left(&ll, s->t, s->start, l->b);
	return word_small(&ll) &&
	    !word_among(&ll,
		" the a an of in its his her my your our their this ");
}

/* "It was Plan B. Nobody", "in Group C. They": a letter that is no initial,
   not first in its sentence, for that may be a heading: "Annex B. Sites"? */
static bool
labelled(struct split *s, const struct word *l)
{
	struct word ll;
	bool foreign;

	if (l->shape != SH_ONE || l->letters != 1)
		return false;
	word_left(&ll, s->t, s->start, l->b);
	/* "und Anl. A. Am 31." */
	if (ll.n > 3 && ll.key[ll.n - 1] == '.' && ll.letters > 2) {
		ll.key[--ll.n] = '\0';
		return (known_classes(s, &ll, &foreign) & ABBR_NUMBER) != 0;
	}
	return ll.b > s->start && ll.e + 1 == l->b &&
	    word_among(&ll,
		" plan group vitamin hepatitis option exhibit annex appendix"
		" section schedule class grade type category block area"
		" zone team pool part phase point file list ");
}

/* Is it a title's or an initial's full stop, the name behind it? */
static bool
inside_name(const struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool cap = r->shape == SH_CAP, one = r->shape == SH_ONE;
	bool letter = l->shape == SH_ONE;
	struct word ll;

	/* French "J.-Y. Le Drian" */
	if (letters_of_name(s, c) ||
	    (cap && l->n == 4 && memcmp(l->key + 1, ".-", 2) == 0 &&
		l->shape == SH_UPPER))
		return true;
	/* "Gen. Brandt", "Mrs. E. Moran", "Prof. MUDr." */
	if ((c->abbr & ABBR_NAME) &&
	    (one || r->shape == SH_UPPER || (cap && c->low != 6) ||
		(r->shape == SH_MIXED && class_of(r->first) == U_UPPER)))
		return true;
	/* "J. W. Slate", "U. S.", "a. D.", not "by 3.5. J. W. Slate" */
	if (one && c->after == '.')
		return letter || l->shape == SH_ONELOW ||
		    (l->dots && l->letters > 0);
	if (letter && r->shape == SH_UPPER) /* "J. CARR" */
		return c->low <= 1;
	if (!cap)
		return false;
	/* "W.R. Grace", "Richard B. McAdam", not "you and I. Did" */
	if ((c->abbr == 0 && c->low <= 3 && word_initials(l)) ||
	    (letter && c->low <= 1 && l->key[0] != 'i'))
		return true;
	/* "Harry M. Rose", "Ada I. Moran" */
	if (!letter || c->low > 4)
		return false;
	word_left(&ll, s->t, s->start, l->b);
	return ll.shape == SH_CAP;
}

/* Does the full stop belong to an abbreviation that goes with the capital? */
static bool
goes_with(struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool cap = r->shape == SH_CAP, one = r->shape == SH_ONE;
	bool upper = r->shape == SH_UPPER;

	/* "Def.'s Mot. Dismiss", "Civ. P." */
	if ((c->abbr & ABBR_LAW) && l->shape != SH_LOWER &&
	    (one || upper || (cap && c->low <= 5)))
		return true;
	/* Spanish plurals: "EE. UU.", "FF. AA." */
	if (word_doubled(l) && word_doubled(r) && c->after == '.')
		return true;
	/* "U.S. Embassy", "U.S. DNS", not "in the U.S. I" */
	if ((c->abbr & ABBR_COUNTRY) && c->low <= 3 &&
	    (cap || upper || (one && r->key[0] != 'i')))
		return true;
	/* "Co. B, 2nd Battalion", "M\u00FCller GmbH & Co. KG" */
	if ((c->abbr & ABBR_FIRM) &&
	    ((one && c->after == ',') || word_among(r, " kg kgaa ohg ")))
		return true;
	/* "As U.S. And China Seek To Ease Tensions" */
	if ((c->abbr & (ABBR_COUNTRY | ABBR_STATE)) && cap && title_case(s))
		return true;
	return ((c->abbr & ABBR_UNIT) && calendar(r)) || money(s, c) ||
	    journal(c) || numbered(c) || lone_letter(s, c);
}

/* Is it certain that a sentence begins with the capital? */
static bool
begins(struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool name = c->abbr == 0 && l->shape == SH_CAP && !l->dots;
	bool foreign;

	if (ends_in_number(s, c))
		return true;
	if (r->shape != SH_CAP)
		return false;
	/* "in the U.S. That ...", "Moran Inc. In ...", "Mrs. Ward. Partly" */
	if (c->low == 6 && !(c->abbr & ABBR_NAME) &&
	    ((c->abbr & MAY_END) || (name && l->letters > 3)))
		return true;
	/* "Dana Wu. Maj. Gen. Cole", not "Gen. Lt." */
	return name && c->after == '.' && c->rx != NULL &&
	    c->rx->nabbrevs > 0 && l->b > s->start &&
	    (known_classes(s, r, &foreign) & ABBR_NAME) != 0;
}

/*
 * Does its form tell an abbreviation, before a name: "Gen.-maj. Dahl", or no
 * vowel in it, as in "Plk. Dahl", where words have one?
 */
static bool
shortened(struct split *s, const struct context *c)
{
	const uint32_t slavic = lang_bit(LANG_CS) | lang_bit(LANG_SK) |
	    lang_bit(LANG_HR) | lang_bit(LANG_SL);
	const struct word *l = &c->l;
	const struct lexeme *x;
	struct word number;
	size_t i;

	if (l->dots)
		for (i = 1; i + 1 < l->n; i++)
			if (l->key[i] == '.' && l->key[i + 1] == '-' &&
			    l->letters > 2)
				return c->low != 6;
	if (c->abbr != 0 || c->low > 1 || l->wide || l->dots || l->n < 3 ||
	    l->n != l->letters ||
	    (l->shape != SH_CAP && l->shape != SH_LOWER) ||
	    s->t.p[l->b + 1] < 'a') /* "for PCs. Dahl" */
		return false;
	for (i = 0; i < l->n; i++)
		if (strchr("aeiouy", l->key[i]) != NULL)
			return false;
	/* what some language has is no guess: Hungarian "stb. A" */
	x = lexicon_get(l->key);
	return (x == NULL || (x->nabbrevs == 0 && x->lower < 4)) &&
	    !word_measures(l, s->t, s->start, &number) &&
	    !(slavic & lang_bit(known_language(s)));
}

/* A capital stands behind the white space. */
static int
before_capital(struct split *s, const struct place *p, const struct context *c)
{
	const struct word *l = &c->l;
	bool cap = c->r.shape == SH_CAP;
	struct word number;

	if (cap && l->shape == SH_ONE &&
	    (memcmp(l->key, "\xC2\xB0", 2) == 0 || labelled(s, l)))
		return 1; /* "-5 \u00B0C. Schools" */
	/* "U.N. Doc. S/2021/328", "Res. A/RES/70/1" */
	if (inside_name(s, c) || goes_with(s, c) ||
	    (c->after == '/' && c->abbr != 0) || (cap && shortened(s, c)))
		return -1;
	/* "left at 6 P.M. Mr. Adu", "in 330 B.C. Philip"; but "At 6 p.m. Mr. Adu
	   left", "P.M. Modi", "Vancouver, B.C. Canada" */
	if ((c->abbr & ABBR_UNIT) && l->dots && cap) {
		bool measure = word_measures(l, s->t, s->start, &number);

		if (measure || c->abbr == ABBR_UNIT)
			return p->tb - s->start > 16 &&
				(measure || l->shape != SH_UPPER || c->low == 6)
			    ? 1
			    : -1;
	}
	return begins(s, c) ? 1 : 0;
}

/* "under 18 U.S.C. \u00A7 2703(c)(1). The": does a reference end with it? */
static bool
paragraph(const struct split *s, const struct place *p, const struct word *l)
{
	const char *t = s->t.p;

	return p->tb - l->e == 1 && t[l->e] == ')' && l->e - l->b <= 2 &&
	    l->b > s->start + 2 && t[l->b - 1] == '(' &&
	    ((t[l->b - 2] >= '0' && t[l->b - 2] <= '9') || t[l->b - 2] == ')');
}

int
stop_decide(struct split *s, const struct place *p, const struct context *c)
{
	const struct word *r = &c->r;

	if (p->closers != 0)
		return 0;
	if (c->l.e != p->tb)
		return c->opener == 0 && r->shape == SH_CAP &&
		    paragraph(s, p, &c->l);
	if (c->opener != 0)
		return before_mark(s, c);
	if (whole_number(r) || r->shape == SH_NUMBER)
		return before_number(s, c) ? -1 : 0;
	if (word_small(r))
		return before_small(c) ? -1 : 0;
	return before_capital(s, p, c);
}
