/* SPDX-License-Identifier: ISC */
/* hyphen: does a hyphen at a line's end belong to the word? */
#include "hyphen.h"

#include "scan.h"
#include "utf8.h"
#include "words.h"

uint64_t
hyphen_hash(uint64_t h, struct str s)
{
	char low[8];
	uint32_t cp;
	size_t i, k, n;

	for (i = 0; i < s.n;) {
		i += utf8_decode(s.p + i, s.n - i, &cp);
		if (cp < 0x80) {
			if (cp >= 'A' && cp <= 'Z')
				cp += 'a' - 'A';
			h = (h ^ cp) * 1099511628211u;
			continue;
		}
		n = utf8_encode(low, utf8_lower(cp));
		for (k = 0; k < n; k++)
			h = (h ^ (unsigned char)low[k]) * 1099511628211u;
	}
	return h;
}

bool
hyphen_known(uint64_t h)
{
	uint32_t k;
	size_t i;

	h ^= h >> 32;
	for (i = 0; i < 4; i++) {
		k = (uint32_t)(h >> (i * 13)) * 2654435761u;
		k = (k >> 10) % HYPHEN_BITS;
		if (((unsigned char)words[k / 8] >> k % 8 & 1) == 0)
			return false;
	}
	return true;
}

static bool
dashed(uint32_t cp)
{
	return cp == '-' || cp == 0x2010 || cp == 0x2011;
}

static uint32_t
mark(uint64_t h)
{
	h ^= h >> 29;
	return (uint32_t)(h >> 8) | 1;
}

static bool
all_upper(struct str s)
{
	size_t i, n;
	uint32_t cp;

	for (i = 0; i < s.n; i += n) {
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (utf8_class(cp) != U_UPPER)
			return false;
	}
	return true;
}

/* A byte of a word, hyphens included. */
static bool
part(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
	    (unsigned char)c >= 0x80;
}

/* Parts that nearly always keep their hyphen where the whole is no word. */
static const char *const front[] = { "non", "ex", "self", "anti", "pre", "re",
	"co", "semi", "quasi", "pro", "neo", "inter", "multi", "post", "so",
	"sub", "vice", "all", "well", "ultra", "pan", "mid", "half", "cross",
	"counter", "pseudo", "trans", "intra", NULL };
/* ... and are no beginnings of words. */
static const char *const sure[] = { "non", "ex", "self", "quasi", "vice",
	"franco", "austro", "anglo", "sino", "russo", "indo", "afro", "luso",
	"italo", "greco", "serbo", "hispano", "judeo", "jud\303\251o", "turco",
	"nippo", "germano", "ibero", "polono", "finno", "soviero", "perso",
	"politico", "socio", NULL };
static const char *const romance[] = { "sous", "apr\303\250s", "avant",
	"contre", "sans", "grand", "grande", "demi", "mi", "arri\303\250re",
	"haut", "haute", "bas", "basse", "beau", "belle", "nouveau", "nouvelle",
	"porte", "nord", "sud", "norte", "sul", "pr\303\263", "m\303\251dio",
	"centro", "anti", NULL };
/* The verb's hyphen in French and Portuguese. */
static const char *const clitic[] = { "il", "elle", "ils", "elles", "on", "ce",
	"t", "je", "tu", "vous", "nous", "ci", "l\303\240", "le", "la", "les",
	"moi", "toi", "lui", "leur", "y", "en", "se", "lo", "los", "las", "a",
	"o", "as", "os", "me", "te", "lhe", "lhes", "nos", NULL };
static const char *const back[] = { "up", "in", "out", "off", "on", "down",
	"to", "by", NULL };

/* In the middle of a compound: "day-to-" "day". */
static const char *const inner[] = { "to", "and", "of", "in", "the", "by",
	"for", "up", "on", "a", "und", "zu", "en", "de", "et", "du", "\303\240",
	NULL };
/* The hyphen stands for a word's other half. */
static const char *const conjunction[] = { "and", "or", "und", "oder", "bis",
	"sowie", NULL };

