/* SPDX-License-Identifier: ISC */
/* actor: entities to codes. */
#include "actor.h"

#include "dict.h"

static bool
upper3(struct str s)
{
	return s.n == 3 && s.p[0] >= 'A' && s.p[0] <= 'Z' && s.p[1] >= 'A' &&
	    s.p[1] <= 'Z' && s.p[2] >= 'A' && s.p[2] <= 'Z';
}

static void
set(char to[4], struct str s)
{
	size_t n = s.n < 3 ? s.n : 3;

	memset(to, 0, 4);
	if (n > 0)
		memcpy(to, s.p, n);
}

/* AFG.REB, UNO, .REB */
static void
code_read(struct code *c, struct str s)
{
	struct str who;

	str_cut(&s, '.', &who);
	if (who.n > 0)
		set(c->who, who);
	if (s.p && s.n > 0)
		set(c->role, s);
}

static bool
begins(struct str s, const char *head)
{
	size_t n = strlen(head);

	return s.n >= n && memcmp(s.p, head, n) == 0;
}

/* Is it the sector of people, not of those who hold an office? */
static bool
of_people(struct str role)
{
	return str_eq(role, STR("CVL")) || str_eq(role, STR("REF"));
}

void
role_of(char role[4], struct str words)
{
	char low[WORD_MAX + 4];
	struct str rest = words, word, r;
	bool weak, strong = false, minister = false;

	while (str_cut(&rest, ' ', &word)) {
		/* a general secretary is no soldier, either, nor is an
		 * executive one of a firm */
		if ((word.n == 7 || word.n == 9) && begins(rest, "secretary") &&
		    ((word.p[0] | 0x20) == 'g' || (word.p[0] | 0x20) == 'e'))
			continue;
		/* nor is a chief of staff a clerk */
		if (word.n == 5 && (word.p[0] | 0x20) == 's' && role[0] &&
		    begins(word_lower(low, sizeof(low), word), "staff"))
			continue;
		r = word_role(word_lower(low, sizeof(low), word), &weak);
		/* the minister of youth, for refugees, is none of them */
		minister |= word.n > 7 && memcmp(low, "minist", 6) == 0;
		if (minister && r.p && of_people(r))
			continue;
		if (minister && role[0] && of_people(str_of(role, 3)))
			set(role, STR("GOV"));
		if (r.p == NULL || (weak && (strong || role[0])))
			continue;
		/* a secretary general is no soldier */
		if (!weak && role[0] && memcmp(role, "MIL", 3) != 0 &&
		    str_eq(r, STR("MIL")) && word.n == 7)
			continue;
		set(role, r);
		strong |= !weak;
	}
}

static bool
holds(struct str s, const char *word)
{
	size_t n = strlen(word), i;

	for (i = 0; i + n <= s.n; i++)
		if (memcmp(s.p + i, word, n) == 0)
			return true;
	return false;
}

/* A body that no table names, by what its name begins with. */
static void
body_by_name(struct code *c, struct str low)
{
	if (begins(low, "united nations") || begins(low, "un ") ||
	    begins(low, "u.n."))
		set(c->who, STR("UNO"));
	else if (begins(low, "european ") || begins(low, "eu "))
		set(c->who, STR("EUR"));
	else if (begins(low, "nato") || begins(low, "organization of ") ||
	    begins(low, "organisation of ") || begins(low, "association of ") ||
	    ((begins(low, "international ") || begins(low, "world ") ||
		 begins(low, "african ") || begins(low, "arab ")) &&
		(holds(low, "organi") || holds(low, "court") ||
		    holds(low, "agency") || holds(low, "bank") ||
		    holds(low, "fund") || holds(low, "union") ||
		    holds(low, "league") || holds(low, "commission"))))
		set(c->who, STR("IGO"));
	else if (holds(low, "human rights") || holds(low, "without borders") ||
	    holds(low, "amnesty"))
		set(c->who, STR("NGO"));
}

/* The table's code of a body named in part: the ECOWAS delegation. */
static struct str
body_in(struct str name)
{
	struct str hit = { NULL, 0 };

	while (hit.p == NULL && name.n > 0) {
		while (name.n > 0 && name.p[name.n - 1] != ' ')
			name.n--;
		if (name.n == 0)
			break;
		name.n--;
		hit = word_body(name);
	}
	return hit;
}

/* An organization that no table names: its sector, whose it is. */
static void
org_code(struct ent *e, bool known)
{
	char low[96];
	struct str hit;

	if (!known && e->code.who[0] == 0) {
		hit = body_in(word_lower(low, sizeof(low), e->text));
		if (hit.p)
			code_read(&e->code, hit);
		else
			body_by_name(&e->code,
			    word_lower(low, sizeof(low), e->value));
	}
	if (e->code.role[0] || code_is_body(&e->code))
		return;
	role_of(e->code.role, e->value);
	if (!code_is(&e->code) && memcmp(e->code.role, "GOV", 4) == 0) {
		hit = e->text;
		while (hit.n > 0 && hit.p[--hit.n] != ' ')
			;
		if (hit.n > 0)
			leader_code(hit, &e->code);
	}
	/* the Liberation Army, but for China's */
	if (memcmp(e->code.role, "MIL", 3) == 0 &&
	    holds(word_lower(low, sizeof(low), e->value), " liberation ") &&
	    !begins(str_of(low, strlen("people")), "people"))
		set(e->code.role, STR("REB"));
}

