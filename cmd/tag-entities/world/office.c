/* SPDX-License-Identifier: ISC */
/* office: offices, their fields, countries and holders in other languages. */
#include "office.h"

#include "cmd/tag-entities/phrase.h"
#include "foreign.h"
#include "run.h"

#define L(lang) (1u << (lang))
/* A country stands before the office: Frankreichs Präsident, ABD Başkanı. */
#define GENITIVE_FIRST                                                    \
	(L(LANG_DE) | L(LANG_NL) | L(LANG_SV) | L(LANG_DA) | L(LANG_NO) | \
	    L(LANG_FI) | L(LANG_TR) | L(LANG_HU))
/* Fields follow without a word for "of": министр обороны. */
#define GENITIVE                                                          \
	(L(LANG_RU) | L(LANG_UK) | L(LANG_PL) | L(LANG_CS) | L(LANG_SK) | \
	    L(LANG_HR) | L(LANG_SL) | L(LANG_EL))

void
office_country(const struct tagger *g, const struct mention *m, char country[4])
{
	struct str s = str_of(g->values.p + m->value, m->nvalue);
	struct gaz_hit hit[GAZ_HITS];
	size_t k;

	country[0] = '\0';
	if (m->kind != K_GPE && m->kind != K_NORP)
		return;
	if (s.n > 3 && m->nattrs >= 11 &&
	    begins_in(str_of(g->values.p + m->attrs, m->nattrs), "country="))
		s = str_of(g->values.p + m->attrs + 8, 3);
	if (s.n == 0)
		for (k = gaz_find(&gaz_names, &g->text.tokens, m->first, hit);
		     k-- > 0;)
			if (m->first + hit[k].n == m->end)
				s = tag_country(hit[k].rec, STATES | PEOPLES);
	if (s.n != 3 || s.p[0] < 'A' || s.p[0] > 'Z')
		return;
	memcpy(country, s.p, 3);
	country[3] = '\0';
}

/* What English calls it where it is of that country; empty: a job. */
static struct str
value_of(const struct office *o)
{
	struct str any = STR(""), some = STR("");
	struct gaz_entry e;
	const char *rec = o->rec;

	while (gaz_next(&rec, &e)) {
		if (e.class != o->class || e.value.n == 0 ||
		    (e.langs != 0 && o->lang >= 0 && !(e.langs >> o->lang & 1)))
			continue;
		if (e.country.n == 0)
			any = e.value;
		else if (memcmp(e.country.p, o->country, 3) == 0)
			return e.value;
		else if (o->country[0] != '\0' && str_eq(e.country, STR("***")))
			some = e.value;
	}
	return some.n > 0 ? some : any;
}

static const struct mention *
ends_at(const struct tagger *g, size_t from, size_t i)
{
	size_t k;

	/* behind g->sorted they are in order of reading */
	for (k = g->nm; k > from && g->nm - k < 4; k--)
		if (g->m[k - 1].end == i && g->m[k - 1].kind != K_GONE)
			return &g->m[k - 1];
	return NULL;
}

/* Country and status from what stands before token i: der frühere russische
 * (Präsident), US-(Präsident). */
static void
read_before(const struct tagger *g, size_t from, int lang, size_t i,
    struct office *o)
{
	const struct text *t = &g->text;
	const struct mention *m;
	struct gaz_entry e;
	bool hyphen = false;
	size_t n;

	for (n = 0; n < 4 && i > 0; n++) {
		if (tongue_mark(t, i - 1, '-') && !t->tokens.t[i - 1].space) {
			hyphen = true;
			i--;
			continue;
		}
		if (tongue_form(t, lang, i - 1, BIT(G_status), &e, NULL) == 1) {
			if (o->status.n == 0)
				o->status = e.value;
			i--;
			continue;
		}
		/* Rusya'nın */
		if (lang == LANG_TR && i > 2 && tongue_small(t, i - 1) &&
		    tongue_mark(t, i - 2, '\''))
			i -= 2;
		m = ends_at(g, from, i);
		if (m == NULL || o->country[0] != '\0' ||
		    (m->kind != K_NORP &&
			!(m->kind == K_GPE &&
			    (hyphen || (GENITIVE_FIRST >> lang & 1)))))
			break;
		office_country(g, m, o->country);
		i = m->first;
	}
}

