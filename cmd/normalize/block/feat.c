/* SPDX-License-Identifier: ISC */
/* feat: what one line of clean text looks like. */
#include "feat.h"

#include "cmd/normalize/clean/scan-sets.h"
#include "utf8.h"

static bool
closing(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == '*' ||
	    cp == '_' || cp == 0x2019 || cp == 0x201d || cp == 0xbb ||
	    cp == 0x201c || cp == 0x300d || cp == 0x300f || cp == 0x203a;
}

static bool
opening(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == '(' || cp == '[' ||
	    cp == 0x2018 || cp == 0x201c || cp == 0x201e || cp == 0xab ||
	    cp == 0x300c || cp == 0x300e || cp == 0x2039 || cp == 0xbf ||
	    cp == 0xa1 || cp == 0x201a;
}

static enum term
term_of(uint32_t cp)
{
	switch (cp) {
	case '.':
	case '!':
	case '?':
	case 0x2026:
	case 0x3002:
	case 0xff01:
	case 0xff1f:
	case 0x61f:
	case 0x6d4:
	case 0x964:
	case 0x965:
	case 0x589:
	case 0x1362:
	case 0x104b:
	case 0xff0e:
		return TERM_STOP;
	case ':':
	case ';':
	case 0xff1a:
	case 0xff1b:
	case 0x61b:
		return TERM_COLON;
	case ',':
	case 0x60c:
	case 0x3001:
	case 0xff0c:
	case 0x2013:
	case 0x2014:
		return TERM_COMMA;
	default:
		return TERM_NONE;
	}
}

/*
 * Signs of a short line, counted side by side, a byte for each set of them.
 */
#define SIGN(k) ((uint64_t)1 << 8 * (k))
enum {
	BARS, /* | / > */
	COMMAS,
	STOPS,  /* . ! ? */
	CODE,   /* {}();=<> */
	MORE,   /* of code and addresses: : @ / ! . */
	MARKUP, /* * [ | */
	DASH,
	RARE, /* @ : \ */
};
#define NTH(sum, k) ((sum) >> 8 * (k)&0xff)
static const uint64_t signs[256] = {
	['|'] = SIGN(BARS) | SIGN(MARKUP),
	['/'] = SIGN(BARS) | SIGN(MORE),
	['>'] = SIGN(BARS) | SIGN(CODE),
	[','] = SIGN(COMMAS),
	['.'] = SIGN(STOPS) | SIGN(MORE),
	['!'] = SIGN(STOPS) | SIGN(MORE),
	['?'] = SIGN(STOPS),
	['{'] = SIGN(CODE),
	['}'] = SIGN(CODE),
	['('] = SIGN(CODE),
	[')'] = SIGN(CODE),
	[';'] = SIGN(CODE),
	['='] = SIGN(CODE),
	['<'] = SIGN(CODE),
	[':'] = SIGN(MORE) | SIGN(RARE),
	['@'] = SIGN(MORE) | SIGN(RARE),
	['*'] = SIGN(MARKUP),
	['['] = SIGN(MARKUP),
	['-'] = SIGN(DASH),
	['\\'] = SIGN(RARE),
};

