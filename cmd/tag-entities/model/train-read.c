/* SPDX-License-Identifier: ISC */
/* train-read: annotated sets and lists of names become examples. */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/tag-entities/phrase.h"
#include "slurp.h"
#include "train.h"

#define RARE                                                        \
	(1u << K_NORP | 1u << K_FAC | 1u << K_EVENT | 1u << K_LAW | \
	    1u << K_PRODUCT | 1u << K_WORK_OF_ART)
#define ALL_KINDS ((1u << K_NAMES) - 1)

struct type {
	struct str key;
	uint32_t kinds;
	bool silent;
	int part;
};

static struct type *types;
static size_t ntypes, captypes;
static int set_part = WHOLE;

void
read_types(const char *name)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, name), line, list, one;
	struct type ty;

	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		ty = (struct type){ .key = str_field(line, 0) };
		list = str_field(line, 1);
		ty.silent = str_eq(list, STR("-"));
		ty.part = WHOLE;
		if (ty.key.p[ty.key.n - 1] == '*') {
			uint64_t percent;

			if (!str_u64(list, &percent) || percent > 100)
				die("%s: bad weight of %.*s", name,
				    (int)ty.key.n, ty.key.p);
			ty.part = (int)percent * (WHOLE / 100);
		}
		while (str_cut(&list, '|', &one))
			if (kind_of(one) < K_NAMES)
				ty.kinds |= 1u << kind_of(one);
		if (captypes == ntypes)
			types =
			    xgrow(types, &captypes, ntypes + 1, sizeof(*types));
		types[ntypes++] = ty;
	}
}

static const struct type *
find_type(struct str set, struct str type)
{
	size_t i;

	for (i = 0; i < ntypes; i++)
		if (types[i].key.n == set.n + 1 + type.n &&
		    memcmp(types[i].key.p, set.p, set.n) == 0 &&
		    types[i].key.p[set.n] == ' ' &&
		    memcmp(types[i].key.p + set.n + 1, type.p, type.n) == 0)
			return &types[i];
	return NULL;
}

/* Kinds that the set annotates. */
static uint32_t
set_kinds(struct str set)
{
	uint32_t k = 0;
	size_t i;

	for (i = 0; i < ntypes; i++)
		if (types[i].key.n > set.n &&
		    memcmp(types[i].key.p, set.p, set.n) == 0 &&
		    types[i].key.p[set.n] == ' ')
			k |= types[i].kinds;
	return k;
}

static uint32_t
labels_b(uint32_t kinds)
{
	uint32_t l = 0;
	int k;

	for (k = 0; k < K_NAMES; k++)
		if (kinds >> k & 1)
			l |= 1u << LABEL_B(k);
	return l;
}

static uint32_t
labels_i(uint32_t kinds)
{
	return labels_b(kinds) << 1;
}

struct span {
	size_t b, e;
	uint32_t kinds;
	bool silent;
};

/* The kinds that the lists, else its head, are sure of for tokens first to
 * last; 0: none. */
static uint32_t
sure_kinds(const struct text *t, size_t first, size_t last)
{
	static const struct {
		uint32_t classes;
		enum kind kind;
	} list[] = {
#define IS(c) (1u << G_##c)
		{ IS(country) | IS(former) | IS(city) | IS(capital) | IS(seat) |
			IS(admin) | IS(region),
		    K_GPE },
		{ IS(physical), K_LOC }, { IS(facility), K_FAC },
		{ IS(demonym) | IS(group), K_NORP }, { IS(event), K_EVENT },
		{ IS(law), K_LAW }, { IS(product), K_PRODUCT },
		{ IS(work), K_WORK_OF_ART }
	};
	uint32_t all = first == last ? t->look[first].u
				     : t->look[first].b & t->look[last].l;
	uint32_t m = 0;
	enum kind by;
	size_t k;

	for (k = 0; k < sizeof(list) / sizeof(*list); k++)
		if (all & list[k].classes)
			m |= 1u << list[k].kind;
	if ((all & IS(language)) && !(all & IS(demonym)))
		m |= 1u << K_LANGUAGE;
#undef IS
	if (m == 0 && last > first &&
	    (by = kind_by_head(t, first, last + 1)) != K_NONE)
		m |= 1u << by;
	return m;
}

