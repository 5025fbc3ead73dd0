/* SPDX-License-Identifier: ISC */
/* judge: is a block part of the article, or of the page around it? */
#include "judge.h"

#include "cmd/normalize/block/block.h"
#include "cmd/normalize/clean/scan.h"
#include "judge-model.h"
#include "kind.h"

static inline int16_t
cap(uint64_t n, uint64_t max)
{
	/* no branch: which is less is not to be foretold */
	n = n < max ? n : max;
	return (int16_t)n;
}

/* How many bits are set in each byte of m, in that byte. */
static uint64_t
byte_bits(uint64_t m)
{
	m -= m >> 1 & 0x5555555555555555u;
	m = (m & 0x3333333333333333u) + (m >> 2 & 0x3333333333333333u);
	return (m + (m >> 4)) & 0x0f0f0f0f0f0f0f0fu;
}

/* n * scale / of, 0 if of is; mostly both are small, which is sooner done */
static int16_t
share(size_t n, size_t scale, size_t of)
{
	of += of == 0; /* then n is too, and no branch is needed */
	if ((n | of) < 65536)
		return (int16_t)((uint32_t)n * (uint32_t)scale / (uint32_t)of);
	return (int16_t)(n * scale / of);
}

/* Bytes of a block whose words are looked at. */
#define TALKATIVE 60
/* As many texts in turn are an article's; teasers have headlines between. */
#define RUN 3

static size_t
talk(const struct block *b, struct str s, const struct feat *f)
{
	if (f->talk < 0)
		((struct feat *)(uintptr_t)f)->talk =
		    (int8_t)boiler_talk(&b->phrases, s);
	return (size_t)f->talk;
}

/* Texts and brief lines: of the next 5 and 15 lines, of the last 8 blocks. */
static inline void
texts_near(const struct block *b, int16_t x[JUDGE_FEATURES])
{
	const struct judge *j = &b->judge;
	uint64_t bits;

	bits = byte_bits((b->texty & 0x1f) | (b->brief & 0x1f) << 8 |
	    (uint64_t)j->texts << 16 | (uint64_t)j->briefs << 24 |
	    (b->texty & 0x7fff) << 32 | (b->brief & 0x7fff) << 48);
	x[23] = bits & 0xff;
	x[24] = (int16_t)((bits >> 32 & 0xff) + (bits >> 40 & 0xff));
	x[25] = (int16_t)scan_bits(b->texty);
	x[26] = bits >> 8 & 0xff;
	x[27] = (int16_t)((bits >> 48 & 0xff) + (bits >> 56));
	x[34] = bits >> 16 & 0xff;
	x[35] = bits >> 24 & 0xff;
	/* lines to the next text */
	x[15] = b->texty != 0 ? (int16_t)(scan_lowest(b->texty) + 1) : 70;
}

/* The two lines behind the open block. */
static inline void
next_lines(const struct block *b, int16_t x[JUDGE_FEATURES])
{
	const struct item *it;

	x[30] = x[31] = x[33] = x[39] = x[44] = 0;
	if (b->n > 1) {
		it = block_at(b, 1);
		x[30] = cap(it->l.n, 1000);
		x[33] = (int16_t)it->f.term;
		x[39] = cap(it->blanks, 5);
		x[44] = it->f.boiler < 0
		    ? boiler_line(b, block_text(b, it), &it->f)
		    : it->f.boiler;
	}
	if (b->n > 2)
		x[31] = cap(block_at(b, 2)->l.n, 1000);
}