/* A bullet or number and the blank behind it, from the line's start. */
static size_t
bullet(struct str s, uint8_t *kind)
{
	uint32_t cp;
	size_t i = 0, d = 0;

	*kind = 0;
	if (s.n < 3)
		return 0;
	i = utf8_decode(s.p, s.n, &cp);
	switch (cp) {
	case '-':
	case '*':
	case '+':
	case 0x2022:
	case 0xb7:
	case 0x2013:
	case 0x25cf:
	case 0x25aa:
	case 0x25a0:
	case 0x25e6:
	case 0x2023:
	case 0x25ba:
	case 0x25b6:
	case 0x203a:
	case 0x2043:
	case 0xf0b7:
	case 0x2605:
	case 0x2606:
	case 0x25b2:
	case 0x25b3:
	case 0x25c6:
	case 0x25c7:
	case 0x25ab:
	case 0x25a1:
	case 0x25cb:
	case 0x2713:
	case 0x2714:
	case 0x27a2:
		if (i < s.n && s.p[i] == ' ') {
			*kind = 1;
			return i + 1;
		}
		return 0;
	default:
		break;
	}
	i = s.p[0] == '(' ? 1 : 0;
	while (i + d < s.n && s.p[i + d] >= '0' && s.p[i + d] <= '9')
		d++;
	if (d == 0 && i < s.n &&
	    ((s.p[i] >= 'a' && s.p[i] <= 'z') ||
		(s.p[i] >= 'A' && s.p[i] <= 'Z' && s.p[0] == '(')))
		d = 1;
	if (d == 0 || d > 3 || i + d + 1 >= s.n)
		return 0;
	i += d;
	if ((s.p[i] == ')' || (s.p[i] == '.' && s.p[0] != '(' && d <= 2)) &&
	    s.p[i + 1] == ' ') {
		*kind = 2;
		return i + 2;
	}
	return 0;
}

/* A letter of ASCII in lower case, '0' for a digit, else 0. */
#define L5(a, b, c, d, e) a, b, c, d, e
#define L26                                                           \
	L5('a', 'b', 'c', 'd', 'e'), L5('f', 'g', 'h', 'i', 'j'),     \
	    L5('k', 'l', 'm', 'n', 'o'), L5('p', 'q', 'r', 's', 't'), \
	    L5('u', 'v', 'w', 'x', 'y'), 'z'
#define D5 L5('0', '0', '0', '0', '0')
static const unsigned char fold[128] = {
	['0'] = D5,
	D5,
	['A'] = L26,
	['a'] = L26,
};

/* What the bytes of a piece of text are, at most 32: bit k is the k-th. */
struct piece {
	uint32_t upper, lower, digit, blank;
	uint32_t sign; /* all others of ASCII */
	uint32_t high; /* no ASCII */
};

/*
 * Small words that sentences are full of and menus are not, of at most SMALL
 * bytes, and each as a number in its own place.
 */
#define SMALL 5
#define SMALL_IN 600 /* bytes at a text's front in which they are counted */
#define PLACE(word) ((word)*0x3ed43ab33e3b4291u >> 56)
#define WORD(a, b, c, d, e) \
	[PLACE(SMALL_NUMBER(a, b, c, d, e))] = SMALL_NUMBER(a, b, c, d, e)
#define WORD1(a) WORD(a, 0, 0, 0, 0)
#define WORD2(a, b) WORD(a, b, 0, 0, 0)
#define WORD3(a, b, c) WORD(a, b, c, 0, 0)
#define WORD4(a, b, c, d) WORD(a, b, c, d, 0)
/* clang-format off */
static const uint64_t smalls[256] = {
	WORD1('a'), WORD3('a', 'n', 'd'), WORD2('a', 's'), WORD2('a', 't'),
	    WORD3('a', 'r', 'e'), WORD2('a', 'n'), WORD2('b', 'y'),
	    WORD2('b', 'e'), WORD3('b', 'u', 't'), WORD2('d', 'e'),
	    WORD3('d', 'e', 'r'), WORD3('d', 'i', 'e'), WORD3('d', 'e', 'n'),
	    WORD2('e', 't'), WORD2('e', 'l'), WORD2('e', 'n'),
	    WORD4('f', 'r', 'o', 'm'), WORD2('h', 'e'), WORD3('h', 'i', 's'),
	    WORD3('h', 'a', 'd'), WORD4('h', 'a', 'v', 'e'), WORD2('i', 'n'),
	    WORD2('i', 's'), WORD2('i', 't'), WORD2('l', 'a'),
	    WORD2('l', 'e'), WORD3('n', 'o', 't'), WORD2('o', 'f'),
	    WORD2('o', 'r'), WORD2('o', 'n'), WORD3('q', 'u', 'e'),
	    WORD3('t', 'h', 'e'), WORD2('t', 'o'), WORD4('t', 'h', 'a', 't'),
	    WORD4('t', 'h', 'e', 'y'), WORD3('u', 'n', 'd'),
	    WORD3('w', 'a', 's'), WORD('w', 'h', 'i', 'c', 'h'),
	    WORD4('w', 'i', 't', 'h'), WORD1('y'),
};
/* clang-format on */

