/* SPDX-License-Identifier: ISC */
/*
 * rowlang: the language of a row by the letters that only it writes.  The
 * alphabets are those of Unicode's CLDR (exemplar characters).
 */
#include "rowlang.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "utf8.h"

enum tell {
	T_NONE,
	T_AR,
	T_YEH,
	T_FA,
	T_UR,
	T_PS,
	T_ARABIC, /* another in that script */
	T_RU,
	T_YERU,
	T_E,
	T_UK,
	T_I,
	T_BG,
	T_BE,
	T_SR,
	T_MK,
	T_KK,
	T_TG,
	T_HA,
	T_EN,
	T_OE,
	T_CYRILLIC,
	T_COUNT
};

/* U+0400 to U+06FF */
#define FROM 0x400
#define TO 0x700

/* Bytes at the front of a row by which its script is told */
#define FRONT 200

static const unsigned char tells[TO - FROM] = {
#define AT(cp, t) [(cp)-FROM] = (t)
	/* Ё Ы Э; Є Ї Ґ; І is Belarusian and Kazakh too; Ъ */
	AT(0x401, T_RU), AT(0x451, T_RU), AT(0x42B, T_YERU), AT(0x44B, T_YERU),
	AT(0x42D, T_E), AT(0x44D, T_E), AT(0x404, T_UK), AT(0x454, T_UK),
	AT(0x407, T_UK), AT(0x457, T_UK), AT(0x490, T_UK), AT(0x491, T_UK),
	AT(0x406, T_I), AT(0x456, T_I), AT(0x42A, T_BG), AT(0x44A, T_BG),
	/* Belarusian: short U; Serbian: Dje, Tshe; Macedonian: Gje, Kje, Dze; Je,
	 * Lje, Nje, Dzhe are of both; Kazakh: Ka and Ghe with strokes, straight U */
	AT(0x40E, T_BE), AT(0x45E, T_BE), AT(0x402, T_SR), AT(0x452, T_SR),
	AT(0x40B, T_SR), AT(0x45B, T_SR), AT(0x403, T_MK), AT(0x453, T_MK),
	AT(0x40C, T_MK), AT(0x45C, T_MK), AT(0x405, T_MK), AT(0x455, T_MK),
	AT(0x408, T_CYRILLIC), AT(0x409, T_CYRILLIC), AT(0x40A, T_CYRILLIC),
	AT(0x40F, T_CYRILLIC), AT(0x458, T_CYRILLIC), AT(0x459, T_CYRILLIC),
	AT(0x45A, T_CYRILLIC), AT(0x45F, T_CYRILLIC), AT(0x49A, T_KK),
	AT(0x49B, T_KK), AT(0x492, T_KK), AT(0x493, T_KK), AT(0x4B0, T_KK),
	AT(0x4B1, T_KK),
	/* Tajik: Che with descender, I and U with macron; its Ha is Uzbek too; En
	 * with descender is Kyrgyz, Mongolian has it not; barred O, straight U */
	AT(0x4B6, T_TG), AT(0x4B7, T_TG), AT(0x4E2, T_TG), AT(0x4E3, T_TG),
	AT(0x4EE, T_TG), AT(0x4EF, T_TG), AT(0x4B2, T_HA), AT(0x4B3, T_HA),
	AT(0x4A2, T_EN), AT(0x4A3, T_EN), AT(0x4E8, T_OE), AT(0x4E9, T_OE),
	AT(0x4AE, T_OE), AT(0x4AF, T_OE),
	/* teh marbuta, kaf, hamza below alef; yeh is Pashto's too */
	AT(0x629, T_AR), AT(0x643, T_AR), AT(0x625, T_AR), AT(0x64A, T_YEH),
	/* peh, tcheh, jeh, keheh, gaf, Farsi yeh: Urdu and Pashto have them */
	AT(0x67E, T_FA), AT(0x686, T_FA), AT(0x698, T_FA), AT(0x6A9, T_FA),
	AT(0x6AF, T_FA), AT(0x6CC, T_FA),
	/* tteh, ddal, rreh, noon ghunna, heh goal, yeh barree */
	AT(0x679, T_UR), AT(0x688, T_UR), AT(0x691, T_UR), AT(0x6BA, T_UR),
	AT(0x6C1, T_UR), AT(0x6D2, T_UR),
	/* retroflex letters, dze, tse, kaf and yehs of Pashto */
	AT(0x67C, T_PS), AT(0x689, T_PS), AT(0x693, T_PS), AT(0x696, T_PS),
	AT(0x69A, T_PS), AT(0x681, T_PS), AT(0x685, T_PS), AT(0x6AB, T_PS),
	AT(0x6BC, T_PS), AT(0x6CD, T_PS), AT(0x6D0, T_PS),
	/* Kurdish, Uyghur, Sindhi */
	AT(0x695, T_ARABIC), AT(0x6B5, T_ARABIC), AT(0x6C6, T_ARABIC),
	AT(0x6CE, T_ARABIC), AT(0x6C7, T_ARABIC), AT(0x6C8, T_ARABIC),
	AT(0x6CB, T_ARABIC), AT(0x67A, T_ARABIC), AT(0x67B, T_ARABIC),
	AT(0x67F, T_ARABIC), AT(0x680, T_ARABIC), AT(0x684, T_ARABIC),
	AT(0x6AA, T_ARABIC), AT(0x6B1, T_ARABIC), AT(0x6B3, T_ARABIC)
#undef AT
};

