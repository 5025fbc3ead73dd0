/* SPDX-License-Identifier: ISC */
/* lex: text to tokens with the classes of the word tables. */
#include <limits.h>

#include "lex.h"

#include "bytes.h"
#include "lang.h"
#include "lexchar.h"
#include "worth.h"

#include "lex-data.h"

#define KEYMAX 96
void
lex_init(struct lex *lex)
{
	size_t i;

	memset(lex, 0, sizeof(*lex));
	lex->latin = LANG_EN;
	for (i = 0; i < LEX_NLANGS; i++)
		lex->on[i] = lex_kinds[i] != 'L';
}

bool
lex_lang(struct lex *lex, struct str name)
{
	bool found = false;
	size_t i, n;

	/* "pt-BR" is pt as well; "en-GB" is English */
	for (n = name.n;; n--) {
		if (n == 0)
			return found;
		if (n != name.n && name.p[n] != '-' && name.p[n] != '_')
			continue;
		for (i = 0; i < LEX_NLANGS; i++)
			if (strlen(lex_langs[i]) == n &&
			    memcmp(lex_langs[i], name.p, n) == 0) {
				lex->on[i] = lex->pref[i] = true;
				if (lex_scripts[i] > 1)
					lex->script[(unsigned char)
						lex_scripts[i]] = LEX_NAMED;
				if (!found && lex->first == 0 &&
				    lex_kinds[i] != 'E')
					lex->first = i;
				lex->any_latin |= lex_kinds[i] == 'L';
				lex->named |=
				    lex_kinds[i] == 'L' || lex_kinds[i] == 'E';
				found = true;
			}
	}
}

/* Switches a language of the row's, and its script's rule, on or off. */
static void
row_set(struct lex *lex, const char *lang, bool on)
{
	size_t i;

	for (i = 0; i < LEX_NLANGS; i++) {
		unsigned s = (unsigned char)lex_scripts[i];

		if (strcmp(lex_langs[i], lang) != 0 ||
		    lex->script[s] == LEX_NAMED)
			continue;
		lex->on[i] = on;
		lex->script[s] = on ? LEX_ROW : LEX_ALL;
		lex->row_first = on ? i : 0;
	}
}

void
lex_row(struct lex *lex, const char *lang)
{
	if (lex->row == lang)
		return;
	if (lex->row != NULL)
		row_set(lex, lex->row, false);
	lex->row = lang;
	if (lang != NULL)
		row_set(lex, lang, true);
}

/* The number of a language of common/lang.h in the tables; 0: not in Latin. */
static size_t
latin(int lang)
{
	const char *code = lang == LEX_AZ ? "az"
	    : lang == LEX_UZ              ? "uz"
					  : &LANG_CODES[2 * lang];
	size_t i;

	if (lang == LANG_NO)
		code = "nb"; /* CLDR's tables have Bokmal */
	for (i = 0; i < LEX_NLANGS; i++)
		if (lex_kinds[i] == 'L' && strlen(lex_langs[i]) == 2 &&
		    memcmp(lex_langs[i], code, 2) == 0)
			return i;
	return 0;
}

void
lex_latin(struct lex *lex, int lang)
{
	size_t i;

	if (lex->named || lang == lex->latin)
		return;
	if ((i = latin(lex->latin)) != 0) {
		lex->on[i] = lex->pref[i] = false;
		if (lex->row_first == i)
			lex->row_first = 0;
	}
	lex->latin = lang;
	i = latin(lang);
	lex->any_latin = i != 0;
	if (i == 0)
		return;
	lex->on[i] = lex->pref[i] = true;
	lex->row_first = i;
}

const char *
lex_own(const struct lex *lex)
{
	int i = lex->first != 0 ? lex->first : lex->row_first;

	return i != 0 ? lex_langs[i] : NULL;
}

bool
lex_first(const struct lex *lex, const char *name)
{
	const char *own = lex_own(lex);

	return own != NULL && strcmp(own, name) == 0;
}

