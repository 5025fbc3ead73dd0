/* SPDX-License-Identifier: ISC */
/*
 * mkgaz: the gazetteer's TSV files and clusters.tsv to gazdata.h, run at
 * build time.  A line of names is FORM, CLASS, VALUE, COUNTRY, ID, MAIN; of
 * other languages FORM, CLASS, VALUE, COUNTRY, ID, LANGUAGES; of words
 * WORD, CLASSES, VALUES; of clusters WORD, BITS, COUNT.
 */
#include <stdio.h>
#include <stdlib.h>

#include "cmd/tag-entities/word.h"
#include "gaz.h"
#include "lang.h"
#include "literal.h"
#include "slurp.h"

static void
bytes(const char *name, const char *p, size_t n)
{
	size_t i;

	printf("static const char %s[] =\n\"", name);
	for (i = 0; i < n; i++)
		literal_byte((unsigned char)p[i]);
	printf("\";\n");
}

/* Languages as the tables write them; 0: any. */
static uint32_t
languages(struct str codes)
{
	uint32_t set = lang_set(codes);

	if (codes.n > 0 && set == 0)
		die("unknown language in `%.*s'", (int)codes.n, codes.p);
	return set == LANG_ALL ? 0 : set;
}

/* Small words: WORD, LANGUAGES. */
static void
small_words(struct gaz *g, const char *file)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line;
	struct gaz_entry e;

	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		e = (struct gaz_entry){ .class = G_small };
		e.langs = languages(str_field(line, 1));
		gaz_add(g, str_field(line, 0), &e);
	}
}

static void
table(const char *upper, const char *lower, const struct gaz *g)
{
	char name[16];

	printf("#define %s_SLOTS %uu\n", upper, g->mask + 1);
	snprintf(name, sizeof(name), "%s_slot", lower);
	bytes(name, g->slot, ((size_t)g->mask + 1) * 8);
	snprintf(name, sizeof(name), "%s_rec", lower);
	bytes(name, g->own.p, g->own.n);
}

/* The form once more, with its apostrophes as the ends of words. */
static void
apart(struct gaz *g, struct str form, const struct gaz_entry *e)
{
	struct buf b = { 0 };
	size_t i;

	buf_put(&b, form);
	for (i = 0; i < b.n; i++)
		if (b.p[i] == '\'')
			b.p[i] = ' ';
	if (memchr(form.p, '\'', form.n) != NULL)
		gaz_add(g, buf_str(&b), e);
	buf_free(&b);
}

/* Endings of cases by their names: NAME, endings; see forms(). */
#define ENDINGS 200
static struct {
	struct str name, list;
} endings[ENDINGS];
static size_t nendings;

/* Which ones these are; nendings: none. */
static size_t
find_endings(struct str name)
{
	size_t i;

	for (i = 0; i < nendings && !str_eq(endings[i].name, name); i++)
		;
	return i;
}

/*
 * What a line of another language names: forms with ";" between them, each
 * with ~NAME as many as NAME has endings: "russ~o" russo russa russi russe.
 * The first of a given name is the value of the others.
 */
static void
forms(struct gaz *g, struct str list, const struct gaz_entry *e)
{
	struct buf b = { 0 }, base = { 0 };
	struct gaz_entry x;
	struct str form, stem, end, tail;
	size_t i;

	while (list.n > 0 && str_cut(&list, ';', &form)) {
		for (; form.n > 0 && form.p[0] == ' '; form.n--)
			form.p++;
		stem = form;
		if (memchr(form.p, '~', form.n) == NULL) {
			gaz_add(g, form, e);
			/* l'Europe, as row_cut() has it */
			apart(g, form, e);
			continue;
		}
		str_cut(&form, '~', &stem);
		i = find_endings(str_of(form.p - 1, form.n + 1));
		if (i == nendings)
			die("no endings `~%.*s'", (int)form.n, form.p);
		for (tail = endings[i].list;
		     tail.n > 0 && str_cut(&tail, ' ', &end);) {
			b.n = 0;
			buf_put(&b, stem);
			if (!str_eq(end, STR("-")))
				buf_put(&b, end);
			x = *e;
			/* cases of a given name: that name is their value */
			if (e->class == G_given &&
			    tail.p == endings[i].list.p + end.n + 1) {
				base.n = 0;
				buf_put(&base, buf_str(&b));
			} else if (e->class == G_given) {
				x.value = buf_str(&base);
			}
			gaz_add(g, buf_str(&b), &x);
			apart(g, buf_str(&b), &x);
		}
	}
	buf_free(&b);
	buf_free(&base);
}

