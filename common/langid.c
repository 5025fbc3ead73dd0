/* SPDX-License-Identifier: ISC */
/* langid: which Latin-script language a text is in, by its small words. */
#include "langid.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "bytes.h"
#include "small.h"
#include "utf8.h"

#define KEY 32 /* bytes of room for a word, of which the first ones tell */

#ifdef __SSE2__
/* Which of the 16 bytes at p are ASCII letters, and above 16 bits which are
   not ASCII; *low: all in small letters. */
static uint32_t
letters_16(const char *p, __m128i *low)
{
	const __m128i v = _mm_loadu_si128((const __m128i *)p);
	__m128i d;

	*low = _mm_or_si128(v, _mm_set1_epi8(32));
	d = _mm_sub_epi8(*low, _mm_set1_epi8('a'));
	return (uint32_t)
		   _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(d,
							_mm_set1_epi8(25)),
		       d)) |
	    (uint32_t)_mm_movemask_epi8(v) << 16;
}

/*
 * What next_word() does if nothing but ASCII stands up to the word's end,
 * *at where it begins; 0: not so, or it is not to be had 16 bytes at once.
 */
static size_t
ascii_word(struct str text, size_t *at, char *key)
{
	const __m128i zero = _mm_setzero_si128();
	uint32_t letters = 0;
	__m128i low;
	size_t i, n;

	for (i = *at; i < text.n && text.n - i >= 32; i += 16) {
		letters = letters_16(text.p + i, &low);
		if (letters != 0)
			break;
	}
	if ((letters & 0xFFFF) == 0 || letters >> 16 != 0)
		return 0;
	i += (size_t)__builtin_ctz(letters);
	letters = letters_16(text.p + i, &low);
	n = (size_t)__builtin_ctz(~letters);
	if (n >= 16 || (letters >> 16 & ((2u << n) - 1)) != 0)
		return 0;
	_mm_storeu_si128((__m128i *)key, low);
	_mm_storeu_si128((__m128i *)(key + 16), zero);
	_mm_storeu_si128((__m128i *)(key + n), zero);
	*at = i;
	return n;
}
#endif

/*
 * The next word of text from *at on, in lower case; 0: there is none.  hint:
 * languages that a letter of it speaks for, or 0.  name: it has a capital and
 * then a small letter, and is not the text's first: "Mr. Dar" is no Romanian
 * ("but").  key: of KEY bytes, its first
 * eight 0 behind the word's end.
 */
static size_t
next_word(struct str text, size_t *at, char *key, bool *name, uint32_t *hint)
{
	size_t i = *at, n = 0, len;
	bool first = i == 0, cap = false;
	uint32_t cp;

	*name = false;
	*hint = 0;
#ifdef __SSE2__
	if ((n = ascii_word(text, &i, key)) > 0) {
		cap = text.p[i] <= 'Z';
		*name = cap && n > 1 && text.p[i + 1] >= 'a' && !first;
		*at = i + n;
		return n;
	}
#endif
	for (; i < text.n; i += len) {
		unsigned char c = (unsigned char)text.p[i] | 0x20;

		len = 1;
		if (c >= 'a' && c <= 'z') {
			if (n == 0)
				cap = text.p[i] <= 'Z';
			else if (n == 1)
				*name = cap && text.p[i] >= 'a' && !first;
			key[n < 12 ? n++ : 12] = (char)c;
			continue;
		}
		if (c >= 0x80) {
			len = utf8_decode(text.p + i, text.n - i, &cp);
			if (utf8_alpha(cp)) {
				if (*hint == 0)
					*hint = lang_letter(cp);
				if (n == 0)
					cap = utf8_lower(cp) != cp;
				n += n < 12
				    ? utf8_encode(key + n, utf8_lower(cp))
				    : 0;
				continue;
			}
		}
		if (n > 0)
			break;
	}
	*at = i;
	memset(key + n, 0, 8);
	return n;
}

/* A vote for each language of the set; the most that any but English has. */
static unsigned
votes(unsigned count[LANG_N], uint32_t set, unsigned other)
{
	unsigned lang;

	for (; set != 0; set &= set - 1) {
		lang = bytes_lowest(set);
		if (++count[lang] > other && lang != LANG_EN)
			other = count[lang];
	}
	return other;
}

/*
 * Is it plain English: in ASCII, with three of "the", "that", "of", "and" in its
 * first 400 bytes?  Most rows are, and need no table.  once: one of the first two
 * will do, or two of the others, which are words of Dutch and Danish, too.
 */