bool
office_at(const struct tagger *g, size_t from, int lang, size_t i,
    struct office *o)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	size_t n;

	*o = (struct office){ .lang = lang, .first = i };
	n = tongue_form(t, lang, i, BIT(G_title) | BIT(G_job) | BIT(G_polite),
	    &e, &o->rec);
	if (n == 0 || (lang == LANG_DE && !tongue_capital(t, i)))
		return false;
	/* Secretaría is a body, secretaria a person: the lists see no accents */
	if (lang == LANG_ES && ends_in(text_word(t, i), "ecretaría"))
		return false;
	o->class = e.class;
	/* Sr. Gómez */
	if (e.class == G_polite && tongue_mark(t, i + n, '.') &&
	    !t->tokens.t[i + n].space && tongue_capital(t, i + n + 1))
		n++;
	o->end = o->behind = i + n;
	if (lang >= 0)
		read_before(g, from, lang, i, o);
	return true;
}

/* Does it have fields: minister, deputy minister, secretary? */
static bool
has_fields(const struct office *o)
{
	struct str v = value_of(o);

	return o->class == G_title &&
	    (ends_in(v, "minister") || ends_in(v, "secretary") ||
		ends_in(v, "delegate")) &&
	    !ends_in(v, "prime minister");
}

size_t
office_field(const struct text *t, int lang, size_t i, size_t *first,
    struct gaz_entry *e)
{
	size_t n;

	while ((n = tongue_words(t, lang, i, G_of)) > 0 && !tongue_and(t, i))
		i += n;
	if (tongue_mark(t, i, '\''))
		i++;
	*first = i;
	return tongue_form(t, lang, i, BIT(G_field), e, NULL);
}

/* How far behind an office its holder may be named, tokens. */
#define REACH 14

/* Where office_read() is. */
struct reader {
	struct tagger *g;
	int lang;
	struct office *o;
	size_t k, stop;  /* token; where to stop */
	bool of, of_all; /* behind a word for "of"; the language needs none */
	bool fields;     /* the office has some */
};

/* An office of a town or a region? */
static bool
is_local(struct str v)
{
	return str_eq(v, STR("mayor")) || str_eq(v, STR("governor")) ||
	    str_eq(v, STR("head"));
}

/* A body at token k that no list knows, or a place behind it; 0: none. */
static size_t
place_behind(struct reader *r, char country[4])
{
	const struct text *t = &r->g->text;
	size_t k = r->k, n = 0;

	/* rzecznik MSZ (Paweł Wroński) */
	if (t->tokens.t[k].cs == C_UPPER && !t->tokens.t[k].dots &&
	    t->mode == M_MIXED && tongue_capital(t, k + 1) &&
	    t->tokens.t[k + 1].cs == C_CAP &&
	    run_names(t, k + 1, run_end(t, r->lang, k + 1)) > 1)
		n = 1;
	/* мэр Улан-Үдэ (Игорь Шутенков) */
	if (n == 0 && (r->lang == LANG_RU || r->lang == LANG_UK) &&
	    tongue_mark(t, k + 1, '-') && !t->tokens.t[k + 1].space &&
	    tongue_capital(t, k + 2) && !t->tokens.t[k + 2].space &&
	    is_local(value_of(r->o)))
		n = 3;
	/* Juru Bicara Kementerian Luar Negeri China (Lin Jian) */
	if (n == 0 && r->lang == LANG_ID && tongue_is(t, r->lang, k, G_head))
		while (r->k < r->stop && tongue_capital(t, r->k) && n == 0)
			n = foreign_place(r->g, r->lang, ++r->k, country);
	return n;
}

/* Is the capital at token k a person's, not a place's of n tokens? */
static bool
is_holder(const struct reader *r, size_t n, const char *country)
{
	const struct text *t = &r->g->text;
	size_t k = r->k;

	return run_given(t, r->lang, k) &&
	    /* Tổng thống Nga (Vladimir Putin), ambassadeur de France (Hervé
	     * Magro) */
	    !(n > 0 && !r->o->comma && (r->of || country[0] != '\0') &&
		(tongue_is(t, r->lang, k + n, G_near) ||
		    run_names(t, k + n, run_end(t, r->lang, k + n)) > 1));
}

