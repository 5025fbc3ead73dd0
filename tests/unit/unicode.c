/* SPDX-License-Identifier: ISC */
/*
 * unicode: our tables against utf8proc's.  A newer utf8proc may know code
 * points that Unicode 15.0 leaves unassigned: those are passed over.
 */
#include <utf8proc.h>

#include "tap.h"
#include "utf8.h"

static enum utf8_class
theirs(utf8proc_int32_t cp)
{
	switch (utf8proc_category(cp)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LT:
		return U_UPPER;
	case UTF8PROC_CATEGORY_LL:
		return U_LOWER;
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return U_LETTER;
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return U_MARK;
	case UTF8PROC_CATEGORY_ND:
		return U_DIGIT;
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return U_NUMBER;
	case UTF8PROC_CATEGORY_PC:
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_PO:
		return U_PUNCT;
	case UTF8PROC_CATEGORY_PS:
	case UTF8PROC_CATEGORY_PI:
		return U_OPEN;
	case UTF8PROC_CATEGORY_PE:
	case UTF8PROC_CATEGORY_PF:
		return U_CLOSE;
	case UTF8PROC_CATEGORY_SM:
	case UTF8PROC_CATEGORY_SC:
	case UTF8PROC_CATEGORY_SK:
	case UTF8PROC_CATEGORY_SO:
		return U_SYMBOL;
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return U_SPACE;
	case UTF8PROC_CATEGORY_CC:
		/* White_Space has no category of its own there */
		return (cp >= 9 && cp <= 13) || cp == 0x85 ? U_SPACE : U_CTRL;
	case UTF8PROC_CATEGORY_CF:
		return U_FORMAT;
	default:
		return U_OTHER;
	}
}

int
main(void)
{
	utf8proc_int32_t cp;
	int class = 0, marks = 0, cases = 0, assigned = 0;

	for (cp = 0; cp < 0x110000; cp++) {
		const utf8proc_property_t *p = utf8proc_get_property(cp);
		uint32_t u = (uint32_t)cp;

		if (utf8_class(u) == U_OTHER)
			continue;
		assigned++;
		if (utf8_class(u) != theirs(cp) && class ++ < 5)
			printf("# class of U+%04X\n", (unsigned)cp);
		if (utf8_ccc(u) != (unsigned)p->combining_class && marks++ < 5)
			printf("# combining class of U+%04X\n", (unsigned)cp);
		/* utf8proc has U+1E9E for sharp s, the database nothing */
		if (cp == 0xDF)
			continue;
		if (((int32_t)utf8_lower(u) != utf8proc_tolower(cp) ||
			(int32_t)utf8_upper(u) != utf8proc_toupper(cp)) &&
		    cases++ < 5)
			printf("# case of U+%04X\n", (unsigned)cp);
	}
	ok(assigned > 140000, "the table knows Unicode 15.0's characters");
	is_int(class, 0, "classes agree with utf8proc");
	is_int(marks, 0, "combining classes agree");
	is_int(cases, 0, "upper and lower case agree");
	return done_testing();
}
