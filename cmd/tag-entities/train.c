/* SPDX-License-Identifier: ISC */
/*
 * train: learns the weights of tag-entities from annotated text.
 *
 *	train [OPTIONS] TYPES.tsv FILE... >model.tsv
 *
 * FILE: token TAB tag lines (BIO), an empty line behind each sentence, `# set
 * = NAME` first; or a list of the gazetteer, whose names say what their words
 * and letters are.  TYPES.tsv says what a set's types may be.  An averaged
 * perceptron over whole label sequences (Collins 2002) that learns from
 * partial labels: the best path that the annotation allows is right.
 * Integers only: the same bytes on every machine.
 */
#include <stdio.h>
#include <stdlib.h>

#include "phrase.h"

/* How often an example is learnt from: so many of WHOLE times. */
#define WHOLE 10000
#define RARE (1u << K_NORP | 1u << K_FAC | 1u << K_EVENT | 1u << K_LAW \
	| 1u << K_PRODUCT | 1u << K_WORK_OF_ART)
#define ALL_KINDS ((1u << K_NAMES) - 1)

struct example {
	size_t at;      /* first token in toks */
	uint32_t n;
	int part;       /* of WHOLE */
};

struct tok {
	size_t feat;    /* first feature in feats */
	uint32_t nfeat;
	uint32_t allow; /* labels that may be right */
	uint32_t all;   /* labels that they are told from */
};

struct type { struct str key; uint32_t kinds; bool silent; int part; };

static struct type *types;
static size_t ntypes, captypes;
static struct example *ex;
static size_t nex, capex;
static struct tok *toks;
static size_t ntoks, captoks;
static uint32_t *feats;
static size_t nfeats, capfeats;

/* features: hash table of keys; id = slot order of arrival */
static uint64_t *keys;
static uint32_t *ids, mask;
static uint32_t nids;
static uint32_t *count;
static size_t capcount;
static struct buf names;
static uint32_t *name_at;
static size_t capname;

static int32_t *weight;  /* nids x WIDTH */
static int64_t *total, *mean;
static int32_t trans[LABELS][WIDTH];
static int64_t trans_total[LABELS][LABELS], trans_mean[LABELS][LABELS];

static int epochs = 12, runs = 16, margin = 100, drop = 8;
static uint64_t random_state = 88172645463325252u;

static uint64_t
rnd(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return random_state;
}

/* Names of a class of the lists that are seen in an epoch; part at most. */
static int list_names = 2000, list_most = WHOLE / 5;
static int set_part = WHOLE;
static const char *skips[64]; /* templates to do without */
static size_t nskips;
static int keep = 50000, caution = 60, minimum = 2;

static uint32_t
feature(uint64_t key, struct text *t, size_t i, size_t k, bool bare)
{
	uint32_t at, j, oldmask = mask;
	uint64_t *okeys = keys;
	uint32_t *oids = ids;

	if (keys == NULL || nids * 2 > mask) {
		mask = keys == NULL ? (1u << 20) - 1 : mask * 2 + 1;
		keys = calloc((size_t)mask + 1, sizeof(*keys));
		ids = calloc((size_t)mask + 1, sizeof(*ids));
		if (keys == NULL || ids == NULL)
			die("out of memory");
		for (j = 0; okeys != NULL && j <= oldmask; j++) {
			if (okeys[j] == 0)
				continue;
			for (at = (uint32_t)okeys[j] & mask; keys[at] != 0;
			     at = (at + 1) & mask)
				;
			keys[at] = okeys[j];
			ids[at] = oids[j];
		}
		free(okeys);
		free(oids);
	}
	for (at = (uint32_t)key & mask; keys[at] != 0 && keys[at] != key;
	     at = (at + 1) & mask)
		;
	if (keys[at] == 0) {
		keys[at] = key;
		ids[at] = nids++;
		if (capcount < nids)
			count = xgrow(count, &capcount, nids, sizeof(*count));
		count[nids - 1] = 0;
		if (capname < nids)
			name_at = xgrow(name_at, &capname, nids,
			    sizeof(*name_at));
		name_at[nids - 1] = (uint32_t)names.n;
		feat_name(t, i, k, bare, &names);
		buf_putc(&names, '\0');
	}
	count[ids[at]]++;
	return ids[at];
}

