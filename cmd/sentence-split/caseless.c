/* SPDX-License-Identifier: ISC */
/* caseless: scripts without capitals, and full stops that are nothing else. */
#include "caseless.h"

#include "known.h"
#include "lexicon.h"
#include "mark.h"
#include "utf8.h"

/* Japanese particles and the like behind a quotation. */
static bool
goes_on(uint32_t cp)
{
	switch (cp) {
	case 0x3068: /* to */
	case 0x3063: /* small tsu */
	case 0x3092: /* wo */
	case 0x304C: /* ga */
	case 0x306E: /* no */
	case 0x306F: /* ha */
	case 0x306B: /* ni */
	case 0x3078: /* he */
	case 0x3084: /* ya */
	case 0x3060: /* da */
	case 0x306A: /* na */
	case 0x3001:
	case 0xFF0C:
	case 0x30FB:
		return true;
	default:
		return false;
	}
}

/*
 * Chinese "he said." or "he said," right behind a quotation, at i; not "he
 * said:", which begins another.
 */
static bool
said(struct str t, size_t i)
{
	uint32_t cp;
	size_t k;
	bool verb = false;

	for (k = 0; k < 10 && i < t.n; k++) {
		i += utf8_decode(t.p + i, t.n - i, &cp);
		if (verb && (cp == 0x3002 || cp == 0xFF0C))
			return true;
		if (verb && cp == 0x9053) /* shuo-dao */
			continue;
		if (cp == 0x6CA1 || cp == 0x6C92 || cp == 0x4E0D)
			return false; /* not: "he did not answer" */
		if (cp == 0x53C8 || cp == 0x8FD8 || cp == 0x9084)
			return false; /* "he also said," begins another */
		if (utf8_script(cp) != S_HAN)
			return false;
		switch (cp) {
		case 0x8BF4: /* shuo, simplified and traditional */
		case 0x8AAA:
		case 0x95EE: /* wen */
		case 0x554F:
		case 0x558A: /* han, to shout */
		case 0x53EB: /* jiao, to call */
		case 0x56B7: /* rang, to shout */
		case 0x7B54: /* da, to answer */
		case 0x9053: /* dao, to speak */
			verb = k > 0;
			break;
		default:
			verb = false;
			break;
		}
	}
	return false;
}

/* Chinese particles with which no sentence begins: "...?" de, jiu, bian. */
static bool
clings(uint32_t cp)
{
	return cp == 0x7684 || cp == 0x5C31 || cp == 0x4FBF || cp == 0x7B49 ||
	    cp == 0x4E4B;
}

/* Is it in brackets from its beginning to its end? */
static bool
bracketed(const struct split *s)
{
	uint32_t cp;

	utf8_decode(s->t.p + s->start, s->t.n - s->start, &cp);
	return cp == '(' || cp == 0xFF08;
}

/* Full stops of a script that puts no space behind them. */
static int
decide_wide(const struct split *s, const struct place *p, uint32_t right)
{
	/* the text goes on behind a quotation: "...。」と言った" */
	if ((p->closers & CLOSE_CORNER) && goes_on(right))
		return -1;
	if ((p->closers & CLOSE_QUOTE) && p->glued &&
	    (clings(right) || said(s->t, p->rb)))
		return -1;
	if (p->closers & CLOSE_CORNER)
		return 1;
	if (p->closers & CLOSE_PAREN)
		return !p->glued || class_of(right) == U_OPEN || bracketed(s)
		    ? 1
		    : -1;
	return s->title > 0 || s->paren > 0 ? -1 : 1;
}

#define WAW 0x0648 /* "and"; in Pashto "was" too */

/* Is the word, Arabic's "and" before it or not, of these classes? */
static bool
classed(struct split *s, const struct word *w, uint32_t classes)
{
	struct word bare;
	bool foreign;

	if (w->n == 0)
		return false;
	if ((known_classes(s, w, &foreign) & classes) != 0)
		return true;
	/* of a letter alone Dr., Eng., Prof.: Pashto "wul" is a verb */
	if (w->first != WAW || w->n < 4 ||
	    (w->letters == 2 && w->last != 0x62F && w->last != 0x645 &&
		w->last != 0x623))
		return false;
	bare = *w;
	bare.n -= 2;
	memmove(bare.key, bare.key + 2, WORD_MAX - 2);
	return (known_classes(s, &bare, &foreign) & classes) != 0;
}

#define URDU_LETTER (ABBR_INSIDE | ABBR_LETTERS)

/*
 * Urdu names of Latin letters, "M۔ A۔ Khan", "ISI": some are words as well,
 * so that only what stands beside them tells.
 */
static bool
urdu_letter(struct split *s, const struct place *p, const struct word *l)
{
	struct word w = *l;
	uint32_t cp;
	size_t i;

	/* the last part of several */
	for (i = w.n; i > 2 && memcmp(w.key + i - 2, "\xDB\x94", 2) != 0; i--)
		;
	if (i > 2) {
		w.n -= i;
		memmove(w.key, w.key + i, w.n);
		memset(w.key + w.n, 0, WORD_MAX - w.n);
	}
	/* one as in Arabic: "Dr. R. Mansur", "p. 12" */
	if (l->letters == 1 && l->marks == 0 && l->first != WAW)
		return true;
	if (l->letters > 9 || !classed(s, &w, URDU_LETTER))
		return false;
	/* or of several, "PTI": mostly inside a sentence, which ends in a verb */
	if (p->glued || i > 2)
		return true;
	word_right(&w, s->t, p->rb);
	if (w.n > 0 && w.e < s->t.n) {
		utf8_decode(s->t.p + w.e, s->t.n - w.e, &cp);
		if (cp == 0x06D4 && classed(s, &w, URDU_LETTER))
			return true;
	}
	word_left(&w, s->t, s->start, l->b);
	return w.e < l->b && (unsigned char)s->t.p[w.e] == 0xDB && /* U+06D4 */
	    classed(s, &w, URDU_LETTER);
}