/*
 * Small words, to tell the languages that differ here: each is a number in its
 * own place, with the bits of its languages in the top byte.
 */
enum { ENGLISH, GERMAN, ROMANCE, TONGUES };
#define SMALL 5
#define PLACE(word) ((word) * 0x2e81d66d346c6e2bu >> 55)
#define WORD(of, n)                                  \
	[PLACE(n)] = (n) | (uint64_t)(of) << 56
#define EN (1 << ENGLISH)
#define DE (1 << GERMAN)
#define RO (1 << ROMANCE)
#define WORD1(of, a) WORD(of, SMALL_NUMBER(a, 0, 0, 0, 0))
#define WORD2(of, a, b) WORD(of, SMALL_NUMBER(a, b, 0, 0, 0))
#define WORD3(of, a, b, c) WORD(of, SMALL_NUMBER(a, b, c, 0, 0))
#define WORD4(of, a, b, c, d) WORD(of, SMALL_NUMBER(a, b, c, d, 0))
#define WORD5(of, a, b, c, d, e) WORD(of, SMALL_NUMBER(a, b, c, d, e))
static const uint64_t smalls[512] = {
	WORD3(EN, 't', 'h', 'e'), WORD2(EN, 'o', 'f'),
	WORD3(EN, 'a', 'n', 'd'), WORD2(EN, 't', 'o'), WORD2(EN, 'i', 's'),
	WORD3(EN, 'w', 'a', 's'), WORD4(EN, 't', 'h', 'a', 't'),
	WORD3(EN, 'f', 'o', 'r'), WORD4(EN, 'w', 'i', 't', 'h'),
	WORD2(EN, 'i', 't'), WORD2(EN, 'o', 'n'), WORD2(EN, 'b', 'y'),
	WORD4(EN, 'f', 'r', 'o', 'm'), WORD3(EN, 'h', 'i', 's'),
	WORD3(EN, 'n', 'o', 't'), WORD3(DE, 'd', 'e', 'r'),
	WORD3(DE, 'u', 'n', 'd'), WORD3(DE, 'd', 'e', 'n'),
	WORD3(DE, 'd', 'e', 'm'), WORD3(DE, 'd', 'a', 's'),
	WORD3(DE, 'v', 'o', 'n'), WORD3(DE, 'm', 'i', 't'),
	WORD3(DE, 'i', 's', 't'), WORD2(DE, 'z', 'u'), WORD2(DE, 'i', 'm'),
	WORD3(DE | RO, 'd', 'e', 's'), WORD3(DE, 'a', 'u', 'f'),
	WORD3(DE, 'e', 'i', 'n'), WORD4(DE, 'e', 'i', 'n', 'e'),
	WORD4(DE, 's', 'i', 'c', 'h'), WORD5(DE, 'n', 'i', 'c', 'h', 't'),
	WORD3(DE, 'h', 'e', 't'), WORD3(DE, 'e', 'e', 'n'),
	WORD3(DE, 'v', 'a', 'n'), WORD2(RO, 'l', 'a'), WORD2(RO, 'l', 'e'),
	WORD3(RO, 'l', 'e', 's'), WORD2(RO, 'e', 't'),
	WORD3(RO, 'q', 'u', 'e'), WORD2(RO, 'e', 'l'), WORD2(RO, 'e', 'n'),
	WORD3(RO, 'l', 'o', 's'), WORD1(RO, 'y'), WORD2(RO, 'd', 'a'),
	WORD2(RO, 'd', 'o'), WORD3(RO, 'u', 'n', 'a'), WORD2(RO, 'u', 'n'),
	WORD3(RO, 'u', 'n', 'e'), WORD2(RO, 'd', 'u'),
	WORD3(RO, 'd', 'e', 'l'), WORD2(RO, 'd', 'i'), WORD2(RO, 'i', 'l'),
	WORD2(RO, 'o', 's'), WORD2(RO, 'u', 'm'), WORD3(RO, 'u', 'm', 'a'),
	WORD2(RO, 'd', 'e'), WORD3(RO, 'c', 'o', 'm'),
	WORD3(RO, 'p', 'o', 'r'), WORD4(RO, 'p', 'a', 'r', 'a'),
	WORD4(RO, 'd', 'a', 'n', 's'), WORD3(RO, 'e', 's', 't'),
	WORD2(RO, 's', 'e'),
};

