/* SPDX-License-Identifier: ISC */
/* naming: who a noun phrase names, by its own words and names. */
#include "chunk.h"

#include "dict.h"

static void
mod_add(struct chunk *u, const struct code *c, size_t tok)
{
	size_t i;

	for (i = 0; i < u->nmod; i++)
		if (memcmp(u->mod[i].who, c->who, 4) == 0)
			return;
	if (u->nmod < MODS) {
		u->mod[u->nmod] = *c;
		u->modtok[u->nmod++] = tok;
	}
}

static void
memory_gov(struct memory *m, const struct code *c)
{
	size_t i;

	if (code_is_body(c))
		return;
	for (i = 0; i < GOVS - 1; i++)
		if (memcmp(m->gov[i].who, c->who, 4) == 0)
			break;
	memmove(&m->gov[1], &m->gov[0], i * sizeof(m->gov[0]));
	m->gov[0] = *c;
}

/* Notes the country of him who has the title of hash h. */
static void
title_note(struct memory *m, uint32_t h, const char who[4])
{
	size_t i;

	for (i = 0;
	     i < TITLES - 1 && m->title[i].hash != h && m->title[i].hash != 0;
	     i++)
		;
	m->title[i].hash = h;
	memcpy(m->title[i].code.who, who, 4);
}

/* The president, some lines after President X of Y: notes or recalls it. */
static void
memory_title(struct sent *s, struct chunk *u, struct memory *m)
{
	const struct tok *t = NULL;
	char low[2 * WORD_MAX];
	struct str last;
	uint32_t h;
	size_t i, from;

	if (memcmp(u->code.role, "GOV", 3) != 0)
		return;
	for (i = u->a; i < u->z; i++)
		if (sent_tok(s, i)->kind == T_ENT &&
		    sent_tok(s, i)->ent->kind == E_TITLE)
			t = sent_tok(s, i);
	if (t)
		last = t->ent->value;
	else {
		t = sent_tok(s, u->head);
		from = u->head;
		if (t->kind != T_WORD)
			return;
		if (from > u->a && sent_tok(s, from - 1)->kind == T_WORD &&
		    sent_tok(s, from - 1)->pos != D)
			from--;
		if (t->e - sent_tok(s, from)->b > WORD_MAX)
			return;
		last = word_lower(low, sizeof(low),
		    str_of(s->row->text.p + sent_tok(s, from)->b,
			t->e - sent_tok(s, from)->b));
	}
	if (str_eq(last, STR("secretary of state")))
		last = STR("secretary"); /* the Secretary, later */
	h = dict_hash(last) | 1;
	if (code_is(&u->code)) {
		/* the president: of a country rather than of a court */
		if (code_is_body(&u->code) && str_eq(last, STR("president")))
			return;
		title_note(m, h, u->code.who);
		if (last.n > 9 && !u->plural &&
		    !str_eq(last, STR("prime minister")) &&
		    memcmp(last.p + last.n - 9, " minister", 9) == 0)
			title_note(m, dict_hash(STR("minister")) | 1,
			    u->code.who);
		memory_gov(m, &u->code);
		return;
	}
	if (u->z + 1 < s->text->ntok && sent_tok(s, u->z)->kind == T_WORD &&
	    tok_is(s->text, s->row, u->z, "of") && !u->plural &&
	    sent_tok(s, u->z + 1)->kind == T_ENT &&
	    sent_tok(s, u->z + 1)->ent->kind == E_GPE &&
	    code_is(&sent_tok(s, u->z + 1)->ent->code)) {
		title_note(m, h, sent_tok(s, u->z + 1)->ent->code.who);
		return;
	}
	if (u->person || u->plural ||
	    (sent_tok(s, u->a)->kind == T_WORD &&
		!tok_is(s->text, s->row, u->a, "the")) ||
	    (u->z < s->text->ntok && sent_tok(s, u->z)->kind == T_WORD &&
		tok_is(s->text, s->row, u->z, "of")))
		return;
	for (i = 0; i < TITLES; i++)
		if (m->title[i].hash == h) {
			memcpy(u->code.who, m->title[i].code.who, 4);
			return;
		}
	if (str_eq(last, STR("high representative")))
		memcpy(u->code.who, "EUR", 4);
	/* offices that the United Nations alone have */
	if (str_eq(last, STR("humanitarian coordinator")) ||
	    str_eq(last, STR("resident coordinator")) ||
	    str_eq(last, STR("humanitarian chief")) ||
	    str_eq(last, STR("special rapporteur")) ||
	    str_eq(last, STR("high commissioner for human rights")) ||
	    str_eq(last, STR("high commissioner for refugees")))
		memcpy(u->code.who, "UNO", 4);
	if (str_eq(last, STR("secretary-general")))
		memcpy(u->code.who,
		    code_is_body(&m->body) ? m->body.who : "UNO", 4);
	/* an office of one country, unless the document knows another's */
	if (str_eq(last, STR("home secretary")) ||
	    (str_eq(last, STR("foreign secretary")) &&
		!memory_named(m, "IND PAK BGD PHL LKA NPL MYS")))
		memcpy(u->code.who, "GBR", 4);
}