/* Is the word p[0, n) one of them?  n is at most SMALL, 8 bytes can be read. */
static inline bool
small_word(const char *p, size_t n)
{
	uint64_t key = scan_eight(p) & (((uint64_t)1 << 8 * n) - 1);

	return smalls[PLACE(key)] == key;
}

/* Of p[0, n) and 8 bytes behind, to be used here. */
static uint64_t
hash(char *p, size_t n)
{
	uint64_t h = n;
	size_t i;

	memset(p + n, 0, 8);
	for (i = 0; i < n; i += 8)
		h = scan_mix(h, p + i);
	return h | 1;
}

/* What is known of a short line so far. */
struct tally {
	uint64_t sum; /* as signs[] */
	size_t word;  /* bytes before the first blank */
	size_t k;     /* letters and digits of the hash */
	uint32_t words, titles, letters, digits, up, blanks, smalls;
	size_t skip;    /* bytes of the next piece that are this one's */
	bool low, wide; /* has letters in lower case; more than ASCII */
	bool begins;    /* no word yet where the text goes on */
};

static inline struct piece
piece_scalar(const char *p, size_t n)
{
	struct piece is = { 0 };
	uint32_t bit = 1;

	for (; n > 0; n--, p++, bit <<= 1) {
		unsigned char c = (unsigned char)*p;

		if (c >= 0x80)
			is.high |= bit;
		else if (c == ' ')
			is.blank |= bit;
		else if (c >= '0' && c <= '9')
			is.digit |= bit;
		else if (c >= 'a' && c <= 'z')
			is.lower |= bit;
		else if (c >= 'A' && c <= 'Z')
			is.upper |= bit;
		else
			is.sign |= bit;
	}
	return is;
}

/*
 * The letters and digits of p[0, n), n <= 32, in ASCII, in lower case and as '0',
 * to `to`; the bits of keep say which they are.  Returns how many.
 */
#define FOLD_MORE 8 /* bytes behind that may be overwritten */
static inline size_t
fold_scalar(char *to, const char *p, uint32_t keep, size_t n)
{
	size_t i, k;

	(void)keep;
	for (i = k = 0; i < n; i++) {
		to[k] = (char)fold[(unsigned char)p[i]];
		k += fold[(unsigned char)p[i]] != 0;
	}
	return k;
}

static inline uint32_t
blanks_scalar(const char *p)
{
	uint32_t m = 0;
	size_t k;

	for (k = 0; k < SMALL; k++)
		m |= (uint32_t)(p[k] == ' ') << k;
	return m;
}

static inline size_t
either_scalar(const char *p, uint32_t is, char a, char b, char c)
{
	size_t n = 0;

	for (; is != 0; is &= is - 1) {
		const char x = p[scan_lowest(is)];

		n += (x == a) | (x == b) | (x == c);
	}
	return n;
}

#define NAME(f) f##_scalar
#define BLANKS(p) blanks_scalar(p)
#define EITHER(p, is, a, b, c) either_scalar(p, is, a, b, c)
#define TARGET
#define INLINE static inline
#define PIECE(p, n) piece_scalar(p, n)
#define BITS(m) scan_bits(m)
#define FOLD(to, p, keep, n) fold_scalar(to, p, keep, n)
#include "feat-parts.h"

#if SCAN_SETS_AVX2
#define BITS_AVX2(m) (size_t) __builtin_popcount(m)

