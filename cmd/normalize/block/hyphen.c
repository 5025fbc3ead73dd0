/* SPDX-License-Identifier: ISC */
/* hyphen: does a hyphen at a line's end belong to the word? */
#include "hyphen.h"

#include "bytes.h"
#include "dict.h"
#include "hyphens.h"
#include "langid.h"
#include "rare.h"
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

/* Kirsch and Mitzenmacher 2006: two hashes make all the others. */
bool
hyphen_known(uint64_t h)
{
	uint32_t k, i, step;

	h ^= h >> 32;
	step = (uint32_t)(h >> 40) | 1;
	for (i = 0, k = (uint32_t)h; i < HYPHEN_HASHES; i++, k += step)
		if (((unsigned char)words[k % HYPHEN_BITS / 8] >> k % 8 & 1) ==
		    0)
			return false;
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

/* The lines of hyphens.tsv for a word in any case. */
static struct str
lines_of(struct str word)
{
	char low[32];
	uint32_t cp;
	size_t k, n = 0;

	while (word.n > 0) {
		if (n + 4 > sizeof(low))
			return STR("");
		k = utf8_decode(word.p, word.n, &cp);
		n += utf8_encode(low + n, utf8_lower(cp));
		word = str_of(word.p + k, word.n - k);
	}
	return dict_get(&hyphens, str_of(low, n));
}

/* Has hyphens.tsv the word in this place for a language? */
static bool
has(struct str word, struct str place, char lang)
{
	struct str lines = lines_of(word), line, in;

	while (lines.n > 0 && str_cut(&lines, '\n', &line)) {
		in = str_field(line, 1);
		if (str_eq(str_field(line, 0), place))
			return memchr(in.p, lang, in.n) != NULL;
	}
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

/* Small words have so many bytes; of so many of late the language is known. */
#define SMALL 5
#define HEARD 24

/* Hears the small words of a line. */
static void
hear(struct hyphen *hy, struct str s)
{
	size_t i, e;
	uint32_t set;

	if (s.n > 200)
		s.n = 200;
	for (i = 0; i < s.n; i = e + 1) {
		for (e = i; e < s.n && s.p[e] != ' '; e++)
			continue;
		if (e == i || e - i > SMALL)
			continue;
		if ((set = langid_small(str_of(s.p + i, e - i))) == 0)
			continue;
		for (hy->sum++; set != 0; set &= set - 1)
			hy->heard[bytes_lowest(set)]++;
	}
	if (hy->sum <= HEARD)
		return;
	hy->sum /= 2;
	for (i = 0; i < LANG_N; i++)
		hy->heard[i] /= 2;
}

/* The language of lines a and c, one behind the other, as hyphens.tsv has it. */
static char
tongue(struct hyphen *hy, struct str a, struct str c)
{
	static const char letters[LANG_N] = { [LANG_EN] = 'e',
		[LANG_DE] = 'd',
		[LANG_NL] = 'n',
		[LANG_FR] = 'f',
		[LANG_PT] = 'p',
		[LANG_ES] = 's',
		[LANG_IT] = 's',
		[LANG_CA] = 's',
		[LANG_RO] = 'r' };
	int i, best = LANG_EN;

	if (hy->sum < HEARD / 2)
		hear(hy, a);
	hear(hy, c);
	for (i = 0; i < LANG_N; i++)
		if (hy->heard[i] > hy->heard[best])
			best = i;
	return letters[best] != '\0' ? letters[best] : 'o';
}

/* Is the word, in two parts, in the text? */
static bool
written(struct str text, struct str left, struct str right)
{
	size_t n = left.n + right.n, at = rare(left);
	const char *p, *end, *q;

	if (text.n <= n)
		return false;
	end = text.p + at + (text.n - n);
	for (p = text.p + at;
	     p < end && (p = memchr(p, left.p[at], (size_t)(end - p))) != NULL;
	     p++) {
		q = p - at;
		if (memcmp(q, left.p, left.n) == 0 &&
		    memcmp(q + left.n, right.p, right.n) == 0 &&
		    (q == text.p || !part(q[-1])) && !part(q[n]))
			return true;
	}
	return false;
}

static uint64_t
joined(struct str a, struct str b)
{
	return hyphen_hash(hyphen_hash(HYPHEN_SEED, a), b);
}

static bool
known(struct str word)
{
	return hyphen_known(hyphen_hash(HYPHEN_SEED, word));
}

/*
 * Are words that begin or end so written with a hyphen, mostly, and are those
 * that begin so written as one?  See words.awk.
 */
static bool
hyphened(struct str left, struct str right)
{
	return hyphen_known(joined(left, STR("="))) ||
	    hyphen_known(joined(STR("="), right));
}

static bool
solid(struct str left)
{
	return hyphen_known(joined(left, STR("+")));
}

static bool
ends(struct str s, struct str with)
{
	return s.n >= with.n && memcmp(s.p + s.n - with.n, with.p, with.n) == 0;
}

static bool
is_upper(struct str s)
{
	uint32_t cp;

	utf8_decode(s.p, s.n, &cp);
	return utf8_class(cp) == U_UPPER;
}

/* Two syllables behind a family name: "Kim Jong-" "un", "Chiang Kai-" "shek"? */
static bool
given_name(struct str line, struct str left, struct str right)
{
	size_t end = (size_t)(left.p - line.p), i, k, vowels[2] = { 0, 0 };
	const struct str half[2] = { left, right };

	if (left.n > 6 || right.n > 6 || end < 3 || line.p[end - 1] != ' ')
		return false;
	for (k = 0; k < 2; k++)
		for (i = 0; i < half[k].n; i++)
			vowels[k] +=
			    strchr("aeiouAEIOU", half[k].p[i]) != NULL &&
			    (i == 0 ||
				strchr("aeiouAEIOU", half[k].p[i - 1]) == NULL);
	for (i = --end; i > 0 && line.p[i - 1] != ' '; i--)
		continue;
	return vowels[0] == 1 && vowels[1] == 1 && is_upper(left) &&
	    line.p[i] >= 'A' && line.p[i] <= 'Z' &&
	    has(str_of(line.p + i, end - i), STR("name"), 'e');
}

/* No list has the whole: what do its parts say?  dashes: left of the left. */
static bool
compound(struct str left, struct str right, size_t dashes, char lang)
{
	if (has(left, STR("front"), lang) || has(right, STR("back"), lang) ||
	    (has(left, STR("word"), lang) && known(right)))
		return true;
	switch (lang) {
	case 'd':
	case 'n':
		return dashes > 0;
	case 'c': /* "russko-", "pol's'ko-" */
		return left.n > 8 &&
		    (ends(left, STR("\321\201\320\272\320\276")) ||
			ends(left, STR("\321\206\320\272\320\276")) ||
			ends(left, STR("\321\214\320\272\320\276")));
	case 'o':
	case 'r':
		return false;
	case 's': /* "partido-" "estado" */
		return known(left) && known(right) && left.n >= 5 &&
		    ends(left, STR("o")) && right.n >= 4;
	case 'e':
		/* "State-run", "Kissinger-like"; but a name is cut anywhere */
		if (is_upper(left) && dashes == 0 && hyphened(left, right) &&
		    known(right))
			return true;
		if (is_upper(left) && dashes == 0 &&
		    (left.n < 5 || right.n < 4))
			return false;
		if (known(left) && known(right) && right.n > 2 &&
		    (left.n > 2 || right.n > 4))
			return hyphened(left, right) || !solid(left);
		break;
	default:
		if (is_upper(left) && dashes == 0)
			return false;
		if (known(left) && known(right) && left.n >= 4 &&
		    right.n >= 4 && left.n + right.n > 8)
			return true;
	}
	/* "water-and-" "energy" */
	return dashes > 0 && known(right);
}

/* A word cut at its hyphen. */
struct halves {
	struct str left, right;
	size_t letters; /* of the right half */
	size_t dashes;  /* in the word, before the left half */
};

/* Where the apostrophe in s ends: behind that of "l'ex"; 0: there is none. */
static size_t
apostrophe(struct str s)
{
	size_t i, n;
	uint32_t cp;

	for (i = s.n; i > 0; i -= n) {
		n = utf8_decode_last(s.p, i, &cp);
		if (cp == '\'' || cp == 0x2019)
			break;
	}
	return i;
}

/* Cuts the word at the end of line a, whose hyphen is at `end`, and on c. */
static void
halve(struct halves *w, struct str a, size_t end, struct str c)
{
	size_t i, from, to, n;
	uint32_t cp;

	for (from = end; from > 0; from -= n) {
		n = utf8_decode_last(a.p, from, &cp);
		if (dashed(cp))
			break;
		if (!utf8_alpha(cp) && cp != '\'' && cp != 0x2019)
			break;
	}
	w->dashes = w->letters = 0;
	for (i = from; i > 0; i -= n) {
		n = utf8_decode_last(a.p, i, &cp);
		w->dashes += dashed(cp);
		if (!utf8_alpha(cp) && !dashed(cp))
			break;
	}
	for (to = 0; to < c.n; to += n, w->letters++) {
		n = utf8_decode(c.p + to, c.n - to, &cp);
		if (!utf8_alpha(cp))
			break;
	}
	w->left = str_of(a.p + from, end - from);
	w->right = str_of(c.p, to);
}

/* Is the whole written with its hyphen, here or by its form? */
static bool
stays_whole(const struct hyphen *hy, const struct halves *w, char lang)
{
	uint64_t h = hyphen_hash(joined(w->left, STR("-")), w->right);

	/* the document writes it so elsewhere */
	if (hy->seen[mark(h) % HYPHEN_SEEN] == mark(h))
		return true;
	/* a single letter: "e-mail", "x-ray", "1980s-era" */
	if (w->left.n == 1)
		return true;
	/* "UN-Umweltprogramm" */
	if (all_upper(w->left) && !all_upper(w->right))
		return true;
	return hyphen_known(h) ||
	    (w->dashes > 0 && has(w->left, STR("inner"), lang));
}

/* What is left to its halves, of which c begins with the right one. */
static enum hyphen_fate
fate_of(struct halves *w, struct str a, struct str c, struct str near,
    char lang)
{
	struct str right = w->right;
	size_t to = right.n, i = apostrophe(w->left);
	bool chain, half;

	/* "day-to-" "day", "l'ex-" "femme" */
	chain = to + 1 < c.n && dashed((unsigned char)c.p[to]) &&
	    part(c.p[to + 1]) && (to <= 2 || known(right));
	w->left = str_of(w->left.p + i, w->left.n - i);
	if (w->left.n == 0 || (chain && to == 1)) /* "va-" "t-en-guerre" */
		return HYPHEN_STAYS;
	/* "zorg-" "en" is no "zorgen", which is cut before the g */
	half = !chain && has(right, STR("half"), lang);
	if (half && lang == 'n')
		return HYPHEN_STAYS_APART;
	/* "vice-" "president", which is one word in Dutch */
	if (has(w->left, STR("firm"), lang) && right.n > 4 && known(right))
		return HYPHEN_STAYS;
	if (hyphen_known(joined(w->left, right)))
		return HYPHEN_GOES;
	if (half)
		return HYPHEN_STAYS_APART;
	if (chain)
		return HYPHEN_STAYS;
	/* no word is cut before its last letter: "Vegas-" "i", not "d'hui" */
	if (w->letters == 1 &&
	    (to == c.n || (c.p[to] != '\'' && c.p[to] != '\342')))
		return HYPHEN_STAYS;
	return (compound(w->left, right, w->dashes, lang) ||
		   given_name(a, w->left, right)) &&
		!written(near, w->left, right)
	    ? HYPHEN_STAYS
	    : HYPHEN_GOES;
}

enum hyphen_fate
hyphen_fate(struct hyphen *hy, struct str a, struct str c, struct str near)
{
	char lang = tongue(hy, a, c);
	struct halves w;
	uint32_t cp, before, after;
	size_t end = a.n - utf8_decode_last(a.p, a.n, &cp);

	utf8_decode_last(a.p, end, &before);
	utf8_decode(c.p, c.n, &after);
	if (before >= 0x400 && before < 0x530)
		lang = 'c';
	else if (before >= 0x250)
		lang = 'o';
	/* "2025-" "26", "U-" "boat" */
	if (!utf8_alpha(before) || utf8_class(after) == U_DIGIT)
		return HYPHEN_STAYS;
	halve(&w, a, end, c);
	if (w.left.n == 0 || w.right.n == 0)
		return HYPHEN_STAYS;
	/* "al-" "Maamari"; but "Mc-" "Govern", and a word with capitals in it */
	if (utf8_class(after) == U_UPPER && utf8_class(before) != U_UPPER)
		return str_eq(w.left, STR("Mc")) ||
			str_eq(w.left, STR("Mac")) ||
			written(near, w.left, w.right)
		    ? HYPHEN_GOES
		    : HYPHEN_STAYS;
	return stays_whole(hy, &w, lang) ? HYPHEN_STAYS
					 : fate_of(&w, a, c, near, lang);
}
