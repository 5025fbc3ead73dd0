/* SPDX-License-Identifier: ISC */
/* known: what the tables say of a word in the language of its text. */
#include "known.h"

#include "extra.h"
#include "langid.h"
#include "lexicon.h"

bool
known_abbrev(const struct split *s, struct str word)
{
	const struct lexeme *x;
	char key[WORD_MAX];
	size_t i;

	if (word.n >= sizeof(key))
		return false;
	for (i = 0; i < word.n; i++)
		key[i] = word.p[i] >= 'A' && word.p[i] <= 'Z'
		    ? (char)(word.p[i] + 32)
		    : word.p[i];
	word.p = key;
	x = lexicon_find(word);
	return (x != NULL && x->nabbrevs > 0) ||
	    (s->opt->extra != NULL && extra_has(s->opt->extra, word));
}

bool
known_common(struct str word)
{
	const struct lexeme *x = lexicon_find(word);

	return x != NULL && x->lower >= 4;
}

/* A row of the document told its language. */
static void
vote(struct split *s, int lang)
{
	if (s->doc_votes == 0)
		s->doc_lang = (signed char)lang;
	if (lang == s->doc_lang)
		s->doc_votes++;
	else
		s->doc_votes--;
}

void
known_find_language(struct split *s)
{
	bool given = s->opt->lang.n > 0;
	int lang = given ? lang_named(s->opt->lang) : langid(s->t, 2);

	if (!given && lang >= 0) {
		vote(s, lang);
	} else if (!given) {
		if (s->doc_n > 0 &&
		    (lang = langid(str_of(s->doc_text, s->doc_n), 2)) >= 0)
			vote(s, lang);
		s->doc_n = 0;
		lang = s->doc_votes > 0 ? s->doc_lang : LANG_EN;
	}
	s->lang = (signed char)lang;
	s->lang_known = true;
	s->lang_told = given || lang != LANG_EN || s->doc_votes > 0;
}

bool
known_english(struct split *s)
{
	return known_language(s) == LANG_EN;
}

/* The lexeme if it has lines in abbrev.tsv, else NULL. */
static const struct lexeme *
abbreviation(const struct lexeme *x)
{
	return x != NULL && x->nabbrevs > 0 ? x : NULL;
}

/* Classes of an abbreviation, as bits of 'a'..'z'; 0: it is none. */
uint32_t
known_classes(struct split *s, const struct word *w, bool *foreign)
{
	const struct lexeme *x = NULL;
	const struct abbrev *line, *end;
	uint32_t bits = 0;
	bool others, part = false;
	size_t i;

	*foreign = false;
	if (lexicon_may_abbreviate(bytes_at(w->key + (w->n < 8 ? 0 : w->n - 8)),
		w->n))
		x = abbreviation(lexicon_get(w->key));
	/* "ex-Mrs.", "l'Ing."; "D.Md.", "Fed.Reg." */
	for (i = w->letters < w->n ? w->n : 0; x == NULL && i > 1; i--)
		if (w->key[i - 1] == '.' || w->key[i - 1] == '-' ||
		    w->key[i - 1] == '\'' ||
		    (i > 3 && memcmp(w->key + i - 3, "\xE2\x80\x99", 3) == 0)) {
			part = w->key[i - 1] == '.';
			x = abbreviation(lexicon_find(str_of(w->key + i,
			    w->n - i)));
			break;
		}
	if (x == NULL)
		return 0;
	/* a look at the whole text only if it matters */
	others = s->opt->lang.n > 0;
	line = lexicon_abbrev(x);
	for (end = line + x->nabbrevs; line < end; line++)
		others |=
		    line->langs != LANG_ALL && line->langs != lang_bit(LANG_EN);
	for (line = end - x->nabbrevs; line < end; line++) {
		/* French "gens" is no plural of Gen. */
		if ((others || w->shape == SH_LOWER) &&
		    line->langs != LANG_ALL &&
		    !lang_listed(line->langs, known_language(s)))
			continue;
		*foreign |= line->langs != LANG_ALL &&
		    line->langs != lang_bit(LANG_EN) &&
		    (!lang_listed(line->langs, LANG_EN) ||
			known_language(s) != LANG_EN);
		bits |= line->classes;
	}
	/* what is glued together so is a reference of law */
	return part && (bits & ABBR_LAW) == 0 && (bits & ABBR_STATE) == 0
	    ? 0
	    : bits;
}

/* Of a word and its lexeme (or NULL): how often it stands in lower case
   inside sentences, 0 if that is not known. */
unsigned
known_lower(struct split *s, const struct word *w, const struct lexeme *x)
{
	if (x != NULL && x->lower > 0 &&
	    (x->small == 0 || lang_listed(x->small, LANG_EN) ||
		!lang_listed(x->small, known_language(s))))
		return x->lower;
	/* "C'est", "L'Union", "Qu'il" */
	if (w->n > 3 && strchr("cdjlmnst", w->key[0]) != NULL &&
	    (w->key[1] == '\'' || memcmp(w->key + 1, "\xE2\x80\x99", 3) == 0))
		return 6;
	/* of this language: "Mr. Dar" is no Romanian "but"; a Cyrillic row may
	   be too short to tell */
	return x != NULL && x->small != 0 &&
		(((unsigned char)w->key[0] & 0xFE) == 0xD0 ||
		    lang_listed(x->small, known_language(s)))
	    ? 6
	    : 0;
}
