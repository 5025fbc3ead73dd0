/* SPDX-License-Identifier: ISC */
/* emit: the rows of what was seen: kinds, values and attributes in the end. */
#include "tag.h"

#include "alike.h"
#include "capital.h"
#include "cmd/tag-entities/amount/currency.h"
#include "cmd/tag-entities/world/nominative.h"

struct str
tag_country(const char *rec, uint32_t classes)
{
	struct gaz_entry e;

	while (gaz_next(&rec, &e))
		if ((classes >> e.class & 1) && e.country.n == 3)
			return e.country;
	return STR("");
}

struct str
tag_only_country(const char *rec, uint32_t classes)
{
	struct str c = STR("");
	struct gaz_entry e;

	while (gaz_next(&rec, &e)) {
		if (!(classes >> e.class & 1) || e.country.n != 3)
			continue;
		if (c.n == 3 && memcmp(c.p, e.country.p, 3) != 0)
			return STR("");
		c = e.country;
	}
	return c;
}

static void
attr(struct buf *b, struct str key, struct str value)
{
	if (value.n == 0)
		return;
	if (b->n > 0)
		buf_putc(b, '|');
	buf_put(b, key);
	buf_putc(b, '=');
	attr_escape(b, value);
}

/* The kind this mention has in the end: as the others of its name. */
static enum kind
final_kind(const struct tagger *g, const struct mention *m)
{
	static const uint32_t may = 1u << K_PERSON | 1u << K_ORG | 1u << K_GPE |
	    1u << K_LOC | 1u << K_FAC,
			      odd = 1u << K_PRODUCT | 1u << K_WORK_OF_ART |
	    1u << K_EVENT;
	const uint32_t known = STATES | PEOPLES | 1u << G_seat |
	    1u << G_capital | 1u << G_igo | 1u << G_body | 1u << G_party |
	    1u << G_media | 1u << G_company;
	enum kind k, was = (enum kind)m->kind;
	const struct name *n;
	uint32_t all;
	int32_t lead;

	if (m->name == NO_NAME || was >= K_NAMES || m->fixed)
		return was;
	n = &g->doc.names[m->name];
	/* Katrina, where the hurricane is named */
	if (n->ntok == 1 && n->votes[K_EVENT] >= STORM / 2 &&
	    doc_person(&g->doc, g->doc.words[n->tok]) == NO_NAME)
		return K_EVENT;
	if (n->ntok == 1 && was != K_NORP && was != K_LANGUAGE) {
		all = n->classes;
		/* the UAE is no body; nor the RMI, where the islands are */
		if ((all & STATES) && was == K_ORG && n->upper &&
		    n->full == NO_NAME &&
		    ((all & 1u << G_region) ||
			doc_country_count(&g->doc,
			    tag_country(n->rec, STATES)) > 0))
			return K_GPE;
		/* Georgia is no person here */
		if (all & STATES)
			return was == K_PERSON && !m->near && !n->titled ? K_GPE
									 : was;
		/* nor Moroni, where the Comoros are */
		if (was == K_PERSON && !m->near && !n->titled &&
		    (all & (1u << G_seat | 1u << G_capital)) &&
		    doc_country_count(&g->doc,
			tag_country(n->rec, 1u << G_seat | 1u << G_capital)) >
			0)
			return K_GPE;
		/* nor Kharkiv, which names nobody */
		if (was == K_PERSON && !m->near && !n->titled &&
		    (all & (1u << G_city | 1u << G_admin)) &&
		    !(all & (1u << G_given | 1u << G_family)) &&
		    doc_person(&g->doc, g->doc.words[n->tok]) == NO_NAME)
			return K_GPE;
		/* Dar: Mohammad Ishaq Dar is in the text */
		if (was != K_PERSON && !n->upper && !m->located &&
		    !(all & known) &&
		    doc_person(&g->doc, g->doc.words[n->tok]) != NO_NAME)
			return K_PERSON;
		/* Araghchi: Foreign Minister Abbas Araqchi is */
		if (was == K_ORG && !n->upper && all == 0 &&
		    n->full == NO_NAME) {
			n = &g->doc.names[doc_full(&g->doc, m->name, K_PERSON)];
			if (n->ntok > 1 && n->nrole > 0 &&
			    g->doc.words[n->tok] !=
				g->doc.words[g->doc.names[m->name].tok])
				return K_PERSON;
			n = &g->doc.names[m->name];
		}
	}
	if (!((may | (n->ntok == 1 ? odd : 0)) >> was & 1))
		return was;
	k = doc_kind(&g->doc, m->name, &lead);
	if (k != was && (may >> k & 1) && n->votes[k] >= 3 * n->votes[was])
		return k;
	return was;
}