static struct str
slurp(const char *name)
{
	struct buf b = { 0 };
	FILE *f = fopen(name, "rb");
	size_t got;

	if (f == NULL)
		die("%s: cannot open", name);
	while ((got = fread(buf_room(&b, 65536), 1, 65536, f)) > 0)
		b.n += got;
	fclose(f);
	return buf_str(&b);
}

static void
read_types(const char *name)
{
	struct str text = slurp(name), line, list, one;
	struct type ty;

	while (str_cut(&text, '\n', &line)) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		ty = (struct type){ .key = str_field(line, 0) };
		list = str_field(line, 1);
		ty.silent = str_eq(list, STR("-"));
		ty.part = WHOLE;
		if (ty.key.p[ty.key.n - 1] == '*') {
			uint64_t percent;

			if (!str_u64(list, &percent) || percent > 100)
				die("%s: bad weight of %.*s", name,
				    (int)ty.key.n, ty.key.p);
			ty.part = (int)percent * (WHOLE / 100);
		}
		while (str_cut(&list, '|', &one))
			if (kind_of(one) < K_NAMES)
				ty.kinds |= 1u << kind_of(one);
		if (captypes == ntypes)
			types = xgrow(types, &captypes, ntypes + 1,
			    sizeof(*types));
		types[ntypes++] = ty;
	}
}

static const struct type *
find_type(struct str set, struct str type)
{
	size_t i;

	for (i = 0; i < ntypes; i++)
		if (types[i].key.n == set.n + 1 + type.n
		    && memcmp(types[i].key.p, set.p, set.n) == 0
		    && types[i].key.p[set.n] == ' '
		    && memcmp(types[i].key.p + set.n + 1, type.p, type.n) == 0)
			return &types[i];
	return NULL;
}

/* Kinds that the set annotates. */
static uint32_t
set_kinds(struct str set)
{
	uint32_t k = 0;
	size_t i;

	for (i = 0; i < ntypes; i++)
		if (types[i].key.n > set.n
		    && memcmp(types[i].key.p, set.p, set.n) == 0
		    && types[i].key.p[set.n] == ' ')
			k |= types[i].kinds;
	return k;
}

static uint32_t
labels_b(uint32_t kinds)
{
	uint32_t l = 0;
	int k;

	for (k = 0; k < K_NAMES; k++)
		if (kinds >> k & 1)
			l |= 1u << LABEL_B(k);
	return l;
}

static uint32_t
labels_i(uint32_t kinds)
{
	return labels_b(kinds) << 1;
}

struct span { size_t b, e; uint32_t kinds; bool silent; };

