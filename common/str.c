/* SPDX-License-Identifier: ISC */
/* str: bytes by pointer and length. */
#include "str.h"

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n == 0 ? 0 : memcmp(a.p, b.p, n);

	return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

bool
str_cut(struct str *s, char sep, struct str *part)
{
	const char *at;

	if (s->p == NULL)
		return false;
	*part = *s;
	at = s->n == 0 ? NULL : memchr(s->p, sep, s->n);
	if (at == NULL) {
		*s = str_of(NULL, 0);
		return true;
	}
	part->n = (size_t)(at - s->p);
	s->p += part->n + 1;
	s->n -= part->n + 1;
	return true;
}

struct str
str_field(struct str line, size_t n)
{
	struct str part = { "", 0 };

	do
		if (!str_cut(&line, '\t', &part))
			return STR("");
	while (n-- > 0);
	return part;
}

bool
str_u64(struct str s, uint64_t *out)
{
	uint64_t v = 0;
	size_t i;

	if (s.n == 0 || s.n > 20)
		return false;
	for (i = 0; i < s.n; i++) {
		unsigned d = (unsigned char)s.p[i] - '0';

		/* only a twentieth digit can overflow */
		if (d > 9 || (i == 19 && v > (UINT64_MAX - d) / 10))
			return false;
		v = v * 10 + d;
	}
	*out = v;
	return true;
}