static inline bool
bit(const unsigned char *set, uint32_t h)
{
	h &= LEX_BITS - 1;
	return set[h / 8] >> (h % 8) & 1;
}

static uint32_t
u32_at(const char *p)
{
	const unsigned char *u = (const unsigned char *)p;

	return u[0] | u[1] << 8 | u[2] << 16 | (uint32_t)u[3] << 24;
}

/* The record of a key behind its text, NULL if there is none. */
static const unsigned char *
rec_find(const struct lex *lex, const char *key, size_t n, uint32_t hash)
{
	uint32_t h = lex_mix(hash), i, off;
	const char *r;

	if (!bit(lex->any_latin ? lex_bits : lex_base, h))
		return NULL;
	for (i = h & (LEX_NSLOTS - 1);; i = (i + 1) & (LEX_NSLOTS - 1)) {
		if ((off = u32_at(lex_slots + 4 * (size_t)i)) == 0)
			return NULL;
		if (off >> 24 != h >> 24)
			continue;
		r = lex_data + (off & 0xFFFFFF);
		if ((unsigned char)r[0] == n && memcmp(r + 1, key, n) == 0)
			return (const unsigned char *)r + 1 + n;
	}
}

/*
 * A word of ASCII letters, whole, with no other letter or mark behind it:
 * its length, its first eight letters in lower case, its capitals as in
 * struct tok.  0 where that is not so or the text is about to end.
 */
static size_t
ascii_word(const char *p, const char *end, uint64_t *letters, int *cap)
{
	uint64_t w, alpha, upper;
	size_t n;
	bool all;

	if (end - p < 8)
		return 0;
	w = bytes_at(p);
	alpha = bytes_letters(w);
	n = alpha == BYTES_HIGH ? 8 : bytes_lowest(~alpha & BYTES_HIGH) / 8;
	*letters = bytes_first(w | BYTES_ONES * 0x20, n);
	alpha = bytes_first(alpha, n);
	upper = ~w << 2 & alpha; /* 0x20 is not set */
	all = upper == alpha;
	if (n == 8)
		for (;
		     p + n < end && ascii_class((unsigned char)p[n]) == C_ALPHA;
		     n++)
			all &= p[n] < 'a';
	if (p + n < end && (unsigned char)p[n] >= 0x80)
		return 0;
	*cap = n > 1 && all ? 2 : (upper & 0x80) != 0;
	return n;
}

/* As rec_find(), for what ascii_word() found; only languages always on. */
static const unsigned char *
rec_ascii(const struct lex *lex, const char *p, size_t n, uint64_t letters)
{
	char key[KEYMAX];
	uint32_t h = worth_head(letters, n), off;
	const char *r;
	size_t i;

	if ((lex_heads[h / 8] >> h % 8 & 1) == 0 || n > KEYMAX)
		return NULL;
	off = u32_at(lex_front + 4 * (size_t)(h >> 3));
	r = lex_data + off;
	if ((unsigned char)r[0] == n &&
	    bytes_first(bytes_at(r + 1), n) == letters && n <= 8)
		return (const unsigned char *)r + 1 + n;
	for (i = 0; i < n; i++)
		key[i] = p[i] | 0x20;
	return rec_find(lex, key, n, lex_hash(key, n));
}

/* A record: phrase lengths, entries (+ LEX_ALWAYS), script, the entries. */
#define ENTRIES 3

static inline int
rec_count(const unsigned char *rec)
{
	return rec[1] & (LEX_ALWAYS - 1);
}

static inline bool
entry_on(const struct lex *lex, const unsigned char *rec,
    const unsigned char *e)
{
	return lex->on[e[0]] ||
	    ((rec[1] & LEX_ALWAYS) != 0 && !lex->script[rec[2]]);
}