/* A word with a capital at token k; false: it is no part of the office. */
static bool
read_capital(struct reader *r)
{
	const struct text *t = &r->g->text;
	struct office *o = r->o;
	struct gaz_entry e;
	char country[4];
	size_t n, j;

	n = foreign_place(r->g, r->lang, r->k, country);
	/* presidente da República Portuguesa */
	if (n < 2 && r->of && tongue_capital(t, r->k + 1) &&
	    (j = tongue_form(t, r->lang, r->k + 1, BIT(G_demonym), &e, NULL)) >
		0 &&
	    e.langs != 0) {
		if (o->country[0] == '\0')
			memcpy(o->country, e.country.p, 3);
		r->k += 1 + j;
		r->of = r->of_all;
		return true;
	}
	if (is_holder(r, n, country))
		return false;
	if (n == 0)
		n = place_behind(r, country);
	if (n > 0 && !o->comma) {
		if (o->country[0] == '\0')
			memcpy(o->country, country, 4);
		o->place = true;
		r->k += n;
		/* glavni tajnik NATO-a */
		if (tongue_mark(t, r->k, '-') && !t->tokens.t[r->k].space &&
		    tongue_small(t, r->k + 1) && !t->tokens.t[r->k + 1].space &&
		    t->tokens.t[r->k + 1].e - t->tokens.t[r->k + 1].b < 4)
			r->k += 2;
		/* (OEA) */
		if (tongue_mark(t, r->k, '(') && tongue_capital(t, r->k + 1) &&
		    tongue_mark(t, r->k + 2, ')'))
			r->k += 3;
		r->of = r->of_all;
		return true;
	}
	if (!r->of || r->of_all)
		return false;
	/* ministro de Planificación (Juan Pérez) */
	n = run_end(t, r->lang, r->k);
	o->adjectives++;
	while (r->k < n && !run_given(t, r->lang, r->k))
		r->k++;
	r->of = false;
	return r->k == n;
}

/* "Sra.", "Dr." at token i, *e what it says; its tokens, 0: none. */
static size_t
polite_at(const struct text *t, int lang, size_t i, struct gaz_entry *e)
{
	size_t n = tongue_form(t, lang, i, BIT(G_polite), e, NULL);

	return n > 0 && tongue_mark(t, i + n, '.') && !t->tokens.t[i + n].space
	    ? n + 1
	    : n;
}

/* A mark, a people, a status, a field at token k; false: none of them. */
static bool
read_listed(struct reader *r)
{
	const struct text *t = &r->g->text;
	struct office *o = r->o;
	struct gaz_entry e;
	size_t n, first;

	/* Perdana Menteri (PM) */
	if (r->k == o->end && tongue_mark(t, r->k, '(') &&
	    tongue_mark(t, r->k + 2, ')')) {
		r->k += 3;
		return true;
	}
	/* la presidenta Sra. (Claudia Sheinbaum) */
	if ((n = polite_at(t, r->lang, r->k, &e)) > 0 &&
	    tongue_capital(t, r->k + n)) {
		r->k += n;
		return true;
	}
	n = tongue_people(t, r->lang, r->k, &e);
	if (n > 0 && !o->comma) {
		if (o->country[0] == '\0' && e.country.n == 3)
			memcpy(o->country, e.country.p, 3);
		r->k += n;
		return true;
	}
	if (!o->comma &&
	    (n = tongue_form(t, r->lang, r->k, BIT(G_status), &e, NULL)) > 0) {
		if (o->status.n == 0)
			o->status = e.value;
		r->k += n;
		return true;
	}
	if (r->of && !o->comma && !tongue_and(t, r->k) &&
	    (n = office_field(t, r->lang, r->k, &first, &e)) > 0) {
		r->k = first + n;
		r->of = r->of_all;
		if (r->fields && o->nfield == 0 && o->adjectives == 0) {
			o->field[o->nfield++] = e.value;
			o->end = r->k;
		}
		return true;
	}
	return false;
}

/* ministro de Economía (y Hacienda): one field more. */
static bool
read_and(struct reader *r)
{
	struct office *o = r->o;
	struct gaz_entry e;
	size_t n, first;

	if (o->nfield == 0 || o->nfield == FIELDS ||
	    (n = office_field(&r->g->text, r->lang, r->k + 1, &first, &e)) == 0)
		return false;
	o->field[o->nfield++] = e.value;
	r->k = o->end = first + n;
	return true;
}