static const uint32_t classes_of[K_NAMES] = {
	[K_PERSON] = 1u << G_leader,
	[K_NORP] = 1u << G_demonym | 1u << G_group,
	[K_ORG] = 1u << G_igo | 1u << G_body | 1u << G_party | 1u << G_media |
	    1u << G_company | 1u << G_club | 1u << G_university,
	[K_GPE] = STATES,
	[K_LOC] = 1u << G_physical | 1u << G_region,
	[K_FAC] = 1u << G_facility,
	[K_EVENT] = 1u << G_event,
	[K_LAW] = 1u << G_law,
	[K_PRODUCT] = 1u << G_product,
	[K_WORK_OF_ART] = 1u << G_work,
	[K_LANGUAGE] = 1u << G_language,
};

/* A city or province: which of those with this name. */
static bool
place_of(const struct tagger *g, const struct mention *m, const char *rec,
    struct gaz_entry *out)
{
	const char *again = rec;
	struct gaz_entry e;
	uint32_t n = 0, most = 0, here;
	bool capital = false, same = true, famous = false, one_admin;

	one_admin = tag_only_country(rec, 1u << G_admin).n == 3;
	for (; gaz_next(&again, &e);)
		famous |= (e.main || e.class == G_capital) &&
		    !str_eq(e.country, STR("USA"));
	again = rec;
	*out = (struct gaz_entry){ 0 };
	while (gaz_next(&rec, &e)) {
		if (e.class != G_city && e.class != G_capital &&
		    e.class != G_seat && e.class != G_admin)
			continue;
		here = doc_country_count(&g->doc, e.country);
		/* a capital, unless another country is all over the text */
		if (e.class == G_capital)
			here = here * 2 + 8;
		else if (e.class == G_seat)
			here = here * 2 + 7;
		else
			here = here * 2 + (e.main ? 5 : 0);
		/* Geneva, Illinois and Moscow, Idaho are named with their state */
		if (e.class == G_city && famous && !e.main &&
		    str_eq(e.country, STR("USA")))
			here = 0;
		/* Ontario, the larger one */
		if (e.class == G_admin && one_admin)
			here += 3;
		if (m->country[0] != '\0' && e.country.n == 3 &&
		    memcmp(m->country, e.country.p, 3) == 0)
			here += 100000;
		same &= n == 0 || str_eq(e.country, out->country);
		if (n == 0 || here > most ||
		    (here == most && out->id == 0 && e.id != 0 &&
			str_eq(e.country, out->country)))
			*out = e, most = here;
		capital |= e.class == G_capital || e.class == G_seat;
		n++;
	}
	if (n == 0 || !(same || most > 0 || capital))
		return false;
	/* the seat or province has no id, its city has: the one meant where
	 * a country has several (Austin), or none */
	if (out->country.n == 3 && !(out->main && out->id != 0)) {
		uint32_t id = 0;

		for (n = 0; gaz_next(&again, &e);) {
			if ((e.class != G_city && e.class != G_capital) ||
			    e.id == 0 || e.id == id ||
			    !str_eq(e.country, out->country))
				continue;
			if (e.main || e.class == G_capital) {
				id = e.id, n = 1;
				break;
			}
			id = e.id;
			n++;
		}
		out->id = n == 1 ? id : 0;
	}
	return true;
}

