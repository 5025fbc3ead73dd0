/* SPDX-License-Identifier: ISC */
/* doc: the names of a document and who is meant by them. */
#include "doc.h"

#include <stdlib.h>

#include "alike.h"
#include "word.h"

#define CHAIN 64 /* names looked at for one word: bounded time */

/* Does the token count in a name?  al-Abadi = Abadi. */
static bool
counts(const struct token *t)
{
	return t->kind != T_PUNCT && t->kind != T_POSS;
}

static uint64_t
name_hash(const struct tokens *ts, size_t i, size_t j)
{
	uint64_t h = 0;

	for (; i < j; i++)
		if (counts(&ts->t[i]))
			h = token_mix(h * 0xD6E8FEB86659FD93u + ts->t[i].hash);
	return h;
}

static void
rehash(struct doc *d)
{
	size_t i, at;

	d->nslots = d->nslots == 0 ? 256 : d->nslots * 2;
	free(d->slot);
	d->slot = calloc(d->nslots, sizeof(*d->slot));
	if (d->slot == NULL)
		die("out of memory");
	for (i = 0; i < d->nnames; i++) {
		for (at = d->names[i].hash & (d->nslots - 1); d->slot[at] != 0;
		     at = (at + 1) & (d->nslots - 1))
			;
		d->slot[at] = (uint32_t)i + 1;
	}
}

static uint32_t
find(const struct doc *d, uint64_t h, size_t *slot)
{
	size_t at;

	if (d->nslots == 0)
		return NO_NAME;
	for (at = h & (d->nslots - 1); d->slot[at] != 0;
	     at = (at + 1) & (d->nslots - 1))
		if (d->names[d->slot[at] - 1].hash == h)
			return d->slot[at] - 1;
	if (slot != NULL)
		*slot = at;
	return NO_NAME;
}

uint32_t
doc_by_hash(const struct doc *d, uint64_t h)
{
	return find(d, h, NULL);
}

uint32_t
doc_known(const struct doc *d, const struct text *t, size_t i, size_t j)
{
	return find(d, name_hash(&t->tokens, i, j), NULL);
}

uint32_t
doc_name(struct doc *d, const struct text *t, size_t i, size_t j)
{
	const struct tokens *ts = &t->tokens;
	uint64_t h = name_hash(ts, i, j);
	struct gaz_hit hit[GAZ_HITS];
	struct gaz_entry e;
	const char *rec;
	uint32_t got = find(d, h, NULL);
	struct name *n;
	size_t k, slot = 0;

	if (got != NO_NAME)
		return got;
	if (d->nnames >= DOC_NAMES || j - i > 64)
		return NO_NAME;
	if (d->nnames * 2 >= d->nslots)
		rehash(d);
	find(d, h, &slot);
	if (d->nnames == d->capnames)
		d->names = xgrow(d->names, &d->capnames, d->nnames + 1,
		    sizeof(*d->names));
	n = &d->names[d->nnames];
	*n = (struct name){ .hash = h,
		.full = NO_NAME,
		.first_full = NO_NAME,
		.next = NO_NAME };
	n->text = (uint32_t)d->arena.n;
	n->n = ts->t[j - 1].e - ts->t[i].b;
	buf_put(&d->arena, str_of(t->s.p + ts->t[i].b, n->n));
	n->tok = (uint32_t)d->nwords;
	n->common = true;
	for (k = i; k < j; k++) {
		if (!counts(&ts->t[k]))
			continue;
		n->common &= (ts->t[k].words &
				 (W_port | W_kind | W_pre | W_inner | W_inst |
				     W_stop | W_head)) != 0;
		if (d->nwords == d->capwords)
			d->words = xgrow(d->words, &d->capwords, d->nwords + 1,
			    sizeof(*d->words));
		d->words[d->nwords++] = ts->t[k].hash;
		n->ntok++;
	}
	n->upper = n->ntok == 1 && ts->t[i].cs == C_UPPER;
	n->small = t->mode == M_LOWER;
	n->cases = d->cases;
	for (k = gaz_find(&gaz_names, ts, i, hit); k-- > 0;)
		if (i + hit[k].n == j) {
			n->rec = hit[k].rec;
			break;
		}
	for (rec = n->rec; gaz_next(&rec, &e);)
		n->classes |= 1u << e.class;
	d->slot[slot] = (uint32_t)++d->nnames;
	return (uint32_t)d->nnames - 1;
}