/* "Ranchi. The government", "New Delhi. ...", in Hindi; not "No. The ...". */
static bool
hindi_dateline(const struct split *s, const struct word *l)
{
	static const char new[] = "\u0928\u0908 ";
	const char *p = s->t.p + s->start;
	const struct lexeme *x = lexicon_get(l->key);
	size_t n = l->b - s->start;

	return utf8_script(l->first) == S_DEVANAGARI &&
	    (n == 0 || (n == sizeof(new) - 1 && memcmp(p, new, n) == 0)) &&
	    (x == NULL || x->small == 0);
}

/* "5 p.m.", "2024 A.D." in Arabic letters, "and" not behind it as a word. */
static bool
arabic_hour(const struct split *s, const struct place *p, const struct word *l,
    uint32_t right)
{
	struct word number;

	return utf8_script(l->first) == S_ARABIC &&
	    word_measures(l, s->t, s->start, &number) &&
	    !(right == WAW && s->t.n - p->rb > 2 && s->t.p[p->rb + 2] == ' ');
}

/*
 * `"Where were you?" asked the judge.`, in Arabic, Hebrew, Persian, Urdu,
 * Hindi, Korean: does no more than who said so stand at i?
 */
static bool
attributed(struct str t, size_t i)
{
	static const char verbs[] =
	    " سأل سألت قال قالت تساءل تساءلت أضاف أضافت أجاب أجابت صاح صاحت"
	    " هتف صرخ رد ردت يسأل يقول تقول"
	    " שאל שאלה אמר אמרה השיב השיבה ענה ענתה צעק תהה"
	    " پرسید گفت گفتند پرسیدند پوچھا کہا بولا بولی بولے"
	    " पूछा कहा बोला बोली बोले 물었다 말했다 답했다 외쳤다 ";
	struct word w;
	bool verb = false;
	uint32_t cp;
	unsigned k;

	for (k = 0; k < 6 && i < t.n; k++) {
		word_right(&w, t, i);
		if (w.e == i)
			return false;
		verb |= word_among(&w, verbs);
		i = w.e;
		if (i == t.n)
			break;
		i += utf8_decode(t.p + i, t.n - i, &cp);
		if (mark_term(cp) != 0 || cp == ',' || cp == 0x060C)
			return verb;
		if (cp != ' ')
			return false;
	}
	return verb && i == t.n;
}

/* Scripts without capitals, and full stops that are nothing else. */
int
caseless_decide(struct split *s, const struct place *p, const struct word *l,
    uint32_t right)
{
	struct word w;

	if (p->term & TERM_WIDE)
		return decide_wide(s, p, right);
	/* Korean `"...?"rago`, a particle */
	if ((p->closers & CLOSE_QUOTE) &&
	    (p->glued ? utf8_script(right) == S_HANGUL
		      : attributed(s->t, p->rb)))
		return -1;
	if (p->term & TERM_FULL) {
		if (class_of(right) == U_LOWER)
			return -1;
		return utf8_script(l->first) == S_ARABIC && p->nterm == 1 &&
			p->closers == 0 && urdu_letter(s, p, l)
		    ? -1
		    : 1;
	}
	if (p->term & (TERM_BANG | TERM_QUERY))
		return 1;
	if (l->shape == SH_ONE || p->glued)
		return -1;
	/* Persian "trade, climate and...", and so on */
	if ((p->term & TERM_DOTS) && l->letters == 1 && l->first == WAW)
		return -1;
	if (p->nterm != 1)
		return 1;
	/* an initial or several, but Pashto "was", Hebrew acronyms: t"a */
	if (l->letters == 1 && l->marks == 0 && l->shape == SH_OTHER &&
	    l->first != WAW && utf8_digit(l->first) < 0 &&
	    !(l->b > s->start && s->t.p[l->b - 1] == '"'))
		return arabic_hour(s, p, l, right) ? 1 : -1;
	if (l->letters > 0 && l->letters <= 2 && l->shape == SH_OTHER) {
		/* Bengali's full stop is the danda; or one more initial */
		word_right(&w, s->t, p->rb);
		if (utf8_script(l->first) == S_BENGALI ||
		    (w.letters == 1 && w.e < s->t.n && s->t.p[w.e] == '.'))
			return -1;
		/* or the last of them: Hindi "sam. ra. Amerika" */
		if (l->letters == 1 && l->b >= s->start + 2 &&
		    s->t.p[l->b - 2] == '.') {
			word_left(&w, s->t, s->start, l->b - 1);
			if (w.letters == 1 && w.shape == SH_OTHER)
				return -1;
		}
	}
	if (l->dots && l->shape == SH_OTHER && l->letters <= 5 &&
	    utf8_digit(l->first) < 0) /* Korean "3.5won. 0.3% ..." */
		return -1;
	/* Korean "2024. 3. 15. ...", "2024.3.15. ..." */
	if (utf8_script(right) == S_HANGUL &&
	    (word_counts_on(l, s->t, s->start) ||
		(l->letters == 0 && l->dots && l->shape == SH_NUMBER &&
		    l->e - l->b >= 8)))
		return -1;
	if (p->closers == 0 && hindi_dateline(s, l))
		return -1;
	return classed(s, l, ABBR_INSIDE | ABBR_NAME | ABBR_NUMBER) ? -1 : 1;
}
