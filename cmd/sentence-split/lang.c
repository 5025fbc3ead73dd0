/* SPDX-License-Identifier: ISC */
/* lang: which Latin-script language a text is in, by its small words. */
#include "lang.h"

#include "small.h"
#include "utf8.h"

static const char *const codes[LANG_N] = { "en", "de", "fr", "es", "it", "pt",
	"nl", "da", "sv", "no", "fi", "pl", "cs", "sk", "tr", "hu", "ro",
	"hr" };

int
lang_named(struct str code)
{
	int i;

	for (i = 0; i < LANG_N; i++)
		if (code.n == 2 && memcmp(code.p, codes[i], 2) == 0)
			return i;
	return -1;
}

bool
lang_listed(struct str list, int lang)
{
	struct str code;

	if (list.n == 1 && list.p[0] == '*')
		return true;
	while (str_cut(&list, ',', &code))
		if (lang_named(code) == lang)
			return true;
	return false;
}

struct str
lang_small(struct str word)
{
	return dict_get(&small, word);
}

/*
 * The next word of text from *at on, in lower case; 0: there is none.  name:
 * it has a capital and then a small letter, and is not the text's first:
 * "Mr. Dar" is no Romanian ("but").
 */
static size_t
next_word(struct str text, size_t *at, char key[16], bool *name)
{
	size_t i = *at, n = 0, len;
	bool first = i == 0, cap = false;
	uint32_t cp;

	*name = false;
	for (; i < text.n; i += len) {
		unsigned char c = (unsigned char)text.p[i] | 0x20;

		len = 1;
		if (c >= 'a' && c <= 'z') {
			if (n == 0)
				cap = text.p[i] <= 'Z';
			else if (n == 1)
				*name = cap && text.p[i] >= 'a' && !first;
			key[n < 12 ? n++ : 12] = (char)c;
			continue;
		}
		if (c >= 0x80) {
			len = utf8_decode(text.p + i, text.n - i, &cp);
			if (utf8_alpha(cp)) {
				n += n < 12 ? utf8_encode(key + n,
				                  utf8_lower(cp))
				            : 0;
				continue;
			}
		}
		if (n > 0)
			break;
	}
	*at = i;
	return n;
}

int
lang_guess(struct str text)
{
	unsigned count[LANG_N] = { 0 }, other = 0;
	struct str list, code;
	char key[16];
	size_t i = 0, n;
	int lang, best = LANG_EN;
	bool name;

	if (text.n > 1000)
		text.n = 1000;
	while ((n = next_word(text, &i, key, &name)) > 0) {
		if (n > 6 || name)
			continue; /* most are short, in small letters */
		list = dict_get(&small, str_of(key, n));
		if (list.n == 2 && memcmp(list.p, "en", 2) == 0) {
			if (++count[LANG_EN] >= other + 4)
				return LANG_EN; /* clear enough */
			continue;
		}
		while (str_cut(&list, ',', &code))
			if ((lang = lang_named(code)) >= 0
			    && ++count[lang] > other && lang != LANG_EN)
				other = count[lang];
	}
	for (lang = 1; lang < LANG_N; lang++)
		if (count[lang] > count[best])
			best = lang;
	return count[best] >= 2 ? best : LANG_EN;
}

bool
lang_ordinals(int lang)
{
	switch (lang) {
	case LANG_DE:
	case LANG_DA:
	case LANG_NO:
	case LANG_FI:
	case LANG_PL:
	case LANG_CS:
	case LANG_SK:
	case LANG_TR:
	case LANG_HU:
	case LANG_HR:
		return true;
	default:
		return false;
	}
}
