/* SPDX-License-Identifier: ISC */
/*
 * crfsuite: a tagger of names as it is mostly made with CRFsuite (Okazaki
 * 2007), to compare tag-entities with; see entities.sh.
 *
 *	crfsuite learn MODEL <tokens	token TAB tag, an empty line between
 *	crfsuite tag MODEL <tokens	the same with the tags that it finds
 *
 * Features: the words two to each side, prefixes and suffixes up to four
 * letters, shape; averaged perceptron, 20 rounds (better by three points of F1
 * on uner_ewt/dev than L-BFGS, 100 rounds).
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <crfsuite.h>

enum { WORDS = 1000, LONGEST = 200 };
static char word[WORDS][LONGEST], low[WORDS][LONGEST], tag[WORDS][32];
static char form[WORDS][LONGEST];
static crfsuite_dictionary_t *attrs, *labels;
static int learning;

static void
put(crfsuite_item_t *item, const char *key, const char *value, int n)
{
	crfsuite_attribute_t a;
	char name[LONGEST + 32];
	int id;

	snprintf(name, sizeof(name), "%s=%.*s", key, n, value);
	id = learning ? attrs->get(attrs, name) : attrs->to_id(attrs, name);
	if (id >= 0) {
		a.aid = id, a.value = 1;
		crfsuite_item_append_attribute(item, &a);
	}
}

/* Xx9: what the letters look like, runs as one. */
static void
shape(const char *w, char *out)
{
	char c, last = 0;

	for (; *w != '\0'; w++) {
		c = isupper((unsigned char)*w)   ? 'X'
		    : islower((unsigned char)*w) ? 'x'
		    : isdigit((unsigned char)*w) ? '9'
						 : *w;
		if (c != last)
			*out++ = last = c;
	}
	*out = '\0';
}

static void
features(crfsuite_item_t *item, int i, int n)
{
	static const char *const at[] = { "w-2", "w-1", "w", "w+1", "w+2" };
	static const char *const shapes[] = { "", "s-1", "s", "s+1", "" };
	static const char *const parts[] = { "p1", "p2", "p3", "p4", "s1", "s2",
		"s3", "s4" };
	int k, len = (int)strlen(low[i]);

	put(item, "bias", "", 0);
	for (k = -2; k <= 2; k++) {
		if (i + k < 0 || i + k >= n) {
			put(item, at[k + 2], "_", 1);
			continue;
		}
		put(item, at[k + 2], low[i + k], LONGEST);
		if (k >= -1 && k <= 1)
			put(item, shapes[k + 2], form[i + k], LONGEST);
	}
	for (k = 1; k <= 4 && k <= len; k++) {
		put(item, parts[k - 1], low[i], k);
		put(item, parts[k + 3], low[i] + len - k, k);
	}
}

static int
sentence(void)
{
	char line[4096], *tab;
	int n = 0, i;

	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (line[0] == '\0') {
			if (n > 0)
				break;
			continue;
		}
		if (n == WORDS ||
		    (line[0] == '#' && line[1] == ' ' &&
			strchr(line, '\t') == NULL))
			continue;
		tab = strchr(line, '\t');
		if (tab != NULL)
			*tab = '\0';
		snprintf(word[n], LONGEST, "%s", line);
		snprintf(tag[n], sizeof(tag[n]), "%s",
		    tab != NULL ? tab + 1 : "O");
		for (i = 0;
		     (low[n][i] = (char)tolower((unsigned char)word[n][i])) !=
		     '\0';
		     i++)
			;
		shape(word[n], form[n]);
		n++;
	}
	return n;
}

static int
learn(const char *file)
{
	crfsuite_trainer_t *trainer = NULL;
	crfsuite_data_t data;
	crfsuite_instance_t seq;
	crfsuite_item_t item;
	crfsuite_params_t *params;
	int n, i;

	learning = 1;
	crfsuite_data_init(&data);
	if (!crfsuite_create_instance("dictionary", (void **)&data.attrs) ||
	    !crfsuite_create_instance("dictionary", (void **)&data.labels) ||
	    !crfsuite_create_instance("train/crf1d/averaged-perceptron",
		(void **)&trainer))
		return 2;
	attrs = data.attrs, labels = data.labels;
	while ((n = sentence()) > 0) {
		crfsuite_instance_init(&seq);
		for (i = 0; i < n; i++) {
			crfsuite_item_init(&item);
			features(&item, i, n);
			crfsuite_instance_append(&seq, &item,
			    labels->get(labels, tag[i]));
			crfsuite_item_finish(&item);
		}
		crfsuite_data_append(&data, &seq);
		crfsuite_instance_finish(&seq);
	}
	params = trainer->params(trainer);
	params->set_int(params, "max_iterations", 20);
	return trainer->train(trainer, &data, file, -1) != 0 ? 2 : 0;
}

static int
apply(const char *file)
{
	crfsuite_model_t *model = NULL;
	crfsuite_tagger_t *tagger = NULL;
	crfsuite_instance_t seq;
	crfsuite_item_t item;
	floatval_t score;
	const char *label;
	int n, i, path[WORDS];

	if (crfsuite_create_instance_from_file(file, (void **)&model) != 0 ||
	    model->get_tagger(model, &tagger) != 0 ||
	    model->get_attrs(model, &attrs) != 0 ||
	    model->get_labels(model, &labels) != 0)
		return 2;
	while ((n = sentence()) > 0) {
		crfsuite_instance_init(&seq);
		for (i = 0; i < n; i++) {
			crfsuite_item_init(&item);
			features(&item, i, n);
			crfsuite_instance_append(&seq, &item, 0);
			crfsuite_item_finish(&item);
		}
		tagger->set(tagger, &seq);
		tagger->viterbi(tagger, path, &score);
		for (i = 0; i < n; i++) {
			labels->to_string(labels, path[i], &label);
			printf("%s\t%s\n", word[i], label);
			labels->free(labels, label);
		}
		putchar('\n');
		crfsuite_instance_finish(&seq);
	}
	return ferror(stdout) ? 2 : 0;
}

int
main(int argc, char **argv)
{
	if (argc == 3 && strcmp(argv[1], "learn") == 0)
		return learn(argv[2]);
	if (argc == 3 && strcmp(argv[1], "tag") == 0)
		return apply(argv[2]);
	fputs("usage: crfsuite learn|tag MODEL <tokens\n", stderr);
	return 2;
}