static bool
english(struct str text, bool once)
{
	const char *p = text.p, *end = text.p + (text.n > 400 ? 400 : text.n);
	unsigned n = 0, most = once ? 2 : 3, more = once ? 2 : 1;

#ifdef __SSE2__
	/* 16 places at once; their words reach five bytes further */
	for (; end - p >= 16 + 6; p += 16) {
		__m128i v[6], the, of, and, that;
		unsigned own, hits, wide, i;

		for (i = 0; i < 6; i++)
			v[i] = _mm_loadu_si128((const __m128i *)(p + i));
#define IS(i, c) _mm_cmpeq_epi8(v[i], _mm_set1_epi8(c))
#define BOTH(a, b) _mm_and_si128(a, b)
		the = BOTH(BOTH(IS(1, 't'), IS(2, 'h')),
		    BOTH(IS(3, 'e'), IS(4, ' ')));
		of = BOTH(BOTH(IS(1, 'o'), IS(2, 'f')), IS(3, ' '));
		and = BOTH(BOTH(IS(1, 'a'), IS(2, 'n')),
		    BOTH(IS(3, 'd'), IS(4, ' ')));
		that = BOTH(BOTH(IS(1, 't'), IS(2, 'h')),
		    BOTH(BOTH(IS(3, 'a'), IS(4, 't')), IS(5, ' ')));
		own = (unsigned)_mm_movemask_epi8(BOTH(IS(0, ' '),
		    _mm_or_si128(the, that)));
		hits = (unsigned)_mm_movemask_epi8(BOTH(IS(0, ' '),
		    _mm_or_si128(of, and)));
#undef IS
#undef BOTH
		wide = (unsigned)_mm_movemask_epi8(v[0]);
		if (wide != 0) { /* what stands before it counts */
			own &= (wide & -wide) - 1;
			hits &= (wide & -wide) - 1;
		}
		for (; own != 0; own &= own - 1)
			n += more;
		for (; hits != 0; hits &= hits - 1)
			n++;
		if (n >= most)
			return true;
		if (wide != 0)
			return false;
	}
#endif
	for (; end - p > 6; p++) {
		if ((unsigned char)*p >= 0x80)
			return false;
		if (*p != ' ')
			continue;
		if (memcmp(p + 1, "the ", 4) == 0 ||
		    memcmp(p + 1, "that ", 5) == 0)
			n += more;
		else if (memcmp(p + 1, "of ", 3) == 0 ||
		    memcmp(p + 1, "and ", 4) == 0)
			n++;
		if (n >= most)
			return true;
	}
	return false;
}

/* The languages in which the word of this key is a small one; 0: in none. */
static uint32_t
small(uint64_t key)
{
	size_t i = small_slot(key);

	while (small_keys[i] != 0 && small_keys[i] != key)
		i = (i + 1) & (SMALL_SLOTS - 1);
	return small_keys[i] == key ? small_sets[i] : 0;
}

uint32_t
langid_small(struct str word)
{
	char low[SMALL_MAX + 8] = {
		0
	}; /* one character beyond, and all of 8 */
	uint32_t cp;
	size_t i, n = 0;

	for (i = 0; i < word.n && n <= SMALL_MAX;
	     n += utf8_encode(low + n, utf8_lower(cp)))
		i += utf8_decode(word.p + i, word.n - i, &cp);
	return n > SMALL_MAX || i < word.n ? 0 : small(bytes_at(low));
}

/* Is the word of one letter before byte i English: Haiti's, (if) I (may)? */
static bool
letter_english(struct str text, size_t i)
{
	static const char quote[] = "\342\200\231"; /* U+2019 */

	if (text.p[i - 1] == 'I')
		return i > 2 && text.p[i - 2] == ' ' && text.p[i - 3] != '.';
	return i > 2 && (text.p[i - 1] | 0x20) == 's' &&
	    ((text.p[i - 2] == '\'' && text.p[i - 3] != ' ') ||
		(i > 4 && memcmp(text.p + i - 4, quote, 3) == 0 &&
		    text.p[i - 5] != ' '));
}

int
langid(struct str text, unsigned least)
{
	unsigned count[LANG_N] = { 0 }, names[LANG_N] = { 0 }, other = 0;
	uint32_t hint, set;
	char key[KEY];
	size_t i = 0, n;
	int lang, best = LANG_EN;
	bool name;

	if (text.n > 1000)
		text.n = 1000;
	if (english(text, least > 2))
		return LANG_EN;
	while ((n = next_word(text, &i, key, &name, &hint)) > 0) {
		if (name) { /* most are in small letters; Novák may be Czech */
			votes(names, hint, 0);
			continue;
		}
		if (hint != 0)
			other = votes(count, hint, other);
		if (n > SMALL_MAX || (set = small(bytes_at(key))) == 0)
			continue;
		/* "z. B.", "(S, V)" are not Czech, "para. 4" not Spanish */
		if (i < text.n && n == 1 &&
		    (text.p[i] == '.' || text.p[i] == ',' || text.p[i] == ')'))
			continue;
		if (i + 2 < text.n && text.p[i] == '.' &&
		    text.p[i + 1] == ' ' && text.p[i + 2] >= '0' &&
		    text.p[i + 2] <= '9')
			continue;
		if (n == 1 && letter_english(text, i))
			set = lang_bit(LANG_EN); /* not of Slovenian, Polish */
		if (set != lang_bit(LANG_EN))
			other = votes(count, set, other);
		else if (++count[LANG_EN] >= other + 4)
			return LANG_EN; /* clear enough */
	}
	/* of two, the one of the names, or that has fewer letters: more of
	   the other's would have been seen */
	for (lang = 1; lang < LANG_N; lang++)
		if (count[lang] > count[best] ||
		    (count[lang] == count[best] && best != LANG_EN &&
			(names[lang] > names[best] ||
			    (names[lang] == names[best] &&
				lang_letters(lang) < lang_letters(best)))))
			best = lang;
	return count[best] >= least ? best : -1;
}
