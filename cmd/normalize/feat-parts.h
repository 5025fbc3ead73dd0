/* SPDX-License-Identifier: ISC */
/*
 * feat-parts: what a line is made of; feat.c includes it once without and once
 * with vectors.  It defines before:
 *	NAME(f)                   the name of function f
 *	TARGET                    its attributes
 *	SETS(p, n, sets, mask)    as scan_sets()
 *	BITS(m)                   how many bits of m are set
 *	FOLD(to, p, keep, n)      as fold_scalar()
 */

/*
 * Adds the signs of p[0, n), n <= 64, to sum, and the small words that begin in
 * p[0, left), where all text ends for them; begins: a word may begin at p.
 */
TARGET static inline void
NAME(signs)(const char *p, size_t n, size_t left, bool begins,
    size_t sum[FEAT_SIGNS])
{
	uint64_t set[SCAN_MASKS], m, end, near;
	size_t k;

	SETS(p, n, &marks, set);
	for (k = 0; k < FEAT_SMALLS; k++)
		sum[k] += BITS(set[k]);
	/* words in lower case that end within SMALL bytes, or out of sight */
	end = set[FEAT_BLANKS];
	m = (end << 1 | begins) & set[4];
	if (left < 64) {
		end |= (uint64_t)1 << left;
		m &= ((uint64_t)1 << left) - 1;
	}
	near = end >> 1 | end >> 2;
	near |= near >> 2 | end >> SMALL;
	if (left >= 64)
		near |= ~(uint64_t)0 << (64 - SMALL);
	for (m &= near; m != 0; m &= m - 1) {
		k = scan_lowest(m);
		sum[FEAT_SMALLS] += small_word(p + k, left - k);
	}
}

TARGET static void
NAME(count)(struct str s, size_t sum[FEAT_SIGNS])
{
	size_t at, in = s.n < SMALL_IN ? s.n : SMALL_IN;

	memset(sum, 0, FEAT_SIGNS * sizeof(*sum));
	for (at = 0; at < s.n; at += 64)
		NAME(signs)(s.p + at, s.n - at < 64 ? s.n - at : 64,
		    at < in ? in - at : 0, at == 0 || s.p[at - 1] == ' ', sum);
}

/*
 * What a short line is made of: words, letters, digits, signs; the hash of its
 * letters in lower case and digits.  Returns how many odd signs it has.
 */
TARGET static size_t
NAME(parts)(struct feat *f, struct str s)
{
	/* a letter of two bytes may have three in lower case; and some more */
	char small[FEAT_LONG * 3 / 2 + FOLD_MORE];
	uint64_t set[SCAN_MASKS], sign[SCAN_MASKS], high, word, upper, stop;
	size_t sum[FEAT_SIGNS] = { 0 };
	size_t at, i, n, len, up = 0, low = 0, odd = 0, skip = 0, k = 0;
	bool begins = true; /* no word yet where the text goes on */
	enum utf8_class c;
	uint32_t cp;

	for (at = 0; at < s.n; at += 64) {
		const char *p = s.p + at;

		n = s.n - at < 64 ? s.n - at : 64;
		NAME(signs)(p, n, s.n - at, at == 0 || p[-1] == ' ', sum);
		high = SETS(p, n, &letters, set);
		SETS(p, n, &signs, sign);
		f->backslash |= set[4] != 0;
		odd += BITS(sign[ODD]);
		f->markup |= sign[MARKUP] != 0;
		f->dash |= sign[4] != 0;
		f->at |= sign[AT] != 0;
		f->colon |= sign[COLON] != 0;
		up += BITS(set[UPPER]);
		low |= set[LOWER] != 0;
		f->letters += BITS(set[UPPER] | set[LOWER]);
		f->digits += BITS(set[DIGIT]);
		if (at == 0 && set[BLANK] != 0)
			f->word = scan_lowest(set[BLANK]);
		upper = set[UPPER];
		word = upper | set[LOWER] | set[DIGIT];
		if (high == 0) {
			k += FOLD(small + k, p, word, n);
		} else
			for (i = skip; i < n; i += len) {
				unsigned char b = (unsigned char)p[i];

				len = 1;
				if (b < 0x80) {
					small[k] = (char)fold[b];
					k += fold[b] != 0;
					continue;
				}
				len = utf8_decode_slow(p + i, s.n - at - i, &cp,
				    NULL);
				c = utf8_class(cp);
				if (c == U_UPPER || c == U_LOWER ||
				    c == U_LETTER) {
					k += utf8_encode(small + k,
					    utf8_lower(cp));
					f->letters++;
					up += c == U_UPPER;
					low |= c == U_LOWER;
					word |= (uint64_t)1 << i;
					upper |= (uint64_t)(c == U_UPPER) << i;
				} else if (c == U_DIGIT) {
					f->digits++;
					word |= (uint64_t)1 << i;
				}
			}
		skip = high == 0 ? 0 : i - n;
		/*
		 * The first letter or digit behind a blank: what is added there
		 * carries through all other signs, to it or to the next blank.
		 */
		stop = word | set[BLANK];
		word &= ~stop + (set[BLANK] << 1 | begins);
		f->words += BITS(word);
		f->titles += BITS(word & upper);
		/* is there one behind the last blank? */
		if (set[BLANK] != 0)
			begins = word <= set[BLANK];
		else
			begins &= word == 0;
	}
	f->caps = up > 1 && !low;
	for (i = 0; i < FEAT_SIGNS; i++)
		f->sign[i] = (unsigned char)sum[i];
	if (f->letters > 0)
		f->hash = hash(small, k);
	return odd;
}

#undef NAME
#undef TARGET
#undef SETS
#undef BITS
#undef FOLD