/* 32 bytes can be read at p. */
SCAN_INLINE struct piece
piece_avx2(const char *p, size_t n)
{
#define MASK(v) ((uint32_t)_mm256_movemask_epi8(v) & in)
#define OVER(v, c) _mm256_cmpgt_epi8(v, _mm256_set1_epi8((char)((c)-1)))
	const uint32_t in = n < 32 ? ((uint32_t)1 << n) - 1 : ~(uint32_t)0;
	const __m256i v = _mm256_loadu_si256((const __m256i *)(const void *)p),
		      /* the bit of lower case, and where it is the top one */
	    bit = _mm256_set1_epi8(0x20), low = _mm256_or_si256(v, bit),
		      top = _mm256_slli_epi16(v, 2);
	struct piece is;
	uint32_t letter;

	/* bytes are signed: all that is not ASCII lies below */
	letter = MASK(_mm256_andnot_si256(OVER(low, 'z' + 1), OVER(low, 'a')));
	is.lower = letter & MASK(top);
	is.upper = letter & ~is.lower;
	is.digit = MASK(_mm256_andnot_si256(OVER(v, '9' + 1), OVER(v, '0')));
	is.blank = MASK(_mm256_cmpeq_epi8(v, bit));
	is.high = MASK(v);
	is.sign = in & ~(letter | is.digit | is.blank | is.high);
	return is;
#undef MASK
#undef OVER
}

SCAN_INLINE uint32_t
equal_avx2(const char *p, char c)
{
	return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(
	    _mm256_loadu_si256((const __m256i *)(const void *)p),
	    _mm256_set1_epi8(c)));
}

/*
 * Where the bytes that are kept of eight are, their mask given: what is behind
 * them does not matter.
 */
#define AT(m, k) ((uint64_t)((m) >> (k)&1) * (k) << 8 * UP_TO##k(m))
#define UP_TO0(m) 0
#define UP_TO1(m) ((m)&1)
#define UP_TO2(m) (UP_TO1(m) + ((m) >> 1 & 1))
#define UP_TO3(m) (UP_TO2(m) + ((m) >> 2 & 1))
#define UP_TO4(m) (UP_TO3(m) + ((m) >> 3 & 1))
#define UP_TO5(m) (UP_TO4(m) + ((m) >> 4 & 1))
#define UP_TO6(m) (UP_TO5(m) + ((m) >> 5 & 1))
#define UP_TO7(m) (UP_TO6(m) + ((m) >> 6 & 1))
#define PICK(m)                                                            \
	(AT(m, 1) | AT(m, 2) | AT(m, 3) | AT(m, 4) | AT(m, 5) | AT(m, 6) | \
	    AT(m, 7))
#define PICK4(m) PICK(m), PICK((m) + 1), PICK((m) + 2), PICK((m) + 3)
#define PICK16(m) PICK4(m), PICK4((m) + 4), PICK4((m) + 8), PICK4((m) + 12)
#define PICK64(m) \
	PICK16(m), PICK16((m) + 16), PICK16((m) + 32), PICK16((m) + 48)
static const uint64_t picks[256] = { PICK64(0), PICK64(64), PICK64(128),
	PICK64(192) };

/* Eight at a time: what is kept of them is moved to their front. */
SCAN_INLINE size_t
fold_avx2(char *to, const char *p, uint32_t keep, size_t n)
{
	const __m128i small = _mm_set1_epi8(0x20), digit = _mm_set1_epi8('@'),
		      low = _mm_set1_epi8(0x0f);
	size_t i, k = 0;

	for (i = 0; i < n; i += 8, keep >>= 8) {
		__m128i v = _mm_loadl_epi64((const __m128i *)(const void *)(p +
			    i)),
			pick = _mm_loadl_epi64((const __m128i *)(const void
				*)&picks[keep & 0xff]);

		v = _mm_andnot_si128(_mm_and_si128(_mm_cmplt_epi8(v, digit),
					 low),
		    _mm_or_si128(v, small));
		_mm_storel_epi64((__m128i *)(void *)(to + k),
		    _mm_shuffle_epi8(v, pick));
		k += BITS_AVX2(keep & 0xff);
	}
	return k;
}

