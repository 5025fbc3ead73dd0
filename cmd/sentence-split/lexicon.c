/* SPDX-License-Identifier: ISC */
/* lexicon: what the tables say of a word. */
#include "lexicon.h"

#include "lexicon-data.h"

const struct lexeme *
lexicon_get(const char key[LEXICON_KEY])
{
	uint64_t hash = lexicon_hash(key);
	const struct lexeme *l;
	unsigned slot;
	size_t i;

	for (i = lexicon_first(hash);; i = lexicon_next(i)) {
		slot = lexicon_slots[i];
		if (slot == 0)
			return NULL;
		slot ^= lexicon_mark(hash);
		if (slot >> LEXICON_WORD != 0)
			continue;
		l = &lexicon_words[slot - 1];
		if (memcmp(l->key, key, LEXICON_KEY) == 0)
			return l;
	}
}

const struct lexeme *
lexicon_find(struct str word)
{
	char key[LEXICON_KEY] = { 0 };

	if (word.n >= LEXICON_KEY)
		return NULL;
	memcpy(key, word.p, word.n);
	return lexicon_get(key);
}

const struct abbrev *
lexicon_abbrev(const struct lexeme *l)
{
	return lexicon_abbrevs + l->abbrevs;
}

bool
lexicon_may_abbreviate(uint64_t tail, size_t n)
{
	uint32_t slot = lexicon_filter_slot(tail, n);

	return (lexicon_filter[slot / 8] >> slot % 8 & 1) != 0;
}