/* The table's code of a name, with its article or without. */
static struct str
body_of(struct str name)
{
	char low[96];
	struct str key = word_lower(low, sizeof(low), name);

	if (begins(key, "the "))
		key = str_of(key.p + 4, key.n - 4);
	return word_body(key);
}

/* A place, a people or an organization. */
static void
name_code(struct ent *e)
{
	struct str hit = body_of(e->value);

	if (hit.p == NULL)
		hit = body_of(e->text);
	/* the White House: who sits there */
	if (hit.p &&
	    (e->code.who[0] == 0 || e->kind == E_ORG || e->kind == E_FAC))
		code_read(&e->code, hit);
	if (e->kind == E_ORG)
		org_code(e, hit.p != NULL);
}

void
ent_code(struct ent *e)
{
	struct str country = attr_get(e->attrs, STR("country")), gov, role;

	if (upper3(country))
		set(e->code.who, country);
	switch (e->kind) {
	case E_GPE:
		gov = attr_get(e->attrs, STR("gov"));
		if (upper3(gov)) {
			set(e->code.who, gov);
			set(e->code.role, STR("GOV"));
		}
		/* FALLTHROUGH */
	case E_NORP:
		if (upper3(e->value))
			set(e->code.who, e->value);
		/* FALLTHROUGH */
	case E_LOC:
	case E_FAC:
	case E_ORG:
	case E_OTHER:
		name_code(e);
		break;
	case E_PERSON:
		role = attr_get(e->attrs, STR("role"));
		if (role.p && !str_eq(role, STR("doctor")))
			role_of(e->code.role, role);
		if (e->code.role[0] &&
		    str_eq(attr_get(e->attrs, STR("status")), STR("former")))
			set(e->code.role, STR("ELI"));
		break;
	case E_TITLE: /* Dr. Keita may be a president */
		if (!str_eq(e->value, STR("doctor")))
			role_of(e->code.role, e->value);
		break;
	default:
		break;
	}
}

/* The first and the last word of a name of three or more, in small letters. */
static struct str
first_last(char *to, size_t size, struct str name)
{
	const char *sp = memchr(name.p, ' ', name.n);
	size_t first = sp ? (size_t)(sp - name.p) : 0, last = name.n, n;

	while (last > 0 && name.p[last - 1] != ' ')
		last--;
	if (last <= first + 1 || first + 1 + name.n - last >= size)
		return str_of(to, 0);
	n = word_lower(to, size, str_of(name.p, first)).n;
	to[n++] = ' ';
	n += word_lower(to + n, size - n, str_of(name.p + last, name.n - last))
		 .n;
	return str_of(to, n);
}

void
person_code(const struct ent *e, struct code *c)
{
	struct code is = { { 0 }, { 0 } };
	struct str hit;
	char low[96];

	if (code_is(c))
		return;
	/* a namesake is no office-holder, but for one with a title */
	hit = word_person(word_lower(low, sizeof(low), e->value),
	    c->role[0] != 0 || memchr(e->value.p, ' ', e->value.n) == NULL);
	if (hit.p == NULL && c->role[0])
		hit = word_person(first_last(low, sizeof(low), e->value), true);
	if (hit.p == NULL)
		return;
	code_read(&is, hit);
	memcpy(c->who, is.who, 4);
	if (c->role[0] == 0)
		memcpy(c->role, is.role, 4);
}

void
leader_code(struct str leader, struct code *c)
{
	struct code is = { { 0 }, { 0 } };
	char low[96];
	struct str hit =
	    word_person(word_lower(low, sizeof(low), leader), true);

	if (hit.p == NULL)
		return;
	code_read(&is, hit);
	memcpy(c->who, is.who, 4);
}

bool
role_official(const char role[4])
{
	return role[0] && strstr("CVL BUS MED EDU", role) == NULL;
}

void
memory_clear(struct memory *m)
{
	memset(m, 0, sizeof(*m));
}

void
memory_next(struct memory *m, size_t since)
{
	struct land land[LANDS];
	size_t i, n = 0;

	memcpy(land, m->land, sizeof(land));
	memory_clear(m);
	for (i = 0; i < LANDS; i++)
		if (land[i].n > 0 && land[i].sent >= since) {
			m->land[n] = land[i];
			m->land[n].n = 1;
			m->land[n++].sent = 0;
		}
}

uint32_t
person_id(const struct ent *e)
{
	return e ? dict_hash(e->value) | 1 : 0;
}

