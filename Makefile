# chancery: plain POSIX make (GNU make and bmake).  INSTALL says more.
.POSIX:
.SUFFIXES:
.SUFFIXES: .c .o .tsv .h

VERSION = 0.1.0
PREFIX = /usr/local
MANPREFIX = $(PREFIX)/share/man
DESTDIR =
PROGPREFIX =
CC = cc
BUILD_CC = $(CC)
CFLAGS = -O2 -g
LDFLAGS =
# iconv is in libc, but for macOS; elsewhere, if need be: ICONV_LIBS=-liconv
ICONV_LIBS = `test "$$(uname)" != Darwin || echo -liconv`

STD = -std=c11 -D_POSIX_C_SOURCE=200809L
WARN = -Wall -Wextra
INC = -Icommon -I. -DVERSION='"$(VERSION)"'
UTF8PROC_CFLAGS = `pkg-config --cflags libutf8proc`
UTF8PROC_LIBS = `pkg-config --libs libutf8proc`

COMMANDS = normalize sentence-split tag-entities extract-dates
BIN = cmd/normalize/normalize cmd/sentence-split/sentence-split \
	cmd/tag-entities/tag-entities cmd/extract-dates/extract-dates

COMMON_O = common/str.o common/err.o common/buf.o common/out.o common/in.o \
	common/utf8.o common/utf8-valid.o common/map.o common/tabs.o common/row.o common/rows.o \
	common/hold.o common/dict.o common/lang.o common/cli.o
COMMON_H = common/str.h common/err.h common/buf.h common/out.h common/in.h \
	common/bytes.h common/utf8.h common/utf8-error.h common/map.h common/tabs.h common/row.h \
	common/rows.h common/hold.h common/dict.h common/lang.h common/cli.h \
	common/literal.h common/slurp.h
LIB = common/libcommon.a
PAGES1 = man/normalize.1 man/sentence-split.1 man/tag-entities.1 \
	man/extract-dates.1
PAGES = man/chancery.7 man/chancery-stream.5 man/chancery-corpus.7

all: $(BIN)

.c.o:
	$(CC) $(STD) $(WARN) $(INC) $(CFLAGS) -c -o $@ $<

.tsv.h:
	common/mktab $< >$@.tmp && mv $@.tmp $@

$(LIB): $(COMMON_O)
	rm -f $@ && ar rc $@ $(COMMON_O)

common/mktab: common/mktab.c common/literal.h
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ common/mktab.c

common/mkunicode: common/mkunicode.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ common/mkunicode.c

common/unicode.h: common/mkunicode common/unicode.tsv
	common/mkunicode common/unicode.tsv >$@.tmp && mv $@.tmp $@

MKLANG = common/mklang.c common/utf8.c common/str.c common/err.c common/buf.c
common/mklang: $(MKLANG) $(COMMON_H) common/unicode.h
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $(MKLANG)

common/letters.h: common/mklang common/letters.tsv
	common/mklang common/letters.tsv >$@.tmp && mv $@.tmp $@

$(COMMON_O): $(COMMON_H)
common/lang.o: common/letters.h
common/utf8.o: common/unicode.h

# normalize
N = cmd/normalize
REPAIR_O = $N/repair.o $N/repair-find.o $N/cell.o $N/reference.o \
	$N/ligature.o $N/mojibake.o $N/misread.o $N/prose.o
NORMALIZE_ENGINE_O = $N/norm.o $N/block.o $N/clean.o $N/decode.o $N/detect.o \
	$N/contest.o $N/language.o $N/encoding.o $N/gb18030.o $N/em.o $N/feat.o \
	$N/hyphen.o $N/judge.o $N/boiler.o $N/dated.o $N/field.o $N/head.o \
	$N/kind.o $N/nfc.o $N/page.o $N/phrase.o $N/place.o \
	$N/scan.o $N/shift.o $N/spaced.o $N/wrap.o \
	$(REPAIR_O)