/* The English entry of a record, else one of a language that is on. */
static const unsigned char *
rec_pick(const struct lex *lex, const unsigned char *rec)
{
	const unsigned char *e = rec + ENTRIES, *best = NULL;
	int i;

	for (i = 0; i < rec_count(rec); i++, e += 4) {
		if (e[0] == 0)
			return e;
		if (best == NULL && entry_on(lex, rec, e))
			best = e;
	}
	return best;
}

/* What a record says goes into the token; English looks at cls. */
static void
tok_set(struct tok *t, const unsigned char *rec, const unsigned char *e)
{
	t->rec = rec;
	t->lang = e[0];
	t->cls = 0;
	t->v = 0;
	if (e[0] == 0) {
		t->cls = e[1];
		t->v = e[2] | e[3] << 8;
		if (t->v >= 32768)
			t->v -= 65536;
	}
}

static int64_t
entry_value(const unsigned char *e)
{
	int v = e[2] | e[3] << 8;

	return v >= 32768 ? v - 65536 : v;
}

int
lex_class(const struct lex *lex, const struct tok *t, int cls)
{
	const unsigned char *e = t->rec + ENTRIES, *best = NULL;
	int i;

	for (i = 0; i < rec_count(t->rec); i++, e += 4) {
		if (e[1] != cls || e[0] == 0 || !entry_on(lex, t->rec, e))
			continue;
		if (best == NULL || lex->pref[e[0]])
			best = e;
		if (lex->pref[e[0]])
			break;
	}
	return best && entry_value(best) != LEX_NOT ? (int)entry_value(best)
						    : INT_MIN;
}

uint64_t
lex_classes(const struct lex *lex, const struct tok *t)
{
	const unsigned char *e;
	uint64_t set = 0;
	int i;

	if (t->rec == NULL)
		return 0;
	for (e = t->rec + ENTRIES, i = 0; i < rec_count(t->rec); i++, e += 4)
		if (e[0] != 0 && entry_on(lex, t->rec, e))
			set |= LEX_BIT(e[1]);
	return set;
}

int
lex_side(const struct lex *lex, const struct tok *t)
{
	const unsigned char *e;
	int i, english = 0, others = 0;

	if (t->rec == NULL)
		return 0;
	for (e = t->rec + ENTRIES, i = 0; i < rec_count(t->rec); i++, e += 4)
		if (e[0] == 0)
			english = 1;
		else if (entry_on(lex, t->rec, e))
			others = 1;
	return others - english;
}

/*
 * Reads the word at p (letters, marks), its key in lower case into key.
 * Returns its length in bytes; *n is the key's length, KEYMAX + 1 if long.
 */
static size_t
word(const char *p, const char *end, char *key, size_t *n, int *cap)
{
	const char *q = p;
	uint32_t cp, low;
	size_t k = 0, m, letters = 0, upper = 0;
	bool first = false;

	while (q < end) {
		unsigned char c = (unsigned char)*q;

		if (c < 0x80) {
			if (ascii_class(c) != C_ALPHA)
				break;
			if (c < 'a') {
				upper++;
				first |= letters == 0;
			}
			letters++;
			if (k < KEYMAX)
				key[k] = c | 0x20;
			k++;
			q++;
			continue;
		}
		m = utf8_decode(q, end - q, &cp);
		if (cp == 0x200C || cp == 0x200D || cp == 0xAD) {
			q += m; /* joiners and soft hyphens do not tell */
			continue;
		}
		if (!utf8_alpha(cp) || cp == APOSTROPHE ||
		    (q > p && unspaced(cp)))
			break;
		low = utf8_lower(cp);
		if (low != cp) {
			upper++;
			first |= letters == 0;
		}
		letters++;
		if (k + 4 <= KEYMAX)
			k += utf8_encode(key + k, low);
		else
			k = KEYMAX + 1;
		q += m;
	}
	*n = k;
	*cap = upper > 1 && upper == letters ? 2 : first;
	return q - p;
}

/*
 * The longest key that begins at p, without regard to word ends; none has
 * more than max characters.
 */