/* Is tok[i] not the -backed of Iran-backed?  The -led of UN-led is fine. */
static bool
led(const struct sent *s, size_t i)
{
	const struct tok *t = &s->text->tok[i];

	return t->kind != T_WORD || s->row->text.p[t->b] != '-' ||
	    (t->e - t->b > 3 &&
		memcmp(s->row->text.p + t->e - 3, "led", 3) == 0);
}

/* What the words of a noun phrase have said so far of who it is. */
struct naming {
	struct code c;
	bool strong;    /* its role is no mere leader's or official's */
	bool head_role; /* its head says a role */
	bool of;        /* a possessive was there */
};

/* Ethnic Albanians live anywhere. */
static bool
ethnic(const struct sent *s, size_t i)
{
	return i > 0 && s->text->tok[i].ent->kind == E_NORP &&
	    tok_is(s->text, s->row, i - 1, "ethnic");
}

/* The Taliban, of Afghanistan unless the document is about Pakistan. */
static bool
taliban(const struct ent *e)
{
	return e->kind == E_ORG &&
	    (str_eq(e->value, STR("Taliban")) ||
		str_eq(e->value, STR("Taleban")));
}

/* London's is not the only one. */
static bool
foreign_office(const struct ent *e)
{
	return e->kind == E_ORG && str_eq(e->text, STR("Foreign Office"));
}

bool
name_elsewhere(const struct sent *s, size_t i)
{
	const struct ent *e = s->text->tok[i].ent;

	return ethnic(s, i) || taliban(e) || foreign_office(e);
}

/* Is the country of the name at i said of the phrase at all? */
static bool
names(const struct sent *s, const struct chunk *u, size_t i)
{
	const struct tok *t = &s->text->tok[i], *p = t - 1;

	if (i + 1 < u->z && !led(s, i + 1))
		return false; /* UN-brokered, Iran-backed */
	if (i + 1 < u->z && t[1].pos == N && foreign_office(t->ent))
		return false; /* Foreign Office consultations, of any two */
	if (ethnic(s, i))
		return false;
	/* Bosnian Serb, Iraqi Kurd, Kosovo Albanians: of the first */
	return t->ent->kind != E_NORP || i == u->a || p->kind != T_ENT ||
	    (p->ent->kind != E_NORP && p->ent->kind != E_GPE) ||
	    !code_is(&p->ent->code) || s->row->text.p[p->e] != ' ';
}

/* The code of a person, who may be known by name alone. */
static void
name_person(struct chunk *u, struct ent *e, const struct naming *n,
    struct code *c, struct memory *m)
{
	u->person = e;
	if (code_is(&n->c))
		memcpy(c->who, n->c.who, 4);
	if (c->role[0] == 0 && n->c.role[0])
		memcpy(c->role, n->c.role, 4);
	memory_person(m, e, c);
	if (code_is(c))
		return;
	person_code(e, c);
	u->tabled = code_is(c);
	memory_person(m, e, c);
}

bool
tok_opposed(const struct sent *s, size_t i)
{
	/* text.c leaves it its hyphen */
	return i > 0 && tok_is(s->text, s->row, i - 1, "anti-");
}

/* Senator Penny Wong, who is a minister? */
static bool
is_minister(const struct ent *e)
{
	struct str role = attr_get(e->attrs, STR("role"));
	const char *m = "minister";
	size_t i, n = strlen(m);

	for (i = 0; i + n <= role.n; i++)
		if (memcmp(role.p + i, m, n) == 0)
			return true;
	return false;
}

static void
name_entity(struct sent *s, struct chunk *u, size_t i, struct naming *n,
    struct memory *m)
{
	struct ent *ent = sent_tok(s, i)->ent;
	struct code e = ent->code;
	bool person = ent->kind == E_PERSON;

