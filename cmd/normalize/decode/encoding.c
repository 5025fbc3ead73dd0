/* SPDX-License-Identifier: ISC */
/* encoding: the character encodings by name. */
#include "encoding.h"

#include "dict.h"
#include "pairs.h"
#include "sets.h"
#include "utf8.h"

const struct encoding encodings[] = {
	{ "UTF-8", "UTF-8", CODE_UTF8 },
	{ "UTF-16LE", "UTF-16LE", CODE_UTF16LE },
	{ "UTF-16BE", "UTF-16BE", CODE_UTF16BE },
	{ "UTF-32LE", "UTF-32LE", CODE_UTF32LE },
	{ "UTF-32BE", "UTF-32BE", CODE_UTF32BE },
	{ "windows-1250", "CP1250", CODE_TABLE },
	{ "windows-1251", "CP1251", CODE_TABLE },
	{ "windows-1252", "CP1252", CODE_TABLE },
	{ "windows-1253", "CP1253", CODE_TABLE },
	{ "windows-1254", "CP1254", CODE_TABLE },
	{ "windows-1255", "CP1255", CODE_TABLE },
	{ "windows-1256", "CP1256", CODE_TABLE },
	{ "windows-1257", "CP1257", CODE_TABLE },
	{ "windows-1258", "CP1258", CODE_TABLE },
	{ "windows-874", "CP874", CODE_TABLE },
	{ "ISO-8859-1", "ISO-8859-1", CODE_TABLE },
	{ "ISO-8859-2", "ISO-8859-2", CODE_TABLE },
	{ "ISO-8859-3", "ISO-8859-3", CODE_TABLE },
	{ "ISO-8859-4", "ISO-8859-4", CODE_TABLE },
	{ "ISO-8859-5", "ISO-8859-5", CODE_TABLE },
	{ "ISO-8859-6", "ISO-8859-6", CODE_TABLE },
	{ "ISO-8859-7", "ISO-8859-7", CODE_TABLE },
	{ "ISO-8859-8", "ISO-8859-8", CODE_TABLE },
	{ "ISO-8859-9", "ISO-8859-9", CODE_TABLE },
	{ "ISO-8859-10", "ISO-8859-10", CODE_TABLE },
	{ "ISO-8859-13", "ISO-8859-13", CODE_TABLE },
	{ "ISO-8859-14", "ISO-8859-14", CODE_TABLE },
	{ "ISO-8859-15", "ISO-8859-15", CODE_TABLE },
	{ "ISO-8859-16", "ISO-8859-16", CODE_TABLE },
	{ "TIS-620", "TIS-620", CODE_TABLE },
	{ "KOI8-R", "KOI8-R", CODE_TABLE },
	{ "KOI8-U", "KOI8-U", CODE_TABLE },
	{ "IBM437", "CP437", CODE_TABLE },
	{ "IBM775", "CP775", CODE_TABLE },
	{ "IBM850", "CP850", CODE_TABLE },
	{ "IBM852", "CP852", CODE_TABLE },
	{ "IBM855", "CP855", CODE_TABLE },
	{ "IBM866", "CP866", CODE_TABLE },
	{ "x-mac-cyrillic", "MAC-CYRILLIC", CODE_TABLE },
	{ "macintosh", "MACINTOSH", CODE_TABLE },
	{ "VISCII", "VISCII", CODE_TABLE },
	{ "KZ-1048", "RK1048", CODE_TABLE },
	{ "PTCP154", "PT154", CODE_TABLE },
	{ "Windows-31J", "Windows-31J", CODE_TABLE },
	{ "EUC-JP", "EUC-JP", CODE_TABLE },
	{ "ISO-2022-JP", "EUC-JP", CODE_2022JP },
	{ "ISO-2022-KR", "windows-949", CODE_2022KR },
	{ "GB18030", "GB18030", CODE_TABLE },
	{ "HZ-GB-2312", "GB18030", CODE_HZ },
	{ "Big5", "Big5", CODE_TABLE },
	{ "Big5-HKSCS", "Big5", CODE_TABLE },
	{ "EUC-TW", "EUC-TW", CODE_TABLE },
	{ "windows-949", "windows-949", CODE_TABLE },
	{ "Johab", "Johab", CODE_TABLE },
	{ NULL, NULL, CODE_UTF8 },
};

