/* SPDX-License-Identifier: ISC */
/* repair, mojibake, prose: what is repaired, and what must be left alone. */
#include <stdlib.h>
#include <string.h>

#include "cmd/normalize/repair/repair.h"
#include "tap.h"

/* Broken, whole: own text, misread in one code page or another. */
static const char *const broken[][2] = {
	{ "Le ministÃ¨re des Affaires Ã©trangÃ¨res Ã\302\240 Paris",
	    "Le ministère des Affaires étrangères à Paris" },
	{ "Presidente da RepÃºblica, em SÃ£o Paulo, Ã\302\240s 9h",
	    "Presidente da República, em São Paulo, às 9h" },
	{ "Recep Tayyip ErdoÄŸan met Ã‡avuÅŸoÄŸlu",
	    "Recep Tayyip Erdoğan met Çavuşoğlu" },
	{ "Aleksandar VuÄ\302\215iÄ‡ and Ursula von der Leyen",
	    "Aleksandar Vučić and Ursula von der Leyen" },
	{ "KoÅ¡ice", "Košice" },
	{ "Há»™i nghá»‹ táº¡i HÃ\302\240 Ná»™i", "Hội nghị tại Hà Nội" },
	{ "WÅ‚adysÅ‚aw Bartoszewski w Å\302\201odzi",
	    "Władysław Bartoszewski w Łodzi" },
	{ "Ð’Ð»Ð°Ð´Ð¸Ð¼Ð¸Ñ€ ÐŸÑƒÑ‚Ð¸Ð½", "Владимир Путин" },
	{ "ÐšÐ¸ÑˆÐ¸Ð½Ñ‘Ð²", "Кишинёв" },
	{ "Î\302\240Ï\302\201Ï‰Î¸Ï…Ï€Î¿Ï…Ï\302\201Î³ÏŒÏ‚", "Πρωθυπουργός" },
	{ "Ã–lÃ¼deniz", "Ölüdeniz" },
	{ "Ã…land", "Åland" },
	{ "Ã–sterreich", "Österreich" },
	{ "Ãœbersee", "Übersee" },
	{ "Ã–STERREICH UND KÃ–LN", "ÖSTERREICH UND KÖLN" },
	{ "the treatyâ€™s â€œfinalâ€\302\235 text â€“ signed",
	    "the treaty’s “final” text – signed" },
	{ "donâ€™t", "don’t" },
	{ "â‚¬5 billion", "€5 billion" },
	{ "Â£11 million", "£11 million" },
	{ "Â§ 5 of the Act", "§ 5 of the Act" },
	{ "12Â°C", "12°C" },
	{ "Ø§Ù„Ù…Ù…Ù„ÙƒØ© Ø§Ù„Ø¹Ø±Ø¨ÙŠØ© Ø§Ù„Ø³Ø¹ÙˆØ¯ÙŠØ©",
	    "المملكة العربية السعودية" },
	{ "ØªÙ‡Ø±Ø§Ù†", "تهران" },
	{ "å¤–äº¤éƒ¨å\302\217‘è¨€äºº", "外交部发言人" },
	{ "æ—¥æœ¬å›½å¤–å‹™çœ\302\201", "日本国外務省" },
	{ "ì™¸êµ\302\220ë¶€", "외교부" },
	{ "à¹„à¸—à¸¢", "ไทย" },
	{ "à¤¨à¤ˆ à¤¦à¤¿à¤²à¥\302\215à¤²à¥€", "नई दिल्ली" },
	{ "SÃ£o TomÃ© e PrÃ\302\255ncipe", "São Tomé e Príncipe" },
	{ "CÃ´te dâ€™Ivoire", "Côte d’Ivoire" },
	{ "CÃ”TE Dâ€™IVOIRE", "CÔTE D’IVOIRE" },
	{ "CURAÃ‡AO", "CURAÇAO" },
	{ "CuraÃ§ao", "Curaçao" },
	{ "BogotÃ¡", "Bogotá" },
	{ "YaoundÃ©", "Yaoundé" },
	{ "Nukuâ€˜alofa", "Nuku‘alofa" },
	{ "MalÃ©", "Malé" },
	{ "ChiÈ™inÄƒu", "Chișinău" },
	{ "BucureÈ™ti", "București" },
	{ "StraÃŸe", "Straße" },
	{ "naÃ¯ve", "naïve" },
	{ "â€œ", "“" },
	{ "Ãžingvellir", "Þingvellir" },
	{ "Ã\302\215safjÃ¶rÃ°ur", "Ísafjörður" },
	{ "â€¦", "…" },
	{ "â€¢ item", "• item" },
	{ "GÃ¼ler ðŸ˜€", "Güler 😀" },
	{ "РњРёРЅРёСЃС‚РµСЂСЃС‚РІРѕ РёРЅРѕСЃС‚СЂР°РЅРЅС‹С… РґРµР»",
	    "Министерство иностранных дел" },
	{ "SГЈo Paulo", "São Paulo" },
	{ "the treatyвЂ™s вЂњfinalвЂќ text", "the treaty’s “final” text" },
	{ "Г‰lysГ©e", "Élysée" },
	{ "РЈРєСЂР°С—РЅР° С– РџРѕР»СЊС‰Р°", "Україна і Польща" },
	{ "NвЂ™Djamena вЂ“ Tchad", "N’Djamena – Tchad" },
	{ "Le minist√®re √† Gen√®ve", "Le ministère à Genève" },
	{ "the treaty‚Äôs ‚Äúfinal‚Äù text", "the treaty’s “final” text" },
	{ "–ú–æ—Å–∫–≤–∞", "Москва" },
	{ "Z√ºrich", "Zürich" },
	{ "√âcole", "École" },
	{ "SĂŁo Paulo", "São Paulo" },
	{ "ÄŚeskĂˇ republika", "Česká republika" },
	{ "PĂ©cs Ă©s GyĹ‘r", "Pécs és Győr" },
	{ "M├ílaga", "Málaga" },
	{ "┬┐Qu├⌐ pasa?", "¿Qué pasa?" },
	{ "Espa├▒a", "España" },
	{ "M├ílaga", "Málaga" },
	{ "╨Ь╨╛╤Б╨║╨▓╨░", "Москва" },
	{ "п°п╬я│п╨п╡п╟", "Москва" },
	{ "ط§ظ„ظ‚ط§ظ‡ط±ط©", "القاهرة" },
	{ "Ξ‘ΞΈΞ®Ξ½Ξ±", "Αθήνα" },
	{ "GenÃ¨ve", "Genève" },
	{ "itâ\302\200\302\231s", "it’s" },
	{ "Ð\302\234Ð¾Ñ\302\201ÐºÐ²Ð°", "Москва" },
	{ "Ø§Ù\302\204Ø±Ù\302\212Ø§Ø¶", "الرياض" },
	{ "GÃ¼neydoÄŸu", "Güneydoğu" },
	{ "RÄ«ga un JÅ«rmala", "Rīga un Jūrmala" },
	{ "Ĺ\302\201ĂłdĹş", "Łódź" },
	{ "Ãƒâ€°lysÃƒÂ©eÃ¢â‚¬â„¢s", "Élysée’s" },
	{ "Ã\302\220Å“Ã\302\220Â¾Ã‘Â\302\201Ã\302\220ÂºÃ\302\220Â²Ã\302\220Â°",
	    "Москва" },
	{ "Ã¢â‚¬Å“finalÃ¢â‚¬Â\302\235", "“final”" },
	{ "SÃƒÂ£o Paulo Ã¢â‚¬â€œ GenÃƒÂ¨ve", "São Paulo – Genève" },
	{ "TalksÂ  resumed.Â  The envoy left.",
	    "Talks\302\240 resumed.\302\240 The envoy left." },
	{ "â€œNo,â€ he said", "“No,” he said" },
	{ "don\302\222t \302\223go\302\224", "don’t “go”" },
	{ "donÂ’t", "don’t" },
	{ "ï»¿Envoys met", "\357\273\277Envoys met" },
	{ "ï¿½", "�" },
	{ "M\302\207laga y Bogot\302\207", "Málaga y Bogotá" },
	{ "Р\302\240В\302\230Р\302\240Р…Р\302\240С‘РЎвЂ\302\240Р\302\240С‘Р\302\240В°РЎвЂљР\302\240С‘Р\302\240Р†Р\302\240В° Р\302\240С‘ РЎв‚¬Р\302\240С”Р\302\240С•Р\302\240В»Р\302\240В°",
	    "Инициатива и школа" },
	{ "ChiÄŚâ„˘inĂ„Â\302\203u ÄŚâ„˘i BucureÄŚâ„˘ti",
	    "Chișinău și București" },
	{ "ISÆ\302\217", "ISƏ" },
	{ "OSLO ‚Äì BERGEN", "OSLO – BERGEN" },
	{ "they paid ‚Ç¨5 billion", "they paid €5 billion" },
	{ "a fee of ¬£5 a head", "a fee of £5 a head" },
	{ "¬© 2024 Envoys", "© 2024 Envoys" },
	{ "well done üéâ", "well done 🎉" },
	{ "a fee of Γé¼5 a head", "a fee of €5 a head" },
	{ "5 Â½ hours", "5 ½ hours" },
	{ "a grid of 3 Ã— 4 posts", "a grid of 3 × 4 posts" },
	{ "CITTÃ€", "CITTÀ" },
	{ "RIUNIÃ“", "RIUNIÓ" },
	{ "HÃ…NDBOLD", "HÅNDBOLD" },
	{ "reuni»õi √Æn ora»ô", "reuniți în oraș" },
	{ "Â»PotÂ«, je rekel", "»Pot«, je rekel" },
	{ "Å»YCIE", "ŻYCIE" },
	{ "Fran&ccedil;ois &amp; Co &#8217; &#x2019; &nbsp;x",
	    "François & Co ’ ’ \302\240x" },
	{ "&amp;amp; &amp;#8217; &amp;eacute;", "& ’ é" },
	{ "&Atilde;&copy;lys&Atilde;&copy;e", "élysée" },
	{ "âœ” done, they say", "✔ done, they say" },
	{ "MALMÃ–", "MALMÖ" },
	{ "it&#146;s", "it’s" },
	{ "well done &#55357;&#56832;&#x263A;", "well done 😀☺" },
	{ "one&nbsp&nbsp two", "one\302\240\302\240 two" },
	{ "Espa&ntildea caf&eacute, fish &amp chips",
	    "España café, fish & chips" },
	{ "P&EACUTE;REZ", "PÉREZ" },
	{ "oﬃce ﬁnal aﬀairs", "office final affairs" },
	{ "կﬓ", "կմն" },
};

