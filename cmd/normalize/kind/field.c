/* SPDX-License-Identifier: ISC */
/* field: labelled lines at the head of a document. */
#include "field.h"

#include "dict.h"
#include "fields.h"
#include "kind.h"
#include "phrase.h"

#define LABEL 26 /* bytes of a label, its colon included; a code has 4 */

static enum field
role(struct str key)
{
	struct str line = dict_get(&fields, key);

	if (line.n == 0)
		return FIELD_NONE;
	switch (*line.p) {
	case 'h':
		return FIELD_HEADLINE;
	case 'b':
		return FIELD_BYLINE;
	case 'd':
		return FIELD_DATELINE;
	case 't':
		return FIELD_TEXT;
	case 'e':
		return FIELD_END;
	default:
		return FIELD_OTHER;
	}
}

/*
 * A line of a cable's heading without a colon, in capitals: "FM AMEMBASSY
 * NAIROBI", "INFO AMEMBASSY KAMPALA", "R 121430Z MAR 78" (ACP 127).
 */
static enum field
routing(struct str s, size_t *label)
{
	static const struct str words[] = { S("fm "), S("to "), S("info "),
		{ NULL, 0 } };
	size_t i, k;

	for (i = 0; i < s.n; i++)
		if (s.p[i] >= 'a' && s.p[i] <= 'z')
			return FIELD_NONE;
	*label = 0;
	if (kind_begins(s, words))
		return FIELD_OTHER;
	/* its precedence, once or twice, and the day, the hour and the zone */
	for (i = 0; i + 2 < s.n && s.p[i + 1] == ' ' &&
	     memchr("ZOPR", s.p[i], 4) != NULL;
	     i += 2)
		continue;
	k = kind_digits(s, i);
	return i > 0 && k == i + 6 && k < s.n && s.p[k] == 'Z'
	    ? FIELD_DATELINE
	    : FIELD_NONE;
}

enum field
field_of(struct str s, size_t *label)
{
	char low[PHRASE_LOWER];
	enum field f;
	size_t i, n;

	for (i = 0; i < s.n && i < LABEL && s.p[i] != ':' &&
	     /* "TITLE=", as the scripts of radio stations have it */
	     !(s.p[i] == '=' && i > 0 && s.p[i - 1] >= 'A' &&
		 s.p[i - 1] <= 'Z');
	     i++)
		if (s.n - i > 3 && memcmp(s.p + i, "\357\274\232", 3) == 0)
			break; /* the colon of Chinese */
	if (i == s.n || i == LABEL)
		return s.n > 5 && s.n < 100 ? routing(s, label) : FIELD_NONE;
	if (i < 1)
		return FIELD_NONE;
	n = phrase_lower(str_of(s.p, i), low);
	/* "E.O. 12958:", "RE :" */
	while (n > 1 &&
	    ((low[n - 1] >= '0' && low[n - 1] <= '9') || low[n - 1] == ' '))
		n--;
	f = role(str_of(low, n));
	if (f == FIELD_NONE)
		return f;
	i += s.p[i] == ':' || s.p[i] == '=' ? 1 : 3;
	while (i < s.n && s.p[i] == ' ')
		i++;
	*label = i;
	return f;
}

enum field
field_code(struct str s, size_t *label)
{
	size_t i;

	for (i = 0; i < s.n && i < 4 && s.p[i] >= 'A' && s.p[i] <= 'Z'; i++)
		continue;
	if (i < 2 || i > 3 || (i < s.n && s.p[i] != ' '))
		return FIELD_NONE;
	*label = i + (i < s.n);
	return role(str_of(s.p, i));
}

bool
field_parts(struct str s)
{
	static const char end[] = "End of Document", doc[] = "Document ";
	size_t i, k, from, digits = 0;

	if (str_eq(s, str_of(end, sizeof(end) - 1)))
		return true;
	/* "2 of 118 DOCUMENTS", "Document 2 of 118" */
	from = *s.p == 'D' && s.n > sizeof(doc) &&
		memcmp(s.p, doc, sizeof(doc) - 1) == 0
	    ? sizeof(doc) - 1
	    : 0;
	k = kind_digits(s, from);
	if (k > from && s.n - k > 4 && memcmp(s.p + k, " of ", 4) == 0) {
		i = kind_digits(s, k + 4);
		return i > k + 4 &&
		    (from > 0 ? i == s.n
			      : str_eq(str_of(s.p + i, s.n - i),
				    STR(" DOCUMENTS")) ||
				str_eq(str_of(s.p + i, s.n - i),
				    STR(" documents")));
	}
	/* "Document NYTF000020240305ek3500012": capitals, digits, letters */
	if (s.n < 24 || s.n > 50 || memcmp(s.p, doc, sizeof(doc) - 1) != 0)
		return false;
	for (i = sizeof(doc) - 1; i < s.n; i++) {
		digits += s.p[i] >= '0' && s.p[i] <= '9';
		if (!(s.p[i] >= '0' && s.p[i] <= '9') &&
		    !(s.p[i] >= 'A' && s.p[i] <= 'Z') &&
		    !(s.p[i] >= 'a' && s.p[i] <= 'z'))
			return false;
	}
	return digits >= 10;
}