/* Where the links of a word begin. */
static uint32_t *
word_slot(const struct doc *d, uint64_t w)
{
	return &d->word_slot[token_mix(w) & (d->nword_slots - 1)];
}

static void
add_link(struct doc *d, uint64_t w, uint32_t name)
{
	uint32_t *s;

	if (d->nlinks == d->caplinks)
		d->links = xgrow(d->links, &d->caplinks, d->nlinks + 1,
		    sizeof(*d->links));
	s = word_slot(d, w);
	d->links[d->nlinks] = (struct link){ name, *s };
	*s = (uint32_t)++d->nlinks;
}

/* By its words, by how they may be spelled. */
static void
add_links(struct doc *d, uint32_t name)
{
	const struct name *n = &d->names[name];
	uint32_t k;

	for (k = 0; k < n->ntok; k++)
		add_link(d, d->words[n->tok + k], name);
	if (n->last != 0)
		add_link(d, n->last, name);
}

/* A name of several words is found by each of them. */
static void
index_name(struct doc *d, uint32_t name)
{
	struct name *n = &d->names[name];
	uint32_t i;

	if (n->indexed || n->ntok < 2)
		return;
	n->indexed = true;
	doc_alike(doc_text(d, name), n->cases, &n->last, &n->alike);
	if (d->nword_slots == 0 || d->nlinks * 2 > d->nword_slots) {
		d->nword_slots = d->nword_slots == 0 ? 256 : d->nword_slots * 4;
		free(d->word_slot);
		d->word_slot = calloc(d->nword_slots, sizeof(uint32_t));
		if (d->word_slot == NULL)
			die("out of memory");
		d->nlinks = 0;
		for (i = 0; i < d->nnames; i++)
			if (d->names[i].indexed && i != name)
				add_links(d, i);
	}
	add_links(d, name);
}

void
doc_vote(struct doc *d, uint32_t name, enum kind kind, int32_t weight)
{
	if (name == NO_NAME || kind >= K_NAMES)
		return;
	if (d->names[name].votes[kind] < 1000000)
		d->names[name].votes[kind] += weight;
	if (kind == K_PERSON || kind == K_ORG)
		index_name(d, name);
}

void
doc_alias(struct doc *d, uint32_t name, uint32_t full)
{
	if (name != NO_NAME && full != NO_NAME && name != full &&
	    d->names[full].full == NO_NAME) {
		d->names[name].full = full;
		if (d->names[name].first_full == NO_NAME)
			d->names[name].first_full = full;
	}
}

void
doc_country(struct doc *d, struct str a3)
{
	size_t i;

	if (a3.n != 3)
		return;
	for (i = 0; i < d->ncountries; i++)
		if (memcmp(d->country[i].a3, a3.p, 3) == 0) {
			d->country[i].n++;
			return;
		}
	if (i == sizeof(d->country) / sizeof(*d->country))
		return;
	memcpy(d->country[i].a3, a3.p, 3);
	d->country[i].n = 1;
	d->ncountries++;
}

uint32_t
doc_country_top(const struct doc *d)
{
	uint32_t top = 0;
	size_t i;

	for (i = 0; i < d->ncountries; i++)
		if (d->country[i].n > top)
			top = d->country[i].n;
	return top;
}

uint32_t
doc_country_count(const struct doc *d, struct str a3)
{
	size_t i;

	for (i = 0; a3.n == 3 && i < d->ncountries; i++)
		if (memcmp(d->country[i].a3, a3.p, 3) == 0)
			return d->country[i].n;
	return 0;
}

void
doc_role(struct doc *d, uint32_t name, struct str role, struct str country,
    struct str status, bool rank)
{
	struct name *n;
	bool fresh = false;
	size_t i;

	if (name == NO_NAME)
		return;
	n = &d->names[name];
	if (role.n > 0 && (n->nrole == 0 || (n->rank && !rank))) {
		n->rank = rank;
		n->role = (uint32_t)d->arena.n;
		n->nrole = (uint32_t)role.n;
		buf_put(&d->arena, role);
		n->nstatus = 0;
		fresh = true;
	}
	/* president Aoun, a former commander: is no former president */
	if (fresh && status.n > 0) {
		n->status = (uint32_t)d->arena.n;
		n->nstatus = (uint32_t)status.n;
		for (i = 0; i < status.n; i++)
			buf_putc(&d->arena,
			    status.p[i] >= 'A' && status.p[i] <= 'Z'
				? (char)(status.p[i] | 32)
				: status.p[i]);
	}
	if (n->country[0] == '\0' && country.n == 3)
		memcpy(n->country, country.p, 3);
}

