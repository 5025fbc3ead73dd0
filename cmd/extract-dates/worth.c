/* SPDX-License-Identifier: ISC */
/* worth: a prefilter in front of the lexer. */
#include "worth.h"

#include "bytes.h"
#include "lex.h"
#include "worth-data.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The top bits of eight bytes as eight bits. */
static inline uint64_t
gather(uint64_t w)
{
	return ((w & BYTES_HIGH) >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

void
worth_block_plain(const char *p, struct worth_block *b)
{
	uint64_t w, low;
	int i;

	b->alpha = b->digit = b->high = 0;
	for (i = 0; i < 64; i += 8) {
		w = bytes_at(p + i);
		low = w & ~BYTES_HIGH;
		b->alpha |= gather(bytes_letters(w)) << i;
		b->digit |= gather(bytes_between(low, '0', '9') & ~w) << i;
		b->high |= gather(w) << i;
	}
}

#ifdef __SSE2__
void
worth_block(const char *p, struct worth_block *b)
{
	const __m128i case_bit = _mm_set1_epi8(0x20);
	int i;

	b->alpha = b->digit = b->high = 0;
	for (i = 0; i < 64; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(p + i)), l;

		/* x - from + -128 < to - from + 1 + -128, bytes with sign */
		l = _mm_add_epi8(_mm_or_si128(v, case_bit),
		    _mm_set1_epi8((char)(0x80 - 'a')));
		l = _mm_cmplt_epi8(l, _mm_set1_epi8((char)(0x80 + 26)));
		b->alpha |= (uint64_t)(uint32_t)_mm_movemask_epi8(l) << i;
		l = _mm_add_epi8(v, _mm_set1_epi8((char)(0x80 - '0')));
		l = _mm_cmplt_epi8(l, _mm_set1_epi8((char)(0x80 + 10)));
		b->digit |= (uint64_t)(uint32_t)_mm_movemask_epi8(l) << i;
		b->high |= (uint64_t)(uint32_t)_mm_movemask_epi8(v) << i;
	}
}
#else
void
worth_block(const char *p, struct worth_block *b)
{
	worth_block_plain(p, b);
}
#endif

static inline bool
bit(const unsigned char *set, uint32_t i)
{
	return set[i / 8] >> i % 8 & 1;
}

/* Could the word of n ASCII letters be one of the table's? */
static inline bool
tells(const char *p, size_t n)
{
	uint64_t letters = bytes_first(bytes_at(p) | BYTES_ONES * 0x20, n);
	uint32_t h;
	size_t i;

	if (!bit(worth_heads, worth_head(letters, n)))
		return false;
	for (h = LEX_HASH, i = 0; i < n; i++)
		h = lex_hash_byte(h, p[i] | 0x20);
	return bit(worth_words, lex_mix(h) & (WORTH_WORDS - 1));
}

/*
 * A character beyond ASCII that the lexer may take for a part of a word of
 * time: all but Latin letters of the first blocks and General Punctuation;
 * of those what it drops or folds to ASCII.
 */
static inline bool
high(const char *p)
{
	unsigned char a = (unsigned char)p[0], b = (unsigned char)p[1],
		      c = (unsigned char)p[2];

	if (a < 0xCC)
		return (a == 0xC2 && b == 0xAD) || /* soft hyphen */
		    (a == 0xC4 && b == 0xB0);      /* I with a dot */
	if (a == 0xE2 && (b == 0x80 || (b == 0x81 && c < 0xB0)))
		return b == 0x80 && (c == 0x8C || c == 0x8D); /* joiners */
	return true;
}

unsigned
worth(struct str text)
{
	/* behind a block: a word's eight letters, a character's bytes */
	enum { BLOCK = 64, BEHIND = 8 };
	char tail[BLOCK + BEHIND];
	const char *p = text.p, *end = text.p + text.n, *q;
	struct worth_block b;
	uint64_t starts, ends, bits;
	unsigned seen = 0, at;
	size_t n;

	for (; p < end; p += n) {
		n = (size_t)(end - p);
		q = p;
		if (n < BLOCK + BEHIND) {
			memset(tail, 0, sizeof(tail));
			memcpy(tail, p, n);
			q = tail;
		}
		if (n > BLOCK)
			n = BLOCK;
		worth_block(q, &b);
		if (b.digit != 0)
			return WORTH_LOOK | WORTH_DIGIT;
		if (seen != 0)
			continue;
		for (bits = b.high; bits != 0; bits &= bits - 1) {
			at = bytes_lowest(bits);
			if ((unsigned char)q[at] >= 0xC0 && high(q + at))
				seen = WORTH_LOOK;
		}
		starts = b.alpha & ~(b.alpha << 1);
		ends = ~b.alpha & b.alpha << 1;
		for (; ends != 0; starts &= starts - 1, ends &= ends - 1) {
			at = bytes_lowest(starts);
			if (tells(q + at, bytes_lowest(ends) - at)) {
				seen = WORTH_LOOK;
				break;
			}
		}
		/* the last word goes on: again, from its first letter; one
		 * that fills a block is none of ours */
		if (starts != 0 && ends == 0 && seen == 0 &&
		    (at = bytes_lowest(starts)) > 0 && n == BLOCK)
			n = at;
	}
	return seen;
}
