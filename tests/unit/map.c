/* SPDX-License-Identifier: ISC */
/* map: the one way to write it, look-ups, slices, composition. */
#include "map.h"

#include "tap.h"

static struct map m, n, o;
static struct buf b;

static struct str
print(const struct map *map)
{
	b.n = 0;
	map_print(map, &b);
	return buf_str(&b);
}

/* By way of parts, with numbers as a part has them. */
static struct str
print_parts(const struct map *map)
{
	struct part p[8];
	size_t i;

	for (i = 0; i < map->n; i++)
		p[i] = (struct part){ (uint32_t)map->u[i].n,
			(uint32_t)map->u[i].s, (uint32_t)map->u[i].t };
	b.n = 0;
	map_print_parts(p, map->n, &b);
	return buf_str(&b);
}

static bool
parse(const char *s, uint64_t src, uint64_t txt)
{
	return map_parse(&m, str_of(s, strlen(s)), src, txt);
}

static void
forms(void)
{
	static const char *const good[] = { "3", "1:3", "2,1:3,4", "40x2:1",
		"1,3:0,1", "1,0:1,1", "2,3x1:3,1,1:2", "99,9x10:99,100",
		"12345x100:4", NULL };
	static const struct {
		const char *s;
		uint64_t src, txt;
	} bad[] = { { "", 0, 0 }, { "3", 4, 3 }, { "0", 0, 0 },
		{ "3:0,1", 4, 1 }, { "1,0:1", 1, 2 }, { "1,", 1, 1 },
		{ "x1:2", 1, 2 }, { "1x1:2", 1, 2 }, { "01", 1, 1 },
		{ "2:2:2", 2, 2 }, { "-1", 1, 1 }, { "1:", 1, 0 },
		{ "18446744073709551615x4:4", 4, 4 },
		{ "18446744073709551616", 0, 0 }, { "1,0:0,1", 2, 2 } };
	size_t i;
	char title[64];

	for (i = 0; good[i] != NULL; i++) {
		struct str s = str_of(good[i], strlen(good[i]));
		uint64_t src = 0, txt = 0, k, x, y;
		const char *p = good[i];
		int len;

		/* sums by sscanf, another way than map's own */
		for (; *p != '\0'; p += len + (p[len] == ',')) {
			if (sscanf(p, "%" SCNu64 "x%" SCNu64 ":%" SCNu64 "%n",
				&k, &x, &y, &len) == 3)
				src += k * x, txt += k * y;
			else if (sscanf(p, "%" SCNu64 ":%" SCNu64 "%n", &x, &y,
				     &len) == 2)
				src += x, txt += y;
			else if (sscanf(p, "%" SCNu64 "%n", &x, &len) == 1)
				src += x, txt += x;
		}
		snprintf(title, sizeof(title), "%s is read and printed",
		    good[i]);
		if (map_parse(&m, s, src, txt)) {
			is_str(print(&m), s, title);
			is_str(print_parts(&m), s, "its parts");
		} else {
			ok(false, title);
		}
	}
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		snprintf(title, sizeof(title), "'%s' for %d:%d is refused",
		    bad[i].s, (int)bad[i].src, (int)bad[i].txt);
		ok(!parse(bad[i].s, bad[i].src, bad[i].txt), title);
	}
}

static void
appending(void)
{
	map_clear(&m);
	map_same(&m, 2);
	map_same(&m, 3);
	map_unit(&m, 1, 1, 3);
	map_unit(&m, 1, 1, 3);
	map_unit(&m, 1, 2, 0);
	map_unit(&m, 1, 1, 0);
	map_unit(&m, 1, 1, 2);
	map_same(&m, 0);
	map_unit(&m, 1, 0, 0);
	map_same(&m, 1);
	is_str(print(&m), STR("5,2x1:3,3:0,1:2,1"), "neighbours are joined");
	is_int((int64_t)m.src, 12, "source side is summed");
	is_int((int64_t)m.txt, 14, "text side is summed");
	ok(map_differs(&m), "a map with units differs");
	map_clear(&m);
	map_same(&m, 4);
	ok(!map_differs(&m), "a map of equal bytes does not");
}

static void
lookups(void)
{
	/* ab | 3 bytes gone | c | 1:3 1:3 | d */
	ok(parse("2,3:0,1,2x1:3,1", 9, 10), "a map to look into");
	is_int((int64_t)map_begin(&m, 2, NULL), 5,
	    "what begins behind vanished bytes begins behind them");
	is_int((int64_t)map_end(&m, 2, NULL), 2,
	    "what ends before vanished bytes ends before them");
	is_int((int64_t)map_begin(&m, 4, NULL), 6,
	    "a beginning inside a unit is the unit's");
	is_int((int64_t)map_end(&m, 4, NULL), 7,
	    "an end inside a unit is the unit's");
	is_int((int64_t)map_begin(&m, 6, NULL), 7, "second of two units");
	is_int((int64_t)map_end(&m, 10, NULL), 9, "the end is the end");
	is_int((int64_t)map_end(&m, 99, NULL), 9, "beyond it too");
	is_int((int64_t)map_begin(&m, 99, NULL), 9, "and as a beginning");
	is_int((int64_t)map_cut(&m, 5, NULL), 6,
	    "a cut moves to the unit's end");
	is_int((int64_t)map_cut(&m, 2, NULL), 2, "a cut between units stays");
}