void
doc_said(struct doc *d, uint32_t name, uint32_t from)
{
	struct name *n = &d->names[name];
	const struct name *o = &d->names[from];

	if (n->country[0] == '\0')
		memcpy(n->country, o->country, 3);
	if (o->nrole > 0 && (n->nrole == 0 || (n->rank && !o->rank))) {
		n->rank = o->rank;
		n->role = o->role, n->nrole = o->nrole;
		n->status = o->status, n->nstatus = o->nstatus;
	}
}

enum kind
doc_kind(const struct doc *d, uint32_t name, int32_t *lead)
{
	int32_t best = 0, second = 0;
	int k, arg = K_NONE;

	for (k = 0; k < K_NAMES; k++) {
		int32_t v = d->names[name].votes[k];

		if (v > best)
			second = best, best = v, arg = k;
		else if (v > second)
			second = v;
	}
	*lead = best - second;
	return (enum kind)arg;
}

/*
 * Are the words of a, in their order, words of b?  Of characters that are
 * words, with none between: 李强 is no part of 李克强.
 */
static bool
part_of(const struct doc *d, const struct name *a, const struct name *b)
{
	unsigned char c = (unsigned char)d->arena.p[a->text];
	uint32_t i, j;

	if (c >= 0xE4 && c <= 0xE9) {
		for (j = 0; j + a->ntok <= b->ntok; j++)
			if (memcmp(d->words + a->tok, d->words + b->tok + j,
				a->ntok * sizeof(*d->words)) == 0)
				return true;
		return false;
	}

	for (i = j = 0; i < a->ntok && j < b->ntok; j++)
		if (d->words[a->tok + i] == d->words[b->tok + j])
			i++;
	return i == a->ntok;
}

/* Its last word but Jr, Sr, II: Ferdinand (Marcos) Jr. */
static uint64_t
surname(const struct doc *d, const struct name *n)
{
	const char *p = d->arena.p + n->text + n->n;
	uint32_t last = n->ntok - 1;

	if (n->ntok > 2 && n->n > 3 &&
	    (memcmp(p - 3, " Jr", 3) == 0 || memcmp(p - 3, " Sr", 3) == 0 ||
		memcmp(p - 3, "Jr.", 3) == 0 || memcmp(p - 3, "Sr.", 3) == 0 ||
		memcmp(p - 3, " II", 3) == 0))
		last--;
	return d->words[n->tok + last];
}

/* Was the same office given to both? */
static bool
same_role(const struct doc *d, const struct name *a, const struct name *b)
{
	return a->nrole > 0 && a->nrole == b->nrole &&
	    memcmp(d->arena.p + a->role, d->arena.p + b->role, a->nrole) == 0;
}

/* Is it a word for a body: the Council, the only one that ends so? */
static bool
is_body(const struct doc *d, const struct name *n)
{
	static const char *const words[] = { "Agency", "Alliance", "Assembly",
		"Authority", "Bank", "Board", "Coalition", "Commission",
		"Committee", "Council", "Court", "Institute", "Ministry",
		"Mission", "Panel", "Tribunal", "University" };
	size_t i;

	for (i = 0; n->classes == 0 && i < sizeof(words) / sizeof(*words); i++)
		if (n->n == strlen(words[i]) &&
		    memcmp(d->arena.p + n->text, words[i], n->n) == 0)
			return true;
	return false;
}

void
doc_alike(struct str s, bool cases, uint64_t *last, uint64_t *all)
{
	size_t i, b;
	uint64_t key;

	*last = *all = 0;
	cases |= alike_cyrillic(s);
	for (i = b = 0; i <= s.n; i++) {
		if (i < s.n && s.p[i] != ' ' && s.p[i] != '-')
			continue;
		key = alike_key(str_of(s.p + b, i - b), cases);
		*last = key;
		*all =
		    token_mix((*all ^ key) * 0xD6E8FEB86659FD93u) + (key == 0);
		b = i + 1;
	}
}