void
memory_he(struct memory *m, const struct code *c, const struct ent *e)
{
	uint32_t id = person_id(e);

	if (id == 0 || id != m->he_id)
		m->he0 = m->he;
	m->he = *c;
	m->he_id = id;
}

void
memory_it(struct memory *m, const struct code *c)
{
	if (memcmp(m->it.who, c->who, 4) != 0)
		m->it0 = m->it;
	m->it = *c;
}

/* A noun as a number: soldiers as soldier. */
static uint32_t
noun_hash(struct str word)
{
	if (word.n > 3 && word.p[word.n - 1] == 's' &&
	    word.p[word.n - 2] != 's')
		word.n--;
	return dict_hash(word) | 1;
}

void
memory_noun(struct memory *m, struct str word, const struct code *c)
{
	struct noun *n = &m->noun[m->nnoun++ % NOUNS];

	n->hash = noun_hash(word);
	n->sent = m->sent;
	n->code = *c;
}

/* The latest one, if no other country's was spoken of. */
bool
memory_whose(const struct memory *m, struct str word, struct code *c)
{
	const uint32_t h = noun_hash(word);
	const struct noun *is = NULL;
	size_t i;

	for (i = 0; i < NOUNS; i++) {
		const struct noun *n = &m->noun[i];

		if (n->hash != h || m->sent - n->sent > SAID)
			continue;
		if (is && memcmp(is->code.who, n->code.who, 4) != 0)
			return false;
		if (is == NULL || n->sent > is->sent)
			is = n;
	}
	if (is)
		*c = is->code;
	return is != NULL;
}

void
memory_land(struct memory *m, const struct code *c)
{
	size_t i, least = 0;

	if (!code_is(c) || code_is_body(c))
		return;
	for (i = 0; i < LANDS; i++) {
		if (m->land[i].n == 0 || memcmp(m->land[i].who, c->who, 4) == 0)
			break;
		if (m->land[i].n <= m->land[least].n)
			least = i;
	}
	if (i == LANDS) {
		i = least;
		m->land[i].n = 0;
	}
	memcpy(m->land[i].who, c->who, 4);
	m->land[i].n++;
	m->land[i].sent = m->sent;
}

bool
memory_named(const struct memory *m, const char *list)
{
	size_t i;

	for (i = 0; i < LANDS; i++)
		if (m->land[i].n > 0 && strstr(list, m->land[i].who))
			return true;
	return false;
}

const char *
memory_main(const struct memory *m)
{
	size_t i, best = 0;
	unsigned next = 0;

	for (i = 1; i < LANDS; i++)
		if (m->land[i].n > m->land[best].n)
			best = i;
	for (i = 0; i < LANDS; i++)
		if (i != best && m->land[i].n > next)
			next = m->land[i].n;
	return m->land[best].n > next ? m->land[best].who : NULL;
}

bool
memory_alone(const struct memory *m)
{
	unsigned best = 0, next = 0;
	size_t i;

	for (i = 0; i < LANDS; i++)
		if (m->land[i].n > best) {
			next = best;
			best = m->land[i].n;
		} else if (m->land[i].n > next)
			next = m->land[i].n;
	return best > 0 && best >= 2 * next;
}

/* The hash of a name, and of its last word; equal if it has but one. */
static void
name_hash(struct str name, uint32_t *full, uint32_t *last)
{
	size_t i = name.n;

	while (i > 0 && name.p[i - 1] != ' ')
		i--;
	*full = dict_hash(name) | 1;
	*last = dict_hash(str_of(name.p + i, name.n - i)) | 1;
}

void
memory_person(struct memory *m, struct ent *e, struct code *code)
{
	uint32_t full, last;
	size_t i;

	name_hash(e->value, &full, &last);
	/* "Gonzalez" may be Ann Gonzalez, Bob Gonzalez is not */
	for (i = 0; i < MEMORY; i++)
		if (m->person[i].hash == full ||
		    (full == last && m->person[i].last == last))
			break;
	if (i == MEMORY) {
		if (!code_is(code))
			return;
		i = m->next++ % MEMORY;
		m->person[i].hash = full;
		m->person[i].last = last;
		m->person[i].code = *code;
		return;
	}
	if (!code_is(code))
		memcpy(code->who, m->person[i].code.who, 4);
	else if (!code_is(&m->person[i].code))
		memcpy(m->person[i].code.who, code->who, 4);
	if (code->role[0] == 0 && !e->code.role[0])
		memcpy(code->role, m->person[i].code.role, 4);
	else if (m->person[i].code.role[0] == 0)
		memcpy(m->person[i].code.role, code->role, 4);
}

void
memory_office(struct memory *m, const struct ent *e, const struct code *code)
{
	uint32_t full, last;
	size_t i;

	name_hash(e->value, &full, &last);
	for (i = 0; i < MEMORY; i++)
		if (m->person[i].hash == full)
			m->person[i].code = *code;
}
