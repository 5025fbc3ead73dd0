/* SPDX-License-Identifier: ISC */
/* word: a word of the text as the rules and the model see it. */
#include "word.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The shape of a word with cased letters and digits alone. */
static enum shape
shape_of(unsigned up, unsigned low, unsigned dig, bool upfirst, bool dots)
{
	/* by letters: no branch could be foretold; "Word", "McDonald" */
	static const unsigned char shapes[2][4][3] = {
		{
		    { SH_NONE, SH_ONELOW, SH_LOWER },
		    { SH_ONE, SH_MIXED, SH_MIXED },
		    { SH_UPPER, SH_MIXED, SH_MIXED },
		    { SH_UPPER, SH_MIXED, SH_MIXED },
		},
		{
		    { SH_NONE, SH_ONELOW, SH_LOWER },
		    { SH_ONE, SH_CAP, SH_CAP },
		    { SH_UPPER, SH_CAP, SH_CAP },
		    { SH_UPPER, SH_MIXED, SH_MIXED },
		}
	};

	if (dig > 0)
		return up + low > 0 || dots ? SH_NUMBER
		    : dig <= 2              ? SH_DIGIT
					    : SH_DIGITS;
	return (enum shape)
	    shapes[upfirst && !dots][up > 3 ? 3 : up][low > 2 ? 2 : low];
}

/* The characters of a word by their kind. */
struct counts {
	unsigned up, low, dig, other;
};

/* Counts a byte of ASCII; how the word's key has it. */
static uint32_t
count_ascii(struct word *w, struct counts *n, unsigned char c)
{
	if (c >= 'a' && c <= 'z') {
		n->low++;
	} else if (c >= 'A' && c <= 'Z') {
		n->up++;
		return c + 32u;
	} else if (c >= '0' && c <= '9') {
		n->dig++;
		return '0';
	} else if (c == '.') {
		w->dots = true;
	} else if (c == '@' || c == '/' || c == '_' || c == '\\' || c == '=') {
		w->odd = true;
	}
	return c;
}

/* The same for a character beyond ASCII. */
static uint32_t
count_wide(struct word *w, struct counts *n, uint32_t cp)
{
	w->wide |= cp != 0x2019;
	switch (class_of(cp)) {
	case U_UPPER:
		n->up++;
		break;
	case U_LOWER:
		n->low++;
		break;
	case U_LETTER:
		n->other++;
		break;
	case U_DIGIT:
		n->dig++;
		return '0';
	case U_MARK:
		w->marks++;
		break;
	default:
		break;
	}
	return utf8_lower(cp);
}

/* Looks at text[b, e) as a word, character by character. */
static void
look_slowly(struct word *w, struct str t, size_t b, size_t e)
{
	struct counts c = { 0 };
	uint32_t cp = 0, l, h = 2166136261u;
	size_t i, n, k = 0;
	bool upfirst = false;

	w->b = b;
	w->e = e;
	w->dots = w->odd = w->wide = false;
	w->marks = 0;
	w->first = 0;
	for (i = b; i < e; i += n) {
		n = utf8_decode(t.p + i, e - i, &cp);
		l = cp < 0x80 ? count_ascii(w, &c, (unsigned char)cp)
			      : count_wide(w, &c, cp);
		if (i == b) {
			w->first = cp;
			upfirst = c.up > 0;
		}
		h = (h ^ l) * 16777619u;
		if (k + 4 < WORD_MAX)
			k += utf8_encode(w->key + k, l);
		else
			k = WORD_MAX;
	}
	w->last = cp;
	w->hash = h;
	w->hashed = true;
	w->n = k >= WORD_MAX ? 0 : k;
	memset(w->key + w->n, 0, WORD_MAX - w->n);
	w->letters = c.up + c.low + c.other;
	w->shape = c.other > 0 ? SH_OTHER
			       : shape_of(c.up, c.low, c.dig, upfirst, w->dots);
}

#ifdef __SSE2__
/* Bytes of v from a to z, as a mask. */
static inline __m128i
between(__m128i v, char a, char z)
{
	const __m128i d = _mm_sub_epi8(v, _mm_set1_epi8(a));

	return _mm_cmpeq_epi8(_mm_min_epu8(d, _mm_set1_epi8((char)(z - a))), d);
}

/* How many bits are set in each half of x. */
static uint32_t
count_halves(uint32_t x)
{
	x -= x >> 1 & 0x55555555u;
	x = (x & 0x33333333u) + (x >> 2 & 0x33333333u);
	x = (x + (x >> 4)) & 0x0F0F0F0Fu;
	return (x + (x >> 8)) & 0x001F001Fu;
}

/* The first 16 bytes of s; fewer: the others 0. */
static inline __m128i
front(struct str s)
{
	char buf[16] = { 0 };

	if (s.n >= 16)
		return _mm_loadu_si128((const __m128i *)s.p);
	memcpy(buf, s.p, s.n);
	return _mm_loadu_si128((const __m128i *)buf);
}

