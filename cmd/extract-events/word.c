/* SPDX-License-Identifier: ISC */
/* word: look-up with English inflection taken off. */
#include "word.h"

#include "bodies.h"
#include "people.h"
#include "roles.h"
#include "utf8.h"
#include "words.h"

/* A line behind its key: one letter, a category, options. */
static struct sense
sense_read(struct str line)
{
	struct sense s = { { "", 0 }, { "", 0 } };
	const char *tab;

	if (line.n < 3)
		return s;
	line = str_of(line.p + 2, line.n - 2);
	tab = memchr(line.p, '\t', line.n);
	s.cat = str_of(line.p, tab ? (size_t)(tab - line.p) : line.n);
	if (tab)
		s.opts = str_of(tab + 1, line.n - s.cat.n - 1);
	return s;
}

static void
use(struct word *w, struct str line, unsigned form, struct str key)
{
	struct sense s = sense_read(line);

	switch (line.n > 0 ? line.p[0] : 0) {
	case 'v':
		if ((form & (F_BASE | F_S | F_PAST | F_PART | F_ING)) == 0)
			break;
		w->form |= form & (F_BASE | F_S | F_PAST | F_PART | F_ING);
		if (w->verb.cat.p == NULL) {
			w->verb = s;
			w->lemma = key;
		}
		break;
	case 'n':
		if ((form & (F_NOUN | F_PLURAL)) == 0)
			break;
		w->form |= form & (F_NOUN | F_PLURAL);
		if (w->noun.cat.p == NULL)
			w->noun = s;
		break;
	case 'a':
		if ((form & F_ADJ) == 0)
			break;
		w->form |= F_ADJ;
		w->adj = s;
		break;
	case 'r':
		if (form & F_ADV)
			w->form |= F_ADV;
		break;
	case 'f':
		if (form & F_ADV) {
			w->func = s.cat.p[0];
			w->sub = s.opts;
		}
		break;
	}
}

/* All that the table says of `key`, taken as the forms `form`. */
static bool
look(struct word *w, struct str key, unsigned form)
{
	struct str all, rest, line;
	bool found = false;

	if (key.n < 2 && form != ~0u)
		return false;
	all = dict_get(&words, key);
	if (all.p == NULL)
		return false;
	/* the key as the table holds it (dict.h): it stands before the rest */
	key = str_of(all.p - key.n, key.n);
	for (rest = all; str_cut(&rest, '\n', &line);)
		if (line.p[0] != '=') {
			use(w, line,
			    form == ~0u ? F_BASE | F_NOUN | F_ADJ | F_ADV
					: form,
			    key);
			found = true;
		}
	/* lay is a verb, and then the past of lie */
	for (rest = all; form == ~0u && str_cut(&rest, '\n', &line);) {
		struct str f = str_field(line, 2);
		unsigned as = 0;
		size_t i;

		if (line.p[0] != '=')
			continue;
		for (i = 0; i < f.n; i++)
			as |= f.p[i] == 'd' ? F_PAST
			    : f.p[i] == 'n' ? F_PART
			    : f.p[i] == 's' ? F_S
			    : f.p[i] == 'g' ? F_ING
					    : F_PLURAL;
		look(w, str_field(line, 1), as);
		found = true;
	}
	return found;
}

static bool
ends(struct str s, const char *tail, size_t n)
{
	return s.n > n && memcmp(s.p + s.n - n, tail, n) == 0;
}

/* A stem, with an e, or without its last letter said twice. */
static void
stems(struct word *w, struct str stem, unsigned form)
{
	char with[WORD_MAX + 1];

	if (stem.n < 2 || stem.n >= WORD_MAX)
		return;
	memcpy(with, stem.p, stem.n);
	with[stem.n] = 'e';
	if (look(w, str_of(with, stem.n + 1), form) && w->form & form)
		return;
	if (look(w, stem, form) && w->form & form)
		return;
	if (stem.n > 2 && stem.p[stem.n - 1] == stem.p[stem.n - 2])
		look(w, str_of(stem.p, stem.n - 1), form);
	if (stem.p[stem.n - 1] == 'i') {
		with[stem.n - 1] = 'y';
		look(w, str_of(with, stem.n), form);
	}
}

/* The forms of a word that no table has, by how it ends. */
static const struct {
	char end[5];
	unsigned char n;
	unsigned form;
} endings[] = {
	{ "ly", 2, F_ADV },
	{ "ed", 2, F_PAST | F_PART },
	{ "ing", 3, F_ING | F_NOUN },
	{ "ive", 3, F_ADJ },
	{ "ous", 3, F_ADJ },
	{ "ful", 3, F_ADJ },
	{ "ible", 4, F_ADJ },
	{ "able", 4, F_ADJ },
	{ "less", 4, F_ADJ },
	{ "al", 2, F_ADJ | F_NOUN },
	{ "ic", 2, F_ADJ | F_NOUN },
	{ "ary", 3, F_ADJ | F_NOUN },
	{ "s", 1, F_NOUN | F_PLURAL },
};

static unsigned
form_of(struct str s)
{
	size_t i, n;

	for (i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		n = endings[i].n;
		if (s.p[s.n - 1] == endings[i].end[n - 1] &&
		    ends(s, endings[i].end, n))
			return endings[i].form;
	}
	return F_NOUN;
}

