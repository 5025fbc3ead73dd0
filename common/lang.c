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