/*
 * The body: of several with the name, or of a common one (Supreme Court),
 * that of a country of the document; false: none is meant.
 */
static bool
body_of(const struct tagger *g, const struct name *n, uint32_t class,
    struct gaz_entry *out)
{
	bool choose = n->common || tag_only_country(n->rec, class).n == 0;
	uint32_t score, most = 0, top = doc_country_top(&g->doc);
	const char *rec = n->rec;
	struct gaz_entry e;

	while (gaz_next(&rec, &e)) {
		if (!(class >> e.class & 1) ||
		    (e.upper && !n->upper && !n->small))
			continue;
		score = 1;
		if (e.country.n == 3) {
			score = doc_country_count(&g->doc, e.country) * 2;
			/* an aside on France: not its National Assembly */
			if (choose && score < top)
				score = 0;
			if (n->country[0] != '\0')
				score = memcmp(n->country, e.country.p, 3) == 0
				    ? 1000000
				    : 0;
			/* not every PRC, nor every Alliance, is a party */
			else if (!choose && e.class != G_party &&
			    !(n->upper && e.class == G_company))
				score++;
			/* the Foreign Office, if no other is at hand */
			if (score == 0 && e.main && n->country[0] == '\0')
				score = 2;
		}
		if (score > 0 && e.value.n > 0)
			score +=
			    e.class == G_igo && e.country.n == 0 ? 2000000 : 1;
		if (score > 0 && score >= most)
			*out = e, most = score;
	}
	return most > 0;
}

/* Rupees are those of the country that the text is about. */
static struct str
money(struct tagger *g, struct str value)
{
	struct str country, local, code = str_of(value.p, 3);
	uint32_t n, most = 0;
	size_t at = 0;

	g->scratch.n = 0;
	buf_put(&g->scratch, value);
	while (currency_local(&at, code, &country, &local)) {
		n = doc_country_count(&g->doc, country);
		if (n > most) {
			most = n;
			memcpy(g->scratch.p, local.p, 3);
		}
	}
	return buf_str(&g->scratch);
}

/* Its value and attributes, as a row has them. */
struct what {
	struct str value, country, gov, role, status;
	char id[32]; /* geonames:N */
	size_t nid;
};

/* Value and country of a name by the lists; a body's country also by what
 * the text says. */
static void
by_lists(const struct tagger *g, enum kind kind, const struct name *f,
    struct what *w)
{
	const char *rec = kind != K_ORG ? f->rec : NULL;
	struct gaz_entry e;

	if (kind == K_ORG) {
		if (body_of(g, f, classes_of[K_ORG], &e)) {
			w->country = e.country;
			if (e.value.n > 0)
				w->value = e.value;
		}
		if (f->country[0] != '\0')
			w->country = str_of(f->country, 3);
	}
	while (gaz_next(&rec, &e)) {
		if (!(classes_of[kind] >> e.class & 1))
			continue;
		if (e.upper && !f->upper && !f->small)
			continue;
		w->country = e.country;
		if ((kind == K_GPE || kind == K_NORP) && w->country.n == 3) {
			w->value = w->country;
			w->country = STR("");
			break;
		}
		/* MBS */
		if (e.value.n > 0 && (kind != K_PERSON || e.upper))
			w->value = e.value;
	}
}

/* Country and number of a place; the government that it stands for. */
static void
of_place(const struct tagger *g, const struct mention *m, const struct name *n,
    struct what *w)
{
	struct gaz_entry e;
	uint32_t p = 1;

	if (!place_of(g, m, n->rec, &e))
		return;
	w->country = e.country;
	if (e.id != 0) {
		memcpy(w->id, "geonames:", 9);
		w->nid = 9;
		while (e.id / p >= 10)
			p *= 10;
		for (; p > 0; p /= 10)
			w->id[w->nid++] = (char)('0' + e.id / p % 10);
	}
	if (m->gov)
		w->gov = tag_country(n->rec, 1u << G_seat);
}

