/* SPDX-License-Identifier: ISC */
/* lang: which Latin-script language a text is in, by its small words. */
#include "lang.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "small.h"
#include "utf8.h"

static const char *const codes[LANG_N] = { "en", "de", "fr", "es", "it", "pt",
	"nl", "da", "sv", "no", "fi", "pl", "cs", "sk", "tr", "hu", "ro", "hr",
	"et", "lv", "lt", "sl", "is", "eu", "ca", "sq" };

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

/* Languages that write a letter and English does not; NULL: too many. */
static const char *
letters(uint32_t cp)
{
	switch (cp) {
	case 0xDF:
		return "de";
	case 0xE3:
		return "pt";
	case 0xE4:
		return "de,sv,fi,sk,et";
	case 0xE5:
		return "da,sv,no";
	case 0xE6:
		return "da,no,is";
	case 0xF8:
		return "da,no";
	case 0xE7:
		return "fr,pt,tr,ca,sq";
	case 0xE8:
		return "fr,it,ca";
	case 0xEA:
		return "fr,pt";
	case 0xF1:
		return "es,eu";
	case 0xF0:
	case 0xFE:
		return "is";
	case 0xF5:
		return "pt,et";
	case 0xF6:
		return "de,sv,fi,tr,hu,et,is";
	case 0xFC:
		return "de,tr,hu,et,es,ca";
	case 0xE1:
	case 0xED:
		return "es,pt,cs,sk,hu,is,ca";
	case 0xFA:
		return "es,pt,cs,sk,hu,is";
	case 0xF3:
		return "es,pt,pl,hu,is,ca,sk";
	case 0xF2:
		return "it,ca";
	case 0xF9:
		return "it,fr";
	case 0xEC:
		return "it";
	case 0xEB:
		return "sq,nl,fr";
	case 0xFD:
		return "cs,sk,is";
	case 0x103:
	case 0x219:
	case 0x21B:
	case 0x163:
		return "ro";
	case 0x105:
	case 0x119:
	case 0x142:
	case 0x144:
	case 0x15B:
	case 0x17A:
	case 0x17C:
		return "pl";
	case 0x107:
		return "pl,hr";
	case 0x10D:
	case 0x17E:
		return "cs,sk,hr,sl,lt,lv";
	case 0x161:
		return "cs,sk,hr,sl,lt,lv,et";
	case 0x10F:
	case 0x165:
	case 0x148:
		return "cs,sk";
	case 0x11B:
	case 0x159:
	case 0x16F:
		return "cs";
	case 0x13E:
	case 0x13A:
	case 0x155:
		return "sk";
	case 0x111:
		return "hr";
	case 0x11F:
	case 0x131:
		return "tr";
	case 0x15F:
		return "tr,ro";
	case 0x151:
	case 0x171:
		return "hu";
	case 0x101:
	case 0x113:
	case 0x12B:
	case 0x13C:
	case 0x146:
		return "lv";
	case 0x16B:
		return "lv,lt";
	case 0x117:
	case 0x12F:
	case 0x173:
		return "lt";
	default:
		return NULL;
	}
}

/*
 * The next word of text from *at on, in lower case; 0: there is none.  hint:
 * languages that a letter of it speaks for, or NULL.  name:
 * it has a capital and then a small letter, and is not the text's first:
 * "Mr. Dar" is no Romanian ("but").
 */
static size_t
next_word(struct str text, size_t *at, char key[16], bool *name,
    const char **hint)
{
	size_t i = *at, n = 0, len;
	bool first = i == 0, cap = false;
	uint32_t cp;

	*name = false;
	*hint = NULL;
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
				if (*hint == NULL)
					*hint = letters(cp);
				if (n == 0)
					cap = utf8_lower(cp) != cp;
				n += n < 12
				    ? utf8_encode(key + n, utf8_lower(cp))
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

/* A vote for each language of the list; the most that any but English has. */
static unsigned
votes(unsigned count[LANG_N], struct str list, unsigned other)
{
	struct str code;
	int lang;

	while (str_cut(&list, ',', &code))
		if ((lang = lang_named(code)) >= 0 && ++count[lang] > other &&
		    lang != LANG_EN)
			other = count[lang];
	return other;
}

/*
 * Is it plain English: in ASCII, with three of "the", "of", "and", "that" in
 * its first 400 bytes?  Most rows are, and need no table.
 */
static bool
english(struct str text)
{
	const char *p = text.p, *end = text.p + (text.n > 400 ? 400 : text.n);
	unsigned n = 0;

#ifdef __SSE2__
	/* 16 places at once; their words reach five bytes further */
	for (; end - p >= 16 + 6; p += 16) {
		__m128i v[6], the, of, and, that;
		unsigned hits, wide, i;

		for (i = 0; i < 6; i++)
			v[i] = _mm_loadu_si128((const __m128i *)(p + i));
#define IS(i, c) _mm_cmpeq_epi8(v[i], _mm_set1_epi8(c))
#define BOTH(a, b) _mm_and_si128(a, b)
		the = BOTH(BOTH(IS(1, 't'), IS(2, 'h')),
		    BOTH(IS(3, 'e'), IS(4, ' ')));
		of = BOTH(BOTH(IS(1, 'o'), IS(2, 'f')), IS(3, ' '));
		and = BOTH(BOTH(IS(1, 'a'), IS(2, 'n')),
		    BOTH(IS(3, 'd'), IS(4, ' ')));
		that = BOTH(BOTH(IS(1, 't'), IS(2, 'h')),
		    BOTH(BOTH(IS(3, 'a'), IS(4, 't')), IS(5, ' ')));
		hits = (unsigned)_mm_movemask_epi8(BOTH(IS(0, ' '),
		    _mm_or_si128(_mm_or_si128(the, of),
			_mm_or_si128(and, that))));
#undef IS
#undef BOTH
		wide = (unsigned)_mm_movemask_epi8(v[0]);
		if (wide != 0) /* what stands before it counts */
			hits &= (wide & -wide) - 1;
		for (; hits != 0; hits &= hits - 1)
			if (++n == 3)
				return true;
		if (wide != 0)
			return false;
	}
#endif
	for (; end - p > 6; p++) {
		if ((unsigned char)*p >= 0x80)
			return false;
		if (*p == ' ' &&
		    (memcmp(p + 1, "the ", 4) == 0 ||
			memcmp(p + 1, "of ", 3) == 0 ||
			memcmp(p + 1, "and ", 4) == 0 ||
			memcmp(p + 1, "that ", 5) == 0) &&
		    ++n == 3)
			return true;
	}
	return false;
}

int
lang_guess(struct str text)
{
	unsigned count[LANG_N] = { 0 }, other = 0;
	struct str list;
	const char *hint;
	char key[16];
	size_t i = 0, n;
	int lang, best = LANG_EN;
	bool name;

	if (text.n > 1000)
		text.n = 1000;
	if (english(text))
		return LANG_EN;
	while ((n = next_word(text, &i, key, &name, &hint)) > 0) {
		if (name)
			continue; /* most are in small letters */
		if (hint != NULL)
			other = votes(count, str_of(hint, strlen(hint)), other);
		if (n > 6)
			continue; /* and short */
		list = dict_get(&small, str_of(key, n));
		if (list.n == 2 && memcmp(list.p, "en", 2) == 0) {
			if (++count[LANG_EN] >= other + 4)
				return LANG_EN; /* clear enough */
			continue;
		}
		other = votes(count, list, other);
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
