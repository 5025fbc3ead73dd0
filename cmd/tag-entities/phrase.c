/* SPDX-License-Identifier: ISC */
/* phrase: extents of names by rule. */
#include "phrase.h"

#include "lang.h"
#include "word.h"

uint32_t
phrase_particle(const struct text *t, size_t i)
{
#define L(lang) (1u << LANG_##lang)
#define ROMANCE (L(FR) | L(ES) | L(PT) | L(IT) | L(CA) | L(RO))
	static const struct {
		const char *word;
		uint32_t langs;
	} list[] = { { "af", ~0u }, { "al", ~(L(IT) | L(ES)) },
		{ "arap", L(EN) }, { "ben", ~0u }, { "bin", ~0u },
		{ "bint", ~0u }, { "da", ROMANCE | L(EN) },
		{ "das", L(PT) | L(EN) }, { "de", ROMANCE | L(NL) | L(EN) },
		{ "del", ROMANCE | L(EN) }, { "della", L(IT) | L(EN) },
		{ "den", L(NL) | L(DE) | L(EN) }, { "der", ~0u },
		{ "di", L(IT) | L(EN) }, { "do", L(PT) | L(EN) },
		{ "dos", ~0u }, { "du", L(EN) }, { "el", ~ROMANCE },
		{ "es", ~(L(ES) | L(DE)) }, { "eş", L(TR) }, { "ibn", ~0u },
		{ "la", ROMANCE | L(EN) }, { "le", L(FR) },
		{ "ten", L(NL) | L(DE) | L(EN) },
		{ "ter", L(NL) | L(DE) | L(EN) }, { "ul", ~0u },
		{ "van", ~L(TR) }, { "von", ~0u }, { "zu", L(DE) | L(EN) },
		{ "аль", L(RU) | L(UK) }, { "бен", L(RU) | L(UK) },
		{ "бин", L(RU) | L(UK) }, { "ван", L(RU) | L(UK) },
		{ "дер", L(RU) | L(UK) }, { "ибн", L(RU) | L(UK) },
		{ "ібн", L(UK) }, { "фон", L(RU) | L(UK) } };
#undef ROMANCE
#undef L
	size_t k;

	if (i >= t->tokens.n || t->tokens.t[i].cs != C_LOWER ||
	    t->tokens.t[i].e - t->tokens.t[i].b > 6)
		return 0;
	for (k = 0; k < sizeof(list) / sizeof(*list); k++)
		if (text_is(t, i, list[k].word))
			return list[k].langs;
	return 0;
}

/* The first letter of a token, small; 0: none in ASCII. */
static char
initial(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];
	unsigned char c = (unsigned char)t->s.p[k->b];

	if (k->kind != T_WORD)
		return 0;
	if (c == 0xC3 && k->e - k->b > 1) { /* Économie */
		c = (unsigned char)t->s.p[k->b + 1] | 0x20;
		return c >= 0xA0 && c <= 0xA5 ? 'a'
		    : c >= 0xA8 && c <= 0xAB  ? 'e'
		    : c >= 0xAC && c <= 0xAF  ? 'i'
		    : c >= 0xB2 && c <= 0xB6  ? 'o'
					      : 0;
	}
	return c < 0x80 ? (char)(c | 32) : 0;
}