/* One sentence as text with its spans; in some other casing. */
static void
learn(struct text *t, struct seen *seen, struct str s,
    const struct span *span, size_t nspan, uint32_t known)
{
	uint64_t key[FEAT_MAX];
	size_t at = 0, end, i, k, n, j;

	feat_text(t, s, seen);
	for (; feat_stretch(t, &at, &end); at = end) {
		if (capex == nex)
			ex = xgrow(ex, &capex, nex + 1, sizeof(*ex));
		ex[nex++] = (struct example){ ntoks,
			(uint32_t)(end - at), set_part };
		for (i = at; i < end; i++) {
			const struct token *tok = &t->tokens.t[i];
			struct tok *out;

			if (captoks == ntoks)
				toks = xgrow(toks, &captoks, ntoks + 1,
				    sizeof(*toks));
			out = &toks[ntoks++];
			/* outside: O, or what the set does not know */
			out->allow = 1 | labels_b(ALL_KINDS & ~known)
			    | labels_i(ALL_KINDS & ~known);
			for (j = 0; j < nspan; j++) {
				if (span[j].e <= tok->b || span[j].b >= tok->e)
					continue;
				if (span[j].silent)
					out->allow = UINT32_MAX;
				else if (span[j].b >= tok->b || i == at)
					out->allow = labels_b(span[j].kinds);
				else
					out->allow = labels_i(span[j].kinds);
				break;
			}
			out->all = UINT32_MAX;
			n = feat_of(t, i, key, NULL);
			out->feat = nfeats;
			out->nfeat = (uint32_t)n;
			if (capfeats < nfeats + n)
				feats = xgrow(feats, &capfeats, nfeats + n,
				    sizeof(*feats));
			for (k = 0; k < n; k++)
				feats[nfeats++] = feature(key[k], t, i, k, false);
		}
		/* what the lists are sure of settles which kind it is */
		for (j = 0; j < nspan; j++) {
			uint32_t m = 0, all = 0, kinds;
			size_t first = SIZE_MAX, last = 0;

			for (i = at; i < end; i++)
				if (t->tokens.t[i].b < span[j].e
				    && t->tokens.t[i].e > span[j].b) {
					if (first == SIZE_MAX)
						first = i;
					last = i;
				}
			if (first == SIZE_MAX || span[j].silent)
				continue;
			all = first == last ? t->look[first].u
			    : t->look[first].b & t->look[last].l;
#define IS(c) (all >> G_##c & 1)
			if (IS(country) || IS(former) || IS(city)
			    || IS(capital) || IS(seat) || IS(admin)
			    || IS(region))
				m |= 1u << K_GPE;
			if (IS(physical))
				m |= 1u << K_LOC;
			if (IS(facility))
				m |= 1u << K_FAC;
			if (IS(demonym) || IS(group))
				m |= 1u << K_NORP;
			if (IS(event))
				m |= 1u << K_EVENT;
			if (IS(law))
				m |= 1u << K_LAW;
			if (IS(product))
				m |= 1u << K_PRODUCT;
			if (IS(work))
				m |= 1u << K_WORK_OF_ART;
			if (IS(language) && !IS(demonym))
				m |= 1u << K_LANGUAGE;
#undef IS
			if (m == 0 && last > first) {
				enum kind by = kind_by_head(t, first,
				    last + 1);

				if (by != K_NONE)
					m |= 1u << by;
			}
			kinds = span[j].kinds & m;
			if (kinds == 0 || kinds == span[j].kinds)
				continue;
			for (i = first; i <= last; i++)
				toks[ntoks - (end - i)].allow
				    = i == first ? labels_b(kinds)
				                 : labels_i(kinds);
		}
	}
}

static bool
in_list(struct str w, const char *list)
{
	size_t n;

	for (; *list != '\0'; list += n + (list[n] == ' ')) {
		for (n = 0; list[n] != '\0' && list[n] != ' '; n++)
			;
		if (n == w.n && memcmp(list, w.p, n) == 0)
			return true;
	}
	return false;
}

/* Tokens as running text: no space before , . ) and behind ( $. */
static void
join(struct buf *b, struct str w, bool *glue, unsigned *quotes)
{
	bool space = !*glue && b->n > 0;

	if (in_list(w, ". , ; : ! ? % ) ] } \xC2\xBB \xE2\x80\x9D \xE2\x80\x99 "
	    "\xE2\x80\xA6 's \xE2\x80\x99s n't n\xE2\x80\x99t 're 've 'll 'd "
	    "'m 'S ''"))
		space = false;
	*glue = in_list(w, "( [ { $ \xC2\xA3 \xE2\x82\xAC \xC2\xAB "
	    "\xE2\x80\x9C \xE2\x80\x98 # @ ``");
	if (str_eq(w, STR("\""))) {
		if (*quotes & 1)
			space = false;
		else
			*glue = true;
		*quotes ^= 1;
	}
	if (space)
		buf_putc(b, ' ');
	buf_put(b, w);
}

static void
recase(struct buf *to, struct str s, int how)
{
	size_t i;
	bool start = true;
	char c;

	to->n = 0;
	for (i = 0; i < s.n; i++) {
		c = s.p[i];
		if (c >= 'a' && c <= 'z' && (how == 1 || (how == 2 && start)))
			c = (char)(c - 32);
		else if (c >= 'A' && c <= 'Z' && how == 3)
			c = (char)(c | 32);
		start = c == ' ' || c == '-';
		buf_putc(to, c);
	}
}

