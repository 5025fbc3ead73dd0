/* SPDX-License-Identifier: ISC */
/* markup: marks that a reader does not see: bullets, links, emphasis. */
#include "markup.h"

/* So far an address, or what is between two **, goes: else time is squared. */
#define MARKUP_FAR 4096

/* A link's address, from "](": its end, 0 if it is none. */
static size_t
address(struct str s, size_t i)
{
	size_t depth = 0, end = s.n - i > MARKUP_FAR ? i + MARKUP_FAR : s.n;

	for (i += 2; i < end; i++) {
		if (s.p[i] == ' ')
			return 0;
		if (s.p[i] == '(')
			depth++;
		if (s.p[i] == ')' && depth-- == 0)
			return i + 1;
	}
	return 0;
}

/* The asterisk that closes the one at s.p[i], with a word close to it; 0. */
static size_t
emphasis(struct str s, size_t i, size_t to)
{
	const char *p = memchr(s.p + i + 1, '*', to - i - 1);
	size_t j = p != NULL ? (size_t)(p - s.p) : 0;

	if (j < i + 2 || s.p[j - 1] == ' ' || j > i + 200 ||
	    (j + 1 < to && strchr(" .,;:!?)\"'-", s.p[j + 1]) == NULL &&
		(unsigned char)s.p[j + 1] < 0x80))
		return 0;
	return j;
}

size_t
markup(const struct feat *f, struct str s, bool first, bool markdown,
    size_t *from, size_t *to, struct drop d[MARKUP_DROPS])
{
	size_t i, j, k, n = 0, close = 0, star = 0;
	uint64_t opened = 0; /* depth of [ that belong to a link */

	*from = first || f->quoted > 0 ? f->mark : 0;
	*to = s.n;
	if (!f->markup && f->level == 0)
		return 0;
	if (f->level > 0)
		while (*to > *from &&
		    (s.p[*to - 1] == '#' || s.p[*to - 1] == ' '))
			--*to;
	if (f->shape == SHAPE_RULE || f->shape == SHAPE_CODE)
		return 0;
	if (f->shape == SHAPE_IMAGE && first) {
		*from = 2;
	} else if (f->shape == SHAPE_TABLE) {
		while (*from < *to && (s.p[*from] == '|' || s.p[*from] == ' '))
			++*from;
		while (*to > *from &&
		    (s.p[*to - 1] == '|' || s.p[*to - 1] == ' '))
			--*to;
	}
	/* *whole line*; where no heading has a #, it may be any sign */
	while (markdown && *to - *from > 2 &&
	    (s.p[*from] == '*' || s.p[*from] == '_') &&
	    s.p[*to - 1] == s.p[*from] &&
	    memchr(s.p + *from + 1, s.p[*from], *to - *from - 2) == NULL) {
		++*from;
		--*to;
	}
	for (i = *from; i < *to && n + 4 < MARKUP_DROPS; i++) {
		char c = s.p[i];

		if (c == '*' && i + 1 < *to && s.p[i + 1] == '*') {
			/* both of a pair, with text close to them */
			if (close == 0 && i + 3 < *to && s.p[i + 2] != ' ' &&
			    s.p[i + 2] != '*') {
				for (j = i + 3;
				     j + 1 < *to && j < i + MARKUP_FAR; j++)
					if (s.p[j] == '*' &&
					    s.p[j + 1] == '*' &&
					    s.p[j - 1] != ' ')
						break;
				if (j + 1 < *to && j < i + MARKUP_FAR) {
					d[n++] = (struct drop){ i, i + 2 };
					close = j;
					i++;
				}
			} else if (close == i) {
				d[n++] = (struct drop){ i, i + 2 };
				close = 0;
				i++;
			}
		} else if (markdown && c == '*' && i + 2 < *to &&
		    s.p[i + 1] != ' ' &&
		    (i == *from || strchr(" (\"'", s.p[i - 1]) != NULL) &&
		    (j = emphasis(s, i, *to)) > 0) {
			d[n++] = (struct drop){ i, i + 1 };
			star = j;
		} else if (c == '*' && star == i && i > 0) {
			d[n++] = (struct drop){ i, i + 1 };
			star = 0;
		} else if (c == '[' ||
		    (c == '!' && i + 1 < *to && s.p[i + 1] == '[')) {
			size_t open = c == '!' ? 2 : 1;

			for (k = i + open, j = 0; k < *to && k < i + 1000; k++)
				if (s.p[k] == '[')
					j++;
				else if (s.p[k] == ']' && j-- == 0)
					break;
			if (k + 1 < *to && s.p[k] == ']' && k > i + open &&
			    s.p[k + 1] == '(' && address(s, k) != 0 &&
			    opened < 8) {
				d[n++] = (struct drop){ i, i + open };
				opened++;
				i += open - 1;
			}
		} else if (c == ']' && i + 1 < *to && s.p[i + 1] == '(' &&
		    (opened > 0 || f->shape == SHAPE_IMAGE) &&
		    (j = address(s, i)) != 0 && j <= *to) {
			d[n++] = (struct drop){ i, j };
			opened -= opened > 0;
			i = j - 1;
		}
	}
	/* what is dropped at an edge lies outside, and so do blanks between */
	for (i = 0; *from < *to; ++*from)
		if (i < n && d[i].from == *from)
			*from = d[i++].to - 1;
		else if (s.p[*from] != ' ')
			break;
	while (*to > *from)
		if (n > i && d[n - 1].to == *to)
			*to = d[--n].from;
		else if (s.p[*to - 1] == ' ')
			--*to;
		else
			break;
	if (*from >= *to) { /* nothing but marks: keep them */
		*from = 0;
		*to = s.n;
		return 0;
	}
	memmove(d, d + i, (n - i) * sizeof(*d));
	return n - i;
}