/* The sixth column: "main", or of `world` the languages. */
static void
names(struct gaz *g, const char *file, bool world)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line;
	struct gaz_entry e;
	uint64_t id;

	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		e = (struct gaz_entry){ 0 };
		if (str_eq(str_field(line, 1), STR("endings"))) {
			if (nendings == ENDINGS ||
			    find_endings(str_field(line, 0)) < nendings)
				die("%s: endings twice, or too many", file);
			endings[nendings].name = str_field(line, 0);
			endings[nendings++].list = str_field(line, 2);
			continue;
		}
		e.class = gaz_class(str_field(line, 1));
		if (e.class == G_MAX)
			die("%s: unknown class in `%.*s'", file, (int)line.n,
			    line.p);
		e.value = str_field(line, 2);
		e.country = str_field(line, 3);
		if (str_u64(str_field(line, 4), &id))
			e.id = (uint32_t)id;
		if (world)
			e.langs = languages(str_field(line, 5));
		else
			e.main = str_eq(str_field(line, 5), STR("main"));
		if (world)
			forms(g, str_field(line, 0), &e);
		else
			gaz_add(g, str_field(line, 0), &e);
	}
}

/* The words of clusters.tsv that are written small. */
static void
small_clusters(struct gaz *g, const char *file)
{
	struct gaz_entry e = { .class = G_not };
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line, form;

	while (str_cut(&text, '\n', &line)) {
		form = str_field(line, 0);
		if (form.n > 0 && form.p[0] >= 'a' && form.p[0] <= 'z')
			gaz_add(g, form, &e);
	}
}

/*
 * The surnames of leaders that no list has, and no word is: Milei, Rutte, as
 * names of families.
 */
static void
surnames(struct gaz *g, const struct gaz *small, const char *file)
{
	struct gaz_entry e = { .class = G_family };
	struct gaz_hit hit[GAZ_HITS];
	struct tokens ts = { 0 };
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line, form;
	const struct token *k;

	while (str_cut(&text, '\n', &line)) {
		form = str_field(line, 0);
		if (!str_eq(str_field(line, 1), STR("leader")))
			continue;
		token_split(&ts, form);
		if (ts.n < 2)
			continue;
		k = &ts.t[ts.n - 1];
		/* no "(of) Belgium", no "Jr" */
		if (k->kind != T_WORD || k->cs != C_CAP || k->e - k->b < 4 ||
		    ts.t[ts.n - 2].cs == C_LOWER ||
		    gaz_find(g, &ts, ts.n - 1, hit) > 0 ||
		    gaz_find(small, &ts, ts.n - 1, hit) > 0)
			continue;
		gaz_add(g, str_of(form.p + k->b, k->e - k->b), &e);
	}
}

/* Hash slots of eight bytes: a fingerprint of the hash h, and v. */
static void
put(char *slot, uint32_t nslots, uint64_t h, uint32_t v)
{
	uint32_t i = (uint32_t)h, fp = (uint32_t)(h >> 32) | 1;
	char *to;
	size_t k;

	do
		to = slot + 8 * (size_t)(i++ & (nslots - 1));
	while (to[0] != 0 || to[1] != 0 || to[2] != 0 || to[3] != 0);
	for (k = 0; k < 4; k++) {
		to[k] = (char)(fp >> (8 * k) & 255);
		to[4 + k] = (char)(v >> (8 * k) & 255);
	}
}

