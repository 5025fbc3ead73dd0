/* SPDX-License-Identifier: ISC */
/* gaz: forms built in and forms of one's own. */
#include "cmd/tag-entities/gaz/gaz.h"

#include "tap.h"

/* The longest form at the start of s: its tokens, the value of an entry. */
static size_t
longest(const struct gaz *g, const char *s, struct gaz_entry *e)
{
	struct tokens ts = { 0 };
	struct gaz_hit hit[GAZ_HITS];
	const char *rec;
	size_t k;

	token_split(&ts, str_of(s, strlen(s)));
	k = gaz_find(g, &ts, 0, hit);
	token_free(&ts);
	if (k == 0)
		return 0;
	rec = hit[k - 1].rec;
	gaz_next(&rec, e);
	return hit[k - 1].n;
}

int
main(void)
{
	struct gaz own = { 0 };
	struct gaz_entry e, add = { .class = G_user, .kind = 3 };
	char form[32];
	int i, found = 0;

	is_int((int64_t)longest(&gaz_names, "Pakistan said", &e), 1,
	    "a country");
	is_str(e.country, STR("PAK"), "with its code");
	is_int((int64_t)longest(&gaz_names, "SAUDI ARABIA's", &e), 2,
	    "in any case");
	is_int((int64_t)longest(&gaz_names, "Guinea-Bissau", &e), 3,
	    "hyphens count for nothing, the longest wins");
	is_str(e.country, STR("GNB"), "Guinea-Bissau is no Guinea");
	is_int((int64_t)longest(&gaz_names, "Zzyzxq", &e), 0, "no name");
	for (i = 0; i < 20000; i++) {
		int n = snprintf(form, sizeof(form), "name%d of %d", i, i % 7);

		add.value = str_of(form, (size_t)n);
		gaz_add(&own, add.value, &add);
	}
	for (i = 0; i < 20000; i++) {
		snprintf(form, sizeof(form), "Name%d OF %d", i, i % 7);
		found += longest(&own, form, &e) == 3 && e.kind == 3;
	}
	is_int(found, 20000, "each of 20,000 of one's own is found");
	add.value = STR("new");
	gaz_add(&own, STR("name5 of 5"), &add);
	longest(&own, "name5 of 5", &e);
	is_str(e.value, STR("new"), "the later one comes first");
	ok(!gaz_add(&own, STR(" "), &add), "a form has a word");
	gaz_free(&own);
	return done_testing();
}