/* A word in small letters; false: it is no part of the office. */
static bool
read_small(struct reader *r)
{
	const struct text *t = &r->g->text;
	struct office *o = r->o;
	char country[4];
	size_t n;

	if (o->comma)
		return false;
	n = tongue_words(t, r->lang, r->k, G_of);
	if (n > 0) {
		r->of = true;
		r->k += n;
		return true;
	}
	/* van de EU; but: prezydent rozmawiał z (Donaldem Tuskiem) */
	if (r->of && (!r->of_all || o->adjectives == 0) &&
	    tongue_function(t, r->lang, r->k) && tongue_capital(t, r->k + 1)) {
		r->k++;
		return true;
	}
	/* ambassadrice de France en Israël, embajador en Washington */
	if ((o->place || ends_in(value_of(o), "ambassador")) &&
	    tongue_is(t, r->lang, r->k, G_near) &&
	    (n = foreign_place(r->g, r->lang, r->k + 1, country)) > 0) {
		r->k += 1 + n;
		return true;
	}
	if (tongue_mark(t, r->k, '\'') && r->of) {
		r->k++;
		return true;
	}
	/* Министр встретился с (Андреем ...): no adjective is so short */
	if (!tongue_small(t, r->k) || tongue_function(t, r->lang, r->k) ||
	    text_word(t, r->k).n < 3 || o->adjectives == 2)
		return false;
	o->adjectives++;
	r->k++;
	return true;
}

size_t
office_read(struct tagger *g, int lang, struct office *o, bool commas)
{
	const struct text *t = &g->text;
	const bool of = (GENITIVE >> lang & 1) != 0;
	struct reader r = { g, lang, o, o->end, o->end + REACH, of, of,
		has_fields(o) };

	while (r.k < t->tokens.n && r.k < r.stop) {
		if (tongue_mark(t, r.k, ',')) {
			if (!commas || o->comma)
				break;
			o->comma = true;
			r.of = false;
			r.k++;
			continue;
		}
		if (read_listed(&r))
			continue;
		/* embajador de México (en) Francia: no Dutch "and" */
		if (!(tongue_and(t, r.k) && !tongue_is(t, lang, r.k, G_near)
			    ? read_and(&r)
			    : tongue_capital(t, r.k) ? read_capital(&r)
						     : read_small(&r)))
			break;
	}
	o->behind = r.k;
	return r.k;
}

/* May it be a genitive: Ростуризма, Пензы, Адыгеи? */
static bool
in_genitive(struct str w)
{
	return ends_in(w, "а") || ends_in(w, "я") || ends_in(w, "ы") ||
	    ends_in(w, "и") || ends_in(w, "і");
}

/* Is one of these words a name of persons, as far as lists know? */
static bool
known(const struct text *t, size_t i, size_t end)
{
	const char *rec;

	for (; i < end; i++)
		if (tongue_english(t, i, i + 1, &rec) &
		    (BIT(G_family) | BIT(G_given)))
			return true;
	return false;
}

/*
 * Is the office of a man in its genitive, and the name at token k in its
 * nominative?
 */
static bool
genitive(const struct text *t, const struct office *o, size_t k)
{
	static const char *const vowels[] = { "а", "я", "и", "і", "о", "у", "ю",
		"е", "э", "ы", "є", "ї", "a", "i", "o", "e", "u", "y", "ę", "ą",
		NULL };
	struct str w = text_word(t, o->first), name = text_word(t, k);
	size_t i;

	if (o->class != G_title || text_is(t, o->end, "на") ||
	    !(ends_in(w, "та") || ends_in(w, "ра") || ends_in(w, "ta") ||
		ends_in(w, "ra")) ||
	    name.n < 6)
		return false;
	for (i = 0; vowels[i] != NULL; i++)
		if (ends_in(name, vowels[i]))
			return false;
	return true;
}

/* M. de Villepin, Mme Le Pen: a name whose first words are small, behind a
 * polite word. */
static bool
polite_holder(const struct text *t, int lang, const struct office *o,
    size_t *first, size_t *end)
{
	static const char *const front[] = { "Le", "La", "De", "Du", "Des",
		"Von", "Van", NULL };
	size_t k = o->end;

	if (o->class != G_polite)
		return false;
	*first = k;
	k += text_is_one(t, k, front);
	while (k < o->end + 3 && (phrase_particle(t, k) >> lang & 1))
		k++;
	if (k == o->end || !tongue_capital(t, k))
		return false;
	*end = run_end(t, lang, k);
	return *end > k && run_is_person(t, lang, k, *end);
}

/*
 * The person behind the office: "(ministre) allemand de la Défense, Boris
 * Pistorius".  False: none.
 */