/* Nothing is wrong with these, odd as some of them look. */
static const char *const clean[] = {
	"AT&T and R&D, Q&A",
	"http://x.org/?a=1&copy=2&reg=3",
	"&#56832;&#55357; &#55357; &#55357;x",
	"P&G;",
	"© 2024",
	"São João de MAÇÃ”",
	"“IRMÃ” – disse",
	"IRMÃ™",
	"AMANHÃ…",
	"RENÉ® FILMS",
	"É… É—",
	"ÀÉÎÕÜ",
	"MARQUÉ »",
	"été » et « là »",
	"à » et",
	"the sequence Ã© is mojibake for é",
	"naïve café",
	"┌──┐│ab│└──┘",
	"├── src │ └── x",
	"→ ← ↔ ≤ ≥ ±5 √2 ∆x ∂y ∑",
	"5×£3 = £15",
	"5 × 3",
	"N° 5",
	"1ª y 2º",
	"Ο Γ΄ Παγκόσμιος Πόλεμος",
	"Α΄, Β΄, Γ΄, Δ΄, Ε΄",
	"‚ÄÖÜ‘ und „ÄÖÜ“",
	"`¬´",
	"»този« и »това«",
	"Ðà Nẵng, Ðà Lạt",
	"AÍ´´",
	"AusturÍÁttin",
	/* other sets than UTF-8, misread: not for us */
	"Íâ½»²¿³¤×òÌìËµ£¬»áÌ¸½«ÔÚÏÂÖÜ¼ÌÐø½øÐÐ¡£",
	"Ã≥Ì≥ÒÚ Á‡ˇ‚Ë‚, ˘Ó ÔÂÂ„Ó‚ÓË ÚË‚‡ÚËÏÛÚ¸ ≥ Ì‡‰‡Î≥ ‚ ÒÚÓÎËˆ≥",
	"ÞÇá æÒíÑ ÇáÎÇÑÌíÉ ÃãÓ Åä ÇáãÍÇÏËÇÊ ÓÊÓÊãÑ Ýí ÇáÃÓÈæÚ ÇáãÞÈá",
	"¿Ü¹«Àå°üÀº ¾îÁ¦ È¸´ãÀÌ ´ÙÀ½ ÁÖ¿¡µµ °è¼ÓµÉ °ÍÀÌ¶ó°í ¸»Çß´Ù",
	"Рівне",
	"РІВНЕ, СІЧ, РЇ",
	"Сєвєродонецьк",
	"В’ячеслав",
	"СССР»",
	"Њујорк и Љубљана",
	"ΕΕ» και ΗΠΑ’",
	"«ΕΛΛΑΣ»",
	"Düsseldorf™",
	"Ångström",
	"SMÅ » STORE",
	"GÖTEBORG – MALMÖ",
	"GÖTEBORG—MALMÖ",
	"ÖÄÅ",
	"Ärger",
	"Â",
	"Â is a letter",
	"Ȃ",
	"CÂMARA",
	"LÂM ĐỒNG",
	"ĐẮK LẮK",
	"BÂY GIỜ",
	"Đà Nẵng",
	"xã hội chủ nghĩa",
	"XÃ HỘI",
	"Nguyễn Phú Trọng",
	"Î is Romanian: ÎN",
	"ÎNTÂLNIRE",
	"ŢĂRII",
	"Țării",
	"COBORÂ”",
	"Ůů",
	"Příšerně žluťoučký",
	"žluťoučký kůň",
	"ŽĎÁR",
	"plášť“",
	"Įž",
	"ąęįųūž",
	"Reykjavík",
	"Þór",
	"ÞÓR™",
	"ð",
	"Ðuro Đaković",
	"Üçüncü",
	"ŞŞ",
	"İstanbul",
	"Iğdır",
	"ƏLIYEV",
	"Əliyev",
	"طهران، ظهر",
	"משה׳ס",
	"צה״ל",
	"日本語“",
	"한국어",
	"ภาษาไทย",
	"हिन्दी",
	"Նոր Հաճն",
	"Qﬁq",
	"ﬁ is a ligature",
	"ﬁ",
	"``aí´´",
	"¿Qué? ¡Sí!",
	"—Él dijo",
	"–Él",
	"‚Ähnlich‘",
	"»Österreich«",
	"«Été»",
	"L’Été",
	"O’Brien’s",
	"5°C",
	"50 µg/m³",
	"m²",
	"½ €",
	"10 €",
	"€10",
	"¢50",
	"±°",
	"°",
	"TM™",
	"¶ 3",
	"§ 5",
	"†",
	"‡",
	"• Ö",
	"¬",
	"(o¬_¬o)",
	"ಠ_ಠ",
	"¯\\_(ツ)_/¯",
	"( \315\241° \315\234ʖ \315\241°)",
	"ÄÖÜ‘",
	"‘Ö’",
	"ÁÉÍÓÚ”",
	"NÃO”",
	"não”",
	"BRASÍLIA—O",
};