/* An inflected form of a word that the table has. */
static void
inflected(struct word *w, struct str s)
{
	char with[WORD_MAX + 1];

	if (ends(s, "ing", 3) && s.n > 4)
		stems(w, str_of(s.p, s.n - 3), F_ING);
	else if (ends(s, "ed", 2) && s.n > 3)
		stems(w, str_of(s.p, s.n - 2), F_PAST | F_PART);
	else if (ends(s, "s", 1) && !ends(s, "ss", 2)) {
		look(w, str_of(s.p, s.n - 1), F_S | F_PLURAL);
		if (ends(s, "es", 2))
			look(w, str_of(s.p, s.n - 2), F_S | F_PLURAL);
		if (ends(s, "ies", 3)) {
			memcpy(with, s.p, s.n - 3);
			with[s.n - 3] = 'y';
			look(w, str_of(with, s.n - 2), F_S | F_PLURAL);
		}
	}
}

/* "counter-attack", "re-open": the last part tells; false if it has none. */
static bool
hyphened(struct word *w, struct str s)
{
	struct word last;
	struct str dash = s;

	while (dash.n > 0 && dash.p[dash.n - 1] != '-')
		dash.n--;
	if (dash.n == 0 || dash.n == s.n)
		return false;
	word_get(&last, str_of(s.p + dash.n, s.n - dash.n));
	if (last.form & (F_PAST | F_PART) || last.func ||
	    ((last.form & F_ING) && last.noun.cat.p == NULL)) {
		w->form = F_ADJ; /* Syrian-backed, long-standing */
		return true;
	}
	*w = last;
	if (!(w->form & (F_ADJ | F_NOUN | F_PLURAL)))
		w->form |= F_NOUN;
	return true;
}

void
word_get(struct word *w, struct str s)
{
	bool exact;

	memset(w, 0, sizeof(*w));
	if (s.n == 0 || s.n > WORD_MAX)
		return;
	exact = look(w, s, ~0u);
	if (w->func == 0)
		inflected(w, s);
	w->known = exact || w->func != 0 || w->form != 0;
	if (!w->known && !hyphened(w, s))
		w->form = form_of(s);
}

static struct sense
sense_of(struct str s, char pos)
{
	struct str all = dict_get(&words, s), line;
	struct sense none = { { NULL, 0 }, { NULL, 0 } };

	if (all.p == NULL)
		return none;
	while (str_cut(&all, '\n', &line))
		if (line.n > 0 && line.p[0] == pos)
			return sense_read(line);
	return none;
}

struct sense
word_phrase(struct str s)
{
	return sense_of(s, 'v');
}

struct sense
word_compound(struct str s)
{
	struct sense is = sense_of(s, 'n');

	if (is.cat.p == NULL && ends(s, "s", 1))
		is = sense_of(str_of(s.p, s.n - 1), 'n');
	return is;
}

static char
lower(char c)
{
	return (char)(c | ((unsigned char)(c - 'A') < 26) << 5);
}

bool
word_among(struct str word, struct str list)
{
	const char *p = list.p, *end = list.p + list.n, *last;
	size_t k;

	if (word.n == 0 || word.n > list.n)
		return false;
	last = end - word.n; /* where it may begin */
	for (; p <= last &&
	     (p = memchr(p, lower(word.p[0]), (size_t)(last - p) + 1));
	     p++) {
		if ((p > list.p && p[-1] != ' ') ||
		    (p < last && p[word.n] != ' '))
			continue;
		for (k = 1; k < word.n && lower(word.p[k]) == p[k]; k++)
			;
		if (k == word.n)
			return true;
	}
	return false;
}

bool
opt_in(struct str opts, struct str opt)
{
	const size_t n = opt.n;
	size_t i;

	for (i = 0; i + n <= opts.n; i++)
		if (opts.p[i] == opt.p[0] &&
		    (i == 0 || opts.p[i - 1] == ' ') &&
		    (i + n == opts.n || opts.p[i + n] == ' ') &&
		    memcmp(opts.p + i, opt.p, n) == 0)
			return true;
	return false;
}

struct str
word_role(struct str s, bool *weak)
{
	struct str line = dict_get(&roles, s);

	*weak = false;
	if (line.p == NULL && ends(s, "s", 1))
		line = dict_get(&roles, str_of(s.p, s.n - 1));
	if (line.p == NULL && ends(s, "ies", 3) && s.n < WORD_MAX) {
		char with[WORD_MAX + 1];

		memcpy(with, s.p, s.n - 3);
		with[s.n - 3] = 'y';
		line = dict_get(&roles, str_of(with, s.n - 2));
	}
	if (line.p == NULL)
		return line;
	*weak = str_field(line, 1).n > 0;
	return str_field(line, 0);
}

struct str
word_body(struct str s)
{
	struct str line = dict_get(&bodies, s);

	return line.p == NULL ? line : str_field(line, 0);
}

struct str
word_person(struct str s, bool by_last)
{
	struct str line = dict_get(&people, s);
	size_t i = s.n;

	if (line.p == NULL && by_last) {
		while (i > 0 && s.p[i - 1] != ' ')
			i--;
		line = dict_get(&people, str_of(s.p + i, s.n - i));
	}
	return line.p == NULL ? line : str_field(line, 0);
}

struct str
word_lower(char *to, size_t n, struct str s)
{
	size_t i, k = 0, most = n < 4 ? 0 : n - 3;
	uint32_t cp;

	if (most > s.n)
		most = s.n;
	/* nearly all words are ASCII */
	for (; k < most && (unsigned char)s.p[k] < 0x80; k++)
		to[k] = lower(s.p[k]);
	for (i = k; i < s.n && k + 4 <= n;) {
		unsigned char c = (unsigned char)s.p[i];

		if (c < 0x80) {
			to[k++] = lower(s.p[i++]);
			continue;
		}
		i += utf8_decode(s.p + i, s.n - i, &cp);
		if (cp == 0x2019)
			to[k++] = '\'';
		else if (cp == 0x2010 || cp == 0x2011)
			to[k++] = '-';
		else
			k += utf8_encode(to + k, utf8_lower(cp));
	}
	return str_of(to, k);
}
