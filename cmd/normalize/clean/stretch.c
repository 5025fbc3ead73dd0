/* SPDX-License-Identifier: ISC */
/* stretch: characters that compose, or change places, become one unit. */
#include "stretch.h"

#include "cursor.h"
#include "scan.h"

static void
add(struct cpbuf *b, uint32_t cp)
{
	b->p = xgrow(b->p, &b->cap, b->n + 1, sizeof(*b->p));
	b->p[b->n++] = cp;
}

/* Does the starter cp compose with the code points in c->st? */
static bool
composes(struct clean *c, uint32_t cp)
{
	uint32_t two[2];
	size_t n;

	c->tmp.n = 0;
	nfc_compose(c, c->st.p, c->st.n, &c->tmp);
	if (c->tmp.n == 0)
		return false;
	two[0] = c->tmp.p[c->tmp.n - 1];
	if (utf8_ccc(two[0]) != 0)
		return false;
	two[1] = cp;
	n = c->tmp.n = 0;
	nfc_compose(c, two, 2, &c->tmp);
	return c->tmp.n - n == 1;
}

size_t
stretch_at(struct clean *c, struct line *l, size_t *run, size_t from, size_t n)
{
	const char *p = c->mid->p;
	char out[8];
	size_t i = from, len, k, at, end = from;
	uint32_t cp;
	bool bad, gone = false, diff;
	enum ckind kind;
	size_t first = from;

	/* "fi" that was a ligature is one unit: all of it */
	while (from > *run && !cursor_between(c, from))
		do
			from--;
		while (from > *run && ((unsigned char)p[from] & 0xc0) == 0x80);
	i = end = from;
	c->st.n = 0;
	for (; i < n; i += len) {
		cp = cursor_get(p, i, n, &len, &bad);
		if (bad)
			break;
		kind = clean_kind(c, cp);
		if (kind == C_GONE) {
			continue; /* only if a mark follows: see end */
		} else if (i > first && cursor_between(c, i)) {
			if (kind != C_MARK)
				break;
			if (utf8_ccc(cp) == 0 &&
			    !(cp >= 0xf73 && cp <= 0xf81) && !composes(c, cp))
				break;
		}
		if (i > end && end > from)
			gone = true;
		add(&c->st, cp);
		end = i + len;
	}
	c->cps.n = 0;
	nfc_compose(c, c->st.p, c->st.n, &c->cps);
	diff = gone || c->cps.n != c->st.n ||
	    memcmp(c->cps.p, c->st.p, c->st.n * sizeof(*c->st.p)) != 0;
	if (!diff)
		return end;
	cursor_same(c, l, *run, from);
	at = c->text.n;
	for (k = 0; k < c->cps.n; k++)
		buf_put(&c->text, str_of(out, utf8_encode(out, c->cps.p[k])));
	k = c->text.n - at;
	c->text.n = at; /* cursor_changed() puts it there again, in place */
	buf_room(&c->text, k);
	{
		uint64_t b = cursor_move(c, from, false);
		uint64_t e = cursor_move(c, end, false);

		if (!c->any) {
			l->b = b;
			c->any = true;
		}
		cursor_push(c, 1, (uint32_t)(e - b), (uint32_t)k);
		c->text.n = at + k;
		c->end = e;
	}
	*run = end;
	return end;
}

/* A mark of U+0300..U+036F at p[i]: two bytes. */
static bool
accent(const char *p, size_t i)
{
	unsigned char b = (unsigned char)p[i];

	return b == 0xcc || (b == 0xcd && (unsigned char)p[i + 1] < 0xb0);
}

size_t
stretch_accents(struct clean *c, struct line *l, size_t *run, size_t i,
    size_t n)
{
	const char *p = c->mid->p;
	size_t j, letter;
	struct memo *memo;
	uint64_t key;
	char *to;

	/* at least two more bytes and one of ASCII behind them */
	while (i > *run && i + 2 < n && accent(p, i) &&
	    (unsigned char)((p[i - 1] | 0x20) - 'a') < 26) {
		uint32_t a = (p[i] & 0x1fu) << 6 | (p[i + 1] & 0x3fu);

		letter = i - 1;
		j = i + 2;
		key = clean_key((unsigned char)p[letter], a, NO_CP);
		if (j + 2 < n && accent(p, j)) {
			key = clean_key((unsigned char)p[letter], a,
			    (p[j] & 0x1fu) << 6 | (p[j + 1] & 0x3fu));
			j += 2;
		}
		memo = clean_memo(c, key);
		if (memo->key != key || (unsigned char)(p[j] - 0x20) >= 0x5f)
			break;
		to = buf_room(&c->text, letter - *run + 4);
		memcpy(to, p + *run, letter - *run);
		to += letter - *run;
		to += utf8_encode(to, memo->cp);
		if (!c->any) {
			l->b = c->mid->src + *run;
			c->any = true;
		}
		if (letter > *run)
			cursor_push(c, (uint32_t)(letter - *run), 0, 0);
		cursor_push(c, 1, (uint32_t)(j - letter),
		    (uint32_t)(to - c->text.p - c->text.n) -
			(uint32_t)(letter - *run));
		c->text.n = (size_t)(to - c->text.p);
		c->segmid = j;
		c->end = c->mid->src + j;
		*run = j;
		i = j + scan_plain(p + j, n - j);
	}
	return i;
}
