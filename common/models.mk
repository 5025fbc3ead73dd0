# models.mk: tables that are learnt or counted, made anew from data that is
# not in the repository; part of Makefile.  A table says at its head what it
# came from, and comes out byte for byte.
#
#	make models	all but the lists below
#	models-detect models-judge models-words	normalize; judge-folds
#			measures it
#	split-model	sentence-split, if SPLIT_SETS is given; split-folds and
#			split-ablation measure it
#	tag-model	tag-entities
#	pairs tag-names cldr feasts	lists of plain facts

models: models-detect models-judge models-words split-model tag-model

# normalize
JUDGE_TRAIN = ../shared/data/normalize/blocks
models-judge: $N/kind/train-judge
	$N/kind/train-judge $(JUDGE_TRAIN)/news-*.txt $(JUDGE_TRAIN)/wrapped-*.txt \
		>$N/kind/judge-model.tsv.tmp
	mv $N/kind/judge-model.tsv.tmp $N/kind/judge-model.tsv
# Honest figures for the sets that it learns from.
JUDGE_SCORE = score-normalize
judge-folds: $N/normalize
	$N/kind/folds.sh "$(JUDGE_TRAIN)" $(JUDGE_SCORE)
$N/kind/train-judge: $N/kind/train-judge.o $N/engine.a $(LIB)
	$(LINK) $N/engine.a $(LIB) $(NORMALIZE_LIBS) -lm
$N/kind/train-judge.o: $(COMMON_H) $(NORMALIZE_H)

# Words: Debian's scowl and wordnet-base, the training texts.
SCOWL = /usr/share/dict/scowl
WORDNET = /usr/share/wordnet
WORDS_TEXT = ../shared/data/normalize/train/text
WORDS_LANGS = en de fr es pt it nl be bg ca cs da hr hu id mk ms nb pl ro ru sk \
	sl sr sr-Latn sv uk
models-words:
	{ grep '^#' $N/block/words.tsv; \
	for list in english american british british_z canadian australian \
	variant_1; do for size in 10 20 35 40 50 55 60 70; do \
	for kind in words upper proper-names; do \
		test ! -f $(SCOWL)/$$list-$$kind.$$size || \
		echo $(SCOWL)/$$list-$$kind.$$size; done; done; done | \
	LC_ALL=C xargs sh -c 'awk -f "$$0" "$$@"' $N/block/words.awk \
		$(WORDNET)/index.noun $(WORDNET)/index.verb \
		$(WORDNET)/index.adj $(WORDNET)/index.adv \
		$(WORDS_LANGS:%=$(WORDS_TEXT)/%.txt) | \
		LC_ALL=C sort -u; } >$N/block/words.tsv.tmp
	mv $N/block/words.tsv.tmp $N/block/words.tsv

# text/LANG.txt, one sentence a line; what it was, the table says
DETECT_TRAIN = ../shared/data/normalize/train
models-detect: $N/decode/train-detect
	$N/decode/train-detect $(DETECT_TRAIN)/text >$N/decode/detect-model.tsv.tmp
	mv $N/decode/detect-model.tsv.tmp $N/decode/detect-model.tsv
$N/decode/train-detect: $N/decode/train-detect.o $(LIB)
	$(LINK) $(LIB) $(ICONV_LIBS) -lm
$N/decode/train-detect.o: $(COMMON_H)

# The sets of two bytes, by an iconv that has them all (glibc's).
pairs: $N/decode/train-pairs
	{ grep '^#' $N/decode/pairs.tsv; $N/decode/train-pairs; } \
		>$N/decode/pairs.tsv.tmp
	mv $N/decode/pairs.tsv.tmp $N/decode/pairs.tsv
$N/decode/train-pairs: $N/decode/train-pairs.o $(LIB)
	$(LINK) $(LIB) $(ICONV_LIBS)
$N/decode/train-pairs.o: $(COMMON_H)