	/* but the Secretary of State for Defence */
	if (ent->kind == E_TITLE && !code_is(&n->c) &&
	    str_eq(ent->value, STR("secretary of state")) &&
	    !(i + 1 < s->text->ntok && sent_tok(s, i + 1)->kind == T_WORD &&
		tok_is(s->text, s->row, i + 1, "for")))
		memcpy(e.who, "USA", 4);
	if (ethnic(s, i) && n->c.role[0] == 0)
		memcpy(n->c.role, "CVL", 4);
	if (!names(s, u, i))
		return;
	/* Brussels, where the text is on the Union or not on Belgium */
	if (ent->kind == E_GPE && str_eq(ent->value, STR("Brussels")) &&
	    (memcmp(m->body.who, "EUR", 4) == 0 ||
		(!memory_named(m, "BEL") && u->z == u->a + 1)) &&
	    !(i > 0 && tok_is(s->text, s->row, i - 1, "in at near into of"))) {
		memset(&e, 0, sizeof(e));
		memcpy(e.who, "EUR", 4);
	}
	if (taliban(ent) &&
	    memcmp(s->about[0] ? s->about : s->home, "PAK", 4) == 0)
		memcpy(e.who, "PAK", 4);
	/* of London or, where that is not spoken of, of Islamabad */
	if (foreign_office(ent) && memory_named(m, "PAK") &&
	    !memory_named(m, "GBR"))
		memcpy(e.who, "PAK", 4);
	if (tok_opposed(s, i)) {
		if (code_is(&e) && u->event.cat.p)
			mod_add(u, &e, i);
		return;
	}
	if (person) {
		name_person(u, ent, n, &e, m);
		if (u->tabled)
			memory_land(m, &e);
	}
	if (code_is(&e)) {
		/* NATO's Russia mission: the first stays */
		if (!code_is(&n->c) || person ||
		    (!n->of && (ent->kind != E_GPE || !e.role[0]))) {
			memcpy(n->c.who, e.who, 4);
			u->at = i;
		}
		mod_add(u, &e, i);
	}
	if (e.role[0] && ent->kind != E_GPE &&
	    (n->c.role[0] == 0 || !person || !n->strong ||
		(memcmp(n->c.role, "LEG", 4) == 0 && is_minister(ent)))) {
		memcpy(n->c.role, e.role, 4);
		n->strong = memcmp(e.role, "GOV", 3) != 0;
	} else if (e.role[0] && n->c.role[0] == 0)
		memcpy(n->c.role, e.role, 4);
	if (ent->kind == E_TITLE && i == u->head)
		n->head_role = true;
}

/* Does the role of a word not count behind what was said before it? */
static bool
role_stays(struct sent *s, size_t i, const struct naming *n, struct str r,
    bool weak)
{
	const struct tok *t = sent_tok(s, i);

	if (n->c.role[0] == 0)
		return false;
	if (weak)
		return true;
	if (memcmp(n->c.role, "REB", 4) == 0 &&
	    tok_is(s->text, s->row, i,
		"commander commanders leader soldiers troops forces units "
		"governor governors"))
		return true; /* rebel troops */
	if (memcmp(n->c.role, "MIL", 4) == 0 &&
	    tok_is(s->text, s->row, i, "officer officers"))
		return true; /* no police: army officers */
	return memcmp(n->c.role, "MIL", 4) != 0 && str_eq(r, STR("MIL")) &&
	    t->e - t->b == 7; /* secretary general */
}

/* The parties in a conflict, to an agreement: none of a parliament. */
static bool
parties_to(const struct sent *s, size_t i)
{
	size_t k;

	if (!tok_is(s->text, s->row, i, "parties") ||
	    !(i + 2 < s->text->ntok &&
		tok_is(s->text, s->row, i + 1, "to in") &&
		tok_is(s->text, s->row, i + 2, "the a an this that any")))
		return false; /* parties to start talks */
	for (k = i + 3; k < s->text->ntok && k < i + 8; k++)
		if (tok_is(s->text, s->row, k,
			"conflict conflicts war wars talks negotiations "
			"agreement accord treaty convention dispute crisis deal "
			"fighting truce ceasefire"))
			return true;
	return false;
}