bool
phrase_acronym(const struct text *t, size_t open, size_t s, size_t *first,
    size_t *end)
{
	const struct token *a = &t->tokens.t[s];
	char letter[10];
	size_t n = 0, i, back;
	bool passed = false;

	if (a->kind != T_WORD || a->cs < C_UPPER)
		return false;
	for (i = a->b; i < a->e; i++) {
		char c = t->s.p[i];

		if (c == '.')
			continue;
		/* AfDB, MoU: capitals and what stands between */
		if (n == sizeof(letter) || c < 'A' || (c & 0x80))
			return false;
		letter[n++] = (char)(c | 32);
	}
	if (n < 3 || open == 0)
		return false;
	/* from the right: each letter begins a word, in their order */
	for (i = open, back = 0; i > 0 && n > 0 && back < 24; back++) {
		const struct token *k = &t->tokens.t[--i];

		if (k->kind == T_PUNCT &&
		    (k->c == '-' || k->c == '&' || k->c == ',' || k->c == '\''))
			continue;
		if (k->kind == T_POSS)
			continue;
		if (k->kind != T_WORD)
			return false;
		if (initial(t, i) == letter[n - 1]) {
			/* a small word may as well be passed over */
			if (k->cs == C_LOWER && n >= 2 && i > 0 &&
			    k->e - k->b <= 3 && text_capital(t, i - 1) &&
			    initial(t, i - 1) == letter[n - 1])
				continue;
			n--;
			continue;
		}
		/* words in capitals all count, but for the second half of
		 * a word with a hyphen, and one between small words: Fund for
		 * (Saving) the Aral Sea (IFAS) */
		if (k->cs == C_CAP && n > 1 && i > 0 && !passed &&
		    k[-1].cs == C_LOWER && k[1].cs == C_LOWER) {
			passed = true;
			continue;
		}
		if (k->cs != C_LOWER &&
		    !(i > 0 && t->tokens.t[i - 1].kind == T_PUNCT &&
			t->tokens.t[i - 1].c == '-'))
			return false;
	}
	if (n > 0 || !text_capital(t, i))
		return false;
	*first = i;
	*end = open;
	return open - i >= 2;
}

enum kind
kind_by_head(const struct text *t, size_t first, size_t end)
{
	size_t i, head = SIZE_MAX;
	uint32_t c;

	for (i = first; i < end; i++) {
		const struct token *k = &t->tokens.t[i];

		/* the last capital before "of", "on", "for" */
		if (k->kind == T_WORD && k->cs == C_LOWER &&
		    t->mode != M_LOWER && head != SIZE_MAX &&
		    k->e - k->b <= 7 && t->s.p[k->b] != 'a')
			break;
		if (k->kind == T_WORD && k->cs != C_LOWER)
			head = i;
	}
	if (head == SIZE_MAX)
		return K_NONE;
	c = t->tokens.t[head].words;
	if (!(c & W_kind)) {
		/* Lake Ohrid, Mount Elbrus, Operation X, Exercise Y */
		c = t->tokens.t[first].words;
		if (!(c & W_kind) || head == first)
			return K_NONE;
		switch (kind_of(word_value(t->tokens.t[first].hash, W_kind))) {
		case K_LOC:
			return K_LOC;
		case K_EVENT:
			return K_EVENT;
		default:
			return K_NONE;
		}
	}
	return kind_of(word_value(t->tokens.t[head].hash, W_kind));
}

static const char *const joins[] = { "of", "on", "for", "against", "concerning",
	NULL };
static const char *const within[] = { "and", "the", "of", "in", "to", "for",
	"on", "at", NULL };

/* No name goes on so: "ratified the Rome Statute on Tuesday". */
static const char *const days[] = { "Monday", "Tuesday", "Wednesday",
	"Thursday", "Friday", "Saturday", "Sunday", "January", "February",
	"March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December", NULL };

bool
phrase_is_day(const struct text *t, size_t i)
{
	return text_is_one(t, i, days);
}

/* Where the capitals before token i begin, with hyphens: Indo-Pacific (Accord). */
static size_t
capitals_before(const struct text *t, size_t i)
{
	static const char *const openers[] = { "The", "This", "That", "A", "An",
		"In", NULL };
	const struct token *tok = t->tokens.t;
	size_t b = i;

	while (b > 0 && i - b < 8) {
		if (text_capital(t, b - 1) &&
		    !(b == 1 && text_is_one(t, 0, openers)))
			b--;
		else if (b > 1 && tok[b - 1].kind == T_PUNCT &&
		    tok[b - 1].c == '-' && !tok[b - 1].space && !tok[b].space &&
		    text_capital(t, b - 2))
			b -= 2;
		else if (b > 1 && b < i && tok[b - 1].c == '\'' &&
		    tok[b - 1].e - tok[b - 1].b <= 3 && text_capital(t, b - 2))
			b -= 2; /* Foreign Ministers' (Dialogue) */
		else
			break;
	}
	return b;
}

/* (Resolution) No. 1, (Resolution) 2254: where the number ends; or e. */
static size_t
law_number(const struct text *t, size_t e)
{
	const struct token *tok = t->tokens.t;
	size_t n = t->tokens.n, j = e + 1;

	if (e < n && (text_is(t, e, "No") || text_is(t, e, "No."))) {
		if (j < n && tok[j].kind == T_PUNCT && tok[j].c == '.')
			j++;
		return j < n && tok[j].kind == T_NUM ? j + 1 : e;
	}
	return e < n && tok[e].kind == T_NUM && tok[e].e - tok[e].b <= 5 ? j
									 : e;
}