static bool
holder(struct tagger *g, int lang, struct office *o, size_t *first, size_t *end)
{
	const struct text *t = &g->text;
	const char *rec;
	size_t k, n;

	if (polite_holder(t, lang, o, first, end))
		return true;
	k = office_read(g, lang, o, true);
	if (!tongue_capital(t, k))
		return false;
	*first = k;
	*end = run_end(t, lang, k);
	if (lang == LANG_RU || lang == LANG_UK)
		*first = k = run_past_genitive(t, k, *end);
	if (k >= *end)
		return false;
	/* Menteri Sekretaris Negara, (Prasetyo Hadi): more of the office */
	if (lang == LANG_ID && !o->comma && tongue_mark(t, *end, ',') &&
	    tongue_capital(t, *end + 1) && !known(t, k, *end)) {
		*first = k = *end + 1;
		*end = run_end(t, lang, k);
		o->comma = true;
	}
	/* (помощник) президента Владимир Мединский: another's office */
	if (lang == LANG_RU || lang == LANG_UK || lang == LANG_PL)
		o->others = genitive(t, o, k);
	n = run_names(t, k, *end);
	/* глава Ростуризма, главы Пензы: what he heads */
	if (n == 1 && (lang == LANG_RU || lang == LANG_UK) &&
	    str_eq(value_of(o), STR("head")) && in_genitive(text_word(t, k)))
		return false;
	/* a name of one word: only where all between is known */
	if (n < 2 && (o->comma || o->adjectives > 0))
		return false;
	if (n < 2 && o->place && lang != LANG_ID && lang < LANG_RU &&
	    !(tongue_english(t, k, *end, &rec) &
		(BIT(G_family) | BIT(G_given))))
		return false;
	return run_is_person(t, lang, *first, *end);
}

/* Ranks: an office wins over them. */
static bool
is_rank(struct str v)
{
	static const char *const words[] = { "general", "colonel", "captain",
		"admiral", "lieutenant", "marshal", NULL };
	size_t k;

	for (k = 0; words[k] != NULL; k++)
		if (ends_in(v, words[k]) && !ends_in(v, "secretary-general"))
			return true;
	return false;
}

/* The office of the person before mention m: his Turkish counterpart. */
static struct str
same_office(const struct tagger *g, size_t from, size_t m)
{
	const struct name *n = NULL;
	struct str v;
	size_t k;

	/* not far: a row is read in linear time */
	for (k = 0; k < 16 && m > from && n == NULL; k++) {
		m--;
		if (g->m[m].kind == K_PERSON && g->m[m].name != NO_NAME)
			n = &g->doc.names[g->m[m].name];
	}
	if (n == NULL)
		return STR("");
	v = str_of(g->doc.arena.p + n->role, n->nrole);
	return n->nstatus == 0 &&
		(ends_in(v, "minister") || ends_in(v, "president") ||
		    ends_in(v, "foreign affairs") || ends_in(v, "defense") ||
		    ends_in(v, "chancellor") || ends_in(v, "of state"))
	    ? v
	    : STR("");
}

void
office_hold(struct tagger *g, size_t from, struct office *o, size_t who)
{
	struct mention *m = &g->m[who];
	struct str v = value_of(o), role = STR("");
	size_t i, at;

	m->name = doc_name(&g->doc, &g->text, m->first, m->end);
	m->fixed = true;
	if (o->others)
		return;
	if (v.n > 7 && begins_in(v, "former ")) {
		v = str_of(v.p + 7, v.n - 7);
		o->status = STR("former");
	}
	g->scratch.n = 0;
	if (o->class == G_job) {
		if (str_eq(v, STR("counterpart")))
			buf_put(&g->scratch, same_office(g, from, who));
	} else {
		buf_put(&g->scratch, v);
		for (i = 0; i < o->nfield; i++) {
			buf_put(&g->scratch,
			    i == 0                  ? STR(" of ")
				: i + 1 < o->nfield ? STR(", ")
						    : STR(" and "));
			buf_put(&g->scratch, o->field[i]);
		}
	}
	role = buf_str(&g->scratch);
	if (m->name != NO_NAME) {
		g->doc.names[m->name].titled = true;
		doc_role(&g->doc, m->name,
		    o->class == G_polite ? STR("") : role,
		    str_of(o->country, o->country[0] != '\0' ? 3 : 0),
		    o->status, is_rank(role));
	}
	if (o->class == G_job || role.n == 0)
		return;
	at = g->nm;
	tag_value(g, tag_add(g, o->first, o->end, K_TITLE), role);
	if (o->status.n > 0)
		tag_attr(g, &g->m[at], STR("status"), o->status);
	o->row = at;
}