static void
read_set(const char *name, struct str text)
{
	struct str line, set = { "", 0 }, w, tag, val;
	struct buf b = { 0 }, b2 = { 0 };
	struct span *span = NULL;
	size_t nspan = 0, capspan = 0, begin, nsent = 0;
	struct text t = { 0 };
	struct seen seen = { 0 };
	bool glue = true, more = true;
	unsigned quotes = 0;
	uint32_t known = 0;
	const struct type *ty;

	while (more) {
		more = str_cut(&text, '\n', &line);
		if (more && line.n > 2 && line.p[0] == '#' && line.p[1] == ' '
		    && memchr(line.p, '\t', line.n) == NULL) {
			if (line.n > 8 && memcmp(line.p, "# set = ", 8) == 0) {
				set = str_of(line.p + 8, line.n - 8);
				known = set_kinds(set);
				ty = find_type(set, STR("*"));
				set_part = ty != NULL ? ty->part : WHOLE;
			}
			if (line.n > 6 && memcmp(line.p, "# doc = ", 8) == 0)
				seen = (struct seen){ 0 };
			continue;
		}
		if (more && line.n > 0) {
			w = str_field(line, 0);
			tag = str_field(line, 1);
			join(&b, w, &glue, &quotes);
			begin = b.n - w.n;
			if (tag.n < 3)
				continue;
			val = str_of(tag.p + 2, tag.n - 2);
			if (tag.p[0] == 'I' && nspan > 0) {
				span[nspan - 1].e = b.n;
				continue;
			}
			ty = find_type(set, val);
			if (capspan == nspan)
				span = xgrow(span, &capspan, nspan + 1,
				    sizeof(*span));
			span[nspan++] = (struct span){ begin, b.n,
				ty != NULL ? ty->kinds : 0,
				ty == NULL || ty->silent };
			/* titles have a rule of their own: outside */
			if (ty != NULL && !ty->silent && ty->kinds == 0)
				nspan--;
			continue;
		}
		/* "the United Nations": articles are outside */
		for (begin = 0; begin < nspan; begin++) {
			struct span *x = &span[begin];

			if (x->e - x->b > 4 && (b.p[x->b] | 32) == 't'
			    && memcmp(b.p + x->b + 1, "he ", 3) == 0)
				x->b += 4;
			if (x->e - x->b > 3 && b.p[x->e - 1] == 's'
			    && b.p[x->e - 2] == '\'')
				x->e -= 2;
		}
		if (b.n > 0) {
			learn(&t, &seen, buf_str(&b), span, nspan, known);
			nsent++;
			/* titles and careless text: one sentence in so many */
			if (nsent % 3 == 0) {
				recase(&b2, buf_str(&b), 1);
				learn(&t, &seen, buf_str(&b2), span, nspan,
				    known);
			} else if (nsent % 6 == 2) {
				recase(&b2, buf_str(&b), 2);
				learn(&t, &seen, buf_str(&b2), span, nspan,
				    known);
			} else if (nsent % 12 == 4) {
				recase(&b2, buf_str(&b), 3);
				learn(&t, &seen, buf_str(&b2), span, nspan,
				    known);
			}
		}
		b.n = 0, nspan = 0, glue = true, quotes = 0;
	}
	fprintf(stderr, "train: %s: %zu sentences, %zu tokens, %u features\n",
	    name, nsent, ntoks, nids);
}

/* What the names of a class of the lists are. */
static uint32_t
class_kinds(enum gaz_class c)
{
	switch (c) {
	case G_given: case G_family: case G_leader: return 1u << K_PERSON;
	case G_country: case G_former: case G_city: case G_capital:
	case G_seat: case G_admin: return 1u << K_GPE;
	case G_region: case G_physical: return 1u << K_LOC;
	case G_facility: return 1u << K_FAC;
	case G_igo: case G_party: case G_body: case G_media: case G_company:
	case G_club: case G_university: return 1u << K_ORG;
	case G_demonym: case G_group: return 1u << K_NORP;
	case G_event: return 1u << K_EVENT;
	case G_law: return 1u << K_LAW;
	case G_product: return 1u << K_PRODUCT;
	case G_work: return 1u << K_WORK_OF_ART;
	default: return 0;
	}
}

/*
 * Names of the lists, alone: what their words and letters say.  That they
 * are names is given, so O is no rival.  A class has the same part in all,
 * however many names it has.
 */