void
judge_look(const struct block *b, struct str s, const struct feat *f,
    int16_t x[JUDGE_FEATURES])
{
	const struct judge *j = &b->judge;
	const struct cur *c = &b->cur;
	size_t sign[FEAT_SIGNS], i, words = f->words;

	/* of one line as it came they are known */
	if (c->whole && !f->is_long)
		for (i = 0; i < FEAT_SIGNS; i++)
			sign[i] = f->sign[i];
	else
		feat_count(s, sign);
	if (f->is_long)
		words = sign[FEAT_BLANKS] + 1;
	x[0] = cap(s.n, 2000);
	x[1] = cap(words, 400);
	x[2] = (int16_t)f->term;
	/* short lines are told by what is around them */
	x[3] = s.n >= TALKATIVE
	    ? share(talk(b, s, f), 100, words < 100 ? words : 100)
	    : 0;
	x[4] = f->lower;
	x[5] = f->digit;
	x[6] =
	    f->words > 0 && !f->is_long ? share(f->titles, 100, f->words) : -1;
	x[7] = f->digits > 0 && !f->is_long ? share(f->digits, 100, s.n) : 0;
	x[8] = cap(j->most, 60);
	x[9] = c->f.bullet;
	x[10] = boiler_line(b, s, f);
	x[11] = cap(sign[FEAT_BARS], 20);
	x[12] = share(sign[FEAT_COMMAS], 1000, s.n);
	x[13] = cap(j->scattered, 200);
	x[14] = cap(c->blanks, 5);
	x[16] = cap(c->nlines, 30);
	x[17] = cap(c->indent, 30);
	x[18] = block_seen(b, f->hash);
	x[19] = cap(j->since, 200);
	x[20] = cap(j->longs, 60);
	x[21] = cap(j->blocks, 400);
	x[22] = cap(j->chars / 100, 400);
	texts_near(b, x);
	x[28] = (int16_t)j->past[0];
	x[29] = (int16_t)j->past[1];
	next_lines(b, x);
	x[32] = j->term;
	x[36] = b->headed;
	x[37] = cap(j->said, 60);
	x[38] = x[42] = 0; /* free */
	x[40] = share(sign[FEAT_SMALLS], 100, words < 100 ? words : 100);
	x[41] = f->at && memchr(s.p, '@', s.n) != NULL;
	x[43] = (int16_t)(j->blocks > 0 ? j->shorts * 100 / j->blocks : 50);
	x[45] = s.n < 100 * words ? share(s.n, 10, words) : 1000;
	x[46] = cap(sign[FEAT_STOPS], 30);
	x[47] = share(j->phrases, 100, j->blocks);
}

bool
judge_over_scalar(const int16_t x[JUDGE_FEATURES], int32_t limit)
{
	int32_t sum = JUDGE_BASE;
	size_t t, k;

	/* complete trees: node k has children 2k + 1 and 2k + 2 */
	for (t = 0; t < JUDGE_TREES; t++) {
		const int16_t(*node)[2] = judge_node[t];

		/* whatever the others say */
		if (sum + judge_rest[t][0] > limit)
			return true;
		if (sum + judge_rest[t][1] <= limit)
			return false;
		for (k = 0; k < JUDGE_INNER;)
			k = 2 * k + 1 + (x[node[k][0]] > node[k][1]);
		sum += judge_leaf[t][k - JUDGE_INNER];
	}
	return sum > limit;
}

#if defined(__x86_64__) && defined(__GNUC__) && JUDGE_INNER == 15 && \
    JUDGE_LANES == 32 && JUDGE_FEATURES == 48
#define JUDGE_X86 1
#include <immintrin.h>
#include <limits.h>

#define TARGET static inline __attribute__((target("avx2"), always_inline))
#define LOAD(p) _mm256_loadu_si256((const __m256i *)(const void *)(p))
/* b where m is set, else a; gcc 12 takes the signs of chars where char has none */
#if CHAR_MIN < 0
#define PICK(a, b, m) _mm256_blendv_epi8(a, b, m)
#define TOP(m) (m)
#else
#define PICK(a, b, m) \
	_mm256_xor_si256(a, _mm256_and_si256(_mm256_xor_si256(a, b), m))
#define TOP(m) _mm256_cmpgt_epi8(_mm256_setzero_si256(), m)
#endif

/* The bytes t[i]; i is below 48. */
TARGET __m256i
look(const __m256i t[3], __m256i i)
{
	/* bits 4 and 5 of the index become the tops of bytes */
	__m256i a = PICK(_mm256_shuffle_epi8(t[0], i),
	    _mm256_shuffle_epi8(t[1], i), TOP(_mm256_slli_epi16(i, 3)));

	return PICK(a, _mm256_shuffle_epi8(t[2], i),
	    TOP(_mm256_slli_epi16(i, 2)));
}

/* Row k of 2, 4, 8 or 16 rows, `to` bytes each; the decisions m give k. */
#define ROWS(name, half, n)                                             \
	TARGET __m256i name(const char *p, size_t to, const __m256i *m) \
	{                                                               \
		return PICK(half(p, to, m + 1),                         \
		    half(p + (n) / 2 * to, to, m + 1), *m);             \
	}

TARGET __m256i
row1(const char *p, size_t to, const __m256i *m)
{
	(void)to;
	(void)m;
	return LOAD(p);
}
ROWS(row2, row1, 2)
ROWS(row4, row2, 4)
ROWS(row8, row4, 8)
ROWS(row16, row8, 16)

/* The decisions at the 1, 2, 4, 8 nodes of a level, from the first. */
#define LEVEL(first, rows)                                      \
	_mm256_cmpgt_epi8(look(x,                               \
			      rows((const char *)judge_group[g] \
				       .feature[first],         \
				  32, m)),                      \
	    rows((const char *)judge_group[g].limit[first], 32, m))