NORMALIZE_O = $N/normalize.o $(NORMALIZE_ENGINE_O)
NORMALIZE_H = $N/norm.h $N/block.h $N/clean.h $N/decode.h $N/detect.h \
	$N/cell.h $N/contest.h $N/firsts.h $N/language.h $N/detect-table.h $N/encoding.h \
	$N/gb18030.h $N/em.h $N/field.h $N/kind.h $N/page.h $N/phrase.h $N/place.h $N/shift.h \
	$N/feat.h $N/hyphen.h $N/judge.h $N/ligature.h $N/misread.h \
	$N/mojibake.h $N/prose.h $N/reference.h $N/repair.h $N/scan.h $N/scan-table.h \
	$N/scan-sets.h $N/scan-vector.h $N/feat-parts.h
$N/mkjudge: $N/mkjudge.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ $N/mkjudge.c
$N/judge-model.h: $N/mkjudge $N/judge-model.tsv
	$N/mkjudge $N/judge-model.tsv >$@.tmp && mv $@.tmp $@
$N/judge.o: $N/judge-model.h
$N/train-judge: $N/train-judge.o $(NORMALIZE_ENGINE_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $N/train-judge.o \
		$(NORMALIZE_ENGINE_O) $(LIB) $(UTF8PROC_LIBS) $(ICONV_LIBS) -lm
$N/train-judge.o: $(COMMON_H) $(NORMALIZE_H)
JUDGE_TRAIN = ../shared/data/normalize/blocks
models-judge: $N/train-judge
	$N/train-judge $(JUDGE_TRAIN)/news-*.txt $(JUDGE_TRAIN)/wrapped-*.txt \
		>$N/judge-model.tsv.tmp
	mv $N/judge-model.tsv.tmp $N/judge-model.tsv
# Honest figures for the sets that it learns from.
JUDGE_SCORE = score-normalize
judge-folds: $N/normalize
	$N/folds.sh $(JUDGE_TRAIN) $(JUDGE_SCORE)
# Words: Debian's scowl and wordnet-base, the training texts.
SCOWL = /usr/share/dict/scowl
WORDNET = /usr/share/wordnet
WORDS_TEXT = ../shared/data/normalize/train/text
WORDS_LANGS = en de fr es pt it nl be bg ca cs da hr hu id mk ms nb pl ro ru sk \
	sl sr sr-Latn sv uk
models-words:
	{ grep '^#' $N/words.tsv; \
	for list in english american british british_z canadian australian \
	variant_1; do for size in 10 20 35 40 50 55 60 70; do \
	for kind in words upper proper-names; do \
		test ! -f $(SCOWL)/$$list-$$kind.$$size || \
		echo $(SCOWL)/$$list-$$kind.$$size; done; done; done | \
	LC_ALL=C xargs sh -c 'awk -f "$$0" "$$@"' $N/words.awk \
		$(WORDNET)/index.noun $(WORDNET)/index.verb \
		$(WORDNET)/index.adj $(WORDNET)/index.adv \
		$(WORDS_LANGS:%=$(WORDS_TEXT)/%.txt) | \
		LC_ALL=C sort -u; } >$N/words.tsv.tmp
	mv $N/words.tsv.tmp $N/words.tsv
$N/mkwords: $N/mkwords.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ $N/mkwords.c
$N/words.h: $N/mkwords $N/words.tsv
	$N/mkwords $N/words.tsv >$@.tmp && mv $@.tmp $@
$N/hyphen.o: $N/hyphens.h $N/words.h
$N/normalize: $(NORMALIZE_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(NORMALIZE_O) $(LIB) \
		$(UTF8PROC_LIBS) $(ICONV_LIBS)
$(NORMALIZE_O): $(COMMON_H) $(NORMALIZE_H)
$N/language.o: $N/detect-model.h
$N/reference.o: $N/entities.h
$N/encoding.o: $N/pairs.h $N/sets.h
$N/phrase.o: $N/phrases.h
$N/place.o: $N/agencies.h
$N/field.o: $N/fields.h
$N/agencies.h $N/fields.h $N/entities.h $N/hyphens.h $N/pairs.h $N/phrases.h $N/sets.h: common/mktab
MKDETECT_SRC = $N/mkdetect.c common/utf8.c common/str.c
$N/mkdetect: $(MKDETECT_SRC) $N/detect-table.h common/unicode.h $(COMMON_H)
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $(MKDETECT_SRC)
$N/detect-model.h: $N/mkdetect $N/detect-model.tsv
	$N/mkdetect $N/detect-model.tsv >$@.tmp && mv $@.tmp $@
$N/train-detect: $N/train-detect.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $N/train-detect.o $(LIB) \
		$(ICONV_LIBS) -lm
$N/train-detect.o: $(COMMON_H)
# text/LANG.txt, one sentence a line; what it was, the table says
DETECT_TRAIN = ../shared/data/normalize/train
models-detect: $N/train-detect
	$N/train-detect $(DETECT_TRAIN)/text >$N/detect-model.tsv.tmp
	mv $N/detect-model.tsv.tmp $N/detect-model.tsv
# The sets of two bytes, by an iconv that has them all (glibc's).
$N/train-pairs: $N/train-pairs.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $N/train-pairs.o $(LIB) $(ICONV_LIBS)
pairs: $N/train-pairs
	{ grep '^#' $N/pairs.tsv; $N/train-pairs; } >$N/pairs.tsv.tmp
	mv $N/pairs.tsv.tmp $N/pairs.tsv
$N/nfc.o: $N/nfc.c
	$(CC) $(STD) $(WARN) $(INC) $(UTF8PROC_CFLAGS) $(CFLAGS) -c -o $@ \
		$N/nfc.c

# sentence-split
S = cmd/sentence-split
SPLIT_ENGINE_O = $S/split.o $S/find.o $S/mark.o $S/list.o $S/decide.o \
	$S/word.o $S/langid.o $S/lexicon.o $S/extra.o $S/uax29.o
SPLIT_O = $S/sentence-split.o $S/model.o $(SPLIT_ENGINE_O)
SPLIT_H = $S/split.h $S/find.h $S/mark.h $S/list.h $S/decide.h $S/word.h \
	$S/langid.h $S/extra.h $S/lexicon.h $S/uax29.h
$S/sentence-split: $(SPLIT_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(SPLIT_O) $(LIB)
$S/mkmodel: $S/mkmodel.c $S/decide.h
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $S/mkmodel.c
$S/model.h: $S/mkmodel $S/model.tsv
	$S/mkmodel $S/model.tsv >$@.tmp && mv $@.tmp $@
$S/mksb: $S/mksb.c
	$(BUILD_CC) $(STD) $(WARN) -O1 -o $@ $S/mksb.c
$S/sb.h: $S/mksb $S/sb.tsv
	$S/mksb $S/sb.tsv >$@.tmp && mv $@.tmp $@
MKLEXICON = $S/mklexicon.c common/lang.c common/str.c
$S/mklexicon: $(MKLEXICON) $S/lexicon.h common/letters.h $(COMMON_H)
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $(MKLEXICON)
$S/lexicon-data.h: $S/mklexicon $S/abbrev.tsv $S/lower.tsv common/small.tsv
	$S/mklexicon $S/abbrev.tsv $S/lower.tsv common/small.tsv >$@.tmp
	mv $@.tmp $@
$S/train: $S/train.o $(SPLIT_ENGINE_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $S/train.o $(SPLIT_ENGINE_O) $(LIB)
$(SPLIT_O): $(COMMON_H) $(SPLIT_H)
$S/lexicon.o: $S/lexicon-data.h
$S/uax29.o: $S/sb.h
$S/model.o: $S/model.h
$S/train.o: $(COMMON_H) $(SPLIT_H)

# What the model learns from: SPLIT_SETS has the sets of sentences (not in
# the repository), re3d without the BBC's texts.
SPLIT_SETS =
SPLIT_TEXTS = $(SPLIT_SETS)/train/ewt/*.txt -b $(SPLIT_SETS)/train/gmb/*.txt \
	-n $(SPLIT_SETS)/dev/re3d/[!b]*.txt $(SPLIT_SETS)/dev/pud-wiki/*.txt \
	$(SPLIT_SETS)/dev/legal-bva/*.txt $(SPLIT_SETS)/dev/legal-ip/*.txt
models: split-model
split-model: $S/train
	test -z "$(SPLIT_SETS)" || { $S/train -L $(SPLIT_TEXTS) \
		>$S/lower.tsv.tmp && mv $S/lower.tsv.tmp $S/lower.tsv && \
		$(MAKE) $S/train && $S/train $(SPLIT_TEXTS) \
		>$S/model.tsv.tmp && mv $S/model.tsv.tmp $S/model.tsv; }
# Five folds, and one set left out, of what the model learns from: SCORE is
# the program that compares rows with gold sentences (not in the repository).
SCORE = score-sentences
split-folds: cmd/normalize/normalize
	$S/folds.sh $(SPLIT_SETS) $(SCORE)
# What each part is worth, by what make quality measures (EVAL=, DATA=).
split-ablation: cmd/normalize/normalize
	$S/ablation.sh

# tag-entities
E = cmd/tag-entities
TAG_ENGINE_O = $E/token.o $E/gaz.o $E/gazdata.o $E/text.o $E/look.o \
	$E/feat.o $E/label.o $E/modelrun.o $E/amount.o $E/currency.o \
	$E/title.o $E/phrase.o $E/doc.o $E/tag.o $E/see.o $E/name.o $E/extent.o \
	$E/body.o $E/alias.o $E/kind.o $E/role.o $E/gov.o $E/script.o \
	$E/langid.o $E/beside.o $E/ending.o $E/foreign.o $E/emit.o
TAG_O = $E/tag-entities.o $E/user.o $(TAG_ENGINE_O)
TAG_H = $E/token.h $E/gaz.h $E/word.h $E/text.h $E/feat.h \
	$E/label.h $E/amount.h $E/currency.h $E/title.h $E/phrase.h $E/doc.h $E/tag.h $E/user.h \
	$E/modelhash.h $E/langid.h $E/foreign.h
TAG_NAMES = $E/countries.tsv $E/places.tsv $E/areas.tsv $E/bodies.tsv \
	$E/firms.tsv $E/things.tsv $E/leaders.tsv $E/names.tsv
TAG_MK = $E/gaz.c $E/token.c common/str.c common/err.c common/buf.c \
	common/lang.c common/utf8.c
$E/tag-entities: $(TAG_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TAG_O) $(LIB)
$(TAG_O): $(COMMON_H) $(TAG_H)
$E/gazdata.o: $E/gazdata.h
$E/modelrun.o: $E/modeldata.h
$E/mkgaz: $E/mkgaz.c $(TAG_MK) $(TAG_H) $(COMMON_H) common/unicode.h \
	common/letters.h
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $E/mkgaz.c $(TAG_MK)
$E/mkmodel: $E/mkmodel.c $E/label.c $(TAG_H) $(COMMON_H)
	$(BUILD_CC) $(STD) $(WARN) $(INC) -O1 -o $@ $E/mkmodel.c $E/label.c \
		common/str.c common/err.c common/buf.c
# Names, offices and small words of other languages.
TAG_WORLD = $E/world.tsv $E/offices.tsv common/small.tsv
$E/gazdata.h: $E/mkgaz $(TAG_NAMES) $(TAG_WORLD) $E/words.tsv $E/clusters.tsv
	$E/mkgaz $(TAG_NAMES) $(TAG_WORLD) $E/words.tsv $E/clusters.tsv >$@.tmp
	mv $@.tmp $@
$E/modeldata.h: $E/mkmodel $E/model.tsv
	$E/mkmodel $E/model.tsv >$@.tmp && mv $@.tmp $@

# What the names are learnt from: sets with a licence that allows it, under
# TAG_DATA (not in the repository), and the lists.  uner_ewt/dev is a measure.
TAG_DATA = ../shared/data/entities
TAG_SETS = uner_ewt/train wikigold/all crossner_politics/train \
	crossner_politics/dev crossner_science/train crossner_science/dev \
	crossner_science/test crossner_literature/train \
	crossner_literature/dev crossner_literature/test \
	crossner_music/train crossner_music/dev crossner_music/test \
	crossner_ai/train crossner_ai/dev crossner_ai/test re3d/dev btc/a \
	btc/b btc/e btc/f btc/g btc/h wnut17/train wnut17/dev wnut17/test \
	sec/train sec/test
TRAIN_O = $E/train.o $E/train-read.o $E/train-examples.o \
	$E/train-perceptron.o
TAG_TRAIN = $(TRAIN_O) $E/token.o $E/gaz.o $E/gazdata.o $E/text.o \
	$E/look.o $E/feat.o $E/label.o $E/phrase.o
$E/train: $(TAG_TRAIN) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(TAG_TRAIN) $(LIB)
$(TRAIN_O): $(COMMON_H) $(TAG_H) $E/train.h
# Names of people: smashew/NameDatabases and sigpwned/popular-names-by-country
# as three lists (not in the repository).
TAG_LISTS = $(TAG_DATA)/gazetteer
tag-names:
	{ sed -n '/^[^#]/q;p' $E/names.tsv && LC_ALL=C awk -f $E/names.awk \
		$(TAG_LISTS)/given-names.txt $(TAG_LISTS)/family-names.txt \
		$(TAG_LISTS)/names-by-country.tsv; } >$E/names.tsv.tmp
	mv $E/names.tsv.tmp $E/names.tsv
models: tag-model
tag-model: $E/train
	mkdir -p $E/sets.tmp && rm -f $E/sets.tmp/*
	n=1; for s in $(TAG_SETS); do n=`expr $$n + 1`; \
		gzip -cdf $(TAG_DATA)/$$s.tsv* \
			>$E/sets.tmp/`printf %02d $$n` || exit 1; done
	{ sed -n '/^[^#]/q;p' $E/model.tsv && $E/train $E/sets.tsv \
		$(TAG_NAMES) $E/sets.tmp/*; } >$E/model.tsv.tmp
	rm -r $E/sets.tmp && mv $E/model.tsv.tmp $E/model.tsv

# extract-dates
D = cmd/extract-dates
DATES_E = $D/date.o $D/lex.o $D/number.o $D/figures.o $D/month.o $D/units.o \
	$D/quarter.o $D/rowlang.o $D/parse.o $D/point.o $D/alone.o $D/day.o $D/year.o $D/clock.o $D/count.o \
	$D/tense.o $D/resolve.o $D/period.o $D/unsaid.o $D/value.o $D/holiday.o \
	$D/calendar.o $D/world.o $D/worldnum.o $D/worldclock.o \
	$D/worlddate.o $D/worldera.o $D/worldrel.o $D/worldtense.o $D/worth.o
DATES_O = $D/extract-dates.o $(DATES_E)
DATES_W = $D/words.tsv $D/holidays.tsv $D/langs.tsv $D/cldr.tsv
DATES_T = $D/lex-data.h $D/worth-data.h $D/umalqura.h $D/feasts.h
$D/extract-dates: $(DATES_O) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(DATES_O) $(LIB)
$D/mklex: $D/mklex.c $D/lex.h $D/worth.h common/str.h common/utf8.c common/unicode.h
	$(BUILD_CC) $(STD) $(WARN) -O1 -Icommon -o $@ $D/mklex.c common/utf8.c
$D/lex-data.h: $D/mklex $(DATES_W)
	$D/mklex $(DATES_W) >$@.tmp && mv $@.tmp $@
$D/worth-data.h: $D/mklex $(DATES_W)
	$D/mklex -w $(DATES_W) >$@.tmp && mv $@.tmp $@
CLDR = /usr/share/unicode/cldr/common
cldr:
	cd $(CLDR) && find main rbnf -name '*.xml' | LC_ALL=C sort -t/ -k2 | \
		LC_ALL=C awk -f "$$OLDPWD/$D/cldr.awk" | LC_ALL=C sort -u | \
		LC_ALL=C awk -f "$$OLDPWD/$D/cldrsort.awk" \
		>"$$OLDPWD/$D/cldr.tsv.tmp"
	mv $D/cldr.tsv.tmp $D/cldr.tsv
feasts:
	LC_ALL=C awk -f $D/feasts.awk >$D/feasts.tsv.tmp
	mv $D/feasts.tsv.tmp $D/feasts.tsv
$D/umalqura.h $D/feasts.h: common/mktab
$(DATES_O): $(COMMON_H) $(DATES_T) $D/calendar.h $D/date.h $D/lex.h \
	$D/parse.h $D/date-form.h $D/rowlang.h $D/value.h $D/resolve.h $D/count.h \
	$D/world.h $D/worth.h

# Units: tests/unit/NAME.c, with common/ and the engine that it looks at.
UNITS = \
	tests/unit/amount \
	tests/unit/calendar \
	tests/unit/date \
	tests/unit/detect \
	tests/unit/gaz \
	tests/unit/lang \
	tests/unit/map \
	tests/unit/normalize \
	tests/unit/repair \
	tests/unit/rowlang \
	tests/unit/rows \
	tests/unit/split \
	tests/unit/tabs \
	tests/unit/token \
	tests/unit/unicode \
	tests/unit/utf8
UNITS_O = $(UNITS:=.o)
LINK = $(CC) $(CFLAGS) $(LDFLAGS) -o $@ $@.o
$(UNITS): $(LIB) $(UNITS_O)
$(UNITS_O): tests/unit/tap.h $(COMMON_H)
tests/unit/unicode.o: tests/unit/unicode.c
	$(CC) $(STD) $(WARN) $(INC) $(CFLAGS) $(UTF8PROC_CFLAGS) -c -o $@ \
		tests/unit/unicode.c
DETECT_O = $N/detect.o $N/contest.o $N/language.o $N/encoding.o $N/scan.o
tests/unit/detect: $(DETECT_O)
	$(LINK) $(DETECT_O) $(LIB) $(ICONV_LIBS)
tests/unit/calendar.o: tests/unit/calendar.c $D/calendar.h
	$(CC) $(STD) $(WARN) $(INC) -I$D $(CFLAGS) -c -o $@ \
		tests/unit/calendar.c
tests/unit/calendar: $D/calendar.o
	$(LINK) $D/calendar.o $(LIB)
tests/unit/date.o: tests/unit/date.c $D/date.h $D/lex.h $D/worth.h
	$(CC) $(STD) $(WARN) $(INC) -I$D $(CFLAGS) -c -o $@ tests/unit/date.c
tests/unit/rowlang.o: tests/unit/rowlang.c $D/rowlang.h
	$(CC) $(STD) $(WARN) $(INC) -I$D $(CFLAGS) -c -o $@ tests/unit/rowlang.c
tests/unit/rowlang: $D/rowlang.o
	$(LINK) $D/rowlang.o $(LIB)
tests/unit/date: $(DATES_E)
	$(LINK) $(DATES_E) $(LIB)
tests/unit/lang:
	$(LINK) $(LIB)
tests/unit/map:
	$(LINK) $(LIB)
TAG_UNITS = tests/unit/amount tests/unit/gaz tests/unit/token
TAG_UNITS_O = $E/token.o $E/gaz.o $E/gazdata.o $E/amount.o $E/currency.o
tests/unit/amount.o: tests/unit/amount.c $(TAG_H)
	$(CC) $(STD) $(WARN) $(INC) -I$E $(CFLAGS) -c -o $@ tests/unit/amount.c
tests/unit/gaz.o: tests/unit/gaz.c $(TAG_H)
	$(CC) $(STD) $(WARN) $(INC) -I$E $(CFLAGS) -c -o $@ tests/unit/gaz.c
tests/unit/token.o: tests/unit/token.c $(TAG_H)
	$(CC) $(STD) $(WARN) $(INC) -I$E $(CFLAGS) -c -o $@ tests/unit/token.c
$(TAG_UNITS): $(TAG_UNITS_O)
tests/unit/amount:
	$(LINK) $(TAG_UNITS_O) $(LIB)
tests/unit/gaz:
	$(LINK) $(TAG_UNITS_O) $(LIB)
tests/unit/token:
	$(LINK) $(TAG_UNITS_O) $(LIB)
tests/unit/normalize.o: $(NORMALIZE_H)
tests/unit/normalize: $(NORMALIZE_ENGINE_O)
	$(LINK) $(NORMALIZE_ENGINE_O) $(LIB) $(UTF8PROC_LIBS) $(ICONV_LIBS)
tests/unit/repair: $(REPAIR_O) $N/encoding.o
	$(LINK) $(REPAIR_O) $N/encoding.o $(LIB)
tests/unit/rows:
	$(LINK) $(LIB)
tests/unit/split.o tests/fuzz/split.o: $(SPLIT_H)
tests/unit/split: $(SPLIT_ENGINE_O) $S/model.o
	$(LINK) $(SPLIT_ENGINE_O) $S/model.o $(LIB)
tests/unit/tabs.o: common/tabs.c
tests/unit/tabs:
	$(LINK) $(LIB)
tests/unit/unicode:
	$(LINK) $(LIB) $(UTF8PROC_LIBS)
tests/unit/utf8:
	$(LINK) $(LIB)

# Fuzz targets: tests/fuzz/NAME.c.  `make check` runs their seeds.
FUZZERS = \
	tests/fuzz/dates \
	tests/fuzz/detect \
	tests/fuzz/map \
	tests/fuzz/norm \
	tests/fuzz/rows \
	tests/fuzz/split \
	tests/fuzz/tag
FUZZERS_O = $(FUZZERS:=.o)
FUZZ_MAIN = tests/fuzz/replay.o
FUZZ_SECONDS = 60
$(FUZZERS): $(LIB) $(FUZZERS_O) $(FUZZ_MAIN)
$(FUZZERS_O): $(COMMON_H)
tests/fuzz/dates.o: tests/fuzz/dates.c $D/date.h $D/lex.h
	$(CC) $(STD) $(WARN) $(INC) -I$D $(CFLAGS) -c -o $@ tests/fuzz/dates.c
tests/fuzz/dates: $(DATES_E)
	$(LINK) $(FUZZ_MAIN) $(DATES_E) $(LIB)
tests/fuzz/detect: $(DETECT_O)
	$(LINK) $(FUZZ_MAIN) $(DETECT_O) $(LIB)
tests/fuzz/map:
	$(LINK) $(FUZZ_MAIN) $(LIB)
tests/fuzz/norm.o: $(NORMALIZE_H)
tests/fuzz/norm: $(NORMALIZE_ENGINE_O)
	$(LINK) $(FUZZ_MAIN) $(NORMALIZE_ENGINE_O) $(LIB) $(UTF8PROC_LIBS) \
		$(ICONV_LIBS)
tests/fuzz/rows:
	$(LINK) $(FUZZ_MAIN) $(LIB)
tests/fuzz/split: $(SPLIT_ENGINE_O) $S/model.o
	$(LINK) $(FUZZ_MAIN) $(SPLIT_ENGINE_O) $S/model.o $(LIB)
tests/fuzz/tag.o: $(TAG_H)
tests/fuzz/tag: $(TAG_ENGINE_O)
	$(LINK) $(FUZZ_MAIN) $(TAG_ENGINE_O) $(LIB)

check: all $(UNITS) $(FUZZERS)
	@for f in tests/unit/*.c tests/fuzz/*.c; do \
		case $$f in */replay.c) continue;; esac; \
		test -x "$${f%.c}" || { echo "$$f: not in Makefile" >&2; exit 1; }; \
	done
	prove -e '' tests/*.t $(UNITS)

# Needs clang; what it finds stays in tests/fuzz/found.
fuzz: clean
	$(MAKE) CC=clang BUILD_CC="$(BUILD_CC)" FUZZ_MAIN= \
		CFLAGS='-O1 -g -fsanitize=fuzzer-no-link,address,undefined' \
		LDFLAGS='-fsanitize=fuzzer,address,undefined' $(FUZZERS)
	for f in $(FUZZERS); do \
		found=tests/fuzz/found/$${f##*/}; mkdir -p $$found || exit 1; \
		$$f -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=$$found/ \
			$$found tests/fuzz/seeds/$${f##*/} || exit 1; \
	done
	$(MAKE) clean

bench: all
	tests/bench/run.sh

# Other splitters and taggers, which you have installed: see the scripts.
MODULES = node_modules
bench-sentences: all
	tests/bench/sentences.sh $(MODULES)
bench-entities: all
	EVAL=$(EVAL) DATA=$(DATA) tests/bench/entities.sh $(MODULES) \
		$(TAG_SETS)

# Public gold and its scorers, which are not in this repository.
EVAL = ../shared/eval
DATA = ../shared/data
QUALITY =
quality: all
	EVAL=$(EVAL) DATA=$(DATA) tests/bench/quality.sh $(QUALITY)

demo: all
	@$(MAKE) -C tests/corpus demo

deps:
	@.ci/deps

# clang-format 14; headers are laid out by hand.
format:
	clang-format -i cmd/*/*.c common/*.c tests/*/*.c

# A prefix applies to the commands, their pages and the corpus makefile.
install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(MANPREFIX)/man1 \
		$(DESTDIR)$(MANPREFIX)/man5 $(DESTDIR)$(MANPREFIX)/man7 \
		$(DESTDIR)$(PREFIX)/share/chancery
	for f in $(BIN); do \
		t=$(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)$${f##*/}; \
		cp $$f $$t.tmp && chmod 755 $$t.tmp && mv $$t.tmp $$t || exit 1; \
	done
	for f in $(PAGES1); do \
		t=$(DESTDIR)$(MANPREFIX)/man1/$(PROGPREFIX)$${f##*/}; \
		cp $$f $$t && chmod 644 $$t || exit 1; \
	done
	for f in $(PAGES); do \
		t=$(DESTDIR)$(MANPREFIX)/man$${f##*.}/$${f##*/}; \
		cp $$f $$t && chmod 644 $$t || exit 1; \
	done
	sed 's|^PROGPREFIX ?=.*|PROGPREFIX ?= $(PROGPREFIX)|' common/corpus.mk \
		>$(DESTDIR)$(PREFIX)/share/chancery/corpus.mk
	cp common/corpus.sh LICENSE NOTICE $(DESTDIR)$(PREFIX)/share/chancery
	cd $(DESTDIR)$(PREFIX)/share/chancery && \
		chmod 644 corpus.mk corpus.sh LICENSE NOTICE

uninstall:
	for f in $(BIN); do \
		rm -f $(DESTDIR)$(PREFIX)/bin/$(PROGPREFIX)$${f##*/}; \
	done
	for f in $(PAGES1); do \
		rm -f $(DESTDIR)$(MANPREFIX)/man1/$(PROGPREFIX)$${f##*/}; \
	done
	for f in $(PAGES); do \
		rm -f $(DESTDIR)$(MANPREFIX)/man$${f##*.}/$${f##*/}; \
	done
	for f in corpus.mk corpus.sh LICENSE NOTICE; do \
		rm -f $(DESTDIR)$(PREFIX)/share/chancery/$$f; \
	done
	test ! -d $(DESTDIR)$(PREFIX)/share/chancery || \
		rmdir $(DESTDIR)$(PREFIX)/share/chancery

dist:
	git archive --format=tar --prefix=chancery-$(VERSION)/ HEAD | \
		gzip -n -9 >chancery-$(VERSION).tar.gz.tmp
	mv chancery-$(VERSION).tar.gz.tmp chancery-$(VERSION).tar.gz

# Trainers and models: each command's block adds what it has.
models: models-detect models-judge models-words

# In these folders a file without a dot in its name is a program.
clean:
	rm -f */*.o */*/*.o */*.a */*/*.a *.tmp */*.tmp */*/*.tmp \
		common/unicode.h common/letters.h chancery-*.tar.gz
	for f in common/* cmd/*/* tests/unit/* tests/fuzz/*; do \
		case $${f##*/} in *.*) continue;; esac; \
		test -d $$f || rm -f $$f; \
	done
	for f in cmd/*/*.tsv; do rm -f "$${f%.tsv}.h"; done
	rm -f cmd/sentence-split/lexicon-data.h \
		cmd/extract-dates/lex-data.h cmd/extract-dates/worth-data.h \
		cmd/tag-entities/gazdata.h cmd/tag-entities/modeldata.h
	rm -rf tests/corpus/out

.PHONY: all check cldr feasts pairs fuzz bench bench-sentences quality demo deps format install uninstall \
	dist models models-detect models-judge models-words split-model \
	split-ablation split-folds judge-folds clean
