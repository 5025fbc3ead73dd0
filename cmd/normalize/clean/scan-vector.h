/* SPDX-License-Identifier: ISC */
/*
 * scan-vector: scan_text() on vectors; scan.c includes it once for each kind
 * that the machine may have, with the short names of vector.h defined, and
 * NAME, the function's.  Undefines them all.
 */

#define ALL (~(uint64_t)0 >> (64 - W))

/* The set's rectangles that hold the bytes (a, b), given by their nibbles. */
#define IN(set, ah, al, bh, bl) \
	AND(AND(LOOK(TABLE((set)[0]), ah), LOOK(TABLE((set)[1]), al)), \
	    AND(LOOK(TABLE((set)[2]), bh), LOOK(TABLE((set)[3]), bl)))

TARGET static size_t
NAME(const char *p, size_t n, bool *wide)
{
	const V low = SPLAT(0x20), del = SPLAT(0x7f), sp = SPLAT(' '),
	    top = SPLAT(0x80), zero = SPLAT(0);
	unsigned char tail[W];
	size_t i, at, k = n;
	uint64_t stop, err, high, washigh = 0, space, carry = 0;
	/* all was of one script: a letter of it may be open, no other */
	unsigned script = n > 0 &&
		((unsigned char)*p & LEADS(ARABIC_LEAD)) == ARABIC_LEAD
	    ? ARABIC_LEAD : CYRILLIC;
	bool calm = true, slow;
	V v, was = zero;

	for (i = 0; i < n; i += W) {
		if (n - i >= W) {
			v = LOAD((const unsigned char *)p + i);
		} else {
			/* the rest, then NUL: which stops */
			memset(tail, 0, sizeof(tail));
			memcpy(tail, p + i, n - i);
			v = LOAD(tail);
		}
		space = MASK(EQ(v, sp));
		stop = MASK(OR(UNDER(v, low), EQ(v, del)))
		    | (space & (space << 1 | carry));
		carry = space >> (W - 1) & 1;
		high = MASK(v);
		err = 0;
		if (calm && high != 0) {
			/* its lead bytes alone, each with one behind it */
			V kind = SPLAT(LEADS(script)), lead = SPLAT(script);
			V p1 = PREV(v, was, 1);
			V left = EQ(AND(p1, kind), lead);
			V right = EQ(AND(v, SPLAT(0xc0)), top);

			calm = MASK(EQ(left, right)) == ALL &&
			    MASK(OR(EQ(AND(v, kind), lead), right)) == high;
			if (script == ARABIC_LEAD)
				stop |= ~MASK(EQ(IN(arabic, HIGH(p1), LOW(p1),
				    HIGH(v), LOW(v)), zero)) & ALL;
			*wide = true;
		} else if (calm) {
			calm = (washigh >> (W - 1) & 1) == 0;
		}
		slow = !calm && (high | washigh) != 0;
		if (slow) {
			V p1 = PREV(v, was, 1), p2 = PREV(v, was, 2),
			  p3 = PREV(v, was, 3);
			V ah = HIGH(p1), al = LOW(p1), bh = HIGH(v),
			  bl = LOW(v), care, bad, e0;

			/* errors; CONTS is right where E0.. or F0.. asks */
			bad = AND(AND(LOOK(TABLE(err_high), ah),
			    LOOK(TABLE(err_low), al)),
			    LOOK(TABLE(err_next), bh));
			e0 = AND(OR(SUBS(p2, SPLAT(0xe0 - 0x80)),
			    SUBS(p3, SPLAT(0xf0 - 0x80))), top);
			bad = XOR(bad, e0);
			err = ~MASK(EQ(bad, zero));
			care = OR(IN(two, ah, al, bh, bl),
			    IN(arabic, ah, al, bh, bl));
			/* some have no three bytes and more */
			if (MASK(AND(UNDER(SPLAT(0xdf), OR(v, p2)), top))) {
				V ch = HIGH(p2), cl = LOW(p2);

				care = OR(care, OR(IN(three, ah, al, bh, bl),
				    IN(three_more, ah, al, bh, bl)));
				care = OR(care, AND(IN(last, ch, cl, ah, al),
				    AND(LOOK(TABLE(last_byte[0]), bh),
				    LOOK(TABLE(last_byte[1]), bl))));
			} else if (n - i >= W) {
				script = letter_ends(p + i + W, ARABIC_LEAD)
				    ? ARABIC_LEAD : CYRILLIC;
			}
			stop |= ~MASK(EQ(care, zero));
#if W < 64
			err &= ((uint64_t)1 << W) - 1;
			stop &= ((uint64_t)1 << W) - 1;
#endif
			if (!*wide)
				*wide = true;
		}
		stop |= err;
		if (stop != 0) {
			at = i + (size_t)__builtin_ctzll(stop);
			k = at < n ? at : n;
			if (err == 0 || __builtin_ctzll(err)
			    > __builtin_ctzll(stop)) {
				/* the beginning of the character */
				while (k < n && k > 0
				    && ((unsigned char)p[k] & 0xc0) == 0x80)
					k--;
				return k;
			}
			break;
		}
		if (slow)
			calm = n - i >= W && letter_ends(p + i + W, script);
		washigh = high;
		was = v;
		k = n;
	}
	if (i >= n && (n == 0 || (unsigned char)p[n - 1] < 0x80))
		return n;
	/* what is ill-formed, or cut, may begin three bytes before */
	for (k -= k < 3 ? k : 3; k > 0
	    && ((unsigned char)p[k] & 0xc0) == 0x80;)
		k--;
	return k + text_scalar(p + k, n - k, wide);
}

#undef IN
#undef ALL
#undef NAME
#undef TARGET
#undef V
#undef W
#undef LOAD
#undef TABLE
#undef SPLAT
#undef LOOK
#undef AND
#undef OR
#undef XOR
#undef SUBS
#undef HIGH
#undef LOW
#undef EQ
#undef UNDER
#undef PREV
#undef MASK
#undef SOME
#undef WIDE