static const unsigned char *
longest(const struct lex *lex, const char *p, const char *end, size_t max,
    size_t *len, const unsigned char **which)
{
	char key[KEYMAX + 8];
	const unsigned char *rec, *e, *best = NULL;
	const char *q = p;
	uint32_t cp, h = 2166136261u;
	size_t k = 0, m, j, chars = 0;

	while (q < end && k + 8 <= KEYMAX && chars++ < max) {
		/* no gap begins with a byte of CJK */
		if (k > 0 && (unsigned char)*q < 0xE3 &&
		    (m = gap(q, end, true)) > 0) {
			q += m;
			if (q == end)
				break;
			key[k++] = ' ';
			h = (h ^ ' ') * 16777619u;
		}
		m = utf8_decode(q, end - q, &cp);
		if (!ideograph(cp) && !utf8_alpha(cp) && cp != HAN_ZERO)
			break;
		if (caseless(cp)) {
			memcpy(key + k, q, 3);
			j = 3;
		} else
			j = utf8_encode(key + k, utf8_lower(cp));
		for (; j > 0; j--, k++)
			h = (h ^ (unsigned char)key[k]) * 16777619u;
		q += m;
		if ((rec = rec_find(lex, key, k, h)) &&
		    (e = rec_pick(lex, rec))) {
			best = e;
			*which = rec;
			*len = q - p;
		}
	}
	return best;
}

/*
 * "September 24, 20242:15 PM", as pages copied without their line ends have
 * it: of n figures, 5 or 6, and a colon, are the first four a year?
 */
static bool
year_and_clock(const char *p, size_t n, const char *end)
{
	size_t h = n - 4;

	return n < 7 && end - p > (ptrdiff_t)n + 2 && p[n] == ':' &&
	    (p[0] == '1' ? p[1] == '9' : p[0] == '2') &&
	    (p[0] == '1' || p[1] == '0') &&
	    (h == 1 || p[4] == '0' || p[4] == '1' ||
		(p[4] == '2' && p[5] < '4')) &&
	    p[n + 1] >= '0' && p[n + 1] < '6' && p[n + 2] >= '0' &&
	    p[n + 2] <= '9';
}

/* Figures at p, of any script, into t; their bytes. */
static size_t
number(const char *p, const char *end, struct tok *t)
{
	const char *q;
	uint32_t cp;
	size_t m;
	int d;

	t->kind = TK_NUM;
	for (q = p; q < end; q += m) {
		m = 1;
		if (*q >= '0' && *q <= '9')
			d = *q - '0';
		else if ((m = utf8_decode(q, end - q, &cp)) == 1 ||
		    (d = utf8_digit(cp)) < 0)
			break;
		if (t->nd < 18)
			t->v = t->v * 10 + d;
		if (t->nd < 255)
			t->nd++;
	}
	if ((t->nd == 5 || t->nd == 6) &&
	    year_and_clock(p, (size_t)(q - p), end)) {
		t->v = (p[0] - '0') * 1000 + (p[1] - '0') * 100 +
		    (p[2] - '0') * 10 + (p[3] - '0');
		t->nd = 4;
		return 4;
	}
	return q - p;
}

/*
 * Does the Arabic or Hebrew word of no record begin with "and" or "so", the
 * rest a word of time: والأسبوع الماضي, فقبل عامين, ולפני?
 */
static bool
joined_and(const struct lex *lex, const char *key, size_t n)
{
	static const char *const ands[][2] = { { "\331\210", "ar" },
		{ "\331\201", "ar" }, { "\327\225", "he" } };
	const unsigned char *rec, *e;
	const char *lang = NULL;
	int i;

	for (i = 0; i < 3 && n >= 8 && n <= KEYMAX && lang == NULL; i++)
		if (memcmp(key, ands[i][0], 2) == 0)
			lang = ands[i][1];
	if (lang == NULL ||
	    (rec = rec_find(lex, key + 2, n - 2, lex_hash(key + 2, n - 2))) ==
		NULL)
		return false;
	for (i = 0, e = rec + ENTRIES; i < rec_count(rec); i++, e += 4)
		if (strcmp(lex_langs[e[0]], lang) == 0 &&
		    entry_on(lex, rec, e) &&
		    strchr("DRcCzwVvbLSPWUYMIqaf", e[1]) != NULL)
			return true;
	return false;
}