/* Other names; left as encoding_find() folds them. */
static const struct alias {
	const char *from, *to;
} aliases[] = {
	{ "ascii", "utf8" },
	{ "usascii", "utf8" },
	{ "ansix341968", "utf8" },
	{ "utf8sig", "utf8" },
	{ "utf16", "utf16le" },
	{ "ucs2", "utf16le" },
	{ "unicode", "utf16le" },
	{ "ucs2le", "utf16le" },
	{ "ucs2be", "utf16be" },
	{ "utf32", "utf32le" },
	{ "ucs4", "utf32le" },
	{ "ucs4le", "utf32le" },
	{ "ucs4be", "utf32be" },
	{ "cp1250", "windows1250" },
	{ "cp1251", "windows1251" },
	{ "cp1252", "windows1252" },
	{ "cp1253", "windows1253" },
	{ "cp1254", "windows1254" },
	{ "cp1255", "windows1255" },
	{ "cp1256", "windows1256" },
	{ "cp1257", "windows1257" },
	{ "cp1258", "windows1258" },
	{ "ansi", "windows1252" },
	{ "latin1", "iso88591" },
	{ "l1", "iso88591" },
	{ "latin2", "iso88592" },
	{ "l2", "iso88592" },
	{ "latin5", "iso88599" },
	{ "latin9", "iso885915" },
	{ "cyrillic", "iso88595" },
	{ "arabic", "iso88596" },
	{ "greek", "iso88597" },
	{ "hebrew", "iso88598" },
	{ "iso88598i", "iso88598" },
	{ "logical", "iso88598" },
	{ "visual", "iso88598" },
	{ "cp874", "windows874" },
	{ "iso885911", "windows874" },
	{ "koi8", "koi8r" },
	{ "cp866", "ibm866" },
	{ "866", "ibm866" },
	{ "cp855", "ibm855" },
	{ "cp852", "ibm852" },
	{ "cp850", "ibm850" },
	{ "cp437", "ibm437" },
	{ "cp775", "ibm775" },
	{ "maccyrillic", "xmaccyrillic" },
	{ "macroman", "macintosh" },
	{ "mac", "macintosh" },
	{ "xmacroman", "macintosh" },
	{ "shiftjis", "windows31j" },
	{ "sjis", "windows31j" },
	{ "xsjis", "windows31j" },
	{ "cp932", "windows31j" },
	{ "mskanji", "windows31j" },
	{ "xeucjp", "eucjp" },
	{ "ujis", "eucjp" },
	{ "gb2312", "gb18030" },
	{ "gbk", "gb18030" },
	{ "cp936", "gb18030" },
	{ "euccn", "gb18030" },
	{ "xgbk", "gb18030" },
	{ "hz", "hzgb2312" },
	{ "cp950", "big5" },
	{ "big5tw", "big5" },
	{ "cnbig5", "big5" },
	{ "euckr", "windows949" },
	{ "uhc", "windows949" },
	{ "cp949", "windows949" },
	{ "ksc5601", "windows949" },
	{ "ksc56011987", "windows949" },
	{ "cp1361", "johab" },
	{ "pt154", "ptcp154" },
	{ "kz1048", "kz1048" },
};

/* Lower case letters and digits of s; false when they do not fit. */
static bool
fold(struct str s, char *to, size_t cap)
{
	size_t i, n = 0;
	char c;

	for (i = 0; i < s.n; i++) {
		c = s.p[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
			continue;
		if (n + 1 >= cap)
			return false;
		to[n++] = c;
	}
	to[n] = '\0';
	return n > 0;
}

const struct encoding *
encoding_find(struct str name)
{
	char want[32], have[32];
	const char *w = want;
	size_t i;

	if (!fold(name, want, sizeof(want)))
		return NULL;
	for (i = 0; i < sizeof(aliases) / sizeof(aliases[0]); i++)
		if (strcmp(want, aliases[i].from) == 0)
			w = aliases[i].to;
	for (i = 0; encodings[i].name != NULL; i++) {
		fold(str_of(encodings[i].name, strlen(encodings[i].name)), have,
		    sizeof(have));
		if (strcmp(w, have) == 0)
			return &encodings[i];
	}
	return NULL;
}

bool
encoding_page(struct str name, uint32_t page[256])
{
	struct str line = dict_get(&sets, name), high, low;
	uint32_t b, cp;
	size_t i, n = 0;

	if (line.p == NULL)
		return false;
	high = str_field(line, 0);
	low = str_field(line, 1);
	for (i = 0; i < high.n; i++)
		n += ((unsigned char)high.p[i] & 0xc0) != 0x80;
	for (b = 0; b < 0x100; b++)
		page[b] = b;
	for (b = 0x100 - (uint32_t)n, i = 0; i < high.n; b++)
		i += utf8_decode(high.p + i, high.n - i, &page[b]);
	for (i = 0; i < low.n; page[b] = cp) {
		b = (uint32_t)low.p[i++] - 0x40;
		i += utf8_decode(low.p + i, low.n - i, &cp);
	}
	return true;
}

bool
encoding_row(const struct encoding *e, unsigned char lead, uint32_t row[256])
{
	static const char hex[] = "0123456789ABCDEF";
	const char *const names[] = { e->name, e->from };
	struct str line = { 0 }, first, chars;
	char key[32];
	size_t i, n;
	unsigned b;

	for (i = 0; i < 2 && line.p == NULL; i++) {
		n = strlen(names[i]);
		if (n + 3 > sizeof(key))
			continue;
		memcpy(key, names[i], n);
		key[n] = ' ';
		key[n + 1] = hex[lead >> 4];
		key[n + 2] = hex[lead & 15];
		line = dict_get(&pairs, str_of(key, n + 3));
	}
	if (line.p == NULL || row == NULL)
		return line.p != NULL;
	first = str_field(line, 0);
	chars = str_field(line, 1);
	b = (unsigned)(strchr(hex, first.p[0]) - hex) << 4 |
	    (unsigned)(strchr(hex, first.p[1]) - hex);
	for (i = 0; i < 256; i++)
		row[i] = UTF8_BAD;
	for (i = 0; i < chars.n && b < 256; b++)
		if (chars.p[i] == '.')
			i++;
		else
			i += utf8_decode(chars.p + i, chars.n - i, &row[b]);
	return true;
}

bool
encoding_shifts(struct str name)
{
	static const char *const parts[] = { "2022", "utf7", "930", "933",
		"935", "937", "939", "1364", "1371", "1388", "1390", "1399",
		"utf7imap", "jisx0213", NULL };
	char have[64];
	size_t i;

	if (!fold(name, have, sizeof(have)))
		return false;
	for (i = 0; parts[i] != NULL; i++)
		if (strstr(have, parts[i]) != NULL)
			return true;
	return false;
}