/* A name in another language's letters does not turn a row's. */
static bool
most(const unsigned *n, enum tell of, enum tell than)
{
	return n[of] > 3 * n[than];
}

static const char *
arabic(const unsigned *n)
{
	if (most(n, T_PS, T_UR) && most(n, T_PS, T_ARABIC))
		return "ps";
	if (most(n, T_UR, T_PS) && most(n, T_UR, T_ARABIC))
		return "ur";
	if (n[T_PS] + n[T_UR] + n[T_ARABIC] > 0)
		return NULL;
	if (most(n, T_FA, T_AR))
		return n[T_YEH] == 0 ? "fa" : NULL;
	return n[T_AR] + n[T_YEH] > 3 * n[T_FA] ? "ar" : NULL;
}

/* Of the letters of Central Asia: the language, NULL where two have them. */
static const char *
asian(const unsigned *n)
{
	unsigned own =
	    n[T_KK] + n[T_TG] + n[T_HA] + n[T_EN] + n[T_OE] + n[T_BE];

	if (n[T_I] > 0)
		return n[T_KK] + n[T_EN] + n[T_OE] > 0 && n[T_TG] + n[T_BE] == 0
		    ? "kk"
		    : NULL;
	/* a name in Russian; a text in Kyrgyz or Mongolian has one of 20 to 30 */
	if (own < 2 || own * 50 < n[T_NONE])
		return NULL;
	if (n[T_TG] > 0)
		return n[T_BE] + n[T_EN] + n[T_OE] == 0 ? "tg" : NULL;
	if (n[T_BE] > 0)
		return n[T_EN] + n[T_OE] == 0 ? "uz" : NULL;
	if (n[T_KK] + n[T_HA] + n[T_CYRILLIC] > 0)
		return NULL;
	/* Yeru is of harmony in Kyrgyz, as E is in Mongolian */
	if (n[T_EN] > 0 || n[T_YERU] > n[T_E])
		return "ky";
	return n[T_E] > n[T_YERU] ? "mn" : NULL;
}

/* Of Cyrillic's own letters: the language, NULL where they do not tell. */
static const char *
cyrillic(const unsigned *n)
{
	unsigned ru = n[T_RU] + n[T_YERU] + n[T_E];

	if (n[T_KK] + n[T_TG] + n[T_HA] + n[T_EN] + n[T_OE] > 0)
		return asian(n);
	if (n[T_BE] > 0)
		return n[T_UK] + n[T_CYRILLIC] == 0 ? "be" : NULL;
	if (n[T_SR] + n[T_MK] > 0)
		return most(n, T_SR, T_MK) ? "sr"
		    : most(n, T_MK, T_SR)  ? "mk"
					   : NULL;
	if (n[T_CYRILLIC] > 0)
		return NULL;
	if (ru > 0)
		return n[T_I] + n[T_UK] == 0 ? "ru" : NULL;
	if (n[T_UK] > 0 || n[T_I] > 3)
		return "uk";
	return n[T_BG] > 0 && n[T_I] == 0 ? "bg" : NULL;
}

static bool
either(const char *lang, const char *a, const char *b)
{
	return lang != NULL && (strcmp(lang, a) == 0 || strcmp(lang, b) == 0);
}