#define NAME(f) f##_avx2
#define BLANKS(p) equal_avx2(p, ' ')
#define EITHER(p, is, a, b, c) \
	BITS_AVX2((is) &       \
	    (equal_avx2(p, a) | equal_avx2(p, b) | equal_avx2(p, c)))
#define TARGET SCAN_WIDE
#define INLINE static inline __attribute__((always_inline))
#define PIECE(p, n) piece_avx2(p, n)
#define BITS(m) BITS_AVX2(m)
#define FOLD(to, p, keep, n) fold_avx2(to, p, keep, n)
#include "feat-parts.h"

#endif

void
feat_count_scalar(struct str s, size_t n[FEAT_SIGNS])
{
	count_scalar(s, n);
}

void
feat_count(struct str s, size_t n[FEAT_SIGNS])
{
#if SCAN_SETS_AVX2
	if (scan_wide()) {
		count_avx2(s, n);
		return;
	}
#endif
	count_scalar(s, n);
}

#define FIRST_WORD 100 /* columns; a first word is no wider, as f->word says */
typedef uint64_t parts_fn(struct feat *f, struct str s);

/*
 * Bytes before the mark of a footnote behind the end of a sentence:
 * "tariffs.1", "so.\"12", "less.[44]", "less.[^4]", but not "of 1.5", "No.1"; else all.
 */
static size_t
before_note(struct str s)
{
	size_t i = s.n, k, n;
	bool square = s.p[i - 1] == ']';

	i -= square;
	for (k = i;
	     i > 0 && k - i < 3 && s.p[i - 1] >= '0' && s.p[i - 1] <= '9'; i--)
		continue;
	if (i == k)
		return s.n;
	i -= square && i > 1 && s.p[i - 1] == '^'; /* Markdown's */
	if ((square && (i == 0 || s.p[--i] != '[')) || i < 5)
		return s.n;
	k = i;
	if (closing((unsigned char)s.p[k - 1]) || (s.p[k - 1] & 0x80))
		return k; /* perhaps a quotation mark */
	if (s.p[--i] != '.' && s.p[i] != '!' && s.p[i] != '?')
		return s.n;
	if (square || closing((unsigned char)s.p[i - 1]) || (s.p[i - 1] & 0x80))
		return k;
	for (n = 0; n < 3 && utf8_alpha((unsigned char)s.p[i - 1 - n]); n++)
		continue;
	return n == 3 ? k : s.n;
}

/* Bytes before the raised digits that s ends in: "arrives.\302\271\302\262" */
static size_t
before_raised(struct str s)
{
	uint32_t cp;
	size_t n, k;

	for (n = s.n; n > 8 && s.n - n < 9; n -= k) {
		k = utf8_decode_last(s.p, n, &cp);
		if (cp != 0xb9 && cp != 0xb2 && cp != 0xb3 && cp != 0x2070 &&
		    cp - 0x2074 >= 6)
			break;
	}
	return n;
}

/* How a line ends. */
static void
ending(struct feat *f, struct str s)
{
	uint32_t cp = (unsigned char)s.p[s.n - 1], before;
	size_t k, n;

	f->last = cp;
	if (cp == ']' || (cp >= '0' && cp <= '9'))
		while ((n = before_note(s)) < s.n && n > 0) {
			s.n = n;
			if (s.p[n - 1] != ']')
				break;
		}
	else if (cp < 0x80 && fold[cp] != 0)
		return; /* as most do */
	else if (cp >= 0x80)
		s.n = before_raised(s);
	for (k = s.n; k > 0; k -= n) {
		n = utf8_decode_last(s.p, k, &cp);
		if (k == s.n && k > n &&
		    (cp == '-' || cp == 0x2010 || cp == 0xac)) {
			utf8_decode_last(s.p, k - n, &before);
			/* "govern-", "1950-", "U.S.-" */
			f->hyphen = utf8_alpha(before) ||
			    utf8_digit(before) >= 0 ||
			    (before == '.' && k > 3 && s.p[k - 3] >= 'A' &&
				s.p[k - 3] <= 'Z' && n == 1);
		}
		if (!closing(cp) && cp != ' ')
			break;
	}
	f->last = k > 0 ? cp : 0;
	f->term = k > 0 ? term_of(cp) : TERM_NONE;
}