/* look_slowly() for a word of 1 to 16 bytes, all of ASCII; else false. */
static bool
look_quickly(struct word *w, struct str t, size_t b, size_t e)
{
	const __m128i v = front(str_of(t.p + b, t.n - b));
	const __m128i upper = between(v, 'A', 'Z');
	const __m128i digit = between(v, '0', '9');
	const __m128i at =
	    _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
	const uint32_t in = 0xFFFFu >> (16 - (e - b));
	uint32_t up, low, dig, dot, rest, n;
	__m128i key;

	if (((unsigned)_mm_movemask_epi8(v) & in) != 0)
		return false;
	up = (unsigned)_mm_movemask_epi8(upper) & in;
	low = (unsigned)_mm_movemask_epi8(between(v, 'a', 'z')) & in;
	dig = (unsigned)_mm_movemask_epi8(digit) & in;
	dot =
	    (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_set1_epi8('.'))) &
	    in;
	key = _mm_or_si128(_mm_or_si128(_mm_andnot_si128(digit, v),
			       _mm_and_si128(upper, _mm_set1_epi8(32))),
	    _mm_and_si128(digit, _mm_set1_epi8('0')));
	key = _mm_and_si128(key,
	    _mm_cmpgt_epi8(_mm_set1_epi8((char)(e - b)), at));
	_mm_storeu_si128((__m128i *)w->key, key);
	memset(w->key + 16, 0, LEXICON_KEY - 16);
	w->b = b;
	w->e = e;
	w->n = e - b;
	w->dots = dot != 0;
	w->odd = w->wide = w->hashed = false;
	w->marks = 0;
	w->first = (unsigned char)t.p[b];
	w->last = (unsigned char)t.p[e - 1];
	rest = in & ~(up | low | dig | dot);
	for (; rest != 0; rest &= rest - 1)
		w->odd |=
		    memchr("@/_\\=", w->key[__builtin_ctz(rest)], 5) != NULL;
	n = count_halves(up | low << 16);
	w->letters = (n & 31) + (n >> 16);
	w->shape = shape_of(n & 31, n >> 16, dig == 0 ? 0 : count_halves(dig),
	    up & 1, w->dots);
	return true;
}
#endif

/* Looks at text[b, e) as a word. */
static void
look(struct word *w, struct str t, size_t b, size_t e)
{
#ifdef __SSE2__
	if (e - b - 1 < 16 && look_quickly(w, t, b, e))
		return;
#endif
	look_slowly(w, t, b, e);
}

/* Is what ends before i a place where a word begins? */
static bool
opens_word(struct str t, size_t i)
{
	unsigned char c = (unsigned char)t.p[i - 1];

	if (c < 0x80)
		return c <= ' ' || c == '(' || c == '[' || c == '"' || c == '{';
	if (i < 2)
		return false;
	/* no-break space, guillemet; 0x2010..0x201F, 0x2026 */
	if ((unsigned char)t.p[i - 2] == 0xC2)
		return c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xBF ||
		    c == 0xA1;
	return i >= 3 && (unsigned char)t.p[i - 3] == 0xE2 &&
	    (unsigned char)t.p[i - 2] == 0x80 &&
	    ((c >= 0x92 && c <= 0x9F) || c == 0xA6);
}

#ifdef __SSE2__
/* How many of the 16 bytes before i are sure not to open a word. */
static size_t
inside_before(struct str t, size_t i)
{
	const __m128i v = _mm_loadu_si128((const __m128i *)(t.p + i - 16));
	__m128i may = _mm_or_si128(v, between(v, 0, ' '));
	unsigned bits;

	may = _mm_or_si128(may, _mm_cmpeq_epi8(v, _mm_set1_epi8('(')));
	may = _mm_or_si128(may, _mm_cmpeq_epi8(v, _mm_set1_epi8('[')));
	may = _mm_or_si128(may, _mm_cmpeq_epi8(v, _mm_set1_epi8('"')));
	may = _mm_or_si128(may, _mm_cmpeq_epi8(v, _mm_set1_epi8('{')));
	bits = (unsigned)_mm_movemask_epi8(may);
	return bits == 0 ? 16 : (size_t)__builtin_clz(bits << 16);
}

/* How many of the first 16 bytes of s are letters, digits or ' of ASCII. */
static size_t
inside_after(struct str s)
{
	const __m128i v = front(s);
	const __m128i low = _mm_or_si128(v, _mm_set1_epi8(32));
	unsigned other;

	/* or-ing 32 makes no other byte a small letter */
	other = ~(unsigned)
		    _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(between(low,
								    'a', 'z'),
						       between(v, '0', '9')),
			_mm_cmpeq_epi8(v, _mm_set1_epi8('\''))));
	return (size_t)__builtin_ctz(other);
}
#endif