static void
clusters(const char *file)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line, bits;
	uint32_t nslots = 65536, v;
	char *slot = calloc(nslots, 8);
	uint64_t count;
	size_t k;

	if (slot == NULL)
		die("out of memory");
	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		bits = str_field(line, 1);
		for (v = 0, k = 0; k < bits.n; k++)
			v = v << 1 | (bits.p[k] == '1');
		v |= (uint32_t)bits.n << 20;
		if (str_u64(str_field(line, 2), &count))
			for (; count > 1; count >>= 1)
				v += 1u << 25;
		put(slot, nslots, cluster_hash(str_field(line, 0)), v);
	}
	printf("#define CLUSTER_SLOTS %uu\n", nslots);
	bytes("cluster_slot", slot, (size_t)nslots * 8);
}

static unsigned
word_bit_of(struct str name)
{
	static const char *const all[] = {
#define X(c) #c,
		WORD_CLASSES(X)
#undef X
	};
	unsigned i;

	for (i = 0; i < WB_MAX; i++)
		if (str_eq(name, str_of(all[i], strlen(all[i]))))
			return i;
	die("unknown class of words `%.*s'", (int)name.n, name.p);
}

static void
words(const char *file)
{
	struct buf held = { 0 };
	struct str text = slurp(&held, file), line, list, one, class;
	struct tokens ts = { 0 };
	struct buf rec = { 0 };
	uint32_t nslots = 4096, i, set;
	char *slot = calloc(nslots, 8), *bit = calloc(8192, 1);
	size_t k;

	if (slot == NULL || bit == NULL)
		die("out of memory");
	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		token_split(&ts, str_field(line, 0));
		if (ts.n != 1) /* women's, attorney-general: by their parts */
			continue;
		put(slot, nslots, token_mix(ts.t[0].hash), (uint32_t)rec.n);
		/* as word_may() in gazdata.c asks */
		i = (uint32_t)(ts.t[0].hash >> 44) & 0xFFFF;
		bit[i >> 3] = (char)(bit[i >> 3] | 1 << (i & 7));
		list = str_field(line, 1);
		for (set = 0; str_cut(&list, ',', &one);)
			set |= 1u << word_bit_of(one);
		for (k = 0; k < 4; k++)
			buf_putc(&rec, (char)(set >> (8 * k) & 255));
		list = str_field(line, 2);
		while (list.n > 0 && str_cut(&list, ',', &one)) {
			str_cut(&one, '=', &class);
			buf_putc(&rec, (char)(word_bit_of(class) + 1));
			buf_putc(&rec, (char)one.n);
			buf_put(&rec, one);
		}
		buf_putc(&rec, 0);
	}
	printf("#define WORD_SLOTS %uu\n", nslots);
	bytes("word_slot", slot, (size_t)nslots * 8);
	bytes("word_bit", bit, 8192);
	bytes("word_rec", rec.p, rec.n);
}

int
main(int argc, char **argv)
{
	struct gaz g = { 0 }, w = { 0 }, small = { 0 };
	int i;

	err_name = "mkgaz";
	if (argc < 8)
		die("usage: mkgaz NAMES.tsv... WORLD.tsv OFFICES.tsv "
		    "PEOPLES.tsv SMALL.tsv WORDS.tsv CLUSTERS.tsv");
	for (i = 1; i < argc - 6; i++)
		names(&g, argv[i], false);
	small_clusters(&small, argv[argc - 1]);
	for (i = 1; i < argc - 6; i++)
		surnames(&g, &small, argv[i]);
	for (; i < argc - 3; i++)
		names(&w, argv[i], true);
	small_words(&w, argv[i]);
	puts("/* made by mkgaz */");
	table("GAZ", "gaz", &g);
	table("WORLD", "world", &w);
	words(argv[argc - 2]);
	clusters(argv[argc - 1]);
	return ferror(stdout) != 0 ? 2 : 0;
}