/* What the lists are sure of settles which kind a span of the stretch
 * [at, end) is, whose examples are the last ones. */
static void
settle(struct examples *x, const struct text *t, size_t at, size_t end,
    const struct span *span)
{
	size_t first = SIZE_MAX, last = 0, i;
	uint32_t kinds;

	for (i = at; i < end; i++)
		if (t->tokens.t[i].b < span->e && t->tokens.t[i].e > span->b) {
			if (first == SIZE_MAX)
				first = i;
			last = i;
		}
	if (first == SIZE_MAX || span->silent)
		return;
	kinds = span->kinds & sure_kinds(t, first, last);
	if (kinds == 0 || kinds == span->kinds)
		return;
	for (i = first; i <= last; i++)
		x->toks[x->ntoks - (end - i)].allow =
		    i == first ? labels_b(kinds) : labels_i(kinds);
}

/* The labels that may be right for a token, the first of its stretch or not;
 * outside of spans O, or what the set does not know. */
static uint32_t
right_labels(const struct token *tok, bool first, const struct span *span,
    size_t nspan, uint32_t known)
{
	size_t j;

	for (j = 0; j < nspan; j++) {
		if (span[j].e <= tok->b || span[j].b >= tok->e)
			continue;
		return span[j].silent              ? UINT32_MAX
		    : span[j].b >= tok->b || first ? labels_b(span[j].kinds)
						   : labels_i(span[j].kinds);
	}
	return 1 | labels_b(ALL_KINDS & ~known) | labels_i(ALL_KINDS & ~known);
}

/* One sentence as text with its spans; in some other casing. */
static void
learn(struct examples *x, struct text *t, struct seen *seen, struct str s,
    const struct span *span, size_t nspan, uint32_t known)
{
	size_t at = 0, end, i, j;
	struct tok *out;

	text_cut(t, s, seen);
	for (; text_stretch(t, &at, &end); at = end) {
		examples_begin(x, end - at, set_part);
		for (i = at; i < end; i++) {
			out = examples_token(x, t, i, false);
			out->allow = right_labels(&t->tokens.t[i], i == at,
			    span, nspan, known);
			out->all = UINT32_MAX;
		}
		for (j = 0; j < nspan; j++)
			settle(x, t, at, end, &span[j]);
	}
}

static bool
in_list(struct str w, const char *list)
{
	size_t n;

	for (; *list != '\0'; list += n + (list[n] == ' ')) {
		for (n = 0; list[n] != '\0' && list[n] != ' '; n++)
			;
		if (n == w.n && memcmp(list, w.p, n) == 0)
			return true;
	}
	return false;
}

/* Tokens as running text: no space before , . ) and behind ( $. */
static void
join(struct buf *b, struct str w, bool *glue, unsigned *quotes)
{
	bool space = !*glue && b->n > 0;

	if (in_list(w,
		". , ; : ! ? % ) ] } \xC2\xBB \xE2\x80\x9D \xE2\x80\x99 "
		"\xE2\x80\xA6 's \xE2\x80\x99s n't n\xE2\x80\x99t 're 've 'll "
		"'d "
		"'m 'S ''"))
		space = false;
	*glue = in_list(w,
	    "( [ { $ \xC2\xA3 \xE2\x82\xAC \xC2\xAB "
	    "\xE2\x80\x9C \xE2\x80\x98 # @ ``");
	if (str_eq(w, STR("\""))) {
		if (*quotes & 1)
			space = false;
		else
			*glue = true;
		*quotes ^= 1;
	}
	if (space)
		buf_putc(b, ' ');
	buf_put(b, w);
}

/* Is the word that begins there small in a headline? */
static bool
stays_small(const char *p, size_t n)
{
	static const char *const words[] = { "a", "an", "and", "as", "at", "by",
		"for", "from", "in", "of", "on", "or", "over", "the", "to",
		"with", NULL };
	size_t i, len = 0;

	while (len < n && p[len] >= 'a' && p[len] <= 'z')
		len++;
	if (len < n && p[len] != ' ')
		return false;
	for (i = 0; words[i] != NULL; i++)
		if (strlen(words[i]) == len && memcmp(words[i], p, len) == 0)
			return true;
	return false;
}

