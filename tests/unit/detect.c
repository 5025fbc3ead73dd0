/* SPDX-License-Identifier: ISC */
/* detect, contest, language: names of encodings and languages. */
#include <iconv.h>
#include <stdlib.h>

#include "cmd/normalize/decode/contest.h"
#include "cmd/normalize/decode/detect-table.h"
#include "cmd/normalize/decode/detect.h"
#include "cmd/normalize/decode/language.h"
#include "tap.h"

static const struct {
	const char *lang, *text;
} texts[] = {
	{ "en", "The minister said – “not today” – that talks would go on." },
	{ "fr",
	    "Le ministre a été reçu à l’Élysée, où la réunion a commencé." },
	{ "de", "Die Außenminister führten Gespräche über Zölle und Flüge." },
	{ "es", "El señor García anunció ayer que la reunión será mañana." },
	{ "pl",
	    "Wczoraj minister oświadczył, że wciąż trwają rozmowy z Łotwą." },
	{ "cs", "Ministr včera řekl, že příští schůzka se uskuteční v únoru." },
	{ "hu",
	    "A külügyminiszter szerint a tárgyalások jövő héten kezdődnek." },
	{ "tr",
	    "Dışişleri Bakanı görüşmelerin yarın İstanbul’da süreceğini "
	    "söyledi." },
	{ "lv",
	    "Ārlietu ministrs paziņoja, ka sarunas turpināsies nākamnedēļ." },
	{ "lt",
	    "Užsienio reikalų ministras pranešė, kad derybos tęsis rytoj." },
	{ "ru", "Министр заявил вчера, что переговоры продолжатся в четверг." },
	{ "uk", "Міністр заявив учора, що переговори триватимуть і надалі." },
	{ "bg", "Министърът заяви вчера, че преговорите ще продължат утре." },
	{ "el", "Ο υπουργός δήλωσε χθες ότι οι συνομιλίες θα συνεχιστούν." },
	{ "he", "השר אמר אתמול כי השיחות יימשכו גם בשבוע הבא בירושלים." },
	{ "ar",
	    "قال وزير الخارجية أمس إن المحادثات ستستمر في الأسبوع المقبل." },
	{ "fa",
	    "وزير خارجه ديروز گفت که گفتگوها هفته آينده ادامه پيدا "
	    "مى‌کند." },
	{ "th", "รัฐมนตรีต่างประเทศกล่าวเมื่อวานนี้ว่าการเจรจาจะดำเนินต่อไป" },
	{ "vi", "Bộ trưởng nói rằng cuộc đàm phán sẽ tiếp tục vào tuần tới." },
	{ "ja", "外務大臣は昨日、来週も会談を続けると述べた。" },
	{ "zh", "外交部长昨天说，会谈将在下周继续进行。" },
	{ "zh-Hant", "外交部長昨天說，會談將在下週繼續進行。" },
	{ "ko", "외무장관은 어제 회담이 다음 주에도 계속될 것이라고 말했다." },
};

static struct str
text_of(const char *lang)
{
	size_t i;

	for (i = 0; strcmp(texts[i].lang, lang) != 0; i++)
		;
	return str_of(texts[i].text, strlen(texts[i].text));
}

static char out[4096];

/* n = 0: this iconv does not have it. */
static struct str
encode(struct str s, const char *to)
{
	iconv_t cd = iconv_open(to, "UTF-8");
	char *in = (char *)s.p, *o = out;
	size_t left = sizeof(out), n = s.n;

	if (cd == (iconv_t)-1 || iconv(cd, &in, &n, &o, &left) == (size_t)-1 ||
	    iconv(cd, NULL, NULL, &o, &left) == (size_t)-1)
		o = out;
	if (cd != (iconv_t)-1)
		iconv_close(cd);
	return str_of(out, (size_t)(o - out));
}

static const char *
name_of(struct str s)
{
	size_t seen;
	const struct encoding *e =
	    detect(s, true, true, detect_hint(s), NULL, NULL, &seen);

	return e == NULL ? "ASCII" : e->name;
}

static void
is_name(const char *got, const char *want, const char *title)
{
	if (got == NULL)
		got = "none";
	is_str(str_of(got, strlen(got)), str_of(want, strlen(want)), title);
}