static struct repair r;

static struct str
str(const char *s)
{
	return str_of(s, strlen(s));
}

/* As normalize does it: only lines where something was found. */
static struct str
repaired(struct str s, unsigned *fix, struct mid *out)
{
	struct mid in = { .p = s.p, .n = s.n };

	*fix = 0;
	if (repair_find(&r, s.p, s.n, 0) < s.n)
		*fix = repair_line(&r, &in, s.n, out);
	return *fix != 0 ? str_of(out->p, out->n) : s;
}

/* Do the segments add up to source and text? */
static bool
adds_up(const struct mid *m, size_t src)
{
	size_t i, s = 0, t = 0;

	for (i = 0; i < m->nseg; i++) {
		bool same = m->seg[i].s == 0 && m->seg[i].t == 0;

		s += (size_t)m->seg[i].n * (same ? 1 : m->seg[i].s);
		t += (size_t)m->seg[i].n * (same ? 1 : m->seg[i].t);
	}
	return s == src && t == m->n;
}

/* Twice as long takes about twice as long: steps are bounded by n. */
static void
hostile(const char *unit, const char *title)
{
	struct buf b = { 0 };
	struct mid out;
	unsigned fix;

	while (b.n < REPAIR_MAX)
		buf_put(&b, str(unit));
	repaired(buf_str(&b), &fix, &out);
	ok(fix == 0 || adds_up(&out, b.n), title);
	buf_free(&b);
}