static bool
among(struct str s, const char *const *list)
{
	for (; *list != NULL; list++)
		if (**list == *s.p && strlen(*list) == s.n &&
		    memcmp(*list, s.p, s.n) == 0)
			return true;
	return false;
}

/* Only words with a hyphen inside are learnt: the others are in the list. */
void
hyphen_learn(struct hyphen *hy, struct str s)
{
	const char *p = s.p, *end = s.p + s.n, *from, *to;
	uint64_t h;

	while ((p = memchr(p, '-', (size_t)(end - p))) != NULL) {
		for (from = p; from > s.p && part(from[-1]); from--)
			continue;
		for (to = p + 1; to < end && part(*to); to++)
			continue;
		if (from < p && to > p + 1 && to - from < 40 && to[-1] != '-') {
			h = hyphen_hash(HYPHEN_SEED,
			    str_of(from, (size_t)(to - from)));
			hy->seen[mark(h) % HYPHEN_SEEN] = mark(h);
		}
		p = to;
	}
}

/* The language, from what was heard at line ends up to now. */
static int
tongue(struct hyphen *hy, struct str s)
{
	char word[8] = { 0 };
	uint64_t key, is;
	size_t i, e;
	int t, best = ENGLISH;

	if (s.n > 200)
		s.n = 200;
	for (i = 0; i < s.n; i = e + 1) {
		for (e = i; e < s.n && s.p[e] != ' '; e++)
			continue;
		if (e == i || e - i > SMALL)
			continue;
		memset(word, 0, SMALL);
		memcpy(word, s.p + i, e - i);
		key = scan_eight(word);
		is = smalls[PLACE(key)];
		if ((is & ~(uint64_t)0 >> 8) != key)
			continue;
		for (t = 0; t < TONGUES; t++)
			hy->heard[t] += is >> (56 + t) & 1;
	}
	for (t = 0; t < TONGUES; t++)
		if (hy->heard[t] > hy->heard[best])
			best = t;
	return best;
}

/* Is the word, in two parts, in the text? */
static bool
written(struct str text, struct str left, struct str right)
{
	const char *p = text.p, *end = text.p + text.n;
	size_t n = left.n + right.n;

	while ((size_t)(end - p) > n &&
	    (p = memchr(p, *left.p, (size_t)(end - p) - n)) != NULL) {
		if (memcmp(p, left.p, left.n) == 0 &&
		    memcmp(p + left.n, right.p, right.n) == 0 &&
		    (p == text.p || !part(p[-1])) && !part(p[n]))
			return true;
		p++;
	}
	return false;
}