/* Is name a the better form of b's words: the one written more often, or the
 * nominative, which is the shortest? */
static bool
better(const struct doc *d, uint32_t a, uint32_t b)
{
	const struct name *x = &d->names[a], *y = &d->names[b];
	struct str s = doc_text(d, a), t = doc_text(d, b);

	if (x->cases || alike_cyrillic(s)) {
		if (s.n != t.n)
			return s.n < t.n;
		/* Fiala, of Fialy and Fialu */
		if (s.p[s.n - 1] != t.p[t.n - 1])
			return ends_in(s, "a") || ends_in(s, "а");
	} else if (x->votes[K_PERSON] != y->votes[K_PERSON]) {
		return x->votes[K_PERSON] > y->votes[K_PERSON];
	}
	return a < b;
}

/* Are all their words but the last the same? */
static bool
same_front(const struct doc *d, const struct name *a, const struct name *b)
{
	return a->ntok == b->ntok &&
	    memcmp(d->words + a->tok, d->words + b->tok,
		(a->ntok - 1) * sizeof(*d->words)) == 0;
}

/* The person of that name in another spelling or case; or itself. */
static uint32_t
spelled(const struct doc *d, uint32_t name)
{
	const struct name *n = &d->names[name], *o;
	uint32_t at, best = name, other, looked = 0;
	uint64_t last = n->last, all = n->alike;

	if (n->ntok == 1)
		doc_alike(doc_text(d, name), n->cases, &last, &all);
	if (last == 0)
		return name;
	for (at = *word_slot(d, last); at != 0 && looked < CHAIN;
	     at = d->links[at - 1].next, looked++) {
		other = d->links[at - 1].name;
		o = &d->names[other];
		if (other == name || o->last != last || o->votes[K_PERSON] <= 0)
			continue;
		if (n->ntok == 1 ||
		    (o->ntok == n->ntok &&
			(o->alike == all || same_front(d, n, o))))
			if ((n->ntok == 1 && best == name) ||
			    better(d, other, best))
				best = other;
	}
	return best;
}

uint32_t
doc_person_alike(const struct doc *d, uint64_t last, uint64_t all)
{
	uint32_t at, best = NO_NAME, looked = 0;
	const struct name *o;

	if (d->nword_slots == 0 || last == 0)
		return NO_NAME;
	for (at = *word_slot(d, last); at != 0 && looked < CHAIN;
	     at = d->links[at - 1].next, looked++) {
		o = &d->names[d->links[at - 1].name];
		if (o->last == last && o->votes[K_PERSON] > 0 &&
		    (all == 0 || o->alike == all) &&
		    (best == NO_NAME ||
			o->votes[K_PERSON] > d->names[best].votes[K_PERSON]))
			best = d->links[at - 1].name;
	}
	return best;
}

/* Is `other` a longer name of that kind with all words of `name`? */
static bool
is_longer(const struct doc *d, uint32_t name, uint32_t other, enum kind kind)
{
	const struct name *n = &d->names[name], *o = &d->names[other];

	return other != name && o->ntok > n->ntok && o->votes[kind] > 0 &&
	    part_of(d, n, o);
}

/* How well a longer name of a person (other) fits the one whose last word is
 * w; -1: not at all. */
static int64_t
person_fits(const struct doc *d, const struct name *n, const struct name *o,
    uint64_t w)
{
	/* family name last, or first as in Xi Jinping */
	int64_t score = surname(d, o) == w         ? 4
	    : d->words[o->tok] == d->words[n->tok] ? 2
						   : 1;

	/* "Tobias" for Tobias Ellwood: yes; but a name of two words must
	 * share its last */
	if (n->ntok > 1 && score < 4)
		return -1;
	/* Khan: the one named most; of longer forms of him the longest
	 * (below) */
	if (n->ntok > 1)
		score = score * 16 + (o->ntok < 8 ? o->ntok : 0);
	/* President Marcos is not his sister */
	if (n->ntok == 1 && same_role(d, n, o))
		score += 8;
	return score * 1000000 + o->votes[K_PERSON];
}

/* The same of a body: a front part of two words or more, then "of". */
static int64_t
body_fits(const struct doc *d, const struct name *n, const struct name *o)
{
	if (n->ntok < 2 || n->upper || (n->classes >> G_igo & 1) ||
	    memcmp(d->words + n->tok, d->words + o->tok,
		n->ntok * sizeof(*d->words)) != 0)
		return -1;
	return 100 - (int64_t)o->ntok;
}