/* How a line begins, behind its mark. */
static void
beginning(struct feat *f, struct str s)
{
	uint32_t cp = 0;
	enum utf8_class c;
	size_t i, n;

	for (i = f->mark; i < s.n; i += n) {
		n = 1;
		cp = (unsigned char)s.p[i];
		if (cp < 0x80 && fold[cp] != 0)
			break;
		n = utf8_decode(s.p + i, s.n - i, &cp);
		if (opening(cp)) {
			f->quote = cp != '(' && cp != '[';
			continue;
		}
		if (cp == '*' || cp == '_' || cp == 0x2026)
			continue;
		break;
	}
	if (i == s.n)
		return;
	if (cp < 0x80) {
		f->lower = cp >= 'a' && cp <= 'z';
		f->upper = cp >= 'A' && cp <= 'Z';
		f->digit = cp >= '0' && cp <= '9';
	} else {
		c = utf8_class(cp);
		f->lower = c == U_LOWER;
		f->upper = c == U_UPPER;
		f->digit = c == U_DIGIT;
	}
}

/* "== Background ==": how deep the heading is, 0: it is none. */
static size_t
wiki_heading(struct str s)
{
	size_t k = 0;

	while (k < 6 && k < s.n && s.p[k] == '=')
		k++;
	return k > 1 && s.n > 2 * k + 1 && s.n < 100 && s.p[s.n - 1] == '=' &&
		s.p[s.n - k] == '=' && s.p[s.n - k - 1] != '=' && s.p[k] != '='
	    ? k
	    : 0;
}

/* Signs of a long line, no more than those: [ and *, {, |, \ */
enum {
	S_OPEN = 1,
	S_STAR = 2,
	S_MARKUP = S_OPEN | S_STAR,
	S_BRACE = 4,
	S_BAR = 8,
	S_BACKSLASH = 16
};
static const struct scan_sets long_signs = {
	.low = { [0xa] = S_STAR,
	    [0xb] = S_OPEN | S_BRACE,
	    [0xc] = S_BACKSLASH | S_BAR },
	.high = { [2] = S_STAR,
	    [5] = S_OPEN | S_BACKSLASH,
	    [7] = S_BRACE | S_BAR },
};

/*
 * Is the first letter of s[0, n) that has three bytes in it of U+0800 to
 * U+1DFF, Devanagari to Khmer, and none of Chinese?
 */
static bool
indian(struct str s, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n; i++)
		if ((unsigned char)s.p[i] >= 0xe3)
			return false;
		else if ((s.p[i] & 0xfe) == 0xe0) /* Latin letters are behind */
			return s.p[i] != '\341' ||
			    (unsigned char)s.p[i + 1] < 0xb8;
	return false;
}

#define SOON 24 /* bytes in which the script of a long line shows */