static void
recase(struct buf *to, struct str s, int how)
{
	size_t i;
	bool start = true;
	char c;

	to->n = 0;
	for (i = 0; i < s.n; i++) {
		c = s.p[i];
		if (c >= 'a' && c <= 'z' &&
		    (how == 1 ||
			(how == 2 && start &&
			    (i == 0 || !stays_small(s.p + i, s.n - i)))))
			c = (char)(c - 32);
		else if (c >= 'A' && c <= 'Z' && how == 3)
			c = (char)(c | 32);
		start = c == ' ' || c == '-';
		buf_putc(to, c);
	}
	/* a headline has no full stop; a space, so that spans stay inside */
	if (how == 2 && to->n > 0 && to->p[to->n - 1] == '.')
		to->p[to->n - 1] = ' ';
}

/* A set while it is read, one sentence of it. */
struct reader {
	struct str set;
	uint32_t known; /* kinds that it annotates */
	struct text t;
	struct seen seen;
	struct buf text, other; /* the sentence; in some other casing */
	struct span *span;
	size_t nspan, capspan, nsent;
	unsigned quotes;
	bool glue;
	bool title; /* the last tag was a title's */
};

/* # set = NAME; # doc = ID */
static void
read_comment(struct reader *r, struct str line)
{
	const struct type *ty;

	if (line.n > 8 && memcmp(line.p, "# set = ", 8) == 0) {
		r->set = str_of(line.p + 8, line.n - 8);
		r->known = set_kinds(r->set);
		ty = find_type(r->set, STR("*"));
		set_part = ty != NULL ? ty->part : WHOLE;
	}
	if (line.n > 8 && memcmp(line.p, "# doc = ", 8) == 0)
		r->seen = (struct seen){ 0 };
}

static void
read_token(struct reader *r, struct str line)
{
	struct str w = str_field(line, 0), tag = str_field(line, 1);
	const struct type *ty;
	size_t begin;

	join(&r->text, w, &r->glue, &r->quotes);
	begin = r->text.n - w.n;
	if (tag.n < 3)
		return;
	if (tag.p[0] == 'I' && (r->title || r->nspan > 0)) {
		if (!r->title)
			r->span[r->nspan - 1].e = r->text.n;
		return;
	}
	ty = find_type(r->set, str_of(tag.p + 2, tag.n - 2));
	/* titles have a rule of their own: outside */
	r->title = ty != NULL && !ty->silent && ty->kinds == 0;
	if (r->title)
		return;
	if (r->capspan == r->nspan)
		r->span =
		    xgrow(r->span, &r->capspan, r->nspan + 1, sizeof(*r->span));
	r->span[r->nspan++] = (struct span){ begin, r->text.n,
		ty != NULL ? ty->kinds : 0, ty == NULL || ty->silent };
}

/* "the United Nations's": the article and 's are outside. */
static void
trim(struct span *sp, const char *text)
{
	if (sp->e - sp->b > 4 && (text[sp->b] | 32) == 't' &&
	    memcmp(text + sp->b + 1, "he ", 3) == 0)
		sp->b += 4;
	if (sp->e - sp->b > 3 && text[sp->e - 1] == 's' &&
	    text[sp->e - 2] == '\'')
		sp->e -= 2;
}

static void
end_sentence(struct examples *x, struct reader *r)
{
	size_t i;
	int how;

	for (i = 0; i < r->nspan; i++)
		trim(&r->span[i], r->text.p);
	if (r->text.n > 0) {
		learn(x, &r->t, &r->seen, buf_str(&r->text), r->span, r->nspan,
		    r->known);
		r->nsent++;
		/* titles and careless text: one sentence in so many */
		how = r->nsent % 3 == 0  ? 1
		    : r->nsent % 6 == 2  ? 2
		    : r->nsent % 12 == 4 ? 3
					 : 0;
		if (how != 0) {
			recase(&r->other, buf_str(&r->text), how);
			learn(x, &r->t, &r->seen, buf_str(&r->other), r->span,
			    r->nspan, r->known);
		}
	}
	r->text.n = 0, r->nspan = 0, r->quotes = 0;
	r->glue = true, r->title = false;
}