/*
 * The word at p, of a script with spaces, into t: its letters folded into
 * key, *k bytes; *rec is its record or that of the phrases it begins.  Its
 * bytes, 0 for a lone joiner.
 */
static size_t
spaced_word(const struct lex *lex, const char *p, const char *end, char *key,
    size_t *k, struct tok *t, const unsigned char **rec)
{
	const unsigned char *e;
	uint64_t letters;
	size_t len, i;
	int cap;

	if ((unsigned char)*p < 0x80 && !lex->any_latin &&
	    (len = ascii_word(p, end, &letters, &cap)) > 0) {
		*rec = rec_ascii(lex, p, len, letters);
		if (*rec && ((*rec)[0] & 15) < 2 && (*rec)[0] >> 4 < 2) {
			/* no phrase begins so */
			if ((e = rec_pick(lex, *rec)))
				tok_set(t, *rec, e);
			*rec = NULL;
		}
		*k = len;
		for (i = 0; *rec && i < len; i++)
			key[i] = p[i] | 0x20;
	} else {
		len = word(p, end, key, k, &cap);
		*rec = len > 0 && *k <= KEYMAX
		    ? rec_find(lex, key, *k, lex_hash(key, *k))
		    : NULL;
		if (*rec == NULL && joined_and(lex, key, *k)) {
			len = *k = 2;
			*rec = rec_find(lex, key, 2, lex_hash(key, 2));
		}
	}
	t->cap = cap;
	t->words = 1;
	return len;
}

/* The longest entry that begins with the word before q, into t. */
static void
phrase(const struct lex *lex, struct str s, const char *q, char *key, size_t k,
    const unsigned char *rec, struct tok *t)
{
	const char *q0, *end = s.p + s.n;
	bool others = lex->any_latin || (rec[1] & LEX_ALWAYS) != 0;
	const unsigned char *e;
	size_t m, n;
	int w, words = rec[0] & 15, cap;

	if ((e = rec_pick(lex, rec)))
		tok_set(t, rec, e);
	if (others && rec[0] >> 4 > words)
		words = rec[0] >> 4;
	for (w = 1; w < words && q < end; w++) {
		q0 = q;
		q += gap(q, end, others);
		if (q == q0 || q == end || k >= KEYMAX)
			break;
		key[k++] = ' ';
		m = word(q, end, key + k, &n, &cap);
		if (m == 0 || k + n > KEYMAX)
			break;
		k += n;
		q += m;
		rec = rec_find(lex, key, k, lex_hash(key, k));
		if (rec && (e = rec_pick(lex, rec))) {
			tok_set(t, rec, e);
			t->e = q - s.p;
			t->words = w + 1;
		}
	}
}

/* The token before t stands for nothing, and no space parts them. */
static bool
goes_on(const struct tok *t, size_t n, bool sp)
{
	return n > 0 && !sp && t[-1].rec == NULL && t[-1].kind == TK_WORD;
}

/*
 * Chinese: does a key of k bytes end in the character for before, and is that
 * of what follows, as in 11 日 | 前往 "on the 11th goes to", or of a whole date,
 * as in 6月30日 | 前, before 30 June?  t: the token.
 */
static bool
before_apart(const char *p, size_t k, const char *end, const struct tok *t,
    size_t n)
{
	static const char *const on[] = { "往", "来", "來", "去", "赴", "夕",
		"后", "後", "线", "線" };
	size_t i;

	if (k < 3 || memcmp(p + k - 3, "前", 3) != 0)
		return false;
	for (i = 0; i < sizeof(on) / sizeof(*on); i++)
		if (end - p >= (ptrdiff_t)k + 3 && memcmp(p + k, on[i], 3) == 0)
			return true;
	return k == 6 && n >= 2 && memcmp(p, "日", 3) == 0 &&
	    t[-1].kind == TK_NUM && t[-2].kind == TK_WORD &&
	    t[-2].e == t[-1].b && t[-2].e - t[-2].b == 3 &&
	    memcmp(p - (t->b - t[-2].b), "月", 3) == 0;
}