static void
slices(void)
{
	uint64_t sb, se;

	parse("2,3:0,1,2x1:3,1", 9, 10);
	map_slice(&m, 0, 2, &n, &sb, &se);
	is_str(print(&n), STR("2"), "slice before what vanished");
	is_int((int64_t)se, 2, "... ends before it");
	map_slice(&m, 2, 6, &n, &sb, &se);
	is_str(print(&n), STR("1,1:3"), "slice behind what vanished");
	is_int((int64_t)sb, 5, "... begins behind it");
	is_int((int64_t)se, 7, "... and ends with its unit");
	map_slice(&m, 1, 10, &n, &sb, &se);
	is_str(print(&n), STR("1,3:0,1,2x1:3,1"), "vanished bytes inside stay");
	map_slice(&m, 0, 10, &n, &sb, &se);
	is_str(print(&n), STR("2,3:0,1,2x1:3,1"), "the whole is the whole");
}

/*
 * The slow truth for slices: for each text byte the source span of its
 * unit; any slice at unit borders must agree with it.
 */
static void
slices_all(void)
{
	static const char s[] = "2,3:0,1,2x1:3,1,4:2,1,0:1,1,5x2:1";
	uint64_t sb, se, b1, e1;
	size_t i, j, k, wrong = 0, cases = 0;

	ok(parse(s, 25, 20), "a longer map");
	for (i = 0; i < 20; i++)
		for (j = i + 1; j <= 20; j++) {
			if (map_cut(&m, i, NULL) != i ||
			    map_cut(&m, j, NULL) != j)
				continue;
			/* an inserted byte has no place at an edge */
			if (i == 13 || j == 14)
				continue;
			cases++;
			map_slice(&m, i, j, &n, &sb, &se);
			wrong += n.txt != j - i || n.src != se - sb;
			for (k = i; k < j; k++) {
				b1 = sb + map_begin(&n, k - i, NULL);
				e1 = sb + map_end(&n, k - i + 1, NULL);
				wrong += b1 != map_begin(&m, k, NULL) ||
				    e1 != map_end(&m, k + 1, NULL);
			}
		}
	ok(cases > 50, "many slices");
	is_int((int64_t)wrong, 0, "each agrees with the whole");
}

static void
hints(void)
{
	size_t hint = 0, plain = 0, i;

	parse("2,3:0,1,2x1:3,1,4:2,1,0:1,1,5x2:1", 25, 20);
	for (i = 0; i <= 20; i++)
		plain += map_begin(&m, i, &hint) != map_begin(&m, i, NULL);
	for (i = 21; i-- > 0;)
		plain += map_begin(&m, i, &hint) != map_begin(&m, i, NULL);
	is_int((int64_t)plain, 0, "a hint changes nothing");
}

static void
composition(void)
{
	static const struct {
		const char *outer, *inner, *want;
		uint64_t src, mid, txt;
	} c[] = {
		{ "5", "2,1:3,2", "2,1:3,2", 5, 5, 7 },
		{ "2,1:3,2", "7", "2,1:3,2", 5, 7, 7 },
		{ "10x2:1", "10", "10x2:1", 20, 10, 10 },
		/* UTF-16, then two letters to one */
		{ "10x2:1", "4,2:1,4", "4x2:1,4:1,4x2:1", 20, 10, 9 },
		/* a decoded quote, then dropped among others */
		{ "3,1:3,3", "3,3:0,3", "3,1:0,3", 7, 9, 6 },
		{ "3,2:0,3", "2,2:1,2", "2,4:1,2", 8, 6, 5 },
		{ "3,2:0,3", "6", "3,2:0,3", 8, 6, 6 },
		{ "6", "3,0:1,3", "3,0:1,3", 6, 6, 7 },
		/* one byte to three, a middle that cuts it: one unit */
		{ "1,1:3,1", "2,2:1,1", "1,1:2,1", 3, 5, 4 },
	};
	size_t i;
	char title[96];

	for (i = 0; i < sizeof(c) / sizeof(*c); i++) {
		snprintf(title, sizeof(title), "%s then %s", c[i].outer,
		    c[i].inner);
		if (!map_parse(&m, str_of(c[i].outer, strlen(c[i].outer)),
			c[i].src, c[i].mid) ||
		    !map_parse(&n, str_of(c[i].inner, strlen(c[i].inner)),
			c[i].mid, c[i].txt)) {
			ok(false, title);
			continue;
		}
		map_compose(&m, &n, &o);
		is_str(print(&o), str_of(c[i].want, strlen(c[i].want)), title);
	}
}

int
main(void)
{
	forms();
	appending();
	lookups();
	slices();
	slices_all();
	hints();
	composition();
	map_free(&m);
	map_free(&n);
	map_free(&o);
	buf_free(&b);
	return done_testing();
}