/* Country and office of the person f, of whom n is a form. */
static void
of_person(const struct tagger *g, const struct name *n, const struct name *f,
    struct what *w)
{
	const char *p = g->doc.arena.p;

	w->country = f->country[0] != '\0' ? str_of(f->country, 3)
	    : n->country[0] != '\0'        ? str_of(n->country, 3)
					   : STR("");
	if (f->nrole > 0)
		n = f;
	if (n->nrole > 0)
		w->role = str_of(p + n->role, n->nrole);
	if (n->nstatus > 0)
		w->status = str_of(p + n->status, n->nstatus);
}

static bool
is_capital(struct str v, size_t i)
{
	return i < v.n && v.p[i] >= 'A' && v.p[i] <= 'Z';
}

/* JD Vance, J. D. Vance: one value, J.D. Vance; false: no such name. */
static bool
dotted(struct str v, struct buf *b)
{
	size_t rest;

	if (!is_capital(v, 0) || v.n < 6)
		return false;
	if (is_capital(v, 1) && v.p[2] == ' ')
		rest = 3;
	else if (v.p[1] == '.' && v.p[2] == ' ' && is_capital(v, 3) &&
	    v.p[4] == '.' && v.p[5] == ' ')
		rest = 6;
	else
		return false;
	/* not all in capitals */
	if (!is_capital(v, rest) || is_capital(v, rest + 1))
		return false;
	b->n = 0;
	buf_putc(b, v.p[0]);
	buf_putc(b, '.');
	buf_putc(b, v.p[rest == 3 ? 1 : 3]);
	buf_put(b, STR(". "));
	buf_put(b, str_of(v.p + rest, v.n - rest));
	return true;
}

/* An amount, an office, a name of the user's: all is known of it. */
static void
emit_known(struct tagger *g, struct row *row, const struct mention *m)
{
	struct str value = m->nvalue == 0
	    ? str_of(row->text.p + m->b, m->e - m->b)
	    : str_of(g->values.p + m->value, m->nvalue);

	if (m->loose && value.n > 4)
		value = money(g, value);
	row_add(row, m->b, m->e, kind_names[m->kind], value,
	    m->nattrs == 0 ? STR("")
			   : str_of(g->values.p + m->attrs, m->nattrs));
}

/* Of these kinds a name in capitals has the value of the same in small ones. */
static bool
named_loud(enum kind kind)
{
	return kind == K_PERSON || kind == K_ORG || kind == K_GPE ||
	    kind == K_LOC || kind == K_FAC;
}

/* Are they the same but for capitals of ASCII? */
static bool
same_letters(const char *a, const char *b, size_t n)
{
	while (n > 0 && (a[n - 1] | 0x20) == (b[n - 1] | 0x20))
		n--;
	return n == 0;
}

/*
 * Where the name begins in text that is `whole` and of which the last word
 * begins at b, ends at e: the small words of (Juan Ramon) de la Fuente have a
 * capital where no given name is before them, De la Fuente.
 */
static size_t
with_particles(struct str whole, struct str text, size_t b, size_t e)
{
	size_t first = b, w = whole.n - (e - b), n;

	if (whole.n <= e - b || memcmp(whole.p + w, text.p + b, e - b) != 0)
		return b;
	for (;;) {
		for (n = 0; n + 1 < w && whole.p[w - 2 - n] != ' '; n++)
			;
		/* what begins `whole` is a given name, and longer than "della" */
		if (n == 0 || n > 5 || n + 1 >= w || b < n + 1 ||
		    text.p[b - 1] != ' ' ||
		    (b > n + 1 && text.p[b - n - 2] != ' ') ||
		    !same_letters(whole.p + w - n - 1, text.p + b - n - 1, n))
			return first;
		w -= n + 1;
		b -= n + 1;
		if (is_capital(text, b))
			first = b;
	}
}

