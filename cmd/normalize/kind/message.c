/* SPDX-License-Identifier: ISC */
/* message: messages of a chat, as telephones export them; mails, as mime.c has them. */
#include "field.h"
#include "kind.h"
#include "phrase.h"

size_t
kind_message(struct str s)
{
	size_t i = s.n > 0 && s.p[0] == '[', k, cuts = 0;

	/* the date: 12/03/2024, 2024-03-12, 12.3.24 */
	for (; cuts < 3 && (k = kind_digits(s, i)) > i && k < s.n; i = k + 1) {
		cuts++;
		if (s.p[k] != '/' && s.p[k] != '.' && s.p[k] != '-')
			break;
	}
	if (cuts < 3 || k >= s.n)
		return 0;
	i = k + (s.p[k] == ',');
	if (i < s.n && s.p[i] == ' ')
		i++;
	/* the time: 08:14, 8:14:05 PM */
	k = kind_digits(s, i);
	if (k == i || k > i + 2 || k >= s.n || s.p[k] != ':')
		return 0;
	for (i = k; i < s.n && i < k + 14; i++)
		if (s.p[i] == ']' ||
		    (s.p[i] == '-' && s.p[i - 1] == ' ' && i + 1 < s.n &&
			s.p[i + 1] == ' '))
			return i + 2 < s.n ? i + 2 : 0;
	return 0;
}

#define SENDER 48 /* bytes of who sent a message */
#define NEAR 4    /* messages */

/* Where what is said in a message begins, behind "Amina: "; 0: nobody says it. */
static size_t
sent(struct str s, size_t at)
{
	size_t i;

	for (i = at + 1; at > 0 && i + 2 < s.n && i < at + SENDER; i++)
		if (s.p[i] == ':' && s.p[i + 1] == ' ')
			return i + 2;
	return 0;
}

/*
 * "Amina left", "Amina: <Media omitted>", "Amina: image omitted": does a message tell of the chat itself,
 * where others have a sender?
 */
bool
message_unsaid(struct block *b, struct str s, size_t at)
{
	size_t i = sent(s, at), k;

	b->sent |= i > 0;
	if (i > 0)
		return (s.p[i] == '<' && s.p[s.n - 1] == '>' &&
			   memchr(s.p + i, '>', s.n - i - 1) == NULL) ||
		    phrase_of(&b->phrases.foreign, str_of(s.p + i, s.n - i)) ==
		    PHRASE_OMITTED;
	for (k = 1; k < b->n && k <= NEAR && !b->sent; k++) {
		struct str t = block_text(b, block_at(b, k));

		b->sent = sent(t, kind_message(t)) > 0;
	}
	return b->sent;
}

enum kind
message_mail(struct block *b, struct str s, enum shape shape)
{
	size_t label;

	b->sure = true;
	if (shape != SHAPE_FIELD)
		return KIND_BOILERPLATE;
	/* the next one of a mailbox */
	if (b->nrows > 0 && s.n > 5 && memcmp(s.p, "From ", 5) == 0) {
		head_restart(b);
		return KIND_BOILERPLATE;
	}
	b->mail = b->labelled = true;
	switch (field_of(s, &label)) {
	case FIELD_HEADLINE:
		return label < s.n ? head_line(b, s) : KIND_BOILERPLATE;
	case FIELD_DATELINE:
		return KIND_DATELINE;
	default:
		return KIND_BOILERPLATE;
	}
}
