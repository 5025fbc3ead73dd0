/* SPDX-License-Identifier: ISC */
/* words: English inflection taken off. */
#include "../../cmd/extract-events/word.h"
#include "tap.h"

static const struct {
	const char *word, *lemma;
	unsigned form;
} verbs[] = {
	{ "met", "meet", F_PAST | F_PART },
	{ "meets", "meet", F_S },
	{ "condemned", "condemn", F_PAST | F_PART },
	{ "denies", "deny", F_S },
	{ "denied", "deny", F_PAST | F_PART },
	{ "banning", "ban", F_ING },
	{ "accusing", "accuse", F_ING },
	{ "gave", "give", F_PAST },
	{ "given", "give", F_PART },
	{ "withdrew", "withdraw", F_PAST },
	{ "freed", "free", F_PAST | F_PART },
};

int
main(void)
{
	struct word w;
	bool weak;
	size_t i;

	for (i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		word_get(&w, str_of(verbs[i].word, strlen(verbs[i].word)));
		ok(str_eq(w.lemma,
		       str_of(verbs[i].lemma, strlen(verbs[i].lemma))) &&
			(w.form & (F_S | F_PAST | F_PART | F_ING)) ==
			    verbs[i].form,
		    verbs[i].word);
	}
	word_get(&w, STR("the"));
	ok(w.func == 'D' && w.form == 0, "the is a determiner and no more");
	word_get(&w, STR("attacks"));
	ok((w.form & F_S) && (w.form & F_PLURAL), "attacks is a verb or nouns");
	word_get(&w, STR("iran-backed"));
	ok(w.form == F_ADJ, "iran-backed is an adjective");
	word_get(&w, STR("xyzzied"));
	ok(w.form == (F_PAST | F_PART) && !w.known, "an unknown word in -ed");
	word_get(&w, STR(""));
	ok(w.form == 0 && !w.known, "nothing is no word");
	ok(word_phrase(STR("call on")).cat.p != NULL, "call on is a phrase");
	ok(word_phrase(STR("call of")).cat.p == NULL, "call of is none");
	ok(word_compound(STR("peace plans")).cat.p != NULL,
	    "peace plans is a compound");
	ok(str_eq(word_role(STR("soldiers"), &weak), STR("MIL")) && !weak,
	    "soldiers are the military");
	ok(str_eq(word_role(STR("leader"), &weak), STR("GOV")) && weak,
	    "leaders are of any sector");
	ok(str_eq(word_body(STR("nato")), STR("IGO")), "NATO is an IGO");
	ok(str_eq(word_person(STR("vladimir putin"), false), STR("RUS.GOV")),
	    "office-holders have countries");
	ok(word_person(STR("igor putin"), false).p == NULL,
	    "namesakes have none");
	return done_testing();
}
