/* SPDX-License-Identifier: ISC */
/* code: CAMEO's roots and what operators make of them. */
#include "code.h"

static const struct {
	const char *name;
	enum op op;
	const char *code; /* when it governs nothing that is known */
} ops[] = {
	{ "DO", OP_DO, "" },
	{ "AGREE", OP_AGREE, "030" },
	{ "ASK", OP_ASK, "020" },
	{ "DEMAND", OP_DEMAND, "100" },
	{ "REJECT", OP_REJECT, "120" },
	{ "THREATEN", OP_THREATEN, "130" },
	{ "END", OP_END, "" },
	{ "EASE", OP_EASE, "" },
	{ "SAY", OP_SAY, "" },
	{ "TRY", OP_TRY, "" },
	{ "DENY", OP_DENY, "016" },
	{ "HELP", OP_HELP, "" },
};

enum op
op_of(struct str cat)
{
	size_t i;

	if (cat.n == 0 || cat.p[0] < 'A' || cat.p[0] > 'Z')
		return OP_NONE;
	for (i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (str_eq(cat, str_of(ops[i].name, strlen(ops[i].name))))
			return ops[i].op;
	return OP_NONE;
}

static struct cameo
code(const char *s)
{
	struct cameo c = { { 0 } };
	size_t n = strlen(s);

	memcpy(c.d, s, n < 4 ? n : 4);
	return c;
}

struct cameo
cameo_of(struct str cat)
{
	struct cameo c = { { 0 } };
	size_t i;

	if (cat.n > 0 && cat.p[0] >= 'A' && cat.p[0] <= 'Z') {
		for (i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
			if (str_eq(cat,
				str_of(ops[i].name, strlen(ops[i].name))))
				return code(ops[i].code);
		return c;
	}
	if (cat.n > 0 && cat.p[0] >= '0' && cat.p[0] <= '9')
		memcpy(c.d, cat.p, cat.n < 4 ? cat.n : 4);
	return c;
}

/* base "02" and branch '3', sub '1': 0231 */
static struct cameo
branch(const char *base, char digit, char sub)
{
	struct cameo c = code(base);

	c.d[2] = digit;
	c.d[3] = digit == '0' ? '\0' : sub;
	return c;
}

/* What is asked for, agreed to or refused: the branches of 02, 03 and 10. */
static struct cameo
wish(const char *base, struct cameo e, enum op op)
{
	char d2 = e.d[2], d3 = e.d[3], sub;

	switch (root_of(e)) {
	case 4:
		if (d2 == '5')
			return branch(base, op == OP_AGREE ? '9' : '8', 0);
		return branch(base, '6', 0);
	case 5:
		if (d2 == '7')
			return branch(base, op == OP_AGREE ? '0' : '2', 0);
		return branch(base, '2', 0);
	case 6:
		return branch(base, '1', d2 != '0' ? d2 : 0);
	case 7:
		sub = d2 == '1' ? '1'
		    : d2 == '2' ? '2'
		    : d2 == '3' ? '3'
		    : d2 == '4' ? '4'
				: 0;
		return branch(base, '3', sub);
	case 8:
		if (d2 == '3')
			return branch(base, '4', d3);
		sub = d2 == '1' ? '1'
		    : d2 == '2' ? '2'
		    : d2 == '4' ? '3'
		    : d2 == '5' ? '4'
		    : d2 == '6' ? '5'
		    : d2 == '7' ? '6'
				: 0;
		return branch(base, '5', sub);
	case 2:
	case 3:
	case 10: /* what is to be agreed or asked is itself a wish */
		return branch(base, d2 ? d2 : '0', d3);
	default:
		return branch(base, '0', 0);
	}
}

static struct cameo
refuse(struct cameo e)
{
	switch (root_of(e)) {
	case 4:
		return code(e.d[2] == '5' ? "126" : "125");
	case 6:
		return branch("12", '1', e.d[2] != '0' ? e.d[2] : 0);
	case 7:
		return branch("12", '2',
		    e.d[2] >= '1' && e.d[2] <= '4' ? e.d[2] : 0);
	case 8:
		if (e.d[2] == '3')
			return branch("12", '3', e.d[3]);
		return branch("12", '4',
		    e.d[2] == '1'       ? '1'
			: e.d[2] == '2' ? '2'
			: e.d[2] == '4' ? '3'
			: e.d[2] == '5' ? '4'
			: e.d[2] == '6' ? '5'
			: e.d[2] == '7' ? '6'
					: 0);
	case 3: /* a plan to end a conflict; reform */
		if (e.d[2] == '7')
			return code("127");
		if (e.d[2] == '4')
			return branch("12", '3', e.d[3]);
		return code("120");
	case 11:
		return code("016");
	default:
		return code("120");
	}
}

static struct cameo
threat(struct cameo e)
{
	switch (root_of(e)) {
	case 18:
	case 19:
	case 20:
	case 15:
		return code(e.d[0] == '1' && e.d[1] == '9' && e.d[2] == '1'
			? "1381"
			: e.d[1] == '9' && e.d[2] == '2' ? "1382"
							 : "138");
	case 16:
		return code(e.d[2] == '3' ? "1312"
			: e.d[2] == '1'   ? "1313"
			: e.d[2] == '4'   ? "134"
			: e.d[2] == '5'   ? "135"
			: e.d[2] == '2'   ? "1311"
			: e.d[2] == '6'   ? "136"
					  : "131");
	case 17:
		return code(e.d[2] == '2' ? "132" : "137");
	case 14:
		return code("133");
	case 12:
		return code("130");
	default:
		return code("130");
	}
}

static struct cameo
stop(struct cameo e)
{
	struct cameo none = { { 0 } };

	switch (root_of(e)) {
	case 4:
		return code(e.d[2] == '5' ? "165" : "164");
	case 3:
		return code("164");
	case 5:
		return code("161");
	case 6:
		return code("162");
	case 7:
		return branch("16", '2',
		    e.d[2] >= '1' && e.d[2] <= '3' ? e.d[2] : 0);
	case 16:
		return code(e.d[2] == '3' ? "085" : "");
	case 17:
		return code(e.d[2] != '2' ? "081"
			: e.d[3] == '3'   ? "0813"
			: e.d[3] == '4'   ? "0814"
			: e.d[3] == '2'   ? "0812"
					  : "081");
	case 19:
		return code(e.d[2] == '1' ? "0872"
			: e.d[2] == '2'   ? "0874"
					  : "0871");
	case 15:
	case 18:
	case 20:
		return code("0871");
	case 14:
		return code("082");
	default:
		return none;
	}
}

struct cameo
compose(enum op op, struct cameo e)
{
	struct cameo none = { { 0 } };

	switch (op) {
	case OP_NONE:
	case OP_DO:
	case OP_TRY:
		return e;
	case OP_AGREE:
		if (root_of(e) == 15) /* offered troops */
			return code("0332");
		if (root_of(e) >= 18)
			return threat(e); /* vowed to attack */
		if (root_of(e) == 14)     /* gave the go-ahead to a march */
			return code("030");
		if (e.d[0] == '1' && root_of(e) != 10)
			return e; /* agreed to impose sanctions */
		if (root_of(e) == 10)
			return code("083"); /* accepted their demands */
		return wish("03", e, op);
	case OP_ASK:
	case OP_DEMAND:
		if (root_of(e) == 9) /* ordered, called for an inquiry */
			return e;
		if (root_of(e) == 16) /* called for sanctions */
			return code("113");
		return wish(op == OP_ASK ? "02" : "10", e, op);
	case OP_REJECT:
		return refuse(e);
	case OP_DENY:
		if (root_of(e) == 2 || root_of(e) == 10 || root_of(e) == 7 ||
		    root_of(e) == 8)
			return refuse(e);
		return code("016");
	case OP_THREATEN:
		return threat(e);
	case OP_END:
	case OP_EASE:
		return stop(e);
	case OP_SAY:
	case OP_HELP:
		return none;
	}
	return none;
}

/* By root; what differs below it is in plover_type(). */
static const char *const types[] = { NULL, "STATEMENT", "REQUEST", "AGREE",
	"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "ACCUSE",
	"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE",
	"SANCTION", "COERCE", "ASSAULT", "ASSAULT", "ASSAULT" };

const char *
plover_type(struct cameo c)
{
	int root = root_of(c);

	if (root < 1 || root > 20)
		return NULL;
	if (root == 8 &&
	    (c.d[2] >= '4' ||
		(c.d[2] == '1' && (c.d[3] == '3' || c.d[3] == '4')) ||
		(c.d[2] == '3' && c.d[3] == '1')))
		return "RETREAT";
	if (root == 19 && (c.d[2] == '1' || c.d[2] == '2'))
		return "COERCE";
	if (root == 17 && c.d[2] == '5')
		return "ASSAULT";
	return types[root];
}

static const struct {
	const char *code, *mode;
} modes[] = { { "021", "assist" }, { "022", "assist" }, { "023", "assist" },
	{ "024", "change" }, { "025", "yield" }, { "026", "meet" },
	{ "027", "meet" }, { "028", "meet" }, { "041", "phone" },
	{ "042", "visit" }, { "043", "visit" }, { "044", "third-party" },
	{ "0831", "resign" }, { "0841", "release" }, { "086", "access" },
	{ "0871", "ceasefire" }, { "0872", "withdraw" }, { "0873", "disarm" },
	{ "0874", "withdraw" }, { "09", "investigate" }, { "101", "assist" },
	{ "102", "assist" }, { "103", "assist" }, { "104", "change" },
	{ "105", "yield" }, { "106", "meet" }, { "107", "meet" },
	{ "108", "meet" }, { "110", "disapprove" }, { "111", "disapprove" },
	{ "112", "allege" }, { "113", "disapprove" }, { "114", "allege" },
	{ "115", "allege" }, { "116", "disapprove" }, { "121", "assist" },
	{ "122", "assist" }, { "123", "change" }, { "124", "yield" },
	{ "125", "meet" }, { "126", "meet" }, { "127", "meet" },
	{ "1311", "relations" }, { "1312", "restrict" },
	{ "1313", "relations" }, { "132", "restrict" }, { "133", "relations" },
	{ "134", "relations" }, { "135", "relations" }, { "136", "expel" },
	{ "1381", "restrict" }, { "1382", "territory" }, { "138", "violence" },
	{ "137", "violence" }, { "141", "demo" }, { "142", "hunger" },
	{ "1431", "strike" }, { "143", "strike" }, { "144", "obstruct" },
	{ "145", "riot" }, { "151", "police" }, { "152", "troops" },
	{ "153", "police" }, { "154", "troops" }, { "155", "weapons" },
	{ "161", "withdraw" }, { "162", "discontinue" },
	{ "163", "discontinue" }, { "164", "withdraw" }, { "165", "withdraw" },
	{ "166", "expel" }, { "171", "seize" }, { "1723", "curfew" },
	{ "1724", "martial-law" }, { "172", "restrict" }, { "173", "arrest" },
	{ "174", "deport" }, { "176", "cyber" }, { "181", "abduct" },
	{ "1821", "sexual" }, { "1822", "torture" }, { "182", "beat" },
	{ "1831", "suicide-attack" }, { "183", "explosives" },
	{ "185", "targeted" }, { "186", "targeted" }, { "191", "restrict" },
	{ "192", "seize" }, { "193", "firearms" }, { "194", "heavy-weapons" },
	{ "1951", "aerial" }, { "1952", "drone" }, { "195", "aerial" },
	{ "204", "unconventional" } };

const char *
plover_mode(struct cameo c)
{
	size_t i, best = 0, n;
	const char *mode = "";

	for (i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		if (memcmp(modes[i].code, c.d, 2) != 0)
			continue;
		n = strlen(modes[i].code);
		if (n > best && strncmp(modes[i].code, c.d, n) == 0) {
			best = n;
			mode = modes[i].mode;
		}
	}
	return mode;
}
