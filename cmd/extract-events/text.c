/* SPDX-License-Identifier: ISC */
/* text: annotations and words to tokens. */
#include "text.h"

#include <stdlib.h>

#include "actor.h"
#include "dict.h"
#include "utf8.h"

/*
 * Where a source position (from the row's begin) lies in the text; *hint: a
 * unit at or before it, for positions that rise.
 */
static size_t
text_of(const struct row *row, uint64_t src, size_t *hint)
{
	const struct map *m = &row->map;
	const struct unit *u;
	uint64_t in;

	if (!row->has_map)
		return src < row->text.n ? (size_t)src : row->text.n;
	while (*hint + 1 < m->n && m->u[*hint + 1].src <= src)
		++*hint;
	if (m->n == 0)
		return 0;
	u = &m->u[*hint];
	in = src - u->src;
	if (u->s == 0 && u->t == 0)
		in = in > u->n ? u->n : in;
	else
		in = u->s == 0          ? u->n * u->t
		    : in / u->s >= u->n ? u->n * u->t
					: in / u->s * u->t;
	return u->txt + in < row->text.n ? (size_t)(u->txt + in) : row->text.n;
}

static const struct {
	const char *name;
	enum ent_kind kind;
} kinds[] = {
	{ "PERSON", E_PERSON },
	{ "NORP", E_NORP },
	{ "GPE", E_GPE },
	{ "ORG", E_ORG },
	{ "LOC", E_LOC },
	{ "FAC", E_FAC },
	{ "TITLE", E_TITLE },
	{ "DATE", E_TIME },
	{ "TIME", E_TIME },
	{ "DURATION", E_TIME },
	{ "SET", E_TIME },
	{ "MONEY", E_AMOUNT },
	{ "PERCENT", E_AMOUNT },
	{ "QUANTITY", E_AMOUNT },
	{ "EVENT", E_OTHER },
	{ "LAW", E_OTHER },
	{ "PRODUCT", E_OTHER },
	{ "WORK_OF_ART", E_OTHER },
	{ "LANGUAGE", E_OTHER },
};