static void
read_list(const char *name, struct str text)
{
	struct str rest, line;
	static uint32_t n[G_MAX];
	struct text t = { 0 };
	static struct seen seen;
	uint64_t key[FEAT_MAX];
	size_t i, k, at, end, nkey;
	enum gaz_class c;
	int part;

	memset(n, 0, sizeof(n));
	for (rest = text; str_cut(&rest, '\n', &line);)
		if (line.n > 0 && line.p[0] != '#'
		    && (c = gaz_class(str_field(line, 1))) < G_MAX)
			n[c]++;
	for (rest = text; str_cut(&rest, '\n', &line);) {
		if (line.n == 0 || line.p[0] == '#')
			continue;
		c = gaz_class(str_field(line, 1));
		if (c >= G_MAX || class_kinds(c) == 0)
			continue;
		part = (int)((int64_t)list_names * WHOLE / n[c]);
		/* texts have few laws and works for each person and place */
		if (class_kinds(c) & RARE)
			part /= 10;
		if (part > list_most)
			part = list_most;
		feat_text(&t, str_field(line, 0), &seen);
		at = 0;
		if (!feat_stretch(&t, &at, &end) || at != 0
		    || end != t.tokens.n || t.mode != M_MIXED)
			continue;
		if (capex == nex)
			ex = xgrow(ex, &capex, nex + 1, sizeof(*ex));
		ex[nex++] = (struct example){ ntoks, (uint32_t)end, part };
		for (i = 0; i < end; i++) {
			struct tok *out;

			if (captoks == ntoks)
				toks = xgrow(toks, &captoks, ntoks + 1,
				    sizeof(*toks));
			out = &toks[ntoks++];
			out->all = i == 0 ? labels_b(ALL_KINDS)
			    : labels_i(ALL_KINDS);
			out->allow = i == 0 ? labels_b(class_kinds(c))
			    : labels_i(class_kinds(c));
			nkey = feat_bare(&t, i, key);
			out->feat = nfeats;
			out->nfeat = (uint32_t)nkey;
			if (capfeats < nfeats + nkey)
				feats = xgrow(feats, &capfeats, nfeats + nkey,
				    sizeof(*feats));
			for (k = 0; k < nkey; k++)
				feats[nfeats++] = feature(key[k], &t, i, k,
				    true);
		}
	}
	fprintf(stderr, "train: %s: %zu tokens, %u features\n", name, ntoks,
	    nids);
	feat_free(&t);
}

/* Drops features seen fewer times than `minimum`. */
static void
rare(void)
{
	uint32_t *new = xrealloc(NULL, nids, sizeof(*new)), n = 0, i;
	size_t t, k, at, j, m;

	for (j = 0; j < nskips; j++)
		for (i = 0, m = strlen(skips[j]); i < nids; i++)
			if (strncmp(names.p + name_at[i], skips[j], m) == 0
			    && names.p[name_at[i] + m] == '=')
				count[i] = 0;
	for (i = 0; i < nids; i++) {
		new[i] = (int)count[i] >= minimum ? n++ : UINT32_MAX;
		if (new[i] != UINT32_MAX)
			name_at[new[i]] = name_at[i];
	}
	for (t = at = 0; t < ntoks; t++) {
		size_t from = toks[t].feat;

		toks[t].feat = at;
		for (k = 0; k < toks[t].nfeat; k++)
			if (new[feats[from + k]] != UINT32_MAX)
				feats[at++] = new[feats[from + k]];
		toks[t].nfeat = (uint32_t)(at - toks[t].feat);
	}
	for (i = 0; i <= mask; i++)
		if (keys[i] != 0) {
			ids[i] = new[ids[i]];
			if (ids[i] == UINT32_MAX)
				keys[i] = 0;
		}
	nids = n;
	free(new);
}

static void
update(const struct tok *tok, const uint64_t *dropped, int label, int32_t by,
    int64_t step)
{
	size_t k;

	for (k = 0; k < tok->nfeat; k++) {
		size_t at;

		if (dropped[k >> 6] >> (k & 63) & 1)
			continue;
		at = (size_t)feats[tok->feat + k] * WIDTH + (size_t)label;
		weight[at] += by;
		total[at] += by * step;
	}
}