/*
 * The token at p, of class c, whose first character is cp, of len bytes, into
 * t, the nth.  Its bytes; 0: it is none, *skip bytes are of the one before it
 * or of nothing.
 */
static inline size_t
token(const struct lex *lex, struct str s, const char *p, int c, uint32_t cp,
    size_t len, struct tok *t, size_t n, size_t *skip)
{
	const char *end = s.p + s.n;
	const unsigned char *rec, *e;
	char key[(KEYMAX + 8) * 2];
	size_t k;

	if (c == C_DIGIT)
		return number(p, end, t);
	if (c != C_ALPHA) {
		t->kind = TK_PUNCT;
		t->cls = punct(cp);
		return len;
	}
	t->kind = TK_WORD;
	if (unspaced(cp)) {
		if ((e = longest(lex, p, end, lex_wide[cp % LEX_WIDE], &k,
			 &rec)) &&
		    before_apart(p, k, end, t, n))
			e = longest(lex, p, end, k / 3 - 1, &k, &rec);
		if (e) {
			tok_set(t, rec, e);
			return k;
		}
		if (!goes_on(t, n, t->sp))
			return len;
		/* one token for all that means nothing */
		t[-1].e += len;
		*skip = len;
		return 0;
	}
	*skip = 1;
	if ((len = spaced_word(lex, p, end, key, &k, t, &rec)) == 0)
		return 0;
	t->e = t->b + len;
	if (rec)
		phrase(lex, s, p + len, key, k, rec, t);
	return t->e - t->b;
}

size_t
lex_run(const struct lex *lex, struct str s, struct tok *t, size_t max,
    size_t *done)
{
	const char *p = s.p, *end = s.p + s.n;
	size_t n = 0, len, skip = 0;
	bool sp = true, nl = true;
	uint32_t cp;
	int c;

	while (p < end && n + 1 < max) {
		struct tok *k0 = &t[n];

		c = ascii_class((unsigned char)*p);
		len = 1;
		cp = (unsigned char)*p;
		if (c == C_HIGH) {
			len = utf8_decode(p, end - p, &cp);
			if (ideograph(cp) && lex_wide[cp % LEX_WIDE] == 0 &&
			    goes_on(k0, n, sp)) {
				/* begins nothing, like its neighbour */
				k0[-1].e += len;
				p += len;
				continue;
			}
			if ((c = wide_class(cp)) == C_HIGH &&
			    cp != APOSTROPHE && utf8_class(cp) == U_FORMAT) {
				p += len;
				continue;
			}
		}
		if (c == C_SPACE) {
			sp = true;
			nl |= *p == '\n';
			p += len;
			continue;
		}
		memset(k0, 0, sizeof(*k0));
		k0->b = p - s.p;
		k0->sp = sp;
		k0->nl = nl;
		sp = nl = false;
		len = token(lex, s, p, c, cp, len, k0, n, &skip);
		if (len == 0) {
			p += skip;
			continue;
		}
		k0->e = k0->b + len;
		p += len;
		n++;
		/* و, ו of joined_and(), a year of year_and_clock(): another
		 * word follows */
		if (len == 2)
			sp = (cp == 0x648 || cp == 0x641 || cp == 0x5d5) &&
			    p < end && (unsigned char)*p >= 0x80;
		else if (k0->nd == 4)
			sp = p < end && *p >= '0' && *p <= '9';
	}
	if (n < max) {
		memset(&t[n], 0, sizeof(*t));
		t[n].b = t[n].e = s.n;
		t[n].sp = true;
		n++;
	}
	*done = p - s.p;
	return n;
}