/* (Declaration) on the Conduct of Parties in the South China Sea; or e. */
static size_t
law_subject(const struct text *t, size_t e)
{
	const struct token *tok = t->tokens.t;
	size_t n = t->tokens.n, j, last = e;

	if (!text_is_one(t, e, joins))
		return e;
	for (j = e + 1; j < n && j < e + 24 && !phrase_is_day(t, j); j++) {
		if (text_capital(t, j)) {
			last = j + 1;
			continue;
		}
		if (text_is(t, j, "and") &&
		    (text_is(t, j + 1, "the") || text_is(t, j + 1, "to")))
			break;
		if (text_is_one(t, j, within) ||
		    (tok[j].c == '-' && tok[j].kind == T_PUNCT &&
			!tok[j].space))
			continue;
		if (!(tok[j].kind == T_PUNCT && tok[j].c == ',' && j > e + 1 &&
			j + 2 < n && text_capital(t, j + 1) &&
			(text_is(t, j + 2, "and") || tok[j + 2].c == ',')))
			break;
	}
	return last;
}

/* (Operation) Desert Storm, (Exercise) Malabar 2024; e: it has no name. */
static size_t
exercise_name(const struct text *t, size_t e)
{
	const struct token *tok = t->tokens.t;
	size_t n = t->tokens.n, from = e;

	while (e < n && e < from + 5 &&
	    (text_capital(t, e) ||
		(text_is(t, e, "in") && e + 1 < n && text_capital(t, e + 1))))
		e++;
	if (e > from && e < n && tok[e].kind == T_NUM &&
	    tok[e].e - tok[e].b == 4 && (tok[e].c == '1' || tok[e].c == '2'))
		e++;
	return e;
}

/* Where the talks' name begins that end in token i: the India-EU Strategic
 * Dialogue; i: they have none. */
static size_t
dialogue(const struct text *t, size_t i)
{
	static const char *const words[] = { "Dialogue", "Consultations",
		"Forum", "Meeting", NULL };
	size_t b, j;

	if (!text_is_one(t, i, words))
		return i;
	b = capitals_before(t, i);
	for (j = b; j < i && t->tokens.t[j].c != '-'; j++)
		;
	return j < i ? b : i;
}

enum kind
phrase_named(const struct text *t, size_t i, size_t *first, size_t *end)
{
	/* wars and summits are left to the model, but their extent with a
	 * hyphen is ours */
	static const char *const events[] = { "Summit", "War", "Olympics",
		"Games", NULL };
	const struct token *tok = t->tokens.t;
	size_t b, e = i + 1;
	enum kind kind;

	if (t->mode != M_MIXED || !text_capital(t, i) || tok[i].cs == C_UPPER)
		return K_NONE;
	if ((b = dialogue(t, i)) < i) {
		*first = b;
		*end = i + 1;
		return K_EVENT;
	}
	if (!(tok[i].words & W_kind))
		return K_NONE;
	kind = kind_of(word_value(tok[i].hash, W_kind));
	if (kind != K_LAW && kind != K_EVENT)
		return K_NONE;
	b = capitals_before(t, i);
	if (kind == K_LAW) {
		e = law_number(t, e);
		if (e == i + 1)
			e = law_subject(t, e);
		/* an Agreement alone is no name */
		if (b == i && e == i + 1)
			return K_NONE;
	} else if (b < i) {
		if (!text_is_one(t, i, events))
			return K_NONE;
	} else {
		if (!text_is(t, i, "Operation") && !text_is(t, i, "Exercise"))
			return K_NONE;
		e = exercise_name(t, e);
		if (e == i + 1)
			return K_NONE;
	}
	if (b > 0 && tok[b - 1].kind == T_NUM &&
	    tok[b - 1].e - tok[b - 1].b == 4 &&
	    (t->s.p[tok[b - 1].b] == '1' || t->s.p[tok[b - 1].b] == '2'))
		b--;
	*first = b;
	*end = e;
	return kind;
}