static void
test_sets(void)
{
	static const struct {
		const char *lang, *iconv, *name;
	} t[] = {
		{ "en", "CP1252", "windows-1252" },
		{ "en", "MACINTOSH", "macintosh" },
		{ "fr", "CP1252", "windows-1252" },
		{ "fr", "MACINTOSH", "macintosh" },
		{ "de", "CP1252", "windows-1252" },
		{ "es", "ISO-8859-1", "windows-1252" },
		{ "pl", "CP1250", "windows-1250" },
		{ "pl", "ISO-8859-2", "ISO-8859-2" },
		{ "cs", "CP1250", "windows-1250" },
		{ "hu", "CP1250", "windows-1250" },
		{ "tr", "CP1254", "windows-1254" },
		{ "lv", "CP1257", "windows-1257" },
		{ "lt", "CP1257", "windows-1257" },
		{ "ru", "CP1251", "windows-1251" },
		{ "ru", "KOI8-R", "KOI8-R" },
		{ "ru", "CP866", "IBM866" },
		{ "ru", "CP855", "IBM855" },
		{ "ru", "ISO-8859-5", "ISO-8859-5" },
		{ "ru", "MAC-CYRILLIC", "x-mac-cyrillic" },
		{ "uk", "CP1251", "windows-1251" },
		{ "uk", "KOI8-U", "KOI8-U" },
		{ "bg", "CP1251", "windows-1251" },
		{ "bg", "ISO-8859-5", "ISO-8859-5" },
		{ "el", "CP1253", "windows-1253" },
		{ "he", "CP1255", "windows-1255" },
		{ "ar", "CP1256", "windows-1256" },
		{ "ar", "ISO-8859-6", "ISO-8859-6" },
		{ "fa", "CP1256", "windows-1256" },
		{ "th", "CP874", "windows-874" },
		{ "vi", "VISCII", "VISCII" },
		{ "ja", "CP932", "Windows-31J" },
		{ "ja", "EUC-JP", "EUC-JP" },
		{ "ja", "ISO-2022-JP", "ISO-2022-JP" },
		{ "zh", "GB18030", "GB18030" },
		{ "zh-Hant", "BIG5", "Big5" },
		{ "zh-Hant", "GB18030", "GB18030" },
		{ "ko", "CP949", "windows-949" },
		{ "ko", "JOHAB", "Johab" },
		{ "ko", "ISO-2022-KR", "ISO-2022-KR" },
	};
	char title[80];
	struct str s;
	size_t i;

	for (i = 0; i < sizeof(t) / sizeof(t[0]); i++) {
		s = encode(text_of(t[i].lang), t[i].iconv);
		snprintf(title, sizeof(title), "%s in %s", t[i].lang,
		    t[i].name);
		if (s.n == 0)
			printf("ok %d - %s # SKIP iconv lacks it\n",
			    ++tap_count, title);
		else
			is_name(name_of(s), t[i].name, title);
	}
}

/* Every language in UTF-8 and, without a mark, in UTF-16 and UTF-32. */
static void
test_unicode(void)
{
	static const char *const names[] = { "UTF-8", "UTF-16LE", "UTF-16BE",
		"UTF-32LE", "UTF-32BE" };
	char title[80];
	size_t i, k;
	struct str s;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		for (k = 0; k < 5; k++) {
			s = encode(text_of(texts[i].lang), names[k]);
			snprintf(title, sizeof(title), "%s in %s",
			    texts[i].lang, names[k]);
			is_name(name_of(s), names[k], title);
		}
}

static void
test_language(void)
{
	static const struct {
		const char *lang, *text;
	} asian[] = { { "uz",
			  "Tashqi ishlar vaziri Qozog‘istonga bordi, tomonlar "
			  "o‘rtasidagi savdo qariyb to‘rt barobar o‘sdi." },
		{ "uz",
		    "Ташқи ишлар вазири Қозоғистонга борди, томонлар "
		    "ўртасидаги савдо қарийб тўрт баробар ўсди." },
		{ "ky",
		    "Тышкы иштер министри Өзбекстанга барып, соода көлөмү төрт "
		    "эсе өскөнүн билдирди." },
		{ "tg",
		    "Вазири корҳои хориҷӣ гуфт, ки ҳаҷми савдо бо Ӯзбекистон "
		    "чор баробар афзуд." },
		{ "mn",
		    "Гадаад харилцааны сайд худалдааны хэмжээ дөрөв дахин "
		    "өссөнийг мэдэгдэв." } };
	struct language l;
	const char *name;
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		memset(&l, 0, sizeof(l));
		language_feed(&l, text_of(texts[i].lang));
		name = language_name(&l, true);
		is_name(name == NULL ? "none" : name, texts[i].lang,
		    texts[i].lang);
	}
	/* by letters alone */
	for (i = 0; i < sizeof(asian) / sizeof(asian[0]); i++) {
		memset(&l, 0, sizeof(l));
		language_feed(&l, str_of(asian[i].text, strlen(asian[i].text)));
		name = language_name(&l, true);
		is_name(name == NULL ? "none" : name, asian[i].lang,
		    asian[i].lang);
	}
	memset(&l, 0, sizeof(l));
	language_feed(&l, STR("2024-05-03 17:00 +41.5 % ..."));
	ok(language_name(&l, true) == NULL, "digits have no language");
	memset(&l, 0, sizeof(l));
	language_feed(&l,
	    STR("<div class=\"content\"><a href=\"http://"
		"www.example.org/the/latest/news\">\n"));
	language_feed(&l,
	    STR("Министр заявил, что переговоры "
		"в столице будут продолжены на следующей неделе."));
	is_name(language_name(&l, true), "ru", "markup is no English");
	memset(&l, 0, sizeof(l));
	for (i = 0; i < 100000; i++)
		language_feed(&l, STR("A rather long text goes on and on. "));
	ok(l.n <= LANGUAGE_MAX, "looks at a bounded part");
	is_name(language_name(&l, true), "en", "long text");
}

