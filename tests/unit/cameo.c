/* SPDX-License-Identifier: ISC */
/* cameo: what operators make of codes, and the types that codes stand for. */
#include "../../cmd/extract-events/code.h"
#include "tap.h"

#define S(s) str_of((s), strlen(s))

static const struct {
	const char *op, *event, *want;
} composed[] = {
	{ "AGREE", "040", "036" },
	{ "AGREE", "045", "039" },
	{ "AGREE", "073", "0333" },
	{ "AGREE", "085", "0354" },
	{ "AGREE", "163", "163" },
	{ "AGREE", "", "030" },
	{ "ASK", "0841", "0253" },
	{ "ASK", "163", "113" },
	{ "DEMAND", "0874", "1056" },
	{ "DEMAND", "040", "106" },
	{ "REJECT", "040", "125" },
	{ "REJECT", "0874", "1246" },
	{ "REJECT", "037", "127" },
	{ "DENY", "112", "016" },
	{ "THREATEN", "190", "138" },
	{ "THREATEN", "163", "1312" },
	{ "END", "040", "164" },
	{ "END", "071", "1621" },
	{ "END", "190", "0871" },
	{ "EASE", "163", "085" },
	{ "EASE", "1723", "0813" },
	{ "EASE", "040", "164" },
	{ "DO", "190", "190" },
	{ "SAY", "190", "" },
};

static const struct {
	const char *code, *type, *mode;
} types[] = {
	{ "010", "STATEMENT", "" },
	{ "0256", "REQUEST", "yield" },
	{ "036", "AGREE", "" },
	{ "042", "CONSULT", "visit" },
	{ "057", "SUPPORT", "" },
	{ "061", "COOPERATE", "" },
	{ "073", "AID", "" },
	{ "083", "CONCEDE", "" },
	{ "0813", "RETREAT", "" },
	{ "0871", "RETREAT", "ceasefire" },
	{ "111", "ACCUSE", "disapprove" },
	{ "125", "REJECT", "meet" },
	{ "138", "THREATEN", "violence" },
	{ "141", "PROTEST", "demo" },
	{ "154", "MOBILIZE", "troops" },
	{ "163", "SANCTION", "discontinue" },
	{ "173", "COERCE", "arrest" },
	{ "192", "COERCE", "seize" },
	{ "1951", "ASSAULT", "aerial" },
	{ "204", "ASSAULT", "unconventional" },
};

int
main(void)
{
	char title[64];
	size_t i;

	for (i = 0; i < sizeof(composed) / sizeof(composed[0]); i++) {
		struct cameo c = compose(op_of(S(composed[i].op)),
		    cameo_of(S(composed[i].event)));

		snprintf(title, sizeof(title), "%s %s is %s (%s)",
		    composed[i].op, composed[i].event, composed[i].want, c.d);
		ok(strcmp(c.d, composed[i].want) == 0, title);
	}
	for (i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		struct cameo c = cameo_of(S(types[i].code));

		snprintf(title, sizeof(title), "%s is %s %s", types[i].code,
		    types[i].type, types[i].mode);
		ok(strcmp(plover_type(c), types[i].type) == 0 &&
			strcmp(plover_mode(c), types[i].mode) == 0,
		    title);
	}
	ok(plover_type(cameo_of(STR(""))) == NULL, "no code has no type");
	return done_testing();
}