/* Texts of what repair_plain() tells apart, with bytes that are no text. */
static void
twins(void)
{
	static const char *const bits[] = { "a", "the ", " ", "?", "&", "x&y",
		"é", "à ", "É", "ё", "та", "тА", "ва", "«", "»", "’", "” ", "–",
		"e\314\201", "Łó", "\302", "\342\200", "\320", "\321\202",
		"\220", "\237", "漢字", "，", "·", "“", "\351\240", "\357\274",
		"и", "و", "ﬁ", "\316", "Έ", "\n", "’é", " d’À", "’ô ", "« l",
		" »", "\302\240", "« ", "!\302\240»,", "漢’é", "é»",
		"\302\302\240\302\273" };
	char p[512];
	uint32_t state = 1;
	size_t i, k, n, len, wrong = 0, stopped = 0;

	for (i = 0; i < 100000; i++) {
		state = state * 1664525 + 1013904223;
		len = (state >> 8) % 400;
		for (n = 0; n < len; n += k) {
			state = state * 1664525 + 1013904223;
			/* most of it is plain */
			k = (state >> 8) % 8 != 0
			    ? 0
			    : (state >> 12) % (sizeof(bits) / sizeof(*bits));
			memcpy(p + n, bits[k], strlen(bits[k]));
			k = strlen(bits[k]);
		}
		k = repair_plain(p, n);
		wrong += k != repair_plain_scalar(p, n);
		stopped += k < n && k > 64;
	}
	ok(wrong == 0, "repair_plain and its scalar twin agree");
	ok(stopped > 1000, "behind the first vectors too");
}

