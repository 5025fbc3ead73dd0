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
#include "ordinal.h"
#include "stop.h"
#include "utf8.h"
#include "word.h"

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

/* "What next? he asked": a pronoun and a verb of speech at i. */
static bool
says(struct str t, const struct word *w)
{
	struct word verb;

	if (!word_among(w, " he she they i we ") || w->e + 1 >= t.n)
		return false;
	word_right(&verb, t, w->e + 1);
	return word_among(&verb,
	    " asked wondered said asks wonders cried shouted thought ");
}

/* "Jana Pavla II. Potom": is the word before i a name? */
static bool
named(const struct split *s, size_t i)
{
	struct word w;

	word_left(&w, s->t, s->start, i);
	return w.shape == SH_CAP && w.b > s->start && w.e + 1 == i;
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

/*
 * "Kom hr. Holm", "Ks. Jan", "Sk. 12", "bet. nr. 5", in a row that does not
 * tell its language: has the word one of these classes in some language, and
 * no other use in English?
 */
static bool
somewhere(struct split *s, const struct word *w, uint32_t classes)
{
	const struct lexeme *x;
	const struct abbrev *line;
	unsigned i;

	/* nor is it asked where rows before it told */
	if (s->doc_votes > 0 ||
	    !(word_small(w) || (w->shape == SH_CAP && w->b == s->start)) ||
	    (x = lexicon_get(w->key)) == NULL || x->nabbrevs == 0 ||
	    x->lower >= 4)
		return false;
	/* asked last: it costs a look at the row */
	(void)known_language(s);
	line = lexicon_abbrev(x);
	for (i = 0; i < x->nabbrevs && !s->lang_told; i++)
		if ((line[i].classes & classes) != 0)
			return true;
	return false;
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

static bool
is_dash(uint32_t cp)
{
	return cp >= 0x2012 && cp <= 0x2015;
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

/*
 * "-- Tu viens ? demanda-t-elle": does the sentence begin with a dash of
 * U+2012...2015, or stand in a list's item, whose mark it may have been?
 */
static bool
in_dialogue(struct split *s)
{
	const unsigned char *p = (const unsigned char *)s->t.p + s->start;

	return (s->t.n - s->start > 3 && p[0] == 0xE2 && p[1] == 0x80 &&
		   p[2] >= 0x92 && p[2] <= 0x95) ||
	    (s->opt->item && known_language(s) != LANG_EN);
}

/* Does it go on in small letters, as behind a mark inside its sentence? */
static bool
small_goes_on(struct split *s, const struct place *p, const struct context *c)
{
	if (class_of(c->first) != U_LOWER)
		return false;
	/* `"...?" he said`: a quotation; "Látjuk." - mondta, behind a dash */
	if (is_dash(c->opener) && (p->closers & CLOSE_QUOTE))
		return true;
	if (c->opener == 0 &&
	    ((p->closers & (CLOSE_QUOTE | CLOSE_PAREN)) ||
		(c->l.e < p->tb && s->t.p[p->tb - 1] != ' ')))
		return true;
	if (!(p->term & (TERM_BANG | TERM_QUERY)) || p->glued)
		return false;
	/* "voila! -- you" */
	if (c->opener != 0)
		return c->opener == '-' || is_dash(c->opener);
	/* "Yahoo! finance" */
	if ((c->l.shape == SH_CAP && c->l.b > s->start) || says(s->t, &c->r))
		return true;
	/* "« Que faire ? demanda-t-elle. »", "»Was tun? fragte er.«" */
	if (p->closers == 0 && (s->guil != '\0' || s->low))
		return true;
	return in_dialogue(s);
}

/* Do several dots stand inside their sentence? */
static bool
dots_inside(const struct split *s, const struct place *p,
    const struct context *c)
{
	bool first = p->tb == s->start;
	char before = first ? ' ' : s->t.p[p->tb - 1];
	bool spread = p->nterm == 3 && p->te - p->tb == 5; /* ". . ." */

	/* leaders: "Chapter 1 ........ 19" */
	if (p->nterm > 4 && c->r.shape != SH_CAP && utf8_digit(c->first) >= 0)
		return true;
	if (!(p->term & TERM_DOTS))
		return false;
	/* "[...] (Moran 55)": a mark of omission */
	if ((before == '[' || before == '(') && (p->closers & CLOSE_PAREN))
		return true;
	if (p->closers != 0 || (p->term & (TERM_BANG | TERM_QUERY)))
		return false;
	/* "the thing is . . . I mean", "there's also ... there may" */
	return (spread && c->r.shape == SH_ONE) ||
	    (word_small(&c->r) && c->opener == 0 && !first &&
		(before == ' ' || spread));
}

/* Firms and movements that write their names with an exclamation mark. */
static const char shouted[] = " yahoo yum jeopardy joomla otpor kmara mjaft"
			      " vetevendosje vetëvendosje ";

/* Does the mark that follows go on with the sentence? */
static bool
opener_inside(const struct split *s, const struct place *p,
    const struct context *c)
{
	switch (c->opener) {
	case ',': /* "Moran Inc. , which", "N.D.L.R. : ceci", "n.a. = none" */
	case ';':
	case ':':
	case '=':
		return !p->glued && s->t.n - p->rb > 1 &&
		    s->t.p[p->rb + 1] == ' ';
	case '#': /* "What a day! #Kyiv #Ukraine" */
		return s->t.p[p->rb] == '#' && tags(s->t, p->rb);
	case '(': /* "Salut! (1971)" */
		return (p->term & (TERM_BANG | TERM_QUERY)) != 0 &&
		    p->closers == 0 && c->l.shape == SH_CAP &&
		    c->r.shape == SH_DIGITS;
	default:
		break;
	}
	if (!is_dash(c->opener))
		return false;
	/* "<<Why? - she asked. - Tomorrow>>", in Russian quotation marks; but
	   French "<<Vrai ? - Oui !>>" are two speakers */
	if (s->guil == '<' && p->closers == 0 &&
	    (class_of(c->first) != U_UPPER ||
		utf8_script(c->first) == S_CYRILLIC))
		return true;
	/* `"It is over." \u2014Ada Moran`: whose words they are */
	return (p->closers & CLOSE_QUOTE) && !p->glued && s->t.n - p->rb > 3 &&
	    s->t.p[p->rb + 3] != ' ';
}

/* Is the mark of a name, or of what is told or added in the sentence? */
static bool
mark_inside(const struct split *s, const struct place *p,
    const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	/* "... and so", ". Near": nothing to end yet */
	if (p->tb == s->start)
		return true;
	if (c->opener != 0)
		return opener_inside(s, p, c);
	/* "Yum! Brands", "Otpor! Serbia" */
	if (p->term == TERM_BANG && p->nterm == 1 && r->shape == SH_CAP &&
	    l->shape == SH_CAP && (c->rx == NULL || c->rx->lower < 6) &&
	    word_among(l, shouted))
		return true;
	/* `"Who?" Jane asked` */
	return (p->closers & CLOSE_QUOTE) && !p->glued &&
	    (p->term & (TERM_BANG | TERM_QUERY | TERM_DOTS)) &&
	    speaks(s->t, p->rb);
}

/* What quotation marks, brackets, dashes and several dots say; 0: nothing. */
static int
decide_marks(struct split *s, const struct place *p, const struct context *c)
{
	const struct word *r = &c->r;

	/* "¿", "¡" open one, but "P. ¿Por qué?" in an interview */
	if ((c->opener == 0xBF || c->opener == 0xA1) && !p->glued)
		return c->l.b == s->start && c->l.letters == 1 ? -1 : 1;
	/* "Moran Corp. 's": English put apart; Dutch "'s Avonds" */
	if (c->opener == '\'' && r->n == 1 && r->key[0] == 's')
		return s->t.n - r->e > 2 && s->t.p[r->e + 1] >= 'A' &&
			s->t.p[r->e + 1] <= 'Z' && known_language(s) == LANG_NL
		    ? 1
		    : -1;
	return small_goes_on(s, p, c) || dots_inside(s, p, c) ||
		mark_inside(s, p, c)
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

	if (l->b - s->start <= 10 && l->b > s->start &&
	    (l->shape == SH_DIGIT || (l->shape == SH_NUMBER && l->dots) ||
		(l->shape == SH_UPPER && word_roman(l)))) {
		word_left(&ll, s->t, s->start, l->b);
		if (ll.b == s->start &&
		    word_among(&ll,
			" figure fig fig. table step box chart map annex"
			" appendix listing exhibit photo article art."
			" chapter section sec. part rule principle "))
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
	    l->b >= s->start + 4 && memcmp(s->t.p + l->b - 4, front, 4) == 0;
}

#define YEAR_ALONE 24 /* bytes before its g. */

/* "V 1991 g. SSSR", "5 maya 1991 g. Moran": a sentence of a date alone? */
static bool
year_alone(const struct split *s, const struct word *l)
{
	struct word year;

	return l->wide && l->b - s->start <= YEAR_ALONE &&
	    word_measures(l, s->t, s->start, &year) && year.e - year.b == 4;
}

/* Does a sentence end with it before a capital, whatever the tables say? */
static bool
ends_anyway(struct split *s, const struct context *c)
{
	const struct word *l = &c->l;
	struct word number;

	/* "gaz, ugol' i t. d. Eksport", "... V Moskve" */
	if (((c->abbr & ABBR_END) || so_on(s, l)) &&
	    (c->r.shape == SH_CAP || word_alone(s->t, &c->r)))
		return true;
	/* "A porta. O ministro": an article of one letter */
	if (c->r.shape != SH_CAP &&
	    !(word_alone(s->t, &c->r) && known_lower(s, &c->r, c->rx) == 6))
		return false;
	/* "500 kr. Han", "30 min. Potem", "10 tys. No": no name */
	if ((c->foreign || l->wide) && (c->abbr & ABBR_INSIDE) &&
	    !(c->abbr & ABBR_NAME) &&
	    ((c->abbr & ABBR_OTHER) ||
		word_measures(l, s->t, s->start, &number)) &&
	    known_lower(s, &c->r, c->rx) == 6)
		return true;
	/* "No. 5", but "modern art. There", "c'est du vol. Et": words too */
	return l->shape == SH_LOWER &&
	    (c->abbr == ABBR_NUMBER ||
		(c->abbr == (ABBR_NUMBER | ABBR_INSIDE) && !c->foreign)) &&
	    (known_lower(s, l, lexicon_get(l->key)) >= 4 ||
		(c->foreign && known_lower(s, &c->r, c->rx) == 6));
}

/* "5 min. 12 sec.": a measure that a smaller one goes on? */
static bool
smaller(const struct split *s, const struct context *c)
{
	struct word number, unit;

	if (c->abbr == 0 ||
	    (c->r.shape != SH_DIGIT && c->r.shape != SH_DIGITS) ||
	    !word_measures(&c->l, s->t, s->start, &number))
		return false;
	word_right(&unit, s->t, c->r.e + (c->r.e < s->t.n));
	return unit.letters > 0 && unit.letters <= 4 && word_small(&unit) &&
	    unit.e < s->t.n && s->t.p[unit.e] == '.';
}

/* "covered: 1. sanctions; 2. trade; and 3. oil": the number of an item? */
static bool
item_inside(const struct split *s, const struct word *l)
{
	struct word ll;

	if (l->e - l->b > 2 || l->letters != 0 || l->b < s->start + 3 ||
	    s->t.p[l->b - 1] != ' ')
		return false;
	if (memchr(":;,", s->t.p[l->b - 2], 3) != NULL)
		return true;
	word_left(&ll, s->t, s->start, l->b);
	return word_among(&ll, " and or ");
}

/* Does the sentence go on behind a full stop with nothing but white space? */
static bool
goes_on(struct split *s, const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;

	/* "XII. Pluku" */
	if (l->shape == SH_UPPER && word_roman(l) &&
	    lang_ordinals(known_language(s)) && !named(s, l->b))
		return true;
	if ((c->abbr != 0 && class_of(c->first) == U_LOWER) || smaller(s, c))
		return true;
	/* lower case goes on but in careless English; Uzbek "va b. qatnashdi"
	   in a row that does not tell its language */
	if (word_small(r) &&
	    (item_inside(s, l) ||
		(l->letters <= 6 &&
		    (c->abbr != 0 || l->wide || r->wide || l->shape == SH_CAP ||
			known_language(s) != LANG_EN ||
			(l->shape == SH_ONELOW && !s->lang_told) ||
			elsewhere(s, l)))))
		return true;
	/* "Zie blz. 12": a row too short to tell its language */
	if (c->abbr != 0 || s->opt->lang.n > 0)
		return false;
	if (r->shape == SH_DIGIT || r->shape == SH_DIGITS)
		return elsewhere(s, l) ||
		    somewhere(s, l, ABBR_NUMBER | ABBR_INSIDE);
	return (r->shape == SH_CAP || r->shape == SH_ONE ||
		   r->shape == SH_UPPER) &&
	    somewhere(s, l, ABBR_NAME | ABBR_INSIDE) &&
	    known_lower(s, r, c->rx) != 6;
}

/* What the tables say of the word before a full stop; 0: nothing. */
static int
decide_abbreviation(struct split *s, const struct place *p,
    const struct context *c)
{
	const struct word *l = &c->l, *r = &c->r;
	bool dot = p->nterm == 1 && (p->term & TERM_DOT);
	bool plain = dot && p->closers == 0 && !p->glued && c->opener == 0;

	if (s->t.p[l->b] >= '0' && s->t.p[l->b] <= '9' &&
	    ((plain && ordinal_dated(s, l, r)) ||
		(dot && p->closers == 0 && l->e == p->tb && ordinal_day(s, c))))
		return -1;
	if (plain && ends_anyway(s, c))
		return 1;
	if (plain && goes_on(s, c))
		return -1;
	/* "(sog. \u201EMinsk II\u201C)", "art. (2)", in such a row */
	if (dot && !plain && p->closers == 0 && !p->glued && c->abbr == 0 &&
	    s->opt->lang.n == 0 && word_small(l) &&
	    (c->opener != '('
		    ? somewhere(s, l, ABBR_INSIDE)
		    : r->shape == SH_DIGIT && somewhere(s, l, ABBR_NUMBER)))
		return -1;
	/* Russian "1898 g. V", "doll. SSHA", "s. Novoe", but "2010-2012 gg.
	   Viktor" */
	if (l->wide && (c->abbr & (ABBR_OTHER | ABBR_NUMBER)) &&
	    ((c->abbr & ABBR_INSIDE) || year_alone(s, l)) &&
	    ((r->shape == SH_CAP && known_lower(s, r, c->rx) != 6) ||
		(r->shape == SH_UPPER && c->opener == 0)))
		return -1;
	/* "Nie\u2026 to znaczy\u2026 nie": careless English may end there */
	if ((p->term & TERM_DOTS) && word_small(r) && c->opener == 0 &&
	    p->closers == 0 &&
	    (l->wide || r->wide || known_language(s) != LANG_EN))
		return -1;
	if (!c->foreign)
		return c->abbr == ABBR_INSIDE ? -1 : 0;
	/* but not the Spanish word in `dice "no".`, nor Lithuanian "ir 7 str.
	   Ten", for no number follows */
	return l->e == p->tb &&
		((c->abbr & (ABBR_INSIDE | ABBR_NAME)) != 0 ||
		    ((c->abbr & ABBR_NUMBER) != 0 && r->shape != SH_CAP))
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
	/* "under § 2703(c). Among": no circa */
	if (c.l.e != p->tb && c.abbr == ABBR_INSIDE && c.l.shape == SH_ONELOW)
		c.abbr = 0;
	/* a title with a capital alone: "Oil Min. Adu", not "30 min. Adu"; all
	   of German's have one: "Mag. Adu", not "was er mag. Adu" */
	if (c.l.shape == SH_LOWER &&
	    ((c.abbr & ABBR_UNIT) ||
		(c.abbr == ABBR_NAME && known_language(s) == LANG_DE)))
		c.abbr &= ~(uint32_t)ABBR_NAME;
	/* "RTE. Mais": no French "rte.", "route" */
	if (c.foreign && c.l.shape == SH_UPPER && !c.l.dots &&
	    c.r.shape == SH_CAP && !(c.abbr & (ABBR_NAME | ABBR_PLACE)))
		c.abbr = 0;
	/* "c. 1570" is circa, "Group C." not */
	if (c.l.shape == SH_ONE && c.l.first == 'C' && c.abbr == ABBR_INSIDE)
		c.abbr = 0;
	/* "-- Yes -- said the guard. -- Go on" */
	if (dot && is_dash(c.opener) && !p->glued && c.abbr == 0 &&
	    class_of(c.first) == U_UPPER && in_dialogue(s))
		return 1;
	if ((sure = decide_abbreviation(s, p, &c)) != 0)
		return sure;
	c.abbr &= ~ABBR_END; /* the model never saw it */
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
	if (dot && !p->glued && (sure = stop_decide(s, p, &c)) != 0 &&
	    !s->opt->all)
		return sure;
	*nf = features_of(s, p, &c, f);
	return 0;
}