# sentence-split
# What the model learns from: SPLIT_SETS has the sets of sentences (not in
# the repository), re3d without the BBC's texts.
SPLIT_SETS =
SPLIT_TEXTS = $(SPLIT_SETS)/train/ewt/*.txt -b $(SPLIT_SETS)/train/gmb/*.txt \
	-n $(SPLIT_SETS)/dev/re3d/[!b]*.txt $(SPLIT_SETS)/dev/pud-wiki/*.txt \
	$(SPLIT_SETS)/dev/legal-bva/*.txt $(SPLIT_SETS)/dev/legal-ip/*.txt
split-model: $S/train
	test -z "$(SPLIT_SETS)" || { $S/train -L $(SPLIT_TEXTS) \
		>$S/lower.tsv.tmp && mv $S/lower.tsv.tmp $S/lower.tsv && \
		$(MAKE) $S/train && $S/train $(SPLIT_TEXTS) \
		>$S/model.tsv.tmp && mv $S/model.tsv.tmp $S/model.tsv; }
# Five folds, and one set left out, of what the model learns from: SCORE is
# the program that compares rows with gold sentences (not in the repository).
SCORE = score-sentences
split-folds: $N/normalize
	$S/folds.sh "$(SPLIT_SETS)" $(SCORE)
# What each part is worth, by what make quality measures (EVAL=, DATA=).
split-ablation: $N/normalize
	$S/ablation.sh
$S/train: $S/train.o $S/engine.a $(LIB)
	$(LINK) $S/engine.a $(LIB)
$S/train.o: $(COMMON_H) $(SPLIT_H)

# tag-entities
# What the names are learnt from: sets with a licence that allows it, under
# TAG_DATA (not in the repository), and the lists.  uner_ewt/dev is a measure.
TAG_DATA = ../shared/data/entities
TAG_SETS = btc/a btc/b btc/e btc/f btc/g btc/h crossner_ai/dev \
	crossner_ai/test crossner_ai/train crossner_literature/dev \
	crossner_literature/test crossner_literature/train crossner_music/dev \
	crossner_music/test crossner_music/train crossner_politics/dev \
	crossner_politics/train crossner_science/dev crossner_science/test \
	crossner_science/train re3d/dev sec/test sec/train uner_ewt/train \
	wikigold/all wnut17/dev wnut17/test wnut17/train
tag-model: $E/model/train
	mkdir -p $E/model/sets.tmp && rm -f $E/model/sets.tmp/*
	n=1; for s in $(TAG_SETS); do n=`expr $$n + 1`; \
		gzip -cdf $(TAG_DATA)/$$s.tsv* \
			>$E/model/sets.tmp/`printf %02d $$n` || exit 1; done
	{ sed -n '/^[^#]/q;p' $E/model/model.tsv && $E/model/train $E/model/sets.tsv \
		$(TAG_NAMES) $E/model/sets.tmp/*; } >$E/model/model.tsv.tmp
	rm -r $E/model/sets.tmp && mv $E/model/model.tsv.tmp $E/model/model.tsv
TAG_TRAIN_O = $E/model/train-read.o $E/model/train-examples.o \
	$E/model/train-perceptron.o $E/model/train-crf.o
$E/model/train: $E/model/train.o $(TAG_TRAIN_O) $E/engine.a $(LIB)
	$(LINK) $(TAG_TRAIN_O) $E/engine.a $(LIB) -lm
$E/model/train.o $(TAG_TRAIN_O): $(COMMON_H) $(TAG_H) $E/model/train.h
# a product and a sum rounded as one would be other bytes
$E/model/train-crf.o: $E/model/train-crf.c
	$(COMPILE) -ffp-contract=off $E/model/train-crf.c

# Names of people: smashew/NameDatabases and sigpwned/popular-names-by-country
# as three lists (not in the repository).
TAG_LISTS = $(TAG_DATA)/gazetteer
tag-names:
	{ sed -n '/^[^#]/q;p' $E/gaz/names.tsv && LC_ALL=C awk -f $E/gaz/names.awk \
		$(TAG_LISTS)/given-names.txt $(TAG_LISTS)/family-names.txt \
		$(TAG_LISTS)/names-by-country.tsv; } >$E/gaz/names.tsv.tmp
	mv $E/gaz/names.tsv.tmp $E/gaz/names.tsv

# extract-dates
CLDR = /usr/share/unicode/cldr/common
cldr:
	cd $(CLDR) && find main rbnf -name '*.xml' | LC_ALL=C sort -t/ -k2 | \
		LC_ALL=C awk -f "$$OLDPWD/$D/world/cldr.awk" | LC_ALL=C sort -u | \
		LC_ALL=C awk -f "$$OLDPWD/$D/world/cldrsort.awk" \
		>"$$OLDPWD/$D/world/cldr.tsv.tmp"
	mv $D/world/cldr.tsv.tmp $D/world/cldr.tsv
feasts:
	LC_ALL=C awk -f $D/value/feasts.awk >$D/value/feasts.tsv.tmp
	mv $D/value/feasts.tsv.tmp $D/value/feasts.tsv

.PHONY: models models-detect models-judge models-words split-model \
	judge-folds split-folds split-ablation tag-model pairs tag-names cldr feasts