int
main(void)
{
	const size_t nbroken = sizeof(broken) / sizeof(broken[0]);
	const size_t nclean = sizeof(clean) / sizeof(clean[0]);
	struct mid out;
	struct str got;
	struct buf b = { 0 };
	unsigned fix;
	size_t i;

	twins();
	for (i = 0; i < nbroken; i++) {
		got = repaired(str(broken[i][0]), &fix, &out);
		if (is_str(got, str(broken[i][1]), broken[i][0]))
			ok(adds_up(&out, strlen(broken[i][0])), "its map");
		/* what is whole again stays so */
		got = repaired(str(broken[i][1]), &fix, &out);
		is_str(got, str(broken[i][1]), "and it stays whole");
	}
	for (i = 0; i < nclean; i++)
		is_str(repaired(str(clean[i]), &fix, &out), str(clean[i]),
		    clean[i]);

	/* one unit a character, the source of windows-1252 behind it */
	{
		struct seg seg[] = { { 1, 0, 0 }, { 2, 1, 2 }, { 1, 0, 0 } };
		struct mid in = {
			.p = "x\303\203\302\251y", .n = 6, .seg = seg, .nseg = 3
		};

		fix = repair_line(&r, &in, 6, &out);
		is_int(fix, FIX_MOJIBAKE, "what was done");
		is_str(str_of(out.p, out.n), STR("x\303\251y"), "text");
		ok(out.nseg == 3 && out.seg[1].s == 2 && out.seg[1].t == 2,
		    "two source bytes became two bytes of text");
	}
	r.off = FIX_MOJIBAKE | FIX_ENTITY;
	got =
	    repaired(STR("\303\203\302\251 &amp; o\357\254\203ce"), &fix, &out);
	is_str(got, STR("\303\203\302\251 &amp; office"), "what is off stays");
	is_int(fix, FIX_LIGATURE, "and is not claimed");
	r.off = 0;

	is_int(repair_parse(STR("mojibake,spaced")), FIX_MOJIBAKE | FIX_SPACED,
	    "a list of repairs");
	is_int(repair_parse(STR("all")), -1, "an unknown repair");
	repair_names(FIX_ALL, &b);
	is_str(buf_str(&b),
	    STR("entity,hyphen,ligature,markup,mime,mojibake,spaced"),
	    "names stand in order");
	buf_free(&b);

	hostile("\303\203", "only lead bytes");
	hostile("\303\203\302\251", "nothing but pairs");
	hostile("\320\240\321\226", "Cyrillic pairs without end");
	hostile("&amp;", "ampersands escaped without end");
	hostile("&#", "numbers that are none");
	hostile("\303\242\342\202\254", "quotation marks cut short");
	hostile("\302\205", "only NEL");
	hostile("\377", "ill-formed");
	repair_free(&r);
	return done_testing();
}
