/* SPDX-License-Identifier: ISC */
/*
 * feat-parts: what a line is made of; feat.c includes it once without and once
 * with vectors.  It defines before:
 *	NAME(f)                   the name of function f
 *	TARGET INLINE             its attributes; of one that is called often
 *	PIECE(p, n)               the struct piece of p[0, n), n <= 32
 *	BITS(m)                   how many bits of m are set
 *	BLANKS(p)                 the blanks among the 32 bytes at p, SMALL at least
 *	EITHER(p, is, a, b, c)    how many of these bytes are a, b or c
 *	FOLD(to, p, keep, n)      as fold_scalar()
 * and struct piece, struct tally, signs[].
 */

/* The signs of the piece at p, as in signs[]. */
TARGET static inline uint64_t
NAME(sum)(const char *p, struct piece is)
{
	uint64_t sum = 0;

	for (; is.sign != 0; is.sign &= is.sign - 1)
		sum += signs[(unsigned char)p[scan_lowest(is.sign)]];
	return sum;
}

/*
 * The small words that begin in the piece at p, where all text ends for them
 * at p + left; begins: a word may begin at p.
 */
TARGET INLINE size_t
NAME(small_words)(const char *p, struct piece is, size_t left, bool begins)
{
	uint64_t end = is.blank | (uint64_t)BLANKS(p + 32) << 32, near;
	uint32_t m = (is.blank << 1 | begins) & is.lower;
	size_t k, n = 0;

	if (left < 64)
		end |= (uint64_t)1 << left;
	if (left < 32)
		m &= ((uint32_t)1 << left) - 1;
	/* those that end within SMALL bytes */
	near = end >> 1 | end >> 2;
	near |= near >> 2 | end >> SMALL;
	for (m &= (uint32_t)near; m != 0; m &= m - 1) {
		k = scan_lowest(m);
		n += small_word(p + k, scan_lowest(end >> k));
	}
	return n;
}

TARGET static void
NAME(count)(struct str s, size_t n[FEAT_SIGNS])
{
	size_t at, in = s.n < SMALL_IN ? s.n : SMALL_IN;
	const char *p;
	struct piece is;

	memset(n, 0, FEAT_SIGNS * sizeof(*n));
	for (at = 0; at < s.n; at += 32) {
		p = s.p + at;
		is = PIECE(p, s.n - at < 32 ? s.n - at : 32);
		n[FEAT_BARS] += EITHER(p, is.sign, '|', '/', '>');
		n[FEAT_COMMAS] += EITHER(p, is.sign, ',', ',', ',');
		n[FEAT_STOPS] += EITHER(p, is.sign, '.', '!', '?');
		n[FEAT_BLANKS] += BITS(is.blank);
		if (at < in)
			n[FEAT_SMALLS] += NAME(small_words)(p, is, in - at,
			    at == 0 || p[-1] == ' ');
	}
}

/* Adds the piece of s at `at` to what is known of those before it. */
TARGET INLINE void
NAME(add)(struct tally *t, char *small, struct str s, size_t at)
{
	const char *p = s.p + at;
	size_t n = s.n - at < 32 ? s.n - at : 32, i, len, skip = t->skip;
	struct piece is = PIECE(p, n);
	uint32_t upper = is.upper, word = upper | is.lower | is.digit, cp;
	enum utf8_class c;

	if (is.sign != 0)
		t->sum += NAME(sum)(p, is);
	t->smalls += NAME(small_words)(p, is, s.n - at,
	    at == 0 || p[-1] == ' ');
	t->blanks += BITS(is.blank);
	if (is.blank != 0 && t->word > at)
		t->word = at + scan_lowest(is.blank);
	t->up += BITS(upper);
	t->low |= is.lower != 0;
	t->letters += BITS(upper | is.lower);
	t->digits += BITS(is.digit);
	if (is.high == 0) {
		t->k += FOLD(small + t->k, p, word, n);
		t->skip = 0;
	} else {
		t->wide = true;
		for (i = skip; i < n; i += len) {
			unsigned char b = (unsigned char)p[i];

			len = 1;
			if (b < 0x80) {
				small[t->k] = (char)fold[b];
				t->k += fold[b] != 0;
				continue;
			}
			len = utf8_decode(p + i, s.n - at - i, &cp);
			c = utf8_class(cp);
			if (c == U_LETTER) { /* has no case */
				memcpy(small + t->k, p + i, 4);
				t->k += len;
				t->letters++;
				word |= (uint32_t)1 << i;
			} else if (c == U_UPPER || c == U_LOWER) {
				t->k +=
				    utf8_encode(small + t->k, utf8_lower(cp));
				t->letters++;
				t->up += c == U_UPPER;
				t->low |= c == U_LOWER;
				word |= (uint32_t)1 << i;
				upper |= (uint32_t)(c == U_UPPER) << i;
			} else if (c == U_DIGIT) {
				t->digits++;
				word |= (uint32_t)1 << i;
			}
		}
		t->skip = i - n;
	}
	/*
	 * The first letter or digit behind a blank: what is added there carries
	 * through all other signs, to it or to the next blank.
	 */
	word &= ~(word | is.blank) + (is.blank << 1 | t->begins);
	t->words += BITS(word);
	t->titles += BITS(word & upper);
	/* is there one behind the last blank? */
	if (is.blank != 0)
		t->begins = word <= is.blank;
	else
		t->begins &= word == 0;
}

/*
 * What a short line is made of: words, letters, digits, signs; the hash of its
 * letters in lower case and digits.  Returns its signs.
 */
TARGET static uint64_t
NAME(parts)(struct feat *f, struct str s)
{
	/* a letter of two bytes may have three in lower case; and some more */
	char small[FEAT_LONG_WIDE * 3 / 2 + FOLD_MORE];
	struct tally t = { .begins = true, .word = SIZE_MAX };
	size_t at;

	NAME(add)(&t, small, s, 0); /* as most have no other */
	for (at = 32; at < s.n; at += 32)
		NAME(add)(&t, small, s, at);
	if (t.word < f->word)
		f->word = (uint8_t)t.word;
	f->words = (uint8_t)t.words;
	f->titles = (uint8_t)t.titles;
	f->letters = (uint8_t)t.letters;
	f->digits = (uint8_t)t.digits;
	f->caps = t.up > 1 && !t.low;
	f->markup = NTH(t.sum, MARKUP) != 0;
	f->wide = t.wide;
	f->dash = NTH(t.sum, DASH) != 0;
	f->at = f->colon = f->backslash = NTH(t.sum, RARE) != 0;
	f->sign[FEAT_BARS] = NTH(t.sum, BARS);
	f->sign[FEAT_COMMAS] = NTH(t.sum, COMMAS);
	f->sign[FEAT_BLANKS] = (unsigned char)t.blanks;
	f->sign[FEAT_STOPS] = NTH(t.sum, STOPS);
	f->sign[FEAT_SMALLS] = (unsigned char)t.smalls;
	if (f->letters > 0)
		f->hash = hash(small, t.k);
	return t.sum;
}

#undef NAME
#undef TARGET
#undef INLINE
#undef PIECE
#undef BITS
#undef BLANKS
#undef EITHER
#undef FOLD