void
word_left(struct word *w, struct str t, size_t from, size_t i)
{
	size_t e, n, seen;
	uint32_t cp;
	enum utf8_class c;

	for (seen = 0; i > from && seen < 16; seen++) {
		n = utf8_decode_last(t.p + from, i - from, &cp);
		c = class_of(cp);
		if (c == U_UPPER || c == U_LOWER || c == U_LETTER ||
		    c == U_DIGIT || c == U_MARK || cp == '%' || cp == '.')
			break;
		i -= n;
	}
	e = i;
#ifdef __SSE2__
	if (i - from >= 16)
		i -= inside_before(t, i);
#endif
	for (; i > from && e - i < 64 && !opens_word(t, i); i--)
		;
	look(w, t, i, e);
}

void
word_right(struct word *w, struct str t, size_t i)
{
	size_t e = i, n;
	uint32_t cp;

#ifdef __SSE2__
	e += inside_after(str_of(t.p + i, t.n - i));
#endif
	while (e < t.n && e - i < 64) {
		unsigned char c = (unsigned char)t.p[e];

		n = 1;
		if (c < 0x80) {
			if (!((c >= 'a' && c <= 'z') ||
				(c >= 'A' && c <= 'Z') ||
				(c >= '0' && c <= '9') || c == '\''))
				break;
		} else {
			n = utf8_decode(t.p + e, t.n - e, &cp);
			if (!utf8_alpha(cp) && class_of(cp) != U_DIGIT &&
			    cp != 0x2019)
				break;
		}
		e += n;
	}
	look(w, t, i, e);
}

uint32_t
word_hash(const struct word *w)
{
	/* 16777619 to the power of -8, -7, ... 0, modulo 2^32 */
	static const uint32_t undo[9] = { 0xD872E4E1u, 0x9DDE4E33u, 0xB7F51A49u,
		0xDFD860EBu, 0x4CA091F1u, 0x91C5BE63u, 0xDD4AB5D9u, 0x359C449Bu,
		0x00000001u };
	const unsigned char *k = (const unsigned char *)w->key;
	uint32_t h = 2166136261u;
	size_t i;

	if (w->hashed)
		return w->hash;
		/* always eight steps if that is enough: zeros only multiply */
#define STEP(i) h = (h ^ k[i]) * 16777619u
	STEP(0), STEP(1), STEP(2), STEP(3), STEP(4), STEP(5), STEP(6), STEP(7);
	for (i = 8; i < w->n; i++)
		STEP(i);
#undef STEP
	return w->n < 8 ? h * undo[w->n] : h;
}

bool
word_among(const struct word *w, const char *words)
{
	char key[16];

	if (w->n == 0 || w->n > 13)
		return false;
	key[0] = ' ';
	memcpy(key + 1, w->key, w->n);
	key[w->n + 1] = ' ';
	key[w->n + 2] = '\0';
	return strstr(words, key) != NULL;
}

bool
word_roman(const struct word *w)
{
	size_t i;

	if (w->n == 0 || w->n > 5)
		return false;
	for (i = 0; i < w->n; i++)
		switch (w->key[i]) {
		case 'i':
		case 'v':
		case 'x':
		case 'l':
		case 'c':
			break;
		default:
			return false;
		}
	return true;
}

bool
word_small(const struct word *w)
{
	return w->shape == SH_LOWER || w->shape == SH_ONELOW;
}

bool
word_initials(const struct word *w)
{
	unsigned dots = 0;
	size_t i;

	if (!w->dots || w->letters < 2 || w->letters > 8 ||
	    (w->shape != SH_UPPER && w->shape != SH_LOWER))
		return false;
	for (i = 1; i < w->n; i++)
		if (w->key[i] == '.') {
			dots++;
			if (w->key[i - 1] == '.')
				return false;
		}
	return dots == w->letters - 1 && w->key[w->n - 1] != '.';
}

bool
word_doubled(const struct word *w)
{
	return w->shape == SH_UPPER && w->n == 2 && w->key[0] == w->key[1];
}

bool
word_digits(const struct word *w)
{
	return (w->shape == SH_DIGIT || w->shape == SH_DIGITS) &&
	    w->letters == 0 && w->e - w->b <= 4;
}

bool
word_measures(const struct word *w, struct str t, size_t from,
    struct word *number)
{
	word_left(number, t, from, w->b);
	return number->letters == 0 && number->e + 1 == w->b &&
	    (number->shape == SH_DIGIT || number->shape == SH_DIGITS ||
		number->shape == SH_NUMBER);
}

bool
word_counts_on(const struct word *w, struct str t, size_t from)
{
	return word_digits(w) && w->b >= from + 3 &&
	    memcmp(t.p + w->b - 2, ". ", 2) == 0 && t.p[w->b - 3] >= '0' &&
	    t.p[w->b - 3] <= '9';
}