static void
read_ents(struct text *t, const struct row *row)
{
	size_t i, k, hint = 0, hint2;

	t->nent = 0;
	for (i = 0; i < row->nann; i++) {
		const struct ann *a = &row->ann[i];
		struct str line = a->line;
		struct ent *e;

		for (k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
			if (a->kind.p[0] == kinds[k].name[0] &&
			    str_eq(a->kind,
				str_of(kinds[k].name, strlen(kinds[k].name))))
				break;
		if (k == sizeof(kinds) / sizeof(kinds[0]) ||
		    a->begin < row->begin || a->end > row->end)
			continue;
		if (line.n > 0 && line.p[line.n - 1] == '\n')
			line.n--;
		t->ent =
		    xgrow(t->ent, &t->entsize, t->nent + 1, sizeof(*t->ent));
		e = &t->ent[t->nent];
		memset(e, 0, sizeof(*e));
		e->kind = kinds[k].kind;
		e->sb = a->begin;
		e->se = a->end;
		e->b = text_of(row, a->begin - row->begin, &hint);
		hint2 = hint;
		e->e = text_of(row, a->end - row->begin, &hint2);
		for (k = 0; k < 6; k++)
			str_cut(&line, '\t', &e->value);
		str_cut(&line, '\t', &e->attrs);
		str_cut(&line, '\t', &e->text);
		if (e->b >= e->e)
			continue;
		if (t->nent > 0 && e->b < t->ent[t->nent - 1].e) {
			/* inside another: it may say its country */
			struct ent *host = &t->ent[t->nent - 1];

			if (e->e <= host->e && host->kind != E_TIME &&
			    host->kind != E_TITLE &&
			    (e->kind == E_GPE || e->kind == E_NORP)) {
				ent_code(e);
				if (host->code.who[0] == 0)
					host->code = e->code;
			}
			continue;
		}
		t->nent++;
	}
	for (i = 0; i < t->nent; i++)
		ent_code(&t->ent[i]);
}

static struct tok *
add(struct text *t, size_t b, size_t e, enum tok_kind kind)
{
	struct tok *k;

	t->tok = xgrow(t->tok, &t->toksize, t->ntok + 1, sizeof(*t->tok));
	k = &t->tok[t->ntok++];
	memset(k, 0, sizeof(*k));
	k->b = b;
	k->e = e;
	k->kind = kind;
	return k;
}

static char
mark_of(uint32_t cp)
{
	switch (cp) {
	case 0x2018:
	case 0x2019:
	case 0x60:
		return '\'';
	case 0x201C:
	case 0x201D:
	case 0xAB:
	case 0xBB:
	case 0x201E:
		return '"';
	case 0x2013:
	case 0x2014:
	case 0x2015:
		return '-';
	case 0x2026:
		return '.';
	default:
		return cp < 0x80 ? (char)cp : '*';
	}
}

static bool
letter_at(struct str s, size_t i)
{
	uint32_t cp;

	if (i >= s.n)
		return false;
	utf8_decode(s.p + i, s.n - i, &cp);
	return utf8_alpha(cp);
}

/* The word at i; apostrophes and hyphens between letters belong to it. */
static size_t
word_end(struct str s, size_t i, size_t stop)
{
	uint32_t cp;
	size_t n;

	while (i < stop) {
		if ((unsigned char)((s.p[i] | 32) - 'a') < 26) {
			i++;
			continue;
		}
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (utf8_alpha(cp) || utf8_digit(cp) >= 0 ||
		    utf8_class(cp) == U_FORMAT) {
			i += n;
			continue;
		}
		if ((cp == '-' || cp == 0x2010 || cp == 0x2011) &&
		    i + n < stop && letter_at(s, i + n)) {
			i += n;
			continue;
		}
		if ((cp == '\'' || cp == 0x2019) && i + n < stop &&
		    letter_at(s, i + n)) {
			/* 's is a token of its own */
			if ((s.p[i + n] == 's' || s.p[i + n] == 'S') &&
			    !letter_at(s, i + n + 1))
				return i;
			i += n;
			continue;
		}
		/* U.S., e.g. */
		if (cp == '.' && i + 1 < stop && letter_at(s, i + 1) && i > 0 &&
		    (i < 2 || !letter_at(s, i - 2)))
			i += 1;
		else
			break;
	}
	return i;
}

/* The number at i, with what is written onto it: 5th, 30-day. */
static size_t
number_end(struct str s, size_t i, size_t stop)
{
	while (i < stop &&
	    (utf8_digit((unsigned char)s.p[i]) >= 0 ||
		((s.p[i] == ',' || s.p[i] == '.') && i + 1 < stop &&
		    utf8_digit((unsigned char)s.p[i + 1]) >= 0)))
		i++;
	return i;
}

static size_t
read_number(struct text *t, struct str s, size_t i, size_t stop, size_t m,
    bool skip)
{
	size_t e = number_end(s, i, stop);

	if (e == i)
		e += m; /* a digit of another script */
	if (e < stop && (s.p[e] == '-' || letter_at(s, e)))
		e = word_end(s, e, stop);
	add(t, i, e, T_NUM)->skip = skip;
	return e;
}

#define KNOWN 1024 /* a power of two; 2,048 save 1 % more instructions */
/* A word that was looked up, in lower case: texts say most words again. */
struct known {
	char key[WORD_MAX];
	size_t n;
	struct word w;
};

/* word_get(), from memory where it can. */
static void
know(struct text *t, struct str low, struct word *w)
{
	struct known *k = &t->known[dict_hash(low) & (KNOWN - 1)];

	if (low.n > WORD_MAX) {
		word_get(w, low);
		return;
	}
	if (!str_eq(str_of(k->key, k->n), low)) {
		memcpy(k->key, low.p, low.n);
		k->n = low.n;
		word_get(&k->w, low);
	}
	*w = k->w;
}

/* tail: the -backed of Iran-backed; cp: the first character. */
static size_t
read_word(struct text *t, struct str s, size_t i, size_t stop, bool tail,
    uint32_t cp, bool skip)
{
	size_t e = word_end(s, i + tail, stop);
	struct tok *k = add(t, i, e, T_WORD);
	char low[WORD_MAX + 4];

	k->cap = utf8_lower(cp) != cp;
	k->skip = skip;
	know(t, word_lower(low, sizeof(low), str_of(s.p + i, e - i)), &k->w);
	return e;
}

/* Punctuation at i of m bytes; *open counts brackets. */
static size_t
read_mark(struct text *t, struct str s, size_t i, size_t m, uint32_t cp,
    int *open)
{
	struct tok *k = add(t, i, i + m, T_PUNCT);
	bool s_behind = i + m < s.n && (s.p[i + m] == 's' || s.p[i + m] == 'S');

	k->mark = mark_of(cp);
	k->skip = *open > 0;
	/* Israel's, the rebels' */
	if (k->mark == '\'' && i > 0 &&
	    ((s.p[i - 1] == 's' && (i + m >= s.n || s.p[i + m] == ' ')) ||
		(s_behind && letter_at(s, i - 1) &&
		    !letter_at(s, i + m + 1)))) {
		if (i + m < s.n && s.p[i + m] != ' ') {
			k->e++;
			m++;
		}
		k->mark = 's';
	}
	if (k->mark == '(' || k->mark == '[') {
		++*open;
		k->skip = true;
	} else if ((k->mark == ')' || k->mark == ']') && *open > 0)
		--*open;
	return i + m;
}

static size_t
read_ent(struct text *t, struct ent *e, bool skip)
{
	struct tok *k = add(t, e->b, e->e, e->kind == E_TIME ? T_TIME : T_ENT);

	k->ent = e;
	k->cap = true;
	k->skip = skip;
	return e->e;
}

/* Is cp at i, before a name, the hyphen of anti-Russian? */
static bool
hyphen_anti(const struct text *t, struct str s, size_t i, uint32_t cp)
{
	const struct tok *k = t->ntok > 0 ? &t->tok[t->ntok - 1] : NULL;

	return cp == '-' && k != NULL && k->kind == T_WORD && k->e == i &&
	    word_among(str_of(s.p + k->b, k->e - k->b), STR("anti"));
}

/* Is the hyphen at i written onto a name: Iran-backed? */
static bool
hyphen_behind(const struct text *t, struct str s, size_t i)
{
	const struct tok *k;

	if (t->ntok == 0)
		return false;
	k = &t->tok[t->ntok - 1];
	return k->e == i && k->kind == T_ENT && i + 1 < s.n;
}

/* Does the hyphen at i, of m bytes, join two names: US-China? */
static bool
hyphen_between(const struct text *t, size_t i, size_t m, uint32_t cp, size_t n)
{
	const struct tok *k = t->ntok > 0 ? &t->tok[t->ntok - 1] : NULL;

	return k && k->kind == T_ENT && k->e == i && mark_of(cp) == '-' &&
	    n < t->nent && t->ent[n].b == i + m && t->ent[n].kind != E_TIME;
}

void
text_read(struct text *t, const struct row *row)
{
	struct str s = row->text;
	size_t i = 0, n = 0, stop, m;
	uint32_t cp;
	bool tail;
	int open = 0;

	if (t->known == NULL) {
		size_t size = 0;

		t->known = xgrow(NULL, &size, KNOWN, sizeof(*t->known));
		memset(t->known, 0, KNOWN * sizeof(*t->known));
	}
	t->ntok = 0;
	read_ents(t, row);
	while (i < s.n) {
		while (n < t->nent && t->ent[n].b < i)
			n++;
		stop = n < t->nent ? t->ent[n].b : s.n;
		if (n < t->nent && i == stop) {
			i = read_ent(t, &t->ent[n], open > 0);
			continue;
		}
		m = utf8_decode(s.p + i, s.n - i, &cp);
		tail = cp == '-' && hyphen_behind(t, s, i) && i + 1 < stop &&
		    letter_at(s, i + 1);
		if (utf8_space(cp) || utf8_class(cp) == U_FORMAT ||
		    hyphen_between(t, i, m, cp, n))
			i += m;
		else if (i + m == stop && hyphen_anti(t, s, i, cp))
			t->tok[t->ntok - 1].e = i += m;
		else if (utf8_digit(cp) >= 0)
			i = read_number(t, s, i, stop, m, open > 0);
		else if (utf8_alpha(cp) || tail)
			i = read_word(t, s, i, stop, tail, cp, open > 0);
		else
			i = read_mark(t, s, i, m, cp, &open);
	}
	if (open > 0) /* never closed: all of it counts */
		for (i = 0; i < t->ntok; i++)
			t->tok[i].skip = false;
}

bool
tok_is(const struct text *t, const struct row *row, size_t i, const char *word)
{
	const struct tok *k = &t->tok[i];

	return word_among(str_of(row->text.p + k->b, k->e - k->b),
	    str_of(word, strlen(word)));
}

void
text_free(struct text *t)
{
	free(t->ent);
	free(t->tok);
	free(t->known);
}