/* Rows for what stands in tokens [i, end), which were read with an office. */
static void
names_in(struct tagger *g, int lang, const struct office *o, size_t i,
    size_t end)
{
	struct gaz_entry e;
	char country[4];
	size_t n;

	while (i < end) {
		n = tongue_people(&g->text, lang, i, &e);
		/* l'Europe et des Affaires étrangères: a field, no name */
		if (n == 0 && i < o->end) {
			i++;
			continue;
		}
		if (n == 0 && (n = polite_at(&g->text, lang, i, &e)) > 0) {
			tag_value(g, tag_add(g, i, i + n, K_TITLE), e.value);
			i += n;
			continue;
		}
		if (n == 0) {
			n = foreign_list(g, lang, i);
			/* China Li Qiang: here it is no given name */
			if (n == i && tongue_capital(&g->text, i) &&
			    (n = i + foreign_place(g, lang, i, country)) > i &&
			    country[0] != '\0')
				tag_add(g, i, n, K_GPE);
			i = n > i ? n : i + 1;
			continue;
		}
		if (i >= o->first && i + n <= o->end && o->row > 0) {
			/* ministre français des Affaires étrangères */
			g->m[o->row].inner = (uint32_t)i;
			g->m[o->row].inner_end = (uint32_t)(i + n);
			memcpy(g->m[o->row].country, e.country.p,
			    e.country.n == 3 ? 3 : 0);
		} else {
			foreign_put(g, i, i + n, &e);
		}
		i += n;
	}
}

size_t
office_person(struct tagger *g, size_t from, int lang, struct office *o)
{
	size_t first, end, who, n, head = o->end;

	if (!holder(g, lang, o, &first, &end))
		return head;
	/* le roi Abdallah II de Jordanie */
	if (o->country[0] == '\0' &&
	    (n = tongue_words(&g->text, lang, end, G_of)) > 0)
		foreign_place(g, lang, end + n, o->country);
	who = g->nm;
	tag_add(g, first, end, K_PERSON);
	office_hold(g, from, o, who);
	names_in(g, lang, o, head, first);
	return end;
}

size_t
office_apposition(struct tagger *g, size_t from, int lang, size_t who)
{
	const struct text *t = &g->text;
	size_t i = g->m[who].end, j = i + 1, n, k, start, head;
	struct gaz_entry e;
	struct office o, before = { 0 };
	char country[4];

	if (!tongue_mark(t, i, ','))
		return i;
	for (n = 0; n < 2 && tongue_function(t, lang, j) && !tongue_and(t, j);
	     n++)
		j++;
	start = j;
	for (n = 0; n < 3; n++) {
		k = tongue_people(t, lang, j, &e);
		if (k > 0) {
			if (e.country.n == 3)
				memcpy(before.country, e.country.p, 3);
		} else if ((k = tongue_form(t, lang, j, BIT(G_status), &e,
				NULL)) > 0) {
			before.status = e.value;
			k += tongue_mark(t, j + k, '-');
		} else if ((GENITIVE_FIRST >> lang & 1) &&
		    (k = foreign_place(g, lang, j, country)) > 0 &&
		    country[0] != '\0') {
			memcpy(before.country, country, 4);
		} else {
			break;
		}
		j += k;
	}
	if (!office_at(g, from, lang, j, &o) || o.class != G_title)
		return i;
	if (before.country[0] != '\0')
		memcpy(o.country, before.country, 3);
	if (before.status.n > 0)
		o.status = before.status;
	head = o.end;
	j = office_read(g, lang, &o, false);
	/* the next one's: "Xi, presidente Putin y" */
	if (j < t->tokens.n && t->tokens.t[j].kind != T_PUNCT &&
	    !(o.place && tongue_and(t, j)))
		return i;
	office_hold(g, from, &o, who);
	names_in(g, lang, &o, start, o.first);
	names_in(g, lang, &o, head, j);
	return j;
}

void
office_inner(struct tagger *g, size_t from)
{
	size_t i, n = g->nm;
	char country[3];

	for (i = from; i < n; i++) {
		if (g->m[i].kind != K_TITLE || g->m[i].inner_end == 0)
			continue;
		memcpy(country, g->m[i].country, 3);
		tag_value(g,
		    tag_add(g, g->m[i].inner, g->m[i].inner_end, K_NORP),
		    str_of(country, 3));
	}
	if (g->nm > n)
		tag_settle(g, from);
}