/* The Council: the longest name that ends so, if all of them are one body's. */
static uint32_t
body_of_word(const struct doc *d, uint32_t name, uint64_t w)
{
	uint32_t at, other, best = name, most = 0, looked = 0;
	const struct name *o;

	if (!is_body(d, &d->names[name]))
		return name;
	for (at = *word_slot(d, w); at != 0 && looked < CHAIN;
	     at = d->links[at - 1].next, looked++) {
		other = d->links[at - 1].name;
		o = &d->names[other];
		if (!is_longer(d, name, other, K_ORG) ||
		    d->words[o->tok + o->ntok - 1] != w)
			continue;
		if (best != name && !part_of(d, o, &d->names[best]) &&
		    !part_of(d, &d->names[best], o))
			return name;
		if (o->ntok > most)
			most = o->ntok, best = other;
	}
	return best;
}

uint32_t
doc_full(const struct doc *d, uint32_t name, enum kind kind)
{
	const struct name *n = &d->names[name];
	uint32_t at, other, best = name, looked = 0;
	int64_t score, most = -1;
	uint64_t w;

	if (n->first_full != NO_NAME)
		return n->first_full;
	if (n->ntok == 0 || d->nword_slots == 0 ||
	    (kind != K_PERSON && kind != K_ORG))
		return name;
	w = d->words[n->tok + n->ntok - 1];
	if (kind == K_ORG && n->ntok == 1)
		return body_of_word(d, name, w);
	if (kind == K_ORG) /* National Assembly (of Kuwait) */
		w = d->words[n->tok];
	for (at = *word_slot(d, w); at != 0 && looked < CHAIN;
	     at = d->links[at - 1].next, looked++) {
		other = d->links[at - 1].name;
		if (!is_longer(d, name, other, kind))
			continue;
		score = kind == K_PERSON
		    ? person_fits(d, n, &d->names[other], w)
		    : body_fits(d, n, &d->names[other]);
		/* of two named as often the first, whom it was told of */
		if (score >= 0 && score >= most)
			most = score, best = other;
	}
	if (best == name && kind == K_PERSON)
		best = spelled(d, name);
	/* once more at most: only one word is shorter than two */
	return best != name && kind == K_PERSON && n->ntok == 1
	    ? doc_full(d, best, kind)
	    : best;
}

uint32_t
doc_person(const struct doc *d, uint64_t w)
{
	uint32_t at, best = NO_NAME, looked = 0;

	if (d->nword_slots == 0)
		return NO_NAME;
	for (at = *word_slot(d, w); at != 0 && looked < CHAIN;
	     at = d->links[at - 1].next, looked++) {
		const struct name *o = &d->names[d->links[at - 1].name];
		int32_t lead;

		if (d->words[o->tok + o->ntok - 1] == w &&
		    doc_kind(d, d->links[at - 1].name, &lead) == K_PERSON &&
		    (best == NO_NAME ||
			o->votes[K_PERSON] >= d->names[best].votes[K_PERSON]))
			best = d->links[at - 1].name;
	}
	return best;
}

struct str
doc_text(const struct doc *d, uint32_t name)
{
	return str_of(d->arena.p + d->names[name].text, d->names[name].n);
}

void
doc_clear(struct doc *d)
{
	d->nnames = d->nwords = d->nlinks = d->ncountries = 0;
	d->arena.n = 0;
	d->declines = false;
	if (d->nslots > 4096) { /* one large document must not slow others */
		free(d->slot);
		d->slot = NULL;
		d->nslots = 0;
	} else if (d->nslots > 0) {
		memset(d->slot, 0, d->nslots * sizeof(*d->slot));
	}
	if (d->nword_slots > 4096) {
		free(d->word_slot);
		d->word_slot = NULL;
		d->nword_slots = 0;
	} else if (d->nword_slots > 0) {
		memset(d->word_slot, 0, d->nword_slots * sizeof(*d->word_slot));
	}
}

void
doc_free(struct doc *d)
{
	free(d->names);
	free(d->slot);
	free(d->words);
	free(d->word_slot);
	free(d->links);
	buf_free(&d->arena);
	*d = (struct doc){ 0 };
}
