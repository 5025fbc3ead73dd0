/* SPDX-License-Identifier: ISC */
/* votes: of small words and letters for languages. */
#include "votes.h"

#include "langid.h"
#include "utf8.h"

bool
votes_shared(const char *w, size_t n)
{
	static const char list[] =
	    " a i to do in on an is as at me so no he we "
	    "be by or it am us my up go of die war men "
	    "had her was are has over for under all "
	    "u s t d m l c k b h n p r x will "
	    "man co com son sin one al et un time bus per re ";
	char key[8];

	if (n > 5)
		return false;
	key[0] = ' ';
	memcpy(key + 1, w, n);
	/* few English sentences begin with Die */
	if (n == 3 && memcmp(w, "Die", n) == 0)
		return false;
	key[1] |= 32;
	key[n + 1] = ' ';
	key[n + 2] = '\0';
	return strstr(list, key) != NULL;
}

int
votes_script(const struct tokens *ts, struct str s)
{
	size_t i, words = 0, cyrillic = 0, greek = 0;
	bool ukrainian = false;

	for (i = 0; i < ts->n; i++) {
		const struct token *k = &ts->t[i];
		unsigned char c = (unsigned char)k->c;

		if (k->kind != T_WORD)
			continue;
		words++;
		greek += c == 0xCE || c == 0xCF;
		cyrillic += c >= 0xD0 && c <= 0xD2;
	}
	if (greek * 2 > words)
		return LANG_EL;
	if (cyrillic * 2 <= words)
		return LANG_EN;
	/* і, ї, є, ґ */
	for (i = 0; i + 1 < s.n && !ukrainian; i++)
		ukrainian = ((unsigned char)s.p[i] == 0xD1 &&
				((unsigned char)s.p[i + 1] == 0x96 ||
				    (unsigned char)s.p[i + 1] == 0x97 ||
				    (unsigned char)s.p[i + 1] == 0x94)) ||
		    ((unsigned char)s.p[i] == 0xD2 &&
			(unsigned char)s.p[i + 1] == 0x91);
	return ukrainian ? LANG_UK : LANG_RU;
}

/* An article or "of" before a vowel: l'Europe, d'Italia. */
static bool
elided(struct str w)
{
	return w.n > 3 && ((w.p[0] | 32) == 'l' || (w.p[0] | 32) == 'd') &&
	    (w.p[1] == '\'' || memcmp(w.p + 1, "\xE2\x80\x99", 3) == 0);
}

/* O'zbekiston, Qozog'iston: Uzbek, whose o' and g' are letters; a small word
 * that French has too says nothing. */
static bool
uzbek(struct str w)
{
	size_t i;

	for (i = 1; i + 1 < w.n; i++)
		if (((w.p[i - 1] | 32) == 'o' || (w.p[i - 1] | 32) == 'g') &&
		    ((w.p[i] == '\'' && w.p[i + 1] >= 'a' &&
			 w.p[i + 1] <= 'z') ||
			(i + 3 < w.n &&
			    (memcmp(w.p + i, "\xCA\xBB", 2) == 0 ||
				memcmp(w.p + i, "\xE2\x80\x98", 3) == 0))))
			return true;
	return false;
}

/* Macaristan'a, Kudüs'ten: a Turkish name in a case? */
static bool
turkish(struct str w)
{
	static const char *const endings[] = { "a", "e", "ya", "ye", "na", "ne",
		"da", "de", "ta", "te", "dan", "den", "tan", "ten", "nda",
		"nde", "ndan", "nden", "ın", "in", "un", "ün", "nın", "nin",
		"nun", "nün", "ı", "i", "ü", "yı", "yi", "yu", "yü", "nı", "ni",
		"nu", "nü", "yla", "yle", "la", "le", "lı", "li", "lu", "lü",
		NULL };
	size_t i = 3, k;
	struct str end;

	while (i < w.n && w.p[i] != '\'' &&
	    memcmp(w.p + i, "\xE2\x80\x99", w.n - i < 3 ? w.n - i : 3) != 0)
		i++;
	/* behind a vowel a letter comes in: Sana'a is no case of Sana */
	if (i >= w.n || (strchr("aeiou", w.p[i - 1]) != NULL && w.n - i < 3))
		return false;
	i += w.p[i] == '\'' ? 1 : 3;
	for (k = 0; i < w.n && endings[k] != NULL; k++) {
		end = str_of(w.p + i, w.n - i);
		if (end.n == strlen(endings[k]) &&
		    memcmp(end.p, endings[k], end.n) == 0)
			return true;
	}
	return false;
}

void
votes_count(const struct tokens *ts, struct str s, unsigned count[LANG_N])
{
	uint32_t set, hint, cp;
	size_t i, j;
	int lang;

	memset(count, 0, LANG_N * sizeof(*count));
	for (i = 0; i < ts->n && ts->t[i].kind != T_URL; i++) {
		const struct token *k = &ts->t[i];

		if (k->kind != T_WORD || k->other)
			continue;
		if (k->apostrophe && elided(str_of(s.p + k->b, k->e - k->b))) {
			count[LANG_FR]++, count[LANG_IT]++, count[LANG_CA]++;
			continue;
		}
		if (k->apostrophe && uzbek(str_of(s.p + k->b, k->e - k->b))) {
			memset(count, 0, LANG_N * sizeof(*count));
			return;
		}
		if (k->apostrophe && k->cs == C_CAP &&
		    turkish(str_of(s.p + k->b, k->e - k->b))) {
			count[LANG_TR]++;
			continue;
		}
		/* most names have a capital, and the first word may be none */
		if (k->cs != C_LOWER && (i > 0 || k->cs != C_CAP))
			continue;
		hint = 0;
		for (j = k->b; j < k->e && hint == 0;) {
			if ((unsigned char)s.p[j] < 0x80) {
				j++;
				continue;
			}
			j += utf8_decode(s.p + j, k->e - j, &cp);
			hint = lang_letter(cp);
		}
		set = hint != 0 || !votes_shared(s.p + k->b, k->e - k->b)
		    ? langid_small(str_of(s.p + k->b, k->e - k->b))
		    : 0;
		if ((set & lang_bit(LANG_EN)) && set != lang_bit(LANG_EN))
			set = 0;
		for (lang = 0; lang < LANG_N; lang++)
			count[lang] += (set >> lang & 1) + (hint >> lang & 1);
	}
}
