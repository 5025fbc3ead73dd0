/* SPDX-License-Identifier: ISC */
/* lang: languages by their codes and letters. */
#include "lang.h"
#include "langid.h"
#include "tap.h"

int
main(void)
{
	is_int(lang_named(STR("de")), LANG_DE, "a code");
	is_int(lang_named(STR("el")), LANG_EL, "the last code");
	is_int(lang_named(STR("xx")), -1, "no code");
	is_int(lang_named(STR("nd")), -1, "across two codes");
	is_int(lang_set(STR("de,fr")), lang_bit(LANG_DE) | lang_bit(LANG_FR),
	    "a set");
	is_int(lang_set(STR("*")), LANG_ALL, "all");
	is_int(lang_set(STR("de,xx")), 0, "an unknown code spoils a set");
	ok(lang_listed(LANG_ALL, -1), "all has those without a number");
	ok(!lang_listed(lang_bit(LANG_EN), -1), "no other set has them");
	is_int(lang_letter(0xDF), lang_bit(LANG_DE), "sharp s");
	is_int(lang_letter(0x104), lang_bit(LANG_PL), "a capital");
	is_int(lang_letter('I'), 0, "no ASCII letter, dotless i or not");
	is_int(lang_letter(0xE9), 0, "what many languages write");
	is_int(lang_letter(0x1EF9), lang_bit(LANG_VI), "the last letter");
	is_int(lang_letter(0x4E00), 0, "beyond the table");
	ok(lang_ordinals(LANG_DE) && !lang_ordinals(LANG_EN), "ordinals");
	is_int(langid(STR("Das Amt ist nicht auf der Liste"), 2), LANG_DE,
	    "German by its small words");
	is_int(langid(STR("The end of the road and the bridge of the town"), 2),
	    LANG_EN, "English");
	is_int(langid(STR("Das Amt von Kiel"), 3), -1, "too few votes");
	is_int(langid(STR("Volta Rhine Oder"), 2), -1, "in doubt");
	is_int(langid(STR("Kenya's officers arrested Chad's pilots"), 2),
	    LANG_EN, "'s is no word of Slovenian");
	is_int(
	    langid(STR("Later Kenya\342\200\231s pilots saw a tank, so I left"),
		2),
	    LANG_EN, "nor behind any apostrophe, nor I of Polish");
	is_int(langid(STR("Prezident pri\305\241iel v pondelok aj s ministrom"),
		   2),
	    LANG_SK, "Slovak by a word");
	is_int(
	    langid(STR("Predsednik je v sredo obiskal mesto in nato \305\241e "
		       "\305\241olo"),
		2),
	    LANG_SL, "letters of four languages: the one of fewest letters");
	is_int(
	    langid(STR("H\303\244n l\303\244hti t\303\244n\303\244\303\244n"),
		2),
	    LANG_FI, "the same of Finnish and German");
	is_int(lang_letters(LANG_SL), 3, "letters");
	is_int(langid_small(STR("F\303\234R")), lang_bit(LANG_DE),
	    "in capitals");
	is_int(langid_small(STR("Ministry")), 0, "no small word");
	is_int(langid_small(STR("")), 0, "no word");
	is_int(langid(STR("Mr. Dar met Los Angeles"), 2), -1,
	    "names do not tell");
	return done_testing();
}