static void
test_rules(void)
{
	size_t seen;
	char noise[4096];
	uint32_t r = 1;
	size_t i, k;
	int good = 0;

	is_name(name_of(STR("Plain text, 100 % of it.")), "ASCII", "ASCII");
	ok(detect(STR(""), true, true, NULL, NULL, NULL, &seen) == NULL,
	    "nothing");
	is_name(name_of(STR("~{<:Ky2;IYFA#,~}~{SZ44VT9;~}")), "HZ-GB-2312",
	    "HZ");
	is_name(name_of(STR("~{<:Ky2;IYFA#,\n~{SZ44VT9;")), "HZ-GB-2312",
	    "HZ without its end");
	is_name(name_of(STR("\002The envoys met\003 and \016left\017.")),
	    "ASCII", "a few controls are no UTF-16");
	is_name(name_of(STR("\033$B30L3\033(B and \033$BBg?C\033(B caf\xe9")),
	    "ISO-2022-JP", "mail of seven bits with a byte that is none");
	is_name(name_of(STR("\033[1mcaf\xc3\xa9\033[0m \033[1m\033[0m")),
	    "UTF-8", "escapes of terminals are no shifts");
	is_name(name_of(STR("a ~{b} c~} and ~{not HZ~} either")), "ASCII",
	    "tilde and brace are no HZ");
	is_name(name_of(STR("Ministry\0 of Affairs, caf\xc3\xa9\0")), "UTF-8",
	    "NUL bytes in UTF-8");
	is_name(name_of(STR("one caf\xc3\xa9, two caf\xc3\xa9s, thr\xe9"
			    "e")),
	    "UTF-8", "a bad byte in UTF-8");
	is_name(name_of(encode(STR("子どもたちにとっては"), "EUC-JP")),
	    "EUC-JP", "kana in EUC-JP look like UTF-8");
	for (k = 0; k < 20; k++) {
		for (i = 0; i < sizeof(noise); i++) {
			r = r * 1664525u + 1013904223u;
			noise[i] = (char)(r >> 24);
		}
		good += strcmp(name_of(str_of(noise, sizeof(noise) >> k % 6)),
			    "windows-1252") == 0;
	}
	is_int(good, 20, "noise is nothing in particular");
	memset(noise, 0xFF, sizeof(noise));
	ok(name_of(str_of(noise, sizeof(noise))) != NULL, "all 0xFF");
	ok(name_of(STR("\xE9")) != NULL, "a single byte");
}

/* English with a few signs is in windows-1252, not in some set of letters. */
static void
test_signs(void)
{
	static const char *const signs[] = {
		"Windows® is a trademark, they say",
		"the minister’s aide, the minister’s car, the minister’s office",
		"under §§ 12, 13 and § 14 of the law, see §§ 15, 16 of it",
		"some 10 m² of land and 10 km³ of water",
		"they wait… and see, and wait… and see",
		"“DF troops have now moved to within five miles",
		"at 25 °C in the shade, and 20 °C in the house",
		"it cost £5 million to build, and £7 million to run",
		"a naïve view of what the envoys of both sides want",
		"five of the rooms, or 10‰ of all that there are",
		"see ¶ 3 of the note that was sent to both of them"
	};
	size_t i;

	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		is_name(name_of(encode(str_of(signs[i], strlen(signs[i])),
			    "CP1252")),
		    "windows-1252", signs[i]);
	is_name(name_of(encode(STR("De president van Indonesië kwam gisteren"),
		    "MACINTOSH")),
	    "macintosh", "an opening quotation mark closes nothing");
	is_name(name_of(encode(STR("Οι δυνάμεις του Άξονα"), "CP1253")),
	    "windows-1253", "an apostrophe opens no word");
}