static void
emit(struct tagger *g, struct row *row, const struct mention *m)
{
	const struct str none = STR("");
	struct what w = {
		.country = none, .gov = none, .role = none, .status = none
	};
	struct buf *b = &g->scratch;
	const struct name *n, *f;
	enum kind kind;
	uint32_t full;

	if (m->kind >= K_NAMES || m->user || m->name == NO_NAME) {
		emit_known(g, row, m);
		return;
	}
	kind = final_kind(g, m);
	/* full is of the kind it had then */
	full = m->full != NO_NAME &&
		((kind == K_PERSON) == (m->kind == K_PERSON) ||
		    g->doc.names[m->name].full != NO_NAME)
	    ? m->full
	    : doc_full(&g->doc, m->name, kind);
	/* known as X, who is Y Z */
	if (full != m->name && kind == K_PERSON)
		full = doc_full(&g->doc, full, kind);
	n = &g->doc.names[m->name];
	f = &g->doc.names[full];
	w.value = full == m->name && !m->part
	    ? str_of(row->text.p + m->b, m->e - m->b)
	    : doc_text(&g->doc, full);
	by_lists(g, kind, f, &w);
	if (kind == K_GPE && w.value.n != 3)
		of_place(g, m, n, &w);
	if (kind == K_PERSON) {
		of_person(g, n, f, &w);
		if ((g->doc.declines || alike_cyrillic(w.value)) &&
		    nominative(w.value, &g->part, &g->person))
			w.value = buf_str(&g->person);
	}
	if (named_loud(kind) && !(kind == K_GPE && w.value.n == 3) &&
	    capital_soft(w.value, kind, &g->part, b)) {
		g->person.n = 0;
		buf_put(&g->person, buf_str(b));
		w.value = buf_str(&g->person);
	} else if (kind == K_PERSON && dotted(w.value, &g->person)) {
		w.value = buf_str(&g->person);
	}
	b->n = 0;
	attr(b, STR("country"), w.country);
	attr(b, STR("gov"), w.gov);
	attr(b, STR("id"), str_of(w.id, w.nid));
	attr(b, STR("role"), w.role);
	attr(b, STR("status"), w.status);
	row_add(row,
	    kind == K_PERSON ? with_particles(w.value, row->text, m->b, m->e)
			     : m->b,
	    m->e, kind_names[kind], w.value, buf_str(b));
}

/* A loose one: is it a name that the document knows? */
static bool
take_loose(struct tagger *g, struct mention *m)
{
	uint32_t name;
	int32_t lead;
	enum kind k;

	name = doc_by_hash(&g->doc, m->hash);
	if (name != NO_NAME) {
		k = doc_kind(&g->doc, name, &lead);
		if (k < K_NAMES && lead >= (m->sure ? 4 : 8)) {
			m->name = name;
			m->kind = (unsigned char)k;
			return true;
		}
	}
	if (!m->sure)
		return false;
	name = m->end - m->first == 1 ? doc_person(&g->doc, m->word) : NO_NAME;
	if (name == NO_NAME)
		name = doc_person_alike(&g->doc, m->last,
		    m->end - m->first == 1 ? 0 : m->alike);
	if (name == NO_NAME)
		return false;
	m->name = name;
	m->part = true;
	m->kind = K_PERSON;
	return true;
}

void
tagger_tag(struct tagger *g, struct row *row)
{
	size_t i, n;

	if (g->next_row >= g->nrows)
		return;
	n = g->rows[g->next_row++];
	for (i = 0; i < n; i++) {
		struct mention *m = &g->m[g->next_m + i];

		if (m->kind == K_NONE && !take_loose(g, m))
			continue;
		emit(g, row, m);
	}
	g->next_m += n;
	if (g->next_row == g->nrows) { /* live: nothing is waiting */
		g->nrows = g->next_row = g->nm = g->next_m = 0;
		g->values.n = 0;
	}
}
