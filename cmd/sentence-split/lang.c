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

bool
lang_small(struct str word)
{
	return dict_get(&small, word).p != NULL;
}

int
lang_guess(struct str text)
{
	unsigned count[LANG_N] = { 0 };
	struct str list, code;
	char key[16];
	size_t i = 0, n, k, len;
	uint32_t cp;
	int lang, best = LANG_EN;

	if (text.n > 1000)
		text.n = 1000;
	while (i < text.n) {
		for (n = 0; i < text.n; i += len) {
			len = utf8_decode(text.p + i, text.n - i, &cp);
			if (!utf8_alpha(cp))
				break;
			if (n + 4 < sizeof(key))
				n += utf8_encode(key + n, utf8_lower(cp));
			else
				n = sizeof(key);
		}
		i += i < text.n ? len : 0;
		if (n == 0 || n >= sizeof(key))
			continue;
		list = dict_get(&small, str_of(key, n));
		for (k = 0; str_cut(&list, ',', &code); k++)
			if ((lang = lang_named(code)) >= 0)
				count[lang]++;
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