/* UTF-8 with little to tell it by, and what NUL bytes do to it. */
static void
test_cut(void)
{
	is_name(name_of(STR("\xa9 de la ville, le caf\xc3\xa9")), "UTF-8",
	    "cut at its front");
	is_name(name_of(STR("The talks in the caf\xc3")), "UTF-8",
	    "cut behind a first byte");
	is_name(name_of(STR("Les talk\0s au caf\xc3\xa9")), "UTF-8",
	    "a NUL in a line of UTF-8");
	is_name(name_of(STR("caf\xe9")), "windows-1252",
	    "a small letter at the end is one");
}

static void
test_hints(void)
{
	const struct encoding *e;

	e = detect_hint(STR("<?xml version=\"1.0\" encoding='KOI8-R'?>"));
	ok(e != NULL && strcmp(e->name, "KOI8-R") == 0, "XML declaration");
	e = detect_hint(STR("<html><META CHARSET=Windows-1251>"));
	ok(e != NULL && strcmp(e->name, "windows-1251") == 0, "<meta charset>");
	e = detect_hint(STR("<meta http-equiv=\"Content-Type\" "
			    "content=\"text/html; charset=gb2312\">"));
	ok(e != NULL && strcmp(e->name, "GB18030") == 0, "http-equiv");
	ok(detect_hint(STR("charset=koi8-r, he said < 3")) == NULL,
	    "text that speaks of a charset");
	ok(detect_hint(STR("<meta charset=")) == NULL, "cut off");
	/* U+0413 in one, U+00C3 in the other */
	is_name(name_of(STR("<meta charset='windows-1251'> \xc3 \xc3")),
	    "windows-1251", "a declaration decides where bytes cannot");
	is_name(name_of(STR("<meta charset='windows-1251'> caf\xc3\xa9")),
	    "UTF-8", "UTF-8 is UTF-8 whatever is declared");
}

static void
test_lines(void)
{
	const struct encoding *e;

	e = detect_line(STR("Le caf\xe9 est ferm\xe9"), NULL, false);
	ok(e != NULL && strcmp(e->name, "windows-1252") == 0,
	    "a line of windows-1252");
	ok(detect_line(STR("caf\xc3\xa9 ferm\xe9"), NULL, false) == NULL,
	    "a line of UTF-8 with a bad byte");
	ok((e = detect_line(encode(text_of("ja"), "CP932"), NULL, false)) !=
		    NULL &&
		strcmp(e->name, "Windows-31J") == 0,
	    "a line of Windows-31J");
	ok((e = detect_line(encode(text_of("zh"), "GB18030"), NULL, false)) !=
		    NULL &&
		strcmp(e->name, "GB18030") == 0,
	    "a line of GB18030");
	is_name(name_of(STR("Le caf\xc3\xa9 a \xc3\xa9t\xc3\xa9 ferm\xc3\xa9\n"
			    "Le caf\xe9 a \xe9t\xe9 ferm\xe9\n"
			    "L'\xe9t\xe9 a \xe9t\xe9 long\n")),
	    "UTF-8", "a line of UTF-8 and two of windows-1252");
	ok(detect_utf8_line(text_of("ru")) && detect_utf8_line(text_of("ja")) &&
		!detect_utf8_line(encode(text_of("ru"), "KOI8-R")) &&
		!detect_utf8_line(encode(text_of("zh"), "GB18030")) &&
		!detect_utf8_line(STR("caf\xc3\xa9")) &&
		!detect_utf8_line(STR("")),
	    "a line that is surely UTF-8");
	e = detect_line(encode(text_of("ru"), "KOI8-R"), NULL, false);
	ok(e != NULL && strcmp(e->name, "KOI8-R") == 0, "a line of KOI8-R");
}

static bool
refuse(void *arg, const char *name)
{
	return strcmp(arg, name) != 0;
}

int
main(void)
{
	static char no[] = "KOI8-R";
	const struct detect_group *g = detect_groups;
	const char *name;

	ok(strcmp(g[DS_LATIN].langs[L_EN], "en") == 0 &&
		strcmp(g[DS_LATIN].langs[L_VI], "vi") == 0 &&
		strcmp(g[DS_LATIN].langs[L_SW], "sw") == 0 &&
		g[DS_LATIN].nlangs == L_SW + 1 &&
		strcmp(g[DS_CYRILLIC].langs[L_SR], "sr") == 0 &&
		g[DS_CYRILLIC].nlangs == L_KK + 1,
	    "languages are numbered as in the table");
	test_sets();
	test_unicode();
	test_language();
	test_rules();
	test_signs();
	test_cut();
	test_hints();
	test_lines();
	name = contest(encode(text_of("ru"), "KOI8-R"), true, true, NULL,
	    refuse, no);
	ok(strcmp(name, "KOI8-R") != 0, "a set that iconv lacks is none");
	return done_testing();
}