/* A ship's name from token i on: Gregorio del Pilar; no Strike Group. */
static size_t
ship_end(const struct text *t, size_t i)
{
	static const char *const other[] = { "Carrier", "Strike", "Group",
		"Battle", "Amphibious", "Expeditionary", "Task", "Class",
		NULL };
	size_t e = i;

	while (e < t->tokens.n && e < i + 5) {
		if (text_capital(t, e) && !text_is_one(t, e, other))
			e++;
		else if (e > i &&
		    ((phrase_particle(t, e) >> LANG_EN & 1) ||
			text_is(t, e, "of")) &&
		    e + 1 < t->tokens.n && text_capital(t, e + 1) &&
		    !text_is_one(t, e + 1, other))
			e += 2;
		else
			break;
	}
	return e;
}

bool
phrase_ship(const struct text *t, size_t i, size_t *first, size_t *end)
{
	size_t b = i + 1;
	const struct token *k;

	/* MV, USS and the like: phrase_product() */
	if (t->mode != M_MIXED || b >= t->tokens.n || !text_capital(t, b) ||
	    t->tokens.t[b].cs == C_UPPER)
		return false;
	*first = b;
	*end = ship_end(t, b);
	if (*end >= t->tokens.n)
		return *end > b;
	/* "the ship Captain X": an office; "the vessel Monday": a day */
	k = &t->tokens.t[b];
	return *end > b && !(k->words & (W_head | W_pre | W_hon | W_stop)) &&
	    t->tokens.t[*end].kind != T_POSS;
}

bool
phrase_product(const struct text *t, size_t i, size_t *end)
{
	static const char *const ships[] = { "USS", "HMS", "HMAS", "HMCS",
		"INS", "KRI", "BRP", "RSS", "HTMS", "JS", "ROKS", "PNS", "FS",
		"ITS", "TCG", "KD", "BNS", "SLNS", "CNS", "USNS", "USCGC", "MV",
		"MT", "RFA", NULL };
	/* letters and numbers that are no weapons */
	static const char *const other[] = { "COVID", "G", "UN", "UNSCR",
		"AUKUS", "SARS", "EU", "US", "Article", "No", "T", "U", "P",
		"CO", "COP", "E", "Covid", "I", "A", "PM", "UE", "ONU", NULL };
	const struct token *tok = t->tokens.t;
	size_t n = t->tokens.n;

	if (!text_capital(t, i) || i + 1 == n || tok[i].e - tok[i].b > 12)
		return false;
	if (tok[i].cs == C_UPPER && text_is_one(t, i, ships) &&
	    text_capital(t, i + 1) && tok[i + 1].cs != C_UPPER &&
	    !(tok[i + 1].words & (W_head | W_hon))) {
		*end = ship_end(t, i + 1);
		return true;
	}
	/* F/A-18 */
	if (text_is(t, i, "F") && i + 4 < n && tok[i + 1].c == '/' &&
	    text_is(t, i + 2, "A") && tok[i + 3].c == '-' &&
	    tok[i + 4].kind == T_NUM && !tok[i + 4].space) {
		*end = i + 5;
		return true;
	}
	/* Kh-101, Hwasong-18 */
	if (i + 2 < n &&
	    (tok[i].e - tok[i].b <= 4 ||
		((t->look[i].u | t->look[i].b) >> G_product & 1)) &&
	    tok[i + 1].kind == T_PUNCT && t->s.p[tok[i + 1].b] == '-' &&
	    !tok[i + 1].space && !tok[i + 2].space &&
	    !text_is_one(t, i, other) && tok[i + 2].kind == T_NUM &&
	    tok[i + 2].e - tok[i + 2].b <= 5 &&
	    memchr(t->s.p + tok[i + 2].b, ',', tok[i + 2].e - tok[i + 2].b) ==
		NULL) {
		*end = i + 3;
		return true;
	}
	return false;
}

size_t
phrase_session(const struct text *t, size_t i)
{
	const struct token *k = &t->tokens.t[i];
	bool two = text_is(t, i, "COP") || text_is(t, i, "UNGA");

	if (k->digit && k->e - k->b <= 5 && begins_in(text_word(t, i), "COP") &&
	    t->s.p[k->b + 3] <= '9')
		return i + 1;
	return two && i + 1 < t->tokens.n && k[1].kind == T_NUM &&
		k[1].e - k[1].b <= 2
	    ? i + 2
	    : i;
}