static void
train_once(void)
{
	static struct lattice x;
	static uint64_t dropped[STRETCH][2];
	static uint32_t allow[STRETCH], all[STRETCH];
	static unsigned char good[STRETCH], bad[STRETCH];
	uint32_t *order = xrealloc(NULL, nex, sizeof(*order));
	int64_t step = 1, steps = (int64_t)nex * epochs;
	size_t i, j, k, wrong, seen;
	int e, l, p, q;

	memset(weight, 0, (size_t)nids * WIDTH * sizeof(*weight));
	memset(total, 0, (size_t)nids * WIDTH * sizeof(*total));
	memset(trans, 0, sizeof(trans));
	memset(trans_total, 0, sizeof(trans_total));
	for (i = 0; i < nex; i++)
		order[i] = (uint32_t)i;
	for (e = 0; e < epochs; e++) {
		wrong = seen = 0;
		for (i = nex; i > 1; i--) {
			uint32_t tmp;

			j = rnd() % i;
			tmp = order[i - 1];
			order[i - 1] = order[j];
			order[j] = tmp;
		}
		for (i = 0; i < nex; i++, step++) {
			const struct example *g = &ex[order[i]];

			if ((int)(rnd() >> 32 & 0x7FFFFFFF) % WHOLE >= g->part)
				continue;
			x.n = g->n;
			for (j = 0; j < g->n; j++) {
				const struct tok *tok = &toks[g->at + j];

				allow[j] = tok->allow;
				all[j] = tok->all;
				memset(x.s[j], 0, sizeof(x.s[j]));
				dropped[j][0] = dropped[j][1] = 0;
				for (k = 0; k < tok->nfeat; k++) {
					const int32_t *w;

					if ((int)(rnd() >> 40 & 15) < drop) {
						dropped[j][k >> 6]
						    |= 1ull << (k & 63);
						continue;
					}
					w = weight + (size_t)feats[tok->feat
					    + k] * WIDTH;
					for (l = 0; l < WIDTH; l++)
						x.s[j][l] += w[l];
				}
			}
			x.trans = (const int32_t(*)[WIDTH])trans;
			x.range = INT32_MAX / 4;
			for (j = 0; j < g->n; j++)
				for (l = 0; l < LABELS; l++)
					if (!(allow[j] >> l & 1))
						x.s[j][l] += margin;
			model_best(&x, all, bad);
			for (j = 0; j < g->n; j++)
				if (!(allow[j] >> bad[j] & 1))
					break;
			seen += g->n;
			if (j == g->n)
				continue;
			model_best(&x, allow, good);
			for (j = 0, p = q = 0; j <= g->n; j++) {
				int gl = j < g->n ? good[j] : 0;
				int bl = j < g->n ? bad[j] : 0;

				if (j < g->n && gl != bl) {
					wrong++;
					update(&toks[g->at + j], dropped[j],
					    gl, 4, step);
					update(&toks[g->at + j], dropped[j],
					    bl, -4, step);
				}
				if (gl != bl || p != q) {
					trans[p][gl] += 4;
					trans_total[p][gl] += 4 * step;
					trans[q][bl] -= 4;
					trans_total[q][bl] -= 4 * step;
				}
				p = gl, q = bl;
			}
		}
		fprintf(stderr, "train: epoch %d: %zu of %zu tokens wrong\n",
		    e + 1, wrong, seen);
	}
	/* averages, in units of 1/16 */
	for (i = 0; i < (size_t)nids * WIDTH; i++)
		mean[i] += ((int64_t)weight[i] * (steps + 1) - total[i]) * 16
		    / steps;
	for (p = 0; p < LABELS; p++)
		for (q = 0; q < LABELS; q++)
			trans_mean[p][q] += ((int64_t)trans[p][q] * (steps + 1)
			    - trans_total[p][q]) * 16 / steps;
	free(order);
}

/* Runs differ in order and in what is left out: their mean is steadier. */
static void
train(void)
{
	int run;

	weight = calloc((size_t)nids * WIDTH, sizeof(*weight));
	total = calloc((size_t)nids * WIDTH, sizeof(*total));
	mean = calloc((size_t)nids * WIDTH, sizeof(*mean));
	if (weight == NULL || total == NULL || mean == NULL)
		die("out of memory");
	for (run = 0; run < runs; run++)
		train_once();
	free(weight);
	free(total);
}

static int64_t *size;

static int
by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (size[x] != size[y])
		return size[x] > size[y] ? -1 : 1;
	return x < y ? -1 : x > y;
}