static void
name_word(struct sent *s, struct chunk *u, size_t i, struct naming *n)
{
	const struct tok *t = sent_tok(s, i);
	char low[WORD_MAX + 4];
	bool weak;
	struct str r =
	    word_role(word_lower(low, sizeof(low),
			  str_of(s->row->text.p + t->b, t->e - t->b)),
		&weak);

	if (r.p == NULL || t->pos == V || (t->pos == A && i == u->head) ||
	    (str_eq(r, STR("PTY")) && parties_to(s, i)) ||
	    (i != u->head && tok_is(s->text, s->row, i, "national")))
		return; /* national and local officials, national advisers */
	if (i == u->head) {
		n->head_role = true;
		if (u->at == 0)
			u->at = i;
	}
	if (role_stays(s, i, n, r, weak))
		return;
	if (!weak || !n->strong) {
		u->weak = weak;
		memset(n->c.role, 0, 4);
		memcpy(n->c.role, r.p, r.n < 3 ? r.n : 3);
		n->strong = !weak;
	}
	/* the Maduro government, whose name no other filter knew */
	if (n->c.who[0] == 0 && i == u->head && i > u->a && !weak &&
	    str_eq(r, STR("GOV")) && t[-1].kind == T_ENT &&
	    t[-1].ent->kind == E_ORG)
		leader_code(t[-1].ent->text, &n->c);
	if (n->c.who[0] == 0 &&
	    (str_eq(r, STR("UNO")) || str_eq(r, STR("NGO")))) {
		memcpy(n->c.who, r.p, 3);
		memset(n->c.role, 0, 4);
	}
}

/* The coalition, after the Saudi-led coalition. */
static void
coalition(const struct sent *s, struct chunk *u, struct memory *m)
{
	if (sent_tok(s, u->head)->kind != T_WORD ||
	    !tok_is(s->text, s->row, u->head, "coalition") || u->person)
		return;
	if (code_is(&u->code))
		m->coalition = u->code;
	else if (tok_is(s->text, s->row, u->a, "the") && u->z - u->a == 2)
		memcpy(u->code.who, m->coalition.who, 4);
}

/* The International Court said, and the court's judges: named before it. */
static bool
said_here(const struct sent *s, const struct chunk *u, size_t i, struct code *c)
{
	const struct tok *t = sent_tok(s, i), *h;
	const char *p = s->row->text.p;
	size_t n = t->e - t->b, k;
	const struct chunk *o;

	for (o = s->u; o < u; o++) {
		if (o->kind != NP || !code_is(&o->code) || o->person)
			continue;
		h = sent_tok(s, o->head);
		if (h->e - h->b < n)
			continue;
		for (k = 0; k < n && (p[h->e - n + k] | 0x20) == p[t->b + k];
		     k++)
			;
		if (k == n) {
			*c = o->code;
			return true;
		}
	}
	return false;
}

/* The group's attack, the court's president: whose, if it was said before. */
static void
name_owner(const struct sent *s, struct chunk *u, size_t i, struct naming *n,
    struct memory *m)
{
	const struct tok *t = sent_tok(s, i);
	struct code c = { { 0 }, { 0 } };

	if (i + 1 >= u->z || sent_tok(s, i + 1)->pos != POSS || code_is(&n->c))
		return;
	if (tok_is(s->text, s->row, i, "bloc alliance mission"))
		c = m->body;
	else if (tok_is(s->text, s->row, i, "country nation kingdom junta"))
		memcpy(c.who, s->about, 4);
	else if (said_here(s, u, i, &c))
		;
	else if (!memory_whose(m, str_of(s->row->text.p + t->b, t->e - t->b),
		     &c) &&
	    code_is(&m->rising[0]) && m->sent - m->rose[0] <= SAID &&
	    tok_is(s->text, s->row, i,
		"group movement rebels militants insurgents fighters militia"))
		c = m->rising[0];
	if (!code_is(&c))
		return;
	if (u->event.cat.p) {
		mod_add(u, &c, i);
		return;
	}
	n->c = c;
	n->strong = memcmp(c.role, "REB", 4) == 0;
	u->at = i;
	mod_add(u, &c, i);
}

/* The Union's envoy to Syria Ali Orlin: he is of the Union. */
static void
of_another(const struct sent *s, struct chunk *u, struct memory *m)
{
	const struct tok *t = sent_tok(s, u->a);
	const struct chunk *o = u - 2;

	if (u->person == NULL || s->n < 3 || t->kind != T_ENT ||
	    t->ent->kind != E_GPE || u[-1].kind != PREP || o->kind != NP ||
	    !code_is(&o->code) || !o->code.role[0] ||
	    !tok_is(s->text, s->row, u[-1].a, "to for"))
		return;
	u->code = o->code;
	memory_person(m, u->person, &u->code);
}

/* Notes rebels and protesters whose country is said. */
static void
rising(const struct chunk *u, struct memory *m)
{
	bool rebels = memcmp(u->code.role, "REB", 4) == 0;

	if (!code_is(&u->code) || u->person ||
	    (!rebels && memcmp(u->code.role, "OPP", 4) != 0))
		return;
	m->rising[!rebels] = u->code;
	m->rose[!rebels] = m->sent;
}

