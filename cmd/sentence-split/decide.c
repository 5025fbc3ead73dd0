/* SPDX-License-Identifier: ISC */
/* decide: rules that are facts of a script or a language. */
#include "decide.h"

#include "caseless.h"
#include "extra.h"
#include "features.h"
#include "known.h"
#include "langid.h"
#include "lexicon.h"
#include "mark.h"
#include "utf8.h"
#include "word.h"

#define HEADLINE 200 /* bytes: a longer row is no headline */

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

/* `"Who?" Jane Moran asked`: names and a verb of speech at i. */
static bool
speaks(struct str t, size_t i)
{
	static const char verbs[] =
	    " said says say asked asks ask replied replies"
	    " cried cries shouted shouts yelled yells whispered whispers"
	    " called calls answered answers exclaimed exclaims muttered"
	    " screamed screams added adds wondered wonders demanded demands"
	    " began started continued howled murmured inquired snapped sighed"
	    " laughed repeated thought insisted roared gasped growled ";
	const struct lexeme *x;
	struct word w;
	unsigned k;

	for (k = 0; k < 4; k++) {
		word_right(&w, t, i);
		if (k > 0 && word_among(&w, verbs))
			return true;
		if (w.shape != SH_CAP && w.shape != SH_ONE)
			return false;
		/* "Nobody answered": no name */
		if (((x = lexicon_get(w.key)) != NULL && x->lower >= 4) ||
		    word_among(&w,
			" nobody everybody somebody anybody everyone"
			" someone anyone "))
			return false;
		i = w.e;
		i += i < t.n && t.p[i] == '.';
		i += i < t.n && t.p[i] == ' ';
	}
	return false;
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

/* "BERLIN, 15. Oktober (dpa)", "120. Geburtstag": German words behind an
   ordinal, whatever the language, for a dateline or headline may have no
   other word that tells it. */
static bool
german_ordinal(const struct word *w)
{
	static const char words[] = " januar jänner februar märz juni"
				    " juli oktober dezember geburtstag"
				    " jahrestag todestag jahrhundert"
				    " lebensjahr spieltag parteitag weltkrieg"
				    " wahlperiode liga bundesliga ";

	return w->shape == SH_CAP && word_among(w, words);
}

/* "Jana Pavla II. Potom": is the word before i a name? */
static bool
named(const struct split *s, size_t i)
{
	struct word w;

	word_left(&w, s->t, s->start, i);
	return w.shape == SH_CAP && w.b > s->start && w.e + 1 == i;
}

/* "auf S. 15. Danach", "godz. 15. Potem": does an abbreviation that stands
   before numbers, as no ordinal does, end before i? */
static bool
counted(struct split *s, size_t i)
{
	struct word w;
	bool foreign;

	word_left(&w, s->t, s->start, i);
	if (w.n == 0 || w.e >= i)
		return false;
	if (s->t.p[w.e - 1] == '.') /* or none: Polish "pkt 3. Potem" */
		w.key[--w.n] = '\0';
	return (known_classes(s, &w, &foreign) & CLASS('n')) != 0;
}

/* No English word, but an abbreviation in some language? */
static bool
elsewhere(const struct split *s, const struct word *w)
{
	const struct lexeme *x = lexicon_get(w->key);

	if (w->shape != SH_LOWER || (x != NULL && x->lower >= 4))
		return false;
	return (x != NULL && x->nabbrevs > 0) ||
	    (s->opt->extra != NULL &&
		extra_has(s->opt->extra, str_of(w->key, w->n)));
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

/*
 * What is certain of "left. Right" in scripts with capitals; 0: nothing.
 * A single full stop, white space behind it.
 */
static int
decide_stop(struct split *s, const struct place *p, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool cap = r->shape == SH_CAP, one = r->shape == SH_ONE;
	bool upper = r->shape == SH_UPPER, foreign;
	struct word ll;

	if (p->closers != 0 || l->e != p->tb)
		return 0;
	if (c->opener == 0 && cap && l->shape == SH_ONE &&
	    memcmp(l->key, "\xC2\xB0", 2) == 0)
		return 1; /* "-5 \u00B0C. Schools" */
	if (c->opener == 0 && (c->abbr & CLASS('t')) != 0 &&
	    (one || upper || (cap && c->low != 6) ||
		(r->shape == SH_MIXED && class_of(r->first) == U_UPPER)))
		return -1; /* "Gen. Brandt", "Mrs. E. Moran", "Prof. MUDr." */
	if (c->opener == 0 && one && c->after == '.' &&
	    (l->shape == SH_ONE || l->shape == SH_ONELOW || l->dots ||
		(c->abbr & CLASS('t'))))
		return -1; /* "J. W. Slate", "U. S.", "a. D." */
	/* "W.R. Grace", "Richard B. McAdam", not "you and I. Did" */
	if (c->opener == 0 && cap && c->low <= 3 &&
	    (c->abbr == 0 || l->shape == SH_ONE) &&
	    (word_initials(l) ||
		(l->shape == SH_ONE && l->key[0] != 'i' && c->low <= 1)))
		return -1;
	if (c->opener == 0 && cap && c->low <= 4 && l->shape == SH_ONE) {
		word_left(&ll, s->t, s->start, l->b);
		if (ll.shape == SH_CAP)
			return -1; /* "Harry M. Rose", "Ada I. Moran" */
	}
	if (c->opener == 0 && upper && l->shape == SH_ONE && c->low <= 1)
		return -1; /* "J. CARR" */
	/* "i. J. 2019", "F. J. 4", "E. 2010/123" */
	if (c->opener == 0 && l->shape == SH_ONE &&
	    (paired(s, l) || c->after == '/') &&
	    (r->shape == SH_DIGIT || r->shape == SH_DIGITS))
		return -1;
	/* "Goethestr. 5" */
	if (c->opener == 0 && l->n > 5 && r->shape == SH_DIGIT &&
	    memcmp(l->key + l->n - 3, "str", 3) == 0)
		return -1;
	/* "Dana Wu. Maj. Gen. Cole", not "Gen. Lt." */
	if (c->opener == 0 && c->abbr == 0 && l->shape == SH_CAP && !l->dots &&
	    cap && c->after == '.' && c->rx != NULL && c->rx->nabbrevs > 0 &&
	    l->b > s->start && (known_classes(s, r, &foreign) & CLASS('t')) != 0)
		return 1;
	/* "Compl. 9", "Def.'s Mot. Dismiss", "Civ. P. 12" */
	if ((c->abbr & CLASS('l')) && l->shape != SH_LOWER &&
	    ((c->opener == 0 &&
		 (r->shape == SH_DIGIT || r->shape == SH_DIGITS ||
		     r->shape == SH_NUMBER || one || upper ||
		     (cap && c->low <= 5))) ||
		(c->opener == '(' && !cap)))
		return -1;
	/* Spanish plurals: "EE. UU.", "FF. AA." */
	if (word_doubled(l) && word_doubled(r) && c->after == '.' &&
	    c->opener == 0)
		return -1;
	/* "Id. \u00A7 3009", "14 n. 6", "628 F. 3d", "10 VA. J.L." */
	if ((c->abbr != 0 && (c->opener == 0xA7 || c->opener == 0xB6)) ||
	    (c->opener == 0 && l->n == 1 && l->key[0] == 'n' &&
		(r->shape == SH_DIGIT || r->shape == SH_DIGITS)) ||
	    (c->opener == 0 && l->shape == SH_ONE && r->shape == SH_NUMBER &&
		utf8_digit(r->first) >= 0) ||
	    ((c->abbr & CLASS('k')) && l->shape == SH_UPPER && one &&
		c->after == '.'))
		return -1;
	if ((c->abbr & CLASS('u')) && c->opener == 0 && calendar(r))
		return -1; /* "5 p.m. Sunday" */
	/* "U.S. Embassy", "U.S. DNS" */
	if ((c->abbr & CLASS('g')) && c->low <= 3 && c->opener == 0 &&
	    (cap || upper || one))
		return r->shape == SH_ONE && r->key[0] == 'i' ? 0 : -1;
	/* "Fig. 2", "Sec. [2.1]", "Dec. 4" */
	if ((c->abbr & (CLASS('n') | CLASS('m'))) && l->shape != SH_ONE &&
	    (r->shape == SH_DIGIT || r->shape == SH_DIGITS ||
		r->shape == SH_NUMBER ||
		((c->abbr & CLASS('n')) && word_roman(r) && r->shape <= SH_ONE &&
		    r->shape >= SH_UPPER)))
		return -1;
	/* "6 ft. 2 in." */
	if ((c->abbr & CLASS('u')) && r->shape == SH_DIGIT && c->opener == 0 &&
	    l->b > s->start + 1 && s->t.p[l->b - 2] >= '0' &&
	    s->t.p[l->b - 2] <= '9')
		return -1;
	/* "subpara. (b)", "para. (2)" */
	if ((c->abbr & CLASS('n')) && c->opener == '(' && r->e - r->b == 1 &&
	    !one)
		return -1;
	/* "Co. B, 2nd Battalion", "Müller GmbH & Co. KG" */
	if ((c->abbr & CLASS('c')) && c->opener == 0 &&
	    ((one && c->after == ',') ||
		word_among(r, " kg kgaa ohg ")))
		return -1;
	/* "Moran Inc. (Volta)", "Harbour Ave. (downtown)" */
	if (c->opener == '(' &&
	    ((c->abbr &
		 (CLASS('c') | CLASS('g') | CLASS('k') | CLASS('d') | CLASS('i') |
		     CLASS('x') | CLASS('t'))) ||
		(c->abbr != 0 && word_small(r))))
		return -1;
	/* "(m. 1949; div. 1976)" */
	if (s->paren > 0 && l->shape == SH_ONELOW && c->opener == 0 &&
	    (r->shape == SH_DIGITS || r->shape == SH_DIGIT))
		return -1;
	/* "z. B. ist", "2012 ... No 590" */
	if ((word_small(r) && c->opener == 0 && l->shape == SH_ONE) ||
	    (l->shape == SH_ONELOW && c->opener == '(') ||
	    (l->shape == SH_ONELOW && cap && c->low != 6 &&
		(!is_vowel(l->first) || paired(s, l) ||
		    known_language(s) == LANG_EN)) ||
	    c->opener == 0x2116)
		return -1;
	/* "the Subcomm. on", "10 VA. J.L. & TECH.", "H.B. 5018", "J.F.K. said" */
	if (word_small(r) && c->opener == 0 &&
	    (l->shape == SH_CAP || c->abbr != 0 || word_initials(l)))
		return -1;
	/* "1,5 mio. \u20AC" */
	if (c->abbr != 0 && utf8_class(c->opener) == U_SYMBOL)
		return -1;
	if (c->opener == '&' ||
	    (word_initials(l) && c->abbr == 0 &&
		(r->shape == SH_DIGITS || r->shape == SH_DIGIT)))
		return -1;
	/* "left at 6 P.M. Mr. Adu", but "At 6 p.m. Mr. Adu left" */
	if ((c->abbr & CLASS('u')) && l->dots && cap && c->opener == 0 &&
	    c->abbr == CLASS('u'))
		return p->tb - s->start > 16 ? 1 : -1;
	/* "As U.S. And China Seek To Ease Tensions" */
	if ((c->abbr & (CLASS('g') | CLASS('k'))) && cap && c->opener == 0 &&
	    title_case(s))
		return -1;
	/* `Moran Inc. "We ..."`, `she says. "A day ..."` */
	if (c->opener == '"' && word_small(r) &&
	    (c->abbr != 0 || l->shape != SH_LOWER))
		return -1;
	if (c->opener == '"' && (cap || one) &&
	    ((c->abbr & CLASS('c')) ||
		(c->abbr == 0 &&
		    (l->shape == SH_LOWER ||
			(l->shape == SH_CAP && l->letters > 3)))))
		return 1;
	/* "in the U.S. That ...", "Moran Inc. In ...", "Mrs. Ward. Partly" */
	if (cap && c->low == 6 && c->opener == 0 && !(c->abbr & CLASS('t')) &&
	    ((c->abbr &
		 (CLASS('g') | CLASS('k') | CLASS('c') | CLASS('u') | CLASS('a') |
		     CLASS('s') | CLASS('m') | CLASS('i'))) ||
		(c->abbr == 0 && l->shape == SH_CAP && !l->dots &&
		    l->letters > 3)))
		return 1;
	/* "on March 2. Mr. Moran", "par 4. Adu" */
	if (c->abbr == 0 && (cap || one) && s->paren == 0 &&
	    (l->shape == SH_DIGIT || l->shape == SH_DIGITS) && l->letters == 0)
		return 1;
	return 0;
}

/* A face or smile; 0: what stands around it decides. */
static int
decide_smile(const struct split *s, const struct place *p)
{
	uint32_t cp;

	utf8_decode(s->t.p + p->rb, s->t.n - p->rb, &cp);
	if (p->glued)
		return -1;
	if (class_of(cp) == U_UPPER || cp == '@')
		return 1;
	return p->term == TERM_SMILE ? -1 : 0;
}

/* The word to the right and the mark before it. */
static void
look_right(const struct split *s, const struct place *p, struct context *c)
{
	uint32_t cp;
	size_t i, n;

	c->opener = c->first = 0;
	for (i = p->rb; i < s->t.n; i += n) {
		n = utf8_decode(s->t.p + i, s->t.n - i, &cp);
		switch (class_of(cp)) {
		case U_UPPER:
		case U_LOWER:
		case U_LETTER:
		case U_DIGIT:
		case U_NUMBER:
			c->first = cp;
			break;
		default:
			break;
		}
		if (c->first != 0)
			break;
		if (c->opener == 0)
			c->opener = cp;
		if (i - p->rb > 8) { /* so many marks are no opener's */
			c->first = cp;
			break;
		}
	}
	word_right(&c->r, s->t, i);
	c->rx = lexicon_get(c->r.key);
}

/* What stands behind the word to the right, and how often that is small. */
static void
look_behind(struct split *s, struct context *c)
{
	size_t i, n = 0;
	uint32_t cp;

	if (c->opener >= 0x2018 && c->opener <= 0x201F)
		c->opener = c->opener >= 0x201C ? '"' : '\'';
	c->after = 0;
	for (i = c->r.e; i < s->t.n && n < 3; i++, n++) {
		if ((unsigned char)s->t.p[i] >= 0x80) {
			utf8_decode(s->t.p + i, s->t.n - i, &cp);
			if (c->after == 0)
				c->after = cp;
			break;
		}
		if (n == 0)
			c->after = (unsigned char)s->t.p[i];
		if (s->t.p[i] > ' ' && s->t.p[i] != '.' && s->t.p[i] != ',')
			break;
	}
	c->next = i;
	c->low = known_lower(s, &c->r, c->rx);
}

/* "What a day! #Kyiv #Ukraine": nothing but tags from i on, or two of them. */
static bool
tags(struct str t, size_t i)
{
	size_t k;

	for (k = 0; k < 2 && i < t.n; k++) {
		if (t.p[i] != '#' && t.p[i] != '@' &&
		    (t.n - i < 5 || memcmp(t.p + i, "http", 4) != 0))
			return false;
		while (i < t.n && t.p[i] != ' ')
			i++;
		i += i < t.n;
	}
	return true;
}

/* What quotation marks, brackets, dashes and several dots say; 0: nothing. */
static int
decide_marks(struct split *s, const struct place *p, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool lower = class_of(c->first) == U_LOWER;
	bool dash = c->opener >= 0x2012 && c->opener <= 0x2015;
	bool loud = (p->term & (TERM_BANG | TERM_QUERY)) != 0;

	/* `"...?" he said`: a quotation inside its sentence */
	if (c->opener == 0 && lower &&
	    ((p->closers & (CLOSE_QUOTE | CLOSE_PAREN)) ||
		(l->e < p->tb && s->t.p[p->tb - 1] != ' ')))
		return -1;
	/* "¿", "¡" open one */
	if ((c->opener == 0xBF || c->opener == 0xA1) && !p->glued)
		return 1;
	/* "Yahoo! finance", "voila! -- you" */
	if (lower && loud && !p->glued &&
	    ((c->opener == 0 && l->shape == SH_CAP && l->b > s->start) ||
		c->opener == '-' || dash))
		return -1;
	if (c->opener == '#' && s->t.p[p->rb] == '#' && tags(s->t, p->rb))
		return -1;
	/* names of firms: "Yum! Brands", "Yahoo! Research" */
	if (p->term == TERM_BANG && p->nterm == 1 && c->opener == 0 &&
	    r->shape == SH_CAP && l->shape == SH_CAP &&
	    (c->rx == NULL || c->rx->lower < 6) &&
	    word_among(l, " yahoo yum jeopardy "))
		return -1;
	/* "-- Tu viens ? demanda-t-elle", behind a dash of U+2012...2015 */
	if (lower && loud && !p->glued && c->opener == 0 &&
	    s->t.n - s->start > 3 &&
	    memcmp(s->t.p + s->start, "\xE2\x80", 2) == 0 &&
	    (s->t.p[s->start + 2] & 0xFC) == 0x94)
		return -1;
	/* "Moran Corp. 's": English put apart; Dutch "'s Avonds" */
	if (c->opener == '\'' && r->n == 1 && r->key[0] == 's')
		return s->t.n - r->e > 2 && s->t.p[r->e + 1] >= 'A' &&
			s->t.p[r->e + 1] <= 'Z' && known_language(s) == LANG_NL
		    ? 1
		    : -1;
	/* "<<Why? - she asked. - Tomorrow>>", in Russian quotation marks */
	if (s->guil == '<' && dash && p->closers == 0)
		return -1;
	/* "[...] (Moran 55)": a mark of omission */
	if ((p->term & TERM_DOTS) && p->tb > s->start &&
	    (s->t.p[p->tb - 1] == '[' || s->t.p[p->tb - 1] == '(') &&
	    (p->closers & CLOSE_PAREN))
		return -1;
	/* leaders: "Chapter 1 ........ 19" */
	if (p->nterm > 4 && r->shape != SH_CAP && utf8_digit(c->first) >= 0)
		return -1;
	/* "the thing is . . . I mean", "there's also ... there may" */
	if ((p->term & TERM_DOTS) && !loud && p->closers == 0 &&
	    ((p->nterm == 3 && p->te - p->tb == 5 && r->shape == SH_ONE) ||
		(word_small(r) && c->opener == 0 && p->tb > s->start &&
		    (s->t.p[p->tb - 1] == ' ' ||
			(p->nterm == 3 && p->te - p->tb == 5)))))
		return -1;
	/* "... and so", ". Near": nothing to end yet */
	if (p->tb == s->start)
		return -1;
	/* `"Who?" Jane asked` */
	if ((p->closers & CLOSE_QUOTE) && c->opener == 0 && !p->glued &&
	    (loud || (p->term & TERM_DOTS)) && speaks(s->t, p->rb))
		return -1;
	/* "Salut! (1971)" */
	return p->closers == 0 && c->opener == '(' && l->shape == SH_CAP &&
		r->shape == SH_DIGITS && loud
	    ? -1
	    : 0;
}

/*
 * Does a full stop end the mark of an item: "1. The", "2.1. The", "iv. The",
 * "(a). The", "Figure 2. The"?  l: before it.
 */
static bool
item_mark(const struct split *s, const struct word *l)
{
	struct word ll;
	uint32_t cp;
	size_t i, n;

	if (l->b - s->start <= 9 && l->b > s->start &&
	    (l->shape == SH_DIGIT || (l->shape == SH_NUMBER && l->dots))) {
		word_left(&ll, s->t, s->start, l->b);
		if (ll.b == s->start &&
		    word_among(&ll,
			" figure fig fig. table step"
			" box chart map annex appendix listing exhibit photo "))
			return true;
	}
	if (l->b - s->start > 16 ||
	    !(l->shape == SH_DIGIT || word_roman(l) || l->letters == 1 ||
		(l->shape == SH_NUMBER && l->dots && l->letters == 0)))
		return false;
	for (i = s->start; i < l->b; i += n) {
		n = utf8_decode(s->t.p + i, l->b - i, &cp);
		if (utf8_alpha(cp) || utf8_class(cp) == U_DIGIT)
			return false;
	}
	return true;
}

/* Cyrillic "t. d.", "t. p.", "t. n.": the last letter at the end of a list. */
static bool
so_on(const struct split *s, const struct word *l)
{
	static const char front[] = "\xD1\x82. "; /* "t. " */

	return l->letters == 1 &&
	    (l->first == 0x434 || l->first == 0x43F || l->first == 0x43D) &&
	    l->b >= s->start + 4 &&
	    memcmp(s->t.p + l->b - 4, front, 4) == 0;
}

/* "2024. 3. 15.", "1. 1. 2020": a full stop inside a date in numbers. */
static bool
dated(const struct split *s, const struct word *l, const struct word *r)
{
	const char *p = s->t.p;

	return word_digits(l) && word_digits(r) &&
	    (word_counts_on(l, s->t, s->start) ||
		(s->t.n - r->e > 2 && memcmp(p + r->e, ". ", 2) == 0 &&
		    p[r->e + 2] >= '0' && p[r->e + 2] <= '9'));
}

/* What the tables say of the word before a full stop; 0: nothing. */
static int
decide_abbreviation(struct split *s, const struct place *p,
    const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	uint32_t abbr = c->abbr;
	bool dot = p->nterm == 1 && (p->term & TERM_DOT);
	bool plain = dot && p->closers == 0 && !p->glued && c->opener == 0;

	if (plain && dated(s, l, r))
		return -1;
	/* "12. Juni"; not "3-1. Er", "5 %. Er", "(52). Er", "94. Die" */
	if ((l->shape == SH_DIGIT || l->shape == SH_DIGITS) && dot &&
	    p->closers == 0 && l->e == p->tb && l->letters == 0 &&
	    l->e - l->b <= 3 && (unsigned char)s->t.p[l->e - 1] < 0x80 &&
	    s->t.p[l->e - 1] != '%' && r->shape != SH_DIGIT &&
	    ((l->e - l->b <= 2 && lang_ordinals(known_language(s))) ||
		german_ordinal(r)) &&
	    !(r->shape == SH_CAP && c->opener == 0 &&
		((c->rx != NULL && lang_listed(c->rx->small, known_language(s))) ||
		    counted(s, l->b))))
		return -1;
	/* "No. 5", but "modern art. There", "c'est du vol. Et": words too */
	if (plain && r->shape == SH_CAP && l->shape == SH_LOWER &&
	    (abbr == CLASS('n') ||
		(abbr == (CLASS('n') | CLASS('x')) && !c->foreign)) &&
	    (known_lower(s, l, lexicon_get(l->key)) >= 4 ||
		(c->foreign && known_lower(s, r, c->rx) == 6)))
		return 1;
	/* "gaz, ugol' i t. d. Eksport" */
	if (plain && r->shape == SH_CAP &&
	    ((abbr & CLASS('e')) || so_on(s, l)))
		return 1;
	/* "XII. Pluku"; lower case goes on but in careless English */
	if (plain &&
	    ((l->shape == SH_UPPER && word_roman(l) &&
		 lang_ordinals(known_language(s)) && !named(s, l->b)) ||
		(abbr != 0 && class_of(c->first) == U_LOWER) ||
		(word_small(r) && l->letters <= 6 &&
		    (abbr != 0 || l->wide || r->wide || l->shape == SH_CAP ||
			known_language(s) != LANG_EN || elsewhere(s, l)))))
		return -1;
	/* "Zie blz. 12": a row too short to tell its language */
	if (plain && abbr == 0 && s->opt->lang.n == 0 &&
	    (r->shape == SH_DIGIT || r->shape == SH_DIGITS) && elsewhere(s, l))
		return -1;
	/* Russian "1898 g. V", "doll. SSHA", but "2010-2012 gg. Viktor" */
	if (l->wide && (abbr & CLASS('a')) && (abbr & CLASS('x')) &&
	    ((r->shape == SH_CAP && known_lower(s, r, c->rx) != 6) ||
		(r->shape == SH_UPPER && c->opener == 0)))
		return -1;
	/* "Nie\u2026 to znaczy\u2026 nie": careless English may end there */
	if ((p->term & TERM_DOTS) && word_small(r) && c->opener == 0 &&
	    p->closers == 0 && (l->wide || r->wide || known_language(s) != LANG_EN))
		return -1;
	/* but not the Spanish word in `dice "no".` */
	return (c->foreign ? l->e == p->tb &&
			(abbr & (CLASS('x') | CLASS('t') | CLASS('n'))) != 0
			   : abbr == CLASS('x'))
	    ? -1
	    : 0;
}

int
decide_rules(struct split *s, const struct place *p, uint32_t f[MODEL_FEATURES],
    size_t *nf)
{
	struct context c;
	struct word rr;
	bool dot = p->nterm == 1 && (p->term & TERM_DOT);
	int sure;

	*nf = 0;
	if (p->nterm == 0)
		return 1; /* an item of an inline list */
	if ((p->term & (TERM_FULL | TERM_DOT)) == (TERM_FULL | TERM_DOT) &&
	    !(p->term & TERM_WIDE))
		return 1; /* split found it plain */
	if (s->t.n - p->rb <= 16 && mark_only(s, p->rb))
		return -1;
	if ((p->term & TERM_SMILE) && (sure = decide_smile(s, p)) != 0)
		return sure;
	look_right(s, p, &c);
	word_left(&c.l, s->t, s->start, p->tb);
	/* Armenian's full stop is U+0589; a dot is its semicolon */
	if ((dot || (p->glued && (p->term & TERM_DOTS))) && c.l.n > 0 &&
	    c.l.wide && utf8_script(c.l.first) == S_ARMENIAN)
		return -1;
	if ((p->term & TERM_FULL) || c.l.shape == SH_OTHER ||
	    c.r.shape == SH_OTHER)
		return caseless_decide(s, p, &c.l, c.first);
	if ((sure = decide_marks(s, p, &c)) != 0)
		return sure;
	if (dot && c.l.e == p->tb && item_mark(s, &c.l))
		return -1;
	if (s->opt->extra != NULL && p->nterm == 1 && c.l.n > 0 &&
	    extra_has(s->opt->extra, str_of(c.l.key, c.l.n)))
		return -1;
	c.abbr = 0;
	c.foreign = false;
	if (dot && c.l.n > 0)
		c.abbr = known_classes(s, &c.l, &c.foreign);
	if ((sure = decide_abbreviation(s, p, &c)) != 0)
		return sure;
	c.abbr &= ~CLASS('e'); /* the model never saw it */
	look_behind(s, &c);
	/* "(c) Moran Press. All rights reserved." is one notice */
	if (c.r.n == 3 && memcmp(c.r.key, "all", 3) == 0) {
		word_right(&rr, s->t, c.next);
		if (rr.n == 6 && memcmp(rr.key, "rights", 6) == 0)
			return -1;
	}
	/* "Gen. (ret.) Adu": an abbreviation alone in brackets */
	if (p->closers == CLOSE_PAREN && p->nterm == 1 && c.abbr != 0 &&
	    c.l.e == p->tb && c.l.b > s->start && s->t.p[c.l.b - 1] == '(' &&
	    c.low != 6)
		return -1;
	if (dot && !p->glued && (sure = decide_stop(s, p, &c)) != 0 &&
	    !s->opt->all)
		return sure;
	*nf = features_of(s, p, &c, f);
	return 0;
}