static void
put_label(int l)
{
	if (l == 0)
		putchar('O');
	else
		printf("%c-%.*s", l & 1 ? 'B' : 'I',
		    (int)kind_names[LABEL_KIND(l)].n,
		    kind_names[LABEL_KIND(l)].p);
}

static void
print(void)
{
	uint32_t *order = xrealloc(NULL, nids, sizeof(*order)), i;
	uint64_t *key = xrealloc(NULL, nids, sizeof(*key));
	int64_t max = 1, v, scale;
	int l, p;

	size = xrealloc(NULL, nids, sizeof(*size));
	for (i = 0; i <= mask; i++)
		if (keys[i] != 0)
			key[ids[i]] = keys[i];
	for (i = 0; i < nids; i++) {
		int64_t *w = mean + (size_t)i * WIDTH;

		order[i] = i;
		size[i] = 0;
		for (l = 0; l < LABELS; l++) {
			v = w[l] < 0 ? -w[l] : w[l];
			if (v > size[i])
				size[i] = v;
		}
	}
	qsort(order, nids, sizeof(*order), by_size);
	if (nids > (uint32_t)keep)
		nids = (uint32_t)keep;
	/* the few largest are clipped, so that the small ones show */
	max = size[order[nids / 500]];
	scale = max > 127 ? max : 127;
	fprintf(stderr, "train: %u features, largest %lld, smallest %lld\n",
	    nids, (long long)max, (long long)size[order[nids - 1]]);
	for (p = 0; p < LABELS; p++) {
		printf("trans\t");
		put_label(p);
		for (l = 0; l < LABELS; l++) {
			if (l != 0 && (l & 1) == 0 && p != l && p != l - 1)
				continue;
			v = trans_mean[p][l] * 127 / scale;
			/* a name too many is worse than one missed */
			if (l == 0)
				v += caution;
			if (v != 0) {
				printf("%c", '\t');
				put_label(l);
				printf(":%lld", (long long)v);
			}
		}
		putchar('\n');
	}
	for (i = 0; i < nids; i++) {
		int64_t *w = mean + (size_t)order[i] * WIDTH;
		bool any = false;

		for (l = 0; l < LABELS; l++) {
			v = w[l] * 127 / scale;
			v = v > 127 ? 127 : v < -127 ? -127 : v;
			if (v == 0)
				continue;
			if (!any)
				printf("%016llx\t%s",
				    (unsigned long long)key[order[i]],
				    names.p + name_at[order[i]]);
			any = true;
			putchar('\t');
			put_label(l);
			printf(":%d", (int)v);
		}
		if (any)
			putchar('\n');
	}
	free(order);
}

int
main(int argc, char **argv)
{
	struct str text;
	int i = 1;

	err_name = "train";
	for (; i + 1 < argc && argv[i][0] == '-'; i += 2)
		switch (argv[i][1]) {
		case 'n': epochs = atoi(argv[i + 1]); break;
		case 's': runs = atoi(argv[i + 1]); break;
		case 'd': drop = atoi(argv[i + 1]); break;
		case 'm': margin = atoi(argv[i + 1]); break;
		case 'w': list_names = atoi(argv[i + 1]); break;
		case 'k': keep = atoi(argv[i + 1]); break;
		case 'c': caution = atoi(argv[i + 1]); break;
		case 'r': minimum = atoi(argv[i + 1]); break;
		case 'x':
			if (nskips < sizeof(skips) / sizeof(*skips))
				skips[nskips++] = argv[i + 1];
			break;
		default: die("unknown option %s", argv[i]);
		}
	if (argc - i < 2)
		die("usage: train [-n EPOCHS] [-s RUNS] [-d DROP] [-m MARGIN] [-w NAMES] "
		    "[-k FEATURES] [-c CAUTION] [-r RARE] [-x TEMPLATE] "
		    "TYPES.tsv FILE...");
	read_types(argv[i++]);
	for (; i < argc; i++) {
		text = slurp(argv[i]);
		if (text.n > 8 && memcmp(text.p, "# set = ", 8) == 0)
			read_set(argv[i], text);
		else
			read_list(argv[i], text);
	}
	rare();
	train();
	print();
	return ferror(stdout) != 0 || fflush(stdout) != 0 ? 2 : 0;
}