enum hyphen_fate
hyphen_fate(struct hyphen *hy, struct str a, struct str c, struct str near)
{
	uint32_t cp, before, after;
	int lang;
	bool chain, whole;
	size_t end, from, to, n, i, dashes = 0;
	struct str left, right;
	uint64_t h;

	tongue(hy, a);
	lang = tongue(hy, c);
	n = utf8_decode_last(a.p, a.n, &cp);
	end = a.n - n;
	utf8_decode_last(a.p, end, &before);
	utf8_decode(c.p, c.n, &after);
	/* "2025-" "26", "al-" "Maamari", "U-" "boat" */
	if (!utf8_alpha(before) || utf8_class(after) == U_DIGIT)
		return HYPHEN_STAYS;
	if (utf8_class(after) == U_UPPER && utf8_class(before) != U_UPPER)
		return HYPHEN_STAYS;
	for (from = end; from > 0; from -= n) {
		n = utf8_decode_last(a.p, from, &cp);
		if (dashed(cp))
			break;
		if (!utf8_alpha(cp) && cp != '\'' && cp != 0x2019)
			break;
	}
	for (i = from; i > 0; i -= n) {
		n = utf8_decode_last(a.p, i, &cp);
		dashes += dashed(cp);
		if (!utf8_alpha(cp) && !dashed(cp))
			break;
	}
	for (to = 0; to < c.n; to += n) {
		n = utf8_decode(c.p + to, c.n - to, &cp);
		if (!utf8_alpha(cp))
			break;
	}
	left = str_of(a.p + from, end - from);
	right = str_of(c.p, to);
	if (left.n == 0 || right.n == 0)
		return HYPHEN_STAYS;
	/* the document writes it with a hyphen elsewhere */
	h = hyphen_hash(hyphen_hash(hyphen_hash(HYPHEN_SEED, left), STR("-")),
	    right);
	if (hy->seen[mark(h) % HYPHEN_SEEN] == mark(h))
		return HYPHEN_STAYS;
	/* a single letter: "e-mail", "x-ray", "1980s-era" */
	if (left.n == 1)
		return HYPHEN_STAYS;
	/* "UN-Umweltprogramm" */
	if (all_upper(left) && !all_upper(right))
		return HYPHEN_STAYS;
	if (hyphen_known(h) || (dashes > 0 && among(left, inner)))
		return HYPHEN_STAYS;
	whole =
	    hyphen_known(hyphen_hash(hyphen_hash(HYPHEN_SEED, left), right));
	/* "day-to-" "day", "l'ex-" "femme" */
	chain = to + 1 < c.n && dashed((unsigned char)c.p[to]) &&
	    part(c.p[to + 1]) &&
	    (to <= 2 || hyphen_known(hyphen_hash(HYPHEN_SEED, right)));
	for (i = 0; i < left.n; i++)
		if (left.p[i] == '\'' || (unsigned char)left.p[i] == 0x99) {
			left.p += i + 1;
			left.n -= i + 1;
			i = 0;
		}
	if (left.n == 0 || (chain && to == 1)) /* "va-" "t-en-guerre" */
		return HYPHEN_STAYS;
	if (whole)
		return HYPHEN_GOES;
	if (!chain && among(right, conjunction))
		return HYPHEN_STAYS_APART;
	if (chain || among(left, sure))
		return HYPHEN_STAYS;
	if (written(near, left, right))
		return HYPHEN_GOES;
	utf8_decode(left.p, left.n, &cp);
	if (lang == GERMAN)
		return dashes > 0 ? HYPHEN_STAYS : HYPHEN_GOES;
	if (lang == ROMANCE) {
		if (among(right, clitic) || among(left, romance))
			return HYPHEN_STAYS;
	} else if (among(right, back)) {
		return HYPHEN_STAYS;
	}
	/* "Kissinger-like", "Government-wide"; but a name is cut anywhere */
	if (utf8_class(cp) == U_UPPER && dashes == 0 &&
	    (lang == ROMANCE || left.n < 5 || right.n < 4))
		return HYPHEN_GOES;
	/* "anti-war", "co-founder" */
	if (among(left, front) && hyphen_known(hyphen_hash(HYPHEN_SEED, right)))
		return HYPHEN_STAYS;
	if (hyphen_known(hyphen_hash(HYPHEN_SEED, left)) &&
	    hyphen_known(hyphen_hash(HYPHEN_SEED, right)) && right.n > 2 &&
	    (left.n > 2 || right.n > 4) &&
	    (lang != ROMANCE ||
		(left.n >= 4 && right.n >= 4 && left.n + right.n > 8)))
		return HYPHEN_STAYS;
	/* "water-and-" "energy" */
	return dashes > 0 && hyphen_known(hyphen_hash(HYPHEN_SEED, right))
	    ? HYPHEN_STAYS
	    : HYPHEN_GOES;
}
