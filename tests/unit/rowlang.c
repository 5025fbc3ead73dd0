/* SPDX-License-Identifier: ISC */
/* rowlang: the letters that tell the language of a row. */
#include "rowlang.h"
#include "tap.h"

static const struct {
	const char *text, *lang, *title;
} rows[] = { { "وصل الوفد إلى القاهرة في آب", "ar", "teh marbuta is Arabic" },
	{ "کشاورزان به آب نیاز دارند", "fa", "keheh without Urdu's letters" },
	{ "وزیر خارجہ نے ملاقات کی", "ur", "heh goal, yeh barree" },
	{ "د بهرنیو چارو وزیر وویل", "ps", "dal alone is Pashto's of" },
	{ "په ټاکنو کې برخه واخیسته", "ps", "retroflex teh" },
	{ "وزیر خارجه ایران در کابل با حامد کرزی دیدار و گفتگو کرد", "fa",
	    "Persian about Afghans" },
	{ "Министры вышли к прессе", "ru", "yery is Russian" },
	{ "Міністр прибув до Києва", "uk", "yi is Ukrainian" },
	{ "България", "bg", "hard sign without yery" },
	{ "Министерот пристигна во Скопје", NULL, "je is two languages'" },
	{ "Ѓорге ќе пристигне", "mk", "gje and kje are Macedonian" },
	{ "Ђорђе ће стићи", "sr", "dje and tshe are Serbian" },
	{ "Ён прыбыў у Мінск", "be", "short U is Belarusian" },
	{ "Қазақстан Республикасының Президенті", "kk",
	    "ka with a stroke, and I: Kazakh" },
	{ "Ҷумҳурии Тоҷикистон қарор дод", "tg",
	    "che with a descender: Tajik" },
	{ "Ўзбекистон ҳукумати", "uz", "short U and ha: Uzbek" },
	{ "Кыргызстандын соода көлөмү өстү", "ky",
	    "barred O and yery: Kyrgyz" },
	{ "Өнгөрсөн онд хэлэлцлээ", "mn", "barred O and E: Mongolian" },
	{ "Татарстан Хөкүмәте", NULL, "schwa without I: none" },
	{ "Министр посетил Улан-Үдэ", NULL, "a name in Russian" },
	{ "26 июля", NULL, "too short to tell" },
	{ "विदेश मंत्री ने कहा कि वार्ता जारी है", "hi", "hai is Hindi" },
	{ "परराष्ट्र मंत्री मुंबईत आले", NULL, "Marathi: none" },
	{ "外务大臣は昨日、北京を訪れた", "ja", "kana" },
	{ "外交部长王毅昨天在北京会见巴基斯坦外长", "zh",
	    "a dozen without kana" },
	{ "七月二十六日", NULL, "six characters are either" },
	{ "naïve café", "", "Latin letters are not asked" },
	{ "", "", "nothing" } };

/* Rows of a document, one after the other, and the languages they are in. */
static void
in_turn(void)
{
	static const char *const text[] = { "Қазақстан Үкіметі",
		"2024 жылы сайланды", "Київ відповів", "2024 жылы сайланды",
		"Ўзбекистон ҳукумати", "қарор бўлди", "Президент тўхтади",
		"Сербија", "Ђорђе", "Министри стигоше", "Ҷумҳурии Тоҷикистон",
		"объект", "Ваҳдат" };
	static const char *const lang[] = { "kk", "kk", "uk", "ru", "uz", "uz",
		"uz", "uz", "sr", "sr", "tg", "tg", "tg" };
	const char *near = NULL;
	size_t i;

	for (i = 0; i < sizeof(text) / sizeof(text[0]); i++) {
		const char *got =
		    row_lang(str_of(text[i], strlen(text[i])), &near);

		is_str(got ? str_of(got, strlen(got)) : STR("NULL"),
		    str_of(lang[i], strlen(lang[i])), "a row behind others");
	}
}

int
main(void)
{
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *near = NULL,
			   *got = row_lang(str_of(rows[i].text,
					       strlen(rows[i].text)),
			       &near);

		if (rows[i].lang == NULL)
			ok(got == NULL, rows[i].title);
		else
			is_str(got ? str_of(got, strlen(got)) : STR("NULL"),
			    str_of(rows[i].lang, strlen(rows[i].lang)),
			    rows[i].title);
	}
	in_turn();
	return done_testing();
}