static void
line(struct feat *f, struct str s, parts_fn *parts)
{
	unsigned any;
	size_t k;
	uint64_t sum;

	*f = (struct feat){ .boils = -1, .talk = -1, .boiler = -1 };
	if (s.n == 0)
		return;
	f->is_long = s.n > FEAT_LONG &&
	    (s.n > FEAT_LONG_WIDE || (*s.p >= 'A' && *s.p <= 'z') ||
		!indian(s, SOON));
	f->dash = f->at = f->colon = f->wide = f->is_long;
	f->first = (unsigned char)*s.p;
	if (f->first >= 0x80)
		utf8_decode(s.p, s.n, &f->first);
	ending(f, s);
	/* its mark */
	if ((unsigned char)s.p[0] < 0x80 &&
	    fold[(unsigned char)s.p[0]] >= 'a' && s.n > 3 && s.p[1] != '.' &&
	    s.p[1] != ')')
		goto begins;
	for (k = 0; k < s.n && s.p[k] == '#'; k++)
		continue;
	if (k > 0 && k <= 6 && k < s.n && s.p[k] == ' ') {
		f->level = (uint8_t)k;
		f->mark = (uint16_t)(k + 1);
	} else if (s.p[0] == '=' && (k = wiki_heading(s)) > 0) {
		f->level = (uint8_t)k;
		f->mark = (uint16_t)(k + (s.p[k] == ' '));
	} else if (s.p[0] == '>') { /* "> ", ">> ", "> > " */
		for (k = 0; k < s.n && k < 40 &&
		     (s.p[k] == '>' ||
			 (k > 0 && s.p[k] == ' ' && s.p[k - 1] == '>'));
		     k++)
			f->quoted += s.p[k] == '>';
		if (k < s.n && s.p[k - 1] == ' ')
			f->mark = (uint16_t)k;
		else
			f->quoted = 0;
	} else {
		f->mark = (uint16_t)bullet(s, &f->bullet);
	}
begins:
	beginning(f, s);
	f->word = (uint8_t)(s.n < FIRST_WORD ? s.n : FIRST_WORD);
	if (f->is_long) {
		const char *sp = memchr(s.p, ' ', f->word);

		if (sp != NULL)
			f->word = (uint8_t)(sp - s.p);
	}
	if (f->is_long && feat_rule(s)) {
		f->shape = SHAPE_RULE;
		return;
	}
	if (f->is_long) {
		any = scan_any(s.p, s.n, &long_signs);
		f->words = FEAT_LONG / 6;
		f->letters = FEAT_LONG;
		f->markup = (any & S_MARKUP) != 0;
		f->bar = (any & S_BAR) != 0;
		f->backslash = (any & S_BACKSLASH) != 0;
		if (((any & S_BRACE) != 0 &&
			memchr(s.p, '{', s.n < 2000 ? s.n : 2000) != NULL) ||
		    s.p[0] == '|' || s.p[0] == '!' || s.p[0] == '<')
			f->shape = feat_shape(s, f, 0xff, 0xff);
		return;
	}
	sum = parts(f, s);
	f->bar = f->sign[FEAT_BARS] > 0;
	/* without blanks, Chinese has two letters a word, Thai and Khmer five */
	if (f->letters > 9 * f->words && 2 * s.n >= 5 * f->letters)
		f->words = f->letters / (indian(s, s.n) ? 5 : 2);
	/* letters and blanks alone have none */
	if (sum != 0 || f->digits > 0 || f->letters == 0)
		f->shape = feat_shape(s, f, NTH(sum, CODE), NTH(sum, MORE));
	if (f->shape != SHAPE_NONE)
		f->mark = f->bullet = f->level = f->quoted = 0;
}

/* All of it; without branches where nobody foretells what the next line is. */
static void
whole(struct feat *f, struct str s, parts_fn *parts)
{
	line(f, s, parts);
	f->brief = (f->words <= 5) & (f->term != TERM_STOP);
	f->wordy = (f->words >= 8) &
	    ((f->titles * 2 < f->words) | (f->term == TERM_STOP));
	f->some = (f->words >= 3) & (f->shape == SHAPE_NONE);
}

void
feat_line_scalar(struct feat *f, struct str s)
{
	whole(f, s, parts_scalar);
}

void
feat_line(struct feat *f, struct str s)
{
#if SCAN_SETS_AVX2
	if (scan_wide()) {
		whole(f, s, parts_avx2);
		return;
	}
#endif
	whole(f, s, parts_scalar);
}