/* The same with the memory that row_lang() has of the rows before. */
static const char *
cyrillic_near(const unsigned *n, const char **near)
{
	const char *lang = cyrillic(n);
	unsigned ru = n[T_RU] + n[T_YERU] + n[T_E];
	unsigned asia = n[T_KK] + n[T_TG] + n[T_HA] + n[T_EN] + n[T_OE];

	if (asia > 0 && lang == NULL)
		return *near; /* too few, or those that two have */
	if (n[T_BE] > 0 && asia + n[T_I] + n[T_YERU] == 0 && *near != NULL &&
	    strcmp(*near, "uz") == 0)
		return *near; /* Belarusian has one of these too */
	if (asia + n[T_BE] + n[T_SR] + n[T_MK] > 0)
		*near = lang;
	else if (n[T_UK] > 0 ||
	    (n[T_BG] > 0 && ru == 0 && !either(*near, "tg", "uz")))
		*near = NULL;
	else if (*near != NULL) /* the others have Yeru and E */
		return ru > 0 && either(*near, "sr", "mk") ? lang : *near;
	return lang;
}

const char *
row_lang(struct str text, const char **near)
{
	const char *p = text.p, *end = text.p + text.n;
	unsigned n[T_COUNT] = { 0 }, han = 0, kana = 0, deva = 0, hindi = 0;
	unsigned ar = 0, cy = 0;
	uint32_t cp, last = ' ';

	while (p < end) {
		if ((unsigned char)*p < 0x80) {
			last = (unsigned char)*p++;
			continue;
		}
		p += utf8_decode(p, end - p, &cp);
		if (cp == 0x62F && last == ' ' && p < end && *p == ' ')
			n[T_PS]++; /* dal alone: "of" */
		if (cp >= FROM && cp < TO) {
			n[tells[cp - FROM]]++;
			if (cp >= 0x600)
				ar++;
			else {
				cy++;
				/* Kazakh, Tatar, Mongolian ... */
				if (cp >= 0x460 && cp < 0x530 &&
				    tells[cp - FROM] == T_NONE)
					n[T_CYRILLIC]++;
			}
		} else if (cp >= 0x900 && cp < 0x980) {
			deva++;
			/* hai, and the nasal -em of its postposition */
			hindi += (last == 0x939 && cp == 0x948) ||
			    (last == 0x947 && cp == 0x902);
		} else if (cp >= 0x3041 && cp < 0x30FB)
			kana++;
		else if (cp >= 0x4E00 && cp < 0xA000)
			han++;
		last = cp;
	}
	if (ar > 0 && ar >= cy + deva + han)
		return arabic(n);
	if (cy > 0 && cy >= deva + han)
		return cyrillic_near(n, near);
	if (deva > 0 && deva >= han)
		return hindi > 0 ? "hi" : NULL;
	if (kana + han == 0)
		return "";
	if (kana * 8 > han)
		return "ja";
	/* a dozen characters without kana: hardly Japanese */
	return kana == 0 && han >= 12 ? "zh" : NULL;
}

static bool
small(const char *p, const char *end)
{
	return p < end && *p >= 'a' && *p <= 'z';
}

bool
row_uzbek(struct str text)
{
	const char *p = text.p, *end = p + (text.n < FRONT ? text.n : FRONT);
	unsigned marked = 0, q = 0;
	uint32_t cp;
	size_t n;

	/* few rows of other languages have one: most are done here */
	for (; p < end && (p = memchr(p, 'q', end - p)) != NULL; p++)
		q += small(p + 1, end) && p[1] != 'u';
	if (q == 0)
		return false;
	for (p = text.p; p + 1 < end; p++)
		if ((*p | 0x20) == 'o' || (*p | 0x20) == 'g') {
			n = utf8_decode(p + 1, end - p - 1, &cp);
			if (utf8_apostrophe(cp))
				marked += small(p + 1 + n, end);
		}
	return marked > 0 && 2 * marked + q >= 5;
}

bool
row_latin(struct str text, bool *azeri)
{
	struct str s = str_of(text.p, text.n < FRONT ? text.n : FRONT);
	size_t i, latin, other = 0;
	unsigned schwas = 0;

	i = latin = utf8_ascii(s); /* of nearly all rows it is all */
	for (; i < s.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		latin += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
		/* U+1E00 and U+2000 are Vietnamese and punctuation */
		other += c >= 0xCD && c != 0xE1 && c != 0xE2;
		schwas += c == 0xC9 && i + 1 < s.n &&
		    (unsigned char)text.p[i + 1] == 0x99; /* U+0259 */
	}
	*azeri = schwas >= 3;
	return latin > 2 * other;
}