/* Who a noun phrase is: the last country named, the head's role or other. */
static void
np_code(struct sent *s, struct chunk *u, struct memory *m)
{
	struct naming n = { .strong = false };
	size_t i;

	for (i = u->a; i < u->z; i++) {
		const struct tok *t = sent_tok(s, i);

		if (t->skip)
			continue;
		n.of |= t->pos == POSS;
		if (t->kind == T_ENT)
			name_entity(s, u, i, &n, m);
		else if (t->kind == T_WORD) {
			name_word(s, u, i, &n);
			name_owner(s, u, i, &n, m);
		}
	}
	/* a Saudi-led coalition strike */
	if (u->event.cat.p && u->nmod > 0 && u->head > u->a + 1)
		for (i = u->a + 1; i < u->head; i++)
			if (sent_tok(s, i)->kind == T_WORD &&
			    tok_is(s->text, s->row, i, "coalition"))
				m->coalition = u->mod[0];
	/* human rights groups, aid agencies */
	if (!code_is(&n.c) && u->head > u->a &&
	    tok_is(s->text, s->row, u->head,
		"group groups agency agencies organisation organisations "
		"organization organizations") &&
	    tok_is(s->text, s->row, u->head - 1,
		"rights aid relief humanitarian charity")) {
		memcpy(n.c.who, "NGO", 4);
		memset(n.c.role, 0, 4);
	}
	if (u->event.cat.p && !n.head_role)
		return; /* Israel's attack is no actor */
	if (!code_is(&n.c) && memcmp(n.c.role, "GOV", 4) == 0 &&
	    tok_is(s->text, s->row, u->a, "european"))
		memcpy(n.c.who, "EUR", 4); /* European leaders */
	u->code = n.c;
	of_another(s, u, m);
	if (code_is_body(&n.c) && !u->person)
		m->body = n.c;
	coalition(s, u, m);
	rising(u, m);
	memory_title(s, u, m);
	if (u->at == 0)
		u->at = u->head;
	if (u->person && code_is(&n.c))
		memory_he(m, &n.c, u->person);
	else if (code_is(&n.c))
		memory_it(m, &n.c);
}

/* The event that the head says, if need be with the noun before it. */
static struct sense
np_event(struct sent *s, const struct chunk *u)
{
	const struct tok *h = sent_tok(s, u->head);
	struct sense none = { { NULL, 0 }, { NULL, 0 } }, two;
	size_t k = u->head;

	while (k > u->a && sent_tok(s, k - 1)->skip)
		k--;
	if (k > u->a) {
		two = sent_compound(s, k - 1, u->head);
		s->nsport += two.opts.p && opt_has(two.opts, "p");
		if (two.cat.p)
			return two.cat.p[0] == '-' ? none : two;
	}
	return h->w.noun.cat.n > 0 && h->w.noun.cat.p[0] != '-' ? h->w.noun
								: none;
}

/* The Munich Security Conference: its last word says what it is. */
static struct sense
name_event(const struct ent *e)
{
	struct sense none = { { NULL, 0 }, { NULL, 0 } };
	char low[WORD_MAX + 4];
	struct word w;
	size_t i = e->text.n;

	while (i > 0 && e->text.p[i - 1] != ' ')
		i--;
	if (i == 0)
		return none;
	word_get(&w,
	    word_lower(low, sizeof(low), str_of(e->text.p + i, e->text.n - i)));
	return str_eq(w.noun.cat, STR("040")) ? w.noun : none;
}

void
np_end(struct sent *s, struct chunk *u, struct memory *m)
{
	size_t i;
	struct tok *h;

	u->head = u->z - 1;
	for (i = u->z; i > u->a; i--) {
		h = sent_tok(s, i - 1);
		if (h->skip || h->pos == D || h->pos == PUNCT)
			continue;
		if (h->pos == POSS) {
			u->poss = true;
			continue;
		}
		u->head = i - 1;
		break;
	}
	h = sent_tok(s, u->head);
	if (h->kind == T_WORD) {
		if (h->pos == N)
			u->event = np_event(s, u);
		u->plural = (h->w.form & F_PLURAL) != 0;
		if (h->pos == U && h->w.sub.n > 0)
			u->pron = h->w.sub.p[0];
		u->ante = u->pron == 'i' ? m->it : m->he;
		u->ante0 = u->pron == 'i' ? m->it0 : m->he0;
		u->ante_id = m->he_id;
	} else if (h->kind == T_ENT && h->ent->kind == E_OTHER)
		u->event = name_event(h->ent);
	np_code(s, u, m);
}