/* What the trees of group g add; x: the features as bytes. */
TARGET int32_t
group(size_t g, const __m256i x[3])
{
	__m256i m[4] = { 0 }, sum;

	m[0] = LEVEL(0, row1);
	m[1] = LEVEL(1, row2);
	m[2] = LEVEL(3, row4);
	m[3] = LEVEL(7, row8);
	/* signed bytes, 128 added to each */
	sum =
	    _mm256_xor_si256(row16((const char *)judge_group[g].leaf[0], 32, m),
		_mm256_set1_epi8((char)0x80));
	sum = _mm256_sad_epu8(sum, _mm256_setzero_si256());
	return (int32_t)(_mm256_extract_epi64(sum, 0) +
		   _mm256_extract_epi64(sum, 1) + _mm256_extract_epi64(sum, 2) +
		   _mm256_extract_epi64(sum, 3)) -
	    128 * JUDGE_LANES;
}

__attribute__((target("avx2"))) static bool
over_avx2(const int16_t x[JUDGE_FEATURES], int32_t limit)
{
	const size_t n = sizeof(judge_group) / sizeof(judge_group[0]);
	const __m256i one = _mm256_set1_epi16(1),
		      most = _mm256_set1_epi16(JUDGE_SMALL + 1);
	__m256i bytes[3], v, y;
	int32_t sum = JUDGE_BASE;
	size_t g, i, k;

	/* as mkjudge has the limits: bytes, and how many wide ones they pass */
	for (i = 0; i < 3; i++) {
		v = LOAD(x + 16 * i);
		y = _mm256_min_epi16(_mm256_adds_epi16(v, one), most);
		for (k = 0; k < JUDGE_WIDES; k++)
			y = _mm256_sub_epi16(y,
			    _mm256_cmpgt_epi16(v,
				LOAD(judge_wide[k] + 16 * i)));
		/* all sixteen in each half, less 128: signed */
		y = _mm256_permute4x64_epi64(_mm256_packus_epi16(y, y), 0x88);
		bytes[i] = _mm256_xor_si256(y, _mm256_set1_epi8((char)0x80));
	}
	for (g = 0; g < n; g++) {
		if (sum + judge_rest[g * JUDGE_LANES][0] > limit)
			return true;
		if (sum + judge_rest[g * JUDGE_LANES][1] <= limit)
			return false;
		sum += group(g, bytes);
	}
	return sum > limit;
}
#endif

bool
judge_over(const int16_t x[JUDGE_FEATURES], int32_t limit)
{
#if JUDGE_X86
	if (__builtin_cpu_supports("avx2"))
		return over_avx2(x, limit);
#endif
	return judge_over_scalar(x, limit);
}

void
judge_past(struct judge *j, struct str s, const struct feat *f, bool seen,
    bool kept)
{
	const bool text = (s.n >= 100) | ((s.n >= 50) & (f->term == TERM_STOP));
	const bool phrase = (f->boiler > 0) & (f->shape == SHAPE_NONE);

	j->past[1] = j->past[0];
	j->past[0] = (uint16_t)cap(s.n, 2000);
	j->term = (uint8_t)f->term;
	j->texts = (uint8_t)(j->texts << 1 | text);
	j->run = text ? j->run + 1 : 0;
	j->most = j->run > j->most ? j->run : j->most;
	j->scattered = j->run >= RUN ? 0 : j->scattered + 1;
	j->briefs = (uint8_t)(j->briefs << 1 | judge_brief(f));
	j->blocks++;
	j->shorts += judge_brief(f);
	j->phrases += phrase & !seen;
	j->apart = kept ? 0 : j->apart + 1;
	j->said = phrase ? 0 : j->said + 1;
	if (s.n >= 120 && (f->term == TERM_STOP || s.n >= 200)) {
		j->longs++;
		j->since = 0;
		j->chars += cap(s.n, 30000);
	} else {
		j->since++;
	}
}

unsigned
judge_web(const struct block *b)
{
	size_t n = b->judge.blocks + b->n, k = b->judge.shorts + b->nbrief;
	const struct item *it;

	/* wrapped text counts once a paragraph */
	if (b->wrap > 0)
		n -= b->nrun;
	if (b->n > 0) { /* the first one is of the block at hand */
		it = block_at(b, 0);
		k -= judge_brief(&it->f);
		n -= judge_brief(&it->f) || it->blanks > 0 || b->wrap == 0;
	}
	return n >= 20 ? (unsigned)(k * 100 / n) : 0;
}
