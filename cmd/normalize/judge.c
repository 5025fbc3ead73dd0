/* SPDX-License-Identifier: ISC */
/* judge: is a block part of the article, or of the page around it? */
#include "judge.h"

#include "block.h"
#include "judge-model.h"

static int16_t
cap(uint64_t n, int16_t max)
{
	return n < (uint64_t)max ? (int16_t)n : max;
}

bool
judge_texty(const struct feat *f, const struct line *l)
{
	return f->is_long || (l->width >= 60 && f->words >= 8
	    && (f->titles * 2 < f->words || f->term == TERM_STOP));
}

bool
judge_brief(const struct feat *f)
{
	return f->words <= 5 && f->term != TERM_STOP;
}

/* Small words that sentences are full of and menus are not. */
static bool
small_word(const char *p, size_t n)
{
	static const char words[26][8][6] = {
		['a' - 'a'] = { "a", "and", "as", "at", "are", "an" },
		['b' - 'a'] = { "by", "be", "but" },
		['d' - 'a'] = { "de", "der", "die", "den" },
		['e' - 'a'] = { "et", "el", "en" },
		['f' - 'a'] = { "from" },
		['h' - 'a'] = { "he", "his", "had", "have" },
		['i' - 'a'] = { "in", "is", "it" },
		['l' - 'a'] = { "la", "le" },
		['n' - 'a'] = { "not" },
		['o' - 'a'] = { "of", "or", "on" },
		['q' - 'a'] = { "que" },
		['t' - 'a'] = { "the", "to", "that", "they" },
		['u' - 'a'] = { "und" },
		['w' - 'a'] = { "was", "which", "with" },
		['y' - 'a'] = { "y" },
	};
	const char(*w)[6];

	if (*p < 'a' || *p > 'z')
		return false;
	for (w = words[*p - 'a']; **w != '\0'; w++)
		if ((*w)[n] == '\0' && memcmp(*w, p, n) == 0)
			return true;
	return false;
}

static size_t
small_words(struct str s)
{
	const char *q;
	size_t i, e, n = 0;

	if (s.n > 600)
		s.n = 600;
	for (i = 0; i < s.n; i = e + 1) {
		/* longer ones are none: to the next blank */
		for (e = i; e < s.n && e - i <= 5 && s.p[e] != ' '; e++)
			continue;
		if (e - i > 5) {
			q = memchr(s.p + e, ' ', s.n - e);
			e = q != NULL ? (size_t)(q - s.p) : s.n;
			continue;
		}
		n += e > i && small_word(s.p + i, e - i);
	}
	return n;
}

/* The signs that some features count, each in 12 bits of a sum. */
enum { BARS, COMMAS, BLANKS, STOPS, ATS, SIGNS };
#define ONE(sign) (1ull << 12 * (sign))

static void
count(struct str s, size_t n[SIGNS])
{
	static const uint64_t one[256] = { ['|'] = ONE(BARS),
		['/'] = ONE(BARS), ['>'] = ONE(BARS), [','] = ONE(COMMAS),
		[' '] = ONE(BLANKS), ['.'] = ONE(STOPS), ['?'] = ONE(STOPS),
		['!'] = ONE(STOPS), ['@'] = ONE(ATS) };
	uint64_t sum;
	size_t i = 0, end, k;

	memset(n, 0, SIGNS * sizeof(*n));
	while (i < s.n) {
		end = s.n - i < 4095 ? s.n : i + 4095;
		for (sum = 0; i < end; i++)
			sum += one[(unsigned char)s.p[i]];
		for (k = 0; k < SIGNS; k++)
			n[k] += sum >> 12 * k & 4095;
	}
}

static int16_t
bits(uint64_t m)
{
	m -= m >> 1 & 0x5555555555555555u;
	m = (m & 0x3333333333333333u) + (m >> 2 & 0x3333333333333333u);
	m = (m + (m >> 4)) & 0x0f0f0f0f0f0f0f0fu;
	return (int16_t)(m * 0x0101010101010101u >> 56);
}

