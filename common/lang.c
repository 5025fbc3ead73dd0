/* SPDX-License-Identifier: ISC */
/* lang: languages by their codes and letters. */
#include "lang.h"

#include "letters.h"

int
lang_named(struct str code)
{
	int i;

	for (i = 0; i < LANG_N; i++)
		if (code.n == 2 && memcmp(code.p, &LANG_CODES[2 * i], 2) == 0)
			return i;
	return -1;
}

uint32_t
lang_set(struct str codes)
{
	struct str code;
	uint32_t set = 0;

	if (str_eq(codes, STR("*")))
		return LANG_ALL;
	while (codes.n > 0 && str_cut(&codes, ',', &code)) {
		if (lang_named(code) < 0)
			return 0;
		set |= lang_bit(lang_named(code));
	}
	return set;
}

uint32_t
lang_letter(uint32_t cp)
{
	return cp < sizeof(lang_index) ? lang_sets[lang_index[cp]] : 0;
}

unsigned
lang_letters(int lang)
{
	return lang_counts[lang];
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
	case LANG_ET:
	case LANG_LV:
	case LANG_SL:
	case LANG_IS:
	case LANG_EU:
		return true;
	default:
		return false;
	}
}