static void
read_set(struct examples *x, const char *name, struct str text)
{
	static struct reader r;
	struct str line;

	r = (struct reader){ .glue = true };
	while (str_cut(&text, '\n', &line)) {
		if (line.n > 2 && line.p[0] == '#' && line.p[1] == ' ' &&
		    memchr(line.p, '\t', line.n) == NULL)
			read_comment(&r, line);
		else if (line.n > 0)
			read_token(&r, line);
		else
			end_sentence(x, &r);
	}
	end_sentence(x, &r);
	text_free(&r.t);
	buf_free(&r.text);
	buf_free(&r.other);
	free(r.span);
	fprintf(stderr, "train: %s: %zu sentences, %zu tokens, %u features\n",
	    name, r.nsent, x->ntoks, x->nids);
}

/* What the names of a class of the lists are. */
static uint32_t
class_kinds(enum gaz_class c)
{
	switch (c) {
	case G_given:
	case G_family:
	case G_leader:
		return 1u << K_PERSON;
	case G_country:
	case G_former:
	case G_city:
	case G_capital:
	case G_seat:
	case G_admin:
		return 1u << K_GPE;
	case G_region:
	case G_physical:
		return 1u << K_LOC;
	case G_facility:
		return 1u << K_FAC;
	case G_igo:
	case G_party:
	case G_body:
	case G_media:
	case G_company:
	case G_club:
	case G_university:
		return 1u << K_ORG;
	case G_demonym:
	case G_group:
		return 1u << K_NORP;
	case G_event:
		return 1u << K_EVENT;
	case G_law:
		return 1u << K_LAW;
	case G_product:
		return 1u << K_PRODUCT;
	case G_work:
		return 1u << K_WORK_OF_ART;
	default:
		return 0;
	}
}

/*
 * Names of the lists, alone: what their words and letters say.  That they
 * are names is given, so O is no rival.  A class has the same part in all,
 * however many names it has.
 */
static void
read_list(struct examples *x, const char *name, struct str text,
    const struct options *o)
{
	struct str rest, line;
	static uint32_t n[G_MAX];
	struct text t = { 0 };
	static struct seen seen;
	size_t i, at, end;
	enum gaz_class c;
	int part;

	memset(n, 0, sizeof(n));
	for (rest = text; str_cut(&rest, '\n', &line);)
		if (line.n > 0 && line.p[0] != '#' &&
		    (c = gaz_class(str_field(line, 1))) < G_MAX)
			n[c]++;
	for (rest = text; str_cut(&rest, '\n', &line);) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		c = gaz_class(str_field(line, 1));
		if (c >= G_MAX || class_kinds(c) == 0)
			continue;
		part = (int)((int64_t)o->list_names * WHOLE / n[c]);
		/* texts have few laws and works for each person and place */
		if (class_kinds(c) & RARE)
			part /= 10;
		if (part > o->list_most)
			part = o->list_most;
		text_cut(&t, str_field(line, 0), &seen);
		at = 0;
		if (!text_stretch(&t, &at, &end) || at != 0 ||
		    end != t.tokens.n || t.mode != M_MIXED)
			continue;
		examples_begin(x, end, part);
		for (i = 0; i < end; i++) {
			struct tok *out;

			out = examples_token(x, &t, i, true);
			out->all =
			    i == 0 ? labels_b(ALL_KINDS) : labels_i(ALL_KINDS);
			out->allow = i == 0 ? labels_b(class_kinds(c))
					    : labels_i(class_kinds(c));
		}
	}
	fprintf(stderr, "train: %s: %zu tokens, %u features\n", name, x->ntoks,
	    x->nids);
	text_free(&t);
}

void
read_file(struct examples *x, const char *name, const struct options *o)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, name);

	if (text.n > 8 && memcmp(text.p, "# set = ", 8) == 0)
		read_set(x, name, text);
	else
		read_list(x, name, text, o);
}