void
judge_look(const struct block *b, struct str s, const struct feat *f,
    int16_t x[JUDGE_FEATURES])
{
	const struct judge *j = &b->judge;
	const struct cur *c = &b->cur;
	size_t i, sign[SIGNS], words = f->words, past_text = 0, past_short = 0;
	const struct item *it;

	count(s, sign);
	if (f->is_long)
		words = sign[BLANKS] + 1;
	memset(x, 0, JUDGE_FEATURES * sizeof(*x));
	x[0] = cap(s.n, 2000);
	x[1] = cap(words, 400);
	x[2] = (int16_t)f->term;
	x[3] = f->upper;
	x[4] = f->lower;
	x[5] = f->digit;
	x[6] = f->words > 0 && !f->is_long
	    ? (int16_t)(f->titles * 100 / f->words) : -1;
	x[7] = s.n > 0 && !f->is_long ? (int16_t)(f->digits * 100 / s.n) : 0;
	x[8] = f->caps;
	x[9] = c->f.bullet;
	x[10] = kind_boiler(s, f);
	x[11] = cap(sign[BARS], 20);
	x[12] = (int16_t)(s.n > 0 ? sign[COMMAS] * 1000 / s.n : 0);
	x[13] = f->quote;
	x[14] = cap(c->blanks, 5);
	x[16] = cap(c->nlines, 30);
	x[17] = cap(c->indent, 30);
	x[18] = f->hash != 0 && b->seen[f->hash % BLOCK_SEEN] == f->hash;
	x[19] = cap(j->since, 200);
	x[20] = cap(j->longs, 60);
	x[21] = cap(j->blocks, 400);
	x[22] = cap(j->chars / 100, 400);
	x[23] = bits(b->texty & 0x1f);
	x[24] = bits(b->texty & 0x7fff);
	x[25] = bits(b->texty);
	x[26] = bits(b->brief & 0x1f);
	x[27] = bits(b->brief & 0x7fff);
	/* lines to the next text */
	x[15] = b->texty != 0 ? bits(b->texty ^ (b->texty - 1)) : 70;
	x[28] = (int16_t)j->past[0].n;
	x[29] = (int16_t)j->past[1].n;
	if (b->n > 1) {
		it = block_at(b, 1);
		x[30] = cap(it->l.n, 1000);
		x[33] = (int16_t)it->f.term;
		x[39] = cap(it->blanks, 5);
		x[44] = it->f.boiler < 0 ? kind_boiler(block_text(b, it),
		    &it->f) : it->f.boiler;
	}
	if (b->n > 2)
		x[31] = cap(block_at(b, 2)->l.n, 1000);
	x[32] = j->past[0].term;
	for (i = 0; i < JUDGE_PAST; i++) {
		past_text += j->past[i].n >= 100
		    || (j->past[i].n >= 50 && j->past[i].term == TERM_STOP);
		past_short += j->past[i].words <= 5
		    && j->past[i].term != TERM_STOP;
	}
	x[34] = (int16_t)past_text;
	x[35] = (int16_t)past_short;
	x[36] = b->headed;
	x[37] = f->hash != 0 && f->hash == b->headhash;
	x[38] = (int16_t)(kind_byline(s, f) | kind_dateline(s, f) * 2);
	x[40] = (int16_t)(words > 0 ? small_words(s) * 100
	    / (words < 100 ? words : 100) : 0);
	x[41] = sign[ATS] > 0;
	x[42] = s.n >= 3 && (memcmp(s.p + s.n - 3, "...", 3) == 0
	    || memcmp(s.p + s.n - 3, "\342\200\246", 3) == 0);
	x[43] = (int16_t)(j->blocks > 0 ? j->shorts * 100 / j->blocks : 50);
	x[45] = (int16_t)(words > 0 && s.n / words < 100 ? s.n * 10 / words
	    : 1000);
	x[46] = cap(sign[STOPS], 30);
	x[47] = (int16_t)(j->score / 16);
}

bool
judge_over(const int16_t x[JUDGE_FEATURES], int32_t limit)
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

int32_t
judge_caution(const struct block *b)
{
	size_t i, n = b->judge.phrases;

	for (i = 1; i < b->n && n < 10; i++)
		n += block_at(b, i)->f.shape == SHAPE_NONE && kind_boiler(
		    block_text(b, block_at(b, i)), &block_at(b, i)->f);
	return n < 10 ? (int32_t)(10 - n) * 128 : 0;
}

void
judge_past(struct judge *j, struct str s, const struct feat *f)
{
	size_t i;

	for (i = JUDGE_PAST - 1; i > 0; i--)
		j->past[i] = j->past[i - 1];
	j->past[0].n = (uint16_t)cap(s.n, 2000);
	j->past[0].term = (uint8_t)f->term;
	j->past[0].words = (uint8_t)(f->words < 255 ? f->words : 255);
	j->blocks++;
	j->shorts += judge_brief(f);
	j->phrases += f->boiler > 0 && f->shape == SHAPE_NONE;
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
